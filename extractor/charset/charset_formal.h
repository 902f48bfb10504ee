/** What every document has in capitals: in small letters it is a proof of a font of capitals. */
#ifndef KH_CHARSET_FORMAL_H
#define KH_CHARSET_FORMAL_H

#include "charset_data.h"

/** How many proofs there are in a text decoded from TCVN3 (patterns/charset-capitals.tsv). text: well-formed UTF-8.
 */
size_t kh_charset_formal_proofs(const struct kh_charsets *sets, const char *text, size_t size);

/** Raise these proofs in place, and the cells that stand with them: the names of the bodies beside and below a
 * national title, and what stands below the first line of a signature. Each letter keeps its bytes' number. */
void kh_charset_formal_raise(const struct kh_charsets *sets, char *text, size_t size);

#endif
