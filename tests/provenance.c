#include "provenance.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "arena.h"
#include "charset/decode.h"
#include "kit.h"
#include "words.h"

enum { SAID_MOST = 12 };

struct checker {
	FILE *out;
	const char *source;
	size_t size;
	const char *charset;
	bool sound;  /* the source is well-formed: what is not may be read in more than one way, and only places are
	               checked */
	bool parted; /* words that ran together may be parted: a warning says so */
	size_t faults;
};

static void check(struct checker *c, const char *what, const struct kh_value *v, enum words_like like);
static void check_values(struct checker *c, const char *what, const struct kh_values *v, enum words_like like);
static void check_spans(
    struct checker *c, const char *what, const char *text, const struct kh_spans *spans, bool ordered);
static void check_heading(struct checker *c, const struct kh_heading *h);
static void check_section(struct checker *c, const struct kh_section *s);
static void check_target(struct checker *c, const struct kh_target *t);
static void check_activity(struct checker *c, const struct kh_activity *a);
static void check_table(struct checker *c, const struct kh_table *t);
static void fault(
    struct checker *c, const char *what, const char *text, const struct kh_spans *spans, const char *why);
static bool has_warning(const struct kh_record *record, const char *code);
static bool is_sound(const struct checker *c, const struct kh_record *record);
static struct words cut(const struct checker *c, const struct kh_spans *spans);
static struct words decode(const struct checker *c, const char *bytes, size_t size);

size_t provenance_check(FILE *out, const struct kh_plan *plan)
{
	const struct kh_record *r = kh_plan_record(plan);
	struct checker c = {.out = out, .charset = r->charset};

	c.source = kh_plan_source(plan, &c.size);
	c.sound = is_sound(&c, r);
	c.parted = has_warning(r, "ocr-slip");
	check_heading(&c, &r->heading);
	for (size_t i = 0; i < r->citation_count; i++) {
		const struct kh_citation *n = &r->citations[i];
		check(&c, "citation.type", &n->type, WORDS_ANY_CASE);
		check(&c, "citation.id", &n->id, WORDS_NO_BLANKS);
		check(&c, "citation.issuer", &n->issuer, WORDS_LITERAL);
		check_spans(&c, "citation", n->id.text, &n->spans, true);
	}
	for (size_t i = 0; i < r->section_count; i++)
		check_section(&c, &r->sections[i]);
	for (size_t i = 0; i < r->target_count; i++)
		check_target(&c, &r->targets[i]);
	for (size_t i = 0; i < r->activity_count; i++)
		check_activity(&c, &r->activities[i]);
	for (size_t i = 0; i < r->table_count; i++)
		check_table(&c, &r->tables[i]);
	for (size_t i = 0; i < r->warning_count; i++)
		if (r->warnings[i].spans.count > 0)
			check_spans(&c, "warning", r->warnings[i].message, &r->warnings[i].spans, false);
	return c.faults;
}

/* ---- every value of the record ---- */

static void check_issuer(struct checker *c, const struct kh_issuer *issuer)
{
	check(c, "issuer.name", &issuer->name, WORDS_SPELT_OUT);
}

static void check_heading(struct checker *c, const struct kh_heading *h)
{
	if (h->has_issuer)
		check_issuer(c, &h->issuer);
	if (h->has_attribution)
		check_issuer(c, &h->attribution);
	check(c, "heading.number", &h->number, WORDS_NO_BLANKS);
	check(c, "heading.symbol", &h->symbol, WORDS_NO_BLANKS);
	if (h->type.spans.count > 0) /* "Công văn" is printed nowhere */
		check(c, "heading.type", &h->type, WORDS_SPELT_OUT);
	check(c, "heading.subject", &h->subject, WORDS_LITERAL);
	check(c, "heading.place", &h->place, WORDS_LITERAL);
	check(c, "heading.date", &h->date, WORDS_FIGURES);
	check(c, "heading.period", &h->period, WORDS_FIGURES);
	for (size_t i = 0; i < h->signer_count; i++) {
		check(c, "signer.name", &h->signers[i].name, WORDS_LITERAL);
		check(c, "signer.title", &h->signers[i].title, WORDS_ANY_CASE);
		check(c, "signer.authority", &h->signers[i].authority, WORDS_ANY_CASE);
	}
	check_values(c, "recipients", &h->recipients, WORDS_LITERAL);
	check_values(c, "replaces", &h->replaces, WORDS_NO_BLANKS);
}

static void check_section(struct checker *c, const struct kh_section *s)
{
	check(c, "section.label", &s->label, WORDS_LITERAL);
	check(c, "section.title", &s->title, WORDS_LITERAL);
	for (size_t i = 0; i < s->block_count; i++)
		check(c, "section.block", &s->blocks[i].value, WORDS_LITERAL);
	check_spans(c, "section", s->title.text, &s->spans, true);
}

static void check_target(struct checker *c, const struct kh_target *t)
{
	check(c, "target", &t->value, WORDS_LITERAL);
	for (size_t i = 0; i < t->measure_count; i++)
		check(c, "measure", &t->measures[i].text, WORDS_LITERAL);
}

static void check_activity(struct checker *c, const struct kh_activity *a)
{
	const struct {
		const char *what;
		const struct kh_value *value;
	} cells[] = {{"activity.no", &a->no}, {"activity.group", &a->group},
	    {"activity.objective_no", &a->objective_no}, {"activity.objective", &a->objective},
	    {"activity.task_no", &a->task_no}, {"activity.task", &a->task}, {"activity.activity_no", &a->activity_no},
	    {"activity.activity", &a->activity}, {"activity.product", &a->product}, {"activity.lead", &a->lead.value},
	    {"activity.support", &a->support.value}, {"activity.time", &a->time.value},
	    {"activity.budget", &a->budget.value}};

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		check(c, cells[i].what, cells[i].value, WORDS_LITERAL);
	check_values(c, "lead.agencies", &a->lead.agencies, WORDS_LITERAL);
	check_values(c, "support.agencies", &a->support.agencies, WORDS_LITERAL);
	check_spans(c, "activity", a->activity.text != NULL ? a->activity.text : a->task.text, &a->spans, true);
}

static void check_table(struct checker *c, const struct kh_table *t)
{
	for (size_t i = 0; i < t->column_count; i++)
		check(c, "table.column", &t->columns[i].title, WORDS_LITERAL);
	for (size_t i = 0; i < t->row_count * t->column_count; i++)
		check(c, "table.cell", &t->cells[i], WORDS_LITERAL);
	check_spans(c, "table", NULL, &t->spans, true);
}

/* ---- one value ---- */

static void check_values(struct checker *c, const char *what, const struct kh_values *v, enum words_like like)
{
	for (size_t i = 0; i < v->count; i++)
		check(c, what, &v->at[i], like);
}

/* The number of an item of an HTML list, which no byte but its tag prints. The tag may be in UTF-16. */
static bool is_list_number(const struct checker *c, const struct kh_value *v)
{
	const char *tag = "<li";

	for (size_t i = v->spans.count == 1 ? v->spans.at[0].begin : c->size; i < c->size && *tag != '\0'; i++)
		if (c->source[i] == *tag)
			tag++;
		else if (c->source[i] != '\0')
			break;
	return *tag == '\0' && strlen(v->text) <= 5;
}

static void check(struct checker *c, const char *what, const struct kh_value *v, enum words_like like)
{
	size_t before = c->faults;

	if (v->text == NULL)
		return;
	check_spans(c, what, v->text, &v->spans, like != WORDS_SPELT_OUT);
	if (c->faults > before || !c->sound || is_list_number(c, v))
		return;
	if (like == WORDS_LITERAL && c->parted)
		like = WORDS_PARTED;
	struct words raw = cut(c, &v->spans), words = words_clean(&raw),
	             value = words_composed(v->text, strlen(v->text));
	if (v->text[0] == '\0')
		fault(c, what, v->text, &v->spans, "is empty");
	else if (!words_agree(&value, &words, like))
		fault(c, what, v->text, &v->spans, "is not what its spans give");
	free(raw.at);
	free(words.at);
	free(value.at);
}

/* ordered: the pieces stand in the file as they stand in the value; a name may be put together from any places. */
static void check_spans(
    struct checker *c, const char *what, const char *text, const struct kh_spans *spans, bool ordered)
{
	const char *why = spans->count == 0 ? "has no spans" : NULL;

	for (size_t i = 0; i < spans->count; i++) {
		const struct kh_span *s = &spans->at[i];
		if (s->begin >= s->end || s->end > c->size)
			why = "has a span outside the file";
		else if (ordered && i > 0 && s->begin < spans->at[i - 1].end)
			why = "has spans out of order";
		else if (c->sound && strcmp(c->charset, "UTF-8") == 0 &&
		         ((c->source[s->begin] & 0xC0) == 0x80 ||
		             (s->end < c->size && (c->source[s->end] & 0xC0) == 0x80)))
			why = "has a span that cuts a character";
	}
	if (why != NULL)
		fault(c, what, text, spans, why);
}

static void fault(
    struct checker *c, const char *what, const char *text, const struct kh_spans *spans, const char *why)
{
	if (++c->faults > SAID_MOST)
		return;
	fprintf(c->out, "  %s \"%.300s\" %s:", what, text != NULL ? text : "", why);
	for (size_t i = 0; i < spans->count && i < 4; i++) {
		struct kh_span s = spans->at[i];
		fprintf(c->out, " %zu-%zu", s.begin, s.end);
		if (s.begin < s.end && s.end <= c->size)
			fprintf(c->out, " \"%.*s\"", s.end - s.begin > 400 ? 400 : (int)(s.end - s.begin),
			    c->source + s.begin);
	}
	fputc('\n', c->out);
}

/* ---- spans → words ---- */

static bool has_warning(const struct kh_record *record, const char *code)
{
	for (size_t i = 0; i < record->warning_count; i++)
		if (strcmp(record->warnings[i].code, code) == 0)
			return true;
	return false;
}

static bool is_sound(const struct checker *c, const struct kh_record *record)
{
	utf8proc_int32_t code;

	if (has_warning(record, "charset-guessed"))
		return false;
	for (size_t i = 0; strcmp(c->charset, "UTF-8") == 0 && i < c->size;) {
		utf8proc_ssize_t n =
		    utf8proc_iterate((const utf8proc_uint8_t *)c->source + i, (utf8proc_ssize_t)(c->size - i), &code);
		if (n <= 0)
			return false;
		i += (size_t)n;
	}
	return true;
}

/* Does the line of a drawn table end between two pieces? It may cut words. */
static bool drawn_between(const struct checker *c, const struct kh_span *piece)
{
	char last = '\0';

	for (size_t i = piece[0].end; i < piece[1].begin; i++) {
		if (c->source[i] == '\n' && last == '|')
			return true;
		if (strchr(" \r", c->source[i]) == NULL)
			last = c->source[i];
	}
	return false;
}

/* Does nothing but a number, of a footnote, stand between two pieces? */
static bool number_between(const struct checker *c, const struct kh_span *piece)
{
	size_t digits = 0;
	bool tag = false;

	for (size_t i = piece[0].end; i < piece[1].begin; i++) {
		char byte = c->source[i];
		if (byte == '<' || byte == '>')
			tag = byte == '<';
		else if (byte >= '0' && byte <= '9')
			digits += !tag;
		else if (!tag && byte != '\0' && strchr(" \r\n", byte) == NULL)
			return false;
	}
	return digits > 0;
}

static bool blank_or_nothing(const struct checker *c, const struct kh_span *piece)
{
	return drawn_between(c, piece) || number_between(c, piece);
}

static struct words cut(const struct checker *c, const struct kh_spans *spans)
{
	struct words all = {NULL, 0};

	for (size_t i = 0; i < spans->count; i++) {
		struct words piece = decode(c, c->source + spans->at[i].begin, spans->at[i].end - spans->at[i].begin);
		if (i > 0)
			words_put(&all, blank_or_nothing(c, &spans->at[i - 1]) ? WORDS_TAG : WORDS_PIECE);
		for (size_t k = 0; k < piece.count; k++)
			words_put(&all, piece.at[k]);
		free(piece.at);
	}
	return all;
}

static struct words decode(const struct checker *c, const char *bytes, size_t size)
{
	struct words t = {NULL, 0};

	if (strncmp(c->charset, "UTF-16", 6) == 0) {
		bool big = strcmp(c->charset, "UTF-16BE") == 0;
		char *utf8 = NULL;
		size_t n;
		FILE *out = open_memstream(&utf8, &n);
		for (size_t i = 0; i + 1 < size; i += 2) {
			const unsigned char *u = (const unsigned char *)bytes + i;
			utf8proc_uint8_t one[4];
			int code = big ? u[0] << 8 | u[1] : u[1] << 8 | u[0];
			fwrite(one, 1, (size_t)utf8proc_encode_char(code, one), out);
		}
		fclose(out);
		t = words_composed(utf8, n);
		free(utf8);
	} else if (strcmp(c->charset, "UTF-8") == 0) {
		t = words_composed(bytes, size);
	} else {
		struct kh_arena *mem = kh_arena_new();
		struct kh_decoded decoded;
		struct kh_error err;
		if (kh_decode(mem, kit_patterns(), c->charset, bytes, size, &decoded, &err) == KH_OK)
			t = words_composed(decoded.bytes, decoded.size);
		kh_arena_free(mem);
	}
	return t;
}
