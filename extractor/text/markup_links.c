/* Markdown's links, as exports of web pages leave them: "[749/QĐ-TTg](https://…)" is its text, and so is "[Độc
 * lập]{.underline}"; a picture is nothing. */
#include "chars.h"

enum {
	TEXT_MOST = 200, /* code points of a link's text */
	ADDRESS_MOST = 2000
};

static bool begins(const struct kh_chars *c, uint32_t at, const char *word)
{
	while (*word != '\0' && at < c->count && c->code[at] == (unsigned char)*word) {
		word++;
		at++;
	}
	return *word == '\0';
}

static bool is_address(const struct kh_chars *c, uint32_t at)
{
	static const char *const heads[] = {
	    "http://", "https://", "www.", "/", "./", "../", "#", "mailto:", "javascript:"};

	at += at < c->count && c->code[at] == '<';
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (begins(c, at, heads[i]))
			return true;
	return false;
}

/* Behind the bracket that closes the address at `at`; 0: none does. Brackets stand in addresses by pairs. */
static uint32_t address_end(const struct kh_chars *c, uint32_t at)
{
	int depth = 1;

	for (uint32_t i = at; i < c->count && i < at + ADDRESS_MOST && c->code[i] >= ' ' && c->code[i] != ']'; i++) {
		depth += (c->code[i] == '(') - (c->code[i] == ')');
		if (depth == 0)
			return i + 1;
	}
	return 0;
}

/* Behind "{width="0.2in"}", what a picture or a link looks like; `at` where nothing says so. */
static uint32_t look_end(const struct kh_chars *c, uint32_t at)
{
	uint32_t next = at + 1 < c->count ? c->code[at + 1] : 0;

	if (at >= c->count || c->code[at] != '{' || (next != '.' && next != '#' && (next < 'a' || next > 'z')))
		return at;
	for (uint32_t i = at + 1; i < c->count && i < at + ADDRESS_MOST && c->code[i] != '{'; i++) {
		if (c->code[i] == '}')
			return i + 1;
		if (c->code[i] < ' ' && (c->code[i] != KH_LINE || c->code[i - 1] == KH_LINE))
			break;
	}
	return at;
}

/* Behind what belongs to the text that a bracket closes at `at`: its address, or how it looks; 0: nothing. A picture's address
 * may be the name of a file alone. */
static uint32_t rest_end(const struct kh_chars *c, uint32_t at, bool picture)
{
	if (c->code[at + 1] == '(') {
		uint32_t end = picture || is_address(c, at + 2) ? address_end(c, at + 2) : 0;
		return end > 0 ? look_end(c, end) : 0;
	}
	for (uint32_t i = at + 3; i < c->count && i < at + ADDRESS_MOST && c->code[i] >= ' ' && c->code[i] != ']';
	     i++)
		if (c->code[i] == '}')
			return i + 1;
	return 0;
}

static bool may_end(const struct kh_chars *c, uint32_t at)
{
	return at + 2 < c->count && (c->code[at + 1] == '(' || (c->code[at + 1] == '{' && c->code[at + 2] == '.'));
}

/* Where the bracket that opens a text stands among what is written, or `to`. */
static uint32_t text_begin(const struct kh_chars *c, uint32_t to)
{
	int depth = 1;

	for (uint32_t i = to; i > 0 && i + TEXT_MOST > to; i--) {
		uint32_t code = c->code[i - 1];
		if (code == KH_CELL || code == KH_PAGE || (code == KH_LINE && i < to && c->code[i] == KH_LINE))
			break;
		depth += (code == ']') - (code == '[');
		if (depth == 0)
			return i - 1;
	}
	return to;
}

void kh_markup_links(struct kh_chars *c)
{
	uint32_t to = 0, end;

	for (uint32_t i = 0; i < c->count;) {
		uint32_t open = c->code[i] == ']' && may_end(c, i) ? text_begin(c, to) : to;
		bool picture = open < to && open > 0 && c->code[open - 1] == '!';
		if (open == to || (end = rest_end(c, i, picture)) == 0) {
			kh_chars_move(c, to++, i++);
			continue;
		}
		if (picture) {
			to = open - 1;
		} else {
			kh_chars_move_run(c, open, open + 1, to);
			to--;
		}
		i = end;
	}
	c->count = to;
}
