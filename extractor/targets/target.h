/** Targets: every statement of a result to reach, by the contract's four rules. */
#ifndef KH_TARGET_H
#define KH_TARGET_H

#include "outline/outline.h"
#include "table/table.h"

/** What targets are found in. */
struct kh_target_sources {
	const struct kh_outline *outline;
	const struct kh_task_table *tables;
	size_t table_count;
	const char *period; /**< of the plan, EDTF, or NULL */
	bool reform;        /**< the plan is about administrative reform: its targets have fields */
};

/** Find the targets with their measures, in reading order. Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_targets_find(struct kh_run *run, const struct kh_target_sources *sources, const struct kh_target **targets,
    size_t *count) KH_MUST_CHECK;

#endif
