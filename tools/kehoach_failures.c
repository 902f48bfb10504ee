/* kehoach failures: what could not be imported. */
#include <stdio.h>

#include "cli.h"
#include "cli_corpus.h"

enum { KEY_CLEAR = 256 };

struct failures {
	struct cli_scope scope;
	bool clear;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(const struct failures *x);
static bool show(void *to, const struct kh_corpus_failure *failure);

int cli_failures(int argc, char **argv)
{
	static const struct argp_option options[] = {
	    CLI_OPTION_CORPUS, {"clear", KEY_CLEAR, NULL, 0, "forget them", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .doc = "Lists the files that could not be imported, and why. A file that is imported after all is no "
	           "longer one.\v"
	           "Exit status: 0 listed, also when there are none; 1 the corpus could not be read; 2 wrong usage."};
	struct failures x = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct failures *x = state->input;

	if (key != KEY_CLEAR)
		return cli_scope_parse_alone(key, arg, state, &x->scope);
	x->clear = true;
	return 0;
}

static int run(const struct failures *x)
{
	struct kh_corpus *corpus;
	struct kh_error err = {0};
	int status = cli_corpus_open(x->scope.corpus, x->clear ? KH_CORPUS_WRITE : KH_CORPUS_READ, &corpus), rc;

	if (status != 0)
		return status;
	rc = x->clear ? kh_corpus_failures_clear(corpus, &err) : kh_corpus_failures(corpus, show, NULL, &err);
	kh_corpus_close(corpus);
	return cli_output_end(cli_corpus_failed(rc, &err));
}

/* The message begins with the path. */
static bool show(void *to, const struct kh_corpus_failure *failure)
{
	(void)to;
	return printf("%s\n", failure->message) > 0;
}
