/* Runs the examples that stand beside the patterns, on text folded as plans are. */
#include "pattern.h"

#include <string.h>

#include "charset/decode.h"
#include "error.h"
#include "patterns.h"
#include "text/read.h"

struct checker {
	const struct kh_patterns *patterns;
	struct kh_arena *mem;
	struct kh_matcher *matcher;
	kh_patterns_report report;
	void *to;
	struct kh_error *err;
	size_t faults;
};

static int fail(struct checker *c, const struct kh_pattern *p, const struct kh_example *e, const char *fault)
{
	if (fault == NULL)
		return KH_E_MEMORY;
	if (c->report != NULL)
		c->report(c->to, p->source->file, e->line, p->source->name, fault);
	if (c->faults++ == 0)
		kh_fail(
		    c->err, KH_E_PATTERN, "%s:%u: pattern %s: %s", p->source->file, e->line, p->source->name, fault);
	return KH_OK;
}

static int compare_group(struct checker *c, const struct kh_pattern *p, const struct kh_example *e, size_t i,
    const struct kh_text *text, const struct kh_hit *hit)
{
	struct kh_range at;
	size_t size = 0;
	const char *value = NULL;

	if (kh_hit_group(hit, e->keys[i], &at))
		value = kh_text_slice(text, at, &size);
	if (value != NULL && size == strlen(e->values[i]) && memcmp(value, e->values[i], size) == 0)
		return KH_OK;
	return fail(c, p, e,
	    kh_arena_print(c->mem, "good example \"%s\": %s is \"%.*s\", wanted \"%s\"", e->text, e->keys[i],
	        (int)size, value == NULL ? "" : value, e->values[i]));
}

/* set: of the pattern alone. */
static int check_example(struct checker *c, const struct kh_set *set, const struct kh_example *e)
{
	struct kh_decoded decoded = {.bytes = e->text, .size = strlen(e->text)};
	const struct kh_pattern *p = set->patterns[0];
	struct kh_text text;
	struct kh_hit hit;
	int rc = kh_text_read(c->mem, &decoded, &text);

	if (rc != KH_OK)
		return rc;
	rc = kh_set_find(set, c->matcher, &text, (struct kh_range){0, text.length}, &hit);
	if (rc == KH_E_PATTERN)
		return fail(c, p, e, kh_arena_print(c->mem, "\"%s\" needs too many steps", e->text));
	if (e->near)
		return rc == KH_NONE ? KH_OK
		                     : fail(c, p, e, kh_arena_print(c->mem, "near example matches: \"%s\"", e->text));
	if (rc == KH_NONE)
		return fail(c, p, e, kh_arena_print(c->mem, "good example does not match: \"%s\"", e->text));
	for (size_t i = 0; i < e->count && rc == KH_OK; i++)
		rc = compare_group(c, p, e, i, &text, &hit);
	return rc;
}

static int check_pattern(struct checker *c, struct kh_pattern *p)
{
	struct kh_set set = {.name = "", .patterns = &p, .count = 1};
	struct kh_dfa_pool pool;
	int rc = kh_dfa_pool_open(&pool) ? kh_set_filter(c->mem, &set, &pool) : KH_E_MEMORY;

	for (size_t k = 0; rc == KH_OK && k < p->source->example_count; k++) {
		const struct kh_example *e = &p->source->examples[k];
		size_t before = c->faults;
		rc = check_example(c, &set, e);
		if (rc == KH_OK && c->faults == before && c->report != NULL)
			c->report(c->to, p->source->file, e->line, p->source->name, NULL);
	}
	kh_dfa_pool_close(&pool);
	return rc;
}

static int check_all(struct checker *c)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < c->patterns->count; i++)
		rc = check_pattern(c, &c->patterns->patterns[i]);
	return rc;
}

int kh_patterns_check(const struct kh_patterns *patterns, kh_patterns_report report, void *to, struct kh_error *err)
{
	struct checker c = {.patterns = patterns, .report = report, .to = to, .err = err};

	c.mem = kh_arena_new();
	c.matcher = kh_matcher_new();
	int rc = c.mem == NULL || c.matcher == NULL ? KH_E_MEMORY : check_all(&c);
	kh_matcher_free(c.matcher);
	kh_arena_free(c.mem);
	if (rc == KH_E_MEMORY)
		return kh_fail_memory(err);
	return rc == KH_OK && c.faults > 0 ? KH_E_PATTERN : rc;
}

void kh_patterns_list(const struct kh_patterns *patterns, kh_patterns_visit visit, void *to)
{
	for (size_t i = 0; i < patterns->count; i++) {
		const struct kh_pattern *p = &patterns->patterns[i];
		size_t near = 0;
		for (size_t k = 0; k < p->source->example_count; k++)
			near += p->source->examples[k].near;
		visit(to, p->source->file, p->source->line, p->source->name, p->expression,
		    p->source->example_count - near, near);
	}
}
