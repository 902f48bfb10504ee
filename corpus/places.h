/** The places of plans. */
#ifndef KH_CORPUS_PLACE_H
#define KH_CORPUS_PLACE_H

#include "corpus.h"

/** The row of `place` for an attribution of a record; added where there is none. id: 0 where it names no place. */
int kh_place_of(
    struct kh_corpus *corpus, const struct kh_issuer *attribution, int64_t *id, struct kh_error *err) KH_MUST_CHECK;

/** The row of `place` for names that a person gave; see kh_corpus_set_place. */
int kh_place_named(struct kh_corpus *corpus, const struct kh_patterns *patterns, const char *district,
    const char *province, int64_t *id, struct kh_error *err) KH_MUST_CHECK;

#endif
