#include "pattern_dfa.h"

#include <stdlib.h>
#include <string.h>

#include "eight.h"
#include "pattern_nodes.h"

enum {
	READ_MOST = 24, /* symbols: what is not known by then PCRE2 shall say */
	STATE_BITS = 14,
	STATES_MOST = 1 << STATE_BITS, /* of a pool: then all patterns may match */
	STEPS = 8,                     /* of a state that has no row for them */
	ROW_LEAST = 24,                /* nodes of a state that is given one at once */
	BUCKETS = 1 << 12,
	ALIGN = 64
};

/* Where a step leads to: the number of a state, and with it whether no step leads on from there. */
static const uint32_t LAST = (uint32_t)1 << 31, NUMBER = STATES_MOST - 1;

/* A state as it is read, a line of the cache. Steps stand side by side, found by their symbols; where there are more, in a row,
 * by symbol. */
struct state {
	_Atomic uint64_t symbols; /* one more than each, a byte each; 0 where there is none yet */
	_Atomic uint32_t to[STEPS];
	uint64_t accepts; /* patterns that match up to here or to somewhere before; of the whole: up to here */
	uint64_t sure;    /* patterns that may match whatever comes */
	_Atomic(_Atomic uint32_t *) row;
};

/* What it is made of: the nodes that some of the first symbols of a text lead to. A pattern that has matched is gone through
 * no further, but where a match has to be the whole of the text. */
struct origin {
	struct kh_dfa *of;
	const uint32_t *nodes;
	uint64_t live; /* patterns that may match farther on */
	uint32_t count, chain;
	bool whole, word, begin; /* is the symbol before one of a word? does the range begin here? */
};

struct kh_dfa {
	struct kh_dfa_pool *pool;
	struct kh_nodes nodes;
	_Atomic uint32_t roots[2][KH_SYMBOLS]; /* by the symbol before: of any matches, and of those of the whole */
};

/* The first state stands for "all patterns may match". */
struct kh_dfa_states {
	_Alignas(ALIGN) struct state at[STATES_MOST];
	struct origin origins[STATES_MOST];
	uint32_t buckets[BUCKETS], count;
	/* of whoever holds the lock */
	uint32_t *seen, *found, *heads, *stack, room, stamp, found_count;
};

static struct kh_dfa *made(struct kh_dfa_slot *slot);
static uint32_t made_step(struct kh_dfa_pool *pool, uint32_t from, unsigned c);
static uint32_t made_root(struct kh_dfa *d, bool whole, unsigned before);

/* ---- asking ---- */

/* Where a symbol leads to; 0 where that is not known yet. Most states have one step, or a row. */
static inline uint32_t step_of(struct state *s, unsigned c)
{
	uint64_t symbols = atomic_load_explicit(&s->symbols, memory_order_acquire);

	if ((symbols & UINT8_MAX) == c + 1)
		return atomic_load_explicit(&s->to[0], memory_order_relaxed);
	_Atomic uint32_t *row = atomic_load_explicit(&s->row, memory_order_acquire);
	if (symbols == 0)
		return row == NULL ? 0 : atomic_load_explicit(&row[c], memory_order_acquire);
	uint64_t other = symbols ^ (c + 1) * KH_EACH, same = (other - KH_EACH) & ~other & KH_HIGH;
	if (same != 0)
		return atomic_load_explicit(&s->to[__builtin_ctzll(same) / 8], memory_order_relaxed);
	return row == NULL ? 0 : atomic_load_explicit(&row[c], memory_order_acquire);
}

static inline uint32_t next_of(struct kh_dfa_pool *pool, struct state *states, uint32_t from, unsigned c)
{
	uint32_t to = step_of(states + from, c);

	return to != 0 ? to : made_step(pool, from, c);
}

static inline uint32_t root_of(struct kh_dfa *d, bool whole, unsigned before)
{
	uint32_t root = atomic_load_explicit(&d->roots[whole][before % KH_SYMBOLS], memory_order_acquire);

	return root != 0 ? root : made_root(d, whole, before % KH_SYMBOLS);
}

/* Go on from a state until no step leads on, or the text ends. Returns what was not read. */
static inline uint32_t walk(struct kh_dfa_pool *pool, uint32_t *state, const char *at, uint32_t left)
{
	struct state *states = pool->states->at;
	const char *end = at + (left < READ_MOST ? left : READ_MOST), *begin = at;
	uint32_t s = *state;

	while (s < LAST && at < end)
		s = next_of(pool, states, s, (unsigned char)*at++ % KH_SYMBOLS);
	*state = s;
	return left - (uint32_t)(at - begin);
}

uint64_t kh_dfa_ask(struct kh_dfa_slot *slot, unsigned before, const char *at, uint32_t left)
{
	struct kh_dfa *d = atomic_load_explicit(&slot->made, memory_order_acquire);

	if (d == NULL && (d = made(slot)) == NULL)
		return UINT64_MAX;
	struct kh_dfa_states *all = slot->pool->states;
	uint32_t s = root_of(d, false, before);
	left = walk(slot->pool, &s, at, left);
	if (s < LAST && left > 0)
		return all->at[s & NUMBER].accepts | all->origins[s & NUMBER].live;
	if (s < LAST)
		s = next_of(slot->pool, all->at, s, 0);
	return all->at[s & NUMBER].accepts;
}

/* A match that ends before a bound is known behind it only. */
uint64_t kh_dfa_ask_whole(struct kh_dfa_slot *slot, const char *at, uint32_t left)
{
	struct kh_dfa *d = atomic_load_explicit(&slot->made, memory_order_acquire);

	if (d == NULL && (d = made(slot)) == NULL)
		return UINT64_MAX;
	struct kh_dfa_states *all = slot->pool->states;
	uint32_t s = root_of(d, true, 0);
	left = walk(slot->pool, &s, at, left);
	const struct state *last = &all->at[s & NUMBER];
	if (s >= LAST)
		return left == 0 ? last->accepts | last->sure : last->sure;
	if (left > 0)
		return last->sure | all->origins[s & NUMBER].live;
	return last->accepts | last->sure | all->at[next_of(slot->pool, all->at, s, 0) & NUMBER].accepts;
}

/* ---- from nodes to states ---- */

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
	const struct origin *o = &all->origins[number];
	const struct state *s = &all->at[number];

	return o->of == d && o->count == all->found_count && s->accepts == m->accepts && s->sure == m->sure &&
	       o->whole == m->whole && o->word == m->word && o->begin == m->begin &&
	       memcmp(o->nodes, all->found, o->count * sizeof *all->found) == 0;
}

static uint32_t way_to(const struct kh_dfa_states *all, uint32_t number)
{
	return number | (all->origins[number].count == 0 ? LAST : 0);
}

static bool add_row(struct kh_dfa *d, struct state *s)
{
	_Atomic uint32_t *row = kh_arena_zero(d->pool->mem, KH_SYMBOLS, sizeof *row);

	if (row != NULL)
		atomic_store_explicit(&s->row, row, memory_order_release);
	return row != NULL;
}

/* Make a state of the nodes found. Returns 0 when there is no memory. */
static uint32_t add_state(struct kh_dfa *d, const struct model *m)
{
	struct kh_dfa_states *all = d->pool->states;
	struct state *s = &all->at[all->count];
	size_t count = all->found_count;
	uint32_t *nodes = kh_arena_take(d->pool->mem, count * sizeof *nodes);

	if (nodes == NULL || (count >= ROW_LEAST && !add_row(d, s)))
		return 0;
	s->accepts = m->accepts;
	s->sure = m->sure;
	memcpy(nodes, all->found, count * sizeof *nodes);
	struct origin *o = &all->origins[all->count];
	*o = (struct origin){
	    .of = d, .nodes = nodes, .count = (uint32_t)count, .whole = m->whole, .word = m->word, .begin = m->begin};
	for (size_t i = 0; i < count; i++)
		o->live |= (uint64_t)1 << d->nodes.at[nodes[i]].pattern;
	return all->count++;
}

/* The way to the state of the nodes found: one that is there already, or a new one. */
static uint32_t state_of(struct kh_dfa *d, const struct model *like)
{
	struct kh_dfa_states *all = d->pool->states;
	uint32_t hash = 2166136261U, number;

	tidy(d, like);
	for (uint32_t i = 0; i < all->found_count; i++)
		hash = (hash ^ all->found[i]) * 16777619U;
	uint32_t *bucket = &all->buckets[(hash ^ hash >> 16) % BUCKETS];
	for (number = *bucket; number != 0; number = all->origins[number].chain)
		if (is_same(all, number, d, like))
			return way_to(all, number);
	number = all->count < STATES_MOST ? add_state(d, like) : 0;
	if (number == 0)
		return LAST;
	all->origins[number].chain = *bucket;
	*bucket = number;
	return way_to(all, number);
}

static uint32_t make_root(struct kh_dfa *d, bool whole, unsigned before)
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
static void pass_bounds(struct kh_dfa *d, const struct origin *s, unsigned c, struct model *to)
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

static uint32_t make_next(struct kh_dfa_states *all, uint32_t from, unsigned c)
{
	const struct origin *o = &all->origins[from];
	struct kh_dfa *d = o->of;
	struct place p = {.before = c, .known = true};
	struct model like = {.whole = o->whole, .word = is_word(c), .sure = all->at[from].sure};
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

/* ---- what is made when it is first asked for ---- */

static bool make_room(struct kh_dfa_states *all, size_t nodes)
{
	if (nodes <= all->room)
		return true;
	free(all->seen);
	all->seen = calloc(5 * nodes + 1, sizeof *all->seen);
	all->room = all->seen == NULL ? 0 : (uint32_t)nodes;
	all->found = all->seen + nodes;
	all->heads = all->found + nodes;
	all->stack = all->heads + nodes;
	all->stamp = 0;
	return all->seen != NULL;
}

static struct kh_dfa *make(struct kh_dfa_slot *slot)
{
	struct kh_dfa_pool *pool = slot->pool;
	struct kh_dfa *d = kh_arena_zero(pool->mem, 1, sizeof *d);

	if (d == NULL || !kh_nodes_build(pool->mem, slot->expressions, slot->count, &d->nodes) ||
	    !make_room(pool->states, d->nodes.count))
		return NULL;
	d->pool = pool;
	return d;
}

static struct kh_dfa *made(struct kh_dfa_slot *slot)
{
	struct kh_dfa *d = atomic_load_explicit(&slot->made, memory_order_acquire);

	if (d != NULL)
		return d;
	pthread_mutex_lock(&slot->pool->lock);
	d = atomic_load_explicit(&slot->made, memory_order_relaxed);
	if (d == NULL && (d = make(slot)) != NULL)
		atomic_store_explicit(&slot->made, d, memory_order_release);
	pthread_mutex_unlock(&slot->pool->lock);
	return d;
}

static uint32_t made_root(struct kh_dfa *d, bool whole, unsigned before)
{
	_Atomic uint32_t *way = &d->roots[whole][before];

	pthread_mutex_lock(&d->pool->lock);
	uint32_t to = atomic_load_explicit(way, memory_order_relaxed);
	if (to == 0) {
		to = make_root(d, whole, before);
		atomic_store_explicit(way, to, memory_order_release);
	}
	pthread_mutex_unlock(&d->pool->lock);
	return to;
}

/* Note a step where it will be looked for: beside the others of the state, or in its row. */
static void add_step(struct kh_dfa *d, struct state *s, unsigned c, uint32_t to)
{
	uint64_t symbols = atomic_load_explicit(&s->symbols, memory_order_relaxed);
	_Atomic uint32_t *row = atomic_load_explicit(&s->row, memory_order_relaxed);
	unsigned n = symbols == 0 ? 0 : 8 - (unsigned)__builtin_clzll(symbols) / 8;

	if (row == NULL && n < STEPS) {
		atomic_store_explicit(&s->to[n], to, memory_order_relaxed);
		atomic_store_explicit(&s->symbols, symbols | (uint64_t)(c + 1) << 8 * n, memory_order_release);
	} else if (row != NULL || add_row(d, s))
		atomic_store_explicit(&s->row[c], to, memory_order_release);
}

/* Another thread may have made it meanwhile. */
static uint32_t made_step(struct kh_dfa_pool *pool, uint32_t from, unsigned c)
{
	struct state *s = &pool->states->at[from];

	pthread_mutex_lock(&pool->lock);
	uint32_t to = step_of(s, c);
	if (to == 0) {
		to = make_next(pool->states, from, c);
		add_step(pool->states->origins[from].of, s, c, to);
	}
	pthread_mutex_unlock(&pool->lock);
	return to;
}

/* What is not touched costs nothing: the states are cleared by the system. */
static struct kh_dfa_states *new_states(void **block)
{
	*block = calloc(1, sizeof(struct kh_dfa_states) + ALIGN);
	if (*block == NULL)
		return NULL;
	struct kh_dfa_states *all = (void *)(((uintptr_t)*block + ALIGN - 1) & ~(uintptr_t)(ALIGN - 1));
	all->at[0].accepts = all->at[0].sure = UINT64_MAX;
	all->count = 1;
	return all;
}

bool kh_dfa_pool_open(struct kh_dfa_pool *pool)
{
	*pool = (struct kh_dfa_pool){.mem = kh_arena_new()};
	pool->states = new_states(&pool->block);
	if (pool->mem != NULL && pool->states != NULL && pthread_mutex_init(&pool->lock, NULL) == 0)
		return true;
	kh_arena_free(pool->mem);
	free(pool->block);
	*pool = (struct kh_dfa_pool){0};
	return false;
}

void kh_dfa_pool_close(struct kh_dfa_pool *pool)
{
	if (pool->mem == NULL)
		return;
	pthread_mutex_destroy(&pool->lock);
	free(pool->states->seen);
	free(pool->block);
	kh_arena_free(pool->mem);
}
