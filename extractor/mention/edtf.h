/** Extended Date/Time Format (Library of Congress, 2019): the part of levels 0 to 2 that plans need.
 *
 * Dates "2022", "2022-11", "2022-11-30"; parts not known "2022-XX", "XXXX-12-15"; quarters "2022-33" to "2022-36",
 * halves "2022-40", "2022-41"; intervals "2021/2025" with open ends "../2022-01-15", "2022/..".
 */
#ifndef KH_EDTF_H
#define KH_EDTF_H

#include <stdbool.h>
#include <stdint.h>

#include "arena.h"

enum { KH_EDTF_ABSENT = 0, KH_EDTF_UNKNOWN = -1 };

/** A date, as precise as its parts. */
struct kh_edtf_date {
	int year;  /**< or KH_EDTF_UNKNOWN */
	int month; /**< 1 to 12, a group of months 21 to 41, KH_EDTF_UNKNOWN, or KH_EDTF_ABSENT */
	int day;   /**< 1 to 31, KH_EDTF_UNKNOWN, or KH_EDTF_ABSENT */
};

/** A date (`first` and `last` are the same) or an interval. */
struct kh_edtf {
	struct kh_edtf_date first, last; /**< of no meaning where that end is open */
	bool open_first, open_last;
	bool interval;
};

/** Read EDTF text. False, and `out` unchanged, for NULL, for other text and for a day that no calendar has
 * (2022-02-30). */
bool kh_edtf_read(const char *text, struct kh_edtf *out);

/** Print a date or an interval; an interval whose ends are the same date is printed as that date. NULL when there is
 * no memory. */
const char *kh_edtf_print(struct kh_arena *mem, const struct kh_edtf *edtf);

/** Write a number of `digits` figures at least, with zeros before it; returns how many. `out` has room for four. No NUL.
 * value: below 10000. */
unsigned kh_edtf_figures(char *out, unsigned value, unsigned digits);

/** The first day of a date as a number that sorts (20220131). A year that is not known counts as 0, other parts that are not
 * known count as the whole of them. */
int32_t kh_edtf_first_day(const struct kh_edtf_date *date);

/** The last day of a date, likewise. */
int32_t kh_edtf_last_day(const struct kh_edtf_date *date);

/** Order by first day, then by last day: below, at or above 0. */
int kh_edtf_compare(const struct kh_edtf_date *a, const struct kh_edtf_date *b);

#endif
