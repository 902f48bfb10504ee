/* Where two columns of an aligned table touch with a single blank, positions do not say which words are whose: a
 * converter sets them close to each other, wherever the column's edge is. What says it is how text is wrapped and
 * what it means:
 *   - a cell's lines are filled up to the width of the column, as far as the next word lets them;
 *   - two words that follow each other elsewhere in the text belong together, also from one line of a cell to the
 * next;
 *   - a label begins a cell, and a cell does not begin in lower case.
 * Both the widths and the pairs of words are learnt from the text itself. */
#include "aligned.h"

#include <math.h>
#include <string.h>

enum { LINE_WORDS_MOST = 64, KNOWN_WORDS_MOST = 8, PASSES = 5, NONE = -1 };

static const uint64_t HASH_BASE = 0x9E3779B97F4A7C15ULL;

/* Widths are in ems of a serif face, about; costs in units of about a nat. */

struct toucher {
	struct kh_run *run;
	const struct kh_lines *lines;
	struct kh_aligned_text *text;
	const struct kh_aligned_costs *cost;
	struct kh_keys pairs; /* of words in cells */
	struct kh_keys known; /* lines of cells, by column */
	size_t columns, no;
	bool again; /* a second pass: what the first one said is used */
};

/* One line while it is shared out. */
struct sharing {
	const struct kh_aligned_line *line;
	struct kh_word *words;
	size_t count;
	float width[LINE_WORDS_MOST + 1];                               /* of the words before, with their blanks */
	float pair[LINE_WORDS_MOST + 1];                                /* sum of what pairs of words cost, before */
	float gap[LINE_WORDS_MOST + 1];                                 /* sum of what wide gaps cost, before */
	uint64_t hash[LINE_WORDS_MOST + 1], power[LINE_WORDS_MOST + 1]; /* of the words before */
	float best[LINE_WORDS_MOST + 1][KH_ALIGNED_COLUMNS_MOST + 1];
	uint8_t from[LINE_WORDS_MOST + 1][KH_ALIGNED_COLUMNS_MOST + 1],
	    column[LINE_WORDS_MOST + 1][KH_ALIGNED_COLUMNS_MOST + 1];
	int above[KH_ALIGNED_COLUMNS_MOST];  /* last word above in the column, NONE */
	float next[KH_ALIGNED_COLUMNS_MOST]; /* width of the word that the cell goes on with below, 0 for none */
	struct kh_range next_word[KH_ALIGNED_COLUMNS_MOST];
};

static int learn_pairs(struct toucher *t);
static bool may_touch(const struct toucher *t, const struct kh_aligned_line *l);
static void share(struct toucher *t, size_t line);
static float doubt(const struct toucher *t, const struct sharing *s);

int kh_aligned_touches(struct kh_run *run, const struct kh_lines *lines, struct kh_aligned_text *text)
{
	struct toucher t = {.run = run,
	    .lines = lines,
	    .text = text,
	    .cost = text->cost,
	    .columns = text->header->count,
	    .no = KH_ALIGNED_COLUMNS_MOST};
	bool any = false;

	for (size_t i = 0; !any && i < text->count; i++)
		any = may_touch(&t, &text->at[i]);
	if (!any)
		return KH_OK;
	for (size_t k = 0; k < t.columns; k++)
		if (text->header->columns[k].role == KH_ROLE_NO && t.no == KH_ALIGNED_COLUMNS_MOST)
			t.no = k;
	int rc = KH_OK;
	for (int pass = 0; rc == KH_OK && pass < PASSES; pass++) {
		t.again = pass > 0;
		rc = learn_pairs(&t);
		/* at first columns that touch everywhere look like one, and as wide */
		if (rc == KH_OK && pass > 0)
			rc = kh_aligned_widths(run, text);
		if (rc == KH_OK && pass > 0)
			rc = kh_aligned_place_again(run, text);
		for (size_t i = 0; rc == KH_OK && i < text->count; i++)
			if (may_touch(&t, &text->at[i]))
				share(&t, i);
	}
	return rc;
}

/* ---- words ---- */

static uint32_t gap_before(const struct kh_word *word)
{
	return word->x.left - word[-1].x.right;
}

/* Is there a run of words with single blanks that reaches into another column than the one it begins in? */
static bool may_touch(const struct toucher *t, const struct kh_aligned_line *l)
{
	const struct kh_place *places = t->text->places + (size_t)(l - t->text->at) * t->columns;
	const struct kh_word *words = t->text->words;

	if (l->kind != KH_AL_CELLS || l->word_end - l->word > LINE_WORDS_MOST)
		return false;
	for (size_t i = l->word + 1; i < l->word_end; i++) {
		if (gap_before(&words[i]) > 1 && !words[i].joined)
			continue;
		if (words[i].column != words[i - 1].column)
			return true;
		size_t k = words[i].column;
		if (k + 1 < t->columns && words[i].x.right + 1 >= places[k + 1].at.left)
			return true;
	}
	return false;
}

/* ---- pairs of words ---- */

static void add_key(struct kh_keys *keys, uint64_t key)
{
	if (key != 0)
		kh_keys_add(keys, key);
}

static float pair_cost(const struct toucher *t, struct kh_range a, struct kh_range b)
{
	uint64_t key = kh_word_pair_key(t->run->text, a, b);

	if (key == 0)
		return 0;
	return kh_keys_have(&t->pairs, key) || kh_keys_have(&t->text->pairs->prose, key) ? t->cost->touch_pair
	                                                                                 : t->cost->touch_pair_not;
}

/* The key of some words in a column, from the hash of the words. */
static uint64_t known_key(uint64_t hash, size_t column)
{
	return (hash * 37 + column * 0x9E3779B97F4A7C15ULL) | 1;
}

static uint64_t word_hash(const struct toucher *t, const struct kh_word *word)
{
	return kh_word_hash(t->run->text, word->at);
}

static void pairs_of_cells(struct toucher *t, size_t line)
{
	const struct kh_aligned_line *l = &t->text->at[line];
	const struct kh_word *w = t->text->words;

	for (size_t first = l->word, last; first < l->word_end; first = last + 1) {
		for (last = first; last + 1 < l->word_end && w[last + 1].column == w[first].column; last++)
			;
		if (!kh_aligned_is_apart(t->text, line, first, last))
			continue;
		uint64_t hash = word_hash(t, &w[first]);
		for (size_t i = first + 1; i <= last; i++) {
			add_key(&t->pairs, kh_word_pair_key(t->run->text, w[i - 1].at, w[i].at));
			hash = hash * HASH_BASE + word_hash(t, &w[i]);
		}
		add_key(&t->known, known_key(hash, w[first].column));
		size_t a, b;
		size_t d = kh_aligned_above(t->text, line, w[first].column, &a, &b);
		if (d > 0 && kh_aligned_is_apart(t->text, line - d, a, b) &&
		    kh_text_is_lower(t->run->text, w[first].at.begin))
			add_key(&t->pairs, kh_word_pair_key(t->run->text, w[b].at, w[first].at));
	}
}

static int learn_pairs(struct toucher *t)
{
	size_t most = t->text->word_count * 2 + 1;
	int rc = KH_OK;

	if (t->pairs.room == 0)
		rc = kh_keys_make(t->run->mem, &t->pairs, most);
	if (rc == KH_OK && t->known.room == 0)
		rc = kh_keys_make(t->run->mem, &t->known, most);
	if (rc != KH_OK)
		return rc;
	kh_keys_clear(&t->pairs);
	kh_keys_clear(&t->known);
	for (size_t i = 0; i < t->text->count; i++)
		if (t->text->at[i].kind == KH_AL_CELLS)
			pairs_of_cells(t, i);
	return KH_OK;
}

/* ---- a line ---- */

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

static void look_around(struct toucher *t, struct sharing *s, size_t line)
{
	for (size_t k = 0; k < t->columns; k++) {
		size_t a, b;
		s->next[k] = 0;
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
			if ((t->again || i == l->word || gap_before(&t->text->words[i]) > 1) &&
			    kh_text_is_lower(t->run->text, t->text->words[i].at.begin)) {
				s->next[k] = kh_aligned_width(t->run->text, t->text->words[i].at);
				s->next_word[k] = t->text->words[i].at;
			}
			break;
		}
	}
}

static void add_up(struct toucher *t, struct sharing *s)
{
	s->width[0] = s->pair[0] = s->gap[0] = 0;
	s->hash[0] = 0;
	s->power[0] = 1;
	for (size_t i = 0; i < s->count; i++) {
		uint32_t gap = i > 0 ? gap_before(&s->words[i]) : 0;
		s->hash[i + 1] = s->hash[i] * HASH_BASE + word_hash(t, &s->words[i]);
		s->power[i + 1] = s->power[i] * HASH_BASE;
		s->width[i + 1] = s->width[i] + kh_aligned_width(t->run->text, s->words[i].at) + KH_ALIGNED_BLANK;
		s->pair[i + 1] = s->pair[i] + (i == 0 || gap > 1 ? 0
		                                  : gap == 0     ? t->cost->touch_pair
		                                                 : pair_cost(t, s->words[i - 1].at, s->words[i].at));
		s->gap[i + 1] = s->gap[i] + (gap <= 1                ? 0
		                                : s->words[i].joined ? t->cost->touch_apart_joined
		                                : gap == 2           ? t->cost->touch_apart_two
		                                                     : t->cost->touch_apart);
		if (i > 0 && is_label(t->run->text, s->words[i].at))
			s->gap[i + 1] += t->cost->touch_label_inside;
	}
}

static float beyond(uint32_t x, uint32_t left, uint32_t right)
{
	return x < left ? (float)(left - x) : x > right ? (float)(x - right) : 0;
}

/* The cost of words [a, b) as what column k has on the line. */
static float piece_cost(const struct toucher *t, const struct sharing *s, size_t a, size_t b, size_t k)
{
	const struct kh_place *places = t->text->places + (size_t)(s->line - t->text->at) * t->columns;
	const struct kh_word *first = &s->words[a], *last = &s->words[b - 1];
	bool apart = a == 0 || gap_before(first) > 1, closed = b == s->count || gap_before(&s->words[b]) > 1;
	bool lower = kh_text_is_lower(t->run->text, first->at.begin);
	float width = s->width[b] - s->width[a] - KH_ALIGNED_BLANK, wide = t->text->width[k];
	float cost = s->pair[b] - s->pair[a + 1] + s->gap[b] - s->gap[a + 1];

	if (k == t->no)
		cost +=
		    b > a + 1 || !is_number(t->run->text, first->at) ? t->cost->touch_number_not * (float)(b - a) : 0;
	else if (wide > 0) {
		if (width > wide + t->cost->touch_slack)
			cost += t->cost->touch_over * (width - wide - t->cost->touch_slack) / t->cost->touch_letter;
		if (s->next[k] > 0 && width + KH_ALIGNED_BLANK + s->next[k] < wide - t->cost->touch_slack &&
		    !closed) {
			float under = t->cost->touch_under *
			              (wide - t->cost->touch_slack - width - KH_ALIGNED_BLANK - s->next[k]) /
			              t->cost->touch_letter;
			cost += under < t->cost->touch_under_most ? under : t->cost->touch_under_most;
		}
	} else if (t->text->widest[k] > 0 && width > t->text->widest[k] + t->cost->touch_slack)
		cost += t->cost->touch_over * (width - t->text->widest[k] - t->cost->touch_slack) /
		        t->cost->touch_letter / 2;
	if (a == 0 && k == t->no + 1 && is_number(t->run->text, first->at) && first->x.right <= places[k].at.left + 2)
		cost += t->cost->touch_number_in_text;
	if ((!apart || !closed) && b - a <= KNOWN_WORDS_MOST &&
	    kh_keys_have(&t->known, known_key(s->hash[b] - s->hash[a] * s->power[b - a], k)))
		cost += t->cost->touch_known;
	float far = beyond(first->x.left, places[k].at.left, places[k].at.right);
	if (apart) {
		cost += fminf(t->cost->touch_shift * far, t->cost->touch_shift_most);
		if (places[k].edge != UINT32_MAX)
			cost += fminf(t->cost->touch_off_edge * beyond(first->x.left, places[k].edge, places[k].edge),
			    t->cost->touch_off_edge_most);
	} else
		cost += fminf(t->cost->touch_far * beyond(first->x.left, places[k].at.left, places[k].at.left),
		            t->cost->touch_far_most) +
		        fminf(t->cost->touch_shift * far, t->cost->touch_shift_most) / 2;
	if (closed)
		cost += fminf(t->cost->touch_shift * beyond(last->x.right, places[k].at.left, places[k].at.right) / 2,
		    t->cost->touch_shift_most);
	if (!apart) {
		cost += t->cost->touch_new;
		if (first->x.left == places[k].edge)
			cost += t->cost->touch_at_edge;
		if (is_label(t->run->text, first->at))
			cost += is_text(t->text->header->columns[k].role) ? t->cost->touch_label : 0;
		else if (kh_aligned_is_kind(first, t->text->header->columns[k].role))
			cost += t->cost->touch_kind;
	}
	if (lower && s->above[k] == NONE)
		cost += apart ? t->cost->touch_lower_apart : t->cost->touch_lower_new;
	if (s->next[k] > 0)
		cost += pair_cost(t, last->at, s->next_word[k]);
	if (s->above[k] != NONE) {
		float pair = pair_cost(t, t->text->words[s->above[k]].at, first->at);
		cost += lower || pair < 0 ? pair : 0;
	}
	return cost;
}

static void share(struct toucher *t, size_t line)
{
	struct sharing s;
	const struct kh_aligned_line *l = &t->text->at[line];
	/* beside the pairs in it, a piece has evidence of at most so much */
	float most = -(t->cost->touch_label + t->cost->touch_known + t->cost->touch_at_edge + t->cost->touch_kind +
	               2 * t->cost->touch_pair);

	s.line = l;
	s.words = t->text->words + l->word;
	s.count = l->word_end - l->word;
	look_around(t, &s, line);
	add_up(t, &s);
	/* best[i][k]: words before i, in columns before k */
	for (size_t k = 0; k <= t->columns; k++)
		s.best[0][k] = 0;
	for (size_t i = 1; i <= s.count; i++) {
		s.best[i][0] = INFINITY;
		for (size_t k = 0; k < t->columns; k++) {
			s.best[i][k + 1] = s.best[i][k];
			s.from[i][k + 1] = s.from[i][k];
			s.column[i][k + 1] = s.column[i][k];
			for (size_t a = i; a-- > 0;) {
				float cost = s.best[a][k] + s.pair[i] - s.pair[a + 1];
				if (cost >= s.best[i][k + 1] + most)
					continue;
				cost = s.best[a][k] + piece_cost(t, &s, a, i, k);
				if (cost < s.best[i][k + 1]) {
					s.best[i][k + 1] = cost;
					s.from[i][k + 1] = (uint8_t)a;
					s.column[i][k + 1] = (uint8_t)k;
				}
			}
		}
	}
	for (size_t i = s.count, k = t->columns; i > 0;) {
		size_t a = s.from[i][k], c = s.column[i][k];
		for (size_t j = a; j < i; j++)
			s.words[j].column = (uint8_t)c;
		i = a;
		k = c;
	}
	t->text->at[line].doubt = doubt(t, &s);
}

/* How likely the words between two touching pieces are parted wrongly, from how much dearer it is to part them a word
 * further left or right; summed up over the line. */
static float doubt(const struct toucher *t, const struct sharing *s)
{
	size_t begin = 0, middle = 0, end = 0;
	float sum = 0;

	for (; end < s->count; begin = middle, middle = end) {
		for (end = middle; end < s->count && s->words[end].column == s->words[middle].column; end++)
			;
		if (middle == 0 || gap_before(&s->words[middle]) > 1)
			continue;
		size_t j = s->words[begin].column, k = s->words[middle].column;
		float now = piece_cost(t, s, begin, middle, j) + piece_cost(t, s, middle, end, k);
		for (size_t cut = middle - 1; cut <= middle + 1; cut += 2)
			if (cut > begin && cut < end)
				sum += expf(now - piece_cost(t, s, begin, cut, j) - piece_cost(t, s, cut, end, k));
	}
	return sum;
}
