/* What it costs, in text in reading order, that a word begins or goes on in a cell, and where that cell stands. */
#include "shred_flows.h"

#include <math.h>

#include "lines/flow.h"

/* Lines of two columns that stand less than an em and a half apart are one: the left one's reaches nearly to its end, in
 * 98 of 100 as near as this. In thousandths of an em. */
enum { SHORT = 1200 };

/* ---- for one word ---- */

float kh_flow_lexical_cost(const struct kh_flows *d, size_t i, size_t column)
{
	const struct kh_flow_lessons *lessons = d->w->lessons;
	float most = d->cost[KH_C_FLOW_WORD_MOST];

	if (lessons == NULL || column == d->columns)
		return 0;
	float cost = d->cost[KH_C_FLOW_WORD] * lessons->word[i * d->columns + column];
	return cost > most ? most : cost < -most ? -most : cost;
}

/* The second number of a label: "3.2" is the second of its column. 0 for none. */
static uint8_t label_at(const struct kh_flows *d, size_t i)
{
	const char *text = d->flow->skeleton;
	uint32_t k = kh_flow_atom(d, i)->at.begin, end = kh_flow_atom(d, i)->at.end;
	unsigned value = 0;

	if (!kh_flow_has(d, i, KH_EV_LABEL))
		return 0;
	while (k < end && text[k] != '.')
		k++;
	for (k++; k < end && text[k] >= '0' && text[k] <= '9' && value < 100; k++)
		value = value * 10 + (unsigned)(text[k] - '0');
	return (uint8_t)(value < 200 ? value : 0);
}

static float pair_cost(const struct kh_flows *d, size_t last, size_t i, bool together)
{
	return kh_pairs_cost(d->w->pairs, d->w->costs, &d->seams[last].last, &d->seams[i].first, together);
}

/* The least that it costs to go on in a cell of the column, whatever that ends with. */
static float go_least(const struct kh_flows *d, const float *of_kind, size_t column)
{
	const float *c = d->cost;

	return of_kind[column] + kh_flow_below_zero(c[KH_C_GO_STOP]) + kh_flow_below_zero(c[KH_C_GO_FULL]) +
	       kh_flow_below_zero(c[KH_C_FLOW_NEARLY_FULL]) + kh_flow_below_zero(c[KH_C_GO_FITS]) -
	       fabsf(c[KH_C_PAIR_MOST]) + kh_flow_lexical_cost(d, d->word.i, column);
}

static enum kh_flow_place place_now(const struct kh_flows *d)
{
	return d->word.on_line ? KH_PLACE_ON_LINE : d->word.block ? KH_PLACE_BLOCK : KH_PLACE_LINE;
}

/* The title of the column comes later on the page. */
static float untitled_cost(const struct kh_flows *d, size_t column)
{
	const struct kh_region *region = d->w->region;
	size_t line = kh_flow_atom(d, d->word.i)->line;

	return region->untitled != NULL && ((unsigned)region->untitled[line - region->line] >> column & 1U) != 0
	           ? d->cost[KH_C_FLOW_UNTITLED]
	           : 0;
}

/* A cell of the column begins with the word, for what the word is and where it stands. */
static float begin_here(const struct kh_flows *d, size_t column)
{
	const struct kh_flow_lessons *lessons = d->w->lessons;

	return d->w->begin[d->word.i * d->columns + column] + kh_flow_lexical_cost(d, d->word.i, column) +
	       untitled_cost(d, column) +
	       (lessons != NULL ? d->cost[KH_C_FLOW_PLACE] * lessons->place[column][place_now(d)] : 0);
}

static float begin_least(const struct kh_flows *d, size_t column)
{
	const float *c = d->cost;

	return d->word.begin[column] + 2 * kh_flow_below_zero(c[KH_C_FLOW_CLOSE_OPEN]) +
	       kh_flow_less(
	           kh_flow_below_zero(c[KH_C_FLOW_NUMBER_NEXT]), kh_flow_below_zero(c[KH_C_FLOW_NUMBER_NOT])) *
	           (kh_flow_role(d, column) == KH_ROLE_NO ? 1.0F : 0) +
	       kh_flow_less(d->cell_least[column], d->row_least[column]);
}

/* The least that going on in a band costs beside KH_C_BAND_MORE. */
static float band_least(const struct kh_flows *d)
{
	const float *c = d->cost;

	return kh_flow_below_zero(c[KH_C_GO_FULL]) + kh_flow_below_zero(c[KH_C_GO_OPEN]) +
	       kh_flow_below_zero(c[KH_C_GO_LOWER]) + kh_flow_below_zero(c[KH_C_GO_UPPER]) +
	       kh_flow_below_zero(c[KH_C_BAND_LONG]) - fabsf(c[KH_C_PAIR_MOST]);
}

static void find_word_least(struct kh_flows *d)
{
	struct kh_flow_word *word = &d->word;
	const float *c = d->cost;
	float way = kh_flow_less(
	    kh_flow_below_zero(c[KH_C_FLOW_ENDS]) * KH_FLOW_OPEN_MOST, kh_flow_below_zero(c[KH_C_FLOW_OVER]));
	float split = kh_flow_below_zero(c[KH_C_FLOW_SPLIT] - 2 * fabsf(c[KH_C_FLOW_CLOSE_OPEN]));
	float resume = kh_flow_below_zero(c[KH_C_FLOW_RESUME]) +
	               kh_flow_below_zero(c[KH_C_FLOW_LATE] - 2 * fabsf(c[KH_C_FLOW_CLOSE_OPEN]));

	word->go_least[d->columns] = kh_flow_less(c[KH_C_BAND_NOT], c[KH_C_BAND_MORE] + band_least(d)) + way;
	word->right_least[d->columns] = INFINITY;
	word->line_least = kh_flow_less(d->w->stray[word->i], word->go_least[d->columns]);
	word->line_least = kh_flow_less(word->line_least, c[KH_C_FLOW_TITLE]);
	for (size_t k = 0; !word->on_line && !word->block && k < d->columns; k++)
		word->line_least = kh_flow_less(word->line_least, word->same[k]);
	word->line_least =
	    kh_flow_less(word->line_least, d->w->band[word->i] + kh_flow_below_zero(c[KH_C_FLOW_INSERT]) +
	                                       d->blank_least - fabsf(c[KH_C_FLOW_LABEL]));
	const float *go = kh_flow_least_go(d);
	for (size_t k = d->columns; k-- > 0;) {
		word->begin[k] = begin_here(d, k);
		word->begin_least[k] = begin_least(d, k);
		word->go_least[k] = go_least(d, go, k) + way + resume + kh_flow_below_zero(c[KH_C_BEGIN_INSIDE]);
		word->line_least =
		    kh_flow_less(word->line_least, kh_flow_less(word->begin_least[k], word->go_least[k] + split));
		word->right_least[k] =
		    kh_flow_less(word->right_least[k + 1], kh_flow_less(word->begin_least[k], word->go_least[k]));
	}
}

/* What begins another kind of cell: a time anywhere but in its column, and behind a whole name another name. */
static bool speaks_for_other(const struct kh_flows *d, size_t i, size_t column)
{
	enum kh_role role = kh_flow_role(d, column);
	bool agent = role == KH_ROLE_LEAD || role == KH_ROLE_SUPPORT;

	if (kh_flow_has(d, i, KH_EV_INSIDE) || (kh_flow_atom(d, i - 1)->asks & KH_EV_AFTER_OPEN) != 0)
		return false;
	return (kh_flow_has(d, i, KH_EV_TIME) && role != KH_ROLE_TIME) ||
	       (kh_flow_has(d, i, KH_EV_BUDGET) && role != KH_ROLE_BUDGET) ||
	       (kh_flow_has(d, i, KH_EV_AGENCY) && agent);
}

/* A name begins in a cell that has no room for one. */
static float stay_name_cost(const struct kh_flows *d, size_t i, size_t column)
{
	enum kh_role role = kh_flow_role(d, column);

	if (!kh_flow_has(d, i, KH_EV_AGENCY | KH_EV_AGENCY_HINT) || kh_flow_has(d, i, KH_EV_INSIDE))
		return 0;
	return role == KH_ROLE_TIME || role == KH_ROLE_BUDGET ? d->cost[KH_C_FLOW_STAY_NAME]
	       : role == KH_ROLE_PRODUCT                      ? d->cost[KH_C_FLOW_STAY_NAME_PRODUCT]
	                                                      : 0;
}

static float stay_cost(const struct kh_flows *d, size_t i, size_t column)
{
	if (column == d->columns)
		return 0;
	if (kh_flow_role(d, column) == KH_ROLE_NO)
		return d->cost[KH_C_BEGIN_NUMBER_NOT];
	return kh_flow_lexical_cost(d, i, column) + stay_name_cost(d, i, column) +
	       (speaks_for_other(d, i, column) ? d->cost[KH_C_GO_INLINE] : 0);
}

/* Was that so in the pass before? Then the pair has taught itself. */
static bool was_joined(const struct kh_flows *d, size_t last, size_t i)
{
	return d->w->lessons != NULL && d->w->lessons->joined[i] == last + 1;
}

static float same_cost(const struct kh_flows *d, size_t column)
{
	const struct kh_flow_lessons *lessons = d->w->lessons;
	size_t i = d->word.i;
	float taught = lessons != NULL ? d->cost[KH_C_FLOW_SAME_TAUGHT] * lessons->same : d->cost[KH_C_FLOW_SAME];

	return taught + stay_cost(d, i, column) + pair_cost(d, i - 1, i, was_joined(d, i - 1, i));
}

void kh_flow_word_set(struct kh_flows *d, size_t i)
{
	struct kh_flow_word *word = &d->word;

	word->i = i;
	word->on_line = kh_flow_has(d, i, KH_EV_INLINE);
	word->page = kh_flow_has(d, i, KH_EV_BREAK);
	word->block = !word->on_line && kh_flow_has(d, i, KH_EV_GAP | KH_EV_BREAK);
	word->label = label_at(d, i);
	word->number = kh_flow_has(d, i, KH_EV_NUMBER) ? kh_shred_row_number(d->flow, kh_flow_atom(d, i)->at) : 0;
	word->pair = word->on_line && i > 0 ? pair_cost(d, i - 1, i, true) : 0;
	for (size_t k = 0; word->on_line && k <= d->columns; k++)
		word->stay[k] = stay_cost(d, i, k);
	for (size_t k = 0; !word->on_line && !word->block && i > 0 && k < d->columns; k++)
		word->same[k] = same_cost(d, k);
	for (word->line_end = i + 1;
	     word->line_end < d->w->atoms->count && kh_flow_has(d, word->line_end, KH_EV_INLINE);)
		word->line_end++;
	find_word_least(d);
}

/* ---- going on ---- */

static float find_go_cost(const struct kh_flows *d, size_t last, uint32_t size, size_t column)
{
	size_t i = d->word.i;
	struct kh_atom before = {.line_size = size}, a = *kh_flow_atom(d, i);

	a.evidence = (a.evidence & ~(uint32_t)KH_EV_INLINE) | kh_flow_atom(d, last)->asks;
	if (last + 1 != i) /* it is inside what stands before it in the text, not in the cell */
		a.evidence &= ~(uint32_t)KH_EV_INSIDE;
	a.line_size = 0;
	return kh_shred_go(d->w, &before, &a, column) + pair_cost(d, last, i, was_joined(d, last, i)) +
	       kh_flow_lexical_cost(d, i, column) + untitled_cost(d, column);
}

static bool in_capitals(const struct kh_flows *d, size_t i)
{
	struct kh_range at = kh_flow_atom(d, i)->at;

	return kh_text_is_upper(d->flow, at.begin) &&
	       (at.begin + 1 >= at.end || kh_text_is_upper(d->flow, at.begin + 1));
}

/* A title in capitals goes on in capitals, any other one in lower case. Where it is set in the column of text, its lines
 * are as long as those, and what comes next is as it falls. */
static float band_go_cost(const struct kh_flows *d, size_t last, uint32_t size)
{
	size_t i = d->word.i;
	uint32_t asks = kh_flow_atom(d, last)->asks;
	float cost = d->cost[KH_C_BAND_MORE] + pair_cost(d, last, i, was_joined(d, last, i));
	bool full = kh_shred_room(d->w->region, d->last_text, size, kh_flow_atom(d, i)->first_word) == KH_ROOM_NONE;

	if (kh_flow_has(d, i, KH_EV_LABEL | KH_EV_BREAK | KH_EV_NUMBER))
		return d->cost[KH_C_BAND_NOT];
	if (full)
		cost += d->cost[KH_C_GO_FULL];
	if ((asks & (KH_EV_AFTER_OPEN | KH_EV_AFTER_HYPHEN)) != 0)
		cost += d->cost[KH_C_GO_OPEN];
	if (!kh_flow_has(d, i, KH_EV_UPPER))
		return cost + d->cost[KH_C_GO_LOWER];
	if (in_capitals(d, last) && in_capitals(d, i))
		return cost;
	return cost + d->cost[full ? KH_C_GO_UPPER : KH_C_BAND_LONG];
}

/* Many states have the same last words. Of the line's size only counts whether the word had found room on it. */
float kh_flow_go_cost(struct kh_flows *d, size_t last, uint32_t size, size_t column)
{
	size_t i = d->word.i;

	if (column == d->columns)
		return band_go_cost(d, last, size);
	struct kh_flow_went *went = &d->went[column];
	if (went->after == i + 1 && went->last == last && went->size == size)
		return went->cost;
	enum kh_room room = kh_shred_room(d->w->region, column, size, kh_flow_atom(d, i)->first_word);
	uint64_t key = (uint64_t)(i + 1) << 32 | (uint32_t)last;
	uint32_t place = (uint32_t)column << 2 | room;
	struct kh_flow_go *go = &d->go[(last * 4 * KH_SHRED_COLUMNS_MOST + place) & (KH_FLOW_GO_CACHE - 1)];
	if (go->key != key || go->column != place)
		*go = (struct kh_flow_go){key, place, find_go_cost(d, last, size, column)};
	*went = (struct kh_flow_went){i + 1, last, size, go->cost};
	return go->cost;
}

/* The column of a cell whose width is known; NULL for none. */
static const struct kh_shred_column *wide_column(const struct kh_flows *d, const struct kh_flow_open *o)
{
	const struct kh_shred_column *c = &d->w->region->columns[o->column];

	return o->column < d->columns && c->print > 0 ? c : NULL;
}

float kh_flow_long_cost(const struct kh_flows *d, const struct kh_flow_open *o)
{
	const struct kh_shred_column *c = wide_column(d, o);

	return c != NULL && kh_shred_is_longer(c, kh_flow_size(d, o->piece, d->word.i)) ? d->cost[KH_C_GO_LONG] : 0;
}

bool kh_flow_has_room(const struct kh_flows *d, const struct kh_flow_open *o)
{
	const struct kh_shred_column *c = wide_column(d, o);

	return c == NULL || kh_flow_size(d, o->piece, d->word.line_end) <= c->print_most;
}

float kh_flow_cut_cost(const struct kh_flows *d, const struct kh_flow_open *o)
{
	const struct kh_shred_column *c = wide_column(d, o);
	float cost = d->cost[KH_C_FLOW_CUT] - d->word.pair;

	if (o->column < d->columns && kh_flow_role(d, o->column) == KH_ROLE_NO)
		return d->cost[KH_C_INLINE];
	if (c != NULL && kh_flow_size(d, o->piece, d->word.i) + SHORT < c->print)
		cost += d->cost[KH_C_FLOW_CUT_SHORT];
	if (c != NULL && kh_flow_size(d, o->piece, d->word.line_end) <= c->print_most)
		cost += d->cost[KH_C_FLOW_CUT_FITS];
	return cost + kh_flow_long_cost(d, o);
}

/* ---- ending ---- */

static float known_cost(const struct kh_flows *d, const struct kh_flow_open *o)
{
	const struct kh_known_cells *known = &d->w->known;

	if (o->resumed || o->letters > KH_KNOWN_LETTERS_MOST || o->column == d->columns ||
	    (d->known_sizes[o->letters / 64] >> o->letters % 64 & 1) == 0)
		return 0;
	const struct kh_known_cell *c = kh_known_find(known, o->letters, o->hash);
	for (; c != NULL && c < known->at + known->count && c->letters == o->letters && c->hash == o->hash; c++)
		if (c->column == o->column)
			return d->cost[KH_C_FLOW_KNOWN] +
			       (float)(c->times > 6 ? 4 : c->times - 2) * d->cost[KH_C_KNOWN_MORE];
	return 0;
}

void kh_flow_closing(struct kh_flows *d, struct kh_flow_state *s)
{
	d->closing_least = 0;
	for (size_t x = 0; x < s->opens; x++) {
		struct kh_flow_open *o = &s->open[x];
		if (isnan(o->known))
			o->known = known_cost(d, o);
		d->closing[x] = o->known + (d->word.page ? 0 : d->asks[o->end - 1]);
		d->closing_least += kh_flow_below_zero(d->closing[x]);
	}
}

/* ---- beginning ---- */

float kh_flow_begin_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column)
{
	float cost = d->word.begin[column];
	uint32_t end = s->column[column].last_end;

	if ((s->touched >> column & 1U) == 0 && end > 0)
		cost += d->asks[end - 1];
	if (kh_flow_role(d, column) == KH_ROLE_NO && d->word.number > 0)
		cost += kh_shred_number_follows(s->number, d->word.number) ? d->cost[KH_C_FLOW_NUMBER_NEXT]
		        : kh_shred_number_begins(d->word.number)           ? 0
		                                                           : d->cost[KH_C_FLOW_NUMBER_NOT];
	return cost;
}

/* The label next to a row among those above (step -1) or from it on (step 1), in column `text`; 0 for none before a band or
 * the end of the rows that are kept. */
static uint8_t label_near(const struct kh_flow_state *s, size_t text, size_t row, int step, bool *band)
{
	for (size_t r = step < 0 ? row - 1U : row; r < s->rows; r += (size_t)step) {
		*band = s->row[r].band;
		if (*band || s->row[r].label[text] > 0)
			return *band ? 0 : s->row[r].label[text];
	}
	return 0;
}

float kh_flow_label_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row)
{
	size_t text = d->text_of[column];
	uint8_t label = d->word.label;
	bool band = false, other = false;

	if (label == 0 || text == KH_FLOW_TEXTS_MOST)
		return 0;
	uint8_t below = label_near(s, text, row, 1, &other), above = label_near(s, text, row, -1, &band);
	float cost = below > 0 && below < label ? d->cost[KH_C_FLOW_LABEL_BACK] : 0;
	if (band)
		return cost + (label > 1 ? d->cost[KH_C_FLOW_LABEL] : 0);
	if (above == 0 || label == above || label == above + 1)
		return cost;
	return cost + d->cost[label > 1 && label < above ? KH_C_FLOW_LABEL_BACK : KH_C_FLOW_LABEL];
}

enum kh_beside kh_flow_beside(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row)
{
	enum kh_beside beside = KH_BESIDE_NONE;

	for (size_t x = 0; x < s->opens && !d->word.block; x++) {
		const struct kh_flow_open *o = &s->open[x];
		if (o->row != row || o->column == d->columns || o->resumed)
			continue;
		if (o->lines > 1 || o->column > column)
			return KH_BESIDE_LATE;
		beside = KH_BESIDE_LEVEL;
	}
	return beside;
}

/* A cell of a block stands beside the block before, which reaches over several rows: in the first row that the column
 * lacks there, or further down. */
static float back_in_block(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row)
{
	float cost = d->cost[KH_C_FLOW_BACK_BLOCK];

	for (size_t r = s->row_top; r < row; r++)
		if (!s->row[r].band && (s->row[r].filled >> column & 1U) == 0)
			cost += d->cost[KH_C_FLOW_FORWARD];
	return kh_flow_less(cost, d->cost[KH_C_FLOW_BACK]);
}

float kh_flow_order_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row)
{
	if (s->row_now == KH_FLOW_NO_ROW)
		return d->cost[KH_C_FLOW_FORWARD];
	if (row > s->row_now)
		return d->cost[KH_C_FLOW_FORWARD] * (0.5F + 0.5F * (float)(row - s->row_now)) +
		       kh_flow_after_cost(d, s, column, KH_MOVE_LATER);
	if (row < s->row_now)
		return (d->word.block && row >= s->row_top ? back_in_block(d, s, column, row)
		                                           : d->cost[KH_C_FLOW_BACK]) +
		       kh_flow_after_cost(d, s, column, KH_MOVE_BACK);
	return (column > s->column_now || !d->word.block ? 0 : d->cost[KH_C_FLOW_LEFT]) +
	       kh_flow_after_cost(d, s, column, KH_MOVE_SAME);
}

float kh_flow_lead_cost(const struct kh_flows *d, uint16_t filled, bool settled, size_t column)
{
	float cost = d->cost[KH_C_LEAD_NOT] * (settled ? 1 : 1 - d->cost[KH_C_FLOW_WAIT]);
	uint16_t with = (uint16_t)(filled | 1U << column);

	return (kh_flow_lacks_lead(d, with) ? cost : 0) - (kh_flow_lacks_lead(d, filled) ? cost : 0);
}

float kh_flow_beside_cost(const struct kh_flows *d, const struct kh_flow_state *s, size_t column, size_t row)
{
	enum kh_beside beside = kh_flow_beside(d, s, column, row);
	const struct kh_flow_lessons *lessons = d->w->lessons;
	float sum = 0;

	for (size_t x = 0; x < s->opens; x++)
		if (s->open[x].row > row)
			sum += d->cost[KH_C_FLOW_BESIDE];
	if (beside == KH_BESIDE_NONE)
		return sum;
	bool late = beside == KH_BESIDE_LATE;
	return sum + (lessons == NULL ? (late ? d->cost[KH_C_FLOW_OFFSET] : 0)
	                              : d->cost[KH_C_FLOW_LEVEL] * lessons->beside[late]);
}
