/* Signs that text has which is in some other charset, or put together otherwise. */
#include "charset_scan.h"

#include <string.h>

enum {
	MARKS_SEEN = 2,
	SYMBOLS_OF = 8 /* of so many letters, one */
};

bool kh_charset_has_viqr(const char *bytes, size_t size)
{
	const char *end = bytes + size, *plus = bytes;

	if (memchr(bytes, '^', size) != NULL)
		return true;
	while ((plus = memchr(plus, '+', (size_t)(end - plus))) != NULL) {
		if (plus > bytes && ((plus[-1] | 0x20) == 'o' || (plus[-1] | 0x20) == 'u'))
			return true;
		plus++;
	}
	return false;
}

/* A vowel with a mark between it and the next letter; a doubled D says less. */
bool kh_charset_may_be_viqr(const char *bytes, size_t size)
{
	size_t seen = 0;

	for (size_t i = 1; i + 1 < size && seen < MARKS_SEEN; i++) {
		char before = (char)(bytes[i - 1] | 0x20), after = (char)(bytes[i + 1] | 0x20);
		char c = bytes[i];

		if (c != '`' && c != '\'' && c != '~' && c != '.' && c != '?' && c != '(')
			continue;
		seen += after >= 'a' && after <= 'z' && before != 0 && strchr("aeiouy", before) != NULL;
	}
	return seen == MARKS_SEEN;
}

bool kh_charset_has_symbols(const char *bytes, size_t size, size_t letters)
{
	const char *end = bytes + size, *at = bytes;
	size_t count = 0;

	while (count * SYMBOLS_OF < letters + 2 * SYMBOLS_OF && (at = memchr(at, 0xEF, (size_t)(end - at))) != NULL) {
		count += end - at > 2 && ((unsigned char)at[1] & 0xFC) == 0x80;
		at++;
	}
	return count >= 2 && count * SYMBOLS_OF >= letters;
}

/* U+0300, 0301, 0303, 0309 and 0323. */
bool kh_charset_has_tones(const char *bytes, size_t size)
{
	const char *end = bytes + size, *at = bytes;

	for (; (at = memchr(at, 0xCC, (size_t)(end - at))) != NULL && end - at > 1; at++)
		if (memchr("\x80\x81\x83\x89\xA3", at[1], 5) != NULL)
			return true;
	return false;
}
