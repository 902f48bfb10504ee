/* After a page break cells that were cut go on, from left to right. The path says which pieces do; which column each
 * belongs to is decided here, by how the cells above end and by the widths of the columns. */
#include "shred.h"

#include <math.h>
#include <string.h>

#include "lines/flow.h"

enum { GROUP_MOST = KH_SHRED_COLUMNS_MOST };

static const float WORST = 1e9F;

struct resumer {
	struct kh_run *run;
	const struct kh_region *region;
	const struct kh_atoms *atoms;
	const struct kh_costs *costs;
	const struct kh_pairs *pairs;
	const struct kh_seam *seams;
	struct kh_shred_path *path;
	size_t last[KH_SHRED_COLUMNS_MOST]; /* the last piece of each column above, or SIZE_MAX */
};

static char sign(const struct resumer *r, uint32_t i)
{
	return kh_flow_text(r->run->flow)->skeleton[i];
}

/* How little a cell of a column looks as if it were cut by what it ends with, atom a. */
static float ends_with(const struct resumer *r, size_t column, const struct kh_atom *a)
{
	const struct kh_shred_column *c = &r->region->columns[column];
	struct kh_hit hit;
	char last = sign(r, a->at.end - 1);
	bool agents = c->role == KH_ROLE_LEAD || c->role == KH_ROLE_SUPPORT || c->agency; /* names are parted so */
	float cost = last == '.' || last == ')' ? 2.0F : last == ';' ? (agents ? -2.0F : 1.0F) : 0;
	struct kh_range tail = {a->at.end > 12 ? a->at.end - 12 : 0, a->at.end};
	if (last == ',' || kh_set_find(kh_patterns_set(r->run->patterns, "cell-open"), r->run->matcher,
	                       kh_flow_text(r->run->flow), tail, &hit) == KH_OK)
		cost -= 2.0F;
	bool text = c->role == KH_ROLE_OBJECTIVE || c->role == KH_ROLE_TASK || c->role == KH_ROLE_ACTIVITY;
	return cost + (text ? 0.0F : 0.8F);
}

/* … and by its last line, which ends with atom a and is of that size: would the next atom have stood on it? */
static float ends_short(
    const struct kh_shred_column *c, uint32_t size, const struct kh_atom *a, const struct kh_atom *next)
{
	if (c->print > 0)
		return kh_shred_fits(c, size, next) ? 2.5F : 0;
	return c->width > 0 && a->line_size * 3 < c->width * 2 ? 1.5F : 0;
}

/* … the last cell of a column. */
static float ends(const struct resumer *r, size_t column, const struct kh_atom *next)
{
	if (r->region->columns[column].role == KH_ROLE_NO || r->last[column] == SIZE_MAX)
		return WORST;
	const struct kh_shred_piece *p = &r->path->at[r->last[column]];
	const struct kh_atom *last = &r->atoms->at[p->end - 1];
	uint32_t size = kh_shred_part(r->atoms->at, p->begin, p->end - 1);
	return ends_with(r, column, last) + ends_short(&r->region->columns[column], size, last, next);
}

/* How little a piece fits the width of a column. */
static float misfit(const struct resumer *r, const struct kh_shred_piece *p, size_t column)
{
	uint32_t width = r->region->columns[column].width, longest = 0;

	for (size_t i = p->begin; i < p->end; i++)
		if (r->atoms->at[i].line_size > longest)
			longest = r->atoms->at[i].line_size;
	for (size_t i = p->begin; r->region->columns[column].print > 0 && i < p->end; i++)
		if (kh_shred_is_long(&r->region->columns[column], kh_shred_part(r->atoms->at, p->begin, i)))
			return r->costs->of[KH_C_GO_LONG];
	if (width == 0)
		return 0;
	if (longest > width + width / 5 + 2)
		return 2.5F;
	/* a piece of several lines fills its column */
	return p->end - p->begin > 1 && longest * 3 < width * 2 ? 1.0F : 0;
}

/* What the last word of a column's cell and the first of a piece say. */
static float joins(const struct resumer *r, const struct kh_shred_piece *p, size_t column)
{
	if (r->last[column] == SIZE_MAX)
		return 0;
	size_t last = r->path->at[r->last[column]].end - 1;
	return r->costs->of[KH_C_PAIR_BREAK] * kh_pairs_cost(r->pairs, r->costs, &r->seams[last].last,
	                                           &r->seams[p->begin].first, last + 1 == p->begin);
}

/* The cheapest columns for pieces [begin, end), each right of the one before. */
static void assign(struct resumer *r, size_t begin, size_t end)
{
	float cost[GROUP_MOST + 1][KH_SHRED_COLUMNS_MOST + 1];
	uint8_t from[GROUP_MOST + 1][KH_SHRED_COLUMNS_MOST + 1];
	size_t n = end - begin, k = r->region->column_count;

	if (n > GROUP_MOST || n > k)
		return;
	for (size_t i = 0; i <= n; i++)
		for (size_t c = 0; c <= k; c++)
			cost[i][c] = i == 0 ? 0 : WORST * 2;
	/* cost[i][c]: the first i pieces stand in columns before c */
	for (size_t i = 1; i <= n; i++)
		for (size_t c = 1; c <= k; c++) {
			cost[i][c] = cost[i][c - 1];
			from[i][c] = c > 1 ? from[i][c - 1] : 0;
			float here = cost[i - 1][c - 1] +
			             ends(r, c - 1, &r->atoms->at[r->path->at[begin + i - 1].begin]) +
			             misfit(r, &r->path->at[begin + i - 1], c - 1) +
			             joins(r, &r->path->at[begin + i - 1], c - 1);
			if (here < cost[i][c]) {
				cost[i][c] = here;
				from[i][c] = (uint8_t)c;
			}
		}
	if (cost[n][k] >= WORST)
		return;
	for (size_t i = n, c = k; i > 0; i--) {
		size_t column = from[i][c] - 1U;
		r->path->at[begin + i - 1].column = column;
		c = column;
	}
}

/* ---- what it costs ---- */

enum {
	PAGE_MOST = 160, /* atoms after a page break that cells which it cut may go on with */
	ABOVE_FEW = 1    /* lines that a cell may leave free so that none goes on alone */
};

/* The last cell of a column, as far as a page has it. */
struct above {
	size_t begin, end; /* atoms; equal: there is none */
	uint32_t bottom;   /* how many lines of the page stand above its end */
	uint32_t size;     /* of its last line, … */
	float ends;        /* … and what going on costs by its end: known when the page ends */
};

/* The cells of a page, and of those above it. */
struct page {
	struct above cell[KH_SHRED_COLUMNS_MOST];
	uint32_t top, bottom; /* of the row */
	uint32_t lines;       /* that it has: known when it ends */
	bool band;            /* the last piece was a band, which may go on as well */
};

struct kh_resumes {
	struct resumer r;
	const struct kh_weights *w;
	struct page now;
	struct kh_list pages; /* of struct page: those that have ended */
	uint32_t *page;       /* of each atom: which of them it may go on with, counted from 1; 0 for none */
	float *cost;          /* [i * columns + k], of atoms that may; NAN where it has not been asked for yet */
};

/* Columns left of the lowest one of texts may hold cells that are merged over rows. */
static bool may_be_merged(const struct kh_weights *w, size_t k)
{
	return w->region->columns[k].label > 0 && &w->region->columns[k] != w->text;
}

/* A cell of column k goes on though lines of the page stand below its end. */
static float ends_above(const struct kh_resumes *s, const struct page *p, size_t k)
{
	uint32_t above = p->lines - p->cell[k].bottom;

	if (above == 0)
		return 0;
	return s->r.costs->of[above > ABOVE_FEW ? KH_C_RESUME_ABOVE : KH_C_RESUME_ABOVE_FEW];
}

/* What atom i that goes on in column k costs. */
static float goes_on(const struct kh_weights *w, const struct page *p, size_t i, size_t k)
{
	const struct kh_atom *atoms = w->atoms->at, *a = &atoms[i];
	const struct above *cell = &p->cell[k];

	if (p->band)
		return 0;
	if (cell->begin == cell->end || w->region->columns[k].role == KH_ROLE_NO)
		return WORST;
	size_t last = cell->end - 1;
	float pair = kh_pairs_cost(w->pairs, w->costs, &w->seams[last].last, &w->seams[i].first, cell->end == i);
	return cell->ends + ends_short(&w->region->columns[k], cell->size, &atoms[last], a) +
	       w->costs->of[KH_C_PAIR_BREAK] * pair;
}

float kh_shred_resume_cost(const struct kh_weights *w, size_t i, size_t k)
{
	const struct kh_resumes *s = w->resumes;

	if (s == NULL)
		return 0;
	if (s->page[i] == 0)
		return WORST;
	float *cost = &s->cost[i * w->region->column_count + k];
	if (isnan(*cost))
		*cost = goes_on(w, (const struct page *)s->pages.items + s->page[i] - 1, i, k);
	return *cost;
}

float kh_shred_cut_cost(const struct kh_weights *w, size_t i, size_t k)
{
	const struct kh_resumes *s = w->resumes;
	bool begins_page = s != NULL && s->page[i] > 0 && (i == 0 || s->page[i] != s->page[i - 1]);

	return begins_page ? ends_above(s, (const struct page *)s->pages.items + s->page[i] - 1, k) : 0;
}

float kh_shred_next_cost(const struct kh_weights *w, size_t i, size_t k)
{
	const struct kh_resumes *s = w->resumes;

	if (s == NULL || s->page[i] == 0)
		return w->costs->of[KH_C_RESUME_NEXT];
	const struct page *p = (const struct page *)s->pages.items + s->page[i] - 1;
	bool full = p->cell[k].begin < p->cell[k].end && p->cell[k].bottom == p->lines;
	return w->costs->of[full ? KH_C_RESUME_NEXT_FULL : KH_C_RESUME_NEXT];
}

/* How the cells of a page end. */
static void end_cells(struct kh_resumes *s)
{
	struct page *p = &s->now;
	const struct kh_atom *atoms = s->w->atoms->at;
	size_t columns = s->w->region->column_count;

	p->lines = 0;
	for (size_t k = 0; k < columns; k++)
		p->lines = p->cell[k].bottom > p->lines ? p->cell[k].bottom : p->lines;
	for (size_t k = 0; k < columns; k++) {
		struct above *cell = &p->cell[k];
		if (cell->begin == cell->end)
			continue;
		cell->size = kh_shred_part(atoms, cell->begin, cell->end - 1);
		cell->ends = ends_with(&s->r, k, &atoms[cell->end - 1]) + ends_above(s, p, k);
	}
}

/* A page ends before atom i. */
static int end_page(struct kh_resumes *s, size_t i)
{
	const struct kh_weights *w = s->w;
	struct page *p = kh_list_add(s->r.run->mem, &s->pages, sizeof *p);

	if (p == NULL)
		return KH_E_MEMORY;
	end_cells(s);
	*p = s->now;
	for (size_t x = i; x < w->atoms->count && x < i + PAGE_MOST; x++) {
		if (x > i && (w->atoms->at[x].evidence & KH_EV_BREAK) != 0 &&
		    w->atoms->at[x].line != w->atoms->at[i].line)
			break;
		s->page[x] = (uint32_t)s->pages.count;
		for (size_t k = 0; k < w->region->column_count; k++)
			s->cost[x * w->region->column_count + k] = NAN;
	}
	for (size_t k = 0; k < w->region->column_count; k++)
		s->now.cell[k].bottom = 0;
	s->now.top = s->now.bottom = 0;
	return KH_OK;
}

static void begin_piece(struct page *p, const struct kh_shred_piece *piece)
{
	if (piece->row || piece->kind == KH_PIECE_BAND || piece->kind == KH_PIECE_REPEATED)
		p->top = p->bottom;
	if (piece->kind == KH_PIECE_BAND)
		for (size_t k = 0; k < KH_SHRED_COLUMNS_MOST; k++)
			p->cell[k].end = p->cell[k].begin;
	else
		p->cell[piece->column] = (struct above){.begin = piece->begin, .end = piece->begin, .bottom = p->top};
}

static int read_piece(struct kh_resumes *s, const struct kh_shred_piece *piece)
{
	struct page *p = &s->now;
	struct above *cell = &p->cell[piece->column];
	int rc = KH_OK;

	for (size_t i = piece->begin; rc == KH_OK && i < piece->end; i++) {
		uint32_t e = s->w->atoms->at[i].evidence;
		if ((e & KH_EV_BREAK) != 0 && i > 0)
			rc = end_page(s, i);
		if (i == piece->begin)
			begin_piece(p, piece);
		p->band = piece->kind == KH_PIECE_BAND;
		if (p->band) {
			p->bottom += (e & KH_EV_INLINE) == 0;
			continue;
		}
		if ((e & KH_EV_BREAK) != 0)
			cell->begin = i;
		cell->bottom += i == piece->begin || (e & KH_EV_INLINE) == 0;
		cell->end = i + 1;
		if (!may_be_merged(s->w, piece->column) && cell->bottom > p->bottom)
			p->bottom = cell->bottom;
	}
	if (piece->kind == KH_PIECE_REPEATED && s->w->atoms->at[piece->begin].repeat_whole)
		cell->begin = cell->end;
	return rc;
}

int kh_shred_resumes(
    struct kh_run *run, const struct kh_weights *w, const struct kh_shred_path *path, struct kh_resumes **resumes)
{
	struct kh_resumes *s = kh_arena_zero(run->mem, 1, sizeof *s);
	int rc = KH_OK;

	if (s == NULL)
		return KH_E_MEMORY;
	s->r = (struct resumer){.run = run, .region = w->region, .atoms = w->atoms, .costs = w->costs};
	s->w = w;
	s->page = kh_arena_zero(run->mem, w->atoms->count, sizeof *s->page);
	s->cost = kh_arena_take(run->mem, w->atoms->count * w->region->column_count * sizeof *s->cost);
	if (s->page == NULL || s->cost == NULL)
		return KH_E_MEMORY;
	for (size_t x = 0; rc == KH_OK && x < path->count; x++)
		if (path->at[x].kind != KH_PIECE_STRAY)
			rc = read_piece(s, &path->at[x]);
	*resumes = s;
	return rc;
}

/* ---- the path ---- */

/* What goes on right below a band, over a page break, is the rest of its title: the rows above have ended. */
static void go_on_with_bands(struct kh_shred_path *path)
{
	size_t n = 0;

	for (size_t i = 0; i < path->count; i++)
		if (n > 0 && path->at[i].kind == KH_PIECE_RESUMED && path->at[n - 1].kind == KH_PIECE_BAND)
			path->at[n - 1].end = path->at[i].end;
		else
			path->at[n++] = path->at[i];
	path->count = n;
}

void kh_shred_resume(struct kh_run *run, const struct kh_weights *w, struct kh_shred_path *path)
{
	const struct kh_atoms *atoms = w->atoms;
	struct resumer r = {.run = run,
	    .region = w->region,
	    .atoms = atoms,
	    .costs = w->costs,
	    .pairs = w->pairs,
	    .seams = w->seams,
	    .path = path};

	go_on_with_bands(path);
	if (w->resumes != NULL)
		return;
	for (size_t k = 0; k < KH_SHRED_COLUMNS_MOST; k++)
		r.last[k] = SIZE_MAX;
	for (size_t i = 0; i < path->count; i++) {
		size_t end = i;
		while (end < path->count && path->at[end].kind == KH_PIECE_RESUMED &&
		       (end == i || (atoms->at[path->at[end].begin].evidence & KH_EV_BREAK) == 0))
			end++;
		bool after_break = end > i && (atoms->at[path->at[i].begin].evidence & KH_EV_BREAK) != 0;
		if (after_break)
			assign(&r, i, end);
		for (size_t x = i; x < (end > i ? end : i + 1); x++)
			if (path->at[x].kind != KH_PIECE_BAND && path->at[x].kind != KH_PIECE_STRAY)
				r.last[path->at[x].column] = x;
			else if (path->at[x].kind == KH_PIECE_BAND)
				for (size_t k = 0; k < KH_SHRED_COLUMNS_MOST; k++)
					r.last[k] = SIZE_MAX;
		i = end > i ? end - 1 : i;
	}
}
