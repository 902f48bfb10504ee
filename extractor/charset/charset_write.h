/** Bytes of a legacy charset → text, straight: for what is decoded without judging it. */
#ifndef KH_CHARSET_WRITE_H
#define KH_CHARSET_WRITE_H

#include "charset_data.h"
#include "charset_writer.h"

/** Decode bytes [begin, end), a byte a unit, in a charset that has a table (VIQR excepted) or windows-1252. */
void kh_charset_write_bytes(const struct kh_charsets *sets, enum kh_charset_id id, const char *bytes, size_t begin,
    size_t end, struct kh_charset_writer *writer);

#endif
