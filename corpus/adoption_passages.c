#include "adoption_passages.h"

#include <stdlib.h>

/* A shingle is three syllables; one that many items of the superior plan have tells nothing. */
enum { SHINGLE = 3, ITEMS_MOST = 12 };

static void cut_shingles(struct kh_answer *answer, struct kh_adoption_passage *passage);
static int by_shingle(const void *a, const void *b);
static int by_value(const void *a, const void *b);

int kh_adoption_visit(struct kh_corpus *corpus, int64_t plan, bool all, bool (*take)(void *to, sqlite3_stmt *row),
    void *to, struct kh_error *err)
{
	static const char sql[] =
	    "SELECT passage.id, passage.text, passage.spans FROM passage LEFT JOIN section ON section.id = section_id"
	    " WHERE passage.plan_id = ?1 AND (kinds & 22 OR (kinds & 1 AND (?2 OR section.kind IN ('task', "
	    "'objective') OR (section.label IS NOT NULL AND section.title IS NULL)))) AND passage.text NOT LIKE "
	    "'(%)' ORDER BY passage.id";
	sqlite3_stmt *row = kh_corpus_statement(corpus, sql, err);
	int rc;

	if (row == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	sqlite3_bind_int64(row, 1, plan);
	sqlite3_bind_int(row, 2, all);
	while ((rc = sqlite3_step(row)) == SQLITE_ROW)
		if (!take(to, row))
			break;
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(corpus, err);
	sqlite3_reset(row);
	return rc;
}

bool kh_adoption_read(struct kh_answer *answer, sqlite3_stmt *row, struct kh_adoption_passage *passage)
{
	*passage = (struct kh_adoption_passage){
	    .id = sqlite3_column_int64(row, 0), .text = kh_answer_text(answer, kh_column(row, 1))};
	passage->spans = kh_answer_spans(answer, row, 2);
	if (passage->text == NULL || !kh_syllables_of(answer->mem, passage->text, &passage->syllables)) {
		answer->failed = true;
		return false;
	}
	cut_shingles(answer, passage);
	return !answer->failed;
}

void kh_adoption_index(struct kh_answer *answer, const struct kh_adoption_passage *items, size_t item_count,
    struct kh_postings *postings)
{
	size_t room = 0, count = 0, kept = 0;

	for (size_t i = 0; i < item_count; i++)
		room += items[i].shingle_count;
	postings->at = kh_arena_zero(answer->mem, room + 1, sizeof *postings->at);
	if (postings->at == NULL) {
		answer->failed = true;
		return;
	}
	for (size_t i = 0; i < item_count; i++)
		for (size_t s = 0; s < items[i].shingle_count; s++)
			postings->at[count++] = (struct kh_posting){items[i].shingles[s], i};
	qsort(postings->at, count, sizeof *postings->at, by_shingle);
	for (size_t i = 0, next; i < count; i = next) {
		for (next = i; next < count && postings->at[next].shingle == postings->at[i].shingle; next++)
			;
		if (next - i <= ITEMS_MOST)
			for (size_t j = i; j < next; j++)
				postings->at[kept++] = postings->at[j];
	}
	postings->count = kept;
}

const struct kh_posting *kh_postings_first(const struct kh_postings *postings, uint64_t shingle)
{
	size_t low = 0, high = postings->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (postings->at[middle].shingle < shingle)
			low = middle + 1;
		else
			high = middle;
	}
	return postings->at + low;
}

static void cut_shingles(struct kh_answer *answer, struct kh_adoption_passage *passage)
{
	const struct kh_syllables *s = &passage->syllables;
	size_t count = 0, windows = s->count >= SHINGLE ? s->count - SHINGLE + 1 : 0;

	passage->shingles = kh_arena_zero(answer->mem, windows + 1, sizeof *passage->shingles);
	if (passage->shingles == NULL) {
		answer->failed = true;
		return;
	}
	for (size_t i = 0; i < windows; i++)
		for (size_t w = i; w < i + SHINGLE; w++)
			passage->shingles[i] = kh_words_hash(passage->shingles[i], s->at[w].folded);
	qsort(passage->shingles, windows, sizeof *passage->shingles, by_value);
	for (size_t i = 0; i < windows; i++)
		if (count == 0 || passage->shingles[i] != passage->shingles[count - 1])
			passage->shingles[count++] = passage->shingles[i];
	passage->shingle_count = count;
}

static int by_shingle(const void *a, const void *b)
{
	const struct kh_posting *x = a, *y = b;

	if (x->shingle != y->shingle)
		return x->shingle < y->shingle ? -1 : 1;
	return x->item < y->item ? -1 : x->item > y->item;
}

static int by_value(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}
