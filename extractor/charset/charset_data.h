/** What is loaded for the charsets: their tables, and the model of Vietnamese syllables. Immutable once made. */
#ifndef KH_CHARSET_DATA_H
#define KH_CHARSET_DATA_H

#include <stdint.h>

#include "arena.h"
#include "charset.h"

struct kh_data_set;

/** A step of a table: the letter that the bytes so far spell (0: none), and the node for one byte more (0: none). */
struct kh_charset_node {
	uint32_t letter[256];
	uint16_t next[256];
};

/** A code point that stands for a byte outside Latin-1 and windows-1252. */
struct kh_charset_sign {
	uint32_t code_point;
	uint8_t byte;
};

enum { KH_CHARSET_SIGNS_MAX = 16 };

struct kh_charset_table {
	struct kh_charset_node *nodes; /**< the first is where a sequence begins; NULL: there is no table */
	size_t count;
	struct kh_charset_sign signs[KH_CHARSET_SIGNS_MAX];
	size_t sign_count;
};

enum { KH_LETTER_NONE = 0, KH_LETTER_FOREIGN = 127, KH_LETTER_CODE_POINTS = 0x1F00, KH_SYLLABLE_MAX = 7 };
enum { KH_ONSETS_ROOM = 256, KH_RIMES_ROOM = 4096, KH_SYLLABLES_ROOM = 16384 };

struct kh_syllable_part {
	uint64_t key; /**< letters, 7 bits each; 0: a free place */
	float bits;
};

/** How probable a syllable is: those that were seen each have a cost in bits, all others cost what their onset and
 *  their rime do. Three hash tables. */
struct kh_syllables {
	uint8_t letter[KH_LETTER_CODE_POINTS]; /**< code point → a number for the letter, the same for both cases */
	bool vowel[KH_LETTER_FOREIGN +
	           1]; /**< can a rime begin with the letter of this number? Foreign ones may be vowels */
	struct kh_syllable_part onsets[KH_ONSETS_ROOM];
	struct kh_syllable_part rimes[KH_RIMES_ROOM];
	struct kh_syllable_part whole[KH_SYLLABLES_ROOM];
	float bare; /**< cost of a syllable without an onset */
	size_t letters, onset_count, rime_count, whole_count;
};

/** A letter as UTF-8. */
struct kh_glyph {
	char bytes[3];
	uint8_t size;
};

/** Where a form of words stands that every document has in capitals. */
enum kh_formal_kind { KH_FORMAL_TITLE, KH_FORMAL_SIGNATURE, KH_FORMAL_TYPE };

/** Such a form of words: patterns/charset-capitals.tsv says more. */
struct kh_formal {
	enum kh_formal_kind kind;
	const char *text;   /**< in small letters, not NUL-terminated */
	size_t size, first; /**< of it; of its first word */
	unsigned proofs;    /**< of a font of capitals, that it is in small letters */
};

enum { KH_FORMAL_MAX = 64 };

struct kh_charsets {
	struct kh_charset_table tables[KH_CHARSET_COUNT];
	struct kh_glyph glyphs[KH_CHARSET_COUNT]
	                      [256];    /**< of single bytes; also for charsets without a table of their own */
	uint32_t western[256];          /**< windows-1252 */
	uint32_t eastern[256];          /**< windows-1258 */
	struct kh_syllables *syllables; /**< NULL: nothing can be found by evidence */
	const uint16_t *glyph_letters;  /**< of each number of a glyph the letter, 0: none; NULL: there is no table */
	struct kh_formal formal[KH_FORMAL_MAX];
	size_t formal_count;
	uint64_t formal_begins[256]; /**< of each byte: bit i: does formal[i] begin with it? */
};

/** Load the tables (charset-*.tsv, and ICU's) and the model (charset-model.tsv) into `mem`. Files that the set does
 * not have leave their charset out.  Returns KH_OK, KH_E_PATTERN (the message has file and line) or KH_E_MEMORY. */
int kh_charsets_new(struct kh_arena *mem, const struct kh_data_set *data, struct kh_charsets **out,
    struct kh_error *err) KH_MUST_CHECK;

/** A code point below U+10000 as UTF-8. */
static inline struct kh_glyph kh_glyph_of(uint32_t c)
{
	if (c < 0x80)
		return (struct kh_glyph){{(char)c}, 1};
	if (c < 0x800)
		return (struct kh_glyph){{(char)(0xC0 | c >> 6), (char)(0x80 | (c & 0x3F))}, 2};
	return (struct kh_glyph){
	    {(char)(0xE0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3F)), (char)(0x80 | (c & 0x3F))}, 3};
}

/** Is it a capital, of the letters of Vietnamese? Those beyond U+00FF are pairs, the capital even but for U with a
 * horn.
 */
static inline bool kh_letter_is_capital(uint32_t c)
{
	if (c < 0x100)
		return c - 'A' < 26u || (c >= 0xC0 && c <= 0xDE && c != 0xD7);
	return c == 0x1AF || (c != 0x1B0 && c % 2 == 0);
}

/** Load the model. bytes: charset-model.tsv, label: its name for messages. */
int kh_syllables_new(struct kh_arena *mem, const char *label, const char *bytes, struct kh_syllables **out,
    struct kh_error *err) KH_MUST_CHECK;

/** The number of a letter: KH_LETTER_NONE, KH_LETTER_FOREIGN for letters that Vietnamese has not, else 1 to 126. */
static inline uint8_t kh_syllables_letter(const struct kh_syllables *model, uint32_t code_point)
{
	return code_point < KH_LETTER_CODE_POINTS ? model->letter[code_point] : KH_LETTER_NONE;
}

/** The cost of a word in bits, its letters by number; negative when it is no Vietnamese syllable. */
float kh_syllables_cost(const struct kh_syllables *model, const uint8_t *letters, size_t count);

#endif
