/* Words as they are searched: one form for all ways to write a syllable, skeletons, symbols, and what the index sees
 * of them (exact forms only). */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tokenizer.h"
#include "word_memo.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { ROOM = 1024, HUGE_WORD = 5000 };

Suite *kh_suite_tokenizer(void);

/* "exact/folded" of every word; a number has no exact form; "{symbol}" behind the word that begins one. */
static const char *forms(const char *text, struct kh_word_memo *memo, char *out)
{
	struct kh_words words = kh_words_of(text, strlen(text));
	struct kh_word word;
	size_t used = 0;

	words.memo = memo;
	*out = '\0';
	while (kh_words_next(&words, &word)) {
		used += (size_t)snprintf(
		    out + used, ROOM - used, "%s%s/%s", used > 0 ? " " : "", word.exact, word.folded);
		if (word.symbol[0] != '\0')
			used += (size_t)snprintf(out + used, ROOM - used, "{%s}", word.symbol);
	}
	return out;
}

static const struct {
	const char *text, *forms;
} words[] = {{"", ""}, {" , … – ", ""}, {"Nam", "=nam/nam"}, {"năm", "=năm/nam"}, {"NẤM", "'nâm/nam"},
    {"hòa", "`hoa/hoa"}, {"hoà", "`hoa/hoa"}, {"HOÀ", "`hoa/hoa"}, {"hóa hoá", "'hoa/hoa 'hoa/hoa"},
    {"thủy thuỷ", "?thuy/thuy ?thuy/thuy"}, {"Ủy Uỷ ỦY UỶ", "?uy/uy ?uy/uy ?uy/uy ?uy/uy"},
    {"thúy thuý", "'thuy/thuy 'thuy/thuy"}, {"khoẻ khỏe", "?khoe/khoe ?khoe/khoe"}, {"đường", "`đương/duong"},
    {"Đ d", "=đ/d =d/d"}, {"thể thế the", "?thê/the 'thê/the =the/the"}, {"ngữ người", "~ngư/ngu `ngươi/nguoi"},
    {"hộ", ".hô/ho"}, {"2022", "/2022"}, {"Quý I/2022", "'quy/quy =i/i{i/2022} /2022"}, {"QH14", "=qh14/qh14"},
    {"99,5%", "/99 /5"}, {"1.389", "/1 /389"}, {"31/12/2021", "/31 /12 /2021"},
    {"60/2021/NĐ-CP", "/60{60/2021/nd-cp} /2021 =nđ/nd =cp/cp"},
    {"60/2021/nd–cp.", "/60{60/2021/nd-cp} /2021 =nd/nd =cp/cp"},
    {"(247/KH-UBND)", "/247{247/kh-ubnd} =kh/kh =ubnd/ubnd"}, {"19-NQ/TW", "/19{19-nq/tw} =nq/nq =tw/tw"},
    {"29/2018/QH14", "/29{29/2018/qh14} /2018 =qh14/qh14"}, {"247 /KH-UBND", "/247 =kh/kh =ubnd/ubnd"},
    {"KH-UBND", "=kh/kh =ubnd/ubnd"}, {"HĐND&UBND", "=hđnd/hdnd =ubnd/ubnd"}, {"a/b/1-", "=a/a{a/b/1} =b/b /1"},
    {"văn-thư", "=văn/van =thư/thu"}, {"1/1, 2/2", "/1 /1 /2 /2"},
    {"Tháng 11/2022-Quý I", "'thang/thang /11{11/2022-quy} /2022 'quy/quy =i/i"}, {"\xc3", ""},
    {"a\xff"
     "b",
        "=a/a =b/b"},
    {"Ünal ç 漢字", "=ünal/unal =ç/c =漢字/漢字"}, {"\x01\x02", ""}, {"côngtác", "'côngtac/congtac"},
    {"ho\xcc\x80"
     "a",
        "`hoa/hoa"}};

START_TEST(word_has_one_form)
{
	char out[ROOM];

	ck_assert_str_eq(forms(words[_i].text, NULL, out), words[_i].forms);
}
END_TEST

/* Of a memo that knows all of them, and words of all sizes with the same bytes at both ends. */
START_TEST(memo_changes_nothing)
{
	static const char *const more[] = {"a ab abc abcd abcde abcdef abcdefg abcdefgh abcdefghi abcdefghij",
	    "abcdefghijklmno abcdefghijklmnop abcdefghijklmnopq abcdefgabcdefgh abcdefgabcdefghi",
	    "nghiêng nghiễng nghieng nghiêngnghiêng", "2×3 6÷2 x×y ×", "\xe1\xba", "ho\xcc\x80 ho ho\xcc\x81",
	    "“số” … số–hóa", "ქართული ខ្មែរ", "\xe1\x80", "a\xe1", "aa aaa aaaa aaaaa 1 11 111 1111"};
	struct kh_word_memo *memo = kh_word_memo_new();
	char plain[ROOM], known[ROOM];

	ck_assert_ptr_nonnull(memo);
	for (int round = 0; round < 2; round++) {
		for (size_t i = 0; i < COUNT(words); i++)
			ck_assert_str_eq(forms(words[i].text, memo, known), words[i].forms);
		for (size_t i = 0; i < COUNT(more); i++)
			ck_assert_str_eq(forms(more[i], memo, known), forms(more[i], NULL, plain));
	}
	kh_word_memo_free(memo);
}
END_TEST

START_TEST(notes_stay_until_forgotten)
{
	struct kh_word_memo *memo = kh_word_memo_new();
	const bool expected[] = {false, true, false};

	ck_assert_ptr_nonnull(memo);
	for (size_t i = 0; i < COUNT(expected); i++) {
		struct kh_words from = kh_words_of("hoà", strlen("hoà"));
		struct kh_word word;
		from.memo = memo;
		ck_assert(kh_words_next(&from, &word) && word.noted != NULL);
		ck_assert_int_eq(*word.noted, expected[i]);
		*word.noted = true;
		if (i == 1)
			kh_word_memo_forget(memo);
	}
	kh_word_memo_free(memo);
}
END_TEST

START_TEST(words_know_their_place)
{
	static const char text[] = "số 60/2021/NĐ-CP.";
	struct kh_words from = kh_words_of(text, strlen(text));
	struct kh_word word;
	char out[ROOM] = "";

	while (kh_words_next(&from, &word)) {
		strncat(out, text + word.begin, word.end - word.begin);
		strcat(out, word.joined ? "+" : "|");
	}
	ck_assert_str_eq(out, "số|60|2021+NĐ+CP+");
	from = kh_words_of(text, strlen(text));
	ck_assert(kh_words_next(&from, &word) && kh_words_next(&from, &word));
	ck_assert_uint_eq(word.symbol_end, strlen(text) - 1);
	ck_assert(!word.accented);
}
END_TEST

/* Longer than a form may be: cut, but one word still, and at once. */
START_TEST(long_words_are_cut)
{
	char *text = malloc(3 * HUGE_WORD + 1);
	struct kh_word word;
	size_t count = 0;

	ck_assert_ptr_nonnull(text);
	for (size_t i = 0; i < HUGE_WORD; i++)
		memcpy(text + 3 * i, "ế", 3);
	struct kh_words from = kh_words_of(text, 3 * HUGE_WORD);
	while (kh_words_next(&from, &word)) {
		ck_assert_uint_lt(strlen(word.exact), KH_WORD_ROOM);
		ck_assert_uint_lt(strlen(word.folded), KH_WORD_ROOM);
		ck_assert_uint_eq(word.end, 3 * HUGE_WORD);
		count++;
	}
	ck_assert_uint_eq(count, 1);
	for (size_t i = 0; i < 3 * HUGE_WORD; i++)
		text[i] = i % 2 == 0 ? '1' : '/';
	from = kh_words_of(text, 3 * HUGE_WORD);
	for (count = 0; kh_words_next(&from, &word); count++)
		ck_assert_str_eq(word.symbol, "");
	ck_assert_uint_eq(count, (3 * HUGE_WORD + 1) / 2);
	free(text);
}
END_TEST

/* ---- in the index ---- */

static const char *const documents[] = {"Năm 2022", "nam giới", "Việt Nam", "hoà giải",
    "Nghị định số 60/2021/NĐ-CP của Chính phủ", "Hòa Bình", "đường thủy", "the", "thể", "thế"};

static const struct {
	const char *match, *rows;
} matches[] = {{"nam", ""}, {"\"!\x1f=nam\x1f=năm\"", "1 2 3"}, {"\"=năm\"", "1"}, {"\"=nam\"", "2 3"},
    {"\"`hoa\"", "4 6"}, {"\"`đương\"", "7"}, {"\"=the\x1f?thê\x1f'thê\"", "8 9 10"}, {"\"?thê\"", "9"},
    {"\"60/2021/nd-cp\"", "5"}, {"\"60 2021 =nđ =cp ?cua\"", "5"}, {"\".đinh 'sô 60\"", "5"}, {"\"=nđ =cp\"", "5"},
    {"\"`đương ?thuy\"", "7"}, {"\"!\x1f`hoa\x1f'thê\"", "4 6 10"},
    {"\"'sô !\x1f"
     "60\x1f"
     "61\"",
        "5"}};

START_TEST(index_finds_forms)
{
	sqlite3 *db;
	sqlite3_stmt *statement;
	char rows[ROOM] = "";
	size_t used = 0;

	ck_assert_int_eq(sqlite3_open(":memory:", &db), SQLITE_OK);
	ck_assert_int_eq(kh_tokenizer_register(db), SQLITE_OK);
	ck_assert_int_eq(
	    sqlite3_exec(db, "CREATE VIRTUAL TABLE t USING fts5(text, tokenize='kehoach')", NULL, NULL, NULL),
	    SQLITE_OK);
	ck_assert_int_eq(sqlite3_prepare_v2(db, "INSERT INTO t VALUES (?)", -1, &statement, NULL), SQLITE_OK);
	for (size_t i = 0; i < COUNT(documents); i++) {
		sqlite3_bind_text(statement, 1, documents[i], -1, SQLITE_STATIC);
		ck_assert_int_eq(sqlite3_step(statement), SQLITE_DONE);
		sqlite3_reset(statement);
	}
	sqlite3_finalize(statement);
	ck_assert_int_eq(
	    sqlite3_prepare_v2(db, "SELECT rowid FROM t WHERE t MATCH ?", -1, &statement, NULL), SQLITE_OK);
	sqlite3_bind_text(statement, 1, matches[_i].match, -1, SQLITE_STATIC);
	while (sqlite3_step(statement) == SQLITE_ROW)
		used += (size_t)snprintf(
		    rows + used, ROOM - used, "%s%d", used > 0 ? " " : "", sqlite3_column_int(statement, 0));
	ck_assert_str_eq(rows, matches[_i].rows);
	sqlite3_finalize(statement);
	ck_assert_int_eq(sqlite3_close(db), SQLITE_OK);
}
END_TEST

Suite *kh_suite_tokenizer(void)
{
	Suite *suite = suite_create("tokenizer");
	TCase *text = tcase_create("text"), *index = tcase_create("index");

	tcase_add_loop_test(text, word_has_one_form, 0, COUNT(words));
	tcase_add_test(text, memo_changes_nothing);
	tcase_add_test(text, notes_stay_until_forgotten);
	tcase_add_test(text, words_know_their_place);
	tcase_add_test(text, long_words_are_cut);
	tcase_add_loop_test(index, index_finds_forms, 0, COUNT(matches));
	suite_add_tcase(suite, text);
	suite_add_tcase(suite, index);
	return suite;
}
