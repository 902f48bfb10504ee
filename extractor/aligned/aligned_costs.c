/* The costs of the aligned reader, from patterns/aligned.tsv. */
#include "aligned.h"
#include "pattern/cost_file.h"
#include "pattern/patterns.h"

static const char *const names[] = {
#define KH_COST(name) #name,
#include "aligned.def"
#undef KH_COST
};

static int make_costs(struct kh_run *run, void *to)
{
	return kh_cost_file_read(run, "aligned.tsv", names, KH_AL_C_COUNT, ((struct kh_aligned_costs *)to)->of, NULL);
}

int kh_aligned_costs(struct kh_run *run, struct kh_aligned_costs *costs)
{
	return kh_patterns_made(run, KH_MADE_ALIGNED_COSTS, make_costs, costs, sizeof *costs);
}
