/* Where two columns of an aligned table touch with a single blank, positions do not say which words are whose: a
 * converter sets them close to each other, wherever the column's edge is. What says it is how text is wrapped and
 * what it means:
 *   - a cell's lines are filled up to the width of the column, as far as the next word lets them;
 *   - two words that follow each other elsewhere in the text belong together, also from one line of a cell to the
 * next;
 *   - a label begins a cell, and a cell does not begin in lower case.
 * Both the widths and the pairs of words are learnt from the text itself. */
#include "aligned_touch.h"

enum { PASSES = 5 };

static int learn_pairs(struct kh_toucher *t);
static bool may_touch(const struct kh_toucher *t, const struct kh_aligned_line *l);
static int take_pass(struct kh_toucher *t, bool *any);

int kh_aligned_touches(struct kh_run *run, struct kh_aligned_text *text)
{
	struct kh_toucher t = {.run = run,
	    .text = text,
	    .cost = text->cost,
	    .columns = text->header->count,
	    .no = KH_ALIGNED_COLUMNS_MOST};
	bool any = false;

	for (size_t i = 0; !any && i < text->count; i++)
		any = may_touch(&t, &text->at[i]);
	if (!any)
		return KH_OK;
	for (size_t k = 0; k < t.columns; k++)
		if (text->header->columns[k].role == KH_ROLE_NO && t.no == KH_ALIGNED_COLUMNS_MOST)
			t.no = k;
	int rc = KH_OK;
	for (int pass = 0; rc == KH_OK && (any || pass < 2) && pass < PASSES; pass++) {
		t.again = pass > 0;
		rc = take_pass(&t, &any);
	}
	return rc;
}

/* Share out all lines that may touch. *any: has a word another column now? */
static int take_pass(struct kh_toucher *t, bool *any)
{
	int rc = learn_pairs(t);

	/* at first columns that touch everywhere look like one, and as wide */
	if (rc == KH_OK && t->again)
		rc = kh_aligned_widths(t->run, t->text);
	if (rc == KH_OK && t->again)
		rc = kh_aligned_place_again(t->run, t->text);
	*any = false;
	for (size_t i = 0; rc == KH_OK && i < t->text->count; i++)
		if (may_touch(t, &t->text->at[i]) && kh_aligned_share(t, i))
			*any = true;
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

static void add_key(struct kh_keys *keys, uint64_t key)
{
	if (key != 0)
		kh_keys_add(keys, key);
}

static void pairs_of_cells(struct kh_toucher *t, size_t line)
{
	const struct kh_aligned_line *l = &t->text->at[line];
	const struct kh_word *w = t->text->words;

	for (size_t first = l->word, last; first < l->word_end; first = last + 1) {
		for (last = first; last + 1 < l->word_end && w[last + 1].column == w[first].column; last++)
			;
		if (!kh_aligned_is_apart(t->text, line, first, last))
			continue;
		uint64_t hash = w[first].hash;
		for (size_t i = first + 1; i <= last; i++) {
			add_key(&t->pairs, kh_word_pair_key(&w[i - 1], &w[i]));
			hash = kh_words_hash(hash, &w[i]);
		}
		add_key(&t->known, kh_known_key(hash, w[first].column));
		size_t a, b;
		size_t d = kh_aligned_above(t->text, line, w[first].column, &a, &b);
		if (d > 0 && kh_aligned_is_apart(t->text, line - d, a, b) && w[first].lower)
			add_key(&t->pairs, kh_word_pair_key(&w[b], &w[first]));
	}
}

static int learn_pairs(struct kh_toucher *t)
{
	size_t most = t->text->word_count * 2 + 1;
	int rc = KH_OK;

	if (t->pairs.room == 0)
		rc = kh_keys_make(t->run->mem, &t->pairs, most);
	if (rc == KH_OK && t->known.room == 0)
		rc = kh_keys_make(t->run->mem, &t->known, most);
	if (rc != KH_OK)
		return rc;
	kh_keys_clear(&t->pairs);
	kh_keys_clear(&t->known);
	for (size_t i = 0; i < t->text->count; i++)
		if (t->text->at[i].kind == KH_AL_CELLS)
			pairs_of_cells(t, i);
	return KH_OK;
}
