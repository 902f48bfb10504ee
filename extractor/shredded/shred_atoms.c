/* Lines → atoms: a line is cut where evidence says that another cell may begin on it. */
#include "shred_cutter.h"
#include "shred_header.h"

#include <string.h>

#include "lines/flow.h"

enum {
	LIST_MOST = 40,   /* letters of the rest of a list of names */
	TOP_MOST = 12,    /* lines of a page that rests of cells share */
	NUMERAL_MOST = 5, /* letters of a Roman numeral */
	ITEM_WORDS = 3    /* blanks in an item of a list, at least */
};

/* ---- cutting ---- */

/* May another cell begin at this word of a line? Only strong evidence counts. */
static bool may_begin(const struct kh_atom *a)
{
	return (a->evidence &
	           (KH_EV_LABEL | KH_EV_TIME | KH_EV_BUDGET | KH_EV_PRODUCT | KH_EV_AGENCY | KH_EV_AGENCY_HINT)) != 0;
}

static int add_atom(struct kh_cutter *c, struct kh_atom a, uint32_t covers)
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
	while (i < a.at.end && kh_cutter_at(c, i) != ' ')
		i++;
	a.first_word = i - a.at.begin;
	a.first_print = kh_print_width(c->flow, a.at.begin, i);
	a.line_from = a.line_print - kh_print_width(c->flow, a.at.begin, a.at.end);
	*to = a;
	return KH_OK;
}

/* Is the word at i, on a line, one that a cell may begin with: a capital or a digit after a blank? */
static bool is_start(const struct kh_cutter *c, uint32_t i)
{
	return kh_cutter_at(c, i - 1) == ' ' && (kh_text_is_upper(c->flow, i) || kh_is_digit(kh_cutter_at(c, i)));
}

/* Where a time ends that is known up to `i`: figures belong to it ("Quý IV/2025"), and a word before them. */
static uint32_t end_of_time(const struct kh_cutter *c, uint32_t i, uint32_t line_end)
{
	while (i < line_end) {
		while (i < line_end && kh_cutter_at(c, i) != ' ')
			i++;
		uint32_t word = i + 1, next = word;
		while (next < line_end && kh_cutter_at(c, next) != ' ')
			next++;
		bool figures =
		    word < line_end && (kh_is_digit(kh_cutter_at(c, word)) || kh_cutter_at(c, word) == '-');
		bool before =
		    next + 1 < line_end && kh_text_is_lower(c->flow, word) && kh_is_digit(kh_cutter_at(c, next + 1));
		if (!figures && !before)
			break;
		i = before ? next + 1 : word;
	}
	return i;
}

/* Do names that are known up to `covers` go on to i in lower case ("Các bộ, ngành, địa phương")? */
static bool goes_on_to(const struct kh_cutter *c, uint32_t covers, uint32_t i)
{
	uint32_t at_word = covers;

	if (covers + 1 == i)
		return true;
	if (kh_cutter_at(c, covers) != ',')
		return false;
	while (at_word < i && kh_cutter_at(c, at_word) != ' ')
		at_word++;
	for (uint32_t k = at_word + 1; k < i; k++)
		if (kh_cutter_at(c, k - 1) == ' ' && !kh_text_is_lower(c->flow, k))
			return false;
	return i < covers + LIST_MOST && strchr(",;.", kh_cutter_at(c, i - 2)) == NULL;
}

/* Does the word at i, a capital, follow a whole time that is known up to `covers`? */
static bool follows_time(const struct kh_cutter *c, const struct kh_atom *a, uint32_t covers, uint32_t i)
{
	return kh_text_is_upper(c->flow, i) && (a->evidence & KH_EV_TIME) != 0 && end_of_time(c, covers, i) + 1 == i;
}

/* Does the word at i follow a time, or a whole name, that is known up to `covers`? It is hardly more of it. */
static bool follows_whole(const struct kh_cutter *c, const struct kh_atom *a, uint32_t covers, uint32_t i)
{
	if (!kh_text_is_upper(c->flow, i))
		return false;
	return follows_time(c, a, covers, i) || ((a->evidence & KH_EV_AGENCY) != 0 && goes_on_to(c, covers, i));
}

static unsigned count_words(const struct kh_cutter *c, uint32_t begin, uint32_t end)
{
	unsigned words = 0;

	for (uint32_t i = begin; i < end; i++)
		words += kh_cutter_at(c, i) == ' ';
	return words;
}

/* Does a whole time that is known up to `covers` end before i, or a name, so that a dash there is none of its own? Names
 * have short words behind their dashes. */
static bool ends_before_dash(
    const struct kh_cutter *c, const struct kh_atom *a, uint32_t covers, uint32_t i, uint32_t line_end)
{
	if ((a->evidence & KH_EV_TIME) != 0)
		return end_of_time(c, covers, i) + 1 == i;
	return (a->evidence & (KH_EV_AGENCY | KH_EV_AGENCY_HINT)) != 0 && i > covers &&
	       count_words(c, i + 2, line_end) >= ITEM_WORDS;
}

/* Does an item of a list ("- 100% …") begin at i, behind a whole time or a name that is known up to `covers`? Times with
 * dashes have other words behind them. */
static bool follows_as_item(
    struct kh_cutter *c, const struct kh_atom *a, uint32_t covers, uint32_t i, uint32_t line_end)
{
	struct kh_atom next = {.at = {i + 2, line_end}};
	uint32_t number = i + 2, unused;

	if (kh_cutter_at(c, i) != '-' || kh_cutter_at(c, i - 1) != ' ' || i + 3 >= line_end ||
	    kh_cutter_at(c, i + 1) != ' ' || !ends_before_dash(c, a, covers, i, line_end))
		return false;
	while (number < line_end && kh_is_digit(kh_cutter_at(c, number)))
		number++;
	if (number > i + 2)
		return number < line_end && kh_cutter_at(c, number) == '%';
	uint32_t others = KH_EV_TIME | ((a->evidence & KH_EV_TIME) != 0 ? 0U : KH_EV_PRODUCT | KH_EV_AGENCY_HINT);
	return kh_text_is_upper(c->flow, i + 2) && kh_cutter_look(c, &next, line_end, &unused, &unused) == KH_OK &&
	       (next.evidence & others) == 0;
}

/* Where the text begins that follows a row number at the begin of its line; the line's begin where there is none. */
static uint32_t after_number_of(const struct kh_cutter *c, const struct kh_atom *a, struct kh_range line)
{
	uint32_t i = line.begin;

	if ((a->evidence & KH_EV_NUMBER) == 0)
		return line.begin;
	while (i < line.end && kh_cutter_at(c, i) != ' ')
		i++;
	while (i < line.end && kh_cutter_at(c, i) == ' ')
		i++;
	return i;
}

/* Lines at the top of a page may hold rests of several cells, up to the first row. */
static void look_for_rests(struct kh_cutter *c, uint32_t evidence)
{
	if ((evidence & KH_EV_BREAK) != 0 && c->fed && c->list.count > 0)
		c->top = TOP_MOST;
	else if (c->top > 0)
		c->top--;
	if ((evidence & (KH_EV_NUMBER | KH_EV_LABEL | KH_EV_BAND)) != 0)
		c->top = 0;
}

/* A bullet, alone or before a text. */
static bool is_mark(const struct kh_text *text, struct kh_range line)
{
	return line.begin < line.end && text->skeleton[line.begin] == KH_FOLD_BULLET &&
	       (line.end == line.begin + 1 || text->skeleton[line.begin + 1] == ' ');
}

/* A line on the way of being cut: the atom that is open, and the last one that begins as cells do. */
struct cut {
	struct kh_range line;
	struct kh_atom a, name;
	uint32_t covers, head, name_covers, number_end;
};

/* What is seen of a place where the line may be cut. */
struct place {
	uint32_t at, covers, head;
	struct kh_atom next;
	bool rest, item, inside, weak, among, counts;
};

/* Does the word at i stand beside others with a capital, as those of names do? line: that it stands on. */
static bool is_among_capitals(const struct kh_cutter *c, uint32_t i, struct kh_range line)
{
	uint32_t before = i - 1, after = i;

	while (before > line.begin && kh_cutter_at(c, before - 1) != ' ')
		before--;
	while (after < line.end && kh_cutter_at(c, after) != ' ')
		after++;
	return kh_text_is_upper(c->flow, before) || (after + 1 < line.end && kh_text_is_upper(c->flow, after + 1));
}

static int begin_line(struct kh_cutter *c, struct cut *cut, size_t index, uint32_t after)
{
	struct kh_range line = cut->line;
	struct kh_atom *a = &cut->a;

	*a = (struct kh_atom){.at = line, .line = index};
	int rc = kh_cutter_look(c, a, line.end, &cut->covers, &cut->head);
	a->evidence |= kh_cutter_before(c, line.begin) | kh_cutter_shape(c, line.begin) | after;
	if (c->bullets && is_mark(c->flow, line))
		a->evidence = (a->evidence & ~(uint32_t)KH_EV_BULLET) | KH_EV_NUMBER |
		              (line.end == line.begin + 1 ? KH_EV_ALONE : 0U);
	look_for_rests(c, a->evidence);
	cut->number_end = after_number_of(c, a, line);
	cut->name = *a;
	cut->name_covers = cut->covers;
	return rc;
}

/* May something begin at a place, by the words around it? A name may seem to go on with the first word of a time, a person's
 * with that of a body. */
static bool may_cut(struct kh_cutter *c, const struct cut *cut, struct place *p)
{
	uint32_t i = p->at;

	/* the rest of a cell may begin with any word */
	p->rest = c->top > 0 && kh_cutter_at(c, i - 1) == ' ' && kh_text_is_lower(c->flow, i) && i >= cut->covers;
	p->item = follows_as_item(c, &cut->name, cut->name_covers, i, cut->line.end);
	p->inside = i < cut->covers;
	if (i != cut->number_end &&
	    ((!is_start(c, i) && !p->rest && !p->item) || i < cut->head || i < cut->number_end))
		return false;
	return !p->inside || (cut->a.evidence & (KH_EV_AGENCY | KH_EV_PERSON)) != 0;
}

/* Is the word at i a number, and what it counts behind it ("12 km")? */
static bool counts(const struct kh_cutter *c, uint32_t i, uint32_t end)
{
	while (i < end && kh_is_digit(kh_cutter_at(c, i)))
		i++;
	i += i < end && kh_cutter_at(c, i) == '%';
	return i + 1 < end && kh_cutter_at(c, i) == ' ' && kh_text_is_lower(c->flow, i + 1);
}

/* Does something begin there, by what it is itself? */
static bool does_cut(struct kh_cutter *c, struct cut *cut, struct place *p)
{
	bool person = (cut->a.evidence & KH_EV_PERSON) != 0, after_number = p->at == cut->number_end;

	if (p->inside && (p->next.evidence & (person ? KH_EV_AGENCY : KH_EV_TIME)) == 0)
		return false;
	/* two words before a body's name are a place's */
	if (p->inside && person && count_words(c, cut->a.at.begin, p->at) == 2)
		cut->a.evidence &= ~(uint32_t)(KH_EV_PERSON | KH_EV_AGENCY_HINT);
	p->weak = !p->inside && !may_begin(&p->next) && !after_number && !p->item &&
	          !follows_whole(c, &cut->name, cut->name_covers, p->at);
	if (p->weak && kh_is_digit(kh_cutter_at(c, p->at))) /* one word before it goes with it */
		return p->counts = counts(c, p->at, cut->line.end) && count_words(c, cut->number_end, p->at) > 1;
	p->among = p->weak && is_among_capitals(c, p->at, cut->line);
	return true;
}

static int end_atom(struct kh_cutter *c, struct cut *cut, uint32_t end)
{
	struct kh_atom *a = &cut->a;

	a->at.end = end;
	a->line_size = end - cut->line.begin;
	a->line_print = kh_print_width(c->flow, cut->line.begin, end);
	return add_atom(c, *a, cut->covers);
}

static int cut_at(struct kh_cutter *c, struct cut *cut, struct place *p)
{
	uint32_t end = p->at;

	if (p->rest)
		p->next.evidence &= KH_EV_AGENCY_HINT;
	if (p->item || follows_time(c, &cut->name, cut->name_covers, p->at))
		p->next.evidence |= KH_EV_AFTER_TIME;
	while (kh_cutter_at(c, end - 1) == ' ')
		end--;
	int rc = end_atom(c, cut, end);
	cut->a = p->next;
	cut->covers = p->covers;
	cut->head = p->head;
	cut->a.evidence |= KH_EV_INLINE | (p->weak ? KH_EV_WEAK : 0U) | (p->among ? KH_EV_AMONG : 0U) |
	                   (p->counts ? KH_EV_COUNT : 0U) | (p->at == cut->number_end ? KH_EV_AFTER_NUMBER : 0) |
	                   kh_cutter_before(c, p->at) | kh_cutter_shape(c, p->at);
	if (!p->rest && !p->among) {
		cut->name = cut->a;
		cut->name_covers = cut->covers;
	}
	return rc;
}

static int cut_line(struct kh_cutter *c, struct kh_range line, size_t index, uint32_t after)
{
	struct cut cut = {.line = line};
	int rc = begin_line(c, &cut, index, after);
	/* a band is all of its line */
	uint32_t from = (cut.a.evidence & KH_EV_BAND) != 0 ? line.end : line.begin + 1;
	uint32_t stop = c->whole_lines && cut.number_end + 1 < line.end ? cut.number_end + 1 : line.end;

	for (uint32_t i = from; rc == KH_OK && i < stop; i++) {
		struct place p = {.at = i, .next = {.at = {i, line.end}, .line = index}};
		if (!may_cut(c, &cut, &p))
			continue;
		rc = kh_cutter_look(c, &p.next, line.end, &p.covers, &p.head);
		if (rc == KH_OK && does_cut(c, &cut, &p))
			rc = cut_at(c, &cut, &p);
	}
	return rc == KH_OK ? end_atom(c, &cut, cut.a.at.end) : rc;
}

/* Is a word a Roman numeral, which may end in a full stop or bracket? */
static bool is_numeral(const struct kh_cutter *c, uint32_t begin, uint32_t end)
{
	uint32_t last = end > begin + 1 && strchr(".)", kh_cutter_at(c, end - 1)) != NULL ? end - 1 : end;

	for (uint32_t i = begin; i < last; i++)
		if (strchr("IVX", kh_cutter_at(c, i)) == NULL)
			return false;
	return last - begin <= NUMERAL_MOST;
}

/* Text in reading order: any word may begin another column's part of a line, so each is an atom. */
static int cut_words(struct kh_cutter *c, struct kh_range line, size_t index, uint32_t after)
{
	uint32_t covers, head, inside = (after & (KH_EV_GAP | KH_EV_BREAK)) != 0 ? 0 : c->inside;
	int rc = KH_OK;

	for (uint32_t i = line.begin, end; rc == KH_OK && i < line.end; i = end + 1) {
		for (end = i; end < line.end && kh_cutter_at(c, end) != ' ';)
			end++;
		struct kh_atom a = {
		    .at = {i, line.end}, .line = index, .first_word = kh_print_width(c->flow, i, end)};
		covers = head = i;
		if (!kh_text_is_lower(c->flow, i))
			rc = kh_cutter_look(c, &a, line.end, &covers, &head);
		a.at.end = end;
		a.evidence |= kh_cutter_shape(c, i) | (i > line.begin ? KH_EV_INLINE : after);
		a.evidence |= i < inside && (a.evidence & (KH_EV_LABEL | KH_EV_BUDGET)) == 0 ? KH_EV_INSIDE : 0;
		a.evidence |= i == line.begin && end == line.end && is_numeral(c, i, end) ? KH_EV_NUMERAL : 0;
		inside = covers > inside ? covers : inside;
		inside = c->inside = head > inside ? head : inside;
		a.asks = kh_cutter_before(c, end < c->all.end && kh_cutter_at(c, end) == ' ' ? end + 1 : end) |
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
    struct kh_cutter *c, const struct kh_lines *lines, const struct kh_region *region, struct kh_range **at_line)
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

/* Do bullets stand in the column of row numbers? That is the first, and then they begin the first line. */
static bool has_bullets(const struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region)
{
	size_t i = region->line;

	while (i < region->line_end && region->skip[i - region->line] != KH_SKIP_NOT)
		i++;
	return !region->flows && region->columns[0].role == KH_ROLE_NO && i < region->line_end &&
	       is_mark(run->text, lines->at[i].at);
}

/* Lone numbers tell of pages only where form feeds do not. */
static bool begins_page(
    const struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region, size_t line)
{
	return region->flows || region->fed ? kh_page_before(run, lines, line)
	                                    : (lines->at[line].is & KH_LINE_PAGE) != 0;
}

/* Does a header or a page's number tell of a new page? In reading order a header may come in parts, after cells of its
 * page: there only form feeds do, where there are any. */
static bool tells_page(const struct kh_cutter *c, const struct kh_region *region, unsigned char skip)
{
	return skip < KH_SKIP_TITLE && !(region->flows && region->fed && c->list.count > 0);
}

/* How far evidence of a block that begins with line i of the region is looked for: in reading order what stands behind it
 * is another cell's ("6" is a row's number, whatever comes next), but for the title of a band by its letter or numeral. */
static uint32_t block_stop(const struct kh_cutter *c, const struct kh_lines *lines, const struct kh_region *region,
    const struct kh_range *at_line, size_t i)
{
	uint32_t begin = at_line[i].begin, end = at_line[i].end;

	while (++i < region->line_end - region->line && lines->at[region->line + i].blanks == 0 &&
	       !begins_page(c->run, lines, region, region->line + i))
		end = region->skip[i] == KH_SKIP_NOT ? at_line[i].end : end;
	bool word = memchr(c->flow->skeleton + begin, ' ', end - begin) == NULL;
	return word && (c->nested || !kh_is_digit(kh_cutter_at(c, begin))) ? c->all.end : end;
}

int kh_shred_atoms(
    struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region, struct kh_atoms *atoms)
{
	struct kh_cutter c = {.run = run, .flow = kh_flow_text(run->flow)};
	struct kh_range *at_line = NULL;
	bool after_break = false, after_gap = false;

	c.begins = kh_patterns_set(run->patterns, "begin");
	c.agencies = kh_patterns_set(run->patterns, "agency");
	c.open = kh_patterns_set(run->patterns, "cell-open");
	c.cuts = region->flows ? kh_patterns_set(run->patterns, "begin-cut") : NULL;
	c.nested = region->nested;
	c.whole_lines = region->whole;
	c.fed = region->fed;
	c.bullets = has_bullets(run, lines, region);
	for (size_t k = 0; k < region->column_count; k++)
		c.supports = c.supports || region->columns[k].role == KH_ROLE_SUPPORT;
	int rc = join(&c, lines, region, &at_line);
	c.stop = c.all.end;
	for (size_t i = 0; rc == KH_OK && i < region->line_end - region->line; i++) {
		bool here = begins_page(run, lines, region, region->line + i);
		after_break = after_break || here;
		after_gap = after_gap || lines->at[region->line + i].blanks > 0;
		if (region->skip[i] != KH_SKIP_NOT) {
			after_break = after_break || tells_page(&c, region, region->skip[i]);
			continue;
		}
		if (region->flows && (after_gap || after_break))
			c.stop = block_stop(&c, lines, region, at_line, i);
		if (at_line[i].begin < at_line[i].end)
			rc = (region->flows ? cut_words : cut_line)(&c, at_line[i], region->line + i,
			    (after_break ? KH_EV_BREAK : 0U) | (after_gap ? KH_EV_GAP : 0U));
		/* a number that begins a page may be the page's: the next line may go on from the page before */
		after_break = here && !region->flows && region->fed &&
		              at_line[i].end - at_line[i].begin <= KH_PAGE_DIGITS_MOST &&
		              kh_is_digit(c.flow->skeleton[at_line[i].begin]);
		after_gap = false;
	}
	atoms->at = c.list.items;
	atoms->count = c.list.count;
	if (rc == KH_OK)
		rc = kh_atoms_hash_all(run, atoms);
	if (rc == KH_OK && !region->flows)
		rc = kh_atoms_find_repeats(run, c.flow, c.all, atoms);
	if (rc == KH_OK && region->nested)
		kh_shred_number_bands(run, atoms);
	if (rc == KH_OK && region->flows) {
		kh_shred_bullet_numbers(run, region, atoms);
		kh_shred_headed_bands(run, region, atoms);
	}
	if (rc == KH_OK && !region->flows) {
		kh_shred_label_bands(region, atoms);
		kh_shred_counted_bands(run, region, atoms);
		kh_shred_cut_numerals(run, atoms);
	}
	return rc;
}
