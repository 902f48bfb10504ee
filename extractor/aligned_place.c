/* Where the columns of an aligned table stand, on a page and around a line: they drift. */
#include "aligned_words.h"

#include <math.h>
#include <string.h>

enum {
	WIDTH_MOST = 1000,
	AROUND = 14, /* lines above and below that tell where a column stands */
	AROUND_ENOUGH = 5,
	CUTS_MOST = 200,
};

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
				p->cost[x] += w->cost->place_splits_word;
			if (word->x.left >= WIDTH_MOST)
				break;
			if (word > first && (kh_aligned_gap(word) == 1 || word->joined)) {
				for (uint32_t x = word[-1].x.right; x <= word->x.left; x++)
					p->cost[x] += w->cost->place_splits_text;
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

/* The cuts between two titles' centres that are worth a thought. */
struct cuts {
	uint16_t at[CUTS_MOST];
	float cost[CUTS_MOST], best[CUTS_MOST];
	uint16_t from[CUTS_MOST];
	size_t count;
};

/* The longest run of cheapest cuts. */
static struct kh_extent cheapest_run(const struct profile *p, uint32_t left, uint32_t right)
{
	struct kh_extent best = {left, left}, run;
	float least = INFINITY;

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

static void add_cut(struct cuts *cuts, uint32_t x, float cost)
{
	if (cuts->count < CUTS_MOST) {
		cuts->at[cuts->count] = (uint16_t)x;
		cuts->cost[cuts->count++] = cost;
	}
}

/* Cuts where texts begin, or else the longest run of cheapest cuts. */
static void list_cuts(const struct kh_aligned_worker *w, const struct profile *p, uint32_t left, uint32_t right,
    const float *expected, struct cuts *cuts)
{
	right = right < WIDTH_MOST ? right : WIDTH_MOST - 1;
	left = left < right ? left : right;
	cuts->count = 0;
	for (uint32_t x = left; x <= right; x++) {
		float cost = p->cost[x] - w->cost->place_start * starts_near(p, x);
		if (expected != NULL)
			cost +=
			    w->cost->place_strays * fminf(fabsf((float)x - *expected), w->cost->place_strays_most) -
			    w->cost->place_expected;
		if (p->starts[x] > 0)
			add_cut(cuts, x, cost);
	}
	struct kh_extent run = cheapest_run(p, left, right);
	add_cut(cuts, run.right, p->cost[run.right] - w->cost->place_starts_least * w->cost->place_start);
}

/* A title is centred over its column, or set flush left as its cells are. */
static float off_title(const struct kh_aligned_worker *w, struct kh_extent title, float left, float right)
{
	float centre = fabsf((left + right - 1) / 2 - (float)(title.left + title.right) / 2);
	float flush = fabsf((float)title.left - left);

	return fminf(w->cost->place_title * fminf(centre, flush), w->cost->place_title_most);
}

static float leftmost(const struct profile *p, struct kh_extent title)
{
	for (uint32_t x = 0; x < title.left && x < WIDTH_MOST; x++)
		if (p->starts[x] > 0)
			return (float)x;
	return (float)title.left;
}

/* The cuts on a page that split the fewest words and texts, where texts begin, and over which the titles stand as
 * titles do: the cheapest sequence. */
void kh_aligned_place(struct kh_aligned_worker *w, size_t from, size_t to)
{
	struct profile p;
	struct cuts cuts[KH_ALIGNED_COLUMNS_MOST];
	size_t n = w->columns - 1, c = 0;

	project(w, from, to, &p);
	for (size_t k = 0; k < n; k++) {
		float expected = (float)kh_aligned_centre(w->now[k + 1]) + w->offset[k + 1];
		list_cuts(w, &p, kh_aligned_centre(w->now[k]), kh_aligned_centre(w->now[k + 1]),
		    w->offset_known[k + 1] ? &expected : NULL, &cuts[k]);
		for (size_t i = 0; i < cuts[k].count; i++) {
			cuts[k].best[i] = INFINITY;
			for (size_t j = 0; j < (k > 0 ? cuts[k - 1].count : 1); j++) {
				float left = k > 0 ? (float)cuts[k - 1].at[j] : leftmost(&p, w->now[0]);
				float cost = (k > 0 ? cuts[k - 1].best[j] : 0) + cuts[k].cost[i] +
				             off_title(w, w->now[k], left, (float)cuts[k].at[i]);
				if (cost < cuts[k].best[i]) {
					cuts[k].best[i] = cost;
					cuts[k].from[i] = (uint16_t)j;
				}
			}
		}
	}
	w->places[0].at.left = 0;
	w->places[n].at.right = WIDTH_MOST;
	for (size_t k = 0; k <= n; k++)
		w->places[k].edge = UINT32_MAX;
	for (size_t i = 1; n > 0 && i < cuts[n - 1].count; i++)
		if (cuts[n - 1].best[i] < cuts[n - 1].best[c])
			c = i;
	for (size_t k = n; k-- > 0; c = cuts[k].from[c]) {
		uint32_t cut = cuts[k].at[c], left = cut;
		while (left > kh_aligned_centre(w->now[k]) && p.cost[left - 1] <= p.cost[cut])
			left--;
		w->offset[k + 1] = (float)cut - (float)kh_aligned_centre(w->now[k + 1]);
		w->offset_known[k + 1] = true;
		w->places[k].at.right = left;
		w->places[k + 1].at.left = cut;
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
