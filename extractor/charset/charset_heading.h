/** Headings in a capitals font. */
#ifndef KH_CHARSET_HEADING_H
#define KH_CHARSET_HEADING_H

#include "charset_data.h"

/** Raise the lines of a text decoded from TCVN3 that were typed in small letters of a font of capitals (".VnTimeH"),
 * in place. Each letter keeps its bytes' number. text: well-formed UTF-8.
 *
 * Method: a small roman numeral as a label of a line without capitals is a proof of such a font, and so is what every
 * document has in capitals (charset_formal.h); some of them make a text of which it is asked more. No paragraph
 * begins in a small letter, unless it goes on from the one before or is an item of a list: a line that does, that has
 * no capital at all, does not end as a sentence does, and stands as a paragraph of its own is a heading. */
void kh_charset_raise_headings(const struct kh_charsets *sets, char *text, size_t size);

#endif
