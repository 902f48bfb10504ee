/* The same text on other lines: wrapped, without blank lines, with page breaks. */
#include "transform.h"

#include <stdlib.h>
#include <string.h>

#include "transform_writer.h"

enum {
	WRAP_AT = 86,
	LOWER_LEAST = 24 /* lines in lower case, letters without accents alone counted */
};

static size_t columns(const char *line, size_t size);
static bool is_wrapped(const char *text, size_t size);
static bool goes_on_often(const char *text, size_t size);
static bool is_spaced(const char *text, size_t size);
static bool is_wrappable(const char *line, size_t size);
static void put_wrapped(struct writer *w, const char *line, size_t size);
static struct bytes with_pages(const char *text, size_t size, const char *furniture, bool numbered);

struct bytes transform_wrapped(const char *text, size_t size)
{
	struct writer w;
	const char *line;
	size_t length;

	if (is_wrapped(text, size))
		return writer_copy(text, size);
	writer_begin(&w);
	for (const char *rest = text; writer_next_line(&rest, text + size, &line, &length);) {
		if (is_wrappable(line, length))
			put_wrapped(&w, line, length);
		else
			fwrite(line, 1, length, w.to);
	}
	return writer_end(&w);
}

struct bytes transform_without_blank_lines(const char *text, size_t size)
{
	struct writer w;
	const char *line;
	size_t length;

	if (is_wrapped(text, size) && !is_spaced(text, size))
		return writer_copy(text, size);
	writer_begin(&w);
	for (const char *rest = text; writer_next_line(&rest, text + size, &line, &length);)
		if (strspn(line, " \t\r\n") < length)
			fwrite(line, 1, length, w.to);
	return writer_end(&w);
}

struct bytes transform_blank_lines(const char *text, size_t size, const char *behind)
{
	struct writer w;
	const char *line;
	size_t length;

	if (!goes_on_often(text, size))
		return writer_copy(text, 0);
	writer_begin(&w);
	for (const char *rest = text; writer_next_line(&rest, text + size, &line, &length);)
		if (strspn(line, " \t\r\n") < length) {
			fwrite(line, 1, length, w.to);
			fputs(behind, w.to);
		}
	return writer_end(&w);
}

/* Has the text lines enough that begin in lower case, by which blank lines behind all lines can be told? */
static bool goes_on_often(const char *text, size_t size)
{
	const char *line;
	size_t length, lines = 0;

	for (const char *rest = text; writer_next_line(&rest, text + size, &line, &length);)
		lines += length > 3 && line[0] >= 'a' && line[0] <= 'z' && line[1] != ')' && line[1] != '.';
	return lines >= LOWER_LEAST;
}

/* Text that was wrapped has hardly a long line; what is set out in columns has long blanks. What parts its paragraphs
 * is lost where it is wrapped once more at another width, or loses its blank lines, unless those stand between all
 * lines. */
static bool is_wrapped(const char *text, size_t size)
{
	static const char columns_gap[] = "                    "; /* 20 blanks */
	const char *line;
	size_t length, lines = 0, far = 0;

	for (const char *rest = text; writer_next_line(&rest, text + size, &line, &length);) {
		bool prose = memchr(line, '\t', length) == NULL && memchr(line, '|', length) == NULL &&
		             memchr(line, '<', length) == NULL;
		lines += prose && columns(line, length) > 40;
		far += prose && columns(line, length) > 120;
	}
	return far * 20 <= lines || memmem(text, size, columns_gap, sizeof columns_gap - 1) != NULL;
}

static bool is_spaced(const char *text, size_t size)
{
	const char *line;
	size_t length, blank = 0, lines = 0;

	for (const char *rest = text; writer_next_line(&rest, text + size, &line, &length); lines++)
		blank += strspn(line, " \t\r\n") >= length;
	return blank * 5 > lines * 2;
}

/* Rows of tables, aligned columns and lines of markup are one line or lose their meaning. */
static bool is_wrappable(const char *line, size_t size)
{
	size_t indent = strspn(line, " \t");

	if (indent >= size || line[0] == '#' || columns(line, size) <= WRAP_AT || memchr(line, '|', size) != NULL ||
	    memchr(line, '<', size) != NULL || memchr(line + indent, '\t', size - indent) != NULL)
		return false;
	for (size_t i = indent; i + 3 < size; i++)
		if (memcmp(line + i, "   ", 3) == 0)
			return line[i + 3] == '\n' || line[i + 3] == '\r' || i + 4 >= size;
	return true;
}

/* A line that begins with a dash or with "2." would be a bullet or a section: wrap before the word in front of it. */
static bool may_break(const char *line, size_t size, size_t blank)
{
	size_t i = blank + 1;

	if (line[blank] != ' ' || blank == 0 || line[blank - 1] == ' ' || i >= size ||
	    strchr(" -+*\n\xE2", line[i]) != NULL)
		return false;
	i += line[i] == '(';
	while (
	    i < size && ((line[i] >= '0' && line[i] <= '9') || (i == blank + 1 && line[i] >= 'A' && line[i] <= 'z')))
		i++;
	return i == blank + 1 || i >= size || (line[i] != '.' && line[i] != ')');
}

static void put_wrapped(struct writer *w, const char *line, size_t size)
{
	while (columns(line, size) > WRAP_AT) {
		size_t cut = 0, column = 0;
		for (size_t i = 0; i < size && column <= WRAP_AT; i++) {
			column += (line[i] & 0xC0) != 0x80;
			if (column > 1 && column <= WRAP_AT + 1 && may_break(line, size, i))
				cut = i;
		}
		if (cut == 0)
			break;
		fwrite(line, 1, cut, w->to);
		fputc('\n', w->to);
		size -= cut + 1;
		line += cut + 1;
	}
	fwrite(line, 1, size, w->to);
}

static size_t columns(const char *line, size_t size)
{
	size_t n = 0;

	while (size > 0 && strchr(" \r\n", line[size - 1]) != NULL)
		size--;
	for (size_t i = 0; i < size; i++)
		n += (line[i] & 0xC0) != 0x80;
	return n;
}

/* ---- pages ---- */

/* A text that has form feeds has its pages, and notes at the foot of them. */
struct bytes transform_with_form_feeds(const char *text, size_t size)
{
	return with_pages(text, size, memchr(text, '\f', size) != NULL ? "" : "\f", false);
}

struct bytes transform_with_page_numbers(const char *text, size_t size)
{
	return with_pages(text, size, NULL, true);
}

/* Page breaks after every tenth paragraph of the body: where a blank line follows a full stop. Text without such has
 * none. */
static struct bytes with_pages(const char *text, size_t size, const char *furniture, bool numbered)
{
	struct writer w;
	const char *line;
	size_t length;
	int paragraphs = 0, page = 1;
	bool ends = false;

	writer_begin(&w);
	for (const char *rest = text; writer_next_line(&rest, text + size, &line, &length);) {
		bool blank = strspn(line, " \r\n") >= length;
		fwrite(line, 1, length, w.to);
		if (blank && ends && ++paragraphs % 10 == 0) {
			page++;
			if (numbered)
				fprintf(w.to, "%d\n\n", page);
			else
				fputs(furniture, w.to);
		}
		while (length > 0 && strchr(" \r\n", line[length - 1]) != NULL)
			length--;
		ends = !blank && length > 40 && line[length - 1] == '.' && memchr(line, '\t', length) == NULL &&
		       memchr(line, '|', length) == NULL && memchr(line, '<', length) == NULL;
	}
	return writer_end(&w);
}
