/* The cheapest path through rows and columns (Viterbi), with the margin of each piece over the next best path.
 *
 * States after an atom: in column k of a row, on the first line of its cell or below it, in column k of a row that goes on
 * after a page break, in a band, in a merged cell printed again. At every boundary a row may end: that is one more node, reached from all states by the
 * cost of the columns that stay blank, so that the number of edges grows with states times columns and not with
 * states squared. */
#include "shred_trellis.h"

#include <string.h>

/* Costs are negative logarithms: a state that is dearer by this is as good as none. */
#define FAR 20.0F

/* ---- forward ---- */

/* Offer a way to a state; *reached: those of its boundary, whose nodes are given. */
static inline void offer(struct kh_node *nodes, uint64_t *reached, size_t state, struct kh_node node)
{
	float least = (*reached >> state & 1) != 0 ? nodes[state].cost : KH_NEVER;

	if (node.cost < least) {
		nodes[state] = node;
		*reached |= kh_trellis_bit(state);
	}
}

/* The step by atom i: from the boundary before it to the one behind it. */
struct step {
	size_t i;
	const struct kh_node *from;
	struct kh_node *to;
	uint64_t live, reached; /* states before and behind */
	float (*beside)[2];     /* kh_trellis_beside, of a column's state on its first line (0) or below (1) */
};

static inline void reach(struct step *t, size_t state, struct kh_node node)
{
	offer(t->to, &t->reached, state, node);
}

/* To a boundary that may be further away. */
static inline void reach_far(struct kh_trellis *d, struct step *t, size_t atoms, size_t state, struct kh_node node)
{
	if (atoms == 1)
		reach(t, state, node);
	else
		offer(d->node + (t->i + atoms) * d->states, &d->live[t->i + atoms], state, node);
}

/* A cell or a band begins with atom i. */
static inline struct kh_node begins(size_t i, float cost, size_t from, enum kh_piece_kind kind)
{
	return (struct kh_node){cost, (uint32_t)i, {(uint32_t)i, (uint8_t)from, (uint8_t)kind}};
}

/* A row ends at boundary i. States that are much dearer than the cheapest are forgotten: they lead to no path that is wanted,
 * nor to the next best. */
static void end_row(struct kh_trellis *d, size_t i, bool forget)
{
	struct kh_node *from = d->node + i * d->states;
	uint64_t live = d->live[i];
	float ends = KH_NEVER, least = KH_NEVER, most = -KH_NEVER;
	size_t best = 0;

	for (uint64_t left = live; left != 0; left &= left - 1) {
		size_t s = kh_trellis_first(left);
		float here = from[s].cost, cost = here + d->end_of[s];
		least = here < least ? here : least;
		most = here > most ? here : most;
		best = cost < ends ? s : best;
		ends = cost < ends ? cost : ends;
	}
	offer(from, &live, d->end, (struct kh_node){ends, 0, {(uint32_t)i, (uint8_t)best, KH_BACK_ROW_ENDS}});
	least = (ends < least ? ends : least) + FAR;
	most = ends > most ? ends : most;
	for (uint64_t left = forget && most > least ? live : 0; left != 0; left &= left - 1)
		if (from[kh_trellis_first(left)].cost > least)
			live &= ~(left & -left);
	d->live[i] = live;
}

/* What stands before an atom: the cheaper state of each column in a row, with what it costs that a cell right of it begins
 * with the atom but for the columns between. */
struct ready {
	struct {
		float cost;
		uint8_t state, column;
	} at[KH_SHRED_COLUMNS_MOST];
	size_t count;
};

static void find_ready(const struct kh_trellis *d, const struct step *t, struct ready *r)
{
	float cut = kh_trellis_cut(d, t->i);
	size_t n = 0, below = 2 * d->k;

	for (uint64_t left = (t->live | t->live >> below) & kh_trellis_states(0, d->k); left != 0; left &= left - 1) {
		size_t j = kh_trellis_first(left), low = j + below;
		float one = (t->live >> j & 1) != 0 ? t->from[j].cost + t->beside[j][0] : KH_NEVER;
		float more = (t->live >> low & 1) != 0 ? t->from[low].cost + t->beside[j][1] : KH_NEVER;
		r->at[n].cost = (more < one ? more : one) + cut;
		r->at[n].state = (uint8_t)(more < one ? low : j);
		r->at[n++].column = (uint8_t)j;
	}
	r->count = n;
}

/* Into each column of a row, from the cheapest of the columns left of it. */
static inline void forward_right(const struct kh_trellis *d, struct step *t, const struct ready *r)
{
	const float *begin = d->w->begin + t->i * d->k;
	size_t n = 0;

	for (size_t k = r->count > 0 ? r->at[0].column + 1U : d->k; k < d->k; k++) {
		const float *between = d->blank_between[k];
		float least = KH_NEVER;
		size_t best = 0;
		while (n < r->count && r->at[n].column < k)
			n++;
		for (size_t x = 0; x < n; x++) {
			float cost = r->at[x].cost + between[r->at[x].column];
			best = cost < least ? x : best;
			least = cost < least ? cost : least;
		}
		reach(t, k, begins(t->i, least + begin[k], r->at[best].state, KH_PIECE_CELL));
	}
}

/* By whole cells that are known, from the columns left of theirs. */
static inline void forward_known(struct kh_trellis *d, struct step *t, const struct ready *r)
{
	for (uint32_t x = d->first_jump[t->i]; x < d->first_jump[t->i + 1]; x++) {
		const struct kh_jump *jump = (const struct kh_jump *)d->jumps.items + x;
		for (size_t y = 0; y < r->count && r->at[y].column < jump->column; y++) {
			float cost = r->at[y].cost + d->blank_between[jump->column][r->at[y].column] + jump->cost;
			reach_far(d, t, jump->atoms, jump->state, begins(t->i, cost, r->at[y].state, KH_PIECE_CELL));
		}
	}
}

/* From a column that was resumed to those right of it. */
static inline void forward_resumed(const struct kh_trellis *d, struct step *t)
{
	uint64_t resumed = t->live & kh_trellis_states(d->k, 2 * d->k);
	float least = KH_NEVER;
	size_t best = 0;

	for (size_t s = resumed != 0 ? kh_trellis_first(resumed) : 2 * d->k; s < 2 * d->k; s++) {
		if (least < KH_NEVER)
			reach(t, s,
			    begins(t->i,
			        least + kh_shred_next_cost(d->w, t->i, s - d->k) +
			            kh_trellis_resume(d, t->i, s - d->k),
			        best, KH_PIECE_RESUMED));
		if ((resumed >> s & 1) == 0)
			continue;
		float cost = t->from[s].cost + kh_trellis_beside(d, t->i, s);
		best = cost < least ? s : best;
		least = cost < least ? cost : least;
	}
}

/* In the same cell, `go` being what that costs, and past a stray number. */
static inline void go_on(
    const struct kh_trellis *d, struct step *t, size_t s, size_t on, float go, bool breaks, bool may_stray)
{
	struct kh_node node = {t->from[s].cost + go, breaks ? (uint32_t)t->i : t->from[s].begun,
	    {(uint32_t)t->i, (uint8_t)s, KH_BACK_GOES_ON}};

	reach(t, on, node);
	if (!may_stray)
		return;
	node.cost = t->from[s].cost + d->w->stray[t->i];
	node.back.kind = KH_BACK_STAYS;
	reach(t, s, node);
}

static inline void forward_on(const struct kh_trellis *d, struct step *t)
{
	uint32_t e = d->w->atoms->at[t->i].evidence;
	bool on_line = (e & KH_EV_INLINE) != 0, breaks = (e & (KH_EV_BREAK | KH_EV_INLINE)) == KH_EV_BREAK;
	bool may_stray = d->w->stray[t->i] < KH_NEVER / 2;

	for (uint64_t left = t->live & kh_trellis_states(0, d->band); left != 0; left &= left - 1) {
		size_t s = kh_trellis_first(left), k = d->column[s], on = s;
		bool in_row = kh_trellis_in_row(d, s);
		if (in_row && !on_line)
			on = breaks ? k : k + 2 * d->k;
		go_on(d, t, s, on, kh_trellis_go(d, t->i, k, t->from[s].begun, in_row), breaks, may_stray);
	}
	for (uint64_t left = t->live & (kh_trellis_bit(d->band) | kh_trellis_bit(d->repeated)); left != 0;
	     left &= left - 1) {
		size_t s = kh_trellis_first(left);
		go_on(d, t, s, s, s == d->band ? kh_trellis_band(d, t->i) : KH_NEVER, breaks, may_stray);
	}
}

/* From the end of a row: a new row, a band, a merged cell printed again, or, after a break, cells that go on. */
static inline void forward_end(struct kh_trellis *d, struct step *t)
{
	float from = t->from[d->end].cost;
	uint32_t repeat = d->w->atoms->at[t->i].repeat;
	size_t i = t->i, most = kh_trellis_may_resume(d, i) ? 2 * d->k : d->k;

	if ((t->live >> d->end & 1) == 0)
		return;
	for (size_t k = 0; k < d->k; k++)
		reach(
		    t, k, begins(i, from + (d->blank_before[k] + d->w->begin[i * d->k + k]), d->end, KH_PIECE_CELL));
	for (size_t s = d->k; s < most; s++)
		reach(t, s, begins(i, from + kh_trellis_begin(d, i, s), d->end, KH_PIECE_RESUMED));
	reach(t, d->band, begins(i, from + d->w->band[i], d->end, KH_PIECE_BAND));
	if (repeat > 0)
		reach_far(
		    d, t, repeat, d->repeated, begins(i, from + kh_trellis_repeat(d, i), d->end, KH_PIECE_REPEATED));
}

static void run_forward(struct kh_trellis *d)
{
	struct ready ready;

	memset(d->live, 0, (d->n + 1) * sizeof *d->live);
	offer(d->node, &d->live[0], d->end, (struct kh_node){.cost = 0});
	for (size_t i = 0; i < d->n; i++) {
		if (i > 0)
			end_row(d, i, true);
		struct step t = {.i = i,
		    .from = d->node + i * d->states,
		    .to = d->node + (i + 1) * d->states,
		    .live = d->live[i],
		    .reached = d->live[i + 1]};
		uint32_t e = d->w->atoms->at[i].evidence;
		t.beside = d->beside[(e & KH_EV_BREAK) != 0 ? 2 : (e & KH_EV_INLINE) != 0];
		find_ready(d, &t, &ready);
		forward_right(d, &t, &ready);
		forward_known(d, &t, &ready);
		forward_resumed(d, &t);
		forward_on(d, &t);
		forward_end(d, &t);
		d->live[i + 1] = t.reached;
	}
	end_row(d, d->n, false);
}

/* ---- the path ---- */

/* The column of a merged cell printed again, whose label names it. */
static size_t column_of_repeated(const struct kh_trellis *d, size_t i)
{
	const float *begin = d->w->begin + i * d->k;
	size_t best = 0;

	for (size_t k = 1; k < d->k; k++)
		best = begin[k] < begin[best] ? k : best;
	return best;
}

/* The path is read from its end. */
struct reader {
	struct kh_run *run;
	const struct kh_trellis *d;
	struct kh_list pieces;   /* of struct kh_shred_piece, the last one first */
	size_t end;              /* of the piece that is being read */
	float best;              /* what the path costs */
	struct kh_rivals rivals; /* of that piece, so far */
};

static int add_piece(struct reader *r, struct kh_shred_piece piece)
{
	struct kh_shred_piece *p = kh_list_add(r->run->mem, &r->pieces, sizeof *p);

	if (p == NULL)
		return KH_E_MEMORY;
	*p = piece;
	p->margin = r->rivals.margin;
	p->rivals = r->rivals.share;
	r->rivals = (struct kh_rivals){KH_NEVER, 0};
	r->end = piece.begin;
	return KH_OK;
}

/* A stray number stands before boundary i. The cell that it cut goes on after it: it is closed here and opened again. */
static int read_stray(struct reader *r, size_t i, size_t state)
{
	struct kh_shred_piece on = {.kind = KH_PIECE_STRAY, .begin = i, .end = r->end};
	int rc = KH_OK;

	if (state < r->d->band) {
		on.kind = KH_PIECE_RESUMED;
		on.column = r->d->column[state];
	}
	if (r->end > i)
		rc = add_piece(r, on);
	return rc == KH_OK ? add_piece(r, (struct kh_shred_piece){.kind = KH_PIECE_STRAY, .begin = i - 1, .end = i})
	                   : rc;
}

static int read_begun(struct reader *r, size_t state, struct kh_back from)
{
	const struct kh_trellis *d = r->d;
	struct kh_shred_piece p = {.kind = (enum kh_piece_kind)from.kind, .begin = from.from, .end = r->end};

	p.column = state < d->band ? d->column[state] : state == d->repeated ? column_of_repeated(d, p.begin) : 0;
	p.row = p.kind == KH_PIECE_CELL && from.state == d->end;
	if (p.row && p.begin > 0) {
		/* that the row above ends is said by the state that it ends in */
		struct kh_rivals above = {r->rivals.margin, 0};
		kh_trellis_rivals(d, p.begin, kh_trellis_node(d, p.begin, d->end)->back.state, r->best, &above);
		r->rivals.margin = above.margin;
	}
	return add_piece(r, p);
}

static int read_path(struct kh_run *run, struct kh_trellis *d, struct kh_shred_path *path)
{
	struct reader r = {.run = run, .d = d, .end = d->n, .rivals = {KH_NEVER, 0}};
	size_t i = d->n, s = d->end;
	int rc = KH_OK;

	r.best = kh_trellis_node(d, i, s)->cost;
	while (rc == KH_OK && i > 0) {
		struct kh_back b = kh_trellis_node(d, i, s)->back;
		if (s != d->end)
			kh_trellis_rivals(d, i, s, r.best, &r.rivals);
		if (b.kind == KH_BACK_STAYS)
			rc = read_stray(&r, i, s);
		else if (b.kind <= KH_PIECE_REPEATED)
			rc = read_begun(&r, s, b);
		i = b.from;
		s = b.state;
	}
	*path = (struct kh_shred_path){.at = r.pieces.items, .count = r.pieces.count, .cost = r.best};
	for (size_t x = 0, y = path->count; x + 1 < y; x++) {
		struct kh_shred_piece swap = path->at[x];
		path->at[x] = path->at[--y];
		path->at[y] = swap;
	}
	return rc;
}

/* Are two paths the same? */
static bool is_same(const struct kh_shred_path *a, const struct kh_shred_path *b)
{
	if (b == NULL || a->count != b->count)
		return false;
	for (size_t x = 0; x < a->count; x++) {
		const struct kh_shred_piece *p = &a->at[x], *q = &b->at[x];
		if (p->kind != q->kind || p->begin != q->begin || p->end != q->end || p->row != q->row ||
		    p->column != q->column)
			return false;
	}
	return true;
}

int kh_shred_decode(struct kh_run *run, const struct kh_weights *w, bool last, const struct kh_shred_path *before,
    struct kh_shred_path *path)
{
	struct kh_trellis d = {.w = w, .n = w->atoms->count, .k = w->region->column_count};

	d.band = 3 * d.k;
	d.repeated = d.band + 1;
	d.end = d.repeated + 1;
	d.states = d.end + 1;
	for (size_t s = 0; s < d.band; s++)
		d.column[s] = (uint8_t)(s % d.k);
	*path = (struct kh_shred_path){0};
	if (d.n == 0 || d.k == 0)
		return KH_OK;
	size_t nodes = (d.n + 1) * d.states;
	/* the trellis is large and soon done with: it does not stay with the plan */
	struct kh_arena *trellis = kh_arena_new();
	int rc = trellis == NULL ? KH_E_MEMORY : KH_OK;
	if (rc == KH_OK) {
		d.node = kh_arena_take(trellis, nodes * sizeof *d.node);
		d.live = kh_arena_take(trellis, (d.n + 1) * sizeof *d.live);
		if (d.node == NULL || d.live == NULL)
			rc = KH_E_MEMORY;
	}
	if (rc == KH_OK)
		rc = kh_trellis_weigh(run, &d);
	if (rc == KH_OK) {
		run_forward(&d);
		rc = read_path(run, &d, path);
	}
	path->last = last || is_same(path, before);
	if (rc == KH_OK && path->last) {
		d.backward = kh_arena_take(trellis, nodes * sizeof *d.backward);
		rc = d.backward != NULL ? KH_OK : KH_E_MEMORY;
		if (rc == KH_OK)
			kh_trellis_backward(&d);
		if (rc == KH_OK)
			rc = read_path(run, &d, path);
		path->last = true;
	}
	kh_arena_free(trellis);
	return rc;
}
