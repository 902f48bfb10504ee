/* The corpus as a user meets it: what import, list, show, set, remove, failures, check and reextract do and say. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "part.h"

#define COUNT(list) (sizeof(list) / sizeof *(list))

enum { SECONDS = 120, TEST_SECONDS = 300 };

Suite *kh_suite_corpus_import(void);

/* Run in an empty folder; the corpus is k.db in it. `plan NUMBER LEVEL` writes a plan; its district is known to the
 * gazetteer. */
#define PRELUDE                                                                                                             \
	"plans=$PWD/tests/plans; cd %s; export KEHOACH_CORPUS=k.db; "                                                       \
	"plan() { printf '%%s\\n' 'ỦY BAN NHÂN DÂN' 'HUYỆN LAI VUNG' \"Số: $1/KH-UBND\" "                           \
	"'Lai Vung, ngày 31 tháng 12 năm 2021' 'KẾ HOẠCH' 'Cải cách hành chính năm 2022' '' 'I. MỤC TIÊU' " \
	"\"- Giải quyết đúng hạn $2%%%% hồ sơ thủ tục hành chính.\" '- Số hóa hồ sơ.'; }; "          \
	"tale() { printf 'Thân em vừa trắng lại vừa tròn\\nBảy nổi ba chìm với nước non\\n'; }; "       \
	"ids() { echo [$($kehoach list --format jsonl \"$@\" | sed 's/.*\"id\":\\([0-9]*\\).*/\\1/' | sort -n)]; "          \
	"}; "

/* A part that is NULL is not looked at; "" must be empty. */
static const struct {
	const char *script;
	int status;
	const char *out, *err;
} cases[] = {
    /* wrong usage */
    {"$kehoach import", 2, "", "name the files or folders"},
    {"$kehoach import -j 0 x", 2, "", "number of jobs"},
    {"$kehoach import --nonsense x", 2, "", "nonsense"},
    {"$kehoach list x", 2, "", "'x' is too much"},
    {"$kehoach list --year MMXXII", 2, "", "is no year"},
    {"$kehoach list --format xml", 2, "", "there is no format 'xml'; there are "},
    {"$kehoach show", 2, "", "name a plan"},
    {"$kehoach remove", 2, "", "name a plan"},
    {"$kehoach set 1", 2, "", "name its district"},
    {"$kehoach set 1 --unsettled --district X", 2, "", "or else say --unsettled"},
    {"$kehoach failures x", 2, "", "too much"},
    {"$kehoach import --help", 0, "KEHOACH_CORPUS", ""},

    /* no corpus, and what is none */
    {"$kehoach list", 1, "", "k.db: there is no corpus"},
    {": >k.db; $kehoach list", 1, "", "this corpus is empty"},
    {"plan 1 90 >a.txt; : >k.db; $kehoach import a.txt", 0, "1 plan added to k.db", ""},
    {"seq 9999 >k.db; plan 1 90 >a.txt; $kehoach import a.txt; s=$?; seq 9999 | cmp - k.db && exit $s", 1, "",
        "k.db: this file is no corpus"},
    {"plan 1 90 >a.txt; $kehoach import --corpus . a.txt", 1, "", ".: this is a folder"},
    {"plan 1 90 >a.txt; $kehoach import --corpus /dev/null a.txt", 1, "", "/dev/null: this is a device"},
    {"plan 1 90 >a.txt; $kehoach import --corpus no/k.db a.txt", 1, "", "cannot make a corpus in the folder no/"},
    {"plan 1 90 >a.txt; $kehoach import a.txt; for i in 1 2; do head -c 8192 /dev/zero; done | dd of=k.db seek=16 "
     "bs=1024 conv=notrunc 2>x; $kehoach check",
        1, NULL, "damaged"},

    /* once, and again */
    {"plan 1 90 >a.txt; $kehoach import a.txt && $kehoach check", 0, "whole: 1 plan\n", ""},
    {"plan 1 90 >a.txt; $kehoach import a.txt; $kehoach import ./a.txt .//a.txt; ids", 0, "0 plans added to k.db in",
        ""},
    {"plan 1 90 >a.txt; $kehoach import a.txt; $kehoach import a.txt", 0,
        "1 in the corpus already, 0 of them under a new path", ""},
    {"plan 1 90 >a.txt; cp a.txt b.txt; $kehoach import a.txt b.txt; $kehoach list", 0, "a.txt (+1)", ""},
    {"plan 1 90 >a.txt; cp a.txt b.txt; $kehoach import a.txt; $kehoach import b.txt", 0,
        "1 in the corpus already, 1 of them under a new path", ""},
    {"plan 247 90 >a.txt; plan 247 95 >b.txt; $kehoach import a.txt b.txt", 0, "1 is another version of a plan",
        "b.txt: plan 2 is another version of plan 1"},
    {"plan 247 90 >a.txt; plan 247 95 >b.txt; plan 248 95 >c.txt; $kehoach import *.txt; ids --versions", 0,
        "[1 2]\n", NULL},
    {"plan 247 90 >a.txt; plan 0247 95 | sed 's/ỦY/UỶ/' >b.txt; $kehoach import a.txt b.txt", 0,
        "1 is another version of a plan", NULL},
    {"plan 247 90 >a.txt; plan 247 95 | sed 's/ngày 31/ngày 30/' >b.txt; $kehoach import a.txt b.txt; ids --versions",
        0, "added", ""},

    /* one place, whatever a scan made of its name */
    {"plan 1 90 >a.txt; plan 2 90 | sed 's/LAI VUNG/LÁI VUNG/' >b.txt; $kehoach import a.txt b.txt; $kehoach list | grep -c "
     "'Lai Vung, '",
        0, "2\n", NULL},

    /* folders and archives */
    {"mkdir -p d/e d/.f; plan 1 90 >d/a.txt; plan 2 90 >d/e/b.MD; plan 3 90 >d/.f/c.txt; plan 4 90 >d/e/.d.txt; : "
     ">d/e.png; "
     "ln -s .. d/e/up; $kehoach import d",
        0, "2 plans added", ""},
    {"mkdir d; $kehoach import d", 1, "1 failed", "d: no plans in this folder"},
    {"plan 1 90 >a.txt; $kehoach import a.txt nowhere.txt; s=$?; $kehoach failures; exit $s", 1,
        "nowhere.txt: cannot read: No such file", "nowhere.txt: cannot read"},
    {"plan 1 90 >a.txt; mkfifo p.txt; $kehoach import a.txt p.txt", 1, "1 plan added", "p.txt: this is no file"},
    {": >e.txt; $kehoach import e.txt", 1, "0 plans added", "e.txt: no text: the file is empty"},
    {"head -c 99999 $kehoach >e.txt; $kehoach import e.txt", 1, "0 plans added", "e.txt"},
    {"yes một | head -c 3000000 >e.txt; $kehoach import --max-size 2 e.txt", 1, "1 failed",
        "larger than the 2097152 allowed"},
    {"echo PK >e.zip; $kehoach import e.zip", 1, "0 plans added", "e.zip"},
    {"tale >a.txt; $kehoach import a.txt; ids --unplaced", 0, "[1]\n", ""},

    /* failures are remembered, and forgotten when they are none */
    {"mkdir d; plan 1 90 >d/a.txt; : >d/b.txt; $kehoach import d; plan 2 90 >d/b.txt; $kehoach import d; $kehoach "
     "failures",
        0, "1 plan added", NULL},
    {": >b.txt; $kehoach import b.txt; plan 2 90 >b.txt; $kehoach import b.txt >x; echo [$($kehoach failures)]", 0,
        "[]", NULL},
    {": >b.txt; $kehoach import b.txt; $kehoach failures --clear; echo [$($kehoach failures)]", 0, "[]", NULL},

    /* which plans */
    {"plan 1 90 >a.txt; tale >b.txt; $kehoach import *.txt >x; ids --province 'dong thap'; ids --district LAI-VUNG; "
     "ids --year 2022; ids --type 'kế hoạch'; ids --subject 'HANH CHINH'",
        0, "[1]\n[1]\n[1]\n[1]\n[1]\n", ""},
    {"plan 1 90 >a.txt; $kehoach import *.txt >x; ids --year 2023; ids --subject xyz", 0, "[]\n[]\n", ""},
    {"plan 1 90 >a.txt; $kehoach import a.txt >x; $kehoach list --province 'Đồng Nai'", 2, "",
        "no plan of this corpus is of a province of that name"},
    {"plan 1 90 >a.txt; $kehoach import a.txt >x; $kehoach list --district 'Lai Vunk'", 2, "", "is it Lai Vung?"},
    {"plan 1 90 >a.txt; $kehoach import a.txt >x; for p in 1 a.txt 1/KH-UBND 1/kh-ubnd $(sha256sum a.txt | cut -c "
     "1-9); do "
     "$kehoach show $p --format original | cmp - a.txt || exit 5; done; echo fine",
        0, "fine\n", ""},
    {"plan 1 90 >a.txt; $kehoach import a.txt >x; $kehoach show 2", 1, "", "2: no such plan in k.db"},
    {"mkdir d e; plan 1 90 >d/a.txt; plan 2 90 >e/a.txt; $kehoach import d e >x; $kehoach show a.txt", 2, "",
        "a.txt: several plans are meant: 1, 2"},
    {"plan 1 90 >a.txt; $kehoach import a.txt >x; $kehoach show 1 --format record >1; $kehoach extract a.txt | cmp - "
     "1 && echo "
     "same",
        0, "same\n", ""},
    {"plan 1 90 >a.txt; $kehoach import a.txt >x; $kehoach show 1", 0, "I. MỤC TIÊU", ""},

    /* places */
    {"tale >a.txt; $kehoach import a.txt >x; $kehoach set 1 --district 'Tứ Kỳ' --province 'Hải Dương'; "
     "$kehoach reextract --all >x; ids --district 'tu ky' --province 'hai duong'; ids --unplaced",
        0, "plan 1: Tứ Kỳ, Hải Dương\n[1]\n[]\n", ""},
    {"tale >a.txt; plan 1 90 >b.txt; $kehoach import a.txt b.txt >x; $kehoach set 1 --district 'lai vung'; ids "
     "--district "
     "'Lai Vung'",
        0, "1: Lai Vung, Đồng Tháp\n[1 2]\n", ""},
    {"tale >a.txt; $kehoach import a.txt >x; $kehoach set 1 --district Nowhere", 2, "",
        "Nowhere: there is no district of that name\n"},
    {"tale >a.txt; $kehoach import a.txt >x; $kehoach set 1 --district 'lai vunf'", 2, "",
        "is it huyện Lai Vung (Đồng Tháp)?"},
    {"tale >a.txt; $kehoach import a.txt >x; $kehoach set 1 --district 'chau thanh'", 2, "", "name its province too"},
    {"tale >a.txt; $kehoach import a.txt >x; $kehoach set 1 --district 'Lai Vung' --province 'Đồng Nai'", 2, "",
        "no district of that name in Đồng Nai; is it huyện Lai Vung (Đồng Tháp)?"},
    {"tale >a.txt; $kehoach import a.txt >x; $kehoach set 1 --district 'huyen Hoà An'; $kehoach list --format jsonl",
        0, "\"district\":\"Hòa An\",\"province\":\"Cao Bằng\",\"province_now\":\"Cao Bằng\"", ""},
    {"tale >a.txt; $kehoach import a.txt >x; $kehoach set 1 --district 'huyen Tu Ky'; $kehoach list --format jsonl",
        0, "\"province\":\"Hải Dương\",\"province_now\":\"Hải Phòng\"", ""},
    {"tale >a.txt; $kehoach import --district 'Lai Vunf' a.txt; s=$?; test -e k.db && exit 9; exit $s", 2, "",
        "is it huyện Lai Vung"},
    {"$kehoach import nofile nodir; s=$?; test -e k.db && exit 9; exit $s", 1, "",
        "nodir: No such file or directory"},
    {"tale >a.txt; $kehoach import a.txt >x; $kehoach set 1 --province 'Đồng Tháp'; $kehoach set 1 --unsettled; ids "
     "--unplaced",
        0, "[1]\n", ""},
    {"tale >a.txt; plan 1 90 >b.txt; $kehoach import --province 'Hải Dương' --district 'Tứ Kỳ' a.txt b.txt >x; ids "
     "--district "
     "'Tứ Kỳ'; ids --district 'Lai Vung'",
        0, "[1]\n[2]\n", ""},

    /* removing */
    {"plan 1 90 >a.txt; plan 2 80 >b.txt; $kehoach import *.txt >x; $kehoach remove 1; $kehoach check; $kehoach "
     "import a.txt; "
     "$kehoach check",
        0, "removed plan 1: 1/KH-UBND, 2021-12-31, Lai Vung, Đồng Tháp\nwhole: 1 plan\n1 plan added", ""},
    {"plan 1 90 >a.txt; $kehoach import *.txt >x; $kehoach remove 1 7", 1, "removed plan 1", "7: no such plan"},

    /* read again */
    {"plan 1 90 >a.txt; $kehoach import *.txt >x; $kehoach reextract", 0, "0 plans read again", ""},
    {"plan 1 90 >a.txt; $kehoach import *.txt >x; $kehoach reextract --all", 0,
        "1 plan read again, 0 of them changed: 0 things are said that were not, 0 no longer", ""},
};

START_TEST(answers)
{
	char *here = command_folder(), script[4000];
	const char *out = cases[_i].out, *err = cases[_i].err;
	struct command run;

	ck_assert_int_lt(snprintf(script, sizeof script, PRELUDE, here), (int)sizeof script);
	run = command_run(SECONDS, "%s%s", script, cases[_i].script);
	ck_assert_msg(run.status == cases[_i].status, "%s: exit status %d, wanted %d; it said: %s%s",
	    cases[_i].script, run.status, cases[_i].status, run.out, run.err);
	if (out != NULL)
		ck_assert_msg(*out != '\0' ? strstr(run.out, out) != NULL : run.size == 0,
		    "%s: wanted '%s' in '%.900s'", cases[_i].script, out, run.out);
	if (err != NULL)
		ck_assert_msg(*err != '\0' ? strstr(run.err, err) != NULL : *run.err == '\0',
		    "%s: wanted '%s' in '%.900s'", cases[_i].script, err, run.err);
	command_folder_remove(here);
	command_free(&run);
}
END_TEST

/* As many threads as there are, the corpus is the same. */
START_TEST(threads_make_no_difference)
{
	char *here = command_folder();
	struct command run = command_run(SECONDS,
	    "for j in 1 7; do $kehoach import -j $j --corpus %s/$j.db tests/plans >%s/x 2>&1; $kehoach list --format "
	    "jsonl "
	    "--corpus %s/$j.db >%s/$j; done; cmp %s/1 %s/7 && wc -l <%s/1",
	    here, here, here, here, here, here, here);

	ck_assert_int_eq(run.status, 0);
	ck_assert_int_gt(atoi(run.out), 10);
	command_free(&run);
	command_folder_remove(here);
}
END_TEST

START_TEST(two_imports_at_once_both_end_well)
{
	char *here = command_folder();
	struct command run = command_run(SECONDS,
	    "cd %s; plans=$OLDPWD/tests/plans; $kehoach import --corpus k.db $plans >a 2>&1 & $kehoach import "
	    "--corpus k.db "
	    "$plans >b 2>&1 || exit 3; wait $! || exit 4; $kehoach check --corpus k.db; $kehoach import --corpus "
	    "k.db $plans",
	    here);

	ck_assert_msg(run.status == 0, "exit status %d: %s%s", run.status, run.out, run.err);
	ck_assert_ptr_nonnull(strstr(run.out, "whole: "));
	ck_assert_ptr_nonnull(strstr(run.out, "0 plans added"));
	command_free(&run);
	command_folder_remove(here);
}
END_TEST

/* The system refuses to let the file grow: what was committed stays, and there is room later. */
START_TEST(full_disk_leaves_a_whole_corpus)
{
	char *here = command_folder();
	struct command run = command_run(SECONDS,
	    "cd %s; plans=$OLDPWD/tests/plans; (ulimit -f 1000; $kehoach import --corpus k.db $plans) "
	    "&& exit 3; "
	    "$kehoach check --corpus k.db | grep -v empty; $kehoach import --corpus k.db $plans >x && $kehoach check "
	    "--corpus k.db",
	    here);

	ck_assert_msg(run.status == 0, "exit status %d: %s%s", run.status, run.out, run.err);
	ck_assert_ptr_nonnull(strstr(run.err, "there is room"));
	ck_assert_ptr_nonnull(strstr(run.out, "whole: "));
	command_free(&run);
	command_folder_remove(here);
}
END_TEST

/* `make crash` kills fifty times. */
START_TEST(a_killed_import_is_taken_up_again)
{
	struct command run = command_run(TEST_SECONDS, "COPIES=3 sh tests/crash.sh $kehoach 4");

	ck_assert_msg(run.status == 0, "%s%s", run.out, run.err);
	command_free(&run);
}
END_TEST

Suite *kh_suite_corpus_import(void)
{
	Suite *suite = suite_create("corpus_import");
	TCase *one = tcase_create("answers"), *many = tcase_create("whole");

	tcase_set_timeout(one, SECONDS);
	part_add_loop_test(one, answers, COUNT(cases));
	suite_add_tcase(suite, one);
	tcase_set_timeout(many, TEST_SECONDS);
	part_add_loop_test(many, threads_make_no_difference, 1);
	part_add_loop_test(many, two_imports_at_once_both_end_well, 1);
	part_add_loop_test(many, full_disk_leaves_a_whole_corpus, 1);
	part_add_loop_test(many, a_killed_import_is_taken_up_again, 1);
	suite_add_tcase(suite, many);
	return suite;
}
