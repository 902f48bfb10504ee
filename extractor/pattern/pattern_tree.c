#include "pattern_tree.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum { DEPTH_MOST = 120 }; /* of groups; what is deeper is not looked into */

struct parser {
	struct kh_arena *mem;
	const char *p;
	bool caseless;
	bool failed;  /* no memory */
	bool strange; /* something that may change the meaning of the rest */
	unsigned depth;
};

static struct kh_tree *parse_group(struct parser *s);

static struct kh_tree *node(struct parser *s, enum kh_tree_kind kind)
{
	struct kh_tree *t = kh_arena_zero(s->mem, 1, sizeof *t);

	if (t == NULL) {
		s->failed = true;
		return NULL;
	}
	t->kind = kind;
	return t;
}

/* ---- symbols ---- */

static void add(struct parser *s, struct kh_symbols *set, unsigned char c)
{
	if (c == 0 || c >= KH_SYMBOLS)
		return;
	kh_symbols_add(set, c);
	if (s->caseless && isalpha(c))
		kh_symbols_add(set, c ^ 0x20U);
}

static void add_range(struct parser *s, struct kh_symbols *set, unsigned from, unsigned to)
{
	for (unsigned c = from; c <= to && c < KH_SYMBOLS; c++)
		add(s, set, (unsigned char)c);
}

static void invert(struct kh_symbols *set)
{
	for (unsigned i = 0; i < KH_SYMBOLS / 64; i++)
		set->bits[i] = ~set->bits[i];
	set->bits[0] &= ~(uint64_t)1;
}

/* The classes that a letter after a backslash stands for; false where it stands for none. */
static bool add_class(struct kh_symbols *out, char letter)
{
	static const char letters[] = "swdhvN";
	static const struct kh_symbols classes[] = {{{0x0000000100003E00, 0}}, /* blank, tab to carriage return */
	    {{0x03FF000000000000, 0x07FFFFFE87FFFFFE}},                        /* digits, letters, _ */
	    {{0x03FF000000000000, 0}}, {{0x0000000100000200, 0}},              /* blank, tab */
	    {{0x0000000000003C00, 0}},                                         /* line feed to carriage return */
	    {{~(uint64_t)1, ~(uint64_t)0}}};
	const char *found =
	    letter == '\0' ? NULL : strchr(letters, letter == 'N' ? 'N' : tolower((unsigned char)letter));

	if (found == NULL || letter == 'n')
		return false;
	struct kh_symbols set = classes[found - letters];
	if (isupper((unsigned char)letter) && letter != 'N')
		invert(&set);
	for (unsigned i = 0; i < KH_SYMBOLS / 64; i++)
		out->bits[i] |= set.bits[i];
	return true;
}

/* The byte that an escape stands for, or -1 where it is none. s->p stands after the backslash and is moved. */
static int escaped_byte(struct parser *s)
{
	static const char letters[] = "abefnrt", bytes[] = "\a\b\033\f\n\r\t";
	unsigned char c = (unsigned char)*s->p;
	const char *letter = c == '\0' ? NULL : strchr(letters, c);

	if (c == 'x' && isxdigit((unsigned char)s->p[1])) {
		char digits[3] = {s->p[1], isxdigit((unsigned char)s->p[2]) ? s->p[2] : '\0', '\0'};
		s->p += 1 + strlen(digits);
		return (int)strtol(digits, NULL, 16);
	}
	if (c == '\0' || (isalnum(c) && letter == NULL))
		return -1;
	s->p++;
	return letter == NULL ? c : bytes[letter - letters];
}

/* One end of a range or a member of a class; -1 where it is a class of its own, -2 where it is not understood. */
static int class_member(struct parser *s, struct kh_symbols *set)
{
	if (*s->p != '\\')
		return *s->p == '[' && strchr(":.=", s->p[1]) != NULL ? -2 : (unsigned char)*s->p++;
	s->p++;
	if (add_class(set, *s->p)) {
		s->p++;
		return -1;
	}
	int c = escaped_byte(s);
	return c < 0 ? -2 : c;
}

/* "[…]"; s->p stands behind the bracket. What is not understood allows all. */
static struct kh_tree *parse_class(struct parser *s)
{
	struct kh_tree *t = node(s, KH_TREE_SYMBOL);
	struct kh_symbols set = {{0}};
	bool inverted = *s->p == '^', known = true;

	s->p += inverted;
	for (bool first = true; *s->p != '\0' && (first || *s->p != ']'); first = false) {
		int from = class_member(s, &set), to = from;
		if (from == -2) {
			known = false;
			s->p++;
			continue;
		}
		if (*s->p == '-' && s->p[1] != ']' && s->p[1] != '\0' && from >= 0) {
			s->p++;
			to = class_member(s, &set);
		}
		known = known && to != -2 && !(from >= 0 && to < from);
		if (from >= 0 && to >= 0)
			add_range(s, &set, (unsigned)from, (unsigned)to);
	}
	s->p += *s->p == ']';
	if (!known)
		set = (struct kh_symbols){{0}};
	if (inverted || !known)
		invert(&set);
	if (t != NULL)
		t->symbols = set;
	return t;
}

/* ---- atoms ---- */

static struct kh_tree *symbol(struct parser *s, int c)
{
	struct kh_tree *t = node(s, KH_TREE_SYMBOL);

	if (t != NULL)
		add(s, &t->symbols, (unsigned char)c);
	return t;
}

static struct kh_tree *parse_escape(struct parser *s)
{
	struct kh_symbols set = {{0}};
	char letter = *++s->p;

	if (add_class(&set, letter)) {
		struct kh_tree *t = node(s, KH_TREE_SYMBOL);
		s->p++;
		if (t != NULL)
			t->symbols = set;
		return t;
	}
	if (letter == 'b' || (letter != '\0' && strchr("BAZzGK", letter) != NULL)) {
		s->p++;
		return node(s, letter == 'b' ? KH_TREE_BOUND : KH_TREE_EMPTY);
	}
	int c = escaped_byte(s);
	if (c >= 0)
		return symbol(s, c);
	s->strange = true; /* a reference, a property, a quotation … */
	return node(s, KH_TREE_ANY);
}

/* The letters between "(?" and ":" or ")": true where they were options. */
static bool parse_options(struct parser *s)
{
	const char *p = s->p;
	bool on = true, caseless = s->caseless;

	for (; *p != '\0' && strchr("imsnxJU-^", *p) != NULL; p++) {
		on = *p == '-' ? false : on;
		caseless = *p == 'i' ? on : *p == '^' ? false : caseless;
	}
	if ((*p != ':' && *p != ')') || strcspn(s->p, "mx") < (size_t)(p - s->p))
		return false;
	s->p = p;
	s->caseless = caseless;
	return true;
}

/* What follows "(": the kind of the group, s->p moved to its body. */
static enum kh_tree_kind open_group(struct parser *s, bool *options_only)
{
	*options_only = false;
	if (*s->p != '?') {
		s->strange = s->strange || *s->p == '*';
		return KH_TREE_ALL;
	}
	s->p++;
	if (*s->p == '=' || *s->p == '!') {
		s->p++;
		return s->p[-1] == '=' ? KH_TREE_AHEAD : KH_TREE_EMPTY;
	}
	if (*s->p == '<' && (s->p[1] == '=' || s->p[1] == '!')) {
		s->p += 2;
		return s->p[-1] == '!' ? KH_TREE_BEHIND : KH_TREE_EMPTY;
	}
	if (*s->p == '>') {
		s->p++;
		return KH_TREE_ALL;
	}
	if (*s->p == '<' || (*s->p == 'P' && s->p[1] == '<')) {
		s->p += strcspn(s->p, ">");
		s->p += *s->p == '>';
		return KH_TREE_ALL;
	}
	if (!parse_options(s)) {
		s->strange = true; /* a condition, a call, a comment, options that change what signs mean … */
		return KH_TREE_ALL;
	}
	*options_only = *s->p == ')';
	s->p++;
	return *options_only ? KH_TREE_EMPTY : KH_TREE_ALL;
}

/* What may not stand before is looked into where it is one symbol. */
static void look_behind(struct kh_tree *t, const struct kh_tree *body)
{
	const struct kh_tree *one = body->kind == KH_TREE_ALL ? body->child : NULL;

	if (one != NULL && one->next == NULL && one->kind == KH_TREE_SYMBOL)
		t->symbols = one->symbols;
	else
		t->kind = KH_TREE_EMPTY;
}

/* "(…)"; s->p stands behind the bracket. Options hold to the end of the group that they stand in. */
static struct kh_tree *parse_bracket(struct parser *s)
{
	bool caseless = s->caseless, options_only;
	enum kh_tree_kind kind = open_group(s, &options_only);

	if (options_only)
		return node(s, KH_TREE_EMPTY);
	struct kh_tree *body = parse_group(s);
	s->caseless = caseless;
	s->p += *s->p == ')';
	if (kind == KH_TREE_ALL || body == NULL)
		return body;
	struct kh_tree *t = node(s, kind);
	if (t != NULL && kind == KH_TREE_AHEAD)
		t->child = body;
	if (t != NULL && kind == KH_TREE_BEHIND)
		look_behind(t, body);
	return t;
}

static struct kh_tree *parse_atom(struct parser *s)
{
	struct kh_tree *t;

	switch (*s->p) {
	case '\\':
		return parse_escape(s);
	case '[':
		s->p++;
		return parse_class(s);
	case '(':
		s->p++;
		return parse_bracket(s);
	case '^':
	case '$':
		return node(s, *s->p++ == '^' ? KH_TREE_START : KH_TREE_END);
	case '.':
		s->p++;
		if ((t = node(s, KH_TREE_SYMBOL)) != NULL)
			invert(&t->symbols);
		return t;
	default:
		return symbol(s, *s->p++);
	}
}

/* ---- quantifiers, sequences, alternatives ---- */

/* "{2}", "{2,}", "{2,3}"; anything else in braces is literal. */
static bool parse_count(struct parser *s, unsigned *least, unsigned *most)
{
	char *end;
	const char *p = s->p + 1;

	if (!isdigit((unsigned char)*p))
		return false;
	*least = *most = (unsigned)strtoul(p, &end, 10);
	if (*end == ',') {
		p = end + 1;
		*most = isdigit((unsigned char)*p) ? (unsigned)strtoul(p, &end, 10) : KH_TREE_MANY;
		if (*most == KH_TREE_MANY && *p == '}')
			end = (char *)p;
	}
	if (*end != '}')
		return false;
	s->p = end + 1;
	return true;
}

static struct kh_tree *parse_repeat(struct parser *s)
{
	struct kh_tree *atom = parse_atom(s), *t;
	unsigned least = 0, most = KH_TREE_MANY;

	if (*s->p == '{' && parse_count(s, &least, &most))
		;
	else if (*s->p != '\0' && strchr("*+?", *s->p) != NULL) {
		least = *s->p == '+';
		most = *s->p == '?' ? 1 : KH_TREE_MANY;
		s->p++;
	} else
		return atom;
	if (*s->p == '?' || *s->p == '+') /* lazy or possessive */
		s->p++;
	if (atom == NULL || (t = node(s, KH_TREE_REPEAT)) == NULL)
		return NULL;
	t->least = least;
	t->most = most;
	t->child = atom;
	return t;
}

static struct kh_tree *parse_sequence(struct parser *s)
{
	struct kh_tree *t = node(s, KH_TREE_ALL), **last = t == NULL ? NULL : &t->child;

	while (!s->failed && *s->p != '\0' && *s->p != '|' && *s->p != ')') {
		if ((*last = parse_repeat(s)) != NULL)
			last = &(*last)->next;
	}
	return s->failed ? NULL : t;
}

/* Alternatives up to the end or a bracket that closes. */
static struct kh_tree *parse_group(struct parser *s)
{
	if (s->depth >= DEPTH_MOST) {
		s->strange = true;
		s->p += strlen(s->p);
		return node(s, KH_TREE_ANY);
	}
	s->depth++;
	struct kh_tree *t = parse_sequence(s);
	if (*s->p == '|' && t != NULL) {
		struct kh_tree *first = t;
		if ((t = node(s, KH_TREE_ONE_OF)) != NULL)
			t->child = first;
		for (struct kh_tree *last = first; *s->p == '|' && last != NULL; last = last->next) {
			s->p++;
			last->next = parse_sequence(s);
		}
	}
	s->depth--;
	return s->failed ? NULL : t;
}

struct kh_tree *kh_tree_parse(struct kh_arena *mem, const char *expression)
{
	struct parser s = {.mem = mem, .p = expression};
	struct kh_tree *t = parse_group(&s);

	if (s.failed)
		return NULL;
	return *s.p == '\0' && !s.strange ? t : node(&s, KH_TREE_ANY);
}
