/* A grid turned into a table with rows: the one way for every reader of grids. */
#include "table.h"

#include <string.h>

#include "table_parts.h"
#include "lines/flow.h"
#include "programme.h"

static int fill_grid(
    struct kh_run *run, const struct kh_header *header, const struct kh_body *body, struct kh_task_table *table);
static bool has_deeds(const struct kh_task_table *table);
static int has_steps(struct kh_run *run, const struct kh_task_table *table, bool *steps);

int kh_table_rebuild(struct kh_run *run, const struct kh_grid *grid, struct kh_task_table *table)
{
	struct kh_header header;
	struct kh_body body;
	bool steps, programme;
	int rc;

	*table = (struct kh_task_table){.line = grid->line, .line_end = grid->line_end};
	if ((rc = kh_header_find(run, grid, &header)) != KH_OK ||
	    (rc = kh_body_read(run, grid, &header, &body)) != KH_OK ||
	    (rc = fill_grid(run, &header, &body, table)) != KH_OK)
		return rc;
	table->pages = body.breaks > 0 ? (int)body.breaks + 1 : 0;
	if (!kh_header_tasks(&header))
		return KH_OK;
	if ((rc = kh_rows_make(run, &header, &body, table)) != KH_OK)
		return rc;
	if ((rc = has_steps(run, table, &steps)) != KH_OK ||
	    (rc = kh_table_programme(run, table, &programme)) != KH_OK)
		return rc;
	table->tasks = has_deeds(table) && !steps && !programme;
	if (!table->tasks) {
		table->rows = NULL;
		table->activity_count = 0;
	}
	return kh_numbers_check(run, table);
}

static int fill_grid(
    struct kh_run *run, const struct kh_header *header, const struct kh_body *body, struct kh_task_table *table)
{
	table->columns = header->columns;
	table->column_count = body->columns;
	table->row_count = body->count;
	table->cells = kh_arena_zero(run->mem, body->count * body->columns + 1, sizeof *table->cells);
	if (table->cells == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < body->count; i++)
		for (size_t c = 0; c < body->columns; c++)
			table->cells[i * body->columns + c] = body->rows[i].cells[c].at;
	return KH_OK;
}

/* A blank form has titles and tasks, but nobody leads and nothing is due in any of its rows. */
static bool has_deeds(const struct kh_task_table *table)
{
	static const enum kh_role deeds[] = {KH_ROLE_LEAD, KH_ROLE_SUPPORT, KH_ROLE_TIME, KH_ROLE_PRODUCT};

	for (size_t i = 0; i < table->activity_count; i++)
		for (size_t k = 0; k < sizeof deeds / sizeof *deeds; k++)
			if (table->rows[i].cell[deeds[k]].begin < table->rows[i].cell[deeds[k]].end)
				return true;
	return false;
}

/* Is all of a cell a hit of the set? */
static int is_cell(struct kh_run *run, const char *set, struct kh_range cell, size_t *filled, size_t *hits)
{
	struct kh_hit hit;

	if (cell.begin >= cell.end)
		return KH_OK;
	int rc = kh_set_full(kh_patterns_set(run->patterns, set), run->matcher, kh_flow_text(run->flow), cell, &hit);
	++*filled;
	*hits += rc == KH_OK;
	return rc == KH_NONE ? KH_OK : rc;
}

/* The steps of a procedure have times that say how long each takes ("0,5 ngày làm việc"), never when, or they are numbered as
 * such ("Bước 1") in the first column, and the parts of a meeting have hours of one day: they are no tasks. */
static int has_steps(struct kh_run *run, const struct kh_task_table *table, bool *steps)
{
	size_t times = 0, durations = 0, first = 0, names = 0;
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < table->activity_count; i++) {
		const struct kh_row *r = &table->rows[i];
		rc = is_cell(run, "cell-duration", r->cell[KH_ROLE_TIME], &times, &durations);
		if (rc == KH_OK)
			rc = is_cell(run, "cell-step", table->cells[r->at * table->column_count], &first, &names);
	}
	*steps = 2 * durations > times || 2 * names > first;
	return rc;
}
