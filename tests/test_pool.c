/* The pool of workers: results come back in order, few are under way, and nothing is lost where it is stopped. */
#include <check.h>
#include <stdlib.h>
#include <unistd.h>

#include "pool.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { JOBS = 200, NO_STOP = -1, UNDER_WAY = 8 /* for each thread */, TOGETHER = 5 };

Suite *kh_suite_pool(void);

struct job {
	int number;
	bool worked;
};

struct tally {
	int supplied, delivered, dropped, stop_at, idle;
	size_t together;
	bool in_order;
};

static void *supply(void *context, size_t *cost)
{
	struct tally *t = context;
	struct job *job = t->supplied < JOBS ? calloc(1, sizeof *job) : NULL;

	*cost = 1;
	if (job != NULL)
		job->number = t->supplied++;
	return job;
}

/* The later, the faster: results come in another order than they were asked for. */
static void work(void *context, void *const *jobs, size_t count)
{
	size_t most = ((struct tally *)context)->together;

	ck_assert_uint_le(count, most > 0 ? most : 1);
	for (size_t i = 0; i < count; i++) {
		struct job *job = jobs[i];
		usleep((useconds_t)(JOBS - job->number) * 5);
		job->worked = true;
	}
}

static bool deliver(void *context, void *which)
{
	struct tally *t = context;
	struct job *job = which;

	t->in_order = t->in_order && job->number == t->delivered && job->worked;
	free(job);
	return ++t->delivered != t->stop_at;
}

static bool idle(void *context)
{
	((struct tally *)context)->idle++;
	return true;
}

static void drop(void *context, void *job)
{
	((struct tally *)context)->dropped++;
	free(job);
}

static const unsigned threads[] = {1, 2, 7};

START_TEST(keeps_the_order)
{
	static const int stops[] = {NO_STOP, 1, 50};

	for (size_t s = 0; s < 4 * COUNT(stops); s++) {
		struct tally t = {.stop_at = stops[s / 4], .in_order = true, .together = s % 4 < 2 ? 0 : TOGETHER};
		struct kh_pool pool = {.threads = threads[_i],
		    .cost_most = UNDER_WAY * threads[_i],
		    .together_most = t.together,
		    .together_cost = TOGETHER,
		    .supply = supply,
		    .work = work,
		    .deliver = deliver,
		    .idle = s % 2 == 0 ? NULL : idle,
		    .drop = drop,
		    .context = &t};
		ck_assert(kh_pool_run(&pool));
		ck_assert(t.in_order);
		ck_assert_int_eq(t.delivered, t.stop_at == NO_STOP ? JOBS : t.stop_at);
		ck_assert_int_eq(t.delivered + t.dropped, t.supplied);
		ck_assert_int_le(t.dropped, (int)(UNDER_WAY * threads[_i]));
	}
}
END_TEST

START_TEST(with_one_thread_and_nothing_to_say_no_other_works)
{
	struct tally t = {.stop_at = 1, .in_order = true};
	struct kh_pool pool = {.threads = 1,
	    .cost_most = UNDER_WAY,
	    .supply = supply,
	    .work = work,
	    .deliver = deliver,
	    .drop = drop,
	    .context = &t};

	ck_assert(kh_pool_run(&pool));
	ck_assert_int_eq(t.supplied, 1);
}
END_TEST

Suite *kh_suite_pool(void)
{
	Suite *suite = suite_create("pool");
	TCase *order = tcase_create("order");

	tcase_set_timeout(order, 60);
	tcase_add_loop_test(order, keeps_the_order, 0, (int)COUNT(threads));
	tcase_add_test(order, with_one_thread_and_nothing_to_say_no_other_works);
	suite_add_tcase(suite, order);
	return suite;
}
