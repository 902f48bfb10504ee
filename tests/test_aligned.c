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
	tcase_add_loop_test(rows, reads, 0, (int)rules.count);
	tcase_add_test(rows, reads_many_rows);
	suite_add_tcase(suite, rows);
	return suite;
}
