/* Letters and figures that a scan confused: what the skeleton has for them. The text stays as it is printed. */
#include <check.h>
#include <string.h>

#include "kit.h"
#include "charset/decode.h"
#include "text/read.h"

Suite *kh_suite_mend(void);

static const struct {
	const char *text, *skeleton;
} cases[] = {
    /* figures */
    {"Tối thiểu 8O% hồ sơ, 1OO % xã", "Toi thieu 80% ho so, 100 % xa"},
    {"Năm 2O22, 202l và 2O2O", "Nam 2022, 2021 va 2020"},
    {"trước l5/01/2022, từ 3l/12", "truoc 15/01/2022, tu 31/12"},
    /* letters */
    {"TH0I GIAN, K1NH PHÍ; c0 quan t1ến hành", "THOI GIAN, KINH PHI; c0 quan tien hanh"},
    {"H0ÀN THÀNH, MỤC T1ÊU, trở 1ên, 1ập danh sách", "HOAN THANH, MUC TIEU, tro len, lap danh sach"},
    {"ChỈ tiêu của sỞ, nưỚc sạch", "Chi tieu cua so, nuoc sach"},
    /* neither */
    {"QH14, CT1, Điều 5A, 1ha, 5l nước, B2B, H2O, P1A, Quý 1I/2022, THPTCL2, 3G",
        "QH14, CT1, Dieu 5A, 1ha, 5l nuoc, B2B, H2O, P1A, Quy 1I/2022, THPTCL2, 3G"},
    {"QyĐ-UBND, ChỈ", "QyD-UBND, Chi"},
    {"1", "1"},
};

START_TEST(mends)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_decoded decoded;
	struct kh_text text;
	struct kh_error err = {0};
	const char *bytes = cases[_i].text;

	ck_assert_int_eq(kh_decode(mem, kit_patterns(), NULL, bytes, strlen(bytes), &decoded, &err), KH_OK);
	ck_assert_int_eq(kh_text_read(mem, &decoded, &text), KH_OK);
	ck_assert_msg(
	    text.length == strlen(cases[_i].skeleton) && memcmp(text.skeleton, cases[_i].skeleton, text.length) == 0,
	    "%s: %.*s", bytes, (int)text.length, text.skeleton);
	ck_assert_str_eq(text.bytes, bytes);
	kh_arena_free(mem);
}
END_TEST

/* What was read through a slip is reported. */
START_TEST(reports)
{
	static const char plan[] =
	    "KẾ HOẠCH\nCải cách hành chính năm 2022\n\nI. MỤC T1ÊU\n- Tối thiểu 8O% hồ sơ đúng hạn.\n";
	struct kh_plan *made = kit_plan("case", plan, strlen(plan));
	const struct kh_record *r = kh_plan_record(made);
	size_t slips = 0;

	for (size_t i = 0; i < r->warning_count; i++)
		slips += strcmp(r->warnings[i].code, "ocr-slip") == 0;
	ck_assert_uint_eq(slips, 2);
	ck_assert_uint_eq(r->target_count, 1);
	ck_assert(r->targets[0].measures[0].value == 80);
	ck_assert_str_eq(r->targets[0].measures[0].text.text, "Tối thiểu 8O%");
	kh_plan_free(made);
}
END_TEST

Suite *kh_suite_mend(void)
{
	Suite *suite = suite_create("mend");
	TCase *tcase = tcase_create("mend");

	(void)kit_patterns();
	tcase_add_loop_test(tcase, mends, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tcase, reports);
	suite_add_tcase(suite, tcase);
	return suite;
}
