#include "corpus.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "places.h"
#include "kept.h"
#include "search_index.h"
#include "statement.h"
#include "store.h"
#include "writer.h"

enum { SHA256_DIGITS = 64, SHA256_DIGITS_LEAST = 6, NAMED_MOST = 4 };

/* The plan of one row of LIST. */
#define PATH "(SELECT path FROM path WHERE plan_id = plan.id ORDER BY id LIMIT 1)"
#define HEADING                                                                                                      \
	"number, symbol, type, subject, date, period, issuer, place.district, place.province, place.province_now,"   \
	" place.name, place.level, place_basis, year, bytes"
#define COLUMNS                                                                                                      \
	"plan.id, lower(hex(sha256)), " PATH ", (SELECT count(*) FROM path WHERE plan_id = plan.id), " HEADING ","   \
	" (SELECT count(*) FROM target WHERE plan_id = plan.id), (SELECT count(*) FROM activity WHERE plan_id = "    \
	"plan.id),"                                                                                                  \
	" (SELECT count(*) FROM warning WHERE plan_id = plan.id),"                                                   \
	" (SELECT count(*) FROM plan AS other WHERE other.document = plan.document),"                                \
	" (SELECT count(*) FROM plan AS other WHERE other.document = plan.document AND other.id <= plan.id)"
/* Without what costs another look-up for each plan; of two versions the later is the second. */
#define COLUMNS_BRIEF                                                                                                \
	"plan.id, '', " PATH ", 1, " HEADING                                                                         \
	", 0, 0, 0, 1 + EXISTS (SELECT 1 FROM plan AS later WHERE later.document = "                                 \
	"plan.document AND later.id > plan.id), 1"
#define WHERE                                                                                                        \
	" FROM plan LEFT JOIN place ON place.id = place_id WHERE"                                                    \
	" (?1 IS NULL OR folded(?1) IN (folded(place.province), folded(place.province_now)))"                        \
	" AND (?2 IS NULL OR folded(place.district) = folded(?2))"                                                   \
	" AND (?3 = 0 OR ?3 BETWEEN year AND year_to)"                                                               \
	" AND (?4 IS NULL OR folded(type) = folded(?4))"                                                             \
	" AND (?5 IS NULL OR instr(folded(subject), folded(?5)) > 0)"                                                \
	" AND (NOT ?6 OR place_id IS NULL)"                                                                          \
	" AND (NOT ?7 OR (SELECT count(*) FROM plan AS other WHERE other.document = plan.document) > 1)"

static int visit_filtered(struct kh_corpus *corpus, const char *sql, const struct kh_plan_filter *filter,
    bool (*visit)(void *to, const struct kh_plan_entry *plan), void *to, struct kh_error *err);
static int visit_plans(struct kh_corpus *corpus, sqlite3_stmt *plans,
    bool (*visit)(void *to, const struct kh_plan_entry *plan), void *to, struct kh_error *err);
static void fill_entry(struct kh_plan_entry *entry, sqlite3_stmt *row);
static int find_by(struct kh_corpus *corpus, const char *name, const char *sql, const char *value, int64_t *id,
    struct kh_error *err);
static bool is_digest(const char *name);
static int fail_ambiguous(const char *name, sqlite3_stmt *plans, int64_t first, struct kh_error *err);
static int no_plan(struct kh_corpus *corpus, int64_t id, struct kh_error *err);

int kh_corpus_plans(struct kh_corpus *corpus, const struct kh_plan_filter *filter,
    bool (*visit)(void *to, const struct kh_plan_entry *plan), void *to, struct kh_error *err)
{
	static const char sql[] =
	    "SELECT " COLUMNS WHERE
	    " ORDER BY place.province IS NULL, folded(place.province), place.district IS NOT NULL,"
	    " folded(place.district), year, plan.id";

	return visit_filtered(corpus, sql, filter, visit, to, err);
}

int kh_plans_brief(struct kh_corpus *corpus, const struct kh_plan_filter *filter,
    bool (*visit)(void *to, const struct kh_plan_entry *plan), void *to, struct kh_error *err)
{
	return visit_filtered(corpus, "SELECT " COLUMNS_BRIEF WHERE, filter, visit, to, err);
}

static int visit_filtered(struct kh_corpus *corpus, const char *sql, const struct kh_plan_filter *filter,
    bool (*visit)(void *to, const struct kh_plan_entry *plan), void *to, struct kh_error *err)
{
	static const struct kh_plan_filter everything;
	sqlite3_stmt *plans = kh_corpus_statement(corpus, sql, err);

	if (plans == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	if (filter == NULL)
		filter = &everything;
	kh_bind(plans, 1, filter->province);
	kh_bind(plans, 2, filter->district);
	sqlite3_bind_int(plans, 3, filter->year);
	kh_bind(plans, 4, filter->type);
	kh_bind(plans, 5, filter->subject);
	sqlite3_bind_int(plans, 6, filter->unplaced);
	sqlite3_bind_int(plans, 7, filter->versions);
	return visit_plans(corpus, plans, visit, to, err);
}

int kh_corpus_plan(struct kh_corpus *corpus, int64_t id, bool (*visit)(void *to, const struct kh_plan_entry *plan),
    void *to, struct kh_error *err)
{
	static const char sql[] =
	    "SELECT " COLUMNS " FROM plan LEFT JOIN place ON place.id = place_id WHERE plan.id = ?";
	sqlite3_stmt *plans = kh_corpus_statement(corpus, sql, err);
	int64_t there;
	int rc = kh_statement_ask(corpus, err, &there, "SELECT id FROM plan WHERE id = ?", "i", id);

	if (rc == KH_NONE)
		return no_plan(corpus, id, err);
	if (rc != KH_OK || plans == NULL)
		return rc != KH_OK ? rc : err != NULL ? (int)err->code : KH_E_MEMORY;
	sqlite3_bind_int64(plans, 1, id);
	return visit_plans(corpus, plans, visit, to, err);
}

int kh_corpus_find(struct kh_corpus *corpus, const char *name, int64_t *id, struct kh_error *err)
{
	static const struct {
		const char *sql;
		bool digest, number;
	} ways[] = {{"SELECT id FROM plan WHERE id = CAST(? AS INTEGER)", false, true},
	    {"SELECT id FROM plan WHERE lower(hex(sha256)) GLOB lower(?1) || '*' LIMIT 5", true, false},
	    {"SELECT DISTINCT plan_id FROM path WHERE path = ? LIMIT 5", false, false},
	    {"SELECT DISTINCT plan_id FROM path WHERE substr(path, -length(?1) - 1) = '/' || ?1 LIMIT 5", false,
	        false},
	    {"SELECT id FROM plan WHERE folded(number || '/' || coalesce(symbol, '')) = folded(?) LIMIT 5", false,
	        false}};

	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		if ((ways[i].digest && !is_digest(name)) ||
		    (ways[i].number && name[strspn(name, "0123456789")] != '\0'))
			continue;
		int rc = find_by(corpus, name, ways[i].sql, name, id, err);
		if (rc != KH_NONE)
			return rc;
	}
	return kh_corpus_fail(err, KH_NONE,
	    "%s: no such plan in %s; name its id, its path, its number (247/KH-UBND) or the beginning of its "
	    "SHA-256; `kehoach"
	    " list' shows them",
	    name, kh_corpus_path(corpus));
}

int kh_corpus_source(struct kh_corpus *corpus, int64_t id, char **bytes, size_t *size, struct kh_error *err)
{
	sqlite3_stmt *row = kh_corpus_statement(corpus, "SELECT zstd FROM source WHERE plan_id = ?", err);
	int rc;

	if (row == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	sqlite3_bind_int64(row, 1, id);
	rc = sqlite3_step(row);
	if (rc == SQLITE_ROW)
		rc = kh_kept_unpack(
		    sqlite3_column_blob(row, 0), (size_t)sqlite3_column_bytes(row, 0), bytes, size, err);
	else
		rc = rc == SQLITE_DONE ? no_plan(corpus, id, err) : kh_corpus_fault(corpus, err);
	sqlite3_reset(row);
	return rc;
}

int kh_corpus_read(struct kh_corpus *corpus, const struct kh_patterns *patterns, int64_t id, struct kh_plan **plan,
    struct kh_error *err)
{
	sqlite3_stmt *row;
	struct kh_options options = {0};
	char *bytes;
	size_t size;
	int rc = kh_corpus_source(corpus, id, &bytes, &size, err);

	if (rc != KH_OK)
		return rc;
	options.max_bytes = size + 1;
	row = kh_corpus_statement(corpus, "SELECT path FROM path WHERE plan_id = ? ORDER BY id LIMIT 1", err);
	if (row == NULL) {
		free(bytes);
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	}
	sqlite3_bind_int64(row, 1, id);
	rc = kh_plan_extract(
	    patterns, &options, sqlite3_step(row) == SQLITE_ROW ? kh_column(row, 0) : NULL, bytes, size, plan, err);
	sqlite3_reset(row);
	free(bytes);
	return rc;
}

int kh_corpus_remove(struct kh_corpus *corpus, int64_t id, struct kh_error *err)
{
	int64_t there;
	int rc = kh_corpus_begin(corpus, err);

	if (rc != KH_OK)
		return rc;
	rc = kh_statement_ask(corpus, err, &there, "SELECT id FROM plan WHERE id = ?", "i", id);
	if (rc == KH_NONE)
		rc = no_plan(corpus, id, err);
	if (rc == KH_OK && (rc = kh_writer_clear(corpus, id, err)) == KH_OK)
		rc = kh_statement_run(corpus, err, "DELETE FROM plan WHERE id = ?", "i", id);
	return kh_corpus_end(corpus, rc, err);
}

int kh_corpus_set_place(struct kh_corpus *corpus, const struct kh_patterns *patterns, int64_t id,
    const char *district, const char *province, struct kh_error *err)
{
	int64_t place = 0;
	int rc = kh_corpus_begin(corpus, err);

	if (rc != KH_OK)
		return rc;
	rc = kh_place_named(corpus, patterns, district, province, &place, err);
	if (rc == KH_OK)
		rc = kh_statement_run(corpus, err, "UPDATE plan SET place_id = ?, place_basis = ? WHERE id = ?",
		    "oti", place, place != 0 ? "user" : NULL, id);
	if (rc == KH_OK && sqlite3_changes(kh_corpus_db(corpus)) == 0)
		rc = no_plan(corpus, id, err);
	if (rc == KH_OK)
		rc = kh_search_renew(corpus, id, err);
	return kh_corpus_end(corpus, rc, err);
}

int kh_corpus_failures(struct kh_corpus *corpus, bool (*visit)(void *to, const struct kh_corpus_failure *failure),
    void *to, struct kh_error *err)
{
	sqlite3_stmt *row =
	    kh_corpus_statement(corpus, "SELECT path, message, status, failed FROM failure ORDER BY path", err);
	int rc;

	if (row == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	while ((rc = sqlite3_step(row)) == SQLITE_ROW) {
		struct kh_corpus_failure failure = {
		    kh_column(row, 0), kh_column(row, 1), sqlite3_column_int(row, 2), sqlite3_column_int64(row, 3)};
		if (!visit(to, &failure))
			break;
	}
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(corpus, err);
	sqlite3_reset(row);
	return rc;
}

int kh_corpus_failures_clear(struct kh_corpus *corpus, struct kh_error *err)
{
	int rc = kh_corpus_begin(corpus, err);

	return rc != KH_OK ? rc : kh_corpus_end(corpus, kh_corpus_run(corpus, "DELETE FROM failure", err), err);
}

static int visit_plans(struct kh_corpus *corpus, sqlite3_stmt *plans,
    bool (*visit)(void *to, const struct kh_plan_entry *plan), void *to, struct kh_error *err)
{
	int rc;

	while ((rc = sqlite3_step(plans)) == SQLITE_ROW) {
		struct kh_plan_entry entry;
		fill_entry(&entry, plans);
		if (!visit(to, &entry))
			break;
	}
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(corpus, err);
	sqlite3_reset(plans);
	return rc;
}

/* In the order of COLUMNS. */
static void fill_entry(struct kh_plan_entry *entry, sqlite3_stmt *row)
{
	int at = 2;

	*entry = (struct kh_plan_entry){.id = sqlite3_column_int64(row, 0)};
	snprintf(entry->sha256, sizeof entry->sha256, "%s", kh_column(row, 1));
	entry->path = kh_column(row, at++);
	entry->paths = (size_t)sqlite3_column_int64(row, at++);
	entry->number = kh_column(row, at++);
	entry->symbol = kh_column(row, at++);
	entry->type = kh_column(row, at++);
	entry->subject = kh_column(row, at++);
	entry->date = kh_column(row, at++);
	entry->period = kh_column(row, at++);
	entry->issuer = kh_column(row, at++);
	entry->district = kh_column(row, at++);
	entry->province = kh_column(row, at++);
	entry->province_now = kh_column(row, at++);
	entry->place_name = kh_column(row, at++);
	entry->place_level = kh_column(row, at++);
	entry->place_basis = kh_column(row, at++);
	entry->year = sqlite3_column_int(row, at++);
	entry->bytes = (size_t)sqlite3_column_int64(row, at++);
	entry->targets = (size_t)sqlite3_column_int64(row, at++);
	entry->activities = (size_t)sqlite3_column_int64(row, at++);
	entry->warnings = (size_t)sqlite3_column_int64(row, at++);
	entry->versions = (size_t)sqlite3_column_int64(row, at++);
	entry->version = (size_t)sqlite3_column_int64(row, at++);
	if (entry->versions == 0)
		entry->versions = entry->version = 1;
}

static int find_by(
    struct kh_corpus *corpus, const char *name, const char *sql, const char *value, int64_t *id, struct kh_error *err)
{
	sqlite3_stmt *plans = kh_corpus_statement(corpus, sql, err);
	int rc;

	if (plans == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	kh_bind(plans, 1, value);
	rc = sqlite3_step(plans);
	if (rc == SQLITE_ROW) {
		int64_t found = sqlite3_column_int64(plans, 0);
		rc = sqlite3_step(plans) == SQLITE_ROW ? fail_ambiguous(name, plans, found, err) : KH_OK;
		*id = found;
	} else {
		rc = rc == SQLITE_DONE ? KH_NONE : kh_corpus_fault(corpus, err);
	}
	sqlite3_reset(plans);
	return rc;
}

static bool is_digest(const char *name)
{
	size_t digits = strspn(name, "0123456789abcdefABCDEF");

	return name[digits] == '\0' && digits >= SHA256_DIGITS_LEAST && digits <= SHA256_DIGITS;
}

static int fail_ambiguous(const char *name, sqlite3_stmt *plans, int64_t first, struct kh_error *err)
{
	char ids[NAMED_MOST * 24] = "";
	size_t used = (size_t)snprintf(ids, sizeof ids, "%" PRId64, first);

	do
		used += (size_t)snprintf(
		    ids + used, sizeof ids - used, ", %" PRId64, (int64_t)sqlite3_column_int64(plans, 0));
	while (used + 24 < sizeof ids && sqlite3_step(plans) == SQLITE_ROW);
	return kh_corpus_fail(
	    err, KH_E_USAGE, "%s: several plans are meant: %s; name one of them by its id", name, ids);
}

static int no_plan(struct kh_corpus *corpus, int64_t id, struct kh_error *err)
{
	return kh_corpus_fail(err, KH_NONE, "%s: there is no plan %" PRId64, kh_corpus_path(corpus), id);
}
