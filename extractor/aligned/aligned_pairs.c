#include "aligned_pairs.h"

#include <string.h>

#include "pattern/patterns.h"

enum { ROOM_FIRST = 256, BITS_OF = 32 /* keys that a word of bits is for */ };

static size_t bit_of(const struct kh_keys *keys, uint64_t key)
{
	return (size_t)(key >> 1) & (2 * keys->room - 1);
}

static size_t place_of(const struct kh_keys *keys, uint64_t key)
{
	size_t i = (size_t)(key >> 1) & (keys->room - 1);

	while (keys->key[i] != 0 && keys->key[i] != key)
		i = (i + 1) & (keys->room - 1);
	return i;
}

static void set(struct kh_keys *keys, size_t i, uint64_t key)
{
	size_t bit = bit_of(keys, key);

	keys->key[i] = key;
	keys->bits[bit / 64] |= 1ULL << bit % 64;
}

static int grow(struct kh_arena *mem, struct kh_keys *keys)
{
	size_t room = keys->room > 0 ? 2 * keys->room : ROOM_FIRST;
	struct kh_keys more = {kh_arena_zero(mem, room, sizeof *more.key),
	    kh_arena_zero(mem, room / BITS_OF, sizeof *more.bits), keys->count, room};

	if (more.key == NULL || more.bits == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < keys->room; i++)
		if (keys->key[i] != 0)
			set(&more, place_of(&more, keys->key[i]), keys->key[i]);
	*keys = more;
	return KH_OK;
}

int kh_keys_add(struct kh_arena *mem, struct kh_keys *keys, uint64_t key)
{
	if (key == 0)
		return KH_OK;
	if (2 * (keys->count + 1) > keys->room && grow(mem, keys) != KH_OK)
		return KH_E_MEMORY;
	size_t i = place_of(keys, key);
	keys->count += keys->key[i] == 0;
	set(keys, i, key);
	return KH_OK;
}

void kh_keys_clear(struct kh_keys *keys)
{
	if (keys->room > 0) {
		memset(keys->key, 0, keys->room * sizeof *keys->key);
		memset(keys->bits, 0, keys->room / BITS_OF * sizeof *keys->bits);
	}
	keys->count = 0;
}

bool kh_keys_have(const struct kh_keys *keys, uint64_t key)
{
	if (keys->room == 0)
		return false;
	size_t bit = bit_of(keys, key);
	return (keys->bits[bit / 64] >> bit % 64 & 1U) != 0 && keys->key[place_of(keys, key)] == key;
}

uint64_t kh_word_hash(const struct kh_text *text, struct kh_range word)
{
	uint64_t key = 1469598103934665603ULL;
	const char *s = text->skeleton;

	for (uint32_t i = word.begin; i < word.end; i++)
		if (kh_is_alnum(s[i]))
			key = (key ^ (unsigned char)(s[i] | 32)) * 1099511628211ULL;
	return key;
}

bool kh_word_closes(const struct kh_text *text, struct kh_range word)
{
	return word.end > word.begin && strchr(".,;:)?!", text->skeleton[word.end - 1]) != NULL;
}

/* The next word of a line from *at on; *blanks before it. */
static bool next_word(const char *s, uint32_t end, uint32_t *at, struct kh_range *word, uint32_t *blanks)
{
	uint32_t from = *at;

	while (from < end && s[from] <= ' ')
		from++;
	*blanks = from - *at;
	*word = (struct kh_range){from, from};
	while (word->end < end && s[word->end] > ' ')
		word->end++;
	*at = word->end;
	return from < end;
}

static bool is_one_text(const char *s, struct kh_range line)
{
	struct kh_range word;
	uint32_t at = line.begin, blanks;

	while (next_word(s, line.end, &at, &word, &blanks))
		if (blanks > 1)
			return false;
	return true;
}

/* Columns may touch on a line, but hardly on three lines. */
static bool is_prose(const char *s, const struct kh_lines *lines, size_t i)
{
	return is_one_text(s, lines->at[i].at) && (i == 0 || is_one_text(s, lines->at[i - 1].at)) &&
	       (i + 1 == lines->count || is_one_text(s, lines->at[i + 1].at));
}

/* A word, as far as pairs go. */
struct word {
	uint64_t hash, end;
	bool known;
};

/* Add the pairs of line i; *last is the last word of the one above, where it is prose too. */
static int add_line(
    struct kh_run *run, const struct kh_lines *lines, size_t i, struct word *last, struct kh_word_pairs *pairs)
{
	struct kh_range line = lines->at[i].at, at_word;
	bool prose = is_prose(run->text->skeleton, lines, i);
	uint32_t at = line.begin, blanks;
	struct word before = {0, 0, false};
	int rc = KH_OK;

	if (prose)
		before = *last;
	while (rc == KH_OK && next_word(run->text->skeleton, line.end, &at, &at_word, &blanks)) {
		uint64_t hash = kh_word_hash(run->text, at_word);
		bool comma = run->text->skeleton[at_word.end - 1] == ',';
		struct word word = {hash, kh_word_end(hash, kh_word_closes(run->text, at_word), comma), true};
		uint64_t key = before.known && blanks <= 1 ? kh_pair_key(before.hash, word.hash) : 0;
		rc = kh_keys_add(run->mem, &pairs->near, key);
		if (rc == KH_OK && prose && before.end != 0)
			rc = kh_keys_add(run->mem, &pairs->prose, key == 0 ? 0 : kh_pair_key(before.end, word.hash));
		before = word;
	}
	*last = prose ? before : (struct word){0, 0, false};
	return rc;
}

int kh_word_pairs_learn(struct kh_run *run, const struct kh_lines *lines, struct kh_word_pairs *pairs)
{
	struct word last = {0, 0, false};
	int rc = KH_OK;

	pairs->more = run->patterns->pairs;
	for (size_t i = 0; rc == KH_OK && i < lines->count; i++)
		rc = add_line(run, lines, i, &last, pairs);
	return rc;
}
