#include "audit_figures.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "audit_words.h"

enum { SHOWN_MOST = 12, COMPARED_MOST = 24, DEADLINES = 16 };

struct loading {
	struct kh_answer *answer;
	const struct kh_audit_plans *plans;
	const struct kh_patterns *patterns;
	const struct kh_indicator_entry *catalogue;
	bool terse;
	struct kh_figure *figures;
	size_t count, room;
	const char *deadlines[DEADLINES]; /* copied lately */
	size_t target_from;               /* the first figure of the target that is being read */
	bool target_dated;                /* has one of its figures a deadline of its own? */
	const char *texts;                /* its statement, copied once */
};

/* A level as a cell shows it: figures that say the same. */
struct level {
	const struct kh_figure *first;
	bool scoped, conflicting;
};

static bool take_measure(void *to, sqlite3_stmt *row);
static bool take_mention(void *to, sqlite3_stmt *row);
static const char *deadline_of(struct loading *x, const char *text);
static struct kh_figure *add_figure(struct loading *x, int64_t plan, const char *indicator);
static void settle_deadlines(struct loading *x);
static const char *known(const char *text, const char *const names[]);
static int by_plan(const void *a, const void *b);
static bool same_text(const char *a, const char *b);
static bool near(double a, double b);
static bool same_level(const struct kh_figure *a, const struct kh_figure *b);
static bool same_statement(const struct kh_figure *a, const struct kh_figure *b);
static bool conflicting(
    const struct kh_figure *all, size_t count, const struct kh_figure *a, const struct kh_figure *b);
static size_t levels_of(const struct kh_figure *figures, size_t count, struct level levels[SHOWN_MOST]);
static void write_levels(struct kh_answer *answer, const struct level *levels, size_t count, struct kh_cell *cell);
static const char *deadline_text(struct kh_answer *answer, const char *edtf);
static void cite(struct kh_answer *answer, const struct kh_audit_plans *plans, const struct kh_figure *figures,
    size_t count, struct kh_cell *cell);

int kh_figures_load(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, struct kh_answer *answer, const struct kh_audit_plans *plans,
    struct kh_figures *figures, struct kh_error *err)
{
	static const char measures[] = "SELECT measure.plan_id, target_id, measure.indicator, op, value, max, unit, "
	                               "scope, measure.deadline, target.deadline,"
	                               " target.text, measure.spans FROM measure JOIN target ON target.id = "
	                               "target_id WHERE measure.indicator IS NOT NULL ORDER BY measure.id";
	static const char mentions[] =
	    "SELECT plan_id, id, indicator, deadline, text, spans FROM target WHERE indicator IS NOT NULL"
	    " AND NOT EXISTS (SELECT 1 FROM measure WHERE measure.plan_id = target.plan_id AND measure.indicator = "
	    "target.indicator)";
	size_t count;
	struct loading x = {.answer = answer,
	    .plans = plans,
	    .patterns = patterns,
	    .catalogue = kh_patterns_indicators(patterns, &count),
	    .terse = options->terse};
	int rc = kh_audit_rows(corpus, measures, take_measure, &x, err);

	settle_deadlines(&x);
	if (rc == KH_OK)
		rc = kh_audit_rows(corpus, mentions, take_mention, &x, err);
	*figures = (struct kh_figures){x.figures, x.count};
	if (rc == KH_OK && figures->count > 0)
		qsort(figures->at, figures->count, sizeof *figures->at, by_plan);
	return rc;
}

void kh_figures_cell(struct kh_answer *answer, const struct kh_audit_plans *plans, const struct kh_figure *figures,
    size_t count, struct kh_cell *cell)
{
	struct level levels[SHOWN_MOST];
	size_t shown = levels_of(figures, count, levels);

	if (shown == 0)
		kh_cell_text(cell, 0, kh_audit_word(KH_W_NO_FIGURE));
	else
		write_levels(answer, levels, shown, cell);
	if (figures->text != NULL)
		cite(answer, plans, figures, count, cell);
}

void kh_figures_free(struct kh_figures *figures)
{
	free(figures->at);
}

const struct kh_figure *kh_figures_first(const struct kh_figure *figures, size_t count, bool *conflict)
{
	struct level levels[SHOWN_MOST];
	size_t shown = levels_of(figures, count, levels);

	*conflict = false;
	for (size_t i = 0; i < shown; i++)
		*conflict |= levels[i].conflicting;
	return shown > 0 ? levels[0].first : NULL;
}

size_t kh_figures_run(const struct kh_figures *figures, size_t at)
{
	const struct kh_figure *f = figures->at;
	size_t end = at + 1;

	while (end < figures->count && f[end].plan == f[at].plan && f[end].indicator == f[at].indicator)
		end++;
	return end - at;
}

/* ---- loading ---- */

static bool take_measure(void *to, sqlite3_stmt *row)
{
	static const char *const ops[] = {"=", ">=", ">", "<=", "<", "range", "increase", "decrease", NULL};
	static const char *const scopes[] = {"province", "district", "commune", NULL};
	struct loading *x = to;
	struct kh_figure *last = x->count > 0 ? x->figures + x->count - 1 : NULL, *f;
	int64_t target = sqlite3_column_int64(row, 1);

	if (last == NULL || last->target != target)
		settle_deadlines(x);
	f = add_figure(x, sqlite3_column_int64(row, 0), kh_column(row, 2));
	if (f == NULL)
		return !x->answer->failed;
	f->target = target;
	f->has_level = true;
	f->op = known(kh_column(row, 3), ops);
	f->value = sqlite3_column_double(row, 4);
	f->has_max = sqlite3_column_type(row, 5) != SQLITE_NULL;
	f->max = sqlite3_column_double(row, 5);
	f->unit = strcmp(kh_column(row, 6) != NULL ? kh_column(row, 6) : "", "%") == 0
	              ? "%"
	              : kh_answer_text(x->answer, kh_column(row, 6));
	f->scope = known(kh_column(row, 7), scopes);
	x->target_dated |= kh_column(row, 8) != NULL;
	f->deadline = deadline_of(x, kh_column(row, kh_column(row, 8) != NULL ? 8 : 9));
	if (kh_column(row, 8) == NULL)
		f->text = ""; /* for settle_deadlines: the deadline is the target's */
	if (x->terse)
		return true;
	if (x->count - 1 == x->target_from)
		x->texts = kh_answer_text(x->answer, kh_column(row, 10));
	f->spans = kh_answer_spans(x->answer, row, 11);
	return true;
}

/* An indicator that a plan names without any level. */
static bool take_mention(void *to, sqlite3_stmt *row)
{
	struct loading *x = to;
	struct kh_figure *f = add_figure(x, sqlite3_column_int64(row, 0), kh_column(row, 2));

	if (f == NULL)
		return !x->answer->failed;
	f->target = sqlite3_column_int64(row, 1);
	f->deadline = deadline_of(x, kh_column(row, 3));
	if (!x->terse) {
		f->text = kh_answer_text(x->answer, kh_column(row, 4));
		f->spans = kh_answer_spans(x->answer, row, 5);
	}
	return true;
}

/* Deadlines are few: each is copied once in a while. */
static const char *deadline_of(struct loading *x, const char *text)
{
	size_t at = 0;

	if (text == NULL)
		return NULL;
	for (const char *c = text; *c != '\0'; c++)
		at = at * 31 + (unsigned char)*c;
	at %= DEADLINES;
	if (x->deadlines[at] == NULL || strcmp(x->deadlines[at], text) != 0)
		x->deadlines[at] = kh_answer_text(x->answer, text);
	return x->deadlines[at];
}

/* NULL where the plan or the indicator is none of ours, or there is no memory. */
static struct kh_figure *add_figure(struct loading *x, int64_t plan, const char *indicator)
{
	const struct kh_indicator_entry *entry = kh_patterns_indicator(x->patterns, indicator);
	size_t at = kh_audit_plans_find(x->plans, plan);
	struct kh_figure *figure;

	if (entry == NULL || at == SIZE_MAX)
		return NULL;
	if (x->count == x->room) {
		size_t room = x->room * 2 + 64;
		void *larger = realloc(x->figures, room * sizeof *figure);
		if (larger == NULL) {
			x->answer->failed = true;
			return NULL;
		}
		x->figures = larger;
		x->room = room;
	}
	figure = &x->figures[x->count++];
	memset(figure, 0, sizeof *figure);
	figure->plan = at;
	figure->indicator = (size_t)(entry - x->catalogue);
	figure->order = (uint32_t)x->count;
	return figure;
}

/* The target has been read: where one of its figures has a deadline of its own, the target's is not that of the
 * others. */
static void settle_deadlines(struct loading *x)
{
	struct kh_figure *figures = x->figures;

	for (size_t i = x->target_from; i < x->count; i++) {
		if (figures[i].text != NULL && x->target_dated)
			figures[i].deadline = NULL;
		figures[i].text = x->texts;
	}
	x->target_from = x->count;
	x->target_dated = false;
}

static const char *known(const char *text, const char *const names[])
{
	for (size_t i = 0; text != NULL && names[i] != NULL; i++)
		if (strcmp(text, names[i]) == 0)
			return names[i];
	return NULL;
}

static int by_plan(const void *a, const void *b)
{
	const struct kh_figure *x = a, *y = b;

	if (x->plan != y->plan)
		return x->plan < y->plan ? -1 : 1;
	if (x->indicator != y->indicator)
		return x->indicator < y->indicator ? -1 : 1;
	if (x->target != y->target)
		return x->target < y->target ? -1 : 1;
	return x->order < y->order ? -1 : x->order > y->order;
}

/* ---- what figures say ---- */

static bool same_text(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static bool near(double a, double b)
{
	return fabs(a - b) < 1e-9;
}

static bool same_level(const struct kh_figure *a, const struct kh_figure *b)
{
	return near(a->value, b->value) && a->has_max == b->has_max && (!a->has_max || near(a->max, b->max)) &&
	       same_text(a->unit, b->unit);
}

/* A body that names no level of government and an annex that does, or the other way round, say one thing. */
static bool same_statement(const struct kh_figure *a, const struct kh_figure *b)
{
	bool scopes =
	    same_text(a->scope, b->scope) || (a->target != b->target && (a->scope == NULL || b->scope == NULL));

	return a->op == b->op && scopes && same_level(a, b) && same_text(a->deadline, b->deadline);
}

static bool is_change(const struct kh_figure *f)
{
	return strcmp(f->op, "increase") == 0 || strcmp(f->op, "decrease") == 0;
}

static bool is_whole(const struct kh_figure *f)
{
	return same_text(f->unit, "%") && !f->has_max && near(f->value, 100) && f->op[0] != '<' && !is_change(f);
}

static bool repeated(const struct kh_figure *all, size_t count, const struct kh_figure *a, int64_t target)
{
	for (size_t i = 0; i < count; i++)
		if (all[i].target == target && same_text(all[i].scope, a->scope) && same_level(&all[i], a))
			return true;
	return false;
}

/* As the extractor has it (value_conflict.c): different levels of one thing in two statements, of which neither
 * repeats the other. */
static bool conflicting(
    const struct kh_figure *all, size_t count, const struct kh_figure *a, const struct kh_figure *b)
{
	bool scopes =
	    same_text(a->scope, b->scope) || (a->scope == NULL && is_whole(a)) || (b->scope == NULL && is_whole(b));

	return a->target != b->target && scopes && same_text(a->unit, b->unit) &&
	       same_text(a->deadline, b->deadline) && is_change(a) == is_change(b) && !same_level(a, b) &&
	       !repeated(all, count, a, b->target) && !repeated(all, count, b, a->target);
}

/* ---- the cell ---- */

static size_t levels_of(const struct kh_figure *figures, size_t count, struct level levels[SHOWN_MOST])
{
	size_t shown = 0, compared = count < COMPARED_MOST ? count : COMPARED_MOST;

	for (size_t i = 0; i < compared; i++) {
		size_t at = 0;
		if (!figures[i].has_level)
			continue;
		while (at < shown && !same_statement(levels[at].first, &figures[i]))
			at++;
		if (at == SHOWN_MOST)
			break;
		if (at == shown)
			levels[shown++] = (struct level){&figures[i], figures[i].scope != NULL, false};
		for (size_t j = 0; j < compared && !levels[at].conflicting; j++)
			levels[at].conflicting =
			    figures[j].has_level && conflicting(figures, compared, &figures[i], &figures[j]);
	}
	return shown;
}

/* "≥ 90% (cấp huyện); ≥ 80% (cấp xã)"; with "≠ " in front where levels contradict. Deadlines stand where there are
 * several. */
static void write_levels(struct kh_answer *answer, const struct level *levels, size_t count, struct kh_cell *cell)
{
	const char *text = "";
	bool deadlines = false;

	for (size_t i = 0; i < count; i++) {
		deadlines |= !same_text(levels[i].first->deadline, levels[0].first->deadline);
		cell->marked |= levels[i].conflicting;
	}
	for (size_t i = 0; i < count && text != NULL; i++) {
		const struct kh_figure *f = levels[i].first;
		const char *level = kh_level_text(answer->mem, f->op, f->value, f->has_max, f->max, f->unit);
		const char *scope = kh_scope_text(f->scope), *deadline = deadlines ? f->deadline : NULL;
		bool brackets = scope != NULL || deadline != NULL;
		text = kh_arena_print(answer->mem, "%s%s%s%s%s%s%s%s", i == 0 ? (cell->marked ? "≠ " : "") : text,
		    i > 0 ? "; " : "", level != NULL ? level : "", brackets ? " (" : "", scope != NULL ? scope : "",
		    scope != NULL && deadline != NULL ? ", " : "",
		    deadline != NULL ? deadline_text(answer, deadline) : "", brackets ? ")" : "");
	}
	answer->failed |= text == NULL;
	kh_cell_text(cell, 0, text);
	cell->heat = count == 1 && levels[0].first->unit != NULL && strcmp(levels[0].first->unit, "%") == 0 &&
	             !is_change(levels[0].first) && !levels[0].first->has_max;
	cell->number = levels[0].first->value;
}

/* "đến 2025"; "2021–2025" for the interval 2021/2025. */
static const char *deadline_text(struct kh_answer *answer, const char *edtf)
{
	const char *slash = strchr(edtf, '/'), *text;

	if (strncmp(edtf, "../", 3) == 0)
		slash = NULL, edtf += 3;
	text = slash == NULL ? kh_arena_print(answer->mem, "%s %s", kh_audit_word(KH_W_UNTIL), edtf)
	                     : kh_arena_print(answer->mem, "%.*s–%s", (int)(slash - edtf), edtf,
	                           strcmp(slash, "/..") != 0 ? slash + 1 : "");
	return text != NULL ? text : "";
}

static void cite(struct kh_answer *answer, const struct kh_audit_plans *plans, const struct kh_figure *figures,
    size_t count, struct kh_cell *cell)
{
	struct kh_evidence *evidence = kh_arena_zero(answer->mem, count, sizeof *evidence);

	if (evidence == NULL) {
		answer->failed = true;
		return;
	}
	for (size_t i = 0; i < count; i++) {
		const struct kh_figure *f = &figures[i];
		const struct kh_audit_plan *plan = &plans->at[f->plan];
		evidence[i] = (struct kh_evidence){.plan = plan->id,
		    .path = plan->path,
		    .text = f->text,
		    .spans = f->spans,
		    .op = f->op,
		    .unit = f->unit,
		    .value = f->value,
		    .max = f->max,
		    .has_max = f->has_max,
		    .scope = f->scope,
		    .deadline = f->deadline};
		if (f->has_level)
			evidence[i].level = kh_level_text(answer->mem, f->op, f->value, f->has_max, f->max, f->unit);
	}
	cell->evidence = evidence;
	cell->evidence_count = (uint32_t)(count);
}
