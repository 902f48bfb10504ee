/* A text quoted as a whole, as mail and Markdown do: "> " before every line. */
#include "chars.h"

enum { QUOTED_PARTS = 10 }; /* of so many lines one may have lost its mark */

static uint32_t line_end(const struct kh_chars *c, uint32_t at)
{
	while (at < c->count && c->code[at] != KH_LINE && c->code[at] != KH_PAGE)
		at++;
	return at;
}

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
		end = line_end(c, i);
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

void kh_markup_quotes(struct kh_chars *c)
{
	uint32_t to = 0;

	if (!all_quoted(c))
		return;
	for (uint32_t i = 0, end; i < c->count; i = end + 1) {
		end = line_end(c, i);
		if (is_quoted(c, i, end))
			i = text_begin(c, i, end);
		uint32_t last = end < c->count ? end + 1 : end;
		kh_chars_move_run(c, to, i, last);
		to += last - i;
	}
	c->count = to;
}
