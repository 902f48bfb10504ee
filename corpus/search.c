#include "search.h"

#include <stdlib.h>
#include <string.h>

#include "abbreviations.h"
#include "query.h"
#include "search_hit.h"
#include "search_index.h"
#include "search_rank.h"
#include "store.h"

/* No more than RANKED_MOST passages are ranked unless more are asked for: what so many have is told apart by another
 * word, not by rank. Where a query stands for many forms ("tru*"), each passage costs more, and fewer are ranked.
 * They are taken from as many parts of the corpus as there are windows, so that plans imported late are among them.
 */
enum { LIMIT_DEFAULT = 20, LIMIT_MOST = 10000, PAGE_MOST = 1000, WINDOWS = 4 };
enum { RANKED_MOST = 2000, RANKED_LEAST = 1000, RANKED_FORMS = 20000 };

/* A part of the rows that is still to be looked at. */
struct window {
	int64_t from, to;
	bool done;
};

struct searching {
	struct kh_corpus *corpus;
	const struct kh_search_options *options;
	struct kh_query *query, *lead;
	char
	    *expression[2]; /* exact, and as typed (or with any accents); the first is NULL where they are the same */
	int phrases[2];
	int64_t last_row;
	struct kh_search_row *rows;
	size_t count, room, most; /* most: as many are looked at */
	size_t known;             /* rows of the first tier, in the order of their ids */
	size_t limit, first;      /* hits a page, and of them the first that is handed out */
	bool more;
	int status;
	struct kh_error *err;
};

static void set_page(struct searching *s);
static int ensure_index(struct searching *s);
static int write_expressions(struct searching *s);
static int write_expression(struct searching *s, int tier, enum kh_query_accents accents);
static bool write_facets(const struct kh_search_options *options, sqlite3_str *to);
static bool is_name(const char *text);
static int count_phrases(const char *expression, int size);
static size_t count_forms(const char *expression);
static int evaluate(struct searching *s, int tier);
static int look_into(
    struct searching *s, int tier, struct kh_rank_weights *weights, struct window *window, size_t share);
static int take_row(struct searching *s, const struct kh_search_row *row);
static int find_last_row(struct searching *s);
static int by_id(const void *a, const void *b);
static int by_rank(const void *a, const void *b);
static int hand_out(struct searching *s, bool (*visit)(void *to, const struct kh_search_hit *hit), void *to);

int kh_corpus_search(struct kh_corpus *corpus, const char *query, const struct kh_search_options *options,
    bool (*visit)(void *to, const struct kh_search_hit *hit), void *to, struct kh_search_found *found,
    struct kh_error *err)
{
	static const struct kh_search_options none;
	struct searching s = {.corpus = corpus, .options = options != NULL ? options : &none, .err = err};

	set_page(&s);
	if ((s.status = kh_query_parse(query, false, &s.query, err)) == KH_OK &&
	    (s.options->lead == NULL || (s.status = kh_query_parse(s.options->lead, true, &s.lead, err)) == KH_OK) &&
	    (s.status = ensure_index(&s)) == KH_OK && (s.status = write_expressions(&s)) == KH_OK &&
	    (s.status = find_last_row(&s)) == KH_OK && (s.status = evaluate(&s, 0)) == KH_OK)
		s.status = evaluate(&s, 1);
	if (found != NULL)
		*found = (struct kh_search_found){s.count, s.more};
	if (s.status == KH_OK && visit != NULL)
		s.status = hand_out(&s, visit, to);
	kh_query_free(s.query);
	kh_query_free(s.lead);
	sqlite3_free(s.expression[0]);
	sqlite3_free(s.expression[1]);
	free(s.rows);
	return s.status;
}

static void set_page(struct searching *s)
{
	size_t limit = s->options->limit > 0 ? s->options->limit : LIMIT_DEFAULT;
	size_t page = s->options->page > 0 ? s->options->page - 1 : 0;

	s->limit = limit < LIMIT_MOST ? limit : LIMIT_MOST;
	s->first = (page < PAGE_MOST ? page : PAGE_MOST) * s->limit;
}

/* An index of another version is made anew where the corpus can be written. */
static int ensure_index(struct searching *s)
{
	int rc = kh_search_check(s->corpus, s->err);

	if (rc != KH_NONE)
		return rc;
	if ((rc = kh_corpus_begin(s->corpus, s->err)) != KH_OK)
		return rc;
	return kh_corpus_end(s->corpus, kh_search_refresh(s->corpus, s->err), s->err);
}

/* ---- the expressions ---- */

static int write_expressions(struct searching *s)
{
	int rc = kh_abbreviations_widen(s->corpus, s->query, s->err);

	if (rc == KH_OK && s->lead != NULL)
		rc = kh_abbreviations_widen(s->corpus, s->lead, s->err);
	if (rc != KH_OK)
		return rc;
	rc = write_expression(s, 0, s->options->any_accents ? KH_ACCENTS_TYPED : KH_ACCENTS_EXACT);
	return rc == KH_OK ? write_expression(s, 1, s->options->any_accents ? KH_ACCENTS_ANY : KH_ACCENTS_TYPED) : rc;
}

static int write_expression(struct searching *s, int tier, enum kh_query_accents accents)
{
	sqlite3_str *to = sqlite3_str_new(kh_corpus_db(s->corpus));
	int rc;

	sqlite3_str_appendall(to, "text : (");
	rc = kh_query_write(s->query, accents, 0, s->corpus, to, s->err);
	sqlite3_str_appendall(to, ")");
	s->phrases[tier] = count_phrases(sqlite3_str_value(to), sqlite3_str_length(to));
	if (rc == KH_OK && s->lead != NULL) {
		sqlite3_str_appendall(to, " AND lead : (");
		rc = kh_query_write(s->lead, accents == KH_ACCENTS_EXACT ? KH_ACCENTS_TYPED : accents, KH_MARK_LEAD,
		    s->corpus, to, s->err);
		sqlite3_str_appendall(to, ")");
	}
	if (rc == KH_OK && !write_facets(s->options, to))
		rc = kh_corpus_fail(s->err, KH_E_MEMORY, "out of memory");
	s->expression[tier] = sqlite3_str_finish(to);
	if (rc == KH_OK && s->expression[tier] == NULL)
		rc = kh_corpus_fail(s->err, KH_E_MEMORY, "out of memory");
	return rc;
}

/* Names are made safe by the functions that write them. */
static bool write_facets(const struct kh_search_options *o, sqlite3_str *to)
{
	const char *const places[] = {o->district, o->province}, *between = "";
	bool ok = true;

	if (o->year != 0)
		sqlite3_str_appendf(to, " AND facet : \"y%d\"", o->year);
	if (o->field != NULL)
		sqlite3_str_appendf(to, " AND facet : \"f:%s\"", is_name(o->field) ? o->field : "?");
	for (size_t i = 0; i < sizeof places / sizeof *places && ok; i++) {
		if (places[i] == NULL)
			continue;
		sqlite3_str_appendall(to, " AND facet : \"");
		ok = kh_search_place_facet(to, i == 0 ? 'd' : 'p', places[i]);
		sqlite3_str_appendall(to, "\"");
	}
	if (o->kinds == 0)
		return ok;
	sqlite3_str_appendall(to, " AND facet : (");
	for (unsigned kind = KH_SEARCH_PARAGRAPH; kind <= KH_SEARCH_TITLE; kind <<= 1) {
		if (o->kinds & kind) {
			sqlite3_str_appendf(to, "%s\"k%u\"", between, kind);
			between = " OR ";
		}
	}
	sqlite3_str_appendall(to, ")");
	return ok;
}

static bool is_name(const char *text)
{
	return *text != '\0' && text[strspn(text, "abcdefghijklmnopqrstuvwxyz0123456789-")] == '\0';
}

/* Every phrase is in quotation marks. */
static int count_phrases(const char *expression, int size)
{
	int quotes = 0;

	for (int i = 0; i < size; i++)
		quotes += expression[i] == '"';
	return quotes / 2;
}

static size_t count_forms(const char *expression)
{
	size_t forms = 1;

	for (; *expression != '\0'; expression++)
		forms += *expression == '"' || *expression == ' ' || *expression == KH_TOKENS_OR;
	return forms;
}

/* ---- evaluating ---- */

/* Rows of the first tier are not taken again by the second. Where the first has more than will be looked at, the
 * second is not looked at: it stands below. */
static int evaluate(struct searching *s, int tier)
{
	struct kh_rank_weights weights = {.phrases = s->phrases[tier], .last = s->last_row};
	bool same = strcmp(s->expression[0], s->expression[1]) == 0;
	struct window windows[WINDOWS];
	size_t open = WINDOWS, ranked = RANKED_FORMS / count_forms(s->expression[tier]);

	ranked = ranked < RANKED_LEAST ? RANKED_LEAST : ranked > RANKED_MOST ? RANKED_MOST : ranked;
	s->most = s->first + s->limit > ranked ? s->first + s->limit : ranked;
	if (s->more || (tier == 0 && same))
		return KH_OK;
	if ((weights.idf = calloc((size_t)weights.phrases + 1, sizeof *weights.idf)) == NULL)
		return kh_corpus_fail(s->err, KH_E_MEMORY, "out of memory");
	if ((s->known = s->count) > 0)
		qsort(s->rows, s->count, sizeof *s->rows, by_id);
	for (int w = 0; w < WINDOWS; w++)
		windows[w] = (struct window){s->last_row / WINDOWS * w,
		    w + 1 < WINDOWS ? s->last_row / WINDOWS * (w + 1) - 1 : INT64_MAX, false};
	while (s->status == KH_OK && open > 0 && s->count < s->most) {
		size_t share = (s->most - s->count + open - 1) / open;
		for (int w = 0; w < WINDOWS && s->status == KH_OK; w++) {
			if (windows[w].done)
				continue;
			s->status = look_into(s, tier, &weights, &windows[w], share);
			open -= windows[w].done;
		}
	}
	s->more = open > 0;
	free(weights.idf);
	return s->status;
}

/* Take up to `share` rows of a window. */
static int look_into(
    struct searching *s, int tier, struct kh_rank_weights *weights, struct window *window, size_t share)
{
	static const char sql[] = "SELECT rowid, search_rank(passage_search, ?2) FROM passage_search"
	                          " WHERE passage_search MATCH ?1 AND rowid BETWEEN ?3 AND ?4";
	bool exact = tier == 0 || strcmp(s->expression[0], s->expression[1]) == 0;
	sqlite3_stmt *match = kh_corpus_statement(s->corpus, sql, s->err);
	size_t taken = 0;
	int status = KH_OK, rc = SQLITE_ROW;

	if (match == NULL)
		return kh_corpus_fault(s->corpus, s->err);
	kh_bind(match, 1, s->expression[tier]);
	sqlite3_bind_pointer(match, 2, weights, KH_RANK_WEIGHTS, NULL);
	sqlite3_bind_int64(match, 3, window->from);
	sqlite3_bind_int64(match, 4, window->to);
	while (status == KH_OK && (rc = sqlite3_step(match)) == SQLITE_ROW) {
		struct kh_search_row row = {.id = sqlite3_column_int64(match, 0), .exact = exact};
		if (s->known > 0 && bsearch(&row, s->rows, s->known, sizeof row, by_id) != NULL)
			continue;
		window->from = row.id;
		if (taken == share || s->count == s->most)
			break;
		row.score = sqlite3_column_double(match, 1);
		status = take_row(s, &row);
		window->from++;
		taken++;
	}
	window->done = rc == SQLITE_DONE;
	if (status == KH_OK && rc != SQLITE_DONE && rc != SQLITE_ROW)
		status = kh_corpus_fault(s->corpus, s->err);
	sqlite3_reset(match);
	return status;
}

static int take_row(struct searching *s, const struct kh_search_row *row)
{
	if (s->count == s->room) {
		size_t room = s->room * 2 + 256;
		void *larger = realloc(s->rows, room * sizeof *s->rows);
		if (larger == NULL)
			return kh_corpus_fail(s->err, KH_E_MEMORY, "out of memory");
		s->rows = larger;
		s->room = room;
	}
	s->rows[s->count++] = *row;
	return KH_OK;
}

static int find_last_row(struct searching *s)
{
	sqlite3_stmt *last = kh_corpus_statement(s->corpus, "SELECT max(id) FROM passage", s->err);

	if (last == NULL)
		return kh_corpus_fault(s->corpus, s->err);
	if (sqlite3_step(last) == SQLITE_ROW)
		s->last_row = sqlite3_column_int64(last, 0);
	sqlite3_reset(last);
	return KH_OK;
}

static int by_id(const void *a, const void *b)
{
	const struct kh_search_row *x = a, *y = b;

	return (x->id > y->id) - (x->id < y->id);
}

static int by_rank(const void *a, const void *b)
{
	const struct kh_search_row *x = a, *y = b;

	if (x->exact != y->exact)
		return x->exact ? -1 : 1;
	if (x->score > y->score || x->score < y->score)
		return x->score > y->score ? -1 : 1;
	return (x->id > y->id) - (x->id < y->id);
}

/* The hits of the page. */
static int hand_out(struct searching *s, bool (*visit)(void *to, const struct kh_search_hit *hit), void *to)
{
	struct kh_search_hits hits = {
	    .corpus = s->corpus, .expression = s->expression[1], .phrases = s->phrases[1], .err = s->err};
	int rc = KH_OK;
	bool go_on = true;

	if (s->count > 0)
		qsort(s->rows, s->count, sizeof *s->rows, by_rank);
	for (size_t i = s->first; go_on && rc == KH_OK && i < s->count && i < s->first + s->limit; i++) {
		rc = kh_search_hit_read(&hits, &s->rows[i]);
		hits.hit.no = i + 1;
		if (rc == KH_OK)
			go_on = visit(to, &hits.hit);
	}
	kh_search_hits_free(&hits);
	return rc;
}
