#include "corpus.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kept.h"
#include "reading.h"
#include "search_index.h"
#include "store.h"

enum { MESSAGE_ROOM = 512 };

struct check {
	struct kh_corpus *corpus;
	bool (*fault)(void *to, const char *message);
	void *to;
	size_t faults;
	bool stopped;
	struct kh_error *err;
};

/* Each asks for what must not be, as one line a row. */
static const char *const questions[] = {
    "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'",
    "SELECT 'a row of ' || \"table\" || ' hangs on none of ' || parent FROM pragma_foreign_key_check",
    "SELECT 'plan ' || id || ' has no kept bytes' FROM plan WHERE id NOT IN (SELECT plan_id FROM source)",
    "SELECT 'plan ' || id || ' has no path' FROM plan WHERE id NOT IN (SELECT plan_id FROM path)",
    "SELECT 'target ' || id || ' has no passage' FROM target WHERE passage_id NOT IN (SELECT id FROM passage)",
    "SELECT 'activity ' || id || ' has no passage' FROM activity WHERE passage_id NOT IN (SELECT id FROM passage)",
    "SELECT 'measure ' || id || ' has no target' FROM measure WHERE target_id NOT IN (SELECT id FROM target)",
    "SELECT 'passage ' || id || ' has no section' FROM passage WHERE section_id NOT IN (SELECT id FROM section)",
    "SELECT 'section ' || id || ' has no parent' FROM section WHERE parent_id NOT IN (SELECT id FROM section)"};

/* Of the search index, where it is of this program's making. */
static const char *const index_questions[] = {"SELECT 'plan ' || id || ' is not in the search index' FROM plan WHERE "
                                              "id NOT IN (SELECT plan_id FROM search_plan)",
    "SELECT 'passage ' || id || ' is not in the search index' FROM passage"
    " WHERE id NOT IN (SELECT id FROM passage_search_docsize)",
    "SELECT 'the search index has a passage ' || id || ' that is none' FROM passage_search_docsize"
    " WHERE id NOT IN (SELECT id FROM passage)"};

static int ask_all(struct check *c, const char *const *which, size_t count);
static int ask(struct check *c, const char *question);
static int check_sources(struct check *c, size_t *plans);
static int check_source(struct check *c, sqlite3_stmt *row);
static void report(struct check *c, const char *message);

int kh_corpus_check(struct kh_corpus *corpus, bool (*fault)(void *to, const char *message), void *to, size_t *plans,
    struct kh_error *err)
{
	struct kh_error fallback = {0};
	struct check c = {.corpus = corpus, .fault = fault, .to = to, .err = err != NULL ? err : &fallback};
	int rc;

	*plans = 0;
	if ((rc = ask_all(&c, questions, sizeof questions / sizeof *questions)) == KH_OK &&
	    (rc = kh_search_check(corpus, c.err)) == KH_OK)
		rc = ask_all(&c, index_questions, sizeof index_questions / sizeof *index_questions);
	if (rc == KH_NONE)
		rc = KH_OK;
	if (rc == KH_OK && !c.stopped)
		rc = check_sources(&c, plans);
	if (rc != KH_OK || c.faults == 0)
		return rc;
	return kh_corpus_fail(c.err, KH_CORPUS_DAMAGED, "%s: this corpus is damaged; import the files into a new one",
	    kh_corpus_path(corpus));
}

static int ask_all(struct check *c, const char *const *which, size_t count)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && !c->stopped && i < count; i++)
		rc = ask(c, which[i]);
	return rc;
}

static int ask(struct check *c, const char *question)
{
	sqlite3_stmt *rows = kh_corpus_statement(c->corpus, question, c->err);
	int rc;

	if (rows == NULL)
		return (int)c->err->code;
	while ((rc = sqlite3_step(rows)) == SQLITE_ROW && !c->stopped)
		report(c, kh_column(rows, 0));
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(c->corpus, c->err);
	sqlite3_reset(rows);
	return rc;
}

static int check_sources(struct check *c, size_t *plans)
{
	sqlite3_stmt *rows = kh_corpus_statement(
	    c->corpus, "SELECT plan.id, sha256, zstd FROM plan JOIN source ON plan_id = plan.id", c->err);
	int rc, status = KH_OK;

	if (rows == NULL)
		return (int)c->err->code;
	while (status == KH_OK && !c->stopped && (rc = sqlite3_step(rows)) == SQLITE_ROW) {
		status = check_source(c, rows);
		++*plans;
	}
	if (status == KH_OK && !c->stopped && rc != SQLITE_DONE)
		status = kh_corpus_fault(c->corpus, c->err);
	sqlite3_reset(rows);
	return status;
}

static int check_source(struct check *c, sqlite3_stmt *row)
{
	unsigned char sum[KH_SHA256_BYTES];
	char message[MESSAGE_ROOM], *bytes;
	size_t size;
	int rc =
	    kh_kept_unpack(sqlite3_column_blob(row, 2), (size_t)sqlite3_column_bytes(row, 2), &bytes, &size, c->err);

	if (rc == KH_E_MEMORY)
		return rc;
	bool same = rc == KH_OK && sqlite3_column_bytes(row, 1) == KH_SHA256_BYTES && kh_sha256(bytes, size, sum) &&
	            memcmp(sum, sqlite3_column_blob(row, 1), KH_SHA256_BYTES) == 0;
	if (rc == KH_OK)
		free(bytes);
	if (!same) {
		snprintf(message, sizeof message, "plan %" PRId64 ": its kept bytes are not those that were imported",
		    (int64_t)sqlite3_column_int64(row, 0));
		report(c, message);
	}
	return KH_OK;
}

static void report(struct check *c, const char *message)
{
	c->faults++;
	if (c->fault != NULL && !c->fault(c->to, message))
		c->stopped = true;
}
