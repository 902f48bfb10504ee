/** Money: an amount in đồng ("5 triệu", "1,2 tỷ đồng", "15.000.000 đồng"). */
#ifndef KH_MONEY_H
#define KH_MONEY_H

#include "run.h"

/** Read the first amount in the range [flow]. Returns KH_OK with *dong set, or KH_NONE. */
int kh_money_read(struct kh_run *run, struct kh_range at, double *dong) KH_MUST_CHECK;

/** What one is worth of the unit that the title of a column names ("Kinh phí (triệu đồng)"); 0 where it names none. */
double kh_money_unit(struct kh_run *run, struct kh_range title);

/** Read a range [flow] that is a number and nothing else, of the unit worth `factor`; 0: its unit is not known, and it is
 *  an amount in đồng only where its figures say so ("15.000.000").  Returns KH_OK with *dong set, or KH_NONE. */
int kh_money_bare(struct kh_run *run, struct kh_range at, double factor, double *dong) KH_MUST_CHECK;

#endif
