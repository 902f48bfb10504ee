/* Blank lines that part nothing: text that was copied with a blank line behind every line, or behind any. */
#include "chars.h"
#include "fold.h"

#include <wchar.h>

enum {
	LINES_LEAST = 20, /* lines that go on in lower case, from which they tell, */
	LINES_MOST = 120, /* and after which they have told */
	APART_LEAST = 8,  /* of them behind blank lines */
};

/* The share of them behind blank lines; text whose blank lines part paragraphs has hardly one in twenty. Of tables that lost
 * their grid blank lines still tell a little; those between pipes tear a grid apart. */
static const double apart_least = 0.38, apart_least_pipes = 0.15;

static uint32_t line_end(const struct kh_chars *c, uint32_t at)
{
	_Static_assert(sizeof(wchar_t) == sizeof *c->code, "wmemchr goes through code points");
	const wchar_t *code = (const wchar_t *)c->code,
	              *end = at < c->count ? wmemchr(code + at, KH_LINE, c->count - at) : NULL;

	return end == NULL ? c->count : (uint32_t)(end - code);
}

static uint32_t first_sign(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (begin < end && (c->code[begin] == ' ' || c->code[begin] == KH_CELL))
		begin++;
	return begin;
}

/* In lower case, and no label: "của tỉnh", but "a) Mục tiêu". */
static bool goes_on(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	uint32_t next = at + 1 < end ? c->code[at + 1] : ' ';
	char fold = kh_fold(c->code[at]);

	return fold >= 'a' && fold <= 'z' && next != ')' && next != '.' && next != ' ' && next != '/';
}

static bool part_nothing(const struct kh_chars *c)
{
	uint32_t lines = 0, apart = 0, last = '|';
	bool blank = false;

	for (uint32_t i = 0, end; i < c->count && lines < LINES_MOST; i = end + 1) {
		end = line_end(c, i);
		uint32_t at = first_sign(c, i, end);
		if (at < end && last != '|' && goes_on(c, at, end)) {
			lines++;
			apart += blank;
		}
		blank = at == end;
		last = at == end ? last : c->code[end - 1];
	}
	return lines >= LINES_LEAST && apart >= APART_LEAST &&
	       apart >= lines * (c->has_pipes ? apart_least_pipes : apart_least);
}

void kh_markup_blanks(struct kh_chars *c)
{
	uint32_t to = 0;

	if (!part_nothing(c))
		return;
	for (uint32_t i = 0, end; i < c->count; i = end + 1) {
		end = line_end(c, i);
		if (first_sign(c, i, end) == end)
			continue;
		kh_chars_move_run(c, to, i, end < c->count ? end + 1 : end);
		to += (end < c->count ? end + 1 : end) - i;
	}
	c->count = to;
}
