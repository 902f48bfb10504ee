/* Times: of cells, and in sentences. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"
#include "mention/when.h"

static bool same(const char *a, const char *b)
{
	return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static const char *shown(const char *value)
{
	return value == NULL ? "null" : value;
}

struct cell {
	const char *text, *kind, *edtf, *repeat;
};

/* the contract's table and its hard cases */
static const struct cell contract[] = {
    {"31/10/2022", "when", "2022-10-31", NULL},
    {"Tháng 11/2022", "when", "2022-11", NULL},
    {"Trước 15/6/26", "when", "../2026-06-15", NULL},
    {"Tháng 6/25", "when", "2025-06", NULL},
    {"Quý I/25", "when", "2025-33", NULL},
    {"Trong tháng 01/2022", "when", "2022-01", NULL},
    {"Quý I/2022", "when", "2022-33", NULL},
    {"Năm 2022", "when", "2022", NULL},
    {"Trong năm 2022", "when", "2022", NULL},
    {"Năm 2021-2025", "when", "2021/2025", NULL},
    {"20262030", "when", "2026/2030", NULL},
    {"trước ngày 15/01/2022", "when", "../2022-01-15", NULL},
    {"Từ năm 2022", "when", "2022/..", NULL},
    {"Năm 2022 và các năm tiếp theo", "when", "2022/..", NULL},
    {"Từ năm 2021-đến hết 31/12/2025", "when", "2021/2025-12-31", NULL},
    {"Từ 2022-đến hết 31/12/2025", "when", "2022/2025-12-31", NULL},
    {"Hàng năm", "repeat", NULL, "P1Y"},
    {"Hằng năm", "repeat", NULL, "P1Y"},
    {"Hàng quý", "repeat", NULL, "P3M"},
    {"Báo cáo theo quý", "repeat", NULL, "P3M"},
    {"Hàng quý và năm 2022", "repeat", "2022", "P3M"},
    {"Hàng tháng", "repeat", NULL, "P1M"},
    {"Quý IV hàng năm", "repeat", "XXXX-36", "P1Y"},
    {"Quý I hàng năm", "repeat", "XXXX-33", "P1Y"},
    {"Thường xuyên", "ongoing", NULL, NULL},
    {"Thực hiện thường xuyên", "ongoing", NULL, NULL},
    {"Thực hiện Thường xuyên", "ongoing", NULL, NULL},
    {"Thường xuyên trong năm", "ongoing", NULL, NULL},
    {"Theo Đề án", "conditional", NULL, NULL},
    {"Sau khi kiểm tra", "conditional", NULL, NULL},
    {"Theo Kế hoạch và đột xuất theo yêu cầu", "conditional", NULL, NULL},
    {"Trước ngày 31/01 năm liền kề", "repeat", "../XXXX-01-31", "P1Y"},
    {"Thường xuyên, định kỳ hằng quý báo cáo", "repeat", NULL, "P3M"},
    {"chậm nhất là ngày 31/12/2025", "when", "../2025-12-31", NULL},
    {"Theo Điều 17 Nghị định số 52/2015/NĐ-CP ngày 28/5/2015 của Chính phủ cơ sở dữ liệu quốc gia về pháp luật",
        "conditional", NULL, NULL},
    {"Kết hợp báo cáo công tác KSTTHC quý, năm", "repeat", NULL, "P3M"},
    {"Hàng năm (khi có hướng dẫn của tỉnh)", "repeat", NULL, "P1Y"},
    {"Khi có chỉ đạo, hướng dẫn của tỉnh", "conditional", NULL, NULL},
    {"Năm 2021 Đạt 100% đến 31/12/2025", "when", "2021/2025-12-31", NULL},
};

/* other ways to name a time */
static const struct cell others[] = {
    {"Quí IV-2025", "when", "2025-36", NULL},
    {"Quý I, II năm 2022", "when", "2022-33/2022-34", NULL},
    {"6 tháng đầu năm 2022", "when", "2022-40", NULL},
    {"6 tháng cuối năm 2022", "when", "2022-41", NULL},
    {"Tháng 01 - 6/2022", "when", "2022-01/2022-06", NULL},
    {"Tháng 3, 6, 9, 12", "when", "XXXX-03/XXXX-12", NULL},
    {"Tháng 3, 6, 9, 12 năm 2022", "when", "2022-03/2022-12", NULL},
    {"Trước 30/6/2022", "when", "../2022-06-30", NULL},
    {"Trước ngày 20 hàng tháng", "repeat", "../XXXX-XX-20", "P1M"},
    {"Trước ngày 15/12 hằng năm", "repeat", "../XXXX-12-15", "P1Y"},
    {"Hoàn thành trong tháng 10/2022", "when", "2022-10", NULL},
    {"Quý III năm 2022", "when", "2022-35", NULL},
    {"Đến hết năm 2025", "when", "../2025", NULL},
    {"Giai đoạn 2021 - 2025", "when", "2021/2025", NULL},
    {"2025 - 2030", "when", "2025/2030", NULL},
    {"2026", "when", "2026", NULL},
    {"Tháng 6 và tháng 12 hàng năm", "repeat", "XXXX-06/XXXX-12", "P1Y"},
    {"Định kỳ 6 tháng", "repeat", NULL, "P6M"},
    {"Hàng tuần", "repeat", NULL, "P1W"},
    {"Thường xuyên, hằng năm", "repeat", NULL, "P1Y"},
    {"Thường xuyên, hàng quý", "repeat", NULL, "P3M"},
    {"Cả năm", "ongoing", NULL, NULL},
    {"Trong năm", "when", NULL, NULL},
    {"Khi có yêu cầu", "conditional", NULL, NULL},
    {"Theo kế hoạch của tỉnh", "conditional", NULL, NULL},
    {"Ngay sau khi ban hành", "conditional", NULL, NULL},
    {"31/10/2022; 30/11/2022", "when", "2022-10-31/2022-11-30", NULL},
    {"chậm nhất ngày 31/12/2025", "when", "../2025-12-31", NULL},
    {"Từ ngày 01/01/2022 đến ngày 30/6/2022", "when", "2022-01-01/2022-06-30", NULL},
    {"đến 2025", "when", "../2025", NULL},
    {"Năm 2022-2023", "when", "2022/2023", NULL},
    {"31/02/2022", NULL, NULL, NULL},
    {"Tháng 13/2022", NULL, NULL, NULL},
    {"Ngày 32/01/2022", NULL, NULL, NULL},
    {"29/02/2024", "when", "2024-02-29", NULL},
    {"29/02/2023", NULL, NULL, NULL},
    {"Tháng 10", "when", "XXXX-10", NULL},
    {"Quý II", "when", "XXXX-34", NULL},
    {"Thuong xuyen", "ongoing", NULL, NULL},
    {"Qúy I/2022", "when", "2022-33", NULL},
    {"Quy I/2022", "when", "2022-33", NULL},
    {"QUÝ II NĂM 2022", "when", "2022-34", NULL},
    {"Hăng năm", "repeat", NULL, "P1Y"},
    {"Hang năm", "repeat", NULL, "P1Y"},
    {"Truớc ngày 15/01/2022", "when", "../2022-01-15", NULL},
    {"Thương xuyên", "ongoing", NULL, NULL},
    {"Thuờng xuyên", "ongoing", NULL, NULL},
    {"Trong quý I năm 2026", "when", "2026-33", NULL},
    {"Bắt đầu thực hiện từ năm 2026", "when", "2026/..", NULL},
    {"Ban hành kế hoạch chậm nhất là ngày 15/4/2026 và tổ chức thực hiện", "when", "../2026-04-15", NULL},
    {"Ban hành kế hoạch chậm nhất là ngày 31/12 năm trước liền kề và tổ chức mở lớp theo kế hoạch đề ra.", "repeat",
        "../XXXX-12-31", "P1Y"},
    {"Ban hành kế hoạch trong tháng 01 hằng năm và tổ chức thực hiện", "repeat", "XXXX-01", "P1Y"},
    {"Ban hành kế hoạch trong tháng 01 hằng năm; tổ chức kiểm tra chậm nhất trong tháng 6 hằng năm và báo cáo kết "
     "quả khắc phục các tồn tại, hạn chế phát hiện qua kiểm tra chậm nhất trong tháng 8 hằng năm",
        "repeat", "XXXX-01/XXXX-08", "P1Y"},
    {"Triển khai thực hiện sáng kiến, mô hình, giải pháp và báo cáo kết quả thực hiện chậm nhất trong tháng 9 hằng "
     "năm",
        "repeat", "../XXXX-09", "P1Y"},
    {"Thường xuyên trong tháng", "ongoing", NULL, NULL},
    {"Trước ngày 05 của tháng liền kề", "repeat", "../XXXX-XX-05", "P1M"},
    {"Hằng năm và giai đoạn", "repeat", NULL, "P1Y"},
    {"Định kỳ hằng tháng", "repeat", NULL, "P1M"},
    {"Theo các mốc thời gian tại Quyết định số 1441/QĐ-UBND ngày 25/9/2025 của Chủ tịch UBND tỉnh", "conditional",
        NULL, NULL},
    {"Theo Kế hoạch rà soát, đánh giá thủ tục hành chính hằng năm của tỉnh", "conditional", NULL, NULL},
    {"Sau 03 tháng kể từ khi có văn bản của Trung ương hoặc Quyết định liên quan của cơ quan có thẩm quyền",
        "conditional", NULL, NULL},
    {"Thực hiện thường xuyên khi có yêu cầu của bộ, ngành Trung ương.", "ongoing", NULL, NULL},
    {"Báo cáo định kỳ theo thời gian quy định; thực hiện hằng năm", "repeat", NULL, "P1Y"},
    {"Từ 20 giờ 15 phút - 20 giờ 45 phút ngày 23 tháng 1", "when", "XXXX-01-23", NULL},
    {"Từ quý I đến quý III/2022", "when", "2022-33/2022-35", NULL},
    {"Từ quý II/2022", "when", "2022-34/..", NULL},
    {"Quý I/2022 - Quý II/2022", "when", "2022-33/2022-34", NULL},
    {"Quý I/2022 đến Quý IV/2023", "when", "2022-33/2023-36", NULL},
    {"Từ tháng 3 đến tháng 6/2022", "when", "2022-03/2022-06", NULL},
    {"Từ tháng 3/2022 đến tháng 12/2022", "when", "2022-03/2022-12", NULL},
    {"Từ ngày 01 đến ngày 15/3/2022", "when", "2022-03-01/2022-03-15", NULL},
    {"15/3 - 20/4/2022", "when", "2022-03-15/2022-04-20", NULL},
    {"15-20/3/2022", "when", "2022-03-15/2022-03-20", NULL},
    {"Trước 15 tháng 6 và 15 tháng 12", "when", "XXXX-06-15/XXXX-12-15", NULL},
    {"15 tháng 3 - 30 tháng 4 năm 2022", "when", "2022-03-15/2022-04-30", NULL},
    {"Trước 05 tháng 12 hằng năm", "repeat", "../XXXX-12-05", "P1Y"},
    {"Trong 3 tháng 7, 8, 9 năm 2022", "when", "2022-07/2022-09", NULL},
    {"3 tháng 1 lần", "repeat", NULL, "P3M"},
    {"15 tháng 3/2022", "when", "2022-03-15", NULL},
    {"Tuần 1 tháng 3/2022", "when", "2022-03", NULL},
    {"Đợt 1 tháng 4, đợt 2 tháng 10 năm 2022", "when", "2022-04/2022-10", NULL},
    {"Trước 10h ngày 15/3/2022", "when", "../2022-03-15", NULL},
    {"Chậm nhất 16 giờ 30 phút, ngày 15/3/2022", "when", "../2022-03-15", NULL},
    {"Năm 2022, 2023", "when", "2022/2023", NULL},
    {"Năm 2022; 2023; 2025", "when", "2022/2025", NULL},
    {"Từ năm 2022 đến năm 2025", "when", "2022/2025", NULL},
    {"Năm học 2022 - 2023", "when", "2022/2023", NULL},
    {"Q4/2022", "when", "2022-36", NULL},
    {"T6/2022", "when", "2022-06", NULL},
    {"10/2022", "when", "2022-10", NULL},
    {"Tháng 12 - 2022", "when", "2022-12", NULL},
    {"Tháng 12 năm 2022", "when", "2022-12", NULL},
    {"Quý 4/2022", "when", "2022-36", NULL},
    {"Quý II, Quý III và Quý IV năm 2022", "when", "2022-34/2022-36", NULL},
    {"Quý II/2022, Quý IV/2022", "when", "2022-34/2022-36", NULL},
    {"Quý I, quý III hằng năm", "repeat", "XXXX-33/XXXX-35", "P1Y"},
    {"trước ngày 01/6 và 15/11 hằng năm", "repeat", "XXXX-06-01/XXXX-11-15", "P1Y"},
    {"Định kỳ hàng quý, 6 tháng, năm", "repeat", NULL, "P3M"},
    {"Báo cáo tháng, quý, năm", "repeat", NULL, "P1M"},
    {"Định kỳ quý, 6 tháng và năm", "repeat", NULL, "P3M"},
    {"6 tháng và năm", "repeat", NULL, "P6M"},
    {"06 tháng/lần", "repeat", NULL, "P6M"},
    {"02 lần/năm", "repeat", NULL, "P6M"},
    {"01 lần/quý", "repeat", NULL, "P3M"},
    {"2 năm/lần", "repeat", NULL, "P2Y"},
    {"Mỗi quý 01 lần", "repeat", NULL, "P3M"},
    {"Thường xuyên, liên tục", "ongoing", NULL, NULL},
    {"Thường xuyên và đột xuất", "ongoing", NULL, NULL},
    {"Định kỳ và đột xuất", "repeat", NULL, NULL},
    {"Theo quy định", "conditional", NULL, NULL},
    {"Theo Kế hoạch năm 2022", "conditional", NULL, NULL},
    {"Theo kế hoạch, hoàn thành trước 30/6/2022", "when", "../2022-06-30", NULL},
    {"Sau khi có Kế hoạch của tỉnh năm 2022", "conditional", NULL, NULL},
    {"Hàng ngày", "repeat", NULL, "P1D"},
    {"Hằng năm, giai đoạn 2021-2025", "repeat", "2021/2025", "P1Y"},
    {"Trước ngày 15/6, năm 2022", "when", "../2022-06-15", NULL},
    {"9 tháng đầu năm 2022", "when", "2022-01/2022-09", NULL},
    {"Trong vòng 15 ngày kể từ ngày nhận được văn bản", "conditional", NULL, NULL},
    {"Ngày 25 của tháng cuối quý", "repeat", "XXXX-XX-25", "P3M"},
    {"Cuối năm 2022", "when", "2022", NULL},
    {"Từ nay đến hết năm 2022", "when", "../2022", NULL},
    {"Thường xuyên trong năm 2022", "ongoing", "2022", NULL},
    {"Cả năm 2022", "when", "2022", NULL},
    {"Năm 2022 (hoàn thành trước 31/12/2022)", "when", "2022/2022-12-31", NULL},
    {"Khi phát sinh", "conditional", NULL, NULL},
    {"Tháng 3 (theo kế hoạch)", "when", "XXXX-03", NULL},
    {"2025-2035", "when", "2025/2035", NULL},
    {"Tháng 5, tháng 10/2022", "when", "2022-05/2022-10", NULL},
    {"Tháng 12/2021 - tháng 3/2022", "when", "2021-12/2022-03", NULL},
    {"Trước ngày 15 tháng cuối quý", "repeat", "../XXXX-XX-15", "P3M"},
    {"Sau năm 2025", "when", "2025/..", NULL},
    {"Từ 01/7/2022", "when", "2022-07-01/..", NULL},
    {"Hoàn thành trước quý III/2022", "when", "../2022-35", NULL},
    {"Đầu năm học", "when", NULL, NULL},
    {"Không", NULL, NULL, NULL},
    {"Báo cáo", NULL, NULL, NULL},
    {"100%", NULL, NULL, NULL},
    {"Tháng 6 hàng năm", "repeat", "XXXX-06", "P1Y"},
    {"Hàng năm (trước 15/12)", "repeat", "../XXXX-12-15", "P1Y"},
    {"Hàng tháng, quý, năm", "repeat", NULL, "P1M"},
    {"Các quý trong năm", "repeat", NULL, "P3M"},
    {"Các tháng trong năm 2022", "repeat", "2022", "P1M"},
    {"hằng tháng/quý", "repeat", NULL, "P1M"},
    {"Quý I-II/2022", "when", "2022-33/2022-34", NULL},
    {"Quý III - IV/2022", "when", "2022-35/2022-36", NULL},
    {"Năm 2022 và những năm tiếp theo", "when", "2022/..", NULL},
    {"Từ năm 2022 trở đi", "when", "2022/..", NULL},
    {"2022 - 2025 và những năm tiếp theo", "when", "2022/..", NULL},
    {"Theo kế hoạch cụ thể", "conditional", NULL, NULL},
    {"Sáu tháng đầu năm 2022", "when", "2022-40", NULL},
    {"Tháng 12 năm trước", "repeat", "XXXX-12", "P1Y"},
    {"Ngày 15 hàng tháng", "repeat", "XXXX-XX-15", "P1M"},
    {"Ban hành kế hoạch trong tháng 01 hằng năm; tổ chức kiểm tra chậm nhất trong tháng 6 hằng năm và báo cáo kết "
     "quả khắc phục các tồn tại, hạn chế phát hiện qua kiểm tra chậm nhất trong tháng 8 hằng năm",
        "repeat", "XXXX-01/XXXX-08", "P1Y"},
    {"Triển khai thực hiện sáng kiến, mô hình, giải pháp và báo cáo kết quả thực hiện chậm nhất trong tháng 9 hằng "
     "năm",
        "repeat", "../XXXX-09", "P1Y"},
    {"Định kỳ 6 tháng 1 lần", "repeat", NULL, "P6M"},
    {"3 tháng 1 lần", "repeat", NULL, "P3M"},
    {"23 tháng 1 năm 2026", "when", "2026-01-23", NULL},
    {"Ban hành kế hoạch trong tháng 01 hằng năm; tổ chức kiểm tra chậm nhất trong tháng 6 hằng năm và báo cáo kết "
     "quả khắc phục các tồn tại, hạn chế phát hiện qua kiểm tra chậm nhất trong tháng 8 hằng năm",
        "repeat", "XXXX-01/XXXX-08", "P1Y"},
    {"Triển khai thực hiện sáng kiến, mô hình, giải pháp và báo cáo kết quả thực hiện chậm nhất trong tháng 9 hằng "
     "năm",
        "repeat", "../XXXX-09", "P1Y"},
    {"Nãm 2022", "when", "2022", NULL},
    {"Hãng nãm", "repeat", NULL, "P1Y"},
    {"Thưởng xuyên", "ongoing", NULL, NULL},
    {"Quý I nãm 2022", "when", "2022-33", NULL},
};

static void check_cells(const struct cell *cells, size_t count)
{
	struct kit *kit = kit_new();
	unsigned wrong = 0;

	for (size_t i = 0; i < count; i++) {
		struct kh_time time = {0};
		ck_assert_int_eq(kh_when_read(kit->run, kit_flow(kit, cells[i].text), &time), KH_OK);
		if (same(time.kind, cells[i].kind) && same(time.edtf, cells[i].edtf) &&
		    same(time.repeat, cells[i].repeat))
			continue;
		wrong++;
		fprintf(stderr, "\"%s\" reads as %s %s %s, not %s %s %s\n", cells[i].text, shown(time.kind),
		    shown(time.edtf), shown(time.repeat), shown(cells[i].kind), shown(cells[i].edtf),
		    shown(cells[i].repeat));
	}
	ck_assert_msg(wrong == 0, "%u of %zu cells are read wrong", wrong, count);
	kit_free(kit);
}

START_TEST(the_contract)
{
	check_cells(contract, sizeof contract / sizeof *contract);
}
END_TEST

START_TEST(other_cells)
{
	check_cells(others, sizeof others / sizeof *others);
}
END_TEST

/* A cell inside a longer flow must not see its neighbours. */
START_TEST(neighbours)
{
	struct kit *kit = kit_new();
	struct kh_range at = kit_flow(kit, "trước ngày 15/01/2022 hằng năm");
	struct kh_time time = {0};

	at.begin += 6;
	at.end -= 9;
	ck_assert_int_eq(kh_when_read(kit->run, at, &time), KH_OK);
	ck_assert_str_eq(time.kind, "when");
	ck_assert_str_eq(time.edtf, "2022-01-15");
	ck_assert_ptr_null(time.repeat);
	at.end = at.begin;
	ck_assert_int_eq(kh_when_read(kit->run, at, &time), KH_OK);
	ck_assert_ptr_null(time.kind);
	kit_free(kit);
}
END_TEST

struct place {
	const char *text, *edtf, *where;
};

typedef const char *finder(struct kh_run *run, struct kh_range at, struct kh_range *where);

static void check_places(const struct place *places, size_t count, finder *find)
{
	struct kit *kit = kit_new();

	for (size_t i = 0; i < count; i++) {
		struct kh_range where = {0, 0};
		const char *edtf = find(kit->run, kit_flow(kit, places[i].text), &where);
		ck_assert_msg(same(edtf, places[i].edtf), "\"%s\" gives %s, not %s", places[i].text, shown(edtf),
		    shown(places[i].edtf));
		if (edtf != NULL)
			ck_assert_str_eq(kit_string(kit, where), places[i].where);
	}
	kit_free(kit);
}

static const struct place dates[] = {
    {"ngày 31 tháng 12 năm 2021", "2021-12-31", "ngày 31 tháng 12 năm 2021"},
    {"ngày 28/12/2021", "2021-12-28", "ngày 28/12/2021"},
    {"ngày 06 /3/2025", "2025-03-06", "ngày 06 /3/2025"},
    {"ngày tháng 12 năm 2021", "2021-12-XX", "ngày tháng 12 năm 2021"},
    {"ngày       tháng        năm 2022", "2022-XX-XX", "ngày tháng năm 2022"},
    {"ngày … tháng … năm 2022", "2022-XX-XX", "ngày … tháng … năm 2022"},
    {"ngày 05/3/2014", "2014-03-05", "ngày 05/3/2014"},
    {"14 tháng5 năm 2008", "2008-05-14", "14 tháng5 năm 2008"},
    {"ngày .../3/2026", "2026-03-XX", "ngày .../3/2026"},
    {"Long Mỹ, ngày 31 tháng 02 năm 2022", NULL, NULL},
    {"Lâm Đồng, ngày       tháng 3 năm 2026", "2026-03-XX", "ngày tháng 3 năm 2026"},
    {"Đồng Tháp, ngày 19 tháng 11 năm 2025", "2025-11-19", "ngày 19 tháng 11 năm 2025"},
    {"Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của Chính phủ", "2021-06-21", "ngày 21/6/2021"},
    {"Nghị định số 60/2021/NĐ-CP của Chính phủ", NULL, NULL},
    {"số 16/2026/QĐ-UBND ngày 31/02/2022 và 01/3/2022", "2022-03-01", "01/3/2022"},
    {"ngày 2 tháng 9", NULL, NULL},
};

START_TEST(dates_in_text)
{
	check_places(dates, sizeof dates / sizeof *dates, kh_when_date);
}
END_TEST

static const struct place periods[] = {
    {"Cải cách hành chính năm 2022", "2022", "năm 2022"},
    {"giai đoạn 2021 - 2025", "2021/2025", "giai đoạn 2021 - 2025"},
    {"Kế hoạch tài chính - ngân sách nhà nước 03 năm 2026 - 2028", "2026/2028", "năm 2026 - 2028"},
    {"Kế hoạch chuyển đổi số đến năm 2025, định hướng đến năm 2030", NULL, NULL},
    {"THỰC HIỆN LỘ TRÌNH ĐỔI MỚI CÔNG NGHỆ ĐẾN NĂM 2035 TRÊN ĐỊA BÀN TỈNH ĐỒNG THÁP", NULL, NULL},
    {"Cải cách hành chính nhà nước giai đoạn 2021-2025, định hướng đến năm 2030", "2021/2025", "giai đoạn 2021-2025"},
    {"Thực hiện Chương trình tổng thể CCHC giai đoạn 2021-2030 năm 2022", "2022", "năm 2022"},
    {"triển khai thi hành Luật Việc làm năm 2025", NULL, NULL},
    {"Cải cách hành chính 2022", "2022", "2022"},
    {"GIAI ĐOẠN 2026-2030", "2026/2030", "GIAI ĐOẠN 2026-2030"},
    {"Tuyên truyền cải cách hành chính tỉnh Lâm Đồng năm 2026", "2026", "năm 2026"},
    {"Kiểm tra 6 tháng đầu năm 2022", "2022-40", "6 tháng đầu năm 2022"},
    {"Chuyển đổi số 6 tháng cuối năm 2023 và năm 2024", "2023-41/2024", "6 tháng cuối năm 2023 và năm 2024"},
    {"Công tác quý IV năm 2022 và năm 2023", "2022-36/2023", "quý IV năm 2022 và năm 2023"},
    {"Kết quả công tác năm 2022 và phương hướng, nhiệm vụ năm 2023", "2023", "năm 2023"},
    {"Tình hình thực hiện nhiệm vụ kế hoạch năm 2004 và kế hoạch phát triển năm 2005", "2005", "năm 2005"},
    {"V/v báo cáo quý I năm 2022", "2022-33", "quý I năm 2022"},
    {"Kế hoạch giai đoạn 2021-2025 và năm 2022", "2021/2025", "giai đoạn 2021-2025 và năm 2022"},
    {"từ năm 2021 đến năm 2025", "2021/2025", "từ năm 2021 đến năm 2025"},
    {"thực hiện Nghị quyết số 01/2022/NQ-HĐND ngày 12/7/2021", NULL, NULL},
    {"Phát động phong trào thi đua không dùng tiền mặt giai đoạn 2025-2030", "2025/2030", "giai đoạn 2025-2030"},
};

START_TEST(periods_in_text)
{
	check_places(periods, sizeof periods / sizeof *periods, kh_when_period);
}
END_TEST

static const struct place deadlines[] = {
    {"đến năm 2025 đạt 80%", "2025", "đến năm 2025"},
    {"Phấn đấu trước ngày 01/12/2022 hoàn thành", "2022-12-01", "trước ngày 01/12/2022"},
    {"Số hoá kết quả trong năm 2022 đạt tối thiểu 20%", "2022", "trong năm 2022"},
    {"Chỉ số cải cách hành chính năm 2022 cải thiện so với năm 2021", NULL, NULL},
    {"Mức độ hài lòng đạt trên 90%; đến năm 2025 đạt tối thiểu 95%.", "2025", "đến năm 2025"},
    {"Năm 2022, 80% hồ sơ", "2022", "Năm 2022"},
    {"100% văn bản", NULL, NULL},
    {"c) Đến hết năm 2035: Có ≥ 85% DNNVV", "2035", "Đến hết năm 2035"},
    {"Triển khai Kế hoạch đến năm 2025, định hướng đến năm 2030", "2025", "đến năm 2025"},
    {"Giai đoạn 2021-2025: 100%", "2021/2025", "Giai đoạn 2021-2025"},
    {"định hướng đến năm 2030 đạt 90%", NULL, NULL},
    {"hoàn thành trong quý II năm 2022", "2022-34", "trong quý II năm 2022"},
};

START_TEST(deadlines_in_text)
{
	check_places(deadlines, sizeof deadlines / sizeof *deadlines, kh_when_deadline);
}
END_TEST

static const struct {
	const char *edtf, *period;
	bool outside;
} years[] = {
    {"2021-01", "2022", true},
    {"2023", "2022", true},
    {"2022-36", "2022", false},
    {"2021/2022", "2022", false},
    {"2020/2021", "2022/2025", true},
    {"2025-12-31", "2021/2025", false},
    {"../2021-01-15", "2022", false},
    {"2023/..", "2022", false},
    {"2021", "2022/..", false},
    {"XXXX-36", "2022", false},
    {NULL, "2022", false},
    {"2021", NULL, false},
    {"no date", "2022", false},
};

START_TEST(outside_the_period)
{
	for (size_t i = 0; i < sizeof years / sizeof *years; i++)
		ck_assert_msg(kh_when_outside(years[i].edtf, years[i].period) == years[i].outside, "%s in %s",
		    shown(years[i].edtf), shown(years[i].period));
}
END_TEST

static const struct {
	const char *edtf, *period, *complete;
} completions[] = {
    {"XXXX-01-23", "2026", "2026-01-23"},
    {"XXXX-03/XXXX-12", "2026", "2026-03/2026-12"},
    {"../XXXX-12-15", "2026", "../2026-12-15"},
    {"XXXX-36", "2021/2025", "XXXX-36"},
    {"2025-01", "2026", "2025-01"},
    {"XXXX-01", NULL, "XXXX-01"},
    {NULL, "2026", NULL},
};

START_TEST(year_of_the_column)
{
	struct kit *kit = kit_new();

	for (size_t i = 0; i < sizeof completions / sizeof *completions; i++) {
		const char *edtf = kh_when_complete(kit->run, completions[i].edtf, completions[i].period);
		ck_assert_msg(same(edtf, completions[i].complete), "%s in %s gives %s", shown(completions[i].edtf),
		    shown(completions[i].period), shown(edtf));
	}
	kit_free(kit);
}
END_TEST

/* What nobody writes costs no more than its length and is no error. */
START_TEST(hostile_cells)
{
	static const char *const parts[] = {"quý I, ", "tháng 1, 2, ", "đến hết ", "từ ", "theo ", "khi ",
	    "31/12/2022; ", "1/", "12/QĐ-A-B", "năm 2021, ", "ngày ", "trước "};
	enum { TIMES = 4000 };

	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct kit *kit = kit_new();
		struct kh_time time = {0};
		size_t size = strlen(parts[i]);
		char *text = calloc(TIMES, size + 1);
		ck_assert_ptr_nonnull(text);
		for (size_t j = 0; j < TIMES; j++)
			memcpy(text + j * size, parts[i], size);
		struct kh_range at = kit_flow(kit, text);
		ck_assert_msg(kh_when_read(kit->run, at, &time) == KH_OK, "%s", parts[i]);
		kh_when_date(kit->run, at, NULL);
		kh_when_period(kit->run, at, NULL);
		kh_when_deadline(kit->run, at, NULL);
		free(text);
		kit_free(kit);
	}
}
END_TEST

Suite *kh_suite_when(void)
{
	Suite *suite = suite_create("when");
	TCase *cells = tcase_create("cells"), *texts = tcase_create("texts");

	tcase_add_test(cells, the_contract);
	tcase_add_test(cells, other_cells);
	tcase_add_test(cells, neighbours);
	tcase_add_test(texts, dates_in_text);
	tcase_add_test(texts, periods_in_text);
	tcase_add_test(texts, deadlines_in_text);
	tcase_add_test(texts, outside_the_period);
	tcase_add_test(texts, year_of_the_column);
	tcase_add_test(texts, hostile_cells);
	suite_add_tcase(suite, cells);
	suite_add_tcase(suite, texts);
	return suite;
}
