#include "notes_marks.h"

#include "fold.h"

enum {
	NUMBER_MOST = 999,
	YEAR_DIGITS = 4,
	WORD_LEAST = 3 /* letters of a word without accents that may have a number behind it */
};

unsigned kh_note_number(const struct kh_chars *c, uint32_t at, uint32_t end, uint32_t *behind)
{
	unsigned number = 0;

	for (*behind = at; *behind < end && kh_code_is_digit(c->code[*behind]) && number <= NUMBER_MOST; ++*behind)
		number = number * 10 + (c->code[*behind] - '0');
	return *behind > at && number <= NUMBER_MOST && c->code[at] != '0' ? number : 0;
}

static bool is_capital(uint32_t code)
{
	return kh_is_upper(kh_fold(code));
}

/* Behind a word of Vietnamese, or of letters enough: what else has a number right behind it is a unit ("m2") or a name ("QL1"). */
static enum kh_sure sure_of_word(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint32_t from = end;
	bool accents = false;

	while (from > begin && kh_code_is_wordly(c->code[from - 1]))
		accents |= c->code[--from] > 0x7F;
	return !is_capital(c->code[end - 1]) && (accents || end - from >= WORD_LEAST) ? KH_SURE_IS : KH_SURE_MAY_BE;
}

/* Is it a reference, what stands at the end of the digits [*at, end)? The digits of a year before it are no part of it. */
static enum kh_sure sure_of(const struct kh_chars *c, uint32_t begin, uint32_t *at, uint32_t end)
{
	uint32_t before = *at > begin ? c->code[*at - 1] : 0, behind = kh_code_at(c, end);
	bool ends = kh_code_is_space(behind) || kh_code_is_one_of(behind, ",;.:)");

	if ((!ends && behind != 0x201D) ||
	    (kh_code_is_one_of(behind, ",.") && kh_code_is_digit(kh_code_at(c, end + 1))))
		return KH_SURE_NOT;
	if (end - *at > YEAR_DIGITS) {
		bool year = c->code[*at] == '2' && c->code[*at + 1] == '0';
		*at += YEAR_DIGITS;
		return year ? KH_SURE_MAY_BE : KH_SURE_NOT;
	}
	if (kh_code_is_wordly(before))
		return sure_of_word(c, begin, *at);
	if (before == 0x201D || kh_code_is_one_of(before, ")%\""))
		return KH_SURE_IS;
	if (*at < begin + 2 || !(kh_code_is_wordly(c->code[*at - 2]) || kh_code_is_one_of(c->code[*at - 2], ")%")))
		return KH_SURE_NOT;
	return kh_code_is_one_of(before, ".,;") || (before == ' ' && behind != ' ') ? KH_SURE_MAY_BE : KH_SURE_NOT;
}

int kh_marks_in(struct kh_arena *mem, const struct kh_chars *c, uint32_t begin, uint32_t end, struct kh_list *marks)
{
	marks->count = 0;
	for (uint32_t i = begin; i < end; i++) {
		if (!kh_code_is_digit(c->code[i]))
			continue;
		struct kh_mark mark = {.at = {i, i}};
		while (mark.at.end < end && kh_code_is_digit(c->code[mark.at.end]))
			mark.at.end++;
		i = mark.at.end;
		mark.sure = sure_of(c, begin, &mark.at.at, mark.at.end);
		mark.number = kh_note_number(c, mark.at.at, mark.at.end, &mark.at.end);
		uint32_t behind = kh_skip_blanks(c, mark.at.end, end);
		if (kh_code_at(c, behind) == KH_LINE)
			mark.at.end = behind;
		if (mark.sure == KH_SURE_NOT || mark.number == 0)
			continue;
		struct kh_mark *to = kh_list_add(mem, marks, sizeof *to);
		if (to == NULL)
			return KH_E_MEMORY;
		*to = mark;
	}
	return KH_OK;
}
