#include "cost_file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "patterns.h"

struct reader {
	struct kh_run *run;
	const char *file;
	const char *const *names;
	size_t count;
	float *of;     /* NAN: not read yet */
	float *second; /* NULL: not wanted */
};

static bool is_name(const char *name, const char *word, size_t size)
{
	if (strlen(name) != size)
		return false;
	for (size_t i = 0; i < size; i++)
		if (word[i] != (name[i] == '_' ? '-' : name[i]))
			return false;
	return true;
}

static int read_line(struct reader *r, const char *line, const char *end, unsigned n)
{
	const char *tab = memchr(line, '\t', (size_t)(end - line));
	char *after;

	if (line == end || *line == '#')
		return KH_OK;
	for (size_t i = 0; tab != NULL && i < r->count; i++) {
		if (!is_name(r->names[i], line, (size_t)(tab - line)))
			continue;
		r->of[i] = strtof(tab + 1, &after);
		if (after == tab + 1 || after > end || !isfinite(r->of[i]))
			break;
		if (r->second != NULL)
			r->second[i] = *after == ' ' ? strtof(after + 1, NULL) : r->of[i];
		return KH_OK;
	}
	return kh_fail(r->run->err, KH_E_PATTERN, "%s:%u: expected a known name, a tab and a cost", r->file, n);
}

int kh_cost_file_read(
    struct kh_run *run, const char *file, const char *const *names, size_t count, float *of, float *second)
{
	struct reader r = {run, file, names, count, of, second};
	size_t size = 0;
	const char *p = kh_patterns_file(run->patterns, file, &size), *end = p + size;
	int rc = KH_OK;

	for (size_t i = 0; i < count; i++)
		of[i] = NAN;
	for (unsigned n = 1; rc == KH_OK && p != NULL && p < end; n++) {
		const char *q = memchr(p, '\n', (size_t)(end - p));
		if (q == NULL)
			q = end;
		rc = read_line(&r, p, q, n);
		p = q + 1;
	}
	for (size_t i = 0; rc == KH_OK && i < count; i++)
		if (isnan(of[i]))
			rc = kh_fail(run->err, KH_E_PATTERN, "%s: the cost %s is missing", file, names[i]);
	return rc;
}
