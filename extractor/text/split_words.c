/* Words that a PDF reader split: letters with accents come from other fonts than the rest, and some readers set a blank wherever
 * the font changes ("c ủa", "HO Ạ CH"). Which blanks of a line stand inside a syllable is the cheapest path through its pieces
 * (Viterbi, "Error bounds for convolutional codes", 1967), a syllable costing what it does in the model of the language. */
#include "chars.h"

#include <utf8proc.h>

#include "ascii.h"
#include "code_sorts.h"
#include "syllable_letters.h"

enum {
	LOOKED_AT = 6000, /* code points by which a text is told */
	LONE_LEAST = 8,   /* lone letters in them, … */
	LONE_PART = 50,   /* … one of so many words at least */
	NEEDED_LEAST = 4, /* pieces have to be joined in a text that was split, … */
	JOINED_PART = 40, /* … one of so many at least */
	PIECES_MOST = 4,  /* of a syllable */
	LINE_MOST = 400   /* pieces that are looked at together */
};

/* Bits for what is no syllable (a name, an abbreviation), and for a blank that is none. */
static const float unknown = 24, joined = 1;

struct piece {
	uint32_t begin, end; /* [chars] its letters */
	float cost;          /* of the cheapest path up to its end */
	uint8_t pieces;      /* of the syllable that ends with it */
	bool linked;         /* one blank stands before it, and a piece before that */
	bool known;          /* a syllable by itself */
};

struct joiner {
	struct kh_chars *c;
	const struct kh_syllables *model;
	struct piece line[LINE_MOST];
	size_t count;          /* pieces of the line */
	size_t pieces, needed; /* of the text: all, and joins of what is no syllable by itself */
	struct kh_list blanks; /* of uint32_t: those inside syllables, in order */
	struct piece first;    /* the first syllable of more than one piece */
};

/* Does it look like text that was split? Lone letters are few in any other. */
static bool has_lone_letters(const struct kh_syllables *model, const struct kh_chars *c)
{
	uint32_t end = c->count < LOOKED_AT ? c->count : LOOKED_AT, blanks = 0, lone = 0;

	for (uint32_t i = 0; i + 2 < end; i++) {
		if (c->code[i] != ' ')
			continue;
		blanks++;
		lone += c->code[i + 2] == ' ' && kh_syllable_letter(model, c, i + 1) != KH_LETTER_NONE;
	}
	return lone >= LONE_LEAST && lone * LONE_PART >= blanks;
}

/* In capitals, or in small letters but for the first. */
static bool is_of_one_case(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint32_t capitals = 0, letters = 0, first = kh_letter_is_capital(c->code[begin]);

	for (uint32_t i = begin; i < end; i++) {
		letters += c->code[i] != ' ';
		capitals += c->code[i] != ' ' && kh_letter_is_capital(c->code[i]);
	}
	return capitals == letters || capitals == first;
}

/* The cost of the letters of [begin, end) as one syllable; negative where they are none. */
static float cost_of(const struct joiner *j, uint32_t begin, uint32_t end)
{
	uint8_t numbers[KH_SYLLABLE_MAX];
	size_t count = 0;

	for (uint32_t i = begin; i < end; i++) {
		if (j->c->code[i] == ' ')
			continue;
		if (count == KH_SYLLABLE_MAX)
			return -1;
		numbers[count++] = kh_syllable_letter(j->model, j->c, i);
	}
	return is_of_one_case(j->c, begin, end) ? kh_syllables_cost(j->model, numbers, count) : -1;
}

static void find_path(struct joiner *j)
{
	for (size_t i = 0; i < j->count; i++) {
		struct piece *p = &j->line[i];
		float own = cost_of(j, p->begin, p->end), before = i > 0 ? p[-1].cost : 0;
		p->known = own >= 0;
		p->cost = before + (p->known ? own : unknown);
		p->pieces = 1;
		for (size_t n = 2; n <= PIECES_MOST && n <= i + 1 && p[2 - (ptrdiff_t)n].linked; n++) {
			const struct piece *first = p + 1 - n;
			float whole = cost_of(j, first->begin, p->end);
			float cost = (first > j->line ? first[-1].cost : 0) + whole + joined * (float)(n - 1);
			if (whole < 0 || cost >= p->cost)
				continue;
			p->cost = cost;
			p->pieces = (uint8_t)n;
		}
	}
}

static int note(struct kh_arena *mem, struct joiner *j, uint32_t at)
{
	uint32_t *blank = kh_list_add(mem, &j->blanks, sizeof *blank);

	if (blank == NULL)
		return KH_E_MEMORY;
	*blank = at;
	return KH_OK;
}

/* "hiệu quả , tiết kiệm": a blank before a sign that stands tight to a word. */
static bool is_before_sign(const struct kh_chars *c, uint32_t at)
{
	return at + 2 < c->count && c->code[at] == ' ' && c->code[at + 1] < 0x80 &&
	       strchr(",.;:)", (int)c->code[at + 1]) != NULL && !kh_code_is_digit(c->code[at + 2]) &&
	       !kh_is_lower((char)c->code[at + 2]);
}

/* "năm 202 6" */
static bool is_in_year(const struct kh_chars *c, uint32_t at)
{
	return at >= 4 && at + 2 < c->count && c->code[at] == ' ' && c->code[at - 4] == ' ' &&
	       ((c->code[at - 3] == '2' && c->code[at - 2] == '0') ||
	           (c->code[at - 3] == '1' && c->code[at - 2] == '9')) &&
	       kh_code_is_digit(c->code[at - 1]) && kh_code_is_digit(c->code[at + 1]) &&
	       !kh_code_is_digit(c->code[at + 2]);
}

/* The blanks inside the syllables of the line's path, and behind it. */
static int end_line(struct kh_arena *mem, struct joiner *j)
{
	bool inside[LINE_MOST] = {false};
	int rc = KH_OK;

	if (j->count == 0)
		return KH_OK;
	find_path(j);
	for (size_t i = j->count; i > 0; i -= j->line[i - 1].pieces)
		for (size_t n = 1; n < j->line[i - 1].pieces; n++)
			inside[i - n] = true;
	for (size_t i = 1; rc == KH_OK && i < j->count; i++) {
		const struct piece *p = &j->line[i];
		if (!inside[i])
			continue;
		rc = note(mem, j, p->begin - 1);
		j->needed += !p->known || !p[-1].known;
		if (j->first.end == 0)
			j->first = (struct piece){.begin = p[-1].begin, .end = p->end};
	}
	if (rc == KH_OK && is_before_sign(j->c, j->line[j->count - 1].end))
		rc = note(mem, j, j->line[j->count - 1].end);
	j->pieces += j->count;
	j->count = 0;
	return rc;
}

static int add_piece(struct kh_arena *mem, struct joiner *j, uint32_t *at)
{
	const struct kh_chars *c = j->c;
	uint32_t i = *at, end = j->count > 0 ? j->line[j->count - 1].end : 0;
	bool linked = j->count > 0 && j->count < LINE_MOST && i == end + 1 && c->code[end] == ' ';
	int rc = linked ? KH_OK : end_line(mem, j);

	if (rc != KH_OK)
		return rc;
	/* where a capital stands in a word, the next cell begins */
	for (i++; kh_syllable_letter(j->model, c, i) != KH_LETTER_NONE; i++)
		if (kh_letter_is_capital(c->code[i]) && !kh_letter_is_capital(c->code[i - 1]))
			break;
	j->line[j->count++] = (struct piece){.begin = *at, .end = i, .linked = linked};
	*at = i;
	return KH_OK;
}

static int find_blanks(struct kh_arena *mem, struct joiner *j)
{
	int rc = KH_OK;

	for (uint32_t i = 0; rc == KH_OK && i < j->c->count;) {
		if (kh_syllable_letter(j->model, j->c, i) != KH_LETTER_NONE) {
			rc = add_piece(mem, j, &i);
			continue;
		}
		bool figure = i > 0 && kh_code_is_digit(j->c->code[i - 1]);
		if (figure && (is_in_year(j->c, i) || is_before_sign(j->c, i)) && (rc = end_line(mem, j)) == KH_OK)
			rc = note(mem, j, i);
		i++;
	}
	return rc == KH_OK ? end_line(mem, j) : rc;
}

static void drop_blanks(struct kh_chars *c, const uint32_t *blanks, size_t count)
{
	uint32_t to = blanks[0];

	for (size_t i = 0; i < count; i++) {
		uint32_t from = blanks[i] + 1, end = i + 1 < count ? blanks[i + 1] : c->count;
		kh_chars_move_run(c, to, from, end);
		to += end - from;
	}
	c->count = to;
}

int kh_chars_say_split(struct kh_arena *mem, struct kh_chars *c, uint32_t begin, uint32_t end)
{
	char *words = kh_arena_take(mem, 4 * (size_t)(end - begin) + 1), *to = words;

	if (words == NULL)
		return KH_E_MEMORY;
	for (uint32_t i = begin; i < end; i++)
		to += utf8proc_encode_char((utf8proc_int32_t)c->code[i], (utf8proc_uint8_t *)to);
	*to = '\0';
	c->split = words;
	c->split_at = (struct kh_span){c->source_at[begin], c->source_at[end - 1] + c->source_size[end - 1]};
	return KH_OK;
}

int kh_chars_join_words(struct kh_arena *mem, struct kh_chars *c, const struct kh_syllables *model)
{
	struct joiner *j;
	int rc;

	if (model == NULL || !has_lone_letters(model, c))
		return KH_OK;
	if ((j = kh_arena_zero(mem, 1, sizeof *j)) == NULL)
		return KH_E_MEMORY;
	j->c = c;
	j->model = model;
	if ((rc = find_blanks(mem, j)) != KH_OK || j->needed < NEEDED_LEAST || j->needed * JOINED_PART < j->pieces)
		return rc;
	rc = kh_chars_say_split(mem, c, j->first.begin, j->first.end);
	drop_blanks(c, j->blanks.items, j->blanks.count);
	return rc;
}
