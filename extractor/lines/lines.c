#include "lines.h"

#include <stdlib.h>
#include <string.h>

#include "contents.h"
#include "glued.h"
#include "late_head.h"
#include "lost_end.h"
#include "page.h"
#include "specks.h"
#include "stamp.h"
#include "text/ascii.h"
#include "torn_year.h"

enum {
	FURNITURE_MOST = 24, /* longer lines are no page numbers */
	WORD_LEAST = 3,      /* letters */
	RUNNING_MOST = 120,  /* longer lines are no running heads */
	HEAD_LINES = 40,     /* in which the letterhead and the heading stand */
	RUNNING_LEAST = 3,   /* a running head is printed at least this often, … */
	RUNNING_PART = 3     /* … and on this part of the pages at least from its first on to its last */
};

struct splitter {
	struct kh_run *run;
	const struct kh_text *text;
	struct kh_list list; /* of struct kh_line */
	uint16_t blanks;
	bool page;
	bool after_row; /* the line before is a row */
	bool glued;     /* nothing stands between cells */
};

static bool has_cells(const struct kh_text *text, uint32_t begin, uint32_t end)
{
	return memchr(text->skeleton + begin, KH_CELL, end - begin) != NULL;
}

/* Cells are parted by marks between them. Marks at the begin alone are an indent, unless rows stand above. */
static bool is_row(const struct splitter *s, uint32_t begin, uint32_t end)
{
	const char *skeleton = s->text->skeleton;

	if (!has_cells(s->text, begin, end))
		return false;
	if (s->after_row && s->blanks == 0)
		return true;
	while (begin < end && (skeleton[begin] == KH_CELL || skeleton[begin] == ' '))
		begin++;
	return begin < end && has_cells(s->text, begin, end);
}

/* May the line before be the label of a value that the next one has? */
static bool follows_label(const struct splitter *s)
{
	const struct kh_line *lines = s->list.items;

	if (s->blanks > 0 || s->list.count == 0)
		return false;
	char end = s->text->skeleton[lines[s->list.count - 1].at.end - 1];
	return !kh_is_digit(end) && strchr(".;", end) == NULL;
}

static int add_line(struct splitter *s, uint32_t begin, uint32_t end)
{
	const char *skeleton = s->text->skeleton;
	bool row = is_row(s, begin, end);
	uint32_t first = begin, last = end;

	while (first < last && (skeleton[first] == ' ' || (!row && skeleton[first] == KH_CELL)))
		first++;
	while (last > first && (skeleton[last - 1] == ' ' || skeleton[last - 1] == KH_CELL_LINE ||
	                           (!row && skeleton[last - 1] == KH_CELL)))
		last--;
	if (first == last) {
		s->blanks = (uint16_t)(s->blanks + (s->blanks < UINT16_MAX));
		s->after_row = false;
		return KH_OK;
	}
	struct kh_range at = {first, last};
	if (!row)
		at = kh_specks_off(s->run, at, follows_label(s));
	struct kh_line *line = kh_list_add(s->run->mem, &s->list, sizeof *line);
	if (line == NULL)
		return KH_E_MEMORY;
	line->at = at;
	line->indent = (uint16_t)(at.begin - begin < UINT16_MAX ? at.begin - begin : UINT16_MAX);
	line->blanks = s->blanks;
	line->is = (uint16_t)((row ? KH_LINE_ROW : 0) | (s->page ? KH_LINE_PAGE : 0));
	s->blanks = 0;
	s->page = false;
	s->after_row = row;
	return KH_OK;
}

/* Cells that stand tight together on a line are lines of their own. */
static int add_glued(struct splitter *s, uint32_t begin, uint32_t end)
{
	int rc;

	do {
		uint32_t next = kh_glued_end(s->text, (struct kh_range){begin, end});
		rc = add_line(s, begin, next);
		begin = next;
	} while (rc == KH_OK && begin < end);
	return rc;
}

/* What stood on several lines of a letterhead, a heading or a signature comes apart again. */
static int add_joined(struct splitter *s, uint32_t begin, uint32_t end)
{
	int rc = KH_OK;

	do {
		uint32_t next = end;
		rc = kh_lost_end(s->run, (struct kh_range){begin, end}, s->list.count < HEAD_LINES, &next);
		if (rc == KH_OK)
			rc = add_line(s, begin, next);
		begin = next;
	} while (rc == KH_OK && begin < end);
	return rc;
}

static int split(struct splitter *s)
{
	const struct kh_text *text = s->text;
	uint32_t begin = 0;

	while (begin < text->length) {
		const char *p = text->skeleton + begin;
		uint32_t end = begin + (uint32_t)strcspn(p, "\n\f");
		int rc = has_cells(text, begin, end) ? add_line(s, begin, end)
		         : s->glued                  ? add_glued(s, begin, end)
		                                     : add_joined(s, begin, end);
		if (rc != KH_OK)
			return rc;
		s->page = s->page || text->skeleton[end] == KH_PAGE;
		begin = end + 1;
	}
	return KH_OK;
}

/* ---- furniture ---- */

/* Has the line more than numbers and signs? What begins with a sign may be a rule. */
static bool has_words(const struct kh_text *text, struct kh_range line)
{
	const char *s = text->skeleton + line.begin;
	size_t letters = 0;

	if (line.end - line.begin <= FURNITURE_MOST || s[0] <= '-')
		return false;
	for (size_t i = 0; i < FURNITURE_MOST && letters < WORD_LEAST; i++)
		letters = kh_is_letter(s[i]) ? letters + 1 : 0;
	return letters == WORD_LEAST;
}

/* "III/202" above "5": the rest of a year that a narrow column cut is no page number. */
static bool ends_year(const struct kh_text *text, const struct kh_lines *lines, size_t i)
{
	const struct kh_line *line = &lines->at[i];

	return i > 0 && line->blanks == 0 && (line->is & KH_LINE_PAGE) == 0 &&
	       kh_is_torn_year(text, line[-1].at, text, line->at);
}

static int mark_numbers(struct kh_run *run, struct kh_lines *lines)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "furniture");
	struct kh_hit hit;

	for (size_t i = 0; i < lines->count; i++) {
		struct kh_line *line = &lines->at[i];
		if ((line->is & KH_LINE_ROW) != 0)
			continue;
		if ((run->text->style[line->at.begin] & KH_NOTE) != 0)
			line->is |= KH_LINE_NOTE | KH_LINE_FURNITURE;
		if ((line->is & KH_LINE_NOTE) != 0 || has_words(run->text, line->at))
			continue;
		int rc = kh_set_full(set, run->matcher, run->text, line->at, &hit);
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
		if (rc == KH_OK && !ends_year(run->text, lines, i))
			line->is |= KH_LINE_FURNITURE;
	}
	return KH_OK;
}

/* A page number stands for the break beside it. */
static bool is_page_number(const struct kh_run *run, const struct kh_line *line)
{
	if ((line->is & (KH_LINE_FURNITURE | KH_LINE_NOTE)) != KH_LINE_FURNITURE ||
	    line->at.end - line->at.begin > FURNITURE_MOST)
		return false;
	for (uint32_t i = line->at.begin; i < line->at.end; i++)
		if (run->text->skeleton[i] >= '0' && run->text->skeleton[i] <= '9')
			return true;
	return false;
}

struct head {
	struct kh_line *line;
	const char *bytes;
	size_t size;
	size_t page; /* breaks up to it */
};

static int by_text(const void *a, const void *b)
{
	const struct head *x = a, *y = b;

	if (x->size != y->size)
		return x->size < y->size ? -1 : 1;
	return memcmp(x->bytes, y->bytes, x->size);
}

/* Is line i a page number? Where form feeds part the pages it stands beside one: other lone numbers are of rows. */
static bool numbers_page(const struct kh_run *run, const struct kh_lines *lines, size_t i, bool fed)
{
	return is_page_number(run, &lines->at[i]) &&
	       (!fed || i == 0 || i + 1 == lines->count || (lines->at[i].is & KH_LINE_PAGE) != 0 ||
	           (lines->at[i + 1].is & KH_LINE_PAGE) != 0);
}

static bool beside_break(const struct kh_run *run, const struct kh_lines *lines, size_t i, bool fed)
{
	return (lines->at[i].is & KH_LINE_PAGE) != 0 || (i > 0 && numbers_page(run, lines, i - 1, fed)) ||
	       (i + 1 < lines->count &&
	           (numbers_page(run, lines, i + 1, fed) || (lines->at[i + 1].is & KH_LINE_PAGE) != 0));
}

/* Running heads begin with a capital, a figure or a sign, or are addresses ("congbao.gov.vn"): others are the ends of
 * cells, which pages of a table end in too. */
static bool may_run(const struct kh_text *text, const struct kh_line *line)
{
	const char *s = text->skeleton + line->at.begin;
	size_t size = line->at.end - line->at.begin;

	return size <= RUNNING_MOST && (!kh_text_is_lower(text, line->at.begin) ||
	                                   (memchr(s, ' ', size) == NULL && memchr(s, '.', size - 1) != NULL));
}

/* Does the line below go on with a line that is set in, right below it and in lower case? */
static bool goes_on(const struct kh_text *text, const struct kh_line *line)
{
	return line->indent > 0 && line[1].indent == line->indent && line[1].blanks == 0 &&
	       kh_text_is_lower(text, line[1].at.begin);
}

/* Are the same lines of so many pages a running head? Other lines come beside a page break now and then, and begin cells
 * of a column. */
static bool runs(const struct kh_text *text, const struct head *h, size_t count, const struct kh_line *end)
{
	size_t first = h->page, last = h->page, more = 0;

	for (size_t i = 0; i < count; i++) {
		first = h[i].page < first ? h[i].page : first;
		last = h[i].page > last ? h[i].page : last;
		more += h[i].line + 1 < end && goes_on(text, h[i].line);
	}
	return count >= RUNNING_LEAST && more < count && last - first < RUNNING_PART * count;
}

/* The same line beside page breaks, and how often it stands elsewhere. */
struct same {
	struct head *first;
	size_t count, elsewhere;
};

static int by_head(const void *head, const void *same)
{
	return by_text(head, ((const struct same *)same)->first);
}

/* Lines beside page breaks. */
static int find_heads(struct kh_run *run, const struct kh_lines *lines, bool fed, struct kh_list *heads)
{
	size_t page = 0;

	for (size_t i = 0; i < lines->count; i++) {
		struct kh_line *line = &lines->at[i];
		page += fed ? (line->is & KH_LINE_PAGE) != 0 : is_page_number(run, line);
		if ((line->is & (KH_LINE_ROW | KH_LINE_FURNITURE)) != 0 || !beside_break(run, lines, i, fed) ||
		    !may_run(run->text, line))
			continue;
		struct head *h = kh_list_add(run->mem, heads, sizeof *h);
		if (h == NULL)
			return KH_E_MEMORY;
		h->line = line;
		h->page = page;
		h->bytes = kh_text_slice(run->text, line->at, &h->size);
	}
	return KH_OK;
}

/* Those of them that may be running heads, in the order of their texts. */
static int find_same(
    struct kh_run *run, const struct kh_lines *lines, const struct kh_list *heads, struct kh_list *same)
{
	struct head *h = heads->items;

	for (size_t i = 0, k; i < heads->count; i = k) {
		for (k = i + 1; k < heads->count && by_text(&h[i], &h[k]) == 0; k++)
			;
		if (!runs(run->text, &h[i], k - i, lines->at + lines->count))
			continue;
		struct same *s = kh_list_add(run->mem, same, sizeof *s);
		if (s == NULL)
			return KH_E_MEMORY;
		*s = (struct same){&h[i], k - i, 0};
	}
	return KH_OK;
}

/* The same short line beside several page breaks is a running head or foot, unless it stands elsewhere as often: a cell
 * of a table does. */
static int mark_running_heads(struct kh_run *run, struct kh_lines *lines, bool fed)
{
	struct kh_list heads = {0}, list = {0};
	int rc = find_heads(run, lines, fed, &heads);

	if (rc != KH_OK || heads.count < RUNNING_LEAST)
		return rc;
	qsort(heads.items, heads.count, sizeof(struct head), by_text);
	rc = find_same(run, lines, &heads, &list);
	struct same *same = list.items;
	for (size_t i = 0; rc == KH_OK && list.count > 0 && i < lines->count; i++) {
		struct head h = {.line = &lines->at[i]};
		h.bytes = kh_text_slice(run->text, h.line->at, &h.size);
		struct same *s =
		    h.size > 4 * (size_t)RUNNING_MOST ? NULL : bsearch(&h, same, list.count, sizeof *same, by_head);
		if (s != NULL)
			s->elsewhere += !beside_break(run, lines, i, fed);
	}
	for (size_t i = 0; rc == KH_OK && i < list.count; i++)
		for (size_t j = 0; same[i].elsewhere < same[i].count && j < same[i].count; j++)
			same[i].first[j].line->is |= KH_LINE_FURNITURE;
	return rc;
}

/* Page breaks are known by form feeds, and by page numbers: the line after one begins a page. */
static void mark_pages(struct kh_run *run, struct kh_lines *lines)
{
	for (size_t i = 0; i + 1 < lines->count; i++)
		if (is_page_number(run, &lines->at[i]))
			lines->at[i + 1].is |= KH_LINE_PAGE;
}

static bool has_form_feeds(const struct kh_lines *lines)
{
	for (size_t i = 0; i < lines->count; i++)
		if ((lines->at[i].is & KH_LINE_PAGE) != 0)
			return true;
	return false;
}

int kh_lines_find(struct kh_run *run, struct kh_lines *lines)
{
	struct splitter s = {.run = run, .text = run->text, .glued = kh_glued_text(run->text)};
	int rc = split(&s);

	*lines = (struct kh_lines){.at = s.list.items, .count = s.list.count};
	if (rc == KH_OK)
		rc = kh_page_trim(run, lines);
	if (rc == KH_OK)
		rc = kh_late_head_lift(run, lines);
	if (rc == KH_OK)
		rc = kh_contents_drop(run, lines);
	if (rc == KH_OK)
		rc = kh_stamp_find(run, lines);
	if (rc == KH_OK)
		rc = mark_numbers(run, lines);
	bool fed = has_form_feeds(lines);
	if (rc == KH_OK)
		rc = mark_running_heads(run, lines, fed);
	if (rc != KH_OK)
		return rc;
	mark_pages(run, lines);
	return kh_lines_measure(run, lines);
}
