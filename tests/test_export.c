/* Exports: what stands in the files, and that they open. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <archive.h>
#include <archive_entry.h>

#include "audit_sample.h"
#include "command.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { SECONDS = 60 };

Suite *kh_suite_export(void);

/* Run in the folder of the corpus. A part that is "" is not looked at. */
static const struct {
	const char *script;
	int status;
	const char *out, *err;
} runs[] = {
    {"$kehoach export", 0, "\xEF\xBB\xBFMã kế hoạch,Địa phương,", ""},
    {"$kehoach export | wc -l", 0, "5", ""},
    {"$kehoach export --district 'tu ky' | wc -l", 0, "2", ""},
    {"$kehoach export targets", 0, ",>=,96,,%,", ""},
    {"$kehoach export activities --format jsonl", 0, "\"lead\":\"Phòng Nội vụ\"", ""},
    {"$kehoach export targets --format jsonl | wc -l", 0, "8", ""},
    {"$kehoach export adoption", 0, ",\"điều chỉnh, giữ ", ""},
    {"$kehoach export adoption --superior dong-thap.txt --format jsonl", 0, "{\"no\":1,\"item\":", ""},
    {"$kehoach export adoption --superior nothing", 1, "", "nothing"},
    {"$kehoach export matrix", 0, "dossiers-on-time", ""},
    {"$kehoach export agencies", 0, "Phòng Nội vụ huyện,2,", ""},
    {"$kehoach export deadlines --format jsonl", 0, "\"due\":\"2022-06-30\"", ""},
    {"$kehoach export citations", 0, "367/KH-UBND", ""},
    {"$kehoach export years", 0, "dossiers-on-time", ""},
    {"$kehoach export warnings --by-province-now", 0, "Tỉnh, thành phố hiện nay", ""},
    {"$kehoach export --format html", 0, "<h1>Việc tiếp thu kế hoạch cấp trên: Đồng Tháp, 2022</h1>", ""},
    {"$kehoach export --format xlsx", 2, "", "say where the workbook is to go"},
    {"$kehoach export targets --format html", 2, "", "leave 'targets' out"},
    {"$kehoach export plans targets", 2, "", "one kind at a time"},
    {"$kehoach export --format xlsx -o nowhere/x.xlsx", 1, "", "nowhere/x.xlsx"},
    {"$kehoach export -o nowhere/x.csv", 1, "", "nowhere/x.csv"},
    {"$kehoach export >/dev/full", 1, "", "No space left"},
    {"$kehoach export -o x.csv; head -c 3 x.csv", 0, "\xEF\xBB\xBF", ""},
    {"$kehoach export --format html", 0, "</html>", ""},
    /* Places in Vietnamese order, in which Đ comes after D and before L. */
    {"$kehoach export | cut -d '\"' -f 2 | tr '\\n' ';'", 0,
        "Lai Vung, Đồng Tháp;Lai Vung, Đồng Tháp;Tứ Kỳ, Hải Dương", ""},
};

START_TEST(exports)
{
	setenv("KEHOACH_CORPUS", "k.db", 1);
	struct command run = command_run(SECONDS, "cd %s && { %s; }", audit_folder, runs[_i].script);

	ck_assert_msg(run.status == runs[_i].status, "%s: status %d: %s", runs[_i].script, run.status, run.err);
	ck_assert_msg(strstr(run.out, runs[_i].out) != NULL, "%s: %s", runs[_i].script, run.out);
	ck_assert_msg(strstr(run.err, runs[_i].err) != NULL, "%s: %s", runs[_i].script, run.err);
	command_free(&run);
}
END_TEST

/* ---- the workbook: a zip archive of XML ---- */

/* The file `name` of the archive, as a string. */
static char *unzip(const char *path, const char *name)
{
	struct archive *zip = archive_read_new();
	struct archive_entry *entry;
	char *text = NULL, block[8192];
	size_t size;
	la_ssize_t got;
	FILE *out = open_memstream(&text, &size);

	archive_read_support_format_zip(zip);
	ck_assert_int_eq(archive_read_open_filename(zip, path, sizeof block), ARCHIVE_OK);
	do
		ck_assert_msg(archive_read_next_header(zip, &entry) == ARCHIVE_OK, "%s has no %s", path, name);
	while (strcmp(archive_entry_pathname(entry), name) != 0);
	while ((got = archive_read_data(zip, block, sizeof block)) > 0)
		fwrite(block, 1, (size_t)got, out);
	ck_assert_int_eq((int)got, 0);
	fclose(out);
	archive_read_free(zip);
	return text;
}

/* Typed cells, a frozen header, a filter, a heat map; what became of a superior plan, as numbers that show words and
 * are coloured from 0 to 100. */
static const struct {
	const char *name, *has;
} parts[] = {{"xl/worksheets/sheet1.xml", "frozen"}, {"xl/worksheets/sheet1.xml", "<autoFilter"},
    {"xl/worksheets/sheet1.xml", "<colorScale"}, {"xl/worksheets/sheet1.xml", "<v>96</v>"},
    {"xl/worksheets/sheet3.xml", "<colorScale"}, {"xl/worksheets/sheet3.xml", "<v>100</v>"},
    {"xl/styles.xml", "[=100]&quot;nguyên văn&quot;"}};

START_TEST(workbook_has)
{
	char path[4096];
	struct command run = command_run(
	    SECONDS, "cd %s && KEHOACH_CORPUS=k.db $kehoach export --format xlsx -o x.xlsx", audit_folder);

	ck_assert_msg(run.status == 0, "%s", run.err);
	snprintf(path, sizeof path, "%s/x.xlsx", audit_folder);
	for (size_t i = 0; i < COUNT(parts); i++) {
		char *text = unzip(path, parts[i].name);
		ck_assert_msg(strstr(text, parts[i].has) != NULL, "%s has no %s", parts[i].name, parts[i].has);
		free(text);
	}
	command_free(&run);
}
END_TEST

/* Every link of the page leads to a sentence on it, and nothing is fetched from elsewhere. */
START_TEST(links_figures_to_sentences)
{
	struct command run =
	    command_run(SECONDS, "KEHOACH_CORPUS=%s/k.db $kehoach export --format html", audit_folder);
	size_t links = 0;

	for (const char *at = run.out; (at = strstr(at, "<a href=\"#")) != NULL; links++) {
		char wanted[64];
		at += strlen("<a href=\"#");
		snprintf(wanted, sizeof wanted, "<li id=\"%.*s\">", (int)strcspn(at, "\""), at);
		ck_assert_msg(strstr(run.out, wanted) != NULL, "no %s", wanted);
	}
	ck_assert_uint_eq(links, 12);
	ck_assert_ptr_null(strstr(run.out, "http"));
	ck_assert_ptr_null(strstr(run.out, "<script"));
	command_free(&run);
}
END_TEST

Suite *kh_suite_export(void)
{
	Suite *suite = suite_create("export");
	TCase *files = tcase_create("files");

	tcase_add_unchecked_fixture(files, audit_sample_import, audit_sample_remove);
	tcase_add_loop_test(files, exports, 0, COUNT(runs));
	tcase_add_test(files, workbook_has);
	tcase_add_test(files, links_figures_to_sentences);
	tcase_set_timeout(files, SECONDS);
	suite_add_tcase(suite, files);
	return suite;
}
