#include "kit.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "charset/decode.h"
#include "finding.h"
#include "text/read.h"

/* A kit without a text of its own reads strings into this much room, one after another. */
static const struct kh_options no_options;

const struct kh_patterns *kit_patterns(void)
{
	static struct kh_patterns *patterns;
	struct kh_error err;

	/* also called before a test runs, where Check's asserts do not work */
	if (patterns == NULL && kh_patterns_new(NULL, &patterns, &err) != KH_OK) {
		fprintf(stderr, "%s\n", err.message);
		exit(EXIT_FAILURE);
	}
	return patterns;
}

struct kh_plan *kit_plan(const char *name, const char *bytes, size_t size)
{
	struct kh_error err = {0};
	struct kh_plan *plan = NULL;

	ck_assert_msg(kh_plan_extract(kit_patterns(), NULL, name, bytes, size, &plan, &err) == KH_OK, "%s: %s", name,
	    err.message);
	return plan;
}

struct kit *kit_read(const char *source)
{
	struct kh_arena *mem = kh_arena_new();
	struct kit *kit = kh_arena_zero(mem, 1, sizeof *kit);
	struct kh_run *run = kh_arena_zero(mem, 1, sizeof *run);
	struct kh_decoded decoded = {
	    .bytes = source == NULL ? "" : source, .size = source == NULL ? 0 : strlen(source)};

	kit->run = run;
	kit->text = kh_arena_zero(mem, 1, sizeof *kit->text);
	ck_assert_int_eq(kh_text_read(mem, &decoded, kit->text), KH_OK);
	*run = (struct kh_run){.mem = mem,
	    .patterns = kit_patterns(),
	    .matcher = kh_matcher_new(),
	    .options = &no_options,
	    .text = kit->text,
	    .flow = kh_flow_new(mem, kit->text),
	    .findings = kh_findings_new(mem),
	    .err = &kit->err};
	ck_assert_ptr_nonnull(run->matcher);
	ck_assert_ptr_nonnull(run->flow);
	return kit;
}

struct kit *kit_new(void)
{
	return kit_read(NULL);
}

void kit_split(struct kit *kit)
{
	ck_assert_int_eq(kh_lines_find(kit->run, &kit->lines), KH_OK);
	ck_assert_int_eq(kh_paragraphs_join(kit->run, &kit->lines, &kit->paragraphs), KH_OK);
}

/* The string becomes a text of its own, and its flow is joined to the kit's by way of a second flow over it. */
struct kh_range kit_flow(struct kit *kit, const char *string)
{
	struct kh_decoded decoded = {.bytes = string, .size = strlen(string)};
	struct kh_text *text = kh_arena_zero(kit->run->mem, 1, sizeof *text);
	struct kh_range out, all;

	ck_assert_int_eq(kh_text_read(kit->run->mem, &decoded, text), KH_OK);
	all = (struct kh_range){0, text->length};
	kit->run->text = text;
	ck_assert_int_eq(kh_flow_join_from(kit->run->flow, text, &all, 1, &out), KH_OK);
	return out;
}

const char *kit_string(struct kit *kit, struct kh_range at)
{
	return at.begin >= at.end ? "" : kh_text_copy(kit->run->mem, kh_flow_text(kit->run->flow), at);
}

size_t kit_findings(struct kit *kit, const char *code)
{
	const struct kh_warning *w;
	size_t count, n = 0;

	kh_findings_array(kit->run->findings, &w, &count);
	for (size_t i = 0; i < count; i++)
		n += strcmp(w[i].code, code) == 0;
	return n;
}

void kit_free(struct kit *kit)
{
	kh_matcher_free(kit->run->matcher);
	kh_arena_free(kit->run->mem);
}
