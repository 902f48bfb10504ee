/** Agencies: names split out of lists, without breaking names that hold a comma or "và". */
#ifndef KH_AGENCY_H
#define KH_AGENCY_H

#include "run.h"

/** Split a cell [flow] into the names in it, as written. Names are trimmed of blanks and of closing punctuation.
 *  out: array of ranges [flow] in the plan's memory.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_agencies_split(struct kh_run *run, struct kh_range cell, struct kh_range **out, size_t *count) KH_MUST_CHECK;

/** Part a cell [flow] that says who leads and who supports ("Chủ trì: Sở A. Phối hợp: Sở B",
 *  "Sở A (chủ trì), Sở B (phối hợp)").
 *  lead, support: the parts [flow], as written, without the marks between them; several of one duty are joined.
 *  Returns KH_OK, KH_NONE (it does not say so), KH_E_PATTERN or KH_E_MEMORY. */
int kh_agencies_part(
    struct kh_run *run, struct kh_range cell, struct kh_range *lead, struct kh_range *support) KH_MUST_CHECK;

#endif
