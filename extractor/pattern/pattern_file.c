#include "pattern_file.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "error.h"

struct reader {
	struct kh_arena *mem;
	const struct kh_data *file;
	unsigned line;
	struct kh_list patterns, yields, examples;
	struct kh_source_pattern *open; /* the pattern whose directives are being read */
	struct kh_error *err;
};

static int fault(struct reader *r, const char *what)
{
	return kh_fail(r->err, KH_E_PATTERN, "%s:%u: %s", r->file->label, r->line, what);
}

static char *keep(struct reader *r, const char *begin, const char *end)
{
	while (begin < end && (*begin == ' ' || *begin == '\t'))
		begin++;
	while (end > begin && (end[-1] == ' ' || end[-1] == '\t' || end[-1] == '\r'))
		end--;
	return kh_arena_string(r->mem, begin, (size_t)(end - begin));
}

static const char *blanks_end(const char *p, const char *end)
{
	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return p;
}

/* "key=value": a lower-case word, then "=". */
static const char *key_end(const char *p, const char *end)
{
	const char *q = p;

	while (q < end && (islower((unsigned char)*q) || isdigit((unsigned char)*q) || *q == '_' || *q == '-'))
		q++;
	return q > p && q < end && *q == '=' ? q : NULL;
}

/* A run of two blanks or a tab parts an example's text and its groups. */
static const char *gap(const char *p, const char *end)
{
	for (; p < end; p++)
		if (*p == '\t' || (*p == ' ' && p + 1 < end && (p[1] == ' ' || p[1] == '\t')))
			return p;
	return end;
}

static int close_pattern(struct reader *r)
{
	struct kh_source_pattern *p = r->open;
	size_t good = 0, near = 0;

	if (p == NULL)
		return KH_OK;
	r->open = NULL;
	p->yields = r->yields.items;
	p->yield_count = r->yields.count;
	p->examples = r->examples.items;
	p->example_count = r->examples.count;
	r->yields = r->examples = (struct kh_list){0};
	if (p->match == NULL)
		return kh_fail(r->err, KH_E_PATTERN, "%s:%u: pattern %s has no `match`", p->file, p->line, p->name);
	for (size_t i = 0; i < p->example_count; i++)
		*(p->examples[i].near ? &near : &good) += 1;
	if (good < 2 || near < 1)
		return kh_fail(r->err, KH_E_PATTERN,
		    "%s:%u: pattern %s needs two `good` examples and one `near` (has %zu and %zu)", p->file, p->line,
		    p->name, good, near);
	return KH_OK;
}

static int read_name(struct reader *r, const char *p, const char *end)
{
	int rc = close_pattern(r);
	const char *q = p;
	bool dot = false;

	if (rc != KH_OK)
		return rc;
	for (; q < end && (islower((unsigned char)*q) || isdigit((unsigned char)*q) || *q == '-' || *q == '.'); q++)
		dot = dot || *q == '.';
	const char *rest = blanks_end(q, end);
	if (!dot || q == p || q[-1] == '.' || (rest < end && *rest != '#'))
		return fault(r, "expected a pattern name such as `measure.at-least` at the begin of the line");
	if ((r->open = kh_list_add(r->mem, &r->patterns, sizeof *r->open)) == NULL)
		return kh_fail_memory(r->err);
	r->open->file = r->file->label;
	r->open->line = r->line;
	r->open->name = keep(r, p, q);
	return r->open->name == NULL ? kh_fail_memory(r->err) : KH_OK;
}

static int read_match(struct reader *r, const char *p, const char *end)
{
	char *more = keep(r, p, end);

	if (more != NULL && r->open->match != NULL)
		more = kh_arena_print(r->mem, "%s%s", r->open->match, more);
	if (more == NULL)
		return kh_fail_memory(r->err);
	if (*more == '\0')
		return fault(r, "`match` needs an expression");
	r->open->match = more;
	return KH_OK;
}

static int read_yields(struct reader *r, const char *p, const char *end)
{
	for (p = blanks_end(p, end); p < end; p = blanks_end(p, end)) {
		const char *eq = key_end(p, end);
		if (eq == NULL)
			return fault(r, "`yields` wants key=value");
		const char *q = eq + 1;
		while (q < end && *q != ' ' && *q != '\t')
			q++;
		struct kh_yield *y = kh_list_add(r->mem, &r->yields, sizeof *y);
		if (y == NULL || (y->key = keep(r, p, eq)) == NULL || (y->value = keep(r, eq + 1, q)) == NULL)
			return kh_fail_memory(r->err);
		y->code = kh_name_code(y->key);
		p = q;
	}
	return KH_OK;
}

static int read_groups(struct reader *r, struct kh_example *e, const char *p, const char *end)
{
	struct kh_list keys = {0}, values = {0};

	for (p = blanks_end(p, end); p < end; p = blanks_end(p, end)) {
		const char *eq = key_end(p, end);
		if (eq == NULL)
			return fault(r, "after two blanks an example wants group=value");
		const char *q = gap(eq + 1, end);
		char **key = kh_list_add(r->mem, &keys, sizeof *key),
		     **value = kh_list_add(r->mem, &values, sizeof *value);
		if (key == NULL || value == NULL || (*key = keep(r, p, eq)) == NULL ||
		    (*value = keep(r, eq + 1, q)) == NULL)
			return kh_fail_memory(r->err);
		p = q;
	}
	e->keys = keys.items;
	e->values = values.items;
	e->count = keys.count;
	return KH_OK;
}

static int read_example(struct reader *r, const char *p, const char *end, bool near)
{
	struct kh_example *e = kh_list_add(r->mem, &r->examples, sizeof *e);

	if (e == NULL)
		return kh_fail_memory(r->err);
	p = blanks_end(p, end);
	const char *q = p;
	/* the text ends at a gap that a key follows; wider gaps may stand inside it */
	for (q = gap(p, end); q < end && key_end(blanks_end(q, end), end) == NULL;)
		q = gap(blanks_end(q, end), end);
	e->line = r->line;
	e->near = near;
	if ((e->text = keep(r, p, q)) == NULL)
		return kh_fail_memory(r->err);
	if (*e->text == '\0')
		return fault(r, "an example needs a text");
	return near ? KH_OK : read_groups(r, e, q, end);
}

static int read_accents(struct reader *r, const char *p, const char *end)
{
	char *word = keep(r, p, end);

	if (word == NULL)
		return kh_fail_memory(r->err);
	if (strcmp(word, "exact") == 0)
		r->open->accents = KH_ACCENTS_EXACT;
	else if (strcmp(word, "any") == 0)
		r->open->accents = KH_ACCENTS_ANY;
	else
		return fault(r, "`accents` is `exact` or `any`");
	return KH_OK;
}

static int read_directive(struct reader *r, const char *p, const char *end)
{
	const char *q = p;

	while (q < end && islower((unsigned char)*q))
		q++;
	size_t n = (size_t)(q - p);
	if (r->open == NULL)
		return fault(r, "an indented line stands before the first pattern name");
	if (n == 5 && memcmp(p, "match", n) == 0)
		return read_match(r, q, end);
	if (n == 6 && memcmp(p, "yields", n) == 0)
		return read_yields(r, q, end);
	if (n == 4 && (memcmp(p, "good", n) == 0 || memcmp(p, "near", n) == 0))
		return read_example(r, q, end, *p == 'n');
	if (n == 7 && memcmp(p, "accents", n) == 0)
		return read_accents(r, q, end);
	if (n == 4 && memcmp(p, "only", n) == 0) {
		r->open->only = true;
		return KH_OK;
	}
	return fault(r, "unknown directive; known are match, yields, good, near, accents, only");
}

static int read_line(struct reader *r, const char *p, const char *end)
{
	const char *q = blanks_end(p, end);

	if (end > p && end[-1] == '\r')
		end--;
	if (q >= end || *q == '#')
		return KH_OK;
	return q == p ? read_name(r, p, end) : read_directive(r, q, end);
}

static int read_file(struct reader *r)
{
	const char *p = r->file->bytes, *end = p + r->file->size;
	int rc = KH_OK;

	for (r->line = 1; rc == KH_OK && p < end; r->line++) {
		const char *q = memchr(p, '\n', (size_t)(end - p));
		if (q == NULL)
			q = end;
		rc = read_line(r, p, q);
		p = q + 1;
	}
	return rc == KH_OK ? close_pattern(r) : rc;
}

struct named {
	const char *name;
	size_t index;
};

static int by_name(const void *a, const void *b)
{
	return strcmp(((const struct named *)a)->name, ((const struct named *)b)->name);
}

static int index_names(struct reader *r, struct kh_pattern_files *files)
{
	struct named *names = kh_arena_take(r->mem, (files->count + 1) * sizeof *names);

	files->by_name = kh_arena_take(r->mem, (files->count + 1) * sizeof *files->by_name);
	if (names == NULL || files->by_name == NULL)
		return kh_fail_memory(r->err);
	for (size_t i = 0; i < files->count; i++)
		names[i] = (struct named){files->patterns[i].name, i};
	qsort(names, files->count, sizeof *names, by_name);
	for (size_t i = 0; i < files->count; i++) {
		files->by_name[i] = names[i].index;
		if (i > 0 && strcmp(names[i - 1].name, names[i].name) == 0) {
			const struct kh_source_pattern *p = &files->patterns[names[i].index];
			return kh_fail(
			    r->err, KH_E_PATTERN, "%s:%u: pattern %s is defined twice", p->file, p->line, p->name);
		}
	}
	return KH_OK;
}

int kh_pattern_files_parse(
    struct kh_arena *mem, const struct kh_data_set *data, struct kh_pattern_files **out, struct kh_error *err)
{
	struct kh_pattern_files *files = kh_arena_zero(mem, 1, sizeof *files);
	struct reader r = {.mem = mem, .err = err};

	if (files == NULL)
		return kh_fail_memory(err);
	for (size_t i = 0; i < data->count; i++) {
		const char *end = strrchr(data->files[i].name, '.');
		if (end == NULL || strcmp(end, ".pat") != 0)
			continue;
		r.file = &data->files[i];
		int rc = read_file(&r);
		if (rc != KH_OK)
			return rc;
	}
	files->patterns = r.patterns.items;
	files->count = r.patterns.count;
	*out = files;
	return index_names(&r, files);
}

const struct kh_source_pattern *kh_pattern_files_find(
    const struct kh_pattern_files *files, const char *name, size_t size)
{
	size_t low = 0, high = files->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		const struct kh_source_pattern *p = &files->patterns[files->by_name[middle]];
		int order = strncmp(name, p->name, size);
		if (order == 0 && p->name[size] != '\0')
			order = -1;
		if (order == 0)
			return p;
		if (order < 0)
			high = middle;
		else
			low = middle + 1;
	}
	return NULL;
}
