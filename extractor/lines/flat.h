/** Text that lost its line ends: a paper on one line, or wrapped anew at any width. */
#ifndef KH_FLAT_H
#define KH_FLAT_H

#include "run.h"

/** Set line ends where lines of a paper begin (patterns "flat") in lines so full, and with so many such places inside, that they
 *  are no paragraphs; the line ends that stand elsewhere in them become blanks. `text` is the run's; nothing in it moves. */
void kh_flat_mend(const struct kh_run *run, struct kh_text *text);

#endif
