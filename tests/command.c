#include "command.h"

#include <check.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static char *read_all(FILE *in, size_t *size);

struct command command_run(int seconds, const char *format, ...)
{
	const char *build = getenv("KH_BUILD");
	struct command run = {0};
	char script[4096], *line;
	FILE *errors = tmpfile();
	va_list args;

	va_start(args, format);
	vsnprintf(script, sizeof script, format, args);
	va_end(args);
	ck_assert_msg(build != NULL, "KH_BUILD is not set; the Makefile sets it");
	ck_assert(setenv("script", script, 1) == 0);
	ck_assert(asprintf(&line, "kehoach='%s/kehoach' timeout %d sh -c \"$script\" 2>>/dev/fd/%d", build, seconds,
	              fileno(errors)) > 0);
	FILE *out = popen(line, "r");
	ck_assert_ptr_nonnull(out);
	run.out = read_all(out, &run.size);
	int status = pclose(out);
	run.status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
	size_t size;
	rewind(errors);
	run.err = read_all(errors, &size);
	fclose(errors);
	free(line);
	return run;
}

void command_free(struct command *run)
{
	free(run->out);
	free(run->err);
	*run = (struct command){0};
}

char *command_folder(void)
{
	char *folder = strdup("/tmp/kehoach-test-XXXXXX");

	ck_assert_ptr_nonnull(mkdtemp(folder));
	return folder;
}

void command_folder_remove(char *folder)
{
	char line[128];

	snprintf(line, sizeof line, "chmod -R u+rwx '%s'; rm -rf '%s'", folder, folder);
	ck_assert_int_eq(system(line), 0);
	free(folder);
}

static char *read_all(FILE *in, size_t *size)
{
	char *all = NULL;
	FILE *out = open_memstream(&all, size);
	char bytes[65536];
	size_t more;

	while ((more = fread(bytes, 1, sizeof bytes, in)) > 0)
		fwrite(bytes, 1, more, out);
	fclose(out);
	return all;
}
