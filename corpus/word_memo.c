#include "word_memo.h"

#include <endian.h>
#include <stdlib.h>
#include <string.h>

enum { ENTRIES = 4096 };

/* A word and its forms, filled up with NUL. */
struct entry {
	uint64_t bytes[2];
	char exact[KH_MEMO_BYTES], folded[KH_MEMO_BYTES];
	unsigned char exact_size, folded_size;
	bool accented, noted;
};

/* An entry for each hash: a word takes the place of another. */
struct kh_word_memo {
	struct entry entries[ENTRIES];
	uint64_t asked[2]; /* the word that was looked for */
	struct entry *place;
};

static uint64_t first_eight(const char *bytes, size_t size);
static uint64_t load(const char *bytes);

struct kh_word_memo *kh_word_memo_new(void)
{
	return calloc(1, sizeof(struct kh_word_memo));
}

void kh_word_memo_free(struct kh_word_memo *memo)
{
	free(memo);
}

bool kh_word_memo_find(struct kh_word_memo *memo, const char *bytes, size_t size, struct kh_word *word)
{
	uint64_t *asked = memo->asked;
	struct entry *e;

	asked[0] = first_eight(bytes, size);
	asked[1] = size > 8 ? load(bytes + size - 8) >> 8 * (16 - size) : 0;
	memo->place =
	    &memo->entries[(asked[0] * 0x9E3779B97F4A7C15U ^ asked[1] * 0xC2B2AE3D27D4EB4FU) >> 52 & (ENTRIES - 1)];
	e = memo->place;
	if (e->bytes[0] != asked[0] || e->bytes[1] != asked[1])
		return false;
	memcpy(word->exact, e->exact, sizeof e->exact);
	memcpy(word->folded, e->folded, sizeof e->folded);
	word->exact_size = e->exact_size;
	word->folded_size = e->folded_size;
	word->accented = e->accented;
	word->noted = &e->noted;
	return true;
}

void kh_word_memo_keep(struct kh_word_memo *memo, struct kh_word *word)
{
	struct entry *e = memo->place;

	if (word->exact_size >= KH_MEMO_BYTES || word->folded_size >= KH_MEMO_BYTES)
		return;
	memcpy(e->bytes, memo->asked, sizeof e->bytes);
	memcpy(e->exact, word->exact, sizeof e->exact);
	memcpy(e->folded, word->folded, sizeof e->folded);
	e->exact_size = word->exact_size;
	e->folded_size = word->folded_size;
	e->accented = word->accented;
	e->noted = false;
	word->noted = &e->noted;
}

void kh_word_memo_forget(struct kh_word_memo *memo)
{
	memset(memo->entries, 0, sizeof memo->entries);
}

/* Without a loop and without a byte of what stands behind them: pieces of four, or of one, that may lie over each
 * other. */
static uint64_t first_eight(const char *bytes, size_t size)
{
	const unsigned char *p = (const unsigned char *)bytes;
	uint32_t low, high;

	if (size >= 8)
		return load(bytes);
	if (size < 4)
		return p[0] | (uint64_t)p[size / 2] << 8 * (size / 2) | (uint64_t)p[size - 1] << 8 * (size - 1);
	memcpy(&low, p, sizeof low);
	memcpy(&high, p + size - 4, sizeof high);
	return le32toh(low) | (uint64_t)le32toh(high) << 8 * (size - 4);
}

static uint64_t load(const char *bytes)
{
	uint64_t eight;

	memcpy(&eight, bytes, sizeof eight);
	return le64toh(eight);
}
