/* kehoach: finds the subcommand and hands over to it. */
#include <argp.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"

struct command {
	const char *name, *summary;
	int (*run)(int argc, char **argv);
};

static const struct command commands[] = {
#define KH_COMMAND(name, summary) {#name, summary, cli_##name},
#include "commands.def"
#undef KH_COMMAND
};
enum { COMMAND_COUNT = sizeof commands / sizeof *commands };

static error_t parse(int key, char *arg, struct argp_state *state);
static char *add_commands(int key, const char *text, void *input);
static const struct command *find_command(const char *name);
static int run_command(const struct command *command, int argc, char **argv);

/* Read by the C library, so not to be hidden as the rest is. */
KH_PUBLIC const char *argp_program_version = "kehoach " KH_VERSION;

int main(int argc, char **argv)
{
	static const struct argp argp = {.parser = parse,
	    .args_doc = "COMMAND [ARGUMENT...]",
	    .doc = "Reads Vietnamese administrative plans (kế hoạch) into records.\v",
	    .help_filter = add_commands};
	int at = 0;

	/* A reader that has seen enough is learnt of by the write that fails, not by a signal that kills. */
	signal(SIGPIPE, SIG_IGN);
	argp_err_exit_status = CLI_USAGE;
	if (argp_parse(&argp, argc, argv, ARGP_IN_ORDER, NULL, &at) != 0)
		return CLI_USAGE;
	return run_command(find_command(argv[at]), argc - at, argv + at);
}

/* The first argument names the subcommand; the rest is for it to parse. */
static error_t parse(int key, char *arg, struct argp_state *state)
{
	if (key == ARGP_KEY_INIT) {
		state->hook = state->input;
	} else if (key == ARGP_KEY_ARG) {
		if (find_command(arg) == NULL)
			argp_error(state, "there is no command '%s'", arg);
		*(int *)state->hook = state->next - 1;
		state->next = state->argc;
	} else if (key == ARGP_KEY_NO_ARGS) {
		argp_error(state, "a command is missing");
	} else {
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

static char *add_commands(int key, const char *text, void *input)
{
	char *all = NULL;
	size_t size;
	FILE *out;

	(void)input;
	if (key != ARGP_KEY_HELP_POST_DOC || (out = open_memstream(&all, &size)) == NULL)
		return (char *)text;
	fputs("Commands:\n", out);
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		fprintf(out, "  %-10s %s\n", commands[i].name, commands[i].summary);
	fputs("\n`kehoach COMMAND --help' tells more, and so does kehoach(1).", out);
	return fclose(out) == 0 ? all : NULL;
}

static const struct command *find_command(const char *name)
{
	for (size_t i = 0; i < COMMAND_COUNT; i++)
		if (strcmp(commands[i].name, name) == 0)
			return &commands[i];
	return NULL;
}

/* Under a name of two words, which argp then shows in its messages. */
static int run_command(const struct command *command, int argc, char **argv)
{
	char name[64];

	snprintf(name, sizeof name, "kehoach %s", command->name);
	argv[0] = name;
	return command->run(argc, argv);
}
