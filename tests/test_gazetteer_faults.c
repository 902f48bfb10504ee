/* Gazetteers that are wrong: what is said of them, and where. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "mention/gazetteer.h"

Suite *kh_suite_gazetteer_faults(void);

#define KINDS "T\t1\ttỉnh\nh\t2\thuyện\nx\t3\txã\n"

static const struct {
	const char *table, *message;
} faults[] = {
    {"T\t1\n", "gazetteer.tsv:1: expected a code, or the letter, level and name of a kind: \"T\""},
    {"# head\n\nTT\t1\ttỉnh\n", "gazetteer.tsv:3: a kind must have one letter: \"TT\""},
    {"T\t4\ttỉnh\n", "gazetteer.tsv:1: a level must be 1, 2 or 3: \"4\""},
    {"T\t1\ttỉnh\nT\t2\thuyện\n", "gazetteer.tsv:2: this letter is taken by another kind: \"T\""},
    {"T\t1\t-\n", "gazetteer.tsv:1: not the name of a kind: \"-\""},
    {KINDS "01\tT\n", "gazetteer.tsv:4: expected code, kind and name: \"01\""},
    {KINDS "0a\tT\tHà Nội\tHà Nội\n", "gazetteer.tsv:4: a code must be digits: \"0a\""},
    {KINDS "01\tQ\tHà Nội\tHà Nội\n", "gazetteer.tsv:4: no line above declares this kind: \"Q\""},
    {KINDS "01\tTx\tHà Nội\tHà Nội\n", "gazetteer.tsv:4: no line above declares this kind: \"Tx\""},
    {KINDS "01\t\tHà Nội\tHà Nội\n", "gazetteer.tsv:4: no line above declares this kind: \"\""},
    {KINDS "01\tT\tHà Nội\n",
        "gazetteer.tsv:4: a province, and it alone, names the province it belongs to now: \"Hà Nội\""},
    {KINDS "01\tT\tA\tA\n001\th\tB\tA\n",
        "gazetteer.tsv:5: a province, and it alone, names the province it belongs to now: \"B\""},
    {KINDS "01\tT\tA\tA\tA\n", "gazetteer.tsv:4: too many columns: \"01\""},
    {KINDS "01\tT\t\tA\n", "gazetteer.tsv:4: not a name, or too long: \"\""},
    {KINDS "01\tT\tA\xff\tA\n", "gazetteer.tsv:4: not a name, or too long: \"A\xff\""},
    {KINDS "001\th\tBa Vì\n", "gazetteer.tsv:4: no unit stands above it to which it could belong: \"Ba Vì\""},
    {KINDS "01\tT\tA\tA\n001\th\tB\n02\tT\tC\tC\n00001\tx\tD\n",
        "gazetteer.tsv:7: no unit stands above it to which it could belong: \"D\""},
    {KINDS "02\tT\tA\tA\n01\tT\tB\tB\n", "gazetteer.tsv:5: codes must rise within a unit: \"01\""},
};

START_TEST(test_fault)
{
	struct kh_gazetteer *none = NULL;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_gazetteer_new(faults[_i].table, strlen(faults[_i].table), &none, &err), KH_E_FORMAT);
	ck_assert_str_eq(err.message, faults[_i].message);
	ck_assert_int_eq(err.code, KH_E_FORMAT);
	ck_assert_ptr_null(none);
}
END_TEST

START_TEST(test_nul_byte)
{
	static const char bytes[] = KINDS "01\tT\tHà\0Nội\tHà Nội\n";
	struct kh_gazetteer *none = NULL;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_gazetteer_new(bytes, sizeof bytes - 1, &none, &err), KH_E_FORMAT);
	ck_assert_ptr_nonnull(strstr(err.message, "gazetteer.tsv:4: a NUL byte"));
}
END_TEST

/** Cut anywhere, the table is refused or read, and nothing worse. */
START_TEST(test_cut)
{
	static const char bytes[] = KINDS "01\tT\tHà Nội\tHà Nội\n001\th\tBa Vì\n00001\tx\tĐồng Thái";

	for (size_t size = 0; size < sizeof bytes; size++) {
		char *copy = malloc(size > 0 ? size : 1); /* of the exact size, for the sanitizer */
		struct kh_gazetteer *some = NULL;
		int rc;

		ck_assert_ptr_nonnull(copy);
		memcpy(copy, bytes, size);
		rc = kh_gazetteer_new(copy, size, &some, NULL);
		ck_assert_int_eq(rc == KH_OK, some != NULL);
		ck_assert(rc == KH_OK || rc == KH_E_FORMAT);
		free(copy);
		kh_gazetteer_free(some);
	}
}
END_TEST

START_TEST(test_empty)
{
	struct kh_gazetteer *empty = NULL;

	ck_assert_int_eq(kh_gazetteer_new("", 0, &empty, NULL), KH_OK);
	ck_assert_uint_eq(kh_gazetteer_find(empty, KH_PROVINCE, NULL, "A", 1, NULL, NULL, 0), 0);
	kh_gazetteer_free(empty);
	kh_gazetteer_free(NULL);
}
END_TEST

Suite *kh_suite_gazetteer_faults(void)
{
	Suite *suite = suite_create("gazetteer_faults");
	TCase *wrong = tcase_create("wrong tables");

	tcase_add_loop_test(wrong, test_fault, 0, sizeof faults / sizeof *faults);
	tcase_add_test(wrong, test_nul_byte);
	tcase_add_test(wrong, test_cut);
	tcase_add_test(wrong, test_empty);
	suite_add_tcase(suite, wrong);
	return suite;
}
