#include <stdlib.h>
#include <string.h>

#include "audit_words.h"
#include "citation_numbers.h"
#include "sql_functions.h"

enum { REF, TYPE, DATE, ISSUER, PLAN, C_PATH, CITING, C_COUNT };
enum { SHOWN_MOST = 6, COMPARED_MOST = 16, UNMISTAKABLE = 4 /* bytes of a symbol that is part of no other */ };

struct gathering {
	struct kh_answer *answer;
	const struct kh_audit_plans *plans;
	struct kh_list mentions;
	struct kh_audit_texts texts;
	bool terse; /* leave places out */
};

static bool take_citation(void *to, sqlite3_stmt *row);
static void add_headings(struct gathering *x);
static struct kh_mention *add(struct gathering *x, const struct kh_audit_plan *plan);
static const char *key_of(struct kh_answer *answer, const struct kh_mention *m);
static const char *body_of(struct kh_answer *answer, const struct kh_mention *m);
static bool disagree(const struct kh_mention *a, const struct kh_mention *b);
static void put_citations(struct gathering *x, const struct kh_audit_options *options);
static void put_documents(struct gathering *x);
static void put_conflicts(struct gathering *x);
static void put_conflict(
    struct gathering *x, struct kh_sheet *sheet, const struct kh_mention *mentions, size_t count);
static int by_key(const void *a, const void *b);
static void dot_text(FILE *out, const char *text);

int kh_audit_citations(
    struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer **out, struct kh_error *err)
{
	static const char sql[] =
	    "SELECT id, plan_id, ref, type, date, issuer, year, spans FROM citation WHERE ref IS NOT NULL";
	struct kh_answer *answer = kh_answer_new();
	struct kh_audit_plans plans;
	struct gathering x = {.answer = answer, .plans = &plans, .terse = options->terse};
	int rc;

	if (answer == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if ((rc = kh_audit_plans_load(corpus, options, answer, &plans, err)) == KH_OK &&
	    (rc = kh_audit_rows(corpus, sql, take_citation, &x, err)) == KH_OK) {
		add_headings(&x);
		if (!answer->failed && x.mentions.count > 0)
			qsort(x.mentions.items, x.mentions.count, sizeof(struct kh_mention), by_key);
		if (options->terse && plans.count > KH_AUDIT_MATRIX_MOST)
			put_documents(&x);
		else
			put_citations(&x, options);
		put_conflicts(&x);
		rc = kh_citation_numbers(corpus, answer, x.mentions.items, x.mentions.count, err);
	}
	return kh_audit_finish(rc, answer, out, err);
}

static bool take_citation(void *to, sqlite3_stmt *row)
{
	struct gathering *x = to;
	size_t plan = kh_audit_plans_find(x->plans, sqlite3_column_int64(row, 1));
	struct kh_mention *m = plan != SIZE_MAX ? add(x, &x->plans->at[plan]) : NULL;

	if (m == NULL)
		return !x->answer->failed;
	m->id = sqlite3_column_int64(row, 0);
	m->ref = kh_audit_text(x->answer, &x->texts, kh_column(row, 2));
	m->type = kh_audit_text(x->answer, &x->texts, kh_column(row, 3));
	m->date = kh_audit_text(x->answer, &x->texts, kh_column(row, 4));
	m->issuer = kh_audit_text(x->answer, &x->texts, kh_column(row, 5));
	m->year = sqlite3_column_int(row, 6);
	if (!x->terse)
		m->spans = kh_answer_spans(x->answer, row, 7);
	m->key = key_of(x->answer, m);
	return !x->answer->failed;
}

/* A plan that is in the corpus says itself when it was issued. */
static void add_headings(struct gathering *x)
{
	for (size_t i = 0; i < x->plans->count; i++) {
		const struct kh_audit_plan *plan = &x->plans->at[i];
		struct kh_mention *m;
		if (plan->number == NULL || plan->symbol == NULL || (m = add(x, plan)) == NULL)
			continue;
		m->own = true;
		m->ref = kh_audit_plan_number(x->answer, plan);
		m->type = plan->type;
		m->date = plan->date;
		m->issuer = plan->issuer;
		m->key = key_of(x->answer, m);
	}
}

static struct kh_mention *add(struct gathering *x, const struct kh_audit_plan *plan)
{
	struct kh_mention *m = kh_list_add(x->answer->mem, &x->mentions, sizeof *m);

	if (m == NULL)
		x->answer->failed = true;
	else
		m->plan = plan;
	return m;
}

/* Local symbols stand in the words, parted by blanks. A number with its year is one document's wherever it is cited,
 * if a central body issued it. Local bodies, and those that count anew each year without saying the year, have the
 * same numbers: such a document is told apart by the body that issued it. */
static const char *key_of(struct kh_answer *answer, const struct kh_mention *m)
{
	char *ref = kh_folded_symbol(m->ref), *province = kh_folded(m->plan->province);
	const char *local = kh_audit_word(KH_W_LOCAL_SYMBOLS), *symbol = strchr(m->ref != NULL ? m->ref : "", '/');
	bool is_local = symbol == NULL || m->own;
	const char *key = NULL;

	for (size_t size; !is_local && *local != '\0'; local += size + (local[size] == ' ')) {
		size = strcspn(local, " ");
		for (const char *at = symbol + 1; *at != '\0' && !is_local; at++)
			is_local =
			    strncmp(at, local, size) == 0 && (at[-1] == '/' || at[-1] == '-' || size >= UNMISTAKABLE);
	}
	if (ref != NULL && province != NULL && is_local)
		key = kh_arena_print(answer->mem, "%s|%s|%s", ref, province, body_of(answer, m));
	else if (ref != NULL)
		key = ref;
	key = kh_answer_text(answer, key);
	answer->failed |= key == NULL;
	free(ref);
	free(province);
	return key;
}

/* Which body of the province: its own, the district's, or nobody knows, so that only mentions of the same plan are
 * compared. */
static const char *body_of(struct kh_answer *answer, const struct kh_mention *m)
{
	char *issuer = kh_folded(m->issuer), *province = kh_folded(kh_audit_word(KH_W_PROVINCE_WORD));
	const char *district = m->plan->district != NULL ? m->plan->district : "", *body = NULL;

	if (!m->own && issuer != NULL && province != NULL && strstr(issuer, province) != NULL)
		body = "";
	else if (m->own || m->issuer != NULL)
		body = m->plan->commune != NULL ? kh_arena_print(answer->mem, "%s|%s", district, m->plan->commune)
		                                : district;
	else
		body = kh_arena_print(answer->mem, "#%lld", (long long)m->plan->id);
	free(issuer);
	free(province);
	return body != NULL ? body : "";
}

/* Numbers that do not say their year come again the next: then only dates of one year, or within one plan, disagree.
 */
static bool disagree(const struct kh_mention *a, const struct kh_mention *b)
{
	if (a->date == NULL || b->date == NULL || strcmp(a->date, b->date) == 0)
		return false;
	return a->year != 0 || a->plan == b->plan || atoi(a->date) == atoi(b->date);
}

/* ---- the sheets ---- */

static void put_citations(struct gathering *x, const struct kh_audit_options *options)
{
	const struct kh_sheet_column columns[C_COUNT] = {
	    [REF] = {.key = "document", .title = kh_audit_word(KH_W_DOCUMENT), .lead = true, .sourced = true},
	    [TYPE] = {.key = "type", .title = kh_audit_word(KH_W_KIND)},
	    [DATE] = {.key = "date", .title = kh_audit_word(KH_W_DATE)},
	    [ISSUER] = {.key = "issuer", .title = kh_audit_word(KH_W_ISSUER)},
	    [PLAN] = {.key = "cited_by", .title = kh_audit_word(KH_W_CITED_BY)},
	    [C_PATH] = {.key = "path", .title = kh_audit_word(KH_W_FILE), .hidden = true},
	    [CITING] = {.key = "citing", .title = kh_audit_word(KH_W_NUMBER), .hidden = true}};
	struct kh_sheet *sheet =
	    kh_audit_sheet(x->answer, options, "citations", kh_audit_word(KH_W_CITATIONS_TITLE), columns, C_COUNT);
	const struct kh_mention *m = x->mentions.items;

	for (size_t i = 0; i < x->mentions.count; i++) {
		struct kh_cell *row = m[i].own ? NULL : kh_sheet_row(x->answer, sheet);
		struct kh_evidence *from = kh_arena_zero(x->answer->mem, 1, sizeof *from);
		if (row == NULL || from == NULL)
			continue;
		*from = (struct kh_evidence){
		    .plan = m[i].plan->id, .path = m[i].plan->path, .text = m[i].ref, .spans = m[i].spans};
		kh_cell_text(row, REF, m[i].ref);
		kh_cell_text(row, TYPE, m[i].type);
		kh_cell_text(row, DATE, m[i].date);
		kh_cell_text(row, ISSUER, m[i].issuer);
		kh_cell_text(row, PLAN, m[i].plan->title);
		kh_audit_sheet_place(sheet, row, m[i].plan);
		kh_cell_text(row, C_PATH, m[i].plan->path);
		kh_cell_text(row, CITING, kh_audit_plan_number(x->answer, m[i].plan));
		row[REF].evidence = from;
		row[REF].evidence_count = 1;
	}
	kh_audit_sheet_group(x->answer, options, sheet);
}

/* Of many plans: each document once, and how many of them cite it. */
static void put_documents(struct gathering *x)
{
	const struct kh_sheet_column columns[] = {
	    [REF] = {.key = "document", .title = kh_audit_word(KH_W_DOCUMENT), .lead = true},
	    [TYPE] = {.key = "type", .title = kh_audit_word(KH_W_KIND)},
	    [DATE] = {.key = "date", .title = kh_audit_word(KH_W_DATE)},
	    [ISSUER] = {.key = "issuer", .title = kh_audit_word(KH_W_ISSUER)},
	    [PLAN] = {.key = "plans", .title = kh_audit_word(KH_W_PLANS)}};
	struct kh_sheet *sheet = kh_answer_sheet(
	    x->answer, "citations", kh_audit_word(KH_W_CITATIONS_TITLE), columns, sizeof columns / sizeof *columns);
	const struct kh_mention *m = x->mentions.items;

	sheet->note = kh_audit_word(KH_W_SUMMARY_NOTE);
	for (size_t i = 0, next; i < x->mentions.count && !x->answer->failed; i = next) {
		const struct kh_mention *cited = NULL;
		const struct kh_audit_plan *last = NULL;
		size_t plans = 0;
		for (next = i; next < x->mentions.count && strcmp(m[next].key, m[i].key) == 0; next++) {
			if (m[next].own)
				continue;
			plans += m[next].plan != last;
			last = m[next].plan;
			cited = cited == NULL || cited->date == NULL ? &m[next] : cited;
		}
		if (cited == NULL)
			continue;
		struct kh_cell *row = kh_sheet_row(x->answer, sheet);
		kh_cell_text(row, REF, cited->ref);
		kh_cell_text(row, TYPE, cited->type);
		kh_cell_text(row, DATE, cited->date);
		kh_cell_text(row, ISSUER, cited->issuer);
		kh_cell_number(row, PLAN, (double)plans);
	}
}

/* Mentions of one document with different dates; and a date in another year than the number says. */
static void put_conflicts(struct gathering *x)
{
	const struct kh_sheet_column columns[F_COUNT] = {
	    [F_REF] = {.key = "document", .title = kh_audit_word(KH_W_DOCUMENT), .lead = true, .sourced = true},
	    [F_DATE] = {.key = "dates", .title = kh_audit_word(KH_W_DATES)},
	    [F_PLANS] = {.key = "cited_by", .title = kh_audit_word(KH_W_CITED_BY)},
	    [F_WHY] = {.key = "why", .title = kh_audit_word(KH_W_WARNING)}};
	struct kh_sheet *sheet =
	    kh_answer_sheet(x->answer, "conflicts", kh_audit_word(KH_W_CITATION_CONFLICTS_TITLE), columns, F_COUNT);
	const struct kh_mention *m = x->mentions.items;

	for (size_t i = 0, next; i < x->mentions.count && !x->answer->failed; i = next) {
		bool differ = false;
		for (next = i; next < x->mentions.count && strcmp(m[next].key, m[i].key) == 0; next++) {
			for (size_t j = next; j-- > i && next - j <= COMPARED_MOST;)
				differ |= disagree(&m[j], &m[next]);
			differ |= m[next].year != 0 && m[next].date != NULL && atoi(m[next].date) != m[next].year;
		}
		if (differ)
			put_conflict(x, sheet, &m[i], next - i);
	}
}

static void put_conflict(struct gathering *x, struct kh_sheet *sheet, const struct kh_mention *mentions, size_t count)
{
	struct kh_cell *row = kh_sheet_row(x->answer, sheet);
	struct kh_evidence *from = kh_arena_zero(x->answer->mem, count, sizeof *from);
	const char *dates = "", *plans = "", *last = "";
	size_t shown = 0;
	bool own = false, year = false;

	for (size_t i = 0; from != NULL && i < count; i++) {
		const struct kh_mention *m = &mentions[i];
		from[i] = (struct kh_evidence){
		    .plan = m->plan->id, .path = m->plan->path, .text = m->date, .spans = m->spans};
		own |= m->own;
		year |= m->year != 0 && m->date != NULL && atoi(m->date) != m->year;
		if (m->date == NULL || strcmp(last, m->date) == 0 || shown++ >= SHOWN_MOST)
			continue;
		last = m->date;
		dates = kh_arena_print(x->answer->mem, "%s%s%s", dates, *dates != '\0' ? "; " : "", m->date);
		plans = kh_arena_print(x->answer->mem, "%s%s%s%s", plans, *plans != '\0' ? "; " : "", m->plan->title,
		    m->own ? kh_audit_word(KH_W_OWN_HEADING) : "");
		if (dates == NULL || plans == NULL)
			break;
	}
	if (row == NULL || from == NULL || dates == NULL || plans == NULL) {
		x->answer->failed = true;
		return;
	}
	kh_cell_text(row, F_REF, mentions[0].ref);
	kh_cell_text(row, F_DATE, dates);
	kh_cell_text(row, F_PLANS, plans);
	kh_cell_text(row, F_WHY,
	    kh_audit_word(year  ? KH_W_YEAR_DISAGREES
	                  : own ? KH_W_HEADING_DISAGREES
	                        : KH_W_DATES_DISAGREE));
	row[F_REF].evidence = from;
	row[F_REF].evidence_count = (uint32_t)count;
	row[F_REF].marked = true;
}

static int by_key(const void *a, const void *b)
{
	const struct kh_mention *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	if (order == 0 && x->date != NULL && y->date != NULL)
		order = strcmp(x->date, y->date);
	else if (order == 0)
		order = (x->date == NULL) - (y->date == NULL);
	if (order == 0 && x->plan != y->plan)
		order = x->plan < y->plan ? -1 : 1;
	return order != 0 ? order : x->id < y->id ? -1 : x->id > y->id;
}

/* ---- the graph ---- */

/* Plans are boxes; a document that is a plan of the corpus is told by its number only. */
bool kh_audit_dot(const struct kh_answer *answer, FILE *out)
{
	const struct kh_sheet *sheet = kh_answer_find(answer, "citations");
	const char *last = "", *last_plan = "";

	fputs("digraph citations {\n\trankdir=LR;\n\tnode [fontname=\"sans-serif\"];\n", out);
	for (size_t r = 0; sheet != NULL && r < sheet->rows.count; r++) {
		const struct kh_cell *cells = kh_sheet_cells(sheet, r);
		if (strcmp(last, cells[REF].text) == 0 && strcmp(last_plan, cells[PLAN].text) == 0)
			continue; /* cited again by the same plan */
		last = cells[REF].text;
		last_plan = cells[PLAN].text;
		fprintf(out, "\t\"plan %lld\" [shape=box, label=", (long long)cells[REF].evidence->plan);
		dot_text(out, cells[PLAN].text);
		fprintf(out, "];\n\t\"plan %lld\" -> ", (long long)cells[REF].evidence->plan);
		dot_text(out, cells[REF].text);
		fputs(";\n", out);
	}
	fputs("}\n", out);
	return !ferror(out);
}

static void dot_text(FILE *out, const char *text)
{
	fputc('"', out);
	for (; *text != '\0'; text++) {
		if (*text == '"' || *text == '\\')
			fputc('\\', out);
		fputc(*text == '\n' ? ' ' : *text, out);
	}
	fputc('"', out);
}
