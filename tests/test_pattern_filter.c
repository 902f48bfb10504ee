/* What passes over places where PCRE2 is not asked must never pass over a match. */
#include <check.h>
#include <ctype.h>
#include <string.h>

#include <pcre2.h>

#include "charset/decode.h"
#include "pattern/pattern_seek.h"
#include "pattern/patterns.h"
#include "text/read.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_pattern_filter(void);

/* An expression, a skeleton, and whether a match may begin at its first byte and what it needs may stand in it. */
static const struct {
	const char *expression, *skeleton;
	bool begins, met;
} cases[] = {
    {"(?i)\\b(?:tren|vuot)\\s+[0-9]+%", "Tren 80%", true, true},
    {"(?i)\\b(?:tren|vuot)\\s+[0-9]+%", "tren 80 nguoi", true, false},
    {"(?i)\\b(?:tren|vuot)\\s+[0-9]+%", "vren 80%", false, false},
    {"(?:abc|dec)", "aec", false, false},
    {"(?:tren|vuot)", "Tren", false, true},
    {"a{2,3}b", "aab", true, true},
    {"a{2,3}b", "ab", false, true},
    {"x?y$", "y", true, true},
    {"x?y$", "yz", false, true},
    {"(?=.*ho\\s+so)[a-z]", "dung han ho \t so", true, true},
    {"(?=.*ho\\s+so)[a-z]", "dung han so ho", true, false},
    {"(?<!so )Nam", "Nam", true, true},
    {"(?<![a-z])Nam", "Nam", true, true},
    {"[^a-c]x", "bx", false, true},
    {"\\x41\\.", "A.", true, true},
    {"(a)\\1b", "zz", true, true}, /* what is not understood allows all */
    {"(?x) a b", "zz", true, true},
    {"\\Qa\\E", "zz", true, true},
    {"", "", true, true},
};

/* Asked of a filter of several patterns, of which this one is one. */
static bool may_begin(const struct kh_begin *begin, const char *skeleton, size_t size, size_t at)
{
	static const size_t counts[] = {6, 16, 17, KH_FILTER_PATTERNS};
	char bytes[KH_PLACES] = {0};
	unsigned char before = at > 0 ? (unsigned char)skeleton[at - 1] : 0;
	struct kh_firsts firsts = {{0}};
	size_t may = 0;

	memcpy(bytes, skeleton + at, size - at < KH_PLACES ? size - at : KH_PLACES);
	uint64_t eight = kh_eight_at(bytes, KH_PLACES);
	for (size_t i = 0; i < COUNT(counts); i++) {
		struct kh_arena *mem = kh_arena_new();
		unsigned number = (unsigned)counts[i] - 1;
		struct kh_filter filter;
		ck_assert(kh_filter_make(mem, &filter, counts[i]));
		kh_filter_add(&filter, number, begin);
		if (i == 0)
			kh_firsts_add(&firsts, &filter, filter.mask);
		may += kh_firsts_have(&firsts, eight) &&
		       kh_filter_begun(&filter, before, bytes, KH_PLACES) == (uint64_t)1 << number;
		kh_arena_free(mem);
	}
	return may == COUNT(counts);
}

START_TEST(cases_hold)
{
	struct kh_arena *mem = kh_arena_new();
	const struct kh_tree *tree = kh_tree_parse(mem, cases[_i].expression);
	const char *skeleton = cases[_i].skeleton;
	const uint16_t *needs;
	const char *signs;
	struct kh_begin begin;
	struct kh_grams grams = {0};

	ck_assert_ptr_nonnull(tree);
	kh_begin_find(tree, KH_ANYWHERE, &begin);
	ck_assert(kh_needs_find(mem, tree, &needs, &signs));
	ck_assert(signs == NULL || !cases[_i].met || strpbrk(skeleton, signs) != NULL);
	kh_grams_read(&grams, skeleton, (uint32_t)strlen(skeleton));
	ck_assert_int_eq(may_begin(&begin, skeleton, strlen(skeleton), 0), cases[_i].begins);
	ck_assert_int_eq(needs == NULL || kh_needs_met(needs, &grams), cases[_i].met);
	kh_arena_free(mem);
}
END_TEST

/* An expression, and the signs of which a match has one; NULL for none. */
static const struct {
	const char *expression, *signs;
} signed_ones[] = {
    {"^(?=[^`^]*[`^])\\S*\\s.*$", "^`"}, {"^.*%$", "%"}, {"^.*[%/]?$", NULL}, {"^.*[0-9]$", NULL},
    {"^.*(?:%|[a-z])$", NULL}, {"^.*[*+#%/]$", NULL}, /* more than are looked for */
};

START_TEST(signs_are_found)
{
	struct kh_arena *mem = kh_arena_new();
	const uint16_t *needs;
	const char *signs;

	ck_assert(kh_needs_find(mem, kh_tree_parse(mem, signed_ones[_i].expression), &needs, &signs));
	if (signed_ones[_i].signs == NULL)
		ck_assert_ptr_null(signs);
	else
		ck_assert_str_eq(signs, signed_ones[_i].signs);
	kh_arena_free(mem);
}
END_TEST

/* What was added to a text is looked through, and what is found there stays. */
START_TEST(signs_are_looked_for_once)
{
	char skeleton[] = "a b % c `\0\0\0\0\0\0\0\0";
	struct kh_text text = {.skeleton = skeleton, .length = 3};
	static struct kh_seen seen;
	struct kh_symbols both = {0}, tick = {0}, plus = {0};

	kh_symbols_add(&both, '%');
	kh_symbols_add(&both, '`');
	kh_symbols_add(&tick, '`');
	kh_symbols_add(&plus, '+');
	ck_assert(!kh_seen_signs(&seen, &text, &both));
	text.length = 6;
	ck_assert(kh_seen_signs(&seen, &text, &both));
	ck_assert(!kh_seen_signs(&seen, &text, &tick));
	text.length = 9;
	ck_assert(kh_seen_signs(&seen, &text, &tick));
	ck_assert(!kh_seen_signs(&seen, &text, &plus));
}
END_TEST

/* An expression, a skeleton, and whether a match may begin at its second byte. */
static const struct {
	const char *expression, *skeleton;
	bool begins;
} inside[] = {
    {"^abc", "xabc", false},
    {"(?:^|-)abc", "-abc", false},
    {"(?:^|-)abc", "--abc", true},
    {"\\babc", "xabc", false},
    {"\\babc", " abc", true},
    {"(?<![a-z])abc", "xabc", false},
    {"(?<![a-z])abc", "1abc", true},
    {"(?<![0-9])[0-9]", "11", false},
    {"(?<![0-9])[0-9]", "x1", true},
};

START_TEST(cases_hold_inside)
{
	struct kh_arena *mem = kh_arena_new();
	const char *skeleton = inside[_i].skeleton;
	struct kh_begin begin;

	kh_begin_find(kh_tree_parse(mem, inside[_i].expression), KH_INSIDE, &begin);
	ck_assert_int_eq(may_begin(&begin, skeleton, strlen(skeleton), 1), inside[_i].begins);
	kh_arena_free(mem);
}
END_TEST

static bool is_letter(const struct kh_text *text, uint32_t at)
{
	return isalpha((unsigned char)text->skeleton[at]) != 0;
}

static bool is_digit(const struct kh_text *text, uint32_t at)
{
	return isdigit((unsigned char)text->skeleton[at]) != 0;
}

static unsigned sorts_at(const struct kh_text *text, uint32_t at)
{
	if (at == text->length)
		return KH_AT_END;
	if (is_letter(text, at))
		return KH_AT_LETTER | (at == 0 || !is_letter(text, at - 1) ? KH_AT_WORD : 0);
	if (is_digit(text, at))
		return KH_AT_DIGIT | (at == 0 || !is_digit(text, at - 1) ? KH_AT_WORD : 0);
	return text->skeleton[at] <= ' ' ? KH_AT_BLANK : KH_AT_SIGN;
}

/* Wherever PCRE2 finds a match, the filter lets it be asked, the needs are met and the length is allowed. */
static void check_text(struct kh_pattern *p, const struct kh_text *text, pcre2_match_data *data)
{
	struct kh_grams grams = {0};

	kh_grams_read(&grams, text->skeleton, text->length);
	for (uint32_t at = 0; at <= text->length; at++) {
		if (pcre2_match(kh_pattern_code(p, KH_AT_BEGIN, NULL), (PCRE2_SPTR)text->skeleton, text->length, at,
		        0, data, NULL) < 0)
			continue;
		const PCRE2_SIZE *hit = pcre2_get_ovector_pointer(data);
		const struct kh_begin *begin = at == 0 ? &p->begin : &p->inside;
		ck_assert_msg(may_begin(begin, text->skeleton, text->length, at), "%s: not asked at %u of \"%s\"",
		    p->source->name, at, text->skeleton);
		ck_assert_msg((begin->sorts & sorts_at(text, at)) != 0, "%s: begins nothing at %u of \"%s\"",
		    p->source->name, at, text->skeleton);
		ck_assert_msg(p->needs == NULL || kh_needs_met(p->needs, &grams), "%s: sleeps in \"%s\"",
		    p->source->name, text->skeleton);
		ck_assert_msg(hit[1] - hit[0] >= p->begin.least &&
		                  (p->begin.most >= KH_TREE_MANY || hit[1] - hit[0] <= p->begin.most),
		    "%s: %zu bytes are out of bounds", p->source->name, (size_t)(hit[1] - hit[0]));
	}
}

START_TEST(no_match_is_passed_over)
{
	struct kh_patterns *patterns;
	struct kh_error err;
	pcre2_match_data *data = pcre2_match_data_create(KH_GROUPS_MAX, NULL);

	ck_assert_int_eq(kh_patterns_new(NULL, &patterns, &err), KH_OK);
	for (size_t i = 0; i < patterns->count; i++) {
		struct kh_pattern *p = &patterns->patterns[i];
		struct kh_arena *mem = kh_arena_new();
		for (size_t k = 0; k < p->source->example_count; k++) {
			const char *example = p->source->examples[k].text;
			struct kh_decoded decoded = {.bytes = example, .size = strlen(example)};
			struct kh_text text;
			ck_assert_int_eq(kh_text_read(mem, &decoded, &text), KH_OK);
			check_text(p, &text, data);
		}
		kh_arena_free(mem);
	}
	kh_patterns_free(patterns);
	pcre2_match_data_free(data);
}
END_TEST

Suite *kh_suite_pattern_filter(void)
{
	Suite *suite = suite_create("pattern_filter");
	TCase *all = tcase_create("all");

	tcase_set_timeout(all, 60);
	tcase_add_loop_test(all, cases_hold, 0, (int)COUNT(cases));
	tcase_add_loop_test(all, cases_hold_inside, 0, (int)COUNT(inside));
	tcase_add_loop_test(all, signs_are_found, 0, (int)COUNT(signed_ones));
	tcase_add_test(all, signs_are_looked_for_once);
	tcase_add_test(all, no_match_is_passed_over);
	suite_add_tcase(suite, all);
	return suite;
}
