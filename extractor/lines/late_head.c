#include "late_head.h"

#include <string.h>

enum {
	PAGE_MOST = 100, /* lines of a page */
	ABOVE_LEAST = 3, /* of the letter above its letterhead */
	BELOW_MOST = 14, /* recipients, signature and stamp below it */
	NAME_MOST = 60,  /* code points of a line of a letterhead */
	NAMES_MOST = 5,  /* lines of the names above the country's */
	MOTTO_WITHIN = 3,
	NUMBER_WITHIN = 6,
	DATE_WITHIN = 8,
	HEAD_MOST = 24 /* lines of a letterhead */
};

static int matches(struct kh_run *run, const char *set, const struct kh_line *line)
{
	struct kh_hit hit;

	if ((line->is & KH_LINE_ROW) != 0)
		return KH_NONE;
	return kh_set_find(kh_patterns_set(run->patterns, set), run->matcher, run->text, line->at, &hit);
}

/* The first line from `from` on, before `to`, that has a hit of the set; `to` where there is none. */
static int find(struct kh_run *run, const struct kh_lines *lines, const char *set, size_t from, size_t to, size_t *at)
{
	for (*at = from; *at < to; ++*at) {
		int rc = matches(run, set, &lines->at[*at]);
		if (rc != KH_NONE)
			return rc;
	}
	return KH_OK;
}

static size_t page_end(const struct kh_lines *lines)
{
	size_t i = 1;

	while (i < lines->count && i < PAGE_MOST && (lines->at[i].is & KH_LINE_PAGE) == 0)
		i++;
	return i;
}

static bool is_name(const struct kh_run *run, const struct kh_line *line)
{
	return (line->is & KH_LINE_ROW) == 0 && line->at.end - line->at.begin <= NAME_MOST &&
	       kh_text_all_upper(run->text, line->at);
}

/* Where the country's name stands, with the motto close below it; `end` where it does not. */
static int find_country(struct kh_run *run, const struct kh_lines *lines, size_t end, size_t *country)
{
	size_t motto;
	int rc = KH_OK;

	for (*country = 0; *country < end; ++*country) {
		const struct kh_line *line = &lines->at[*country];
		if (!is_name(run, line) || (rc = matches(run, "heading", line)) == KH_NONE)
			continue;
		size_t to = *country + 1 + MOTTO_WITHIN;
		if (rc != KH_OK ||
		    (rc = find(run, lines, "heading", *country + 1, to < end ? to : end, &motto)) != KH_OK)
			return rc;
		if (motto == end || motto == to)
			*country = end;
		return KH_OK;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

/* Where the letterhead ends whose number stands at `number`: behind the date, or behind the abstract below that. */
static int find_end(struct kh_run *run, const struct kh_lines *lines, size_t number, size_t end, size_t *after)
{
	size_t to = number + DATE_WITHIN < end ? number + DATE_WITHIN : end, date;
	int rc = find(run, lines, "heading-date", number, to, &date);

	*after = date < to ? date + 1 : number + 1;
	if (rc != KH_OK || *after >= end)
		return rc;
	if ((rc = matches(run, "heading-subject", &lines->at[*after])) != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	for (++*after; rc == KH_OK && *after < end; ++*after) {
		char c = run->text->skeleton[lines->at[*after].at.begin];
		if (kh_is_digit(c) || (rc = matches(run, "late-head", &lines->at[*after])) == KH_OK)
			break;
		rc = rc == KH_NONE ? KH_OK : rc;
	}
	return rc;
}

static void lift(struct kh_lines *lines, size_t from, size_t to)
{
	struct kh_line head[HEAD_MOST];
	size_t count = to - from;

	memcpy(head, lines->at + from, count * sizeof *head);
	memmove(lines->at + count, lines->at, from * sizeof *head);
	memcpy(lines->at, head, count * sizeof *head);
	lines->at[count].blanks = lines->at[count].blanks > 0 ? lines->at[count].blanks : 1;
}

int kh_late_head_lift(struct kh_run *run, struct kh_lines *lines)
{
	size_t end = page_end(lines), country, number, after;
	int rc;

	if (lines->count <= ABOVE_LEAST || (rc = matches(run, "late-head", &lines->at[0])) == KH_NONE)
		return KH_OK;
	if (rc != KH_OK || (rc = find_country(run, lines, end, &country)) != KH_OK)
		return rc;
	if (country < ABOVE_LEAST || country == end)
		return KH_OK;
	size_t to = country + NUMBER_WITHIN < end ? country + NUMBER_WITHIN : end, from = country;
	if ((rc = find(run, lines, "heading-number", country, to, &number)) != KH_OK || number == to)
		return rc;
	if ((rc = find_end(run, lines, number, end, &after)) != KH_OK)
		return rc;
	while (from > ABOVE_LEAST && country - from < NAMES_MOST && is_name(run, &lines->at[from - 1]))
		from--;
	if (after - from <= HEAD_MOST && end - after <= BELOW_MOST)
		lift(lines, from, after);
	return KH_OK;
}
