/* Source bytes → text: what becomes of white space, markup, tables and malformed bytes, with the places kept. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "charset/decode.h"
#include "kit.h"
#include "read_cases.h"
#include "text/read.h"

Suite *kh_suite_read(void);

/* The text with its structure shown: '/' ends a line, '|' parts cells, '^' is a line end inside a cell, '=' a page.
 * Blanks beside these are not shown. */
static char *shown(const struct kh_text *text);
static void read_all(struct kh_arena *mem, const char *source, size_t size, struct kh_text *text);

START_TEST(reads)
{
	size_t count;
	const struct read_case *c = &read_cases(&count)[_i];
	struct kh_arena *mem = kh_arena_new();
	struct kh_text text;
	char *found, *trimmed;

	read_all(mem, c->source, strlen(c->source), &text);
	found = trimmed = shown(&text);
	if (strstr(c->source, "<html>") != NULL) /* what surrounds the words of a page is not looked at */
		trimmed += strspn(trimmed, "/ "), trimmed[strcspn(trimmed, "/")] = '\0';
	ck_assert_msg(strcmp(trimmed, c->text) == 0, "%s\nexpected %s\nfound    %s", c->source, c->text, trimmed);
	free(found);
	kh_arena_free(mem);
}
END_TEST

/* Every code point knows its bytes, also where several were composed to one, or one mark became another. */
START_TEST(keeps_places)
{
	static const char source[] = "\xEF\xBB\xBF**Ke\xCC\x82\xCC\x81** &amp;\r\n\xC4\x91";
	struct kh_arena *mem = kh_arena_new();
	struct kh_text text;
	const struct {
		uint32_t at;
		size_t begin, size;
	} places[] = {{0, 5, 1}, {1, 6, 5}, {2, 13, 1}, {3, 14, 5}, {4, 19, 2}, {5, 21, 2}};

	read_all(mem, source, strlen(source), &text);
	ck_assert_str_eq(text.bytes, "Kế &\nđ");
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		ck_assert_uint_eq(text.source_at[places[i].at], places[i].begin);
		ck_assert_uint_eq(text.source_size[places[i].at], places[i].size);
	}
	kh_arena_free(mem);
}
END_TEST

/* What looks at eight bytes at once looks behind the end. */
START_TEST(skeleton_ends_in_nul_bytes)
{
	static const char nothing[KH_TEXT_SLACK];
	struct kh_arena *mem = kh_arena_new();
	struct kh_text text;

	memset(kh_arena_take(mem, 4096), 'x', 4096);
	kh_arena_free(mem);
	mem = kh_arena_new();
	read_all(mem, "Kế hoạch", strlen("Kế hoạch"), &text);
	ck_assert_uint_eq(text.length, 8);
	ck_assert_mem_eq(text.skeleton + text.length, nothing, sizeof nothing);
	kh_arena_free(mem);
}
END_TEST

START_TEST(keeps_styles)
{
	static const struct {
		const char *source;
		unsigned style; /* of the 'x' */
	} styles[] = {{"**x**", KH_BOLD}, {"*x*", KH_ITALIC}, {"***x***", KH_BOLD | KH_ITALIC}, {"# x", KH_HEADING},
	    {"## **x**", KH_HEADING | KH_BOLD}, {"<b>x</b>", KH_BOLD},
	    {"<strong><em>x</em></strong>", KH_BOLD | KH_ITALIC}, {"<h2>x</h2>", KH_HEADING}, {"**a** x", 0},
	    {"**a**** **x", 0}, {"**a\n\nx", 0}, {"**a\n   \nx", 0}, {"**a\nx**", KH_BOLD}, {"# a\nx", 0}};

	for (size_t i = 0; i < sizeof styles / sizeof *styles; i++) {
		struct kh_arena *mem = kh_arena_new();
		struct kh_text text;
		read_all(mem, styles[i].source, strlen(styles[i].source), &text);
		const char *x = strchr(text.bytes, 'x');
		ck_assert_msg(x != NULL && text.style[x - text.bytes] == styles[i].style, "%s: style %u",
		    styles[i].source, x == NULL ? 99 : text.style[x - text.bytes]);
		kh_arena_free(mem);
	}
}
END_TEST

START_TEST(keeps_merges)
{
	static const char source[] =
	    "<table><tr><td rowspan=\"2\">a</td><td>b</td></tr><tr><td colspan='3'>c</td></tr></table>";
	struct kh_arena *mem = kh_arena_new();
	struct kh_text text;

	read_all(mem, source, strlen(source), &text);
	ck_assert_uint_eq(text.merge_count, 2);
	ck_assert_int_eq(text.bytes[text.merges[0].at], 'a');
	ck_assert_uint_eq(text.merges[0].rows, 2);
	ck_assert_uint_eq(text.merges[0].cols, 1);
	ck_assert_int_eq(text.bytes[text.merges[1].at], 'c');
	ck_assert_uint_eq(text.merges[1].cols, 3);
	kh_arena_free(mem);
}
END_TEST

START_TEST(counts_malformed)
{
	static const char source[] = "**a\xC3(b\xFF"
	                             "c\xFE**";
	struct kh_arena *mem = kh_arena_new();
	struct kh_text text;

	read_all(mem, source, strlen(source), &text);
	ck_assert_uint_eq(text.invalid, 3);
	ck_assert_uint_eq(text.invalid_at.begin, 3);
	ck_assert_uint_eq(text.invalid_at.end, 4);
	ck_assert_str_eq(text.bytes, "a\xEF\xBF\xBD(b\xEF\xBF\xBD"
	                             "c\xEF\xBF\xBD");
	kh_arena_free(mem);
}
END_TEST

START_TEST(reads_nul_bytes)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_text text;

	read_all(mem, "a\0b", 3, &text);
	ck_assert_str_eq(text.bytes, "ab");
	kh_arena_free(mem);
}
END_TEST

/* TCVN3 has a letter where others have the soft hyphen, and pages have an entity for that. */
START_TEST(soft_hyphen_of_tcvn3)
{
	static const char page[] = "bộ tr&shy;ởng, th&#173;, th&#xAD;";
	struct kh_arena *mem = kh_arena_new();
	struct kh_decoded decoded = {.bytes = page, .size = strlen(page), .parts = "TCVN3 in UTF-8"};
	struct kh_text text;

	ck_assert_int_eq(kh_text_read(mem, &decoded, &text), KH_OK);
	ck_assert_str_eq(text.bytes, "bộ trưởng, thư, thư");
	decoded.parts = "VNI in UTF-8";
	ck_assert_int_eq(kh_text_read(mem, &decoded, &text), KH_OK);
	ck_assert_str_eq(text.bytes, "bộ trởng, th, th");
	kh_arena_free(mem);
}
END_TEST

static void read_as(struct kh_arena *mem, const char *source, const char *expected, struct kh_text *text)
{
	struct kh_decoded decoded;
	struct kh_error err;

	ck_assert_int_eq(kh_decode(mem, kit_patterns(), NULL, source, strlen(source), &decoded, &err), KH_OK);
	ck_assert_int_eq(kh_text_read(mem, &decoded, text), KH_OK);
	ck_assert_str_eq(text->bytes, expected);
}

/* Words that a PDF reader split; lone letters alone do not tell one. */
START_TEST(joins_split_words)
{
	static const struct {
		const char *source, *text;
	} texts[] = {
	    {"KẾ HO Ạ CH\nCăn c ứ Kế ho ạch c ủa Sở Giáo d ục, UBND huy ện v ề việc nâng cao ch ất lư ợng giáo d ục năm h ọc 202 6 ;\n"
	     "D ân chủ , công khai ; Tổ ch ứ c thự c hi ệ n nhi ệ m v ụ  đ ượ c giao. a) Ph ó Th ủ tướng",
	        "KẾ HOẠCH\nCăn cứ Kế hoạch của Sở Giáo dục, UBND huyện về việc nâng cao chất lượng giáo dục năm học 2026;\n"
	        "Dân chủ, công khai; Tổ chức thực hiện nhiệm vụ  được giao. a) Phó Thủ tướng"},
	    {"Mục a và mục b và mục c và mục d và mục e, ở xã A và xã B , ý a và ý b và ý c và ý d của kế hoạch c ủa huyện.",
	        "Mục a và mục b và mục c và mục d và mục e, ở xã A và xã B , ý a và ý b và ý c và ý d của kế hoạch c ủa huyện."}};
	struct kh_arena *mem = kh_arena_new();
	struct kh_text text;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const char *source = texts[i].source;
		read_as(mem, source, texts[i].text, &text);
		if (i > 0) {
			ck_assert_ptr_null(text.split);
			continue;
		}
		ck_assert_str_eq(text.split, "HO Ạ");
		ck_assert_int_eq(strncmp(source + text.split_at.begin, text.split, strlen(text.split)), 0);
		ck_assert_uint_eq(text.split_at.end, text.split_at.begin + strlen(text.split));
	}
	kh_arena_free(mem);
}
END_TEST

/* Words that run together where line ends were taken out; a few such words in a text are left. */
START_TEST(parts_words_that_run_together)
{
	static const struct {
		const char *source, *text;
	} texts[] = {
	    {"BAN HÀNH QUY CHẾ PHỐI HỢP GIẢI QUYẾTTHỦ TỤC\nCăn cứ Quyết địnhsố 12/QĐ-TTgngày 03/02/2021 củaThủ tướng Chính phủ; Luật Tổ "
	     "chứcHĐND vàUBND năm2015;\nGiám đốc các sở, ban,ngành phải tăngcường kiểm tra, hoànthành 100hồ sơ online trongnăm, UBNDcác "
	     "xã báocáo Sở TT&TT và VNeID kếtquả.",
	        "BAN HÀNH QUY CHẾ PHỐI HỢP GIẢI QUYẾT THỦ TỤC\nCăn cứ Quyết định số 12/QĐ-TTg ngày 03/02/2021 của Thủ tướng Chính phủ; Luật Tổ "
	        "chức HĐND và UBND năm 2015;\nGiám đốc các sở, ban,ngành phải tăng cường kiểm tra, hoàn thành 100 hồ sơ online trong năm, UBND các "
	        "xã báo cáo Sở TT&TT và VNeID kết quả."},
	    {"Căn cứ Quyết địnhsố 12/QĐ-TTg; các sở, ban, ngành phải tăngcường kiểm tra, giámsát việc thực hiện trong năm của huyện.",
	        "Căn cứ Quyết địnhsố 12/QĐ-TTg; các sở, ban, ngành phải tăngcường kiểm tra, giámsát việc thực hiện trong năm của huyện."}};
	struct kh_arena *mem = kh_arena_new();
	struct kh_text text;

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		const char *source = texts[i].source;
		read_as(mem, source, texts[i].text, &text);
		for (uint32_t k = 0; k + 1 < text.length; k++) /* what was set has its place, and no size */
			ck_assert_uint_le(text.source_at[k] + text.source_size[k], text.source_at[k + 1]);
		if (i == 0)
			ck_assert_str_eq(text.split, "QUYẾTTHỦ");
		else
			ck_assert_ptr_null(text.split);
	}
	kh_arena_free(mem);
}
END_TEST

Suite *kh_suite_read(void)
{
	Suite *suite = suite_create("read");
	TCase *tcase = tcase_create("read");
	size_t count;

	read_cases(&count);
	tcase_add_loop_test(tcase, reads, 0, (int)count);
	tcase_add_test(tcase, keeps_places);
	tcase_add_test(tcase, skeleton_ends_in_nul_bytes);
	tcase_add_test(tcase, keeps_styles);
	tcase_add_test(tcase, keeps_merges);
	tcase_add_test(tcase, counts_malformed);
	tcase_add_test(tcase, soft_hyphen_of_tcvn3);
	tcase_add_test(tcase, joins_split_words);
	tcase_add_test(tcase, parts_words_that_run_together);
	tcase_add_test(tcase, reads_nul_bytes);
	suite_add_tcase(suite, tcase);
	return suite;
}

static void read_all(struct kh_arena *mem, const char *source, size_t size, struct kh_text *text)
{
	struct kh_decoded decoded = {.bytes = source, .size = size};

	if (size >= 3 && memcmp(source, "\xEF\xBB\xBF", 3) == 0)
		decoded = (struct kh_decoded){.bytes = source + 3, .size = size - 3, .offset = 3};
	ck_assert_int_eq(kh_text_read(mem, &decoded, text), KH_OK);
}

static char *shown(const struct kh_text *text)
{
	char *out = strdup(text->bytes), *to = out;
	bool beside = true; /* a mark */

	for (const char *p = text->bytes; *p != '\0'; p++) {
		bool mark = *p == KH_LINE || *p == KH_CELL || *p == KH_CELL_LINE || *p == KH_PAGE;
		while (mark && to > out && to[-1] == ' ')
			to--;
		if (*p != ' ' || !beside)
			*to++ = *p == KH_LINE        ? '/'
			        : *p == KH_CELL      ? '|'
			        : *p == KH_CELL_LINE ? '^'
			        : *p == KH_PAGE      ? '='
			                             : *p;
		beside = mark || (beside && *p == ' ');
	}
	*to = '\0';
	return out;
}
