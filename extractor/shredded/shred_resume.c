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

/* How little the last cell of a column looks as if it were cut. */
static float ends(const struct resumer *r, size_t column, const struct kh_atom *next)
{
	const struct kh_shred_column *c = &r->region->columns[column];
	struct kh_hit hit;

	if (c->role == KH_ROLE_NO || r->last[column] == SIZE_MAX)
		return WORST;
	const struct kh_shred_piece *p = &r->path->at[r->last[column]];
	const struct kh_atom *a = &r->atoms->at[p->end - 1];
	char last = sign(r, a->at.end - 1);
	bool agents = c->role == KH_ROLE_LEAD || c->role == KH_ROLE_SUPPORT || c->agency; /* names are parted so */
	float cost = last == '.' || last == ')' ? 2.0F : last == ';' ? (agents ? -2.0F : 1.0F) : 0;
	struct kh_range tail = {a->at.end > 12 ? a->at.end - 12 : 0, a->at.end};
	if (last == ',' || kh_set_find(kh_patterns_set(r->run->patterns, "cell-open"), r->run->matcher,
	                       kh_flow_text(r->run->flow), tail, &hit) == KH_OK)
		cost -= 2.0F;
	if (c->print > 0 ? kh_shred_fits(c, kh_shred_part(r->atoms->at, p->begin, p->end - 1), next)
	                 : c->width > 0 && a->line_size * 3 < c->width * 2)
		cost += c->print > 0 ? 2.5F : 1.5F; /* its last line was not full */
	bool text = c->role == KH_ROLE_OBJECTIVE || c->role == KH_ROLE_TASK || c->role == KH_ROLE_ACTIVITY;
	return cost + (text ? 0.0F : 0.8F);
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
			float here = cost[i - 1][c - 1] + ends(r, c - 1, &r->atoms->at[r->path->at[begin + i - 1].begin]) +
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
