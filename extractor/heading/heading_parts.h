/** Which pieces of a document's first lines are what. Internal to the heading's room. */
#ifndef KH_HEADING_PARTS_H
#define KH_HEADING_PARTS_H

#include "heading.h"
#include "lines/piece.h"

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

/** Join the pieces of parts that a line end cut.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_head_join(struct kh_run *run, struct kh_head *head) KH_MUST_CHECK;

/** Does the piece run on from the line just above, of the text or of its cell, which ends in a word or sign that nothing can end in:
 *  "GIAI ĐOẠN" / "2026 - 2030", "CỦA" / "THỦ TƯỚNG CHÍNH PHỦ"? */
bool kh_piece_runs_on(struct kh_run *run, const struct kh_piece *above, const struct kh_piece *p);

/** The abstract below the type, or of a công văn below its number; sets subject and body_line. */
int kh_head_subject(struct kh_run *run, struct kh_head *head) KH_MUST_CHECK;

/** Does nothing but blanks stand between two ranges [text]? They are one text then. */
bool kh_head_touches(const struct kh_run *run, struct kh_range a, struct kh_range b);

/** Add a range [text] to a list of them, or to the last, where it goes on with it. Returns KH_OK or KH_E_MEMORY. */
int kh_head_put(struct kh_run *run, struct kh_list *list, struct kh_range at) KH_MUST_CHECK;

/** Find the lines of names, which stand above the number: of several bodies the last is the issuer. Sets issuer and
 *  superior.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_head_issuer(struct kh_run *run, struct kh_head *head) KH_MUST_CHECK;

#endif
