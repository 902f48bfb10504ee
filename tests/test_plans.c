/* Plans as folders, see plan_folder.h: each is read and its record compared with what the folder expects. */
#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "json_compare.h"
#include "kit.h"
#include "plan_folder.h"
#include "schema.h"

static char **folders;
static size_t folder_count;

Suite *kh_suite_plans(void);

static size_t faults_of(FILE *out, const char *folder);
static size_t compare_record(FILE *out, const char *folder, const struct kh_plan *plan);
static size_t compare_warnings(FILE *out, const char *folder, const struct kh_plan *plan);
static size_t check_schema(FILE *out, const struct kh_plan *plan);
static bool is_known_bug(const char *name);

/* A known bug that has gone is said, so that somebody takes the suffix off. */
START_TEST(reads_plan)
{
	const char *name = folders[_i];
	char folder[512], *said = NULL;
	size_t size;
	FILE *out = open_memstream(&said, &size);

	snprintf(folder, sizeof folder, PLANS_FOLDER "/%s", name);
	size_t faults = faults_of(out, folder);
	fclose(out);
	if (is_known_bug(name) && faults == 0)
		fprintf(stderr, "%s: reads as expected now; take .bug off its name\n", folder);
	else if (!is_known_bug(name) && faults > 0)
		ck_abort_msg("%s:\n%sagain: CK_RUN_CASE=%s make test, or: build/kehoach extract %s/input.*", folder,
		    said, name, folder);
	free(said);
}
END_TEST

Suite *kh_suite_plans(void)
{
	Suite *suite = suite_create("plans");

	folders = plan_folders(&folder_count);
	(void)kit_patterns(); /* before Check forks, so that they are loaded once */
	for (size_t i = 0; i < folder_count; i++) {
		TCase *folder = tcase_create(folders[i]);
		tcase_add_loop_test(folder, reads_plan, (int)i, (int)i + 1);
		suite_add_tcase(suite, folder);
	}
	return suite;
}

static size_t faults_of(FILE *out, const char *folder)
{
	struct kh_error err = {0};
	struct kh_plan *plan = plan_folder_extract(folder, &err);
	size_t faults;

	if (plan == NULL) {
		fprintf(out, "%s\n", err.message);
		return 1;
	}
	faults = compare_record(out, folder, plan) + compare_warnings(out, folder, plan) + check_schema(out, plan);
	kh_plan_free(plan);
	return faults;
}

/* On one line and indented, it is the same record. */
static size_t compare_record(FILE *out, const char *folder, const struct kh_plan *plan)
{
	char *text = plan_folder_file(folder, "expected.json");
	json_error_t err;
	json_t *expected = text != NULL ? json_loads(text, JSON_REJECT_DUPLICATES, &err) : NULL;
	json_t *found = plan_json(plan, true), *indented = plan_json(plan, false);
	size_t faults = 1;

	if (expected == NULL)
		fprintf(out, "expected.json: %s\n", text != NULL ? err.text : "missing; write it with make accept");
	else if (found == NULL || !json_equal(found, indented))
		fprintf(out, "the record is not well-formed JSON, or not the same on one line and indented\n");
	else
		faults = json_compare(out, expected, found);
	json_decref(indented);
	json_decref(found);
	json_decref(expected);
	free(text);
	return faults;
}

static size_t compare_warnings(FILE *out, const char *folder, const struct kh_plan *plan)
{
	char *expected = plan_folder_file(folder, "expected.warnings"), *found = plan_warnings(plan);
	bool same = expected == NULL || (found != NULL && strcmp(expected, found) == 0);

	if (!same)
		fprintf(out, "warnings expected:\n%swarnings found:\n%s", expected, found);
	free(expected);
	free(found);
	return same ? 0 : 1;
}

static size_t check_schema(FILE *out, const struct kh_plan *plan)
{
	json_t *schema = json_load_file("doc/record.schema.json", 0, NULL), *record = plan_json(plan, true);
	size_t faults = schema_check(out, schema, record);

	if (schema == NULL || record == NULL)
		fprintf(out, "doc/record.schema.json or the record cannot be read\n");
	faults += schema == NULL || record == NULL;
	json_decref(schema);
	json_decref(record);
	return faults;
}

static bool is_known_bug(const char *name)
{
	size_t size = strlen(name);

	return size > 4 && strcmp(name + size - 4, ".bug") == 0;
}
