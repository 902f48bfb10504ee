/* The trellis from its end back: what it costs to get from each state to the end, and so what any other path costs that goes
 * through a state. */
#include "shred_trellis.h"

#include <math.h>

/* Costs are about nats, but evidence is counted more than once: paths are rivals as if they cost this much less. */
static const float HEAT = 3;

static inline void least_of(float *least, float cost)
{
	*least = cost < *least ? cost : *least;
}

static void backward_right(const struct kh_trellis *d, size_t i, size_t s, float *least)
{
	const float *begin = d->w->begin + i * d->k, *to = d->backward + (i + 1) * d->states;
	float cut = kh_trellis_cut(d, i) + kh_trellis_beside(d, i, s);
	size_t j = d->column[s];
	uint64_t right = d->live[i + 1] & kh_trellis_states(j + 1, d->k);

	for (; right != 0; right &= right - 1) {
		size_t k = kh_trellis_first(right);
		least_of(least, cut + d->blank_between[k][j] + begin[k] + to[k]);
	}
	for (uint32_t x = d->first_jump[i]; x < d->first_jump[i + 1]; x++) {
		const struct kh_jump *jump = (const struct kh_jump *)d->jumps.items + x;
		size_t k = jump->column;
		if (k > j)
			least_of(least, cut + d->blank_between[k][j] + jump->cost +
			                    d->backward[(i + jump->atoms) * d->states + jump->state]);
	}
}

static void backward_resumed(struct kh_trellis *d, size_t i)
{
	const float *to = d->backward + (i + 1) * d->states;
	float least = KH_NEVER;
	uint64_t resumed = kh_trellis_states(d->k, 2 * d->k), here = d->live[i] & resumed,
	         there = d->live[i + 1] & resumed;

	for (size_t s = 2 * d->k; here != 0 && s-- > d->k;) {
		if (least < KH_NEVER && (here >> s & 1) != 0)
			d->backward[i * d->states + s] = least + kh_trellis_beside(d, i, s);
		if ((there >> s & 1) != 0)
			least_of(&least,
			    kh_shred_next_cost(d->w, i, s - d->k) + kh_trellis_resume(d, i, s - d->k) + to[s]);
	}
}

static void backward_end(struct kh_trellis *d, size_t i, float *least)
{
	const float *to = d->backward + (i + 1) * d->states;
	uint32_t repeat = d->w->atoms->at[i].repeat;
	uint64_t begun = kh_trellis_states(0, kh_trellis_may_resume(d, i) ? 2 * d->k : d->k);

	for (uint64_t left = d->live[i + 1] & (begun | kh_trellis_bit(d->band)); left != 0; left &= left - 1) {
		size_t s = kh_trellis_first(left);
		least_of(least, kh_trellis_begin(d, i, s) + to[s]);
	}
	if (repeat > 0)
		least_of(least, kh_trellis_repeat(d, i) + d->backward[(i + repeat) * d->states + d->repeated]);
}

static float goes_on(const struct kh_trellis *d, size_t i, size_t s)
{
	return s < d->band
	           ? kh_trellis_go(d, i, d->column[s], kh_trellis_node(d, i, s)->begun, kh_trellis_in_row(d, s))
	       : s == d->band ? kh_trellis_band(d, i)
	                      : KH_NEVER;
}

void kh_trellis_backward(struct kh_trellis *d)
{
	for (size_t x = 0; x < (d->n + 1) * d->states; x++)
		d->backward[x] = KH_NEVER;
	d->backward[d->n * d->states + d->end] = 0;
	for (size_t i = d->n + 1; i-- > 0;) {
		float *b = d->backward + i * d->states;
		bool may_stray = i < d->n && d->w->stray[i] < KH_NEVER / 2;
		if (i < d->n && (d->live[i] >> d->end & 1) != 0)
			backward_end(d, i, &b[d->end]); /* first: states lead to it */
		if (i < d->n)
			backward_resumed(d, i);
		for (uint64_t left = d->live[i] & ~kh_trellis_bit(d->end); left != 0; left &= left - 1) {
			size_t s = kh_trellis_first(left);
			if (i < d->n && kh_trellis_in_row(d, s))
				backward_right(d, i, s, &b[s]);
			if (i < d->n)
				least_of(&b[s], goes_on(d, i, s) + b[d->states + kh_trellis_on(d, i, s)]);
			if (may_stray)
				least_of(&b[s], d->w->stray[i] + b[d->states + s]);
			least_of(&b[s], d->end_of[s] + b[d->end]);
		}
	}
}

/* Are two states those of one cell, whatever line it is on? */
static bool is_one_cell(const struct kh_trellis *d, size_t a, size_t b)
{
	return a == b || (kh_trellis_in_row(d, a) && kh_trellis_in_row(d, b) && d->column[a] == d->column[b]);
}

void kh_trellis_rivals(const struct kh_trellis *d, size_t i, size_t state, float best, struct kh_rivals *rivals)
{
	uint64_t live = d->backward != NULL ? d->live[i] & ~kh_trellis_bit(d->end) : 0;

	for (; live != 0; live &= live - 1) {
		size_t s = kh_trellis_first(live);
		float dearer = kh_trellis_node(d, i, s)->cost + d->backward[i * d->states + s] - best;
		if (is_one_cell(d, s, state))
			continue;
		dearer = dearer < 0 ? 0 : dearer;
		rivals->margin = dearer < rivals->margin ? dearer : rivals->margin;
		rivals->share += expf(-dearer / HEAT);
	}
}
