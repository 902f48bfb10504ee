/** The charsets that plans come in: their names, their tables, and what tells them apart.
 *
 * A charset of the 1990s is a table of byte sequences of 1 to 4 bytes, longest first (patterns/charset-*.tsv; ICU for
 * windows-1258 and windows-1252). The model that tells which one a block of text is in is
 * patterns/charset-model.tsv, made by tools/charset_model. All of it is loaded once with the patterns and immutable.
 */
#ifndef KH_CHARSET_H
#define KH_CHARSET_H

#include <stdbool.h>
#include <stddef.h>

#include "kehoach.h"

/** What a block of text is taken for. The legacy charsets follow KH_CHARSET_LEGACY. */
enum kh_charset_id {
	KH_CHARSET_UNKNOWN,
	KH_CHARSET_UTF8,
	KH_CHARSET_UTF16LE,
	KH_CHARSET_UTF16BE,
	KH_CHARSET_UTF16, /**< as a wish only: by BOM, else by evidence */
	KH_CHARSET_WESTERN,
	KH_CHARSET_LEGACY,
	KH_CHARSET_TCVN3 = KH_CHARSET_LEGACY,
	KH_CHARSET_VNI,
	KH_CHARSET_VISCII,
	KH_CHARSET_1258,
	KH_CHARSET_VIQR,
	KH_CHARSET_VPS, /**< on request only: it reuses the bytes of VISCII */
	KH_CHARSET_COUNT
};

/** The charset of a name or alias, in any case, with or without '-', '_' and blanks; KH_CHARSET_UNKNOWN for none. */
enum kh_charset_id kh_charset_find(const char *name);

/** The name that the record gives: IANA's, else "TCVN3", "VNI", "VPS". NULL for KH_CHARSET_UNKNOWN. */
const char *kh_charset_name(enum kh_charset_id id);

/** What kind of file this is when it is no text: "PDF document" …; NULL for what may be text.
 *  Known by its first bytes, or by NUL and control bytes that fit none of the charsets. *advice: what its owner can do. */
const char *kh_charset_binary(const char *bytes, size_t size, const char **advice);

#endif
