/** Search: passages of plans, best first. How to ask is in query.h. */
#ifndef KH_CORPUS_SEARCH_H
#define KH_CORPUS_SEARCH_H

#include "corpus.h"

/** What a passage may be; one of them is enough. */
enum kh_search_kind {
	KH_SEARCH_PARAGRAPH = 1, /**< of a section */
	KH_SEARCH_TARGET = 2,    /**< what sets a target */
	KH_SEARCH_ACTIVITY = 4,  /**< a row of a task table */
	KH_SEARCH_TITLE = 8      /**< the title of a section */
};

/** Which passages are asked for. A NULL or 0 asks nothing. */
struct kh_search_options {
	const char *province; /**< then or now; compared without case and accents */
	const char *district;
	int year;          /**< a year of the plan's period */
	const char *field; /**< of a target in the passage: "e-government" */
	const char *lead;  /**< words side by side in the cell of the agency that leads the activity */
	unsigned kinds;    /**< of enum kh_search_kind, added up; 0: all */
	bool any_accents;  /**< also words with other accents than typed, below the others */
	size_t limit;      /**< hits a page; 0: 20 */
	size_t page;       /**< from 1, up to 1000; 0: the first */
};

/** A hit. Strings are NULL where the plan gives none. */
struct kh_search_hit {
	size_t no; /**< from 1, over all pages */
	int64_t plan, passage;
	double score;
	bool exact;       /**< every word stands as it was typed */
	const char *path; /**< of the file, the first of them */
	const char *type, *number, *symbol, *subject, *date, *period;
	const char *district, *province, *province_now, *place; /**< place: a commune's body */
	int year;                                               /**< 0: none */
	const char *section;         /**< labels and titles, outermost first, parted by " › " */
	unsigned kinds;              /**< as kh_search_options */
	const char *text;            /**< the passage */
	struct kh_span snippet;      /**< the part of the text to show: whole words, around the words found */
	const struct kh_span *marks; /**< what was found [bytes of the text] */
	size_t mark_count;
	struct kh_spans spans; /**< in the file */
	size_t line;           /**< of the file, from 1, where the passage begins; 0: not known */
};

/** What a search found in all. */
struct kh_search_found {
	size_t passages;
	/** There are more: only these, of all parts of the corpus, were looked at and ranked; at least 1000. */
	bool more;
};

/** Search the corpus.
 *  query: see query.h.  visit: called with the hits of the page, best first; false ends it.
 *  found: may be NULL.
 *  Returns KH_OK (also where nothing is found), KH_E_USAGE (the query makes no sense: the message says why), or
 * another failure. */
int kh_corpus_search(struct kh_corpus *corpus, const char *query, const struct kh_search_options *options,
    bool (*visit)(void *to, const struct kh_search_hit *hit), void *to, struct kh_search_found *found,
    struct kh_error *err) KH_MUST_CHECK;

#endif
