/** Line ends of a letterhead, a heading or a signature that are lost. Internal to the lines' room. */
#ifndef KH_LOST_END_H
#define KH_LOST_END_H

#include "run.h"

/** Where the line ends, of what stands tight together on one ("ỦY BAN NHÂN DÂNHUYỆN …") [text]; *end is line.end where no line
 *  end is lost. head: it is one of the first lines, which may begin in small letters.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_lost_end(struct kh_run *run, struct kh_range line, bool head, uint32_t *end) KH_MUST_CHECK;

#endif
