#include "pattern_need.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

enum {
	LETTERS_MOST = 14, /* of a literal */
	EXACT_MOST = 16,   /* literals that one stretch of an expression can be spelt out to */
	WAYS_MOST = 48,    /* literals of one list */
	LISTS_MOST = 6,    /* lists that are kept */
	SIGNS_MOST = 4,    /* of which one must stand */
	GRAM = 3
};

struct literal {
	uint8_t size;
	char at[LETTERS_MOST + 1];
};

struct literals {
	unsigned count;
	struct literal at[EXACT_MOST];
};

struct list {
	unsigned count, weight; /* the number of letters of the shortest */
	struct literal at[WAYS_MOST];
};

struct finder {
	struct list lists[LISTS_MOST];
	unsigned count;
};

/* ---- the folded text ---- */

/* One symbol for all that a literal does not tell apart: letters in lower case, digits as 0, white space as a blank.
 */
static const char folds[KH_SYMBOLS] = {0, 1, 2, 3, 4, 5, 6, 7, 8, ' ', ' ', ' ', ' ', ' ', 14, 15, 16, 17, 18, 19, 20,
    21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, ' ', '!', '"', '#', '$', '%', '&', '\'', '(', ')', '*', '+', ',', '-',
    '.', '/', '0', '0', '0', '0', '0', '0', '0', '0', '0', '0', ':', ';', '<', '=', '>', '?', '@', 'a', 'b', 'c', 'd',
    'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q', 'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '[',
    '\\', ']', '^', '_', '`', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm', 'n', 'o', 'p', 'q',
    'r', 's', 't', 'u', 'v', 'w', 'x', 'y', 'z', '{', '|', '}', '~', 127};

static char folded(unsigned char c)
{
	return folds[c & (KH_SYMBOLS - 1)];
}

static unsigned gram_place(uint32_t three)
{
	return (three * 0x9E3779B1U) >> 20;
}

static void next_stamp(struct kh_grams *g)
{
	if (++g->stamp == 0) {
		memset(g->at, 0, sizeof g->at);
		g->stamp = 1;
	}
}

void kh_grams_read(struct kh_grams *g, const char *skeleton, uint32_t size)
{
	uint32_t three = 0;
	unsigned before = 0;

	next_stamp(g);
	const uint8_t stamp = g->stamp;
	for (uint32_t i = 0; i < size; i++) {
		unsigned c = (unsigned char)folded((unsigned char)skeleton[i]);
		if (c == ' ' && before == ' ')
			continue;
		before = c;
		three = (three << 7 | c) & 0x1FFFFF;
		g->at[gram_place(three)] = stamp;
		g->at[KH_GRAM_PLACES + c] = stamp;
	}
}

/* ---- what a stretch of the expression spells ---- */

static bool append(struct literal *l, char c)
{
	if (c == ' ' && l->size > 0 && l->at[l->size - 1] == ' ')
		return true;
	if (l->size >= LETTERS_MOST)
		return false;
	l->at[l->size++] = c;
	return true;
}

static bool add_literal(struct literals *to, const struct literal *l)
{
	for (unsigned i = 0; i < to->count; i++)
		if (to->at[i].size == l->size && memcmp(to->at[i].at, l->at, l->size) == 0)
			return true;
	if (to->count == EXACT_MOST)
		return false;
	to->at[to->count++] = *l;
	return true;
}

static const struct literals nothing = {1, {{0, ""}}};

static void copy(struct literals *to, const struct literals *from)
{
	to->count = from->count;
	memcpy(to->at, from->at, from->count * sizeof *from->at);
}

/* Each of `left` with each of `right` behind it. */
static bool join(const struct literals *left, const struct literals *right, struct literals *out)
{
	struct literals all;

	all.count = 0;
	for (unsigned i = 0; i < left->count; i++)
		for (unsigned k = 0; k < right->count; k++) {
			struct literal l = left->at[i];
			for (unsigned c = 0; c < right->at[k].size; c++)
				if (!append(&l, right->at[k].at[c]))
					return false;
			if (!add_literal(&all, &l))
				return false;
		}
	copy(out, &all);
	return true;
}

static bool spell(const struct kh_tree *t, struct literals *out);

static bool spell_symbol(const struct kh_symbols *set, struct literals *out)
{
	out->count = 0;
	for (unsigned word = 0; word < KH_SYMBOLS / 64; word++)
		for (uint64_t left = set->bits[word]; left != 0; left &= left - 1) {
			unsigned c = word * 64 + (unsigned)__builtin_ctzll(left);
			struct literal l = {1, {folded((unsigned char)c)}};
			if (!add_literal(out, &l))
				return false;
		}
	return out->count > 0;
}

/* White space that comes again is one blank; otherwise only "once or not" is spelt out. */
static bool spell_repeat(const struct kh_tree *t, struct literals *out)
{
	if (!spell(t->child, out))
		return false;
	bool blank = out->count == 1 && out->at[0].size == 1 && out->at[0].at[0] == ' ';
	if (!blank && t->most != 1)
		return false;
	return t->least > 0 || add_literal(out, &nothing.at[0]);
}

/* The literals that the tree can match, where they are few; false where they are not. */
static bool spell(const struct kh_tree *t, struct literals *out)
{
	struct literals more;

	switch (t->kind) {
	case KH_TREE_EMPTY:
	case KH_TREE_START:
	case KH_TREE_END:
	case KH_TREE_BOUND:
	case KH_TREE_BEHIND:
	case KH_TREE_AHEAD:
		copy(out, &nothing);
		return true;
	case KH_TREE_SYMBOL:
		return spell_symbol(&t->symbols, out);
	case KH_TREE_REPEAT:
		return spell_repeat(t, out);
	case KH_TREE_ALL:
		copy(out, &nothing);
		for (const struct kh_tree *c = t->child; c != NULL; c = c->next)
			if (!spell(c, &more) || !join(out, &more, out))
				return false;
		return true;
	case KH_TREE_ONE_OF:
		out->count = 0;
		for (const struct kh_tree *c = t->child; c != NULL; c = c->next) {
			if (!spell(c, &more))
				return false;
			for (unsigned i = 0; i < more.count; i++)
				if (!add_literal(out, &more.at[i]))
					return false;
		}
		return true;
	case KH_TREE_ANY:
		break;
	}
	return false;
}

/* ---- what is needed ---- */

static bool collect(struct finder *f, const struct kh_tree *t, struct kh_arena *mem);

/* Trigrams are told apart well; of shorter literals only a sign or a digit is worth looking for. */
static unsigned weight(const struct literal *l)
{
	if (l->size >= GRAM)
		return l->size;
	for (unsigned i = 0; i < l->size; i++)
		if (!isalpha((unsigned char)l->at[i]) && l->at[i] != ' ')
			return 1;
	return 0;
}

static bool better(const struct list *a, const struct list *b)
{
	return a->weight * 4 + WAYS_MOST / a->count > b->weight * 4 + WAYS_MOST / b->count;
}

/* The best lists are kept. */
static void keep(struct finder *f, const struct list *list)
{
	unsigned worst = 0;

	if (list->count == 0 || list->weight == 0)
		return;
	if (f->count < LISTS_MOST) {
		f->lists[f->count++] = *list;
		return;
	}
	for (unsigned i = 1; i < f->count; i++)
		if (better(&f->lists[worst], &f->lists[i]))
			worst = i;
	if (better(list, &f->lists[worst]))
		f->lists[worst] = *list;
}

static bool add_way(struct list *list, const struct literal *l)
{
	unsigned w = weight(l);

	if (list->count == WAYS_MOST || w == 0)
		return false;
	list->weight = list->count == 0 || w < list->weight ? w : list->weight;
	list->at[list->count++] = *l;
	return true;
}

static void keep_literals(struct finder *f, const struct literals *spelt)
{
	struct list list;

	list.count = list.weight = 0;
	for (unsigned i = 0; i < spelt->count; i++)
		if (!add_way(&list, &spelt->at[i]))
			return;
	keep(f, &list);
}

/* Of each alternative the best list; together they are one. */
static bool collect_one_of(struct finder *f, const struct kh_tree *t, struct kh_arena *mem)
{
	struct finder *one = kh_arena_take(mem, sizeof *one);
	struct list *all = kh_arena_take(mem, sizeof *all);

	if (one == NULL || all == NULL)
		return false;
	all->count = all->weight = 0;
	for (const struct kh_tree *c = t->child; c != NULL; c = c->next) {
		unsigned best = 0;
		one->count = 0;
		if (!collect(one, c, mem))
			return false;
		for (unsigned i = 1; i < one->count; i++)
			best = better(&one->lists[i], &one->lists[best]) ? i : best;
		if (one->count == 0)
			return true;
		for (unsigned i = 0; i < one->lists[best].count; i++)
			if (!add_way(all, &one->lists[best].at[i]))
				return true;
	}
	keep(f, all);
	return true;
}

/* Stretches that can be spelt out grow until one cannot. */
static bool collect_all(struct finder *f, const struct kh_tree *t, struct kh_arena *mem)
{
	struct literals *run = kh_arena_take(mem, 2 * sizeof *run);

	if (run == NULL)
		return false;
	struct literals *next = run + 1;
	copy(run, &nothing);
	for (const struct kh_tree *c = t->child; c != NULL; c = c->next) {
		if (c->kind == KH_TREE_AHEAD && !collect(f, c->child, mem))
			return false;
		bool spelt = spell(c, next);
		if (spelt && join(run, next, run))
			continue;
		keep_literals(f, run);
		copy(run, spelt ? next : &nothing);
		if (!spelt && !collect(f, c, mem))
			return false;
	}
	keep_literals(f, run);
	return true;
}

static bool collect(struct finder *f, const struct kh_tree *t, struct kh_arena *mem)
{
	struct literals *spelt;

	switch (t->kind) {
	case KH_TREE_ALL:
		return collect_all(f, t, mem);
	case KH_TREE_ONE_OF:
		return collect_one_of(f, t, mem);
	case KH_TREE_REPEAT:
		return t->least == 0 || collect(f, t->child, mem);
	case KH_TREE_SYMBOL:
		if ((spelt = kh_arena_take(mem, sizeof *spelt)) == NULL)
			return false;
		if (spell(t, spelt))
			keep_literals(f, spelt);
		return true;
	default:
		return true;
	}
}

/* ---- needs as places ---- */

/* The places of a literal. Returns how many. */
static size_t places_of(uint16_t *to, const struct literal *l)
{
	size_t n = 0;
	uint32_t three = 0;

	for (unsigned i = 0; i < l->size; i++) {
		three = (three << 7 | (unsigned char)l->at[i]) & 0x1FFFFF;
		if (l->size < GRAM)
			to[n++] = (uint16_t)(KH_GRAM_PLACES + (unsigned char)l->at[i]);
		else if (i + 1 >= GRAM)
			to[n++] = (uint16_t)gram_place(three);
	}
	return n;
}

/* A list: its number of literals, its size, the last place of each literal, where the others of each begin, and these,
 * each with their number. Most literals do not stand in a range, and their last places, side by side, say so. */
static size_t put_list(uint16_t *to, const struct list *list)
{
	size_t count = list->count, n = 2 + 2 * count;

	for (unsigned k = 0; k < count; k++) {
		size_t places = places_of(to + n + 1, &list->at[k]) - 1;
		to[2 + k] = to[n + 1 + places];
		to[2 + count + k] = (uint16_t)n;
		to[n] = (uint16_t)places;
		n += 1 + places;
	}
	to[0] = (uint16_t)count;
	to[1] = (uint16_t)n;
	return n;
}

static const uint16_t *encode(struct kh_arena *mem, const struct finder *f)
{
	uint16_t *out = kh_arena_take(mem, (f->count * (2 + WAYS_MOST * (3 + LETTERS_MOST)) + 1) * sizeof *out);
	size_t n = 0;

	if (out == NULL)
		return NULL;
	for (unsigned i = 0; i < f->count; i++)
		n += put_list(out + n, &f->lists[i]);
	out[n] = 0;
	return out;
}

static int best_first(const void *a, const void *b)
{
	return better(b, a) - better(a, b);
}

/* The signs of a list that has nothing else, and few; NULL for another list, or when there is no memory. */
static const char *signs_of(struct kh_arena *mem, const struct list *list)
{
	char signs[SIGNS_MOST];

	if (list->count > SIGNS_MOST)
		return NULL;
	for (unsigned i = 0; i < list->count; i++) {
		signs[i] = list->at[i].at[0];
		if (list->at[i].size != 1 || isalnum((unsigned char)signs[i]) || signs[i] <= ' ')
			return NULL;
	}
	return kh_arena_string(mem, signs, list->count);
}

bool kh_needs_find(struct kh_arena *mem, const struct kh_tree *tree, const uint16_t **needs, const char **signs)
{
	struct kh_arena *scratch = kh_arena_new();
	struct finder *f = scratch == NULL ? NULL : kh_arena_zero(scratch, 1, sizeof *f);
	bool done = f != NULL && collect(f, tree, scratch);

	*needs = NULL;
	*signs = NULL;
	if (done && f->count > 0) {
		qsort(f->lists, f->count, sizeof *f->lists, best_first);
		done = (*needs = encode(mem, f)) != NULL;
		for (unsigned i = 0; *signs == NULL && i < f->count; i++)
			*signs = signs_of(mem, &f->lists[i]);
	}
	kh_arena_free(scratch);
	return done;
}

static bool has(const struct kh_grams *g, unsigned place)
{
	return g->at[place] == g->stamp;
}

static bool list_met(const uint16_t *list, const struct kh_grams *grams)
{
	const uint16_t *last = list + 2, *begin = last + list[0];

	for (unsigned k = 0; k < list[0]; k++) {
		if (!has(grams, last[k]))
			continue;
		const uint16_t *rest = list + begin[k];
		unsigned i = 1;
		while (i <= rest[0] && has(grams, rest[i]))
			i++;
		if (i > rest[0])
			return true;
	}
	return false;
}

bool kh_needs_met(const uint16_t *needs, const struct kh_grams *grams)
{
	for (; needs[0] > 0; needs += needs[1])
		if (!list_met(needs, grams))
			return false;
	return true;
}
