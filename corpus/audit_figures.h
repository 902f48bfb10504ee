/** The figures of plans for indicators, and which of them say the same. */
#ifndef KH_AUDIT_FIGURES_H
#define KH_AUDIT_FIGURES_H

#include "audit_plans.h"

struct kh_figure {
	size_t plan;      /**< index among the plans */
	size_t indicator; /**< index in the catalogue */
	int64_t target;
	const char *op, *unit, *scope;
	const char
	    *deadline; /**< of the figure, or of its target where none of its figures has one; NULL: not known */
	double value, max;
	bool has_max, has_level;  /**< false: the indicator is named without a figure */
	uint32_t order;           /**< of the figures of a target: as its words have them */
	const char *text, *spans; /**< the statement; NULL where the audit is terse */
};

struct kh_figures {
	struct kh_figure *at; /**< by plan, indicator and place in the plan */
	size_t count;
};

/** Load the figures of these plans; to be given back by kh_figures_free, also after a failure. */
int kh_figures_load(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, struct kh_answer *answer, const struct kh_audit_plans *plans,
    struct kh_figures *figures, struct kh_error *err) KH_MUST_CHECK;

/** Fill a cell with the figures of one plan for one indicator: what is said twice stands once, levels that contradict
 * are marked. */
void kh_figures_cell(struct kh_answer *answer, const struct kh_audit_plans *plans, const struct kh_figure *figures,
    size_t count, struct kh_cell *cell);

/** Free what the figures hold, not the struct itself. */
void kh_figures_free(struct kh_figures *figures);

/** The figure that stands first in the cell of these; NULL where none has a level. conflict: whether levels
 * contradict. */
const struct kh_figure *kh_figures_first(const struct kh_figure *figures, size_t count, bool *conflict);

/** How many figures from `at` on are of its plan and indicator. */
size_t kh_figures_run(const struct kh_figures *figures, size_t at);

#endif
