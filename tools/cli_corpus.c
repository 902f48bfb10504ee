#include "cli_corpus.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"

enum { YEAR_MOST = 9999, JOBS_MOST = 256 };

static volatile sig_atomic_t interrupted;

static void note_interrupt(int signal);
static void join(FILE *out, bool *any, const char *text);

error_t cli_scope_parse(int key, char *arg, struct argp_state *state, struct cli_scope *scope)
{
	switch (key) {
	case CLI_KEY_CORPUS:
		scope->corpus = arg;
		break;
	case CLI_KEY_PATTERNS:
		scope->patterns = arg;
		break;
	case CLI_KEY_PROVINCE:
		scope->plans.province = arg;
		break;
	case CLI_KEY_DISTRICT:
		scope->plans.district = arg;
		break;
	case CLI_KEY_YEAR:
		scope->plans.year = (int)cli_number(arg, YEAR_MOST, "year", state);
		break;
	case 'j':
		scope->jobs = (unsigned)cli_number(arg, JOBS_MOST, "number of jobs", state);
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

error_t cli_scope_parse_alone(int key, char *arg, struct argp_state *state, struct cli_scope *scope)
{
	if (key != ARGP_KEY_ARG)
		return cli_scope_parse(key, arg, state, scope);
	argp_error(state, "'%s' is too much", arg);
	return 0;
}

error_t cli_scope_parse_named(
    int key, char *arg, struct argp_state *state, struct cli_scope *scope, const char *things)
{
	if (key == ARGP_KEY_ARGS)
		scope->named = state->argv + state->next;
	else if (key == ARGP_KEY_NO_ARGS)
		argp_error(state, "name %s", things);
	else
		return cli_scope_parse(key, arg, state, scope);
	return 0;
}

int cli_scope_open(const struct cli_scope *scope, enum kh_corpus_mode mode, struct kh_corpus **corpus)
{
	struct kh_error err = {0};
	int status = cli_corpus_open(scope->corpus, mode, corpus);

	if (status == 0 &&
	    (status = cli_corpus_failed(kh_corpus_knows_place(*corpus, &scope->plans, &err), &err)) != 0)
		kh_corpus_close(*corpus);
	return status;
}

int cli_scope_each(const struct cli_scope *scope, enum kh_corpus_mode mode,
    int (*act)(void *to, struct kh_corpus *corpus, int64_t plan, struct kh_error *err), void *to)
{
	struct kh_corpus *corpus;
	int status = cli_corpus_open(scope->corpus, mode, &corpus);

	if (status != 0)
		return status;
	for (char **name = scope->named; *name != NULL; name++) {
		struct kh_error err = {0};
		int64_t id;
		int failed = cli_corpus_find(corpus, *name, &id);
		if (failed == 0)
			failed = cli_corpus_failed(act(to, corpus, id, &err), &err);
		status = failed > status ? failed : status;
	}
	kh_corpus_close(corpus);
	return status;
}

int cli_corpus_open(const char *path, enum kh_corpus_mode mode, struct kh_corpus **corpus)
{
	struct kh_error err = {0};

	signal(SIGXFSZ, SIG_IGN); /* a file that may not grow is said as a full disk is */
	return cli_corpus_failed(kh_corpus_open(path != NULL ? path : kh_corpus_default(), mode, corpus, &err), &err);
}

int cli_corpus_find(struct kh_corpus *corpus, const char *name, int64_t *id)
{
	struct kh_error err = {0};

	return cli_corpus_failed(kh_corpus_find(corpus, name, id, &err), &err);
}

int cli_corpus_failed(int status, const struct kh_error *err)
{
	if (status != KH_OK)
		cli_say("%s", err->message);
	return cli_exit_status(status);
}

enum { CHOICES_ROOM = 256 };

int cli_choice(const char *arg, const char *const names[], const char *what, struct argp_state *state)
{
	char all[CHOICES_ROOM] = "";
	size_t used = 0;

	for (int i = 0; names[i] != NULL; i++)
		if (strcmp(arg, names[i]) == 0)
			return i;
	for (size_t i = 0; names[i] != NULL && used < sizeof all; i++)
		used += (size_t)snprintf(all + used, sizeof all - used, "%s%s",
		    i == 0                 ? ""
		    : names[i + 1] == NULL ? " and "
		                           : ", ",
		    names[i]);
	argp_error(state, "there is no %s '%s'; there are %s", what, arg, all);
	return 0;
}

long cli_number(const char *arg, long most, const char *what, struct argp_state *state)
{
	char *end;
	long number = strtol(arg, &end, 10);

	if (*end != '\0' || end == arg || number < 1 || number > most)
		argp_error(state, "'%s' is no %s: 1 to %ld", arg, what, most);
	return number;
}

char *cli_plan_name(const struct kh_plan_entry *plan)
{
	char *name = NULL;
	size_t size;
	FILE *out = open_memstream(&name, &size);
	bool any = false;

	if (out == NULL)
		return NULL;
	join(out, &any, plan->number);
	if (plan->symbol != NULL)
		fprintf(out, "%s/%s", plan->number != NULL ? "" : "…", plan->symbol);
	any |= plan->symbol != NULL;
	join(out, &any, plan->date);
	join(out, &any, plan->place_name);
	join(out, &any, plan->district);
	join(out, &any, plan->province);
	if (!any)
		join(out, &any, plan->subject != NULL ? plan->subject : plan->path);
	return fclose(out) == 0 ? name : NULL;
}

void cli_status_line(const char *line)
{
	if (!cli_status_shown())
		return;
	fprintf(stderr, "\r\033[K%s", line != NULL ? line : "");
	fflush(stderr);
}

bool cli_status_shown(void)
{
	return isatty(STDERR_FILENO);
}

bool cli_interrupted(void)
{
	return interrupted != 0;
}

/* A second interrupt kills as ever. */
void cli_catch_interrupt(void)
{
	struct sigaction action = {.sa_handler = note_interrupt, .sa_flags = (int)(SA_RESETHAND | SA_RESTART)};

	sigaction(SIGINT, &action, NULL);
}

static void note_interrupt(int signal)
{
	(void)signal;
	interrupted = 1;
}

static void join(FILE *out, bool *any, const char *text)
{
	if (text == NULL)
		return;
	fprintf(out, "%s%s", *any ? ", " : "", text);
	*any = true;
}
