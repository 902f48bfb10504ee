/* kehoach reextract: reads the plans of a corpus again. */
#include <stdio.h>
#include <time.h>

#include "cli.h"
#include "cli_corpus.h"

enum { KEY_ALL = 256, KEY_DRY_RUN };
enum { LINE_ROOM = 100, LINES_A_SECOND = 10 };

struct reextract {
	struct cli_scope scope;
	struct kh_reextract_options options;
	bool quiet;
	int64_t shown; /* the plan whose changes are being shown */
	struct timespec drawn;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct reextract *x);
static int read_again(struct reextract *x, struct kh_corpus *corpus, const struct kh_patterns *patterns);
static bool draw(void *to, size_t done, size_t total);
static void show(void *to, const struct kh_change *change);

int cli_reextract(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS, CLI_OPTION_JOBS, CLI_OPTION_PATTERNS,
	    {"all", KEY_ALL, NULL, 0, "also the plans that this program has read with these patterns already", 0},
	    {"dry-run", KEY_DRY_RUN, NULL, 0, "change nothing, only say what would change", 0},
	    {"quiet", 'q', NULL, 0, "only count the changes", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .doc = "Reads the plans of a corpus again from the bytes that it kept, after the patterns or the program "
	           "changed, and "
	           "says what they say now (+) and no longer (-).\v"
	           "Exit status: 0 all were read, 1 some were not (they stay as they were), 2 wrong usage."};
	struct reextract x = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct reextract *x = state->input;

	switch (key) {
	case KEY_ALL:
		x->options.all = true;
		break;
	case KEY_DRY_RUN:
		x->options.dry = true;
		break;
	case 'q':
		x->quiet = true;
		break;
	default:
		return cli_scope_parse_alone(key, arg, state, &x->scope);
	}
	return 0;
}

static int run(struct reextract *x)
{
	struct kh_patterns *patterns;
	struct kh_corpus *corpus;
	int status = cli_patterns_load(x->scope.patterns, &patterns);

	if (status != 0)
		return status;
	if ((status = cli_corpus_open(x->scope.corpus, KH_CORPUS_WRITE, &corpus)) == 0) {
		status = read_again(x, corpus, patterns);
		kh_corpus_close(corpus);
	}
	kh_patterns_free(patterns);
	return cli_output_end(status);
}

static int read_again(struct reextract *x, struct kh_corpus *corpus, const struct kh_patterns *patterns)
{
	struct kh_reextract_result done = {0};
	struct kh_error err = {0};
	int status;

	cli_catch_interrupt();
	x->options.jobs = x->scope.jobs;
	x->options.progress = draw;
	x->options.change = x->quiet ? NULL : show;
	x->options.to = x;
	status = cli_corpus_failed(kh_corpus_reextract(corpus, patterns, &x->options, &done, &err), &err);
	cli_status_line(NULL);
	printf("%zu plan%s read again, %zu of them %s: %zu things are said that were not, %zu no longer\n", done.read,
	    done.read == 1 ? "" : "s", done.changed, x->options.dry ? "would change" : "changed", done.gained,
	    done.lost);
	if (done.failed > 0)
		printf("%zu could not be read and stay as they were: `kehoach failures'\n", done.failed);
	return status == 0 && done.failed > 0 ? CLI_PARTLY : status;
}

static bool draw(void *to, size_t done, size_t total)
{
	struct reextract *x = to;
	char line[LINE_ROOM];
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	if ((now.tv_sec - x->drawn.tv_sec) * 1000 + (now.tv_nsec - x->drawn.tv_nsec) / 1000000 >=
	    1000 / LINES_A_SECOND) {
		x->drawn = now;
		snprintf(line, sizeof line, "%zu of %zu", done, total);
		cli_status_line(line);
	}
	return !cli_interrupted();
}

static void show(void *to, const struct kh_change *change)
{
	struct reextract *x = to;

	cli_status_line(NULL);
	if (x->shown != change->plan)
		printf("%lld %s\n", (long long)change->plan, change->path != NULL ? change->path : "");
	x->shown = change->plan;
	printf("  %c %s: %s\n", change->gained ? '+' : '-', change->kind, change->said);
}
