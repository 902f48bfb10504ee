/** The files that an import is about, one after another: files, folders at any depth, zip archives. */
#ifndef KH_CORPUS_WALK_H
#define KH_CORPUS_WALK_H

#include "plan_file.h"

struct kh_walk;

/** Go through `paths`, which ends in NULL and is borrowed. max_bytes: no file may be larger.
 *  names: only names are wanted, no bytes.  NULL when there is no memory. */
struct kh_walk *kh_walk_new(const char *const *paths, size_t max_bytes, bool names);

/** Free a walk; NULL is allowed. */
void kh_walk_free(struct kh_walk *walk);

/** The next file. Returns KH_OK, KH_NONE when there is none left, or KH_E_MEMORY. */
int kh_walk_next(struct kh_walk *walk, struct kh_plan_file *file, struct kh_error *err) KH_MUST_CHECK;

/** Files of folders and archives that were passed over, because their names are not those of plans. */
size_t kh_walk_passed(const struct kh_walk *walk);

#endif
