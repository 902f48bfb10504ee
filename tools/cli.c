#include "cli.h"

#include <errno.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static bool output_failed;

static bool output_fault(void);

void cli_say(const char *format, ...)
{
	va_list args;

	va_start(args, format);
	fputs("kehoach: ", stderr);
	vfprintf(stderr, format, args);
	fputc('\n', stderr);
	va_end(args);
}

int cli_exit_status(int status)
{
	if (status == KH_OK)
		return 0;
	return status == KH_E_USAGE ? CLI_USAGE : CLI_PARTLY;
}

int cli_patterns_load(const char *dir, struct kh_patterns **patterns)
{
	struct kh_error err = {0};
	int rc = kh_patterns_new(dir, patterns, &err);

	if (rc != KH_OK)
		cli_say("%s", err.message);
	return cli_exit_status(rc);
}

bool cli_output(const char *bytes, size_t size)
{
	if (output_failed)
		return false;
	if (fwrite(bytes, 1, size, stdout) != size)
		return output_fault();
	return true;
}

int cli_output_end(int status)
{
	if (!output_failed && (fflush(stdout) != 0 || ferror(stdout)))
		output_fault();
	if (fclose(stdout) != 0 && !output_failed)
		output_fault();
	return output_failed && status == 0 ? CLI_PARTLY : status;
}

/* errno says why; always false. */
static bool output_fault(void)
{
	output_failed = true;
	if (errno != EPIPE)
		cli_say("cannot write the output: %s; what was printed is not whole", strerror(errno));
	return false;
}
