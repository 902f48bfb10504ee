/* kehoach list: the plans of a corpus. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "cli.h"
#include "cli_corpus.h"
#include "cli_page.h"
#include "cli_spoken.h"

enum { KEY_TYPE = 256, KEY_SUBJECT, KEY_UNPLACED, KEY_VERSIONS };
enum { ID_WIDTH = 6, NUMBER_ROOM = 24 };
enum format { FORMAT_TEXT, FORMAT_JSONL };

struct list {
	struct cli_scope scope;
	enum format format;
	struct cli_page page;
	size_t count;
	bool failed;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct list *x);
static bool show(void *to, const struct kh_plan_entry *plan);
static void show_text(struct list *x, const struct kh_plan_entry *plan);
static void put_part(FILE *out, const char *text);
static bool show_json(const struct kh_plan_entry *plan);
static json_t *plan_json(const struct kh_plan_entry *plan);

int cli_list(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS, CLI_OPTIONS_PLANS(0),
	    {"type", KEY_TYPE, "NAME", 0, "plans of this type", 0},
	    {"subject", KEY_SUBJECT, "WORDS", 0, "plans whose subject has these words", 0},
	    {"unplaced", KEY_UNPLACED, NULL, 0, "only plans whose place is not settled; see `kehoach set'", 0},
	    {"versions", KEY_VERSIONS, NULL, 0, "only plans of which there are several versions", 0},
	    {"format", CLI_KEY_FORMAT, "text|jsonl", 0, "for a person (default), or a JSON object a line", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .doc = "Lists the plans of a corpus, by province, district and year.\v"
	           "Exit status: 0 listed, also when there are none; 1 the corpus could not be read; 2 wrong usage."};
	struct list x = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	static const char *const formats[] = {"text", "jsonl", NULL};
	struct list *x = state->input;

	switch (key) {
	case KEY_TYPE:
		x->scope.plans.type = arg;
		break;
	case KEY_SUBJECT:
		x->scope.plans.subject = arg;
		break;
	case KEY_UNPLACED:
		x->scope.plans.unplaced = true;
		break;
	case KEY_VERSIONS:
		x->scope.plans.versions = true;
		break;
	case CLI_KEY_FORMAT:
		x->format = (enum format)cli_choice(arg, formats, "format", state);
		break;
	case ARGP_KEY_ARG:
		argp_error(state, "'%s' is too much: a list is narrowed by options", arg);
		break;
	default:
		return cli_scope_parse(key, arg, state, &x->scope);
	}
	return 0;
}

static int run(struct list *x)
{
	struct kh_corpus *corpus;
	struct kh_error err = {0};
	int status = cli_scope_open(&x->scope, KH_CORPUS_READ, &corpus);

	if (status != 0)
		return status;
	x->page = (struct cli_page){stdout, cli_page_width(), cli_page_bold()};
	status = cli_corpus_failed(kh_corpus_plans(corpus, &x->scope.plans, show, x, &err), &err);
	kh_corpus_close(corpus);
	if (x->failed) {
		cli_say("out of memory");
		status = CLI_PARTLY;
	}
	return cli_output_end(status);
}

static bool show(void *to, const struct kh_plan_entry *plan)
{
	struct list *x = to;

	if (x->format == FORMAT_TEXT)
		show_text(x, plan);
	else
		x->failed |= !show_json(plan);
	x->count++;
	return !x->failed && !ferror(stdout);
}

/* "  3  Lai Vung, Đồng Tháp · 2022 · 247/KH-UBND · Cải cách hành chính năm 2022", and below it what is in it and its
 * file. */
static void show_text(struct list *x, const struct kh_plan_entry *plan)
{
	char *line = NULL, id[NUMBER_ROOM], year[NUMBER_ROOM];
	size_t size;
	FILE *out = open_memstream(&line, &size);

	if (out == NULL) {
		x->failed = true;
		return;
	}
	if (plan->province == NULL && plan->district == NULL)
		fputs(cli_label(CLI_UNPLACED), out);
	else
		fprintf(out, "%s%s%s%s%s", plan->place_name != NULL ? plan->place_name : "",
		    plan->place_name != NULL && plan->district != NULL ? ", " : "",
		    plan->district != NULL ? plan->district : "",
		    plan->district != NULL || plan->place_name != NULL ? ", " : "",
		    plan->province != NULL ? plan->province : "?");
	snprintf(year, sizeof year, "%d", plan->year);
	put_part(out, plan->year != 0 ? year : NULL);
	put_part(out, plan->number != NULL || plan->symbol != NULL ? "" : NULL);
	fprintf(out, "%s%s%s",
	    plan->number != NULL   ? plan->number
	    : plan->symbol != NULL ? "…"
	                           : "",
	    plan->symbol != NULL ? "/" : "", plan->symbol != NULL ? plan->symbol : "");
	put_part(out, plan->subject != NULL ? plan->subject : plan->type);
	fprintf(out, "\n%s %zu · %s %zu · %s %zu", cli_label(CLI_TARGETS), plan->targets, cli_label(CLI_TASK_COUNT),
	    plan->activities, cli_label(CLI_WARNINGS), plan->warnings);
	if (plan->versions > 1)
		fprintf(out, " · %s %zu/%zu", cli_label(CLI_VERSION), plan->version, plan->versions);
	put_part(out, plan->path);
	if (plan->paths > 1)
		fprintf(out, " (+%zu)", plan->paths - 1);
	snprintf(id, sizeof id, "%*lld", ID_WIDTH, (long long)plan->id);
	if (fclose(out) != 0 || line == NULL)
		x->failed = true;
	else
		cli_page_columns(&x->page, 0, ID_WIDTH, id + strspn(id, " "), line);
	free(line);
}

static void put_part(FILE *out, const char *text)
{
	if (text != NULL)
		fprintf(out, " · %s", text);
}

static bool show_json(const struct kh_plan_entry *plan)
{
	json_t *json = plan_json(plan);
	char *line = json != NULL ? json_dumps(json, JSON_COMPACT) : NULL;

	json_decref(json);
	if (line == NULL)
		return false;
	puts(line);
	free(line);
	return true;
}

static json_t *plan_json(const struct kh_plan_entry *p)
{
	return json_pack(
	    "{s:I,s:s,s:s?,s:I,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:s?,s:o,s:I,s:I,s:I,s:I,"
	    "s:I,s:I}",
	    "id", (json_int_t)p->id, "sha256", p->sha256, "path", p->path, "paths", (json_int_t)p->paths, "number",
	    p->number, "symbol", p->symbol, "type", p->type, "subject", p->subject, "date", p->date, "period",
	    p->period, "issuer", p->issuer, "district", p->district, "province", p->province, "province_now",
	    p->province_now, "commune", p->place_name, "place_basis", p->place_basis, "year",
	    p->year != 0 ? json_integer(p->year) : json_null(), "bytes", (json_int_t)p->bytes, "targets",
	    (json_int_t)p->targets, "activities", (json_int_t)p->activities, "warnings", (json_int_t)p->warnings,
	    "version", (json_int_t)p->version, "versions", (json_int_t)p->versions);
}
