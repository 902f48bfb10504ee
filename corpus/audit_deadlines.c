#include <stdlib.h>
#include <string.h>

#include "audit_plans.h"
#include "audit_words.h"
#include "edtf_days.h"

enum { DUE, TIME, WHAT, LEAD, PLAN, KIND, PATH, KEY, COLUMNS };
enum { ICAL_LINE = 75 };

/* What is due. */
struct due {
	int day;
	const struct kh_audit_plan *plan;
	const char *time, *what, *lead, *spans, *key;
	bool target;
};

struct gathering {
	struct kh_answer *answer;
	const struct kh_audit_plans *plans;
	int from, to;
	struct kh_list dues;
	int64_t last_target;
};

static bool take_activity(void *to, sqlite3_stmt *row);
static bool take_target(void *to, sqlite3_stmt *row);
static struct due *add(struct gathering *x, int64_t plan, const char *edtf);
static void put(struct gathering *x, const struct kh_audit_options *options);
static int by_day(const void *a, const void *b);
static void ical_line(FILE *out, const char *name, const char *text);

int kh_audit_deadlines(
    struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer **out, struct kh_error *err)
{
	static const char activities[] = "SELECT plan_id, id, time_edtf, time, coalesce(activity, task, objective, "
	                                 "product, band), lead, spans FROM activity"
	                                 " WHERE time_edtf IS NOT NULL ORDER BY id";
	static const char targets[] = "SELECT target.plan_id, target.id, coalesce(measure.deadline, "
	                              "target.deadline), target.text, target.spans FROM target"
	                              " LEFT JOIN measure ON measure.plan_id = target.plan_id AND target_id = "
	                              "target.id AND measure.deadline IS NOT NULL"
	                              " WHERE (measure.deadline IS NOT NULL OR target.deadline IS NOT NULL) AND "
	                              "(target.deadline_from = 'statement' OR measure.deadline IS NOT NULL)"
	                              " ORDER BY target.id, 3";
	struct kh_answer *answer = kh_answer_new();
	struct kh_audit_plans plans;
	struct gathering x = {.answer = answer, .plans = &plans, .last_target = -1};
	int rc;

	if (answer == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	x.from = options->from != NULL ? kh_edtf_days(options->from).first : 0;
	x.to = options->to != NULL ? kh_edtf_days(options->to).last : 0;
	if ((rc = kh_audit_plans_load(corpus, options, answer, &plans, err)) == KH_OK &&
	    (rc = kh_audit_rows(corpus, activities, take_activity, &x, err)) == KH_OK &&
	    (rc = kh_audit_rows(corpus, targets, take_target, &x, err)) == KH_OK)
		put(&x, options);
	return kh_audit_finish(rc, answer, out, err);
}

static bool take_activity(void *to, sqlite3_stmt *row)
{
	struct gathering *x = to;
	struct due *due = add(x, sqlite3_column_int64(row, 0), kh_column(row, 2));

	if (due == NULL)
		return !x->answer->failed;
	due->time = kh_answer_text(x->answer, kh_column(row, 3));
	due->what = kh_answer_text(x->answer, kh_column(row, 4));
	due->lead = kh_answer_text(x->answer, kh_column(row, 5));
	due->spans = kh_answer_spans(x->answer, row, 6);
	due->key = kh_arena_print(x->answer->mem, "a%lld", (long long)sqlite3_column_int64(row, 1));
	return !x->answer->failed;
}

/* Only deadlines that a statement gives: the period of its plan is none to be reminded of. */
static bool take_target(void *to, sqlite3_stmt *row)
{
	struct gathering *x = to;
	int64_t id = sqlite3_column_int64(row, 1);
	struct due *last = x->dues.count > 0 ? (struct due *)x->dues.items + x->dues.count - 1 : NULL;
	const char *deadline = kh_column(row, 2);
	struct due *due;

	if (id == x->last_target && last != NULL && last->time != NULL && strcmp(last->time, deadline) == 0)
		return true; /* another figure for the same day */
	due = add(x, sqlite3_column_int64(row, 0), deadline);
	if (due == NULL)
		return !x->answer->failed;
	x->last_target = id;
	due->target = true;
	due->time = kh_answer_text(x->answer, deadline);
	due->what = kh_answer_text(x->answer, kh_column(row, 3));
	due->spans = kh_answer_spans(x->answer, row, 4);
	due->key = kh_arena_print(x->answer->mem, "t%lld-%d", (long long)id, due->day);
	return !x->answer->failed;
}

/* NULL where it has no last day, or that is not asked for, or there is no memory. */
static struct due *add(struct gathering *x, int64_t plan, const char *edtf)
{
	size_t at = kh_audit_plans_find(x->plans, plan);
	int day = kh_edtf_days(edtf).last;
	struct due *due;

	if (at == SIZE_MAX || day == 0 || (x->from != 0 && day < x->from) || (x->to != 0 && day > x->to))
		return NULL;
	due = kh_list_add(x->answer->mem, &x->dues, sizeof *due);
	if (due == NULL) {
		x->answer->failed = true;
		return NULL;
	}
	due->day = day;
	due->plan = &x->plans->at[at];
	return due;
}

static void put(struct gathering *x, const struct kh_audit_options *options)
{
	const struct kh_sheet_column columns[COLUMNS] = {
	    [DUE] = {.key = "due", .title = kh_audit_word(KH_W_DUE), .lead = true},
	    [TIME] = {.key = "time", .title = kh_audit_word(KH_W_TIME)},
	    [WHAT] = {.key = "what", .title = kh_audit_word(KH_W_STATEMENT), .sourced = true},
	    [LEAD] = {.key = "lead", .title = kh_audit_word(KH_W_LEADS)},
	    [PLAN] = {.key = "plan", .title = kh_audit_word(KH_W_PLAN)},
	    [KIND] = {.key = "kind", .title = kh_audit_word(KH_W_KIND), .hidden = true},
	    [PATH] = {.key = "path", .title = kh_audit_word(KH_W_FILE), .hidden = true},
	    [KEY] = {.key = "id", .title = kh_audit_word(KH_W_INDICATOR_ID), .hidden = true}};
	struct kh_sheet *sheet =
	    kh_audit_sheet(x->answer, options, "deadlines", kh_audit_word(KH_W_DEADLINES_TITLE), columns, COLUMNS);
	struct due *dues = x->dues.items;

	if (x->dues.count > 0)
		qsort(dues, x->dues.count, sizeof *dues, by_day);
	for (size_t i = 0; i < x->dues.count; i++) {
		struct kh_cell *row = kh_sheet_row(x->answer, sheet);
		struct kh_evidence *from = kh_arena_zero(x->answer->mem, 1, sizeof *from);
		if (row == NULL || from == NULL) {
			x->answer->failed = true;
			return;
		}
		kh_cell_text(row, DUE,
		    kh_arena_print(x->answer->mem, "%04d-%02d-%02d", dues[i].day / 10000, dues[i].day / 100 % 100,
		        dues[i].day % 100));
		kh_cell_text(row, TIME, dues[i].time);
		kh_cell_text(row, WHAT, dues[i].what);
		kh_cell_text(row, LEAD, dues[i].lead);
		kh_cell_text(row, PLAN, dues[i].plan->title);
		kh_audit_sheet_place(sheet, row, dues[i].plan);
		kh_cell_text(row, KIND, dues[i].target ? "target" : "activity");
		kh_cell_text(row, PATH, dues[i].plan->path);
		kh_cell_text(row, KEY, dues[i].key);
		*from = (struct kh_evidence){.plan = dues[i].plan->id,
		    .path = dues[i].plan->path,
		    .text = dues[i].what,
		    .spans = dues[i].spans};
		row[WHAT].evidence = from;
		row[WHAT].evidence_count = 1;
	}
	kh_audit_sheet_group(x->answer, options, sheet);
}

static int by_day(const void *a, const void *b)
{
	const struct due *x = a, *y = b;

	if (x->day != y->day)
		return x->day - y->day;
	if (x->plan != y->plan)
		return x->plan < y->plan ? -1 : 1;
	return strcmp(x->key, y->key);
}

/* ---- calendar ---- */

bool kh_audit_ical(const struct kh_answer *answer, const char *stamp, FILE *out)
{
	const struct kh_sheet *sheet = kh_answer_find(answer, "deadlines");

	fputs("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//kehoach//audit deadlines//VI\r\nCALSCALE:GREGORIAN\r\n",
	    out);
	for (size_t r = 0; sheet != NULL && r < sheet->rows.count; r++) {
		const struct kh_cell *cells = kh_sheet_cells(sheet, r);
		const char *due = cells[DUE].text;
		char day[16];
		snprintf(day, sizeof day, "%.4s%.2s%.2s", due, due + 5, due + 8);
		fputs("BEGIN:VEVENT\r\n", out);
		fprintf(out, "UID:%s-%lld@kehoach\r\nDTSTAMP:%s\r\nDTSTART;VALUE=DATE:%s\r\n", cells[KEY].text,
		    (long long)cells[WHAT].evidence->plan, stamp, day);
		ical_line(out, "SUMMARY:", cells[WHAT].kind == KH_CELL_TEXT ? cells[WHAT].text : "");
		ical_line(out, "LOCATION:", cells[PLAN].text);
		if (cells[LEAD].kind == KH_CELL_TEXT)
			ical_line(out, "DESCRIPTION:", cells[LEAD].text);
		fputs("TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n", out);
	}
	fputs("END:VCALENDAR\r\n", out);
	return !ferror(out);
}

/* Folded before its 76th byte, between characters (RFC 5545, 3.1); commas, semicolons and backslashes escaped
 * (3.3.11). */
static void ical_line(FILE *out, const char *name, const char *text)
{
	int used = fprintf(out, "%s", name);

	while (*text != '\0') {
		char piece[8];
		int size = 0;
		if (strchr(",;\\\n", *text) != NULL) {
			piece[size++] = '\\';
			piece[size++] = *text == '\n' ? 'n' : *text;
			text++;
		} else {
			do
				piece[size++] = *text++;
			while (size < 4 && ((unsigned char)*text & 0xc0) == 0x80);
		}
		if (used + size > ICAL_LINE) {
			fputs("\r\n ", out);
			used = 1;
		}
		fwrite(piece, 1, (size_t)size, out);
		used += size;
	}
	fputs("\r\n", out);
}
