/* Columns of tables: their titles, over one line or several, and what they make of the columns. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "error.h"
#include "kit.h"
#include "table/near_title.h"
#include "table_shown.h"

#define COUNT(a) ((int)(sizeof(a) / sizeof *(a)))

Suite *kh_suite_table_columns(void);

static struct kit *kit;

static const struct {
	const char *head, *columns;
	bool tasks;
} heads[] = {
    {"TT\tNội dung\tTrách nhiệm thực hiện\tThời gian (Năm 2026)",
        "TT:no, Nội dung:task, Trách nhiệm thực hiện:lead, Thời gian (Năm 2026):time", true},
    {"1- Stt\t2- Mục tiêu\t3- Hoạt động\t(4) Chủ trì", "Stt:no, Mục tiêu:objective, Hoạt động:activity, Chủ trì:lead",
        true},
    {"Thời hạn\tĐơn vị thực hiện\tNội dung công việc\tSTT",
        "Thời hạn:time, Đơn vị thực hiện:lead, Nội dung công việc:task, STT:no", true},
    /* a column with another meaning, a title with a typo */
    {"STT\tNhiệm vụ/giải pháp\tCơ quan chủ trì thực hiện\tĐơn vị phối hợp\tThời gian hoàn hành\tTheo dõi, đôn đốc",
        "STT:no, Nhiệm vụ/giải pháp:task, Cơ quan chủ trì thực hiện:lead, Đơn vị phối hợp:support, "
        "Thời gian hoàn hành:time, Theo dõi, đôn đốc:-",
        true},
    /* the mark of a footnote; a level to reach beside its task */
    {"STT\tCơ quan chủ trì[1]\tCơ quan phối hợp [12]\tNội dung nhiệm vụ\tChỉ tiêu đạt được\tThời hạn hoàn thành",
        "STT:no, Cơ quan chủ trì[1]:lead, Cơ quan phối hợp [12]:support, Nội dung nhiệm vụ:task, "
        "Chỉ tiêu đạt được:product, Thời hạn hoàn thành:time",
        true},
    {"TT\tTên đề án ưu tiên\tChủ trì\tThời hạn", "TT:no, Tên đề án ưu tiên:task, Chủ trì:lead, Thời hạn:time", true},
    /* one text column is the task whatever it is called; two are task and activity */
    {"TT\tHoạt động\tChủ trì\tThời gian", "TT:no, Hoạt động:task, Chủ trì:lead, Thời gian:time", true},
    {"TT\tNội dung\tNhiệm vụ cụ thể\tChủ trì", "TT:no, Nội dung:task, Nhiệm vụ cụ thể:activity, Chủ trì:lead", true},
    /* the title that says it outright has the role */
    {"TT\tNhiệm vụ\tĐơn vị thực hiện\tCơ quan chủ trì\tThời gian",
        "TT:no, Nhiệm vụ:task, Đơn vị thực hiện:-, Cơ quan chủ trì:lead, Thời gian:time", true},
    /* tables of indicators */
    {"TT\tChỉ tiêu\tĐơn vị tính\tNăm 2026\tChủ trì",
        "TT:no, Chỉ tiêu:objective, Đơn vị tính:-, Năm 2026:-, Chủ trì:lead", true},
    /* tables that are no task tables: a schedule, scores, budgets, results, a timetable */
    {"STT\tĐơn vị được kiểm tra\tThời gian kiểm tra\tGhi chú",
        "STT:no, Đơn vị được kiểm tra:-, Thời gian kiểm tra:time, Ghi chú:-", false},
    {"STT\tTIÊU CHÍ THI ĐUA\tĐIỂM CHUẨN\tHƯỚNG DẪN CHẤM ĐIỂM",
        "STT:no, TIÊU CHÍ THI ĐUA:-, ĐIỂM CHUẨN:-, HƯỚNG DẪN CHẤM ĐIỂM:-", false},
    {"STT\tNội dung\tĐơn vị tính\tNăm 2026\tNăm 2027", "STT:no, Nội dung:task, Đơn vị tính:-, Năm 2026:-, Năm 2027:-",
        false},
    {"Thứ hạng\tĐơn vị\tĐiểm đạt được\tXếp loại", "Thứ hạng:-, Đơn vị:-, Điểm đạt được:-, Xếp loại:-", false},
    {"STT\tNội dung\tThời gian\tĐịa điểm\tThành phần",
        "STT:no, Nội dung:task, Thời gian:time, Địa điểm:-, Thành phần:-", false},
    {"Bước thực hiện\tNội dung\tĐơn vị thực hiện\tThời gian",
        "Bước thực hiện:-, Nội dung:task, Đơn vị thực hiện:lead, Thời gian:time", false},
    /* how far a task has come, and beside it what was done */
    {"STT\tNhiệm vụ\tChủ trì\tThời hạn\tKết quả thực hiện\tTiến độ",
        "STT:no, Nhiệm vụ:task, Chủ trì:lead, Thời hạn:time, Kết quả thực hiện:-, Tiến độ:-", true},
    {"STT\tNhiệm vụ\tChủ trì\tKết quả thực hiện\tTiến độ (Vượt/ Đạt/ Chậm)",
        "STT:no, Nhiệm vụ:task, Chủ trì:lead, Kết quả thực hiện:-, Tiến độ (Vượt/ Đạt/ Chậm):-", true},
    /* letters misread; but what is another word is another title */
    {"STT\tNhiệm vụ\tCơ quan chủ trì\tCơ qnan phối hợp\tThời giam thực hiệm",
        "STT:no, Nhiệm vụ:task, Cơ quan chủ trì:lead, Cơ qnan phối hợp:support, Thời giam thực hiệm:time", true},
    {"STT\tNhiệm vụ\tChủ trì\tChi tiết\tHiệu quả", "STT:no, Nhiệm vụ:task, Chủ trì:lead, Chi tiết:-, Hiệu quả:-",
        true},
    {"STT\tNhiệm vụ\tChủ trì\tTiến độ\tKết quả thực hiện",
        "STT:no, Nhiệm vụ:task, Chủ trì:lead, Tiến độ:time, Kết quả thực hiện:product", true},
};

START_TEST(columns_by_title)
{
	struct kh_task_table t;
	char source[2048];
	size_t size = (size_t)snprintf(source, sizeof source, "%s\nX", heads[_i].head);

	for (const char *p = heads[_i].head; *p != '\0'; p++)
		size += (size_t)snprintf(source + size, sizeof source - size, "%s", *p == '\t' ? "\tX" : "");
	ck_assert_uint_eq(table_read(source, &t, &kit), 1);
	ck_assert_str_eq(table_columns(kit, &t), heads[_i].columns);
	ck_assert_int_eq(t.tasks, heads[_i].tasks);
	kit_free(kit);
}
END_TEST

/* The header of web text: titles, those below some of them, numbers. */
START_TEST(columns_below_columns)
{
	struct kh_task_table t;

	table_read("|\nTT\n|\nNội dung\n|\nPhân công\n|\nNăm kế hoạch\n|\n|\nChủ trì\n|\nPhối hợp\n|\nNăm "
	           "2026\n|\nNăm 2027\n|\n|\n"
	           "A\n|\nB\n|\n1\n|\n2\n|\n3\n|\n4\n|\n|\n1\n|\nMột\n|\nSở A\n|\nSở B\n|\n5\n|\n6\n|\n",
	    &t, &kit);
	ck_assert_str_eq(
	    table_columns(kit, &t), "TT:no, Nội dung:task, Chủ trì:lead, Phối hợp:support, Năm 2026:-, Năm 2027:-");
	ck_assert_uint_eq(t.row_count, 1);
	kit_free(kit);
}
END_TEST

/* No title stands over the numbers of rows. */
START_TEST(numbers_without_title)
{
	struct kh_task_table t;

	table_read("|\nNội dung\n|\nChủ trì\n|\nThời gian\n|\n|\n1\n|\nMột\n|\nSở A\n|\n2026\n|\n|\n2\n|\nHai\n|\nSở "
	           "B\n|\n2027\n|\n"
	           "|\n3\n|\nBa\n|\nSở A\n|\n2028\n|\n",
	    &t, &kit);
	ck_assert_str_eq(table_columns(kit, &t), ":no, Nội dung:task, Chủ trì:lead, Thời gian:time");
	ck_assert_uint_eq(t.row_count, 3);
	kit_free(kit);
}
END_TEST

/* Where agencies stand below it, a title that is hardly to be read is that of who supports. */
START_TEST(title_hardly_read)
{
	struct kh_task_table t;

	table_read("TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan hối h\tThời gian\n1\tMột\tSở Nội vụ\tSở Tài chính\t2026\n"
	           "2\tHai\tSở Tư pháp\tSở Y tế; Sở Nội vụ\t2027\n",
	    &t, &kit);
	ck_assert_str_eq(table_columns(kit, &t),
	    "TT:no, Nhiệm vụ:task, Cơ quan chủ trì:lead, Cơ quan hối h:support, Thời gian:time");
	kit_free(kit);
	table_read("TT\tNhiệm vụ\tCơ quan chủ trì\tCơ quan hối h\tThời gian\n1\tMột\tSở Nội vụ\tHội trường\t2026\n"
	           "2\tHai\tSở Tư pháp\tNhà văn hóa\t2027\n",
	    &t, &kit);
	ck_assert_str_eq(
	    table_columns(kit, &t), "TT:no, Nhiệm vụ:task, Cơ quan chủ trì:lead, Cơ quan hối h:-, Thời gian:time");
	kit_free(kit);
}
END_TEST

/* No row is full: titles on two storeys, the lower ones known for nothing, then rows with blanks, and their sum. */
START_TEST(rows_never_full)
{
	struct kh_task_table t;

	table_read("|\nSTT\n|\nĐịa điểm neo\n|\nLoại thuyền\n|\n|\nThuyền máy\n|\nThuyền nan\n|\nThuyền câu\n|\n|\n"
	           "1\n|\nBến Sậy\n|\n4\n|\n|\n|\n|\n"
	           "2\n|\nBến Trúc\n|\n|\n2\n|\n|\n|\n"
	           "3\n|\nBến Mai\n|\n|\n|\n1\n|\n|\n"
	           "4\n|\nBến Lau\n|\n3\n|\n|\n|\n|\n"
	           "5\n|\nBến Dừa\n|\n|\n3\n|\n2\n|\n|\n"
	           "6\n|\nBến Tre\n|\n1\n|\n|\n|\n|\n"
	           "7\n|\nBến Cau\n|\n|\n4\n|\n|\n|\n"
	           "8\n|\nBến Đá\n|\n2\n|\n|\n|\n|\n"
	           "9\n|\nBến Gò\n|\n|\n|\n3\n|\n|\n"
	           "10\n|\nBến Vạn\n|\n|\n1\n|\n|\n|\n"
	           "11\n|\nBến Cát\n|\n5\n|\n|\n|\n|\n"
	           "|\nCộng\n|\n|\n|\n37\n|\n",
	    &t, &kit);
	ck_assert_str_eq(table_columns(kit, &t), "STT:no, Địa điểm neo:-, Thuyền máy:-, Thuyền nan:-, Thuyền câu:-");
	ck_assert_str_eq(table_cells(kit, &t), "1|Bến Sậy|4||\n"
	                                       "2|Bến Trúc||2|\n"
	                                       "3|Bến Mai|||1\n"
	                                       "4|Bến Lau|3||\n"
	                                       "5|Bến Dừa||3|2\n"
	                                       "6|Bến Tre|1||\n"
	                                       "7|Bến Cau||4|\n"
	                                       "8|Bến Đá|2||\n"
	                                       "9|Bến Gò|||3\n"
	                                       "10|Bến Vạn||1|\n"
	                                       "11|Bến Cát|5||\n"
	                                       "|Cộng|||37\n");
	kit_free(kit);
}
END_TEST

/* A numbered band below titles that are fewer than the columns: its cells are none of theirs. */
START_TEST(titles_above_a_band)
{
	struct kh_task_table t;

	table_read(
	    "|\nTT\n|\nChỉ tiêu\n|\nĐVT\n|\nGiai đoạn\n|\n|\nNăm 2026\n|\nNăm 2027\n|\nNăm "
	    "2028\n|\n|\nI\n|\nMUỐI\n|\n|\n|\n|\n|\n|\n"
	    "-\n|\nDiện tích\n|\nHa\n|\n5\n|\n6\n|\n7\n|\n|\n-\n|\nSản lượng\n|\nTấn\n|\n50\n|\n60\n|\n70\n|\n",
	    &t, &kit);
	ck_assert_str_eq(
	    table_columns(kit, &t), "TT:no, Chỉ tiêu:objective, ĐVT:-, Năm 2026:-, Năm 2027:-, Năm 2028:-");
	ck_assert_str_eq(table_cells(kit, &t), "I|MUỐI||||\n-|Diện tích|Ha|5|6|7\n-|Sản lượng|Tấn|50|60|70\n");
	kit_free(kit);
}
END_TEST

/* No page ends at a rule between rows. */
START_TEST(rules_between_rows)
{
	struct kh_task_table t;

	table_read("| TT | Nội dung | Chủ trì |\n----------\n| 1 | Một | Sở A |\n----------\n| 2 | Hai | Sở B |\n",
	    &t, &kit);
	ck_assert_uint_eq(t.row_count, 2);
	ck_assert_int_eq(t.pages, 0);
	kit_free(kit);
}
END_TEST

/* What is left of a title whose upper lines the table's reader did not see may read as that of a body. */
START_TEST(figures_are_no_bodies)
{
	static const char *const bodies[] = {"12.900", "-", "", "316.324,5"}, *const years[] = {"8", "9", "0", "7"};
	char source[1024];
	struct kh_task_table t;
	int size = snprintf(source, sizeof source, "STT\tNội dung\tThực hiện\tNăm 2026\tNăm 2027\n");

	for (int i = 0; i < 4; i++)
		size += snprintf(source + size, sizeof source - (size_t)size, "%d\tChi sự nghiệp %d\t%s\t%s\t%s\n",
		    i + 1, i, _i == 0 ? bodies[i] : "", years[i], years[3 - i]);
	ck_assert_uint_eq(table_read(source, &t, &kit), 1);
	ck_assert_int_eq((int)t.columns[2].role, KH_ROLE_NONE);
	ck_assert(!t.tasks);
	kit_free(kit);
}
END_TEST

START_TEST(faults_of_the_titles_are_told)
{
	static const struct {
		const char *bytes;
		int rc;
		const char *told;
	} rows[] = {
	    {"", KH_OK, ""},
	    {"# note\n\nđơn vị phối hợp\tsupport\nnhiệm vụ\ttask", KH_OK, ""},
	    {"nhiệm vụ\ttask\nđơn vị phối hợp\n", KH_E_FORMAT, "column-title.tsv:2: no tab"},
	    {"đơn vị phối hợp\thelper\n", KH_E_FORMAT, "column-title.tsv:1: no role"},
	    {"số\tno\n", KH_E_FORMAT, "column-title.tsv:1: the title"},
	};

	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct kh_error err = {0};
		ck_assert_int_eq(kh_near_titles_check(rows[i].bytes, strlen(rows[i].bytes), &err), rows[i].rc);
		ck_assert_msg(strstr(err.message, rows[i].told) != NULL, "%s", err.message);
	}
}
END_TEST

Suite *kh_suite_table_columns(void)
{
	Suite *s = suite_create("table_columns");
	TCase *c = tcase_create("columns");

	tcase_add_loop_test(c, columns_by_title, 0, COUNT(heads));
	tcase_add_test(c, columns_below_columns);
	tcase_add_test(c, numbers_without_title);
	tcase_add_test(c, title_hardly_read);
	tcase_add_test(c, rows_never_full);
	tcase_add_test(c, titles_above_a_band);
	tcase_add_test(c, rules_between_rows);
	tcase_add_loop_test(c, figures_are_no_bodies, 0, 2);
	tcase_add_test(c, faults_of_the_titles_are_told);
	suite_add_tcase(s, c);
	return s;
}
