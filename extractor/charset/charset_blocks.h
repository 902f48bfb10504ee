/** Text in which each paragraph or cell may be in another charset: which one each block is in, and the whole decoded.
 *
 * Method: each block (a line, a cell) is read in every way that it can be; each reading is given the log of how much
 * more probable its letters are as Vietnamese syllables than as text of any kind. The way through the blocks that is
 * the most probable as a whole, where to change the charset costs too, is the verdict (Viterbi): a block without
 * evidence takes its neighbour's, a block in another language is best left as it is.
 */
#ifndef KH_CHARSET_BLOCKS_H
#define KH_CHARSET_BLOCKS_H

#include "charset_data.h"
#include "charset_scan.h"
#include "decode.h"

/** Find the charset of each block and decode.
 *  wish: the caller's word for bytes beyond ASCII, or KH_CHARSET_UNKNOWN.  scan: of these bytes.
 *  growing: how many bytes or sequences may become three bytes each.
 *  Returns KH_OK with *out filled, KH_NONE where everything is best left as it is (*out untouched), or KH_E_MEMORY.
 */
int kh_blocks_decode(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id wish, const char *bytes,
    size_t size, const struct kh_charset_scan *scan, size_t growing, struct kh_decoded *out) KH_MUST_CHECK;

#endif
