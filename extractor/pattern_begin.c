#include "pattern_begin.h"

#include <ctype.h>
#include <string.h>

/* The places that the walk may have come to: a bit for each; one for the first place where a word has to begin or end
 * before it; one for the first place where nothing may stand before it. Places past the last are dropped. */
typedef uint32_t places;

enum { STEPS_MOST = 100000 };

static const places FIRST = 1, FIRST_BOUND = (places)1 << 31, FIRST_START = (places)1 << 30;
static const places KNOWN = ((places)1 << KH_PLACES) - 1;

struct walk {
	struct kh_begin *out;
	unsigned steps;
};

static places walk(struct walk *w, const struct kh_tree *t, places from);

static void add_all(struct kh_symbols *set)
{
	memset(set->bits, 0xFF, sizeof set->bits);
}

static void add_symbols(struct kh_symbols *set, const struct kh_symbols *more)
{
	for (unsigned i = 0; i < KH_SYMBOLS / 64; i++)
		set->bits[i] |= more->bits[i];
}

static bool is_word(unsigned c)
{
	return isalnum((int)c) || c == '_';
}

/* The symbols that are of a word, or those that are not; the end of the range is not. */
static void add_sort(struct kh_symbols *set, bool word)
{
	for (unsigned c = 0; c < KH_SYMBOLS; c++)
		if (is_word(c) == word)
			kh_symbols_add(set, c);
}

static bool has_sort(const struct kh_symbols *set, bool word)
{
	for (unsigned c = 0; c < KH_SYMBOLS; c++)
		if (kh_symbols_have(set, c) && is_word(c) == word)
			return true;
	return false;
}

/* From the lowest place on all may stand. */
static void allow_from(struct kh_begin *out, places from)
{
	bool reached = false;

	if ((from & (FIRST | FIRST_BOUND)) != 0)
		add_all(&out->before);
	if ((from & FIRST_START) != 0)
		kh_symbols_add(&out->before, 0);
	if ((from & (FIRST_BOUND | FIRST_START)) != 0)
		from |= FIRST;
	for (unsigned k = 0; k < KH_PLACES; k++) {
		reached = reached || (from >> k & 1) != 0;
		if (reached)
			add_all(&out->place[k]);
	}
}

static places take_symbol(struct kh_begin *out, const struct kh_symbols *set, places from)
{
	if ((from & FIRST) != 0)
		add_all(&out->before);
	if ((from & FIRST_BOUND) != 0) {
		if (has_sort(set, true))
			add_sort(&out->before, false);
		if (has_sort(set, false))
			add_sort(&out->before, true);
		from |= FIRST;
	}
	if ((from & FIRST_START) != 0) {
		kh_symbols_add(&out->before, 0);
		from |= FIRST;
	}
	for (unsigned k = 0; k < KH_PLACES; k++)
		if ((from >> k & 1) != 0)
			add_symbols(&out->place[k], set);
	return from << 1 & KNOWN;
}

static places repeat(struct walk *w, const struct kh_tree *t, places from)
{
	places now = from, all = 0;

	for (unsigned i = 0; i < t->least && now != 0; i++)
		now = walk(w, t->child, now);
	all = now;
	for (unsigned i = t->least; i < t->most && now != 0; i++) {
		now = walk(w, t->child, now) & ~all;
		all |= now;
	}
	return all;
}

static places walk(struct walk *w, const struct kh_tree *t, places from)
{
	places to = 0;

	if (from == 0 || w->steps++ > STEPS_MOST)
		return from;
	switch (t->kind) {
	case KH_TREE_EMPTY:
	case KH_TREE_AHEAD:
		return from;
	case KH_TREE_START:
		return (from & (FIRST | FIRST_BOUND | FIRST_START)) != 0 ? FIRST_START : 0;
	case KH_TREE_BOUND:
		return (from & FIRST) != 0 ? (from & ~FIRST) | FIRST_BOUND : from;
	case KH_TREE_SYMBOL:
		return take_symbol(w->out, &t->symbols, from);
	case KH_TREE_ALL:
		for (const struct kh_tree *c = t->child; c != NULL; c = c->next)
			from = walk(w, c, from);
		return from;
	case KH_TREE_ONE_OF:
		for (const struct kh_tree *c = t->child; c != NULL; c = c->next)
			to |= walk(w, c, from);
		return to;
	case KH_TREE_REPEAT:
		return repeat(w, t, from);
	case KH_TREE_ANY:
		break;
	}
	allow_from(w->out, from);
	return KNOWN;
}

void kh_begin_find(const struct kh_tree *tree, struct kh_begin *begin)
{
	struct walk w = {.out = begin};

	*begin = (struct kh_begin){0};
	places to = walk(&w, tree, FIRST);
	if (to != 0)
		allow_from(begin, to); /* what stands behind a match is not known */
	if (w.steps > STEPS_MOST)
		allow_from(begin, FIRST);
}

static bool is_vague(const struct kh_begin *begin)
{
	unsigned n = 0;

	for (unsigned c = 0; c < KH_SYMBOLS; c++)
		n += kh_symbols_have(&begin->place[0], c);
	return n > KH_SYMBOLS / 2;
}

void kh_filter_add(struct kh_filter *filter, unsigned number, const struct kh_begin *begin)
{
	uint64_t bit = (uint64_t)1 << number;

	filter->vague |= is_vague(begin) ? bit : 0;
	for (unsigned c = 0; c < KH_SYMBOLS; c++) {
		filter->before[c] |= kh_symbols_have(&begin->before, c) ? bit : 0;
		for (unsigned k = 0; k < KH_PLACES; k++)
			filter->place[k][c] |= kh_symbols_have(&begin->place[k], c) ? bit : 0;
	}
}
