/* The corpus by its interface: opening, spans as it keeps them, names compared, statuses, callbacks that stop. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <archive.h>
#include <archive_entry.h>

#include "command.h"
#include "corpus.h"
#include "kit.h"
#include "sql_functions.h"
#include "store.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { NAME_ROOM = 256, SECONDS = 120, NOBODY = 65534 };

Suite *kh_suite_corpus_store(void);

static const char *const plan_text =
    "ỦY BAN NHÂN DÂN\nHUYỆN LAI VUNG\nSố: 247/KH-UBND\nLai Vung, ngày 31 tháng 12 năm 2021\n"
    "KẾ HOẠCH\nCải cách hành chính năm 2022\n\nI. MỤC TIÊU\n"
    "- Giải quyết đúng hạn 95% hồ sơ thủ tục hành chính.\n- Số hóa hồ sơ.\n";

/* ---- spans ---- */

static const struct {
	struct kh_span spans[3];
	size_t count, bytes;
} packed[] = {{{{0, 0}}, 0, 0}, {{{0, 5}}, 1, 2}, {{{100, 300}}, 1, 4}, {{{10, 20}, {20, 25}, {40, 41}}, 3, 6},
    {{{500, 600}, {10, 20}}, 2, 6}, {{{SIZE_MAX / 4, SIZE_MAX / 2}, {0, 1}}, 2, 0}};

START_TEST(spans_come_back)
{
	unsigned char blob[KH_SPANS_ROOM(3)];
	struct kh_span back[3] = {{0}};
	struct kh_spans spans = {packed[_i].spans, packed[_i].count};
	size_t size = kh_spans_pack(spans, blob);

	ck_assert_uint_le(size, sizeof blob);
	if (packed[_i].bytes > 0)
		ck_assert_uint_eq(size, packed[_i].bytes);
	ck_assert_uint_eq(kh_spans_unpack(blob, size, back, COUNT(back)), packed[_i].count);
	for (size_t i = 0; i < packed[_i].count; i++) {
		ck_assert_uint_eq(back[i].begin, packed[_i].spans[i].begin);
		ck_assert_uint_eq(back[i].end, packed[_i].spans[i].end);
	}
}
END_TEST

/* A blob that is cut or made up gives some spans, and nothing worse. */
START_TEST(any_bytes_are_unpacked)
{
	unsigned char blob[64];
	struct kh_span back[COUNT(blob)];

	srand((unsigned)_i);
	for (size_t i = 0; i < sizeof blob; i++)
		blob[i] = (unsigned char)(rand() % 3 == 0 ? 0xff : rand());
	for (size_t size = 0; size <= sizeof blob; size++)
		ck_assert_uint_le(kh_spans_unpack(blob, size, back, COUNT(back)), size);
}
END_TEST

/* ---- names ---- */

static const struct {
	const char *text, *folded;
} names[] = {{"Lai Vung", "lai vung"}, {"  LAI-VUNG. ", "lai vung"}, {"Đắk Lắk", "dak lak"}, {"Hoà Bình", "hoa binh"},
    {"Hòa Bình", "hoa binh"}, {"Uỷ ban", "uy ban"}, {"U\xcc\x89y ban", "uy ban"}, {"", ""}, {"—", "—"}, {NULL, ""},
    {"TP. Hồ Chí Minh (cũ)", "tp ho chi minh cu"}};

START_TEST(names_are_folded)
{
	char *folded = kh_folded(names[_i].text);

	ck_assert_str_eq(folded, names[_i].folded);
	free(folded);
}
END_TEST

/* ---- opening ---- */

struct place {
	char *folder, corpus[NAME_ROOM], file[NAME_ROOM];
};

static struct place place_new(const char *text)
{
	struct place place = {.folder = command_folder()};
	FILE *out;

	snprintf(place.corpus, sizeof place.corpus, "%s/k.db", place.folder);
	snprintf(place.file, sizeof place.file, "%s/a.txt", place.folder);
	out = fopen(place.file, "w");
	ck_assert_ptr_nonnull(out);
	fputs(text, out);
	ck_assert_int_eq(fclose(out), 0);
	return place;
}

static struct kh_corpus *open_corpus(const struct place *place, enum kh_corpus_mode mode)
{
	struct kh_corpus *corpus = NULL;
	struct kh_error err = {0};

	ck_assert_msg(kh_corpus_open(place->corpus, mode, &corpus, &err) == KH_OK, "%s", err.message);
	return corpus;
}

static struct kh_import_progress import(struct kh_corpus *corpus, const char *path)
{
	const char *const paths[] = {path, NULL};
	struct kh_import_progress done = {0};
	struct kh_error err = {0};

	ck_assert_msg(kh_corpus_import(corpus, kit_patterns(), paths, NULL, &done, &err) == KH_OK, "%s", err.message);
	return done;
}

static void run_sql(const struct place *place, const char *sql)
{
	sqlite3 *db;

	ck_assert_int_eq(sqlite3_open(place->corpus, &db), SQLITE_OK);
	ck_assert_int_eq(sqlite3_exec(db, sql, NULL, NULL, NULL), SQLITE_OK);
	sqlite3_close(db);
}

static const struct {
	const char *sql; /* makes the file; NULL: none is made */
	enum kh_corpus_mode mode;
	int status;
	const char *message;
} openings[] = {{NULL, KH_CORPUS_READ, KH_NONE, "there is no corpus"},
    {NULL, KH_CORPUS_WRITE, KH_NONE, "there is no corpus"}, {NULL, KH_CORPUS_CREATE, KH_OK, ""},
    {"PRAGMA user_version=0; VACUUM", KH_CORPUS_READ, KH_NONE, "is empty"},
    {"PRAGMA user_version=0; VACUUM", KH_CORPUS_CREATE, KH_OK, ""},
    {"CREATE TABLE plan (id)", KH_CORPUS_CREATE, KH_CORPUS_FOREIGN, "another program"},
    {"CREATE TABLE plan (id); PRAGMA user_version=1", KH_CORPUS_READ, KH_CORPUS_FOREIGN, "another program"},
    {"PRAGMA application_id=7", KH_CORPUS_CREATE, KH_CORPUS_FOREIGN, "another program"},
    {"CREATE TABLE plan (id); PRAGMA application_id=1263035251; PRAGMA user_version=99", KH_CORPUS_READ,
        KH_CORPUS_NEWER, "made by a newer kehoach"},
    {"CREATE TABLE plan (id); PRAGMA application_id=1263035251; PRAGMA user_version=99", KH_CORPUS_CREATE,
        KH_CORPUS_NEWER, "made by a newer kehoach"}};

START_TEST(opening_says_what_is_wrong)
{
	struct place place = place_new(plan_text);
	struct kh_corpus *corpus = NULL;
	struct kh_error err = {0};

	ck_assert_int_eq(KH_CORPUS_ID, 1263035251);
	if (openings[_i].sql != NULL)
		run_sql(&place, openings[_i].sql);
	ck_assert_int_eq(kh_corpus_open(place.corpus, openings[_i].mode, &corpus, &err), openings[_i].status);
	ck_assert_msg(strstr(err.message, openings[_i].message) != NULL, "%s", err.message);
	if (openings[_i].status != KH_OK)
		ck_assert_ptr_nonnull(strstr(err.message, place.corpus));
	ck_assert_int_eq(corpus != NULL, openings[_i].status == KH_OK);
	kh_corpus_close(corpus);
	command_folder_remove(place.folder);
}
END_TEST

START_TEST(a_reader_leaves_nothing_behind)
{
	struct place place = place_new(plan_text);
	struct kh_corpus *corpus = open_corpus(&place, KH_CORPUS_CREATE);
	char wal[NAME_ROOM + 8];

	import(corpus, place.file);
	kh_corpus_close(corpus);
	corpus = open_corpus(&place, KH_CORPUS_READ);
	ck_assert_int_ne(kh_corpus_remove(corpus, 1, NULL), KH_OK);
	kh_corpus_close(corpus);
	snprintf(wal, sizeof wal, "%s-wal", place.corpus);
	ck_assert_int_ne(access(wal, F_OK), 0);
	command_folder_remove(place.folder);
}
END_TEST

/* Root may write anything: it is another user for the while. */
START_TEST(who_cannot_write_can_read)
{
	static const struct {
		const char *sql, *message;
		int status;
	} tries[] = {
	    {"PRAGMA user_version", "", KH_OK}, {"PRAGMA user_version=3", "made by an older kehoach", KH_E_IO}};
	struct place place = place_new(plan_text);
	struct kh_corpus *corpus = open_corpus(&place, KH_CORPUS_CREATE);

	import(corpus, place.file);
	kh_corpus_close(corpus);
	for (size_t i = 0; i < COUNT(tries); i++) {
		struct kh_error err = {0};
		run_sql(&place, tries[i].sql);
		ck_assert_int_eq(chmod(place.corpus, 0444) | chmod(place.folder, 0555), 0);
		bool is_root = geteuid() == 0 && seteuid(NOBODY) == 0;
		corpus = NULL;
		int rc = kh_corpus_open(place.corpus, KH_CORPUS_READ, &corpus, &err);
		kh_corpus_close(corpus);
		ck_assert_int_eq(is_root ? seteuid(0) : 0, 0);
		ck_assert_int_eq(chmod(place.corpus, 0644) | chmod(place.folder, 0755), 0);
		ck_assert_msg(rc == tries[i].status && strstr(err.message, tries[i].message) != NULL, "%d: %s", rc,
		    err.message);
	}
	command_folder_remove(place.folder);
}
END_TEST

/* ---- importing ---- */

static bool stop(void *to, const struct kh_import_progress *progress)
{
	(void)to;
	return progress->done < 2;
}

START_TEST(a_stopped_import_keeps_what_is_done)
{
	struct place place = place_new(plan_text);
	struct kh_corpus *corpus = open_corpus(&place, KH_CORPUS_CREATE);
	const char *const paths[] = {"tests/plans", NULL};
	struct kh_import_options options = {.progress = stop};
	struct kh_import_progress done = {0};
	struct kh_error err = {0};

	ck_assert_int_eq(kh_corpus_import(corpus, kit_patterns(), paths, &options, &done, &err), KH_CORPUS_STOPPED);
	ck_assert_uint_eq(done.done, 2);
	ck_assert_uint_gt(done.total, 2);
	ck_assert_uint_eq(import(corpus, "tests/plans").done, done.total);
	ck_assert_int_eq(kh_corpus_check(corpus, NULL, NULL, &done.done, &err), KH_OK);
	kh_corpus_close(corpus);
	command_folder_remove(place.folder);
}
END_TEST

static int64_t ask(struct kh_corpus *corpus, const char *sql)
{
	sqlite3_stmt *statement;
	int64_t answer;

	ck_assert_int_eq(sqlite3_prepare_v2(kh_corpus_db(corpus), sql, -1, &statement, NULL), SQLITE_OK);
	ck_assert_int_eq(sqlite3_step(statement), SQLITE_ROW);
	answer = sqlite3_column_int64(statement, 0);
	sqlite3_finalize(statement);
	return answer;
}

/* What the tables say of all plans of the tests, one by one against their records. */
START_TEST(tables_hold_the_record)
{
	struct place place = place_new(plan_text);
	struct kh_corpus *corpus = open_corpus(&place, KH_CORPUS_CREATE);
	struct kh_error err = {0};
	char sql[NAME_ROOM];

	ck_assert_uint_gt(import(corpus, "tests/plans").added, 5);
	for (int64_t id = ask(corpus, "SELECT max(id) FROM plan"); id > 0; id--) {
		struct kh_plan *plan;
		ck_assert_int_eq(kh_corpus_read(corpus, kit_patterns(), id, &plan, &err), KH_OK);
		const struct kh_record *r = kh_plan_record(plan);
		const struct {
			const char *table;
			size_t count;
		} counts[] = {{"section", r->section_count}, {"target", r->target_count},
		    {"activity", r->activity_count}, {"citation", r->citation_count}, {"warning", r->warning_count},
		    {"signer", r->heading.signer_count}, {"recipient", r->heading.recipients.count},
		    {"replaced", r->heading.replaces.count}};
		for (size_t i = 0; i < COUNT(counts); i++) {
			snprintf(
			    sql, sizeof sql, "SELECT count(*) FROM %s WHERE plan_id = %d", counts[i].table, (int)id);
			ck_assert_uint_eq((size_t)ask(corpus, sql), counts[i].count);
		}
		kh_plan_free(plan);
	}
	/* a target stands where the passage is or holds it */
	ck_assert_int_eq(
	    ask(corpus, "SELECT count(*) FROM target JOIN passage ON passage.id = passage_id WHERE NOT kinds & 2 OR "
	                "spans_at(target.spans) < spans_at(passage.spans) AND NOT kinds & 4"),
	    0);
	/* passages of a plan are in the order of the file */
	ck_assert_int_eq(
	    ask(corpus,
	        "SELECT count(*) FROM passage AS a JOIN passage AS b ON b.id = a.id + 1 AND b.plan_id = a.plan_id "
	        "WHERE spans_at(a.spans) > spans_at(b.spans) AND NOT (a.kinds | b.kinds) & 4"),
	    0);
	kh_corpus_close(corpus);
	command_folder_remove(place.folder);
}
END_TEST

static void note_change(void *to, const struct kh_change *change)
{
	size_t *seen = to;

	seen[change->gained ? 1 : 0]++;
	if (change->gained)
		ck_assert_msg(strcmp(change->said, "nothing of the kind") != 0, "%s", change->said);
}

/* As if patterns of before had read the plan otherwise. */
START_TEST(reading_again_says_what_changed)
{
	struct place place = place_new(plan_text);
	struct kh_corpus *corpus = open_corpus(&place, KH_CORPUS_CREATE);
	size_t seen[2] = {0};
	struct kh_reextract_options options = {.change = note_change, .to = seen, .dry = _i == 0};
	struct kh_reextract_result done = {0};
	struct kh_error err = {0};

	import(corpus, place.file);
	ck_assert_int_eq(kh_corpus_run(corpus,
	                     "UPDATE reader SET patterns = 'old'; UPDATE plan SET subject = 'nothing of the kind';"
	                     "UPDATE target SET deadline = NULL WHERE id = 1; DELETE FROM measure",
	                     &err),
	    KH_OK);
	ck_assert_int_eq(kh_corpus_reextract(corpus, kit_patterns(), &options, &done, &err), KH_OK);
	ck_assert_uint_eq(done.read, 1);
	ck_assert_uint_eq(done.changed, 1);
	ck_assert_uint_eq(seen[0], 2); /* subject, target */
	ck_assert_uint_eq(seen[1], 3); /* and the measure */
	ck_assert_uint_eq(done.lost, seen[0]);
	ck_assert_uint_eq(done.gained, seen[1]);
	ck_assert_int_eq(ask(corpus, "SELECT count(*) FROM plan WHERE subject LIKE 'nothing%'"), _i == 0);
	ck_assert_int_eq(ask(corpus, "SELECT count(*) FROM measure"), _i == 0 ? 0 : 1);
	ck_assert_int_eq(kh_corpus_reextract(corpus, kit_patterns(), &options, &done, &err), KH_OK);
	ck_assert_uint_eq(done.read, _i == 0);
	kh_corpus_close(corpus);
	command_folder_remove(place.folder);
}
END_TEST

/* ---- archives ---- */

static void add_member(struct archive *zip, const char *name, const char *bytes)
{
	struct archive_entry *entry = archive_entry_new();

	archive_entry_set_pathname_utf8(entry, name);
	archive_entry_set_filetype(entry, AE_IFREG);
	archive_entry_set_perm(entry, 0644);
	archive_entry_set_size(entry, (la_int64_t)strlen(bytes));
	ck_assert_int_ge(archive_write_header(zip, entry), ARCHIVE_WARN);
	ck_assert_int_eq((int)archive_write_data(zip, bytes, strlen(bytes)), (int)strlen(bytes));
	archive_entry_free(entry);
}

START_TEST(archives_are_read)
{
	struct place place = place_new(plan_text);
	struct kh_corpus *corpus = open_corpus(&place, KH_CORPUS_CREATE);
	char name[NAME_ROOM], member[2 * NAME_ROOM];
	struct archive *zip = archive_write_new();
	struct kh_import_progress done;
	int64_t id;

	snprintf(name, sizeof name, "%s/b.zip", place.folder);
	archive_write_set_format_zip(zip);
	ck_assert_int_eq(archive_write_open_filename(zip, name), ARCHIVE_OK);
	add_member(zip, "thu muc/plan.txt", plan_text);
	add_member(zip, "other.txt", "Kế hoạch khác\n");
	add_member(zip, "empty.txt", "");
	add_member(zip, "picture.png", "x");
	add_member(zip, "__MACOSX/._plan.txt", "x");
	ck_assert_int_eq(archive_write_close(zip), ARCHIVE_OK);
	archive_write_free(zip);
	done = import(corpus, place.folder);
	ck_assert_uint_eq(done.added, 2);
	ck_assert_uint_eq(done.known, 1);
	ck_assert_uint_eq(done.paths, 1);
	ck_assert_uint_eq(done.failed, 1);
	ck_assert_uint_eq(done.passed, 4); /* the picture, and the corpus itself: k.db, -wal, -shm */
	snprintf(member, sizeof member, "%s/thu muc/plan.txt", name);
	ck_assert_int_eq(kh_corpus_find(corpus, member, &id, NULL), KH_OK);
	kh_corpus_close(corpus);
	command_folder_remove(place.folder);
}
END_TEST

Suite *kh_suite_corpus_store(void)
{
	Suite *suite = suite_create("corpus_store");
	TCase *all = tcase_create("all");

	tcase_set_timeout(all, SECONDS);
	tcase_add_loop_test(all, spans_come_back, 0, COUNT(packed));
	tcase_add_loop_test(all, any_bytes_are_unpacked, 0, 50);
	tcase_add_loop_test(all, names_are_folded, 0, COUNT(names));
	tcase_add_loop_test(all, opening_says_what_is_wrong, 0, COUNT(openings));
	tcase_add_test(all, a_reader_leaves_nothing_behind);
	tcase_add_test(all, who_cannot_write_can_read);
	tcase_add_test(all, a_stopped_import_keeps_what_is_done);
	tcase_add_test(all, tables_hold_the_record);
	tcase_add_loop_test(all, reading_again_says_what_changed, 0, 2);
	tcase_add_test(all, archives_are_read);
	suite_add_tcase(suite, all);
	return suite;
}
