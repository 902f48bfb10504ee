#include <stdlib.h>
#include <string.h>

#include "audit_figures.h"
#include "audit_words.h"

enum { PLACE, NAME, ID, FIRST_YEAR };

static struct kh_sheet *years_sheet(struct kh_answer *answer, const struct kh_audit_options *options,
    const struct kh_audit_plans *plans, size_t *column_of);
static void fill(struct kh_answer *answer, struct kh_sheet *sheet, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, const struct kh_audit_plans *plans, const struct kh_figures *figures,
    const size_t *column_of);
static int by_text(const void *a, const void *b);

/* Figures come by plan, and plans of a place stand side by side: a row takes the figures of all of them. */
int kh_audit_years(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, struct kh_answer **out, struct kh_error *err)
{
	struct kh_answer *answer = kh_answer_new();
	struct kh_audit_plans plans;
	struct kh_figures figures = {0};
	int rc;

	if (answer == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if (options->indicator != NULL && kh_patterns_indicator(patterns, options->indicator) == NULL) {
		kh_answer_free(answer);
		return kh_corpus_fail(err, KH_E_USAGE,
		    "there is no indicator '%s'; `kehoach audit targets --format csv' has their ids",
		    options->indicator);
	}
	if ((rc = kh_audit_plans_load(corpus, options, answer, &plans, err)) == KH_OK &&
	    (rc = kh_figures_load(corpus, patterns, options, answer, &plans, &figures, err)) == KH_OK) {
		size_t *column_of = kh_arena_zero(answer->mem, plans.count + 1, sizeof *column_of);
		struct kh_sheet *sheet = column_of != NULL ? years_sheet(answer, options, &plans, column_of) : NULL;
		answer->failed |= sheet == NULL;
		if (sheet != NULL)
			fill(answer, sheet, patterns, options, &plans, &figures, column_of);
	}
	kh_figures_free(&figures);
	return kh_audit_finish(rc, answer, out, err);
}

static const char *period_of(const struct kh_audit_plan *plan)
{
	return plan->period != NULL ? plan->period : plan->date != NULL ? plan->date : "?";
}

/* A column for each period that a plan has. column_of: of each plan. */
static struct kh_sheet *years_sheet(struct kh_answer *answer, const struct kh_audit_options *options,
    const struct kh_audit_plans *plans, size_t *column_of)
{
	const char **periods = kh_arena_zero(answer->mem, plans->count + 1, sizeof *periods);
	struct kh_sheet_column *columns = kh_arena_zero(answer->mem, FIRST_YEAR + plans->count, sizeof *columns);
	size_t count = 0;

	if (periods == NULL || columns == NULL)
		return NULL;
	for (size_t i = 0; i < plans->count; i++)
		periods[i] = period_of(&plans->at[i]);
	qsort(periods, plans->count, sizeof *periods, by_text);
	for (size_t i = 0; i < plans->count; i++)
		if (count == 0 || strcmp(periods[count - 1], periods[i]) != 0)
			periods[count++] = periods[i];
	columns[PLACE] = (struct kh_sheet_column){.key = "place", .title = kh_audit_word(KH_W_PLACE), .lead = true};
	columns[NAME] = (struct kh_sheet_column){.key = "name", .title = kh_audit_word(KH_W_INDICATOR), .lead = true};
	columns[ID] =
	    (struct kh_sheet_column){.key = "indicator", .title = kh_audit_word(KH_W_INDICATOR_ID), .hidden = true};
	for (size_t i = 0; i < count; i++)
		columns[FIRST_YEAR + i] =
		    (struct kh_sheet_column){.key = periods[i], .title = periods[i], .sourced = true};
	for (size_t i = 0; i < plans->count; i++)
		while (strcmp(columns[FIRST_YEAR + column_of[i]].key, period_of(&plans->at[i])) != 0)
			column_of[i]++;
	return kh_audit_sheet(answer, options, "years", kh_audit_word(KH_W_YEARS_TITLE), columns, FIRST_YEAR + count);
}

static void fill(struct kh_answer *answer, struct kh_sheet *sheet, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, const struct kh_audit_plans *plans, const struct kh_figures *figures,
    const size_t *column_of)
{
	size_t count;
	const struct kh_indicator_entry *catalogue = kh_patterns_indicators(patterns, &count);
	struct kh_cell **rows = kh_arena_zero(answer->mem, count + 1, sizeof *rows);
	const char *place = NULL;

	answer->failed |= rows == NULL;
	for (size_t i = 0, run; rows != NULL && i < figures->count; i += run) {
		const struct kh_figure *f = &figures->at[i];
		const struct kh_audit_plan *plan = &plans->at[f->plan];
		struct kh_cell **row = &rows[f->indicator], *cell;
		run = kh_figures_run(figures, i);
		if (options->indicator != NULL && strcmp(catalogue[f->indicator].id, options->indicator) != 0)
			continue;
		if (place == NULL || strcmp(place, plan->place) != 0)
			memset(rows, 0, count * sizeof *rows); /* rows of the next place */
		place = plan->place;
		if (*row == NULL && (*row = kh_sheet_row(answer, sheet)) == NULL)
			return;
		kh_cell_text(*row, PLACE, plan->place);
		kh_audit_sheet_place(sheet, *row, plan);
		kh_cell_text(*row, NAME, kh_answer_text(answer, catalogue[f->indicator].name));
		kh_cell_text(*row, ID, kh_answer_text(answer, catalogue[f->indicator].id));
		cell = &(*row)[FIRST_YEAR + column_of[f->plan]];
		if (cell->kind == KH_CELL_BLANK)
			kh_figures_cell(answer, plans, f, run, cell);
	}
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(const char *const *)a, *(const char *const *)b);
}
