/** Work on many inputs with several threads, handed back in the order of the inputs. Only a window of results is
 * kept, so memory does not grow with the number of inputs. */
#ifndef CLI_POOL_H
#define CLI_POOL_H

#include <stdbool.h>
#include <stddef.h>

#include "kehoach.h"

/** One input and what was made of it. */
struct cli_job {
	char *path;   /**< freed by the pool */
	char *result; /**< freed by the pool; NULL for none */
	size_t size;  /**< of the result */
	int status; /**< what went wrong, with its message in `err`; a job supplied with a failure is not worked on */
	struct kh_error err;
};

struct cli_pool {
	unsigned threads;
	/** Fill in the next input; false when there is none left. On the caller's thread. */
	bool (*supply)(void *context, struct cli_job *job);
	/** Make the result. On any thread, several at once. */
	void (*work)(void *context, struct cli_job *job);
	/** Take the result, in order; false stops everything. On the caller's thread. */
	bool (*deliver)(void *context, struct cli_job *job);
	void *context;
};

/** Run until there is no input left or `deliver` stops it. With one thread, or where none can be started, all happens
 *  on the caller's. Returns KH_OK or KH_E_MEMORY. */
int cli_pool_run(const struct cli_pool *pool) KH_MUST_CHECK;

#endif
