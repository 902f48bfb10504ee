/** Paragraphs in the making. Private to the files paragraph*.c. */
#ifndef KH_PARAGRAPH_PARTS_H
#define KH_PARAGRAPH_PARTS_H

#include "lines.h"

struct kh_joiner {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_set *labels, *items, *furniture, *open, *pairs, *goes_on, *annex;
	struct kh_list paragraphs; /**< of struct kh_paragraph */
	struct kh_list pieces;     /**< struct kh_range [text]: the lines of the open paragraph */
	size_t line;               /**< the first line of the open paragraph */
	size_t last;               /**< its last */
};

/** Does the open paragraph go on on line i? furniture: a page number or a running head stands between. */
bool kh_joiner_goes_on(const struct kh_joiner *j, size_t i, bool furniture);

/** Does a line of a cell go on on the next? */
bool kh_joiner_cell_goes_on(const struct kh_joiner *j, struct kh_range before, struct kh_range next);

/** Does the line begin with a bullet mark? */
bool kh_joiner_bullet(const struct kh_joiner *j, struct kh_range line);

/** Is it a bullet mark alone, its words on the line below? */
bool kh_joiner_mark_alone(const struct kh_joiner *j, size_t line);

#endif
