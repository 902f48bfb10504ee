/* The words of an aligned table, each in its column. Columns drift from page to page and, as a converter packs words,
 * from line to line; so where a column stands is learnt from the lines around, and a line's words are shared out
 * among the columns by the cheapest assignment that keeps their order (dynamic programming). */
#include "aligned.h"

#include <math.h>
#include <string.h>

enum {
	WIDTH_MOST = 1000,
	CHUNK_MOST = 150, /* lines of a page, where no page breaks can be seen */
	LINE_WORDS_MOST = 120,
	AROUND = 14, /* lines above and below that tell where a column stands */
	AROUND_ENOUGH = 5,
	ACROSS_STOPS = 2, /* texts across the columns, one after the other: the table is over */
	OVERHANG = 4,
	PASSES = 3,
	TITLE_LINES = 5
};

/* Costs of an assignment. */
static const float OUT_LEFT = .25F, OFF_EDGE = .15F, OFF_EDGE_MOST = 4, OUT_RIGHT = .15F, INTO_NEXT = .7F,
                   INTO_BEFORE = .7F, OUT_MOST = 30, TOUCH = 2.2F, TOUCH_AT_EDGE = .7F, TOUCH_NUMBER = .3F,
                   WIDE_TWO = 1.4F, WIDE_THREE = 2.6F, WIDE_MORE = 4.5F, NUMBER_NOT = 4, ACROSS_COST = 4.5F,
                   SPLITS_WORD = 1, SPLITS_TEXT = .45F, START = .4F, STARTS_LEAST = 3, STRAYS = .25F,
                   STRAYS_MOST = 12, EXPECTED = 1, NUMBER_IN_TEXT = 2, INSIDE = .4F;

/* What a column has on a line. */
struct part {
	struct kh_extent at; /* right 0: nothing */
	bool sure;           /* blanks part it from its neighbours */
};

struct worker {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_aligned_header *header;
	struct kh_aligned_text *text;
	struct kh_list line_list, word_list;
	struct kh_extent now[KH_ALIGNED_COLUMNS_MOST];   /* of the titles on the page */
	struct kh_place places[KH_ALIGNED_COLUMNS_MOST]; /* on the page */
	float
	    offset[KH_ALIGNED_COLUMNS_MOST]; /* from a title's centre to where its column began on the page before */
	bool offset_known[KH_ALIGNED_COLUMNS_MOST];
	struct part *parts; /* of the chunk's lines, times columns */
	size_t columns, no;
};

static int read_lines(struct worker *w, size_t line, size_t *line_end);
static int share_out(struct worker *w);

int kh_aligned_words(struct kh_run *run, const struct kh_lines *lines, const struct kh_aligned_header *header,
    size_t line, size_t *line_end, struct kh_aligned_text *text)
{
	struct worker w = {.run = run,
	    .lines = lines,
	    .header = header,
	    .text = text,
	    .columns = header->count,
	    .no = KH_ALIGNED_COLUMNS_MOST};

	for (size_t k = 0; k < header->count; k++)
		if (header->columns[k].role == KH_ROLE_NO && w.no == KH_ALIGNED_COLUMNS_MOST)
			w.no = k;
	int rc = read_lines(&w, line, line_end);
	*text = (struct kh_aligned_text){.header = header,
	    .at = w.line_list.items,
	    .count = w.line_list.count,
	    .words = w.word_list.items,
	    .word_count = w.word_list.count};
	text->places = kh_arena_zero(run->mem, text->count * w.columns + 1, sizeof *text->places);
	if (rc == KH_OK && text->places == NULL)
		rc = KH_E_MEMORY;
	if (rc == KH_OK)
		rc = share_out(&w);
	if (rc == KH_OK && text->count > 0)
		*line_end = text->at[text->count - 1].line + 1;
	return rc;
}

/* ---- lines ---- */

static uint32_t centre(struct kh_extent x)
{
	return (x.left + x.right) / 2;
}

static int add_words(struct worker *w, size_t i)
{
	const struct kh_line *line = &w->lines->at[i];
	const char *s = w->run->text->skeleton;

	for (uint32_t at = line->at.begin; at < line->at.end;) {
		uint32_t end = at;
		while (end < line->at.end && s[end] != ' ')
			end++;
		uint32_t x = line->indent + (at - line->at.begin);
		struct kh_word *word = kh_list_add(w->run->mem, &w->word_list, sizeof *word);
		if (word == NULL)
			return KH_E_MEMORY;
		*word = (struct kh_word){{at, end}, {x, x + (end - at)}, 0};
		while (end < line->at.end && s[end] == ' ')
			end++;
		at = end;
	}
	return KH_OK;
}

static int add_line(struct worker *w, size_t i, bool skip, bool page)
{
	struct kh_aligned_line *l = kh_list_add(w->run->mem, &w->line_list, sizeof *l);

	if (l == NULL)
		return KH_E_MEMORY;
	*l = (struct kh_aligned_line){.line = i,
	    .word = w->word_list.count,
	    .kind = skip ? KH_AL_SKIP : KH_AL_CELLS,
	    .page = page,
	    .blanks = w->lines->at[i].blanks};
	int rc = skip ? KH_OK : add_words(w, i);
	((struct kh_aligned_line *)w->line_list.items)[w->line_list.count - 1].word_end = w->word_list.count;
	return rc;
}

static bool matches(struct worker *w, const char *set, size_t i)
{
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(w->run->patterns, set), w->run->matcher, w->run->text, w->lines->at[i].at,
	           &hit) == KH_OK;
}

/* What stands below a table: a note, the signature, the next table or annex. */
static bool ends_table(struct worker *w, size_t i)
{
	struct kh_aligned_header other;

	if ((w->lines->at[i].is & (KH_LINE_TAKEN | KH_LINE_ROW)) != 0)
		return true;
	/* in the middle of a cell a line may begin like it, in lower case */
	if (!kh_text_is_lower(w->run->text, w->lines->at[i].at.begin) &&
	    (matches(w, "tail", i) || matches(w, "no-table", i)))
		return true;
	return matches(w, "head", i) && kh_aligned_header(w->run, w->lines, i, &other) == KH_OK;
}

static bool same_roles(const struct kh_aligned_header *a, const struct kh_aligned_header *b)
{
	for (size_t k = 0; k < a->count; k++)
		if (a->columns[k].role != b->columns[k].role)
			return false;
	return true;
}

/* The header printed again from line i on, word for word or wrapped otherwise: the line after it, or i. */
static size_t titles_end(struct worker *w, size_t i, struct kh_aligned_header *again)
{
	size_t end = kh_aligned_again(w->run, w->lines, w->header, i, again);

	for (size_t k = i; end == i && k < i + TITLE_LINES && k < w->lines->count; k++)
		if (matches(w, "head", k) && kh_aligned_header(w->run, w->lines, k, again) == KH_OK &&
		    again->line == i && again->count == w->columns && same_roles(w->header, again))
			end = again->line_end;
	return end;
}

static bool form_feed_before(const struct worker *w, size_t i)
{
	uint32_t from = i > 0 ? w->lines->at[i - 1].at.end : 0;

	return memchr(w->run->text->skeleton + from, KH_PAGE, w->lines->at[i].at.begin - from) != NULL;
}

/* A number alone on its line that stands below the title over row numbers numbers a row, not a page. */
static bool numbers_row(const struct worker *w, size_t i)
{
	const struct kh_line *line = &w->lines->at[i];

	if (w->no + 1 >= w->columns || line->at.end - line->at.begin > 4)
		return false;
	return line->indent < centre(w->header->columns[w->no + 1].at) &&
	       (w->no == 0 || line->indent > centre(w->header->columns[w->no - 1].at));
}

static int read_lines(struct worker *w, size_t line, size_t *line_end)
{
	struct kh_aligned_header again;
	bool page = false;
	size_t i = line;
	int rc = KH_OK;

	while (rc == KH_OK && i < w->lines->count) {
		page = page || form_feed_before(w, i);
		size_t end = page || i == line ? titles_end(w, i, &again) : i;
		if (end == i && (w->lines->at[i].is & KH_LINE_FURNITURE) != 0 && !numbers_row(w, i)) {
			rc = add_line(w, i++, true, false);
			page = true;
			continue;
		}
		if (end == i && !page)
			end = kh_aligned_again(w->run, w->lines, w->header, i, &again);
		if (end == i && ends_table(w, i))
			break;
		if (end == i) {
			rc = add_line(w, i++, false, page);
			page = false;
			continue;
		}
		page = true;
		for (; rc == KH_OK && i < end; i++)
			rc = add_line(w, i, true, false);
	}
	*line_end = i;
	return rc;
}

/* ---- where the columns stand on a page ---- */

static uint32_t gap_before(const struct kh_word *word)
{
	return word->x.left - word[-1].x.right;
}

/* Is all of a line one text? */
static bool is_one_text(const struct worker *w, const struct kh_aligned_line *l)
{
	for (size_t i = l->word + 1; i < l->word_end; i++)
		if (gap_before(&w->text->words[i]) > 1)
			return false;
	return true;
}

/* A numeral and what it heads, in one text: it stands across the columns. */
static bool is_band(struct worker *w, const struct kh_aligned_line *l)
{
	struct kh_range at = {w->text->words[l->word].at.begin, w->text->words[l->word_end - 1].at.end};
	struct kh_hit hit;

	return is_one_text(w, l) &&
	       kh_set_match(kh_patterns_set(w->run->patterns, "begin"), w->run->matcher, w->run->text, at, &hit) ==
	           KH_OK &&
	       kh_pattern_yield(hit.pattern, "role") != NULL &&
	       strcmp(kh_pattern_yield(hit.pattern, "role"), "band") == 0;
}

/* What it costs to cut lines before each x, and how many texts begin there. */
struct profile {
	float cost[WIDTH_MOST];
	uint16_t starts[WIDTH_MOST];
};

static void project(struct worker *w, size_t from, size_t to, struct profile *p)
{
	memset(p, 0, sizeof *p);
	for (size_t i = from; i < to; i++) {
		const struct kh_aligned_line *l = &w->text->at[i];
		const struct kh_word *first = w->text->words + l->word, *last = w->text->words + l->word_end;
		if (l->kind != KH_AL_CELLS || (l->word_end > l->word + 8 && is_one_text(w, l)) || is_band(w, l))
			continue;
		for (const struct kh_word *word = first; word < last; word++) {
			for (uint32_t x = word->x.left + 1; x < word->x.right && x < WIDTH_MOST; x++)
				p->cost[x] += SPLITS_WORD;
			if (word->x.left >= WIDTH_MOST)
				break;
			if (word > first && gap_before(word) == 1) {
				p->cost[word->x.left - 1] += SPLITS_TEXT;
				p->cost[word->x.left] += SPLITS_TEXT;
			} else
				p->starts[word->x.left]++;
		}
	}
}

/* Texts that begin at x, or a little further right where lines drift or are centred. */
static float starts_near(const struct profile *p, uint32_t x)
{
	static const float share[] = {1, .5F, .4F, .3F, .25F, .2F};
	float sum = 0;

	for (uint32_t d = 0; d < sizeof share / sizeof *share && x + d < WIDTH_MOST; d++)
		sum += share[d] * (float)p->starts[x + d];
	return sum;
}

/* Between two titles' centres: before the x where most texts begin that a cut there does not split, or else the
 * longest run of cheapest cuts. */
static struct kh_extent cut_between(const struct profile *p, uint32_t left, uint32_t right, const float *expected)
{
	struct kh_extent best = {left, left}, run;
	float least = INFINITY, most = -STARTS_LEAST * START;
	uint32_t edge = UINT32_MAX;

	right = right < WIDTH_MOST ? right : WIDTH_MOST - 1;
	left = left < right ? left : right;
	for (uint32_t x = left; x <= right; x++) {
		float cost = p->cost[x] - START * starts_near(p, x);
		if (expected != NULL)
			cost += STRAYS * fminf(fabsf((float)x - *expected), STRAYS_MOST) - EXPECTED;
		if (p->starts[x] > 0 && cost < most) {
			most = cost;
			edge = x;
		}
	}
	if (edge != UINT32_MAX) {
		best = (struct kh_extent){edge, edge};
		while (best.left > left && p->cost[best.left - 1] <= p->cost[edge])
			best.left--;
		return best;
	}
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

static void place_columns(struct worker *w, size_t from, size_t to)
{
	struct profile p;

	project(w, from, to, &p);
	w->places[0].at.left = 0;
	for (size_t k = 0; k < w->columns; k++) {
		w->places[k].edge = UINT32_MAX;
		if (k + 1 == w->columns) {
			w->places[k].at.right = WIDTH_MOST;
			break;
		}
		float expected = (float)centre(w->now[k + 1]) + w->offset[k + 1];
		struct kh_extent cut = cut_between(
		    &p, centre(w->now[k]), centre(w->now[k + 1]), w->offset_known[k + 1] ? &expected : NULL);
		w->offset[k + 1] = (float)cut.right - (float)centre(w->now[k + 1]);
		w->offset_known[k + 1] = true;
		w->places[k].at.right = cut.left;
		w->places[k + 1].at.left = cut.right;
	}
}

/* Where column k stands around line i: what lines nearby have there for sure. */
static struct kh_place place_near(const struct worker *w, size_t from, size_t to, size_t i, size_t k)
{
	struct kh_place p = {{UINT32_MAX, 0}, UINT32_MAX};
	uint32_t lefts[2 * AROUND];
	size_t n = 0;

	for (size_t d = 1; d <= AROUND && n < AROUND_ENOUGH; d++)
		for (int side = 0; side < 2; side++) {
			if (side == 0 ? i < from + d : i + d >= to)
				continue;
			size_t near = side == 0 ? i - d : i + d;
			const struct part *part = &w->parts[(near - from) * w->columns + k];
			if (!part->sure || part->at.right == 0)
				continue;
			lefts[n++] = part->at.left;
			p.at.left = part->at.left < p.at.left ? part->at.left : p.at.left;
			p.at.right = part->at.right > p.at.right ? part->at.right : p.at.right;
		}
	if (n == 0)
		return w->places[k];
	for (size_t a = 0, most = 1; a < n; a++) {
		size_t same = 0;
		for (size_t b = 0; b < n; b++)
			same += lefts[a] == lefts[b];
		if (same > most && same * 2 >= n) {
			most = same;
			p.edge = lefts[a];
		}
	}
	return p;
}

/* ---- a line's words among the columns ---- */

static bool is_number(const struct worker *w, struct kh_range at)
{
	const char *s = w->run->text->skeleton;
	bool digits = true, roman = true;

	if (at.end > at.begin + 1 && strchr(".)/", s[at.end - 1]) != NULL)
		at.end--;
	for (uint32_t i = at.begin; i < at.end; i++) {
		digits = digits && ((s[i] >= '0' && s[i] <= '9') || s[i] == '.');
		roman = roman && strchr("IVXLABCD", s[i]) != NULL;
	}
	return (digits || roman) && at.end - at.begin <= 7;
}

static float misfit(const struct kh_place *places, size_t columns, size_t k, struct kh_extent x)
{
	const struct kh_extent *p = &places[k].at;
	float cost = 0;

	if (x.left < p->left)
		cost += OUT_LEFT * (float)(p->left - x.left);
	if (x.right > p->right)
		cost += OUT_RIGHT * (float)(x.right - p->right);
	if (k + 1 < columns && x.right > places[k + 1].at.left)
		cost += INTO_NEXT * (float)(x.right - places[k + 1].at.left);
	if (k > 0 && x.left < places[k - 1].at.right)
		cost += INTO_BEFORE * (float)(places[k - 1].at.right - x.left);
	return cost < OUT_MOST ? cost : OUT_MOST;
}

/* Texts of a column that is set flush left begin at its edge. */
static float off_edge(const struct kh_place *place, uint32_t x)
{
	if (place->edge == UINT32_MAX)
		return 0;
	float off = OFF_EDGE * fabsf((float)x - (float)place->edge);
	return off < OFF_EDGE_MOST ? off : OFF_EDGE_MOST;
}

static float together(uint32_t gap)
{
	return gap <= 1 ? 0 : gap == 2 ? WIDE_TWO : gap == 3 ? WIDE_THREE : WIDE_MORE;
}

/* Give the words of a line their columns; returns what that costs. */
static float assign(struct worker *w, const struct kh_aligned_line *l, const struct kh_place *places)
{
	float cost[LINE_WORDS_MOST][KH_ALIGNED_COLUMNS_MOST];
	uint8_t from[LINE_WORDS_MOST][KH_ALIGNED_COLUMNS_MOST];
	size_t n = l->word_end - l->word, columns = w->columns;
	struct kh_word *words = w->text->words + l->word;

	if (n > LINE_WORDS_MOST)
		n = LINE_WORDS_MOST;
	for (size_t i = 0; i < n; i++) {
		uint32_t gap = i > 0 ? gap_before(&words[i]) : 0;
		bool number = is_number(w, words[i].at);
		for (size_t k = 0; k < columns; k++) {
			float here = misfit(places, columns, k, words[i].x);
			if (k == w->no && !number)
				here += NUMBER_NOT;
			if (i == 0 && k == w->no + 1 && number && words[0].x.right <= places[k].at.left + 2)
				here += NUMBER_IN_TEXT;
			float begins = gap == 1 ? 0 : off_edge(&places[k], words[i].x.left);
			if (i == 0) {
				cost[i][k] = here + begins;
				from[i][k] = (uint8_t)k;
				continue;
			}
			bool inside =
			    words[i].x.right <= places[k].at.right && words[i - 1].x.left >= places[k].at.left;
			float least =
			    cost[i - 1][k] + together(gap) * (inside ? INSIDE : 1) + (k == w->no ? NUMBER_NOT : 0);
			float touch = gap > 1 ? 0 : words[i].x.left == places[k].edge ? TOUCH_AT_EDGE : TOUCH;
			from[i][k] = (uint8_t)k;
			for (size_t j = 0; j < k; j++) {
				float t = cost[i - 1][j] + begins +
				          (gap <= 1 && j == w->no && touch > TOUCH_NUMBER ? TOUCH_NUMBER : touch);
				if (t < least) {
					least = t;
					from[i][k] = (uint8_t)j;
				}
			}
			cost[i][k] = least + here;
		}
	}
	size_t k = 0;
	for (size_t j = 1; j < columns; j++)
		if (cost[n - 1][j] < cost[n - 1][k])
			k = j;
	float all = cost[n - 1][k];
	for (size_t i = l->word_end - l->word; i-- > 0;) {
		words[i].column = (uint8_t)k;
		if (i < n)
			k = from[i][k];
	}
	return all;
}

static void note_parts(struct worker *w, const struct kh_aligned_line *l, struct part *parts)
{
	const struct kh_word *words = w->text->words;

	memset(parts, 0, w->columns * sizeof *parts);
	for (size_t i = l->word; i < l->word_end; i++) {
		struct part *p = &parts[words[i].column];
		bool first = i == l->word || words[i - 1].column != words[i].column;
		bool apart = i == l->word || gap_before(&words[i]) > 1;
		if (first) {
			*p = (struct part){words[i].x, apart};
			if (!apart)
				parts[words[i - 1].column].sure = false;
		}
		p->at.right = words[i].x.right;
		/* words far apart are hardly one text */
		if (!first && gap_before(&words[i]) > 2)
			p->sure = false;
	}
}

/* ---- texts across columns ---- */

/* Is a line one text, or a numeral and one text? *text: its first word. */
static bool is_lone(const struct worker *w, const struct kh_aligned_line *l, size_t *text)
{
	struct kh_aligned_line rest = *l;

	*text = l->word;
	if (is_one_text(w, l))
		return true;
	rest.word++;
	*text = rest.word;
	return is_number(w, w->text->words[l->word].at) && is_one_text(w, &rest);
}

static bool all_upper(const struct worker *w, struct kh_range at)
{
	return at.end > at.begin + 5 && kh_text_all_upper(w->run->text, at);
}

/* Does the text from `x` on reach well into a column further right? */
static bool crosses(const struct kh_place *places, size_t columns, struct kh_extent x)
{
	size_t k = 0;

	while (k + 1 < columns && places[k + 1].at.left <= x.left)
		k++;
	return k + 1 < columns && x.right > places[k + 1].at.left + OVERHANG;
}

static bool begins_text(const struct worker *w, struct kh_range at)
{
	const struct kh_text *text = w->run->text;

	return kh_text_is_upper(text, at.begin) || text->skeleton[at.begin] == '-' || text->skeleton[at.begin] == '(';
}

/* Does a text below a band go on with it: in capitals or lower case, across columns or where the band's title begins?
 */
static bool goes_on_with_band(
    const struct worker *w, const struct kh_aligned_line *l, const struct kh_aligned_line *above, bool over)
{
	const struct kh_word *words = w->text->words;
	struct kh_range at = {words[l->word].at.begin, words[l->word_end - 1].at.end};
	struct kh_range band = {words[above->word].at.begin, words[above->word_end - 1].at.end};
	size_t text;
	bool same_left = is_lone(w, above, &text) && words[l->word].x.left <= words[text].x.left + 2 &&
	                 words[l->word].x.left + 2 >= words[text].x.left;

	if (!over && !same_left)
		return false;
	if (kh_text_is_lower(w->run->text, at.begin))
		return !over || l->cost > ACROSS_COST / 2;
	return at.end > at.begin + 1 && kh_text_all_upper(w->run->text, at) && kh_text_all_upper(w->run->text, band);
}

static void judge_line(
    struct worker *w, struct kh_aligned_line *l, const struct kh_aligned_line *above, const struct kh_place *places)
{
	const struct kh_word *words = w->text->words;
	struct kh_range at = {words[l->word].at.begin, words[l->word_end - 1].at.end};
	struct kh_hit hit;
	size_t text;

	l->kind = KH_AL_CELLS;
	if (!is_lone(w, l, &text))
		return;
	struct kh_extent x = {words[text].x.left, words[l->word_end - 1].x.right};
	bool over = crosses(places, w->columns, x), upper = all_upper(w, at);
	bool left = w->columns < 2 || words[l->word].x.left < places[1].at.left + (w->no == 0 ? 0 : OVERHANG);
	bool band = kh_set_match(kh_patterns_set(w->run->patterns, "begin"), w->run->matcher, w->run->text, at,
	                &hit) == KH_OK &&
	            kh_pattern_yield(hit.pattern, "role") != NULL &&
	            strcmp(kh_pattern_yield(hit.pattern, "role"), "band") == 0;
	bool roman = band && kh_pattern_yield(hit.pattern, "whole") != NULL;
	bool under_band = above != NULL && (above->kind == KH_AL_BAND || above->kind == KH_AL_BAND_MORE);
	if (roman && left)
		l->kind = KH_AL_BAND;
	else if (under_band && !band && goes_on_with_band(w, l, above, over))
		l->kind = KH_AL_BAND_MORE;
	else if (over && upper)
		l->kind = KH_AL_BAND;
	else if (over && l->cost > ACROSS_COST && left &&
	         (begins_text(w, at) || (above != NULL && above->kind == KH_AL_ACROSS)))
		l->kind = band ? KH_AL_BAND : KH_AL_ACROSS;
}

/* ---- pages ---- */

static int read_chunk(struct worker *w, size_t from, size_t to)
{
	struct kh_aligned_line *above = NULL;

	w->parts = kh_arena_zero(w->run->mem, (to - from) * w->columns, sizeof *w->parts);
	if (w->parts == NULL)
		return KH_E_MEMORY;
	place_columns(w, from, to);
	for (int pass = 0; pass < PASSES; pass++) {
		above = NULL;
		for (size_t i = from; i < to; i++) {
			struct kh_aligned_line *l = &w->text->at[i];
			if (l->kind == KH_AL_SKIP)
				continue;
			struct kh_place *places = w->text->places + i * w->columns;
			for (size_t k = 0; k < w->columns; k++)
				places[k] = pass == 0 ? w->places[k] : place_near(w, from, to, i, k);
			l->cost = assign(w, l, places);
			judge_line(w, l, above, places);
			if (l->kind == KH_AL_CELLS)
				note_parts(w, l, &w->parts[(i - from) * w->columns]);
			else
				memset(&w->parts[(i - from) * w->columns], 0, w->columns * sizeof *w->parts);
			above = l;
		}
	}
	return KH_OK;
}

/* Does a line from i on have texts side by side, as rows have? */
static bool has_cells(const struct worker *w, size_t i, size_t to)
{
	for (; i < to; i++) {
		const struct kh_aligned_line *l = &w->text->at[i];
		size_t gaps = 0;
		for (size_t k = l->word + 1; l->kind == KH_AL_CELLS && k < l->word_end; k++)
			gaps += gap_before(&w->text->words[k]) > 1;
		if (gaps > 1)
			return true;
	}
	return false;
}

/* Where texts across the columns follow each other, and no cells follow them, the table is over; one alone is a band.
 */
static bool find_stop(struct worker *w, size_t from, size_t to)
{
	size_t across = 0, first = to;

	for (size_t i = from; i < to; i++) {
		struct kh_aligned_line *l = &w->text->at[i];
		if (l->kind == KH_AL_SKIP)
			continue;
		if (l->kind == KH_AL_ACROSS) {
			if (across++ == 0)
				first = i;
			if (across >= ACROSS_STOPS && !has_cells(w, i, to)) {
				w->text->count = first;
				return true;
			}
			continue;
		}
		for (size_t k = first; across > 0 && k < i; k++)
			if (w->text->at[k].kind == KH_AL_ACROSS)
				w->text->at[k].kind = across == 1 ? KH_AL_BAND : KH_AL_CELLS;
		across = 0;
	}
	if (across == 1 && to == w->text->count)
		w->text->count = first;
	return false;
}

/* Titles printed again tell where the columns stand on their page. */
static void see_titles(struct worker *w, size_t from, size_t to)
{
	struct kh_aligned_header again;

	for (size_t i = from; i < to && w->text->at[i].kind == KH_AL_SKIP; i++)
		if (titles_end(w, w->text->at[i].line, &again) > w->text->at[i].line)
			for (size_t k = 0; k < w->columns; k++)
				w->now[k] = again.columns[k].at;
}

static int share_out(struct worker *w)
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
		see_titles(w, from, first);
		int rc = read_chunk(w, first, to);
		if (rc != KH_OK)
			return rc;
		if (find_stop(w, first, to))
			break;
	}
	while (t->count > 0 && t->at[t->count - 1].kind == KH_AL_SKIP)
		t->count--;
	return KH_OK;
}
