/** One plan, from bytes to record, step by step. The steps are public inside the library, for the benchmark. */
#ifndef KH_PLAN_H
#define KH_PLAN_H

#include "mention/citation.h"
#include "outline/outline.h"
#include "run.h"
#include "table/table.h"

struct kh_plan {
	struct kh_arena *mem;
	struct kh_matcher *matcher;
	struct kh_options options;
	char *bytes; /**< the source */
	size_t size;
	struct kh_text text;
	struct kh_run run;
	struct kh_lines lines;
	struct kh_list found;  /**< struct kh_grid, of all readers of tables */
	struct kh_grid *grids; /**< the same in the order of the text */
	size_t grid_count;
	struct kh_paragraphs paragraphs;
	struct kh_task_table *tables;
	size_t table_count;
	struct kh_parts parts;
	struct kh_outline outline;
	struct kh_record record;
};

/** The steps of an extraction in their order, by name. Each takes what the steps before it made. */
struct kh_step {
	const char *name;
	int (*take)(struct kh_plan *plan);
};
extern const struct kh_step kh_plan_steps[];
extern const size_t kh_plan_step_count;

/** Make a plan over a copy of the bytes, no step taken yet; otherwise as kh_plan_extract. */
int kh_plan_new(const struct kh_patterns *patterns, const struct kh_options *options, const char *path,
    const void *bytes, size_t size, struct kh_plan **plan, struct kh_error *err) KH_MUST_CHECK;

#endif
