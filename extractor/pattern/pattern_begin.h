/** Where a match of a pattern may begin, so that the automaton (pattern_dfa.h) is asked only there. Internal.
 *
 * For each of the first bytes of a match, and for the byte before it, the symbols that can stand there. A filter
 * holds this for up to 64 patterns at once: one look-up and one "and" for each byte leave the patterns that may begin
 * at a position (after Baeza-Yates and Gonnet, "A new approach to text searching", 1992).
 */
#ifndef KH_PATTERN_BEGIN_H
#define KH_PATTERN_BEGIN_H

#include <endian.h>
#include <string.h>

#include "pattern_tree.h"

enum { KH_PLACES = 8, KH_FILTER_PATTERNS = 64 };

/** Pairs of neighbours tell apart what places one by one do not ("của" and "các" allow "cáa"): at places 0 and 1, 1 and 2
 * and so on, each symbol by the five bits that upper and lower case have in common. */
enum { KH_PAIRS = 5, KH_CODES = 32 };

/** Where matches can begin, by sorts of positions. */
enum {
	KH_AT_WORD = 1,   /**< at a letter behind no letter, or a digit behind no digit */
	KH_AT_LETTER = 2, /**< at any letter */
	KH_AT_DIGIT = 4,  /**< at any digit */
	KH_AT_SIGN = 8,   /**< at what is no letter, digit or blank */
	KH_AT_BLANK = 16, /**< at a blank or another symbol up to it */
	KH_AT_END = 32    /**< behind the last symbol */
};

struct kh_begin {
	unsigned least, most;               /**< length of a match; `most`: KH_TREE_MANY or more for no end */
	unsigned sorts;                     /**< of positions at which a match can begin: KH_AT_WORD and so on */
	struct kh_symbols before;           /**< symbol 0: the match begins where the range begins */
	struct kh_symbols place[KH_PLACES]; /**< symbol 0: the range ends here or before */
	uint32_t pair[KH_PAIRS][KH_CODES];  /**< [pair][first]: a bit for each second */
};

/** What may stand before a match of some patterns and at its places, bit i of an entry for pattern i. Entries are as wide as
 * the patterns need: most sets have few, and their tables stay in the cache. */
struct kh_filter {
	unsigned char *table; /**< entries of KH_SYMBOLS before, of each place, and of each pair */
	unsigned shift;       /**< an entry has 1 << shift bytes */
	uint64_t mask;        /**< a bit for each pattern */
	uint64_t wide;        /**< those that may begin with as many symbols as there are capitals */
	uint64_t vague;       /**< those that may begin with most symbols */
};

/** Which three first symbols a match of any pattern of some filters may begin with: a bit for each. The first symbol is by
 * KH_FIRSTS, which part letters from digits and signs, the others by KH_CODES. Small enough to stay at hand while a text
 * is gone through. */
enum { KH_FIRSTS = 2 * KH_CODES };

struct kh_firsts {
	uint32_t bits[KH_FIRSTS * KH_CODES];
};

/** Where a match begins: anywhere in a range, or behind its begin, where what asks for the begin cannot match. */
enum kh_where { KH_ANYWHERE, KH_INSIDE };

/** Say how matches of a tree begin. With KH_INSIDE no symbol may stand at place 0 where all matches begin with the range. */
void kh_begin_find(const struct kh_tree *tree, enum kh_where where, struct kh_begin *begin);

/** Does a tree look at what stands before it, but for the end of a word? If not, its matches begin inside a range as they
 * do anywhere. */
bool kh_begin_asks_before(const struct kh_tree *tree);

/** Make room for `count` patterns, at most KH_FILTER_PATTERNS. False when there is no memory. */
bool kh_filter_make(struct kh_arena *mem, struct kh_filter *filter, size_t count);

/** Put what is known of a pattern under a number below the count. */
void kh_filter_add(struct kh_filter *filter, unsigned number, const struct kh_begin *begin);

/** The patterns of which a match may begin with these symbols, whatever comes behind them; of them, 0 is none. before: what
 * stands before, 0 for nothing. */
uint64_t kh_filter_begun(const struct kh_filter *filter, unsigned before, const char *at, size_t size);

/** Add what some patterns of a filter may begin with. */
void kh_firsts_add(struct kh_firsts *firsts, const struct kh_filter *filter, uint64_t patterns);

/** The KH_PLACES symbols from `at` on, the first lowest; 0 from `left` on. KH_PLACES bytes can be read. */
static inline uint64_t kh_eight_at(const char *at, uint32_t left)
{
	uint64_t eight;

	memcpy(&eight, at, sizeof eight);
	eight = le64toh(eight);
	return left >= KH_PLACES ? eight : eight & (((uint64_t)1 << 8 * left) - 1);
}

/** The three symbols from `at` on, likewise; more may stand behind them. */
static inline uint32_t kh_three_at(const char *at, uint32_t left)
{
	uint32_t four;

	memcpy(&four, at, sizeof four);
	four = le32toh(four);
	return left >= 3 ? four : four & (((uint32_t)1 << 8 * left) - 1);
}

static inline unsigned kh_code_at(uint64_t eight, unsigned place)
{
	return (unsigned)(eight >> 8 * place) & (KH_CODES - 1);
}

static inline unsigned kh_first_code(uint64_t eight)
{
	return ((unsigned)eight & (KH_CODES - 1)) | ((unsigned)eight >> 1 & KH_CODES);
}

static inline bool kh_firsts_have(const struct kh_firsts *firsts, uint64_t eight)
{
	return (firsts->bits[kh_first_code(eight) * KH_CODES + kh_code_at(eight, 1)] >> kh_code_at(eight, 2) & 1) !=
	       0;
}

/** Entry i of the table, and bits of the entries behind it, which `mask` takes off. */
static inline uint64_t kh_filter_entry(const struct kh_filter *f, size_t i)
{
	uint64_t entry;

	memcpy(&entry, f->table + (i << f->shift), sizeof entry);
	return le64toh(entry);
}

/** Where the entries of a symbol at a place, and of two at a pair, stand in the table. */
static inline size_t kh_place_entry(unsigned place, unsigned symbol)
{
	return (place + 1) * KH_SYMBOLS + (symbol & (KH_SYMBOLS - 1));
}

static inline size_t kh_pair_entry(unsigned pair, unsigned first, unsigned second)
{
	return (KH_PLACES + 1) * KH_SYMBOLS + (pair * KH_CODES + first) * KH_CODES + second;
}

#endif
