/* Texts across the columns of an aligned table: bands, and what stands below the table. */
#include "aligned_words.h"

#include <string.h>

enum {
	ACROSS_STOPS = 2, /* texts across the columns, one after the other: the table is over */
	OVERHANG = 4,
	TOO_LEFT = 2,
	FEW = 3,      /* columns, of which hardly two stand far from the one before on one line */
	MORE_MOST = 8 /* lines of a title below one of them that begins with a capital */
};

/* A logarithm: so much more often than by chance a word follows another in one text. */
static const float FOLLOWS = 1.5F;

bool kh_aligned_numeral(const struct kh_text *text, struct kh_range at)
{
	const char *s = text->skeleton;
	bool digits = true, roman = true;

	if (at.end > at.begin + 1 && strchr(".)/", s[at.end - 1]) != NULL)
		at.end--;
	for (uint32_t i = at.begin; i < at.end; i++) {
		/* "III.1.2" */
		if (s[i] == '.' && roman && i > at.begin && i + 1 < at.end)
			digits = true;
		digits = digits && ((s[i] >= '0' && s[i] <= '9') || s[i] == '.');
		roman = roman && strchr("IVXLABCD", s[i]) != NULL;
	}
	return (digits || roman) && at.end - at.begin <= 7;
}

/* Is a line one text, or a numeral and one text? *text: its first word. */
static bool is_lone(const struct kh_aligned_worker *w, const struct kh_aligned_line *l, size_t *text)
{
	struct kh_aligned_line rest = *l;

	*text = l->word;
	if (kh_aligned_one_text(w, l))
		return true;
	rest.word++;
	*text = rest.word;
	return w->text->words[l->word].numeral && kh_aligned_one_text(w, &rest);
}

static bool all_upper(const struct kh_aligned_worker *w, struct kh_range at)
{
	return at.end > at.begin + 5 && kh_text_all_upper(w->run->text, at);
}

/* Does the text from `x` on reach well into a column further right? */
static bool crosses(const struct kh_place *places, size_t columns, struct kh_extent x)
{
	size_t k = 0;

	while (k + 1 < columns && places[k + 1].at.left <= x.left)
		k++;
	return k + 1 < columns && x.right > places[k + 1].at.left + OVERHANG;
}

static bool begins_text(const struct kh_aligned_worker *w, struct kh_range at)
{
	const struct kh_text *text = w->run->text;

	return kh_text_is_upper(text, at.begin) || text->skeleton[at.begin] == '-' || text->skeleton[at.begin] == '(';
}

static bool is_below(const struct kh_word *word, const struct kh_word *above)
{
	return word->x.left <= above->x.left + 2 && word->x.left + 2 >= above->x.left;
}

/* Is a line one text that begins below the one above it, with nothing between? */
static bool is_text_below(const struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	const struct kh_word *words = w->text->words;

	return l < w->text->at + w->text->count && l->kind != KH_AL_SKIP && !l->page && l->blanks == 0 &&
	       l->word < l->word_end && kh_aligned_one_text(w, l) && is_below(&words[l->word], &words[l[-1].word]) &&
	       !words[l->word].numeral;
}

/* How many lines below that of a row's number have its text: `left` is where that begins. */
static size_t lines_of_row(const struct kh_aligned_worker *w, const struct kh_aligned_line *number, uint32_t left)
{
	const struct kh_aligned_line *end = w->text->at + w->text->count, *l = number + 1;
	const struct kh_word *words = w->text->words;

	while (l < end && l->kind != KH_AL_SKIP && l->word < l->word_end && words[l->word].x.left + 2 >= left &&
	       words[l->word].x.left <= left + 2)
		l++;
	return (size_t)(l - number) - 1;
}

/* Does the next row begin below a text, with its number and its text on one line? Then what stands alone on its line is
 * no part of it. */
static bool stands_before_number(const struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	const struct kh_aligned_line *below = l + 1;
	const struct kh_word *words = w->text->words;

	while (below < l + MORE_MOST && is_text_below(w, below))
		below++;
	size_t up = (size_t)(below - l);
	while (below < w->text->at + w->text->count && below->kind == KH_AL_SKIP)
		below++; /* the row may be the first of the next page */
	if (below >= w->text->at + w->text->count || below->word + 1 >= below->word_end || w->no != 0 ||
	    words[below->word].x.right >= words[l->word].x.left ||
	    words[below->word + 1].x.left > words[l->word].x.left + 2 || words[below->word + 1].lower ||
	    !words[below->word].numeral)
		return false;
	/* a number in the middle of its row has as many lines above as below */
	size_t down = lines_of_row(w, below, words[below->word + 1].x.left);
	return up == 1 || up > down + 1 || down > up + 1;
}

/* Does a text below a band go on with it: in capitals or lower case, across columns or where the band's title begins?
 */
static bool goes_on_with_band(const struct kh_aligned_worker *w, const struct kh_aligned_line *l,
    const struct kh_aligned_line *above, bool over)
{
	const struct kh_word *words = w->text->words;
	struct kh_range at = {words[l->word].at.begin, words[l->word_end - 1].at.end};
	struct kh_range band = {words[above->word].at.begin, words[above->word_end - 1].at.end};
	size_t text;
	bool same_left =
	    is_lone(w, above, &text) && (is_below(&words[l->word], &words[text]) ||
	                                    (text == above->word && text + 1 < above->word_end &&
	                                        words[text].numeral && is_below(&words[l->word], &words[text + 1])));

	if (!over && !same_left)
		return false;
	if (kh_text_is_lower(w->run->text, at.begin))
		return !over || l->cost > w->cost->across / 2;
	if (same_left && stands_before_number(w, l))
		return true;
	return at.end > at.begin + 1 && kh_text_all_upper(w->run->text, at) && kh_text_all_upper(w->run->text, band);
}

/* A number and a title, alone on their line, that begin too far left for the column of text beside row numbers, or go
 * over the columns where no column has such numbers. */
static bool is_numbered_over(
    const struct kh_aligned_worker *w, const struct kh_aligned_line *l, const struct kh_place *places, bool over)
{
	const struct kh_word *words = w->text->words + l->word;

	if (w->columns < 2 || l->word_end < l->word + 2 || words[0].x.left >= places[0].at.right ||
	    !kh_aligned_one_text(w, l) || !words[0].numeral || !kh_text_is_upper(w->run->text, words[1].at.begin))
		return false;
	if (w->no == 0)
		return words[1].x.left + TOO_LEFT <= places[1].at.left;
	return over && words[0].closed && l->cost > w->cost->across / 3;
}

/* Does a cell beside a text go over it: from a text further right on the line above to one in lower case below it on
 * the next? Nothing goes on over a band. */
static bool is_passed(const struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	const struct kh_word *words = w->text->words, *last = &words[l->word_end - 1];
	const struct kh_aligned_line *up = l - 1, *down = l + 1;

	if (l == w->text->at || down == w->text->at + w->text->count || up->kind == KH_AL_SKIP || l->page ||
	    down->page || l->blanks > 0 || down->blanks > 0 || up->word == up->word_end ||
	    down->word == down->word_end)
		return false;
	const struct kh_word *above = &words[up->word_end - 1], *below = &words[down->word];
	while (above > &words[up->word] && kh_aligned_gap(above) == 1)
		above--;
	bool more = below->lower || kh_aligned_follows(w->text, &words[up->word_end - 1], below) > FOLLOWS;
	return more && below->x.left > last->x.right && above->x.left > last->x.right &&
	       above->x.left < words[down->word_end - 1].x.right && below->x.left < words[up->word_end - 1].x.right;
}

/* Do the words of a line go on in the column in which the text of a band stands, alone on its line, whose words blanks
 * part in justified text? */
static bool goes_on_in_column(
    const struct kh_aligned_worker *w, const struct kh_aligned_line *l, const struct kh_aligned_line *above)
{
	const struct kh_word *words = w->text->words;
	uint8_t column = words[l->word].column;

	for (size_t i = l->word; i < l->word_end; i++)
		if (words[i].column != column)
			return false;
	for (size_t i = above->word; i < above->word_end; i++)
		if (words[i].column != column && words[i].column != w->no)
			return false;
	return column != w->no && words[l->word].lower && kh_aligned_is_text(w->header->columns[column].role);
}

void kh_aligned_judge(struct kh_aligned_worker *w, struct kh_aligned_line *l, const struct kh_aligned_line *above,
    const struct kh_place *places)
{
	const struct kh_word *words = w->text->words;
	struct kh_range at = {words[l->word].at.begin, words[l->word_end - 1].at.end};
	struct kh_hit hit;
	size_t text;

	bool under_band = above != NULL && (above->kind == KH_AL_BAND || above->kind == KH_AL_BAND_MORE);
	l->kind = KH_AL_CELLS;
	if (under_band && goes_on_in_column(w, l, above))
		l->kind = KH_AL_BAND_MORE;
	if (l->kind != KH_AL_CELLS || !is_lone(w, l, &text) || is_passed(w, l))
		return;
	struct kh_extent x = {words[text].x.left, words[l->word_end - 1].x.right};
	bool over = crosses(places, w->columns, x), upper = all_upper(w, at);
	bool left = w->columns < 2 || words[l->word].x.left < places[1].at.left + (w->no == 0 ? 0 : OVERHANG);
	bool band = kh_set_match(kh_patterns_set(w->run->patterns, "begin"), w->run->matcher, w->run->text, at,
	                &hit) == KH_OK &&
	            kh_pattern_yield(hit.pattern, "role") != NULL &&
	            strcmp(kh_pattern_yield(hit.pattern, "role"), "band") == 0;
	bool roman = band && kh_pattern_yield(hit.pattern, "whole") != NULL;
	if ((roman && left) || is_numbered_over(w, l, places, over))
		l->kind = KH_AL_BAND;
	else if (under_band && !band && goes_on_with_band(w, l, above, over))
		l->kind = KH_AL_BAND_MORE;
	else if (over && upper && l->word_end > l->word + 1)
		l->kind = KH_AL_BAND;
	else if (over && l->cost > w->cost->across && left &&
	         (begins_text(w, at) || (above != NULL && above->kind == KH_AL_ACROSS)))
		l->kind = band ? KH_AL_BAND : KH_AL_ACROSS;
}

/* Does a text begin where a column to the right of the first texts does? */
static bool begins_column(const struct kh_aligned_worker *w, size_t line, uint32_t x)
{
	const struct kh_place *places = w->text->places + line * w->columns;

	for (size_t k = 2; k < w->columns; k++)
		if (x == places[k].edge || x == places[k].at.left)
			return true;
	return false;
}

/* Does a line from i on have texts side by side, as rows have? In a table of few columns two are enough that stand in
 * them. */
static bool has_cells(const struct kh_aligned_worker *w, size_t i, size_t to)
{
	for (; i < to; i++) {
		const struct kh_aligned_line *l = &w->text->at[i];
		size_t gaps = 0;
		for (size_t k = l->word + 1; l->kind == KH_AL_CELLS && k < l->word_end; k++)
			if (kh_aligned_gap(&w->text->words[k]) > 1)
				gaps += w->columns <= FEW && begins_column(w, i, w->text->words[k].x.left) ? 2 : 1;
		if (gaps > 1)
			return true;
	}
	return false;
}

/* Where texts across the columns follow each other, and no cells follow them, the table is over; one alone is a band.
 */
bool kh_aligned_stop(struct kh_aligned_worker *w, size_t from, size_t to)
{
	size_t across = 0, first = to;

	for (size_t i = from; i < to; i++) {
		struct kh_aligned_line *l = &w->text->at[i];
		if (l->kind == KH_AL_SKIP)
			continue;
		if (l->kind == KH_AL_ACROSS) {
			if (across++ == 0)
				first = i;
			if (across >= ACROSS_STOPS && !has_cells(w, i, to)) {
				w->text->count = first;
				return true;
			}
			continue;
		}
		for (size_t k = first; across > 0 && k < i; k++)
			if (w->text->at[k].kind == KH_AL_ACROSS)
				w->text->at[k].kind = across == 1 ? KH_AL_BAND : KH_AL_CELLS;
		across = 0;
	}
	if (across == 1 && to == w->text->count)
		w->text->count = first;
	return false;
}
