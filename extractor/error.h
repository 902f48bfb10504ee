/** Errors: a status and one line that says what happened and what to do. */
#ifndef KH_ERROR_H
#define KH_ERROR_H

#include "kehoach.h"

/** Fill `err` (NULL is allowed) and return `code`, so that a failing function can end in one line. */
int kh_fail(struct kh_error *err, enum kh_status code, const char *format, ...) KH_PRINTF(3, 4);

/** As kh_fail, for an allocation that failed. */
int kh_fail_memory(struct kh_error *err);

#endif
