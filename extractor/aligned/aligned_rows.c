/* Where the rows of an aligned table begin: the cheapest cut of each run of lines into rows. */
#include "aligned_rows.h"

#include <math.h>
#include <string.h>

enum {
	ROW_MOST = 160,     /* lines */
	TRIAL_LINES = 2000, /* lines that tell how cells are aligned */
	DEAR = 45           /* a cell of a row holds what would begin many of its own */
};

static int choose_align(struct kh_row_cutter *c);
static int cut_all(struct kh_row_cutter *c, size_t most, bool keep);

static bool is_text(enum kh_role role)
{
	return role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY;
}

static void know_columns(struct kh_row_cutter *c)
{
	const struct kh_aligned_header *h = c->text->header;
	size_t texts = 0;

	c->columns = h->count;
	c->no = c->deepest = KH_ALIGNED_COLUMNS_MOST;
	for (size_t k = 0; k < h->count; k++) {
		enum kh_role role = h->columns[k].role;
		c->off[k] = c->cost->off;
		c->blank[k] = role == KH_ROLE_LEAD                             ? c->cost->blank_lead
		              : role == KH_ROLE_NO                             ? c->cost->blank_no
		              : role == KH_ROLE_NONE || role == KH_ROLE_BUDGET ? c->cost->blank_budget
		                                                               : c->cost->blank_other;
		if (role == KH_ROLE_NO && c->no == KH_ALIGNED_COLUMNS_MOST)
			c->no = k;
		if (role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY) {
			c->deepest = k;
			texts++;
		}
	}
	if (c->deepest < c->columns)
		c->blank[c->deepest] = c->cost->blank_deepest;
	for (size_t k = 0; k < h->count; k++) {
		enum kh_role role = h->columns[k].role;
		bool text = role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY;
		if (texts > 1 && k != c->deepest && (text || k == c->no))
			c->merged |= 1U << k;
	}
}

static bool is_roman(const struct kh_row_cutter *c, size_t line)
{
	struct kh_range at = kh_row_piece(c, line, c->no)->at;

	return at.end > at.begin && strchr("IVX", c->run->text->skeleton[at.begin]) != NULL &&
	       kh_aligned_numeral(c->run->text, at);
}

/* Where rows have arabic numbers roman ones number bands. */
static void read_numbers(struct kh_row_cutter *c)
{
	size_t romans = 0, others = 0;

	for (size_t i = 0; c->no < c->columns && i < c->text->count; i++) {
		romans += is_roman(c, i);
		others += kh_row_piece(c, i, c->no)->at.end > 0 && !is_roman(c, i);
	}
	c->romans = romans > 0 && others > romans;
}

/* What no row has, none lacks. */
static void forgive_empty_columns(struct kh_row_cutter *c)
{
	for (size_t k = 0; k < c->columns; k++) {
		size_t i = 0;
		while (i < c->text->count && kh_row_piece(c, i, k)->at.end == 0)
			i++;
		if (i == c->text->count)
			c->blank[k] = 0;
	}
}

int kh_aligned_rows(struct kh_run *run, struct kh_aligned_text *text, struct kh_aligned_rows *rows)
{
	struct kh_row_cutter c = {.run = run, .text = text, .cost = text->cost, .rows = rows};

	know_columns(&c);
	int rc = kh_aligned_widths(run, text);
	if (rc == KH_OK)
		rc = kh_aligned_pieces(run, text, &rows->pieces);
	if (rc != KH_OK)
		return rc;
	forgive_empty_columns(&c);
	read_numbers(&c);
	if ((rc = choose_align(&c)) != KH_OK)
		return rc;
	return cut_all(&c, text->count, true);
}

/* ---- a run ---- */

static int make_room(struct kh_row_cutter *c, size_t most)
{
	size_t cells = (most + 1) * c->columns;

	c->next = kh_arena_take(c->run->mem, cells * sizeof *c->next);
	c->prev = kh_arena_take(c->run->mem, cells * sizeof *c->prev);
	c->go = kh_arena_take(c->run->mem, cells * sizeof *c->go);
	c->bands = kh_arena_take(c->run->mem, (most + 1) * sizeof *c->bands);
	c->best = kh_arena_take(c->run->mem, (most + 1) * sizeof *c->best);
	c->rest = kh_arena_take(c->run->mem, (most + 1) * sizeof *c->rest);
	c->back = kh_arena_take(c->run->mem, (most + 1) * sizeof *c->back);
	return c->next == NULL || c->prev == NULL || c->go == NULL || c->best == NULL || c->rest == NULL ||
	               c->back == NULL || c->bands == NULL
	           ? KH_E_MEMORY
	           : KH_OK;
}

/* In a column that may be merged only a second label, or a second number, parts rows. */
static float go_cost(const struct kh_row_cutter *c, size_t k, const struct kh_aligned_piece *p)
{
	if (p->at.end == 0)
		return 0;
	if ((c->merged >> k & 1U) == 0)
		return p->go;
	return p->firm;
}

static void index_run(struct kh_row_cutter *c)
{
	size_t n = c->count, columns = c->columns;

	c->bands[0] = 0;
	for (size_t i = 0; i < n; i++)
		c->bands[i + 1] = c->bands[i] + (c->romans && is_roman(c, c->from + i));

	for (size_t k = 0; k < columns; k++) {
		size_t above = n;
		c->go[k] = 0;
		for (size_t i = 0; i < n; i++) {
			const struct kh_aligned_piece *p = kh_row_piece(c, c->from + i, k);
			if (p->at.end > 0)
				above = i;
			c->prev[i * columns + k] = (uint32_t)above;
			c->go[(i + 1) * columns + k] = c->go[i * columns + k] + go_cost(c, k, p);
		}
		size_t below = n;
		c->next[n * columns + k] = (uint32_t)n;
		for (size_t i = n; i-- > 0;) {
			if (kh_row_piece(c, c->from + i, k)->at.end > 0)
				below = i;
			c->next[i * columns + k] = (uint32_t)below;
		}
	}
}

/* The cost of lines [a, b) of the run as one row; *firm: what further lines above cannot make less. */
static float row_cost(const struct kh_row_cutter *c, size_t a, size_t b, float *firm)
{
	const struct kh_aligned_line *at = c->text->at + c->from;
	float cost = c->cost->row, go = 0, top = at[a].y, bottom = at[b - 1].y;
	bool rest = a == 0 && at[0].page;      /* may be the rest of a row that a page break cut */
	bool band = c->bands[b] > c->bands[a]; /* has a band's number, and nothing beside its title */
	bool heads =
	    band || (b == a + 1 && c->deepest < c->columns && kh_row_piece(c, c->from + a, c->deepest)->heads);

	for (size_t k = 0; k < c->columns; k++) {
		size_t f = c->next[a * c->columns + k];
		bool merged = (c->merged >> k & 1U) != 0;
		if (f >= b) {
			cost += merged ? 0 : rest || heads ? c->cost->blank_rest : c->blank[k];
			continue;
		}
		if (band && k != c->no && !is_text(c->text->header->columns[k].role))
			cost += c->cost->band_filled;
		go += c->go[b * c->columns + k] - c->go[(f + 1) * c->columns + k];
		if (merged)
			continue;
		size_t l = c->prev[(b - 1) * c->columns + k];
		cost += (rest ? 0 : c->filled[k]) + kh_row_piece(c, c->from + f, k)->begin;
		cost += c->off[k] * kh_align_offset(c, c->rows->align[k], c->shift[k], top, bottom, at[f].y, at[l].y);
	}
	*firm = go;
	return cost + go;
}

static void decode(struct kh_row_cutter *c)
{
	float firm;

	c->best[0] = 0;
	for (size_t b = 1; b <= c->count; b++) {
		c->best[b] = INFINITY;
		for (size_t a = b; a-- > 0 && b - a <= ROW_MOST;) {
			float cost = c->best[a] + row_cost(c, a, b, &firm);
			if (cost < c->best[b]) {
				c->best[b] = cost;
				c->back[b] = (uint32_t)a;
			}
			if (firm > DEAR)
				break;
		}
	}
	c->total += (double)c->best[c->count];
}

/* The cost of the lines from each on, for margins. */
static void decode_back(struct kh_row_cutter *c)
{
	float firm;

	c->rest[c->count] = 0;
	for (size_t a = c->count; a-- > 0;) {
		c->rest[a] = INFINITY;
		for (size_t b = a + 1; b <= c->count && b - a <= ROW_MOST; b++) {
			float cost = row_cost(c, a, b, &firm) + c->rest[b];
			if (cost < c->rest[a])
				c->rest[a] = cost;
			if (firm > DEAR)
				break;
		}
	}
}

/* By how much the next best cut is dearer that begins or ends row [a, b) elsewhere. */
static float margin(const struct kh_row_cutter *c, size_t before, size_t a, size_t b, size_t after)
{
	float least = INFINITY, all = c->best[c->count], firm;

	for (size_t x = before + 1; x < after; x++)
		if (x != a && x != b && c->best[x] + c->rest[x] - all < least)
			least = c->best[x] + c->rest[x] - all;
	float up = a > before ? c->best[before] + row_cost(c, before, b, &firm) + c->rest[b] - all : INFINITY;
	float down = after > b ? c->best[a] + row_cost(c, a, after, &firm) + c->rest[after] - all : INFINITY;
	least = up < least ? up : least;
	return down < least ? down : least;
}

static int keep_rows(struct kh_row_cutter *c)
{
	size_t *cuts = kh_arena_take(c->run->mem, (c->count + 2) * sizeof *cuts), n = 0;

	if (cuts == NULL)
		return KH_E_MEMORY;
	for (size_t b = c->count; b > 0; b = c->back[b])
		cuts[n++] = b;
	cuts[n] = 0;
	for (size_t i = n; i-- > 0;) {
		struct kh_aligned_row *row = kh_list_add(c->run->mem, &c->rows->list, sizeof *row);
		if (row == NULL)
			return KH_E_MEMORY;
		size_t a = cuts[i + 1], b = cuts[i];
		row->begin = c->from + a;
		row->end = c->from + b;
		row->page = a == 0 && c->text->at[c->from].page;
		row->margin = margin(c, i + 1 < n ? cuts[i + 2] : 0, a, b, i > 0 ? cuts[i - 1] : c->count);
		for (size_t k = row->begin; k < row->end; k++)
			row->doubt += c->text->at[k].doubt;
	}
	return KH_OK;
}

/* ---- all runs ---- */

static int add_band(struct kh_row_cutter *c, size_t line, size_t end)
{
	struct kh_aligned_row *row = kh_list_add(c->run->mem, &c->rows->list, sizeof *row);

	if (row == NULL)
		return KH_E_MEMORY;
	*row = (struct kh_aligned_row){
	    .begin = line, .end = end, .band = true, .page = c->text->at[line].page, .margin = 10};
	return KH_OK;
}

/* Where a band ends that has lines up to `end`: it may go on over a page break, below titles printed again. */
static size_t band_end(const struct kh_row_cutter *c, size_t end)
{
	for (size_t i = end; i < c->text->count; i++)
		if (c->text->at[i].kind == KH_AL_BAND_MORE)
			end = i + 1;
		else if (c->text->at[i].kind != KH_AL_SKIP)
			break;
	return end;
}

static size_t run_end(const struct kh_row_cutter *c, size_t from)
{
	size_t to = from + 1;

	while (to < c->text->count && !kh_aligned_parts(&c->text->at[to]))
		to++;
	return to;
}

static int cut_run(struct kh_row_cutter *c, bool keep)
{
	index_run(c);
	decode(c);
	if (!keep)
		return KH_OK;
	decode_back(c);
	return keep_rows(c);
}

static int cut_all(struct kh_row_cutter *c, size_t most, bool keep)
{
	int rc = KH_OK;

	c->total = 0;
	for (size_t i = 0, end; rc == KH_OK && i < most; i = end) {
		end = i + 1;
		uint8_t kind = c->text->at[i].kind;
		if (kind == KH_AL_SKIP)
			continue;
		if (kind != KH_AL_CELLS) {
			end = band_end(c, end);
			rc = keep ? add_band(c, i, end) : KH_OK;
			continue;
		}
		end = run_end(c, i);
		c->from = i;
		c->count = end - i;
		rc = cut_run(c, keep);
	}
	return rc;
}

/* ---- how cells are aligned, and how often a column is blank ---- */

/* Cut the first lines into rows and learn of those. */
static int learn_of(struct kh_row_cutter *c, size_t most)
{
	int rc = cut_all(c, most, true);

	if (rc == KH_OK)
		kh_align_learn(c);
	c->rows->list.count = 0;
	return rc;
}

static int choose_align(struct kh_row_cutter *c)
{
	size_t most = c->text->count < TRIAL_LINES ? c->text->count : TRIAL_LINES, longest = 0;
	double least = INFINITY;
	int best = KH_ALIGN_TOP;

	for (size_t i = 0, end; i < c->text->count; i = end) {
		end = i + 1;
		if (c->text->at[i].kind != KH_AL_CELLS)
			continue;
		end = run_end(c, i);
		c->from = i;
		c->count = end - i;
		longest = c->count > longest ? c->count : longest;
	}
	int rc = make_room(c, longest);
	for (int a = 0; rc == KH_OK && a < KH_ALIGN_COUNT; a++) {
		memset(c->rows->align, a, sizeof c->rows->align);
		rc = cut_all(c, most, false);
		double total = c->total + (a == KH_ALIGN_BOTTOM ? (double)c->cost->bottom : 0);
		if (total < least) {
			least = total;
			best = a;
		}
	}
	memset(c->rows->align, best, sizeof c->rows->align);
	if (rc == KH_OK)
		rc = learn_of(c, most);
	if (rc == KH_OK && c->no < c->columns && c->shift[c->no] != 0)
		rc = learn_of(c, most);
	return rc;
}
