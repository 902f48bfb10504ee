/* Rests of rows of an aligned table: what has nothing in columns that hardly a row leaves blank, and the row above has,
 * is part of that row: what stands on top of a page, however it begins, and a numbered text below another of the same
 * cell. Lines on top of a page that only merged columns have are a row of their own. */
#include "aligned.h"

#include <math.h>

enum {
	SEEN_LEAST = 4,  /* rows that tell what rows have */
	LACKS_LEAST = 2, /* columns that a rest has nothing in */
	LACKS_ALL = 3    /* … or all of them, so many */
};

/* Of so many rows, this share is nearly all. */
static const float NEARLY_ALL = .8F;

struct seeker {
	const struct kh_aligned_text *text;
	const struct kh_aligned_rows *rows;
	const struct kh_aligned_row *row;
	size_t count, columns, no, deepest;
	uint64_t always; /* columns that nearly all rows have something in, right of no and texts */
	bool labelled;   /* nearly all of the lowest texts begin with a number */
};

static const struct kh_aligned_piece *piece_at(const struct seeker *s, size_t line, size_t k)
{
	return &s->rows->pieces[line * s->columns + k];
}

static const struct kh_aligned_piece *first_piece(const struct seeker *s, size_t r, size_t k)
{
	for (size_t i = s->row[r].begin; i < s->row[r].end; i++)
		if (piece_at(s, i, k)->at.end > 0)
			return piece_at(s, i, k);
	return NULL;
}

/* The columns that a row has something in, as bits. */
static uint64_t filled(const struct seeker *s, size_t r)
{
	uint64_t found = 0;

	for (size_t k = 0; k < s->columns; k++)
		found |= (uint64_t)(first_piece(s, r, k) != NULL) << k;
	return found;
}

static bool is_at_break(const struct seeker *s, size_t r)
{
	return s->row[r].page || (r + 1 < s->count && s->row[r + 1].page);
}

/* What rows have that no page break cuts. */
static void learn(struct seeker *s)
{
	size_t has[KH_ALIGNED_COLUMNS_MOST] = {0}, labels = 0, texts = 0, n = 0;

	for (size_t r = 0; r < s->count; r++) {
		if (s->row[r].band || is_at_break(s, r))
			continue;
		uint64_t found = filled(s, r);
		n++;
		for (size_t k = 0; k < s->columns; k++)
			has[k] += found >> k & 1U;
		const struct kh_aligned_piece *text = first_piece(s, r, s->deepest);
		texts += text != NULL;
		labels += text != NULL && text->label;
	}
	for (size_t k = 0; n >= SEEN_LEAST && k < s->columns; k++)
		if (k != s->no && !kh_aligned_is_text(s->text->header->columns[k].role) &&
		    (float)has[k] >= NEARLY_ALL * (float)n)
			s->always |= 1ULL << k;
	s->labelled = texts >= SEEN_LEAST && (float)labels >= NEARLY_ALL * (float)texts;
}

static unsigned count_bits(uint64_t bits)
{
	unsigned n = 0;

	for (; bits != 0; bits &= bits - 1)
		n++;
	return n;
}

/* Where the row begins that row r is of, as far as texts without a number on top of pages tell. */
static size_t begin_of(const struct seeker *s, size_t r)
{
	const struct kh_aligned_piece *text;

	while (r > 0 && s->row[r].page && !s->row[r - 1].band &&
	       ((text = first_piece(s, r, s->deepest)) == NULL || !text->label))
		r--;
	return r;
}

/* Is row r a numbered text, and nothing else of what nearly all rows have, where the row above has all of it: two texts
 * in one cell, or the other cells merged over both? */
static bool is_second_text(const struct seeker *s, size_t r)
{
	const struct kh_aligned_piece *text = first_piece(s, r, s->deepest), *above;
	size_t begin = begin_of(s, r - 1);
	uint64_t all = 0;

	if (text == NULL || !text->label || count_bits(s->always) < LACKS_ALL || (filled(s, r) & s->always) != 0 ||
	    first_piece(s, r, s->no) != NULL || (above = first_piece(s, begin, s->deepest)) == NULL || !above->label)
		return false;
	for (size_t i = begin; i < r; i++)
		all |= filled(s, i);
	return (all & s->always) == s->always;
}

/* Row r, on top of a page, below one that is no band. */
static bool is_rest(const struct seeker *s, size_t r)
{
	const struct kh_aligned_piece *text = first_piece(s, r, s->deepest);
	uint64_t above = filled(s, r - 1) & s->always, here = filled(s, r);

	if (is_second_text(s, r) && r + 1 < s->count && !s->row[r + 1].page)
		return true;
	if (text == NULL || text->label || first_piece(s, r, s->no) != NULL ||
	    count_bits(above & ~here) < LACKS_LEAST)
		return false;
	return s->labelled || ((here & s->always) == 0 && r + 1 < s->count && !s->row[r + 1].page);
}

/* Make one row of those with two texts in one cell. */
static void join_texts(struct seeker *s, struct kh_aligned_rows *rows)
{
	struct kh_aligned_row *row = rows->list.items;
	size_t n = s->count > 0 ? 1 : 0;

	for (size_t r = 1; r < s->count; r++) {
		bool next = !row[r].page && !row[r].band && !row[n - 1].band && row[n - 1].end == row[r].begin;
		row[n] = row[r];
		if (!next || !is_second_text(s, n)) {
			n++;
			continue;
		}
		row[n - 1].end = row[r].end;
		row[n - 1].doubt += row[r].doubt;
		row[n - 1].margin = fminf(row[n - 1].margin, row[r].margin);
	}
	rows->list.count = s->count = n;
}

/* Is a column one whose cells may be merged over rows? */
static bool is_merged(const struct seeker *s, size_t k)
{
	return k != s->deepest && kh_aligned_is_text(s->text->header->columns[k].role);
}

/* The first line of row r on which a column has something that is not merged over rows. */
static size_t first_own_line(const struct seeker *s, size_t r)
{
	for (size_t i = s->row[r].begin; i < s->row[r].end; i++)
		for (size_t k = 0; k < s->columns; k++)
			if (!is_merged(s, k) && piece_at(s, i, k)->at.end > 0)
				return i;
	return s->row[r].end;
}

/* Where the first row of a page begins, below lines on which merged cells of the page before end, and others of the same
 * column begin in the row; its first line where there are none. */
static size_t below_ends(const struct kh_run *run, const struct seeker *s, size_t r)
{
	size_t begin = s->row[r].begin, line = s->row[r].page && !s->row[r].band ? first_own_line(s, r) : begin;

	for (size_t k = 0; line > begin && line < s->row[r].end && k < s->columns; k++) {
		const struct kh_aligned_piece *first = is_merged(s, k) ? first_piece(s, r, k) : NULL;
		if (first == NULL || first->label || !kh_text_is_lower(run->text, first->at.begin))
			continue;
		for (size_t i = line; i < s->row[r].end; i++)
			if (piece_at(s, i, k)->label)
				return line;
	}
	return begin;
}

/* Is all of the first row of a page ends of merged cells? */
static bool is_ends(const struct seeker *s, size_t r)
{
	if (!s->row[r].page || s->row[r].band || first_own_line(s, r) < s->row[r].end)
		return false;
	for (size_t k = 0; k < s->columns; k++) {
		const struct kh_aligned_piece *first = first_piece(s, r, k);
		if (first != NULL && first->label)
			return false;
	}
	return true;
}

/* Part the ends of merged cells on top of pages from the rows below them. */
static int part_ends(struct kh_run *run, struct seeker *s, struct kh_aligned_rows *rows)
{
	struct kh_list list = {0};

	for (size_t r = 0; r < s->count; r++) {
		size_t line = below_ends(run, s, r);
		bool parts = line > s->row[r].begin;
		for (int part = parts ? 0 : 1; part < 2; part++) {
			struct kh_aligned_row *row = kh_list_add(run->mem, &list, sizeof *row);
			if (row == NULL)
				return KH_E_MEMORY;
			*row = s->row[r];
			row->rest = r > 0 && !s->row[r - 1].band && (part == 0 || is_ends(s, r));
			if (part == 0) {
				row->end = line;
			} else if (parts) {
				row->begin = line;
				row->page = false;
			}
		}
	}
	rows->list = list;
	s->row = list.items;
	s->count = list.count;
	return KH_OK;
}

/* Does row r, on top of a page, go on with who supports? */
static bool is_support(const struct seeker *s, size_t r)
{
	for (size_t k = 0; k < s->columns; k++) {
		const struct kh_aligned_piece *first = first_piece(s, r, k);
		if (first != NULL && first->support)
			return s->row[r].page && !s->row[r].band && !s->row[r - 1].band;
	}
	return false;
}

/* Rests of rows of a table with numbers. */
static int find_rests(struct kh_run *run, struct seeker *s, struct kh_aligned_rows *rows)
{
	learn(s);
	if (s->always != 0)
		join_texts(s, rows);
	int rc = part_ends(run, s, rows);
	struct kh_aligned_row *row = rows->list.items;
	for (size_t r = 1; rc == KH_OK && s->always != 0 && r < s->count; r++)
		row[r].rest = row[r].rest || (row[r].page && !row[r].band && !row[r - 1].band && is_rest(s, r));
	return rc;
}

int kh_aligned_rests(struct kh_run *run, const struct kh_aligned_text *text, struct kh_aligned_rows *rows)
{
	struct seeker s = {.text = text,
	    .rows = rows,
	    .row = rows->list.items,
	    .count = rows->list.count,
	    .columns = text->header->count,
	    .no = KH_ALIGNED_COLUMNS_MOST,
	    .deepest = KH_ALIGNED_COLUMNS_MOST};

	for (size_t k = 0; k < s.columns; k++) {
		if (text->header->columns[k].role == KH_ROLE_NO && s.no == KH_ALIGNED_COLUMNS_MOST)
			s.no = k;
		if (kh_aligned_is_text(text->header->columns[k].role))
			s.deepest = k;
	}
	int rc =
	    s.no < KH_ALIGNED_COLUMNS_MOST && s.deepest < KH_ALIGNED_COLUMNS_MOST ? find_rests(run, &s, rows) : KH_OK;
	struct kh_aligned_row *row = rows->list.items;
	for (size_t r = 1; rc == KH_OK && r < s.count; r++)
		row[r].rest = row[r].rest || is_support(&s, r);
	return rc;
}
