/* Numbers of pages among the cells of a table. A number that stands alone may be a row's, even where a page begins;
 * those of pages grow by one from page to page, always at the same end of it. */
#include "shred_header.h"

enum {
	OFF_MOST = 3,    /* how far printed numbers may be off those counted */
	PAGES_LEAST = 2, /* pages that have to agree */
	RULE_LEAST = 20  /* dashes */
};

/* The numbers at the tops (0) and at the feet (1) of pages: how many are off by so much. */
struct votes {
	size_t of[2][2 * OFF_MOST + 1];
	size_t pages;
};

/* How far the number alone on line i is off that of its page, from 0 on; -1 where it is none or far off. */
static int off(const struct kh_searcher *s, size_t i, unsigned page)
{
	unsigned n = kh_number_alone(s, i);

	return n == 0 || n + OFF_MOST < page || n > page + OFF_MOST ? -1 : (int)(n + OFF_MOST - page);
}

static bool begins_page(const struct kh_searcher *s, size_t i)
{
	return i == 0 || kh_page_before(s->run, s->lines, i);
}

static bool ends_page(const struct kh_searcher *s, size_t i)
{
	return i + 1 == s->lines->count || kh_page_before(s->run, s->lines, i + 1);
}

static void count_votes(const struct kh_searcher *s, struct votes *v)
{
	for (size_t i = 0; i < s->lines->count; i++) {
		v->pages += begins_page(s, i);
		int top = begins_page(s, i) ? off(s, i, (unsigned)v->pages) : -1;
		int foot = ends_page(s, i) ? off(s, i, (unsigned)v->pages) : -1;
		if (top >= 0)
			v->of[0][top]++;
		if (foot >= 0)
			v->of[1][foot]++;
	}
}

/* The number that most pages are off by at an end; -1 where too few have one. The first page often has none. */
static int agreed(const struct votes *v, int end)
{
	int best = 0;

	for (int o = 1; o <= 2 * OFF_MOST; o++)
		best = v->of[end][o] > v->of[end][best] ? o : best;
	return v->of[end][best] >= PAGES_LEAST && v->of[end][best] * 3 >= (v->pages - 1) * 2 ? best : -1;
}

int kh_pages_find(struct kh_searcher *s)
{
	struct votes v = {.pages = 0};
	unsigned page = 0;

	s->numbers_page = kh_arena_zero(s->run->mem, s->lines->count + 1, sizeof *s->numbers_page);
	if (s->numbers_page == NULL)
		return KH_E_MEMORY;
	count_votes(s, &v);
	s->fed = v.pages > 1;
	int top = s->fed ? agreed(&v, 0) : -1, foot = s->fed ? agreed(&v, 1) : -1;
	for (size_t i = 0; i < s->lines->count; i++) {
		page += begins_page(s, i);
		s->numbers_page[i] = (top >= 0 && begins_page(s, i) && off(s, i, page) == top) ||
		                     (foot >= 0 && ends_page(s, i) && off(s, i, page) == foot);
	}
	return KH_OK;
}

/* "Trang 3", "PAGE 2 of 7": more than a number, which may be a row's. */
static bool names_page(const struct kh_searcher *s, size_t i)
{
	const struct kh_line *line = &s->lines->at[i];
	const char *skeleton = s->run->text->skeleton;

	return (line->is & KH_LINE_FURNITURE) != 0 && kh_number_alone(s, i) == 0 &&
	       (skeleton[line->at.begin] | 0x20) >= 'a' && (skeleton[line->at.begin] | 0x20) <= 'z' &&
	       skeleton[line->at.end - 1] >= '0' && skeleton[line->at.end - 1] <= '9';
}

/* A line of dashes, as some programs draw the borders of cells. */
static bool is_rule(const struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;
	const char *skeleton = s->run->text->skeleton;
	uint32_t k = at.begin;

	while (k < at.end && skeleton[k] == '-')
		k++;
	return k == at.end && k >= at.begin + RULE_LEAST;
}

int kh_pages_skip(struct kh_searcher *s, struct kh_region *region)
{
	region->skip = kh_arena_zero(s->run->mem, region->line_end - region->line + 1, 1);
	for (size_t i = region->line; region->skip != NULL && i < region->line_end; i++)
		if (is_rule(s, i))
			region->skip[i - region->line] = KH_SKIP_RULE;
		else if (names_page(s, i))
			region->skip[i - region->line] = KH_SKIP_PAGE;
	return region->skip != NULL ? KH_OK : KH_E_MEMORY;
}

void kh_pages_skip_above(struct kh_searcher *s, struct kh_region *region, size_t header)
{
	for (size_t i = header; i > region->line && (s->lines->at[i - 1].is & KH_LINE_FURNITURE) != 0; i--) {
		if (i < header && kh_number_alone(s, i - 1) > 0)
			break;
		region->skip[i - 1 - region->line] = KH_SKIP_PAGE;
	}
}
