/* kehoach set: says whose plan a plan is. */
#include <stdio.h>
#include <stdlib.h>

#include "cli.h"
#include "cli_corpus.h"

enum { KEY_UNSETTLED = 256 };

struct set {
	struct cli_scope scope;
	struct kh_patterns *patterns;
	bool unsettled;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct set *x);
static int set_place(void *to, struct kh_corpus *corpus, int64_t plan, struct kh_error *err);
static bool show(void *to, const struct kh_plan_entry *plan);

int cli_set(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS,
	    {"district", CLI_KEY_DISTRICT, "NAME", 0,
	        "the plan is of this district; accents may be left out, and its kind may stand before (huyện Cao "
	        "Lãnh)",
	        0},
	    {"province", CLI_KEY_PROVINCE, "NAME", 0,
	        "the plan is of this province; may be left out beside a district whose name is the only one of the "
	        "country",
	        0},
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
	case KEY_UNSETTLED:
		x->unsettled = true;
		break;
	case ARGP_KEY_END:
		if (x->unsettled == (x->scope.plans.district != NULL || x->scope.plans.province != NULL))
			argp_error(state, "name its district or its province, or else say --unsettled");
		break;
	default:
		return cli_scope_parse_named(key, arg, state, &x->scope, "a plan");
	}
	return 0;
}

static int run(struct set *x)
{
	int status = cli_patterns_load(NULL, &x->patterns);

	if (status == 0)
		status = cli_scope_each(&x->scope, KH_CORPUS_WRITE, set_place, x);
	kh_patterns_free(x->patterns);
	return cli_output_end(status);
}

static int set_place(void *to, struct kh_corpus *corpus, int64_t plan, struct kh_error *err)
{
	const struct set *x = to;
	const struct kh_plan_filter *place = &x->scope.plans;
	int rc = kh_corpus_set_place(corpus, x->patterns, plan, place->district, place->province, err);

	return rc == KH_OK ? kh_corpus_plan(corpus, plan, show, NULL, err) : rc;
}

static bool show(void *to, const struct kh_plan_entry *plan)
{
	char *name = cli_plan_name(plan);

	(void)to;
	printf("plan %lld: %s\n", (long long)plan->id, name != NULL ? name : "");
	free(name);
	return true;
}
