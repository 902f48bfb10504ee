/* Footnotes: what refers to them goes, what they say is known for a note. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "charset/decode.h"
#include "text/read.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_notes(void);

/* '/' ends a line, '=' a page; '~' stands before a line of a note, '!' where something was taken out within a line. */
static const struct {
	const char *source, *text;
} cases[] = {
    /* a print, its raised numbers on the line or ending it */
    {"Kế hoạch của tỉnh1, đạt 80%2 hồ sơ.\n1\nSố 5.\n2\nNăm trước.\n\fHết.",
        "Kế hoạch của tỉnh!, đạt 80% !hồ sơ./~Số 5./~Năm trước./=Hết."},
    {"Kế hoạch của tỉnh1\n, đạt 80%2\nhồ sơ, và còn nhiều chữ.\n1\nSố 5.\n2\nNăm trước, theo kết quả.\n\f",
        "Kế hoạch của tỉnh!, đạt 80% !hồ sơ, và còn nhiều chữ./~Số 5./~Năm trước, theo kết quả./="},
    {"Kế hoạch của tỉnh1\ncó\nđến hết năm 2025 như thế này.\n1\nSố 5.\n\f",
        "Kế hoạch của tỉnh !có/đến hết năm 2025 như thế này./~Số 5./="},
    {"Kế hoạch của tỉnh1\nHội đồng\n  1\n     Số 5.\n\f", "Kế hoạch của tỉnh/Hội đồng/~Số 5./="},
    {"Kế hoạch của tỉnh1.\n1 Số 5, theo\nbáo cáo.\n    2\n\f", "Kế hoạch của tỉnh!./~Số 5, theo/~báo cáo./2/="},
    /* the numbers of notes go on from page to page, or begin anew; some stand behind a blank, some behind a year */
    {"của tỉnh1.\n1\nMột vài.\n\ftheo Luật 2; năm 20253.\n2\nHai vài.\n3\nBa vài.\n\f",
        "của tỉnh!./~Một vài./=theo Luật!; năm 2025!./~Hai vài./~Ba vài./="},
    {"của tỉnh1.\n1\nMột vài.\n\fcủa huyện1.\n1\nHai vài.\n\f", "của tỉnh!./~Một vài./=của huyện!./~Hai vài./="},
    /* a number astray, in reading order */
    {"của tỉnh1.\n1\n\nMột vài.\n\fcủa huyện2.\n\n2\n\na)\n\ncủa xã3.\n\nHai vài.\n\n3\n\nBa vài.\n\f",
        "của tỉnh!./~Một vài./=của huyện!./a)/của xã!./~Hai vài./~Ba vài./="},
    /* rows, pages, units and names of roads */
    {"Nội dung\n1\nRà soát văn bản\n2\nTổ chức tuyên truyền\n\f",
        "Nội dung/1/Rà soát văn bản/2/Tổ chức tuyên truyền/="},
    {"rộng 500 m2, dọc QL1, theo Điều 1, khoản 2.\n1\nRà soát\n2\nTổ chức\n\f",
        "rộng 500 m2, dọc QL1, theo Điều 1, khoản 2./1/Rà soát/2/Tổ chức/="},
    {"của tỉnh1.\n\f2\nHội đồng\n\f", "của tỉnh1./=2/Hội đồng/="},
    {"mức độ3, mức độ4.\n3\nRà soát\n4\nTổ chức\n\f", "mức độ!, mức độ!./~Rà soát/~Tổ chức/="},
    {"của tỉnh1.\n1\na) Số 5.\n\f", "của tỉnh1./1/a) Số 5./="},
    {"của tỉnh1.\n1\nSố 5.", "của tỉnh1./1/Số 5."},
    /* numbers in brackets, which stay */
    {"của tỉnh[1], huyện [2].\n\n[1] Số 5.\n\n[2] Số 6,\nsố 7.\n\nHết.",
        "của tỉnh[1], huyện [2]./~[1] Số 5./~[2] Số 6,/~số 7./Hết."},
    {"[1] Số 5.\n[2] Số 6.", "[1] Số 5./[2] Số 6."},
    {"của tỉnh[5].\n[5] Số 5.\n[6] Số 6.", "của tỉnh[5]./[5] Số 5./[6] Số 6."},
    {"của tỉnh[5], huyện[6].\n[5] Số 5.\n[6] Số 6.", "của tỉnh[5], huyện[6]./~[5] Số 5./~[6] Số 6."},
    {"của tỉnh[5].\n[9] Số 5.\n[1000] Số 6.", "của tỉnh[5]./[9] Số 5./[1000] Số 6."},
    {"*của* tỉnh[^1].\n\n[^1]: Số 5,\n    số 6.\n\nHết.", "của tỉnh./~Số 5,/~số 6./Hết."},
    /* HTML */
    {"<p>của tỉnh<a class=\"anc\" href=\"#n1\"><sup>1</sup></a>, <b>x</b></p><div><p><a href=\"#a1\">1</a> Số 5.</p>\n"
     "</div><p>Hết.</p>",
        "của tỉnh!, x/~Số 5./Hết."},
    {"<p>của tỉnh<a href=\"#fn1\"><sup>1</sup></a>.</p><ol><li id=\"fn1\"><p>Số 5.<a href=\"#r\">\xE2\x86\xA9"
     "\xEF\xB8\x8E</a></p></li></ol><p>Hết.</p>",
        "của tỉnh!./~Số 5./Hết."},
    {"<p>xem <a href=\"#b\">mục 1</a>, <a href=\"http://c\">2</a></p>", "xem mục 1, 2"},
};

/* Lines without words are left out. */
static char *shown(const struct kh_text *text)
{
	char *to = calloc(text->size * 3 + 2, 1), *out = to;
	bool begins = true;

	ck_assert_ptr_nonnull(to);
	for (uint32_t i = 0; i < text->length; i++) {
		char c = text->bytes[text->byte_at[i]];
		if (c == KH_LINE || c == KH_PAGE) {
			while (out > to && out[-1] == ' ')
				out--;
			if (!begins)
				*out++ = '/';
			if (c == KH_PAGE)
				*out++ = '=';
			begins = true;
			continue;
		}
		if (begins && c == ' ')
			continue;
		if (begins && (text->style[i] & KH_NOTE) != 0)
			*out++ = '~';
		if (!begins && (text->style[i] & KH_CUT) != 0)
			*out++ = '!';
		begins = false;
		memcpy(out, text->bytes + text->byte_at[i], text->byte_at[i + 1] - text->byte_at[i]);
		out += text->byte_at[i + 1] - text->byte_at[i];
	}
	while (out > to && out[-1] == '/')
		*--out = '\0';
	return to;
}

START_TEST(finds_notes)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_decoded decoded = {.bytes = cases[_i].source, .size = strlen(cases[_i].source)};
	struct kh_text text;

	ck_assert_int_eq(kh_text_read(mem, &decoded, &text), KH_OK);
	char *found = shown(&text);
	ck_assert_str_eq(found, cases[_i].text);
	free(found);
	kh_arena_free(mem);
}
END_TEST

Suite *kh_suite_notes(void)
{
	Suite *suite = suite_create("notes");
	TCase *tc = tcase_create("read");

	tcase_add_loop_test(tc, finds_notes, 0, (int)COUNT(cases));
	suite_add_tcase(suite, tc);
	return suite;
}
