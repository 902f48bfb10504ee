/* kehoach set: says whose plan a plan is. */
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"
#include "cli_corpus.h"

enum { KEY_UNSETTLED = 256 };

struct set {
	const char *corpus_path, *district, *province;
	char **plans;
	bool unsettled;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(const struct set *x);
static int set_place(const struct set *x, struct kh_corpus *corpus, const char *name);
static bool show(void *to, const struct kh_plan_entry *plan);

int cli_set(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS,
	    {"district", CLI_KEY_DISTRICT, "NAME", 0, "the plan is of this district", 0},
	    {"province", CLI_KEY_PROVINCE, "NAME", 0,
	        "the plan is of this province; may be left out beside a district that the corpus knows", 0},
	    {"unsettled", KEY_UNSETTLED, NULL, 0, "its place is not known", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "PLAN...",
	    .doc = "Says whose plan a plan is, where its text does not settle it or is wrong. What is said here "
	           "outlives "
	           "`kehoach reextract'. PLAN is an id, a path, a number (247/KH-UBND) or the beginning of the "
	           "SHA-256.\v"
	           "Exit status: 0 said, 1 not, 2 wrong usage."};
	struct set x = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct set *x = state->input;

	switch (key) {
	case CLI_KEY_CORPUS:
		x->corpus_path = arg;
		break;
	case CLI_KEY_DISTRICT:
		x->district = arg;
		break;
	case CLI_KEY_PROVINCE:
		x->province = arg;
		break;
	case KEY_UNSETTLED:
		x->unsettled = true;
		break;
	case ARGP_KEY_ARGS:
		x->plans = state->argv + state->next;
		break;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "name a plan");
		break;
	case ARGP_KEY_END:
		if (x->unsettled == (x->district != NULL || x->province != NULL))
			argp_error(state, "name its district or its province, or else say --unsettled");
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

static int run(const struct set *x)
{
	struct kh_corpus *corpus;
	int status = cli_corpus_open(x->corpus_path, KH_CORPUS_WRITE, &corpus);

	if (status != 0)
		return status;
	for (char **name = x->plans; *name != NULL; name++) {
		int failed = set_place(x, corpus, *name);
		status = failed > status ? failed : status;
	}
	kh_corpus_close(corpus);
	return cli_output_end(status);
}

static int set_place(const struct set *x, struct kh_corpus *corpus, const char *name)
{
	struct kh_error err = {0};
	int64_t id;
	int status = cli_corpus_find(corpus, name, &id), rc;

	if (status != 0)
		return status;
	if ((rc = kh_corpus_set_place(corpus, id, x->district, x->province, &err)) == KH_OK)
		rc = kh_corpus_plan(corpus, id, show, NULL, &err);
	return cli_corpus_failed(rc, &err);
}

static bool show(void *to, const struct kh_plan_entry *plan)
{
	char *name = cli_plan_name(plan);

	(void)to;
	printf("plan %lld: %s\n", (long long)plan->id, name != NULL ? name : "");
	free(name);
	return true;
}
