/* Search as a person meets it: what is found, in which order, where it stands, and that no query is more than a
 * query. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "kit.h"
#include "search.h"
#include "search_hit.h"
#include "search_index.h"
#include "store.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { ROOM = 4096, FUZZ_QUERIES = 20000, FUZZ_PIECES = 12, SECONDS = 60, TEST_SECONDS = 120 };

Suite *kh_suite_search(void);

/* Three plans; what tests search for is named by its first word in capitals, which stands nowhere else. */
static const struct {
	const char *name, *text;
} plans[] = {
    {"lai-vung.txt",
        "ỦY BAN NHÂN DÂN\nHUYỆN LAI VUNG\nSố: 247/KH-UBND\nLai Vung, ngày 31 tháng 12 năm 2021\nKẾ HOẠCH\n"
        "Cải cách hành chính năm 2022\n\nI. MỤC TIÊU\n1. Mục tiêu chung\n"
        "- ALPHA Số hóa hồ sơ đạt 80%.\n- BRAVO Đường thủy và thuỷ lợi, hoà giải ở cơ sở.\n"
        "- CHARLIE Thực hiện Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của Chính phủ.\n"
        "II. TỔ CHỨC THỰC HIỆN\n- DELTA Ủy ban nhân dân các xã niêm yết thủ tục hành chính tại trụ sở.\n"
        "- ECHO Rà soát quy tắc ứng xử nội bộ (QTUXNB) của cơ quan.\n- FOXTROT Phổ biến QTUXNB đến mọi người.\n"},
    {"tu-ky.txt", "ỦY BAN NHÂN DÂN\nHUYỆN TỨ KỲ\nSố: 15/KH-UBND\nTứ Kỳ, ngày 10 tháng 01 năm 2023\nKẾ HOẠCH\n"
                  "Cải cách hành chính năm 2023\n\nI. NHIỆM VỤ\n- GOLF UBND cấp xã công khai TTHC.\n"
                  "- HOTEL so hoa ho so theo chỉ đạo của cấp trên.\n- INDIA Mỗi năm tổ chức 02 hội nghị ở miền Nam.\n"
                  "- JULIET Truyền thanh, trưng bày, tuyên truyền.\n"}};

static char *folder;
static struct kh_corpus *corpus;

static void import_plans(void)
{
	char path[ROOM];
	const char *paths[] = {folder = command_folder(), NULL};
	struct kh_error err = {0};

	for (size_t i = 0; i < COUNT(plans); i++) {
		snprintf(path, sizeof path, "%s/%s", folder, plans[i].name);
		FILE *out = fopen(path, "wb");
		ck_assert_ptr_nonnull(out);
		fputs(plans[i].text, out);
		ck_assert_int_eq(fclose(out), 0);
	}
	snprintf(path, sizeof path, "%s/k.db", folder);
	ck_assert_msg(kh_corpus_open(path, KH_CORPUS_CREATE, &corpus, &err) == KH_OK, "%s", err.message);
	ck_assert_msg(kh_corpus_import(corpus, kit_patterns(), paths, NULL, NULL, &err) == KH_OK, "%s", err.message);
}

static void remove_corpus(void)
{
	kh_corpus_close(corpus);
	command_folder_remove(folder);
}

/* Adds the word in capitals of a hit: its first letter. */
static bool note_hit(void *to, const struct kh_search_hit *hit)
{
	char *out = to;
	size_t used = strlen(out);

	for (const char *at = hit->text; used + 2 < ROOM && *at != '\0'; at++) {
		if (at[0] >= 'A' && at[0] <= 'J' && at[1] >= 'A' && at[1] <= 'Z' && at[2] >= 'A' && at[2] <= 'Z') {
			out[used++] = *at;
			out[used] = '\0';
			break;
		}
	}
	return true;
}

static const char *search(const char *query, const struct kh_search_options *options, char *out)
{
	struct kh_error err = {0};
	int rc = kh_corpus_search(corpus, query, options, note_hit, (*out = '\0', out), NULL, &err);

	ck_assert_msg(rc == KH_OK, "%s: %s", query, err.message);
	return out;
}

/* In the order of rank. */
static const struct {
	const char *query, *found;
	struct kh_search_options options;
} searches[] = {{"số hóa hồ sơ", "A", {0}}, {"số hoá hồ sơ", "A", {0}}, {"SỐ HÓA HỒ SƠ", "A", {0}},
    {"so hoa ho so", "HA", {0}}, {"so ho", "HA", {0}}, {"số hoa", "A", {0}},
    {"số hóa hồ sơ", "AH", {.any_accents = true}}, {"duong thuy", "B", {0}}, {"đường thuỷ", "B", {0}},
    {"duong", "B", {0}}, {"hòa giải", "B", {0}}, {"hoà giải", "B", {0}}, {"\"thủy lợi\"", "B", {0}},
    {"\"lợi thủy\"", "", {0}}, {"\"thuy va\"", "B", {0}}, {"60/2021/NĐ-CP", "C", {0}}, {"60/2021/nd-cp", "C", {0}},
    {"NĐ-CP", "C", {0}}, {"60/2021", "C", {0}}, {"\"nghị định số 60/2021/NĐ-CP ngày 21/6/2021\"", "C", {0}},
    {"61/2021/NĐ-CP", "", {0}}, {"năm 02", "I", {0}}, {"Nam", "I", {0}}, {"nam giới", "", {0}},
    {"\"UBND các xã\"", "D", {0}}, {"\"ủy ban nhân dân cấp xã\"", "G", {0}}, {"tthc công khai", "G", {0}},
    {"thủ tục hành chính trụ sở", "D", {0}}, {"xã TTHC", "GD", {0}}, {"\"quy tắc ứng xử nội bộ\"", "EF", {0}},
    {"quy tac ung xu noi bo", "EF", {0}}, {"QTUXNB", "EF", {0}}, {"mọi người quy tắc ứng xử nội bộ", "F", {0}},
    {"tru*", "JD", {0}}, {"truyên*", "J", {0}}, {"trưn*", "J", {0}}, {"trừ*", "", {0}}, {"\"trưng b*\"", "J", {0}},
    {"alpha OR golf", "AG", {0}}, {"đường OR truyền", "JB", {0}}, {"xa NOT ubnd", "", {0}},
    {"hồ NOT (alpha OR golf)", "", {0}}, {"alpha (hồ OR đường)", "A", {0}}, {"alpha golf", "", {0}},
    {"cơ quan", "E", {0}}, {"hồ sơ", "A", {.kinds = KH_SEARCH_TARGET}}, {"phổ biến", "", {.kinds = KH_SEARCH_TARGET}},
    {"so", "HABDC", {.limit = 5, .kinds = 0}}, {"ho so", "A", {.district = "lai vung"}},
    {"ho so", "A", {.province = "Đồng Tháp"}}, {"ho so", "H", {.province = "hai phong"}},
    {"ho so", "H", {.province = "Hải Dương"}}, {"ho so", "H", {.year = 2023}}, {"ho so", "", {.year = 2021}},
    {"ho so", "", {.field = "no-such-field"}}, {"ho so", "", {.field = "\" OR \"k1"}},
    {"ho so", "", {.district = "\" OR k1"}}, {"ho so", "A", {.limit = 1, .page = 2}},
    {"ho so", "", {.limit = 1, .page = 9}}, {"ho so", "", {.lead = "phòng nội vụ"}}};

START_TEST(finds_in_order)
{
	char out[ROOM], found[ROOM];

	import_plans();
	for (size_t i = 0; i < COUNT(searches); i++) {
		search(searches[i].query, &searches[i].options, out);
		snprintf(found, sizeof found, "%s", out);
		ck_assert_msg(strcmp(found, searches[i].found) == 0, "%zu %s: %s, not %s", i, searches[i].query,
		    found, searches[i].found);
	}
	remove_corpus();
}
END_TEST

/* ---- a hit ---- */

static bool look_at_hit(void *to, const struct kh_search_hit *hit)
{
	const char *text = plans[0].text;

	ck_assert_str_eq(hit->number, "247");
	ck_assert_str_eq(hit->district, "Lai Vung");
	ck_assert_str_eq(hit->province, "Đồng Tháp");
	ck_assert_int_eq(hit->year, 2022);
	ck_assert_str_eq(hit->section, "I. MỤC TIÊU › 1. Mục tiêu chung");
	ck_assert(hit->kinds & KH_SEARCH_TARGET);
	ck_assert(hit->exact);
	ck_assert_ptr_nonnull(strstr(hit->path, "lai-vung.txt"));
	ck_assert_uint_eq(hit->line, 10);
	ck_assert_uint_eq(hit->spans.count, 1);
	ck_assert_int_eq(strncmp(text + hit->spans.at[0].begin, "ALPHA", 5), 0);
	ck_assert_uint_eq(hit->mark_count, 1);
	ck_assert_int_eq(
	    strncmp(hit->text + hit->marks[0].begin, "Số hóa hồ sơ đạt", hit->marks[0].end - hit->marks[0].begin), 0);
	ck_assert_uint_eq(hit->marks[0].end - hit->marks[0].begin, strlen("Số hóa hồ sơ"));
	*(size_t *)to += hit->no;
	return true;
}

START_TEST(hit_knows_its_place)
{
	struct kh_search_found found = {0};
	struct kh_error err = {0};
	size_t seen = 0;

	import_plans();
	ck_assert_int_eq(kh_corpus_search(corpus, "hồ số sơ hóa", NULL, look_at_hit, &seen, &found, &err), KH_OK);
	ck_assert_uint_eq(seen, 1);
	ck_assert_uint_eq(found.passages, 1);
	ck_assert(!found.more);
	remove_corpus();
}
END_TEST

static const struct {
	const char *bytes, *charset;
	size_t size, at, line;
} lines[] = {{"a\nb\nc", NULL, 5, 4, 3}, {"a\r\nb\r\nc", NULL, 7, 6, 3}, {"a\rb\rc", NULL, 5, 4, 3},
    {"a\r\nb", NULL, 4, 2, 1}, {"", NULL, 0, 0, 1}, {"a\n", NULL, 2, 9, 2},
    {"\xff\xfe"
     "a\0\n\0b\0",
        "UTF-16LE", 8, 6, 2},
    {"\xfe\xff\0a\0\n\0b", "UTF-16", 8, 6, 2}, {"\0a\0\n\0b", "UTF-16BE", 6, 4, 2},
    {"\x0a\x1e\n\0b\0", "UTF-16LE", 6, 4, 2}};

START_TEST(lines_are_counted)
{
	ck_assert_uint_eq(
	    kh_search_line(lines[_i].bytes, lines[_i].size, lines[_i].at, lines[_i].charset), lines[_i].line);
}
END_TEST

static const struct {
	const char *text;
	struct kh_span marks[3];
	size_t count, room;
	const char *snippet;
} snippets[] = {{"một hai ba", {{0, 5}}, 1, 100, "một hai ba"}, {"", {{0}}, 0, 10, ""},
    {"aa bb cc dd", {{0}}, 0, 6, "aa bb"}, {"aa bb cc dd", {{0, 2}}, 1, 5, "aa bb"}, {"ếếếếếế", {{0}}, 0, 7, "ếế"}};

START_TEST(snippet_is_cut_between_words)
{
	struct kh_span s =
	    kh_search_snippet(snippets[_i].text, snippets[_i].marks, snippets[_i].count, snippets[_i].room);

	ck_assert_uint_le(s.end, strlen(snippets[_i].text));
	ck_assert_uint_eq(s.end - s.begin, strlen(snippets[_i].snippet));
	ck_assert_int_eq(strncmp(snippets[_i].text + s.begin, snippets[_i].snippet, s.end - s.begin), 0);
}
END_TEST

START_TEST(snippet_shows_the_marks)
{
	char text[ROOM];
	size_t used = 0;

	for (int i = 0; i < 200; i++)
		used += (size_t)snprintf(text + used, sizeof text - used, "từ%d ", i);
	const char *far = strstr(text, "từ150");
	struct kh_span marks[] = {{0, 5}, {(size_t)(far - text), (size_t)(far - text) + 7},
	    {(size_t)(far - text) + 10, (size_t)(far - text) + 17}};
	struct kh_span s = kh_search_snippet(text, marks, COUNT(marks), 200);

	ck_assert(s.begin <= marks[1].begin && s.end >= marks[2].end && s.end - s.begin <= 200);
	ck_assert(s.begin > 0 && text[s.begin - 1] == ' ' && text[s.end] == ' ');
}
END_TEST

/* ---- the index follows the corpus ---- */

static size_t count_rows(const char *sql)
{
	sqlite3_stmt *statement;
	size_t count;

	ck_assert_int_eq(sqlite3_prepare_v2(kh_corpus_db(corpus), sql, -1, &statement, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	count = (size_t)sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return count;
}

START_TEST(index_follows_the_corpus)
{
	struct kh_search_options there = {.district = "Cao Lãnh"};
	struct kh_error err = {0};
	char out[ROOM];
	int64_t plan;

	import_plans();
	ck_assert_int_eq(kh_corpus_find(corpus, "lai-vung.txt", &plan, &err), KH_OK);
	ck_assert_str_eq(search("alpha", &there, out), "");
	ck_assert_int_eq(kh_corpus_set_place(corpus, kit_patterns(), plan, "Cao Lãnh", "Đồng Tháp", &err), KH_OK);
	ck_assert_str_eq(search("alpha", &there, out), "A");
	there.district = "Lai Vung";
	ck_assert_str_eq(search("alpha", &there, out), "");
	ck_assert_int_eq(kh_corpus_remove(corpus, plan, &err), KH_OK);
	ck_assert_str_eq(search("alpha", NULL, out), "");
	ck_assert_str_eq(search("so hoa", NULL, out), "H");
	ck_assert_uint_eq(count_rows("SELECT count(*) FROM abbreviation"), 0);
	ck_assert_int_eq(kh_corpus_find(corpus, "tu-ky.txt", &plan, &err), KH_OK);
	ck_assert_int_eq(kh_corpus_remove(corpus, plan, &err), KH_OK);
	/* nothing is left behind of what was indexed */
	ck_assert_int_eq(kh_corpus_run(corpus,
	                     "INSERT INTO passage_search (passage_search) VALUES ('integrity-check');"
	                     "CREATE VIRTUAL TABLE temp.left_behind USING fts5vocab(main, passage_search, instance)",
	                     &err),
	    KH_OK);
	ck_assert_uint_eq(count_rows("SELECT count(*) FROM left_behind"), 0);
	ck_assert_uint_eq(count_rows("SELECT count(*) FROM search_plan"), 0);
	remove_corpus();
}
END_TEST

/* As after an update of the program whose tokenizer is another. */
START_TEST(index_is_made_anew)
{
	struct kh_error err = {0};
	char out[ROOM];

	import_plans();
	ck_assert_int_eq(
	    kh_corpus_run(corpus,
	        "INSERT INTO passage_search (passage_search) VALUES ('delete-all'); DELETE FROM search_word;"
	        "UPDATE search_state SET version = 0",
	        &err),
	    KH_OK);
	ck_assert_str_eq(search("số hóa", NULL, out), "A");
	ck_assert_str_eq(search("trưn*", NULL, out), "J");
	ck_assert_int_eq(kh_search_check(corpus, &err), KH_OK);
	remove_corpus();
}
END_TEST

/* Of what too many have, passages of all parts of the corpus are ranked. */
START_TEST(ranks_all_parts)
{
	char *here = command_folder();
	struct command run = command_run(SECONDS,
	    "cd %s; { printf 'KẾ HOẠCH\\nCải cách hành chính năm 2022\\n\\nI. NHIỆM VỤ\\n'; seq 1000 3599 | sed "
	    "'s/.*/- ZULU việc thứ &\\./'; } >a.txt; $kehoach import --corpus z.db a.txt >x; $kehoach search "
	    "--corpus z.db zulu "
	    "--format json --limit 2000 >hits; grep -c '\"snippet\"' hits; grep -o '\"more\": [a-z]*' hits; grep -c "
	    "'thứ 3[0-9]*\\.' "
	    "hits >many; test $(cat many) -gt 300 && echo late; $kehoach search --corpus z.db 1234 | tail -1",
	    here);

	ck_assert_msg(strcmp(run.out, "2000\n\"more\": true\nlate\n1–1 trong 1 đoạn tìm thấy\n") == 0, "%s%s",
	    run.out, run.err);
	command_free(&run);
	command_folder_remove(here);
}
END_TEST

/* What stands above the first section is in no section, but found. */
START_TEST(finds_what_a_plan_is_based_on)
{
	char *here = command_folder();
	struct command run = command_run(SECONDS,
	    "cd %s; printf 'KẾ HOẠCH\\nTrồng cây năm 2022\\n\\nCăn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của "
	    "Chính\\nphủ về cải "
	    "cách; Kế hoạch số 12/KH-UBND ngày 3/1/2022 của Ủy ban nhân dân tỉnh về trồng cây.\\n\\nI. NHIỆM VỤ\\n- "
	    "Trồng cây theo "
	    "Quyết định số 524/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.\\n' >a.txt; $kehoach import --corpus "
	    "z.db a.txt >x;"
	    "for q in 76/NQ-CP 12/KH-UBND 524/QĐ-TTg; do $kehoach search --corpus z.db $q --format jsonl | grep -o "
	    "'\"text\":\"[^\"]*'; "
	    "done; $kehoach check --corpus z.db; $kehoach reextract --all --corpus z.db",
	    here);

	ck_assert_msg(
	    strcmp(run.out,
	        "\"text\":\"Căn cứ Nghị quyết số 76/NQ-CP ngày 15/7/2021 của Chính phủ về cải cách\n"
	        "\"text\":\"Kế hoạch số 12/KH-UBND ngày 3/1/2022 của Ủy ban nhân dân tỉnh về trồng cây\n"
	        "\"text\":\"Trồng cây theo Quyết định số 524/QĐ-TTg ngày 01/4/2021 của Thủ tướng Chính phủ.\n"
	        "whole: 1 plan\n1 plan read again, 0 of them changed: 0 things are said that were not, 0 no "
	        "longer\n") == 0,
	    "%s%s", run.out, run.err);
	command_free(&run);
	command_folder_remove(here);
}
END_TEST

/* ---- queries are data ---- */

static const char *const pieces[] = {"\"", "'", "(", ")", "*", "AND", "OR", "NOT", "NEAR", "^", ":", "-", "+", "{",
    "}", "%", "_", ";", "--", "/*", "\\", "\x01", "\x1f", "\x7f", "\t", "\n", " ", "  ", "text", "facet:k1", "rowid",
    "số", "hoa", "hồ sơ", "60/2021/NĐ-CP", "UBND", "ủy ban nhân dân", "tru", "t", "QTUXNB", "\xc3", "\xe2\x80\x9c",
    "\xe2\x80\x9d", "\xef\xbb\xbf", "\xcc\x81", "@", "!", "=", "`", "' OR 1=1", "\"); DROP TABLE plan", "NULL", "0",
    "99999999999999999999", "a/b/c", "k1", "y2022", "((((", "))))", "AND AND", "\"\""};

START_TEST(queries_are_data)
{
	struct kh_error err;
	char query[ROOM];
	unsigned long long state = 88172645463325252ULL;
	size_t found = 0, refused = 0;

	import_plans();
	for (int i = 0; i < FUZZ_QUERIES; i++) {
		struct kh_search_options options = {.any_accents = i % 7 == 0, .limit = 2};
		*query = '\0';
		for (int k = 0; k <= i % FUZZ_PIECES; k++) {
			state ^= state << 13, state ^= state >> 7, state ^= state << 17;
			strcat(query, pieces[state % COUNT(pieces)]);
			if (state >> 32 & 1)
				strcat(query, " ");
		}
		if (i % 5 == 0)
			options.lead = query;
		if (i % 11 == 0)
			options.district = options.field = query;
		err = (struct kh_error){0};
		int rc = kh_corpus_search(corpus, query, &options, note_hit, (char[ROOM]){""}, NULL, &err);
		ck_assert_msg(rc == KH_OK || rc == KH_E_USAGE, "[%s]: %d %s", query, rc, err.message);
		ck_assert_msg(rc == KH_OK || strncmp(err.message, "the query", strlen("the query")) == 0, "[%s]: %s",
		    query, err.message);
		found += rc == KH_OK;
		refused += rc != KH_OK;
	}
	ck_assert_uint_gt(found, FUZZ_QUERIES / 10);
	ck_assert_uint_gt(refused, FUZZ_QUERIES / 10);
	ck_assert_uint_eq(count_rows("SELECT count(*) FROM plan"), COUNT(plans));
	remove_corpus();
}
END_TEST

/* As deep, as long and as wide as a query may be. */
static const char *const extremes[] = {"((((((((a OR b) c OR d) e OR f) g OR h) i OR k) l OR m) n OR o) p OR q)",
    "(a NOT (b c NOT (d e NOT (f g NOT (h i NOT (k l NOT (m n NOT (o p))))))))",
    "a NOT b NOT c NOT d NOT e NOT f NOT g NOT h NOT i NOT k NOT l NOT m NOT n NOT o NOT p NOT q NOT r NOT s NOT t "
    "NOT u NOT v",
    "a OR b OR c OR d OR e OR f OR g OR h OR i OR k OR l OR m OR n OR o OR p OR q OR r OR s OR t OR u OR v OR x OR y "
    "OR aa OR bb",
    "UBND HĐND TTHC CCHC VBQPPL CBCCVC DVC CNTT CSDL ATTT UBND HĐND TTHC CCHC VBQPPL CBCCVC DVC CNTT CSDL ATTT UBND "
    "HĐND TTHC",
    "\"UBND HĐND TTHC CCHC VBQPPL CBCCVC DVC CNTT CSDL ATTT UBND HĐND TTHC CCHC VBQPPL CBCCVC DVC CNTT CSDL ATTT\"",
    "((((((((UBND OR HĐND) TTHC OR CCHC) DVC OR CNTT) CSDL OR TTHC) UBND OR CCHC) DVC OR CNTT) CSDL OR TTHC) \"UBND "
    "x*\" OR t* u*)"};

START_TEST(extremes_are_borne)
{
	char out[ROOM];

	import_plans();
	for (size_t i = 0; i < COUNT(extremes); i++)
		search(extremes[i], NULL, out);
	remove_corpus();
}
END_TEST

/* ---- the command ---- */

static const struct {
	const char *args;
	int status;
	const char *out, *err;
} commands[] = {{"'số hóa'", 0, "«Số hóa» hồ sơ đạt 80%.", ""}, {"số hóa", 0, "1–1 trong 1 đoạn tìm thấy\n", ""},
    {"khôngcó", 1, "", ""}, {"'\"a'", 2, "", "column 1: a quotation mark is never closed"},
    {"", 2, "", "say what to search for"}, {"--limit 0 a", 2, "", "is no number of passages"},
    {"--kind verse a", 2, "", "there is no kind 'verse'"}, {"--corpus no.db a", 2, "", "there is no corpus"},
    {"--format csv số hóa", 0, "\xef\xbb\xbfno,plan,path,line,", ""},
    {"--format csv khôngcó", 1, "\xef\xbb\xbfno,", ""},
    {"--format jsonl số hóa | tr , '\\n'", 0, "\"marks\":[[6\n12]]", ""},
    {"--format json so hoa ho so | grep -c '\"path\": \".*txt\"'", 0, "2\n", ""},
    {"--format json khôngcó", 1, "\"hits\": []", ""}, {"--limit 1 --page 2 so hoa ho so", 0, "2. ", ""},
    {"--help", 0, "Exit status: 0", ""}, {"so hoa >/dev/full", 2, "", "No space left"}};

START_TEST(command_answers)
{
	import_plans();
	for (size_t i = 0; i < COUNT(commands); i++) {
		struct command run =
		    command_run(SECONDS, "cd %s; KEHOACH_CORPUS=k.db $kehoach search %s", folder, commands[i].args);
		ck_assert_msg(run.status == commands[i].status, "search %s: status %d, not %d; %s", commands[i].args,
		    run.status, commands[i].status, run.err);
		ck_assert_msg(strstr(run.out, commands[i].out) != NULL, "search %s: %s", commands[i].args, run.out);
		ck_assert_msg(
		    *commands[i].out != '\0' || *run.out == '\0', "search %s: %s", commands[i].args, run.out);
		ck_assert_msg(strstr(run.err, commands[i].err) != NULL, "search %s: %s", commands[i].args, run.err);
		command_free(&run);
	}
	remove_corpus();
}
END_TEST

Suite *kh_suite_search(void)
{
	Suite *suite = suite_create("search");
	TCase *find = tcase_create("find"), *hit = tcase_create("hit"), *index = tcase_create("index"),
	      *data = tcase_create("data");

	tcase_set_timeout(find, TEST_SECONDS);
	tcase_set_timeout(index, TEST_SECONDS);
	tcase_set_timeout(data, TEST_SECONDS);
	tcase_add_test(find, finds_in_order);
	tcase_add_test(find, command_answers);
	tcase_add_test(hit, hit_knows_its_place);
	tcase_add_loop_test(hit, lines_are_counted, 0, COUNT(lines));
	tcase_add_loop_test(hit, snippet_is_cut_between_words, 0, COUNT(snippets));
	tcase_add_test(hit, snippet_shows_the_marks);
	tcase_add_test(index, index_follows_the_corpus);
	tcase_add_test(index, index_is_made_anew);
	tcase_add_test(index, ranks_all_parts);
	tcase_add_test(index, finds_what_a_plan_is_based_on);
	tcase_add_test(data, queries_are_data);
	tcase_add_test(data, extremes_are_borne);
	suite_add_tcase(suite, find);
	suite_add_tcase(suite, hit);
	suite_add_tcase(suite, index);
	suite_add_tcase(suite, data);
	return suite;
}
