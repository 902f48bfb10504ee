#include "outline_parts.h"

#include <string.h>

enum { TITLED_LEAST = 3 };

static bool is_report(const struct kh_hit *title);
static bool may_report(const struct kh_hit *title, const struct kh_outline_section *up);
static bool may_be_title(const struct kh_outline_finder *f, const struct kh_outline_section *s);

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
		s->reports = up != NULL && up->reports && !s->objectives && kh_pattern_yield(hit.pattern, "sets") == NULL;
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
	for (size_t i = 0; rc == KH_OK && i < n; i++) {
		size_t up = (size_t)(all[i].parent + 1);
		if (titled[up] < TITLED_LEAST || titled[up] + 1 < beside[up] || !may_be_title(f, &all[i]))
			continue;
		all[i].title = kh_title_without(f->flow, all[i].blocks[0].at, ".");
		all[i].blocks++;
		all[i].block_count--;
		rc = kh_section_kind(f, &all[i]);
	}
	return rc;
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

/* One sentence that ends in a full stop, with more below it: a title among titles, where all beside it are. */
static bool may_be_title(const struct kh_outline_finder *f, const struct kh_outline_section *s)
{
	if (s->title.begin < s->title.end || s->block_count < 2 || !s->blocks[1].bullet)
		return false;
	struct kh_range line = s->blocks[0].at;
	if (line.end - line.begin > KH_TITLE_MOST / 2 || !kh_title_stops(f->flow, line))
		return false;
	for (uint32_t i = line.begin; i + 1 < line.end; i++)
		if (strchr(".:;", f->flow->skeleton[i]) != NULL)
			return false;
	return true;
}
