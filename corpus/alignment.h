/** Two texts laid side by side, syllable by syllable. */
#ifndef KH_ALIGNMENT_H
#define KH_ALIGNMENT_H

#include "arena.h"
#include "tokenizer.h"

/** A text as its syllables. */
struct kh_syllables {
	const char *text;
	const struct kh_word *at;
	size_t count;
};

struct kh_aligned {
	double kept;       /**< the share of the first text's syllables that the second has too, in order: 0 to 1 */
	size_t kept_count; /**< how many they are */
	size_t taken_from, taken_to; /**< between these syllables of the second */
	bool identical;              /**< the second text is the first, save case, signs and blanks */
	const char
	    *differences; /**< the second text against the first: [-gone-] and {+new+}, "…" for what lies around */
};

/** The syllables of a text, no more than are aligned (some hundreds). */
bool kh_syllables_of(struct kh_arena *mem, const char *text, struct kh_syllables *out);

/** Align locally: Smith, Waterman, Identification of common molecular subsequences, 1981; syllables for letters, as
 * passim has it for reused text (Smith, Cordell, Dillon 2013). False when there is no memory. */
bool kh_align(struct kh_arena *mem, const struct kh_syllables *first, const struct kh_syllables *second,
    struct kh_aligned *out);

#endif
