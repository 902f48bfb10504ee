/* Tables, from lines to lowest rows: every rule with a small table of its own. */
#include <check.h>
#include <stdio.h>
#include <string.h>

#include "kit.h"
#include "table.h"

static struct kit *kit;
static struct kh_options options;

static void setup(void)
{
	options = (struct kh_options){0};
}

static void add_cell(char *out, struct kh_range at)
{
	strcat(out, "|");
	strcat(out, kit_string(kit, at));
}

static void add_text(char *out, const struct kh_row *row, enum kh_role role)
{
	strcat(out, "|");
	if (row->number[role].begin < row->number[role].end) {
		strcat(out, "{");
		strcat(out, kit_string(kit, row->number[role]));
		strcat(out, "}");
	}
	strcat(out, kit_string(kit, row->cell[role]));
}

/* "no|group|objective|task|activity|product|lead|support|time|budget", a line a row; "{1.1}" is a number taken off.
 */
static const char *rows_of(const struct kh_task_table *t)
{
	static char out[1 << 16];
	static const enum kh_role texts[] = {KH_ROLE_OBJECTIVE, KH_ROLE_TASK, KH_ROLE_ACTIVITY};

	out[0] = '\0';
	for (size_t i = 0; i < t->activity_count; i++) {
		strcat(out, kit_string(kit, t->rows[i].no));
		add_cell(out, t->rows[i].group);
		for (size_t k = 0; k < 3; k++)
			add_text(out, &t->rows[i], texts[k]);
		for (int role = KH_ROLE_PRODUCT; role < KH_ROLE_COUNT; role++)
			add_cell(out, t->rows[i].cell[role]);
		strcat(out, "\n");
	}
	return out;
}

/* "title:role", parted by ", ". */
static const char *columns_of(const struct kh_task_table *t)
{
	static char out[4096];

	out[0] = '\0';
	for (size_t i = 0; i < t->column_count; i++) {
		const char *role = kh_role_name(t->columns[i].role);
		strcat(out, i > 0 ? ", " : "");
		strcat(out, kit_string(kit, t->columns[i].title));
		strcat(out, ":");
		strcat(out, role != NULL ? role : "-");
	}
	return out;
}

/* The cells of the table's body, "a|b|c" a line a row. */
static const char *cells_of(const struct kh_task_table *t)
{
	static char out[1 << 16];

	out[0] = '\0';
	for (size_t i = 0; i < t->row_count * t->column_count; i++) {
		strcat(out, kit_string(kit, t->cells[i]));
		strcat(out, (i + 1) % t->column_count == 0 ? "\n" : "|");
	}
	return out;
}

/* The tables of a text; the first is rebuilt into *t. Returns how many there are. */
static size_t read_tables(const char *source, struct kh_task_table *t)
{
	struct kh_grid *grids;
	size_t count;

	kit = kit_read(source);
	kit->run->options = &options;
	ck_assert_int_eq(kh_lines_find(kit->run, &kit->lines), KH_OK);
	ck_assert_int_eq(kh_grids_find(kit->run, &kit->lines, &grids, &count), KH_OK);
	*t = (struct kh_task_table){0};
	if (count > 0)
		ck_assert_int_eq(kh_table_rebuild(kit->run, &grids[0], t), KH_OK);
	return count;
}

#define HEAD6 "TT\tNhiệm vụ\tSản phẩm\tChủ trì\tPhối hợp\tThời gian\n"
#define HEAD9                                                                                                                           \
	"Stt\t1- Mục tiêu\t2- Nhiệm vụ\t3- Hoạt động\t4- Kết quả/sản phẩm\t5-Chủ trì\t6-Phối hợp\t7-Thời " \
	"gian\t8-Kinh phí\n"

/* ---- columns ---- */

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
};

START_TEST(columns_by_title)
{
	struct kh_task_table t;
	char source[2048];
	size_t size = (size_t)snprintf(source, sizeof source, "%s\nX", heads[_i].head);

	for (const char *p = heads[_i].head; *p != '\0'; p++)
		size += (size_t)snprintf(source + size, sizeof source - size, "%s", *p == '\t' ? "\tX" : "");
	ck_assert_uint_eq(read_tables(source, &t), 1);
	ck_assert_str_eq(columns_of(&t), heads[_i].columns);
	ck_assert_int_eq(t.tasks, heads[_i].tasks);
	kit_free(kit);
}
END_TEST

/* The header of web text: titles, those below some of them, numbers. */
START_TEST(columns_below_columns)
{
	struct kh_task_table t;

	read_tables("|\nTT\n|\nNội dung\n|\nPhân công\n|\nNăm kế hoạch\n|\n|\nChủ trì\n|\nPhối hợp\n|\nNăm "
	            "2026\n|\nNăm 2027\n|\n|\n"
	            "A\n|\nB\n|\n1\n|\n2\n|\n3\n|\n4\n|\n|\n1\n|\nMột\n|\nSở A\n|\nSở B\n|\n5\n|\n6\n|\n",
	    &t);
	ck_assert_str_eq(
	    columns_of(&t), "TT:no, Nội dung:task, Chủ trì:lead, Phối hợp:support, Năm 2026:-, Năm 2027:-");
	ck_assert_uint_eq(t.row_count, 1);
	kit_free(kit);
}
END_TEST

/* No title stands over the numbers of rows. */
START_TEST(numbers_without_title)
{
	struct kh_task_table t;

	read_tables("|\nNội dung\n|\nChủ trì\n|\nThời gian\n|\n|\n1\n|\nMột\n|\nSở A\n|\n2026\n|\n|\n2\n|\nHai\n|\nSở B\n|\n2027\n|\n"
	            "|\n3\n|\nBa\n|\nSở A\n|\n2028\n|\n",
	    &t);
	ck_assert_str_eq(columns_of(&t), ":no, Nội dung:task, Chủ trì:lead, Thời gian:time");
	ck_assert_uint_eq(t.row_count, 3);
	kit_free(kit);
}
END_TEST

/* No row is full: titles on two storeys, the lower ones known for nothing, then rows with blanks, and their sum. */
START_TEST(rows_never_full)
{
	struct kh_task_table t;

	read_tables("|\nSTT\n|\nĐịa điểm neo\n|\nLoại thuyền\n|\n|\nThuyền máy\n|\nThuyền nan\n|\nThuyền câu\n|\n|\n"
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
	    &t);
	ck_assert_str_eq(columns_of(&t), "STT:no, Địa điểm neo:-, Thuyền máy:-, Thuyền nan:-, Thuyền câu:-");
	ck_assert_str_eq(cells_of(&t), "1|Bến Sậy|4||\n"
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

	read_tables("|\nTT\n|\nChỉ tiêu\n|\nĐVT\n|\nGiai đoạn\n|\n|\nNăm 2026\n|\nNăm 2027\n|\nNăm 2028\n|\n|\nI\n|\nMUỐI\n|\n|\n|\n|\n|\n|\n"
	            "-\n|\nDiện tích\n|\nHa\n|\n5\n|\n6\n|\n7\n|\n|\n-\n|\nSản lượng\n|\nTấn\n|\n50\n|\n60\n|\n70\n|\n",
	    &t);
	ck_assert_str_eq(columns_of(&t), "TT:no, Chỉ tiêu:objective, ĐVT:-, Năm 2026:-, Năm 2027:-, Năm 2028:-");
	ck_assert_str_eq(cells_of(&t), "I|MUỐI||||\n-|Diện tích|Ha|5|6|7\n-|Sản lượng|Tấn|50|60|70\n");
	kit_free(kit);
}
END_TEST

/* No page ends at a rule between rows. */
START_TEST(rules_between_rows)
{
	struct kh_task_table t;

	read_tables("| TT | Nội dung | Chủ trì |\n----------\n| 1 | Một | Sở A |\n----------\n| 2 | Hai | Sở B |\n", &t);
	ck_assert_uint_eq(t.row_count, 2);
	ck_assert_int_eq(t.pages, 0);
	kit_free(kit);
}
END_TEST

/* ---- rows ---- */

static const struct {
	const char *what, *source, *rows;
} cases[] = {
    {"a band that was repeated in every column it covers",
        HEAD9 "I. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế "
              "hành chính\tI. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế hành chính\tI. Thể chế hành "
              "chính\n1\tMột\tHai\tBa\tBáo cáo\tPhòng Nội vụ\tPhòng Nội vụ\tQuý I\t5 triệu\n",
        "1|Thể chế hành chính|Một|Hai|Ba|Báo cáo|Phòng Nội vụ|Phòng Nội vụ|Quý I|5 triệu\n"},
    {"numbers are taken off, merged cells filled down within a band, own numbers or not",
        HEAD9 "I. Thể chế\t\t\t\t\t\t\t\t\n"
              "1.\t1.1: Một\t2.1: Nhiệm vụ 1: Hai\t3.1: - Ba\tBáo cáo\tA\tB\tQuý I\t5 triệu\n"
              "\t\t\t3.2. Bốn\tCông văn\t\t\t\t\n"
              "2\t\t2.2:Năm\t3.3 Sáu\tKế hoạch\tA\t\t\t\n"
              "II\tThủ tục\t\t\t\t\t\t\t\n"
              "3\t\t\t3.1: Bảy\tBáo cáo\tA\tB\t\t\n",
        "1|Thể chế|{1.1}Một|{2.1}Hai|{3.1}Ba|Báo cáo|A|B|Quý I|5 triệu\n"
        "|Thể chế|{1.1}Một|{2.1}Hai|{3.2}Bốn|Công văn||||\n"
        "2|Thể chế|{1.1}Một|{2.2}Năm|{3.3}Sáu|Kế hoạch|A|||\n"
        "3|Thủ tục|||{3.1}Bảy|Báo cáo|A|B||\n"},
    {"a new objective ends the task above it",
        HEAD9 "1\t1.1: Một\t2.1: Hai\t3.1: Ba\tP\tA\tB\tT\t\n"
              "2\t1.2: Bốn\t\t3.2: Năm\tP\tA\tB\tT\t\n",
        "1||{1.1}Một|{2.1}Hai|{3.1}Ba|P|A|B|T|\n2||{1.2}Bốn||{3.2}Năm|P|A|B|T|\n"},
    {"several activities in one cell",
        HEAD9 "1\t1.1: Một\t2.1: Hai\t3.1: Rà soát theo Điều 3.2 này. 3.2: Kiểm tra 3.4: mục\tP\tA\tB\tT\tK\n",
        "1||{1.1}Một|{2.1}Hai|{3.1}Rà soát theo Điều 3.2 này.|P|A|B|T|K\n"
        "1||{1.1}Một|{2.1}Hai|{3.2}Kiểm tra 3.4: mục|P|A|B|T|K\n"},
    {"a page break cuts cells; the header printed again goes",
        HEAD6 "1\tRà soát các văn bản của\tBáo cáo trong năm\tVăn phòng\tCác phòng\tThực\n\n" HEAD6
              "\tHội đồng nhân dân\t2022\tHĐND và UBND\t\thiện Thường xuyên\n"
              "2\tKiểm tra\tBáo cáo\tVăn phòng HĐND và UBND\tCác phòng\tQuý I\n",
        "1|||Rà soát các văn bản của Hội đồng nhân dân||Báo cáo trong năm 2022|Văn phòng HĐND và UBND|Các phòng|"
        "Thực hiện Thường xuyên|\n2|||Kiểm tra||Báo cáo|Văn phòng HĐND và UBND|Các phòng|Quý I|\n"},
    {"a sentence alone on top of a page is no band, where rows have numbers",
        HEAD6 "1\tRà soát các văn bản.\tBáo cáo\tA\tB\tQuý I\n\n" HEAD6
              "\tGửi kết quả về huyện.\t\t\t\t\n2\tHai\tBáo cáo\tA\tB\tQuý I\n",
        "1|||Rà soát các văn bản. Gửi kết quả về huyện.||Báo cáo|A|B|Quý I|\n2|||Hai||Báo cáo|A|B|Quý I|\n"},
    {"a lone year after a break goes on with its cell",
        HEAD6 "1\tRà soát\tBáo cáo năm\tA\tB\tQuý I\n\n" HEAD6 "\t\t2022\t\t\t\n2\tHai\tBáo cáo\tA\tB\tQuý I\n",
        "1|||Rà soát||Báo cáo năm 2022|A|B|Quý I|\n2|||Hai||Báo cáo|A|B|Quý I|\n"},
    {"beside a new row goes on the merged objective that a page break cut",
        HEAD9 "1\t1.1: Đội ngũ có cơ cấu hợp lý, vị trí\t2.1: Hai\t3.1: Ba\tP\tA\tB\tT\t\n\n" HEAD9
              "\tviệc làm theo quy định.\t\t3.2: Bốn\tP\tA\tB\tT\t\n",
        "1||{1.1}Đội ngũ có cơ cấu hợp lý, vị trí việc làm theo quy định.|{2.1}Hai|{3.1}Ba|P|A|B|T|\n"
        "||{1.1}Đội ngũ có cơ cấu hợp lý, vị trí việc làm theo quy định.|{2.1}Hai|{3.2}Bốn|P|A|B|T|\n"},
    {"a page break cuts the last of the rows beside a merged objective, and the objective",
        HEAD9 "1\t1.1: Đội ngũ có cơ cấu hợp lý, vị trí\t2.1: Hai\t3.1: Ba\tP\tA\tB\tT\t\n"
              "\t\t\t3.2: Rà soát các\tBáo cáo\tA\tB\tT\t\n\n" HEAD9
              "\tviệc làm theo quy định.\t\tvăn bản hiện có\t\t\t\t\t\n",
        "1||{1.1}Đội ngũ có cơ cấu hợp lý, vị trí việc làm theo quy định.|{2.1}Hai|{3.1}Ba|P|A|B|T|\n"
        "||{1.1}Đội ngũ có cơ cấu hợp lý, vị trí việc làm theo quy định.|{2.1}Hai|{3.2}Rà soát các văn bản hiện có|"
        "Báo cáo|A|B|T|\n"},
    {"a row cut by a break that left no mark",
        HEAD6 "1\tTriển khai cơ chế một cửa, một\tBáo cáo\tA\tB\tQuý I\n\tcửa liên thông.\t\t\t\t\n2\tHai\tBáo "
              "cáo\tA\tB\tQuý I\n",
        "1|||Triển khai cơ chế một cửa, một cửa liên thông.||Báo cáo|A|B|Quý I|\n2|||Hai||Báo cáo|A|B|Quý I|\n"},
    {"a merged cell printed again is one cell",
        HEAD9 "1\t1.1: Hoàn thiện thể chế của huyện\t2.1: Hai\t3.1: Ba\tP\tA\tB\tT\t\n\n" HEAD9
              "\t1.1: Hoàn thiện thể chế của huyện\t\t3.2: Bốn\tP\tA\tB\tT\t\n",
        "1||{1.1}Hoàn thiện thể chế của huyện|{2.1}Hai|{3.1}Ba|P|A|B|T|\n"
        "||{1.1}Hoàn thiện thể chế của huyện|{2.1}Hai|{3.2}Bốn|P|A|B|T|\n"},
    {"one merged task, a row for each product",
        HEAD6 "2\tTham mưu kế hoạch\tKế hoạch của tỉnh\tA\tB\tQuý I\n\t\tKế hoạch của đơn vị\tC\t\tQuý II\n",
        "2|||Tham mưu kế hoạch||Kế hoạch của tỉnh|A|B|Quý I|\n|||Tham mưu kế hoạch||Kế hoạch của đơn vị|C||Quý "
        "II|\n"},
    {"bands: one cell, a numeral and a title, bold or capitals, nested; the innermost is the group",
        HEAD6 "A\tPHẦN CHUNG\t\t\t\t\nI. Thể chế\n1\tMột\tP\tA\tB\tT\n**Không số**\t\t\t\t\t\n1\tHai\tP\tA\tB\tT\n"
              "2. Thủ tục\t\t\t\t\t\n1\tBa\tP\tA\tB\tT\n",
        "1|Thể chế||Một||P|A|B|T|\n1|Không số||Hai||P|A|B|T|\n1|Thủ tục||Ba||P|A|B|T|\n"},
    {"a plain number with a title is a band where numbering opens below it, else a row",
        HEAD6 "1\tThể chế\t\t\t\t\n1.1\tMột\tP\tA\tB\tT\n1.2\tHai\t\t\t\t\n2\tThủ tục\t\t\t\t\n\t- "
              "Ba\tP\tA\tB\tT\n3\tBốn\t\t\t\t\n4\tNăm\tP\tA\tB\tT\n",
        "1.1|Thể chế||Một||P|A|B|T|\n1.2|Thể chế||Hai||||||\n|Thủ tục||Ba||P|A|B|T|\n3|Thủ tục||Bốn||||||\n4|Thủ "
        "tục||Năm||P|A|B|T|\n"},
    {"only the first bullet goes; the closing dot of a number too; blanks to be filled in are nothing",
        HEAD6 "5.1.2.\t- Một; - Hai\t- Báo cáo\t...\tB\t…\n", "5.1.2|||Một; - Hai||Báo cáo||B||\n"},
    {"header rows of numbers and lower titles",
        "TT\tNội dung\tCơ quan thực hiện\t\tThời gian\n\t\tChủ trì\tPhối "
        "hợp\t\n(1)\t(2)\t(3)\t(4)\t(5)\n1\tMột\tA\tB\tQuý I\n",
        "1|||Một|||A|B|Quý I|\n"},
    {"the number of a row on a line of its own", HEAD6 "1\t\t\t\t\t\n\tMột\tP\tA\tB\tT\n2\tHai\tP\tA\tB\tT\n",
        "1|||Một||P|A|B|T|\n2|||Hai||P|A|B|T|\n"},
    {"and below the row that it belongs to", HEAD6 "\tMột\tP\tA\tB\tT\n1\t\t\t\t\t\n2\tHai\tP\tA\tB\tT\n",
        "1|||Một||P|A|B|T|\n2|||Hai||P|A|B|T|\n"},
    {"a row that adds up is none", HEAD6 "1\tMột\tP\tA\tB\tT\n\tTổng cộng:\t2\t\t\t\n", "1|||Một||P|A|B|T|\n"},
    {"empty cells at the end of rows were stripped", HEAD6 "1\tMột\tP\tA\n2\tHai\tP\n3\tBa\tP\tA\tB\tT\n",
        "1|||Một||P|A|||\n2|||Hai||P||||\n3|||Ba||P|A|B|T|\n"},
    {"Markdown",
        "| TT | Nhiệm vụ | Chủ trì | Thời gian |\n|---|---|---|---|\n| I | Thể chế | | |\n| 1 | Một | A | Quý I |\n| "
        "2 | Hai | | |\n",
        "1|Thể chế||Một|||A||Quý I|\n2|Thể chế||Hai||||||\n"},
    {"HTML: merged rows and columns; a cell across lead and support is the lead",
        "<table><tr><th rowspan=2>TT</th><th rowspan=2>Nhiệm vụ</th><th colspan=2>Cơ quan thực hiện</th><th "
        "rowspan=2>Thời "
        "gian</th></tr><tr><th>Chủ trì</th><th>Phối hợp</th></tr><tr><td colspan=5>I. Thể "
        "chế</td></tr><tr><td>1</td><td>Một</td>"
        "<td colspan=2>Theo phân công</td><td>2022</td></tr><tr><td>2</td><td "
        "rowspan=2>Hai</td><td>A</td><td>B</td><td>2023</td></tr>"
        "<tr><td>3</td><td>C</td><td></td><td></td></tr></table>",
        "1|Thể chế||Một|||Theo phân công||2022|\n2|Thể chế||Hai|||A|B|2023|\n3|Thể chế||Hai|||C|||\n"},
    {"web text: a band in one cell, a header whose merges are lost",
        "|\nTT\n|\nNhiệm vụ\n|\nCơ quan thực hiện\n|\nThời gian\n|\n|\nChủ trì\n|\nPhối hợp\n|\n|\nI. "
        "Thể\nchế\n|\n|\n1\n|\nRà soát văn "
        "bản\n|\nPhòng Tư pháp\n|\nPhòng Nội vụ\n|\nQuý I\n|\n|\n2\n|\nXây dựng báo cáo\n|\nPhòng Tư pháp\n|\nPhòng "
        "Nội vụ\n|\nQuý II\n|\n",
        "1|Thể chế||Rà soát văn bản|||Phòng Tư pháp|Phòng Nội vụ|Quý I|\n"
        "2|Thể chế||Xây dựng báo cáo|||Phòng Tư pháp|Phòng Nội vụ|Quý II|\n"},
    {"web text: titles that come again without the merged one over the row numbers; bands of a number and a title",
        "|\nSTT\n|\nNhiệm vụ\n|\nChủ trì\n|\nThời gian\n|\n|\n**I**\n|\n**Thể chế**\n|\n|\n1.1\n|\nMột\n|\nSở Nội vụ\n|\n2026\n|\n"
        "|\n1.2\n|\nHai\n|\nSở Y tế\n|\n2027\n|\n|\n**II**\n|\n**Hạ tầng**\n|\n|\n**Nội dung**\n|\n**Đơn vị thực hiện**\n|\n**Thời gian**\n|\n"
        "|\n2.1\n|\nBa\n|\nSở Nội vụ\n|\n2028\n|\n|\n**2.2**\n|\n|\n**Năng lượng**\n|\n|\n|\n2.2.1\n|\nBốn\n|\nSở Y tế\n|\n2029\n|\n",
        "1.1|Thể chế||Một|||Sở Nội vụ||2026|\n1.2|Thể chế||Hai|||Sở Y tế||2027|\n2.1|Hạ tầng||Ba|||Sở Nội vụ||2028|\n"
        "2.2.1|Năng lượng||Bốn|||Sở Y tế||2029|\n"},
    {"rows that were wrapped at the width of the text",
        "Stt\tNhiệm vụ\tSản phẩm\tCơ quan chủ trì\tCơ quan\nphối hợp\tThời gian\n"
        "1\tTriển khai thực hiện hiệu quả các thể chế về phát\ntriển các thành phần kinh tế\tQuyết định công "
        "bố\tPhòng Tư\n"
        "pháp\tCác cơ quan chuyên môn và UBND cấp xã\tTrong năm\n2022\n"
        "2\tXây dựng và ban hành Kế hoạch theo dõi thi hành\npháp luật\tBáo cáo\tPhòng Tư pháp\tCác cơ quan "
        "chuyên\nmôn\tQuý I\n",
        "1|||Triển khai thực hiện hiệu quả các thể chế về phát triển các thành phần kinh tế||Quyết định công "
        "bố|Phòng Tư pháp|"
        "Các cơ quan chuyên môn và UBND cấp xã|Trong năm 2022|\n"
        "2|||Xây dựng và ban hành Kế hoạch theo dõi thi hành pháp luật||Báo cáo|Phòng Tư pháp|Các cơ quan chuyên "
        "môn|Quý I|\n"},
    {"rows left out head nothing",
        HEAD6 "I. Thể chế\n1\tMột\tP\tA\tB\tT\n\t…………\t\t\t\t\n5\tNăm\tP\tA\tB\tT\n",
        "1|Thể chế||Một||P|A|B|T|\n5|Thể chế||Năm||P|A|B|T|\n"},
    {"a ditto between dashes", "TT\tNhiệm vụ\tChủ trì\tThời gian\n1\tBan hành\tPhòng Nội vụ\tQuý I\n2\t- Kiểm tra\t-nt-\tQuý II\n",
        "1|||Ban hành|||Phòng Nội vụ||Quý I|\n2|||Kiểm tra|||-nt-||Quý II|\n"},
    {"a row of letters and numbers below the titles, one of them left out",
        "TT\tNhiệm vụ\tChủ trì\tThời gian\tGhi chú\nA\tB\t2\t3\t4\n1\tBan hành\tPhòng Nội vụ\tQuý I\t\n",
        "1|||Ban hành|||Phòng Nội vụ||Quý I|\n"},
    {"bands with a tab behind their label, lists with tabs around the table",
        "II.\tKIỂM TRA\n-\tThành phần:\tPhòng Nội vụ\n\n"
        "STT\tNhiệm vụ\tCơ quan chủ trì\tThời gian\nI.\tThể chế\n1.\tBan hành\tPhòng Nội vụ\tQuý I\n"
        "II.\tThủ tục\n2.\tRà soát\tPhòng Tư pháp\tQuý II\n\nIV.\tKINH PHÍ\n1.\tNgân sách huyện\n",
        "1|Thể chế||Ban hành|||Phòng Nội vụ||Quý I|\n2|Thủ tục||Rà soát|||Phòng Tư pháp||Quý II|\n"},
};

START_TEST(rows_by_rule)
{
	struct kh_task_table t;

	ck_assert_msg(read_tables(cases[_i].source, &t) == 1, "%s: not one table", cases[_i].what);
	ck_assert_msg(strcmp(rows_of(&t), cases[_i].rows) == 0, "%s:\n%s", cases[_i].what, rows_of(&t));
	kit_free(kit);
}
END_TEST

/* ---- which lines are tables ---- */

static const struct {
	const char *what, *source;
	size_t tables;
} finds[] = {
    {"prose with a tab", "Số lượng:\t5\n\nHết.\n", 0},
    {"the heading of web text",
        "|\nỦY BAN NHÂN DÂN\n|\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\n|\nSố: "
        "552/KH-UBND\n|\nĐồng Tháp, ngày 19 tháng 11 năm 2025\n|\n",
        0},
    {"a signature directly below a table",
        "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n2\tHai\tB\n\nNơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- Như trên;\tCHỦ TỊCH\n", 1},
    {"two tables with titles of their own", "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\nTT\tChỉ tiêu\tChủ trì\n1\tHai\tB\n",
        2},
    {"two tables with prose between",
        "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\n2. Cấp xã\n\nTT\tNhiệm vụ\tChủ trì\n1\tHai\tB\n", 2},
    {"one table over two pages", "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\nTT\tNhiệm vụ\tChủ trì\n2\tHai\tB\n", 1},
    {"a page number between its rows", "TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\n2\n\n2\tHai\tB\n", 1},
};

START_TEST(tables_in_lines)
{
	struct kh_task_table t;

	ck_assert_msg(read_tables(finds[_i].source, &t) == finds[_i].tables, "%s", finds[_i].what);
	kit_free(kit);
}
END_TEST

START_TEST(tables_kept_apart)
{
	struct kh_task_table t;

	options.keep_tables_apart = true;
	ck_assert_uint_eq(
	    read_tables("TT\tNhiệm vụ\tChủ trì\n1\tMột\tA\n\nTT\tNhiệm vụ\tChủ trì\n2\tHai\tB\n", &t), 2);
	ck_assert_str_eq(rows_of(&t), "1|||Một|||A|||\n");
	kit_free(kit);
}
END_TEST

START_TEST(lines_taken)
{
	struct kh_task_table t;

	read_tables("Trước bảng\n\nTT\tNhiệm vụ\tChủ trì\nI. Thể chế\n1\tMột\tA\n2\tHai\tB\n\nSau bảng\n", &t);
	ck_assert_uint_eq(t.line, 1);
	ck_assert_uint_eq(t.line_end, 5);
	for (size_t i = 0; i < kit->lines.count; i++)
		ck_assert_int_eq((kit->lines.at[i].is & KH_LINE_TAKEN) != 0, i >= 1 && i < 5);
	kit_free(kit);
}
END_TEST

/* The steps of a procedure say how long they take, tasks when they are due. */
START_TEST(steps_are_no_tasks)
{
	struct kh_task_table t;

	read_tables("TT\tNội dung\tChủ trì\tThời gian\n1\tTiếp nhận hồ sơ\tBộ phận Một cửa\t0,5 ngày làm việc\n"
	            "2\tThẩm định\tPhòng Nội vụ\t03 ngày\n3\tTrả kết quả\tBộ phận Một cửa\tKhông quy định\n", &t);
	ck_assert(!t.tasks);
	kit_free(kit);
	read_tables("TT\tNội dung\tChủ trì\tThời gian\n1\tTập huấn\tPhòng Nội vụ\t02 ngày\n"
	            "2\tRà soát\tPhòng Nội vụ\tQuý I/2026\n3\tBáo cáo\tPhòng Nội vụ\tTháng 6/2026\n", &t);
	ck_assert(t.tasks);
	kit_free(kit);
}
END_TEST

/* ---- the table itself, pages, warnings ---- */

START_TEST(cells_and_pages)
{
	struct kh_task_table t;

	read_tables(HEAD6 "I. Thể chế\t\t\t\t\t\n1\tMột của\tP\tA\tB\tT\n\n" HEAD6
	                  "\tHai\t\t\t\t\n\nII\tThủ tục\t\t\t\t\n2\tBa\tP\tA\tB\tT\n",
	    &t);
	ck_assert_str_eq(cells_of(&t), "|I. Thể chế||||\n1|Một của Hai|P|A|B|T\nII|Thủ tục||||\n2|Ba|P|A|B|T\n");
	ck_assert_int_eq(t.pages, 2);
	ck_assert_uint_eq(t.rows[1].at, 3);
	kit_free(kit);
	ck_assert_uint_eq(read_tables("TT\tTên điểm\tVĩ độ\tKinh độ\nI\tVùng nuôi\t\t\n1\tĐầm Sen\t13,2\t109,1\nII\tThượng nguồn\t\t\n2\tSuối Đá\t13,5\t109,3\n", &t), 1);
	ck_assert_str_eq(cells_of(&t), "TT|Tên điểm|Vĩ độ|Kinh độ\nI|Vùng nuôi||\n1|Đầm Sen|13,2|109,1\nII|Thượng nguồn||\n2|Suối Đá|13,5|109,3\n");
	kit_free(kit);
	read_tables(HEAD6 "1\tMột\tP\tA\tB\tT\n\f\n2\tHai\tP\tA\tB\tT\n\f\n3\tBa\tP\tA\tB\tT\n", &t);
	ck_assert_int_eq(t.pages, 3);
	kit_free(kit);
	read_tables(HEAD6 "1\tMột\tP\tA\tB\tT\n2\tHai\tP\tA\tB\tT\n", &t);
	ck_assert_int_eq(t.pages, 0);
	kit_free(kit);
}
END_TEST

static const struct {
	const char *source;
	size_t gaps, irregular;
} warns[] = {
    {HEAD6 "1\tMột\tP\tA\tB\tT\n2\tHai\tP\tA\tB\tT\n", 0, 0},
    {HEAD6 "1\tMột\tP\tA\tB\tT\n3\tHai\tP\tA\tB\tT\n", 1, 0},
    {HEAD6 "I\tX\t\t\t\t\n4\tMột\tP\tA\tB\tT\nII\tY\t\t\t\t\n1\tHai\tP\tA\tB\tT\n", 0, 0},
    {HEAD6 "1.1\tMột\tP\tA\tB\tT\n1.3\tHai\tP\tA\tB\tT\n2.1\tBa\tP\tA\tB\tT\n", 1, 0},
    {HEAD9 "1\t1.1: M\t2.3: H\t3.1: B\tP\tA\tB\tT\t\n2\t1.2: M\t2.5: H\t3.2: B\tP\tA\tB\tT\t\n", 1, 0},
    {HEAD6 "1\tMột\tP\tA\tB\tT\tthừa\n2\tHai\tP\tA\tB\tT\n3\tBa\tP\tA\tB\tT\n", 0, 1},
    {HEAD6 "1\tMột\tP\tA\tB\tT\tthừa\n2\tHai\tP\tA\tB\tT\tthừa\n3\tBa\tP\tA\tB\tT\n4\tBốn\tP\tA\tB\tT\n", 0, 1},
};

START_TEST(warnings)
{
	struct kh_task_table t;

	read_tables(warns[_i].source, &t);
	ck_assert_uint_eq(kit_findings(kit, "numbering-gap"), warns[_i].gaps);
	ck_assert_uint_eq(kit_findings(kit, "table-irregular"), warns[_i].irregular);
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
		size += snprintf(source + size, sizeof source - (size_t)size, "%d\tChi sự nghiệp %d\t%s\t%s\t%s\n", i + 1, i,
		    _i == 0 ? bodies[i] : "", years[i], years[3 - i]);
	ck_assert_uint_eq(read_tables(source, &t), 1);
	ck_assert_int_eq((int)t.columns[2].role, KH_ROLE_NONE);
	ck_assert(!t.tasks);
	kit_free(kit);
}
END_TEST

/* ---- grids of other readers ---- */

START_TEST(grid_by_hand)
{
	static const char *const text[] = {"TT", "Mục tiêu", "Hoạt động", "Chủ trì", "1", "1.1. Mục tiêu 1: Một",
	    "3.1: Hai", "A", "", "", "3.2: Ba", "B"};
	struct kh_cell cells[12];
	float margin[3] = {1, 1, 0.5F};
	struct kh_grid grid = {.cells = cells, .rows = 3, .columns = 4, .margin = margin};
	struct kh_task_table t;

	kit = kit_new();
	for (size_t i = 0; i < 12; i++)
		cells[i] = (struct kh_cell){
		    *text[i] != '\0' ? kit_flow(kit, text[i]) : (struct kh_range){0, 0}, 1, 1, false};
	ck_assert_int_eq(kh_table_rebuild(kit->run, &grid, &t), KH_OK);
	ck_assert_str_eq(rows_of(&t), "1||{1.1}Một||{3.1}Hai||A|||\n||{1.1}Một||{3.2}Ba||B|||\n");
	ck_assert(t.rows[1].filled[KH_ROLE_OBJECTIVE] && !t.rows[0].filled[KH_ROLE_OBJECTIVE]);
	ck_assert_double_eq_tol(t.rows[1].confidence, 0.5, 1e-6);
	kit_free(kit);
}
END_TEST

/* A title that no pattern knows may be one read wrong, and then its column is in no row: no row is sure. */
START_TEST(unknown_title_makes_rows_doubtful)
{
	static const char *const titles[] = {"Thời gian", "Thời gi#n"};
	struct kh_cell cells[8];
	float margin[2] = {1, 1};
	struct kh_grid grid = {.cells = cells, .rows = 2, .columns = 4, .margin = margin};
	struct kh_task_table t;

	kit = kit_new();
	const char *text[] = {"TT", "Nhiệm vụ", "Chủ trì", titles[_i], "1", "Rà soát quy trình", "Phòng Nội vụ", "Quý I"};
	for (size_t i = 0; i < 8; i++)
		cells[i] = (struct kh_cell){kit_flow(kit, text[i]), 1, 1, false};
	ck_assert_int_eq(kh_table_rebuild(kit->run, &grid, &t), KH_OK);
	ck_assert_uint_eq(t.row_count, 1);
	ck_assert_double_eq_tol(t.rows[0].confidence, _i == 0 ? 1 : 0.85, 1e-6);
	kit_free(kit);
}
END_TEST

START_TEST(grid_without_header)
{
	struct kh_task_table t;

	ck_assert_uint_eq(read_tables("1\tMột\tA\n2\tHai\tB\n3\tBa\tC\n", &t), 1);
	ck_assert(!t.tasks);
	ck_assert_uint_eq(t.row_count, 3);
	kit_free(kit);
	struct kh_grid empty = {0};
	kit = kit_new();
	ck_assert_int_eq(kh_table_rebuild(kit->run, &empty, &t), KH_OK);
	ck_assert_uint_eq(t.row_count, 0);
	kit_free(kit);
}
END_TEST

#define COUNT(a) ((int)(sizeof(a) / sizeof *(a)))

Suite *kh_suite_table(void)
{
	Suite *s = suite_create("table");
	TCase *c = tcase_create("table");

	tcase_add_checked_fixture(c, setup, NULL);
	tcase_add_loop_test(c, columns_by_title, 0, COUNT(heads));
	tcase_add_test(c, columns_below_columns);
	tcase_add_test(c, numbers_without_title);
	tcase_add_test(c, rows_never_full);
	tcase_add_test(c, titles_above_a_band);
	tcase_add_test(c, rules_between_rows);
	tcase_add_loop_test(c, rows_by_rule, 0, COUNT(cases));
	tcase_add_loop_test(c, tables_in_lines, 0, COUNT(finds));
	tcase_add_test(c, tables_kept_apart);
	tcase_add_test(c, lines_taken);
	tcase_add_test(c, steps_are_no_tasks);
	tcase_add_test(c, cells_and_pages);
	tcase_add_loop_test(c, warnings, 0, COUNT(warns));
	tcase_add_loop_test(c, figures_are_no_bodies, 0, 2);
	tcase_add_test(c, grid_by_hand);
	tcase_add_loop_test(c, unknown_title_makes_rows_doubtful, 0, 2);
	tcase_add_test(c, grid_without_header);
	suite_add_tcase(s, c);
	return s;
}
