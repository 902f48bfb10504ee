#include "corpus.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "intake.h"
#include "reading.h"
#include "kept.h"
#include "statement.h"
#include "store.h"
#include "writer.h"

/* As kept: a plan takes up to two hundred times these while it is read. */
enum { UNDER_WAY_BYTES = 2 << 20, KEPT_SHARE = 3 /* of its bytes a small plan keeps so much */ };

/* One plan on its way: kept bytes, read by a worker, compared and written. */
struct job {
	int64_t id;
	char *path; /* NULL for none */
	void *zstd;
	size_t zstd_size;
	struct kh_reading reading;
	int status;
	struct kh_error err;
};

struct reextract {
	struct kh_corpus *corpus;
	const struct kh_patterns *patterns;
	struct kh_reextract_options options;
	struct kh_options reading;
	int64_t reader;
	int64_t *plans;
	size_t plan_count, supplied, done;
	struct kh_reextract_result now, committed;
	struct kh_error *err;
};

static int prepare(struct reextract *x);
static int list_plans(struct reextract *x);
static int run(struct reextract *x);
static void *supply(void *context, size_t *cost, int *status);
static int fetch(struct reextract *x, struct job *job);
static void read_jobs(void *context, void *const *jobs, size_t count);
static void finish(struct job *job, struct kh_extraction *from);
static void drop(void *context, void *job);
static int write_job(void *context, void *job);
static int write_plan(struct reextract *x, struct job *job);
static int write_failure(struct reextract *x, const struct job *job);
static int report_changes(struct reextract *x, const struct job *job);
static void note_committed(void *context);
static bool go_on(void *context);

int kh_corpus_reextract(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_reextract_options *options, struct kh_reextract_result *result, struct kh_error *err)
{
	struct kh_error fallback = {0};
	struct reextract x = {.corpus = corpus, .patterns = patterns, .err = err != NULL ? err : &fallback};
	int rc;

	if (options != NULL)
		x.options = *options;
	if (x.options.reading != NULL)
		x.reading = *x.options.reading;
	x.reading.max_bytes = SIZE_MAX; /* it was let in once */
	if ((rc = prepare(&x)) == KH_OK)
		rc = run(&x);
	free(x.plans);
	if (result != NULL)
		*result = x.committed;
	return rc;
}

static int prepare(struct reextract *x)
{
	int rc = kh_corpus_begin(x->corpus, x->err);

	if (rc != KH_OK)
		return rc;
	rc = kh_corpus_run(x->corpus, "CREATE TEMP TABLE IF NOT EXISTS said_before (kind TEXT, said TEXT)", x->err);
	if (rc == KH_OK)
		rc = kh_writer_reader(x->corpus, x->patterns, &x->reader, x->err);
	if ((rc = kh_corpus_end(x->corpus, rc, x->err)) != KH_OK)
		return rc;
	return list_plans(x);
}

static int list_plans(struct reextract *x)
{
	static const char sql[] = "SELECT id FROM plan WHERE ?1 OR reader_id <> ?2 ORDER BY id LIMIT ?3";
	sqlite3_stmt *plans = kh_corpus_statement(x->corpus, sql, x->err);
	int64_t count = 0;
	int rc = kh_statement_ask(x->corpus, x->err, &count, "SELECT count(*) FROM plan", "");

	if (rc != KH_OK || plans == NULL)
		return (int)x->err->code;
	if ((x->plans = malloc(((size_t)count + 1) * sizeof *x->plans)) == NULL)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
	sqlite3_bind_int(plans, 1, x->options.all);
	sqlite3_bind_int64(plans, 2, x->reader);
	sqlite3_bind_int64(plans, 3, count);
	while ((rc = sqlite3_step(plans)) == SQLITE_ROW)
		x->plans[x->plan_count++] = sqlite3_column_int64(plans, 0);
	rc = rc == SQLITE_DONE ? KH_OK : kh_corpus_fault(x->corpus, x->err);
	sqlite3_reset(plans);
	return rc;
}

static int run(struct reextract *x)
{
	const struct kh_intake intake = {.corpus = x->corpus,
	    .threads = x->options.jobs,
	    .cost_most = UNDER_WAY_BYTES,
	    .together_cost = KH_TOGETHER_BYTES / KEPT_SHARE,
	    .supply = supply,
	    .read = read_jobs,
	    .write = write_job,
	    .committed = note_committed,
	    .go_on = go_on,
	    .drop = drop,
	    .context = x,
	    .err = x->err};

	return kh_intake_run(&intake);
}

/* ---- one plan ---- */

static void *supply(void *context, size_t *cost, int *status)
{
	struct reextract *x = context;
	struct job *job;

	if (x->supplied == x->plan_count)
		return NULL;
	if ((job = calloc(1, sizeof *job)) == NULL) {
		*status = kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
		return NULL;
	}
	job->id = x->plans[x->supplied++];
	if ((*status = fetch(x, job)) != KH_OK) {
		drop(x, job);
		return NULL;
	}
	*cost = job->zstd_size;
	return job;
}

/* zstd stays NULL where another program removed the plan. */
static int fetch(struct reextract *x, struct job *job)
{
	static const char sql[] =
	    "SELECT zstd, (SELECT path FROM path WHERE path.plan_id = source.plan_id ORDER BY id LIMIT 1) FROM source"
	    " WHERE plan_id = ?";
	sqlite3_stmt *row = kh_corpus_statement(x->corpus, sql, x->err);
	int rc;

	if (row == NULL)
		return (int)x->err->code;
	sqlite3_bind_int64(row, 1, job->id);
	rc = sqlite3_step(row);
	if (rc == SQLITE_ROW) {
		const char *path = kh_column(row, 1);
		job->zstd_size = (size_t)sqlite3_column_bytes(row, 0);
		job->zstd = malloc(job->zstd_size + 1);
		job->path = path != NULL ? strdup(path) : NULL;
		if (job->zstd == NULL || (path != NULL && job->path == NULL))
			rc = kh_corpus_fail(x->err, KH_E_MEMORY, "out of memory");
		else
			memcpy(job->zstd, sqlite3_column_blob(row, 0), job->zstd_size);
	} else if (rc != SQLITE_DONE) {
		rc = kh_corpus_fault(x->corpus, x->err);
	}
	sqlite3_reset(row);
	return rc == SQLITE_ROW || rc == SQLITE_DONE ? KH_OK : rc;
}

static void read_jobs(void *context, void *const *jobs, size_t count)
{
	const struct reextract *x = context;
	struct kh_extraction plans[KH_TOGETHER_MOST];
	struct job *of[KH_TOGETHER_MOST];
	char *bytes[KH_TOGETHER_MOST];
	size_t n = 0;

	for (size_t i = 0; i < count; i++) {
		struct job *job = jobs[i];
		size_t size;
		if (job->zstd == NULL)
			continue;
		job->status = kh_kept_unpack(job->zstd, job->zstd_size, &bytes[n], &size, &job->err);
		if (job->status == KH_OK) {
			plans[n] = (struct kh_extraction){.path = job->path, .bytes = bytes[n], .size = size};
			of[n++] = job;
		}
	}
	kh_plans_extract(x->patterns, &x->reading, plans, n);
	for (size_t i = 0; i < n; i++) {
		finish(of[i], &plans[i]);
		free(bytes[i]);
	}
}

static void finish(struct job *job, struct kh_extraction *from)
{
	job->status = from->status;
	if (from->status != KH_OK)
		job->err = from->err;
	else
		job->status = kh_reading_make(&job->reading, from->plan, from->bytes, from->size, false, &job->err);
}

static void drop(void *context, void *arg)
{
	struct job *job = arg;

	(void)context;
	kh_reading_free(&job->reading);
	free(job->path);
	free(job->zstd);
	free(job);
}

static void note_committed(void *context)
{
	struct reextract *x = context;

	x->committed = x->now;
}

static bool go_on(void *context)
{
	struct reextract *x = context;

	return x->options.progress == NULL || x->options.progress(x->options.to, x->done, x->plan_count);
}

/* ---- writing ---- */

static int write_job(void *context, void *arg)
{
	struct reextract *x = context;
	struct job *job = arg;

	x->done++;
	return job->zstd != NULL ? write_plan(x, job) : KH_OK;
}

static int write_plan(struct reextract *x, struct job *job)
{
	int rc;

	if (job->status == KH_E_MEMORY)
		return kh_corpus_fail(x->err, KH_E_MEMORY, "%s", job->err.message);
	if (job->status != KH_OK)
		return write_failure(x, job);
	x->now.read++;
	if ((rc = kh_corpus_run(x->corpus, "SAVEPOINT again", x->err)) != KH_OK ||
	    (rc = kh_statement_run(x->corpus, x->err, "DELETE FROM said_before", "")) != KH_OK ||
	    (rc = kh_statement_run(x->corpus, x->err,
	         "INSERT INTO said_before SELECT kind, said FROM saying WHERE plan_id = ?", "i", job->id)) != KH_OK ||
	    (rc = kh_writer_replace(x->corpus, &job->reading, x->reader, job->id, x->err)) != KH_OK ||
	    (rc = report_changes(x, job)) != KH_OK)
		return rc;
	if (x->options.dry && (rc = kh_corpus_run(x->corpus, "ROLLBACK TO again", x->err)) != KH_OK)
		return rc;
	return kh_corpus_run(x->corpus, "RELEASE again", x->err);
}

static int write_failure(struct reextract *x, const struct job *job)
{
	x->now.failed++;
	if (x->options.dry)
		return KH_OK;
	return kh_writer_failure(
	    x->corpus, job->path != NULL ? job->path : "", job->status, job->err.message, x->err);
}

/* What changed stands side by side: lists are by kind and by words. */
static int report_changes(struct reextract *x, const struct job *job)
{
	static const char sql[] =
	    "SELECT 0 AS gained, kind, said FROM (SELECT kind, said FROM said_before"
	    " EXCEPT SELECT kind, said FROM saying WHERE plan_id = ?1)"
	    " UNION ALL SELECT 1, kind, said FROM (SELECT kind, said FROM saying WHERE plan_id = ?1"
	    " EXCEPT SELECT kind, said FROM said_before) ORDER BY kind, said, gained";
	sqlite3_stmt *rows = kh_corpus_statement(x->corpus, sql, x->err);
	size_t before = x->now.gained + x->now.lost;
	int rc;

	if (rows == NULL)
		return (int)x->err->code;
	sqlite3_bind_int64(rows, 1, job->id);
	while ((rc = sqlite3_step(rows)) == SQLITE_ROW) {
		struct kh_change change = {.plan = job->id,
		    .path = job->path,
		    .gained = sqlite3_column_int(rows, 0) != 0,
		    .kind = kh_column(rows, 1),
		    .said = kh_column(rows, 2)};
		x->now.gained += change.gained;
		x->now.lost += !change.gained;
		if (x->options.change != NULL)
			x->options.change(x->options.to, &change);
	}
	x->now.changed += x->now.gained + x->now.lost > before;
	rc = rc == SQLITE_DONE ? KH_OK : kh_corpus_fault(x->corpus, x->err);
	sqlite3_reset(rows);
	return rc;
}
