/** The data files that the program reads: those built in, or those of a folder. */
#ifndef KH_DATA_H
#define KH_DATA_H

#include "arena.h"
#include "kehoach.h"

/** A data file. `bytes` is NUL-terminated. */
struct kh_data {
	const char *name;  /**< without folder: "measure.pat" */
	const char *label; /**< for messages: path in a folder, "patterns/measure.pat" built in */
	const char *bytes;
	size_t size;
};

struct kh_data_set {
	struct kh_data *files; /**< sorted by name */
	size_t count;
};

/** Take the built-in files (dir NULL) or read those of a folder, into `mem`. Returns KH_OK, KH_E_IO or KH_E_MEMORY. */
int kh_data_load(struct kh_arena *mem, const char *dir, struct kh_data_set **out, struct kh_error *err) KH_MUST_CHECK;

/** The file of that name, or NULL. */
const struct kh_data *kh_data_find(const struct kh_data_set *set, const char *name);

#endif
