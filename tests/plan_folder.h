/** Plans as folders: tests/plans/NAME/ with
 *
 *      input.*             the plan
 *      args                optional options of `kehoach extract`, one a line: --charset=NAME
 *      expected.json       the record, or the part of it under test: what it does not name is not compared
 *      expected.warnings   optional: code and spans of every warning, one a line ("date-conflict 120-130 140-150")
 *
 *  A folder whose name ends in ".bug" is a known failure. */
#ifndef PLAN_FOLDER_H
#define PLAN_FOLDER_H

#include <stdbool.h>
#include <stddef.h>

#include <jansson.h>

#include "kehoach.h"

#define PLANS_FOLDER "tests/plans"

/** The names of all plan folders, sorted, to be freed by plan_folders_free. */
char **plan_folders(size_t *count);

/** Free names. */
void plan_folders_free(char **names, size_t count);

/** Read the folder's plan as its `args` say. NULL, with a message in `err`, when that fails. */
struct kh_plan *plan_folder_extract(const char *folder, struct kh_error *err);

/** The plan's record as a tree, to be freed by json_decref; NULL when it cannot be written or is no JSON. */
json_t *plan_json(const struct kh_plan *plan, bool compact);

/** The plan's warnings as the lines of expected.warnings, to be freed by free(). */
char *plan_warnings(const struct kh_plan *plan);

/** Write expected.json and expected.warnings from what is read now. False, with a message on standard error. */
bool plan_folder_accept(const char *folder);

/** A small file of the folder, NUL-terminated, to be freed by free(); NULL where there is none. */
char *plan_folder_file(const char *folder, const char *name);

#endif
