/* Decoding: UTF-8, UTF-16, what is no text, hostile bytes; mixtures of charsets. */
#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "encode.h"
#include "kit.h"
#include "charset/decode.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_decode(void);

struct result {
	struct kh_arena *mem;
	struct kh_decoded text;
	struct kh_error err;
	int rc;
};

static struct result decode(const char *charset, const void *bytes, size_t size)
{
	struct result r = {kh_arena_new(), {0}, {0}, 0};

	ck_assert_ptr_nonnull(r.mem);
	r.rc = kh_decode(r.mem, kit_patterns(), charset, bytes, size, &r.text, &r.err);
	return r;
}

/* ---- Unicode ---- */

struct unicode {
	const char *told;
	const char *bytes;
	size_t size;
	const char *text;
	size_t text_size;
	const char *charset;
	const unsigned *origin; /* of each byte of the text */
};

#define BYTES(literal) literal, sizeof(literal) - 1

static const struct unicode unicodes[] = {
    {NULL, BYTES(""), BYTES(""), "UTF-8", NULL},
    {NULL, BYTES("a\xC3\xA1"), BYTES("a\xC3\xA1"), "UTF-8", (const unsigned[]){0, 1, 2}},
    {NULL,
        BYTES("\xEF\xBB\xBF"
              "a\xC3\xA1"),
        BYTES("a\xC3\xA1"), "UTF-8", (const unsigned[]){3, 4, 5}},
    {NULL, BYTES("\xEF\xBB\xBF"), BYTES(""), "UTF-8", NULL},
    {NULL, BYTES("a\0b"), BYTES("a\0b"), "UTF-8", (const unsigned[]){0, 1, 2}},
    {"utf8",
        BYTES("\xFF\xFE"
              "a"),
        BYTES("\xFF\xFE"
              "a"),
        "UTF-8", (const unsigned[]){0, 1, 2}},
    {NULL,
        BYTES("\xFF\xFE"
              "a\0\xBF\x1E"),
        BYTES("a\xE1\xBA\xBF"), "UTF-16LE", (const unsigned[]){2, 4, 4, 4}},
    {NULL, BYTES("\xFE\xFF\0a\x1E\xBF"), BYTES("a\xE1\xBA\xBF"), "UTF-16BE", (const unsigned[]){2, 4, 4, 4}},
    {NULL,
        BYTES("K\0\xBF\x1E \0h\0o\0\xA1\x1E"
              "c\0h\0"),
        BYTES("K\xE1\xBA\xBF ho\xE1\xBA\xA1"
              "ch"),
        "UTF-16LE", (const unsigned[]){0, 2, 2, 2, 4, 6, 8, 10, 10, 10, 12, 14}},
    {NULL, BYTES("\0K\x1E\xBF\0 \0h\0o"), BYTES("K\xE1\xBA\xBF ho"), "UTF-16BE",
        (const unsigned[]){0, 2, 2, 2, 4, 6, 8}},
    /* a pair, a half of one at the end and one before a letter, an odd byte */
    {"utf-16le", BYTES("\x3D\xD8\x00\xDE"), BYTES("\xF0\x9F\x98\x80"), "UTF-16LE", (const unsigned[]){0, 0, 0, 0}},
    {"utf-16le", BYTES("\x3D\xD8"), BYTES("\xEF\xBF\xBD"), "UTF-16LE", (const unsigned[]){0, 0, 0}},
    {"utf-16be", BYTES("\xD8\x3D\0a"),
        BYTES("\xEF\xBF\xBD"
              "a"),
        "UTF-16BE", (const unsigned[]){0, 0, 0, 2}},
    {"utf-16be", BYTES("\xDC\x3D\0a"),
        BYTES("\xEF\xBF\xBD"
              "a"),
        "UTF-16BE", (const unsigned[]){0, 0, 0, 2}},
    {"utf-16", BYTES("a\0b"), BYTES("a\xEF\xBF\xBD"), "UTF-16LE", (const unsigned[]){0, 2, 2, 2}},
    {"utf-16", BYTES("\xFE\xFF\0b"), BYTES("b"), "UTF-16BE", (const unsigned[]){2}},
    {"utf-16", BYTES(""), BYTES(""), "UTF-16LE", NULL},
    /* legacy bytes that were stored as code points, of UTF-16 */
    {NULL,
        BYTES("\xFF\xFE"
              "K\0\xD5\0 \0h\0o\0\xB9\0c\0h\0 \0s\0\xE8\0 \0h\0u\0y\0\xD6\0n\0"),
        BYTES("Kế hoạch số huyện"), "TCVN3", NULL},
    {NULL,
        BYTES("\xEF\xBB\xBF"
              "K\xC3\x95 ho\xC2\xB9"
              "ch s\xC3\xA8 huy\xC3\x96n"),
        BYTES("Kế hoạch số huyện"), "TCVN3", NULL},
};

START_TEST(test_unicode)
{
	const struct unicode *u = &unicodes[_i];
	struct result r = decode(u->told, u->bytes, u->size);

	ck_assert_msg(r.rc == KH_OK, "%s", r.err.message);
	ck_assert_uint_eq(r.text.size, u->text_size);
	ck_assert_mem_eq(r.text.bytes, u->text, u->text_size);
	ck_assert_str_eq(r.text.charset, u->charset);
	for (size_t i = 0; u->origin != NULL && i < r.text.size; i++)
		ck_assert_uint_eq(r.text.origin != NULL ? r.text.origin[i] : i + r.text.offset, u->origin[i]);
	kh_arena_free(r.mem);
}
END_TEST

/* The file's bytes of the letters of "Kế", through UTF-16 and TCVN3 and through a BOM and VNI. */
START_TEST(test_origins_through_two_readings)
{
	struct result r = decode(NULL, BYTES("\xFF\xFE"
	                                     "K\0\xD5\0 \0h\0o\0\xB9\0c\0h\0 \0s\0\xE8\0 \0h\0u\0y\0\xD6\0n\0"));

	ck_assert_uint_eq(r.text.origin[0], 2);
	for (size_t i = 1; i <= 3; i++) {
		ck_assert_uint_eq(r.text.origin[i], 4);
		ck_assert_uint_eq(r.text.width[i], 2);
	}
	kh_arena_free(r.mem);
	r = decode(NULL, BYTES("\xEF\xBB\xBF"
	                       "Ke\xC3\xA1 hoa\xC3\xAF"
	                       "ch so\xC3\xA1 huye\xC3\xA4n"));
	ck_assert_uint_eq(r.text.origin[0], 3);
	ck_assert_uint_eq(r.text.origin[1], 4);
	ck_assert_uint_eq(r.text.width[1], 3);
	kh_arena_free(r.mem);
}
END_TEST

/* ---- what is no text ---- */

static const struct {
	const char *bytes;
	size_t size;
	const char *kind;
} binaries[] = {
    {BYTES("%PDF-1.4\n%abc"), "a PDF document; make text of it"},
    {BYTES("PK\3\4aaaa"), "ZIP"},
    {BYTES("\x7F"
           "ELF\2\1\1\0\0\0\0"),
        "ELF"},
    {BYTES(" \n\f\f\r\n\t"), "only blanks; if it was made of a PDF"},
    {BYTES("P5\n1653 2339\n255\n"), "a PNM image; read its pages"},
    {BYTES("abc\xFF\xFF\xFF\xFF\xFF\xFF\xFF"
           "d"),
        "a binary file"},
    {BYTES("\x89PNG\r\n\x1A\n"), "a PNG image; read its pages"},
    {BYTES("\xFF\xD8\xFF\xE0\0\x10JFIF"), "JPEG"},
    {BYTES("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1\0\0"), "Office"},
    {BYTES("\0\0\0\0\0\0\0\0\0\0\0\0"), "binary"},
    {BYTES("\1\2\3\4\x10\x11\x12\x13\x15\x16\x17\x18\1\2\3\4\x10\x11\x12"), "binary"},
};

START_TEST(test_binary_is_refused)
{
	struct result r = decode(NULL, binaries[_i].bytes, binaries[_i].size);

	ck_assert_int_eq(r.rc, KH_E_FORMAT);
	ck_assert_int_eq((int)r.err.code, KH_E_FORMAT);
	ck_assert_msg(strstr(r.err.message, binaries[_i].kind) != NULL, "%s", r.err.message);
	kh_arena_free(r.mem);
}
END_TEST

START_TEST(test_unknown_charset_is_wrong_usage)
{
	struct result r = decode("EBCDIC-VN", BYTES("abc"));

	ck_assert_int_eq(r.rc, KH_E_USAGE);
	ck_assert_ptr_nonnull(strstr(r.err.message, "EBCDIC-VN"));
	kh_arena_free(r.mem);
}
END_TEST

START_TEST(test_capitals_of_viscii_are_text)
{
	const char *text = "ẲẴẪỶỸỴ QUỸ MỸ THUẬT, KỶ NIỆM, LŨY KẾ, ĐÃI NGỘ, MẪU, TẤM, ẴM";
	struct encoded e = encode(kit_patterns(), KH_CHARSET_VISCII, ENCODE_BYTES, text, strlen(text));
	struct result r = decode(NULL, e.bytes, e.size);

	ck_assert_int_eq(r.rc, KH_OK);
	ck_assert_str_eq(r.text.charset, "VISCII");
	ck_assert_uint_eq(r.text.size, strlen(text));
	ck_assert_mem_eq(r.text.bytes, text, r.text.size);
	kh_arena_free(r.mem);
	encoded_free(&e);
}
END_TEST

/* Damaged UTF-8 stays UTF-8, its faults where they are. */
START_TEST(test_faults_stay)
{
	static const char text[] =
	    "Ủy ban nhân dân huyện ban h\xC3nh Kế hoạch cải cách hành chính\xE1\xBA của huyện Lai Vung";
	struct result r = decode(NULL, text, sizeof text - 1);

	ck_assert_int_eq(r.rc, KH_OK);
	ck_assert_str_eq(r.text.charset, "UTF-8");
	ck_assert_uint_eq(r.text.size, sizeof text - 1);
	ck_assert_mem_eq(r.text.bytes, text, r.text.size);
	kh_arena_free(r.mem);
}
END_TEST

/* ---- mixtures ---- */

struct part {
	enum kh_charset_id id;
	enum encode_form form;
	const char *text;
};

static const struct part stored[] = {
    {KH_CHARSET_UTF8, ENCODE_BYTES, "ỦY BAN NHÂN DÂN HUYỆN ĐỨC TRỌNG\nKế hoạch cải cách hành chính năm 2022\n"},
    {KH_CHARSET_TCVN3, ENCODE_STORED,
        "căn cứ nghị quyết của chính phủ về chương trình tổng thể\n| xã | 12 | ưu tiên |\n"},
    {KH_CHARSET_UTF8, ENCODE_BYTES, "Phòng Nội vụ chủ trì, phối hợp với các phòng chuyên môn\n"},
    {KH_CHARSET_VNI, ENCODE_STORED, "Tổ chức kiểm tra đột xuất về kỷ luật, kỷ cương hành chính\tQuý II\n"},
    {KH_CHARSET_UTF8, ENCODE_BYTES, "Le résumé de l'évaluation a été présenté à Genève où l'on a décidé d'été.\n"},
    {KH_CHARSET_UTF8, ENCODE_STORED, "Báo cáo kết quả thực hiện trước ngày 15 tháng 12\n"},
    {KH_CHARSET_UTF8, ENCODE_TWICE, "Đơn vị nào chậm trễ phải giải trình bằng văn bản\n"},
    {KH_CHARSET_1258, ENCODE_STORED, "Kinh phí thực hiện được bố trí từ nguồn ngân sách huyện\n"},
    {KH_CHARSET_UTF8, ENCODE_BYTES, "Nơi nhận: Như trên; Lưu: VT.\n"},
};

static const struct part raw[] = {
    {KH_CHARSET_UTF8, ENCODE_BYTES, "ỦY BAN NHÂN DÂN HUYỆN ĐỨC TRỌNG\nKế hoạch cải cách hành chính năm 2022\n"},
    {KH_CHARSET_TCVN3, ENCODE_BYTES,
        "căn cứ nghị quyết của chính phủ về chương trình tổng thể\n| xã | 12 | ưu tiên |\n"},
    {KH_CHARSET_UTF8, ENCODE_BYTES, "Phòng Nội vụ chủ trì, phối hợp với các phòng chuyên môn\n"},
    {KH_CHARSET_VNI, ENCODE_BYTES, "Tổ chức kiểm tra đột xuất về kỷ luật, kỷ cương hành chính\tQuý II\n"},
    {KH_CHARSET_UTF8, ENCODE_BYTES, "Nơi nhận: Như trên; Lưu: VT; các cơ quan, đơn vị.\n"},
};

static void check_mixture(const struct part *parts, size_t count)
{
	char bytes[4096], text[4096];
	size_t size = 0, text_size = 0;
	struct result r;

	for (size_t i = 0; i < count; i++) {
		struct encoded e =
		    encode(kit_patterns(), parts[i].id, parts[i].form, parts[i].text, strlen(parts[i].text));

		memcpy(bytes + size, e.bytes, e.size);
		memcpy(text + text_size, e.text, e.text_size);
		size += e.size;
		text_size += e.text_size;
		encoded_free(&e);
	}
	r = decode(NULL, bytes, size);
	ck_assert_int_eq(r.rc, KH_OK);
	ck_assert_msg(encode_same(KH_CHARSET_TCVN3, r.text.bytes, r.text.size, text, text_size), "%.*s",
	    (int)r.text.size, r.text.bytes);
	ck_assert_str_eq(r.text.charset, "UTF-8");
	/* Origins go up, and each character's end is the next one's begin. */
	for (size_t i = 1; i < r.text.size; i++)
		ck_assert(r.text.origin[i] == r.text.origin[i - 1] ||
		          r.text.origin[i] == r.text.origin[i - 1] + r.text.width[i - 1]);
	kh_arena_free(r.mem);
}

START_TEST(test_mixture_stored)
{
	check_mixture(stored, COUNT(stored));
}
END_TEST

START_TEST(test_mixture_of_bytes)
{
	check_mixture(raw, COUNT(raw));
}
END_TEST

/* ---- hostile bytes ---- */

static unsigned next_random(unsigned *state)
{
	*state = *state * 1664525u + 1013904223u;
	return *state >> 8;
}

static void check_sane(const struct result *r, size_t size)
{
	size_t wrong = 0;

	if (r->rc != KH_OK) {
		ck_assert_int_eq(r->rc, KH_E_FORMAT);
		return;
	}
	ck_assert(r->text.confidence >= 0 && r->text.confidence <= 1);
	ck_assert_ptr_nonnull(r->text.charset);
	for (size_t i = 0; r->text.origin != NULL && i < r->text.size; i++) {
		wrong += r->text.origin[i] + r->text.width[i] > size || r->text.width[i] == 0;
		wrong += i > 0 && r->text.origin[i] < r->text.origin[i - 1];
	}
	ck_assert_msg(wrong == 0, "%zu wrong origins, charset %s", wrong, r->text.charset);
}

START_TEST(test_hostile_bytes)
{
	static const char *const tolds[] = {
	    NULL, "TCVN3", "VNI", "VISCII", "windows-1258", "VIQR", "VPS", "UTF-16", "Latin1"};
	static const char alphabet[] = "aeiouyd^(+*'`?~.\\ \n\t|<>\xC2\xC3\xB9\xD5\xE1\xBA\xBF\xAD\xE2\x88\x92";
	unsigned state = 5;

	for (unsigned round = 0; round < 4000; round++) {
		char bytes[700];
		size_t size = next_random(&state) % sizeof bytes;
		struct result r;

		for (size_t i = 0; i < size; i++)
			bytes[i] = round % 2 == 0 ? (char)next_random(&state)
			                          : alphabet[next_random(&state) % (sizeof alphabet - 1)];
		r = decode(tolds[round % COUNT(tolds)], bytes, size);
		check_sane(&r, size);
		kh_arena_free(r.mem);
	}
}
END_TEST

/* What is long, or has many blocks, or none, costs no more than its size. */
START_TEST(test_large_input)
{
	static const char *const units[] = {
	    "\xE9\n", "\xC3\xA9", "\xB9", "^", "Ke^' hoa.ch ", "KÕ ho¹ch ", "é|", "\n", "a", "\xC3", "Ã ", "o+"};
	size_t size = 1 << 21;
	char *bytes = malloc(size);

	ck_assert_ptr_nonnull(bytes);
	for (size_t u = 0; u < COUNT(units); u++) {
		size_t length = strlen(units[u]), filled = 0;
		struct timespec begin, end;
		struct result r;

		while (filled + length <= size) {
			memcpy(bytes + filled, units[u], length);
			filled += length;
		}
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &begin);
		r = decode(NULL, bytes, filled);
		clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &end);
		check_sane(&r, filled);
		ck_assert_uint_le(kh_arena_held(r.mem), 40 * size);
		ck_assert_msg(
		    end.tv_sec - begin.tv_sec < 20, "\"%s\" took %ld s", units[u], (long)(end.tv_sec - begin.tv_sec));
		kh_arena_free(r.mem);
	}
	free(bytes);
}
END_TEST

Suite *kh_suite_decode(void)
{
	Suite *suite = suite_create("decode");
	TCase *unicode = tcase_create("unicode"), *mixed = tcase_create("mixed"), *hostile = tcase_create("hostile");

	tcase_add_loop_test(unicode, test_unicode, 0, (int)COUNT(unicodes));
	tcase_add_test(unicode, test_origins_through_two_readings);
	tcase_add_loop_test(unicode, test_binary_is_refused, 0, (int)COUNT(binaries));
	tcase_add_test(unicode, test_unknown_charset_is_wrong_usage);
	tcase_add_test(unicode, test_capitals_of_viscii_are_text);
	tcase_add_test(unicode, test_faults_stay);
	tcase_add_test(mixed, test_mixture_stored);
	tcase_add_test(mixed, test_mixture_of_bytes);
	tcase_add_test(hostile, test_hostile_bytes);
	tcase_add_test(hostile, test_large_input);
	tcase_set_timeout(hostile, 120);
	suite_add_tcase(suite, unicode);
	suite_add_tcase(suite, mixed);
	suite_add_tcase(suite, hostile);
	return suite;
}
