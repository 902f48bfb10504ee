/* What each atom costs in each column. */
#include "shred.h"

enum {
	/* of a column's width: how little of it may stay free for a word to have fitted surely, and how much a line may be wider,
	 * for fonts differ */
	FITS_PART = 20,
	EXACT_PART = 50 /* … where widths are exact */
};

static bool is_text(enum kh_role role)
{
	return role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
}

/* Do its cells name those who act? */
static bool names_agents(const struct kh_shred_column *c)
{
	return c->role == KH_ROLE_LEAD || c->role == KH_ROLE_SUPPORT || c->agency;
}

void kh_shred_labels(struct kh_region *region, const struct kh_atoms *atoms)
{
	size_t by_title = 0, by_place = 0;
	unsigned place = 0;

	for (size_t k = 0; k < region->column_count; k++)
		region->columns[k].label = is_text(region->columns[k].role) ? ++place : 0;
	for (size_t i = 0; i < atoms->count; i++) {
		unsigned label = atoms->at[i].label;
		by_place += label > 0 && label <= place;
		for (size_t k = 0; label > 0 && k < region->column_count; k++)
			by_title += region->columns[k].label > 0 && region->columns[k].number == label;
	}
	for (size_t k = 0; by_title > by_place && k < region->column_count; k++)
		if (region->columns[k].label > 0)
			region->columns[k].label = region->columns[k].number;
}

/* Does a label say that the atom belongs to the column (1), to another (-1), or nothing (0)? */
static int label_says(const struct kh_region *region, const struct kh_atom *a, size_t column)
{
	if ((a->evidence & KH_EV_LABEL) == 0)
		return 0;
	if (a->role != KH_ROLE_NONE)
		return a->role == region->columns[column].role ? 1 : -1;
	return a->label == region->columns[column].label ? 1 : -1;
}

static float begin_text(const struct kh_weights *w, const struct kh_atom *a, size_t k)
{
	const float *c = w->costs->of;
	int says = label_says(w->region, a, k);
	float cost = says > 0 ? c[KH_C_BEGIN_LABEL] : says < 0 ? c[KH_C_BEGIN_LABEL_WRONG] : 0;

	if (says == 0) {
		cost = (a->evidence & KH_EV_LOWER) != 0 ? c[KH_C_BEGIN_LOWER] : c[KH_C_BEGIN_UPPER];
		if (w->region->columns[k].labelled)
			cost += c[KH_C_BEGIN_LABEL_LACKS];
		if ((a->evidence & KH_EV_BULLET) != 0)
			cost += c[KH_C_BEGIN_BULLET];
		if ((a->evidence & (KH_EV_AGENCY | KH_EV_AGENCY_HINT)) != 0)
			cost += c[KH_C_BEGIN_AGENCY_TEXT];
		bool numeral = (a->evidence & (KH_EV_BAND | KH_EV_INLINE)) == KH_EV_BAND;
		if ((numeral || (a->evidence & KH_EV_NUMBER) != 0) && w->has_numbers)
			cost += c[KH_C_BEGIN_NUMBER_TEXT];
	}
	return cost;
}

static float begin_agent(const struct kh_weights *w, const struct kh_atom *a)
{
	const float *c = w->costs->of;

	if ((a->evidence & KH_EV_INSIDE) != 0)
		return c[KH_C_BEGIN_BARE]; /* of a name, not its begin */
	if ((a->evidence & KH_EV_AGENCY) != 0)
		return c[KH_C_BEGIN_AGENCY];
	if ((a->evidence & KH_EV_AGENCY_HINT) != 0)
		return c[KH_C_BEGIN_AGENCY_HINT];
	return (a->evidence & KH_EV_LOWER) != 0 ? c[KH_C_BEGIN_LOWER] : c[KH_C_BEGIN_BARE];
}

/* What the table taught of blank lines says of the atom. */
static float gap_cost(const struct kh_weights *w, const struct kh_atom *a, bool begins)
{
	if ((a->evidence & (KH_EV_INLINE | KH_EV_BREAK)) != 0 || (begins && w->lessons != NULL))
		return 0;
	return w->costs->of[KH_C_GAP] * w->region->gap[begins][(a->evidence & KH_EV_GAP) != 0];
}

uint32_t kh_shred_fits_below(const struct kh_shred_column *c)
{
	return c->print - c->print / (c->exact ? EXACT_PART : FITS_PART);
}

uint32_t kh_shred_longest(const struct kh_shred_column *c)
{
	return c->print > 0 ? c->print_most + c->print_most / (c->exact ? EXACT_PART : FITS_PART) : UINT32_MAX;
}

bool kh_shred_fits(const struct kh_shred_column *c, uint32_t size, const struct kh_atom *next)
{
	return size + KH_PRINT_BLANK + next->first_print < kh_shred_fits_below(c);
}

bool kh_shred_is_long(const struct kh_shred_column *c, uint32_t size)
{
	return size > kh_shred_longest(c);
}

uint32_t kh_shred_words_for(const struct kh_shred_column *c)
{
	return c->document                  ? KH_EV_DOCUMENT
	       : c->role == KH_ROLE_PRODUCT ? KH_EV_PRODUCT
	       : c->role == KH_ROLE_TIME    ? KH_EV_TIME
	       : c->role == KH_ROLE_BUDGET  ? KH_EV_BUDGET
	       : names_agents(c)            ? KH_EV_AGENCY | KH_EV_AGENCY_HINT
	                                    : 0;
}

/* Signs that words go on with a name, or are another. */
enum {
	NO_NEW_WORDS =
	    KH_EV_LOWER | KH_EV_INSIDE | KH_EV_AFTER_OPEN | KH_EV_AFTER_HYPHEN | KH_EV_AGENCY | KH_EV_AGENCY_HINT
};

/* The cost of a cell that begins on the line of another, by the capital that it begins with. */
static float inline_cost(const float *c, uint32_t evidence)
{
	return (evidence & KH_EV_COUNT) != 0   ? c[KH_C_INLINE_COUNT]
	       : (evidence & KH_EV_AMONG) != 0 ? c[KH_C_INLINE_AMONG]
	       : (evidence & KH_EV_WEAK) != 0  ? c[KH_C_INLINE_WEAK]
	                                       : 0;
}

/* The cost of a cell of column k that begins with the atom, but for its width and the blank line before it. */
static float begin_cost(const struct kh_weights *w, const struct kh_atom *a, size_t k)
{
	const float *c = w->costs->of;
	enum kh_role role = w->region->columns[k].role;
	float cost;

	if (role == KH_ROLE_NO)
		cost = (a->evidence & KH_EV_NUMBER) != 0 ? c[KH_C_BEGIN_NUMBER] : c[KH_C_BEGIN_NUMBER_NOT];
	else if (is_text(role))
		cost = begin_text(w, a, k);
	else if (role == KH_ROLE_PRODUCT)
		cost = (a->evidence & KH_EV_PRODUCT) != 0 ? c[KH_C_BEGIN_PRODUCT]
		       : (a->evidence & KH_EV_LOWER) != 0 ? c[KH_C_BEGIN_LOWER]
		                                          : c[KH_C_BEGIN_UPPER];
	else if (names_agents(&w->region->columns[k]))
		cost = begin_agent(w, a);
	else if (role == KH_ROLE_TIME)
		cost = (a->evidence & KH_EV_TIME) != 0 ? c[KH_C_BEGIN_TIME] : c[KH_C_BEGIN_TIME_BARE];
	else if (role == KH_ROLE_BUDGET)
		cost = (a->evidence & KH_EV_BUDGET) != 0 ? c[KH_C_BEGIN_BUDGET] : c[KH_C_BEGIN_BUDGET_BARE];
	else if (w->region->columns[k].document && (a->evidence & KH_EV_DOCUMENT) != 0)
		cost = c[KH_C_BEGIN_PRODUCT];
	else
		cost = c[KH_C_BEGIN_BARE];
	if ((a->evidence & KH_EV_PERSON) != 0 && w->has_agents && !names_agents(&w->region->columns[k]))
		cost += c[KH_C_BEGIN_PERSON];
	if ((role == KH_ROLE_TIME || role == KH_ROLE_BUDGET) && (a->evidence & KH_EV_AGENCY) != 0)
		cost += c[KH_C_BEGIN_AGENCY_TEXT];
	if (!is_text(role) && (a->evidence & KH_EV_LABEL) != 0)
		cost += c[KH_C_BEGIN_LABEL_WRONG];
	if (!is_text(role) && role != KH_ROLE_NO && (a->evidence & (KH_EV_BAND | KH_EV_INLINE)) == KH_EV_BAND)
		cost += c[KH_C_GO_BAND];
	if ((a->evidence & KH_EV_AFTER_OPEN) != 0)
		cost += c[KH_C_BEGIN_AFTER_OPEN];
	if ((a->evidence & KH_EV_AFTER_STOP) != 0)
		cost += c[KH_C_BEGIN_AFTER_STOP];
	if ((a->evidence & KH_EV_ASKED) != 0)
		cost += c[KH_C_BEGIN_ASKED];
	if ((a->evidence & KH_EV_AFTER_HYPHEN) != 0)
		cost += c[KH_C_BEGIN_AFTER_HYPHEN];
	if ((a->evidence & KH_EV_LOWER) != 0 && (a->evidence & kh_shred_words_for(&w->region->columns[k])) != 0)
		cost += c[KH_C_BEGIN_WORDS_LOWER];
	if ((a->evidence & KH_EV_INSIDE) != 0)
		cost += c[KH_C_BEGIN_INSIDE];
	if ((a->evidence & KH_EV_INLINE) != 0 && (a->evidence & KH_EV_AFTER_NUMBER) == 0)
		cost += c[KH_C_INLINE] + inline_cost(c, a->evidence);
	return cost;
}

/* Evidence for another kind of cell than that of column k. */
static bool speaks_for_other(const struct kh_weights *w, const struct kh_atom *a, size_t k)
{
	enum kh_role role = w->region->columns[k].role;

	if ((a->evidence & KH_EV_TIME) != 0 && role != KH_ROLE_TIME)
		return true;
	if ((a->evidence & KH_EV_BUDGET) != 0 && role != KH_ROLE_BUDGET)
		return true;
	/* a name after a finished one begins a cell of its own, in a column of agencies too */
	return (a->evidence & KH_EV_AGENCY) != 0 && (a->evidence & KH_EV_AFTER_OPEN) == 0;
}

/* In reading order. */
static float room_cost(const struct kh_weights *w, const struct kh_atom *before, const struct kh_atom *a, size_t k)
{
	static const enum kh_cost of_room[] = {
	    [KH_ROOM] = KH_C_GO_FITS, [KH_ROOM_NEARLY] = KH_C_FLOW_NEARLY_FULL, [KH_ROOM_NONE] = KH_C_GO_FULL};
	enum kh_room room = kh_shred_room(w->region, k, before->line_size, a->first_word);
	float cost = room != KH_ROOM_UNKNOWN ? w->costs->of[of_room[room]] : 0;

	return cost + (kh_shred_is_longer(&w->region->columns[k], a->line_size) ? w->costs->of[KH_C_GO_LONG] : 0);
}

/* The cost of going on in a time with words that begin none. */
static float go_without_time(const float *c, uint32_t evidence)
{
	return ((evidence & NO_NEW_WORDS) == 0 ? c[KH_C_GO_NO_TIME] : 0) +
	       ((evidence & KH_EV_AFTER_TIME) != 0 ? c[KH_C_GO_TIME_OVER] : 0);
}

float kh_shred_go(const struct kh_weights *w, const struct kh_atom *before, const struct kh_atom *a, size_t k)
{
	const float *c = w->costs->of;
	const struct kh_shred_column *column = &w->region->columns[k];
	float cost = 0;

	if (column->role == KH_ROLE_NO)
		return c[KH_C_BEGIN_NUMBER_NOT];
	/* several numbered activities may share a cell, and then a line */
	if ((a->evidence & KH_EV_LABEL) != 0 && label_says(w->region, a, k) < 0)
		cost += c[KH_C_GO_LABEL_WRONG];
	else if ((a->evidence & KH_EV_LABEL) != 0)
		cost += c[(a->evidence & KH_EV_INLINE) != 0 ? KH_C_GO_LABEL_INLINE : KH_C_GO_LABEL];
	if ((a->evidence & KH_EV_AFTER_WHOLE) != 0 && w->region->flows)
		cost += column->role == KH_ROLE_TIME     ? c[KH_C_GO_WHOLE_TIME]
		        : column->role == KH_ROLE_BUDGET ? c[KH_C_GO_WHOLE_BUDGET]
		                                         : 0;
	if ((a->evidence & KH_EV_NESTED) != 0)
		cost += c[KH_C_GO_LABEL];
	else if ((a->evidence & KH_EV_NUMBER) != 0 && (a->evidence & KH_EV_ALONE) != 0 &&
	         (a->evidence & KH_EV_ASKED) == 0)
		cost += c[KH_C_GO_NUMBER];
	if ((a->evidence & KH_EV_AFTER_STOP) != 0)
		cost += c[KH_C_GO_STOP];
	if ((a->evidence & (KH_EV_BAND | KH_EV_INLINE)) == KH_EV_BAND)
		cost += c[KH_C_GO_BAND];
	if ((a->evidence & KH_EV_PERSON) != 0 && w->has_agents && !names_agents(column))
		cost += c[KH_C_GO_PERSON];
	if (column->role == KH_ROLE_TIME && (a->evidence & KH_EV_TIME) == 0)
		cost += go_without_time(c, a->evidence);
	if ((a->evidence & KH_EV_INLINE) != 0)
		return cost +
		       (speaks_for_other(w, a, k) && (a->evidence & KH_EV_AFTER_OPEN) == 0 ? c[KH_C_GO_INLINE] : 0);
	if ((a->evidence & KH_EV_AFTER_HYPHEN) != 0)
		cost += c[KH_C_GO_HYPHEN];
	else if ((a->evidence & KH_EV_AFTER_OPEN) != 0)
		cost += c[KH_C_GO_OPEN];
	if ((a->evidence & KH_EV_INSIDE) != 0)
		cost += c[KH_C_GO_INSIDE];
	else if (speaks_for_other(w, a, k))
		cost += c[KH_C_GO_EVIDENCE];
	if (w->region->flows && (column->role == KH_ROLE_TIME || column->role == KH_ROLE_BUDGET) &&
	    (a->evidence & (KH_EV_AGENCY | KH_EV_AGENCY_HINT)) != 0 && (a->evidence & KH_EV_INSIDE) == 0)
		cost += c[KH_C_FLOW_STAY_NAME];
	cost += (a->evidence & KH_EV_LOWER) != 0 ? c[KH_C_GO_LOWER] : c[KH_C_GO_UPPER];
	if (names_agents(column) && (a->evidence & NO_NEW_WORDS) == 0)
		cost += c[KH_C_GO_NO_AGENCY];
	if (w->region->flows)
		cost += room_cost(w, before, a, k);
	return cost + gap_cost(w, a, false);
}

static float skip_cost(const struct kh_weights *w, size_t k)
{
	const float *c = w->costs->of;
	const struct kh_region *r = w->region;
	bool last_text = true;

	for (size_t j = k + 1; j < r->column_count; j++)
		last_text = last_text && !is_text(r->columns[j].role);
	float cost = c[KH_C_SKIP_OTHER];
	switch (r->columns[k].role) {
	case KH_ROLE_NO: /* they are all lost, or hardly any is */
		return r->columns[k].filled == 0 ? c[KH_C_SKIP_OTHER] : c[KH_C_SKIP_NO];
	case KH_ROLE_OBJECTIVE:
	case KH_ROLE_TASK:
	case KH_ROLE_ACTIVITY:
		return last_text ? c[KH_C_SKIP_LAST_TEXT] : c[KH_C_SKIP_TEXT];
	case KH_ROLE_PRODUCT:
		cost = c[KH_C_SKIP_PRODUCT];
		break;
	case KH_ROLE_LEAD:
		cost = c[KH_C_SKIP_LEAD];
		break;
	case KH_ROLE_SUPPORT:
		cost = c[KH_C_SKIP_SUPPORT];
		break;
	case KH_ROLE_TIME:
		cost = c[KH_C_SKIP_TIME];
		break;
	case KH_ROLE_BUDGET:
		cost = c[KH_C_SKIP_BUDGET];
		break;
	default:
		cost = r->columns[k].agency     ? c[KH_C_SKIP_LEAD] /* somebody watches all */
		       : r->columns[k].document ? c[KH_C_SKIP_PRODUCT]
		                                : cost;
		break;
	}
	/* a column that is often blank costs little where it is, one that never is costs more */
	float filled = r->columns[k].filled;
	return filled < 0 ? cost : cost * (0.35F + 1.0F * filled);
}

static float band_cost(const struct kh_weights *w, const struct kh_atom *a)
{
	const float *c = w->costs->of;

	if ((a->evidence & KH_EV_INLINE) != 0)
		return c[KH_C_BAND_NOT];
	return (a->evidence & KH_EV_BAND) != 0          ? c[KH_C_BAND]
	       : (a->evidence & KH_EV_NUMERAL) != 0     ? c[KH_C_FLOW_NUMERAL]
	       : (a->evidence & KH_EV_BAND_NUMBER) != 0 ? c[KH_C_BAND_NUMBER]
	                                                : c[KH_C_BAND_NOT];
}

/* Is a line as long as one of the lowest text column, so that the next word found no room? Bands may be set in that. */
static bool is_wrapped(const struct kh_weights *w, const struct kh_atom *before, const struct kh_atom *a)
{
	const struct kh_shred_column *c = w->text;

	return c != NULL && c->print > 0 && !kh_shred_is_long(c, before->line_print) &&
	       !kh_shred_fits(c, before->line_print, a);
}

/* The cost of going on in a band, which is all of its lines: `pair` says how the words do. */
static float band_go(const struct kh_weights *w, size_t i, float pair)
{
	const float *c = w->costs->of;
	const struct kh_atom *a = &w->atoms->at[i];
	float cost = c[KH_C_BAND_MORE] + pair + ((a->evidence & KH_EV_NUMBER) != 0 ? c[KH_C_GO_NUMBER] : 0);

	if ((a->evidence & KH_EV_INLINE) != 0)
		return pair;
	if ((a->evidence & KH_EV_AFTER_HYPHEN) != 0)
		cost += c[KH_C_GO_HYPHEN];
	else if ((a->evidence & KH_EV_AFTER_OPEN) != 0)
		cost += c[KH_C_GO_OPEN];
	if (i > 0 && is_wrapped(w, a - 1, a))
		cost += c[KH_C_GO_FULL];
	if ((a->evidence & KH_EV_LOWER) != 0)
		return cost + c[KH_C_GO_LOWER];
	return cost + (i > 0 && (a[-1].evidence & KH_EV_BAND) == 0 ? c[KH_C_BAND_LONG] : 0);
}

static float stray_cost(const struct kh_weights *w, size_t i)
{
	const struct kh_atom *a = &w->atoms->at[i];
	bool page = (a->evidence & KH_EV_BREAK) != 0 ||
	            (i + 1 < w->atoms->count && (w->atoms->at[i + 1].evidence & KH_EV_BREAK) != 0);

	if ((a->evidence & (KH_EV_NUMBER | KH_EV_ALONE | KH_EV_NESTED)) != (KH_EV_NUMBER | KH_EV_ALONE))
		return w->costs->of[KH_C_BEGIN_NUMBER_NOT];
	if ((a->evidence & KH_EV_ASKED) != 0)
		return w->costs->of[KH_C_STRAY] + w->costs->of[KH_C_BEGIN_ASKED];
	return w->costs->of[page ? KH_C_STRAY_PAGE : KH_C_STRAY];
}

enum { KINDS_KEPT = 128 /* a power of two */ };

/* What atoms with the same evidence cost, column by column. */
struct kind {
	uint32_t evidence;
	unsigned label;
	enum kh_role role;
	bool is;
	float gap; /* of one that begins a cell */
	float begin[KH_SHRED_COLUMNS_MOST], go[KH_SHRED_COLUMNS_MOST];
};

/* Most atoms cost as many others do: only text in reading order goes on by what stands before it. */
static const struct kind *kind_of(const struct kh_weights *w, const struct kh_atom *a, struct kind *kinds)
{
	uint32_t hash = (a->evidence ^ a->label * 0x85EBCA6BU ^ (uint32_t)a->role * 0xC2B2AE35U) * 0x9E3779B1U;
	struct kind *kind = &kinds[hash >> 25 & (KINDS_KEPT - 1)];

	if (kind->is && kind->evidence == a->evidence && kind->label == a->label && kind->role == a->role)
		return kind;
	kind->is = true;
	kind->evidence = a->evidence;
	kind->label = a->label;
	kind->role = a->role;
	kind->gap = gap_cost(w, a, true);
	for (size_t k = 0; k < w->region->column_count; k++) {
		kind->begin[k] = begin_cost(w, a, k);
		kind->go[k] = w->region->flows ? 0 : kh_shred_go(w, a, a, k);
	}
	return kind;
}

/* Weigh atom i; longest: a line of each column. */
static void weigh_atom(struct kh_weights *w, size_t i, const uint32_t *longest, struct kind *kinds)
{
	size_t columns = w->region->column_count;
	float pair = w->seams != NULL ? w->seams[i].before : 0, *begin = w->begin + i * columns,
	      *go = w->go + i * columns;
	struct kh_atom a = w->atoms->at[i];

	/* a name does not go on in words that never follow its own */
	if (pair >= w->costs->of[KH_C_PAIR_INSIDE])
		a.evidence &= ~(uint32_t)KH_EV_INSIDE;
	pair *= w->costs->of[KH_C_PAIR_LINES];
	const struct kind *kind = kind_of(w, &a, kinds);
	for (size_t k = 0; k < columns; k++) {
		bool is_long = a.line_print - a.line_from > longest[k];
		begin[k] = kind->begin[k] + (is_long ? w->costs->of[KH_C_BEGIN_LONG] : 0) + kind->gap;
	}
	for (size_t k = 0; k < columns && !w->searched; k++)
		go[k] = i == 0
		            ? 0
		            : pair + (w->region->flows ? kh_shred_go(w, &w->atoms->at[i - 1], &a, k) : kind->go[k]);
	w->band[i] = band_cost(w, &w->atoms->at[i]);
	w->band_go[i] = band_go(w, i, pair);
	w->stray[i] = stray_cost(w, i);
}

static void look_at_columns(struct kh_weights *w)
{
	const struct kh_region *region = w->region;

	w->has_numbers = w->has_agents = false;
	w->text = NULL;
	for (size_t k = 0; k < region->column_count; k++) {
		w->text = is_text(region->columns[k].role) ? &region->columns[k] : w->text;
		w->has_numbers = w->has_numbers || region->columns[k].role == KH_ROLE_NO;
		w->has_agents = w->has_agents || names_agents(&region->columns[k]);
		w->skip[k] = skip_cost(w, k);
	}
}

int kh_shred_weigh(struct kh_run *run, const struct kh_region *region, const struct kh_atoms *atoms,
    const struct kh_costs *costs, struct kh_weights *w)
{
	size_t n = atoms->count, columns = region->column_count;
	uint32_t longest[KH_SHRED_COLUMNS_MOST];
	struct kind kinds[KINDS_KEPT];

	w->region = region;
	w->atoms = atoms;
	w->costs = costs;
	look_at_columns(w);
	w->begin = kh_arena_take(run->mem, n * columns * sizeof *w->begin);
	w->go = kh_arena_take(run->mem, (w->searched ? 1 : n * columns) * sizeof *w->go);
	w->band = kh_arena_take(run->mem, n * sizeof *w->band);
	w->band_go = kh_arena_take(run->mem, n * sizeof *w->band_go);
	w->stray = kh_arena_take(run->mem, n * sizeof *w->stray);
	if (w->begin == NULL || w->go == NULL || w->band == NULL || w->band_go == NULL || w->stray == NULL)
		return KH_E_MEMORY;
	for (size_t x = 0; x < KINDS_KEPT; x++)
		kinds[x].is = false;
	for (size_t k = 0; k < columns; k++)
		longest[k] = kh_shred_longest(&region->columns[k]);
	for (size_t i = 0; i < n; i++)
		weigh_atom(w, i, longest, kinds);
	return KH_OK;
}
