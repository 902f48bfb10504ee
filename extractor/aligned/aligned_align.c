/* How the cells of an aligned table stand in their rows, and how often a column is blank: learnt from rows. */
#include "aligned_rows.h"

#include <math.h>

enum {
	LEARNT_LEAST = 2,
	SHIFT_LEAST = 4 /* rows that tell how far off the middle numbers stand */
};

/* Lines that numbers stand off the middle of their rows; less is chance. */
static const float SHIFTED = 0.1F;

static void learn_columns(struct kh_row_cutter *c);
static void learn_shift(struct kh_row_cutter *c);

void kh_align_learn(struct kh_row_cutter *c)
{
	learn_columns(c);
	learn_shift(c);
}

/* The first and last line of a row's cell; false for none. */
static bool find_cell(
    const struct kh_row_cutter *c, const struct kh_aligned_row *row, size_t k, size_t *first, size_t *last)
{
	size_t f = row->begin, l = row->end;

	while (f < row->end && kh_row_piece(c, f, k)->at.end == 0)
		f++;
	while (l > f && kh_row_piece(c, l - 1, k)->at.end == 0)
		l--;
	*first = f;
	*last = l - 1;
	return f < row->end;
}

/* Is the row whole, and higher than the cell by a line? */
static bool tells_align(const struct kh_row_cutter *c, const struct kh_aligned_row *row, size_t first, size_t last)
{
	const struct kh_aligned_line *at = c->text->at;

	return !row->page && at[last].y - at[first].y + 1 <= at[row->end - 1].y - at[row->begin].y;
}

/* Numbers may stand off the middle of their rows by as much in each: their cells have a blank line that is not seen. */
static void learn_shift(struct kh_row_cutter *c)
{
	const struct kh_aligned_row *row = c->rows->list.items;
	const struct kh_aligned_line *at = c->text->at;
	size_t seen = 0, f, l;
	float below = 0;

	if (c->no >= c->columns || c->rows->align[c->no] != KH_ALIGN_MIDDLE)
		return;
	for (size_t r = 0; r < c->rows->list.count; r++) {
		if (row[r].band || !find_cell(c, &row[r], c->no, &f, &l) || !tells_align(c, &row[r], f, l))
			continue;
		seen++;
		below += kh_align_below(at[row[r].begin].y, at[row[r].end - 1].y, at[f].y, at[l].y);
	}
	bool shifted = seen >= SHIFT_LEAST && fabsf(below) > SHIFTED * (float)seen;
	c->shift[c->no] = shifted ? below / (float)seen : 0;
}

static void learn_columns(struct kh_row_cutter *c)
{
	const struct kh_aligned_row *row = c->rows->list.items;
	const struct kh_aligned_line *at = c->text->at;
	float seldom = c->cost->bottom / c->cost->off; /* cells at the bottom, in lines that they stand off */

	for (size_t k = 0; k < c->columns; k++) {
		float off[KH_ALIGN_COUNT] = {0};
		size_t seen = 0, filled = 0, all = 0;
		for (size_t r = 0; r < c->rows->list.count; r++) {
			size_t f, l;
			if (row[r].band)
				continue;
			all++;
			if (!find_cell(c, &row[r], k, &f, &l))
				continue;
			filled++;
			float top = at[row[r].begin].y, bottom = at[row[r].end - 1].y;
			if (!tells_align(c, &row[r], f, l))
				continue;
			seen++;
			for (int a = 0; a < KH_ALIGN_COUNT; a++)
				off[a] += kh_align_offset(c, (enum kh_align)a, 0, top, bottom, at[f].y, at[l].y);
		}
		if (all >= 4) {
			c->blank[k] = fminf(c->blank[k] + 2, -logf(((float)(all - filled) + .5F) / ((float)all + 1)));
			c->filled[k] = -logf(((float)filled + .5F) / ((float)all + 1));
			if (k == c->deepest)
				c->blank[k] = fmaxf(c->blank[k], c->cost->blank_deepest - 2);
		}
		for (int a = 0; a < KH_ALIGN_COUNT && seen >= LEARNT_LEAST; a++)
			if (off[a] + (a == KH_ALIGN_BOTTOM ? seldom : 0) < off[c->rows->align[k]] - .5F)
				c->rows->align[k] = (uint8_t)a;
		if (seen >= LEARNT_LEAST && off[c->rows->align[k]] < c->cost->strict * (float)seen)
			c->off[k] = c->cost->off_strict;
	}
}
