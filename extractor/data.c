#include "data.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "pattern/patterns_data.h"

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct kh_data *)a)->name, ((const struct kh_data *)b)->name);
}

static int load_built_in(struct kh_arena *mem, struct kh_data_set *set, struct kh_error *err)
{
	set->count = kh_data_file_count;
	set->files = kh_arena_zero(mem, set->count, sizeof *set->files);
	if (set->files == NULL)
		return kh_fail_memory(err);
	for (size_t i = 0; i < set->count; i++) {
		const struct kh_data_file *f = &kh_data_files[i];
		char *label = kh_arena_print(mem, "patterns/%s", f->name);
		if (label == NULL)
			return kh_fail_memory(err);
		set->files[i] = (struct kh_data){f->name, label, f->bytes, f->size};
	}
	return KH_OK;
}

static int read_file(struct kh_arena *mem, struct kh_data *file, struct kh_error *err)
{
	FILE *in = fopen(file->label, "rb");

	if (in == NULL)
		return kh_fail(err, KH_E_IO, "%s: cannot be read: %s", file->label, strerror(errno));
	int rc = KH_OK;
	long size = fseek(in, 0, SEEK_END) == 0 ? ftell(in) : -1;
	char *bytes = size < 0 ? NULL : kh_arena_take(mem, (size_t)size + 1);
	if (size < 0 || fseek(in, 0, SEEK_SET) != 0)
		rc = kh_fail(err, KH_E_IO, "%s: cannot be read: %s", file->label, strerror(errno));
	else if (bytes == NULL)
		rc = kh_fail_memory(err);
	else if (fread(bytes, 1, (size_t)size, in) != (size_t)size)
		rc = kh_fail(err, KH_E_IO, "%s: cannot be read whole", file->label);
	else {
		bytes[size] = '\0';
		file->bytes = bytes;
		file->size = (size_t)size;
	}
	fclose(in);
	return rc;
}

static bool is_data_name(const char *name)
{
	const char *end = strrchr(name, '.');

	return name[0] != '.' && end != NULL &&
	       (strcmp(end, ".pat") == 0 || strcmp(end, ".lex") == 0 || strcmp(end, ".tsv") == 0);
}

static int load_folder(struct kh_arena *mem, const char *dir, struct kh_data_set *set, struct kh_error *err)
{
	struct kh_list files = {0};
	DIR *folder = opendir(dir);
	int rc = KH_OK;

	if (folder == NULL)
		return kh_fail(
		    err, KH_E_IO, "%s: cannot be opened as a folder of patterns: %s", dir, strerror(errno));
	for (struct dirent *entry; rc == KH_OK && (entry = readdir(folder)) != NULL;) {
		if (!is_data_name(entry->d_name))
			continue;
		struct kh_data *file = kh_list_add(mem, &files, sizeof *file);
		if (file == NULL ||
		    (file->name = kh_arena_string(mem, entry->d_name, strlen(entry->d_name))) == NULL ||
		    (file->label = kh_arena_print(mem, "%s/%s", dir, entry->d_name)) == NULL)
			rc = kh_fail_memory(err);
		else
			rc = read_file(mem, file, err);
	}
	closedir(folder);
	if (rc == KH_OK && files.count == 0)
		rc = kh_fail(err, KH_E_IO, "%s: has no pattern files (*.pat); name a folder such as patterns/", dir);
	set->files = files.items;
	set->count = files.count;
	return rc;
}

int kh_data_load(struct kh_arena *mem, const char *dir, struct kh_data_set **out, struct kh_error *err)
{
	struct kh_data_set *set = kh_arena_zero(mem, 1, sizeof *set);

	if (set == NULL)
		return kh_fail_memory(err);
	int rc = dir == NULL ? load_built_in(mem, set, err) : load_folder(mem, dir, set, err);
	if (rc != KH_OK)
		return rc;
	if (set->count > 0)
		qsort(set->files, set->count, sizeof *set->files, by_name);
	*out = set;
	return KH_OK;
}

const struct kh_data *kh_data_find(const struct kh_data_set *set, const char *name)
{
	struct kh_data key = {.name = name};

	return set->count == 0 ? NULL : bsearch(&key, set->files, set->count, sizeof *set->files, by_name);
}
