/** Letters that a scan read for figures, and figures for letters. Internal to reading. */
#ifndef KH_MEND_H
#define KH_MEND_H

#include "text.h"

/** Set right in the skeleton what the signs around it show to be misread: "8O%", "2O22", "3l/12/2021" have figures, "TH0I GIAN",
 *  "t1ến", "1ập" letters. The text itself stays as it is printed. */
void kh_text_mend(struct kh_text *text);

#endif
