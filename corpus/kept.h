/** The bytes of a plan as the corpus keeps them. */
#ifndef KH_CORPUS_KEPT_H
#define KH_CORPUS_KEPT_H

#include "corpus.h"

/** Compress; to be freed by free(). KH_E_MEMORY. */
int kh_kept_pack(const void *bytes, size_t size, char **zstd, size_t *zstd_size, struct kh_error *err) KH_MUST_CHECK;

/** The bytes again, and a NUL; to be freed by free(). KH_CORPUS_DAMAGED, KH_E_MEMORY. */
int kh_kept_unpack(
    const void *zstd, size_t zstd_size, char **bytes, size_t *size, struct kh_error *err) KH_MUST_CHECK;

#endif
