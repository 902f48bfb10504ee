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

static inline void offer(struct kh_trellis *d, size_t boundary, size_t state, struct kh_node node)
{
	struct kh_node *to = &d->node[boundary * d->states + state];
	uint64_t bit = (uint64_t)1 << state;
	float least = (d->live[boundary] & bit) != 0 ? to->cost : KH_NEVER;

	if (node.cost < least) {
		*to = node;
		d->live[boundary] |= bit;
	}
}

/* A cell or a band begins with atom i. */
static inline struct kh_node begins(size_t i, float cost, size_t from, enum kh_piece_kind kind)
{
	return (struct kh_node){cost, (uint32_t)i, {(uint32_t)i, (uint8_t)from, (uint8_t)kind}};
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

/* A row ends at boundary i. States that are much dearer than the cheapest are forgotten: they lead to no path that is wanted,
 * nor to the next best. */
static void end_row(struct kh_trellis *d, size_t i, bool forget)
{
	const struct kh_node *from = d->node + i * d->states;
	uint64_t live = d->live[i] & ~((uint64_t)1 << d->end);
	float ends = KH_NEVER, least = KH_NEVER;
	size_t best = 0;

	for (uint64_t left = live; left != 0; left &= left - 1) {
		size_t s = kh_trellis_first(left);
		float cost = from[s].cost + d->end_of[s];
		least = from[s].cost < least ? from[s].cost : least;
		best = cost < ends ? s : best;
		ends = cost < ends ? cost : ends;
	}
	offer(d, i, d->end, (struct kh_node){ends, 0, {(uint32_t)i, (uint8_t)best, KH_BACK_ROW_ENDS}});
	least = (ends < least ? ends : least) + FAR;
	for (uint64_t left = forget ? d->live[i] : 0; left != 0; left &= left - 1)
		if (from[kh_trellis_first(left)].cost > least)
			d->live[i] &= ~(left & -left);
}

static void find_ready(const struct kh_trellis *d, size_t i, struct ready *r)
{
	const struct kh_node *from = d->node + i * d->states;
	uint64_t live = d->live[i], columns = ((uint64_t)1 << d->k) - 1;
	float cut = kh_trellis_cut(d, i);

	r->count = 0;
	for (uint64_t left = (live | live >> 2 * d->k) & columns; left != 0; left &= left - 1) {
		size_t j = kh_trellis_first(left), low = j + 2 * d->k;
		float first = (live >> j & 1) != 0 ? from[j].cost + kh_trellis_beside(d, i, j) : KH_NEVER;
		float below = (live >> low & 1) != 0 ? from[low].cost + kh_trellis_beside(d, i, low) : KH_NEVER;
		r->at[r->count].cost = (below < first ? below : first) + cut;
		r->at[r->count].state = (uint8_t)(below < first ? low : j);
		r->at[r->count++].column = (uint8_t)j;
	}
}

/* By atom i into column k of a row, from the cheapest of the columns left of it. */
static inline void forward_right(struct kh_trellis *d, size_t i, size_t k, const struct ready *r)
{
	float least = KH_NEVER;
	size_t best = 0;

	for (size_t x = 0; x < r->count && r->at[x].column < k; x++) {
		float cost = r->at[x].cost + d->blank_between[k][r->at[x].column];
		best = cost < least ? x : best;
		least = cost < least ? cost : least;
	}
	offer(d, i + 1, k, begins(i, least + d->w->begin[i * d->k + k], r->at[best].state, KH_PIECE_CELL));
}

/* By whole cells that are known, from the columns left of theirs. */
static void forward_known(struct kh_trellis *d, size_t i, const struct ready *r)
{
	for (uint32_t x = d->first_jump[i]; x < d->first_jump[i + 1]; x++) {
		const struct kh_jump *jump = (const struct kh_jump *)d->jumps.items + x;
		for (size_t y = 0; y < r->count && r->at[y].column < jump->column; y++) {
			float cost = r->at[y].cost + d->blank_between[jump->column][r->at[y].column] + jump->cost;
			offer(d, i + jump->atoms, jump->state, begins(i, cost, r->at[y].state, KH_PIECE_CELL));
		}
	}
}

/* By atom i from a column that was resumed to those right of it. */
static void forward_resumed(struct kh_trellis *d, size_t i)
{
	uint64_t resumed = d->live[i] >> d->k & (((uint64_t)1 << d->k) - 1);
	float next = d->w->costs->of[KH_C_RESUME_NEXT], least = KH_NEVER;
	size_t best = 0;

	for (size_t k = resumed != 0 ? kh_trellis_first(resumed) : d->k; k < d->k; k++) {
		size_t s = d->k + k;
		if (least < KH_NEVER)
			offer(d, i + 1, s,
			    begins(i, least + next + kh_trellis_resume(d, i, k), best, KH_PIECE_RESUMED));
		if ((resumed >> k & 1) == 0)
			continue;
		float cost = kh_trellis_node(d, i, s)->cost + kh_trellis_beside(d, i, s);
		best = cost < least ? s : best;
		least = cost < least ? cost : least;
	}
}

/* By atom i in the same state, and past a stray number. */
static void forward_on(struct kh_trellis *d, size_t i)
{
	const struct kh_node *from = d->node + i * d->states;
	bool breaks = (d->w->atoms->at[i].evidence & (KH_EV_BREAK | KH_EV_INLINE)) == KH_EV_BREAK;
	bool may_stray = d->w->stray[i] < KH_NEVER / 2;

	for (uint64_t left = d->live[i] & ~((uint64_t)1 << d->end); left != 0; left &= left - 1) {
		size_t s = kh_trellis_first(left);
		float go = kh_trellis_go(d, i, s, from[s].begun);
		struct kh_node node = {from[s].cost + go, breaks ? (uint32_t)i : from[s].begun,
		    {(uint32_t)i, (uint8_t)s, KH_BACK_GOES_ON}};
		if (go < KH_NEVER)
			offer(d, i + 1, kh_trellis_on(d, i, s), node);
		node.cost = from[s].cost + d->w->stray[i];
		node.back.kind = KH_BACK_STAYS;
		if (may_stray)
			offer(d, i + 1, s, node);
	}
}

/* From the end of a row: a new row, a band, a merged cell printed again, or, after a break, cells that go on. */
static void forward_end(struct kh_trellis *d, size_t i)
{
	float from = kh_trellis_node(d, i, d->end)->cost;
	uint32_t repeat = d->w->atoms->at[i].repeat;
	size_t most = kh_trellis_may_resume(d, i) ? 2 * d->k : d->k;

	if ((d->live[i] >> d->end & 1) == 0)
		return;
	for (size_t s = 0; s < most; s++)
		offer(d, i + 1, s,
		    begins(i, from + kh_trellis_begin(d, i, s), d->end, s < d->k ? KH_PIECE_CELL : KH_PIECE_RESUMED));
	offer(d, i + 1, d->band, begins(i, from + kh_trellis_begin(d, i, d->band), d->end, KH_PIECE_BAND));
	if (repeat > 0)
		offer(
		    d, i + repeat, d->repeated, begins(i, from + kh_trellis_repeat(d, i), d->end, KH_PIECE_REPEATED));
}

static void run_forward(struct kh_trellis *d)
{
	struct ready ready;

	memset(d->live, 0, (d->n + 1) * sizeof *d->live);
	offer(d, 0, d->end, (struct kh_node){.cost = 0});
	for (size_t i = 0; i < d->n; i++) {
		if (i > 0)
			end_row(d, i, true);
		find_ready(d, i, &ready);
		for (size_t k = ready.count > 0 ? ready.at[0].column + 1U : d->k; k < d->k; k++)
			forward_right(d, i, k, &ready);
		forward_known(d, i, &ready);
		forward_resumed(d, i);
		forward_on(d, i);
		forward_end(d, i);
	}
	end_row(d, d->n, false);
}

/* ---- backward ---- */

static inline void least_of(float *least, float cost)
{
	*least = cost < *least ? cost : *least;
}

static void backward_right(const struct kh_trellis *d, size_t i, size_t s, float *least)
{
	const float *begin = d->w->begin + i * d->k, *to = d->backward + (i + 1) * d->states;
	float cut = kh_trellis_cut(d, i) + kh_trellis_beside(d, i, s);
	size_t j = d->column[s];
	uint64_t right = d->live[i + 1] & (((uint64_t)1 << d->k) - 1) & ~(((uint64_t)2 << j) - 1);

	for (; right != 0; right &= right - 1) {
		size_t k = kh_trellis_first(right);
		least_of(least, cut + d->blank_between[k][j] + begin[k] + to[k]);
	}
	for (uint32_t x = d->first_jump[i]; x < d->first_jump[i + 1]; x++) {
		const struct kh_jump *jump = (const struct kh_jump *)d->jumps.items + x;
		size_t k = jump->column;
		if (k > j)
			least_of(least, cut + d->blank_between[k][j] + jump->cost +
			                    d->backward[(i + jump->atoms) * d->states + jump->state]);
	}
}

static void backward_resumed(struct kh_trellis *d, size_t i)
{
	const float *to = d->backward + (i + 1) * d->states;
	float next = d->w->costs->of[KH_C_RESUME_NEXT], least = KH_NEVER;
	uint64_t resumed = (((uint64_t)1 << d->k) - 1) << d->k, here = d->live[i] & resumed,
	         there = d->live[i + 1] & resumed;

	for (size_t s = 2 * d->k; here != 0 && s-- > d->k;) {
		if (least < KH_NEVER && (here >> s & 1) != 0)
			d->backward[i * d->states + s] = least + kh_trellis_beside(d, i, s);
		if ((there >> s & 1) != 0)
			least_of(&least, next + kh_trellis_resume(d, i, s - d->k) + to[s]);
	}
}

static void backward_end(struct kh_trellis *d, size_t i, float *least)
{
	const float *to = d->backward + (i + 1) * d->states;
	uint32_t repeat = d->w->atoms->at[i].repeat;
	uint64_t begun = ((uint64_t)1 << (kh_trellis_may_resume(d, i) ? 2 * d->k : d->k)) - 1;

	for (uint64_t left = d->live[i + 1] & (begun | (uint64_t)1 << d->band); left != 0; left &= left - 1) {
		size_t s = kh_trellis_first(left);
		least_of(least, kh_trellis_begin(d, i, s) + to[s]);
	}
	if (repeat > 0)
		least_of(least, kh_trellis_repeat(d, i) + d->backward[(i + repeat) * d->states + d->repeated]);
}

static void run_backward(struct kh_trellis *d)
{
	for (size_t x = 0; x < (d->n + 1) * d->states; x++)
		d->backward[x] = KH_NEVER;
	d->backward[d->n * d->states + d->end] = 0;
	for (size_t i = d->n + 1; i-- > 0;) {
		const struct kh_node *from = d->node + i * d->states;
		float *b = d->backward + i * d->states;
		bool may_stray = i < d->n && d->w->stray[i] < KH_NEVER / 2;
		if (i < d->n && (d->live[i] >> d->end & 1) != 0)
			backward_end(d, i, &b[d->end]); /* first: states lead to it */
		if (i < d->n)
			backward_resumed(d, i);
		for (uint64_t left = d->live[i] & ~((uint64_t)1 << d->end); left != 0; left &= left - 1) {
			size_t s = kh_trellis_first(left);
			if (i < d->n && kh_trellis_in_row(d, s))
				backward_right(d, i, s, &b[s]);
			if (i < d->n)
				least_of(&b[s],
				    kh_trellis_go(d, i, s, from[s].begun) + b[d->states + kh_trellis_on(d, i, s)]);
			if (may_stray)
				least_of(&b[s], d->w->stray[i] + b[d->states + s]);
			least_of(&b[s], d->end_of[s] + b[d->end]);
		}
	}
}

/* ---- the path ---- */

/* Are two states those of one cell, whatever line it is on? */
static bool is_one_cell(const struct kh_trellis *d, size_t a, size_t b)
{
	return a == b || (kh_trellis_in_row(d, a) && kh_trellis_in_row(d, b) && d->column[a] == d->column[b]);
}

/* What a path through another state at boundary i costs more. */
static float margin_at(const struct kh_trellis *d, size_t i, size_t state, float best)
{
	float least = KH_NEVER;
	uint64_t live = d->backward != NULL ? d->live[i] & ~((uint64_t)1 << d->end) : 0;

	for (; live != 0; live &= live - 1) {
		size_t s = kh_trellis_first(live);
		float through = kh_trellis_node(d, i, s)->cost + d->backward[i * d->states + s];
		if (!is_one_cell(d, s, state) && through - best < least)
			least = through - best;
	}
	return least < 0 ? 0 : least;
}

static int read_path(struct kh_run *run, struct kh_trellis *d, struct kh_shred_path *path)
{
	struct kh_list list = {0};
	size_t i = d->n, s = d->end, end = d->n;
	float best = kh_trellis_node(d, i, s)->cost;

	while (i > 0) {
		struct kh_back b = kh_trellis_node(d, i, s)->back;
		if (b.kind == KH_BACK_STAYS || b.kind <= KH_PIECE_REPEATED) {
			struct kh_shred_piece *p = kh_list_add(run->mem, &list, sizeof *p);
			if (p == NULL)
				return KH_E_MEMORY;
			*p = (struct kh_shred_piece){.begin = b.from, .end = end};
			if (b.kind == KH_BACK_STAYS) {
				/* the cell that a stray number cut goes on after it: it is closed here and opened
				 * again */
				p->kind = KH_PIECE_STRAY;
				p->begin = i - 1;
				if (end > i) {
					p->begin = i;
					p->kind = s < d->band ? KH_PIECE_RESUMED : KH_PIECE_STRAY;
					p->column = s < d->band ? d->column[s] : 0;
					p = kh_list_add(run->mem, &list, sizeof *p);
					if (p == NULL)
						return KH_E_MEMORY;
					*p =
					    (struct kh_shred_piece){.kind = KH_PIECE_STRAY, .begin = i - 1, .end = i};
				}
			} else {
				p->kind = (enum kh_piece_kind)b.kind;
				p->column = s < d->band ? d->column[s] : 0;
				p->row = b.kind == KH_PIECE_CELL && b.state == d->end;
				p->margin = margin_at(d, i, s, best);
				if (p->row && b.from > 0) {
					size_t before = kh_trellis_node(d, b.from, d->end)->back.state;
					float m = margin_at(d, b.from, before, best);
					p->margin = m < p->margin ? m : p->margin;
				}
			}
			end = b.from;
		}
		i = b.from;
		s = b.state;
	}
	path->count = list.count;
	path->at = list.items;
	path->cost = best;
	for (size_t x = 0, y = list.count; x + 1 < y; x++) {
		struct kh_shred_piece swap = path->at[x];
		path->at[x] = path->at[--y];
		path->at[y] = swap;
	}
	return KH_OK;
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
			run_backward(&d);
		if (rc == KH_OK)
			rc = read_path(run, &d, path);
		path->last = true;
	}
	kh_arena_free(trellis);
	return rc;
}
