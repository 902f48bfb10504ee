/* The costs of the decoder, as patterns/shred.tsv has them. */
#include "shred.h"

#include "pattern/cost_file.h"
#include "pattern/patterns.h"

static const char *const names[] = {
#define KH_COST(name, word) word,
#include "shred.def"
#undef KH_COST
};

const char *kh_cost_name(enum kh_cost cost)
{
	return names[cost];
}

/* The second costs are those in reading order. */
static int make_costs(struct kh_run *run, void *to)
{
	struct kh_all_costs *costs = to;

	return kh_cost_file_read(run, "shred.tsv", names, KH_C_COUNT, costs->cells.of, costs->flows.of);
}

int kh_costs_read(struct kh_run *run, struct kh_all_costs *costs)
{
	return kh_patterns_made(run, KH_MADE_SHRED_COSTS, make_costs, costs, sizeof *costs);
}
