/* Plans: made, read, kept and freed. What is done with one is in plan_steps.c. */
#include "plan.h"

#include <stdlib.h>
#include <string.h>

#include "error.h"
#include "finding.h"
#include "record/record_copy.h"
#include "source.h"

static const size_t BYTES_MOST = (size_t)64 << 20;

static const char *media_type(const char *path)
{
	const char *end = path == NULL ? NULL : strrchr(path, '.');

	if (end != NULL && (strcmp(end, ".md") == 0 || strcmp(end, ".markdown") == 0))
		return "text/markdown";
	if (end != NULL && (strcmp(end, ".html") == 0 || strcmp(end, ".htm") == 0))
		return "text/html";
	if (end != NULL && strcmp(end, ".hocr") == 0)
		return "text/vnd.hocr+html";
	if (end != NULL && strcmp(end, ".csv") == 0)
		return "text/csv";
	return "text/plain";
}

static int fill(struct kh_plan *plan, const struct kh_patterns *patterns, const struct kh_options *options,
    const char *path, const void *bytes, size_t size, struct kh_error *err)
{
	if (options != NULL)
		plan->options = *options;
	if (plan->options.max_bytes == 0)
		plan->options.max_bytes = BYTES_MOST;
	if (size > plan->options.max_bytes)
		return kh_fail(err, KH_E_LIMIT,
		    "%s: has %zu bytes, more than the %zu that one plan may have; split it",
		    path == NULL ? "input" : path, size, plan->options.max_bytes);
	plan->matcher = kh_matcher_new();
	plan->bytes = kh_arena_string(plan->mem, bytes, size);
	plan->size = size;
	plan->record.path = path == NULL ? NULL : kh_arena_string(plan->mem, path, strlen(path));
	plan->record.media_type = media_type(path);
	plan->run = (struct kh_run){.mem = plan->mem,
	    .patterns = patterns,
	    .matcher = plan->matcher,
	    .options = &plan->options,
	    .text = &plan->text,
	    .findings = kh_findings_new(plan->mem),
	    .err = err};
	if (plan->matcher == NULL || plan->bytes == NULL || plan->run.findings == NULL ||
	    (path != NULL && plan->record.path == NULL))
		return kh_fail_memory(err);
	return KH_OK;
}

int kh_plan_new(const struct kh_patterns *patterns, const struct kh_options *options, const char *path,
    const void *bytes, size_t size, struct kh_plan **out, struct kh_error *err)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_plan *plan = mem == NULL ? NULL : kh_arena_zero(mem, 1, sizeof *plan);

	if (plan == NULL) {
		kh_arena_free(mem);
		return kh_fail_memory(err);
	}
	plan->mem = mem;
	int rc = fill(plan, patterns, options, path, bytes, size, err);
	if (rc != KH_OK)
		kh_plan_free(plan);
	else
		*out = plan;
	return rc;
}

/* A step that failed without a word of its own gets one here; every message names the file. */
static int explain(int rc, const char *step, const char *path, struct kh_error *err)
{
	struct kh_error why = *err;
	const char *name = path == NULL ? "input" : path;

	if (rc == KH_E_MEMORY)
		return kh_fail(err, KH_E_MEMORY, "%s: out of memory", name);
	if (why.message[0] == '\0')
		return kh_fail(err, (enum kh_status)rc,
		    "%s: the step `%s` passed a limit on matching; report the file", name, step);
	return kh_fail(err, (enum kh_status)rc, "%s: %s", name, why.message);
}

static int begin_file(const struct kh_patterns *patterns, const struct kh_options *options, struct kh_extraction *x)
{
	size_t most = options != NULL && options->max_bytes > 0 ? options->max_bytes : BYTES_MOST, size = 0;
	char *bytes;
	int rc = x->path == NULL ? kh_fail(&x->err, KH_E_USAGE, "neither bytes nor a path to read them from")
	                         : kh_source_read(x->path, most, &bytes, &size, &x->err);

	if (rc != KH_OK)
		return rc;
	rc = kh_plan_new(patterns, options, x->path, bytes, size, &x->plan, &x->err);
	free(bytes);
	return rc;
}

static void begin(const struct kh_patterns *patterns, const struct kh_options *options, struct kh_extraction *x)
{
	x->plan = NULL;
	x->err.message[0] = '\0';
	x->status = x->bytes == NULL ? begin_file(patterns, options, x)
	                             : kh_plan_new(patterns, options, x->path, x->bytes, x->size, &x->plan, &x->err);
}

static void take(struct kh_extraction *x, const struct kh_step *step)
{
	int rc = step->take(x->plan);

	if (rc == KH_OK)
		return;
	x->status = explain(rc, step->name, x->path, &x->err);
	kh_plan_free(x->plan);
	x->plan = NULL;
}

void kh_plans_extract(const struct kh_patterns *patterns, const struct kh_options *options,
    struct kh_extraction *extractions, size_t count)
{
	for (size_t i = 0; i < count; i++)
		begin(patterns, options, &extractions[i]);
	for (size_t s = 0; s < kh_plan_step_count; s++)
		for (size_t i = 0; i < count; i++)
			if (extractions[i].plan != NULL)
				take(&extractions[i], &kh_plan_steps[s]);
	for (size_t i = 0; i < count; i++)
		if (extractions[i].plan != NULL)
			extractions[i].plan->run.err = NULL; /* the caller's; not to be kept */
}

static int extract_one(const struct kh_patterns *patterns, const struct kh_options *options, struct kh_extraction *x,
    struct kh_plan **out, struct kh_error *err)
{
	kh_plans_extract(patterns, options, x, 1);
	if (x->status == KH_OK)
		*out = x->plan;
	else if (err != NULL)
		*err = x->err;
	return x->status;
}

int kh_plan_extract(const struct kh_patterns *patterns, const struct kh_options *options, const char *path,
    const void *bytes, size_t size, struct kh_plan **out, struct kh_error *err)
{
	struct kh_extraction one = {.path = path, .bytes = bytes != NULL ? bytes : "", .size = size};

	return extract_one(patterns, options, &one, out, err);
}

int kh_plan_extract_file(const struct kh_patterns *patterns, const struct kh_options *options, const char *path,
    struct kh_plan **out, struct kh_error *err)
{
	struct kh_extraction one = {.path = path};

	return extract_one(patterns, options, &one, out, err);
}

const struct kh_record *kh_plan_record(const struct kh_plan *plan)
{
	return &plan->record;
}

const char *kh_plan_source(const struct kh_plan *plan, size_t *size)
{
	*size = plan->size;
	return plan->bytes;
}

int kh_plan_shrink(struct kh_plan **plan)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_plan *small = mem == NULL ? NULL : kh_arena_zero(mem, 1, sizeof *small);

	if (small == NULL || !kh_record_copy(mem, &(*plan)->record, &small->record)) {
		kh_arena_free(mem);
		return KH_E_MEMORY;
	}
	small->mem = mem;
	kh_plan_free(*plan);
	*plan = small;
	return KH_OK;
}

void kh_plan_free(struct kh_plan *plan)
{
	if (plan == NULL)
		return;
	kh_matcher_free(plan->matcher);
	kh_arena_free(plan->mem);
}
