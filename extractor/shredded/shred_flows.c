/* Text in reading order, as `pdftotext` writes it without an option: which cell each word belongs to.
 *
 * Where the noise comes from. Words less than about an em apart make a block, lines of a block stand in it by their
 * height on the page, those of one height from left to right, and on one line where less than an em and a half parts
 * them. Blank lines part what does not stand below one another. So a block is a cell, or cells of neighbouring
 * columns (and rows) whose lines take turns. Blocks are sorted as in Breuel, "High performance document layout
 * analysis" (2003): one stands before another if it is above and overlaps it, or is left of it with nothing between;
 * by depth first, so rows come in order but for what a block that reaches over several rows draws ahead of them, and for
 * blocks of no table, bands and merged cells mostly, that come at the end of their page. What holds as a rule is the
 * order within a column, that a block begins beside the first cell of the one before it or below, and that a title
 * printed again comes before the cells below it: what stands shortly before a title is no cell of its column. Which rows
 * a merged cell of such a block covers is lost with its place on the page.
 *
 * Model. A state knows the cells that are open in the block, in the order in which they were last written to, and the
 * last rows, with the columns that are filled in each and the last row of each column. A line goes on in an open
 * cell: the one that has waited longest, or those that have waited longer have ended. Or it begins a cell: in a
 * column where it is blank of a row that is there, as a rule below what the column has, or of a new row, as a rule the
 * last. At any blank of a line the rest may belong to a column further right; and where words are set far apart, as in
 * justified text of narrow columns, a line of print goes on in the next line of the text. What a blank column of a row
 * costs is paid for the greater part when its page ends, for its cell may come late. After which column, and in which row, a
 * cell begins, the table teaches from pass to pass. Costs add up, those of begin and
 * continuation as in text that is not in reading order (shred_costs.c), and the cheapest sequence is found by beam search
 * (Lowerre, "The Harpy speech recognition system", 1976), for the states are too many for all of them to be kept.
 * Which rows merged cells cover is settled afterwards (shred_merged.c).
 *
 * The beam holds the cheapest states, of which no two have one key. Where several columns hold the same kind of cells,
 * states that differ in which of them are blank in rows above come in hundreds, so its end is kept for those that differ
 * in more (as beams are kept diverse in Vijayakumar et al., "Diverse beam search", 2018). Most steps lead to none of them, so at first only
 * those are looked for that are as cheap as the beam is likely to need, by a count of the steps so far in classes of
 * cost. If these lead to as many states as it holds, the others would have changed nothing; else more are looked for,
 * and all in the end. */
#include "shred_flows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lines/flow.h"

enum {
	BEAM = 360,
	MIXED = 5,         /* the last part of the beam is … */
	OF_SHAPE_MOST = 4, /* … for states of which there are no more of one shape */
	BEAM_LEAST = 12,
	LEVELS = 3, /* of how many steps are looked for */
	WORDS_AT_FULL_BEAM = 6000,
	NEAR = 3,          /* steps to choose from for each state of the beam */
	COST_STEPS = 64,   /* classes of costs, to find the cheapest without sorting all */
	INSERT_MOST = 1024 /* steps that are sorted by insertion */
};

/* ---- the steps at a word ---- */

static int find_steps(struct kh_flows *d, size_t level)
{
	size_t wanted[LEVELS] = {d->beam + d->beam / (d->word.on_line ? 8 : 3), (NEAR + 1) * d->beam, 0};
	int rc = KH_OK;

	d->steps.count = 0;
	d->least = d->most = d->limit = INFINITY;
	d->wanted = wanted[level];
	d->narrowed = false;
	d->class_base = d->now[0]->cost - KH_FLOW_CLASSES / 32;
	d->class_top = KH_FLOW_CLASSES - 1;
	d->within = 0;
	memset(d->in_class, 0, sizeof d->in_class);
	if (level == 0 && d->word.on_line && d->count == d->beam) {
		/* each state may take the word as it is, and these do not become one: no more is needed */
		float most = -INFINITY;
		for (size_t x = 0; x < d->count; x++)
			most = fmaxf(most, d->now[x]->cost + kh_flow_word_cost(d, d->now[x]));
		kh_flow_want(d, most);
		d->narrowed = true;
	}
	for (size_t x = 0; rc == KH_OK && x < d->count; x++)
		rc = kh_flow_steps(d, (uint32_t)x);
	return rc;
}

static size_t class_of(const struct kh_flows *d, const struct kh_flow_step *step)
{
	float ahead = (step->cost - d->least) / KH_FLOW_AHEAD_MOST * (float)COST_STEPS;

	return ahead < COST_STEPS ? (size_t)ahead : COST_STEPS;
}

/* Leave the cheapest steps, by classes: as many as are wanted, and somewhat more. Are all steps there that cost no
 * more than these? */
static bool keep_cheapest(struct kh_flows *d, size_t wanted)
{
	struct kh_flow_step *steps = d->steps.items;
	size_t in_class[COST_STEPS + 1] = {0}, last = 0, sum = 0, n = 0;

	for (size_t x = 0; x < d->steps.count; x++)
		in_class[class_of(d, &steps[x])]++;
	for (last = 0; last < COST_STEPS && (sum += in_class[last]) < wanted;)
		last++;
	for (size_t x = 0; x < d->steps.count; x++)
		if (class_of(d, &steps[x]) <= last)
			steps[n++] = steps[x];
	d->steps.count = n;
	return !d->narrowed ||
	       (last < COST_STEPS && sum >= wanted &&
	           d->least + (float)(last + 1) * ((float)KH_FLOW_AHEAD_MOST / COST_STEPS) + 0.1F <= d->most);
}

/* Leave those that are not dearer than what turned out to be wanted. */
static void keep_wanted(struct kh_flows *d)
{
	struct kh_flow_step *steps = d->steps.items;
	size_t n = 0;

	for (size_t x = 0; x < d->steps.count; x++)
		if (steps[x].cost <= d->most)
			steps[n++] = steps[x];
	d->steps.count = n;
}

/* ---- their order ---- */

/* A number that is ordered as the cost, then as the place. */
static uint64_t order_of(float cost, uint32_t place)
{
	uint32_t bits;
	float plain = cost + 0.0F; /* there is a zero below zero */

	memcpy(&bits, &plain, sizeof bits);
	bits = (bits & 0x80000000U) != 0 ? ~bits : bits | 0x80000000U;
	return (uint64_t)bits << 32 | place;
}

static int by_order(const void *a, const void *b)
{
	uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;

	return x < y ? -1 : x > y;
}

/* Put each step behind those of the classes before its own. */
static void order_by_class(struct kh_flows *d, uint64_t *order)
{
	const struct kh_flow_step *steps = d->steps.items;
	uint32_t sum = 0;

	memset(d->in_class, 0, sizeof d->in_class);
	for (size_t x = 0; x < d->steps.count; x++)
		d->in_class[kh_flow_class(d, steps[x].cost)]++;
	for (size_t c = 0; c < KH_FLOW_CLASSES; c++) {
		uint32_t here = d->in_class[c];
		d->in_class[c] = sum;
		sum += here;
	}
	for (size_t x = 0; x < d->steps.count; x++)
		order[d->in_class[kh_flow_class(d, steps[x].cost)]++] = order_of(steps[x].cost, (uint32_t)x);
}

/* The steps, the cheapest first, those that cost the same as they were found. Returns NULL without memory. */
static const uint64_t *sort_steps(struct kh_flows *d)
{
	size_t n = d->steps.count;

	d->order.count = 0;
	if (!kh_list_reserve(d->mem, &d->order, n + 1, sizeof(uint64_t)))
		return NULL;
	uint64_t *order = d->order.items;
	order_by_class(d, order);
	if (n > INSERT_MOST)
		qsort(order, n, sizeof *order, by_order);
	for (size_t x = 1; x < n; x++) {
		uint64_t at = order[x];
		size_t y = x;
		for (; y > 0 && order[y - 1] > at; y--)
			order[y] = order[y - 1];
		order[y] = at;
	}
	return order;
}

/* ---- the next states ---- */

/* Where a key is among others, or would be. */
static size_t place_of(const struct kh_flows *d, const uint64_t *keys, uint64_t key)
{
	size_t i = (size_t)(key >> 32) & d->seen_mask;

	while (keys[i] != 0 && keys[i] != key)
		i = (i + 1) & d->seen_mask;
	return i;
}

/* How many of the next states have the shape. */
static uint32_t *count_of(struct kh_flows *d, uint64_t shape)
{
	size_t at = place_of(d, d->shapes, shape);

	if (d->shapes[at] == 0) {
		d->shapes[at] = shape;
		d->of_shape[at] = 0;
	}
	return &d->of_shape[at];
}

/* Are there enough of the state's shape among the next ones? Asked for the last part of the beam only. */
static bool is_common(struct kh_flows *d, const struct kh_flow_state *s, size_t count)
{
	if (count < d->mixed_from)
		return false;
	if (!d->counted) {
		d->counted = true;
		memset(d->shapes, 0, (d->seen_mask + 1) * sizeof *d->shapes);
		for (size_t x = 0; x < count; x++)
			++*count_of(d, kh_flow_shape(d, d->next[x]));
	}
	uint32_t *n = count_of(d, kh_flow_shape(d, s));
	if (*n >= OF_SHAPE_MOST)
		return true;
	++*n;
	return false;
}

/* Is no state kept yet that has the key? Then this one is, after `count` others. */
static bool keep_state(struct kh_flows *d, const struct kh_flow_state *s, uint64_t key, size_t count)
{
	size_t at = place_of(d, d->seen, key);

	if (d->seen[at] == key || is_common(d, s, count))
		return false;
	d->seen[at] = key;
	d->seen_at[count] = (uint32_t)at;
	d->seen_count = count + 1;
	return true;
}

/* No state is kept. */
static void forget_seen(struct kh_flows *d)
{
	for (size_t x = 0; x < d->seen_count; x++)
		d->seen[d->seen_at[x]] = 0;
	d->seen_count = 0;
	d->counted = false;
}

static struct kh_flow_state *free_state(struct kh_flows *d)
{
	while (d->pool[d->free].reached == d->word.i)
		d->free++;
	return &d->pool[d->free];
}

/* Take a step: *count more states, unless there is one that has the same future. A word that goes on on its line is
 * written later, into the state itself, which other steps may begin at. */
static int take_step(struct kh_flows *d, uint32_t place, size_t *count)
{
	const struct kh_flow_step *step = (const struct kh_flow_step *)d->steps.items + place;
	bool word = step->kind == KH_STEP_WORD;
	struct kh_flow_state *to = word ? d->now[step->from] : free_state(d);
	int rc = word ? KH_OK : kh_flow_take(d, step, to);

	if (!word)
		to->reached = UINT32_MAX;
	if (rc != KH_OK || !keep_state(d, to, kh_flow_key(d, to, word), *count))
		return rc;
	d->free += !word;
	d->chosen[*count] = place;
	d->next[(*count)++] = to;
	return KH_OK;
}

/* The next states are those now. */
static void go_to_next(struct kh_flows *d, size_t count)
{
	const struct kh_flow_step *steps = d->steps.items;
	struct kh_flow_state **swap = d->now;

	for (size_t x = 0; x < count; x++) {
		if (steps[d->chosen[x]].kind == KH_STEP_WORD)
			kh_flow_take_word(d, d->next[x], steps[d->chosen[x]].cost);
		d->next[x]->reached = (uint32_t)d->word.i + 1;
	}
	d->now = d->next;
	d->next = swap;
	d->count = count;
}

/* The cheapest steps, each to a state of its own. *enough: there is no need to look at other steps. */
static int choose(struct kh_flows *d, bool *enough)
{
	size_t count = 0, x = 0, records = d->records.count;
	int rc = KH_OK;

	if (d->narrowed)
		keep_wanted(d);
	bool few = d->narrowed && d->wanted < NEAR * d->beam;
	bool all = !few && keep_cheapest(d, NEAR * d->beam);
	const uint64_t *order = sort_steps(d);
	if (order == NULL)
		return KH_E_MEMORY;
	forget_seen(d);
	d->free = 0;
	for (; rc == KH_OK && x < d->steps.count && count < d->beam; x++)
		rc = take_step(d, (uint32_t)order[x], &count);
	*enough = all || (count == d->beam && x <= NEAR * d->beam);
	if (rc == KH_OK && *enough)
		go_to_next(d, count);
	else
		d->records.count = records;
	return rc;
}

static int next_word(struct kh_flows *d)
{
	bool enough = false;
	int rc = KH_OK;

	for (size_t x = 0; rc == KH_OK && !enough && x < LEVELS; x++) {
		rc = find_steps(d, x);
		if (rc == KH_OK)
			rc = choose(d, &enough);
	}
	return rc;
}

/* ---- the search ---- */

static int read_back(struct kh_flows *d, const struct kh_flow_state *best, struct kh_puts *puts)
{
	const struct kh_flow_record *records = d->records.items;
	size_t n = 0;

	for (uint32_t r = best->put; r > 0; r = records[r - 1].before)
		n++;
	puts->count = n;
	puts->at = kh_arena_take(d->run->mem, (n + 1) * sizeof *puts->at);
	if (puts->at == NULL)
		return KH_E_MEMORY;
	for (uint32_t r = best->put; r > 0; r = records[r - 1].before)
		puts->at[--n] = records[r - 1].put;
	return KH_OK;
}

/* *least: what it costs with all that ends there. */
static const struct kh_flow_state *cheapest(struct kh_flows *d, float *least)
{
	struct kh_flow_state *best = d->now[0];

	*least = kh_flow_final_cost(d, best);
	for (size_t x = 1; x < d->count; x++) {
		float cost = kh_flow_final_cost(d, d->now[x]);
		if (cost < *least) {
			*least = cost;
			best = d->now[x];
		}
	}
	return best;
}

static void begin(struct kh_flows *d)
{
	struct kh_flow_state *first = d->pool;

	memset(first, 0, sizeof *first);
	for (size_t k = 0; k <= KH_SHRED_COLUMNS_MOST; k++)
		first->column[k].last_row = KH_FLOW_NO_ROW;
	first->row_now = first->row_top = KH_FLOW_NO_ROW;
	for (size_t x = 1; x < 2 * d->beam + 1; x++)
		d->pool[x].reached = UINT32_MAX;
	d->now[0] = first;
	d->count = 1;
}

static int walk(struct kh_flows *d, struct kh_puts *puts)
{
	int rc = KH_OK;

	begin(d);
	for (size_t i = 0; rc == KH_OK && i < d->w->atoms->count; i++) {
		kh_flow_word_set(d, i);
		if (d->word.block) {
			d->block = d->block_now;
			d->block_now = i;
		}
		rc = next_word(d);
	}
	return rc == KH_OK ? read_back(d, cheapest(d, &puts->cost), puts) : rc;
}

static int take_beam(struct kh_flows *d)
{
	size_t words = d->w->atoms->count;

	d->mixed_from = d->beam; /* not where it is narrow */
	if (d->beam == 0)
		d->beam = words > WORDS_AT_FULL_BEAM ? BEAM * WORDS_AT_FULL_BEAM / words : BEAM;
	d->beam = d->beam < BEAM_LEAST ? BEAM_LEAST : d->beam;
	if (d->mixed_from == 0)
		d->mixed_from = d->beam - d->beam / MIXED;
	for (d->seen_mask = 64; d->seen_mask < 2 * d->beam;)
		d->seen_mask *= 2;
	d->shapes = kh_arena_zero(d->mem, d->seen_mask, sizeof *d->shapes);
	d->of_shape = kh_arena_zero(d->mem, d->seen_mask, sizeof *d->of_shape);
	d->seen_at = kh_arena_take(d->mem, (d->beam + 1) * sizeof *d->seen_at);
	d->seen = kh_arena_zero(d->mem, d->seen_mask--, sizeof *d->seen);
	d->pool = kh_arena_take(d->mem, (2 * d->beam + 1) * sizeof *d->pool);
	d->now = kh_arena_take(d->mem, (d->beam + 1) * sizeof(struct kh_flow_state *));
	d->next = kh_arena_take(d->mem, (d->beam + 1) * sizeof(struct kh_flow_state *));
	d->chosen = kh_arena_take(d->mem, (d->beam + 1) * sizeof *d->chosen);
	bool taken = d->pool != NULL && d->now != NULL && d->next != NULL && d->chosen != NULL && d->seen != NULL &&
	             d->seen_at != NULL && d->shapes != NULL && d->of_shape != NULL;
	return taken ? KH_OK : KH_E_MEMORY;
}

int kh_flows_search(struct kh_run *run, const struct kh_weights *weights, size_t beam, struct kh_puts *puts)
{
	struct kh_flows d = {.run = run,
	    .w = weights,
	    .flow = kh_flow_text(run->flow),
	    .cost = weights->costs->of,
	    .columns = weights->region->column_count,
	    .beam = beam,
	    .mem = kh_arena_new()};

	*puts = (struct kh_puts){0};
	if (d.mem == NULL)
		return KH_E_MEMORY;
	int rc = kh_flow_costs_begin(&d);
	if (rc == KH_OK)
		rc = take_beam(&d);
	if (rc == KH_OK)
		rc = walk(&d, puts);
	kh_arena_free(d.mem);
	return rc;
}
