#include "pattern_dfa.h"

#include <stdlib.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "pattern_states.h"

enum { READ_MOST = 24 /* symbols: what is not known by then PCRE2 shall say */ };

static struct kh_dfa *made(struct kh_dfa_slot *slot);
static kh_way made_step(struct kh_dfa_pool *pool, unsigned from, unsigned c);
static kh_way made_root(struct kh_dfa *d, bool whole, unsigned before);

/* ---- asking ---- */

/* The bits of the steps by a symbol: at most one. low: the first eight symbols. */
static inline unsigned steps_by(struct kh_state *s, uint64_t low, unsigned c)
{
	uint64_t high = atomic_load_explicit(&s->symbols[1], memory_order_acquire);
#ifdef __SSE2__
	__m128i symbols = _mm_set_epi64x((long long)high, (long long)low);

	return (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(symbols, _mm_set1_epi8((char)(c + 1))));
#else
	unsigned steps = 0;

	for (unsigned i = 0; i < 8; i++)
		steps |= (unsigned)((low >> 8 * i & UINT8_MAX) == c + 1) << i |
		         (unsigned)((high >> 8 * i & UINT8_MAX) == c + 1) << (i + 8);
	return steps;
#endif
}

/* Where a symbol leads to; 0 where that is not known yet. Most states have one step, and there what is guessed does not wait
 * for what is looked up. */
static inline unsigned step_of(struct kh_state *s, unsigned c)
{
	uint64_t low = atomic_load_explicit(&s->symbols[0], memory_order_acquire);

	if ((low & UINT8_MAX) == c + 1)
		return atomic_load_explicit(&s->to[0], memory_order_relaxed);
	_Atomic kh_way *row = atomic_load_explicit(&s->row, memory_order_acquire);
	if (row != NULL)
		return atomic_load_explicit(&row[c], memory_order_acquire);
	unsigned steps = steps_by(s, low, c);
	return steps == 0 ? 0 : atomic_load_explicit(&s->to[__builtin_ctz(steps)], memory_order_relaxed);
}

static inline unsigned next_of(struct kh_dfa_pool *pool, struct kh_state *states, unsigned from, unsigned c)
{
	unsigned to = step_of(states + from, c);

	return to != 0 ? to : made_step(pool, from, c);
}

static inline unsigned root_of(struct kh_dfa *d, bool whole, unsigned before)
{
	unsigned root = atomic_load_explicit(&d->roots[whole][before % KH_SYMBOLS], memory_order_acquire);

	return root != 0 ? root : made_root(d, whole, before % KH_SYMBOLS);
}

/* Go on from a state until no step leads on, or the text ends. Returns what was not read. */
static inline uint32_t walk(struct kh_dfa_pool *pool, unsigned *state, const char *at, uint32_t left)
{
	struct kh_state *states = pool->states->at;
	const char *end = at + (left < READ_MOST ? left : READ_MOST), *begin = at;
	unsigned s = *state;

	while (s < KH_WAY_LAST && at < end)
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
	unsigned s = root_of(d, false, before);
	left = walk(slot->pool, &s, at, left);
	if (s < KH_WAY_LAST && left > 0)
		return all->at[s & KH_WAY_NUMBER].accepts | all->origins[s & KH_WAY_NUMBER].live;
	if (s < KH_WAY_LAST)
		s = next_of(slot->pool, all->at, s, 0);
	return all->at[s & KH_WAY_NUMBER].accepts;
}

/* A match that ends before a bound is known behind it only. */
uint64_t kh_dfa_ask_whole(struct kh_dfa_slot *slot, const char *at, uint32_t left)
{
	struct kh_dfa *d = atomic_load_explicit(&slot->made, memory_order_acquire);

	if (d == NULL && (d = made(slot)) == NULL)
		return UINT64_MAX;
	struct kh_dfa_states *all = slot->pool->states;
	unsigned s = root_of(d, true, 0);
	left = walk(slot->pool, &s, at, left);
	uint64_t accepts = all->at[s & KH_WAY_NUMBER].accepts, sure = all->origins[s & KH_WAY_NUMBER].sure;
	if (s >= KH_WAY_LAST)
		return left == 0 ? accepts | sure : sure;
	if (left > 0)
		return sure | all->origins[s & KH_WAY_NUMBER].live;
	return accepts | sure | all->at[next_of(slot->pool, all->at, s, 0) & KH_WAY_NUMBER].accepts;
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

static kh_way made_root(struct kh_dfa *d, bool whole, unsigned before)
{
	_Atomic kh_way *root = &d->roots[whole][before];

	pthread_mutex_lock(&d->pool->lock);
	kh_way to = atomic_load_explicit(root, memory_order_relaxed);
	if (to == 0) {
		to = kh_state_root(d, whole, before);
		atomic_store_explicit(root, to, memory_order_release);
	}
	pthread_mutex_unlock(&d->pool->lock);
	return to;
}

/* Note a step where it will be looked for: beside the others of the state, or in its row. */
static void add_step(struct kh_dfa *d, struct kh_state *s, unsigned c, kh_way to)
{
	unsigned n = 0;

	while (n < KH_STATE_STEPS && (s->symbols[n / 8] >> 8 * (n % 8) & UINT8_MAX) != 0)
		n++;
	if (s->row == NULL && n < KH_STATE_STEPS) {
		uint64_t symbols = s->symbols[n / 8] | (uint64_t)(c + 1) << 8 * (n % 8);
		atomic_store_explicit(&s->to[n], to, memory_order_relaxed);
		atomic_store_explicit(&s->symbols[n / 8], symbols, memory_order_release);
	} else if (s->row != NULL || kh_state_add_row(d, s)) {
		atomic_store_explicit(&s->row[c], to, memory_order_release);
	}
}

/* Another thread may have made it meanwhile. */
static kh_way made_step(struct kh_dfa_pool *pool, unsigned from, unsigned c)
{
	struct kh_state *s = &pool->states->at[from];

	pthread_mutex_lock(&pool->lock);
	kh_way to = (kh_way)step_of(s, c);
	if (to == 0) {
		to = kh_state_next(pool->states, from, c);
		add_step(pool->states->origins[from].of, s, c, to);
	}
	pthread_mutex_unlock(&pool->lock);
	return to;
}

/* What is not touched costs nothing: the states are cleared by the system. */
static struct kh_dfa_states *new_states(void **block)
{
	*block = calloc(1, sizeof(struct kh_dfa_states) + KH_STATE_ALIGN);
	if (*block == NULL)
		return NULL;
	struct kh_dfa_states *all =
	    (void *)(((uintptr_t)*block + KH_STATE_ALIGN - 1) & ~(uintptr_t)(KH_STATE_ALIGN - 1));
	all->at[0].accepts = all->origins[0].sure = UINT64_MAX;
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
