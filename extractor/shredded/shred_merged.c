/* Which rows merged cells cover, in text in reading order. A merged cell stands in the text where its block was
 * sorted to: before its rows, among them, or at the end of its page. But
 *   - the cells of a column come in the order of their rows, and part the rows between two bands into runs;
 *   - a cell begins on the page on which it stands, and wants as many lines of its rows there as it has (a row may
 *     have been stretched, so this weighs little);
 *   - of two merged columns the runs of the left one are made of those of the right one, and its cell stands in the
 *     text before the first of them, where both come on one page;
 *   - a cell and those of its rows name the same things (shred_kin.c), the first of them as a rule most of all;
 *   - where nothing else is known, as of cells that come at the end of their page, rows are spread evenly.
 * So the begins of all runs of a column between two bands are found together, by dynamic programming over its cells
 * and the rows near the one where the search put each: first in the column left of the last one of text, then in
 * those left of it, then in that of the numbers. */
#include "shred_kin.h"

#include <math.h>
#include <stdlib.h>

enum { NEAR = 8, AKIN = 2 * NEAR + 24, PLACES = 2 * NEAR + 1, EVEN_MOST = 40, ROWS_OF_PAGE = 60 };

/* The lines of a cell, on the page where it begins and on the next one. */
struct extent {
	uint32_t page;
	uint16_t here, next;
};

struct row {
	struct kh_flow_line *line;
	uint32_t word; /* with which its cell in the last column of text begins */
	uint32_t page;
	struct extent height; /* of its cells that are not merged */
	bool begins;          /* a cell of the column to the right begins here */
	struct kh_kin kin;
};

struct merged {
	struct kh_flow_cell cell;
	size_t row, home;   /* where it was put; where the search did */
	size_t next, right; /* see next_row, right_row */
	struct extent lines;
	float cost[PLACES]; /* of the cheapest way to all cells up to this one, which begins so near its row */
	uint8_t from[PLACES];
	float
	    akin[AKIN + 1]; /* what it has in common with the rows from NEAR before its own on, before each of them */
};

/* A cell of the merged column to the right. */
struct neighbour {
	uint32_t word;
	size_t row;
};

struct merger {
	struct kh_run *run;
	const struct kh_region *region;
	const float *cost;
	const struct kh_atoms *words;
	size_t last_text;
	uint32_t *page; /* of each word */
	struct row *rows;
	size_t row_count;
	struct merged *cells;
	size_t cell_count;
	struct neighbour *right; /* in the order of the text */
	size_t right_count;
	struct kh_kin all; /* of all rows of the table, of which there are … */
	size_t lines;
	struct kh_arena *mem;
	float even[EVEN_MOST + 1]; /* what it costs that a cell covers so many rows */
};

static bool is_text(const struct merger *m, size_t column)
{
	enum kh_role role = m->region->columns[column].role;

	return role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
}

/* ---- rows and cells ---- */

static struct extent extent_of(const struct merger *m, const struct kh_flow_cell *cell)
{
	struct extent e = {0};

	if (cell->first == NULL)
		return e;
	e.page = m->page[cell->first->word];
	for (const struct kh_flow_part *p = cell->first; p != NULL; p = p->next)
		if (m->page[p->word] == e.page)
			e.here++;
		else
			e.next++;
	return e;
}

/* The row is as high as its highest cell, on either page. */
static void heighten(struct row *row, struct extent e)
{
	if (e.page != row->page) {
		if (e.page == row->page + 1 && row->height.next < e.here)
			row->height.next = e.here;
		return;
	}
	row->height.here = e.here > row->height.here ? e.here : row->height.here;
	row->height.next = e.next > row->height.next ? e.next : row->height.next;
}

static bool is_merged(const struct merger *m, size_t column)
{
	return column < m->last_text && (is_text(m, column) || m->region->columns[column].role == KH_ROLE_NO);
}

/* A row, if it has a cell that is not merged. */
static void add_row(struct merger *m, struct kh_flow_line *line)
{
	struct row *row = &m->rows[m->row_count];
	const struct kh_flow_cell *anchor = &line->cell[m->last_text];

	for (size_t k = 0; anchor->first == NULL && k < m->region->column_count; k++)
		anchor = is_merged(m, k) ? anchor : &line->cell[k];
	if (anchor->first == NULL)
		return;
	*row = (struct row){.line = line, .word = anchor->first->word, .page = m->page[anchor->first->word]};
	for (size_t k = 0; k < m->region->column_count; k++)
		if (!is_merged(m, k) && line->cell[k].first != NULL)
			heighten(row, extent_of(m, &line->cell[k]));
	m->row_count++;
}

/* The cells of a column, and the rows they stand at: of a row that has no others, the one after it. */
static void take_cells(struct merger *m, struct kh_flow_line **lines, size_t count, size_t column)
{
	size_t row = 0;

	m->cell_count = 0;
	for (size_t i = 0; i < count; i++) {
		const struct kh_flow_cell *cell = &lines[i]->cell[column];
		if (cell->first != NULL)
			m->cells[m->cell_count++] = (struct merged){.cell = *cell,
			    .row = row < m->row_count ? row : m->row_count - 1,
			    .home = row < m->row_count ? row : m->row_count - 1,
			    .lines = extent_of(m, cell)};
		row += row < m->row_count && m->rows[row].line == lines[i];
	}
}

/* ---- costs ---- */

/* The first row of the cell's page that comes after it in the text; the number of rows for none. */
static size_t next_row(const struct merger *m, const struct merged *cell)
{
	uint32_t word = cell->cell.first->word;
	size_t next = cell->row > NEAR ? cell->row - NEAR : 0, far = cell->row + ROWS_OF_PAGE;

	while (next < far && next < m->row_count &&
	       (m->rows[next].page < cell->lines.page ||
	           (m->rows[next].page == cell->lines.page && m->rows[next].word < word)))
		next++;
	return next < far && next < m->row_count && m->rows[next].page == cell->lines.page ? next : m->row_count;
}

/* The row of the next cell in the text of the column to the right, on the same page. */
static size_t right_row(const struct merger *m, const struct merged *cell)
{
	uint32_t word = cell->cell.first->word;
	size_t low = 0, high = m->right_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (m->right[middle].word > word)
			high = middle;
		else
			low = middle + 1;
	}
	return low < m->right_count && m->page[m->right[low].word] == cell->lines.page ? m->right[low].row : SIZE_MAX;
}

/* A cell that begins at row `begin`, for where it stands in the text to the rows of its page. */
static float begin_cost(const struct merger *m, const struct merged *cell, size_t begin)
{
	const float *c = m->cost;
	float cost = m->rows[begin].begins ? 0 : c[KH_C_MERGED_NEST];
	float moved = c[KH_C_MERGED_MOVE] * fabsf((float)begin - (float)cell->row);

	if (m->rows[begin].page != cell->lines.page)
		cost += c[KH_C_MERGED_PAGE];
	if (cell->right != SIZE_MAX && cell->right != begin)
		cost += c[KH_C_MERGED_BESIDE];
	if (cell->next == m->row_count)
		return cost + c[KH_C_MERGED_LATE] * moved; /* at the end of the page */
	cost += moved;
	if (begin > cell->next)
		return cost + c[KH_C_MERGED_AHEAD] * (float)(begin - cell->next);
	return begin < cell->next ? cost + c[KH_C_MERGED_ABOVE] : cost;
}

static float akin_before(const struct merged *cell, size_t home, size_t row)
{
	size_t at = row + NEAR < home ? 0 : row + NEAR - home;

	return cell->akin[at < AKIN ? at : AKIN];
}

/* A cell that the search put at row `home`, in a run of rows: for the room that it has there, and its words. */
static float fit_cost(const struct merger *m, const struct merged *cell, size_t begin, size_t end)
{
	const struct extent *lines = &cell->lines;
	int here = lines->here, next = lines->next;

	for (size_t r = begin; r < end && (here > 0 || next > 0); r++) {
		const struct row *row = &m->rows[r];
		if (row->page + 1 == lines->page)
			here -= row->height.next;
		else if (row->page == lines->page) {
			here -= row->height.here;
			next -= row->height.next;
		} else if (row->page == lines->page + 1)
			next -= row->height.here;
	}
	float even = m->even[end - begin < EVEN_MOST ? end - begin : EVEN_MOST];
	even -=
	    m->cost[KH_C_MERGED_KIN] * (akin_before(cell, cell->home, end) - akin_before(cell, cell->home, begin));
	return even + m->cost[KH_C_MERGED_FIT] * (float)((here > 0 ? here : 0) + (next > 0 ? next : 0));
}

/* ---- words ---- */

/* The pairs of words of a row's cells right of a column that say what is done. */
static int row_kin(const struct merger *m, const struct kh_flow_line *line, size_t column, struct kh_kin *kin)
{
	const struct kh_flow_cell *cells[KH_SHRED_COLUMNS_MOST];
	size_t n = 0;

	for (size_t k = column + 1; k < m->region->column_count; k++)
		if (is_text(m, k) || m->region->columns[k].role == KH_ROLE_PRODUCT)
			cells[n++] = &line->cell[k];
	return kh_kin_find(m->mem, m->words, cells, n, kin);
}

static int count_pairs(struct merger *m, struct kh_flow_line **lines, size_t count)
{
	struct kh_kin *kins = kh_arena_zero(m->mem, count + 1, sizeof *kins);
	int rc = kins == NULL ? KH_E_MEMORY : KH_OK;

	for (size_t i = 0; rc == KH_OK && i < count; i++)
		rc = row_kin(m, lines[i], 0, &kins[i]);
	m->lines = count;
	return rc == KH_OK ? kh_kin_count(m->mem, kins, count, &m->all) : rc;
}

/* What the cells of a column have in common with the rows near them. */
static int find_akin(struct merger *m, size_t column)
{
	int rc = KH_OK;

	for (size_t r = 0; rc == KH_OK && r < m->row_count; r++)
		rc = row_kin(m, m->rows[r].line, column, &m->rows[r].kin);
	for (size_t i = 0; rc == KH_OK && i < m->cell_count; i++) {
		struct merged *cell = &m->cells[i];
		const struct kh_flow_cell *only = &cell->cell;
		struct kh_kin kin;
		rc = kh_kin_find(m->mem, m->words, &only, 1, &kin);
		for (size_t at = 0; rc == KH_OK && at < AKIN; at++) {
			size_t r = cell->home + at;
			bool is = r >= NEAR && r - NEAR < m->row_count;
			cell->akin[at + 1] =
			    cell->akin[at] +
			    (is ? kh_kin_common(&kin, &m->rows[r - NEAR].kin, &m->all, m->lines) : 0);
		}
	}
	return rc;
}

/* ---- the begins ---- */

static size_t place_of(const struct merger *m, const struct merged *cell, size_t at)
{
	size_t row = cell->row + at;

	return row >= NEAR && row - NEAR < m->row_count ? row - NEAR : SIZE_MAX;
}

static void weigh(struct merger *m, size_t i)
{
	struct merged *cell = &m->cells[i];

	for (size_t at = 0; at < PLACES; at++) {
		size_t begin = place_of(m, cell, at);
		cell->cost[at] = INFINITY;
		if (begin == SIZE_MAX)
			continue;
		float here = begin_cost(m, cell, begin) -
		             m->cost[KH_C_MERGED_KIN_FIRST] *
		                 (akin_before(cell, cell->home, begin + 1) - akin_before(cell, cell->home, begin));
		if (i == 0)
			cell->cost[at] = here + (begin > 0 ? m->cost[KH_C_MERGED_FIRST] : 0);
		for (size_t x = 0; i > 0 && x < PLACES; x++) {
			size_t before = place_of(m, cell - 1, x);
			if (before == SIZE_MAX || before >= begin || isinf(cell[-1].cost[x]))
				continue;
			float cost = cell[-1].cost[x] + here + fit_cost(m, &cell[-1], before, begin);
			if (cost < cell->cost[at]) {
				cell->cost[at] = cost;
				cell->from[at] = (uint8_t)x;
			}
		}
	}
}

/* Find the begins of the cells; false where there is no room for all. */
static bool find_begins(struct merger *m)
{
	size_t best = PLACES;
	float least = INFINITY;

	for (size_t i = 0; i < m->cell_count; i++)
		weigh(m, i);
	const struct merged *last = &m->cells[m->cell_count - 1];
	for (size_t at = 0; at < PLACES; at++) {
		float cost = isinf(last->cost[at])
		                 ? INFINITY
		                 : last->cost[at] + fit_cost(m, last, place_of(m, last, at), m->row_count);
		if (cost < least) {
			least = cost;
			best = at;
		}
	}
	if (best == PLACES)
		return false;
	for (size_t i = m->cell_count; i-- > 0;) {
		uint8_t from = m->cells[i].from[best];
		m->cells[i].row = place_of(m, &m->cells[i], best);
		best = from;
	}
	return true;
}

static void put_cells(struct merger *m, struct kh_flow_line **lines, size_t count, size_t column)
{
	for (size_t i = 0; i < count; i++)
		lines[i]->cell[column] = (struct kh_flow_cell){0};
	for (size_t r = 0; r < m->row_count; r++)
		m->rows[r].begins = m->rows[r].begins && !is_text(m, column);
	for (size_t i = 0; i < m->cell_count; i++) {
		struct row *row = &m->rows[m->cells[i].row];
		row->line->cell[column] = m->cells[i].cell;
		row->begins = row->begins || is_text(m, column);
		heighten(row, m->cells[i].lines);
	}
}

static int by_word(const void *a, const void *b)
{
	const struct neighbour *x = a, *y = b;

	return x->word < y->word ? -1 : x->word > y->word;
}

/* The cells of this column are those to the right of the next one. */
static void keep_right(struct merger *m)
{
	m->right_count = m->cell_count;
	for (size_t i = 0; i < m->cell_count; i++)
		m->right[i] = (struct neighbour){m->cells[i].cell.first->word, m->cells[i].row};
	if (m->right_count > 1)
		qsort(m->right, m->right_count, sizeof *m->right, by_word);
}

/* The lines between two bands. */
static int merge_lines(struct merger *m, struct kh_flow_line **lines, size_t count)
{
	m->row_count = 0;
	for (size_t i = 0; i < count; i++)
		add_row(m, lines[i]);
	m->right_count = 0;
	for (size_t r = 0; r < m->row_count; r++)
		m->rows[r].begins = true;
	for (int numbers = 0; numbers < 2; numbers++)
		for (size_t k = m->last_text; m->row_count > 0 && k-- > 0;) {
			if (!is_merged(m, k) || is_text(m, k) == (numbers == 1))
				continue;
			take_cells(m, lines, count, k);
			if (is_text(m, k) && find_akin(m, k) != KH_OK)
				return KH_E_MEMORY;
			for (size_t i = 0; i < m->cell_count; i++) {
				m->cells[i].next = next_row(m, &m->cells[i]);
				m->cells[i].right = right_row(m, &m->cells[i]);
			}
			if (m->cell_count > 0 && m->cell_count <= m->row_count && find_begins(m))
				put_cells(m, lines, count, k);
			if (is_text(m, k))
				keep_right(m);
		}
	return KH_OK;
}

static int take_memory(struct merger *m, size_t count)
{
	uint32_t page = 0;

	m->right = kh_arena_take(m->run->mem, (count + 1) * sizeof *m->right);
	m->page = kh_arena_take(m->run->mem, (m->words->count + 1) * sizeof *m->page);
	m->rows = kh_arena_take(m->run->mem, (count + 1) * sizeof *m->rows);
	m->cells = kh_arena_take(m->run->mem, (count + 1) * sizeof *m->cells);
	if (m->page == NULL || m->rows == NULL || m->cells == NULL || m->right == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < m->words->count; i++)
		m->page[i] = page += (m->words->at[i].evidence & KH_EV_BREAK) != 0;
	return KH_OK;
}

int kh_flows_merge(struct kh_run *run, const struct kh_region *region, const struct kh_costs *costs,
    const struct kh_atoms *words, struct kh_flow_line **rows, size_t count)
{
	struct merger m = {.run = run, .region = region, .cost = costs->of, .words = words};
	size_t begin = 0;

	for (size_t k = 0; k < region->column_count; k++)
		m.last_text = is_text(&m, k) ? k : m.last_text;
	if (m.last_text == 0)
		return KH_OK;
	for (size_t n = 1; n <= EVEN_MOST; n++)
		m.even[n] = m.even[n - 1] + costs->of[KH_C_MERGED_EVEN] * logf((float)n);
	m.mem = kh_arena_new();
	if (m.mem == NULL)
		return KH_E_MEMORY;
	int rc = take_memory(&m, count);
	if (rc == KH_OK)
		rc = count_pairs(&m, rows, count);
	for (size_t i = 0; rc == KH_OK && i <= count; i++)
		if (i == count || rows[i]->cell[region->column_count].first != NULL) {
			rc = merge_lines(&m, rows + begin, i - begin);
			begin = i + 1;
		}
	kh_arena_free(m.mem);
	return rc;
}
