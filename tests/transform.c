#include "transform.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

enum { WRAP_AT = 86 };

static struct bytes decomposed(const char *text, size_t size);
static struct bytes crlf(const char *text, size_t size);
static struct bytes with_bom(const char *text, size_t size);
static struct bytes utf16le(const char *text, size_t size);
static struct bytes utf16be(const char *text, size_t size);
static struct bytes hard_blanks(const char *text, size_t size);
static struct bytes trailing_blanks(const char *text, size_t size);
static struct bytes zero_width(const char *text, size_t size);
static struct bytes wrapped(const char *text, size_t size);
static struct bytes without_blank_lines(const char *text, size_t size);
static struct bytes pipes(const char *text, size_t size);
static struct bytes html_tables(const char *text, size_t size);
static struct bytes lone_pipes(const char *text, size_t size);
static struct bytes without_trailing_tabs(const char *text, size_t size);
static struct bytes with_form_feeds(const char *text, size_t size);
static struct bytes with_page_numbers(const char *text, size_t size);
static struct bytes entities(const char *text, size_t size);
static struct bytes decomposed_crlf_bom(const char *text, size_t size);

const struct transform transforms[] = {
    {"NFD", decomposed},
    {"CRLF", crlf},
    {"BOM", with_bom},
    {"UTF-16LE", utf16le},
    {"UTF-16BE", utf16be},
    {"NBSP for blanks", hard_blanks},
    {"blanks at line ends", trailing_blanks},
    {"zero-width spaces and soft hyphens", zero_width},
    {"wrapped at 86 columns", wrapped},
    {"blank lines removed", without_blank_lines},
    {"pipes for tabs", pipes},
    {"HTML tables for tabs", html_tables},
    {"lone pipes for tabs", lone_pipes},
    {"rows without the tabs at their ends", without_trailing_tabs},
    {"form feeds between paragraphs", with_form_feeds},
    {"page numbers between paragraphs", with_page_numbers},
    {"letters as entities", entities},
    {"NFD, CRLF and BOM", decomposed_crlf_bom},
};
const size_t transform_count = sizeof transforms / sizeof *transforms;

/* A text in the making. */
struct writer {
	struct bytes out;
	FILE *to;
};

static void begin(struct writer *w);
static struct bytes end(struct writer *w);
static bool next_line(const char **rest, const char *stop, const char **line, size_t *size);
static size_t columns(const char *line, size_t size);
static bool is_wrapped(const char *text, size_t size);
static bool is_spaced(const char *text, size_t size);
static struct bytes same(const char *text, size_t size);
static bool is_wrappable(const char *line, size_t size);
static void put_wrapped(struct writer *w, const char *line, size_t size);
static void put_utf16(struct writer *w, const char *text, size_t size, bool big);
static struct bytes each_row(
    const char *text, size_t size, void (*put)(struct writer *, const char *, size_t, size_t));
static void put_pipe_row(struct writer *w, const char *line, size_t size, size_t row);
static void put_html_row(struct writer *w, const char *line, size_t size, size_t row);
static void put_lone_pipe_row(struct writer *w, const char *line, size_t size, size_t row);
static void put_row_without_end(struct writer *w, const char *line, size_t size, size_t row);
static struct bytes with_pages(const char *text, size_t size, const char *furniture, bool numbered);

/* ---- other bytes ---- */

static struct bytes decomposed(const char *text, size_t size)
{
	utf8proc_uint8_t *out = NULL;
	utf8proc_ssize_t n = utf8proc_map(
	    (const utf8proc_uint8_t *)text, (utf8proc_ssize_t)size, &out, UTF8PROC_STABLE | UTF8PROC_DECOMPOSE);

	return (struct bytes){(char *)out, n < 0 ? 0 : (size_t)n};
}

static struct bytes crlf(const char *text, size_t size)
{
	struct writer w;

	begin(&w);
	for (size_t i = 0; i < size; i++) {
		if (text[i] == '\n')
			fputc('\r', w.to);
		fputc(text[i], w.to);
	}
	return end(&w);
}

static struct bytes with_bom(const char *text, size_t size)
{
	struct writer w;

	begin(&w);
	fputs("\xEF\xBB\xBF", w.to);
	fwrite(text, 1, size, w.to);
	return end(&w);
}

static struct bytes utf16le(const char *text, size_t size)
{
	struct writer w;

	begin(&w);
	put_utf16(&w, text, size, false);
	return end(&w);
}

static struct bytes utf16be(const char *text, size_t size)
{
	struct writer w;

	begin(&w);
	put_utf16(&w, text, size, true);
	return end(&w);
}

static struct bytes decomposed_crlf_bom(const char *text, size_t size)
{
	struct bytes a = decomposed(text, size), b = crlf(a.at, a.size), c = with_bom(b.at, b.size);

	free(a.at);
	free(b.at);
	return c;
}

/* Blanks inside tags are markup and stay. */
static struct bytes hard_blanks(const char *text, size_t size)
{
	struct writer w;
	bool tag = false;

	begin(&w);
	for (size_t i = 0; i < size; i++) {
		tag = text[i] == '<' || (tag && text[i] != '>' && text[i] != '\n');
		if (text[i] == ' ' && !tag)
			fputs("\xC2\xA0", w.to);
		else
			fputc(text[i], w.to);
	}
	return end(&w);
}

static struct bytes trailing_blanks(const char *text, size_t size)
{
	struct writer w;

	begin(&w);
	for (size_t i = 0; i < size; i++) {
		if (text[i] == '\n')
			fputs("   ", w.to);
		fputc(text[i], w.to);
	}
	return end(&w);
}

/* Signs that are not seen: after every 97th letter, which is often inside a word. */
static struct bytes zero_width(const char *text, size_t size)
{
	struct writer w;
	size_t letters = 0;
	bool tag = false;

	begin(&w);
	for (size_t i = 0; i < size; i++) {
		tag = text[i] == '<' || (tag && text[i] != '>' && text[i] != '\n');
		fputc(text[i], w.to);
		if (!tag && text[i] >= 'a' && text[i] <= 'z' && ++letters % 97 == 0)
			fputs(letters % 2 == 0 ? "\xC2\xAD" : "\xE2\x80\x8B", w.to);
	}
	return end(&w);
}

static void put_utf16(struct writer *w, const char *text, size_t size, bool big)
{
	utf8proc_int32_t code = 0xFEFF;
	size_t i = 0;

	for (;;) {
		uint32_t high = (uint32_t)code, units[2] = {high, 0};
		if (high > 0xFFFF) {
			units[0] = 0xD800 + ((high - 0x10000) >> 10);
			units[1] = 0xDC00 + ((high - 0x10000) & 0x3FF);
		}
		for (int k = 0; k < (high > 0xFFFF ? 2 : 1); k++) {
			fputc((int)(big ? units[k] >> 8 : units[k] & 0xFF), w->to);
			fputc((int)(big ? units[k] & 0xFF : units[k] >> 8), w->to);
		}
		if (i >= size)
			return;
		utf8proc_ssize_t n =
		    utf8proc_iterate((const utf8proc_uint8_t *)text + i, (utf8proc_ssize_t)(size - i), &code);
		if (n <= 0)
			code = 0xFFFD;
		i += n <= 0 ? 1 : (size_t)n;
	}
}

/* ---- other lines ---- */

static struct bytes wrapped(const char *text, size_t size)
{
	struct writer w;
	const char *line;
	size_t length;

	if (is_wrapped(text, size))
		return same(text, size);
	begin(&w);
	for (const char *rest = text; next_line(&rest, text + size, &line, &length);) {
		if (is_wrappable(line, length))
			put_wrapped(&w, line, length);
		else
			fwrite(line, 1, length, w.to);
	}
	return end(&w);
}

static struct bytes without_blank_lines(const char *text, size_t size)
{
	struct writer w;
	const char *line;
	size_t length;

	if (is_wrapped(text, size) && !is_spaced(text, size))
		return same(text, size);
	begin(&w);
	for (const char *rest = text; next_line(&rest, text + size, &line, &length);)
		if (strspn(line, " \t\r\n") < length)
			fwrite(line, 1, length, w.to);
	return end(&w);
}

/* Text that was wrapped has hardly a long line; what is set out in columns has long blanks. What parts its paragraphs
 * is lost where it is wrapped once more at another width, or loses its blank lines, unless those stand between all
 * lines. */
static bool is_wrapped(const char *text, size_t size)
{
	static const char columns_gap[] = "                    "; /* 20 blanks */
	const char *line;
	size_t length, lines = 0, far = 0;

	for (const char *rest = text; next_line(&rest, text + size, &line, &length);) {
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

	for (const char *rest = text; next_line(&rest, text + size, &line, &length); lines++)
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

/* The next line with its line end; false where there is none. */
static bool next_line(const char **rest, const char *stop, const char **line, size_t *size)
{
	const char *lf = *rest < stop ? memchr(*rest, '\n', (size_t)(stop - *rest)) : NULL;

	*line = *rest;
	*size = (size_t)((lf != NULL ? lf + 1 : stop) - *rest);
	*rest += *size;
	return *size > 0;
}

/* ---- other tables ---- */

static struct bytes pipes(const char *text, size_t size)
{
	return each_row(text, size, put_pipe_row);
}

static struct bytes html_tables(const char *text, size_t size)
{
	return each_row(text, size, put_html_row);
}

/* Lines with tabs are rows; `put` writes each with its number in its table, and a table's end as a row without a
 * line. */
static struct bytes each_row(
    const char *text, size_t size, void (*put)(struct writer *, const char *, size_t, size_t))
{
	struct writer w;
	const char *line;
	size_t length, row = 0;

	begin(&w);
	for (const char *rest = text; next_line(&rest, text + size, &line, &length);) {
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
	return end(&w);
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

static struct bytes lone_pipes(const char *text, size_t size)
{
	return each_row(text, size, put_lone_pipe_row);
}

static struct bytes without_trailing_tabs(const char *text, size_t size)
{
	return each_row(text, size, put_row_without_end);
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

/* ---- pages ---- */

static struct bytes with_form_feeds(const char *text, size_t size)
{
	return with_pages(text, size, "\f", false);
}

static struct bytes with_page_numbers(const char *text, size_t size)
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

	begin(&w);
	for (const char *rest = text; next_line(&rest, text + size, &line, &length);) {
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
	return end(&w);
}

/* ---- entities ---- */

static struct bytes entities(const char *text, size_t size)
{
	struct writer w;
	utf8proc_int32_t code;

	begin(&w);
	for (size_t i = 0; i < size;) {
		utf8proc_ssize_t n =
		    utf8proc_iterate((const utf8proc_uint8_t *)text + i, (utf8proc_ssize_t)(size - i), &code);
		if (n <= 0)
			break;
		if (code >= 0xC0 && code < 0x300)
			fprintf(w.to, "&#%d;", (int)code);
		else if (code >= 0x1E00 && code < 0x2000)
			fprintf(w.to, "&#x%X;", (unsigned)code);
		else
			fwrite(text + i, 1, (size_t)n, w.to);
		i += (size_t)n;
	}
	return end(&w);
}

/* ---- writing ---- */

static struct bytes same(const char *text, size_t size)
{
	struct writer w;

	begin(&w);
	fwrite(text, 1, size, w.to);
	return end(&w);
}

static void begin(struct writer *w)
{
	w->out = (struct bytes){NULL, 0};
	if ((w->to = open_memstream(&w->out.at, &w->out.size)) == NULL)
		abort();
}

static struct bytes end(struct writer *w)
{
	if (fclose(w->to) != 0)
		abort();
	return w->out;
}
