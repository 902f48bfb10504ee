#include "places.h"

#include <stdlib.h>
#include <string.h>

#include "place_names.h"
#include "sql_functions.h"
#include "statement.h"
#include "store.h"

static const char *level_of(const struct kh_issuer *place);
static bool is_blank(const char *name);
static int fail_unknown(
    struct kh_corpus *corpus, const char *sql, const char *what, const char *name, struct kh_error *err);

int kh_place_of(struct kh_corpus *corpus, const struct kh_issuer *attribution, int64_t *id, struct kh_error *err)
{
	const struct kh_issuer *a = attribution;
	const char *level = level_of(a), *name;
	int rc;

	*id = 0;
	if (level == NULL)
		return KH_OK;
	name = strcmp(level, "commune") == 0 ? a->name.text : NULL;
	rc = kh_statement_ask(corpus, err, id,
	    "SELECT id FROM place WHERE district IS ?3 AND province IS ?4 AND level = ?1 AND name IS ?2", "tttt",
	    level, name, a->district, a->province);
	if (rc == KH_NONE && a->code != NULL) /* a scan may have misread an accent of its name, and not its code */
		rc = kh_statement_ask(
		    corpus, err, id, "SELECT id FROM place WHERE code = ? AND level = ?", "tt", a->code, level);
	if (rc != KH_NONE)
		return rc;
	rc = kh_statement_run(corpus, err,
	    "INSERT INTO place (level, name, district, province, code, province_now) VALUES (?, ?, ?, ?, ?, ?)",
	    "tttttt", level, name, a->district, a->province, a->code, a->province_now);
	*id = sqlite3_last_insert_rowid(kh_corpus_db(corpus));
	return rc;
}

/* As the gazetteer has it. Where the corpus has the place already, by the spelling of a plan, that row gets what it
 * lacks. */
int kh_place_named(struct kh_corpus *corpus, const struct kh_patterns *patterns, const char *district,
    const char *province, int64_t *id, struct kh_error *err)
{
	const struct kh_unit *unit = NULL;
	struct kh_issuer place = {0};
	int rc;

	*id = 0;
	district = is_blank(district) ? NULL : district;
	province = is_blank(province) ? NULL : province;
	if (district == NULL && province == NULL)
		return KH_OK;
	if ((rc = kh_place_name_find(patterns, district, province, &unit, err)) != KH_OK)
		return rc;
	place.level = unit->parent != NULL ? "district" : "province";
	place.district = unit->parent != NULL ? unit->name : NULL;
	place.province = unit->parent != NULL ? unit->parent->name : unit->name;
	place.code = unit->code;
	place.province_now = unit->province_now;
	rc = kh_statement_ask(corpus, err, id,
	    "SELECT id FROM place WHERE level = ?1 AND folded(district) IS folded(?2) AND"
	    " folded(province) = folded(?3) ORDER BY id LIMIT 1",
	    "ttt", place.level, place.district, place.province);
	if (rc == KH_NONE)
		return kh_place_of(corpus, &place, id, err);
	return rc != KH_OK ? rc
	                   : kh_statement_run(corpus, err,
	                         "UPDATE place SET code = coalesce(code, ?), province_now = coalesce(province_now, ?)"
	                         " WHERE id = ?",
	                         "tti", place.code, place.province_now, *id);
}

/* NULL where it names no place. A department's plan is that of its district or province. */
static const char *level_of(const struct kh_issuer *place)
{
	if (place->level != NULL && strcmp(place->level, "commune") == 0 && place->name.text != NULL)
		return "commune";
	if (place->district != NULL)
		return "district";
	return place->province != NULL ? "province" : NULL;
}

static bool is_blank(const char *name)
{
	return name == NULL || name[strspn(name, " \t")] == '\0';
}

/* ---- the places that a corpus has ---- */

/* Of the names of one column those that fewest letters part from the one asked for. */
static int fail_unknown(
    struct kh_corpus *corpus, const char *sql, const char *what, const char *name, struct kh_error *err)
{
	sqlite3_stmt *row = kh_corpus_statement(corpus, sql, err);
	char *asked = kh_folded(name), *nearest = NULL;
	size_t least = asked != NULL ? strlen(asked) / 3 + 1 : 0;

	while (row != NULL && asked != NULL && sqlite3_step(row) == SQLITE_ROW) {
		char *other = kh_folded(kh_column(row, 0));
		size_t distance = other != NULL ? kh_place_name_distance(asked, other) : least;
		free(other);
		if (distance >= least)
			continue;
		least = distance;
		sqlite3_free(nearest);
		nearest = sqlite3_mprintf("%s", kh_column(row, 0));
	}
	sqlite3_reset(row);
	kh_corpus_fail(err, KH_E_USAGE, "%s: no plan of this corpus is of a %s of that name%s%s%s", name, what,
	    nearest != NULL ? "; is it " : "", nearest != NULL ? nearest : "", nearest != NULL ? "?" : "");
	sqlite3_free(nearest);
	free(asked);
	return KH_E_USAGE;
}

int kh_corpus_knows_place(struct kh_corpus *corpus, const struct kh_plan_filter *filter, struct kh_error *err)
{
	int64_t some = 0;
	int rc = kh_statement_ask(corpus, err, &some, "SELECT 1 FROM place LIMIT 1", "");

	if (rc == KH_OK && filter->province != NULL)
		rc = kh_statement_ask(corpus, err, &some,
		    "SELECT 1 FROM place WHERE folded(?1) IN (folded(province), folded(province_now)) LIMIT 1", "t",
		    filter->province);
	if (rc == KH_NONE && some != 0)
		return fail_unknown(corpus,
		    "SELECT DISTINCT province FROM place WHERE province IS NOT NULL UNION SELECT province_now FROM "
		    "place WHERE "
		    "province_now IS NOT NULL",
		    "province", filter->province, err);
	if (rc == KH_OK && filter->district != NULL)
		rc = kh_statement_ask(corpus, err, &some,
		    "SELECT 1 FROM place WHERE folded(district) = folded(?1) LIMIT 1", "t", filter->district);
	if (rc == KH_NONE && some != 0)
		return fail_unknown(corpus,
		    "SELECT DISTINCT district FROM place WHERE district IS NOT NULL ORDER BY district", "district",
		    filter->district, err);
	return rc == KH_NONE ? KH_OK : rc;
}
