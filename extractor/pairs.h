/** Which words stand side by side in texts of administration (patterns/pairs.tsv): what says that they belong
 * together where lines and columns do not. Private to the library. */
#ifndef KH_PAIRS_H
#define KH_PAIRS_H

#include "text.h"

/** Words that stand side by side, and how often; a word and any other too. */
struct kh_pairs {
	const struct kh_pairs *more; /**< counted besides; NULL for none */
	uint64_t *hash;              /**< open addressing; 0 is free */
	float *times;
	float all;
	size_t mask;
};

/** Read patterns/pairs.tsv, once for all plans. pairs: in `mem`. Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY with
 * `err` filled. */
int kh_pairs_load(struct kh_arena *mem, const char *file, size_t size, const struct kh_pairs **pairs,
    struct kh_error *err) KH_MUST_CHECK;

/** A word, as far as pairs go. */
struct kh_pair_word {
	uint64_t hash; /**< 0: it is none */
	float before,
	    after; /**< how often it stands before and after any word; below 0 where a sign ends or begins it */
};

/** at: [text], of one word. */
struct kh_pair_word kh_pairs_word(const struct kh_pairs *pairs, const struct kh_text *text, struct kh_range at);

/** How much more often than by chance word b follows word a: the logarithm of the ratio, 0 where nothing is known. */
float kh_pairs_weigh(const struct kh_pairs *pairs, const struct kh_pair_word *a, const struct kh_pair_word *b);

#endif
