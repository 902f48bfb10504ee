#include "contents.h"

#include <string.h>

enum {
	DIGITS_MOST = 3,      /* of a page number */
	LEADER_DOTS = 4,      /* dots between a title and its page */
	LEADER_BLANKS = 2,    /* blanks that do as well */
	WRAPS_MOST = 3,       /* lines of a title before the one that has the page */
	TITLED_LEAST = 3,     /* entries below the title */
	DOTTED_LEAST = 4,     /* entries without a title above them, which all have dots */
	SAID_MOST = 400,      /* lines of a table of contents without page numbers, … */
	AGAIN_WITHIN = 20000, /* … and lines within which they are said again */
	AGAIN_PART = 3,
	AGAIN_LEAST = 2, /* of three lines two are */
	TITLE_MOST = 40, /* code points of the title above all */
	LABEL_MOST = 6   /* of "Trang" */
};

enum leader { LEADER_NONE, LEADER_BLANK, LEADER_GAP, LEADER_DOTTED };

struct finder {
	struct kh_run *run;
	const struct kh_set *titles;
	const struct kh_lines *lines;
	bool said; /* entries without page numbers were looked for: once, for that takes long */
};

/* What stands between the words of a line and the number at its end, which is that of a page. */
static enum leader leader_of(const struct finder *f, size_t line, unsigned *page)
{
	const char *s = f->run->text->skeleton;
	struct kh_range at = f->lines->at[line].at, digits = {at.end, at.end};
	unsigned dots = 0, blanks = 0;

	while (
	    digits.begin > at.begin && digits.end - digits.begin <= DIGITS_MOST && kh_is_digit(s[digits.begin - 1]))
		digits.begin--;
	if (digits.begin == digits.end || digits.end - digits.begin > DIGITS_MOST)
		return LEADER_NONE;
	uint32_t i = digits.begin;
	for (; i > at.begin && strchr(" ._\t\x1A", s[i - 1]) != NULL; i--) {
		dots += s[i - 1] == '.' || s[i - 1] == '_' || s[i - 1] == KH_FOLD_OTHER;
		blanks += s[i - 1] == '\t' ? LEADER_BLANKS : s[i - 1] == ' ';
	}
	*page = kh_text_digits(f->run->text, digits);
	if (i == at.begin)
		return LEADER_NONE;
	return dots >= LEADER_DOTS       ? LEADER_DOTTED
	       : dots > 0                ? LEADER_NONE
	       : blanks >= LEADER_BLANKS ? LEADER_GAP
	       : blanks > 0              ? LEADER_BLANK
	                                 : LEADER_NONE;
}

/* The next line from `line` on that has a page, at least `leader` before it and a page no earlier than *page, behind no more
 * lines than a title has; the count of lines where there is none. */
static size_t next_entry(const struct finder *f, size_t line, enum leader leader, unsigned *page)
{
	for (size_t i = line; i < f->lines->count && i < line + WRAPS_MOST; i++) {
		unsigned found;
		enum leader has = leader_of(f, i, &found);
		if (has >= leader && found >= *page) {
			*page = found;
			return i;
		}
		if (has != LEADER_NONE && has >= leader)
			break;
	}
	return f->lines->count;
}

/* Behind the entries that begin at `line`; *count: how many there are. */
static size_t entries_end(const struct finder *f, size_t line, enum leader leader, size_t *count)
{
	unsigned page = 1;
	size_t end = line, next;

	for (*count = 0; (next = next_entry(f, end, leader, &page)) < f->lines->count; end = next + 1)
		++*count;
	return end;
}

static bool same_words(const struct finder *f, size_t a, size_t b)
{
	struct kh_range x = f->lines->at[a].at, y = f->lines->at[b].at;
	size_t m, n;
	const char *p = kh_text_slice(f->run->text, x, &m), *q = kh_text_slice(f->run->text, y, &n);

	return m == n && memcmp(p, q, m) == 0;
}

/* Without page numbers: behind the lines from `line` on that are said again from their end on; `line` where they are not. */
static size_t said_end(const struct finder *f, size_t line)
{
	size_t end = line + TITLED_LEAST, stop = f->lines->count, again = 0;

	if (end >= stop)
		return line;
	while (end < stop && end < line + SAID_MOST && !same_words(f, line, end))
		end++;
	if (end == stop || end == line + SAID_MOST)
		return line;
	stop = stop - end > AGAIN_WITHIN ? end + AGAIN_WITHIN : stop;
	for (size_t i = line, from = end; i < end; i++)
		for (size_t k = from; k < stop; k++)
			if (same_words(f, i, k)) {
				again++;
				from = k + 1;
				break;
			}
	return again * AGAIN_PART >= (end - line) * AGAIN_LEAST ? end : line;
}

static int is_title(const struct finder *f, size_t line)
{
	struct kh_range at = f->lines->at[line].at;
	struct kh_hit hit;

	return at.end - at.begin > TITLE_MOST ? KH_NONE
	                                      : kh_set_full(f->titles, f->run->matcher, f->run->text, at, &hit);
}

/* Behind the entries below a title; `title` where none stand there. "Trang" may stand between. */
static size_t titled_end(struct finder *f, size_t title)
{
	size_t first = title + 1, count, end;

	if (first < f->lines->count && f->lines->at[first].at.end - f->lines->at[first].at.begin <= LABEL_MOST)
		first++;
	end = entries_end(f, first, LEADER_GAP, &count);
	if (count < TITLED_LEAST)
		end = entries_end(f, first, LEADER_BLANK, &count);
	if (count >= TITLED_LEAST)
		return end;
	if (f->said)
		return title;
	f->said = true;
	end = said_end(f, title + 1);
	return end > title + 1 ? end : title;
}

/* Behind the table of contents that line i begins; i where it begins none. */
static int find_end(struct finder *f, size_t i, size_t *end)
{
	unsigned page;
	size_t count;
	int rc = is_title(f, i);

	*end = i;
	if (rc == KH_OK)
		*end = titled_end(f, i);
	else if (rc == KH_NONE && leader_of(f, i, &page) == LEADER_DOTTED) {
		size_t found = entries_end(f, i, LEADER_DOTTED, &count);
		*end = count >= DOTTED_LEAST ? found : i;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

int kh_contents_drop(struct kh_run *run, struct kh_lines *lines)
{
	struct finder f = {run, kh_patterns_set(run->patterns, "contents"), lines, false};
	size_t to = 0, end;
	uint16_t page = 0;
	bool dropped = false;

	for (size_t i = 0; i < lines->count; i++) {
		int rc = find_end(&f, i, &end);
		if (rc != KH_OK)
			return rc;
		for (dropped = dropped || end > i; i < end; i++)
			page |= lines->at[i].is & KH_LINE_PAGE;
		if (i == lines->count)
			break;
		struct kh_line line = lines->at[i];
		line.is |= page;
		line.blanks = dropped && line.blanks == 0 ? 1 : line.blanks;
		lines->at[to++] = line;
		dropped = false;
		page = 0;
	}
	lines->count = to;
	return KH_OK;
}
