/* Where the patterns of a set may match: its filters, and its automata. */
#include "patterns.h"

#include <string.h>

static const struct kh_begin *begin_of(const struct kh_pattern *p, enum kh_where where)
{
	return where == KH_INSIDE ? &p->inside : &p->begin;
}

/* Must a sign stand in a match that otherwise begins with anything, and that with the range? */
static bool is_signed(const struct kh_set *set, size_t i)
{
	const struct kh_filter *filter = &set->starts.filters[i / KH_FILTER_PATTERNS];
	const struct kh_pattern *p = set->patterns[i];

	return p->signs != NULL && p->inside.sorts == 0 && (filter->vague >> i % KH_FILTER_PATTERNS & 1) != 0;
}

/* Take such patterns, which `firsts` would have to let in everywhere, from those of filter f. Returns those that are left. */
static uint64_t take_signed(struct kh_set *set, size_t f)
{
	uint64_t rest = set->starts.filters[f].mask;

	for (size_t i = f * KH_FILTER_PATTERNS; i < set->count && i < (f + 1) * KH_FILTER_PATTERNS; i++) {
		if (!is_signed(set, i))
			continue;
		rest &= ~((uint64_t)1 << i % KH_FILTER_PATTERNS);
		set->is_signed = true;
		for (const char *sign = set->patterns[i]->signs; *sign != '\0'; sign++)
			kh_symbols_add(&set->signs, (unsigned char)*sign % KH_SYMBOLS);
	}
	return rest;
}

static int find_starts(struct kh_arena *mem, const struct kh_set *set, enum kh_where where, struct kh_starts *starts)
{
	for (size_t i = 0; i < set->count; i++)
		starts->sorts |= begin_of(set->patterns[i], where)->sorts;
	starts->filters = kh_arena_zero(mem, set->filter_count, sizeof *starts->filters);
	starts->firsts = kh_arena_zero(mem, 1, sizeof *starts->firsts);
	if (starts->filters == NULL || starts->firsts == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < set->filter_count; i++) {
		size_t count = set->count - i * KH_FILTER_PATTERNS;
		if (!kh_filter_make(
		        mem, &starts->filters[i], count < KH_FILTER_PATTERNS ? count : KH_FILTER_PATTERNS))
			return KH_E_MEMORY;
	}
	for (size_t i = 0; i < set->count; i++)
		kh_filter_add(&starts->filters[i / KH_FILTER_PATTERNS], i % KH_FILTER_PATTERNS,
		    begin_of(set->patterns[i], where));
	return KH_OK;
}

static void find_firsts(struct kh_set *set)
{
	for (size_t f = 0; f < set->filter_count; f++)
		kh_firsts_add(set->starts.firsts, &set->starts.filters[f], take_signed(set, f));
	for (size_t f = 0; set->inside.firsts != set->starts.firsts && f < set->filter_count; f++)
		kh_firsts_add(set->inside.firsts, &set->inside.filters[f], set->inside.filters[f].mask);
}

/* Do all patterns of the set match inside a range as they do at its begin? */
static bool is_alike(const struct kh_set *set)
{
	for (size_t i = 0; i < set->count; i++)
		if (memcmp(&set->patterns[i]->begin, &set->patterns[i]->inside, sizeof set->patterns[i]->begin) != 0)
			return false;
	return true;
}

static int make_slots(struct kh_arena *mem, struct kh_set *set, struct kh_dfa_pool *pool)
{
	const char **expressions = kh_arena_take(mem, set->count * sizeof *expressions);

	set->automata = kh_arena_zero(mem, set->filter_count, sizeof *set->automata);
	if (set->automata == NULL || expressions == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < set->count; i++) {
		struct kh_dfa_slot *slot = &set->automata[i / KH_FILTER_PATTERNS];
		expressions[i] = set->patterns[i]->folded;
		if (slot->count++ == 0)
			*slot = (struct kh_dfa_slot){.pool = pool, .expressions = expressions + i, .count = 1};
	}
	return KH_OK;
}

int kh_set_filter(struct kh_arena *mem, struct kh_set *set, struct kh_dfa_pool *pool)
{
	set->filter_count = (set->count + KH_FILTER_PATTERNS - 1) / KH_FILTER_PATTERNS;
	int rc = find_starts(mem, set, KH_ANYWHERE, &set->starts);

	if (rc == KH_OK)
		rc = make_slots(mem, set, pool);
	if (is_alike(set))
		set->inside = set->starts;
	else if (rc == KH_OK)
		rc = find_starts(mem, set, KH_INSIDE, &set->inside);
	if (rc == KH_OK)
		find_firsts(set);
	return rc;
}
