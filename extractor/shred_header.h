/** Headers of tables that lost their grid: titles of columns, one after another or each in a block of its own.
 * Private to shred_region.c, shred_header.c, shred_titles.c and shred_prose.c. */
#ifndef KH_SHRED_HEADER_H
#define KH_SHRED_HEADER_H

#include "shred.h"

enum {
	KH_TITLE_WORDS_MOST = 9,
	KH_ROLES_LEAST = 3 /* a header names at least so many kinds of column */
};

struct kh_title {
	struct kh_range at; /**< [flow], its number off */
	enum kh_role role;
	unsigned number;
	int worth; /**< an outright title more than a general one */
};

struct kh_header {
	size_t line_end;
	struct kh_title titles[KH_SHRED_COLUMNS_MOST];
	size_t count;
	bool blocks; /**< blank lines part the titles */
};

/** What the search for headers needs. */
struct kh_searcher {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_set *heads, *columns, *numbers, *counts, *begins, *tails, *labels;
};

/** Belongs a line to no table yet? */
static inline bool kh_is_free(const struct kh_searcher *s, size_t i)
{
	return (s->lines->at[i].is & (KH_LINE_TAKEN | KH_LINE_ROW)) == 0;
}

/** Read a header that begins with line i. Returns KH_OK, KH_NONE or an error. */
int kh_header_read(struct kh_searcher *s, size_t i, struct kh_header *h) KH_MUST_CHECK;

/** Read lines [i, stop) as titles; *whole: they are nothing else. Returns KH_OK or an error. */
int kh_header_titles(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, bool *whole) KH_MUST_CHECK;

/** The same for pieces of the text, joined. */
int kh_header_pieces(struct kh_searcher *s, const struct kh_range *pieces, size_t count, struct kh_header *h,
    bool *whole) KH_MUST_CHECK;

/** The first line of [from, end) at which the table with that header has ended and prose goes on, titles above it
 *  included; `end` where there is none. */
size_t kh_prose_begin(const struct kh_searcher *s, size_t header, size_t from, size_t end);

/** Does a line look like a whole cell or the begin of one: a time, a label, a band? Prose does not. */
bool kh_looks_like_cell(const struct kh_searcher *s, size_t i);

/** The role of a name in the patterns. */
enum kh_role kh_header_role(const char *name);

/** How many kinds of column the titles name; 0 where none is of text. */
unsigned kh_header_roles(const struct kh_header *h);

/** Read a header whose titles stand in blocks of their own, among those of cells; line i begins it. Returns KH_OK,
 * KH_NONE or an error. */
int kh_header_of_blocks(struct kh_searcher *s, size_t i, struct kh_header *h) KH_MUST_CHECK;

/** Is there a page break, known by its form feed, between a line and the one before? */
static inline bool kh_page_before(const struct kh_run *run, const struct kh_lines *lines, size_t i)
{
	const char *text = run->text->skeleton;
	uint32_t k = i > 0 ? lines->at[i - 1].at.end : 0;

	while (k < lines->at[i].at.begin && text[k] != KH_PAGE)
		k++;
	return k < lines->at[i].at.begin;
}

/** Mark titles that stand in blocks of their own, and numbers of pages, on each page. */
int kh_titles_mark(struct kh_searcher *s, struct kh_region *region) KH_MUST_CHECK;

#endif
