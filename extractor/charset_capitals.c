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

/* How many bytes the letter at `at` has; 0 for none. Sequences that begin with C3 to CB or E1 are letters (what else
 * begins so, no legacy charset has). */
static inline size_t letter_length(const char *text, size_t size, size_t at)
{
	unsigned char c = (unsigned char)text[at];

	if (c < 0x80)
		return (c | 0x20u) - 'a' < 26u;
	if (c >= 0xC3 && c <= 0xCB)
		return size - at >= 2 ? 2 : 0;
	return c == 0xE1 && size - at >= 3 ? 3 : 0;
}

static struct word next_word(const char *text, size_t size, size_t at)
{
	struct word word = {size, size, NO_WORD};
	bool small = false;
	size_t used;

	while (at < size && letter_length(text, size, at) == 0)
		at++;
	if (at == size)
		return word;
	word.begin = at;
	for (; at < size && (used = letter_length(text, size, at)) > 0; at += used)
		small |= text[at] >= 'a' && text[at] <= 'z';
	word.end = at;
	word.kind = small ? SMALL : kind_of(text, word.begin, word.end);
	return word;
}

static bool is_upper_at(const char *text, size_t size, size_t at, utf8proc_int32_t *c)
{
	return utf8proc_iterate((const utf8proc_uint8_t *)text + at, (utf8proc_ssize_t)(size - at), c) > 0 &&
	       u_isupper((UChar32)*c);
}

/* The kind of a word that has no small letter of ASCII. */
static enum kind kind_of(const char *text, size_t begin, size_t end)
{
	bool vowel = false, inside = false, beyond = false, first = false;
	utf8proc_int32_t c = 0;

	for (size_t at = begin; at < end; at += letter_length(text, end, at)) {
		bool upper = is_upper_at(text, end, at, &c);

		first |= upper && at == begin;
		inside |= upper && at > begin;
		beyond |= c >= 0x80;
		vowel |= (c < 0x80 && strchr("AEIOUY", (int)c) != NULL) || (c >= 0x80 && c != 0x110 && c != 0x111);
	}
	if (inside)
		return vowel ? CAPITAL : CODE;
	return !beyond ? CODE : first ? OPEN : BARE;
}

static void raise_word(char *text, const struct word *word)
{
	for (size_t at = word->begin; at < word->end;) {
		utf8proc_int32_t c = 0;
		size_t used = letter_length(text, word->end, at);
		utf8proc_uint8_t raised[4];

		(void)is_upper_at(text, word->end, at, &c);
		if (utf8proc_encode_char((utf8proc_int32_t)u_toupper((UChar32)c), raised) == (utf8proc_ssize_t)used)
			memcpy(text + at, raised, used);
		at += used;
	}
}
