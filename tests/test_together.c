/* Plans that are read together: each comes out as it does alone, and one that fails leaves the others alone. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "kit.h"
#include "samples.h"

Suite *kh_suite_together(void);

enum { LARGE = 20000 /* bytes: what is to be shown, small plans show */ };

static char *record_of(const struct kh_plan *plan)
{
	struct kh_error err;
	char *json = NULL;

	ck_assert_msg(kh_record_json(kh_plan_record(plan), true, &json, &err) == KH_OK, "%s", err.message);
	return json;
}

static void check_same(const struct kh_extraction *x)
{
	struct kh_plan *alone = kit_plan(x->path, x->bytes, x->size);
	char *one = record_of(alone), *other = record_of(x->plan);

	ck_assert_msg(strcmp(one, other) == 0, "%s: read with others it is another record", x->path);
	free(one);
	free(other);
	kh_plan_free(alone);
}

START_TEST(gives_what_each_gives_alone)
{
	const struct kh_options options = {0};
	struct kh_extraction plans[KH_TOGETHER_MOST];
	size_t count, n = 0;
	const struct sample *all = samples(&count);

	for (size_t i = 0; i < count; i++) {
		if (all[i].size < LARGE && strstr(all[i].path, "reading-order") == NULL)
			plans[n++] =
			    (struct kh_extraction){.path = all[i].path, .bytes = all[i].bytes, .size = all[i].size};
		if (n < KH_TOGETHER_MOST && i + 1 < count)
			continue;
		kh_plans_extract(kit_patterns(), &options, plans, n);
		for (size_t k = 0; k < n; k++) {
			ck_assert_msg(plans[k].status == KH_OK, "%s", plans[k].err.message);
			check_same(&plans[k]);
			kh_plan_free(plans[k].plan);
		}
		n = 0;
	}
}
END_TEST

START_TEST(leaves_others_alone_where_one_fails)
{
	static const char plan[] = "KẾ HOẠCH\nCải cách hành chính năm 2026\n";
	const struct kh_options options = {.max_bytes = 100};
	char large[101] = "";
	struct kh_extraction of[] = {{.path = "first", .bytes = plan, .size = sizeof plan - 1}, {.path = "/nowhere"},
	    {.path = "large", .bytes = large, .size = sizeof large},
	    {.path = "binary", .bytes = "%PDF-1.7", .size = 8},
	    {.path = "last", .bytes = plan, .size = sizeof plan - 1}};
	static const int statuses[] = {KH_OK, KH_E_IO, KH_E_LIMIT, KH_E_FORMAT, KH_OK};

	kh_plans_extract(kit_patterns(), &options, of, sizeof of / sizeof *of);
	for (size_t i = 0; i < sizeof of / sizeof *of; i++) {
		ck_assert_int_eq(of[i].status, statuses[i]);
		ck_assert_int_eq(of[i].plan != NULL, of[i].status == KH_OK);
		if (of[i].plan == NULL)
			ck_assert_ptr_eq(strstr(of[i].err.message, of[i].path), of[i].err.message);
		else
			ck_assert_str_eq(
			    kh_plan_record(of[i].plan)->heading.subject.text, "Cải cách hành chính năm 2026");
		kh_plan_free(of[i].plan);
	}
}
END_TEST

START_TEST(takes_nothing)
{
	struct kh_extraction nothing = {0};

	kh_plans_extract(kit_patterns(), NULL, &nothing, 1);
	ck_assert_int_eq(nothing.status, KH_E_USAGE);
	ck_assert_ptr_null(nothing.plan);
	kh_plans_extract(kit_patterns(), NULL, NULL, 0);
}
END_TEST

Suite *kh_suite_together(void)
{
	Suite *suite = suite_create("together");
	TCase *together = tcase_create("together");

	tcase_set_timeout(together, 60);
	tcase_add_test(together, gives_what_each_gives_alone);
	tcase_add_test(together, leaves_others_alone_where_one_fails);
	tcase_add_test(together, takes_nothing);
	suite_add_tcase(suite, together);
	return suite;
}
