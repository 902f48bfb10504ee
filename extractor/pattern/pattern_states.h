/** The states of the automata (pattern_dfa.h): what they are, and how they are made of nodes. Private to pattern_dfa.c, which
 * reads them. */
#ifndef KH_PATTERN_STATES_H
#define KH_PATTERN_STATES_H

#include "pattern_dfa.h"
#include "pattern_nodes.h"

enum {
	KH_STATE_BITS = 14,
	KH_STATES_MOST = 1 << KH_STATE_BITS, /**< of a pool: then all patterns may match */
	KH_STATE_STEPS = 16,                 /**< of a state that has no row for them */
	KH_STATE_BUCKETS = 1 << 12,
	KH_STATE_ALIGN = 64
};

/** Where a step leads to: the number of a state, and with it whether no step leads on from there. 0: not known yet. */
typedef uint16_t kh_way;
enum { KH_WAY_LAST = 1 << 15, KH_WAY_NUMBER = KH_STATES_MOST - 1 };

/** A state as it is read, a line of the cache. Steps stand side by side, found by their symbols; where there are more, all
 * are in a row, by symbol. */
struct kh_state {
	_Atomic uint64_t
	    symbols[KH_STATE_STEPS / 8]; /**< one more than each, a byte each; 0 where there is none yet */
	_Atomic kh_way to[KH_STATE_STEPS];
	uint64_t accepts; /**< patterns that match up to here or to somewhere before; of the whole: up to here */
	_Atomic(_Atomic kh_way *) row;
};

/** What it is made of: the nodes that some of the first symbols of a text lead to. A pattern that has matched is gone through
 * no further, but where a match has to be the whole of the text. */
struct kh_origin {
	struct kh_dfa *of;
	const uint32_t *nodes;
	uint64_t live; /**< patterns that may match farther on */
	uint64_t sure; /**< patterns that may match whatever comes */
	uint32_t count, chain;
	bool whole, word, begin; /**< is the symbol before one of a word? does the range begin here? */
};

struct kh_dfa {
	struct kh_dfa_pool *pool;
	struct kh_nodes nodes;
	_Atomic kh_way roots[2][KH_SYMBOLS]; /**< by the symbol before: of any matches, and of those of the whole */
};

/** The first state stands for "all patterns may match". */
struct kh_dfa_states {
	_Alignas(KH_STATE_ALIGN) struct kh_state at[KH_STATES_MOST];
	struct kh_origin origins[KH_STATES_MOST];
	uint32_t buckets[KH_STATE_BUCKETS], count;
	/* of whoever holds the lock */
	uint32_t *seen, *found, *heads, *stack, room, stamp, found_count;
};

/** Make the state before the first symbol, by the symbol that stands before it, 0 where the range begins. Who calls holds the
 * lock of the pool; so for all of these. Returns KH_WAY_LAST, and the state of "all may match", when there is no room. */
kh_way kh_state_root(struct kh_dfa *d, bool whole, unsigned before);

/** Make the state that a symbol leads to. Returns as kh_state_root does. */
kh_way kh_state_next(struct kh_dfa_states *all, uint32_t from, unsigned c);

/** Give a state a row, with the steps that it has. False when there is no memory. */
bool kh_state_add_row(struct kh_dfa *d, struct kh_state *s);

#endif
