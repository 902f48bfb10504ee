/* Parts of the command: dates and levels in words, columns of text. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli_page.h"
#include "cli_spoken.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_cli(void);

static const struct {
	const char *edtf, *spoken;
} dates[] = {{"2021", "2021"}, {"2021-12", "12/2021"}, {"2021-12-31", "31/12/2021"}, {"2021-12-XX", "../12/2021"},
    {"2022-XX-XX", "../../2022"}, {"2022-33", "Quý I/2022"}, {"2022-36", "Quý IV/2022"},
    {"2025-41", "6 tháng cuối năm 2025"}, {"2021/2025", "2021 – 2025"}, {"../2022-01-15", "đến 15/01/2022"},
    {"2022/..", "từ 2022"}, {"2021/2025-12-31", "2021 – 31/12/2025"}, {"", ""}, {"2021-12-31-01", "31/12/2021"},
    {"123456789", "1234567"}};

START_TEST(date_is_spoken)
{
	struct kh_arena *mem = kh_arena_new();

	ck_assert_str_eq(cli_spoken_date(mem, dates[_i].edtf), dates[_i].spoken);
	kh_arena_free(mem);
}
END_TEST

static const struct {
	struct kh_measure measure;
	const char *spoken;
} levels[] = {{{.value = 80, .unit = "%", .op = ">="}, "≥ 80%"}, {{.value = 99.5, .unit = "%", .op = "="}, "99,5%"},
    {{.value = 30, .has_max = true, .max = 40, .unit = "%", .op = "range"}, "30–40%"},
    {{.value = 5, .unit = "%", .op = "<"}, "< 5%"}, {{.value = 5, .unit = "%", .op = "<="}, "≤ 5%"},
    {{.value = 90, .unit = "%", .op = ">"}, "> 90%"}, {{.value = 2, .unit = "lớp", .op = ">="}, "≥ 2 lớp"},
    {{.value = 10, .unit = "%", .op = "decrease"}, "giảm 10%"}, {{.value = 1, .op = "increase"}, "tăng 1"}};

START_TEST(level_is_spoken)
{
	struct kh_arena *mem = kh_arena_new();

	ck_assert_str_eq(cli_spoken_level(mem, &levels[_i].measure), levels[_i].spoken);
	kh_arena_free(mem);
}
END_TEST

static const struct {
	int width, indent, left_width;
	const char *left, *right, *page;
} columns[] = {{20, 2, 4, "ab", "cd", "  ab    cd\n"}, {20, 0, 0, "", "một hai", "một hai\n"},
    {12, 0, 4, "ab", "một hai ba", "ab    một\n      hai ba\n"}, {12, 0, 4, "a b c", "x", "a b   x\nc\n"},
    {12, 0, 4, "abcdef", "x", "abcd  x\nef\n"}, {12, 0, 4, "", "x", "      x\n"}, {12, 0, 4, "", "", ""},
    {12, 0, 4, "a\nb", "x", "a     x\nb\n"}, {5, 0, 0, "", "aaaaa bbbbb", "aaaaa\nbbbbb\n"},
    {5, 0, 0, "",
        "e\xcc\x81"
        "e\xcc\x81"
        "e\xcc\x81"
        "e\xcc\x81"
        "e\xcc\x81", /* five letters, marks apart */
        "e\xcc\x81"
        "e\xcc\x81"
        "e\xcc\x81"
        "e\xcc\x81"
        "e\xcc\x81\n"},
    {4, 0, 0, "", "漢字漢字", "漢字\n漢字\n"}, {1, 0, 0, "", "漢字", "漢\n字\n"},
    {5, 0, 0, "", "\xff\xff  a ", "\xff\xff  a\n"}};

START_TEST(columns_are_wrapped)
{
	char *text = NULL;
	size_t size;
	struct cli_page page = {.out = open_memstream(&text, &size), .width = columns[_i].width};

	cli_page_columns(&page, columns[_i].indent, columns[_i].left_width, columns[_i].left, columns[_i].right);
	fclose(page.out);
	ck_assert_str_eq(text, columns[_i].page);
	free(text);
}
END_TEST

Suite *kh_suite_cli(void)
{
	Suite *suite = suite_create("cli");
	TCase *text = tcase_create("text");

	tcase_add_loop_test(text, date_is_spoken, 0, (int)COUNT(dates));
	tcase_add_loop_test(text, level_is_spoken, 0, (int)COUNT(levels));
	tcase_add_loop_test(text, columns_are_wrapped, 0, (int)COUNT(columns));
	suite_add_tcase(suite, text);
	return suite;
}
