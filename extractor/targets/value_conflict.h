/** Conflicts: two levels for one indicator in one plan. */
#ifndef KH_VALUE_CONFLICT_H
#define KH_VALUE_CONFLICT_H

#include "outline/outline.h"

/** Report value-conflict where two targets give different levels for the same indicator, scope, deadline and unit. A
 *  figure without a deadline of its own has that of the title that its target stands under ("Định hướng đến năm 2030").
 *  A target that merely repeats a level of another is none, nor are two levels side by side in one target. The whole
 *  (100 %) holds for each level of government, so a lower figure for one of them is a conflict too.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_value_conflicts_report(struct kh_run *run, const struct kh_outline *outline, const struct kh_target *targets,
    size_t count) KH_MUST_CHECK;

#endif
