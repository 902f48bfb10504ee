/** How well a passage answers a query: BM25 over its text, as a function of the index.
 *
 *  search_rank(passage_search, WEIGHTS)         the score: more is better. WEIGHTS: a struct kh_rank_weights, bound
 * as a pointer of the type KH_RANK_WEIGHTS search_places(passage_search, PHRASES)       where the first PHRASES
 * phrases stand in the text: pairs of 32-bit numbers, the word (from 0) and how many words
 *
 * How many passages hold a word is counted over the first of them only and estimated from how far those reach, so
 * that the cost of a search does not grow with the corpus.
 */
#ifndef KH_CORPUS_SEARCH_RANK_H
#define KH_CORPUS_SEARCH_RANK_H

#include <stdbool.h>
#include <stdint.h>

#include <sqlite3.h>

/** What is the same for all rows of a query; filled in at the first row. */
struct kh_rank_weights {
	int phrases;    /**< the first of the expression count, the rest are filters */
	int64_t last;   /**< the highest row of the index */
	double average; /**< words of a text */
	double *idf;    /**< room for `phrases`; by the caller */
	bool known;
};
#define KH_RANK_WEIGHTS "kehoach rank weights"

struct kh_place_of_phrase {
	uint32_t word, count;
};

/** Make the functions known to a connection. Returns an SQLite status. */
int kh_search_rank_register(sqlite3 *db);

#endif
