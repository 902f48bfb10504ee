/* kehoach remove: takes plans out of a corpus. */
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"
#include "cli_corpus.h"

static error_t parse(int key, char *arg, struct argp_state *state);
static int remove_plan(void *to, struct kh_corpus *corpus, int64_t plan, struct kh_error *err);
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
	struct cli_scope scope = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &scope) != 0)
		return CLI_USAGE;
	return cli_output_end(cli_scope_each(&scope, KH_CORPUS_WRITE, remove_plan, NULL));
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	return cli_scope_parse_named(key, arg, state, state->input, "a plan");
}

static int remove_plan(void *to, struct kh_corpus *corpus, int64_t plan, struct kh_error *err)
{
	char *said = NULL;
	int rc;

	(void)to;
	if ((rc = kh_corpus_plan(corpus, plan, keep_name, &said, err)) == KH_OK &&
	    (rc = kh_corpus_remove(corpus, plan, err)) == KH_OK)
		printf("removed plan %lld: %s\n", (long long)plan, said != NULL ? said : "");
	free(said);
	return rc;
}

static bool keep_name(void *to, const struct kh_plan_entry *plan)
{
	*(char **)to = cli_plan_name(plan);
	return true;
}
