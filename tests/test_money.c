/* Sums of money in cells. */
#include <check.h>

#include "kit.h"
#include "mention/money.h"

#define NONE (-1)

static const struct {
	const char *text;
	double dong;
} amounts[] = {
    {"5 triệu", 5000000},
    {"15 triệu", 15000000},
    {"40 triệu", 40000000},
    {"40.000.000đ", 40000000},
    {"1.471,60 triệu đồng", 1471600000},
    {"200 triệu/năm", 200000000},
    {"khoảng 50 triệu đồng", 50000000},
    {"theo quy định", NONE},
    {"0,5 tỷ", 500000000},
    {"Năm 2022", NONE},
    {"1,2 tỷ đồng", 1200000000},
    {"1.2 tỷ", 1200000000},
    {"15,000,000 đồng", 15000000},
    {"1.500 triệu đồng", 1500000000},
    {"2 tỷ 500 triệu đồng", 2500000000},
    {"Kinh phí tự chủ", NONE},
    {"05 đồng chí", NONE},
    {"16 lớp", NONE},
    {"50 người x 100.000đ = 5.000.000đ", 5000000},
    {"50 - 100 triệu đồng", NONE},
    {"500 nghìn đồng", 500000},
    {"20 trđ", 20000000},
    {"10.000 USD", NONE},
    {"Ngân sách tỉnh, huyện và các nguồn hợp pháp khác", NONE},
    {"3.000 lượt", NONE},
    {"1,234 tỷ", 1234000000},
    {"1.000.000.000 VNĐ", 1000000000},
    {"Tổng kinh phí: 20 triệu đồng", 20000000},
    {"năm 2022 đồng bộ", NONE},
    {"150", NONE},
    {"12,5 triêu đồng", 12500000},
    {"100 triệu đồng/năm (2021-2025)", 100000000},
    {"30.000.000 đồng (ba mươi triệu đồng)", 30000000},
};

START_TEST(amounts_in_cells)
{
	struct kit *kit = kit_new();

	for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++) {
		double dong = NONE;
		int rc = kh_money_read(kit->run, kit_flow(kit, amounts[i].text), &dong);
		ck_assert_msg(rc == (amounts[i].dong < 0 ? KH_NONE : KH_OK) && dong == amounts[i].dong,
		    "\"%s\" is %.2f, not %.2f", amounts[i].text, dong, amounts[i].dong);
	}
	kit_free(kit);
}
END_TEST

/* Cells of a column whose title names the unit, or none. */
START_TEST(bare_numbers)
{
	static const struct {
		const char *title, *cell;
		double dong;
	} cells[] = {
	    {"Kinh phí (triệu đồng)", "150", 150e6},
	    {"Kinh phí (triệu đồng)", "80,5", 80.5e6},
	    {"Dự toán (1.000 đồng)", "12.500", 12.5e6},
	    {"Kinh phí (tỷ đồng)", "1,2", 1.2e9},
	    {"Kinh phí (đồng)", "500.000", 500e3},
	    {"Kinh phí", "15.000.000", 15e6},
	    {"Kinh phí", "150", NONE},
	    {"Kinh phí", "15.000", NONE},
	    {"Kinh phí (triệu đồng)", "Không", NONE},
	};
	struct kit *kit = kit_new();

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
		double dong = NONE, unit = kh_money_unit(kit->run, kit_flow(kit, cells[i].title));
		int rc = kh_money_bare(kit->run, kit_flow(kit, cells[i].cell), unit, &dong);
		ck_assert_msg(rc == (cells[i].dong < 0 ? KH_NONE : KH_OK) && dong == cells[i].dong,
		    "\"%s\" under \"%s\" is %.2f, not %.2f", cells[i].cell, cells[i].title, dong, cells[i].dong);
	}
	kit_free(kit);
}
END_TEST

Suite *kh_suite_money(void)
{
	Suite *suite = suite_create("money");
	TCase *cells = tcase_create("cells");

	tcase_add_test(cells, amounts_in_cells);
	tcase_add_test(cells, bare_numbers);
	suite_add_tcase(suite, cells);
	return suite;
}
