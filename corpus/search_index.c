#include "search_index.h"

#include <stdlib.h>
#include <string.h>

#include "abbreviations.h"
#include "reading.h"
#include "search_rank.h"
#include "sql_functions.h"
#include "statement.h"
#include "store.h"
#include "tokenizer.h"
#include "vocabulary.h"

enum { TIDY_PAGES = 2000, TIDY_STEPS_MOST = 10000 };
enum { YEARS_MOST = 20, CONCEPTS_MOST = 64 };

/* A plan on its way into the index or out of it. */
struct indexing {
	struct kh_corpus *corpus;
	int64_t plan;
	const struct kh_reading *reading; /* where the plan has just been written from it; NULL: its rows are read */
	bool adding;
	char *facets;
	struct kh_definition *defined; /* by the plan, each once */
	struct kh_concept *concepts;   /* the same, for the tokenizer */
	size_t defined_count;
	int status;
	struct kh_error *err;
};

/* The targets or activities of each passage. */
struct chain {
	size_t *first, *next; /* in one piece of memory */
};
static const size_t NONE = SIZE_MAX;

/* A passage as the index has it; NULL for what it has not. */
struct entry {
	int64_t id;
	unsigned kinds;
	const char *text, *lead, *fields;
};

static int index_plan(
    struct kh_corpus *corpus, int64_t plan, const struct kh_reading *reading, bool adding, struct kh_error *err);
static int make_facets(struct indexing *x);
static void write_facets(sqlite3_str *to, sqlite3_stmt *row);
static int find_facets(struct indexing *x);
static int find_definitions(struct indexing *x);
static bool note_definition(void *to, const struct kh_definition *definition);
static void count_definition(struct indexing *x, const char *text, const struct kh_definition *definition);
static void define(struct indexing *x, const char *text);
static int write_passages(struct indexing *x);
static void write_rows(struct indexing *x, sqlite3_stmt *to);
static void write_reading(struct indexing *x, sqlite3_stmt *to);
static bool chain_make(struct chain *chain, size_t passages, size_t things);
static void chain_add(struct chain *chain, size_t passage, size_t thing);
static char *join_fields(const struct indexing *x, const struct chain *targets, size_t passage);
static char *join_leads(const struct indexing *x, const struct chain *activities, size_t passage);
static int write_entry(struct indexing *x, sqlite3_stmt *to, const struct entry *entry);
static void add_words(sqlite3_str *to, const char *prefix, const char *words);
static int failed(struct indexing *x);

/* What the definitions are noted with. */
struct noting {
	struct indexing *indexing;
	const char *text;
};

int kh_search_register(sqlite3 *db)
{
	int rc = kh_tokenizer_register(db);

	return rc == SQLITE_OK ? kh_search_rank_register(db) : rc;
}

int kh_search_add(struct kh_corpus *corpus, int64_t plan, const struct kh_reading *reading, struct kh_error *err)
{
	int rc = kh_search_check(corpus, err);

	if (rc == KH_NONE)
		return kh_search_refresh(corpus, err); /* all plans, this one too */
	return rc == KH_OK ? index_plan(corpus, plan, reading, true, err) : rc;
}

int kh_search_remove(struct kh_corpus *corpus, int64_t plan, const struct kh_reading *reading, struct kh_error *err)
{
	int rc = kh_search_check(corpus, err);

	(void)reading;
	if (rc == KH_NONE)
		rc = kh_search_refresh(corpus, err);
	return rc == KH_OK ? index_plan(corpus, plan, NULL, false, err) : rc;
}

int kh_search_renew(struct kh_corpus *corpus, int64_t plan, struct kh_error *err)
{
	int rc = kh_search_remove(corpus, plan, NULL, err);

	return rc == KH_OK ? kh_search_add(corpus, plan, NULL, err) : rc;
}

int kh_search_check(struct kh_corpus *corpus, struct kh_error *err)
{
	int64_t version = 0;
	int rc = kh_statement_ask(corpus, err, &version, "SELECT version FROM search_state", "");

	return rc == KH_OK && version != KH_TOKENIZER_VERSION ? KH_NONE : rc;
}

int kh_search_refresh(struct kh_corpus *corpus, struct kh_error *err)
{
	static const char next[] = "SELECT id FROM plan WHERE id > ? ORDER BY id LIMIT 1";
	int64_t plan = INT64_MIN;
	int rc = kh_search_check(corpus, err);

	if (rc != KH_NONE)
		return rc;
	if ((rc = kh_corpus_run(corpus,
	         "INSERT INTO passage_search (passage_search) VALUES ('delete-all'); DELETE FROM search_plan;"
	         "DELETE FROM abbreviation; DELETE FROM search_word",
	         err)) != KH_OK ||
	    (rc = kh_statement_run(
	         corpus, err, "UPDATE search_state SET version = ?", "i", (int64_t)KH_TOKENIZER_VERSION)) != KH_OK)
		return rc;
	kh_tokenizer_forget(kh_tokenizer_context(kh_corpus_db(corpus)));
	while (rc == KH_OK && (rc = kh_statement_ask(corpus, err, &plan, next, "i", plan)) == KH_OK)
		rc = index_plan(corpus, plan, NULL, true, err);
	return rc == KH_NONE ? KH_OK : rc;
}

/* Levels of four segments and more are joined, some pages a transaction, until nothing is left to do: FTS5 then
 * changes no row but the one of its own state. */
int kh_search_tidy(struct kh_corpus *corpus, struct kh_error *err)
{
	int rc = kh_search_check(corpus, err);

	for (int step = 0; rc == KH_OK && step < TIDY_STEPS_MOST; step++) {
		int before = sqlite3_total_changes(kh_corpus_db(corpus));
		if ((rc = kh_corpus_begin(corpus, err)) != KH_OK)
			break;
		rc = kh_statement_run(corpus, err,
		    "INSERT INTO passage_search (passage_search, rank) VALUES ('merge', ?)", "i",
		    (int64_t)TIDY_PAGES);
		rc = kh_corpus_end(corpus, rc, err);
		if (sqlite3_total_changes(kh_corpus_db(corpus)) - before < 2)
			break;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

bool kh_search_place_facet(sqlite3_str *to, char kind, const char *name)
{
	char *folded = kh_folded(name);

	if (folded == NULL)
		return false;
	sqlite3_str_appendf(to, "%c:", kind);
	for (const char *at = folded; *at != '\0'; at++)
		if (*at != ' ')
			sqlite3_str_appendchar(to, 1, *at);
	free(folded);
	return true;
}

static int index_plan(
    struct kh_corpus *corpus, int64_t plan, const struct kh_reading *reading, bool adding, struct kh_error *err)
{
	struct indexing x = {.corpus = corpus, .plan = plan, .reading = reading, .adding = adding, .err = err};
	int rc = adding ? make_facets(&x) : find_facets(&x);

	if (rc == KH_OK && (rc = find_definitions(&x)) == KH_OK)
		rc = write_passages(&x);
	sqlite3_free(x.facets);
	free(x.defined);
	free(x.concepts);
	return rc == KH_NONE ? KH_OK : rc;
}

/* ---- facets ---- */

/* Of the plan; kept, so that they can be forgotten after the plan changed. */
static int make_facets(struct indexing *x)
{
	static const char sql[] =
	    "SELECT year, year_to, district, province, province_now FROM plan LEFT JOIN place ON place.id = place_id"
	    " WHERE plan.id = ?";
	sqlite3_stmt *row = kh_corpus_statement(x->corpus, sql, x->err);
	sqlite3_str *facets;

	if (row == NULL)
		return failed(x);
	sqlite3_bind_int64(row, 1, x->plan);
	if (sqlite3_step(row) != SQLITE_ROW) {
		sqlite3_reset(row);
		return KH_NONE;
	}
	facets = sqlite3_str_new(kh_corpus_db(x->corpus));
	write_facets(facets, row);
	sqlite3_reset(row);
	if ((x->facets = sqlite3_str_finish(facets)) == NULL && (x->facets = sqlite3_mprintf("")) == NULL)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	return kh_statement_run(
	    x->corpus, x->err, "INSERT INTO search_plan (plan_id, facets) VALUES (?, ?)", "it", x->plan, x->facets);
}

static void write_facets(sqlite3_str *to, sqlite3_stmt *row)
{
	int year = sqlite3_column_int(row, 0), last = sqlite3_column_int(row, 1);

	for (int y = year; year > 0 && y <= (last > year ? last : year) && y < year + YEARS_MOST; y++)
		sqlite3_str_appendf(to, " y%d", y);
	for (int i = 2; i <= 4; i++) {
		const char *name = kh_column(row, i);
		if (name == NULL || (i == 4 && kh_column(row, 3) != NULL && strcmp(name, kh_column(row, 3)) == 0))
			continue;
		sqlite3_str_appendchar(to, 1, ' ');
		kh_search_place_facet(to, i == 2 ? 'd' : 'p', name);
	}
}

/* As they were when the plan was added. KH_NONE: it never was. */
static int find_facets(struct indexing *x)
{
	sqlite3_stmt *row =
	    kh_corpus_statement(x->corpus, "SELECT facets FROM search_plan WHERE plan_id = ?", x->err);
	int rc = KH_NONE;

	if (row == NULL)
		return failed(x);
	sqlite3_bind_int64(row, 1, x->plan);
	if (sqlite3_step(row) == SQLITE_ROW) {
		x->facets = sqlite3_mprintf("%s", kh_column(row, 0));
		rc = x->facets != NULL ? KH_OK : kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	}
	sqlite3_reset(row);
	return rc == KH_OK
	           ? kh_statement_run(x->corpus, x->err, "DELETE FROM search_plan WHERE plan_id = ?", "i", x->plan)
	           : rc;
}

/* ---- abbreviations that the plan defines ---- */

static int find_definitions(struct indexing *x)
{
	static const char sql[] = "SELECT text FROM passage WHERE plan_id = ? ORDER BY id";
	sqlite3_stmt *row = x->reading == NULL ? kh_corpus_statement(x->corpus, sql, x->err) : NULL;
	int rc = SQLITE_DONE;

	if (row == NULL && x->reading == NULL)
		return failed(x);
	for (size_t i = 0; x->reading != NULL && x->status == KH_OK && i < x->reading->passage_count; i++)
		define(x, x->reading->passages[i].text);
	sqlite3_bind_int64(row, 1, x->plan);
	while (row != NULL && x->status == KH_OK && (rc = sqlite3_step(row)) == SQLITE_ROW)
		define(x, kh_column(row, 0));
	if (x->status == KH_OK && rc != SQLITE_DONE)
		x->status = kh_corpus_fault(x->corpus, x->err);
	sqlite3_reset(row);
	if (x->status != KH_OK || x->defined_count == 0)
		return x->status;
	if ((x->concepts = calloc(x->defined_count, sizeof *x->concepts)) == NULL)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	for (size_t i = 0; i < x->defined_count; i++) {
		x->concepts[i] = x->defined[i].concept;
		x->concepts[i].abbreviation = x->defined[i].abbreviation;
	}
	return KH_OK;
}

static void define(struct indexing *x, const char *text)
{
	struct noting noting = {x, text};

	if (text != NULL)
		kh_abbreviations_defined(text, note_definition, &noting);
}

static bool note_definition(void *to, const struct kh_definition *definition)
{
	const struct noting *noting = to;
	struct indexing *x = noting->indexing;

	if (x->defined == NULL && (x->defined = calloc(CONCEPTS_MOST, sizeof *x->defined)) == NULL) {
		x->status = kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
		return false;
	}
	for (size_t i = 0; i < x->defined_count; i++)
		if (x->defined[i].concept.exact == definition->concept.exact &&
		    strcmp(x->defined[i].abbreviation, definition->abbreviation) == 0)
			return true;
	if (x->defined_count == CONCEPTS_MOST)
		return false;
	x->defined[x->defined_count++] = *definition;
	count_definition(x, noting->text, definition);
	return x->status == KH_OK;
}

static void count_definition(struct indexing *x, const char *text, const struct kh_definition *definition)
{
	char *name = sqlite3_mprintf("%.*s", (int)(definition->end - definition->begin), text + definition->begin);

	if (name == NULL)
		x->status = kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	else if (x->adding)
		x->status = kh_statement_run(x->corpus, x->err,
		    "INSERT INTO abbreviation VALUES (?, ?, ?, ?, 1) ON CONFLICT DO UPDATE SET plans = plans + 1",
		    "tiit", definition->folded, (int64_t)definition->concept.exact,
		    (int64_t)definition->concept.folded, name);
	else if ((x->status = kh_statement_run(x->corpus, x->err,
	              "UPDATE abbreviation SET plans = plans - 1 WHERE abbreviation = ? AND exact_key = ?", "ti",
	              definition->folded, (int64_t)definition->concept.exact)) == KH_OK)
		x->status = kh_statement_run(x->corpus, x->err,
		    "DELETE FROM abbreviation WHERE abbreviation = ? AND exact_key = ? AND plans <= 0", "ti",
		    definition->folded, (int64_t)definition->concept.exact);
	sqlite3_free(name);
}

/* ---- passages ---- */

static int write_passages(struct indexing *x)
{
	static const char add[] = "INSERT INTO passage_search (rowid, text, lead, facet) VALUES (?, ?, ?, ?)";
	static const char forget[] = "INSERT INTO passage_search (passage_search, rowid, text, lead, facet)"
	                             " VALUES ('delete', ?, ?, ?, ?)";
	sqlite3_stmt *to = kh_corpus_statement(x->corpus, x->adding ? add : forget, x->err);
	struct kh_tokenizer_context *context = kh_tokenizer_context(kh_corpus_db(x->corpus));

	if (to == NULL || context == NULL)
		return failed(x);
	context->concepts = x->concepts;
	context->concept_count = x->defined_count;
	context->noting = x->adding;
	if (x->reading != NULL)
		write_reading(x, to);
	else
		write_rows(x, to);
	context->concepts = NULL;
	context->concept_count = 0;
	context->noting = false;
	if (x->status == KH_OK)
		x->status = kh_vocabulary_write(context->vocabulary, x->corpus, x->err);
	return x->status;
}

static void write_rows(struct indexing *x, sqlite3_stmt *to)
{
	static const char sql[] =
	    "SELECT id, kinds, text, (SELECT group_concat(field, ' ') FROM target WHERE kinds & 2 AND target.plan_id "
	    "= ?1"
	    " AND passage_id = passage.id), (SELECT char(2) || group_concat(lead, char(10)) FROM activity WHERE "
	    "kinds & 4 AND"
	    " activity.plan_id = ?1 AND passage_id = passage.id) FROM passage WHERE plan_id = ?1 ORDER BY id";
	sqlite3_stmt *row = kh_corpus_statement(x->corpus, sql, x->err);
	int rc = SQLITE_ROW;

	if (row == NULL) {
		x->status = failed(x);
		return;
	}
	sqlite3_bind_int64(row, 1, x->plan);
	while (x->status == KH_OK && (rc = sqlite3_step(row)) == SQLITE_ROW)
		x->status = write_entry(x, to,
		    &(struct entry){sqlite3_column_int64(row, 0), (unsigned)sqlite3_column_int(row, 1),
		        kh_column(row, 2), kh_column(row, 4), kh_column(row, 3)});
	if (x->status == KH_OK && rc != SQLITE_DONE)
		x->status = kh_corpus_fault(x->corpus, x->err);
	sqlite3_reset(row);
}

/* What write_rows would find. */
static void write_reading(struct indexing *x, sqlite3_stmt *to)
{
	const struct kh_reading *reading = x->reading;
	struct chain targets = {0}, activities = {0};

	if (!chain_make(&targets, reading->passage_count, reading->record->target_count) ||
	    !chain_make(&activities, reading->passage_count, reading->record->activity_count))
		x->status = kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	for (size_t i = reading->record->target_count; x->status == KH_OK && i-- > 0;)
		chain_add(&targets, reading->target_passages[i], i);
	for (size_t i = reading->record->activity_count; x->status == KH_OK && i-- > 0;)
		if (reading->activity_passages[i] >= 0)
			chain_add(&activities, (size_t)reading->activity_passages[i], i);
	for (size_t i = 0; x->status == KH_OK && i < reading->passage_count; i++) {
		const struct kh_passage *p = &reading->passages[i];
		char *fields = join_fields(x, &targets, i), *leads = join_leads(x, &activities, i);
		x->status = write_entry(x, to, &(struct entry){p->id, p->kinds, p->text, leads, fields});
		sqlite3_free(fields);
		sqlite3_free(leads);
	}
	free(targets.first);
	free(activities.first);
}

static bool chain_make(struct chain *chain, size_t passages, size_t things)
{
	chain->first = malloc((passages + things + 1) * sizeof *chain->first);
	if (chain->first == NULL)
		return false;
	memset(chain->first, 0xff, passages * sizeof *chain->first); /* NONE */
	chain->next = chain->first + passages;
	return true;
}

static void chain_add(struct chain *chain, size_t passage, size_t thing)
{
	chain->next[thing] = chain->first[passage];
	chain->first[passage] = thing;
}

/* The fields of the passage's targets; NULL for none. */
static char *join_fields(const struct indexing *x, const struct chain *targets, size_t passage)
{
	sqlite3_str *all = sqlite3_str_new(kh_corpus_db(x->corpus));

	for (size_t i = targets->first[passage]; i != NONE; i = targets->next[i]) {
		const char *field = x->reading->record->targets[i].field;
		if (field != NULL)
			sqlite3_str_appendf(all, " %s", field);
	}
	return sqlite3_str_finish(all);
}

/* The cells of who leads the passage's activities; NULL for none. */
static char *join_leads(const struct indexing *x, const struct chain *activities, size_t passage)
{
	sqlite3_str *all = sqlite3_str_new(kh_corpus_db(x->corpus));

	for (size_t i = activities->first[passage]; i != NONE; i = activities->next[i]) {
		const char *lead = x->reading->record->activities[i].lead.value.text;
		if (lead != NULL)
			sqlite3_str_appendf(
			    all, "%s%s", sqlite3_str_length(all) > 0 ? "\n" : KH_TOKENS_OF_LEAD, lead);
	}
	return sqlite3_str_finish(all);
}

static int write_entry(struct indexing *x, sqlite3_stmt *to, const struct entry *entry)
{
	sqlite3_str *facet = sqlite3_str_new(kh_corpus_db(x->corpus));
	int rc = KH_OK;
	char *facets;

	sqlite3_str_appendf(facet, KH_TOKENS_AS_THEY_ARE "%s", x->facets);
	for (unsigned kind = 1; kind <= entry->kinds; kind <<= 1)
		if (entry->kinds & kind)
			sqlite3_str_appendf(facet, " k%u", kind);
	add_words(facet, "f:", entry->fields);
	if ((facets = sqlite3_str_finish(facet)) == NULL)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	sqlite3_bind_int64(to, 1, entry->id);
	kh_bind(to, 2, entry->text);
	kh_bind(to, 3, entry->lead);
	kh_bind(to, 4, facets);
	if (sqlite3_step(to) != SQLITE_DONE)
		rc = kh_corpus_fault(x->corpus, x->err);
	sqlite3_reset(to);
	sqlite3_clear_bindings(to);
	sqlite3_free(facets);
	return rc;
}

static void add_words(sqlite3_str *to, const char *prefix, const char *words)
{
	while (words != NULL && *words != '\0') {
		size_t size = strcspn(words, " ");
		if (size > 0)
			sqlite3_str_appendf(to, " %s%.*s", prefix, (int)size, words);
		words += size + (words[size] == ' ');
	}
}

static int failed(struct indexing *x)
{
	return x->err != NULL && x->err->code != KH_OK ? (int)x->err->code : KH_E_MEMORY;
}
