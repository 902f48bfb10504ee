/* How sure the rows of an aligned table are. Confidence is how likely nothing of a row is wrong: where it was cut
 * from its neighbours, its words where columns touch or fit badly, cells that begin as none does or are missing, what
 * a page break cut, and what the table as a whole lets expect. */
#include <math.h>

#include "aligned.h"

struct doubter {
	const struct kh_run *run;
	const struct kh_aligned_text *text;
	const struct kh_aligned_costs *cost;
	const struct kh_aligned_rows *rows;
	const struct kh_aligned_row *row;
	size_t columns;
	float filled[KH_ALIGNED_COLUMNS_MOST]; /* share of rows that have something in a column */
};

static float doubt(const struct doubter *d, size_t r);
static void count_filled(struct doubter *d);

void kh_aligned_confidence(const struct kh_run *run, const struct kh_aligned_text *text,
    const struct kh_aligned_rows *rows, float *confidence)
{
	struct doubter d = {.run = run,
	    .text = text,
	    .cost = text->cost,
	    .rows = rows,
	    .row = rows->list.items,
	    .columns = text->header->count};
	float sum = 0;

	count_filled(&d);
	for (size_t r = 0; r < rows->list.count; r++) {
		confidence[r] = doubt(&d, r);
		sum += fminf(confidence[r], 1);
	}
	float all = rows->list.count > 0 ? d.cost->doubt_elsewhere * sum / (float)rows->list.count : 0;
	for (size_t r = 0; r < rows->list.count; r++)
		confidence[r] = expf(-confidence[r] - all);
}

/* The first piece that a row has in a column, or NULL. */
static const struct kh_aligned_piece *first_piece(const struct doubter *d, size_t r, size_t k)
{
	for (size_t i = d->row[r].begin; i < d->row[r].end; i++)
		if (d->rows->pieces[i * d->columns + k].at.end > 0)
			return &d->rows->pieces[i * d->columns + k];
	return NULL;
}

static void count_filled(struct doubter *d)
{
	size_t all = 0;

	for (size_t r = 0; r < d->rows->list.count; r++) {
		all += !d->row[r].band;
		for (size_t k = 0; !d->row[r].band && k < d->columns; k++)
			d->filled[k] += first_piece(d, r, k) != NULL;
	}
	for (size_t k = 0; all > 0 && k < d->columns; k++)
		d->filled[k] /= (float)all;
}

/* Its cells: one that most rows have is missing, another begins in lower case. */
static float doubt_cells(const struct doubter *d, size_t r)
{
	float sum = 0;

	for (size_t k = 0; k < d->columns; k++) {
		const struct kh_aligned_piece *p = (d->row[r].own >> k & 1U) != 0 ? first_piece(d, r, k) : NULL;
		if (p == NULL)
			sum += d->filled[k] > d->cost->doubt_filled ? d->cost->doubt_blank : 0;
		else if (kh_text_is_lower(d->run->text, p->at.begin))
			sum += d->cost->doubt_lower;
	}
	return sum;
}

/* Words that fit their columns badly. */
static float doubt_words(const struct doubter *d, size_t r)
{
	float sum = 0;

	for (size_t i = d->row[r].begin; i < d->row[r].end; i++)
		sum += fmaxf(d->text->at[i].cost - d->cost->doubt_fit, 0);
	return d->cost->doubt_misfit * sum / (float)(d->row[r].end - d->row[r].begin);
}

static float doubt(const struct doubter *d, size_t r)
{
	const struct kh_aligned_row *row = &d->row[r];
	bool cut = r + 1 < d->rows->list.count && !row[1].band && row[1].page;
	float sum = expf(-d->cost->doubt_margin * row->margin);

	if (row->band)
		return sum;
	sum += d->cost->doubt_touches * row->doubt + doubt_words(d, r) + doubt_cells(d, r);
	sum += (row->page ? d->cost->doubt_page : 0) + (cut ? d->cost->doubt_cut : 0);
	return sum + (row->shares > 0 ? d->cost->doubt_shared : 0);
}
