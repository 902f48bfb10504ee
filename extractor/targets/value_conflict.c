#include "value_conflict.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "finding.h"
#include "mention/when.h"

/* Each figure is compared with so many of those that follow it for the same indicator: plans repeat a target once or
 * twice, and hostile ones must not cost a square. */
enum { COMPARED_MOST = 24, REPORTED_MOST = 8 };

/* Words of a statement that are looked at, and of ten of the shorter how many the other has too where both count the same. */
enum { WORDS_MOST = 40, ALIKE_TENTHS = 6 };

/* One figure of one target. */
struct item {
	const struct kh_measure *measure;
	const struct kh_target *target;
	const char *deadline; /* by which it is to be reached; NULL where that is not known */
};

static int collect(struct kh_run *run, const struct kh_outline *outline, const struct kh_target *targets,
    size_t count, struct kh_list *items);
static int by_indicator(const void *a, const void *b);
static int report_group(struct kh_run *run, const struct item *items, size_t count);

int kh_value_conflicts_report(
    struct kh_run *run, const struct kh_outline *outline, const struct kh_target *targets, size_t count)
{
	struct kh_list list = {0};
	int rc = collect(run, outline, targets, count, &list);
	struct item *items = list.items;

	if (rc != KH_OK || list.count < 2)
		return rc;
	qsort(items, list.count, sizeof *items, by_indicator);
	for (size_t i = 0, next; rc == KH_OK && i < list.count; i = next) {
		for (next = i + 1; next < list.count; next++)
			if (strcmp(items[i].measure->indicator, items[next].measure->indicator) != 0)
				break;
		rc = report_group(run, items + i, next - i);
	}
	return rc;
}

/* ---- the figures ---- */

/* What the title of the section says, or the nearest above it that names a time. */
static const char *deadline_above(struct kh_run *run, const struct kh_outline *outline, ptrdiff_t section)
{
	for (; section >= 0; section = outline->sections[section].parent) {
		struct kh_range title = outline->sections[section].title;
		const char *edtf = title.begin < title.end ? kh_when_deadline(run, title, NULL) : NULL;
		if (edtf != NULL)
			return edtf;
	}
	return NULL;
}

/* A figure without a deadline of its own has the target's, unless that is the deadline of another of its figures. */
static const char *deadline_of(const struct kh_target *target, const struct kh_measure *measure, const char *above)
{
	if (measure->deadline != NULL)
		return measure->deadline;
	for (size_t i = 0; i < target->measure_count; i++)
		if (target->measures[i].deadline != NULL)
			return NULL;
	bool own = target->deadline_from != NULL && strcmp(target->deadline_from, "statement") == 0;
	return own || above == NULL ? target->deadline : above;
}

static int collect(struct kh_run *run, const struct kh_outline *outline, const struct kh_target *targets,
    size_t count, struct kh_list *items)
{
	for (size_t t = 0; t < count; t++) {
		const char *above = deadline_above(run, outline, targets[t].section);
		for (size_t m = 0; m < targets[t].measure_count; m++) {
			const struct kh_measure *measure = &targets[t].measures[m];
			if (measure->indicator == NULL)
				continue;
			struct item *item = kh_list_add(run->mem, items, sizeof *item);
			if (item == NULL)
				return KH_E_MEMORY;
			*item = (struct item){measure, &targets[t], deadline_of(&targets[t], measure, above)};
		}
	}
	return KH_OK;
}

static int by_indicator(const void *a, const void *b)
{
	const struct item *x = a, *y = b;
	int order = strcmp(x->measure->indicator, y->measure->indicator);

	if (order != 0)
		return order;
	if (x->target != y->target)
		return x->target < y->target ? -1 : 1;
	return x->measure < y->measure ? -1 : x->measure > y->measure;
}

/* ---- comparing ---- */

static bool same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool near(double a, double b)
{
	return fabs(a - b) < 1e-9;
}

static bool is_change(const struct kh_measure *m)
{
	return strcmp(m->op, "increase") == 0 || strcmp(m->op, "decrease") == 0;
}

static bool same_level(const struct kh_measure *a, const struct kh_measure *b)
{
	return near(a->value, b->value) && a->has_max == b->has_max && (!a->has_max || near(a->max, b->max));
}

static bool is_whole(const struct kh_measure *m)
{
	return m->unit != NULL && strcmp(m->unit, "%") == 0 && !m->has_max && near(m->value, 100) &&
	       m->op[0] != '<' && !is_change(m);
}

struct word {
	const char *at;
	size_t size;
};

/* The words of a statement, without figures and signs at their ends. */
static size_t split(const char *text, struct word *words)
{
	size_t n = 0;

	if (text == NULL)
		return 0;
	for (size_t size; n < WORDS_MOST && *(text += strspn(text, " ,;.:()\"")) != '\0'; text += size) {
		size = strcspn(text, " ,;.:()\"");
		if (strcspn(text, "0123456789") >= size)
			words[n++] = (struct word){text, size};
	}
	return n;
}

/* Two classes on two subjects are no conflict: counts are compared where their statements have most words in common. */
static bool told_alike(const struct item *a, const struct item *b)
{
	struct word x[WORDS_MOST], y[WORDS_MOST];
	size_t m = split(a->target->value.text, x), n = split(b->target->value.text, y), shared = 0;

	for (size_t i = 0; i < m; i++)
		for (size_t k = 0; k < n; k++)
			if (x[i].size == y[k].size && memcmp(x[i].at, y[k].at, x[i].size) == 0) {
				shared++;
				y[k].size = 0;
				break;
			}
	return 10 * shared >= ALIKE_TENTHS * (m < n ? m : n);
}

/* Do both figures say how much of one and the same thing is to be reached? */
static bool comparable(const struct item *a, const struct item *b)
{
	const struct kh_measure *x = a->measure, *y = b->measure;

	if (!same(x->unit, y->unit) || !same(a->deadline, b->deadline) || is_change(x) != is_change(y))
		return false;
	return same(x->scope, y->scope) || (x->scope == NULL && is_whole(x)) || (y->scope == NULL && is_whole(y));
}

/* Does the target of `b` give the level of `a` too? Then it repeats it, whatever else it gives. */
static bool repeats(const struct item *a, const struct item *b)
{
	for (size_t i = 0; i < b->target->measure_count; i++) {
		const struct kh_measure *m = &b->target->measures[i];
		if (same(m->indicator, a->measure->indicator) && same(m->scope, a->measure->scope) &&
		    same_level(m, a->measure))
			return true;
	}
	return false;
}

static bool conflicting(const struct item *a, const struct item *b)
{
	bool share = a->measure->unit != NULL && strcmp(a->measure->unit, "%") == 0;

	return a->target != b->target && comparable(a, b) && !same_level(a->measure, b->measure) && !repeats(a, b) &&
	       !repeats(b, a) && (share || told_alike(a, b));
}

/* ---- reporting ---- */

static int report(struct kh_run *run, const struct item *a, const struct item *b)
{
	const struct kh_spans *x = &a->measure->text.spans, *y = &b->measure->text.spans;
	struct kh_span *both = kh_arena_take(run->mem, (x->count + y->count + 1) * sizeof *both);

	if (both == NULL)
		return KH_E_MEMORY;
	if (x->count > 0)
		memcpy(both, x->at, x->count * sizeof *both);
	if (y->count > 0)
		memcpy(both + x->count, y->at, y->count * sizeof *both);
	return kh_report_spans(run, KH_W_VALUE_CONFLICT, (struct kh_spans){both, x->count + y->count},
	    a->measure->text.text, b->measure->text.text);
}

/* What was reported for one indicator. */
struct reported {
	const struct item *a, *b;
};

static bool same_figure(const struct item *a, const struct item *b)
{
	return same_level(a->measure, b->measure) && same(a->measure->scope, b->measure->scope) &&
	       same(a->deadline, b->deadline);
}

/* The same two levels, stated in a third place, are not reported again. */
static bool known(const struct reported *reported, size_t count, const struct item *a, const struct item *b)
{
	for (size_t i = 0; i < count; i++)
		if ((same_figure(reported[i].a, a) && same_figure(reported[i].b, b)) ||
		    (same_figure(reported[i].a, b) && same_figure(reported[i].b, a)))
			return true;
	return false;
}

static int report_group(struct kh_run *run, const struct item *items, size_t count)
{
	struct reported reported[REPORTED_MOST];
	size_t n = 0;
	int rc = KH_OK;

	for (size_t a = 0; a < count; a++)
		for (size_t b = a + 1; rc == KH_OK && n < REPORTED_MOST && b < count && b <= a + COMPARED_MOST; b++) {
			if (!conflicting(&items[a], &items[b]) || known(reported, n, &items[a], &items[b]))
				continue;
			rc = report(run, &items[a], &items[b]);
			reported[n++] = (struct reported){&items[a], &items[b]};
		}
	return rc;
}
