/* Where the columns of an aligned table stand on a page, and in a row: the cheapest sequence of cuts between them
 * (dynamic programming). */
#include "aligned_profile.h"

#include <math.h>
#include <string.h>

enum {
	CUTS_MOST = 200,
	NARROW = 5,       /* hardly a column of texts is narrower */
	BLANK_MOST = 3,   /* columns from the left */
	ROW_DRIFT = 24,   /* columns of a row stand so far off those of its page */
	DRIFT = 8,        /* columns stand so far off titles of another page */
	LINES_ENOUGH = 4, /* of a page that say where the next one has its columns */
};

/* The cuts between two columns that are worth a thought. */
struct cuts {
	uint16_t at[CUTS_MOST];
	float cost[CUTS_MOST], best[CUTS_MOST];
	uint16_t from[CUTS_MOST];
	size_t count;
};

/* A page, and where the columns may be cut apart on it. */
struct placing {
	const struct kh_aligned_worker *w;
	struct kh_profile profile;
	struct cuts cuts[KH_ALIGNED_COLUMNS_MOST];
	const uint32_t *page; /* of a row: where the columns of its page begin; NULL for a page */
	bool titles;          /* are printed on it */
	float leftmost;       /* where its texts begin */
	float shift;          /* of the page against the one whose titles are known */
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

/* Between which x column k may end. A title stands over its column, about: lines drift. */
static void find_bounds(const struct placing *p, size_t k, uint32_t *left, uint32_t *right)
{
	*left = title_end(p, p->w->now[k].left, -DRIFT);
	*right = title_end(p, p->w->now[k + 1].right, DRIFT);
	if (p->page != NULL) {
		*left = p->page[k + 1] > ROW_DRIFT ? p->page[k + 1] - ROW_DRIFT : 0;
		*right = p->page[k + 1] + ROW_DRIFT;
	}
	*right = *right < KH_PROFILE_WIDTH ? *right : KH_PROFILE_WIDTH - 1;
	*left = *left < *right ? *left : *right;
}

/* Where column k + 1 begins as its page has it, or the page before; UINT32_MAX for not known. */
static uint32_t as_before(const struct placing *p, size_t k)
{
	if (p->page != NULL)
		return p->page[k + 1];
	return p->w->placed && p->titles ? (uint32_t)fmaxf(centre(p, k + 1) + p->w->offset[k + 1], 0) : UINT32_MAX;
}

/* Cuts between column k and the next: where texts begin, or else the longest run of cheapest cuts. */
static void list_cuts(struct placing *p, size_t k)
{
	const struct kh_aligned_costs *cost = p->w->cost;
	const struct kh_profile *profile = &p->profile;
	enum kh_role role = p->w->header->columns[k + 1].role;
	struct cuts *cuts = &p->cuts[k];
	uint32_t left, right;

	find_bounds(p, k, &left, &right);
	role = role == KH_ROLE_SUPPORT ? KH_ROLE_LEAD : role;
	cuts->count = 0;
	uint32_t free = kh_profile_free(profile, left, right), before = as_before(p, k);
	for (uint32_t x = left; x <= right; x++) {
		if (profile->starts[x] > 0 || profile->kinds[role][x] > 0)
			add_cut(cuts, x, kh_profile_cost(p->w, profile, role, x));
		if (x == free)
			add_cut(cuts, x,
			    profile->cost[x] - (p->page == NULL ? cost->place_starts_least * cost->place_start : 0));
		else if (x == before)
			add_cut(cuts, x, profile->cost[x]);
	}
}

/* A title is centred over its column, or set flush left as its cells are. */
static float off_title(const struct placing *p, size_t k, float left, float right)
{
	if (p->page != NULL)
		return 0;
	const struct kh_extent *title = &p->w->now[k];
	float off = fabsf((left + right - 1) / 2 - (float)(title->left + title->right) / 2 - p->shift);
	float flush = fabsf((float)title->left + p->shift - left);

	return fminf(p->w->cost->place_title * fminf(off, flush), p->w->cost->place_title_most) +
	       (p->titles ? p->w->cost->place_title_out : 0) * (fmaxf(left - (float)title->left - p->shift, 0) +
	                                                           fmaxf((float)title->right + p->shift - right, 0));
}

/* The last column begins left of the middle of its title. */
static float last_title_out(const struct placing *p, float left)
{
	return p->page == NULL && p->titles
	           ? p->w->cost->place_title_out * fmaxf(left - centre(p, p->w->columns - 1), 0)
	           : 0;
}

/* The numbers of rows stand in the column of numbers. */
static float numbers_out(const struct placing *p, size_t k, uint32_t left, uint32_t right)
{
	return k < p->w->columns && k == p->w->no + 1
	           ? p->w->cost->place_number_out * (float)(p->profile.numbers[right] - p->profile.numbers[left])
	           : 0;
}

/* Agencies begin no cells of a column of times or budgets, times none of agencies or budgets, products none of
 * budgets.
 */
static float other_kinds(const struct placing *p, size_t k, uint32_t left, uint32_t right)
{
	enum kh_role role = p->w->header->columns[k].role;
	bool agency = role == KH_ROLE_LEAD || role == KH_ROLE_SUPPORT;
	int n = 0;

	if (agency || role == KH_ROLE_BUDGET)
		n += p->profile.times[right] - p->profile.times[left];
	if (role == KH_ROLE_TIME || role == KH_ROLE_BUDGET)
		n += p->profile.agencies[right] - p->profile.agencies[left];
	if (role == KH_ROLE_BUDGET)
		n += p->profile.products[right] - p->profile.products[left];
	return p->w->cost->place_other_kind * (float)n;
}

static float nothing_in_row(const struct kh_aligned_costs *cost, enum kh_role role)
{
	if (role == KH_ROLE_TASK || role == KH_ROLE_TIME)
		return cost->row_blank_other;
	return role == KH_ROLE_NO || role == KH_ROLE_NONE || role == KH_ROLE_BUDGET ? cost->row_blank_note
	                                                                            : cost->row_blank;
}

/* A column has texts, as a rule, and one that had some before has more. */
static float nothing(const struct placing *p, size_t k, uint32_t left, uint32_t right)
{
	const struct kh_aligned_costs *cost = p->w->cost;
	enum kh_role role = p->w->header->columns[k].role;

	if (p->profile.texts[right] > p->profile.texts[left])
		return 0;
	if (p->page != NULL)
		return nothing_in_row(cost, role);
	if (role != KH_ROLE_NONE && role != KH_ROLE_BUDGET && role != KH_ROLE_NO)
		return cost->place_blank;
	return p->w->filled[k] ? cost->place_blank_again : cost->place_blank_note;
}

/* A row has column k + 1 begin where the page has it, and column k as wide. */
static float off_page(const struct placing *p, size_t k, float left, float right)
{
	float off = fabsf(right - (float)p->page[k + 1]);
	float wide = fabsf(right - left - (float)(p->page[k + 1] - p->page[k]));

	return p->w->cost->row_strays * fminf(fminf(off, wide + 2), p->w->cost->place_strays_most);
}

/* The page before had the column k + 1 begin where its title stands, and column k some width. */
static float off_before(const struct placing *p, size_t k, float left, float right)
{
	const struct kh_aligned_costs *cost = p->w->cost;
	if (p->page != NULL)
		return off_page(p, k, left, right);
	float off = fabsf(right - centre(p, k + 1) - p->w->offset[k + 1]);
	float wide = fabsf(right - left - p->w->width[k]);

	if (!p->w->placed)
		return 0;
	return cost->place_strays * fminf(fminf(off, wide), cost->place_strays_most);
}

/* What the gaps cost that a column has inside, which begins at some x and ends before another. */
struct inside {
	float ends[KH_PROFILE_WIDTH];    /* of gaps by where they end */
	float sum[KH_PROFILE_WIDTH + 1]; /* of those that end left of x */
	size_t next;
};

/* Add the gaps from `left` on; called with one `left` after the other, from the right. */
static void add_gaps(const struct kh_profile *p, uint32_t left, struct inside *inside)
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

static void clear_gaps(const struct kh_profile *p, struct inside *inside)
{
	memset(inside->ends, 0, p->right * sizeof *inside->ends);
	memset(inside->sum, 0, (p->right + 1) * sizeof *inside->sum);
	inside->next = 0;
}

static float gaps_inside(const struct kh_profile *p, const struct inside *inside, uint32_t right)
{
	return inside->sum[right < p->right ? right : p->right];
}

/* A column is as wide as a word of its texts, and hardly narrower where it has none. */
static float narrow(const struct placing *p, size_t k, uint32_t left, uint32_t right)
{
	if (k == p->w->no || right >= left + NARROW)
		return 0;
	if (right == left)
		return 2 * p->w->cost->place_narrow;
	return p->profile.texts[right] > p->profile.texts[left] ? p->w->cost->place_narrow
	                                                        : p->w->cost->place_narrow_blank;
}

/* Column k begins at `left`, cut j of the boundary before it: is that the cheapest way to each cut at its end? */
static void reach_cuts(struct placing *p, size_t k, size_t j, float left, float before, const struct inside *inside)
{
	struct cuts *cuts = &p->cuts[k];

	for (size_t i = 0; i < cuts->count; i++) {
		float x = (float)cuts->at[i];
		if (k > 0 && x < left)
			continue;
		/* what speaks for a cut speaks for it once */
		float cut = x > left ? cuts->cost[i] : fmaxf(cuts->cost[i], 0);
		float cost = before + cut + gaps_inside(&p->profile, inside, cuts->at[i]) + off_title(p, k, left, x) +
		             off_before(p, k, left, x) + nothing(p, k, (uint32_t)left, cuts->at[i]) +
		             numbers_out(p, k, (uint32_t)left, cuts->at[i]) +
		             other_kinds(p, k, (uint32_t)left, cuts->at[i]) +
		             narrow(p, k, (uint32_t)left, cuts->at[i]);
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
		cuts->best[i] += gaps_inside(&p->profile, inside, KH_PROFILE_WIDTH) +
		                 nothing(p, n, cuts->at[i], KH_PROFILE_WIDTH) +
		                 other_kinds(p, n, cuts->at[i], KH_PROFILE_WIDTH) + last_title_out(p, cuts->at[i]);
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
		for (size_t i = 0; i < p->cuts[k].count; i++) {
			p->cuts[k].best[i] = INFINITY;
			p->cuts[k].from[i] = 0;
		}
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
	w->places[n].at.right = KH_PROFILE_WIDTH;
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
	for (size_t k = 0; k <= n; k++)
		w->filled[k] = p->profile.texts[w->places[k].at.right] > p->profile.texts[w->places[k].at.left];
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

	kh_profile_take(w, from, to, &p.profile);
	while (x + 1 < KH_PROFILE_WIDTH && p.profile.starts[x] == 0)
		x++;
	p.leftmost = (float)x;
	if (!titles && w->placed)
		find_shift(&p);
	find_cuts(&p, &last);
	take_cuts(w, &p, last);
}

void kh_aligned_place_row(
    struct kh_aligned_worker *w, size_t from, size_t to, const uint32_t *page, struct kh_place *places)
{
	struct placing p = {.w = w, .page = page, .leftmost = (float)page[0]};
	size_t last, n = w->columns - 1;

	kh_profile_take(w, from, to, &p.profile);
	find_cuts(&p, &last);
	for (size_t k = 0; k <= n; k++)
		places[k] = (struct kh_place){{0, KH_PROFILE_WIDTH}, UINT32_MAX};
	for (size_t k = n; k-- > 0; last = p.cuts[k].from[last]) {
		uint32_t cut = p.cuts[k].at[last], left = cut;
		while (left > page[k] && p.profile.cost[left - 1] <= p.profile.cost[cut])
			left--;
		places[k].at.right = left;
		places[k + 1].at.left = cut;
		if (p.profile.starts[cut] > 1)
			places[k + 1].edge = cut;
	}
}
