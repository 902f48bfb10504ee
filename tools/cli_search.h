/** Hits of a search as a person or a program wants to see them. */
#ifndef CLI_SEARCH_H
#define CLI_SEARCH_H

#include "cli_page.h"
#include "search.h"

enum cli_search_format { CLI_SEARCH_TABLE, CLI_SEARCH_JSON, CLI_SEARCH_JSONL, CLI_SEARCH_CSV };

/** Where the hits of one search go. */
struct cli_search {
	enum cli_search_format format;
	struct cli_page page;
	const char *query;
	size_t shown;
	size_t first; /**< number of the first hit shown */
	void *hits;   /**< for JSON: the list so far */
	bool failed;  /**< there was no memory */
};

/** A hit: fits kh_corpus_search. */
bool cli_search_hit(void *search, const struct kh_search_hit *hit);

/** After the last hit. */
void cli_search_end(struct cli_search *search, const struct kh_search_found *found);

#endif
