/* A grid turned into a table with rows: the one way for every reader of grids. */
#include "table.h"

#include <string.h>

#include "table_parts.h"
#include "lines/flow.h"

static int fill_grid(
    struct kh_run *run, const struct kh_header *header, const struct kh_body *body, struct kh_task_table *table);
static bool has_deeds(const struct kh_task_table *table);
static int has_steps(struct kh_run *run, const struct kh_task_table *table, bool *steps);

int kh_table_rebuild(struct kh_run *run, const struct kh_grid *grid, struct kh_task_table *table)
{
	struct kh_header header;
	struct kh_body body;
	bool steps;
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
	if ((rc = has_steps(run, table, &steps)) != KH_OK)
		return rc;
	table->tasks = has_deeds(table) && !steps;
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

/* The steps of a procedure have times that say how long each takes ("0,5 ngày làm việc"), never when, and the parts of a
 * meeting hours of one day: they are no tasks. */
static int has_steps(struct kh_run *run, const struct kh_task_table *table, bool *steps)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "cell-duration");
	size_t times = 0, durations = 0;
	struct kh_hit hit;

	*steps = false;
	for (size_t i = 0; i < table->activity_count; i++) {
		struct kh_range time = table->rows[i].cell[KH_ROLE_TIME];
		if (time.begin >= time.end)
			continue;
		int rc = kh_set_full(set, run->matcher, kh_flow_text(run->flow), time, &hit);
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
		times++;
		durations += rc == KH_OK;
	}
	*steps = 2 * durations > times;
	return KH_OK;
}
