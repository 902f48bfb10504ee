/** Cells that a PDF reader set tight together. Internal to lines. */
#ifndef KH_GLUED_H
#define KH_GLUED_H

#include "text/text.h"

/** Are there so many places in the text where a word ends and another begins without a blank ("sản phẩmChủ trì", "cấp huyện;Sở
 *  Nội vụ") that the reader that wrote it puts nothing between cells? */
bool kh_glued_text(const struct kh_text *text);

/** The first such place of a line behind its begin [text]; its end where there is none. */
uint32_t kh_glued_end(const struct kh_text *text, struct kh_range line);

#endif
