/** Capitals that TCVN3 could not write. */
#ifndef KH_CHARSET_CAPITALS_H
#define KH_CHARSET_CAPITALS_H

#include <stdbool.h>
#include <stddef.h>

/** Raise small letters that stand for capitals, in place: TCVN3 has no capitals with tones, so that a word typed in
 *  capitals comes as "HOạCH". A word is raised when a capital stands inside it and no small letter of ASCII, or when
 * its neighbours are and nothing in it speaks against it. Each letter keeps its bytes' number. text: well-formed
 * UTF-8. */
void kh_charset_raise(char *text, size_t size);

/** Raise all letters. */
void kh_charset_raise_all(char *text, size_t size);

/** How many small letters there are; 0 where there is a capital too. */
size_t kh_charset_small_letters(const char *text, size_t size);

/** Has it letters, and no small ones? */
bool kh_charset_all_capitals(const char *text, size_t size);

#endif
