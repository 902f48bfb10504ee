#include "citation.h"

#include <stdlib.h>
#include <string.h>

#include "finding.h"
#include "lines/flow.h"
#include "citation_scan.h"

enum {
	ID_MOST = 80,     /* code points of a number with its symbol */
	TYPE_MOST = 4,    /* of the first group of a symbol and the hyphen behind it */
	LIST_MOST = 80,   /* of the numbers of a list before the one with the symbol */
	FIRST_YEAR = 1997 /* the Law of 1996 gave normative documents a year in their numbers */
};

static int find_all(struct kh_citation_scan *s);
static void share_issuers(struct kh_citation_scan *s);
static int report_year(struct kh_citation_scan *s, const struct kh_mention *m, const struct kh_citation *c);
static int report_slip(struct kh_citation_scan *s, const struct kh_mention *m);

static int read_string(struct kh_run *run, struct kh_range at, struct kh_list *list, bool report)
{
	struct kh_citation_scan s = {.run = run, .text = kh_flow_text(run->flow), .at = at, .done = at.begin};
	int rc = find_all(&s);

	share_issuers(&s);
	for (size_t i = 0; rc == KH_OK && i < s.mentions.count; i++) {
		const struct kh_mention *m = (struct kh_mention *)s.mentions.items + i;
		struct kh_citation *c = kh_list_add(run->mem, list, sizeof *c);
		rc = c == NULL ? KH_E_MEMORY : kh_mention_put(run, m, c);
		if (rc == KH_OK && report)
			rc = report_year(&s, m, c);
		if (rc == KH_OK && report && m->slip.begin < m->slip.end)
			rc = report_slip(&s, m);
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

/* ---- finding numbers ---- */

/* Where the number before the sign at `i` begins; `i` where there is none. */
static uint32_t number_begin(const struct kh_citation_scan *s, uint32_t i)
{
	uint32_t end = kh_cited_back_blanks(s, i), begin;

	if (end > s->at.begin && s->text->skeleton[i] == '/' && s->text->skeleton[end - 1] == '/')
		end--; /* OCR doubles a stroke */
	if (i - end > 2 || end == s->at.begin)
		return i;
	begin = end;
	if (kh_is_lower(s->text->skeleton[begin - 1]))
		begin--;
	uint32_t digits = kh_cited_back_digits(s, begin);
	if (digits == begin || begin - digits > 6)
		return i;
	begin = digits;
	if (begin > s->at.begin + 1 && s->text->skeleton[begin - 1] == '.' &&
	    kh_is_digit(s->text->skeleton[begin - 2]))
		begin = kh_cited_back_digits(s, begin - 1);
	if (begin > s->at.begin &&
	    (kh_is_alnum(s->text->skeleton[begin - 1]) || strchr("/-", s->text->skeleton[begin - 1]) != NULL))
		return i;
	return begin;
}

/* 'số 15 3/2004/QĐ-TTg': a number that a converter tore, told by 'số' before it. */
static uint32_t mend_number(const struct kh_citation_scan *s, uint32_t begin)
{
	uint32_t end = kh_cited_back_blanks(s, begin), first = kh_cited_back_digits(s, end);

	if (begin - end != 1 || first == end || end - first > 3)
		return begin;
	struct kh_range so = kh_cited_so(s, first, s->done);
	return so.begin < so.end ? first : begin;
}

/* Is the shape proof enough, or do the words before it say that it is a document? */
static bool is_document(const struct kh_mention *m)
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

static struct kh_mention *add(struct kh_citation_scan *s, const struct kh_mention *m)
{
	struct kh_mention *to = kh_list_add(s->run->mem, &s->mentions, sizeof *to);

	if (to != NULL)
		*to = *m;
	return to;
}

/* 'các Nghị định số 107, 108/2020/NĐ-CP': every number of the list is a mention. Sets *begin to where the list
 * begins. */
static int read_list(
    struct kh_citation_scan *s, const struct kh_mention *m, uint32_t *begin, struct kh_range *numbers)
{
	struct kh_range window = {*begin > s->done + LIST_MOST ? *begin - LIST_MOST : s->done, *begin};
	struct kh_hit hit;
	uint32_t i = kh_cited_back_blanks(s, *begin);

	*numbers = (struct kh_range){0, 0};
	if (i <= s->done + 1 || kh_is_digit(s->text->skeleton[i - 1]) || m->id.form == KH_SYMBOL_OLD)
		return KH_OK;
	int rc = kh_set_find(kh_patterns_set(s->run->patterns, "cited-list"), s->run->matcher, s->text, window, &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	if (kh_hit_group(&hit, "first", numbers))
		*begin = numbers->begin;
	return KH_OK;
}

static int add_list(struct kh_citation_scan *s, const struct kh_mention *m, struct kh_range numbers)
{
	for (uint32_t i = numbers.begin; i < numbers.end;) {
		uint32_t end = i;
		while (end < numbers.end && kh_is_digit(s->text->skeleton[end]))
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
static int read_mention(struct kh_citation_scan *s, uint32_t begin, uint32_t *next)
{
	struct kh_mention m = {.end = 0};
	struct kh_range numbers;
	int rc = kh_symbol_read(s->run, s->text, kh_cited_until(s, begin, ID_MOST), &m.id);

	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	m.end = m.id.at.end;
	begin = m.id.number.begin = m.id.at.begin = mend_number(s, begin);
	if ((rc = read_list(s, &m, &begin, &numbers)) != KH_OK)
		return rc;
	kh_citation_type(s, &m, begin);
	kh_citation_inherit(s, &m);
	if (!is_document(&m))
		return KH_OK;
	if ((rc = kh_citation_rest(s, &m)) != KH_OK || (rc = add_list(s, &m, numbers)) != KH_OK)
		return rc;
	*next = s->done = m.end;
	return add(s, &m) == NULL ? KH_E_MEMORY : KH_OK;
}

/* 'Văn bản số 35 ngày 24/6/2026': no symbol, but a type, 'số' and a date. `slash` is the first of the date. */
static int read_bare(struct kh_citation_scan *s, uint32_t slash, uint32_t *next)
{
	uint32_t i = kh_cited_back_blanks(s, kh_cited_back_digits(s, slash));
	struct kh_mention m = {.end = 0};

	while (i > s->done && kh_is_lower(s->text->skeleton[i - 1]))
		i--;
	m.id.number.end = m.end = kh_cited_back_blanks(s, i);
	m.id.number.begin = kh_cited_back_digits(s, m.end);
	if (m.end == i || m.id.number.begin == m.end || m.id.number.begin <= s->done)
		return KH_OK;
	m.id.at = m.id.number;
	struct kh_range so = kh_cited_so(s, m.id.number.begin, s->done);
	if (so.begin == so.end)
		return KH_OK;
	kh_citation_type(s, &m, m.id.number.begin);
	if (m.kind == NULL)
		return KH_OK;
	int rc = kh_citation_rest(s, &m);
	if (rc != KH_OK || m.edtf == NULL)
		return rc;
	*next = s->done = m.end;
	return add(s, &m) == NULL ? KH_E_MEMORY : KH_OK;
}

/* Where the number begins whose first sign was lost: "214NQ-CP", "20NQ/TW", "298 KH/TWĐTN"; `sign` where none does. */
static uint32_t tight_begin(const struct kh_citation_scan *s, uint32_t sign)
{
	uint32_t i = sign;

	while (i > s->done && i + TYPE_MOST > sign && !kh_is_digit(s->text->skeleton[i - 1]) &&
	       kh_is_alnum(s->text->skeleton[i - 1]))
		i--;
	if (i > s->done && s->text->skeleton[i - 1] == ' ')
		i--;
	uint32_t first = kh_cited_back_digits(s, i);
	return first < i && (first == s->at.begin || s->text->skeleton[first - 1] == ' ') ? first : sign;
}

/* A stroke or a hyphen between a digit and a capital (or a year, or a day and a month) wakes the expressions. */
static int look_at(struct kh_citation_scan *s, uint32_t i, uint32_t *next)
{
	uint32_t after = i + 1;

	while (after < s->at.end && after < i + 3 && s->text->skeleton[after] == ' ')
		after++;
	char c = kh_cited_sign(s, after);
	if (!kh_is_upper(c) && !(kh_is_digit(c) && s->text->skeleton[i] == '/'))
		return KH_OK;
	uint32_t begin = number_begin(s, i);
	if (begin == i && kh_is_upper(c))
		begin = tight_begin(s, i);
	if (begin == i || begin < s->done)
		return KH_OK;
	int rc = read_mention(s, begin, next);
	if (rc == KH_OK && *next == i + 1 && kh_is_digit(c))
		rc = read_bare(s, i, next);
	return rc;
}

static int find_all(struct kh_citation_scan *s)
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
static void share_issuers(struct kh_citation_scan *s)
{
	struct kh_mention *m = s->mentions.items;

	for (size_t i = s->mentions.count; i-- > 1;) {
		struct kh_mention *a = &m[i - 1], *b = &m[i];
		if (a->issuer.begin < a->issuer.end || b->issuer.begin == b->issuer.end)
			continue;
		if (a->lent.begin < a->lent.end ||
		    (kh_symbol_same_body(s->text, &a->id, &b->id) &&
		        kh_cited_is_whole(s, "cited-and", (struct kh_range){a->end, b->lead.begin})))
			a->issuer = b->issuer;
	}
}

static int report_year(struct kh_citation_scan *s, const struct kh_mention *m, const struct kh_citation *c)
{
	int dated = c->date == NULL ? FIRST_YEAR : (int)strtol(c->date, NULL, 10);

	if (m->id.year != 0 || !m->id.normative || dated < FIRST_YEAR)
		return KH_OK;
	return kh_report_spans(s->run, KH_W_CITATION_YEAR_MISSING, c->id.spans, c->id.text);
}

static int report_slip(struct kh_citation_scan *s, const struct kh_mention *m)
{
	const char *words = kh_text_copy(s->run->mem, s->text, m->slip);

	return words == NULL ? KH_E_MEMORY : kh_report(s->run, KH_W_OCR_SLIP, m->slip, words);
}
