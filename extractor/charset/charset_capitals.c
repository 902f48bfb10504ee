#include "charset_capitals.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <unicode/uchar.h>

#include "charset_data.h"
#include "charset_scan.h"

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

static size_t find_capitals(const char *text, size_t at, size_t size);
static size_t begin_around(const char *text, size_t at);
static size_t raise_around(char *text, size_t at, size_t size);
static struct word next_word(const char *text, size_t size, size_t at);
static enum kind kind_of(const char *text, size_t begin, size_t end);
static inline size_t letter_length(const char *text, size_t size, size_t at);
static uint32_t letter_at(const char *text, size_t size, size_t at);
static void raise_word(char *text, const struct word *word);

void kh_charset_raise(char *text, size_t size)
{
	for (size_t at = find_capitals(text, 0, size), end; at < size; at = find_capitals(text, at, size)) {
		end = raise_around(text, begin_around(text, at), size);
		at = end > at ? end : at + 1;
	}
}

void kh_charset_raise_all(char *text, size_t size)
{
	struct word all = {0, size, CAPITAL};

	raise_word(text, &all);
}

void kh_charset_count_letters(const char *text, size_t size, size_t *small, size_t *capital)
{
	for (size_t at = 0, used; at < size; at += used + (used == 0)) {
		bool upper;

		used = letter_length(text, size, at);
		upper = used > 0 && kh_letter_is_capital(letter_at(text, size, at));
		*capital += upper;
		*small += used > 0 && !upper;
	}
}

static inline bool is_end(char c)
{
	return c == '|' || (c >= '\t' && c <= '\r');
}

static inline bool is_letter_byte(unsigned char c)
{
	return c >= 0x80 || (c | 0x20u) - 'a' < 26u;
}

static bool is_open(enum kind kind)
{
	return kind == BARE || kind == OPEN;
}

/* Is it a word of ASCII (an abbreviation with a vowel) that has no neighbours to raise? */
static bool stands_alone(const char *text, size_t size, const struct word *word)
{
	size_t before = word->begin;

	for (size_t i = word->begin; i < word->end; i++)
		if ((unsigned char)text[i] >= 0x80)
			return false;
	while (before > 0 && !is_letter_byte((unsigned char)text[before - 1]) && !is_end(text[before - 1]))
		before--;
	while (before > 0 && is_letter_byte((unsigned char)text[before - 1]))
		before--;
	return !is_open(next_word(text, word->begin, before).kind) && !is_open(next_word(text, size, word->end).kind);
}

/* The first word in capitals from `at` on that has something to raise, in it or beside it; `size` for none.
 * Looked for is a capital behind a letter: few lines have one. */
static size_t find_capitals(const char *text, size_t at, size_t size)
{
	for (at = kh_charset_capital(text, at, size); at < size; at = kh_charset_capital(text, at, size)) {
		struct word word;
		size_t begin = at;

		while (begin > 0 && is_letter_byte((unsigned char)text[begin - 1]))
			begin--;
		word = next_word(text, size, begin);
		if (word.kind == CAPITAL && !stands_alone(text, size, &word))
			return at;
		at = word.end > at ? word.end : at + 1;
	}
	return size;
}

/* Where the two words before the one at `at` begin, in the same line or cell. */
static size_t begin_around(const char *text, size_t at)
{
	for (int words = 0; words < 3; words++) {
		while (at > 0 && is_letter_byte((unsigned char)text[at - 1]))
			at--;
		while (words < 2 && at > 0 && !is_letter_byte((unsigned char)text[at - 1]) && !is_end(text[at - 1]))
			at--;
	}
	return at;
}

/* A word in small letters says something of its neighbour, unless a figure stands between: "năm 2023 KẾ HOẠCH". */
static bool is_small_beside(const char *text, const struct word *a, const struct word *b, const struct word *word)
{
	if (word->kind != SMALL)
		return false;
	for (size_t i = a->end; i < b->begin; i++)
		if ((unsigned)(text[i] - '0') < 10)
			return false;
	return true;
}

/* A word is raised for what it is, or for its neighbours. Ends behind two words in small letters, which have nothing
 * to do with the capitals before; returns where. */
static size_t raise_around(char *text, size_t at, size_t size)
{
	struct word before = {0, 0, NO_WORD}, word = next_word(text, size, at);
	bool seen = false;

	while (word.kind != NO_WORD) {
		struct word after = next_word(text, size, word.end);
		bool beside = before.kind == CAPITAL || after.kind == CAPITAL;
		bool between = before.kind == CAPITAL && after.kind == CAPITAL;

		if (word.kind == CAPITAL || (word.kind == BARE && between) ||
		    (word.kind == OPEN && beside && !is_small_beside(text, &before, &word, &before) &&
		        !is_small_beside(text, &word, &after, &after)))
			raise_word(text, &word);
		else if (word.kind == SMALL && after.kind == SMALL && seen)
			return word.end;
		seen |= word.kind == CAPITAL;
		before = word;
		word = after;
	}
	return word.end;
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

/* The word at or behind `at`; none behind the end of the line or cell, and then that is its end. */
static struct word next_word(const char *text, size_t size, size_t at)
{
	struct word word = {size, size, NO_WORD};
	bool small = false;
	size_t used;

	while (at < size && letter_length(text, size, at) == 0 && !is_end(text[at]))
		at++;
	word.begin = word.end = at;
	if (at == size || is_end(text[at]))
		return word;
	for (; at < size && (used = letter_length(text, size, at)) > 0; at += used)
		small |= text[at] >= 'a' && text[at] <= 'z';
	word.end = at;
	word.kind = small ? SMALL : kind_of(text, word.begin, word.end);
	return word;
}

/* The letter at `at`, of one to three bytes; U+0000 for none. */
static uint32_t letter_at(const char *text, size_t size, size_t at)
{
	const unsigned char *b = (const unsigned char *)text + at;

	switch (letter_length(text, size, at)) {
	case 1:
		return b[0];
	case 2:
		return (b[0] & 0x1Fu) << 6 | (b[1] & 0x3Fu);
	case 3:
		return (b[0] & 0x0Fu) << 12 | (b[1] & 0x3Fu) << 6 | (b[2] & 0x3Fu);
	default:
		return 0;
	}
}

static bool is_vowel(uint32_t c)
{
	static const uint32_t vowels = 1u << 0 | 1u << 4 | 1u << 8 | 1u << 14 | 1u << 20 | 1u << 24; /* A E I O U Y */

	return c < 0x80 ? c - 'A' < 26u && (vowels >> (c - 'A') & 1) != 0 : c != 0x110 && c != 0x111;
}

/* The kind of a word that has no small letter of ASCII. */
static enum kind kind_of(const char *text, size_t begin, size_t end)
{
	bool vowel = false, inside = false, beyond = false, first = false;

	for (size_t at = begin; at < end; at += letter_length(text, end, at)) {
		uint32_t c = letter_at(text, end, at);
		bool upper = kh_letter_is_capital(c);

		first |= upper && at == begin;
		inside |= upper && at > begin;
		beyond |= c >= 0x80;
		vowel |= is_vowel(c);
	}
	if (inside)
		return vowel ? CAPITAL : CODE;
	return !beyond ? CODE : first ? OPEN : BARE;
}

static void raise_word(char *text, const struct word *word)
{
	for (size_t at = word->begin, used; at < word->end; at += used + (used == 0)) {
		struct kh_glyph raised;

		used = letter_length(text, word->end, at);
		if (used <= 1) {
			if (used == 1)
				text[at] &= ~0x20;
			continue;
		}
		raised = kh_glyph_of((uint32_t)u_toupper((UChar32)letter_at(text, word->end, at)));
		if (raised.size == used)
			memcpy(text + at, raised.bytes, used);
	}
}
