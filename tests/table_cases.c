#include "table_cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char case_mark[] = "=== ", rows_mark[] = "---\n";

static void fail(const char *path, const char *why)
{
	fprintf(stderr, "%s: %s\n", path, why);
	exit(EXIT_FAILURE);
}

static char *read_file(const char *path)
{
	FILE *file = fopen(path, "rb");
	char *text = NULL;
	size_t size = 0, room = 0, got = 1;

	if (file == NULL)
		fail(path, "cannot be read; run the tests in the project's folder");
	while (got > 0) {
		room += 1 << 16;
		if ((text = realloc(text, room + 1)) == NULL)
			fail(path, "out of memory");
		got = fread(text + size, 1, room - size, file);
		size += got;
	}
	fclose(file);
	text[size] = '\0';
	return text;
}

/* The next line that begins with the mark; the text's end for none. */
static char *find_line(char *text, const char *mark)
{
	while (*text != '\0' && strncmp(text, mark, strlen(mark)) != 0) {
		text += strcspn(text, "\n");
		text += *text == '\n';
	}
	return text;
}

static char *copy(const char *begin, const char *end)
{
	char *text = strndup(begin, (size_t)(end - begin));

	if (text == NULL)
		fail("tests", "out of memory");
	return text;
}

struct table_cases table_cases_read(const char *path)
{
	struct table_cases cases = {NULL, 0};
	char *file = read_file(path), *at = find_line(file, case_mark);

	while (*at != '\0') {
		char *what = at + strlen(case_mark), *text = strchr(what, '\n') + 1,
		     *end = find_line(text, case_mark);
		char *rows = find_line(text, rows_mark);
		if (rows >= end)
			fail(path, "a case has no line \"---\"");
		cases.at = realloc(cases.at, (cases.count + 1) * sizeof *cases.at);
		if (cases.at == NULL)
			fail(path, "out of memory");
		cases.at[cases.count++] =
		    (struct table_case){copy(what, text - 1), copy(text, rows), copy(rows + strlen(rows_mark), end)};
		at = end;
	}
	free(file);
	return cases;
}
