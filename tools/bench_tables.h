/** How long a table without a grid takes to decode. */
#ifndef BENCH_TABLES_H
#define BENCH_TABLES_H

#include <stdbool.h>

#include "kehoach.h"

/** Print the processor time and the rows that come out of shredded and aligned tables of 1,000 and 10,000 rows, made from the rows of the
 *  plan in `file` with numbers of their own, and of samples in reading order. False, with a message, when it cannot be read or there is no memory. */
bool bench_tables(const struct kh_patterns *patterns, const char *file);

#endif
