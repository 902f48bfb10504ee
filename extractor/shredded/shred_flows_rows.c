/* What it costs, in text in reading order, that rows end: their columns that stay blank. */
#include "shred_flows.h"

#include <string.h>

enum {
	ROWS_MORE = 3,    /* that are kept beside those whose numbers stand right below one another */
	COUNTED_LEAST = 4 /* of those */
};

static bool is_count(const struct kh_flows *d, size_t i)
{
	return kh_flow_has(d, i, KH_EV_NUMERAL) ||
	       (kh_flow_has(d, i, KH_EV_NUMBER) && kh_flow_has(d, i, KH_EV_ALONE));
}

/* Does a number of a row or a band stand right below word i, one that follows it or begins anew? */
static bool counts_on(const struct kh_flows *d, size_t i)
{
	if (i + 1 == d->w->atoms->count || !is_count(d, i + 1) || kh_flow_has(d, i + 1, KH_EV_BREAK))
		return false;
	uint16_t last = kh_shred_row_number(d->flow, kh_flow_atom(d, i)->at),
	         next = kh_shred_row_number(d->flow, kh_flow_atom(d, i + 1)->at);
	return last == 0 || next == 0 || kh_shred_number_follows(last, next) || kh_shred_number_begins(next);
}

/* Does a number or a numeral follow the one before it in the text, whatever stands between? */
static bool follows(const struct kh_flows *d, size_t before, size_t i)
{
	uint16_t last = kh_shred_row_number(d->flow, kh_flow_atom(d, before)->at),
	         now = kh_shred_row_number(d->flow, kh_flow_atom(d, i)->at);

	if (now == 0)
		return true;
	return last == 0 ? kh_shred_number_begins(now) : kh_shred_number_follows(last, now);
}

/* Mark the last n of those that follow one another, but for the first. */
static void mark_chain(struct kh_flows *d, const uint32_t *before, size_t last, size_t n)
{
	for (; n >= COUNTED_LEAST && before[last] < d->w->atoms->count; last = before[last])
		d->numbered[last] = true;
}

/* Mark numbers and numerals that follow one another through the text, whatever stands between: of those that begin a block,
 * or stand right below one that does. Others may be of a cell's text. */
static int mark_chains(struct kh_flows *d)
{
	size_t words = d->w->atoms->count, last = words, n = 0;
	uint32_t *before = kh_arena_take(d->mem, (words + 1) * sizeof *before);
	bool apart = false;

	if (before == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < words; i++) {
		bool bullet = d->flow->skeleton[kh_flow_atom(d, i)->at.begin] == KH_FOLD_BULLET;
		apart = is_count(d, i) && !bullet && (apart || kh_flow_has(d, i, KH_EV_GAP | KH_EV_BREAK));
		if (!apart)
			continue;
		bool on = last < words && follows(d, last, i);
		if (!on && last < words)
			mark_chain(d, before, last, n);
		before[i] = (uint32_t)(on ? last : words);
		n = on ? n + 1 : 1;
		last = i;
	}
	if (last < words)
		mark_chain(d, before, last, n);
	return KH_OK;
}

int kh_flow_count_rows(struct kh_flows *d)
{
	size_t words = d->w->atoms->count, most = 0, end;
	bool has_numbers = false;

	for (size_t k = 0; k < d->columns; k++)
		has_numbers = has_numbers || kh_flow_role(d, k) == KH_ROLE_NO;
	d->numbered = kh_arena_zero(d->mem, words + 1, sizeof *d->numbered);
	if (d->numbered == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; has_numbers && i < words; i = end) {
		for (end = i + 1; is_count(d, i) && counts_on(d, end - 1);)
			end++;
		most = is_count(d, i) && end - i > most ? end - i : most;
		bool bullets = d->flow->skeleton[kh_flow_atom(d, i)->at.begin] == KH_FOLD_BULLET;
		if (!bullets && end - i >= COUNTED_LEAST)
			memset(d->numbered + i + 1, true, end - i - 1);
	}
	most += ROWS_MORE;
	d->rows_most = most < KH_FLOW_ROWS_LEAST  ? KH_FLOW_ROWS_LEAST
	               : most > KH_FLOW_ROWS_MOST ? KH_FLOW_ROWS_MOST
	                                          : most;
	return has_numbers ? mark_chains(d) : KH_OK;
}

float kh_flow_blanks(const struct kh_flows *d, uint16_t filled)
{
	float sum = 0;

	for (size_t k = 0; k < d->columns; k++)
		if ((filled >> k & 1) == 0)
			sum += d->blank_now[k];
	return sum;
}

float kh_flow_rest(const struct kh_flows *d, const struct kh_flow_state *s, size_t row)
{
	const struct kh_flow_row *r = &s->row[row];
	bool first = row > 0 ? r[-1].band : s->dropped == 0;
	float sum = r->bare && !r->settled ? d->cost[KH_C_FLOW_TITLE_NOT] : 0;

	if (!r->settled && kh_flow_lacks_lead(d, r->filled))
		sum += d->cost[KH_C_LEAD_NOT] * d->cost[KH_C_FLOW_WAIT];
	for (size_t k = 0; k < d->columns && !r->band && !r->settled; k++)
		if ((r->filled >> k & 1U) == 0) {
			bool merges = (d->merges >> k & 1U) != 0 && kh_flow_role(d, k) != KH_ROLE_NO;
			sum += d->w->skip[k] - d->blank_now[k] + (first && merges ? d->cost[KH_C_FLOW_FIRST] : 0);
		}
	return sum;
}

float kh_flow_page_rest(const struct kh_flows *d, const struct kh_flow_state *s)
{
	float sum = 0;

	for (size_t r = 0; r + 1U < s->rows; r++)
		sum += kh_flow_rest(d, s, r);
	return sum;
}

float kh_flow_final_cost(struct kh_flows *d, struct kh_flow_state *s)
{
	float sum = 0;

	d->word.page = false;
	kh_flow_closing(d, s);
	for (size_t x = 0; x < s->opens; x++)
		sum += d->closing[x];
	float cost = s->cost + sum + kh_flow_page_rest(d, s) + (s->rows > 0 ? kh_flow_rest(d, s, s->rows - 1U) : 0);
	if (s->rows > 0 && s->row[s->rows - 1].band)
		return cost + d->cost[KH_C_FLOW_BAND_LAST];
	if (s->rows > 0)
		cost += kh_flow_blanks(d, s->row[s->rows - 1].filled);
	return cost;
}
