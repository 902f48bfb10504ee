/* Which title stands left of which, in text in reading order. What the pages say of two titles is added up: much where
 * nothing but titles stands between them, for these are drawn from left to right; little where cells do. Where titles stand in the
 * middle of their row one of more lines begins above the others and is often drawn before those left of it: that
 * says least. The order that goes against the least of all this is found by moving one title after another (linear
 * ordering, by insertion). */
#include "shred_header.h"

#include <string.h>

#include "lines/flow.h"

static const float BESIDE = 2, /* one title behind another */
    HIGHER = 0.25F,            /* the same, and the first has more lines */
    IN_BLOCK = 0.4F,           /* lines of both may take turns */
    ON_PAGE = 0.25F,           /* cells stand between them */
    BY_KIND = 0.5F,            /* columns of text stand left of the others, objectives left of tasks */
    BY_NUMBER = 100;

struct places {
	float left[KH_SHRED_COLUMNS_MOST][KH_SHRED_COLUMNS_MOST]; /* that the first is left of the second */
	bool beside[KH_SHRED_COLUMNS_MOST];                       /* it was seen beside another */
};

static bool same_words(const struct kh_searcher *s, struct kh_range a, struct kh_range b)
{
	const char *flow = kh_flow_text(s->run->flow)->skeleton;

	return a.end - a.begin == b.end - b.begin && memcmp(flow + a.begin, flow + b.begin, a.end - a.begin) == 0;
}

/* Where a title of a page stands among those of the table; h->count for nowhere. */
static size_t place_of(const struct kh_searcher *s, const struct kh_header *h, const struct kh_title *title)
{
	size_t t = 0;

	while (t < h->count && !(title->role != KH_ROLE_NONE ? h->titles[t].role == title->role
	                                                     : h->titles[t].role == KH_ROLE_NONE &&
	                                                           same_words(s, h->titles[t].at, title->at)))
		t++;
	return t;
}

/* What titles i and j of a page, in this order, say of their places. */
static float seen_left(const struct kh_page_titles *page, size_t i, size_t j)
{
	if (page->at[i].block == page->at[j].block)
		return IN_BLOCK;
	if (page->at[i].run != page->at[j].run)
		return page->at[i].lines > page->at[j].lines ? 0 : ON_PAGE;
	return page->at[i].lines > page->at[j].lines ? HIGHER : BESIDE;
}

static void add_page(
    const struct kh_searcher *s, const struct kh_header *h, const struct kh_page_titles *page, struct places *p)
{
	for (size_t j = 0; j < page->count; j++) {
		size_t b = place_of(s, h, &page->at[j].title);
		for (size_t i = 0; i < j && b < h->count; i++) {
			size_t a = place_of(s, h, &page->at[i].title);
			if (a == h->count || a == b)
				continue;
			bool beside = page->at[i].run == page->at[j].run;
			p->left[a][b] += seen_left(page, i, j);
			p->beside[a] = p->beside[a] || beside;
			p->beside[b] = p->beside[b] || beside;
		}
	}
}

/* What titles say of their places by themselves. */
static float by_itself(const struct kh_title *a, const struct kh_title *b)
{
	if (a->number > 0 && b->number > 0)
		return a->number < b->number ? BY_NUMBER : 0;
	if (a->role == KH_ROLE_NO || b->role == KH_ROLE_NO)
		return a->role == KH_ROLE_NO ? BY_NUMBER : 0;
	if (kh_heads_text(a->role) && kh_heads_text(b->role))
		return a->role < b->role ? BY_KIND : 0;
	return kh_heads_text(a->role) ? BY_KIND : 0;
}

/* What is gained if the title that is at place `from` comes to stand at `to`. */
static float gain(const struct places *p, const uint8_t *order, size_t from, size_t to)
{
	float sum = 0;

	for (size_t x = from + 1; x <= to; x++)
		sum += p->left[order[x]][order[from]] - p->left[order[from]][order[x]];
	for (size_t x = to; x < from; x++)
		sum += p->left[order[from]][order[x]] - p->left[order[x]][order[from]];
	return sum;
}

static void move(uint8_t *order, size_t from, size_t to)
{
	uint8_t moved = order[from];

	if (from < to)
		memmove(order + from, order + from + 1, to - from);
	else
		memmove(order + to + 1, order + to, from - to);
	order[to] = moved;
}

static void find_order(const struct places *p, uint8_t *order, size_t count)
{
	for (size_t moves = 0; moves < count * count; moves++) {
		size_t from = 0, to = 0;
		float most = 0.01F;
		for (size_t i = 0; i < count; i++)
			for (size_t j = 0; j < count; j++)
				if (i != j && gain(p, order, i, j) > most) {
					most = gain(p, order, i, j);
					from = i;
					to = j;
				}
		if (from == to)
			return;
		move(order, from, to);
	}
}

void kh_titles_place(
    const struct kh_searcher *s, const struct kh_page_titles *pages, size_t count, struct kh_header *h)
{
	struct places p = {0};
	struct kh_header was = *h;
	uint8_t order[KH_SHRED_COLUMNS_MOST];

	for (size_t x = 0; x < count; x++)
		add_page(s, h, &pages[x], &p);
	for (size_t a = 0; a < h->count; a++) {
		order[a] = (uint8_t)a;
		for (size_t b = 0; b < h->count; b++)
			p.left[a][b] += a == b ? 0 : by_itself(&h->titles[a], &h->titles[b]);
	}
	find_order(&p, order, h->count);
	for (size_t t = 0; t < h->count; t++) {
		h->titles[t] = was.titles[order[t]];
		h->titles[t].alone = !p.beside[order[t]];
	}
}
