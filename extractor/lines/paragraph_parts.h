/** Paragraphs in the making. Private to the files paragraph*.c. */
#ifndef KH_PARAGRAPH_PARTS_H
#define KH_PARAGRAPH_PARTS_H

#include "lines.h"

/** Blank lines between a list mark or label on a line of its own and its words. */
enum { KH_MARK_GAP = 1 };

/** The lines of a paragraph, not yet joined. */
struct kh_draft {
	size_t first, count;   /**< of the pieces of all drafts */
	size_t line, line_end; /**< as of the paragraph */
	bool note;             /**< a footnote */
};

struct kh_drafts {
	struct kh_list at;     /**< of struct kh_draft, in reading order */
	struct kh_list notes;  /**< of struct kh_draft: those that the open paragraph goes on behind */
	struct kh_list pieces; /**< of struct kh_range [text] */
};

struct kh_joiner {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_set *labels, *items, *furniture, *open, *pairs, *goes_on, *annex;
	struct kh_drafts *drafts;
	bool note;             /**< it joins footnotes */
	struct kh_list pieces; /**< struct kh_range [text]: the lines of the open paragraph */
	size_t line;           /**< the first line of the open paragraph */
	size_t last;           /**< its last */
};

/** Does the open paragraph go on on line i? furniture: a page number or a running head stands between. */
bool kh_joiner_goes_on(const struct kh_joiner *j, size_t i, bool furniture);

/** Does a line of a cell go on on the next? */
bool kh_joiner_cell_goes_on(const struct kh_joiner *j, struct kh_range before, struct kh_range next);

/* ---- paragraph_begin.c: what a line begins ---- */

/** Does the line begin with a bullet mark: one and a blank, or a dash set tight to a capital or a figure? OCR reads "~" for
 *  a dash, "«" or "e" for a bullet. */
bool kh_joiner_bullet(const struct kh_joiner *j, struct kh_range line);

/** Is it a bullet mark alone, its words on the line below? */
bool kh_joiner_mark_alone(const struct kh_joiner *j, size_t line);

/** Is it "a)" and nothing else, with a capital below it? */
bool kh_joiner_letter_alone(const struct kh_joiner *j, size_t line);

/** Does the line begin with a label: "1.", "a)", "(1)", "Điều 2"? */
bool kh_joiner_label(const struct kh_joiner *j, struct kh_range line);

/** Is it a label and nothing else: "1.", "III.", "a)"? What it labels stands on the next line. */
bool kh_joiner_label_alone(const struct kh_joiner *j, struct kh_range line);

/** A share ("100% điểm đến …") or a label alone: what stands below a short line, which is a title. */
bool kh_joiner_begins_anew(const struct kh_joiner *j, struct kh_range line);

/** Does the line begin an annex ("PHỤ LỤC")? */
bool kh_joiner_annex(const struct kh_joiner *j, struct kh_range line);

/* ---- paragraph_wrap.c: how full a line is, and where it begins ---- */

/** Would the next line's first word have stood on this line? `part` of the width is enough to call the line full. */
bool kh_joiner_full(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next, double part);

/** Was the line wrapped, as most lines of the text are: would the next word have left it wider than the text, by its signs
 *  or in print? Lines in capitals, of which there are few, are wider than their signs say. */
bool kh_joiner_wrapped(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);

/** In capitals as a title is: a word of capitals that ends a sentence is an abbreviation. */
bool kh_joiner_capitals(const struct kh_joiner *j, struct kh_range line);

/** Are both in capitals, or neither? */
bool kh_joiner_same_case(const struct kh_joiner *j, struct kh_range a, struct kh_range b);

/** Back at the margin, behind a line that is full, a paragraph goes on that began behind it, whatever the line begins with. */
bool kh_joiner_flush(const struct kh_joiner *j, const struct kh_line *next, bool page);

/** A capital where paragraphs begin, below the margin or below another such line, begins one. */
bool kh_joiner_begins_behind(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);

/* ---- paragraph_labels.c ---- */

/** Set labels that stand in a column of their own before the words they belong to; their own drafts are empty then.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_drafts_label(struct kh_joiner *j) KH_MUST_CHECK;

/* ---- signs ---- */

/** The letter of the skeleton at i; NUL behind the text. */
static inline char kh_joiner_at(const struct kh_joiner *j, uint32_t i)
{
	return i < j->run->text->length ? j->run->text->skeleton[i] : '\0';
}

static inline char kh_joiner_last(const struct kh_joiner *j, struct kh_range line)
{
	return kh_joiner_at(j, line.end - 1);
}

/** Does a sentence, or a line that leads in a list, end with the sign? */
static inline bool kh_ends_sentence(char c)
{
	return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '/';
}

#endif
