/** Capitals that TCVN3 could not write. */
#ifndef KH_CHARSET_CAPITALS_H
#define KH_CHARSET_CAPITALS_H

#include <stddef.h>

/** Raise small letters that stand for capitals, in place: TCVN3 has no capitals with tones, so that a word typed in
 *  capitals comes as "HOạCH". A word is raised when a capital stands inside it and no small letter of ASCII, or when
 * its neighbours are and nothing in it speaks against it. Each letter keeps its bytes' number. text: well-formed
 * UTF-8. */
void kh_charset_raise(char *text, size_t size);

/** Raise all letters. */
void kh_charset_raise_all(char *text, size_t size);

/** Count small letters and capitals, added to *small and *capital. */
void kh_charset_count_letters(const char *text, size_t size, size_t *small, size_t *capital);

#endif
