/* Dates in EDTF: what is one and what is not, the days of each, their order. */
#include <check.h>

#include "mention/edtf.h"

static const char *const same[] = {"2022", "2022-11", "2022-11-30", "2024-02-29", "2022-XX", "2022-12-XX",
    "2022-XX-XX", "XXXX-12-15", "XXXX-02-29", "XXXX-XX-20", "2022-33", "2022-36", "2022-40", "XXXX-36", "2021/2025",
    "2021/2025-12-31", "../2022-01-15", "2022/..", "2022-33/2022-34", "XXXX-06/XXXX-12"};

START_TEST(reads_what_it_prints)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_edtf edtf;

	for (size_t i = 0; i < sizeof same / sizeof *same; i++) {
		ck_assert_msg(kh_edtf_read(same[i], &edtf), "%s", same[i]);
		ck_assert_str_eq(kh_edtf_print(mem, &edtf), same[i]);
	}
	ck_assert(kh_edtf_read("2022/2022", &edtf));
	ck_assert_str_eq(kh_edtf_print(mem, &edtf), "2022");
	kh_arena_free(mem);
}
END_TEST

static const char *const none[] = {NULL, "", "22", "2022-", "2022-13", "2022-00", "2022-02-29", "2022-02-30",
    "2022-04-31", "2022-12-32", "2022-12-00", "2022-33-01", "2022-42", "202X", "2X22", "2022-1", "2022/", "/2022",
    "../..", "..", "2022/2023/2024", "2022 ", "2022-11-30T10:00", "năm 2022"};

START_TEST(refuses_the_rest)
{
	struct kh_edtf edtf = {.interval = true};

	for (size_t i = 0; i < sizeof none / sizeof *none; i++)
		ck_assert_msg(
		    !kh_edtf_read(none[i], &edtf) && edtf.interval, "%s", none[i] == NULL ? "NULL" : none[i]);
}
END_TEST

static const struct {
	const char *edtf;
	int32_t first, last;
} spans[] = {
    {"2022", 20220101, 20221231},
    {"2022-02", 20220201, 20220228},
    {"2024-02", 20240201, 20240229},
    {"2022-33", 20220101, 20220331},
    {"2022-36", 20221001, 20221231},
    {"2022-40", 20220101, 20220630},
    {"2022-41", 20220701, 20221231},
    {"2022-12-XX", 20221201, 20221231},
    {"XXXX-06-15", 615, 615},
};

START_TEST(knows_the_days)
{
	struct kh_edtf edtf;

	for (size_t i = 0; i < sizeof spans / sizeof *spans; i++) {
		ck_assert(kh_edtf_read(spans[i].edtf, &edtf));
		ck_assert_int_eq(kh_edtf_first_day(&edtf.first), spans[i].first);
		ck_assert_int_eq(kh_edtf_last_day(&edtf.first), spans[i].last);
	}
}
END_TEST

/* each before the next */
static const char *const ordered[] = {
    "XXXX-03", "2021-12-31", "2022-01-01", "2022-01", "2022-33", "2022-40", "2022", "2022-02", "2022-34", "2023"};

START_TEST(orders_dates)
{
	struct kh_edtf a, b;

	for (size_t i = 1; i < sizeof ordered / sizeof *ordered; i++) {
		ck_assert(kh_edtf_read(ordered[i - 1], &a) && kh_edtf_read(ordered[i], &b));
		ck_assert_msg(kh_edtf_compare(&a.first, &b.first) < 0, "%s before %s", ordered[i - 1], ordered[i]);
		ck_assert_int_gt(kh_edtf_compare(&b.first, &a.first), 0);
		ck_assert_int_eq(kh_edtf_compare(&a.first, &a.first), 0);
	}
}
END_TEST

Suite *kh_suite_edtf(void)
{
	Suite *suite = suite_create("edtf");
	TCase *text = tcase_create("text"), *days = tcase_create("days");

	tcase_add_test(text, reads_what_it_prints);
	tcase_add_test(text, refuses_the_rest);
	tcase_add_test(days, knows_the_days);
	tcase_add_test(days, orders_dates);
	suite_add_tcase(suite, text);
	suite_add_tcase(suite, days);
	return suite;
}
