/** What transform*.c write with. Where memory is out, they abort. */
#ifndef TRANSFORM_WRITER_H
#define TRANSFORM_WRITER_H

#include <stdbool.h>
#include <stdio.h>

#include "transform.h"

/** A text in the making. */
struct writer {
	struct bytes out;
	FILE *to;
};

/** Begin a text; write to w->to. */
void writer_begin(struct writer *w);

/** What was written, the caller's. */
struct bytes writer_end(struct writer *w);

/** A copy of the text. */
struct bytes writer_copy(const char *text, size_t size);

/** The next line with its line end, *rest being set behind it; false where there is none. */
bool writer_next_line(const char **rest, const char *stop, const char **line, size_t *size);

#endif
