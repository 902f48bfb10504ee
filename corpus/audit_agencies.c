#include <stdlib.h>
#include <string.h>

#include "agency_names.h"
#include "audit_plans.h"
#include "audit_words.h"

enum { NAME, LEADS, SUPPORTS, IN_PLANS, FIRST_PLAN };
enum { N_NAME, N_WRITTEN, N_TIMES, N_COUNT };

/* A name as written. */
struct name {
	int64_t id;
	const char *text, *key;
	size_t agency; /* index of the agency */
	size_t times;
};

/* An agency leads and supports in a plan. */
struct tally {
	size_t agency, plan;
	size_t leads, supports;
};

struct agency {
	const char *name; /* as it is written most often, at length */
	size_t times, leads, supports, plans;
};

struct counting {
	struct kh_answer *answer;
	const struct kh_audit_plans *plans;
	const struct kh_audit_options *options;
	struct kh_agency_names *names_of;
	struct kh_list names, tallies; /* names: by id once they are read */
	struct agency *agencies;
	size_t agency_count;
};

static int count(struct kh_corpus *corpus, struct counting *x, struct kh_error *err);
static bool take_name(void *to, sqlite3_stmt *row);
static bool take_share(void *to, sqlite3_stmt *row);
static void make_agencies(struct counting *x);
static void add_up(struct counting *x);
static void put_agencies(struct counting *x);
static void put_names(struct counting *x);
static int by_key(const void *a, const void *b);
static int by_id(const void *a, const void *b);
static int by_agency(const void *a, const void *b);
static int by_weight(const void *a, const void *b, void *with);

int kh_audit_agencies(
    struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer **out, struct kh_error *err)
{
	struct kh_answer *answer = kh_answer_new();
	struct kh_audit_plans plans;
	struct counting x = {
	    .answer = answer, .plans = &plans, .options = options, .names_of = kh_agency_names_new()};
	int rc = KH_E_MEMORY;

	if (answer == NULL || x.names_of == NULL)
		rc = kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	else if ((rc = kh_audit_plans_load(corpus, options, answer, &plans, err)) == KH_OK)
		rc = count(corpus, &x, err);
	kh_agency_names_free(x.names_of);
	if (answer == NULL)
		return rc;
	return kh_audit_finish(rc, answer, out, err);
}

static int count(struct kh_corpus *corpus, struct counting *x, struct kh_error *err)
{
	static const char shares[] = "SELECT plan_id, agency_id, role, count(DISTINCT activity_id) FROM "
	                             "activity_agency JOIN activity ON activity.id = activity_id"
	                             " GROUP BY plan_id, agency_id, role";
	int rc = kh_audit_rows(corpus, "SELECT id, name FROM agency ORDER BY id", take_name, x, err);

	if (rc == KH_OK && !x->answer->failed) {
		make_agencies(x);
		rc = kh_audit_rows(corpus, shares, take_share, x, err);
	}
	if (rc == KH_OK && !x->answer->failed) {
		add_up(x);
		put_agencies(x);
		put_names(x);
	}
	return rc;
}

static bool take_name(void *to, sqlite3_stmt *row)
{
	struct counting *x = to;
	struct name *name = kh_list_add(x->answer->mem, &x->names, sizeof *name);
	char *key;

	if (name == NULL) {
		x->answer->failed = true;
		return false;
	}
	name->id = sqlite3_column_int64(row, 0);
	name->text = kh_answer_text(x->answer, kh_column(row, 1));
	key = name->text != NULL ? kh_agency_key(x->names_of, name->text) : NULL;
	name->key = kh_answer_text(x->answer, key);
	x->answer->failed |= key == NULL;
	free(key);
	return !x->answer->failed;
}

/* Names of one key are one agency. */
static void make_agencies(struct counting *x)
{
	struct name *names = x->names.items;

	if (x->names.count > 0)
		qsort(names, x->names.count, sizeof *names, by_key);
	for (size_t i = 0; i < x->names.count; i++) {
		x->agency_count += i == 0 || strcmp(names[i].key, names[i - 1].key) != 0;
		names[i].agency = x->agency_count - 1;
	}
	if (x->names.count > 0)
		qsort(names, x->names.count, sizeof *names, by_id);
	x->agencies = kh_arena_zero(x->answer->mem, x->agency_count + 1, sizeof *x->agencies);
	x->answer->failed |= x->agencies == NULL;
}

static bool take_share(void *to, sqlite3_stmt *row)
{
	struct counting *x = to;
	struct name wanted = {.id = sqlite3_column_int64(row, 1)};
	struct name *name = bsearch(&wanted, x->names.items, x->names.count, sizeof wanted, by_id);
	size_t plan = kh_audit_plans_find(x->plans, sqlite3_column_int64(row, 0)),
	       times = (size_t)sqlite3_column_int64(row, 3);
	bool leads = strcmp(kh_column(row, 2), "lead") == 0;
	struct tally *tally;

	if (name == NULL || plan == SIZE_MAX)
		return true;
	tally = kh_list_add(x->answer->mem, &x->tallies, sizeof *tally);
	if (tally == NULL) {
		x->answer->failed = true;
		return false;
	}
	*tally = (struct tally){name->agency, plan, leads ? times : 0, leads ? 0 : times};
	name->times += times;
	return true;
}

/* One tally an agency and plan, and the sums of each agency. */
static void add_up(struct counting *x)
{
	struct tally *tallies = x->tallies.items;
	const struct name *names = x->names.items;
	size_t used = 0, *most = kh_arena_zero(x->answer->mem, x->agency_count + 1, sizeof *most);

	if (x->tallies.count > 0)
		qsort(tallies, x->tallies.count, sizeof *tallies, by_agency);
	for (size_t i = 0; i < x->tallies.count; i++) {
		struct agency *agency = &x->agencies[tallies[i].agency];
		agency->leads += tallies[i].leads;
		agency->supports += tallies[i].supports;
		if (used > 0 && by_agency(&tallies[used - 1], &tallies[i]) == 0) {
			tallies[used - 1].leads += tallies[i].leads;
			tallies[used - 1].supports += tallies[i].supports;
		} else {
			agency->plans++;
			tallies[used++] = tallies[i];
		}
	}
	x->tallies.count = used;
	for (size_t i = 0; i < x->names.count; i++) {
		struct agency *agency = &x->agencies[names[i].agency];
		agency->times += names[i].times;
		if (most == NULL || names[i].times < most[names[i].agency] ||
		    (names[i].times == most[names[i].agency] && agency->name != NULL &&
		        strlen(names[i].text) <= strlen(agency->name)))
			continue;
		most[names[i].agency] = names[i].times;
		agency->name = names[i].text;
	}
}

/* A column for each plan, or for each province since 1 July 2025; none where nobody would read so many.
 * column_of: of each plan. Returns how many there are. */
static size_t make_columns(struct counting *x, struct kh_sheet_column *columns, size_t *column_of)
{
	size_t made = 0;

	if (!x->options->by_province_now && x->options->terse && x->plans->count > KH_AUDIT_MATRIX_MOST)
		return 0;
	for (size_t at = 0, count; at < x->plans->count; at += count, made++) {
		count = x->options->by_province_now ? kh_audit_plans_group(x->plans, at) : 1;
		const char *title = x->options->by_province_now ? kh_audit_group_title(x->answer, x->plans, at)
		                                                : x->plans->at[at].title;
		x->answer->failed |= title == NULL;
		columns[made] = (struct kh_sheet_column){.key = title, .title = title};
		for (size_t i = 0; i < count; i++)
			column_of[at + i] = made;
	}
	return made;
}

/* "18 / 9": leads 18 times, supports 9 times. Agencies that lead most come first. */
static void put_agencies(struct counting *x)
{
	struct kh_sheet_column *columns =
	    kh_arena_zero(x->answer->mem, FIRST_PLAN + x->plans->count, sizeof *columns);
	size_t *order = kh_arena_zero(x->answer->mem, x->agency_count + 1, sizeof *order), at = 0,
	       *column_of = kh_arena_zero(x->answer->mem, x->plans->count + 1, sizeof *column_of), made;
	struct kh_cell **rows = kh_arena_zero(x->answer->mem, x->agency_count + 1, sizeof *rows);
	const struct tally *tallies = x->tallies.items;
	struct kh_sheet *sheet;

	if (columns == NULL || order == NULL || rows == NULL || column_of == NULL) {
		x->answer->failed = true;
		return;
	}
	columns[NAME] = (struct kh_sheet_column){.key = "agency", .title = kh_audit_word(KH_W_AGENCY), .lead = true};
	columns[LEADS] = (struct kh_sheet_column){.key = "leads", .title = kh_audit_word(KH_W_LEADS)};
	columns[SUPPORTS] = (struct kh_sheet_column){.key = "supports", .title = kh_audit_word(KH_W_SUPPORTS)};
	columns[IN_PLANS] = (struct kh_sheet_column){.key = "plans", .title = kh_audit_word(KH_W_PLANS)};
	made = make_columns(x, columns + FIRST_PLAN, column_of);
	sheet =
	    kh_answer_sheet(x->answer, "agencies", kh_audit_word(KH_W_AGENCIES_TITLE), columns, FIRST_PLAN + made);
	sheet->note = made > 0 ? kh_audit_word(KH_W_AGENCIES_NOTE) : kh_audit_word(KH_W_SUMMARY_NOTE);
	for (size_t i = 0; i < x->agency_count; i++)
		order[i] = i;
	qsort_r(order, x->agency_count, sizeof *order, by_weight, x);
	for (; at < x->agency_count && x->agencies[order[at]].plans > 0; at++) {
		const struct agency *agency = &x->agencies[order[at]];
		struct kh_cell *row = rows[order[at]] = kh_sheet_row(x->answer, sheet);
		kh_cell_text(row, NAME, agency->name);
		kh_cell_number(row, LEADS, (double)agency->leads);
		kh_cell_number(row, SUPPORTS, (double)agency->supports);
		kh_cell_number(row, IN_PLANS, (double)agency->plans);
	}
	for (size_t i = 0, next; made > 0 && i < x->tallies.count; i = next) {
		size_t leads = 0, supports = 0, column = column_of[tallies[i].plan];
		for (next = i; next < x->tallies.count && tallies[next].agency == tallies[i].agency &&
		               column_of[tallies[next].plan] == column;
		     next++) {
			leads += tallies[next].leads;
			supports += tallies[next].supports;
		}
		const char *text = kh_arena_print(x->answer->mem, "%zu / %zu", leads, supports);
		x->answer->failed |= text == NULL;
		kh_cell_text(rows[tallies[i].agency], FIRST_PLAN + column, text);
	}
}

/* Which names were taken for one. */
static void put_names(struct counting *x)
{
	const struct kh_sheet_column columns[N_COUNT] = {
	    [N_NAME] = {.key = "agency", .title = kh_audit_word(KH_W_AGENCY)},
	    [N_WRITTEN] = {.key = "written", .title = kh_audit_word(KH_W_WRITTEN)},
	    [N_TIMES] = {.key = "times", .title = kh_audit_word(KH_W_TIMES)}};
	struct kh_sheet *sheet =
	    kh_answer_sheet(x->answer, "names", kh_audit_word(KH_W_NAMES_TITLE), columns, N_COUNT);
	struct name *names = x->names.items;

	if (x->names.count > 0)
		qsort(names, x->names.count, sizeof *names, by_key);
	for (size_t i = 0; i < x->names.count; i++) {
		const struct agency *agency = &x->agencies[names[i].agency];
		struct kh_cell *row;
		if (names[i].times == 0 || agency->times == names[i].times)
			continue; /* written in one way only */
		row = kh_sheet_row(x->answer, sheet);
		kh_cell_text(row, N_NAME, agency->name);
		kh_cell_text(row, N_WRITTEN, names[i].text);
		kh_cell_number(row, N_TIMES, (double)names[i].times);
	}
}

static int by_key(const void *a, const void *b)
{
	const struct name *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	return order != 0 ? order : by_id(a, b);
}

static int by_id(const void *a, const void *b)
{
	const struct name *x = a, *y = b;

	return x->id < y->id ? -1 : x->id > y->id;
}

static int by_agency(const void *a, const void *b)
{
	const struct tally *x = a, *y = b;

	if (x->agency != y->agency)
		return x->agency < y->agency ? -1 : 1;
	return x->plan < y->plan ? -1 : x->plan > y->plan;
}

static int by_weight(const void *a, const void *b, void *with)
{
	const struct counting *x = with;
	const struct agency *p = &x->agencies[*(const size_t *)a], *q = &x->agencies[*(const size_t *)b];

	if ((p->plans == 0) != (q->plans == 0))
		return p->plans == 0 ? 1 : -1;
	if (p->leads != q->leads)
		return p->leads > q->leads ? -1 : 1;
	if (p->supports != q->supports)
		return p->supports > q->supports ? -1 : 1;
	return kh_audit_collate(x->options, p->name, q->name);
}
