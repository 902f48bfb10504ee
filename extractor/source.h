/** Files and standard input → bytes. Internal. */
#ifndef KH_SOURCE_H
#define KH_SOURCE_H

#include "kehoach.h"

/** Read a file whole, "-" for standard input.
 *  most: bytes that it may have.  bytes: set, to be freed by free(); not to be looked at on failure.
 *  Returns KH_OK, KH_E_IO, KH_E_LIMIT, KH_E_FORMAT (it is empty) or KH_E_MEMORY. */
int kh_source_read(const char *path, size_t most, char **bytes, size_t *size, struct kh_error *err) KH_MUST_CHECK;

#endif
