/** The files that an import is about, one after another: files, folders at any depth, zip archives. */
#ifndef KH_CORPUS_WALK_H
#define KH_CORPUS_WALK_H

#include "corpus.h"

struct kh_walk;

/** A file, or why one, a folder or an archive could not be read. */
struct kh_walk_file {
	char *path;  /**< owned by who takes it; of a file within an archive: ARCHIVE/MEMBER */
	char *bytes; /**< of a file within an archive, owned as `path`; NULL: read `path` */
	size_t size; /**< as the system says; not to be trusted of a file */
	int status;  /**< else why it cannot be read, with its message in `err` */
	struct kh_error err;
};

/** Go through `paths`, which ends in NULL and is borrowed. max_bytes: no file may be larger.
 *  names: only names are wanted, no bytes.  NULL when there is no memory. */
struct kh_walk *kh_walk_new(const char *const *paths, size_t max_bytes, bool names);

/** Free a walk; NULL is allowed. */
void kh_walk_free(struct kh_walk *walk);

/** The next file. Returns KH_OK, KH_NONE when there is none left, or KH_E_MEMORY. */
int kh_walk_next(struct kh_walk *walk, struct kh_walk_file *file, struct kh_error *err) KH_MUST_CHECK;

/** Files of folders and archives that were passed over, because their names are not those of plans. */
size_t kh_walk_passed(const struct kh_walk *walk);

/** Read a regular file whole, of at most `most` bytes; to be freed by free(). KH_E_IO, KH_E_LIMIT, KH_E_MEMORY. */
int kh_walk_read(const char *path, size_t most, char **bytes, size_t *size, struct kh_error *err) KH_MUST_CHECK;

/** Make a name fit to be shown and kept: what is no UTF-8, and control characters, become '_'. */
void kh_walk_mend(char *name);

/** Is a file of a folder or an archive taken for a plan, by its name? */
bool kh_walk_is_plan(const char *name);

#endif
