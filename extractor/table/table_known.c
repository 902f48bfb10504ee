/* Cells by the letters and digits in them, and how often each stands in each column. */
#include "table_parts.h"

struct entry {
	uint64_t key; /* of a cell and its column; 0: free */
	unsigned count;
};

struct kh_known {
	struct entry *entries;
	size_t size; /* a power of two, at least twice as many as may be added */
};

uint64_t kh_cell_key(const struct kh_text *text, struct kh_range at, uint64_t key)
{
	uint64_t k = key != 0 ? key : 0xCBF29CE484222325U; /* FNV-1a */
	uint32_t end = at.end < text->length ? at.end : text->length, signs = 0;

	for (uint32_t i = at.begin; i < end; i++) {
		unsigned c = (unsigned char)text->skeleton[i];
		if (c <= ' ')
			continue;
		c |= (unsigned)(c - 'A' < 26U) << 5;
		k = (k ^ c) * 0x100000001B3U;
		signs++;
	}
	return key != 0 || signs > 0 ? k | 1 : 0;
}

/* The next sign of a cell as keys have it; 0 at its end. */
static unsigned char next_sign(const struct kh_text *text, struct kh_range *at)
{
	while (at->begin < at->end && at->begin < text->length) {
		unsigned char c = (unsigned char)text->skeleton[at->begin++];
		if (c > ' ')
			return c >= 'A' && c <= 'Z' ? (unsigned char)(c + 32) : c;
	}
	return 0;
}

bool kh_cells_same(const struct kh_text *text, struct kh_range a, struct kh_range b)
{
	unsigned char sign;

	do
		if ((sign = next_sign(text, &a)) != next_sign(text, &b))
			return false;
	while (sign != 0);
	return true;
}

struct kh_known *kh_known_new(struct kh_arena *mem, size_t most)
{
	struct kh_known *known = kh_arena_zero(mem, 1, sizeof *known);

	if (known == NULL || most > SIZE_MAX / 8)
		return NULL;
	for (known->size = 64; known->size < 2 * most;)
		known->size *= 2;
	known->entries = kh_arena_zero(mem, known->size, sizeof *known->entries);
	return known->entries != NULL ? known : NULL;
}

/* The entry of a cell, or the free one where it would go. */
static struct entry *entry_of(const struct kh_known *known, uint64_t k)
{
	size_t i = (size_t)(k >> 7) & (known->size - 1);

	while (known->entries[i].key != 0 && known->entries[i].key != k)
		i = (i + 1) & (known->size - 1);
	return &known->entries[i];
}

static uint64_t in_column(size_t column, uint64_t key)
{
	return (key ^ (column + 1) * 0x9E3779B97F4A7C15U) | 1;
}

void kh_known_add(struct kh_known *known, size_t column, uint64_t key)
{
	if (key == 0)
		return;
	struct entry *e = entry_of(known, in_column(column, key));
	e->key = in_column(column, key);
	e->count++;
}

unsigned kh_known_count(const struct kh_known *known, size_t column, uint64_t key)
{
	return key != 0 ? entry_of(known, in_column(column, key))->count : 0;
}
