/* Titles of columns in text in reading order: each stands in a block of its own among the blocks of the cells, two
 * that are close to one another in one block, line by line. */
#include "shred_header.h"

#include <string.h>

#include "lines/flow.h"

enum {
	LINES_MOST = 5, /* of a block of titles that take turns */
	WORDS_MOST = 14,
	TITLE_MOST = 56, /* code points of a line of titles */
	WAYS_MOST = 1024, /* to cut its lines */
	PAGES_MOST = 6, /* pages on which titles are looked for */
	PAGE_LINES_MOST = 300,
	HEAD_LINES_MOST = 8, /* of the block that begins a header */
	BLOCKS_LEAST = 3     /* blocks that hold titles */
};

static size_t page_end(const struct kh_searcher *s, size_t i)
{
	size_t most = i + PAGE_LINES_MOST;

	for (i++; i < s->lines->count && i < most && !kh_page_before(s->run, s->lines, i) && kh_is_free(s, i);)
		i++;
	return i;
}

/* ---- two titles that take turns ---- */

/* The words of a block, each with its line. */
struct block {
	struct kh_range word[WORDS_MOST];
	size_t line[WORDS_MOST];
	size_t count;
};

static bool read_words(const struct kh_searcher *s, size_t i, size_t stop, struct block *b)
{
	const char *text = s->run->text->skeleton;

	b->count = 0;
	for (size_t l = i; l < stop; l++)
		for (uint32_t k = s->lines->at[l].at.begin, end; k < s->lines->at[l].at.end; k = end + 1) {
			for (end = k; end < s->lines->at[l].at.end && text[end] != ' ';)
				end++;
			if (end == k)
				continue;
			if (b->count == WORDS_MOST)
				return false;
			b->line[b->count] = l - i;
			b->word[b->count++] = (struct kh_range){k, end};
		}
	return true;
}

/* Is what the words of one side make a title? */
static int read_side(
    struct kh_searcher *s, const struct block *b, const size_t *cut, bool right, struct kh_header *h, bool *whole)
{
	struct kh_range pieces[WORDS_MOST];
	size_t n = 0, at = 0;

	*whole = false;
	for (size_t w = 0; w < b->count; w++) {
		at = w > 0 && b->line[w] == b->line[w - 1] ? at + 1 : 0;
		if ((at >= cut[b->line[w]]) == right)
			pieces[n++] = b->word[w];
	}
	return n == 0 ? KH_OK : kh_header_pieces(s, pieces, n, h, whole);
}

static bool is_number(const struct kh_searcher *s, struct kh_range word)
{
	char c = s->run->text->skeleton[word.begin];

	return c >= '0' && c <= '9';
}

/* Does the right side begin as the left one does: with a number, or with a capital? */
static bool begins_alike(const struct kh_searcher *s, const struct block *b, const size_t *cut)
{
	size_t at = 0;

	for (size_t w = 0; w < b->count; w++) {
		at = w > 0 && b->line[w] == b->line[w - 1] ? at + 1 : 0;
		if (at >= cut[b->line[w]])
			return w > 0 && (is_number(s, b->word[0]) ? is_number(s, b->word[w])
			                                          : kh_text_is_upper(s->run->text, b->word[w].begin));
	}
	return false;
}

/* The next way to cut the lines, each before one of its words or after them all; false after the last. */
static bool next_cut(const struct block *b, size_t lines, size_t *cut)
{
	for (size_t l = 0; l < lines; l++) {
		size_t words = 0;
		for (size_t w = 0; w < b->count; w++)
			words += b->line[w] == l;
		if (++cut[l] <= words)
			return true;
		cut[l] = 0;
	}
	return false;
}

/* Two titles begin with a capital or a number each, the first with the block. The ways to cut the lines multiply: of
 * many, the block is no pair of titles. */
static bool may_take_turns(const struct kh_searcher *s, const struct block *b, size_t lines)
{
	size_t ways = 1, begins = 0;
	bool numbered = is_number(s, b->word[0]);

	for (size_t l = 0; l < lines; l++) {
		size_t words = 0;
		for (size_t w = 0; w < b->count; w++)
			words += b->line[w] == l;
		ways *= words + 1;
	}
	for (size_t w = 0; w < b->count; w++)
		begins += numbered ? is_number(s, b->word[w]) : kh_text_is_upper(s->run->text, b->word[w].begin);
	return ways <= WAYS_MOST && begins >= 2 && (numbered || kh_text_is_upper(s->run->text, b->word[0].begin));
}

static int read_turns(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, bool *whole)
{
	size_t cut[LINES_MOST] = {0};
	struct block b;
	struct kh_header right;
	int rc = KH_OK;

	*whole = false;
	if (stop - i > LINES_MOST || !read_words(s, i, stop, &b) || b.count < 2 || !may_take_turns(s, &b, stop - i))
		return KH_OK;
	while (rc == KH_OK && !*whole && next_cut(&b, stop - i, cut)) {
		bool is_left = false;
		if (!begins_alike(s, &b, cut))
			continue;
		rc = read_side(s, &b, cut, false, h, &is_left);
		if (rc == KH_OK && is_left && h->count == 1)
			rc = read_side(s, &b, cut, true, &right, whole);
		*whole = *whole && right.count == 1 && h->titles[0].worth > 0 && right.titles[0].worth > 0;
	}
	if (*whole)
		h->titles[h->count++] = right.titles[0];
	return rc;
}

/* ---- blocks ---- */

/* Titles begin with a capital or a number and are narrow: most blocks of cells are not looked at. */
static bool may_be_titles(const struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;
	char c = at.begin < at.end ? s->run->text->skeleton[at.begin] : 0;

	return at.end - at.begin <= TITLE_MOST && !(c >= 'a' && c <= 'z');
}

static bool all_numbered(const struct kh_header *h)
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
		if (!whole || !(numbered ? all_numbered(&titles) : number))
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
	for (size_t t = 0; rc == KH_OK && t < more.count && all_numbered(&more); t++) {
		h->titles[h->count++] = more.titles[t];
		*end = last;
	}
	return rc;
}

/* Is the line the number of a column, "(6)"? */
static bool is_count(const struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	return s->run->text->skeleton[s->lines->at[i].at.begin] == '(' &&
	       kh_set_full(s->counts, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK;
}

/* The titles of the block of lines [i, stop). Its number of a page is no part of it, and cells may stand below its
 * titles: *end is where these end. */
static int read_block(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, size_t *end)
{
	bool whole = false;
	int rc = KH_OK;

	*end = i;
	h->count = 0;
	stop -= stop - i > 1 && is_count(s, stop - 1);
	if (!may_be_titles(s, i))
		return KH_OK;
	if (stop - i <= KH_TITLE_WORDS_MOST)
		rc = kh_header_titles(s, i, stop, h, &whole);
	if (rc == KH_OK && !whole)
		rc = read_turns(s, i, stop, h, &whole);
	if (whole)
		*end = stop;
	else if (rc == KH_OK)
		rc = read_above_cells(s, i, stop, h, end);
	return rc;
}

static bool has_role(const struct kh_header *h, enum kh_role role)
{
	for (size_t t = 0; t < h->count; t++)
		if (h->titles[t].role == role)
			return true;
	return false;
}

static bool is_text(enum kh_role role)
{
	return role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
}

/* Where titles have numbers, what reads like one of them and has none is the table's name. */
static void leave_name(struct kh_header *h, enum kh_role role)
{
	size_t n = 0;

	for (size_t t = 0; t < h->count; t++)
		if (h->titles[t].role != role || h->titles[t].number > 0)
			h->titles[n++] = h->titles[t];
	h->count = n;
}

/* Columns stand in the order of their numbers, or else in that of the text, in which a title may come late: those of
 * text stand left of the others. */
static void add_title(struct kh_header *h, const struct kh_title *title)
{
	if (title->number > 0)
		leave_name(h, title->role);
	size_t at = h->count;
	if (h->count == KH_SHRED_COLUMNS_MOST || has_role(h, title->role))
		return;
	while (at > 0) {
		const struct kh_title *left = &h->titles[at - 1];
		bool by_number = title->number > 0 && left->number > title->number;
		bool by_kind = title->number == 0 &&
		               (title->role == KH_ROLE_NO || (is_text(title->role) && left->role != KH_ROLE_NO &&
		                                                 (!is_text(left->role) || left->role > title->role)));
		if (!by_number && !by_kind)
			break;
		h->titles[at] = h->titles[at - 1];
		at--;
	}
	h->titles[at] = *title;
	h->count++;
}

/* Do the numbers of a page's titles go on from those that are known? */
static bool goes_on(const struct kh_header *h, const struct kh_header *page)
{
	unsigned last = 0;

	for (size_t t = 0; t < h->count; t++)
		last = h->titles[t].number > last ? h->titles[t].number : last;
	for (size_t t = 0; t < page->count; t++)
		if (page->titles[t].number != last + (unsigned)t + 1 || page->titles[t].worth <= 0)
			return false;
	return last > 0 && page->count > 0;
}

/* Where a title, or the one of its role that was known before, stands; h->count for nowhere. */
static size_t place_of(const struct kh_header *h, const struct kh_title *title)
{
	for (size_t t = 0; t < h->count; t++) {
		const struct kh_title *known = &h->titles[t];
		if (known->at.begin == title->at.begin || (title->role != KH_ROLE_NONE && known->role == title->role))
			return t;
	}
	return h->count;
}

/* A title that was added last stands right behind the one before it on a page on which all come before the cells. */
static void stand_behind(struct kh_header *h, const struct kh_title *left, const struct kh_title *title)
{
	size_t at = place_of(h, left) + 1, last = h->count - 1;
	struct kh_title added = h->titles[last];

	if (added.at.begin != title->at.begin || added.number > 0 || at >= last)
		return;
	memmove(h->titles + at + 1, h->titles + at, (last - at) * sizeof *h->titles);
	h->titles[at] = added;
}

/* Add the titles of a page to those that are known. A later page has to have several. */
static int add_page(struct kh_searcher *s, size_t i, size_t stop, bool first, struct kh_header *h, size_t *blocks)
{
	struct kh_header found, page = {0};
	size_t end;
	bool cells = false, late = false;
	int rc = KH_OK;

	for (size_t next; rc == KH_OK && i < stop; i = next) {
		next = kh_block_end(s, i);
		bool number = !first && kh_number_alone(s, i) > 0 && i + 1 < next && kh_page_before(s->run, s->lines, i);
		rc = read_block(s, number ? i + 1 : i, next, &found, &end);
		bool sure = found.count > 0 && found.titles[0].worth > 0 && found.titles[0].role != KH_ROLE_NONE;
		bool is = found.count > 0 && (sure || !cells);
		cells = cells || !is;
		late = late || (cells && is);
		if (rc != KH_OK || !is)
			continue;
		*blocks += first;
		for (size_t t = 0; t < found.count; t++)
			add_title(&page, &found.titles[t]);
	}
	bool is = first || page.count >= KH_ROLES_LEAST || goes_on(h, &page);
	h->late = h->late || late;
	for (size_t t = 0; rc == KH_OK && is && t < page.count; t++) {
		add_title(h, &page.titles[t]);
		if (!late && t > 0)
			stand_behind(h, &page.titles[t - 1], &page.titles[t]);
	}
	return rc;
}

int kh_header_of_blocks(struct kh_searcher *s, size_t i, struct kh_header *h)
{
	struct kh_hit hit;
	size_t blocks = 0, stop, end;
	int rc;

	*h = (struct kh_header){.blocks = true};
	if (!kh_is_free(s, i) ||
	    kh_set_match(s->heads, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) != KH_OK)
		return KH_NONE;
	stop = kh_block_end(s, i);
	rc = read_block(s, i, stop, h, &end);
	if (rc != KH_OK || h->count == 0 || (stop - i > HEAD_LINES_MOST && h->count < 2))
		return rc != KH_OK ? rc : KH_NONE;
	/* row numbers stand first: what stands above their title is the table's name */
	if (h->count > 1 && h->titles[0].role != KH_ROLE_NO && h->titles[1].role == KH_ROLE_NO)
		return KH_NONE;
	struct kh_title first = h->titles[0];
	h->count = 0;
	stop = page_end(s, i);
	rc = add_page(s, i, stop, true, h, &blocks);
	for (size_t page = 1; rc == KH_OK && page < PAGES_MOST && stop < s->lines->count && kh_is_free(s, stop);
	     page++) {
		size_t next = page_end(s, stop);
		rc = add_page(s, stop, next, false, h, &blocks);
		stop = next;
	}
	h->blocks = true;
	h->line_begin = h->line_end = end;
	for (size_t t = 0; t < h->count; t++)
		if (h->titles[t].role == first.role && h->titles[t].number == first.number)
			h->line_begin = i;
	if (rc != KH_OK)
		return rc;
	return blocks >= BLOCKS_LEAST && kh_header_roles(h) >= KH_ROLES_LEAST ? KH_OK : KH_NONE;
}
