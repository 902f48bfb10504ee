/* Doubts about a path that its margins do not see: the next best path may be as wrong. What a reader of the table
 * would stumble over lowers the margin of the row it stands in, and a table with many such rows lowers that of all
 * its rows. */
#include "shred.h"

enum { TIME_LETTERS_MOST = 26 };

static const float OFTEN_FILLED = 0.85F;

struct doubter {
	const struct kh_region *region;
	const struct kh_atoms *atoms;
	const float *costs;
	struct kh_shred_path *path;
	size_t rows, doubted;
};

static bool is_cell(const struct kh_shred_piece *p)
{
	return p->kind == KH_PIECE_CELL || p->kind == KH_PIECE_RESUMED;
}

/* What stands oddly in a cell by itself. */
static float doubt_cell(const struct doubter *d, size_t x)
{
	const struct kh_shred_piece *p = &d->path->at[x];
	const struct kh_atom *a = d->atoms->at;
	enum kh_role role = d->region->columns[p->column].role;
	uint32_t letters = d->atoms->letters[p->end] - d->atoms->letters[p->begin];
	float sum = 0;

	if (p->kind == KH_PIECE_CELL && (a[p->begin].evidence & KH_EV_LOWER) != 0 && role != KH_ROLE_TIME)
		sum += d->costs[KH_C_DOUBT_LOWER];
	bool goes_on = x + 1 < d->path->count && d->path->at[x + 1].kind == KH_PIECE_RESUMED;
	if (p->end < d->atoms->count && (a[p->end].evidence & KH_EV_AFTER_OPEN) != 0 && !goes_on)
		sum += d->costs[KH_C_DOUBT_OPEN];
	if (role == KH_ROLE_TIME && letters > TIME_LETTERS_MOST)
		sum += d->costs[KH_C_DOUBT_TIME];
	for (size_t i = p->begin + 1; i < p->end; i++)
		if ((a[i].evidence & KH_EV_LABEL) != 0 && (a[i].evidence & KH_EV_INLINE) == 0)
			sum += d->costs[KH_C_DOUBT_LABEL];
	return sum;
}

/* Columns that are filled in nearly all rows and not in this one. */
static float doubt_blanks(const struct doubter *d, uint32_t filled)
{
	float sum = 0;

	for (size_t k = 0; k < d->region->column_count; k++)
		if (d->region->columns[k].filled >= OFTEN_FILLED && (filled >> k & 1U) == 0)
			sum += d->costs[KH_C_DOUBT_BLANK];
	return sum;
}

/* The pieces [x, end) are a row: its first piece takes the doubts of all. */
static void doubt_row(struct doubter *d, size_t x, size_t end)
{
	uint32_t filled = 0;
	float sum = 0;

	for (size_t i = x; i < end; i++)
		if (is_cell(&d->path->at[i])) {
			filled |= 1U << d->path->at[i].column;
			sum += doubt_cell(d, i);
		}
	sum += doubt_blanks(d, filled);
	d->rows++;
	d->doubted += sum > 0;
	d->path->at[x].margin -= sum;
}

void kh_shred_doubt(const struct kh_region *region, const struct kh_atoms *atoms, const struct kh_costs *costs,
    struct kh_shred_path *path)
{
	struct doubter d = {.region = region, .atoms = atoms, .costs = costs->of, .path = path};

	for (size_t x = 0, end; x < path->count; x = end) {
		for (end = x + 1; end < path->count && !path->at[end].row && path->at[end].kind != KH_PIECE_BAND;)
			end++;
		if (path->at[x].row)
			doubt_row(&d, x, end);
	}
	float share = d.rows > 0 ? (float)d.doubted / (float)d.rows : 0;
	for (size_t x = 0; x < path->count; x++)
		if (path->at[x].row)
			path->at[x].margin -= share * d.costs[KH_C_DOUBT_TABLE];
}
