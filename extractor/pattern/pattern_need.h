/** What a range must hold for a pattern to match in it, so that PCRE2 is asked only where that stands. Internal.
 *
 * A pattern's needs are a list of alternatives: of each, one literal at least has to stand in the range. Literals are
 * looked up by their trigrams in a table of the range's, which can say "yes" to what is not there and never "no" to
 * what is (Bloom, "Space/time trade-offs in hash coding with allowable errors", 1970).
 */
#ifndef KH_PATTERN_NEED_H
#define KH_PATTERN_NEED_H

#include "pattern_tree.h"

enum { KH_GRAM_PLACES = 4096 };

/** The trigrams of a range, and behind them its single symbols: letters in lower case, digits as 0, white space as
 * one blank. What stands in the range has its stamp: nothing is cleared from one range to the next. To be zero-initialised. */
struct kh_grams {
	uint8_t stamp;
	uint8_t at[KH_GRAM_PLACES + KH_SYMBOLS];
};

/** Write down what stands in `size` bytes of a skeleton, and forget what was there before. */
void kh_grams_read(struct kh_grams *grams, const char *skeleton, uint32_t size);

/** Find the needs of a tree. *needs: the lists of literals as places of kh_grams; for kh_needs_met alone. NULL where nothing is
 * known to be needed. *signs: one of a few signs that every match has ("`^"); NULL where none has to be. Returns false when
 * there is no memory. */
bool kh_needs_find(struct kh_arena *mem, const struct kh_tree *tree, const uint16_t **needs, const char **signs);

/** May what is needed stand in the range? */
bool kh_needs_met(const uint16_t *needs, const struct kh_grams *grams);

#endif
