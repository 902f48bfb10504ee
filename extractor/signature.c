#include "signature.h"

#include <string.h>

#include "flow.h"
#include "issuer.h"
#include "piece.h"

enum {
	PIECES_MOST = 120, /* of recipients and signature */
	LEAD_MOST = 60,    /* longer pieces are prose */
	COLUMN_LEAST = 20, /* blanks that make a column of its own beside the recipients */
	COLUMNS_MOST = 6,
	NEAR_PIECES = 6,
	DRAFTER_MOST = 7 /* code points of a given name */
};

/* What stands in one column of the signature. */
struct column {
	bool row;
	uint32_t at;
	struct kh_list pieces; /* struct kh_piece */
};

struct reader {
	struct kh_run *run;
	const struct kh_text *text;
	const struct kh_lines *lines;
	const struct kh_piece *p;
	size_t count;
	const struct kh_piece *lead; /* 'Nơi nhận'; NULL: not seen */
	struct kh_list recipient;    /* struct kh_range [text]: pieces of the open recipient */
	bool filed, closed;          /* the last recipient by the rules has begun; no more follow */
	bool bullet;                 /* a bullet mark stood alone on its line: the next piece is its recipient */
	struct column columns[COLUMNS_MOST];
	size_t column_count;
	struct kh_signature *out;
};

static int find_anchor(struct reader *r, size_t *anchor);
static int read_zone(struct reader *r, size_t anchor);
static int put_signers(struct reader *r);

int kh_signature_read(struct kh_run *run, const struct kh_lines *lines, size_t from, struct kh_signature *out)
{
	static const char *const none[] = {NULL};
	struct reader r = {.run = run, .text = run->text, .lines = lines, .out = out};
	struct kh_list pieces = {0};
	size_t anchor;
	int rc = kh_pieces_split(run, lines, from, lines->count, none, &pieces);

	*out = (struct kh_signature){.line = lines->count, .line_end = lines->count};
	r.p = pieces.items;
	r.count = pieces.count;
	if (rc == KH_OK)
		rc = find_anchor(&r, &anchor);
	if (rc != KH_OK || anchor == r.count)
		return rc;
	out->line = r.p[anchor].line;
	out->line_end = out->line + 1;
	rc = read_zone(&r, anchor);
	return rc == KH_OK ? put_signers(&r) : rc;
}

/* ---- what a piece is ---- */

static uint32_t size_of(const struct kh_piece *p)
{
	return p->at.end - p->at.begin;
}

static bool is(struct reader *r, const struct kh_piece *p, const char *set)
{
	return kh_piece_begins(r->run, p, set, NULL);
}

static bool is_lead(struct reader *r, const struct kh_piece *p)
{
	return is(r, p, "recipients-lead");
}

static bool is_upper(const struct reader *r, const struct kh_piece *p)
{
	return kh_text_all_upper(r->text, p->at);
}

static bool is_authority(struct reader *r, const struct kh_piece *p)
{
	return size_of(p) <= LEAD_MOST * 2 && is(r, p, "sign");
}

static bool is_title(struct reader *r, const struct kh_piece *p)
{
	return size_of(p) <= LEAD_MOST && is(r, p, "sign-title");
}

static bool is_note(struct reader *r, const struct kh_piece *p)
{
	return size_of(p) <= LEAD_MOST && is(r, p, "sign-note");
}

/* A name, with a rank before it or not; *at is the name alone. */
static bool is_name(struct reader *r, const struct kh_piece *p, struct kh_range *at)
{
	struct kh_hit hit;

	*at = p->at;
	if (size_of(p) > LEAD_MOST)
		return false;
	if (kh_piece_begins(r->run, p, "sign-rank", &hit))
		at->begin = hit.at.end;
	return kh_set_full(kh_patterns_set(r->run->patterns, "sign-name"), r->run->matcher, r->text, *at, &hit) ==
	       KH_OK;
}

/* ---- where it begins ---- */

static bool name_follows(struct reader *r, size_t i)
{
	struct kh_range at;

	for (size_t k = i + 1; k < r->count && k <= i + NEAR_PIECES; k++)
		if (!is_upper(r, &r->p[k]) && is_name(r, &r->p[k], &at))
			return true;
	return false;
}

/* The lead-in or an authority; a post alone only where neither stands anywhere. */
static int find_anchor(struct reader *r, size_t *anchor)
{
	size_t post = r->count;

	for (size_t i = 0; i < r->count; i++) {
		const struct kh_piece *p = &r->p[i];
		char c = r->text->skeleton[p->at.begin];
		if (c != 'N' && c != 'n' && c != 'K' && c != 'T' && (post < r->count || !is_upper(r, p)))
			continue;
		if (is_lead(r, p) || (is_authority(r, p) && is_upper(r, p))) {
			*anchor = i;
			return KH_OK;
		}
		if (post == r->count && is_upper(r, p) && is_title(r, p) && name_follows(r, i))
			post = i;
	}
	*anchor = post;
	return KH_OK;
}

/* ---- recipients ---- */

static bool has_letters(const struct kh_text *text, struct kh_range at)
{
	while (at.begin < at.end && !kh_text_is_upper(text, at.begin) && !kh_text_is_lower(text, at.begin))
		at.begin++;
	return at.begin < at.end;
}

static int close_recipient(struct reader *r)
{
	struct kh_range flow;
	struct kh_list pieces = r->recipient;
	const struct kh_text *text = kh_flow_text(r->run->flow);

	r->recipient = (struct kh_list){0};
	if (pieces.count == 0)
		return KH_OK;
	int rc = kh_flow_join(r->run->flow, pieces.items, pieces.count, &flow);
	if (rc != KH_OK)
		return rc;
	while (flow.end > flow.begin && strchr(";. ", text->skeleton[flow.end - 1]) != NULL)
		flow.end--;
	if (!has_letters(text, flow)) /* what a scan left of a rule or a stamp */
		return KH_OK;
	struct kh_value *to = kh_list_add(r->run->mem, &r->out->recipients, sizeof *to);
	return to == NULL ? KH_E_MEMORY : kh_text_value(r->run->mem, text, flow, to);
}

static int open_recipient(struct reader *r, struct kh_range at)
{
	int rc = close_recipient(r);
	struct kh_range *to;
	struct kh_hit hit;

	at = kh_text_trim(r->text, at);
	if (rc != KH_OK || at.begin >= at.end)
		return rc;
	if (kh_set_match(kh_patterns_set(r->run->patterns, "recipients-file"), r->run->matcher, r->text, at, &hit) ==
	    KH_OK)
		r->filed = true;
	if ((to = kh_list_add(r->run->mem, &r->recipient, sizeof *to)) == NULL)
		return KH_E_MEMORY;
	*to = at;
	return KH_OK;
}

static char last_sign(const struct reader *r)
{
	const struct kh_range *last = (struct kh_range *)r->recipient.items + r->recipient.count - 1;

	return r->text->skeleton[last->end - 1];
}

/* The drafter's given name behind the file mark: "Lưu: VT." / "Tuấn". */
static bool is_drafter(const struct reader *r, const struct kh_piece *p)
{
	uint32_t i = p->at.begin;

	while (i < p->at.end && (kh_text_is_upper(r->text, i) || kh_text_is_lower(r->text, i)))
		i++;
	return r->filed && p->blanks == 0 && i == p->at.end && i - p->at.begin <= DRAFTER_MOST && !is_upper(r, p);
}

/* Does a line without a bullet belong to the recipients? */
static bool is_recipient(struct reader *r, const struct kh_piece *p)
{
	struct kh_range name;
	uint16_t apart = r->lines->spaced ? 1 : 0;
	bool indented = !p->row && p->column > r->lead->column + 1;

	if (r->closed || is_authority(r, p) || is_note(r, p))
		return false;
	if (r->recipient.count == 0)
		return r->out->recipients.count == 0 && p->blanks <= apart + 1 && !is_upper(r, p);
	if (p->blanks > apart || (is_upper(r, p) && size_of(p) > 8 && !indented))
		return false;
	if ((indented && r->filed && !is_name(r, p, &name)) || is_drafter(r, p))
		return true;
	if (is_name(r, p, &name) && (r->filed || last_sign(r) == '.'))
		return false;
	return !(r->filed && last_sign(r) == '.');
}

/* One piece of the recipients' column. *taken: it was one of theirs. */
static int read_recipient(struct reader *r, const struct kh_piece *p, bool *taken)
{
	struct kh_hit hit;

	*taken = true;
	if (!r->closed && kh_piece_begins(r->run, p, "recipients-bullet", &hit))
		return open_recipient(r, (struct kh_range){hit.at.end, p->at.end});
	if (!r->closed && size_of(p) == 1 && strchr("-+*", r->text->skeleton[p->at.begin]) != NULL) {
		r->bullet = true;
		return KH_OK;
	}
	if (r->bullet) {
		r->bullet = false;
		return open_recipient(r, p->at);
	}
	if (is_recipient(r, p)) {
		if (r->recipient.count == 0 || last_sign(r) == ';')
			return open_recipient(r, p->at);
		struct kh_range *to = kh_list_add(r->run->mem, &r->recipient, sizeof *to);
		if (to == NULL)
			return KH_E_MEMORY;
		*to = p->at;
		return KH_OK;
	}
	*taken = false;
	return KH_OK;
}

/* ---- columns of the signature ---- */

static int put_column(struct reader *r, const struct kh_piece *p)
{
	struct column *c = r->columns;
	size_t i = 0;

	/* beside recipients, what is no row stands in one column however its lines are set */
	for (; i < r->column_count; i++)
		if (c[i].row == p->row && (!p->row || c[i].at == p->column))
			break;
	if (i == r->column_count && i < COLUMNS_MOST)
		c[r->column_count++] = (struct column){.row = p->row, .at = p->column};
	if (i == r->column_count)
		i--;
	struct kh_piece *to = kh_list_add(r->run->mem, &c[i].pieces, sizeof *to);
	if (to == NULL)
		return KH_E_MEMORY;
	*to = *p;
	return KH_OK;
}

static bool is_beside(const struct reader *r, const struct kh_piece *p)
{
	if (r->lead == NULL || p->set != NULL)
		return r->lead != NULL;
	if (p->row || r->lead->row)
		return p->row && r->lead->row && p->column != r->lead->column;
	return p->column >= r->lead->column + COLUMN_LEAST;
}

static const struct kh_piece *last_signed(const struct reader *r)
{
	const struct column *c = r->column_count == 0 ? NULL : &r->columns[r->column_count - 1];

	return c == NULL || c->pieces.count == 0 ? NULL
	                                         : (const struct kh_piece *)c->pieces.items + c->pieces.count - 1;
}

/* Does a piece in no column of its own belong to the signature? The name closes it. */
static bool is_signature(struct reader *r, const struct kh_piece *p)
{
	const struct kh_piece *last = last_signed(r);
	struct kh_range name;

	if (last != NULL && is_name(r, last, &name) && !is_upper(r, last))
		return false;
	if (is_authority(r, p) || is_note(r, p) || is_title(r, p) || (!is_upper(r, p) && is_name(r, p, &name)))
		return true;
	if (last == NULL || !is_upper(r, p))
		return false;
	return (p->blanks == 0 && !is(r, p, "heading")) ||
	       (is_name(r, p, &name) && !kh_issuer_begins(r->run, r->text, p->at));
}

/* ---- the zone ---- */

static int read_lead(struct reader *r, const struct kh_piece *p)
{
	struct kh_hit hit;

	r->lead = p;
	r->closed = false;
	if (!kh_piece_begins(r->run, p, "recipients-lead", &hit))
		return KH_OK;
	return open_recipient(r, (struct kh_range){hit.at.end, p->at.end});
}

/* 'Nơi nhận' may stand below the signature. */
static bool lead_follows(struct reader *r, size_t i)
{
	for (size_t k = i; k < r->count && k < i + NEAR_PIECES; k++)
		if (is_lead(r, &r->p[k]))
			return true;
	return false;
}

static int read_piece(struct reader *r, size_t i, bool *taken)
{
	const struct kh_piece *p = &r->p[i];
	int rc = KH_OK;

	*taken = false;
	if (is(r, p, "heading-annex") || is(r, p, "heading-note"))
		return KH_OK;
	*taken = true;
	if (r->lead == NULL && is_lead(r, p))
		return read_lead(r, p);
	if (is_beside(r, p))
		return put_column(r, p);
	*taken = false;
	if (r->lead != NULL && !r->closed && (rc = read_recipient(r, p, taken)) == KH_OK && *taken)
		return KH_OK;
	if (rc != KH_OK || (p->row && r->lead != NULL && r->lead->row && !is_signature(r, p)))
		return rc;
	if (is_signature(r, p)) {
		struct kh_range name;
		/* lines of two columns that were read across go on with recipients until the last of them, or the name */
		r->closed = r->closed || r->filed || (is_name(r, p, &name) && !is_upper(r, p));
		*taken = true;
		return put_column(r, p);
	}
	*taken = !kh_piece_has_letters(r->text, p) && size_of(p) < LEAD_MOST;
	return KH_OK;
}

/* Split the lines from the anchor's on once more: of two columns that were read across, the signature's texts are pieces of
 * their own. Sets *anchor to where it is now. */
static int split_across(struct reader *r, size_t *anchor)
{
	static const char *const beside[] = {"sign-beside", NULL};
	struct kh_list pieces = {0};
	const struct kh_piece *from = &r->p[*anchor];
	int rc = kh_pieces_split(r->run, r->lines, from->line, from->line + PIECES_MOST, beside, &pieces);

	r->p = pieces.items;
	r->count = pieces.count;
	for (*anchor = 0; *anchor < r->count && r->p[*anchor].at.begin < from->at.begin;)
		++*anchor;
	return rc;
}

static int read_zone(struct reader *r, size_t anchor)
{
	bool taken = true;
	int rc = split_across(r, &anchor);

	for (size_t i = anchor; rc == KH_OK && i < r->count && i < anchor + PIECES_MOST; i++) {
		rc = read_piece(r, i, &taken);
		if (rc == KH_OK && !taken && (r->lead != NULL || !lead_follows(r, i)))
			break;
		if (taken && kh_piece_has_letters(r->text, &r->p[i]))
			r->out->line_end = r->p[i].line + 1;
	}
	return rc == KH_OK ? close_recipient(r) : rc;
}

/* ---- signers ---- */

struct parts {
	struct kh_list authority, title; /* struct kh_range [text] */
	struct kh_range name;
};

static int add_range(struct reader *r, struct kh_list *list, struct kh_range at)
{
	struct kh_range *to = kh_list_add(r->run->mem, list, sizeof *to);

	if (to == NULL)
		return KH_E_MEMORY;
	*to = at;
	return KH_OK;
}

static int sort_piece(struct reader *r, const struct kh_piece *p, struct parts *parts)
{
	struct kh_range name;
	bool upper = is_upper(r, p);

	if (!kh_piece_has_letters(r->text, p) || is_note(r, p) || is(r, p, "sign-stamp"))
		return KH_OK;
	if (is_authority(r, p))
		return add_range(r, &parts->authority, p->at);
	if (is_title(r, p))
		return add_range(r, &parts->title, p->at);
	if (is_name(r, p, &name) && (!upper || (p->blanks > 0 && parts->title.count > 0))) {
		parts->name = name;
		return KH_OK;
	}
	if (parts->name.begin < parts->name.end)
		return KH_OK;
	if (parts->title.count > 0)
		return add_range(r, &parts->title, p->at);
	return add_range(r, &parts->authority, p->at);
}

/* One authority or the words up to the next mark, from `*at` on, added to `all`. */
static int put_phrase(struct reader *r, struct kh_range *at, char **all)
{
	const struct kh_set *set = kh_patterns_set(r->run->patterns, "sign-mark");
	const struct kh_text *text = kh_flow_text(r->run->flow);
	struct kh_range mark = {0, 0}, who = *at;
	struct kh_hit hit;

	if (kh_set_match(set, r->run->matcher, text, who, &hit) == KH_OK && kh_hit_group(&hit, "mark", &mark))
		who.begin = hit.at.end;
	if (kh_set_find(set, r->run->matcher, text, who, &hit) == KH_OK && hit.at.begin > who.begin)
		who.end = hit.at.begin;
	at->begin = who.end;
	char *words = kh_post_spell(r->run, who), *sign = kh_text_copy(r->run->mem, text, mark);
	if (words == NULL || sign == NULL)
		return KH_E_MEMORY;
	*all = kh_arena_print(r->run->mem, "%s%s%s%s%s", *all == NULL ? "" : *all, *all == NULL ? "" : " ", sign,
	    *sign == '\0' || *words == '\0' ? "" : " ", words);
	return *all == NULL ? KH_E_MEMORY : KH_OK;
}

/* Lines joined, in sentence case; every mark ("TM.") has a blank behind it. */
static int put_post(struct reader *r, const struct kh_list *lines, struct kh_value *out)
{
	struct kh_range flow;
	char *all = NULL;

	if (lines->count == 0)
		return KH_OK;
	int rc = kh_flow_join(r->run->flow, lines->items, lines->count, &flow);
	if (rc == KH_OK)
		rc = kh_text_value(r->run->mem, kh_flow_text(r->run->flow), flow, out);
	while (rc == KH_OK && flow.begin < flow.end)
		rc = put_phrase(r, &flow, &all);
	out->text = all;
	return rc;
}

static int put_name(struct reader *r, struct kh_range name, struct kh_value *out)
{
	struct kh_range flow;
	int rc = kh_flow_join(r->run->flow, &name, 1, &flow);

	return rc != KH_OK ? rc : kh_text_value(r->run->mem, kh_flow_text(r->run->flow), flow, out);
}

static bool is_empty(const struct parts *parts)
{
	return parts->authority.count == 0 && parts->title.count == 0 && parts->name.begin == parts->name.end;
}

static int put_signer(struct reader *r, const struct parts *parts)
{
	struct kh_signer *to = kh_list_add(r->run->mem, &r->out->signers, sizeof *to);
	int rc = to == NULL ? KH_E_MEMORY : put_post(r, &parts->authority, &to->authority);

	if (rc == KH_OK)
		rc = put_post(r, &parts->title, &to->title);
	return rc == KH_OK && parts->name.begin < parts->name.end ? put_name(r, parts->name, &to->name) : rc;
}

/* A column without a name is the upper part of the next one without an authority: rows that a converter set apart. */
static bool completes(const struct parts *upper, const struct parts *lower)
{
	return upper->name.begin == upper->name.end && lower->authority.count == 0 &&
	       (upper->title.count == 0 || lower->title.count == 0);
}

static int put_signers(struct reader *r)
{
	struct parts open = {0};
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < r->column_count; i++) {
		const struct kh_piece *p = r->columns[i].pieces.items;
		struct parts parts = {0};
		for (size_t k = 0; rc == KH_OK && k < r->columns[i].pieces.count; k++)
			rc = sort_piece(r, &p[k], &parts);
		if (rc != KH_OK || is_empty(&parts))
			continue;
		if (is_empty(&open) || completes(&open, &parts)) {
			parts.authority = is_empty(&open) ? parts.authority : open.authority;
			parts.title = open.title.count > 0 ? open.title : parts.title;
		} else
			rc = put_signer(r, &open);
		open = parts;
	}
	return rc == KH_OK && !is_empty(&open) ? put_signer(r, &open) : rc;
}
