#include "intake.h"

#include <time.h>

#include "pool.h"
#include "store.h"

enum { BATCH_MS = 3000, BATCH_PLANS = 6000, GAP_MS = 3 };

struct running {
	const struct kh_intake *intake;
	bool open; /* is there a transaction? */
	size_t plans;
	struct timespec began;
	int status;
};

static void *supply(void *context, size_t *cost);
static void work(void *context, void *const *jobs, size_t count);
static bool deliver(void *context, void *job);
static bool idle(void *context);
static void drop(void *context, void *job);
static int begin(struct running *x);
static int end(struct running *x);
static long elapsed_ms(const struct timespec *since);

int kh_intake_run(const struct kh_intake *intake)
{
	struct running x = {.intake = intake};
	struct kh_pool pool = {.threads = intake->threads,
	    .cost_most = intake->cost_most,
	    .together_most = KH_TOGETHER_MOST,
	    .together_cost = intake->together_cost,
	    .supply = supply,
	    .work = work,
	    .deliver = deliver,
	    .idle = idle,
	    .drop = drop,
	    .context = &x};

	if (!kh_pool_run(&pool))
		x.status = kh_corpus_fail(intake->err, KH_E_MEMORY, "out of memory");
	if (x.open) {
		int rc = kh_corpus_end(intake->corpus, x.status == KH_CORPUS_STOPPED ? KH_OK : x.status, intake->err);
		x.status = rc != KH_OK ? rc : x.status;
	}
	if (x.status == KH_OK || x.status == KH_CORPUS_STOPPED)
		intake->committed(intake->context);
	return x.status;
}

static void *supply(void *context, size_t *cost)
{
	struct running *x = context;

	return x->status == KH_OK ? x->intake->supply(x->intake->context, cost, &x->status) : NULL;
}

static void work(void *context, void *const *jobs, size_t count)
{
	const struct running *x = context;

	x->intake->read(x->intake->context, jobs, count);
}

static bool deliver(void *context, void *job)
{
	struct running *x = context;

	if (x->status == KH_OK && (x->status = begin(x)) == KH_OK)
		x->status = x->intake->write(x->intake->context, job);
	drop(context, job);
	return idle(context);
}

static bool idle(void *context)
{
	struct running *x = context;

	if (x->status == KH_OK)
		x->status = end(x);
	if (x->status == KH_OK && !x->intake->go_on(x->intake->context))
		x->status = kh_corpus_fail(x->intake->err, KH_CORPUS_STOPPED, "stopped; do it again to go on");
	return x->status == KH_OK;
}

static void drop(void *context, void *job)
{
	const struct running *x = context;

	x->intake->drop(x->intake->context, job);
}

/* ---- transactions ---- */

static int begin(struct running *x)
{
	int rc;

	x->plans++;
	if (x->open)
		return KH_OK;
	if ((rc = kh_corpus_begin(x->intake->corpus, x->intake->err)) != KH_OK)
		return rc;
	x->open = true;
	x->plans = 1;
	clock_gettime(CLOCK_MONOTONIC, &x->began);
	return KH_OK;
}

/* Where it is time. */
static int end(struct running *x)
{
	const struct timespec gap = {0, GAP_MS * 1000000L};
	int rc;

	if (!x->open || (x->plans < BATCH_PLANS && elapsed_ms(&x->began) < BATCH_MS))
		return KH_OK;
	x->open = false;
	if ((rc = kh_corpus_end(x->intake->corpus, KH_OK, x->intake->err)) != KH_OK)
		return rc;
	x->intake->committed(x->intake->context);
	nanosleep(&gap, NULL); /* another program may wait for its turn */
	return KH_OK;
}

static long elapsed_ms(const struct timespec *since)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (now.tv_sec - since->tv_sec) * 1000 + (now.tv_nsec - since->tv_nsec) / 1000000;
}
