/** How well a passage answers a query: BM25 over its text, as a function of the index.
 *
 *  search_rank(passage_search, PHRASES, LAST)   the score: more is better. The first PHRASES phrases of the
 * expression count, the rest are filters; LAST is the highest row of the index search_places(passage_search, PHRASES)
 * where those phrases stand in the text: pairs of 32-bit numbers, the word (from 0) and how many words
 *
 * How many passages hold a word is counted over the first of them only and estimated from how far those reach, so
 * that the cost of a search does not grow with the corpus.
 */
#ifndef KH_CORPUS_SEARCH_RANK_H
#define KH_CORPUS_SEARCH_RANK_H

#include <sqlite3.h>
#include <stdint.h>

struct kh_place_of_phrase {
	uint32_t word, count;
};

/** Make the functions known to a connection. Returns an SQLite status. */
int kh_search_rank_register(sqlite3 *db);

#endif
