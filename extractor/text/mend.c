#include "mend.h"

#include <string.h>

#include "eight.h"

enum {
	TOKEN_MOST = 16, /* signs of a number or a syllable */
	YEAR = 4,        /* figures of one */
	WORD_LEAST = 3,
	STROKE_LEAST = 4 /* letters of a word in which a figure one is an i: "P1A" is none */
};

static bool is_vowel(char c)
{
	return c != '\0' && strchr("aeiouy", c) != NULL;
}

/* Does a number stand here, by what stands behind it or before it? */
static bool stands_for_number(const char *s, uint32_t begin, uint32_t end, uint32_t figures, bool numeral)
{
	uint32_t next = s[end] == ' ' ? end + 1 : end;

	if (s[next] == '%')
		return true;
	if (figures * 2 < end - begin)
		return false;
	if (end - begin == YEAR && (s[begin] == '2' || s[begin] == '1'))
		return true;
	return !numeral && ((s[end] == '/' && kh_is_digit(s[end + 1])) ||
	                       (begin > 1 && s[begin - 1] == '/' && kh_is_digit(s[begin - 2])));
}

/* Figures, and letters that look like them. A numeral may be one of a quarter: "1I/2022". */
static void mend_number(char *s, uint32_t begin, uint32_t end, bool *mended)
{
	uint32_t figures = 0;
	bool numeral = false;

	for (uint32_t i = begin; i < end; i++) {
		if (!kh_is_digit(s[i]) && strchr("OolI", s[i]) == NULL)
			return;
		figures += kh_is_digit(s[i]);
		numeral = numeral || s[i] == 'I';
	}
	if (!stands_for_number(s, begin, end, figures, numeral))
		return;
	for (uint32_t i = begin; i < end; i++)
		if (!kh_is_digit(s[i]))
			s[i] = s[i] == 'O' || s[i] == 'o' ? '0' : '1';
	*mended = *mended || figures < end - begin;
}

/* One figure among letters of one case. */
static void mend_word(char *s, uint32_t begin, uint32_t end, uint32_t at, bool *mended)
{
	bool upper = at > begin && at + 1 < end && kh_is_upper(s[at - 1]) && kh_is_upper(s[at + 1]);
	bool lower = at > begin && at + 1 < end && kh_is_lower(s[at - 1]) && kh_is_lower(s[at + 1]);

	for (uint32_t i = begin; i < end; i++)
		if (i != at && !kh_is_letter(s[i]))
			return;
	if (s[at] == '0' && end - begin >= WORD_LEAST && (upper || lower))
		s[at] = upper ? 'O' : 'o';
	else if (s[at] == '1' && end - begin >= STROKE_LEAST && (upper || lower))
		s[at] = upper ? 'I' : 'i';
	else if (s[at] == '1' && at == begin && end - begin >= WORD_LEAST && is_vowel(s[at + 1]) &&
	         kh_is_lower(s[at + 2]))
		s[at] = 'l';
	*mended = *mended || !kh_is_digit(s[at]);
}

/* The word or number that holds the figure at `at`. Returns its end. */
static uint32_t mend(struct kh_text *text, uint32_t at)
{
	const char *s = text->skeleton;
	uint32_t begin = at, end = at + 1;

	while (begin > 0 && at - begin < TOKEN_MOST && (kh_is_digit(s[begin - 1]) || kh_is_letter(s[begin - 1])))
		begin--;
	while (end < text->length && end - begin < TOKEN_MOST && (kh_is_digit(s[end]) || kh_is_letter(s[end])))
		end++;
	if (end - begin < TOKEN_MOST) {
		mend_number(text->skeleton, begin, end, &text->mended);
		mend_word(text->skeleton, begin, end, at, &text->mended);
	}
	return end;
}

/* Most of a text has no figures: it is looked at eight signs at a time. */
void kh_text_mend(struct kh_text *text)
{
	const char *s = text->skeleton;
	uint32_t done = 0;

	for (uint32_t i = 0; i < text->length; i += 8) {
		uint64_t off = kh_load_eight(s + i) ^ (uint64_t)'0' * KH_EACH;
		uint64_t figures = ~((off + 0x76 * KH_EACH) | off) & KH_HIGH;
		for (; figures != 0; figures &= figures - 1) {
			uint32_t at = i + (uint32_t)__builtin_ctzll(figures) / 8;
			if (at >= done && (kh_is_letter(s[at + 1]) || (at > 0 && kh_is_letter(s[at - 1]))))
				done = mend(text, at);
		}
	}
}
