/* Sessions written down: in README.md over the sample plans, and in tests/real-plans.session over real ones, which
 * are no part of the project. A line "    $ COMMAND" is run, and the indented lines below it are what it must print.
 */
#include <check.h>
#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "command.h"
#include "samples.h"

enum { SECONDS = 120, INDENT = 4 };

Suite *kh_suite_session(void);

static bool is_indented(const char *line)
{
	return strncmp(line, "    ", INDENT) == 0;
}

/* "in 0.2 s" becomes "in 0.0 s": how long something took differs. */
static void forget_seconds(char *line)
{
	for (char *at = line; (at = strstr(at, " in ")) != NULL; at++) {
		char *end = at + 4 + strspn(at + 4, "0123456789.");
		for (char *c = at + 4; end > at + 4 && strncmp(end, " s", 2) == 0 && c < end; c++)
			*c = isdigit((unsigned char)*c) ? '0' : *c;
	}
}

/* What a command prints, each line as it stands in the document; blank lines at the end go. */
static void put_output(FILE *out, const char *folder, const char *command)
{
	struct command run = command_run(SECONDS,
	    "unset COLUMNS KEHOACH_CORPUS; PATH=${kehoach%%/kehoach}:$PATH; cd %s; { %s\n} 2>&1", folder, command);
	size_t blank = 0;

	for (char *line = run.out, *next; *line != '\0'; line = next) {
		next = line + strcspn(line, "\n");
		next += *next == '\n' ? (*next = '\0', 1) : 0;
		for (; *line != '\0' && blank > 0; blank--)
			fputc('\n', out);
		blank += *line == '\0';
		forget_seconds(line);
		if (*line != '\0')
			fprintf(out, "    %s\n", line);
	}
	command_free(&run);
}

/* The document as it would be if it said what its commands print now. */
static void write_as_run(FILE *in, FILE *out, const char *folder)
{
	char *line = NULL;
	size_t room = 0, blank = 0;
	bool printed = false; /* below a command: its output, as it was written down */

	while (getline(&line, &room, in) > 0) {
		bool command = is_indented(line) && line[INDENT] == '$';
		if (printed && *line == '\n') {
			blank++;
			continue;
		}
		printed = printed && is_indented(line) && !command;
		for (; !printed && blank > 0; blank--)
			fputc('\n', out);
		blank = 0;
		if (!printed)
			fputs(line, out);
		if (command)
			put_output(out, folder, line + INDENT + 1);
		printed |= command;
	}
	free(line);
}

static void check_session(const char *document)
{
	const char *build = getenv("KH_BUILD"), *name = strrchr(document, '/');
	char *folder = command_folder(), now[4096];
	struct command ready = command_run(SECONDS,
	    "ln -s \"$PWD/tests\" %s/tests; p='%s/plans'; if test -d \"$p\"; then ln -s \"$(realpath \"$p\")\" "
	    "%s/plans; fi",
	    folder, samples_collection(), folder);
	FILE *in = fopen(document, "rb"), *out;

	snprintf(now, sizeof now, "%s/%s.now", build, name != NULL ? name + 1 : document);
	out = fopen(now, "wb");
	ck_assert_msg(in != NULL && out != NULL, "%s cannot be read, or %s not be written", document, now);
	write_as_run(in, out, folder);
	fclose(in);
	ck_assert_int_eq(fclose(out), 0);
	command_folder_remove(folder);
	command_free(&ready);
	struct command compared =
	    command_run(SECONDS, "diff -u %s %s | head -c 3000; cmp -s %s %s", document, now, document, now);
	ck_assert_msg(compared.status == 0, "%s\nif this is right: cp %s %s", compared.out, now, document);
	command_free(&compared);
}

START_TEST(readme_session_is_true)
{
	check_session("README.md");
}
END_TEST

START_TEST(real_plans_are_answered)
{
	char plans[4096];

	snprintf(plans, sizeof plans, "%s/plans", samples_collection());
	if (access(plans, R_OK) == 0)
		check_session("tests/real-plans.session");
	else
		printf("real plans: not here (%s), passed over\n", plans);
}
END_TEST

Suite *kh_suite_session(void)
{
	Suite *suite = suite_create("session");
	TCase *sessions = tcase_create("sessions");

	tcase_set_timeout(sessions, SECONDS);
	tcase_add_test(sessions, readme_session_is_true);
	tcase_add_test(sessions, real_plans_are_answered);
	suite_add_tcase(suite, sessions);
	return suite;
}
