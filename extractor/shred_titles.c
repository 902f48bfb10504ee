/* Titles of columns in text in reading order: each stands in a block of its own among the blocks of the cells, two
 * that are close to one another in one block, line by line. */
#include "shred_header.h"

#include <string.h>

#include "flow.h"

enum {
	LINES_MOST = 5, /* of a block of titles that take turns */
	WORDS_MOST = 14,
	TITLE_MOST = 56, /* code points of a line of titles */
	WAYS_MOST = 256, /* to cut its lines */
	PAGES_MOST = 6, /* pages on which titles are looked for */
	PAGE_LINES_MOST = 300,
	BLOCK_LINES_MOST = 60,
	HEAD_LINES_MOST = 8, /* of the block that begins a header */
	BLOCKS_LEAST = 3,    /* blocks that hold titles */
	OFF_MOST = 3         /* how far printed numbers of pages may be off */
};

/* The first line after the block that begins with line i. */
static size_t block_end(const struct kh_searcher *s, size_t i)
{
	size_t most = i + BLOCK_LINES_MOST;

	for (i++;
	     i < s->lines->count && i < most && s->lines->at[i].blanks == 0 && !kh_page_before(s->run, s->lines, i);)
		i++;
	return i;
}

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

/* Two titles begin with a capital each, the first with the block. The ways to cut the lines multiply: of many, the block
 * is no pair of titles. */
static bool may_take_turns(const struct kh_searcher *s, const struct block *b, size_t lines)
{
	size_t ways = 1, capitals = 0;

	for (size_t l = 0; l < lines; l++) {
		size_t words = 0;
		for (size_t w = 0; w < b->count; w++)
			words += b->line[w] == l;
		ways *= words + 1;
	}
	for (size_t w = 0; w < b->count; w++)
		capitals += kh_text_is_upper(s->run->text, b->word[w].begin);
	return ways <= WAYS_MOST && capitals >= 2 && kh_text_is_upper(s->run->text, b->word[0].begin);
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

/* The titles of the block of lines [i, stop). Its number of a page is no part of it, and the title of the row numbers
 * may have cells below it: *end is where the titles end. */
static int read_block(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, size_t *end)
{
	bool whole = false;
	int rc = KH_OK;

	*end = i;
	h->count = 0;
	if (!may_be_titles(s, i))
		return KH_OK;
	if (stop - i <= KH_TITLE_WORDS_MOST)
		rc = kh_header_titles(s, i, stop, h, &whole);
	if (rc == KH_OK && !whole)
		rc = read_turns(s, i, stop, h, &whole);
	if (whole)
		*end = stop;
	for (size_t n = 1; rc == KH_OK && !whole && n <= 2 && i + n < stop; n++) {
		rc = kh_header_titles(s, i, i + n, h, &whole);
		whole = whole && h->count == 1 && h->titles[0].role == KH_ROLE_NO;
		*end = whole ? i + n : *end;
	}
	if (!whole)
		h->count = 0;
	return rc;
}

/* The number that stands alone on a line, 0 for none. */
static unsigned number_of(const struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;
	unsigned value = 0;

	for (; at.begin < at.end && value < 10000; at.begin++) {
		char c = s->run->text->skeleton[at.begin];
		if (c < '0' || c > '9')
			return 0;
		value = value * 10 + (unsigned)(c - '0');
	}
	return value;
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

/* Columns stand in the order of their numbers, or else in that of the text, in which a title may come late: those of
 * text stand left of the others. */
static void add_title(struct kh_header *h, const struct kh_title *title)
{
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

/* Add the titles of a page to those that are known. A later page has to have several. */
static int add_page(struct kh_searcher *s, size_t i, size_t stop, bool first, struct kh_header *h, size_t *blocks)
{
	struct kh_header found, page = {0};
	size_t end;
	bool cells = false;
	int rc = KH_OK;

	for (size_t next; rc == KH_OK && i < stop; i = next) {
		next = block_end(s, i);
		bool number = !first && number_of(s, i) > 0 && i + 1 < next && kh_page_before(s->run, s->lines, i);
		rc = read_block(s, number ? i + 1 : i, next, &found, &end);
		bool sure = found.count > 0 && found.titles[0].worth > 0 && found.titles[0].role != KH_ROLE_NONE;
		bool is = found.count > 0 && (sure || !cells);
		cells = cells || !is;
		if (rc != KH_OK || !is)
			continue;
		*blocks += first;
		for (size_t t = 0; t < found.count; t++)
			add_title(&page, &found.titles[t]);
	}
	for (size_t t = 0; rc == KH_OK && (first || page.count >= KH_ROLES_LEAST) && t < page.count; t++)
		add_title(h, &page.titles[t]);
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
	stop = block_end(s, i);
	if (stop - i > HEAD_LINES_MOST)
		return KH_NONE;
	rc = read_block(s, i, stop, h, &end);
	if (rc != KH_OK || h->count == 0)
		return rc != KH_OK ? rc : KH_NONE;
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
	h->line_end = end;
	if (rc != KH_OK)
		return rc;
	return blocks >= BLOCKS_LEAST && kh_header_roles(h) >= KH_ROLES_LEAST ? KH_OK : KH_NONE;
}

/* ---- marks ---- */

static bool is_of(const struct kh_region *region, const struct kh_header *h)
{
	for (size_t t = 0; t < h->count; t++) {
		size_t k = 0;
		while (k < region->column_count && (h->titles[t].number != region->columns[k].number ||
		                                       h->titles[t].role != region->columns[k].role))
			k++;
		if (k == region->column_count)
			return false;
	}
	return h->count > 0;
}

/* A number alone at a page's begin or end that is about that of the page. Row numbers stand alone too. */
static void mark_page_numbers(const struct kh_searcher *s, struct kh_region *region)
{
	unsigned page = 1;

	for (size_t i = 0; i < region->line_end; i++) {
		bool begins = kh_page_before(s->run, s->lines, i);
		page += begins;
		if (i < region->line ||
		    !(begins || (i + 1 < s->lines->count && kh_page_before(s->run, s->lines, i + 1))))
			continue;
		unsigned n = number_of(s, i);
		if (n > 0 && n + OFF_MOST >= page && n <= page + OFF_MOST)
			region->skip[i - region->line] = KH_SKIP_PAGE;
	}
}

/* Titles are a header where there are several on one page. */
int kh_titles_mark(struct kh_searcher *s, struct kh_region *region)
{
	size_t on_page = 0, page = region->line, end;
	struct kh_header h;

	if (region->flows)
		mark_page_numbers(s, region);
	for (size_t i = region->line, stop; i < region->line_end; i = stop) {
		if (region->skip[i - region->line] == KH_SKIP_PAGE) {
			stop = i + 1;
		} else {
			stop = block_end(s, i);
			stop = stop < region->line_end ? stop : region->line_end;
		}
		bool ends = stop == region->line_end || kh_page_before(s->run, s->lines, stop);
		if (region->skip[i - region->line] == KH_SKIP_NOT) {
			int rc = read_block(s, i, stop, &h, &end);
			if (rc != KH_OK)
				return rc;
			bool is = is_of(region, &h);
			on_page += is ? h.count : 0;
			for (size_t k = i; is && k < end; k++)
				region->skip[k - region->line] = KH_SKIP_TITLE;
		}
		for (; ends && on_page < KH_ROLES_LEAST && page < stop; page++)
			if (region->skip[page - region->line] == KH_SKIP_TITLE)
				region->skip[page - region->line] = KH_SKIP_NOT;
		if (ends) {
			on_page = 0;
			page = stop;
		}
	}
	return KH_OK;
}
