/* kehoach scan: says of each file which charset it is in, how sure that is, and whether it is a plan. Changes
 * nothing. */
#include <argp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cli.h"
#include "cli_inputs.h"
#include "charset/decode.h"
#include "error.h"

enum { KEY_PATTERNS = 256, LINE_ROOM = 1024, ATTENTION_ROOM = 400 };

struct scan {
	const char *dir;
	char **files;
	struct kh_patterns *patterns;
	int status; /* exit status */
};

static error_t parse(int key, char *arg, struct argp_state *state);
static int run(struct scan *s);
static bool scan_file(struct scan *s, const char *path);
static int print_line(struct scan *s, const struct kh_plan *plan);

int cli_scan(int argc, char **argv)
{
	static const struct argp_option options[] = {
	    {"patterns", KEY_PATTERNS, "DIR", 0, "use the patterns in DIR instead of those built in", 0}, {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "[FILE|DIR|-]...",
	    .doc = "Says of each file, a line each, parted by tabs: its charset, how sure that is (0 to 1), \"plan\" "
	           "or \"other\", "
	           "what needs attention (\"-\" for nothing), and its path. Changes nothing.\v"
	           "What needs attention: text that is not UTF-8 or UTF-16 as it should be (what it was made of is "
	           "told), a charset "
	           "that is a guess, a file that is no plan.\n\n"
	           "Exit status: 0 nothing needs attention, 1 something does, or could not be read, 2 wrong usage."};
	struct scan s = {0};

	if (argp_parse(&argp, argc, argv, 0, NULL, &s) != 0)
		return CLI_USAGE;
	return run(&s);
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	static char *standard_input[] = {"-", NULL};
	struct scan *s = state->input;

	switch (key) {
	case KEY_PATTERNS:
		s->dir = arg;
		break;
	case ARGP_KEY_ARGS:
		s->files = state->argv + state->next;
		break;
	case ARGP_KEY_NO_ARGS:
		if (isatty(STDIN_FILENO))
			argp_error(state, "name a file or a folder, or - for standard input");
		s->files = standard_input;
		break;
	default:
		return ARGP_ERR_UNKNOWN;
	}
	return 0;
}

static int run(struct scan *s)
{
	struct cli_inputs *inputs;
	struct kh_error err = {0};
	bool more = true;

	if ((s->status = cli_patterns_load(s->dir, &s->patterns)) != 0)
		return s->status;
	inputs = cli_inputs_new(s->files);
	while (more) {
		char *path = NULL;
		int rc = inputs == NULL ? KH_E_MEMORY : cli_inputs_next(inputs, &path, &err);

		if (rc != KH_OK) {
			cli_say("%s", rc == KH_E_MEMORY ? "out of memory" : err.message);
			s->status = rc == KH_NONE ? s->status : CLI_PARTLY;
			more = rc != KH_E_MEMORY;
			continue;
		}
		more = path != NULL && scan_file(s, path);
		free(path);
	}
	cli_inputs_free(inputs);
	kh_patterns_free(s->patterns);
	return cli_output_end(s->status);
}

/* False when there is nobody left to tell. */
static bool scan_file(struct scan *s, const char *path)
{
	struct kh_plan *plan = NULL;
	struct kh_error err = {0};
	int rc = kh_plan_extract_file(s->patterns, NULL, path, &plan, &err);

	if (rc == KH_OK)
		rc = print_line(s, plan);
	else
		cli_say("%s", err.message);
	if (rc != KH_OK)
		s->status = CLI_PARTLY;
	kh_plan_free(plan);
	return rc != KH_E_IO || plan == NULL;
}

static bool has_warning(const struct kh_record *record, const char *code)
{
	for (size_t i = 0; i < record->warning_count; i++)
		if (strcmp(record->warnings[i].code, code) == 0)
			return true;
	return false;
}

/* What needs attention, in `room`; "-" for nothing. */
static const char *attention(const struct kh_decoded *text, bool is_plan, char *room, size_t size)
{
	const char *const parts[] = {text->parts, text->guessed ? "guessed" : NULL, is_plan ? NULL : "no plan"};

	strcpy(room, "-");
	for (size_t i = 0, used = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i] != NULL && used < size)
			used += (size_t)snprintf(room + used, size - used, "%s%s", used > 0 ? ", " : "", parts[i]);
	return room;
}

/* What the text was made of is found by decoding it once more. */
static int print_line(struct scan *s, const struct kh_plan *plan)
{
	const struct kh_record *record = kh_plan_record(plan);
	const char *path = record->path != NULL ? record->path : "-";
	bool is_plan = !has_warning(record, "not-a-plan");
	struct kh_arena *mem = kh_arena_new();
	struct kh_decoded text = {0};
	struct kh_error err = {0};
	char odd[ATTENTION_ROOM], line[LINE_ROOM];
	size_t size = 0;
	const char *bytes = kh_plan_source(plan, &size);
	int rc = mem == NULL ? kh_fail_memory(&err) : kh_decode(mem, s->patterns, NULL, bytes, size, &text, &err);

	if (rc == KH_OK) {
		snprintf(line, sizeof line, "%s\t%.2f\t%s\t%s\t", text.charset, text.confidence,
		    is_plan ? "plan" : "other", attention(&text, is_plan, odd, sizeof odd));
		if (strcmp(odd, "-") != 0)
			s->status = CLI_PARTLY;
		if (!cli_output(line, strlen(line)) || !cli_output(path, strlen(path)) || !cli_output("\n", 1))
			rc = KH_E_IO;
	} else {
		cli_say("%s: %s", path, err.message);
	}
	kh_arena_free(mem);
	return rc;
}
