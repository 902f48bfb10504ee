/** The trellis of the path through a shredded table. Private to shred_viterbi.c, which has its model,
 *  shred_edges.c, which finds what its edges cost, and shred_backward.c, which weighs all paths against the cheapest. */
#ifndef KH_SHRED_TRELLIS_H
#define KH_SHRED_TRELLIS_H

#include "shred.h"

/** How a node was reached. */
struct kh_back {
	uint32_t from; /**< boundary */
	uint8_t state;
	uint8_t kind; /**< enum kh_piece_kind, or one of these: */
};

enum { KH_BACK_GOES_ON = 16, KH_BACK_ROW_ENDS = 17, KH_BACK_STAYS = 18 };

/** A state at a boundary: the cheapest way there. */
struct kh_node {
	float cost;
	uint32_t begun; /**< the atom that begins the cell, on its page */
	struct kh_back back;
};

/** A whole cell that is known. */
struct kh_jump {
	uint8_t column, state, atoms;
	float cost;
};

/** What is asked of a column again and again. */
struct kh_trellis_column {
	uint32_t words;   /**< kh_shred_words_for */
	uint32_t longest; /**< what is longer in print is wider than the column */
	uint32_t fits;    /**< with the next word, what is shorter would have stood on the line */
	bool lines;       /**< the lines of its cells are judged by that */
};

/** What is asked of the column. */
struct kh_trellis_column kh_trellis_column_of(const struct kh_shred_column *c);

/** What the width of a column says of atom i that goes on in a cell of it that atom `begun` began. */
static inline float kh_trellis_line(
    const struct kh_weights *w, const struct kh_trellis_column *column, size_t i, size_t begun)
{
	const float *c = w->costs->of;
	const struct kh_atom *atoms = w->atoms->at, *a = &atoms[i];

	if (!column->lines)
		return 0;
	uint32_t before = kh_shred_part(atoms, begun, i - 1);
	if ((a->evidence & KH_EV_INLINE) != 0)
		return kh_shred_part(atoms, begun, i) > column->longest && before <= column->longest ? c[KH_C_GO_LONG]
		                                                                                     : 0;
	return c[before + KH_PRINT_BLANK + a->first_print < column->fits ? KH_C_GO_FITS : KH_C_GO_FULL] +
	       (a->line_print > column->longest ? c[KH_C_GO_LONG] : 0);
}

/** Nodes are states at boundaries: boundary i stands before atom i. States [0, k): in column k of a row, on the line that the
 *  cell begins; [k, 2k): in a cell that goes on after a page break; [2k, 3k): in column k of a row, on another line. */
struct kh_trellis {
	const struct kh_weights *w;
	size_t n, k, states;                       /**< atoms, columns, states and the row's end */
	size_t band, repeated, end;                /**< numbers of states; `end` is the row's end */
	uint8_t column[3 * KH_SHRED_COLUMNS_MOST]; /**< of each state before `band` */
	struct kh_trellis_column of[KH_SHRED_COLUMNS_MOST];
	struct kh_node *node; /**< [(n + 1) * states] */
	uint64_t *live;       /**< of each boundary, a bit for each state that is reached and not forgotten */
	float *backward;      /**< [(n + 1) * states], of live states; NULL until margins are found */
	float end_of[3 * KH_SHRED_COLUMNS_MOST + 2]; /**< of each state: the columns right of it stay blank */
	float beside[3][KH_SHRED_COLUMNS_MOST]
	            [2]; /**< the region's, of an atom below (0), on a line (1), on a new page (2) */
	float blank_after[KH_SHRED_COLUMNS_MOST + 1];  /**< the columns right of k stay blank */
	float blank_before[KH_SHRED_COLUMNS_MOST + 1]; /**< those left of k, in a row that begins with k */
	float blank_between[KH_SHRED_COLUMNS_MOST]
	                   [KH_SHRED_COLUMNS_MOST]; /**< [k][j]: those between j and k, which is right of it */
	struct kh_list jumps;                       /**< of struct kh_jump, in the plan's memory */
	uint32_t *first_jump;                       /**< of atom i; n + 1 entries */
	float *resume;      /**< of atom i in a cell that a page break cut, but for its column */
	float *repeat_cost; /**< of the words of a merged cell printed again */
};

/** What no path costs. */
#define KH_NEVER 1e9F

/** A set of one state. */
static inline uint64_t kh_trellis_bit(size_t state)
{
	return (uint64_t)1 << state;
}

/** States from `from` on and before `to`. */
static inline uint64_t kh_trellis_states(size_t from, size_t to)
{
	return kh_trellis_bit(to) - kh_trellis_bit(from);
}

/** The number of the first state of a set, which is not empty. */
static inline size_t kh_trellis_first(uint64_t set)
{
	return (size_t)__builtin_ctzll(set);
}

static inline const struct kh_node *kh_trellis_node(const struct kh_trellis *d, size_t i, size_t state)
{
	return &d->node[i * d->states + state];
}

/** Find what all edges are made of: blank columns, known cells, merged cells printed again. Returns KH_OK or KH_E_MEMORY. */
int kh_trellis_weigh(struct kh_run *run, struct kh_trellis *d) KH_MUST_CHECK;

/** Find what it costs to get from each live state to the end: fills `backward`. */
void kh_trellis_backward(struct kh_trellis *d);

/** The paths that read atoms of a piece otherwise. */
struct kh_rivals {
	float margin; /**< by how much the cheapest of them is dearer */
	float share;  /**< how many there are, each counted for the less the dearer it is */
};

/** Add the paths that are in the state of another cell, or in none, at boundary i; best: what the cheapest path costs, which
 *  is in `state` there. None where `backward` is not filled. */
void kh_trellis_rivals(const struct kh_trellis *d, size_t i, size_t state, float best, struct kh_rivals *rivals);

/** Atom i goes on in a cell of column k that a page break has cut. */
float kh_trellis_resume(const struct kh_trellis *d, size_t i, size_t k);

/** Atom i begins, from the end of a row, what state `to` is in: a new row, a band, or, after a break, a cell that goes on. */
static inline float kh_trellis_begin(const struct kh_trellis *d, size_t i, size_t to)
{
	return to < d->k       ? d->blank_before[to] + d->w->begin[i * d->k + to]
	       : to < 2 * d->k ? d->w->costs->of[KH_C_RESUME] + kh_trellis_resume(d, i, to - d->k)
	                       : d->w->band[i];
}

/** The same of a merged cell printed again. */
static inline float kh_trellis_repeat(const struct kh_trellis *d, size_t i)
{
	return d->w->costs->of[KH_C_REPEAT] + d->repeat_cost[i];
}

/** May cells that a page break has cut go on with atom i, after the end of a row? */
static inline bool kh_trellis_may_resume(const struct kh_trellis *d, size_t i)
{
	return (d->w->atoms->at[i].evidence & KH_EV_BREAK) != 0 && i > 0;
}

/** Is it a state of a row's cell, which others may stand right of? */
static inline bool kh_trellis_in_row(const struct kh_trellis *d, size_t state)
{
	return state < d->k || (state >= 2 * d->k && state < d->band);
}

/** The state of a cell after it has gone on with atom i. On a new page its lines are counted anew. */
static inline size_t kh_trellis_on(const struct kh_trellis *d, size_t i, size_t state)
{
	uint32_t e = d->w->atoms->at[i].evidence;

	if (!kh_trellis_in_row(d, state) || ((e & KH_EV_INLINE) != 0))
		return state;
	return d->column[state] + ((e & KH_EV_BREAK) != 0 ? 0 : 2 * d->k);
}

/** What it costs that the cell right of a state's begins with atom i, by where both stand. */
static inline float kh_trellis_beside(const struct kh_trellis *d, size_t i, size_t state)
{
	const struct kh_atom *a = d->w->atoms->at;
	bool lines = state >= d->k;

	if ((a[i].evidence & KH_EV_BREAK) != 0)
		return 0;
	if (lines && state < 2 * d->k)
		lines = a[i - 1].line != a[kh_trellis_node(d, i, state)->begun].line;
	return d->w->region->beside[d->column[state]][lines][(a[i].evidence & KH_EV_INLINE) != 0];
}

/** The row goes on at atom i, after a page break or without one. */
static inline float kh_trellis_cut(const struct kh_trellis *d, size_t i)
{
	return (d->w->atoms->at[i].evidence & KH_EV_BREAK) != 0 ? d->w->costs->of[KH_C_PAGE_CUT] : 0;
}

/** Atom i goes on in a cell of column k that atom `begun` began; cut: the row goes on, maybe after a page break. */
static inline float kh_trellis_go(const struct kh_trellis *d, size_t i, size_t k, uint32_t begun, bool cut)
{
	float go = d->w->go[i * d->k + k] + kh_trellis_line(d->w, &d->of[k], i, begun);

	cut = cut && (d->w->atoms->at[i].evidence & KH_EV_BREAK) != 0;
	return cut ? go + (kh_trellis_cut(d, i) + kh_shred_cut_cost(d->w, i, k)) : go;
}

/** Atom i goes on in a band; KH_NEVER where it cannot. */
static inline float kh_trellis_band(const struct kh_trellis *d, size_t i)
{
	uint32_t e = d->w->atoms->at[i].evidence;

	return (e & KH_EV_LABEL) == 0 && (e & (KH_EV_BREAK | KH_EV_LOWER)) != KH_EV_BREAK
	           ? d->w->band_go[i] + kh_trellis_cut(d, i)
	           : KH_NEVER;
}

#endif
