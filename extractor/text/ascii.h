/** Sorts of a skeleton's signs, in ASCII whatever the locale. */
#ifndef KH_ASCII_H
#define KH_ASCII_H

#include <stdbool.h>

static inline bool kh_is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static inline bool kh_is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static inline bool kh_is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static inline bool kh_is_letter(char c)
{
	return kh_is_upper(c) || kh_is_lower(c);
}

/** A letter or a digit. */
static inline bool kh_is_alnum(char c)
{
	return kh_is_letter(c) || kh_is_digit(c);
}

#endif
