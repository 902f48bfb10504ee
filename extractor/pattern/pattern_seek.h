/** Going through a range of a text, from one position where patterns of a set may match to the next. Internal. */
#ifndef KH_PATTERN_SEEK_H
#define KH_PATTERN_SEEK_H

#include "patterns.h"
#include "text/text.h"

enum {
	KH_SEEK_BLOCK = 64, /* positions that are looked at together: a bit for each in a word */
	KH_SEEK_SEEN = 64,  /* blocks whose sorts are kept */
	KH_SEEK_FILTERS = 2 /* filters of a set whose patterns' needs are looked at */
};

/** What stands at each of the positions of a block: a bit for each. */
struct kh_sorts {
	uint64_t letters, digits, blanks;
};

/** What was read of a text, kept because sets are asked for the same range one after another: what stands in the range that
 *  was asked last, and the sorts of blocks of the text, by their number. */
struct kh_seen {
	struct kh_grams grams;
	const char *at;
	uint32_t size;
	struct {
		const char *at;
		struct kh_sorts sorts;
	} blocks[KH_SEEK_SEEN];
	struct {
		const char *at;
		uint32_t size;
		struct kh_symbols asked, there;
	} signs; /**< of the text that was asked last, of the size that it had then */
};

/** Does one of some signs stand anywhere in the text? Each is looked for once. */
bool kh_seen_signs(struct kh_seen *seen, const struct kh_text *text, const struct kh_symbols *signs);

/** A search. Begun by kh_seek_from; the caller reads `at` and `filter`. */
struct kh_seek {
	const struct kh_set *set;
	struct kh_seen *seen;
	struct kh_range in;
	const char *skeleton;
	uint32_t length; /**< of the text */
	uint32_t at;     /**< the position */
	size_t filter;   /**< whose patterns were given last */
	uint32_t next;   /**< the first position behind the block */
	uint64_t bits;   /**< positions of the block that are still to come */
	uint32_t tried;  /**< patterns that were let through without a look at their needs */
	uint64_t asked[KH_SEEK_FILTERS],
	    asleep[KH_SEEK_FILTERS]; /**< patterns whose needs were looked at, and not met */
};

/** Begin at the begin of a range, which lies in the text. */
void kh_seek_from(struct kh_seek *seek, const struct kh_set *set, struct kh_seen *seen, const struct kh_text *text,
    struct kh_range in);

/** The patterns of one filter (bit i for pattern i of filter `seek->filter`) that may match at `seek->at`, from left to
 *  right; the filters of a position one after another; 0 at the end. */
uint64_t kh_seek_next(struct kh_seek *seek);

/** The patterns of filter `filter` that may match where the range begins; whole: to its end. Only for a search that has not
 *  begun. */
uint64_t kh_seek_first(struct kh_seek *seek, size_t filter, bool whole);

/** Take the lowest of some patterns of the current filter: its place in the set. */
static inline size_t kh_seek_take(const struct kh_seek *seek, uint64_t *may)
{
	size_t i = seek->filter * KH_FILTER_PATTERNS + (size_t)__builtin_ctzll(*may);

	*may &= *may - 1;
	return i;
}

#endif
