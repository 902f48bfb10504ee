/** The place of a label in its sequence. */
#ifndef KH_LABEL_VALUE_H
#define KH_LABEL_VALUE_H

#include "text/text.h"

/** The value of a roman numeral, also as OCR reads it; 0 where it is none. */
unsigned kh_label_numeral(const struct kh_text *text, struct kh_range label);

/** The value of a label of a style ("number", "roman", or letters): of a number, a numeral, or a letter's place among those
 *  that label ("đ" stands in the place of "d"); 0 for none. */
unsigned kh_label_value(const struct kh_text *text, const char *style, struct kh_range label);

#endif
