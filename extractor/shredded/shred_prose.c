/* Where the text goes on behind a shredded table: its lines are as wide as those of the prose before it; and which lines
 * look like cells.
 *
 * A line of prose that goes on in the next, which begins in lower case, is full: the next line's first word would have
 * found no room on it. Cells have lines of other widths, and rows have numbers. So each line speaks for prose, against
 * it or not at all, and prose begins where what is said adds up (CUSUM; Page, "Continuous inspection schemes", 1954). */
#include "shred_header.h"

#include <stdlib.h>
#include <string.h>

enum {
	LONG = 60,        /* code points; hardly a cell is as wide */
	PROSE_LEAST = 5,  /* lines of prose before the table, to know how wide it is */
	PROSE_MOST = 128, /* that are looked at */
	SLACK = 24,       /* lines may be off the width of prose by one in so many */
	AGAINST = -2,     /* a line that speaks against prose, where one that speaks for it is 1 */
	SUM_AT_END = 3,   /* enough for prose, where it goes on to the end, … */
	SUM_AT_ONCE = 12, /* … and wherever it is reached */
	TITLES_MOST = 4,  /* lines of titles above the prose */
	CELL_MOST = 45,   /* code points of a line that surely is a cell */
	NAME_LEAST = 10   /* code points of a table's name in capitals */
};

static uint32_t size_of(const struct kh_searcher *s, size_t i)
{
	return s->lines->at[i].at.end - s->lines->at[i].at.begin;
}

static uint32_t print_of(const struct kh_searcher *s, size_t i)
{
	return kh_print_width(s->run->text, s->lines->at[i].at.begin, s->lines->at[i].at.end);
}

static int by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

bool kh_looks_like_cell(const struct kh_searcher *s, size_t i, bool in_prose)
{
	struct kh_hit hit;
	struct kh_range at = s->lines->at[i].at;

	if (at.end - at.begin > CELL_MOST || (in_prose && kh_text_is_lower(s->run->text, at.begin)) ||
	    kh_set_match(s->begins, s->run->matcher, s->run->text, at, &hit) != KH_OK)
		return false;
	const char *role = kh_pattern_yield(hit.pattern, "role");
	return kh_pattern_yield(hit.pattern, "whole") != NULL &&
	       (!in_prose || role == NULL || strcmp(role, "band") != 0);
}

uint32_t kh_prose_width(const struct kh_searcher *s, size_t from, size_t end)
{
	uint32_t sizes[PROSE_MOST];
	size_t n = 0;

	for (size_t i = end; i-- > from && n < PROSE_MOST;)
		if (kh_is_free(s, i) && size_of(s, i) > LONG)
			sizes[n++] = print_of(s, i);
	if (n < PROSE_LEAST)
		return 0;
	qsort(sizes, n, sizeof *sizes, by_size);
	return sizes[n - 1 - n / 10];
}

/* Does the line go on in the next? */
static bool goes_on(const struct kh_searcher *s, size_t i, size_t end)
{
	return i + 1 < end && s->lines->at[i + 1].blanks == 0 &&
	       kh_text_is_lower(s->run->text, s->lines->at[i + 1].at.begin);
}

/* A title of the outline. */
static bool is_title(const struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	return kh_set_match(s->labels, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK &&
	       hit.at.end < s->lines->at[i].at.end;
}

/* A number of one or a few digits without a full stop or bracket, alone or before a capital: "12 Rà soát". */
static bool is_row_number(const struct kh_searcher *s, size_t i)
{
	const struct kh_text *text = s->run->text;
	uint32_t begin = s->lines->at[i].at.begin, end = s->lines->at[i].at.end, at = begin;

	while (at < end && at < begin + 4 && text->skeleton[at] >= '0' && text->skeleton[at] <= '9')
		at++;
	if (at == begin || at == begin + 4 || s->numbers_page[i])
		return false;
	return at == end || (text->skeleton[at] == ' ' && kh_text_is_upper(text, at + 1));
}

/* How wide the first word of a line is in print. */
static uint32_t first_word(const struct kh_searcher *s, size_t i)
{
	uint32_t begin = s->lines->at[i].at.begin, end = begin;

	while (end < s->lines->at[i].at.end && s->run->text->skeleton[end] != ' ')
		end++;
	return kh_print_width(s->run->text, begin, end);
}

/* What line i says of prose of that width. */
static int says(const struct kh_searcher *s, size_t i, size_t end, uint32_t width)
{
	uint32_t size = print_of(s, i), slack = width / SLACK;

	if (size > width + slack || is_row_number(s, i) || kh_looks_like_cell(s, i, true))
		return AGAINST;
	if (i + 1 == end || s->lines->at[i + 1].blanks > 0)
		return 0;
	bool full = size + KH_PRINT_BLANK + first_word(s, i + 1) > width - slack;
	return full ? 1 : goes_on(s, i, end) ? AGAINST : 0;
}

/* The first line of the paragraph that line i goes on in, and of the titles right above it. */
static size_t with_titles(const struct kh_searcher *s, size_t from, size_t i)
{
	while (i > from && goes_on(s, i - 1, i + 1))
		i--;
	for (size_t n = 0; n < TITLES_MOST && i > from && is_title(s, i - 1); n++)
		i--;
	return i;
}

size_t kh_prose_begin(const struct kh_searcher *s, uint32_t width, size_t from, size_t end)
{
	size_t begin = from;
	int sum = 0;

	for (size_t i = from; width > 0 && i < end && sum < SUM_AT_ONCE; i++) {
		int says_line = says(s, i, end, width);
		if (sum == 0 && says_line > 0)
			begin = i;
		sum = sum + says_line > 0 ? sum + says_line : 0;
	}
	return sum >= SUM_AT_END ? with_titles(s, from, begin) : end;
}

size_t kh_caption_begin(const struct kh_searcher *s, size_t from, size_t header)
{
	size_t begin = header;
	uint32_t size = 0;

	if (header > from && s->run->text->skeleton[s->lines->at[header - 1].at.end - 1] == ':')
		return with_titles(s, from, header - 1);
	while (begin > from && header - begin < TITLES_MOST &&
	       kh_text_all_upper(s->run->text, s->lines->at[begin - 1].at))
		size += size_of(s, --begin);
	return size > NAME_LEAST ? begin : header;
}

/* A line of a table's name: in capitals, or what it belongs to, in brackets. */
static bool is_name_line(const struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;

	return kh_is_free(s, i) && (kh_text_all_upper(s->run->text, at) || s->run->text->skeleton[at.begin] == '(');
}

size_t kh_name_begin(const struct kh_searcher *s, size_t from, size_t header)
{
	size_t begin = header;
	uint32_t size = 0;

	while (begin > from && header - begin < TITLES_MOST && !kh_page_before(s->run, s->lines, begin) &&
	       is_name_line(s, begin - 1))
		size += size_of(s, --begin);
	size_t top = begin > 0 && kh_number_alone(s, begin - 1) > 0 ? begin - 1 : begin;
	return size > NAME_LEAST && kh_page_before(s->run, s->lines, top) ? begin : header;
}
