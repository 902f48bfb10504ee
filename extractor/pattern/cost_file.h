/** Costs as data: a file beside the patterns has a line for each, name, tab, cost, tab, what it is paid for. Behind the cost
 *  may stand a second one. */
#ifndef KH_COST_FILE_H
#define KH_COST_FILE_H

#include "run.h"

/** Read the costs of a file. names: of `count` costs, with "-" or "_" where the file has "-".  of: set, by name.
 *  second: set to the second costs, which are the first where there is none; NULL where none is wanted.
 *  Returns KH_OK, or KH_E_PATTERN where a line is wrong, a name is not known or a cost is missing. */
int kh_cost_file_read(struct kh_run *run, const char *file, const char *const *names, size_t count, float *of,
    float *second) KH_MUST_CHECK;

#endif
