/** Rows of a grid that the text gives itself, as they stand in its lines. Private to table_delimited*.c. */
#ifndef KH_TABLE_DELIMITED_H
#define KH_TABLE_DELIMITED_H

#include "table.h"

enum { KH_CELLS_MOST = 200 /* of a row; what follows stands in the last */ };

/** A row: lines [line, line_end). */
struct kh_delimited_row {
	size_t line, line_end;
	bool page; /**< a page break stands before it */
	bool head; /**< its cells are titles */
};

/** The cell of a line that begins at `from`: up to its KH_CELL, or to the end of the line [text]. */
struct kh_range kh_delimited_cell(const struct kh_text *text, struct kh_range line, uint32_t from);

/** Make the grid of rows, of which there is one at least, and take their lines up to `line_end`. Returns KH_OK or an
 *  error. */
int kh_delimited_grid(struct kh_run *run, struct kh_lines *lines, const struct kh_delimited_row *rows, size_t count,
    size_t line_end, struct kh_grid *grid) KH_MUST_CHECK;

#endif
