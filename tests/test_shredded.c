/* Shredded tables: the same rows come out of a table whatever the order of its columns, their widths and the pages. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kehoach.h"
#include "kit.h"
#include "row_cells.h"
#include "shred_form.h"

static const char sample[] = "tests/plans/huyen-thoai-son-nine-columns/input.md";

static struct kh_plan *read_text(const char *text)
{
	struct kh_plan *plan;
	struct kh_error err;

	ck_assert_msg(kh_plan_extract(kit_patterns(), NULL, "shredded", text, strlen(text), &plan, &err) == KH_OK, "%s",
	    err.message);
	return plan;
}

static void check_form(const struct shred_form *form, double least)
{
	struct kh_plan *plan, *again;
	struct kh_error err;

	ck_assert_msg(kh_plan_extract_file(kit_patterns(), NULL, sample, &plan, &err) == KH_OK, "%s", err.message);
	const struct kh_record *r = kh_plan_record(plan);
	ck_assert_uint_eq(r->table_count, 1);
	char *text = shred_print(&r->tables[0], form);
	again = read_text(text);
	const struct kh_record *s = kh_plan_record(again);
	ck_assert_msg(s->activity_count == r->activity_count, "%zu rows of %zu in\n%s", s->activity_count, r->activity_count, text);
	const struct row_form rows = {&r->tables[0], form->columns, form->count};
	size_t all = 0, right = 0;
	for (size_t i = 0; i < r->activity_count; i++)
		right += row_cells_right(&rows, &r->activities[i], &s->activities[i], &all, NULL, 0);
	ck_assert_msg((double)right >= least * (double)all, "%zu of %zu cells in\n%s", right, all, text);
	free(text);
	kh_plan_free(again);
	kh_plan_free(plan);
}

static const struct {
	const char *what;
	struct shred_form form;
} forms[] = {
    {"as the plan has it", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 0}},
    {"pages of 30 lines", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 30}},
    {"wide columns", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 40, 45}},
    {"narrow columns", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 18, 60}},
    {"time before the agencies", {{0, 1, 2, 3, 4, 7, 5, 6, 8}, 9, 24, 40}},
    {"product last", {{0, 1, 2, 3, 5, 6, 7, 8, 4}, 9, 26, 40}},
    {"no budget", {{0, 1, 2, 3, 4, 5, 6, 7}, 8, 24, 40}},
    {"no product", {{0, 1, 2, 3, 5, 6, 7, 8}, 8, 24, 40}},
    {"no support", {{0, 1, 2, 3, 4, 5, 7, 8}, 8, 24, 40}},
};

/* Every row comes out; of its cells those that the text itself tells apart. Where a name ends one cell and another begins the
 * next ("Phong Tu phap" "Van phong HDND va UBND; ..."), nothing does. */
START_TEST(gives_the_same_rows)
{
	check_form(&forms[_i].form, 0.9);
}
END_TEST

START_TEST(reads_no_table_where_there_is_none)
{
	struct kh_plan *plan = read_text("1. Mục đích\nTT Nội dung được triển khai theo kế hoạch của huyện, bảo đảm tiến độ.\n"
					 "STT là chữ viết tắt của số thứ tự trong biểu mẫu.\n- Chủ trì, phối hợp với các cơ quan.\n");

	ck_assert_uint_eq(kh_plan_record(plan)->activity_count, 0);
	ck_assert_uint_eq(kh_plan_record(plan)->table_count, 0);
	kh_plan_free(plan);
}
END_TEST

Suite *kh_suite_shredded(void)
{
	Suite *suite = suite_create("shredded");
	TCase *rows = tcase_create("rows");

	tcase_set_timeout(rows, 20);
	tcase_add_loop_test(rows, gives_the_same_rows, 0, (int)(sizeof forms / sizeof *forms));
	tcase_add_test(rows, reads_no_table_where_there_is_none);
	suite_add_tcase(suite, rows);
	return suite;
}
