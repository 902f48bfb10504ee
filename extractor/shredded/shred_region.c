/* Where shredded tables stand, and their columns: the header is found in the text, itself shredded over several
 * lines. */
#include "shred_header.h"

#include <string.h>

#include "lines/flow.h"

enum {
	EVIDENCE_LEAST = 6, /* lines that look like cells, for a table whose begin has no header */
	NAMED_LEAST = 2,    /* labels of a kind, and times, of a table without a header */
	BARE_LINES_LEAST = 12,
	ALONE_LINES_LEAST = 16,
	ALONE_LINES_MOST = 40,
	ALONE_PART = 20, /* so many lines one may stand right below another */
	WHOLE_COLUMNS_LEAST = 4,
	WHOLE_LINES_LEAST = 12,
	MORE_LINES_MOST = 2,
	LOWER_LEAST = 25,  /* one of so many lines may begin in lower case where cells do not wrap */
	BETWEEN_LEAST = 8, /* lines between a heading of prose and a header below it */
	LINE_MOST = 90     /* cells are narrower than a page */
};

static void take_columns(struct kh_region *region, const struct kh_header *h)
{
	region->column_count = h->count;
	region->header = true;
	for (size_t i = 0; i < h->count; i++)
		region->columns[i] = (struct kh_shred_column){.role = h->titles[i].role,
		    .title = h->titles[i].at,
		    .number = h->titles[i].number,
		    .agency = h->titles[i].agency,
		    .document = h->titles[i].document,
		    .alone = h->titles[i].alone,
		    .filled = -1};
}

/* ---- where a table begins and ends ---- */

/* How far up from a header the table goes: its begin is there unless what stands above is made of cells too. */
static size_t find_begin(struct kh_searcher *s, size_t header, size_t from)
{
	size_t cells = 0, lines = 0, long_lines = 0;

	for (size_t i = from; i < header; i++) {
		if (!kh_is_free(s, i))
			return header;
		if (kh_is_tail(s->run, s->lines, i)) { /* what ends a table stands in none */
			from = i + 1;
			cells = lines = long_lines = 0;
			continue;
		}
		lines++;
		cells += kh_looks_like_cell(s, i, false);
		long_lines += s->lines->at[i].at.end - s->lines->at[i].at.begin > LINE_MOST * 2 / 3;
	}
	return cells >= EVIDENCE_LEAST && cells * 8 > lines && long_lines * 20 < lines ? from : header;
}

/* The letters of lines one after another, wherever the lines end. */
struct letters {
	size_t line;
	uint32_t at;
};

static bool next_letter(const struct kh_searcher *s, struct letters *l, size_t end, char *letter)
{
	for (; l->line < end; l->line++, l->at = 0) {
		struct kh_range line = s->lines->at[l->line].at;
		for (l->at = l->at > line.begin ? l->at : line.begin; l->at < line.end;) {
			*letter = s->run->text->skeleton[l->at++];
			if (*letter != ' ')
				return true;
		}
	}
	return false;
}

/* The line after the header's words, printed again from line i on; 0 where they are not, or more stands on their last
 * line. */
static size_t printed_again(const struct kh_searcher *s, size_t header, size_t header_end, size_t i, size_t end)
{
	struct letters first = {header, 0}, again = {i, 0};
	char a, b;

	while (next_letter(s, &first, header_end, &a))
		if (!next_letter(s, &again, end, &b) || a != b)
			return 0;
	return again.line < end && again.at == s->lines->at[again.line].at.end ? again.line + 1 : 0;
}

/* Headers printed again and numbers of pages inside a region. */
static int mark_skips(struct kh_searcher *s, struct kh_region *region, size_t header, const struct kh_header *first)
{
	struct kh_header h;

	if (kh_pages_skip(s, region) != KH_OK)
		return KH_E_MEMORY;
	region->fed = s->fed;
	for (size_t i = region->line; !region->flows && i < region->line_end; i++)
		if (s->numbers_page[i])
			region->skip[i - region->line] = KH_SKIP_PAGE;
	s->known_only = region->flows;
	for (size_t i = region->line; i < region->line_end; i++) {
		size_t again = region->flows ? 0 : printed_again(s, header, first->line_end, i, region->line_end);
		int rc = again > 0 ? KH_OK : kh_header_read(s, i, &h);
		if (rc == KH_NONE)
			continue;
		if (rc != KH_OK)
			return rc;
		h.line_end = again > 0 ? again : h.line_end;
		kh_pages_skip_above(s, region, i);
		for (; i < h.line_end && i < region->line_end; i++)
			region->skip[i - region->line] = KH_SKIP_HEADER;
		i--;
	}
	return KH_OK;
}

/* ---- tables without a header ---- */

struct evidence {
	size_t lines, of[KH_ROLE_COUNT];
};

/* What kind of cell a line surely begins: KH_ROLE_NONE for none, KH_ROLE_NO for a band. */
static enum kh_role sure_role(struct kh_searcher *s, size_t i)
{
	struct kh_hit hit;
	struct kh_range at = s->lines->at[i].at;

	if (!kh_is_free(s, i) || at.end - at.begin > LINE_MOST ||
	    kh_set_match(s->begins, s->run->matcher, s->run->text, at, &hit) != KH_OK ||
	    kh_pattern_yield(hit.pattern, "whole") == NULL)
		return KH_ROLE_NONE;
	const char *role = kh_pattern_yield(hit.pattern, "role");
	return role != NULL && strcmp(role, "band") == 0 ? KH_ROLE_NO : kh_role_named(role);
}

/* Short lines from i on, and what they hold. Returns the line after them. */
static size_t weigh_lines(struct kh_searcher *s, size_t i, struct evidence *e)
{
	*e = (struct evidence){0};
	for (; i < s->lines->count && kh_is_free(s, i) && !kh_is_tail(s->run, s->lines, i); i++) {
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

static int add_bare(
    struct kh_searcher *s, size_t line, size_t line_end, const struct evidence *e, struct kh_list *list)
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
	region->fed = s->fed;
	return kh_pages_skip(s, region);
}

/* Where the text has no header at all, its columns are those for which there is evidence, in the order in which such
 * tables have them. */
static int find_bare(struct kh_searcher *s, struct kh_list *list)
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

/* Does a line go on with a title that begins above it? */
static bool goes_on(const struct kh_searcher *s, size_t line, const struct kh_header *h)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	uint32_t at = s->run->text->source_at[s->lines->at[line].at.begin];

	for (size_t t = 0; t < h->count; t++)
		if (flow->source_at[h->titles[t].at.begin] < at && at <= flow->source_at[h->titles[t].at.end - 1])
			return true;
	return false;
}

/* Does a blank line stand before each line? Blocks of text in reading order have several lines, but for the narrowest. */
static bool lines_stand_alone(const struct kh_searcher *s, size_t line)
{
	size_t alone = 0, count = 0;

	for (size_t i = line + 1; i < s->lines->count && count < ALONE_LINES_MOST; i++, count++)
		alone += s->lines->at[i].blanks > 0;
	return count >= ALONE_LINES_LEAST && (count - alone) * ALONE_PART <= count;
}

/* What blank lines do among the titles. */
enum parting { NOT_PARTED, PARTED /* titles are blocks of their own: the text is in reading order */, ANYWHERE };

static enum parting how_parted(const struct kh_searcher *s, size_t line, const struct kh_header *h)
{
	size_t parted = 0;

	for (size_t i = line + 1; i < h->line_end; i++) {
		if (s->lines->at[i].blanks == 0)
			continue;
		if (goes_on(s, i, h))
			return ANYWHERE;
		parted++;
	}
	if (parted * 2 < h->count)
		return NOT_PARTED;
	return lines_stand_alone(s, line) ? ANYWHERE : PARTED;
}

/* The line of the last of the titles. */
static size_t last_line(const struct kh_searcher *s, size_t i, const struct kh_header *h)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	uint32_t last = 0;

	for (size_t t = 0; t < h->count; t++) {
		uint32_t at = flow->source_at[h->titles[t].at.begin];
		last = at > last ? at : last;
	}
	while (i + 1 < s->lines->count && s->run->text->source_at[s->lines->at[i + 1].at.begin] <= last)
		i++;
	return i;
}

/* Does a whole header that is not in blocks stand among the titles, below other text? Then those above it are headings of
 * prose. Returns KH_OK, KH_NONE or an error. */
static int stands_below(struct kh_searcher *s, size_t i, const struct kh_header *titles)
{
	size_t last = last_line(s, i, titles);
	struct kh_header h;
	int rc = KH_NONE;

	for (size_t j = kh_block_end(s, i) + BETWEEN_LEAST; rc == KH_NONE && j <= last; j++) {
		rc = kh_header_read(s, j, &h);
		rc = rc == KH_OK && how_parted(s, j, &h) == PARTED ? KH_NONE : rc;
	}
	return rc;
}

/* Blocks of cells stand between those of titles: there, titles are only those that patterns know. Where blank lines
 * stand anywhere they make no blocks. Returns KH_OK, KH_NONE or an error. */
static int read_blocks(struct kh_searcher *s, size_t i, enum parting parting, struct kh_header *h)
{
	int rc = parting == ANYWHERE ? KH_NONE : kh_header_of_blocks(s, i, h);

	if (rc != KH_OK)
		return rc;
	rc = stands_below(s, i, h);
	return rc == KH_NONE ? KH_OK : rc == KH_OK ? KH_NONE : rc;
}

static int find_header(struct kh_searcher *s, size_t i, struct kh_header *h)
{
	struct kh_header blocks;
	int rc;

	if (!kh_header_may_begin(s, i))
		return KH_NONE;
	rc = kh_names_annex(s, i);
	if (rc != KH_NONE)
		return rc == KH_OK ? KH_NONE : rc;
	s->known_only = true;
	rc = kh_header_read(s, i, h);
	s->known_only = false;
	enum parting parting = rc == KH_OK ? how_parted(s, i, h) : lines_stand_alone(s, i) ? ANYWHERE : NOT_PARTED;
	if (rc == KH_OK && kh_header_begins_with_name(h, parting == PARTED))
		return KH_NONE;
	if (rc != KH_NONE && rc != KH_OK)
		return rc;
	int found = read_blocks(s, i, parting, &blocks);
	if (found != KH_NONE && found != KH_OK)
		return found;
	if (found == KH_OK && (rc == KH_NONE || blocks.count >= h->count + (parting == NOT_PARTED))) {
		*h = blocks;
		return KH_OK;
	}
	if (parting != PARTED) {
		rc = kh_header_read(s, i, h);
		parting = rc == KH_OK ? how_parted(s, i, h) : NOT_PARTED;
	}
	h->blocks = parting == PARTED;
	return rc == KH_OK && kh_header_begins_with_name(h, parting == PARTED) ? KH_NONE : rc;
}

/* Do two headers name the same kinds of column, and, where both have as many titles, in the same order? */
static bool same_columns(const struct kh_header *a, const struct kh_header *b)
{
	unsigned of[2] = {0, 0};
	bool order = true;

	for (size_t t = 0; t < a->count; t++)
		of[0] |= 1U << a->titles[t].role;
	for (size_t t = 0; t < b->count; t++)
		of[1] |= 1U << b->titles[t].role;
	for (size_t t = 0; a->count == b->count && t < a->count; t++)
		order = order && a->titles[t].role == b->titles[t].role;
	return of[0] == of[1] && order;
}

/* The line after the last title of a header on its page: in text in reading order it may come behind cells. */
static size_t after_titles(const struct kh_searcher *s, const struct kh_header *h)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow), *text = s->run->text;
	uint32_t last = 0;
	size_t i = h->line_end;

	for (size_t t = 0; h->blocks && t < h->count; t++)
		if (flow->source_at[h->titles[t].at.begin] > last)
			last = flow->source_at[h->titles[t].at.begin];
	while (i < s->lines->count && kh_is_free(s, i) && text->source_at[s->lines->at[i].at.begin] <= last &&
	       !kh_page_before(s->run, s->lines, i))
		i++;
	return i;
}

/* The line after the table: that of what follows tables, of prose, or of the header of another table. A header that is
 * printed again below prose is another table's too. */
static int find_end(struct kh_searcher *s, size_t header, const struct kh_header *h, size_t *end)
{
	size_t from = after_titles(s, h), stop = h->line_end;
	struct kh_outline_watch watch = kh_outline_watch(&s->outline, s->outline.line, h->blocks);
	struct kh_header next;

	while (stop < s->lines->count && kh_is_free(s, stop) && !kh_is_tail(s->run, s->lines, stop) &&
	       !kh_outline_goes_on(s->run, s->lines, &watch, stop))
		stop++;
	kh_outline_leave(&s->outline, &watch, stop);
	for (size_t i = h->line_end; i < stop; i++) {
		int rc = find_header(s, i, &next);
		if (rc == KH_NONE)
			continue;
		if (rc != KH_OK)
			return rc;
		*end = kh_prose_begin(s, s->prose, from < i ? from : i, i);
		if (*end < i)
			return KH_OK;
		/* what stands below a header printed again may read like more of its last title */
		size_t again = h->blocks ? 0 : printed_again(s, header, h->line_end, i, stop);
		if (again == 0 && !h->blocks && !next.blocks && !same_columns(h, &next)) {
			*end = kh_caption_begin(s, from, i);
			return KH_OK;
		}
		size_t titles = next.line_begin < i ? next.line_begin : i;
		*end = h->blocks && next.blocks ? kh_name_begin(s, from, titles) : titles;
		if (*end < titles)
			return KH_OK;
		from = again > 0 ? again : after_titles(s, &next);
		i = (again > 0 ? again : next.line_end) - 1;
	}
	*end = kh_prose_begin(s, s->prose, from < stop ? from : stop, stop);
	bool noted = *end < s->lines->count && s->run->text->skeleton[s->lines->at[*end].at.begin] == '(';
	*end =
	    h->blocks && noted ? kh_name_begin(s, from, *end) : *end; /* what an annex belongs to, below its name */
	return KH_OK;
}

/* Is each title a line of its own, and so is each number that counts them? Where one stands above others, or a row counts them, there
 * are a few lines more. */
static bool titles_are_lines(const struct kh_searcher *s, size_t line, const struct kh_header *h)
{
	const struct kh_text *flow = kh_flow_text(s->run->flow);
	size_t alone = 0, counts = 0;
	struct kh_hit hit;

	for (size_t i = line; i < h->line_end; i++) {
		for (size_t t = 0; t < h->count; t++)
			alone += flow->source_at[h->titles[t].at.begin] ==
			         s->run->text->source_at[s->lines->at[i].at.begin];
		counts += kh_set_full(s->counts, s->run->matcher, s->run->text, s->lines->at[i].at, &hit) == KH_OK;
	}
	return h->count >= WHOLE_COLUMNS_LEAST && alone == h->count &&
	       h->line_end - line <= alone + counts + MORE_LINES_MOST;
}

/* Do hardly any lines of the table go on in lower case? */
static bool lines_are_whole(const struct kh_searcher *s, const struct kh_region *region, size_t from)
{
	const struct kh_text *text = s->run->text;
	size_t count = 0, lower = 0;

	for (size_t i = from; i < region->line_end; i++) {
		struct kh_range at = s->lines->at[i].at;
		if (region->skip[i - region->line] != KH_SKIP_NOT || at.end - at.begin < 2)
			continue;
		char next = text->skeleton[at.begin + 1];
		count++;
		lower += kh_text_is_lower(text, at.begin) && next != ')' && next != '.';
	}
	return count >= WHOLE_LINES_LEAST && lower * LOWER_LEAST <= count;
}

static int add_region(
    struct kh_searcher *s, size_t header, const struct kh_header *h, size_t from, struct kh_list *list)
{
	struct kh_region *region = kh_list_add(s->run->mem, list, sizeof *region);

	if (region == NULL)
		return KH_E_MEMORY;
	take_columns(region, h);
	region->flows = h->blocks;
	region->late = h->late;
	bool above = region->flows && h->line_begin < header && h->line_begin >= from;
	region->line = above ? h->line_begin : region->flows ? header : find_begin(s, header, from);
	region->line = region->line < h->line_begin ? h->line_begin : region->line;
	uint32_t prose = kh_prose_width(s, from, header);
	s->prose = prose > 0 ? prose : s->prose;
	kh_outline_note(s->run, s->lines, &s->outline, header);
	int rc = find_end(s, header, h, &region->line_end);
	if (rc == KH_OK)
		rc = mark_skips(s, region, header, h);
	s->known_only = false;
	if (rc == KH_OK && region->flows)
		rc = kh_titles_mark(s, region);
	region->whole = rc == KH_OK && !region->flows && titles_are_lines(s, header, h) &&
	                lines_are_whole(s, region, h->line_end);
	return rc;
}

int kh_shred_regions(struct kh_run *run, const struct kh_lines *lines, struct kh_region **regions, size_t *count)
{
	struct kh_searcher s = {.run = run, .lines = lines};
	struct kh_list list = {0};
	struct kh_header h;
	int rc = KH_OK;

	s.heads = kh_patterns_set(run->patterns, "head");
	s.columns = kh_patterns_set(run->patterns, "column");
	s.numbers = kh_patterns_set(run->patterns, "column-number");
	s.counts = kh_patterns_set(run->patterns, "column-count");
	s.begins = kh_patterns_set(run->patterns, "begin");
	s.tails = kh_patterns_set(run->patterns, "tail");
	s.labels = kh_patterns_set(run->patterns, "label");
	s.annexes = kh_patterns_set(run->patterns, "annex-number");
	size_t from = 0;
	s.seen = kh_arena_zero(run->mem, lines->count + 1, sizeof *s.seen);
	rc = s.seen != NULL ? kh_pages_find(&s) : KH_E_MEMORY;
	for (size_t i = 0; rc == KH_OK && i < lines->count; i++) {
		int found = find_header(&s, i, &h);
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
