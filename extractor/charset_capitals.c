#include "charset_capitals.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>
#include <utf8proc.h>

/* What a word says about its case. */
enum kind {
	NO_WORD, /**< before the first, behind the last */
	SMALL,
	BARE, /**< nothing but small letters beyond ASCII: either case */
	OPEN, /**< a capital or none at its begin, letters beyond ASCII: either case */
	CODE, /**< capitals without a vowel: an abbreviation, which says nothing of its neighbours */
	CAPITAL
};

struct word {
	size_t begin, end;
	enum kind kind;
};

static struct word next_word(const char *text, size_t size, size_t at);
static enum kind kind_of(const char *text, size_t begin, size_t end);
static void raise_word(char *text, const struct word *word);

void kh_charset_raise(char *text, size_t size)
{
	struct word before = {0, 0, NO_WORD}, word = next_word(text, size, 0);

	while (word.kind != NO_WORD) {
		struct word after = next_word(text, size, word.end);
		bool beside = before.kind == CAPITAL || after.kind == CAPITAL;
		bool between = before.kind == CAPITAL && after.kind == CAPITAL;

		if (word.kind == CAPITAL || (word.kind == BARE && between) ||
		    (word.kind == OPEN && beside && before.kind != SMALL && after.kind != SMALL))
			raise_word(text, &word);
		before = word;
		word = after;
	}
}

/* A letter of UTF-8: one of ASCII, or any byte of a longer sequence whose code point is a letter (all that TCVN3
 * has). */
static size_t letter_length(const char *text, size_t size, size_t at, utf8proc_int32_t *c)
{
	utf8proc_ssize_t used =
	    utf8proc_iterate((const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(size - at), c);

	return used > 0 && u_isalpha((UChar32)*c) ? (size_t)used : 0;
}

static struct word next_word(const char *text, size_t size, size_t at)
{
	struct word word = {size, size, NO_WORD};
	utf8proc_int32_t c;
	size_t used;

	while (at < size && letter_length(text, size, at, &c) == 0)
		at++;
	if (at == size)
		return word;
	word.begin = at;
	while (at < size && (used = letter_length(text, size, at, &c)) > 0)
		at += used;
	word.end = at;
	word.kind = kind_of(text, word.begin, word.end);
	return word;
}

static enum kind kind_of(const char *text, size_t begin, size_t end)
{
	bool vowel = false, inside = false, beyond = false;
	utf8proc_int32_t c;

	for (size_t at = begin; at < end; at += letter_length(text, end, at, &c)) {
		(void)letter_length(text, end, at, &c);
		if (c >= 'a' && c <= 'z')
			return SMALL;
		inside |= at > begin && u_isupper((UChar32)c);
		beyond |= c >= 0x80;
		vowel |= (c < 0x80 && strchr("AEIOUY", (int)c) != NULL) || (c >= 0x80 && c != 0x110 && c != 0x111);
	}
	if (inside)
		return vowel ? CAPITAL : CODE;
	if (!beyond)
		return CODE;
	(void)letter_length(text, end, begin, &c);
	return u_isupper((UChar32)c) ? OPEN : BARE;
}

static void raise_word(char *text, const struct word *word)
{
	for (size_t at = word->begin; at < word->end;) {
		utf8proc_int32_t c;
		size_t used = letter_length(text, word->end, at, &c);
		utf8proc_uint8_t raised[4];

		if (utf8proc_encode_char((utf8proc_int32_t)u_toupper((UChar32)c), raised) == (utf8proc_ssize_t)used)
			memcpy(text + at, raised, used);
		at += used;
	}
}
