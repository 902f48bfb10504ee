/* Words that run together: who took the line ends out of a text and set no blank for them made "Quyết địnhsố" and "củaGiám đốc".
 * Where a word parts into syllables is the cheapest path through its letters (Viterbi, "Error bounds for convolutional codes",
 * 1967), a syllable costing what it does in the model of the language. */
#include "chars.h"

#include <wchar.h>

#include "charset/charset_data.h"
#include "code_sorts.h"
#include "syllable_letters.h"

enum {
	LOOKED_AT = 6000,  /* code points by which a text is told */
	LONG_LEAST = 3,    /* words in them that are as long as the longest syllables, and are none */
	LETTERS_MOST = 40, /* of a word */
	PARTED_LEAST = 5,  /* words have to part in a text that was put together so, … */
	PARTED_PART = 250  /* … one of so many at least */
};

/* Bits that a syllable of a word costs at most, on average: pieces that nobody writes are no syllables. */
static const float usual = 15;

struct word {
	uint32_t begin, end;            /* [chars] */
	uint8_t number[LETTERS_MOST];   /* of its letters */
	float cost[LETTERS_MOST + 1];   /* of the cheapest path up to a letter; negative: there is none */
	uint8_t step[LETTERS_MOST + 1]; /* letters of the syllable that ends there */
};

struct parter {
	struct kh_chars *c;
	const struct kh_syllables *model;
	struct kh_list places; /* of uint32_t: where a blank is missing, in order */
	size_t words, parted;
	uint32_t first, first_end; /* [chars] the first word of those */
	struct word word;
};

/* A letter with an accent: abbreviations and foreign words have none. */
static bool is_accented(uint32_t code)
{
	return code >= 0x80 && code != 0x110 && code != 0x111;
}

static uint32_t letters_end(const struct kh_syllables *model, const struct kh_chars *c, uint32_t at)
{
	while (kh_syllable_letter(model, c, at) != KH_LETTER_NONE)
		at++;
	return at;
}

static bool has_accent(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (begin < end && !is_accented(c->code[begin]))
		begin++;
	return begin < end;
}

static bool is_one(const struct kh_syllables *model, const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint8_t number[KH_SYLLABLE_MAX];

	if (end - begin > KH_SYLLABLE_MAX)
		return false;
	for (uint32_t i = begin; i < end; i++)
		number[i - begin] = kh_syllable_letter(model, c, i);
	return kh_syllables_cost(model, number, end - begin) >= 0;
}

/* Does it look like such a text? Words between blanks that are as long as the longest syllables and are none are few in any
 * other. */
static bool has_long_words(const struct kh_syllables *model, const struct kh_chars *c)
{
	const wchar_t *code = (const wchar_t *)c->code, *end = code + (c->count < LOOKED_AT ? c->count : LOOKED_AT);
	uint32_t count = 0;

	for (const wchar_t *word = code, *blank; (blank = wmemchr(word, L' ', (size_t)(end - word))) != NULL;
	     word = blank + 1) {
		if (blank - word < KH_SYLLABLE_MAX)
			continue;
		uint32_t from = (uint32_t)(word - code), behind = letters_end(model, c, from);
		if (behind - from >= KH_SYLLABLE_MAX && has_accent(c, from, behind) &&
		    !is_one(model, c, from, behind) && ++count == LONG_LEAST)
			return true;
	}
	return false;
}

/* ---- one word ---- */

static void find_path(const struct kh_syllables *model, struct word *w, size_t count)
{
	w->cost[0] = 0;
	for (size_t end = 1; end <= count; end++) {
		w->cost[end] = -1;
		for (size_t n = 1; n <= end && n <= KH_SYLLABLE_MAX; n++) {
			float before = w->cost[end - n];
			float own = before < 0 ? -1 : kh_syllables_cost(model, w->number + end - n, n);
			if (own < 0 || (w->cost[end] >= 0 && before + own >= w->cost[end]))
				continue;
			w->cost[end] = before + own;
			w->step[end] = (uint8_t)n;
		}
	}
}

static int note(struct kh_arena *mem, struct parter *p, uint32_t at)
{
	uint32_t *place = kh_list_add(mem, &p->places, sizeof *place);

	if (place == NULL)
		return KH_E_MEMORY;
	*place = at;
	return KH_OK;
}

/* Letters of one case: a syllable, several that run together, or neither. */
static bool is_syllable(struct parter *p, uint32_t begin, uint32_t end)
{
	size_t count = end - begin;

	p->word.begin = begin;
	p->word.end = end;
	if (count > LETTERS_MOST)
		return false;
	for (size_t i = 0; i < count; i++)
		p->word.number[i] = kh_syllable_letter(p->model, p->c, begin + (uint32_t)i);
	return is_one(p->model, p->c, begin, end);
}

static int part(struct kh_arena *mem, struct parter *p)
{
	struct word *w = &p->word;
	size_t count = w->end - w->begin, parts = 0, blanks = p->places.count;
	int rc = KH_OK;

	if (count > LETTERS_MOST || !has_accent(p->c, w->begin, w->end))
		return KH_OK;
	find_path(p->model, w, count);
	if (w->cost[count] < 0)
		return KH_OK;
	for (size_t end = count; end > 0; end -= w->step[end])
		parts++;
	if (w->cost[count] > usual * (float)parts || !kh_list_reserve(mem, &p->places, parts, sizeof(uint32_t)))
		return KH_OK;
	for (size_t end = count; rc == KH_OK && end > w->step[end]; end -= w->step[end])
		rc = note(mem, p, w->begin + (uint32_t)(end - w->step[end]));
	uint32_t *from = (uint32_t *)p->places.items + blanks, *to = (uint32_t *)p->places.items + p->places.count;
	while (from + 1 < to) { /* the path was walked from its end */
		uint32_t place = *--to;
		*to = *from;
		*from++ = place;
	}
	return rc;
}

/* Where the case changes inside a word: at "G" of "củaGiám", and at "c" of "UBNDcác". */
static uint32_t case_end(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	uint32_t i = at + 1;

	if (i < end && kh_letter_is_capital(c->code[at]) && !kh_letter_is_capital(c->code[i]))
		i++;
	bool capitals = kh_letter_is_capital(c->code[i - 1]);
	while (i < end && kh_letter_is_capital(c->code[i]) == capitals)
		i++;
	return i;
}

/* "TTgngày": the last letter of an abbreviation is small. */
static int part_abbreviation(struct kh_arena *mem, struct parter *p)
{
	uint32_t begin = p->word.begin + 1, end = p->word.end;

	return end > begin + 1 && has_accent(p->c, begin, end) && is_one(p->model, p->c, begin, end)
	           ? note(mem, p, begin)
	           : KH_OK;
}

/* One word, or the small letters behind capitals. */
static int read_case(struct kh_arena *mem, struct parter *p, bool syllable, bool behind_capitals)
{
	size_t before = p->places.count;
	int rc = syllable ? KH_OK : part(mem, p);

	if (rc == KH_OK && !syllable && behind_capitals && p->places.count == before)
		return part_abbreviation(mem, p);

	if (p->places.count > before && p->parted++ == 0) {
		p->first = p->word.begin;
		p->first_end = p->word.end;
	}
	return rc;
}

/* The letters of a word, case by case. What stands beside a change of case parts where it is a syllable with an accent; cells of
 * tables that were set tight together look so too, so that alone tells nothing. */
static int read_word(struct kh_arena *mem, struct parter *p, uint32_t begin, uint32_t end)
{
	bool was = false;
	int rc = KH_OK;

	p->words++;
	for (uint32_t at = begin, next; rc == KH_OK && at < end; at = next) {
		next = case_end(p->c, at, end);
		bool syllable = is_syllable(p, at, next),
		     is = syllable && has_accent(p->c, at, next) && next - at > 1;
		if (at > begin && (was || is) && next - at > 1)
			rc = note(mem, p, at);
		if (rc == KH_OK)
			rc = read_case(mem, p, syllable, at > begin + 1);
		was = is;
	}
	return rc;
}

/* "số29", "2013của": a figure at a syllable with an accent. */
static bool is_at_figure(const struct parter *p, uint32_t begin, uint32_t end)
{
	return end - begin > 1 && end - begin <= KH_SYLLABLE_MAX && has_accent(p->c, begin, end);
}

static int find_places(struct kh_arena *mem, struct parter *p)
{
	const struct kh_chars *c = p->c;
	int rc = KH_OK;

	for (uint32_t i = 0, end; rc == KH_OK && i<c->count; i = end> i ? end : i + 1) {
		end = letters_end(p->model, c, i);
		if (end == i)
			continue;
		bool figures = is_at_figure(p, i, end) && is_syllable(p, i, end);
		if (figures && i > 0 && kh_code_is_digit(c->code[i - 1]))
			rc = note(mem, p, i);
		if (rc == KH_OK)
			rc = read_word(mem, p, i, end);
		if (rc == KH_OK && figures && kh_code_is_digit(kh_code_at(c, end)))
			rc = note(mem, p, end);
	}
	return rc;
}

/* ---- the text ---- */

/* Blanks that no byte of the source made. */
static void put_blanks(struct kh_chars *c, const uint32_t *places, size_t count)
{
	uint32_t end = c->count;

	c->count += (uint32_t)count;
	for (size_t i = count; i > 0; i--) {
		uint32_t from = places[i - 1], to = from + (uint32_t)i;
		kh_chars_move_run(c, to, from, end);
		c->code[to - 1] = ' ';
		c->source_at[to - 1] = c->source_at[to];
		c->source_size[to - 1] = 0;
		c->style[to - 1] = c->style[to];
		end = from;
	}
}

/* Are there so many that the text was put together so? */
static bool is_enough(const struct parter *p)
{
	if (p->c->has_hocr)
		return p->parted > 0;
	return p->parted >= PARTED_LEAST && p->parted * PARTED_PART >= p->words;
}

int kh_chars_part_words(struct kh_arena *mem, struct kh_chars *c, const struct kh_syllables *model)
{
	struct parter *p;
	int rc;

	/* OCR loses blanks between some words of narrow columns */
	if (model == NULL || c->split != NULL || (!c->has_hocr && !has_long_words(model, c)))
		return KH_OK;
	if ((p = kh_arena_zero(mem, 1, sizeof *p)) == NULL)
		return KH_E_MEMORY;
	p->c = c;
	p->model = model;
	if ((rc = find_places(mem, p)) != KH_OK || !is_enough(p) || p->places.count > c->room - c->count)
		return rc;
	rc = kh_chars_say_split(mem, c, p->first, p->first_end);
	put_blanks(c, p->places.items, p->places.count);
	return rc;
}
