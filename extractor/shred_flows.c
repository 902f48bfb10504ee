/* Text in reading order, as `pdftotext` writes it without an option: which cell each word belongs to.
 *
 * Where the noise comes from. Words less than about an em apart make a block, lines of a block stand in it by their
 * height on the page, those of one height from left to right, and on one line where less than an em and a half parts
 * them. Blank lines part what does not stand below one another. So a block is a cell, or cells of neighbouring
 * columns (and rows) whose lines take turns. Blocks are sorted as in Breuel, "High performance document layout
 * analysis" (2003): one stands before another if it is above and overlaps it, or is left of it with nothing between;
 * by depth first, so rows come in order but for what a block that reaches over several rows draws ahead of them. What
 * holds is the order within a column.
 *
 * Model. A state knows the cells that are open in the block, in the order in which they were last written to, and the
 * last rows, with the columns that are filled in each and the last row of each column. A line goes on in an open
 * cell: the one that has waited longest, or those that have waited longer have ended. Or it begins a cell: in a
 * column where it is blank of a row that is there, below what the column has, or of a new row. At any blank of a line
 * the rest may belong to a column further right. Costs add up, those of begin and continuation as in text that is not
 * in reading order (shred_costs.c), and the cheapest sequence is found by beam search (Lowerre, "The Harpy speech
 * recognition system", 1976), for the states are too many for all of them to be kept. */
#include "shred.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "flow.h"

enum {
	OPEN_MOST = 8,
	ROWS_KEPT = 9, /* rows that cells may still be added to */
	NO_ROW = 255,
	BEAM = 160,
	COST_STEPS = 64, /* classes of costs, to find the cheapest without sorting all */
	BEAM_LEAST = 12,
	WORDS_AT_FULL_BEAM = 12000
};

static const float AHEAD_MOST = 18; /* what is dearer than the cheapest by more is given up */

struct open {
	uint64_t hash;       /* of its letters */
	uint32_t end, piece; /* after its last word; the first word of its last line */
	uint32_t size;       /* of its last line */
	uint16_t letters, lines;
	uint8_t column, row;
	bool resumed;
};

struct row {
	uint16_t filled;
	uint8_t label; /* that its last column of text has: the second number; 0 for none */
	bool band;
};

struct state {
	float cost;
	uint32_t put;     /* its last put */
	uint32_t dropped; /* rows before those kept */
	uint64_t key;
	struct open open[OPEN_MOST]; /* the one written to last is the last */
	struct row row[ROWS_KEPT];
	uint32_t last_end[KH_SHRED_COLUMNS_MOST + 1], last_size[KH_SHRED_COLUMNS_MOST + 1];
	uint8_t last_row[KH_SHRED_COLUMNS_MOST + 1]; /* of each column: NO_ROW for none that is kept */
	uint32_t cut_end[KH_SHRED_COLUMNS_MOST],
	    cut_size[KH_SHRED_COLUMNS_MOST];  /* of cells that a break may have cut, else 0 */
	uint8_t label[KH_SHRED_COLUMNS_MOST]; /* of each column's last cell */
	uint8_t cut_row[KH_SHRED_COLUMNS_MOST];
	uint16_t touched; /* columns written to on this page */
	uint16_t number;  /* of the last row that has one */
	uint8_t opens, rows, row_now, column_now;
};

enum step_kind { STEP_WORD, STEP_GO, STEP_OVER, STEP_CELL, STEP_ROW, STEP_BAND, STEP_RESUME, STEP_SPLIT, STEP_STRAY };

struct step {
	float cost;
	uint32_t from;
	uint8_t kind, open, column, row;
};

struct record {
	struct kh_put put;
	uint32_t before;
};

struct search {
	struct kh_run *run;
	const struct kh_weights *w;
	const struct kh_text *flow;
	const float *cost;
	size_t columns, last_text;
	uint16_t texts; /* columns of text and numbers: those that may be merged over rows, and the last of text */
	uint16_t heads; /* the columns that a band stands over: those of text but the last, where there are several */
	size_t block, block_now; /* where the block before this one begins, and this one */
	size_t beam;
	struct state *now, *next;
	size_t count;
	float least;    /* of the steps so far */
	uint64_t *seen; /* keys of the states that are kept: open addressing */
	size_t seen_mask;
	struct kh_list steps;   /* of struct step */
	struct kh_list records; /* of struct record */
	struct kh_arena *mem;
};

/* ---- what is known of words and columns ---- */

static const struct kh_atom *word(const struct search *d, size_t i)
{
	return &d->w->atoms->at[i];
}

static bool has(const struct search *d, size_t i, uint32_t evidence)
{
	return (word(d, i)->evidence & evidence) != 0;
}

static bool may_merge(const struct search *d, size_t column)
{
	return column < d->columns && (d->w->region->columns[column].role == KH_ROLE_NO || column < d->last_text);
}

static uint32_t size_of(const struct search *d, size_t begin, size_t end)
{
	return word(d, end - 1)->at.end - word(d, begin)->at.begin;
}

static unsigned number_at(const struct search *d, size_t i)
{
	unsigned value = 0;

	for (uint32_t k = word(d, i)->at.begin; k < word(d, i)->at.end && value < 1000; k++)
		if (d->flow->skeleton[k] >= '0' && d->flow->skeleton[k] <= '9')
			value = value * 10 + (unsigned)(d->flow->skeleton[k] - '0');
	return value;
}

/* The second number of a label: "3.2" is the second of its column. 0 for none. */
static uint8_t label_at(const struct search *d, size_t i)
{
	const char *text = d->flow->skeleton;
	uint32_t k = word(d, i)->at.begin, end = word(d, i)->at.end;
	unsigned value = 0;

	if (!has(d, i, KH_EV_LABEL))
		return 0;
	while (k < end && text[k] != '.')
		k++;
	for (k++; k < end && text[k] >= '0' && text[k] <= '9' && value < 100; k++)
		value = value * 10 + (unsigned)(text[k] - '0');
	return (uint8_t)(value < 200 ? value : 0);
}

static float pair_cost(const struct search *d, size_t last, size_t i, bool together)
{
	return kh_pairs_cost(d->w->pairs, d->w->costs, d->flow, word(d, last)->at, word(d, i)->at, together);
}

/* Word i goes on, on a line of its own, in a cell of the column whose last word is `last`. */
static float go_cost(const struct search *d, size_t last, uint32_t size, size_t i, size_t column)
{
	struct kh_atom before = {.line_size = size}, a = *word(d, i);

	if (column == d->columns)
		return has(d, i, KH_EV_LABEL | KH_EV_BREAK | KH_EV_NUMBER) ? d->cost[KH_C_BAND_NOT]
		                                                           : d->cost[KH_C_BAND_MORE];
	a.evidence = (a.evidence & ~(uint32_t)KH_EV_INLINE) | word(d, last)->asks;
	if (last + 1 != i) /* it is inside what stands before it in the text, not in the cell */
		a.evidence &= ~(uint32_t)KH_EV_INSIDE;
	a.line_size = 0;
	return kh_shred_go(d->w, &before, &a, column) + pair_cost(d, last, i, false);
}

static float asks_cost(const struct search *d, size_t last)
{
	uint32_t asks = word(d, last)->asks;

	return (asks & KH_EV_AFTER_HYPHEN) != 0 ? 2 * d->cost[KH_C_FLOW_CLOSE_OPEN]
	       : (asks & KH_EV_AFTER_OPEN) != 0 ? d->cost[KH_C_FLOW_CLOSE_OPEN]
	                                        : 0;
}

static float known_cost(const struct search *d, const struct open *o)
{
	const struct kh_known_cells *known = &d->w->known;

	if (o->resumed || o->letters > KH_KNOWN_LETTERS_MOST || o->column == d->columns)
		return 0;
	const struct kh_known_cell *c = kh_known_find(known, o->letters, o->hash);
	for (; c != NULL && c < known->at + known->count && c->letters == o->letters && c->hash == o->hash; c++)
		if (c->column == o->column)
			return d->cost[KH_C_FLOW_KNOWN] +
			       (float)(c->times > 6 ? 4 : c->times - 2) * d->cost[KH_C_KNOWN_MORE];
	return 0;
}

/* What it costs that the cells of a mask are left as they are; at a page's end they may go on. */
static float close_cost(const struct search *d, const struct state *s, unsigned mask, bool page)
{
	float sum = 0;

	for (size_t x = 0; x < s->opens; x++)
		if ((mask >> x & 1U) != 0)
			sum += known_cost(d, &s->open[x]) + (page ? 0 : asks_cost(d, s->open[x].end - 1));
	return sum;
}

/* The columns of a row that stay blank. */
static float blanks(const struct search *d, uint16_t filled)
{
	float sum = 0;

	for (size_t k = 0; k < d->columns; k++)
		if ((filled >> k & 1U) == 0)
			sum += d->w->skip[k];
	return sum;
}

/* ---- steps ---- */

/* Which open cells a step ends. */
static unsigned closes(const struct search *d, const struct state *s, const struct step *step, bool block)
{
	unsigned all = (1U << s->opens) - 1U, mask = 0;

	if (block || step->kind == STEP_BAND)
		return all;
	if (step->kind == STEP_GO)
		return (1U << step->open) - 1U;
	if (step->kind == STEP_STRAY || step->kind == STEP_WORD || step->kind == STEP_OVER)
		return 0;
	for (size_t x = 0; x < s->opens; x++) {
		const struct open *o = &s->open[x];
		bool above = o->row < step->row && !may_merge(d, o->column);
		if (o->column == step->column || o->column == d->columns || above)
			mask |= 1U << x;
	}
	return mask;
}

static int offer(struct search *d, const struct state *s, struct step step, size_t i, bool block)
{
	bool page = has(d, i, KH_EV_BREAK);

	step.from = (uint32_t)(s - d->now);
	step.cost += s->cost + close_cost(d, s, closes(d, s, &step, block), page);
	if (step.cost > d->least + AHEAD_MOST)
		return KH_OK;
	struct step *to = kh_list_add(d->mem, &d->steps, sizeof *to);
	if (to == NULL)
		return KH_E_MEMORY;
	*to = step;
	d->least = step.cost < d->least ? step.cost : d->least;
	return KH_OK;
}

/* Where a cell stands to the one that was begun before it. */
static float order_cost(const struct search *d, const struct state *s, size_t column, size_t row)
{
	if (s->row_now == NO_ROW || row > s->row_now)
		return d->cost[KH_C_FLOW_FORWARD] *
		       (s->row_now == NO_ROW ? 1.0F : 0.5F + 0.5F * (float)(row - s->row_now));
	if (row < s->row_now)
		return d->cost[KH_C_FLOW_BACK];
	return column > s->column_now ? 0 : d->cost[KH_C_FLOW_LEFT];
}

/* Numbers of a column go on from row to row, and begin anew under a band. */
static float label_cost(const struct search *d, const struct state *s, size_t i, size_t k, size_t row)
{
	uint8_t label = label_at(d, i), last = s->label[k];
	size_t from = s->last_row[k] == NO_ROW ? 0 : s->last_row[k] + 1U;
	bool band = false;

	if (label == 0 || last == 0 || s->last_row[k] == NO_ROW)
		return 0;
	for (size_t r = from; r < row && r < s->rows; r++)
		band = band || s->row[r].band;
	if (label == last + 1 || label == last)
		return band ? d->cost[KH_C_FLOW_LABEL] : 0;
	return label == 1 && band ? 0 : d->cost[KH_C_FLOW_LABEL];
}

/* Where it stands to the cells that are open beside it. */
static float beside_cost(const struct search *d, const struct state *s, size_t row)
{
	float sum = 0;

	for (size_t x = 0; x < s->opens; x++) {
		const struct open *o = &s->open[x];
		if (o->row == row)
			sum += d->cost[KH_C_FLOW_OFFSET] * (float)(o->lines > 4 ? 3 : o->lines - 1);
		else if (o->row > row)
			sum += d->cost[KH_C_FLOW_BESIDE];
	}
	return sum;
}

static float begin_cost(const struct search *d, const struct state *s, size_t i, size_t k)
{
	float cost = d->w->begin[i * d->columns + k];

	if ((s->touched >> k & 1U) == 0 && s->last_end[k] > 0)
		cost += asks_cost(d, s->last_end[k] - 1);
	if (d->w->region->columns[k].role == KH_ROLE_NO && has(d, i, KH_EV_NUMBER)) {
		unsigned n = number_at(d, i);
		cost += n == s->number + 1U ? d->cost[KH_C_FLOW_NUMBER_NEXT]
		        : n == 1            ? 0
		                            : d->cost[KH_C_FLOW_NUMBER_NOT];
	}
	return cost;
}

/* The first row from which on none of the columns is filled: what was drawn ahead of them. */
static size_t first_ahead(const struct state *s, unsigned columns)
{
	size_t r = s->rows;

	while (r > 0 && !s->row[r - 1].band && (s->row[r - 1].filled & columns) == 0)
		r--;
	return r;
}

static int begin_in(struct search *d, const struct state *s, size_t i, size_t k, float cost, bool block)
{
	size_t first = s->last_row[k] == NO_ROW ? 0 : s->last_row[k] + 1U, ahead = first_ahead(s, (2U << k) - 1U);
	uint8_t column = (uint8_t)k;
	int rc = KH_OK;

	cost += begin_cost(d, s, i, k);
	for (size_t r = first; rc == KH_OK && r < s->rows; r++) {
		if (s->row[r].band || (s->row[r].filled >> k & 1U) != 0)
			continue;
		float here =
		    cost + order_cost(d, s, k, r) + label_cost(d, s, i, k, r) + (block ? 0 : beside_cost(d, s, r));
		if (r + 1U < s->rows)
			here -= d->w->skip[k];
		rc = offer(d, s, (struct step){.kind = STEP_CELL, .column = column, .row = (uint8_t)r, .cost = here},
		    i, block);
	}
	if (rc != KH_OK)
		return rc;
	float row = cost + d->cost[KH_C_ROW] + (k > d->last_text ? d->cost[KH_C_FLOW_MIDDLE] : 0);
	if (ahead < s->rows && ahead >= first && (d->texts >> k & 1U) != 0) {
		float here =
		    row + d->cost[KH_C_FLOW_INSERT] + blanks(d, (uint16_t)(1U << k)) + label_cost(d, s, i, k, ahead);
		rc = offer(d, s,
		    (struct step){.kind = STEP_ROW, .column = column, .row = (uint8_t)ahead, .cost = here}, i, block);
	}
	if (s->rows > 0 && !s->row[s->rows - 1].band)
		row += blanks(d, s->row[s->rows - 1].filled);
	row += label_cost(d, s, i, k, s->rows);
	return rc != KH_OK
	           ? rc
	           : offer(d, s, (struct step){.kind = STEP_ROW, .column = column, .row = s->rows, .cost = row}, i,
	                 block);
}

static int begin_band(struct search *d, const struct state *s, size_t i, bool block)
{
	size_t ahead = first_ahead(s, d->heads);
	float cost = d->w->band[i];
	int rc = KH_OK;

	if (cost >= d->cost[KH_C_BAND_NOT])
		return KH_OK;
	for (size_t r = ahead; rc == KH_OK && r < s->rows; r++) {
		uint8_t label = s->row[r].label; /* one that begins anew was paid for */
		float here = cost + d->cost[KH_C_FLOW_INSERT] +
		             (label == 1     ? -d->cost[KH_C_FLOW_LABEL]
		                 : label > 1 ? d->cost[KH_C_FLOW_LABEL]
		                             : 0);
		rc = offer(d, s,
		    (struct step){.kind = STEP_BAND, .column = (uint8_t)d->columns, .row = (uint8_t)r, .cost = here},
		    i, block);
	}
	if (s->rows > 0 && !s->row[s->rows - 1].band)
		cost += blanks(d, s->row[s->rows - 1].filled);
	return rc != KH_OK ? rc
	                   : offer(d, s,
	                         (struct step){
	                             .kind = STEP_BAND, .column = (uint8_t)d->columns, .row = s->rows, .cost = cost},
	                         i, block);
}

/* At a page break: which cells it may have cut. */
static void cut_cells(const struct search *d, struct state *s)
{
	uint8_t last = 0;

	for (size_t k = 0; k < d->columns; k++)
		last = s->last_row[k] != NO_ROW && s->last_row[k] > last ? s->last_row[k] : last;
	s->touched = 0;
	for (size_t k = 0; k < d->columns; k++) {
		bool may = s->last_row[k] != NO_ROW && (s->last_row[k] == last || may_merge(d, k)) &&
		           d->w->region->columns[k].role != KH_ROLE_NO;
		s->cut_end[k] = may ? s->last_end[k] : 0;
		s->cut_size[k] = s->last_size[k];
		s->cut_row[k] = s->last_row[k];
	}
}

/* A cell that a break has cut goes on. */
static int resume(struct search *d, const struct state *s, size_t i, size_t from, float paid, bool block)
{
	struct state cut;
	int rc = KH_OK;

	if (block && has(d, i, KH_EV_BREAK)) {
		cut = *s;
		cut_cells(d, &cut);
	}
	const struct state *c = block && has(d, i, KH_EV_BREAK) ? &cut : s;
	for (size_t k = from; rc == KH_OK && k < d->columns; k++) {
		if (c->cut_end[k] == 0 || c->cut_row[k] == NO_ROW)
			continue;
		float cost = paid + go_cost(d, c->cut_end[k] - 1, c->cut_size[k], i, k) + d->cost[KH_C_FLOW_RESUME] +
		             ((c->touched >> k & 1U) != 0 ? d->cost[KH_C_FLOW_LATE] : 0);
		rc = offer(d, s,
		    (struct step){.kind = STEP_RESUME, .column = (uint8_t)k, .row = c->cut_row[k], .cost = cost}, i,
		    block);
	}
	return rc;
}

/* A cell of the block before goes on in this one, or a band whose numeral stands in a cell of its own. */
static int go_on_later(struct search *d, const struct state *s, size_t i)
{
	size_t b = d->columns;
	int rc = KH_OK;

	for (size_t k = 0; rc == KH_OK && k < d->columns; k++) {
		if (s->last_row[k] == NO_ROW || s->last_end[k] <= d->block ||
		    d->w->region->columns[k].role == KH_ROLE_NO)
			continue;
		/* it was paid for as a cell that had ended */
		float cost = go_cost(d, s->last_end[k] - 1, s->last_size[k], i, k) + d->cost[KH_C_FLOW_SPLIT] -
		             asks_cost(d, s->last_end[k] - 1);
		rc = offer(d, s,
		    (struct step){.kind = STEP_SPLIT, .column = (uint8_t)k, .row = s->last_row[k], .cost = cost}, i,
		    true);
	}
	if (rc == KH_OK && s->column_now == b && s->last_end[b] == i && has(d, i - 1, KH_EV_BAND) &&
	    !has(d, i - 1, KH_EV_INLINE))
		rc = offer(d, s,
		    (struct step){.kind = STEP_SPLIT,
		        .column = (uint8_t)b,
		        .row = s->last_row[b],
		        .cost = d->cost[KH_C_BAND_MORE]},
		    i, true);
	return rc;
}

static float long_cost(const struct search *d, const struct open *o, size_t end)
{
	uint32_t width = o->column < d->columns ? d->w->region->columns[o->column].width : 0;

	return width > 0 && size_of(d, o->piece, end) > width * 5 / 4 + 2 ? d->cost[KH_C_GO_LONG] : 0;
}

/* Steps at the begin of a line. */
static int steps_of_line(struct search *d, const struct state *s, size_t i)
{
	bool block = has(d, i, KH_EV_GAP | KH_EV_BREAK);
	float cost = s->opens > 0 ? long_cost(d, &s->open[s->opens - 1], i) : 0;
	int rc = KH_OK;

	for (size_t x = 0; rc == KH_OK && !block && x < s->opens; x++) {
		const struct open *o = &s->open[x];
		float turn = cost + go_cost(d, o->end - 1, o->size, i, o->column),
		      go = turn + (float)x * d->cost[KH_C_FLOW_ENDS];
		rc = offer(d, s,
		    (struct step){
		        .kind = STEP_GO, .open = (uint8_t)x, .column = o->column, .row = o->row, .cost = go},
		    i, false);
		if (rc == KH_OK && x > 0)
			rc = offer(d, s,
			    (struct step){.kind = STEP_OVER,
			        .open = (uint8_t)x,
			        .column = o->column,
			        .row = o->row,
			        .cost = turn + d->cost[KH_C_FLOW_OVER]},
			    i, false);
	}
	for (size_t k = 0; rc == KH_OK && k < d->columns; k++)
		rc = begin_in(d, s, i, k, cost, block);
	if (rc == KH_OK)
		rc = begin_band(d, s, i, block);
	if (rc == KH_OK)
		rc = resume(d, s, i, 0, cost, block);
	if (rc == KH_OK && block)
		rc = go_on_later(d, s, i);
	if (rc == KH_OK && d->w->stray[i] < d->cost[KH_C_BEGIN_NUMBER_NOT])
		rc = offer(d, s, (struct step){.kind = STEP_STRAY, .cost = cost + d->w->stray[i]}, i, block);
	return rc;
}

static size_t line_end(const struct search *d, size_t i)
{
	for (i++; i < d->w->atoms->count && has(d, i, KH_EV_INLINE);)
		i++;
	return i;
}

/* What it costs that a line of the cell ends before word i, on the line. */
static float cut_cost(const struct search *d, const struct open *o, size_t i)
{
	uint32_t width = o->column < d->columns ? d->w->region->columns[o->column].width : 0;
	uint32_t size = size_of(d, o->piece, i);
	float cost = d->cost[KH_C_FLOW_CUT] - pair_cost(d, i - 1, i, true);

	if (o->column < d->columns && d->w->region->columns[o->column].role == KH_ROLE_NO)
		return d->cost[KH_C_INLINE];
	if (width > 0 && size * 4 < width * 3)
		cost += d->cost[KH_C_FLOW_CUT_SHORT];
	if (width > 0 && size_of(d, o->piece, line_end(d, i)) <= width + width / 10)
		cost += d->cost[KH_C_FLOW_CUT_FITS];
	return cost + long_cost(d, o, i);
}

/* Steps on a line: the word belongs to the cell as the word before it, or to a column right of it. */
static int steps_on_line(struct search *d, const struct state *s, size_t i)
{
	const struct open *now = s->opens > 0 ? &s->open[s->opens - 1] : NULL;
	bool number =
	    now != NULL && now->column < d->columns && d->w->region->columns[now->column].role == KH_ROLE_NO;
	int rc = offer(
	    d, s, (struct step){.kind = STEP_WORD, .cost = number ? d->cost[KH_C_BEGIN_NUMBER_NOT] : 0}, i, false);

	if (now == NULL || now->column == d->columns)
		return rc;
	float cut = cut_cost(d, now, i);
	for (size_t x = 0; rc == KH_OK && x + 1U < s->opens; x++) {
		const struct open *o = &s->open[x];
		if (o->column <= now->column || o->column == d->columns)
			continue;
		float go = cut + go_cost(d, o->end - 1, o->size, i, o->column) +
		           (has(d, i, KH_EV_INSIDE) ? d->cost[KH_C_BEGIN_INSIDE] : 0),
		      turn = go;
		go += (float)x * d->cost[KH_C_FLOW_ENDS];
		rc = offer(d, s,
		    (struct step){
		        .kind = STEP_GO, .open = (uint8_t)x, .column = o->column, .row = o->row, .cost = go},
		    i, false);
		if (rc == KH_OK && x > 0)
			rc = offer(d, s,
			    (struct step){.kind = STEP_OVER,
			        .open = (uint8_t)x,
			        .column = o->column,
			        .row = o->row,
			        .cost = turn + d->cost[KH_C_FLOW_OVER]},
			    i, false);
	}
	for (size_t k = now->column + 1U; rc == KH_OK && k < d->columns; k++)
		rc = begin_in(d, s, i, k, cut, false);
	if (rc == KH_OK)
		rc = resume(d, s, i, now->column + 1U, cut, false);
	return rc;
}

/* ---- states ---- */

static void drop_row(struct state *s)
{
	memmove(s->row, s->row + 1, (ROWS_KEPT - 1) * sizeof *s->row);
	s->rows--;
	s->dropped++;
	for (size_t k = 0; k <= KH_SHRED_COLUMNS_MOST; k++)
		if (s->last_row[k] != NO_ROW)
			s->last_row[k] = s->last_row[k] == 0 ? NO_ROW : (uint8_t)(s->last_row[k] - 1);
	for (size_t x = 0; x < s->opens; x++)
		s->open[x].row = s->open[x].row == 0 ? 0 : (uint8_t)(s->open[x].row - 1);
	if (s->row_now != NO_ROW)
		s->row_now = s->row_now == 0 ? NO_ROW : (uint8_t)(s->row_now - 1);
	for (size_t k = 0; k < KH_SHRED_COLUMNS_MOST; k++)
		if (s->cut_row[k] != NO_ROW)
			s->cut_row[k] = s->cut_row[k] == 0 ? NO_ROW : (uint8_t)(s->cut_row[k] - 1);
}

static void insert_row(struct state *s, size_t at, bool band)
{
	memmove(s->row + at + 1, s->row + at, (s->rows - at) * sizeof *s->row);
	s->row[at] = (struct row){.band = band};
	s->rows++;
	for (size_t k = 0; k <= KH_SHRED_COLUMNS_MOST; k++)
		if (s->last_row[k] != NO_ROW && s->last_row[k] >= at)
			s->last_row[k]++;
	for (size_t x = 0; x < s->opens; x++)
		if (s->open[x].row >= at)
			s->open[x].row++;
	if (s->row_now != NO_ROW && s->row_now >= at)
		s->row_now++;
	for (size_t k = 0; k < KH_SHRED_COLUMNS_MOST; k++)
		if (s->cut_row[k] != NO_ROW && s->cut_row[k] >= at)
			s->cut_row[k]++;
}

static void close_opens(struct state *s, unsigned mask)
{
	size_t n = 0;

	for (size_t x = 0; x < s->opens; x++)
		if ((mask >> x & 1U) == 0)
			s->open[n++] = s->open[x];
	s->opens = (uint8_t)n;
}

/* The word becomes the last of the cell that is written to. */
static void write_word(const struct search *d, struct state *s, size_t i, bool line)
{
	struct open *o = &s->open[s->opens - 1];
	uint32_t letters = d->w->atoms->letters[i + 1] - d->w->atoms->letters[i];

	if (line) {
		o->piece = (uint32_t)i;
		o->lines++;
	}
	o->end = (uint32_t)i + 1;
	o->size = size_of(d, o->piece, i + 1);
	if (letters + o->letters <= KH_KNOWN_LETTERS_MOST)
		o->hash = o->hash * d->w->atoms->power[letters] + kh_atoms_hash(d->w->atoms, i, i + 1);
	o->letters = (uint16_t)(o->letters + letters > UINT16_MAX / 2 ? UINT16_MAX / 2 : o->letters + letters);
	if (o->column < d->columns && s->last_row[o->column] != o->row)
		return; /* a cell that was cut, above one that came before it in the text */
	s->last_end[o->column] = o->end;
	s->last_size[o->column] = o->size;
}

static void open_cell(struct state *s, const struct step *step)
{
	if (s->opens == OPEN_MOST)
		close_opens(s, 1);
	s->open[s->opens++] = (struct open){.column = step->column,
	    .row = step->row,
	    .resumed = step->kind == STEP_RESUME || step->kind == STEP_SPLIT};
}

static void begin_cell(const struct search *d, struct state *s, struct step *step, size_t i)
{
	if (step->kind == STEP_ROW || step->kind == STEP_BAND) {
		if (s->rows == ROWS_KEPT) {
			drop_row(s);
			step->row = step->row > 0 ? (uint8_t)(step->row - 1) : 0;
		}
		insert_row(s, step->row, step->kind == STEP_BAND);
	}
	open_cell(s, step);
	if (step->column < d->columns) {
		s->row[step->row].filled |= (uint16_t)(1U << step->column);
		s->touched |= (uint16_t)(1U << step->column);
		if (d->w->region->columns[step->column].role == KH_ROLE_NO)
			s->number = (uint16_t)number_at(d, i);
		if (step->kind != STEP_RESUME && step->kind != STEP_SPLIT) {
			s->label[step->column] = label_at(d, i);
			s->row[step->row].label =
			    step->column == d->last_text ? s->label[step->column] : s->row[step->row].label;
		}
	}
	if (step->kind == STEP_RESUME)
		s->cut_end[step->column] = 0;
	else
		s->last_row[step->column] = step->row;
	if (step->kind != STEP_RESUME && step->kind != STEP_SPLIT) {
		s->row_now = step->row;
		s->column_now = step->column;
	}
}

static uint64_t mix(uint64_t h, uint64_t v)
{
	return ((h ^ v) * 1099511628211ULL) ^ h >> 29;
}

/* The columns in which a cell may still be added to a row. */
static unsigned may_fill(const struct search *d, const struct state *s, size_t row)
{
	unsigned mask = 0;

	for (size_t k = 0; k < d->columns; k++)
		if (s->last_row[k] == NO_ROW || s->last_row[k] < row)
			mask |= 1U << k;
	return s->row[row].band ? 0 : mask & ~(unsigned)s->row[row].filled;
}

/* States with one key have the same future. */
static void take_key(const struct search *d, struct state *s)
{
	uint64_t h = 14695981039346656037ULL;
	unsigned before = 0, cut = 0;

	for (size_t r = 0; r < s->rows; r++) {
		unsigned mask = may_fill(d, s, r) << 1 | s->row[r].band;
		if (mask > 1 || before > 0)
			h = mix(h, mask);
		before |= mask;
	}
	for (size_t k = 0; k < d->columns; k++)
		cut |= s->cut_end[k] != 0 ? 1U << k : 0;
	h = mix(h, (uint64_t)cut << 32 | s->touched);
	h = mix(h, (uint64_t)s->number << 32 | (uint64_t)(uint8_t)(s->rows - s->row_now) << 24 |
	               (uint64_t)s->column_now << 16 | s->opens);
	for (size_t x = 0; x < s->opens; x++) {
		const struct open *o = &s->open[x];
		h = mix(h, (uint64_t)o->end << 40 | (uint64_t)o->piece << 16 | (uint64_t)o->column << 8 |
		               (uint8_t)(s->rows - o->row));
		h = mix(h, o->letters);
	}
	s->key = h | 1;
}

static int add_record(struct search *d, struct state *s, const struct step *step, size_t i, float margin)
{
	static const uint8_t kinds[] = {[STEP_GO] = KH_PUT_ON,
	    [STEP_OVER] = KH_PUT_ON,
	    [STEP_CELL] = KH_PUT_CELL,
	    [STEP_ROW] = KH_PUT_ROW,
	    [STEP_BAND] = KH_PUT_BAND,
	    [STEP_RESUME] = KH_PUT_ON,
	    [STEP_SPLIT] = KH_PUT_ON,
	    [STEP_STRAY] = KH_PUT_STRAY};
	struct record *r = kh_list_add(d->mem, &d->records, sizeof *r);

	if (r == NULL)
		return KH_E_MEMORY;
	r->put = (struct kh_put){.kind = kinds[step->kind],
	    .word = (uint32_t)i,
	    .row = s->dropped + step->row,
	    .column = step->column,
	    .margin = margin};
	r->before = s->put;
	s->put = (uint32_t)d->records.count; /* one more than its place; 0 is none */
	return KH_OK;
}

/* The state that a step leads to. */
static int take_step(struct search *d, const struct step *at, size_t i, float margin, struct state *s)
{
	struct step step = *at;
	bool block = has(d, i, KH_EV_GAP | KH_EV_BREAK) && !has(d, i, KH_EV_INLINE);

	*s = d->now[step.from];
	unsigned mask = closes(d, s, &step, block);
	s->cost = step.cost;
	if (has(d, i, KH_EV_BREAK) && !has(d, i, KH_EV_INLINE))
		cut_cells(d, s);
	if (step.kind == STEP_WORD) {
		if (s->opens > 0 && s->open[s->opens - 1].end == i)
			write_word(d, s, i, false);
		take_key(d, s);
		return KH_OK;
	}
	if (step.kind == STEP_GO || step.kind == STEP_OVER) {
		struct open o = s->open[step.open];
		close_opens(s, mask | 1U << step.open);
		s->open[s->opens++] = o;
	} else if (step.kind == STEP_STRAY) {
		close_opens(s, mask);
	} else {
		close_opens(s, mask);
		begin_cell(d, s, &step, i);
	}
	if (step.kind != STEP_STRAY)
		write_word(d, s, i, true);
	take_key(d, s);
	return add_record(d, s, &step, i, margin);
}

/* ---- the beam ---- */

static int by_cost(const void *a, const void *b)
{
	const struct step *x = a, *y = b;

	return x->cost < y->cost ? -1 : x->cost > y->cost;
}

static size_t class_of(const struct search *d, const struct step *step)
{
	float ahead = (step->cost - d->least) / AHEAD_MOST * (float)COST_STEPS;

	return ahead < COST_STEPS ? (size_t)ahead : COST_STEPS;
}

/* Leave the cheapest steps, in no order: somewhat more than are wanted. Returns how many. */
static size_t keep_cheapest(const struct search *d, struct step *steps, size_t count, size_t wanted)
{
	size_t in_class[COST_STEPS + 1] = {0}, last = 0, sum = 0, n = 0;

	for (size_t x = 0; x < count; x++)
		in_class[class_of(d, &steps[x])]++;
	for (last = 0; last < COST_STEPS && (sum += in_class[last]) < wanted;)
		last++;
	for (size_t x = 0; x < count; x++)
		if (class_of(d, &steps[x]) <= last)
			steps[n++] = steps[x];
	return n;
}

/* Is no state kept yet that has the key? */
static bool is_new(struct search *d, uint64_t key)
{
	size_t i = (size_t)(key >> 32) & d->seen_mask;

	for (; d->seen[i] != 0; i = (i + 1) & d->seen_mask)
		if (d->seen[i] == key)
			return false;
	d->seen[i] = key;
	return true;
}

/* The cheapest steps, each to a state of its own. */
static int choose(struct search *d, size_t i)
{
	struct step *steps = d->steps.items;
	size_t near = keep_cheapest(d, steps, d->steps.count, 3 * d->beam), count = 0;
	int rc = KH_OK;

	qsort(steps, near, sizeof *steps, by_cost);
	memset(d->seen, 0, d->seen_mask * sizeof *d->seen + sizeof *d->seen);
	for (size_t x = 0; rc == KH_OK && x < near && count < d->beam; x++) {
		rc = take_step(d, &steps[x], i, 0, &d->next[count]);
		count += is_new(d, d->next[count].key);
	}
	struct state *swap = d->now;
	d->now = d->next;
	d->next = swap;
	d->count = count;
	d->steps.count = 0;
	d->least = INFINITY;
	return rc;
}

static int read_back(struct search *d, const struct state *best, struct kh_puts *puts)
{
	const struct record *records = d->records.items;
	size_t n = 0;

	for (uint32_t r = best->put; r > 0; r = records[r - 1].before)
		n++;
	puts->count = n;
	puts->cost = best->cost;
	puts->at = kh_arena_take(d->run->mem, (n + 1) * sizeof *puts->at);
	if (puts->at == NULL)
		return KH_E_MEMORY;
	for (uint32_t r = best->put; r > 0; r = records[r - 1].before)
		puts->at[--n] = records[r - 1].put;
	return KH_OK;
}

static float final_cost(const struct search *d, const struct state *s)
{
	float cost = s->cost + close_cost(d, s, (1U << s->opens) - 1U, false);

	if (s->rows > 0 && !s->row[s->rows - 1].band)
		cost += blanks(d, s->row[s->rows - 1].filled);
	return cost;
}

static int walk(struct search *d, struct kh_puts *puts)
{
	int rc = KH_OK;

	memset(d->now, 0, sizeof *d->now);
	memset(d->now->last_row, NO_ROW, sizeof d->now->last_row);
	d->now->row_now = NO_ROW;
	d->count = 1;
	d->least = INFINITY;
	for (size_t i = 0; rc == KH_OK && i < d->w->atoms->count; i++) {
		if (has(d, i, KH_EV_GAP | KH_EV_BREAK) && !has(d, i, KH_EV_INLINE)) {
			d->block = d->block_now;
			d->block_now = i;
		}
		for (size_t x = 0; rc == KH_OK && x < d->count; x++)
			rc = has(d, i, KH_EV_INLINE) ? steps_on_line(d, &d->now[x], i)
			                             : steps_of_line(d, &d->now[x], i);
		if (rc == KH_OK)
			rc = choose(d, i);
	}
	const struct state *best = d->now;
	for (size_t x = 1; x < d->count; x++)
		if (final_cost(d, &d->now[x]) < final_cost(d, best))
			best = &d->now[x];
	return rc == KH_OK ? read_back(d, best, puts) : rc;
}

int kh_flows_search(struct kh_run *run, const struct kh_weights *weights, struct kh_puts *puts)
{
	struct search d = {.run = run,
	    .w = weights,
	    .flow = kh_flow_text(run->flow),
	    .cost = weights->costs->of,
	    .columns = weights->region->column_count,
	    .beam = BEAM};
	size_t words = weights->atoms->count;

	*puts = (struct kh_puts){0};
	for (size_t k = 0; k < d.columns; k++) {
		enum kh_role role = weights->region->columns[k].role;
		bool text = role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
		d.last_text = text ? k : d.last_text;
		d.texts |= (uint16_t)(text || role == KH_ROLE_NO ? 1U << k : 0);
	}
	d.heads = d.texts & (uint16_t)((1U << d.last_text) - 1U);
	d.heads = d.heads != 0 ? d.heads : d.texts;
	if (words > WORDS_AT_FULL_BEAM)
		d.beam = BEAM * WORDS_AT_FULL_BEAM / words;
	d.beam = d.beam < BEAM_LEAST ? BEAM_LEAST : d.beam;
	d.mem = kh_arena_new();
	if (d.mem == NULL)
		return KH_E_MEMORY;
	d.now = kh_arena_take(d.mem, (d.beam + 1) * sizeof *d.now);
	d.next = kh_arena_take(d.mem, (d.beam + 1) * sizeof *d.next);
	for (d.seen_mask = 64; d.seen_mask < 2 * d.beam;)
		d.seen_mask *= 2;
	d.seen = kh_arena_zero(d.mem, d.seen_mask--, sizeof *d.seen);
	int rc = d.now == NULL || d.next == NULL || d.seen == NULL ? KH_E_MEMORY : walk(&d, puts);
	kh_arena_free(d.mem);
	return rc;
}
