/** Measures: the levels that a statement sets ("tối thiểu 80%"), with comparator, unit, scope and deadline. */
#ifndef KH_MEASURE_H
#define KH_MEASURE_H

#include "run.h"

/** Find every level to reach in a statement [flow], in order, by the contract's rules for comparators, ranges, coordinated
 *  figures, counts and scope. Reports range-suspect and percent-over-100.
 *  out: array in the plan's memory.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_measures_find(
    struct kh_run *run, struct kh_range statement, struct kh_measure **out, size_t *count) KH_MUST_CHECK;

/** Does the range [flow] set a measurable level to reach (a percentage, a count)? Figures that report what was reached and
 *  figures of a condition do not count. */
bool kh_measures_any(struct kh_run *run, struct kh_range at);

/** As kh_measures_any, among aims: figures that elsewhere may tell how things are count too. */
bool kh_measures_any_aim(struct kh_run *run, struct kh_range at);

/** As kh_measures_any, for percentages alone. */
bool kh_measures_any_percent(struct kh_run *run, struct kh_range at);

#endif
