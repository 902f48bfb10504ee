/** Levels in cells of their own: a table of indicators has a column of values ("≥ 80"), or one for each year, and one of units. */
#ifndef KH_CELL_LEVEL_H
#define KH_CELL_LEVEL_H

#include "table/table.h"

/** Is it a table that gives objectives, their unit and the levels to reach by the plan's years, though nobody leads? Such tables
 *  have no rows of tasks. */
bool kh_cell_levels_any(struct kh_run *run, const struct kh_task_table *table);

/** Add to the measures of a statement those that stand in the other cells of its row (an index of the table's `cells`), save what
 *  the statement says itself.  measures: array in the plan's memory, made anew.  Returns KH_OK or an error. */
int kh_cell_levels_add(struct kh_run *run, const struct kh_task_table *table, size_t row,
    struct kh_measure **measures, size_t *count) KH_MUST_CHECK;

#endif
