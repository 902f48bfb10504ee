/** Text → bytes of a legacy charset: the way back, for tests. */
#ifndef ENCODE_H
#define ENCODE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "kehoach.h"
#include "charset/charset.h"

/** How the bytes are stored. */
enum encode_form {
	ENCODE_BYTES,  /**< as they are */
	ENCODE_STORED, /**< as UTF-8 of the code points that windows-1252 has for them */
	ENCODE_TWICE   /**< and once more so */
};

/** A text in a charset, and what decoding it must give. */
struct encoded {
	char *bytes;
	size_t size;
	char *text; /**< UTF-8: the text as the charset can hold it */
	size_t text_size;
	uint32_t *at; /**< first byte of each code point of `text`; count + 1 entries */
	size_t count;
};

/** Encode well-formed NFC text; aborts when there is no memory. Code points that the charset lacks become '#',
 * capitals that it lacks small letters. patterns: whose tables to go by.  id: a legacy charset, or KH_CHARSET_UTF8
 * (then ENCODE_STORED is text that was read as windows-1252). */
struct encoded encode(
    const struct kh_patterns *patterns, enum kh_charset_id id, enum encode_form form, const char *text, size_t size);

/** Free what encode gave. */
void encoded_free(struct encoded *encoded);

/** Are two texts the same; letter case aside where the charset is TCVN3, which has not all capitals? */
bool encode_same(enum kh_charset_id id, const char *a, size_t a_size, const char *b, size_t b_size);

/** The letters of Vietnamese beyond ASCII, small and capital: 134, as UTF-8 parted by blanks. */
const char *encode_inventory(void);

#endif
