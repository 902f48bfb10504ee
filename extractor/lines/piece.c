#include "piece.h"

#include "eight.h"

enum {
	GAP = 3,             /* blanks that part two columns */
	RULE_LEAST = 5,      /* signs of a rule */
	SEARCHED_MOST = 2000 /* code points; what is longer is prose and has no parts of a heading */
};

struct splitter {
	struct kh_run *run;
	const struct kh_text *text;
	const struct kh_set *set; /* all of the sets */
	const struct kh_line *line;
	struct kh_piece next; /* what the next piece has */
	struct kh_list *out;
};

static int add(struct splitter *s, struct kh_range at, const char *set, const struct kh_hit *hit)
{
	at = kh_text_trim(s->text, at);
	if (at.begin >= at.end)
		return KH_OK;
	struct kh_piece *p = kh_list_add(s->run->mem, s->out, sizeof *p);
	if (p == NULL)
		return KH_E_MEMORY;
	*p = s->next;
	p->at = at;
	p->set = set;
	p->hit = hit;
	if (!p->row)
		p->column = at.begin - s->line->at.begin + s->line->indent;
	s->next.blanks = 0;
	s->next.first = false;
	return KH_OK;
}

/* What parts cells and no words: line ends inside a cell, and the bars that tables of web pages leave behind. */
static bool is_bar(char c)
{
	return c == KH_CELL_LINE || c == KH_CELL || c == '|';
}

/* "-------": what is drawn below a letterhead, on the line of its words where they were joined. */
static uint32_t rule_end(const struct splitter *s, uint32_t i, uint32_t last)
{
	char sign = i < last ? s->text->skeleton[i] : '\0';
	uint32_t k = i;

	if (sign != '-' && sign != '_')
		return i;
	while (k < last && k - i < RULE_LEAST && s->text->skeleton[k] == sign)
		k++;
	if (k - i < RULE_LEAST)
		return i;
	while (k < last && s->text->skeleton[k] == sign)
		k++;
	return k;
}

/* A gap: a line end inside a cell, a bar, a rule, or a run of blanks on a line. Sets *end to what follows it. */
static bool is_gap(const struct splitter *s, uint32_t i, uint32_t last, uint32_t *end)
{
	uint32_t k = rule_end(s, i, last);
	bool broken = k > i;

	while (k < last && (s->text->skeleton[k] == ' ' || is_bar(s->text->skeleton[k])))
		broken = s->text->skeleton[k++] != ' ' || broken;
	*end = k;
	return broken || k - i >= GAP;
}

/* The first position that may be a gap or a rule, eight at a time: a bar, a blank or a sign of rules that is not alone. May
 * stop where there is none. */
static uint32_t skip_words(const char *skeleton, uint32_t at, uint32_t last)
{
	for (; at + 8 < last; at += 8) {
		uint64_t eight = kh_load_eight(skeleton + at), next = kh_load_eight(skeleton + at + 1);
		uint64_t low = ~(eight + (0x80 - '!') * KH_EACH) & KH_HIGH;
		uint64_t stop = (low & ~kh_eight_is(eight, ' ')) | kh_eight_is(eight, '|') |
		                (kh_eight_is(eight, ' ') & ~(next + (0x80 - '!') * KH_EACH)) |
		                (kh_eight_is(eight, '-') & kh_eight_is(next, '-')) |
		                (kh_eight_is(eight, '_') & kh_eight_is(next, '_'));
		if (stop != 0)
			return at + (uint32_t)__builtin_ctzll(stop) / 8;
	}
	return at;
}

static int split_plain(struct splitter *s, struct kh_range at)
{
	uint32_t begin = at.begin, end;
	int rc = KH_OK;

	for (uint32_t i = at.begin; rc == KH_OK && i < at.end; i = end) {
		i = skip_words(s->text->skeleton, i, at.end);
		while (i < at.end && s->text->skeleton[i] > ' ' && s->text->skeleton[i] != '|' &&
		       rule_end(s, i, at.end) == i)
			i++;
		if (!is_gap(s, i, at.end, &end)) {
			end = end > i ? end : i + 1;
			continue;
		}
		rc = add(s, (struct kh_range){begin, i}, NULL, NULL);
		begin = end;
	}
	return rc == KH_OK ? add(s, (struct kh_range){begin, at.end}, NULL, NULL) : rc;
}

/* The one of the sets that a hit's pattern is of. */
static const char *set_of(const struct kh_hit *hit, const char *const *sets)
{
	while (*sets != NULL && !kh_pattern_is_of(hit->pattern, *sets))
		sets++;
	return *sets;
}

static int split_range(struct splitter *s, struct kh_range at, const char *const *sets)
{
	struct kh_hit hit;
	int rc;

	if (at.end - at.begin > SEARCHED_MOST)
		return split_plain(s, at);
	while ((rc = kh_set_find(s->set, s->run->matcher, s->text, at, &hit)) == KH_OK && hit.at.end > hit.at.begin) {
		struct kh_hit *keep = kh_arena_take(s->run->mem, sizeof *keep);
		if (keep == NULL)
			return KH_E_MEMORY;
		*keep = hit;
		if ((rc = split_plain(s, (struct kh_range){at.begin, hit.at.begin})) != KH_OK ||
		    (rc = add(s, hit.at, set_of(&hit, sets), keep)) != KH_OK)
			return rc;
		at.begin = hit.at.end;
	}
	return rc == KH_OK || rc == KH_NONE ? split_plain(s, at) : rc;
}

static int split_row(struct splitter *s, struct kh_range row, const char *const *sets)
{
	struct kh_range cell = {row.begin, row.begin};
	int rc = KH_OK;

	for (s->next.column = 0; rc == KH_OK && cell.begin <= row.end; s->next.column++, cell.begin = cell.end + 1) {
		cell.end = cell.begin;
		while (cell.end < row.end && s->text->skeleton[cell.end] != KH_CELL)
			cell.end++;
		rc = split_range(s, cell, sets);
	}
	return rc;
}

int kh_pieces_split(struct kh_run *run, const struct kh_lines *lines, size_t from, size_t to, const char *const *sets,
    struct kh_list *out)
{
	struct splitter s = {.run = run, .text = run->text, .set = kh_patterns_join(run->patterns, sets), .out = out};
	int rc = s.set == NULL ? KH_E_MEMORY : KH_OK;

	for (size_t i = from; rc == KH_OK && i < to && i < lines->count; i++) {
		s.line = &lines->at[i];
		if ((s.line->is & (KH_LINE_FURNITURE | KH_LINE_TAKEN)) != 0)
			continue;
		s.next = (struct kh_piece){.line = i, .blanks = s.line->blanks, .first = true};
		s.next.row = (s.line->is & KH_LINE_ROW) != 0;
		rc = s.next.row ? split_row(&s, s.line->at, sets) : split_range(&s, s.line->at, sets);
	}
	return rc;
}

bool kh_piece_has_letters(const struct kh_text *text, const struct kh_piece *piece)
{
	for (uint32_t i = piece->at.begin; i < piece->at.end; i++)
		if (kh_text_is_upper(text, i) || kh_text_is_lower(text, i))
			return true;
	return false;
}

bool kh_piece_begins(struct kh_run *run, const struct kh_piece *piece, const char *set, struct kh_hit *hit)
{
	struct kh_hit own;

	return kh_set_match(kh_patterns_set(run->patterns, set), run->matcher, run->text, piece->at,
	           hit != NULL ? hit : &own) == KH_OK;
}

bool kh_piece_is(struct kh_run *run, const struct kh_piece *piece, const char *set, struct kh_hit *hit)
{
	struct kh_hit own;

	return kh_set_full(kh_patterns_set(run->patterns, set), run->matcher, run->text, piece->at,
	           hit != NULL ? hit : &own) == KH_OK;
}
