/** The files of a zip archive, one after another. */
#ifndef KH_CORPUS_ZIP_H
#define KH_CORPUS_ZIP_H

#include "plan_file.h"

struct kh_zip;

/** Open an archive. names: only names are wanted.  zip: untouched on failure. KH_E_IO, KH_E_FORMAT, KH_E_MEMORY. */
int kh_zip_open(
    struct kh_zip **zip, const char *path, size_t max_bytes, bool names, struct kh_error *err) KH_MUST_CHECK;

/** Close an archive and free it; NULL is allowed. */
void kh_zip_close(struct kh_zip *zip);

/** The next plan in it; file->path is NULL where the entry is none. Damage is a file with a failure. KH_NONE at the
 * end. */
int kh_zip_next(struct kh_zip *zip, struct kh_plan_file *file, struct kh_error *err) KH_MUST_CHECK;

/** Files in it, so far, that were passed over. */
size_t kh_zip_passed(const struct kh_zip *zip);

#endif
