/* The command as a user meets it: exit statuses, messages, order of the output, bad input. */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <utf8proc.h>

#include "command.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { SECONDS = 60 };

Suite *kh_suite_command(void);

/* Each runs in a folder of its own: $here. A part that is NULL is not looked at; "" must be empty. */
static const struct {
	const char *script;
	int status;
	const char *out, *err;
} cases[] = {
    {"$kehoach", 2, "", "a command is missing"},
    {"$kehoach --version", 0, "kehoach 0.1.0\n", ""},
    {"$kehoach --help", 0, "extract", ""},
    {"$kehoach --nonsense", 2, "", "--nonsense"},
    {"$kehoach nonsense", 2, "", "there is no command 'nonsense'"},
    {"$kehoach extract --help", 0, "--format", ""},
    {"$kehoach extract --version", 0, "kehoach 0.1.0\n", ""},
    {"$kehoach extract --nonsense x", 2, "", "kehoach extract: unrecognized option"},
    {"$kehoach extract --format=xml x", 2, "", "there is no format 'xml'"},
    {"$kehoach extract -j 0 x", 2, "", "'0' is no number of jobs"},
    {"$kehoach extract -j 2x x", 2, "", "'2x' is no number of jobs"},
    {"$kehoach extract --max-size=9999999 x", 2, "", "is no number of MiB"},
    {"$kehoach extract --charset=KLINGON tests/plans/*/input.txt", 2, "", "KLINGON"},
    {"$kehoach patterns", 2, "", "say check or list"},
    {"$kehoach patterns mend", 2, "", "'mend' is neither check nor list"},
    {"$kehoach patterns check", 0, " examples hold, 0 do not\n", ""},
    {"$kehoach patterns check --patterns patterns", 0, " examples hold, 0 do not\n", ""},
    {"$kehoach patterns list", 0, "measure.", ""},
    {"$kehoach patterns list >/dev/full", 1, "", "No space left on device"},
    {"$kehoach patterns list --patterns $here/nowhere", 1, "", "nowhere"},
    {"printf 'x.y\\n  match (\\n' >$here/x.pat; $kehoach patterns check --patterns $here", 1, "", "x.pat:"},

    {"cp -r patterns $here/p; rm $here/p/heading.pat $here/p/column.pat; $kehoach extract --patterns $here/p "
     "tests/plans/huyen-duc-trong-six-columns/input.txt",
        0, "\"sections\": [", ""},

    {"$kehoach extract $here/nowhere.txt", 1, "", "nowhere.txt"},
    {"$kehoach extract $here", 1, "", "no plans in this folder"},
    {": >$here/empty.txt; $kehoach extract $here/empty.txt", 1, "", "empty.txt"},
    {"head -c 100000 $kehoach >$here/program.txt; $kehoach extract $here/program.txt", 1, "", "program.txt"},
    {"yes mot | tr -d '\\n' | head -c 200000000 >$here/long.txt; $kehoach extract $here/long.txt", 1, "", "long.txt"},
    {"yes mot | tr -d '\\n' | head -c 3000000 | $kehoach extract --format=jsonl --max-size=2", 1, "", "larger"},
    {"yes mot | tr -d '\\n' | head -c 3000000 | $kehoach extract --format=jsonl", 0, "not-a-plan", ""},
    {"printf 'Thân em vừa trắng lại vừa tròn\\nBảy nổi ba chìm với nước non\\n' | $kehoach extract -", 0,
        "\"not-a-plan\"", ""},
    {"$kehoach extract - <extractor/record/json.c", 0, "\"not-a-plan\"", ""},
    {"printf 'It was the best of times, it was the worst of times.\\n' | $kehoach extract", 0, "\"not-a-plan\"", ""},
    {"printf 'K\\341\\272\\277 ho\\341ch \\377\\n' | $kehoach extract --charset=UTF-8", 0, "\"text-invalid\"", ""},
    {"printf 'STT Nhiệm vụ Chủ trì Thời gian\\n1 Mở lớp %s\\nSở Nội vụ\\nNăm 2026\\n' "
     "$(yes ế | head -300 | tr -d '\\n') >$here/a.txt; $kehoach tables $here/a.txt | iconv -f UTF-8 -t UTF-8",
        0, "Mở lớp ế", ""},
    {"$kehoach extract tests/plans >/dev/full", 1, "", "cannot write the output: No space left on device"},
    {"{ $kehoach extract tests/plans; echo $? >&2; } | :", 0, "", "1\n"},
    {"{ $kehoach extract --format=text tests/plans; echo $? >&2; } | head -c 1 >$here/x", 0, "", "1\n"},
    {"touch $here/a.pdf $here/.b.txt; printf 'x\\n' >$here/c.TXT; $kehoach extract $here", 0, "/c.TXT\"",
        "1 files passed over"},
};

START_TEST(answers)
{
	char *here = command_folder();
	setenv("here", here, 1);
	struct command run = command_run(SECONDS, "%s", cases[_i].script);
	const char *out = cases[_i].out, *err = cases[_i].err;

	ck_assert_msg(run.status == cases[_i].status, "%s: exit status %d, wanted %d; it said: %s", cases[_i].script,
	    run.status, cases[_i].status, run.err);
	if (out != NULL)
		ck_assert_msg(*out != '\0' ? strstr(run.out, out) != NULL : run.size == 0,
		    "%s: wanted '%s' in '%.400s'", cases[_i].script, out, run.out);
	if (err != NULL)
		ck_assert_msg(*err != '\0' ? strstr(run.err, err) != NULL : *run.err == '\0',
		    "%s: wanted '%s' in '%.400s'", cases[_i].script, err, run.err);
	command_folder_remove(here);
	command_free(&run);
}
END_TEST

/* One line, which names the file. */
START_TEST(a_message_is_one_line)
{
	struct command run = command_run(SECONDS, "$kehoach extract /nowhere/x.txt");

	ck_assert_str_eq(strchr(run.err, '\n'), "\n");
	ck_assert_ptr_nonnull(strstr(run.err, "/nowhere/x.txt"));
	ck_assert_int_eq(strncmp(run.err, "kehoach: ", 9), 0);
	command_free(&run);
}
END_TEST

/* As root everything can be read. */
START_TEST(unreadable_file_and_folder_are_named)
{
	char *here = command_folder();
	struct command run = command_run(SECONDS,
	    "cd %s; mkdir shut open; echo x >open/a.txt; echo x >open/b.txt; chmod 0 shut open/a.txt; $kehoach "
	    "extract open shut",
	    here);

	if (geteuid() != 0) {
		ck_assert_int_eq(run.status, 1);
		ck_assert_ptr_nonnull(strstr(run.err, "open/a.txt"));
		ck_assert_ptr_nonnull(strstr(run.err, "shut"));
		ck_assert_ptr_nonnull(strstr(run.out, "open/b.txt"));
	}
	command_free(&run);
	command_folder_remove(here);
}
END_TEST

static size_t line_count(const char *text)
{
	size_t count = 0;

	for (; (text = strchr(text, '\n')) != NULL; text++)
		count++;
	return count;
}

START_TEST(a_bad_file_costs_one_file)
{
	struct command run = command_run(SECONDS,
	    "p=$(ls tests/plans/*/input.* | head -n 1); $kehoach extract -j 3 $p /nowhere $p /dev/null $p /nowhere");

	ck_assert_int_eq(run.status, 1);
	ck_assert_uint_eq(line_count(run.out), 3);
	ck_assert_uint_eq(line_count(run.err), 3);
	command_free(&run);
}
END_TEST

/* More files than the window holds. */
START_TEST(order_is_that_of_the_arguments)
{
	static const char files[] =
	    "p=$(ls tests/plans/*/input.*); $kehoach extract --format=%s -j %d $p /nowhere $p $p $p tests/plans";
	static const char *const formats[] = {"json", "text"};

	for (size_t f = 0; f < COUNT(formats); f++) {
		struct command alone = command_run(SECONDS, files, formats[f], 1);
		struct command many = command_run(SECONDS, files, formats[f], 5);
		ck_assert_int_eq(alone.status, 1);
		ck_assert_int_eq(many.status, 1);
		ck_assert_str_eq(alone.out, many.out);
		ck_assert_str_eq(alone.err, many.err);
		ck_assert_uint_gt(alone.size, 1000);
		command_free(&alone);
		command_free(&many);
	}
}
END_TEST

START_TEST(one_plan_is_indented_and_several_are_lines)
{
	struct command one = command_run(SECONDS, "$kehoach extract $(ls tests/plans/*/input.* | head -n 1)");
	struct command line =
	    command_run(SECONDS, "$kehoach extract --format jsonl $(ls tests/plans/*/input.* | head -n 1)");
	struct command folder =
	    command_run(SECONDS, "$kehoach extract tests/plans 2>/dev/null; ls tests/plans/*/input.* | wc -l >&2");

	ck_assert_uint_gt(line_count(one.out), 20);
	ck_assert_uint_eq(line_count(line.out), 1);
	ck_assert_uint_eq(line_count(folder.out), strtoul(folder.err, NULL, 10));
	command_free(&one);
	command_free(&line);
	command_free(&folder);
}
END_TEST

static int columns(const char *line, const char *end)
{
	int wide = 0;

	while (line < end) {
		utf8proc_int32_t code;
		utf8proc_ssize_t size = utf8proc_iterate((const utf8proc_uint8_t *)line, end - line, &code);
		ck_assert_int_gt((int)size, 0);
		wide += utf8proc_charwidth(code);
		line += size;
	}
	return wide;
}

START_TEST(text_fits_the_terminal)
{
	struct command run = command_run(SECONDS, "COLUMNS=%d $kehoach extract --format=text tests/plans", _i);
	int widest = 0;

	ck_assert_int_eq(run.status, 0);
	for (const char *line = run.out, *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
		int wide = columns(line, end);
		ck_assert_msg(end == line || end[-1] != ' ', "blank at the end of: %.*s", (int)(end - line), line);
		ck_assert_msg(wide <= _i, "%d columns: %.*s", wide, (int)(end - line), line);
		widest = wide > widest ? wide : widest;
	}
	ck_assert_int_gt(widest, _i - 10);
	command_free(&run);
}
END_TEST

Suite *kh_suite_command(void)
{
	Suite *suite = suite_create("command");
	TCase *bad = tcase_create("answers"), *many = tcase_create("many"), *text = tcase_create("text");

	tcase_set_timeout(bad, SECONDS);
	tcase_set_timeout(many, SECONDS);
	tcase_set_timeout(text, SECONDS);
	tcase_add_loop_test(bad, answers, 0, (int)COUNT(cases));
	tcase_add_test(bad, a_message_is_one_line);
	tcase_add_test(bad, unreadable_file_and_folder_are_named);
	tcase_add_test(many, a_bad_file_costs_one_file);
	tcase_add_test(many, order_is_that_of_the_arguments);
	tcase_add_test(many, one_plan_is_indented_and_several_are_lines);
	tcase_add_loop_test(text, text_fits_the_terminal, 60, 61);
	tcase_add_loop_test(text, text_fits_the_terminal, 80, 81);
	tcase_add_loop_test(text, text_fits_the_terminal, 120, 121);
	suite_add_tcase(suite, bad);
	suite_add_tcase(suite, many);
	suite_add_tcase(suite, text);
	return suite;
}
