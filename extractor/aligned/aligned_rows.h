/** How the lines of an aligned table are cut into rows. Private to aligned_rows.c, which has the cut, and aligned_align.c, which
 *  learns from rows how cells stand in them. */
#ifndef KH_ALIGNED_ROWS_H
#define KH_ALIGNED_ROWS_H

#include <math.h>

#include "aligned.h"

/** Where cells stand that are lower than their row. */
enum kh_align { KH_ALIGN_TOP, KH_ALIGN_MIDDLE, KH_ALIGN_BOTTOM, KH_ALIGN_COUNT };

/** The cut, its costs, and what was learnt. */
struct kh_row_cutter {
	struct kh_run *run;
	struct kh_aligned_text *text;
	const struct kh_aligned_costs *cost;
	struct kh_aligned_rows *rows;
	size_t columns, no, deepest;
	bool romans;     /**< number bands, for rows have other numbers */
	uint32_t merged; /**< columns that may be merged over rows, as bits */
	float blank[KH_ALIGNED_COLUMNS_MOST], filled[KH_ALIGNED_COLUMNS_MOST];
	float off[KH_ALIGNED_COLUMNS_MOST];   /**< of a line that a cell stands away from where it should */
	float shift[KH_ALIGNED_COLUMNS_MOST]; /**< lines that a cell in the middle of its row stands below that */
	/* of the run [from, from + count), line by line, times columns */
	size_t from, count;
	uint32_t *next, *prev; /**< the nearest line with a piece, from here on and back to here; count for none */
	uint32_t *bands;       /**< numbers of bands before a line; count + 1 lines */
	float *go;             /**< sum of costs of going on, before a line; count + 1 lines */
	float *best, *rest;    /**< of lines before i, and from i on */
	uint32_t *back;
	double total;
};

/** What column k has on a line. */
static inline struct kh_aligned_piece *kh_row_piece(const struct kh_row_cutter *c, size_t line, size_t k)
{
	return &c->rows->pieces[line * c->columns + k];
}

/** How many lines the middle of a cell from `first` to `last` stands below that of a row from `top` to `bottom`. */
static inline float kh_align_below(float top, float bottom, float first, float last)
{
	return (first + last - top - bottom) / 2;
}

/** By how many lines a cell stands off where its alignment has it in a row, up to a most. shift: one in the middle is expected so
 *  many below that. */
static inline float kh_align_offset(
    const struct kh_row_cutter *c, enum kh_align align, float shift, float top, float bottom, float first, float last)
{
	float off = align == KH_ALIGN_TOP      ? first - top
	            : align == KH_ALIGN_BOTTOM ? bottom - last
	                                       : fabsf(kh_align_below(top, bottom, first, last) - shift);

	return off < c->cost->off_most ? off : c->cost->off_most;
}

/** Learn from the rows found how the cells of each column are aligned, how often it is blank, and how far numbers stand off the
 *  middle. */
void kh_align_learn(struct kh_row_cutter *c);

#endif
