#include "corpus.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "intake.h"
#include "places.h"
#include "reading.h"
#include "search_index.h"
#include "statement.h"
#include "store.h"
#include "walk.h"
#include "writer.h"

/* A plan takes up to fifty times its bytes while it is read, and about ten times while it waits to be written. */
enum { MAX_BYTES = 64 << 20, UNDER_WAY_BYTES = 16 << 20, TIDY_LEAST = 1000 };

/* One file on its way: found, read by a worker, written. */
struct job {
	struct kh_plan_file file;
	unsigned char sha256[KH_SHA256_BYTES];
	bool known; /* was in the corpus when the import began */
	struct kh_reading reading;
};

struct import {
	struct kh_corpus *corpus;
	const struct kh_patterns *patterns;
	struct kh_import_options options;
	struct kh_options reading;
	struct kh_walk *walk;
	unsigned char (*known)[KH_SHA256_BYTES]; /* sorted */
	size_t known_count;
	int64_t reader, place; /* place: 0, or what the caller says where the text does not */
	int64_t started;       /* seconds since 1970 */
	struct kh_import_progress now, committed;
	struct kh_error *err;
};

static int prepare(struct import *x, const char *const *paths);
static int load_known(struct import *x);
static int count_files(struct import *x, const char *const *paths);
static int run(struct import *x, const char *const *paths);
static void *supply(void *context, size_t *cost, int *status);
static void read_jobs(void *context, void *const *jobs, size_t count);
static int open_file(const struct import *x, struct job *job);
static void finish(struct job *job, struct kh_extraction *from);
static void drop(void *context, void *job);
static int write_job(void *context, void *job);
static int write_file(struct import *x, struct job *job);
static int write_plan(struct import *x, struct job *job, int64_t *id);
static int report_version(struct import *x, const struct job *job, int64_t id);
static int write_path(struct import *x, const struct job *job, int64_t id, bool is_known);
static int write_failure(struct import *x, const struct job *job);
static int settle_place(struct import *x, int64_t id);
static int forget_failures(struct import *x, const char *const *paths);
static void note_committed(void *context);
static bool go_on(void *context);
static int by_bytes(const void *a, const void *b);

int kh_corpus_import(struct kh_corpus *corpus, const struct kh_patterns *patterns, const char *const *paths,
    const struct kh_import_options *options, struct kh_import_progress *result, struct kh_error *err)
{
	struct kh_error fallback = {0};
	struct import x = {.corpus = corpus, .patterns = patterns, .err = err != NULL ? err : &fallback};
	int rc;

	if (options != NULL)
		x.options = *options;
	if (x.options.reading != NULL)
		x.reading = *x.options.reading;
	if (x.reading.max_bytes == 0)
		x.reading.max_bytes = MAX_BYTES;
	x.started = (int64_t)time(NULL);
	/* What is written hangs on the plan that was written just before, and nothing is deleted: no need to look it
	 * up for each row. */
	if ((rc = kh_corpus_run(corpus, "PRAGMA foreign_keys=OFF", x.err)) == KH_OK &&
	    (rc = prepare(&x, paths)) == KH_OK)
		rc = run(&x, paths);
	sqlite3_exec(kh_corpus_db(corpus), "PRAGMA foreign_keys=ON", NULL, NULL, NULL);
	x.committed.passed = x.walk != NULL ? kh_walk_passed(x.walk) : 0;
	kh_walk_free(x.walk);
	free(x.known);
	if (result != NULL)
		*result = x.committed;
	return rc;
}

static int prepare(struct import *x, const char *const *paths)
{
	int rc;

	if ((rc = kh_corpus_begin(x->corpus, x->err)) != KH_OK)
		return rc;
	rc = kh_writer_reader(x->corpus, x->patterns, &x->reader, x->err);
	if (rc == KH_OK)
		rc = kh_place_named(
		    x->corpus, x->patterns, x->options.district, x->options.province, &x->place, x->err);
	if ((rc = kh_corpus_end(x->corpus, rc, x->err)) != KH_OK || (rc = load_known(x)) != KH_OK)
		return rc;
	if (x->options.progress != NULL && (rc = count_files(x, paths)) != KH_OK)
		return rc;
	x->walk = kh_walk_new(paths, x->reading.max_bytes, false);
	return x->walk != NULL ? KH_OK : kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
}

/* What the corpus has already need not be read: a worker looks here. */
static int load_known(struct import *x)
{
	sqlite3_stmt *all;
	int64_t count = 0;
	int rc = kh_statement_ask(x->corpus, x->err, &count, "SELECT count(*) FROM plan", "");

	if (rc != KH_OK)
		return rc;
	if ((all = kh_corpus_statement(x->corpus, "SELECT sha256 FROM plan LIMIT ?", x->err)) == NULL)
		return (int)x->err->code;
	if ((x->known = malloc(((size_t)count + 1) * sizeof *x->known)) == NULL)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	sqlite3_bind_int64(all, 1, count);
	while ((rc = sqlite3_step(all)) == SQLITE_ROW)
		if (sqlite3_column_bytes(all, 0) == KH_SHA256_BYTES)
			memcpy(x->known[x->known_count++], sqlite3_column_blob(all, 0), KH_SHA256_BYTES);
	rc = rc == SQLITE_DONE ? KH_OK : kh_corpus_fault(x->corpus, x->err);
	sqlite3_reset(all);
	qsort(x->known, x->known_count, sizeof *x->known, by_bytes);
	return rc;
}

static int count_files(struct import *x, const char *const *paths)
{
	struct kh_walk *walk = kh_walk_new(paths, x->reading.max_bytes, true);
	struct kh_plan_file file;
	int rc = walk != NULL ? KH_OK : kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");

	while (rc == KH_OK && (rc = kh_walk_next(walk, &file, x->err)) == KH_OK) {
		free(file.path);
		x->now.total++;
	}
	x->committed.total = x->now.total;
	kh_walk_free(walk);
	return rc == KH_NONE ? KH_OK : rc;
}

static int run(struct import *x, const char *const *paths)
{
	const struct kh_intake intake = {.corpus = x->corpus,
	    .threads = x->options.jobs,
	    .cost_most = UNDER_WAY_BYTES,
	    .together_cost = KH_TOGETHER_BYTES,
	    .supply = supply,
	    .read = read_jobs,
	    .write = write_job,
	    .committed = note_committed,
	    .go_on = go_on,
	    .drop = drop,
	    .context = x,
	    .err = x->err};
	int rc = kh_intake_run(&intake);

	if (rc == KH_OK && x->now.added >= TIDY_LEAST)
		rc = kh_search_tidy(x->corpus, x->err);
	return rc == KH_OK ? forget_failures(x, paths) : rc;
}

/* ---- one file ---- */

static void *supply(void *context, size_t *cost, int *status)
{
	struct import *x = context;
	struct job *job = calloc(1, sizeof *job);
	int rc = KH_E_MEMORY;

	if (job == NULL)
		kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	else
		rc = kh_walk_next(x->walk, &job->file, x->err);
	if (rc == KH_OK) {
		*cost = job->file.size;
		return job;
	}
	free(job);
	if (rc != KH_NONE)
		*status = rc;
	return NULL;
}

static void read_jobs(void *context, void *const *jobs, size_t count)
{
	const struct import *x = context;
	struct kh_extraction plans[KH_TOGETHER_MOST];
	struct job *of[KH_TOGETHER_MOST];
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		struct job *job = jobs[i];
		struct kh_plan_file *file = &job->file;
		if (file->status == KH_OK && (file->status = open_file(x, job)) == KH_OK && !job->known) {
			plans[n] =
			    (struct kh_extraction){.path = file->path, .bytes = file->bytes, .size = file->size};
			of[n++] = job;
		}
	}
	kh_plans_extract(x->patterns, &x->reading, plans, n);
	for (size_t i = 0; i < n; i++)
		finish(of[i], &plans[i]);
	for (size_t i = 0; i < count; i++) {
		struct kh_plan_file *file = &((struct job *)jobs[i])->file;
		free(file->bytes);
		file->bytes = NULL;
		kh_plan_file_mend_name(file->path);
		kh_plan_file_mend_name(file->err.message);
	}
}

/* Get the bytes, and find out whether they are in the corpus. */
static int open_file(const struct import *x, struct job *job)
{
	struct kh_plan_file *file = &job->file;
	int rc = KH_OK;

	if (file->bytes == NULL)
		rc = kh_plan_file_read(file->path, x->reading.max_bytes, &file->bytes, &file->size, &file->err);
	if (rc != KH_OK)
		return rc;
	if (file->size == 0)
		return kh_corpus_fail(&file->err, KH_E_FORMAT, "%s: no text: the file is empty", file->path);
	if (!kh_sha256(file->bytes, file->size, job->sha256))
		return kh_corpus_fail(&file->err, KH_E_MEMORY, "%s: out of memory", file->path);
	job->known = bsearch(job->sha256, x->known, x->known_count, sizeof *x->known, by_bytes) != NULL;
	return KH_OK;
}

static void finish(struct job *job, struct kh_extraction *from)
{
	struct kh_plan_file *file = &job->file;

	file->status = from->status;
	if (from->status != KH_OK)
		file->err = from->err;
	else
		file->status = kh_reading_make(&job->reading, from->plan, file->bytes, file->size, true, &file->err);
}

static void drop(void *context, void *arg)
{
	struct job *job = arg;

	(void)context;
	kh_reading_free(&job->reading);
	free(job->file.path);
	free(job->file.bytes);
	free(job);
}

/* ---- writing ---- */

static int write_job(void *context, void *job)
{
	struct import *x = context;
	int rc = write_file(x, job);

	x->now.done += rc == KH_OK;
	return rc;
}

static int write_file(struct import *x, struct job *job)
{
	int64_t id = 0;
	int rc;
	bool is_known;

	if (job->file.status == KH_E_MEMORY)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "%s", job->file.err.message);
	if (job->file.status != KH_OK)
		return write_failure(x, job);
	x->now.bytes += job->file.size;
	rc = kh_statement_ask(x->corpus, x->err, &id, "SELECT id FROM plan WHERE sha256 = ?", "b",
	    (const void *)job->sha256, sizeof job->sha256);
	is_known = rc == KH_OK;
	if (rc == KH_NONE)
		rc = write_plan(x, job, &id);
	if (rc == KH_OK && job->file.status != KH_OK)
		return write_failure(x, job);
	if (rc == KH_OK && (rc = settle_place(x, id)) == KH_OK && !is_known) {
		int64_t place;
		rc = kh_statement_ask(x->corpus, x->err, &place,
		    "SELECT place_id FROM plan WHERE id = ? AND place_id IS NULL", "i", id);
		x->now.unplaced += rc == KH_OK;
		rc = rc == KH_NONE ? KH_OK : rc;
	}
	return rc == KH_OK ? write_path(x, job, id, is_known) : rc;
}

static int write_plan(struct import *x, struct job *job, int64_t *id)
{
	int rc;

	if (job->known) {
		job->file.status = kh_corpus_fail(&job->file.err, KH_E_IO,
		    "%s: another program took this plan out of the corpus meanwhile; import it again",
		    job->file.path);
		return KH_OK;
	}
	if ((rc = kh_writer_add(x->corpus, &job->reading, job->sha256, x->reader, id, x->err)) != KH_OK)
		return rc;
	x->now.added++;
	return report_version(x, job, *id);
}

static int report_version(struct import *x, const struct job *job, int64_t id)
{
	struct kh_import_event event = {.path = job->file.path, .plan = id};
	int rc;

	if (job->reading.document == NULL)
		return KH_OK;
	rc = kh_statement_ask(x->corpus, x->err, &event.other,
	    "SELECT id FROM plan WHERE document = ? AND id <> ? ORDER BY id LIMIT 1", "ti", job->reading.document,
	    id);
	if (rc == KH_NONE)
		return KH_OK;
	x->now.versions += rc == KH_OK;
	if (rc == KH_OK && x->options.event != NULL)
		x->options.event(x->options.to, &event);
	return rc;
}

static int write_path(struct import *x, const struct job *job, int64_t id, bool is_known)
{
	sqlite3 *db = kh_corpus_db(x->corpus);
	int rc = kh_statement_run(
	    x->corpus, x->err, "INSERT OR IGNORE INTO path (plan_id, path) VALUES (?, ?)", "it", id, job->file.path);

	if (rc == KH_OK && is_known) {
		x->now.known++;
		x->now.paths += sqlite3_changes(db) > 0;
	}
	if (rc == KH_OK)
		rc = kh_statement_run(x->corpus, x->err, "DELETE FROM failure WHERE path = ?", "t", job->file.path);
	return rc;
}

static int write_failure(struct import *x, const struct job *job)
{
	struct kh_import_event event = {.path = job->file.path, .message = job->file.err.message};

	x->now.failed++;
	if (x->options.event != NULL)
		x->options.event(x->options.to, &event);
	return kh_writer_failure(x->corpus, job->file.path, job->file.status, job->file.err.message, x->err);
}

/* As the caller says it, where the text does not. */
static int settle_place(struct import *x, int64_t id)
{
	int rc;

	if (x->place == 0)
		return KH_OK;
	rc = kh_statement_run(x->corpus, x->err,
	    "UPDATE plan SET place_id = ?, place_basis = 'user' WHERE id = ? AND place_id IS NULL", "ii", x->place,
	    id);
	if (rc == KH_OK && sqlite3_changes(kh_corpus_db(x->corpus)) > 0)
		rc = kh_search_renew(x->corpus, id, x->err);
	return rc;
}

/* Failures of before below what was imported now: they did not come again. */
static int forget_failures(struct import *x, const char *const *paths)
{
	int rc = kh_corpus_begin(x->corpus, x->err);

	if (rc != KH_OK)
		return rc;
	for (; rc == KH_OK && *paths != NULL; paths++)
		rc = kh_statement_run(x->corpus, x->err,
		    "DELETE FROM failure WHERE failed < ?1 AND"
		    " (path = ?2 OR substr(path, 1, length(rtrim(?2, '/')) + 1) = rtrim(?2, '/') || '/')",
		    "it", x->started, *paths);
	return kh_corpus_end(x->corpus, rc, x->err);
}

static void note_committed(void *context)
{
	struct import *x = context;

	x->committed = x->now;
}

static bool go_on(void *context)
{
	struct import *x = context;

	return x->options.progress == NULL || x->options.progress(x->options.to, &x->now);
}

static int by_bytes(const void *a, const void *b)
{
	return memcmp(a, b, KH_SHA256_BYTES);
}
