/* What a heading tells of the document: its parts, blanks never filled in, plans that it replaces; and headings that
 * are none. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "heading/heading.h"

Suite *kh_suite_heading_parts(void);

static struct kit *read_heading(const char *text, struct kh_heading *heading, struct kh_parts *parts)
{
	struct kit *kit = kit_read(text);

	kit_split(kit);
	ck_assert_int_eq(kh_heading_read(kit->run, &kit->lines, &kit->paragraphs, heading, parts), KH_OK);
	return kit;
}

static const char filled[] =
    "Số: 15/KH-UBND\nXuân Lộc, ngày 26 tháng 01 năm 2022\nKẾ HOẠCH\nCải cách hành chính năm 2022\n\n"
    "Căn cứ Kế hoạch số 16341/KH-UBND ngày 28/12/2021 của Ủy ban nhân dân tỉnh;\n\nI. MỤC TIÊU\n\nNội dung.\n\n"
    "Nơi nhận:\n- Sở Nội vụ;\n- Lưu: VT.\n\nCHỦ TỊCH\n\nNguyễn Văn An\n\nPHỤ LỤC\n\nNhiệm vụ.\n";

START_TEST(parts_of_the_document)
{
	struct kh_heading h;
	struct kh_parts parts;
	struct kit *kit = read_heading(filled, &h, &parts);

	ck_assert_str_eq(kit_string(kit, parts.own_number), "Số: 15/KH-UBND");
	ck_assert_int_eq(strncmp(kit_string(kit, kit->paragraphs.at[parts.body].at), "Căn cứ", strlen("Căn cứ")), 0);
	ck_assert_str_eq(kit_string(kit, kit->paragraphs.at[parts.end].at), "Nơi nhận:");
	ck_assert_str_eq(kit_string(kit, kit->paragraphs.at[parts.after].at), "PHỤ LỤC");
	ck_assert_uint_eq(kit_findings(kit, "number-missing"), 0);
	ck_assert_uint_eq(kit_findings(kit, "date-incomplete"), 0);
	kit_free(kit);
}
END_TEST

START_TEST(no_end_is_the_end)
{
	struct kh_heading h;
	struct kh_parts parts;
	struct kit *kit =
	    read_heading("KẾ HOẠCH\nCải cách hành chính năm 2022\n\nI. MỤC TIÊU\n\nNội dung.\n", &h, &parts);

	ck_assert_uint_eq(parts.end, kit->paragraphs.count);
	ck_assert_uint_eq(parts.after, kit->paragraphs.count);
	ck_assert_uint_eq(h.signer_count, 0);
	kit_free(kit);
}
END_TEST

START_TEST(blanks_are_reported)
{
	static const struct {
		const char *text;
		size_t number, date;
	} cases[] = {{"Số:      /KH-UBND\nKon Tum, ngày     tháng 12 năm 2022\nKẾ HOẠCH\nCải cách hành chính\n\nCăn "
	              "cứ Luật;\n",
	                 1, 1},
	    {"Kon Tum, ngày     tháng      năm 2022\nKẾ HOẠCH\nCải cách hành chính\n\nCăn cứ Luật;\n", 1, 1},
	    {"Số: 1/KH-UBND\nKon Tum, ngày 1 tháng 12 năm 2022\nKẾ HOẠCH\nCải cách hành chính\n\nCăn cứ Luật;\n", 0,
	        0},
	    {"Số: 1/KH-UBND\nKon Tum, ngày15 tháng 54 năm 2026\nKẾ HOẠCH\nCải cách hành chính\n\nCăn cứ Luật;\n", 0,
	        1},
	    {"KẾ HOẠCH\nCải cách hành chính\n(Kèm theo Quyết định số 5/QĐ-UBND ngày 1/2/2022)\n\nI. MỤC TIÊU\n", 0,
	        0},
	    {"PHỤ LỤC\n(Kèm theo Quyết định số     /QĐ-UBND ngày     tháng    năm 2026)\n", 1, 1}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		struct kh_heading h;
		struct kh_parts parts;
		struct kit *kit = read_heading(cases[i].text, &h, &parts);
		ck_assert_msg(
		    kit_findings(kit, "number-missing") == cases[i].number, "number-missing in case %zu", i);
		ck_assert_msg(
		    kit_findings(kit, "date-incomplete") == cases[i].date, "date-incomplete in case %zu", i);
		kit_free(kit);
	}
}
END_TEST

START_TEST(replaced_plans)
{
	static const struct {
		const char *text, *replaced;
	} cases[] = {
	    {"(Kế hoạch này thay thế Kế hoạch số 175/KH-UBND ngày 22 tháng 12 năm 2021 về Công tác cải cách)",
	        "175/KH-UBND"},
	    {"Kế hoạch này có hiệu lực kể từ ngày ký và thay thế Kế hoạch số 12/KH-UBND ngày 5/1/2020 của UBND huyện "
	     "và Kế hoạch số 14/KH-UBND.",
	        "12/KH-UBND 14/KH-UBND"},
	    {"Kế hoạch này thay thế Kế hoạch số 8/KH-UBND về việc thực hiện Nghị quyết số 76/NQ-CP của Chính phủ ở "
	     "các cấp các ngành.",
	        "8/KH-UBND"},
	    {"Thông tư này thay cho Thông tư số 5/2020/TT-BTC", ""}};

	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		char text[1024], got[256] = "";
		struct kh_heading h;
		struct kh_parts parts;
		snprintf(text, sizeof text, "Số: 1/KH-UBND\nKẾ HOẠCH\nCải cách hành chính\n\nCăn cứ Luật;\n\n%s\n",
		    cases[i].text);
		struct kit *kit = read_heading(text, &h, &parts);
		for (size_t k = 0; k < h.replaces.count; k++) {
			strcat(got, k > 0 ? " " : "");
			strcat(got, h.replaces.at[k].text);
		}
		ck_assert_str_eq(got, cases[i].replaced);
		kit_free(kit);
	}
}
END_TEST

/* The same heading in other bytes gives the same values. */
START_TEST(line_ends_make_no_difference)
{
	struct kh_heading a, b;
	struct kh_parts parts;
	char crlf[sizeof filled * 2], *to = crlf;

	for (const char *p = filled; *p != '\0'; p++) {
		if (*p == '\n')
			*to++ = '\r';
		*to++ = *p;
	}
	*to = '\0';
	struct kit *x = read_heading(filled, &a, &parts), *y = read_heading(crlf, &b, &parts);
	ck_assert_str_eq(a.subject.text, b.subject.text);
	ck_assert_str_eq(a.date.text, b.date.text);
	ck_assert_uint_eq(a.recipients.count, b.recipients.count);
	kit_free(x);
	kit_free(y);
}
END_TEST

START_TEST(nothing_and_noise)
{
	static const char *const texts[] = {"", "\n\n\n", "|||\n|\n", "Số:", "KẾ HOẠCH", "PHỤ LỤC", "Số: /",
	    "ỦY BAN NHÂN DÂN", "ngày tháng năm 2022", "Nơi nhận:", "TM. ", "KT.\nKT.\nKT.", "\t\t\t\nKẾ HOẠCH\t\n",
	    "V/v", "(Kèm theo"};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct kh_heading h;
		struct kh_parts parts;
		struct kit *kit = read_heading(texts[i], &h, &parts);
		ck_assert_uint_le(parts.body, parts.end);
		ck_assert_uint_le(parts.end, parts.after);
		ck_assert_uint_le(parts.after, kit->paragraphs.count);
		kit_free(kit);
	}
}
END_TEST

/* A frame that says "DỰ THẢO" stood in the word "Số": neither half is of the issuer's name. */
START_TEST(number_with_a_frame_in_it)
{
	static const char *const texts[] = {
	    "ỦY BAN NHÂN DÂN\nTỈNH LÂM ĐỒNG\nS\nDỰ THẢO\nố: /KH-UBND\nLâm Đồng, ngày    tháng 01 năm 2026\nKẾ HOẠCH\nKiểm tra\n",
	    "ỦY BAN NHÂN DÂN\vTỈNH LÂM ĐỒNG\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nS\vDỰ THẢO\vố:     /KH-UBND\tLâm Đồng, ngày    "
	    "tháng 01 năm 2026\nKẾ HOẠCH\nKiểm tra\n"};

	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		struct kh_heading h;
		struct kh_parts parts;
		struct kit *kit = read_heading(texts[i], &h, &parts);
		ck_assert_ptr_nonnull(h.issuer.name.text);
		ck_assert_str_eq(h.issuer.name.text, "Ủy ban nhân dân tỉnh Lâm Đồng");
		kit_free(kit);
	}
}
END_TEST

Suite *kh_suite_heading_parts(void)
{
	Suite *suite = suite_create("heading_parts");
	TCase *all = tcase_create("parts");

	tcase_set_timeout(all, 20);
	tcase_add_test(all, parts_of_the_document);
	tcase_add_test(all, no_end_is_the_end);
	tcase_add_test(all, blanks_are_reported);
	tcase_add_test(all, replaced_plans);
	tcase_add_test(all, line_ends_make_no_difference);
	tcase_add_test(all, nothing_and_noise);
	tcase_add_test(all, number_with_a_frame_in_it);
	suite_add_tcase(suite, all);
	return suite;
}
