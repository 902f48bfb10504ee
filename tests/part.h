/** Parts of a long suite, which run.c runs at the same time. */
#ifndef PART_H
#define PART_H

#include <check.h>
#include <stddef.h>

/** Of the suite that is made next, only part `number` of `count` is wanted: 0 of 1 is all of it. */
void part_choose(size_t number, size_t count);

/** As tcase_add_loop_test from 0 to `count`, but only the tests that fall to the part. Those are spread over the
 * loop, since the longest often stand side by side. */
void part_add_loop_test(TCase *tcase, const TTest *test, size_t count);

#endif
