/* What of the costs of text in reading order is the same for all words: sorts of columns, and bounds. */
#include "shred_flows.h"

#include <math.h>

static void find_columns(struct kh_flows *d)
{
	uint8_t texts = 0;

	for (size_t k = 0; k < d->columns; k++) {
		enum kh_role role = kh_flow_role(d, k);
		bool text = role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
		d->last_text = text ? k : d->last_text;
		d->text_of[k] = text && texts < KH_FLOW_TEXTS_MOST ? texts++ : KH_FLOW_TEXTS_MOST;
		d->bodies |= (uint16_t)(text ? 1U << k : 0);
		d->leads |= (uint16_t)(role == KH_ROLE_LEAD ? 1U << k : 0);
		d->supports |= (uint16_t)(role == KH_ROLE_SUPPORT && d->leads != 0 ? 1U << k : 0);
		d->texts |= (uint16_t)(text || role == KH_ROLE_NO ? 1U << k : 0);
	}
	for (size_t k = 0; k < d->columns; k++)
		d->merges |= (uint16_t)(kh_flow_role(d, k) == KH_ROLE_NO || k < d->last_text ? 1U << k : 0);
	for (size_t i = 0; i < d->w->known.count; i++)
		d->knows |= (uint16_t)(1U << d->w->known.at[i].column);
	d->heads = d->texts & (uint16_t)((1U << d->last_text) - 1U);
	d->heads = d->heads != 0 ? d->heads : d->texts;
}

/* Bounds, so that a place need not be looked at where none in its column can be cheap enough. */
static void find_least(struct kh_flows *d)
{
	const float *c = d->cost;
	float label = kh_flow_below_zero(c[KH_C_FLOW_LABEL]) + kh_flow_below_zero(c[KH_C_FLOW_LABEL_BACK]);
	float order =
	    kh_flow_less(kh_flow_less(kh_flow_below_zero(c[KH_C_FLOW_BACK]), kh_flow_below_zero(c[KH_C_FLOW_LEFT])),
	        kh_flow_below_zero(c[KH_C_FLOW_FORWARD]) * (float)d->rows_most) +
	    kh_flow_below_zero(c[KH_C_FLOW_BACK_BLOCK]);
	float beside =
	    KH_FLOW_OPEN_MOST * kh_flow_below_zero(c[KH_C_FLOW_BESIDE]) + kh_flow_below_zero(c[KH_C_FLOW_OFFSET]);

	float lead = d->supports != 0 ? c[KH_C_LEAD_NOT] : 0;

	for (size_t k = 0; k < d->columns; k++) {
		d->blank_now[k] = d->w->skip[k] * (1 - c[KH_C_FLOW_WAIT]);
		d->cell_least[k] = order + beside + label - (d->w->skip[k] > 0 ? d->w->skip[k] : 0) -
		                   (((unsigned)d->leads >> k & 1U) != 0 ? lead : 0) +
		                   kh_flow_after_least(d, k, false);
		d->blank_least += kh_flow_below_zero(d->w->skip[k]);
	}
	d->late_least = c[KH_C_FLOW_LATE] - 2 * fabsf(c[KH_C_FLOW_CLOSE_OPEN]);
	for (size_t k = 0; k < d->columns; k++)
		d->row_least[k] = c[KH_C_ROW] + kh_flow_below_zero(c[KH_C_FLOW_MIDDLE]) +
		                  kh_flow_below_zero(c[KH_C_FLOW_INSERT]) + label + d->blank_least +
		                  kh_flow_after_least(d, k, true);
}

int kh_flow_costs_begin(struct kh_flows *d)
{
	size_t words = d->w->atoms->count;

	find_columns(d);
	if (kh_flow_count_rows(d) != KH_OK)
		return KH_E_MEMORY;
	find_least(d);
	kh_known_sizes(&d->w->known, d->known_sizes);
	d->go = kh_arena_zero(d->mem, KH_FLOW_GO_CACHE, sizeof *d->go);
	d->asks = kh_arena_take(d->mem, (words + 1) * sizeof *d->asks);
	d->reach = kh_arena_zero(d->mem, words + 1, sizeof *d->reach);
	d->seams = kh_shred_seams(d->run, d->mem, d->w->atoms, d->w->pairs, NULL);
	d->kinds = kh_arena_zero(d->mem, KH_FLOW_KINDS, sizeof *d->kinds);
	if (d->go == NULL || d->asks == NULL || d->reach == NULL || d->seams == NULL || d->kinds == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < words; i++) {
		d->reach[i + 1] = d->reach[i] + kh_flow_atom(d, i)->first_word + KH_PRINT_BLANK;
		uint32_t asks = kh_flow_atom(d, i)->asks;
		d->asks[i] = (asks & KH_EV_AFTER_HYPHEN) != 0 ? 2 * d->cost[KH_C_FLOW_CLOSE_OPEN]
		             : (asks & KH_EV_AFTER_OPEN) != 0 ? d->cost[KH_C_FLOW_CLOSE_OPEN]
		                                              : 0;
	}
	return KH_OK;
}
