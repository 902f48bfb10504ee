/* The cheapest path through rows and columns (Viterbi), with the margin of each piece over the next best path.
 *
 * States after an atom: in column k of a row, in column k of a row that goes on after a page break, in a band, in a
 * merged cell printed again. At every boundary a row may end: that is one more node, reached from all states by the
 * cost of the columns that stay blank, so that the number of edges grows with states times columns and not with
 * states squared. */
#include "shred.h"

#include <float.h>
#include <string.h>

enum { STATES_MOST = 2 * KH_SHRED_COLUMNS_MOST + 4 };

struct back {
	uint32_t from; /* boundary */
	uint8_t state;
	uint8_t kind; /* enum kh_piece_kind, or one of these: */
};

enum { GOES_ON = 16, ROW_ENDS = 17, STAYS = 18 };

struct jump {
	uint8_t column, atoms;
	float cost;
};

struct decoder {
	const struct kh_weights *w;
	size_t n, k, states;        /* atoms, columns, states and the row's end */
	size_t band, repeated, end; /* numbers of states; `end` is the row's end */
	float *forward, *backward;  /* [(n + 1) * states]; backward: NULL until margins are found */
	struct back *back;
	float blank_after[KH_SHRED_COLUMNS_MOST + 1];  /* the columns right of k stay blank */
	float blank_before[KH_SHRED_COLUMNS_MOST + 1]; /* those left of k, in a row that begins with k */
	float blank_between[KH_SHRED_COLUMNS_MOST]
	                   [KH_SHRED_COLUMNS_MOST]; /* [k][j]: those between j and k, which is right of it */
	struct kh_list jumps;                       /* of struct jump */
	uint32_t *first_jump;                       /* of atom i; n + 1 entries */
	float *repeat_cost;                         /* of the words of a merged cell printed again */
};

static const float NEVER = 1e9F;

/* ---- what edges cost ---- */

static bool is_text(const struct decoder *d, size_t k)
{
	enum kh_role role = d->w->region->columns[k].role;

	return role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
}

static void sum_blanks(struct decoder *d)
{
	const float *c = d->w->costs->of;
	size_t last_text = 0;

	for (size_t k = 0; k < d->k; k++)
		if (is_text(d, k))
			last_text = k;
	d->blank_after[d->k] = 0;
	for (size_t k = d->k; k-- > 0;)
		d->blank_after[k] = k + 1 < d->k ? d->blank_after[k + 1] + d->w->skip[k + 1] : 0;
	float sum = 0;
	for (size_t k = 0; k < d->k; k++) {
		d->blank_before[k] = c[KH_C_ROW] + sum + (k > last_text ? c[KH_C_ROW_MIDDLE] : 0);
		sum += d->w->skip[k];
		for (size_t j = 0; j < k; j++)
			d->blank_between[k][j] = d->blank_after[j] - d->blank_after[k] - d->w->skip[k];
	}
}

static float end_cost(const struct decoder *d, size_t state)
{
	return state < d->k ? d->blank_after[state] : 0;
}

static float resume_cost(const struct decoder *d, size_t i)
{
	const float *c = d->w->costs->of;
	uint32_t e = d->w->atoms->at[i].evidence;
	float cost = (e & KH_EV_LOWER) != 0 ? c[KH_C_RESUME_LOWER] : c[KH_C_RESUME_UPPER];

	return cost + ((e & KH_EV_LABEL) != 0 ? c[KH_C_GO_LABEL] : 0) +
	       ((e & KH_EV_INLINE) != 0 ? c[KH_C_INLINE] : 0);
}

static float cut_cost(const struct decoder *d, size_t i)
{
	return (d->w->atoms->at[i].evidence & KH_EV_BREAK) != 0 ? d->w->costs->of[KH_C_PAGE_CUT] : 0;
}

/* Atom i goes on in what state s is in. */
static float go_cost(const struct decoder *d, size_t i, size_t s)
{
	const float *c = d->w->costs->of;
	uint32_t e = d->w->atoms->at[i].evidence;

	if (s < d->k)
		return d->w->go[i * d->k + s] + cut_cost(d, i);
	if (s < 2 * d->k)
		return d->w->go[i * d->k + s - d->k];
	if (s == d->band && (e & (KH_EV_LABEL | KH_EV_BREAK | KH_EV_INLINE)) == 0)
		return c[KH_C_BAND_MORE] + ((e & KH_EV_NUMBER) != 0 ? c[KH_C_GO_NUMBER] : 0);
	return NEVER;
}

/* ---- edges from the end of a row ---- */

struct edge {
	uint32_t to; /* boundary */
	uint8_t state, kind;
	float cost;
};

struct edges {
	struct edge at[2 * KH_SHRED_COLUMNS_MOST + 2];
	size_t count;
};

static void edge(struct edges *e, size_t to, size_t state, int kind, float cost)
{
	e->at[e->count++] = (struct edge){(uint32_t)to, (uint8_t)state, (uint8_t)kind, cost};
}

/* A new row, a band, a merged cell printed again, or, after a break, cells that go on. */
static void edges_of_end(const struct decoder *d, size_t i, struct edges *e)
{
	const float *c = d->w->costs->of;
	const struct kh_atom *a = &d->w->atoms->at[i];

	e->count = 0;
	for (size_t k = 0; k < d->k; k++)
		edge(e, i + 1, k, KH_PIECE_CELL, d->blank_before[k] + d->w->begin[i * d->k + k]);
	edge(e, i + 1, d->band, KH_PIECE_BAND, d->w->band[i]);
	if (a->repeat > 0)
		edge(e, i + a->repeat, d->repeated, KH_PIECE_REPEATED, c[KH_C_REPEAT] + d->repeat_cost[i]);
	if ((a->evidence & KH_EV_BREAK) != 0 && i > 0)
		for (size_t k = 0; k < d->k; k++)
			edge(e, i + 1, d->k + k, KH_PIECE_RESUMED, c[KH_C_RESUME] + resume_cost(d, i));
}

/* ---- known cells ---- */

/* What it costs that atoms [begin, end) go on in a cell of column k: the words of a known cell are paid as any
 * other's. */
static float go_on(const struct decoder *d, size_t begin, size_t end, size_t k)
{
	float sum = 0;

	for (size_t i = begin; i < end; i++)
		sum += d->w->go[i * d->k + k];
	return sum;
}

static int find_jumps(struct kh_run *run, struct decoder *d)
{
	const struct kh_atoms *a = d->w->atoms;
	const struct kh_known_cells *known = &d->w->known;
	const float *c = d->w->costs->of;
	uint64_t sizes[KH_KNOWN_LETTERS_MOST / 64 + 1] = {
	    0}; /* a bit for each number of letters that known cells have */

	d->first_jump = kh_arena_zero(run->mem, d->n + 1, sizeof *d->first_jump);
	d->repeat_cost = kh_arena_zero(run->mem, d->n + 1, sizeof *d->repeat_cost);
	if (d->first_jump == NULL || d->repeat_cost == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < d->n; i++)
		for (size_t k = 0; a->at[i].repeat > 0 && k < d->k; k++)
			if (d->w->begin[i * d->k + k] < 0) /* the column that its label names */
				d->repeat_cost[i] =
				    d->w->begin[i * d->k + k] + go_on(d, i + 1, i + a->at[i].repeat, k);
	for (size_t i = 0; i < known->count; i++)
		sizes[known->at[i].letters / 64] |= (uint64_t)1 << known->at[i].letters % 64;
	for (size_t i = 0; i < d->n; i++) {
		d->first_jump[i] = (uint32_t)d->jumps.count;
		for (size_t len = 1; known->count > 0 && len <= KH_KNOWN_ATOMS_MOST && i + len <= d->n; len++) {
			uint32_t letters = a->letters[i + len] - a->letters[i];
			if (letters > KH_KNOWN_LETTERS_MOST)
				break;
			if ((sizes[letters / 64] >> letters % 64 & 1) == 0)
				continue;
			const struct kh_known_cell *cell = kh_known_find(known, letters, kh_atoms_hash(a, i, i + len));
			for (; cell != NULL && cell < known->at + known->count && cell->letters == letters &&
			       cell->hash == kh_atoms_hash(a, i, i + len);
			     cell++) {
				struct jump *jump = kh_list_add(run->mem, &d->jumps, sizeof *jump);
				if (jump == NULL)
					return KH_E_MEMORY;
				float more = (float)(cell->times > 6 ? 4 : cell->times - 2);
				float begin = d->w->begin[i * d->k + cell->column];
				*jump = (struct jump){cell->column, (uint8_t)len,
				    begin + go_on(d, i + 1, i + len, cell->column) + c[KH_C_KNOWN_CELL] +
				        more * c[KH_C_KNOWN_MORE]};
			}
		}
	}
	d->first_jump[d->n] = (uint32_t)d->jumps.count;
	return KH_OK;
}

/* ---- forward ---- */

static void offer(struct decoder *d, size_t boundary, size_t state, float cost, struct back back)
{
	size_t to = boundary * d->states + state;

	if (cost < d->forward[to]) {
		d->forward[to] = cost;
		d->back[to] = back;
	}
}

/* By atom i into column k of a row, from the cheapest of the columns left of it. */
static void forward_right(struct decoder *d, size_t i, size_t k)
{
	const float *from = d->forward + i * d->states;
	float begin = d->w->begin[i * d->k + k], cut = cut_cost(d, i), least = NEVER;
	size_t best = 0;

	for (size_t j = 0; j < k; j++) {
		float cost = from[j] + (cut + d->blank_between[k][j] + begin);
		best = cost < least ? j : best;
		least = cost < least ? cost : least;
	}
	if (least < NEVER / 2)
		offer(d, i + 1, k, least, (struct back){(uint32_t)i, (uint8_t)best, KH_PIECE_CELL});
}

/* By atom i from a column that was resumed to those right of it. All of these edges cost the same. */
static void forward_resumed(struct decoder *d, size_t i)
{
	const float *from = d->forward + i * d->states;
	float next = d->w->costs->of[KH_C_RESUME_NEXT] + resume_cost(d, i), least = NEVER;
	size_t best = d->k;

	for (size_t s = d->k; s < 2 * d->k; s++) {
		offer(d, i + 1, s, least, (struct back){(uint32_t)i, (uint8_t)best, KH_PIECE_RESUMED});
		if (from[s] < NEVER && from[s] + next < least) {
			least = from[s] + next;
			best = s;
		}
	}
}

/* By atom i in the same state, and past a stray number. */
static void forward_on(struct decoder *d, size_t i)
{
	const float *from = d->forward + i * d->states;
	float stray = d->w->stray[i];

	for (size_t s = 0; s < d->end; s++) {
		if (from[s] >= NEVER)
			continue;
		float go = go_cost(d, i, s);
		if (go < NEVER)
			offer(d, i + 1, s, from[s] + go, (struct back){(uint32_t)i, (uint8_t)s, GOES_ON});
		if (stray < NEVER / 2)
			offer(d, i + 1, s, from[s] + stray, (struct back){(uint32_t)i, (uint8_t)s, STAYS});
	}
}

/* By whole cells that are known, from the columns left of theirs. */
static void forward_known(struct decoder *d, size_t i)
{
	const float *from = d->forward + i * d->states;
	float cut = cut_cost(d, i);

	for (uint32_t x = d->first_jump[i]; x < d->first_jump[i + 1]; x++) {
		const struct jump *jump = (const struct jump *)d->jumps.items + x;
		size_t k = jump->column;
		for (size_t j = 0; j < k; j++)
			if (from[j] < NEVER)
				offer(d, i + jump->atoms, k, from[j] + (cut + d->blank_between[k][j] + jump->cost),
				    (struct back){(uint32_t)i, (uint8_t)j, KH_PIECE_CELL});
	}
}

static void forward_end(struct decoder *d, size_t i)
{
	struct edges e;
	float from = d->forward[i * d->states + d->end];

	edges_of_end(d, i, &e);
	for (size_t x = 0; from < NEVER && x < e.count; x++)
		offer(d, e.at[x].to, e.at[x].state, from + e.at[x].cost,
		    (struct back){(uint32_t)i, (uint8_t)d->end, e.at[x].kind});
}

static void end_row(struct decoder *d, size_t i)
{
	const float *f = d->forward + i * d->states;
	float least = NEVER;
	size_t best = 0;

	for (size_t s = 0; s < d->end; s++) {
		float cost = f[s] + (s < d->k ? d->blank_after[s] : 0);
		best = cost < least ? s : best;
		least = cost < least ? cost : least;
	}
	offer(d, i, d->end, least, (struct back){(uint32_t)i, (uint8_t)best, ROW_ENDS});
}

static void run_forward(struct decoder *d)
{
	for (size_t x = 0; x < (d->n + 1) * d->states; x++)
		d->forward[x] = NEVER;
	d->forward[d->end] = 0;
	for (size_t i = 0; i < d->n; i++) {
		if (i > 0)
			end_row(d, i);
		for (size_t k = 1; k < d->k; k++)
			forward_right(d, i, k);
		forward_known(d, i);
		forward_resumed(d, i);
		forward_on(d, i);
		forward_end(d, i);
	}
	end_row(d, d->n);
}

/* ---- backward ---- */

static void least_of(float *least, float cost)
{
	*least = cost < *least ? cost : *least;
}

static void backward_right(const struct decoder *d, size_t i, size_t j, float *least)
{
	const float *begin = d->w->begin + i * d->k, *to = d->backward + (i + 1) * d->states;
	float cut = cut_cost(d, i);

	for (size_t k = j + 1; k < d->k; k++)
		least_of(least, cut + d->blank_between[k][j] + begin[k] + to[k]);
	for (uint32_t x = d->first_jump[i]; x < d->first_jump[i + 1]; x++) {
		const struct jump *jump = (const struct jump *)d->jumps.items + x;
		size_t k = jump->column;
		if (k > j)
			least_of(least, cut + d->blank_between[k][j] + jump->cost +
			                    d->backward[(i + jump->atoms) * d->states + k]);
	}
}

static void backward_resumed(struct decoder *d, size_t i)
{
	const float *to = d->backward + (i + 1) * d->states;
	float next = d->w->costs->of[KH_C_RESUME_NEXT] + resume_cost(d, i), least = NEVER;

	for (size_t s = 2 * d->k; s-- > d->k;) {
		d->backward[i * d->states + s] = least;
		least_of(&least, next + to[s]);
	}
}

static void backward_end(struct decoder *d, size_t i, float *least)
{
	struct edges e;

	edges_of_end(d, i, &e);
	for (size_t x = 0; x < e.count; x++)
		least_of(least, e.at[x].cost + d->backward[e.at[x].to * d->states + e.at[x].state]);
}

static void run_backward(struct decoder *d)
{
	for (size_t x = 0; x < (d->n + 1) * d->states; x++)
		d->backward[x] = NEVER;
	d->backward[d->n * d->states + d->end] = 0;
	for (size_t i = d->n + 1; i-- > 0;) {
		float *b = d->backward + i * d->states;
		if (i < d->n) {
			backward_end(d, i, &b[d->end]); /* first: states lead to it */
			backward_resumed(d, i);
		}
		for (size_t s = 0; s < d->end; s++) {
			if (i < d->n && s < d->k)
				backward_right(d, i, s, &b[s]);
			if (i < d->n)
				least_of(&b[s], go_cost(d, i, s) + b[d->states + s]);
			if (i < d->n && d->w->stray[i] < NEVER / 2)
				least_of(&b[s], d->w->stray[i] + b[d->states + s]);
			least_of(&b[s], end_cost(d, s) + b[d->end]);
		}
	}
}

/* ---- the path ---- */

/* What a path through another state at boundary i costs more. */
static float margin_at(const struct decoder *d, size_t i, size_t state, float best)
{
	float least = NEVER;

	for (size_t s = 0; d->backward != NULL && s < d->end; s++) {
		float through = d->forward[i * d->states + s] + d->backward[i * d->states + s];
		if (s != state && through - best < least)
			least = through - best;
	}
	return least < 0 ? 0 : least;
}

static int read_path(struct kh_run *run, struct decoder *d, struct kh_shred_path *path)
{
	struct kh_list list = {0};
	size_t i = d->n, s = d->end, end = d->n;
	float best = d->forward[i * d->states + s];

	while (i > 0) {
		struct back b = d->back[i * d->states + s];
		if (b.kind == STAYS || b.kind <= KH_PIECE_REPEATED) {
			struct kh_shred_piece *p = kh_list_add(run->mem, &list, sizeof *p);
			if (p == NULL)
				return KH_E_MEMORY;
			*p = (struct kh_shred_piece){.begin = b.from, .end = end};
			if (b.kind == STAYS) {
				/* the cell that a stray number cut goes on after it: it is closed here and opened
				 * again */
				p->kind = KH_PIECE_STRAY;
				p->begin = i - 1;
				if (end > i) {
					p->begin = i;
					p->kind = s < d->k       ? KH_PIECE_RESUMED
					          : s < 2 * d->k ? KH_PIECE_RESUMED
					                         : KH_PIECE_STRAY;
					p->column = s % (d->k > 0 ? d->k : 1);
					p = kh_list_add(run->mem, &list, sizeof *p);
					if (p == NULL)
						return KH_E_MEMORY;
					*p =
					    (struct kh_shred_piece){.kind = KH_PIECE_STRAY, .begin = i - 1, .end = i};
				}
			} else {
				p->kind = (enum kh_piece_kind)b.kind;
				p->column = s < d->k ? s : s < 2 * d->k ? s - d->k : 0;
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

/* Are two paths the same? Where a piece that goes on after a break stands is settled later. */
static bool is_same(const struct kh_shred_path *a, const struct kh_shred_path *b)
{
	if (b == NULL || a->count != b->count)
		return false;
	for (size_t x = 0; x < a->count; x++) {
		const struct kh_shred_piece *p = &a->at[x], *q = &b->at[x];
		if (p->kind != q->kind || p->begin != q->begin || p->end != q->end || p->row != q->row ||
		    (p->column != q->column && p->kind != KH_PIECE_RESUMED))
			return false;
	}
	return true;
}

int kh_shred_decode(struct kh_run *run, const struct kh_weights *w, bool last, const struct kh_shred_path *before,
    struct kh_shred_path *path)
{
	struct decoder d = {.w = w, .n = w->atoms->count, .k = w->region->column_count};

	d.band = 2 * d.k;
	d.repeated = d.band + 1;
	d.end = d.repeated + 1;
	d.states = d.end + 1;
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
		if (d.forward == NULL || d.back == NULL)
			rc = KH_E_MEMORY;
	}
	if (rc == KH_OK)
		rc = find_jumps(run, &d);
	if (rc == KH_OK) {
		sum_blanks(&d);
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
