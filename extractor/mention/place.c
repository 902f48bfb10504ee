#include "place.h"

#include <string.h>

#include "symbol.h"
#include "lines/flow.h"

enum { NAME_WORDS = 6, NAME_MOST = 60, COUNTS_MOST = 400 };

static const struct kh_gazetteer *gazetteer(const struct kh_run *run)
{
	return kh_patterns_gazetteer(run->patterns);
}

static const struct kh_unit *only_one(const struct kh_run *run, enum kh_unit_level level, const char *kind,
    struct kh_range name, const struct kh_unit *parent)
{
	const struct kh_unit *found[2];
	size_t size;
	const char *bytes = kh_text_slice(kh_flow_text(run->flow), name, &size);

	return kh_gazetteer_find(gazetteer(run), level, kind, bytes, size, parent, found, 2) == 1 ? found[0] : NULL;
}

static bool is_known(const struct kh_run *run, enum kh_unit_level level, const char *kind, struct kh_range name)
{
	size_t size;
	const char *bytes = kh_text_slice(kh_flow_text(run->flow), name, &size);

	return kh_gazetteer_find(gazetteer(run), level, kind, bytes, size, NULL, NULL, 0) > 0;
}

const struct kh_unit *kh_place_unit(struct kh_run *run, const struct kh_place *place, const struct kh_unit *parent)
{
	const struct kh_unit *unit = NULL;

	if (place->level == 0) {
		if (parent == NULL)
			unit = only_one(run, KH_PROVINCE, place->kind, place->name, NULL);
		return unit != NULL ? unit : only_one(run, KH_DISTRICT, place->kind, place->name, parent);
	}
	return only_one(run, (enum kh_unit_level)place->level, place->kind, place->name, parent);
}

const struct kh_unit *kh_unit_province(const struct kh_unit *unit)
{
	while (unit != NULL && unit->parent != NULL)
		unit = unit->parent;
	return unit;
}

/* ---- where a name ends ---- */

static bool is_word(char c)
{
	return kh_is_alnum(c) || c == '\'';
}

static uint32_t word_end(const struct kh_text *text, uint32_t i, uint32_t end)
{
	while (i < end && is_word(text->skeleton[i]))
		i++;
	return i;
}

/* Words in capitals, up to the first sign that no name has. */
static struct kh_range capitals(const struct kh_text *text, uint32_t begin, uint32_t end)
{
	uint32_t i = word_end(text, begin, end);

	for (int n = 1; n < NAME_WORDS && i + 1 < end && strchr(" -", text->skeleton[i]) != NULL; n++) {
		uint32_t next = i;
		while (next < end && strchr(" -", text->skeleton[next]) != NULL)
			next++;
		uint32_t stop = word_end(text, next, end);
		if (stop == next || next - i > 3)
			break;
		i = stop;
	}
	return (struct kh_range){begin, i};
}

static int name_at(
    struct kh_run *run, const struct kh_text *text, uint32_t begin, uint32_t end, struct kh_range *name)
{
	struct kh_range in = {begin, end - begin > NAME_MOST ? begin + NAME_MOST : end};
	struct kh_range first = {begin, word_end(text, begin, end)};
	struct kh_hit hit;

	if (first.end - first.begin > 1 && kh_text_all_upper(text, first)) {
		*name = capitals(text, begin, in.end);
		return KH_OK;
	}
	int rc = kh_set_match(kh_patterns_set(run->patterns, "place"), run->matcher, text, in, &hit);
	if (rc == KH_OK)
		*name = hit.at;
	return rc;
}

/* Make the name the longest begin of it that the gazetteer knows; it stays whole where it knows none. Returns whether. */
static bool shorten(struct kh_run *run, const struct kh_text *text, struct kh_place *place)
{
	struct kh_range name = place->name;
	enum kh_unit_level level = place->level == 0 ? KH_DISTRICT : (enum kh_unit_level)place->level;

	while (name.begin < name.end) {
		if (is_known(run, level, place->kind, name) ||
		    (place->level == 0 && is_known(run, KH_PROVINCE, place->kind, name))) {
			place->name = name;
			return true;
		}
		if (text->skeleton[name.end - 1] >= '0' && text->skeleton[name.end - 1] <= '9')
			return false; /* the number of a commune is a part of its name */
		while (name.end > name.begin && is_word(text->skeleton[name.end - 1]))
			name.end--;
		while (name.end > name.begin && !is_word(text->skeleton[name.end - 1]))
			name.end--;
	}
	return false;
}

static int add_place(
    struct kh_run *run, const struct kh_text *text, const struct kh_hit *hit, uint32_t end, struct kh_list *list)
{
	struct kh_place place = {.at = hit->at, .name = {0, 0}};
	const char *level = kh_pattern_yield(hit->pattern, "level");
	uint32_t begin = hit->at.end;

	while (begin < end && strchr(" .", text->skeleton[begin]) != NULL)
		begin++;
	int rc = name_at(run, text, begin, end, &place.name);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	place.level = level == NULL ? 0 : level[0] - '0';
	place.kind = kh_yield_words(run->mem, hit->pattern, "kind");
	if (place.kind == NULL)
		return KH_E_MEMORY;
	if (!shorten(run, text, &place) && kh_pattern_yield(hit->pattern, "known") != NULL)
		return KH_OK;
	struct kh_place *to = kh_list_add(run->mem, list, sizeof *to);
	if (to == NULL)
		return KH_E_MEMORY;
	place.at.end = place.name.end;
	place.unit = kh_place_unit(run, &place, NULL);
	*to = place;
	return KH_OK;
}

int kh_places_find(struct kh_run *run, struct kh_range at, struct kh_list *list)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_hit *hits;
	size_t count;
	int rc = kh_set_scan(kh_patterns_set(run->patterns, "unit"), run->matcher, run->mem, text, at, &hits, &count);

	for (size_t i = 0; rc == KH_OK && i < count; i++)
		rc = add_place(run, text, &hits[i], i + 1 < count ? hits[i + 1].at.begin : at.end, list);
	return rc;
}

/* ---- counting ---- */

static int count_unit(struct kh_run *run, const struct kh_unit *unit, struct kh_range at, struct kh_list *counts)
{
	struct kh_place_count *c = counts->items;

	for (size_t i = 0; i < counts->count; i++)
		if (c[i].unit == unit) {
			c[i].count++;
			return KH_OK;
		}
	if (counts->count >= COUNTS_MOST)
		return KH_OK;
	if ((c = kh_list_add(run->mem, counts, sizeof *c)) == NULL)
		return KH_E_MEMORY;
	*c = (struct kh_place_count){unit, 1, at};
	return KH_OK;
}

int kh_places_count(struct kh_run *run, struct kh_range at, struct kh_list *counts)
{
	struct kh_list places = {0};
	int rc = kh_places_find(run, at, &places);

	for (size_t i = 0; rc == KH_OK && i < places.count; i++) {
		const struct kh_place *p = (struct kh_place *)places.items + i;
		if (p->unit != NULL && p->unit->level != KH_COMMUNE)
			rc = count_unit(run, p->unit, p->name, counts);
	}
	return rc;
}

static bool is_inside(const struct kh_unit *unit, const struct kh_unit *parent)
{
	while (unit != NULL && unit != parent)
		unit = unit->parent;
	return unit != NULL;
}

const struct kh_place_count *kh_places_most(
    const struct kh_list *counts, enum kh_unit_level level, const struct kh_unit *parent)
{
	const struct kh_place_count *best = NULL, *c = counts->items;
	bool tie = false;

	for (size_t i = 0; i < counts->count; i++) {
		if (c[i].unit->level != level || (parent != NULL && !is_inside(c[i].unit, parent)))
			continue;
		tie = best != NULL && c[i].count == best->count ? true
		                                                : best != NULL && c[i].count < best->count && tie;
		if (best == NULL || c[i].count > best->count)
			best = &c[i];
	}
	return tie ? NULL : best;
}
