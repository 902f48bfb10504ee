/** The titles of an aligned table's header: its words line by line, and what they read as, column by column. Private
 * to aligned_header.c and aligned_titles.c. */
#ifndef KH_ALIGNED_TITLES_H
#define KH_ALIGNED_TITLES_H

#include "aligned.h"

enum { KH_HEAD_WORDS_MOST = 96, KH_HEAD_TITLES_MOST = 24 };

/** A word of a header. */
struct kh_head_word {
	struct kh_range at; /**< [text] */
	struct kh_extent x;
	size_t line;
	bool near; /**< one blank parts it from the word before */
};

struct kh_head_words {
	struct kh_head_word at[KH_HEAD_WORDS_MOST];
	size_t count, segments, line_segments; /**< of the last line */
};

/** What stands in a stretch of x, over the lines of a header. */
struct kh_head_title {
	struct kh_extent x;
	struct kh_aligned_column column;
	bool hit; /**< a title of patterns/column.pat */
};

struct kh_head_titles {
	struct kh_head_title at[KH_HEAD_TITLES_MOST];
	size_t count, hits;
	bool level; /**< none stands above another */
};

struct kh_head_reader {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_set *columns, *numbers;
};

/** A reader of some lines. */
struct kh_head_reader kh_head_reader_of(struct kh_run *run, const struct kh_lines *lines);

/** Add the words of line i. False where it can be no line of a header. */
bool kh_head_collect(struct kh_head_reader *r, size_t i, struct kh_head_words *words);

/** Read a range of a text as a title: sets all of `out` but its x. Returns KH_OK or an error. */
int kh_head_title(struct kh_head_reader *r, const struct kh_text *text, struct kh_range at,
    struct kh_head_title *out) KH_MUST_CHECK;

/** Read words as titles side by side. Returns KH_OK, KH_NONE where there are too many, or an error. */
int kh_head_titles(
    struct kh_head_reader *r, const struct kh_head_words *words, struct kh_head_titles *out) KH_MUST_CHECK;

#endif
