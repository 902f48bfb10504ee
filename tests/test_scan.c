/* kehoach scan: a line a file, exit status 1 when something needs attention, nothing changed. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command.h"
#include "encode.h"
#include "kit.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

Suite *kh_suite_scan(void);

static const char plan[] =
    "ỦY BAN NHÂN DÂN\nHUYỆN ĐỨC TRỌNG\nSố: 12/KH-UBND\n\nKẾ HOẠCH\nCải cách hành chính năm 2022\n\n"
    "I. MỤC TIÊU\n- Tối thiểu 90% hồ sơ được giải quyết đúng hạn.\n"
    "- 100% văn bản được xử lý trên môi trường mạng.\n\n"
    "II. TỔ CHỨC THỰC HIỆN\nPhòng Nội vụ chủ trì, theo dõi, đôn đốc việc thực hiện.\n";

static void write_file(const char *folder, const char *name, const char *bytes, size_t size)
{
	char path[512];
	FILE *out;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	out = fopen(path, "wb");
	ck_assert_ptr_nonnull(out);
	ck_assert_uint_eq(fwrite(bytes, 1, size, out), size);
	ck_assert_int_eq(fclose(out), 0);
}

static void write_encoded(const char *folder, const char *name, enum kh_charset_id id, enum encode_form form)
{
	struct encoded e = encode(kit_patterns(), id, form, plan, sizeof plan - 1);

	write_file(folder, name, e.bytes, e.size);
	encoded_free(&e);
}

START_TEST(test_nothing_to_look_at)
{
	char *folder = command_folder();
	struct command run;

	write_encoded(folder, "a.txt", KH_CHARSET_UTF8, ENCODE_BYTES);
	run = command_run(20, "\"$kehoach\" scan %s/a.txt", folder);
	ck_assert_msg(run.status == 0, "%d: %s%s", run.status, run.out, run.err);
	ck_assert_msg(strncmp(run.out, "UTF-8\t1.00\tplan\t-\t", 18) == 0, "%s", run.out);
	command_free(&run);
	command_folder_remove(folder);
}
END_TEST

START_TEST(test_what_needs_attention)
{
	static const struct {
		const char *name;
		enum kh_charset_id id;
		enum encode_form form;
		const char *charset, *parts;
	} cases[] = {{"tcvn3.txt", KH_CHARSET_TCVN3, ENCODE_BYTES, "TCVN3\t", "\tTCVN3\t"},
	    {"vni.txt", KH_CHARSET_VNI, ENCODE_STORED, "VNI\t", "\tVNI in UTF-8\t"},
	    {"misread.txt", KH_CHARSET_UTF8, ENCODE_STORED, "UTF-8\t", "\tmisread UTF-8\t"}};

	for (size_t i = 0; i < COUNT(cases); i++) {
		char *folder = command_folder();
		struct command run, before, after;

		write_encoded(folder, cases[i].name, cases[i].id, cases[i].form);
		before = command_run(20, "ls -l %s; cksum %s/*", folder, folder);
		run = command_run(20, "\"$kehoach\" scan %s", folder);
		after = command_run(20, "ls -l %s; cksum %s/*", folder, folder);
		ck_assert_msg(run.status == 1, "%d: %s%s", run.status, run.out, run.err);
		ck_assert_msg(strncmp(run.out, cases[i].charset, strlen(cases[i].charset)) == 0, "%s", run.out);
		ck_assert_msg(strstr(run.out, cases[i].parts) != NULL, "%s", run.out);
		ck_assert_str_eq(before.out, after.out);
		command_free(&before);
		command_free(&run);
		command_free(&after);
		command_folder_remove(folder);
	}
}
END_TEST

START_TEST(test_no_plan_and_no_text)
{
	char *folder = command_folder();
	struct command run;

	write_file(folder, "a.txt", "A poem, not a plan.\n", 20);
	write_file(folder, "b.txt", "%PDF-1.4\n", 9);
	run = command_run(20, "\"$kehoach\" scan %s/a.txt %s/b.txt", folder, folder);
	ck_assert_int_eq(run.status, 1);
	ck_assert_msg(strncmp(run.out, "UTF-8\t1.00\tother\tno plan\t", 25) == 0, "%s", run.out);
	ck_assert_msg(strstr(run.err, "b.txt") != NULL, "%s", run.err);
	command_free(&run);
	command_folder_remove(folder);
	run = command_run(20, "\"$kehoach\" scan --no-such-option");
	ck_assert_int_eq(run.status, 2);
	command_free(&run);
}
END_TEST

Suite *kh_suite_scan(void)
{
	Suite *suite = suite_create("scan");
	TCase *command = tcase_create("command");

	tcase_add_test(command, test_nothing_to_look_at);
	tcase_add_test(command, test_what_needs_attention);
	tcase_add_test(command, test_no_plan_and_no_text);
	tcase_set_timeout(command, 90);
	suite_add_tcase(suite, command);
	return suite;
}
