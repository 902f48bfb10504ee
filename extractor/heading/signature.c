#include "signature.h"

#include <string.h>

#include "issuer.h"
#include "signature_parts.h"
#include "signature_stamps.h"
#include "lines/flow.h"

enum {
	PIECES_MOST = 120, /* of recipients and signature */
	COLUMN_LEAST = 20, /* blanks that make a column of its own beside the recipients */
	COLUMNS_MOST = 6,
	NEAR_PIECES = 6,
	WORD_MOST = 5 /* code points of a word of the lead-in, with what stands around it */
};

struct reader {
	struct kh_run *run;
	const struct kh_text *text;
	const struct kh_lines *lines;
	const struct kh_piece *p;
	size_t count;
	bool *stamp; /* of a piece: does it belong to the stamp of a digital signature? */
	struct kh_recipients to;
	bool signing; /* the piece before was the signature's */
	struct kh_sign_column columns[COLUMNS_MOST];
	size_t column_count;
	struct kh_signature *out;
};

static void join_cut_lead(struct kh_run *run, struct kh_list *pieces);
static int find_anchor(struct reader *r, size_t *anchor);
static int read_zone(struct reader *r, size_t anchor);
static int read_joint(struct reader *r, size_t *anchor);

int kh_signature_read(struct kh_run *run, const struct kh_lines *lines, size_t from, struct kh_signature *out)
{
	static const char *const none[] = {NULL};
	struct reader r = {.run = run,
	    .text = run->text,
	    .lines = lines,
	    .to = {.run = run, .all = &out->recipients, .spaced = lines->spaced},
	    .out = out};
	struct kh_list pieces = {0};
	size_t anchor;
	int rc = kh_pieces_split(run, lines, from, lines->count, none, &pieces);

	*out = (struct kh_signature){.line = lines->count, .line_end = lines->count};
	join_cut_lead(run, &pieces);
	r.p = pieces.items;
	r.count = pieces.count;
	if (rc == KH_OK)
		rc = find_anchor(&r, &anchor);
	if (rc != KH_OK || anchor == r.count)
		return rc;
	rc = read_joint(&r, &anchor);
	if (rc == KH_OK && out->line == lines->count) {
		out->line = r.p[anchor].line;
		out->line_end = out->line + 1;
	}
	if (rc == KH_OK && anchor < r.count)
		rc = read_zone(&r, anchor);
	return rc == KH_OK ? kh_signers_put(run, r.columns, r.column_count, &out->signers) : rc;
}

/* ---- where it begins ---- */

/* The lead-in that was wrapped inside its cell, "Nơi" / "nhận:", is one piece. */
static void join_cut_lead(struct kh_run *run, struct kh_list *pieces)
{
	struct kh_piece *p = pieces->items;

	for (size_t i = 0; i + 1 < pieces->count; i++) {
		struct kh_piece whole = p[i];
		if (!p[i].row || p[i].line != p[i + 1].line || p[i].column != p[i + 1].column ||
		    kh_piece_size(&p[i]) > WORD_MOST || kh_piece_size(&p[i + 1]) > 2 * WORD_MOST)
			continue;
		whole.at.end = p[i + 1].at.end;
		if (!kh_sign_is_lead(run, &whole))
			continue;
		p[i] = whole;
		memmove(p + i + 1, p + i + 2, (pieces->count - i - 2) * sizeof *p);
		pieces->count--;
		return;
	}
}

static bool name_follows(struct reader *r, size_t i, size_t end)
{
	struct kh_range at;

	for (size_t k = i + 1; k < end && k <= i + NEAR_PIECES; k++)
		if (!kh_sign_is_upper(r->run, &r->p[k]) && kh_sign_is_name(r->run, &r->p[k], &at))
			return true;
	return false;
}

/* An authority in capitals, or one whose lines were joined with the name's. */
static bool signs_for(struct reader *r, const struct kh_piece *p)
{
	struct kh_hit hit;

	return kh_sign_is_authority(r->run, p) &&
	       (kh_sign_is_upper(r->run, p) || kh_set_find(kh_patterns_set(r->run->patterns, "sign-joined"),
	                                           r->run->matcher, r->text, p->at, &hit) == KH_OK);
}

/* The lead-in or an authority; a post alone only where neither stands anywhere, or with its name right above the
 * lead-in. */
static int find_anchor(struct reader *r, size_t *anchor)
{
	size_t post = r->count;

	for (size_t i = 0; i < r->count; i++) {
		const struct kh_piece *p = &r->p[i];
		char c = r->text->skeleton[p->at.begin];
		if (c != 'N' && c != 'n' && c != 'K' && c != 'T' && (post < r->count || !kh_sign_is_upper(r->run, p)))
			continue;
		if (kh_sign_is_lead(r->run, p) || signs_for(r, p)) {
			bool above = post < i && i <= post + NEAR_PIECES && name_follows(r, post, i);
			*anchor = above ? post : i;
			return KH_OK;
		}
		if (post == r->count && kh_sign_is_upper(r->run, p) && kh_sign_is_title(r->run, p) &&
		    name_follows(r, i, r->count))
			post = i;
	}
	*anchor = post;
	return KH_OK;
}

/* Two who sign side by side, with 'Nơi nhận' below them or nowhere: they are read first. Sets *anchor to what is left. */
static int read_joint(struct reader *r, size_t *anchor)
{
	size_t first, end;

	if (kh_sign_is_lead(r->run, &r->p[*anchor]) || !kh_sign_joint(r->run, r->p, r->count, &first, &end))
		return KH_OK;
	r->out->line = r->p[first].line;
	r->out->line_end = r->p[end - 1].line + 1;
	r->column_count = 2;
	for (*anchor = end; *anchor < r->count && !kh_sign_is_lead(r->run, &r->p[*anchor]);)
		++*anchor;
	return kh_sign_joint_columns(r->run, r->p, first, end, r->columns);
}

/* ---- columns of the signature ---- */

static const struct kh_piece *last_signed(const struct reader *r)
{
	const struct kh_sign_column *c = r->column_count == 0 ? NULL : &r->columns[r->column_count - 1];

	return c == NULL || c->pieces.count == 0 ? NULL
	                                         : (const struct kh_piece *)c->pieces.items + c->pieces.count - 1;
}

/* Does the line go on with a column of a row right above it, which the last recipient's tab made one and which has no
 * name yet: "- Lưu: VT.", tab, "TRƯỞNG BAN" / "CHỦ TỊCH UBND TỈNH"? */
static bool goes_on_below_row(struct reader *r, const struct kh_piece *p)
{
	const struct kh_piece *last = last_signed(r);
	struct kh_range name;

	return !p->row && last != NULL && last->row && p->line == last->line + 1 && p->blanks == 0 &&
	       !(kh_sign_is_name(r->run, last, &name) && !kh_sign_is_upper(r->run, last));
}

static int put_column(struct reader *r, const struct kh_piece *p)
{
	struct kh_sign_column *c = r->columns;
	bool below = goes_on_below_row(r, p);
	size_t i = below ? r->column_count - 1 : 0;

	/* beside recipients, what is no row stands in one column however its lines are set */
	for (; i < r->column_count && !below; i++)
		if (c[i].row == p->row && (!p->row || c[i].at == p->column))
			break;
	if (i == r->column_count && i < COLUMNS_MOST)
		c[r->column_count++] = (struct kh_sign_column){.row = p->row, .at = p->column};
	if (i == r->column_count)
		i--;
	struct kh_piece *to = kh_list_add(r->run->mem, &c[i].pieces, sizeof *to);
	if (to == NULL)
		return KH_E_MEMORY;
	*to = *p;
	return KH_OK;
}

/* The column of a piece, or of the text it was split off from. */
static uint32_t text_column(const struct reader *r, const struct kh_piece *p)
{
	while (p > r->p && p[-1].line == p->line && p->at.begin <= p[-1].at.end + 1)
		p--;
	return p->column;
}

static bool is_beside(const struct reader *r, const struct kh_piece *p)
{
	if (r->to.lead == NULL || kh_recipients_bullet(r->run, p))
		return false;
	if (p->set != NULL)
		return true;
	if (p->row || r->to.lead->row)
		return p->row && r->to.lead->row && p->column != r->to.lead->column;
	return text_column(r, p) >= r->to.lead->column + COLUMN_LEAST;
}

/* A title below the signature, which the name closed: "DANH SÁCH" of an annex on the same page. */
static bool is_title_below(struct reader *r, const struct kh_piece *p)
{
	const struct kh_piece *last = last_signed(r);
	struct kh_range name;

	return last != NULL && !p->row && !last->row && kh_sign_is_name(r->run, last, &name) &&
	       !kh_sign_is_upper(r->run, last) && kh_sign_is_upper(r->run, p) && kh_piece_has_letters(r->text, p) &&
	       !kh_sign_is_authority(r->run, p) && !kh_sign_is_title(r->run, p);
}

/* "- Thường trực Tỉnh ủy;": one of the recipients, which may stand in two columns. */
static bool is_item(const struct reader *r, const struct kh_piece *p)
{
	const char *s = r->text->skeleton;

	return !p->row && kh_piece_size(p) > 2 && s[p->at.begin] == '-' && s[p->at.begin + 1] == ' ' &&
	       s[p->at.end - 1] == ';';
}

/* Does a piece in no column of its own belong to the signature? The name closes it. */
static bool is_signature(struct reader *r, const struct kh_piece *p)
{
	const struct kh_piece *last = last_signed(r);
	struct kh_range name;

	if (last != NULL && kh_sign_is_name(r->run, last, &name) && !kh_sign_is_upper(r->run, last))
		return false;
	if (kh_sign_is_authority(r->run, p) || kh_sign_is_note(r->run, p) || kh_sign_is_title(r->run, p) ||
	    (!kh_sign_is_upper(r->run, p) && kh_sign_is_name(r->run, p, &name)))
		return true;
	if (last == NULL || !kh_sign_is_upper(r->run, p))
		return false;
	return (p->blanks == 0 && p->row == last->row && p->line <= last->line + 1 &&
	           !kh_sign_has(r->run, p, "heading")) ||
	       (kh_sign_is_name(r->run, p, &name) && !kh_issuer_begins(r->run, r->text, p->at));
}

/* "Yên Bái, ngày 24 tháng 6 năm 2019" above the post, below the recipients where the two columns are printed one after
 * the other. */
static bool is_date_above(struct reader *r, size_t i)
{
	return r->to.lead != NULL && last_signed(r) == NULL && !r->p[i].row &&
	       kh_piece_is(r->run, &r->p[i], "heading-date", NULL) && i + 1 < r->count &&
	       (kh_sign_is_authority(r->run, &r->p[i + 1]) ||
	           (kh_sign_is_upper(r->run, &r->p[i + 1]) && kh_sign_is_title(r->run, &r->p[i + 1])));
}

/* ---- the zone ---- */

/* 'Nơi nhận' may stand below the signature. */
static bool lead_follows(struct reader *r, size_t i)
{
	for (size_t k = i; k < r->count && k < i + NEAR_PIECES; k++)
		if (kh_sign_is_lead(r->run, &r->p[k]))
			return true;
	return false;
}

/* May recipients follow? Behind the post, before the name, a part with a lead-in of its own may ("Bản điện tử:"). */
static bool go_on(struct reader *r, const struct kh_piece *p)
{
	const struct kh_piece *last = last_signed(r);
	struct kh_range name;

	if (r->to.lead == NULL || !r->to.closed)
		return r->to.lead != NULL;
	return !p->row && kh_sign_has(r->run, p, "recipients-part") &&
	       !(last != NULL && kh_sign_is_name(r->run, last, &name) && !kh_sign_is_upper(r->run, last));
}

static int read_piece(struct reader *r, size_t i, bool *taken)
{
	const struct kh_piece *p = &r->p[i];
	int rc = KH_OK;

	*taken = false;
	if (kh_sign_has(r->run, p, "heading-annex") || kh_sign_has(r->run, p, "heading-note"))
		return KH_OK;
	*taken = true;
	if (r->stamp[i] || is_date_above(r, i))
		return KH_OK;
	if (r->to.lead == NULL && kh_sign_is_lead(r->run, p))
		return kh_recipients_lead(&r->to, p);
	if (is_beside(r, p) && !is_item(r, p)) {
		*taken = !is_title_below(r, p);
		return *taken ? put_column(r, p) : KH_OK;
	}
	*taken = false;
	if (go_on(r, p))
		rc = kh_recipients_read(&r->to, p, r->signing, taken);
	if (rc == KH_OK && *taken) {
		r->signing = false;
		return KH_OK;
	}
	if (rc != KH_OK || (p->row && r->to.lead != NULL && r->to.lead->row && !is_signature(r, p))) {
		*taken = kh_recipients_lists(&r->to, p); /* how many copies, a typist's mark: nobody's */
		return rc;
	}
	if (is_signature(r, p)) {
		struct kh_range name;
		/* lines of two columns that were read across go on with recipients until the last of them, or the
		 * name */
		r->to.closed = r->to.closed || r->to.filed ||
		               (!r->signing && kh_sign_is_name(r->run, p, &name) && !kh_sign_is_upper(r->run, p));
		r->signing = true;
		*taken = true;
		return put_column(r, p);
	}
	*taken = kh_recipients_copies(&r->to, p) ||
	         (!kh_piece_has_letters(r->text, p) && kh_piece_size(p) < KH_SIGN_PIECE_MOST);
	return KH_OK;
}

/* Split the lines from the anchor's on once more: of two columns that were read across, the signature's texts are
 * pieces of their own, and so are the lines of a cell that were joined. Sets *anchor to where it is now. */
static int split_across(struct reader *r, size_t *anchor)
{
	static const char *const beside[] = {"sign-beside", "sign-joined", NULL};
	struct kh_list pieces = {0};
	const struct kh_piece *from = &r->p[*anchor];
	int rc = kh_pieces_split(r->run, r->lines, from->line, from->line + PIECES_MOST, beside, &pieces);

	join_cut_lead(r->run, &pieces);
	r->p = pieces.items;
	r->count = pieces.count;
	for (*anchor = 0; *anchor < r->count && r->p[*anchor].at.begin < from->at.begin;)
		++*anchor;
	if (rc != KH_OK)
		return rc;
	if ((r->stamp = kh_arena_zero(r->run->mem, r->count + 1, sizeof *r->stamp)) == NULL)
		return KH_E_MEMORY;
	kh_stamps_find(r->run, r->p, r->count, true, r->stamp);
	return KH_OK;
}

/* Some writers repeat a merged cell in every row that it covers. */
static bool repeats_lead(struct reader *r, const struct kh_piece *p)
{
	const struct kh_piece *lead = r->to.lead;

	return lead != NULL && p->row && lead->row && p->line > lead->line && p->column == lead->column &&
	       kh_sign_is_lead(r->run, p);
}

static size_t cell_end(const struct reader *r, size_t i)
{
	const struct kh_piece *p = &r->p[i];

	while (i < r->count && r->p[i].line == p->line && r->p[i].column == p->column)
		i++;
	return i;
}

static int read_zone(struct reader *r, size_t anchor)
{
	bool taken = true;
	int rc = split_across(r, &anchor);

	for (size_t i = anchor; rc == KH_OK && i < r->count && i < anchor + PIECES_MOST; i++) {
		if (repeats_lead(r, &r->p[i])) {
			i = cell_end(r, i) - 1;
			continue;
		}
		rc = read_piece(r, i, &taken);
		if (rc == KH_OK && !taken && (r->to.lead != NULL || !lead_follows(r, i)))
			break;
		if (taken && (r->stamp[i] || kh_piece_has_letters(r->text, &r->p[i])))
			r->out->line_end = r->p[i].line + 1;
	}
	return rc == KH_OK ? kh_recipients_end(&r->to) : rc;
}
