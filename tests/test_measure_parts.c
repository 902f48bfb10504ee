/* What a level has beside its figure: the words that give it, and the time that is set for it. */
#include <check.h>
#include <string.h>

#include "show_measures.h"
#include "targets/measure.h"

/* The words that give each level, one after another. */
static const struct {
	const char *statement, *words;
} words[] = {
    {"Tỷ lệ đạt tối thiểu 20% tại cấp huyện và 5% tại cấp xã", "tối thiểu 20%|5%"},
    {"Phấn đấu từ 95% trở lên, trong đó đất đai đạt từ 90%", "từ 95% trở lên|từ 90%"},
    {"Mỗi năm tăng tối thiểu 20% đến khi đạt 100%", "tăng tối thiểu 20%|100%"},
    {"đạt tỷ lệ tương đương (20%, 15%)", "20%|15%"},
    {"Có ≥ 30% doanh nghiệp", "≥ 30%"},
    {"Kiểm tra từ 30 - 40% số xã", "từ 30 - 40%"},
    {"Giảm tỷ lệ trễ hạn xuống dưới 2%", "dưới 2%"},
    {"Giảm biên chế tối thiểu 10%", "tối thiểu 10%"},
    {"Tổ chức ít nhất 02 lớp tập huấn, 01 hội nghị", "ít nhất 02 lớp tập huấn|01 hội nghị"},
    {"Đào tạo, bồi dưỡng 3.000 lượt nhân lực", "3.000 lượt nhân lực"},
    {"Phấn đấu giải ngân đạt trên 90% kế hoạch được giao", "trên 90%"},
    {"thuộc nhóm 10 huyện dẫn đầu", "nhóm 10 huyện dẫn đầu"},
};

/* The words or the deadlines of a statement's measures, parted by "|". */
static const char *join(struct kit *kit, const char *statement, bool deadline)
{
	struct kh_measure *m;
	const char *all = "";
	size_t count;

	ck_assert_int_eq(kh_measures_find(kit->run, kit_flow(kit, statement), &m, &count), KH_OK);
	for (size_t i = 0; i < count; i++) {
		const char *one = !deadline ? m[i].text.text : m[i].deadline == NULL ? "-" : m[i].deadline;
		all = kh_arena_print(kit->run->mem, "%s%s%s", all, i > 0 ? "|" : "", one);
		ck_assert_uint_eq(m[i].text.spans.count, 1);
		ck_assert_uint_eq(m[i].text.spans.at->end - m[i].text.spans.at->begin, strlen(m[i].text.text));
	}
	return all;
}

START_TEST(gives_the_words)
{
	struct kit *kit = kit_new();
	size_t wrong = 0;

	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		wrong += differs(words[i].statement, join(kit, words[i].statement, false), words[i].words);
	kit_free(kit);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

static const struct {
	const char *statement, *deadlines;
} deadlines[] = {
    {"Mức độ hài lòng đạt trên 90%; đến năm 2025 đạt tối thiểu 95%.", "-|2025"},
    {"Đến năm 2025, 100% công chức, 80% viên chức được bồi dưỡng", "2025|2025"},
    {"Ít nhất 20% xã không có ma túy ngay trong năm 2025 và xây dựng lộ trình bảo đảm đến năm 2030, ít nhất 50% xã",
        "2025|2030"},
    {"Phấn đấu đạt 20% số xã năm 2025, bảo đảm đến hết năm 2030 đạt 50%", "2025|2030"},
    {"Tỷ lệ hồ sơ trực tuyến năm 2025 đạt 60%, năm 2026 đạt 70%", "2025|2026"},
    {"Tỷ lệ giải ngân kế hoạch năm 2025 đạt 95%", "-"},
    {"Thu nhập bình quân của nông dân năm 2030 tăng 20% so với năm 2020", "2030"},
    {"Phấn đấu đạt ít nhất 20% số xã, đến năm 2030, ít nhất 50% số xã", "-|2030"},
    {"Đạt ít nhất 20% số xã vào năm 2025, 50% số xã vào năm 2030", "2025|2030"},
    {"Tăng trưởng trên 8% năm 2025 và 10% trong giai đoạn tiếp theo", "2025|-"},
    {"100% công chức, 80% viên chức được bồi dưỡng đến năm 2025", "2025|2025"},
    {"Đến năm 2025, tỷ lệ hồ sơ trực tuyến đạt 80%; tỷ lệ thanh toán trực tuyến đạt 50%", "2025|2025"},
    {"Đến hết năm 2030: Có ≥ 60% hợp tác xã ứng dụng công nghệ số", "2030"},
    {"Giảm tối thiểu 10% biên chế so với năm 2021", "-"},
    {"Đến hết quý II/2025 đạt 50%, đến hết năm đạt 100%", "2025-34|-"},
    {"Đến hết quý II/2025, 50% xã, 70% thôn đạt chuẩn", "2025-34|2025-34"},
    {"Trong 6 tháng đầu năm 2025 giải ngân 45% kế hoạch", "2025-40"},
    {"Lộ trình: năm 2023 đạt 50%, 2024 đạt 70%, 2025: 100%", "2023|2024|2025"},
    {"Tỷ lệ xã đạt chuẩn (2023: 85%; 2024: 90%; 2025: 95%)", "2023|2024|2025"},
    {"Các năm 2023, 2024 và năm 2025 lần lượt đạt 50%, 60%, 70% hồ sơ", "2023|2024|2025"},
    {"Đạt 80%, 90% và 100% hồ sơ trong các năm 2023, 2024, 2025", "2023|2024|2025"},
};

START_TEST(gives_deadlines)
{
	struct kit *kit = kit_new();
	size_t wrong = 0;

	for (size_t i = 0; i < sizeof deadlines / sizeof *deadlines; i++)
		wrong +=
		    differs(deadlines[i].statement, join(kit, deadlines[i].statement, true), deadlines[i].deadlines);
	kit_free(kit);
	ck_assert_uint_eq(wrong, 0);
}
END_TEST

Suite *kh_suite_measure_parts(void)
{
	Suite *suite = suite_create("measure_parts");
	TCase *tcase = tcase_create("parts");

	tcase_add_test(tcase, gives_the_words);
	tcase_add_test(tcase, gives_deadlines);
	suite_add_tcase(suite, tcase);
	return suite;
}
