/** Money: an amount in đồng ("5 triệu", "1,2 tỷ đồng", "15.000.000 đồng"). */
#ifndef KH_MONEY_H
#define KH_MONEY_H

#include "run.h"

/** Read the first amount in the range [flow]. Returns KH_OK with *dong set, or KH_NONE. */
int kh_money_read(struct kh_run *run, struct kh_range at, double *dong) KH_MUST_CHECK;

#endif
