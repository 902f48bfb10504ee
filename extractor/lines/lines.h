/** The text as lines, each known for what it is: blank, furniture of a page, part of a table, or text. */
#ifndef KH_LINES_H
#define KH_LINES_H

#include "run.h"

/** What is known of a line. */
enum kh_line_is {
	KH_LINE_ROW = 1,       /**< a table row: cells parted by KH_CELL */
	KH_LINE_FURNITURE = 2, /**< a page number alone, a page break mark: in no paragraph and no cell */
	KH_LINE_PAGE = 4,      /**< a page break was seen between the line before and this one */
	KH_LINE_TAKEN = 8,     /**< belongs to a table that a reader has claimed: in no paragraph */
	KH_LINE_NOTE = 16 /**< of a footnote: in no cell, and in a paragraph of its own; furniture for all else */
};

/** A line that is not blank. */
struct kh_line {
	struct kh_range at; /**< [text], trimmed of white space at both ends (a row: of blanks, not of KH_CELL) */
	uint16_t indent;    /**< blanks before it, no more than UINT16_MAX */
	uint16_t blanks;    /**< blank lines between the line before and this one */
	uint16_t is;        /**< enum kh_line_is */
	uint16_t width;     /**< at which its page was wrapped, in code points: that of the text, or less than it */
};

/** The part of the width that every wrapped line has with the next word, whatever its letters. */
#define KH_FULL_LEAST 0.72

/** Blanks behind the margin with which a paragraph begins, where it is indented: at least so many, and fewer than that. */
#define KH_INDENT_LEAST 3
#define KH_INDENT_MOST  13

struct kh_lines {
	struct kh_line *at;
	size_t count;
	uint32_t width; /**< at which the text was wrapped, in code points; 0: lines are whole paragraphs */
	double
	    full; /**< the part of the width that a line has at least with the next word, where it was wrapped before that */
	uint32_t print;    /**< the width in print, in thousandths of an em; 0 not known */
	double print_full; /**< as `full`, of `print` */
	bool spaced;       /**< blank lines stand between nearly all lines, so they part nothing */
	bool parted;       /**< wrapped text whose paragraphs blank lines part */
	bool dense;        /**< a page of a web site that lost its blank lines */
	bool strict;       /**< parted, and bullets and numbers stand behind blank lines only */
	bool capitals;     /**< what stands behind the dash of a bullet begins with a capital */
	uint32_t first; /**< `width` of the lines that begin a paragraph, where parted: web text wraps them earlier */
	bool indented;  /**< paragraphs begin behind an indent; lines that go on stand at `margin` */
	uint32_t margin; /**< blanks before lines that go on, where indented */
	/** [text] number, day, month and year that a signature stamped, out of their places; empty where it did not */
	struct kh_range stamp[4];
};

/** Split the run's text into lines and find furniture and the width of wrapping. Returns KH_OK or KH_E_MEMORY. */
int kh_lines_find(struct kh_run *run, struct kh_lines *lines) KH_MUST_CHECK;

/** Find the width of wrapping and the use of blank lines anew, among the lines that no table has taken: cells of a table are
 *  wrapped at other widths than the text around it. Returns KH_OK or KH_E_MEMORY. */
int kh_lines_measure(struct kh_run *run, struct kh_lines *lines) KH_MUST_CHECK;

/** A paragraph or bullet, joined from its lines. */
struct kh_paragraph {
	struct kh_range at;    /**< [flow] clean, with its bullet mark or label */
	size_t line, line_end; /**< the lines that made it: `line` is in it, `line_end` is not */
	bool bullet;           /**< it begins with a bullet mark ("-", "+", "•") and a blank */
	bool note;             /**< a footnote; it stands behind the paragraph that it parted */
	uint32_t text_at;      /**< [flow] where the words begin, after the bullet mark and blanks */
};

struct kh_paragraphs {
	struct kh_paragraph *at;
	size_t count;
};

/** Columns kept apart by four blanks or more: a row of a table that nothing took, a letterhead. line: [text]. */
bool kh_lines_columns(const struct kh_text *text, struct kh_range line);

/** Join lines that no table has taken into paragraphs, in reading order, across blank lines and page breaks where a
 *  sentence goes on. A row that no table has taken gives a paragraph for each of its cells.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_paragraphs_join(
    struct kh_run *run, const struct kh_lines *lines, struct kh_paragraphs *paragraphs) KH_MUST_CHECK;

#endif
