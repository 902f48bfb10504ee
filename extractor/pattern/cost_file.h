/** Costs as data: a file beside the patterns has a line for each, name, tab, cost, tab, what it is paid for. */
#ifndef KH_COST_FILE_H
#define KH_COST_FILE_H

#include "run.h"

/** Read the costs of a file. names: of `count` costs, with "_" where the file has "-".  of: set, by name.
 *  Returns KH_OK, or KH_E_PATTERN where a line is wrong, a name is not known or a cost is missing. */
int kh_cost_file_read(
    struct kh_run *run, const char *file, const char *const *names, size_t count, float *of) KH_MUST_CHECK;

#endif
