/* One line of touching columns: its words shared out by the cheapest assignment of stretches of words to columns that
 * keeps their order (dynamic programming). Widths are in ems of a serif face, about; costs in units of about a nat.
 */
#include "aligned_touch.h"

#include <math.h>
#include <string.h>

enum { KNOWN_WORDS_MOST = 8, NONE = -1 };

/* Off its place by NEAR characters what stands around a text says nothing, by REACH it is another column's; with so
 * dear gaps it is none. */
static const float NEAR = 20, REACH = 30, OUT_OF_REACH = 25, GAPS_MOST = 12;

/* One line while it is shared out. Sums are of the words before. */
struct sharing {
	const struct kh_place *places;
	struct kh_word *words;
	size_t count;
	float width[KH_SHARE_WORDS_MOST + 1]; /* with their blanks */
	float pair[KH_SHARE_WORDS_MOST + 1];  /* of what pairs of words cost */
	float gap[KH_SHARE_WORDS_MOST + 1];   /* of what wide gaps cost */
	uint64_t hash[KH_SHARE_WORDS_MOST + 1], power[KH_SHARE_WORDS_MOST + 1];
	bool number[KH_SHARE_WORDS_MOST], label[KH_SHARE_WORDS_MOST];
	uint32_t near[KH_SHARE_WORDS_MOST]; /* columns that begin at the word's place on the lines next to this one */
	/* of word i as the first, of word i - 1 as the last that a column has */
	float begin[KH_SHARE_WORDS_MOST][KH_ALIGNED_COLUMNS_MOST],
	    end[KH_SHARE_WORDS_MOST + 1][KH_ALIGNED_COLUMNS_MOST];
	float best[KH_SHARE_WORDS_MOST + 1][KH_ALIGNED_COLUMNS_MOST + 1];
	uint8_t from[KH_SHARE_WORDS_MOST + 1][KH_ALIGNED_COLUMNS_MOST + 1],
	    column[KH_SHARE_WORDS_MOST + 1][KH_ALIGNED_COLUMNS_MOST + 1];
	int above[KH_ALIGNED_COLUMNS_MOST];  /* last word above in the column, NONE */
	float next[KH_ALIGNED_COLUMNS_MOST]; /* width of the word that the cell goes on with below, 0 for none */
	const struct kh_word *next_word[KH_ALIGNED_COLUMNS_MOST]; /* below, NULL for none */
};

static void look_around(const struct kh_toucher *t, struct sharing *s, size_t line);
static void add_up(const struct kh_toucher *t, struct sharing *s, size_t line);
static void weigh_ends(const struct kh_toucher *t, struct sharing *s);
static void find_best(const struct kh_toucher *t, struct sharing *s);
static float doubt(const struct kh_toucher *t, const struct sharing *s);

bool kh_aligned_share(struct kh_toucher *t, size_t line)
{
	struct sharing s;
	const struct kh_aligned_line *l = &t->text->at[line];
	bool changed = false;

	s.places = t->text->places + line * t->columns;
	s.words = t->text->words + l->word;
	s.count = l->word_end - l->word;
	look_around(t, &s, line);
	add_up(t, &s, line);
	weigh_ends(t, &s);
	find_best(t, &s);
	for (size_t i = s.count, k = t->columns; i > 0;) {
		size_t a = s.from[i][k], c = s.column[i][k];
		for (size_t j = a; j < i; j++) {
			changed = changed || s.words[j].column != c;
			s.words[j].column = (uint8_t)c;
		}
		i = a;
		k = c;
	}
	t->text->at[line].doubt = doubt(t, &s);
	return changed;
}

static bool is_text(enum kh_role role)
{
	return role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY;
}

static bool is_label(const struct kh_text *text, struct kh_range at)
{
	const char *s = text->skeleton;
	uint32_t i = at.begin, dots = 0;

	for (; i < at.end && ((s[i] >= '0' && s[i] <= '9') || s[i] == '.'); i++)
		dots += s[i] == '.' && i > at.begin && i + 1 < at.end && s[i + 1] >= '0' && s[i + 1] <= '9';
	return dots >= 1 && i - at.begin <= 6 && (i == at.end || s[i] == ':' || s[i] == ')');
}

static bool is_number(const struct kh_text *text, struct kh_range at)
{
	const char *s = text->skeleton;
	uint32_t end = at.end - (at.end > at.begin + 1 && strchr(".)/", s[at.end - 1]) != NULL);

	for (uint32_t i = at.begin; i < end; i++)
		if ((s[i] < '0' || s[i] > '9') && strchr(".IVXLABCD", s[i]) == NULL)
			return false;
	return end - at.begin <= 7;
}

static void look_around(const struct kh_toucher *t, struct sharing *s, size_t line)
{
	for (size_t k = 0; k < t->columns; k++) {
		size_t a, b;
		s->next[k] = 0;
		s->next_word[k] = NULL;
		s->above[k] = kh_aligned_above(t->text, line, k, &a, &b) == 0 ? NONE : (int)b;
		for (size_t d = 1; d <= KH_ALIGNED_NEAR && line + d < t->text->count; d++) {
			const struct kh_aligned_line *l = &t->text->at[line + d];
			if (l->kind != KH_AL_CELLS || l->page)
				break;
			size_t i = l->word;
			while (i < l->word_end && t->text->words[i].column != k)
				i++;
			if (i == l->word_end)
				continue;
			if (!t->again && i > l->word && kh_word_gap(&t->text->words[i]) < 2)
				break;
			s->next_word[k] = &t->text->words[i];
			if (t->text->words[i].lower)
				s->next[k] = t->text->words[i].width;
			break;
		}
	}
}

/* What it costs that a word follows another. */
static float pair_cost(const struct kh_toucher *t, const struct kh_word *a, const struct kh_word *b)
{
	uint64_t key = kh_word_pair_key(a, b);

	if (key == 0)
		return 0;
	bool known = kh_keys_have(&t->pairs, key) || kh_keys_have(&t->text->pairs->prose, key);
	float most = t->cost->touch_chance_most,
	      chance = t->cost->touch_chance * kh_pairs_weigh(t->text->pairs->more, &a->pair, &b->pair);
	return (known ? t->cost->touch_pair : t->cost->touch_pair_not) + fmaxf(-most, fminf(most, chance));
}

/* What it costs that word i stands in one text with the word before it. */
static float gap_cost(const struct kh_toucher *t, const struct sharing *s, size_t i)
{
	uint32_t gap = kh_word_gap(&s->words[i]);
	float cost = s->label[i] ? t->cost->touch_label_inside : 0;

	if (gap <= 1)
		return cost;
	if (s->words[i].joined)
		return cost + t->cost->touch_apart_joined;
	return cost + (gap == 2 ? t->cost->touch_apart_two : t->cost->touch_apart);
}

static void add_up(const struct kh_toucher *t, struct sharing *s, size_t line)
{
	const struct kh_text *text = t->run->text;

	kh_aligned_begin_near(t->text, line, s->count, s->near);
	s->width[0] = s->pair[0] = s->gap[0] = 0;
	s->hash[0] = 0;
	s->power[0] = 1;
	for (size_t i = 0; i < s->count; i++) {
		const struct kh_word *word = &s->words[i];
		uint32_t gap = i > 0 ? kh_word_gap(word) : 2;
		s->number[i] = is_number(text, word->at);
		s->label[i] = is_label(text, word->at);
		s->hash[i + 1] = kh_words_hash(s->hash[i], word);
		s->power[i + 1] = s->power[i] * 0x9E3779B97F4A7C15ULL;
		s->width[i + 1] = s->width[i] + word->width + KH_ALIGNED_BLANK;
		s->pair[i + 1] = s->pair[i] + (gap > 1 && !(i > 0 && word->joined) ? 0
		                                  : gap == 0                       ? t->cost->touch_pair
		                                                                   : pair_cost(t, word - 1, word));
		s->gap[i + 1] = s->gap[i] + (i > 0 ? gap_cost(t, s, i) : 0);
	}
}

static float beyond(uint32_t x, uint32_t left, uint32_t right)
{
	return x < left ? (float)(left - x) : x > right ? (float)(x - right) : 0;
}

static bool begins_apart(const struct sharing *s, size_t i)
{
	return i == 0 || i == s->count || kh_word_gap(&s->words[i]) > 1;
}

/* What it costs that a text of column k begins where it does. */
static float place_cost(
    const struct kh_toucher *t, const struct kh_word *first, const struct kh_place *place, bool apart)
{
	uint32_t x = first->x.left;
	float shift =
	    fminf(t->cost->touch_shift * beyond(x, place->at.left, place->at.right), t->cost->touch_shift_most);

	if (!apart)
		return fminf(
		           t->cost->touch_far * beyond(x, place->at.left, place->at.left), t->cost->touch_far_most) +
		       shift / 2;
	if (place->edge == UINT32_MAX)
		return shift;
	return shift +
	       fminf(t->cost->touch_off_edge * beyond(x, place->edge, place->edge), t->cost->touch_off_edge_most);
}

/* … and that it begins there after one blank. */
static float new_cost(const struct kh_toucher *t, const struct sharing *s, size_t a, size_t k)
{
	const struct kh_word *first = &s->words[a];
	enum kh_role role = t->text->header->columns[k].role;
	float cost = t->cost->touch_new;

	if (first->x.left == s->places[k].edge)
		cost += t->cost->touch_at_edge;
	if (s->label[a])
		return cost + (is_text(role) ? t->cost->touch_label : t->cost->touch_label_inside);
	return cost + (kh_aligned_is_kind(first, role) ? t->cost->touch_kind : 0);
}

/* Is word a the dash after a figure that another follows, here or below ("2025 - 2026")? */
static bool is_range(const struct kh_toucher *t, const struct sharing *s, size_t a)
{
	const char *text = t->run->text->skeleton;
	const struct kh_word *dash = &s->words[a];

	if (a == 0 || dash->at.end != dash->at.begin + 1 || text[dash->at.begin] != '-' || kh_word_gap(dash) > 1)
		return false;
	char before = text[dash[-1].at.end - 1];
	return before >= '0' && before <= '9';
}

/* The cost of word a as the first that column k has. */
static float begin_cost(const struct kh_toucher *t, const struct sharing *s, size_t a, size_t k)
{
	const struct kh_word *first = &s->words[a];
	float far = beyond(first->x.left, s->places[k].at.left, s->places[k].at.right);
	bool apart = begins_apart(s, a);

	if (far > REACH)
		return OUT_OF_REACH;
	float cost = place_cost(t, first, &s->places[k], apart) + (apart ? 0 : new_cost(t, s, a, k));
	if (a == 0 && k == t->no + 1 && s->number[0] && first->x.right <= s->places[k].at.left + 2)
		cost += t->cost->touch_number_in_text;
	if (is_range(t, s, a) && !(a == 1 && k == t->no + 1))
		cost += t->cost->touch_lower_new;
	if (s->near[a] != 0)
		cost += (s->near[a] >> k & 1U) != 0 ? t->cost->touch_near : t->cost->touch_near_other;
	if (a > 0 && first->joined)
		cost += t->cost->touch_part_joined;
	if (kh_aligned_is_other_kind(first, t->text->header->columns[k].role))
		cost += t->cost->touch_kind_other;
	if (s->above[k] == NONE)
		return cost + (!first->lower ? 0 : apart ? t->cost->touch_lower_apart : t->cost->touch_lower_new);
	if (far > NEAR)
		return cost;
	float pair = pair_cost(t, &t->text->words[s->above[k]], first);
	return cost + (first->lower || pair < 0 ? pair : 0);
}

/* The cost of the word before b as the last that column k has. */
static float end_cost(const struct kh_toucher *t, const struct sharing *s, size_t b, size_t k)
{
	const struct kh_word *last = &s->words[b - 1];
	float far = beyond(last->x.right, s->places[k].at.left, s->places[k].at.right);
	float cost = begins_apart(s, b) ? fminf(t->cost->touch_shift * far / 2, t->cost->touch_shift_most) : 0;

	if (far > NEAR || s->next_word[k] == NULL)
		return cost;
	float pair = pair_cost(t, last, s->next_word[k]);
	return cost + (s->next_word[k]->lower || pair < 0 ? pair : 0);
}

static void weigh_ends(const struct kh_toucher *t, struct sharing *s)
{
	for (size_t i = 0; i < s->count; i++)
		for (size_t k = 0; k < t->columns; k++) {
			s->begin[i][k] = begin_cost(t, s, i, k);
			s->end[i + 1][k] = end_cost(t, s, i + 1, k);
		}
}

/* What it costs that words [a, b) are as wide as they are. closed: blanks follow them. */
static float width_cost(
    const struct kh_toucher *t, const struct sharing *s, size_t a, size_t b, size_t k, bool closed)
{
	const struct kh_aligned_costs *c = t->cost;
	float width = s->width[b] - s->width[a] - KH_ALIGNED_BLANK, wide = t->text->width[k],
	      widest = t->text->widest[k];

	if (wide <= 0)
		return widest > 0 && width > widest + c->touch_slack
		           ? c->touch_over * (width - widest - c->touch_slack) / c->touch_letter / 2
		           : 0;
	if (width > wide + c->touch_slack)
		return c->touch_over * (width - wide - c->touch_slack) / c->touch_letter;
	float room = wide - c->touch_slack - width - KH_ALIGNED_BLANK - s->next[k];
	if (s->next[k] <= 0 || room <= 0 || closed)
		return 0;
	return fminf(c->touch_under * room / c->touch_letter, c->touch_under_most);
}

/* The cost of words [a, b) as what column k has on the line. */
static float piece_cost(const struct kh_toucher *t, const struct sharing *s, size_t a, size_t b, size_t k)
{
	bool closed = begins_apart(s, b);
	float cost = s->begin[a][k] + s->end[b][k] + s->pair[b] - s->pair[a + 1] + s->gap[b] - s->gap[a + 1];

	if (k != t->no)
		cost += width_cost(t, s, a, b, k, closed);
	else if (b > a + 1 || !s->number[a])
		cost += t->cost->touch_number_not * (float)(b - a);
	if ((!closed || !begins_apart(s, a)) && b - a <= KNOWN_WORDS_MOST &&
	    kh_keys_have(&t->known, kh_known_key(s->hash[b] - s->hash[a] * s->power[b - a], k)))
		cost += t->cost->touch_known;
	return cost;
}

/* So wide a text no column has, in ems; and with these gaps none. */
static float widest_text(const struct kh_toucher *t, size_t k)
{
	float wide = t->text->width[k];

	return wide > 0 ? wide + t->cost->touch_slack + GAPS_MOST * t->cost->touch_letter / t->cost->touch_over
	                : INFINITY;
}

/* The first word that a text of column k may begin with, and the one after the last. */
static void find_reach(const struct sharing *s, size_t k, size_t *first, size_t *end)
{
	*first = 0;
	*end = s->count;
	while (*first < s->count && s->begin[*first][k] >= OUT_OF_REACH)
		++*first;
	while (*end > *first && s->begin[*end - 1][k] >= OUT_OF_REACH)
		--*end;
}

/* best[i][k]: of the words before i, in the columns before k. */
static void find_best(const struct kh_toucher *t, struct sharing *s)
{
	for (size_t k = 0; k <= t->columns; k++)
		s->best[0][k] = 0;
	for (size_t i = 1; i <= s->count; i++)
		s->best[i][0] = INFINITY;
	for (size_t k = 0; k < t->columns; k++) {
		size_t first = 0, end = s->count;
		float widest = widest_text(t, k);
		if (k > 0) /* the first has what no other can have */
			find_reach(s, k, &first, &end);
		for (size_t i = 1; i <= s->count; i++) {
			float *best = &s->best[i][k + 1];
			*best = s->best[i][k];
			s->from[i][k + 1] = s->from[i][k];
			s->column[i][k + 1] = s->column[i][k];
			for (size_t a = i < end ? i : end; a-- > first;) {
				float gaps = s->gap[i] - s->gap[a + 1];
				if ((gaps > GAPS_MOST || s->width[i] - s->width[a] > widest) && *best < INFINITY)
					break;
				/* all that is not in this sum costs nothing, or is worth less than a known line */
				float cost = s->best[a][k] + s->begin[a][k] + s->end[i][k] + s->pair[i] -
				             s->pair[a + 1] + gaps;
				if (cost + t->cost->touch_known >= *best)
					continue;
				cost = s->best[a][k] + piece_cost(t, s, a, i, k);
				if (cost < *best) {
					*best = cost;
					s->from[i][k + 1] = (uint8_t)a;
					s->column[i][k + 1] = (uint8_t)k;
				}
			}
		}
	}
}

/* How likely the words between two touching pieces are parted wrongly, from how much dearer it is to part them a word
 * further left or right; summed up over the line. */
static float doubt(const struct kh_toucher *t, const struct sharing *s)
{
	size_t begin = 0, middle = 0, end = 0;
	float sum = 0;

	for (; end < s->count; begin = middle, middle = end) {
		for (end = middle; end < s->count && s->words[end].column == s->words[middle].column; end++)
			;
		if (middle == 0 || kh_word_gap(&s->words[middle]) > 1)
			continue;
		size_t j = s->words[begin].column, k = s->words[middle].column;
		float now = piece_cost(t, s, begin, middle, j) + piece_cost(t, s, middle, end, k);
		for (size_t cut = middle - 1; cut <= middle + 1; cut += 2)
			if (cut > begin && cut < end)
				sum += expf(now - piece_cost(t, s, begin, cut, j) - piece_cost(t, s, cut, end, k));
	}
	return sum;
}
