#include "pool.h"

#include <pthread.h>
#include <sched.h>
#include <stdlib.h>
#include <time.h>

/* Enough that one long plan does not hold up the others, and that they have work while the caller commits. */
enum { WINDOW_PER_THREAD = 768, THREADS_MOST = 256, TOGETHER_MOST = 64, IDLE_NS = 100000000 };

struct slot {
	void *job;
	size_t cost;
	bool done;
};

/* Jobs are counted from 0; job n is in slot n % window. delivered <= taken <= supplied <= delivered + window. */
struct ring {
	const struct kh_pool *pool;
	struct slot *slots;
	unsigned workers; /* threads that do jobs */
	size_t window, supplied, taken, delivered, cost;
	bool all_supplied, closed;
	bool helps; /* the caller does jobs too when it has to wait: with it there are as many at work as asked for */
	struct timespec told; /* when `idle` was called last */
	pthread_mutex_t lock;
	pthread_cond_t job_ready, job_done;
};

static void run_threaded(struct ring *ring, pthread_t *threads, unsigned count);
static void run_alone(const struct kh_pool *pool);
static size_t supply_some(const struct kh_pool *pool, void **jobs);
static void fill(struct ring *ring);
static bool deliver_next(struct ring *ring);
static bool wait_done(struct ring *ring, const struct slot *slot);
static struct timespec later(struct timespec than);
static bool tell(struct ring *ring);
static size_t count_next(const struct ring *ring);
static void do_next(struct ring *ring);
static void *serve(void *ring);

bool kh_pool_run(const struct kh_pool *pool)
{
	struct ring ring = {.pool = pool, .lock = PTHREAD_MUTEX_INITIALIZER, .job_ready = PTHREAD_COND_INITIALIZER};
	unsigned count = pool->threads == 0             ? kh_pool_cores()
	                 : pool->threads > THREADS_MOST ? THREADS_MOST
	                                                : pool->threads;
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

	ring->workers = count;
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
	void *jobs[TOGETHER_MOST];
	size_t count, delivered;
	bool going = true;

	while (going && (count = supply_some(pool, jobs)) > 0) {
		pool->work(pool->context, jobs, count);
		for (delivered = 0; going && delivered < count;)
			going = pool->deliver(pool->context, jobs[delivered++]) &&
			        (pool->idle == NULL || pool->idle(pool->context));
		for (; delivered < count; delivered++)
			pool->drop(pool->context, jobs[delivered]);
	}
}

/* As many as are done together. */
static size_t supply_some(const struct kh_pool *pool, void **jobs)
{
	size_t most = pool->together_most < TOGETHER_MOST ? pool->together_most : TOGETHER_MOST, count = 0;
	size_t cost, sum = 0;

	while ((count == 0 || (count < most && sum < pool->together_cost)) &&
	       (jobs[count] = pool->supply(pool->context, &cost)) != NULL) {
		sum += cost;
		count++;
	}
	return count;
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
			do_next(ring);
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

/* How many jobs are done next, together: no more than a thread's share of those that wait. */
static size_t count_next(const struct ring *ring)
{
	size_t most = (ring->supplied - ring->taken) / ring->workers, count = 1;
	size_t cost = ring->slots[ring->taken % ring->window].cost;

	most = most < ring->pool->together_most ? most : ring->pool->together_most;
	most = most < TOGETHER_MOST ? most : TOGETHER_MOST;
	for (; count < most; count++) {
		cost += ring->slots[(ring->taken + count) % ring->window].cost;
		if (cost > ring->pool->together_cost)
			break;
	}
	return count;
}

/* Take the next jobs and do them. Called and left with the lock. */
static void do_next(struct ring *ring)
{
	size_t count = count_next(ring), from = ring->taken;
	void *jobs[TOGETHER_MOST];

	ring->taken += count;
	for (size_t i = 0; i < count; i++)
		jobs[i] = ring->slots[(from + i) % ring->window].job;
	pthread_mutex_unlock(&ring->lock);
	ring->pool->work(ring->pool->context, jobs, count);
	pthread_mutex_lock(&ring->lock);
	for (size_t i = 0; i < count; i++)
		ring->slots[(from + i) % ring->window].done = true;
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
		do_next(ring);
	}
	pthread_mutex_unlock(&ring->lock);
	return NULL;
}
