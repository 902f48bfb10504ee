#include <stdlib.h>
#include <string.h>
#include <unicode/ucnv.h>
#include <unicode/unorm2.h>
#include <utf8proc.h>

#include "charset_data.h"
#include "charset_glyphs.h"
#include "data.h"
#include "error.h"

enum { SEQUENCE_MAX = 8, NODES_MAX = 512 };

static void make_glyphs(struct kh_charsets *sets);
static int load_western(struct kh_charsets *sets, struct kh_error *err);
static int load_1258(struct kh_arena *mem, struct kh_charsets *sets, struct kh_error *err);
static int load_file(
    struct kh_arena *mem, const struct kh_data *file, struct kh_charset_table *table, struct kh_error *err);

static int load_formal(const struct kh_data *file, struct kh_charsets *sets, struct kh_error *err);

static const struct {
	enum kh_charset_id id;
	const char *file;
} files[] = {
    {KH_CHARSET_TCVN3, "charset-tcvn3.tsv"},
    {KH_CHARSET_VNI, "charset-vni.tsv"},
    {KH_CHARSET_VISCII, "charset-viscii.tsv"},
    {KH_CHARSET_VIQR, "charset-viqr.tsv"},
    {KH_CHARSET_VPS, "charset-vps.tsv"},
};

int kh_charsets_new(
    struct kh_arena *mem, const struct kh_data_set *data, struct kh_charsets **out, struct kh_error *err)
{
	struct kh_charsets *sets = kh_arena_zero(mem, 1, sizeof *sets);
	const struct kh_data *model = kh_data_find(data, "charset-model.tsv");
	const struct kh_data *formal = kh_data_find(data, "charset-capitals.tsv");
	const struct kh_data *glyphs = kh_data_find(data, "charset-glyphs.tsv");
	int rc;

	if (sets == NULL)
		return kh_fail_memory(err);
	if ((rc = load_western(sets, err)) != KH_OK || (rc = load_1258(mem, sets, err)) != KH_OK)
		return rc;
	for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
		const struct kh_data *file = kh_data_find(data, files[i].file);

		if (file != NULL && (rc = load_file(mem, file, &sets->tables[files[i].id], err)) != KH_OK)
			return rc;
	}
	if (model != NULL && (rc = kh_syllables_new(mem, model->label, model->bytes, &sets->syllables, err)) != KH_OK)
		return rc;
	if (formal != NULL && (rc = load_formal(formal, sets, err)) != KH_OK)
		return rc;
	if (glyphs != NULL && (rc = kh_glyphs_load(mem, glyphs, sets, err)) != KH_OK)
		return rc;
	make_glyphs(sets);
	*out = sets;
	return KH_OK;
}

static void make_glyphs(struct kh_charsets *sets)
{
	for (int id = 0; id < KH_CHARSET_COUNT; id++)
		for (unsigned byte = 0; byte < 256; byte++) {
			const struct kh_charset_table *table = &sets->tables[id];
			uint32_t letter = table->nodes == NULL ? 0 : table->nodes[0].letter[byte];

			sets->glyphs[id][byte] = kh_glyph_of(letter != 0 ? letter : sets->western[byte]);
		}
}

/* ---- building ---- */

/* Nodes are few (VIQR has some 90) and large: room is doubled as they come. */
static int new_node(struct kh_arena *mem, struct kh_charset_table *table, struct kh_error *err)
{
	if ((table->count & (table->count - 1)) == 0) {
		size_t room = table->count == 0 ? 1 : table->count * 2;
		struct kh_charset_node *nodes = kh_arena_zero(mem, room, sizeof *nodes);

		if (nodes == NULL)
			return kh_fail_memory(err);
		if (table->count > 0)
			memcpy(nodes, table->nodes, table->count * sizeof *nodes);
		table->nodes = nodes;
	}
	if (table->count == NODES_MAX)
		return kh_fail(err, KH_E_LIMIT, "a charset has more than %d beginnings of letters", NODES_MAX);
	table->count++;
	return KH_OK;
}

static int add_sequence(struct kh_arena *mem, struct kh_charset_table *table, const uint8_t *bytes, size_t size,
    uint32_t letter, struct kh_error *err)
{
	size_t node = 0;
	int rc;

	if (table->count == 0 && (rc = new_node(mem, table, err)) != KH_OK)
		return rc;
	for (size_t i = 0; i + 1 < size; i++) {
		if (table->nodes[node].next[bytes[i]] == 0) {
			if ((rc = new_node(mem, table, err)) != KH_OK)
				return rc;
			table->nodes[node].next[bytes[i]] = (uint16_t)(table->count - 1);
		}
		node = table->nodes[node].next[bytes[i]];
	}
	table->nodes[node].letter[bytes[size - 1]] = letter;
	return KH_OK;
}

/* ---- from ICU ---- */

/* The code points of the upper half of a charset of one byte a character. */
static int read_upper_half(const char *charset, uint32_t *code_points, struct kh_error *err)
{
	UErrorCode status = U_ZERO_ERROR;
	UConverter *converter = ucnv_open(charset, &status);

	for (unsigned byte = 0; byte < 256; byte++) {
		char in = (char)byte;
		UChar to[4] = {0};

		code_points[byte] = byte;
		if (byte < 0x80 || U_FAILURE(status))
			continue;
		ucnv_toUChars(converter, to, 4, &in, 1, &status);
		code_points[byte] = to[0] == 0xFFFD ? byte : to[0];
	}
	ucnv_close(converter);
	if (status == U_MEMORY_ALLOCATION_ERROR)
		return kh_fail_memory(err);
	return U_FAILURE(status) ? kh_fail(err, KH_E_PATTERN, "ICU: charset %s: %s", charset, u_errorName(status))
	                         : KH_OK;
}

static int load_western(struct kh_charsets *sets, struct kh_error *err)
{
	return read_upper_half("windows-1252", sets->western, err);
}

/* A letter and a tone as one code point; 0 where Unicode has none. */
static uint32_t compose(const UNormalizer2 *nfc, uint32_t letter, uint32_t tone, UErrorCode *status)
{
	UChar from[2] = {(UChar)letter, (UChar)tone}, to[4];
	int32_t size = unorm2_normalize(nfc, from, 2, to, 4, status);

	return U_SUCCESS(*status) && size == 1 ? to[0] : 0;
}

/* windows-1258 has tones as combining characters: every letter with a tone that Unicode composes is a sequence. */
static int load_1258(struct kh_arena *mem, struct kh_charsets *sets, struct kh_error *err)
{
	struct kh_charset_table *table = &sets->tables[KH_CHARSET_1258];
	UErrorCode status = U_ZERO_ERROR;
	const UNormalizer2 *nfc = unorm2_getNFCInstance(&status);
	const uint32_t *to = sets->eastern;
	int rc = read_upper_half("windows-1258", sets->eastern, err);

	for (unsigned first = 'A'; first < 256 && rc == KH_OK; first++) {
		uint8_t bytes[2] = {(uint8_t)first, 0};

		if (first >= 0x80)
			rc = add_sequence(mem, table, bytes, 1, to[first], err);
		for (unsigned second = 0x80; second < 256 && rc == KH_OK; second++) {
			bool tone = to[second] >= 0x300 && to[second] < 0x370;
			uint32_t letter = tone ? compose(nfc, to[first], to[second], &status) : 0;

			bytes[1] = (uint8_t)second;
			if (letter != 0)
				rc = add_sequence(mem, table, bytes, 2, letter, err);
		}
	}
	if (rc == KH_OK && U_FAILURE(status))
		rc = kh_fail(err, KH_E_PATTERN, "ICU: %s", u_errorName(status));
	return rc;
}

/* ---- from files ---- */

static int hex_digit(char c)
{
	return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Hex pairs, or characters between double quotes. Returns how many bytes, 0 for neither. */
static size_t read_sequence(const char *key, size_t size, uint8_t *bytes)
{
	size_t count = 0;

	if (size >= 3 && key[0] == '"' && key[size - 1] == '"' && size - 2 <= SEQUENCE_MAX) {
		memcpy(bytes, key + 1, size - 2);
		return size - 2;
	}
	if (size % 2 != 0 || size / 2 > SEQUENCE_MAX)
		return 0;
	for (size_t i = 0; i < size; i += 2) {
		int high = hex_digit(key[i]), low = hex_digit(key[i + 1]);

		if (high < 0 || low < 0)
			return 0;
		bytes[count++] = (uint8_t)(high << 4 | low);
	}
	return count;
}

/* "U+2212 TAB AD": this code point stands for that byte. */
static bool add_sign(struct kh_charset_table *table, const char *line, const char *tab, size_t rest)
{
	uint8_t byte[SEQUENCE_MAX];
	char *end;
	unsigned long c = strtoul(line + 2, &end, 16);

	if (end != tab || c < 0x100 || c > 0xFFFF || table->sign_count == KH_CHARSET_SIGNS_MAX ||
	    read_sequence(tab + 1, rest, byte) != 1)
		return false;
	table->signs[table->sign_count++] = (struct kh_charset_sign){(uint32_t)c, byte[0]};
	return true;
}

static int add_line(
    struct kh_arena *mem, struct kh_charset_table *table, const char *line, size_t size, struct kh_error *err)
{
	const char *tab = memchr(line, '\t', size);
	uint8_t bytes[SEQUENCE_MAX];
	size_t rest = tab == NULL ? 0 : size - (size_t)(tab + 1 - line), count;
	utf8proc_int32_t letter = 0;

	if (tab == NULL)
		return KH_NONE;
	if (line[0] == 'U' && line[1] == '+')
		return add_sign(table, line, tab, rest) ? KH_OK : KH_NONE;
	count = read_sequence(line, (size_t)(tab - line), bytes);
	if (count == 0 || utf8proc_iterate((const utf8proc_uint8_t *)tab + 1, (utf8proc_ssize_t)rest, &letter) !=
	                      (utf8proc_ssize_t)rest)
		return KH_NONE;
	return add_sequence(mem, table, bytes, count, (uint32_t)letter, err);
}

static int load_file(
    struct kh_arena *mem, const struct kh_data *file, struct kh_charset_table *table, struct kh_error *err)
{
	unsigned number = 0;

	for (const char *line = file->bytes; *line != '\0';) {
		size_t size = strcspn(line, "\n");
		int rc = size == 0 || *line == '#' ? KH_OK : add_line(mem, table, line, size, err);

		number++;
		if (rc == KH_NONE)
			return kh_fail(err, KH_E_PATTERN,
			    "%s:%u: not a sequence of bytes, a tab and the letter they spell", file->label, number);
		if (rc != KH_OK)
			return rc;
		line += size + (line[size] == '\n');
	}
	return KH_OK;
}

/* "kind TAB form of words TAB proofs". The words stay where they are. False for another line, or one too many. */
static bool add_formal(struct kh_charsets *sets, const char *line, size_t size)
{
	static const char *const kinds[] = {
	    [KH_FORMAL_TITLE] = "title\t", [KH_FORMAL_SIGNATURE] = "signature\t", [KH_FORMAL_TYPE] = "type\t"};
	struct kh_formal formal = {0};

	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strncmp(line, kinds[i], strlen(kinds[i])) == 0) {
			formal.kind = (enum kh_formal_kind)i;
			formal.text = line + strlen(kinds[i]);
		}
	if (formal.text == NULL || sets->formal_count == KH_FORMAL_MAX)
		return false;
	formal.size = strcspn(formal.text, "\t\n");
	formal.first = strcspn(formal.text, " \t\n");
	if (formal.size == 0 || formal.text + formal.size + 2 != line + size)
		return false;
	formal.proofs = (unsigned)(line[size - 1] - '0');
	sets->formal_begins[(unsigned char)*formal.text] |= (uint64_t)1 << sets->formal_count;
	sets->formal[sets->formal_count++] = formal;
	return formal.proofs >= 1 && formal.proofs <= 9;
}

static int load_formal(const struct kh_data *file, struct kh_charsets *sets, struct kh_error *err)
{
	unsigned number = 0;

	for (const char *line = file->bytes; *line != '\0';) {
		size_t size = strcspn(line, "\n");

		number++;
		if (size > 0 && *line != '#' && !add_formal(sets, line, size))
			return kh_fail(err, KH_E_PATTERN,
			    "%s:%u: not title, signature or type, the words and a number from 1 to 9 between tabs, "
			    "or "
			    "more than %d such lines",
			    file->label, number, KH_FORMAL_MAX);
		line += size + (line[size] == '\n');
	}
	return KH_OK;
}
