#include "citation.h"

#include <stdlib.h>
#include <string.h>

#include "finding.h"
#include "lines/flow.h"
#include "heading/issuer.h"
#include "mention.h"
#include "when.h"

enum {
	ID_MOST = 80,    /* code points of a number with its symbol */
	TYPE_MOST = 4,   /* of the first group of a symbol and the hyphen behind it */
	BACK_WORDS = 30, /* how far before a number its type may stand */
	DATE_MOST = 60,  /* code points of 'ngày 27 tháng 12 năm 2021' */
	LONGER_WORDS = 2, /* before a type that a longer one may have: "Thông báo kết luận", "Nghị quyết liên tịch" */
	LIST_MOST = 80,   /* of the numbers of a list before the one with the symbol */
	FIRST_YEAR = 1997 /* the Law of 1996 gave normative documents a year in their numbers */
};

struct scan {
	struct kh_run *run;
	const struct kh_text *text;
	struct kh_range at;
	struct kh_list mentions;
	uint32_t done; /* where the last mention ended */
};

static int find_all(struct scan *s);
static void share_issuers(struct scan *s);
static int report_year(struct scan *s, const struct kh_mention *m, const struct kh_citation *c);

static int read_string(struct kh_run *run, struct kh_range at, struct kh_list *list, bool report)
{
	struct scan s = {.run = run, .text = kh_flow_text(run->flow), .at = at, .done = at.begin};
	int rc = find_all(&s);

	share_issuers(&s);
	for (size_t i = 0; rc == KH_OK && i < s.mentions.count; i++) {
		const struct kh_mention *m = (struct kh_mention *)s.mentions.items + i;
		struct kh_citation *c = kh_list_add(run->mem, list, sizeof *c);
		rc = c == NULL ? KH_E_MEMORY : kh_mention_put(run, m, c);
		if (rc == KH_OK && report)
			rc = report_year(&s, m, c);
	}
	return rc;
}

int kh_citations_find(struct kh_run *run, struct kh_range at, struct kh_list *list)
{
	return read_string(run, at, list, true);
}

int kh_citations_read(struct kh_run *run, struct kh_range at, struct kh_list *list)
{
	return read_string(run, at, list, false);
}

/* ---- small looks at the text ---- */

static char sign(const struct scan *s, uint32_t i)
{
	return i < s->at.end ? s->text->skeleton[i] : '\0';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_word(char c)
{
	return is_digit(c) || is_lower(c) || is_upper(c);
}

static uint32_t back_blanks(const struct scan *s, uint32_t i)
{
	while (i > s->at.begin && s->text->skeleton[i - 1] == ' ')
		i--;
	return i;
}

static uint32_t back_digits(const struct scan *s, uint32_t i)
{
	while (i > s->at.begin && is_digit(s->text->skeleton[i - 1]))
		i--;
	return i;
}

static struct kh_range until(const struct scan *s, uint32_t begin, uint32_t most)
{
	return (struct kh_range){begin, s->at.end - begin > most ? begin + most : s->at.end};
}

static int match(const struct scan *s, const char *set, struct kh_range in, struct kh_hit *hit)
{
	return kh_set_match(kh_patterns_set(s->run->patterns, set), s->run->matcher, s->text, in, hit);
}

static bool is_whole(const struct scan *s, const char *set, struct kh_range in)
{
	struct kh_hit hit;

	return kh_set_full(kh_patterns_set(s->run->patterns, set), s->run->matcher, s->text, in, &hit) == KH_OK;
}

/* ---- the type before a number ---- */

/* 'số' right before `begin`: its place, or an empty range. */
static struct kh_range so_before(const struct scan *s, uint32_t begin, uint32_t from)
{
	struct kh_range window = {begin > from + 12 ? begin - 12 : from, begin};
	struct kh_hit hit;

	if (kh_set_find(kh_patterns_set(s->run->patterns, "cited-so"), s->run->matcher, s->text, window, &hit) ==
	    KH_OK)
		return hit.at;
	return (struct kh_range){0, 0};
}

static uint32_t word_before(const struct scan *s, uint32_t i, uint32_t from)
{
	while (i > from && !is_word(s->text->skeleton[i - 1]))
		i--;
	while (i > from && is_word(s->text->skeleton[i - 1]))
		i--;
	return i;
}

/* A type's words at `begin`, or longer ones that end with them ('Bộ luật' for 'luật'). */
static bool type_at(const struct scan *s, uint32_t begin, uint32_t end, uint32_t from, struct kh_hit *hit)
{
	struct kh_hit longer;

	if (match(s, "type", (struct kh_range){begin, end}, hit) != KH_OK)
		return false;
	for (int words = 0; words < LONGER_WORDS; words++) {
		uint32_t before = word_before(s, begin, from);
		if (before == begin)
			break;
		if (match(s, "type", (struct kh_range){before, end}, &longer) == KH_OK &&
		    longer.at.end == hit->at.end)
			*hit = longer;
		begin = before;
	}
	return true;
}

static bool is_beside(const struct scan *s, uint32_t end, uint32_t number)
{
	return (end < number && back_blanks(s, number) == end) ||
	       is_whole(s, "cited-link", (struct kh_range){end, number});
}

/* 'NQ số 57-NQ/TW': the type in short, right before the number that has it too. */
static bool short_type_at(
    const struct scan *s, const struct kh_mention *m, uint32_t begin, uint32_t number, struct kh_hit *hit)
{
	return is_upper(sign(s, begin)) && match(s, "code", (struct kh_range){begin, number}, hit) == KH_OK &&
	       hit->pattern == m->id.code && is_beside(s, hit->at.end, number);
}

/* Set type and lead of a mention whose number begins at `begin`. A type that stands apart ('Kế hoạch kiểm tra số …')
 * must be the one that the symbol abbreviates, and 'số' must stand before the number, but for laws ('Luật Đất đai
 * 31/2024/QH15'). */
static void find_type(const struct scan *s, struct kh_mention *m, uint32_t begin)
{
	struct kh_range so = so_before(s, begin, s->done);
	bool apart = m->id.code != NULL && kh_pattern_yield(m->id.code, "apart") != NULL;
	struct kh_hit hit;
	uint32_t i = begin;

	m->lead = so.begin < so.end ? so : (struct kh_range){begin, begin};
	for (int words = 0; words < BACK_WORDS && i > s->done; words++) {
		i = word_before(s, i, s->done);
		if (!is_word(sign(s, i)))
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
}

/* A further document beside the last one has its type: 'Quyết định số 45/2021/QĐ-UBND và 53/2021/QĐ-UBND'; and so has one
 * behind what the last is about: 'các Nghị định: số … về …; số …'. */
static void inherit_type(const struct scan *s, struct kh_mention *m)
{
	if (m->kind != NULL || s->mentions.count == 0)
		return;
	const struct kh_mention *last = (struct kh_mention *)s->mentions.items + s->mentions.count - 1;
	if (last->kind == NULL || last->id.code != m->id.code)
		return;
	struct kh_range gap = {last->end, m->lead.begin};
	bool so = m->lead.begin < m->id.at.begin;
	if (!is_whole(s, "cited-and", gap) && !is_whole(s, "cited-apart", gap) &&
	    !(so && is_whole(s, "cited-series", gap)))
		return;
	m->kind = last->kind;
	m->type = last->type;
	if (last->issuer.begin < last->issuer.end && last->issuer.end < last->id.at.begin &&
	    kh_symbol_same_body(s->text, &last->id, &m->id))
		m->issuer = last->issuer; /* named before the list */
}

/* ---- what follows a number ---- */

static void read_date(const struct scan *s, struct kh_mention *m)
{
	struct kh_range date;
	struct kh_hit hit;

	if (match(s, "cited-date", until(s, m->end, DATE_MOST), &hit) != KH_OK)
		return;
	if (kh_hit_group(&hit, "date", &date)) {
		m->edtf = kh_when_date(s->run, date, NULL);
		m->date = date;
	}
	m->end = hit.at.end;
}

static int read_issuer(const struct scan *s, struct kh_mention *m)
{
	struct kh_hit hit;
	struct kh_range name = {0, 0};

	if (match(s, "issuer-lead", (struct kh_range){m->end, s->at.end}, &hit) != KH_OK)
		return KH_OK;
	int rc = kh_issuer_extent(s->run, (struct kh_range){hit.at.end, s->at.end}, m->id.joint, &name);
	if (rc == KH_OK && name.begin < name.end) {
		m->issuer = name;
		m->end = name.end;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

/* 'Theo đề nghị của Sở Nội vụ tại Tờ trình số 66/TTr-SNV': the body stands before the type. */
static void read_issuer_before(const struct scan *s, struct kh_mention *m)
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
static int read_issuer_between(const struct scan *s, struct kh_mention *m)
{
	struct kh_range name = {0, 0};
	struct kh_hit hit;

	if (m->kind == NULL || m->type.end >= m->id.at.begin ||
	    match(s, "issuer-lead", (struct kh_range){m->type.end, m->id.at.begin}, &hit) != KH_OK)
		return KH_OK;
	int rc = kh_issuer_extent(s->run, (struct kh_range){hit.at.end, m->id.at.begin}, m->id.joint, &name);
	if (rc == KH_OK)
		m->issuer = name;
	return rc == KH_NONE ? KH_OK : rc;
}

static int read_rest(const struct scan *s, struct kh_mention *m)
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

/* ---- finding numbers ---- */

/* Where the number before the sign at `i` begins; `i` where there is none. */
static uint32_t number_begin(const struct scan *s, uint32_t i)
{
	uint32_t end = back_blanks(s, i), begin;

	if (end > s->at.begin && s->text->skeleton[i] == '/' && s->text->skeleton[end - 1] == '/')
		end--; /* OCR doubles a stroke */
	if (i - end > 2 || end == s->at.begin)
		return i;
	begin = end;
	if (is_lower(s->text->skeleton[begin - 1]))
		begin--;
	uint32_t digits = back_digits(s, begin);
	if (digits == begin || begin - digits > 6)
		return i;
	begin = digits;
	if (begin > s->at.begin + 1 && s->text->skeleton[begin - 1] == '.' && is_digit(s->text->skeleton[begin - 2]))
		begin = back_digits(s, begin - 1);
	if (begin > s->at.begin &&
	    (is_word(s->text->skeleton[begin - 1]) || strchr("/-", s->text->skeleton[begin - 1]) != NULL))
		return i;
	return begin;
}

/* 'số 15 3/2004/QĐ-TTg': a number that a converter tore, told by 'số' before it. */
static uint32_t mend_number(const struct scan *s, uint32_t begin)
{
	uint32_t end = back_blanks(s, begin), first = back_digits(s, end);

	if (begin - end != 1 || first == end || end - first > 3)
		return begin;
	struct kh_range so = so_before(s, first, s->done);
	return so.begin < so.end ? first : begin;
}

/* Is the shape proof enough, or do the words before it say that it is a document? */
static bool is_document(const struct scan *s, const struct kh_mention *m)
{
	bool so = m->kind == NULL && m->lead.begin < m->lead.end;

	switch (m->id.form) {
	case KH_SYMBOL_YEAR:
		return true;
	case KH_SYMBOL_PARTY:
		return m->id.code != NULL || m->kind != NULL;
	case KH_SYMBOL_PLAIN:
		if (m->id.groups > 1 && (m->id.code != NULL || so))
			return true;
		return m->kind != NULL && m->id.symbol.end - m->id.symbol.begin > 1;
	default:
		return m->kind != NULL;
	}
}

static struct kh_mention *add(struct scan *s, const struct kh_mention *m)
{
	struct kh_mention *to = kh_list_add(s->run->mem, &s->mentions, sizeof *to);

	if (to != NULL)
		*to = *m;
	return to;
}

/* 'các Nghị định số 107, 108/2020/NĐ-CP': every number of the list is a mention. Sets *begin to where the list
 * begins. */
static int read_list(struct scan *s, const struct kh_mention *m, uint32_t *begin, struct kh_range *numbers)
{
	struct kh_range window = {*begin > s->done + LIST_MOST ? *begin - LIST_MOST : s->done, *begin};
	struct kh_hit hit;
	uint32_t i = back_blanks(s, *begin);

	*numbers = (struct kh_range){0, 0};
	if (i <= s->done + 1 || is_digit(s->text->skeleton[i - 1]) || m->id.form == KH_SYMBOL_OLD)
		return KH_OK;
	int rc = kh_set_find(kh_patterns_set(s->run->patterns, "cited-list"), s->run->matcher, s->text, window, &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	if (kh_hit_group(&hit, "first", numbers))
		*begin = numbers->begin;
	return KH_OK;
}

static int add_list(struct scan *s, const struct kh_mention *m, struct kh_range numbers)
{
	for (uint32_t i = numbers.begin; i < numbers.end;) {
		uint32_t end = i;
		while (end < numbers.end && is_digit(s->text->skeleton[end]))
			end++;
		if (end == i) {
			i++;
			continue;
		}
		struct kh_mention lent = *m;
		lent.lent = (struct kh_range){i, end};
		lent.edtf = NULL;
		lent.date = (struct kh_range){0, 0};
		if (add(s, &lent) == NULL)
			return KH_E_MEMORY;
		i = end;
	}
	return KH_OK;
}

/* Read the mention whose number begins at `begin`; *next is set past it where there is one. */
static int read_mention(struct scan *s, uint32_t begin, uint32_t *next)
{
	struct kh_mention m = {.end = 0};
	struct kh_range numbers;
	int rc = kh_symbol_read(s->run, s->text, until(s, begin, ID_MOST), &m.id);

	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	m.end = m.id.at.end;
	begin = m.id.number.begin = m.id.at.begin = mend_number(s, begin);
	if ((rc = read_list(s, &m, &begin, &numbers)) != KH_OK)
		return rc;
	find_type(s, &m, begin);
	inherit_type(s, &m);
	if (!is_document(s, &m))
		return KH_OK;
	if ((rc = read_rest(s, &m)) != KH_OK || (rc = add_list(s, &m, numbers)) != KH_OK)
		return rc;
	*next = s->done = m.end;
	return add(s, &m) == NULL ? KH_E_MEMORY : KH_OK;
}

/* 'Văn bản số 35 ngày 24/6/2026': no symbol, but a type, 'số' and a date. `slash` is the first of the date. */
static int read_bare(struct scan *s, uint32_t slash, uint32_t *next)
{
	uint32_t i = back_blanks(s, back_digits(s, slash));
	struct kh_mention m = {.end = 0};

	while (i > s->done && is_lower(s->text->skeleton[i - 1]))
		i--;
	m.id.number.end = m.end = back_blanks(s, i);
	m.id.number.begin = back_digits(s, m.end);
	if (m.end == i || m.id.number.begin == m.end || m.id.number.begin <= s->done)
		return KH_OK;
	m.id.at = m.id.number;
	struct kh_range so = so_before(s, m.id.number.begin, s->done);
	if (so.begin == so.end)
		return KH_OK;
	find_type(s, &m, m.id.number.begin);
	if (m.kind == NULL)
		return KH_OK;
	int rc = read_rest(s, &m);
	if (rc != KH_OK || m.edtf == NULL)
		return rc;
	*next = s->done = m.end;
	return add(s, &m) == NULL ? KH_E_MEMORY : KH_OK;
}

/* Where the number begins whose stroke was lost: "214NQ-CP"; `hyphen` where none does. */
static uint32_t tight_begin(const struct scan *s, uint32_t hyphen)
{
	uint32_t i = hyphen;

	while (i > s->done && i + TYPE_MOST > hyphen && !is_digit(s->text->skeleton[i - 1]) &&
	       is_word(s->text->skeleton[i - 1]))
		i--;
	uint32_t first = back_digits(s, i);
	return first < i && (first == s->at.begin || s->text->skeleton[first - 1] == ' ') ? first : hyphen;
}

/* A stroke or a hyphen between a digit and a capital (or a year, or a day and a month) wakes the expressions. */
static int look_at(struct scan *s, uint32_t i, uint32_t *next)
{
	uint32_t after = i + 1;

	while (after < s->at.end && after < i + 3 && s->text->skeleton[after] == ' ')
		after++;
	char c = sign(s, after);
	if (!is_upper(c) && !(is_digit(c) && s->text->skeleton[i] == '/'))
		return KH_OK;
	uint32_t begin = number_begin(s, i);
	if (begin == i && s->text->skeleton[i] == '-')
		begin = tight_begin(s, i);
	if (begin == i || begin < s->done)
		return KH_OK;
	int rc = read_mention(s, begin, next);
	if (rc == KH_OK && *next == i + 1 && is_digit(c))
		rc = read_bare(s, i, next);
	return rc;
}

static int find_all(struct scan *s)
{
	int rc = KH_OK;

	for (uint32_t i = s->at.begin, next; rc == KH_OK && i < s->at.end; i = next) {
		char c = s->text->skeleton[i];
		next = i + 1;
		if (c == '/' || c == '-')
			rc = look_at(s, i, &next);
	}
	return rc;
}

/* ---- side by side ---- */

/* An issuer after several documents belongs to all whose symbols name the same body. */
static void share_issuers(struct scan *s)
{
	struct kh_mention *m = s->mentions.items;

	for (size_t i = s->mentions.count; i-- > 1;) {
		struct kh_mention *a = &m[i - 1], *b = &m[i];
		if (a->issuer.begin < a->issuer.end || b->issuer.begin == b->issuer.end)
			continue;
		if (a->lent.begin < a->lent.end ||
		    (kh_symbol_same_body(s->text, &a->id, &b->id) &&
		        is_whole(s, "cited-and", (struct kh_range){a->end, b->lead.begin})))
			a->issuer = b->issuer;
	}
}

static int report_year(struct scan *s, const struct kh_mention *m, const struct kh_citation *c)
{
	int dated = c->date == NULL ? FIRST_YEAR : (int)strtol(c->date, NULL, 10);

	if (m->id.year != 0 || !m->id.normative || dated < FIRST_YEAR)
		return KH_OK;
	return kh_report_spans(s->run, KH_W_CITATION_YEAR_MISSING, c->id.spans, c->id.text);
}
