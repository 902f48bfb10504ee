/* Cells that stand across two columns of an aligned table: a text that goes over the edge between them on each line
 * on which it reaches it. */
#include "aligned.h"

enum { LINES_LEAST = 2, LINES_ENOUGH = 3, STARTS_APART = 3 };

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

/* Does a word go on with the text before it: in lower case, or as it does in prose? */
static bool goes_on(const struct kh_aligned_text *text, const struct kh_word *word)
{
	uint64_t key = kh_word_pair_key(&word[-1], word);

	return word->lower || (key != 0 && kh_keys_have(&text->pairs->prose, key));
}

static bool is_parted(const struct kh_word *word)
{
	return word->x.left - word[-1].x.right > 1;
}

/* Have columns k and k + 1 one cell in a row? Two columns part their texts by blanks on some line, or begin theirs at
 * one place; and a cell does not begin in lower case. */
static bool is_across(const struct kh_aligned_text *text, const struct kh_aligned_row *row, size_t k)
{
	size_t lines = 0, first = 0, last = 0, begin = 0, end = 0;
	uint32_t leftmost = UINT32_MAX, rightmost = 0;

	for (size_t i = row->begin; i < row->end; i++) {
		if (!find_words(text, i, k + 1, &begin, &end))
			continue;
		if (!find_words(text, i, k, &first, &last)) {
			if (lines == 0)
				return false;
			continue; /* a short line in the middle */
		}
		if (begin != last + 1 || is_parted(&text->words[begin]) ||
		    (lines == 0 && !goes_on(text, &text->words[begin])))
			return false;
		uint32_t x = text->words[begin].x.left;
		leftmost = x < leftmost ? x : leftmost;
		rightmost = x > rightmost ? x : rightmost;
		lines++;
	}
	return (lines >= LINES_LEAST && rightmost - leftmost >= STARTS_APART) ||
	       (lines >= LINES_ENOUGH && rightmost > leftmost);
}

/* Who leads and who supports may be named in one. */
static bool may_span(const struct kh_aligned_header *h, size_t k)
{
	enum kh_role a = h->columns[k].role, b = h->columns[k + 1].role;

	return (a == KH_ROLE_LEAD && b == KH_ROLE_SUPPORT) || (a == KH_ROLE_SUPPORT && b == KH_ROLE_LEAD);
}

void kh_aligned_spans(const struct kh_aligned_text *text, struct kh_aligned_rows *rows)
{
	const struct kh_aligned_row *row = rows->list.items;
	size_t columns = text->header->count;

	for (size_t r = 0; r < rows->list.count; r++)
		for (size_t k = 0; !row[r].band && k + 1 < columns; k++) {
			if (!may_span(text->header, k) || !is_across(text, &row[r], k))
				continue;
			for (size_t i = row[r].begin; i < row[r].end; i++) {
				struct kh_aligned_piece *p = &rows->pieces[i * columns + k];
				if (p[1].at.end > 0)
					p->at = (struct kh_range){
					    p->at.end > 0 ? p->at.begin : p[1].at.begin, p[1].at.end};
				p[1].at = (struct kh_range){0, 0};
			}
		}
}
