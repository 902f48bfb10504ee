/** Tables: however one was broken, it ends as one grid, and one step turns any grid into rows.
 *
 * Readers make grids (table_delimited.c, table_listed.c; shredded and aligned text have readers of their own).
 * kh_table_rebuild joins what page breaks cut, drops headers printed again, reads bands, fills merged cells down and checks
 * numbering.
 */
#ifndef KH_TABLE_H
#define KH_TABLE_H

#include "lines/lines.h"

/** What a column holds. Column titles decide (patterns/column.pat), never positions. */
enum kh_role {
	KH_ROLE_NONE,
	KH_ROLE_NO,
	KH_ROLE_OBJECTIVE,
	KH_ROLE_TASK,
	KH_ROLE_ACTIVITY,
	KH_ROLE_PRODUCT,
	KH_ROLE_LEAD,
	KH_ROLE_SUPPORT,
	KH_ROLE_TIME,
	KH_ROLE_BUDGET,
	KH_ROLE_COUNT
};

/** The contract's word for a role ("lead"); NULL for KH_ROLE_NONE. */
const char *kh_role_name(enum kh_role role);

/** The role that the contract calls so; KH_ROLE_NONE for any other name and for NULL. */
enum kh_role kh_role_named(const char *name);

/** What a column without a role is likely to hold. */
enum kh_column_kind {
	KH_KIND_NOTE = 1,      /**< a remark, who follows it up */
	KH_KIND_UNIT = 2,      /**< the unit of measure */
	KH_KIND_SCORE = 4,     /**< points, ranks */
	KH_KIND_FIGURE = 8,    /**< figures, of a year or in all; in an indicator table the level to reach */
	KH_KIND_SCHEDULE = 16, /**< hours and places of a timetable */
	KH_KIND_STEPS = 32     /**< the steps of a procedure */
};

/** One place of a grid. */
struct kh_cell {
	struct kh_range at;  /**< [flow] clean text of the cell; empty for none */
	uint16_t rows, cols; /**< how many places it covers, at least 1 */
	bool covered;        /**< a merged cell above or to the left covers this place; `at` is then empty */
};

/** A table as its reader found it: `cells` holds rows times columns cells, row by row, header rows among them. */
struct kh_grid {
	struct kh_cell *cells;
	size_t rows, columns;
	bool *page;            /**< a page break was seen before row i */
	float *margin;         /**< confidence of row i, 0 to 1; NULL: the text gave the grid itself, all 1 */
	size_t line, line_end; /**< the lines it was made of */
	const enum kh_role
	    *roles;        /**< of the columns, where the text has no header and evidence said them; else NULL */
	bool merges_known; /**< `rows`/`cols`/`covered` come from the source (HTML), not from blanks */
};

/** A lowest row of a task table. All ranges are [flow]; an empty range is no cell. */
struct kh_row {
	struct kh_range no, group;
	struct kh_range cell[KH_ROLE_COUNT];   /**< clean, leading number and bullet dash taken off */
	struct kh_range number[KH_ROLE_COUNT]; /**< the number taken off ("1.1"), for objective, task and activity */
	bool filled[KH_ROLE_COUNT];            /**< carried down from a row above, not printed here */
	size_t at;                             /**< the row of the table's `cells` that printed it */
	double confidence;
};

/** A column of a rebuilt table. */
struct kh_table_column {
	struct kh_range title; /**< [flow], its leading number off */
	enum kh_role role;
	unsigned kind; /**< enum kh_column_kind, 0 where the title is not known */
};

/** A rebuilt table. */
struct kh_task_table {
	size_t line, line_end;
	struct kh_table_column *columns;
	size_t column_count;
	struct kh_range *cells; /**< body rows, bands included: row_count times column_count ranges [flow] */
	size_t row_count;
	int pages;           /**< 0: not known */
	bool tasks;          /**< a task or indicator table: gives rows; false: other tables (budgets, scores …) */
	struct kh_row *rows; /**< lowest rows, in order */
	size_t activity_count;
};

/** Find the tables that stand in the lines as grids, mark their lines KH_LINE_TAKEN, and read them.
 *  The heading and signature of web text are rows too: they are no tables and stay untaken.
 *  grids: array in the plan's memory.  Returns KH_OK or KH_E_MEMORY. */
int kh_grids_find(struct kh_run *run, struct kh_lines *lines, struct kh_grid **grids, size_t *count) KH_MUST_CHECK;

/** Find tables each cell of which stands on a line of its own, as many in each row as there are titles, add their grids to a list
 *  of struct kh_grid, and mark their lines. Returns KH_OK or an error. */
int kh_listed_find(struct kh_run *run, struct kh_lines *lines, struct kh_list *grids) KH_MUST_CHECK;

/** Turn a grid into rows. Reports table-irregular and numbering-gap. Returns KH_OK or KH_E_MEMORY. */
int kh_table_rebuild(struct kh_run *run, const struct kh_grid *grid, struct kh_task_table *table) KH_MUST_CHECK;

#endif
