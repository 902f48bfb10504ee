/* Emphasis between underscores ("_Nơi nhận:_", "__Mục tiêu__"), as many converters from HTML write it: its marks become stars.
 * Where underscores may open and close emphasis is CommonMark's rule 6.4 (no part of a word on either outer side), and both
 * marks stand in one paragraph: underscores are blanks to be filled in, too. */
#include "chars.h"
#include "code_sorts.h"

enum { RUN_MOST = 3, OPEN_MOST = 4000 /* code points up to the mark that closes */ };

struct pairer {
	struct kh_chars *c;
	uint32_t none[RUN_MOST + 1]; /* no mark of so many underscores closes before this place */
};

/* A letter, a digit, or another underscore. */
static bool is_word(uint32_t code)
{
	return code == '_' || kh_code_is_word(code);
}

static uint32_t run_of(const struct kh_chars *c, uint32_t at)
{
	uint32_t run = 0;

	while (kh_code_at(c, at + run) == '_')
		run++;
	return run;
}

static bool ends_paragraph(const struct kh_chars *c, uint32_t at)
{
	if (c->code[at] == KH_CELL)
		return true;
	if (c->code[at] != KH_LINE)
		return false;
	while (kh_code_at(c, at + 1) == ' ')
		at++;
	return at + 1 >= c->count || c->code[at + 1] == KH_LINE;
}

/* Where the mark of `run` underscores that closes the one before `from` begins; 0 for none. */
static uint32_t find_close(struct pairer *p, uint32_t from, uint32_t run)
{
	const struct kh_chars *c = p->c;
	bool words = false;
	uint32_t i = from;

	if (from < p->none[run])
		return 0;
	for (; i < c->count && i < from + OPEN_MOST && !ends_paragraph(c, i); i++) {
		uint32_t here = c->code[i] == '_' ? run_of(c, i) : 0;
		if (here == run && words && !kh_code_is_space(c->code[i - 1]) && c->code[i - 1] != '\\' &&
		    !is_word(kh_code_at(c, i + run)))
			return i;
		words = words || (here == 0 && is_word(c->code[i]));
		i += here > 0 ? here - 1 : 0;
	}
	p->none[run] = i;
	return 0;
}

static void make_stars(struct kh_chars *c, uint32_t at, uint32_t run)
{
	for (uint32_t i = 0; i < run; i++)
		c->code[at + i] = '*';
}

/* Marks of another length inside: of other emphasis, or where one ends and the next begins at once ("_“__Đối thoại_"). */
static void make_inner(struct kh_chars *c, uint32_t from, uint32_t to, uint32_t run)
{
	uint32_t here;

	for (uint32_t i = from; i<to; i += here> 0 ? here : 1) {
		here = c->code[i] == '_' ? run_of(c, i) : 0;
		if (here > 0 && here != run && here <= RUN_MOST &&
		    !(kh_code_is_space(c->code[i - 1]) && kh_code_is_space(kh_code_at(c, i + here))))
			make_stars(c, i, here);
	}
}

void kh_markup_underscores(struct kh_chars *c)
{
	struct pairer p = {.c = c};

	for (uint32_t i = 0; i < c->count;) {
		uint32_t before = i > 0 ? c->code[i - 1] : ' ', run = c->code[i] == '_' ? run_of(c, i) : 0, close;
		if (run == 0 || run > RUN_MOST || before == '\\' || is_word(before) ||
		    kh_code_is_space(kh_code_at(c, i + run)) || (close = find_close(&p, i + run, run)) == 0) {
			i += run > 0 ? run : 1;
			continue;
		}
		make_stars(c, i, run);
		make_stars(c, close, run);
		make_inner(c, i + run, close, run);
		c->has_stars = true;
		i = close + run;
	}
}
