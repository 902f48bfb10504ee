#include "places.h"

#include <string.h>

#include "store.h"
#include "writer.h"

static const char *level_of(const struct kh_issuer *place);
static bool is_blank(const char *name);
static int settle_province(struct kh_corpus *corpus, const char *district, struct kh_error *err);

int kh_place_of(struct kh_corpus *corpus, const struct kh_issuer *attribution, int64_t *id, struct kh_error *err)
{
	const struct kh_issuer *a = attribution;
	const char *level = level_of(a), *name;
	int rc;

	*id = 0;
	if (level == NULL)
		return KH_OK;
	name = strcmp(level, "commune") == 0 ? a->name.text : NULL;
	rc = kh_writer_ask(corpus, err, id,
	    "SELECT id FROM place WHERE district IS ?3 AND province IS ?4 AND level = ?1 AND name IS ?2", "tttt",
	    level, name, a->district, a->province);
	if (rc != KH_NONE)
		return rc;
	rc = kh_writer_run(corpus, err,
	    "INSERT INTO place (level, name, district, province, code, province_now) VALUES (?, ?, ?, ?, ?, ?)",
	    "tttttt", level, name, a->district, a->province, a->code, a->province_now);
	*id = sqlite3_last_insert_rowid(kh_corpus_db(corpus));
	return rc;
}

int kh_place_named(
    struct kh_corpus *corpus, const char *district, const char *province, int64_t *id, struct kh_error *err)
{
	const char *level;
	int rc;

	*id = 0;
	district = is_blank(district) ? NULL : district;
	province = is_blank(province) ? NULL : province;
	if (district == NULL && province == NULL)
		return KH_OK;
	level = district != NULL ? "district" : "province";
	if (province == NULL && (rc = settle_province(corpus, district, err)) != KH_OK)
		return rc;
	rc = kh_writer_ask(corpus, err, id,
	    "SELECT id FROM place WHERE level = ?1 AND folded(district) IS folded(?2) AND"
	    " (?3 IS NULL OR folded(province) = folded(?3)) ORDER BY id LIMIT 1",
	    "ttt", level, district, province);
	if (rc != KH_NONE)
		return rc;
	rc = kh_writer_run(corpus, err,
	    "INSERT INTO place (level, district, province, province_now) VALUES (?1, ?2,"
	    " coalesce((SELECT province FROM place WHERE folded(province) = folded(?3) LIMIT 1), ?3),"
	    " (SELECT province_now FROM place WHERE folded(province) = folded(?3) AND province_now IS NOT NULL LIMIT "
	    "1))",
	    "ttt", level, district, province);
	*id = sqlite3_last_insert_rowid(kh_corpus_db(corpus));
	return rc;
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

/* A district without its province must be one that the corpus knows, and only one: many provinces have a Châu Thành.
 */
static int settle_province(struct kh_corpus *corpus, const char *district, struct kh_error *err)
{
	int64_t known = 0;
	int rc = kh_writer_ask(corpus, err, &known,
	    "SELECT count(DISTINCT folded(province)) FROM place WHERE level = 'district' AND folded(district) = "
	    "folded(?)",
	    "t", district);

	if (rc != KH_OK || known == 1)
		return rc;
	return kh_corpus_fail(err, KH_E_USAGE, "district %s: %s; name its province too", district,
	    known == 0 ? "the corpus knows none of that name" : "there are several of that name");
}
