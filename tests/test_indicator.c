/* Indicators: which of the catalogue a statement is of, the catalogue itself, and figures that contradict each other. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "targets/indicator.h"
#include "kit.h"
#include "targets/measure.h"
#include "pattern/patterns.h"
#include "targets/value_conflict.h"

enum { LINE_ROOM = 4096, IDS_ROOM = 512, TARGETS_MOST = 8 };

/** The ids of a statement's measures with blanks between ("-" for none), or its own where it has no measure. */
static const char *ids_of(struct kit *kit, const char *statement)
{
	static char ids[IDS_ROOM];
	struct kh_range at = kit_flow(kit, statement);
	struct kh_measure *measures;
	const char *own;
	size_t count;

	ck_assert_int_eq(kh_measures_find(kit->run, at, &measures, &count), KH_OK);
	ck_assert_int_eq(kh_indicators_find(kit->run, at, measures, count, &own), KH_OK);
	snprintf(ids, sizeof ids, "%s", count == 0 ? (own == NULL ? "-" : own) : "");
	for (size_t i = 0; i < count; i++) {
		strcat(ids, i > 0 ? " " : "");
		strcat(ids, measures[i].indicator == NULL ? "-" : measures[i].indicator);
	}
	return ids;
}

START_TEST(test_statements)
{
	char line[LINE_ROOM];
	FILE *file = fopen("tests/indicator_statements.txt", "r");
	struct kit *kit = kit_new();
	int rows = 0, wrong = 0;

	ck_assert_msg(file != NULL, "run the tests in the project's folder");
	while (fgets(line, sizeof line, file) != NULL) {
		char *statement = strchr(line, '\t');
		line[strcspn(line, "\n")] = '\0';
		if (*line == '#' || statement == NULL)
			continue;
		*statement++ = '\0';
		const char *ids = ids_of(kit, statement);
		if (strcmp(ids, line) != 0)
			fprintf(stderr, "%s, not %s: %s\n", ids, line, statement);
		wrong += strcmp(ids, line) != 0;
		rows++;
	}
	fclose(file);
	kit_free(kit);
	ck_assert_int_ge(rows, 240);
	ck_assert_int_eq(wrong, 0);
}
END_TEST

START_TEST(test_alone)
{
	struct kit *kit = kit_new();
	static const struct {
		const char *statement, *id;
	} rows[] = {
	    {"100% công chức, tối thiểu 95% viên chức được bố trí đúng vị trí việc làm", "civil-servants-placed"},
	    {"Quán triệt Kế hoạch; phấn đấu 98% hồ sơ đúng hạn", "dossiers-on-time"},
	    {"Tổ chức 02 lớp tập huấn", "training-classes"},
	    {"Trồng 500 ha rừng", NULL},
	    {"", NULL},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
		ck_assert_pstr_eq(kh_indicator_find(kit->run, kit_flow(kit, rows[i].statement)), rows[i].id);
	kit_free(kit);
}
END_TEST

/* A statement may be a whole file of figures, or one clause without an end. */
START_TEST(test_hostile)
{
	enum { SIZE = 400000 };
	static const char *const pieces[] = {"1%, ", "hồ sơ giải quyết ", "hài lòng 5% và ", "; 7%", "tỷ lệ (", "%"};

	for (size_t p = 0; p < sizeof pieces / sizeof *pieces; p++) {
		struct kit *kit = kit_new();
		char *text = calloc(1, SIZE + 64);
		size_t size = strlen(pieces[p]);
		ck_assert_ptr_nonnull(text);
		for (size_t i = 0; i + size < SIZE; i += size)
			memcpy(text + i, pieces[p], size);
		strcat(text, " đạt 90%");
		struct kh_range at = kit_flow(kit, text);
		struct kh_measure *measures;
		size_t count;
		const char *own;
		ck_assert_int_eq(kh_measures_find(kit->run, at, &measures, &count), KH_OK);
		ck_assert_int_eq(kh_indicators_find(kit->run, at, measures, count, &own), KH_OK);
		free(text);
		kit_free(kit);
	}
}
END_TEST

/* ---- the catalogue ---- */

START_TEST(test_catalogue)
{
	const struct kh_patterns *patterns = kit_patterns();
	const struct kh_indicator_entry *entry;
	size_t count;

	entry = kh_patterns_indicators(patterns, &count);
	ck_assert_uint_ge(count, 40);
	for (size_t i = 0; i < count; i++) {
		ck_assert_msg(
		    entry[i].name != NULL && entry[i].unit != NULL && entry[i].counts != NULL, "%s", entry[i].id);
		ck_assert_ptr_eq(kh_patterns_indicator(patterns, entry[i].id), &entry[i]);
	}
	ck_assert_ptr_null(kh_patterns_indicator(patterns, "no-such-indicator"));
	entry = kh_patterns_indicator(patterns, "work-files-online");
	ck_assert_ptr_nonnull(entry);
	ck_assert_str_eq(entry->field, "e-government");
	ck_assert_uint_eq(entry->level_count, 3);
	ck_assert_str_eq(entry->levels[1].scope, "district");
	ck_assert_double_eq(entry->levels[1].value, 80);
	ck_assert_int_eq(entry->levels[1].year, 2025);
}
END_TEST

/* Every id that a pattern yields is in the catalogue, every indicator has a pattern, every head wakes a set that is
 * there. */
START_TEST(test_catalogue_patterns)
{
	const struct kh_patterns *patterns = kit_patterns();
	const struct kh_set *heads = kh_patterns_set(patterns, "indicator");
	size_t count, found = 0;
	const struct kh_indicator_entry *entries = kh_patterns_indicators(patterns, &count);
	bool *used = calloc(count, sizeof *used);

	ck_assert_ptr_nonnull(used);
	for (size_t h = 0; h < heads->count; h++) {
		const char *wakes = kh_pattern_yield(heads->patterns[h], "wakes");
		ck_assert_msg(wakes != NULL, "%s", kh_pattern_name(heads->patterns[h]));
		const struct kh_set *set = kh_patterns_set(patterns, wakes);
		ck_assert_msg(set->count > 0, "%s", wakes);
		for (size_t i = 0; i < set->count; i++) {
			const char *id = kh_pattern_yield(set->patterns[i], "id");
			const struct kh_indicator_entry *e = id == NULL ? NULL : kh_patterns_indicator(patterns, id);
			ck_assert_msg(e != NULL, "%s", kh_pattern_name(set->patterns[i]));
			found += !used[e - entries];
			used[e - entries] = true;
		}
	}
	for (size_t i = 0; i < count; i++)
		ck_assert_msg(used[i], "%s has no pattern", entries[i].id);
	ck_assert_uint_eq(found, count);
	free(used);
}
END_TEST

START_TEST(test_catalogue_faults)
{
	static const struct {
		const char *bytes;
		int rc;
		const char *told;
	} rows[] = {
	    {"", KH_OK, NULL},
	    {"# note\na\tA\t%\t\tall\tup\t\t\t\t\t\n", KH_OK, NULL},
	    {"a\tA\t%\t\tall\tup\t>=\t80\t2025\t\tdoc\na\t\t\t\t\t\t>=\t90.5\t2030\t\tdoc", KH_OK, NULL},
	    {"a\tA\t%\n", KH_E_FORMAT, "indicator.tsv:1"},
	    {"\tA\t%\t\tall\tup\t\t\t\t\t\n", KH_E_FORMAT, "indicator.tsv:1"},
	    {"a\tA\t%\tfishing\tall\tup\t\t\t\t\t\n", KH_E_FORMAT, "fishing"},
	    {"a\tA\t%\t\tall\tsideways\t\t\t\t\t\n", KH_E_FORMAT, "sideways"},
	    {"a\tA\t%\t\tall\tup\t~\t80\t2025\t\tdoc\n", KH_E_FORMAT, "~"},
	    {"a\tA\t%\t\tall\tup\t>=\t80\t2025\t\t\n", KH_E_FORMAT, "source"},
	    {"a\tA\t%\t\tall\tup\t>=\t8o\t2025\t\tdoc\n", KH_E_FORMAT, "8o"},
	    {"a\tA\t%\t\tall\tup\t>=\t80\t25\t\tdoc\n", KH_E_FORMAT, "25"},
	    {"a\tA\t%\t\tall\tup\t>=\t80\t2025\tvillage\tdoc\n", KH_E_FORMAT, "village"},
	    {"a\t\t\t\t\t\t>=\t90\t2030\t\tdoc\n", KH_E_FORMAT, "above"},
	    {"a\tA\t%\t\tall\tup\t\t\t\t\t\nb\tB\t%\t\tall\tup\t\t\t\t\t\na\tA\t%\t\tall\tup\t\t\t\t\t\n",
	        KH_E_FORMAT, "twice"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct kh_arena *mem = kh_arena_new();
		struct kh_indicators *indicators = NULL;
		struct kh_error err = {0};
		int rc = kh_indicators_new(mem, rows[i].bytes, strlen(rows[i].bytes), &indicators, &err);
		ck_assert_msg(rc == rows[i].rc, "row %zu: %d %s", i, rc, err.message);
		if (rows[i].told != NULL)
			ck_assert_msg(strstr(err.message, rows[i].told) != NULL, "row %zu: %s", i, err.message);
		kh_arena_free(mem);
	}
}
END_TEST

/* ---- conflicts ---- */

static const struct kh_outline none;

static size_t conflicts_in(const char *const *statements, const char *const *deadlines)
{
	struct kit *kit = kit_new();
	struct kh_target targets[TARGETS_MOST] = {0};
	size_t count = 0, found;

	for (; count < TARGETS_MOST && statements[count] != NULL; count++) {
		struct kh_range at = kit_flow(kit, statements[count]);
		struct kh_measure *measures;
		struct kh_target *t = &targets[count];
		ck_assert_int_eq(kh_measures_find(kit->run, at, &measures, &t->measure_count), KH_OK);
		ck_assert_int_eq(kh_indicators_find(kit->run, at, measures, t->measure_count, &t->indicator), KH_OK);
		t->measures = measures;
		t->value.text = statements[count];
		t->section = -1;
		t->deadline = deadlines[count] != NULL ? deadlines[count] : "2022";
	}
	ck_assert_int_eq(kh_value_conflicts_report(kit->run, &none, targets, count), KH_OK);
	found = kit_findings(kit, "value-conflict");
	kit_free(kit);
	return found;
}

static const struct {
	const char *what;
	size_t conflicts;
	const char *statements[TARGETS_MOST], *deadlines[TARGETS_MOST];
} conflict_rows[] = {
    {"body and annex disagree for both levels", 2,
        {"Tối thiểu 90% hồ sơ công việc tại cấp huyện và 80% hồ sơ công việc tại cấp xã được xử lý trên môi trường "
         "mạng",
            "100% hồ sơ công việc tại cấp huyện và cấp xã được xử lý trên môi trường mạng"},
        {NULL}},
    {"half of the communes, all of the communes", 1,
        {"tối thiểu 50% đơn vị cấp xã cung cấp dịch vụ công chứng thực điện tử",
            "100% UBND các xã, thị trấn cung cấp dịch vụ chứng thực bản sao điện tử",
            "100% đơn vị cấp xã cung cấp dịch vụ công chứng thực điện tử"},
        {NULL}},
    {"the same level again", 0,
        {"Tỷ lệ giải quyết hồ sơ đúng hạn đạt tối thiểu 96%",
            "Tỷ lệ giải quyết hồ sơ đúng hạn của cấp huyện đạt tối thiểu 96%",
            "Tỷ lệ giải quyết hồ sơ đúng hạn đạt 96%"},
        {NULL}},
    {"a level of one scope repeated among others", 0,
        {"Số hóa kết quả giải quyết thủ tục hành chính đạt tối thiểu 20% tại cấp huyện",
            "số hóa kết quả giải quyết thủ tục hành chính đạt tối thiểu 20% tại cấp huyện, 15% tại cấp xã"},
        {NULL}},
    {"two scopes", 0, {"Tỷ lệ hồ sơ trực tuyến tại cấp huyện đạt 20%", "Tỷ lệ hồ sơ trực tuyến tại cấp xã đạt 5%"},
        {NULL}},
    {"a part below the whole is none where the whole is no 100%", 0,
        {"Tỷ lệ hồ sơ trực tuyến đạt 20%", "Tỷ lệ hồ sơ trực tuyến tại cấp xã đạt 5%"}, {NULL}},
    {"two deadlines", 0, {"Tỷ lệ hồ sơ trực tuyến đạt 20%", "Tỷ lệ hồ sơ trực tuyến đạt 50%"}, {"2022", "2025"}},
    {"one deadline", 1, {"Tỷ lệ hồ sơ trực tuyến đạt 20%", "Tỷ lệ hồ sơ trực tuyến đạt 50%"}, {"2025", "2025"}},
    {"two levels side by side in one statement", 0,
        {"Mức độ hài lòng đối với sự phục vụ hành chính đạt trên 90%; đến năm 2025 đạt tối thiểu 95%."}, {NULL}},
    {"a sub-group", 0,
        {"Tỷ lệ giải quyết hồ sơ đúng hạn đạt tối thiểu 96%",
            "tỷ lệ giải quyết hồ sơ đất đai, xây dựng đúng hạn đạt từ 95%"},
        {NULL}},
    {"look-alikes", 0,
        {"80% thủ tục hành chính được cung cấp trực tuyến mức độ 3, 4",
            "50% hồ sơ thủ tục hành chính được tiếp nhận trực tuyến",
            "100% dịch vụ công trực tuyến mức độ 3, 4 được cung cấp trên nhiều phương tiện truy cập"},
        {NULL}},
    {"identities of several kinds", 0,
        {"80% dân số trưởng thành có tài khoản định danh điện tử",
            "50% người dân kích hoạt tài khoản định danh điện tử mức 2",
            "40% người dân sử dụng tài khoản định danh điện tử để đăng nhập Cổng Dịch vụ công",
            "90% công dân được cấp mã định danh cá nhân",
            "70% doanh nghiệp, tổ chức được cấp tài khoản định danh điện tử"},
        {NULL}},
    {"classes on two subjects", 0,
        {"Mở 02 lớp tập huấn kỹ năng số cho cán bộ cấp xã", "Tổ chức 03 lớp bồi dưỡng nghiệp vụ văn thư, lưu trữ"},
        {NULL}},
    {"classes on one", 1,
        {"Mở 02 lớp tập huấn kỹ năng số cho cán bộ cấp xã", "Tổ chức 03 lớp tập huấn kỹ năng số cho cán bộ cấp xã"},
        {NULL}},
    {"a level and a yearly rise", 0,
        {"Tỷ lệ hồ sơ trực tuyến đạt 20%", "tăng tỷ lệ hồ sơ trực tuyến thêm 10% mỗi năm"}, {NULL}},
};

START_TEST(test_conflicts)
{
	for (size_t i = 0; i < sizeof conflict_rows / sizeof *conflict_rows; i++) {
		size_t found = conflicts_in(conflict_rows[i].statements, conflict_rows[i].deadlines);
		ck_assert_msg(found == conflict_rows[i].conflicts, "%s: %zu, not %zu", conflict_rows[i].what, found,
		    conflict_rows[i].conflicts);
	}
}
END_TEST

START_TEST(test_no_targets)
{
	struct kit *kit = kit_new();

	ck_assert_int_eq(kh_value_conflicts_report(kit->run, &none, NULL, 0), KH_OK);
	ck_assert_uint_eq(kit_findings(kit, "value-conflict"), 0);
	kit_free(kit);
}
END_TEST

Suite *kh_suite_indicator(void);

Suite *kh_suite_indicator(void)
{
	Suite *s = suite_create("indicator");
	TCase *statements = tcase_create("statements"), *catalogue = tcase_create("catalogue"),
	      *conflicts = tcase_create("conflicts");

	tcase_set_timeout(statements, 60);
	tcase_add_test(statements, test_statements);
	tcase_add_test(statements, test_alone);
	tcase_add_test(statements, test_hostile);
	tcase_add_test(catalogue, test_catalogue);
	tcase_add_test(catalogue, test_catalogue_patterns);
	tcase_add_test(catalogue, test_catalogue_faults);
	tcase_add_test(conflicts, test_conflicts);
	tcase_add_test(conflicts, test_no_targets);
	suite_add_tcase(s, statements);
	suite_add_tcase(s, catalogue);
	suite_add_tcase(s, conflicts);
	return s;
}
