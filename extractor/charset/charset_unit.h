/** Units: the characters of one block on their way from bytes to letters, each knowing its source. */
#ifndef KH_CHARSET_UNIT_H
#define KH_CHARSET_UNIT_H

#include "charset_data.h"

/* In half bits: a letter of ASCII, and any other byte or code point, in text of any kind. */
enum { KH_COST_ASCII = 9, KH_COST_OTHER = 16 };

enum {
	KH_BLOCK_BYTES = 4096, /**< no block is longer, so that its units have a fixed room */
	KH_UNIT_DECODED = -2,
	KH_UNIT_SAME = -3,    /**< decoded, to the code point that it was */
	KH_UNIT_RAW = 1 << 30 /**< code_point is KH_UNIT_RAW + a byte that is of no UTF-8, to be kept as it is */
};

struct kh_charset_unit {
	uint32_t code_point;
	uint32_t from; /**< [source] first byte */
	uint8_t width; /**< in source bytes */
	uint8_t cost;  /**< half bits: what its source would cost in text of any kind */
	int16_t byte;  /**< the byte that it is or stands for; -1: none, KH_UNIT_DECODED or _SAME: none any more */
};

struct kh_units {
	struct kh_charset_unit at[KH_BLOCK_BYTES + 1];
	size_t count;
	uint8_t ends; /**< enum kh_viqr_end: of the last unit */
};

/** May a stop behind a word end a sentence, by what follows it? */
enum kh_viqr_end {
	KH_VIQR_GOES_ON,
	KH_VIQR_NAME,    /**< a capital follows, and the word before the stop begins with one: two parts of a name? */
	KH_VIQR_CELL,    /**< a cell ends, or the text does in the middle of a line */
	KH_VIQR_CAPITAL, /**< a capital follows */
	KH_VIQR_ENDS     /**< a line or a bracket ends */
};

/** How the bytes of a block are to be taken. */
enum kh_form {
	KH_FORM_ASCII, /**< there are none above 7F */
	KH_FORM_BYTES, /**< a byte a unit */
	KH_FORM_UTF8,  /**< a code point a unit; stray bytes are raw units */
	KH_FORM_ANSI,  /**< the same, and what windows-1258 has where windows-1252 has other letters is its byte */
	KH_FORM_SYMBOL /**< as KH_FORM_UTF8, and U+F0xx, where fonts of symbols have their characters, is byte xx */
};

/** Take the bytes [begin, end) apart. Their number is at most KH_BLOCK_BYTES. */
void kh_units_read(const struct kh_charsets *sets, enum kh_form form, const char *bytes, size_t begin, size_t end,
    struct kh_units *out);

/** The byte that a code point stands for, -1 for none. Latin-1 is its own byte, also where it is a control code; what
 * windows-1252 has in the place of those is that byte. */
int16_t kh_unit_byte(const struct kh_charsets *sets, uint32_t code_point);

/** Read units as bytes of a legacy charset other than VIQR. in and out differ. */
void kh_units_decode(
    const struct kh_charsets *sets, enum kh_charset_id id, const struct kh_units *in, struct kh_units *out);

/** Read units, those of one word with what touches it, as VIQR. strict: each mark that can be a tone is one. */
void kh_units_decode_viqr(
    const struct kh_charsets *sets, bool strict, const struct kh_units *in, struct kh_units *out);

/** May a sentence end with the mark before byte `at`? */
enum kh_viqr_end kh_viqr_end(const char *bytes, size_t size, size_t at);

/** Of the words of ASCII in [begin, end) that are in small letters and that no charset could have a letter of: how
 * many more are Vietnamese syllables than not. Text in another language, and source code, has few that are. viqr:
 * marks may be parts of letters. */
long kh_ascii_balance(const struct kh_syllables *model, const char *bytes, size_t begin, size_t end, bool viqr);

/** The longest sequence of the table that begins at unit `at` and ends before `end`. Returns how many units it takes,
 *  at least 1; *letter stays where the table has none. */
size_t kh_units_spell(
    const struct kh_charset_table *table, const struct kh_units *in, size_t at, size_t end, uint32_t *letter);

/** Add the letter that `used` units at `at` spell; 0: the first of them as it is. */
void kh_units_put(struct kh_units *out, const struct kh_units *in, size_t at, size_t used, uint32_t letter);

/** Undo one reading of UTF-8 as windows-1252: units that stand for bytes of a UTF-8 sequence become its code point.
 */
void kh_units_repair(const struct kh_charsets *sets, const struct kh_units *in, struct kh_units *out);

/** What the letters of a block speak for. */
struct kh_verdict {
	float bits;      /**< log2 of how much more probable the units are as Vietnamese than as anything */
	uint32_t good;   /**< words with letters beyond ASCII that are Vietnamese syllables */
	uint32_t beyond; /**< good ones with a letter that Latin-1 has not */
	uint32_t bad;    /**< those that are none */
};

/** Judge units that were decoded, or (as_is) that stand as they came: then nothing speaks against them. */
void kh_units_judge(
    const struct kh_syllables *model, bool as_is, const struct kh_units *units, struct kh_verdict *out);

#endif
