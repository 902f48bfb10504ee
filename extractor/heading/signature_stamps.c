/* Stamps of digital signatures, which readers of PDF files print among the lines of the signature: whom the certificate is
 * for, an address, a body, the time. A narrow one has each of these over several lines ("Người ký: Sở" / "Tài chính" /
 * "Email:" / …), which alone look like names. */
#include "signature_stamps.h"

#include "issuer.h"
#include "signature_parts.h"

enum {
	STAMP_LINES_MOST = 16,
	STAMP_ABOVE_MOST = 4, /* pieces above the time, where nothing says that a stamp begins */
	STAMP_SHIFT_MOST = 3, /* columns */
	STAMP_STEP_MOST = 4   /* lines from one to the next, those of a stamp beside between them */
};

static void mark_block(struct kh_run *run, const struct kh_piece *p, size_t count, size_t begin, bool *stamp);
static void mark_above(struct kh_run *run, const struct kh_piece *p, size_t time, bool *stamp);

void kh_stamps_find(struct kh_run *run, const struct kh_piece *pieces, size_t count, bool bare, bool *stamp)
{
	for (size_t i = 0; i < count; i++) {
		if (stamp[i])
			continue;
		bool begins = kh_sign_has(run, &pieces[i], "sign-stamp-begin");
		if (begins)
			mark_block(run, pieces, count, i, stamp);
		if (!bare)
			continue;
		stamp[i] = stamp[i] || kh_sign_has(run, &pieces[i], "sign-stamp") ||
		           kh_sign_has(run, &pieces[i], "sign-stamp-end");
		if (stamp[i] && !begins)
			mark_above(run, pieces, i, stamp);
	}
}

/* Do the pieces stand one below the other? What was split off a line stands above the begins of the next. */
static bool is_below(const struct kh_piece *a, const struct kh_piece *b)
{
	uint32_t shift = a->column < b->column ? b->column - a->column : a->column - b->column;

	if (a->row != b->row)
		return false;
	return a->row ? shift == 0 : shift <= STAMP_SHIFT_MOST || (a->set != NULL && b->column == 0);
}

/* What is surely none of a stamp's lines. */
static bool is_other(struct kh_run *run, const struct kh_piece *p)
{
	return run->text->skeleton[p->at.begin] == '-' || kh_sign_is_lead(run, p) || kh_sign_is_authority(run, p) ||
	       (kh_sign_is_upper(run, p) && kh_piece_has_letters(run->text, p));
}

/* From the piece that begins it down to the last part of its time. */
static void mark_block(struct kh_run *run, const struct kh_piece *p, size_t count, size_t begin, bool *stamp)
{
	size_t end = begin;

	for (size_t i = begin + 1; i < count && p[i].line <= p[begin].line + STAMP_LINES_MOST; i++) {
		if (!is_below(&p[begin], &p[i]))
			continue;
		if (is_other(run, &p[i]) || kh_sign_has(run, &p[i], "sign-stamp-begin"))
			break;
		if (kh_sign_has(run, &p[i], "sign-stamp-end"))
			end = i;
	}
	for (size_t i = begin; i <= end; i++)
		stamp[i] = stamp[i] || i == begin || is_below(&p[begin], &p[i]);
}

/* Above a time stands the body that signed, and where it is, of which no word says so. */
static void mark_above(struct kh_run *run, const struct kh_piece *p, size_t time, bool *stamp)
{
	size_t above = 0, last = time;

	for (size_t i = time; i-- > 0 && above < STAMP_ABOVE_MOST && p[last].line <= p[i].line + STAMP_STEP_MOST;) {
		if (!is_below(&p[i], &p[time]))
			continue;
		if (stamp[i] || is_other(run, &p[i]))
			return;
		above++;
		last = i;
		if (!kh_issuer_begins(run, run->text, p[i].at))
			continue;
		for (size_t k = i; k < time; k++)
			stamp[k] = stamp[k] || is_below(&p[k], &p[time]);
		return;
	}
}
