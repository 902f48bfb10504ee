/** The steps that give a shredded table its grid back. Private to shred_*.c and table_shredded.c.
 *
 *     lines ─ kh_shred_regions ─▶ regions with columns (from the header, itself shredded)
 *           ─ kh_shred_atoms ───▶ atoms: lines, cut further where two cells may share one, with evidence
 *           ─ kh_shred_weigh ───▶ the cost of each atom as begin and as continuation of a cell, for each column
 *           ─ kh_shred_decode ──▶ the cheapest path through the columns, row by row (Viterbi)
 *           ─ kh_shred_learn ───▶ what the table itself taught; weigh and decode again
 *
 * Text in reading order (`pdftotext` without an option) is taken apart first, and put in order:
 *
 *     words ─ kh_flows_read ───▶ the search and what follows it, again and again, from several starts
 *           ─ kh_flows_search ─▶ pieces of lines, each in its row and column (beam search; shred_flows.c has its model)
 *           ─ kh_flows_order ──▶ atoms in the order of rows and columns, and the path through them; which rows merged
 *                              cells cover is found there (shred_merged.c), and above which bands stand (shred_bands.c)
 *
 * Model. The text of a shredded table is the sequence of its cells, row by row, each from left to right. A row may begin at
 * any of its texts (merged cells are printed once), may leave cells blank, and may be cut by a page break, after which cells
 * that were cut go on, again from left to right. Bands, numbers that belong to a page, and merged cells that are printed
 * again are states of their own. Whether a cell begins on the line of the one left of it or below tells how rows are aligned,
 * and a cell has as much of a line as stands from its begin on; both are learnt, column by column.
 * The costs of steps add up; the cheapest path is found by dynamic programming (Viterbi,
 * "Error bounds for convolutional codes", 1967), and the margin of each row over the next best path by its forward and
 * backward costs. Costs are data: patterns/shred.tsv.
 */
#ifndef KH_SHRED_H
#define KH_SHRED_H

#include "lines/lines.h"
#include "table/pairs.h"
#include "lines/print.h"
#include "table/table.h"

enum { KH_SHRED_COLUMNS_MOST = 16, KH_KNOWN_LETTERS_MOST = 240, KH_KNOWN_ATOMS_MOST = 16 };

enum kh_cost {
#define KH_COST(name, word) KH_C_##name,
#include "shred.def"
#undef KH_COST
	KH_C_COUNT
};

struct kh_costs {
	float of[KH_C_COUNT];
};

/** Those of patterns/shred.tsv; some differ in text in reading order. */
struct kh_all_costs {
	struct kh_costs cells, flows;
};

/** Read patterns/shred.tsv. Returns KH_OK, or KH_E_PATTERN where a line is wrong or a cost is missing. */
int kh_costs_read(struct kh_run *run, struct kh_all_costs *costs) KH_MUST_CHECK;

/** The word of a cost in the file. */
const char *kh_cost_name(enum kh_cost cost);

struct kh_shred_column {
	enum kh_role role;
	struct kh_range title; /**< [flow], empty where no header was found */
	unsigned number;       /**< printed before the title, 0 for none */
	bool agency;           /**< its cells name agencies though it has no role */
	bool document;         /**< they name documents that ask for the tasks */
	bool alone;            /**< in reading order: its title stands beside no other, so its place is not known */
	unsigned label;        /**< first number of its cells' labels, 0 where it is no column of text */
	/* what the table taught: */
	uint32_t width;      /**< of its lines in letters, 0 not known; 0 in reading order */
	uint32_t print;      /**< at least as wide in print, 0 not known, … */
	uint32_t print_most; /**< … and hardly wider than this */
	bool exact;          /**< nearly all lines agree on that */
	float filled;        /**< share of the rows in which it is filled; negative: not known */
	bool labelled;       /**< its cells have numbers */
};

/** A stretch of lines that is one table. */
struct kh_region {
	size_t line, line_end;
	struct kh_shred_column columns[KH_SHRED_COLUMNS_MOST];
	size_t column_count;
	bool header; /**< a header was found in the text */
	bool fed;    /**< form feeds part its pages; else numbers that stand alone may */
	bool flows;  /**< its text is in reading order: blocks, which may hold lines of several columns in turn */
	bool whole;  /**< its cells do not wrap: each line is one, or a paragraph of one */
	bool nested; /**< the numbers of its rows have several levels: "1.2" */
	bool late;   /**< the text does not say where all columns stand: some of the titles come after cells */
	unsigned char *skip; /**< for each line of the region: enum kh_line_skip */
	uint16_t *
	    untitled; /**< in reading order, for each line: a bit for each column whose title comes later on its page; else NULL */
	float gap[2][2]; /**< what the table taught of blank lines: the cost of an atom that goes on (0) or begins (1)
			      *   a cell without (0) and with (1) a blank line before it; 0 where it taught nothing */
	float beside[KH_SHRED_COLUMNS_MOST][2]
	            [2]; /**< … and of cells side by side: the cost of one that begins below (0) or
			      *   on (1) the last line of one in that column, which has one line (0) or more (1) */
};

enum kh_line_skip { KH_SKIP_NOT, KH_SKIP_HEADER, KH_SKIP_PAGE, KH_SKIP_TITLE, KH_SKIP_RULE };

/** Find the shredded tables among lines that no table has taken. regions: array in the plan's memory. */
int kh_shred_regions(
    struct kh_run *run, const struct kh_lines *lines, struct kh_region **regions, size_t *count) KH_MUST_CHECK;

/** Evidence of an atom. */
enum kh_evidence {
	KH_EV_UPPER = 1 << 0,
	KH_EV_LOWER = 1 << 1,
	KH_EV_BULLET = 1 << 2,
	KH_EV_LABEL = 1 << 3, /**< a number such as "3.2", or "Hoạt động 2:" */
	KH_EV_PRODUCT = 1 << 4,
	KH_EV_AGENCY = 1 << 5, /**< a whole name */
	KH_EV_AGENCY_HINT = 1 << 6,
	KH_EV_TIME = 1 << 7,
	KH_EV_BUDGET = 1 << 8,
	KH_EV_NUMBER = 1 << 9, /**< digits that may number a row */
	KH_EV_ALONE = 1 << 10, /**< they are all of their line */
	KH_EV_BAND = 1 << 11,
	KH_EV_BAND_NUMBER = 1 << 12,
	KH_EV_AFTER_OPEN = 1 << 13, /**< what stands before it asks for more */
	KH_EV_AFTER_HYPHEN = 1 << 14,
	KH_EV_INSIDE = 1 << 15,       /**< stands inside a name or a time that began before */
	KH_EV_BREAK = 1 << 16,        /**< a page break or header stands before it */
	KH_EV_INLINE = 1 << 17,       /**< does not begin its line */
	KH_EV_AFTER_NUMBER = 1 << 18, /**< follows the number that begins its line */
	KH_EV_AFTER_STOP = 1 << 19,   /**< what stands before it ends in a full stop */
	KH_EV_GAP = 1 << 20,          /**< a blank line stands before it */
	KH_EV_ASKED = 1 << 22,        /**< a number that what stands before it asks for */
	KH_EV_NESTED = 1 << 23,       /**< a number that may number a row has several levels: it is no page's */
	KH_EV_NUMERAL = 1 << 24,      /**< a band's, all of its line: its title may stand elsewhere (reading order) */
	KH_EV_DOCUMENT = 1 << 25,     /**< a document by its number */
	KH_EV_AFTER_TIME = 1 << 26,   /**< a capital behind a whole time, on its line */
	KH_EV_AFTER_WHOLE = 1 << 27,  /**< what stands before it is a whole time, sum or name (reading order) */
	KH_EV_WEAK =
	    1
	    << 28, /**< a capital on a line, or any word on one at the top of a page, and nothing else says that a cell may begin */
	KH_EV_AMONG = 1 << 29, /**< … which stands beside others, as those of names do */
	KH_EV_COUNT = 1 << 30, /**< a number on a line, and what it counts */
	KH_EV_PERSON = 1 << 21 /**< a name of a person, beside KH_EV_AGENCY_HINT */
};

/** A piece of a line that belongs to one cell. */
struct kh_atom {
	struct kh_range at; /**< [flow] */
	uint32_t evidence;
	enum kh_role role; /**< of a label that names it, else KH_ROLE_NONE */
	unsigned label;    /**< first number of its label, 0 for none */
	uint32_t
	    line_size; /**< of the line up to the atom's end; in reading order from where its cell's part begins */
	uint32_t first_word; /**< size of its first word */
	uint32_t line_print,
	    first_print; /**< how wide both are in print, in thousandths of an em; in reading order sizes are, and these are 0 */
	uint32_t line_from; /**< where it begins on its line, in print; 0 in reading order */
	uint32_t repeat;    /**< how many atoms from here on are a merged cell printed again; 0 none */
	bool repeat_whole;  /**< none of it stands on the next page */
	uint32_t
	    asks; /**< of a word in reading order: KH_EV_AFTER_OPEN, _STOP or _HYPHEN for what goes on after it */
	size_t line;
};

struct kh_atoms {
	struct kh_atom *at;
	size_t count;
	uint64_t *hash;                            /**< of all letters before atom i; count + 1 entries */
	uint32_t *letters;                         /**< letters before atom i; count + 1 entries */
	uint64_t power[KH_KNOWN_LETTERS_MOST + 1]; /**< of the hash's base */
};

/** The hash of the letters of atoms [begin, end), of which there are at most KH_KNOWN_LETTERS_MOST. */
static inline uint64_t kh_atoms_hash(const struct kh_atoms *atoms, size_t begin, size_t end)
{
	return atoms->hash[end] - atoms->hash[begin] * atoms->power[atoms->letters[end] - atoms->letters[begin]];
}

/** Do numbers such as "1.2" number the rows of a region, and not its tasks or activities? */
bool kh_shred_numbers_nest(const struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region);

/** A row's number, of one or several levels: to be kept, and to be asked about below. 0 for none. */
uint16_t kh_shred_row_number(const struct kh_text *text, struct kh_range at);

/** Is it the first, on its level? */
bool kh_shred_number_begins(uint16_t number);

/** Does it come next? last: 0 for none. */
bool kh_shred_number_follows(uint16_t last, uint16_t next);

/** Where rows have such numbers: one that stands right above the first of its own ("5.1", "5.1.1") heads a band. */
void kh_shred_number_bands(struct kh_run *run, struct kh_atoms *atoms);

/** Where rows have numbers without a stop: those with one, and a text beside it, that stand right above rows and follow one another
 *  head bands ("2. Kinh te so"). */
void kh_shred_counted_bands(const struct kh_run *run, const struct kh_region *region, struct kh_atoms *atoms);

/** The same in reading order, where a band is all of its line and the rows below it may stand elsewhere on the page. */
void kh_shred_headed_bands(const struct kh_run *run, const struct kh_region *region, struct kh_atoms *atoms);

/** Where rows have no numbers, and each text with one stands alone over another: they are bands ("5.1. …"). */
void kh_shred_label_bands(const struct kh_region *region, struct kh_atoms *atoms);

/** Where rows have a column of numbers: a bullet that is all of its line stands for one. */
void kh_shred_bullet_numbers(const struct kh_run *run, const struct kh_region *region, struct kh_atoms *atoms);

/** A band's number that its narrow column cut ("III." and "1.1" on lines of their own) is one with its title. */
void kh_shred_cut_numerals(const struct kh_run *run, struct kh_atoms *atoms);

/** Cut a region's lines into atoms and look for evidence. */
int kh_shred_atoms(struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region,
    struct kh_atoms *atoms) KH_MUST_CHECK;

/** Find merged cells that are printed again: sets `repeat` of the atoms that begin them, and drops those atoms of them that
 *  stand on the next page. all: [flow] of the region, whose text `flow` is. Hashes are filled. Returns KH_OK or KH_E_MEMORY. */
int kh_atoms_find_repeats(
    struct kh_run *run, const struct kh_text *flow, struct kh_range all, struct kh_atoms *atoms) KH_MUST_CHECK;

/** Fill the hashes of atoms. */
int kh_atoms_hash_all(struct kh_run *run, struct kh_atoms *atoms) KH_MUST_CHECK;

/** A whole cell whose words stand in one column again and again. */
struct kh_known_cell {
	uint64_t hash;
	uint32_t letters;
	uint8_t column;
	uint16_t times;
};

struct kh_known_cells {
	struct kh_known_cell *at; /**< sorted by letters, then hash */
	size_t count;
};

enum { KH_KNOWN_SIZES = KH_KNOWN_LETTERS_MOST / 64 + 1 };

/** Set a bit for each number of letters that known cells have. */
void kh_known_sizes(const struct kh_known_cells *known, uint64_t sizes[KH_KNOWN_SIZES]);

/** The first cell of a hash, which may be known in several columns; NULL where it is not known. */
const struct kh_known_cell *kh_known_find(const struct kh_known_cells *known, uint32_t letters, uint64_t hash);

/** What it costs that word a is followed by word b, by how much more often than by chance they stand so; negative where
 *  that is often. together: they stand side by side here, which proves nothing. */
float kh_pairs_cost(const struct kh_pairs *pairs, const struct kh_costs *costs, const struct kh_pair_word *a,
    const struct kh_pair_word *b, bool together);

/** The words at both ends of an atom. */
struct kh_seam {
	struct kh_pair_word first, last;
	float before; /**< what the words on both sides of its begin cost; not in reading order */
};

/** Find the words at the ends of atoms; where they are lines, what those side by side cost. NULL without memory. */
struct kh_seam *kh_shred_seams(struct kh_run *run, struct kh_arena *mem, const struct kh_atoms *atoms,
    const struct kh_pairs *pairs, const struct kh_costs *costs);

/** How a cell of text in reading order begins. */
enum kh_flow_place { KH_PLACE_BLOCK, KH_PLACE_LINE, KH_PLACE_ON_LINE, KH_FLOW_PLACES };

/** The row of a cell that begins, to that of the cell begun before it: a new row is one below it. */
enum kh_flow_move { KH_MOVE_SAME, KH_MOVE_BACK, KH_MOVE_LATER, KH_MOVE_NEW, KH_FLOW_MOVES };

/** What text in reading order taught of its table, as costs (negative logarithms of shares). */
struct kh_flow_lessons {
	uint32_t *joined; /**< which word went on in word i, on another line, counted from 1; 0 for none */
	float *word;      /**< [i * columns + k]: word i belongs to column k; NULL: nothing was taught */
	float place[KH_SHRED_COLUMNS_MOST][KH_FLOW_PLACES]; /**< a cell of the column begins so */
	float after[KH_SHRED_COLUMNS_MOST + 1][KH_SHRED_COLUMNS_MOST]
	           [KH_FLOW_MOVES]; /**< a cell of the column begins so after one of another, or a band */
	float same;                 /**< a line of a cell is parted by wide blanks */
	float beside[2]; /**< a cell begins on the first line of others of its row that are open (0), or below (1) */
};

/** How cells end above page breaks (shred_resume.c). */
struct kh_resumes;

/** Costs of a region: begin[i * columns + k], go[i * columns + k], skip[k], band[i], stray[i]; band_go[i] of one that goes on. */
struct kh_weights {
	const struct kh_region *region;
	const struct kh_atoms *atoms;
	const struct kh_costs *costs;
	const struct kh_pairs *pairs; /**< words that stand side by side; NULL: they do not count */
	const struct kh_seam *seams;  /**< [i]; NULL in reading order */
	bool searched;    /**< by kh_flows_search, which finds itself what going on costs: go is not filled */
	bool has_numbers; /**< there is a column of row numbers */
	bool has_agents;  /**< there is one of those who act */
	const struct kh_shred_column *text; /**< the lowest column of texts, NULL for none */
	float *begin, *go, *band, *band_go, *stray;
	struct kh_resumes *resumes; /**< how cells end above page breaks; NULL: not known yet */
	float skip[KH_SHRED_COLUMNS_MOST];
	struct kh_known_cells known;
	const struct kh_flow_lessons *lessons; /**< NULL: none */
};

enum kh_room { KH_ROOM_UNKNOWN, KH_ROOM, KH_ROOM_NEARLY, KH_ROOM_NONE };

/** Would a word find room on the line of that size? In reading order. */
enum kh_room kh_shred_room(const struct kh_region *region, size_t column, uint32_t size, uint32_t word);

/** Is a line of that size longer than the column is wide? In reading order; not where its width is not known. */
bool kh_shred_is_longer(const struct kh_shred_column *c, uint32_t size);

/** The cost of going on with the atom in the cell of column k that holds the atom before. */
float kh_shred_go(const struct kh_weights *w, const struct kh_atom *before, const struct kh_atom *a, size_t k);

/** The evidence that words for a kind of cell are. */
uint32_t kh_shred_words_for(const struct kh_shred_column *c);

/** The longest line in print that is no wider than the column; UINT32_MAX where nothing is known of that. */
uint32_t kh_shred_longest(const struct kh_shred_column *c);

/** What a line is shorter than, with the next word, that the word would have stood on. */
uint32_t kh_shred_fits_below(const struct kh_shred_column *c);

/** Is a line of that size wider in print than the column? Not where nothing is known of that. */
bool kh_shred_is_long(const struct kh_shred_column *c, uint32_t size);

/** Would the next atom's first word have fitted on a line of that size? Asked where the column's width in print is known. */
bool kh_shred_fits(const struct kh_shred_column *c, uint32_t size, const struct kh_atom *next);

/** How wide in print the part of a line is that atom i ends, in a cell that begins with atom `begin`. */
static inline uint32_t kh_shred_part(const struct kh_atom *atoms, size_t begin, size_t i)
{
	return atoms[i].line_print - (atoms[i].line == atoms[begin].line ? atoms[begin].line_from : 0);
}

/** Settle which numbers the labels of each text column begin with: those of the titles, or their places, whichever more of
 *  the labels bear out. */
void kh_shred_labels(struct kh_region *region, const struct kh_atoms *atoms);

/** Weigh each atom for each column. */
int kh_shred_weigh(struct kh_run *run, const struct kh_region *region, const struct kh_atoms *atoms,
    const struct kh_costs *costs, struct kh_weights *weights) KH_MUST_CHECK;

/** What a stretch of atoms was read as. */
enum kh_piece_kind { KH_PIECE_CELL, KH_PIECE_RESUMED, KH_PIECE_BAND, KH_PIECE_STRAY, KH_PIECE_REPEATED };

struct kh_shred_piece {
	enum kh_piece_kind kind;
	size_t begin, end; /**< atoms */
	size_t column;     /**< of a cell, also one printed again */
	bool row;          /**< begins a row */
	float margin; /**< by how much the next best path is dearer that reads an atom of it otherwise, or, where it
	                    *   begins a row, the row above; in reading order, that puts one elsewhere */
	float rivals; /**< how many such paths there are, each for the less the dearer it is; 0 in reading order */
	float sure;   /**< of the first piece of a row: how probable it is that the row is right, 0 to 1 */
};

struct kh_shred_path {
	struct kh_shred_piece *at;
	size_t count;
	float cost;
	bool last; /**< its margins are known */
};

/** Where a piece of a line of text in reading order was put. */
enum kh_put_kind { KH_PUT_CELL, KH_PUT_ROW, KH_PUT_BAND, KH_PUT_ON, KH_PUT_SAME, KH_PUT_STRAY };

enum kh_beside { KH_BESIDE_NONE, KH_BESIDE_LEVEL, KH_BESIDE_LATE };

struct kh_put {
	enum kh_put_kind
	    kind; /**< begins a cell in a row, in a new row, or a band; goes on in the column's last cell, on its last line; none */
	uint32_t word;         /**< its first atom */
	uint32_t row;          /**< place among the rows so far; those at and after a new row's place move on */
	uint32_t column;       /**< the number of columns for a band */
	enum kh_beside beside; /**< of a cell that begins: how it stands to others of its row that are open */
	float margin;
};

struct kh_puts {
	struct kh_put *at;
	size_t count;
	float cost;
};

/** Take blocks apart: find the cheapest way to give each word of text in reading order a cell. beam: how many states are
 *  kept, 0 for as many as the text's length allows. */
int kh_flows_search(
    struct kh_run *run, const struct kh_weights *weights, size_t beam, struct kh_puts *puts) KH_MUST_CHECK;

/** Put the pieces in the order of rows and columns: atoms of pieces of lines, and the path through them. */
int kh_flows_order(struct kh_run *run, const struct kh_region *region, const struct kh_costs *costs,
    const struct kh_atoms *words, const struct kh_puts *puts, struct kh_atoms *atoms,
    struct kh_shred_path *path) KH_MUST_CHECK;

/** Learn from where the words were put. atoms, path: what kh_flows_order made of it. lessons: those taught before, or
 *  zeros; `pairs` forget what they taught. Returns KH_OK or KH_E_MEMORY. */
int kh_flows_learn(struct kh_run *run, const struct kh_region *region, const struct kh_atoms *words,
    const struct kh_puts *puts, const struct kh_atoms *atoms, const struct kh_shred_path *path,
    struct kh_pairs *pairs, struct kh_flow_lessons *lessons) KH_MUST_CHECK;

/** Learn how wide columns are in print. Returns KH_OK or KH_E_MEMORY. */
int kh_flows_learn_widths(struct kh_run *run, struct kh_region *region, const struct kh_atoms *atoms,
    const struct kh_shred_path *path) KH_MUST_CHECK;

/** Take from `pairs` what the lessons put there. */
void kh_flows_forget(
    struct kh_run *run, const struct kh_atoms *words, struct kh_pairs *pairs, const struct kh_flow_lessons *lessons);

/** Find the cheapest path. Linear in the number of atoms. Margins, which cost as much as the path, are found where it is the
 *  last: because it is asked to be, or is the same as the one before (NULL: none), from which nothing new can be learnt. */
int kh_shred_decode(struct kh_run *run, const struct kh_weights *weights, bool last,
    const struct kh_shred_path *before, struct kh_shred_path *path) KH_MUST_CHECK;

/** Learn widths, blanks, labels, gaps and cells that come again from a path; fills the region's columns and *known. */
int kh_shred_learn(struct kh_run *run, struct kh_region *region, const struct kh_atoms *atoms,
    const struct kh_shred_path *path, struct kh_known_cells *known) KH_MUST_CHECK;

/** Give the pieces that go on after page breaks their columns, by how the cells above them end: where weights->resumes do
 *  not say. Bands go on too. */
void kh_shred_resume(struct kh_run *run, const struct kh_weights *weights, struct kh_shred_path *path);

/** Find how the cells above page breaks end on a path: for weights->resumes. Returns KH_OK or KH_E_MEMORY. */
int kh_shred_resumes(struct kh_run *run, const struct kh_weights *weights, const struct kh_shred_path *path,
    struct kh_resumes **resumes) KH_MUST_CHECK;

/** What a merged cell that is printed again goes on with behind a page break is printed again too: its pieces become
 *  KH_PIECE_REPEATED. */
void kh_shred_drop_repeated(const struct kh_text *flow, const struct kh_atoms *atoms, struct kh_shred_path *path);

/** What it costs that atom i goes on after a page break in column k, by how the cell above it ends. */
float kh_shred_resume_cost(const struct kh_weights *weights, size_t i, size_t k);

/** What it costs that it does so to the right of another cell that goes on. */
float kh_shred_next_cost(const struct kh_weights *weights, size_t i, size_t k);

/** The same where k is the last column of its row; beside page-cut. */
float kh_shred_cut_cost(const struct kh_weights *weights, size_t i, size_t k);

/** Give a number that stands alone before a row, and is the one that the count of rows asks for, to that row. */
void kh_shred_number(struct kh_run *run, const struct kh_weights *weights, struct kh_shred_path *path);

/** Say how sure each row is: `sure` of its first piece. Returns KH_OK or KH_E_MEMORY. */
int kh_shred_doubt(struct kh_run *run, const struct kh_weights *weights, struct kh_shred_path *path) KH_MUST_CHECK;

/** Read text in reading order: search and learn, from several starts. atoms: its words, then the pieces of lines in the
 *  order of the cells. */
int kh_flows_read(struct kh_run *run, const struct kh_costs *costs, struct kh_pairs *pairs, struct kh_region *region,
    struct kh_atoms *atoms, struct kh_weights *weights, struct kh_shred_path *path) KH_MUST_CHECK;

/** Cut a region into atoms; weigh, decode and learn, until the last pass has used what the one before it taught.
 *  pairs: those of the document (kh_pairs_count), which are as they were when it returns. */
int kh_shred_read(struct kh_run *run, const struct kh_all_costs *costs, struct kh_pairs *pairs,
    const struct kh_lines *lines, struct kh_region *region, struct kh_atoms *atoms, struct kh_weights *weights,
    struct kh_shred_path *path) KH_MUST_CHECK;

/** Find and decode the shredded tables, mark their lines taken, and add their grids to `grids` (a kh_list of struct
 *  kh_grid). Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_shredded_find(struct kh_run *run, struct kh_lines *lines, struct kh_list *grids) KH_MUST_CHECK;

#endif
