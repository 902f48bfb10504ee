/** Which pieces of a document's first lines are what. Internal to the heading's room. */
#ifndef KH_HEADING_PARTS_H
#define KH_HEADING_PARTS_H

#include "heading.h"
#include "piece.h"

/** The head of a document. Indices are of pieces; `count` stands for none. */
struct kh_head {
	const struct kh_lines *lines;
	const struct kh_paragraphs *paragraphs;
	struct kh_piece *at;
	size_t count;
	bool annex; /**< the file begins with an annex: nothing else is set */
	size_t type, number, date;
	const struct kh_pattern
	    *type_kind;            /**< of set "type", or of "heading-subject" for a công văn; NULL: not printed */
	struct kh_range type_rest; /**< [text] what follows the type on its line, empty for nothing */
	struct kh_list issuer, superior; /**< struct kh_range [text], lines of the names */
	struct kh_list subject;          /**< struct kh_range [text] */
	size_t body_line;                /**< the first line that is no part of the heading */
};

/** Find the parts.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_head_find(struct kh_run *run, const struct kh_lines *lines, const struct kh_paragraphs *paragraphs,
    struct kh_head *head) KH_MUST_CHECK;

/** The abstract below the type, or of a công văn below its number; sets subject and body_line. */
int kh_head_subject(struct kh_run *run, struct kh_head *head) KH_MUST_CHECK;

#endif
