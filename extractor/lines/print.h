/** How wide text is in print. */
#ifndef KH_PRINT_H
#define KH_PRINT_H

#include "text/text.h"

enum { KH_PRINT_BLANK = 250 /**< a blank between words, in thousandths of an em */ };

/** How wide [begin, end) of the text is in print, in thousandths of an em. */
uint32_t kh_print_width(const struct kh_text *text, uint32_t begin, uint32_t end);

#endif
