/** Expressions with the beginnings that alternatives share taken out. Internal.
 *
 * PCRE2 tries the alternatives of a group one after another; a lexicon has hundreds. "(?:ha|hang|hat)" as "(?:ha(?:|ng|t))"
 * looks at each letter of the text once (a trie, after Fredkin, "Trie memory", 1960), matches the same, and is shorter to
 * compile.
 */
#ifndef KH_PATTERN_FACTOR_H
#define KH_PATTERN_FACTOR_H

#include "arena.h"

/** Write a folded expression anew so that alternatives which begin with the same letters have them once. What is tried
 *  first stays what is tried first, with or without (?i); groups keep their order and names. What is not understood stays
 *  as it is. An expression in memory of `mem`; NULL when there is none left. */
const char *kh_pattern_factor(struct kh_arena *mem, const char *expression);

#endif
