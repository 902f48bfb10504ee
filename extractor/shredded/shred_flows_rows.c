/* What it costs, in text in reading order, that rows end: their columns that stay blank. */
#include "shred_flows.h"

enum { ROWS_MORE = 3 /* that are kept beside those whose numbers stand one behind another */ };

size_t kh_flow_rows_most(const struct kh_flows *d)
{
	size_t most = 0, n = 0;

	for (size_t i = 0; i < d->w->atoms->count; i++) {
		bool alone = kh_flow_has(d, i, KH_EV_NUMERAL) ||
		             (kh_flow_has(d, i, KH_EV_NUMBER) && kh_flow_has(d, i, KH_EV_ALONE));
		n = alone && !kh_flow_has(d, i, KH_EV_BREAK) ? n + 1 : alone;
		most = n > most ? n : most;
	}
	most += ROWS_MORE;
	return most < KH_FLOW_ROWS_LEAST ? KH_FLOW_ROWS_LEAST : most > KH_FLOW_ROWS_MOST ? KH_FLOW_ROWS_MOST : most;
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
		sum += d->cost[KH_C_FLOW_LEAD_NOT] * d->cost[KH_C_FLOW_WAIT];
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
