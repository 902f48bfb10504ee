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

/* The atom that began the cell on this page. */
static uint32_t begun(const struct kh_trellis *d, size_t boundary, struct kh_back back)
{
	bool breaks = (d->w->atoms->at[boundary - 1].evidence & (KH_EV_BREAK | KH_EV_INLINE)) == KH_EV_BREAK;

	return back.kind <= KH_PIECE_REPEATED ? back.from
	       : breaks                       ? (uint32_t)boundary - 1
	                                      : d->begun[back.from * d->states + back.state];
}

static inline void offer(struct kh_trellis *d, size_t boundary, size_t state, float cost, struct kh_back back)
{
	size_t to = boundary * d->states + state;

	if (cost < d->forward[to]) {
		d->forward[to] = cost;
		d->back[to] = back;
		d->begun[to] = state < d->band ? begun(d, boundary, back) : 0;
	}
}

/* What stands before an atom: the states that are not forgotten, in order, but for the row's end; and the cheaper one of each
 * column's in a row, with what it costs that a cell right of it begins with the atom but for the columns between. */
struct before {
	uint8_t state[3 * KH_SHRED_COLUMNS_MOST + 2];
	size_t count;
	struct {
		float cost;
		uint8_t state, column;
	} ready[KH_SHRED_COLUMNS_MOST];
	size_t readies;
};

/* Forget states that are so much dearer than the cheapest at their boundary: they lead to no path that is wanted, nor to
 * the next best. */
static void find_states(struct kh_trellis *d, size_t i, struct before *b)
{
	float *f = d->forward + i * d->states, least = KH_NEVER;

	b->count = 0;
	for (size_t s = 0; s < d->states; s++)
		least = f[s] < least ? f[s] : least;
	for (size_t s = 0; s < d->states; s++) {
		bool far = f[s] > least + FAR || f[s] >= KH_NEVER;
		f[s] = far ? KH_NEVER : f[s];
		b->state[b->count] = (uint8_t)s;
		b->count += !far && s < d->end;
	}
}

static void find_ready(const struct kh_trellis *d, size_t i, struct before *b)
{
	const float *from = d->forward + i * d->states;
	float cut = kh_trellis_cut(d, i);

	b->readies = 0;
	for (size_t j = 0; j < d->k; j++) {
		size_t low = j + 2 * d->k;
		bool one = from[j] < KH_NEVER, more = from[low] < KH_NEVER;
		if (!one && !more)
			continue;
		float first = one ? from[j] + kh_trellis_beside(d, i, j) : KH_NEVER,
		      below = more ? from[low] + kh_trellis_beside(d, i, low) : KH_NEVER;
		b->ready[b->readies].cost = (below < first ? below : first) + cut;
		b->ready[b->readies].state = (uint8_t)(below < first ? low : j);
		b->ready[b->readies++].column = (uint8_t)j;
	}
}

/* By atom i into column k of a row, from the cheapest of the columns left of it. */
static void forward_right(struct kh_trellis *d, size_t i, size_t k, const struct before *b)
{
	float least = KH_NEVER;
	size_t best = 0;

	for (size_t x = 0; x < b->readies && b->ready[x].column < k; x++) {
		float cost = b->ready[x].cost + d->blank_between[k][b->ready[x].column];
		best = cost < least ? x : best;
		least = cost < least ? cost : least;
	}
	if (least < KH_NEVER)
		offer(d, i + 1, k, least + d->w->begin[i * d->k + k],
		    (struct kh_back){(uint32_t)i, b->ready[best].state, KH_PIECE_CELL});
}

/* By atom i from a column that was resumed to those right of it. */
static void forward_resumed(struct kh_trellis *d, size_t i, const struct before *b)
{
	const float *from = d->forward + i * d->states;
	float next = d->w->costs->of[KH_C_RESUME_NEXT], least = KH_NEVER;
	size_t best = d->k, x = 0;

	while (x < b->count && b->state[x] < d->k)
		x++;
	for (size_t s = x < b->count ? b->state[x] : 2 * d->k; s < 2 * d->k; s++) {
		if (least < KH_NEVER)
			offer(d, i + 1, s, least + next + kh_trellis_resume(d, i, s - d->k),
			    (struct kh_back){(uint32_t)i, (uint8_t)best, KH_PIECE_RESUMED});
		if (from[s] < KH_NEVER && from[s] + kh_trellis_beside(d, i, s) < least) {
			least = from[s] + kh_trellis_beside(d, i, s);
			best = s;
		}
	}
}

/* By atom i in the same state, and past a stray number. */
static void forward_on(struct kh_trellis *d, size_t i, const struct before *b)
{
	const float *from = d->forward + i * d->states;
	float stray = d->w->stray[i];

	for (size_t x = 0; x < b->count; x++) {
		size_t s = b->state[x];
		float go = kh_trellis_go(d, i, s);
		if (go < KH_NEVER)
			offer(d, i + 1, kh_trellis_on(d, i, s), from[s] + go,
			    (struct kh_back){(uint32_t)i, (uint8_t)s, KH_BACK_GOES_ON});
		if (stray < KH_NEVER / 2)
			offer(d, i + 1, s, from[s] + stray, (struct kh_back){(uint32_t)i, (uint8_t)s, KH_BACK_STAYS});
	}
}

/* By whole cells that are known, from the columns left of theirs. */
static void forward_known(struct kh_trellis *d, size_t i, const struct before *b)
{
	for (uint32_t x = d->first_jump[i]; x < d->first_jump[i + 1]; x++) {
		const struct kh_jump *jump = (const struct kh_jump *)d->jumps.items + x;
		for (size_t y = 0; y < b->readies && b->ready[y].column < jump->column; y++)
			offer(d, i + jump->atoms, jump->state,
			    b->ready[y].cost + d->blank_between[jump->column][b->ready[y].column] + jump->cost,
			    (struct kh_back){(uint32_t)i, b->ready[y].state, KH_PIECE_CELL});
	}
}

static void forward_end(struct kh_trellis *d, size_t i)
{
	struct kh_edges e;
	float from = d->forward[i * d->states + d->end];

	if (from >= KH_NEVER)
		return;
	kh_trellis_after_row(d, i, &e);
	for (size_t x = 0; x < e.count; x++)
		offer(d, e.at[x].to, e.at[x].state, from + e.at[x].cost,
		    (struct kh_back){(uint32_t)i, (uint8_t)d->end, e.at[x].kind});
}

static void end_row(struct kh_trellis *d, size_t i)
{
	const float *f = d->forward + i * d->states;
	float least = KH_NEVER;
	size_t best = 0;

	for (size_t s = 0; s < d->end; s++) {
		float cost = f[s] + d->end_of[s];
		best = cost < least ? s : best;
		least = cost < least ? cost : least;
	}
	offer(d, i, d->end, least, (struct kh_back){(uint32_t)i, (uint8_t)best, KH_BACK_ROW_ENDS});
}

static void run_forward(struct kh_trellis *d)
{
	struct before before;

	for (size_t x = 0; x < (d->n + 1) * d->states; x++)
		d->forward[x] = KH_NEVER;
	for (size_t s = 0; s < d->end; s++)
		d->end_of[s] = kh_trellis_end(d, s);
	d->forward[d->end] = 0;
	for (size_t i = 0; i < d->n; i++) {
		if (i > 0)
			end_row(d, i);
		find_states(d, i, &before);
		find_ready(d, i, &before);
		for (size_t k = before.readies > 0 ? before.ready[0].column + 1U : d->k; k < d->k; k++)
			forward_right(d, i, k, &before);
		forward_known(d, i, &before);
		forward_resumed(d, i, &before);
		forward_on(d, i, &before);
		forward_end(d, i);
	}
	end_row(d, d->n);
}

/* ---- backward ---- */

static void least_of(float *least, float cost)
{
	*least = cost < *least ? cost : *least;
}

static void backward_right(const struct kh_trellis *d, size_t i, size_t s, float *least)
{
	const float *begin = d->w->begin + i * d->k, *to = d->backward + (i + 1) * d->states;
	float cut = kh_trellis_cut(d, i) + kh_trellis_beside(d, i, s);
	size_t j = d->column[s];

	for (size_t k = j + 1; k < d->k; k++)
		if (to[k] < KH_NEVER)
			least_of(least, cut + d->blank_between[k][j] + begin[k] + to[k]);
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

	for (size_t s = 2 * d->k; s-- > d->k;) {
		if (least < KH_NEVER && d->forward[i * d->states + s] < KH_NEVER)
			d->backward[i * d->states + s] = least + kh_trellis_beside(d, i, s);
		if (to[s] < KH_NEVER)
			least_of(&least, next + kh_trellis_resume(d, i, s - d->k) + to[s]);
	}
}

static void backward_end(struct kh_trellis *d, size_t i, float *least)
{
	struct kh_edges e;

	kh_trellis_after_row(d, i, &e);
	for (size_t x = 0; x < e.count; x++)
		least_of(least, e.at[x].cost + d->backward[e.at[x].to * d->states + e.at[x].state]);
}

static void run_backward(struct kh_trellis *d)
{
	for (size_t x = 0; x < (d->n + 1) * d->states; x++)
		d->backward[x] = KH_NEVER;
	d->backward[d->n * d->states + d->end] = 0;
	for (size_t i = d->n + 1; i-- > 0;) {
		float *b = d->backward + i * d->states;
		if (i < d->n && d->forward[i * d->states + d->end] < KH_NEVER)
			backward_end(d, i, &b[d->end]); /* first: states lead to it */
		if (i < d->n)
			backward_resumed(d, i);
		for (size_t s = 0; s < d->end; s++) {
			if (d->forward[i * d->states + s] >= KH_NEVER)
				continue; /* no path comes here */
			if (i < d->n && kh_trellis_in_row(d, s))
				backward_right(d, i, s, &b[s]);
			if (i < d->n)
				least_of(&b[s], kh_trellis_go(d, i, s) + b[d->states + kh_trellis_on(d, i, s)]);
			if (i < d->n && d->w->stray[i] < KH_NEVER / 2)
				least_of(&b[s], d->w->stray[i] + b[d->states + s]);
			least_of(&b[s], kh_trellis_end(d, s) + b[d->end]);
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

	for (size_t s = 0; d->backward != NULL && s < d->end; s++) {
		float through = d->forward[i * d->states + s] + d->backward[i * d->states + s];
		if (!is_one_cell(d, s, state) && through - best < least)
			least = through - best;
	}
	return least < 0 ? 0 : least;
}

static int read_path(struct kh_run *run, struct kh_trellis *d, struct kh_shred_path *path)
{
	struct kh_list list = {0};
	size_t i = d->n, s = d->end, end = d->n;
	float best = d->forward[i * d->states + s];

	while (i > 0) {
		struct kh_back b = d->back[i * d->states + s];
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
					size_t before = d->back[b.from * d->states + d->end].state;
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
		d.forward = kh_arena_take(trellis, nodes * sizeof *d.forward);
		d.back = kh_arena_take(trellis, nodes * sizeof *d.back);
		d.begun = kh_arena_take(trellis, nodes * sizeof *d.begun);
		if (d.forward == NULL || d.back == NULL || d.begun == NULL)
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
