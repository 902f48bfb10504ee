/* Texts of an aligned table that are merged over rows, where it has one column of them: rows whose numbers and texts
 * are one, cut apart where the cells beside them begin. Where it has several such columns, aligned_merged.c finds
 * their cells. */
#include "aligned.h"

#include <math.h>

#define NONE ((size_t)-1)

enum { OTHERS = 2, OTHERS_BELOW_PAGE = 3, ALIGN_MIDDLE = 1 };

/* By so many lines a text has to stand nearer to the middle of two rows than to that of others. */
static const float NEARER = .5F;

struct sharer {
	const struct kh_run *run;
	const struct kh_aligned_text *text;
	struct kh_aligned_rows *rows;
	struct kh_aligned_row *row;
	size_t columns, no, task;
};

static bool know_columns(struct sharer *s)
{
	s->no = s->task = NONE;
	for (size_t k = 0; k < s->columns; k++) {
		enum kh_role role = s->text->header->columns[k].role;
		if (role == KH_ROLE_NO && s->no == NONE)
			s->no = k;
		if (role < KH_ROLE_OBJECTIVE || role > KH_ROLE_ACTIVITY)
			continue;
		if (s->task != NONE)
			return false;
		s->task = k;
	}
	return s->no != NONE && s->task != NONE;
}

/* The first piece that a row has in a column, or NULL. */
static const struct kh_aligned_piece *first_piece(const struct sharer *s, size_t r, size_t k)
{
	for (size_t i = s->row[r].begin; i < s->row[r].end; i++)
		if (s->rows->pieces[i * s->columns + k].at.end > 0)
			return &s->rows->pieces[i * s->columns + k];
	return NULL;
}

/* Do so many cells of the other columns begin in a row, and does none go on? */
static bool has_others(const struct sharer *s, size_t r, size_t least)
{
	size_t begin = 0, go_on = 0;

	for (size_t k = 0; k < s->columns; k++) {
		const struct kh_aligned_piece *p = k == s->no || k == s->task ? NULL : first_piece(s, r, k);
		if (p == NULL)
			continue;
		begin += !kh_text_is_lower(s->run->text, p->at.begin);
		go_on += kh_text_is_lower(s->run->text, p->at.begin);
	}
	return begin >= least && go_on == 0;
}

/* Has row r the text of the row above too: goes it on there, and is one number beside both? */
static bool is_shared(const struct sharer *s, size_t r, bool numbered)
{
	const struct kh_aligned_piece *text = first_piece(s, r, s->task);

	return text != NULL && kh_text_is_lower(s->run->text, text->at.begin) &&
	       numbered != (first_piece(s, r, s->no) != NULL) && first_piece(s, r - 1, s->task) != NULL &&
	       has_others(s, r, s->row[r].page ? OTHERS_BELOW_PAGE : OTHERS) && has_others(s, r - 1, OTHERS);
}

/* How far the text of row `of` stands off the middle of rows [a, b]. */
static float off_middle(const struct sharer *s, size_t a, size_t b, size_t of)
{
	const struct kh_aligned_line *at = s->text->at;
	size_t first = s->row[of].end, last = s->row[of].begin;

	for (size_t i = s->row[of].begin; i < s->row[of].end; i++)
		if (s->rows->pieces[i * s->columns + s->task].at.end > 0) {
			first = first < i ? first : i;
			last = i;
		}
	return fabsf(at[first].y + at[last].y - at[s->row[a].begin].y - at[s->row[b].end - 1].y) / 2;
}

static bool is_blank(const struct sharer *s, size_t r)
{
	return !s->row[r].band && first_piece(s, r, s->no) == NULL && first_piece(s, r, s->task) == NULL;
}

static bool is_full(const struct sharer *s, size_t r)
{
	return !s->row[r].band && first_piece(s, r, s->no) != NULL && first_piece(s, r, s->task) != NULL;
}

/* Has row r, which has no number and no text, those of the row below: do they stand in the middle of both? */
static bool is_above_text(const struct sharer *s, size_t r)
{
	if (s->rows->align[s->task] != ALIGN_MIDDLE || r + 1 == s->rows->list.count || s->row[r + 1].page ||
	    !is_blank(s, r) || !is_full(s, r + 1) || !has_others(s, r, OTHERS) || !has_others(s, r + 1, OTHERS))
		return false;
	float below = off_middle(s, r, r + 1, r + 1), above = INFINITY;
	if (r > 0 && is_full(s, r - 1) && !s->row[r].page)
		above = off_middle(s, r - 1, r, r - 1);
	return below + NEARER < above && below < off_middle(s, r + 1, r + 1, r + 1);
}

static void take_number(struct sharer *s, size_t top, size_t from)
{
	s->row[top].more[s->no] = from;
	s->row[from].own &= ~(1ULL << s->no);
}

void kh_aligned_shared(const struct kh_run *run, const struct kh_aligned_text *text, struct kh_aligned_rows *rows)
{
	struct sharer s = {run, text, rows, rows->list.items, text->header->count, NONE, NONE};

	if (!know_columns(&s))
		return;
	for (size_t r = 0, top; r < rows->list.count; r++) {
		if (is_above_text(&s, r)) {
			take_number(&s, r, r + 1);
			s.row[r].shares = r + 2;
			continue;
		}
		bool numbered = !s.row[r].band && first_piece(&s, r, s.no) != NULL;
		top = r;
		while (!s.row[top].band && r + 1 < rows->list.count && !s.row[r + 1].band &&
		       is_shared(&s, r + 1, numbered)) {
			if (!numbered)
				take_number(&s, top, r + 1);
			numbered = true;
			s.row[r].more[s.task] = r + 1;
			s.row[++r].shares = top + 1;
		}
	}
}
