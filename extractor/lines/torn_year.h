/** Years that a narrow column cut: "Quý III/202" above "5". */
#ifndef KH_TORN_YEAR_H
#define KH_TORN_YEAR_H

#include "text/text.h"

/** Do the figures that end a string (`head`, of `t`) and those at `rest` (of `from`), behind a line end, make a year? They do
 *  where they are four, and what stands before them has a year behind it: a date, a stroke, another year, or a word where
 *  the year wants its last figure only and nothing follows. */
bool kh_is_torn_year(const struct kh_text *t, struct kh_range head, const struct kh_text *from, struct kh_range rest);

#endif
