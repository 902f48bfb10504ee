/** Counts that are levels only beside another count. */
#ifndef KH_STRAY_H
#define KH_STRAY_H

#include "level.h"

/** Take the counts out of `levels` that have no such count before them. Its portions are then those of all figures: part the
 *  statement anew. */
void kh_stray_counts_drop(struct kh_levels *levels);

#endif
