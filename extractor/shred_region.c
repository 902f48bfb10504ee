/* Where shredded tables stand, and their columns: the header is found in the text, itself shredded over several
 * lines. */
#include "shred.h"

#include <string.h>

#include "flow.h"

enum {
	HEADER_LINES_MOST = 24,
	TITLE_WORDS_MOST = 9,
	WORDS_MOST = 80,
	ROLES_LEAST = 3,         /* a header names at least so many kinds of column */
	ROLES_LEAST_OF_TEXT = 4, /* one that does not begin with row numbers */
	EVIDENCE_LEAST = 6,      /* lines that look like cells, for a table whose begin has no header */
	NAMED_LEAST = 2,         /* labels of a kind, and times, of a table without a header */
	BARE_LINES_LEAST = 12,
	LINE_MOST = 90 /* cells are narrower than a page */
};

struct title {
	struct kh_range at; /* [flow], its number off */
	enum kh_role role;
	unsigned number;
	int worth; /* an outright title more than a general one */
};

struct header {
	size_t line_end;
	struct title titles[KH_SHRED_COLUMNS_MOST];
	size_t count;
};

struct searcher {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_set *heads, *columns, *numbers, *counts, *begins, *tails;
};

static bool is_free(const struct searcher *s, size_t i)
{
	return (s->lines->at[i].is & (KH_LINE_TAKEN | KH_LINE_ROW)) == 0;
}

/* ---- headers ---- */

struct words {
	struct kh_range at[WORDS_MOST];
	size_t line[WORDS_MOST];
	size_t count;
};

/* The words of the lines from `first` on and before `stop`, joined to one string, each knowing its line. */
static int collect_words(struct searcher *s, size_t first, size_t stop, struct words *words)
{
	struct kh_range pieces[HEADER_LINES_MOST], all;
	size_t n = 0, line[HEADER_LINES_MOST];

	for (size_t i = first; i < stop && n < HEADER_LINES_MOST; i++) {
		if (!is_free(s, i))
			break;
		line[n] = i;
		pieces[n++] = s->lines->at[i].at;
	}
	int rc = kh_flow_join(s->run->flow, pieces, n, &all);
	if (rc != KH_OK)
		return rc;
	const struct kh_text *flow = kh_flow_text(s->run->flow), *text = s->run->text;
	words->count = 0;
	size_t k = 0;
	for (uint32_t i = all.begin; i < all.end && words->count < WORDS_MOST;) {
		uint32_t end = i;
		while (end < all.end && flow->skeleton[end] != ' ')
			end++;
		while (k + 1 < n && text->source_at[pieces[k + 1].begin] <= flow->source_at[i])
			k++;
		words->line[words->count] = line[k];
		words->at[words->count++] = (struct kh_range){i, end};
		i = end + 1;
	}
	return KH_OK;
}

static enum kh_role role_named(const char *name)
{
	for (int r = KH_ROLE_NO; name != NULL && r < KH_ROLE_COUNT; r++)
		if (strcmp(kh_role_name((enum kh_role)r), name) == 0)
			return (enum kh_role)r;
	return KH_ROLE_NONE;
}

static unsigned digits(const struct kh_text *flow, struct kh_range at)
{
	unsigned value = 0;

	for (uint32_t i = at.begin; i < at.end && value < 1000; i++)
		if (flow->skeleton[i] >= '0' && flow->skeleton[i] <= '9')
			value = value * 10 + (unsigned)(flow->skeleton[i] - '0');
	return value;
}

/* The titles that begin with word `from`: sets at[n], the title of n words, where there is one. Titles begin with a
 * capital. */
static void read_titles(struct searcher *s, const struct words *words, size_t from, struct title *at, bool *is)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t most = from + TITLE_WORDS_MOST < words->count ? from + TITLE_WORDS_MOST : words->count;
	struct kh_range rest = {words->at[from].begin, words->at[most - 1].end};
	unsigned number = 0;
	struct kh_hit hit;

	memset(is, 0, TITLE_WORDS_MOST + 1);
	if (kh_set_match(s->numbers, s->run->matcher, flow, rest, &hit) == KH_OK) {
		number = digits(flow, hit.at);
		rest.begin = hit.at.end;
	}
	if (!kh_text_is_upper(flow, rest.begin))
		return;
	for (size_t k = from; k < most; k++) {
		struct kh_range title = {rest.begin, words->at[k].end};
		if (title.begin >= title.end || kh_set_full(s->columns, s->run->matcher, flow, title, &hit) != KH_OK)
			continue;
		const char *rank = kh_pattern_yield(hit.pattern, "rank");
		at[k + 1 - from] = (struct title){title, role_named(kh_pattern_yield(hit.pattern, "role")), number,
		    rank != NULL && *rank == '1' ? 2 : -1};
		is[k + 1 - from] = true;
	}
}

/* Cut the words into titles: as many words as can be, then as many outright titles ("Lead" "Support" are two) and as
 * few general ones (a word that heads anything). Returns how many words the header has. */
static size_t cut_titles(struct searcher *s, const struct words *words, struct header *h)
{
	struct title at[WORDS_MOST][TITLE_WORDS_MOST + 1];
	size_t reach[WORDS_MOST + 1], step[WORDS_MOST + 1] = {0};
	int worth[WORDS_MOST + 1];
	bool is[TITLE_WORDS_MOST + 1];

	reach[words->count] = words->count;
	worth[words->count] = 0;
	for (size_t i = words->count; i-- > 0;) {
		reach[i] = i;
		worth[i] = 0;
		read_titles(s, words, i, at[i], is);
		for (size_t n = 1; n <= TITLE_WORDS_MOST; n++) {
			if (!is[n] || i + n > words->count)
				continue;
			int w = worth[i + n] + at[i][n].worth;
			if (reach[i + n] > reach[i] || (reach[i + n] == reach[i] && w > worth[i])) {
				reach[i] = reach[i + n];
				worth[i] = w;
				step[i] = n;
			}
		}
	}
	for (size_t i = 0; i < reach[0] && h->count < KH_SHRED_COLUMNS_MOST; i += step[i])
		h->titles[h->count++] = at[i][step[i]];
	return reach[0];
}

static bool begins_with_title(struct searcher *s, const struct words *words)
{
	struct title at[TITLE_WORDS_MOST + 1];
	bool is[TITLE_WORDS_MOST + 1] = {false};

	if (words->count > 0)
		read_titles(s, words, 0, at, is);
	for (size_t n = 1; n <= TITLE_WORDS_MOST; n++)
		if (is[n])
			return true;
	return false;
}

/* "(1) (2) (3) …" below the titles belongs to the header: how many words it has. */
static size_t count_row(struct searcher *s, const struct words *words, size_t from)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t n = 0;
	struct kh_hit hit;

	while (from + n < words->count &&
	       kh_set_full(s->counts, s->run->matcher, flow, words->at[from + n], &hit) == KH_OK &&
	       (n == 0 || digits(flow, words->at[from + n]) == digits(flow, words->at[from + n - 1]) + 1))
		n++;
	return n >= ROLES_LEAST ? n : 0;
}

static unsigned roles_in(const struct header *h)
{
	unsigned seen = 0, n = 0;

	for (size_t i = 0; i < h->count; i++)
		seen |= 1U << h->titles[i].role;
	for (int r = KH_ROLE_NO; r < KH_ROLE_COUNT; r++)
		n += (seen >> r) & 1U;
	bool text = (seen & (1U << KH_ROLE_OBJECTIVE | 1U << KH_ROLE_TASK | 1U << KH_ROLE_ACTIVITY)) != 0;
	return text ? n : 0;
}

/* Read a header that begins with line i. Returns KH_OK, KH_NONE or an error. */
static int read_header(struct searcher *s, size_t i, struct header *h)
{
	struct words words;
	struct kh_hit hit;

	*h = (struct header){0};
	if (!is_free(s, i) ||
	    kh_set_match(s->heads, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) != KH_OK)
		return KH_NONE;
	unsigned least = kh_pattern_yield(hit.pattern, "kind") != NULL ? ROLES_LEAST_OF_TEXT : ROLES_LEAST;
	int rc = collect_words(s, i, s->lines->count, &words);
	if (rc != KH_OK)
		return rc;
	if (!begins_with_title(s, &words))
		return KH_NONE;
	size_t at = cut_titles(s, &words, h);
	if (at == 0 || roles_in(h) < least)
		return KH_NONE;
	at += count_row(s, &words, at);
	h->line_end = words.line[at - 1] + 1;
	/* the header ends with its line: what goes on there is no header but a sentence */
	return at < words.count && words.line[at] < h->line_end ? KH_NONE : KH_OK;
}

static void take_columns(struct kh_region *region, const struct header *h)
{
	region->column_count = h->count;
	region->header = true;
	for (size_t i = 0; i < h->count; i++)
		region->columns[i] = (struct kh_shred_column){
		    .role = h->titles[i].role, .title = h->titles[i].at, .number = h->titles[i].number, .filled = -1};
}

/* ---- where a table begins and ends ---- */

/* Does a line look like a whole cell or the begin of one: a time, a label, a band? Prose does not. */
static bool looks_like_cell(struct searcher *s, size_t i)
{
	struct kh_hit hit;
	struct kh_range at = s->lines->at[i].at;

	if (at.end - at.begin > LINE_MOST / 2 ||
	    kh_set_match(s->begins, s->run->matcher, s->run->text, at, &hit) != KH_OK)
		return false;
	return kh_pattern_yield(hit.pattern, "whole") != NULL;
}

/* How far up from a header the table goes: its begin is there unless what stands above is made of cells too. */
static size_t find_begin(struct searcher *s, size_t header, size_t from)
{
	size_t cells = 0, lines = 0, long_lines = 0;

	for (size_t i = from; i < header; i++) {
		if (!is_free(s, i))
			return header;
		lines++;
		cells += looks_like_cell(s, i);
		long_lines += s->lines->at[i].at.end - s->lines->at[i].at.begin > LINE_MOST * 2 / 3;
	}
	return cells >= EVIDENCE_LEAST && cells * 8 > lines && long_lines * 20 < lines ? from : header;
}

static bool is_tail(struct searcher *s, size_t i)
{
	struct kh_hit hit;

	return kh_set_match(s->tails, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK;
}

static size_t find_end(struct searcher *s, size_t after)
{
	size_t i = after;

	while (i < s->lines->count && is_free(s, i) && !is_tail(s, i))
		i++;
	return i;
}

/* Headers printed again and numbers of pages inside a region. */
static int mark_skips(struct searcher *s, struct kh_region *region)
{
	struct header h;

	region->skip = kh_arena_zero(s->run->mem, region->line_end - region->line + 1, 1);
	if (region->skip == NULL)
		return KH_E_MEMORY;
	for (size_t i = region->line; i < region->line_end; i++) {
		int rc = read_header(s, i, &h);
		if (rc == KH_NONE)
			continue;
		if (rc != KH_OK)
			return rc;
		if (i > region->line && (s->lines->at[i - 1].is & KH_LINE_FURNITURE) != 0)
			region->skip[i - 1 - region->line] = KH_SKIP_PAGE;
		for (; i < h.line_end && i < region->line_end; i++)
			region->skip[i - region->line] = KH_SKIP_HEADER;
		i--;
	}
	return KH_OK;
}

static bool is_same_title(const struct kh_text *flow, struct kh_range a, struct kh_range b)
{
	return a.end - a.begin == b.end - b.begin &&
	       memcmp(flow->skeleton + a.begin, flow->skeleton + b.begin, a.end - a.begin) == 0;
}

/* How many titles of the region's columns the lines [i, stop) are, 0 where they are anything else. */
static int count_titles(struct searcher *s, const struct kh_region *region, size_t i, size_t stop, size_t *titles)
{
	struct header h = {0};
	struct words words;
	int rc = collect_words(s, i, stop, &words);

	*titles = 0;
	if (rc != KH_OK || words.count == 0 || cut_titles(s, &words, &h) < words.count)
		return rc;
	for (size_t t = 0; t < h.count; t++) {
		size_t k = 0;
		while (k < region->column_count &&
		       (h.titles[t].number != region->columns[k].number ||
		           !is_same_title(kh_flow_text(s->run->flow), h.titles[t].at, region->columns[k].title)))
			k++;
		if (k == region->column_count)
			return KH_OK;
	}
	*titles = h.count;
	return KH_OK;
}

/* Text in reading order has the titles of a page's columns one by one, blocks parted by blank lines, among the cells
 * that go on from the page before. They are a header where there are several on one page. */
static int mark_titles(struct searcher *s, struct kh_region *region)
{
	size_t on_page = 0, page = region->line, titles;

	for (size_t i = region->line, stop; i < region->line_end; i = stop) {
		const struct kh_line *line = s->lines->at;
		for (stop = i + 1;
		     stop < region->line_end && line[stop].blanks == 0 && (line[stop].is & KH_LINE_PAGE) == 0;)
			stop++;
		bool ends = stop == region->line_end || (line[stop].is & KH_LINE_PAGE) != 0;
		if (stop - i <= TITLE_WORDS_MOST && region->skip[i - region->line] == KH_SKIP_NOT) {
			int rc = count_titles(s, region, i, stop, &titles);
			if (rc != KH_OK)
				return rc;
			on_page += titles;
			for (size_t k = i; titles > 0 && k < stop; k++)
				region->skip[k - region->line] = KH_SKIP_TITLE;
		}
		for (; ends && on_page < ROLES_LEAST && page < stop; page++)
			if (region->skip[page - region->line] == KH_SKIP_TITLE)
				region->skip[page - region->line] = KH_SKIP_NOT;
		if (ends) {
			on_page = 0;
			page = stop;
		}
	}
	return KH_OK;
}

static int add_region(struct searcher *s, size_t header, const struct header *h, size_t from, struct kh_list *list)
{
	struct kh_region *region = kh_list_add(s->run->mem, list, sizeof *region);

	if (region == NULL)
		return KH_E_MEMORY;
	take_columns(region, h);
	region->line = find_begin(s, header, from);
	region->line_end = find_end(s, h->line_end);
	int rc = mark_skips(s, region);
	return rc == KH_OK ? mark_titles(s, region) : rc;
}

/* ---- tables without a header ---- */

struct evidence {
	size_t lines, of[KH_ROLE_COUNT];
};

/* What kind of cell a line surely begins: KH_ROLE_NONE for none, KH_ROLE_NO for a band. */
static enum kh_role sure_role(struct searcher *s, size_t i)
{
	struct kh_hit hit;
	struct kh_range at = s->lines->at[i].at;

	if (!is_free(s, i) || at.end - at.begin > LINE_MOST ||
	    kh_set_match(s->begins, s->run->matcher, s->run->text, at, &hit) != KH_OK ||
	    kh_pattern_yield(hit.pattern, "whole") == NULL)
		return KH_ROLE_NONE;
	const char *role = kh_pattern_yield(hit.pattern, "role");
	return role != NULL && strcmp(role, "band") == 0 ? KH_ROLE_NO : role_named(role);
}

/* Short lines from i on, and what they hold. Returns the line after them. */
static size_t weigh_lines(struct searcher *s, size_t i, struct evidence *e)
{
	*e = (struct evidence){0};
	for (; i < s->lines->count && is_free(s, i) && !is_tail(s, i); i++) {
		if (s->lines->at[i].at.end - s->lines->at[i].at.begin > LINE_MOST * 2 / 3)
			break;
		e->lines++;
		e->of[sure_role(s, i)]++;
	}
	return i;
}

/* Labels that name two kinds of text again and again, and times: no prose has them in short lines. */
static bool is_bare_table(const struct evidence *e)
{
	unsigned texts = 0;

	for (int r = KH_ROLE_OBJECTIVE; r <= KH_ROLE_ACTIVITY; r++)
		texts += e->of[r] >= NAMED_LEAST;
	return texts >= 2 && e->of[KH_ROLE_TIME] >= NAMED_LEAST && e->lines >= BARE_LINES_LEAST;
}

static int add_bare(struct searcher *s, size_t line, size_t line_end, const struct evidence *e, struct kh_list *list)
{
	struct kh_region *region = kh_list_add(s->run->mem, list, sizeof *region);

	if (region == NULL)
		return KH_E_MEMORY;
	for (int r = KH_ROLE_OBJECTIVE; r < KH_ROLE_COUNT; r++) {
		bool agent = r == KH_ROLE_PRODUCT || r == KH_ROLE_LEAD || r == KH_ROLE_SUPPORT;
		if (agent || e->of[r] > 0)
			region->columns[region->column_count++] =
			    (struct kh_shred_column){.role = (enum kh_role)r, .filled = -1};
	}
	region->line = line;
	region->line_end = line_end;
	region->skip = kh_arena_zero(s->run->mem, line_end - line + 1, 1);
	return region->skip != NULL ? KH_OK : KH_E_MEMORY;
}

/* Where the text has no header at all, its columns are those for which there is evidence, in the order in which such
 * tables have them. */
static int find_bare(struct searcher *s, struct kh_list *list)
{
	struct evidence e;
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < s->lines->count; i++) {
		enum kh_role role = sure_role(s, i);
		if (role != KH_ROLE_NO && role != KH_ROLE_OBJECTIVE && role != KH_ROLE_TASK)
			continue;
		size_t end = weigh_lines(s, i, &e);
		if (is_bare_table(&e))
			rc = add_bare(s, i, end, &e, list);
		i = end > i ? end - 1 : i;
	}
	return rc;
}

int kh_shred_regions(struct kh_run *run, const struct kh_lines *lines, struct kh_region **regions, size_t *count)
{
	struct searcher s = {.run = run, .lines = lines};
	struct kh_list list = {0};
	struct header h;
	int rc = KH_OK;

	s.heads = kh_patterns_set(run->patterns, "head");
	s.columns = kh_patterns_set(run->patterns, "column");
	s.numbers = kh_patterns_set(run->patterns, "column-number");
	s.counts = kh_patterns_set(run->patterns, "column-count");
	s.begins = kh_patterns_set(run->patterns, "begin");
	s.tails = kh_patterns_set(run->patterns, "tail");
	size_t from = 0;
	for (size_t i = 0; rc == KH_OK && i < lines->count; i++) {
		int found = read_header(&s, i, &h);
		if (found == KH_NONE)
			continue;
		if (found != KH_OK)
			return found;
		rc = add_region(&s, i, &h, from, &list);
		from = ((struct kh_region *)list.items + list.count - 1)->line_end;
		i = from > i ? from - 1 : i;
	}
	if (rc == KH_OK && list.count == 0)
		rc = find_bare(&s, &list);
	*regions = list.items;
	*count = list.count;
	return rc;
}
