/* Numbers of rows on several levels: "1.2", or "5.1.3", in the column of row numbers. They look like the numbers of
 * tasks and activities; what tells them is that each begins a row of its own. */
#include "shred.h"

#include <string.h>

#include "lines/flow.h"

enum {
	ROWS_LEAST = 3,
	LEVEL_MOST = 2,   /* digits */
	BAND_MOST = 6,    /* atoms of a band's title */
	COUNTED_LEAST = 2 /* bands with plain numbers */
};

/* Where the number ends that a text begins with, 0 for none; *levels: how many it has. */
static uint32_t number_end(const struct kh_text *text, struct kh_range at, unsigned *levels)
{
	uint32_t i = at.begin, from;

	for (*levels = 0;; i++) {
		for (from = i; i < at.end && kh_is_digit(text->skeleton[i]); i++)
			;
		if (i == from || i - from > LEVEL_MOST)
			return 0;
		++*levels;
		if (i + 1 >= at.end || text->skeleton[i] != '.' || !kh_is_digit(text->skeleton[i + 1]))
			break;
	}
	i += i < at.end && (text->skeleton[i] == '.' || text->skeleton[i] == ')');
	return i >= at.end || text->skeleton[i] == ' ' ? i : 0;
}

/* One column of text, and numbers of rows beside it. */
static bool may_have(const struct kh_region *region)
{
	size_t texts = 0, numbers = 0;

	for (size_t k = 0; k < region->column_count; k++) {
		const struct kh_shred_column *c = &region->columns[k];
		numbers += c->role == KH_ROLE_NO;
		texts += c->role >= KH_ROLE_OBJECTIVE && c->role <= KH_ROLE_ACTIVITY;
		if (c->number > 0)
			return false;
	}
	return numbers == 1 && texts == 1;
}

/* Does a line begin as a cell of those who act, or of times, does? */
static bool begins_other(const struct kh_run *run, struct kh_range line)
{
	struct kh_hit hit;

	if (kh_text_is_lower(run->text, line.begin))
		return false;
	if (kh_set_match(kh_patterns_set(run->patterns, "begin"), run->matcher, run->text, line, &hit) == KH_OK) {
		const char *role = kh_pattern_yield(hit.pattern, "role");
		return role != NULL && (role[0] == 'a' || role[0] == 't') && hit.at.begin == line.begin &&
		       kh_pattern_yield(hit.pattern, "label") == NULL;
	}
	return kh_set_match(kh_patterns_set(run->patterns, "agency"), run->matcher, run->text, line, &hit) == KH_OK;
}

/* In reading order cells stand apart, or their lines take turns: what tells is that rows have no other numbers. */
static bool flows_nest(const struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region)
{
	size_t nested = 0, plain = 0;
	unsigned levels;

	for (size_t i = region->line; i < region->line_end; i++) {
		struct kh_range line = lines->at[i].at;
		uint32_t end =
		    region->skip[i - region->line] == KH_SKIP_NOT ? number_end(run->text, line, &levels) : 0;
		nested += end > 0 && levels > 1;
		plain += end == line.end && levels == 1;
	}
	return nested >= ROWS_LEAST && nested > 2 * plain;
}

bool kh_shred_numbers_nest(const struct kh_run *run, const struct kh_lines *lines, const struct kh_region *region)
{
	size_t nested = 0, rows = 0;
	bool open = false, after_number = false;
	unsigned levels;

	if (!may_have(region) || region->flows)
		return region->flows && may_have(region) && flows_nest(run, lines, region);
	for (size_t i = region->line; i < region->line_end; i++) {
		struct kh_range line = lines->at[i].at;
		if (region->skip[i - region->line] != KH_SKIP_NOT)
			continue;
		uint32_t end = number_end(run->text, line, &levels);
		bool number = end > 0 && levels > 1 && !after_number;
		after_number = end == line.end && levels == 1;
		if (number || after_number) {
			nested += number;
			open = number;
		} else if (open && begins_other(run, line)) {
			rows++;
			open = false;
		}
	}
	return rows >= ROWS_LEAST && 2 * rows > nested;
}

/* ---- one after another ---- */

/* A number as one of 16 bits: digits alone as they are; of one on several levels the first bit, and the levels (two bits),
 * the first and the last number (six each). */
enum { LEVELS_BIT = 0x8000, SIX_BITS = 63 };

static unsigned first_of(unsigned number)
{
	return (number & LEVELS_BIT) != 0 ? number >> 6 & SIX_BITS : number;
}

static unsigned last_of(unsigned number)
{
	return (number & LEVELS_BIT) != 0 ? number & SIX_BITS : number;
}

uint16_t kh_shred_row_number(const struct kh_text *text, struct kh_range at)
{
	unsigned levels = 0, value = 0, first = 0;
	uint32_t i = at.begin;

	for (bool more = true; more && levels < 4; levels++) {
		for (value = 0; i < at.end && kh_is_digit(text->skeleton[i]) && value < 1000; i++)
			value = value * 10 + (unsigned)(text->skeleton[i] - '0');
		first = levels == 0 ? value : first;
		more = i + 1 < at.end && text->skeleton[i] == '.' && kh_is_digit(text->skeleton[i + 1]);
		i += more;
	}
	if (levels < 2 || first > SIX_BITS || value > SIX_BITS)
		return (uint16_t)first;
	return (uint16_t)(LEVELS_BIT | (levels - 2) << 12 | first << 6 | value);
}

bool kh_shred_number_begins(uint16_t number)
{
	return last_of(number) == 1;
}

bool kh_shred_number_follows(uint16_t last, uint16_t next)
{
	unsigned a = first_of(last), b = first_of(next);
	bool nested = (next & LEVELS_BIT) != 0;

	if (b == a + 1U)
		return !nested || last_of(next) == 1;
	if (a != b || ((last | next) & LEVELS_BIT) == 0)
		return false;
	if (last >> 12 == next >> 12) /* on the same levels */
		return last_of(next) == last_of(last) + 1 || (last_of(next) == 1 && next >> 12 > LEVELS_BIT >> 12);
	return last > next || last_of(next) == 1;
}

/* ---- bands ---- */

/* Does number b count the first of what number a heads: "5.1" and "5.1.1"? */
static bool is_first_of(const struct kh_text *text, struct kh_range a, struct kh_range b)
{
	uint32_t i = 0, size = a.end - a.begin;

	while (size > 1 && !kh_is_digit(text->skeleton[a.begin + size - 1]))
		size--;
	while (i < size && b.begin + i < b.end && text->skeleton[a.begin + i] == text->skeleton[b.begin + i])
		i++;
	return i == size && b.begin + i + 1 < b.end && text->skeleton[b.begin + i] == '.' &&
	       text->skeleton[b.begin + i + 1] == '1' &&
	       (b.begin + i + 2 == b.end || !kh_is_digit(text->skeleton[b.begin + i + 2]));
}

void kh_shred_number_bands(struct kh_run *run, struct kh_atoms *atoms)
{
	const uint32_t filled = KH_EV_TIME | KH_EV_AGENCY | KH_EV_AGENCY_HINT | KH_EV_BUDGET | KH_EV_BAND;
	const struct kh_text *flow = kh_flow_text(run->flow);

	for (size_t i = 0; i < atoms->count; i++) {
		struct kh_atom *a = &atoms->at[i];
		size_t j = i + 1;
		if ((a->evidence & (KH_EV_NUMBER | KH_EV_INLINE)) != KH_EV_NUMBER)
			continue;
		while (
		    j < atoms->count && j <= i + BAND_MOST && (atoms->at[j].evidence & (filled | KH_EV_NUMBER)) == 0)
			j++;
		if (j > i + 1 && j < atoms->count && (atoms->at[j].evidence & KH_EV_NUMBER) != 0 &&
		    is_first_of(flow, a->at, atoms->at[j].at))
			a->evidence |= KH_EV_BAND;
	}
}

/* Does a number end in a stop or a bracket? */
static bool is_stopped(const struct kh_text *flow, const struct kh_atom *a)
{
	return a->at.end > a->at.begin + 1 && strchr(".)", flow->skeleton[a->at.end - 1]) != NULL;
}

/* Does the number of a row follow, one without a stop, before any other cell? */
static bool stands_over_row(const struct kh_text *flow, const struct kh_atoms *atoms, size_t i)
{
	const uint32_t cells =
	    KH_EV_TIME | KH_EV_AGENCY | KH_EV_AGENCY_HINT | KH_EV_BUDGET | KH_EV_BAND | KH_EV_LABEL | KH_EV_BULLET;
	size_t j = i + 1;

	if (j >= atoms->count || (atoms->at[j].evidence & KH_EV_AFTER_NUMBER) == 0)
		return false;
	while (j < atoms->count && j <= i + BAND_MOST && (atoms->at[j].evidence & (cells | KH_EV_NUMBER)) == 0)
		j++;
	return j < atoms->count && (atoms->at[j].evidence & (cells | KH_EV_NUMBER)) == KH_EV_NUMBER &&
	       !is_stopped(flow, &atoms->at[j]);
}

/* Count the bands whose numbers have a stop, and follow one another, or make them bands. */
static unsigned count_bands(const struct kh_text *flow, struct kh_atoms *atoms, bool make)
{
	unsigned count = 0, last = 0;

	for (size_t i = 0; i < atoms->count; i++) {
		struct kh_atom *a = &atoms->at[i];
		if ((a->evidence & (KH_EV_NUMBER | KH_EV_INLINE)) != KH_EV_NUMBER || !is_stopped(flow, a) ||
		    !stands_over_row(flow, atoms, i))
			continue;
		unsigned number = kh_shred_row_number(flow, a->at);
		if (last > 0 && number != last + 1)
			continue;
		count++;
		last = number;
		if (make)
			a->evidence |= KH_EV_BAND;
	}
	return count;
}

static bool has_numbers(const struct kh_region *region)
{
	size_t k = 0;

	while (k < region->column_count && region->columns[k].role != KH_ROLE_NO)
		k++;
	return k < region->column_count;
}

void kh_shred_counted_bands(const struct kh_run *run, const struct kh_region *region, struct kh_atoms *atoms)
{
	const struct kh_text *flow = kh_flow_text(run->flow);

	if (has_numbers(region) && count_bands(flow, atoms, false) >= COUNTED_LEAST)
		count_bands(flow, atoms, true);
}

/* In reading order, where atoms are words: does a number with a stop head all of a line that goes on in no lower case, as a
 * band's title does and an item of a list in a column seldom? */
static bool heads_line(const struct kh_text *flow, const struct kh_atoms *atoms, size_t i)
{
	const struct kh_atom *a = &atoms->at[i];
	size_t j = i + 1;

	if ((a->evidence & (KH_EV_NUMBER | KH_EV_INLINE)) != KH_EV_NUMBER || !is_stopped(flow, a) ||
	    j == atoms->count || (a[1].evidence & (KH_EV_INLINE | KH_EV_LOWER | KH_EV_BULLET)) != KH_EV_INLINE)
		return false;
	while (j < atoms->count && (atoms->at[j].evidence & KH_EV_INLINE) != 0)
		j++;
	return j == atoms->count || (atoms->at[j].evidence & (KH_EV_GAP | KH_EV_BREAK)) != 0 ||
	       (atoms->at[j].evidence & KH_EV_LOWER) == 0;
}

/* The bands that numbers with a stop head, 1, 2 …, each on a line of its own among rows whose numbers have none: 0 where other
 * numbers have one, or two stand right below one another, as in a list. */
static unsigned count_headed(const struct kh_text *flow, const struct kh_atoms *atoms)
{
	unsigned count = 0, rows = 0;
	size_t line = SIZE_MAX;

	for (size_t i = 0; i < atoms->count; i++) {
		const struct kh_atom *a = &atoms->at[i];
		if ((a->evidence & (KH_EV_NUMBER | KH_EV_INLINE)) != KH_EV_NUMBER)
			continue;
		bool alone = (a->evidence & KH_EV_ALONE) != 0, stopped = is_stopped(flow, a);
		rows += !stopped;
		if (!stopped)
			continue;
		bool below = a->line == line + 1 && (a->evidence & (KH_EV_GAP | KH_EV_BREAK)) == 0;
		if (alone || below || !heads_line(flow, atoms, i) || kh_shred_row_number(flow, a->at) != count + 1)
			return 0;
		line = a->line;
		count++;
	}
	return rows > count ? count : 0;
}

void kh_shred_headed_bands(const struct kh_run *run, const struct kh_region *region, struct kh_atoms *atoms)
{
	const struct kh_text *flow = kh_flow_text(run->flow);

	if (!has_numbers(region) || count_headed(flow, atoms) < COUNTED_LEAST)
		return;
	for (size_t i = 0; i < atoms->count; i++)
		if (heads_line(flow, atoms, i))
			atoms->at[i].evidence = (atoms->at[i].evidence & ~(uint32_t)KH_EV_NUMBER) | KH_EV_BAND;
}

/* One column of text, and no numbers of rows. */
static bool lacks_numbers(const struct kh_region *region)
{
	size_t texts = 0;

	for (size_t k = 0; k < region->column_count; k++) {
		if (region->columns[k].role == KH_ROLE_NO)
			return false;
		texts += region->columns[k].role >= KH_ROLE_OBJECTIVE && region->columns[k].role <= KH_ROLE_ACTIVITY;
	}
	return texts == 1;
}

/* Is a text with a number all of its line, and does another text begin below it? */
static bool stands_over_text(const struct kh_atom *a, const struct kh_atom *end)
{
	const uint32_t other = KH_EV_LABEL | KH_EV_LOWER | KH_EV_INLINE | KH_EV_BAND | KH_EV_TIME | KH_EV_BUDGET |
	                       KH_EV_PRODUCT | KH_EV_AGENCY | KH_EV_AGENCY_HINT;

	if (a->role != KH_ROLE_NONE)
		return false;
	for (a++; a < end && (a->evidence & KH_EV_WEAK) != 0;)
		a++;
	return a < end && (a->evidence & other) == 0;
}

void kh_shred_label_bands(const struct kh_region *region, struct kh_atoms *atoms)
{
	if (!lacks_numbers(region))
		return;
	for (size_t i = 0; i < atoms->count; i++)
		if ((atoms->at[i].evidence & (KH_EV_LABEL | KH_EV_INLINE)) == KH_EV_LABEL &&
		    !stands_over_text(&atoms->at[i], atoms->at + atoms->count))
			return;
	for (size_t i = 0; i < atoms->count; i++)
		if ((atoms->at[i].evidence & (KH_EV_LABEL | KH_EV_INLINE)) == KH_EV_LABEL) {
			atoms->at[i].evidence = (atoms->at[i].evidence & ~(uint32_t)KH_EV_LABEL) | KH_EV_BAND;
			atoms->at[i].label = 0;
		}
}

/* Is all of an atom a numeral ("III."), or digits ("1.1")? */
static bool is_all(const struct kh_text *text, struct kh_range at, const char *signs)
{
	return at.begin < at.end && strspn(text->skeleton + at.begin, signs) >= at.end - at.begin;
}

void kh_shred_cut_numerals(const struct kh_run *run, struct kh_atoms *atoms)
{
	const struct kh_text *flow = kh_flow_text(run->flow);

	for (size_t i = 0; i + 1 < atoms->count; i++) {
		struct kh_atom *a = &atoms->at[i], *rest = a + 1;
		if ((a->evidence & (KH_EV_BAND | KH_EV_INLINE)) != KH_EV_BAND || !is_all(flow, a->at, "IVX.)") ||
		    !is_all(flow, rest->at, "0123456789."))
			continue;
		/* it begins nothing, and what follows goes on with it */
		rest->evidence = (rest->evidence & (KH_EV_BREAK | KH_EV_GAP)) | KH_EV_BAND | KH_EV_INLINE;
		rest->label = 0;
		rest->role = KH_ROLE_NONE;
	}
}

void kh_shred_bullet_numbers(const struct kh_run *run, const struct kh_region *region, struct kh_atoms *atoms)
{
	const char *flow = kh_flow_text(run->flow)->skeleton;

	if (!has_numbers(region))
		return;
	for (size_t i = 0; i < atoms->count; i++) {
		struct kh_atom *a = &atoms->at[i];
		bool alone = (a->evidence & KH_EV_INLINE) == 0 && (i + 1 == atoms->count || a[1].line != a->line);
		if (alone && a->at.end - a->at.begin == 1 && flow[a->at.begin] == KH_FOLD_BULLET)
			a->evidence |= KH_EV_NUMBER | KH_EV_ALONE;
	}
}
