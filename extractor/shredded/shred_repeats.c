/* Cells that come again: the hashes that tell them, and merged cells that are printed again on the next page. */
#include "shred.h"

#include "lines/flow.h"

enum {
	REPEAT_LEAST = 14, /* letters that a merged cell printed again has in common with its first print */
	REPEAT_MOST = 3000,
	LABELS_KEPT = 4099 /* a prime, for labels are hashed by it */
};

static const uint64_t BASE = 1099511628211ULL; /* the prime of FNV-1a (64 bit) */

/* How many letters two places of the region have in common from here on. */
static uint32_t common(const struct kh_text *flow, uint32_t end, uint32_t i, uint32_t k)
{
	uint32_t n = 0;

	while (n < REPEAT_MOST) {
		while (i < end && !kh_is_alnum(flow->skeleton[i]))
			i++;
		while (k < end && !kh_is_alnum(flow->skeleton[k]))
			k++;
		if (i >= end || k >= end || flow->skeleton[i] != flow->skeleton[k])
			break;
		i++;
		k++;
		n++;
	}
	return n;
}

static bool ends_cell(const struct kh_atoms *atoms, size_t i)
{
	return i >= atoms->count ||
	       (atoms->at[i].evidence & (KH_EV_LABEL | KH_EV_BREAK | KH_EV_BAND | KH_EV_ALONE)) != 0;
}

/* A label that stood before with the same words up to the end of a cell is a merged cell printed again. */
void kh_atoms_find_repeats(const struct kh_text *flow, struct kh_range all, struct kh_atoms *atoms)
{
	uint32_t last[LABELS_KEPT] = {0}; /* the last atom with a label of this hash, plus one */

	for (size_t i = 0; i < atoms->count; i++) {
		struct kh_atom *a = &atoms->at[i];
		if ((a->evidence & KH_EV_LABEL) == 0)
			continue;
		uint32_t key = 0;
		for (uint32_t k = a->at.begin;
		     k < a->at.end && (kh_is_digit(flow->skeleton[k]) || flow->skeleton[k] == '.'); k++)
			key = key * 31 + (unsigned char)flow->skeleton[k];
		uint32_t before_this = last[key % LABELS_KEPT];
		last[key % LABELS_KEPT] = (uint32_t)i + 1;
		if (before_this == 0)
			continue;
		uint32_t n = common(flow, all.end, a->at.begin, atoms->at[before_this - 1].at.begin);
		if (n < REPEAT_LEAST)
			continue;
		size_t end = i + 1;
		while (end < atoms->count && atoms->letters[end] - atoms->letters[i] < n)
			end++;
		if (atoms->letters[end] - atoms->letters[i] == n && ends_cell(atoms, end))
			a->repeat = (uint32_t)(end - i);
	}
}

int kh_atoms_hash_all(struct kh_run *run, struct kh_atoms *atoms)
{
	const struct kh_text *flow = kh_flow_text(run->flow);
	size_t n = atoms->count + 1;
	uint64_t h = 0;
	uint32_t letters = 0;

	atoms->hash = kh_arena_take(run->mem, n * sizeof *atoms->hash);
	atoms->letters = kh_arena_take(run->mem, n * sizeof *atoms->letters);
	if (atoms->hash == NULL || atoms->letters == NULL)
		return KH_E_MEMORY;
	atoms->power[0] = 1;
	for (size_t i = 1; i <= KH_KNOWN_LETTERS_MOST; i++)
		atoms->power[i] = atoms->power[i - 1] * BASE;
	for (size_t i = 0; i < n; i++) {
		atoms->hash[i] = h;
		atoms->letters[i] = letters;
		for (uint32_t k = i < atoms->count ? atoms->at[i].at.begin : 0;
		     i < atoms->count && k < atoms->at[i].at.end; k++)
			if (kh_is_alnum(flow->skeleton[k])) {
				h = h * BASE + (unsigned char)(flow->skeleton[k] | 32);
				letters++;
			}
	}
	return KH_OK;
}
