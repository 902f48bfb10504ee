/* Ranges of a text: what they hold, how they are set, where they come from. */
#include <check.h>
#include <string.h>

#include "kit.h"

Suite *kh_suite_text(void);

static struct kh_range all(const struct kh_text *text)
{
	return (struct kh_range){0, text->length};
}

START_TEST(folds)
{
	static const struct {
		uint32_t code;
		int fold;
	} letters[] = {{'a', 'a'}, {0x1EBF, 'e'}, {0x1EBE, 'E'}, {0x111, 'd'}, {0x110, 'D'}, {0x1B0, 'u'},
	    {0x1EF9, 'y'}, {0x2013, '-'}, {0x2014, '-'}, {0x2212, '-'}, {0x201C, '"'}, {0x2019, '\''},
	    {0x2265, KH_FOLD_AT_LEAST}, {0x2264, KH_FOLD_AT_MOST}, {0x2022, KH_FOLD_BULLET}, {0xF0B7, KH_FOLD_BULLET},
	    {0x4E2D, KH_FOLD_OTHER}};

	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		ck_assert_msg(kh_fold(letters[i].code) == letters[i].fold, "U+%04X: %d", (unsigned)letters[i].code,
		    kh_fold(letters[i].code));
	for (uint32_t code = 1; code < 0x110000; code += 7)
		ck_assert_int_ne(kh_fold(code), 0);
}
END_TEST

/* The skeleton has a byte for each code point. */
START_TEST(skeleton_keeps_positions)
{
	struct kit *kit = kit_read("Kế hoạch số 5 – Đợt 1");

	ck_assert_str_eq(kit->text->skeleton, "Ke hoach so 5 - Dot 1");
	ck_assert_uint_eq(kit->text->length, strlen(kit->text->skeleton));
	for (uint32_t i = 0; i < kit->text->length; i++) {
		ck_assert_uint_eq(kh_text_position(kit->text, kit->text->byte_at[i]), i);
		ck_assert_int_eq(kh_fold(kh_text_code_point(kit->text, i)), kit->text->skeleton[i]);
	}
	kit_free(kit);
}
END_TEST

/* Text layers of PDF files have soft hyphens for those on the page. */
START_TEST(tells_drawn_soft_hyphens)
{
	static const struct {
		const char *text, *read;
	} cases[] = {{"ho\u00ADso trong 15 ngay", "hoso trong 15 ngay"},
	    {"Doc lap \u00AD Tu do, 61/ND\u00ADCP", "Doc lap - Tu do, 61/ND-CP"},
	    {"\u00AD 100% ho so", "- 100% ho so"}, {"TT\u00ADBNV; 2021\u00AD2025", "TT-BNV; 2021-2025"},
	    {"ho\u00AD so", "ho so"}, {"\u00AD", "-"}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_read(cases[i].text);
		ck_assert_msg(strcmp(kit->text->skeleton, cases[i].read) == 0, "%s", kit->text->skeleton);
		kit_free(kit);
	}
}
END_TEST

START_TEST(slices)
{
	struct kit *kit = kit_read("Sở Nội vụ");
	size_t size;
	const char *slice = kh_text_slice(kit->text, (struct kh_range){3, 6}, &size);

	ck_assert_msg(size == 5 && memcmp(slice, "Nội", 5) == 0, "%.*s", (int)size, slice);
	kh_text_slice(kit->text, (struct kh_range){7, 100}, &size);
	ck_assert_uint_eq(size, 4);
	ck_assert_str_eq(kh_text_copy(kit->run->mem, kit->text, (struct kh_range){0, 2}), "Sở");
	ck_assert_uint_eq(kh_text_code_point(kit->text, 100), 0);
	kit_free(kit);
}
END_TEST

START_TEST(trims)
{
	struct kit *kit = kit_read("  \t a b \n ");
	struct kh_range in = kh_text_trim(kit->text, all(kit->text));

	ck_assert_str_eq(kh_text_copy(kit->run->mem, kit->text, in), "a b");
	in = kh_text_trim(kit->text, (struct kh_range){0, 2});
	ck_assert_uint_eq(in.begin, in.end);
	kit_free(kit);
}
END_TEST

START_TEST(tells_letters)
{
	static const struct {
		const char *text;
		bool upper, bold;
	} cases[] = {{"CẢI CÁCH", true, false}, {"Cải CÁCH", false, false}, {"ĐỀ ÁN 06", true, false},
	    {"06 - 07", false, false}, {"", false, false}, {"**Đậm**", false, true}, {"**ĐẬM**, 1", true, true},
	    {"**Đậm** nhạt", false, false}, {"HẠ TẦNG 5G, IoT", true, false}, {"KH-TTg", false, false}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kit *kit = kit_read(cases[i].text);
		ck_assert_msg(kh_text_all_upper(kit->text, all(kit->text)) == cases[i].upper, "%s", cases[i].text);
		ck_assert_msg(
		    kh_text_all_style(kit->text, all(kit->text), KH_BOLD) == cases[i].bold, "%s", cases[i].text);
		kit_free(kit);
	}
}
END_TEST

START_TEST(tells_origin)
{
	struct kit *kit = kit_read("**Sở  Nội\nvụ** ");
	struct kh_value value;

	ck_assert_int_eq(kh_text_value(kit->run->mem, kit->text, all(kit->text), &value), KH_OK);
	ck_assert_uint_eq(value.spans.count, 1);
	ck_assert_uint_eq(value.spans.at[0].begin, 2);
	ck_assert_uint_eq(value.spans.at[0].end, strlen("**Sở  Nội\nvụ"));
	kit_free(kit);
}
END_TEST

START_TEST(refuses_ranges_outside)
{
	struct kit *kit = kit_read("abc");
	struct kh_spans spans;
	struct kh_value value;

	ck_assert_int_eq(kh_text_origin(kit->run->mem, kit->text, (struct kh_range){2, 9}, &spans), KH_E_RANGE);
	ck_assert_int_eq(kh_text_value(kit->run->mem, kit->text, (struct kh_range){1, 1}, &value), KH_OK);
	ck_assert_ptr_null(value.text);
	ck_assert_uint_eq(value.spans.count, 0);
	kit_free(kit);
}
END_TEST

Suite *kh_suite_text(void)
{
	Suite *suite = suite_create("text");
	TCase *tcase = tcase_create("text");

	tcase_add_test(tcase, folds);
	tcase_add_test(tcase, skeleton_keeps_positions);
	tcase_add_test(tcase, tells_drawn_soft_hyphens);
	tcase_add_test(tcase, slices);
	tcase_add_test(tcase, trims);
	tcase_add_test(tcase, tells_letters);
	tcase_add_test(tcase, tells_origin);
	tcase_add_test(tcase, refuses_ranges_outside);
	suite_add_tcase(suite, tcase);
	return suite;
}
