/** Which words stand side by side in texts of administration (patterns/pairs.tsv), and on the lines of a document: what
 * says that they belong together where columns do not. Private to the library. */
#ifndef KH_PAIRS_H
#define KH_PAIRS_H

#include "lines/lines.h"

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

/** The first and the last word of a piece of text.  at: [text]. */
void kh_pairs_ends(const struct kh_pairs *pairs, const struct kh_text *text, struct kh_range at,
    struct kh_pair_word *first, struct kh_pair_word *last);

/** How much more often than by chance word b follows word a: the logarithm of the ratio, 0 where nothing is known. */
float kh_pairs_weigh(const struct kh_pairs *pairs, const struct kh_pair_word *a, const struct kh_pair_word *b);

/** Count the pairs of words on the lines of the document, beside those of the patterns. Returns KH_OK or KH_E_MEMORY. */
int kh_pairs_count(struct kh_run *run, const struct kh_lines *lines, struct kh_pairs *pairs) KH_MUST_CHECK;

/** Count the last word of a and the first of b as a pair, so many times more.  a, b: of `text`, where as many lines end as
 *  in the document. */
void kh_pairs_add(
    struct kh_pairs *pairs, const struct kh_text *text, struct kh_range a, struct kh_range b, float times);

#endif
