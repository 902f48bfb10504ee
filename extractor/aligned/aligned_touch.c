/* Where two columns of an aligned table touch with a single blank, positions do not say which words are whose: a
 * converter sets them close to each other, wherever the column's edge is. What says it is how text is wrapped and
 * what it means:
 *   - a cell's lines are filled up to the width of the column, as far as the next word lets them;
 *   - two words that follow each other elsewhere in the text belong together, also from one line of a cell to the
 * next;
 *   - a label begins a cell, and a cell does not begin in lower case.
 * Both the widths and the pairs of words are learnt from the text itself. */
#include "aligned_touch.h"

#include <math.h>
#include <string.h>

enum { PASSES = 4 };

static const float WIDTH_SAME = .1F; /* ems */

/* What the passes change: of each line. */
struct changes {
	bool *words, *before; /* words have another column now; since the pass before */
	bool *moved;          /* its columns stand elsewhere */
	bool any, widths;
};

static int learn_pairs(struct kh_toucher *t);
static bool may_touch(const struct kh_toucher *t, const struct kh_aligned_line *l);
static int take_pass(struct kh_toucher *t, int pass, struct changes *changes);

int kh_aligned_touches(struct kh_run *run, struct kh_aligned_text *text)
{
	struct kh_toucher t = {.run = run,
	    .text = text,
	    .cost = text->cost,
	    .columns = text->header->count,
	    .no = KH_ALIGNED_COLUMNS_MOST};
	struct changes changes = {.any = false};
	int rc = KH_OK;

	for (size_t i = 0; !changes.any && i < text->count; i++)
		changes.any = may_touch(&t, &text->at[i]);
	if (!changes.any)
		return KH_OK;
	for (size_t k = 0; k < t.columns; k++)
		if (text->header->columns[k].role == KH_ROLE_NO && t.no == KH_ALIGNED_COLUMNS_MOST)
			t.no = k;
	changes.words = kh_arena_zero(run->mem, text->count, sizeof *changes.words);
	changes.before = kh_arena_zero(run->mem, text->count, sizeof *changes.before);
	changes.moved = kh_arena_zero(run->mem, text->count, sizeof *changes.moved);
	if (changes.words == NULL || changes.before == NULL || changes.moved == NULL)
		return KH_E_MEMORY;
	for (int pass = 0; rc == KH_OK && (changes.any || pass < 2) && pass < PASSES; pass++)
		rc = take_pass(&t, pass, &changes);
	return rc;
}

/* Is anything around line i other than when it was shared out before? */
static bool is_other(const struct kh_toucher *t, const struct changes *c, size_t i)
{
	size_t from = i > KH_ALIGNED_NEAR ? i - KH_ALIGNED_NEAR : 0, to = i + KH_ALIGNED_NEAR + 1;

	if (c->widths || c->moved[i])
		return true;
	for (; from < to && from < t->text->count; from++)
		if (c->before[from])
			return true;
	return false;
}

/* Learn the widths again. *other: is one well another now? */
static int learn_widths(struct kh_toucher *t, bool *other)
{
	float before[KH_ALIGNED_COLUMNS_MOST];

	memcpy(before, t->text->width, sizeof before);
	int rc = kh_aligned_widths(t->run, t->text);
	*other = false;
	for (size_t k = 0; k < t->columns; k++)
		*other = *other || fabsf(t->text->width[k] - before[k]) > WIDTH_SAME;
	return rc;
}

/* Share out all lines that may touch, from the third pass on those around which something changed. */
static int take_pass(struct kh_toucher *t, int pass, struct changes *c)
{
	int rc = learn_pairs(t);
	bool *swap = c->before;

	t->again = pass > 0;
	/* at first columns that touch everywhere look like one, and as wide */
	if (rc == KH_OK && t->again)
		rc = learn_widths(t, &c->widths);
	if (rc == KH_OK && t->again)
		rc = kh_aligned_place_again(t->run, t->text, c->moved);
	c->any = false;
	c->before = c->words;
	c->words = swap;
	for (size_t i = 0; rc == KH_OK && i < t->text->count; i++) {
		c->words[i] =
		    may_touch(t, &t->text->at[i]) && (pass < 2 || is_other(t, c, i)) && kh_aligned_share(t, i);
		c->any = c->any || c->words[i];
	}
	return rc;
}

/* Is there a run of words with single blanks that reaches into another column than the one it begins in? */
static bool may_touch(const struct kh_toucher *t, const struct kh_aligned_line *l)
{
	const struct kh_place *places = t->text->places + (size_t)(l - t->text->at) * t->columns;
	const struct kh_word *words = t->text->words;

	if (l->kind != KH_AL_CELLS || l->word_end - l->word > KH_SHARE_WORDS_MOST)
		return false;
	for (size_t i = l->word + 1; i < l->word_end; i++) {
		if (kh_word_gap(&words[i]) > 1 && !words[i].joined)
			continue;
		if (words[i].column != words[i - 1].column)
			return true;
		size_t k = words[i].column;
		if (k + 1 < t->columns && words[i].x.right + 1 >= places[k + 1].at.left)
			return true;
	}
	return false;
}

/* ---- pairs of words ---- */

/* The pairs of words in the cells of a line, and the lines of cells themselves. */
static int pairs_of_cells(struct kh_toucher *t, size_t line)
{
	const struct kh_aligned_line *l = &t->text->at[line];
	const struct kh_word *w = t->text->words;
	int rc = KH_OK;

	for (size_t first = l->word, last, a, b; rc == KH_OK && first < l->word_end; first = last + 1) {
		for (last = first; last + 1 < l->word_end && w[last + 1].column == w[first].column; last++)
			;
		if (!kh_aligned_is_apart(t->text, line, first, last))
			continue;
		uint64_t hash = w[first].hash;
		for (size_t i = first + 1; rc == KH_OK && i <= last; i++) {
			rc = kh_keys_add(t->run->mem, &t->pairs, kh_word_pair_key(&w[i - 1], &w[i]));
			hash = kh_words_hash(hash, &w[i]);
		}
		if (rc == KH_OK)
			rc = kh_keys_add(t->run->mem, &t->known, kh_known_key(hash, w[first].column));
		size_t d = w[first].lower ? kh_aligned_above(t->text, line, w[first].column, &a, &b) : 0;
		if (rc == KH_OK && d > 0 && kh_aligned_is_apart(t->text, line - d, a, b))
			rc = kh_keys_add(t->run->mem, &t->pairs, kh_word_pair_key(&w[b], &w[first]));
	}
	return rc;
}

static int learn_pairs(struct kh_toucher *t)
{
	int rc = KH_OK;

	kh_keys_clear(&t->pairs);
	kh_keys_clear(&t->known);
	for (size_t i = 0; rc == KH_OK && i < t->text->count; i++)
		if (t->text->at[i].kind == KH_AL_CELLS)
			rc = pairs_of_cells(t, i);
	return rc;
}
