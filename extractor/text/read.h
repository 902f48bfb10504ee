/** Source bytes → text: decoded, NFC, without control characters and markup, each code point knowing its source bytes. */
#ifndef KH_READ_H
#define KH_READ_H

#include "text.h"
#include "charset/decode.h"

/** Make the text of decoded bytes. Line ends of every kind become KH_LINE; white space of every kind becomes a blank;
 *  zero-width, soft-hyphen, bidirectional and control characters go; malformed sequences become U+FFFD. Markdown marks,
 *  HTML tags and entities go too and leave styles, rows and cells (see text.h).
 *  text: filled, in `mem`.  Returns KH_OK, KH_E_LIMIT (over 4 GiB) or KH_E_MEMORY. */
int kh_text_read(struct kh_arena *mem, const struct kh_decoded *decoded, struct kh_text *text) KH_MUST_CHECK;

#endif
