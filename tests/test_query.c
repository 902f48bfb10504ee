/* Queries: how they are read, what is wrong with them, and the expressions that they become. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "abbreviations.h"
#include "query.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_query(void);

static const struct {
	const char *text, *typed, *exact; /* exact NULL: as typed */
} queries[] = {{"hồ", "\"`hô\"", NULL}, {"ho", "\"ho\"", "\"=ho\""}, {"số hóa", "(\"'sô\" AND \"'hoa\")", NULL},
    {"số hoa", "(\"'sô\" AND \"hoa\")", "(\"'sô\" AND \"=hoa\")"},
    {"so AND hoa", "(\"so\" AND \"hoa\")", "(\"=so\" AND \"=hoa\")"}, {"\"so hoa\"", "\"so hoa\"", "\"=so =hoa\""},
    {"“so hoa”", "\"so hoa\"", "\"=so =hoa\""}, {"a OR b", "(\"a\" OR \"b\")", "(\"=a\" OR \"=b\")"},
    {"((a)) OR (b)", "(\"a\" OR \"b\")", "(\"=a\" OR \"=b\")"},
    {"a b OR c", "((\"a\" AND \"b\") OR \"c\")", "((\"=a\" AND \"=b\") OR \"=c\")"},
    {"a NOT b", "(\"a\" NOT \"b\")", "(\"=a\" NOT \"=b\")"},
    {"a AND NOT b", "(\"a\" NOT \"b\")", "(\"=a\" NOT \"=b\")"},
    {"a NOT b c NOT d", "((\"a\" AND \"c\") NOT (\"b\" OR \"d\"))", "((\"=a\" AND \"=c\") NOT (\"=b\" OR \"=d\"))"},
    {"a NOT (b OR c)", "(\"a\" NOT (\"b\" OR \"c\"))", "(\"=a\" NOT (\"=b\" OR \"=c\"))"},
    {"a NOT (b NOT c)", "(\"a\" NOT (\"b\" NOT \"c\"))", "(\"=a\" NOT (\"=b\" NOT \"=c\"))"},
    {"(a OR b) c", "((\"a\" OR \"b\") AND \"c\")", "((\"=a\" OR \"=b\") AND \"=c\")"},
    {"and or not", "(\"and\" AND \"or\" AND \"not\")", "(\"=and\" AND \"=or\" AND \"=not\")"},
    {"tru*", "\"tru\" *", NULL}, {"trư*", "\"=trư\" *", NULL}, {"trừ*", "\"`trư\" *", NULL},
    {"\"cai cach tru*\"", "\"cai cach tru\" *", "\"=cai =cach tru\" *"},
    {"\"cai cach\"*", "\"cai cach\" *", "\"=cai cach\" *"},
    {"60/2021/NĐ-CP", "\"60 2021 =nđ cp\"", "\"60/2021/nd-cp\""}, {"31/12/2021", "\"31 12 2021\"", NULL},
    {"văn-thư", "\"=văn =thư\"", NULL}, {"HĐ&UB", "\"=hđ ub\"", "\"=hđ =ub\""},
    {"text:hồ", "\"text `hô\"", "\"=text `hô\""}, {"hồ – sơ", "(\"`hô\" AND \"=sơ\")", NULL},
    {"hồ ^sơ + \\", "(\"`hô\" AND \"=sơ\")", NULL}, {"ho\xcc\x82\xcc\x80", "\"`hô\"", NULL},
    {"NEAR(a b)", "(\"near\" AND \"a\" AND \"b\")", "(\"=near\" AND \"=a\" AND \"=b\")"},
    {"'; DROP TABLE plan; --", "(\"drop\" AND \"table\" AND \"plan\")", "(\"=drop\" AND \"=table\" AND \"=plan\")"}};

static char *written(const char *text, enum kh_query_accents accents)
{
	struct kh_query *query = NULL;
	struct kh_error err = {0};
	sqlite3_str *to = sqlite3_str_new(NULL);

	ck_assert_msg(kh_query_parse(text, false, &query, &err) == KH_OK, "%s: %s", text, err.message);
	ck_assert_int_eq(kh_query_write(query, accents, 0, NULL, to, &err), KH_OK);
	kh_query_free(query);
	return sqlite3_str_finish(to);
}

START_TEST(query_is_written)
{
	char *typed = written(queries[_i].text, KH_ACCENTS_TYPED),
	     *exact = written(queries[_i].text, KH_ACCENTS_EXACT);

	ck_assert_str_eq(typed, queries[_i].typed);
	ck_assert_str_eq(exact, queries[_i].exact != NULL ? queries[_i].exact : queries[_i].typed);
	sqlite3_free(typed);
	sqlite3_free(exact);
}
END_TEST

static const struct {
	const char *text, *message;
} faults[] = {{"", "the query holds no word"}, {" – % ", "the query holds no word"},
    {"()", "the query holds no word"}, {"\"hồ", "the query, column 1: a quotation mark is never closed"},
    {"hồ \"sơ", "the query, column 4: a quotation mark is never closed"},
    {"(a", "the query, column 1: a ( is never closed"}, {"a)", "the query, column 2: there is a ) without its ("},
    {"a AND", "the query, column 3: nothing stands behind AND"},
    {"AND a", "the query, column 1: nothing stands before AND"},
    {"a AND AND b", "the query, column 7: nothing stands before AND"},
    {"a OR", "the query, column 3: nothing stands behind OR"},
    {"OR a", "the query, column 1: nothing stands before OR"},
    {"a OR OR b", "the query, column 3: nothing stands behind OR"},
    {"NOT a", "the query, column 1: nothing stands before NOT: name what is to be found as well"},
    {"a NOT", "the query, column 3: nothing stands behind NOT"},
    {"a OR NOT b", "the query, column 6: nothing stands before NOT: name what is to be found as well"},
    {"*", "the query, column 1: a * must end a word"}, {"a*b", "the query, column 2: a * must end a word"},
    {"*a", "the query, column 1: a * must end a word"}, {"a/*", "the query, column 3: a * must end a word"},
    {"\"\"*", "the query, column 3: a * must end a word"}, {"\xff", "the query is no UTF-8 text"},
    {"((((((((((a))))))))))", "the query, column 9: brackets are nested too deeply"}};

START_TEST(fault_is_named)
{
	struct kh_query *query = NULL;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_query_parse(faults[_i].text, false, &query, &err), KH_E_USAGE);
	ck_assert_str_eq(err.message, faults[_i].message);
	ck_assert_ptr_null(query);
}
END_TEST

START_TEST(long_queries_are_refused)
{
	char text[2 * KH_QUERY_BYTES_MOST];
	struct kh_query *query = NULL;
	struct kh_error err = {0};

	memset(text, 'a', sizeof text);
	text[KH_QUERY_BYTES_MOST + 1] = '\0';
	ck_assert_int_eq(kh_query_parse(text, false, &query, &err), KH_E_USAGE);
	for (size_t i = 0; i < KH_QUERY_BYTES_MOST; i++)
		text[i] = i % 2 == 0 ? 'a' : ' ';
	text[KH_QUERY_BYTES_MOST] = '\0';
	ck_assert_int_eq(kh_query_parse(text, false, &query, &err), KH_E_USAGE);
	ck_assert_ptr_nonnull(strstr(err.message, "too many words"));
}
END_TEST

/* ---- names that may be written otherwise ---- */

static const struct {
	const char *text, *expression;
} names[] = {{"UBND", "(\"ubnd\" OR \"?uy ban =nhân =dân\")"},
    {"ủy ban nhân dân", "((\"?uy\" AND \"ban\" AND \"=nhân\" AND \"=dân\") OR \"ubnd\")"},
    {"huyen uy ban nhan dan", "(\"huyen\" AND ((\"uy\" AND \"ban\" AND \"nhan\" AND \"dan\") OR \"ubnd\"))"},
    {"uy ban nhân dần", "(\"uy\" AND \"ban\" AND \"=nhân\" AND \"`dân\")"},
    {"\"UBND cấp xã\"", "(\"ubnd 'câp ~xa\" OR \"?uy ban =nhân =dân 'câp ~xa\")"},
    {"\"tại UBND\"", "(\".tai ubnd\" OR \".tai ?uy ban =nhân =dân\")"},
    {"\"ủy ban nhân dân x*\"", "(\"?uy ban =nhân =dân x\" * OR \"ubnd x\" *)"}};

START_TEST(names_are_widened)
{
	struct kh_query *query = NULL;
	struct kh_error err = {0};
	sqlite3_str *to = sqlite3_str_new(NULL);
	char *expression;

	ck_assert_int_eq(kh_query_parse(names[_i].text, false, &query, &err), KH_OK);
	ck_assert_int_eq(kh_abbreviations_widen(NULL, query, &err), KH_OK);
	ck_assert_int_eq(kh_query_write(query, KH_ACCENTS_TYPED, 0, NULL, to, &err), KH_OK);
	expression = sqlite3_str_finish(to);
	ck_assert_str_eq(expression, names[_i].expression);
	sqlite3_free(expression);
	kh_query_free(query);
}
END_TEST

static const struct {
	const char *text, *definition; /* "ABC=full name", several parted by ";" */
} definitions[] = {{"văn bản quy phạm pháp luật (VBQPPL) của", "VBQPPL=văn bản quy phạm pháp luật"},
    {"của cán bộ, công chức, viên chức (CBCCVC)", "CBCCVC=cán bộ, công chức, viên chức"},
    {"Đài Truyền thanh (ĐTT)", "ĐTT=Đài Truyền thanh"}, {"Dài Truyền thanh (ĐTT)", ""},
    {"Đài Truyền thanh (DTT)", ""}, {"một cửa (MC), hai cửa (HC)", "MC=một cửa;HC=hai cửa"}, {"(VBQPPL)", ""},
    {"pháp luật (pl)", ""}, {"thi hành pháp luật ( THPL )", ""}, {"chỉ số hiệu quả (PAPI)", ""}, {"a (A)", ""},
    {"quy phạm (QP", ""}, {"(", ""}};

static bool note(void *to, const struct kh_definition *definition)
{
	struct {
		char out[256];
		const char *text;
	} *noted = to;
	size_t used = strlen(noted->out);

	snprintf(noted->out + used, sizeof noted->out - used, "%s%s=%.*s", used > 0 ? ";" : "",
	    definition->abbreviation, (int)(definition->end - definition->begin), noted->text + definition->begin);
	return true;
}

START_TEST(definitions_are_found)
{
	struct {
		char out[256];
		const char *text;
	} noted = {"", definitions[_i].text};

	kh_abbreviations_defined(definitions[_i].text, note, &noted);
	ck_assert_str_eq(noted.out, definitions[_i].definition);
}
END_TEST

Suite *kh_suite_query(void)
{
	Suite *suite = suite_create("query");
	TCase *text = tcase_create("text"), *abbreviations = tcase_create("abbreviations");

	tcase_add_loop_test(text, query_is_written, 0, COUNT(queries));
	tcase_add_loop_test(text, fault_is_named, 0, COUNT(faults));
	tcase_add_test(text, long_queries_are_refused);
	tcase_add_loop_test(abbreviations, names_are_widened, 0, COUNT(names));
	tcase_add_loop_test(abbreviations, definitions_are_found, 0, COUNT(definitions));
	suite_add_tcase(suite, text);
	suite_add_tcase(suite, abbreviations);
	return suite;
}
