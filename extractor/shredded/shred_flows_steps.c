/* The steps that a state may take at a word of text in reading order: where the word may go on or begin a cell. */
#include "shred_flows.h"

#include <math.h>

/* ---- offers ---- */

/* What it costs that the cells end that the step ends. */
static float close_cost(struct kh_flows *d, const struct kh_flow_state *s, const struct kh_flow_step *step)
{
	unsigned mask = kh_flow_closes(d, s, step);
	float sum = 0;

	for (size_t x = 0; mask != 0; x++, mask >>= 1)
		if ((mask & 1U) != 0)
			sum += d->closing[x];
	return sum;
}

/* One more step of its class: with enough in those before it, what is dearer is not wanted any more. */
static void narrow(struct kh_flows *d, float cost)
{
	size_t c = kh_flow_class(d, cost);

	d->in_class[c]++;
	if (c > d->class_top)
		return;
	d->within++;
	while (d->class_top > 0 && d->within - d->in_class[d->class_top] >= d->wanted) {
		d->within -= d->in_class[d->class_top--];
		kh_flow_want(d, kh_flow_less(d->most, d->class_base + (float)(d->class_top + 1) / 8));
		d->narrowed = true;
	}
}

/* cost: of the whole way with the step. */
static int add_step(struct kh_flows *d, uint32_t from, const struct kh_flow_step *step, float cost)
{

	if (cost > d->most)
		return KH_OK;
	if (!kh_list_reserve(d->mem, &d->steps, 1, sizeof *step))
		return KH_E_MEMORY;
	struct kh_flow_step *to = (struct kh_flow_step *)d->steps.items + d->steps.count++;
	to->cost = cost;
	to->from = from;
	to->kind = step->kind;
	to->open = step->open;
	to->column = step->column;
	to->row = step->row;
	if (cost < d->least) {
		d->least = cost;
		kh_flow_want(d, kh_flow_less(d->most, d->least + KH_FLOW_AHEAD_MOST));
	}
	if (d->wanted > 0)
		narrow(d, cost);
	return KH_OK;
}

/* step->cost: without that of the state and of the cells that it ends. Most steps end here. */
static inline int offer(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, const struct kh_flow_step *step)
{
	if (kh_flow_beyond(d, step->cost + s->cost + d->closing_least))
		return KH_OK;
	return add_step(d, from, step, step->cost + (s->cost + close_cost(d, s, step)));
}

/* ---- a cell or a band begins ---- */

/* How many rows began on pages before the word's: none is put above them, and of them only the last one may have cells that
 * begin on this page, where cells are not aligned at their tops. */
static size_t rows_above(const struct kh_flows *d, const struct kh_flow_state *s)
{
	return d->word.page ? s->rows : s->above;
}

/* In a row that is there: as a rule below what the column has. A block that had to wait for others may stand above. */
static int begin_in_rows(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, size_t k, float cost)
{
	size_t first = s->column[k].last_row == KH_FLOW_NO_ROW ? 0 : s->column[k].last_row + 1U;
	size_t above = rows_above(d, s);
	int rc = KH_OK;

	for (size_t r = above > 0 ? above - 1 : 0; rc == KH_OK && r < s->rows; r++) {
		if (s->row[r].band || (s->row[r].filled >> k & 1) != 0)
			continue;
		float here = cost + kh_flow_order_cost(d, s, k, r) + kh_flow_label_cost(d, s, k, r) +
		             kh_flow_lead_cost(d, s->row[r].filled, s->row[r].settled, k) +
		             (d->word.block ? 0 : kh_flow_beside_cost(d, s, k, r));
		if (r + 1U < s->rows)
			here -= s->row[r].settled ? d->w->skip[k] : d->blank_now[k];
		if (r < above)
			here += d->cost[KH_C_FLOW_ABOVE];
		if (r < first)
			here += d->cost[d->word.block ? KH_C_FLOW_BEHIND : KH_C_FLOW_BEHIND_LINE];
		rc = offer(d, s, from,
		    &(struct kh_flow_step){
		        .kind = KH_STEP_CELL, .column = (uint8_t)k, .row = (uint8_t)r, .cost = here});
	}
	return rc;
}

/* The first row from which on none of the columns is filled: what was drawn ahead of them. */
static size_t first_ahead(const struct kh_flow_state *s, unsigned columns)
{
	size_t r = s->rows;

	while (r > 0 && !s->row[r - 1].band && (s->row[r - 1].filled & columns) == 0)
		r--;
	return r;
}

/* The first row is given up for a new one. */
static float drop_cost(const struct kh_flows *d, const struct kh_flow_state *s)
{
	return s->rows == d->rows_most ? kh_flow_rest(d, s, 0) : 0;
}

/* What was taught of a new row that is put before row r. */
static float new_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t r)
{
	return kh_flow_after_cost(d, s, column, r > s->row_now ? KH_MOVE_NEW : KH_MOVE_BACK);
}

/* In a new row, after all or before those that were drawn ahead. */
static int begin_row(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, size_t k, float cost)
{
	size_t first = s->column[k].last_row == KH_FLOW_NO_ROW ? 0 : s->column[k].last_row + 1U;
	size_t ahead = first_ahead(s, (2U << k) - 1U), above = rows_above(d, s);
	struct kh_flow_step step = {.kind = KH_STEP_ROW, .column = (uint8_t)k, .row = (uint8_t)ahead};
	float row = cost + d->cost[KH_C_ROW] + kh_flow_lead_cost(d, 0, false, k) +
	            (k > d->last_text ? d->cost[KH_C_FLOW_MIDDLE] : 0) + drop_cost(d, s);
	int rc = KH_OK;

	for (size_t r = first > above ? first : above; rc == KH_OK && r < s->rows; r++) {
		if (r == ahead && (d->texts >> k & 1) != 0)
			continue;
		bool merged = !s->row[r].band && (s->row[r].filled & ~(unsigned)d->merges) == 0;
		step.row = (uint8_t)r;
		step.cost = row + d->cost[merged ? KH_C_FLOW_BETWEEN_MERGED : KH_C_FLOW_BETWEEN] +
		            kh_flow_blanks(d, (uint16_t)(1U << k)) + kh_flow_label_cost(d, s, k, r) +
		            new_cost(d, s, k, r);
		rc = offer(d, s, from, &step);
	}
	step.row = (uint8_t)ahead;
	if (rc == KH_OK && ahead < s->rows && ahead >= first && (d->texts >> k & 1) != 0) {
		step.cost = row + d->cost[KH_C_FLOW_INSERT] + kh_flow_blanks(d, (uint16_t)(1U << k)) +
		            kh_flow_label_cost(d, s, k, ahead) + new_cost(d, s, k, ahead);
		rc = offer(d, s, from, &step);
	}
	if (s->rows > 0 && !s->row[s->rows - 1].band)
		row += kh_flow_blanks(d, s->row[s->rows - 1].filled);
	step.row = s->rows;
	step.cost = row + kh_flow_label_cost(d, s, k, s->rows) + new_cost(d, s, k, s->rows);
	return rc == KH_OK ? offer(d, s, from, &step) : rc;
}

static int begin_in(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, size_t k, float cost)
{
	int rc = KH_OK;

	cost += kh_flow_begin_cost(d, s, k);
	float least = s->cost + d->closing_least + cost;
	if (!kh_flow_beyond(d, least + d->cell_least[k]))
		rc = begin_in_rows(d, s, from, k, cost);
	return rc != KH_OK || kh_flow_beyond(d, least + d->row_least[k]) ? rc : begin_row(d, s, from, k, cost);
}

/* The first row below all bands. */
static size_t after_bands(const struct kh_flow_state *s)
{
	size_t r = s->rows;

	while (r > 0 && !s->row[r - 1].band)
		r--;
	return r;
}

static int begin_band(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, float paid)
{
	struct kh_flow_step step = {.kind = KH_STEP_BAND, .column = (uint8_t)d->columns};
	float cost = d->w->band[d->word.i];
	size_t text = d->text_of[d->last_text];
	int rc = KH_OK;

	if (cost >= d->cost[KH_C_BAND_NOT])
		return KH_OK;
	cost += drop_cost(d, s) + paid;
	size_t ahead = first_ahead(s, d->heads), bands = after_bands(s);
	for (size_t r = rows_above(d, s); rc == KH_OK && r < s->rows; r++) {
		uint8_t label =
		    text < KH_FLOW_TEXTS_MOST ? s->row[r].label[text] : 0; /* one that begins anew was paid for */
		step.row = (uint8_t)r;
		step.cost = cost + d->cost[r < ahead ? KH_C_FLOW_BETWEEN : KH_C_FLOW_INSERT] +
		            (r < bands ? d->cost[KH_C_FLOW_BAND_LAST] : 0) +
		            (label == 1     ? -d->cost[KH_C_FLOW_LABEL]
		                : label > 1 ? d->cost[KH_C_FLOW_LABEL]
		                            : 0);
		rc = offer(d, s, from, &step);
	}
	if (s->rows > 0 && !s->row[s->rows - 1].band)
		cost += kh_flow_blanks(d, s->row[s->rows - 1].filled);
	step.row = s->rows;
	step.cost = cost;
	return rc == KH_OK ? offer(d, s, from, &step) : rc;
}

/* ---- a cell goes on ---- */

/* A cell that a break has cut goes on. `at` is the column's entry, with the break before the word. */
static int resume_in(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, size_t k, float paid,
    const struct kh_flow_column *at, bool late)
{
	float least = s->cost + d->closing_least + paid + d->word.go_least[k] + d->cost[KH_C_FLOW_RESUME];
	/* it was paid for as a cell that had ended when the next one of its column began */
	float more = late && at->cut_end > 0 ? d->cost[KH_C_FLOW_LATE] - d->asks[at->cut_end - 1] : 0;

	if (at->cut_end == 0 || at->cut_row == KH_FLOW_NO_ROW || kh_flow_beyond(d, least + more))
		return KH_OK;
	float cost = paid + kh_flow_go_cost(d, at->cut_end - 1, at->cut_size, k) + d->cost[KH_C_FLOW_RESUME] + more +
	             (kh_flow_has(d, d->word.i, KH_EV_UPPER) ? d->cost[KH_C_FLOW_RESUME_UPPER] : 0);
	return offer(d, s, from,
	    &(struct kh_flow_step){.kind = KH_STEP_RESUME, .column = (uint8_t)k, .row = at->cut_row, .cost = cost});
}

static int resume(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, size_t first, float paid)
{
	int rc = KH_OK;

	if (d->word.block && d->word.page) {
		struct kh_flow_state cut = *s;
		kh_flow_cut_cells(d, &cut);
		for (size_t k = first; rc == KH_OK && k < d->columns; k++)
			rc = resume_in(d, s, from, k, paid, &cut.column[k], (cut.touched >> k & 1) != 0);
		return rc;
	}
	unsigned cut = (unsigned)s->cut >> first;
	float least = s->cost + d->closing_least + paid + d->cost[KH_C_FLOW_RESUME];
	for (size_t k = first; rc == KH_OK && cut != 0; k++, cut >>= 1) {
		bool late = (s->touched >> k & 1) != 0;
		if ((cut & 1U) != 0 && !kh_flow_beyond(d, least + d->word.go_least[k] + (late ? d->late_least : 0)))
			rc = resume_in(d, s, from, k, paid, &s->column[k], late);
	}
	return rc;
}

/* A cell of the block before goes on in this one, or a band whose numeral stands in a cell of its own. */
static int go_on_later(struct kh_flows *d, struct kh_flow_state *s, uint32_t from)
{
	struct kh_flow_step step = {.kind = KH_STEP_SPLIT};
	size_t b = d->columns, i = d->word.i;
	int rc = KH_OK;

	for (size_t k = 0; rc == KH_OK && k < d->columns; k++) {
		const struct kh_flow_column *c = &s->column[k];
		if (c->last_row == KH_FLOW_NO_ROW || c->last_end <= d->block || kh_flow_role(d, k) == KH_ROLE_NO)
			continue;
		/* it was paid for as a cell that had ended */
		step.column = (uint8_t)k;
		step.row = c->last_row;
		step.cost = kh_flow_go_cost(d, c->last_end - 1, c->last_size, k) + d->cost[KH_C_FLOW_SPLIT] -
		            d->asks[c->last_end - 1];
		rc = offer(d, s, from, &step);
	}
	step.column = (uint8_t)b;
	step.row = s->row_now;
	step.cost = d->cost[KH_C_BAND_MORE];
	if (rc == KH_OK && s->column_now == b && s->column[b].last_end == i && kh_flow_has(d, i - 1, KH_EV_BAND) &&
	    !kh_flow_has(d, i - 1, KH_EV_INLINE))
		rc = offer(d, s, from, &step);
	return rc;
}

/* The title of a band whose numeral stands elsewhere on the page: that of the first one that has none. */
static int title_band(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, float cost)
{
	struct kh_flow_step step = {.kind = KH_STEP_SPLIT, .column = (uint8_t)d->columns};
	size_t r = rows_above(d, s);

	while (r < s->rows && !s->row[r].bare)
		r++;
	if (r == s->rows || kh_flow_has(d, d->word.i, KH_EV_LABEL | KH_EV_NUMBER | KH_EV_NUMERAL) ||
	    !kh_flow_has(d, d->word.i, KH_EV_UPPER))
		return KH_OK;
	step.row = (uint8_t)r;
	bool late = r + 1U < s->rows && !s->row[r + 1].band && (s->row[r + 1].filled & d->bodies) != 0;
	bool early = r > 0 && !s->row[r - 1].band && (s->row[r - 1].filled & d->bodies) == 0;
	step.cost = cost + d->cost[KH_C_FLOW_TITLE] + (late || early ? d->cost[KH_C_FLOW_BACK] : 0);
	return offer(d, s, from, &step);
}

/* A line goes on in open cell x: those that have waited longer have ended, or they have not. */
static int go_on(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, size_t x, float cost)
{
	const struct kh_flow_open *o = &s->open[x];
	struct kh_flow_step step = {.kind = KH_STEP_GO, .open = (uint8_t)x, .column = o->column, .row = o->row};

	step.cost = cost + (float)x * d->cost[KH_C_FLOW_ENDS];
	int rc = offer(d, s, from, &step);
	step.kind = KH_STEP_OVER;
	step.cost = cost + d->cost[KH_C_FLOW_OVER];
	return rc == KH_OK && x > 0 ? offer(d, s, from, &step) : rc;
}

/* A line of print goes on in the cell that was written to last: where its words are set far apart, blanks wider than an em
 * part them. */
static int go_on_same(struct kh_flows *d, struct kh_flow_state *s, uint32_t from)
{
	const struct kh_flow_open *o = &s->open[s->opens - 1];
	struct kh_flow_step step = {
	    .kind = KH_STEP_SAME, .open = (uint8_t)(s->opens - 1), .column = o->column, .row = o->row};

	if (o->end != d->word.i || o->column == d->columns || !kh_flow_has_room(d, o))
		return KH_OK;
	step.cost = d->word.same[o->column];
	return offer(d, s, from, &step);
}

/* ---- all of a state's ---- */

/* A number among many of rows is nothing else. */
static int number_row(struct kh_flows *d, struct kh_flow_state *s, uint32_t from, float cost, float rest)
{
	int rc = begin_band(d, s, from, rest);

	for (size_t k = 0; rc == KH_OK && k < d->columns; k++)
		if (kh_flow_role(d, k) == KH_ROLE_NO)
			rc = begin_in(d, s, from, k, cost);
	return rc;
}

/* At the begin of a line. */
static int steps_of_line(struct kh_flows *d, struct kh_flow_state *s, uint32_t from)
{
	float rest = d->word.page ? kh_flow_page_rest(d, s) : 0, stray = d->w->stray[d->word.i];
	float cost = rest + (s->opens > 0 ? kh_flow_long_cost(d, &s->open[s->opens - 1]) : 0);
	int rc = KH_OK;

	kh_flow_closing(d, s);
	if (d->numbered[d->word.i])
		return number_row(d, s, from, cost, rest);
	if (kh_flow_beyond(d, s->cost + d->closing_least + cost + d->word.line_least))
		return KH_OK;
	for (size_t x = 0; rc == KH_OK && !d->word.block && x < s->opens; x++) {
		const struct kh_flow_open *o = &s->open[x];
		if (!kh_flow_beyond(d, s->cost + d->closing_least + cost + d->word.go_least[o->column]))
			rc = go_on(d, s, from, x, cost + kh_flow_go_cost(d, o->end - 1, o->size, o->column));
	}
	if (rc == KH_OK && !d->word.block && s->opens > 0)
		rc = go_on_same(d, s, from);
	float least = s->cost + d->closing_least + cost;
	for (size_t k = 0; rc == KH_OK && k < d->columns; k++)
		if (!kh_flow_beyond(d, least + d->word.begin_least[k]))
			rc = begin_in(d, s, from, k, cost);
	if (rc == KH_OK)
		rc = begin_band(d, s, from, rest);
	if (rc == KH_OK)
		rc = title_band(d, s, from, cost);
	if (rc == KH_OK)
		rc = resume(d, s, from, 0, cost);
	if (rc == KH_OK && d->word.block)
		rc = go_on_later(d, s, from);
	if (rc == KH_OK && stray < d->cost[KH_C_BEGIN_NUMBER_NOT])
		rc = offer(d, s, from, &(struct kh_flow_step){.kind = KH_STEP_STRAY, .cost = cost + stray});
	return rc;
}

float kh_flow_word_cost(const struct kh_flows *d, const struct kh_flow_state *s)
{
	const struct kh_flow_open *now = s->opens > 0 ? &s->open[s->opens - 1] : NULL;
	return now != NULL ? d->word.stay[now->column] : 0;
}

/* On a line: the word belongs to the cell as the word before it, or to a column right of it. */
static int steps_on_line(struct kh_flows *d, struct kh_flow_state *s, uint32_t from)
{
	const struct kh_flow_open *now = s->opens > 0 ? &s->open[s->opens - 1] : NULL;
	float inside = kh_flow_has(d, d->word.i, KH_EV_INSIDE) ? d->cost[KH_C_BEGIN_INSIDE] : 0;
	int rc = add_step(d, from, &(struct kh_flow_step){.kind = KH_STEP_WORD}, s->cost + kh_flow_word_cost(d, s));

	if (now == NULL || now->column == d->columns)
		return rc;
	float cut = kh_flow_cut_cost(d, now);
	kh_flow_closing(d, s);
	if (kh_flow_beyond(d, s->cost + d->closing_least + cut + d->word.right_least[now->column + 1U]))
		return rc;
	for (size_t x = 0; rc == KH_OK && x + 1U < s->opens; x++) {
		const struct kh_flow_open *o = &s->open[x];
		if (o->column > now->column && o->column != d->columns &&
		    !kh_flow_beyond(d, s->cost + d->closing_least + cut + d->word.go_least[o->column]))
			rc = go_on(d, s, from, x, cut + kh_flow_go_cost(d, o->end - 1, o->size, o->column) + inside);
	}
	float least = s->cost + d->closing_least + cut;
	for (size_t k = now->column + 1U; rc == KH_OK && k < d->columns; k++)
		if (!kh_flow_beyond(d, least + d->word.begin_least[k]))
			rc = begin_in(d, s, from, k, cut);
	return rc == KH_OK ? resume(d, s, from, now->column + 1U, cut) : rc;
}

int kh_flow_steps(struct kh_flows *d, uint32_t from)
{
	struct kh_flow_state *s = d->now[from];

	return d->word.on_line ? steps_on_line(d, s, from) : steps_of_line(d, s, from);
}
