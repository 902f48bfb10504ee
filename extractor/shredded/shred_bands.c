/* Where bands stand that come at the end of their page, in text in reading order: where neither numbers of rows nor those of
 * their texts say so, a band stands above the rows that name what its title names. */
#include "shred_kin.h"

#include <string.h>

/* So much more must be in common with one band than with the other for a band to be moved. */
static const float GAIN_LEAST = 1.5F;

struct placer {
	const struct kh_region *region;
	const struct kh_atoms *words;
	struct kh_arena *mem;
	uint32_t *page; /* of each word */
	struct kh_flow_line **lines;
	size_t count;
	struct kh_kin *kins; /* of each line, as they were at first; bands have those of their titles */
	struct kh_kin all;
};

static bool is_band(const struct placer *p, size_t line)
{
	return p->lines[line]->cell[p->region->column_count].first != NULL;
}

/* Do numbers say where bands stand? */
static bool has_numbers(const struct kh_region *region)
{
	bool has = false;

	for (size_t k = 0; k < region->column_count; k++)
		has = has || region->columns[k].labelled ||
		      (region->columns[k].role == KH_ROLE_NO && region->columns[k].filled != 0);
	return has;
}

static int find_kins(struct placer *p)
{
	const struct kh_flow_cell *cells[KH_SHRED_COLUMNS_MOST + 1];
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < p->count; i++) {
		size_t n = 0;
		for (size_t k = 0; k <= p->region->column_count; k++) {
			enum kh_role role = k < p->region->column_count ? p->region->columns[k].role : KH_ROLE_NONE;
			bool says = k == p->region->column_count || role == KH_ROLE_OBJECTIVE ||
			            role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY || role == KH_ROLE_PRODUCT;
			if (says)
				cells[n++] = &p->lines[i]->cell[k];
		}
		rc = kh_kin_find(p->mem, p->words, cells, n, &p->kins[i]);
	}
	return rc == KH_OK ? kh_kin_count(p->mem, p->kins, p->count, &p->all) : rc;
}

/* Was a row printed before the band on its page? */
static bool is_before(const struct placer *p, const struct kh_flow_line *row, uint32_t band)
{
	bool before = false;

	for (size_t k = 0; k < p->region->column_count; k++) {
		const struct kh_flow_part *first = row->cell[k].first;
		if (first == NULL)
			continue;
		if (first->word > band || p->page[first->word] != p->page[band])
			return false;
		before = true;
	}
	return before;
}

static void move_line(struct placer *p, size_t from, size_t to)
{
	struct kh_flow_line *line = p->lines[from];
	struct kh_kin kin = p->kins[from];

	if (to > from) {
		memmove(p->lines + from, p->lines + from + 1, (to - from) * sizeof(struct kh_flow_line *));
		memmove(p->kins + from, p->kins + from + 1, (to - from) * sizeof *p->kins);
	} else {
		memmove(p->lines + to + 1, p->lines + to, (from - to) * sizeof(struct kh_flow_line *));
		memmove(p->kins + to + 1, p->kins + to, (from - to) * sizeof *p->kins);
	}
	p->lines[to] = line;
	p->kins[to] = kin;
}

/* Put a band between the one above it and the next one. Returns its place. */
static size_t place_band(struct placer *p, size_t above, size_t band, size_t next)
{
	uint32_t word = p->lines[band]->cell[p->region->column_count].first->word;
	float gain = 0, most = GAIN_LEAST, here = 0;
	size_t best = band;

	/* what is gained where all rows from one on are the band's, from the last row up, less what was */
	for (size_t i = next; i-- > above + 1;) {
		if (i == band) {
			here = gain;
			continue;
		}
		gain += kh_kin_common(&p->kins[band], &p->kins[i], &p->all, p->count) -
		        kh_kin_common(&p->kins[above], &p->kins[i], &p->all, p->count);
		if (i < band && !is_before(p, p->lines[i], word))
			break;
		if (i < band && i > above + 1 && gain - here > most) {
			most = gain - here;
			best = i;
		}
	}
	if (best != band)
		move_line(p, band, best);
	return best;
}

static void place_all(struct placer *p)
{
	size_t above = SIZE_MAX;

	for (size_t i = 0; i < p->count; i++) {
		if (!is_band(p, i))
			continue;
		size_t next = i + 1;
		while (next < p->count && !is_band(p, next))
			next++;
		size_t at = above == SIZE_MAX ? i : place_band(p, above, i, next);
		above = at;
	}
}

int kh_flows_place_bands(
    const struct kh_region *region, const struct kh_atoms *words, struct kh_flow_line **lines, size_t count)
{
	struct placer p = {.region = region, .words = words, .lines = lines, .count = count};
	uint32_t page = 0;
	int rc = KH_OK;

	if (has_numbers(region))
		return KH_OK;
	if ((p.mem = kh_arena_new()) == NULL)
		return KH_E_MEMORY;
	p.page = kh_arena_take(p.mem, (words->count + 1) * sizeof *p.page);
	p.kins = kh_arena_zero(p.mem, count + 1, sizeof *p.kins);
	if (p.page == NULL || p.kins == NULL)
		rc = KH_E_MEMORY;
	for (size_t i = 0; rc == KH_OK && i < words->count; i++)
		p.page[i] = page += (words->at[i].evidence & KH_EV_BREAK) != 0;
	if (rc == KH_OK && (rc = find_kins(&p)) == KH_OK)
		place_all(&p);
	kh_arena_free(p.mem);
	return rc;
}
