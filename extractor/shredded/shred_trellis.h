/** The trellis of the path through a shredded table. Private to shred_viterbi.c, which has its model, and shred_edges.c,
 *  which finds what its edges cost. */
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

/** A whole cell that is known. */
struct kh_jump {
	uint8_t column, state, atoms;
	float cost;
};

/** Nodes are states at boundaries: boundary i stands before atom i. States [0, k): in column k of a row, on the line that the
 *  cell begins; [k, 2k): in a cell that goes on after a page break; [2k, 3k): in column k of a row, on another line. */
struct kh_trellis {
	const struct kh_weights *w;
	size_t n, k, states;                       /**< atoms, columns, states and the row's end */
	size_t band, repeated, end;                /**< numbers of states; `end` is the row's end */
	uint8_t column[3 * KH_SHRED_COLUMNS_MOST]; /**< of each state before `band` */
	float *forward, *backward;                 /**< [(n + 1) * states]; backward: NULL until margins are found */
	struct kh_back *back;
	uint32_t *begun; /**< the atom that begins the cell, on its page, on the best path to a node */
	float end_of[3 * KH_SHRED_COLUMNS_MOST + 2];   /**< of each state: kh_trellis_end */
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

struct kh_edge {
	uint32_t to; /**< boundary */
	uint8_t state, kind;
	float cost;
};

struct kh_edges {
	struct kh_edge at[2 * KH_SHRED_COLUMNS_MOST + 2];
	size_t count;
};

/** Find what all edges are made of: blank columns, known cells, merged cells printed again. Returns KH_OK or KH_E_MEMORY. */
int kh_trellis_weigh(struct kh_run *run, struct kh_trellis *d) KH_MUST_CHECK;

/** Atom i goes on in what the state is in; KH_NEVER where it cannot. */
float kh_trellis_go(const struct kh_trellis *d, size_t i, size_t state);

/** Atom i goes on in a cell of column k that a page break has cut. */
float kh_trellis_resume(const struct kh_trellis *d, size_t i, size_t k);

/** From the end of a row: a new row, a band, a merged cell printed again, or, after a break, cells that go on. */
void kh_trellis_after_row(const struct kh_trellis *d, size_t i, struct kh_edges *edges);

/** Is it a state of a row's cell, which others may stand right of? */
static inline bool kh_trellis_in_row(const struct kh_trellis *d, size_t state)
{
	return state < d->k || (state >= 2 * d->k && state < d->band);
}

/** The columns right of a state's stay blank. */
static inline float kh_trellis_end(const struct kh_trellis *d, size_t state)
{
	return kh_trellis_in_row(d, state) ? d->blank_after[d->column[state]] : 0;
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
		lines = a[i - 1].line != a[d->begun[i * d->states + state]].line;
	return d->w->region->beside[d->column[state]][lines][(a[i].evidence & KH_EV_INLINE) != 0];
}

/** The row goes on at atom i, after a page break or without one. */
static inline float kh_trellis_cut(const struct kh_trellis *d, size_t i)
{
	return (d->w->atoms->at[i].evidence & KH_EV_BREAK) != 0 ? d->w->costs->of[KH_C_PAGE_CUT] : 0;
}

#endif
