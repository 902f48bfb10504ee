/* An own, simple reading of the contract's "clean text", which shares nothing with the extractor: the bytes of a value's spans
 * are decoded and composed, and walked beside the value. Signs of markup may be passed over; all else must agree. */
#include "provenance.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <utf8proc.h>

#include "arena.h"
#include "decode.h"
#include "kit.h"

enum {
	SAID_MOST = 12,
	PIECE = 0x110000, /* between two pieces, beyond all code points */
	TAG               /* of a block, or of a table: a blank or nothing */
};

/* How a value may differ from its words in the file. */
enum likeness {
	LITERAL,   /* clean text */
	ANY_CASE,  /* also in other capitals, and with other blanks: "CHỦ TỊCH", "TM.ỦY" */
	NO_BLANKS, /* also with blanks: "KH - UBND" */
	SPELT_OUT, /* also with abbreviations: "UBND" */
	FIGURES    /* a date: its numbers occur */
};

struct text {
	uint32_t *at;
	size_t count;
};

struct checker {
	FILE *out;
	const char *source;
	size_t size;
	const char *charset;
	bool sound; /* the source is well-formed: what is not may be read in more than one way, and only places are checked */
	size_t faults;
};

static void check(struct checker *c, const char *what, const struct kh_value *v, enum likeness like);
static void check_values(struct checker *c, const char *what, const struct kh_values *v, enum likeness like);
static void check_spans(struct checker *c, const char *what, const char *text, const struct kh_spans *spans, bool ordered);
static void check_heading(struct checker *c, const struct kh_heading *h);
static void check_section(struct checker *c, const struct kh_section *s);
static void check_target(struct checker *c, const struct kh_target *t);
static void check_activity(struct checker *c, const struct kh_activity *a);
static void check_table(struct checker *c, const struct kh_table *t);
static void fault(struct checker *c, const char *what, const char *text, const struct kh_spans *spans, const char *why);
static bool is_sound(const struct checker *c, const struct kh_record *record);
static struct text cut(const struct checker *c, const struct kh_spans *spans);
static struct text decode(const struct checker *c, const char *bytes, size_t size);
static struct text composed(const char *utf8, size_t size);
static void put(struct text *t, uint32_t code);
static struct text clean(const struct text *raw);
static bool agree(const struct text *value, const struct text *words, enum likeness like);

size_t provenance_check(FILE *out, const struct kh_plan *plan)
{
	const struct kh_record *r = kh_plan_record(plan);
	struct checker c = {.out = out, .charset = r->charset};

	c.source = kh_plan_source(plan, &c.size);
	c.sound = is_sound(&c, r);
	check_heading(&c, &r->heading);
	for (size_t i = 0; i < r->citation_count; i++) {
		const struct kh_citation *n = &r->citations[i];
		check(&c, "citation.type", &n->type, ANY_CASE);
		check(&c, "citation.id", &n->id, NO_BLANKS);
		check(&c, "citation.issuer", &n->issuer, LITERAL);
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
	check(c, "issuer.name", &issuer->name, SPELT_OUT);
}

static void check_heading(struct checker *c, const struct kh_heading *h)
{
	if (h->has_issuer)
		check_issuer(c, &h->issuer);
	if (h->has_attribution)
		check_issuer(c, &h->attribution);
	check(c, "heading.number", &h->number, NO_BLANKS);
	check(c, "heading.symbol", &h->symbol, NO_BLANKS);
	if (h->type.spans.count > 0) /* "Công văn" is printed nowhere */
		check(c, "heading.type", &h->type, SPELT_OUT);
	check(c, "heading.subject", &h->subject, LITERAL);
	check(c, "heading.place", &h->place, LITERAL);
	check(c, "heading.date", &h->date, FIGURES);
	check(c, "heading.period", &h->period, FIGURES);
	for (size_t i = 0; i < h->signer_count; i++) {
		check(c, "signer.name", &h->signers[i].name, LITERAL);
		check(c, "signer.title", &h->signers[i].title, ANY_CASE);
		check(c, "signer.authority", &h->signers[i].authority, ANY_CASE);
	}
	check_values(c, "recipients", &h->recipients, LITERAL);
	check_values(c, "replaces", &h->replaces, NO_BLANKS);
}

static void check_section(struct checker *c, const struct kh_section *s)
{
	check(c, "section.label", &s->label, LITERAL);
	check(c, "section.title", &s->title, LITERAL);
	for (size_t i = 0; i < s->block_count; i++)
		check(c, "section.block", &s->blocks[i].value, LITERAL);
	check_spans(c, "section", s->title.text, &s->spans, true);
}

static void check_target(struct checker *c, const struct kh_target *t)
{
	check(c, "target", &t->value, LITERAL);
	for (size_t i = 0; i < t->measure_count; i++)
		check(c, "measure", &t->measures[i].text, LITERAL);
}

static void check_activity(struct checker *c, const struct kh_activity *a)
{
	const struct {
		const char *what;
		const struct kh_value *value;
	} cells[] = {{"activity.no", &a->no}, {"activity.group", &a->group}, {"activity.objective_no", &a->objective_no},
	    {"activity.objective", &a->objective}, {"activity.task_no", &a->task_no}, {"activity.task", &a->task},
	    {"activity.activity_no", &a->activity_no}, {"activity.activity", &a->activity},
	    {"activity.product", &a->product}, {"activity.lead", &a->lead.value}, {"activity.support", &a->support.value},
	    {"activity.time", &a->time.value}, {"activity.budget", &a->budget.value}};

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		check(c, cells[i].what, cells[i].value, LITERAL);
	check_values(c, "lead.agencies", &a->lead.agencies, LITERAL);
	check_values(c, "support.agencies", &a->support.agencies, LITERAL);
	check_spans(c, "activity", a->activity.text != NULL ? a->activity.text : a->task.text, &a->spans, true);
}

static void check_table(struct checker *c, const struct kh_table *t)
{
	for (size_t i = 0; i < t->column_count; i++)
		check(c, "table.column", &t->columns[i].title, LITERAL);
	for (size_t i = 0; i < t->row_count * t->column_count; i++)
		check(c, "table.cell", &t->cells[i], LITERAL);
	check_spans(c, "table", NULL, &t->spans, true);
}

/* ---- one value ---- */

static void check_values(struct checker *c, const char *what, const struct kh_values *v, enum likeness like)
{
	for (size_t i = 0; i < v->count; i++)
		check(c, what, &v->at[i], like);
}

static void check(struct checker *c, const char *what, const struct kh_value *v, enum likeness like)
{
	size_t before = c->faults;

	if (v->text == NULL)
		return;
	check_spans(c, what, v->text, &v->spans, like != SPELT_OUT);
	if (c->faults > before || !c->sound)
		return;
	struct text raw = cut(c, &v->spans), words = clean(&raw), value = composed(v->text, strlen(v->text));
	if (v->text[0] == '\0')
		fault(c, what, v->text, &v->spans, "is empty");
	else if (!agree(&value, &words, like))
		fault(c, what, v->text, &v->spans, "is not what its spans give");
	free(raw.at);
	free(words.at);
	free(value.at);
}

/* ordered: the pieces stand in the file as they stand in the value; a name may be put together from any places. */
static void check_spans(struct checker *c, const char *what, const char *text, const struct kh_spans *spans, bool ordered)
{
	const char *why = spans->count == 0 ? "has no spans" : NULL;

	for (size_t i = 0; i < spans->count; i++) {
		const struct kh_span *s = &spans->at[i];
		if (s->begin >= s->end || s->end > c->size)
			why = "has a span outside the file";
		else if (ordered && i > 0 && s->begin < spans->at[i - 1].end)
			why = "has spans out of order";
		else if (c->sound && strcmp(c->charset, "UTF-8") == 0 && ((c->source[s->begin] & 0xC0) == 0x80 ||
							       (s->end < c->size && (c->source[s->end] & 0xC0) == 0x80)))
			why = "has a span that cuts a character";
	}
	if (why != NULL)
		fault(c, what, text, spans, why);
}

static void fault(struct checker *c, const char *what, const char *text, const struct kh_spans *spans, const char *why)
{
	if (++c->faults > SAID_MOST)
		return;
	fprintf(c->out, "  %s \"%.300s\" %s:", what, text != NULL ? text : "", why);
	for (size_t i = 0; i < spans->count && i < 4; i++) {
		struct kh_span s = spans->at[i];
		fprintf(c->out, " %zu-%zu", s.begin, s.end);
		if (s.begin < s.end && s.end <= c->size)
			fprintf(c->out, " \"%.*s\"", s.end - s.begin > 400 ? 400 : (int)(s.end - s.begin), c->source + s.begin);
	}
	fputc('\n', c->out);
}

/* ---- spans → words ---- */

static bool is_sound(const struct checker *c, const struct kh_record *record)
{
	utf8proc_int32_t code;

	for (size_t i = 0; i < record->warning_count; i++)
		if (strcmp(record->warnings[i].code, "charset-guessed") == 0)
			return false;
	for (size_t i = 0; strcmp(c->charset, "UTF-8") == 0 && i < c->size;) {
		utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)c->source + i, (utf8proc_ssize_t)(c->size - i),
		    &code);
		if (n <= 0)
			return false;
		i += (size_t)n;
	}
	return true;
}

static struct text cut(const struct checker *c, const struct kh_spans *spans)
{
	struct text all = {NULL, 0};

	for (size_t i = 0; i < spans->count; i++) {
		struct text piece = decode(c, c->source + spans->at[i].begin, spans->at[i].end - spans->at[i].begin);
		if (i > 0)
			put(&all, PIECE);
		for (size_t k = 0; k < piece.count; k++)
			put(&all, piece.at[k]);
		free(piece.at);
	}
	return all;
}

static struct text decode(const struct checker *c, const char *bytes, size_t size)
{
	struct text t = {NULL, 0};

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
		t = composed(utf8, n);
		free(utf8);
	} else if (strcmp(c->charset, "UTF-8") == 0) {
		t = composed(bytes, size);
	} else {
		struct kh_arena *mem = kh_arena_new();
		struct kh_decoded decoded;
		struct kh_error err;
		if (kh_decode(mem, kit_patterns(), c->charset, bytes, size, &decoded, &err) == KH_OK)
			t = composed(decoded.bytes, decoded.size);
		kh_arena_free(mem);
	}
	return t;
}

/* UTF-8 → composed code points; what is malformed is U+FFFD. */
static struct text composed(const char *utf8, size_t size)
{
	const int options = UTF8PROC_STABLE | UTF8PROC_DECOMPOSE;
	struct text t = {NULL, 0};
	char *sound = NULL;
	size_t sound_size;
	FILE *out = open_memstream(&sound, &sound_size);

	for (size_t i = 0; i < size;) {
		utf8proc_int32_t code;
		utf8proc_ssize_t n = utf8proc_iterate((const utf8proc_uint8_t *)utf8 + i, (utf8proc_ssize_t)(size - i), &code);
		fwrite(n > 0 ? utf8 + i : "\xEF\xBF\xBD", 1, n > 0 ? (size_t)n : 3, out);
		i += n > 0 ? (size_t)n : 1;
	}
	fclose(out);
	const utf8proc_uint8_t *from = (const utf8proc_uint8_t *)sound;
	utf8proc_ssize_t n = utf8proc_decompose(from, (utf8proc_ssize_t)sound_size, NULL, 0, options);
	t.at = malloc(((size_t)n + 1) * sizeof *t.at);
	if (n < 0 || t.at == NULL)
		abort();
	utf8proc_decompose(from, (utf8proc_ssize_t)sound_size, (utf8proc_int32_t *)t.at, n, options);
	n = utf8proc_normalize_utf32((utf8proc_int32_t *)t.at, n, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
	t.count = n < 0 ? 0 : (size_t)n;
	free(sound);
	return t;
}

static void put(struct text *t, uint32_t code)
{
	if ((t->count & (t->count - 1)) == 0)
		t->at = realloc(t->at, (t->count == 0 ? 1 : t->count * 2) * sizeof *t->at);
	if (t->at == NULL)
		abort();
	t->at[t->count++] = code;
}

/* ---- words → clean words: tags, entities and signs that are not seen are gone; a blank is ' ', a line end '\n' ---- */

static bool is_unseen(uint32_t c)
{
	return c == 0xAD || (c >= 0x200B && c <= 0x200F) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2060 && c <= 0x2064) ||
	       (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || (c < ' ' && strchr("\t\n\v\f\r", (int)c) == NULL) || c == 0 ||
	       (c >= 0x7F && c <= 0x9F && c != 0x85);
}

static bool is_line_end(uint32_t c)
{
	return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029 || c == PIECE;
}

static bool is_letter(uint32_t c)
{
	return (c | 32) >= 'a' && (c | 32) <= 'z';
}

/* How long the tag at `i` is; 0 for none that is known. A tag that does not stand in a line of words may end the line. */
static size_t tag_at(const struct text *t, size_t i, bool *block)
{
	static const char inside[] = " b i u em strong span a font sup sub small img link meta col colgroup s o ";
	static const char outside[] = " p br hr div table thead tbody tfoot tr td th caption ul ol li h1 h2 h3 h4 h5 h6 center pre "
	                              "section header footer main blockquote html head body title style script ";
	char name[16] = " ";
	size_t n = 1, k = i + 1;

	if (t->at[i] != '<' || k >= t->count || !(is_letter(t->at[k]) || t->at[k] == '/' || t->at[k] == '!'))
		return 0;
	for (k += t->at[k] == '/'; k < t->count && n < sizeof name - 2; k++) {
		if (!is_letter(t->at[k]) && !(n > 1 && t->at[k] >= '1' && t->at[k] <= '6'))
			break;
		name[n++] = (char)(t->at[k] | 32);
	}
	name[n] = ' ';
	name[n + 1] = '\0';
	while (k < t->count && t->at[k] != '>' && t->at[k] != '<')
		k++;
	*block = strstr(inside, name) == NULL;
	if (*block && strstr(outside, name) == NULL && t->at[i + 1] != '!')
		return 0;
	return k < t->count && t->at[k] == '>' ? k + 1 - i : 0;
}

/* How long the entity at `i` is, and what it stands for; 0 for none. */
static size_t entity_at(const struct text *t, size_t i, uint32_t *code)
{
	char name[16];
	size_t n = 0, k = i + 1;

	if (t->at[i] != '&')
		return 0;
	while (k < t->count && n < sizeof name - 1 && t->at[k] < 0x7F && t->at[k] != ';' && t->at[k] > ' ')
		name[n++] = (char)t->at[k++];
	name[n] = '\0';
	if (k >= t->count || t->at[k] != ';' || n == 0)
		return 0;
	const htmlEntityDesc *known = htmlEntityLookup((const xmlChar *)name);
	if (known != NULL)
		*code = known->value;
	else if (name[0] == '#')
		*code = (uint32_t)strtoul(name + 1 + ((name[1] | 32) == 'x'), NULL, (name[1] | 32) == 'x' ? 16 : 10);
	else
		return 0;
	return k + 1 - i;
}

static struct text clean(const struct text *raw)
{
	struct text t = {NULL, 0};

	for (size_t i = 0; i < raw->count;) {
		uint32_t code = raw->at[i];
		bool block = false;
		size_t n = tag_at(raw, i, &block);
		if (n > 0) {
			if (block)
				put(&t, TAG);
			i += n;
			continue;
		}
		n = entity_at(raw, i, &code);
		i += n > 0 ? n : 1;
		if (is_line_end(code))
			put(&t, '\n');
		else if (code == '\t' || utf8proc_category((utf8proc_int32_t)code) == UTF8PROC_CATEGORY_ZS)
			put(&t, ' ');
		else if (!is_unseen(code))
			put(&t, code);
	}
	return t;
}

/* ---- words against value ---- */

static bool is_blank(uint32_t c)
{
	return c == ' ' || c == '\n' || c == TAG;
}

static bool is_mark(uint32_t c)
{
	return c < 0x7F && strchr("*_#|\\`~>", (int)c) != NULL;
}

static uint32_t lower(uint32_t c)
{
	return (uint32_t)utf8proc_tolower((utf8proc_int32_t)c);
}

/* Has the word that ends before `i` the begin of a web address? */
static bool in_address(const struct text *value, size_t i)
{
	size_t begin = i;

	while (begin > 0 && value->at[begin - 1] != ' ')
		begin--;
	for (; begin + 3 < i; begin++)
		if (value->at[begin] == ':' && value->at[begin + 1] == '/' && value->at[begin + 2] == '/')
			return true;
		else if (value->at[begin] == 'w' && value->at[begin + 1] == 'w' && value->at[begin + 2] == 'w')
			return true;
	return false;
}

/* White space of the words, `ends` a line in it, or `tags` alone: is it a blank of the value, or rightly none? Moves *i past
 * the blank. */
static bool blanks_agree(const struct text *value, size_t *i, bool ends, bool tags)
{
	bool tight = ends && *i >= 2 && value->at[*i - 1] == '-' && value->at[*i - 2] != ' ';

	if (*i < value->count && value->at[*i] == ' ' && !tight) {
		++*i;
		return true;
	}
	return tags || *i == 0 || *i >= value->count || value->at[*i - 1] == ' ' || tight || (ends && in_address(value, *i));
}

static bool agree_literally(const struct text *value, const struct text *words)
{
	size_t i = 0, k = 0;

	while (k < words->count) {
		bool ends = false, tags = true;
		if (is_blank(words->at[k])) {
			for (; k < words->count && is_blank(words->at[k]); k++) {
				ends = ends || words->at[k] != ' ';
				tags = tags && words->at[k] == TAG;
			}
			if (!blanks_agree(value, &i, ends, tags))
				return false;
		} else if (i < value->count && words->at[k] == value->at[i]) {
			i++, k++;
		} else if (is_mark(words->at[k])) {
			k++;
		} else {
			return false;
		}
	}
	return i == value->count;
}

static bool agree_loosely(const struct text *value, const struct text *words, bool any_case)
{
	size_t i = 0, k = 0;

	for (;;) {
		while (i < value->count && value->at[i] == ' ')
			i++;
		while (k < words->count && (is_blank(words->at[k]) || (is_mark(words->at[k]) &&
								    (i >= value->count || words->at[k] != value->at[i]))))
			k++;
		if (i == value->count || k == words->count)
			return i == value->count && k == words->count;
		if (words->at[k] != value->at[i] && !(any_case && lower(words->at[k]) == lower(value->at[i])))
			return false;
		i++, k++;
	}
}

/* Does the value's word [begin, end) stand in the words from *from on? Moves *from behind it. */
static bool has_word(const struct text *words, const struct text *value, size_t begin, size_t end, size_t *from)
{
	for (size_t k = *from; k + (end - begin) <= words->count; k++) {
		size_t n = 0;
		while (begin + n < end && lower(words->at[k + n]) == lower(value->at[begin + n]))
			n++;
		if (begin + n == end) {
			*from = k + n;
			return true;
		}
	}
	return false;
}

/* Does an abbreviation in the words have this letter, or the letter that it is an accented form of ("UBND" for "Ủy ban")? */
static bool has_initial(const struct text *words, uint32_t letter)
{
	utf8proc_int32_t parts[8];
	int boundary = 0;

	utf8proc_decompose_char((utf8proc_int32_t)lower(letter), parts, 8, UTF8PROC_DECOMPOSE, &boundary);
	for (size_t k = 0; k < words->count; k++)
		if (lower(words->at[k]) == lower(letter) || lower(words->at[k]) == (uint32_t)parts[0])
			return true;
	return false;
}

/* Each word stands there in this order, or its first letter in an abbreviation does. */
static bool agree_spelt_out(const struct text *value, const struct text *words)
{
	size_t from = 0;

	for (size_t i = 0, end; i < value->count; i = end + 1) {
		for (end = i; end < value->count && value->at[end] != ' ';)
			end++;
		if (!has_word(words, value, i, end, &from) && !has_initial(words, value->at[i]))
			return false;
	}
	return true;
}

static bool has_figure(const struct text *words, unsigned long figure)
{
	for (size_t k = 0; k < words->count;) {
		unsigned long n = 0;
		size_t begin = k;
		for (; k < words->count && words->at[k] >= '0' && words->at[k] <= '9'; k++)
			n = n * 10 + (words->at[k] - '0');
		if (k > begin && n == figure)
			return true;
		k += k == begin;
	}
	return false;
}

static bool agree_in_figures(const struct text *value, const struct text *words)
{
	for (size_t i = 0; i < value->count;) {
		unsigned long n = 0;
		size_t begin = i;
		for (; i < value->count && value->at[i] >= '0' && value->at[i] <= '9'; i++)
			n = n * 10 + (value->at[i] - '0');
		bool season = i - begin == 2 && n > 12 && n < 42 && begin == 5; /* a quarter or half year */
		if (i > begin && !season && !has_figure(words, n))
			return false;
		i += i == begin;
	}
	return true;
}

static bool agree(const struct text *value, const struct text *words, enum likeness like)
{
	switch (like) {
	case LITERAL:
		return agree_literally(value, words);
	case ANY_CASE:
		return agree_loosely(value, words, true);
	case NO_BLANKS:
		return agree_loosely(value, words, false);
	case SPELT_OUT:
		return agree_loosely(value, words, true) || agree_spelt_out(value, words);
	case FIGURES:
		return agree_in_figures(value, words);
	}
	return false;
}
