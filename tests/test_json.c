/* The record as JSON: keys, nulls, escapes, numbers; the schema, which takes it and nothing else. */
#include <check.h>
#include <locale.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "json_compare.h"
#include "record/json_out.h"
#include "kehoach.h"
#include "schema.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_json(void);

static const struct kh_span places[] = {{10, 20}, {30, 44}};

static struct kh_value value(const char *text)
{
	return (struct kh_value){text, {places, text != NULL ? COUNT(places) : 0}};
}

static struct kh_value names[2];

static struct kh_heading a_heading(void)
{
	static struct kh_signer signer;

	signer = (struct kh_signer){value(NULL), value("Chủ tịch"), value("TM. Ủy ban nhân dân")};
	return (struct kh_heading){.has_issuer = true,
	    .issuer = {.name = value("UBND"), .level = "district"},
	    .has_attribution = true,
	    .attribution = {.district = "Tứ Kỳ", .basis = "text"},
	    .number = value("247"),
	    .date = value("2021-12-XX"),
	    .period = value("2021/2025"),
	    .signers = &signer,
	    .signer_count = 1,
	    .recipients = {names, 2},
	    .replaces = {0}};
}

static struct kh_target a_target(void)
{
	static struct kh_measure measures[2];

	measures[0] = (struct kh_measure){.value = 99.5,
	    .unit = "%",
	    .op = ">=",
	    .scope = "district",
	    .deadline = "2025",
	    .text = value("tối thiểu 99,5%")};
	measures[1] = (struct kh_measure){
	    .value = 30, .has_max = true, .max = 40, .unit = "%", .op = "range", .text = value("30-40%")};
	return (struct kh_target){value("Đạt."), 0, "procedures", "x-1", "2022", "period", measures, 2};
}

static struct kh_table a_table(struct kh_spans spans)
{
	static struct kh_column columns[3];
	static struct kh_value cells[3];

	columns[0] = (struct kh_column){value("TT"), "no"};
	columns[1] = (struct kh_column){value("Ghi chú"), NULL};
	cells[1] = value("ô");
	return (struct kh_table){columns, 3, cells, 1, 2, spans};
}

/* A record in which everything is there once. */
static void fill_record(struct kh_record *r)
{
	static struct kh_citation citation;
	static struct kh_block block;
	static struct kh_section section;
	static struct kh_target target;
	static struct kh_activity activity;
	static struct kh_table table;
	static struct kh_warning warning;
	struct kh_spans spans = {places, COUNT(places)};

	names[0] = value("Phòng Nội vụ");
	names[1] = value("Văn phòng \"một cửa\"");
	citation = (struct kh_citation){
	    value("Nghị định"), value("60/2021/NĐ-CP"), value("Chính phủ"), "60", "NĐ-CP", 2021, "2021-06-21", spans};
	block = (struct kh_block){value("- Tab\tand \\ and \x01 and \x7f"), true};
	section = (struct kh_section){value("II"), value("NỘI DUNG"), 1, -1, "content", &block, 1, spans};
	target = a_target();
	activity = (struct kh_activity){.task = value("Rà soát"),
	    .lead = {value("Phòng Nội vụ; …"), {names, 2}},
	    .time = {value("Hằng quý"), "repeat", NULL, "P3M"},
	    .budget = {value("15.000.000 đồng"), true, 15e6},
	    .spans = spans};
	table = a_table(spans);
	warning = (struct kh_warning){"date-conflict", "Phụ lục …", spans};
	*r = (struct kh_record){.path = "a.txt",
	    .bytes = 44,
	    .media_type = "text/plain",
	    .charset = "UTF-8",
	    .charset_confidence = 0.98765,
	    .heading = a_heading(),
	    .citations = &citation,
	    .citation_count = 1,
	    .sections = &section,
	    .section_count = 1,
	    .targets = &target,
	    .target_count = 1,
	    .activities = &activity,
	    .activity_count = 1,
	    .tables = &table,
	    .table_count = 1,
	    .warnings = &warning,
	    .warning_count = 1};
	memset(r->sha256, 'a', 64);
}

static json_t *record_json(const struct kh_record *record, bool compact)
{
	char *text;
	struct kh_error err;
	json_error_t fault;

	ck_assert_int_eq(kh_record_json(record, compact, &text, &err), KH_OK);
	ck_assert_msg(!compact || strchr(text, '\n') == NULL, "JSON Lines has no line end in a record");
	json_t *json = json_loads(text, JSON_REJECT_DUPLICATES, &fault);
	ck_assert_msg(json != NULL, "%s: %s", fault.text, text);
	free(text);
	return json;
}

static json_t *load_schema(void)
{
	json_error_t fault;
	json_t *schema = json_load_file("doc/record.schema.json", JSON_REJECT_DUPLICATES, &fault);

	ck_assert_msg(schema != NULL, "%s", fault.text);
	return schema;
}

START_TEST(record_has_all_keys_in_order)
{
	static const char *const keys[] = {
	    "schema", "source", "heading", "citations", "sections", "targets", "activities", "tables", "warnings"};
	struct kh_record r;
	size_t i = 0;
	const char *key;
	json_t *member;

	fill_record(&r);
	json_t *json = record_json(&r, true), *indented = record_json(&r, false);
	json_object_foreach(json, key, member) ck_assert_str_eq(key, keys[i++]);
	ck_assert_uint_eq(i, COUNT(keys));
	ck_assert(json_equal(json, indented));
	json_decref(json);
	json_decref(indented);
}
END_TEST

START_TEST(record_says_what_it_was_given)
{
	static const char expected[] =
	    "{"
	    "'source': {'path': 'a.txt', 'charset_confidence': 0.988, 'pages': null, 'spans': [[0, 44]]},"
	    "'heading': {'issuer': {'name': 'UBND', 'level': 'district', 'district': null, 'spans': [[10, 20], [30, "
	    "44]]},"
	    "  'attribution': {'name': null, 'district': 'Tứ Kỳ', 'basis': 'text', 'spans': []}, 'number': '247',"
	    "  'symbol': null, 'date': '2021-12-XX', 'recipients': ['Phòng Nội vụ', 'Văn phòng \\\"một cửa\\\"'],"
	    "  'replaces': [], 'signers': [{'name': null, 'title': 'Chủ tịch', 'spans': [[10, 20], [30, 44]]}],"
	    "  'spans': [[10, 20], [30, 44]]},"
	    "'citations': [{'id': '60/2021/NĐ-CP', 'number': '60', 'year': 2021, 'symbol': 'NĐ-CP'}],"
	    "'sections': [{'parent': null, 'blocks': [{'text': '- Tab\\tand \\\\ and \\u0001 and \x7f', 'bullet': "
	    "true}]}],"
	    "'targets': [{'section': 0, 'measures': [{'value': 99.5, 'max': null}, {'value': 30, 'max': 40}]}],"
	    "'activities': [{'no': null, 'task': 'Rà soát', 'support': null, 'budget': {'amount': 15000000},"
	    "  'time': {'edtf': null, 'repeat': 'P3M'}, 'table': 0}],"
	    "'tables': [{'rows': [[null, 'ô', null]], 'pages': 2}], 'warnings': [{'code': 'date-conflict'}]}";
	char quoted[sizeof expected];
	struct kh_record r;

	memcpy(quoted, expected, sizeof expected);
	for (char *at = quoted; (at = strchr(at, '\'')) != NULL;)
		*at = '"';
	fill_record(&r);
	json_t *want = json_loads(quoted, 0, NULL), *json = record_json(&r, true);
	ck_assert_ptr_nonnull(want);
	ck_assert_uint_eq(json_compare(stderr, want, json), 0);
	json_decref(want);
	json_decref(json);
}
END_TEST

START_TEST(empty_record_has_nulls)
{
	struct kh_record r = {.bytes = 3};
	memset(r.sha256, '0', 64);
	json_t *json = record_json(&r, true);

	ck_assert(json_is_null(json_object_get(json_object_get(json, "heading"), "issuer")));
	ck_assert(json_is_null(json_object_get(json_object_get(json, "source"), "path")));
	ck_assert_uint_eq(json_array_size(json_object_get(json, "targets")), 0);
	json_decref(json);
}
END_TEST

START_TEST(file_name_of_any_bytes_is_text)
{
	struct kh_record r = {.path = "k\xe1\xba\xbf ho\xe1"
	                              "ch\xff.txt"};
	json_t *json = record_json(&r, true);

	ck_assert_str_eq(json_string_value(json_object_get(json_object_get(json, "source"), "path")),
	    "kế ho\xef\xbf\xbd"
	    "ch\xef\xbf\xbd.txt");
	json_decref(json);
}
END_TEST

/* What must be escaped, at every place of a string that is read eight bytes at a time. */
START_TEST(escapes_are_found_anywhere)
{
	static const char signs[] = {'"', '\\', '\x01', '\x1f', '\n', ' ', '\x7f', '#', '!', '['};
	char text[64];

	for (size_t sign = 0; sign < sizeof signs; sign++) {
		struct kh_json json = {.compact = true};
		size_t end = (size_t)snprintf(text, sizeof text, "%s", "ủy bân \xf0\x9f\x93\x84 kế hoạch");
		memset(text + end, 'x', sizeof text - end);
		text[_i] = signs[sign];
		text[_i + 20] = '\0';
		for (int at = _i; at > 0 && (text[at - 1] & 0x80) != 0; at--)
			text[at - 1] = 'a'; /* the letter that was cut */
		for (int at = _i + 1; (text[at] & 0xc0) == 0x80; at++)
			text[at] = 'a';
		for (int at = _i + 19; (text[at] & 0x80) != 0; at--)
			text[at] = 'a';
		kh_json_text(&json, NULL, text);
		ck_assert_int_eq(kh_json_end(&json), KH_OK);
		json_t *read = json_loads(json.bytes, JSON_DECODE_ANY, NULL);
		ck_assert_msg(read != NULL, "not JSON: %s", json.bytes);
		ck_assert_str_eq(json_string_value(read), text);
		json_decref(read);
		free(json.bytes);
	}
}
END_TEST

static const struct {
	double value;
	const char *text;
} numbers[] = {{0, "0"}, {80, "80"}, {-3, "-3"}, {99.5, "99.5"}, {0.1, "0.1"}, {1.0 / 3, "0.3333333333333333"},
    {15e6, "15000000"}, {1e300, "1e+300"}, {9007199254740994, "9007199254740994"}, {NAN, "null"}, {INFINITY, "null"}};

/* Also where the decimal point is a comma, if the machine has such a locale. */
START_TEST(numbers_are_short_and_know_no_locale)
{
	for (int comma = 0; comma < 2; comma++) {
		struct kh_json json = {.compact = true};
		setlocale(LC_NUMERIC, comma ? "vi_VN.UTF-8" : "C");
		kh_json_number(&json, NULL, numbers[_i].value);
		ck_assert_int_eq(kh_json_end(&json), KH_OK);
		ck_assert_str_eq(json.bytes, numbers[_i].text);
		free(json.bytes);
	}
	setlocale(LC_NUMERIC, "C");
}
END_TEST

START_TEST(schema_takes_the_record)
{
	struct kh_record r, empty = {.media_type = "text/plain"};
	json_t *schema = load_schema();

	fill_record(&r);
	memset(empty.sha256, '0', 64);
	json_t *json = record_json(&r, true), *nothing = record_json(&empty, true);
	json_object_set_new(json_array_get(json_object_get(json, "sections"), 0), "level", json_integer(2));
	ck_assert_uint_eq(schema_check(stderr, schema, json), 0);
	ck_assert_uint_eq(schema_check(stderr, schema, nothing), 0);
	json_decref(json);
	json_decref(nothing);
	json_decref(schema);
}
END_TEST

/* One thing wrong: at `where` (list items are their first), `key` becomes `wrong` (NULL: it goes). */
static const struct {
	const char *where[3], *key, *wrong;
} breaks[] = {{{NULL}, "targets", NULL}, {{NULL}, "extra", "1"}, {{NULL}, "schema", "\"kehoach/2\""},
    {{NULL}, "targets", "{}"}, {{"source"}, "sha256", "\"xyz\""}, {{"source"}, "bytes", "-1"},
    {{"heading"}, "number", "247"}, {{"heading"}, "date", "\"31/12/2021\""}, {{"heading"}, "subject", "\"\""},
    {{"heading", "issuer"}, "level", "\"village\""}, {{"heading", "issuer"}, "basis", "\"text\""},
    {{"heading", "attribution"}, "basis", "null"}, {{"heading"}, "recipients", "[null]"},
    {{"citations"}, "year", "\"2021\""}, {{"citations"}, "id", "null"}, {{"sections"}, "level", "0"},
    {{"sections"}, "parent", "-1"}, {{"sections", "blocks"}, "bullet", "0"}, {{"targets", "measures"}, "op", "\"~\""},
    {{"targets", "measures"}, "value", "null"}, {{"targets"}, "spans", "[[1]]"}, {{"targets"}, "spans", "[[1,2,3]]"},
    {{"targets"}, "spans", "[[1,2.5]]"}, {{"activities", "time"}, "repeat", "\"3 months\""},
    {{"activities", "time"}, "edtf", "\"2022/\""}, {{"activities", "budget"}, "amount", "\"15000000\""},
    {{"activities", "lead"}, "agencies", NULL}, {{"activities"}, "confidence", "2"},
    {{"source"}, "charset_confidence", "1.5"}, {{"tables"}, "rows", "[[\"\"]]"}, {{"tables"}, "pages", "0"},
    {{"warnings"}, "code", "\"Not A Plan\""}};

START_TEST(schema_refuses_what_is_wrong)
{
	struct kh_record r;
	json_t *schema = load_schema();

	fill_record(&r);
	json_t *json = record_json(&r, true), *at = json;
	for (size_t i = 0; i < COUNT(breaks[_i].where) && breaks[_i].where[i] != NULL; i++) {
		at = json_object_get(at, breaks[_i].where[i]);
		at = json_is_array(at) ? json_array_get(at, 0) : at;
	}
	ck_assert_ptr_nonnull(at);
	if (breaks[_i].wrong != NULL)
		json_object_set_new(at, breaks[_i].key, json_loads(breaks[_i].wrong, JSON_DECODE_ANY, NULL));
	else
		json_object_del(at, breaks[_i].key);
	ck_assert_msg(
	    schema_check(NULL, schema, json) > 0, "the schema takes %s = %s", breaks[_i].key, breaks[_i].wrong);
	json_decref(json);
	json_decref(schema);
}
END_TEST

static const struct {
	const char *expected, *found;
	size_t differences;
} comparisons[] = {{"{}", "{\"a\": 1}", 0}, {"{\"a\": 1}", "{}", 1}, {"{\"a\": 1}", "{\"a\": 1.0, \"b\": 2}", 0},
    {"{\"a\": null}", "{}", 1}, {"[]", "[1]", 1}, {"[1]", "[]", 1}, {"[{\"a\": 1}]", "[{\"a\": 1, \"b\": 2}]", 0},
    {"[1, 2]", "[1, 3]", 1}, {"{\"a\": \"x\"}", "{\"a\": \"y\"}", 1}, {"{\"a\": []}", "{\"a\": {}}", 1}};

START_TEST(comparison_is_of_a_part)
{
	json_t *expected = json_loads(comparisons[_i].expected, 0, NULL),
	       *found = json_loads(comparisons[_i].found, 0, NULL);
	FILE *nowhere = fopen("/dev/null", "w");

	ck_assert_uint_eq(json_compare(nowhere, expected, found), comparisons[_i].differences);
	fclose(nowhere);
	json_decref(expected);
	json_decref(found);
}
END_TEST

Suite *kh_suite_json(void)
{
	Suite *suite = suite_create("json");
	TCase *record = tcase_create("record"), *schema = tcase_create("schema"), *kit = tcase_create("compare");

	tcase_add_test(record, record_has_all_keys_in_order);
	tcase_add_test(record, record_says_what_it_was_given);
	tcase_add_test(record, empty_record_has_nulls);
	tcase_add_test(record, file_name_of_any_bytes_is_text);
	tcase_add_loop_test(record, escapes_are_found_anywhere, 0, 24);
	tcase_add_loop_test(record, numbers_are_short_and_know_no_locale, 0, (int)COUNT(numbers));
	tcase_add_test(schema, schema_takes_the_record);
	tcase_add_loop_test(schema, schema_refuses_what_is_wrong, 0, (int)COUNT(breaks));
	tcase_add_loop_test(kit, comparison_is_of_a_part, 0, (int)COUNT(comparisons));
	suite_add_tcase(suite, record);
	suite_add_tcase(suite, schema);
	suite_add_tcase(suite, kit);
	return suite;
}
