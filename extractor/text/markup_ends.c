/* Web text whose cells end in a pipe, one cell below the other ("ỦY BAN NHÂN DÂN |"): where rows open with a lone pipe they become
 * cells between lone pipes, which are read as rows; else nothing tells rows apart, and the pipes go. */
#include "chars.h"

#include <wchar.h>

enum { ENDS_LEAST = 4 /* lines that end so */ };

enum line { LINE_TEXT, LINE_BLANK, LINE_LONE, LINE_END, LINE_ROW };

static uint32_t pipe_in(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	const wchar_t *code = (const wchar_t *)c->code, *pipe = at < end ? wmemchr(code + at, L'|', end - at) : NULL;

	return pipe == NULL ? end : (uint32_t)(pipe - code);
}

static enum line line_is(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint32_t pipe = pipe_in(c, begin, end), last = end;

	while (begin < end && c->code[begin] == ' ')
		begin++;
	while (last > begin && c->code[last - 1] == ' ')
		last--;
	if (pipe == end)
		return begin == end ? LINE_BLANK : LINE_TEXT;
	if (pipe_in(c, pipe + 1, end) < end || pipe + 1 < last)
		return LINE_ROW;
	if (pipe == begin)
		return LINE_LONE;
	return c->code[pipe - 1] == ' ' ? LINE_END : LINE_ROW;
}

/* The lines of a text, and what stood before each. */
struct walk {
	const struct kh_chars *c;
	uint32_t begin, end;
	bool begun;
	enum line is, before, opener; /* this line, the one above, and what stands above the lines of this cell */
};

static bool next(struct walk *w)
{
	if (w->begun && w->end >= w->c->count)
		return false;
	if (w->begun) {
		w->begin = w->end + 1;
		w->before = w->is;
	}
	w->begun = true;
	w->end = kh_chars_line_end(w->c, w->begin);
	w->is = line_is(w->c, w->begin, w->end);
	if (w->before != LINE_TEXT)
		w->opener = w->before;
	return true;
}

/* Are there cells that end so, and few rows with several pipes, of which merged ones end so too? *opens: the first row opens with
 * a lone pipe. */
static bool has_ends(const struct kh_chars *c, bool *opens)
{
	struct walk w = {.c = c, .before = LINE_BLANK, .opener = LINE_BLANK};
	size_t ends = 0, rows = 0;

	*opens = false;
	while (next(&w)) {
		rows += w.is == LINE_ROW;
		if (w.is == LINE_END && ends++ == 0)
			*opens = w.opener == LINE_LONE;
	}
	return ends >= ENDS_LEAST && rows <= ends;
}

void kh_markup_cell_ends(struct kh_chars *c)
{
	struct walk w = {.c = c, .before = LINE_BLANK, .opener = LINE_BLANK};
	uint32_t to = 0;
	bool opens;

	if (!has_ends(c, &opens))
		return;
	while (next(&w)) {
		uint32_t begin = w.begin, end = w.end;
		if (w.is == LINE_END && opens)
			c->code[pipe_in(c, begin, end) - 1] = KH_LINE;
		else if (!opens && (w.is == LINE_END || w.is == LINE_LONE))
			end = pipe_in(c, begin, end);
		kh_chars_move_run(c, to, begin, end);
		to += end - begin;
		if (w.end < c->count)
			kh_chars_move(c, to++, w.end);
	}
	c->count = to;
}
