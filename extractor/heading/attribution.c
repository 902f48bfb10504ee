/* Whose plan a file holds, for the corpus and the audits. */
#include "issuer.h"

#include <string.h>

#include "lines/flow.h"
#include "mention/place.h"

enum { LEAST = 2, SHARE = 3 }; /* named at least twice, and three times as often as any other of its level */

/* The unit of a level that is named clearly more often than all others of it; NULL for none. */
static const struct kh_place_count *clear(const struct kh_list *counts, enum kh_unit_level level)
{
	const struct kh_place_count *best = kh_places_most(counts, level, NULL), *c = counts->items;

	if (best == NULL || best->count < LEAST)
		return NULL;
	for (size_t i = 0; i < counts->count; i++)
		if (&c[i] != best && c[i].unit->level == level && c[i].count * SHARE > best->count)
			return NULL;
	return best;
}

static bool has_level(const struct kh_list *counts, enum kh_unit_level level)
{
	const struct kh_place_count *c = counts->items;

	for (size_t i = 0; i < counts->count; i++)
		if (c[i].unit->level == level)
			return true;
	return false;
}

/* Texts of a district's own bodies ('UBND huyện') name no other level as theirs: then a province is not whose plan it
 * is. */
static int speaks_as_district(struct kh_run *run, const struct kh_range *strings, size_t count, bool *is)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "own-district");
	struct kh_hit hit;
	int rc = KH_NONE;

	for (size_t i = 0; rc == KH_NONE && i < count; i++)
		rc = kh_set_find(set, run->matcher, kh_flow_text(run->flow), strings[i], &hit);
	*is = rc == KH_OK;
	return rc == KH_NONE ? KH_OK : rc;
}

static int fill(struct kh_run *run, const struct kh_place_count *found, struct kh_heading *heading)
{
	const struct kh_unit *province = kh_unit_province(found->unit);
	struct kh_issuer *to = &heading->attribution;
	bool district = found->unit->level == KH_DISTRICT;
	int rc = kh_text_value(run->mem, kh_flow_text(run->flow), found->at, &to->name);

	to->name.text = NULL;
	to->level = district ? "district" : "province";
	to->district = district ? found->unit->name : NULL;
	to->province = province->name;
	to->code = found->unit->code;
	to->province_now = province->province_now;
	to->basis = "text";
	heading->has_attribution = true;
	return rc;
}

int kh_attribution_find(struct kh_run *run, const struct kh_range *strings, size_t count, struct kh_heading *heading)
{
	struct kh_list counts = {0};
	bool district = false;
	int rc = KH_OK;

	if (heading->has_attribution)
		return KH_OK;
	for (size_t i = 0; rc == KH_OK && i < count; i++)
		rc = kh_places_count(run, strings[i], &counts);
	if (rc != KH_OK)
		return rc;
	const struct kh_place_count *found = clear(&counts, KH_DISTRICT);
	if (found == NULL && !has_level(&counts, KH_DISTRICT)) {
		if ((rc = speaks_as_district(run, strings, count, &district)) != KH_OK)
			return rc;
		found = district ? NULL : clear(&counts, KH_PROVINCE);
	}
	return found == NULL ? KH_OK : fill(run, found, heading);
}
