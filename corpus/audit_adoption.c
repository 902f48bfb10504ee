#include <stdlib.h>
#include <string.h>

#include "adoption_links.h"
#include "adoption_passages.h"
#include "audit_words.h"

enum { NO, ITEM, SET_LEVEL, COPIED, ADAPTED, OMITTED, FIRST_PLAN };
enum { D_ITEM, D_PLAN, D_KEPT, D_SET, D_ADOPTED, D_TEXT, D_COUNT };
enum { L_PLAN, L_LINKED, L_WHY, L_COUNT };
enum { CANDIDATES = 3, SYLLABLES_LEAST = 4 };
/* The share of an item's shingles that make a passage worth aligning, and the share of its syllables that make it an
 * adaptation: of the item's, or, where it took over a part only, of the passage's own. So many syllables in one piece
 * are a sentence that was taken over, whatever stands around it. */
static const double WORTH_ALIGNING = 0.15, IS_ADAPTED = 0.5, IS_WHOLE = 0.8;
enum { PART_LEAST = 12, SENTENCE_LEAST = 24 };

struct candidate {
	size_t shared;
	struct kh_adoption_passage passage;
};

/* What became of an item in the plan at hand. */
struct outcome {
	const struct kh_adoption_passage *passage; /* NULL: nothing alike */
	struct kh_aligned aligned;
};

struct comparing {
	struct kh_corpus *corpus;
	struct kh_answer *answer;
	struct kh_answer *taking; /* where passages are read to: that of the answer, or of the plan at hand */
	struct kh_error *err;
	const struct kh_audit_plans *plans;
	const struct kh_audit_plan *superior;
	struct kh_link *links;
	struct kh_list items; /* of struct kh_adoption_passage */
	struct kh_postings postings;
	size_t *shared;                       /* of each item with the passage at hand */
	struct candidate (*best)[CANDIDATES]; /* of each item in the plan at hand */
	struct outcome *outcomes;             /* of each item in the plan at hand */
	struct kh_sheet *matrix, *differences;
	size_t *column_of; /* of each plan */
};

static int compare(struct comparing *x);
static bool take_item(void *to, sqlite3_stmt *row);
static bool take_passage(void *to, sqlite3_stmt *row);
static void make_sheets(struct comparing *x);
static int judge_plan(struct comparing *x, size_t plan);
static int judge_item(struct comparing *x, size_t item);
static bool is_adopted(const struct comparing *x, size_t item);
static bool is_enough(const struct outcome *outcome);
static int put_outcome(struct comparing *x, size_t plan, size_t item);
static void put_difference(struct comparing *x, size_t plan, size_t item, const char *set, const char *adopted,
    const struct kh_evidence *from);
static const char *levels_of(struct comparing *x, int64_t passage, int *rc);
static void put_links(struct comparing *x);

int kh_audit_adoption(struct kh_corpus *corpus, int64_t superior, const struct kh_audit_options *options,
    struct kh_answer **out, struct kh_error *err)
{
	struct kh_answer *answer = kh_answer_new();
	struct kh_audit_options everything = *options;
	struct kh_audit_plans plans, all;
	struct comparing x = {.corpus = corpus, .answer = answer, .taking = answer, .err = err, .plans = &plans};
	size_t at = SIZE_MAX;
	int rc;

	if (answer == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	everything.plans = (struct kh_plan_filter){0};
	if ((rc = kh_audit_plans_load(corpus, options, answer, &plans, err)) == KH_OK &&
	    (rc = kh_audit_plans_load(corpus, &everything, answer, &all, err)) == KH_OK &&
	    (at = kh_audit_plans_find(&all, superior)) == SIZE_MAX)
		rc = kh_corpus_fail(err, KH_NONE, "plan %lld is not the last version of its document; name that one",
		    (long long)superior);
	if (rc == KH_OK) {
		x.superior = &all.at[at];
		x.links = kh_arena_zero(answer->mem, plans.count + 1, sizeof *x.links);
		rc = x.links == NULL ? kh_corpus_fail(err, KH_E_MEMORY, "out of memory")
		                     : kh_adoption_links(corpus, answer, x.superior, &plans, x.links, err);
	}
	for (size_t i = 0; rc == KH_OK && options->everywhere && i < plans.count; i++)
		x.links[i].linked = plans.at[i].id != superior;
	if (rc == KH_OK)
		rc = compare(&x);
	return kh_audit_finish(rc, answer, out, err);
}

/* Each passage of each linked plan is looked at once: what it shares with the items is counted by the shingles that
 * they have in common, and only the best few are aligned. The superior plan is small, so that counts are exact, where
 * two large sides would need sketches. */
static int compare(struct comparing *x)
{
	int rc = kh_adoption_visit(x->corpus, x->superior->id, false, take_item, x, x->err);

	if (rc != KH_OK || x->answer->failed)
		return rc;
	kh_adoption_index(x->answer, x->items.items, x->items.count, &x->postings);
	x->shared = kh_arena_zero(x->answer->mem, x->items.count + 1, sizeof *x->shared);
	x->best = kh_arena_zero(x->answer->mem, x->items.count + 1, sizeof *x->best);
	x->column_of = kh_arena_zero(x->answer->mem, x->plans->count + 1, sizeof *x->column_of);
	x->outcomes = kh_arena_zero(x->answer->mem, x->items.count + 1, sizeof *x->outcomes);
	if (x->outcomes == NULL || x->shared == NULL || x->best == NULL || x->column_of == NULL || x->answer->failed)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	make_sheets(x);
	for (size_t p = 0; rc == KH_OK && !x->answer->failed && p < x->plans->count; p++)
		if (x->links[p].linked)
			rc = judge_plan(x, p);
	put_links(x);
	return rc;
}

/* ---- passages ---- */

static bool take_item(void *to, sqlite3_stmt *row)
{
	struct comparing *x = to;
	struct kh_adoption_passage passage, *item;

	if (!kh_adoption_read(x->taking, row, &passage))
		return false;
	if (passage.syllables.count < SYLLABLES_LEAST)
		return true;
	item = kh_list_add(x->answer->mem, &x->items, sizeof *item);
	if (item == NULL) {
		x->answer->failed = true;
		return false;
	}
	*item = passage;
	return true;
}

/* Among the best few of every item that it shares enough with. */
static bool take_passage(void *to, sqlite3_stmt *row)
{
	struct comparing *x = to;
	const struct kh_adoption_passage *items = x->items.items;
	struct kh_adoption_passage passage;

	if (!kh_adoption_read(x->taking, row, &passage))
		return false;
	memset(x->shared, 0, x->items.count * sizeof *x->shared);
	for (size_t s = 0; s < passage.shingle_count; s++) {
		const struct kh_posting *at = kh_postings_first(&x->postings, passage.shingles[s]);
		for (; at < x->postings.at + x->postings.count && at->shingle == passage.shingles[s]; at++)
			x->shared[at->item]++;
	}
	for (size_t i = 0; i < x->items.count; i++) {
		struct candidate fresh = {x->shared[i], passage};
		if ((double)fresh.shared < WORTH_ALIGNING * (double)items[i].shingle_count || fresh.shared == 0)
			continue;
		for (size_t c = 0; c < CANDIDATES; c++)
			if (fresh.shared > x->best[i][c].shared) {
				struct candidate moved = x->best[i][c];
				x->best[i][c] = fresh;
				fresh = moved;
			}
	}
	return true;
}

/* ---- the answer ---- */

static void make_sheets(struct comparing *x)
{
	const struct kh_sheet_column differences[D_COUNT] = {
	    [D_ITEM] = {.key = "no", .title = kh_audit_word(KH_W_NO), .lead = true},
	    [D_PLAN] = {.key = "plan", .title = kh_audit_word(KH_W_PLAN), .lead = true},
	    [D_KEPT] = {.key = "kept", .title = kh_audit_word(KH_W_KEPT)},
	    [D_SET] = {.key = "level_set", .title = kh_audit_word(KH_W_LEVEL_SET)},
	    [D_ADOPTED] = {.key = "level_adopted", .title = kh_audit_word(KH_W_LEVEL_ADOPTED)},
	    [D_TEXT] = {.key = "differences", .title = kh_audit_word(KH_W_DIFFERENCES), .sourced = true}};
	struct kh_sheet_column *columns =
	    kh_arena_zero(x->answer->mem, FIRST_PLAN + x->plans->count, sizeof *columns);
	const struct kh_adoption_passage *items = x->items.items;
	size_t count = FIRST_PLAN;

	if (columns == NULL) {
		x->answer->failed = true;
		return;
	}
	columns[NO] = (struct kh_sheet_column){.key = "no", .title = kh_audit_word(KH_W_NO), .lead = true};
	columns[ITEM] = (struct kh_sheet_column){
	    .key = "item", .title = kh_audit_word(KH_W_STATEMENT), .sourced = true, .lead = true};
	columns[SET_LEVEL] = (struct kh_sheet_column){.key = "level", .title = kh_audit_word(KH_W_LEVEL)};
	columns[COPIED] = (struct kh_sheet_column){.key = "copied", .title = kh_audit_word(KH_W_COPIED)};
	columns[ADAPTED] = (struct kh_sheet_column){.key = "adapted", .title = kh_audit_word(KH_W_ADAPTED)};
	columns[OMITTED] = (struct kh_sheet_column){.key = "omitted", .title = kh_audit_word(KH_W_OMITTED)};
	for (size_t p = 0; p < x->plans->count; p++)
		if (x->links[p].linked) {
			x->column_of[p] = count;
			columns[count++] = (struct kh_sheet_column){
			    .key = x->plans->at[p].title, .title = x->plans->at[p].title, .sourced = true};
		}
	x->matrix = kh_answer_sheet(x->answer, "adoption",
	    kh_arena_print(x->answer->mem, "%s: %s", kh_audit_word(KH_W_ADOPTION_TITLE), x->superior->title), columns,
	    count);
	x->differences =
	    kh_answer_sheet(x->answer, "differences", kh_audit_word(KH_W_DIFFERENCES_TITLE), differences, D_COUNT);
	x->differences->note = kh_audit_word(KH_W_DIFFERENCES_NOTE);
	for (size_t i = 0; i < x->items.count; i++) {
		struct kh_cell *row = kh_sheet_row(x->answer, x->matrix);
		struct kh_evidence *from = kh_arena_zero(x->answer->mem, 1, sizeof *from);
		int rc = KH_OK;
		if (row == NULL || from == NULL) {
			x->answer->failed = true;
			return;
		}
		*from = (struct kh_evidence){.plan = x->superior->id,
		    .path = x->superior->path,
		    .text = items[i].text,
		    .spans = items[i].spans};
		kh_cell_number(row, NO, (double)(i + 1));
		kh_cell_text(row, ITEM, items[i].text);
		row[ITEM].evidence = from;
		row[ITEM].evidence_count = 1;
		kh_cell_text(row, SET_LEVEL, levels_of(x, items[i].id, &rc));
		for (size_t c = COPIED; c <= OMITTED; c++)
			kh_cell_number(row, c, 0);
	}
}

static int judge_plan(struct comparing *x, size_t plan)
{
	struct kh_answer *scratch = kh_answer_new(); /* its passages are many, and done with after it */
	int rc;

	if (scratch == NULL)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	memset(x->best, 0, x->items.count * sizeof *x->best);
	x->taking = scratch;
	rc = kh_adoption_visit(x->corpus, x->plans->at[plan].id, true, take_passage, x, x->err);
	x->answer->failed |= scratch->failed;
	for (size_t i = 0; rc == KH_OK && !x->answer->failed && i < x->items.count; i++)
		rc = judge_item(x, i);
	for (size_t i = 0; rc == KH_OK && !x->answer->failed && i < x->items.count; i++)
		rc = put_outcome(x, plan, i);
	x->taking = x->answer;
	kh_answer_free(scratch);
	return rc;
}

/* The passage that keeps most of the item says what became of it. */
static int judge_item(struct comparing *x, size_t item)
{
	const struct kh_adoption_passage *items = x->items.items;
	struct outcome *outcome = &x->outcomes[item];
	struct kh_aligned aligned;

	*outcome = (struct outcome){0};
	for (size_t c = 0; c < CANDIDATES && x->best[item][c].shared > 0; c++) {
		const struct kh_adoption_passage *passage = &x->best[item][c].passage;
		if (!kh_align(x->taking->mem, &items[item].syllables, &passage->syllables, &aligned))
			return kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
		if (outcome->passage == NULL || aligned.kept > outcome->aligned.kept)
			*outcome = (struct outcome){passage, aligned};
	}
	return KH_OK;
}

/* The same words do not answer two items, unless they hold nearly all of both: they go to the one that has more of
 * them. */
static bool is_adopted(const struct comparing *x, size_t item)
{
	const struct outcome *mine = &x->outcomes[item];

	if (mine->passage == NULL || !is_enough(mine))
		return false;
	for (size_t i = 0; mine->aligned.kept < IS_WHOLE && i < x->items.count; i++) {
		const struct outcome *other = &x->outcomes[i];
		if (other->passage != NULL && other->passage->id == mine->passage->id &&
		    other->aligned.kept_count > mine->aligned.kept_count && is_enough(other) &&
		    other->aligned.taken_from < mine->aligned.taken_to &&
		    mine->aligned.taken_from < other->aligned.taken_to)
			return false;
	}
	return true;
}

static bool is_enough(const struct outcome *outcome)
{
	double own = (double)outcome->aligned.kept_count / (double)outcome->passage->syllables.count;

	return outcome->aligned.kept >= IS_ADAPTED || outcome->aligned.kept_count >= SENTENCE_LEAST ||
	       (outcome->aligned.kept_count >= PART_LEAST && own >= IS_WHOLE);
}

static int put_outcome(struct comparing *x, size_t plan, size_t item)
{
	const struct outcome *outcome = &x->outcomes[item];
	struct kh_cell *row = ((struct kh_cell **)x->matrix->rows.items)[item], *cell = &row[x->column_of[plan]];
	struct kh_evidence *from = kh_arena_zero(x->answer->mem, 1, sizeof *from);
	const char *level;
	int rc = KH_OK;

	cell->heat = true; /* how much of it was kept, in percent */
	if (!is_adopted(x, item)) {
		kh_cell_text(cell, 0, kh_audit_word(KH_W_NONE));
		row[OMITTED].number++;
		return KH_OK;
	}
	cell->number = outcome->aligned.identical ? 100 : outcome->aligned.kept * 99;
	level = levels_of(x, outcome->passage->id, &rc);
	row[outcome->aligned.identical ? COPIED : ADAPTED].number++;
	kh_cell_text(cell, 0,
	    outcome->aligned.identical
	        ? kh_audit_word(KH_W_WORD_FOR_WORD)
	        : kh_arena_print(x->answer->mem, "%s %.0f%%%s%s", kh_audit_word(KH_W_ADAPTED_BY),
	              outcome->aligned.kept * 100, level != NULL ? "; " : "", level != NULL ? level : ""));
	if (from == NULL || rc != KH_OK)
		return rc != KH_OK ? rc : kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	*from = (struct kh_evidence){.plan = x->plans->at[plan].id,
	    .path = x->plans->at[plan].path,
	    .text = kh_answer_text(x->answer, outcome->passage->text),
	    .spans = kh_answer_text(x->answer, outcome->passage->spans)};
	cell->evidence = from;
	cell->evidence_count = 1;
	if (!outcome->aligned.identical)
		put_difference(x, plan, item, row[SET_LEVEL].text, level, from);
	return KH_OK;
}

static void put_difference(struct comparing *x, size_t plan, size_t item, const char *set, const char *adopted,
    const struct kh_evidence *from)
{
	const struct kh_aligned *aligned = &x->outcomes[item].aligned;
	struct kh_cell *row = kh_sheet_row(x->answer, x->differences);

	kh_cell_number(row, D_ITEM, (double)(item + 1));
	kh_cell_text(row, D_PLAN, x->plans->at[plan].title);
	kh_cell_text(row, D_KEPT, kh_arena_print(x->answer->mem, "%.0f%%", aligned->kept * 100));
	kh_cell_text(row, D_SET, set);
	kh_cell_text(row, D_ADOPTED, adopted);
	kh_cell_text(row, D_TEXT, kh_answer_text(x->answer, aligned->differences));
	if (row == NULL)
		return;
	row[D_TEXT].evidence = from;
	row[D_TEXT].evidence_count = 1;
}

/* The figures of the targets in a passage; NULL for none. */
static const char *levels_of(struct comparing *x, int64_t passage, int *rc)
{
	static const char sql[] = "SELECT op, value, max, unit, scope FROM target JOIN measure ON measure.plan_id = "
	                          "target.plan_id AND target_id = target.id"
	                          " WHERE target.passage_id = ? ORDER BY measure.id";
	sqlite3_stmt *row = kh_corpus_statement(x->corpus, sql, x->err);
	const char *levels = NULL;

	if (row == NULL) {
		*rc = x->err != NULL ? (int)x->err->code : KH_E_MEMORY;
		return NULL;
	}
	sqlite3_bind_int64(row, 1, passage);
	while (sqlite3_step(row) == SQLITE_ROW) {
		const char *level = kh_level_text(x->answer->mem, kh_column(row, 0), sqlite3_column_double(row, 1),
		    sqlite3_column_type(row, 2) != SQLITE_NULL, sqlite3_column_double(row, 2), kh_column(row, 3));
		if (level != NULL && kh_column(row, 4) != NULL)
			level = kh_arena_print(x->answer->mem, "%s (%s)", level, kh_scope_text(kh_column(row, 4)));
		if (level != NULL)
			levels = levels == NULL ? level : kh_arena_print(x->answer->mem, "%s; %s", levels, level);
	}
	sqlite3_reset(row);
	return levels;
}

static void put_links(struct comparing *x)
{
	const struct kh_sheet_column columns[L_COUNT] = {
	    [L_PLAN] = {.key = "plan", .title = kh_audit_word(KH_W_PLAN)},
	    [L_LINKED] = {.key = "linked", .title = kh_audit_word(KH_W_LINKED)},
	    [L_WHY] = {.key = "why", .title = kh_audit_word(KH_W_WHY)}};
	struct kh_sheet *sheet =
	    kh_answer_sheet(x->answer, "links", kh_audit_word(KH_W_LINKS_TITLE), columns, L_COUNT);

	for (size_t p = 0; p < x->plans->count; p++) {
		struct kh_cell *row;
		if (x->links[p].why == NULL && !x->links[p].linked)
			continue;
		row = kh_sheet_row(x->answer, sheet);
		kh_cell_text(row, L_PLAN, x->plans->at[p].title);
		kh_cell_text(row, L_LINKED, kh_audit_word(x->links[p].linked ? KH_W_YES : KH_W_NOT));
		kh_cell_text(row, L_WHY, x->links[p].why);
	}
}
