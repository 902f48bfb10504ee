/* Runs all suites: tests/test_NAME.c has `Suite *kh_suite_NAME(void)`, and the Makefile lists the names.
 * usage: run [NAME...]           these suites only; CK_RUN_CASE, CK_FORK, CK_VERBOSITY … as Check has them
 *        run --accept FOLDER     write what a plan folder is to expect, from what is read now
 * Suites run at the same time, KH_TEST_JOBS of them (default: one for each processor), each in a process of its own;
 * what they print comes out in their order. With KH_TEST_JOBS=1, for a debugger, or where Check is to write a log,
 * one runner in this process has all of them. */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "jobs.h"
#include "kit.h"
#include "part.h"
#include "plan_folder.h"
#include "samples.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

struct suite {
	const char *name;
	Suite *(*make)(void);
};

#define KH_SUITE(name) Suite *kh_suite_##name(void);
#include "suites.def"
#undef KH_SUITE

static const struct suite suites[] = {
#define KH_SUITE(name) {#name, kh_suite_##name},
#include "suites.def"
#undef KH_SUITE
};

/* Suites that take long begin first, the longest cut in parts (part.h). */
static const struct {
	const char *name;
	size_t parts;
} long_suites[] = {
    {"property", 12}, {"recode", 8}, {"corpus_import", 4}, {"hostile", 4}, {"command", 1}, {"docs", 1}};

enum { UNITS_MOST = COUNT(suites) + 64 };

/* What runs by itself: a suite or a part of one. */
static struct unit {
	size_t suite, part, parts;
} units[UNITS_MOST];
static size_t unit_count;

/* What a unit found, in memory that all processes share. */
static struct tally {
	int run, failed;
	double seconds;
	bool counted; /* its tests have ended, whatever comes then */
} * tallies;

/* What each suite printed, until it is its turn. */
static struct {
	char *text;
	size_t size, units; /* units: of it that have not ended */
	FILE *to;
} printed[COUNT(suites)];

static bool is_wanted(const char *name, char **wanted);
static bool are_known(char **wanted);
static void list_units(char **wanted);
static void add_units(size_t suite, size_t parts);
static size_t jobs_at_once(void);
static void run_unit(size_t number);
static void end_unit(size_t number, int status, FILE *from);
static void say_suite(size_t suite);
static struct tally run_here(char **wanted);
static struct tally run_apart(char **wanted, size_t at_once);

int main(int argc, char **argv)
{
	struct tally all;
	size_t at_once = jobs_at_once();

	if (argc == 3 && strcmp(argv[1], "--accept") == 0)
		return plan_folder_accept(argv[2]) ? EXIT_SUCCESS : EXIT_FAILURE;
	if (!are_known(argv + 1))
		return EXIT_FAILURE;
	(void)kit_patterns(); /* once, and not in each process again */
	(void)samples(&(size_t){0});
	all = at_once > 1 ? run_apart(argv + 1, at_once) : run_here(argv + 1);
	printf("%d passed, %d failed\n", all.run - all.failed, all.failed);
	return all.failed == 0 && all.run > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static struct tally run_here(char **wanted)
{
	SRunner *runner = srunner_create(NULL);
	struct tally all = {0};

	for (size_t i = 0; i < COUNT(suites); i++)
		if (is_wanted(suites[i].name, wanted))
			srunner_add_suite(runner, suites[i].make());
	srunner_run_all(runner, CK_ENV);
	all.failed = srunner_ntests_failed(runner);
	all.run = srunner_ntests_run(runner);
	srunner_free(runner);
	return all;
}

static struct tally run_apart(char **wanted, size_t at_once)
{
	struct tally all = {0};

	tallies = mmap(NULL, sizeof *tallies * UNITS_MOST, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (tallies == MAP_FAILED) {
		perror("mmap");
		exit(EXIT_FAILURE);
	}
	list_units(wanted);
	jobs_run(unit_count, at_once, run_unit, end_unit);
	for (size_t i = 0; i < unit_count; i++) {
		all.run += tallies[i].run;
		all.failed += tallies[i].failed;
	}
	return all;
}

/* ---- what to run ---- */

static bool is_wanted(const char *name, char **wanted)
{
	if (*wanted == NULL)
		return true;
	for (; *wanted != NULL; wanted++)
		if (strcmp(name, *wanted) == 0)
			return true;
	return false;
}

static bool are_known(char **wanted)
{
	for (; *wanted != NULL; wanted++) {
		size_t i = 0;
		while (i < COUNT(suites) && strcmp(suites[i].name, *wanted) != 0)
			i++;
		if (i == COUNT(suites)) {
			fprintf(stderr, "there is no suite '%s'\n", *wanted);
			return false;
		}
	}
	return true;
}

/* The longest first, in parts. */
static void list_units(char **wanted)
{
	bool listed[COUNT(suites)] = {false};

	for (size_t k = 0; k < COUNT(long_suites); k++)
		for (size_t i = 0; i < COUNT(suites); i++)
			if (strcmp(suites[i].name, long_suites[k].name) == 0 && is_wanted(suites[i].name, wanted)) {
				add_units(i, long_suites[k].parts);
				listed[i] = true;
			}
	for (size_t i = 0; i < COUNT(suites); i++)
		if (!listed[i] && is_wanted(suites[i].name, wanted))
			add_units(i, 1);
}

static void add_units(size_t suite, size_t parts)
{
	for (size_t part = 0; part < parts && unit_count < UNITS_MOST; part++)
		units[unit_count++] = (struct unit){suite, part, parts};
	printed[suite].units = parts;
	printed[suite].to = open_memstream(&printed[suite].text, &printed[suite].size);
}

/* A log is one file, which processes would write over each other. */
static size_t jobs_at_once(void)
{
	static const char *const logs[] = {"CK_LOG_FILE_NAME", "CK_XML_LOG_FILE_NAME", "CK_TAP_LOG_FILE_NAME"};
	const char *said = getenv("KH_TEST_JOBS");
	long jobs = said != NULL && *said != '\0' ? strtol(said, NULL, 10) : sysconf(_SC_NPROCESSORS_ONLN);

	for (size_t i = 0; i < COUNT(logs); i++)
		jobs = getenv(logs[i]) != NULL ? 1 : jobs;
	return jobs < 1 ? 1 : (size_t)jobs;
}

/* ---- running ---- */

static double now(void)
{
	struct timespec t;

	clock_gettime(CLOCK_MONOTONIC, &t);
	return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* Failures are said here; what else Check can say, where it is asked to. */
static void run_unit(size_t number)
{
	const struct unit *unit = &units[number];
	struct tally *tally = &tallies[number];
	double begin = now();

	part_choose(unit->part, unit->parts);
	SRunner *runner = srunner_create(suites[unit->suite].make());
	srunner_run_all(runner, getenv("CK_VERBOSITY") != NULL ? CK_ENV : CK_SILENT);
	tally->failed = srunner_ntests_failed(runner);
	tally->run = srunner_ntests_run(runner);
	if (tally->failed > 0 && getenv("CK_VERBOSITY") == NULL)
		srunner_print(runner, CK_NORMAL);
	srunner_free(runner);
	tally->seconds = now() - begin;
	tally->counted = true;
}

/* A process that ended badly counts as a test that failed. */
static void end_unit(size_t number, int status, FILE *from)
{
	static size_t next; /* the suite whose turn it is to be said */
	const char *name = suites[units[number].suite].name;
	struct tally *tally = &tallies[number];
	FILE *to = printed[units[number].suite].to;

	for (int c; (c = getc(from)) != EOF;)
		putc(c, to);
	if (WIFSIGNALED(status))
		fprintf(to, "%s: ended by signal %d, %s\n", name, WTERMSIG(status), strsignal(WTERMSIG(status)));
	else if (WEXITSTATUS(status) != 0 || !tally->counted)
		fprintf(to, "%s: ended with status %d%s\n", name, WEXITSTATUS(status),
		    tally->counted ? " after its tests" : "");
	if (status != 0 || !tally->counted) {
		tally->run++;
		tally->failed++;
	}
	printed[units[number].suite].units--;
	for (; next < COUNT(suites) && printed[next].units == 0; next++)
		say_suite(next);
}

/* Its output, if any, and a line that counts. */
static void say_suite(size_t suite)
{
	struct tally all = {0};

	for (size_t i = 0; i < unit_count; i++)
		if (units[i].suite == suite) {
			all.run += tallies[i].run;
			all.failed += tallies[i].failed;
			all.seconds += tallies[i].seconds;
		}
	if (printed[suite].to != NULL) {
		fclose(printed[suite].to);
		fwrite(printed[suite].text, 1, printed[suite].size, stdout);
		free(printed[suite].text);
	}
	if (all.run > 0)
		printf("%-16s %4d passed, %d failed, %.1f s\n", suites[suite].name, all.run - all.failed, all.failed,
		    all.seconds);
	fflush(stdout);
}
