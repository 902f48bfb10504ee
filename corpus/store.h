/** The SQLite file behind a corpus, for the rooms of corpus/ only. */
#ifndef KH_CORPUS_STORE_H
#define KH_CORPUS_STORE_H

#include <sqlite3.h>

#include "corpus.h"

/** PRAGMA application_id of a corpus: "KHcs". */
#define KH_CORPUS_ID 0x4b486373

/** A file of corpus/, built into the program. Made by tools/embed.c. */
struct kh_corpus_file {
	const char *name; /**< without the folder: "schema.sql" */
	const char *bytes;
	size_t size;
};
extern const struct kh_corpus_file kh_corpus_files[];
extern const size_t kh_corpus_file_count;

/** Fill `err` (NULL is allowed) and return `code`. */
int kh_corpus_fail(struct kh_error *err, int code, const char *format, ...) KH_PRINTF(3, 4);

/** The connection. */
sqlite3 *kh_corpus_db(struct kh_corpus *corpus);

/** The path it was opened with. */
const char *kh_corpus_path(const struct kh_corpus *corpus);

/** Turn the last failure of the connection into a status and a message: which corpus, what happened, what to do. */
int kh_corpus_fault(struct kh_corpus *corpus, struct kh_error *err);

/** Run SQL without results. */
int kh_corpus_run(struct kh_corpus *corpus, const char *sql, struct kh_error *err) KH_MUST_CHECK;

/** The prepared statement for `sql`, a string that lives as long as the program (its address is the key), reset and
 * without bindings; kept until the corpus is closed. NULL on failure. */
sqlite3_stmt *kh_corpus_statement(struct kh_corpus *corpus, const char *sql, struct kh_error *err);

/** Begin to write: waits while another program does. */
int kh_corpus_begin(struct kh_corpus *corpus, struct kh_error *err) KH_MUST_CHECK;

/** End a transaction: commit where `status` is KH_OK, else undo. Returns `status`, or why it could not be committed.
 */
int kh_corpus_end(struct kh_corpus *corpus, int status, struct kh_error *err) KH_MUST_CHECK;

/** Bind a string, NULL as NULL; it must outlive the step. */
int kh_bind(sqlite3_stmt *statement, int at, const char *text);

/** The column as a string, NULL for NULL; lives until the next step. */
const char *kh_column(sqlite3_stmt *statement, int at);

/** As kh_corpus_plans, without an order, digests, and counts; `versions` is 2 where there is a later version. */
int kh_plans_brief(struct kh_corpus *corpus, const struct kh_plan_filter *filter,
    bool (*visit)(void *to, const struct kh_plan_entry *plan), void *to, struct kh_error *err) KH_MUST_CHECK;

#endif
