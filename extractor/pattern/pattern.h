/** Patterns as data: sets of PCRE2 expressions with named groups, compiled once, matched on the skeleton.
 *
 * A pattern file (`*.pat`) is plain text:
 *
 *     measure.at-least                      # a level that may be passed
 *         match  (?i)\b(?<lead>tối thiểu|ít nhất)\s+(?<value>{number})\s*%
 *         yields op=>=
 *         good   Tối thiểu 80% hồ sơ                      value=80
 *         near   tối đa 5% hồ sơ trễ hạn
 *
 * See patterns/README.md for the whole format. What precedes the first dot of a name is its set ("measure").
 */
#ifndef KH_PATTERN_H
#define KH_PATTERN_H

#include "kehoach.h"
#include "text/text.h"

struct kh_set;
struct kh_pattern;

enum { KH_GROUPS_MAX = 24 };

/** A hit. Groups that took no part have begin > end. */
struct kh_hit {
	const struct kh_pattern *pattern;
	struct kh_range at;
	struct kh_range groups[KH_GROUPS_MAX]; /**< by group number of the expression */
	bool slip;                             /**< an accent of a word that the pattern spells is wrong or lost */
};

/** Scratch memory for matching; one a thread. It remembers what it read: what stands in a text must not change while
 *  the matcher lives; more may be added to it. */
struct kh_matcher;

/** Make a matcher; NULL when there is no memory. Free with kh_matcher_free. It keeps what it read of a text by the text's address:
 *  texts that it is asked about stay where they are as long as it lives, but may grow at their ends. */
struct kh_matcher *kh_matcher_new(void);

/** The places [flow or text as matched] where hits had wrong or lost accents, each once, in no order. Lives as long as the
 *  matcher. At most some hundreds are kept. text: only those of this text. */
const struct kh_range *kh_matcher_slips(const struct kh_matcher *matcher, const struct kh_text *text, size_t *count);

/** Free a matcher. NULL is allowed. */
void kh_matcher_free(struct kh_matcher *matcher);

/** The set of a name ("measure"): the patterns whose names begin with it and a dot, in the order of the file.
 *  Never NULL: a set that no file has is empty. name: what stands there does not change while the patterns live. */
const struct kh_set *kh_patterns_set(const struct kh_patterns *patterns, const char *name);

/** The patterns of several sets as one set, in the order of the names: a text is gone through once, not once a set.
 *  names: ends with NULL; neither it nor what it names changes while the patterns live. NULL when there is no memory. */
const struct kh_set *kh_patterns_join(const struct kh_patterns *patterns, const char *const *names);

/** Find the leftmost hit of any pattern of the set inside `in`; of hits that begin together the first in the file.
 *  What stands outside `in` is not seen (\b and ^ hold at its begin, $ at its end).
 *  Returns KH_OK, KH_NONE, or KH_E_PATTERN when a limit on matching was passed. */
int kh_set_find(const struct kh_set *set, struct kh_matcher *matcher, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit) KH_MUST_CHECK;

/** As kh_set_find, for a hit that begins where `in` begins: the first pattern in the file that matches there. */
int kh_set_match(const struct kh_set *set, struct kh_matcher *matcher, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit) KH_MUST_CHECK;

/** As kh_set_match, of the patterns that yield the key. key: NULL for all patterns. */
int kh_set_match_with(const struct kh_set *set, const char *key, struct kh_matcher *matcher,
    const struct kh_text *text, struct kh_range in, struct kh_hit *hit) KH_MUST_CHECK;

/** What kh_set_which says of a pattern: whether it has hits, and whether the first of them has wrong or lost accents. */
enum kh_found { KH_FOUND_NONE, KH_FOUND, KH_FOUND_SLIP };

/** Which patterns of the set have hits inside `in`? found: as many as the set has patterns, set by this. No slip is noted.
 *  Returns KH_OK (also for none) or KH_E_PATTERN. */
int kh_set_which(const struct kh_set *set, struct kh_matcher *matcher, const struct kh_text *text, struct kh_range in,
    enum kh_found *found) KH_MUST_CHECK;

/** The first pattern in the file that has a hit inside `in`, wherever that stands. Returns as kh_set_find does. */
int kh_set_first(const struct kh_set *set, struct kh_matcher *matcher, const struct kh_text *text, struct kh_range in,
    const struct kh_pattern **first) KH_MUST_CHECK;

/** As kh_set_find, for the set's pattern `number` alone. */
int kh_set_find_one(const struct kh_set *set, size_t number, struct kh_matcher *matcher, const struct kh_text *text,
    struct kh_range in, struct kh_hit *hit) KH_MUST_CHECK;

/** As kh_set_match, for a hit that is the whole of `in`. */
int kh_set_full(const struct kh_set *set, struct kh_matcher *matcher, const struct kh_text *text, struct kh_range in,
    struct kh_hit *hit) KH_MUST_CHECK;

/** Could a text that begins with these letters match one of the set's patterns? They all end in `$`, and their accents are
 *  not looked at. Slow: for words of headings. */
bool kh_set_begins(const struct kh_set *set, struct kh_matcher *matcher, const char *skeleton, size_t size);

/** All hits of all patterns inside `in`, from left to right, none overlapping another: the leftmost first, of those
 *  that begin together the longest, of equally long ones the first in the file. Each pattern reads `in` once.
 *  hits: an array in `mem`, *count its length.  Returns KH_OK (also for none), KH_E_PATTERN or KH_E_MEMORY. */
int kh_set_scan(const struct kh_set *set, struct kh_matcher *matcher, struct kh_arena *mem,
    const struct kh_text *text, struct kh_range in, struct kh_hit **hits, size_t *count) KH_MUST_CHECK;

/** The range of a named group; false where the pattern has no such group or it took no part. */
bool kh_hit_group(const struct kh_hit *hit, const char *name, struct kh_range *at);

/** The value of a key that the pattern yields ("op" gives ">="); NULL where it yields none. */
const char *kh_pattern_yield(const struct kh_pattern *pattern, const char *key);

/** The pattern's whole name ("measure.at-least"). */
const char *kh_pattern_name(const struct kh_pattern *pattern);

/** Is it a pattern of the set of this name ("measure")? */
bool kh_pattern_is_of(const struct kh_pattern *pattern, const char *set);

#endif
