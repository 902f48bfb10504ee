/* The lines of an aligned table: words with their places, pages, titles printed again; and where the table can be no
 * longer. */
#include "aligned_words.h"

#include <string.h>

enum {
	TITLE_LINES = 5,
	HEAD_MOST = 60,
	ABOVE_MOST = 3,
	JOINED_MOST = 12,
	CLOSED_MOST = 2,
	PROSE_LINES = 8,
	PROSE_ENOUGH = 3,
	KIND_AHEAD = 60
};

/* So much more often than by chance (natural logarithm) words follow each other that belong together. */
static const float JOINED_CHANCE = 2;

/* What a cell that begins here holds, if its words say it. */
static uint8_t kind_of(const struct kh_aligned_worker *w, uint32_t at, uint32_t end)
{
	struct kh_range ahead = {at, end < at + KIND_AHEAD ? end : at + KIND_AHEAD};
	struct kh_hit hit;

	if (kh_text_is_lower(w->run->text, at) || kh_set_match(kh_patterns_set(w->run->patterns, "begin"),
	                                              w->run->matcher, w->run->text, ahead, &hit) != KH_OK)
		return KH_ROLE_NONE;
	const char *role = kh_pattern_yield(hit.pattern, "role");
	if (role != NULL && strcmp(role, "agency") == 0)
		return KH_ROLE_LEAD;
	enum kh_role named = kh_role_named(role);
	return named >= KH_ROLE_PRODUCT ? (uint8_t)named : KH_ROLE_NONE;
}

/* Justified text has blanks in it, as there are between columns. */
static bool is_joined(const struct kh_aligned_worker *w, const struct kh_word *word)
{
	uint32_t gap = kh_aligned_gap(word);

	/* a word said twice stands in two columns */
	if (gap < 2 || gap > JOINED_MOST || word[-1].hash == word->hash)
		return false;
	if (word->lower && kh_pairs_weigh(w->text->pairs->more, &word[-1].pair, &word->pair) >= JOINED_CHANCE)
		return true;
	return (word[-1].closed && gap <= CLOSED_MOST) ||
	       kh_keys_have(&w->text->pairs->near, kh_pair_key(word[-1].hash, word->hash));
}

/* Does another text begin inside what looks like the word from `at` on? A word that is wider than its column stands
 * over the next one, with no blank between: capitals and then small letters, or small letters and then a capital. */
static bool overhangs(const char *s, uint32_t at, uint32_t i)
{
	if (kh_is_lower(s[i]))
		return i >= at + 3 && kh_is_lower(s[i + 1]) && kh_is_upper(s[i - 1]) && kh_is_upper(s[i - 2]) &&
		       kh_is_upper(s[i - 3]);
	return kh_is_upper(s[i]) && kh_is_lower(s[i - 1]);
}

/* … or the number of a row, wider than its column too, and the capital of its text. */
static uint32_t number_end(const char *s, uint32_t at, uint32_t end)
{
	uint32_t i = at, dots = 0;

	for (; i < end && (kh_is_digit(s[i]) || s[i] == '.' || (i < at + 4 && strchr("IVX", s[i]) != NULL)); i++)
		dots += s[i] == '.';
	return dots > 0 && i + 1 < end && kh_is_digit(s[i - 1]) && kh_is_upper(s[i]) && kh_is_lower(s[i + 1]) ? i
	                                                                                                      : end;
}

static int add_words(struct kh_aligned_worker *w, size_t i)
{
	const struct kh_line *line = &w->lines->at[i];
	const char *s = w->run->text->skeleton;

	for (uint32_t at = line->at.begin; at < line->at.end;) {
		uint32_t end = at;
		while (end < line->at.end && s[end] != ' ' && !(end > at && overhangs(s, at, end)))
			end++;
		if (at == line->at.begin)
			end = number_end(s, at, end);
		uint32_t x = line->indent + (at - line->at.begin);
		struct kh_word *word = kh_list_add(w->run->mem, &w->word_list, sizeof *word);
		if (word == NULL)
			return KH_E_MEMORY;
		*word = (struct kh_word){.at = {at, end},
		    .x = {x, x + (end - at)},
		    .hash = kh_word_hash(w->run->text, (struct kh_range){at, end}),
		    .pair = kh_pairs_word(w->text->pairs->more, w->run->text, (struct kh_range){at, end}),
		    .width = kh_aligned_width(w->run->text, (struct kh_range){at, end}),
		    .kind = kind_of(w, at, line->at.end),
		    .lower = kh_text_is_lower(w->run->text, at),
		    .comma = s[end - 1] == ',',
		    .closed = kh_word_closes(w->run->text, (struct kh_range){at, end}),
		    .numeral = kh_aligned_numeral(w->run->text, (struct kh_range){at, end})};
		if (at > line->at.begin)
			word->joined = is_joined(w, word);
		while (end < line->at.end && s[end] == ' ')
			end++;
		at = end;
	}
	return KH_OK;
}

/* A bullet where row numbers stand numbers a row as they do. */
static void see_bullet(const struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	struct kh_word *word = (struct kh_word *)w->word_list.items + l->word;
	const char *s = w->run->text->skeleton + word->at.begin;
	bool apart = l->word + 1 == l->word_end || kh_aligned_gap(word + 1) > 2;

	if (w->no == 0 && w->columns > 1 && word->at.end == word->at.begin + 1 && *s == KH_FOLD_BULLET && apart &&
	    word->x.right < w->header->columns[1].at.left)
		word->numeral = true;
}

static int add_line(struct kh_aligned_worker *w, size_t i, bool skip, bool page)
{
	struct kh_aligned_line *l = kh_list_add(w->run->mem, &w->line_list, sizeof *l);

	if (l == NULL)
		return KH_E_MEMORY;
	*l = (struct kh_aligned_line){.line = i,
	    .word = w->word_list.count,
	    .kind = skip ? KH_AL_SKIP : KH_AL_CELLS,
	    .page = page,
	    .blanks = w->lines->at[i].blanks};
	int rc = skip ? KH_OK : add_words(w, i);
	l = (struct kh_aligned_line *)w->line_list.items + w->line_list.count - 1;
	l->word_end = w->word_list.count;
	if (l->word < l->word_end)
		see_bullet(w, l);
	return rc;
}

static bool matches(struct kh_aligned_worker *w, const char *set, size_t i)
{
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(w->run->patterns, set), w->run->matcher, w->run->text, w->lines->at[i].at,
	           &hit) == KH_OK;
}

/* May a header begin on line i? Titles begin in capitals; where blanks part them, one of a text column alone is
 * short.
 */
static bool may_head(struct kh_aligned_worker *w, size_t i)
{
	struct kh_range at = w->lines->at[i].at;
	struct kh_hit hit;

	if (kh_text_is_lower(w->run->text, at.begin) ||
	    kh_set_match(kh_patterns_set(w->run->patterns, "head"), w->run->matcher, w->run->text, at, &hit) != KH_OK)
		return false;
	return at.end - at.begin <= HEAD_MOST || kh_pattern_yield(hit.pattern, "kind") == NULL;
}

/* What stands below a table: a note, the signature, the next table or annex. *next: where that begins. */
static bool ends_table(struct kh_aligned_worker *w, size_t i, size_t *next)
{
	struct kh_aligned_header other;

	*next = i;
	if ((w->lines->at[i].is & (KH_LINE_TAKEN | KH_LINE_ROW)) != 0)
		return true;
	/* in the middle of a cell a line may begin like it, in lower case */
	if (!kh_text_is_lower(w->run->text, w->lines->at[i].at.begin) &&
	    (matches(w, "tail", i) || matches(w, "no-table", i)))
		return true;
	if (!may_head(w, i) || kh_aligned_header(w->run, w->lines, i, &other) != KH_OK)
		return false;
	*next = other.line;
	return true;
}

/* Is a line one text, its words parted by single blanks? *wide: it runs over most of the table. */
static bool is_one_text(const struct kh_aligned_worker *w, size_t i, bool *wide)
{
	const struct kh_line *line = &w->lines->at[i];
	const struct kh_extent first = w->header->columns[0].at, last = w->header->columns[w->columns - 1].at;
	uint32_t size = line->at.end - line->at.begin;

	*wide = 5 * size > 3 * (last.right - first.left);
	return memmem(w->run->text->skeleton + line->at.begin, size, "  ", 2) == NULL;
}

/* Does prose go on from line i: texts alone on their lines, several of which no column is wide enough for? */
static bool begins_prose(struct kh_aligned_worker *w, size_t i)
{
	size_t seen = 0, wide_lines = 0, next;

	for (; seen < PROSE_LINES && i + seen < w->lines->count; seen++) {
		bool wide;
		if (seen > 0 && ends_table(w, i + seen, &next))
			return wide_lines > 0;
		if (!is_one_text(w, i + seen, &wide))
			return seen >= PROSE_ENOUGH && wide_lines >= PROSE_ENOUGH;
		wide_lines += wide;
	}
	return wide_lines >= (seen < PROSE_LINES ? 1 : 2);
}

static bool same_roles(const struct kh_aligned_header *a, const struct kh_aligned_header *b)
{
	for (size_t k = 0; k < a->count; k++)
		if (a->columns[k].role != b->columns[k].role)
			return false;
	return true;
}

/* The header printed again from line i on, word for word or wrapped otherwise: the line after it, or i. */
static size_t titles_at(struct kh_aligned_worker *w, size_t i, struct kh_aligned_header *again)
{
	size_t end = kh_aligned_again(w->run, w->lines, w->header, i, again);

	for (size_t k = i; end == i && k < i + TITLE_LINES && k < w->lines->count; k++)
		if (may_head(w, k) && kh_aligned_header(w->run, w->lines, k, again) == KH_OK && again->line == i &&
		    again->count == w->columns && same_roles(w->header, again))
			end = again->line_end;
	return end;
}

static int add_titles(struct kh_aligned_worker *w, size_t i, const struct kh_aligned_header *again)
{
	struct kh_aligned_titles *titles = kh_list_add(w->run->mem, &w->title_list, sizeof *titles);

	if (titles == NULL)
		return KH_E_MEMORY;
	titles->line = i;
	for (size_t k = 0; k < w->columns; k++)
		titles->at[k] = again->columns[k].at;
	return KH_OK;
}

static bool form_feed_before(const struct kh_aligned_worker *w, size_t i)
{
	uint32_t from = i > 0 ? w->lines->at[i - 1].at.end : 0;

	return memchr(w->run->text->skeleton + from, KH_PAGE, w->lines->at[i].at.begin - from) != NULL;
}

/* Does a line stand alone, with a blank line beside it, on top of a page or below one? */
static bool is_apart_on_page(const struct kh_aligned_worker *w, size_t i)
{
	const struct kh_line *line = &w->lines->at[i];
	bool last = i + 1 >= w->lines->count || form_feed_before(w, i + 1);

	return (form_feed_before(w, i) && (last || line[1].blanks > 0)) || (last && line->blanks > 0);
}

/* A number alone on its line that stands below the title over row numbers numbers a row, not a page. */
static bool numbers_row(const struct kh_aligned_worker *w, size_t i)
{
	const struct kh_line *line = &w->lines->at[i];

	if (w->no + 1 >= w->columns || line->at.end - line->at.begin > 4 || is_apart_on_page(w, i))
		return false;
	return line->indent < kh_aligned_centre(w->header->columns[w->no + 1].at) &&
	       (w->no == 0 || line->indent > kh_aligned_centre(w->header->columns[w->no - 1].at));
}

/* Forget lines that belong to the next table, whose titles begin on line `next`, from `top` on, the first of the page,
 * where little stands above them. */
static void leave_to_next(struct kh_aligned_worker *w, size_t next, size_t top, bool paged)
{
	const struct kh_aligned_line *at = w->line_list.items;
	size_t n = w->line_list.count;

	while (n > 0 && at[n - 1].line >= next)
		n--;
	if (paged && n > top && n <= top + ABOVE_MOST)
		n = top;
	w->line_list.count = n;
}

int kh_aligned_lines(struct kh_aligned_worker *w, size_t line, size_t *line_end)
{
	struct kh_aligned_header again;
	bool page = false, titled = true;                   /* titles stand right above */
	size_t i = line, top = 0, on_page = ABOVE_MOST + 1; /* lines of the page so far, and its first line */
	struct kh_outline_watch watch = kh_outline_watch(w->text->outline, w->header->line, false);
	size_t next;
	int rc = KH_OK;

	while (rc == KH_OK && i < w->lines->count) {
		page = page || form_feed_before(w, i);
		if (page) {
			top = w->line_list.count;
			on_page = 0;
		}
		size_t end = page || i == line ? titles_at(w, i, &again) : i;
		if (end == i && (w->lines->at[i].is & KH_LINE_FURNITURE) != 0 && !numbers_row(w, i)) {
			rc = add_line(w, i++, true, false);
			page = true;
			continue;
		}
		if (end == i && !page)
			end = kh_aligned_again(w->run, w->lines, w->header, i, &again);
		bool apart = !titled && (page || w->lines->at[i].blanks > 0);
		if (end == i && ends_table(w, i, &next)) {
			leave_to_next(w, next, top, top > 0);
			i = next;
			break;
		}
		if (end == i && ((apart && begins_prose(w, i)) || kh_outline_goes_on(w->run, w->lines, &watch, i)))
			break;
		if (end == i) {
			rc = add_line(w, i++, false, page);
			page = titled = false;
			on_page++;
			continue;
		}
		/* what stands between a page's begin and titles is none of this table, and the titles are another's
		 */
		if (on_page > 0 && on_page <= ABOVE_MOST) {
			w->line_list.count = top;
			break;
		}
		page = titled = true;
		rc = add_titles(w, i, &again);
		for (; rc == KH_OK && i < end; i++)
			rc = add_line(w, i, true, false);
	}
	kh_outline_leave(w->text->outline, &watch, i);
	*line_end = i;
	return rc;
}
