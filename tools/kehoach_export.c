/* kehoach export: a corpus as files that other programs open. */
#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "cli.h"
#include "cli_collate.h"
#include "cli_corpus.h"
#include "export.h"

enum { KEY_BY_PROVINCE = 256, KEY_SUPERIOR };
enum format { FORMAT_CSV, FORMAT_JSONL, FORMAT_XLSX, FORMAT_HTML };

struct export
{
	struct cli_scope scope;
	const char *output;
	struct kh_audit_options options;
	enum format format;
	const char *superior;
	int kind; /* of enum kh_export_kind, then of enum kh_export_audit */
	bool kind_said;
};

static const char *const kinds[] = {"plans", "targets", "activities", "matrix", "adoption", "agencies", "deadlines",
    "citations", "years", "warnings", NULL};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct export *x);
static int write_all(const struct export *x, struct kh_corpus *corpus);

int cli_export(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS,
	    {"format", CLI_KEY_FORMAT, "csv|jsonl|xlsx|html", 0,
	        "CSV (default) or JSON lines of one kind; an Excel workbook or a web page of all", 0},
	    {"output", 'o', "FILE", 0, "write there instead of to standard output; Excel needs it", 0},
	    CLI_OPTIONS_PLANS(0),
	    {"by-province-now", KEY_BY_PROVINCE, NULL, 0, "places in the order of the provinces since 1 July 2025",
	        0},
	    {"superior", KEY_SUPERIOR, "PLAN", 0,
	        "adoption: of this plan (default: of all plans of provinces, where they are a dozen at most)", 0},
	    CLI_OPTION_PATTERNS, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "[plans|targets|activities|matrix|adoption|agencies|deadlines|citations|years|warnings]",
	    .doc =
	        "Exports plans (default), targets, activities or an audit: `matrix' is that of targets by places.\v"
	        "Exit status: 0 exported, 1 not or not all, 2 wrong usage."};
	struct export x = {.options = {.all_versions = true}};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	static const char *const formats[] = {"csv", "jsonl", "xlsx", "html", NULL};
	struct export *x = state->input;

	switch (key) {
	case CLI_KEY_FORMAT:
		x->format = (enum format)cli_choice(arg, formats, "format", state);
		break;
	case 'o':
		x->output = arg;
		break;
	case KEY_BY_PROVINCE:
		x->options.by_province_now = true;
		break;
	case KEY_SUPERIOR:
		x->superior = arg;
		break;
	case ARGP_KEY_ARG:
		if (x->kind_said)
			argp_error(state, "'%s' is too much: one kind at a time", arg);
		x->kind = cli_choice(arg, kinds, "kind", state);
		x->kind_said = true;
		break;
	case ARGP_KEY_END:
		if (x->format == FORMAT_XLSX && x->output == NULL)
			argp_error(state, "say where the workbook is to go: --output FILE");
		if ((x->format == FORMAT_XLSX || x->format == FORMAT_HTML) && x->kind_said)
			argp_error(state, "a workbook and a page hold all kinds: leave '%s' out", kinds[x->kind]);
		break;
	default:
		return cli_scope_parse(key, arg, state, &x->scope);
	}
	return 0;
}

static int run(struct export *x)
{
	struct kh_corpus *corpus;
	int status = cli_scope_open(&x->scope, KH_CORPUS_READ, &corpus);

	if (status != 0)
		return status;
	x->options.plans = x->scope.plans;
	x->options.collate_with = cli_collation_new();
	x->options.collate = x->options.collate_with != NULL ? cli_collate : NULL;
	if (x->output != NULL && x->format != FORMAT_XLSX && freopen(x->output, "w", stdout) == NULL) {
		cli_say("%s: %s", x->output, strerror(errno));
		status = CLI_PARTLY;
	}
	if (status == 0 && x->superior != NULL)
		status = cli_corpus_find(corpus, x->superior, &x->options.superior);
	if (status == 0)
		status = write_all(x, corpus);
	cli_collation_free(x->options.collate_with);
	kh_corpus_close(corpus);
	return cli_output_end(status);
}

static int write_all(const struct export *x, struct kh_corpus *corpus)
{
	struct kh_error err = {0};
	struct kh_patterns *patterns = NULL;
	struct kh_audit_options audit = x->options;
	int rc = KH_OK, status;

	audit.all_versions = false;
	if (x->format == FORMAT_CSV && x->kind < KH_EXPORT_KINDS)
		rc = kh_export_csv(corpus, &x->options, (enum kh_export_kind)x->kind, stdout, &err);
	else if (x->format == FORMAT_JSONL && x->kind < KH_EXPORT_KINDS)
		rc = kh_export_jsonl(corpus, &x->options, (enum kh_export_kind)x->kind, stdout, &err);
	else if ((status = cli_patterns_load(x->scope.patterns, &patterns)) != 0)
		return status;
	else if (x->format == FORMAT_XLSX)
		rc = kh_export_xlsx(corpus, patterns, &audit, x->output, &err);
	else if (x->format != FORMAT_HTML)
		rc = kh_export_audit(corpus, patterns, &audit, (enum kh_export_audit)(x->kind - KH_EXPORT_KINDS),
		    x->format == FORMAT_JSONL, stdout, &err);
	else
		rc = kh_export_html(corpus, patterns, &audit, stdout, &err);
	kh_patterns_free(patterns);
	return cli_corpus_failed(rc, &err);
}
