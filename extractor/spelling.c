/* Accents of a hit against the words that its pattern spells. Scans lose and change accents; a hit on the skeleton is kept
 * where each word is the same but for its tone or for a lost mark, and dropped where shape and tone both differ (another
 * word: "số" is no "Sở"). */
#include "patterns.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

#include "fold.h"

enum { WORD_MOST = 12 }; /* Vietnamese syllables have at most 7 letters */

static const float TOLERATED = 0.5F;

static bool is_letter(char fold)
{
	return isalpha((unsigned char)fold);
}

static int by_skeleton(const void *a, const void *b)
{
	return strcmp(((const struct kh_spelling *)a)->skeleton, ((const struct kh_spelling *)b)->skeleton);
}

static int add(struct kh_arena *mem, struct kh_list *list, const uint32_t *letters, size_t size)
{
	struct kh_spelling *s = kh_list_add(mem, list, sizeof *s);
	char *skeleton = kh_arena_take(mem, size + 1);
	uint32_t *copy = kh_arena_take(mem, size * sizeof *copy);

	if (s == NULL || skeleton == NULL || copy == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < size; i++) {
		copy[i] = (uint32_t)utf8proc_tolower((utf8proc_int32_t)letters[i]);
		skeleton[i] = (char)tolower((unsigned char)kh_fold(letters[i]));
	}
	skeleton[size] = '\0';
	*s = (struct kh_spelling){skeleton, copy};
	return KH_OK;
}

struct scan {
	const unsigned char *p, *end;
	uint32_t word[WORD_MOST];
	size_t size;    /* may pass WORD_MOST: then it is no syllable */
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

int kh_spellings_collect(struct kh_arena *mem, const char *expression, struct kh_spelling **out, size_t *count)
{
	struct kh_list list = {0};
	struct scan s = {.p = (const unsigned char *)expression};
	int rc = KH_OK;

	s.end = s.p + strlen(expression);
	while (rc == KH_OK && s.p < s.end) {
		utf8proc_int32_t c = 0;
		utf8proc_ssize_t n = utf8proc_iterate(s.p, s.end - s.p, &c);
		if (n > 0 && is_letter(kh_fold((uint32_t)c))) {
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
		qsort(list.items, list.count, sizeof(struct kh_spelling), by_skeleton);
	*out = list.items;
	*count = list.count;
	return KH_OK;
}

/* Shapes letter by letter, tone once a syllable: where it stands ("hoà", "hòa") is no difference. */
static float distance(const struct kh_text *text, struct kh_range at, const uint32_t *letters)
{
	float shape = 0;
	uint32_t shaped = 0;
	unsigned tone = 0, expected_tone = 0;

	for (uint32_t i = at.begin; i < at.end; i++) {
		uint32_t read = (uint32_t)utf8proc_tolower((utf8proc_int32_t)kh_text_code_point(text, i));
		uint32_t expected = letters[i - at.begin];
		if (read < 0x80 && expected < 0x80)
			continue;
		tone |= kh_tone(read);
		expected_tone |= kh_tone(expected);
		shaped += kh_shape(read) != 0 || kh_shape(expected) != 0;
		if (kh_shape(read) != kh_shape(expected))
			shape += kh_shape(read) == 0 ? 0.25F : 0.5F;
	}
	if (shaped > 0)
		shape /= (float)shaped;
	return shape + (tone == expected_tone ? 0.0F : tone == 0 ? 0.25F : 0.5F);
}

/* The least distance to a word of the pattern with this skeleton; -1 where it spells none. */
static float judge_word(const struct kh_pattern *pattern, const struct kh_text *text, struct kh_range at)
{
	char skeleton[WORD_MOST + 1];
	size_t size = at.end - at.begin, low = 0, high = pattern->spelling_count;
	float least = -1;

	if (size > WORD_MOST)
		return -1;
	for (size_t i = 0; i < size; i++)
		skeleton[i] = (char)tolower((unsigned char)text->skeleton[at.begin + i]);
	skeleton[size] = '\0';
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (strcmp(pattern->spellings[middle].skeleton, skeleton) < 0)
			low = middle + 1;
		else
			high = middle;
	}
	for (; low < pattern->spelling_count && strcmp(pattern->spellings[low].skeleton, skeleton) == 0; low++) {
		float d = distance(text, at, pattern->spellings[low].letters);
		if (least < 0 || d < least)
			least = d;
	}
	return least;
}

int kh_spellings_judge(const struct kh_pattern *pattern, const struct kh_text *text, struct kh_range at)
{
	size_t words = 0;
	bool slip = false, figures = false;

	if (pattern->source->accents == KH_ACCENTS_ANY || pattern->spelling_count == 0)
		return 0;
	for (uint32_t i = at.begin; i < at.end;) {
		uint32_t j = i;
		while (j < at.end && is_letter(text->skeleton[j]))
			j++;
		if (j > i) {
			float d = judge_word(pattern, text, (struct kh_range){i, j});
			if (d > TOLERATED || (d > 0 && pattern->source->accents == KH_ACCENTS_EXACT))
				return 2;
			slip = slip || d > 0;
		}
		words += j > i;
		figures = figures || isdigit((unsigned char)text->skeleton[i]);
		i = j > i ? j : i + 1;
	}
	/* one syllable by itself is another word ("Tình" for "Tỉnh"); only company tells that it was misread */
	if (slip && words == 1 && !figures)
		return 2;
	return slip && !pattern->loose; /* the plan's own words inside a hit are no slips of the pattern's */
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
