/** All plans that there are, for tests that hold for any: those of tests/plans, and the collection beside the
 * project. */
#ifndef SAMPLES_H
#define SAMPLES_H

#include <stdbool.h>
#include <stddef.h>

struct sample {
	char *path, *bytes;
	size_t size;
	bool utf8; /**< well-formed UTF-8: tests may write it in other bytes */
	bool bug;  /**< of a folder that is a known failure */
};

/** Read all plans: tests/plans/NAME/input.*, then the text, Markdown and HTML files in plans/, more/ and forms/ of
 * the collection where that is there. Read once; they live as long as the process. */
const struct sample *samples(size_t *count);

/** The collection beside the project, which may not be there: $KH_SHARED, else ../shared. */
const char *samples_collection(void);

/** May a file be in any charset? hOCR is in UTF-8. */
bool sample_has_charsets(const char *path);

/** One of them by a part of its path; NULL where there is none. */
const struct sample *sample_named(const char *part);

#endif
