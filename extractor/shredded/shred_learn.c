/* What a table teaches of itself: how wide its columns are, which are often blank, which have numbered cells,
 * whether blank lines part them, and which words are a whole cell again and again. */
#include "shred.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	WIDTHS_KEPT = 4000,
	LINES_LEAST = 4,
	EXACT_LEAST = 8, /* lines that say how exact a width is */
	SORT_BITS = 8    /* that numbers are sorted by at a time */
};

/* The share of lines that agree on a width that is exact. */
static const float EXACT = 0.97F;

/* So many cells count what the other columns of the table taught. */
static const float OTHERS = 2;
/* What stands as rows aligned at their tops or centred would have it costs no more. */
static const float EASY = 0.3F;

struct learner {
	struct kh_run *run;
	struct kh_region *region;
	const struct kh_atoms *atoms;
	const struct kh_shred_path *path;
};

static int by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static bool is_cell(const struct kh_shred_piece *p)
{
	return p->kind == KH_PIECE_CELL || p->kind == KH_PIECE_RESUMED;
}

/* How many lines are kept, of which there are no more than atoms. */
static size_t lines_kept(const struct learner *l)
{
	return l->atoms->count < WIDTHS_KEPT ? l->atoms->count : WIDTHS_KEPT;
}

/* The width of a column, in letters, is that of most of its lines that the cell goes on after: those were wrapped there.
 * The longest are left out, for they may be another column's. */
static int learn_width(struct learner *l, size_t column)
{
	size_t n = 0, most = lines_kept(l);
	uint32_t *sizes = kh_arena_take(l->run->mem, (most + 1) * sizeof *sizes);

	if (sizes == NULL)
		return KH_E_MEMORY;
	for (size_t x = 0; x < l->path->count; x++) {
		const struct kh_shred_piece *p = &l->path->at[x];
		if (!is_cell(p) || p->column != column)
			continue;
		for (size_t i = p->begin; i + 1 < p->end && n < most; i++)
			if (l->atoms->at[i].line != l->atoms->at[i + 1].line)
				sizes[n++] = l->atoms->at[i].line_size;
	}
	if (n < LINES_LEAST)
		return KH_OK;
	qsort(sizes, n, sizeof *sizes, by_size);
	l->region->columns[column].width = sizes[n - 1 - n / 5];
	return KH_OK;
}

/* A line that a cell goes on after, and what it is with the next word: the column is as wide as the one and not as the other.
 * Such a place is twice as large as the width, and one more where columns may be as wide from there on. */
static uint32_t place(uint32_t width, bool may)
{
	return 2 * width + may;
}

/* Sort numbers, some bits at a time; spare: as many. Returns where they are. */
static uint32_t *sort_places(uint32_t *at, uint32_t *spare, size_t n)
{
	for (unsigned shift = 0; shift < 32; shift += SORT_BITS) {
		size_t from[1 << SORT_BITS] = {0}, sum = 0;
		for (size_t i = 0; i < n; i++)
			from[at[i] >> shift & ((1U << SORT_BITS) - 1)]++;
		if (from[at[0] >> shift & ((1U << SORT_BITS) - 1)] == n)
			continue;
		for (size_t k = 0; k < 1U << SORT_BITS; k++) {
			size_t count = from[k];
			from[k] = sum;
			sum += count;
		}
		for (size_t i = 0; i < n; i++)
			spare[from[at[i] >> shift & ((1U << SORT_BITS) - 1)]++] = at[i];
		uint32_t *sorted = spare;
		spare = at;
		at = sorted;
	}
	return at;
}

/* The width in print that most lines agree on, and whether nearly all do, as they do where the letters of the font are as
 * wide as is thought. */
static int learn_print(struct learner *l, size_t column)
{
	size_t n = 0, kept = 2 * lines_kept(l);
	uint32_t *bounds = kh_arena_take(l->run->mem, 2 * (kept + 1) * sizeof *bounds);

	if (bounds == NULL)
		return KH_E_MEMORY;
	for (size_t x = 0; x < l->path->count; x++) {
		const struct kh_shred_piece *p = &l->path->at[x];
		if (!is_cell(p) || p->column != column)
			continue;
		for (size_t i = p->begin; i + 1 < p->end && n < kept; i++) {
			const struct kh_atom *a = &l->atoms->at[i];
			if (a->line == a[1].line)
				continue;
			uint32_t size = kh_shred_part(l->atoms->at, p->begin, i);
			bounds[n++] = place(size, true);
			bounds[n++] = place(size + KH_PRINT_BLANK + a[1].first_print, false);
		}
	}
	if (n < 2 * LINES_LEAST)
		return KH_OK;
	bounds = sort_places(bounds, bounds + kept + 1, n);
	int agree = 0, most = 0;
	for (size_t i = 0; i < n; i++) {
		agree += (bounds[i] & 1) != 0 ? 1 : -1;
		if (agree > most)
			l->region->columns[column].print = bounds[i] / 2;
		if (agree < most || i + 1 == n)
			continue;
		most = agree;
		l->region->columns[column].print_most = bounds[i + 1] / 2;
	}
	l->region->columns[column].exact = n >= 2 * EXACT_LEAST && (float)most >= EXACT * (float)(n / 2);
	return KH_OK;
}

static void learn_blanks_and_labels(struct learner *l)
{
	size_t rows = 0, filled[KH_SHRED_COLUMNS_MOST] = {0}, labelled[KH_SHRED_COLUMNS_MOST] = {0};

	for (size_t x = 0; x < l->path->count; x++) {
		const struct kh_shred_piece *p = &l->path->at[x];
		if (p->kind != KH_PIECE_CELL)
			continue;
		rows += p->row;
		filled[p->column]++;
		labelled[p->column] += (l->atoms->at[p->begin].evidence & KH_EV_LABEL) != 0;
	}
	for (size_t k = 0; k < l->region->column_count; k++) {
		struct kh_shred_column *c = &l->region->columns[k];
		c->filled = rows < LINES_LEAST ? -1 : (float)filled[k] / (float)rows;
		c->labelled = filled[k] >= LINES_LEAST && labelled[k] * 3 > filled[k] * 2;
	}
}

/* Whether blank lines part cells or stand anywhere is the table's own way: how often a cell begins or goes on after
 * one, as costs (negative logarithms of shares, each counted once more than seen). Breaks of pages bring blanks of
 * their own. */
static void learn_gaps(struct learner *l)
{
	size_t seen[2][2] = {{1, 1}, {1, 1}};

	for (size_t x = 0; x < l->path->count; x++) {
		const struct kh_shred_piece *p = &l->path->at[x];
		for (size_t i = p->begin; p->kind == KH_PIECE_CELL && i < p->end; i++) {
			uint32_t e = l->atoms->at[i].evidence;
			if ((e & (KH_EV_INLINE | KH_EV_BREAK)) == 0)
				seen[i == p->begin][(e & KH_EV_GAP) != 0]++;
		}
	}
	bool any = seen[0][1] + seen[1][1] > LINES_LEAST;
	for (int begins = 0; begins < 2; begins++)
		for (int gap = 0; gap < 2; gap++)
			l->region->gap[begins][gap] =
			    any ? -logf((float)seen[begins][gap] / (float)(seen[begins][0] + seen[begins][1])) : 0;
}

/* On how many lines of its page does a piece end: on one, or more? */
static bool has_lines(const struct learner *l, const struct kh_shred_piece *p)
{
	size_t i = p->end - 1;

	while (i > p->begin && (l->atoms->at[i].evidence & (KH_EV_BREAK | KH_EV_INLINE)) == KH_EV_INLINE)
		i--;
	return i > p->begin && (l->atoms->at[i].evidence & KH_EV_BREAK) == 0;
}

/* Whether cells begin on the last line of those left of them, which have one line or more. Where rows are aligned at their
 * tops, a cell begins on the line of one that has no other line and below any other's; where they are centred, neither has
 * another line if both stand on one. */
static void learn_beside(struct learner *l)
{
	float seen[KH_SHRED_COLUMNS_MOST][2][2] = {{{0}}}, all[2][2] = {{1, 1}, {6, 0.5F}};

	for (size_t x = 0; x + 1 < l->path->count; x++) {
		const struct kh_shred_piece *p = &l->path->at[x], *q = p + 1;
		uint32_t e = l->atoms->at[q->begin].evidence;
		if (!is_cell(p) || q->kind != KH_PIECE_CELL || q->row || (e & KH_EV_BREAK) != 0)
			continue;
		bool lines = has_lines(l, p), on = (e & KH_EV_INLINE) != 0;
		seen[p->column][lines][on]++;
		all[lines][on]++;
	}
	for (size_t k = 0; k < l->region->column_count; k++)
		for (int lines = 0; lines < 2; lines++)
			for (int on = 0; on < 2; on++) {
				float share = all[lines][on] / (all[lines][0] + all[lines][1]);
				float of = seen[k][lines][0] + seen[k][lines][1] + OTHERS;
				float cost = -logf((seen[k][lines][on] + OTHERS * share) / of);
				l->region->beside[k][lines][on] = lines != on ? fminf(cost, EASY) : cost;
			}
}

/* ---- cells that come again ---- */

static int by_words(const void *a, const void *b)
{
	const struct kh_known_cell *x = a, *y = b;

	if (x->letters != y->letters)
		return x->letters < y->letters ? -1 : 1;
	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->column < y->column ? -1 : x->column > y->column;
}

static bool may_be_known(enum kh_role role)
{
	return role != KH_ROLE_NO && role != KH_ROLE_OBJECTIVE && role != KH_ROLE_TASK && role != KH_ROLE_ACTIVITY;
}

/* What leads one row supports another: the words of both columns are the same. */
static bool shares_words(const struct kh_region *region, size_t a, size_t b)
{
	enum kh_role x = region->columns[a].role, y = region->columns[b].role;

	return a == b || ((x == KH_ROLE_LEAD || x == KH_ROLE_SUPPORT) && (y == KH_ROLE_LEAD || y == KH_ROLE_SUPPORT));
}

static int learn_cells(struct learner *l, struct kh_known_cells *known)
{
	struct kh_list list = {0};

	for (size_t x = 0; x < l->path->count; x++) {
		const struct kh_shred_piece *p = &l->path->at[x];
		uint32_t letters = l->atoms->letters[p->end] - l->atoms->letters[p->begin];
		if (p->kind != KH_PIECE_CELL || letters == 0 || letters > KH_KNOWN_LETTERS_MOST ||
		    p->end - p->begin > KH_KNOWN_ATOMS_MOST || !may_be_known(l->region->columns[p->column].role))
			continue;
		for (size_t k = 0; k < l->region->column_count; k++) {
			if (!shares_words(l->region, p->column, k))
				continue;
			struct kh_known_cell *c = kh_list_add(l->run->mem, &list, sizeof *c);
			if (c == NULL)
				return KH_E_MEMORY;
			*c =
			    (struct kh_known_cell){kh_atoms_hash(l->atoms, p->begin, p->end), letters, (uint8_t)k, 1};
		}
	}
	struct kh_known_cell *c = list.items;
	size_t n = 0;
	if (list.count > 1)
		qsort(c, list.count, sizeof *c, by_words);
	for (size_t i = 0, k; i < list.count; i = k) {
		for (k = i + 1; k < list.count && by_words(&c[i], &c[k]) == 0; k++)
			;
		if (k - i < 2)
			continue;
		c[n] = c[i];
		c[n++].times = (uint16_t)(k - i > 1000 ? 1000 : k - i);
	}
	*known = (struct kh_known_cells){c, n};
	return KH_OK;
}

void kh_known_sizes(const struct kh_known_cells *known, uint64_t sizes[KH_KNOWN_SIZES])
{
	memset(sizes, 0, KH_KNOWN_SIZES * sizeof *sizes);
	for (size_t i = 0; i < known->count; i++)
		sizes[known->at[i].letters / 64] |= (uint64_t)1 << known->at[i].letters % 64;
}

const struct kh_known_cell *kh_known_find(const struct kh_known_cells *known, uint32_t letters, uint64_t hash)
{
	size_t low = 0, high = known->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct kh_known_cell *c = &known->at[middle];
		if (c->letters < letters || (c->letters == letters && c->hash < hash))
			low = middle + 1;
		else
			high = middle;
	}
	return low < known->count && known->at[low].letters == letters && known->at[low].hash == hash
	           ? &known->at[low]
	           : NULL;
}

int kh_shred_learn(struct kh_run *run, struct kh_region *region, const struct kh_atoms *atoms,
    const struct kh_shred_path *path, struct kh_known_cells *known)
{
	struct learner l = {run, region, atoms, path};
	int rc = KH_OK;

	if (region->flows)
		rc = kh_flows_learn_widths(run, region, atoms, path);
	for (size_t k = 0; rc == KH_OK && !region->flows && k < region->column_count; k++) {
		rc = learn_width(&l, k);
		if (rc == KH_OK)
			rc = learn_print(&l, k);
	}
	learn_blanks_and_labels(&l);
	learn_gaps(&l);
	learn_beside(&l);
	return rc == KH_OK ? learn_cells(&l, known) : rc;
}
