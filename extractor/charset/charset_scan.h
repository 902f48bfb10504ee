/** Fast passes over bytes: are they UTF-8, does anything in them ask for a closer look, where do blocks and capitals
 * begin? */
#ifndef KH_CHARSET_SCAN_H
#define KH_CHARSET_SCAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct kh_charset_scan {
	size_t letters; /**< well-formed sequences of two bytes or more */
	size_t faults;  /**< bytes that are of no well-formed sequence */
	size_t odd; /**< code points of Latin-1 that Vietnamese text hardly has, and letters of it side by side; no
	                 more are looked for where there is one */
};

/** Scan bytes as UTF-8. Ends, its counts those of the beginning, once they are clearly something else. */
void kh_charset_scan(const char *bytes, size_t size, struct kh_charset_scan *out);

/** Are bytes UTF-8 rather than not? Looks at no more of them than tell. room: how many can be read.
 *  ascii: are all of it? */
bool kh_charset_is_utf8(const char *bytes, size_t size, size_t room, bool *ascii);

/** The first place, from `at` on, where one block of text may end and the next begin: at an end of a line, a cell or
 *  a tag ('|', '<', '>', tab …), or at the first of three blanks. `end` where there is none. */
size_t kh_charset_gap(const char *bytes, size_t at, size_t end);

/** The first place, from `at` on, of what may be a misread letter of UTF-8: U+00C2 to U+00C6, U+00E1 or U+0102, and
 *  what stands for a byte from 80 to BF behind it; `end` where there is none. */
size_t kh_charset_misread(const char *bytes, size_t at, size_t end);

/** The first place, from `at` on, of a capital of ASCII directly behind a letter or a byte beyond ASCII; `end` where
 * there is none. */
size_t kh_charset_capital(const char *bytes, size_t at, size_t end);

/** How many bytes may become letters of three bytes: the control codes, of which some charsets make letters, and
 * (high) those beyond ASCII. */
size_t kh_charset_growing(const char *bytes, size_t size, bool high);

/** Has ASCII text marks as VIQR has them: a circumflex, or a plus behind o or u? */
bool kh_charset_has_viqr(const char *bytes, size_t size);

/** Has it at least marks inside words, as other text may have too? */
bool kh_charset_may_be_viqr(const char *bytes, size_t size);

/** Has UTF-8 tones of Vietnamese as characters of their own? */
bool kh_charset_has_tones(const char *bytes, size_t size);

/** Has UTF-8 so many characters of fonts of symbols (U+F000 to U+F0FF) that they are its letters, not its bullets?
 *  letters: how many sequences of two bytes or more it has. */
bool kh_charset_has_symbols(const char *bytes, size_t size, size_t letters);

/** The length of the well-formed UTF-8 sequence at `bytes` (1 to 4), 0 when there is none. size: at least 1. */
static inline size_t kh_utf8_length(const unsigned char *b, size_t size)
{
	if (b[0] < 0x80)
		return 1;
	if (b[0] < 0xC2 || size < 2 || (b[1] & 0xC0) != 0x80)
		return 0;
	if (b[0] < 0xE0)
		return 2;
	if (size < 3 || (b[2] & 0xC0) != 0x80)
		return 0;
	if (b[0] < 0xF0)
		return (b[0] == 0xE0 && b[1] < 0xA0) || (b[0] == 0xED && b[1] >= 0xA0) ? 0 : 3;
	if (size < 4 || (b[3] & 0xC0) != 0x80 || b[0] > 0xF4)
		return 0;
	return (b[0] == 0xF0 && b[1] < 0x90) || (b[0] == 0xF4 && b[1] >= 0x90) ? 0 : 4;
}

/** The code point of a well-formed sequence of `used` bytes, 1 to 4. */
static inline uint32_t kh_utf8_code_point(const unsigned char *b, size_t used)
{
	switch (used) {
	case 1:
		return b[0];
	case 2:
		return (uint32_t)(b[0] & 0x1F) << 6 | (b[1] & 0x3F);
	case 3:
		return (uint32_t)(b[0] & 0x0F) << 12 | (uint32_t)(b[1] & 0x3F) << 6 | (b[2] & 0x3F);
	default:
		return (uint32_t)(b[0] & 0x07) << 18 | (uint32_t)(b[1] & 0x3F) << 12 | (uint32_t)(b[2] & 0x3F) << 6 |
		       (b[3] & 0x3F);
	}
}

#endif
