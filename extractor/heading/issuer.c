#include "issuer.h"

#include <string.h>

#include "lines/flow.h"
#include "mention/place.h"
#include "mention/symbol.h"

enum { EVIDENCE_MOST = 60, LEAD_IN_MOST = 20, STATEMENT_MOST = 4000 };

static const char *const levels[] = {NULL, "province", "district", "commune"};

bool kh_issuer_begins(struct kh_run *run, const struct kh_text *text, struct kh_range at)
{
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(run->patterns, "body"), run->matcher, text, at, &hit) == KH_OK;
}

/* What "level" the kind of body yields: a word of the contract, "place" for its place's, "below" for a department's where a
 * people's committee stands above it, NULL for none. */
static const char *body_level(struct kh_run *run, struct kh_range name)
{
	struct kh_hit hit;

	if (kh_set_match(kh_patterns_set(run->patterns, "body"), run->matcher, kh_flow_text(run->flow), name, &hit) !=
	    KH_OK)
		return NULL;
	const char *level = kh_pattern_yield(hit.pattern, "level");
	return level != NULL && strcmp(level, "none") == 0 ? NULL : level;
}

static const char *own_level(struct kh_run *run, struct kh_range name, struct kh_range superior)
{
	const char *level = body_level(run, name);

	if (level == NULL || strcmp(level, "below") != 0)
		return level;
	const char *above = superior.begin < superior.end ? body_level(run, superior) : NULL;
	return above != NULL && strcmp(above, "place") == 0 ? "department" : NULL;
}

static struct kh_place *lowest(const struct kh_list *places)
{
	struct kh_place *best = NULL, *p = places->items;

	for (size_t i = 0; i < places->count; i++)
		if (best == NULL || p[i].level > best->level || (p[i].level == 0 && best->level == KH_PROVINCE))
			best = &p[i];
	return best;
}

static const struct kh_place *province_of(const struct kh_list *places)
{
	const struct kh_place *p = places->items;

	for (size_t i = 0; i < places->count; i++)
		if (p[i].level == KH_PROVINCE || (p[i].unit != NULL && p[i].unit->level == KH_PROVINCE))
			return &p[i];
	return NULL;
}

static int count_evidence(struct kh_run *run, const struct kh_paragraphs *evidence, struct kh_list *counts)
{
	int rc = KH_OK;

	for (size_t i = 0; evidence != NULL && rc == KH_OK && i < evidence->count && i < EVIDENCE_MOST; i++)
		rc = kh_places_count(run, evidence->at[i].at, counts);
	return rc;
}

/* A name that several units have is the one inside a unit that the text names; provinces tell more than districts. */
static const struct kh_unit *by_evidence(
    struct kh_run *run, const struct kh_place *place, const struct kh_list *counts)
{
	const struct kh_place_count *c = counts->items;
	const struct kh_unit *unit = NULL;
	size_t best = 0;

	for (size_t i = 0; i < counts->count; i++) {
		const struct kh_unit *inside = kh_place_unit(run, place, c[i].unit);
		if (inside != NULL && c[i].unit != inside && c[i].count > best) {
			unit = inside;
			best = c[i].count;
		}
	}
	return unit;
}

/* ---- filling ---- */

static int put_name(struct kh_run *run, const struct kh_place *place, const char **out)
{
	*out = kh_place_spell(run, place->name);
	return *out == NULL ? KH_E_MEMORY : KH_OK;
}

static int fill_unit(
    struct kh_run *run, const struct kh_unit *unit, const struct kh_list *places, struct kh_issuer *out)
{
	const struct kh_unit *province = kh_unit_province(unit), *district = unit;
	const struct kh_place *p = places->items;
	int rc = KH_OK;

	while (district != NULL && district->level != KH_DISTRICT)
		district = district->level == KH_COMMUNE ? district->parent : NULL;
	for (size_t i = 0; rc == KH_OK && i < places->count; i++)
		if (district != NULL && p[i].unit == district && out->district == NULL)
			rc = put_name(run, &p[i], &out->district);
		else if (p[i].unit == province && out->province == NULL)
			rc = put_name(run, &p[i], &out->province);
	if (district != NULL && out->district == NULL)
		out->district = district->name;
	if (out->province == NULL)
		out->province = province->name;
	out->code = unit->code;
	out->province_now = province->province_now;
	return rc;
}

/* A commune that the gazetteer does not have lies in the district that stands above it. */
static const struct kh_place *district_of(const struct kh_place *place, const struct kh_list *places)
{
	const struct kh_place *p = places->items;

	for (size_t i = 0; place->level == KH_COMMUNE && i < places->count; i++)
		if (p[i].level == KH_DISTRICT && p[i].unit != NULL)
			return &p[i];
	return NULL;
}

/* A place that the gazetteer does not have, or has more than once: what the text itself says of it. */
static int fill_unknown(struct kh_run *run, const struct kh_place *place, const struct kh_list *places,
    const struct kh_list *counts, struct kh_issuer *out)
{
	const struct kh_place *province = province_of(places);
	const struct kh_place_count *most = kh_places_most(counts, KH_PROVINCE, NULL);
	const struct kh_place *district = district_of(place, places);
	int rc = KH_OK;

	if (district != NULL) {
		rc = fill_unit(run, district->unit, places, out);
		out->code = NULL;
		return rc;
	}
	if (place->level == KH_DISTRICT || place->level == 0)
		rc = put_name(run, place, &out->district);
	if (rc == KH_OK && place->level == KH_PROVINCE)
		rc = put_name(run, place, &out->province);
	else if (rc == KH_OK && province != NULL)
		rc = put_name(run, province, &out->province);
	else if (most != NULL)
		out->province = most->unit->name;
	if (province != NULL && province->unit != NULL)
		out->province_now = province->unit->province_now;
	else if (most != NULL && place->level != KH_PROVINCE)
		out->province_now = most->unit->province_now;
	return rc;
}

static int fill_place(struct kh_run *run, struct kh_place *place, const struct kh_list *places,
    const struct kh_paragraphs *evidence, struct kh_issuer *out)
{
	const struct kh_place *province = province_of(places);
	struct kh_list counts = {0};
	int rc;

	if (place->unit == NULL && province != NULL && province->unit != NULL)
		place->unit = kh_place_unit(run, place, province->unit);
	if (place->unit != NULL && province != NULL && province != place && province->unit != NULL &&
	    kh_unit_province(place->unit) != province->unit) {
		const struct kh_unit *inside = kh_place_unit(run, place, province->unit);
		place->unit = inside != NULL ? inside : place->unit;
	}
	if (place->unit != NULL)
		return fill_unit(run, place->unit, places, out);
	if ((rc = count_evidence(run, evidence, &counts)) != KH_OK)
		return rc;
	if ((place->unit = by_evidence(run, place, &counts)) != NULL)
		return fill_unit(run, place->unit, places, out);
	return fill_unknown(run, place, places, &counts, out);
}

static const char *level_of(const struct kh_place *place)
{
	if (place->unit != NULL)
		return levels[place->unit->level];
	return levels[place->level == 0 ? KH_DISTRICT : place->level];
}

/* A department whose place stands neither in its name nor above it belongs to the unit that the text names most. */
static int place_department(struct kh_run *run, const struct kh_paragraphs *evidence, struct kh_issuer *out)
{
	struct kh_list counts = {0}, none = {0};
	int rc = count_evidence(run, evidence, &counts);
	const struct kh_place_count *most = kh_places_most(&counts, KH_PROVINCE, NULL);

	if (rc != KH_OK || most == NULL)
		return rc;
	return fill_unit(run, most->unit, &none, out);
}

int kh_issuer_read(struct kh_run *run, struct kh_range name, struct kh_range superior,
    const struct kh_paragraphs *evidence, struct kh_issuer *out)
{
	struct kh_list places = {0}, own = {0};
	const char *level = own_level(run, name, superior);
	int rc = kh_places_find(run, name, &own);

	*out = (struct kh_issuer){0};
	if (rc == KH_OK)
		rc = kh_places_find(run, name, &places);
	if (rc == KH_OK && superior.begin < superior.end)
		rc = kh_places_find(run, superior, &places);
	if (rc == KH_OK)
		rc = kh_text_value(run->mem, kh_flow_text(run->flow), name, &out->name);
	if (rc != KH_OK)
		return rc;
	if ((out->name.text = kh_issuer_spell(run, name)) == NULL)
		return KH_E_MEMORY;
	struct kh_place *place = lowest(own.count > 0 ? &own : &places);
	if (place != NULL)
		rc = fill_place(run, place, &places, evidence, out);
	else if (level != NULL && strcmp(level, "department") == 0)
		rc = place_department(run, evidence, out);
	out->level = level != NULL && strcmp(level, "place") == 0 && place != NULL ? level_of(place) : level;
	return rc;
}

/* Is it a body of one province: a department, or one below another body that is no ministry and not central? */
static bool is_local(struct kh_run *run, const struct kh_issuer *issuer, struct kh_range superior)
{
	struct kh_hit hit;

	if (issuer->level != NULL)
		return strcmp(issuer->level, "department") == 0;
	if (kh_set_find(kh_patterns_set(run->patterns, "central"), run->matcher, kh_flow_text(run->flow), superior,
	        &hit) == KH_OK)
		return false;
	const char *above = superior.begin < superior.end ? body_level(run, superior) : NULL;
	return superior.begin < superior.end && (above == NULL || strcmp(above, "ministry") != 0);
}

void kh_issuer_seat(struct kh_run *run, struct kh_range place, struct kh_range superior, struct kh_issuer *issuer)
{
	struct kh_place at = {.name = place, .level = KH_PROVINCE};
	const struct kh_unit *unit;

	if (issuer->province != NULL || place.begin >= place.end || !is_local(run, issuer, superior))
		return;
	if ((unit = kh_place_unit(run, &at, NULL)) == NULL) {
		at.level = KH_DISTRICT;
		unit = kh_place_unit(run, &at, NULL);
	}
	if (unit == NULL)
		return;
	unit = kh_unit_province(unit);
	issuer->province = unit->name;
	issuer->code = unit->code;
	issuer->province_now = unit->province_now;
}

/* ---- an issuer that the heading does not print ---- */

/* 'của' before the body tells that it issued another document. */
static int in_lead_in(struct kh_run *run, struct kh_range in, struct kh_hit *hit)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "issues");
	struct kh_range of;
	int rc;

	if (in.end - in.begin > STATEMENT_MOST)
		in.end = in.begin + STATEMENT_MOST;
	while ((rc = kh_set_find(set, run->matcher, kh_flow_text(run->flow), in, hit)) == KH_OK &&
	       kh_hit_group(hit, "of", &of))
		in.begin = hit->at.end;
	return rc;
}

int kh_issuing_find(
    struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_hit *hit, struct kh_range *rest)
{
	const struct kh_set *anywhere = kh_patterns_set(run->patterns, "issues-anywhere");
	int rc = KH_NONE;
	size_t i;

	for (i = 0; rc == KH_NONE && i < paragraphs->count && i < LEAD_IN_MOST; i++)
		rc = in_lead_in(run, paragraphs->at[i].at, hit);
	for (size_t k = 0; rc == KH_NONE && k < paragraphs->count; k++) {
		rc = kh_set_find(anywhere, run->matcher, kh_flow_text(run->flow), paragraphs->at[k].at, hit);
		i = k + 1;
	}
	if (rc == KH_OK)
		*rest = (struct kh_range){hit->at.end, paragraphs->at[i - 1].at.end};
	return rc;
}

/* The name that belongs to a kind without one ('UBND Tỉnh'): named in the same sentence, else at the date, else
 * anywhere. */
static const struct kh_unit *name_for(struct kh_run *run, const struct kh_hit *kind, struct kh_range rest,
    struct kh_range place, const struct kh_paragraphs *paragraphs, struct kh_range *where)
{
	const char *level = kh_pattern_yield(kind->pattern, "level");
	struct kh_place bare = {.name = place,
	    .kind = kh_yield_words(run->mem, kind->pattern, "kind"),
	    .level = level == NULL ? 0 : level[0] - '0'};
	struct kh_list places = {0}, counts = {0};
	const struct kh_place *p;

	*where = (struct kh_range){0, 0};
	if (bare.kind == NULL || kh_places_find(run, rest, &places) != KH_OK)
		return NULL;
	p = places.items;
	for (size_t i = 0; i < places.count; i++)
		if (p[i].unit != NULL && strcmp(p[i].kind, bare.kind) == 0) {
			*where = p[i].name;
			return p[i].unit;
		}
	if (place.begin < place.end && (bare.unit = kh_place_unit(run, &bare, NULL)) != NULL) {
		*where = place;
		return bare.unit;
	}
	if (count_evidence(run, paragraphs, &counts) != KH_OK)
		return NULL;
	const struct kh_place_count *most =
	    kh_places_most(&counts, bare.level == 0 ? KH_DISTRICT : (enum kh_unit_level)bare.level, NULL);
	if (most == NULL)
		return NULL;
	*where = most->at;
	return most->unit;
}

/* Does the body end in a kind of place without its name? */
static bool is_bare(struct kh_run *run, struct kh_range body, struct kh_hit *kind)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	uint32_t i = body.end;

	while (i > body.begin && text->skeleton[i - 1] != ' ')
		i--;
	for (int words = 0; words < 2 && i > body.begin; words++) {
		if (kh_set_full(kh_patterns_set(run->patterns, "unit-bare"), run->matcher, text,
		        (struct kh_range){i, body.end}, kind) == KH_OK)
			return true;
		for (i--; i > body.begin && text->skeleton[i - 1] != ' ';)
			i--;
	}
	return false;
}

int kh_issuer_from_text(
    struct kh_run *run, const struct kh_paragraphs *paragraphs, struct kh_range place, struct kh_issuer *out)
{
	struct kh_range body = {0, 0}, rest, where, none = {0, 0};
	struct kh_hit hit, kind;
	int rc = kh_issuing_find(run, paragraphs, &hit, &rest);

	if (rc != KH_OK)
		return rc;
	if (!kh_hit_group(&hit, "body", &body))
		return KH_NONE;
	if (!is_bare(run, body, &kind))
		return kh_issuer_read(run, body, none, paragraphs, out);
	if (name_for(run, &kind, rest, place, paragraphs, &where) == NULL)
		return kh_issuer_read(run, body, none, paragraphs, out);
	struct kh_range pieces[2] = {body, where}, whole;
	if ((rc = kh_flow_rejoin(run->flow, pieces, 2, &whole)) != KH_OK)
		return rc;
	return kh_issuer_read(run, whole, none, paragraphs, out);
}
