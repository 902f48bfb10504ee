/** The number and the day with which a digital signature fills in a heading. A print in the order of the content stream has
 *  them at the foot of the page that they were stamped on, not in the heading. Internal to the lines' room. */
#ifndef KH_STAMP_H
#define KH_STAMP_H

#include "lines.h"

/** Where the heading's number was left blank and the first page ends in figures alone ("1629 27", "3298" / "10", "08" / "348"),
 *  below which a signature may have stamped who signed and when, set `lines->stamp` and mark the lines of it as furniture, on
 *  every page that they end.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_stamp_find(struct kh_run *run, struct kh_lines *lines) KH_MUST_CHECK;

#endif
