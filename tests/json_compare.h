/** Is one JSON tree part of another? */
#ifndef JSON_COMPARE_H
#define JSON_COMPARE_H

#include <stddef.h>
#include <stdio.h>

#include <jansson.h>

/** Say on `out` where `expected` is no part of `found`: every key of an expected object must be there and agree;
 * lists must be of one length; values must be equal.  Returns how many differences there are; only the first are
 * said. */
size_t json_compare(FILE *out, const json_t *expected, const json_t *found);

/** Take the spans and confidences out of a record, at any depth. */
void json_drop_places(json_t *tree);

#endif
