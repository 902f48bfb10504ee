#include "heading_text.h"

#include <string.h>

#include "mention/citation.h"
#include "lines/flow.h"
#include "issuer.h"
#include "mention/symbol.h"
#include "mention/when.h"

enum { NOTE_MOST = 12, LEAD_IN_MOST = 15, JOINED_MOST = 24, CLAUSE_MOST = 600 };

static const struct kh_text *flow(const struct kh_run *run)
{
	return kh_flow_text(run->flow);
}

/* ---- the note below a title ---- */

size_t kh_heading_note_at(struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_range *at)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "heading-note");
	struct kh_hit hit;

	for (size_t i = 0; i < paragraphs->count && i < NOTE_MOST; i++) {
		*at = paragraphs->at[i].at;
		if (kh_set_match(set, run->matcher, flow(run), *at, &hit) == KH_OK)
			return i;
	}
	return paragraphs->count;
}

static int put(struct kh_run *run, const struct kh_hit *hit, const char *group, struct kh_value *out)
{
	struct kh_range at;

	if (!kh_hit_group(hit, group, &at) || at.begin >= at.end)
		return KH_OK;
	if ((out->text = kh_symbol_text(run->mem, flow(run), at)) == NULL)
		return KH_E_MEMORY;
	return kh_text_origin(run->mem, flow(run), at, &out->spans);
}

static int put_type(struct kh_run *run, struct kh_range at, struct kh_value *out, struct kh_parts *parts)
{
	struct kh_hit hit;

	if (kh_set_full(kh_patterns_set(run->patterns, "type"), run->matcher, flow(run), at, &hit) != KH_OK)
		return KH_OK;
	parts->rules = kh_pattern_yield(hit.pattern, "rules") != NULL;
	int rc = kh_text_value(run->mem, flow(run), at, out);
	if (rc == KH_OK && (out->text = kh_yield_words(run->mem, hit.pattern, "name")) == NULL)
		rc = KH_E_MEMORY;
	return rc;
}

int kh_heading_note(
    struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_heading *heading, struct kh_parts *parts)
{
	struct kh_range at;
	struct kh_hit hit;
	int rc;

	if (heading->type.text != NULL || heading->number.text != NULL || heading->symbol.text != NULL ||
	    kh_heading_note_at(run, paragraphs, &at) == paragraphs->count)
		return KH_OK;
	rc = kh_set_find(kh_patterns_set(run->patterns, "note-number"), run->matcher, flow(run), at, &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	if (!kh_hit_group(&hit, "type", &at) || (rc = put_type(run, at, &heading->type, parts)) != KH_OK ||
	    (rc = put(run, &hit, "number", &heading->number)) != KH_OK ||
	    (rc = put(run, &hit, "symbol", &heading->symbol)) != KH_OK)
		return rc;
	if (!kh_hit_group(&hit, "date", &at) ||
	    (rc = kh_text_value(run->mem, flow(run), at, &heading->date)) != KH_OK)
		return rc;
	heading->date.text = kh_when_date(run, at, NULL);
	return KH_OK;
}

/* ---- period ---- */

static int put_period(struct kh_run *run, struct kh_range in, struct kh_heading *heading)
{
	struct kh_range at;
	const char *edtf = kh_when_period(run, in, &at);

	if (edtf == NULL)
		return KH_OK;
	int rc = kh_text_value(run->mem, flow(run), at, &heading->period);
	heading->period.text = edtf;
	return rc;
}

/* The clause of a statement ends at a full stop, a semicolon or a colon. */
static struct kh_range clause(const struct kh_run *run, struct kh_range at)
{
	uint32_t i = at.begin;

	while (i < at.end && strchr(";:", flow(run)->skeleton[i]) == NULL &&
	       !(flow(run)->skeleton[i] == '.' && (i + 1 == at.end || flow(run)->skeleton[i + 1] == ' ')))
		i++;
	at.end = i;
	return at;
}

/* A statement that another body's document is the plan has a number before it in its clause. */
static bool is_cited(const struct kh_run *run, uint32_t begin, uint32_t at)
{
	const char *skeleton = flow(run)->skeleton;

	if (at - begin > CLAUSE_MOST)
		begin = at - CLAUSE_MOST;
	for (uint32_t i = at; i > begin && skeleton[i - 1] != ';'; i--)
		if (skeleton[i - 1] == '/')
			return true;
	return false;
}

static int own_statement(struct kh_run *run, const struct kh_paragraph *p, struct kh_heading *heading)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "own-period");
	struct kh_range title, in = p->at;
	struct kh_hit hit;
	int rc = KH_OK;

	while (heading->period.text == NULL && (rc = kh_set_find(set, run->matcher, flow(run), in, &hit)) == KH_OK) {
		in.begin = hit.at.end;
		if (is_cited(run, p->at.begin, hit.at.begin) || !kh_hit_group(&hit, "title", &title))
			continue;
		if ((rc = put_period(run, clause(run, title), heading)) != KH_OK)
			return rc;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

/* The lead-in tells first, then the closing sentence. */
int kh_heading_period(struct kh_run *run, const struct kh_paragraphs *paragraphs, const struct kh_parts *parts,
    struct kh_range subject, struct kh_heading *heading)
{
	int rc = subject.begin < subject.end ? put_period(run, subject, heading) : KH_OK;

	if (rc != KH_OK)
		return rc;
	for (size_t i = parts->body; i < parts->end && heading->period.text == NULL; i++) {
		if (i >= parts->body + LEAD_IN_MOST && !parts->plan)
			break; /* what a decision says at its end is of others' plans */
		if (i >= parts->body + LEAD_IN_MOST && i + LEAD_IN_MOST < parts->end)
			i = parts->end - LEAD_IN_MOST;
		if ((rc = own_statement(run, &paragraphs->at[i], heading)) != KH_OK)
			return rc;
	}
	return KH_OK;
}

/* ---- replaces ---- */

/* Do two citations stand side by side: nothing but 'và' or a comma between them? */
static bool side_by_side(const struct kh_citation *a, const struct kh_citation *b)
{
	if (a->spans.count == 0 || b->spans.count == 0)
		return false;
	size_t end = a->spans.at[a->spans.count - 1].end, begin = b->spans.at[0].begin;
	return begin >= end && begin - end <= JOINED_MOST;
}

static int put_replaced(struct kh_run *run, struct kh_range at, struct kh_list *list)
{
	struct kh_list found = {0};
	int rc = kh_citations_read(run, at, &found);
	const struct kh_citation *c = found.items;

	for (size_t i = 0; rc == KH_OK && i < found.count && (i == 0 || side_by_side(&c[i - 1], &c[i])); i++) {
		struct kh_value *to = kh_list_add(run->mem, list, sizeof *to);
		if (to == NULL)
			return KH_E_MEMORY;
		*to = c[i].id;
	}
	return rc;
}

int kh_heading_replaces(struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_heading *heading)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "replaces");
	struct kh_list list = {0};
	struct kh_hit hit;
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < paragraphs->count; i++) {
		struct kh_range at = paragraphs->at[i].at;
		if (memchr(flow(run)->skeleton + at.begin, '/', at.end - at.begin) == NULL)
			continue;
		rc = kh_set_find(set, run->matcher, flow(run), at, &hit);
		if (rc == KH_OK)
			rc = put_replaced(run, (struct kh_range){hit.at.end, at.end}, &list);
		else if (rc == KH_NONE)
			rc = KH_OK;
	}
	heading->replaces = (struct kh_values){list.items, list.count};
	return rc;
}
