/** Figures of a statement as they stand, with the comparator beside them; what they mean is for measure.c to say. */
#ifndef KH_FIGURE_H
#define KH_FIGURE_H

#include "run.h"

/** What kind of figure the words right beside it make it; patterns name it with `is` and `of` (patterns/measure.pat).
 */
enum kh_figure_kind {
	KH_FIGURE_PLAIN,
	KH_FIGURE_FIRM,        /**< its comparator alone sets a level: "tối thiểu" */
	KH_FIGURE_APPROXIMATE, /**< "khoảng", "chiếm": sets a level only where the sentence is about goals */
	KH_FIGURE_REPORT,      /**< a share of a plan or a budget */
	KH_FIGURE_RATE,        /**< a tax rate, a term of a formula */
	KH_FIGURE_BASE,        /**< where a change starts from */
	KH_FIGURE_MADE,        /**< a count that a verb sets */
	KH_FIGURE_SIZED,       /**< "từ 15 mét trở lên": may be which things are meant, after a share of them */
	KH_FIGURE_MORE,        /**< a bare count: sets a level only after one that carries over */
	KH_FIGURE_WITH /**< how many, or how much, the count before it in the clause is for: a level where that is one */
};

struct kh_figure {
	struct kh_range hit;  /**< [flow] all the words that were read for it */
	struct kh_range text; /**< [flow] the words that give the level */
	struct kh_range unit; /**< [flow] the thing counted; empty for percentages */
	double value, max;
	bool has_max;
	bool glued;     /**< a range whose hyphen was lost */
	const char *op; /**< the contract's comparator; a static string */
	enum kh_figure_kind kind;
};

/** Find the figures of a statement [flow], in order. figures: array in the plan's memory.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_figures_find(
    struct kh_run *run, struct kh_range statement, struct kh_figure **figures, size_t *count) KH_MUST_CHECK;

/** What a number [flow] is worth, in figures or in a word that the patterns know. */
double kh_figure_number(struct kh_run *run, struct kh_range at);

/** Is it a percentage? */
bool kh_figure_is_percent(const struct kh_figure *figure);

#endif
