/* Cells that stand across two columns of an aligned table: a text that goes over the edge between them on each line
 * on which it reaches it. */
#include "aligned.h"

#include <math.h>

enum { SELDOM = 12 /* one row in so many */ };

/* The first and last word that a column has on a line; false for none. */
static bool find_words(const struct kh_aligned_text *text, size_t line, size_t column, size_t *first, size_t *last)
{
	const struct kh_aligned_line *l = &text->at[line];
	bool found = false;

	for (size_t i = l->word; i < l->word_end; i++)
		if (text->words[i].column == column) {
			*first = found ? *first : i;
			*last = i;
			found = true;
		}
	return found;
}

/* What two columns of a row say of whether they have one cell or two, as a sum of logarithms; above 0: one. */
struct weighing {
	const struct kh_aligned_text *text;
	const struct kh_word *left, *right,
	    *last; /* the last word so far of each column, and of the two; NULL for none */
	float one;
};

/* The words that column k has on a line, and column k + 1. */
struct both {
	size_t first, last, begin, end;
	bool left, right;
};

float kh_aligned_follows(const struct kh_aligned_text *text, const struct kh_word *a, const struct kh_word *b)
{
	uint64_t key = kh_word_pair_key(a, b);
	float chance = key == 0 ? 0 : kh_pairs_weigh(text->pairs->more, &a->pair, &b->pair);

	return key != 0 && kh_keys_have(&text->pairs->prose, key) ? fmaxf(chance, 0) + 1 : chance;
}

/* How text goes on from line to line: in each column, or over both. */
static void weigh_wrap(struct weighing *w, const struct both *b)
{
	const struct kh_word *words = w->text->words, *first = &words[b->left ? b->first : b->begin];

	if (w->last != NULL)
		w->one += kh_aligned_follows(w->text, w->last, first);
	if (b->left && w->left != NULL)
		w->one -= kh_aligned_follows(w->text, w->left, &words[b->first]);
	if (b->right && w->right != NULL)
		w->one -= kh_aligned_follows(w->text, w->right, &words[b->begin]);
}

/* How the two stand beside each other on a line. */
static void weigh_beside(struct weighing *w, const struct both *b)
{
	const struct kh_word *begin = &w->text->words[b->begin];
	uint32_t gap = begin->x.left - begin[-1].x.right;

	w->one += kh_aligned_follows(w->text, begin - 1, begin);
	if (gap > 1)
		w->one -= begin->joined ? .5F : gap == 2 ? 1 : 3;
	if (w->right != NULL)
		return;
	/* a cell of the right column begins here, if it is one */
	w->one += begin->lower ? 2.5F : begin->kind == KH_ROLE_LEAD ? -2 : -.5F;
}

/* Have columns k and k + 1 one cell in a row? */
static bool is_across(const struct kh_aligned_text *text, const struct kh_aligned_row *row, size_t k)
{
	struct weighing w = {text, NULL, NULL, NULL, -2};
	size_t beside = 0;

	for (size_t i = row->begin; i < row->end; i++) {
		struct both b = {0};
		b.left = find_words(text, i, k, &b.first, &b.last);
		b.right = find_words(text, i, k + 1, &b.begin, &b.end);
		if (!b.left && !b.right)
			continue;
		if (b.left && b.right && b.begin != b.last + 1)
			return false;
		weigh_wrap(&w, &b);
		if (b.left && b.right) {
			weigh_beside(&w, &b);
			beside++;
		}
		w.left = b.left ? &text->words[b.last] : w.left;
		w.right = b.right ? &text->words[b.end] : w.right;
		w.last = b.right ? w.right : w.left;
	}
	return beside > 0 && w.one > 0;
}

/* Who leads and who supports may be named in one. */
static bool may_span(const struct kh_aligned_header *h, size_t k)
{
	enum kh_role a = h->columns[k].role, b = h->columns[k + 1].role;

	return (a == KH_ROLE_LEAD && b == KH_ROLE_SUPPORT) || (a == KH_ROLE_SUPPORT && b == KH_ROLE_LEAD);
}

/* Give column k the pieces of k + 1 too, line by line. */
static void join(struct kh_aligned_rows *rows, const struct kh_aligned_row *row, size_t columns, size_t k)
{
	for (size_t i = row->begin; i < row->end; i++) {
		struct kh_aligned_piece *p = &rows->pieces[i * columns + k];
		if (p[1].at.end > 0)
			p->at = (struct kh_range){p->at.end > 0 ? p->at.begin : p[1].at.begin, p[1].at.end};
		p[1].at = (struct kh_range){0, 0};
	}
}

void kh_aligned_spans(const struct kh_aligned_text *text, struct kh_aligned_rows *rows)
{
	const struct kh_aligned_row *row = rows->list.items;
	size_t columns = text->header->count;

	for (size_t r = 0; r < rows->list.count; r++)
		for (size_t k = 0; !row[r].band && k + 1 < columns; k++)
			if (may_span(text->header, k) && is_across(text, &row[r], k))
				join(rows, &row[r], columns, k);
}

/* The first word of column k in a row, where a text of tasks stands in it too; NULL for none. */
static const struct kh_word *first_of_row(
    const struct kh_aligned_text *text, const struct kh_aligned_row *row, size_t k)
{
	const struct kh_word *first = NULL;
	bool task = false;

	for (size_t i = row->begin; i < row->end; i++)
		for (size_t w = text->at[i].word; w < text->at[i].word_end; w++) {
			const struct kh_word *word = &text->words[w];
			task = task || kh_aligned_is_text(text->header->columns[word->column].role);
			if (word->column == k && first == NULL)
				first = word;
		}
	return task ? first : NULL;
}

/* Is column k blank in a row, and column k + 1 not? What is left of a row that a page break cut has blank cells too.
 */
static bool is_left_blank(const struct kh_aligned_text *text, const struct kh_aligned_row *row, size_t k)
{
	if (row->band || row->own == 0 || row->more[k] > 0 || first_of_row(text, row, k) != NULL)
		return false;
	const struct kh_word *word = first_of_row(text, row, k + 1);
	return word != NULL && !word->lower &&
	       (!row->page || word->x.left < text->page_lefts[row->begin * text->header->count + k + 1]);
}

/* Where who leads is blank in a row or two, and who supports is not, one cell is for both. */
void kh_aligned_spans_blank(const struct kh_aligned_text *text, struct kh_aligned_rows *rows)
{
	const struct kh_aligned_row *row = rows->list.items;
	size_t columns = text->header->count;

	for (size_t k = 0; k + 1 < columns; k++) {
		size_t blank = 0;
		if (!may_span(text->header, k) || text->header->columns[k].role != KH_ROLE_LEAD)
			continue;
		for (size_t r = 0; r < rows->list.count; r++)
			blank += is_left_blank(text, &row[r], k);
		for (size_t r = 0; blank * SELDOM <= rows->list.count && r < rows->list.count; r++)
			if (is_left_blank(text, &row[r], k))
				join(rows, &row[r], columns, k);
	}
}
