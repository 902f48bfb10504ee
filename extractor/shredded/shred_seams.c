/* The words at the ends of atoms, and what those cost that stand side by side. */
#include "shred.h"

#include "lines/flow.h"

struct kh_seam *kh_shred_seams(struct kh_run *run, struct kh_arena *mem, const struct kh_atoms *atoms,
    const struct kh_pairs *pairs, const struct kh_costs *costs)
{
	const struct kh_text *flow = kh_flow_text(run->flow);
	struct kh_seam *seams = kh_arena_take(mem, (atoms->count + 1) * sizeof *seams);

	for (size_t i = 0; seams != NULL && i < atoms->count; i++) {
		const struct kh_atom *a = &atoms->at[i];
		kh_pairs_ends(pairs, flow, a->at, &seams[i].first, &seams[i].last);
		seams[i].before = i == 0 || costs == NULL ? 0
		                                          : kh_pairs_cost(pairs, costs, &seams[i - 1].last,
		                                                &seams[i].first, (a->evidence & KH_EV_INLINE) != 0);
	}
	return seams;
}
