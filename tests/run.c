/* Runs all suites: tests/test_NAME.c has `Suite *kh_suite_NAME(void)`, and the Makefile lists the names.
 * usage: run [NAME...]           these suites only; CK_RUN_CASE, CK_FORK, CK_VERBOSITY as Check has them
 *        run --accept FOLDER     write what a plan folder is to expect, from what is read now */
#include <check.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plan_folder.h"

struct suite {
	const char *name;
	Suite *(*make)(void);
};

#define KH_SUITE(name) Suite *kh_suite_##name(void);
#include "suites.def"
#undef KH_SUITE

static const struct suite suites[] = {
#define KH_SUITE(name) {#name, kh_suite_##name},
#include "suites.def"
#undef KH_SUITE
};

static bool is_wanted(const char *name, char **wanted);

int main(int argc, char **argv)
{
	SRunner *runner = srunner_create(NULL);
	int failed, run;

	if (argc == 3 && strcmp(argv[1], "--accept") == 0)
		return plan_folder_accept(argv[2]) ? EXIT_SUCCESS : EXIT_FAILURE;
	for (size_t i = 0; i < sizeof suites / sizeof *suites; i++)
		if (is_wanted(suites[i].name, argv + 1))
			srunner_add_suite(runner, suites[i].make());
	srunner_run_all(runner, CK_ENV);
	failed = srunner_ntests_failed(runner);
	run = srunner_ntests_run(runner);
	srunner_free(runner);
	printf("%d passed, %d failed\n", run - failed, failed);
	return failed == 0 && run > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

static bool is_wanted(const char *name, char **wanted)
{
	if (*wanted == NULL)
		return true;
	for (; *wanted != NULL; wanted++)
		if (strcmp(name, *wanted) == 0)
			return true;
	return false;
}
