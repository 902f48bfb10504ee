/* Shredded tables: the same rows come out of a table whatever the order of its columns, their widths and the pages. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "kehoach.h"
#include "kit.h"
#include "row_cells.h"
#include "shredded/shred_trellis.h"
#include "shred_form.h"
#include "table_cases.h"

static const char sample[] = "tests/plans/huyen-thoai-son-nine-columns/input.md";

static struct kh_plan *read_text(const char *text)
{
	return kit_plan("shredded", text, strlen(text));
}

static void check_form(const struct shred_form *form, double least)
{
	struct kh_plan *plan, *again;
	struct kh_error err;

	ck_assert_msg(kh_plan_extract_file(kit_patterns(), NULL, sample, &plan, &err) == KH_OK, "%s", err.message);
	const struct kh_record *r = kh_plan_record(plan);
	ck_assert_uint_eq(r->table_count, 1);
	char *text = shred_print(&r->tables[0], form);
	again = read_text(text);
	const struct kh_record *s = kh_plan_record(again);
	ck_assert_msg(s->activity_count == r->activity_count, "%zu rows of %zu in\n%s", s->activity_count,
	    r->activity_count, text);
	const struct row_form rows = {&r->tables[0], form->columns, form->count};
	size_t all = 0, right = 0;
	for (size_t i = 0; i < r->activity_count; i++)
		right += row_cells_right(&rows, &r->activities[i], &s->activities[i], &all, NULL, 0);
	ck_assert_msg((double)right >= least * (double)all, "%zu of %zu cells in\n%s", right, all, text);
	free(text);
	kh_plan_free(again);
	kh_plan_free(plan);
}

static const struct {
	const char *what;
	struct shred_form form;
} forms[] = {
    {"as the plan has it", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 0}},
    {"pages of 30 lines", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 24, 30}},
    {"wide columns", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 40, 45}},
    {"narrow columns", {{0, 1, 2, 3, 4, 5, 6, 7, 8}, 9, 18, 60}},
    {"time before the agencies", {{0, 1, 2, 3, 4, 7, 5, 6, 8}, 9, 24, 40}},
    {"product last", {{0, 1, 2, 3, 5, 6, 7, 8, 4}, 9, 26, 40}},
    {"no budget", {{0, 1, 2, 3, 4, 5, 6, 7}, 8, 24, 40}},
    {"no product", {{0, 1, 2, 3, 5, 6, 7, 8}, 8, 24, 40}},
    {"no support", {{0, 1, 2, 3, 4, 5, 7, 8}, 8, 24, 40}},
};

/* Every row comes out; of its cells those that the text itself tells apart. Where a name ends one cell and another begins the
 * next ("Phong Tu phap" "Van phong HDND va UBND; ..."), nothing does. */
START_TEST(gives_the_same_rows)
{
	check_form(&forms[_i].form, 0.9);
}
END_TEST

static struct table_cases texts;

START_TEST(reads)
{
	static char out[1 << 12];
	struct kh_plan *plan = read_text(texts.at[_i].text);
	const struct kh_record *r = kh_plan_record(plan);

	ck_assert_msg(r->table_count > 0, "%s: no table", texts.at[_i].what);
	out[0] = '\0';
	for (size_t n = 0; n < r->table_count; n++) {
		const struct kh_table *t = &r->tables[n];
		strcat(out, n > 0 ? "\n" : "");
		for (size_t i = 0; i < t->row_count * t->column_count; i++) {
			const char *cell = t->cells[i].text;
			strcat(out, cell != NULL ? cell : "");
			strcat(out, (i + 1) % t->column_count == 0 ? "\n" : "|");
		}
	}
	ck_assert_msg(strcmp(out, texts.at[_i].rows) == 0, "%s:\n%s", texts.at[_i].what, out);
	kh_plan_free(plan);
}
END_TEST

START_TEST(reads_no_table_where_there_is_none)
{
	struct kh_plan *plan =
	    read_text("1. Mục đích\nTT Nội dung được triển khai theo kế hoạch của huyện, bảo đảm tiến độ.\n"
	              "STT là chữ viết tắt của số thứ tự trong biểu mẫu.\n- Chủ trì, phối hợp với các cơ quan.\n");

	ck_assert_uint_eq(kh_plan_record(plan)->activity_count, 0);
	ck_assert_uint_eq(kh_plan_record(plan)->table_count, 0);
	kh_plan_free(plan);
}
END_TEST

/* ---- numbers of rows between cells ---- */

/* Pieces in their order: '#' a cell of the column of numbers that begins a row, 'r' another one that does, 's' a number
 * that no row has, 'c' a cell. */
static const struct {
	const char *pieces, *texts[6], *after;
} numbers[] = {
    {"rs", {"Ban hành kế hoạch", "2"}, "rs"},
    {"rsr", {"Ban hành kế hoạch", "2", "Mở lớp tập huấn"}, "r#c"},
    {"sr", {"1", "Ban hành kế hoạch"}, "#c"},
    {"#csr", {"7", "Ban hành kế hoạch", "8", "Mở lớp tập huấn"}, "#c#c"},
    {"#csr", {"7", "Ban hành kế hoạch", "9", "Mở lớp tập huấn"}, "#csr"},
    {"#crsr", {"7", "Ban hành kế hoạch", "Mở lớp tập huấn", "9", "Báo cáo kết quả"}, "#cr#c"},
    {"rsc", {"Ban hành kế hoạch", "2", "Văn phòng"}, "rsc"},
};

static char letter_of(const struct kh_shred_piece *p)
{
	return p->kind == KH_PIECE_STRAY ? 's' : !p->row ? 'c' : p->column == 0 ? '#' : 'r';
}

START_TEST(numbers_go_to_the_rows_that_count_asks_for)
{
	struct kit *kit = kit_new();
	struct kh_region region = {.columns = {{.role = KH_ROLE_NO}, {.role = KH_ROLE_TASK}}, .column_count = 2};
	struct kh_atom atoms[6] = {{.line = 0}};
	struct kh_shred_piece pieces[6] = {{.begin = 0}};
	struct kh_atoms all = {.at = atoms, .count = strlen(numbers[_i].pieces)};
	struct kh_weights weights = {.region = &region, .atoms = &all};
	struct kh_shred_path path = {.at = pieces, .count = all.count};

	for (size_t i = 0; i < all.count; i++) {
		char is = numbers[_i].pieces[i];
		atoms[i].at = kit_flow(kit, numbers[_i].texts[i]);
		atoms[i].evidence = is == '#' || is == 's' ? KH_EV_NUMBER | KH_EV_ALONE : KH_EV_UPPER;
		pieces[i] = (struct kh_shred_piece){.kind = is == 's' ? KH_PIECE_STRAY : KH_PIECE_CELL,
		    .begin = i,
		    .end = i + 1,
		    .column = is == 'r' || is == 'c',
		    .row = is == 'r' || is == '#'};
	}
	kh_shred_number(kit->run, &weights, &path);
	for (size_t i = 0; i < path.count; i++)
		ck_assert_msg(letter_of(&pieces[i]) == numbers[_i].after[i], "piece %zu is %c, not %c", i,
		    letter_of(&pieces[i]), numbers[_i].after[i]);
	kit_free(kit);
}
END_TEST

/* ---- widths of lines ---- */

/* A cell that begins on the line of another has only the rest of it: whether a word had fitted there is asked of that. */
START_TEST(a_line_is_as_wide_as_its_part_of_the_cell)
{
	struct kh_costs costs = {.of = {[KH_C_GO_FITS] = 1, [KH_C_GO_FULL] = 2, [KH_C_GO_LONG] = 4}};
	struct kh_region region = {
	    .columns = {{.role = KH_ROLE_PRODUCT, .print = 10000, .print_most = 10200}}, .column_count = 1};
	struct kh_atom atoms[] = {
	    {.line = 0, .line_print = 9000},
	    {.line = 0, .line_from = 9250, .line_print = 15000, .evidence = KH_EV_INLINE},
	    {.line = 1, .line_print = 8000, .first_print = 3000},
	    {.line = 1, .line_from = 8250, .line_print = 12000, .evidence = KH_EV_INLINE},
	};
	struct kh_atoms all = {.at = atoms, .count = sizeof atoms / sizeof *atoms};
	struct kh_weights weights = {.region = &region, .atoms = &all, .costs = &costs};
	struct kh_trellis_column column = kh_trellis_column_of(&region.columns[0]);

	ck_assert_uint_eq(kh_shred_part(atoms, 1, 1), 15000 - 9250);
	ck_assert_uint_eq(kh_shred_part(atoms, 1, 2), 8000);
	ck_assert_float_eq(kh_trellis_line(&weights, &column, 2, 1), 1);
	ck_assert_float_eq(kh_trellis_line(&weights, &column, 2, 0), 2);
	ck_assert_float_eq(kh_trellis_line(&weights, &column, 3, 0), 4); /* the line grows too long */
	ck_assert_float_eq(kh_trellis_line(&weights, &column, 3, 3), 0);
}
END_TEST

/* Where nearly all lines of a column agree on its width, less of it may stay free. */
START_TEST(exact_widths_are_taken_at_their_word)
{
	struct kh_shred_column about = {.role = KH_ROLE_PRODUCT, .print = 10000, .print_most = 10100}, exact = about;
	struct kh_atom next = {.first_print = 1500};

	exact.exact = true;
	ck_assert(!kh_shred_fits(&about, 8000, &next));
	ck_assert(kh_shred_fits(&exact, 8000, &next));
	ck_assert(!kh_shred_is_long(&about, 10400));
	ck_assert(kh_shred_is_long(&exact, 10400));
}
END_TEST

/* ---- how sure rows are ---- */

/* A path through another cell of a boundary is a rival, one through another line of the same cell is none. */
START_TEST(other_cells_are_rivals)
{
	enum { K = 2, STATES = 3 * K + 3 };
	struct kh_node node[STATES] = {[0].cost = 1, [1].cost = 4, [2 * K].cost = 1.5F};
	float backward[STATES] = {2, 2, 0, 0, 2, 0, 0, 0, 0};
	uint64_t live = kh_trellis_bit(0) | kh_trellis_bit(1) | kh_trellis_bit(2 * K);
	struct kh_trellis d = {.k = K, .states = STATES, .band = 3 * K, .repeated = 3 * K + 1, .end = 3 * K + 2};
	struct kh_rivals rivals = {100, 0}, none = {100, 0};

	for (size_t s = 0; s < d.band; s++)
		d.column[s] = (uint8_t)(s % K);
	d.node = node;
	d.live = &live;
	kh_trellis_rivals(&d, 0, 0, 3, &none);
	ck_assert_float_eq(none.share, 0); /* what leads from states to the end is not known */
	d.backward = backward;
	kh_trellis_rivals(&d, 0, 0, 3, &rivals);
	ck_assert_float_eq_tol(rivals.margin, 3, 1e-6F);
	ck_assert_float_eq_tol(rivals.share, 0.3679F, 1e-3F);
	kh_trellis_rivals(&d, 0, 0, 3, &rivals);
	ck_assert_float_eq_tol(rivals.share, 0.7358F, 1e-3F);
}
END_TEST

#define SURE_TITLES "STT\nNhiệm vụ\nSản phẩm\nCơ quan chủ trì\nThời gian\n"
#define SURE_FIRST  "1\nRà soát quy trình nội bộ của các thủ tục\n"
#define SURE_HEAD   SURE_TITLES SURE_FIRST
#define SURE_MORE                                                                                                                              \
	"2\nMở lớp tập huấn cho công chức cấp xã về\nchữ ký số\nKế hoạch\nPhòng Văn hóa và Thông tin\nQuý II\n" \
	"3\nSắp xếp lại kho lưu trữ của các cơ quan\nVăn bản\nPhòng Nội vụ\nQuý III\n"                                   \
	"4\nKiểm tra việc tiếp công dân tại các xã\n"

/* Rows of the same table, and those of them that cannot be sure: a line may belong to one cell or the next, or is none; a column
 * is blank in all rows. */
static const struct {
	const char *text;
	const char *doubtful; /* numbers of rows */
} sure[] = {
    {SURE_HEAD "đã công bố\nQuyết định\nPhòng Nội vụ\nQuý I\n" SURE_MORE "Báo cáo\nThanh tra huyện\nQuý IV\n", ""},
    {SURE_HEAD "Đã công bố\nHồ sơ quy trình\nPhòng Nội vụ\nQuý I\n" SURE_MORE "Báo cáo\nThanh tra huyện\nQuý IV\n",
        "1"},
    {SURE_HEAD "đã công bố\nQuyết định\nPhòng Nội vụ\nQuý I\n" SURE_MORE "Hồ sơ\nĐơn thư\nThanh tra huyện\nQuý IV\n",
        "4"},
    {SURE_HEAD "đã công bố\nQ\nQuyết định\nPhòng Nội vụ\nQuý I\n" SURE_MORE "Báo cáo\nThanh tra huyện\nQuý IV\n",
        "1"},
    {SURE_TITLES "Kinh phí\n" SURE_FIRST "đã công bố\nQuyết định\nPhòng Nội vụ\nQuý I\n" SURE_MORE
                 "Báo cáo\nThanh tra huyện\nQuý IV\n",
        "1234"},
};

START_TEST(rows_are_sure_where_no_line_may_belong_elsewhere)
{
	struct kh_plan *plan = read_text(sure[_i].text);
	const struct kh_record *r = kh_plan_record(plan);

	ck_assert_uint_eq(r->activity_count, 4);
	for (size_t i = 0; i < 4; i++)
		ck_assert_msg(
		    (r->activities[i].confidence < 0.9) == (strchr(sure[_i].doubtful, (int)('1' + i)) != NULL),
		    "row %zu: %.3f", i + 1, r->activities[i].confidence);
	kh_plan_free(plan);
}
END_TEST

/* ---- long texts in reading order ---- */

enum { LONG_ROWS = 240, LONG_PAGE = 12, LONG_ROW_SIZE = 400 };

static const char *const long_leads[] = {"Phòng Kinh tế", "Huyện đoàn", "Phòng Tư pháp", "Trạm Y tế"};

/* A table of more than 4000 words, as its cells come one after another. */
static char *long_text(void)
{
	static const char header[] = "STT\n\nNhiệm vụ\n\nCơ quan chủ trì\n\nThời gian\n\n";
	char *text = malloc(LONG_ROWS * LONG_ROW_SIZE), *p = text;

	ck_assert_ptr_nonnull(text);
	for (int i = 0; i < LONG_ROWS; i++) {
		if (i % LONG_PAGE == 0)
			p += sprintf(p, "%s%s", i > 0 ? "\f" : "", header);
		p += sprintf(p,
		    "%d\n\nSửa đoạn đê thứ %d ở bờ\nbắc, trồng cỏ hai bên mái và\nđặt mốc\n\n%s\n\nTháng %d/2026\n\n",
		    i + 1, i + 1, long_leads[i % 4], i % 9 + 1);
	}
	return text;
}

/* Its first pages teach how the others are read. */
START_TEST(a_long_text_is_read_to_its_end)
{
	char *text = long_text();
	struct kh_plan *plan = read_text(text);
	const struct kh_record *r = kh_plan_record(plan);

	ck_assert_uint_eq(r->activity_count, LONG_ROWS);
	for (size_t i = 0; i < LONG_ROWS; i++)
		ck_assert_str_eq(r->activities[i].lead.value.text, long_leads[i % 4]);
	kh_plan_free(plan);
	free(text);
}
END_TEST

Suite *kh_suite_shredded(void)
{
	Suite *suite = suite_create("shredded");
	TCase *rows = tcase_create("rows");

	texts = table_cases_read("tests/tables/shredded.txt");
	tcase_set_timeout(rows, 20);
	tcase_add_loop_test(rows, gives_the_same_rows, 0, (int)(sizeof forms / sizeof *forms));
	tcase_add_loop_test(rows, reads, 0, (int)texts.count);
	tcase_add_test(rows, reads_no_table_where_there_is_none);
	tcase_add_loop_test(
	    rows, numbers_go_to_the_rows_that_count_asks_for, 0, (int)(sizeof numbers / sizeof *numbers));
	tcase_add_test(rows, a_line_is_as_wide_as_its_part_of_the_cell);
	tcase_add_test(rows, exact_widths_are_taken_at_their_word);
	tcase_add_test(rows, other_cells_are_rivals);
	tcase_add_loop_test(
	    rows, rows_are_sure_where_no_line_may_belong_elsewhere, 0, (int)(sizeof sure / sizeof *sure));
	tcase_add_test(rows, a_long_text_is_read_to_its_end);
	suite_add_tcase(suite, rows);
	return suite;
}
