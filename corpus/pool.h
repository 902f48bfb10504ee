/** Work on many things with several threads, handed back in order. What is under way is bounded in number and in
 * cost. */
#ifndef KH_CORPUS_POOL_H
#define KH_CORPUS_POOL_H

#include <stdbool.h>
#include <stddef.h>

struct kh_pool {
	unsigned threads; /**< at work, the caller's too where there are several; 0: as many as there are cores */
	size_t cost_most; /**< no more is supplied while what is under way costs this */
	/** The next job, or NULL when there is none left; *cost: what it costs. On the caller's thread. */
	void *(*supply)(void *context, size_t *cost);
	/** How many jobs are done together, 64 at most, and from which cost on no other is added to them; 0: each alone. */
	size_t together_most, together_cost;
	/** Do some, that are in order. On any thread, several at once. */
	void (*work)(void *context, void *const *jobs, size_t count);
	/** Take it back, in order; false stops everything. On the caller's thread, and the job is the callee's. */
	bool (*deliver)(void *context, void *job);
	/** Called while the caller waits or works, about ten times a second; false stops everything. NULL: nothing is
	 *  called, and with one thread all happens on the caller's. */
	bool (*idle)(void *context);
	/** Free a job that is not delivered. */
	void (*drop)(void *context, void *job);
	void *context;
};

/** Run until there is no job left or a callback stops it. Where no thread can be started, all happens on the
 * caller's. False when there is no memory. */
bool kh_pool_run(const struct kh_pool *pool);

/** The cores that this process may use, one at least. */
unsigned kh_pool_cores(void);

#endif
