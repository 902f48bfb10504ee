/* VIQR: which stops and question marks are tones, and which end sentences. */
#include <check.h>
#include <string.h>

#include "kit.h"
#include "charset/decode.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_viqr(void);

static const struct {
	const char *viqr, *text;
} stops[] = {
    /* the word with the tone is no syllable, or hardly used */
    {"Ke^' hoa.ch na(m nay. DDo+n vi. na`o cha^.m tre^~ thi` gia?i tri`nh.",
        "Kế hoạch năm nay. Đơn vị nào chậm trễ thì giải trình."},
    {"ca'c xa~, thi. tra^'n lie^n quan dde^'n vie^.c na`y.\nTo^? chu+'c",
        "các xã, thị trấn liên quan đến việc này.\nTổ chức"},
    /* the word without is */
    {"Thu+.c hie^.n nhie^.m vu. Pho`ng No^.i vu. gu+?i ba'o ca'o", "Thực hiện nhiệm vụ Phòng Nội vụ gửi báo cáo"},
    {"huye^.n Vi. Xuye^n va` vi.nh Ha. Long", "huyện Vị Xuyên và vịnh Hạ Long"},
    /* a tone and a stop behind it, and three of them */
    {"dda~ hoa`n tha`nh nhie^.m vu.. Ca'c pho`ng... va` xa~", "đã hoàn thành nhiệm vụ. Các phòng... và xã"},
    /* questions and the hook */
    {"Co' gi` mo+'i? Tre^n co+ so+? ba'o ca'o, co' dde^? a'p du.ng kho^ng?",
        "Có gì mới? Trên cơ sở báo cáo, có để áp dụng không?"},
    /* a sentence goes on in small letters */
    {"la` nhie^.m\nvu. chi'nh tri. cu?a\nhuye^.n", "là nhiệm\nvụ chính trị của\nhuyện"},
    /* capitals */
    {"U?Y BAN NHA^N DA^N HUYE^.N, CU?A CHI'NH PHU? VE^` NHIE^.M VU. NA(M",
        "ỦY BAN NHÂN DÂN HUYỆN, CỦA CHÍNH PHỦ VỀ NHIỆM VỤ NĂM"},
    /* a name that is no syllable: an apostrophe does not stand there */
    {"Ne'ang So'c Kha ky' ke^' hoa.ch, Y Ru+o+ne nha^.n", "Néang Sóc Kha ký kế hoạch, Y Rươne nhận"},
    /* escapes (RFC 1456): what has no backslash is a mark */
    {"die^.n ti'ch 5 ha\\. Ha.n cho't\\? La` tha'ng 3", "diện tích 5 ha. Hạn chót? Là tháng 3"},
    /* labels, initials, and the dash of a list */
    {"I. MU.C DDI'CH\nA. Mu.c tie^u\nO^ng Nguye^~n Va(n A. ky'. Nhie^.m vu.. - Theo do~i",
        "I. MỤC ĐÍCH\nA. Mục tiêu\nÔng Nguyễn Văn A. ký. Nhiệm vụ. - Theo dõi"},
    {"A^. U+. e., ru+`ng A(. La Ha.", "Ậ Ự ẹ, rừng Ặ La Hạ"},
    /* beside bytes that are no VIQR */
    {"ca'c ddo+n vi. (\x93ngu+o+`i la`m\x94) la`m gi`? Khi na`o?", "các đơn vị (“người làm”) làm gì? Khi nào?"},
    {"(lu+u VT) va` (ba?n sao) gu+?i So+? No^.i vu. (dde^? b/c).", "(lưu VT) và (bản sao) gửi Sở Nội vụ (để b/c)."},
};

START_TEST(test_stops_of_viqr)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_decoded text;
	struct kh_error err = {0};
	const char *viqr = stops[_i].viqr, *should = stops[_i].text;

	ck_assert_ptr_nonnull(mem);
	ck_assert_msg(
	    kh_decode(mem, kit_patterns(), "VIQR", viqr, strlen(viqr), &text, &err) == KH_OK, "%s", err.message);
	ck_assert_msg(text.size == strlen(should) && memcmp(text.bytes, should, text.size) == 0, "%s: %.*s", viqr,
	    (int)text.size, text.bytes);
	kh_arena_free(mem);
}
END_TEST

Suite *kh_suite_viqr(void)
{
	Suite *suite = suite_create("viqr");
	TCase *marks = tcase_create("marks");

	(void)kit_patterns();
	tcase_add_loop_test(marks, test_stops_of_viqr, 0, (int)COUNT(stops));
	suite_add_tcase(suite, marks);
	return suite;
}
