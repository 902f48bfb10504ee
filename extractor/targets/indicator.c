#include "indicator.h"

#include <string.h>

#include "clause.h"
#include "figure.h"
#include "lines/flow.h"
#include "level.h"
#include "pattern/patterns.h"

/* Clauses are no longer than this, in code points, to either side of their figure; what a figure may share with
 * others of its sentence is looked for no further. A statement may be a whole hostile file. */
enum { NEIGHBOURS_MOST = 8, SIDE_MOST = 1000, ACROSS_MOST = 2 * SIDE_MOST };

struct reading {
	struct kh_run *run;
	const struct kh_text *text;
	struct kh_range statement;
	struct kh_range *figures;
	const bool *counts; /* by figure: it counts things and is no share */
	struct kh_portion *portions;
	size_t count;
	const char **ids;
	size_t subject; /* the last figure whose portion names what it is of; `count` for none */
};

static int place_measures(struct reading *r, const struct kh_measure *measures);
static int find_all(struct reading *r);
static int find_bare(struct kh_run *run, struct kh_range at, const char **id);

int kh_indicators_find(
    struct kh_run *run, struct kh_range statement, struct kh_measure *measures, size_t count, const char **indicator)
{
	struct reading r = {.run = run, .text = kh_flow_text(run->flow), .statement = statement, .count = count};
	int rc = KH_OK;

	*indicator = NULL;
	if (count > 0 && (rc = place_measures(&r, measures)) == KH_OK && (rc = find_all(&r)) == KH_OK)
		for (size_t i = count; i-- > 0;) {
			measures[i].indicator = r.ids[i];
			*indicator = r.ids[i] != NULL ? r.ids[i] : *indicator;
		}
	return rc == KH_OK && *indicator == NULL ? find_bare(run, statement, indicator) : rc;
}

static int read_figures(struct reading *r);

const char *kh_indicator_find(struct kh_run *run, struct kh_range statement)
{
	struct reading r = {.run = run, .text = kh_flow_text(run->flow), .statement = statement};
	const char *id = NULL;

	if (read_figures(&r) != KH_OK || (r.count > 0 && find_all(&r) != KH_OK))
		return NULL;
	for (size_t i = 0; i < r.count && id == NULL; i++)
		id = r.ids[i];
	return id != NULL || find_bare(run, statement, &id) == KH_OK ? id : NULL;
}

/* ---- where the figures stand ---- */

static int take(struct reading *r, bool **counts)
{
	r->figures = kh_arena_zero(r->run->mem, r->count + 1, sizeof *r->figures);
	r->ids = kh_arena_zero(r->run->mem, r->count + 1, sizeof *r->ids);
	r->counts = *counts = kh_arena_zero(r->run->mem, r->count + 1, sizeof **counts);
	return r->figures == NULL || r->ids == NULL || *counts == NULL ? KH_E_MEMORY : KH_OK;
}

static uint32_t length_of(const char *text)
{
	uint32_t n = 0;

	for (; *text != '\0'; text++)
		n += ((unsigned char)*text & 0xC0) != 0x80;
	return n;
}

/* A measure knows the bytes of the source that made it; the flow knows them of each of its code points. */
static struct kh_range place_of(const struct reading *r, const struct kh_value *value, uint32_t from)
{
	if (value->text == NULL || value->spans.count == 0)
		return (struct kh_range){from, from};
	for (uint32_t i = from; i < r->statement.end; i++)
		if (r->text->source_at[i] == value->spans.at[0].begin && r->text->skeleton[i] != ' ') {
			uint32_t end = i + length_of(value->text);
			return (struct kh_range){i, end < r->statement.end ? end : r->statement.end};
		}
	return (struct kh_range){from, from};
}

static int place_measures(struct reading *r, const struct kh_measure *measures)
{
	uint32_t from = r->statement.begin;
	bool *counts;
	int rc = take(r, &counts);

	for (size_t i = 0; rc == KH_OK && i < r->count; i++) {
		r->figures[i] = place_of(r, &measures[i].text, from);
		counts[i] = measures[i].unit == NULL || strcmp(measures[i].unit, "%") != 0;
		from = r->figures[i].end;
	}
	return rc;
}

static int read_figures(struct reading *r)
{
	struct kh_figure *figures;
	bool *counts;
	int rc = kh_figures_find(r->run, r->statement, &figures, &r->count);

	if (rc == KH_OK && r->count > 0 && (rc = take(r, &counts)) == KH_OK)
		for (size_t i = 0; i < r->count; i++) {
			r->figures[i] = figures[i].hit;
			counts[i] = !kh_figure_is_percent(&figures[i]);
		}
	return rc;
}

/* ---- matching one clause ---- */

static int match_set(struct reading *r, const char *name, struct kh_range at, bool bare, const char **id)
{
	const struct kh_set *set = kh_patterns_set(r->run->patterns, name);
	struct kh_hit hit;
	int rc = kh_set_match_with(set, bare ? "bare" : NULL, r->run->matcher, r->text, at, &hit);

	if (rc == KH_OK)
		*id = kh_pattern_yield(hit.pattern, "id");
	return rc == KH_NONE ? KH_OK : rc;
}

/* Does a head that stands in `subject` stand in `at` too? Where that is the same, it is looked for again only for its slip to
 * be noted. */
static int find_head(
    struct reading *r, size_t head, enum kh_found found, struct kh_range subject, struct kh_range at, bool *stands)
{
	const struct kh_set *heads = kh_patterns_set(r->run->patterns, "indicator");
	struct kh_hit hit;
	int rc = KH_OK;

	if (found == KH_FOUND_SLIP || at.begin != subject.begin || at.end != subject.end)
		rc = kh_set_find_one(heads, head, r->run->matcher, r->text, at, &hit);
	*stands = rc == KH_OK;
	return rc == KH_NONE ? KH_OK : rc;
}

/* What the heads in `subject` wake, in `at`. headed: set to true where there is a head, so that the clause has a subject
 * of its own. */
static int match(
    struct reading *r, struct kh_range subject, struct kh_range at, bool bare, bool *headed, const char **id)
{
	const struct kh_set *heads = kh_patterns_set(r->run->patterns, "indicator");
	enum kh_found *found = kh_arena_zero(r->run->mem, heads->count, sizeof *found);
	int rc = found == NULL ? KH_E_MEMORY : kh_set_which(heads, r->run->matcher, r->text, subject, found);

	for (size_t i = 0; rc == KH_OK && i < heads->count && *id == NULL; i++) {
		const char *wakes = found[i] != KH_FOUND_NONE ? kh_pattern_yield(heads->patterns[i], "wakes") : NULL;
		bool stands = false;
		if (wakes == NULL || (rc = find_head(r, i, found[i], subject, at, &stands)) != KH_OK || !stands)
			continue;
		*headed = true;
		rc = match_set(r, wakes, at, bare, id);
	}
	return rc;
}

/* What names a quantity and gives no level (a share by its name) is a row of a table that has the level beside it. */
static int find_bare(struct kh_run *run, struct kh_range at, const char **id)
{
	struct reading r = {.run = run, .text = kh_flow_text(run->flow), .statement = at};
	struct kh_hit hit;
	bool headed;

	if (at.end - at.begin > ACROSS_MOST)
		at.end = at.begin + ACROSS_MOST;
	int rc = kh_set_match(kh_patterns_set(run->patterns, "indicator-title"), run->matcher, r.text, at, &hit);
	return rc == KH_OK || rc == KH_NONE ? match(&r, at, at, rc == KH_NONE, &headed, id) : rc;
}

/* ---- the clause of a figure ---- */

static struct kh_range own_clause(const struct reading *r, size_t i)
{
	struct kh_range at = r->portions[i].at;

	if (r->figures[i].begin > at.begin + SIDE_MOST)
		at.begin = r->figures[i].begin - SIDE_MOST;
	if (at.end > r->figures[i].end + SIDE_MOST)
		at.end = r->figures[i].end + SIDE_MOST;
	return at;
}

static size_t group_first(const struct reading *r, size_t i)
{
	for (int n = 0; n < NEIGHBOURS_MOST && i > 0 && r->portions[i].coordinated; n++)
		i--;
	return i;
}

static size_t group_last(const struct reading *r, size_t i)
{
	for (int n = 0; n < NEIGHBOURS_MOST && i + 1 < r->count && r->portions[i + 1].coordinated; n++)
		i++;
	return i;
}

/* Match what reaches from one portion to another, where they are no further apart than a sentence is long. A figure that
 * has a subject of its own is about no other. */
static int match_across(struct reading *r, size_t first, size_t last, size_t figure, bool own)
{
	struct kh_range at = {r->portions[first].at.begin, r->portions[last].at.end};
	bool headed;

	if (r->ids[figure] != NULL || at.end > at.begin + ACROSS_MOST)
		return KH_OK;
	return match(r, own ? own_clause(r, figure) : at, at, r->counts[figure], &headed, &r->ids[figure]);
}

/* First the figure's own portion; then with the predicate that coordinated figures share after it ("90% hồ sơ … cấp
 * huyện và 80% hồ sơ … được xử lý"), with the subject that they share before it ("đạt 20% tại cấp huyện và 5% tại cấp
 * xã"); a portion that names nothing goes on about what the portion before it named ("đạt trên 90%; đến năm 2025 đạt
 * 95%"). */
static int find_one(struct reading *r, size_t i)
{
	size_t first = group_first(r, i), last = group_last(r, i);
	bool headed = false;
	int rc = match(r, own_clause(r, i), own_clause(r, i), r->counts[i], &headed, &r->ids[i]);

	if (rc == KH_OK && last > i)
		rc = match_across(r, i, last, i, headed);
	if (rc == KH_OK && first < i)
		rc = match_across(r, first, i, i, headed);
	if (rc == KH_OK && !headed && r->subject < i)
		rc = match_across(r, r->subject, i, i, headed);
	if (headed)
		r->subject = i;
	return rc;
}

/* A statement of one sentence and one clause is its only figure's portion: no need to look for what parts it. */
static bool is_one_clause(const struct reading *r)
{
	for (uint32_t i = r->statement.begin; i + 2 < r->statement.end; i++)
		if (r->text->skeleton[i] == ';' || (r->text->skeleton[i] == '.' && r->text->skeleton[i + 1] == ' '))
			return false;
	return r->count == 1;
}

/* Those of a statement whose levels were just read are known. */
static int find_marks(const struct reading *r, struct kh_marks *marks)
{
	const struct kh_levels *known = r->run->levels;

	if (known == NULL || known->count == 0 || known->statement.begin != r->statement.begin ||
	    known->statement.end != r->statement.end)
		return kh_marks_find(r->run, r->statement, marks);
	*marks = known->marks;
	return KH_OK;
}

static int part(struct reading *r)
{
	struct kh_marks marks;
	int rc;

	if (is_one_clause(r)) {
		if ((r->portions = kh_arena_zero(r->run->mem, 1, sizeof *r->portions)) == NULL)
			return KH_E_MEMORY;
		*r->portions = (struct kh_portion){.figure = r->figures[0], .at = r->statement};
		return KH_OK;
	}
	rc = find_marks(r, &marks);
	return rc == KH_OK ? kh_portions_part(r->run, r->statement, &marks, r->figures, r->count, &r->portions) : rc;
}

static int find_all(struct reading *r)
{
	int rc = part(r);

	r->subject = r->count;
	for (size_t i = 0; rc == KH_OK && i < r->count; i++)
		rc = find_one(r, i);
	return rc;
}
