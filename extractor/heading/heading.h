/** The heading and the end of a document (thể thức, Nghị định 30/2020/NĐ-CP, Điều 8 and Phụ lục I): issuer, number,
 * symbol, place, date, type, subject; signers and recipients. */
#ifndef KH_HEADING_H
#define KH_HEADING_H

#include "lines/lines.h"

/** Where the parts of the document end, as indices of paragraphs. */
struct kh_parts {
	size_t body;  /**< first paragraph of the body (after the subject) */
	size_t end;   /**< first paragraph of the recipients or the signature; the count of paragraphs where there is
	                 none */
	size_t after; /**< first paragraph after signature and recipients (an annex, say) */
	bool plan;    /**< the document's type is a plan's */
	bool reports; /**< its type is a report's */
	bool norms;   /**< its type is one that sets rules: what it measures are no targets, unless it says so */
	bool rules;   /**< it sets rules and nothing else, by its type or by its subject */
	struct kh_range own_number; /**< [flow] the number line of the heading, which is no citation */
};

/** Read the heading, the signers and the recipients.
 *  Reports number-missing and date-incomplete.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_heading_read(struct kh_run *run, const struct kh_lines *lines, const struct kh_paragraphs *paragraphs,
    struct kh_heading *heading, struct kh_parts *parts) KH_MUST_CHECK;

#endif
