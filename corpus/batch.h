/** Transactions that hold whole plans, as many as come in a second: others wait no longer for their
 * turn. */
#ifndef KH_CORPUS_BATCH_H
#define KH_CORPUS_BATCH_H

#include <time.h>

#include "corpus.h"

/** Zero-initialise, but for `corpus`. */
struct kh_batch {
	struct kh_corpus *corpus;
	bool open;
	size_t plans;
	struct timespec began;
};

/** Before a plan is written. */
int kh_batch_begin(struct kh_batch *batch, struct kh_error *err) KH_MUST_CHECK;

/** Commit where it is time. ended: set to true where it was committed. */
int kh_batch_end(struct kh_batch *batch, bool *ended, struct kh_error *err) KH_MUST_CHECK;

/** Commit where `status` is KH_OK or KH_CORPUS_STOPPED, else undo. Returns `status`, or why it could not be
 * committed. */
int kh_batch_finish(struct kh_batch *batch, int status, struct kh_error *err) KH_MUST_CHECK;

#endif
