/** Levels: which figures of a statement are to be reached, and which report, compare or make a condition. */
#ifndef KH_LEVEL_H
#define KH_LEVEL_H

#include "clause.h"
#include "figure.h"

/** What a figure is in its statement. A hint is a level where the statement is known to be a target, and only there.
 */
enum kh_verdict { KH_NO_LEVEL, KH_HINT, KH_LEVEL };

/** The figures of a statement, each with its portion and its verdict. */
struct kh_levels {
	struct kh_range statement; /**< [flow] */
	struct kh_figure *figures; /**< their comparators are those that the statement gives them, carried ones too */
	struct kh_marks marks;     /**< of a statement that has figures */
	struct kh_portion *portions;
	enum kh_verdict *verdicts;
	size_t count;
};

/** Read a statement [flow] in one pass; all is in the plan's memory. Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_levels_read(struct kh_run *run, struct kh_range statement, struct kh_levels *levels) KH_MUST_CHECK;

/** Is it a figure of a change ("increase", "decrease")? */
bool kh_figure_is_change(const struct kh_figure *figure);

#endif
