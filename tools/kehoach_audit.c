/* kehoach audit: questions about all plans of a corpus, answered as tables. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "audit.h"
#include "cli.h"
#include "cli_collate.h"
#include "cli_corpus.h"
#include "cli_page.h"

enum {
	KEY_BY_PROVINCE = 256,
	KEY_WHERE,
	KEY_SHEET,
	KEY_INDICATOR,
	KEY_FROM,
	KEY_TO,
	KEY_ICAL,
	KEY_DOT,
	KEY_EVERYWHERE,
	KEY_LIMIT
};
enum { LIMIT_MOST = 100000000 };
enum question { TARGETS, ADOPTION, AGENCIES, DEADLINES, CITATIONS, YEARS, WARNINGS };
enum format { FORMAT_TABLE, FORMAT_CSV, FORMAT_JSON, FORMAT_ICAL, FORMAT_DOT };

struct audit {
	struct cli_scope scope;
	const char *sheet, *superior;
	struct kh_audit_options options;
	enum question question;
	enum format format;
	bool asked, where;
	size_t limit;
};

static error_t parse(int key, char *arg, struct argp_state *state);
static void check_question(const struct audit *x, struct argp_state *state);
static void parse_argument(struct audit *x, char *arg, struct argp_state *state);
static const char *parse_date(const char *arg, struct argp_state *state);
static int run(struct audit *x);
static int ask(struct audit *x, struct kh_corpus *corpus, struct kh_answer **answer);
static int print_answer(const struct audit *x, const struct kh_answer *answer);
static int print_table(const struct audit *x, const struct kh_answer *answer);
static int print_calendar(const struct kh_answer *answer);

int cli_audit(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS, CLI_OPTIONS_PLANS(1),
	    {"by-province-now", KEY_BY_PROVINCE, NULL, 0, "group places by the provinces since 1 July 2025", 1},
	    {"format", CLI_KEY_FORMAT, "table|csv|json", 0,
	        "for a person (default), for a spreadsheet, or for a program", 2},
	    {"sheet", KEY_SHEET, "NAME", 0, "only this table of the answer (CSV: default the first)", 2},
	    {"where", KEY_WHERE, NULL, 0, "the sentence, file and place of each figure below the table", 2},
	    {"limit", KEY_LIMIT, "N", 0, "at most N rows of a table", 2},
	    {"indicator", KEY_INDICATOR, "ID", 0, "years: only this indicator", 3},
	    {"from", KEY_FROM, "DATE", 0, "deadlines: from this day on (2022, 2022-03 or 2022-03-31)", 3},
	    {"to", KEY_TO, "DATE", 0, "deadlines: up to this day", 3},
	    {"ical", KEY_ICAL, NULL, 0, "deadlines: as a calendar file", 3},
	    {"dot", KEY_DOT, NULL, 0, "citations: as a graph for Graphviz", 3},
	    {"everywhere", KEY_EVERYWHERE, NULL, 0,
	        "adoption: look at all plans, not only at those below the superior one", 3},
	    CLI_OPTION_PATTERNS, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "targets|years|agencies|deadlines|citations|warnings\nadoption SUPERIOR",
	    .doc = "Answers questions about all plans of a corpus.\v"
	           "  targets    indicators by places: the level that each adopted\n"
	           "  adoption   what others took over from the plan SUPERIOR, adapted or left out\n"
	           "  agencies   who leads and supports how much\n"
	           "  deadlines  what is due when\n"
	           "  citations  who cites what, and citations that disagree\n"
	           "  years      a place's figures over its plans of several years\n"
	           "  warnings   everything odd, and what copies lack\n\n"
	           "SUPERIOR is an id, a path, a number or the beginning of the SHA-256. Exit status: 0 answered, 1 "
	           "not, 2 wrong usage."};
	struct audit x = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		return CLI_USAGE;
	return run(&x);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	static const char *const formats[] = {"table", "csv", "json", NULL};
	struct audit *x = state->input;

	switch (key) {
	case KEY_BY_PROVINCE:
		x->options.by_province_now = true;
		break;
	case CLI_KEY_FORMAT:
		x->format = (enum format)cli_choice(arg, formats, "format", state);
		break;
	case KEY_SHEET:
		x->sheet = arg;
		break;
	case KEY_WHERE:
		x->where = true;
		break;
	case KEY_LIMIT:
		x->limit = (size_t)cli_number(arg, LIMIT_MOST, "number of rows", state);
		break;
	case KEY_INDICATOR:
		x->options.indicator = arg;
		break;
	case KEY_FROM:
		x->options.from = parse_date(arg, state);
		break;
	case KEY_TO:
		x->options.to = parse_date(arg, state);
		break;
	case KEY_ICAL:
		x->format = FORMAT_ICAL;
		break;
	case KEY_DOT:
		x->format = FORMAT_DOT;
		break;
	case KEY_EVERYWHERE:
		x->options.everywhere = true;
		break;
	case ARGP_KEY_ARG:
		parse_argument(x, arg, state);
		break;
	case ARGP_KEY_END:
		check_question(x, state);
		break;
	default:
		return cli_scope_parse(key, arg, state, &x->scope);
	}
	return 0;
}

/* What was asked is whole, and its format is one that it has. */
static void check_question(const struct audit *x, struct argp_state *state)
{
	if (!x->asked)
		argp_error(
		    state, "say which audit: targets, adoption, agencies, deadlines, citations, years or warnings");
	if (x->question == ADOPTION && x->superior == NULL)
		argp_error(state, "name the superior plan: its id, path, number or the beginning of its SHA-256");
	if (x->format == FORMAT_ICAL && x->question != DEADLINES)
		argp_error(state, "only deadlines make a calendar");
	if (x->format == FORMAT_DOT && x->question != CITATIONS)
		argp_error(state, "only citations make a graph");
}

static void parse_argument(struct audit *x, char *arg, struct argp_state *state)
{
	static const char *const questions[] = {
	    "targets", "adoption", "agencies", "deadlines", "citations", "years", "warnings", NULL};

	if (!x->asked)
		x->question = (enum question)cli_choice(arg, questions, "audit", state);
	else if (x->question == ADOPTION && x->superior == NULL)
		x->superior = arg;
	else
		argp_error(state, "'%s' is too much", arg);
	x->asked = true;
}

/* Digits and hyphens of a year, a month or a day. */
static const char *parse_date(const char *arg, struct argp_state *state)
{
	int year, month = 1, day = 1, end = 0;
	int parts = sscanf(arg, "%4d-%2d-%2d", &year, &month, &day);

	if (parts == 3)
		sscanf(arg, "%*4d-%*2d-%*2d%n", &end);
	else if (parts == 2)
		sscanf(arg, "%*4d-%*2d%n", &end);
	else
		sscanf(arg, "%*4d%n", &end);
	if (parts < 1 || (size_t)end != strlen(arg) || (end != 4 && end != 7 && end != 10) || month < 1 ||
	    month > 12 || day < 1 || day > 31)
		argp_error(state, "'%s' is no date such as 2022, 2022-03 or 2022-03-31", arg);
	return arg;
}

static int run(struct audit *x)
{
	struct kh_corpus *corpus;
	struct kh_answer *answer = NULL;
	int status = cli_scope_open(&x->scope, KH_CORPUS_READ, &corpus);

	if (status != 0)
		return status;
	x->options.collate_with = cli_collation_new();
	x->options.collate = x->options.collate_with != NULL ? cli_collate : NULL;
	x->options.terse = x->format == FORMAT_TABLE && !x->where;
	status = ask(x, corpus, &answer);
	if (status == 0)
		status = print_answer(x, answer);
	kh_answer_free(answer);
	cli_collation_free(x->options.collate_with);
	kh_corpus_close(corpus);
	return cli_output_end(status);
}

static int ask(struct audit *x, struct kh_corpus *corpus, struct kh_answer **answer)
{
	struct kh_error err = {0};
	struct kh_patterns *patterns = NULL;
	int status = 0, rc = KH_E_USAGE;
	int64_t superior = 0;

	if (x->question == TARGETS || x->question == YEARS)
		status = cli_patterns_load(x->scope.patterns, &patterns);
	else if (x->question == ADOPTION)
		status = cli_corpus_find(corpus, x->superior, &superior);
	if (status != 0)
		return status;
	switch (x->question) {
	case TARGETS:
		rc = kh_audit_targets(corpus, patterns, &x->options, answer, &err);
		break;
	case YEARS:
		rc = kh_audit_years(corpus, patterns, &x->options, answer, &err);
		break;
	case AGENCIES:
		rc = kh_audit_agencies(corpus, &x->options, answer, &err);
		break;
	case DEADLINES:
		rc = kh_audit_deadlines(corpus, &x->options, answer, &err);
		break;
	case WARNINGS:
		rc = kh_audit_warnings(corpus, &x->options, answer, &err);
		break;
	case ADOPTION:
		rc = kh_audit_adoption(corpus, superior, &x->options, answer, &err);
		break;
	case CITATIONS:
		rc = kh_audit_citations(corpus, &x->options, answer, &err);
		break;
	}
	kh_patterns_free(patterns);
	return cli_corpus_failed(rc, &err);
}

static int print_answer(const struct audit *x, const struct kh_answer *answer)
{
	const struct kh_sheet *sheet = x->sheet != NULL ? kh_answer_find(answer, x->sheet) : &answer->sheets[0];

	if (sheet == NULL) {
		cli_say("there is no sheet '%s' in this answer; the first is '%s'", x->sheet, answer->sheets[0].key);
		return CLI_USAGE;
	}
	if (x->format == FORMAT_TABLE)
		return print_table(x, answer);
	if (x->format == FORMAT_ICAL)
		return print_calendar(answer);
	if (x->format == FORMAT_DOT)
		return kh_audit_dot(answer, stdout) ? 0 : CLI_PARTLY;
	if (x->format == FORMAT_CSV)
		kh_sheet_csv(sheet, stdout);
	else if (x->format == FORMAT_JSON && !kh_answer_json(answer, stdout))
		cli_say("out of memory");
	return 0;
}

static int print_table(const struct audit *x, const struct kh_answer *answer)
{
	struct kh_table_look look = {cli_page_width(), cli_page_bold(), x->where, x->limit};

	for (size_t i = 0; i < answer->count; i++) {
		const struct kh_sheet *sheet = &answer->sheets[i];
		if (x->sheet != NULL && strcmp(sheet->key, x->sheet) != 0)
			continue;
		if (i > 0 && x->sheet == NULL)
			fputc('\n', stdout);
		kh_sheet_print(sheet, &look, stdout);
	}
	return 0;
}

/* Stamped with now, or with SOURCE_DATE_EPOCH where a run is to be repeated to the byte. */
static int print_calendar(const struct kh_answer *answer)
{
	const char *epoch = getenv("SOURCE_DATE_EPOCH");
	time_t now = epoch != NULL ? (time_t)strtoll(epoch, NULL, 10) : time(NULL);
	struct tm parts;
	char stamp[32];

	if (gmtime_r(&now, &parts) == NULL || strftime(stamp, sizeof stamp, "%Y%m%dT%H%M%SZ", &parts) == 0)
		return CLI_PARTLY;
	return kh_audit_ical(answer, stamp, stdout) ? 0 : CLI_PARTLY;
}
