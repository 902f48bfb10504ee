/** Agencies: names split out of lists, without breaking names that hold a comma or "và". */
#ifndef KH_AGENCY_H
#define KH_AGENCY_H

#include "run.h"

/** Split a cell [flow] into the names in it, as written. Names are trimmed of blanks and of closing punctuation.
 *  out: array of ranges [flow] in the plan's memory.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_agencies_split(struct kh_run *run, struct kh_range cell, struct kh_range **out, size_t *count) KH_MUST_CHECK;

#endif
