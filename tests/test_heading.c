/* Headings, each read by itself. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "heading_cases.h"
#include "kit.h"
#include "heading/heading.h"

static void same(const char *what, const char *got, const char *expected)
{
	const char *a = got == NULL ? "null" : got, *b = expected == NULL ? "null" : expected;

	ck_assert_msg(strcmp(a, b) == 0, "%s: has \"%s\", expected \"%s\"", what, a, b);
}

static void reads(const struct heading_case *e)
{
	struct kh_heading h;
	struct kh_parts parts;
	struct kit *kit = kit_read(e->text);

	kit_split(kit);
	ck_assert_int_eq(kh_heading_read(kit->run, &kit->lines, &kit->paragraphs, &h, &parts), KH_OK);
	ck_assert_int_eq(h.has_issuer, e->issuer != NULL);
	same("issuer", h.issuer.name.text, e->issuer);
	same("level", h.issuer.level, e->level);
	same("district", h.issuer.district, e->district);
	same("province", h.issuer.province, e->province);
	same("number", h.number.text, e->number);
	same("symbol", h.symbol.text, e->symbol);
	same("type", h.type.text, e->type);
	same("subject", h.subject.text, e->subject);
	same("place", h.place.text, e->place);
	same("date", h.date.text, e->date);
	same("period", h.period.text, e->period);
	kit_free(kit);
}

START_TEST(headings_are_read)
{
	size_t count;

	reads(&heading_cases(&count)[_i]);
}
END_TEST

START_TEST(long_headings_are_read)
{
	size_t count;

	reads(&heading_cases_long(&count)[_i]);
}
END_TEST

Suite *kh_suite_heading(void)
{
	Suite *suite = suite_create("heading");
	TCase *all = tcase_create("heading");
	size_t count;

	heading_cases(&count);
	tcase_set_timeout(all, 20);
	tcase_add_loop_test(all, headings_are_read, 0, (int)count);
	heading_cases_long(&count);
	tcase_add_loop_test(all, long_headings_are_read, 0, (int)count);
	suite_add_tcase(suite, all);
	return suite;
}
