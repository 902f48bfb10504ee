/** How much cells have in common: words that stand side by side in both. Private to shred_kin.c, shred_merged.c and shred_bands.c. */
#ifndef KH_SHRED_KIN_H
#define KH_SHRED_KIN_H

#include "shred_order.h"

/** Pairs of words that stand side by side, as hashes in order, each once. */
struct kh_kin {
	uint64_t *at;
	size_t count;
};

/** Find the pairs of cells together. cells: of `words`; NULLs and blank ones have none. Returns KH_OK or KH_E_MEMORY. */
int kh_kin_find(struct kh_arena *mem, const struct kh_atoms *words, const struct kh_flow_cell *const *cells,
    size_t count, struct kh_kin *kin) KH_MUST_CHECK;

/** Put the pairs of many together, in order: each as often as there are any that have it. Returns KH_OK or KH_E_MEMORY. */
int kh_kin_count(struct kh_arena *mem, const struct kh_kin *kins, size_t count, struct kh_kin *all) KH_MUST_CHECK;

/** What the pairs that both have say: of each the logarithm of how rare it is among `of`, whose pairs are `all`; less where
 *  the cells have many. */
float kh_kin_common(const struct kh_kin *a, const struct kh_kin *b, const struct kh_kin *all, size_t of);

#endif
