/** Web text whose cells stand on lines of their own between lone "|": which of the pipes open a row, part its cells, close it.
 * Internal to the markup's room. */
#ifndef KH_MARKUP_ROWS_H
#define KH_MARKUP_ROWS_H

#include "text.h"

/** What stands between a pipe and the next: text that is of no table, nothing, a cell (or, where no blank line tells it, text). */
enum kh_pipe_gap { KH_GAP_NONE, KH_GAP_EMPTY, KH_GAP_CELL };

/** What a pipe becomes: nothing, a cell mark, a row end. */
enum kh_pipe_deed { KH_PIPE_OPEN, KH_PIPE_CELL, KH_PIPE_ROW };

struct kh_pipe {
	uint32_t line;    /**< where its line begins */
	uint32_t lines;   /**< in the gap to the next pipe */
	uint32_t bullets; /**< those of the lines that begin with a dash */
	uint32_t size;    /**< of that gap in code points */
	uint8_t gap;      /**< to the next pipe, enum kh_pipe_gap */
	uint8_t deed;     /**< enum kh_pipe_deed */
	bool bold;        /**< all of the gap is bold: "**Title**" */
	bool ruled;       /**< a line of the gap is a rule, "-------" */
	bool number;      /**< nothing but a number stands in the gap: "1", "2.", "III" */
	bool blanks;      /**< a line of the gap is blank */
};

/** Is it a document, with a letterhead, that lost its blank lines? A letterhead has a rule in both its cells and begins a
 *  table: the gap before it becomes KH_GAP_NONE. */
bool kh_pipe_letterheads(struct kh_pipe *pipes, size_t n);

/** Rows among `n` pipes of which only the last is followed by KH_GAP_NONE; sets `deed`. Blank lines part tables from text.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_pipe_rows(struct kh_arena *mem, struct kh_pipe *pipes, size_t n) KH_MUST_CHECK;

/** The same where no blank line parts tables from the text between them: gaps that are text become KH_GAP_NONE.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_pipe_rows_and_text(struct kh_arena *mem, struct kh_pipe *pipes, size_t n) KH_MUST_CHECK;

#endif
