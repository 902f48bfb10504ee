/* Text in reading order, searched again and again: each search learns from the one before it, so where the first one
 * goes wrong the next ones follow it. Several starts are made, each of which at first takes something else for
 * granted, and the cheapest path of all is kept; it is sought with a narrow beam, and then gone on from with the full
 * one. A long text is also begun with its first pages alone. Where two starts come to the same path, others would as
 * well. As random restarts, "Numerical Recipes" 10.12, but not at random: what goes wrong at first is known. */
#include "shred.h"

#include <math.h>
#include <string.h>

enum {
	PASSES_OF_START = 4,
	PASSES_FROM_BEST = 2,
	PASSES_OF_LONG = 3, /* of a text that is too long for several starts */
	BEAM_OF_START = 48,
	WORDS_OF_STARTS = 12000,    /* of all starts together; but so */
	WORDS_OF_TWO_STARTS = 9000, /* long a text has two: they cost less than searches with the full beam */
	LATE_STARTS = 2,            /* with the columns in another order */
	WORDS_OF_PARTS = 4000,      /* from here on the last start is made from a part of the text: */
	PART = 4,                   /* its first pages, one in so many, … */
	PART_BEAM = 4               /* … with a beam so many times as wide */
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

/* A search from what a table taught, and what it found. */
struct searched {
	struct kh_region region;
	struct kh_known_cells known;
	struct kh_flow_lessons lessons;
	size_t beam;
	struct found found;
};

struct reader {
	struct kh_run *run;
	const struct kh_costs *costs;
	const struct kh_atoms *words;
	struct kh_pairs *pairs;
	struct found best;
	size_t beam;
	struct kh_list searched; /* of struct searched */
};

/* Learn from what was found. */
static int learn(struct reader *r, struct found *f, struct kh_flow_lessons *lessons)
{
	int rc = kh_flows_learn(r->run, &f->region, r->words, &f->puts, &f->atoms, &f->path, r->pairs, lessons);

	return rc == KH_OK ? kh_shred_learn(r->run, &f->region, &f->atoms, &f->path, &f->known) : rc;
}

/* Are lessons the same, word by word? */
static bool same_lessons(
    const struct reader *r, size_t columns, const struct kh_flow_lessons *a, const struct kh_flow_lessons *b)
{
	size_t words = r->words->count;

	return a->same == b->same && memcmp(a->beside, b->beside, sizeof a->beside) == 0 &&
	       memcmp(a->place, b->place, sizeof a->place) == 0 && memcmp(a->after, b->after, sizeof a->after) == 0 &&
	       memcmp(a->joined, b->joined, words * sizeof *a->joined) == 0 &&
	       memcmp(a->word, b->word, words * columns * sizeof *a->word) == 0;
}

/* The search that was made from the same before, NULL for none: starts come to the same path, and stay on it. */
static const struct searched *find_searched(
    const struct reader *r, const struct found *f, const struct kh_flow_lessons *lessons)
{
	const struct searched *s = r->searched.items;

	for (size_t i = 0; i < r->searched.count; i++, s++)
		if (s->beam == r->beam && s->known.count == f->known.count &&
		    memcmp(&s->region, &f->region, sizeof s->region) == 0 &&
		    (s->known.count == 0 ||
		        memcmp(s->known.at, f->known.at, s->known.count * sizeof *s->known.at) == 0) &&
		    same_lessons(r, f->region.column_count, &s->lessons, lessons))
			return s;
	return NULL;
}

static int search_anew(
    struct reader *r, struct found *f, const struct kh_costs *costs, const struct kh_flow_lessons *lessons)
{
	struct kh_weights weights = {.known = f->known, .pairs = r->pairs, .lessons = lessons, .searched = true};
	int rc = kh_shred_weigh(r->run, &f->region, r->words, costs, &weights);

	if (rc == KH_OK)
		rc = kh_flows_search(r->run, &weights, r->beam, &f->puts);
	return rc == KH_OK ? kh_flows_order(r->run, &f->region, costs, r->words, &f->puts, &f->atoms, &f->path) : rc;
}

static int search_taught(struct reader *r, struct found *f, const struct kh_flow_lessons *lessons)
{
	const struct searched *before = find_searched(r, f, lessons);
	struct searched now = {.known = f->known, .lessons = *lessons, .beam = r->beam};

	if (before != NULL) {
		f->puts = before->found.puts;
		f->atoms = before->found.atoms;
		f->path = before->found.path;
		return KH_OK;
	}
	memcpy(&now.region, &f->region, sizeof now.region);
	int rc = search_anew(r, f, r->costs, lessons);
	struct searched *kept = rc == KH_OK ? kh_list_add(r->run->mem, &r->searched, sizeof *kept) : NULL;
	if (rc != KH_OK || kept == NULL)
		return rc != KH_OK ? rc : KH_E_MEMORY;
	now.found = *f;
	memcpy(kept, &now, sizeof now);
	return KH_OK;
}

static bool same(float a, float b)
{
	return fabsf(a - b) < 0.05F;
}

/* Search and learn so many times, or until the cost stays the same. What a start took for granted, or a part of the text
 * taught (`given`, NULL for nothing), makes the cost of its first path none to compare. *least: the cheapest. */
static int search_on(struct reader *r, struct found *f, const struct kh_costs *first,
    const struct kh_flow_lessons *given, int passes, float *least)
{
	struct kh_flow_lessons lessons = given != NULL ? *given : (struct kh_flow_lessons){0};
	float before = INFINITY;
	bool taught = f->is;
	int rc = taught ? learn(r, f, &lessons) : KH_OK;

	*least = INFINITY;
	for (int pass = 0; rc == KH_OK && pass < passes; pass++) {
		rc = taught ? search_taught(r, f, &lessons) : search_anew(r, f, first, given);
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
	return search_on(r, &f, &costs, NULL, passes, least);
}

/* ---- from the first pages ---- */

/* Where they end; 0: nowhere. */
static size_t part_of(const struct kh_atoms *words)
{
	size_t i = words->count / PART;

	while (i < words->count && (words->at[i].evidence & KH_EV_BREAK) == 0)
		i++;
	return words->count >= WORDS_OF_PARTS && i < words->count / 2 ? i : 0;
}

/* Lessons of the first words, for all of them: of the others nothing is known. */
static int stretch(const struct reader *r, struct kh_flow_lessons *lessons, size_t columns, size_t part)
{
	size_t words = r->words->count;
	uint32_t *joined = kh_arena_zero(r->run->mem, words + 1, sizeof *joined);
	float *word = kh_arena_zero(r->run->mem, words * columns + 1, sizeof *word);

	if (joined == NULL || word == NULL)
		return KH_E_MEMORY;
	memcpy(joined, lessons->joined, part * sizeof *joined);
	memcpy(word, lessons->word, part * columns * sizeof *word);
	lessons->joined = joined;
	lessons->word = word;
	return KH_OK;
}

/* The first pages by themselves, with a wider beam, then all of them by what these taught. What goes wrong in a long text
 * at first, while nothing is known of its columns, teaches too much to be mended. */
static int search_from_part(struct reader *r, const struct kh_region *region, size_t part, float *least)
{
	struct kh_atoms words = *r->words;
	struct reader first = {
	    .run = r->run, .costs = r->costs, .words = &words, .pairs = r->pairs, .beam = r->beam * PART_BEAM};
	struct kh_flow_lessons lessons = {0};

	words.count = part;
	int rc = search_from(&first, region, 0, PASSES_OF_START, least);
	struct found f = first.best;
	if (rc == KH_OK)
		rc = learn(&first, &f, &lessons);
	if (rc == KH_OK)
		rc = stretch(r, &lessons, region->column_count, part);
	f.is = false;
	return rc == KH_OK ? search_on(r, &f, r->costs, &lessons, PASSES_OF_START, least) : rc;
}

/* ---- all starts ---- */

/* All starts, until two come to the cheapest path. */
static int search_from_all(struct reader *r, const struct kh_region *region, size_t count)
{
	float least[STARTS];
	int rc = KH_OK;

	for (size_t x = 0; rc == KH_OK && x < count; x++) {
		size_t part = x > 0 && x + 1 == count ? part_of(r->words) : 0;
		rc = part > 0 ? search_from_part(r, region, part, &least[x])
		              : search_from(r, region, x, PASSES_OF_START, &least[x]);
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
		for (; c.role >= KH_ROLE_PRODUCT && c.number == 0 && k > 0 && other->columns[k - 1].role > c.role &&
		       (c.alone || other->columns[k - 1].alone);
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
	count = count < 2 && r->words->count <= WORDS_OF_TWO_STARTS ? 2 : count;
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
	return rc == KH_OK ? search_on(r, &f, NULL, NULL, PASSES_FROM_BEST, &least) : rc;
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
