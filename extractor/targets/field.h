/** Fields of the administrative reform: institutions, procedures, apparatus, civil-service, public-finance,
 * e-government, direction, communication. */
#ifndef KH_FIELD_H
#define KH_FIELD_H

#include "run.h"

/** The field that the title of a section or of a table's band [flow] names, or NULL: titles below a field's own
 *  ("Mục tiêu", "Thực hiện cơ chế một cửa") name none, the title above them does. */
const char *kh_field_of_title(struct kh_run *run, struct kh_range title);

/** The field that a statement [flow] is about by its own words, or NULL. For statements under no title that names
 * one. */
const char *kh_field_of_statement(struct kh_run *run, struct kh_range statement);

#endif
