/** Expressions as trees: as much of PCRE2's grammar as is needed to say what every match must have. Internal.
 *
 * Nothing is matched with these trees. They are used to pass over places where PCRE2 would find nothing, so that a
 * tree may allow more than its expression does and never less: what is not understood is KH_TREE_ANY.
 */
#ifndef KH_PATTERN_TREE_H
#define KH_PATTERN_TREE_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"

enum { KH_SYMBOLS = 128 }; /**< a skeleton's bytes; 0, which it does not have, stands for "no byte" */

/** A set of symbols. */
struct kh_symbols {
	uint64_t bits[KH_SYMBOLS / 64];
};

enum kh_tree_kind {
	KH_TREE_EMPTY,  /**< nothing, or a condition that is not looked into */
	KH_TREE_SYMBOL, /**< one byte of `symbols` */
	KH_TREE_START,  /**< ^ */
	KH_TREE_END,    /**< $ */
	KH_TREE_BOUND,  /**< \b */
	KH_TREE_BEHIND, /**< none of `symbols` stands before */
	KH_TREE_ALL,    /**< the children, one after another */
	KH_TREE_ONE_OF, /**< one of the children */
	KH_TREE_REPEAT, /**< the child `least` to `most` times */
	KH_TREE_AHEAD,  /**< the child matches here, and nothing is taken */
	KH_TREE_ANY     /**< any bytes, none too */
};

struct kh_tree {
	enum kh_tree_kind kind;
	struct kh_symbols symbols;
	unsigned least, most; /**< KH_TREE_MANY for no end */
	struct kh_tree *child, *next;
};

enum { KH_TREE_MANY = 1000 };

static inline bool kh_symbols_have(const struct kh_symbols *set, unsigned symbol)
{
	return (set->bits[symbol >> 6] >> (symbol & 63) & 1) != 0;
}

static inline void kh_symbols_add(struct kh_symbols *set, unsigned symbol)
{
	set->bits[symbol >> 6] |= (uint64_t)1 << (symbol & 63);
}

static inline void kh_symbols_drop(struct kh_symbols *set, unsigned symbol)
{
	set->bits[symbol >> 6] &= ~((uint64_t)1 << (symbol & 63));
}

/** The tree of a folded expression that PCRE2 compiles. NULL when there is no memory. */
struct kh_tree *kh_tree_parse(struct kh_arena *mem, const char *expression);

#endif
