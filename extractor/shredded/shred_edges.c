/* What the edges of the trellis cost: in a row, from the end of one to the next, over cells that are known. */
#include "shred_trellis.h"

/* ---- what edges cost ---- */

static bool is_text(const struct kh_trellis *d, size_t k)
{
	enum kh_role role = d->w->region->columns[k].role;

	return role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
}

/* Columns [from, k) of a row stay blank: does it say who supports, and not whom? */
static float lead_cost(const struct kh_trellis *d, size_t from, size_t k)
{
	const struct kh_shred_column *of = d->w->region->columns;

	for (; of[k].role == KH_ROLE_SUPPORT && from < k; from++)
		if (of[from].role == KH_ROLE_LEAD)
			return d->w->costs->of[KH_C_LEAD_NOT];
	return 0;
}

static void sum_blanks(struct kh_trellis *d)
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
		d->blank_before[k] =
		    c[KH_C_ROW] + sum + (k > last_text ? c[KH_C_ROW_MIDDLE] : 0) + lead_cost(d, 0, k);
		sum += d->w->skip[k];
		for (size_t j = 0; j < k; j++)
			d->blank_between[k][j] =
			    d->blank_after[j] - d->blank_after[k] - d->w->skip[k] + lead_cost(d, j + 1, k);
	}
}

struct kh_trellis_column kh_trellis_column_of(const struct kh_shred_column *c)
{
	return (struct kh_trellis_column){.words = kh_shred_words_for(c),
	    .longest = kh_shred_longest(c),
	    .fits = kh_shred_fits_below(c),
	    .lines = c->print > 0 && c->role != KH_ROLE_NO};
}

static void look_at_columns(struct kh_trellis *d)
{
	for (size_t k = 0; k < d->k; k++)
		d->of[k] = kh_trellis_column_of(&d->w->region->columns[k]);
	for (size_t x = 0; x < 4 * d->k; x++)
		d->beside[x & 1][x / 4][x >> 1 & 1] = d->w->region->beside[x / 4][x >> 1 & 1][x & 1];
	for (size_t s = 0; s < d->end; s++)
		d->end_of[s] = kh_trellis_in_row(d, s) ? d->blank_after[d->column[s]] : 0;
}

/* What it costs that a cell goes on after a page break, whatever its column. */
static float resume_cost(const struct kh_costs *costs, uint32_t e)
{
	const float *c = costs->of;

	return ((e & KH_EV_LOWER) != 0 ? c[KH_C_RESUME_LOWER] : c[KH_C_RESUME_UPPER]) +
	       ((e & KH_EV_LABEL) != 0 ? c[KH_C_GO_LABEL] : 0) + ((e & KH_EV_INLINE) != 0 ? c[KH_C_INLINE] : 0) +
	       ((e & (KH_EV_BAND | KH_EV_INLINE)) == KH_EV_BAND ? c[KH_C_GO_BAND] : 0);
}

float kh_trellis_resume(const struct kh_trellis *d, size_t i, size_t k)
{
	const float *c = d->w->costs->of;
	const struct kh_atom *a = &d->w->atoms->at[i];
	float cost = d->resume[i] + kh_shred_resume_cost(d->w, i, k);

	if ((a->evidence & KH_EV_WEAK) != 0)
		cost += c[KH_C_RESUME_WEAK];
	if ((a->evidence & KH_EV_LOWER) == 0 && (a->evidence & d->of[k].words) != 0)
		cost += c[KH_C_RESUME_WORDS];
	return cost + (a->line_print - a->line_from > d->of[k].longest ? c[KH_C_BEGIN_LONG] : 0);
}

/* ---- known cells ---- */

/* What it costs that atoms [begin, end) are a cell of column k once it has begun: the words of a known cell are paid as
 * any other's. */
static float go_on(const struct kh_trellis *d, size_t begin, size_t end, size_t k)
{
	float sum = 0;

	for (size_t i = begin + 1; i < end; i++)
		sum += d->w->go[i * d->k + k] + kh_trellis_line(d->w, &d->of[k], i, begin);
	return sum;
}

static int find_repeats(struct kh_run *run, struct kh_trellis *d)
{
	const struct kh_atoms *a = d->w->atoms;

	d->repeat_cost = kh_arena_zero(run->mem, d->n + 1, sizeof *d->repeat_cost);
	if (d->repeat_cost == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < d->n; i++)
		for (size_t k = 0; a->at[i].repeat > 0 && k < d->k; k++)
			if (d->w->begin[i * d->k + k] < 0) /* the column that its label names */
				d->repeat_cost[i] = d->w->begin[i * d->k + k] + go_on(d, i, i + a->at[i].repeat, k);
	return KH_OK;
}

static int find_jumps(struct kh_run *run, struct kh_trellis *d)
{
	const struct kh_atoms *a = d->w->atoms;
	const struct kh_known_cells *known = &d->w->known;
	const float *c = d->w->costs->of;
	uint64_t sizes[KH_KNOWN_SIZES];

	d->first_jump = kh_arena_zero(run->mem, d->n + 1, sizeof *d->first_jump);
	if (d->first_jump == NULL)
		return KH_E_MEMORY;
	kh_known_sizes(known, sizes);
	for (size_t i = 0; i < d->n; i++) {
		d->first_jump[i] = (uint32_t)d->jumps.count;
		for (size_t len = 1; known->count > 0 && len <= KH_KNOWN_ATOMS_MOST && i + len <= d->n; len++) {
			uint32_t letters = a->letters[i + len] - a->letters[i];
			if (letters > KH_KNOWN_LETTERS_MOST)
				break;
			if ((sizes[letters / 64] >> letters % 64 & 1) == 0)
				continue;
			const struct kh_known_cell *cell =
			    kh_known_find(known, letters, kh_atoms_hash(a, i, i + len));
			for (; cell != NULL && cell < known->at + known->count && cell->letters == letters &&
			       cell->hash == kh_atoms_hash(a, i, i + len);
			     cell++) {
				struct kh_jump *jump = kh_list_add(run->mem, &d->jumps, sizeof *jump);
				if (jump == NULL)
					return KH_E_MEMORY;
				float more = (float)(cell->times > 6 ? 4 : cell->times - 2);
				float begin = d->w->begin[i * d->k + cell->column];
				bool one = a->at[i].line == a->at[i + len - 1].line;
				size_t state = cell->column + (one ? 0 : 2 * d->k);
				*jump = (struct kh_jump){cell->column, (uint8_t)state, (uint8_t)len,
				    begin + go_on(d, i, i + len, cell->column) + c[KH_C_KNOWN_CELL] +
				        more * c[KH_C_KNOWN_MORE]};
			}
		}
	}
	d->first_jump[d->n] = (uint32_t)d->jumps.count;
	return KH_OK;
}

int kh_trellis_weigh(struct kh_run *run, struct kh_trellis *d)
{
	sum_blanks(d);
	look_at_columns(d);
	int rc = find_repeats(run, d);
	if ((d->resume = kh_arena_take(run->mem, (d->n + 1) * sizeof *d->resume)) == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < d->n; i++)
		d->resume[i] = resume_cost(d->w->costs, d->w->atoms->at[i].evidence);
	return rc == KH_OK ? find_jumps(run, d) : rc;
}
