/* What words cost that have the same evidence as others. */
#include "shred_flows.h"

#include <math.h>

/* The least that it costs to go on with the atom in a cell of the column, whatever that ends with. */
static float find_least_go(const struct kh_flows *d, const struct kh_atom *at, size_t column)
{
	static const uint32_t asks[] = {
	    0, KH_EV_AFTER_OPEN, KH_EV_AFTER_HYPHEN, KH_EV_AFTER_OPEN | KH_EV_AFTER_HYPHEN};
	const struct kh_atom before = {.line_size = UINT32_MAX / 2};
	float least = INFINITY;

	for (size_t x = 0; x < 2 * sizeof asks / sizeof *asks; x++) {
		struct kh_atom a = *at;
		a.evidence = (a.evidence & ~(uint32_t)KH_EV_INLINE) | asks[x / 2];
		a.evidence &= x % 2 == 0 ? ~(uint32_t)KH_EV_INSIDE : UINT32_MAX;
		a.line_size = 0;
		least = kh_flow_less(least, kh_shred_go(d->w, &before, &a, column));
	}
	return least;
}

const float *kh_flow_least_go(struct kh_flows *d)
{
	const struct kh_atom *a = kh_flow_atom(d, d->word.i);
	uint32_t hash = (a->evidence ^ a->label * 0x85EBCA6BU ^ (uint32_t)a->role * 0xC2B2AE35U) * 0x9E3779B1U;
	struct kh_flow_kind *kind = &d->kinds[hash >> 24 & (KH_FLOW_KINDS - 1)];

	if (kind->is && kind->evidence == a->evidence && kind->label == a->label && kind->role == a->role)
		return kind->go;
	kind->is = true;
	kind->evidence = a->evidence;
	kind->label = a->label;
	kind->role = a->role;
	for (size_t k = 0; k < d->columns; k++)
		kind->go[k] = find_least_go(d, a, k);
	return kind->go;
}
