/* Parts of a heading that a narrow column or a line end cut in two: the country's name, the type, the number, place and date. */
#include "heading_parts.h"

#include <string.h>

enum {
	CUT_MOST = 12,   /* of one of two lines that hold a type, or of the rest of the country's name */
	NUMBER_MOST = 6, /* "Số:", "Số :" */
	DATE_MOST = 24,  /* of the second line of a date: "tháng 11 năm 2025" */
	STAMP_MOST = 2   /* blank lines within a line into which a number or a day was stamped */
};

static void join_cut_type(struct kh_run *run, struct kh_head *head, size_t i);
static int join_cut_date(struct kh_run *run, struct kh_head *head, size_t i);
static int join_cut_number(struct kh_run *run, struct kh_head *head, size_t i);
static void drop_country_rest(struct kh_run *run, struct kh_head *head, size_t i);
static void join_team_number(struct kh_run *run, struct kh_head *head, size_t i);

int kh_head_join(struct kh_run *run, struct kh_head *head)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < head->count; i++) {
		drop_country_rest(run, head, i);
		join_cut_type(run, head, i);
		join_team_number(run, head, i);
		rc = join_cut_date(run, head, i);
		if (rc == KH_OK)
			rc = join_cut_number(run, head, i);
	}
	return rc;
}

static bool is_set(const struct kh_piece *p, const char *set)
{
	return p->set != NULL && strcmp(p->set, set) == 0;
}

static void drop_piece(struct kh_head *head, size_t i)
{
	for (; i + 1 < head->count; i++)
		head->at[i] = head->at[i + 1];
	head->count--;
}

/* "KẾ" / "HOẠCH": a type cut between two lines is one piece. */
static void join_cut_type(struct kh_run *run, struct kh_head *head, size_t i)
{
	struct kh_piece *p = &head->at[i];
	struct kh_hit hit;

	if (i + 1 >= head->count || p->set != NULL || p[1].set != NULL || p[1].blanks > 0 ||
	    p->at.end - p->at.begin > CUT_MOST || p[1].at.end - p[1].at.begin > CUT_MOST ||
	    !kh_text_all_upper(run->text, p->at) || !kh_text_all_upper(run->text, p[1].at))
		return;
	struct kh_range both = {p->at.begin, p[1].at.end};
	if (kh_set_full(kh_patterns_set(run->patterns, "type"), run->matcher, run->text, both, &hit) != KH_OK)
		return;
	p->at = both;
	drop_piece(head, i + 1);
}

/* In a narrow column the country's name runs on on the next line: at any place where that has the words it lacks, and
 * beside the issuer's in any word or two in capitals. */
static void drop_country_rest(struct kh_run *run, struct kh_head *head, size_t i)
{
	const struct kh_piece *p = &head->at[i];

	if (!is_set(p, "heading") || !kh_text_all_upper(run->text, p->at))
		return;
	for (size_t k = i + 1; k < head->count && head->at[k].line <= p->line + 1; k++) {
		const struct kh_piece *q = &head->at[k];
		if (q->line == p->line || q->set != NULL || !kh_text_all_upper(run->text, q->at))
			continue;
		if (kh_piece_is(run, q, "heading-rest", NULL) ||
		    (!p->first && !q->row && q->column >= p->column && q->at.end - q->at.begin <= CUT_MOST)) {
			drop_piece(head, k);
			return;
		}
	}
}

/* Make one piece of two where a hit of the set is all of both. */
static int join(struct kh_run *run, struct kh_head *head, size_t i, const char *set)
{
	struct kh_piece *p = &head->at[i];
	struct kh_range both = {p->at.begin, p[1].at.end};
	struct kh_hit hit, *keep;
	int rc = kh_set_find(kh_patterns_set(run->patterns, set), run->matcher, run->text, both, &hit);

	if (rc != KH_OK || hit.at.end != both.end || hit.at.begin > p->at.end)
		return rc == KH_NONE ? KH_OK : rc;
	if ((keep = kh_arena_take(run->mem, sizeof *keep)) == NULL)
		return KH_E_MEMORY;
	*keep = hit;
	p->at = both;
	p->set = set;
	p->hit = keep;
	drop_piece(head, i + 1);
	return KH_OK;
}

static bool goes_on_below(const struct kh_head *head, size_t i)
{
	const struct kh_piece *p = &head->at[i];

	return i + 1 < head->count && p->set == NULL && p[1].line == p->line + 1 && p[1].blanks == 0;
}

/* "Đồng Tháp, ngày 19" / "tháng 11 năm 2025": does the second line go on with the date, which was stamped into the first, whatever
 * blank lines stand between? */
static bool goes_on_stamped(struct kh_run *run, const struct kh_head *head, size_t i)
{
	const struct kh_piece *p = &head->at[i];

	return i + 1 < head->count && p->set == NULL && p[1].set == NULL && p[1].blanks <= STAMP_MOST &&
	       p[1].line == p->line + 1 && kh_piece_is(run, p + 1, "heading-date-rest", NULL);
}

/* "tháng" / "năm 2026", below a place and "ngày": what was left blank parts them. They become one piece. */
static void join_month(struct kh_run *run, struct kh_head *head, size_t i)
{
	struct kh_piece *p = &head->at[i];

	if (i + 2 < head->count && p->set == NULL && p[1].set == NULL && p[2].set == NULL &&
	    p[1].blanks <= STAMP_MOST && p[2].blanks <= STAMP_MOST && p[1].line == p->line + 1 &&
	    p[2].line == p[1].line + 1 && kh_piece_is(run, p + 1, "heading-date-month", NULL) &&
	    kh_piece_is(run, p + 2, "heading-date-rest", NULL)) {
		p[1].at.end = p[2].at.end;
		drop_piece(head, i + 2);
	}
}

/* "Đồng Tháp, ngày 19 tháng 11 năm" / "2025", and behind the number "Thành phố Hồ Chí" / "Minh, ngày 18 tháng 11 năm 2025". */
static int join_cut_date(struct kh_run *run, struct kh_head *head, size_t i)
{
	const struct kh_piece *p = &head->at[i];

	join_month(run, head, i);
	if (goes_on_stamped(run, head, i))
		return join(run, head, i, "heading-date");
	if (!goes_on_below(head, i))
		return KH_OK;
	bool place = is_set(p + 1, "heading-date") && p[1].first && i > 0 && p[-1].line == p->line &&
	             is_set(p - 1, "heading-number");
	bool date = p[1].set == NULL && p[1].at.end - p[1].at.begin <= DATE_MOST;
	return place || date ? join(run, head, i, "heading-date") : KH_OK;
}

/* Is it a number without its symbol, or a symbol without its number, as `rest` says? */
static bool is_half_number(const struct kh_run *run, const struct kh_piece *p, bool rest)
{
	return is_set(p, "heading-number") && (run->text->skeleton[p->at.begin] == '/') == rest &&
	       (memchr(run->text->skeleton + p->at.begin, '/', p->at.end - p->at.begin) != NULL) == rest;
}

/* "Số:" / "25/KH-UBND", "Số" / "25 /KH-UBND"; and where the number was stamped into the paper, "Số: 25" / "/KH-UBND";
 * a tab may leave room for it, "Số:    /KH-UBND". */
static int join_cut_number(struct kh_run *run, struct kh_head *head, size_t i)
{
	const struct kh_piece *p = &head->at[i];

	if (i + 1 >= head->count)
		return KH_OK;
	bool beside = p[1].line == p->line, below = p[1].line == p->line + 1 && p[1].blanks <= STAMP_MOST;
	bool halves = is_half_number(run, p, false) && is_half_number(run, p + 1, true);
	bool sign = p->set == NULL && p[1].set == NULL && (beside || p[1].first) &&
	            p->at.end - p->at.begin <= NUMBER_MOST && kh_piece_is(run, p, "heading-noise", NULL);
	if ((beside || below) && (halves || sign))
		return join(run, head, i, "heading-number");
	return KH_OK;
}

/* "ĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH" / "SỐ 12/QĐ-SCT": a number that the name of a body ends in, not the document's own. */
static void join_team_number(struct kh_run *run, struct kh_head *head, size_t i)
{
	struct kh_piece *p = &head->at[i];
	struct kh_hit hit;

	if (!is_set(p, "heading-number"))
		return;
	for (size_t k = i; k-- > 0 && head->at[k].line + 1 >= p->line;) {
		const struct kh_piece *above = &head->at[k];
		if (above->set == NULL && kh_set_find(kh_patterns_set(run->patterns, "heading-team"), run->matcher,
		                              run->text, above->at, &hit) == KH_OK)
			p->set = NULL;
	}
}
