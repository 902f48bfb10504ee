#include "cli_page.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <utf8proc.h>

enum { NARROWEST = 40, DEFAULT = 80, WIDEST = 120, GAP = 2 };

static const char *take_line(const char **rest, int width, size_t *size, int *taken);
static int next_width(const char *at, size_t *size);
static const char *skip_blanks(const char *text);

int cli_page_width(void)
{
	struct winsize size = {0};
	const char *columns = getenv("COLUMNS");
	long width = 0;

	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
		width = size.ws_col;
	if (width == 0 && columns != NULL)
		width = strtol(columns, NULL, 10);
	if (width <= 0)
		width = DEFAULT;
	return (int)(width < NARROWEST ? NARROWEST : width > WIDEST ? WIDEST : width);
}

bool cli_page_bold(void)
{
	const char *term = getenv("TERM"), *no_color = getenv("NO_COLOR");

	return isatty(STDOUT_FILENO) && (no_color == NULL || *no_color == '\0') && term != NULL &&
	       strcmp(term, "dumb") != 0;
}

int cli_text_width(const char *text)
{
	int width = 0;
	size_t size;

	for (; *text != '\0'; text += size)
		width += next_width(text, &size);
	return width;
}

void cli_page_title(const struct cli_page *page, int indent, const char *title)
{
	const char *rest = skip_blanks(title);

	while (*rest != '\0') {
		size_t size;
		int taken;
		const char *line = take_line(&rest, page->width - indent, &size, &taken);
		fprintf(page->out, "%*s%s%.*s%s\n", indent, "", page->bold ? "\033[1m" : "", (int)size, line,
		    page->bold ? "\033[0m" : "");
	}
}

void cli_page_rule(const struct cli_page *page)
{
	for (int i = 0; i < page->width; i++)
		fputs("─", page->out);
	fputc('\n', page->out);
}

void cli_page_columns(const struct cli_page *page, int indent, int left_width, const char *left, const char *right)
{
	int gap = left_width > 0 ? GAP : 0;
	int right_width = page->width - indent - left_width - gap;

	left = skip_blanks(left);
	right = skip_blanks(right);
	while (*left != '\0' || *right != '\0') {
		size_t left_size, right_size;
		int left_taken, right_taken;
		const char *left_line = take_line(&left, left_width, &left_size, &left_taken);
		const char *right_line = take_line(&right, right_width, &right_size, &right_taken);
		fprintf(page->out, "%*s%.*s", indent, "", (int)left_size, left_line);
		if (right_size > 0)
			fprintf(page->out, "%*s%.*s", left_width - left_taken + gap, "", (int)right_size, right_line);
		fputc('\n', page->out);
	}
}

/* The words of *rest that fit, at least one character; *rest then begins with the next word. */
static const char *take_line(const char **rest, int width, size_t *size, int *taken)
{
	const char *begin = *rest, *at = begin, *end = begin;
	int wide = 0;

	*taken = 0;
	while (*at != '\0' && *at != '\n') {
		size_t bytes;
		int more = next_width(at, &bytes);
		if (wide + more > width && at > begin)
			break;
		if (*at == ' ') {
			end = at;
			*taken = wide;
		}
		wide += more;
		at += bytes;
	}
	if (*at == '\0' || *at == '\n' || *at == ' ' || end == begin) {
		end = at;
		*taken = wide;
	}
	*size = (size_t)(end - begin);
	*rest = skip_blanks(end);
	return begin;
}

/* The width of the character at `at`, and its bytes. What is no character counts as one column. */
static int next_width(const char *at, size_t *size)
{
	utf8proc_int32_t code;
	utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &code);

	*size = bytes > 0 ? (size_t)bytes : 1;
	return bytes > 0 ? utf8proc_charwidth(code) : 1;
}

static const char *skip_blanks(const char *text)
{
	while (*text == ' ' || *text == '\n')
		text++;
	return text;
}
