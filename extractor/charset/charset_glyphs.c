#include "charset_glyphs.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "charset_scan.h"
#include "charset_writer.h"
#include "data.h"
#include "error.h"

enum {
	GLYPHS = 0x500,  /* numbers below this may have letters */
	BLANK = 3,       /* the number of the blank */
	WORD_MOST = 128, /* code points of a word; longer ones are taken in parts */
	WORDS_LEAST = 8, /* of glyph numbers, for a text to have them */
	GOOD_LEAST = 70  /* of a hundred of these */
};

/* In bits: what a sign costs that is usual beside words, a letter of an abbreviation, and anything odd; what a sign of a good word
 * costs at most; and by how much the letters of a word must be better than its glyphs. */
static const float BITS_PLAIN = 5, BITS_SHORT = 5, BITS_ODD = 14, BITS_GOOD = 8, BITS_AHEAD = 8;

/* A word between blanks, as code points; where it stands in the text. */
struct word {
	uint32_t code[WORD_MOST];
	size_t at[WORD_MOST + 1];
	size_t count;
};

/* The ways to read a part of a word: its numbers are glyphs; but for letters that are surely glyphs it is as it should be. */
enum way { WAY_GLYPHS, WAY_LETTERS };

struct reader {
	const struct kh_charsets *sets;
	struct kh_charset_writer to;
	size_t words, good; /* that have glyph numbers; of them those that became Vietnamese */
};

static bool may_have_glyphs(const char *bytes, size_t size);
static bool is_gap(const char *bytes, size_t at);
static size_t read_word(const char *bytes, size_t size, size_t at, struct word *word);
static void write_word(struct reader *r, const struct word *word);

static bool load_line(uint16_t *letters, const char *line, size_t size)
{
	char *end;
	unsigned long glyph = strtoul(line, &end, 16);
	utf8proc_int32_t letter = 0;
	size_t used = (size_t)(end - line);

	if (used == 0 || used >= size || *end != '\t' || glyph >= GLYPHS ||
	    utf8proc_iterate((const utf8proc_uint8_t *)end + 1, (utf8proc_ssize_t)(size - used - 1), &letter) !=
	        (utf8proc_ssize_t)(size - used - 1))
		return false;
	letters[glyph] = (uint16_t)letter;
	return true;
}

int kh_glyphs_load(struct kh_arena *mem, const struct kh_data *file, struct kh_charsets *sets, struct kh_error *err)
{
	uint16_t *letters = kh_arena_zero(mem, GLYPHS, sizeof *letters);
	unsigned number = 0;

	if (letters == NULL)
		return kh_fail_memory(err);
	letters[BLANK] = ' ';
	for (const char *line = file->bytes; *line != '\0';) {
		size_t size = strcspn(line, "\n");

		number++;
		if (size > 0 && *line != '#' && !load_line(letters, line, size))
			return kh_fail(err, KH_E_PATTERN,
			    "%s:%u: not the number of a glyph below %X, a tab and its letter", file->label, number,
			    GLYPHS);
		line += size + (line[size] == '\n');
	}
	sets->glyph_letters = letters;
	return KH_OK;
}

int kh_glyphs_decode(
    struct kh_arena *mem, const struct kh_charsets *sets, const char *bytes, size_t size, struct kh_decoded *out)
{
	struct reader r = {.sets = sets};
	struct word word;

	if (sets == NULL || sets->glyph_letters == NULL || sets->syllables == NULL || !may_have_glyphs(bytes, size))
		return KH_NONE;
	if (!kh_writer_init(&r.to, mem, size * 3))
		return KH_E_MEMORY;
	for (size_t at = 0, end; at < size; at = end) {
		end = read_word(bytes, size, at, &word);
		if (word.count > 0)
			write_word(&r, &word);
		else if (!is_gap(bytes, at))
			return KH_NONE; /* no UTF-8 */
		else
			kh_writer_copy(&r.to, bytes, at, end - at);
	}
	if (r.words < WORDS_LEAST || r.good * 100 < r.words * GOOD_LEAST)
		return KH_NONE;
	kh_writer_close(&r.to, out);
	out->charset = kh_charset_name(KH_CHARSET_UTF8);
	out->parts = "UTF-8, glyph numbers of Times New Roman";
	out->confidence = (double)r.good / (double)r.words;
	out->guessed = true;
	return KH_OK;
}

/* Has the text letters from U+0340 to U+037F or from U+04C0 to U+04FF? Of upright fonts the latter are two thirds of the letters that
 * only Vietnamese has, of italics the former. */
static bool may_have_glyphs(const char *bytes, size_t size)
{
	return memchr(bytes, 0xCD, size) != NULL || memchr(bytes, 0xD3, size) != NULL;
}

/* A form feed within a line is the number of a bracket. */
static bool is_gap(const char *bytes, size_t at)
{
	char c = bytes[at];

	return c == ' ' || c == '\n' || c == '\t' || c == '\r' || (c == '\f' && (at == 0 || bytes[at - 1] == '\n'));
}

/* The word at `at`; none where a gap stands there, or bytes that are no UTF-8. Returns where it, or that, ends. */
static size_t read_word(const char *bytes, size_t size, size_t at, struct word *word)
{
	size_t used;

	word->count = 0;
	if (is_gap(bytes, at)) {
		while (at < size && is_gap(bytes, at))
			at++;
		return at;
	}
	while (at < size && word->count < WORD_MOST && !is_gap(bytes, at) &&
	       (used = kh_utf8_length((const unsigned char *)bytes + at, size - at)) > 0) {
		word->at[word->count] = at;
		word->code[word->count++] = kh_utf8_code_point((const unsigned char *)bytes + at, used);
		at += used;
	}
	word->at[word->count] = at;
	return word->count > 0 ? at : at + 1;
}

static uint32_t letter_of(const struct reader *r, uint32_t code)
{
	return code < GLYPHS ? r->sets->glyph_letters[code] : 0;
}

static bool is_letter(const struct reader *r, uint32_t code)
{
	return kh_syllables_letter(r->sets->syllables, code) != KH_LETTER_NONE;
}

static bool is_foreign(const struct reader *r, uint32_t code)
{
	uint8_t number = kh_syllables_letter(r->sets->syllables, code);

	return number == KH_LETTER_NONE || number == KH_LETTER_FOREIGN;
}

/* No code point of Vietnamese text, but the number of a glyph. */
static bool is_sure(const struct reader *r, uint32_t code)
{
	return code < ' ' || (code >= 0xFF && is_foreign(r, code) && letter_of(r, code) != 0);
}

static uint32_t read_as(const struct reader *r, enum way way, uint32_t code)
{
	uint32_t letter = way == WAY_GLYPHS || is_sure(r, code) ? letter_of(r, code) : 0;

	return letter != 0 ? letter : code;
}

static bool is_capital(const struct reader *r, uint32_t code)
{
	return !is_foreign(r, code) && kh_letter_is_capital(code);
}

/* The cost of a run of letters, in bits. More capitals than small letters, these without marks, may be short for something. */
static float cost_of_letters(const struct reader *r, const uint32_t *code, size_t count)
{
	uint8_t letters[KH_SYLLABLE_MAX];
	size_t capitals = 0, marked = 0;
	float cost = -1;

	for (size_t i = 0; i < count; i++) {
		capitals += is_capital(r, code[i]);
		marked += code[i] > 0x7F && !is_capital(r, code[i]);
		if (i < KH_SYLLABLE_MAX)
			letters[i] = kh_syllables_letter(r->sets->syllables, code[i]);
	}
	if (count <= KH_SYLLABLE_MAX)
		cost = kh_syllables_cost(r->sets->syllables, letters, count);
	return cost >= 0 ? cost : (float)count * (capitals * 2 > count && marked == 0 ? BITS_SHORT : BITS_ODD);
}

/* Where the letters end that begin at `at`, or where a word run together with them begins by its capital. */
static size_t letters_end(const struct reader *r, const uint32_t *read, size_t count, size_t at)
{
	while (at < count && is_letter(r, read[at])) {
		at++;
		if (at < count && is_capital(r, read[at]) && !is_capital(r, read[at - 1]))
			break;
	}
	return at;
}

static bool is_digit(uint32_t code)
{
	return code >= '0' && code <= '9';
}

static bool is_plain(uint32_t code)
{
	return is_digit(code) || code >= 0x2000 || (code < 0x80 && strchr(" !\"(),-./:;", (int)code) != NULL);
}

/* A figure that touches a letter. */
static bool touches(const struct reader *r, const uint32_t *read, size_t count, size_t at)
{
	return is_digit(read[at]) &&
	       ((at > 0 && is_letter(r, read[at - 1])) || (at + 1 < count && is_letter(r, read[at + 1])));
}

/* The cost of a part of a word, read in a way. */
static float cost_of(const struct reader *r, enum way way, const uint32_t *code, size_t count)
{
	uint32_t read[WORD_MOST];
	float sum = 0;
	size_t i = 0;

	for (size_t k = 0; k < count; k++) {
		read[k] = read_as(r, way, code[k]);
		if (way == WAY_GLYPHS && code[k] < 0x100 && letter_of(r, code[k]) == 0)
			sum += 2 * BITS_ODD; /* no glyph of Vietnamese text */
	}
	while (i < count) {
		size_t end = letters_end(r, read, count, i);
		if (end > i)
			sum += end - i == 1 && i > 0 && is_letter(r, read[i - 1])
			           ? BITS_ODD
			           : cost_of_letters(r, read + i, end - i);
		else
			sum += is_plain(read[i]) && !touches(r, read, count, i) ? BITS_PLAIN : BITS_ODD;
		i = end > i ? end : i + 1;
	}
	return sum;
}

static bool is_good(float cost, size_t count)
{
	return cost < (float)count * BITS_GOOD;
}

/* Nothing but signs that stand beside words, or (first in its word) figures. */
static bool is_set_apart(const uint32_t *code, size_t count, bool first)
{
	size_t digits = 0, signs = 0;

	for (size_t i = 0; i < count; i++) {
		digits += first && is_digit(code[i]);
		signs += code[i] < 0x80 && strchr("(.,;:)", (int)code[i]) != NULL;
	}
	return digits == count || signs == count;
}

/* A part that is a good word only without the sign that another font has set before it, or the signs behind it: where that sign, or
 * the word, ends. */
static size_t part_end(const struct reader *r, const uint32_t *code, size_t count)
{
	size_t begin = code[0] == '(', end = count;

	while (end > begin && strchr(".,;:)", code[end - 1] < 0x80 ? (int)code[end - 1] : 'a') != NULL)
		end--;
	size_t rest = end - begin;
	if (rest == 0 || rest == count)
		return count;
	float apart = cost_of(r, WAY_GLYPHS, code + begin, rest);
	if (!is_good(apart, rest) ||
	    apart + (float)(count - rest) * BITS_PLAIN >= cost_of(r, WAY_GLYPHS, code, count))
		return count;
	return begin > 0 ? begin : end;
}

/* Of a word with numbers of glyphs all is, but for figures that were written in later and signs of other fonts; any other word has to
 * become one that it was not, by letters that ASCII has not. */
static enum way choose(const struct reader *r, bool has_sure, bool first, const uint32_t *code, size_t count)
{
	bool beyond = false;

	if (is_set_apart(code, count, first))
		return WAY_LETTERS;
	for (size_t i = 0; i < count; i++)
		beyond = beyond || code[i] > 0x7F;
	if (!has_sure && !beyond)
		return WAY_LETTERS;
	float glyphs = cost_of(r, WAY_GLYPHS, code, count), letters = cost_of(r, WAY_LETTERS, code, count);
	if (has_sure)
		return glyphs <= letters + BITS_AHEAD ? WAY_GLYPHS : WAY_LETTERS;
	return is_good(glyphs, count) && !is_good(letters, count) ? WAY_GLYPHS : WAY_LETTERS;
}

/* The signs that are control characters by their numbers part a word. */
static void write_word(struct reader *r, const struct word *word)
{
	bool sure = false, beyond = false;
	float sum = 0;

	for (size_t i = 0; i < word->count; i++) {
		sure = sure || is_sure(r, word->code[i]);
		beyond = beyond || (word->code[i] > 0x7F && is_sure(r, word->code[i]));
	}
	for (size_t i = 0, end; i < word->count; i = end) {
		for (end = i + 1; end < word->count && word->code[i] >= ' ' && word->code[end] >= ' ';)
			end++;
		end = i + part_end(r, word->code + i, end - i);
		enum way way = choose(r, sure, i == 0, word->code + i, end - i);
		sum += cost_of(r, way, word->code + i, end - i);
		for (size_t k = i; k < end; k++)
			kh_writer_put(
			    &r->to, read_as(r, way, word->code[k]), word->at[k], word->at[k + 1] - word->at[k]);
	}
	r->words += beyond;
	r->good += beyond && is_good(sum, word->count);
}
