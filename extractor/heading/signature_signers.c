#include "signature_parts.h"

#include <string.h>

#include "issuer.h"
#include "lines/flow.h"

struct parts {
	struct kh_list authority, title; /* struct kh_range [text] */
	struct kh_range name;
};

static bool is_cut(struct kh_run *run, const struct kh_piece *p, const struct kh_piece *next);
static int sort_piece(struct kh_run *run, const struct kh_piece *p, struct parts *parts);
static bool is_empty(const struct parts *parts);
static bool says_nothing(struct kh_run *run, const struct parts *parts);
static bool completes(struct kh_run *run, const struct parts *upper, const struct parts *lower);
static int add_range(struct kh_run *run, struct kh_list *list, struct kh_range at);
static int put_signer(struct kh_run *run, const struct parts *parts, struct kh_list *signers);

int kh_signers_put(struct kh_run *run, const struct kh_sign_column *columns, size_t count, struct kh_list *signers)
{
	struct parts open = {0};
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < count; i++) {
		const struct kh_piece *p = columns[i].pieces.items;
		struct parts parts = {0};
		for (size_t k = 0, n = columns[i].pieces.count; rc == KH_OK && k < n; k++) {
			struct kh_piece whole = p[k];
			if (k + 1 < n && is_cut(run, &p[k], &p[k + 1]))
				whole.at.end = p[++k].at.end;
			rc = sort_piece(run, &whole, &parts);
		}
		if (rc != KH_OK || is_empty(&parts) || (i > 0 && says_nothing(run, &parts)))
			continue;
		if (completes(run, &open, &parts)) {
			const struct kh_range *more = parts.authority.items;
			for (size_t k = 0; rc == KH_OK && k < parts.authority.count; k++)
				rc = add_range(run, &open.authority, more[k]);
			parts.authority = open.authority;
			parts.title = open.title.count > 0 ? open.title : parts.title;
		} else if (!is_empty(&open))
			rc = put_signer(run, &open, signers);
		open = parts;
	}
	return rc == KH_OK && !is_empty(&open) ? put_signer(run, &open, signers) : rc;
}

static int add_range(struct kh_run *run, struct kh_list *list, struct kh_range at)
{
	struct kh_range *to = kh_list_add(run->mem, list, sizeof *to);

	if (to == NULL)
		return KH_E_MEMORY;
	*to = at;
	return KH_OK;
}

/* "KT. BỘ TRƯỞNG," / "CHỦ NHIỆM": the head has two posts; "KT." / "CHỦ TỊCH": the mark stands alone. */
static bool goes_on(struct kh_run *run, const struct kh_list *authority, size_t titles)
{
	const struct kh_range *last = authority->items;
	struct kh_hit hit;

	if (authority->count == 0 || titles > 0)
		return false;
	last += authority->count - 1;
	return run->text->skeleton[last->end - 1] == ',' || kh_set_full(kh_patterns_set(run->patterns, "sign-mark"),
	                                                        run->matcher, run->text, *last, &hit) == KH_OK;
}

static bool is_word(const struct kh_run *run, struct kh_range at)
{
	return memchr(run->text->skeleton + at.begin, ' ', at.end - at.begin) == NULL;
}

/* "Nguyễn Văn" / "An", "PHÓ CHỦ" / "TỊCH": a name or a post that was wrapped inside its cell; one of its two lines is a
 * word alone. */
static bool is_cut(struct kh_run *run, const struct kh_piece *p, const struct kh_piece *next)
{
	struct kh_piece whole = *p;
	struct kh_range name;
	bool upper = kh_sign_is_upper(run, p);

	if (!p->row || !next->row || p->line != next->line || p->column != next->column ||
	    (!is_word(run, p->at) && !is_word(run, next->at)) || upper != kh_sign_is_upper(run, next) ||
	    kh_sign_is_title(run, p) || kh_sign_is_note(run, p) || kh_sign_is_authority(run, p) ||
	    kh_sign_has(run, p, "sign-rank"))
		return false;
	whole.at.end = next->at.end;
	return upper ? kh_sign_is_title(run, &whole) : kh_sign_is_name(run, &whole, &name);
}

static int sort_piece(struct kh_run *run, const struct kh_piece *p, struct parts *parts)
{
	struct kh_range name;
	bool upper = kh_sign_is_upper(run, p);

	if (!kh_piece_has_letters(run->text, p) || kh_sign_is_note(run, p) || kh_sign_has(run, p, "sign-stamp"))
		return KH_OK;
	if (kh_sign_is_authority(run, p) || goes_on(run, &parts->authority, parts->title.count))
		return add_range(run, &parts->authority, p->at);
	if (kh_sign_is_title(run, p)) /* below the name stands a post in which nobody signs here */
		return parts->title.count > 0 && parts->name.begin < parts->name.end
		           ? KH_OK
		           : add_range(run, &parts->title, p->at);
	if (kh_sign_is_name(run, p, &name) && (!upper || (p->blanks > 0 && parts->title.count > 0))) {
		parts->name = name;
		return KH_OK;
	}
	if (parts->name.begin < parts->name.end)
		return KH_OK;
	if (parts->title.count > 0)
		return add_range(run, &parts->title, p->at);
	return add_range(run, &parts->authority, p->at);
}

/* One authority or the words up to the next mark, from `*at` on, added to `all`. */
static int put_phrase(struct kh_run *run, struct kh_range *at, char **all)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "sign-mark");
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_range mark = {0, 0}, who = *at;
	struct kh_hit hit;

	if (kh_set_match(set, run->matcher, text, who, &hit) == KH_OK && kh_hit_group(&hit, "mark", &mark))
		who.begin = hit.at.end;
	if (kh_set_find(set, run->matcher, text, who, &hit) == KH_OK && hit.at.begin > who.begin)
		who.end = hit.at.begin;
	at->begin = who.end;
	char *words = kh_post_spell(run, who), *sign = kh_text_copy(run->mem, text, mark);
	if (words == NULL || sign == NULL)
		return KH_E_MEMORY;
	*all = kh_arena_print(run->mem, "%s%s%s%s%s", *all == NULL ? "" : *all, *all == NULL ? "" : " ", sign,
	    *sign == '\0' || *words == '\0' ? "" : " ", words);
	return *all == NULL ? KH_E_MEMORY : KH_OK;
}

/* Lines joined, in sentence case; every mark ("TM.") has a blank behind it. */
static int put_post(struct kh_run *run, const struct kh_list *lines, struct kh_value *out)
{
	struct kh_range flow;
	char *all = NULL;

	if (lines->count == 0)
		return KH_OK;
	int rc = kh_flow_join(run->flow, lines->items, lines->count, &flow);
	if (rc == KH_OK)
		rc = kh_text_value(run->mem, kh_flow_text(run->flow), flow, out);
	while (rc == KH_OK && flow.begin < flow.end)
		rc = put_phrase(run, &flow, &all);
	out->text = all;
	return rc;
}

static int put_name(struct kh_run *run, struct kh_range name, struct kh_value *out)
{
	struct kh_range flow;
	int rc = kh_flow_join(run->flow, &name, 1, &flow);

	return rc != KH_OK ? rc : kh_text_value(run->mem, kh_flow_text(run->flow), flow, out);
}

static bool is_empty(const struct parts *parts)
{
	return parts->authority.count == 0 && parts->title.count == 0 && parts->name.begin == parts->name.end;
}

static int put_signer(struct kh_run *run, const struct parts *parts, struct kh_list *signers)
{
	struct kh_signer *to = kh_list_add(run->mem, signers, sizeof *to);
	int rc = to == NULL ? KH_E_MEMORY : put_post(run, &parts->authority, &to->authority);

	if (rc == KH_OK)
		rc = put_post(run, &parts->title, &to->title);
	return rc == KH_OK && parts->name.begin < parts->name.end ? put_name(run, parts->name, &to->name) : rc;
}

/* Is it neither who signs nor for whom: a footnote or a title below the signature? */
static bool says_nothing(struct kh_run *run, const struct parts *parts)
{
	const struct kh_range *at = parts->authority.items;
	struct kh_hit hit;

	if (parts->title.count > 0 || parts->name.begin < parts->name.end)
		return false;
	for (size_t i = 0; i < parts->authority.count; i++)
		if (kh_text_all_upper(run->text, at[i]) || kh_set_match(kh_patterns_set(run->patterns, "sign"),
		                                               run->matcher, run->text, at[i], &hit) == KH_OK)
			return false;
	return true;
}

/* Does the column sign for the head of the body ("KT.", "TL.")? */
static bool is_deputy(struct kh_run *run, const struct parts *parts)
{
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(run->patterns, "sign-deputy"), run->matcher, run->text,
	           *(const struct kh_range *)parts->authority.items, &hit) == KH_OK;
}

/* Does all of one stand before all of the other in the text? */
static bool stands_before(const struct parts *upper, const struct parts *lower)
{
	const struct kh_list *above[] = {&upper->authority, &upper->title},
	                     *below[] = {&lower->authority, &lower->title};
	uint32_t end = 0, begin = lower->name.begin < lower->name.end ? lower->name.begin : UINT32_MAX;

	for (size_t i = 0; i < 2; i++) {
		const struct kh_range *at = above[i]->items;
		for (size_t k = 0; k < above[i]->count; k++)
			end = at[k].end > end ? at[k].end : end;
		at = below[i]->items;
		for (size_t k = 0; k < below[i]->count; k++)
			begin = at[k].begin < begin ? at[k].begin : begin;
	}
	return end <= begin;
}

/* A column without a name is the upper part of the next one without an authority, or with one that needs a body above it:
 * rows that a converter set apart. */
static bool completes(struct kh_run *run, const struct parts *upper, const struct parts *lower)
{
	if (is_empty(upper) || upper->name.begin < upper->name.end || !stands_before(upper, lower))
		return false;
	if (lower->authority.count > 0)
		return upper->title.count == 0 && is_deputy(run, lower);
	return upper->title.count == 0 || lower->title.count == 0;
}
