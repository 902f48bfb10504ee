/* Where the columns of an aligned table stand, on a page and around a line: they drift. */
#include "aligned_words.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum {
	WIDTH_MOST = 1000,
	AROUND = 14, /* lines above and below that tell where a column stands */
	AROUND_ENOUGH = 5,
	CUTS_MOST = 200,
	NARROW = 5, /* hardly a column of texts is narrower */
	PUSHED_LEFT = 12,
	PUSHED_RIGHT = 4,
	BLANK_MOST = 3, /* columns from the left */
	GAPS_MOST = 4096,
	DRIFT = 8,        /* columns stand so far off titles of another page */
	LINES_ENOUGH = 4, /* of a page that say where the next one has its columns */
};

/* Is all of a line one text? */
bool kh_aligned_one_text(const struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	for (size_t i = l->word + 1; i < l->word_end; i++)
		if (kh_aligned_gap(&w->text->words[i]) > 1)
			return false;
	return true;
}

/* A numeral and what it heads, in one text: it stands across the columns. */
static bool is_band(struct kh_aligned_worker *w, const struct kh_aligned_line *l)
{
	struct kh_range at = {w->text->words[l->word].at.begin, w->text->words[l->word_end - 1].at.end};
	struct kh_hit hit;

	return kh_aligned_one_text(w, l) &&
	       kh_set_match(kh_patterns_set(w->run->patterns, "begin"), w->run->matcher, w->run->text, at, &hit) ==
	           KH_OK &&
	       kh_pattern_yield(hit.pattern, "role") != NULL &&
	       strcmp(kh_pattern_yield(hit.pattern, "role"), "band") == 0;
}

/* Blanks between two texts side by side: they are hardly of one column. */
struct gap {
	uint16_t before, after; /* where the words beside it begin */
	float cost;
};

/* What it costs to cut lines before each x, and how many texts begin there. */
struct profile {
	float cost[WIDTH_MOST];
	uint16_t starts[WIDTH_MOST];
	uint16_t kinds[KH_ROLE_COUNT][WIDTH_MOST]; /* words that cells of a role begin with */
	uint16_t touch[KH_ROLE_COUNT][WIDTH_MOST]; /* the same near x, one blank after other words */
	uint16_t texts[WIDTH_MOST + 1];            /* that begin left of x */
	uint16_t numbers[WIDTH_MOST + 1];          /* alone, or first on their lines, that begin left of x */
	uint16_t agencies[WIDTH_MOST + 1], times[WIDTH_MOST + 1]; /* texts that begin left of x as such cells do */
	struct gap gaps[GAPS_MOST];                               /* by `before`, from the right */
	size_t gap_count, lines;
	uint32_t right; /* of where the last word begins */
};

/* Where columns touch, texts are pushed off the place where their column begins. */
static void note_kind(struct profile *p, const struct kh_word *word, bool touches)
{
	uint32_t x = word->x.left;

	p->kinds[word->kind][x]++;
	for (uint32_t i = x > PUSHED_RIGHT ? x - PUSHED_RIGHT : 0; touches && i <= x + PUSHED_LEFT && i < WIDTH_MOST;
	     i++)
		p->touch[word->kind][i]++;
}

static void note_gap(const struct kh_aligned_worker *w, struct profile *p, const struct kh_word *word)
{
	uint32_t blanks = kh_aligned_gap(word);

	if (p->gap_count < GAPS_MOST)
		p->gaps[p->gap_count++] = (struct gap){(uint16_t)word[-1].x.left, (uint16_t)word->x.left,
		    blanks == 2 ? w->cost->place_gap_two : w->cost->place_gap};
}

/* A number alone, or first on its line and parted from what follows. */
static bool is_row_number(
    const struct kh_aligned_worker *w, const struct kh_aligned_line *l, const struct kh_word *word)
{
	const struct kh_word *words = w->text->words;

	return word == words + l->word && (l->word + 1 == l->word_end || kh_aligned_gap(&word[1]) > 1) &&
	       kh_aligned_numeral(w->run->text, word->at);
}

static int from_right(const void *a, const void *b)
{
	const struct gap *x = a, *y = b;

	return y->before - x->before;
}

static void project(struct kh_aligned_worker *w, size_t from, size_t to, struct profile *p)
{
	memset(p, 0, sizeof *p);
	for (size_t i = from; i < to; i++) {
		const struct kh_aligned_line *l = &w->text->at[i];
		const struct kh_word *first = w->text->words + l->word, *last = w->text->words + l->word_end;
		if (l->kind != KH_AL_CELLS || (l->word_end > l->word + 8 && kh_aligned_one_text(w, l)) ||
		    is_band(w, l))
			continue;
		p->lines++;
		for (const struct kh_word *word = first; word < last; word++) {
			for (uint32_t x = word->x.left + 1; x < word->x.right && x < WIDTH_MOST; x++)
				p->cost[x] += w->cost->place_splits_word;
			if (word->x.left >= WIDTH_MOST)
				break;
			p->right = word->x.left >= p->right ? word->x.left + 1 : p->right;
			bool near = word > first && (kh_aligned_gap(word) == 1 || word->joined);
			p->texts[word->x.left + 1] =
			    (uint16_t)(p->texts[word->x.left + 1] + (!near || word->kind != KH_ROLE_NONE));
			p->numbers[word->x.left + 1] =
			    (uint16_t)(p->numbers[word->x.left + 1] + is_row_number(w, l, word));
			if (word->kind != KH_ROLE_NONE)
				note_kind(p, word, word > first && kh_aligned_gap(word) == 1);
			if (near) {
				for (uint32_t x = word[-1].x.right; x <= word->x.left; x++)
					p->cost[x] += w->cost->place_splits_text;
			} else {
				p->starts[word->x.left]++;
				p->agencies[word->x.left + 1] =
				    (uint16_t)(p->agencies[word->x.left + 1] + (word->kind == KH_ROLE_LEAD));
				p->times[word->x.left + 1] =
				    (uint16_t)(p->times[word->x.left + 1] + (word->kind == KH_ROLE_TIME));
				if (word > first)
					note_gap(w, p, word);
			}
		}
	}
	for (size_t x = 0; x < WIDTH_MOST; x++) {
		p->texts[x + 1] = (uint16_t)(p->texts[x + 1] + p->texts[x]);
		p->numbers[x + 1] = (uint16_t)(p->numbers[x + 1] + p->numbers[x]);
		p->agencies[x + 1] = (uint16_t)(p->agencies[x + 1] + p->agencies[x]);
		p->times[x + 1] = (uint16_t)(p->times[x + 1] + p->times[x]);
	}
	qsort(p->gaps, p->gap_count, sizeof *p->gaps, from_right);
}

/* What it costs to begin a column of a role at x: the words and texts cut there, less the texts that begin there, or
 * a little further right where lines drift or are centred. */
static float cost_at(const struct kh_aligned_worker *w, const struct profile *p, enum kh_role role, uint32_t x)
{
	static const float share[] = {1, .5F, .4F, .3F, .25F, .2F};
	float sum = 0;

	for (uint32_t d = 0; d < sizeof share / sizeof *share && x + d < WIDTH_MOST; d++)
		sum += share[d] * ((float)p->starts[x + d] + w->cost->place_kind * (float)p->kinds[role][x + d]);
	float cut = fmaxf(p->cost[x] - w->cost->place_touch * (float)p->touch[role][x], 0);
	return cut - w->cost->place_start * sum;
}

/* The cuts between two titles' centres that are worth a thought. */
struct cuts {
	uint16_t at[CUTS_MOST];
	float cost[CUTS_MOST], best[CUTS_MOST];
	uint16_t from[CUTS_MOST];
	size_t count;
};

/* The longest run of cheapest cuts. */
static struct kh_extent cheapest_run(const struct profile *p, uint32_t left, uint32_t right)
{
	struct kh_extent best = {left, left}, run;
	float least = INFINITY;

	for (uint32_t x = left; x <= right; x = run.right + 1) {
		run = (struct kh_extent){x, x};
		while (run.right < right && p->cost[run.right + 1] == p->cost[x])
			run.right++;
		if (p->cost[x] < least || (p->cost[x] == least && run.right - run.left > best.right - best.left)) {
			least = p->cost[x];
			best = run;
		}
	}
	return best;
}

/* A page, and where the columns may be cut apart on it. */
struct placing {
	const struct kh_aligned_worker *w;
	struct profile profile;
	struct cuts cuts[KH_ALIGNED_COLUMNS_MOST];
	bool titles;    /* are printed on it */
	float leftmost; /* where its texts begin */
	float shift;    /* of the page against the one whose titles are known */
};

static void add_cut(struct cuts *cuts, uint32_t x, float cost)
{
	if (cuts->count < CUTS_MOST) {
		cuts->at[cuts->count] = (uint16_t)x;
		cuts->cost[cuts->count++] = cost;
	}
}

static float centre(const struct placing *p, size_t column)
{
	return fmaxf((float)kh_aligned_centre(p->w->now[column]) + p->shift, 0);
}

static uint32_t title_end(const struct placing *p, uint32_t x, float slack)
{
	return (uint32_t)fmaxf((float)x + p->shift + (p->titles ? 0 : slack), 0);
}

/* Cuts between column k and the next: where texts begin, or else the longest run of cheapest cuts. A title stands
 * over its column, about: lines drift. */
static void list_cuts(struct placing *p, size_t k)
{
	const struct kh_aligned_costs *cost = p->w->cost;
	const struct profile *profile = &p->profile;
	enum kh_role role = p->w->header->columns[k + 1].role;
	struct cuts *cuts = &p->cuts[k];
	uint32_t left = title_end(p, p->w->now[k].left, -DRIFT), right = title_end(p, p->w->now[k + 1].right, DRIFT);

	right = right < WIDTH_MOST ? right : WIDTH_MOST - 1;
	left = left < right ? left : right;
	role = role == KH_ROLE_SUPPORT ? KH_ROLE_LEAD : role;
	cuts->count = 0;
	uint32_t free = cheapest_run(profile, left, right).right;
	for (uint32_t x = left; x <= right; x++) {
		if (profile->starts[x] > 0 || profile->kinds[role][x] > 0)
			add_cut(cuts, x, cost_at(p->w, profile, role, x));
		if (x == free)
			add_cut(cuts, x, profile->cost[x] - cost->place_starts_least * cost->place_start);
	}
}

/* A title is centred over its column, or set flush left as its cells are. */
static float off_title(const struct placing *p, size_t k, float left, float right)
{
	const struct kh_extent *title = &p->w->now[k];
	float off = fabsf((left + right - 1) / 2 - (float)(title->left + title->right) / 2 - p->shift);
	float flush = fabsf((float)title->left + p->shift - left);

	return fminf(p->w->cost->place_title * fminf(off, flush), p->w->cost->place_title_most) +
	       (p->titles ? p->w->cost->place_title_out : 0) * (fmaxf(left - (float)title->left - p->shift, 0) +
	                                                           fmaxf((float)title->right + p->shift - right, 0));
}

/* The numbers of rows stand in the column of numbers. */
static float numbers_out(const struct placing *p, size_t k, uint32_t left, uint32_t right)
{
	return k < p->w->columns && k == p->w->no + 1
	           ? p->w->cost->place_number_out * (float)(p->profile.numbers[right] - p->profile.numbers[left])
	           : 0;
}

/* Agencies begin no cells of a column of times, nor times those of agencies. */
static float other_kinds(const struct placing *p, size_t k, uint32_t left, uint32_t right)
{
	enum kh_role role = p->w->header->columns[k].role;
	const uint16_t *texts = role == KH_ROLE_TIME || role == KH_ROLE_BUDGET    ? p->profile.agencies
	                        : role == KH_ROLE_LEAD || role == KH_ROLE_SUPPORT ? p->profile.times
	                                                                          : NULL;

	return texts == NULL ? 0 : p->w->cost->place_other_kind * (float)(texts[right] - texts[left]);
}

/* A column has texts, as a rule. */
static float nothing(const struct placing *p, size_t k, uint32_t left, uint32_t right)
{
	enum kh_role role = p->w->header->columns[k].role;

	if (p->profile.texts[right] > p->profile.texts[left])
		return 0;
	return role == KH_ROLE_NONE || role == KH_ROLE_BUDGET || role == KH_ROLE_NO ? p->w->cost->place_blank_note
	                                                                            : p->w->cost->place_blank;
}

/* The page before had the column k + 1 begin where its title stands, and column k some width. */
static float off_before(const struct placing *p, size_t k, float left, float right)
{
	const struct kh_aligned_costs *cost = p->w->cost;
	float off = fabsf(right - centre(p, k + 1) - p->w->offset[k + 1]);
	float wide = fabsf(right - left - p->w->width[k]);

	if (!p->w->placed)
		return 0;
	return cost->place_strays * fminf(fminf(off, wide), cost->place_strays_most);
}

/* What the gaps cost that a column has inside, which begins at some x and ends before another. */
struct inside {
	float ends[WIDTH_MOST];    /* of gaps by where they end */
	float sum[WIDTH_MOST + 1]; /* of those that end left of x */
	size_t next;
};

/* Add the gaps from `left` on; called with one `left` after the other, from the right. */
static void add_gaps(const struct profile *p, uint32_t left, struct inside *inside)
{
	size_t i = inside->next;
	uint32_t from = p->right;

	for (; i < p->gap_count && p->gaps[i].before >= left; i++) {
		inside->ends[p->gaps[i].after] += p->gaps[i].cost;
		from = p->gaps[i].after < from ? p->gaps[i].after : from;
	}
	inside->next = i;
	for (uint32_t x = from; x < p->right; x++)
		inside->sum[x + 1] = inside->sum[x] + inside->ends[x];
}

static void clear_gaps(const struct profile *p, struct inside *inside)
{
	memset(inside->ends, 0, p->right * sizeof *inside->ends);
	memset(inside->sum, 0, (p->right + 1) * sizeof *inside->sum);
	inside->next = 0;
}

static float gaps_inside(const struct profile *p, const struct inside *inside, uint32_t right)
{
	return inside->sum[right < p->right ? right : p->right];
}

static float narrow(const struct placing *p, size_t k, float left, float right)
{
	if (k == p->w->no || right - left >= NARROW)
		return 0;
	return p->w->cost->place_narrow * (right > left ? 1 : 2);
}

/* Column k begins at `left`, cut j of the boundary before it: is that the cheapest way to each cut at its end? */
static void reach_cuts(struct placing *p, size_t k, size_t j, float left, float before, const struct inside *inside)
{
	struct cuts *cuts = &p->cuts[k];

	for (size_t i = 0; i < cuts->count; i++) {
		float x = (float)cuts->at[i];
		float cost = before + cuts->cost[i] + gaps_inside(&p->profile, inside, cuts->at[i]) +
		             off_title(p, k, left, x) + off_before(p, k, left, x) +
		             nothing(p, k, (uint32_t)left, cuts->at[i]) +
		             numbers_out(p, k, (uint32_t)left, cuts->at[i]) +
		             other_kinds(p, k, (uint32_t)left, cuts->at[i]) + narrow(p, k, left, x);
		if (cost < cuts->best[i]) {
			cuts->best[i] = cost;
			cuts->from[i] = (uint16_t)j;
		}
	}
}

/* The column of cuts k ends at the first of them, and begins at one of the cuts before. */
static void reach_all(struct placing *p, size_t k, struct inside *inside)
{
	clear_gaps(&p->profile, inside);
	if (k == 0) {
		add_gaps(&p->profile, 0, inside);
		reach_cuts(p, 0, 0, p->leftmost, 0, inside);
		return;
	}
	const struct cuts *before = &p->cuts[k - 1];
	for (size_t j = before->count; j-- > 0;) {
		add_gaps(&p->profile, before->at[j], inside);
		reach_cuts(p, k, j, (float)before->at[j], before->best[j], inside);
	}
}

/* Add the costs of the last column, which has no end. */
static void reach_end(struct placing *p, struct cuts *cuts, struct inside *inside)
{
	size_t n = p->w->columns - 1;

	clear_gaps(&p->profile, inside);
	for (size_t i = cuts->count; i-- > 0;) {
		add_gaps(&p->profile, cuts->at[i], inside);
		cuts->best[i] += gaps_inside(&p->profile, inside, WIDTH_MOST) +
		                 nothing(p, n, cuts->at[i], WIDTH_MOST) + other_kinds(p, n, cuts->at[i], WIDTH_MOST);
	}
}

/* The cheapest cuts; *last: of the last boundary. */
static float find_cuts(struct placing *p, size_t *last)
{
	size_t n = p->w->columns - 1;
	struct inside inside;

	*last = 0;
	if (n == 0)
		return 0;
	for (size_t k = 0; k < n; k++) {
		list_cuts(p, k);
		for (size_t i = 0; i < p->cuts[k].count; i++)
			p->cuts[k].best[i] = INFINITY;
		reach_all(p, k, &inside);
	}
	struct cuts *cuts = &p->cuts[n - 1];
	reach_end(p, cuts, &inside);
	for (size_t i = 1; i < cuts->count; i++)
		if (cuts->best[i] < cuts->best[*last])
			*last = i;
	return cuts->best[*last];
}

/* A page without titles stands further left than the one before where its first columns are blank: the text furthest
 * left is of one of the first columns. */
static void find_shift(struct placing *p)
{
	float least = INFINITY, shift = 0;
	size_t last;

	for (size_t k = 0; k < BLANK_MOST && k < p->w->columns; k++) {
		p->shift = k == 0 ? 0 : p->leftmost - p->w->left[k];
		float cost = find_cuts(p, &last) + (float)k * p->w->cost->place_shift;
		if (cost < least) {
			least = cost;
			shift = p->shift;
		}
	}
	p->shift = shift;
}

static void take_cuts(struct kh_aligned_worker *w, const struct placing *p, size_t last)
{
	size_t n = w->columns - 1;

	w->places[0].at.left = 0;
	w->places[n].at.right = WIDTH_MOST;
	for (size_t k = 0; k <= n; k++)
		w->places[k].edge = UINT32_MAX;
	for (size_t k = n; k-- > 0; last = p->cuts[k].from[last]) {
		uint32_t cut = p->cuts[k].at[last], left = cut;
		while ((float)left > centre(p, k) && p->profile.cost[left - 1] <= p->profile.cost[cut])
			left--;
		w->places[k].at.right = left;
		w->places[k + 1].at.left = cut;
	}
	if (p->profile.lines < LINES_ENOUGH)
		return;
	w->placed = true;
	w->left[0] = p->leftmost - p->shift;
	for (size_t k = 1; k <= n; k++) {
		w->offset[k] = (float)w->places[k].at.left - centre(p, k);
		w->left[k] = (float)w->places[k].at.left - p->shift;
	}
	for (size_t k = 0; k < n; k++)
		w->width[k] = w->left[k + 1] - w->left[k];
}

/* The cuts on a page that split the fewest words and texts, where texts begin, and over which the titles stand as
 * titles do: the cheapest sequence. */
void kh_aligned_place(struct kh_aligned_worker *w, size_t from, size_t to, bool titles)
{
	struct placing p = {.w = w, .titles = titles};
	uint32_t x = 0;
	size_t last;

	project(w, from, to, &p.profile);
	while (x + 1 < WIDTH_MOST && p.profile.starts[x] == 0)
		x++;
	p.leftmost = (float)x;
	if (!titles && w->placed)
		find_shift(&p);
	find_cuts(&p, &last);
	take_cuts(w, &p, last);
}

/* ---- around a line ---- */

void kh_aligned_parts_note(const struct kh_aligned_text *text, size_t line, struct kh_aligned_part *parts)
{
	const struct kh_aligned_line *l = &text->at[line];
	const struct kh_word *words = text->words;

	memset(parts, 0, text->header->count * sizeof *parts);
	for (size_t i = l->word; i < l->word_end; i++) {
		struct kh_aligned_part *p = &parts[words[i].column];
		bool first = i == l->word || words[i - 1].column != words[i].column;
		bool apart = i == l->word || kh_aligned_gap(&words[i]) > 1;
		if (first) {
			*p = (struct kh_aligned_part){words[i].x, apart, true};
			if (!apart)
				parts[words[i - 1].column].right = false;
		}
		p->at.right = words[i].x.right;
		/* words far apart are hardly one text */
		if (!first && !words[i].joined && kh_aligned_gap(&words[i]) > 2)
			p->left = p->right = false;
	}
}

/* Where column k stands around line i of lines [from, to): what lines nearby have there for sure. */
static void place_column(
    const struct kh_aligned_part *parts, size_t columns, size_t lines, size_t i, size_t k, struct kh_place *place)
{
	struct kh_place p = {{UINT32_MAX, 0}, UINT32_MAX};
	uint32_t lefts[2 * AROUND];
	size_t n = 0;

	for (size_t d = 1; d <= AROUND && n < AROUND_ENOUGH; d++)
		for (int side = 0; side < 2; side++) {
			if (side == 0 ? i < d : i + d >= lines)
				continue;
			const struct kh_aligned_part *part = &parts[(side == 0 ? i - d : i + d) * columns + k];
			if (part->at.right == 0)
				continue;
			if (part->left) {
				lefts[n++] = part->at.left;
				p.at.left = part->at.left < p.at.left ? part->at.left : p.at.left;
			}
			if (part->right)
				p.at.right = part->at.right > p.at.right ? part->at.right : p.at.right;
		}
	for (size_t a = 0, most = 1; a < n; a++) {
		size_t same = 0;
		for (size_t b = 0; b < n; b++)
			same += lefts[a] == lefts[b];
		if (same > most && same * 2 >= n) {
			most = same;
			p.edge = lefts[a];
		}
	}
	if (n > 0)
		place->at.left = p.at.left;
	if (p.at.right > 0)
		place->at.right = p.at.right;
	place->edge = p.edge;
}

bool kh_aligned_place_near(struct kh_aligned_text *text, const struct kh_aligned_part *parts, size_t from, size_t to,
    size_t i, const struct kh_place *else_at)
{
	size_t columns = text->header->count;
	struct kh_place now[KH_ALIGNED_COLUMNS_MOST], *places = &text->places[i * columns];

	memcpy(now, else_at, columns * sizeof *now);
	for (size_t k = 0; k < columns; k++)
		place_column(parts, columns, to - from, i - from, k, &now[k]);
	bool moved = memcmp(now, places, columns * sizeof *now) != 0;
	memcpy(places, now, columns * sizeof *now);
	return moved;
}

int kh_aligned_place_again(struct kh_run *run, struct kh_aligned_text *text, bool *moved)
{
	size_t columns = text->header->count;
	struct kh_aligned_part *parts = kh_arena_take(run->mem, (text->count * columns + 1) * sizeof *parts);

	if (parts == NULL)
		return KH_E_MEMORY;
	for (size_t from = 0, to; from < text->count; from = to) {
		to = from + 1;
		if (text->at[from].kind == KH_AL_SKIP)
			continue;
		while (to < text->count && text->at[to].kind != KH_AL_SKIP && !text->at[to].page)
			to++;
		memset(parts, 0, (to - from) * columns * sizeof *parts);
		for (size_t i = from; i < to; i++)
			if (text->at[i].kind == KH_AL_CELLS)
				kh_aligned_parts_note(text, i, &parts[(i - from) * columns]);
		for (size_t i = from; i < to; i++)
			moved[i] = kh_aligned_place_near(text, parts, from, to, i, &text->places[i * columns]);
	}
	return KH_OK;
}

/* ---- above and below ---- */

/* The columns of which a text begins on a line at x, as bits. */
static uint32_t begin_at(const struct kh_aligned_text *text, const struct kh_aligned_line *l, uint32_t x)
{
	const struct kh_word *words = text->words;

	for (size_t i = l->word; i < l->word_end && words[i].x.left <= x; i++)
		if (words[i].x.left == x)
			return i == l->word || words[i].column != words[i - 1].column ? 1U << words[i].column : 0;
	return 0;
}

uint32_t kh_aligned_begin_near(const struct kh_aligned_text *text, size_t line, uint32_t x)
{
	uint32_t columns = 0;

	for (size_t d = 1; d <= KH_ALIGNED_NEAR && d <= line; d++) {
		if (kh_aligned_parts(&text->at[line - d + 1]) || text->at[line - d].kind != KH_AL_CELLS)
			break;
		columns |= begin_at(text, &text->at[line - d], x);
	}
	for (size_t d = 1; d <= KH_ALIGNED_NEAR && line + d < text->count; d++) {
		if (kh_aligned_parts(&text->at[line + d]))
			break;
		columns |= begin_at(text, &text->at[line + d], x);
	}
	return columns;
}
