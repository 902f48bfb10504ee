/** One statement of SQL at a time, with its values. */
#ifndef KH_CORPUS_STATEMENT_H
#define KH_CORPUS_STATEMENT_H

#include "corpus.h"

/** Run a statement with values and without results. `types` says what follows, one letter each: 't' const char *
 * (NULL is NULL), 'i' int64_t, 'o' int64_t whose 0 is NULL, 'r' double, 'd' bool and double (NULL where false), 's'
 * struct kh_spans, 'b' const void * and size_t. */
int kh_statement_run(
    struct kh_corpus *corpus, struct kh_error *err, const char *sql, const char *types, ...) KH_MUST_CHECK;

/** As kh_statement_run, for a statement with one integer as its result; KH_NONE where it has no row. */
int kh_statement_ask(struct kh_corpus *corpus, struct kh_error *err, int64_t *answer, const char *sql,
    const char *types, ...) KH_MUST_CHECK;

#endif
