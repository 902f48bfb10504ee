/** A table of contents: the outline printed ahead of itself. Internal to the lines' room. */
#ifndef KH_CONTENTS_H
#define KH_CONTENTS_H

#include "lines.h"

/** Drop the lines of a table of contents from those of the text: what stands below "Mục lục" and ends in the numbers of pages,
 *  or is said again further down, and lines whose page numbers stand behind dots. A text without one is left as it is.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_contents_drop(struct kh_run *run, struct kh_lines *lines) KH_MUST_CHECK;

#endif
