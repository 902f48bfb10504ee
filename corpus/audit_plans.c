#include "audit_plans.h"

#include <stdlib.h>
#include <string.h>

#include "audit_words.h"
#include "sql_functions.h"

struct loading {
	struct kh_answer *answer;
	bool all_versions;
	struct kh_list plans;
};

/* What sorting needs, since qsort_r takes one argument. */
struct order {
	const struct kh_audit_options *options;
	const struct kh_audit_plans *plans;
};

static bool take_plan(void *to, const struct kh_plan_entry *entry);
static int by_place(const void *a, const void *b, void *with);
static int by_id(const void *a, const void *b, void *with);
static void name_plans(struct kh_answer *answer, struct kh_audit_plans *plans);
static const char *place_text(struct kh_answer *answer, const struct kh_audit_plan *plan);

int kh_audit_plans_load(struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer *answer,
    struct kh_audit_plans *plans, struct kh_error *err)
{
	struct loading x = {.answer = answer, .all_versions = options->all_versions};
	int rc = kh_plans_brief(corpus, &options->plans, take_plan, &x, err);

	if (rc != KH_OK)
		return rc;
	*plans = (struct kh_audit_plans){x.plans.items, x.plans.count, NULL};
	struct order order = {options, plans};
	plans->by_id = kh_arena_zero(answer->mem, plans->count + 1, sizeof *plans->by_id);
	if (answer->failed || plans->by_id == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if (plans->count > 0)
		qsort_r(plans->at, plans->count, sizeof *plans->at, by_place, &order);
	for (size_t i = 0; i < plans->count; i++)
		plans->by_id[i] = i;
	qsort_r(plans->by_id, plans->count, sizeof *plans->by_id, by_id, &order);
	name_plans(answer, plans);
	return KH_OK;
}

size_t kh_audit_plans_find(const struct kh_audit_plans *plans, int64_t id)
{
	size_t low = 0, high = plans->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		int64_t there = plans->at[plans->by_id[middle]].id;
		if (there == id)
			return plans->by_id[middle];
		if (there < id)
			low = middle + 1;
		else
			high = middle;
	}
	return SIZE_MAX;
}

struct kh_sheet *kh_audit_sheet(struct kh_answer *answer, const struct kh_audit_options *options, const char *key,
    const char *title, const struct kh_sheet_column *columns, size_t count)
{
	struct kh_sheet_column *more = kh_arena_zero(answer->mem, count + 1, sizeof *more);
	struct kh_sheet *sheet;

	if (more == NULL || !options->by_province_now) {
		answer->failed |= more == NULL;
		return kh_answer_sheet(answer, key, title, columns, count);
	}
	memcpy(more, columns, count * sizeof *more);
	more[count] = (struct kh_sheet_column){
	    .key = "province_now", .title = kh_audit_word(KH_W_PROVINCE_NOW), .hidden = true};
	sheet = kh_answer_sheet(answer, key, title, more, count + 1);
	sheet->group = sheet->column_count > count ? count : 0;
	return sheet;
}

static const char *group_of(const struct kh_audit_plan *plan)
{
	return plan->province_now != NULL ? plan->province_now : kh_audit_word(KH_W_UNPLACED);
}

void kh_audit_sheet_place(const struct kh_sheet *sheet, struct kh_cell *row, const struct kh_audit_plan *plan)
{
	if (sheet->group != 0)
		kh_cell_text(row, sheet->group, group_of(plan));
}

/* What sorting rows needs; their order is kept within a group. */
struct grouped {
	struct kh_cell *row;
	size_t order;
};

struct grouping {
	const struct kh_audit_options *options;
	size_t column;
};

static int by_group(const void *a, const void *b, void *with)
{
	const struct grouping *grouping = with;
	const struct grouped *x = a, *y = b;
	int way = kh_audit_collate(grouping->options, x->row[grouping->column].text, y->row[grouping->column].text);

	return way != 0 ? way : x->order < y->order ? -1 : x->order > y->order;
}

void kh_audit_sheet_group(struct kh_answer *answer, const struct kh_audit_options *options, struct kh_sheet *sheet)
{
	struct kh_cell **rows = sheet->rows.items;
	struct grouping grouping = {options, sheet->group};
	struct grouped *order;

	if (sheet->group == 0 || sheet->rows.count == 0)
		return;
	if ((order = malloc(sheet->rows.count * sizeof *order)) == NULL) {
		answer->failed = true;
		return;
	}
	for (size_t i = 0; i < sheet->rows.count; i++)
		order[i] = (struct grouped){rows[i], i};
	qsort_r(order, sheet->rows.count, sizeof *order, by_group, &grouping);
	for (size_t i = 0; i < sheet->rows.count; i++)
		rows[i] = order[i].row;
	free(order);
}

size_t kh_audit_plans_group(const struct kh_audit_plans *plans, size_t at)
{
	size_t end = at + 1;

	while (end < plans->count && strcmp(group_of(&plans->at[end]), group_of(&plans->at[at])) == 0)
		end++;
	return end - at;
}

const char *kh_audit_group_title(struct kh_answer *answer, const struct kh_audit_plans *plans, size_t at)
{
	return kh_arena_print(answer->mem, "%s (%zu)", group_of(&plans->at[at]), kh_audit_plans_group(plans, at));
}

const char *kh_audit_text(struct kh_answer *answer, struct kh_audit_texts *texts, const char *text)
{
	size_t at = 0;

	if (text == NULL)
		return NULL;
	for (const char *c = text; *c != '\0'; c++)
		at = at * 31 + (unsigned char)*c;
	at %= sizeof texts->at / sizeof *texts->at;
	if (texts->at[at] == NULL || strcmp(texts->at[at], text) != 0)
		texts->at[at] = kh_answer_text(answer, text);
	return texts->at[at];
}

const char *kh_audit_plan_number(struct kh_answer *answer, const struct kh_audit_plan *plan)
{
	if (plan->number == NULL && plan->symbol == NULL)
		return NULL;
	return kh_arena_print(answer->mem, "%s%s%s", plan->number != NULL ? plan->number : "…",
	    plan->symbol != NULL ? "/" : "", plan->symbol != NULL ? plan->symbol : "");
}

int kh_audit_rows(struct kh_corpus *corpus, const char *sql, bool (*row)(void *to, sqlite3_stmt *row), void *to,
    struct kh_error *err)
{
	sqlite3_stmt *rows = kh_corpus_statement(corpus, sql, err);
	int rc;

	if (rows == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	while ((rc = sqlite3_step(rows)) == SQLITE_ROW)
		if (!row(to, rows))
			break;
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(corpus, err);
	sqlite3_reset(rows);
	return rc;
}

const char *kh_answer_spans(struct kh_answer *answer, sqlite3_stmt *row, int column)
{
	size_t size = (size_t)sqlite3_column_bytes(row, column), count;
	struct kh_span few[8], *spans = few;
	char *json, *to;

	if (size == 0)
		return NULL;
	count = kh_spans_unpack(sqlite3_column_blob(row, column), size, few, 8);
	if (count > 8 && (spans = kh_arena_zero(answer->mem, count, sizeof *spans)) != NULL)
		kh_spans_unpack(sqlite3_column_blob(row, column), size, spans, count);
	json = spans != NULL ? kh_arena_take(answer->mem, count * 48 + 3) : NULL;
	if (json == NULL) {
		answer->failed = true;
		return NULL;
	}
	to = json + sprintf(json, "[");
	for (size_t i = 0; i < count; i++)
		to += sprintf(to, "%s[%zu,%zu]", i > 0 ? "," : "", spans[i].begin, spans[i].end);
	strcpy(to, "]");
	return json;
}

int kh_audit_finish(int status, struct kh_answer *answer, struct kh_answer **out, struct kh_error *err)
{
	if (status == KH_OK && answer->failed)
		status = kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if (status == KH_OK)
		*out = answer;
	else
		kh_answer_free(answer);
	return status;
}

const char *kh_level_text(
    struct kh_arena *mem, const char *op, double value, bool has_max, double max, const char *unit)
{
	static const char *const signs[][2] = {{">=", "≥ "}, {">", "> "}, {"<=", "≤ "}, {"<", "< "}};
	const char *sign = "", *word = NULL;
	char low[32], high[32];

	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (strcmp(op, signs[i][0]) == 0)
			sign = signs[i][1];
	if (strcmp(op, "increase") == 0)
		word = kh_audit_word(KH_W_INCREASE);
	if (strcmp(op, "decrease") == 0)
		word = kh_audit_word(KH_W_DECREASE);
	return kh_arena_print(mem, "%s%s%s%s%s%s%s%s", word != NULL ? word : "", word != NULL ? " " : "", sign,
	    kh_number_text(value, low), has_max ? "–" : "", has_max ? kh_number_text(max, high) : "",
	    unit == NULL || strcmp(unit, "%") == 0 ? "" : " ", unit != NULL ? unit : "");
}

const char *kh_scope_text(const char *scope)
{
	if (scope == NULL)
		return NULL;
	return kh_audit_word(strcmp(scope, "province") == 0   ? KH_W_PROVINCE
	                     : strcmp(scope, "district") == 0 ? KH_W_DISTRICT
	                                                      : KH_W_COMMUNE);
}

int kh_audit_collate(const struct kh_audit_options *options, const char *a, const char *b)
{
	char *x, *y;
	int order = 0;

	if (a == NULL || b == NULL)
		return (a == NULL) - (b == NULL);
	if (strcmp(a, b) == 0)
		return 0; /* places come again and again */
	if (options->collate != NULL)
		return options->collate(options->collate_with, a, b);
	x = kh_folded(a);
	y = kh_folded(b);
	if (x != NULL && y != NULL)
		order = strcmp(x, y);
	free(x);
	free(y);
	return order != 0 ? order : strcmp(a, b);
}

/* Only the last version of a document speaks for its place. */
static bool take_plan(void *to, const struct kh_plan_entry *e)
{
	struct loading *x = to;
	struct kh_answer *answer = x->answer;
	struct kh_audit_plan *plan;

	if (e->version < e->versions && !x->all_versions)
		return true;
	plan = kh_list_add(answer->mem, &x->plans, sizeof *plan);
	if (plan == NULL) {
		answer->failed = true;
		return false;
	}
	*plan = (struct kh_audit_plan){.id = e->id,
	    .path = kh_answer_text(answer, e->path),
	    .number = kh_answer_text(answer, e->number),
	    .symbol = kh_answer_text(answer, e->symbol),
	    .type = kh_answer_text(answer, e->type),
	    .subject = kh_answer_text(answer, e->subject),
	    .date = kh_answer_text(answer, e->date),
	    .period = kh_answer_text(answer, e->period),
	    .issuer = kh_answer_text(answer, e->issuer),
	    .district = kh_answer_text(answer, e->district),
	    .province = kh_answer_text(answer, e->province),
	    .province_now = kh_answer_text(answer, e->province_now),
	    .commune = kh_answer_text(answer, e->place_name),
	    .level = kh_answer_text(answer, e->place_level),
	    .year = e->year};
	return !answer->failed;
}

static int by_place(const void *a, const void *b, void *with)
{
	const struct order *order = with;
	const struct kh_audit_plan *x = a, *y = b;
	int way = 0;

	if (order->options->by_province_now)
		way = kh_audit_collate(order->options, x->province_now, y->province_now);
	if (way == 0)
		way = kh_audit_collate(order->options, x->province, y->province);
	if (way == 0 && (x->district == NULL) != (y->district == NULL))
		way = x->district == NULL ? -1 : 1;
	if (way == 0)
		way = kh_audit_collate(order->options, x->district, y->district);
	if (way == 0 && (x->commune == NULL) != (y->commune == NULL))
		way = x->commune == NULL ? -1 : 1;
	if (way == 0)
		way = kh_audit_collate(order->options, x->commune, y->commune);
	if (way == 0)
		way = x->year - y->year;
	return way != 0 ? way : x->id < y->id ? -1 : x->id > y->id;
}

static int by_id(const void *a, const void *b, void *with)
{
	const struct order *order = with;
	int64_t x = order->plans->at[*(const size_t *)a].id, y = order->plans->at[*(const size_t *)b].id;

	return x < y ? -1 : x > y;
}

/* Plans of one place and period stand side by side; they are told apart by their ids. */
static void name_plans(struct kh_answer *answer, struct kh_audit_plans *plans)
{
	for (size_t i = 0; i < plans->count; i++) {
		struct kh_audit_plan *plan = &plans->at[i];
		const char *time = plan->period != NULL ? plan->period : plan->date;
		plan->place = place_text(answer, plan);
		plan->title = time == NULL ? plan->place : kh_arena_print(answer->mem, "%s, %s", plan->place, time);
		if (plan->title == NULL || plan->place == NULL) {
			answer->failed = true;
			return;
		}
	}
	for (size_t i = plans->count; i-- > 0;) {
		struct kh_audit_plan *plan = &plans->at[i];
		bool twice = (i > 0 && strcmp(plan->title, plans->at[i - 1].title) == 0) ||
		             strcmp(plan->place, kh_audit_word(KH_W_UNPLACED)) == 0;
		const char *title =
		    twice ? kh_arena_print(answer->mem, "%s [%lld]", plan->title, (long long)plan->id) : plan->title;
		answer->failed |= title == NULL;
		if (title != NULL)
			plan->title = title;
	}
}

/* Every district ended on 1 July 2025, and many provinces: their successor stands behind them. */
static const char *place_text(struct kh_answer *answer, const struct kh_audit_plan *plan)
{
	const char *now = plan->province_now;
	bool ended =
	    now != NULL && (plan->district != NULL || plan->province == NULL || strcmp(now, plan->province) != 0);

	if (plan->province == NULL && plan->district == NULL)
		return kh_audit_word(KH_W_UNPLACED);
	return kh_arena_print(answer->mem, "%s%s%s%s%s%s%s%s%s", plan->commune != NULL ? plan->commune : "",
	    plan->commune != NULL ? ", " : "", plan->district != NULL ? plan->district : "",
	    plan->district != NULL ? ", " : "", plan->province != NULL ? plan->province : "?", ended ? " (" : "",
	    ended ? kh_audit_word(KH_W_NOW) : "", ended ? " " : "",
	    ended ? kh_arena_print(answer->mem, "%s)", now) : "");
}
