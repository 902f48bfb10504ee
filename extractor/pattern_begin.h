/** Where a match of a pattern may begin, so that PCRE2 is asked only there. Internal.
 *
 * For each of the first bytes of a match, and for the byte before it, the symbols that can stand there. A filter
 * holds this for up to 64 patterns at once: one look-up and one "and" for each byte leave the patterns that may begin
 * at a position (after Baeza-Yates and Gonnet, "A new approach to text searching", 1992).
 */
#ifndef KH_PATTERN_BEGIN_H
#define KH_PATTERN_BEGIN_H

#include "pattern_tree.h"

enum { KH_PLACES = 8, KH_FILTER_PATTERNS = 64 };

/** Pairs of neighbours tell apart what places one by one do not ("của" and "các" allow "cáa"): at places 0, 2 and 4,
 * each symbol by the five bits that upper and lower case have in common. */
enum { KH_PAIRS = 3, KH_CODES = 32 };

struct kh_begin {
	struct kh_symbols before;           /**< symbol 0: the match begins where the range begins */
	struct kh_symbols place[KH_PLACES]; /**< symbol 0: the range ends here or before */
	uint32_t pair[KH_PAIRS][KH_CODES];  /**< [pair][first]: a bit for each second */
	unsigned least, most;               /**< length of a match; `most`: KH_TREE_MANY or more for no end */
};

/** Bit i of each entry is for pattern i. */
struct kh_filter {
	uint64_t before[KH_SYMBOLS];
	uint64_t place[KH_PLACES][KH_SYMBOLS];
	uint64_t (
	    *pair)[KH_CODES * KH_CODES]; /**< of each pair; NULL where the patterns are too few to be worth it */
	uint64_t vague;                  /**< those that may begin with most symbols */
};

/** Say how matches of a tree begin. */
void kh_begin_find(const struct kh_tree *tree, struct kh_begin *begin);

/** Put what is known of a pattern under a number below KH_FILTER_PATTERNS. */
void kh_filter_add(struct kh_filter *filter, unsigned number, const struct kh_begin *begin);

static inline unsigned kh_pair_code(unsigned first, unsigned second)
{
	return (first & (KH_CODES - 1)) * KH_CODES + (second & (KH_CODES - 1));
}

/** The patterns that may match at `at`, where KH_PLACES symbols can be read. */
static inline uint64_t kh_filter_ask(const struct kh_filter *f, unsigned char before, const unsigned char *at)
{
	uint64_t may = f->before[before & (KH_SYMBOLS - 1)] & f->place[0][at[0] & (KH_SYMBOLS - 1)];

	for (unsigned k = 1; may != 0 && k < KH_PLACES; k++)
		may &= f->place[k][at[k] & (KH_SYMBOLS - 1)];
	for (unsigned k = 0; f->pair != NULL && may != 0 && k < KH_PAIRS; k++)
		may &= f->pair[k][kh_pair_code(at[2 * k], at[2 * k + 1])];
	return may;
}

#endif
