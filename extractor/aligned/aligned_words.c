/* The words of an aligned table, each in its column. Columns drift from page to page and, as a converter packs words,
 * from line to line; so where a column stands is learnt from the lines around, and a line's words are shared out
 * among the columns by the cheapest assignment that keeps their order (dynamic programming). */
#include "aligned_words.h"

#include <math.h>
#include <string.h>

enum {
	CHUNK_MOST = 150, /* lines of a page, where no page breaks can be seen */
	LINE_WORDS_MOST = 120,
	PASSES = 3,
};

static int share_out(struct kh_aligned_worker *w);

int kh_aligned_words(
    struct kh_run *run, const struct kh_lines *lines, size_t line, size_t *line_end, struct kh_aligned_text *text)
{
	const struct kh_aligned_header *header = text->header;
	struct kh_aligned_worker w = {.run = run,
	    .lines = lines,
	    .header = header,
	    .cost = text->cost,
	    .text = text,
	    .columns = header->count,
	    .no = KH_ALIGNED_COLUMNS_MOST};

	for (size_t k = 0; k < header->count; k++)
		if (header->columns[k].role == KH_ROLE_NO && w.no == KH_ALIGNED_COLUMNS_MOST)
			w.no = k;
	int rc = kh_aligned_lines(&w, line, line_end);
	*text = (struct kh_aligned_text){.header = header,
	    .cost = text->cost,
	    .pairs = text->pairs,
	    .at = w.line_list.items,
	    .count = w.line_list.count,
	    .words = w.word_list.items,
	    .word_count = w.word_list.count};
	text->places = kh_arena_zero(run->mem, text->count * w.columns + 1, sizeof *text->places);
	text->page_lefts = kh_arena_zero(run->mem, text->count * w.columns + 1, sizeof *text->page_lefts);
	if (rc == KH_OK && (text->places == NULL || text->page_lefts == NULL))
		rc = KH_E_MEMORY;
	if (rc == KH_OK)
		rc = share_out(&w);
	if (rc == KH_OK && text->count > 0)
		*line_end = text->at[text->count - 1].line + 1;
	return rc;
}

/* ---- a line's words among the columns ---- */

static float misfit(
    const struct kh_aligned_worker *w, const struct kh_place *places, size_t columns, size_t k, struct kh_extent x)
{
	const struct kh_extent *p = &places[k].at;
	float cost = 0;

	if (x.left < p->left)
		cost += w->cost->share_out_left * (float)(p->left - x.left);
	if (x.right > p->right)
		cost += w->cost->share_out_right * (float)(x.right - p->right);
	if (k + 1 < columns && x.right > places[k + 1].at.left)
		cost += w->cost->share_into_next * (float)(x.right - places[k + 1].at.left);
	if (k > 0 && x.left < places[k - 1].at.right)
		cost += w->cost->share_into_before * (float)(places[k - 1].at.right - x.left);
	return cost < w->cost->share_out_most ? cost : w->cost->share_out_most;
}

/* Texts of a column that is set flush left begin at its edge. */
static float off_edge(const struct kh_aligned_worker *w, const struct kh_place *place, uint32_t x)
{
	if (place->edge == UINT32_MAX)
		return 0;
	float off = w->cost->share_off_edge * fabsf((float)x - (float)place->edge);
	return off < w->cost->share_off_edge_most ? off : w->cost->share_off_edge_most;
}

static float together(const struct kh_aligned_worker *w, const struct kh_word *word)
{
	uint32_t gap = kh_aligned_gap(word);

	return gap <= 1       ? 0
	       : word->joined ? w->cost->share_apart_joined
	       : gap == 2     ? w->cost->share_apart_two
	       : gap == 3     ? w->cost->share_apart_three
	                      : w->cost->share_apart_more;
}

/* What it costs that a word begins another column than the one before it. */
static float parted(
    const struct kh_aligned_worker *w, const struct kh_word *word, size_t column, const struct kh_place *place)
{
	if (kh_aligned_gap(word) > 1)
		return (word->joined ? w->cost->share_part_joined : 0) +
		       (kh_aligned_is_kind(word, w->header->columns[column].role) ? w->cost->share_kind : 0);
	return word->x.left == place->edge ? w->cost->share_touch_at_edge : w->cost->share_touch;
}

/* A line while its words are given columns. */
struct assigning {
	const struct kh_aligned_worker *w;
	const struct kh_place *places;
	struct kh_word *words;
	size_t count;
	float cost[LINE_WORDS_MOST][KH_ALIGNED_COLUMNS_MOST];
	uint8_t from[LINE_WORDS_MOST][KH_ALIGNED_COLUMNS_MOST];
	uint32_t near[LINE_WORDS_MOST]; /* columns that begin at a word's place on the lines next to this one */
};

/* What it costs that a text begins in column k, when one of another column, or of the same, begins above or below. */
static float begin_near(const struct assigning *s, size_t i, size_t k)
{
	return s->near[i] == 0               ? 0
	       : (s->near[i] >> k & 1U) != 0 ? s->w->cost->share_near
	                                     : s->w->cost->share_near_other;
}

/* What it costs that word i stands in column k, whatever stands before it. */
static float here(const struct assigning *s, size_t i, size_t k, bool number)
{
	const struct kh_aligned_worker *w = s->w;
	float cost = misfit(w, s->places, w->columns, k, s->words[i].x);

	if (k == w->no && !number)
		cost += w->cost->share_number_not;
	if (i == 0 && k == w->no + 1 && number && s->words[0].x.right <= s->places[k].at.left + 2)
		cost += w->cost->share_number_in_text;
	return cost;
}

/* What it costs that word i goes on in column k with the word before it. */
static float go_on(const struct assigning *s, size_t i, size_t k)
{
	const struct kh_extent *place = &s->places[k].at;
	bool inside = s->words[i].x.right <= place->right && s->words[i - 1].x.left >= place->left;

	return together(s->w, &s->words[i]) * (inside ? s->w->cost->share_inside : 1) +
	       (k == s->w->no ? s->w->cost->share_number_not : 0);
}

/* The cheapest way to word i in column k: from the same column, or from the cheapest left of it, `left`. */
static void reach(struct assigning *s, size_t i, size_t k, size_t left)
{
	const struct kh_aligned_worker *w = s->w;
	uint32_t gap = kh_aligned_gap(&s->words[i]);
	float least = s->cost[i - 1][k] + go_on(s, i, k), part = parted(w, &s->words[i], k, &s->places[k]),
	      begins = (gap <= 1 ? 0 : off_edge(w, &s->places[k], s->words[i].x.left)) + begin_near(s, i, k);

	s->from[i][k] = (uint8_t)k;
	if (left < k && s->cost[i - 1][left] + begins + part < least) {
		least = s->cost[i - 1][left] + begins + part;
		s->from[i][k] = (uint8_t)left;
	}
	if (w->no < k && gap <= 1 && s->cost[i - 1][w->no] + begins + w->cost->share_touch_number < least) {
		least = s->cost[i - 1][w->no] + begins + w->cost->share_touch_number;
		s->from[i][k] = (uint8_t)w->no;
	}
	s->cost[i][k] += least;
}

/* Weigh all ways to give the words of a line columns. */
static void weigh(struct assigning *s)
{
	const struct kh_aligned_worker *w = s->w;

	for (size_t i = 0; i < s->count; i++) {
		bool number = s->words[i].numeral;
		for (size_t j = 0, left = 0; j < w->columns; j++) {
			s->cost[i][j] = here(s, i, j, number);
			if (i == 0) {
				s->cost[i][j] += off_edge(w, &s->places[j], s->words[i].x.left) + begin_near(s, i, j);
				continue;
			}
			left = j > 0 && s->cost[i - 1][j - 1] < s->cost[i - 1][left] ? j - 1 : left;
			reach(s, i, j, left);
		}
	}
}

/* Give the words of line i their columns. again: those of other lines are known. Says whether one has another now. */
static bool assign(struct kh_aligned_worker *w, size_t line, const struct kh_place *places, bool again)
{
	struct kh_aligned_line *l = &w->text->at[line];
	struct assigning s;
	size_t n = l->word_end - l->word, k = 0;
	bool changed = false;

	if (n == 0)
		return false;
	s.w = w;
	s.places = places;
	s.words = w->text->words + l->word;
	s.count = n < LINE_WORDS_MOST ? n : LINE_WORDS_MOST;
	if (again)
		kh_aligned_begin_near(w->text, line, s.count, s.near);
	else
		memset(s.near, 0, s.count * sizeof *s.near);
	weigh(&s);
	for (size_t j = 1; j < w->columns; j++)
		if (s.cost[s.count - 1][j] < s.cost[s.count - 1][k])
			k = j;
	l->cost = s.cost[s.count - 1][k];
	for (size_t i = n; i-- > 0;) {
		changed = changed || s.words[i].column != k;
		s.words[i].column = (uint8_t)k;
		if (i > 0 && i < s.count)
			k = s.from[i][k];
	}
	return changed;
}

/* ---- pages ---- */

/* A page while its lines are read. */
struct chunk {
	struct kh_aligned_worker *w;
	size_t from, to;
	uint8_t *changed; /* the last pass, from 1, in which a line's words got other columns, or it another kind */
};

/* Did a line around line i change in the pass before this one, or in this one? */
static bool is_other(const struct chunk *c, size_t i, int pass)
{
	size_t first = i > c->from + KH_ALIGNED_NEAR ? i - KH_ALIGNED_NEAR : c->from;

	for (size_t k = first; k <= i + KH_ALIGNED_NEAR && k < c->to; k++)
		if (c->changed[k - c->from] >= pass)
			return true;
	return false;
}

static void read_line(struct chunk *c, size_t i, const struct kh_aligned_line *above, int pass)
{
	struct kh_aligned_worker *w = c->w;
	struct kh_aligned_line *l = &w->text->at[i];
	const struct kh_place *places = w->text->places + i * w->columns;
	struct kh_aligned_part *parts = &w->parts[(i - c->from) * w->columns];
	uint8_t kind = l->kind;
	bool changed = assign(w, i, places, pass > 0);

	kh_aligned_judge(w, l, above, places);
	if (l->kind == KH_AL_CELLS)
		kh_aligned_parts_note(w->text, i, parts);
	else
		memset(parts, 0, w->columns * sizeof *parts);
	if (changed || l->kind != kind)
		c->changed[i - c->from] = (uint8_t)(pass + 1);
}

/* The last line of the page before, where a band may go on; NULL for none. */
static const struct kh_aligned_line *last_of_page_before(const struct chunk *c)
{
	const struct kh_aligned_line *at = c->w->text->at;
	size_t i = c->from;

	while (i > 0 && at[i - 1].kind == KH_AL_SKIP)
		i--;
	return i > 0 ? &at[i - 1] : NULL;
}

static void read_lines(struct chunk *c, int pass)
{
	struct kh_aligned_worker *w = c->w;
	const struct kh_aligned_line *above = last_of_page_before(c);

	for (size_t i = c->from; i < c->to; i++) {
		if (w->text->at[i].kind == KH_AL_SKIP)
			continue;
		struct kh_place *places = w->text->places + i * w->columns;
		bool moved = true;
		if (pass == 0)
			memcpy(places, w->places, w->columns * sizeof *places);
		else
			moved = kh_aligned_place_near(w->text, w->parts, c->from, c->to, i, w->places);
		if (moved || pass < 2 || is_other(c, i, pass))
			read_line(c, i, above, pass);
		above = &w->text->at[i];
	}
}

static int read_chunk(struct kh_aligned_worker *w, size_t from, size_t to, bool titles)
{
	struct chunk c = {w, from, to, kh_arena_zero(w->run->mem, to - from, 1)};

	w->parts = kh_arena_zero(w->run->mem, (to - from) * w->columns, sizeof *w->parts);
	if (w->parts == NULL || c.changed == NULL)
		return KH_E_MEMORY;
	kh_aligned_place(w, from, to, titles);
	for (size_t i = from; i < to; i++)
		for (size_t k = 0; k < w->columns; k++)
			w->text->page_lefts[i * w->columns + k] = w->places[k].at.left;
	for (int pass = 0; pass < PASSES; pass++)
		read_lines(&c, pass);
	return KH_OK;
}

/* Titles printed again tell where the columns stand on their page. */
static bool see_titles(struct kh_aligned_worker *w, size_t to)
{
	const struct kh_aligned_titles *titles = w->title_list.items;
	bool seen = false;

	for (; w->titles_seen < w->title_list.count && titles[w->titles_seen].line < w->text->at[to].line;
	     w->titles_seen++) {
		memcpy(w->now, titles[w->titles_seen].at, sizeof w->now);
		seen = true;
	}
	return seen;
}

static int share_out(struct kh_aligned_worker *w)
{
	struct kh_aligned_text *t = w->text;

	for (size_t k = 0; k < w->columns; k++)
		w->now[k] = w->header->columns[k].at;
	for (size_t from = 0, to; from < t->count; from = to) {
		size_t first = from;
		while (first < t->count && t->at[first].kind == KH_AL_SKIP)
			first++;
		for (to = first; to < t->count && to < first + CHUNK_MOST; to++)
			if (to > first && (t->at[to].kind == KH_AL_SKIP || t->at[to].page))
				break;
		if (first == to)
			break;
		bool titles = see_titles(w, first) || (from == 0 && !t->at[first].page);
		int rc = read_chunk(w, first, to, titles);
		if (rc != KH_OK)
			return rc;
		kh_aligned_bands(w, first, to);
		if (kh_aligned_stop(w, first, to))
			break;
	}
	while (t->count > 0 && t->at[t->count - 1].kind == KH_AL_SKIP)
		t->count--;
	return KH_OK;
}

/* ---- rows ---- */

static bool is_doubtful(const struct kh_aligned_text *text, const struct kh_aligned_row *row, float least)
{
	float cost = 0;

	for (size_t i = row->begin; i < row->end; i++)
		cost += fmaxf(text->at[i].cost, 0);
	return !row->band && cost > least;
}

int kh_aligned_words_of_rows(
    struct kh_run *run, struct kh_aligned_text *text, const struct kh_list *rows, bool *changed)
{
	struct kh_aligned_worker w = {.run = run,
	    .header = text->header,
	    .cost = text->cost,
	    .text = text,
	    .columns = text->header->count,
	    .no = KH_ALIGNED_COLUMNS_MOST};
	const struct kh_aligned_row *row = rows->items;

	for (size_t k = 0; k < w.columns; k++)
		if (text->header->columns[k].role == KH_ROLE_NO && w.no == KH_ALIGNED_COLUMNS_MOST)
			w.no = k;
	*changed = false;
	for (size_t r = 0; r < rows->count; r++) {
		if (!is_doubtful(text, &row[r], text->cost->row_doubt))
			continue;
		struct kh_place places[KH_ALIGNED_COLUMNS_MOST];
		kh_aligned_place_row(
		    &w, row[r].begin, row[r].end, text->page_lefts + row[r].begin * w.columns, places);
		for (size_t i = row[r].begin; i < row[r].end; i++) {
			memcpy(text->places + i * w.columns, places, w.columns * sizeof *places);
			text->at[i].placed = true;
			*changed = assign(&w, i, text->places + i * w.columns, false) || *changed;
		}
	}
	return KH_OK;
}
