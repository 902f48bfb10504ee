/* The cells of rows given their places in a grid.
 *
 * HTML says which cells are merged. Other texts have lost that: a row shorter than the table is wide lacks empty cells at its
 * end (stripped blanks), cells that a merged one above covers, or one cell stands across two. The cheapest way to lay the
 * row's cells over the columns, in order, decides; what fits a column is learnt from the rows that have all their cells.
 */
#include "table_parts.h"

#include <stdio.h>
#include <string.h>

#include "finding.h"
#include "flow.h"

enum { COLUMNS_MOST = 40, PLACES_PER_CELL = 12, SPAN_MOST = 2000 };

static int place_merged(struct kh_run *run, const struct kh_raw_row *rows, size_t count, struct kh_grid *grid);
static int place_plain(struct kh_run *run, const struct kh_raw_row *rows, size_t count, struct kh_grid *grid);

int kh_grid_place(struct kh_run *run, const struct kh_raw_row *rows, size_t count, struct kh_grid *grid)
{
	grid->rows = count;
	grid->page = kh_arena_zero(run->mem, count + 1, sizeof *grid->page);
	if (grid->page == NULL)
		return KH_E_MEMORY;
	for (size_t r = 0; r < count; r++) {
		grid->page[r] = rows[r].page;
		grid->merges_known = grid->merges_known || rows[r].merges != NULL;
	}
	return grid->merges_known ? place_merged(run, rows, count, grid) : place_plain(run, rows, count, grid);
}

static int make_cells(struct kh_run *run, struct kh_grid *grid)
{
	grid->cells = kh_arena_zero(run->mem, grid->rows * grid->columns + 1, sizeof *grid->cells);
	if (grid->cells == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < grid->rows * grid->columns; i++)
		grid->cells[i].rows = grid->cells[i].cols = 1;
	return KH_OK;
}

/* No table needs many more places than it has cells; one that asks for them was made to. */
static size_t sane_columns(const struct kh_raw_row *rows, size_t count, size_t wanted)
{
	size_t cells = 0;

	for (size_t r = 0; r < count; r++)
		cells += rows[r].count;
	size_t most = count > 0 ? PLACES_PER_CELL * cells / count + 1 : 1;
	if (wanted > most)
		wanted = most;
	return wanted > COLUMNS_MOST ? COLUMNS_MOST : wanted < 1 ? 1 : wanted;
}

static int append(struct kh_run *run, struct kh_range *to, struct kh_range more)
{
	struct kh_range both[2] = {*to, more};

	if (more.begin >= more.end)
		return KH_OK;
	if (to->begin >= to->end) {
		*to = more;
		return KH_OK;
	}
	return kh_flow_rejoin(run->flow, both, 2, to);
}

static int report(struct kh_run *run, const struct kh_raw_row *row, size_t columns)
{
	char sizes[48];

	for (size_t i = 0; i < row->count; i++)
		if (row->cells[i].begin < row->cells[i].end) {
			snprintf(sizes, sizeof sizes, "%zu/%zu", row->count, columns);
			return kh_report(run, KH_W_TABLE_IRREGULAR, row->cells[i], sizes);
		}
	return KH_OK;
}

/* ---- merges known: the way of HTML ---- */

static struct kh_merge merge_of(const struct kh_raw_row *row, size_t i)
{
	struct kh_merge one = {0, 1, 1};

	return row->merges != NULL ? row->merges[i] : one;
}

/* How many columns the rows need: cells go to the first places that no cell above covers. */
static size_t width_merged(const struct kh_raw_row *rows, size_t count)
{
	size_t left[COLUMNS_MOST] = {0}, width = 0; /* how many rows more each column is covered */

	for (size_t r = 0; r < count; r++) {
		size_t c = 0;
		for (size_t i = 0; i < rows[r].count && c < COLUMNS_MOST; i++) {
			struct kh_merge m = merge_of(&rows[r], i);
			while (c < COLUMNS_MOST && left[c] > 0)
				c++;
			for (size_t k = 0; k < m.cols && c < COLUMNS_MOST; k++)
				left[c++] = m.rows;
			width = c > width ? c : width;
		}
		for (size_t k = 0; k < COLUMNS_MOST; k++)
			left[k] -= left[k] > 0;
	}
	return width;
}

static void cover(struct kh_grid *grid, size_t row, size_t column, struct kh_merge m)
{
	struct kh_cell *at = grid->cells + row * grid->columns + column;
	size_t rows = m.rows < grid->rows - row ? m.rows : grid->rows - row;
	size_t cols = m.cols < grid->columns - column ? m.cols : grid->columns - column;

	for (size_t r = 0; r < rows && r < SPAN_MOST; r++)
		for (size_t c = 0; c < cols; c++)
			at[r * grid->columns + c].covered = r > 0 || c > 0;
	at->rows = (uint16_t)rows;
	at->cols = (uint16_t)cols;
}

static int place_merged(struct kh_run *run, const struct kh_raw_row *rows, size_t count, struct kh_grid *grid)
{
	grid->columns = sane_columns(rows, count, width_merged(rows, count));
	int rc = make_cells(run, grid);

	for (size_t r = 0; rc == KH_OK && r < count; r++) {
		struct kh_cell *at = grid->cells + r * grid->columns;
		size_t c = 0;
		for (size_t i = 0; rc == KH_OK && i < rows[r].count; i++) {
			while (c < grid->columns && at[c].covered)
				c++;
			if (c >= grid->columns) {
				rc = append(run, &at[grid->columns - 1].at, rows[r].cells[i]);
				continue;
			}
			at[c].at = rows[r].cells[i];
			cover(grid, r, c, merge_of(&rows[r], i));
			c += at[c].cols;
		}
	}
	return rc;
}

/* ---- merges lost ---- */

struct learnt {
	struct kh_known *known;
	double numbers[COLUMNS_MOST]; /* the share of cells that are numbers of rows */
	double size[COLUMNS_MOST];    /* the mean of their lengths */
	bool tight;                   /* no row ends in an empty cell: such cells were stripped */
};

static bool is_empty(struct kh_range at)
{
	return at.begin >= at.end;
}

/* A row without the empty cells at its end. */
static size_t filled_size(const struct kh_raw_row *row)
{
	size_t n = row->count;

	while (n > 1 && is_empty(row->cells[n - 1]))
		n--;
	return n > COLUMNS_MOST ? COLUMNS_MOST : n;
}

/* A header that has lost its merges: n titles, then k below one of them, then rows of n + k - 1 cells. */
static size_t width_spread(const struct kh_raw_row *rows, size_t count, size_t head)
{
	if (head + 2 >= count || rows[head + 1].count >= rows[head].count)
		return 0;
	size_t width = rows[head].count + rows[head + 1].count - 1;
	for (size_t r = head + 2; r < count; r++)
		if (rows[r].count == width)
			return width;
	return 0;
}

/* As wide as the header, unless most rows are wider; without a header as wide as most rows. */
static size_t width_plain(const struct kh_raw_row *rows, size_t count)
{
	size_t often[COLUMNS_MOST + 1] = {0}, head = 0, usual = 1;

	for (size_t r = 0; r < count; r++) {
		often[filled_size(&rows[r])]++;
		if (!rows[r].head || rows[r].count <= head)
			continue;
		size_t spread = width_spread(rows, count, r);
		head = spread > 0 ? spread : filled_size(&rows[r]);
	}
	for (size_t n = 2; n <= COLUMNS_MOST; n++)
		if (often[n] > 0 && (usual == 1 || often[n] >= often[usual]))
			usual = n;
	return head == 0 || (usual > head && 2 * often[usual] > count) ? usual : head;
}

static int learn(struct kh_run *run, const struct kh_raw_row *rows, size_t count, size_t columns, struct learnt *l)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	size_t full = 0;
	int rc = KH_OK;

	memset(l, 0, sizeof *l);
	l->tight = true;
	if ((l->known = kh_known_new(run->mem, count * columns)) == NULL)
		return KH_E_MEMORY;
	for (size_t r = 0; rc == KH_OK && r < count; r++) {
		size_t n = rows[r].count;
		l->tight = l->tight && !(n > 0 && is_empty(rows[r].cells[n - 1]));
		if (n != columns || rows[r].head)
			continue;
		full++;
		for (size_t c = 0; rc == KH_OK && c < columns; c++) {
			struct kh_range at = rows[r].cells[c];
			enum kh_number_kind kind = KH_NUMBER_NOT;
			if (!is_empty(at))
				rc = kh_number_kind(run, text, at, &kind);
			kh_known_add(l->known, c, kh_cell_key(text, at, 0));
			l->numbers[c] += kind != KH_NUMBER_NOT;
			l->size[c] += at.end - at.begin;
		}
	}
	for (size_t c = 0; full > 0 && c < columns; c++) {
		l->numbers[c] /= (double)full;
		l->size[c] /= (double)full;
	}
	return rc;
}

/* How well a cell fits a column. */
static double fit(const struct learnt *l, size_t column, struct kh_range at, uint64_t key, bool number)
{
	double size = at.end - at.begin + 1, mean = l->size[column] + 1, score = 0;

	if (is_empty(at))
		return 0;
	if (kh_known_count(l->known, column, key) > 0)
		score += 3;
	if (number)
		score += l->numbers[column] > 0.4 ? 3 : -2;
	else if (l->numbers[column] > 0.4)
		score -= 3;
	double ratio = size > mean ? size / mean : mean / size;
	return score - (ratio > 8 ? 2 : ratio > 4 ? 1 : ratio > 2 ? 0.5 : 0);
}

/* Where each cell of a short row goes: to[i] is the column of cell i. Leaving out columns at the end costs nothing where
 * blanks were stripped, before the first cell little, between cells more. */
static int lay(struct kh_run *run, const struct learnt *l, const struct kh_raw_row *row, size_t columns, size_t *to)
{
	enum { WIDE = COLUMNS_MOST + 1 };
	const struct kh_text *text = kh_flow_text(run->flow);
	size_t n = row->count;
	double best[WIDE][WIDE];         /* of the first i cells laid within the first c columns */
	unsigned char laid[WIDE][WIDE];  /* cell i - 1 lies in column c - 1 */
	bool open[WIDE][WIDE];           /* the columns before c were left out between two cells */

	for (size_t i = 0; i <= n; i++) {
		enum kh_number_kind kind = KH_NUMBER_NOT;
		uint64_t key = i > 0 ? kh_cell_key(text, row->cells[i - 1], 0) : 0;
		int rc = key != 0 ? kh_number_kind(run, text, row->cells[i - 1], &kind) : KH_OK;
		if (rc != KH_OK)
			return rc;
		for (size_t c = 0; c <= columns; c++) {
			best[i][c] = i == 0 ? (c == 0 ? 0 : -0.5) : -1e9;
			laid[i][c] = open[i][c] = false;
			if (i == 0 || c < i)
				continue;
			double gap = i == n ? (l->tight ? 0 : -0.75) : open[i][c - 1] ? 0 : -1.5;
			if (i == n && open[i][c - 1])
				gap = 0;
			double skip = best[i][c - 1] + gap;
			double lie = best[i - 1][c - 1] +
				     fit(l, c - 1, row->cells[i - 1], key, kind != KH_NUMBER_NOT);
			laid[i][c] = lie >= skip;
			open[i][c] = !laid[i][c];
			best[i][c] = laid[i][c] ? lie : skip;
		}
	}
	for (size_t i = n, c = columns; i > 0; c--)
		if (laid[i][c])
			to[--i] = c - 1;
	return KH_OK;
}

static bool is_regular_short(const struct learnt *l, const struct kh_raw_row *row, bool number)
{
	if (row->count < 2 || is_empty(row->cells[0]))
		return true;
	return number == (l->numbers[0] > 0.4) && l->tight;
}

static int place_short(struct kh_run *run, const struct learnt *l, const struct kh_raw_row *row, struct kh_grid *grid,
    size_t r)
{
	struct kh_cell *at = grid->cells + r * grid->columns;
	size_t to[COLUMNS_MOST];
	enum kh_number_kind kind = KH_NUMBER_NOT;
	bool gap = false;
	int rc = KH_OK;

	for (size_t i = 0; i < row->count; i++)
		to[i] = i;
	if (row->count > 0 && !is_empty(row->cells[0]))
		rc = kh_number_kind(run, kh_flow_text(run->flow), row->cells[0], &kind);
	if (rc == KH_OK && !is_regular_short(l, row, kind != KH_NUMBER_NOT))
		rc = lay(run, l, row, grid->columns, to);
	for (size_t i = 0; rc == KH_OK && i < row->count; i++) {
		at[to[i]].at = row->cells[i];
		size_t next = i + 1 < row->count ? to[i + 1] : to[i] + 1;
		/* the columns left out after a cell are covered by it */
		at[to[i]].cols = (uint16_t)(next - to[i]);
		for (size_t c = to[i] + 1; c < next; c++)
			at[c].covered = gap = true;
	}
	return rc == KH_OK && gap ? report(run, row, grid->columns) : rc;
}

static int place_long(struct kh_run *run, const struct kh_raw_row *row, struct kh_grid *grid, size_t r)
{
	struct kh_cell *at = grid->cells + r * grid->columns;
	bool lost = false;
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < row->count; i++) {
		size_t c = i < grid->columns ? i : grid->columns - 1;
		lost = lost || (c < i && !is_empty(row->cells[i]));
		rc = append(run, &at[c].at, row->cells[i]);
	}
	return rc == KH_OK && lost ? report(run, row, grid->columns) : rc;
}

static int place_plain(struct kh_run *run, const struct kh_raw_row *rows, size_t count, struct kh_grid *grid)
{
	struct learnt learnt;
	bool seen_full = false;

	grid->columns = sane_columns(rows, count, width_plain(rows, count));
	int rc = make_cells(run, grid);
	if (rc == KH_OK)
		rc = learn(run, rows, count, grid->columns, &learnt);
	for (size_t r = 0; rc == KH_OK && r < count; r++) {
		seen_full = seen_full || (rows[r].count == grid->columns && !rows[r].head);
		if (rows[r].count >= grid->columns)
			rc = place_long(run, &rows[r], grid, r);
		else if (seen_full && !rows[r].head)
			rc = place_short(run, &learnt, &rows[r], grid, r);
		else /* titles below a title that has lost its merge: kh_header_find spreads them */
			for (size_t i = 0; i < rows[r].count; i++)
				grid->cells[r * grid->columns + i].at = rows[r].cells[i];
	}
	return rc;
}
