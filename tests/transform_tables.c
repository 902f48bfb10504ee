/* The same text with its tables in other markup: what had tabs between its cells. */
#include "transform.h"

#include <string.h>

#include "transform_writer.h"

static struct bytes each_row(
    const char *text, size_t size, void (*put)(struct writer *, const char *, size_t, size_t));
static void put_pipe_row(struct writer *w, const char *line, size_t size, size_t row);
static void put_html_row(struct writer *w, const char *line, size_t size, size_t row);
static void put_lone_pipe_row(struct writer *w, const char *line, size_t size, size_t row);
static void put_ended_row(struct writer *w, const char *line, size_t size, size_t row);
static void put_row_without_end(struct writer *w, const char *line, size_t size, size_t row);

struct bytes transform_pipes(const char *text, size_t size)
{
	return each_row(text, size, put_pipe_row);
}

struct bytes transform_html_tables(const char *text, size_t size)
{
	return each_row(text, size, put_html_row);
}

struct bytes transform_lone_pipes(const char *text, size_t size)
{
	return each_row(text, size, put_lone_pipe_row);
}

struct bytes transform_ended_cells(const char *text, size_t size)
{
	return each_row(text, size, put_ended_row);
}

struct bytes transform_without_trailing_tabs(const char *text, size_t size)
{
	return each_row(text, size, put_row_without_end);
}

/* Lines with tabs are rows; `put` writes each with its number in its table, and a table's end as a row without a
 * line. */
static struct bytes each_row(
    const char *text, size_t size, void (*put)(struct writer *, const char *, size_t, size_t))
{
	struct writer w;
	const char *line;
	size_t length, row = 0;

	writer_begin(&w);
	for (const char *rest = text; writer_next_line(&rest, text + size, &line, &length);) {
		if (memchr(line, '\t', length) != NULL) {
			put(&w, line, length - (line[length - 1] == '\n'), row++);
			continue;
		}
		if (row > 0)
			put(&w, NULL, 0, row);
		row = 0;
		fwrite(line, 1, length, w.to);
	}
	if (row > 0)
		put(&w, NULL, 0, row);
	return writer_end(&w);
}

static void put_pipe_row(struct writer *w, const char *line, size_t size, size_t row)
{
	size_t cells = 1;

	if (line == NULL)
		return;
	fputs("| ", w->to);
	for (size_t i = 0; i < size; i++) {
		cells += line[i] == '\t';
		if (line[i] == '\t')
			fputs(" | ", w->to);
		else if (line[i] == '|')
			fputs("\\|", w->to);
		else
			fputc(line[i], w->to);
	}
	fputs(" |\n", w->to);
	if (row > 0)
		return;
	for (; cells > 0; cells--)
		fputs("|---", w->to);
	fputs("|\n", w->to);
}

static void put_html_row(struct writer *w, const char *line, size_t size, size_t row)
{
	if (line == NULL) {
		fputs("</table>\n", w->to);
		return;
	}
	fputs(row == 0 ? "<table>\n<tr><td>" : "<tr><td>", w->to);
	for (size_t i = 0; i < size; i++) {
		if (line[i] == '\t')
			fputs("</td><td>", w->to);
		else if (line[i] == '&')
			fputs("&amp;", w->to);
		else
			fputc(line[i], w->to);
	}
	fputs("</td></tr>\n", w->to);
}

/* As web text has it: each cell on lines of its own, after a line with a pipe; a row ends at two of them. */
static void put_lone_pipe_row(struct writer *w, const char *line, size_t size, size_t row)
{
	(void)row;
	if (line == NULL)
		return;
	fputs("|\n", w->to);
	for (size_t i = 0; i < size; i++) {
		if (line[i] == '\t')
			fputs(i > 0 && line[i - 1] != '\t' ? "\n|\n" : "|\n", w->to);
		else
			fputc(line[i], w->to);
	}
	fputs(line[size - 1] == '\t' ? "|\n" : "\n|\n", w->to);
}

/* Other sites: a pipe opens the row, and one stands behind each cell. */
static void put_ended_row(struct writer *w, const char *line, size_t size, size_t row)
{
	(void)row;
	if (line == NULL)
		return;
	fputs("|\n", w->to);
	for (size_t i = 0, begin = 0; i <= size; i++) {
		if (i < size && line[i] != '\t')
			continue;
		fwrite(line + begin, 1, i - begin, w->to);
		fputs(i > begin ? " |\n" : "|\n", w->to);
		begin = i + 1;
	}
}

static void put_row_without_end(struct writer *w, const char *line, size_t size, size_t row)
{
	(void)row;
	while (size > 0 && line[size - 1] == '\t')
		size--;
	if (line == NULL)
		return;
	fwrite(line, 1, size, w->to);
	fputs(memchr(line, '\t', size) != NULL ? "\n" : "\t\n", w->to); /* a band keeps one: it is a row */
}
