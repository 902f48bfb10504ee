/* Rows of an aligned table that a page break cut between their cells: where cells stand in the middle of their rows,
 * a long one may lie on the next page as a whole, and its number and the others on this. */
#include "aligned.h"

/* The columns that a row has something in, as bits. */
static uint64_t filled(const struct kh_aligned_text *text, const struct kh_aligned_rows *rows, size_t r)
{
	const struct kh_aligned_row *row = (const struct kh_aligned_row *)rows->list.items + r;
	size_t columns = text->header->count;
	uint64_t found = 0;

	for (size_t i = row->begin; i < row->end; i++)
		for (size_t k = 0; k < columns; k++)
			if (rows->pieces[i * columns + k].at.end > 0)
				found |= 1ULL << k;
	return found;
}

/* The columns of numbers and of texts; false where a text may be merged over rows, or a column is missing. */
static bool know_columns(const struct kh_aligned_header *h, uint64_t *no, uint64_t *task)
{
	*no = *task = 0;
	for (size_t k = 0; k < h->count; k++) {
		enum kh_role role = h->columns[k].role;
		if (role == KH_ROLE_NO && *no == 0)
			*no = 1ULL << k;
		if (role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY) {
			if (*task != 0)
				return false;
			*task = 1ULL << k;
		}
	}
	return *no != 0 && *task != 0;
}

/* Are two stretches, on two pages, one row: the first has a number and others but no text, and the second a text that
 * has no number, or the other way round? */
static bool are_apart(uint64_t a, uint64_t b, uint64_t no, uint64_t task)
{
	return (a & b) == 0 && ((a | b) & no) != 0 && ((a | b) & task) != 0 && ((a & no) != 0) == ((b & task) != 0);
}

/* Does the text of a row go on in lower case? */
static bool begins_lower(const struct kh_run *run, const struct kh_aligned_text *text,
    const struct kh_aligned_rows *rows, size_t r, uint64_t task)
{
	const struct kh_aligned_row *row = (const struct kh_aligned_row *)rows->list.items + r;
	size_t columns = text->header->count, k = 0;

	while ((task >> k & 1U) == 0)
		k++;
	for (size_t i = row->begin; i < row->end; i++)
		if (rows->pieces[i * columns + k].at.end > 0)
			return kh_text_is_lower(run->text, rows->pieces[i * columns + k].at.begin);
	return false;
}

/* Join rests with what they are the rest of, but for texts that are merged over rows: those are joined already. */
static void join_rests(const struct kh_aligned_header *h, struct kh_aligned_row *row, size_t count)
{
	size_t deepest = 0;

	for (size_t k = 0; k < h->count; k++)
		deepest = kh_aligned_is_text(h->columns[k].role) ? k : deepest;
	for (size_t r = 1; r < count; r++)
		for (size_t k = 0; row[r].rest && k < h->count; k++)
			if (k == deepest || !kh_aligned_is_text(h->columns[k].role)) {
				row[r - 1].more[k] = r;
				row[r].own &= ~(1ULL << k);
			}
}

void kh_aligned_pages(const struct kh_run *run, const struct kh_aligned_text *text, struct kh_aligned_rows *rows)
{
	struct kh_aligned_row *row = rows->list.items;
	uint64_t no, task;

	join_rests(text->header, row, rows->list.count);
	if (!know_columns(text->header, &no, &task))
		return;
	for (size_t r = 0; r + 1 < rows->list.count; r++) {
		if (row[r].band || row[r + 1].band || !row[r + 1].page || row[r + 1].rest)
			continue;
		uint64_t above = filled(text, rows, r), below = filled(text, rows, r + 1);
		bool goes_on = (above & task) != 0 && (above & no) == 0 && (below & no) != 0 &&
		               begins_lower(run, text, rows, r + 1, task);
		if (!goes_on && !are_apart(above, below, no, task))
			continue;
		for (size_t k = 0; k < text->header->count; k++)
			if ((below >> k & 1U) != 0)
				row[r].more[k] = r + 1;
		row[r + 1].own = 0;
	}
}
