/** What the subcommands of kehoach share: the table of them, messages, exit statuses, the output. */
#ifndef CLI_H
#define CLI_H

#include <stdbool.h>
#include <stddef.h>

#include "kehoach.h"

/** Exit statuses besides 0. */
enum {
	CLI_PARTLY = 1, /**< something was not done: some files failed */
	CLI_USAGE = 2   /**< wrong usage */
};

/* One function a subcommand: argv[0] is "kehoach NAME"; returns the exit status. */
#define KH_COMMAND(name, summary) int cli_##name(int argc, char **argv);
#include "commands.def"
#undef KH_COMMAND

/** Say something on standard error, as one line that begins with the program's name. */
void cli_say(const char *format, ...) KH_PRINTF(1, 2);

/** The exit status that a library status stands for. */
int cli_exit_status(int status);

/** Load pattern sets (dir NULL: those built in), or say why not. Returns an exit status. */
int cli_patterns_load(const char *dir, struct kh_patterns **patterns) KH_MUST_CHECK;

/** Write to standard output. False when it cannot be written: the reason is said (not for a closed pipe: who closed
 * it knows), and the command is to end with cli_output_end. */
bool cli_output(const char *bytes, size_t size) KH_MUST_CHECK;

/** Flush and close standard output. Returns `status`, or CLI_PARTLY when not all could be written. */
int cli_output_end(int status) KH_MUST_CHECK;

#endif
