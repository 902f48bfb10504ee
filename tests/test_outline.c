/* The outline: which lines are sections, their titles, levels and kinds, and what stands under them. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"

Suite *kh_suite_outline(void);

static char *outline_of(const char *source);

/* Sections, one a line: level, label, title, kind, and its blocks ("* " a bullet); "-" is none. */
static const struct {
	const char *name, *source, *outline;
} cases[] = {
    {"labels of all kinds",
        "PHẦN I. MỞ ĐẦU\nChương II. Việc chung\nNội dung.\nMục 1. Việc đầu\nNội dung.\nI. VIỆC NHỎ\n1. Việc một\na) "
        "Việc a\nLàm.\n"
        "đ) Việc đ\nLàm.\n",
        "1 PHẦN I|MỞ ĐẦU|-|\n2 Chương II|Việc chung|-|Nội dung.\n3 Mục 1|Việc đầu|-|Nội dung.\n4 I|VIỆC NHỎ|-|\n"
        "5 1|Việc một|-|\n6 a|Việc a|-|Làm.\n6 đ|Việc đ|-|Làm.\n"},
    {"numbers of several levels",
        "II. NỘI DUNG\n1. Cải cách thể chế\n1.1. Mục tiêu\n- Một.\n1.2. Nhiệm vụ:\n- Hai.\n2. Cải cách tài chính "
        "công\nBa.\n",
        "1 II|NỘI DUNG|content|\n2 1|Cải cách thể chế|-|\n3 1.1|Mục tiêu|objective|* Một.\n3 1.2|Nhiệm vụ|task|* "
        "Hai.\n"
        "2 2|Cải cách tài chính công|-|Ba.\n"},
    {"numbers that begin with a numeral",
        "I. MỤC TIÊU\nI.1. Mục tiêu chung\n- Một.\nI.2. Mục tiêu cụ thể\n1. Về thể chế\n- Hai.\nII. NHIỆM VỤ\nII.1 Việc lớn\nII.1.1 Việc nhỏ\nBa.\n",
        "1 I|MỤC TIÊU|objective|\n2 I.1|Mục tiêu chung|objective|* Một.\n2 I.2|Mục tiêu cụ thể|objective|\n3 1|Về thể chế|-|* Hai.\n"
        "1 II|NHIỆM VỤ|task|\n2 II.1|Việc lớn|-|\n3 II.1.1|Việc nhỏ|-|Ba.\n"},
    {"labels whose point was lost: within a sequence, at its end only titles",
        "I MỤC ĐÍCH\n\nLàm.\n\nII. NỘI DUNG\n\n1 Việc đầu\n\nMột.\n\n2. Việc hai\n\na) Việc a\n\nHai.\n\nb Việc b\n\nBa.\n\nc) Việc c\n\nBốn.\n\n"
        "3 Việc ba\n\nNăm.\n\nIII. KINH PHÍ\n\n1. Nguồn nào\n\nSáu.\n\n2 Theo Quyết định số 12/QĐ-UBND.\n",
        "1 I|MỤC ĐÍCH|requirement|Làm.\n1 II|NỘI DUNG|content|\n2 1|Việc đầu|-|Một.\n2 2|Việc hai|-|\n3 a|Việc a|-|Hai.\n3 b|Việc b|-|Ba.\n"
        "3 c|Việc c|-|Bốn.\n2 3|Việc ba|-|Năm.\n1 III|KINH PHÍ|funding|\n2 1|Nguồn nào|-|Sáu. 2 Theo Quyết định số 12/QĐ-UBND.\n"},
    {"a paragraph with a number is no title",
        "III. TỔ CHỨC THỰC HIỆN\n1. Phòng Nội vụ theo dõi, đôn đốc việc thực hiện.\n2. Các phòng báo cáo trước ngày "
        "10/12/2022.\n",
        "1 III|TỔ CHỨC THỰC HIỆN|organisation|\n2 1|-|-|Phòng Nội vụ theo dõi, đôn đốc việc thực hiện.\n"
        "2 2|-|-|Các phòng báo cáo trước ngày 10/12/2022.\n"},
    {"a title has something below it", "1. Phòng Nội vụ\nTheo dõi.\n2. Phòng Tư pháp\n",
        "1 1|Phòng Nội vụ|-|Theo dõi.\n1 2|-|-|Phòng Tư pháp\n"},
    {"what stands below may begin with a place", "1. Vị trí địa lý\nThị xã Giá Rai có diện tích 354 km2.\n",
        "1 1|Vị trí địa lý|-|Thị xã Giá Rai có diện tích 354 km2.\n"},
    {"labels with a slash", "II/ NỘI DUNG\n1/ Mục tiêu:\n-100% hồ sơ.\na/ Hình thức:\nHọp.\n",
        "1 II|NỘI DUNG|content|\n2 1|Mục tiêu|objective|* 100% hồ sơ.\n3 a|Hình thức|-|Họp.\n"},
    {"a bold run-in", "**5. Sở Giáo dục và Đào tạo:** Chủ trì thực hiện.\n",
        "1 5|Sở Giáo dục và Đào tạo|-|Chủ trì thực hiện.\n"},
    {"a bold run-in ends before a figure that is not bold", "**1. Thời gian:** 1,5 ngày (từ 13h30).\n",
        "1 1|Thời gian|-|1,5 ngày (từ 13h30).\n"},
    {"capitals end at a colon or a bracket", "I. MỤC TIÊU: Làm tốt hơn.\nII. KINH PHÍ (nếu có)\n",
        "1 I|MỤC TIÊU|objective|Làm tốt hơn.\n1 II|KINH PHÍ|funding|(nếu có)\n"},
    {"so does one behind a roman numeral, among titles",
        "I. Nhiệm vụ trọng tâm.\n1. Việc đầu\nMột.\nII. Tổ chức thực hiện\nHai.\n",
        "1 I|Nhiệm vụ trọng tâm|task|\n2 1|Việc đầu|-|Một.\n1 II|Tổ chức thực hiện|organisation|Hai.\n"},
    {"a bold title loses its full stop", "**1. Mục đích.**\n\nLàm.\n", "1 1|Mục đích|requirement|Làm.\n"},
    {"a heading of Markdown is a title", "## 2. Nhiệm vụ cụ thể\n\n## III. TỔ CHỨC THỰC HIỆN\n",
        "1 2|Nhiệm vụ cụ thể|task|\n1 III|TỔ CHỨC THỰC HIỆN|organisation|\n"},
    {"(1), (2) are list items", "1. Việc chung\n(1) Việc một;\n(2) Việc hai.\n",
        "1 1|Việc chung|-|(1) Việc một; (2) Việc hai.\n"},
    {"articles",
        "Điều 1. Ban hành kèm theo Quyết định này Kế hoạch.\nĐiều 2. Quyết định này có hiệu lực từ ngày ký.\n",
        "1 Điều 1|-|-|Ban hành kèm theo Quyết định này Kế hoạch.\n1 Điều 2|-|-|Quyết định này có hiệu lực từ ngày "
        "ký.\n"},
    {"an annex right below a title in capitals",
        "I. MỤC TIÊU\n- Một.\nII. NHIỆM VỤ TRỌNG TÂM\nPHỤ LỤC\nDANH MỤC CÁC VIỆC\n- Hai.\n",
        "1 I|MỤC TIÊU|objective|* Một.\n1 II|NHIỆM VỤ TRỌNG TÂM|task|\n1 -|PHỤ LỤC DANH MỤC CÁC VIỆC|annex|* Hai.\n"},
    {"an annex has all lines of its title",
        "I. MỤC TIÊU\n- Một.\n\nPHỤ LỤC\nNHIỆM VỤ NĂM 2022\n(Kèm theo Kế hoạch số 5/KH-UBND ngày 4/01/2022)\n",
        "1 I|MỤC TIÊU|objective|* Một.\n"
        "1 -|PHỤ LỤC NHIỆM VỤ NĂM 2022|annex|(Kèm theo Kế hoạch số 5/KH-UBND ngày 4/01/2022)\n"},
    {"an annex whose title has no look of its own below its number, or goes on in small letters",
        "I. MỤC TIÊU\n- Một.\n\nBiểu mẫu số 3\n\nCải cách thể chế\n\n- Hai.\n\nPhụ lục số 01: ĐỀ CƯƠNG BÁO CÁO\n\nkết quả năm 2026\n\nPhụ lục 2\n\nBa.\n",
        "1 I|MỤC TIÊU|objective|* Một.\n1 -|Biểu mẫu số 3 Cải cách thể chế|annex|* Hai.\n"
        "1 -|Phụ lục số 01: ĐỀ CƯƠNG BÁO CÁO kết quả năm 2026|annex|\n1 -|Phụ lục 2|annex|Ba.\n"},
    {"an annex's title ends where a table stands below it, and where the next annex begins",
        "I. MỤC TIÊU\n- Một.\n\nPHỤ LỤC I\nĐƠN VỊ ĐƯỢC KIỂM TRA\n\n| TT | Đơn vị | Ghi chú |\n|---|---|---|\n| 1 | Xã Tân An | |\n\n"
        "PHỤ LỤC II\nĐỀ CƯƠNG BÁO CÁO\n**(Lưu ý: Gửi đúng hạn)**\n- Hai.\n",
        "1 I|MỤC TIÊU|objective|* Một.\n1 -|PHỤ LỤC I ĐƠN VỊ ĐƯỢC KIỂM TRA|annex|\n"
        "1 -|PHỤ LỤC II ĐỀ CƯƠNG BÁO CÁO|annex|(Lưu ý: Gửi đúng hạn) * Hai.\n"},
    {"an annex without a number, whose title names forms",
        "I. MỤC TIÊU\n- Một.\n\nPHỤ LỤC\nBIỂU MẪU THỐNG KÊ SỐ LIỆU\n(Ban hành kèm theo Thông tư số 5/2026/TT-BNV)\n- Hai.\n",
        "1 I|MỤC TIÊU|objective|* Một.\n"
        "1 -|PHỤ LỤC BIỂU MẪU THỐNG KÊ SỐ LIỆU|annex|(Ban hành kèm theo Thông tư số 5/2026/TT-BNV) * Hai.\n"},
    {"an annex's title is all that stands above its note, in capitals or not",
        "I. MỤC TIÊU\n- Một.\n\nQUY CHẾ\nQuản lý bến thuyền trên các hồ\ncủa huyện\n(Ban hành kèm theo Quyết định số 5/QĐ-UBND)\n- Hai.\n",
        "1 I|MỤC TIÊU|objective|* Một.\n1 -|QUY CHẾ Quản lý bến thuyền trên các hồ của huyện|annex|"
        "(Ban hành kèm theo Quyết định số 5/QĐ-UBND) * Hai.\n"},
    {"an annex by its note alone",
        "I. MỤC TIÊU\n- Một.\n\nDANH MỤC NHIỆM VỤ\n(Ban hành kèm theo Kế hoạch số 5/KH-UBND)\n",
        "1 I|MỤC TIÊU|objective|* Một.\n1 -|DANH MỤC NHIỆM VỤ|annex|(Ban hành kèm theo Kế hoạch số 5/KH-UBND)\n"},
    {"a roman numeral read as a letter",
        "I. MỤC ĐÍCH, YÊU CẦU\nLàm.\nH. NỘI DUNG\n1. Việc một\nLàm.\nIII. KINH PHÍ\nCó.\n",
        "1 I|MỤC ĐÍCH, YÊU CẦU|requirement|Làm.\n1 H|NỘI DUNG|content|\n2 1|Việc một|-|Làm.\n1 III|KINH "
        "PHÍ|funding|Có.\n"},
    {"a roman numeral read as a number",
        "I. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nLàm.\n2. Yêu cầu\nTốt.\n1. MỤC TIÊU\n- Một.\nIII. NHIỆM VỤ\nBa.\n",
        "1 I|MỤC ĐÍCH, YÊU CẦU|requirement|\n2 1|Mục đích|requirement|Làm.\n2 2|Yêu cầu|requirement|Tốt.\n"
        "1 1|MỤC TIÊU|objective|* Một.\n1 III|NHIỆM VỤ|task|Ba.\n"},
    {"roman numerals read as no label before titles that are not in capitals",
        "L Mục tiêu\n- Một.\nII- Nhiệm vụ\nHai.\n1- Việc đầu\nBa.\n2 - Việc sau\nBốn.\nIH - Kinh phí\nNăm.\nTV. Tổ chức thực hiện\nSáu.\n",
        "1 L|Mục tiêu|objective|* Một.\n1 II|Nhiệm vụ|task|Hai.\n2 1|Việc đầu|-|Ba.\n2 2|Việc sau|-|Bốn.\n1 IH|Kinh phí|funding|Năm.\n"
        "1 TV|Tổ chức thực hiện|organisation|Sáu.\n"},
    {"roman numerals of which three were misread, below a part",
        "Phần thứ nhất\nTHỰC TRẠNG\nL. Quy mô trường lớp\nMột.\nH. Cơ sở hạ tầng\nHai.\n1. Máy tính\nBa.\nHI. Đội ngũ\nBốn.\nIV. Khó khăn\nNăm.\n",
        "1 Phần thứ nhất|THỰC TRẠNG|-|\n2 L|Quy mô trường lớp|-|Một.\n2 H|Cơ sở hạ tầng|-|Hai.\n3 1|Máy tính|-|Ba.\n2 HI|Đội ngũ|-|Bốn.\n"
        "2 IV|Khó khăn|-|Năm.\n"},
    {"a roman numeral read as no label", "I. MỤC TIÊU\n- Một.\nHI. NHIỆM VỤ\nHai.\nVI TỔ CHỨC THỰC HIỆN\nBa.\n",
        "1 I|MỤC TIÊU|objective|* Một.\n1 HI|NHIỆM VỤ|task|Hai.\n1 VI|TỔ CHỨC THỰC HIỆN|organisation|Ba.\n"},
    {"a misread numeral before words that stand together, and before an abbreviation",
        "I. MỤC TIÊU\n- Một.\nIIL. QUANĐIỂM\nHai.\nIIL. CNTT\n",
        "1 I|MỤC TIÊU|objective|* Một.\n1 IIL|QUANĐIỂM|-|Hai. IIL. CNTT\n"},
    {"no numeral, and none that is lower",
        "I. MỤC TIÊU\n- Một.\nIII. NHIỆM VỤ\n- Hai.\nTT NỘI DUNG CÔNG VIỆC\nII NỘI DUNG KHÁC\n",
        "1 I|MỤC TIÊU|objective|* Một.\n1 III|NHIỆM VỤ|task|* Hai. TT NỘI DUNG CÔNG VIỆC II NỘI DUNG KHÁC\n"},
    {"the first roman numeral read as a number or as none",
        "1. MỤC ĐÍCH, YÊU CẦU\n1. Mục đích\nLàm.\nH. NỘI DUNG\n1. Việc một\nLàm.\n",
        "1 1|MỤC ĐÍCH, YÊU CẦU|requirement|\n2 1|Mục đích|requirement|Làm.\n1 H|NỘI DUNG|content|\n2 1|Việc một|-|Làm.\n"},
    {"numerals with letters like them, and without a point",
        "IL.MỤC ĐÍCH\nLàm.\n1L NỘI DUNG VÀ VIỆC\nLàm.\n1V. KINH PHÍ THỰC HIỆN\nCó.\n",
        "1 IL|MỤC ĐÍCH|requirement|Làm.\n1 1L|NỘI DUNG VÀ VIỆC|content|Làm.\n1 1V|KINH PHÍ THỰC HIỆN|funding|Có.\n"},
    {"numbers in capitals that count on", "1. MỤC ĐÍCH, YÊU CẦU\nLàm.\n2. NỘI DUNG CHÍNH\n1. Việc một\nLàm.\n",
        "1 1|MỤC ĐÍCH, YÊU CẦU|requirement|Làm.\n1 2|NỘI DUNG CHÍNH|content|\n1 1|Việc một|-|Làm.\n"},
    {"a comma for a point, where the number is the next one",
        "I. NỘI DUNG\n\n1, Việc một\n\nLàm.\n\n2. Việc hai\n\nLàm.\n\n3, Việc ba\n\nLàm.\n\n5, Việc khác nữa\n",
        "1 I|NỘI DUNG|content|\n2 1|Việc một|-|Làm.\n2 2|Việc hai|-|Làm.\n2 3|Việc ba|-|Làm. 5, Việc khác nữa\n"},
    {"letters whose bracket or shape was misread",
        "1. Việc chung\na) Việc a\nLàm.\nb} Việc b\nLàm.\n€) Việc c\nLàm.\n\nđd) Việc đ\n\nLàm.\n",
        "1 1|Việc chung|-|\n2 a|Việc a|-|Làm.\n2 b|Việc b|-|Làm.\n2 €|Việc c|-|Làm.\n2 đd|Việc đ|-|Làm.\n"},
    {"capital letters below roman numerals",
        "I. MỤC TIÊU\nA. MỤC TIÊU CHUNG\nMột.\nB. MỤC TIÊU CỤ THỂ\nHai.\nII. KINH PHÍ\nCó.\n",
        "1 I|MỤC TIÊU|objective|\n2 A|MỤC TIÊU CHUNG|objective|Một.\n2 B|MỤC TIÊU CỤ THỂ|objective|Hai.\n1 II|KINH "
        "PHÍ|funding|Có.\n"},
    {"numbers in capitals below a roman numeral", "I. NỘI DUNG\n1. VIỆC MỘT\nLàm.\n2. VIỆC HAI\nLàm.\n",
        "1 I|NỘI DUNG|content|\n2 1|VIỆC MỘT|-|Làm.\n2 2|VIỆC HAI|-|Làm.\n"},
    {"through a lost accent", "I. MUC TIÊU\n- Một.\n", "1 I|MUC TIÊU|objective|* Một.\n"},
};

START_TEST(finds)
{
	char *found = outline_of(cases[_i].source);

	ck_assert_msg(strcmp(found, cases[_i].outline) == 0, "%s\nexpected\n%sfound\n%s", cases[_i].name,
	    cases[_i].outline, found);
	free(found);
}
END_TEST

Suite *kh_suite_outline(void)
{
	Suite *suite = suite_create("outline");
	TCase *tcase = tcase_create("outline");

	(void)kit_patterns(); /* before Check forks, so that they are loaded once */
	tcase_add_loop_test(tcase, finds, 0, (int)(sizeof cases / sizeof *cases));
	suite_add_tcase(suite, tcase);
	return suite;
}

static const char *or_none(const char *text)
{
	return text == NULL ? "-" : text;
}

static char *outline_of(const char *source)
{
	struct kh_plan *plan = kit_plan("case", source, strlen(source));
	const struct kh_record *r = kh_plan_record(plan);
	char *out = NULL;
	size_t size;
	FILE *to = open_memstream(&out, &size);

	for (size_t i = 0; i < r->section_count; i++) {
		const struct kh_section *s = &r->sections[i];
		fprintf(
		    to, "%d %s|%s|%s|", s->level, or_none(s->label.text), or_none(s->title.text), or_none(s->kind));
		for (size_t b = 0; b < s->block_count; b++)
			fprintf(
			    to, "%s%s%s", b > 0 ? " " : "", s->blocks[b].bullet ? "* " : "", s->blocks[b].value.text);
		fputc('\n', to);
		if (s->parent >= 0)
			ck_assert_int_lt(r->sections[s->parent].level, s->level);
	}
	fclose(to);
	kh_plan_free(plan);
	return out;
}
