#include <check.h>

#include "kit.h"
#include "money.h"

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

Suite *kh_suite_money(void)
{
	Suite *suite = suite_create("money");
	TCase *cells = tcase_create("cells");

	tcase_add_test(cells, amounts_in_cells);
	suite_add_tcase(suite, cells);
	return suite;
}
