/** What the subcommands that work on a corpus share. */
#ifndef CLI_CORPUS_H
#define CLI_CORPUS_H

#include <argp.h>

#include "corpus.h"

/** Keys of options that several subcommands have; their own begin elsewhere. */
enum { CLI_KEY_CORPUS = 512, CLI_KEY_DISTRICT, CLI_KEY_PROVINCE, CLI_KEY_YEAR, CLI_KEY_PATTERNS, CLI_KEY_FORMAT };

#define CLI_OPTION_CORPUS                                                                                            \
	{                                                                                                            \
		"corpus", CLI_KEY_CORPUS, "FILE", 0,                                                                 \
		    "the corpus (default: what KEHOACH_CORPUS names, else kehoach.db in the working directory)", 0   \
	}
#define CLI_OPTION_PATTERNS                                                                                          \
	{                                                                                                            \
		"patterns", CLI_KEY_PATTERNS, "DIR", 0, "use the patterns in DIR instead of those built in", 0       \
	}
#define CLI_OPTION_JOBS                                                                                              \
	{                                                                                                            \
		"jobs", 'j', "N", 0, "read N plans at once (default: as many as there are cores)", 0                 \
	}

/** Three options that say which plans are meant, of an option group. */
#define CLI_OPTIONS_PLANS(group)                                                                                     \
	{"province", CLI_KEY_PROVINCE, "NAME", 0,                                                                    \
	    "plans of this province, as it was or is; accents may be left out", group},                              \
	    {"district", CLI_KEY_DISTRICT, "NAME", 0, "plans of this district", group},                              \
	{                                                                                                            \
		"year", CLI_KEY_YEAR, "YEAR", 0, "plans whose period holds this year", group                         \
	}

/** What these options say. */
struct cli_scope {
	const char *corpus, *patterns; /**< NULL: the default */
	struct kh_plan_filter plans;
	unsigned jobs;
	char **named; /**< the arguments, for a command that takes plans or files; ends in NULL */
};

/** Take one of these options, for the `default:` of a command's parser. ARGP_ERR_UNKNOWN for another key. */
error_t cli_scope_parse(int key, char *arg, struct argp_state *state, struct cli_scope *scope);

/** The same for a command that takes no arguments. */
error_t cli_scope_parse_alone(int key, char *arg, struct argp_state *state, struct cli_scope *scope);

/** The same for a command whose arguments are things: at least one. */
error_t cli_scope_parse_named(
    int key, char *arg, struct argp_state *state, struct cli_scope *scope, const char *things);

/** Open the corpus, or say why not: also where no plan is of the place that the options name. Returns an exit status.
 */
int cli_scope_open(const struct cli_scope *scope, enum kh_corpus_mode mode, struct kh_corpus **corpus) KH_MUST_CHECK;

/** Open the corpus and do something with each plan named. act: returns as the functions of corpus.h. Returns an exit
 * status. */
int cli_scope_each(const struct cli_scope *scope, enum kh_corpus_mode mode,
    int (*act)(void *to, struct kh_corpus *corpus, int64_t plan, struct kh_error *err), void *to) KH_MUST_CHECK;

/** Open a corpus (path NULL: the default one), or say why not. Returns an exit status. */
int cli_corpus_open(const char *path, enum kh_corpus_mode mode, struct kh_corpus **corpus) KH_MUST_CHECK;

/** The plan that a person means, or say why not. Returns an exit status. */
int cli_corpus_find(struct kh_corpus *corpus, const char *name, int64_t *id) KH_MUST_CHECK;

/** Say what went wrong, where something did. Returns an exit status. */
int cli_corpus_failed(int status, const struct kh_error *err);

/** One of `names` (ends in NULL) as an index, or a usage error. */
int cli_choice(const char *arg, const char *const names[], const char *what, struct argp_state *state);

/** A whole number from 1 to `most`, or a usage error. */
long cli_number(const char *arg, long most, const char *what, struct argp_state *state);

/** A plan as a person names it: "247/KH-UBND, 2021-12-31, Lai Vung, Đồng Tháp", as far as it has these, else its
 * subject or its path; to be freed by free(). */
char *cli_plan_name(const struct kh_plan_entry *plan);

/** A line about what is under way, on standard error where that is a terminal; drawn over the one before. NULL: wipe
 * it. */
void cli_status_line(const char *line);

/** Is there a terminal for it? */
bool cli_status_shown(void);

/** Was there an interrupt (Ctrl-C) since cli_catch_interrupt? What is under way is then to end in good order. */
bool cli_interrupted(void);

/** Let interrupts be noted from now on, not end the program. */
void cli_catch_interrupt(void);

#endif
