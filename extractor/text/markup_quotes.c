/* Quoted text, as mail and Markdown have it: "> " before every line of the whole, or of some paragraphs. */
#include "chars.h"

enum { QUOTED_PARTS = 10 }; /* of so many lines one may have lost its mark */

/* Where the text of a line begins, behind marks with a blank each; its own indent stays. */
static uint32_t text_begin(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	uint32_t begin = at;

	for (; at < end && (c->code[at] == ' ' || c->code[at] == '>'); at++)
		if (c->code[at] == '>')
			begin = at + 1;
	return begin + (begin < end && c->code[begin] == ' ');
}

static bool is_quoted(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	while (at < end && c->code[at] == ' ')
		at++;
	return at < end && c->code[at] == '>';
}

/* The first line that is not blank tells of nearly every text that it is not quoted. */
static bool all_quoted(const struct kh_chars *c)
{
	size_t lines = 0, quoted = 0;

	for (uint32_t i = 0, end; i < c->count; i = end + 1) {
		end = kh_chars_line_end(c, i);
		uint32_t at = i;
		while (at < end && c->code[at] == ' ')
			at++;
		if (at == end)
			continue;
		lines++;
		quoted += is_quoted(c, i, end);
		if (quoted == 0)
			return false;
	}
	return lines > 1 && (lines - quoted) * QUOTED_PARTS < lines;
}

/* Are all lines from `at` to the next blank one quoted, and none a comparison ("> 80%")? *after: what is behind them. */
static bool quotes_paragraph(const struct kh_chars *c, uint32_t at, uint32_t *after)
{
	bool quoted = true;
	uint32_t end;

	for (*after = at; *after < c->count; *after = end + 1) {
		end = kh_chars_line_end(c, *after);
		uint32_t first = *after;
		while (first < end && c->code[first] == ' ')
			first++;
		if (first == end)
			break;
		uint32_t text = text_begin(c, *after, end);
		bool figure = text < end && c->code[text] >= '0' && c->code[text] <= '9';
		bool apart = text >= end || (text > 0 && c->code[text - 1] == ' ') || text == first + 1;
		quoted = quoted && is_quoted(c, *after, end) && !figure && apart;
	}
	return quoted && *after > at;
}

static uint32_t without_quotes(struct kh_chars *c, uint32_t to, uint32_t from, uint32_t after)
{
	for (uint32_t i = from, end; i < after && i < c->count; i = end + 1) {
		end = kh_chars_line_end(c, i);
		if (is_quoted(c, i, end))
			i = text_begin(c, i, end);
		uint32_t last = end < c->count ? end + 1 : end;
		kh_chars_move_run(c, to, i, last);
		to += last - i;
	}
	return to;
}

void kh_markup_quotes(struct kh_chars *c)
{
	uint32_t to = 0;

	if (all_quoted(c)) {
		c->count = without_quotes(c, 0, 0, c->count);
		return;
	}
	for (uint32_t i = 0, after; c->has_quotes && i < c->count; i = after) {
		bool quoted = quotes_paragraph(c, i, &after);
		if (after == i)
			after = kh_chars_line_end(c, i) + 1;
		after = after < c->count ? after : c->count;
		if (quoted)
			to = without_quotes(c, to, i, after);
		else {
			kh_chars_move_run(c, to, i, after);
			to += after - i;
		}
	}
	c->count = c->has_quotes ? to : c->count;
}
