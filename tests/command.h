/** Runs programs and keeps what they say, for tests of the command. */
#ifndef COMMAND_H
#define COMMAND_H

#include <stddef.h>

struct command {
	int status; /**< exit status; 128 + number for a signal */
	char *out;  /**< standard output, NUL-terminated */
	size_t size;
	char *err; /**< standard error */
};

/** Run a shell command. $kehoach is the command just built, and the working directory the project. The test fails
 * when it cannot be run, and when it takes longer than `seconds`: that is status 124. */
struct command command_run(int seconds, const char *format, ...) __attribute__((format(printf, 2, 3)));

/** Free what a run left. */
void command_free(struct command *run);

/** A new empty folder, removed by command_folder_remove; its name is to be freed by free(). */
char *command_folder(void);

/** Remove such a folder, and free its name. */
void command_folder_remove(char *folder);

#endif
