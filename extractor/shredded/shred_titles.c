/* Titles of columns in text in reading order: each stands in a block of its own among the blocks of the cells, two
 * that are close to one another in one block, line by line. */
#include "shred_header.h"

#include <string.h>

#include "lines/flow.h"

enum {
	PAGES_MOST = 12, /* pages on which titles are looked for */
	PAGE_LINES_MOST = 300,
	HEAD_LINES_MOST = 8, /* of the block that begins a header */
	BLOCKS_LEAST = 3,    /* blocks of a page, for text in reading order */
	NUMBER_MOST = 5,     /* code points of a number of a row or a band */
	TITLE_LINES_MOST = 8,
	UNKNOWN_LINES_MOST = 4,
	ANNEX_LINES_MOST = 5,   /* of a page, in which an annex may begin */
	UNKNOWN_WORDS_MOST = 5, /* of a title that nobody knows */
	UNKNOWN_MOST = 24       /* code points of its lines */
};

static size_t page_end(const struct kh_searcher *s, size_t i)
{
	size_t most = i + PAGE_LINES_MOST;

	for (i++; i < s->lines->count && i < most && !kh_page_before(s->run, s->lines, i) && kh_is_free(s, i);)
		i++;
	return i;
}

static bool has_role(const struct kh_header *h, enum kh_role role)
{
	for (size_t t = 0; t < h->count; t++)
		if (h->titles[t].role == role)
			return true;
	return false;
}

/* Is a column known that a title names: one of its role, or with its words? */
static bool is_known(const struct kh_searcher *s, const struct kh_header *h, const struct kh_title *title)
{
	const char *flow = kh_flow_text(s->run->flow)->skeleton;
	size_t size = title->at.end - title->at.begin;

	if (title->role != KH_ROLE_NONE)
		return has_role(h, title->role);
	for (size_t t = 0; t < h->count; t++)
		if (h->titles[t].at.end - h->titles[t].at.begin == size &&
		    memcmp(flow + h->titles[t].at.begin, flow + title->at.begin, size) == 0)
			return true;
	return false;
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

/* Of two titles of tasks, one that heads anything is that of the activities. */
static void part_tasks(struct kh_header *h, struct kh_title *title)
{
	if (title->role != KH_ROLE_TASK || has_role(h, KH_ROLE_ACTIVITY))
		return;
	for (size_t t = 0; t < h->count; t++) {
		struct kh_title *known = &h->titles[t];
		if (known->role == KH_ROLE_TASK && (known->worth > 0) != (title->worth > 0))
			(known->worth > 0 ? title : known)->role = KH_ROLE_ACTIVITY;
	}
}

/* Columns stand in the order of their numbers, or else in that of the text, in which a title may come late: those of
 * text stand left of the others. */
static void add_title(const struct kh_searcher *s, struct kh_header *h, const struct kh_title *title)
{
	if (title->number > 0)
		leave_name(h, title->role);
	size_t at = h->count;
	if (h->count == KH_SHRED_COLUMNS_MOST || is_known(s, h, title) ||
	    (title->period && has_role(h, KH_ROLE_TIME)))
		return;
	while (at > 0) {
		const struct kh_title *left = &h->titles[at - 1];
		bool by_number = title->number > 0 && left->number > title->number;
		bool by_kind =
		    title->number == 0 &&
		    (title->role == KH_ROLE_NO || (kh_heads_text(title->role) && left->role != KH_ROLE_NO &&
		                                      (!kh_heads_text(left->role) || left->role > title->role)));
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

/* Are the lines numbers of rows and bands? */
static bool is_numbers(const struct kh_searcher *s, size_t i, size_t stop)
{
	while (i < stop && s->lines->at[i].at.end - s->lines->at[i].at.begin <= NUMBER_MOST)
		i++;
	return i == stop;
}

/* Is a title of a page one of a column that is not known yet? Columns of text stand left, where titles are read first: on
 * a later page a cell would be taken for one. */
static bool is_new(const struct kh_header *h, const struct kh_title *title)
{
	bool text = false;

	for (size_t t = 0; t < h->count; t++)
		text = text || kh_heads_text(h->titles[t].role);
	return !text || !kh_heads_text(title->role) || title->number > 0;
}

/* The titles of a page. */
struct page {
	struct kh_header titles;
	struct kh_page_titles seen;
	size_t blocks; /* that blank lines part */
	size_t held;   /* blocks that hold titles */
	bool late;     /* some come after cells */
	bool beside;   /* two of them stand in one block, or in one right behind the other's */
};

/* Are a page's titles enough for a table? Without row numbers headings of prose might be titles too: there have to be
 * more, or each in a block of its own; with numbers of their own, each above text of its own, they are the titles of sections. */
static bool is_enough(const struct page *page)
{
	unsigned roles = kh_header_roles(&page->titles);
	bool more = roles > KH_ROLES_LEAST || has_role(&page->titles, KH_ROLE_NO);

	if (!page->beside && kh_titles_numbered(&page->titles))
		return false;
	return page->blocks >= BLOCKS_LEAST && (page->held >= BLOCKS_LEAST || (roles >= KH_ROLES_LEAST && more));
}

/* May lines [i, stop) be a title that nobody knows: few short words, the first with a capital? */
static bool may_be_unknown(const struct kh_searcher *s, size_t i, size_t stop)
{
	size_t words = 0;

	if (stop - i > UNKNOWN_LINES_MOST || !kh_text_is_upper(s->run->text, s->lines->at[i].at.begin) ||
	    is_numbers(s, i, stop))
		return false;
	for (; i < stop; i++) {
		struct kh_range at = s->lines->at[i].at;
		if (at.end - at.begin > UNKNOWN_MOST)
			return false;
		words++;
		for (uint32_t k = at.begin; k < at.end; k++) {
			char c = s->run->text->skeleton[k];
			if (!kh_is_letter(c) && c != ' ' && c != '/')
				return false;
			words += c == ' ';
		}
	}
	return words <= UNKNOWN_WORDS_MOST;
}

/* Does line i begin the first row, or number a column? */
static bool begins_rows(const struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;
	struct kh_hit hit;

	return kh_number_alone(s, i) == 1 || kh_is_column_count(s, i) ||
	       (at.end - at.begin == 1 && s->run->text->skeleton[at.begin] == 'I') ||
	       (kh_set_match(s->begins, s->run->matcher, s->run->text, at, &hit) == KH_OK &&
	           strcmp(kh_pattern_yield(hit.pattern, "role"), "band") == 0);
}

/* Read a title that nobody knows: it stands between the known ones, or behind several and above the first row, and begins
 * as no cell does. */
static int read_unknown(
    struct kh_searcher *s, size_t i, size_t stop, const struct page *page, struct kh_header *found)
{
	struct kh_range pieces[UNKNOWN_LINES_MOST], all;
	struct kh_header next;
	struct kh_hit hit;
	size_t end;

	if (stop == s->lines->count || page->titles.count == 0 || !may_be_unknown(s, i, stop))
		return KH_OK;
	int rc = kh_block_titles(s, stop, kh_block_end(s, stop), &next, &end);
	bool between = rc == KH_OK && next.count > 0 && next.titles[0].only;
	if (rc != KH_OK || !(between || (kh_header_roles(&page->titles) >= KH_ROLES_LEAST && begins_rows(s, stop))))
		return rc;
	for (size_t l = i; l < stop; l++)
		pieces[l - i] = s->lines->at[l].at;
	rc = kh_flow_join(s->run->flow, pieces, stop - i, &all);
	if (rc != KH_OK || kh_set_match(s->begins, s->run->matcher, kh_flow_text(s->run->flow), all, &hit) == KH_OK)
		return rc;
	*found = (struct kh_header){.count = 1};
	found->titles[0] = (struct kh_title){.at = all, .role = KH_ROLE_NONE, .worth = -5};
	return KH_OK;
}

/* Remember where a title stands that begins in the block of line i. */
static void note_title(
    const struct kh_searcher *s, size_t i, const struct kh_title *title, unsigned run, struct kh_page_titles *seen)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t lines = 0, block = i;

	if (seen->count == KH_SHRED_COLUMNS_MOST)
		return;
	for (; i < s->lines->count &&
	       s->run->text->source_at[s->lines->at[i].at.begin] < flow->source_at[title->at.end - 1];
	     i++)
		lines += s->run->text->source_at[s->lines->at[i].at.end - 1] >= flow->source_at[title->at.begin];
	seen->at[seen->count].title = *title;
	seen->at[seen->count].block = block;
	seen->at[seen->count].run = (uint8_t)(run < UINT8_MAX ? run : UINT8_MAX);
	seen->at[seen->count++].lines = (uint8_t)(lines < UINT8_MAX ? lines : UINT8_MAX);
}

static int read_page(struct kh_searcher *s, size_t i, size_t stop, bool first, struct page *page)
{
	struct kh_header found;
	size_t end;
	bool cells = false, rows = false, behind = false;
	unsigned run = 0;
	int rc = KH_OK;

	for (size_t next; rc == KH_OK && i < stop; i = next) {
		next = kh_block_end(s, i);
		page->blocks += next < s->lines->count && s->lines->at[next].blanks > 0;
		bool number =
		    !first && kh_number_alone(s, i) > 0 && i + 1 < next && kh_page_before(s->run, s->lines, i);
		rc = kh_block_titles(s, number ? i + 1 : i, next, &found, &end);
		bool below = found.count > 0 && end < next; /* cells */
		if (rc == KH_OK && first && found.count == 0 && !rows)
			rc = read_unknown(s, i, next, page, &found);
		bool sure = found.count > 0 && found.titles[0].only;
		bool is = found.count > 0 && (sure || !cells);
		rows = rows || !is || below;
		cells = cells || (!is && !is_numbers(s, i, next));
		page->late = page->late || (rows && is);
		page->held += is;
		page->beside = page->beside || (is && (behind || found.count > 1));
		behind = is && end == next;
		run += !is && !is_numbers(s, i, next);
		for (size_t t = 0; rc == KH_OK && is && t < found.count; t++) {
			part_tasks(&page->titles, &found.titles[t]);
			add_title(s, &page->titles, &found.titles[t]);
			note_title(s, i, &found.titles[t], run, &page->seen);
		}
	}
	kh_header_leave_periods(&page->titles);
	return rc;
}

/* What stands below a table's name and above its titles: "(Ban hành kèm theo …)". */
static bool is_note(const struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	return kh_set_match(s->tails, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK;
}

/* The first line of the block that ends above line i: below a page break, and below what stands above a table. */
static size_t block_above(const struct kh_searcher *s, size_t i)
{
	size_t b = i - 1;

	while (b > 0 && s->lines->at[b].blanks == 0 && !kh_page_before(s->run, s->lines, b) && kh_is_free(s, b - 1) &&
	       !is_note(s, b - 1))
		b--;
	return b;
}

static bool has_text(const struct kh_header *h)
{
	return has_role(h, KH_ROLE_OBJECTIVE) || has_role(h, KH_ROLE_TASK) || has_role(h, KH_ROLE_ACTIVITY);
}

/* May titles stand above those of a page: is none a name, or one of a column that is known? */
static bool may_stand_above(const struct kh_searcher *s, const struct kh_header *above, const struct kh_header *page)
{
	for (size_t t = 0; t < above->count; t++) {
		const struct kh_title *title = &above->titles[t];
		if (!title->only || title->name || is_known(s, page, title) ||
		    (kh_heads_text(title->role) && has_text(page)))
			return false;
	}
	return above->count > 0 && !kh_titles_other(above);
}

/* Read the titles that lines [b, i) end with: a name, or the number of a page, may stand above them. *from: where they
 * begin; found->count is 0 where there are none. */
static int read_ends(
    struct kh_searcher *s, size_t b, size_t i, const struct page *page, size_t *from, struct kh_header *found)
{
	size_t end;

	for (*from = i - b > TITLE_LINES_MOST ? i - TITLE_LINES_MOST : b; *from < i; ++*from) {
		int rc = kh_block_titles(s, *from, i, found, &end);
		if (rc != KH_OK || (end + 1 >= i && may_stand_above(s, found, &page->titles)))
			return rc;
	}
	found->count = 0;
	return KH_OK;
}

/* Titles stand in the middle of their row, so one of more lines than the others begins above them: add those right above
 * line i. *top: where they begin. */
static int read_above(struct kh_searcher *s, size_t i, struct page *page, size_t *top)
{
	struct kh_header found, all = {0};
	int rc = KH_OK;

	*top = i;
	while (i > 0 && !kh_page_before(s->run, s->lines, i) && kh_is_free(s, i - 1) && !is_note(s, i - 1)) {
		size_t b = block_above(s, i), from = b;
		if (b + 1 == i && kh_is_column_count(s, b)) {
			i = b;
			continue;
		}
		rc = read_ends(s, b, i, page, &from, &found);
		if (rc != KH_OK || found.count == 0 || all.count + found.count > KH_SHRED_COLUMNS_MOST)
			break;
		memmove(all.titles + found.count, all.titles, all.count * sizeof *all.titles);
		memcpy(all.titles, found.titles, found.count * sizeof *all.titles);
		all.count += found.count;
		*top = from;
		if (from > b)
			break;
		i = b;
	}
	for (size_t t = 0; t < all.count; t++)
		add_title(s, &page->titles, &all.titles[t]);
	return rc;
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
static void add_page(const struct kh_searcher *s, struct kh_header *h, const struct page *page, bool first)
{
	const struct kh_title *titles = page->titles.titles;
	bool is = first || page->titles.count >= KH_ROLES_LEAST || goes_on(h, &page->titles);

	h->late = h->late || page->late;
	for (size_t t = 0; is && t < page->titles.count; t++) {
		if (!first && !is_new(h, &titles[t]))
			continue;
		add_title(s, h, &titles[t]);
		if (!page->late && t > 0)
			stand_behind(h, &titles[t - 1], &titles[t]);
	}
}

/* Do blank lines part lines [i, stop) into blocks enough? Else there is no need to look for titles in them. */
static bool is_parted(const struct kh_searcher *s, size_t i, size_t stop)
{
	size_t blocks = 0;

	for (i++; i < stop && blocks < BLOCKS_LEAST; i++)
		blocks += s->lines->at[i].blanks > 0;
	return blocks >= BLOCKS_LEAST ||
	       (stop < s->lines->count && s->lines->at[stop].blanks > 0 && blocks + 1 >= BLOCKS_LEAST);
}

/* Does another annex begin with the page of line i: "PHỤ LỤC II", or a note below its name? */
static bool begins_annex(const struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	for (size_t stop = i + ANNEX_LINES_MOST; i < stop && i < s->lines->count; i++)
		if (is_note(s, i) ||
		    kh_set_full(s->annexes, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK)
			return true;
	return false;
}

int kh_header_of_blocks(struct kh_searcher *s, size_t i, struct kh_header *h)
{
	size_t stop, end, top = i;
	int rc;

	if (!kh_header_may_begin(s, i) || !is_parted(s, i, page_end(s, i)))
		return KH_NONE;
	*h = (struct kh_header){.blocks = true};
	stop = kh_block_end(s, i);
	rc = kh_block_titles(s, i, stop, h, &end);
	bool cells = stop - i > HEAD_LINES_MOST && h->count < 2 && !is_numbers(s, end, stop);
	if (rc != KH_OK || h->count == 0 || cells || (end < stop && is_note(s, end)))
		return rc != KH_OK ? rc : KH_NONE;
	/* row numbers stand first: what stands above their title is the table's name */
	size_t number = kh_header_number_title(h);
	if (number > 0 && number < h->count)
		return KH_NONE;
	struct kh_title first = h->titles[0];
	struct page page = {.blocks = 0};
	struct kh_page_titles seen[PAGES_MOST];
	size_t pages = 0;
	h->count = 0;
	stop = page_end(s, i);
	rc = read_page(s, i, stop, true, &page);
	if (rc == KH_OK)
		rc = read_above(s, i, &page, &top);
	bool enough = is_enough(&page);
	add_page(s, h, &page, true);
	seen[pages++] = page.seen;
	for (size_t n = 1; rc == KH_OK && enough && n < PAGES_MOST && stop < s->lines->count && kh_is_free(s, stop) &&
	                   !begins_annex(s, stop);
	     n++) {
		size_t next = page_end(s, stop);
		page = (struct page){.blocks = 0};
		rc = read_page(s, stop, next, false, &page);
		add_page(s, h, &page, false);
		seen[pages++] = page.seen;
		stop = next;
	}
	kh_titles_place(s, seen, pages, h);
	h->blocks = true;
	h->line_begin = h->line_end = end;
	for (size_t t = 0; t < h->count; t++)
		if (h->titles[t].role == first.role && h->titles[t].number == first.number)
			h->line_begin = top;
	if (rc != KH_OK)
		return rc;
	return enough && kh_header_roles(h) >= KH_ROLES_LEAST ? KH_OK : KH_NONE;
}
