/** The steps between a grid and its rows. Private to table*.c.
 *
 *     grid ─ kh_header_find ─▶ columns with roles
 *          ─ kh_body_read ───▶ body: rows with cells joined over page breaks, bands told from rows
 *          ─ kh_rows_make ───▶ lowest rows, merged cells filled down
 *          ─ kh_numbers_check ▶ warnings
 *
 * All ranges are [flow] unless said otherwise; all memory is the plan's.
 */
#ifndef KH_TABLE_PARTS_H
#define KH_TABLE_PARTS_H

#include "table.h"

/** No column. */
#define KH_NO_COLUMN ((size_t)-1)

/** The header of a grid: rows [first, first + rows); `rows` is 0 where no header was recognised. */
struct kh_header {
	size_t first, rows;
	struct kh_table_column *columns; /**< as many as the grid has */
	size_t column_of[KH_ROLE_COUNT]; /**< the column of a role, or KH_NO_COLUMN */
	size_t time_end;    /**< a second column of time beside the first ("from", "to"), or KH_NO_COLUMN */
	size_t text_column; /**< the first of objective, task and activity, or KH_NO_COLUMN */
	size_t deepest;     /**< the last of objective, task and activity that it has, or KH_NO_COLUMN */
	unsigned kinds;     /**< enum kh_column_kind of all columns */
	unsigned figures;   /**< how many columns are figures */
};

/** A title as patterns/column.pat knows it. */
struct kh_column_title {
	enum kh_role role;
	unsigned kind;         /**< KH_KIND_… */
	unsigned rank;         /**< of those that want a role, the lowest takes it */
	bool hit;              /**< is it known at all? */
	bool done, progress;   /**< what was done; how far it has come */
	struct kh_range title; /**< its number and brackets off */
};

/** Read a cell as the title of a column.  Returns KH_OK (also where it is none that is known) or an error. */
int kh_column_title_read(
    struct kh_run *run, const struct kh_text *text, struct kh_range cell, struct kh_column_title *out) KH_MUST_CHECK;

/** The cells of a row, those that others cover empty; *cells: in the plan's memory, NULL where there is none.
 *  Returns how many are filled. */
size_t kh_grid_row(struct kh_run *run, const struct kh_grid *grid, size_t row, struct kh_range **cells);

/** Find what the columns below the header's rows hold.  Returns KH_OK or an error. */
int kh_header_leaves(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header) KH_MUST_CHECK;

/** How sure a row may be at most, of 1: a title that nobody knows may be read wrong, and then its column is in no row; where somebody
 *  supports and nobody leads, a column was lost. */
double kh_header_sure_most(const struct kh_header *header, size_t columns);

/** Take the roles that the grid's reader found; the first row stands for the header that the text lacks. */
void kh_header_take_roles(const struct kh_grid *grid, struct kh_header *header);

/** Does a row of cells head a table: are at least two of its cells, and half of those filled, titles of columns?
 *  text: the text that `cells` are ranges of ([text] or [flow]).  Returns KH_OK, KH_NONE or an error. */
int kh_header_like(
    struct kh_run *run, const struct kh_text *text, const struct kh_range *cells, size_t count) KH_MUST_CHECK;

/** Is the cell the title of a column that holds the numbers of rows? Returns KH_OK, KH_NONE or an error. */
int kh_header_no(struct kh_run *run, const struct kh_text *text, struct kh_range cell) KH_MUST_CHECK;

/** Are two cells titles of columns with different meanings? Returns KH_OK, KH_NONE or an error. */
int kh_header_differs(
    struct kh_run *run, const struct kh_text *text, struct kh_range a, struct kh_range b) KH_MUST_CHECK;

/** Are two cells titles of columns with one role? Returns KH_OK, KH_NONE or an error. */
int kh_header_same(
    struct kh_run *run, const struct kh_text *text, struct kh_range a, struct kh_range b) KH_MUST_CHECK;

/** Find the header of a grid and what its columns hold. Returns KH_OK (also where there is none) or an error. */
int kh_header_find(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header) KH_MUST_CHECK;

/** How many rows from `row` on are the header printed again, 0 for none. */
size_t kh_header_again(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, size_t row);

/** Do the titles say that the table gives tasks or indicators to act on? */
bool kh_header_tasks(const struct kh_header *header);

/** Is the row one of numbers that count the columns ("(1) (2) (3)", "A B 1 2")? Returns KH_OK, KH_NONE or an error. */
int kh_header_numbers(
    struct kh_run *run, const struct kh_text *text, const struct kh_range *cells, size_t count) KH_MUST_CHECK;

/** A piece of a cell; the next piece stands further down, after a page break. */
struct kh_piece {
	struct kh_range at;
	struct kh_piece *next;
};

struct kh_body_cell {
	struct kh_range at;            /**< all pieces as one string; set when the body is read to its end */
	struct kh_piece *first, *last; /**< NULL for an empty cell */
	uint64_t key;                  /**< of its letters, see kh_cell_key */
	uint16_t cols;                 /**< places that it covers in its row */
};

struct kh_body_row {
	bool band;             /**< heads the rows below it */
	bool after_break;      /**< the first row after a page break */
	struct kh_range title; /**< of a band, its numeral off */
	struct kh_body_cell *cells;
	double confidence;
};

/** The rows below a header, in order, headers printed again and empty rows gone. */
struct kh_body {
	struct kh_body_row *rows;
	size_t count, columns;
	size_t breaks; /**< page breaks seen */
};

/** Read the body of a grid. Returns KH_OK or an error. */
int kh_body_read(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header,
    struct kh_body *body) KH_MUST_CHECK;

/** A key for the letters and digits of a cell, blanks and case passed over, going on from `key` (0 to begin): the key
 *  of "a" gone on with "b" is the key of "ab". 0 for an empty cell. */
uint64_t kh_cell_key(const struct kh_text *text, struct kh_range at, uint64_t key);

/** Have two cells the same key? Cells that differ do so soon: no key is made. */
bool kh_cells_same(const struct kh_text *text, struct kh_range a, struct kh_range b);

/** How often each cell text stands in each column: what a table teaches of itself. */
struct kh_known;

/** Make an empty count for up to `most` different cells; NULL when there is no memory. */
struct kh_known *kh_known_new(struct kh_arena *mem, size_t most);

/** Count a cell (key 0 is passed over). */
void kh_known_add(struct kh_known *known, size_t column, uint64_t key);

/** How often it was counted. */
unsigned kh_known_count(const struct kh_known *known, size_t column, uint64_t key);

/** Is a row a band? */
enum kh_band { KH_BAND_NOT, KH_BAND_MAYBE, KH_BAND_SURE };

/** Look at row `row` of a grid as a band: *title is set to its text without its numeral.
 *  KH_BAND_MAYBE: one plain cell, which may as well be the rest of a cell that a page break cut. */
int kh_band_read(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, size_t row,
    enum kh_band *band, struct kh_range *title) KH_MUST_CHECK;

/** Take the printed number off a cell of text ("3.2: Hoạt động 2: - Xây dựng …" gives "3.2" and "Xây dựng …"); also a
 *  bullet dash. number: empty where there is none. */
int kh_label_take(struct kh_run *run, struct kh_range *cell, struct kh_range *number) KH_MUST_CHECK;

/** Take a bullet dash off. */
void kh_bullet_take(const struct kh_text *text, struct kh_range *cell);

/** Does a cell begin with a printed number? Returns KH_OK, KH_NONE or an error. */
int kh_label_like(struct kh_run *run, struct kh_range cell) KH_MUST_CHECK;

/** What stands in a column of row numbers. */
enum kh_number_kind { KH_NUMBER_NOT, KH_NUMBER_PLAIN, KH_NUMBER_ROMAN, KH_NUMBER_LETTER };

/** Read a cell as the number of a row. */
int kh_number_kind(
    struct kh_run *run, const struct kh_text *text, struct kh_range cell, enum kh_number_kind *kind) KH_MUST_CHECK;

/** Make the lowest rows of a body into table->rows. Returns KH_OK or an error. */
int kh_rows_make(struct kh_run *run, const struct kh_header *header, const struct kh_body *body,
    struct kh_task_table *table) KH_MUST_CHECK;

/** Report gaps in the numbers of rows, objectives, tasks and activities. Returns KH_OK or an error. */
int kh_numbers_check(struct kh_run *run, const struct kh_task_table *table) KH_MUST_CHECK;

/** A row of the source before its cells have their places in a grid. */
struct kh_raw_row {
	struct kh_range *cells;  /**< [flow] */
	struct kh_merge *merges; /**< of each cell; NULL where the source knows none in this row */
	size_t count;
	bool page; /**< a page break was seen before it */
	bool head; /**< a row of titles */
};

/** Give the cells of raw rows their places: fills `cells`, `rows`, `columns`, `page` and `merges_known` of the grid.
 *  Where merges are not known, rows that are shorter than the table is wide have lost empty cells at their end, or cells
 *  that a merged one above covers: evidence decides. Reports table-irregular.  Returns KH_OK or an error. */
int kh_grid_place(
    struct kh_run *run, const struct kh_raw_row *rows, size_t count, struct kh_grid *grid) KH_MUST_CHECK;

#endif
