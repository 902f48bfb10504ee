/* Text that was damaged on its way: what is mended, what stays, and how sure the program is then. */
#include <check.h>
#include <string.h>

#include "kit.h"
#include "charset/decode.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_damage(void);

static const struct {
	const char *bytes, *text, *charset;
	bool guessed;
} cases[] = {
    /* UTF-8 read as windows-1258, the charset of a Vietnamese Windows */
    {"á»¦y ban nhĂ¢n dĂ¢n huyá»‡n xĂ¢y dá»±ng káº¿ hoáº¡ch cáº£i cĂ¡ch hĂ\u00A0nh chĂ\u00ADnh",
        "Ủy ban nhân dân huyện xây dựng kế hoạch cải cách hành chính", "UTF-8", false},
    /* bytes of TCVN3 and VNI read so; Unicode with tones of their own stays */
    {"KƠ ho¹ch sè 5 cña ñy ban nh©n d©n huyÖn: c¸c x·, ®¬n v\u0303 thùc hiÖn nhiÖm vô, chØ tiªu ®\u00ADîc giao",
        "Kế hoạch số 5 của ủy ban nhân dân huyện: các xã, đơn vị thực hiện nhiệm vụ, chỉ tiêu được giao", "TCVN3",
        false},
    {"Keá hoaïch soá 5 cuûa UÛy ban nhaân daân huyeän: caùc xaơ, ñôn v\u0323 thöïc hieän nhieäm vuï, chæ tieâu ñöôïc "
     "giao",
        "Kế hoạch số 5 của Ủy ban nhân dân huyện: các xã, đơn vị thực hiện nhiệm vụ, chỉ tiêu được giao", "VNI",
        false},
    {"Ke\u0302\u0301 hoa\u0323ch so\u0302\u0301 5 cu\u0309a U\u0309y ban nha\u0302n da\u0302n huye\u0323\u0302n © "
     "2022 ®",
        "Ke\u0302\u0301 hoa\u0323ch so\u0302\u0301 5 cu\u0309a U\u0309y ban nha\u0302n da\u0302n huye\u0323\u0302n © "
        "2022 ®",
        "UTF-8", false},
    /* bytes that windows-1252 has not, lost: the letter that makes a syllable, where one is by far the likeliest */
    {"Ä\uFFFDá»©c Trá»\uFFFDng, QÄ\uFFFD-UBND, ngÆ°á»\uFFFDi dÃ¢n, HÄ\uFFFDND; CHÃ\uFFFDNH PHá»¦",
        "Đức Trọng, QĐ-UBND, người dân, HĐND; CH\uFFFDNH PHỦ", "UTF-8", false},
    {"Káº¿ hoáº¡ch há»\uFFFDc táº\u00ADp, ká»· luáº\u00ADt; tá»\uFFFD bÃ¡o", "Kế hoạch học tập, kỷ luật; t\uFFFD báo",
        "UTF-8", false},
    {"YĂ\uFFFDU Cáº¦U cá»§a huyá»‡n Ä\uFFFDá»©c Trá»\uFFFDng, cĂ¡c xĂ£ vĂ\u00A0 ngÆ°á»\uFFFDi dĂ¢n",
        "YÊU CẦU của huyện Đức Trọng, các xã và người dân", "UTF-8", false},
    /* all control codes lost: not even half can be known */
    {"UBND huyá»?n LÃ¢m Há»?i, kÃ¨m theo Káº¿ hoáº¡ch sá»? 5 ngÃ\u00A0y 12 cá»§a Há»?i Ä?á»?ng nhÃ¢n dÃ¢n",
        "UBND huyá»?n Lâm Há»?i, kèm theo Kế hoạch sá»? 5 ngày 12 của Há»?i Ä?á»?ng nhân dân", "UTF-8", true},
    /* quotes and dashes of windows-1252 that were read as Latin-1, and so became control codes */
    {"Ch\u00AD¬ng tr×nh \xC2\x93"
     "ChuyÓn ®æi sè\xC2\x94"
     " \xC2\x96"
     " Phßng Néi vô",
        "Chương trình “Chuyển đổi số” – Phòng Nội vụ", "TCVN3", false},
    {"Keá hoaïch \xC2\x93"
     "Chuyeån ñoåi soá\xC2\x94"
     " cuûa huyeän",
        "Kế hoạch “Chuyển đổi số” của huyện", "VNI", false},
    /* in a font of symbols: bullets of other such fonts stay */
    {"\uF0B7 K\uF0D5 ho\uF0B9ch s\uF0E8 5 c\uF0F1a Ph\uF0DFng N\uF0E9i v\uF0F4, \uF0EB huy\uF0D6n",
        "\uF0B7 Kế hoạch số 5 của Phòng Nội vụ, ở huyện", "TCVN3", false},
    {"\uF04B\uF065\uF0E1 \uF068\uF06F\uF061\uF0EF\uF063\uF068\uF020\uF073\uF06F\uF0E1 "
     "\uF063\uF075\uF0FB\uF061",
        "Kế hoạch số của", "VNI", false},
    {"\uF0B7 Item\n\uF0B7Other items, caf\u00E9\n\uF0A7 more",
        "\uF0B7 Item\n\uF0B7Other items, caf\u00E9\n\uF0A7 more", "UTF-8", false},
    /* legacy text in UTF-8 that was misread then; misread three times */
    {"KÃ• hoÂ¹ch sÃ¨ 5 cÃ±a Ã±y ban nhÂ©n dÂ©n huyÃ–n, cÂ¸c xÂ· thÃ¹c hiÃ–n nhiÃ–m vÃ´ Â®Â\u00ADÃ®c giao",
        "Kế hoạch số 5 của ủy ban nhân dân huyện, các xã thực hiện nhiệm vụ được giao", "TCVN3", false},
    {"KÃƒÂ¡Ã‚ÂºÃ‚Â¿ hoÃƒÂ¡Ã‚ÂºÃ‚Â¡ch sÃƒÂ¡Ã‚Â»Ã¢â‚¬Ëœ 5 cÃƒÂ¡Ã‚Â»Ã‚Â§a ÃƒÂ¡Ã‚Â»Ã‚Â¦y ban nhÃƒÆ’Ã‚Â¢n dÃƒÆ’Ã‚Â¢n "
     "huyÃƒÂ¡Ã‚Â»Ã¢â‚¬Â¡n, cÃƒÆ’Ã‚Â¡c xÃƒÆ’Ã‚Â£ thÃƒÂ¡Ã‚Â»Ã‚Â±c hiÃƒÂ¡Ã‚Â»Ã¢â‚¬Â¡n nhiÃƒÂ¡Ã‚Â»Ã¢â‚¬Â¡m vÃƒÂ¡Ã‚Â»Ã‚Â¥ "
     "Ãƒâ€žÃ¢â‚¬ËœÃƒâ€\u00A0Ã‚Â°ÃƒÂ¡Ã‚Â»Ã‚Â£c giao",
        "Kế hoạch số 5 của Ủy ban nhân dân huyện, các xã thực hiện nhiệm vụ được giao", "UTF-8", false},
    /* words misread by themselves; a quote behind a capital is no misread letter */
    {"Họ và tên: Nguyá»…n VÄƒn Háº£i, TÃ”; cÆ¡ quan HÄ\xC2\x90"
     "ND “thị xã”; thÃƒÂ¡ng",
        "Họ và tên: Nguyễn Văn Hải, TÃ”; cơ quan HĐND “thị xã”; tháng", "UTF-8", false},
    {"Ủy ban nhân dân “THỊ XÃ”, ‘XÃ’ và các xã: Háº£i LÄƒng, Triá»‡u Phong, Ä‘á»™i cĂ¡c xĂ£",
        "Ủy ban nhân dân “THỊ XÃ”, ‘XÃ’ và các xã: Hải Lăng, Triệu Phong, đội các xã", "UTF-8", false},
    /* a middle dot as an operator */
    {"c¸c x\u22C5, ph\u2212êng cña huyÖn ®\u22C5 triÓn khai; 2 \u22C5 3",
        "các xã, phường của huyện đã triển khai; 2 \u22C5 3", "TCVN3", false},
};

/* Each character comes from the bytes behind those of the one before, and all of them from all. */
static void check_origins(const struct kh_decoded *text, size_t size)
{
	size_t end = 0;

	for (size_t i = 0; i < text->size && text->origin != NULL; i++) {
		if (((unsigned char)text->bytes[i] & 0xC0) != 0x80) {
			ck_assert_uint_eq(text->origin[i], end);
			end += text->width[i];
		}
		ck_assert_uint_eq(text->origin[i] + text->width[i], end);
	}
	ck_assert(text->origin == NULL || end == size);
}

START_TEST(test_damage)
{
	const char *bytes = cases[_i].bytes, *text = cases[_i].text;
	struct kh_arena *mem = kh_arena_new();
	struct kh_decoded out;
	struct kh_error err = {0};

	ck_assert_ptr_nonnull(mem);
	ck_assert_msg(
	    kh_decode(mem, kit_patterns(), NULL, bytes, strlen(bytes), &out, &err) == KH_OK, "%s", err.message);
	ck_assert_msg(out.size == strlen(text) && memcmp(out.bytes, text, out.size) == 0, "%s: %.*s", bytes,
	    (int)out.size, out.bytes);
	ck_assert_str_eq(out.charset, cases[_i].charset);
	ck_assert_msg(out.guessed == cases[_i].guessed, "%s: %.2f", bytes, out.confidence);
	check_origins(&out, strlen(bytes));
	kh_arena_free(mem);
}
END_TEST

Suite *kh_suite_damage(void)
{
	Suite *suite = suite_create("damage");
	TCase *mended = tcase_create("mended");

	(void)kit_patterns();
	tcase_add_loop_test(mended, test_damage, 0, (int)COUNT(cases));
	suite_add_tcase(suite, mended);
	return suite;
}
