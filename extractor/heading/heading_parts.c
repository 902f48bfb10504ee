#include "heading_parts.h"

#include <string.h>

#include "issuer.h"
#include "signature_stamps.h"
#include "text/ascii.h"

enum {
	LINES_MOST = 70,
	BARE_TYPE_MOST = 10,
	COLUMN_GAP = 3,
	ADDRESS_MOST = 10, /* of a lead-in alone on its line: "Kính gửi:" */
	DATE_BELOW_MOST = 6
};

static const char *const head_sets[] = {"heading-number", "heading-date", "heading", NULL};

/* ---- where to look ---- */

/* In reading order the country's name and the date, in the right column, may come below "Kính gửi:" in the left one: the line
 * behind the date, else the one behind `i`. */
static size_t line_behind(struct kh_run *run, const struct kh_lines *lines, size_t i)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "heading-date");
	struct kh_hit hit;

	if (lines->at[i].at.end - lines->at[i].at.begin > ADDRESS_MOST)
		return i + 1;
	for (size_t k = i + 1; k < lines->count && k <= i + DATE_BELOW_MOST; k++)
		if (kh_set_full(set, run->matcher, run->text, kh_text_trim(run->text, lines->at[k].at), &hit) ==
		    KH_OK)
			return k + 1;
	return i + 1;
}

/* The body's first line at the latest: grounds, an address, or the outline. */
static size_t last_line(struct kh_run *run, const struct kh_lines *lines)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "heading-body");
	struct kh_hit hit;
	size_t i;

	for (i = 0; i < lines->count && i < LINES_MOST; i++)
		if (kh_set_match(set, run->matcher, run->text, lines->at[i].at, &hit) == KH_OK &&
		    kh_pattern_yield(hit.pattern, "whole") == NULL)
			return kh_pattern_yield(hit.pattern, "sure") == NULL ? i + 1 : line_behind(run, lines, i);
	return i;
}

static bool same_block(const struct kh_head *head, size_t i)
{
	return head->at[i].line == head->at[i - 1].line || head->at[i].blanks == 0;
}

/* The stamp of a digital signature goes as a whole: what stands below its first line, be it beside something else, and the
 * block of lines that it is alone. */
static int drop_stamps(struct kh_run *run, struct kh_head *head)
{
	bool *stamps = kh_arena_zero(run->mem, head->count + 1, sizeof *stamps);
	size_t n = 0;

	if (stamps == NULL)
		return KH_E_MEMORY;
	kh_stamps_find(run, head->at, head->count, false, stamps);
	for (size_t i = 0; i < head->count; i++)
		if (!stamps[i])
			head->at[n++] = head->at[i];
	head->count = n;
	n = 0;
	for (size_t i = 0, end; i < head->count; i = end) {
		bool stamp = false, known = false;
		for (end = i; end < head->count && (end == i || same_block(head, end)); end++) {
			struct kh_hit hit;
			known = known || head->at[end].set != NULL;
			stamp = stamp || kh_set_find(kh_patterns_set(run->patterns, "heading-stamp"), run->matcher,
			                     run->text, head->at[end].at, &hit) == KH_OK;
		}
		for (size_t k = i; k < end && (!stamp || known); k++)
			head->at[n++] = head->at[k];
	}
	head->count = n;
	return KH_OK;
}

/* What a web site says of the document in lines above it. */
static void drop_meta(struct kh_run *run, struct kh_head *head)
{
	size_t n = 0;

	for (size_t i = 0, end; i < head->count; i = end) {
		bool meta = kh_piece_begins(run, &head->at[i], "heading-meta", NULL);
		for (end = i; end < head->count && (end == i || head->at[end].line == head->at[i].line); end++)
			if (!meta)
				head->at[n++] = head->at[end];
	}
	head->count = n;
}

bool kh_piece_runs_on(struct kh_run *run, const struct kh_piece *above, const struct kh_piece *p)
{
	bool same_cell = p->row && p->line == above->line && p->column == above->column;
	struct kh_hit hit;

	return above->set == NULL && p->set == NULL && p->blanks == 0 && (same_cell || p->line == above->line + 1) &&
	       kh_set_find(
	           kh_patterns_set(run->patterns, "heading-open"), run->matcher, run->text, above->at, &hit) == KH_OK;
}

static void drop_noise(struct kh_run *run, struct kh_head *head)
{
	size_t n = 0;

	for (size_t i = 0; i < head->count; i++)
		if (head->at[i].set != NULL || !kh_piece_is(run, &head->at[i], "heading-noise", NULL) ||
		    (n > 0 && kh_piece_runs_on(run, &head->at[n - 1], &head->at[i])))
			head->at[n++] = head->at[i];
	head->count = n;
}

/* ---- type, number, date ---- */

static bool is_set(const struct kh_piece *p, const char *set)
{
	return p->set != NULL && strcmp(p->set, set) == 0;
}

/* A small letter or a sign alone is dirt of a scan: "KẾ HOẠCH ẳ". */
static bool is_speck(const struct kh_text *text, struct kh_range rest)
{
	return rest.end - rest.begin == 1 && !kh_is_upper(text->skeleton[rest.begin]) &&
	       !kh_is_digit(text->skeleton[rest.begin]);
}

/* Is a piece that begins with a type's name the line of the type? `known`: parts of a heading stand above. */
static bool is_type_line(
    struct kh_run *run, const struct kh_piece *p, const struct kh_hit *hit, bool known, size_t index)
{
	struct kh_range rest = {hit->at.end, p->at.end};
	struct kh_hit of;
	bool bold = kh_text_all_style(run->text, hit->at, KH_BOLD);

	while (rest.begin < rest.end && strchr(" :.", run->text->skeleton[rest.begin]) != NULL)
		rest.begin++;
	bool loud = kh_text_all_upper(run->text, p->at) || bold;
	if (rest.begin == rest.end || is_speck(run->text, rest))
		return known || index == 0 || (loud && index < BARE_TYPE_MOST);
	if (known &&
	    (kh_text_all_upper(run->text, hit->at) || kh_set_match(kh_patterns_set(run->patterns, "heading-of"),
	                                                  run->matcher, run->text, rest, &of) == KH_OK))
		return true;
	return kh_text_all_upper(run->text, p->at) && (known || index < 3);
}

/* 'Luật số: …', 'Nghị định số …': the type of a number, no line of its own; but "KẾ HOẠCH Thực hiện Quyết định số …".
 */
static bool is_numbered(const struct kh_run *run, const struct kh_head *head, size_t i, const struct kh_hit *type)
{
	if (kh_text_all_upper(run->text, type->at) && !kh_text_all_upper(run->text, head->at[i].at))
		return false;
	return i + 1 < head->count && head->at[i + 1].line == head->at[i].line &&
	       is_set(&head->at[i + 1], "heading-number");
}

/* "V/v" / "Chỉ thị của Thủ tướng Chính phủ": a type that the abstract of a công văn names, in its cell. */
static bool is_about_type(struct kh_run *run, const struct kh_head *head, size_t i)
{
	const struct kh_piece *p = &head->at[i], *above = p - 1;

	return i > 0 && p->row && above->row && above->line == p->line && above->column == p->column &&
	       kh_piece_begins(run, above, "heading-subject", NULL);
}

static bool is_type(struct kh_run *run, const struct kh_head *head, size_t i, bool known, struct kh_hit *hit)
{
	const struct kh_piece *p = &head->at[i];

	return p->set == NULL && kh_piece_begins(run, p, "type", hit) && !is_numbered(run, head, i, hit) &&
	       !is_about_type(run, head, i) && is_type_line(run, p, hit, known, i);
}

/* A web page has titles in capitals above the letterhead, its own and the document's: what stands up to the last of them
 * goes, where the document's type stands below the letterhead. */
static void drop_above(struct kh_run *run, struct kh_head *head)
{
	size_t country = 0, from = 0, type;
	struct kh_hit hit;

	while (country < head->count && !is_set(&head->at[country], "heading"))
		country++;
	for (size_t i = 0; i < country && country < head->count; i++)
		if (head->at[i].set == NULL && kh_text_all_upper(run->text, head->at[i].at) &&
		    (kh_piece_begins(run, &head->at[i], "type", NULL) ||
		        kh_piece_begins(run, &head->at[i], "heading-annex", NULL)))
			from = i + 1;
	for (type = country; from > 0 && type < head->count && !is_type(run, head, type, true, &hit);)
		type++;
	if (from == 0 || type == head->count)
		return;
	head->count -= from;
	memmove(head->at, head->at + from, head->count * sizeof *head->at);
}

static void find_type(struct kh_run *run, struct kh_head *head)
{
	bool known = false;
	struct kh_hit hit;

	head->type = head->count;
	for (size_t i = 0; i < head->count; i++) {
		const struct kh_piece *p = &head->at[i];
		known = known || p->set != NULL;
		if (!is_type(run, head, i, known, &hit))
			continue;
		head->type = i;
		head->type_kind = hit.pattern;
		head->type_rest = kh_text_trim(run->text, (struct kh_range){hit.at.end, p->at.end});
		if (is_speck(run->text, head->type_rest))
			head->type_rest.begin = head->type_rest.end;
		return;
	}
}

/* Does a piece begin a column? At the begin of its line or cell, behind a gap, or behind another part of the heading;
 * a law's number has the type before it ('Luật số: 29/2018/QH14') and nothing behind. */
static bool begins_column(struct kh_run *run, const struct kh_head *head, size_t i)
{
	const struct kh_piece *p = &head->at[i], *before = i > 0 ? p - 1 : NULL;
	uint32_t at = p->at.begin;

	for (; before != NULL && before->line == p->line && before->set != NULL && !p->first; i--) {
		p = before; /* a date behind a number stands where the number does */
		before = i > 1 ? p - 1 : NULL;
		at = p->at.begin;
	}
	if (p->first || before == NULL || before->line != p->line || before->column == p->column)
		return true;
	while (at > before->at.end && run->text->skeleton[at - 1] == ' ')
		at--;
	if (at > before->at.end || p->at.begin - at >= COLUMN_GAP)
		return true;
	if (before->first && kh_text_all_upper(run->text, before->at) && kh_issuer_begins(run, run->text, before->at))
		return true; /* lines of one cell that were joined */
	bool last = i + 1 == head->count || head->at[i + 1].line != p->line;
	return last && before->first && kh_piece_is(run, before, "type", NULL);
}

static size_t find_set(struct kh_run *run, const struct kh_head *head, const char *set, size_t from, size_t end)
{
	for (size_t i = from; i < end; i++)
		if (is_set(&head->at[i], set) && begins_column(run, head, i))
			return i;
	return head->count;
}

/* The date stands below the country's name; one above that is a web page's own, where another follows. */
static size_t find_date(struct kh_run *run, const struct kh_head *head, size_t end)
{
	size_t country = find_set(run, head, "heading", 0, end);
	size_t date = find_set(run, head, "heading-date", country < end ? country : 0, end);

	return date < head->count ? date : find_set(run, head, "heading-date", 0, end);
}

/* A number or a date below the type is the heading's only where the abstract has not begun. */
static void find_numbers(struct kh_run *run, struct kh_head *head)
{
	size_t end = head->type < head->count ? head->type + 1 : head->count;

	head->number = find_set(run, head, "heading-number", 0, end);
	head->date = find_date(run, head, end);
	if (head->number == head->count && end < head->count && is_set(&head->at[end], "heading-number") &&
	    head->at[end].first && (end + 1 == head->count || head->at[end + 1].line != head->at[end].line))
		head->number = end; /* "PHƯƠNG ÁN NỔ MÌN" / "Số: 01/PANM" */
	if (head->type == head->count && head->number == head->count)
		head->date = head->count;
}

int kh_head_find(
    struct kh_run *run, const struct kh_lines *lines, const struct kh_paragraphs *paragraphs, struct kh_head *head)
{
	struct kh_list pieces = {0};
	int rc = kh_pieces_split(run, lines, 0, last_line(run, lines), head_sets, &pieces);

	*head = (struct kh_head){.lines = lines, .paragraphs = paragraphs, .at = pieces.items, .count = pieces.count};
	if (rc != KH_OK)
		return rc;
	if ((rc = kh_head_join(run, head)) != KH_OK)
		return rc;
	if ((rc = drop_stamps(run, head)) != KH_OK)
		return rc;
	drop_meta(run, head);
	drop_noise(run, head);
	drop_above(run, head);
	head->type = head->number = head->date = head->count;
	if (head->count > 0 && kh_piece_begins(run, &head->at[0], "heading-annex", NULL)) {
		head->annex = true;
		return KH_OK;
	}
	find_type(run, head);
	find_numbers(run, head);
	if (head->type == head->count && head->number == head->count)
		return KH_OK;
	return kh_head_issuer(run, head);
}
