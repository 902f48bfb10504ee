#include "cli_pool.h"

#include <pthread.h>
#include <stdlib.h>

/* Results kept for each thread: enough that one long plan does not hold up the others. */
enum { WINDOW_PER_THREAD = 8 };

struct slot {
	struct cli_job job;
	bool done;
};

/* Jobs are counted from 0; job n is in slot n % window. delivered <= taken <= supplied <= delivered + window. */
struct ring {
	const struct cli_pool *pool;
	struct slot *slots;
	size_t window, supplied, taken, delivered;
	bool closed;
	pthread_mutex_t lock;
	pthread_cond_t job_ready, job_done;
};

static int run_alone(const struct cli_pool *pool);
static void run_threaded(struct ring *ring, pthread_t *threads);
static bool keep_going(struct ring *ring);
static bool fill(struct ring *ring);
static bool deliver_next(struct ring *ring);
static void *serve(void *ring);
static void work_on(const struct cli_pool *pool, struct cli_job *job);
static void drop(struct cli_job *job);

int cli_pool_run(const struct cli_pool *pool)
{
	struct ring ring = {.pool = pool,
	    .window = (size_t)pool->threads * WINDOW_PER_THREAD,
	    .lock = PTHREAD_MUTEX_INITIALIZER,
	    .job_ready = PTHREAD_COND_INITIALIZER,
	    .job_done = PTHREAD_COND_INITIALIZER};
	pthread_t *threads;

	if (pool->threads <= 1)
		return run_alone(pool);
	ring.slots = calloc(ring.window, sizeof *ring.slots);
	threads = calloc(pool->threads, sizeof *threads);
	if (ring.slots != NULL && threads != NULL)
		run_threaded(&ring, threads);
	free(threads);
	if (ring.slots == NULL || threads == NULL) {
		free(ring.slots);
		return KH_E_MEMORY;
	}
	free(ring.slots);
	return KH_OK;
}

static int run_alone(const struct cli_pool *pool)
{
	bool going = true;

	while (going) {
		struct cli_job job = {0};
		if (!pool->supply(pool->context, &job))
			break;
		work_on(pool, &job);
		going = pool->deliver(pool->context, &job);
		drop(&job);
	}
	return KH_OK;
}

static void run_threaded(struct ring *ring, pthread_t *threads)
{
	unsigned started = 0;

	while (started < ring->pool->threads && pthread_create(&threads[started], NULL, serve, ring) == 0)
		started++;
	if (started == 0) {
		(void)run_alone(ring->pool);
		return;
	}
	while (keep_going(ring))
		;
	pthread_mutex_lock(&ring->lock);
	ring->closed = true;
	pthread_cond_broadcast(&ring->job_ready);
	pthread_mutex_unlock(&ring->lock);
	while (started > 0)
		pthread_join(threads[--started], NULL);
	for (; ring->delivered < ring->supplied; ring->delivered++)
		drop(&ring->slots[ring->delivered % ring->window].job);
}

static bool keep_going(struct ring *ring)
{
	while (ring->supplied - ring->delivered < ring->window && fill(ring))
		;
	return ring->delivered < ring->supplied && deliver_next(ring);
}

static bool fill(struct ring *ring)
{
	struct slot *slot = &ring->slots[ring->supplied % ring->window];

	*slot = (struct slot){0};
	if (!ring->pool->supply(ring->pool->context, &slot->job))
		return false;
	pthread_mutex_lock(&ring->lock);
	ring->supplied++;
	pthread_cond_signal(&ring->job_ready);
	pthread_mutex_unlock(&ring->lock);
	return true;
}

static bool deliver_next(struct ring *ring)
{
	struct slot *slot = &ring->slots[ring->delivered % ring->window];
	bool going;

	pthread_mutex_lock(&ring->lock);
	while (!slot->done)
		pthread_cond_wait(&ring->job_done, &ring->lock);
	pthread_mutex_unlock(&ring->lock);
	going = ring->pool->deliver(ring->pool->context, &slot->job);
	drop(&slot->job);
	ring->delivered++;
	return going;
}

/* One thread: take jobs until the ring is closed. What was supplied but not taken by then is dropped. */
static void *serve(void *arg)
{
	struct ring *ring = arg;

	pthread_mutex_lock(&ring->lock);
	for (;;) {
		while (ring->taken == ring->supplied && !ring->closed)
			pthread_cond_wait(&ring->job_ready, &ring->lock);
		if (ring->closed)
			break;
		struct slot *slot = &ring->slots[ring->taken++ % ring->window];
		pthread_mutex_unlock(&ring->lock);
		work_on(ring->pool, &slot->job);
		pthread_mutex_lock(&ring->lock);
		slot->done = true;
		pthread_cond_signal(&ring->job_done);
	}
	pthread_mutex_unlock(&ring->lock);
	return NULL;
}

static void work_on(const struct cli_pool *pool, struct cli_job *job)
{
	if (job->status == KH_OK)
		pool->work(pool->context, job);
}

static void drop(struct cli_job *job)
{
	free(job->path);
	free(job->result);
	*job = (struct cli_job){0};
}
