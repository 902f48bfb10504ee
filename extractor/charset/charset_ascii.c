/* Words of ASCII: the same in any charset, they tell Vietnamese from other languages. */
#include <string.h>

#include "charset_unit.h"

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* May it be part of a letter, beside one? */
static bool is_mark(char c, bool viqr)
{
	return (unsigned char)c >= 0x80 || (viqr && c != '\0' && strchr("^(+*'`?~.\\", c) != NULL);
}

/* The length of the word of letters at `at`. */
static size_t word_at(const char *bytes, size_t at, size_t end)
{
	size_t from = at;

	while (at < end && is_small((char)(bytes[at] | 0x20)))
		at++;
	return at - from;
}

static bool is_syllable(const struct kh_syllables *model, const char *word, size_t size)
{
	uint8_t letters[KH_SYLLABLE_MAX];

	for (size_t i = 0; i < size && i < KH_SYLLABLE_MAX; i++)
		letters[i] = kh_syllables_letter(model, (uint32_t)(word[i] | 0x20));
	return size <= KH_SYLLABLE_MAX && kh_syllables_cost(model, letters, size) >= 0;
}

/* Behind the tag that byte `at` is in. */
static size_t skip_tag(const char *bytes, size_t at, size_t end)
{
	const char *close = memchr(bytes + at, '>', end - at);

	return close == NULL ? end : (size_t)(close + 1 - bytes);
}

/* A capital may begin a word. Behind a consonant no mark is a tone. */
long kh_ascii_balance(const struct kh_syllables *model, const char *bytes, size_t begin, size_t end, bool viqr)
{
	size_t at = begin > 0 && bytes[begin - 1] == '<' ? skip_tag(bytes, begin, end) : begin;
	long balance = 0;

	for (size_t size; at < end; at = bytes[at] == '<' ? skip_tag(bytes, at, end) : at + 1) {
		const char *word = bytes + at;
		bool bare = at == begin || !is_mark(word[-1], viqr);

		at += size = word_at(bytes, at, end);
		if (size >= 2 && is_small(word[1]) && bare &&
		    (at == end || !is_mark(bytes[at], viqr) ||
		        (viqr && strchr("aeiouyd", word[size - 1] | 0x20) == NULL)))
			balance += is_syllable(model, word, size) ? 1 : -1;
		if (at == end)
			break;
	}
	return balance;
}
