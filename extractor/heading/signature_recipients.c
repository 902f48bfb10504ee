#include "signature_parts.h"

#include <string.h>

#include "lines/flow.h"

enum { DRAFTER_MOST = 7 /* code points of a given name */ };

static int open_recipient(struct kh_recipients *r, struct kh_range at);
static bool is_recipient(struct kh_recipients *r, const struct kh_piece *p, bool signing);
static int read_unmarked(struct kh_recipients *r, struct kh_range at);
static bool has_letters(const struct kh_text *text, struct kh_range at);
static bool is_bullet(char c);

int kh_recipients_lead(struct kh_recipients *r, const struct kh_piece *p)
{
	struct kh_hit hit;

	r->lead = p;
	r->closed = false;
	if (!kh_piece_begins(r->run, p, "recipients-lead", &hit))
		return KH_OK;
	struct kh_range rest = kh_text_trim(r->run->text, (struct kh_range){hit.at.end, p->at.end});
	if (kh_set_full(kh_patterns_set(r->run->patterns, "heading-date"), r->run->matcher, r->run->text, rest,
	        &hit) == KH_OK) /* the place and date above the signature, read across */
		return KH_OK;
	r->listed = rest.begin < rest.end;
	return read_unmarked(r, rest);
}

int kh_recipients_read(struct kh_recipients *r, const struct kh_piece *p, bool signing, bool *taken)
{
	struct kh_hit hit;

	*taken = true;
	if (kh_piece_begins(r->run, p, "recipients-part", &hit)) { /* the file mark closed the part before it only */
		r->filed = r->closed = false;
		r->parted = true;
		return open_recipient(r, p->at);
	}
	if (!r->closed && kh_piece_begins(r->run, p, "recipients-bullet", &hit))
		return open_recipient(r, (struct kh_range){hit.at.end, p->at.end});
	if (!r->closed && kh_recipients_bullet(r->run, p)) {
		r->bullet = true;
		return KH_OK;
	}
	if (r->bullet) {
		r->bullet = false;
		return open_recipient(r, p->at);
	}
	if (is_recipient(r, p, signing))
		return read_unmarked(r, p->at);
	*taken = false;
	return KH_OK;
}

int kh_recipients_end(struct kh_recipients *r)
{
	struct kh_range flow;
	struct kh_list pieces = r->open;
	const struct kh_text *text = kh_flow_text(r->run->flow);

	r->open = (struct kh_list){0};
	if (pieces.count == 0)
		return KH_OK;
	int rc = kh_flow_join(r->run->flow, pieces.items, pieces.count, &flow);
	if (rc != KH_OK)
		return rc;
	while (flow.end > flow.begin && strchr(";. ", text->skeleton[flow.end - 1]) != NULL)
		flow.end--;
	if (!has_letters(text, flow)) /* what a scan left of a rule or a stamp */
		return KH_OK;
	struct kh_value *to = kh_list_add(r->run->mem, r->all, sizeof *to);
	return to == NULL ? KH_E_MEMORY : kh_text_value(r->run->mem, text, flow, to);
}

bool kh_recipients_lists(const struct kh_recipients *r, const struct kh_piece *p)
{
	return p->row && r->lead->row && p->line == r->lead->line && p->column == r->lead->column;
}

bool kh_recipients_bullet(const struct kh_run *run, const struct kh_piece *p)
{
	return kh_piece_size(p) == 1 && is_bullet(run->text->skeleton[p->at.begin]);
}

bool kh_recipients_copies(const struct kh_recipients *r, const struct kh_piece *p)
{
	char c = r->run->text->skeleton[p->at.begin];

	return r->filed && kh_piece_size(p) <= DRAFTER_MOST && kh_is_digit(c);
}

static bool has_letters(const struct kh_text *text, struct kh_range at)
{
	while (at.begin < at.end && !kh_text_is_upper(text, at.begin) && !kh_text_is_lower(text, at.begin))
		at.begin++;
	return at.begin < at.end;
}

static int open_recipient(struct kh_recipients *r, struct kh_range at)
{
	int rc = kh_recipients_end(r);
	struct kh_range *to;
	struct kh_hit hit;

	at = kh_text_trim(r->run->text, at);
	if (rc != KH_OK || at.begin >= at.end)
		return rc;
	if (kh_set_match(kh_patterns_set(r->run->patterns, "recipients-file"), r->run->matcher, r->run->text, at,
	        &hit) == KH_OK)
		r->filed = true;
	if ((to = kh_list_add(r->run->mem, &r->open, sizeof *to)) == NULL)
		return KH_E_MEMORY;
	*to = at;
	return KH_OK;
}

static char last_sign(const struct kh_recipients *r)
{
	const struct kh_range *last = (struct kh_range *)r->open.items + r->open.count - 1;

	return r->run->text->skeleton[last->end - 1];
}

/* The drafter's given name behind the file mark: "Lưu: VT." / "Tuấn". */
static bool is_drafter(const struct kh_recipients *r, const struct kh_piece *p)
{
	uint32_t i = p->at.begin;

	while (i < p->at.end && (kh_text_is_upper(r->run->text, i) || kh_text_is_lower(r->run->text, i)))
		i++;
	return r->filed && p->blanks == 0 && i == p->at.end && i - p->at.begin <= DRAFTER_MOST &&
	       !kh_sign_is_upper(r->run, p);
}

/* The signature among the recipients, where a page break cut both columns: its lines in capitals go on, and end in
 * the name. */
static bool goes_on_signing(const struct kh_recipients *r, const struct kh_piece *p)
{
	struct kh_range name;

	return p->blanks == 0 && (kh_sign_is_upper(r->run, p) || kh_sign_is_name(r->run, p, &name));
}

/* A footnote below what is filed, whose mark stands on the line above, as the number of a page does, or before it: longer
 * than a line of the column. */
static bool is_footnote(const struct kh_recipients *r, const struct kh_piece *p)
{
	char c = r->run->text->skeleton[p->at.begin];

	if (!r->filed || last_sign(r) == ',')
		return false;
	return (p > r->lead && p[-1].line + 1 < p->line) ||
	       (p->first && kh_is_digit(c) && kh_piece_size(p) > KH_SIGN_PIECE_MOST);
}

/* Does a line without a bullet belong to the recipients? */
static bool is_recipient(struct kh_recipients *r, const struct kh_piece *p, bool signing)
{
	struct kh_range name;
	uint16_t apart = r->spaced ? 1 : 0;
	bool indented = !p->row && !r->lead->row && p->column > r->lead->column + 1;

	if (r->closed || kh_sign_is_authority(r->run, p) || kh_sign_is_note(r->run, p) ||
	    (signing && goes_on_signing(r, p)))
		return false;
	if (r->open.count == 0)
		return r->all->count == 0 && p->blanks <= apart + 1 && !kh_sign_is_upper(r->run, p);
	if (is_footnote(r, p))
		return false;
	bool wrapped =
	    indented || last_sign(r) == ',' || (kh_recipients_lists(r, p) && strchr(";.", last_sign(r)) == NULL);
	if (p->blanks > apart || (kh_sign_is_upper(r->run, p) && kh_piece_size(p) > 8 && !wrapped))
		return false;
	if ((indented && r->filed && !kh_sign_is_name(r->run, p, &name)) || is_drafter(r, p))
		return true;
	if (kh_sign_is_name(r->run, p, &name) && (r->filed || last_sign(r) == '.'))
		return false;
	return !((r->filed || r->parted) && last_sign(r) == '.');
}

static bool is_bullet(char c)
{
	return c == '-' || c == '+' || c == '*' || c == KH_FOLD_BULLET;
}

/* Where the first recipient of a list on one line ends: at ";", but not inside what is filed, and in a list with
 * bullets only where a bullet follows. */
static uint32_t recipient_end(struct kh_recipients *r, struct kh_range at)
{
	const struct kh_set *files = kh_patterns_set(r->run->patterns, "recipients-file");
	const char *text = r->run->text->skeleton;
	bool bullets = is_bullet(text[at.begin]);
	struct kh_hit hit;

	if (!r->listed || r->filed || kh_set_match(files, r->run->matcher, r->run->text, at, &hit) == KH_OK)
		return at.end;
	for (uint32_t i = at.begin; i < at.end; i++) {
		uint32_t next = i + 1;
		while (next < at.end && text[next] == ' ')
			next++;
		if (text[i] == ';' && (!bullets || (next < at.end && is_bullet(text[next]))))
			return i + 1;
	}
	return at.end;
}

/* Text whose line has no bullet: it goes on with the open recipient, or holds some one after another. */
static int read_unmarked(struct kh_recipients *r, struct kh_range at)
{
	int rc = KH_OK;

	for (at = kh_text_trim(r->run->text, at); rc == KH_OK && at.begin < at.end;
	     at = kh_text_trim(r->run->text, at)) {
		struct kh_range part = {at.begin, recipient_end(r, at)};
		at.begin = part.end;
		if (is_bullet(r->run->text->skeleton[part.begin]))
			part.begin++;
		if (r->open.count == 0 || last_sign(r) == ';') {
			rc = open_recipient(r, part);
			continue;
		}
		struct kh_range *to = kh_list_add(r->run->mem, &r->open, sizeof *to);
		if (to == NULL)
			return KH_E_MEMORY;
		*to = part;
	}
	return rc;
}
