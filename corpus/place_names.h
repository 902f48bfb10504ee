/** Names of places as a person types them, looked up in the gazetteer. */
#ifndef KH_CORPUS_PLACE_NAMES_H
#define KH_CORPUS_PLACE_NAMES_H

#include "corpus.h"

struct kh_unit;

/** The district or province that is meant. Accents may be left out or stand where they stood before ("Hoà Bình"), and
 * the kind may stand before the name ("huyện Cao Lãnh", "TP Cao Lãnh").
 *  district, province: NULL for not said; not both.
 *  out: the district, else the province.
 *  Returns KH_OK, KH_E_USAGE (there is none, or there are several: the message names some that may be meant), or
 * KH_E_MEMORY. */
int kh_place_name_find(const struct kh_patterns *patterns, const char *district, const char *province,
    const struct kh_unit **out, struct kh_error *err) KH_MUST_CHECK;

/** How many letters part two folded names (see kh_folded); many where one is no name of a place. */
size_t kh_place_name_distance(const char *a, const char *b);

#endif
