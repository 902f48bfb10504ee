/** Checks JSON against a JSON Schema (draft 2020-12), for the keywords that doc/record.schema.json uses. A keyword
 * that it does not know is a fault of its own, so that nothing goes unchecked. */
#ifndef SCHEMA_H
#define SCHEMA_H

#include <stddef.h>
#include <stdio.h>

#include <jansson.h>

/** Say on `out` where `value` breaks `schema`. Returns how many faults there are; only the first are said. */
size_t schema_check(FILE *out, const json_t *schema, const json_t *value);

#endif
