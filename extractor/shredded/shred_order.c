/* What was taken apart, in order: the pieces of each cell behind one another, cells from left to right, row by row.
 */
#include "shred_order.h"

#include <math.h>
#include <string.h>

struct order {
	struct kh_run *run;
	const struct kh_region *region;
	const struct kh_atoms *words;
	struct kh_flow_line **rows;
	size_t count;
	struct kh_list atoms, pieces;
};

static int add_part(struct order *o, struct kh_flow_cell *cell, uint32_t word, uint32_t end, bool same, float margin)
{
	if (same && cell->last != NULL && cell->last->end == word) {
		cell->last->end = end;
		return KH_OK;
	}
	struct kh_flow_part *p = kh_arena_zero(o->run->mem, 1, sizeof *p);

	if (p == NULL)
		return KH_E_MEMORY;
	*p = (struct kh_flow_part){NULL, word, end};
	if (cell->last == NULL) {
		cell->first = p;
		cell->margin = margin;
	} else {
		cell->last->next = p;
	}
	cell->margin = margin < cell->margin ? margin : cell->margin;
	cell->last = p;
	return KH_OK;
}

static int add_row(struct order *o, size_t at)
{
	struct kh_flow_line *row = kh_arena_zero(o->run->mem, 1, sizeof *row);

	if (row == NULL)
		return KH_E_MEMORY;
	at = at > o->count ? o->count : at;
	memmove(o->rows + at + 1, o->rows + at, (o->count - at) * sizeof(struct kh_flow_line *));
	o->rows[at] = row;
	o->count++;
	return KH_OK;
}

static int place(struct order *o, const struct kh_put *put, uint32_t end)
{
	int rc = KH_OK;

	if (put->kind == KH_PUT_STRAY)
		return KH_OK;
	if (put->kind == KH_PUT_ROW || put->kind == KH_PUT_BAND)
		rc = add_row(o, put->row);
	struct kh_flow_line *row = rc == KH_OK ? o->rows[put->row < o->count ? put->row : o->count - 1] : NULL;
	return rc == KH_OK
	           ? add_part(o, &row->cell[put->column], put->word, end, put->kind == KH_PUT_SAME, put->margin)
	           : rc;
}

/* ---- rows → atoms ---- */

static int add_atom(struct order *o, const struct kh_flow_part *p, bool page)
{
	struct kh_atom *a = kh_list_add(o->run->mem, &o->atoms, sizeof *a);
	const struct kh_atom *word = &o->words->at[p->word], *last = &o->words->at[p->end - 1];
	static const uint32_t follows = KH_EV_INLINE | KH_EV_GAP | KH_EV_BREAK | KH_EV_INSIDE;

	if (a == NULL)
		return KH_E_MEMORY;
	*a = *word;
	a->at.end = last->at.end;
	a->asks = last->asks;
	a->line_size = 0;
	for (const struct kh_atom *w = word; w <= last; w++)
		a->line_size += w->first_word + (w < last ? KH_PRINT_BLANK : 0);
	a->evidence = (word->evidence & ~follows) | (page ? KH_EV_BREAK : 0);
	if (o->atoms.count > 1)
		a->evidence |= a[-1].asks;
	return KH_OK;
}

static int add_cell(struct order *o, const struct kh_flow_cell *cell, size_t column, bool row, bool page)
{
	struct kh_shred_piece *p = kh_list_add(o->run->mem, &o->pieces, sizeof *p);
	int rc = p == NULL ? KH_E_MEMORY : KH_OK;
	size_t begin = o->atoms.count;

	for (const struct kh_flow_part *x = cell->first; rc == KH_OK && x != NULL; x = x->next)
		rc = add_atom(o, x, page && x == cell->first);
	if (rc == KH_OK)
		*p =
		    (struct kh_shred_piece){.kind = column == o->region->column_count ? KH_PIECE_BAND : KH_PIECE_CELL,
		        .begin = begin,
		        .end = o->atoms.count,
		        .column = column == o->region->column_count ? 0 : column,
		        .row = row && column < o->region->column_count,
		        .margin = cell->margin};
	return rc;
}

static size_t line_of(const struct order *o, const struct kh_flow_line *row)
{
	for (size_t k = 0; k <= o->region->column_count; k++)
		if (row->cell[k].first != NULL)
			return o->words->at[row->cell[k].first->word].line;
	return 0;
}

/* Is there a page break between two lines? */
static bool page_between(const struct order *o, size_t *word, size_t line)
{
	bool page = false;

	for (; *word < o->words->count && o->words->at[*word].line <= line; ++*word)
		page = page || (o->words->at[*word].evidence & KH_EV_BREAK) != 0;
	return page;
}

static int add_rows(struct order *o)
{
	size_t word = 0;
	int rc = KH_OK;

	for (size_t r = 0; rc == KH_OK && r < o->count; r++) {
		bool first = true, page = page_between(o, &word, line_of(o, o->rows[r])) && r > 0;
		for (size_t k = 0; rc == KH_OK && k <= o->region->column_count; k++) {
			if (o->rows[r]->cell[k].first == NULL)
				continue;
			rc = add_cell(o, &o->rows[r]->cell[k], k, first, page && first);
			first = false;
		}
	}
	return rc;
}

int kh_flows_order(struct kh_run *run, const struct kh_region *region, const struct kh_costs *costs,
    const struct kh_atoms *words, const struct kh_puts *puts, struct kh_atoms *atoms, struct kh_shred_path *path)
{
	struct order o = {.run = run, .region = region, .words = words};
	int rc = KH_OK;

	o.rows = kh_arena_take(run->mem, (puts->count + 2) * sizeof(struct kh_flow_line *));
	if (o.rows == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; rc == KH_OK && i < puts->count; i++)
		rc = place(&o, &puts->at[i], i + 1 < puts->count ? puts->at[i + 1].word : (uint32_t)words->count);
	if (rc == KH_OK)
		rc = kh_flows_place_bands(region, words, o.rows, o.count);
	if (rc == KH_OK)
		rc = kh_flows_merge(run, region, costs, words, o.rows, o.count);
	if (rc == KH_OK)
		rc = add_rows(&o);
	atoms->at = o.atoms.items;
	atoms->count = o.atoms.count;
	*path = (struct kh_shred_path){o.pieces.items, o.pieces.count, puts->cost, true};
	return rc == KH_OK ? kh_atoms_hash_all(run, atoms) : rc;
}
