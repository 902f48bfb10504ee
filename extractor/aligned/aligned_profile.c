/* What lines say of where columns may be cut apart: projected down the page. */
#include "aligned_profile.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { PUSHED_LEFT = 12, PUSHED_RIGHT = 4 };

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

/* Where columns touch, texts are pushed off the place where their column begins. */
static void note_kind(struct kh_profile *p, const struct kh_word *word, bool touches)
{
	uint32_t x = word->x.left;

	p->kinds[word->kind][x]++;
	for (uint32_t i = x > PUSHED_RIGHT ? x - PUSHED_RIGHT : 0;
	     touches && i <= x + PUSHED_LEFT && i < KH_PROFILE_WIDTH; i++)
		p->touch[word->kind][i]++;
}

static void note_gap(const struct kh_aligned_worker *w, struct kh_profile *p, const struct kh_word *word)
{
	uint32_t blanks = kh_aligned_gap(word);

	if (p->gap_count < KH_PROFILE_GAPS)
		p->gaps[p->gap_count++] = (struct kh_gap){(uint16_t)word[-1].x.left, (uint16_t)word->x.left,
		    blanks == 2 ? w->cost->place_gap_two : w->cost->place_gap};
}

/* A number alone, or first on its line and parted from what follows. */
static bool is_row_number(
    const struct kh_aligned_worker *w, const struct kh_aligned_line *l, const struct kh_word *word)
{
	const struct kh_word *words = w->text->words;

	return word == words + l->word && (l->word + 1 == l->word_end || kh_aligned_gap(&word[1]) > 1) &&
	       word->numeral;
}

static int from_right(const void *a, const void *b)
{
	const struct kh_gap *x = a, *y = b;

	return y->before - x->before;
}

static void count(uint16_t *counts, uint32_t x, bool more)
{
	counts[x + 1] = (uint16_t)(counts[x + 1] + more);
}

static void note_word(
    struct kh_aligned_worker *w, const struct kh_aligned_line *l, const struct kh_word *word, struct kh_profile *p)
{
	bool first = word == w->text->words + l->word;
	bool near = !first && (kh_aligned_gap(word) == 1 || word->joined);
	uint32_t x = word->x.left;

	p->right = x >= p->right ? x + 1 : p->right;
	count(p->texts, x, !near || word->kind != KH_ROLE_NONE);
	count(p->numbers, x, is_row_number(w, l, word));
	if (word->kind != KH_ROLE_NONE)
		note_kind(p, word, !first && kh_aligned_gap(word) == 1);
	if (near) {
		for (uint32_t i = word[-1].x.right; i <= x; i++)
			p->cost[i] += w->cost->place_splits_text;
		return;
	}
	p->starts[x]++;
	count(p->agencies, x, word->kind == KH_ROLE_LEAD);
	count(p->times, x, word->kind == KH_ROLE_TIME);
	count(p->products, x, word->kind == KH_ROLE_PRODUCT);
	if (!first)
		note_gap(w, p, word);
}

static void add_up(struct kh_profile *p)
{
	for (size_t x = 0; x < KH_PROFILE_WIDTH; x++) {
		p->texts[x + 1] = (uint16_t)(p->texts[x + 1] + p->texts[x]);
		p->numbers[x + 1] = (uint16_t)(p->numbers[x + 1] + p->numbers[x]);
		p->agencies[x + 1] = (uint16_t)(p->agencies[x + 1] + p->agencies[x]);
		p->times[x + 1] = (uint16_t)(p->times[x + 1] + p->times[x]);
		p->products[x + 1] = (uint16_t)(p->products[x + 1] + p->products[x]);
	}
	qsort(p->gaps, p->gap_count, sizeof *p->gaps, from_right);
}

void kh_profile_take(struct kh_aligned_worker *w, size_t from, size_t to, struct kh_profile *p)
{
	memset(p, 0, sizeof *p);
	for (size_t i = from; i < to; i++) {
		const struct kh_aligned_line *l = &w->text->at[i];
		const struct kh_word *last = w->text->words + l->word_end;
		if (l->kind != KH_AL_CELLS || (l->word_end > l->word + 8 && kh_aligned_one_text(w, l)) ||
		    is_band(w, l))
			continue;
		p->lines++;
		for (const struct kh_word *word = w->text->words + l->word; word < last; word++) {
			for (uint32_t x = word->x.left + 1; x < word->x.right && x < KH_PROFILE_WIDTH; x++)
				p->cost[x] += w->cost->place_splits_word;
			if (word->x.left >= KH_PROFILE_WIDTH)
				break;
			note_word(w, l, word, p);
		}
	}
	add_up(p);
}

float kh_profile_cost(const struct kh_aligned_worker *w, const struct kh_profile *p, enum kh_role role, uint32_t x)
{
	static const float share[] = {1, .5F, .4F, .3F, .25F, .2F};
	float sum = 0;

	for (uint32_t d = 0; d < sizeof share / sizeof *share && x + d < KH_PROFILE_WIDTH; d++)
		sum += share[d] * ((float)p->starts[x + d] + w->cost->place_kind * (float)p->kinds[role][x + d]);
	float cut = fmaxf(p->cost[x] - w->cost->place_touch * (float)p->touch[role][x], 0);
	return cut - w->cost->place_start * sum;
}

uint32_t kh_profile_free(const struct kh_profile *p, uint32_t left, uint32_t right)
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
	return best.right;
}
