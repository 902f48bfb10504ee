/* Lines → atoms: a line is cut where evidence says that another cell may begin on it. */
#include "shred_header.h"

#include <string.h>

#include "lines/flow.h"

enum {
	LOOK_AHEAD = 120, /* code points that evidence may need */
	NUMBER_MOST = 3,  /* digits of a page's number */
	LIST_MOST = 40,   /* letters of the rest of a list of names */
	TOP_MOST = 12,    /* lines of a page that rests of cells share */
	NUMERAL_MOST = 5, /* letters of a Roman numeral */
	NESTED_MOST = 9   /* letters of a row's number */
};

struct cutter {
	struct kh_run *run;
	const struct kh_text *flow;
	const struct kh_set *begins, *agencies, *open, *cuts; /* cuts: NULL but in reading order */
	struct kh_range all;                                  /* the region as one string */
	struct kh_list list;                                  /* of struct kh_atom */
	bool nested;                                          /* labels are numbers of rows */
	bool whole_lines;                                     /* only the number of a row parts a line */
	bool fed;                                             /* page breaks are known */
	size_t top;      /* lines of a page on which rests of cells that its begin cut may stand yet */
	uint32_t inside; /* a name or time that has begun goes on to here */
	uint32_t whole;  /* the last time, sum or name that was found ends here */
};

static char at(const struct cutter *c, uint32_t i)
{
	return c->flow->skeleton[i];
}

/* ---- evidence ---- */

static unsigned number_at(const struct cutter *c, uint32_t i)
{
	unsigned value = 0;

	for (; kh_is_digit(at(c, i)) && value < 1000; i++)
		value = value * 10 + (unsigned)(at(c, i) - '0');
	return value;
}

static uint32_t from_begin_pattern(const struct cutter *c, const struct kh_hit *hit, struct kh_atom *a)
{
	const char *role = kh_pattern_yield(hit->pattern, "role");
	uint32_t document = kh_pattern_yield(hit->pattern, "holds") != NULL ? KH_EV_DOCUMENT : 0;
	struct kh_range label;

	if (role == NULL)
		return 0;
	if (c->nested && strcmp(role, "label") == 0)
		return KH_EV_NUMBER | KH_EV_NESTED;
	if (kh_hit_group(hit, "label", &label))
		a->label = number_at(c, label.begin);
	if (strcmp(role, "time") == 0)
		return KH_EV_TIME;
	if (strcmp(role, "budget") == 0)
		return KH_EV_BUDGET;
	if (strcmp(role, "product") == 0)
		return KH_EV_PRODUCT | document;
	if (strcmp(role, "document") == 0)
		return document;
	if (strcmp(role, "agency") == 0)
		return KH_EV_AGENCY_HINT | (kh_pattern_yield(hit->pattern, "who") != NULL ? KH_EV_PERSON : 0U);
	if (strcmp(role, "no") == 0)
		return KH_EV_NUMBER;
	if (strcmp(role, "band") == 0)
		return kh_pattern_yield(hit->pattern, "whole") != NULL ? KH_EV_BAND : KH_EV_BAND_NUMBER;
	enum kh_role named = kh_role_named(role);
	if (named >= KH_ROLE_OBJECTIVE && named <= KH_ROLE_ACTIVITY)
		a->role = named;
	return KH_EV_LABEL;
}

/* Is a name whole: does its line end there, or a list go on, or something else begin with a capital? */
static bool ends_name(const struct cutter *c, uint32_t i, uint32_t line_end)
{
	if (i >= line_end || strchr(",;", at(c, i)) != NULL)
		return true;
	return at(c, i) == ' ' && (kh_text_is_upper(c->flow, i + 1) || kh_is_digit(at(c, i + 1)));
}

/* Where another cell may begin inside a time, with a capital ("Báo cáo thực hiện Năm 2026"); its begin for nowhere. */
static uint32_t capital_inside(const struct cutter *c, struct kh_range time)
{
	for (uint32_t i = time.begin + 1; i + 1 < time.end; i++)
		if (at(c, i - 1) == ' ' && kh_text_is_upper(c->flow, i) && kh_text_is_lower(c->flow, i + 1))
			return i - 1;
	return time.begin;
}

/* Are digits all that is left of the line, and begins something else below? "4" above "Đồng bộ …" is no sum. */
static bool is_number_alone(const struct cutter *c, uint32_t i, uint32_t line_end)
{
	uint32_t end = i;

	while (end < line_end && kh_is_digit(at(c, end)))
		end++;
	end += end > i && end < line_end && at(c, end) == '.';
	return end > i && end == line_end && end - i <= NUMBER_MOST && kh_text_is_upper(c->flow, end + 1);
}

/* *covers: how far a name or a time goes that begins here; *head: how far a label does ("1.2. Muc tieu 2:" is one).
 */
static int look(struct cutter *c, struct kh_atom *a, uint32_t line_end, uint32_t *covers, uint32_t *head)
{
	struct kh_range ahead = {
	    a->at.begin, a->at.begin + LOOK_AHEAD < c->all.end ? a->at.begin + LOOK_AHEAD : c->all.end};
	struct kh_hit hit;
	int rc;

	*covers = *head = a->at.begin;
	if (is_number_alone(c, a->at.begin, line_end))
		ahead.end = line_end;
	for (int sets = 0; sets < (c->cuts == NULL ? 2 : 3); sets++) {
		const struct kh_set *set[] = {c->begins, c->agencies, c->cuts};
		if (sets == 2)
			ahead.end = line_end;
		rc = kh_set_match(set[sets], c->run->matcher, c->flow, ahead, &hit);
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
		if (rc == KH_NONE || (kh_pattern_yield(hit.pattern, "line") != NULL && hit.at.end != line_end))
			continue;
		uint32_t found = sets != 1                            ? from_begin_pattern(c, &hit, a)
		                 : ends_name(c, hit.at.end, line_end) ? KH_EV_AGENCY
		                                                      : KH_EV_AGENCY_HINT;
		struct kh_range head_of = {a->at.begin, capital_inside(c, hit.at)};
		if ((found & KH_EV_TIME) != 0 && head_of.end > head_of.begin &&
		    kh_set_match(set[sets], c->run->matcher, c->flow, head_of, &hit) == KH_OK)
			found = from_begin_pattern(c, &hit, a);
		if ((found & KH_EV_PERSON) != 0 && (hit.at.end > line_end || !ends_name(c, hit.at.end, line_end)))
			found &= ~(uint32_t)KH_EV_PERSON; /* the next line's first word may be another's */
		a->evidence |= found;
		if ((found & (KH_EV_TIME | KH_EV_AGENCY | KH_EV_PERSON)) != 0 && hit.at.end > *covers)
			*covers = hit.at.end;
		if ((found & (KH_EV_TIME | KH_EV_AGENCY | KH_EV_BUDGET)) != 0)
			c->whole = hit.at.end;
		if ((found & KH_EV_LABEL) != 0 && hit.at.end > *head)
			*head = hit.at.end;
	}
	if ((a->evidence & KH_EV_NUMBER) != 0 && a->at.begin + (c->nested ? NESTED_MOST : 4) >= line_end) {
		uint32_t i = a->at.begin;
		while (i < line_end && (kh_is_digit(at(c, i)) || at(c, i) == '.'))
			i++;
		if (i == line_end)
			a->evidence |= KH_EV_ALONE;
	}
	return KH_OK;
}

/* What stands before asks for more: a comma, a word that joins, an open bracket. */
static uint32_t before(const struct cutter *c, uint32_t i)
{
	uint32_t j = i;
	struct kh_hit hit;

	while (j > c->all.begin && at(c, j - 1) == ' ')
		j--;
	if (j == c->all.begin)
		return 0;
	if (j == i)
		return KH_EV_AFTER_HYPHEN; /* no blank between two lines: a hyphen joined them */
	char last = at(c, j - 1);
	if (last == ',' || last == ';' || last == '(' || last == '&' || (last == '-' && at(c, j - 2) == ' '))
		return KH_EV_AFTER_OPEN;
	if (last == '.')
		return KH_EV_AFTER_STOP;
	struct kh_range tail = {j > c->all.begin + 14 ? j - 14 : c->all.begin, j};
	if (kh_set_find(c->open, c->run->matcher, c->flow, tail, &hit) != KH_OK)
		return 0;
	bool number = kh_is_digit(at(c, i)) && kh_pattern_yield(hit.pattern, "asks") != NULL;
	return KH_EV_AFTER_OPEN | (number ? KH_EV_ASKED : 0U);
}

static uint32_t shape(const struct cutter *c, uint32_t i)
{
	uint32_t e = 0;

	if ((at(c, i) == '-' || at(c, i) == '+' || at(c, i) == KH_FOLD_BULLET) && at(c, i + 1) == ' ') {
		e = KH_EV_BULLET;
		i += 2;
	}
	return e | (kh_text_is_lower(c->flow, i) ? KH_EV_LOWER : KH_EV_UPPER);
}

/* ---- cutting ---- */

/* May another cell begin at this word of a line? Only strong evidence counts. */
static bool may_begin(const struct kh_atom *a)
{
	return (a->evidence &
	           (KH_EV_LABEL | KH_EV_TIME | KH_EV_BUDGET | KH_EV_PRODUCT | KH_EV_AGENCY | KH_EV_AGENCY_HINT)) != 0;
}

static int add_atom(struct cutter *c, struct kh_atom a, uint32_t covers)
{
	struct kh_atom *to = kh_list_add(c->run->mem, &c->list, sizeof *to);

	if (to == NULL)
		return KH_E_MEMORY;
	/* a name of a place may seem to go on with what begins the next cell */
	bool other = (a.evidence & (KH_EV_TIME | KH_EV_LABEL | KH_EV_BUDGET)) != 0 ||
	             ((a.evidence & (KH_EV_AGENCY | KH_EV_AGENCY_HINT)) != 0 && (a.evidence & KH_EV_AFTER_OPEN) == 0);
	if (a.at.begin < c->inside && !other)
		a.evidence |= KH_EV_INSIDE;
	else
		c->inside = covers;
	uint32_t i = a.at.begin;
	while (i < a.at.end && at(c, i) != ' ')
		i++;
	a.first_word = i - a.at.begin;
	a.first_print = kh_print_width(c->flow, a.at.begin, i);
	a.line_from = a.line_print - kh_print_width(c->flow, a.at.begin, a.at.end);
	*to = a;
	return KH_OK;
}

/* Is the word at i, on a line, one that a cell may begin with: a capital or a digit after a blank? */
static bool is_start(const struct cutter *c, uint32_t i)
{
	return at(c, i - 1) == ' ' && (kh_text_is_upper(c->flow, i) || kh_is_digit(at(c, i)));
}

/* Where a time ends that is known up to `i`: figures belong to it ("Quý IV/2025"), and a word before them. */
static uint32_t end_of_time(const struct cutter *c, uint32_t i, uint32_t line_end)
{
	while (i < line_end) {
		while (i < line_end && at(c, i) != ' ')
			i++;
		uint32_t word = i + 1, next = word;
		while (next < line_end && at(c, next) != ' ')
			next++;
		bool figures = word < line_end && (kh_is_digit(at(c, word)) || at(c, word) == '-');
		bool before = next + 1 < line_end && kh_text_is_lower(c->flow, word) && kh_is_digit(at(c, next + 1));
		if (!figures && !before)
			break;
		i = before ? next + 1 : word;
	}
	return i;
}

/* Do names that are known up to `covers` go on to i in lower case ("Các bộ, ngành, địa phương")? */
static bool goes_on_to(const struct cutter *c, uint32_t covers, uint32_t i)
{
	uint32_t at_word = covers;

	if (covers + 1 == i)
		return true;
	if (at(c, covers) != ',')
		return false;
	while (at_word < i && at(c, at_word) != ' ')
		at_word++;
	for (uint32_t k = at_word + 1; k < i; k++)
		if (at(c, k - 1) == ' ' && !kh_text_is_lower(c->flow, k))
			return false;
	return i < covers + LIST_MOST && strchr(",;.", at(c, i - 2)) == NULL;
}

/* Does the word at i, a capital, follow a whole time that is known up to `covers`? */
static bool follows_time(const struct cutter *c, const struct kh_atom *a, uint32_t covers, uint32_t i)
{
	return kh_text_is_upper(c->flow, i) && (a->evidence & KH_EV_TIME) != 0 && end_of_time(c, covers, i) + 1 == i;
}

/* Does the word at i follow a time, or a whole name, that is known up to `covers`? It is hardly more of it. */
static bool follows_whole(const struct cutter *c, const struct kh_atom *a, uint32_t covers, uint32_t i)
{
	if (!kh_text_is_upper(c->flow, i))
		return false;
	return follows_time(c, a, covers, i) || ((a->evidence & KH_EV_AGENCY) != 0 && goes_on_to(c, covers, i));
}

/* Where the text begins that follows a row number at the begin of its line; the line's begin where there is none. */
static uint32_t after_number_of(const struct cutter *c, const struct kh_atom *a, struct kh_range line)
{
	uint32_t i = line.begin;

	if ((a->evidence & KH_EV_NUMBER) == 0)
		return line.begin;
	while (i < line.end && at(c, i) != ' ')
		i++;
	while (i < line.end && at(c, i) == ' ')
		i++;
	return i;
}

static unsigned count_words(const struct cutter *c, uint32_t begin, uint32_t end)
{
	unsigned words = 0;

	for (uint32_t i = begin; i < end; i++)
		words += at(c, i) == ' ';
	return words;
}

/* Lines at the top of a page may hold rests of several cells, up to the first row. */
static void look_for_rests(struct cutter *c, uint32_t evidence)
{
	if ((evidence & KH_EV_BREAK) != 0 && c->fed && c->list.count > 0)
		c->top = TOP_MOST;
	else if (c->top > 0)
		c->top--;
	if ((evidence & (KH_EV_NUMBER | KH_EV_LABEL | KH_EV_BAND)) != 0)
		c->top = 0;
}

static int cut_line(struct cutter *c, struct kh_range line, size_t index, uint32_t after)
{
	struct kh_atom a = {.at = line, .line = index}, next;
	uint32_t covers, head, next_covers, next_head;
	int rc = look(c, &a, line.end, &covers, &head);

	a.evidence |= before(c, line.begin) | shape(c, line.begin) | after;
	look_for_rests(c, a.evidence);
	uint32_t number_end = after_number_of(c, &a, line);
	struct kh_atom name = a; /* the last one that begins as cells do */
	uint32_t name_covers = covers;
	/* a band is all of its line */
	uint32_t from = (a.evidence & KH_EV_BAND) != 0 ? line.end : line.begin + 1;
	uint32_t stop = c->whole_lines && number_end + 1 < line.end ? number_end + 1 : line.end;
	for (uint32_t i = from; rc == KH_OK && i < stop; i++) {
		/* the rest of a cell may begin with any word */
		bool rest = c->top > 0 && at(c, i - 1) == ' ' && kh_text_is_lower(c->flow, i) && i >= covers;
		if (i != number_end && ((!is_start(c, i) && !rest) || i < head || i < number_end))
			continue;
		/* a name may seem to go on with the first word of a time, a person's with that of a body */
		bool inside = i < covers;
		if (inside && (a.evidence & (KH_EV_AGENCY | KH_EV_PERSON)) == 0)
			continue;
		next = (struct kh_atom){.at = {i, line.end}, .line = index};
		if ((rc = look(c, &next, line.end, &next_covers, &next_head)) != KH_OK)
			break;
		bool after_number = i == number_end;
		if (inside && (next.evidence & ((a.evidence & KH_EV_PERSON) != 0 ? KH_EV_AGENCY : KH_EV_TIME)) == 0)
			continue;
		/* two words before a body's name are a place's */
		if (inside && (a.evidence & KH_EV_PERSON) != 0 && count_words(c, a.at.begin, i) == 2)
			a.evidence &= ~(uint32_t)(KH_EV_PERSON | KH_EV_AGENCY_HINT);
		bool weak = !inside && !may_begin(&next) && !after_number && !follows_whole(c, &name, name_covers, i);
		if (weak && kh_is_digit(at(c, i)))
			continue;
		if (rest)
			next.evidence &= KH_EV_AGENCY_HINT;
		uint32_t over = follows_time(c, &name, name_covers, i) ? KH_EV_AFTER_TIME : 0;
		a.at.end = i;
		while (at(c, a.at.end - 1) == ' ')
			a.at.end--;
		a.line_size = a.at.end - line.begin;
		a.line_print = kh_print_width(c->flow, line.begin, a.at.end);
		rc = add_atom(c, a, covers);
		a = next;
		covers = next_covers;
		head = next_head;
		a.evidence |= over | KH_EV_INLINE | (weak ? KH_EV_WEAK : 0U) |
		              (after_number ? KH_EV_AFTER_NUMBER : 0) | before(c, i) | shape(c, i);
		if (!rest) {
			name = a;
			name_covers = covers;
		}
	}
	a.line_size = a.at.end - line.begin;
	a.line_print = kh_print_width(c->flow, line.begin, a.at.end);
	return rc == KH_OK ? add_atom(c, a, covers) : rc;
}

/* Is a word a Roman numeral, which may end in a full stop or bracket? */
static bool is_numeral(const struct cutter *c, uint32_t begin, uint32_t end)
{
	uint32_t last = end > begin + 1 && strchr(".)", at(c, end - 1)) != NULL ? end - 1 : end;

	for (uint32_t i = begin; i < last; i++)
		if (strchr("IVX", at(c, i)) == NULL)
			return false;
	return last - begin <= NUMERAL_MOST;
}

/* Text in reading order: any word may begin another column's part of a line, so each is an atom. */
static int cut_words(struct cutter *c, struct kh_range line, size_t index, uint32_t after)
{
	uint32_t covers, head, inside = (after & (KH_EV_GAP | KH_EV_BREAK)) != 0 ? 0 : c->inside;
	int rc = KH_OK;

	for (uint32_t i = line.begin, end; rc == KH_OK && i < line.end; i = end + 1) {
		for (end = i; end < line.end && at(c, end) != ' ';)
			end++;
		struct kh_atom a = {
		    .at = {i, line.end}, .line = index, .first_word = kh_print_width(c->flow, i, end)};
		covers = head = i;
		if (!kh_text_is_lower(c->flow, i))
			rc = look(c, &a, line.end, &covers, &head);
		a.at.end = end;
		a.evidence |= shape(c, i) | (i > line.begin ? KH_EV_INLINE : after);
		a.evidence |= i < inside && (a.evidence & (KH_EV_LABEL | KH_EV_BUDGET)) == 0 ? KH_EV_INSIDE : 0;
		a.evidence |= i == line.begin && end == line.end && is_numeral(c, i, end) ? KH_EV_NUMERAL : 0;
		inside = covers > inside ? covers : inside;
		inside = c->inside = head > inside ? head : inside;
		a.asks = before(c, end < c->all.end && at(c, end) == ' ' ? end + 1 : end) |
		         (c->whole == end ? KH_EV_AFTER_WHOLE : 0U);
		struct kh_atom *to = rc == KH_OK ? kh_list_add(c->run->mem, &c->list, sizeof *to) : NULL;
		if (rc == KH_OK && to == NULL)
			rc = KH_E_MEMORY;
		else if (rc == KH_OK)
			*to = a;
	}
	return rc;
}

/* ---- regions ---- */

/* Join the region's lines to one string, and find each line in it by the source of its first letter. */
static int join(
    struct cutter *c, const struct kh_lines *lines, const struct kh_region *region, struct kh_range **at_line)
{
	size_t n = region->line_end - region->line, count = 0;
	struct kh_range *pieces = kh_arena_take(c->run->mem, (n + 1) * sizeof *pieces);

	*at_line = kh_arena_zero(c->run->mem, n + 1, sizeof **at_line);
	if (pieces == NULL || *at_line == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < n; i++)
		if (region->skip[i] == KH_SKIP_NOT)
			pieces[count++] = lines->at[region->line + i].at;
	int rc = kh_flow_join(c->run->flow, pieces, count, &c->all);
	if (rc != KH_OK)
		return rc;
	const struct kh_text *text = c->run->text;
	uint32_t from = c->all.begin;
	for (size_t i = 0, k = 0; i < n; i++) {
		if (region->skip[i] != KH_SKIP_NOT)
			continue;
		struct kh_range line = pieces[k++];
		uint32_t first = text->source_at[line.begin], last = text->source_at[line.end - 1];
		while (from < c->all.end && (c->flow->source_at[from] != first || c->flow->skeleton[from] == ' '))
			from++;
		struct kh_range found = {from, from};
		while (from < c->all.end && (c->flow->source_at[from] != last || c->flow->skeleton[from] == ' '))
			from++;
		found.end = from < c->all.end ? from + 1 : from;
		(*at_line)[i] = found;
	}
	return KH_OK;
}

/* Lone numbers tell of pages only where form feeds do not. */
static bool begins_page(
    const struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region, size_t line)
{
	return region->flows || region->fed ? kh_page_before(run, lines, line)
	                                    : (lines->at[line].is & KH_LINE_PAGE) != 0;
}

int kh_shred_atoms(
    struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region, struct kh_atoms *atoms)
{
	struct cutter c = {.run = run, .flow = kh_flow_text(run->flow)};
	struct kh_range *at_line = NULL;
	bool after_break = false, after_gap = false;

	c.begins = kh_patterns_set(run->patterns, "begin");
	c.agencies = kh_patterns_set(run->patterns, "agency");
	c.open = kh_patterns_set(run->patterns, "cell-open");
	c.cuts = region->flows ? kh_patterns_set(run->patterns, "begin-cut") : NULL;
	c.nested = region->nested;
	c.whole_lines = region->whole;
	c.fed = region->fed;
	int rc = join(&c, lines, region, &at_line);
	for (size_t i = 0; rc == KH_OK && i < region->line_end - region->line; i++) {
		bool here = begins_page(run, lines, region, region->line + i);
		after_break = after_break || here;
		after_gap = after_gap || lines->at[region->line + i].blanks > 0;
		if (region->skip[i] != KH_SKIP_NOT) {
			after_break = after_break || region->skip[i] != KH_SKIP_TITLE;
			continue;
		}
		if (at_line[i].begin < at_line[i].end)
			rc = (region->flows ? cut_words : cut_line)(&c, at_line[i], region->line + i,
			    (after_break ? KH_EV_BREAK : 0U) | (after_gap ? KH_EV_GAP : 0U));
		/* a number that begins a page may be the page's: the next line may go on from the page before */
		after_break = here && !region->flows && region->fed &&
		              at_line[i].end - at_line[i].begin <= NUMBER_MOST &&
		              kh_is_digit(c.flow->skeleton[at_line[i].begin]);
		after_gap = false;
	}
	atoms->at = c.list.items;
	atoms->count = c.list.count;
	if (rc == KH_OK)
		rc = kh_atoms_hash_all(run, atoms);
	if (rc == KH_OK && !region->flows)
		kh_atoms_find_repeats(c.flow, c.all, atoms);
	if (rc == KH_OK && region->nested)
		kh_shred_number_bands(run, atoms);
	if (rc == KH_OK && !region->flows) {
		kh_shred_label_bands(region, atoms);
		kh_shred_counted_bands(run, region, atoms);
		kh_shred_cut_numerals(run, atoms);
	}
	return rc;
}
