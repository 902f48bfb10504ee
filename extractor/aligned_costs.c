/* The costs of the aligned reader, from patterns/aligned.tsv. */
#include "aligned.h"
#include "cost_file.h"

static const char *const names[] = {
#define KH_COST(name) #name,
#include "aligned.def"
#undef KH_COST
};

int kh_aligned_costs(struct kh_run *run, struct kh_aligned_costs *costs)
{
	return kh_cost_file_read(run, "aligned.tsv", names, KH_AL_C_COUNT, costs->of);
}
