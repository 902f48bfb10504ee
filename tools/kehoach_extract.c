/* kehoach extract: reads plans and prints their records. */
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cli.h"
#include "cli_glance.h"
#include "cli_inputs.h"
#include "pool.h"

enum format { FORMAT_JSON, FORMAT_JSONL, FORMAT_TEXT };
enum { JOBS_MOST = 256, MIB = 1 << 20, SIZE_MOST = 2047 };
enum { UNDER_WAY_BYTES = 2 << 20 }; /* of plans, for each thread: their records wait for those before them */
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

/* One input and what was made of it. */
struct job {
	char *path;   /* NULL where there is none: a folder could not be read */
	char *result; /* NULL: none */
	size_t size;  /* of the result */
	int status;
	struct kh_error err;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct extract *x);
static void say_no_memory(struct extract *x);
static void *supply(void *context, size_t *cost);
static void extract_jobs(void *context, void *const *jobs, size_t count);
static void print(const struct extract *x, struct kh_plan *plan, struct job *job);
static int print_record(const struct extract *x, const struct kh_record *record, struct job *job);
static int print_glance(const struct extract *x, const struct kh_record *record, struct job *job);
static bool deliver(void *context, void *job);
static void drop(void *context, void *job);
static enum format parse_format(const char *arg, struct argp_state *state);
static long parse_number(const char *arg, long most, const char *what, struct argp_state *state);

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
	struct extract x = {.jobs = kh_pool_cores()};

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
	struct kh_pool pool = {.together_most = KH_TOGETHER_MOST,
	    .together_cost = KH_TOGETHER_BYTES,
	    .supply = supply,
	    .work = extract_jobs,
	    .deliver = deliver,
	    .drop = drop,
	    .context = x};

	if ((x->status = cli_patterns_load(x->pattern_dir, &x->patterns)) != 0)
		return x->status;
	x->inputs = cli_inputs_new(x->files);
	if (x->inputs != NULL) {
		bool several = cli_inputs_several(x->inputs);
		pool.threads = several ? x->jobs : 1;
		pool.cost_most = (size_t)(pool.threads == 0 ? kh_pool_cores() : pool.threads) * UNDER_WAY_BYTES;
		x->compact = x->format == FORMAT_JSONL || several;
		x->page.width = cli_page_width();
		x->page.bold = cli_page_bold();
	}
	if (x->inputs == NULL || !kh_pool_run(&pool))
		say_no_memory(x);
	cli_inputs_free(x->inputs);
	kh_patterns_free(x->patterns);
	return cli_output_end(x->status);
}

static void say_no_memory(struct extract *x)
{
	cli_say("out of memory");
	x->status = CLI_PARTLY;
}

static void *supply(void *context, size_t *cost)
{
	struct extract *x = context;
	struct job *job = calloc(1, sizeof *job);
	struct stat is;

	if (job == NULL) {
		say_no_memory(x);
		return NULL;
	}
	job->status = cli_inputs_next(x->inputs, &job->path, &job->err);
	*cost = job->path != NULL && stat(job->path, &is) == 0 ? (size_t)is.st_size : 0;
	if (job->status != KH_OK || job->path != NULL)
		return job;
	free(job);
	return NULL;
}

static void extract_jobs(void *context, void *const *jobs, size_t count)
{
	const struct extract *x = context;
	struct kh_extraction plans[KH_TOGETHER_MOST];
	struct job *of[KH_TOGETHER_MOST];
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		if ((of[n] = jobs[i])->status == KH_OK) {
			plans[n] = (struct kh_extraction){.path = of[n]->path};
			n++;
		}
	kh_plans_extract(x->patterns, &x->options, plans, n);
	for (size_t i = 0; i < n; i++) {
		of[i]->status = plans[i].status;
		if (plans[i].status == KH_OK)
			print(x, plans[i].plan, of[i]);
		else
			of[i]->err = plans[i].err;
	}
}

static void print(const struct extract *x, struct kh_plan *plan, struct job *job)
{
	const struct kh_record *record = kh_plan_record(plan);

	job->status = x->format == FORMAT_TEXT ? print_glance(x, record, job) : print_record(x, record, job);
	kh_plan_free(plan);
}

static int print_record(const struct extract *x, const struct kh_record *record, struct job *job)
{
	int rc = kh_record_json(record, x->compact, &job->result, &job->err);

	if (rc == KH_OK)
		job->size = strlen(job->result);
	return rc;
}

static int print_glance(const struct extract *x, const struct kh_record *record, struct job *job)
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

static bool deliver(void *context, void *which)
{
	struct extract *x = context;
	struct job *job = which;
	bool going = true;

	if (job->status != KH_OK) {
		int status = job->status == KH_NONE ? 0 : cli_exit_status(job->status);
		cli_say("%s", job->err.message);
		x->status = status > x->status ? status : x->status;
	} else {
		going = cli_output(job->result, job->size) && (x->format == FORMAT_TEXT || cli_output("\n", 1));
	}
	drop(x, job);
	return going;
}

static void drop(void *context, void *which)
{
	struct job *job = which;

	(void)context;
	free(job->path);
	free(job->result);
	free(job);
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
