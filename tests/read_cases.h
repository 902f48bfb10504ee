/** Sources and the texts that are read of them: white space, markup and tables of all kinds. */
#ifndef READ_CASES_H
#define READ_CASES_H

#include <stddef.h>

struct read_case {
	const char *source;
	const char *text; /**< '/' ends a line, '|' parts cells, '^' is a line end inside a cell, '=' a page */
};

/** All of them; *count set to their number. */
const struct read_case *read_cases(size_t *count);

#endif
