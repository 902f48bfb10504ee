/* Aligned tables: how words find their columns and lines their rows, rule by rule. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"
#include "table_cases.h"
#include "aligned/aligned.h"

static struct kit *kit;

/* The cells of the grids in a text: "a|b|c", a line a row; a blank line parts grids. */
static const char *grids_of(const char *source)
{
	static char out[1 << 14];
	struct kh_list grids = {0};

	kit = kit_read(source);
	ck_assert_int_eq(kh_lines_find(kit->run, &kit->lines), KH_OK);
	ck_assert_int_eq(kh_aligned_find(kit->run, &kit->lines, &grids), KH_OK);
	out[0] = '\0';
	for (size_t g = 0; g < grids.count; g++) {
		const struct kh_grid *grid = (const struct kh_grid *)grids.items + g;
		strcat(out, g > 0 ? "\n" : "");
		for (size_t i = 0; i < grid->rows * grid->columns; i++) {
			strcat(out, kit_string(kit, grid->cells[i].at));
			strcat(out, (i + 1) % grid->columns == 0 ? "\n" : "|");
		}
	}
	kit_free(kit);
	return out;
}

static struct table_cases rules;

START_TEST(reads)
{
	ck_assert_msg(strcmp(grids_of(rules.at[_i].text), rules.at[_i].rows) == 0, "%s:\n%swanted\n%s",
	    rules.at[_i].what, grids_of(rules.at[_i].text), rules.at[_i].rows);
}
END_TEST

#define SURE_TOP                                                                                                     \
	"TT   Nhiệm vụ                              Chủ trì                     Thời gian\n\n"              \
	"1    Rà soát quy trình nội bộ của các      Phòng Nội vụ                Quý I\n"             \
	"     thủ tục đã công bố\n\n"                                                                       \
	"2    Mở lớp tập huấn cho công chức         Phòng Văn hóa và            Quý II\n"            \
	"     cấp xã về chữ ký số                   Thông tin\n\n"
#define SURE_THIRD                                                                                                   \
	"3    Sắp xếp lại kho lưu trữ của các       Phòng Nội vụ                Quý III\n"         \
	"     cơ quan chuyên môn\n\n"
#define SURE_FOURTH                                                                                                  \
	"4    Kiểm tra việc tiếp công dân tại       Thanh tra huyện             Quý IV\n"               \
	"     các xã, thị trấn\n\n"
#define SURE_FIFTH                                                                                                   \
	"5    Kiểm tra việc giải quyết hồ sơ tại    Phòng Văn hóa và            Quý IV\n"          \
	"     các xã, thị trấn                      "

/* The same table, and what makes rows of it less sure. */
static const struct {
	const char *what, *text;
	const char *doubtful; /* numbers of rows that are not sure */
	size_t lessened;      /* from 1: a row that is less sure than in the first table, 0 for none */
} sure[] = {
    {"nothing", SURE_TOP SURE_THIRD SURE_FOURTH SURE_FIFTH "Thông tin\n", "", 0},
    {"a band below rows without one",
        SURE_TOP "II   CẢI CÁCH TỔ CHỨC BỘ MÁY\n\n" SURE_THIRD SURE_FOURTH SURE_FIFTH "Thông tin\n", "12", 0},
    {"nobody leads",
        SURE_TOP SURE_THIRD
        "4    Kiểm tra việc tiếp công dân tại                                   Quý IV\n     các xã, thị trấn\n\n" SURE_FIFTH
        "Thông tin\n",
        "4", 0},
    {"words that stand side by side nowhere else", SURE_TOP SURE_THIRD SURE_FOURTH SURE_FIFTH "trường\n", "", 5},
};

/* How sure the rows of the one table in a text are that have numbers; returns how many there are. */
static size_t sureness(const char *text, float *out, size_t most)
{
	struct kh_list grids = {0};
	size_t n = 0;

	kit = kit_read(text);
	ck_assert_int_eq(kh_lines_find(kit->run, &kit->lines), KH_OK);
	ck_assert_int_eq(kh_aligned_find(kit->run, &kit->lines, &grids), KH_OK);
	ck_assert_uint_eq(grids.count, 1);
	const struct kh_grid *grid = grids.items;
	for (size_t r = 1; r < grid->rows; r++)
		if (n < most && kit_string(kit, grid->cells[r * grid->columns].at)[0] == (char)('1' + n))
			out[n++] = grid->margin[r];
	kit_free(kit);
	return n;
}

START_TEST(rows_are_as_sure_as_their_signs_say)
{
	float first[5], now[5];

	ck_assert_uint_eq(sureness(sure[0].text, first, 5), 5);
	ck_assert_uint_eq(sureness(sure[_i].text, now, 5), 5);
	for (size_t i = 0; i < 5; i++)
		ck_assert_msg((now[i] < 0.9F) == (strchr(sure[_i].doubtful, (int)('1' + i)) != NULL),
		    "%s: row %zu: %.3f", sure[_i].what, i + 1, (double)now[i]);
	if (sure[_i].lessened > 0)
		ck_assert_float_lt(now[sure[_i].lessened - 1], first[sure[_i].lessened - 1]);
}
END_TEST

/* Twice the rows take about twice the time; here only that many rows take little. */
START_TEST(reads_many_rows)
{
	static const char head[] = "TT     Nhiệm vụ                   Chủ trì           Thời gian\n";
	enum { ROWS = 3000, LINE = 200 };
	char *text = malloc(sizeof head + ROWS * 2 * LINE), *to = text;
	struct kh_list grids = {0};

	ck_assert_ptr_nonnull(text);
	to += sprintf(to, "%s", head);
	for (int i = 1; i <= ROWS; i++)
		to += sprintf(to,
		    "%-5d  Rà soát văn bản quy phạm   Phòng Tư pháp     Năm 2022\n       pháp luật của huyện\n", i);
	kit = kit_read(text);
	ck_assert_int_eq(kh_lines_find(kit->run, &kit->lines), KH_OK);
	ck_assert_int_eq(kh_aligned_find(kit->run, &kit->lines, &grids), KH_OK);
	ck_assert_uint_eq(grids.count, 1);
	ck_assert_uint_eq(((const struct kh_grid *)grids.items)->rows, ROWS + 1);
	kit_free(kit);
	free(text);
}
END_TEST

Suite *kh_suite_aligned(void)
{
	Suite *suite = suite_create("aligned");
	TCase *rows = tcase_create("rows");

	rules = table_cases_read("tests/tables/aligned.txt");
	tcase_set_timeout(rows, 20);
	tcase_add_loop_test(rows, rows_are_as_sure_as_their_signs_say, 0, (int)(sizeof sure / sizeof *sure));
	tcase_add_loop_test(rows, reads, 0, (int)rules.count);
	tcase_add_test(rows, reads_many_rows);
	suite_add_tcase(suite, rows);
	return suite;
}
