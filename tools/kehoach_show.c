/* kehoach show: a plan of a corpus, as text, as its record, or as the file it came from. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "cli_corpus.h"
#include "cli_glance.h"
#include "cli_reading.h"

enum format { FORMAT_TEXT, FORMAT_GLANCE, FORMAT_RECORD, FORMAT_ORIGINAL };

struct show {
	struct cli_scope scope;
	struct kh_patterns *patterns; /* NULL for the original */
	enum format format;
	struct cli_page page;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct show *x);
static int show_plan(void *to, struct kh_corpus *corpus, int64_t plan, struct kh_error *err);
static int show_original(struct kh_corpus *corpus, int64_t id, struct kh_error *err);
static int show_read(const struct show *x, struct kh_corpus *corpus, const struct kh_patterns *patterns, int64_t id,
    struct kh_error *err);
static int show_record(const struct kh_record *record, struct kh_error *err);

int cli_show(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS,
	    {"format", CLI_KEY_FORMAT, "text|glance|record|original", 0,
	        "the plan in clean text (default), what it sets out at a glance, its record as `kehoach extract' "
	        "prints it, or "
	        "the file byte for byte",
	        0},
	    CLI_OPTION_PATTERNS, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "PLAN...",
	    .doc = "Shows plans of a corpus, read from the bytes that it kept. PLAN is an id, a path, a number "
	           "(247/KH-UBND) or "
	           "the beginning of the SHA-256.\v"
	           "Exit status: 0 shown, 1 not, 2 wrong usage."};
	struct show x = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	static const char *const formats[] = {"text", "glance", "record", "original", NULL};
	struct show *x = state->input;

	if (key != CLI_KEY_FORMAT)
		return cli_scope_parse_named(key, arg, state, &x->scope, "a plan");
	x->format = (enum format)cli_choice(arg, formats, "format", state);
	return 0;
}

static int run(struct show *x)
{
	int status = 0;

	x->page = (struct cli_page){stdout, cli_page_width(), cli_page_bold()};
	if (x->format != FORMAT_ORIGINAL)
		status = cli_patterns_load(x->scope.patterns, &x->patterns);
	if (status == 0)
		status = cli_scope_each(&x->scope, KH_CORPUS_READ, show_plan, x);
	kh_patterns_free(x->patterns);
	return cli_output_end(status);
}

static int show_plan(void *to, struct kh_corpus *corpus, int64_t plan, struct kh_error *err)
{
	const struct show *x = to;

	return x->format == FORMAT_ORIGINAL ? show_original(corpus, plan, err)
	                                    : show_read(x, corpus, x->patterns, plan, err);
}

static int show_original(struct kh_corpus *corpus, int64_t id, struct kh_error *err)
{
	char *bytes;
	size_t size;
	int rc = kh_corpus_source(corpus, id, &bytes, &size, err);

	if (rc == KH_OK) {
		(void)!cli_output(bytes, size); /* said when the output ends */
		free(bytes);
	}
	return rc;
}

static int show_read(const struct show *x, struct kh_corpus *corpus, const struct kh_patterns *patterns, int64_t id,
    struct kh_error *err)
{
	struct kh_plan *plan;
	int rc = kh_corpus_read(corpus, patterns, id, &plan, err);

	if (rc != KH_OK)
		return rc;
	if (x->format == FORMAT_RECORD)
		rc = show_record(kh_plan_record(plan), err);
	else if (x->format == FORMAT_GLANCE)
		rc = cli_glance(&x->page, kh_plan_record(plan));
	else
		rc = cli_reading(&x->page, kh_plan_record(plan));
	kh_plan_free(plan);
	if (rc == KH_E_MEMORY)
		snprintf(err->message, sizeof err->message, "out of memory");
	return rc;
}

static int show_record(const struct kh_record *record, struct kh_error *err)
{
	char *json;
	int rc = kh_record_json(record, false, &json, err);

	if (rc == KH_OK) {
		(void)!(cli_output(json, strlen(json)) && cli_output("\n", 1));
		free(json);
	}
	return rc;
}
