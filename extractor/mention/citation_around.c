#include "citation_scan.h"

#include "heading/issuer.h"
#include "slip.h"
#include "when.h"

enum {
	BACK_WORDS = 30, /* how far before a number its type may stand */
	DATE_MOST = 60,  /* code points of 'ngày 27 tháng 12 năm 2021' */
	LONGER_WORDS = 2 /* before a type that a longer one may have: "Thông báo kết luận", "Nghị quyết liên tịch" */
};

static uint32_t word_before(const struct kh_citation_scan *s, uint32_t i, uint32_t from);
static bool type_at(
    const struct kh_citation_scan *s, uint32_t begin, uint32_t end, uint32_t from, struct kh_hit *hit);
static bool short_type_at(const struct kh_citation_scan *s, const struct kh_mention *m, uint32_t begin,
    uint32_t number, struct kh_hit *hit);
static bool is_beside(const struct kh_citation_scan *s, uint32_t end, uint32_t number);
static void read_date(const struct kh_citation_scan *s, struct kh_mention *m);
static int read_issuer(const struct kh_citation_scan *s, struct kh_mention *m);
static void read_issuer_before(const struct kh_citation_scan *s, struct kh_mention *m);
static int read_issuer_between(const struct kh_citation_scan *s, struct kh_mention *m);

struct kh_range kh_cited_so(const struct kh_citation_scan *s, uint32_t begin, uint32_t from)
{
	struct kh_range window = {begin > from + 12 ? begin - 12 : from, begin};
	struct kh_hit hit;

	if (kh_set_find(kh_patterns_set(s->run->patterns, "cited-so"), s->run->matcher, s->text, window, &hit) ==
	    KH_OK)
		return hit.at;
	return (struct kh_range){0, 0};
}

/* Set type and lead of a mention whose number begins at `begin`. A type that stands apart ('Kế hoạch kiểm tra số …')
 * must be the one that the symbol abbreviates, and 'số' must stand before the number, but for laws ('Luật Đất đai
 * 31/2024/QH15'). */
void kh_citation_type(const struct kh_citation_scan *s, struct kh_mention *m, uint32_t begin)
{
	struct kh_range so = kh_cited_so(s, begin, s->done);
	bool apart = m->id.code != NULL && kh_pattern_yield(m->id.code, "apart") != NULL;
	struct kh_hit hit;
	uint32_t i = begin;

	m->lead = so.begin < so.end ? so : (struct kh_range){begin, begin};
	for (int words = 0; words < BACK_WORDS && i > s->done; words++) {
		i = word_before(s, i, s->done);
		if (!kh_is_alnum(kh_cited_sign(s, i)))
			continue;
		if (!short_type_at(s, m, i, begin, &hit)) {
			if (!type_at(s, i, begin, s->done, &hit))
				continue;
			if (!is_beside(s, hit.at.end, begin) &&
			    ((so.begin == so.end && !apart) || !kh_symbol_agrees(&m->id, hit.pattern)))
				continue;
		}
		m->kind = hit.pattern;
		m->type = m->lead = hit.at;
		return;
	}
	bool clean;
	struct kh_range type = kh_slipped_type(s->run, s->text, &m->id, s->done, m->lead.begin, &clean);
	if (type.begin >= type.end)
		return;
	m->kind = m->id.code;
	m->type = m->lead = type;
	if (!clean)
		m->slip = type;
}

/* A further document beside the last one has its type: 'Quyết định số 45/2021/QĐ-UBND và 53/2021/QĐ-UBND'; and so has one
 * behind what the last is about: 'các Nghị định: số … về …; số …'. */
void kh_citation_inherit(const struct kh_citation_scan *s, struct kh_mention *m)
{
	if (m->kind != NULL || s->mentions.count == 0)
		return;
	const struct kh_mention *last = (struct kh_mention *)s->mentions.items + s->mentions.count - 1;
	if (last->kind == NULL || last->id.code != m->id.code)
		return;
	struct kh_range gap = {last->end, m->lead.begin};
	bool so = m->lead.begin < m->id.at.begin;
	if (!kh_cited_is_whole(s, "cited-and", gap) && !kh_cited_is_whole(s, "cited-apart", gap) &&
	    !(so && kh_cited_is_whole(s, "cited-series", gap)))
		return;
	m->kind = last->kind;
	m->type = last->type;
	if (last->issuer.begin < last->issuer.end && last->issuer.end < last->id.at.begin &&
	    kh_symbol_same_body(s->text, &last->id, &m->id))
		m->issuer = last->issuer; /* named before the list */
}

int kh_citation_rest(const struct kh_citation_scan *s, struct kh_mention *m)
{
	int rc;

	read_date(s, m);
	if ((rc = read_issuer(s, m)) != KH_OK)
		return rc;
	if (m->issuer.begin < m->issuer.end && m->edtf == NULL)
		read_date(s, m);
	if (m->issuer.begin == m->issuer.end && (rc = read_issuer_between(s, m)) != KH_OK)
		return rc;
	read_issuer_before(s, m);
	return KH_OK;
}

/* ---- the type before a number ---- */

static uint32_t word_before(const struct kh_citation_scan *s, uint32_t i, uint32_t from)
{
	while (i > from && !kh_is_alnum(s->text->skeleton[i - 1]))
		i--;
	while (i > from && kh_is_alnum(s->text->skeleton[i - 1]))
		i--;
	return i;
}

/* A type's words at `begin`, or longer ones that end with them ('Bộ luật' for 'luật'). */
static bool type_at(const struct kh_citation_scan *s, uint32_t begin, uint32_t end, uint32_t from, struct kh_hit *hit)
{
	struct kh_hit longer;

	if (kh_cited_match(s, "type", (struct kh_range){begin, end}, hit) != KH_OK)
		return false;
	for (int words = 0; words < LONGER_WORDS; words++) {
		uint32_t before = word_before(s, begin, from);
		if (before == begin)
			break;
		if (kh_cited_match(s, "type", (struct kh_range){before, end}, &longer) == KH_OK &&
		    longer.at.end == hit->at.end)
			*hit = longer;
		begin = before;
	}
	return true;
}

static bool is_beside(const struct kh_citation_scan *s, uint32_t end, uint32_t number)
{
	return (end < number && kh_cited_back_blanks(s, number) == end) ||
	       kh_cited_is_whole(s, "cited-link", (struct kh_range){end, number});
}

/* 'NQ số 57-NQ/TW': the type in short, right before the number that has it too. */
static bool short_type_at(
    const struct kh_citation_scan *s, const struct kh_mention *m, uint32_t begin, uint32_t number, struct kh_hit *hit)
{
	return kh_is_upper(kh_cited_sign(s, begin)) &&
	       kh_cited_match(s, "code", (struct kh_range){begin, number}, hit) == KH_OK &&
	       hit->pattern == m->id.code && is_beside(s, hit->at.end, number);
}

/* ---- what follows a number ---- */

static void read_date(const struct kh_citation_scan *s, struct kh_mention *m)
{
	struct kh_range date, day = {0, 0}, month, year;
	struct kh_hit hit;

	if (kh_cited_match(s, "cited-date", kh_cited_until(s, m->end, DATE_MOST), &hit) != KH_OK)
		return;
	if (kh_hit_group(&hit, "date", &date)) {
		bool slipped = kh_hit_group(&hit, "d", &day) && kh_hit_group(&hit, "m", &month) &&
		               kh_hit_group(&hit, "y", &year);
		m->edtf =
		    slipped ? kh_slipped_date(s->run, s->text, day, month, year) : kh_when_date(s->run, date, NULL);
		if (slipped && m->edtf == NULL)
			return;
		if (slipped)
			m->slip = date;
		m->date = date;
	}
	m->end = hit.at.end;
}

static int read_issuer(const struct kh_citation_scan *s, struct kh_mention *m)
{
	struct kh_hit hit;
	struct kh_range name = {0, 0};

	if (kh_cited_match(s, "issuer-lead", (struct kh_range){m->end, s->at.end}, &hit) != KH_OK)
		return KH_OK;
	int rc = kh_issuer_extent(s->run, (struct kh_range){hit.at.end, s->at.end}, m->id.joint, &name);
	if (rc == KH_OK && name.begin < name.end) {
		m->issuer = name;
		m->end = name.end;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

/* 'Theo đề nghị của Sở Nội vụ tại Tờ trình số 66/TTr-SNV': the body stands before the type. */
static void read_issuer_before(const struct kh_citation_scan *s, struct kh_mention *m)
{
	struct kh_range window = {
	    m->lead.begin > s->done + DATE_MOST * 2 ? m->lead.begin - DATE_MOST * 2 : s->done, m->lead.begin};
	struct kh_hit hit;

	if (m->kind == NULL || window.begin >= window.end || m->issuer.begin < m->issuer.end)
		return;
	if (kh_set_find(kh_patterns_set(s->run->patterns, "issuer-before"), s->run->matcher, s->text, window, &hit) ==
	    KH_OK)
		(void)kh_hit_group(&hit, "body", &m->issuer);
}

/* 'Quyết định của Thủ tướng Chính phủ số 135/QĐ-TTg': the body stands between the type and the number. */
static int read_issuer_between(const struct kh_citation_scan *s, struct kh_mention *m)
{
	struct kh_range name = {0, 0};
	struct kh_hit hit;

	if (m->kind == NULL || m->type.end >= m->id.at.begin ||
	    kh_cited_match(s, "issuer-lead", (struct kh_range){m->type.end, m->id.at.begin}, &hit) != KH_OK)
		return KH_OK;
	int rc = kh_issuer_extent(s->run, (struct kh_range){hit.at.end, m->id.at.begin}, m->id.joint, &name);
	if (rc == KH_OK)
		m->issuer = name;
	return rc == KH_NONE ? KH_OK : rc;
}
