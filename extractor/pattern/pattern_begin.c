#include "pattern_begin.h"

#include <string.h>

enum { SIGN, WORD, SIDES }; /* what stands at the first place: no word's symbol, or one */

/* Where a walk through the tree may have come to: a bit for each place, and for the first what may stand before it,
 * which is another where a word begins or ends there. Places past the last are dropped. */
struct state {
	uint32_t at;
	struct kh_symbols before[SIDES];
	uint32_t last[KH_PLACES + 1]; /* codes of the symbols that may stand before each place */
};

enum { STEPS_MOST = 100000 };

static const uint32_t FIRST = 1;
static const uint32_t KNOWN = ((uint32_t)1 << KH_PLACES) - 1;

struct walk {
	struct kh_begin *out;
	unsigned steps;
};

static void walk(struct walk *w, const struct kh_tree *t, struct state *s);

static void add_symbols(struct kh_symbols *set, const struct kh_symbols *more)
{
	for (unsigned i = 0; i < KH_SYMBOLS / 64; i++)
		set->bits[i] |= more->bits[i];
}

static void merge(struct state *s, const struct state *other)
{
	s->at |= other->at;
	for (unsigned side = 0; side < SIDES && (other->at & FIRST) != 0; side++)
		add_symbols(&s->before[side], &other->before[side]);
	for (unsigned k = 0; k <= KH_PLACES; k++)
		s->last[k] |= other->last[k];
}

static uint32_t codes_of(const struct kh_symbols *set)
{
	uint64_t both = set->bits[0] | set->bits[1];

	return (uint32_t)both | (uint32_t)(both >> 32);
}

/* A symbol of `codes` may stand at a place, behind those of `last`. */
static void add_pairs(struct kh_begin *out, unsigned place, uint32_t last, uint32_t codes)
{
	if (place == 0 || place > KH_PAIRS)
		return;
	for (; last != 0; last &= last - 1)
		out->pair[place - 1][__builtin_ctz(last)] |= codes;
}

static void add_all(struct kh_symbols *set)
{
	memset(set->bits, 0xFF, sizeof set->bits);
}

/* ---- before the first place ---- */

static const struct kh_symbols LETTERS = {{0, 0x07FFFFFE07FFFFFE}}, DIGITS = {{0x03FF000000000000, 0}},
                               WORDS = {{0x03FF000000000000, 0x07FFFFFE87FFFFFE}}, /* with '_' */
    BLANKS = {{0x00000001FFFFFFFE, 0}}, NOTHING = {{1, 0}};

static struct kh_symbols both(const struct kh_symbols *a, const struct kh_symbols *b)
{
	return (struct kh_symbols){{a->bits[0] & b->bits[0], a->bits[1] & b->bits[1]}};
}

static struct kh_symbols without(const struct kh_symbols *a, const struct kh_symbols *b)
{
	return (struct kh_symbols){{a->bits[0] & ~b->bits[0], a->bits[1] & ~b->bits[1]}};
}

static bool is_empty(const struct kh_symbols *set)
{
	return (set->bits[0] | set->bits[1]) == 0;
}

static bool have(const struct kh_symbols *set, const struct kh_symbols *some)
{
	return ((set->bits[0] & some->bits[0]) | (set->bits[1] & some->bits[1])) != 0;
}

/* The sorts of the positions at which symbols stand, behind one of `before`. */
static unsigned sorts_of(const struct kh_symbols *symbols, const struct kh_symbols *before)
{
	struct kh_symbols rest = without(symbols, &WORDS);
	unsigned sorts = 0;

	if (have(symbols, &LETTERS))
		sorts |= have(before, &LETTERS) ? KH_AT_LETTER : KH_AT_WORD;
	if (have(symbols, &DIGITS))
		sorts |= have(before, &DIGITS) ? KH_AT_DIGIT : KH_AT_WORD;
	sorts |= have(&rest, &NOTHING) ? KH_AT_END : 0;
	sorts |= have(&rest, &BLANKS) ? KH_AT_BLANK : 0;
	rest = without(&rest, &NOTHING);
	rest = without(&rest, &BLANKS);
	return sorts | (!is_empty(&rest) || kh_symbols_have(symbols, '_') ? KH_AT_SIGN : 0);
}

/* The first place is taken by one of the symbols; then it is one as any other. */
static void enter_first(struct kh_begin *out, const struct kh_symbols *set, const struct state *s)
{
	const struct kh_symbols parts[SIDES] = {[SIGN] = without(set, &WORDS), [WORD] = both(set, &WORDS)};

	for (unsigned side = 0; side < SIDES && (s->at & FIRST) != 0; side++) {
		const struct kh_symbols *before = &s->before[side];
		if (is_empty(&parts[side]) || is_empty(before))
			continue;
		add_symbols(&out->before, before);
		out->sorts |= sorts_of(&parts[side], before);
	}
}

/* Of what may stand before the first place, keep what is of a word, or what is not; or what is no symbol of a set. */
static void keep_before(struct state *s, unsigned side, bool word)
{
	s->before[side] = word ? both(&s->before[side], &WORDS) : without(&s->before[side], &WORDS);
}

static void drop_before(struct state *s, const struct kh_symbols *set)
{
	for (unsigned side = 0; side < SIDES; side++)
		s->before[side] = without(&s->before[side], set);
}

/* Nothing stands before the first place, and no other place can be reached. */
static void keep_start(struct state *s)
{
	struct kh_symbols rest;

	add_all(&rest);
	kh_symbols_drop(&rest, 0);
	drop_before(s, &rest);
	s->at &= FIRST;
}

/* Drop the first place where nothing may stand before it. */
static void leave_first(struct state *s)
{
	if (is_empty(&s->before[SIGN]) && is_empty(&s->before[WORD]))
		s->at &= ~FIRST;
}

/* ---- places ---- */

/* From the lowest place on all may stand. */
static void allow_from(struct kh_begin *out, struct state *s)
{
	struct kh_symbols all;
	bool reached = false;

	add_all(&all);
	enter_first(out, &all, s);
	for (unsigned k = 0; k < KH_PLACES; k++) {
		uint32_t last = reached ? UINT32_MAX : s->last[k];
		reached = reached || (s->at >> k & 1) != 0;
		if (reached) {
			add_all(&out->place[k]);
			add_pairs(out, k, last, UINT32_MAX);
		}
	}
}

static void take_symbol(struct kh_begin *out, const struct kh_symbols *set, struct state *s)
{
	struct state to = {0};
	uint32_t codes = codes_of(set);

	enter_first(out, set, s);
	for (unsigned k = 0; k < KH_PLACES; k++)
		if ((s->at >> k & 1) != 0) {
			add_symbols(&out->place[k], set);
			add_pairs(out, k, s->last[k], codes);
			to.last[k + 1] = codes;
		}
	to.at = s->at << 1 & KNOWN;
	*s = to;
}

/* The range ends here, or a line end does that is its last byte: nothing stands behind. */
static void take_end(struct kh_begin *out, struct state *s)
{
	struct kh_symbols end = {{1 | (uint64_t)1 << '\n', 0}}, nothing = {{1, 0}};
	struct state rest;

	take_symbol(out, &end, s);
	for (rest = *s; rest.at != 0;)
		take_symbol(out, &nothing, &rest);
	s->at = 0;
}

/* Once more than there are places leads nowhere new. */
static void repeat(struct walk *w, const struct kh_tree *t, struct state *s)
{
	unsigned most = t->least + KH_PLACES < t->most ? t->least + KH_PLACES : t->most;
	struct state all;

	for (unsigned i = 0; i < t->least && s->at != 0; i++)
		walk(w, t->child, s);
	all = *s;
	for (unsigned i = t->least; i < most && s->at != 0; i++) {
		walk(w, t->child, s);
		merge(&all, s);
	}
	*s = all;
}

static void walk_one_of(struct walk *w, const struct kh_tree *t, struct state *s)
{
	struct state to = {0};

	for (const struct kh_tree *c = t->child; c != NULL; c = c->next) {
		struct state one = *s;
		walk(w, c, &one);
		merge(&to, &one);
	}
	*s = to;
}

static void walk(struct walk *w, const struct kh_tree *t, struct state *s)
{
	if (s->at == 0 || w->steps++ > STEPS_MOST)
		return;
	switch (t->kind) {
	case KH_TREE_EMPTY:
	case KH_TREE_AHEAD:
		break;
	case KH_TREE_START:
		keep_start(s);
		break;
	case KH_TREE_END:
		take_end(w->out, s);
		break;
	case KH_TREE_BOUND:
		keep_before(s, WORD, false);
		keep_before(s, SIGN, true);
		break;
	case KH_TREE_BEHIND:
		drop_before(s, &t->symbols);
		break;
	case KH_TREE_SYMBOL:
		take_symbol(w->out, &t->symbols, s);
		break;
	case KH_TREE_ALL:
		for (const struct kh_tree *c = t->child; c != NULL; c = c->next)
			walk(w, c, s);
		break;
	case KH_TREE_ONE_OF:
		walk_one_of(w, t, s);
		break;
	case KH_TREE_REPEAT:
		repeat(w, t, s);
		break;
	case KH_TREE_ANY:
		allow_from(w->out, s);
		s->at = KNOWN;
		memset(s->last, 0xFF, sizeof s->last);
		break;
	}
	leave_first(s);
}

/* The shortest and the longest match; KH_TREE_MANY or more is no end. */
static void measure(const struct kh_tree *t, unsigned *least, unsigned *most)
{
	unsigned child_least = 0, child_most = 0;
	bool any = false;

	*least = t->kind == KH_TREE_SYMBOL;
	*most = t->kind == KH_TREE_ANY ? KH_TREE_MANY : *least;
	for (const struct kh_tree *c = t->kind == KH_TREE_AHEAD ? NULL : t->child; c != NULL; c = c->next) {
		measure(c, &child_least, &child_most);
		if (t->kind == KH_TREE_ONE_OF) {
			*least = !any || child_least < *least ? child_least : *least;
			*most = child_most > *most ? child_most : *most;
		} else {
			*least += child_least * (t->kind == KH_TREE_REPEAT ? t->least : 1);
			*most += child_most * (t->kind == KH_TREE_REPEAT ? t->most : 1);
		}
		any = true;
		*least = *least < KH_TREE_MANY ? *least : KH_TREE_MANY;
		*most = *most < KH_TREE_MANY ? *most : KH_TREE_MANY;
	}
}

bool kh_begin_asks_before(const struct kh_tree *tree)
{
	for (const struct kh_tree *c = tree->child; c != NULL; c = c->next)
		if (kh_begin_asks_before(c))
			return true;
	return tree->kind == KH_TREE_START || tree->kind == KH_TREE_BEHIND;
}

void kh_begin_find(const struct kh_tree *tree, enum kh_where where, struct kh_begin *begin)
{
	struct walk w = {.out = begin};
	struct state s = {.at = FIRST}, all;

	for (unsigned side = 0; side < SIDES; side++) {
		add_all(&s.before[side]);
		if (where == KH_INSIDE)
			kh_symbols_drop(&s.before[side], 0);
	}
	all = s;
	*begin = (struct kh_begin){0};
	walk(&w, tree, &s);
	if (s.at != 0)
		allow_from(begin, &s); /* what stands behind a match is not known */
	if (w.steps > STEPS_MOST)
		allow_from(begin, &all);
	measure(tree, &begin->least, &begin->most);
}

enum { CAPITALS = 26 };

/* How many symbols can stand at the first place. */
static unsigned count_first(const struct kh_begin *begin)
{
	return (
	    unsigned)(__builtin_popcountll(begin->place[0].bits[0]) + __builtin_popcountll(begin->place[0].bits[1]));
}

bool kh_filter_make(struct kh_arena *mem, struct kh_filter *filter, size_t count)
{
	size_t entries = (KH_PLACES + 1) * KH_SYMBOLS + KH_PAIRS * KH_CODES * KH_CODES;

	*filter = (struct kh_filter){0};
	while ((size_t)8 << filter->shift < count)
		filter->shift++;
	filter->mask = count < KH_FILTER_PATTERNS ? ((uint64_t)1 << count) - 1 : UINT64_MAX;
	filter->table = kh_arena_zero(mem, (entries << filter->shift) + sizeof(uint64_t), 1);
	return filter->table != NULL;
}

static void set_bit(struct kh_filter *filter, size_t entry, unsigned number)
{
	filter->table[(entry << filter->shift) + number / 8] |= (unsigned char)(1U << number % 8);
}

/* That of each symbol of a set, whose entries begin at `entry`. */
static void set_bits(struct kh_filter *filter, size_t entry, unsigned number, const struct kh_symbols *set)
{
	for (unsigned i = 0; i < KH_SYMBOLS / 64; i++)
		for (uint64_t left = set->bits[i]; left != 0; left &= left - 1)
			set_bit(filter, entry + i * 64 + (unsigned)__builtin_ctzll(left), number);
}

void kh_filter_add(struct kh_filter *filter, unsigned number, const struct kh_begin *begin)
{
	unsigned count = count_first(begin);

	filter->wide |= count >= CAPITALS ? (uint64_t)1 << number : 0;
	filter->vague |= count > KH_SYMBOLS / 2 ? (uint64_t)1 << number : 0;
	set_bits(filter, 0, number, &begin->before);
	for (unsigned k = 0; k < KH_PLACES; k++)
		set_bits(filter, kh_place_entry(k, 0), number, &begin->place[k]);
	for (unsigned k = 0; k < KH_PAIRS; k++)
		for (unsigned first = 0; first < KH_CODES; first++)
			for (uint32_t left = begin->pair[k][first]; left != 0; left &= left - 1)
				set_bit(filter, kh_pair_entry(k, first, (unsigned)__builtin_ctz(left)), number);
}

uint64_t kh_filter_begun(const struct kh_filter *filter, unsigned before, const char *at, size_t size)
{
	uint64_t may = filter->mask & kh_filter_entry(filter, before % KH_SYMBOLS);

	for (unsigned k = 0; may != 0 && k < KH_PLACES && k < size; k++) {
		unsigned char symbol = (unsigned char)at[k];
		may &= kh_filter_entry(filter, kh_place_entry(k, symbol));
		if (k > 0 && k <= KH_PAIRS)
			may &= kh_filter_entry(
			    filter, kh_pair_entry(k - 1, (unsigned char)at[k - 1] % KH_CODES, symbol % KH_CODES));
	}
	return may;
}

static uint64_t pair_of(const struct kh_filter *filter, unsigned pair, unsigned first, unsigned second)
{
	return kh_filter_entry(filter, kh_pair_entry(pair, first, second));
}

static void codes_at(const struct kh_filter *filter, unsigned place, uint64_t *patterns)
{
	memset(patterns, 0, KH_CODES * sizeof *patterns);
	for (unsigned c = 0; c < KH_SYMBOLS; c++)
		patterns[c & (KH_CODES - 1)] |= filter->mask & kh_filter_entry(filter, kh_place_entry(place, c));
}

/* The patterns that have the second and the third symbol. */
static void second_and_third(const struct kh_filter *filter, uint64_t patterns[KH_CODES][KH_CODES])
{
	uint64_t second[KH_CODES], third[KH_CODES];

	codes_at(filter, 1, second);
	codes_at(filter, 2, third);
	for (unsigned b = 0; b < KH_CODES; b++)
		for (unsigned c = 0; c < KH_CODES; c++)
			patterns[b][c] = second[b] & third[c] & pair_of(filter, 1, b, c);
}

void kh_firsts_add(struct kh_firsts *firsts, const struct kh_filter *filter, uint64_t patterns)
{
	uint64_t first[KH_FIRSTS] = {0}, rest[KH_CODES][KH_CODES];

	for (unsigned c = 0; c < KH_SYMBOLS; c++)
		first[kh_first_code(c)] |= patterns & kh_filter_entry(filter, kh_place_entry(0, c));
	second_and_third(filter, rest);
	for (unsigned a = 0; a < KH_FIRSTS; a++)
		for (unsigned b = 0; b < KH_CODES && first[a] != 0; b++) {
			uint64_t may = first[a] & pair_of(filter, 0, a % KH_CODES, b);
			for (unsigned c = 0; may != 0 && c < KH_CODES; c++)
				firsts->bits[a * KH_CODES + b] |= (uint32_t)((may & rest[b][c]) != 0) << c;
		}
}
