#include "when.h"

#include <stdlib.h>
#include <string.h>

#include "edtf.h"
#include "lines/flow.h"

enum { TEMPLATE_MOST = 40 };

/* What a hit says about the ends of an interval. */
enum mark { AT, FROM, UNTIL };

/* A date or interval of a cell, with the word that stood before it. */
struct point {
	struct kh_edtf edtf;
	enum mark mark;
};

/* What the hits of a cell add up to. */
struct reading {
	struct kh_list points; /* struct point, in reading order */
	enum mark mark;        /* of the point to come */
	bool onward;           /* "and the years after" */
	bool again, ongoing, conditional, dated;
	const char *repeat; /* the shortest */
	int repeat_days;
};

static int add_hit(struct kh_run *run, const struct kh_text *text, const struct kh_hit *hit, struct reading *r);
static int conclude(struct kh_run *run, struct reading *r, struct kh_time *out);
static bool expand(
    const struct kh_text *text, const struct kh_hit *hit, const char *template, char out[TEMPLATE_MOST]);
static bool edtf_of(const struct kh_text *text, const struct kh_hit *hit, struct kh_edtf *out);
static const char *first_of(struct kh_run *run, const char *set, struct kh_range at, struct kh_range *where);

int kh_when_read(struct kh_run *run, struct kh_range cell, struct kh_time *out)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct reading r = {0};
	struct kh_hit *hits;
	size_t count;

	out->kind = out->edtf = out->repeat = NULL;
	int rc =
	    kh_set_scan(kh_patterns_set(run->patterns, "time"), run->matcher, run->mem, text, cell, &hits, &count);
	for (size_t i = 0; rc == KH_OK && i < count; i++)
		rc = add_hit(run, text, &hits[i], &r);
	return rc == KH_OK ? conclude(run, &r, out) : rc;
}

const char *kh_when_date(struct kh_run *run, struct kh_range at, struct kh_range *where)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	const struct kh_set *set = kh_patterns_set(run->patterns, "date");
	struct kh_edtf edtf;
	struct kh_hit hit;

	while (kh_set_find(set, run->matcher, text, at, &hit) == KH_OK) {
		if (edtf_of(text, &hit, &edtf)) {
			if (where != NULL)
				*where = hit.at;
			return kh_edtf_print(run->mem, &edtf);
		}
		at.begin = hit.at.end;
	}
	return NULL;
}

/* The first one counts; a year inside an interval that was named before it is nearer to the plan ("Chương trình …
 * giai đoạn 2021 - 2030 năm 2022"). */
const char *kh_when_period(struct kh_run *run, struct kh_range at, struct kh_range *where)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_edtf best = {0}, edtf;
	struct kh_hit *hits;
	size_t count;
	bool found = false;

	if (kh_set_scan(kh_patterns_set(run->patterns, "period"), run->matcher, run->mem, text, at, &hits, &count) !=
	    KH_OK)
		return NULL;
	for (size_t i = 0; i < count; i++) {
		if (!edtf_of(text, &hits[i], &edtf))
			continue;
		bool nearer = best.interval && !best.open_last && !edtf.interval &&
		              edtf.first.year >= best.first.year && edtf.first.year <= best.last.year;
		if (found && !nearer)
			continue;
		found = true;
		best = edtf;
		if (where != NULL)
			*where = hits[i].at;
	}
	return found ? kh_edtf_print(run->mem, &best) : NULL;
}

/* A year before the plan's is none by which something is to be done: "(năm 2023 đạt 40%)". */
static bool is_past(const struct kh_run *run, const char *edtf)
{
	struct kh_edtf at;

	return run->first_year > 0 && kh_edtf_read(edtf, &at) && !at.open_last &&
	       (at.interval ? at.last.year : at.first.year) >= 0 &&
	       (at.interval ? at.last.year : at.first.year) < run->first_year;
}

static const char *find_deadline(struct kh_run *run, struct kh_range statement, struct kh_range *at)
{
	const char *edtf;

	while ((edtf = first_of(run, "deadline", statement, at)) != NULL && is_past(run, edtf) &&
	       at->end > statement.begin)
		statement.begin = at->end;
	return edtf;
}

const char *kh_when_deadline(struct kh_run *run, struct kh_range statement, struct kh_range *where)
{
	struct kh_deadline_seen *seen = &run->deadline;

	if (seen->statement.begin != statement.begin || seen->statement.end != statement.end) {
		seen->edtf = find_deadline(run, statement, &seen->at);
		seen->statement = statement;
	}
	if (seen->edtf != NULL && where != NULL)
		*where = seen->at;
	return seen->edtf;
}

const char *kh_when_beside(struct kh_run *run, struct kh_range words, struct kh_range *where)
{
	const char *edtf = first_of(run, "deadline-beside", words, where);

	return edtf != NULL && !is_past(run, edtf) ? edtf : NULL;
}

bool kh_when_open(struct kh_run *run, struct kh_range words)
{
	struct kh_hit hit;

	return kh_set_find(kh_patterns_set(run->patterns, "deadline-own"), run->matcher, kh_flow_text(run->flow),
	           words, &hit) == KH_OK;
}

size_t kh_when_each(struct kh_run *run, struct kh_range statement, struct kh_range *years, size_t most)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_range list;
	struct kh_hit hit;
	size_t count = 0;

	if (kh_set_find(kh_patterns_set(run->patterns, "deadline-each"), run->matcher, text, statement, &hit) !=
	        KH_OK ||
	    !kh_hit_group(&hit, "list", &list))
		return 0;
	for (uint32_t i = list.begin, size; i<list.end; i += size> 0 ? size : 1) {
		size = (uint32_t)strspn(text->skeleton + i, "0123456789");
		if (size == 4 && count++ < most)
			years[count - 1] = (struct kh_range){i, i + size};
	}
	return count;
}

const char *kh_when_complete(struct kh_run *run, const char *edtf, const char *period)
{
	struct kh_edtf a, b;

	if (!kh_edtf_read(edtf, &a) || !kh_edtf_read(period, &b) || b.interval || b.first.year < 0)
		return edtf;
	if ((!a.open_first && a.first.year >= 0) || (!a.open_last && a.last.year >= 0))
		return edtf;
	a.first.year = a.last.year = b.first.year;
	return kh_edtf_print(run->mem, &a);
}

bool kh_when_outside(const char *edtf, const char *period)
{
	struct kh_edtf a, b;

	if (!kh_edtf_read(edtf, &a) || !kh_edtf_read(period, &b))
		return false;
	if (a.open_first || a.open_last || b.open_first || b.open_last)
		return false;
	if (a.first.year < 0 || a.last.year < 0 || b.first.year < 0 || b.last.year < 0)
		return false;
	return a.last.year < b.first.year || a.first.year > b.last.year;
}

/* ---- templates ---- */

static int quarter_of(const char *digits, size_t size)
{
	if (digits[0] >= '1' && digits[0] <= '4')
		return digits[0] - '0';
	return digits[size - 1] == 'V' || digits[size - 1] == 'v' ? 4 : (int)size;
}

/* One group, by the first letter of its name: a year, a month or day of two digits, a quarter, a number. */
static int expand_group(const struct kh_text *text, struct kh_range at, char letter, char *out)
{
	const char *digits = text->skeleton + at.begin;
	size_t size = at.end - at.begin;
	char number[8] = ""; /* digits may stand behind the group's */

	memcpy(number, digits, size < sizeof number ? size : sizeof number - 1);
	int n = atoi(number);
	if (letter == 'q')
		n = 32 + quarter_of(digits, size);
	if (size == 0 || n < 0 || n > 9999)
		return -1;
	if (letter == 'y' && n <= 999)
		return -1;
	return (int)kh_edtf_figures(out, (unsigned)n, letter == 'n' ? 1 : 2);
}

/* "{y}", or "{y|y2}" for the first of several groups that took part. Returns what was written, or -1. */
static int expand_reference(
    const struct kh_text *text, const struct kh_hit *hit, const char *names, size_t size, char *out)
{
	struct kh_range at;
	char name[8];

	for (const char *p = names, *end = names + size; p < end;) {
		const char *bar = memchr(p, '|', (size_t)(end - p));
		size_t n = (size_t)((bar == NULL ? end : bar) - p);
		if (n == 0 || n >= sizeof name)
			return -1;
		memcpy(name, p, n);
		name[n] = '\0';
		if (kh_hit_group(hit, name, &at))
			return expand_group(text, at, name[0], out);
		p += n + 1;
	}
	memcpy(out, names[0] == 'n' ? "1XXX" : "XXXX", 4);
	return names[0] == 'y' ? 4 : names[0] == 'n' ? 1 : 2;
}

static bool expand(
    const struct kh_text *text, const struct kh_hit *hit, const char *template, char out[TEMPLATE_MOST])
{
	size_t n = 0;

	for (const char *p = template; *p != '\0'; p++) {
		if (n + 8 >= TEMPLATE_MOST)
			return false;
		const char *close = *p == '{' ? strchr(p, '}') : NULL;
		if (close == NULL) {
			out[n++] = *p;
			continue;
		}
		int written = expand_reference(text, hit, p + 1, (size_t)(close - p - 1), out + n);
		if (written < 0)
			return false;
		n += (size_t)written;
		p = close;
	}
	out[n] = '\0';
	return true;
}

static bool edtf_of(const struct kh_text *text, const struct kh_hit *hit, struct kh_edtf *out)
{
	const char *template = kh_pattern_yield(hit->pattern, "edtf");
	char edtf[TEMPLATE_MOST];

	return template != NULL && expand(text, hit, template, edtf) && kh_edtf_read(edtf, out);
}

static const char *first_of(struct kh_run *run, const char *set, struct kh_range at, struct kh_range *where)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_edtf edtf;
	struct kh_hit *hits;
	size_t count;

	if (kh_set_scan(kh_patterns_set(run->patterns, set), run->matcher, run->mem, text, at, &hits, &count) !=
	    KH_OK)
		return NULL;
	for (size_t i = 0; i < count; i++)
		if (edtf_of(text, &hits[i], &edtf)) {
			if (where != NULL)
				*where = hits[i].at;
			return kh_edtf_print(run->mem, &edtf);
		}
	return NULL;
}

/* ---- the hits of a cell ---- */

/* Days of a duration of one unit ("P3M"), near enough to tell which is shorter. */
static int days_of(const char *duration)
{
	int n = atoi(duration + 1);

	switch (duration[strlen(duration) - 1]) {
	case 'D':
		return n;
	case 'W':
		return n * 7;
	case 'M':
		return n * 30;
	default:
		return n * 365;
	}
}

static int add_repeat(struct kh_run *run, const struct kh_text *text, const struct kh_hit *hit, struct reading *r)
{
	const char *template = kh_pattern_yield(hit->pattern, "repeat");
	char duration[TEMPLATE_MOST];

	if (template == NULL || !expand(text, hit, template, duration))
		return KH_OK;
	int days = days_of(duration);
	if (days <= 0 || (r->repeat != NULL && days >= r->repeat_days))
		return KH_OK;
	r->repeat_days = days;
	r->repeat = kh_arena_string(run->mem, duration, strlen(duration));
	return r->repeat == NULL ? KH_E_MEMORY : KH_OK;
}

static int add_point(struct kh_run *run, const struct kh_text *text, const struct kh_hit *hit, struct reading *r)
{
	struct kh_edtf edtf;
	enum mark mark = r->mark;

	if (kh_pattern_yield(hit->pattern, "edtf") == NULL)
		return KH_OK;
	r->mark = AT;
	if (!edtf_of(text, hit, &edtf))
		return KH_OK;
	struct point *p = kh_list_add(run->mem, &r->points, sizeof *p);
	if (p == NULL)
		return KH_E_MEMORY;
	*p = (struct point){edtf, mark};
	return KH_OK;
}

static bool is(const char *value, const char *word)
{
	return value != NULL && strcmp(value, word) == 0;
}

static int add_hit(struct kh_run *run, const struct kh_text *text, const struct kh_hit *hit, struct reading *r)
{
	const char *mark = kh_pattern_yield(hit->pattern, "mark"), *kind = kh_pattern_yield(hit->pattern, "kind");
	int rc = add_point(run, text, hit, r);

	if (is(mark, "onward"))
		r->onward = true;
	else if (mark != NULL)
		r->mark = is(mark, "from") ? FROM : UNTIL;
	r->again = r->again || is(kind, "repeat");
	r->ongoing = r->ongoing || is(kind, "ongoing");
	r->conditional = r->conditional || is(kind, "conditional");
	r->dated = r->dated || is(kind, "when");
	return rc == KH_OK ? add_repeat(run, text, hit, r) : rc;
}

/* ---- what they add up to ---- */

/* A date without its year (month) has that of the date after it: "Quý II và Quý III/2022", "từ ngày 01 đến ngày
 * 15/3". */
static void lend(struct kh_edtf_date *to, const struct kh_edtf_date *from)
{
	if (to->year < 0 && from->year >= 0) {
		to->year = from->year;
		if (to->month < 0 && from->month > 0 && from->month <= 12)
			to->month = from->month;
	}
}

/* A year apart, after dates without one, is theirs and no date of its own: "Trước ngày 15/6 (năm 2022)". */
static size_t complete(struct point *points, size_t count)
{
	const struct kh_edtf *last = &points[count - 1].edtf;
	bool year_apart = count > 1 && !last->interval && last->first.month == KH_EDTF_ABSENT &&
	                  points[count - 2].edtf.last.year < 0;

	for (size_t i = count; i-- > 1;) {
		lend(&points[i - 1].edtf.last, &points[i].edtf.first);
		lend(&points[i - 1].edtf.first, &points[i].edtf.first);
	}
	for (size_t i = 1; i < count; i++) {
		lend(&points[i].edtf.first, &points[i - 1].edtf.last);
		lend(&points[i].edtf.last, &points[i - 1].edtf.last);
	}
	return year_apart ? count - 1 : count;
}

/* One date alone opens or closes an interval; several make one from the first to the last. */
static struct kh_edtf combine(const struct point *points, size_t count, bool onward)
{
	struct kh_edtf all = points[0].edtf;

	for (size_t i = 1; i < count; i++) {
		if (kh_edtf_compare(&points[i].edtf.first, &all.first) < 0)
			all.first = points[i].edtf.first;
		if (kh_edtf_last_day(&points[i].edtf.last) >= kh_edtf_last_day(&all.last))
			all.last = points[i].edtf.last;
		all.interval = true;
	}
	if (!all.interval && points[0].mark == UNTIL)
		all.open_first = all.interval = true;
	else if (onward || (!all.interval && points[0].mark == FROM))
		all.open_last = all.interval = true;
	return all;
}

static int conclude(struct kh_run *run, struct reading *r, struct kh_time *out)
{
	out->repeat = r->repeat;
	if (r->points.count > 0) {
		size_t count = r->again ? r->points.count : complete(r->points.items, r->points.count);
		struct kh_edtf all = combine(r->points.items, count, r->onward);
		if ((out->edtf = kh_edtf_print(run->mem, &all)) == NULL)
			return KH_E_MEMORY;
	}
	if (r->again)
		out->kind = "repeat";
	else if (r->ongoing)
		out->kind = "ongoing";
	else if (out->edtf != NULL)
		out->kind = "when";
	else if (r->conditional)
		out->kind = "conditional";
	else if (r->dated)
		out->kind = "when";
	return KH_OK;
}
