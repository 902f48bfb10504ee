/** Loaded pattern sets: the data files, the patterns compiled from them, and what else is read from data. Internal. */
#ifndef KH_PATTERNS_H
#define KH_PATTERNS_H

#include <stdatomic.h>

#include "pattern_begin.h"
#include "pattern_dfa.h"
#include "pattern_file.h"
#include "pattern_need.h"

struct kh_charsets;
struct kh_gazetteer;
struct kh_indicators;
struct kh_pairs;
struct kh_run;

/** One word as patterns spell it. */
struct kh_spelling {
	uint64_t key;           /**< its skeleton in lower case, five bits a letter */
	const uint8_t *accents; /**< of each letter, see kh_accents; NULL where none has any */
};

/** The words that a pattern spells, each once, sorted by key. */
struct kh_spellings {
	struct kh_spelling *at;
	uint32_t
	    *first; /**< by a hash of the key: one more than the index of its first word, or 0; then the next entry */
	uint32_t count;
	unsigned shift; /**< of the hash: 64 less the bits of an index into `first` */
};

/** How an expression is to match: from a position on, or to the end of the range as well. Each way has compiled code of its
 *  own, made when it is first needed. */
enum kh_anchor { KH_AT_BEGIN, KH_WHOLE, KH_PARTLY /* at the begin, where more text may follow */, KH_ANCHORS };

struct kh_group_name {
	const char *name;
	uint64_t code; /**< of the name */
	uint32_t number;
};

/** What each try asks for stands together at its beginning. */
struct kh_pattern {
	_Atomic(void *) code[KH_ANCHORS]; /**< pcre2_code, NULL until first used */
	const uint16_t *needs;            /**< NULL: nothing is known */
	const char *signs;                /**< one of these stands in every match; NULL: nothing is known */
	struct kh_spellings spellings;
	bool loose;                    /**< words that it does not spell may stand inside a hit */
	uint8_t accents;               /**< enum kh_accents, of the source */
	struct kh_begin begin, inside; /**< how matches begin, and those that do not begin with the range */
	const struct kh_yield *yields; /**< of the source */
	size_t yield_count;
	struct kh_group_name *groups; /**< known once one of the codes is; NULL before */
	uint32_t group_count, capture_count;
	struct kh_arena *mem; /**< of all patterns; after loading for who holds the lock on compiling only */
	const struct kh_source_pattern *source;
	const char *expression; /**< composed, with accents */
	const char *folded;     /**< the same, folded to the skeleton */
};

/** Where patterns of a set may match. */
struct kh_starts {
	struct kh_filter *filters; /**< one for each KH_FILTER_PATTERNS patterns */
	struct kh_firsts *firsts;  /**< of all filters, but for patterns with signs that may begin with anything */
	unsigned sorts;            /**< of positions: KH_AT_WORD and so on; 0: nowhere */
};

struct kh_set {
	const char *name;
	struct kh_pattern **patterns; /**< in the order of the file; parts (`only`) are left out */
	size_t count;
	size_t filter_count;
	struct kh_starts starts, inside; /**< anywhere, and behind the begin of a range: often the same */
	bool is_signed;                  /**< does `starts.firsts` leave out patterns? */
	struct kh_symbols signs;         /**< of these: one stands in each match */
	struct kh_dfa_slot *automata;    /**< one for each filter */
};

/** Several sets as one, made when they were first asked for together. */
struct kh_joined {
	const char *const *names;
	struct kh_set set;
	const struct kh_joined *next;
};

/** What is made of a data file once, when it is first needed. */
enum kh_made { KH_MADE_SHRED_COSTS, KH_MADE_ALIGNED_COSTS, KH_MADE_COUNT };

enum { KH_RECENT_BITS = 9 };

struct kh_patterns {
	struct kh_arena *mem;
	struct kh_data_set *data;
	struct kh_pattern_files *files;
	struct kh_pattern *patterns; /**< one for each source pattern, in the same order */
	size_t count;
	struct kh_set *sets;
	size_t set_count;
	struct kh_dfa_pool pool; /**< of the sets' automata */
	uint32_t *set_table;     /**< hashed by name: 1 + a number of `sets`, 0 for none; a power of two of entries */
	size_t set_table_size;
	_Atomic uint64_t recent[1 << KH_RECENT_BITS]; /**< sets by the addresses of names asked for */
	_Atomic(struct kh_joined *) joined;           /**< the last made first */
	struct kh_gazetteer *gazetteer;
	struct kh_indicators *indicators;
	struct kh_charsets *charsets;
	const struct kh_pairs *pairs;        /**< words that stand side by side, see pairs.h */
	_Atomic(void *) made[KH_MADE_COUNT]; /**< NULL until first needed */
};

/** A data file of the sets ("gazetteer.tsv"); NULL where there is none. NUL-terminated; lives as long as the sets. */
const char *kh_patterns_file(const struct kh_patterns *patterns, const char *name, size_t *size);

/** The compiled code of a pattern for one way of matching; NULL with `err` filled when it does not compile. Thread-safe. */
void *kh_pattern_code(struct kh_pattern *pattern, enum kh_anchor anchor, struct kh_error *err);

/** Copy what was made of a data file, `size` bytes, to `to`; the first time it is made there by `make`, which reports a
 *  fault of the file by run->err.  On any thread.  Returns KH_OK, what `make` returned, or KH_E_MEMORY. */
int kh_patterns_made(struct kh_run *run, enum kh_made what, int (*make)(struct kh_run *run, void *to), void *to,
    size_t size) KH_MUST_CHECK;

/** Make the filters of a set; its patterns stand. pool: of its automata. Returns KH_OK or KH_E_MEMORY. */
int kh_set_filter(struct kh_arena *mem, struct kh_set *set, struct kh_dfa_pool *pool) KH_MUST_CHECK;

/** Write the composed expression of a pattern: parts and lexicons inlined. Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_pattern_compose(struct kh_patterns *patterns, const struct kh_source_pattern *source, const char **expression,
    struct kh_error *err) KH_MUST_CHECK;

/** Fold an expression to the skeleton. NULL when there is no memory. */
char *kh_pattern_fold(struct kh_arena *mem, const char *expression);

/** Collect the words that an expression spells out. Returns KH_OK or KH_E_MEMORY. */
int kh_spellings_collect(struct kh_arena *mem, const char *expression, struct kh_spellings *out) KH_MUST_CHECK;

/** May words stand inside a hit that the expression does not spell? */
bool kh_spellings_loose(const char *expression);

/** Compare the words of a hit with the pattern's spelling.
 *  Returns 0 where all accents are right, 1 where some are lost or wrong (a slip), 2 where it reads as another word. */
int kh_spellings_judge(const struct kh_pattern *pattern, const struct kh_text *text, struct kh_range at);

#endif
