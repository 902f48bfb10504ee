/** An own, simple reading of the contract's "clean text", which shares nothing with the extractor: words of a file
 * are composed and cleaned, and walked beside a value. Signs of markup may be passed over; all else must agree. */
#ifndef WORDS_H
#define WORDS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** What stands between two pieces, beyond all code points. */
enum {
	WORDS_PIECE = 0x110000,
	WORDS_TAG /**< of a block, or an edge of a table: a blank or nothing */
};

/** Code points on the heap; `at` is to be freed by free(). */
struct words {
	uint32_t *at;
	size_t count;
};

/** How a value may differ from its words in the file. */
enum words_like {
	WORDS_LITERAL,   /**< clean text */
	WORDS_PARTED,    /**< also with blanks between words that ran together: "Lươngcó" */
	WORDS_ANY_CASE,  /**< also in other capitals, and with other blanks: "CHỦ TỊCH", "TM.ỦY" */
	WORDS_NO_BLANKS, /**< also with blanks: "KH - UBND" */
	WORDS_SPELT_OUT, /**< also with abbreviations: "UBND" */
	WORDS_FIGURES    /**< a date: its numbers occur */
};

/** UTF-8 as composed code points; what is malformed is U+FFFD. */
struct words words_composed(const char *utf8, size_t size);

/** Add a code point. */
void words_put(struct words *t, uint32_t code);

/** Without tags, entities and signs that are not seen; a blank is ' ', a line end '\n'. */
struct words words_clean(const struct words *raw);

/** Are these clean words the value? */
bool words_agree(const struct words *value, const struct words *words, enum words_like like);

#endif
