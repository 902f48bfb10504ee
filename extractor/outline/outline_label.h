/** The labels that number sections, by their styles. Private to outline/. */
#ifndef KH_OUTLINE_LABEL_H
#define KH_OUTLINE_LABEL_H

#include "run.h"

#include "lines/label_value.h"
#include "lines/lines.h"

/** A level of the numbering: its style, and for "1.1" how many numbers it has. */
struct kh_label_style {
	const char *name; /**< "roman", "number" …: as the patterns say */
	unsigned parts;
};

struct kh_label {
	struct kh_label_style style;
	struct kh_range at, rest; /**< [flow] the label, and what stands behind it without the signs between */
	const char *bare; /**< no sign stands behind it: "yes", or "slipped" where it was misread too; else NULL */
	const char *
	    where; /**< of a slip that is no roman numeral: "next" after the open number, behind a "letter", in a "gap" */
	bool slip; /**< it is read as another style than it shows: "H. NỘI DUNG" behind "I. …" is roman */
};

/** What is open where a label stands. */
struct kh_labels_open {
	bool roman;                /**< a section with a roman numeral, its title in capitals */
	unsigned numeral;          /**< that numeral's value; 0 where it cannot be read */
	unsigned mixed;            /**< the value of a numeral whose title is not in capitals; 0 where none is open */
	bool upper;                /**< one with a capital letter */
	bool number;               /**< one with a number, its title not in capitals */
	bool letter;               /**< one with a small letter */
	struct kh_range letter_at; /**< [flow] that letter, where it is the innermost; empty where it is not */
	bool any;                  /**< one with any label */
	unsigned last;             /**< the innermost number; 0 where none is open */
};

struct kh_label_reader {
	struct kh_run *run;
	const struct kh_set *labels, *slips;
};

/** A reader for the run; nothing to free. */
struct kh_label_reader kh_label_reader_of(struct kh_run *run);

/** The label at the begin of the first of some paragraphs. Roman numerals are misread by OCR more than anything else: what
 * reads as another label, or as none, and stands before capitals where a roman section is open, or where none is yet, is
 * one of them when it can be nothing else. Returns KH_OK, KH_NONE or KH_E_PATTERN. */
int kh_label_read(const struct kh_label_reader *reader, const struct kh_paragraph *paragraphs, size_t count,
    const struct kh_labels_open *open, struct kh_label *label) KH_MUST_CHECK;

/** Are they of one level: the same style with as many numbers? */
bool kh_label_same(struct kh_label_style a, struct kh_label_style b);

/** How far out a style stands where the text has not said yet: a part above a chapter … above roman numerals above
 * the rest. */
int kh_label_rank(struct kh_label_style style);

#endif
