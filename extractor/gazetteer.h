/** Provinces, districts and communes with the codes of the General Statistics Office, as they were before 1 July 2025, and
 *  the province that each belongs to since. Source and licence: patterns/gazetteer.tsv. */
#ifndef KH_GAZETTEER_H
#define KH_GAZETTEER_H

#include <stdbool.h>
#include <stddef.h>

#include "kehoach.h"

struct kh_gazetteer;

enum kh_unit_level { KH_PROVINCE = 1, KH_DISTRICT, KH_COMMUNE };

struct kh_unit {
	const char *name;         /**< "Lai Vung" */
	const char *kind;         /**< "huyện", "thành phố", "xã" …, lower case */
	const char *code;         /**< of the General Statistics Office */
	const char *province_now; /**< name of its province since 1 July 2025 */
	enum kh_unit_level level;
	const struct kh_unit *parent; /**< NULL for a province */
};

/** Read the compact table (the bytes of patterns/gazetteer.tsv; must outlive the gazetteer).
 *  out: to be freed by kh_gazetteer_free.  Returns KH_OK, KH_E_FORMAT (line named) or KH_E_MEMORY. */
int kh_gazetteer_new(const char *bytes, size_t size, struct kh_gazetteer **out, struct kh_error *err) KH_MUST_CHECK;

/** Free a gazetteer. NULL is allowed. */
void kh_gazetteer_free(struct kh_gazetteer *gazetteer);

/** The gazetteer of loaded pattern sets. Never NULL. */
const struct kh_gazetteer *kh_patterns_gazetteer(const struct kh_patterns *patterns);

/** Find units by name. Compared without regard to case, to the place of tone marks ("Hoà"/"Hòa") and to NFC/NFD; accents
 *  count, unless no unit matches with them: then they do not.  The names are those of name_key.h without the kind ("1"
 *  of quận 1); a unit is also found by the kinds and names that it had or got in other years ("huyện" Quế Võ, the
 *  "thành phố" Huế as a province), is given in the form that matched, and counts once.
 *  kind: "huyện" …, or NULL for any.  parent: only units inside it (at any depth), or NULL.
 *  found: filled with the first `room` of them, in order of code.  Returns how many there are. */
size_t kh_gazetteer_find(const struct kh_gazetteer *gazetteer, enum kh_unit_level level, const char *kind, const char *name,
    size_t name_size, const struct kh_unit *parent, const struct kh_unit **found, size_t room);

/** The units of a level one by one, in order of code, in the form of today's table: the one after `after` (NULL: the
 *  first); NULL behind the last. */
const struct kh_unit *kh_gazetteer_next(
    const struct kh_gazetteer *gazetteer, enum kh_unit_level level, const struct kh_unit *after);

#endif
