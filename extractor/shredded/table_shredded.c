/* Tables of which nothing is left but their cells one after another: decoded, and written as a grid. */
#include "shred.h"

#include <string.h>

#include "lines/flow.h"

/* Widths, blanks and labels are learnt first; words that come again only from a path that knows them, for a wrong
 * cell that comes again would speak for itself. */
enum { PASSES = 4, PASS_WITH_WORDS = 2 };

struct builder {
	struct kh_run *run;
	const struct kh_region *region;
	const struct kh_atoms *atoms;
	const struct kh_shred_path *path;
	struct kh_list rows; /* of struct row */
};

struct piece {
	struct kh_range at;
	struct piece *next;
};

struct row {
	struct piece *first[KH_SHRED_COLUMNS_MOST], *last[KH_SHRED_COLUMNS_MOST];
	float sure;
	bool page, band;
};

/* ---- pieces → rows ---- */

static int append(struct builder *b, struct row *row, size_t column, struct kh_range at)
{
	struct piece *p = kh_arena_zero(b->run->mem, 1, sizeof *p);

	if (p == NULL)
		return KH_E_MEMORY;
	p->at = at;
	if (row->last[column] == NULL)
		row->first[column] = p;
	else
		row->last[column]->next = p;
	row->last[column] = p;
	return KH_OK;
}

static struct row *new_row(struct builder *b, bool page, bool band)
{
	struct row *row = kh_list_add(b->run->mem, &b->rows, sizeof *row);

	if (row != NULL) {
		row->page = page;
		row->band = band;
	}
	return row;
}

/* Where a cell that goes on after a break stands: the last row above in which the column is filled, but not beyond a
 * band. */
static struct row *row_that_goes_on(struct builder *b, size_t column)
{
	struct row *rows = b->rows.items;

	for (size_t i = b->rows.count; i > 0 && !rows[i - 1].band; i--)
		if (rows[i - 1].last[column] != NULL)
			return &rows[i - 1];
	return b->rows.count > 0 ? &rows[b->rows.count - 1] : NULL;
}

/* The atoms of a piece: text in reading order has other cells between them. */
static int append_atoms(struct builder *b, struct row *row, size_t column, const struct kh_shred_piece *p)
{
	const struct kh_atom *a = b->atoms->at;
	int rc = KH_OK;

	if (!b->region->flows)
		return append(b, row, column, (struct kh_range){a[p->begin].at.begin, a[p->end - 1].at.end});
	for (size_t i = p->begin; rc == KH_OK && i < p->end; i++)
		rc = append(b, row, column, a[i].at);
	return rc;
}

static int add_piece(struct builder *b, const struct kh_shred_piece *p, bool *page)
{
	bool after_break = (b->atoms->at[p->begin].evidence & KH_EV_BREAK) != 0;
	struct row *row;

	*page = *page || after_break;
	if (p->kind == KH_PIECE_STRAY || p->kind == KH_PIECE_REPEATED)
		return KH_OK;
	if (p->kind == KH_PIECE_RESUMED && (row = row_that_goes_on(b, p->column)) != NULL)
		return append_atoms(b, row, p->column, p);
	bool begins = p->row || p->kind == KH_PIECE_BAND || b->rows.count == 0;
	row = begins ? new_row(b, *page, p->kind == KH_PIECE_BAND) : (struct row *)b->rows.items + b->rows.count - 1;
	if (row == NULL)
		return KH_E_MEMORY;
	if (begins) {
		*page = false;
		row->sure = p->sure;
	}
	return append_atoms(b, row, p->kind == KH_PIECE_BAND ? 0 : p->column, p);
}

/* ---- rows → grid ---- */

static int cell_string(struct builder *b, const struct piece *first, struct kh_range *out)
{
	struct kh_range strings[64];
	size_t n = 0;

	*out = (struct kh_range){0, 0};
	for (const struct piece *p = first; p != NULL && n < 64; p = p->next)
		strings[n++] = p->at;
	if (n == 1)
		*out = strings[0];
	return n > 1 ? kh_flow_rejoin(b->run->flow, strings, n, out) : KH_OK;
}

static const enum kh_role *region_roles(struct builder *b)
{
	enum kh_role *roles = kh_arena_zero(b->run->mem, b->region->column_count, sizeof *roles);

	for (size_t k = 0; roles != NULL && k < b->region->column_count; k++)
		roles[k] = b->region->columns[k].role;
	return roles;
}

static int fill_grid(struct builder *b, struct kh_grid *grid)
{
	size_t columns = b->region->column_count, rows = b->rows.count + 1;
	int rc = KH_OK;

	*grid = (struct kh_grid){
	    .rows = rows, .columns = columns, .line = b->region->line, .line_end = b->region->line_end};
	grid->cells = kh_arena_zero(b->run->mem, rows * columns, sizeof *grid->cells);
	grid->page = kh_arena_zero(b->run->mem, rows, sizeof *grid->page);
	grid->margin = kh_arena_zero(b->run->mem, rows, sizeof *grid->margin);
	if (grid->cells == NULL || grid->page == NULL || grid->margin == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < rows * columns; i++)
		grid->cells[i].rows = grid->cells[i].cols = 1;
	for (size_t k = 0; k < columns; k++)
		grid->cells[k].at = b->region->columns[k].title;
	grid->margin[0] = 1;
	if (!b->region->header && (grid->roles = region_roles(b)) == NULL)
		return KH_E_MEMORY;
	for (size_t i = 1; rc == KH_OK && i < rows; i++) {
		const struct row *row = (const struct row *)b->rows.items + i - 1;
		grid->page[i] = row->page;
		grid->margin[i] = row->sure;
		for (size_t k = 0; rc == KH_OK && k < columns; k++)
			rc = cell_string(b, row->first[k], &grid->cells[i * columns + k].at);
	}
	return rc;
}

/* ---- regions ---- */

/* Decode, learn, and decode again with what was learnt. */
static int read_cells(struct kh_run *run, const struct kh_costs *costs, const struct kh_pairs *pairs,
    struct kh_region *region, const struct kh_atoms *atoms, struct kh_weights *weights, struct kh_shred_path *path)
{
	struct kh_known_cells known = {NULL, 0};
	const struct kh_seam *seams = kh_shred_seams(run, run->mem, atoms, pairs, costs);
	int rc = seams != NULL ? KH_OK : KH_E_MEMORY;

	for (size_t k = 0; k < region->column_count; k++)
		region->beside[k][1][1] = costs->of[KH_C_BESIDE_BELOW];
	for (int pass = 0; rc == KH_OK && !path->last && pass < PASSES; pass++) {
		struct kh_shred_path before = *path;
		struct kh_resumes *resumes = NULL;
		if (pass > 0)
			rc = kh_shred_resumes(run, weights, path, &resumes);
		if (rc != KH_OK)
			break;
		*weights = (struct kh_weights){.known = known, .pairs = pairs, .seams = seams, .resumes = resumes};
		rc = kh_shred_weigh(run, region, atoms, costs, weights);
		if (rc == KH_OK)
			rc = kh_shred_decode(
			    run, weights, pass + 1 == PASSES, pass >= PASS_WITH_WORDS ? &before : NULL, path);
		if (rc == KH_OK)
			kh_shred_resume(run, weights, path);
		if (rc == KH_OK && !path->last)
			rc = kh_shred_learn(run, region, atoms, path, &known);
		if (pass + 1 < PASS_WITH_WORDS)
			known.count = 0;
	}
	if (rc == KH_OK) {
		kh_shred_drop_repeated(kh_flow_text(run->flow), atoms, path);
		kh_shred_number(run, weights, path);
	}
	return rc;
}

int kh_shred_read(struct kh_run *run, const struct kh_all_costs *costs, struct kh_pairs *pairs,
    const struct kh_lines *lines, struct kh_region *region, struct kh_atoms *atoms, struct kh_weights *weights,
    struct kh_shred_path *path)
{
	region->nested = kh_shred_numbers_nest(run, lines, region);
	int rc = kh_shred_atoms(run, lines, region, atoms);

	if (rc != KH_OK)
		return rc;
	kh_shred_labels(region, atoms);
	rc = region->flows ? kh_flows_read(run, &costs->flows, pairs, region, atoms, weights, path)
	                   : read_cells(run, &costs->cells, pairs, region, atoms, weights, path);
	if (rc == KH_OK)
		rc = kh_shred_doubt(run, weights, path);
	return rc;
}

static int read_region(struct kh_run *run, const struct kh_all_costs *costs, struct kh_pairs *pairs,
    struct kh_lines *lines, struct kh_region *region, struct kh_list *grids)
{
	struct builder b = {.run = run, .region = region};
	struct kh_atoms atoms = {0};
	struct kh_weights weights;
	struct kh_shred_path path = {0};
	bool page = false;
	int rc = kh_shred_read(run, costs, pairs, lines, region, &atoms, &weights, &path);

	b.atoms = &atoms;
	b.path = &path;
	for (size_t i = 0; rc == KH_OK && i < path.count; i++)
		rc = add_piece(&b, &path.at[i], &page);
	if (rc != KH_OK || b.rows.count == 0)
		return rc;
	struct kh_grid *grid = kh_list_add(run->mem, grids, sizeof *grid);
	if (grid == NULL)
		return KH_E_MEMORY;
	for (size_t i = region->line; i < region->line_end; i++)
		lines->at[i].is |= KH_LINE_TAKEN;
	return fill_grid(&b, grid);
}

int kh_shredded_find(struct kh_run *run, struct kh_lines *lines, struct kh_list *grids)
{
	struct kh_region *regions = NULL;
	struct kh_all_costs costs = {{{0}}, {{0}}};
	struct kh_pairs pairs;
	size_t count = 0;
	int rc = kh_shred_regions(run, lines, &regions, &count);

	if (rc == KH_OK && count > 0)
		rc = kh_costs_read(run, &costs);
	if (rc == KH_OK && count > 0)
		rc = kh_pairs_count(run, lines, &pairs);
	for (size_t i = 0; rc == KH_OK && i < count; i++)
		rc = read_region(run, &costs, &pairs, lines, &regions[i], grids);
	return rc;
}
