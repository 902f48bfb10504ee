/* Findings that need all citations of a plan: its own number with another date, one document with two dates. */
#include "citation.h"

#include <stdlib.h>
#include <string.h>

#include "finding.h"

static bool is_dated(const struct kh_citation *c)
{
	return c->date != NULL && c->id.text != NULL && strchr(c->date, 'X') == NULL;
}

static bool same_type(const char *a, const char *b)
{
	return a == NULL || b == NULL || strcmp(a, b) == 0;
}

static bool is_own(const struct kh_heading *heading, const struct kh_citation *c)
{
	return heading->number.text != NULL && heading->symbol.text != NULL && c->symbol != NULL &&
	       strcmp(heading->number.text, c->number) == 0 && strcmp(heading->symbol.text, c->symbol) == 0 &&
	       same_type(heading->type.text, c->type.text);
}

static int by_id(const void *a, const void *b)
{
	const struct kh_citation *x = *(const struct kh_citation *const *)a,
	                         *y = *(const struct kh_citation *const *)b;
	int order = strcmp(x->id.text, y->id.text);

	return order != 0 ? order : (x > y) - (x < y);
}

/* A number without a year comes again every year and from every body; with a year, in every body of that rank. What
 * the text itself calls by one name is one document only where the body is the same. */
static bool same_document(const struct kh_citation *a, const struct kh_citation *b)
{
	if (strcmp(a->id.text, b->id.text) != 0 || !same_type(a->type.text, b->type.text))
		return false;
	if (a->issuer.text != NULL && b->issuer.text != NULL && strcmp(a->issuer.text, b->issuer.text) != 0)
		return false;
	return a->year != 0 || strncmp(a->date, b->date, 4) == 0;
}

static int report_conflicts(struct kh_run *run, const struct kh_citation **sorted, size_t count)
{
	int rc = KH_OK;

	for (size_t i = 1, first = 0; rc == KH_OK && i < count; i++) {
		if (!same_document(sorted[first], sorted[i]))
			first = i;
		else if (strcmp(sorted[first]->date, sorted[i]->date) != 0)
			rc = kh_report_spans(run, KH_W_CITATION_CONFLICT, sorted[i]->spans, sorted[i]->id.text,
			    sorted[first]->date, sorted[i]->date);
	}
	return rc;
}

int kh_citations_check(
    struct kh_run *run, const struct kh_heading *heading, const struct kh_citation *citations, size_t count)
{
	const struct kh_citation **sorted = kh_arena_take(run->mem, (count + 1) * sizeof *sorted);
	const char *own = heading->date.text;
	size_t n = 0;
	int rc = KH_OK;

	if (sorted == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; rc == KH_OK && i < count; i++) {
		const struct kh_citation *c = &citations[i];
		if (!is_dated(c))
			continue;
		if (!is_own(heading, c))
			sorted[n++] = c;
		else if (own != NULL && strchr(own, 'X') == NULL && strcmp(own, c->date) != 0)
			rc = kh_report_spans(run, KH_W_DATE_CONFLICT, c->spans, c->date, own);
	}
	if (rc != KH_OK || n < 2)
		return rc;
	qsort(sorted, n, sizeof *sorted, by_id);
	return report_conflicts(run, sorted, n);
}
