/** The rooms of the search in text in reading order. Private to shred_flows*.c.
 *
 *     shred_flows.c ────────▶ the model, the beam, and the search through the words
 *     shred_flows_after.c ──▶ what a table teaches of where cells begin after one another
 *     shred_flows_begin.c ──▶ what of the costs is the same for all words
 *     shred_flows_costs.c ──▶ what a word, a cell and a place cost
 *     shred_flows_kinds.c ──▶ what words cost that have the same evidence as others
 *     shred_flows_rows.c ───▶ what it costs that rows end
 *     shred_flows_steps.c ──▶ the steps that a state may take at a word
 *     shred_flows_states.c ─▶ the state that a step leads to, and its key
 *
 * Everything lives in the memory of the search (struct kh_flows.mem) and goes with it. Places are words, which are atoms
 * of the region; sizes are those in print.
 */
#ifndef KH_SHRED_FLOWS_H
#define KH_SHRED_FLOWS_H

#include "shred.h"

enum {
	KH_FLOW_OPEN_MOST = 8,  /**< cells that are open at once; the one that has waited longest ends for another */
	KH_FLOW_ROWS_MOST = 24, /**< rows that cells may still be added to … */
	KH_FLOW_ROWS_LEAST = 9, /**< … where few numbers of rows stand one behind another */
	KH_FLOW_TEXTS_MOST = 3, /**< columns whose labels are looked at */
	KH_FLOW_NO_ROW = 255,
	KH_FLOW_AHEAD_MOST = 11, /**< what is dearer than the cheapest by more is given up */
	KH_FLOW_CLASSES = 256,   /**< of costs of steps */
	KH_FLOW_KINDS = 64,      /**< of words by their evidence that are remembered; a power of two */
	KH_FLOW_GO_CACHE = 2048  /**< a power of two */
};

/** A cell that lines may go on in. */
struct kh_flow_open {
	uint64_t hash;       /**< of its letters */
	uint32_t end, piece; /**< after its last word; the first word of its last line */
	uint32_t size;       /**< of its last line */
	float
	    known; /**< kh_flow_closing's: what it costs by its words; NAN where not looked up since it was written to */
	uint16_t letters, lines;
	uint8_t column, row;
	bool resumed;
};

struct kh_flow_row {
	uint16_t filled;                   /**< a bit for each column */
	uint8_t label[KH_FLOW_TEXTS_MOST]; /**< of its cells of text, the second number; 0 for none */
	bool band;
	bool bare;    /**< a band of which only the numeral is there */
	bool settled; /**< all its blanks are paid for */
};

/** The last cell of a column. */
struct kh_flow_column {
	uint32_t last_end, last_size; /**< after its last word, 0 for none; of its last line */
	uint32_t cut_end, cut_size;   /**< of a cell that a break may have cut, else 0 */
	uint8_t last_row, cut_row;    /**< KH_FLOW_NO_ROW for none that is kept */
};

/** What is known after a word on one way there. Copied as far as it is filled, see kh_flow_take. */
struct kh_flow_state {
	float cost;
	uint32_t put;     /**< its last record, counted from 1; 0 for none */
	uint32_t dropped; /**< rows before those kept */
	uint32_t reached; /**< the word it stands before; a state that stands before another is free */
	uint64_t base;    /**< the key without the cell that was written to last */
	uint16_t touched; /**< columns written to on this page */
	uint16_t cut;     /**< columns with a cell that a break may have cut */
	uint16_t number;  /**< of the last row that has one */
	uint8_t opens, rows, row_now, column_now;
	uint8_t
	    row_top; /**< of the first cell of the block, or, before it, of the block before; KH_FLOW_NO_ROW for none */
	bool topped;   /**< the block has one */
	uint8_t above; /**< how many of its rows began on a page before this one */
	struct kh_flow_row row[KH_FLOW_ROWS_MOST];
	struct kh_flow_column column[KH_SHRED_COLUMNS_MOST + 1]; /**< the one after the last is the bands' */
	struct kh_flow_open open[KH_FLOW_OPEN_MOST];             /**< the one written to last is the last */
};

enum kh_flow_step_kind {
	KH_STEP_WORD, /**< goes on on its line */
	KH_STEP_GO,   /**< goes on in an open cell; those that have waited longer have ended */
	KH_STEP_OVER, /**< the same, but they have not */
	KH_STEP_SAME, /**< goes on in the line above, which wide blanks part */
	KH_STEP_CELL, /**< begins a cell of a row that is there */
	KH_STEP_ROW,  /**< begins a cell of a new row */
	KH_STEP_BAND,
	KH_STEP_RESUME, /**< goes on in a cell that a page break has cut */
	KH_STEP_SPLIT,  /**< goes on in a cell of the block before */
	KH_STEP_STRAY   /**< belongs to no row */
};

struct kh_flow_step {
	float cost;    /**< of the whole way with it */
	uint32_t from; /**< which of the states */
	uint8_t kind, open, column, row;
};

/** A put, and the one before it on its way. */
struct kh_flow_record {
	struct kh_put put;
	uint32_t before; /**< counted from 1; 0 for none */
};

/** The word that steps are looked for, with what would else be found again for every state. */
struct kh_flow_word {
	size_t i, line_end; /**< line_end: after the last word of its line */
	bool on_line;       /**< it does not begin its line */
	bool block, page;   /**< it begins a block; a page break stands before it */
	uint8_t label;      /**< second number of its label, 0 for none */
	uint16_t number;    /**< kh_shred_row_number */
	float stay[KH_SHRED_COLUMNS_MOST +
	           1]; /**< on a line: that it goes on in a cell of the column, without the line's end */
	float same
	    [KH_SHRED_COLUMNS_MOST]; /**< at the begin of one: that it goes on in the line above, in a cell of the column */
	float pair;                  /**< on a line: of the word before it and this one */
	/* the least that it costs, without the cells that end: */
	float go_least[KH_SHRED_COLUMNS_MOST +
	               1]; /**< that it goes on in a cell of the column, anyhow; the last: a band */
	float begin_least[KH_SHRED_COLUMNS_MOST];     /**< that it begins one */
	float begin[KH_SHRED_COLUMNS_MOST];           /**< that it begins one, for what it is and where it stands */
	float line_least;                             /**< any step, at the begin of a line */
	float right_least[KH_SHRED_COLUMNS_MOST + 1]; /**< either, in the column or one right of it, but no band */
};

/** The least that words with the same evidence cost that go on in a cell of each column. */
struct kh_flow_kind {
	uint32_t evidence;
	unsigned label;
	enum kh_role role;
	bool is;
	float go[KH_SHRED_COLUMNS_MOST];
};

struct kh_flow_go {
	uint64_t key; /**< both words; 0 is free */
	uint32_t column;
	float cost;
};

/** What was asked last of a column: most states have the same cells. */
struct kh_flow_went {
	size_t after; /**< the word after the one that is asked about; 0 for none */
	size_t last;
	uint32_t size;
	float cost;
};

struct kh_flows {
	struct kh_run *run;
	const struct kh_weights *w;
	const struct kh_text *flow;
	const float *cost; /**< by enum kh_cost */
	size_t columns, last_text;
	size_t rows_most; /**< rows that are kept */
	bool *
	    numbered; /**< of each word: it is one of many numbers of rows that follow one another, and not the first */
	uint8_t text_of
	    [KH_SHRED_COLUMNS_MOST]; /**< which of the columns of text each is, from the left; KH_FLOW_TEXTS_MOST for none */
	uint16_t texts;  /**< columns of text and numbers: those that may be merged over rows, and the last of text */
	uint16_t bodies; /**< columns of text */
	uint16_t heads;  /**< columns that a band stands over: those of text but the last, where there are several */
	uint16_t merges; /**< columns whose cells may reach over rows */
	uint16_t leads, supports;    /**< columns of those, the latter right of the former */
	uint16_t knows;              /**< columns of which cells are known */
	size_t block, block_now;     /**< where the block before this one begins, and this one */
	uint32_t *reach;             /**< of each word: the sizes of those before it, each with a blank */
	const struct kh_seam *seams; /**< of each word */
	float *asks;                 /**< of each word: what it costs that a cell ends with it */
	float cell_least
	    [KH_SHRED_COLUMNS_MOST]; /**< the least that a cell in a row that is there costs beside its begin */
	float row_least[KH_SHRED_COLUMNS_MOST]; /**< the same of one in a new row */
	float late_least;                       /**< that it goes on after others of its column have begun */
	float blank_least;                      /**< columns that stay blank */
	float
	    blank_now[KH_SHRED_COLUMNS_MOST]; /**< part of what a blank costs that is paid when the next row begins */
	struct kh_flow_word word;
	struct kh_flow_kind *kinds; /**< KH_FLOW_KINDS entries */
	uint64_t known_sizes[KH_KNOWN_SIZES];
	struct kh_flow_go *go; /**< costs of going on at this word: KH_FLOW_GO_CACHE entries */
	struct kh_flow_went went[KH_SHRED_COLUMNS_MOST];

	size_t beam;
	struct kh_flow_state *pool;         /**< 2 * beam + 1 */
	struct kh_flow_state **now, **next; /**< in the pool, cheapest first */
	size_t count, free;                 /**< states now; place in the pool from which on to look for a free one */
	struct kh_list steps;               /**< of struct kh_flow_step, in the order of the states */
	struct kh_list order;               /**< of uint64_t: their costs and places, to sort them by */
	uint32_t *chosen;                   /**< the step to each of the next states */
	uint64_t *seen;                     /**< keys of the next states: open addressing */
	uint32_t *seen_at;                  /**< their places, in the order of the states … */
	size_t seen_count;                  /**< … and how many there are */
	size_t mixed_from;  /**< of the next states any so many; of those after them, not too many of one shape */
	bool counted;       /**< shapes: */
	uint64_t *shapes;   /**< those of the next states: as `seen` … */
	uint32_t *of_shape; /**< … and how many have each */
	size_t seen_mask;
	struct kh_list records; /**< of struct kh_flow_record */
	struct kh_arena *mem;

	/* bounds of the steps at this word */
	float least, most; /**< the cheapest so far; what is dearer is not wanted, see kh_flow_want */
	float limit;       /**< `most`, and somewhat more */
	size_t wanted; /**< `most` comes down with the number of steps: to the dearest of so many; 0: it does not */
	bool narrowed; /**< it came down */
	float class_base;         /**< cost where the classes begin */
	size_t class_top, within; /**< the last class that is wanted, and how many steps are in it and before */
	uint32_t in_class[KH_FLOW_CLASSES];

	/* of the state whose steps are looked for */
	float closing[KH_FLOW_OPEN_MOST],
	    closing_least; /**< what it costs that each open cell ends; the least any do together */
};

static inline const struct kh_atom *kh_flow_atom(const struct kh_flows *d, size_t i)
{
	return &d->w->atoms->at[i];
}

static inline bool kh_flow_has(const struct kh_flows *d, size_t i, uint32_t evidence)
{
	return (kh_flow_atom(d, i)->evidence & evidence) != 0;
}

static inline enum kh_role kh_flow_role(const struct kh_flows *d, size_t column)
{
	return d->w->region->columns[column].role;
}

/** The size in print of words [begin, end) with what stands between them. */
static inline uint32_t kh_flow_size(const struct kh_flows *d, size_t begin, size_t end)
{
	return d->reach[end] - d->reach[begin] - KH_PRINT_BLANK;
}

/** What is dearer is not wanted. */
static inline void kh_flow_want(struct kh_flows *d, float most)
{
	d->most = most;
	/* a least cost may have been added up in another order */
	d->limit = most + 0.05F + 4e-6F * (most < 0 ? -most : most);
}

/** Is a cost, or the least that it can be, beyond what is wanted? */
static inline bool kh_flow_beyond(const struct kh_flows *d, float least)
{
	return least > d->limit;
}

/** Does a row of which these columns are filled say who supports, and not whom? */
static inline bool kh_flow_lacks_lead(const struct kh_flows *d, uint16_t filled)
{
	return (filled & d->supports) != 0 && (filled & d->leads) == 0;
}

static inline float kh_flow_less(float a, float b)
{
	return b < a ? b : a;
}

/** The class of a step's cost: eighths from class_base on. */
static inline size_t kh_flow_class(const struct kh_flows *d, float cost)
{
	float class = (cost - d->class_base) * 8;

	return class < 0 ? 0 : class < KH_FLOW_CLASSES - 1 ? (size_t) class : KH_FLOW_CLASSES - 1;
}

/* ---- shred_flows_costs.c ---- */

/** Find what costs are made of that hold for all words: columns, asks, least costs. Returns KH_OK or KH_E_MEMORY. */
int kh_flow_costs_begin(struct kh_flows *d) KH_MUST_CHECK;

/** Come to word i. */
void kh_flow_word_set(struct kh_flows *d, size_t i);

/** The word goes on, on a line of its own, in a cell of the column whose last word is `last` and last line of `size`. */
float kh_flow_go_cost(struct kh_flows *d, size_t last, uint32_t size, size_t column);

/** Would the word's line find room on the last line of the cell? */
bool kh_flow_has_room(const struct kh_flows *d, const struct kh_flow_open *o);

/** A line of the cell ends before the word, on the line. */
float kh_flow_cut_cost(const struct kh_flows *d, const struct kh_flow_open *o);

/** The cell's last line, which ends before the word, is longer than its column is wide. */
float kh_flow_long_cost(const struct kh_flows *d, const struct kh_flow_open *o);

/** Look up what it costs that cells of a state end: d->closing. At a page's end they may go on. */
void kh_flow_closing(struct kh_flows *d, struct kh_flow_state *s);

/** A cell of a column begins, wherever. */
float kh_flow_begin_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column);

/** The word's label in a column and a row, or before it in a new one: numbers go on from row to row, and begin anew under a
 *  band. */
float kh_flow_label_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row);

/** Where a cell stands to the one that was begun before it. */
float kh_flow_order_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row);

/** A cell of a row of which the columns `filled` are: who supports stands beside who leads, as a rule, who may come
 *  later. settled: the row is paid for as one of a page before. */
float kh_flow_lead_cost(const struct kh_flows *d, uint16_t filled, bool settled, size_t column);

/** Where a cell stands to those that are open beside it. */
float kh_flow_beside_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row);

/** How it stands to those of its own row. */
enum kh_beside kh_flow_beside(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row);

/** What the table taught of word i in the column. */
float kh_flow_lexical_cost(const struct kh_flows *d, size_t i, size_t column);

/* ---- shred_flows_after.c ---- */

/** What the table taught of a cell that begins in the column and such a row, after the one begun before it. */
float kh_flow_after_cost(
    const struct kh_flows *d, const struct kh_flow_state *s, size_t column, enum kh_flow_move move);

/** The least that is. fresh: in a new row. */
float kh_flow_after_least(const struct kh_flows *d, size_t column, bool fresh);

/** Learn it. Returns KH_OK or KH_E_MEMORY. */
int kh_flows_learn_moves(
    struct kh_run *run, size_t columns, const struct kh_puts *puts, struct kh_flow_lessons *lessons) KH_MUST_CHECK;

/* ---- shred_flows_kinds.c ---- */

/** The least that it costs to go on with the word in a cell of each column, for its evidence, whatever the cell ends with. */
const float *kh_flow_least_go(struct kh_flows *d);

/* ---- shred_flows_rows.c ---- */

/** Find how many rows are kept: all whose numbers stand right below one another, where a column is printed before the next
 *  one; and mark numbers that follow one another through the text. Returns KH_OK or KH_E_MEMORY. */
int kh_flow_count_rows(struct kh_flows *d) KH_MUST_CHECK;

/** The columns of a row that are blank when the next one begins. filled: a bit for each that is not. Cells may still
 *  come: only part of what blanks cost is paid here. */
float kh_flow_blanks(const struct kh_flows *d, uint16_t filled);

/** The rest of it, for a row that no cell will be added to. Columns that are merged over rows are not blank in the first
 *  row of a table, or below a band. */
float kh_flow_rest(const struct kh_flows *d, const struct kh_flow_state *s, size_t row);

/** The same for all rows but the last, which end with their page. */
float kh_flow_page_rest(const struct kh_flows *d, const struct kh_flow_state *s);

/** What a state costs after the last word, with all that ends there. */
float kh_flow_final_cost(struct kh_flows *d, struct kh_flow_state *s);

/* ---- shred_flows_steps.c ---- */

/** Add the steps that state number `from` may take at the word to d->steps, as far as they are wanted. Returns KH_OK or
 *  KH_E_MEMORY. */
int kh_flow_steps(struct kh_flows *d, uint32_t from) KH_MUST_CHECK;

/** What it costs that the word goes on on its line, in the state. */
float kh_flow_word_cost(const struct kh_flows *d, const struct kh_flow_state *s);

/* ---- shred_flows_states.c ---- */

/** Which open cells a step at the word ends: a bit for each. */
unsigned kh_flow_closes(const struct kh_flows *d, const struct kh_flow_state *s, const struct kh_flow_step *step);

/** At a page break: find which cells it may have cut. */
void kh_flow_cut_cells(const struct kh_flows *d, struct kh_flow_state *s);

/** Write into `to` the state that a step leads to, which is no KH_STEP_WORD, and its record. Returns KH_OK or
 *  KH_E_MEMORY. */
int kh_flow_take(struct kh_flows *d, const struct kh_flow_step *step, struct kh_flow_state *to) KH_MUST_CHECK;

/** The word goes on on its line: the state becomes the one after it. */
void kh_flow_take_word(const struct kh_flows *d, struct kh_flow_state *s, float cost);

/** States with one key have the same future. after_word: the key it will have after kh_flow_take_word. Never 0. */
uint64_t kh_flow_key(const struct kh_flows *d, const struct kh_flow_state *s, bool after_word);

/** Which columns of text are filled in its rows, and the cell that was written to last: states that differ in this differ
 *  in more than in what is blank where cells are alike. Never 0. */
uint64_t kh_flow_shape(const struct kh_flows *d, const struct kh_flow_state *s);

/** The part of a cost that is a gain. */
static inline float kh_flow_below_zero(float cost)
{
	return cost < 0 ? cost : 0;
}

#endif
