#include "transform.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "transform_writer.h"

static struct bytes decomposed(const char *text, size_t size);
static struct bytes crlf(const char *text, size_t size);
static struct bytes with_bom(const char *text, size_t size);
static struct bytes utf16le(const char *text, size_t size);
static struct bytes utf16be(const char *text, size_t size);
static struct bytes hard_blanks(const char *text, size_t size);
static struct bytes trailing_blanks(const char *text, size_t size);
static struct bytes zero_width(const char *text, size_t size);
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
    {"wrapped at 86 columns", transform_wrapped},
    {"blank lines removed", transform_without_blank_lines},
    {"pipes for tabs", transform_pipes},
    {"HTML tables for tabs", transform_html_tables},
    {"lone pipes for tabs", transform_lone_pipes},
    {"pipes behind cells", transform_ended_cells},
    {"rows without the tabs at their ends", transform_without_trailing_tabs},
    {"form feeds between paragraphs", transform_with_form_feeds},
    {"page numbers between paragraphs", transform_with_page_numbers},
    {"letters as entities", entities},
    {"NFD, CRLF and BOM", decomposed_crlf_bom},
};
const size_t transform_count = sizeof transforms / sizeof *transforms;

static void put_utf16(struct writer *w, const char *text, size_t size, bool big);

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

	writer_begin(&w);
	for (size_t i = 0; i < size; i++) {
		if (text[i] == '\n')
			fputc('\r', w.to);
		fputc(text[i], w.to);
	}
	return writer_end(&w);
}

static struct bytes with_bom(const char *text, size_t size)
{
	struct writer w;

	writer_begin(&w);
	fputs("\xEF\xBB\xBF", w.to);
	fwrite(text, 1, size, w.to);
	return writer_end(&w);
}

static struct bytes utf16le(const char *text, size_t size)
{
	struct writer w;

	writer_begin(&w);
	put_utf16(&w, text, size, false);
	return writer_end(&w);
}

static struct bytes utf16be(const char *text, size_t size)
{
	struct writer w;

	writer_begin(&w);
	put_utf16(&w, text, size, true);
	return writer_end(&w);
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

	writer_begin(&w);
	for (size_t i = 0; i < size; i++) {
		tag = text[i] == '<' || (tag && text[i] != '>' && text[i] != '\n');
		if (text[i] == ' ' && !tag)
			fputs("\xC2\xA0", w.to);
		else
			fputc(text[i], w.to);
	}
	return writer_end(&w);
}

static struct bytes trailing_blanks(const char *text, size_t size)
{
	struct writer w;

	writer_begin(&w);
	for (size_t i = 0; i < size; i++) {
		if (text[i] == '\n')
			fputs("   ", w.to);
		fputc(text[i], w.to);
	}
	return writer_end(&w);
}

/* Signs that are not seen: after every 97th letter, which is often inside a word. */
static struct bytes zero_width(const char *text, size_t size)
{
	struct writer w;
	size_t letters = 0;
	bool tag = false;

	writer_begin(&w);
	for (size_t i = 0; i < size; i++) {
		tag = text[i] == '<' || (tag && text[i] != '>' && text[i] != '\n');
		fputc(text[i], w.to);
		if (!tag && text[i] >= 'a' && text[i] <= 'z' && ++letters % 97 == 0)
			fputs(letters % 2 == 0 ? "\xC2\xAD" : "\xE2\x80\x8B", w.to);
	}
	return writer_end(&w);
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

/* Where tables are drawn with signs, an entity would move what stands behind it: such a text stays as it is. */
static struct bytes entities(const char *text, size_t size)
{
	bool drawn = memmem(text, size, "\n+--", 4) != NULL || memmem(text, size, "\n|   |", 6) != NULL;
	struct writer w;
	utf8proc_int32_t code;

	writer_begin(&w);
	if (drawn)
		fwrite(text, 1, size, w.to);
	for (size_t i = 0; i < size && !drawn;) {
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
	return writer_end(&w);
}
