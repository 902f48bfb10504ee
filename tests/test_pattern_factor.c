/* Alternatives that begin alike: what is taken out of them, and what must stay as it is. */
#include <check.h>

#include "pattern/pattern_factor.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_pattern_factor(void);

static const struct {
	const char *expression, *factored;
} cases[] = {
    /* too few to be worth it */
    {"(?:ha|hang)", "(?:ha|hang)"},
    /* the longest first stays first */
    {"(?:hoso|hop|hoc|xa|ho|x)", "(?:ho(?:so|p|c|)|x(?:a|))"},
    {"(?:ho\\s+so|ho\\s+dan|an|bo|co|do)", "(?:ho\\s+(?:so|dan)|an|bo|co|do)"},
    /* what is tried first stays first, a shorter one too */
    {"(?:hoso|ho|hoc|a|b|c)", "(?:ho(?:so||c)|a|b|c)"},
    /* what may match anything is not passed by */
    {"(?:ha|[a-z]+|hang|a|b|c)", "(?:ha|[a-z]+|hang|a|b|c)"},
    {"(?:ha|a?|hang|a|b|c)", "(?:ha|a?|hang|a|b|c)"},
    /* with (?i) they would be one letter */
    {"(?:Ha|ho|Hu|a|b|c)", "(?:Ha|ho|Hu|a|b|c)"},
    /* groups keep their order, options hold for what stands behind them */
    {"(?:(?<x>a)b|c|ad|a|b|(?<y>e))", "(?:(?<x>a)b|c|ad|a|b|(?<y>e))"},
    {"(?i)ab|c|ad|a|b|e", "(?i)ab|c|ad|a|b|e"},
    {"(?<=ab|ac|ad|ae|af|ag)x", "(?<=ab|ac|ad|ae|af|ag)x"},
    {"(?(?=a)ab|ac)", "(?(?=a)ab|ac)"},
    /* what groups hold, in groups and in alternatives */
    {"x(?<n>(?:ab|ac|ad|ae|af|ag)+)?y", "x(?<n>(?:a(?:b|c|d|e|f|g))+)?y"},
    {"(?:p(?-i:q)|pr|(?=s)|t|u|v)", "(?:p(?:(?-i:q)|r)|(?=s)|t|u|v)"},
    {"(?:a\\.b|a\\.c|a[|)]|d|e|f)", "(?:a(?:\\.(?:b|c)|[|)])|d|e|f)"},
    {"(?:ab{2}|ab|a\\bc|d|e|f)", "(?:a(?:b{2}|b|\\bc)|d|e|f)"},
    /* not understood */
    {"(?:ab|ac|ad|ae|af|(?#x)ag)", "(?:ab|ac|ad|ae|af|(?#x)ag)"},
};

START_TEST(test_factored)
{
	struct kh_arena *mem = kh_arena_new();

	ck_assert_str_eq(kh_pattern_factor(mem, cases[_i].expression), cases[_i].factored);
	kh_arena_free(mem);
}
END_TEST

Suite *kh_suite_pattern_factor(void)
{
	Suite *s = suite_create("pattern_factor");
	TCase *t = tcase_create("factored");

	tcase_add_loop_test(t, test_factored, 0, COUNT(cases));
	suite_add_tcase(s, t);
	return s;
}
