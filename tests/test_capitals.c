/* Capitals that TCVN3 could not write, and those that a font made. */
#include <check.h>
#include <string.h>

#include "charset/charset_capitals.h"
#include "charset/charset_heading.h"
#include "kit.h"
#include "pattern/patterns.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_capitals(void);

/* Headings in a font of capitals; what is no such heading stays. */
START_TEST(test_headings_are_raised)
{
	static const struct {
		const char *as_written, *raised;
	} cases[] = {{"ủy ban nhân dân\nSố: 5/KH-UBND\n\nkế hoạch\nNăm 2022\n\ni. mục đích\nThực hiện.\n\nii. nội "
	              "dung\n- các xã\n",
	                 "ỦY BAN NHÂN DÂN\nSố: 5/KH-UBND\n\nKẾ HOẠCH\nNăm 2022\n\nI. MỤC ĐÍCH\nThực hiện.\n\nII. NỘI "
	                 "DUNG\n- các xã\n"},
	    {"**i. mục đích**\n\nGửi về\nphòng trước ngày 5.\n\n**ii. tổ chức,\nthực hiện**\n",
	        "**I. MỤC ĐÍCH**\n\nGửi về\nphòng trước ngày 5.\n\n**II. TỔ CHỨC,\nTHỰC HIỆN**\n"},
	    {"<b>i</b>\t<b>cải cách</b>\t\nmột ô\t2\n<b>ii</b>\t<b>bộ máy</b>\n",
	        "<b>I</b>\t<b>CẢI CÁCH</b>\t\nmột ô\t2\n<b>II</b>\t<b>BỘ MÁY</b>\n"},
	    /* no proof, or one slip */
	    {"kế hoạch\n\nMục đích, yêu cầu\n", "kế hoạch\n\nMục đích, yêu cầu\n"},
	    {"i. một\n\nII. Hai\n\nkế hoạch\n", "i. một\n\nII. Hai\n\nkế hoạch\n"},
	    /* a syllable that looks like a numeral; items of lists; sentences */
	    {"i. một\nii. hai\nGồm:\nvi phạm quy định\nxi măng, thép;\nphòng họp.\n",
	        "I. MỘT\nII. HAI\nGồm:\nvi phạm quy định\nxi măng, thép;\nphòng họp.\n"},
	    /* a word and its number have their title on the next line */
	    {"kế hoạch\nNăm 2022\n\nPhần I\nviệc chung\ni. mục đích\nĐể nhanh.\n",
	        "KẾ HOẠCH\nNăm 2022\n\nPhần I\nVIỆC CHUNG\nI. MỤC ĐÍCH\nĐể nhanh.\n"},
	    {"", ""}};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[256];

		strcpy(text, cases[i].as_written);
		kh_charset_raise_headings(kit_patterns()->charsets, text, strlen(text));
		ck_assert_str_eq(text, cases[i].raised);
	}
}
END_TEST

/* What every document has in capitals is a proof too, and raised with what stands beside or below it. */
START_TEST(test_formal_parts_are_raised)
{
	static const struct {
		const char *as_written, *raised;
	} cases[] = {{"ủy ban nhân dân         cộng hòa  xã hội chủ nghĩa việt nam\n"
	              "huyện lai vung           Độc lập - Tự do - Hạnh phúc\n"
	              "Số: 5/KH-UBND                Lai Vung, ngày 1\n\nkế hoạch\nNăm 2022\n\n1. mục đích\nĐể.\n",
	                 "ỦY BAN NHÂN DÂN         CỘNG HÒA  XÃ HỘI CHỦ NGHĨA VIỆT NAM\n"
	                 "HUYỆN LAI VUNG           Độc lập - Tự do - Hạnh phúc\n"
	                 "Số: 5/KH-UBND                Lai Vung, ngày 1\n\nKẾ HOẠCH\nNăm 2022\n\n1. MỤC ĐÍCH\nĐể.\n"},
	    {"| sở nội vụ | **cộng hoà xã hội chủ nghĩa việt nam** |\n| | **Độc lập** |\n",
	        "| SỞ NỘI VỤ | **CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM** |\n| | **Độc lập** |\n"},
	    {"Nơi nhận:            tm.ủy ban nhân dân\n- Như trên;            chủ tịch\n  đoàn thể,\n\n         "
	     "              (đã ký)\n                     Lê Na\n",
	        "Nơi nhận:            TM.ỦY BAN NHÂN DÂN\n- Như trên;            CHỦ TỊCH\n  đoàn thể,\n\n         "
	        "              (đã ký)\n                     Lê Na\n"},
	    {"kế hoạch\nNăm 2022\n\nNội dung.\n\ntm. ban chấp hành\nbí thư\n",
	        "KẾ HOẠCH\nNăm 2022\n\nNội dung.\n\nTM. BAN CHẤP HÀNH\nBÍ THƯ\n"},
	    {"cộng hoà xã hội chủ nghĩa Việt nam\nĐộc lập\n\nkế hoạch\nNăm 2002\n",
	        "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập\n\nKẾ HOẠCH\nNăm 2002\n"},
	    /* sentences, and words that a line end cut off */
	    {"nước cộng hòa xã hội chủ nghĩa việt nam\nvì cộng hòa xã hội chủ nghĩa việt nam\n",
	        "nước cộng hòa xã hội chủ nghĩa việt nam\nvì cộng hòa xã hội chủ nghĩa việt nam\n"},
	    {"cộng hòa xã hội chủ nghĩa việt nam ra đời\n", "cộng hòa xã hội chủ nghĩa việt nam ra đời\n"},
	    {"Theo\n\nkế hoạch\n\ncủa\n\nthông báo\n\nbáo cáo\n", "Theo\n\nkế hoạch\n\ncủa\n\nthông báo\n\nbáo "
	                                                          "cáo\n"},
	    {"kt. xã hội\nTM. Ủy ban nhân dân\nChủ tịch\n", "kt. xã hội\nTM. Ủy ban nhân dân\nChủ tịch\n"},
	    {"cộng hòa", "cộng hòa"}, {"tm.", "tm."}};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[512];

		strcpy(text, cases[i].as_written);
		kh_charset_raise_headings(kit_patterns()->charsets, text, strlen(text));
		ck_assert_str_eq(text, cases[i].raised);
	}
}
END_TEST

START_TEST(test_capitals_are_raised)
{
	static const struct {
		const char *as_written, *raised;
	} cases[] = {{"Kế HOạCH", "KẾ HOẠCH"}, {"ủY BAN NHâN DâN Xã Tổ ở Bà", "ỦY BAN NHÂN DÂN XÃ Tổ ở Bà"},
	    {"CỘNG HòA", "CỘNG HÒA"}, {"I. MụC TIêU", "I. MỤC TIÊU"}, {"quý III đã xong", "quý III đã xong"},
	    {"UBND xã", "UBND xã"}, {"HĐND và ủy ban", "HĐND và ủy ban"}, {"Về CCHC ở", "Về CCHC ở"},
	    {"Sở Nội vụ", "Sở Nội vụ"}, {"ủy ban", "ủy ban"}, {"", ""}};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[128];

		strcpy(text, cases[i].as_written);
		kh_charset_raise(text, strlen(text));
		ck_assert_str_eq(text, cases[i].raised);
	}
}
END_TEST

Suite *kh_suite_capitals(void)
{
	Suite *suite = suite_create("capitals");
	TCase *raised = tcase_create("raised");

	tcase_add_test(raised, test_capitals_are_raised);
	tcase_add_test(raised, test_headings_are_raised);
	tcase_add_test(raised, test_formal_parts_are_raised);
	suite_add_tcase(suite, raised);
	return suite;
}
