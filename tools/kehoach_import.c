/* kehoach import: puts plans into a corpus. */
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "cli.h"
#include "cli_corpus.h"
#include "place_names.h"

enum { KEY_CHARSET = 256, KEY_MAX_SIZE };
enum { MIB = 1 << 20, SIZE_MOST = 2047, LINE_ROOM = 160, LINES_A_SECOND = 10, VERSIONS_TOLD = 10 };

struct import {
	struct cli_scope scope;
	struct kh_options reading;
	struct kh_import_options options;
	size_t versions_told;
	struct timespec began, drawn;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct import *x);
static const char *corpus_path(const struct import *x);
static bool is_askable(const struct import *x, const struct kh_patterns *patterns);
static bool any_is_there(char *const *paths);
static int import(struct import *x, struct kh_corpus *corpus, const struct kh_patterns *patterns);
static bool draw(void *to, const struct kh_import_progress *progress);
static void tell(void *to, const struct kh_import_event *event);
static int sum_up(const struct import *x, const struct kh_import_progress *done, int status);
static void sum_line(size_t count, const char *one, const char *many, const char *rest);
static double seconds_since(const struct timespec *then);

int cli_import(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS, CLI_OPTION_JOBS,
	    {"district", CLI_KEY_DISTRICT, "NAME", 0, "the district of the plans whose text does not settle it", 0},
	    {"province", CLI_KEY_PROVINCE, "NAME", 0, "their province", 0}, CLI_OPTION_PATTERNS,
	    {"charset", KEY_CHARSET, "NAME", 0,
	        "read the files as NAME (UTF-8, TCVN3, VNI ...) instead of finding out", 0},
	    {"max-size", KEY_MAX_SIZE, "MIB", 0, "refuse files larger than this (default: 64)", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "FILE|DIR|ZIP...",
	    .doc =
	        "Puts plans into a corpus, which is made where there is none. A folder or zip archive stands for the "
	        "plans "
	        "in it, at any depth. What the corpus has already is not added again: an import that was broken off "
	        "is "
	        "taken up by doing it again.\v"
	        "Exit status: 0 all was imported, 1 something was not (`kehoach failures' lists it), 2 wrong usage."};
	struct import x = {0};

	x.options = (struct kh_import_options){.reading = &x.reading, .event = tell, .to = &x};
	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct import *x = state->input;

	switch (key) {
	case KEY_CHARSET:
		x->reading.charset = arg;
		break;
	case KEY_MAX_SIZE:
		x->reading.max_bytes = (size_t)cli_number(arg, SIZE_MOST, "number of MiB", state) * MIB;
		break;
	default:
		return cli_scope_parse_named(key, arg, state, &x->scope, "the files or folders to import");
	}
	return 0;
}

static int run(struct import *x)
{
	struct kh_patterns *patterns;
	struct kh_corpus *corpus;
	int status = cli_patterns_load(x->scope.patterns, &patterns);

	if (status != 0)
		return status;
	if (!is_askable(x, patterns))
		status = CLI_USAGE;
	else if (access(corpus_path(x), F_OK) != 0 && !any_is_there(x->scope.named))
		status = CLI_PARTLY;
	else if ((status = cli_corpus_open(x->scope.corpus, KH_CORPUS_CREATE, &corpus)) == 0) {
		status = import(x, corpus, patterns);
		kh_corpus_close(corpus);
	}
	kh_patterns_free(patterns);
	return cli_output_end(status);
}

static const char *corpus_path(const struct import *x)
{
	return x->scope.corpus != NULL ? x->scope.corpus : kh_corpus_default();
}

/* Looked at before a corpus is made: is the place that the options name one? */
static bool is_askable(const struct import *x, const struct kh_patterns *patterns)
{
	const struct kh_plan_filter *place = &x->scope.plans;
	const struct kh_unit *unit;
	struct kh_error err = {0};

	return (place->district == NULL && place->province == NULL) ||
	       cli_corpus_failed(kh_place_name_find(patterns, place->district, place->province, &unit, &err), &err) ==
	           0;
}

/* Says of each that it is not there, where none is. */
static bool any_is_there(char *const *paths)
{
	for (char *const *path = paths; *path != NULL; path++)
		if (access(*path, F_OK) == 0)
			return true;
	for (; *paths != NULL; paths++)
		cli_say("%s: %s", *paths, strerror(errno));
	return false;
}

static int import(struct import *x, struct kh_corpus *corpus, const struct kh_patterns *patterns)
{
	struct kh_import_progress done = {0};
	struct kh_error err = {0};
	int status;

	cli_catch_interrupt();
	x->options.progress = draw;
	x->options.jobs = x->scope.jobs;
	x->options.district = x->scope.plans.district;
	x->options.province = x->scope.plans.province;
	clock_gettime(CLOCK_MONOTONIC, &x->began);
	status = kh_corpus_import(corpus, patterns, (const char *const *)x->scope.named, &x->options, &done, &err);
	cli_status_line(NULL);
	status = sum_up(x, &done, cli_corpus_failed(status, &err));
	return status;
}

/* "1200 of 5000 (24%), 410 a second, 0:09 left, 3 failed" */
static bool draw(void *to, const struct kh_import_progress *p)
{
	struct import *x = to;
	char line[LINE_ROOM];
	double seconds = seconds_since(&x->began), rate;
	long left;

	if (!cli_status_shown() || seconds_since(&x->drawn) < 1.0 / LINES_A_SECOND)
		return !cli_interrupted();
	clock_gettime(CLOCK_MONOTONIC, &x->drawn);
	rate = seconds > 0 ? (double)p->done / seconds : 0;
	left = rate > 0 && p->total > p->done ? (long)((double)(p->total - p->done) / rate + 0.5) : 0;
	snprintf(line, sizeof line, "%zu of %zu (%.0f%%), %.0f a second, %.1f MB/s, %ld:%02ld left, %zu failed",
	    p->done, p->total, p->total > 0 ? 100.0 * (double)p->done / (double)p->total : 0.0, rate,
	    seconds > 0 ? (double)p->bytes / 1e6 / seconds : 0, left / 60, left % 60, p->failed);
	cli_status_line(line);
	return !cli_interrupted();
}

static void tell(void *to, const struct kh_import_event *event)
{
	struct import *x = to;

	if (event->message == NULL && x->versions_told++ >= VERSIONS_TOLD)
		return;
	cli_status_line(NULL);
	if (event->message != NULL)
		cli_say("%s", event->message);
	else
		cli_say("%s: plan %lld is another version of plan %lld: same number, issuer and date, other bytes",
		    event->path, (long long)event->plan, (long long)event->other);
}

static int sum_up(const struct import *x, const struct kh_import_progress *done, int status)
{
	double seconds = seconds_since(&x->began);

	printf("%zu plan%s added to %s in %.1f s (%.1f MB read)\n", done->added, done->added == 1 ? "" : "s",
	    corpus_path(x), seconds, (double)done->bytes / 1e6);
	if (done->known > 0)
		printf("%zu in the corpus already, %zu of them under a new path\n", done->known, done->paths);
	sum_line(done->versions, "is another version of a plan", "are other versions of a plan",
	    "`kehoach list --versions'");
	sum_line(done->unplaced, "is of a place that its text does not settle",
	    "are of a place that their text does not settle", "`kehoach list --unplaced', then `kehoach set'");
	sum_line(done->passed, "file passed over that is not " KH_CORPUS_ENDINGS,
	    "files passed over that are not " KH_CORPUS_ENDINGS, "name them one by one to import them");
	sum_line(done->failed, "failed", "failed", "`kehoach failures'");
	return status == 0 && done->failed > 0 ? CLI_PARTLY : status;
}

static void sum_line(size_t count, const char *one, const char *many, const char *rest)
{
	if (count > 0)
		printf("%zu %s: %s\n", count, count == 1 ? one : many, rest);
}

static double seconds_since(const struct timespec *then)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return (double)(now.tv_sec - then->tv_sec) + (double)(now.tv_nsec - then->tv_nsec) / 1e9;
}
