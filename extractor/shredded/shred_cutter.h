/** What cutting a region's lines into atoms keeps from word to word. Private to shred_atoms.c and shred_evidence.c. */
#ifndef KH_SHRED_CUTTER_H
#define KH_SHRED_CUTTER_H

#include "shred.h"

enum { KH_PAGE_DIGITS_MOST = 3 /* of a page's number */ };

struct kh_cutter {
	struct kh_run *run;
	const struct kh_text *flow;
	const struct kh_set *begins, *agencies, *open, *cuts; /**< cuts: NULL but in reading order */
	struct kh_range all;                                  /**< the region as one string */
	uint32_t stop;                                        /**< no evidence is looked for from here on */
	struct kh_list list;                                  /**< of struct kh_atom */
	bool nested;                                          /**< labels are numbers of rows */
	bool whole_lines;                                     /**< only the number of a row parts a line */
	bool bullets;                                         /**< stand where the numbers of rows do */
	bool fed;                                             /**< page breaks are known */
	bool supports;                                        /**< those who support have a column */
	size_t top;      /**< lines of a page on which rests of cells that its begin cut may stand yet */
	uint32_t inside; /**< a name or time that has begun goes on to here */
	uint32_t whole;  /**< the last time, sum or name that was found ends here */
};

/** The skeleton's sign at i. */
static inline char kh_cutter_at(const struct kh_cutter *c, uint32_t i)
{
	return c->flow->skeleton[i];
}

/** Look for the evidence of an atom that begins at a->at.begin, on a line that ends at line_end. *covers: how far a name or a
 *  time goes that begins here; *head: how far a label does ("1.2. Muc tieu 2:" is one). Returns KH_OK or an error. */
int kh_cutter_look(
    struct kh_cutter *c, struct kh_atom *a, uint32_t line_end, uint32_t *covers, uint32_t *head) KH_MUST_CHECK;

/** What stands before i asks for more, or has ended: KH_EV_AFTER_OPEN, _ASKED, _STOP or _HYPHEN. */
uint32_t kh_cutter_before(const struct kh_cutter *c, uint32_t i);

/** A capital, lower case, a bullet. */
uint32_t kh_cutter_shape(const struct kh_cutter *c, uint32_t i);

#endif
