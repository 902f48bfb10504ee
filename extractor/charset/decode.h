/** Bytes in any charset → UTF-8, each byte of which knows the source bytes that made it.
 *
 * Method for the charsets of the 1990s and their mixtures: see charset_blocks.h.
 */
#ifndef KH_DECODE_H
#define KH_DECODE_H

#include <stdbool.h>

#include "arena.h"
#include "charset.h"
#include "kehoach.h"

struct kh_charsets;

/** Decoded text. Well-formed UTF-8 but for what was malformed in the source of charset UTF-8 (kept as it is, for the
 *  next step to replace). */
struct kh_decoded {
	const char *bytes; /**< UTF-8, not NUL-terminated */
	size_t size;
	size_t offset;          /**< where `origin` is NULL: byte i came from source byte i + offset */
	const uint32_t *origin; /**< [source] first byte of what made the character that byte i belongs to; or NULL */
	const uint8_t *width;   /**< how many source bytes made that character; NULL with `origin` */
	const char *charset;    /**< IANA name, or "TCVN3", "VNI" … */
	double confidence;      /**< 0 to 1 */
	const char *parts; /**< NULL for UTF-8 and UTF-16 as they should be; else all that the text was made of, most
	                        first: "TCVN3", "UTF-8, TCVN3 in UTF-8", "misread UTF-8" */
	bool guessed;      /**< low confidence: worth a warning */
	const struct kh_syllables *syllables; /**< the model of the language, for whoever reads the text; or NULL */
};

/** Find the charset of `bytes` and decode them. `charset`: the caller's word, or NULL for the evidence's.
 *  Returns KH_OK, KH_E_USAGE for an unknown charset name, KH_E_FORMAT for bytes that are no text, or KH_E_MEMORY. */
int kh_decode(struct kh_arena *mem, const struct kh_patterns *patterns, const char *charset, const char *bytes,
    size_t size, struct kh_decoded *out, struct kh_error *err) KH_MUST_CHECK;

/** As kh_decode, with the charsets themselves (NULL: UTF-8 and UTF-16 only) and the charset by number. */
int kh_charset_decode(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id id, const char *bytes,
    size_t size, struct kh_decoded *out, struct kh_error *err) KH_MUST_CHECK;

#endif
