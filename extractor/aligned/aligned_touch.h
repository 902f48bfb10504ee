/** What the steps of kh_aligned_touches share. Private to aligned_touch.c and aligned_share.c. */
#ifndef KH_ALIGNED_TOUCH_H
#define KH_ALIGNED_TOUCH_H

#include "aligned.h"

enum { KH_SHARE_WORDS_MOST = 64 /* of a line */ };

/** A table while the words of its touching columns are shared out. */
struct kh_toucher {
	struct kh_run *run;
	struct kh_aligned_text *text;
	const struct kh_aligned_costs *cost;
	struct kh_keys pairs; /**< of words in cells */
	struct kh_keys known; /**< lines of cells, by column: kh_known_key */
	size_t columns, no;
	bool again; /**< a second pass: what the first one said is used */
};

/** Blanks before a word that is not its line's first. */
static inline uint32_t kh_word_gap(const struct kh_word *word)
{
	return word->x.left - word[-1].x.right;
}

/** The hash of some words gone on with a word. */
static inline uint64_t kh_words_hash(uint64_t before, const struct kh_word *word)
{
	return before * 0x9E3779B97F4A7C15ULL + word->hash;
}

/** The key of some words in a column, from their hash. */
static inline uint64_t kh_known_key(uint64_t hash, size_t column)
{
	return (hash * 37 + column * 0x9E3779B97F4A7C15ULL) | 1;
}

/** Share out the words of a line again. Says whether one has another column now. */
bool kh_aligned_share(struct kh_toucher *t, size_t line);

#endif
