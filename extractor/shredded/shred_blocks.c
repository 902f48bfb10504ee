/* The titles of one block of text in reading order: one after another or taking turns, with cells below them. */
#include "shred_header.h"

#include "lines/flow.h"

enum { TITLE_MOST = 56 /* code points of a line of titles */ };

static bool is_number(const struct kh_searcher *s, struct kh_range word)
{
	return kh_is_digit(s->run->text->skeleton[word.begin]);
}

/* Titles begin with a capital or a number and are narrow: most blocks of cells are not looked at. */
static bool may_be_titles(const struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;
	char c = at.begin < at.end ? s->run->text->skeleton[at.begin] : 0;

	return at.end - at.begin <= TITLE_MOST && !kh_is_lower(c);
}

bool kh_titles_numbered(const struct kh_header *h)
{
	for (size_t t = 0; t < h->count; t++)
		if (h->titles[t].number == 0)
			return false;
	return h->count > 0;
}

/* Titles with numbers, or that of the row numbers, with cells below them in their block. */
static int read_some(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, size_t *end)
{
	bool numbered = is_number(s, s->lines->at[i].at), whole = false;
	size_t most = numbered ? KH_TITLE_WORDS_MOST : 2;
	int rc = KH_OK;

	*end = i;
	h->count = 0;
	most = most < stop - i ? most : stop - i - 1;
	for (size_t n = 1; rc == KH_OK && n <= most; n++) {
		struct kh_header titles;
		rc = kh_header_titles(s, i, i + n, &titles, &whole);
		bool number = titles.count == 1 && titles.titles[0].role == KH_ROLE_NO;
		if (!whole || !(numbered ? kh_titles_numbered(&titles) : number))
			continue;
		*h = titles;
		*end = i + n;
	}
	return rc;
}

/* Titles with cells below them in their block: that of the row numbers, and those with numbers. */
static int read_above_cells(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, size_t *end)
{
	struct kh_header more;
	size_t last;
	int rc = read_some(s, i, stop, h, end);

	if (rc != KH_OK || h->count != 1 || h->titles[0].role != KH_ROLE_NO || *end + 1 >= stop)
		return rc;
	rc = read_some(s, *end, stop, &more, &last);
	for (size_t t = 0; rc == KH_OK && t < more.count && kh_titles_numbered(&more); t++) {
		h->titles[h->count++] = more.titles[t];
		*end = last;
	}
	return rc;
}

bool kh_is_column_count(const struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	return s->run->text->skeleton[s->lines->at[i].at.begin] == '(' &&
	       kh_set_full(s->counts, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK;
}

bool kh_titles_other(const struct kh_header *h)
{
	for (size_t t = 0; t < h->count; t++)
		if (h->titles[t].role == KH_ROLE_NONE && !h->titles[t].agency && !h->titles[t].document)
			return true;
	return false;
}

/* Where lines [i, stop) can be read one after another but hold a title of no meaning, they may be others that take turns. */
static int read_turns_instead(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h)
{
	struct kh_header turns;

	if (h->count < 2 || !kh_titles_other(h))
		return KH_OK;
	int rc = kh_header_turns(s, i, stop, &turns);
	if (rc == KH_OK && turns.count >= h->count && turns.line_end == stop && !kh_titles_other(&turns))
		*h = turns;
	return rc;
}

static int read_block(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, size_t *end)
{
	bool whole = false;
	int rc = KH_OK;

	*end = i;
	h->count = 0;
	stop -= stop - i > 1 && kh_is_column_count(s, stop - 1);
	if (!may_be_titles(s, i) || !kh_title_may_begin(s, i))
		return KH_OK;
	if (stop - i <= KH_TITLE_WORDS_MOST)
		rc = kh_header_titles(s, i, stop, h, &whole);
	*end = stop;
	if (rc != KH_OK || whole)
		return rc != KH_OK ? rc : read_turns_instead(s, i, stop, h);
	rc = kh_header_turns(s, i, stop, h);
	*end = h->line_end;
	return rc == KH_OK && h->count == 0 ? read_above_cells(s, i, stop, h, end) : rc;
}

int kh_block_titles(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, size_t *end)
{
	int rc = read_block(s, i, stop, h, end);

	if (rc != KH_OK || !kh_header_leave_periods(h))
		return rc;
	uint32_t cell = kh_flow_text(s->run->flow)->source_at[h->titles[h->count].at.begin];
	while (*end > i + 1 && s->run->text->source_at[s->lines->at[*end - 1].at.begin] >= cell)
		--*end;
	return KH_OK;
}
