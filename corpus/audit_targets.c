#include <stdlib.h>
#include <string.h>

#include "audit_figures.h"
#include "audit_words.h"
#include "likeness_groups.h"

/* Columns before those of the plans. */
enum { NAME, ID, FIELD, NATIONAL, SOURCE, FIRST_PLAN };
/* Of a summary, behind the same first columns. */
enum { S_PLANS = FIRST_PLAN, S_LEAST, S_MIDDLE, S_MOST, S_CONFLICTS, S_COUNT };
enum { SENTENCE, PLANS, TIMES, U_FIELD, SAYINGS, U_COUNT };

/* A statement of no indicator, or a figure of none within one. */
struct saying {
	const struct kh_audit_plan *plan;
	const char *text, *spans, *field;
	size_t group, order; /* the least index of the group; its rank */
	size_t times, plans;
};

struct gathering {
	struct kh_answer *answer;
	const struct kh_audit_plans *plans;
	bool terse;
	struct kh_list sayings, sketches;
};

static struct kh_sheet *matrix_sheet(struct kh_answer *answer, const struct kh_audit_plans *plans);
static void fill_matrix(struct kh_answer *answer, struct kh_sheet *sheet, const struct kh_audit_options *options,
    const struct kh_patterns *patterns, const struct kh_audit_plans *plans, const struct kh_figures *figures);
static void put_indicator(struct kh_answer *answer, struct kh_cell *row, const struct kh_indicator_entry *entry);
static int by_field(const void *a, const void *b, void *with);
static void put_summary(struct kh_answer *answer, const struct kh_audit_options *options,
    const struct kh_patterns *patterns, const struct kh_figures *figures);
static void put_provinces(struct kh_answer *answer, const struct kh_audit_options *options,
    const struct kh_patterns *patterns, const struct kh_audit_plans *plans, const struct kh_figures *figures);
static int gather_unmatched(struct kh_corpus *corpus, struct gathering *x, struct kh_error *err);
static bool take_unmatched(void *to, sqlite3_stmt *row);
static int put_unmatched(struct gathering *x, struct kh_error *err);
static int by_group(const void *a, const void *b);

int kh_audit_targets(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, struct kh_answer **out, struct kh_error *err)
{
	struct kh_answer *answer = kh_answer_new();
	struct kh_audit_plans plans;
	struct kh_figures figures = {0};
	struct gathering unmatched = {.answer = answer, .plans = &plans, .terse = options->terse};
	struct kh_sheet *sheet;
	int rc;

	if (answer == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if ((rc = kh_audit_plans_load(corpus, options, answer, &plans, err)) == KH_OK &&
	    (rc = kh_figures_load(corpus, patterns, options, answer, &plans, &figures, err)) == KH_OK) {
		if (options->terse && plans.count > KH_AUDIT_MATRIX_MOST) {
			put_summary(answer, options, patterns, &figures);
		} else {
			sheet = matrix_sheet(answer, &plans);
			fill_matrix(answer, sheet, options, patterns, &plans, &figures);
		}
		if (options->by_province_now)
			put_provinces(answer, options, patterns, &plans, &figures);
		rc = gather_unmatched(corpus, &unmatched, err);
	}
	kh_figures_free(&figures);
	return kh_audit_finish(rc, answer, out, err);
}

/* ---- the matrix ---- */

static struct kh_sheet *matrix_sheet(struct kh_answer *answer, const struct kh_audit_plans *plans)
{
	struct kh_sheet_column *columns = kh_arena_zero(answer->mem, FIRST_PLAN + plans->count, sizeof *columns);
	struct kh_sheet_column none[FIRST_PLAN] = {0};
	struct kh_sheet *sheet;

	answer->failed |= columns == NULL;
	if (columns == NULL)
		columns = none;
	columns[NAME] = (struct kh_sheet_column){.key = "name", .title = kh_audit_word(KH_W_INDICATOR), .lead = true};
	columns[ID] =
	    (struct kh_sheet_column){.key = "indicator", .title = kh_audit_word(KH_W_INDICATOR_ID), .hidden = true};
	columns[FIELD] = (struct kh_sheet_column){.key = "field", .title = kh_audit_word(KH_W_FIELD), .hidden = true};
	columns[NATIONAL] = (struct kh_sheet_column){.key = "national", .title = kh_audit_word(KH_W_NATIONAL)};
	columns[SOURCE] = (struct kh_sheet_column){
	    .key = "national_source", .title = kh_audit_word(KH_W_NATIONAL_SOURCE), .hidden = true};
	for (size_t i = 0; columns != none && i < plans->count; i++)
		columns[FIRST_PLAN + i] =
		    (struct kh_sheet_column){.key = plans->at[i].title, .title = plans->at[i].title, .sourced = true};
	sheet = kh_answer_sheet(answer, "targets", kh_audit_word(KH_W_TARGETS_TITLE), columns,
	    FIRST_PLAN + (columns != none ? plans->count : 0));
	sheet->note = kh_audit_word(KH_W_CONFLICT_NOTE);
	return sheet;
}

/* What sorting the indicators needs. */
struct catalogue {
	const struct kh_audit_options *options;
	const struct kh_indicator_entry *at;
};

static void fill_matrix(struct kh_answer *answer, struct kh_sheet *sheet, const struct kh_audit_options *options,
    const struct kh_patterns *patterns, const struct kh_audit_plans *plans, const struct kh_figures *figures)
{
	size_t count, used = 0;
	struct catalogue catalogue = {options, kh_patterns_indicators(patterns, &count)};
	struct kh_cell **rows = kh_arena_zero(answer->mem, count + 1, sizeof *rows);
	size_t *order = kh_arena_zero(answer->mem, count + 1, sizeof *order);
	bool *seen = kh_arena_zero(answer->mem, count + 1, sizeof *seen);

	if (rows == NULL || order == NULL || seen == NULL) {
		answer->failed = true;
		return;
	}
	for (size_t i = 0; i < figures->count; i++)
		seen[figures->at[i].indicator] = true;
	for (size_t i = 0; i < count; i++)
		if (seen[i])
			order[used++] = i;
	qsort_r(order, used, sizeof *order, by_field, &catalogue);
	for (size_t i = 0; i < used; i++) {
		rows[order[i]] = kh_sheet_row(answer, sheet);
		put_indicator(answer, rows[order[i]], &catalogue.at[order[i]]);
	}
	for (size_t i = 0, run; i < figures->count; i += run) {
		struct kh_cell *row = rows[figures->at[i].indicator];
		run = kh_figures_run(figures, i);
		if (row != NULL)
			kh_figures_cell(answer, plans, &figures->at[i], run, &row[FIRST_PLAN + figures->at[i].plan]);
	}
}

static void put_indicator(struct kh_answer *answer, struct kh_cell *row, const struct kh_indicator_entry *entry)
{
	const char *levels = "", *sources = "";

	kh_cell_text(row, NAME, kh_answer_text(answer, entry->name));
	kh_cell_text(row, ID, kh_answer_text(answer, entry->id));
	kh_cell_text(row, FIELD, kh_answer_text(answer, entry->field));
	for (size_t i = 0; i < entry->level_count && levels != NULL && sources != NULL; i++) {
		const struct kh_indicator_level *l = &entry->levels[i];
		const char *level = kh_level_text(answer->mem, l->op, l->value, false, 0, entry->unit),
		           *scope = kh_scope_text(l->scope);
		levels = kh_arena_print(answer->mem, "%s%s%s (%s%s%s %d)", levels, i > 0 ? "; " : "",
		    level != NULL ? level : "", scope != NULL ? scope : "", scope != NULL ? ", " : "",
		    kh_audit_word(KH_W_BY_YEAR_END), l->year);
		sources = kh_arena_print(answer->mem, "%s%s%s", sources, i > 0 ? "; " : "", l->source);
	}
	answer->failed |= levels == NULL || sources == NULL;
	if (entry->level_count > 0) {
		kh_cell_text(row, NATIONAL, levels);
		kh_cell_text(row, SOURCE, sources);
	}
}

/* By field, in the order in which plans have them, then by name. */
static int by_field(const void *a, const void *b, void *with)
{
	static const char *const fields[] = {"institutions", "procedures", "apparatus", "civil-service",
	    "public-finance", "e-government", "direction", "communication"};
	enum { FIELDS = sizeof fields / sizeof *fields };
	const struct catalogue *catalogue = with;
	const struct kh_indicator_entry *x = &catalogue->at[*(const size_t *)a],
	                                *y = &catalogue->at[*(const size_t *)b];
	size_t i = 0, j = 0;

	while (i < FIELDS && (x->field == NULL || strcmp(x->field, fields[i]) != 0))
		i++;
	while (j < FIELDS && (y->field == NULL || strcmp(y->field, fields[j]) != 0))
		j++;
	return i != j ? (i < j ? -1 : 1) : kh_audit_collate(catalogue->options, x->name, y->name);
}

/* ---- the summary ---- */

/* The level of one plan for an indicator. */
struct adopted {
	size_t indicator;
	double value;
	bool has_level, conflict;
};

static int by_level(const void *a, const void *b)
{
	const struct adopted *x = a, *y = b;

	if (x->indicator != y->indicator)
		return x->indicator < y->indicator ? -1 : 1;
	if (x->has_level != y->has_level)
		return x->has_level ? -1 : 1;
	return x->value < y->value ? -1 : x->value > y->value;
}

static void put_spread(struct kh_cell *row, const struct adopted *levels, size_t count)
{
	size_t with = 0, conflicts = 0;

	for (size_t i = 0; i < count; i++) {
		with += levels[i].has_level;
		conflicts += levels[i].conflict;
	}
	kh_cell_number(row, S_PLANS, (double)count);
	if (conflicts > 0)
		kh_cell_number(row, S_CONFLICTS, (double)conflicts);
	if (with == 0)
		return;
	kh_cell_number(row, S_LEAST, levels[0].value);
	kh_cell_number(row, S_MIDDLE, levels[(with - 1) / 2].value);
	kh_cell_number(row, S_MOST, levels[with - 1].value);
}

/* Of many plans: how many adopted an indicator, and how far their levels spread. */
static void put_summary(struct kh_answer *answer, const struct kh_audit_options *options,
    const struct kh_patterns *patterns, const struct kh_figures *figures)
{
	const struct kh_sheet_column columns[S_COUNT] = {
	    [NAME] = {.key = "name", .title = kh_audit_word(KH_W_INDICATOR), .lead = true},
	    [ID] = {.key = "indicator", .title = kh_audit_word(KH_W_INDICATOR_ID), .hidden = true},
	    [FIELD] = {.key = "field", .title = kh_audit_word(KH_W_FIELD), .hidden = true},
	    [NATIONAL] = {.key = "national", .title = kh_audit_word(KH_W_NATIONAL)},
	    [SOURCE] = {.key = "national_source", .title = kh_audit_word(KH_W_NATIONAL_SOURCE), .hidden = true},
	    [S_PLANS] = {.key = "plans", .title = kh_audit_word(KH_W_PLANS)},
	    [S_LEAST] = {.key = "least", .title = kh_audit_word(KH_W_LEAST)},
	    [S_MIDDLE] = {.key = "median", .title = kh_audit_word(KH_W_MEDIAN)},
	    [S_MOST] = {.key = "most", .title = kh_audit_word(KH_W_MOST)},
	    [S_CONFLICTS] = {.key = "conflicts", .title = kh_audit_word(KH_W_CONFLICT)}};
	struct kh_sheet *sheet =
	    kh_answer_sheet(answer, "targets", kh_audit_word(KH_W_TARGETS_TITLE), columns, S_COUNT);
	size_t entries, count = 0;
	struct catalogue catalogue = {options, kh_patterns_indicators(patterns, &entries)};
	struct adopted *adopted = malloc((figures->count + 1) * sizeof *adopted);

	sheet->note = kh_audit_word(KH_W_SUMMARY_NOTE);
	if (adopted == NULL) {
		answer->failed = true;
		return;
	}
	for (size_t i = 0, run; i < figures->count; i += run) {
		struct adopted *one = &adopted[count++];
		run = kh_figures_run(figures, i);
		const struct kh_figure *first = kh_figures_first(&figures->at[i], run, &one->conflict);
		one->indicator = figures->at[i].indicator;
		one->has_level = first != NULL;
		one->value = first != NULL ? first->value : 0;
	}
	qsort(adopted, count, sizeof *adopted, by_level);
	for (size_t i = 0, next; i < count; i = next) {
		const struct kh_indicator_entry *entry = &catalogue.at[adopted[i].indicator];
		struct kh_cell *row = kh_sheet_row(answer, sheet);
		for (next = i; next < count && adopted[next].indicator == adopted[i].indicator; next++)
			;
		put_indicator(answer, row, entry);
		put_spread(row, &adopted[i], next - i);
	}
	free(adopted);
}

/* ---- by province ---- */

/* What the plans of a province say of an indicator. */
struct spread {
	size_t plans;
	double least, most;
	const char *unit;
	bool has_level, mixed; /* mixed: of several units */
};

static void add_level(struct spread *spread, const struct kh_figure *first)
{
	spread->plans++;
	if (first == NULL)
		return;
	spread->mixed |= spread->has_level && strcmp(spread->unit, first->unit != NULL ? first->unit : "") != 0;
	spread->unit = first->unit != NULL ? first->unit : "";
	if (!spread->has_level || first->value < spread->least)
		spread->least = first->value;
	if (!spread->has_level || first->value > spread->most)
		spread->most = first->value;
	spread->has_level = true;
}

/* "5; 80–95%": so many of its plans adopted it, at these levels. */
static const char *spread_text(struct kh_answer *answer, const struct spread *spread)
{
	char least[32], most[32];

	if (!spread->has_level || spread->mixed)
		return kh_arena_print(answer->mem, "%zu", spread->plans);
	return kh_arena_print(answer->mem, "%zu; %s%s%s%s%s", spread->plans, kh_number_text(spread->least, least),
	    spread->most > spread->least ? "–" : "",
	    spread->most > spread->least ? kh_number_text(spread->most, most) : "",
	    strcmp(spread->unit, "%") == 0 ? "" : " ", spread->unit);
}

/* Indicators by the provinces since 1 July 2025; the plans stand in the order of these. */
static void put_provinces(struct kh_answer *answer, const struct kh_audit_options *options,
    const struct kh_patterns *patterns, const struct kh_audit_plans *plans, const struct kh_figures *figures)
{
	size_t entries, groups = 0;
	struct catalogue catalogue = {options, kh_patterns_indicators(patterns, &entries)};
	struct kh_sheet_column *columns = kh_arena_zero(answer->mem, 2 + plans->count, sizeof *columns);
	size_t *group_of = kh_arena_zero(answer->mem, plans->count + 1, sizeof *group_of),
	       *order = kh_arena_zero(answer->mem, entries + 1, sizeof *order);
	struct kh_sheet *sheet;
	struct spread *spreads;
	bool conflict;

	if (columns == NULL || group_of == NULL || order == NULL) {
		answer->failed = true;
		return;
	}
	columns[0] = (struct kh_sheet_column){.key = "name", .title = kh_audit_word(KH_W_INDICATOR), .lead = true};
	columns[1] =
	    (struct kh_sheet_column){.key = "indicator", .title = kh_audit_word(KH_W_INDICATOR_ID), .hidden = true};
	for (size_t at = 0, count; at < plans->count; at += count, groups++) {
		const char *title = kh_audit_group_title(answer, plans, at);
		count = kh_audit_plans_group(plans, at);
		for (size_t i = 0; i < count; i++)
			group_of[at + i] = groups;
		columns[2 + groups] = (struct kh_sheet_column){.key = title, .title = title};
		answer->failed |= title == NULL;
	}
	spreads = kh_arena_zero(answer->mem, entries * groups + 1, sizeof *spreads);
	if (spreads == NULL || answer->failed) {
		answer->failed = true;
		return;
	}
	for (size_t i = 0, run; i < figures->count; i += run) {
		run = kh_figures_run(figures, i);
		add_level(&spreads[figures->at[i].indicator * groups + group_of[figures->at[i].plan]],
		    kh_figures_first(&figures->at[i], run, &conflict));
	}
	sheet = kh_answer_sheet(answer, "provinces", kh_audit_word(KH_W_PROVINCES_TITLE), columns, 2 + groups);
	sheet->note = kh_audit_word(KH_W_PROVINCES_NOTE);
	for (size_t i = 0; i < entries; i++)
		order[i] = i;
	qsort_r(order, entries, sizeof *order, by_field, &catalogue);
	for (size_t i = 0; i < entries; i++) {
		const struct spread *row_spreads = &spreads[order[i] * groups];
		struct kh_cell *row = NULL;
		for (size_t g = 0; g < groups; g++) {
			if (row_spreads[g].plans == 0)
				continue;
			if (row == NULL) {
				row = kh_sheet_row(answer, sheet);
				kh_cell_text(row, 0, kh_answer_text(answer, catalogue.at[order[i]].name));
				kh_cell_text(row, 1, kh_answer_text(answer, catalogue.at[order[i]].id));
			}
			kh_cell_text(row, 2 + g, spread_text(answer, &row_spreads[g]));
		}
	}
}

/* ---- what matches no indicator ---- */

static int gather_unmatched(struct kh_corpus *corpus, struct gathering *x, struct kh_error *err)
{
	/* Whole statements, and figures of no indicator in those that have one. */
	static const char sql[] =
	    "SELECT plan_id, text, field, spans FROM target WHERE indicator IS NULL AND NOT EXISTS"
	    " (SELECT 1 FROM measure WHERE measure.plan_id = target.plan_id AND target_id = target.id AND "
	    "measure.indicator IS NOT NULL)"
	    " UNION ALL SELECT measure.plan_id, target.text, field, measure.spans FROM measure JOIN target ON "
	    "target.id = target_id"
	    " WHERE measure.indicator IS NULL AND (target.indicator IS NOT NULL OR EXISTS (SELECT 1 FROM measure AS "
	    "other"
	    " WHERE other.plan_id = target.plan_id AND other.target_id = target.id AND other.indicator IS NOT NULL))";
	int rc = kh_audit_rows(corpus, sql, take_unmatched, x, err);

	return rc == KH_OK && !x->answer->failed ? put_unmatched(x, err) : rc;
}

static bool take_unmatched(void *to, sqlite3_stmt *row)
{
	struct gathering *x = to;
	size_t plan = kh_audit_plans_find(x->plans, sqlite3_column_int64(row, 0));
	struct saying *saying;
	uint32_t(*sketch)[KH_SKETCH];

	if (plan == SIZE_MAX)
		return true;
	saying = kh_list_add(x->answer->mem, &x->sayings, sizeof *saying);
	sketch = kh_list_add(x->answer->mem, &x->sketches, sizeof *sketch);
	if (saying == NULL || sketch == NULL) {
		x->answer->failed = true;
		return false;
	}
	saying->plan = &x->plans->at[plan];
	saying->text = kh_answer_text(x->answer, kh_column(row, 1));
	saying->field = kh_answer_text(x->answer, kh_column(row, 2));
	if (!x->terse)
		saying->spans = kh_answer_spans(x->answer, row, 3);
	if (saying->text != NULL)
		kh_sketch(saying->text, *sketch);
	return !x->answer->failed;
}

/* Groups said most often come first; within one, the order of the plans. */
static int put_unmatched(struct gathering *x, struct kh_error *err)
{
	const struct kh_sheet_column columns[U_COUNT] = {
	    [SENTENCE] = {.key = "text", .title = kh_audit_word(KH_W_STATEMENT)},
	    [PLANS] = {.key = "plans", .title = kh_audit_word(KH_W_PLANS)},
	    [TIMES] = {.key = "statements", .title = kh_audit_word(KH_W_STATEMENTS)},
	    [U_FIELD] = {.key = "field", .title = kh_audit_word(KH_W_FIELD), .hidden = true},
	    [SAYINGS] = {.key = "said", .title = kh_audit_word(KH_W_PLACE), .sourced = true}};
	struct kh_sheet *sheet =
	    kh_answer_sheet(x->answer, "unmatched", kh_audit_word(KH_W_UNMATCHED_TITLE), columns, U_COUNT);
	struct saying *sayings = x->sayings.items;
	size_t count = x->sayings.count, *group = kh_arena_zero(x->answer->mem, count + 1, sizeof *group);

	if (group == NULL || !kh_likeness_groups((const uint32_t(*)[KH_SKETCH])x->sketches.items, count, group))
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	for (size_t i = 0; i < count; i++) {
		sayings[i].group = group[i];
		sayings[group[i]].times++;
	}
	for (size_t i = 0; i < count; i++)
		sayings[i].order = sayings[group[i]].times;
	if (count > 0)
		qsort(sayings, count, sizeof *sayings, by_group);
	for (size_t i = 0, next; i < count; i = next) {
		struct kh_cell *row = kh_sheet_row(x->answer, sheet);
		struct kh_evidence *evidence;
		const char *places = "";
		size_t plans = 0;
		for (next = i; next < count && sayings[next].group == sayings[i].group; next++)
			;
		evidence = kh_arena_zero(x->answer->mem, x->terse ? 1 : next - i, sizeof *evidence);
		for (size_t j = i; j < next && evidence != NULL && places != NULL; j++) {
			evidence[x->terse ? 0 : j - i] = (struct kh_evidence){.plan = sayings[j].plan->id,
			    .path = sayings[j].plan->path,
			    .text = sayings[j].text,
			    .spans = sayings[j].spans,
			    .level = sayings[j].plan->title};
			if (j > i && sayings[j].plan == sayings[j - 1].plan)
				continue;
			plans++;
			if (plans <= 4)
				places = kh_arena_print(
				    x->answer->mem, "%s%s%s", places, plans > 1 ? "; " : "", sayings[j].plan->title);
		}
		if (row == NULL || evidence == NULL || places == NULL)
			return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
		kh_cell_text(row, SENTENCE, sayings[i].text);
		kh_cell_number(row, PLANS, (double)plans);
		kh_cell_number(row, TIMES, (double)(next - i));
		kh_cell_text(row, U_FIELD, sayings[i].field);
		kh_cell_text(row, SAYINGS, places);
		row[SAYINGS].evidence = evidence;
		row[SAYINGS].evidence_count = x->terse ? 1 : (uint32_t)(next - i);
	}
	return KH_OK;
}

static int by_group(const void *a, const void *b)
{
	const struct saying *x = a, *y = b;

	if (x->order != y->order)
		return x->order > y->order ? -1 : 1;
	if (x->group != y->group)
		return x->group < y->group ? -1 : 1;
	return x->plan < y->plan ? -1 : x->plan > y->plan;
}
