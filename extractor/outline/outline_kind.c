#include "outline_parts.h"

#include <string.h>

enum { TITLED_LEAST = 3 };

static bool is_report(const struct kh_hit *title);
static bool may_report(const struct kh_hit *title, const struct kh_outline_section *up);
static bool may_be_title(const struct kh_outline_finder *f, size_t i, size_t titled, size_t beside);
static void take_title(const struct kh_outline_finder *f, struct kh_outline_section *s);
static bool is_roman(const struct kh_text *flow, struct kh_range label);
static bool is_short_sentence(const struct kh_outline_finder *f, struct kh_range line);

int kh_section_kind(struct kh_outline_finder *f, struct kh_outline_section *s)
{
	const struct kh_outline_section *up =
	    s->parent >= 0 ? (struct kh_outline_section *)f->sections.items + s->parent : NULL;
	bool titled = s->title.begin < s->title.end;
	struct kh_hit hit;
	int rc = titled ? kh_set_match(f->kinds, f->run->matcher, f->flow, s->title, &hit) : KH_NONE;

	if (rc == KH_OK && may_report(&hit, up)) {
		s->reports = true;
		return KH_OK;
	}
	if (rc == KH_OK && !is_report(&hit)) {
		s->kind = kh_pattern_yield(hit.pattern, "kind");
		s->objectives = s->kind != NULL && strcmp(s->kind, "objective") == 0;
		s->objectives_below = kh_pattern_yield(hit.pattern, "alone") != NULL;
		s->reports =
		    up != NULL && up->reports && !s->objectives && kh_pattern_yield(hit.pattern, "sets") == NULL;
		return KH_OK;
	}
	if (up != NULL) {
		s->objectives = titled ? up->objectives_below : up->objectives;
		s->objectives_below = up->objectives_below;
		s->reports = up->reports;
	} else {
		s->reports = f->reports;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

int kh_sections_settle(struct kh_outline_finder *f)
{
	struct kh_outline_section *all = f->sections.items;
	size_t n = f->sections.count, *titled = kh_arena_zero(f->run->mem, 2 * (n + 1), sizeof *titled);
	size_t *beside = titled != NULL ? titled + n + 1 : NULL;
	int rc = titled == NULL ? KH_E_MEMORY : KH_OK;

	for (size_t i = 0; rc == KH_OK && i < n; i++) {
		titled[all[i].parent + 1] += all[i].title.begin < all[i].title.end;
		beside[all[i].parent + 1]++;
	}
	bool *taken = rc == KH_OK ? kh_arena_zero(f->run->mem, n + 1, sizeof *taken) : NULL;
	if (taken == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; rc == KH_OK && i < n; i++) {
		size_t up = (size_t)(all[i].parent + 1);
		bool takes = may_be_title(f, i, titled[up], beside[up]);
		if (takes)
			take_title(f, &all[i]);
		taken[i + 1] = takes || taken[up];
		if (taken[i + 1])
			rc = kh_section_kind(f, &all[i]);
	}
	return rc;
}

static void take_title(const struct kh_outline_finder *f, struct kh_outline_section *s)
{
	s->title = kh_title_without(f->flow, s->blocks[0].at, ".");
	s->blocks++;
	s->block_count--;
}

static bool is_report(const struct kh_hit *title)
{
	return kh_pattern_yield(title->pattern, "reports") != NULL;
}

/* "Đánh giá kết quả thực hiện" is a report, but a task among tasks. */
static bool may_report(const struct kh_hit *title, const struct kh_outline_section *up)
{
	return is_report(title) && (up == NULL || up->reports || up->kind == NULL || strcmp(up->kind, "annex") == 0 ||
	                               strcmp(up->kind, "content") == 0);
}

/* One sentence that ends in a full stop, with more below it: a title among titles, where all beside it are; behind a
 * roman numeral also where most are. */
static bool may_be_title(const struct kh_outline_finder *f, size_t i, size_t titled, size_t beside)
{
	const struct kh_outline_section *all = f->sections.items, *s = all + i;

	if (s->title.begin < s->title.end || s->block_count == 0 || !is_short_sentence(f, s->blocks[0].at))
		return false;
	if (titled >= TITLED_LEAST && titled + 1 >= beside && s->block_count > 1 && s->blocks[1].bullet)
		return true;
	bool more = s->block_count > 1 || (i + 1 < f->sections.count && all[i + 1].parent == (ptrdiff_t)i);
	return more && 2 * titled >= beside && is_roman(f->flow, s->label) &&
	       kh_text_is_upper(f->flow, s->blocks[0].at.begin);
}

static bool is_roman(const struct kh_text *flow, struct kh_range label)
{
	for (uint32_t i = label.begin; i < label.end; i++)
		if (strchr("IVX", flow->skeleton[i]) == NULL)
			return false;
	return label.begin < label.end;
}

static bool is_short_sentence(const struct kh_outline_finder *f, struct kh_range line)
{
	if (line.end - line.begin > KH_TITLE_MOST / 2 || !kh_title_stops(f->flow, line))
		return false;
	for (uint32_t i = line.begin; i + 1 < line.end; i++)
		if (strchr(".:;", f->flow->skeleton[i]) != NULL)
			return false;
	return true;
}
