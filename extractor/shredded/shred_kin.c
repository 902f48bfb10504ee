/* Which cells are akin: a task names again what its objective names. Words that stand side by side in both cells say so
 * the more, the fewer cells have them (Spärck Jones, "A statistical interpretation of term specificity", 1972). */
#include "shred_kin.h"

#include <math.h>
#include <stdlib.h>

/* Cells of so many pairs count what they have in common in full. */
static const float EVEN = 8;

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

/* The hash of a word's letters; 0 for none. */
static uint64_t word_hash(const struct kh_atoms *words, size_t i)
{
	uint32_t letters = words->letters[i + 1] - words->letters[i];

	return letters == 0 || letters > KH_KNOWN_LETTERS_MOST ? 0 : kh_atoms_hash(words, i, i + 1);
}

static int add_pairs(
    struct kh_arena *mem, const struct kh_atoms *words, const struct kh_flow_cell *cell, struct kh_list *pairs)
{
	uint64_t last = 0;

	for (const struct kh_flow_part *p = cell->first; p != NULL; p = p->next)
		for (uint32_t i = p->word; i < p->end; i++) {
			uint64_t hash = word_hash(words, i), *pair = NULL;
			if (hash != 0 && last != 0 && (pair = kh_list_add(mem, pairs, sizeof *pair)) == NULL)
				return KH_E_MEMORY;
			if (pair != NULL)
				*pair = (last * 1099511628211ULL) ^ hash;
			last = hash;
		}
	return KH_OK;
}

static size_t drop_doubles(uint64_t *at, size_t count)
{
	size_t n = 0;

	for (size_t i = 0; i < count; i++)
		if (n == 0 || at[n - 1] != at[i])
			at[n++] = at[i];
	return n;
}

int kh_kin_find(struct kh_arena *mem, const struct kh_atoms *words, const struct kh_flow_cell *const *cells,
    size_t count, struct kh_kin *kin)
{
	struct kh_list pairs = {0};
	int rc = KH_OK;

	for (size_t x = 0; rc == KH_OK && x < count; x++)
		if (cells[x] != NULL)
			rc = add_pairs(mem, words, cells[x], &pairs);
	if (pairs.count > 1)
		qsort(pairs.items, pairs.count, sizeof(uint64_t), by_value);
	*kin = (struct kh_kin){pairs.items, drop_doubles(pairs.items, pairs.count)};
	return rc;
}

int kh_kin_count(struct kh_arena *mem, const struct kh_kin *kins, size_t count, struct kh_kin *all)
{
	size_t n = 0;

	for (size_t x = 0; x < count; x++)
		n += kins[x].count;
	all->at = kh_arena_take(mem, (n + 1) * sizeof *all->at);
	all->count = 0;
	if (all->at == NULL)
		return KH_E_MEMORY;
	for (size_t x = 0; x < count; x++)
		for (size_t i = 0; i < kins[x].count; i++)
			all->at[all->count++] = kins[x].at[i];
	if (n > 1)
		qsort(all->at, n, sizeof *all->at, by_value);
	return KH_OK;
}

/* How many of the pairs are before the one, or are it. */
static size_t count_to(const struct kh_kin *all, uint64_t pair, bool with)
{
	size_t low = 0, high = all->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (all->at[middle] < pair || (with && all->at[middle] == pair))
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

float kh_kin_common(const struct kh_kin *a, const struct kh_kin *b, const struct kh_kin *all, size_t of)
{
	float sum = 0;

	for (size_t i = 0, k = 0; i < a->count && k < b->count;) {
		if (a->at[i] != b->at[k]) {
			*(a->at[i] < b->at[k] ? &i : &k) += 1;
			continue;
		}
		size_t n = count_to(all, a->at[i], true) - count_to(all, a->at[i], false);
		sum += n < of ? logf((float)of / (float)(n + 1)) : 0;
		i++;
		k++;
	}
	return sum > 0 ? EVEN * sum / sqrtf((float)a->count * (float)b->count) : 0;
}
