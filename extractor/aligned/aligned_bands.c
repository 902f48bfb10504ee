/* Bands of an aligned table whose number stands apart from their title: beside its middle line, as cells that are set
 * in the middle of their rows do, or cut by a narrow column; and bands that the number below them tells. */
#include "aligned_words.h"

#include <string.h>

enum {
	BESIDE = 2,        /* characters that lines of one title begin apart, … */
	BESIDE_NUMBER = 4, /* … and that one beside a number does from the others */
	UP_MOST = 3,       /* lines of a title above its number */
	OVERHANG = 4,
	NUMERAL_MOST = 5,
	BELOW_MOST = 16, /* lines between a number and the first one below it */
	BARE_ENOUGH = 3
};

/* Lines of the table as bands see them. */
struct finder {
	struct kh_aligned_worker *w;
	struct kh_aligned_line *at;
	const struct kh_word *words;
	const char *s;
	size_t from, to;
};

static bool has_words(const struct finder *f, size_t i)
{
	return i >= f->from && i < f->to && f->at[i].kind != KH_AL_SKIP && f->at[i].word < f->at[i].word_end;
}

/* Do two lines stand below each other, with no page break or blank line between? */
static bool is_next(const struct finder *f, size_t i)
{
	return has_words(f, i) && has_words(f, i + 1) && !f->at[i + 1].page && f->at[i + 1].blanks == 0;
}

static const struct kh_word *first_word(const struct finder *f, size_t i)
{
	return &f->words[f->at[i].word];
}

/* The column beside the numbers on line i begins here. */
static uint32_t title_left(const struct finder *f, size_t i)
{
	return f->w->text->places[i * f->w->columns + f->w->no + 1].at.left;
}

bool kh_aligned_roman(const struct kh_text *text, struct kh_range at)
{
	const char *s = text->skeleton + at.begin;
	size_t size = at.end - at.begin, letters = strspn(s, "IVX");

	return letters > 0 && letters <= NUMERAL_MOST && letters <= size && kh_aligned_numeral(text, at) &&
	       strspn(s + letters, "0123456789.)/") >= size - letters;
}

bool kh_aligned_letter(const struct kh_text *text, struct kh_range at)
{
	const char *s = text->skeleton + at.begin;

	return *s >= 'A' && *s <= 'H' && strspn(s + 1, ".)/") >= at.end - at.begin - 1;
}

static bool is_figure(const struct kh_text *text, struct kh_range at)
{
	char c = text->skeleton[at.begin];

	return kh_is_digit(c) && kh_aligned_numeral(text, at);
}

/* Is the first word of a line a number that stands left of the titles? */
static bool has_number(const struct finder *f, size_t i)
{
	const struct kh_text *text = f->w->run->text;
	const struct kh_word *word = first_word(f, i);

	return word->x.left < title_left(f, i) &&
	       (is_figure(text, word->at) || kh_aligned_roman(text, word->at) || kh_aligned_letter(text, word->at));
}

static bool has_roman(const struct finder *f, size_t i)
{
	return has_number(f, i) && kh_aligned_roman(f->w->run->text, first_word(f, i)->at);
}

/* A letter numbers parts, whose titles are in capitals. */
static bool has_letter(const struct finder *f, size_t i)
{
	return has_number(f, i) && kh_aligned_letter(f->w->run->text, first_word(f, i)->at);
}

static bool is_number_alone(const struct finder *f, size_t i)
{
	return f->at[i].word + 1 == f->at[i].word_end;
}

/* The first word of the text on line i, which is one text, beside a number or without; NULL where it is not. */
static const struct kh_word *lone_text(const struct finder *f, size_t i)
{
	struct kh_aligned_line l = f->at[i];

	l.word += has_number(f, i);
	if (l.word == l.word_end || !kh_aligned_one_text(f->w, &l) ||
	    f->words[l.word].x.left + BESIDE < title_left(f, i))
		return NULL;
	return &f->words[l.word];
}

static bool all_upper(const struct finder *f, size_t i, const struct kh_word *text)
{
	struct kh_range at = {text->at.begin, f->words[f->at[i].word_end - 1].at.end};

	return kh_text_all_upper(f->w->run->text, at);
}

/* Is line i one text without a number, that begins below or above another one? */
static const struct kh_word *text_beside(
    const struct finder *f, size_t i, const struct kh_word *other, uint32_t apart)
{
	const struct kh_word *text = has_words(f, i) && !has_number(f, i) ? lone_text(f, i) : NULL;

	bool beside =
	    text != NULL &&
	    (other == NULL || (text->x.left <= other->x.left + apart && other->x.left <= text->x.left + apart));
	return beside ? text : NULL;
}

static void mark(struct finder *f, size_t first, size_t last)
{
	for (size_t i = first; i <= last; i++)
		f->at[i].kind = i == first ? KH_AL_BAND : KH_AL_BAND_MORE;
}

/* How many lines of a title stand above line i, whose number stands in its middle: as many as below. text: that of
 * the line itself, NULL where the number is alone. 0 where the title does not begin above. */
static size_t lines_above(const struct finder *f, size_t i, const struct kh_word *text)
{
	bool upper = has_letter(f, i) || (text != NULL && all_upper(f, i, text));

	if (text != NULL && !text->lower && !upper)
		return 0;
	for (size_t up = 1; up <= UP_MOST && i >= f->from + up && is_next(f, i - up) && is_next(f, i + up - 1);
	     up++) {
		const struct kh_word *above = text_beside(f, i - up, text, BESIDE_NUMBER);
		const struct kh_word *below = above != NULL ? text_beside(f, i + up, above, BESIDE) : NULL;
		/* beside a number that is alone the next row may begin */
		if (below == NULL || (text == NULL && up == 1 && !upper && !below->lower) ||
		    (upper && (!all_upper(f, i - up, above) || !all_upper(f, i + up, below))))
			return 0;
		bool more = above->lower;
		if (upper && i > f->from + up && is_next(f, i - up - 1)) {
			const struct kh_word *next = text_beside(f, i - up - 1, above, BESIDE);
			more = next != NULL && all_upper(f, i - up - 1, next);
		}
		if (!more)
			return up;
	}
	return 0;
}

/* Is the line above a number that stands alone its title, a little higher than it: a text over the columns? */
static bool is_title_above(const struct finder *f, size_t i)
{
	const struct kh_word *text;

	if (!has_roman(f, i) || !is_number_alone(f, i) || i == f->from || !is_next(f, i - 1))
		return false;
	text = text_beside(f, i - 1, NULL, 0);
	return text != NULL && !text->lower && f->w->no + 2 < f->w->columns &&
	       f->words[f->at[i - 1].word_end - 1].x.right >
	           f->w->text->places[i * f->w->columns + f->w->no + 2].at.left + OVERHANG;
}

/* "III." above "1.1", with the title between them or beside both. Gives the last line of it, or i. */
static size_t end_of_cut_number(const struct finder *f, size_t i)
{
	const struct kh_word *text;

	if (first_word(f, i)->at.end == 0 || f->s[first_word(f, i)->at.end - 1] != '.' || !is_next(f, i))
		return i;
	if (!is_number_alone(f, i)) {
		text = lone_text(f, i);
		const struct kh_word *more = has_number(f, i + 1) ? lone_text(f, i + 1) : NULL;
		return text != NULL && more != NULL && more->lower && !has_roman(f, i + 1) ? i + 1 : i;
	}
	text = text_beside(f, i + 1, NULL, 0);
	if (text == NULL || text->lower || !is_next(f, i + 1) || !has_number(f, i + 2) || has_roman(f, i + 2) ||
	    !is_number_alone(f, i + 2))
		return i;
	return i + 2;
}

/* Does the next number below line i, on the next page too, count the first of what its own heads: "5.2" and "5.2.1"?
 */
static bool heads_number(const struct finder *f, size_t i)
{
	struct kh_range at = first_word(f, i)->at, below = {0, 0};
	size_t end = i + BELOW_MOST < f->w->text->count ? i + BELOW_MOST : f->w->text->count;

	while (at.end > at.begin && f->s[at.end - 1] == '.')
		at.end--;
	for (size_t k = i + 1; k < end && below.end == 0; k++) {
		const struct kh_word *word = first_word(f, k);
		if (f->at[k].kind != KH_AL_SKIP && f->at[k].word < f->at[k].word_end &&
		    word->x.left < title_left(f, i) && word->numeral)
			below = word->at;
	}
	uint32_t size = at.end - at.begin;
	return below.end - below.begin >= size + 2 && memcmp(f->s + at.begin, f->s + below.begin, size) == 0 &&
	       strncmp(f->s + below.begin + size, ".1", 2) == 0 &&
	       (below.begin + size + 2 == below.end || f->s[below.begin + size + 2] == '.');
}

/* ---- where the numbers of rows are printed without a sign ---- */

static bool is_signed(const struct kh_text *text, struct kh_range at)
{
	return at.end > at.begin && strchr(".)/", text->skeleton[at.end - 1]) != NULL;
}

/* A number left of the titles of texts, with texts side by side to the right of it. */
static bool numbers_cells(const struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	const struct kh_word *words = w->text->words;
	size_t gaps = 0;

	for (size_t i = l->word + 1; i < l->word_end; i++)
		gaps += kh_aligned_gap(&words[i]) > 1;
	return gaps > 1 && is_figure(w->run->text, words[l->word].at) &&
	       words[l->word].x.left < w->header->columns[w->no + 1].at.left;
}

static enum kh_aligned_signs signs_of(const struct kh_aligned_worker *w)
{
	size_t bare = 0;

	for (size_t i = 0; i < w->text->count; i++) {
		const struct kh_aligned_line *l = &w->text->at[i];
		if (l->kind == KH_AL_SKIP || l->word == l->word_end || !numbers_cells(w, l))
			continue;
		if (is_signed(w->run->text, w->text->words[l->word].at))
			return KH_SIGNS_ANY;
		bare++;
	}
	return bare >= BARE_ENOUGH ? KH_SIGNS_HEAD : KH_SIGNS_ANY;
}

/* "2." and a title, alone on their line, between rows 3 and 4: another count than theirs. */
static bool is_of_other_count(const struct finder *f, size_t i, const struct kh_word *text)
{
	struct kh_aligned_worker *w = f->w;

	if (w->signs == KH_SIGNS_UNKNOWN)
		w->signs = signs_of(w);
	return w->signs == KH_SIGNS_HEAD && text != NULL && !text->lower &&
	       is_figure(w->run->text, first_word(f, i)->at) && is_signed(w->run->text, first_word(f, i)->at);
}

/* The last line of a title that goes on in lower case. */
static size_t end_of_title(const struct finder *f, size_t i, const struct kh_word *text)
{
	const struct kh_word *more;

	while (is_next(f, i) && (more = text_beside(f, i + 1, text, BESIDE)) != NULL && more->lower)
		i++;
	return i;
}

/* ---- where rows have no numbers ---- */

/* "5.1", on several levels. */
static bool is_nested(const struct kh_text *text, struct kh_range at)
{
	const char *dot = memchr(text->skeleton + at.begin, '.', at.end - at.begin);

	return is_figure(text, at) && dot != NULL && dot + 1 < text->skeleton + at.end;
}

/* Is a line with a number all one text, and does another text begin below it? */
static bool stands_over_text(const struct kh_aligned_worker *w, size_t i)
{
	const struct kh_aligned_line *at = w->text->at;
	const struct kh_word *words = w->text->words, *first = &words[at[i].word];

	if (!kh_aligned_one_text(w, &at[i]) || at[i].word + 1 == at[i].word_end || first[1].lower)
		return false;
	for (size_t k = i + 1; k < w->text->count && k <= i + KH_ALIGNED_NEAR; k++) {
		const struct kh_word *below = &words[at[k].word];
		if (at[k].kind != KH_AL_SKIP && below->x.left <= first->x.left + BESIDE)
			return !below->lower && !is_figure(w->run->text, below->at);
	}
	return false;
}

/* Where rows have no numbers, and each text with one stands alone over another, they are bands. */
static bool labels_head(const struct kh_aligned_worker *w)
{
	size_t texts = 0, heads = 0;

	for (size_t k = 0; k < w->columns; k++)
		texts += kh_aligned_is_text(w->header->columns[k].role);
	for (size_t i = 0; texts == 1 && i < w->text->count; i++) {
		const struct kh_aligned_line *l = &w->text->at[i];
		if (l->kind == KH_AL_SKIP || l->word == l->word_end ||
		    !is_nested(w->run->text, w->text->words[l->word].at))
			continue;
		if (!stands_over_text(w, i))
			return false;
		heads++;
	}
	return heads > 0;
}

static void mark_labels(struct kh_aligned_worker *w, size_t from, size_t to)
{
	if (w->labels == KH_LABELS_UNKNOWN)
		w->labels = labels_head(w) ? KH_LABELS_HEAD : KH_LABELS_NONE;
	for (size_t i = from; w->labels == KH_LABELS_HEAD && i < to; i++) {
		struct kh_aligned_line *l = &w->text->at[i];
		if (l->kind != KH_AL_SKIP && l->word < l->word_end &&
		    is_nested(w->run->text, w->text->words[l->word].at))
			l->kind = KH_AL_BAND;
	}
}

void kh_aligned_bands(struct kh_aligned_worker *w, size_t from, size_t to)
{
	struct finder f = {w, w->text->at, w->text->words, w->run->text->skeleton, from, to};

	if (w->no >= w->columns)
		mark_labels(w, from, to);
	if (w->no != 0 || w->columns < 2)
		return;
	for (size_t i = from; i < to; i++) {
		if (!has_words(&f, i) || !has_number(&f, i))
			continue;
		const struct kh_word *text = is_number_alone(&f, i) ? NULL : lone_text(&f, i);
		if (!is_number_alone(&f, i) && text == NULL)
			continue;
		if (is_of_other_count(&f, i, text)) {
			mark(&f, i, end_of_title(&f, i, text));
			continue;
		}
		bool roman = has_roman(&f, i) || has_letter(&f, i);
		if (!roman && !heads_number(&f, i))
			continue;
		size_t end = roman ? end_of_cut_number(&f, i) : i, up = end == i ? lines_above(&f, i, text) : 0;
		if (end == i && up == 0 && is_title_above(&f, i))
			mark(&f, i - 1, i);
		else if (end > i || up > 0)
			mark(&f, i - up, end + up);
		else if (!roman && text != NULL && !text->lower)
			f.at[i].kind = KH_AL_BAND;
	}
}
