/** Plans on their way into a corpus: several threads read them, the caller's writes them, in transactions that hold
 * whole plans only, as many as come in three seconds: others wait no longer for their turn. */
#ifndef KH_CORPUS_INTAKE_H
#define KH_CORPUS_INTAKE_H

#include "corpus.h"

struct kh_intake {
	struct kh_corpus *corpus;
	unsigned threads;     /**< 0: as many as there are cores */
	size_t cost_most;     /**< no more is supplied while what is under way costs this */
	size_t together_cost; /**< what is read together costs no more, one plan excepted */
	/** The next plan; NULL with `*status` as it is when there is none left, else with why it could not be had.
	 *  cost: what it costs. */
	void *(*supply)(void *context, size_t *cost, int *status);
	/** Read some, KH_TOGETHER_MOST at most. On any thread, several at once. */
	void (*read)(void *context, void *const *jobs, size_t count);
	/** Write it, within a transaction; returns a status. */
	int (*write)(void *context, void *job);
	/** What was written so far is in the corpus now. */
	void (*committed)(void *context);
	/** Called after every plan and while the caller waits; false stops after what is done. */
	bool (*go_on)(void *context);
	/** Free a job, written or not. */
	void (*drop)(void *context, void *job);
	void *context;
	struct kh_error *err;
};

/** Take in all that is supplied. Returns KH_OK, KH_CORPUS_STOPPED (with a message), or what failed. */
int kh_intake_run(const struct kh_intake *intake) KH_MUST_CHECK;

#endif
