/** Cases of tables in text, kept as text in tests/tables. */
#ifndef TABLE_CASES_H
#define TABLE_CASES_H

#include <stddef.h>

/** A text, and what its tables hold: "a|b|c", a line a row. */
struct table_case {
	const char *what, *text, *rows;
};

struct table_cases {
	struct table_case *at;
	size_t count;
};

/** Read the cases of a file. Each begins with a line "=== what it shows", its text and its rows are parted by a line "---";
 *  lines before the first case are a comment. Lives until the program ends; a file that cannot be read ends it with a message. */
struct table_cases table_cases_read(const char *path);

#endif
