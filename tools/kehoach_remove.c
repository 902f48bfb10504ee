/* kehoach remove: takes plans out of a corpus. */
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"
#include "cli_corpus.h"

struct removal {
	const char *corpus_path;
	char **plans;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(const struct removal *x);
static int remove_plan(struct kh_corpus *corpus, const char *name);
static bool keep_name(void *to, const struct kh_plan_entry *plan);

int cli_remove(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "PLAN...",
	    .doc = "Takes plans out of a corpus, with all that was read from them. The files that they came from "
	           "stay. PLAN is an "
	           "id, a path, a number (247/KH-UBND) or the beginning of the SHA-256.\v"
	           "Exit status: 0 removed, 1 something was not, 2 wrong usage."};
	struct removal x = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct removal *x = state->input;

	switch (key) {
	case CLI_KEY_CORPUS:
		x->corpus_path = arg;
		break;
	case ARGP_KEY_ARGS:
		x->plans = state->argv + state->next;
		break;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "name a plan");
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

static int run(const struct removal *x)
{
	struct kh_corpus *corpus;
	int status = cli_corpus_open(x->corpus_path, KH_CORPUS_WRITE, &corpus);

	if (status != 0)
		return status;
	for (char **name = x->plans; *name != NULL; name++) {
		int failed = remove_plan(corpus, *name);
		status = failed > status ? failed : status;
	}
	kh_corpus_close(corpus);
	return cli_output_end(status);
}

static int remove_plan(struct kh_corpus *corpus, const char *name)
{
	struct kh_error err = {0};
	char *said = NULL;
	int64_t id;
	int status = cli_corpus_find(corpus, name, &id), rc;

	if (status != 0)
		return status;
	if ((rc = kh_corpus_plan(corpus, id, keep_name, &said, &err)) == KH_OK &&
	    (rc = kh_corpus_remove(corpus, id, &err)) == KH_OK)
		printf("removed plan %lld: %s\n", (long long)id, said != NULL ? said : "");
	free(said);
	return cli_corpus_failed(rc, &err);
}

static bool keep_name(void *to, const struct kh_plan_entry *plan)
{
	*(char **)to = cli_plan_name(plan);
	return true;
}
