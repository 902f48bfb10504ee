#include "walk.h"

#include <errno.h>
#include <fts.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "zip.h"
#include "store.h"

struct kh_walk {
	const char *const *paths;
	FTS *tree;              /* of the folder that paths[-1] names; NULL outside one */
	size_t found;           /* plans in it */
	bool unreadable;        /* something in it could not be read */
	struct kh_zip *archive; /* being read; NULL outside one */
	size_t max_bytes, passed;
	bool names;
};

static int next_in_archive(struct kh_walk *walk, struct kh_plan_file *file, struct kh_error *err);
static int next_in_tree(struct kh_walk *walk, struct kh_plan_file *file, struct kh_error *err);
static int visit(struct kh_walk *walk, FTSENT *entry, struct kh_plan_file *file, struct kh_error *err);
static int end_tree(struct kh_walk *walk, struct kh_plan_file *file, struct kh_error *err);
static int start(struct kh_walk *walk, const char *path, struct kh_plan_file *file, struct kh_error *err);
static int take(struct kh_walk *walk, const char *path, size_t size, struct kh_plan_file *file, struct kh_error *err);
static char *plain_path(const char *path);
static bool is_archive(const char *name);
static int by_name(const FTSENT **a, const FTSENT **b);

struct kh_walk *kh_walk_new(const char *const *paths, size_t max_bytes, bool names)
{
	struct kh_walk *walk = calloc(1, sizeof *walk);

	if (walk != NULL) {
		walk->paths = paths;
		walk->max_bytes = max_bytes;
		walk->names = names;
	}
	return walk;
}

void kh_walk_free(struct kh_walk *walk)
{
	if (walk == NULL)
		return;
	kh_zip_close(walk->archive);
	if (walk->tree != NULL)
		fts_close(walk->tree);
	free(walk);
}

size_t kh_walk_passed(const struct kh_walk *walk)
{
	return walk->passed;
}

int kh_walk_next(struct kh_walk *walk, struct kh_plan_file *file, struct kh_error *err)
{
	int rc = KH_NONE;

	*file = (struct kh_plan_file){0};
	while (rc == KH_NONE) {
		if (walk->archive != NULL)
			rc = next_in_archive(walk, file, err);
		else if (walk->tree != NULL)
			rc = next_in_tree(walk, file, err);
		else if (*walk->paths == NULL)
			return KH_NONE;
		else
			rc = start(walk, *walk->paths++, file, err);
	}
	return rc;
}

/* KH_NONE at the end of the archive, as the other steps at the end of theirs. */
static int next_in_archive(struct kh_walk *walk, struct kh_plan_file *file, struct kh_error *err)
{
	int rc;

	do
		rc = kh_zip_next(walk->archive, file, err);
	while (rc == KH_OK && file->path == NULL && file->status == KH_OK);
	if (rc == KH_NONE) {
		walk->passed += kh_zip_passed(walk->archive);
		kh_zip_close(walk->archive);
		walk->archive = NULL;
	}
	return rc;
}

static int next_in_tree(struct kh_walk *walk, struct kh_plan_file *file, struct kh_error *err)
{
	FTSENT *entry;
	int rc;

	while ((entry = fts_read(walk->tree)) != NULL)
		if ((rc = visit(walk, entry, file, err)) != KH_NONE || walk->archive != NULL)
			return rc;
	return end_tree(walk, file, err);
}

static int visit(struct kh_walk *walk, FTSENT *entry, struct kh_plan_file *file, struct kh_error *err)
{
	bool hidden = entry->fts_level > 0 && entry->fts_name[0] == '.';

	switch (entry->fts_info) {
	case FTS_D:
		if (hidden)
			fts_set(walk->tree, entry, FTS_SKIP);
		return KH_NONE;
	case FTS_F:
		if (hidden)
			return KH_NONE;
		if (!kh_plan_file_is(entry->fts_name) && !is_archive(entry->fts_name)) {
			walk->passed++;
			return KH_NONE;
		}
		walk->found++;
		return take(walk, entry->fts_path, (size_t)entry->fts_statp->st_size, file, err);
	case FTS_DNR:
	case FTS_ERR:
	case FTS_NS:
		walk->unreadable = true;
		if ((file->path = plain_path(entry->fts_path)) == NULL)
			return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
		file->status = kh_corpus_fail(&file->err, KH_E_IO, "%s: cannot read: %s; what is in it is left out",
		    file->path, strerror(entry->fts_errno));
		return KH_OK;
	default: /* the way back up, links that lead nowhere or in a circle, devices */
		return KH_NONE;
	}
}

static int end_tree(struct kh_walk *walk, struct kh_plan_file *file, struct kh_error *err)
{
	bool empty = walk->found == 0 && !walk->unreadable;

	fts_close(walk->tree);
	walk->tree = NULL;
	if (!empty)
		return KH_NONE;
	if ((file->path = plain_path(walk->paths[-1])) == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	file->status = kh_corpus_fail(&file->err, KH_E_IO,
	    "%s: no plans in this folder (" KH_CORPUS_ENDINGS
	    ", at any depth); other files are read when named one by one",
	    file->path);
	return KH_OK;
}

static int start(struct kh_walk *walk, const char *path, struct kh_plan_file *file, struct kh_error *err)
{
	char *roots[2] = {(char *)path, NULL};
	struct stat st = {0};

	if (stat(path, &st) != 0 || !S_ISDIR(st.st_mode))
		return take(walk, path, (size_t)st.st_size, file, err);
	walk->found = 0;
	walk->unreadable = false;
	if ((walk->tree = fts_open(roots, FTS_LOGICAL | FTS_NOCHDIR, by_name)) == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "%s: %s", path, strerror(errno));
	return KH_NONE;
}

/* A file, or the archive that is read next. */
static int take(struct kh_walk *walk, const char *path, size_t size, struct kh_plan_file *file, struct kh_error *err)
{
	if ((file->path = plain_path(path)) == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	file->size = size;
	if (!is_archive(path))
		return KH_OK;
	file->status = kh_zip_open(&walk->archive, file->path, walk->max_bytes, walk->names, &file->err);
	if (file->status == KH_E_MEMORY)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	if (file->status != KH_OK)
		return KH_OK;
	free(file->path);
	file->path = NULL;
	return KH_NONE;
}

static bool is_archive(const char *name)
{
	static const char *const endings[] = {".zip", NULL};

	return kh_plan_file_ends_in(name, endings);
}

/* Without "./" and doubled slashes, so that one file has one name. */
static char *plain_path(const char *path)
{
	char *plain = malloc(strlen(path) + 1), *to = plain;

	if (plain == NULL)
		return NULL;
	while (*path != '\0') {
		bool begins = to == plain || to[-1] == '/';
		if (begins && path[0] == '.' && path[1] == '/' && path[1 + strspn(path + 1, "/")] != '\0')
			path += 1 + strspn(path + 1, "/");
		else if (begins && to > plain && path[0] == '/')
			path++;
		else
			*to++ = *path++;
	}
	*to = '\0';
	return plain;
}

/* By bytes, so that the order is the same on every machine. */
static int by_name(const FTSENT **a, const FTSENT **b)
{
	return strcmp((*a)->fts_name, (*b)->fts_name);
}
