/** How much of one record another has, folded to letters without accents: for plans with a scan's slips. */
#ifndef LIKENESS_H
#define LIKENESS_H

#include <stddef.h>

#include "kehoach.h"

enum { LIKENESS_PARTS = 4 };

struct likeness {
	struct {
		size_t expected, found, both;
	} part[LIKENESS_PARTS]; /**< heading, citations, measures, rows */
	char *said;             /**< what was missed, on the heap */
	size_t said_size;
};

/** Count how much of `expected` stands in `found`. name: of the plan, for what is said. */
void likeness_add(
    struct likeness *all, const struct kh_record *expected, const struct kh_record *found, const char *name);

/** F1 of a part in percent. */
double likeness_percent(const struct likeness *all, size_t part);

/** The name of a part. */
const char *likeness_name(size_t part);

/** Free what was said. */
void likeness_free(struct likeness *all);

#endif
