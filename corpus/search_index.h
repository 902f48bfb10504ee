/** Keeps the search index in step with the plans. All within a transaction that the caller began. */
#ifndef KH_CORPUS_SEARCH_INDEX_H
#define KH_CORPUS_SEARCH_INDEX_H

#include <sqlite3.h>

#include "corpus.h"

struct kh_reading;

/** Make known to a connection what search needs. Returns an SQLite status. */
int kh_search_register(sqlite3 *db);

/** Put a plan into the index: to be called when all of its rows are written. reading: what they were written from, so
 * that they need not be read; NULL: they are. */
int kh_search_add(
    struct kh_corpus *corpus, int64_t plan, const struct kh_reading *reading, struct kh_error *err) KH_MUST_CHECK;

/** Take a plan out of the index: to be called while its passages, targets and activities are as they were when it was
 * added. Nothing happens for a plan that is not in it. */
int kh_search_remove(
    struct kh_corpus *corpus, int64_t plan, const struct kh_reading *reading, struct kh_error *err) KH_MUST_CHECK;

/** Look up a plan's place and period again: to be called after they changed. */
int kh_search_renew(struct kh_corpus *corpus, int64_t plan, struct kh_error *err) KH_MUST_CHECK;

/** Is the index of this program's making? Read-only. KH_OK, KH_NONE (it is not), or a failure. */
int kh_search_check(struct kh_corpus *corpus, struct kh_error *err) KH_MUST_CHECK;

/** Make the whole index anew where it is of another program's making. */
int kh_search_refresh(struct kh_corpus *corpus, struct kh_error *err) KH_MUST_CHECK;

/** Join segments of the index that are many, so that a search looks into few: to be called outside of a transaction after
 * much was added. What it costs is in proportion to that. */
int kh_search_tidy(struct kh_corpus *corpus, struct kh_error *err) KH_MUST_CHECK;

/** Append the facet of a place's name: 'd' or 'p', and the name without case, accents and blanks. False when there is
 * no memory. */
bool kh_search_place_facet(sqlite3_str *to, char kind, const char *name);

#endif
