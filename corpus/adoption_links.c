#include "adoption_links.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "audit_words.h"
#include "sql_functions.h"

enum { SUBJECT_WORDS_MOST = 64 };
static const double SUBJECT_SHARED = 0.75;

static int find_citation(struct kh_corpus *corpus, struct kh_answer *answer, const struct kh_audit_plan *superior,
    const struct kh_audit_plan *plan, struct kh_link *link, struct kh_error *err);
static void judge(struct kh_answer *answer, const struct kh_audit_plan *superior, const struct kh_audit_plan *plan,
    struct kh_link *link);
static bool is_below(const struct kh_audit_plan *superior, const struct kh_audit_plan *plan);
static bool same_name(const char *a, const char *b);
static bool same_symbol(const char *a, const char *b);
static bool subject_agrees(const struct kh_audit_plan *superior, const char *plan);
static bool is_word_of(const char *word, const char *words);
static bool period_agrees(const struct kh_audit_plan *a, const struct kh_audit_plan *b);
static bool date_agrees(const char *pattern, const char *date);
static void add_reason(struct kh_answer *answer, struct kh_link *link, const char *reason);

int kh_adoption_links(struct kh_corpus *corpus, struct kh_answer *answer, const struct kh_audit_plan *superior,
    const struct kh_audit_plans *plans, struct kh_link *links, struct kh_error *err)
{
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < plans->count; i++) {
		const struct kh_audit_plan *plan = &plans->at[i];
		links[i] = (struct kh_link){false, false, NULL};
		if (plan->id == superior->id || !is_below(superior, plan))
			continue;
		if ((rc = find_citation(corpus, answer, superior, plan, &links[i], err)) == KH_OK)
			judge(answer, superior, plan, &links[i]);
	}
	return rc;
}

/* A citation of the superior's type and symbol, of its number and date as far as its copy has them, and of its
 * issuer. */
static int find_citation(struct kh_corpus *corpus, struct kh_answer *answer, const struct kh_audit_plan *superior,
    const struct kh_audit_plan *plan, struct kh_link *link, struct kh_error *err)
{
	static const char sql[] =
	    "SELECT type, ref, number, symbol, date, issuer FROM citation WHERE plan_id = ? ORDER BY id";
	sqlite3_stmt *row = kh_corpus_statement(corpus, sql, err);
	int rc;

	if (row == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	sqlite3_bind_int64(row, 1, plan->id);
	while ((rc = sqlite3_step(row)) == SQLITE_ROW && !link->cited) {
		const char *type = kh_column(row, 0), *ref = kh_column(row, 1), *number = kh_column(row, 2),
		           *symbol = kh_column(row, 3), *date = kh_column(row, 4), *issuer = kh_column(row, 5);
		bool numbered = superior->number != NULL;
		char *whose = kh_folded(issuer), *whole = kh_folded(superior->issuer);
		bool issued = issuer != NULL && superior->issuer != NULL && whose != NULL && whole != NULL &&
		              strstr(whole, whose) != NULL;
		free(whose);
		free(whole);
		if (ref == NULL || !same_name(type, superior->type) ||
		    (superior->symbol != NULL && !same_symbol(symbol, superior->symbol)) ||
		    (numbered && !same_name(number, superior->number)) ||
		    (date != NULL && !date_agrees(superior->date, date)) || (!issued && !numbered) ||
		    (!numbered && date == NULL))
			continue;
		link->cited = true;
		add_reason(answer, link,
		    kh_arena_print(answer->mem, "%s %s %s%s%s", kh_audit_word(KH_W_CITES), type, ref,
		        date != NULL ? ", " : "", date != NULL ? date : ""));
		if (!numbered)
			add_reason(answer, link, kh_audit_word(KH_W_SUPERIOR_UNNUMBERED));
	}
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(corpus, err);
	sqlite3_reset(row);
	return rc;
}

/* Linked by a citation that agrees, or where type, subject and period all do. A citation without number in the
 * superior's copy needs them too. */
static void judge(struct kh_answer *answer, const struct kh_audit_plan *superior, const struct kh_audit_plan *plan,
    struct kh_link *link)
{
	bool type = same_name(superior->type, plan->type), subject = subject_agrees(superior, plan->subject),
	     period = period_agrees(superior, plan);

	if (type)
		add_reason(answer, link, kh_audit_word(KH_W_SAME_TYPE));
	if (subject)
		add_reason(answer, link, kh_audit_word(KH_W_SAME_SUBJECT));
	if (period)
		add_reason(answer, link, kh_audit_word(KH_W_SAME_PERIOD));
	add_reason(answer, link,
	    kh_audit_word(
	        plan->commune != NULL && superior->district != NULL ? KH_W_SAME_DISTRICT : KH_W_SAME_PROVINCE));
	link->linked =
	    (link->cited && (superior->number != NULL || subject || period)) || (type && subject && period);
}

static bool is_below(const struct kh_audit_plan *superior, const struct kh_audit_plan *plan)
{
	if (!same_name(superior->province, plan->province))
		return false;
	if (superior->commune != NULL)
		return false;
	if (superior->district != NULL)
		return plan->commune != NULL && same_name(superior->district, plan->district);
	return plan->district != NULL || plan->commune != NULL;
}

static bool same_text(char *a, char *b)
{
	bool same = a != NULL && b != NULL && strcmp(a, b) == 0;

	free(a);
	free(b);
	return same;
}

static bool same_name(const char *a, const char *b)
{
	return a != NULL && b != NULL && same_text(kh_folded(a), kh_folded(b));
}

static bool same_symbol(const char *a, const char *b)
{
	return a != NULL && b != NULL && same_text(kh_folded_symbol(a), kh_folded_symbol(b));
}

/* Most words of the superior's subject, those of its place aside, are in the plan's. */
static bool subject_agrees(const struct kh_audit_plan *superior, const char *plan)
{
	char *whole = kh_folded(plan), *words = kh_folded(superior->subject), *rest = NULL;
	char *place = kh_folded(superior->district != NULL ? superior->district : superior->province),
	     *level = kh_folded(kh_audit_word(KH_W_PROVINCE_WORD));
	size_t count = 0, shared = 0;

	if (whole != NULL && words != NULL) {
		for (char *word = strtok_r(words, " ", &rest); word != NULL && count < SUBJECT_WORDS_MOST;
		     word = strtok_r(NULL, " ", &rest)) {
			if (is_word_of(word, place) || is_word_of(word, level))
				continue;
			count++;
			shared += is_word_of(word, whole);
		}
	}
	free(whole);
	free(words);
	free(place);
	free(level);
	return count > 0 && (double)shared >= SUBJECT_SHARED * (double)count;
}

/* Words are parted by single blanks. */
static bool is_word_of(const char *word, const char *words)
{
	size_t size = strlen(word);

	for (const char *at = words; at != NULL && (at = strstr(at, word)) != NULL; at++)
		if ((at == words || at[-1] == ' ') && (at[size] == ' ' || at[size] == '\0'))
			return true;
	return false;
}

static bool period_agrees(const struct kh_audit_plan *a, const struct kh_audit_plan *b)
{
	if (a->period != NULL && b->period != NULL && strcmp(a->period, b->period) == 0)
		return true;
	return a->year != 0 && a->year == b->year;
}

/* A date of which a copy has a part only ("2021-12-XX") agrees with every date that has this part; no date with all.
 */
static bool date_agrees(const char *pattern, const char *date)
{
	if (pattern == NULL)
		return true;
	for (; *pattern != '\0' && *date != '\0'; pattern++, date++)
		if (*pattern != *date && *pattern != 'X' && *date != 'X')
			return false;
	return *pattern == '\0' && *date == '\0';
}

static void add_reason(struct kh_answer *answer, struct kh_link *link, const char *reason)
{
	const char *why = reason == NULL      ? NULL
	                  : link->why == NULL ? reason
	                                      : kh_arena_print(answer->mem, "%s; %s", link->why, reason);

	answer->failed |= why == NULL;
	if (why != NULL)
		link->why = why;
}
