/* Accents of a hit against the words that its pattern spells. Scans lose and change accents; a hit on the skeleton is kept
 * where each word is the same but for its tone or for a lost mark, and dropped where shape and tone both differ (another
 * word: "số" is no "Sở"). */
#include "patterns.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "eight.h"
#include "text/ascii.h"
#include "text/fold.h"

enum {
	WORD_MOST = 12,   /* letters that a key holds; Vietnamese syllables have at most 7 */
	ACCENTS_ROOM = 16 /* of a word, 0 behind its letters: compared eight at a time */
};
enum { INDEX_BITS_LEAST = 2 };

static const float TOLERATED = 0.5F;

static size_t letters_of(uint64_t key)
{
	size_t letters = 0;

	for (; key != 0; key >>= 5)
		letters++;
	return letters;
}

/* By key, then by accents. */
static int by_word(const void *a, const void *b)
{
	const struct kh_spelling *x = a, *y = b;

	if (x->key != y->key)
		return x->key < y->key ? -1 : 1;
	if (x->accents == NULL || y->accents == NULL)
		return (x->accents != NULL) - (y->accents != NULL);
	return memcmp(x->accents, y->accents, letters_of(x->key));
}

static uint64_t key_with(uint64_t key, char letter)
{
	return key << 5 | (letter & 0x1F);
}

static int add(struct kh_arena *mem, struct kh_list *list, const uint32_t *letters, size_t size)
{
	struct kh_spelling *s = kh_list_add(mem, list, sizeof *s);
	uint8_t *accents = kh_arena_zero(mem, ACCENTS_ROOM, 1), any = 0;

	if (s == NULL || accents == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < size; i++) {
		accents[i] = kh_accents(letters[i]);
		any |= accents[i];
		s->key = key_with(s->key, kh_fold(letters[i]));
	}
	s->accents = any != 0 ? accents : NULL;
	return KH_OK;
}

struct scan {
	const unsigned char *p, *end;
	uint32_t word[WORD_MOST];
	size_t size; /* may pass WORD_MOST: then it is no syllable */
};

/* Skip what spells nothing: escapes, classes, the openings of groups and quantifiers. */
static bool skip(struct scan *s)
{
	const unsigned char *p = s->p;

	if (*p == '\\')
		p += p + 1 < s->end ? 2 : 1;
	else if (*p == '[') {
		for (p++; p < s->end && *p != ']'; p++)
			p += *p == '\\' && p + 1 < s->end;
		p += p < s->end;
	} else if (*p == '(' && p + 1 < s->end && p[1] == '?') {
		for (p += 2; p < s->end && strchr(":<>=!)|", *p) == NULL;)
			p++;
		if (p < s->end && *p == '<')
			while (p < s->end && strchr(">=!", *p) == NULL)
				p++;
		p += p < s->end;
	} else
		return false;
	s->p = p;
	return true;
}

/* Every word is collected, plain ones too: "cap" must be known to tell "cấp" from it. */
static int end_word(struct kh_arena *mem, struct kh_list *list, struct scan *s)
{
	size_t size = s->size;
	int rc = KH_OK;

	s->size = 0;
	if (size == 0 || size > WORD_MOST)
		return KH_OK;
	rc = add(mem, list, s->word, size);
	if (rc == KH_OK && size > 1 && s->p < s->end && strchr("?*{", *s->p) != NULL)
		rc = add(mem, list, s->word, size - 1); /* the last letter is optional */
	return rc;
}

static size_t keep_each_once(struct kh_spelling *words, size_t count)
{
	size_t kept = 0;

	for (size_t i = 0; i < count; i++)
		if (kept == 0 || by_word(&words[kept - 1], &words[i]) != 0)
			words[kept++] = words[i];
	return kept;
}

static size_t place_of(const struct kh_spellings *words, uint64_t key)
{
	return (size_t)(key * 0x9E3779B97F4A7C15U >> words->shift);
}

/* At most half of it is taken, by words with keys of their own. */
static int make_index(struct kh_arena *mem, struct kh_spellings *words)
{
	unsigned bits = INDEX_BITS_LEAST;

	while (((size_t)1 << bits) < 2 * words->count)
		bits++;
	words->shift = 64 - bits;
	if ((words->first = kh_arena_zero(mem, (size_t)1 << bits, sizeof *words->first)) == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < words->count; i++) {
		size_t at = place_of(words, words->at[i].key);
		if (i > 0 && words->at[i - 1].key == words->at[i].key)
			continue;
		while (words->first[at] != 0)
			at = (at + 1) & (((size_t)1 << bits) - 1);
		words->first[at] = (uint32_t)(i + 1);
	}
	return KH_OK;
}

int kh_spellings_collect(struct kh_arena *mem, const char *expression, struct kh_spellings *out)
{
	struct kh_list list = {0};
	struct scan s = {.p = (const unsigned char *)expression};
	int rc = KH_OK;

	s.end = s.p + strlen(expression);
	while (rc == KH_OK && s.p < s.end) {
		utf8proc_int32_t c = 0;
		utf8proc_ssize_t n = utf8proc_iterate(s.p, s.end - s.p, &c);
		if (n > 0 && kh_is_letter(kh_fold((uint32_t)c))) {
			if (s.size < WORD_MOST)
				s.word[s.size] = (uint32_t)c;
			s.size++;
			s.p += n;
			continue;
		}
		rc = end_word(mem, &list, &s);
		if (rc == KH_OK && !skip(&s))
			s.p += n > 0 ? n : 1;
	}
	if (rc == KH_OK)
		rc = end_word(mem, &list, &s);
	if (rc != KH_OK)
		return rc;
	if (list.count > 1)
		qsort(list.items, list.count, sizeof(struct kh_spelling), by_word);
	*out = (struct kh_spellings){.at = list.items, .count = (uint32_t)keep_each_once(list.items, list.count)};
	return make_index(mem, out);
}

/* Shapes letter by letter, tone once a syllable: where it stands ("hoà", "hòa") is no difference. */
static float distance(const uint8_t *read, const uint8_t *expected, size_t size)
{
	float shape = 0;
	unsigned shaped = 0, tone = 0, expected_tone = 0;

	for (size_t i = 0; i < size; i++) {
		unsigned e = expected == NULL ? 0 : expected[i], r = read[i];
		tone |= r & ~(unsigned)KH_SHAPE;
		expected_tone |= e & ~(unsigned)KH_SHAPE;
		shaped += ((r | e) & KH_SHAPE) != 0;
		if (((r ^ e) & KH_SHAPE) != 0)
			shape += (r & KH_SHAPE) == 0 ? 0.25F : 0.5F;
	}
	if (shaped > 0)
		shape /= (float)shaped;
	return shape + (tone == expected_tone ? 0.0F : tone == 0 ? 0.25F : 0.5F);
}

/* The first word of this skeleton; the number of words where there is none. */
static size_t first_with(const struct kh_spellings *words, uint64_t key)
{
	size_t mask = ((size_t)1 << (64 - words->shift)) - 1;

	for (size_t at = place_of(words, key);; at = (at + 1) & mask) {
		uint32_t first = words->first[at];
		if (first == 0)
			return words->count;
		if (words->at[first - 1].key == key)
			return first - 1;
	}
}

/* The accents of a word of the text; false where it has none. */
static bool read_accents(const struct kh_text *text, struct kh_range at, uint8_t accents[ACCENTS_ROOM])
{
	const unsigned char *p = (const unsigned char *)text->bytes + text->byte_at[at.begin];
	const unsigned char *end = (const unsigned char *)text->bytes + text->byte_at[at.end];

	memset(accents, 0, ACCENTS_ROOM);
	if ((size_t)(end - p) == at.end - at.begin)
		return false;
	for (uint8_t *to = accents; p < end; to++) {
		uint32_t code;
		p += kh_text_read_code(p, &code);
		*to = code < 0x80 ? 0 : kh_accents(code);
	}
	return true;
}

static bool is_same(const uint8_t *read, const uint8_t *expected)
{
	return kh_load_eight(read) == kh_load_eight(expected) &&
	       kh_load_eight(read + 8) == kh_load_eight(expected + 8);
}

/* The least distance to a word of the pattern with this skeleton; -1 where it spells none. */
static float judge_word(
    const struct kh_pattern *pattern, const struct kh_text *text, struct kh_range at, uint64_t key)
{
	const struct kh_spellings *words = &pattern->spellings;
	size_t size = at.end - at.begin;
	uint8_t accents[ACCENTS_ROOM];
	float least = -1;

	if (size > WORD_MOST)
		return -1;
	size_t i = first_with(words, key);
	if (i == words->count)
		return -1;
	bool accented = read_accents(text, at, accents);
	for (; least != 0 && i < words->count && words->at[i].key == key; i++) {
		const uint8_t *expected = words->at[i].accents;
		bool same = expected == NULL ? !accented : is_same(accents, expected);
		float d = same ? 0 : distance(accents, expected, size);
		if (least < 0 || d < least)
			least = d;
	}
	return least;
}

/* Is a letter printed as a figure, or a figure as a letter? */
static bool is_mended(const struct kh_text *text, struct kh_range at)
{
	for (uint32_t i = at.begin; text->mended && i < at.end; i++) {
		char printed = text->bytes[text->byte_at[i]], read = text->skeleton[i];
		if (printed != read && isalnum((unsigned char)read) && printed >= '0')
			return true;
	}
	return false;
}

int kh_spellings_judge(const struct kh_pattern *pattern, const struct kh_text *text, struct kh_range at)
{
	size_t words = 0;
	bool slip = false, figures = false;

	if (pattern->accents == KH_ACCENTS_ANY || pattern->spellings.count == 0)
		return is_mended(text, at);
	for (uint32_t i = at.begin; i < at.end;) {
		uint32_t j = i;
		uint64_t key = 0;
		for (; j < at.end && kh_is_letter(text->skeleton[j]); j++)
			key = key_with(key, text->skeleton[j]);
		if (j > i) {
			float d = judge_word(pattern, text, (struct kh_range){i, j}, key);
			if (d > TOLERATED || (d > 0 && pattern->accents == KH_ACCENTS_EXACT))
				return 2;
			slip = slip || d > 0;
		}
		words += j > i;
		figures = figures || kh_is_digit(text->skeleton[i]);
		i = j > i ? j : i + 1;
	}
	/* one syllable by itself is another word ("Tình" for "Tỉnh"); only company tells that it was misread */
	if (slip && words == 1 && !figures)
		return 2;
	/* the plan's own words inside a hit are no slips of the pattern's */
	return (slip && !pattern->loose) || is_mended(text, at);
}

/* A class of letters with a quantifier, or a dot, lets words stand that the pattern does not spell. */
bool kh_spellings_loose(const char *expression)
{
	for (const char *p = expression; *p != '\0'; p++) {
		if (*p == '.')
			return true;
		if (*p == '\\' && p[1] != '\0') {
			p++;
			if (strchr("SwWD", *p) != NULL && p[1] != '\0' && strchr("+*{", p[1]) != NULL)
				return true;
		} else if (*p == '[') {
			bool letters = p[1] == '^' || isalpha((unsigned char)p[1]);
			for (p++; *p != '\0' && *p != ']'; p++)
				p += *p == '\\' && p[1] != '\0';
			if (*p == '\0')
				break;
			if (letters && p[1] != '\0' && strchr("+*{", p[1]) != NULL)
				return true;
		}
	}
	return false;
}
