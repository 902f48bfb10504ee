/** Rebuilt tables → the record's activities and tables. */
#ifndef KH_ACTIVITY_H
#define KH_ACTIVITY_H

#include "table.h"

/** Write the tables and their lowest rows into the record: agencies split, times and budgets read.
 *  period: of the plan, EDTF, or NULL.  Reports time-outside-period.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_activities_record(struct kh_run *run, const struct kh_task_table *tables, size_t count, const char *period,
    struct kh_record *record) KH_MUST_CHECK;

#endif
