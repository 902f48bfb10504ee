#include "search_rank.h"

#include <math.h>
#include <stdlib.h>

#include "tokenizer.h"

/* Of BM25, as FTS5 has them; the sample is what a phrase is counted over. */
static const double k1 = 1.2, b = 0.75;
enum { SAMPLE = 256, PHRASE_SHARE = 1000, TEXT = 0 /* column */ };

struct sample {
	int64_t count, last;
};

static void search_rank(
    const Fts5ExtensionApi *fts5, Fts5Context *row, sqlite3_context *out, int count, sqlite3_value **args);
static void search_places(
    const Fts5ExtensionApi *fts5, Fts5Context *row, sqlite3_context *out, int count, sqlite3_value **args);
static int weigh(const Fts5ExtensionApi *fts5, Fts5Context *row, struct kh_rank_weights *weights);
static int count_row(const Fts5ExtensionApi *fts5, Fts5Context *row, void *to);
static int frequency(const Fts5ExtensionApi *fts5, Fts5Context *row, int phrase, int *rc);

int kh_search_rank_register(sqlite3 *db)
{
	fts5_api *fts5 = kh_fts5(db);
	int rc;

	if (fts5 == NULL)
		return SQLITE_ERROR;
	rc = fts5->xCreateFunction(fts5, "search_rank", NULL, search_rank, NULL);
	return rc == SQLITE_OK ? fts5->xCreateFunction(fts5, "search_places", NULL, search_places, NULL) : rc;
}

static void search_rank(
    const Fts5ExtensionApi *fts5, Fts5Context *row, sqlite3_context *out, int count, sqlite3_value **args)
{
	struct kh_rank_weights *weights = count == 1 ? sqlite3_value_pointer(args[0], KH_RANK_WEIGHTS) : NULL;
	int rc = weights != NULL ? SQLITE_OK : SQLITE_ERROR, size = 0;
	double score = 0;

	if (rc == SQLITE_OK && !weights->known)
		rc = weigh(fts5, row, weights);
	if (rc != SQLITE_OK || (rc = fts5->xColumnSize(row, TEXT, &size)) != SQLITE_OK) {
		sqlite3_result_error_code(out, rc);
		return;
	}
	for (int i = 0; i < weights->phrases && rc == SQLITE_OK; i++) {
		double f = frequency(fts5, row, i, &rc);
		if (f > 0)
			score += weights->idf[i] * f * (k1 + 1) / (f + k1 * (1 - b + b * size / weights->average));
	}
	if (rc == SQLITE_OK)
		sqlite3_result_double(out, score);
	else
		sqlite3_result_error_code(out, rc);
}

static void search_places(
    const Fts5ExtensionApi *fts5, Fts5Context *row, sqlite3_context *out, int count, sqlite3_value **args)
{
	int total = 0, phrases = count == 1 ? sqlite3_value_int(args[0]) : 0, rc = fts5->xInstCount(row, &total);
	struct kh_place_of_phrase *places = malloc(((size_t)total + 1) * sizeof *places);
	size_t used = 0;

	if (places == NULL)
		rc = SQLITE_NOMEM;
	for (int i = 0; i < total && rc == SQLITE_OK; i++) {
		int phrase, column, word;
		rc = fts5->xInst(row, i, &phrase, &column, &word);
		if (rc == SQLITE_OK && column == TEXT && phrase < phrases)
			places[used++] =
			    (struct kh_place_of_phrase){(uint32_t)word, (uint32_t)fts5->xPhraseSize(row, phrase)};
	}
	if (rc == SQLITE_OK) {
		sqlite3_result_blob64(out, places, used * sizeof *places, free);
	} else {
		free(places);
		sqlite3_result_error_code(out, rc);
	}
}

/* Only words are counted: to count a phrase, all rows with its words might have to be gone through. A phrase is taken
 * to be in one of PHRASE_SHARE texts. */
static int weigh(const Fts5ExtensionApi *fts5, Fts5Context *row, struct kh_rank_weights *weights)
{
	sqlite3_int64 rows = 0, words = 0;
	int rc = fts5->xRowCount(row, &rows);

	if (rc == SQLITE_OK)
		rc = fts5->xColumnTotalSize(row, TEXT, &words);
	weights->known = true;
	weights->average = rows > 0 && words > 0 ? (double)words / (double)rows : 1;
	for (int i = 0; i < weights->phrases && rc == SQLITE_OK; i++) {
		struct sample sample = {0};
		double holds = (double)rows / PHRASE_SHARE;
		if (weights->phrases > 1 && fts5->xPhraseSize(row, i) == 1) {
			rc = fts5->xQueryPhrase(row, i, &sample, count_row);
			holds = (double)sample.count;
			if (sample.count == SAMPLE && sample.last > 0 && weights->last > sample.last)
				holds *= (double)weights->last / (double)sample.last;
		}
		double idf = log(((double)rows - holds + 0.5) / (holds + 0.5));
		weights->idf[i] = idf > 0 ? idf : 1e-6;
	}
	return rc;
}

static int count_row(const Fts5ExtensionApi *fts5, Fts5Context *row, void *to)
{
	struct sample *sample = to;

	sample->last = fts5->xRowid(row);
	return ++sample->count == SAMPLE ? SQLITE_DONE : SQLITE_OK;
}

static int frequency(const Fts5ExtensionApi *fts5, Fts5Context *row, int phrase, int *rc)
{
	Fts5PhraseIter at;
	int column = 0, word, times = 0;

	*rc = fts5->xPhraseFirst(row, phrase, &at, &column, &word);
	for (; *rc == SQLITE_OK && column == TEXT; fts5->xPhraseNext(row, &at, &column, &word))
		times++;
	return times;
}
