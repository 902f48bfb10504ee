/* kehoach patterns: checks or lists the patterns by which plans are read. */
#include <argp.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"

enum { KEY_PATTERNS = 256 };

struct patterns {
	const char *dir, *action;
	size_t examples, faults;
	bool stopped; /* the output cannot be written */
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int check(struct patterns *p, const struct kh_patterns *patterns);
static int list(struct patterns *p, const struct kh_patterns *patterns);
static void report(void *to, const char *file, unsigned line, const char *pattern, const char *fault);
static void print_one(
    void *to, const char *file, unsigned line, const char *name, const char *expression, size_t good, size_t near);

int cli_patterns(int argc, char **argv)
{
	static const struct argp_option options[] = {
	    {"patterns", KEY_PATTERNS, "DIR", 0, "the patterns in DIR instead of those built in", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "check|list",
	    .doc = "check runs the examples that stand beside the patterns, and names each that does not hold. list "
	           "prints a "
	           "line a pattern: place, name, good and near examples, expression, separated by tabs.\v"
	           "Exit status: 0 all is well, 1 an example does not hold or a file cannot be read, 2 wrong usage."};
	struct patterns p = {0};
	struct kh_patterns *patterns;
	int status;

	if (argp_parse(&argp, argc, argv, 0, NULL, &p) != 0)
		return CLI_USAGE;
	if ((status = cli_patterns_load(p.dir, &patterns)) != 0)
		return status;
	status = strcmp(p.action, "check") == 0 ? check(&p, patterns) : list(&p, patterns);
	kh_patterns_free(patterns);
	return cli_output_end(status);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	struct patterns *p = state->input;

	switch (key) {
	case KEY_PATTERNS:
		p->dir = arg;
		break;
	case ARGP_KEY_ARG:
		if (p->action != NULL || (strcmp(arg, "check") != 0 && strcmp(arg, "list") != 0))
			argp_error(state, "'%s' is neither check nor list", arg);
		p->action = arg;
		break;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "say check or list");
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

static int check(struct patterns *p, const struct kh_patterns *patterns)
{
	struct kh_error err = {0};
	char closing[96];
	int rc = kh_patterns_check(patterns, report, p, &err);

	if (rc != KH_OK && p->faults == 0)
		cli_say("%s", err.message);
	snprintf(closing, sizeof closing, "%zu examples hold, %zu do not\n", p->examples - p->faults, p->faults);
	if (!cli_output(closing, strlen(closing)))
		return CLI_PARTLY;
	return cli_exit_status(rc);
}

static void report(void *to, const char *file, unsigned line, const char *pattern, const char *fault)
{
	struct patterns *p = to;

	p->examples++;
	if (fault == NULL)
		return;
	p->faults++;
	cli_say("%s:%u: %s: %s", file, line, pattern, fault);
}

static int list(struct patterns *p, const struct kh_patterns *patterns)
{
	kh_patterns_list(patterns, print_one, p);
	return p->stopped ? CLI_PARTLY : 0;
}

static void print_one(
    void *to, const char *file, unsigned line, const char *name, const char *expression, size_t good, size_t near)
{
	struct patterns *p = to;
	char begin[512];

	snprintf(begin, sizeof begin, "%s:%u\t%s\t%zu+%zu\t", file, line, name, good, near);
	p->stopped = p->stopped || !cli_output(begin, strlen(begin)) || !cli_output(expression, strlen(expression)) ||
	             !cli_output("\n", 1);
}
