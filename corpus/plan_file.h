/** Files that are taken for plans: which they are, and what is read of one. */
#ifndef KH_CORPUS_PLAN_FILE_H
#define KH_CORPUS_PLAN_FILE_H

#include "corpus.h"

/** A file, or why one, a folder or an archive could not be read. */
struct kh_plan_file {
	char *path;  /**< owned by who takes it; of a file within an archive: ARCHIVE/MEMBER */
	char *bytes; /**< of a file within an archive, owned as `path`; NULL: read `path` */
	size_t size; /**< as the system says; not to be trusted of a file */
	int status;  /**< else why it cannot be read, with its message in `err` */
	struct kh_error err;
};

/** Read a regular file whole, of at most `most` bytes; to be freed by free(). KH_E_IO, KH_E_LIMIT, KH_E_MEMORY. */
int kh_plan_file_read(const char *path, size_t most, char **bytes, size_t *size, struct kh_error *err) KH_MUST_CHECK;

/** Make a name fit to be shown and kept: what is no UTF-8, and control characters, become '_'. */
void kh_plan_file_mend_name(char *name);

/** Does a name end in one of these, from its last dot on, in capitals or not? `endings` ends in NULL. */
bool kh_plan_file_ends_in(const char *name, const char *const endings[]);

/** Is a file of a folder or an archive taken for a plan, by its name? */
bool kh_plan_file_is(const char *name);

#endif
