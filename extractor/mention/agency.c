/* Where a separator parts two names and where it stands inside one, from four sorts of evidence, the strongest first:
 *   1. it stands in a bond ("Văn hóa và Thông tin", "sở, ban, ngành", a bracket): inside;
 *   2. a head follows, a word that names begin with ("Phòng", "UBND", "các"): it parts;
 *   3. the name before is one that runs on, and what follows is in lower case ("Hội đồng đánh giá, xác định …"), or
 * in upper case and joined by the last separator of a list ("Chi cục Kiểm lâm và Bảo tồn"): inside;
 *   4. else it parts.
 * Of a cell whose names stood on lines of their own a line end was all that parted them: such names are told apart by what
 * cannot stand in one name ("UBND các xã Sở Tài chính", three persons). */
#include "agency.h"

#include <stdlib.h>
#include <string.h>

#include "lines/flow.h"

struct splitter {
	struct kh_run *run;
	const struct kh_text *text;
	struct kh_range cell;
	struct kh_hit *separators, *bonds;
	size_t separator_count, bond_count;
	struct kh_list names; /* struct kh_range */
};

static int add_breaks(struct splitter *s);
static int split(struct splitter *s);
static int joins(struct splitter *s, uint32_t begin, size_t i, bool *inside);
static int add_names(struct splitter *s, uint32_t begin, uint32_t end);

int kh_agencies_split(struct kh_run *run, struct kh_range cell, struct kh_range **out, size_t *count)
{
	struct splitter s = {.run = run, .text = kh_flow_text(run->flow), .cell = cell};
	const struct kh_patterns *p = run->patterns;
	int rc = kh_set_scan(kh_patterns_set(p, "agency-separator"), run->matcher, run->mem, s.text, cell,
	    &s.separators, &s.separator_count);

	if (rc == KH_OK)
		rc = add_breaks(&s);
	if (rc == KH_OK && s.separator_count > 0)
		rc = kh_set_scan(
		    kh_patterns_set(p, "agency-bond"), run->matcher, run->mem, s.text, cell, &s.bonds, &s.bond_count);
	if (rc == KH_OK)
		rc = split(&s);
	*out = rc == KH_OK ? s.names.items : NULL;
	*count = rc == KH_OK ? s.names.count : 0;
	return rc;
}

static int split(struct splitter *s)
{
	uint32_t begin = s->cell.begin;
	size_t bond = 0;

	for (size_t i = 0; i < s->separator_count; i++) {
		struct kh_range at = s->separators[i].at;
		bool inside = false;
		while (bond < s->bond_count && s->bonds[bond].at.end <= at.begin)
			bond++;
		if (bond < s->bond_count && s->bonds[bond].at.begin <= at.begin)
			continue;
		int rc = joins(s, begin, i, &inside);
		if (rc == KH_OK && !inside) {
			rc = add_names(s, begin, at.begin);
			begin = at.end;
		}
		if (rc != KH_OK)
			return rc;
	}
	return add_names(s, begin, s->cell.end);
}

/* ---- evidence ---- */

static uint32_t skip_blanks(const struct splitter *s, uint32_t at)
{
	while (at < s->cell.end && strchr(" \t\n\v-+", s->text->skeleton[at]) != NULL)
		at++;
	return at;
}

/* Match a set where `at` stands; *hit is set, or the pattern in it NULL. */
static int match(struct splitter *s, const char *set, uint32_t at, struct kh_hit *hit)
{
	struct kh_range in = {at, s->cell.end};
	int rc = kh_set_match(kh_patterns_set(s->run->patterns, set), s->run->matcher, s->text, in, hit);

	if (rc == KH_NONE)
		hit->pattern = NULL;
	return rc == KH_NONE ? KH_OK : rc;
}

static const char *yield(const struct kh_hit *hit, const char *key)
{
	return hit->pattern == NULL ? NULL : kh_pattern_yield(hit->pattern, key);
}

/* Does a new name begin at `at`, after a name of this holder? */
static int begins_name(struct splitter *s, uint32_t at, const struct kh_hit *holder, bool *yes)
{
	struct kh_hit head;
	int rc = match(s, "agency-head", at, &head);
	const char *after = yield(&head, "after"), *kind = yield(holder, "kind");

	*yes = head.pattern != NULL && yield(&head, "none") == NULL;
	if (after != NULL && (kind == NULL || strcmp(after, kind) != 0))
		*yes = false;
	return rc;
}

/* ---- lines of a cell: a list mark before each, as before the first, or a line end that markup says ---- */

/* The list mark that the cell begins with, or that stands before it; 0 for none. */
static char list_mark(const struct splitter *s)
{
	const char *at = s->text->skeleton + s->cell.begin;

	if (s->cell.begin >= 2 && at[-1] == ' ' && strchr("-+*", at[-2]) != NULL)
		return at[-2];
	return s->cell.end - s->cell.begin > 2 && at[1] == ' ' && strchr("-+*", at[0]) != NULL ? at[0] : '\0';
}

/* Does a line of the cell, which begins at `line`, end at a blank, and a name begin behind it? *next: where that begins. Where no
 * list mark says so, "Lãnh đạo" / "Sở Tài chính" may be one name: the line has to begin with a body too. */
static int ends_line(struct splitter *s, uint32_t line, uint32_t at, char mark, uint32_t *next, bool *yes)
{
	const char *skeleton = s->text->skeleton;
	bool marked = mark != '\0' && skeleton[at + 1] == mark && skeleton[at + 2] == ' ';
	struct kh_hit none = {0}, body;
	int rc = KH_OK;

	*next = skip_blanks(s, at);
	*yes = *next < s->cell.end && (marked || (s->text->style[at + 1] & KH_BROKEN) != 0);
	if (*yes && !marked && (rc = match(s, "body", line, &body)) == KH_OK)
		*yes = body.pattern != NULL;
	return rc == KH_OK && *yes ? begins_name(s, *next, &none, yes) : rc;
}

/* In the order of their begins; the longer first, for it has the shorter in it. */
static int by_place(const void *a, const void *b)
{
	const struct kh_range *x = &((const struct kh_hit *)a)->at, *y = &((const struct kh_hit *)b)->at;

	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	return (x->end < y->end) - (x->end > y->end);
}

/* Separators with line ends among them, none inside another. */
static void settle(struct splitter *s, struct kh_hit *all, size_t count)
{
	size_t n = 1;

	qsort(all, count, sizeof *all, by_place);
	for (size_t i = 1; i < count; i++)
		if (all[i].at.begin >= all[n - 1].at.end)
			all[n++] = all[i];
	s->separators = all;
	s->separator_count = n;
}

/* Line ends between names become separators. */
static int add_breaks(struct splitter *s)
{
	uint32_t line = skip_blanks(s, s->cell.begin), next;
	struct kh_list all = {s->separators, s->separator_count, s->separator_count};
	char mark = list_mark(s);
	bool yes;

	for (uint32_t i = s->cell.begin + 1; i + 2 < s->cell.end; i++) {
		int rc = s->text->skeleton[i] == ' ' ? ends_line(s, line, i, mark, &next, &yes) : KH_NONE;
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
		if (rc == KH_NONE || !yes)
			continue;
		struct kh_hit *end = kh_list_add(s->run->mem, &all, sizeof *end);
		if (end == NULL)
			return KH_E_MEMORY;
		end->at = (struct kh_range){i, next};
		line = next;
	}
	if (all.count > s->separator_count)
		settle(s, all.items, all.count);
	return KH_OK;
}

/* Is separator `i` the last of its list ("…, A và B"), or does a comma lead up to such a one? */
static int ends_list(struct splitter *s, size_t i, const struct kh_hit *holder, bool *yes)
{
	bool new_name = false;
	int rc = KH_OK;

	*yes = yield(&s->separators[i], "and") != NULL;
	if (*yes || i + 1 >= s->separator_count || yield(&s->separators[i + 1], "and") == NULL)
		return KH_OK;
	rc = begins_name(s, skip_blanks(s, s->separators[i + 1].at.end), holder, &new_name);
	*yes = !new_name;
	return rc;
}

/* Does the name that begins at `begin` run on past separator `i`? */
static int joins(struct splitter *s, uint32_t begin, size_t i, bool *inside)
{
	uint32_t next = skip_blanks(s, s->separators[i].at.end);
	struct kh_hit holder;
	bool new_name = false;

	*inside = false;
	if (next >= s->cell.end || s->text->skeleton[s->separators[i].at.begin] == ';')
		return KH_OK;
	int rc = match(s, "agency-holder", begin, &holder);
	if (rc == KH_OK && holder.pattern != NULL)
		rc = begins_name(s, next, &holder, &new_name);
	if (rc != KH_OK || holder.pattern == NULL || new_name)
		return rc;
	*inside = kh_text_is_lower(s->text, next);
	if (!*inside && kh_text_is_upper(s->text, next) && yield(&holder, "upper") != NULL)
		rc = ends_list(s, i, &holder, inside);
	return rc;
}

/* ---- names ---- */

static bool is_none(struct splitter *s, struct kh_range name)
{
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(s->run->patterns, "agency-none"), s->run->matcher, s->text, name, &hit) ==
	       KH_OK;
}

/* Where a name ends that says what it does: "Sở Nội vụ chủ trì". */
static uint32_t deed_of(struct splitter *s, uint32_t begin, uint32_t end)
{
	struct kh_range text;
	struct kh_hit hit;

	if (kh_set_find(kh_patterns_set(s->run->patterns, "agency-deed"), s->run->matcher, s->text,
	        (struct kh_range){begin, end}, &hit) != KH_OK)
		return end;
	return kh_hit_group(&hit, "text", &text) ? text.begin : hit.at.begin;
}

static int add_name(struct splitter *s, uint32_t begin, uint32_t end)
{
	static const char before[] = " \t\n\v-+*:./", after[] = " \t\n\v-,;.:";
	const char *skeleton = s->text->skeleton;

	while (begin < end && (strchr(before, skeleton[begin]) != NULL || skeleton[begin] == KH_FOLD_BULLET))
		begin++;
	end = deed_of(s, begin, end);
	while (end > begin && strchr(after, skeleton[end - 1]) != NULL)
		end--;
	if (begin >= end || is_none(s, (struct kh_range){begin, end}))
		return KH_OK;
	struct kh_range *name = kh_list_add(s->run->mem, &s->names, sizeof *name);
	if (name == NULL)
		return KH_E_MEMORY;
	*name = (struct kh_range){begin, end};
	return KH_OK;
}

/* The names between two separators: one, or several that only a line end parted. */
static int add_names(struct splitter *s, uint32_t begin, uint32_t end)
{
	const struct kh_set *set = kh_patterns_set(s->run->patterns, "agency-run");
	struct kh_range next;
	struct kh_hit hit;

	for (int rc; begin < end; begin = next.begin) {
		rc = kh_set_find(set, s->run->matcher, s->text, (struct kh_range){begin, end}, &hit);
		if (rc == KH_NONE || (rc == KH_OK && (!kh_hit_group(&hit, "next", &next) || next.begin <= begin)))
			break;
		if (rc == KH_OK)
			rc = add_name(s, begin, next.begin);
		if (rc != KH_OK)
			return rc;
	}
	return add_name(s, begin, end);
}
