/** UTF-16 → UTF-8 with origins. */
#ifndef KH_CHARSET_UTF16_H
#define KH_CHARSET_UTF16_H

#include "charset.h"
#include "decode.h"

/** Which UTF-16 the bytes are by their BOM (2 bytes), else by where their NUL bytes and line ends stand;
 *  KH_CHARSET_UNKNOWN when they are none. */
enum kh_charset_id kh_utf16_find(const char *bytes, size_t size);

/** Decode from byte `from` on. Unpaired surrogates and an odd byte at the end become U+FFFD.
 *  Fills bytes, size, origin and width of *out.  Returns false when there is no memory. */
bool kh_utf16_decode(
    struct kh_arena *mem, bool big_endian, const char *bytes, size_t size, size_t from, struct kh_decoded *out);

#endif
