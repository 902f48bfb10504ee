/** The words of the index, so that a beginning of a word can be turned into those that begin so: FTS5 would join the
 * rows of all of them before it gives the first.
 */
#ifndef KH_CORPUS_VOCABULARY_H
#define KH_CORPUS_VOCABULARY_H

#include <sqlite3.h>

#include "corpus.h"

/** Words that are in the table, as far as this connection knows, and those that are to be written. */
struct kh_vocabulary;

/** NULL when there is no memory. Free with kh_vocabulary_free. */
struct kh_vocabulary *kh_vocabulary_new(void);

/** Free a vocabulary; NULL is allowed. Words not yet written are lost. */
void kh_vocabulary_free(struct kh_vocabulary *vocabulary);

/** Note the forms of a word that a text has. exact: "" for none. */
void kh_vocabulary_note(struct kh_vocabulary *vocabulary, const char *exact, const char *folded);

/** Write what was noted and is not known to be in the table. */
int kh_vocabulary_write(
    struct kh_vocabulary *vocabulary, struct kh_corpus *corpus, struct kh_error *err) KH_MUST_CHECK;

/** Forget everything: a transaction was undone. Fits sqlite3_rollback_hook. */
void kh_vocabulary_forget(void *vocabulary);

enum { KH_VOCABULARY_MOST = 1000 };

/** Append the forms that begin with `beginning` to `to`, each after `between`.
 *  count: how many there are; added to. Beyond KH_VOCABULARY_MOST none is appended.
 *  Returns KH_OK or a failure. */
int kh_vocabulary_begins(struct kh_corpus *corpus, const char *beginning, const char *between, sqlite3_str *to,
    size_t *count, struct kh_error *err) KH_MUST_CHECK;

#endif
