/** The words of the index with their folded forms, so that a word without accents can be turned into those that it may
 * be, and a beginning of a word into those that begin so: the index holds exact forms only, which makes it half as
 * large. There are some thousands of syllables.
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

/** Forget everything: a transaction was undone. */
void kh_vocabulary_forget(struct kh_vocabulary *vocabulary);

enum { KH_VOCABULARY_MOST = 2000 };

/** How words are looked up: their exact form begins so, their folded form does, or is it. */
enum kh_vocabulary_by { KH_EXACT_BEGINS, KH_FOLDED_BEGINS, KH_FOLDED_IS };

/** Append the words that `form` stands for to `to`, each after `between`.
 *  count: how many there are; added to. Beyond KH_VOCABULARY_MOST none is appended.
 *  Returns KH_OK or a failure. */
int kh_vocabulary_find(struct kh_corpus *corpus, enum kh_vocabulary_by by, const char *form, const char *between,
    sqlite3_str *to, size_t *count, struct kh_error *err) KH_MUST_CHECK;

#endif
