/* Which words stand side by side, in texts of administration (patterns/pairs.tsv) and on the lines of the document.
 * Two words that do so more often than chance has it belong together where a cell may go on; two cells that share a
 * line bring words together that do not. Evidence is the logarithm of the ratio of how often the pair was seen to how
 * often it would be if words followed each other by chance (pointwise mutual information, Church and Hanks, 1990). */
#include "pairs.h"

#include <math.h>
#include <string.h>

#include "error.h"
#include "pattern/patterns.h"
#include "shredded/shred.h"

enum { SLOTS_LEAST = 1024, LINE_LEAST = 6 /* bytes of the file for a pair, at least */ };

static const float SMOOTH = 0.3F; /* counted before anything was seen: what is rare proves little */

static const uint64_t BASE = 1099511628211ULL; /* the prime of FNV-1a (64 bit) */
static const uint64_t ANY = 2;                 /* in place of a word's hash: any word */

static bool ends_word(char s)
{
	return s == '\0' || s == ' ' || s == KH_LINE || s == KH_CELL || s == KH_CELL_LINE || s == KH_PAGE;
}

/* The hash of a word, any number being the same; 0 for what is none. */
static uint64_t hash_word(const char *s, size_t size)
{
	uint64_t h = 14695981039346656037ULL;
	bool digits = false, plain = size > 0;

	for (size_t i = 0; i < size; i++) {
		h = (h ^ (unsigned char)(s[i] | 32)) * BASE;
		digits = digits || kh_is_digit(s[i]);
		plain = plain && kh_is_alnum(s[i]);
	}
	if (digits)
		h = (14695981039346656037ULL ^ '0') * BASE;
	return digits || plain ? h | 4 : 0;
}

static uint64_t hash_pair(uint64_t a, uint64_t b)
{
	return ((a * BASE) ^ b) * BASE | 1;
}

static float *slot(const struct kh_pairs *pairs, uint64_t hash)
{
	size_t i = (size_t)(hash >> 24) & pairs->mask;

	while (pairs->hash[i] != 0 && pairs->hash[i] != hash)
		i = (i + 1) & pairs->mask;
	pairs->hash[i] = hash;
	return &pairs->times[i];
}

static float times(const struct kh_pairs *pairs, uint64_t hash)
{
	size_t i = (size_t)(hash >> 24) & pairs->mask;

	while (pairs->hash[i] != 0 && pairs->hash[i] != hash)
		i = (i + 1) & pairs->mask;
	return (pairs->hash[i] == hash ? pairs->times[i] : 0) + (pairs->more != NULL ? times(pairs->more, hash) : 0);
}

/* A word without the signs before and behind it, and whether there are any. */
struct word {
	uint64_t hash; /* 0: it is none */
	bool opened, closed;
};

static struct word read_word(const char *s, struct kh_range at)
{
	struct word word = {.opened = at.begin < at.end && kh_is_alnum(s[at.begin]),
	    .closed = at.begin < at.end && kh_is_alnum(s[at.end - 1])};

	while (at.begin < at.end && !kh_is_alnum(s[at.begin]))
		at.begin++;
	while (at.begin < at.end && !kh_is_alnum(s[at.end - 1]))
		at.end--;
	word.hash = hash_word(s + at.begin, at.end - at.begin);
	return word;
}

/* Do words stand side by side, and no sign between them? */
static bool is_pair(const struct word *a, const struct word *b)
{
	return a->hash != 0 && b->hash != 0 && a->closed && b->opened;
}

/* ---- counting ---- */

static void count_pair(struct kh_pairs *pairs, uint64_t a, uint64_t b, float times)
{
	*slot(pairs, hash_pair(a, b)) += times;
	*slot(pairs, hash_pair(a, ANY)) += times;
	*slot(pairs, hash_pair(ANY, b)) += times;
	pairs->all += times;
}

static void count_line(struct kh_pairs *pairs, const char *skeleton, struct kh_range line)
{
	struct word last = {0, false, false};

	for (uint32_t i = line.begin, end; i < line.end; i = end + 1) {
		for (end = i; end < line.end && !ends_word(skeleton[end]);)
			end++;
		struct word word = read_word(skeleton, (struct kh_range){i, end});
		if (is_pair(&last, &word))
			count_pair(pairs, last.hash, word.hash, 1);
		last = word;
	}
}

static int make_table(struct kh_arena *mem, size_t least, struct kh_pairs *pairs)
{
	size_t slots = SLOTS_LEAST;

	while (slots < 2 * least)
		slots *= 2;
	*pairs = (struct kh_pairs){.mask = slots - 1};
	pairs->hash = kh_arena_zero(mem, slots, sizeof *pairs->hash);
	pairs->times = kh_arena_zero(mem, slots, sizeof *pairs->times);
	return pairs->hash != NULL && pairs->times != NULL ? KH_OK : KH_E_MEMORY;
}

static int read_line(struct kh_pairs *pairs, const char *p, const char *end, unsigned n, struct kh_error *err)
{
	const char *blank = memchr(p, ' ', (size_t)(end - p)), *tab = memchr(p, '\t', (size_t)(end - p));

	if (p == end || *p == '#')
		return KH_OK;
	if (blank == NULL || tab == NULL || tab < blank)
		return kh_fail(err, KH_E_PATTERN, "pairs.tsv:%u: expected two words, a tab and a count", n);
	float count = 0;
	for (const char *q = tab + 1; q < end && kh_is_digit(*q); q++)
		count = count * 10 + (float)(*q - '0');
	uint64_t a = *p == '-' ? ANY : hash_word(p, (size_t)(blank - p));
	uint64_t b = blank[1] == '-' ? ANY : hash_word(blank + 1, (size_t)(tab - blank - 1));
	if (a == ANY && b == ANY)
		pairs->all += count;
	else
		*slot(pairs, hash_pair(a, b)) += count;
	return KH_OK;
}

int kh_pairs_load(
    struct kh_arena *mem, const char *file, size_t size, const struct kh_pairs **out, struct kh_error *err)
{
	struct kh_pairs *pairs = kh_arena_zero(mem, 1, sizeof *pairs);
	const char *p = file, *end = p + size;
	int rc = KH_OK;

	if (pairs == NULL || make_table(mem, size / LINE_LEAST, pairs) != KH_OK)
		return kh_fail_memory(err);
	for (unsigned n = 1; rc == KH_OK && p < end; n++) {
		const char *q = memchr(p, '\n', (size_t)(end - p));
		if (q == NULL)
			q = end;
		rc = read_line(pairs, p, q, n, err);
		p = q + 1;
	}
	*out = pairs;
	return rc;
}

int kh_pairs_count(struct kh_run *run, const struct kh_lines *lines, struct kh_pairs *pairs)
{
	size_t words = 0;

	for (uint32_t i = 0; i < run->text->length; i++)
		words += ends_word(run->text->skeleton[i]);
	if (make_table(run->mem, 4 * words, pairs) != KH_OK)
		return KH_E_MEMORY;
	for (size_t i = 0; i < lines->count; i++)
		count_line(pairs, run->text->skeleton, lines->at[i].at);
	pairs->more = run->patterns->pairs;
	pairs->all += pairs->more->all;
	return KH_OK;
}

struct kh_pair_word kh_pairs_word(const struct kh_pairs *pairs, const struct kh_text *text, struct kh_range at)
{
	struct word read = read_word(text->skeleton, at);
	struct kh_pair_word word = {read.hash, -1, -1};

	if (word.hash != 0 && read.closed)
		word.before = times(pairs, hash_pair(word.hash, ANY));
	if (word.hash != 0 && read.opened)
		word.after = times(pairs, hash_pair(ANY, word.hash));
	return word;
}

/* Is nothing known of a border, because a sign parts the words, or one is none? */
static bool is_parted(const struct kh_pair_word *a, const struct kh_pair_word *b)
{
	return a->hash == 0 || b->hash == 0 || a->before < 0 || b->after < 0;
}

/* own: how often the pair was counted for standing where it is asked about. */
static float evidence(
    const struct kh_pairs *pairs, const struct kh_pair_word *a, const struct kh_pair_word *b, float own)
{
	float seen = times(pairs, hash_pair(a->hash, b->hash)) - own;
	float chance = pairs->all > 0 ? (a->before - own) * (b->after - own) / pairs->all : 0;

	return logf(((seen > 0 ? seen : 0) + SMOOTH) / (chance + SMOOTH));
}

float kh_pairs_weigh(const struct kh_pairs *pairs, const struct kh_pair_word *a, const struct kh_pair_word *b)
{
	return is_parted(a, b) ? 0 : evidence(pairs, a, b, 0);
}

static struct kh_range last_word(const struct kh_text *text, struct kh_range at)
{
	struct kh_range word = {at.end, at.end};

	while (word.begin > at.begin && !ends_word(text->skeleton[word.begin - 1]))
		word.begin--;
	return word;
}

static struct kh_range first_word(const struct kh_text *text, struct kh_range at)
{
	struct kh_range word = {at.begin, at.begin};

	while (word.end < at.end && !ends_word(text->skeleton[word.end]))
		word.end++;
	return word;
}

void kh_pairs_add(
    struct kh_pairs *pairs, const struct kh_text *text, struct kh_range a, struct kh_range b, float times)
{
	struct word last = read_word(text->skeleton, last_word(text, a)),
	            first = read_word(text->skeleton, first_word(text, b));

	if (is_pair(&last, &first))
		count_pair(pairs, last.hash, first.hash, times);
}

void kh_pairs_ends(const struct kh_pairs *pairs, const struct kh_text *text, struct kh_range at,
    struct kh_pair_word *first, struct kh_pair_word *last)
{
	struct kh_range begin = first_word(text, at), end = last_word(text, at);

	*first = kh_pairs_word(pairs, text, begin);
	*last = end.begin == begin.begin ? *first : kh_pairs_word(pairs, text, end);
}

float kh_pairs_cost(const struct kh_pairs *pairs, const struct kh_costs *costs, const struct kh_pair_word *a,
    const struct kh_pair_word *b, bool together)
{
	float most = costs->of[KH_C_PAIR_MOST];

	if (is_parted(a, b))
		return 0;
	float cost = costs->of[KH_C_PAIR_NONE] - costs->of[KH_C_PAIR] * evidence(pairs, a, b, together ? 1 : 0);
	return cost > most ? most : cost < -most ? -most : cost;
}
