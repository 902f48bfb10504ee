#include "symbol.h"

#include <string.h>

static const char *const type_keys[] = {"name", "or", "also", "more"};

/* The first group of a symbol ends at its first sign. */
static uint32_t first_group_end(const struct kh_text *text, struct kh_range symbol)
{
	uint32_t i = symbol.begin;

	while (i < symbol.end && strchr("-/.& ", text->skeleton[i]) == NULL)
		i++;
	return i;
}

static size_t count_groups(const struct kh_text *text, struct kh_range symbol)
{
	size_t n = 1;

	for (uint32_t i = symbol.begin; i < symbol.end; i++)
		n += strchr("-/.&", text->skeleton[i]) != NULL;
	return n;
}

int kh_symbol_judge(struct kh_run *run, const struct kh_text *text, struct kh_symbol *symbol)
{
	struct kh_hit hit;
	int rc = kh_set_match(kh_patterns_set(run->patterns, "code"), run->matcher, text, symbol->symbol, &hit);

	if (rc != KH_OK && rc != KH_NONE)
		return rc;
	symbol->groups = count_groups(text, symbol->symbol);
	if (rc == KH_OK) {
		symbol->code = hit.pattern;
		symbol->joint = kh_pattern_yield(hit.pattern, "joint") != NULL;
	}
	rc = kh_set_match(kh_patterns_set(run->patterns, "normative"), run->matcher, text, symbol->symbol, &hit);
	symbol->normative = rc == KH_OK;
	return rc == KH_NONE ? KH_OK : rc;
}

static enum kh_symbol_form form_of(const struct kh_pattern *pattern)
{
	static const char *const names[] = {"", "year", "party", "plain", "old"};
	const char *form = kh_pattern_yield(pattern, "form");

	for (size_t i = 1; form != NULL && i < sizeof names / sizeof *names; i++)
		if (strcmp(form, names[i]) == 0)
			return (enum kh_symbol_form)i;
	return KH_SYMBOL_NONE;
}

int kh_symbol_read(struct kh_run *run, const struct kh_text *text, struct kh_range in, struct kh_symbol *out)
{
	struct kh_hit hit;
	struct kh_range year;
	int rc = kh_set_match(kh_patterns_set(run->patterns, "symbol"), run->matcher, text, in, &hit);

	*out = (struct kh_symbol){0};
	if (rc != KH_OK)
		return rc;
	out->at = hit.at;
	out->form = form_of(hit.pattern);
	if (!kh_hit_group(&hit, "number", &out->number) || !kh_hit_group(&hit, "symbol", &out->symbol))
		return KH_NONE;
	if (kh_hit_group(&hit, "year", &year))
		out->year = (int)kh_text_digits(text, year);
	return kh_symbol_judge(run, text, out);
}

bool kh_symbol_agrees(const struct kh_symbol *symbol, const struct kh_pattern *type)
{
	const char *name = kh_pattern_yield(type, "name");

	for (size_t i = 0; symbol->code != NULL && name != NULL && i < sizeof type_keys / sizeof *type_keys; i++) {
		const char *other = kh_pattern_yield(symbol->code, type_keys[i]);
		if (other != NULL && strcmp(name, other) == 0)
			return true;
	}
	return false;
}

bool kh_symbol_same_body(const struct kh_text *text, const struct kh_symbol *a, const struct kh_symbol *b)
{
	struct kh_range x = {first_group_end(text, a->symbol), a->symbol.end};
	struct kh_range y = {first_group_end(text, b->symbol), b->symbol.end};

	return x.end - x.begin == y.end - y.begin &&
	       memcmp(text->skeleton + x.begin, text->skeleton + y.begin, x.end - x.begin) == 0;
}

char *kh_symbol_text(struct kh_arena *mem, const struct kh_text *text, struct kh_range at)
{
	size_t size;
	const char *bytes = kh_text_slice(text, at, &size);
	char *out = kh_arena_take(mem, size + 1), *to = out;

	if (out == NULL)
		return NULL;
	for (uint32_t i = at.begin; i < at.end && i < text->length; i++) {
		if (text->skeleton[i] == ' ' || (text->skeleton[i] >= KH_CELL && text->skeleton[i] <= KH_PAGE))
			continue;
		size_t begin = text->byte_at[i] - text->byte_at[at.begin],
		       n = text->byte_at[i + 1] - text->byte_at[i];
		memcpy(to, bytes + begin, n);
		to += n;
	}
	*to = '\0';
	return out;
}

char *kh_yield_words(struct kh_arena *mem, const struct kh_pattern *pattern, const char *key)
{
	const char *value = kh_pattern_yield(pattern, key);
	char *out = value == NULL ? NULL : kh_arena_string(mem, value, strlen(value));

	for (char *p = out; p != NULL && *p != '\0'; p++)
		if (*p == '_')
			*p = ' ';
	return out;
}
