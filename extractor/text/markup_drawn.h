/** Tables that are drawn with signs line by line, as columns of code points: their rows written as cells. Private to markup_drawn.c,
 *  markup_ruled.c and markup_wrapped.c. */
#ifndef KH_MARKUP_DRAWN_H
#define KH_MARKUP_DRAWN_H

#include "chars.h"

enum { KH_DRAWN_COLUMNS_MOST = 32 };

/** Where the columns of a table stand in its lines, in code points from the begin of a line. */
struct kh_drawn_columns {
	uint32_t begin[KH_DRAWN_COLUMNS_MOST], end[KH_DRAWN_COLUMNS_MOST];
	size_t count;
	bool grid;    /**< signs stand at the ends of columns */
	bool wrapped; /**< words fill the lines of a cell: a line that had room for the next word ends a paragraph */
};

/** What is read goes to new arrays: the lines of a row are taken apart. */
struct kh_drawn {
	const struct kh_chars *c;
	struct kh_chars out;
};

/** Make the new arrays. False where there is no memory. */
bool kh_drawn_make(struct kh_arena *mem, struct kh_drawn *d);

/** Copy [begin, end) as it stands. */
void kh_drawn_copy(struct kh_drawn *d, uint32_t begin, uint32_t end);

/** Write the lines [begin, end) as one row. */
void kh_drawn_row(struct kh_drawn *d, const struct kh_drawn_columns *columns, uint32_t begin, uint32_t end);

/** The words of column k, and of those that are one with it, on a line; empty for a rule. */
struct kh_range kh_drawn_words(
    const struct kh_chars *c, uint32_t begin, uint32_t end, const struct kh_drawn_columns *columns, size_t k);

/** Had the word at `at` found place behind a line with so much room? */
bool kh_drawn_fits(const struct kh_chars *c, uint32_t at, uint32_t room);

/** How many blanks stand between the words of a cell and its right edge, less one; a large number where no bar stands there. */
uint32_t kh_drawn_room(const struct kh_chars *c, struct kh_range words);

/** The first place in [at, end) that has another sign; `end` where there is none. */
static inline uint32_t kh_drawn_skip(const struct kh_chars *c, uint32_t at, uint32_t end, uint32_t sign)
{
	while (at < end && c->code[at] == sign)
		at++;
	return at;
}

/** The end of [begin, end) without blanks. */
static inline uint32_t kh_drawn_trimmed(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (end > begin && c->code[end - 1] == ' ')
		end--;
	return end;
}

#endif
