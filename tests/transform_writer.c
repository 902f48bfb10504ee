#include "transform_writer.h"

#include <stdlib.h>
#include <string.h>

struct bytes writer_copy(const char *text, size_t size)
{
	struct writer w;

	writer_begin(&w);
	fwrite(text, 1, size, w.to);
	return writer_end(&w);
}

void writer_begin(struct writer *w)
{
	w->out = (struct bytes){NULL, 0};
	if ((w->to = open_memstream(&w->out.at, &w->out.size)) == NULL)
		abort();
}

struct bytes writer_end(struct writer *w)
{
	if (fclose(w->to) != 0)
		abort();
	return w->out;
}

bool writer_next_line(const char **rest, const char *stop, const char **line, size_t *size)
{
	const char *lf = *rest < stop ? memchr(*rest, '\n', (size_t)(stop - *rest)) : NULL;

	*line = *rest;
	*size = (size_t)((lf != NULL ? lf + 1 : stop) - *rest);
	*rest += *size;
	return *size > 0;
}
