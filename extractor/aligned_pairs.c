#include "aligned_pairs.h"

#include <string.h>

int kh_keys_make(struct kh_arena *mem, struct kh_keys *keys, size_t most)
{
	size_t room = 64;

	while (room < most * 2)
		room *= 2;
	keys->key = kh_arena_zero(mem, room, sizeof *keys->key);
	keys->room = keys->key == NULL ? 0 : room;
	return keys->key == NULL ? KH_E_MEMORY : KH_OK;
}

void kh_keys_clear(struct kh_keys *keys)
{
	memset(keys->key, 0, keys->room * sizeof *keys->key);
}

static size_t place_of(const struct kh_keys *keys, uint64_t key)
{
	size_t i = (size_t)(key >> 1) & (keys->room - 1);

	while (keys->key[i] != 0 && keys->key[i] != key)
		i = (i + 1) & (keys->room - 1);
	return i;
}

void kh_keys_add(struct kh_keys *keys, uint64_t key)
{
	keys->key[place_of(keys, key)] = key;
}

bool kh_keys_have(const struct kh_keys *keys, uint64_t key)
{
	return keys->room > 0 && keys->key[place_of(keys, key)] == key;
}

static bool is_alnum(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

uint64_t kh_word_hash(const struct kh_text *text, struct kh_range word)
{
	uint64_t key = 1469598103934665603ULL;
	const char *s = text->skeleton;

	for (uint32_t i = word.begin; i < word.end; i++)
		if (is_alnum(s[i]))
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

static void add(struct kh_word_pairs *pairs, bool prose, uint64_t key)
{
	kh_keys_add(&pairs->near, key);
	if (prose)
		kh_keys_add(&pairs->prose, key);
}

/* Columns may touch on a line, but hardly on three lines. */
static bool is_prose(const char *s, const struct kh_lines *lines, size_t i)
{
	return is_one_text(s, lines->at[i].at) && (i == 0 || is_one_text(s, lines->at[i - 1].at)) &&
	       (i + 1 == lines->count || is_one_text(s, lines->at[i + 1].at));
}

/* A word, as far as pairs go. */
struct word {
	uint64_t hash;
	bool known, closed;
};

/* Add the pairs of line i; *last is the last word of the one above, where it is prose too. */
static void add_line(const struct kh_text *text, const struct kh_lines *lines, size_t i, struct word *last,
    struct kh_word_pairs *pairs)
{
	struct kh_range line = lines->at[i].at, at_word;
	bool prose = is_prose(text->skeleton, lines, i);
	uint32_t at = line.begin, blanks;
	struct word before = {0, false, false};

	if (prose)
		before = *last;
	while (next_word(text->skeleton, line.end, &at, &at_word, &blanks)) {
		struct word word = {kh_word_hash(text, at_word), true, kh_word_closes(text, at_word)};
		if (before.known && blanks <= 1 && !before.closed)
			add(pairs, prose, kh_pair_key(before.hash, word.hash));
		before = word;
	}
	*last = prose ? before : (struct word){0, false, false};
}

static size_t count_words(const struct kh_text *text, struct kh_range line)
{
	size_t words = 0;

	for (uint32_t i = line.begin; i < line.end; i++)
		words += text->skeleton[i] > ' ' && (i == line.begin || text->skeleton[i - 1] <= ' ');
	return words;
}

int kh_word_pairs_learn(struct kh_run *run, const struct kh_lines *lines, struct kh_word_pairs *pairs)
{
	size_t words = 1, prose = 1;
	struct word last = {0, false, false};

	for (size_t i = 0; i < lines->count; i++) {
		size_t n = count_words(run->text, lines->at[i].at);
		words += n;
		prose += is_prose(run->text->skeleton, lines, i) ? n : 0;
	}
	int rc = kh_keys_make(run->mem, &pairs->prose, prose);
	if (rc == KH_OK)
		rc = kh_keys_make(run->mem, &pairs->near, words);
	for (size_t i = 0; rc == KH_OK && i < lines->count; i++)
		add_line(run->text, lines, i, &last, pairs);
	return rc;
}
