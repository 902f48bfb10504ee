/* A sheet as text: every line has all its columns, those of the prose above and below its table too. Lines with one cell are text
 * then, but for those inside the table: bands. */
#include <wchar.h>

#include "chars.h"

enum {
	LINES_LEAST = 6,
	CELLS_LEAST = 3,
	PART = 10,     /* of ten lines with words, … */
	ALIKE = 9,     /* … so many have as many cells */
	BANDS_MOST = 3 /* one below the other */
};

struct line {
	uint32_t begin, end, cells, filled; /* [chars]; cells, and those that are not empty */
};

static struct line read_line(const struct kh_chars *c, uint32_t at)
{
	struct line l = {at, kh_chars_line_end(c, at), 1, 0};
	bool filled = false;

	for (uint32_t i = at; i < l.end; i++) {
		if (c->code[i] == KH_CELL) {
			l.cells++;
			filled = false;
		} else if (c->code[i] != ' ' && c->code[i] != KH_CELL_LINE) {
			l.filled += !filled;
			filled = true;
		}
	}
	return l;
}

/* The width is that of the first line. */
static bool is_sheet(const struct kh_chars *c)
{
	uint32_t width = read_line(c, 0).cells, lines = 0, alike = 0;

	if (width < CELLS_LEAST)
		return false;
	for (uint32_t at = 0; at < c->count;) {
		struct line l = read_line(c, at);
		bool counts = l.filled > 0 || l.cells > 1;
		lines += counts;
		alike += counts && l.cells == width;
		at = l.end + 1;
	}
	return lines >= LINES_LEAST && alike * PART >= lines * ALIKE;
}

/* Where the lines end that have one cell or none, from `at` on. *count: those with one. */
static uint32_t single_end(const struct kh_chars *c, uint32_t at, uint32_t *count)
{
	*count = 0;
	while (at < c->count) {
		struct line l = read_line(c, at);
		if (l.filled > 1)
			return at;
		*count += l.filled;
		at = l.end + 1;
	}
	return at;
}

static uint32_t write_text(struct kh_chars *c, uint32_t to, uint32_t at, uint32_t end)
{
	for (; at < end && at < c->count; at++) {
		if (c->code[at] == KH_CELL)
			continue;
		kh_chars_move(c, to, at);
		if (c->code[to] == KH_CELL_LINE)
			c->code[to] = KH_LINE;
		to++;
	}
	return to;
}

void kh_markup_sheet(struct kh_chars *c)
{
	uint32_t to = 0, count;

	if (wmemchr((const wchar_t *)c->code, L'\t', c->count) == NULL || !is_sheet(c))
		return;
	for (uint32_t at = 0; at < c->count;) {
		uint32_t end = single_end(c, at, &count);
		if (end == at) { /* a row */
			end = kh_chars_line_end(c, at);
			end += end < c->count;
		} else if (at == 0 || end >= c->count || count > BANDS_MOST) {
			to = write_text(c, to, at, end);
			at = end;
			continue;
		}
		kh_chars_move_run(c, to, at, end);
		to += end - at;
		at = end;
	}
	c->count = to;
}
