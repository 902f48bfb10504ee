/** The outline of the document around a table without a grid: "b)" behind it, where "a)" was open above it and the table itself
 *  has no list of that style, is no cell but where the text goes on, in whatever lines that is. */
#ifndef KH_OUTLINE_OPEN_H
#define KH_OUTLINE_OPEN_H

#include "lines/lines.h"
#include "run.h"

enum { KH_OUTLINE_STYLES = 3 };

/** The labels that are open at a line: for each style their last value, 0 for none. Begin with all 0. */
struct kh_outline_open {
	size_t line; /**< those before it were looked at */
	unsigned of[KH_OUTLINE_STYLES];
	size_t table_end;            /**< the line behind the last table, 0 for none, … */
	bool own[KH_OUTLINE_STYLES]; /**< … and the styles of its own lists */
};

/** The lines of a table, looked at one after another. */
struct kh_outline_watch {
	struct kh_outline_open open;
	bool own[KH_OUTLINE_STYLES]; /**< the table has a list of the style itself */
};

/** Note the labels on lines above `line`; what was noted before stays, save behind a signature or recipients. */
void kh_outline_note(struct kh_run *run, const struct kh_lines *lines, struct kh_outline_open *open, size_t line);

/** Begin to look at the table whose titles stand on line `line`. flows: it is in reading order, where the first band, with a
 *  roman numeral as it may have, may stand above the titles of the columns. */
struct kh_outline_watch kh_outline_watch(const struct kh_outline_open *open, size_t line, bool flows);

/** Does the outline go on with line i? Ask for each line of the table from the first. */
bool kh_outline_goes_on(struct kh_run *run, const struct kh_lines *lines, struct kh_outline_watch *watch, size_t i);

/** The table has ended before a line: what right behind it has the same titles is its next page. */
void kh_outline_leave(struct kh_outline_open *open, const struct kh_outline_watch *watch, size_t end);

/** Does a line follow tables, as a signature or a list of recipients does? */
bool kh_is_tail(struct kh_run *run, const struct kh_lines *lines, size_t i);

#endif
