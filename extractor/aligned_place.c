/* Where the columns of an aligned table stand, on a page and around a line: they drift. */
#include "aligned_words.h"

#include <math.h>
#include <string.h>

enum {
	WIDTH_MOST = 1000,
	AROUND = 14, /* lines above and below that tell where a column stands */
	AROUND_ENOUGH = 5,
};

/* Costs, in units of about a nat. */
static const float SPLITS_WORD = 1, SPLITS_TEXT = .45F, START = .4F, STARTS_LEAST = 3, STRAYS = .25F,
                   STRAYS_MOST = 12, EXPECTED = 1;

/* Is all of a line one text? */
bool kh_aligned_one_text(const struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	for (size_t i = l->word + 1; i < l->word_end; i++)
		if (kh_aligned_gap(&w->text->words[i]) > 1)
			return false;
	return true;
}

/* A numeral and what it heads, in one text: it stands across the columns. */
static bool is_band(struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	struct kh_range at = {w->text->words[l->word].at.begin, w->text->words[l->word_end - 1].at.end};
	struct kh_hit hit;

	return kh_aligned_one_text(w, l) &&
	       kh_set_match(kh_patterns_set(w->run->patterns, "begin"), w->run->matcher, w->run->text, at, &hit) ==
	           KH_OK &&
	       kh_pattern_yield(hit.pattern, "role") != NULL &&
	       strcmp(kh_pattern_yield(hit.pattern, "role"), "band") == 0;
}

/* What it costs to cut lines before each x, and how many texts begin there. */
struct profile {
	float cost[WIDTH_MOST];
	uint16_t starts[WIDTH_MOST];
};

static void project(struct kh_aligned_worker *w, size_t from, size_t to, struct profile *p)
{
	memset(p, 0, sizeof *p);
	for (size_t i = from; i < to; i++) {
		const struct kh_aligned_line *l = &w->text->at[i];
		const struct kh_word *first = w->text->words + l->word, *last = w->text->words + l->word_end;
		if (l->kind != KH_AL_CELLS || (l->word_end > l->word + 8 && kh_aligned_one_text(w, l)) ||
		    is_band(w, l))
			continue;
		for (const struct kh_word *word = first; word < last; word++) {
			for (uint32_t x = word->x.left + 1; x < word->x.right && x < WIDTH_MOST; x++)
				p->cost[x] += SPLITS_WORD;
			if (word->x.left >= WIDTH_MOST)
				break;
			if (word > first && kh_aligned_gap(word) == 1) {
				p->cost[word->x.left - 1] += SPLITS_TEXT;
				p->cost[word->x.left] += SPLITS_TEXT;
			} else
				p->starts[word->x.left]++;
		}
	}
}

/* Texts that begin at x, or a little further right where lines drift or are centred. */
static float starts_near(const struct profile *p, uint32_t x)
{
	static const float share[] = {1, .5F, .4F, .3F, .25F, .2F};
	float sum = 0;

	for (uint32_t d = 0; d < sizeof share / sizeof *share && x + d < WIDTH_MOST; d++)
		sum += share[d] * (float)p->starts[x + d];
	return sum;
}

/* Between two titles' centres: before the x where most texts begin that a cut there does not split, or else the
 * longest run of cheapest cuts. */
static struct kh_extent cut_between(const struct profile *p, uint32_t left, uint32_t right, const float *expected)
{
	struct kh_extent best = {left, left}, run;
	float least = INFINITY, most = -STARTS_LEAST * START;
	uint32_t edge = UINT32_MAX;

	right = right < WIDTH_MOST ? right : WIDTH_MOST - 1;
	left = left < right ? left : right;
	for (uint32_t x = left; x <= right; x++) {
		float cost = p->cost[x] - START * starts_near(p, x);
		if (expected != NULL)
			cost += STRAYS * fminf(fabsf((float)x - *expected), STRAYS_MOST) - EXPECTED;
		if (p->starts[x] > 0 && cost < most) {
			most = cost;
			edge = x;
		}
	}
	if (edge != UINT32_MAX) {
		best = (struct kh_extent){edge, edge};
		while (best.left > left && p->cost[best.left - 1] <= p->cost[edge])
			best.left--;
		return best;
	}
	for (uint32_t x = left; x <= right; x = run.right + 1) {
		run = (struct kh_extent){x, x};
		while (run.right < right && p->cost[run.right + 1] == p->cost[x])
			run.right++;
		if (p->cost[x] < least || (p->cost[x] == least && run.right - run.left > best.right - best.left)) {
			least = p->cost[x];
			best = run;
		}
	}
	return best;
}

void kh_aligned_place(struct kh_aligned_worker *w, size_t from, size_t to)
{
	struct profile p;

	project(w, from, to, &p);
	w->places[0].at.left = 0;
	for (size_t k = 0; k < w->columns; k++) {
		w->places[k].edge = UINT32_MAX;
		if (k + 1 == w->columns) {
			w->places[k].at.right = WIDTH_MOST;
			break;
		}
		float expected = (float)kh_aligned_centre(w->now[k + 1]) + w->offset[k + 1];
		struct kh_extent cut = cut_between(&p, kh_aligned_centre(w->now[k]), kh_aligned_centre(w->now[k + 1]),
		    w->offset_known[k + 1] ? &expected : NULL);
		w->offset[k + 1] = (float)cut.right - (float)kh_aligned_centre(w->now[k + 1]);
		w->offset_known[k + 1] = true;
		w->places[k].at.right = cut.left;
		w->places[k + 1].at.left = cut.right;
	}
}

/* Where column k stands around line i: what lines nearby have there for sure. */
struct kh_place kh_aligned_place_near(const struct kh_aligned_worker *w, size_t from, size_t to, size_t i, size_t k)
{
	struct kh_place p = {{UINT32_MAX, 0}, UINT32_MAX};
	uint32_t lefts[2 * AROUND];
	size_t n = 0;

	for (size_t d = 1; d <= AROUND && n < AROUND_ENOUGH; d++)
		for (int side = 0; side < 2; side++) {
			if (side == 0 ? i < from + d : i + d >= to)
				continue;
			size_t near = side == 0 ? i - d : i + d;
			const struct kh_aligned_part *part = &w->parts[(near - from) * w->columns + k];
			if (!part->sure || part->at.right == 0)
				continue;
			lefts[n++] = part->at.left;
			p.at.left = part->at.left < p.at.left ? part->at.left : p.at.left;
			p.at.right = part->at.right > p.at.right ? part->at.right : p.at.right;
		}
	if (n == 0)
		return w->places[k];
	for (size_t a = 0, most = 1; a < n; a++) {
		size_t same = 0;
		for (size_t b = 0; b < n; b++)
			same += lefts[a] == lefts[b];
		if (same > most && same * 2 >= n) {
			most = same;
			p.edge = lefts[a];
		}
	}
	return p;
}
