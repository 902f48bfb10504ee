/* Measures the extractor on one core: MB of plan text a second for each step and for the whole, and the memory it
 * takes. usage: bench MB FILE...      a corpus of at least MB megabytes is made from the files */
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "bench_charset.h"
#include "bench_corpus.h"
#include "bench_tables.h"
#include "plan.h"

enum { RUNS = 5, STEPS_MOST = 32, PATH_ROOM = 4096, MEGA = 1000000 };

/* Seconds of each run for one row of the table. */
struct row {
	const char *name;
	double seconds[RUNS];
};

/* A plan with a table of all kinds of columns. */
static const char TABLE_SAMPLE[] = "tests/plans/huyen-thoai-son-nine-columns/input.md";

struct bench {
	struct bench_corpus corpus;
	struct kh_patterns *patterns;
	size_t json_bytes;
};

static bool time_steps(struct bench *b, struct row *rows, int run);
static size_t gather(const struct bench *b, size_t *at, struct kh_extraction *plans);
static bool time_plans(struct bench *b, struct kh_extraction *plans, size_t count, struct row *rows, int run);
static bool time_whole(struct bench *b, struct row *row, int run);
static bool write_json(struct bench *b, struct kh_extraction *of);
static void print_rows(const struct bench *b, struct row *rows, size_t count);
static bool time_command(const char *command, const struct bench_corpus *corpus, const char *folder);
static bool run_command(char *const *args, double *seconds, long *peak_kib);
static double now(void);
static double lap(double *from);
static double median(double *seconds);
static void stay_on_one_core(void);

int main(int argc, char **argv)
{
	struct bench b = {0};
	struct row rows[STEPS_MOST + 4] = {0};
	struct kh_error err;
	char command[PATH_ROOM], folder[PATH_ROOM];
	const char *slash = strrchr(argv[0], '/');
	int directory = slash != NULL ? (int)(slash - argv[0]) : 0;

	if (argc < 3 || atof(argv[1]) <= 0) {
		fprintf(stderr, "usage: bench MB FILE...\n");
		return 2;
	}
	if (!bench_corpus_make(&b.corpus, (size_t)(atof(argv[1]) * MEGA), argv + 2, (size_t)argc - 2))
		return 1;
	if (kh_patterns_new(NULL, &b.patterns, &err) != KH_OK) {
		fprintf(stderr, "bench: %s\n", err.message);
		return 1;
	}
	printf("%.1f MB in %zu plans made from %d samples, the largest of %.0f kB; processor time, median of %d runs "
	       "on one core\n\n",
	    (double)b.corpus.size / MEGA, b.corpus.count, argc - 2, (double)b.corpus.largest / 1000, RUNS);
	stay_on_one_core();
	for (int run = 0; run < RUNS; run++)
		if (!time_whole(&b, &rows[kh_plan_step_count + 3], run) || !time_steps(&b, rows, run))
			return 1;
	print_rows(&b, rows, kh_plan_step_count + 4);
	snprintf(command, sizeof command, "%.*s/kehoach", directory, argv[0]);
	snprintf(folder, sizeof folder, "%.*s/bench-corpus", directory, argv[0]);
	bool done = time_command(command, &b.corpus, folder) &&
	            bench_charset(b.patterns, argv + 2, (size_t)argc - 2) && bench_tables(b.patterns, TABLE_SAMPLE);
	kh_patterns_free(b.patterns);
	bench_corpus_free(&b.corpus);
	return done ? 0 : 1;
}

/* The plans from *at on that are read together. */
static size_t gather(const struct bench *b, size_t *at, struct kh_extraction *plans)
{
	size_t count = 0, bytes = 0;

	for (; *at < b->corpus.count && count < KH_TOGETHER_MOST && bytes < KH_TOGETHER_BYTES; ++*at) {
		const struct bench_plan *plan = &b->corpus.plans[*at];
		plans[count++] =
		    (struct kh_extraction){.path = "bench.txt", .bytes = plan->bytes, .size = plan->size};
		bytes += plan->size;
	}
	return count;
}

/* Row 0 is the making of the plan, then the steps, then the JSON, then the freeing. */
static bool time_steps(struct bench *b, struct row *rows, int run)
{
	struct kh_extraction plans[KH_TOGETHER_MOST];
	bool done = true;

	if (kh_plan_step_count > STEPS_MOST - 1) {
		fprintf(stderr, "bench: more steps than %d\n", STEPS_MOST - 1);
		return false;
	}
	rows[0].name = "copy";
	for (size_t i = 0; i < kh_plan_step_count; i++)
		rows[1 + i].name = kh_plan_steps[i].name;
	rows[kh_plan_step_count + 1].name = "json";
	rows[kh_plan_step_count + 2].name = "free";
	b->json_bytes = 0;
	for (size_t i = 0; done && i < b->corpus.count;)
		done = time_plans(b, plans, gather(b, &i, plans), rows, run);
	return done;
}

/* As kh_plans_extract does it, with a clock between the steps. */
static bool time_plans(struct bench *b, struct kh_extraction *plans, size_t count, struct row *rows, int run)
{
	struct kh_options options = {0};
	double from = now();
	size_t row = 0;
	bool done = true;

	for (size_t i = 0; i < count; i++)
		done = kh_plan_new(b->patterns, &options, plans[i].path, plans[i].bytes, plans[i].size,
		           &plans[i].plan, &plans[i].err) == KH_OK &&
		       done;
	rows[row++].seconds[run] += lap(&from);
	for (size_t s = 0; done && s < kh_plan_step_count; s++) {
		for (size_t i = 0; done && i < count; i++)
			done = kh_plan_steps[s].take(plans[i].plan) == KH_OK;
		rows[row++].seconds[run] += lap(&from);
	}
	for (size_t i = 0; done && i < count; i++)
		done = write_json(b, &plans[i]);
	rows[row++].seconds[run] += lap(&from);
	for (size_t i = 0; i < count; i++)
		kh_plan_free(plans[i].plan);
	rows[row].seconds[run] += lap(&from);
	if (!done)
		fprintf(stderr, "bench: a plan could not be read\n");
	return done;
}

/* As a program does it, without a clock in between. */
static bool time_whole(struct bench *b, struct row *row, int run)
{
	struct kh_extraction plans[KH_TOGETHER_MOST];
	struct kh_options options = {0};
	double from = now();
	bool done = true;

	row->name = "whole";
	for (size_t at = 0; done && at < b->corpus.count;) {
		size_t count = gather(b, &at, plans);
		kh_plans_extract(b->patterns, &options, plans, count);
		for (size_t i = 0; i < count; i++) {
			done = plans[i].status == KH_OK && write_json(b, &plans[i]) && done;
			kh_plan_free(plans[i].plan);
		}
	}
	row->seconds[run] = now() - from;
	return done;
}

static bool write_json(struct bench *b, struct kh_extraction *of)
{
	char *json;

	if (kh_record_json(kh_plan_record(of->plan), true, &json, &of->err) != KH_OK)
		return false;
	b->json_bytes += strlen(json);
	free(json);
	return true;
}

static void print_rows(const struct bench *b, struct row *rows, size_t count)
{
	double whole = median(rows[count - 1].seconds), megabytes = (double)b->corpus.size / MEGA;

	printf("%-16s %10s %10s %8s\n", "step", "ms", "MB/s", "share");
	for (size_t i = 0; i < count; i++) {
		double seconds = median(rows[i].seconds);
		printf("%-16s %10.1f %10.1f %7.1f%%\n", rows[i].name, seconds * 1000, megabytes / seconds,
		    100 * seconds / whole);
	}
	printf("\nJSON: %.1f MB, %.2f times the text\n", (double)b->json_bytes / MEGA,
	    (double)b->json_bytes / (double)b->corpus.size);
}

/* The command over a folder: files in, JSON Lines out. Its peak must be the same for a tenth of the plans. */
static bool time_command(const char *command, const struct bench_corpus *corpus, const char *folder)
{
	char part[PATH_ROOM + 16], *args[] = {(char *)command, "extract", "--jobs=1", part, NULL};
	struct bench_corpus tenth = *corpus;
	const struct bench_corpus *parts[] = {&tenth, corpus};

	tenth.count = (corpus->count + 9) / 10;
	tenth.size = 0;
	for (size_t i = 0; i < tenth.count; i++)
		tenth.size += corpus->plans[i].size;
	printf("\nkehoach extract --jobs=1 FOLDER\n%-16s %10s %10s %14s\n", "plans", "ms", "MB/s", "peak MiB");
	for (size_t i = 0; i < 2; i++) {
		double seconds;
		long peak_kib;
		snprintf(part, sizeof part, "%s-%zu", folder, parts[i]->count);
		if (!bench_corpus_write(parts[i], part) || !run_command(args, &seconds, &peak_kib))
			return false;
		printf("%-16zu %10.1f %10.1f %14.1f\n", parts[i]->count, seconds * 1000,
		    (double)parts[i]->size / MEGA / seconds, (double)peak_kib / 1024);
	}
	return true;
}

static bool run_command(char *const *args, double *seconds, long *peak_kib)
{
	struct rusage usage;
	int status;
	pid_t child = fork();

	if (child == 0) {
		int nowhere = open("/dev/null", O_WRONLY);
		if (nowhere >= 0 && dup2(nowhere, STDOUT_FILENO) >= 0)
			execv(args[0], args);
		_exit(127);
	}
	if (child < 0 || wait4(child, &status, 0, &usage) < 0 || !WIFEXITED(status) || WEXITSTATUS(status) != 0) {
		fprintf(stderr, "bench: %s did not run well\n", args[0]);
		return false;
	}
	*seconds = (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
	           1e-6 * (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec);
	*peak_kib = usage.ru_maxrss;
	return true;
}

/* Of this thread's processor time, so that what else the machine does is not measured. */
static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
	return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

/* What passed since *from, which is now. */
static double lap(double *from)
{
	double before = *from;

	*from = now();
	return *from - before;
}

static int by_value(const void *a, const void *b)
{
	const double *x = a, *y = b;

	return (*x > *y) - (*x < *y);
}

static double median(double *seconds)
{
	qsort(seconds, RUNS, sizeof *seconds, by_value);
	return seconds[RUNS / 2];
}

static void stay_on_one_core(void)
{
	cpu_set_t all_cores, one;

	CPU_ZERO(&one);
	if (sched_getaffinity(0, sizeof all_cores, &all_cores) != 0)
		return;
	for (size_t core = 0; core < CPU_SETSIZE; core++) {
		if (CPU_ISSET(core, &all_cores)) {
			CPU_SET(core, &one);
			break;
		}
	}
	(void)sched_setaffinity(0, sizeof one, &one);
}
