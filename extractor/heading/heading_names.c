/* Whose document it is: the lines of names above its number. */
#include "heading_parts.h"

#include <string.h>

#include "issuer.h"

static bool is_name_line(struct kh_run *run, const struct kh_piece *p, bool open);
static bool goes_on_name(struct kh_run *run, const struct kh_piece *above, const struct kh_piece *p);
static int put_last_body(struct kh_run *run, struct kh_head *head, struct kh_range at);
static struct kh_range without_noise(const struct kh_text *text, struct kh_range at);

int kh_head_issuer(struct kh_run *run, struct kh_head *head)
{
	size_t end = head->type, first = head->count, start = head->count;
	int rc = KH_OK;

	if (head->number < end)
		end = head->number;
	if (head->date < end)
		end = head->date;
	for (size_t i = 0; i < end; i++) {
		if (!is_name_line(run, &head->at[i], first < head->count))
			continue;
		if (kh_issuer_begins(run, run->text, head->at[i].at) &&
		    (start == head->count || start + 1 != i || !goes_on_name(run, &head->at[start], &head->at[i])))
			start = i;
		if (first == head->count)
			first = i;
	}
	for (size_t i = first; rc == KH_OK && i < end; i++) {
		if (!is_name_line(run, &head->at[i], true))
			continue;
		struct kh_range at = without_noise(run->text, head->at[i].at);
		rc = i == start ? put_last_body(run, head, at)
		                : kh_head_put(run, i < start ? &head->superior : &head->issuer, at);
	}
	return rc;
}

/* What a scan left of rules and spots behind a name: "SỞ NỘI VỤ _". A comma or a hyphen is the name's. */
static struct kh_range without_noise(const struct kh_text *text, struct kh_range at)
{
	uint32_t end = at.end;

	while (end > at.begin &&
	       (strchr("_~*'`|;:\"^=", text->skeleton[end - 1]) != NULL || text->skeleton[end - 1] == KH_FOLD_OTHER))
		end--;
	if (end == at.begin || end == at.end || text->skeleton[end - 1] != ' ')
		return at;
	return kh_text_trim(text, (struct kh_range){at.begin, end});
}

bool kh_head_touches(const struct kh_run *run, struct kh_range a, struct kh_range b)
{
	const char *s = run->text->skeleton;

	for (uint32_t i = a.end; i < b.begin; i++)
		if (s[i] != ' ')
			return false;
	if (a.end == b.begin) /* between two letters a line end was lost */
		return a.end > a.begin && !(kh_is_letter(s[a.end - 1]) && kh_is_letter(s[b.begin]));
	return a.end < b.begin;
}

int kh_head_put(struct kh_run *run, struct kh_list *list, struct kh_range at)
{
	struct kh_range *last = list->count > 0 ? (struct kh_range *)list->items + list->count - 1 : NULL, *to;

	if (last != NULL && kh_head_touches(run, *last, at)) {
		last->end = at.end;
		return KH_OK;
	}
	to = kh_list_add(run->mem, list, sizeof *to);
	if (to == NULL)
		return KH_E_MEMORY;
	*to = at;
	return KH_OK;
}

static bool is_name_line(struct kh_run *run, const struct kh_piece *p, bool open)
{
	if (p->set != NULL || !kh_piece_has_letters(run->text, p))
		return false;
	if (kh_issuer_begins(run, run->text, p->at))
		return true;
	return open && (kh_text_all_upper(run->text, p->at) || kh_piece_begins(run, p, "unit", NULL));
}

/* "BỘ QUỐC" / "PHÒNG": does the line above in its cell, or on the page, want the name to go on? */
static bool goes_on_name(struct kh_run *run, const struct kh_piece *above, const struct kh_piece *p)
{
	bool same = p->row ? above->row && above->line == p->line && above->column == p->column
	                   : !above->row && above->line + 1 == p->line;

	return same && kh_piece_is(run, above, "body-open", NULL);
}

/* Lines of one cell that were joined: "SỞ GDĐT TỈNH LONG AN TRƯỜNG THPT CẦN ĐƯỚC" are two bodies, the lower is the
 * issuer. */
static int put_last_body(struct kh_run *run, struct kh_head *head, struct kh_range at)
{
	struct kh_hit hit;
	struct kh_range upper = {0, 0}, lower = at;
	int rc = kh_set_full(kh_patterns_set(run->patterns, "heading-bodies"), run->matcher, run->text, at, &hit);

	if (rc == KH_OK && kh_hit_group(&hit, "upper", &upper) && kh_hit_group(&hit, "lower", &lower) &&
	    (rc = kh_head_put(run, &head->superior, upper)) != KH_OK)
		return rc;
	return rc == KH_OK || rc == KH_NONE ? kh_head_put(run, &head->issuer, lower) : rc;
}
