#include "heading.h"

#include <string.h>

#include "finding.h"
#include "lines/flow.h"
#include "heading_parts.h"
#include "heading_text.h"
#include "issuer.h"
#include "signature.h"
#include "stamped.h"
#include "mention/slip.h"
#include "mention/symbol.h"
#include "mention/when.h"

enum {
	SYMBOL_APART_MOST = 6, /* pieces between a number and its symbol */
	DATE_ABOVE_MOST = 2,   /* lines between a date and the signature below it */
	DATE_MOST = 80,        /* code points of a place and a date */
	ISSUER_MOST = 150,     /* of a body's name */
	SENTENCE_LEAST = 60    /* with a full stop: a sentence that names a body first */
};

struct reader {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_paragraphs *paragraphs;
	struct kh_head head;
	struct kh_range place, subject; /* [flow] place of the heading's date; abstract */
	bool annexed;                   /* a note says that it comes with another document, which has the number */
	struct kh_heading *heading;
	struct kh_parts *parts;
};

static int read_type(struct reader *r);
static int read_number(struct reader *r);
static int read_date(struct reader *r);
static int read_subject(struct reader *r);
static int read_issuer(struct reader *r);
static int read_end(struct reader *r);
static int report_gaps(struct reader *r);

int kh_heading_read(struct kh_run *run, const struct kh_lines *lines, const struct kh_paragraphs *paragraphs,
    struct kh_heading *heading, struct kh_parts *parts)
{
	struct reader r = {.run = run, .lines = lines, .paragraphs = paragraphs, .heading = heading, .parts = parts};
	int rc;

	*heading = (struct kh_heading){0};
	*parts = (struct kh_parts){.body = 0, .end = paragraphs->count, .after = paragraphs->count};
	if ((rc = kh_head_find(run, lines, paragraphs, &r.head)) != KH_OK ||
	    (rc = kh_head_subject(run, &r.head)) != KH_OK || (rc = read_type(&r)) != KH_OK ||
	    (rc = read_number(&r)) != KH_OK || (rc = read_date(&r)) != KH_OK || (rc = read_subject(&r)) != KH_OK ||
	    (rc = kh_heading_note(run, paragraphs, heading, parts)) != KH_OK ||
	    (rc = kh_heading_stamped(run, lines, heading)) != KH_OK || (rc = read_end(&r)) != KH_OK ||
	    (rc = read_issuer(&r)) != KH_OK)
		return rc;
	if (heading->type.text != NULL)
		if ((rc = kh_heading_period(run, paragraphs, parts, r.subject, heading)) != KH_OK ||
		    (rc = kh_heading_replaces(run, paragraphs, heading)) != KH_OK)
			return rc;
	return report_gaps(&r);
}

static bool has(const struct reader *r, size_t piece)
{
	return piece < r->head.count;
}

static int join(struct reader *r, const struct kh_list *pieces, struct kh_range *out)
{
	return kh_flow_join(r->run->flow, pieces->items, pieces->count, out);
}

static int join_one(struct reader *r, struct kh_range at, struct kh_range *out)
{
	return kh_flow_join(r->run->flow, &at, 1, out);
}

static int value(struct reader *r, struct kh_range flow, struct kh_value *out)
{
	return kh_text_value(r->run->mem, kh_flow_text(r->run->flow), flow, out);
}

/* ---- the parts of the heading ---- */

/* As printed; where it is not, the type that the symbol abbreviates. */
static int read_type(struct reader *r)
{
	const struct kh_pattern *kind = r->head.type_kind;
	struct kh_range at = {0, 0};
	int rc;

	if (has(r, r->head.type))
		at = (struct kh_range){r->head.at[r->head.type].at.begin, r->head.type_rest.begin};
	if (kind == NULL)
		return KH_OK;
	r->parts->plan = kh_pattern_yield(kind, "plan") != NULL;
	r->parts->reports = kh_pattern_yield(kind, "reports") != NULL;
	r->parts->norms = kh_pattern_yield(kind, "norms") != NULL;
	r->parts->rules = kh_pattern_yield(kind, "rules") != NULL;
	if (at.begin < at.end) {
		struct kh_range flow;
		if ((rc = join_one(r, at, &flow)) != KH_OK || (rc = value(r, flow, &r->heading->type)) != KH_OK)
			return rc;
	}
	r->heading->type.text = kh_yield_words(r->run->mem, kind, "name");
	return r->heading->type.text == NULL ? KH_E_MEMORY : KH_OK;
}

static int put_text(struct reader *r, struct kh_range at, struct kh_value *out)
{
	if (at.begin >= at.end)
		return KH_OK;
	if ((out->text = kh_symbol_text(r->run->mem, r->run->text, at)) == NULL)
		return KH_E_MEMORY;
	return kh_text_origin(r->run->mem, r->run->text, at, &out->spans);
}

static int type_of_symbol(struct reader *r, struct kh_range symbol)
{
	struct kh_symbol s = {.symbol = symbol};
	int rc = kh_symbol_judge(r->run, r->run->text, &s);

	if (rc != KH_OK || r->heading->type.text != NULL || s.code == NULL)
		return rc;
	r->parts->plan = kh_pattern_yield(s.code, "plan") != NULL;
	r->parts->norms = kh_pattern_yield(s.code, "norms") != NULL;
	r->parts->rules = kh_pattern_yield(s.code, "rules") != NULL;
	r->heading->type.text = kh_yield_words(r->run->mem, s.code, "name");
	if (r->heading->type.text == NULL)
		return KH_E_MEMORY;
	return kh_text_origin(r->run->mem, r->run->text, symbol, &r->heading->type.spans);
}

/* The number line in the paragraphs, which cite nothing there. */
static int find_own(struct reader *r, size_t line)
{
	const struct kh_set *set = kh_patterns_set(r->run->patterns, "heading-number");
	struct kh_hit hit;

	for (size_t i = 0; i < r->paragraphs->count && r->paragraphs->at[i].line <= line; i++) {
		if (r->paragraphs->at[i].line_end <= line)
			continue;
		int rc = kh_set_find(set, r->run->matcher, kh_flow_text(r->run->flow), r->paragraphs->at[i].at, &hit);
		if (rc == KH_OK)
			r->parts->own_number = hit.at;
		if (rc != KH_NONE)
			return rc;
	}
	return KH_OK;
}

/* "Số: 554" / the country's name / "/TTr-SNV": a symbol that a stamped number was printed apart from. */
static const struct kh_piece *symbol_apart(const struct reader *r)
{
	const struct kh_head *head = &r->head;
	struct kh_range at;

	for (size_t i = head->number + 1; i < head->count && i <= head->number + SYMBOL_APART_MOST; i++)
		if (head->at[i].set != NULL && strcmp(head->at[i].set, "heading-number") == 0 &&
		    !kh_hit_group(head->at[i].hit, "number", &at) &&
		    r->run->text->skeleton[head->at[i].at.begin] == '/')
			return &head->at[i];
	return NULL;
}

static int read_number(struct reader *r)
{
	struct kh_range at = {0, 0};
	int rc;

	if (!has(r, r->head.number))
		return KH_OK;
	const struct kh_piece *p = &r->head.at[r->head.number];
	if (kh_hit_group(p->hit, "number", &at) && (rc = put_text(r, at, &r->heading->number)) != KH_OK)
		return rc;
	const struct kh_piece *apart;
	bool symbol = kh_hit_group(p->hit, "symbol", &at) || kh_hit_group(p->hit, "code", &at) ||
	              kh_hit_group(p->hit, "party", &at);
	if (!symbol && (apart = symbol_apart(r)) != NULL)
		symbol = kh_hit_group(apart->hit, "symbol", &at);
	if (symbol)
		if ((rc = put_text(r, at, &r->heading->symbol)) != KH_OK || (rc = type_of_symbol(r, at)) != KH_OK)
			return rc;
	return find_own(r, p->line);
}

/* A date whose figures were misread; of one whose day or month could not be read, what could. */
static int read_slipped_date(struct reader *r, const struct kh_hit *hit, struct kh_range flow)
{
	struct kh_range d = {0, 0}, m = {0, 0}, y;
	bool unread = kh_pattern_yield(hit->pattern, "unread") != NULL;
	bool day = kh_hit_group(hit, "d", &d), month = kh_hit_group(hit, "m", &m);

	if ((!unread && !(day && month)) || !kh_hit_group(hit, "y", &y))
		return KH_OK;
	if ((r->heading->date.text = kh_slipped_date(r->run, r->run->text, d, m, y)) == NULL)
		return KH_OK;
	const char *words = kh_text_copy(r->run->mem, kh_flow_text(r->run->flow), flow);
	if (words == NULL)
		return KH_E_MEMORY;
	return kh_report(r->run, KH_W_OCR_SLIP, flow, words);
}

/* "Lâm Đồng, ngày    tháng    năm", "ngày 15 tháng 54 năm 2026": there is no date, which a person should see. */
static int read_blank_date(struct reader *r, struct kh_range flow)
{
	const char *words = kh_text_copy(r->run->mem, kh_flow_text(r->run->flow), flow);

	r->heading->date = (struct kh_value){0};
	if (r->lines->stamp[3].begin < r->lines->stamp[3].end)
		return KH_OK; /* stamped elsewhere */
	return words == NULL ? KH_E_MEMORY : kh_report(r->run, KH_W_DATE_INCOMPLETE, flow, words);
}

static int read_date_hit(struct reader *r, const struct kh_hit *hit)
{
	struct kh_range at, flow;
	int rc;

	if (kh_hit_group(hit, "place", &at))
		if ((rc = join_one(r, at, &r->place)) != KH_OK ||
		    (rc = value(r, r->place, &r->heading->place)) != KH_OK)
			return rc;
	if (!kh_hit_group(hit, "date", &at))
		return KH_OK;
	if ((rc = join_one(r, at, &flow)) != KH_OK || (rc = value(r, flow, &r->heading->date)) != KH_OK)
		return rc;
	const char *date = NULL;
	if (kh_pattern_yield(hit->pattern, "blank") != NULL)
		return read_blank_date(r, flow);
	if (kh_pattern_yield(hit->pattern, "unread") == NULL)
		date = kh_when_date(r->run, flow, NULL);
	if (date != NULL &&
	    strlen(date) == sizeof "2021-12" - 1) /* a heading has a day, whether it can be read or not */
		date = kh_arena_print(r->run->mem, "%s-XX", date);
	r->heading->date.text = date;
	rc = date != NULL ? KH_OK : read_slipped_date(r, hit, flow);
	return rc != KH_OK || r->heading->date.text != NULL ? rc : read_blank_date(r, flow);
}

static int read_date(struct reader *r)
{
	return has(r, r->head.date) ? read_date_hit(r, r->head.at[r->head.date].hit) : KH_OK;
}

/* A licence has its place and date above the signature, alone on their line or in their column. */
static int read_date_above(struct reader *r, size_t signature)
{
	const struct kh_set *set = kh_patterns_set(r->run->patterns, "heading-date");
	struct kh_range place;
	struct kh_hit hit;

	if (r->heading->type.text == NULL || has(r, r->head.date) || signature >= r->lines->count)
		return KH_OK;
	for (size_t i = signature, k = 0; i-- > r->head.body_line && k < DATE_ABOVE_MOST; k++) {
		struct kh_range at = kh_text_trim(r->run->text, r->lines->at[i].at);
		if (at.end - at.begin > DATE_MOST)
			continue;
		int rc = kh_set_full(set, r->run->matcher, r->run->text, at, &hit);
		if (rc == KH_OK && kh_hit_group(&hit, "place", &place))
			return read_date_hit(r, &hit);
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
	}
	return KH_OK;
}

static int read_subject(struct reader *r)
{
	int rc = join(r, &r->head.subject, &r->subject);
	struct kh_hit hit;

	if (rc == KH_OK && r->parts->norms && !r->parts->rules)
		r->parts->rules = kh_set_match(kh_patterns_set(r->run->patterns, "rules-subject"), r->run->matcher,
		                      kh_flow_text(r->run->flow), r->subject, &hit) == KH_OK;
	return rc != KH_OK ? rc : value(r, r->subject, &r->heading->subject);
}

/* ---- who issues it ---- */

/* A people's committee without its place says too little: the text may say more. */
static bool is_placed(const struct kh_issuer *issuer)
{
	return issuer->province != NULL || issuer->district != NULL || issuer->level == NULL ||
	       strcmp(issuer->level, "place") != 0;
}

/* Since July 2025 communes lie directly in provinces; the gazetteer's districts and codes are of the time before. */
static void forget_district(struct kh_issuer *issuer, const char *date)
{
	if (date == NULL || strcmp(date, "2025-07") < 0 || issuer->level == NULL ||
	    strcmp(issuer->level, "commune") != 0)
		return;
	issuer->district = issuer->code = NULL;
}

static int issuer_of_text(struct reader *r, struct kh_issuer *out)
{
	struct kh_paragraphs of = *r->paragraphs;
	struct kh_range note;

	if (r->heading->type.text == NULL)
		return KH_NONE;
	if (r->head.annex || (!has(r, r->head.type) && !has(r, r->head.number))) {
		size_t i = kh_heading_note_at(r->run, &of, &note);
		of.at += i;
		of.count = i < of.count ? 1 : 0;
	}
	return kh_issuer_from_text(r->run, &of, r->place, out);
}

/* "Ủy ban nhân dân thành phố … có trách nhiệm công bố …": the text of a page that is no paper. */
static bool is_prose(const struct reader *r, struct kh_range name)
{
	uint32_t size = name.end - name.begin;

	return size > ISSUER_MOST ||
	       (size > SENTENCE_LEAST && kh_flow_text(r->run->flow)->skeleton[name.end - 1] == '.');
}

static int read_issuer(struct reader *r)
{
	struct kh_issuer *issuer = &r->heading->issuer, other;
	struct kh_range name, superior;
	int rc;

	if ((rc = join(r, &r->head.issuer, &name)) != KH_OK || (rc = join(r, &r->head.superior, &superior)) != KH_OK)
		return rc;
	if (name.begin < name.end && !is_prose(r, name)) {
		if ((rc = kh_issuer_read(r->run, name, superior, r->paragraphs, issuer)) != KH_OK)
			return rc;
		r->heading->has_issuer = true;
		r->heading->attribution.basis = "heading";
	}
	if (!r->heading->has_issuer || !is_placed(issuer)) {
		rc = issuer_of_text(r, &other);
		if (rc == KH_OK && (!r->heading->has_issuer || is_placed(&other))) {
			*issuer = other;
			r->heading->has_issuer = true;
			r->heading->attribution.basis = "text";
		} else if (rc != KH_OK && rc != KH_NONE)
			return rc;
	}
	kh_issuer_seat(r->run, r->place, superior, issuer);
	if (!is_placed(issuer))
		issuer->level = NULL;
	forget_district(issuer, r->heading->date.text);
	if (!r->heading->has_issuer || issuer->province == NULL)
		return KH_OK;
	const char *basis = r->heading->attribution.basis;
	r->heading->attribution = *issuer;
	r->heading->attribution.basis = basis;
	r->heading->has_attribution = true;
	return KH_OK;
}

/* ---- where the parts of the document end ---- */

static size_t paragraph_at(const struct reader *r, size_t line)
{
	size_t i = 0;

	while (i < r->paragraphs->count && r->paragraphs->at[i].line_end <= line)
		i++;
	return i;
}

static size_t paragraph_from(const struct reader *r, size_t line)
{
	size_t i = 0;

	while (i < r->paragraphs->count && r->paragraphs->at[i].line < line)
		i++;
	return i;
}

static int read_end(struct reader *r)
{
	struct kh_signature signature;
	size_t from = has(r, r->head.type) || has(r, r->head.number) ? r->head.body_line : 0;
	int rc = kh_signature_read(r->run, r->lines, from, &signature);

	if (rc != KH_OK)
		return rc;
	r->heading->signers = signature.signers.items;
	r->heading->signer_count = signature.signers.count;
	r->heading->recipients = (struct kh_values){signature.recipients.items, signature.recipients.count};
	if ((rc = read_date_above(r, signature.line)) != KH_OK)
		return rc;
	struct kh_range note;
	r->annexed = kh_heading_note_at(r->run, r->paragraphs, &note) < r->paragraphs->count;
	r->parts->body = from == 0 ? 0 : paragraph_from(r, from);
	r->parts->end = paragraph_at(r, signature.line);
	r->parts->after = paragraph_from(r, signature.line_end);
	if (r->parts->end < r->parts->body)
		r->parts->end = r->parts->body;
	if (r->parts->after < r->parts->end)
		r->parts->after = r->parts->end;
	return KH_OK;
}

/* ---- findings ---- */

static int report_gaps(struct reader *r)
{
	const struct kh_heading *h = r->heading;
	struct kh_spans spans = h->symbol.text != NULL ? h->symbol.spans : h->type.spans;
	int rc = KH_OK;

	if (h->number.text == NULL && h->type.text != NULL &&
	    (h->symbol.text != NULL || (h->date.text != NULL && !r->annexed)))
		rc = kh_report_spans(r->run, KH_W_NUMBER_MISSING, spans);
	if (rc == KH_OK && h->date.text != NULL && strchr(h->date.text, 'X') != NULL)
		rc = kh_report_spans(r->run, KH_W_DATE_INCOMPLETE, h->date.spans, h->date.text);
	return rc;
}
