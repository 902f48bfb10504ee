/* Text in reading order, searched again and again: each search learns from the one before it, so where the first one
 * goes wrong the next ones follow it. Several starts are made, each of which at first takes something else for
 * granted, and the cheapest path of all is kept; it is sought with a narrow beam, and then gone on from with the full
 * one. Where two starts come to the same path, others would as well. As random restarts, "Numerical Recipes" 10.12,
 * but not at random: what goes wrong at first is known. */
#include "shred.h"

#include <math.h>

enum {
	PASSES_OF_START = 4,
	PASSES_FROM_BEST = 2,
	PASSES_OF_LONG = 3, /* of a text that is too long for several starts */
	BEAM_OF_START = 48,
	WORDS_OF_STARTS = 12000, /* of all starts together */
	LATE_STARTS = 2          /* with the columns in another order */
};

/* What the first search of a start takes for granted: what it costs more than it does. */
struct start {
	struct {
		enum kh_cost cost;
		float more;
	} at[2];
};

static const struct start starts[] = {
    {{{KH_C_ROW, 0}}},
    /* lines are cut wherever they may be: two columns stand close to one another in many rows */
    {{{KH_C_FLOW_CUT, -2}, {KH_C_FLOW_CUT_FITS, -3.5F}}},
    /* cells of a row begin on one line */
    {{{KH_C_FLOW_OFFSET, 3}}},
};

enum { STARTS = sizeof starts / sizeof *starts };

/* What a search found, and what is known there. */
struct found {
	struct kh_region region;
	struct kh_known_cells known;
	struct kh_puts puts;
	struct kh_atoms atoms;
	struct kh_shred_path path;
	bool is;
};

struct reader {
	struct kh_run *run;
	const struct kh_costs *costs;
	const struct kh_atoms *words;
	struct kh_pairs *pairs;
	struct found best;
	size_t beam;
};

/* Learn from what was found. */
static int learn(struct reader *r, struct found *f, struct kh_flow_lessons *lessons)
{
	int rc = kh_flows_learn(r->run, &f->region, r->words, &f->puts, &f->atoms, &f->path, r->pairs, lessons);

	return rc == KH_OK ? kh_shred_learn(r->run, &f->region, &f->atoms, &f->path, &f->known) : rc;
}

static int search(
    struct reader *r, struct found *f, const struct kh_costs *costs, const struct kh_flow_lessons *lessons)
{
	struct kh_weights weights = {.known = f->known, .pairs = r->pairs, .lessons = lessons, .searched = true};
	int rc = kh_shred_weigh(r->run, &f->region, r->words, costs, &weights);

	if (rc == KH_OK)
		rc = kh_flows_search(r->run, &weights, r->beam, &f->puts);
	return rc == KH_OK ? kh_flows_order(r->run, &f->region, costs, r->words, &f->puts, &f->atoms, &f->path) : rc;
}

static bool same(float a, float b)
{
	return fabsf(a - b) < 0.05F;
}

/* Search and learn so many times, or until the cost stays the same. What a start took for granted makes the cost of
 * its first path none to compare. *least: the cheapest. */
static int search_on(struct reader *r, struct found *f, const struct kh_costs *first, int passes, float *least)
{
	struct kh_flow_lessons lessons = {0};
	float before = INFINITY;
	bool taught = f->is;
	int rc = taught ? learn(r, f, &lessons) : KH_OK;

	*least = INFINITY;
	for (int pass = 0; rc == KH_OK && pass < passes; pass++) {
		rc = search(r, f, taught ? r->costs : first, taught ? &lessons : NULL);
		if (rc == KH_OK && taught && f->puts.cost < *least)
			*least = f->puts.cost;
		f->is = true;
		if (rc == KH_OK && taught && (!r->best.is || f->puts.cost < r->best.puts.cost))
			r->best = *f;
		if (taught && same(f->puts.cost, before))
			break;
		before = taught ? f->puts.cost : INFINITY;
		taught = true;
		if (rc == KH_OK && pass + 1 < passes)
			rc = learn(r, f, &lessons);
	}
	kh_flows_forget(r->run, r->words, r->pairs, &lessons);
	return rc;
}

static int search_from(struct reader *r, const struct kh_region *region, size_t start, int passes, float *least)
{
	struct kh_costs costs = *r->costs;
	struct found f = {.region = *region};

	for (size_t x = 0; x < sizeof starts[start].at / sizeof *starts[start].at; x++)
		costs.of[starts[start].at[x].cost] += starts[start].at[x].more;
	return search_on(r, &f, &costs, passes, least);
}

/* All starts, until two come to the cheapest path. */
static int search_from_all(struct reader *r, const struct kh_region *region, size_t count)
{
	float least[STARTS];
	int rc = KH_OK;

	for (size_t x = 0; rc == KH_OK && x < count; x++) {
		rc = search_from(r, region, x, PASSES_OF_START, &least[x]);
		for (size_t y = 0; rc == KH_OK && y < x; y++)
			if (same(least[x], least[y]) && same(least[x], r->best.puts.cost))
				return KH_OK;
	}
	return rc;
}

/* The columns right of those of text in the order in which most tables have them. */
static bool other_order(const struct kh_region *region, struct kh_region *other)
{
	bool moved = false;

	*other = *region;
	other->untitled = NULL; /* it goes by the order of the columns */
	for (size_t i = 1; i < other->column_count; i++) {
		struct kh_shred_column c = other->columns[i];
		size_t k = i;
		for (; c.role >= KH_ROLE_PRODUCT && c.number == 0 && k > 0 && other->columns[k - 1].role > c.role;
		     k--)
			other->columns[k] = other->columns[k - 1];
		other->columns[k] = c;
		moved = moved || k < i;
	}
	return moved;
}

static int search_all(struct reader *r, const struct kh_region *region)
{
	struct kh_region other;
	bool late = region->late && other_order(region, &other);
	float least;

	size_t count = WORDS_OF_STARTS / (r->words->count + 1);
	if (count < 2) {
		r->beam = 0;
		return search_from(r, region, 0, PASSES_OF_LONG, &least);
	}
	r->beam = BEAM_OF_START;
	int rc = search_from_all(r, region, count < STARTS ? count : STARTS);
	if (rc == KH_OK && late)
		rc = search_from_all(r, &other, LATE_STARTS);
	r->beam = 0;
	struct found f = r->best;
	r->best.is = false; /* with the full beam it is cheaper, or as dear as it should be */
	return rc == KH_OK ? search_on(r, &f, NULL, PASSES_FROM_BEST, &least) : rc;
}

int kh_flows_read(struct kh_run *run, const struct kh_costs *costs, struct kh_pairs *pairs, struct kh_region *region,
    struct kh_atoms *atoms, struct kh_weights *weights, struct kh_shred_path *path)
{
	struct kh_atoms words = *atoms;
	struct reader r = {.run = run, .costs = costs, .words = &words, .pairs = pairs};
	int rc = search_all(&r, region);

	if (rc == KH_OK)
		rc = kh_shred_learn(run, &r.best.region, &r.best.atoms, &r.best.path, &r.best.known);
	if (rc != KH_OK)
		return rc;
	*region = r.best.region;
	*atoms = r.best.atoms;
	*path = r.best.path;
	*weights = (struct kh_weights){.known = r.best.known, .pairs = pairs};
	return kh_shred_weigh(run, region, atoms, costs, weights);
}
