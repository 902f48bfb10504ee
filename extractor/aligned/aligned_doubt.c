/* How sure the rows of an aligned table are: how likely nothing of a row is wrong. Signs count for and against that: where
 * it was cut from its neighbours, how well its words fit their columns and one another, cells that begin as none does or
 * are missing, a page break below it, and what the table as a whole lets expect. A logistic function makes a probability
 * of them; its coefficients ("sure-…" in patterns/aligned.tsv) were fitted on printed forms of plans whose rows are known. */
#include <math.h>

#include "aligned.h"

static const float MARGIN_MOST = 14, TOUCHES_MOST = 2, TOUCHES_LEAST = 1e-3F;

struct doubter {
	const struct kh_run *run;
	const struct kh_aligned_text *text;
	const struct kh_aligned_costs *cost;
	const struct kh_aligned_rows *rows;
	const struct kh_aligned_row *row;
	size_t columns, first_band;            /* first_band: the number of rows where there is none */
	float filled[KH_ALIGNED_COLUMNS_MOST]; /* share of rows that have something in a column */
};

static void count_filled(struct doubter *d);
static void judge_row(const struct doubter *d, size_t r, float *sure, bool *lower);

void kh_aligned_confidence(const struct kh_run *run, const struct kh_aligned_text *text,
    const struct kh_aligned_rows *rows, float *confidence)
{
	struct doubter d = {.run = run,
	    .text = text,
	    .cost = text->cost,
	    .rows = rows,
	    .row = rows->list.items,
	    .columns = text->header->count,
	    .first_band = rows->list.count};
	float touches = 0, lowers = 0, count = 0;

	count_filled(&d);
	for (size_t r = rows->list.count; r-- > 0;)
		d.first_band = d.row[r].band ? r : d.first_band;
	for (size_t r = 0; r < rows->list.count; r++) {
		bool lower = false;
		judge_row(&d, r, &confidence[r], &lower);
		if (d.row[r].band)
			continue;
		touches += fminf(d.row[r].doubt, TOUCHES_MOST);
		lowers += lower;
		count++;
	}
	count = fmaxf(count, 1);
	float all = d.cost->sure_touches * logf(fmaxf(touches / count, TOUCHES_LEAST)) +
	            d.cost->sure_lower_all * lowers / count;
	for (size_t r = 0; r < rows->list.count; r++)
		confidence[r] = 1 / (1 + expf(-confidence[r] - all));
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
static float judge_cells(const struct doubter *d, size_t r, bool *lower)
{
	float sum = 0;

	for (size_t k = 0; k < d->columns; k++) {
		const struct kh_aligned_piece *p = (d->row[r].own >> k & 1U) != 0 ? first_piece(d, r, k) : NULL;
		if (p == NULL) {
			sum += d->filled[k] > d->cost->sure_filled ? d->cost->sure_blank : 0;
		} else if (kh_text_is_lower(d->run->text, p->at.begin)) {
			sum += d->cost->sure_lower;
			*lower = true;
		}
	}
	return sum;
}

/* How well words fit their columns, line for line. */
static float misfit(const struct doubter *d, size_t r)
{
	float sum = 0;

	for (size_t i = d->row[r].begin; i < d->row[r].end; i++)
		sum += d->text->at[i].cost;
	return sum / (float)(d->row[r].end - d->row[r].begin);
}

/* The share of neighbours in a row's names, times and sums that follow each other nowhere else more often than by chance:
 * where words of two columns were mixed, they hardly do. */
static float strangers(const struct doubter *d, size_t r)
{
	size_t pairs = 0, strange = 0;

	for (size_t k = 0; k < d->columns; k++) {
		const struct kh_word *before = NULL;
		if (d->text->header->columns[k].role < KH_ROLE_LEAD)
			continue;
		for (size_t i = d->row[r].begin; i < d->row[r].end; i++) {
			const struct kh_aligned_piece *p = &d->rows->pieces[i * d->columns + k];
			for (size_t x = p->first; p->at.end > 0 && x <= p->last; x++) {
				const struct kh_word *word = &d->text->words[x];
				pairs += before != NULL;
				strange += before != NULL && kh_aligned_follows(d->text, before, word) <= 0;
				before = word;
			}
		}
	}
	return pairs > 0 ? (float)strange / (float)pairs : 0;
}

/* What the signs of a row add up to, but for those of the table; lower: does a cell begin so? */
static void judge_row(const struct doubter *d, size_t r, float *sure, bool *lower)
{
	const struct kh_aligned_row *row = &d->row[r];
	const struct kh_aligned_costs *c = d->cost;
	bool cut = r + 1 < d->rows->list.count && !row[1].band && row[1].page;

	*sure = c->sure_base + c->sure_margin * fminf(row->margin, MARGIN_MOST);
	if (row->band)
		return;
	*sure += judge_cells(d, r, lower) + c->sure_fit * misfit(d, r) + c->sure_strangers * strangers(d, r);
	*sure += (cut ? c->sure_cut : 0) +
	         (r < d->first_band && d->first_band < d->rows->list.count ? c->sure_unbanded : 0);
}
