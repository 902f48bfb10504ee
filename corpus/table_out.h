/** Answers as tables: sheets of typed cells, each figure with the places that it was read from; printed for a
 * terminal, as CSV, as JSON.
 *
 * An answer owns an arena; what is put into it must live as long (kh_answer_text copies). A function that runs out of
 * memory notes it in `failed` and goes on with less; who built the answer asks once, at the end.
 */
#ifndef KH_TABLE_OUT_H
#define KH_TABLE_OUT_H

#include <stdio.h>

#include "arena.h"
#include "corpus.h"

enum kh_cell_kind {
	KH_CELL_BLANK, /**< nothing is said */
	KH_CELL_TEXT,
	KH_CELL_NUMBER
};

/** A place that a value was read from. */
struct kh_evidence {
	int64_t plan;
	const char *path;      /**< of the file; NULL: none */
	const char *text;      /**< the sentence */
	const char *spans;     /**< in the file, as JSON: [[begin, end], …] */
	const char *level;     /**< what it gives, in words; NULL: what the cell shows */
	const char *op, *unit; /**< of a figure; NULL: it is none */
	double value, max;
	bool has_max;
	const char *scope, *deadline;
};

struct kh_cell {
	unsigned char kind; /**< of enum kh_cell_kind */
	bool marked;        /**< to be looked at: a conflict */
	bool heat;          /**< a text whose figure is `number` */
	uint32_t evidence_count;
	const char *text; /**< as shown; of a number: NULL */
	double number;
	const struct kh_evidence *evidence;
};

struct kh_sheet_column {
	const char *key;   /**< in JSON: "indicator" */
	const char *title; /**< for a person */
	bool lead;         /**< is printed again where a table goes on beside its first columns */
	bool sourced;      /**< its cells have evidence */
	bool hidden;       /**< only in CSV, JSON and the like, where there is room */
};

struct kh_sheet {
	const char *key, *title;
	const char *note; /**< below it, for a person; NULL: none */
	struct kh_sheet_column *columns;
	size_t column_count;
	size_t group;        /**< a hidden column whose rows of one text stand together below it; 0: none */
	struct kh_list rows; /**< of struct kh_cell *, column_count cells each */
};

struct kh_answer {
	struct kh_arena *mem;
	bool failed; /**< there was no memory for a part of it */
	struct kh_sheet sheets[6];
	size_t count;
};

/** An empty answer; to be freed by kh_answer_free. NULL when there is no memory. */
struct kh_answer *kh_answer_new(void);

/** Free an answer with its sheets; NULL is allowed. */
void kh_answer_free(struct kh_answer *answer);

/** Add a sheet with these columns (copied). */
struct kh_sheet *kh_answer_sheet(struct kh_answer *answer, const char *key, const char *title,
    const struct kh_sheet_column *columns, size_t count);

/** A copy of a text that lives as long as the answer; NULL for NULL. */
const char *kh_answer_text(struct kh_answer *answer, const char *text);

/** Add a row of blank cells. NULL when there is no memory: the functions below then do nothing. */
struct kh_cell *kh_sheet_row(struct kh_answer *answer, struct kh_sheet *sheet);

/** Set a cell of a row to a text, which must live as long as the answer (see kh_answer_text). NULL leaves it blank. */
void kh_cell_text(struct kh_cell *row, size_t column, const char *text);

/** Set a cell of a row to a number. */
void kh_cell_number(struct kh_cell *row, size_t column, double number);

/** The cells of a row. */
const struct kh_cell *kh_sheet_cells(const struct kh_sheet *sheet, size_t row);

/** The sheet of a key, or NULL. */
const struct kh_sheet *kh_answer_find(const struct kh_answer *answer, const char *key);

/** How a sheet is printed for a terminal. */
struct kh_table_look {
	int width;   /**< columns of the terminal */
	bool colour; /**< bold titles, marked cells in red */
	bool where;  /**< below the table: the sentence, file and place of every figure */
	size_t rows; /**< at most; 0: all. What is left out is counted */
};

/** Print a sheet for a terminal: fitted to the width, cells wrapped; columns that find no room go on below, beside
 * the lead columns. */
void kh_sheet_print(const struct kh_sheet *sheet, const struct kh_table_look *look, FILE *out);

/** Print a sheet as CSV, UTF-8 with BOM, so that Excel shows Vietnamese. A column with evidence is followed by one
 * that says where. A text that a spreadsheet would take for a formula is written with a leading apostrophe. */
void kh_sheet_csv(const struct kh_sheet *sheet, FILE *out);

/** Its first part, for sheets that come piece by piece: BOM and titles. */
void kh_sheet_csv_titles(const struct kh_sheet *sheet, FILE *out);

/** Its other parts: the rows of a piece. */
void kh_sheet_csv_rows(const struct kh_sheet *sheet, FILE *out);

/** Print all sheets as one JSON object, a key each. False when there is no memory. */
bool kh_answer_json(const struct kh_answer *answer, FILE *out);

/** A row as a JSON object on one line; false when there is no memory. */
bool kh_sheet_row_json(const struct kh_sheet *sheet, size_t row, FILE *out);

/** A number as Vietnamese write it: a comma before decimals. */
const char *kh_number_text(double number, char room[32]);

#endif
