/* Cells that are merged over rows of an aligned table: stretches of rows, found column by column from the left. */
#include "aligned.h"

#include <math.h>
#include <string.h>

enum { ROWS_MOST = 60, TAIL = 12, ALIGN_TOP = 0, ALIGN_MIDDLE = 1 };

/* So much cheaper another alignment is than what the rows tell. */
static const double ALIGN_SAME = 1;

struct merger {
	struct kh_run *run;
	const struct kh_aligned_text *text;
	const struct kh_aligned_costs *cost;
	struct kh_aligned_rows *rows;
	struct kh_aligned_row *row;
	size_t columns, column, parent; /* parent: the column whose cells this one's do not cross */
	bool strict;                    /* … never; else they do so for a price */
	/* of the group of rows [from, to) */
	size_t from, to;
	uint64_t *key;        /* of a row's first piece */
	size_t *first, *last; /* line of a row's first and last piece in the column; first > last: none */
	size_t *head;         /* line of the first piece above `first`, of the cell above; `first` for none */
	float *best;
	uint32_t *back;
};

static int merge_column(struct merger *m);
static void join_pages(struct merger *m);

static bool is_text(enum kh_role role)
{
	return role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY;
}

static void own_all(struct merger *m)
{
	for (size_t r = 0; r < m->rows->list.count; r++) {
		m->row[r].own = ~0ULL;
		for (size_t k = 0; k < m->columns; k++) {
			m->row[r].cell_begin[k] = m->row[r].begin;
			m->row[r].cell_end[k] = m->row[r].end;
		}
	}
}

int kh_aligned_merged(struct kh_run *run, const struct kh_aligned_text *text, struct kh_aligned_rows *rows)
{
	const struct kh_aligned_header *h = text->header;
	struct merger m = {
	    .run = run, .text = text, .cost = text->cost, .rows = rows, .row = rows->list.items, .columns = h->count};
	size_t deepest = 0, texts = 0, first = KH_ALIGNED_COLUMNS_MOST, no = KH_ALIGNED_COLUMNS_MOST,
	       n = rows->list.count + 2;
	int rc = KH_OK;

	own_all(&m);
	for (size_t k = 0; k < h->count; k++) {
		if (h->columns[k].role == KH_ROLE_NO && no == KH_ALIGNED_COLUMNS_MOST)
			no = k;
		if (!is_text(h->columns[k].role))
			continue;
		first = texts++ == 0 ? k : first;
		deepest = k;
	}
	if (texts < 2)
		return KH_OK;
	m.first = kh_arena_take(run->mem, n * sizeof *m.first);
	m.last = kh_arena_take(run->mem, n * sizeof *m.last);
	m.head = kh_arena_take(run->mem, n * sizeof *m.head);
	m.best = kh_arena_take(run->mem, n * sizeof *m.best);
	m.back = kh_arena_take(run->mem, n * sizeof *m.back);
	m.key = kh_arena_take(run->mem, n * sizeof *m.key);
	if (m.key == NULL || m.first == NULL || m.last == NULL || m.head == NULL || m.best == NULL || m.back == NULL)
		return KH_E_MEMORY;
	m.parent = KH_ALIGNED_COLUMNS_MOST;
	m.strict = true;
	for (size_t k = first; rc == KH_OK && k < deepest; k++) {
		if (!is_text(h->columns[k].role))
			continue;
		m.column = k;
		rc = merge_column(&m);
		m.parent = k;
	}
	if (rc != KH_OK || no == KH_ALIGNED_COLUMNS_MOST)
		return rc;
	m.column = no;
	m.parent = first;
	m.strict = false;
	return merge_column(&m);
}

static const struct kh_aligned_piece *piece_at(const struct merger *m, size_t line)
{
	return &m->rows->pieces[line * m->columns + m->column];
}

static uint64_t piece_key(const struct merger *m, const struct kh_aligned_piece *p)
{
	uint64_t key = 1469598103934665603ULL;

	for (uint32_t i = p->at.begin; i < p->at.end; i++)
		if (m->run->text->skeleton[i] != ' ')
			key = (key ^ (unsigned char)m->run->text->skeleton[i]) * 1099511628211ULL;
	return key;
}

/* A cell may end beside the first lines of the next row. Of lines [f, l) with pieces first and last: where the number
 * stands with which that row's cell begins, below such an end; f for no. */
static size_t below_head(const struct merger *m, size_t f, size_t l)
{
	const struct kh_aligned_piece *first = f < l ? piece_at(m, f) : NULL;

	if (first == NULL || first->label || !kh_text_is_lower(m->run->text, first->at.begin))
		return f;
	for (size_t i = f + 1; i < l; i++)
		if (piece_at(m, i)->label)
			return i;
	return f;
}

static void find_pieces(struct merger *m, size_t r)
{
	size_t f = m->row[r].begin, l = m->row[r].end;

	while (f < m->row[r].end && piece_at(m, f)->at.end == 0)
		f++;
	while (l > f && piece_at(m, l - 1)->at.end == 0)
		l--;
	m->head[r] = f;
	if (r > m->from)
		f = below_head(m, f, l);
	m->key[r] = f < m->row[r].end ? piece_key(m, piece_at(m, f)) : 0;
	m->first[r] = f;
	m->last[r] = l > f ? l - 1 : 0;
}

static bool has_piece(const struct merger *m, size_t r)
{
	return m->first[r] < m->row[r].end;
}

static bool parent_begins(const struct merger *m, size_t r)
{
	return m->parent < m->columns && (m->row[r].own >> m->parent & 1U) != 0;
}

/* Does a row between r and `end` begin with the same words as row r? */
static bool begins_alike(const struct merger *m, size_t r, size_t end)
{
	for (size_t i = r + 1; i < end; i++)
		if (m->key[i] == m->key[r])
			return true;
	return false;
}

/* The cell that is tried: of rows up to some row. */
struct cell {
	size_t first, last; /* lines of its first and last piece; first SIZE_MAX: none */
	float go;           /* costs of going on */
};

/* Add lines [from, to] above what the cell has; the first of them has a piece. */
static void add_above(const struct merger *m, struct cell *cell, size_t from, size_t to)
{
	if (cell->first != SIZE_MAX)
		cell->go += piece_at(m, cell->first)->go;
	else
		cell->last = to;
	for (size_t i = from + 1; i <= to; i++)
		cell->go += piece_at(m, i)->at.end > 0 ? piece_at(m, i)->go : 0;
	cell->first = from;
}

/* Add what stands above the first piece of row r, of the cell above that. */
static void add_head(const struct merger *m, struct cell *cell, size_t r)
{
	size_t last = m->first[r];

	if (m->head[r] == m->first[r])
		return;
	while (piece_at(m, last - 1)->at.end == 0)
		last--;
	add_above(m, cell, m->head[r], last - 1);
}

static bool is_rest(const struct merger *m, const struct kh_aligned_piece *p)
{
	return !p->label && kh_text_is_lower(m->run->text, p->at.begin);
}

/* Does the text above row `end` go on in it, on the next page? */
static bool goes_over_break(const struct merger *m, size_t end)
{
	if (end >= m->rows->list.count || !m->row[end].page || m->row[end].band)
		return false;
	for (size_t i = m->row[end].begin; i < m->row[end].end; i++)
		if (piece_at(m, i)->at.end > 0)
			return is_rest(m, piece_at(m, i));
	return false;
}

/* How many lines the cell's text stands off where the column has it, in rows [r, end). What a page break cut of a cell
 * that is set in the middle goes up to the break. */
static float offset(const struct merger *m, const struct cell *cell, size_t r, size_t end)
{
	const struct kh_aligned_line *at = m->text->at;
	uint8_t align = m->rows->align[m->column];
	float above = at[cell->first].y - at[m->row[r].begin].y,
	      below = at[m->row[end - 1].end - 1].y - at[cell->last].y;

	if (align != ALIGN_MIDDLE)
		return align == ALIGN_TOP ? above : below;
	float off = fabsf(above - below) / 2;
	if (m->row[r].page && is_rest(m, piece_at(m, cell->first)))
		off = fminf(off, fabsf(above));
	if (end == m->to && goes_over_break(m, end))
		off = fminf(off, fabsf(below));
	return off;
}

/* What it costs that the cell covers rows [r, end). */
static float cell_cost(const struct merger *m, const struct cell *cell, size_t r, size_t end)
{
	const struct kh_aligned_costs *c = m->cost;
	float cost = c->merged_cell + cell->go;

	if (cell->first == SIZE_MAX)
		return r == m->from && m->row[r].page ? c->merged_blank_on_top : c->merged_cell + c->merged_blank;
	float off = offset(m, cell, r, end);
	cost += piece_at(m, cell->first)->begin + c->merged_off * fminf(off, c->merged_off_most);
	if (m->row[r].rest && !has_piece(m, r) && (piece_at(m, cell->first)->label || !m->strict))
		cost += c->merged_on_rest;
	return cost;
}

/* The cheapest last cell of rows that end before row `end` of the group. */
static void close_cell(struct merger *m, size_t end)
{
	struct cell cell = {SIZE_MAX, 0, 0};

	m->best[end] = INFINITY;
	if (end < m->to)
		add_head(m, &cell, end);
	for (size_t r = end; r-- > m->from && end - r <= ROWS_MOST;) {
		if (r + 1 < end)
			add_head(m, &cell, r + 1);
		if (has_piece(m, r))
			add_above(m, &cell, m->first[r], m->last[r]);
		if (r + 1 < end && has_piece(m, r) && begins_alike(m, r, end))
			break; /* a cell printed again in each of its rows */
		float cost = cell_cost(m, &cell, r, end);
		if (!m->strict && r > m->from && !parent_begins(m, r))
			cost += m->cost->merged_apart;
		if (m->best[r] + cost < m->best[end]) {
			m->best[end] = m->best[r] + cost;
			m->back[end] = (uint32_t)r;
		}
		if (m->strict && parent_begins(m, r))
			break;
	}
}

static void take_cells(struct merger *m)
{
	uint64_t bit = 1ULL << m->column;

	for (size_t end = m->to; end > m->from; end = m->back[end]) {
		size_t r = m->back[end];
		for (size_t i = r; i < end; i++) {
			m->row[i].own &= ~bit;
			m->row[i].cell_end[m->column] = m->row[i].begin;
		}
		bool head = end < m->to && m->head[end] < m->first[end];
		m->row[r].own |= bit;
		m->row[r].cell_begin[m->column] = m->head[r] < m->first[r] ? m->first[r] : m->row[r].begin;
		m->row[r].cell_end[m->column] = head ? m->first[end] : m->row[end - 1].end;
	}
}

/* Cut the rows between bands and page breaks into cells: what that costs. keep: take the cells. */
static double cut_column(struct merger *m, bool keep)
{
	size_t count = m->rows->list.count;
	double total = 0;

	for (m->from = 0; m->from < count; m->from = m->to) {
		m->to = m->from + 1;
		if (m->row[m->from].band)
			continue;
		while (m->to < count && !m->row[m->to].band && !m->row[m->to].page)
			m->to++;
		m->best[m->from] = 0;
		for (size_t r = m->from; r < m->to; r++)
			find_pieces(m, r);
		for (size_t r = m->from; r < m->to; r++)
			close_cell(m, r + 1);
		total += (double)m->best[m->to];
		if (keep)
			take_cells(m);
	}
	return total;
}

/* Rows do not tell how cells over several of them are aligned: it is tried. */
static void choose_align(struct merger *m)
{
	uint8_t *align = &m->rows->align[m->column], best = *align;
	double least = cut_column(m, false) - ALIGN_SAME;

	for (uint8_t a = ALIGN_TOP; a <= ALIGN_MIDDLE; a++) {
		*align = a;
		double total = cut_column(m, false);
		if (total < least) {
			least = total;
			best = a;
		}
	}
	*align = best;
}

static int merge_column(struct merger *m)
{
	if (m->strict)
		choose_align(m);
	(void)cut_column(m, true);
	if (m->strict)
		join_pages(m);
	return KH_OK;
}

/* ---- cells that a page break cut ---- */

static bool is_open(const struct merger *m, const struct kh_aligned_piece *p)
{
	struct kh_range tail = p->at;
	struct kh_hit hit;

	if (tail.end > tail.begin + TAIL)
		tail.begin = tail.end - TAIL;
	return m->run->text->skeleton[tail.end - 1] == '-' ||
	       kh_set_find(kh_patterns_set(m->run->patterns, "cell-open"), m->run->matcher, m->run->text, tail,
	           &hit) == KH_OK;
}

static const struct kh_aligned_piece *last_piece(const struct merger *m, size_t r)
{
	const struct kh_aligned_piece *found = NULL;

	for (size_t i = m->row[r].cell_begin[m->column]; i < m->row[r].cell_end[m->column]; i++)
		if (piece_at(m, i)->at.end > 0)
			found = piece_at(m, i);
	return found;
}

static const struct kh_aligned_piece *first_piece(const struct merger *m, size_t r)
{
	for (size_t i = m->row[r].cell_begin[m->column]; i < m->row[r].cell_end[m->column]; i++)
		if (piece_at(m, i)->at.end > 0)
			return piece_at(m, i);
	return NULL;
}

static bool goes_on(const struct merger *m, const struct kh_aligned_piece *above, const struct kh_aligned_piece *p)
{
	return !p->label && (kh_text_is_lower(m->run->text, p->at.begin) || is_open(m, above));
}

/* A merged cell may be printed in a row high above the page break that cuts it. */
static void join_pages(struct merger *m)
{
	uint64_t bit = 1ULL << m->column;
	const struct kh_aligned_piece *above = NULL, *first;
	size_t printed = 0;

	for (size_t r = 0; r < m->rows->list.count; r++) {
		if (m->row[r].band) {
			above = NULL;
			continue;
		}
		if ((m->row[r].own & bit) == 0 || (first = first_piece(m, r)) == NULL)
			continue;
		if (m->row[r].page && above != NULL && goes_on(m, above, first)) {
			m->row[printed].more[m->column] = r;
			m->row[r].own &= ~bit;
		}
		printed = r;
		above = last_piece(m, r);
	}
}
