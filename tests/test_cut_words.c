/* Words that a print cut: titles of columns are known all the same, and stay as printed; nothing is made of words
 * that make sense. */
#include <check.h>
#include <string.h>

#include "aligned/aligned.h"
#include "table/cut_words.h"
#include "kit.h"

Suite *kh_suite_cut_words(void);

static const struct {
	const char *title, *role; /* NULL: none of those known */
} titles[] = {
    {"Thời hạ n", "time"},
    {"Sả n phẩm", "product"},
    {"S ản phẩm", "product"},
    {"Sả n ph ẩ m", "product"}, /* three pieces of one word */
    {"Cơ quan thự c hiện", "lead"},
    {"Cơ quan ph ối hợ p", "support"},
    {"Phố i hợ p", "support"},
    {"THỜ I GIAN", "time"},
    {"Thời gia nh", NULL},
    {"Thời Hạ N", NULL},
    {"Số y tế", NULL},
};

static void check_title(size_t i, struct kit *kit)
{
	const struct kh_set *columns = kh_patterns_set(kit->run->patterns, "column");
	struct kh_range at = kit_flow(kit, titles[i].title);
	struct kh_hit hit;
	int rc = kh_cut_words_full(columns, kit->run, kh_flow_text(kit->run->flow), at, &hit);

	if (titles[i].role == NULL) {
		ck_assert_msg(rc == KH_NONE, "%s is known", titles[i].title);
		return;
	}
	ck_assert_msg(rc == KH_OK, "%s is not known", titles[i].title);
	ck_assert_str_eq(kh_pattern_yield(hit.pattern, "role"), titles[i].role);
	ck_assert_str_eq(kit_string(kit, at), titles[i].title);
}

START_TEST(titles_are_known)
{
	struct kit *kit = kit_new();

	check_title((size_t)_i, kit);
	kit_free(kit);
}
END_TEST

/* The kit's record of a table: what is asked of it is which columns have roles. */
static void check_columns(const char *source, const char *expected)
{
	struct kit *kit = kit_read(source);
	struct kh_list grids = {0};
	struct kh_task_table table;
	char roles[200] = "";

	ck_assert_int_eq(kh_lines_find(kit->run, &kit->lines), KH_OK);
	ck_assert_int_eq(kh_aligned_find(kit->run, &kit->lines, &grids), KH_OK);
	ck_assert_uint_eq(grids.count, 1);
	ck_assert_int_eq(kh_table_rebuild(kit->run, grids.items, &table), KH_OK);
	for (size_t k = 0; k < table.column_count; k++) {
		const char *name = kh_role_name(table.columns[k].role);
		strcat(strcat(roles, k > 0 ? "|" : ""), name != NULL ? name : "");
		strcat(strcat(roles, "="), kit_string(kit, table.columns[k].title));
	}
	ck_assert_str_eq(roles, expected);
	kit_free(kit);
}

START_TEST(columns_keep_their_titles)
{
	check_columns("TT   Nhiệm vụ                  Chủ trì          Phố i hợ p        Thời\n"
	              "                                                                  hạ n\n"
	              "1    Rà soát văn bản của xã    Phòng Văn hóa    Công an xã        Quý I\n"
	              "2    Ban hành kế hoạch         Phòng Kinh tế    Văn phòng         Quý II\n",
	    "no=TT|task=Nhiệm vụ|lead=Chủ trì|support=Phố i hợ p|time=Thời hạ n");
}
END_TEST

Suite *kh_suite_cut_words(void)
{
	Suite *suite = suite_create("cut_words");
	TCase *rules = tcase_create("titles");

	tcase_add_loop_test(rules, titles_are_known, 0, (int)(sizeof titles / sizeof *titles));
	tcase_add_test(rules, columns_keep_their_titles);
	suite_add_tcase(suite, rules);
	return suite;
}
