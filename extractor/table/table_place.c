/* The cells of rows given their places in a grid.
 *
 * HTML says which cells are merged. Other texts have lost that: a row shorter than the table is wide lacks empty
 * cells at its end (stripped blanks), cells that a merged one above covers, or one cell stands across two. The
 * cheapest way to lay the row's cells over the columns, in order, decides; what fits a column is learnt from the rows
 * that have all their cells.
 */
#include "table_parts.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "finding.h"
#include "lines/flow.h"

enum {
	COLUMNS_MOST = 40,
	PLACES_PER_CELL = 12,
	SPAN_MOST = 2000,
	STRIPPED_LEAST = 4,
	SIZES_TOLD = 3,  /* irregular rows whose sizes a finding names */
	FIRST_WORDS = 64 /* columns from here on count the first words of cells */
};

static const double NUMBERED = 0.8; /* so many of a column's cells are numbers where it is that of row numbers */

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

/* Rows that do not fit the columns of their table: of all of them one finding tells. */
struct irregular {
	size_t count;
	struct kh_list spans; /* struct kh_span: where their first filled cells stand */
	char sizes[64];       /* "3/5, 4/5": cells and columns of the first few */
};

static int note_irregular(struct kh_run *run, const struct kh_raw_row *row, size_t columns, struct irregular *all)
{
	struct kh_spans at = {NULL, 0};
	size_t i = 0, used = strlen(all->sizes);

	while (i < row->count && row->cells[i].begin >= row->cells[i].end)
		i++;
	if (i == row->count)
		return KH_OK;
	int rc = kh_text_origin(run->mem, kh_flow_text(run->flow), row->cells[i], &at);
	for (size_t k = 0; rc == KH_OK && k < at.count; k++) {
		struct kh_span *to = kh_list_add(run->mem, &all->spans, sizeof *to);
		if (to == NULL)
			return KH_E_MEMORY;
		*to = at.at[k];
	}
	if (all->count++ < SIZES_TOLD)
		snprintf(all->sizes + used, sizeof all->sizes - used, "%s%zu/%zu", used > 0 ? ", " : "", row->count,
		    columns);
	return rc;
}

static int report_irregular(struct kh_run *run, const struct irregular *all)
{
	char count[24];

	if (all->count == 0)
		return KH_OK;
	snprintf(count, sizeof count, "%zu", all->count);
	return kh_report_spans(run, KH_W_TABLE_IRREGULAR, (struct kh_spans){all->spans.items, all->spans.count},
	    count, all->sizes, all->count > SIZES_TOLD ? ", ..." : "");
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
	bool tight;                   /* empty cells at the end of rows were stripped */
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

/* A header that has lost its merges: n titles, then k that stand below some of them, then rows wider than either,
 * most of which are as wide as the first of them; `blanks`: with the empty cells at their ends, nearly all. */
static size_t width_below(const struct kh_raw_row *rows, size_t count, size_t head, bool blanks)
{
	size_t width = 0, same = 0, other = 0;

	if (head + 2 >= count)
		return 0;
	size_t n = filled_size(&rows[head]), k = filled_size(&rows[head + 1]);
	for (size_t r = head + 2; r < count; r++) {
		size_t size = blanks ? rows[r].count : filled_size(&rows[r]);
		if (width == 0 && size > n && size < n + k)
			width = size;
		same += size == width;
		other += size > 1 && size != width;
	}
	return same > (blanks ? 5 * other : other) ? width : 0;
}

static size_t width_spread(const struct kh_raw_row *rows, size_t count, size_t head)
{
	size_t width = width_below(rows, count, head, false);

	return width > 0 ? width : width_below(rows, count, head, true);
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

static struct kh_range first_word(const struct kh_text *text, struct kh_range at)
{
	uint32_t end = at.begin;

	while (end < at.end && text->skeleton[end] != ' ')
		end++;
	return (struct kh_range){at.begin, end};
}

static int learn(struct kh_run *run, const struct kh_raw_row *rows, size_t count, size_t columns, struct learnt *l)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	size_t full = 0, shorter = 0;
	int rc = KH_OK;

	memset(l, 0, sizeof *l);
	l->tight = true;
	if ((l->known = kh_known_new(run->mem, 3 * count * columns)) == NULL)
		return KH_E_MEMORY;
	for (size_t r = 0; rc == KH_OK && r < count; r++) {
		size_t n = rows[r].count;
		l->tight = l->tight && !(n > 0 && is_empty(rows[r].cells[n - 1]));
		shorter += n > 1 && n < columns;
		if (n != columns || rows[r].head)
			continue;
		full++;
		for (size_t c = 0; rc == KH_OK && c < columns; c++) {
			struct kh_range at = rows[r].cells[c];
			enum kh_number_kind kind = KH_NUMBER_NOT;
			if (!is_empty(at))
				rc = kh_number_kind(run, text, at, &kind);
			uint64_t first = kh_cell_key(text, first_word(text, at), 0);
			kh_known_add(l->known, c, kh_cell_key(text, at, 0));
			kh_known_add(l->known, FIRST_WORDS + c, first);
			kh_known_add(l->known, FIRST_WORDS + COLUMNS_MOST, first);
			l->numbers[c] += kind != KH_NUMBER_NOT;
			l->size[c] += at.end - at.begin;
		}
	}
	l->tight = l->tight && STRIPPED_LEAST * shorter > full;
	for (size_t c = 0; full > 0 && c < columns; c++) {
		l->numbers[c] /= (double)full;
		l->size[c] /= (double)full;
	}
	return rc;
}

/* What is looked at in a cell. */
struct facts {
	uint64_t key, first; /* of its text and of its first word; 0 for an empty cell */
	double size;
	bool number;
};

static int find_facts(struct kh_run *run, struct kh_range at, struct facts *f)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	enum kh_number_kind kind = KH_NUMBER_NOT;
	int rc = is_empty(at) ? KH_OK : kh_number_kind(run, text, at, &kind);

	*f = (struct facts){kh_cell_key(text, at, 0), kh_cell_key(text, first_word(text, at), 0),
	    at.end - at.begin + 1, kind != KH_NUMBER_NOT};
	return rc;
}

/* How well a cell fits a column: its whole text, its first word, whether it is a number, how long it is. Each part is
 * the logarithm of a likelihood against that of any column. */
static double fit(const struct learnt *l, size_t columns, size_t column, const struct facts *f)
{
	double mean = l->size[column] + 1, score = 0, known = kh_known_count(l->known, column, f->key);
	double ratio = f->size > mean ? f->size / mean : mean / f->size;

	if (f->key == 0)
		return 0;
	if (f->number || l->numbers[column] > 0.4)
		score += f->number && l->numbers[column] > 0.4 ? 3 : -3;
	score += known > 0 ? 1 + log(known) : 0;
	double here = kh_known_count(l->known, FIRST_WORDS + column, f->first);
	double all = kh_known_count(l->known, FIRST_WORDS + COLUMNS_MOST, f->first);
	score += log((here + 0.3) / (all / (double)columns + 0.3));
	return score - (ratio > 8 ? 2 : ratio > 4 ? 1 : ratio > 2 ? 0.5 : 0);
}

/* One way to lay a cell: in column c - span, over `span` columns. */
struct way {
	double score;
	unsigned char span;
};

/* Where each cell of a short row goes: to[i] is the column of cell i, span[i] how many columns it covers. Columns
 * left out at the end cost little where blanks were stripped; those left out between two cells are covered by the
 * cell before, where it fits its column badly, or by a merged cell above. */
static int lay(struct kh_run *run, const struct learnt *l, const struct kh_raw_row *row, size_t columns, size_t *to,
    size_t *span)
{
	enum { WIDE = COLUMNS_MOST + 1, SPAN_AT_ONCE = 6 };
	const double lead_out = -0.5, across = -1.5, covered = -3, further = -0.3, trailing = l->tight ? 0 : -0.75;
	size_t n = row->count;
	struct facts facts[COLUMNS_MOST];
	struct way best[WIDE]
	               [WIDE]; /* of the first i cells laid within the first c columns, the last one ending there */

	for (size_t c = 0; c <= columns; c++)
		best[0][c] = (struct way){c == 0 ? 0 : lead_out, 0};
	for (size_t i = 1; i <= n; i++) {
		int rc = find_facts(run, row->cells[i - 1], &facts[i - 1]);
		if (rc != KH_OK)
			return rc;
		for (size_t c = 0; c <= columns; c++) {
			best[i][c] = (struct way){-1e9, 1};
			for (size_t w = 1; w <= SPAN_AT_ONCE && w + i <= c + 1; w++) {
				double f = fit(l, columns, c - w, &facts[i - 1]);
				double score = best[i - 1][c - w].score + (w == 1 || f > 0 ? f : 0) +
				               (w > 1 ? (f > 0 ? covered : across) + further * (double)(w - 2) : 0);
				if (score > best[i][c].score)
					best[i][c] = (struct way){score, (unsigned char)w};
			}
		}
	}
	size_t end = columns;
	for (size_t c = n; c < columns; c++)
		if (best[n][c].score + trailing > best[n][end].score + (end < columns ? trailing : 0))
			end = c;
	for (size_t i = n; i > 0; i--) {
		size_t w = best[i][end].span;
		end -= w;
		to[i - 1] = end;
		span[i - 1] = fit(l, columns, end, &facts[i - 1]) > 0 ? 1 : w;
	}
	return KH_OK;
}

static bool is_regular_short(const struct learnt *l, const struct kh_raw_row *row, bool number)
{
	if (row->count < 2 || is_empty(row->cells[0]))
		return true;
	return number == (l->numbers[0] > 0.4) && l->tight;
}

/* A cell alone on its row, that stands again and again in one column, is of that column: what is left of a torn row.
 */
static size_t lone_column(struct kh_run *run, const struct learnt *l, const struct kh_raw_row *row, size_t columns)
{
	uint64_t key = kh_cell_key(kh_flow_text(run->flow), row->cells[0], 0);
	size_t best = 0;

	for (size_t c = 1; c < columns; c++)
		if (kh_known_count(l->known, c, key) > 1 + kh_known_count(l->known, best, key))
			best = c;
	return best;
}

/* A number and a text are the title of a band, unless the text stands in a further column of other rows too. */
static bool is_known(struct kh_run *run, const struct learnt *l, const struct kh_raw_row *row, size_t columns)
{
	uint64_t key = kh_cell_key(kh_flow_text(run->flow), row->cells[1], 0);

	for (size_t c = 2; c < columns; c++)
		if (kh_known_count(l->known, c, key) > 0)
			return true;
	return false;
}

static int place_short(struct kh_run *run, const struct learnt *l, const struct kh_raw_row *row, struct kh_grid *grid,
    size_t r, struct irregular *irregular)
{
	struct kh_cell *at = grid->cells + r * grid->columns;
	size_t to[COLUMNS_MOST], span[COLUMNS_MOST];
	enum kh_number_kind kind = KH_NUMBER_NOT;
	bool across = false;
	int rc = KH_OK;

	for (size_t i = 0; i < row->count; i++) {
		to[i] = i;
		span[i] = 1;
	}
	if (row->count > 0 && !is_empty(row->cells[0]))
		rc = kh_number_kind(run, kh_flow_text(run->flow), row->cells[0], &kind);
	if (row->count == 1)
		to[0] = lone_column(run, l, row, grid->columns);
	bool number = kind != KH_NUMBER_NOT;
	bool band = row->count == 2 && number && l->numbers[0] > 0.4 && !is_known(run, l, row, grid->columns);
	if (rc == KH_OK && !band && !is_regular_short(l, row, number))
		rc = lay(run, l, row, grid->columns, to, span);
	for (size_t i = 0; rc == KH_OK && i < row->count; i++) {
		at[to[i]].at = row->cells[i];
		across = across || span[i] > 1;
		if (i + 1 == row->count) /* what is behind it, a merged cell above covers */
			span[i] = 1;
		at[to[i]].cols = (uint16_t)span[i];
		for (size_t c = 1; c < span[i]; c++)
			at[to[i] + c].covered = true;
	}
	return rc == KH_OK && across ? note_irregular(run, row, grid->columns, irregular) : rc;
}

static int place_long(
    struct kh_run *run, const struct kh_raw_row *row, struct kh_grid *grid, size_t r, struct irregular *irregular)
{
	struct kh_cell *at = grid->cells + r * grid->columns;
	bool lost = false;
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < row->count; i++) {
		size_t c = i < grid->columns ? i : grid->columns - 1;
		lost = lost || (c < i && !is_empty(row->cells[i]));
		rc = append(run, &at[c].at, row->cells[i]);
	}
	return rc == KH_OK && lost ? note_irregular(run, row, grid->columns, irregular) : rc;
}

/* Titles that lack the one over the numbers of rows: a cell merged with one above had it. */
static int lacks_number(
    struct kh_run *run, const struct learnt *l, const struct kh_raw_row *row, size_t columns, bool *lacks)
{
	*lacks = row->head && row->count + 1 == columns && l->numbers[0] > NUMBERED;
	if (!*lacks)
		return KH_OK;
	int rc = kh_header_no(run, kh_flow_text(run->flow), row->cells[0]);
	*lacks = rc == KH_NONE;
	return rc == KH_NONE ? KH_OK : rc;
}

static int place_plain(struct kh_run *run, const struct kh_raw_row *rows, size_t count, struct kh_grid *grid)
{
	struct learnt learnt;
	struct irregular irregular = {0};
	bool seen_full = false, shift;

	grid->columns = sane_columns(rows, count, width_plain(rows, count));
	int rc = make_cells(run, grid);
	if (rc == KH_OK)
		rc = learn(run, rows, count, grid->columns, &learnt);
	for (size_t r = 0; rc == KH_OK && r < count; r++) {
		seen_full = seen_full || (rows[r].count == grid->columns && !rows[r].head);
		if (rows[r].count >= grid->columns)
			rc = place_long(run, &rows[r], grid, r, &irregular);
		else if (seen_full && !rows[r].head)
			rc = place_short(run, &learnt, &rows[r], grid, r, &irregular);
		else if ((rc = lacks_number(run, &learnt, &rows[r], grid->columns, &shift)) == KH_OK)
			/* titles below a title that has lost its merge: kh_header_find spreads them */
			for (size_t i = 0; i < rows[r].count; i++)
				grid->cells[r * grid->columns + i + shift].at = rows[r].cells[i];
	}
	return rc == KH_OK ? report_irregular(run, &irregular) : rc;
}
