#include <stdlib.h>
#include <string.h>

#include "audit_plans.h"
#include "audit_words.h"
#include "kept.h"
#include "sql_functions.h"

enum { PLAN, CODE, MESSAGE, PATH, W_COUNT };
enum { C_PLAN, C_LACKS, C_PARTLY, C_UNKNOWN, C_FIRST };
enum { COMPONENTS = 9, HEAD_BYTES = 6000 };

/* How a copy has a component of Điều 8 of Nghị định 30/2020/NĐ-CP. */
enum state { HAS, PARTLY, LACKS, UNKNOWN };

struct gathering {
	struct kh_answer *answer;
	const struct kh_audit_plans *plans;
	struct kh_list warnings;
	enum state (*states)[COMPONENTS];
	char *country; /* what the copy must begin with, folded */
};

struct warning {
	size_t plan;
	int64_t id;
	const char *code, *message, *spans;
};

static bool take_warning(void *to, sqlite3_stmt *row);
static void put_warnings(struct gathering *x, const struct kh_audit_options *options);
static bool take_copy(void *to, sqlite3_stmt *row);
static enum state has_country(const struct gathering *x, sqlite3_stmt *row);
static void put_components(struct gathering *x, const struct kh_audit_options *options);
static int by_plan(const void *a, const void *b);

int kh_audit_warnings(
    struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer **out, struct kh_error *err)
{
	static const char warnings[] = "SELECT id, plan_id, code, message, spans FROM warning";
	static const char copies[] =
	    "SELECT plan.id, charset, zstd, issuer, place_basis, number, symbol, written_at, date, type, subject,"
	    " EXISTS (SELECT 1 FROM passage WHERE plan_id = plan.id), (SELECT count(*) FROM signer WHERE plan_id = "
	    "plan.id AND name IS NOT NULL),"
	    " (SELECT count(*) FROM signer WHERE plan_id = plan.id), EXISTS (SELECT 1 FROM recipient WHERE plan_id = "
	    "plan.id)"
	    " FROM plan JOIN source ON source.plan_id = plan.id";
	struct kh_answer *answer = kh_answer_new();
	struct kh_audit_plans plans;
	struct gathering x = {.answer = answer, .plans = &plans, .country = kh_folded(kh_audit_word(KH_W_COUNTRY))};
	int rc = KH_E_MEMORY;

	if (answer == NULL || x.country == NULL)
		rc = kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	else if ((rc = kh_audit_plans_load(corpus, options, answer, &plans, err)) == KH_OK &&
	         (rc = kh_audit_rows(corpus, warnings, take_warning, &x, err)) == KH_OK) {
		put_warnings(&x, options);
		x.states = kh_arena_zero(answer->mem, plans.count + 1, sizeof *x.states);
		answer->failed |= x.states == NULL;
		if (!answer->failed && (rc = kh_audit_rows(corpus, copies, take_copy, &x, err)) == KH_OK)
			put_components(&x, options);
	}
	free(x.country);
	return answer != NULL ? kh_audit_finish(rc, answer, out, err) : rc;
}

/* ---- warnings ---- */

static bool take_warning(void *to, sqlite3_stmt *row)
{
	struct gathering *x = to;
	size_t plan = kh_audit_plans_find(x->plans, sqlite3_column_int64(row, 1));
	struct warning *warning;

	if (plan == SIZE_MAX)
		return true;
	warning = kh_list_add(x->answer->mem, &x->warnings, sizeof *warning);
	if (warning == NULL) {
		x->answer->failed = true;
		return false;
	}
	*warning = (struct warning){plan, sqlite3_column_int64(row, 0), kh_answer_text(x->answer, kh_column(row, 2)),
	    kh_answer_text(x->answer, kh_column(row, 3)), kh_answer_spans(x->answer, row, 4)};
	return !x->answer->failed;
}

static void put_warnings(struct gathering *x, const struct kh_audit_options *options)
{
	const struct kh_sheet_column columns[W_COUNT] = {
	    [PLAN] = {.key = "plan", .title = kh_audit_word(KH_W_PLAN), .lead = true},
	    [CODE] = {.key = "code", .title = kh_audit_word(KH_W_INDICATOR_ID)},
	    [MESSAGE] = {.key = "message", .title = kh_audit_word(KH_W_WARNING), .sourced = true},
	    [PATH] = {.key = "path", .title = kh_audit_word(KH_W_FILE), .hidden = true}};
	struct kh_sheet *sheet =
	    kh_audit_sheet(x->answer, options, "warnings", kh_audit_word(KH_W_WARNINGS_TITLE), columns, W_COUNT);
	struct warning *warnings = x->warnings.items;

	if (x->warnings.count > 0)
		qsort(warnings, x->warnings.count, sizeof *warnings, by_plan);
	for (size_t i = 0; i < x->warnings.count; i++) {
		const struct kh_audit_plan *plan = &x->plans->at[warnings[i].plan];
		struct kh_cell *row = kh_sheet_row(x->answer, sheet);
		struct kh_evidence *from = kh_arena_zero(x->answer->mem, 1, sizeof *from);
		if (row == NULL || from == NULL) {
			x->answer->failed = true;
			return;
		}
		kh_cell_text(row, PLAN, plan->title);
		kh_audit_sheet_place(sheet, row, plan);
		kh_cell_text(row, CODE, warnings[i].code);
		kh_cell_text(row, MESSAGE, warnings[i].message);
		kh_cell_text(row, PATH, plan->path);
		*from = (struct kh_evidence){.plan = plan->id, .path = plan->path, .spans = warnings[i].spans};
		row[MESSAGE].evidence = from;
		row[MESSAGE].evidence_count = 1;
	}
}

static int by_plan(const void *a, const void *b)
{
	const struct warning *x = a, *y = b;

	if (x->plan != y->plan)
		return x->plan < y->plan ? -1 : 1;
	return x->id < y->id ? -1 : x->id > y->id;
}

/* ---- components ---- */

static enum state both(bool first, bool second)
{
	return first && second ? HAS : first || second ? PARTLY : LACKS;
}

/* In the order of Điều 8, clause 2. A seal or a digital signature is no text: a copy in text cannot show it. */
static bool take_copy(void *to, sqlite3_stmt *row)
{
	struct gathering *x = to;
	size_t plan = kh_audit_plans_find(x->plans, sqlite3_column_int64(row, 0));
	const char *basis = kh_column(row, 4), *date = kh_column(row, 8);
	bool dated = date != NULL && strchr(date, 'X') == NULL;

	if (plan == SIZE_MAX)
		return true;
	enum state *states = x->states[plan];
	states[0] = has_country(x, row);
	states[1] = kh_column(row, 3) != NULL && basis != NULL && strcmp(basis, "text") != 0 ? HAS : LACKS;
	states[2] = both(kh_column(row, 5) != NULL, kh_column(row, 6) != NULL);
	states[3] = dated && kh_column(row, 7) != NULL          ? HAS
	            : date != NULL || kh_column(row, 7) != NULL ? PARTLY
	                                                        : LACKS;
	states[4] = both(kh_column(row, 9) != NULL, kh_column(row, 10) != NULL);
	states[5] = sqlite3_column_int(row, 11) != 0 ? HAS : LACKS;
	states[6] = sqlite3_column_int(row, 12) > 0 ? HAS : sqlite3_column_int(row, 13) > 0 ? PARTLY : LACKS;
	states[7] = UNKNOWN;
	states[8] = sqlite3_column_int(row, 14) != 0 ? HAS : LACKS;
	return true;
}

/* The record does not hold it: looked for in the first lines of the file. Not known of files in a charset other than
 * UTF-8. */
static enum state has_country(const struct gathering *x, sqlite3_stmt *row)
{
	const char *charset = kh_column(row, 1);
	enum state state = UNKNOWN;
	char *bytes, *folded;
	size_t size;

	if (charset == NULL || (strcmp(charset, "UTF-8") != 0 && strcmp(charset, "US-ASCII") != 0) ||
	    kh_kept_unpack(sqlite3_column_blob(row, 2), (size_t)sqlite3_column_bytes(row, 2), &bytes, &size, NULL) !=
	        KH_OK)
		return UNKNOWN;
	if (size > HEAD_BYTES) {
		size = HEAD_BYTES;
		while (size > 0 && ((unsigned char)bytes[size] & 0xc0) == 0x80)
			size--;
		bytes[size] = '\0';
	}
	folded = kh_folded(bytes);
	if (folded != NULL)
		state = strstr(folded, x->country) != NULL ? HAS : LACKS;
	free(folded);
	free(bytes);
	return state;
}

static void put_components(struct gathering *x, const struct kh_audit_options *options)
{
	static const char *const keys[COMPONENTS] = {
	    "country", "issuer", "number", "date", "type", "content", "signer", "seal", "recipients"};
	static const char *const said[] = {"has", "partly", "lacks", "unknown"};
	struct kh_sheet_column columns[C_FIRST + COMPONENTS] = {
	    [C_PLAN] = {.key = "plan", .title = kh_audit_word(KH_W_PLAN), .lead = true},
	    [C_LACKS] = {.key = "lacks", .title = kh_audit_word(KH_W_LACKS)},
	    [C_PARTLY] = {.key = "partly", .title = kh_audit_word(KH_W_PARTLY)},
	    [C_UNKNOWN] = {.key = "unknown", .title = kh_audit_word(KH_W_UNKNOWN)}};
	struct kh_sheet *sheet;

	for (int i = 0; i < COMPONENTS; i++)
		columns[C_FIRST + i] = (struct kh_sheet_column){.key = keys[i],
		    .title = kh_audit_word((enum kh_audit_word)(KH_W_COMPONENT_1 + i)),
		    .hidden = true};
	sheet = kh_audit_sheet(
	    x->answer, options, "components", kh_audit_word(KH_W_COMPONENTS_TITLE), columns, C_FIRST + COMPONENTS);
	sheet->note = kh_audit_word(KH_W_COMPONENTS_NOTE);
	for (size_t p = 0; p < x->plans->count; p++) {
		struct kh_cell *row = kh_sheet_row(x->answer, sheet);
		const char *lists[4] = {NULL, NULL, NULL, NULL};
		if (row == NULL)
			return;
		kh_cell_text(row, C_PLAN, x->plans->at[p].title);
		kh_audit_sheet_place(sheet, row, &x->plans->at[p]);
		for (int i = 0; i < COMPONENTS; i++) {
			const char **list = &lists[x->states[p][i]];
			*list = kh_arena_print(x->answer->mem, "%s%s%s", *list != NULL ? *list : "",
			    *list != NULL ? "; " : "", columns[C_FIRST + i].title);
			x->answer->failed |= *list == NULL;
			kh_cell_text(row, (size_t)(C_FIRST + i), said[x->states[p][i]]);
		}
		kh_cell_text(row, C_LACKS, lists[LACKS]);
		kh_cell_text(row, C_PARTLY, lists[PARTLY]);
		kh_cell_text(row, C_UNKNOWN, lists[UNKNOWN]);
	}
}
