/* The same rows come out of an aligned table whatever the order of its columns, their widths, how cells are aligned,
 * and the pages. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "aligned_form.h"
#include "kit.h"
#include "row_cells.h"

enum { FORMS = 60 };

/* Tables, and what share of the cells of forms drawn at random, and of forms as a whole, comes out right at least. */
static const struct {
	const char *file;
	unsigned cells, forms; /* percent */
} samples[] = {
    {"tests/plans/huyen-thoai-son-nine-columns/input.md", 98, 95},
    {"tests/plans/huyen-duc-trong-six-columns/input.txt", 99, 98},
    {"tests/plans/tinh-quang-ninh-web-text/input.md", 99, 98},
};

Suite *kh_suite_aligned_forms(void);

/* Print a table in a form, read it, and compare: how many of its cells came out right; none where a row is missing.
 */
static size_t read_form(
    const struct kh_record *r, const struct aligned_form *form, size_t *all, char *what, size_t room)
{
	size_t right = 0, counted = 0;
	char *text = aligned_print(&r->tables[0], form);
	struct kh_plan *again = kit_plan("aligned", text, strlen(text));
	const struct kh_record *s = kh_plan_record(again);
	const struct row_form rows = {&r->tables[0], form->columns, form->count};
	what[0] = '\0';
	for (size_t i = 0; i < r->activity_count; i++)
		right += row_cells_right(
		    &rows, &r->activities[i], &s->activities[i < s->activity_count ? i : 0], &counted, what, room);
	if (s->activity_count != r->activity_count) {
		snprintf(what, room, "%zu rows of %zu", s->activity_count, r->activity_count);
		right = 0;
	}
	*all += counted;
	kh_plan_free(again);
	free(text);
	return right;
}

static struct kh_plan *read_sample(const char *file)
{
	struct kh_plan *plan;
	struct kh_error err;

	ck_assert_msg(kh_plan_extract_file(kit_patterns(), NULL, file, &plan, &err) == KH_OK, "%s", err.message);
	ck_assert_uint_eq(kh_plan_record(plan)->table_count, 1);
	return plan;
}

static const struct {
	const char *what;
	struct aligned_form form;
} forms[] = {
    {"as the plan has it", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 0, ALIGNED_TOP, false, 0}},
    {"centred, in the middle", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 0, ALIGNED_MIDDLE, true, 0}},
    {"at the bottom", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 0, ALIGNED_BOTTOM, false, 0}},
    {"narrow columns", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 18, 0, ALIGNED_TOP, true, 0}},
    {"wide columns", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 36, 0, ALIGNED_MIDDLE, false, 0}},
    {"pages of 30 lines that drift", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 30, ALIGNED_TOP, false, 3}},
    {"pages of 50 lines", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 30, 50, ALIGNED_TOP, true, 1}},
    {"time before the agencies", {{0, 1, 2, 3, 4, 7, 5, 6, 8}, 9, 24, 0, ALIGNED_TOP, false, 0}},
    {"product last", {{0, 1, 2, 3, 5, 6, 7, 8, 4}, 9, 24, 0, ALIGNED_MIDDLE, false, 0}},
    {"no budget", {{0, 1, 2, 3, 4, 5, 6, 7}, 8, 24, 0, ALIGNED_TOP, true, 0}},
    {"no numbers", {{1, 2, 3, 4, 5, 6, 7, 8}, 8, 24, 0, ALIGNED_TOP, false, 0}},
    {"no product, no support", {{0, 1, 2, 3, 5, 7, 8}, 7, 28, 0, ALIGNED_MIDDLE, true, 0}},
};

START_TEST(gives_the_same_rows)
{
	struct kh_plan *plan = read_sample(samples[0].file);
	char what[1024];
	size_t all = 0, right = read_form(kh_plan_record(plan), &forms[_i].form, &all, what, sizeof what);

	ck_assert_msg(right == all, "%s: %s", forms[_i].what, what);
	kh_plan_free(plan);
}
END_TEST

static unsigned draw(uint64_t *state, unsigned below)
{
	*state = *state * 6364136223846793005ULL + 1442695040888963407ULL;
	return (unsigned)(*state >> 33) % below;
}

static bool is_fixed(const char *role)
{
	return same_text(role, "no") || same_text(role, "objective") || same_text(role, "task") ||
	       same_text(role, "activity");
}

/* Columns right of the texts in any order, one of them dropped or none; any width, page, place in the row and drift.
 */
static struct aligned_form draw_form(const struct kh_table *table, uint64_t *state)
{
	struct aligned_form form = {.count = 0};
	size_t rest[16], n = 0;

	for (size_t k = 0; k < table->column_count; k++)
		if (is_fixed(table->columns[k].role))
			form.columns[form.count++] = k;
		else
			rest[n++] = k;
	for (size_t i = n; i > 1; i--) {
		size_t j = draw(state, (unsigned)i), swap = rest[i - 1];
		rest[i - 1] = rest[j];
		rest[j] = swap;
	}
	n -= draw(state, 3) == 0 ? 1 : 0;
	for (size_t i = 0; i < n; i++)
		form.columns[form.count++] = rest[i];
	form.width = 16 + draw(state, 24);
	form.page = draw(state, 3) == 0 ? 0 : 20 + draw(state, 50);
	form.where = (enum aligned_where)draw(state, 3);
	form.centred = draw(state, 2) == 0;
	form.drift = draw(state, 4);
	return form;
}

/* What a page break leaves of a row that it cuts does not always say whose it is: nearly all forms give all cells. */
START_TEST(gives_the_same_rows_in_forms_drawn)
{
	struct kh_plan *plan = read_sample(samples[_i].file);
	const struct kh_record *r = kh_plan_record(plan);
	uint64_t state = 20221114;
	size_t all = 0, right = 0, whole = 0;
	char what[1024], first[1200] = "";

	for (int i = 0; i < FORMS; i++) {
		struct aligned_form form = draw_form(&r->tables[0], &state);
		size_t cells = 0, fine = read_form(r, &form, &cells, what, sizeof what);
		all += cells;
		right += fine;
		whole += fine == cells;
		if (fine < cells && first[0] == '\0')
			snprintf(first, sizeof first, "form %d: %s", i, what);
	}
	ck_assert_msg(right * 100 >= all * samples[_i].cells && whole * 100 >= FORMS * samples[_i].forms,
	    "%s: %zu cells of %zu, %zu forms of %d; %s", samples[_i].file, right, all, whole, FORMS, first);
	kh_plan_free(plan);
}
END_TEST

Suite *kh_suite_aligned_forms(void)
{
	Suite *suite = suite_create("aligned_forms");
	TCase *rows = tcase_create("rows");

	(void)kit_patterns();
	tcase_set_timeout(rows, 60);
	tcase_add_loop_test(rows, gives_the_same_rows, 0, (int)(sizeof forms / sizeof *forms));
	tcase_add_loop_test(rows, gives_the_same_rows_in_forms_drawn, 0, (int)(sizeof samples / sizeof *samples));
	suite_add_tcase(suite, rows);
	return suite;
}
