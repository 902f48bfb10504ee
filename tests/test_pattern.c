/* Pattern files: how they are loaded and composed, what an error says, and how sets match. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "lines/flow.h"
#include "kit.h"
#include "pattern/pattern.h"

Suite *kh_suite_pattern(void);

/* A folder of pattern files for one test. */
struct folder {
	char path[64];
	struct kh_patterns *patterns;
	struct kh_error err;
	int rc;
};

static struct folder load(const char *pat, const char *lex);
static void unload(struct folder *folder);
static int find(struct folder *folder, const char *text, struct kh_hit *hit, struct kit *kit);

#define GOOD "    good one 1\n    good two 2\n    near three\n"

static const struct {
	const char *name, *pat, *says;
} errors[] = {
    {"no expression", "a.b\n" GOOD, "test.pat:1: pattern a.b has no `match`"},
    {"too few examples", "a.b\n    match [0-9]\n    good 1\n", "test.pat:1: pattern a.b needs two `good` examples"},
    {"an expression that PCRE2 refuses", "\n\na.b\n    match ([0-9]\n" GOOD, "test.pat:3"},
    {"a part that is not there", "a.b\n    match {a.c}[0-9]\n" GOOD, "a.c"},
    {"a part of itself", "a.b\n    match {a.c}[0-9]\n" GOOD "a.c\n    match {a.b}\n" GOOD, "test.pat:"},
    {"a lexicon that is not there", "a.b\n    match {@nobody}[0-9]\n" GOOD, "nobody"},
    {"a word that is none", "a.b\n    mtach [0-9]\n" GOOD, "test.pat:2"},
    {"a name without a set", "ab\n    match [0-9]\n" GOOD, "test.pat:1"},
    {"twice the same name", "a.b\n    match [0-9]\n" GOOD "a.b\n    match [0-9]\n" GOOD,
        "pattern a.b is defined twice"},
    {"a line before any pattern", "    match [0-9]\n", "test.pat:1"},
};

START_TEST(says_what_is_wrong)
{
	struct folder f = load(errors[_i].pat, NULL);

	ck_assert_msg(f.rc == KH_E_PATTERN, "%s: status %d", errors[_i].name, f.rc);
	ck_assert_msg(strstr(f.err.message, errors[_i].says) != NULL, "%s: says %s", errors[_i].name, f.err.message);
	ck_assert_ptr_null(strchr(f.err.message, '\n'));
	unload(&f);
}
END_TEST

START_TEST(says_what_folder)
{
	struct kh_patterns *patterns = NULL;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_patterns_new("/nobody/home", &patterns, &err), KH_E_IO);
	ck_assert_ptr_nonnull(strstr(err.message, "/nobody/home"));
	ck_assert_ptr_null(patterns);
}
END_TEST

/* ---- composition ---- */

START_TEST(composes)
{
	struct folder f = load(
	    "t.number\n    match (?<digits>[0-9]+)\n    only\n" GOOD
	    "t.sum   # with its parts\n    match (?i)\\b(?<first>{t.number})\\s*(?:{@sign})\\s*{+t.number}\n"
	    "    yields kind=sum other=x\n    good 1 cộng 2  first=1  digits=2\n    good 10 + 20\n    near 1 2\n",
	    "cộng | + | thêm vào\n");
	struct kit *kit = kit_new();
	struct kh_hit hit;
	struct kh_range at;

	ck_assert_msg(f.rc == KH_OK, "%s", f.err.message);
	ck_assert_int_eq(find(&f, "lấy 12 THÊM  VÀO 30 nữa", &hit, kit), KH_OK);
	ck_assert_str_eq(kh_pattern_name(hit.pattern), "t.sum");
	ck_assert_str_eq(kh_pattern_yield(hit.pattern, "kind"), "sum");
	ck_assert_str_eq(kh_pattern_yield(hit.pattern, "other"), "x");
	ck_assert_ptr_null(kh_pattern_yield(hit.pattern, "none"));
	ck_assert(kh_hit_group(&hit, "first", &at));
	ck_assert_str_eq(kit_string(kit, at), "12");
	ck_assert(kh_hit_group(&hit, "digits", &at));
	ck_assert_str_eq(kit_string(kit, at), "30");
	ck_assert(!kh_hit_group(&hit, "none", &at));
	ck_assert_int_eq(find(&f, "12 và 30", &hit, kit), KH_NONE);
	kit_free(kit);
	unload(&f);
}
END_TEST

static void report_fault(void *to, const char *file, unsigned line, const char *pattern, const char *fault)
{
	(void)file;
	(void)pattern;
	if (fault != NULL)
		fprintf(to, "%u ", line);
}

START_TEST(runs_examples)
{
	struct folder f = load("t.a\n    match (?<d>[0-9])\n    good số 1  d=1\n    good số 2  d=3\n    good ba\n    "
	                       "near 4\n    near bốn\n",
	    NULL);
	struct kh_error err = {0};
	char *lines = NULL;
	size_t size;
	FILE *out = open_memstream(&lines, &size);

	ck_assert_int_eq(f.rc, KH_OK); /* loading runs none of them */
	ck_assert_int_eq(kh_patterns_check(f.patterns, report_fault, out, &err), KH_E_PATTERN);
	fclose(out);
	ck_assert_str_eq(lines, "4 5 6 ");
	free(lines);
	unload(&f);
}
END_TEST

START_TEST(built_in_examples_hold)
{
	struct kh_error err = {0};
	char *faults = NULL;
	size_t size;
	FILE *out = open_memstream(&faults, &size);
	int rc = kh_patterns_check(kit_patterns(), report_fault, out, &err);

	fclose(out);
	ck_assert_msg(rc == KH_OK, "%s; lines %s; see kehoach patterns check", err.message, faults);
	free(faults);
}
END_TEST

/* ---- accents ---- */

static const struct {
	const char *directive, *text;
	bool hit, slip;
} accents[] = {
    {"", "Phấn đấu 5", true, false},
    {"", "PHẤN ĐẤU 5", true, false},
    {"", "Phân đấu 5", true, true},
    {"", "Phan dau 5", true, true},
    {"    accents exact\n", "Phấn đấu 5", true, false},
    {"    accents exact\n", "Phân đấu 5", false, false},
    {"    accents any\n", "Phan dau 5", true, false},
    {"    accents any\n", "Phận đậu 5", true, false},
};

START_TEST(judges_accents)
{
	char pat[256];
	struct kh_hit hit;
	struct kit *kit = kit_new();

	snprintf(pat, sizeof pat,
	    "t.a\n    match (?i)\\bphấn\\s+đấu\\s+[0-9]\n%s    good phấn đấu 1\n    good phấn đấu 2\n    near phấn\n",
	    accents[_i].directive);
	struct folder f = load(pat, NULL);
	ck_assert_msg(f.rc == KH_OK, "%s", f.err.message);
	int rc = find(&f, accents[_i].text, &hit, kit);
	ck_assert_msg(
	    rc == (accents[_i].hit ? KH_OK : KH_NONE), "%s%s: %d", accents[_i].directive, accents[_i].text, rc);
	ck_assert_msg(rc != KH_OK || hit.slip == accents[_i].slip, "%s%s", accents[_i].directive, accents[_i].text);
	kit_free(kit);
	unload(&f);
}
END_TEST

/* "số" is no "Sở", "Tình" no "Tỉnh": by themselves they are other words. */
START_TEST(knows_other_words)
{
	struct folder f =
	    load("t.a\n    match (?i)^(?:sở|tỉnh)\\b\n    good Sở\n    good tỉnh\n    near số\n    near Tình hình\n",
	        NULL);
	struct kh_hit hit;
	struct kit *kit = kit_new();

	ck_assert_int_eq(find(&f, "Sở Nội vụ", &hit, kit), KH_OK);
	ck_assert_int_eq(find(&f, "số 5", &hit, kit), KH_NONE);
	ck_assert_int_eq(find(&f, "Tình hình", &hit, kit), KH_NONE);
	kit_free(kit);
	unload(&f);
}
END_TEST

/* ---- sets ---- */

#define PAIR                                                                                                         \
	"t.long\n    match ab+\n    good ab\n    good abb\n    near a\nt.short\n    match [ac]\n    good a\n    "    \
	"good c\n    near b\n"

START_TEST(finds_matches_and_scans)
{
	struct folder f = load(PAIR, NULL);
	struct kit *kit = kit_new();
	struct kh_range in = kit_flow(kit, "xcxabbxa");
	const struct kh_text *text = kh_flow_text(kit->run->flow);
	const struct kh_set *set = kh_patterns_set(f.patterns, "t");
	struct kh_matcher *m = kh_matcher_new();
	struct kh_hit hit, *hits;
	size_t count;

	ck_assert_int_eq(kh_set_find(set, m, text, in, &hit), KH_OK);
	ck_assert_uint_eq(hit.at.begin, in.begin + 1);
	ck_assert_int_eq(kh_set_match(set, m, text, in, &hit), KH_NONE);
	in.begin += 3;
	ck_assert_int_eq(kh_set_match(set, m, text, in, &hit), KH_OK);
	ck_assert_str_eq(kh_pattern_name(hit.pattern), "t.long");
	ck_assert_int_eq(kh_set_full(set, m, text, in, &hit), KH_NONE);
	ck_assert_int_eq(kh_set_full(set, m, text, (struct kh_range){in.begin, in.begin + 3}, &hit), KH_OK);
	ck_assert_int_eq(kh_set_full(set, m, text, (struct kh_range){in.begin, in.begin + 1}, &hit), KH_OK);
	ck_assert_str_eq(kh_pattern_name(hit.pattern), "t.short");
	in.begin -= 3;
	ck_assert_int_eq(kh_set_scan(set, m, kit->run->mem, text, in, &hits, &count), KH_OK);
	ck_assert_uint_eq(count, 3);
	ck_assert_str_eq(kh_pattern_name(hits[0].pattern), "t.short");
	ck_assert_str_eq(kh_pattern_name(hits[1].pattern), "t.long"); /* the longest of those that begin together */
	ck_assert_uint_eq(hits[1].at.end - hits[1].at.begin, 3);
	ck_assert_uint_eq(hits[2].at.begin, in.end - 1);
	ck_assert_int_eq(kh_set_find(kh_patterns_set(f.patterns, "nobody"), m, text, in, &hit), KH_NONE);
	kh_matcher_free(m);
	kit_free(kit);
	unload(&f);
}
END_TEST

/* No pattern can hang the program, and none may go without a word. */
START_TEST(stops_runaway_patterns)
{
	struct folder f = load("t.a\n    match ^(?:a|aa)+[0-9]$\n    good a1\n    good aa2\n    near c\n", NULL);
	struct kit *kit = kit_new();
	char text[60];
	struct kh_hit hit;

	memset(text, 'a', sizeof text - 1);
	strcpy(text + sizeof text - 3, "!1"); /* what the pattern needs is there */
	ck_assert_int_eq(find(&f, text, &hit, kit), KH_E_PATTERN);
	kit_free(kit);
	unload(&f);
}
END_TEST

Suite *kh_suite_pattern(void)
{
	Suite *suite = suite_create("pattern");
	TCase *tcase = tcase_create("pattern");

	(void)kit_patterns(); /* before Check forks, so that they are loaded once */
	tcase_set_timeout(tcase, 60);
	tcase_add_loop_test(tcase, says_what_is_wrong, 0, (int)(sizeof errors / sizeof *errors));
	tcase_add_test(tcase, says_what_folder);
	tcase_add_test(tcase, composes);
	tcase_add_test(tcase, runs_examples);
	tcase_add_test(tcase, built_in_examples_hold);
	tcase_add_loop_test(tcase, judges_accents, 0, (int)(sizeof accents / sizeof *accents));
	tcase_add_test(tcase, knows_other_words);
	tcase_add_test(tcase, finds_matches_and_scans);
	tcase_add_test(tcase, stops_runaway_patterns);
	suite_add_tcase(suite, tcase);
	return suite;
}

static void write_file(const char *folder, const char *name, const char *text)
{
	char path[128];
	FILE *out;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	out = fopen(path, "w");
	ck_assert_ptr_nonnull(out);
	fputs(text, out);
	ck_assert_int_eq(fclose(out), 0);
}

static struct folder load(const char *pat, const char *lex)
{
	struct folder f = {.path = "/tmp/kehoach-test-XXXXXX"};

	ck_assert_ptr_nonnull(mkdtemp(f.path));
	write_file(f.path, "test.pat", pat);
	if (lex != NULL)
		write_file(f.path, "sign.lex", lex);
	f.rc = kh_patterns_new(f.path, &f.patterns, &f.err);
	return f;
}

static void unload(struct folder *f)
{
	char path[128];

	kh_patterns_free(f->patterns);
	snprintf(path, sizeof path, "%s/test.pat", f->path);
	unlink(path);
	snprintf(path, sizeof path, "%s/sign.lex", f->path);
	unlink(path);
	rmdir(f->path);
}

/* The leftmost hit of set "t" in a text that is put into the kit's flow. */
static int find(struct folder *f, const char *text, struct kh_hit *hit, struct kit *kit)
{
	struct kh_range in = kit_flow(kit, text);
	struct kh_matcher *m = kh_matcher_new();
	int rc = kh_set_find(kh_patterns_set(f->patterns, "t"), m, kh_flow_text(kit->run->flow), in, hit);

	kh_matcher_free(m);
	return rc;
}
