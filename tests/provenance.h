/** Every span of every value, cut from the source and cleaned, gives the value. */
#ifndef PROVENANCE_H
#define PROVENANCE_H

#include <stddef.h>
#include <stdio.h>

#include "kehoach.h"

/** Say on `out` which values of the plan's record their spans do not give. Returns how many. */
size_t provenance_check(FILE *out, const struct kh_plan *plan);

#endif
