/* The body of a table: cells that a page break cut are joined, headers printed again go, bands are told from rows.
 *
 * Whether a row goes on with the row above it is a sum of evidence over its cells: how they begin (a label, a
 * lower-case letter), how the cells above end, and what the table itself teaches (cell texts that come again and
 * again: "Phòng" and "Nội vụ" cut apart make one of them).
 */
#include "table_parts.h"

#include <string.h>

#include "lines/flow.h"

/* Evidence in units of a natural log-likelihood, rounded; a row goes on where the sum is above zero. */
static const double LABELLED = -5, NUMBERED = -8, OPEN_ABOVE = 4, LOWER = 3, MAKES_KNOWN = 5, BULLET = -1, UPPER = -1,
                    UPPER_AFTER_STOP = -2, ABOVE_BLANK = -1.5, KNOWN = -2, KNOWN_ABOVE = -1, DEEPEST_BLANK = 1.5,
                    NUMBER_LACKS = 1.5, LONE_FILLS = 5, LONE_SENTENCE = 3, NO_BREAK = -4, MERGES_KNOWN = -20;

enum { MERGED_MOST = 400 }; /* no merged cell covers more rows */

struct joiner {
	struct kh_run *run;
	const struct kh_grid *grid;
	const struct kh_header *header;
	struct kh_body *body;
	struct kh_list rows; /* of struct kh_body_row */
	struct kh_known *known;
	bool page;               /* a page break was seen since the last row */
	bool torn;               /* at one, the lowest text of the row above goes on */
	struct kh_range waiting; /* the number of a row, printed on a row of its own */
	double sure_most;        /* the confidence of any row */
};

static int learn(struct joiner *j);
static int merged_goes_on(struct joiner *j, size_t column, struct kh_range cell, struct kh_body_cell **above);
static int read_row(struct joiner *j, size_t row);
static int finish(struct joiner *j);

int kh_body_read(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, struct kh_body *body)
{
	struct joiner j = {.run = run, .grid = grid, .header = header, .body = body};
	int rc = learn(&j);

	j.sure_most = kh_header_sure_most(header, grid->columns);
	*body = (struct kh_body){.columns = grid->columns};
	for (size_t r = header->first + header->rows; rc == KH_OK && r < grid->rows;) {
		size_t again = header->rows > 0 ? kh_header_again(run, grid, header, r) : 0;
		bool page = grid->page != NULL && grid->page[r];
		for (size_t i = 1; i < again; i++)
			page = page || (grid->page != NULL && grid->page[r + i]);
		if ((page || again > 0) && !j.page) {
			j.page = true;
			body->breaks++;
		}
		if (again > 0)
			r += again;
		else
			rc = read_row(&j, r++);
	}
	return rc == KH_OK ? finish(&j) : rc;
}

/* ---- what the table teaches ---- */

static int learn(struct joiner *j)
{
	const struct kh_text *text = kh_flow_text(j->run->flow);
	const struct kh_grid *g = j->grid;

	if ((j->known = kh_known_new(j->run->mem, g->rows * g->columns)) == NULL)
		return KH_E_MEMORY;
	for (size_t r = j->header->first + j->header->rows; r < g->rows; r++)
		for (size_t c = 0; c < g->columns; c++)
			kh_known_add(j->known, c, kh_cell_key(text, g->cells[r * g->columns + c].at, 0));
	return KH_OK;
}

/* ---- does a row go on with the row above it? ---- */

static bool is_empty(struct kh_range at)
{
	return at.begin >= at.end;
}

/* Does the cell above wait for more: ends in a comma or in a word that cannot end a phrase, or leaves a bracket open?
 */
static int is_open(struct joiner *j, struct kh_range above, bool *open)
{
	const struct kh_text *text = kh_flow_text(j->run->flow);
	struct kh_hit hit;
	struct kh_range tail = above;

	if (tail.end - tail.begin > 12)
		tail.begin = tail.end - 12;
	int rc = kh_set_find(kh_patterns_set(j->run->patterns, "cell-open"), j->run->matcher, text, tail, &hit);
	*open = rc == KH_OK || (above.end - above.begin > 1 && text->skeleton[above.end - 1] == '-');
	return rc == KH_NONE ? KH_OK : rc;
}

static bool is_stopped(const struct kh_text *text, struct kh_range above)
{
	return !is_empty(above) && strchr(".;:!?", text->skeleton[above.end - 1]) != NULL;
}

static bool is_bullet(const struct kh_text *text, struct kh_range cell)
{
	char c = text->skeleton[cell.begin];

	return c == KH_FOLD_BULLET || ((c == '-' || c == '+') && cell.end > cell.begin + 1);
}

static bool is_text_column(const struct joiner *j, size_t column)
{
	enum kh_role role = j->header->columns[column].role;

	return role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
}

/* The evidence of one cell that it goes on with the cell above it. */
static int weigh_cell(
    struct joiner *j, const struct kh_body_cell *above, size_t column, struct kh_range cell, double *sum)
{
	const struct kh_text *text = kh_flow_text(j->run->flow);
	struct kh_range end = above->last != NULL ? above->last->at : (struct kh_range){0, 0};
	bool open = false;
	int rc = is_text_column(j, column) ? kh_label_like(j->run, cell) : KH_NONE;

	if (rc == KH_OK) {
		*sum += LABELLED;
		return KH_OK;
	}
	if (rc != KH_NONE)
		return rc;
	if (is_empty(end)) {
		*sum += j->torn || kh_text_is_lower(text, cell.begin) ? 0 : ABOVE_BLANK;
		return KH_OK;
	}
	uint64_t key = kh_cell_key(text, cell, 0);
	bool known_above = kh_known_count(j->known, column, above->key) > 1;
	if (kh_known_count(j->known, column, kh_cell_key(text, cell, above->key)) > 0) {
		*sum += MAKES_KNOWN;
		return KH_OK;
	}
	if ((rc = is_open(j, end, &open)) != KH_OK)
		return rc;
	if (open)
		*sum += OPEN_ABOVE;
	else if (kh_text_is_lower(text, cell.begin))
		*sum += LOWER;
	else if (is_bullet(text, cell))
		*sum += BULLET;
	else if (kh_text_is_upper(text, cell.begin))
		*sum += is_stopped(text, end) ? UPPER_AFTER_STOP : UPPER;
	*sum += (kh_known_count(j->known, column, key) > 1 ? KNOWN : 0) + (known_above && !open ? KNOWN_ABOVE : 0);
	return KH_OK;
}

/* The number of a cut row may be printed again. */
static double weigh_number(struct joiner *j, const struct kh_body_cell *above, struct kh_range cell)
{
	/* where cells stand at the bottom of their rows, what was cut off has the number */
	if (j->torn && above->first == NULL)
		return 0;
	return j->page && kh_cell_key(kh_flow_text(j->run->flow), cell, 0) == above->key ? 0 : NUMBERED;
}

/* At a page break, does the lowest text of the row above go on, in lower case or after a word that asks for more? */
static int is_torn(struct joiner *j, const struct kh_cell *cells, const struct kh_body_row *above, bool *torn)
{
	size_t deepest = j->header->deepest;
	int rc = KH_OK;

	*torn = false;
	if (!j->page || deepest == KH_NO_COLUMN || is_empty(cells[deepest].at) || above->cells[deepest].last == NULL)
		return KH_OK;
	struct kh_range end = above->cells[deepest].last->at;
	if (kh_text_is_lower(kh_flow_text(j->run->flow), cells[deepest].at.begin))
		*torn = !is_stopped(kh_flow_text(j->run->flow), end);
	else
		rc = is_open(j, end, torn);
	return rc;
}

/* Does a piece stand behind all of a cell in the file, or is it the cell itself, which reaches over rows? Text in reading order
 * may end a cell far below where the next row begins; what stands before its end is no more of it. */
static bool stands_behind(const struct joiner *j, const struct kh_body_cell *cell, struct kh_range piece)
{
	const uint32_t *source = kh_flow_text(j->run->flow)->source_at;

	return cell->last == NULL || source[cell->last->at.begin] == source[piece.begin] ||
	       source[cell->last->at.end - 1] < source[piece.begin];
}

static int goes_on(struct joiner *j, size_t row, const struct kh_body_row *above, bool *yes)
{
	const struct kh_cell *cells = j->grid->cells + row * j->grid->columns;
	size_t deepest = j->header->deepest, no = j->header->column_of[KH_ROLE_NO];
	double sum = j->page ? 0 : j->grid->merges_known ? MERGES_KNOWN : NO_BREAK;
	int rc = KH_OK;

	size_t filled = 0, last = 0;

	*yes = false;
	if (above == NULL || above->band)
		return KH_OK;
	if ((rc = is_torn(j, cells, above, &j->torn)) != KH_OK)
		return rc;
	for (size_t c = 0; rc == KH_OK && c < j->grid->columns; c++) {
		if (is_empty(cells[c].at))
			continue;
		if (!stands_behind(j, &above->cells[c], cells[c].at))
			return KH_OK;
		filled++;
		last = c;
		if (c == no)
			sum += weigh_number(j, &above->cells[c], cells[c].at);
		else
			rc = weigh_cell(j, &above->cells[c], c, cells[c].at, &sum);
	}
	if (deepest != KH_NO_COLUMN && is_empty(cells[deepest].at))
		sum += DEEPEST_BLANK;
	if (no != KH_NO_COLUMN && is_empty(cells[no].at) && above->cells[no].first != NULL)
		sum += NUMBER_LACKS;
	/* a cell alone, right of the texts, below a blank: the row was torn */
	if (filled == 1 && deepest != KH_NO_COLUMN && last > deepest && above->cells[last].first == NULL)
		sum += LONE_FILLS;
	/* a sentence alone on top of a page, where rows have numbers, is no title */
	if (j->page && filled == 1 && last == deepest && no != KH_NO_COLUMN && above->cells[no].first != NULL &&
	    is_stopped(kh_flow_text(j->run->flow), cells[last].at))
		sum += LONE_SENTENCE;
	*yes = sum > 0;
	return rc;
}

/* ---- rows ---- */

static int add_piece(struct joiner *j, struct kh_body_cell *cell, struct kh_range at)
{
	struct kh_piece *p = kh_arena_take(j->run->mem, sizeof *p);

	if (p == NULL)
		return KH_E_MEMORY;
	*p = (struct kh_piece){at, NULL};
	if (cell->last != NULL)
		cell->last->next = p;
	else
		cell->first = p;
	cell->last = p;
	cell->key = kh_cell_key(kh_flow_text(j->run->flow), at, cell->key);
	return KH_OK;
}

static struct kh_body_row *last_row(struct joiner *j)
{
	return j->rows.count > 0 ? (struct kh_body_row *)j->rows.items + j->rows.count - 1 : NULL;
}

static double margin_of(const struct joiner *j, size_t row)
{
	if (j->grid->margin == NULL)
		return 1;
	return (double)j->grid->margin[row] < j->sure_most ? (double)j->grid->margin[row] : j->sure_most;
}

static int add_row(struct joiner *j, size_t row, struct kh_body_row **out)
{
	struct kh_body_row *r = kh_list_add(j->run->mem, &j->rows, sizeof *r);

	if (r == NULL || (r->cells = kh_arena_zero(j->run->mem, j->grid->columns, sizeof *r->cells)) == NULL)
		return KH_E_MEMORY;
	r->confidence = margin_of(j, row);
	r->after_break = j->page;
	*out = r;
	return KH_OK;
}

static int go_on(struct joiner *j, size_t row, struct kh_body_row *above)
{
	const struct kh_cell *cells = j->grid->cells + row * j->grid->columns;
	size_t no = j->header->column_of[KH_ROLE_NO];
	int rc = KH_OK;

	for (size_t c = 0; rc == KH_OK && c < j->grid->columns; c++) {
		struct kh_body_cell *cell = &above->cells[c], *merged = NULL;
		if (is_empty(cells[c].at) || (c == no && cell->first != NULL))
			continue;
		/* a merged cell was printed beside a row further up */
		if (cell->first == NULL)
			rc = merged_goes_on(j, c, cells[c].at, &merged);
		if (rc == KH_OK)
			rc = add_piece(j, merged != NULL ? merged : cell, cells[c].at);
	}
	if (margin_of(j, row) < above->confidence)
		above->confidence = margin_of(j, row);
	return rc;
}

/* The row that last printed something in a column, back to the band above. */
static struct kh_body_cell *printed_above(struct joiner *j, size_t column)
{
	struct kh_body_row *rows = j->rows.items;

	for (size_t i = j->rows.count, steps = 0; i-- > 0 && !rows[i].band && steps < MERGED_MOST; steps++)
		if (rows[i].cells[column].first != NULL)
			return &rows[i].cells[column];
	return NULL;
}

/* A new row beside which a merged cell goes on, cut by a page break: one that was seen, or one that shows by the
 * lower case of a cell whose column numbers its cells. */
static int merged_goes_on(struct joiner *j, size_t column, struct kh_range cell, struct kh_body_cell **above)
{
	const struct kh_text *text = kh_flow_text(j->run->flow);
	enum kh_role role = j->header->columns[column].role;
	bool open = false, lower = kh_text_is_lower(text, cell.begin);

	*above = NULL;
	if ((role != KH_ROLE_OBJECTIVE && role != KH_ROLE_TASK) || column == j->header->deepest ||
	    (!j->page && (!lower || j->grid->merges_known)))
		return KH_OK;
	struct kh_body_cell *printed = printed_above(j, column);
	if (printed == NULL || !stands_behind(j, printed, cell))
		return KH_OK;
	int rc = kh_label_like(j->run, cell);
	if (rc != KH_NONE)
		return rc;
	if (!j->page && (rc = kh_label_like(j->run, printed->first->at)) != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	if ((rc = is_open(j, printed->last->at, &open)) != KH_OK)
		return rc;
	if (open || (lower && !is_stopped(text, printed->last->at)))
		*above = printed;
	return KH_OK;
}

static int begin_row(struct joiner *j, size_t row)
{
	const struct kh_cell *cells = j->grid->cells + row * j->grid->columns;
	size_t no = j->header->column_of[KH_ROLE_NO];
	struct kh_body_row *r;
	struct kh_body_cell *above;
	int rc = KH_OK;

	/* cells that belong above are taken first: the new row is not yet among the printed ones */
	struct kh_body_cell **aboves = kh_arena_zero(j->run->mem, j->grid->columns, sizeof *aboves);
	if (aboves == NULL)
		return KH_E_MEMORY;
	for (size_t c = 0; rc == KH_OK && c < j->grid->columns; c++)
		if (!is_empty(cells[c].at) && (rc = merged_goes_on(j, c, cells[c].at, &above)) == KH_OK)
			aboves[c] = above;
	if (rc != KH_OK || (rc = add_row(j, row, &r)) != KH_OK)
		return rc;
	for (size_t c = 0; rc == KH_OK && c < j->grid->columns; c++) {
		r->cells[c].cols = cells[c].cols;
		if (!is_empty(cells[c].at))
			rc = add_piece(j, aboves[c] != NULL ? aboves[c] : &r->cells[c], cells[c].at);
	}
	if (rc == KH_OK && no != KH_NO_COLUMN && r->cells[no].first == NULL && !is_empty(j->waiting))
		rc = add_piece(j, &r->cells[no], j->waiting);
	j->waiting = (struct kh_range){0, 0};
	return rc;
}

static int begin_band(struct joiner *j, size_t row, struct kh_range title)
{
	const struct kh_cell *cells = j->grid->cells + row * j->grid->columns;
	size_t no = j->header->column_of[KH_ROLE_NO];
	size_t place =
	    j->header->text_column != KH_NO_COLUMN ? j->header->text_column : no == 0 && j->grid->columns > 1;
	size_t filled = 0;
	struct kh_body_row *r;
	int rc = add_row(j, row, &r);

	if (rc != KH_OK)
		return rc;
	r->band = true;
	r->title = title;
	for (size_t c = 0; c < j->grid->columns; c++)
		filled += !is_empty(cells[c].at);
	/* one cell across the table stands in the first text column, whereever it was printed; a numeral keeps its
	 * place */
	for (size_t c = 0; rc == KH_OK && c < j->grid->columns; c++)
		if (!is_empty(cells[c].at))
			rc = add_piece(j, &r->cells[c == no && filled > 1 ? c : place], cells[c].at);
	j->waiting = (struct kh_range){0, 0};
	return rc;
}

static bool is_lone_number(const struct joiner *j, size_t row)
{
	const struct kh_cell *cells = j->grid->cells + row * j->grid->columns;
	size_t no = j->header->column_of[KH_ROLE_NO], filled = 0;

	for (size_t c = 0; c < j->grid->columns; c++)
		filled += !is_empty(cells[c].at);
	return filled == 1 && no != KH_NO_COLUMN && !is_empty(cells[no].at);
}

/* A number alone on its row belongs to the row above that has none, where the row below has its own, else to the row
 * below. */
static int take_lone_number(struct joiner *j, size_t row)
{
	size_t no = j->header->column_of[KH_ROLE_NO], columns = j->grid->columns;
	const struct kh_cell *cells = j->grid->cells + row * columns;
	struct kh_body_row *above = last_row(j);
	bool below_has = row + 1 >= j->grid->rows || !is_empty(cells[columns + no].at);

	if (below_has && above != NULL && !above->band && above->cells[no].first == NULL)
		return add_piece(j, &above->cells[no], cells[no].at);
	j->waiting = cells[no].at;
	return KH_OK;
}

static bool begins_lower(const struct joiner *j, const struct kh_cell *cells)
{
	size_t c = 0;

	while (c + 1 < j->grid->columns && is_empty(cells[c].at))
		c++;
	return kh_text_is_lower(kh_flow_text(j->run->flow), cells[c].at.begin);
}

static int read_row(struct joiner *j, size_t row)
{
	const struct kh_cell *cells = j->grid->cells + row * j->grid->columns;
	struct kh_body_row *above = last_row(j);
	enum kh_band band;
	struct kh_range title;
	bool yes = false, any = false;

	for (size_t c = 0; c < j->grid->columns; c++)
		any = any || !is_empty(cells[c].at);
	if (!any)
		return KH_OK;
	int rc = kh_band_read(j->run, j->grid, j->header, row, &band, &title);
	if (rc == KH_OK && band != KH_BAND_SURE && is_lone_number(j, row))
		return take_lone_number(j, row);
	if (rc == KH_OK && band != KH_BAND_SURE)
		rc = goes_on(j, row, above, &yes);
	if (rc != KH_OK)
		return rc;
	if (yes)
		rc = go_on(j, row, above);
	else if (band == KH_BAND_SURE || (band == KH_BAND_MAYBE && !begins_lower(j, cells)))
		rc = begin_band(j, row, title);
	else
		rc = begin_row(j, row);
	j->page = false;
	return rc;
}

/* ---- the end ---- */

static int join_cell(struct joiner *j, struct kh_body_cell *cell, struct kh_list *pieces)
{
	if (cell->first == NULL)
		return KH_OK;
	if (cell->first == cell->last) {
		cell->at = cell->first->at;
		return KH_OK;
	}
	pieces->count = 0;
	for (const struct kh_piece *p = cell->first; p != NULL; p = p->next) {
		struct kh_range *r = kh_list_add(j->run->mem, pieces, sizeof *r);
		if (r == NULL)
			return KH_E_MEMORY;
		*r = p->at;
	}
	return kh_flow_rejoin(j->run->flow, pieces->items, pieces->count, &cell->at);
}

static int finish(struct joiner *j)
{
	struct kh_body_row *rows = j->rows.items;
	struct kh_list pieces = {0};
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < j->rows.count; i++)
		for (size_t c = 0; rc == KH_OK && c < j->grid->columns; c++)
			rc = join_cell(j, &rows[i].cells[c], &pieces);
	j->body->rows = rows;
	j->body->count = j->rows.count;
	return rc;
}
