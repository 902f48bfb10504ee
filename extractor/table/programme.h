/** Programmes of a meeting or a course: their parts are no tasks. */
#ifndef KH_PROGRAMME_H
#define KH_PROGRAMME_H

#include "table.h"

/** Is a table of tasks [flow], whose rows are made, the programme of one event? Most of its times are then hours or halves of
 *  days, and stand before what is done or are all of one day, and no day stands apart from the one above; or, where nobody
 *  leads, its times are days one after another.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_table_programme(struct kh_run *run, const struct kh_task_table *table, bool *yes) KH_MUST_CHECK;

#endif
