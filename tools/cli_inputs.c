#include "cli_inputs.h"

#include <errno.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/stat.h>

#include "cli.h"
#include "error.h"

/* What a plan's file is called in a folder; see is_plan. */
#define ENDINGS "*.txt, *.md, *.html, *.htm or *.hocr"

struct cli_inputs {
	char **args;
	FTS *tree;       /* of the folder that args[-1] names; NULL outside one */
	size_t found;    /* plans in it so far */
	size_t passed;   /* other files in it */
	bool unreadable; /* something in it could not be read */
};

static int next_in_tree(struct cli_inputs *inputs, char **path, struct kh_error *err);
static int visit(struct cli_inputs *inputs, FTSENT *entry, char **path, struct kh_error *err);
static int end_of_tree(struct cli_inputs *inputs, struct kh_error *err);
static int open_tree(struct cli_inputs *inputs, char *folder, struct kh_error *err);
static int take(char **path, const char *name, struct kh_error *err);
static bool is_folder(const char *name);
static bool is_plan(const char *name);
static int by_name(const FTSENT **a, const FTSENT **b);

struct cli_inputs *cli_inputs_new(char **args)
{
	struct cli_inputs *inputs = calloc(1, sizeof *inputs);

	if (inputs != NULL)
		inputs->args = args;
	return inputs;
}

void cli_inputs_free(struct cli_inputs *inputs)
{
	if (inputs == NULL)
		return;
	if (inputs->tree != NULL)
		fts_close(inputs->tree);
	free(inputs);
}

bool cli_inputs_several(const struct cli_inputs *inputs)
{
	return inputs->args[0] != NULL && (inputs->args[1] != NULL || is_folder(inputs->args[0]));
}

int cli_inputs_next(struct cli_inputs *inputs, char **path, struct kh_error *err)
{
	int rc;

	*path = NULL;
	for (;;) {
		if (inputs->tree != NULL) {
			if ((rc = next_in_tree(inputs, path, err)) != KH_OK || *path != NULL)
				return rc;
			continue;
		}
		char *arg = *inputs->args;
		if (arg == NULL)
			return KH_OK;
		inputs->args++;
		if (!is_folder(arg))
			return take(path, arg, err);
		if ((rc = open_tree(inputs, arg, err)) != KH_OK)
			return rc;
	}
}

/* KH_OK without a path at the end of the folder. */
static int next_in_tree(struct cli_inputs *inputs, char **path, struct kh_error *err)
{
	FTSENT *entry;
	int rc;

	while ((entry = fts_read(inputs->tree)) != NULL)
		if ((rc = visit(inputs, entry, path, err)) != KH_OK || *path != NULL)
			return rc;
	return end_of_tree(inputs, err);
}

static int visit(struct cli_inputs *inputs, FTSENT *entry, char **path, struct kh_error *err)
{
	bool hidden = entry->fts_level > 0 && entry->fts_name[0] == '.';

	switch (entry->fts_info) {
	case FTS_D:
		if (hidden)
			fts_set(inputs->tree, entry, FTS_SKIP);
		return KH_OK;
	case FTS_F:
		if (hidden)
			return KH_OK;
		if (!is_plan(entry->fts_name)) {
			inputs->passed++;
			return KH_OK;
		}
		inputs->found++;
		return take(path, entry->fts_path, err);
	case FTS_DNR:
	case FTS_ERR:
		inputs->unreadable = true;
		return kh_fail(err, KH_E_IO, "%s: cannot read this folder: %s; the plans in it are left out",
		    entry->fts_path, strerror(entry->fts_errno));
	default: /* the way back up, links that lead nowhere or in a circle, devices */
		return KH_OK;
	}
}

static int end_of_tree(struct cli_inputs *inputs, struct kh_error *err)
{
	bool empty = inputs->found == 0 && !inputs->unreadable;

	fts_close(inputs->tree);
	inputs->tree = NULL;
	if (empty)
		return kh_fail(err, KH_E_IO,
		    "%s: no plans in this folder (" ENDINGS
		    ", at any depth); other files are read when named one by one",
		    inputs->args[-1]);
	if (inputs->passed == 0)
		return KH_OK;
	return kh_fail(
	    err, KH_NONE, "%s: %zu files passed over that are not " ENDINGS, inputs->args[-1], inputs->passed);
}

static int open_tree(struct cli_inputs *inputs, char *folder, struct kh_error *err)
{
	char *roots[2] = {folder, NULL};

	inputs->tree = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name);
	if (inputs->tree == NULL)
		return kh_fail(err, KH_E_IO, "%s: cannot read this folder: %s", folder, strerror(errno));
	inputs->found = 0;
	inputs->passed = 0;
	inputs->unreadable = false;
	return KH_OK;
}

static int take(char **path, const char *name, struct kh_error *err)
{
	*path = strdup(name);
	return *path != NULL ? KH_OK : kh_fail_memory(err);
}

static bool is_folder(const char *name)
{
	struct stat st;

	return strcmp(name, "-") != 0 && stat(name, &st) == 0 && S_ISDIR(st.st_mode);
}

static bool is_plan(const char *name)
{
	static const char *const endings[] = {".txt", ".md", ".html", ".htm", ".hocr"};
	const char *dot = strrchr(name, '.');

	for (size_t i = 0; dot != NULL && i < sizeof endings / sizeof *endings; i++)
		if (strcasecmp(dot, endings[i]) == 0)
			return true;
	return false;
}

/* By bytes, so that the order is the same on every machine. */
static int by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}
