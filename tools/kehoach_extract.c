/* kehoach extract: reads plans and prints their records. */
#include <argp.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "cli_glance.h"
#include "cli_inputs.h"
#include "cli_pool.h"

enum format { FORMAT_JSON, FORMAT_JSONL, FORMAT_TEXT };
enum { JOBS_MOST = 256, MIB = 1 << 20, SIZE_MOST = 2047 };
enum { KEY_FORMAT = 256, KEY_PATTERNS, KEY_CHARSET, KEY_MAX_SIZE };

struct extract {
	enum format format;
	unsigned jobs;
	const char *pattern_dir;
	char **files;
	struct kh_options options;
	struct kh_patterns *patterns;
	struct cli_inputs *inputs;
	struct cli_page page;
	bool compact;
	int status; /* exit status */
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct extract *x);
static bool supply(void *context, struct cli_job *job);
static void extract_one(void *context, struct cli_job *job);
static int print_record(const struct extract *x, const struct kh_record *record, struct cli_job *job);
static int print_glance(const struct extract *x, const struct kh_record *record, struct cli_job *job);
static bool deliver(void *context, struct cli_job *job);
static enum format parse_format(const char *arg, struct argp_state *state);
static long parse_number(const char *arg, long most, const char *what, struct argp_state *state);
static unsigned cores(void);

int cli_extract(int argc, char **argv)
{
	static const struct argp_option options[] = {
	    {"format", KEY_FORMAT, "json|jsonl|text", 0,
	        "one JSON object, indented, or a line a plan where there are several "
	        "(default); always a line a plan; for a person, in Vietnamese",
	        0},
	    {"jobs", 'j', "N", 0, "read N plans at once (default: as many as there are cores)", 0},
	    {"patterns", KEY_PATTERNS, "DIR", 0, "use the patterns in DIR instead of those built in", 0},
	    {"charset", KEY_CHARSET, "NAME", 0,
	        "read the files as NAME (UTF-8, TCVN3, VNI ...) instead of finding out", 0},
	    {"max-size", KEY_MAX_SIZE, "MIB", 0, "refuse files larger than this (default: 64)", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "[FILE|DIR|-]...",
	    .doc = "Reads plans and prints their records, in the order of the arguments. A folder stands for the "
	           "plans in it, "
	           "at any depth; - or nothing for standard input.\v"
	           "Exit status: 0 all was read, 1 something was not (see the messages), 2 wrong usage."};
	struct extract x = {.jobs = cores()};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	static char *standard_input[] = {"-", NULL};
	struct extract *x = state->input;

	switch (key) {
	case KEY_FORMAT:
		x->format = parse_format(arg, state);
		break;
	case 'j':
		x->jobs = (unsigned)parse_number(arg, JOBS_MOST, "jobs", state);
		break;
	case KEY_PATTERNS:
		x->pattern_dir = arg;
		break;
	case KEY_CHARSET:
		x->options.charset = arg;
		break;
	case KEY_MAX_SIZE:
		x->options.max_bytes = (size_t)parse_number(arg, SIZE_MOST, "MiB", state) * MIB;
		break;
	case ARGP_KEY_ARGS:
		x->files = state->argv + state->next;
		break;
	case ARGP_KEY_NO_ARGS:
		if (isatty(STDIN_FILENO))
			argp_error(state, "name a file or a folder, or - for standard input");
		x->files = standard_input;
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

static int run(struct extract *x)
{
	struct cli_pool pool = {.supply = supply, .work = extract_one, .deliver = deliver, .context = x};

	if ((x->status = cli_patterns_load(x->pattern_dir, &x->patterns)) != 0)
		return x->status;
	x->inputs = cli_inputs_new(x->files);
	if (x->inputs != NULL) {
		bool several = cli_inputs_several(x->inputs);
		pool.threads = several ? x->jobs : 1;
		x->compact = x->format == FORMAT_JSONL || several;
		x->page.width = cli_page_width();
		x->page.bold = cli_page_bold();
	}
	if (x->inputs == NULL || cli_pool_run(&pool) != KH_OK) {
		cli_say("out of memory");
		x->status = CLI_PARTLY;
	}
	cli_inputs_free(x->inputs);
	kh_patterns_free(x->patterns);
	return cli_output_end(x->status);
}

static bool supply(void *context, struct cli_job *job)
{
	struct extract *x = context;

	job->status = cli_inputs_next(x->inputs, &job->path, &job->err);
	return job->status != KH_OK || job->path != NULL;
}

static void extract_one(void *context, struct cli_job *job)
{
	const struct extract *x = context;
	struct kh_plan *plan;

	job->status = kh_plan_extract_file(x->patterns, &x->options, job->path, &plan, &job->err);
	if (job->status != KH_OK)
		return;
	if (x->format == FORMAT_TEXT)
		job->status = print_glance(x, kh_plan_record(plan), job);
	else
		job->status = print_record(x, kh_plan_record(plan), job);
	kh_plan_free(plan);
}

static int print_record(const struct extract *x, const struct kh_record *record, struct cli_job *job)
{
	int rc = kh_record_json(record, x->compact, &job->result, &job->err);

	if (rc == KH_OK)
		job->size = strlen(job->result);
	return rc;
}

static int print_glance(const struct extract *x, const struct kh_record *record, struct cli_job *job)
{
	struct cli_page page = x->page;
	int rc = KH_E_MEMORY;

	page.out = open_memstream(&job->result, &job->size);
	if (page.out != NULL) {
		rc = cli_glance(&page, record);
		if (fclose(page.out) != 0)
			rc = KH_E_MEMORY;
	}
	if (rc != KH_OK)
		snprintf(job->err.message, sizeof job->err.message, "%s: out of memory", job->path);
	return rc;
}

static bool deliver(void *context, struct cli_job *job)
{
	struct extract *x = context;

	if (job->status != KH_OK) {
		int status = cli_exit_status(job->status);
		cli_say("%s", job->err.message);
		x->status = status > x->status ? status : x->status;
		return true;
	}
	return cli_output(job->result, job->size) && (x->format == FORMAT_TEXT || cli_output("\n", 1));
}

static enum format parse_format(const char *arg, struct argp_state *state)
{
	static const char *const names[] = {"json", "jsonl", "text"};

	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (strcmp(arg, names[i]) == 0)
			return (enum format)i;
	argp_error(state, "there is no format '%s'; there are json, jsonl and text", arg);
	return FORMAT_JSON;
}

static long parse_number(const char *arg, long most, const char *what, struct argp_state *state)
{
	char *end;
	long number = strtol(arg, &end, 10);

	if (*end != '\0' || end == arg || number < 1 || number > most)
		argp_error(state, "'%s' is no number of %s: 1 to %ld", arg, what, most);
	return number;
}

/* Those this process may use. */
static unsigned cores(void)
{
	cpu_set_t set;

	if (sched_getaffinity(0, sizeof set, &set) != 0)
		return 1;
	int count = CPU_COUNT(&set);
	return (unsigned)(count < 1 ? 1 : count > JOBS_MOST ? JOBS_MOST : count);
}
