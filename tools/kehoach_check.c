/* kehoach check: is a corpus whole? */
#include <stdio.h>

#include "cli.h"
#include "cli_corpus.h"

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(const char *path);
static bool show(void *to, const char *message);

int cli_check(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .doc = "Looks through a whole corpus: the file, what its tables say of each other, and the kept bytes.\v"
	           "Exit status: 0 it is whole, 1 it is not or could not be read, 2 wrong usage."};
	struct cli_scope scope = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &scope) != 0)
		return CLI_USAGE;
	return run(scope.corpus);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	return cli_scope_parse_alone(key, arg, state, state->input);
}

static int run(const char *path)
{
	struct kh_corpus *corpus;
	struct kh_error err = {0};
	size_t plans;
	int status = cli_corpus_open(path, KH_CORPUS_READ, &corpus), rc;

	if (status != 0)
		return status;
	rc = kh_corpus_check(corpus, show, NULL, &plans, &err);
	if (rc == KH_OK)
		printf("whole: %zu plan%s\n", plans, plans == 1 ? "" : "s");
	kh_corpus_close(corpus);
	return cli_output_end(cli_corpus_failed(rc, &err));
}

static bool show(void *to, const char *message)
{
	(void)to;
	return printf("%s\n", message) > 0;
}
