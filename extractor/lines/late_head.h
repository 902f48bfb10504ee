/** A letterhead that a print has at the end of its first page: what was set into a table of its own comes last in the order of
 *  the content stream. Internal to the lines' room. */
#ifndef KH_LATE_HEAD_H
#define KH_LATE_HEAD_H

#include "lines.h"

/** Where the first page begins with what stands below a letterhead, and ends in one, put its lines first.
 *  Returns KH_OK or KH_E_PATTERN. */
int kh_late_head_lift(struct kh_run *run, struct kh_lines *lines) KH_MUST_CHECK;

#endif
