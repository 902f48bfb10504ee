/* kehoach search: finds passages in the plans of a corpus. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli.h"
#include "cli_corpus.h"
#include "cli_search.h"

enum { KEY_FIELD = 256, KEY_LEAD, KEY_KIND, KEY_ANY, KEY_LIMIT, KEY_PAGE };
enum { LIMIT_MOST = 10000, PAGE_MOST = 1000, NOTHING = 1 };

struct search {
	struct cli_scope scope;
	struct kh_search_options options;
	struct cli_search out;
	char *query; /* the arguments, with blanks between */
};

static error_t parse(int key, char *arg, struct argp_state *state);
static bool add_word(struct search *x, const char *word);
static int run(struct search *x);
static int search(struct search *x, struct kh_corpus *corpus);

int cli_search(int argc, char **argv)
{
	static const struct argp_option options[] = {CLI_OPTION_CORPUS, CLI_OPTIONS_PLANS(0),
	    {"field", KEY_FIELD, "NAME", 0,
	        "in targets of this field: institutions, procedures, apparatus, civil-service, public-finance, "
	        "e-government, "
	        "direction or communication",
	        0},
	    {"lead", KEY_LEAD, "WORDS", 0, "in activities that an agency of this name leads", 0},
	    {"kind", KEY_KIND, "paragraph|target|activity|title", 0,
	        "in passages of this kind; may be given again for another", 0},
	    {"any-accents", KEY_ANY, NULL, 0, "also find words with other accents than typed, below the others", 0},
	    {"limit", KEY_LIMIT, "N", 0, "show N passages (default: 20)", 0},
	    {"page", KEY_PAGE, "K", 0, "show the K-th N of them (default: the first)", 0},
	    {"format", CLI_KEY_FORMAT, "table|json|jsonl|csv", 0,
	        "for a person (default), one JSON object, a JSON object a line, or for a spreadsheet", 0},
	    {0}};
	static const struct argp argp = {.options = options,
	    .parser = parse,
	    .args_doc = "QUERY...",
	    .doc = "Finds the passages (paragraphs, targets, activities, titles) that hold all words of the query, "
	           "best first.\v"
	           "A word with accents is found with these accents, one without accents with any (so hoa finds số "
	           "hóa), and "
	           "wherever the tone is set (hoà, hòa). Abbreviations are found by their full names and the other "
	           "way round.\n\n"
	           "  \"số hóa hồ sơ\"    words side by side; quote it for the shell: '\"số hóa hồ sơ\"'\n"
	           "  tru*              words that begin so\n"
	           "  A AND B, A OR B, A NOT B, ( )\n"
	           "  60/2021/NĐ-CP     a symbol as a whole\n\n"
	           "Of what stands in more than 2000 passages, 2000 of all parts of the corpus are ranked (1000 "
	           "where a query stands "
	           "for many words).\n\n"
	           "Exit status: 0 something was found, 1 nothing was, 2 an error."};
	struct search x = {0};
	int status;

	if (argp_parse(&argp, argc, argv, 0, NULL, &x) != 0)
		status = CLI_USAGE;
	else
		status = run(&x);
	free(x.query);
	return status;
}

static error_t parse(int key, char *arg, struct argp_state *state)
{
	static const char *const formats[] = {"table", "json", "jsonl", "csv", NULL};
	static const char *const kinds[] = {"paragraph", "target", "activity", "title", NULL};
	struct search *x = state->input;

	switch (key) {
	case KEY_FIELD:
		x->options.field = arg;
		break;
	case KEY_LEAD:
		x->options.lead = arg;
		break;
	case KEY_KIND:
		x->options.kinds |= 1U << cli_choice(arg, kinds, "kind", state);
		break;
	case KEY_ANY:
		x->options.any_accents = true;
		break;
	case KEY_LIMIT:
		x->options.limit = (size_t)cli_number(arg, LIMIT_MOST, "number of passages", state);
		break;
	case KEY_PAGE:
		x->options.page = (size_t)cli_number(arg, PAGE_MOST, "page", state);
		break;
	case CLI_KEY_FORMAT:
		x->out.format = (enum cli_search_format)cli_choice(arg, formats, "format", state);
		break;
	case ARGP_KEY_ARG:
		if (!add_word(x, arg))
			argp_failure(state, CLI_USAGE, 0, "out of memory");
		break;
	case ARGP_KEY_NO_ARGS:
		argp_error(state, "say what to search for");
		break;
	default:
		return cli_scope_parse(key, arg, state, &x->scope);
	}
	return 0;
}

static bool add_word(struct search *x, const char *word)
{
	size_t used = x->query != NULL ? strlen(x->query) : 0, size = strlen(word);
	char *longer = realloc(x->query, used + size + 2);

	if (longer == NULL)
		return false;
	x->query = longer;
	if (used > 0)
		longer[used++] = ' ';
	memcpy(longer + used, word, size + 1);
	return true;
}

/* Whatever fails is status 2, as grep has it: 1 is for nothing found. */
static int run(struct search *x)
{
	struct kh_corpus *corpus;
	int status = cli_scope_open(&x->scope, KH_CORPUS_READ, &corpus);

	if (status != 0)
		return CLI_USAGE;
	x->out.page = (struct cli_page){stdout, cli_page_width(), cli_page_bold()};
	x->out.query = x->query;
	x->options.province = x->scope.plans.province;
	x->options.district = x->scope.plans.district;
	x->options.year = x->scope.plans.year;
	status = search(x, corpus);
	kh_corpus_close(corpus);
	return cli_output_end(0) != 0 ? CLI_USAGE : status;
}

static int search(struct search *x, struct kh_corpus *corpus)
{
	struct kh_search_found found;
	struct kh_error err = {0};
	int rc = kh_corpus_search(corpus, x->query, &x->options, cli_search_hit, &x->out, &found, &err);

	if (rc != KH_OK) {
		cli_corpus_failed(rc, &err);
		return CLI_USAGE;
	}
	cli_search_end(&x->out, &found);
	if (x->out.failed) {
		cli_say("out of memory");
		return CLI_USAGE;
	}
	return found.passages > 0 ? 0 : NOTHING;
}
