/* Audits: what they answer about a few plans (audit_sample.c), and the parts that they are made of. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "agency_names.h"
#include "alignment.h"
#include "audit.h"
#include "audit_sample.h"
#include "command.h"
#include "edtf_days.h"
#include "kit.h"
#include "likeness_groups.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { SECONDS = 60 };

Suite *kh_suite_audit(void);

/* ---- parts ---- */

static const struct {
	const char *edtf;
	int first, last;
} days[] = {{"2022", 20220101, 20221231}, {"2022-33", 20220101, 20220331}, {"2022-36", 20221001, 20221231},
    {"2024-02", 20240201, 20240229}, {"2022-10-31", 20221031, 20221031}, {"2022/..", 20220101, 0},
    {"../2022-01-15", 0, 20220115}, {"2021/2025", 20210101, 20251231}, {"XXXX-33", 0, 0},
    {"2021-12-XX", 20211201, 20211231}, {"2022-41", 20220701, 20221231}, {"", 0, 0}};

START_TEST(knows_days)
{
	struct kh_days found = kh_edtf_days(days[_i].edtf);

	ck_assert_msg(found.first == days[_i].first && found.last == days[_i].last, "%s: %d to %d", days[_i].edtf,
	    found.first, found.last);
}
END_TEST

/* Names in one row are one agency's; those in the last column are another's. */
static const struct {
	const char *name, *same, *other;
} agencies[] = {{"Phòng VH và TT", "Phòng Văn hóa và Thông tin", "Phòng Nội vụ"},
    {"Phòng Văn hoá - Thông tin huyện", "phòng Văn hóa Thông tin", "Sở Văn hóa và Thông tin"},
    {"Phòng Nội vụ", "Phòng Nội vụ huyện Lai Vung", "Sở Nội vụ"},
    {"Văn phòng HĐND&UBND huyện", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân", "Ủy ban nhân dân huyện"},
    {"UBND cấp xã", "Ủy ban nhân dân các xã, thị trấn", "UBND huyện"},
    {"UBND huyện", "Ủy ban nhân dân huyện", "UBND tỉnh"},
    {"Phòng Tài chính - Kế hoạch", "Phòng Tài chính và Kế hoạch huyện", "Phòng Kinh tế và Hạ tầng"},
    {"Các phòng, ban", "các phòng ban", "Các phòng chuyên môn"}};

START_TEST(knows_agencies)
{
	struct kh_agency_names *names = kh_agency_names_new();
	char *name = kh_agency_key(names, agencies[_i].name), *same = kh_agency_key(names, agencies[_i].same),
	     *other = kh_agency_key(names, agencies[_i].other);

	ck_assert_str_eq(name, same);
	ck_assert_str_ne(name, other);
	free(name);
	free(same);
	free(other);
	kh_agency_names_free(names);
}
END_TEST

static const struct {
	const char *first, *second, *differences;
	bool identical;
	double kept;
} pairs[] = {
    {"Kịp thời phổ biến pháp luật.", "Kịp thời phổ biến pháp luật;", "Kịp thời phổ biến pháp luật;", true, 1},
    {"thực hiện trên địa bàn tỉnh theo quy định", "thực hiện trên địa bàn huyện theo quy định",
        "thực hiện trên địa bàn [-tỉnh-] {+huyện+} theo quy định", false, 8.0 / 9},
    {"đạt tối thiểu 95% hồ sơ", "đạt tối thiểu 90% hồ sơ", "đạt tối thiểu [-95-] {+90+}% hồ sơ", false, 5.0 / 6},
    {"rà soát các quy định", "rà soát quy định", "rà soát [-các-] quy định", false, 4.0 / 5},
    {"một hai ba", "bốn năm sáu", "[-một hai ba-] {+bốn năm sáu+}", false, 0},
};

START_TEST(aligns)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_syllables first, second;
	struct kh_aligned aligned;

	ck_assert(kh_syllables_of(mem, pairs[_i].first, &first) && kh_syllables_of(mem, pairs[_i].second, &second));
	ck_assert(kh_align(mem, &first, &second, &aligned));
	ck_assert_str_eq(aligned.differences, pairs[_i].differences);
	ck_assert_int_eq(aligned.identical, pairs[_i].identical);
	ck_assert_double_eq_tol(aligned.kept, pairs[_i].kept, 1e-9);
	kh_arena_free(mem);
}
END_TEST

START_TEST(groups_what_is_alike)
{
	static const char *const texts[] = {"Xây dựng đội ngũ công chức có cơ cấu hợp lý, đáp ứng vị trí việc làm",
	    "Mỗi xã có một vườn hoa kiểu mẫu do thanh niên chăm sóc",
	    "Xây dựng được đội ngũ công chức có cơ cấu hợp lý và đáp ứng vị trí việc làm"};
	uint32_t sketches[COUNT(texts)][KH_SKETCH];
	size_t group[COUNT(texts)];

	for (size_t i = 0; i < COUNT(texts); i++)
		kh_sketch(texts[i], sketches[i]);
	ck_assert(kh_likeness_groups((const uint32_t(*)[KH_SKETCH])sketches, COUNT(texts), group));
	ck_assert_uint_eq(group[0], 0);
	ck_assert_uint_eq(group[1], 1);
	ck_assert_uint_eq(group[2], 0);
}
END_TEST

/* ---- tables ---- */

static struct kh_answer *sample_answer(void)
{
	static const struct kh_sheet_column columns[] = {{.key = "name", .title = "Tên", .lead = true},
	    {.key = "text", .title = "Nội dung"}, {.key = "count", .title = "Số"},
	    {.key = "more", .title = "Một cột nữa khá dài"}, {.key = "last", .title = "Cột cuối cùng"}};
	struct kh_answer *answer = kh_answer_new();
	struct kh_sheet *sheet = kh_answer_sheet(answer, "sample", "Bảng", columns, COUNT(columns));
	struct kh_cell *row = kh_sheet_row(answer, sheet);

	kh_cell_text(row, 0, "=1+1");
	kh_cell_text(
	    row, 1, "Một câu \"dài\", có dấu phẩy, để phải xuống dòng nhiều lần trong một ô hẹp của bảng này");
	kh_cell_number(row, 2, 12.5);
	kh_cell_text(row, 3, "rấtdàikhôngcókhoảngtrắngnàoởgiữacảnênphảicắt");
	kh_cell_text(row, 4, "một câu khác cũng dài để bảng không vừa chiều ngang");
	return answer;
}

static char *printed(const struct kh_answer *answer, int width)
{
	const struct kh_table_look look = {.width = width};
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	if (width > 0)
		kh_sheet_print(&answer->sheets[0], &look, out);
	else
		kh_sheet_csv(&answer->sheets[0], out);
	ck_assert_int_eq(fclose(out), 0);
	return text;
}

static int columns_of(const char *line, size_t size)
{
	int width = 0;
	utf8proc_int32_t code;

	for (size_t at = 0; at < size;) {
		at += (size_t)utf8proc_iterate(
		    (const utf8proc_uint8_t *)line + at, (utf8proc_ssize_t)(size - at), &code);
		width += utf8proc_charwidth(code);
	}
	return width;
}

/* No line is wider than the terminal, and no word is lost. */
START_TEST(fits_width)
{
	int width = _i;
	struct kh_answer *answer = sample_answer();
	char *text = printed(answer, width);

	for (const char *line = text; *line != '\0'; line += strcspn(line, "\n") + 1)
		ck_assert_msg(columns_of(line, strcspn(line, "\n")) <= width, "width %d: %s", width, line);
	ck_assert_ptr_nonnull(strstr(text, "12,5"));
	ck_assert_ptr_nonnull(strstr(text, "phẩy"));
	ck_assert_ptr_nonnull(strstr(text, "ngang"));
	free(text);
	kh_answer_free(answer);
}
END_TEST

START_TEST(writes_csv)
{
	struct kh_answer *answer = sample_answer();
	char *text = printed(answer, 0);

	ck_assert_msg(strncmp(text, "\xEF\xBB\xBFTên,", 7) == 0, "%s", text);
	ck_assert_ptr_nonnull(strstr(text, "\r\n'=1+1,\"Một câu \"\"dài\"\", có"));
	ck_assert_ptr_nonnull(strstr(text, ",12.5,"));
	free(text);
	kh_answer_free(answer);
}
END_TEST

/* ---- answers ---- */

/* The row whose first cell holds `name`, its cell in the column of `key`; "" for a blank one. */
static const char *cell(const struct kh_answer *answer, const char *sheet_key, const char *name, const char *key)
{
	const struct kh_sheet *sheet = kh_answer_find(answer, sheet_key);

	ck_assert_ptr_nonnull(sheet);
	for (size_t r = 0; r < sheet->rows.count; r++)
		for (size_t c = 0; c < sheet->column_count; c++) {
			const struct kh_cell *cells = kh_sheet_cells(sheet, r);
			const char *first = cells[0].kind == KH_CELL_TEXT ? cells[0].text : cells[1].text;
			static char number[32];
			if (first == NULL || strstr(first, name) == NULL || strcmp(sheet->columns[c].key, key) != 0)
				continue;
			return cells[c].kind == KH_CELL_NUMBER ? kh_number_text(cells[c].number, number)
			       : cells[c].kind == KH_CELL_TEXT ? cells[c].text
			                                       : "";
		}
	ck_abort_msg("%s: no row '%s' or column '%s'", sheet_key, name, key);
	return "";
}

#define LAI_VUNG "Lai Vung, Đồng Tháp (nay thuộc Đồng Tháp), 2022"
#define TU_KY    "Tứ Kỳ, Hải Dương (nay thuộc Hải Phòng), 2022"
#define ON_TIME  "giải quyết đúng"

START_TEST(answers_targets)
{
	struct kh_audit_options options = {0};
	struct kh_answer *answer;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_audit_targets(audit_corpus, kit_patterns(), &options, &answer, &err), KH_OK);
	ck_assert_str_eq(cell(answer, "targets", ON_TIME, LAI_VUNG), "≥ 90%");
	ck_assert_str_eq(cell(answer, "targets", ON_TIME, "Đồng Tháp, 2022"), "≥ 95%");
	ck_assert_str_eq(cell(answer, "targets", ON_TIME, TU_KY), "≥ 96%"); /* said twice, counted once */
	ck_assert_str_eq(cell(answer, "targets", "môi trường mạng", TU_KY), "≠ ≥ 80%; 100%");
	ck_assert_str_eq(cell(answer, "targets", "môi trường mạng", LAI_VUNG), "");
	ck_assert_str_eq(cell(answer, "unmatched", "vườn hoa", "statements"), "1");
	kh_answer_free(answer);
}
END_TEST

/* Every figure stands in the bytes that its spans name. */
START_TEST(leads_back_to_the_file)
{
	struct kh_audit_options options = {0};
	struct kh_answer *answer;
	struct kh_error err = {0};
	size_t figures = 0;

	ck_assert_int_eq(kh_audit_targets(audit_corpus, kit_patterns(), &options, &answer, &err), KH_OK);
	const struct kh_sheet *sheet = kh_answer_find(answer, "targets");
	for (size_t r = 0; r < sheet->rows.count; r++)
		for (size_t c = 0; c < sheet->column_count; c++)
			for (size_t i = 0; i < kh_sheet_cells(sheet, r)[c].evidence_count; i++) {
				const struct kh_evidence *e = &kh_sheet_cells(sheet, r)[c].evidence[i];
				size_t begin, end, size;
				char *bytes, number[32];
				ck_assert_int_eq(sscanf(e->spans, "[[%zu,%zu]", &begin, &end), 2);
				ck_assert_int_eq(kh_corpus_source(audit_corpus, e->plan, &bytes, &size, &err), KH_OK);
				ck_assert(begin < end && end <= size);
				bytes[end] = '\0';
				ck_assert_msg(strstr(bytes + begin, kh_number_text(e->value, number)) != NULL,
				    "%s in %s", number, bytes + begin);
				free(bytes);
				figures++;
			}
	ck_assert_uint_eq(figures, 7);
	kh_answer_free(answer);
}
END_TEST

START_TEST(answers_years)
{
	struct kh_audit_options options = {.plans = {.district = "lai vung"}, .indicator = "dossiers-on-time"};
	struct kh_answer *answer;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_audit_years(audit_corpus, kit_patterns(), &options, &answer, &err), KH_OK);
	ck_assert_uint_eq(answer->sheets[0].rows.count, 1);
	ck_assert_str_eq(cell(answer, "years", "Lai Vung", "2022"), "≥ 90%");
	ck_assert_str_eq(cell(answer, "years", "Lai Vung", "2023"), "≥ 97%");
	kh_answer_free(answer);
	options.indicator = "nonsense";
	ck_assert_int_eq(kh_audit_years(audit_corpus, kit_patterns(), &options, &answer, &err), KH_E_USAGE);
}
END_TEST

START_TEST(answers_adoption)
{
	struct kh_audit_options options = {0};
	struct kh_answer *answer;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_audit_adoption(audit_corpus, 1, &options, &answer, &err), KH_OK);
	ck_assert_str_eq(cell(answer, "adoption", "Kịp thời", "copied"), "1");
	ck_assert_str_eq(cell(answer, "adoption", "Nâng cao", "adapted"), "1");
	ck_assert_str_eq(cell(answer, "adoption", "trụ sở", "omitted"), "1");
	ck_assert_str_eq(cell(answer, "adoption", "Tối thiểu 95%", "level"), "≥ 95%");
	ck_assert_str_eq(cell(answer, "differences", LAI_VUNG, "level_adopted"), "≥ 90%");
	ck_assert_ptr_nonnull(strstr(cell(answer, "differences", LAI_VUNG, "differences"), "[-95-] {+90+}"));
	/* Linked although its own number and day are blank; not with the plan of another year. */
	ck_assert_ptr_nonnull(strstr(cell(answer, "links", LAI_VUNG, "why"), "367/KH-UBND"));
	ck_assert_str_eq(cell(answer, "links", ", 2023", "linked"), "không");
	kh_answer_free(answer);
}
END_TEST

START_TEST(answers_agencies)
{
	struct kh_audit_options options = {0};
	struct kh_answer *answer;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_audit_agencies(audit_corpus, &options, &answer, &err), KH_OK);
	ck_assert_str_eq(cell(answer, "agencies", "Phòng Nội vụ", "leads"), "2");
	ck_assert_str_eq(cell(answer, "agencies", "Phòng Văn hóa và Thông tin", TU_KY), "1 / 1");
	ck_assert_str_eq(cell(answer, "agencies", "UBND các xã", "supports"), "2");
	kh_answer_free(answer);
}
END_TEST

START_TEST(answers_deadlines)
{
	struct kh_audit_options options = {.from = "2022-04", .to = "2022-06-30"};
	struct kh_answer *answer;
	struct kh_error err = {0};
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	ck_assert_int_eq(kh_audit_deadlines(audit_corpus, &options, &answer, &err), KH_OK);
	ck_assert_uint_eq(answer->sheets[0].rows.count, 1);
	ck_assert_str_eq(cell(answer, "deadlines", "2022-06-30", "what"), "Ban hành bộ tiêu chí đánh giá");
	ck_assert(kh_audit_ical(answer, "20220101T000000Z", out));
	ck_assert_int_eq(fclose(out), 0);
	ck_assert_ptr_nonnull(
	    strstr(text, "DTSTART;VALUE=DATE:20220630\r\nSUMMARY:Ban hành bộ tiêu chí đánh giá\r\n"));
	for (const char *line = text; *line != '\0'; line += strcspn(line, "\n") + 1)
		ck_assert_uint_le(strcspn(line, "\r"), 75);
	free(text);
	kh_answer_free(answer);
}
END_TEST

START_TEST(answers_citations)
{
	struct kh_audit_options options = {0};
	struct kh_answer *answer;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_audit_citations(audit_corpus, &options, &answer, &err), KH_OK);
	ck_assert_str_eq(cell(answer, "citations", "367/KH-UBND", "date"), "2021-12-27");
	ck_assert_uint_eq(kh_answer_find(answer, "conflicts")->rows.count, 1);
	ck_assert_str_eq(cell(answer, "conflicts", "247/KH-UBND", "dates"), "2021-12-30; 2021-12-31");
	kh_answer_free(answer);
}
END_TEST

/* A print lost the hyphen at a line's end: it is the same document still. */
START_TEST(answers_citations_without_hyphens)
{
	static const char script[] =
	    "cd %s; plan() { printf 'ỦY BAN NHÂN DÂN\\nHUYỆN LAI VUNG\\nSố: %%s/KH-UBND\\nLai Vung, ngày 05 tháng 01 năm "
	    "%%s\\nKẾ HOẠCH\\nCải cách hành chính năm %%s\\n\\n%%s\\n\\nI. MỤC TIÊU\\n- Đạt 90%%%% hồ sơ.\\n' \"$@\"; };"
	    "plan 15 2022 2022 'Căn cứ Nghị quyết số 76/NQ-CP ngày 15 tháng 7 năm 2021 của Chính phủ;' >a.txt;"
	    "plan 16 2023 2023 'Căn cứ Kế hoạch số 15/KHUBND ngày 06 tháng 01 năm 2022 của Ủy ban nhân dân huyện; Nghị "
	    "quyết số 76/NQCP ngày 16 tháng 7 năm 2021 của Chính phủ;' >b.txt;"
	    "$kehoach import --corpus s.db a.txt b.txt >x;"
	    "$kehoach audit citations --corpus s.db --sheet conflicts --format csv | grep -c '2021-07-15; "
	    "2021-07-16\\|2022-01-05; 2022-01-06'";
	char *folder = command_folder();
	struct command run = command_run(SECONDS, script, folder);

	ck_assert_msg(strcmp(run.out, "2\n") == 0, "%s%s", run.out, run.err);
	command_free(&run);
	command_folder_remove(folder);
}
END_TEST

/* A number with a slip is told by its date, issuer and subject; documents of one day that a plan cites both are two.
 */
START_TEST(answers_citations_with_slips)
{
	static const char script[] =
	    "cd %s; plan() { printf 'ỦY BAN NHÂN DÂN\\nHUYỆN %%s\\nSố: %%s/KH-UBND\\n%%s, ngày 05 tháng 01 năm "
	    "2022\\nKẾ HOẠCH\\n"
	    "Cải cách hành chính năm 2022\\n\\nThực hiện Kế hoạch số %%s/KH-UBND ngày 27 tháng 12 năm 2021 của Ủy "
	    "ban nhân dân "
	    "tỉnh Đồng Tháp về Cải cách hành chính tỉnh Đồng Tháp năm 2022%%s\\n\\nI. MỤC TIÊU\\n- Đạt 90%%%% hồ "
	    "sơ.\\n' "
	    "\"$@\"; };"
	    "plan 'LAI VUNG' 1 'Lai Vung' 367 '.' >a.txt; plan 'TAM NÔNG' 2 'Tam Nông' 376 '.' >b.txt;"
	    "plan 'LẤP VÒ' 3 'Lấp Vò' 367 \"$1\" >c.txt; $kehoach import --corpus s.db a.txt b.txt c.txt >x;"
	    "$kehoach audit citations --corpus s.db --sheet conflicts --format csv | grep -c '367/KH-UBND; "
	    "376/KH-UBND'";
	char *folder = command_folder(), whole[4096], both[4096];

	snprintf(whole, sizeof whole, "set -- '.'; %s", script);
	struct command run = command_run(SECONDS, whole, folder);
	ck_assert_msg(strcmp(run.out, "1\n") == 0, "%s%s", run.out, run.err);
	command_free(&run);
	snprintf(both, sizeof both,
	    "set -- '; Kế hoạch số 376/KH-UBND ngày 27 tháng 12 năm 2021 của Ủy ban nhân dân tỉnh Đồng Tháp.'; rm -f "
	    "%%s/s.db; %s",
	    script);
	run = command_run(SECONDS, both, folder, folder);
	ck_assert_msg(strcmp(run.out, "0\n") == 0, "%s%s", run.out, run.err);
	command_free(&run);
	command_folder_remove(folder);
}
END_TEST

START_TEST(answers_warnings)
{
	struct kh_audit_options options = {0};
	struct kh_answer *answer;
	struct kh_error err = {0};

	ck_assert_int_eq(kh_audit_warnings(audit_corpus, &options, &answer, &err), KH_OK);
	ck_assert_str_eq(cell(answer, "components", "Tứ Kỳ", "country"), "has");
	ck_assert_str_eq(cell(answer, "components", "Lai Vung", "country"), "lacks");
	ck_assert_str_eq(cell(answer, "components", "Đồng Tháp, 2022", "number"), "partly");
	ck_assert_str_eq(cell(answer, "components", "Tứ Kỳ", "signer"), "has");
	ck_assert_str_eq(cell(answer, "components", "Tứ Kỳ", "seal"), "unknown");
	kh_answer_free(answer);
}
END_TEST

/* As the command gives them. */
static const struct {
	const char *script;
	int status;
	const char *out, *err;
} runs[] = {{"audit", 2, "", "say which audit"}, {"audit nonsense", 2, "", "there is no audit 'nonsense'"},
    {"audit adoption", 2, "", "name the superior plan"}, {"audit adoption 99", 1, "", "no such plan"},
    {"audit deadlines --from 2022-13", 2, "", "is no date"}, {"audit targets --ical", 2, "", "only deadlines"},
    {"audit targets --sheet x", 2, "", "there is no sheet 'x'"}, {"audit targets", 0, "≥ 96%", ""},
    {"audit targets --where", 0, "“Tối thiểu 96%", ""}, {"audit targets --format json | head -c 1", 0, "{", ""},
    {"audit targets --format csv", 0, "\xEF\xBB\xBF", ""}, {"audit citations --dot", 0, "digraph", ""},
    {"audit deadlines --ical", 0, "BEGIN:VCALENDAR", ""}, {"audit targets --by-province-now", 0, "Hải Phòng (1)", ""},
    {"audit years --by-province-now", 0, "▸ Hải Phòng (2)\n", ""},
    {"audit deadlines --by-province-now --format csv", 0, "Tỉnh, thành phố hiện nay", ""},
    {"audit agencies --by-province-now", 0, "Đồng Tháp (3)", ""},
    {"audit targets >/dev/full", 1, "", "No space left"}};

START_TEST(commands)
{
	setenv("KEHOACH_CORPUS", "k.db", 1);
	struct command run = command_run(SECONDS, "cd %s && $kehoach %s", audit_folder, runs[_i].script);

	ck_assert_msg(run.status == runs[_i].status, "%s: status %d: %s", runs[_i].script, run.status, run.err);
	ck_assert_msg(strstr(run.out, runs[_i].out) != NULL, "%s: %s", runs[_i].script, run.out);
	ck_assert_msg(strstr(run.err, runs[_i].err) != NULL, "%s: %s", runs[_i].script, run.err);
	command_free(&run);
}
END_TEST

Suite *kh_suite_audit(void)
{
	Suite *suite = suite_create("audit");
	TCase *parts = tcase_create("parts"), *tables = tcase_create("tables"), *answers = tcase_create("answers"),
	      *command = tcase_create("command");

	tcase_add_loop_test(parts, knows_days, 0, COUNT(days));
	tcase_add_loop_test(parts, knows_agencies, 0, COUNT(agencies));
	tcase_add_loop_test(parts, aligns, 0, COUNT(pairs));
	tcase_add_test(parts, groups_what_is_alike);
	tcase_add_loop_test(tables, fits_width, 40, 120);
	tcase_add_test(tables, writes_csv);
	tcase_add_checked_fixture(answers, audit_sample_import, audit_sample_remove);
	tcase_add_test(answers, answers_targets);
	tcase_add_test(answers, leads_back_to_the_file);
	tcase_add_test(answers, answers_years);
	tcase_add_test(answers, answers_adoption);
	tcase_add_test(answers, answers_agencies);
	tcase_add_test(answers, answers_deadlines);
	tcase_add_test(answers, answers_citations);
	tcase_add_test(answers, answers_citations_with_slips);
	tcase_add_test(answers, answers_citations_without_hyphens);
	tcase_add_test(answers, answers_warnings);
	tcase_add_unchecked_fixture(command, audit_sample_import, audit_sample_remove);
	tcase_add_loop_test(command, commands, 0, COUNT(runs));
	tcase_set_timeout(answers, SECONDS);
	tcase_set_timeout(command, SECONDS);
	suite_add_tcase(suite, parts);
	suite_add_tcase(suite, tables);
	suite_add_tcase(suite, answers);
	suite_add_tcase(suite, command);
	return suite;
}
