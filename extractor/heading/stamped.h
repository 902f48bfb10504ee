/** What a signature stamped for the number and the date that a heading leaves blank (`kh_lines.stamp`). Internal to the
 *  heading's room. */
#ifndef KH_STAMPED_H
#define KH_STAMPED_H

#include "lines/lines.h"

/** Fill in the number, where there is a symbol without it, and a date without a day. A month or a year that was stamped
 *  stands in place of a printed one. Beside a date that is whole nothing was stamped.  Returns KH_OK or KH_E_MEMORY. */
int kh_heading_stamped(struct kh_run *run, const struct kh_lines *lines, struct kh_heading *heading) KH_MUST_CHECK;

#endif
