/** A passage that was found, as it is shown: where it stands, and which words of it were meant. */
#ifndef KH_CORPUS_SEARCH_HIT_H
#define KH_CORPUS_SEARCH_HIT_H

#include <sqlite3.h>

#include "search.h"

/** A passage that the query found. */
struct kh_search_row {
	int64_t id;
	double score;
	bool exact;
};

/** Hits of one search, read one after another. */
struct kh_search_hits {
	struct kh_corpus *corpus;
	const char *expression; /**< of FTS5 */
	int phrases;            /**< of it, that show in the text */
	struct kh_error *err;
	struct kh_search_hit hit; /**< the last that was read; what it points to lives until the next */
	/* owned */
	struct kh_span *marks, *spans;
	char *section;
	char *source;
	size_t source_size;
	int64_t source_plan;     /* whose bytes `source` holds; 0: none */
	sqlite3_stmt *statement; /* whose row the hit's strings are; not owned */
};

/** Read a hit. */
int kh_search_hit_read(struct kh_search_hits *hits, const struct kh_search_row *row) KH_MUST_CHECK;

/** Free what reading took. */
void kh_search_hits_free(struct kh_search_hits *hits);

/** The part of a text to show: about `room` bytes with as many marks as possible, cut between words. */
struct kh_span kh_search_snippet(const char *text, const struct kh_span *marks, size_t count, size_t room);

/** Which line of a file a byte stands in, from 1. Lines end in LF, CR LF or CR. charset: of the file; NULL for one
 *  that has ASCII as it is. */
size_t kh_search_line(const char *bytes, size_t size, size_t at, const char *charset);

#endif
