#include "likeness_groups.h"

#include <stdlib.h>
#include <string.h>

#include "tokenizer.h"

/* Bands of two values each: texts that share a half of their pairs meet in one of them nearly always. */
enum { BAND = 2, BANDS = KH_SKETCH / BAND, CHAIN_MOST = 32 };
static const double ALIKE = 0.4;

static uint64_t mixed(uint64_t value);
static size_t root_of(size_t *group, size_t at);
static int by_key(const void *a, const void *b);

struct banded {
	uint64_t key;
	size_t text;
};

void kh_sketch(const char *text, uint32_t sketch[KH_SKETCH])
{
	struct kh_words words = kh_words_of(text, strlen(text));
	struct kh_word word;
	uint64_t last = 0, pair;

	for (size_t i = 0; i < KH_SKETCH; i++)
		sketch[i] = UINT32_MAX;
	while (kh_words_next(&words, &word)) {
		uint64_t now = kh_words_hash(0, word.folded);
		pair = mixed(last * 0x9e3779b97f4a7c15u + now);
		last = now;
		for (size_t i = 0; i < KH_SKETCH; i++) {
			uint32_t value = (uint32_t)(mixed(pair + i * 0xd1b54a32d192ed03u) >> 32);
			sketch[i] = value < sketch[i] ? value : sketch[i];
		}
	}
}

double kh_sketch_likeness(const uint32_t a[KH_SKETCH], const uint32_t b[KH_SKETCH])
{
	size_t same = 0;

	for (size_t i = 0; i < KH_SKETCH; i++)
		same += a[i] == b[i];
	return (double)same / KH_SKETCH;
}

/* In each band, a text is compared with the first few of those that have the same key. */
bool kh_likeness_groups(const uint32_t (*sketches)[KH_SKETCH], size_t count, size_t *group)
{
	struct banded *band = malloc((count + 1) * sizeof *band);

	if (band == NULL)
		return false;
	for (size_t i = 0; i < count; i++)
		group[i] = i;
	for (size_t b = 0; b < BANDS; b++) {
		for (size_t i = 0; i < count; i++)
			band[i] =
			    (struct banded){(uint64_t)sketches[i][b * BAND] << 32 | sketches[i][b * BAND + 1], i};
		qsort(band, count, sizeof *band, by_key);
		for (size_t from = 0, i = 0; i < count; i++) {
			if (band[i].key != band[from].key)
				from = i;
			for (size_t j = from; j < i && j < from + CHAIN_MOST; j++) {
				size_t x = root_of(group, band[i].text), y = root_of(group, band[j].text);
				if (x != y && kh_sketch_likeness(sketches[x], sketches[y]) >= ALIKE)
					group[x > y ? x : y] = x > y ? y : x;
			}
		}
	}
	for (size_t i = 0; i < count; i++)
		group[i] = root_of(group, i);
	free(band);
	return true;
}

/* The finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
static uint64_t mixed(uint64_t value)
{
	value = (value ^ value >> 30) * 0xbf58476d1ce4e5b9u;
	value = (value ^ value >> 27) * 0x94d049bb133111ebu;
	return value ^ value >> 31;
}

/* Paths are halved on the way. */
static size_t root_of(size_t *group, size_t at)
{
	while (group[at] != at)
		at = group[at] = group[group[at]];
	return at;
}

static int by_key(const void *a, const void *b)
{
	const struct banded *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	return x->text < y->text ? -1 : x->text > y->text;
}
