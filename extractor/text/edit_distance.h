/** How far a word that was misread is from one that is known. Internal. */
#ifndef KH_EDIT_DISTANCE_H
#define KH_EDIT_DISTANCE_H

#include <stddef.h>
#include <stdint.h>

/** Letters of a word; longer ones are as far from any other as can be. */
enum { KH_EDIT_MOST = 64 };

/** How many letters have to be put, dropped or changed to make one of two words the other (Levenshtein, "Binary codes capable of
 *  correcting deletions, insertions, and reversals", 1966). a, b: code points, m and n of them. */
size_t kh_edit_distance(const int32_t *a, size_t m, const int32_t *b, size_t n);

#endif
