#include "plan_folder.h"

#include <dirent.h>
#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "json_compare.h"
#include "kit.h"

enum { PATH_ROOM = 4096 };

static int is_folder(const struct dirent *entry);
static bool read_args(char *args, struct kh_options *options, struct kh_error *err);
static bool write_text(const char *folder, const char *name, const char *text);

char **plan_folders(size_t *count)
{
	struct dirent **entries;
	int found = scandir(PLANS_FOLDER, &entries, is_folder, alphasort);
	char **names = calloc(found > 0 ? (size_t)found : 1, sizeof *names);

	*count = 0;
	for (int i = 0; i < found; i++) {
		if (names != NULL)
			names[(*count)++] = strdup(entries[i]->d_name);
		free(entries[i]);
	}
	if (found >= 0)
		free(entries);
	return names;
}

void plan_folders_free(char **names, size_t count)
{
	while (count > 0)
		free(names[--count]);
	free(names);
}

struct kh_plan *plan_folder_extract(const char *folder, struct kh_error *err)
{
	char path[PATH_ROOM];
	struct kh_options options = {0};
	struct kh_plan *plan = NULL;
	char *args = plan_folder_file(folder, "args");
	glob_t inputs;

	snprintf(path, sizeof path, "%s/input.*", folder);
	if (glob(path, 0, NULL, &inputs) != 0 || inputs.gl_pathc != 1)
		snprintf(err->message, sizeof err->message, "%s: there must be one input.*", folder);
	else if (args == NULL || read_args(args, &options, err))
		if (kh_plan_extract_file(kit_patterns(), &options, inputs.gl_pathv[0], &plan, err) != KH_OK)
			plan = NULL;
	globfree(&inputs);
	free(args);
	return plan;
}

json_t *plan_json(const struct kh_plan *plan, bool compact)
{
	char *text = NULL;
	struct kh_error err;
	json_t *json = NULL;

	if (kh_record_json(kh_plan_record(plan), compact, &text, &err) == KH_OK)
		json = json_loads(text, JSON_REJECT_DUPLICATES, NULL);
	free(text);
	return json;
}

char *plan_warnings(const struct kh_plan *plan)
{
	const struct kh_record *record = kh_plan_record(plan);
	char *text = NULL;
	size_t size;
	FILE *out = open_memstream(&text, &size);

	for (size_t i = 0; out != NULL && i < record->warning_count; i++) {
		fputs(record->warnings[i].code, out);
		for (size_t s = 0; s < record->warnings[i].spans.count; s++)
			fprintf(out, " %zu-%zu", record->warnings[i].spans.at[s].begin,
			    record->warnings[i].spans.at[s].end);
		fputc('\n', out);
	}
	if (out != NULL)
		fclose(out);
	return text;
}

bool plan_folder_accept(const char *folder)
{
	struct kh_error err = {0};
	struct kh_plan *plan = plan_folder_extract(folder, &err);
	json_t *json = plan != NULL ? plan_json(plan, false) : NULL;
	char *warnings = plan != NULL ? plan_warnings(plan) : NULL;
	char *text = NULL;
	bool written = false;

	if (json != NULL && warnings != NULL) {
		json_object_del(json, "source");
		json_object_del(json, "warnings");
		json_drop_places(json); /* provenance.h checks them for every plan; nobody could read them here */
		text = json_dumps(json, JSON_INDENT(1));
		written = text != NULL && write_text(folder, "expected.json", text) &&
		          write_text(folder, "expected.warnings", warnings);
	} else {
		fprintf(stderr, "%s\n", err.message);
	}
	free(text);
	free(warnings);
	json_decref(json);
	kh_plan_free(plan);
	return written;
}

char *plan_folder_file(const char *folder, const char *name)
{
	char path[PATH_ROOM], *text = NULL;
	size_t size = 0;
	FILE *in;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	if ((in = fopen(path, "rb")) == NULL)
		return NULL;
	if (getdelim(&text, &size, '\0', in) < 0) {
		free(text);
		text = strdup("");
	}
	fclose(in);
	return text;
}

static int is_folder(const struct dirent *entry)
{
	return entry->d_name[0] != '.' && entry->d_type == DT_DIR;
}

static bool read_args(char *args, struct kh_options *options, struct kh_error *err)
{
	static char charset[64];

	for (char *rest = args, *line; (line = strtok_r(rest, "\n", &rest)) != NULL;) {
		if (strncmp(line, "--charset=", 10) == 0) {
			snprintf(charset, sizeof charset, "%s", line + 10);
			options->charset = charset;
		} else {
			snprintf(err->message, sizeof err->message, "args: '%s' is not known to tests/plan_folder.c",
			    line);
			return false;
		}
	}
	return true;
}

static bool write_text(const char *folder, const char *name, const char *text)
{
	char path[PATH_ROOM];
	FILE *out;

	snprintf(path, sizeof path, "%s/%s", folder, name);
	if ((out = fopen(path, "wb")) == NULL) {
		perror(path);
		return false;
	}
	fputs(text, out);
	if (strcmp(name, "expected.json") == 0)
		fputc('\n', out);
	return fclose(out) == 0;
}
