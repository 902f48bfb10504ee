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

/** How many cells end in a range [text] before its own end. */
size_t kh_delimited_tabs(const struct kh_text *text, struct kh_range at);

/** Does a cell begin with the number of a row or of a band? Returns KH_OK, KH_NONE or an error. */
int kh_delimited_numbered(struct kh_run *run, struct kh_range cell) KH_MUST_CHECK;

/** Is the line one of a heading or a signature, that a table sets? *end: of the document's end, where more of it may stand
 *  below. Returns as above. */
int kh_delimited_layout(struct kh_run *run, const struct kh_line *line, bool *end) KH_MUST_CHECK;

/** Does the line begin a row: with a blank cell, a bold one, or the number of a row or of a band? Returns as above. */
int kh_delimited_begins_row(struct kh_run *run, const struct kh_line *line) KH_MUST_CHECK;

/** A row has `before` tabs so far: do the lines from `line` on give it `most`, before something else begins or stands
 *  apart? Returns as above. */
int kh_delimited_row_goes_on(
    struct kh_run *run, const struct kh_lines *lines, size_t line, size_t before, size_t most) KH_MUST_CHECK;

/** Titles have `before` tabs so far: do they go on with `line`, so that the first row below them has as many? Returns as
 *  above. */
int kh_delimited_titles_go_on(
    struct kh_run *run, const struct kh_lines *lines, size_t line, size_t before) KH_MUST_CHECK;

/** Make the grid of rows, of which there is one at least, and take their lines up to `line_end`. Returns KH_OK or an
 *  error. */
int kh_delimited_grid(struct kh_run *run, struct kh_lines *lines, const struct kh_delimited_row *rows, size_t count,
    size_t line_end, struct kh_grid *grid) KH_MUST_CHECK;

#endif
