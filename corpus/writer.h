/** Puts readings into the tables. All within a transaction that the caller began. */
#ifndef KH_CORPUS_WRITER_H
#define KH_CORPUS_WRITER_H

#include "reading.h"

/** Find or add the row of `reader` for these patterns. */
int kh_writer_reader(
    struct kh_corpus *corpus, const struct kh_patterns *patterns, int64_t *id, struct kh_error *err) KH_MUST_CHECK;

/** Add a plan with its source and all that was read. sha256: of its bytes, not in the corpus yet.  id: set to the
 * plan's. */
int kh_writer_add(struct kh_corpus *corpus, struct kh_reading *reading, const unsigned char sha256[KH_SHA256_BYTES],
    int64_t reader, int64_t *id, struct kh_error *err) KH_MUST_CHECK;

/** Put another reading in the stead of what was read from a plan before. A place that a person said stays. */
int kh_writer_replace(struct kh_corpus *corpus, struct kh_reading *reading, int64_t reader, int64_t id,
    struct kh_error *err) KH_MUST_CHECK;

/** Remove what was read from a plan, save its row. */
int kh_writer_clear(struct kh_corpus *corpus, int64_t id, struct kh_error *err) KH_MUST_CHECK;

/** Note that a file failed, or failed again. */
int kh_writer_failure(
    struct kh_corpus *corpus, const char *path, int status, const char *message, struct kh_error *err) KH_MUST_CHECK;

#endif
