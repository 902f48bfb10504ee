/** Text of PDF files whose fonts do not say which letters their glyphs are (they lack a ToUnicode map): readers then write the number
 * of each glyph as if it were a code point, "7KӡL JLDQ" for "Thời gian". In Times New Roman these numbers are always the same. */
#ifndef KH_CHARSET_GLYPHS_H
#define KH_CHARSET_GLYPHS_H

#include "charset_data.h"
#include "decode.h"

struct kh_data;

/** Load the letters of glyphs (charset-glyphs.tsv) into `sets`, which lives in `mem`. Returns KH_OK, KH_E_PATTERN (the message has
 *  file and line) or KH_E_MEMORY. */
int kh_glyphs_load(
    struct kh_arena *mem, const struct kh_data *file, struct kh_charsets *sets, struct kh_error *err) KH_MUST_CHECK;

/** Decode words of glyph numbers in UTF-8; words that other fonts of the file have set stay. Returns KH_OK with `out` filled,
 *  KH_NONE where there are too few such words, or KH_E_MEMORY. */
int kh_glyphs_decode(struct kh_arena *mem, const struct kh_charsets *sets, const char *bytes, size_t size,
    struct kh_decoded *out) KH_MUST_CHECK;

#endif
