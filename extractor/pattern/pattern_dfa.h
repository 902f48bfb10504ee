/** Which patterns of a set may match at a position: an automaton that reads the symbols from there on for all of them at
 * once. Internal.
 *
 * Its states are the sets of nodes (pattern_nodes.h) that texts lead to, each made when a text first leads to it. Threads
 * read them without a lock; what they add, they add under one.
 */
#ifndef KH_PATTERN_DFA_H
#define KH_PATTERN_DFA_H

#include <pthread.h>
#include <stdatomic.h>

#include "pattern_tree.h"

struct kh_dfa;
struct kh_dfa_states;

/** What all automata of some sets share. */
struct kh_dfa_pool {
	struct kh_arena *mem;
	struct kh_dfa_states *states;
	void *block; /**< that they stand in */
	pthread_mutex_t lock;
};

/** An automaton, made when it is first asked. */
struct kh_dfa_slot {
	_Atomic(struct kh_dfa *) made;
	struct kh_dfa_pool *pool;
	const char **expressions; /**< of the patterns, folded; to last as long */
	unsigned count;           /**< of the patterns, at most 64 */
};

/** Begin a pool. False when there is no memory. */
bool kh_dfa_pool_open(struct kh_dfa_pool *pool);

/** Free the pool and its automata. */
void kh_dfa_pool_close(struct kh_dfa_pool *pool);

/** The patterns, a bit for each, that may match at `at`, of which `left` symbols can be read. before: the symbol before, 0
 * where the range begins. */
uint64_t kh_dfa_ask(struct kh_dfa_slot *slot, unsigned before, const char *at, uint32_t left);

/** Those that may match from the range's begin to its end. */
uint64_t kh_dfa_ask_whole(struct kh_dfa_slot *slot, const char *at, uint32_t left);

#endif
