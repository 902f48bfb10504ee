/** What every step of one extraction shares. Made by plan.c, handed down, never kept. */
#ifndef KH_RUN_H
#define KH_RUN_H

#include "arena.h"
#include "kehoach.h"
#include "pattern/pattern.h"
#include "text/text.h"

struct kh_findings;
struct kh_flow;
struct kh_levels;

/** The deadline of a range, kept because a statement of one figure is asked for its own and for the figure's. */
struct kh_deadline_seen {
	struct kh_range statement, at; /**< [flow] */
	const char *edtf;
};

struct kh_run {
	struct kh_arena *mem;               /**< the plan's memory */
	const struct kh_patterns *patterns; /**< compiled sets */
	struct kh_matcher *matcher;
	const struct kh_options *options;
	const struct kh_text *text; /**< in lines */
	struct kh_flow *flow;       /**< paragraphs and cells; its text is kh_flow_text(flow) */
	int first_year; /**< of the plan's period, else of its date: what was reached is older; 0: not known */
	bool aims;      /**< what is read stands under objectives: what it compares with a plan is to be reached */
	struct kh_findings *findings;     /**< warnings, see finding.h */
	struct kh_levels *levels;         /**< of the statement that was read last, see level.h; NULL for none */
	struct kh_deadline_seen deadline; /**< the one that was asked last, see when.h */
	struct kh_error *err;
};

#endif
