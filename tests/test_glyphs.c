/* Glyph numbers of Times New Roman in the place of letters: what they become, what stays, where it came from. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "charset/charset_data.h"
#include "charset/charset_scan.h"
#include "charset/decode.h"
#include "kit.h"
#include "pattern/patterns.h"
#include "samples.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_glyphs(void);

enum { GLYPHS = 0x500, ITALICS_FROM = 0x2E0, ITALICS_TO = 0x380 };

static uint32_t number_of(uint32_t letter, bool italics)
{
	const uint16_t *letters = kit_patterns()->charsets->glyph_letters;
	uint32_t found = 0;

	for (uint32_t glyph = 4; glyph < GLYPHS; glyph++)
		if (letters[glyph] == letter &&
		    (found == 0 || (glyph >= ITALICS_FROM && glyph < ITALICS_TO) == italics))
			found = glyph;
	return found;
}

static size_t put(char *to, uint32_t code)
{
	struct kh_glyph glyph = kh_glyph_of(code);

	memcpy(to, glyph.bytes, glyph.size);
	return glyph.size;
}

/* Signs whose numbers readers of PDF files take for white space are left as they are, as from a font that says its letters. */
static bool is_lost(uint32_t code)
{
	return code < 0x80 && strchr("&'()*", (int)code) != NULL;
}

/* Programs that write PDF files set the words that windows-1252 has all letters of in a font that says them, the others by glyphs. Returns the
 * bytes, to be freed. */
static char *to_glyphs(const char *text, size_t size, bool italics, size_t *made)
{
	char *bytes = malloc(size * 3 + 1);
	size_t to = 0, end, used;

	ck_assert_ptr_nonnull(bytes);
	for (size_t at = 0; at < size; at = end) {
		bool beyond = false, all = true;
		for (end = at; end < size && strchr(" \n\t\r\f|<>", text[end]) == NULL; end += used) {
			used = kh_utf8_length((const unsigned char *)text + end, size - end);
			uint32_t code = kh_utf8_code_point((const unsigned char *)text + end, used);
			beyond = beyond || (code >= 0x100 && code < 0x2000);
			all = all && (is_lost(code) || number_of(code, italics) != 0);
		}
		for (size_t i = at; i < end && beyond && all; i += used) {
			used = kh_utf8_length((const unsigned char *)text + i, size - i);
			uint32_t code = kh_utf8_code_point((const unsigned char *)text + i, used);
			to += put(bytes + to, is_lost(code) ? code : number_of(code, italics));
		}
		if (!beyond || !all) {
			memcpy(bytes + to, text + at, end - at);
			to += end - at;
		}
		if (end < size && end == at)
			bytes[to++] = text[end++];
	}
	*made = to;
	return bytes;
}

struct result {
	struct kh_arena *mem;
	struct kh_decoded text;
};

static struct result decode(const char *bytes, size_t size)
{
	struct result r = {kh_arena_new(), {0}};
	struct kh_error err = {0};

	ck_assert_ptr_nonnull(r.mem);
	ck_assert_msg(kh_decode(r.mem, kit_patterns(), NULL, bytes, size, &r.text, &err) == KH_OK, "%s", err.message);
	return r;
}

static size_t next_word(const char *bytes, size_t size, size_t at)
{
	while (at < size && bytes[at] != ' ' && bytes[at] != '\n')
		at++;
	return at;
}

/* How many of a hundred words differ. */
static double differing(const char *a, size_t a_size, const char *b, size_t b_size)
{
	size_t words = 0, other = 0;

	for (size_t i = 0, k = 0; i < a_size && k < b_size; words++) {
		size_t i_end = next_word(a, a_size, i), k_end = next_word(b, b_size, k);
		other += i_end - i != k_end - k || memcmp(a + i, b + k, i_end - i) != 0;
		i = i_end + 1;
		k = k_end + 1;
	}
	return (double)other * 100 / (double)(words > 0 ? words : 1);
}

/* All plans, whose words as a whole are glyphs, upright and in italics. */
START_TEST(test_plans)
{
	size_t count, made, read = 0;
	const struct sample *all = samples(&count);

	for (size_t i = 0; i < count; i++) {
		size_t path = strlen(all[i].path); /* what readers of PDF files write is plain text */
		if (!all[i].utf8 || path < 4 || strcmp(all[i].path + path - 4, ".txt") != 0 ||
		    memmem(all[i].bytes, all[i].size, "**", 2) != NULL)
			continue;
		struct result plain = decode(all[i].bytes, all[i].size);
		if (plain.text.parts != NULL || plain.text.size != all[i].size || plain.text.size < 1000) {
			kh_arena_free(plain.mem);
			continue;
		}
		char *bytes = to_glyphs(plain.text.bytes, plain.text.size, _i == 1, &made);
		struct result r = decode(bytes, made);
		double other = differing(plain.text.bytes, plain.text.size, r.text.bytes, r.text.size);
		ck_assert_msg(other <= 3, "%s: %.1f %% of its words", all[i].path, other);
		read += r.text.parts != NULL;
		kh_arena_free(r.mem);
		kh_arena_free(plain.mem);
		free(bytes);
	}
	ck_assert_uint_ge(read, 20);
}
END_TEST

/* What makes a text one of glyph numbers, for words that could be read otherwise. */
#define ENOUGH "7KӡL JLDQ WKӵF KLӋQ QKLӋP Yө ÿѭӧF SKr GX\\ӋW FӫD KX\\ӋQ Pӝt "

static const struct {
	const char *name, *source, *text;
} words[] = {
    {"whole words", "NӃ KRҥFK FӫD UBND WӍQK", "kế hoạch của UBND tỉnh"},
    {"only the letters that windows-1252 has not", "KiӇm tra viӋc sӱ dөng", "Kiểm tra việc sử dụng"},
    {"and one of them a capital", "Ĉoàn, ÿúng", "Đoàn, đúng"},
    {"a symbol, with signs that are control characters", "6ӕ\x1D 412\x12.+\x10Ĉ.7", "Số: 412/KH-ĐKT"},
    {"signs of another font", "QKұQ: và QKѭ; ÿӇ)", "nhận: và như; để)"},
    {"a symbol with small letters in it",
        "749\x12"
        "4Ĉ\x10"
        "77J",
        "749/QĐ-TTg"},
    {"capitals that have the numbers of figures",
        "01\x12"
        "14\x10+Ĉ1'",
        "01/NQ-HĐND"},
    {"words run together", "Yө8%1' KX\\ӋQ3KzQJ", "vụUBND huyệnPhòng"},
    {"in italics", "QK̵Q V͙ Y͉", "nhận số về"},
    {"a bracket that is a form feed", "1ӝL\x0C", "Nội)"},
    {"a letter that is its own number", "QăP 2026, Căn cͱ", "năm 2026, Căn cứ"},
};

START_TEST(test_words)
{
	char source[512], text[512];

	snprintf(source, sizeof source, "%s%s", ENOUGH, words[_i].source);
	struct result r = decode(source, strlen(source));
	const char *last = words[_i].text;
	size_t size = strlen(last);

	ck_assert_ptr_nonnull(r.text.parts);
	ck_assert(r.text.guessed);
	snprintf(text, sizeof text, "%.*s", (int)(r.text.size < size ? r.text.size : size),
	    r.text.bytes + (r.text.size < size ? 0 : r.text.size - size));
	ck_assert_msg(strcmp(text, last) == 0, "%s: \"%s\", not \"%s\"", words[_i].name, text, last);
	kh_arena_free(r.mem);
}
END_TEST

static const struct {
	const char *name, *text;
} others[] = {
    {"too few", "Căn cӧ FӫD KX\\ӋQ quyết định này"},
    {"another language in letters of that block", "Ҫулпан Ӏуана Ӑшӑ Ӗмӗр Ӳсен Ҫырать Ӗҫлет Ӑсчах Ҫӑлтӑр Ӗлӗк"},
    {"letters with marks",
        "a\xCD\x80 e\xCD\x81 o\xCD\x82 u\xCD\x83 i\xCD\x84 y\xCD\x85 a\xCD\x86 e\xCD\x87 o\xCD\x88 u\xCD\x89"},
};

START_TEST(test_others)
{
	struct result r = decode(others[_i].text, strlen(others[_i].text));

	ck_assert_msg(
	    r.text.size == strlen(others[_i].text) && memcmp(r.text.bytes, others[_i].text, r.text.size) == 0,
	    "%s: %.*s", others[_i].name, (int)r.text.size, r.text.bytes);
	kh_arena_free(r.mem);
}
END_TEST

START_TEST(test_origins)
{
	static const char source[] = "7KӡL JLDQ " ENOUGH;
	static const unsigned origin[] = {0, 1, 2, 2, 2, 4}, width[] = {1, 1, 2, 2, 2, 1};
	struct result r = decode(source, strlen(source));

	ck_assert_mem_eq(r.text.bytes, "Thời", 6);
	for (size_t i = 0; i < COUNT(origin); i++) {
		ck_assert_uint_eq(r.text.origin[i], origin[i]);
		ck_assert_uint_eq(r.text.width[i], width[i]);
	}
	kh_arena_free(r.mem);
}
END_TEST

/* In UTF-16, "7KӡL" many times. */
START_TEST(test_utf16)
{
	static const unsigned char word[] = {'7', 0, 'K', 0, 0xE1, 0x04, 'L', 0, ' ', 0};
	char source[2 + 10 * sizeof word] = "\xFF\xFE";

	for (size_t i = 0; i < 10; i++)
		memcpy(source + 2 + i * sizeof word, word, sizeof word);
	struct result r = decode(source, sizeof source);
	ck_assert_uint_ge(r.text.size, 7);
	ck_assert_mem_eq(r.text.bytes, "Thời", 6);
	ck_assert_str_eq(r.text.charset, "UTF-16LE");
	ck_assert_uint_eq(r.text.origin[5], 8);
	kh_arena_free(r.mem);
}
END_TEST

Suite *kh_suite_glyphs(void)
{
	Suite *suite = suite_create("glyphs");
	TCase *tests = tcase_create("glyphs");

	tcase_set_timeout(tests, 60);
	tcase_add_loop_test(tests, test_plans, 0, 2);
	tcase_add_loop_test(tests, test_words, 0, COUNT(words));
	tcase_add_loop_test(tests, test_others, 0, COUNT(others));
	tcase_add_test(tests, test_origins);
	tcase_add_test(tests, test_utf16);
	suite_add_tcase(suite, tests);
	return suite;
}
