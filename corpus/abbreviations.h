/** Abbreviations and their full names: those of patterns/abbreviations.lex, and those that plans define themselves.
 */
#ifndef KH_CORPUS_ABBREVIATIONS_H
#define KH_CORPUS_ABBREVIATIONS_H

#include "query.h"

/** Widen a query: where it says a name in one way, the other ways are searched too. */
int kh_abbreviations_widen(struct kh_corpus *corpus, struct kh_query *query, struct kh_error *err) KH_MUST_CHECK;

/** An abbreviation that a text defines: "văn bản quy phạm pháp luật (VBQPPL)". */
struct kh_definition {
	char abbreviation[KH_WORD_ROOM]; /**< as written */
	char folded[KH_WORD_ROOM];
	struct kh_concept concept; /**< its `abbreviation` points to nothing */
	size_t begin, end;         /**< the full name [text] */
};

/** Find the definitions in a text and hand them on, in order. visit: false ends it. */
void kh_abbreviations_defined(
    const char *text, bool (*visit)(void *to, const struct kh_definition *definition), void *to);

#endif
