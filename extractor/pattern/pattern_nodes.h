/** Patterns as the nodes of one automaton (Thompson, "Regular expression search algorithm", 1968). Internal.
 *
 * What a pattern's tree does not tell, its nodes do not: they may lead a text through that the pattern does not match, and
 * never stop one that it does.
 */
#ifndef KH_PATTERN_NODES_H
#define KH_PATTERN_NODES_H

#include "pattern_tree.h"

enum kh_node_kind {
	KH_NODE_EMPTY,    /**< leads on */
	KH_NODE_SPLIT,    /**< leads on by two ways */
	KH_NODE_STEP,     /**< leads on by one of two symbols; 0 is the end of the text */
	KH_NODE_STEP_SET, /**< by a symbol of a set */
	KH_NODE_START,    /**< where the text begins */
	KH_NODE_BOUND,    /**< where a word begins or ends */
	KH_NODE_BEHIND,   /**< where no symbol of a set stands before */
	KH_NODE_ACCEPT,   /**< the pattern matches */
	KH_NODE_ANY       /**< the pattern may match, whatever comes */
};

struct kh_node {
	uint8_t kind, pattern, one, other; /**< one, other: the symbols of a step */
	uint32_t out, more;                /**< more: the second way of a split; else the number of a set */
};

enum { KH_NODES_PATTERNS = 64 };

struct kh_nodes {
	struct kh_node *at;
	size_t count;
	struct kh_symbols *sets;
	unsigned patterns;
	uint32_t starts[KH_NODES_PATTERNS]; /**< the first node of each pattern */
};

/** Build the nodes of `count` patterns, at most KH_NODES_PATTERNS; expressions: folded. False when there is no memory. */
bool kh_nodes_build(struct kh_arena *mem, const char *const *expressions, unsigned count, struct kh_nodes *out);

#endif
