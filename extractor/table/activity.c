#include "activity.h"

#include <math.h>
#include <stdlib.h>

#include "mention/agency.h"
#include "finding.h"
#include "lines/flow.h"
#include "mention/money.h"
#include "mention/when.h"

/* Three digits of a confidence say more than it knows. */
enum { CONFIDENCE_STEPS = 1000 };

struct writer {
	struct kh_run *run;
	const struct kh_text *flow;
	const char *period;
	double column_unit; /* what one is worth of the unit that the title of the budget column names; 0: none */
	const char *column_period; /* what the title of the time column names, or NULL */
};

static int value(struct writer *w, struct kh_range at, struct kh_value *out)
{
	return kh_text_value(w->run->mem, w->flow, at, out);
}

static int agents(struct writer *w, struct kh_range cell, struct kh_agents *out)
{
	struct kh_range *names = NULL;
	size_t count = 0;
	int rc = value(w, cell, &out->value);

	if (rc != KH_OK || out->value.text == NULL)
		return rc;
	if ((rc = kh_agencies_split(w->run, cell, &names, &count)) != KH_OK)
		return rc;
	struct kh_value *at = kh_arena_zero(w->run->mem, count, sizeof *at);
	if (at == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; rc == KH_OK && i < count; i++)
		rc = value(w, names[i], &at[i]);
	out->agencies = (struct kh_values){at, count};
	return rc;
}

/* Who leads and who supports; where no cell says who supports, that of the lead may. */
static int bodies(struct writer *w, const struct kh_row *r, struct kh_activity *a)
{
	struct kh_range lead = r->cell[KH_ROLE_LEAD], support = r->cell[KH_ROLE_SUPPORT], parts[2];
	int rc = KH_NONE;

	if (lead.begin < lead.end && support.begin >= support.end)
		rc = kh_agencies_part(w->run, lead, &parts[0], &parts[1]);
	if (rc == KH_OK) {
		lead = parts[0];
		support = parts[1];
	} else if (rc != KH_NONE)
		return rc;
	rc = agents(w, lead, &a->lead);
	return rc == KH_OK ? agents(w, support, &a->support) : rc;
}

static int when(struct writer *w, struct kh_range cell, struct kh_time *out)
{
	int rc = value(w, cell, &out->value);

	if (rc != KH_OK || out->value.text == NULL)
		return rc;
	rc = kh_when_read(w->run, cell, out);
	if (rc == KH_OK && out->edtf != NULL && w->column_period != NULL &&
	    (out->edtf = kh_when_complete(w->run, out->edtf, w->column_period)) == NULL)
		return KH_E_MEMORY;
	if (rc == KH_OK && kh_when_outside(out->edtf, w->period))
		rc = kh_report(w->run, KH_W_TIME_OUTSIDE_PERIOD, cell, out->value.text, w->period);
	return rc;
}

static int budget(struct writer *w, struct kh_range cell, struct kh_budget *out)
{
	int rc = value(w, cell, &out->value);

	if (rc != KH_OK || out->value.text == NULL)
		return rc;
	rc = kh_money_read(w->run, cell, &out->amount);
	if (rc == KH_NONE)
		rc = kh_money_bare(w->run, cell, w->column_unit, &out->amount);
	out->has_amount = rc == KH_OK;
	return rc == KH_NONE ? KH_OK : rc;
}

static int by_place(const void *a, const void *b)
{
	const struct kh_span *x = a, *y = b;

	return x->begin < y->begin ? -1 : x->begin > y->begin;
}

/* A row stands where its own cells do: those carried down from above are not its own. A page break parts its cells,
 * so that in reading order the first pieces of all stand before the second. */
static int row_spans(struct writer *w, const struct kh_row *r, struct kh_spans *out)
{
	struct kh_list pieces = {0};

	for (int i = KH_ROLE_NO; i < KH_ROLE_COUNT; i++) {
		struct kh_range cell = i == KH_ROLE_NO ? r->no : r->cell[i];
		struct kh_spans at;
		if (cell.begin >= cell.end || r->filled[i])
			continue;
		int rc = kh_text_origin(w->run->mem, w->flow, cell, &at);
		if (rc != KH_OK)
			return rc;
		for (size_t k = 0; k < at.count; k++) {
			struct kh_span *piece = kh_list_add(w->run->mem, &pieces, sizeof *piece);
			if (piece == NULL)
				return KH_E_MEMORY;
			*piece = at.at[k];
		}
	}
	if (pieces.count > 0)
		qsort(pieces.items, pieces.count, sizeof(struct kh_span), by_place);
	*out = (struct kh_spans){pieces.items, pieces.count};
	return KH_OK;
}

static int activity(struct writer *w, const struct kh_row *r, size_t table, struct kh_activity *a)
{
	const struct {
		struct kh_range at;
		struct kh_value *to;
	} texts[] = {{r->no, &a->no}, {r->group, &a->group}, {r->number[KH_ROLE_OBJECTIVE], &a->objective_no},
	    {r->cell[KH_ROLE_OBJECTIVE], &a->objective}, {r->number[KH_ROLE_TASK], &a->task_no},
	    {r->cell[KH_ROLE_TASK], &a->task}, {r->number[KH_ROLE_ACTIVITY], &a->activity_no},
	    {r->cell[KH_ROLE_ACTIVITY], &a->activity}, {r->cell[KH_ROLE_PRODUCT], &a->product}};
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < sizeof texts / sizeof *texts; i++)
		rc = value(w, texts[i].at, texts[i].to);
	if (rc == KH_OK)
		rc = bodies(w, r, a);
	if (rc == KH_OK)
		rc = when(w, r->cell[KH_ROLE_TIME], &a->time);
	if (rc == KH_OK)
		rc = budget(w, r->cell[KH_ROLE_BUDGET], &a->budget);
	a->table = table;
	a->confidence = round(r->confidence * CONFIDENCE_STEPS) / CONFIDENCE_STEPS;
	return rc == KH_OK ? row_spans(w, r, &a->spans) : rc;
}

static const char *column_period(struct writer *w, const struct kh_task_table *t)
{
	const char *period = NULL;

	for (size_t i = 0; i < t->column_count && period == NULL; i++)
		if (t->columns[i].role == KH_ROLE_TIME)
			period = kh_when_period(w->run, t->columns[i].title, NULL);
	return period;
}

static double column_unit(struct writer *w, const struct kh_task_table *t)
{
	double unit = 0;

	for (size_t i = 0; i < t->column_count && unit <= 0; i++)
		if (t->columns[i].role == KH_ROLE_BUDGET)
			unit = kh_money_unit(w->run, t->columns[i].title);
	return unit;
}

static int table_grid(struct writer *w, const struct kh_task_table *from, struct kh_table *to)
{
	struct kh_column *columns = kh_arena_zero(w->run->mem, from->column_count, sizeof *columns);
	size_t cells = from->row_count * from->column_count;
	struct kh_value *values = kh_arena_zero(w->run->mem, cells, sizeof *values);
	int rc = columns == NULL || values == NULL ? KH_E_MEMORY : KH_OK;

	for (size_t i = 0; rc == KH_OK && i < from->column_count; i++) {
		rc = value(w, from->columns[i].title, &columns[i].title);
		columns[i].role = kh_role_name(from->columns[i].role);
	}
	for (size_t i = 0; rc == KH_OK && i < cells; i++)
		rc = value(w, from->cells[i], &values[i]);
	if (rc != KH_OK)
		return rc;
	size_t begin = SIZE_MAX, end = 0;
	for (size_t i = 0; i < cells + from->column_count; i++) {
		struct kh_spans s = i < cells ? values[i].spans : columns[i - cells].title.spans;
		if (s.count > 0 && s.at[0].begin < begin)
			begin = s.at[0].begin;
		if (s.count > 0 && s.at[s.count - 1].end > end)
			end = s.at[s.count - 1].end;
	}
	struct kh_span *span = kh_arena_zero(w->run->mem, 1, sizeof *span);
	if (span == NULL)
		return KH_E_MEMORY;
	*span = (struct kh_span){begin, end};
	*to =
	    (struct kh_table){columns, from->column_count, values, from->row_count, from->pages, {span, begin < end}};
	return KH_OK;
}

int kh_activities_record(struct kh_run *run, const struct kh_task_table *tables, size_t count, const char *period,
    struct kh_record *record)
{
	struct writer w = {.run = run, .flow = kh_flow_text(run->flow), .period = period};
	struct kh_table *grids = kh_arena_zero(run->mem, count, sizeof *grids);
	struct kh_list list = {0};
	int rc = grids == NULL ? KH_E_MEMORY : KH_OK;

	for (size_t i = 0; rc == KH_OK && i < count; i++) {
		rc = table_grid(&w, &tables[i], &grids[i]);
		w.column_period = rc == KH_OK ? column_period(&w, &tables[i]) : NULL;
		w.column_unit = rc == KH_OK ? column_unit(&w, &tables[i]) : 0;
		for (size_t k = 0; rc == KH_OK && tables[i].tasks && k < tables[i].activity_count; k++) {
			struct kh_activity *a = kh_list_add(run->mem, &list, sizeof *a);
			rc = a == NULL ? KH_E_MEMORY : activity(&w, &tables[i].rows[k], i, a);
		}
	}
	record->tables = grids;
	record->table_count = count;
	record->activities = list.items;
	record->activity_count = list.count;
	return rc;
}
