#include "encode.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "charset/charset_data.h"
#include "pattern/patterns.h"

enum { SEQUENCE_MAX = 8, INVENTORY_MAX = 1024 };

/* One code point in a charset. */
struct sequence {
	uint8_t bytes[SEQUENCE_MAX * 2];
	size_t size;
};

static const utf8proc_int32_t tones[] = {0x300, 0x301, 0x303, 0x309, 0x323};

/* windows-1258, from its definition: the tones in the order above, and the letters that are not Latin-1's. */
static const uint8_t tones_1258[] = {0xCC, 0xEC, 0xDE, 0xD2, 0xF2};
static const struct {
	uint32_t letter;
	uint8_t byte;
} letters_1258[] = {{0x102, 0xC3}, {0x103, 0xE3}, {0x110, 0xD0}, {0x111, 0xF0}, {0x1A0, 0xD5}, {0x1A1, 0xF5},
    {0x1AF, 0xDD}, {0x1B0, 0xFD}};

static struct sequence spell(const struct kh_patterns *patterns, enum kh_charset_id id, uint32_t *c, uint32_t before);
static void add_stored(const struct kh_patterns *patterns, struct encoded *out, const uint8_t *bytes, size_t size,
    enum encode_form form);
static void add_utf8(char *to, size_t *size, uint32_t c);

struct encoded encode(
    const struct kh_patterns *patterns, enum kh_charset_id id, enum encode_form form, const char *text, size_t size)
{
	struct encoded out = {
	    malloc(size * 16 + 16), 0, malloc(size * 3 + 4), 0, malloc((size + 1) * sizeof *out.at), 0};
	uint32_t before = 0;

	if (out.bytes == NULL || out.text == NULL || out.at == NULL)
		abort();
	for (size_t i = 0; i < size;) {
		utf8proc_int32_t c = 0;
		utf8proc_ssize_t used =
		    utf8proc_iterate((const utf8proc_uint8_t *)text + i, (utf8proc_ssize_t)(size - i), &c);
		uint32_t letter = (uint32_t)c;
		struct sequence bytes;

		if (used <= 0)
			abort();
		bytes = spell(patterns, id, &letter, before);
		out.at[out.count++] = (uint32_t)out.size;
		add_stored(patterns, &out, bytes.bytes, bytes.size, form);
		add_utf8(out.text, &out.text_size, letter);
		before = letter;
		i += (size_t)used;
	}
	out.at[out.count] = (uint32_t)out.size;
	return out;
}

bool encode_same(enum kh_charset_id id, const char *a, size_t a_size, const char *b, size_t b_size)
{
	if (a_size != b_size || id != KH_CHARSET_TCVN3)
		return a_size == b_size && memcmp(a, b, a_size) == 0;
	for (size_t i = 0; i < a_size;) {
		utf8proc_int32_t x = 0, y = 0;
		utf8proc_ssize_t used =
		    utf8proc_iterate((const utf8proc_uint8_t *)a + i, (utf8proc_ssize_t)(a_size - i), &x);

		if (used <= 0 ||
		    used != utf8proc_iterate((const utf8proc_uint8_t *)b + i, (utf8proc_ssize_t)(a_size - i), &y) ||
		    utf8proc_tolower(x) != utf8proc_tolower(y))
			return false;
		i += (size_t)used;
	}
	return true;
}

void encoded_free(struct encoded *encoded)
{
	free(encoded->bytes);
	free(encoded->text);
	free(encoded->at);
}

static void add_utf8(char *to, size_t *size, uint32_t c)
{
	*size += (size_t)utf8proc_encode_char((utf8proc_int32_t)c, (utf8proc_uint8_t *)to + *size);
}

static uint32_t western(const struct kh_patterns *patterns, uint8_t byte)
{
	return patterns->charsets->western[byte];
}

static void add_stored(
    const struct kh_patterns *patterns, struct encoded *out, const uint8_t *bytes, size_t size, enum encode_form form)
{
	for (size_t i = 0; i < size; i++)
		if (form == ENCODE_BYTES) {
			out->bytes[out->size++] = (char)bytes[i];
		} else {
			uint8_t utf8[4];
			size_t length =
			    (size_t)utf8proc_encode_char((utf8proc_int32_t)western(patterns, bytes[i]), utf8);

			add_stored(patterns, out, utf8, length, form == ENCODE_TWICE ? ENCODE_STORED : ENCODE_BYTES);
		}
}

/* ---- one code point ---- */

/* The first line of a table that gives the letter. */
static struct sequence find_in_table(const struct kh_patterns *patterns, const char *file, uint32_t letter)
{
	struct sequence out = {{0}, 0};
	size_t size = 0;
	const char *line = kh_patterns_file(patterns, file, &size);
	char utf8[8] = "\t";

	utf8[1 + utf8proc_encode_char((utf8proc_int32_t)letter, (utf8proc_uint8_t *)utf8 + 1)] = '\0';
	for (; line != NULL && *line != '\0'; line = strchr(line, '\n') + 1) {
		size_t length = strcspn(line, "\n"), key = strcspn(line, "\t\n"), rest = strlen(utf8);

		if (*line == '#' || *line == 'U' || length != key + rest || memcmp(line + key, utf8, rest) != 0)
			continue;
		if (*line == '"') {
			memcpy(out.bytes, line + 1, out.size = key - 2);
			return out;
		}
		for (size_t i = 0; i < key; i += 2) {
			char pair[3] = {line[i], line[i + 1], '\0'};

			out.bytes[out.size++] = (uint8_t)strtoul(pair, NULL, 16);
		}
		return out;
	}
	return out;
}

/* The same, remembered. */
static struct sequence spell_by_table(const struct kh_patterns *patterns, enum kh_charset_id id, uint32_t letter)
{
	static const char *const files[KH_CHARSET_COUNT] = {[KH_CHARSET_TCVN3] = "charset-tcvn3.tsv",
	    [KH_CHARSET_VNI] = "charset-vni.tsv",
	    [KH_CHARSET_VISCII] = "charset-viscii.tsv",
	    [KH_CHARSET_VIQR] = "charset-viqr.tsv",
	    [KH_CHARSET_VPS] = "charset-vps.tsv"};
	static struct sequence known[KH_CHARSET_COUNT][KH_LETTER_CODE_POINTS];
	static bool is_known[KH_CHARSET_COUNT][KH_LETTER_CODE_POINTS];

	if (letter >= KH_LETTER_CODE_POINTS)
		return (struct sequence){{0}, 0};
	if (!is_known[id][letter]) {
		known[id][letter] = find_in_table(patterns, files[id], letter);
		is_known[id][letter] = true;
	}
	return known[id][letter];
}

/* Letter without its tone, and the place of the tone in `tones`; -1 for none. */
static uint32_t part_tone(uint32_t c, int *tone)
{
	utf8proc_int32_t parts[4], without[4];
	int boundary = 0, kept = 0;
	utf8proc_ssize_t n = utf8proc_decompose_char((utf8proc_int32_t)c, parts, 4, UTF8PROC_DECOMPOSE, &boundary);

	*tone = -1;
	for (utf8proc_ssize_t i = 0; i < n; i++) {
		int found = -1;

		for (int t = 0; t < 5; t++)
			if (parts[i] == tones[t])
				found = t;
		if (found >= 0)
			*tone = found;
		else
			without[kept++] = parts[i];
	}
	return utf8proc_normalize_utf32(without, kept, UTF8PROC_COMPOSE) == 1 ? (uint32_t)without[0] : c;
}

static uint8_t western_byte(const struct kh_patterns *patterns, uint32_t c)
{
	for (unsigned byte = 0x80; byte < 0x100; byte++)
		if (western(patterns, (uint8_t)byte) == c)
			return (uint8_t)byte;
	return 0;
}

static struct sequence spell_1258(const struct kh_patterns *patterns, uint32_t c)
{
	struct sequence out = {{0}, 0};
	int tone;
	uint32_t letter = part_tone(c, &tone);

	out.bytes[0] = letter < 0x80 ? (uint8_t)letter : western_byte(patterns, letter);
	for (size_t i = 0; i < sizeof letters_1258 / sizeof *letters_1258; i++)
		if (letters_1258[i].letter == letter)
			out.bytes[0] = letters_1258[i].byte;
	out.size = out.bytes[0] != 0;
	if (out.size > 0 && tone >= 0)
		out.bytes[out.size++] = tones_1258[tone];
	return out;
}

/* VIQR: a mark behind a letter that it could belong to needs a backslash. */
static bool needs_backslash(uint32_t c, uint32_t before)
{
	int tone;
	uint32_t letter = part_tone(before, &tone);

	if (c == 'd' || c == 'D')
		return before == 'd' || before == 'D';
	return c == '\\' || (c < 0x80 && strchr("^(+*'`?~.", (int)c) != NULL &&
	                        (letter >= 0x80 || strchr("aeiouyAEIOUY", (int)letter) != NULL));
}

static struct sequence spell_ascii(enum kh_charset_id id, uint32_t c, uint32_t before)
{
	struct sequence out = {{(uint8_t)c}, 1};

	if (id == KH_CHARSET_VIQR && c != 0 && before != 0 && needs_backslash(c, before))
		out = (struct sequence){{'\\', (uint8_t)c}, 2};
	return out;
}

static struct sequence spell(const struct kh_patterns *patterns, enum kh_charset_id id, uint32_t *c, uint32_t before)
{
	struct sequence out = {{0}, 0};
	uint32_t small = (uint32_t)utf8proc_tolower((utf8proc_int32_t)*c);
	bool full;

	if (*c < 0x80)
		return spell_ascii(id, *c, before);
	if (id == KH_CHARSET_UTF8) {
		out.size = (size_t)utf8proc_encode_char((utf8proc_int32_t)*c, out.bytes);
		return out;
	}
	out = id == KH_CHARSET_1258 ? spell_1258(patterns, *c) : spell_by_table(patterns, id, *c);
	if (id == KH_CHARSET_TCVN3 && out.size == 0)
		out = spell_by_table(patterns, id, small);
	if (id == KH_CHARSET_TCVN3 && out.size > 0 && *c != small && *c != 0x110 && part_tone(*c, &(int){0}) != *c) {
		out = spell_by_table(patterns, id, small);
		*c = small;
	}
	full = id == KH_CHARSET_VISCII || id == KH_CHARSET_VIQR || id == KH_CHARSET_VPS;
	if (out.size == 0 && !full && (out.bytes[0] = western_byte(patterns, *c)) >= 0x80 && out.bytes[0] < 0xA0)
		out.size = 1;
	if (out.size == 0) {
		*c = '#';
		out = (struct sequence){{'#'}, 1};
	}
	return out;
}

const char *encode_inventory(void)
{
	static char all[INVENTORY_MAX];
	static const utf8proc_int32_t bases[] = {'a', 0x103, 0xE2, 'e', 0xEA, 'i', 'o', 0xF4, 0x1A1, 'u', 0x1B0, 'y'};
	size_t size = 0;

	if (all[0] != '\0')
		return all;
	for (size_t i = 0; i < 12; i++)
		for (size_t t = 0; t < 6; t++) {
			utf8proc_int32_t pair[4] = {bases[i], t < 5 ? tones[t] : 0};
			char utf8[16] = "";
			utf8proc_uint8_t *nfc;

			if (t == 5 && bases[i] < 0x80)
				continue;
			for (size_t j = 0, n = 0; j < 2 && pair[j] != 0; j++)
				add_utf8(utf8, &n, (uint32_t)pair[j]);
			nfc = utf8proc_NFC((const utf8proc_uint8_t *)utf8);
			utf8proc_iterate(nfc, -1, pair);
			free(nfc);
			add_utf8(all, &size, (uint32_t)pair[0]);
			all[size++] = ' ';
			add_utf8(all, &size, (uint32_t)utf8proc_toupper(pair[0]));
			all[size++] = ' ';
		}
	for (uint32_t c = 0x110; c <= 0x111; c++) {
		add_utf8(all, &size, c);
		all[size++] = ' ';
	}
	return all;
}
