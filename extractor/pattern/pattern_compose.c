/* Composition: `{set.name}` inlines another pattern, `{+set.name}` with its named groups, `{@file}` a lexicon. */
#include "patterns.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "error.h"

enum { DEPTH_MOST = 12, SIZE_MOST = 60000 };

struct writer {
	struct kh_patterns *patterns;
	const struct kh_source_pattern *of; /* for messages */
	struct kh_list out;                 /* of char */
	struct kh_error *err;
};

static int fault(struct writer *w, const char *what, const char *name, size_t size)
{
	return kh_fail(w->err, KH_E_PATTERN, "%s:%u: pattern %s: %s `%.*s`", w->of->file, w->of->line, w->of->name,
	    what, (int)size, name);
}

static int put(struct writer *w, const char *bytes, size_t size)
{
	if (w->out.count + size > SIZE_MOST)
		return kh_fail(w->err, KH_E_PATTERN, "%s:%u: pattern %s: the composed expression is too long",
		    w->of->file, w->of->line, w->of->name);
	if (!kh_list_reserve(w->patterns->mem, &w->out, size + 1, 1))
		return kh_fail_memory(w->err);
	memcpy((char *)w->out.items + w->out.count, bytes, size);
	w->out.count += size;
	return KH_OK;
}

/* ---- lexicons ---- */

struct form {
	const char *at;
	size_t size;
};

static int longest_first(const void *a, const void *b)
{
	const struct form *x = a, *y = b;

	if (x->size != y->size)
		return x->size < y->size ? 1 : -1;
	return memcmp(x->at, y->at, x->size);
}

static int collect_forms(struct writer *w, const struct kh_data *file, struct kh_list *forms)
{
	const char *p = file->bytes, *end = p + file->size;

	while (p < end) {
		const char *line = memchr(p, '\n', (size_t)(end - p));
		const char *stop = line == NULL ? end : line;
		const char *comment = memchr(p, '#', (size_t)(stop - p));
		const char *last = comment == NULL ? stop : comment;
		while (p < last) {
			const char *bar = memchr(p, '|', (size_t)(last - p));
			const char *q = bar == NULL ? last : bar, *r = q;
			while (p < r && isspace((unsigned char)*p))
				p++;
			while (r > p && isspace((unsigned char)r[-1]))
				r--;
			if (r > p) {
				struct form *f = kh_list_add(w->patterns->mem, forms, sizeof *f);
				if (f == NULL)
					return kh_fail_memory(w->err);
				*f = (struct form){p, (size_t)(r - p)};
			}
			p = bar == NULL ? last : q + 1;
		}
		p = stop + 1;
	}
	return KH_OK;
}

/* Words of the lexicon are plain text: signs are escaped, a blank stands for any white space. */
static int put_form(struct writer *w, const struct form *f)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < f->size; i++) {
		char c = f->at[i];
		if (c == ' ')
			rc = put(w, "\\s+", 3);
		else if (c != '\0' && strchr("\\^$.[]|()?*+{}-", c) != NULL) {
			char escaped[2] = {'\\', c};
			rc = put(w, escaped, 2);
		} else
			rc = put(w, &c, 1);
	}
	return rc;
}

static int put_lexicon(struct writer *w, const char *name, size_t size)
{
	struct kh_list forms = {0};
	char *file_name = kh_arena_print(w->patterns->mem, "%.*s.lex", (int)size, name);

	if (file_name == NULL)
		return kh_fail_memory(w->err);
	const struct kh_data *file = kh_data_find(w->patterns->data, file_name);
	if (file == NULL)
		return fault(w, "there is no lexicon", file_name, strlen(file_name));
	int rc = collect_forms(w, file, &forms);
	if (rc != KH_OK)
		return rc;
	if (forms.count == 0)
		return fault(w, "the lexicon is empty:", file_name, strlen(file_name));
	qsort(forms.items, forms.count, sizeof(struct form), longest_first);
	rc = put(w, "(?:", 3);
	for (size_t i = 0; rc == KH_OK && i < forms.count; i++) {
		if (i > 0)
			rc = put(w, "|", 1);
		if (rc == KH_OK)
			rc = put_form(w, (struct form *)forms.items + i);
	}
	return rc == KH_OK ? put(w, ")", 1) : rc;
}

/* ---- patterns in patterns ---- */

/* "(?<name>" and "(?P<name>" open a named group; "(?<=" and "(?<!" look behind. */
static size_t named_group(const char *p)
{
	const char *q = p;

	if (strncmp(q, "(?P<", 4) == 0)
		q += 4;
	else if (strncmp(q, "(?<", 3) == 0 && (isalpha((unsigned char)q[3]) || q[3] == '_'))
		q += 3;
	else
		return 0;
	while (isalnum((unsigned char)*q) || *q == '_')
		q++;
	return *q == '>' ? (size_t)(q + 1 - p) : 0;
}

/* "{name}": a reference; not "{2,3}" and not what follows a backslash. */
static size_t reference(const char *p)
{
	const char *q = p + 1;

	if (*p != '{' || !(islower((unsigned char)*q) || *q == '+' || *q == '@'))
		return 0;
	for (q++; islower((unsigned char)*q) || isdigit((unsigned char)*q) || *q == '-' || *q == '.';)
		q++;
	return *q == '}' ? (size_t)(q + 1 - p) : 0;
}

struct level {
	const char *p;
	bool plain; /* named groups become unnamed */
};

static int enter(struct writer *w, struct level *stack, size_t *depth, const char *name, size_t size)
{
	bool keep = *name == '+';

	if (keep) {
		name++;
		size--;
	}
	const struct kh_source_pattern *p = kh_pattern_files_find(w->patterns->files, name, size);
	if (p == NULL)
		return fault(w, "there is no pattern", name, size);
	if (*depth + 1 >= DEPTH_MOST)
		return fault(w, "patterns use each other too deeply, at", name, size);
	bool plain = stack[*depth].plain || !keep;
	stack[++*depth] = (struct level){p->match, plain};
	return put(w, "(?:", 3);
}

/* One step at the innermost level: a reference, an escape, a group, or a byte. */
static int step(struct writer *w, struct level *stack, size_t *depth)
{
	struct level *top = &stack[*depth];
	size_t n = reference(top->p);

	if (n > 0) {
		const char *name = top->p + 1;
		top->p += n;
		if (*name == '@')
			return put_lexicon(w, name + 1, n - 3);
		return enter(w, stack, depth, name, n - 2);
	}
	if (top->plain && (n = named_group(top->p)) > 0) {
		top->p += n;
		return put(w, "(?:", 3);
	}
	n = *top->p == '\\' && top->p[1] != '\0' ? 2 : 1;
	top->p += n;
	return put(w, top->p - n, n);
}

int kh_pattern_compose(struct kh_patterns *patterns, const struct kh_source_pattern *source, const char **expression,
    struct kh_error *err)
{
	struct writer w = {.patterns = patterns, .of = source, .err = err};
	struct level stack[DEPTH_MOST] = {{source->match, false}};
	size_t depth = 0;
	int rc = KH_OK;

	while (rc == KH_OK) {
		if (*stack[depth].p != '\0') {
			rc = step(&w, stack, &depth);
			continue;
		}
		if (depth == 0)
			break;
		depth--;
		rc = put(&w, ")", 1);
	}
	if (rc == KH_OK)
		rc = put(&w, "", 1);
	if (rc == KH_OK)
		*expression = w.out.items;
	return rc;
}

/* A sign that folds to one with a meaning in expressions is escaped. */
char *kh_pattern_fold(struct kh_arena *mem, const char *expression)
{
	size_t size = strlen(expression), n = 0;
	char *out = kh_arena_take(mem, size * 2 + 1);
	const utf8proc_uint8_t *p = (const utf8proc_uint8_t *)expression;

	if (out == NULL)
		return NULL;
	for (size_t i = 0; i < size;) {
		utf8proc_int32_t c;
		utf8proc_ssize_t step_size = utf8proc_iterate(p + i, (utf8proc_ssize_t)(size - i), &c);
		if (step_size <= 0) {
			step_size = 1;
			c = 0xFFFD;
		}
		char fold = (unsigned)c < 0x80 ? (char)c : kh_fold((uint32_t)c);
		if ((unsigned)c >= 0x80 && strchr(".-/\"'", fold) != NULL)
			out[n++] = '\\';
		out[n++] = fold;
		i += (size_t)step_size;
	}
	out[n] = '\0';
	return out;
}
