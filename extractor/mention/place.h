/** Places that a text names ("huyện Lai Vung", "TỈNH LÂM ĐỒNG"), looked up in the gazetteer. */
#ifndef KH_PLACE_H
#define KH_PLACE_H

#include "gazetteer.h"
#include "run.h"

struct kh_place {
	struct kh_range at, name; /**< [flow] kind and name; the name alone */
	const char *kind;         /**< "huyện" */
	int level;                /**< enum kh_unit_level; 0: a city, which may be of the country or of a province */
	const struct kh_unit *unit; /**< NULL where the gazetteer has none, or several */
};

/** Find the named places in a range [flow] and add them to `list`.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_places_find(struct kh_run *run, struct kh_range at, struct kh_list *list) KH_MUST_CHECK;

/** The unit of a place inside `parent` (NULL: the country); NULL where there is none, or several. */
const struct kh_unit *kh_place_unit(struct kh_run *run, const struct kh_place *place, const struct kh_unit *parent);

/** The province that a unit lies in; NULL for NULL. */
const struct kh_unit *kh_unit_province(const struct kh_unit *unit);

/** How often provinces and districts are named. */
struct kh_place_count {
	const struct kh_unit *unit;
	size_t count;
	struct kh_range at; /**< [flow] the name where it stands first */
};

/** Count the units that a string [flow] names, into `counts` (of struct kh_place_count); communes are left out.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_places_count(struct kh_run *run, struct kh_range at, struct kh_list *counts) KH_MUST_CHECK;

/** The unit of a level that is named most often, inside `parent` (NULL: anywhere); NULL for none or a tie. */
const struct kh_place_count *kh_places_most(
    const struct kh_list *counts, enum kh_unit_level level, const struct kh_unit *parent);

#endif
