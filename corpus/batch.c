#include "batch.h"

#include "store.h"

enum { BATCH_MS = 1000, BATCH_PLANS = 2000, GAP_MS = 3 };

static long elapsed_ms(const struct timespec *since);

int kh_batch_begin(struct kh_batch *batch, struct kh_error *err)
{
	int rc;

	batch->plans++;
	if (batch->open)
		return KH_OK;
	if ((rc = kh_corpus_begin(batch->corpus, err)) != KH_OK)
		return rc;
	batch->open = true;
	batch->plans = 1;
	clock_gettime(CLOCK_MONOTONIC, &batch->began);
	return KH_OK;
}

int kh_batch_end(struct kh_batch *batch, bool *ended, struct kh_error *err)
{
	const struct timespec gap = {0, GAP_MS * 1000000L};
	int rc;

	if (!batch->open || (batch->plans < BATCH_PLANS && elapsed_ms(&batch->began) < BATCH_MS))
		return KH_OK;
	batch->open = false;
	if ((rc = kh_corpus_end(batch->corpus, KH_OK, err)) != KH_OK)
		return rc;
	*ended = true;
	nanosleep(&gap, NULL); /* another program may wait for its turn */
	return KH_OK;
}

int kh_batch_finish(struct kh_batch *batch, int status, struct kh_error *err)
{
	int rc;

	if (!batch->open)
		return status;
	batch->open = false;
	rc = kh_corpus_end(batch->corpus, status == KH_CORPUS_STOPPED ? KH_OK : status, err);
	return rc != KH_OK ? rc : status;
}

static long elapsed_ms(const struct timespec *since)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - since->tv_sec) * 1000 + (now.tv_nsec - since->tv_nsec) / 1000000;
}
