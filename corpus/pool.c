#include "pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <time.h>

/* Enough that one long plan does not hold up the others, and that they have work while the caller commits. */
enum { WINDOW_PER_THREAD = 768, THREADS_MOST = 256, IDLE_NS = 100000000 };

struct slot {
	void *job;
	size_t cost;
	bool done;
};

/* Jobs are counted from 0; job n is in slot n % window. delivered <= taken <= supplied <= delivered + window. */
struct ring {
	const struct kh_pool *pool;
	struct slot *slots;
	size_t window, supplied, taken, delivered, cost;
	bool all_supplied, closed;
	bool helps; /* the caller does jobs too when it has to wait: with it there are as many at work as asked for */
	struct timespec told; /* when `idle` was called last */
	pthread_mutex_t lock;
	pthread_cond_t job_ready, job_done;
};

static void run_threaded(struct ring *ring, pthread_t *threads, unsigned count);
static void run_alone(const struct kh_pool *pool);
static void fill(struct ring *ring);
static bool deliver_next(struct ring *ring);
static bool wait_done(struct ring *ring, const struct slot *slot);
static struct timespec later(struct timespec than);
static bool tell(struct ring *ring);
static void do_one(struct ring *ring);
static void *serve(void *ring);

bool kh_pool_run(const struct kh_pool *pool)
{
	struct ring ring = {.pool = pool, .lock = PTHREAD_MUTEX_INITIALIZER, .job_ready = PTHREAD_COND_INITIALIZER};
	unsigned count = pool->threads == 0 ? kh_pool_cores() : pool->threads > THREADS_MOST ? THREADS_MOST : pool->threads;
	pthread_condattr_t steady;
	pthread_t *threads;

	pthread_condattr_init(&steady);
	pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
	pthread_cond_init(&ring.job_done, &steady);
	ring.window = (size_t)count * WINDOW_PER_THREAD;
	ring.slots = calloc(ring.window, sizeof *ring.slots);
	threads = calloc(count, sizeof *threads);
	if (ring.slots != NULL && threads != NULL)
		run_threaded(&ring, threads, count);
	bool fine = ring.slots != NULL && threads != NULL;
	free(threads);
	free(ring.slots);
	pthread_cond_destroy(&ring.job_done);
	pthread_condattr_destroy(&steady);
	return fine;
}

unsigned kh_pool_cores(void)
{
	cpu_set_t set;

	if (sched_getaffinity(0, sizeof set, &set) != 0 || CPU_COUNT(&set) < 1)
		return 1;
	return (unsigned)CPU_COUNT(&set);
}

static void run_threaded(struct ring *ring, pthread_t *threads, unsigned count)
{
	unsigned started = 0;

	ring->helps = count > 1;
	if (ring->helps || ring->pool->idle == NULL)
		count--;
	clock_gettime(CLOCK_MONOTONIC, &ring->told);
	while (started < count && pthread_create(&threads[started], NULL, serve, ring) == 0)
		started++;
	if (started == 0) {
		run_alone(ring->pool);
		return;
	}
	do
		fill(ring);
	while (ring->delivered < ring->supplied && deliver_next(ring));
	pthread_mutex_lock(&ring->lock);
	ring->closed = true;
	pthread_cond_broadcast(&ring->job_ready);
	pthread_mutex_unlock(&ring->lock);
	while (started > 0)
		pthread_join(threads[--started], NULL);
	for (; ring->delivered < ring->supplied; ring->delivered++)
		ring->pool->drop(ring->pool->context, ring->slots[ring->delivered % ring->window].job);
}

static void run_alone(const struct kh_pool *pool)
{
	size_t cost;
	void *job;

	while ((job = pool->supply(pool->context, &cost)) != NULL) {
		pool->work(pool->context, job);
		if (!pool->deliver(pool->context, job) || (pool->idle != NULL && !pool->idle(pool->context)))
			return;
	}
}

static void fill(struct ring *ring)
{
	while (!ring->all_supplied && ring->supplied - ring->delivered < ring->window &&
	       (ring->supplied == ring->delivered || ring->cost < ring->pool->cost_most)) {
		struct slot *slot = &ring->slots[ring->supplied % ring->window];
		*slot = (struct slot){0};
		if ((slot->job = ring->pool->supply(ring->pool->context, &slot->cost)) == NULL) {
			ring->all_supplied = true;
			return;
		}
		ring->cost += slot->cost;
		pthread_mutex_lock(&ring->lock);
		ring->supplied++;
		pthread_cond_signal(&ring->job_ready);
		pthread_mutex_unlock(&ring->lock);
	}
}

static bool deliver_next(struct ring *ring)
{
	struct slot *slot = &ring->slots[ring->delivered % ring->window];

	if (!wait_done(ring, slot))
		return false;
	ring->cost -= slot->cost;
	ring->delivered++;
	return ring->pool->deliver(ring->pool->context, slot->job);
}

static bool wait_done(struct ring *ring, const struct slot *slot)
{
	bool going = true, done;

	pthread_mutex_lock(&ring->lock);
	while (!(done = slot->done) && going) {
		if (ring->helps && ring->taken < ring->supplied) {
			do_one(ring);
		} else {
			struct timespec until = later(ring->told);
			pthread_cond_timedwait(&ring->job_done, &ring->lock, &until);
		}
		pthread_mutex_unlock(&ring->lock);
		going = tell(ring);
		pthread_mutex_lock(&ring->lock);
	}
	pthread_mutex_unlock(&ring->lock);
	return done || going;
}

static struct timespec later(struct timespec than)
{
	than.tv_nsec += IDLE_NS;
	if (than.tv_nsec >= 1000000000L) {
		than.tv_nsec -= 1000000000L;
		than.tv_sec++;
	}
	return than;
}

/* Call `idle` where it is time. */
static bool tell(struct ring *ring)
{
	struct timespec now, due = later(ring->told);

	clock_gettime(CLOCK_MONOTONIC, &now);
	if (now.tv_sec < due.tv_sec || (now.tv_sec == due.tv_sec && now.tv_nsec < due.tv_nsec))
		return true;
	ring->told = now;
	return ring->pool->idle == NULL || ring->pool->idle(ring->pool->context);
}

/* Take the next job and do it. Called and left with the lock. */
static void do_one(struct ring *ring)
{
	struct slot *slot = &ring->slots[ring->taken++ % ring->window];

	pthread_mutex_unlock(&ring->lock);
	ring->pool->work(ring->pool->context, slot->job);
	pthread_mutex_lock(&ring->lock);
	slot->done = true;
	pthread_cond_signal(&ring->job_done);
}

/* One thread: do jobs until the ring is closed. What was supplied but not taken by then is dropped. */
static void *serve(void *arg)
{
	struct ring *ring = arg;

	pthread_mutex_lock(&ring->lock);
	for (;;) {
		while (ring->taken == ring->supplied && !ring->closed)
			pthread_cond_wait(&ring->job_ready, &ring->lock);
		if (ring->closed)
			break;
		do_one(ring);
	}
	pthread_mutex_unlock(&ring->lock);
	return NULL;
}
