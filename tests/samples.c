#include "samples.h"

#include <glob.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "plan_folder.h"

static struct sample *list;
static size_t list_count;

static void add_folder(const char *folder, const char *pattern);
static void add(const char *path);
static bool is_utf8(const char *bytes, size_t size);

const struct sample *samples(size_t *count)
{
	const char *shared = samples_collection();

	if (list == NULL) {
		add_folder(PLANS_FOLDER, "*/input.*");
		size_t own = list_count;
		add_folder(shared, "plans/*.txt");
		add_folder(shared, "more/*.txt");
		add_folder(shared, "more/*.md");
		add_folder(shared, "forms/*.txt");
		add_folder(shared, "forms/*.html");
		if (list_count == own)
			fprintf(
			    stderr, "samples: no plans in %s; tested with those of %s alone\n", shared, PLANS_FOLDER);
	}
	*count = list_count;
	return list;
}

const char *samples_collection(void)
{
	const char *shared = getenv("KH_SHARED");

	return shared != NULL ? shared : "../shared";
}

bool sample_has_charsets(const char *path)
{
	const char *dot = strrchr(path, '.');

	return dot == NULL || strcmp(dot, ".hocr") != 0;
}

const struct sample *sample_named(const char *part)
{
	size_t count;
	const struct sample *s = samples(&count);

	for (size_t i = 0; i < count; i++)
		if (strstr(s[i].path, part) != NULL)
			return &s[i];
	return NULL;
}

static void add_folder(const char *folder, const char *pattern)
{
	char path[4096];
	glob_t found;

	snprintf(path, sizeof path, "%s/%s", folder, pattern);
	if (glob(path, 0, NULL, &found) == 0)
		for (size_t i = 0; i < found.gl_pathc; i++)
			add(found.gl_pathv[i]);
	globfree(&found);
}

static void add(const char *path)
{
	struct sample s = {.path = strdup(path)};
	FILE *in = fopen(path, "rb"), *out = open_memstream(&s.bytes, &s.size);
	char block[8192];
	size_t n;

	if (in == NULL || out == NULL)
		abort();
	while ((n = fread(block, 1, sizeof block, in)) > 0)
		fwrite(block, 1, n, out);
	fclose(in);
	fclose(out);
	s.utf8 = is_utf8(s.bytes, s.size);
	s.bug = strstr(path, ".bug/") != NULL;
	list = realloc(list, (list_count + 1) * sizeof *list);
	if (list == NULL)
		abort();
	list[list_count++] = s;
}

static bool is_utf8(const char *bytes, size_t size)
{
	utf8proc_int32_t code;

	for (size_t i = 0; i < size;) {
		utf8proc_ssize_t n =
		    utf8proc_iterate((const utf8proc_uint8_t *)bytes + i, (utf8proc_ssize_t)(size - i), &code);
		if (n <= 0 || code == 0)
			return false;
		i += (size_t)n;
	}
	return size > 0;
}
