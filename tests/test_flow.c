/* Pieces of a text joined to clean strings, with their places. */
#include <check.h>
#include <string.h>

#include "kit.h"
#include "lines/flow.h"

Suite *kh_suite_flow(void);

static const struct {
	const char *lines, *joined;
} cases[] = {
    {"một\nhai", "một hai"},
    {"một  hai\n   ba ", "một hai ba"},
    {"một\thai", "một hai"},
    {"giai đoạn 2022-\n2025", "giai đoạn 2022-2025"},
    {"giai đoạn 2022 -\n2025", "giai đoạn 2022 - 2025"},
    {"108/NĐ-\nCP", "108/NĐ-CP"},
    {"Phòng Tài chính -\nKế hoạch", "Phòng Tài chính - Kế hoạch"},
    {"2022- \n 2025", "2022-2025"},
    {"Quý I/\n2022", "Quý I/2022"},
    {"trước 15/\n10/2022", "trước 15/10/2022"},
    {"500 triệu đồng/\nnăm", "500 triệu đồng/năm"},
    {"Quyết định số 1441/\nQĐ-UBND", "Quyết định số 1441/QĐ-UBND"},
    {"Quý 1/\nNăm 2022", "Quý 1/ Năm 2022"},
    {"Chương trình/\nĐề án", "Chương trình/ Đề án"},
    {"chương trình /\nđề án", "chương trình / đề án"},
    {"tại https://dichvucong.gov.vn/p/ho-\nme/x.html nhé", "tại https://dichvucong.gov.vn/p/ho-me/x.html nhé"},
    {"tại https://dichvucong.gov.\nvn/p nhé", "tại https://dichvucong.gov.vn/p nhé"},
    {"tại https://dichvucong.gov.vn\nvà nơi khác", "tại https://dichvucong.gov.vn và nơi khác"},
    {"www.a.vn/b?c=\n1&d=2", "www.a.vn/b?c=1&d=2"},
    {"Quý III/202\n5", "Quý III/2025"},
    {"Trước 31/12/20\n25 hoàn thành", "Trước 31/12/2025 hoàn thành"},
    {"Quý II/20\n25", "Quý II/2025"},
    {"Tháng 6/2\n025.", "Tháng 6/2025."},
    {"Trong năm 202\n5", "Trong năm 2025"},
    {"Giai đoạn 2021 - 20\n25", "Giai đoạn 2021 - 2025"},
    {"2026-2\n030", "2026-2030"},
    {"có 202\n5 xã", "có 202 5 xã"},
    {"Hộ nghèo: 202\n5", "Hộ nghèo: 202 5"},
    {"đạt 5/20\n25 xã còn lại", "đạt 5/20 25 xã còn lại"},
    {"Ngày 20\n25", "Ngày 20 25"},
    {"Quý I/20\n25%", "Quý I/20 25%"},
    {"Tháng 6/202\n5.1. Nội dung", "Tháng 6/202 5.1. Nội dung"},
    {"kịp thời;\nđúng hạn", "kịp thời; đúng hạn"},
    {"", ""},
    {" \n ", ""},
};

START_TEST(joins)
{
	struct kit *kit = kit_read(cases[_i].lines);
	struct kh_range piece = {0, kit->text->length}, out;

	ck_assert_int_eq(kh_flow_join(kit->run->flow, &piece, 1, &out), KH_OK);
	ck_assert_str_eq(kit_string(kit, out), cases[_i].joined);
	kit_free(kit);
}
END_TEST

/* A cell that a page break cut is one string with two places; what stands between is none of it. */
START_TEST(marks_cuts)
{
	struct kit *kit = kit_read("cơ chế một / 12 / cửa liên thông");
	struct kh_range pieces[] = {{0, 10}, {18, 33}}, out;
	struct kh_spans spans;

	ck_assert_int_eq(kh_flow_join(kit->run->flow, pieces, 2, &out), KH_OK);
	ck_assert_str_eq(kit_string(kit, out), "cơ chế một cửa liên thông");
	ck_assert_int_eq(kh_text_origin(kit->run->mem, kh_flow_text(kit->run->flow), out, &spans), KH_OK);
	ck_assert_uint_eq(spans.count, 2);
	ck_assert_uint_eq(spans.at[0].begin, 0);
	ck_assert_uint_eq(spans.at[0].end, strlen("cơ chế một"));
	ck_assert_uint_eq(spans.at[1].begin, strlen("cơ chế một / 12 / "));
	kit_free(kit);
}
END_TEST

/* Pieces one after another in the text are one place. */
START_TEST(does_not_mark_line_ends)
{
	struct kit *kit = kit_read("một\nhai");
	struct kh_range pieces[] = {{0, 3}, {4, 7}}, out;
	struct kh_spans spans;

	ck_assert_int_eq(kh_flow_join(kit->run->flow, pieces, 2, &out), KH_OK);
	ck_assert_str_eq(kit_string(kit, out), "một hai");
	ck_assert_int_eq(kh_text_origin(kit->run->mem, kh_flow_text(kit->run->flow), out, &spans), KH_OK);
	ck_assert_uint_eq(spans.count, 1);
	kit_free(kit);
}
END_TEST

START_TEST(joins_strings_again)
{
	struct kit *kit = kit_read("PHỤ LỤC\n---\nDANH MỤC");
	struct kh_range first = {0, 7}, second = {12, 20}, strings[2], out;
	struct kh_spans spans;

	ck_assert_int_eq(kh_flow_join(kit->run->flow, &first, 1, &strings[0]), KH_OK);
	ck_assert_int_eq(kh_flow_join(kit->run->flow, &second, 1, &strings[1]), KH_OK);
	ck_assert_int_eq(kh_flow_rejoin(kit->run->flow, strings, 2, &out), KH_OK);
	ck_assert_str_eq(kit_string(kit, out), "PHỤ LỤC DANH MỤC");
	ck_assert_int_eq(kh_text_origin(kit->run->mem, kh_flow_text(kit->run->flow), out, &spans), KH_OK);
	ck_assert_uint_eq(spans.count, 2);
	kit_free(kit);
}
END_TEST

/* The flow grows; strings put into it before stay what they were. */
START_TEST(keeps_strings_while_growing)
{
	struct kit *kit = kit_new();
	struct kh_range first = kit_flow(kit, "Ủy ban nhân dân"), last = first;

	for (int i = 0; i < 5000; i++)
		last = kit_flow(kit, "Sở Nội vụ, Sở Tài chính");
	ck_assert_str_eq(kit_string(kit, first), "Ủy ban nhân dân");
	ck_assert_str_eq(kit_string(kit, last), "Sở Nội vụ, Sở Tài chính");
	kit_free(kit);
}
END_TEST

Suite *kh_suite_flow(void)
{
	Suite *suite = suite_create("flow");
	TCase *tcase = tcase_create("flow");

	tcase_add_loop_test(tcase, joins, 0, (int)(sizeof cases / sizeof *cases));
	tcase_add_test(tcase, marks_cuts);
	tcase_add_test(tcase, does_not_mark_line_ends);
	tcase_add_test(tcase, joins_strings_again);
	tcase_add_test(tcase, keeps_strings_while_growing);
	suite_add_tcase(suite, tcase);
	return suite;
}
