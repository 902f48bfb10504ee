/** Headers of tables that lost their grid: titles of columns, one after another or each in a block of its own.
 * Private to shred_region.c, shred_header.c, shred_cuts.c, shred_blocks.c, shred_names.c, shred_titles.c, shred_places.c, shred_turns.c, shred_again.c, shred_pages.c and shred_prose.c. */
#ifndef KH_SHRED_HEADER_H
#define KH_SHRED_HEADER_H

#include "shred.h"

#include "table/outline_open.h"

enum {
	KH_TITLE_WORDS_MOST = 9,
	KH_BLOCK_LINES_MOST = 60,
	KH_ROLES_LEAST = 3 /* a header names at least so many kinds of column */
};

struct kh_title {
	struct kh_range at; /**< [flow], its number off */
	enum kh_role role;
	unsigned number;
	bool agency;   /**< its cells name agencies though it has no role */
	bool document; /**< … or documents */
	bool name;     /**< may be a table's name as well */
	bool only;     /**< hardly a cell begins with its words */
	bool period;   /**< names a time, as a cell may */
	bool alone;    /**< in blocks: none stands beside it, so its place among them is not known */
	int worth;     /**< an outright title more than a general one */
};

struct kh_header {
	size_t line_begin; /**< of one in blocks: what stands above is the table's name */
	size_t line_end;
	struct kh_title titles[KH_SHRED_COLUMNS_MOST];
	size_t count;
	bool blocks; /**< blank lines part the titles */
	bool late;   /**< some come after cells: their columns may stand further left than they do */
};

/** The titles of a page in reading order. */
struct kh_page_titles {
	struct {
		struct kh_title title;
		size_t block; /**< its first line */
		uint8_t run,
		    lines; /**< no block of cells alone stands between those of one run; how many lines it has */
	} at[KH_SHRED_COLUMNS_MOST];
	size_t count;
};

/** What has been found of a line: each is looked at several times. */
enum kh_line_seen {
	KH_SEEN_NO_HEAD = 1 << 0,   /**< no header begins with it, for its words are none of one */
	KH_SEEN_NO_KNOWN = 1 << 1,  /**< … for no titles follow that patterns know */
	KH_SEEN_NO_HEADER = 1 << 2, /**< … nor any other */
	KH_SEEN_NO_TITLE = 1 << 3,  /**< no title begins with it */
	KH_SEEN_TITLE = 1 << 4      /**< one may */
};

/** Titles as they are read from a line on (shred_header.c). */
struct kh_reading;

/** What the search for headers needs. */
struct kh_searcher {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_set *heads, *columns, *numbers, *counts, *begins, *tails, *labels, *annexes;
	bool fed;                   /**< form feeds part the pages */
	bool known_only;            /**< titles that no pattern knows are none */
	bool *numbers_page;         /**< for each line: it is the number of its page */
	unsigned char *seen;        /**< for each line: what is known of it, enum kh_line_seen */
	struct kh_reading *reading; /**< the last line that titles were looked for in; NULL: there was none */
	struct kh_outline_open outline;
	uint32_t prose; /**< how wide prose is, by what stands before the last table that has any before it */
};

/** Belongs a line to no table yet? */
static inline bool kh_is_free(const struct kh_searcher *s, size_t i)
{
	return (s->lines->at[i].is & (KH_LINE_TAKEN | KH_LINE_ROW)) == 0;
}

/** Read a header that begins with line i. Returns KH_OK, KH_NONE or an error. */
int kh_header_read(struct kh_searcher *s, size_t i, struct kh_header *h) KH_MUST_CHECK;

/** May a header begin with line i, by the line's own words? */
bool kh_header_may_begin(struct kh_searcher *s, size_t i);

/** May a title begin with line i, by the line's first word? */
bool kh_title_may_begin(struct kh_searcher *s, size_t i);

/** Read lines [i, stop) as titles; *whole: they are nothing else. Returns KH_OK or an error. */
int kh_header_titles(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, bool *whole) KH_MUST_CHECK;

/** The same for pieces of the text, joined. */
int kh_header_pieces(struct kh_searcher *s, const struct kh_range *pieces, size_t count, struct kh_header *h,
    bool *whole) KH_MUST_CHECK;

/** Read the titles that lines [i, stop) begin with, which may take turns line by line; cells may stand below them. They end
 *  before line h->line_end; h->count is 0 where there are none. Returns KH_OK or an error. */
int kh_header_turns(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h) KH_MUST_CHECK;

/** The titles of the block of lines [i, stop). Its number of a page is no part of it, and cells may stand below its titles:
 *  they end before line *end. Returns KH_OK or an error. */
int kh_block_titles(struct kh_searcher *s, size_t i, size_t stop, struct kh_header *h, size_t *end) KH_MUST_CHECK;

/** Is the line the number of a column, "(6)"? */
bool kh_is_column_count(const struct kh_searcher *s, size_t i);

/** Have all titles numbers of their own? */
bool kh_titles_numbered(const struct kh_header *h);

/** Has one of the titles no meaning for a plan? */
bool kh_titles_other(const struct kh_header *h);

/** How wide the prose of lines [from, end) is in print, in thousandths of an em: nine tenths of its lines are no wider.
 *  0 where there are too few. */
uint32_t kh_prose_width(const struct kh_searcher *s, size_t from, size_t end);

/** The first line of [from, end) at which a table has ended and prose of that width goes on, titles above it included;
 *  `end` where there is none, or the width is 0. */
size_t kh_prose_begin(const struct kh_searcher *s, uint32_t width, size_t from, size_t end);

/** Where what leads to the table with that header begins, a sentence that ends in a colon, or its name in capitals: no cell of
 *  the table before. */
size_t kh_caption_begin(const struct kh_searcher *s, size_t from, size_t header);

/** The first line of a table's name, in capitals, that stands between the top of a page and line `header`; that line where
 *  there is none. A header printed again has none. */
size_t kh_name_begin(const struct kh_searcher *s, size_t from, size_t header);

/** Does a line look like a whole cell or the begin of one: a time, a label, a band? in_prose: even where it stands in
 *  prose, where titles look like bands, and lines that go on like times. */
bool kh_looks_like_cell(const struct kh_searcher *s, size_t i, bool in_prose);

/** Take off last titles that name times where times have a column: they are the first cells of that. Returns whether there
 *  was one. */
bool kh_header_leave_periods(struct kh_header *h);

/** How many kinds of column the titles name; 0 where none is of text. */
unsigned kh_header_roles(const struct kh_header *h);

/** Does the header begin with the table's name, above its titles? parted: blank lines part these. */
bool kh_header_begins_with_name(const struct kh_header *h, bool parted);

/** Is a line in capitals right below "PHỤ LỤC I" the annex's name? Titles that begin with that of the row numbers are none.
 *  Returns KH_OK, KH_NONE or an error. */
int kh_names_annex(struct kh_searcher *s, size_t i) KH_MUST_CHECK;

/** Do columns of the role hold the rows' text? */
static inline bool kh_heads_text(enum kh_role role)
{
	return role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
}

/** Where the title of the row numbers stands; h->count for nowhere. */
static inline size_t kh_header_number_title(const struct kh_header *h)
{
	size_t t = 0;

	while (t < h->count && h->titles[t].role != KH_ROLE_NO)
		t++;
	return t;
}

/** Read a header whose titles stand in blocks of their own, among those of cells; line i begins it. Returns KH_OK,
 * KH_NONE or an error. */
int kh_header_of_blocks(struct kh_searcher *s, size_t i, struct kh_header *h) KH_MUST_CHECK;

/** Put titles in the order in which pages show them, from left to right. */
void kh_titles_place(
    const struct kh_searcher *s, const struct kh_page_titles *pages, size_t count, struct kh_header *h);

/** Is there a page break, known by its form feed, between a line and the one before? */
static inline bool kh_page_before(const struct kh_run *run, const struct kh_lines *lines, size_t i)
{
	const char *text = run->text->skeleton;
	uint32_t k = i > 0 ? lines->at[i - 1].at.end : 0;

	while (k < lines->at[i].at.begin && text[k] != KH_PAGE)
		k++;
	return k < lines->at[i].at.begin;
}

/** The first line after the block that begins with line i. */
static inline size_t kh_block_end(const struct kh_searcher *s, size_t i)
{
	size_t most = i + KH_BLOCK_LINES_MOST;

	for (i++;
	     i < s->lines->count && i < most && s->lines->at[i].blanks == 0 && !kh_page_before(s->run, s->lines, i);)
		i++;
	return i;
}

/** The number that stands alone on a line, 0 for none. */
static inline unsigned kh_number_alone(const struct kh_searcher *s, size_t i)
{
	struct kh_range at = s->lines->at[i].at;
	unsigned value = 0;

	for (; at.begin < at.end && value < 10000; at.begin++) {
		char c = s->run->text->skeleton[at.begin];
		if (c < '0' || c > '9')
			return 0;
		value = value * 10 + (unsigned)(c - '0');
	}
	return value;
}

/** Find the numbers of pages: fills numbers_page and fed. Returns KH_OK or KH_E_MEMORY. */
int kh_pages_find(struct kh_searcher *s) KH_MUST_CHECK;

/** Make region->skip, with the pages that are named ("Trang 3"). Returns KH_OK or KH_E_MEMORY. */
int kh_pages_skip(struct kh_searcher *s, struct kh_region *region) KH_MUST_CHECK;

/** Above a header that is printed again on line `header` may stand the number of the page, and a running head or foot beside
 *  it: mark them. */
void kh_pages_skip_above(struct kh_searcher *s, struct kh_region *region, size_t header);

/** Mark titles that stand in blocks of their own, and numbers of pages, on each page. */
int kh_titles_mark(const struct kh_searcher *s, struct kh_region *region) KH_MUST_CHECK;

#endif
