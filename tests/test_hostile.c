/* Input that nobody wrote in good faith, or that is no plan: no crash, no hang, a record or an error with a message.
 */
#include <check.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "kit.h"
#include "part.h"
#include "provenance.h"
#include "samples.h"

enum {
	SECONDS_MOST = 5,   /* of processor time, for any one input below */
	SECONDS_KILL = 100, /* sanitizers and valgrind are slower */
	MIB = 1 << 20
};

Suite *kh_suite_hostile(void);

static char *repeat(const char *unit, size_t count, size_t *size);
static void check_input(const char *name, const char *bytes, size_t size);
static bool has_warning(const struct kh_record *record, const char *code);

/* ---- many of one thing ---- */

static const struct {
	const char *name, *before, *unit;
	size_t count;
	const char *after;
} repeated[] = {
    {"nothing", "", "", 0, ""},
    {"a blank line", "", "\n", 1, ""},
    {"blanks", "", " ", MIB, ""},
    {"line ends", "", "\n", MIB, ""},
    {"form feeds", "", "\f", MIB, ""},
    {"labels in columns", "KẾ HOẠCH\n", "1.\n\n2.\n\nMột hai\n\n", 100000, ""},
    {"notes of a long page", "KẾ HOẠCH\n", "của xã1 và huyện2\n1\nMột vài\n2\nHai vài\n", 100000, "\f"},
    {"tables of contents", "KẾ HOẠCH\n", "Mục lục\nMột .... 3\nHai .... 4\nBa\n", 100000, ""},
    {"one line of 4 MiB", "", "Kế hoạch cải cách hành chính ", 4 * MIB / 36, ""},
    {"one word of 4 MiB", "", "a", 4 * MIB, ""},
    {"one line of figures", "", "9", MIB, "%"},
    {"one line of percentages", "II. MỤC TIÊU\n- ", "tối thiểu 80% và 5%, ", 40000, "\n"},
    {"one line of documents", "", "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018, ", 20000, ""},
    {"one line of agencies", "TT\tNhiệm vụ\tChủ trì\n1\tLàm\t", "Phòng Nội vụ, ", 40000, "\n"},
    {"one line of dates", "TT\tNhiệm vụ\tThời gian\n1\tLàm\t", "tháng 3/2022 và ", 20000, "\n"},
    {"one line of sums", "TT\tNhiệm vụ\tKinh phí\n1\tLàm\t", "15.000.000 đồng + ", 20000, "\n"},
    {"hyphens at line ends", "", "kế-\n", 200000, ""},
    {"address without end", "https://", "a.b/c-\n", 100000, ""},
    {"lone pipes", "", "|\n", 100000, ""},
    {"lone pipes with cells", "", "|\na\n", 100000, ""},
    {"pipes in one line", "", "|", MIB, ""},
    {"links", "", "](/)", 50000, ""},
    {"links left open", "", "](/", 50000, ""},
    {"pipe rows", "", "| a | b |\n", 50000, ""},
    {"tabs", "", "\t", MIB, ""},
    {"a row of 20,000 cells", "TT\tNhiệm vụ\tChủ trì\n", "ô\t", 20000, "\n"},
    {"rows of one cell", "TT\tNhiệm vụ\tChủ trì\n", "I\t\t\n", 50000, ""},
    {"headers printed again and again", "", "TT\tNhiệm vụ\tChủ trì\tThời gian\n\n", 20000, ""},
    {"nested tables", "", "<table>", 100000, ""},
    {"nested rows", "", "<table><tr><td>", 50000, ""},
    {"rows never closed", "<table>", "<tr><td>a", 50000, ""},
    {"cells never closed", "<table><tr>", "<td>", 20000, ""},
    {"huge spans", "<table>", "<tr><td rowspan=65000 colspan=65000>a</td><td>b</td></tr>", 300, "</table>"},
    {"spans that overlap", "<table>", "<tr><td rowspan=99>a</td><td colspan=99>b</td></tr>", 500, "</table>"},
    {"spans beyond numbers", "<table><tr><td rowspan=", "9", 10000, " colspan=-1>a</td></tr></table>"},
    {"tags never closed", "", "<", MIB, ""},
    {"a tag without end", "<td ", "a=\"b\" ", 200000, ""},
    {"a quote without end", "<td title=\"", "x>", 200000, ""},
    {"comments never closed", "", "<!--", 200000, ""},
    {"entities never closed", "", "&am", 200000, ""},
    {"entities beyond Unicode", "", "&#x110000;&#55555555555;", 50000, ""},
    {"stars", "", "*", 50000, ""},
    {"emphasis", "", "**a*b_c", 50000, ""},
    {"hashes", "", "# ", 100000, ""},
    {"escapes", "", "\\", MIB, ""},
    {"combining marks", "a", "\xCC\x81", MIB, ""},
    {"combining marks in disorder", "a", "\xCC\xA3\xCC\x82\xCC\x81", 300000, ""},
    {"zero-width signs", "", "\xE2\x80\x8B", MIB, ""},
    {"malformed UTF-8", "", "\xC3(\xFF\xE1\xBB", 200000, ""},
    {"labels", "", "1. a\n", 20000, ""},
    {"labels deeper and deeper", "1", ".1", 20000, " a"},
    {"letters that go on", "", "a) b\n", 20000, ""},
    {"parts, chapters, articles", "", "Phần I\nChương I\nMục 1\nĐiều 1. a\n", 5000, ""},
    {"annexes", "", "PHỤ LỤC\nA B\n(Kèm theo Kế hoạch số 1/KH-UBND)\n\n", 5000, ""},
    {"places of signature", "", "Nơi nhận:\n- A;\n\nTM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n\n", 5000, ""},
    {"headings of plans", "", "Số: 1/KH-UBND\n\nKẾ HOẠCH\nA\n\n", 5000, ""},
    {"objectives", "II. MỤC TIÊU\n", "- 100% a.\n", 20000, ""},
    {"shreds", "", " 1.1. Mục tiêu 1: a\n\n2.1: b\n3.1: c\n\nBáo cáo\n\nPhòng Tư pháp\n\nNăm 2022\n", 3000, ""},
};

START_TEST(survives_repetition)
{
	size_t size, before = strlen(repeated[_i].before), after = strlen(repeated[_i].after);
	char *middle = repeat(repeated[_i].unit, repeated[_i].count, &size), *all = malloc(before + size + after + 1);

	ck_assert_ptr_nonnull(all);
	memcpy(all, repeated[_i].before, before);
	memcpy(all + before, middle, size);
	memcpy(all + before + size, repeated[_i].after, after + 1);
	check_input(repeated[_i].name, all, before + size + after);
	free(middle);
	free(all);
}
END_TEST

/* Depth that grows: "1.", "1.1.", "1.1.1." … */
START_TEST(survives_growing_labels)
{
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (int depth = 1; depth <= 20000; depth++) {
		for (int i = 0; i < depth % 40; i++)
			fprintf(out, "%d.", i + 1);
		fprintf(out, " Mục %d\n", depth);
	}
	fclose(out);
	check_input("growing labels", text, size);
	free(text);
}
END_TEST

START_TEST(reads_large_table)
{
	enum { ROWS = 20000 };
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	fprintf(out, "KẾ HOẠCH\nLàm việc năm 2022\n\nTT\tNhiệm vụ\tChủ trì\tThời gian\n");
	for (int i = 1; i <= ROWS; i++)
		fprintf(out, "%d\tViệc số %d\tPhòng Nội vụ, Phòng Tư pháp\tTháng %d/2022\n", i, i, i % 12 + 1);
	fclose(out);
	struct kh_plan *plan = kit_plan("20,000 rows", text, size);
	ck_assert_uint_eq(kh_plan_record(plan)->activity_count, ROWS);
	ck_assert_uint_eq(kh_plan_record(plan)->activities[ROWS - 1].lead.agencies.count, 2);
	kh_plan_free(plan);
	check_input("20,000 rows", text, size);
	free(text);
}
END_TEST

/* ---- bytes at random, and plans cut short ---- */

static uint32_t next_random(uint32_t *state)
{
	*state = *state * 1664525U + 1013904223U;
	return *state >> 8;
}

START_TEST(survives_random_bytes)
{
	uint32_t state = (uint32_t)_i * 7919 + 1;
	size_t size = 1 + next_random(&state) % 60000;
	char *bytes = malloc(size);

	for (size_t i = 0; i < size; i++)
		bytes[i] = (char)next_random(&state);
	check_input("random bytes", bytes, size);
	free(bytes);
}
END_TEST

/* Pieces of plans and of markup in any order. */
START_TEST(survives_shuffled_pieces)
{
	static const char *const pieces[] = {"|", "\n", "\n|\n", "\t", "<table>", "</table>", "<tr>",
	    "<td rowspan=3>", "</td>", "<td colspan=2>", "**", "*", "##  ", "1. ", "1.1: ", "a) ", "I. ", "- ",
	    "100%", "tối thiểu ", "từ 95% trở lên", "TT\tNhiệm vụ\tChủ trì\tThời gian", "Mục tiêu", "Phòng Nội vụ",
	    "Quý I/2022", "\f", "2", "PHỤ LỤC", "KẾ HOẠCH", "Số: 5/KH-UBND", "Nơi nhận:", "CHỦ TỊCH",
	    "Nghị định số 61/2018/NĐ-CP ", "ngày 23/4/2018", " của Chính phủ", "-", "\xC2\xA0", "e\xCC\x81", "\xFF",
	    "&nbsp;", "&#8805;", "<br>", "www.a.vn/b-", "\r\n", "   ", "(Kèm theo ", ")"};
	uint32_t state = (uint32_t)_i * 104729 + 7;
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (int i = 0; i < 3000; i++) {
		fputs(pieces[next_random(&state) % (sizeof pieces / sizeof *pieces)], out);
		if (next_random(&state) % 6 == 0)
			fputc('\n', out);
	}
	fclose(out);
	check_input("shuffled pieces", text, size);
	free(text);
}
END_TEST

/* Bytes of plans changed, lost and doubled. */
static void check_damaged(const struct sample *s, uint32_t state)
{
	size_t size = s->size > 20000 ? 20000 : s->size;
	char *bytes = malloc(size + 1);

	memcpy(bytes, s->bytes, size);
	for (size_t i = 0; i < 40 && size > 0; i++) {
		char value = (char)next_random(&state);
		bytes[next_random(&state) % size] = value;
	}
	check_input(s->path, bytes, size);
	free(bytes);
}

START_TEST(survives_damage)
{
	size_t count;
	const struct sample *all = samples(&count);
	uint32_t state = (uint32_t)_i * 15485863 + 3;
	const struct sample *s = &all[next_random(&state) % count];

	check_damaged(s, state);
}
END_TEST

/* Damage that once led astray. */
static const struct {
	const char *sample;
	uint32_t state;
} damages[] = {
    {"reading-order-rest-below-title", 1785924612}, /* a row went on with what stands before its end */
    {"signature-a-row-a-line", 3620785681U},        /* a column was the upper part of one that begins above it */
};

START_TEST(survives_known_damage)
{
	check_damaged(sample_named(damages[_i].sample), damages[_i].state);
}
END_TEST

START_TEST(survives_every_prefix)
{
	static const char *const names[] = {"tabs-cut-by-pages", "huyen-phu-luong-html", "tinh-quang-ninh-web-text"};
	const struct sample *s = sample_named(names[_i]);
	struct kh_error err;

	ck_assert_ptr_nonnull(s);
	for (size_t size = 0; size < s->size; size += 3) {
		struct kh_plan *plan = NULL;
		int rc = kh_plan_extract(kit_patterns(), NULL, NULL, s->bytes, size, &plan, &err);
		ck_assert_msg(rc == KH_OK || rc == KH_E_FORMAT, "%s, %zu bytes: %s", s->path, size, err.message);
		if (rc == KH_OK && size % 50 == 0)
			ck_assert_uint_eq(provenance_check(stderr, plan), 0);
		kh_plan_free(plan);
	}
}
END_TEST

/* ---- no plans ---- */

static const struct {
	const char *name, *text;
} no_plans[] = {
    {"a poem", "Trăng lên đỉnh núi trăng tròn\nSông xa vỗ sóng vẫn còn tiếng ai\nĐò ngang một chuyến đêm dài\n"
               "Người đi gửi lại bờ vai gió lùa\n\nMẹ ngồi đan chiếc nón mưa\nLá non thì trắng, nắng trưa thì vàng\n"
               "Một trăm phần nhớ cho chàng\n100% em để cho làng quê em\n"},
    {"C source", "#include <stdio.h>\n\n/* 1. Counts words. */\nint main(int argc, char **argv)\n{\n\tint n = 0;\n\n"
                 "\tfor (int i = 1; i < argc; i++)\n\t\tn += argv[i][0] != '\\0';\n\tprintf(\"%d | %d%%\\n\", n, 100 "
                 "* n / argc);\n"
                 "\treturn n > 0 ? 0 : 1;\n}\n"},
    {"English",
        "1. Objectives\n\nThe committee shall reduce paper use by at least 20% before 2025. All members, officers "
        "and staff\n"
        "are asked to keep a record.\n\n2. Tasks\n\n- Publish the minutes.\n- Answer letters within 10 days.\n\n"
        "No.\tTask\tLead\tDue\n1\tPublish minutes\tSecretary\tMarch 2025\n2\tAnswer letters\tClerk\tOngoing\n"},
    {"a recipe", "Canh chua cá lóc\n\nNguyên liệu:\n- 1 con cá lóc khoảng 600 g;\n- 2 trái cà chua, 100 g đậu "
                 "bắp;\n- me chua, ngò gai.\n\n"
                 "Cách nấu: đun sôi 1,5 lít nước, cho me vào dầm lấy nước chua, nêm 2 muỗng đường. Cho cá vào, 10 "
                 "phút sau vớt ra.\n"},
    {"a letter", "Hà Nội, ngày 3 tháng 5 năm 2022\n\nAnh Tư thân mến,\n\nTháng trước em có về quê. Má vẫn khỏe, lúa "
                 "năm nay được mùa, "
                 "nhà mình thu hơn 80% so với năm ngoái. Khi nào rảnh anh ghé chơi.\n\nEm gái,\nHoa\n"},
};

START_TEST(knows_what_is_no_plan)
{
	const char *text = no_plans[_i].text, *name = no_plans[_i].name;
	struct kh_plan *plan = kit_plan(name, text, strlen(text));
	const struct kh_record *r = kh_plan_record(plan);
	ck_assert_msg(has_warning(r, "not-a-plan"), "%s: no warning", name);
	ck_assert_msg(r->heading.type.text == NULL && r->heading.number.text == NULL &&
	                  r->heading.symbol.text == NULL && !r->heading.has_issuer && r->heading.signer_count == 0,
	    "%s: has a heading", name);
	ck_assert_msg(r->activity_count == 0, "%s: has %zu activities", name, r->activity_count);
	ck_assert_msg(
	    r->target_count == 0, "%s: has the target %s", name, r->target_count ? r->targets[0].value.text : "");
	kh_plan_free(plan);
}
END_TEST

START_TEST(refuses_what_is_too_large)
{
	struct kh_options options = {.max_bytes = 1000};
	struct kh_error err = {0};
	struct kh_plan *plan = NULL;
	size_t size;
	char *text = repeat("a\n", 501, &size);

	ck_assert_int_eq(kh_plan_extract(kit_patterns(), &options, "big.txt", text, size, &plan, &err), KH_E_LIMIT);
	ck_assert_ptr_nonnull(strstr(err.message, "big.txt"));
	ck_assert_ptr_null(plan);
	free(text);
}
END_TEST

static void add(Suite *suite, const char *name, const TTest *test, size_t count)
{
	TCase *inputs = tcase_create(name);

	tcase_set_timeout(inputs, SECONDS_KILL);
	part_add_loop_test(inputs, test, count);
	suite_add_tcase(suite, inputs);
}

Suite *kh_suite_hostile(void)
{
	Suite *suite = suite_create("hostile");
	size_t count;

	(void)kit_patterns(); /* before Check forks, so that they are loaded once */
	(void)samples(&count);
	add(suite, "repetition", survives_repetition, sizeof repeated / sizeof *repeated);
	add(suite, "growing-labels", survives_growing_labels, 1);
	add(suite, "large-table", reads_large_table, 1);
	add(suite, "random-bytes", survives_random_bytes, 12);
	add(suite, "shuffled-pieces", survives_shuffled_pieces, 40);
	add(suite, "damage", survives_damage, 60);
	add(suite, "known-damage", survives_known_damage, sizeof damages / sizeof *damages);
	add(suite, "prefixes", survives_every_prefix, 3);
	add(suite, "no-plan", knows_what_is_no_plan, sizeof no_plans / sizeof *no_plans);
	add(suite, "too-large", refuses_what_is_too_large, 1);
	return suite;
}

/* ---- one input ---- */

static char *repeat(const char *unit, size_t count, size_t *size)
{
	size_t length = strlen(unit);
	char *all = malloc(length * count + 1);

	ck_assert_ptr_nonnull(all);
	for (size_t i = 0; i < count; i++)
		memcpy(all + i * length, unit, length);
	*size = length * count;
	all[*size] = '\0';
	return all;
}

static double seconds(void)
{
	return (double)clock() / CLOCKS_PER_SEC;
}

/* Sanitizers and valgrind are slower; they look for other faults. */
static bool is_timed(void)
{
#if defined(__SANITIZE_ADDRESS__)
	return false;
#else
	const char *under = getenv("LD_PRELOAD");
	return under == NULL || strstr(under, "valgrind") == NULL;
#endif
}

static void check_input(const char *name, const char *bytes, size_t size)
{
	struct kh_error err = {0};
	struct kh_plan *plan = NULL;
	char *json = NULL;
	double begin = seconds();
	int rc = kh_plan_extract(kit_patterns(), NULL, name, bytes, size, &plan, &err);

	ck_assert_msg(rc == KH_OK || rc == KH_E_FORMAT, "%s: status %d, %s", name, rc, err.message);
	if (rc != KH_OK) {
		ck_assert_msg(err.message[0] != '\0', "%s: an error without a message", name);
		return;
	}
	ck_assert_int_eq(kh_record_json(kh_plan_record(plan), true, &json, &err), KH_OK);
	double taken = seconds() - begin;
	ck_assert_msg(!is_timed() || taken < SECONDS_MOST, "%s: %.1f s", name, taken);
	ck_assert_msg(provenance_check(stderr, plan) == 0, "%s: values that their spans do not give", name);
	free(json);
	kh_plan_free(plan);
}

static bool has_warning(const struct kh_record *record, const char *code)
{
	for (size_t i = 0; i < record->warning_count; i++)
		if (strcmp(record->warnings[i].code, code) == 0)
			return true;
	return false;
}
