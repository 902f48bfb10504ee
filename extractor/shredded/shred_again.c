/* What is printed again on each page of a table in reading order: titles of columns, and numbers of pages.
 *
 * Once the titles are known, a block is one or several of them when its lines can be cut into pieces so that each
 * title's words come in order, whatever other title's lines stand between them. Cells may follow in the same block.
 */
#include "shred_header.h"

#include <string.h>

#include "lines/flow.h"

enum {
	OFF_MOST = 3, /* how far printed numbers of pages may be off */
	WORDS_MOST = 48,
	LINES_MOST = 12,
	TRIES_MOST = 2000,
	BLOCKS_BEFORE = 4 /* a title, of which something is known by it */
};

/* The words of the titles, and of the first lines of a block. */
struct match {
	const struct kh_searcher *s;
	const struct kh_region *region;
	struct kh_range word[WORDS_MOST];
	bool begins_line[WORDS_MOST + 1]; /* it is the first of its line, or none is left */
	size_t line_after[WORDS_MOST + 1];
	size_t count;
	unsigned barred;                      /* titles that stood on the page before */
	uint32_t next[KH_SHRED_COLUMNS_MOST]; /* where each title goes on; [flow] */
	bool number[KH_SHRED_COLUMNS_MOST];   /* its number has been read */
	uint16_t *titles;                     /* for each line of the region: those that it has, or begins */
	size_t best;                          /* the first line after the longest match */
	unsigned best_titles;
};

/* ---- words ---- */

static void read_words(struct match *m, size_t i, size_t stop)
{
	const char *text = m->s->run->text->skeleton;

	m->count = 0;
	for (size_t l = i; l < stop && l < i + LINES_MOST; l++) {
		struct kh_range at = m->s->lines->at[l].at;
		for (uint32_t k = at.begin, end; k < at.end && m->count < WORDS_MOST; k = end + 1) {
			for (end = k; end < at.end && text[end] != ' ';)
				end++;
			if (end == k)
				continue;
			m->begins_line[m->count] = k == at.begin;
			m->line_after[m->count] = l;
			m->word[m->count++] = (struct kh_range){k, end};
		}
	}
	m->begins_line[m->count] = true;
}

static bool same_word(const struct match *m, struct kh_range a, struct kh_range b)
{
	const char *text = m->s->run->text->skeleton, *flow = kh_flow_text(m->s->run->flow)->skeleton;

	return a.end - a.begin == b.end - b.begin && memcmp(text + a.begin, flow + b.begin, a.end - a.begin) == 0;
}

/* Where column k's title would go on after the word; 0 where the word is not its next one. */
static uint32_t goes_on(struct match *m, size_t k, size_t word)
{
	const struct kh_text *flow = kh_flow_text(m->s->run->flow);
	const struct kh_shred_column *c = &m->region->columns[k];
	uint32_t from = m->next[k], end = from;
	struct kh_range w = m->word[word];

	if (from >= c->title.end)
		return 0;
	if (from == c->title.begin && c->number > 0) { /* with its number, set tight or as a word */
		const char *text = m->s->run->text->skeleton;
		unsigned n = 0;
		while (w.begin < w.end && text[w.begin] >= '0' && text[w.begin] <= '9' && n < 1000)
			n = n * 10 + (unsigned)(text[w.begin++] - '0');
		if (!m->number[k] && n != c->number)
			return 0;
		while (w.begin < w.end && !m->number[k] && strchr(".-):", text[w.begin]) != NULL)
			w.begin++;
		if (w.begin == w.end)
			return from;
	}
	while (end < c->title.end && flow->skeleton[end] != ' ')
		end++;
	if (!same_word(m, w, (struct kh_range){from, end}))
		return 0;
	return end < c->title.end ? end + 1 : end;
}

/* ---- matching ---- */

static bool all_whole(const struct match *m, unsigned *titles)
{
	*titles = 0;
	for (size_t k = 0; k < m->region->column_count; k++) {
		const struct kh_shred_column *c = &m->region->columns[k];
		if (m->next[k] == c->title.begin && !m->number[k])
			continue;
		if (m->next[k] < c->title.end)
			return false;
		*titles |= 1U << k;
	}
	return true;
}

/* A way that words may be given to titles: which title has each. Tried word by word, back one where none fits. */
static void try_all(struct match *m)
{
	struct {
		uint32_t next;
		bool number;
		size_t column; /* the next one to try */
		size_t took;   /* columns: none */
	} at[WORDS_MOST + 1];
	size_t columns = m->region->column_count, w = 0;

	at[0].column = 0;
	for (size_t tries = 0; tries < TRIES_MOST; tries++) {
		bool fits = false;
		size_t left = w > 0 && !m->begins_line[w] ? at[w - 1].took : 0;
		for (size_t k = at[w].column > left ? at[w].column : left; w < m->count && k < columns && !fits;
		     k++) {
			uint32_t next = (m->barred >> k & 1U) != 0 ? 0 : goes_on(m, k, w);
			if (next == 0)
				continue;
			at[w].next = m->next[k];
			at[w].number = m->number[k];
			at[w].took = k;
			at[w].column = k + 1;
			m->number[k] = true;
			m->next[k] = next;
			fits = true;
		}
		unsigned titles;
		if (fits && m->begins_line[++w] && all_whole(m, &titles) && m->line_after[w - 1] + 1 > m->best) {
			m->best = m->line_after[w - 1] + 1;
			m->best_titles = titles;
		}
		if (fits) {
			at[w].column = 0;
			continue;
		}
		if (w == 0)
			return;
		w--;
		m->next[at[w].took] = at[w].next;
		m->number[at[w].took] = at[w].number;
	}
}

/* The titles that lines [i, stop) begin with; *end: where they end. */
static unsigned match_titles(struct match *m, size_t i, size_t stop, size_t *end)
{
	for (size_t k = 0; k < m->region->column_count; k++) {
		m->next[k] = m->region->columns[k].title.begin;
		m->number[k] = false;
	}
	read_words(m, i, stop);
	m->best = i;
	m->best_titles = 0;
	try_all(m);
	*end = m->best;
	return m->best_titles;
}

/* ---- marks ---- */

/* A number alone at a page's begin or end that is about that of the page, where too few pages have one for all of them to
 * agree (kh_pages_find). */
static void mark_page_numbers(const struct kh_searcher *s, struct kh_region *region)
{
	unsigned page = 1;

	for (size_t i = 0; i < region->line_end; i++) {
		bool begins = kh_page_before(s->run, s->lines, i);
		page += begins;
		if (i < region->line ||
		    !(begins || (i + 1 < s->lines->count && kh_page_before(s->run, s->lines, i + 1))))
			continue;
		unsigned n = kh_number_alone(s, i);
		if (n > 0 && n + OFF_MOST >= page && n <= page + OFF_MOST)
			region->skip[i - region->line] = KH_SKIP_PAGE;
	}
}

/* Is the line one of those that number the columns, "(3)"? */
static bool is_count(const struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;

	return s->run->text->skeleton[s->lines->at[i].at.begin] == '(' &&
	       kh_set_full(s->counts, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK;
}

/* The numbers of the columns below their titles, where there are several on the page. Some may be known by then: as part of
 * the header, or as words that stand on top of each page. */
static void mark_counts(const struct kh_searcher *s, struct kh_region *region, size_t from, size_t to)
{
	size_t n = 0;

	for (size_t i = from; i < to; i++)
		n += is_count(s, i);
	for (size_t i = from; n >= KH_ROLES_LEAST && i < to; i++)
		if (region->skip[i - region->line] == KH_SKIP_NOT && is_count(s, i))
			region->skip[i - region->line] = KH_SKIP_TITLE;
}

/* Titles are a header where there are several on one page, or others beside them. */
static void keep_titles(struct kh_region *region, size_t from, size_t to, unsigned titles)
{
	bool header = memchr(region->skip + (from - region->line), KH_SKIP_HEADER, to - from) != NULL;

	for (size_t i = from; !header && __builtin_popcount(titles) < KH_ROLES_LEAST && i < to; i++)
		if (region->skip[i - region->line] == KH_SKIP_TITLE)
			region->skip[i - region->line] = KH_SKIP_NOT;
}

/* Titles that stand in the middle of a block, for no blank line parts blocks below one another: of those of the table
 * that are not on the page yet. */
static void mark_stragglers(struct match *m, struct kh_region *region, size_t from, size_t to)
{
	size_t end;

	for (size_t i = from; __builtin_popcount(m->barred) >= KH_ROLES_LEAST && i < to; i++) {
		if (region->skip[i - region->line] != KH_SKIP_NOT || m->barred + 1 == 1U << region->column_count)
			continue;
		unsigned titles = match_titles(m, i, i + 1, &end);
		if (titles != 0)
			region->skip[i - region->line] = KH_SKIP_TITLE;
		m->titles[i - region->line] = (uint16_t)titles;
		m->barred |= titles;
	}
}

/* A title stands above all cells of its column on the page, so none of those that are read shortly before it is its
 * column's. A title that comes long after them was drawn behind others: nothing is said of it. */
static void note_untitled(const struct kh_searcher *s, struct kh_region *region, const uint16_t *titles)
{
	uint16_t later[BLOCKS_BEFORE] = {0}; /* titles behind so many blocks of cells */

	for (size_t i = region->line_end; i-- > region->line;) {
		size_t n = i - region->line;
		for (size_t k = 0; k < BLOCKS_BEFORE; k++)
			region->untitled[n] |= later[k];
		if (region->skip[n] == KH_SKIP_TITLE) {
			later[0] |= titles[n];
		} else if (s->lines->at[i].blanks > 0) {
			memmove(later + 1, later, sizeof later - sizeof *later);
			later[0] = 0;
		}
		if (kh_page_before(s->run, s->lines, i))
			memset(later, 0, sizeof later);
	}
}

int kh_titles_mark(const struct kh_searcher *s, struct kh_region *region)
{
	size_t page = region->line, end, lines = region->line_end - region->line;
	struct match m = {
	    .s = s, .region = region, .titles = kh_arena_zero(s->run->mem, lines + 1, sizeof *m.titles)};

	region->untitled = kh_arena_zero(s->run->mem, lines + 1, sizeof *region->untitled);
	if (m.titles == NULL || region->untitled == NULL)
		return KH_E_MEMORY;
	mark_page_numbers(s, region);
	for (size_t i = region->line, stop; i < region->line_end; i = stop) {
		if (kh_page_before(s->run, s->lines, i)) {
			mark_stragglers(&m, region, page, i);
			keep_titles(region, page, i, m.barred);
			mark_counts(s, region, page, i);
			m.barred = 0;
			page = i;
		}
		bool skip = region->skip[i - region->line] != KH_SKIP_NOT;
		stop = skip ? i + 1 : kh_block_end(s, i);
		stop = stop < region->line_end ? stop : region->line_end;
		unsigned titles = skip ? 0 : match_titles(&m, i, stop, &end);
		for (size_t k = i; titles != 0 && k < end; k++)
			region->skip[k - region->line] = KH_SKIP_TITLE;
		m.titles[i - region->line] = (uint16_t)titles;
		m.barred |= titles;
	}
	mark_stragglers(&m, region, page, region->line_end);
	keep_titles(region, page, region->line_end, m.barred);
	mark_counts(s, region, page, region->line_end);
	note_untitled(s, region, m.titles);
	return KH_OK;
}
