#include "export.h"

#include <string.h>

#include "audit_plans.h"
#include "audit_words.h"

/* A column: its key, its title, what SQL gives it. */
struct column {
	const char *key;
	enum kh_audit_word title;
};

/* Of every row: whose it is. */
#define WHOSE                                                                                                        \
	"plan.id, coalesce(place.name || ', ', '') || coalesce(place.district || ', ', '') || "                      \
	"coalesce(place.province, ''), place.province_now, year,"                                                    \
	" CASE WHEN number IS NOT NULL THEN number || coalesce('/' || symbol, '') END"
#define WHERE_IT_IS "(SELECT path FROM path WHERE plan_id = plan.id ORDER BY id LIMIT 1)"
#define FROM_PLAN   " FROM plan LEFT JOIN place ON place.id = place_id "

static const struct column plan_columns[] = {{"id", KH_W_ID}, {"place", KH_W_PLACE},
    {"province_now", KH_W_PROVINCE_NOW}, {"year", KH_W_YEAR}, {"number", KH_W_NUMBER}, {"type", KH_W_KIND},
    {"subject", KH_W_SUBJECT}, {"date", KH_W_DATE}, {"period", KH_W_PERIOD}, {"issuer", KH_W_ISSUER},
    {"targets", KH_W_TARGET_COUNT}, {"activities", KH_W_ACTIVITY_COUNT}, {"warnings", KH_W_WARNING_COUNT},
    {"sha256", KH_W_SHA256}, {"path", KH_W_FILE}};
static const char plan_sql[] =
    "SELECT " WHOSE ", type, subject, date, period, issuer, (SELECT count(*) FROM target WHERE plan_id = plan.id),"
    " (SELECT count(*) FROM activity WHERE plan_id = plan.id), (SELECT count(*) FROM warning WHERE plan_id = "
    "plan.id), lower(hex(sha256)), " WHERE_IT_IS FROM_PLAN "WHERE plan.id = ?";

static const struct column target_columns[] = {{"plan", KH_W_ID}, {"place", KH_W_PLACE},
    {"province_now", KH_W_PROVINCE_NOW}, {"year", KH_W_YEAR}, {"number", KH_W_NUMBER}, {"field", KH_W_FIELD},
    {"indicator", KH_W_INDICATOR_ID}, {"text", KH_W_STATEMENT}, {"op", KH_W_OP}, {"value", KH_W_VALUE},
    {"max", KH_W_MAX}, {"unit", KH_W_UNIT}, {"scope", KH_W_SCOPE}, {"deadline", KH_W_DUE}, {"measure", KH_W_LEVEL},
    {"path", KH_W_FILE}, {"spans", KH_W_SPANS}};
static const char target_sql[] =
    "SELECT " WHOSE
    ", target.field, coalesce(measure.indicator, target.indicator), target.text, op, value, max, unit, scope,"
    " coalesce(measure.deadline, target.deadline), measure.text, " WHERE_IT_IS
    ", spans_json(coalesce(measure.spans, target.spans))"
    " FROM target JOIN plan ON plan.id = target.plan_id LEFT JOIN place ON place.id = place_id"
    " LEFT JOIN measure ON measure.plan_id = target.plan_id AND target_id = target.id"
    " WHERE target.plan_id = ? ORDER BY target.id, measure.id";

static const struct column activity_columns[] = {{"plan", KH_W_ID}, {"place", KH_W_PLACE},
    {"province_now", KH_W_PROVINCE_NOW}, {"year", KH_W_YEAR}, {"number", KH_W_NUMBER}, {"group", KH_W_GROUP},
    {"objective", KH_W_OBJECTIVE}, {"task", KH_W_TASK}, {"activity", KH_W_ACTIVITY}, {"product", KH_W_PRODUCT},
    {"lead", KH_W_LEADS}, {"support", KH_W_SUPPORTS}, {"time", KH_W_TIME}, {"time_kind", KH_W_TIME_KIND},
    {"time_edtf", KH_W_TIME_EDTF}, {"time_repeat", KH_W_TIME_REPEAT}, {"budget", KH_W_BUDGET},
    {"amount", KH_W_AMOUNT}, {"confidence", KH_W_CONFIDENCE}, {"path", KH_W_FILE}, {"spans", KH_W_SPANS}};
static const char activity_sql[] =
    "SELECT " WHOSE ", band, objective, task, activity, product, lead, support, time, time_kind, time_edtf, "
    "time_repeat, budget, budget_amount,"
    " confidence, " WHERE_IT_IS
    ", spans_json(spans) FROM activity JOIN plan ON plan.id = activity.plan_id LEFT JOIN place ON place.id = place_id"
    " WHERE activity.plan_id = ? ORDER BY activity.id";

static const struct {
	const char *key, *sql;
	enum kh_audit_word title;
	const struct column *columns;
	size_t count;
} kinds[KH_EXPORT_KINDS] = {
    {"plans", plan_sql, KH_W_PLANS_TITLE, plan_columns, sizeof plan_columns / sizeof *plan_columns},
    {"targets", target_sql, KH_W_TARGETS_SHEET, target_columns, sizeof target_columns / sizeof *target_columns},
    {"activities", activity_sql, KH_W_ACTIVITIES_TITLE, activity_columns,
        sizeof activity_columns / sizeof *activity_columns}};

/* What is being written, and whether the titles are. */
struct writing {
	FILE *out;
	bool titled, failed;
};

static int read_plan(
    struct kh_corpus *corpus, enum kh_export_kind kind, int64_t plan, struct kh_answer *answer, struct kh_error *err);
static struct kh_answer *new_batch(enum kh_export_kind kind);
static bool write_csv(void *to, const struct kh_sheet *sheet);
static bool write_jsonl(void *to, const struct kh_sheet *sheet);

int kh_export_visit(struct kh_corpus *corpus, const struct kh_audit_options *options, enum kh_export_kind kind,
    bool (*visit)(void *to, const struct kh_sheet *sheet), void *to, struct kh_error *err)
{
	struct kh_answer *whole = kh_answer_new(), *batch = new_batch(kind);
	struct kh_audit_plans plans = {0};
	bool more = true;
	int rc = KH_E_MEMORY;

	if (whole != NULL && batch != NULL)
		rc = kh_audit_plans_load(corpus, options, whole, &plans, err);
	for (size_t i = 0; rc == KH_OK && more && batch != NULL && i < plans.count; i++) {
		rc = read_plan(corpus, kind, plans.at[i].id, batch, err);
		if (rc != KH_OK || batch->failed || batch->sheets[0].rows.count < KH_EXPORT_BATCH)
			continue;
		more = visit(to, &batch->sheets[0]);
		kh_answer_free(batch);
		batch = new_batch(kind);
	}
	if (batch == NULL || whole == NULL || batch->failed)
		rc = kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if (rc == KH_OK && more)
		visit(to, &batch->sheets[0]);
	kh_answer_free(batch);
	kh_answer_free(whole);
	return rc;
}

int kh_export_csv(struct kh_corpus *corpus, const struct kh_audit_options *options, enum kh_export_kind kind,
    FILE *out, struct kh_error *err)
{
	struct writing to = {.out = out};

	return kh_export_visit(corpus, options, kind, write_csv, &to, err);
}

int kh_export_jsonl(struct kh_corpus *corpus, const struct kh_audit_options *options, enum kh_export_kind kind,
    FILE *out, struct kh_error *err)
{
	struct writing to = {.out = out};
	int rc = kh_export_visit(corpus, options, kind, write_jsonl, &to, err);

	return rc == KH_OK && to.failed ? kh_corpus_fail(err, KH_E_MEMORY, "out of memory") : rc;
}

static struct kh_answer *new_batch(enum kh_export_kind kind)
{
	struct kh_answer *answer = kh_answer_new();
	struct kh_sheet_column columns[32] = {0};

	if (answer == NULL)
		return NULL;
	for (size_t c = 0; c < kinds[kind].count; c++)
		columns[c] = (struct kh_sheet_column){
		    .key = kinds[kind].columns[c].key, .title = kh_audit_word(kinds[kind].columns[c].title)};
	kh_answer_sheet(answer, kinds[kind].key, kh_audit_word(kinds[kind].title), columns, kinds[kind].count);
	return answer;
}

static int read_plan(
    struct kh_corpus *corpus, enum kh_export_kind kind, int64_t plan, struct kh_answer *answer, struct kh_error *err)
{
	sqlite3_stmt *row = kh_corpus_statement(corpus, kinds[kind].sql, err);
	int rc;

	if (row == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	sqlite3_bind_int64(row, 1, plan);
	while ((rc = sqlite3_step(row)) == SQLITE_ROW && !answer->failed) {
		struct kh_cell *cells = kh_sheet_row(answer, &answer->sheets[0]);
		for (int c = 0; c < (int)kinds[kind].count; c++) {
			int type = sqlite3_column_type(row, c);
			if (type == SQLITE_INTEGER || type == SQLITE_FLOAT)
				kh_cell_number(cells, (size_t)c, sqlite3_column_double(row, c));
			else if (type != SQLITE_NULL)
				kh_cell_text(cells, (size_t)c, kh_answer_text(answer, kh_column(row, c)));
		}
	}
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(corpus, err);
	sqlite3_reset(row);
	return rc;
}

static bool write_csv(void *to, const struct kh_sheet *sheet)
{
	struct writing *x = to;

	if (!x->titled)
		kh_sheet_csv_titles(sheet, x->out);
	x->titled = true;
	kh_sheet_csv_rows(sheet, x->out);
	return !ferror(x->out);
}

static bool write_jsonl(void *to, const struct kh_sheet *sheet)
{
	struct writing *x = to;

	for (size_t r = 0; !x->failed && r < sheet->rows.count; r++) {
		x->failed = !kh_sheet_row_json(sheet, r, x->out);
		fputc('\n', x->out);
	}
	return !x->failed && !ferror(x->out);
}
