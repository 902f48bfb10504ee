/** Ways in which one text may reach a reader: the same plan in other bytes. For property tests. */
#ifndef TRANSFORM_H
#define TRANSFORM_H

#include <stddef.h>

/** Bytes on the heap; `at` is to be freed by free(). */
struct bytes {
	char *at;
	size_t size;
};

/** A way to write a UTF-8 text in other bytes (or with other wraps, or its tables in other markup) that says the
 * same. Where it would not say the same (blank lines taken out of wrapped text that they part), the text comes back
 * as it is. */
struct transform {
	const char *name;
	struct bytes (*apply)(const char *text, size_t size);
};

extern const struct transform transforms[];
extern const size_t transform_count;

#endif
