/* After a page break cells that were cut go on, from left to right. The path says which pieces do; which column each
 * belongs to is decided here, by how the cells above end and by the widths of the columns. */
#include "shred.h"

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
	const struct kh_atom *last = &r->atoms->at[r->path->at[r->last[column]].end - 1];
	return r->costs->of[KH_C_PAIR_BREAK] * kh_pairs_cost(r->pairs, r->costs, kh_flow_text(r->run->flow), last->at,
	                                           r->atoms->at[p->begin].at, last + 1 == &r->atoms->at[p->begin]);
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

struct page {
	const struct kh_weights *w;
	const struct resumer *r;
	struct above cell[KH_SHRED_COLUMNS_MOST];
	uint32_t top, bottom; /* of the row */
	bool aligned;         /* rows are aligned at their tops */
	bool band;            /* the last piece was a band, which may go on as well */
	float *out, *cut;
};

/* Columns left of the lowest one of texts may hold cells that are merged over rows. */
static bool may_be_merged(const struct kh_weights *w, size_t k)
{
	return w->region->columns[k].label > 0 && &w->region->columns[k] != w->text;
}

/* A cell of column k goes on though lines of the page stand below its end. */
static float ends_above(const struct page *p, size_t k, uint32_t bottom)
{
	uint32_t above = bottom - p->cell[k].bottom;

	if (!p->aligned || above == 0)
		return 0;
	return p->w->costs->of[above > ABOVE_FEW ? KH_C_RESUME_ABOVE : KH_C_RESUME_ABOVE_FEW];
}

/* What atom i that goes on in column k costs. */
static float goes_on(const struct page *p, size_t i, size_t k)
{
	const struct kh_atom *atoms = p->w->atoms->at, *a = &atoms[i];
	const struct above *cell = &p->cell[k];

	if (p->band)
		return 0;
	if (cell->begin == cell->end || p->w->region->columns[k].role == KH_ROLE_NO)
		return WORST;
	const struct kh_atom *last = &atoms[cell->end - 1];
	float pair =
	    kh_pairs_cost(p->w->pairs, p->w->costs, kh_flow_text(p->r->run->flow), last->at, a->at, cell->end == i);
	return cell->ends + ends_short(&p->w->region->columns[k], cell->size, last, a) +
	       p->w->costs->of[KH_C_PAIR_BREAK] * pair;
}

/* How the cells of a page end. Returns how many lines it has. */
static uint32_t end_cells(struct page *p)
{
	const struct kh_atom *atoms = p->w->atoms->at;
	size_t columns = p->w->region->column_count;
	uint32_t bottom = 0;

	for (size_t k = 0; k < columns; k++)
		bottom = p->cell[k].bottom > bottom ? p->cell[k].bottom : bottom;
	for (size_t k = 0; k < columns; k++) {
		struct above *cell = &p->cell[k];
		if (cell->begin == cell->end)
			continue;
		cell->size = kh_shred_part(atoms, cell->begin, cell->end - 1);
		cell->ends = ends_with(p->r, k, &atoms[cell->end - 1]) + ends_above(p, k, bottom);
	}
	return bottom;
}

/* A page ends before atom i. */
static void end_page(struct page *p, size_t i)
{
	const struct kh_weights *w = p->w;
	size_t columns = w->region->column_count;
	uint32_t bottom = end_cells(p);

	for (size_t x = i; x < w->atoms->count && x < i + PAGE_MOST; x++) {
		if (x > i && (w->atoms->at[x].evidence & KH_EV_BREAK) != 0 &&
		    w->atoms->at[x].line != w->atoms->at[i].line)
			break;
		for (size_t k = 0; k < columns; k++)
			p->out[x * columns + k] = goes_on(p, x, k);
	}
	for (size_t k = 0; k < columns; k++)
		p->cut[i * columns + k] = ends_above(p, k, bottom);
	for (size_t k = 0; k < columns; k++)
		p->cell[k].bottom = 0;
	p->top = p->bottom = 0;
}

static void begin_piece(struct page *p, const struct kh_shred_piece *piece)
{
	if (piece->row || piece->kind == KH_PIECE_BAND)
		p->top = p->bottom;
	if (piece->kind == KH_PIECE_BAND)
		for (size_t k = 0; k < KH_SHRED_COLUMNS_MOST; k++)
			p->cell[k].end = p->cell[k].begin;
	else
		p->cell[piece->column] = (struct above){.begin = piece->begin, .end = piece->begin, .bottom = p->top};
}

static void read_piece(struct page *p, const struct kh_shred_piece *piece)
{
	struct above *cell = &p->cell[piece->column];

	for (size_t i = piece->begin; i < piece->end; i++) {
		uint32_t e = p->w->atoms->at[i].evidence;
		if ((e & KH_EV_BREAK) != 0 && i > 0)
			end_page(p, i);
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
		if (!may_be_merged(p->w, piece->column) && cell->bottom > p->bottom)
			p->bottom = cell->bottom;
	}
}

/* Are rows aligned at their tops: do cells stand on the line of those that have no other? */
static bool is_aligned(const struct kh_weights *w, const struct kh_shred_path *path)
{
	size_t on = 0, all = 0;

	for (size_t x = 0; x + 1 < path->count; x++) {
		const struct kh_shred_piece *p = &path->at[x];
		if (p->kind != KH_PIECE_CELL || p[1].kind != KH_PIECE_CELL || p[1].row ||
		    w->atoms->at[p->begin].line != w->atoms->at[p->end - 1].line)
			continue;
		all++;
		on += (w->atoms->at[p[1].begin].evidence & KH_EV_INLINE) != 0;
	}
	return on * 10 > all * 9;
}

int kh_shred_resumes(struct kh_run *run, const struct kh_weights *w, const struct kh_shred_path *path,
    const float **resume, const float **cut)
{
	struct resumer r = {.run = run, .region = w->region, .atoms = w->atoms, .costs = w->costs};
	size_t size = w->atoms->count * w->region->column_count;
	struct page p = {.w = w, .r = &r, .aligned = is_aligned(w, path)};

	p.out = kh_arena_take(run->mem, size * sizeof *p.out);
	p.cut = kh_arena_zero(run->mem, size, sizeof *p.cut);
	if (p.out == NULL || p.cut == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < size; i++)
		p.out[i] = WORST;
	for (size_t x = 0; x < path->count; x++)
		if (path->at[x].kind <= KH_PIECE_BAND)
			read_piece(&p, &path->at[x]);
	*resume = p.out;
	*cut = p.cut;
	return KH_OK;
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
	struct resumer r = {
	    .run = run, .region = w->region, .atoms = atoms, .costs = w->costs, .pairs = w->pairs, .path = path};

	go_on_with_bands(path);
	if (w->resume != NULL)
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
			if (path->at[x].kind == KH_PIECE_CELL || path->at[x].kind == KH_PIECE_RESUMED)
				r.last[path->at[x].column] = x;
			else if (path->at[x].kind == KH_PIECE_BAND)
				for (size_t k = 0; k < KH_SHRED_COLUMNS_MOST; k++)
					r.last[k] = SIZE_MAX;
		i = end > i ? end - 1 : i;
	}
}
