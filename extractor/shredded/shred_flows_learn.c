/* What a table in reading order teaches of itself, beside what any shredded one does (shred_learn.c): how the cells
 * of each column begin (with a block, with a line of one, or on a line), whether the cells of a row begin side by
 * side, as they do where they are aligned at their top, whether wide blanks part lines of print, the words of each
 * column, and after which column it is begun (shred_flows_after.c). */
#include "shred_flows.h"

#include <math.h>
#include <stdlib.h>

#include "lines/flow.h"

static const float WORDS_UNSEEN = 3,
                   PLACES_UNSEEN = 2; /* counted of the mean of all columns before anything was seen */

struct use {
	uint64_t hash;
	uint32_t word;
	uint8_t column;
};

struct learner {
	struct kh_run *run;
	const struct kh_region *region;
	const struct kh_atoms *words;
	const struct kh_puts *puts;
	struct kh_flow_lessons *lessons;
	float share[KH_SHRED_COLUMNS_MOST]; /* of the words that are the column's */
};

static uint32_t put_end(const struct learner *l, size_t x)
{
	return x + 1 < l->puts->count ? l->puts->at[x + 1].word : (uint32_t)l->words->count;
}

static bool is_of_column(const struct learner *l, size_t x)
{
	return l->puts->at[x].kind != KH_PUT_STRAY && l->puts->at[x].column < l->region->column_count;
}

/* ---- places ---- */

static enum kh_flow_place place_of(const struct learner *l, const struct kh_put *put)
{
	uint32_t e = l->words->at[put->word].evidence;

	return (e & KH_EV_INLINE) != 0                ? KH_PLACE_ON_LINE
	       : (e & (KH_EV_GAP | KH_EV_BREAK)) != 0 ? KH_PLACE_BLOCK
	                                              : KH_PLACE_LINE;
}

static void learn_places(struct learner *l)
{
	float seen[KH_SHRED_COLUMNS_MOST][KH_FLOW_PLACES] = {{0}}, all[KH_FLOW_PLACES],
	      of[KH_SHRED_COLUMNS_MOST] = {0}, sum = 0;
	float beside[2] = {1, 1}, same = 1, lines = 30;

	for (size_t p = 0; p < KH_FLOW_PLACES; p++)
		sum += all[p] = 1;
	for (size_t x = 0; x < l->puts->count; x++) {
		const struct kh_put *put = &l->puts->at[x];
		if (put->beside != KH_BESIDE_NONE)
			beside[put->beside == KH_BESIDE_LATE]++;
		same += put->kind == KH_PUT_SAME;
		lines += put->kind == KH_PUT_ON;
		if (!is_of_column(l, x) || put->kind == KH_PUT_ON || put->kind == KH_PUT_SAME)
			continue;
		enum kh_flow_place p = place_of(l, put);
		seen[put->column][p]++;
		of[put->column]++;
		all[p]++;
		sum++;
	}
	for (size_t k = 0; k < l->region->column_count; k++)
		for (size_t p = 0; p < KH_FLOW_PLACES; p++)
			l->lessons->place[k][p] =
			    -logf((seen[k][p] + PLACES_UNSEEN * all[p] / sum) / (of[k] + PLACES_UNSEEN));
	l->lessons->same = -logf(same / (same + lines));
	for (size_t b = 0; b < 2; b++)
		l->lessons->beside[b] = -logf(beside[b] / (beside[0] + beside[1]));
}

/* ---- words ---- */

static int by_hash(const void *a, const void *b)
{
	const struct use *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->word < y->word ? -1 : x->word > y->word;
}

/* The words [use, use + n) are the same one. Each learns from the others how much likelier it is in a column than any
 * word is. */
static void learn_word(struct learner *l, const struct use *use, size_t n)
{
	float seen[KH_SHRED_COLUMNS_MOST] = {0};
	size_t columns = l->region->column_count;

	for (size_t x = 0; x < n; x++)
		seen[use[x].column]++;
	for (size_t x = 0; x < n; x++)
		for (size_t k = 0; k < columns; k++) {
			float others = seen[k] - (use[x].column == k);
			float likely = (others + WORDS_UNSEEN * l->share[k]) / ((float)(n - 1) + WORDS_UNSEEN);
			l->lessons->word[use[x].word * columns + k] = -logf(likely / l->share[k]);
		}
}

static int learn_words(struct learner *l)
{
	struct kh_list list = {0};
	float sum = 0;

	for (size_t k = 0; k < l->region->column_count; k++)
		sum += l->share[k] = 1;
	for (size_t x = 0; x < l->puts->count; x++)
		for (uint32_t i = l->puts->at[x].word; is_of_column(l, x) && i < put_end(l, x); i++) {
			struct use *u = kh_list_add(l->run->mem, &list, sizeof *u);
			if (u == NULL)
				return KH_E_MEMORY;
			*u = (struct use){kh_atoms_hash(l->words, i, i + 1), i, (uint8_t)l->puts->at[x].column};
			l->share[u->column]++;
			sum++;
		}
	for (size_t k = 0; k < l->region->column_count; k++)
		l->share[k] /= sum;
	struct use *u = list.items;
	if (list.count > 1)
		qsort(u, list.count, sizeof *u, by_hash);
	for (size_t i = 0, k; i < list.count; i = k) {
		for (k = i + 1; k < list.count && u[k].hash == u[i].hash; k++)
			;
		learn_word(l, u + i, k - i);
	}
	return KH_OK;
}

/* ---- words over line ends ---- */

static size_t word_at(const struct learner *l, uint32_t position)
{
	size_t low = 0, high = l->words->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (l->words->at[middle].at.end <= position)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void forget_joints(struct learner *l, struct kh_pairs *pairs)
{
	const struct kh_text *flow = kh_flow_text(l->run->flow);
	const struct kh_atom *w = l->words->at;

	for (size_t i = 0; l->lessons->joined != NULL && i < l->words->count; i++)
		if (l->lessons->joined[i] > 0)
			kh_pairs_add(pairs, flow, w[l->lessons->joined[i] - 1].at, w[i].at, -1);
}

/* The lines of a cell join words that stand on no line together. */
static int learn_joints(
    struct learner *l, const struct kh_atoms *atoms, const struct kh_shred_path *path, struct kh_pairs *pairs)
{
	const struct kh_text *flow = kh_flow_text(l->run->flow);

	forget_joints(l, pairs);
	l->lessons->joined = kh_arena_zero(l->run->mem, l->words->count + 1, sizeof *l->lessons->joined);
	if (l->lessons->joined == NULL)
		return KH_E_MEMORY;
	for (size_t x = 0; x < path->count; x++)
		for (size_t i = path->at[x].begin + 1; i < path->at[x].end; i++) {
			struct kh_range a = atoms->at[i - 1].at, b = atoms->at[i].at;
			size_t word = word_at(l, b.begin);
			kh_pairs_add(pairs, flow, a, b, 1);
			l->lessons->joined[word] = (uint32_t)word_at(l, a.end - 1) + 1;
		}
	return KH_OK;
}

void kh_flows_forget(
    struct kh_run *run, const struct kh_atoms *words, struct kh_pairs *pairs, const struct kh_flow_lessons *lessons)
{
	struct kh_flow_lessons last = *lessons;
	struct learner l = {.run = run, .words = words, .lessons = &last};

	forget_joints(&l, pairs);
}

int kh_flows_learn(struct kh_run *run, const struct kh_region *region, const struct kh_atoms *words,
    const struct kh_puts *puts, const struct kh_atoms *atoms, const struct kh_shred_path *path,
    struct kh_pairs *pairs, struct kh_flow_lessons *lessons)
{
	struct learner l = {run, region, words, puts, lessons, {0}};

	lessons->word = kh_arena_zero(run->mem, words->count * region->column_count + 1, sizeof *lessons->word);
	if (lessons->word == NULL)
		return KH_E_MEMORY;
	learn_places(&l);
	int rc = kh_flows_learn_moves(run, region->column_count, puts, lessons);
	if (rc == KH_OK)
		rc = learn_joints(&l, atoms, path, pairs);
	return rc == KH_OK ? learn_words(&l) : rc;
}
