#include "citation_numbers.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "audit_words.h"
#include "sql_functions.h"

enum { COMPARED_MOST = 16, SUBJECT_BYTES = 400, SUBJECT_WORDS = 6, WORDS_MOST = 80 };
static const double SUBJECT_SHARED = 0.9;

/* A mention with a date, to be compared with others of it. */
struct dated {
	const struct kh_mention *mention;
	const char *key; /* all but the number: behind its first blank in the key of the mention */
};

static int compare_numbers(struct kh_corpus *corpus, struct kh_answer *answer, const struct dated *dated,
    size_t count, struct kh_error *err);
static bool is_slip(const struct kh_mention *a, const struct kh_mention *b);
static bool cited_together(
    const struct dated *dated, size_t count, const struct kh_mention *a, const struct kh_mention *b);
static int subject_of(struct kh_corpus *corpus, const struct kh_mention *m, char **subject, struct kh_error *err);
static size_t last_byte(const void *blob, size_t size);
static size_t clause_end(const char *clause);
static bool same_subject(char *a, char *b);
static void put_number_conflict(struct kh_answer *answer, const struct kh_mention *a, const struct kh_mention *b);
static int by_date(const void *a, const void *b);

/* Documents of one type, issuer and date whose numbers are nearly the same: one of them is a slip where the subject
 * is the same too, and no plan cites both. */
int kh_citation_numbers(struct kh_corpus *corpus, struct kh_answer *answer, const struct kh_mention *mentions,
    size_t mention_count, struct kh_error *err)
{
	const struct kh_mention *m = mentions;
	struct dated *dated = malloc((mention_count + 1) * sizeof *dated);
	size_t count = 0;
	int rc = KH_OK;

	if (dated == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	for (size_t i = 0; i < mention_count; i++) {
		const char *rest = strchr(m[i].key, ' ');
		if (m[i].date != NULL && strchr(m[i].date, 'X') == NULL && rest != NULL)
			dated[count++] = (struct dated){&m[i], rest};
	}
	if (count > 0)
		qsort(dated, count, sizeof *dated, by_date);
	for (size_t i = 0, next; rc == KH_OK && i < count; i = next) {
		for (next = i + 1; next < count && strcmp(dated[i].key, dated[next].key) == 0 &&
		                   strcmp(dated[i].mention->date, dated[next].mention->date) == 0;
		     next++)
			;
		rc = compare_numbers(corpus, answer, &dated[i], next - i, err);
	}
	free(dated);
	return rc;
}

/* The mentions of a group come by number: the first of each is compared. */
static int compare_numbers(
    struct kh_corpus *corpus, struct kh_answer *answer, const struct dated *dated, size_t count, struct kh_error *err)
{
	const struct kh_mention *firsts[COMPARED_MOST];
	size_t numbers = 0;
	int rc = KH_OK;

	for (size_t i = 0; i < count && numbers < COMPARED_MOST; i++)
		if (i == 0 || strcmp(dated[i].mention->key, dated[i - 1].mention->key) != 0)
			firsts[numbers++] = dated[i].mention;
	for (size_t i = 0; rc == KH_OK && i < numbers; i++)
		for (size_t j = i + 1; rc == KH_OK && j < numbers; j++) {
			char *one = NULL, *other = NULL;
			if (!is_slip(firsts[i], firsts[j]) || cited_together(dated, count, firsts[i], firsts[j]))
				continue;
			if ((rc = subject_of(corpus, firsts[i], &one, err)) == KH_OK &&
			    (rc = subject_of(corpus, firsts[j], &other, err)) == KH_OK && same_subject(one, other))
				put_number_conflict(answer, firsts[i], firsts[j]);
			free(one);
			free(other);
		}
	return rc;
}

/* One digit is another, is missing, or two changed places. */
static bool is_slip(const struct kh_mention *a, const struct kh_mention *b)
{
	size_t size = strcspn(a->key, " "), other = strcspn(b->key, " "), i = 0;
	const char *x = a->key, *y = b->key;

	while (i < size && i < other && x[i] == y[i])
		i++;
	if (size == other)
		return strncmp(x + i + 1, y + i + 1, size - i - 1) == 0 ||
		       (i + 1 < size && x[i] == y[i + 1] && x[i + 1] == y[i] &&
		           strncmp(x + i + 2, y + i + 2, size - i - 2) == 0);
	if (size + 1 == other)
		return strncmp(x + i, y + i + 1, size - i) == 0;
	return other + 1 == size && strncmp(x + i + 1, y + i, other - i) == 0;
}

static bool cited_together(
    const struct dated *dated, size_t count, const struct kh_mention *a, const struct kh_mention *b)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count && strcmp(dated[i].mention->key, a->key) == 0; j++)
			if (dated[j].mention->plan == dated[i].mention->plan &&
			    strcmp(dated[j].mention->key, b->key) == 0)
				return true;
	return false;
}

/* What stands behind the citation in the file, up to the end of the clause; of a plan's own heading, its subject.
 * NULL where it cannot be told. To be freed by free(). */
static int subject_of(struct kh_corpus *corpus, const struct kh_mention *m, char **subject, struct kh_error *err)
{
	static const char sql[] = "SELECT spans FROM citation WHERE id = ?";
	sqlite3_stmt *row = m->own ? NULL : kh_corpus_statement(corpus, sql, err);
	char clause[SUBJECT_BYTES + 1] = "", *bytes;
	size_t at = 0, size;
	int rc;

	if (m->own) {
		*subject = kh_folded(m->plan->subject);
		return KH_OK;
	}
	if (row == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	sqlite3_bind_int64(row, 1, m->id);
	if (sqlite3_step(row) == SQLITE_ROW)
		at = last_byte(sqlite3_column_blob(row, 0), (size_t)sqlite3_column_bytes(row, 0));
	sqlite3_reset(row);
	if ((rc = kh_corpus_source(corpus, m->plan->id, &bytes, &size, err)) != KH_OK)
		return rc;
	for (size_t i = 0; at + i < size && i < SUBJECT_BYTES && bytes[at + i] != ';' && bytes[at + i] != '\0'; i++)
		clause[i] = bytes[at + i];
	free(bytes);
	clause[clause_end(clause)] = '\0';
	*subject = kh_folded(clause);
	return KH_OK;
}

static size_t last_byte(const void *blob, size_t size)
{
	size_t count = kh_spans_unpack(blob, size, NULL, 0), end = 0;
	struct kh_span *spans = calloc(count + 1, sizeof *spans);

	if (spans != NULL && count > 0) {
		kh_spans_unpack(blob, size, spans, count);
		end = spans[count - 1].end;
	}
	free(spans);
	return end;
}

/* Where the sentence ends, or the paragraph. */
static size_t clause_end(const char *clause)
{
	size_t i = 0;

	for (; clause[i] != '\0'; i++)
		if ((clause[i] == '.' && (clause[i + 1] == ' ' || clause[i + 1] == '\n' || clause[i + 1] == '\r')) ||
		    (clause[i] == '\n' && (clause[i + 1] == '\n' || clause[i + 1] == '\r')))
			break;
	return i;
}

/* Nearly all words of the shorter are in the longer; numbers are not looked at. The texts are cut up. */
static bool same_subject(char *a, char *b)
{
	const char *words[2][WORDS_MOST];
	size_t counts[2] = {0, 0}, shared = 0;
	char *texts[2] = {a, b};

	for (int t = 0; t < 2; t++) {
		char *rest = NULL;
		for (char *word = texts[t] != NULL ? strtok_r(texts[t], " ", &rest) : NULL;
		     word != NULL && counts[t] < WORDS_MOST; word = strtok_r(NULL, " ", &rest))
			if (*word < '0' || *word > '9')
				words[t][counts[t]++] = word;
	}
	int less = counts[0] <= counts[1] ? 0 : 1;
	for (size_t i = 0; i < counts[less]; i++) {
		size_t j = 0;
		while (j < counts[!less] && strcmp(words[less][i], words[!less][j]) != 0)
			j++;
		shared += j < counts[!less];
	}
	return counts[less] >= SUBJECT_WORDS && (double)shared >= SUBJECT_SHARED * (double)counts[less];
}

static void put_number_conflict(struct kh_answer *answer, const struct kh_mention *a, const struct kh_mention *b)
{
	struct kh_sheet *sheet = &answer->sheets[answer->count - 1];
	struct kh_cell *row = kh_sheet_row(answer, sheet);
	struct kh_evidence *from = kh_arena_zero(answer->mem, 2, sizeof *from);
	const struct kh_mention *both[] = {a, b};

	if (row == NULL || from == NULL) {
		answer->failed = true;
		return;
	}
	for (int i = 0; i < 2; i++)
		from[i] = (struct kh_evidence){.plan = both[i]->plan->id,
		    .path = both[i]->plan->path,
		    .text = both[i]->ref,
		    .spans = both[i]->spans};
	kh_cell_text(row, F_REF, kh_arena_print(answer->mem, "%s; %s", a->ref, b->ref));
	kh_cell_text(row, F_DATE, a->date);
	kh_cell_text(row, F_PLANS,
	    kh_arena_print(answer->mem, "%s%s; %s%s", a->plan->title, a->own ? kh_audit_word(KH_W_OWN_HEADING) : "",
	        b->plan->title, b->own ? kh_audit_word(KH_W_OWN_HEADING) : ""));
	kh_cell_text(row, F_WHY, kh_audit_word(KH_W_NUMBERS_DISAGREE));
	row[F_REF].evidence = from;
	row[F_REF].evidence_count = 2;
	row[F_REF].marked = true;
}

static int by_date(const void *a, const void *b)
{
	const struct dated *x = a, *y = b;
	int order = strcmp(x->key, y->key);

	if (order == 0)
		order = strcmp(x->mention->date, y->mention->date);
	if (order == 0)
		order = strcmp(x->mention->key, y->mention->key);
	return order != 0 ? order : x->mention < y->mention ? -1 : x->mention > y->mention;
}
