#include "pattern_states.h"

#include <stdlib.h>
#include <string.h>

enum { ROW_LEAST = 24 /* nodes of a state that is given a row at once */ };

static bool is_word(unsigned c)
{
	return (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || c == '_';
}

/* Where a way leads through: what stands before, and whether a word begins or ends there. */
struct place {
	unsigned before; /* the symbol, 0 for none */
	bool known;      /* is it? */
	bool begin;      /* of the range */
	bool bound;      /* may a word begin or end here? */
};

static bool may_pass(const struct kh_nodes *nodes, const struct kh_node *n, const struct place *p)
{
	switch (n->kind) {
	case KH_NODE_BEHIND:
		return !p->known || p->before == 0 || !kh_symbols_have(&nodes->sets[n->more], p->before);
	case KH_NODE_START:
		return p->begin;
	case KH_NODE_BOUND:
		return p->bound;
	default:
		return n->kind == KH_NODE_EMPTY || n->kind == KH_NODE_SPLIT;
	}
}

/* A state in the making; its nodes are those found. */
struct model {
	uint64_t accepts, sure;
	bool whole, word, begin;
};

static void start_over(struct kh_dfa_states *all)
{
	all->found_count = 0;
	if (++all->stamp == 0) {
		memset(all->seen, 0, all->room * sizeof *all->seen);
		all->stamp = 1;
	}
}

/* Is it noted for the state: that the pattern matches, or a node at which a symbol is needed, or a bound? */
static void note(struct kh_dfa_states *all, const struct kh_node *n, uint32_t at, struct model *to)
{
	uint64_t pattern = (uint64_t)1 << n->pattern;

	if (n->kind == KH_NODE_STEP || n->kind == KH_NODE_STEP_SET || n->kind == KH_NODE_BOUND)
		all->found[all->found_count++] = at;
	if (n->kind == KH_NODE_ACCEPT || n->kind == KH_NODE_ANY)
		to->accepts |= pattern;
	if (n->kind == KH_NODE_ANY)
		to->sure |= pattern;
}

/* Add what can be reached from a node without a symbol. Each node is looked at once. */
static void reach(struct kh_dfa *d, uint32_t from, const struct place *p, struct model *to)
{
	struct kh_dfa_states *all = d->pool->states;
	size_t left = 0;

	all->stack[left++] = from;
	while (left > 0) {
		uint32_t at = all->stack[--left];
		const struct kh_node *n = &d->nodes.at[at];
		if (all->seen[at] == all->stamp)
			continue;
		all->seen[at] = all->stamp;
		if (!may_pass(&d->nodes, n, p)) {
			note(all, n, at, to);
			continue;
		}
		if (n->kind == KH_NODE_SPLIT)
			all->stack[left++] = n->more;
		all->stack[left++] = n->out;
	}
}

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

/* Those of patterns about which nothing more is asked are dropped, the others put in order. */
static void tidy(struct kh_dfa *d, const struct model *s)
{
	struct kh_dfa_states *all = d->pool->states;
	uint64_t done = s->whole ? s->sure : s->accepts;
	uint32_t n = 0;

	for (uint32_t i = 0; i < all->found_count; i++)
		if ((done >> d->nodes.at[all->found[i]].pattern & 1) == 0)
			all->found[n++] = all->found[i];
	all->found_count = n;
	if (n > 1)
		qsort(all->found, n, sizeof *all->found, by_number);
}

static bool is_same(const struct kh_dfa_states *all, uint32_t number, const struct kh_dfa *d, const struct model *m)
{
	const struct kh_origin *o = &all->origins[number];
	const struct kh_state *s = &all->at[number];

	return o->of == d && o->count == all->found_count && s->accepts == m->accepts && o->sure == m->sure &&
	       o->whole == m->whole && o->word == m->word && o->begin == m->begin &&
	       memcmp(o->nodes, all->found, o->count * sizeof *all->found) == 0;
}

static kh_way way_to(const struct kh_dfa_states *all, uint32_t number)
{
	return (kh_way)(number | (all->origins[number].count == 0 ? KH_WAY_LAST : 0));
}

bool kh_state_add_row(struct kh_dfa *d, struct kh_state *s)
{
	_Atomic kh_way *row = kh_arena_zero(d->pool->mem, KH_SYMBOLS, sizeof *row);

	for (unsigned i = 0; row != NULL && i < KH_STATE_STEPS; i++) {
		unsigned symbol = s->symbols[i / 8] >> 8 * (i % 8) & UINT8_MAX;
		if (symbol > 0)
			row[symbol - 1] = s->to[i];
	}
	if (row != NULL)
		atomic_store_explicit(&s->row, row, memory_order_release);
	return row != NULL;
}

/* Make a state of the nodes found. Returns 0 when there is no memory. */
static uint32_t add_state(struct kh_dfa *d, const struct model *m)
{
	struct kh_dfa_states *all = d->pool->states;
	struct kh_state *s = &all->at[all->count];
	size_t count = all->found_count;
	uint32_t *nodes = kh_arena_take(d->pool->mem, count * sizeof *nodes);

	if (nodes == NULL || (count >= ROW_LEAST && !kh_state_add_row(d, s)))
		return 0;
	s->accepts = m->accepts;
	memcpy(nodes, all->found, count * sizeof *nodes);
	struct kh_origin *o = &all->origins[all->count];
	*o = (struct kh_origin){.of = d,
	    .nodes = nodes,
	    .sure = m->sure,
	    .count = (uint32_t)count,
	    .whole = m->whole,
	    .word = m->word,
	    .begin = m->begin};
	for (size_t i = 0; i < count; i++)
		o->live |= (uint64_t)1 << d->nodes.at[nodes[i]].pattern;
	return all->count++;
}

/* The way to the state of the nodes found: one that is there already, or a new one. */
static kh_way state_of(struct kh_dfa *d, const struct model *like)
{
	struct kh_dfa_states *all = d->pool->states;
	uint32_t hash = 2166136261U, number;

	tidy(d, like);
	for (uint32_t i = 0; i < all->found_count; i++)
		hash = (hash ^ all->found[i]) * 16777619U;
	uint32_t *bucket = &all->buckets[(hash ^ hash >> 16) % KH_STATE_BUCKETS];
	for (number = *bucket; number != 0; number = all->origins[number].chain)
		if (is_same(all, number, d, like))
			return way_to(all, number);
	number = all->count < KH_STATES_MOST ? add_state(d, like) : 0;
	if (number == 0)
		return KH_WAY_LAST;
	all->origins[number].chain = *bucket;
	*bucket = number;
	return way_to(all, number);
}

kh_way kh_state_root(struct kh_dfa *d, bool whole, unsigned before)
{
	struct place p = {.before = before, .begin = before == 0, .known = true};
	struct model like = {.whole = whole, .word = is_word(before), .begin = before == 0};

	start_over(d->pool->states);
	for (unsigned i = 0; i < d->nodes.patterns; i++)
		reach(d, d->nodes.starts[i], &p, &like);
	return state_of(d, &like);
}

static bool takes(const struct kh_nodes *nodes, const struct kh_node *n, unsigned c)
{
	if (n->kind == KH_NODE_STEP)
		return n->one == c || n->other == c;
	return n->kind == KH_NODE_STEP_SET && kh_symbols_have(&nodes->sets[n->more], c);
}

/* Find the nodes of a state, and where a word begins or ends before the symbol, those that stand behind that. What matched
 * before the symbol is noted in `to`. */
static void pass_bounds(struct kh_dfa *d, const struct kh_origin *s, unsigned c, struct model *to)
{
	struct kh_dfa_states *all = d->pool->states;
	struct place p = {.begin = s->begin, .bound = true};

	start_over(all);
	for (uint32_t i = 0; i < s->count; i++)
		if (d->nodes.at[s->nodes[i]].kind != KH_NODE_BOUND)
			all->seen[all->found[all->found_count++] = s->nodes[i]] = all->stamp;
	for (uint32_t i = 0; i < s->count && s->word != is_word(c); i++)
		if (d->nodes.at[s->nodes[i]].kind == KH_NODE_BOUND)
			reach(d, s->nodes[i], &p, to);
}

kh_way kh_state_next(struct kh_dfa_states *all, uint32_t from, unsigned c)
{
	const struct kh_origin *o = &all->origins[from];
	struct kh_dfa *d = o->of;
	struct place p = {.before = c, .known = true};
	struct model like = {.whole = o->whole, .word = is_word(c), .sure = o->sure};
	uint32_t n = 0;

	like.accepts = o->whole ? 0 : all->at[from].accepts;
	pass_bounds(d, o, c, &like);
	for (uint32_t i = 0; i < all->found_count; i++)
		if (takes(&d->nodes, &d->nodes.at[all->found[i]], c))
			all->heads[n++] = d->nodes.at[all->found[i]].out;
	start_over(all);
	for (uint32_t i = 0; i < n; i++)
		reach(d, all->heads[i], &p, &like);
	return state_of(d, &like);
}
