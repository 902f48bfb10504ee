/** A record that stands on its own. Internal. */
#ifndef KH_RECORD_COPY_H
#define KH_RECORD_COPY_H

#include "arena.h"
#include "kehoach.h"

/** Copy a record with all that it points to into an arena. to: set on success. False when there is no memory. */
bool kh_record_copy(struct kh_arena *mem, const struct kh_record *record, struct kh_record *to);

#endif
