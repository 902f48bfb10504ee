/* Where the text goes on behind a shredded table: in lines as wide as those of the prose before it, which no cell is; and
 * which lines look like cells. */
#include "shred_header.h"

#include <stdlib.h>
#include <string.h>

enum {
	LONG = 60,         /* code points; hardly a cell is as wide */
	PROSE_LEAST = 5,   /* long lines before the table, to know how wide prose is */
	PROSE_MOST = 128,  /* that are looked at */
	WINDOW = 8,        /* lines that are looked at together */
	WIDE_LEAST = 3,    /* of them, one more in reading order, and … */
	WRAPPED_LEAST = 2,
	TITLES_MOST = 4,   /* lines of titles above the prose */
	CELL_MOST = 45     /* code points of a line that surely is a cell */
};

static uint32_t size_of(const struct kh_searcher *s, size_t i)
{
	return s->lines->at[i].at.end - s->lines->at[i].at.begin;
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
	return kh_pattern_yield(hit.pattern, "whole") != NULL && (!in_prose || role == NULL || strcmp(role, "band") != 0);
}

/* The middle one of the long lines before the table; 0 where there are too few. */
static uint32_t prose_width(const struct kh_searcher *s, size_t header)
{
	uint32_t sizes[PROSE_MOST];
	size_t n = 0;

	for (size_t i = header; i-- > 0 && n < PROSE_MOST;)
		if (kh_is_free(s, i) && size_of(s, i) > LONG)
			sizes[n++] = size_of(s, i);
	if (n < PROSE_LEAST)
		return 0;
	qsort(sizes, n, sizeof *sizes, by_size);
	return sizes[n / 2];
}

static bool is_title(const struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	return kh_set_match(s->labels, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK &&
	       hit.at.end < s->lines->at[i].at.end;
}

/* A wide line that goes on in the next: several cells that share a line do not. */
static bool is_wrapped(const struct kh_searcher *s, size_t i, size_t end, uint32_t least)
{
	return size_of(s, i) >= least && i + 1 < end && s->lines->at[i + 1].blanks == 0 &&
	       kh_text_is_lower(s->run->text, s->lines->at[i + 1].at.begin);
}

/* In text in reading order lines of several cells are as wide as prose, and go on in lower case: more has to speak for
 * prose there. */
struct prose {
	const struct kh_searcher *s;
	size_t end;
	bool flows;
};

/* Is line i the first of a paragraph: wide, and the next goes on or is wide too? A name may be cut between them. */
static bool begins_paragraph(const struct prose *p, size_t i, uint32_t least)
{
	return is_wrapped(p->s, i, p->end, least) || (!p->flows && size_of(p->s, i) >= least && i + 1 < p->end &&
	                                                 is_wrapped(p->s, i + 1, p->end, least));
}

/* Do paragraphs begin with line i? Most lines from there on are wide, some go on in the next, and none is a cell. */
static bool is_prose(const struct prose *p, size_t i, uint32_t least)
{
	size_t wide = 0, wrapped = 0;

	for (size_t k = i; k < p->end && k < i + WINDOW; k++) {
		if (kh_looks_like_cell(p->s, k, !p->flows))
			return false;
		wide += size_of(p->s, k) >= least;
		wrapped += is_wrapped(p->s, k, p->end, least);
	}
	return wide >= (p->flows ? WIDE_LEAST + 1U : WIDE_LEAST) && wrapped >= WRAPPED_LEAST;
}

size_t kh_prose_begin(const struct kh_searcher *s, size_t header, size_t from, size_t end, bool flows)
{
	const struct prose p = {s, end, flows};
	uint32_t prose = prose_width(s, header), cell = 0;
	size_t titles = 0;

	for (size_t i = from; prose > 0 && i < end; i++) {
		uint32_t least = prose - prose / 8 > cell + cell / 4 ? prose - prose / 8 : cell + cell / 4 + 1;
		if (!begins_paragraph(&p, i, least) || !is_prose(&p, i, least)) {
			/* what stands right above the prose may be its title, as wide as it */
			size_t above = i >= from + TITLES_MOST ? i - TITLES_MOST : from;
			cell = size_of(s, above) > cell ? size_of(s, above) : cell;
			continue;
		}
		while (titles < TITLES_MOST && i - titles > from && is_title(s, i - titles - 1))
			titles++;
		return i - titles;
	}
	return end;
}
