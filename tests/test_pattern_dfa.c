/* The automaton that says which patterns of a set may match: it must pass over no match, and over as much else as it can. */
#include <check.h>
#include <string.h>

#include <pcre2.h>

#include "charset/decode.h"
#include "pattern/patterns.h"
#include "text/read.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { EXPRESSIONS = 3 };

Suite *kh_suite_pattern_dfa(void);

/* Expressions, a skeleton, where a match is to begin, and a bit for each expression that may match there; and may match
 * the whole. */
static const struct {
	const char *expressions[EXPRESSIONS];
	const char *skeleton;
	uint32_t at;
	unsigned may, whole;
} cases[] = {
    {{"abc", "ab", "b"}, "abc", 0, 3, 1},
    {{"abc", "ab", "b"}, "abc", 1, 4, 0},
    {{"(?i)abc", "a(?:b|x)+", "a.*c"}, "aBc", 0, 5, 5},
    {{"a{2}b", "a{2,3}b", "a{6}b"}, "aaab", 0, 2, 2},
    {{"a{6}b", "a{5,}b", "a{1,9}b"}, "aaaaaab", 0, 7, 7},
    {{"^a", "\\ba", "(?<!x)a"}, "xa", 1, 0, 0},
    {{"^a", "\\ba", "(?<!x)a"}, " a", 1, 6, 0},
    {{"\\bab\\b", "ab\\b", "ab"}, "abc", 0, 4, 0},
    {{"\\bab\\b", "ab\\b", "ab$"}, "ab", 0, 7, 7},
    {{"ab$", "ab\\b-", "a(?:b|c)$"}, "ab-", 0, 2, 2},
    {{"(?:a|b)*$", "[ab]+c", "(?:a?b?)*"}, "abab", 0, 5, 5},
    {{"(?=x)a", "(?!a)a", "(?<=x)a"}, "a", 0, 7, 7}, /* conditions are not looked into */
    {{"(a)\\1b", "(?x) a b", ""}, "zz", 0, 7, 3},    /* what is not understood may match */
    {{"[0-9]{1,3}(?:\\.[0-9]{3})+%", "[0-9]+%", "%"}, "12.345%", 0, 1, 1},
    {{"a\\s+b", "a\\s*$", "a"}, "a \n", 0, 6, 2},
};

START_TEST(cases_hold)
{
	const char *expressions[EXPRESSIONS], *skeleton = cases[_i].skeleton;
	uint32_t at = cases[_i].at, left = (uint32_t)strlen(skeleton) - at;
	unsigned before = at > 0 ? (unsigned char)skeleton[at - 1] : 0;
	struct kh_dfa_pool pool;

	memcpy(expressions, cases[_i].expressions, sizeof expressions);
	ck_assert(kh_dfa_pool_open(&pool));
	struct kh_dfa_slot slot = {.pool = &pool, .expressions = expressions, .count = EXPRESSIONS};
	for (int again = 0; again < 2; again++) {
		ck_assert_uint_eq(kh_dfa_ask(&slot, before, skeleton + at, left), cases[_i].may);
		if (at == 0)
			ck_assert_uint_eq(kh_dfa_ask_whole(&slot, skeleton, left), cases[_i].whole);
	}
	kh_dfa_pool_close(&pool);
}
END_TEST

/* Each of 26 to the power of two beginnings leads to states of its own: more than there is room for. */
START_TEST(too_many_states_pass_over_nothing)
{
	const char *expressions[] = {"[a-z]*a[a-z]{12}[0-9]", "b"};
	struct kh_dfa_pool pool;
	char text[40];
	uint32_t seed = 1;

	ck_assert(kh_dfa_pool_open(&pool));
	struct kh_dfa_slot slot = {.pool = &pool, .expressions = expressions, .count = 2};
	for (unsigned n = 0; n < 200000; n++) {
		for (unsigned i = 0; i < sizeof text; i++) {
			seed = seed * 1103515245U + 12345;
			text[i] = (seed >> 16 & 1) != 0 ? 'a' : 'c';
		}
		text[20] = 'a';
		text[33] = '0';
		ck_assert_uint_eq(kh_dfa_ask(&slot, 0, text, sizeof text) & 1, 1);
	}
	kh_dfa_pool_close(&pool);
}
END_TEST

static bool matches(
    struct kh_pattern *p, enum kh_anchor anchor, const struct kh_text *text, uint32_t at, pcre2_match_data *data)
{
	return pcre2_match(kh_pattern_code(p, anchor, NULL), (PCRE2_SPTR)text->skeleton, text->length, at, 0, data,
	           NULL) >= 0;
}

static void check_text(const struct kh_set *set, size_t number, const struct kh_text *text, pcre2_match_data *data)
{
	struct kh_pattern *p = set->patterns[number];
	struct kh_dfa_slot *slot = &set->automata[number / KH_FILTER_PATTERNS];
	uint64_t one = (uint64_t)1 << number % KH_FILTER_PATTERNS;

	for (uint32_t at = 0; at <= text->length; at++) {
		unsigned before = at > 0 ? (unsigned char)text->skeleton[at - 1] : 0;
		if (matches(p, KH_AT_BEGIN, text, at, data))
			ck_assert_msg((kh_dfa_ask(slot, before, text->skeleton + at, text->length - at) & one) != 0,
			    "%s: passed over at %u of \"%s\"", p->source->name, at, text->skeleton);
	}
	if (matches(p, KH_WHOLE, text, 0, data))
		ck_assert_msg((kh_dfa_ask_whole(slot, text->skeleton, text->length) & one) != 0,
		    "%s: the whole of \"%s\" is passed over", p->source->name, text->skeleton);
}

START_TEST(no_match_is_passed_over)
{
	struct kh_patterns *patterns;
	struct kh_error err;
	pcre2_match_data *data = pcre2_match_data_create(KH_GROUPS_MAX, NULL);

	ck_assert_int_eq(kh_patterns_new(NULL, &patterns, &err), KH_OK);
	for (size_t s = 0; s < patterns->set_count; s++)
		for (size_t i = 0; i < patterns->sets[s].count; i++) {
			const struct kh_source_pattern *source = patterns->sets[s].patterns[i]->source;
			struct kh_arena *mem = kh_arena_new();
			for (size_t k = 0; k < source->example_count; k++) {
				const char *example = source->examples[k].text;
				struct kh_decoded decoded = {.bytes = example, .size = strlen(example)};
				struct kh_text text;
				ck_assert_int_eq(kh_text_read(mem, &decoded, &text), KH_OK);
				check_text(&patterns->sets[s], i, &text, data);
			}
			kh_arena_free(mem);
		}
	kh_patterns_free(patterns);
	pcre2_match_data_free(data);
}
END_TEST

Suite *kh_suite_pattern_dfa(void)
{
	Suite *suite = suite_create("pattern_dfa");
	TCase *all = tcase_create("all");

	tcase_set_timeout(all, 60);
	tcase_add_loop_test(all, cases_hold, 0, (int)COUNT(cases));
	tcase_add_test(all, too_many_states_pass_over_nothing);
	tcase_add_test(all, no_match_is_passed_over);
	suite_add_tcase(suite, all);
	return suite;
}
