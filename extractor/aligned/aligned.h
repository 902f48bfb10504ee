/** Aligned tables: `pdftotext -layout`, or typed text, whose columns are kept apart by blanks. Private to aligned_*.c
 * and table_aligned.c, but for kh_aligned_find.
 *
 *     lines ─ kh_aligned_header ─▶ columns: titles, and where they stand
 *           ─ kh_aligned_words ──▶ words, each in a column, line by line, page by page
 *           ─ kh_aligned_rows ───▶ where rows begin: the cheapest cut of a page into rows
 *           ─ kh_aligned_rests ──▶ rows that are the rest of one above a page break
 *           ─ kh_aligned_merged ─▶ which rows a cell of a merged column covers
 *           ─ kh_aligned_spans ──▶ cells across two columns
 *           ─ kh_aligned_shared ─▶ texts merged over rows, where one column has texts
 *           ─ kh_aligned_pages ──▶ rows that a page break cut between their cells
 *
 * Model. Rows tile a page from top to bottom: a row is a stretch of lines, and each column's words in it are one
 * cell. The cost of a stretch is the sum over its columns of evidence for and against: how the cell begins, what it
 * holds that would begin a cell of its own, holes in it, and how far it stands from where the table aligns its cells
 * (top, middle or bottom, which is tried and then learnt for each column). The cheapest sequence of stretches is
 * found by dynamic programming. Columns left of the lowest text column may be merged over rows; their cells are found
 * afterwards, as stretches of rows. Positions across the page ("x") are code points from the begin of the line.
 */
#ifndef KH_ALIGNED_H
#define KH_ALIGNED_H

#include "aligned_pairs.h"
#include "table/outline_open.h"
#include "table/pairs.h"
#include "table/table.h"

enum { KH_ALIGNED_COLUMNS_MOST = 16 };

enum kh_aligned_cost {
#define KH_COST(name) KH_AL_C_##name,
#include "aligned.def"
#undef KH_COST
	KH_AL_C_COUNT
};

/** The costs of patterns/aligned.tsv, which says what each is paid for. */
struct kh_aligned_costs {
	union {
		struct {
#define KH_COST(name) float name;
#include "aligned.def"
#undef KH_COST
		};
		float of[KH_AL_C_COUNT];
	};
};

/** Read the costs. Returns KH_OK, or KH_E_PATTERN where a line is wrong or a cost is missing. */
int kh_aligned_costs(struct kh_run *run, struct kh_aligned_costs *costs) KH_MUST_CHECK;

/** Is it the role of a column of tasks, or of what is above them? */
static inline bool kh_aligned_is_text(enum kh_role role)
{
	return role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY;
}

/** From x `left` to before x `right`. */
struct kh_extent {
	uint32_t left, right;
};

struct kh_aligned_column {
	enum kh_role role;
	struct kh_range title; /**< [flow] as printed */
	unsigned number;       /**< printed before the title, 0 for none */
	struct kh_extent at;   /**< of the title */
};

struct kh_aligned_header {
	size_t line, line_end;
	struct kh_aligned_column columns[KH_ALIGNED_COLUMNS_MOST];
	size_t count;
	uint64_t key; /**< of its words, in whatever order */
	size_t words;
};

/** Read the header of an aligned table that stands around line i: titles side by side, parted by two blanks or more,
 * and wrapped over some lines. Returns KH_OK, KH_NONE or an error. */
int kh_aligned_header(
    struct kh_run *run, const struct kh_lines *lines, size_t i, struct kh_aligned_header *header) KH_MUST_CHECK;

/** Is the header printed again from line i on? `again` gets the extents of its titles there, where they can be read.
 *  Returns the line after it, or i for no. */
size_t kh_aligned_again(struct kh_run *run, const struct kh_lines *lines, const struct kh_aligned_header *header,
    size_t i, struct kh_aligned_header *again);

/** A word, or words that are sure to belong together. */
struct kh_word {
	struct kh_range at; /**< [text] */
	struct kh_extent x;
	uint64_t hash; /**< of its letters */
	struct kh_pair_word pair;
	float width; /**< kh_aligned_width */
	uint8_t column;
	uint8_t kind; /**< enum kh_role: of cells that begin with its words, KH_ROLE_LEAD for any agency, if they say
	                 it */
	bool lower;   /**< begins in lower case */
	bool comma;   /**< ends in one */
	bool closed;  /**< ends in a sign after which another text may begin */
	bool joined;  /**< far from the word before it, but the two are known to follow each other */
	bool numeral; /**< kh_aligned_numeral */
};

/** The key of two words that follow each other; 0 where a sign between them says that they are no pair. */
static inline uint64_t kh_word_pair_key(const struct kh_word *a, const struct kh_word *b)
{
	uint64_t end = kh_word_end(a->hash, a->closed, a->comma);

	return end == 0 ? 0 : kh_pair_key(end, b->hash);
}

/** Does a column have cells that begin with such words? */
static inline bool kh_aligned_is_kind(const struct kh_word *word, enum kh_role column)
{
	return word->kind != KH_ROLE_NONE &&
	       (word->kind == column || (word->kind == KH_ROLE_LEAD && column == KH_ROLE_SUPPORT));
}

/** Do such words begin cells that a column of agencies, times or products has not? */
static inline bool kh_aligned_is_other_kind(const struct kh_word *word, enum kh_role column)
{
	return word->kind == KH_ROLE_LEAD
	           ? column == KH_ROLE_TIME || column == KH_ROLE_BUDGET
	           : word->kind == KH_ROLE_TIME && (column == KH_ROLE_LEAD || column == KH_ROLE_SUPPORT);
}

enum kh_aligned_kind {
	KH_AL_CELLS,     /**< a line of cells */
	KH_AL_BAND,      /**< one text across columns */
	KH_AL_BAND_MORE, /**< the same, going on */
	KH_AL_ACROSS,    /**< one text across columns that no band begins with */
	KH_AL_SKIP       /**< a header printed again, a page number */
};

struct kh_aligned_line {
	size_t line;           /**< of kh_lines */
	size_t word, word_end; /**< of kh_aligned_text.words */
	uint8_t kind;          /**< enum kh_aligned_kind */
	bool page;             /**< begins a page */
	bool placed;           /**< its columns stand where those of its row do */
	uint16_t blanks;
	float cost;  /**< of the words in their columns */
	float doubt; /**< how many of its touching columns are likely to be parted at the wrong word */
	float y;     /**< how far down its page, in lines */
};

/** Where a column stands around a line. */
struct kh_place {
	struct kh_extent at;
	uint32_t edge; /**< where most of its texts begin, UINT32_MAX where they do not agree */
};

/** The lines of a region. */
struct kh_aligned_text {
	const struct kh_aligned_header *header;
	const struct kh_aligned_costs *cost;
	const struct kh_word_pairs *pairs; /**< of the whole text */
	struct kh_outline_open *outline;   /**< above the table; left behind it */
	struct kh_aligned_line *at;
	size_t count;
	struct kh_word *words;
	size_t word_count;
	struct kh_place *places;               /**< of line i, column k: [i * columns + k] */
	uint32_t *page_lefts;                  /**< where columns begin on its page */
	float width[KH_ALIGNED_COLUMNS_MOST];  /**< of a column, in ems; 0: not known */
	float widest[KH_ALIGNED_COLUMNS_MOST]; /**< the widest line of a cell seen */
};

/** Give each word of the lines from `line` on its column. *line_end is set to where the table ends.
 *  text: has `header`, `cost`, `pairs` and `outline`; the rest of it is set. */
int kh_aligned_words(struct kh_run *run, const struct kh_lines *lines, size_t line, size_t *line_end,
    struct kh_aligned_text *text) KH_MUST_CHECK;

/** Give the words of rows their columns anew, by where columns stand in each row. *changed: has a word another now?
 */
int kh_aligned_words_of_rows(
    struct kh_run *run, struct kh_aligned_text *text, const struct kh_list *rows, bool *changed) KH_MUST_CHECK;

/** Find the places of all lines anew, from the columns that their words have now. moved: set for each line. */
int kh_aligned_place_again(struct kh_run *run, struct kh_aligned_text *text, bool *moved) KH_MUST_CHECK;

/** Does a line part runs of lines, over which no row goes on? */
static inline bool kh_aligned_parts(const struct kh_aligned_line *line)
{
	return line->kind != KH_AL_CELLS || line->page;
}

/** How much more likely it is than by chance that word b follows word a in one text: a logarithm, 0 where a sign parts
 * them or nothing is known. */
float kh_aligned_follows(const struct kh_aligned_text *text, const struct kh_word *a, const struct kh_word *b);

/** For each of a line's first words: the columns of which texts begin at its place on the lines next to it, as bits. */
void kh_aligned_begin_near(const struct kh_aligned_text *text, size_t line, size_t count, uint32_t *near);

/** The width of a blank, in ems. */
#define KH_ALIGNED_BLANK .25F

/** Lines of one cell are at most so many lines of text apart, where columns are set against each other. */
enum { KH_ALIGNED_NEAR = 3 };

/** The width of some text, in ems of a serif face, about. */
float kh_aligned_width(const struct kh_text *text, struct kh_range at);

/** The nearest line above, of the same page, that has words in the column: how many lines up, 0 for none.
 *  *first, *last: those words. */
size_t kh_aligned_above(const struct kh_aligned_text *text, size_t line, size_t column, size_t *first, size_t *last);

/** Are words [first, last] of a line parted from what stands beside them by two blanks? */
bool kh_aligned_is_apart(const struct kh_aligned_text *text, size_t line, size_t first, size_t last);

/** May a word number a row or a band? */
bool kh_aligned_numeral(const struct kh_text *text, struct kh_range at);

/** Learn how wide the columns are from where cells are wrapped: sets `width` and `widest`. */
int kh_aligned_widths(struct kh_run *run, struct kh_aligned_text *text) KH_MUST_CHECK;

/** Share out again the words of lines in which columns touch. */
int kh_aligned_touches(struct kh_run *run, struct kh_aligned_text *text) KH_MUST_CHECK;

/** Is a word a Roman number, "III" or "III.1.2"? */
bool kh_aligned_roman(const struct kh_text *text, struct kh_range at);

/** … or a letter that numbers, "B" or "B."? */
bool kh_aligned_letter(const struct kh_text *text, struct kh_range at);

/** What stands in one column on one line. */
struct kh_aligned_piece {
	struct kh_range at; /**< [text], empty for nothing */
	float begin, go;    /**< costs: as the begin of a cell; as the rest of one */
	float firm;         /**< of `go`, what even a merged cell pays: a second label, a second number */
	bool label;         /**< begins with a number of its column */
	bool support;       /**< says who supports, among those who lead: the rest of a cell */
	size_t first, last; /**< its words */
	bool heads;         /**< numbered as a band is, and alone on its line */
};

/** A row: lines [begin, end) of the text. */
struct kh_aligned_row {
	size_t begin, end;
	bool band, page;
	bool rest;    /**< of the row above, which a page break cut */
	float margin; /**< by how much the next best cut is dearer */
	float doubt;  /**< of its lines */
	uint64_t own; /**< columns whose cell begins in this row: all but those that go on with a merged cell above */
	size_t cell_begin[KH_ALIGNED_COLUMNS_MOST]; /**< the line where the cell of an own column begins */
	size_t cell_end[KH_ALIGNED_COLUMNS_MOST];   /**< … and where it ends */
	size_t more[KH_ALIGNED_COLUMNS_MOST]; /**< the row, on another page, where the cell goes on; 0 for none */
	size_t shares;                        /**< one more than the row whose text it has too, 0 for none */
};

struct kh_aligned_rows {
	struct kh_list list;             /**< of struct kh_aligned_row */
	struct kh_aligned_piece *pieces; /**< of line i, column k: [i * columns + k] */
	uint8_t align[KH_ALIGNED_COLUMNS_MOST];
};

/** Make out the pieces, and weigh each: of line i, column k: [i * columns + k]. Sets the heights of lines too. */
int kh_aligned_pieces(
    struct kh_run *run, struct kh_aligned_text *text, struct kh_aligned_piece **pieces) KH_MUST_CHECK;

/** Find the rows. */
int kh_aligned_rows(struct kh_run *run, struct kh_aligned_text *text, struct kh_aligned_rows *rows) KH_MUST_CHECK;

/** Find rests of rows that page breaks cut: sets `rest`, joins and parts rows. */
int kh_aligned_rests(
    struct kh_run *run, const struct kh_aligned_text *text, struct kh_aligned_rows *rows) KH_MUST_CHECK;

/** Find the cells of merged columns: sets `own`, `cell_begin` and `cell_end` of the rows. */
int kh_aligned_merged(
    struct kh_run *run, const struct kh_aligned_text *text, struct kh_aligned_rows *rows) KH_MUST_CHECK;

/** Find cells that stand across two columns: gives the first of the two the pieces of both. */
void kh_aligned_spans(const struct kh_aligned_text *text, struct kh_aligned_rows *rows);

/** Find the same where the first of the two is blank otherwise; after kh_aligned_pages. */
void kh_aligned_spans_blank(const struct kh_aligned_text *text, struct kh_aligned_rows *rows);

/** Find texts that are merged over rows, where one column has texts: sets `more` of their first rows, and `shares` of
 * the others. */
void kh_aligned_shared(const struct kh_run *run, const struct kh_aligned_text *text, struct kh_aligned_rows *rows);

/** Find rows that a page break cut between their cells: sets `more` of the first part, and `own` of the second to
 * none.
 */
void kh_aligned_pages(const struct kh_run *run, const struct kh_aligned_text *text, struct kh_aligned_rows *rows);

/** How sure each row is, 0 to 1: sets `confidence`, as many as there are rows. */
void kh_aligned_confidence(const struct kh_run *run, const struct kh_aligned_text *text,
    const struct kh_aligned_rows *rows, float *confidence);

/** Find aligned tables in lines that no table has taken, mark their lines taken, and add their grids to `grids` (a
 *  kh_list of struct kh_grid). Returns KH_OK or an error. */
int kh_aligned_find(struct kh_run *run, struct kh_lines *lines, struct kh_list *grids) KH_MUST_CHECK;

#endif
