/** Words that follow each other. Which words of a line belong together shows where they follow each other elsewhere:
 * in prose, or in a cell with one blank between them. Private to aligned_*.c and table_aligned.c. */
#ifndef KH_ALIGNED_PAIRS_H
#define KH_ALIGNED_PAIRS_H

#include "lines/lines.h"
#include "table/pairs.h"

/** A set of keys; 0 is none. All zero: empty. */
struct kh_keys {
	uint64_t *key;
	uint64_t *bits;     /**< two for each room: most keys that are not in it are known by a look at them */
	size_t count, room; /**< a power of two, at least twice `count` */
};

/** Pairs of words of a whole text. */
struct kh_word_pairs {
	struct kh_keys prose;        /**< in lines of one text */
	struct kh_keys near;         /**< one blank apart, in any line */
	const struct kh_pairs *more; /**< of administrative texts */
};

/** Add a key; 0 is passed over. Returns KH_OK or KH_E_MEMORY. */
int kh_keys_add(struct kh_arena *mem, struct kh_keys *keys, uint64_t key) KH_MUST_CHECK;

/** Forget all. */
void kh_keys_clear(struct kh_keys *keys);

/** Is the key, not 0, in the set? */
bool kh_keys_have(const struct kh_keys *keys, uint64_t key);

/** The hash of a word's letters and digits, case passed over. */
uint64_t kh_word_hash(const struct kh_text *text, struct kh_range word);

/** Does a word end in a sign after which another text may begin? */
bool kh_word_closes(const struct kh_text *text, struct kh_range word);

/** The hash of a word as the first of a pair: with its comma; 0 where another sign says that none follows. */
static inline uint64_t kh_word_end(uint64_t hash, bool closed, bool comma)
{
	return !closed ? hash : comma ? hash * 1099511628211ULL : 0;
}

/** The key of a pair of words, from the end of the first and the hash of the second. */
static inline uint64_t kh_pair_key(uint64_t a, uint64_t b)
{
	return (a * 31 + b) | 1;
}

/** Learn the pairs of all lines. Returns KH_OK or KH_E_MEMORY. */
int kh_word_pairs_learn(struct kh_run *run, const struct kh_lines *lines, struct kh_word_pairs *pairs) KH_MUST_CHECK;

#endif
