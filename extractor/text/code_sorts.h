/** Sorts of code points of a text in the making. Internal to reading. */
#ifndef KH_CODE_SORTS_H
#define KH_CODE_SORTS_H

#include <stdbool.h>
#include <stdint.h>

/** A blank, what has a meaning for the structure (text.h), or the end. */
static inline bool kh_code_is_space(uint32_t code)
{
	return code <= ' ';
}

static inline bool kh_code_is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/** A letter of ASCII. */
static inline bool kh_code_is_letter(uint32_t code)
{
	return (code | 0x20) >= 'a' && (code | 0x20) <= 'z';
}

/** A letter of any script, or a digit: quotes, dashes and dots of General Punctuation (U+2000 to U+206F) are none. */
static inline bool kh_code_is_word(uint32_t code)
{
	return kh_code_is_letter(code) || kh_code_is_digit(code) ||
	       (code >= 0xC0 && (code < 0x2000 || code >= 0x2070));
}

#endif
