#include "pattern_factor.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { DEPTH_MOST = 60, MANY = 6 }; /* of groups; alternatives that are worth it */

/* One letter, sign or `\s+`, or anything else with what repeats it. */
struct atom {
	const char *at;
	uint32_t size;
	int letter; /* in lower case; ' ' for `\s+`; -1: not known what it matches */
};

struct alternative {
	const struct atom *at;
	size_t count;
};

struct writer {
	struct kh_arena *mem;
	struct kh_list out; /* of char */
	unsigned depth;
	bool failed; /* no memory */
};

static void write_region(struct writer *w, const char *at, const char *end);

const char *kh_pattern_factor(struct kh_arena *mem, const char *expression)
{
	static const char *const strange[] = {"\\Q", "(?#", "(*", "(?x", "(?|"};
	struct writer w = {.mem = mem};
	char *last;

	for (size_t i = 0; i < sizeof strange / sizeof *strange; i++)
		if (strstr(expression, strange[i]) != NULL)
			return expression;
	write_region(&w, expression, expression + strlen(expression));
	if (w.failed || (last = kh_list_add(mem, &w.out, 1)) == NULL)
		return NULL;
	*last = '\0';
	return w.out.items;
}

static void put(struct writer *w, const char *bytes, size_t size)
{
	w->failed = w->failed || !kh_list_reserve(w->mem, &w->out, size, 1);
	if (w->failed || size == 0)
		return;
	memcpy((char *)w->out.items + w->out.count, bytes, size);
	w->out.count += size;
}

/* ---- what stands where ---- */

/* Behind a class "[…]". A bracket that stands first in it does not close it. */
static const char *class_end(const char *p, const char *end)
{
	p += p + 1 < end && p[1] == '^' ? 2 : 1;
	if (p < end && *p == ']')
		p++;
	while (p < end && *p != ']')
		p += *p == '\\' && p + 1 < end ? 2 : 1;
	return p < end ? p + 1 : end;
}

/* Behind the bracket that closes a group. */
static const char *group_end(const char *p, const char *end)
{
	unsigned open = 0;

	while (p < end) {
		if (*p == '[') {
			p = class_end(p, end);
			continue;
		}
		open += *p == '(';
		if (*p == ')' && --open == 0)
			return p + 1;
		p += *p == '\\' && p + 1 < end ? 2 : 1;
	}
	return end;
}

/* Behind what says how often something stands: "+", "*?", "{2,3}+". */
static const char *repeat_end(const char *p, const char *end)
{
	const char *close;

	if (p == end || strchr("?*+{", *p) == NULL)
		return p;
	close = *p == '{' ? memchr(p, '}', (size_t)(end - p)) : p;
	if (close == NULL)
		return end;
	p = close + 1;
	return p < end && (*p == '?' || *p == '+') ? p + 1 : p;
}

/* The atom at p, which stands before `end`. */
static struct atom read_atom(const char *p, const char *end)
{
	const char *one = p + 1, *last;
	bool escaped = *p == '\\' && p + 1 < end;
	int letter = -1;

	if (*p == '(')
		one = group_end(p, end);
	else if (*p == '[')
		one = class_end(p, end);
	else if (escaped)
		one = p + 2;
	if (escaped ? ispunct((unsigned char)p[1]) : strchr("^$.([", *p) == NULL)
		letter = tolower((unsigned char)(escaped ? p[1] : *p));
	last = repeat_end(one, end);
	if (last > one)
		letter = escaped && p[1] == 's' && last == one + 1 && *one == '+' ? ' ' : -1;
	return (struct atom){p, (uint32_t)(last - p), letter};
}

/* What stands before the alternatives of a group, "(?:" or "(?<name>"; 0 where it is not looked into: what looks behind must
 * have one length, and conditions and options are no alternatives. */
static size_t group_head(const char *p, size_t size)
{
	const char *q = p + 2;

	if (p[1] != '?')
		return 1;
	if (size > 3 && strchr(">=!", *q) != NULL)
		return 3;
	if (size > 3 && *q == '<' && isalpha((unsigned char)q[1]))
		q = memchr(p, '>', size);
	else
		while (*q == 'i' || *q == '-')
			q++;
	return q != NULL && (*q == ':' || *q == '>') ? (size_t)(q + 1 - p) : 0;
}

/* ---- a trie ---- */

static void write_atom(struct writer *w, const struct atom *a)
{
	size_t head = *a->at == '(' && w->depth < DEPTH_MOST ? group_head(a->at, a->size) : 0;

	if (head == 0) {
		put(w, a->at, a->size);
		return;
	}
	const char *close = group_end(a->at, a->at + a->size);
	put(w, a->at, head);
	w->depth++;
	write_region(w, a->at + head, close - 1);
	w->depth--;
	put(w, close - 1, (size_t)(a->at + a->size - (close - 1)));
}

/* Atoms that are no groups stand side by side. */
static void write_alternative(struct writer *w, const struct alternative *a)
{
	const struct atom *end = a->at + a->count;

	for (const struct atom *from = a->at, *to; from < end; from = to) {
		for (to = from; to < end && *to->at != '(';)
			to++;
		if (to > from)
			put(w, from->at, (size_t)(to[-1].at + to[-1].size - from->at));
		else
			write_atom(w, to++);
	}
}

/* -2: nothing is left of it. */
static int first_letter(const struct alternative *a)
{
	return a->count == 0 ? -2 : a->at->letter;
}

static bool same_atom(const struct atom *a, const struct atom *b)
{
	return a->size == b->size && memcmp(a->at, b->at, a->size) == 0;
}

/* Bring those that begin with the letter of the first to the front, in their order; they pass by others only that begin with
 * another letter, so that no text could match both. Returns how many they are. */
static size_t gather(struct alternative *a, size_t count)
{
	int letter = first_letter(a);
	size_t n = 1;

	for (size_t i = 1; i < count && first_letter(&a[i]) >= 0; i++) {
		struct alternative one = a[i];
		if (first_letter(&one) != letter)
			continue;
		memmove(a + n + 1, a + n, (i - n) * sizeof *a);
		a[n++] = one;
	}
	return n;
}

static size_t common(const struct alternative *a, size_t count)
{
	size_t n = 0;

	for (;; n++)
		for (size_t i = 0; i < count; i++)
			if (n >= a[i].count || a[i].at[n].letter < 0 || !same_atom(&a[i].at[n], &a->at[n]))
				return n;
}

static void write_alternatives(struct writer *w, struct alternative *a, size_t count);

/* Alternatives that begin with the same letter. */
static void write_family(struct writer *w, struct alternative *a, size_t count)
{
	size_t shared = common(a, count);

	if (count == 1 || shared == 0 || w->depth >= DEPTH_MOST) { /* shared 0: "h" and "H" */
		for (size_t i = 0; i < count; i++) {
			put(w, "|", i > 0);
			write_alternative(w, &a[i]);
		}
		return;
	}
	write_alternative(w, &(struct alternative){a->at, shared});
	for (size_t i = 0; i < count; i++) {
		a[i].at += shared;
		a[i].count -= shared;
	}
	put(w, "(?:", 3);
	w->depth++;
	write_alternatives(w, a, count);
	w->depth--;
	put(w, ")", 1);
}

static void write_alternatives(struct writer *w, struct alternative *a, size_t count)
{
	for (size_t i = 0, n; i < count; i += n) {
		put(w, "|", i > 0);
		n = first_letter(&a[i]) < 0 ? 1 : gather(a + i, count - i);
		write_family(w, a + i, n);
	}
}

/* ---- a region of alternatives ---- */

/* Names of groups are counted in their order, and "(?i)" holds for all that stands behind it. */
static bool may_move(const struct atom *a)
{
	const char *end = a->at + a->size;

	if (a->size < 4 || memcmp(a->at, "(?", 2) != 0)
		return true;
	for (const char *p = a->at; (p = memchr(p, '<', (size_t)(end - p))) != NULL; p++)
		if (p[-1] == '?' && p[1] != '=' && p[1] != '!')
			return false;
	return a->at[2] == '<' || group_head(a->at, a->size) > 0;
}

static bool read_region(struct writer *w, const char *at, const char *end, struct kh_list *atoms)
{
	while (at < end) {
		struct atom *a = kh_list_add(w->mem, atoms, sizeof *a);
		if (a == NULL)
			return false;
		*a = *at == '|' ? (struct atom){at, 0, -1} : read_atom(at, end);
		at += *at == '|' ? 1 : a->size;
	}
	return true;
}

/* The alternatives of a list of atoms, in which one of no size stands between them. */
static bool split(struct writer *w, const struct kh_list *atoms, struct kh_list *out)
{
	const struct atom *at = atoms->items;

	for (size_t i = 0, from = 0; i <= atoms->count; i++) {
		if (i < atoms->count && at[i].size > 0)
			continue;
		struct alternative *a = kh_list_add(w->mem, out, sizeof *a);
		if (a == NULL)
			return false;
		*a = (struct alternative){at + from, i - from};
		from = i + 1;
	}
	return true;
}

static void write_region(struct writer *w, const char *at, const char *end)
{
	struct kh_list atoms = {0}, alternatives = {0};
	bool move = true;

	if (w->failed || !read_region(w, at, end, &atoms) || !split(w, &atoms, &alternatives)) {
		w->failed = true;
		return;
	}
	const struct atom *a = atoms.items;
	struct alternative *each = alternatives.items;
	for (size_t i = 0; i < atoms.count; i++)
		move = move && may_move(&a[i]);
	if (move && alternatives.count >= MANY) {
		write_alternatives(w, each, alternatives.count);
		return;
	}
	for (size_t i = 0; i < alternatives.count; i++) {
		put(w, "|", i > 0);
		write_alternative(w, &each[i]);
	}
}
