/** The files that the arguments stand for, one after another: an argument may be a file, "-", or a folder, which
 * stands for the plans in it at any depth. */
#ifndef CLI_INPUTS_H
#define CLI_INPUTS_H

#include <stdbool.h>

#include "kehoach.h"

struct cli_inputs;

/** Go through `args`, which ends in NULL and is borrowed. NULL when there is no memory. */
struct cli_inputs *cli_inputs_new(char **args);

/** Free; NULL is allowed. */
void cli_inputs_free(struct cli_inputs *inputs);

/** Could there be more than one file: several arguments, or a folder? */
bool cli_inputs_several(const struct cli_inputs *inputs);

/** The next file.
 *  path: set to its name, to be freed by free(); NULL when there is none left.
 *  Returns KH_OK, KH_NONE with what is to be said but is no failure in `err` (files that were passed over), or a failure
 *  with its message there (an unreadable folder, a folder without plans), after both of which there may be more files;
 *  KH_E_MEMORY. */
int cli_inputs_next(struct cli_inputs *inputs, char **path, struct kh_error *err) KH_MUST_CHECK;

#endif
