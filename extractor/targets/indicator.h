/** Indicators: which quantity of the catalogue (patterns/indicator.tsv) a statement, or one figure of it, sets a
 * level for.
 *
 * Patterns of the set `indicator` name the heads that wake a further set ("hồ sơ" wakes `indicator-dossier`); those
 * of the further sets look at one clause and yield an `id`. The first pattern that matches wins, so that what is
 * special stands before what is general. What has no percentage is matched by patterns that yield `bare=yes` alone,
 * unless it begins as the set `indicator-title` says: a row of an indicator table, its level in another cell. */
#ifndef KH_INDICATOR_H
#define KH_INDICATOR_H

#include "run.h"

struct kh_indicators;

/** Find the indicator of each measure of a statement [flow] by the clause that its figure stands in.
 *  measures: as kh_measures_find gives them for this statement; `indicator` of each is set.
 *  indicator: set to the statement's own: that of its first measure that has one, else what kh_indicator_find gives.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_indicators_find(struct kh_run *run, struct kh_range statement, struct kh_measure *measures, size_t count,
    const char **indicator) KH_MUST_CHECK;

/** The indicator that a statement [flow] is about, for a statement whose measures are not at hand; its id or NULL. */
const char *kh_indicator_find(struct kh_run *run, struct kh_range statement);

/** Read the catalogue (the bytes of patterns/indicator.tsv) into `mem`.
 *  Returns KH_OK, KH_E_FORMAT (line named) or KH_E_MEMORY. */
int kh_indicators_new(struct kh_arena *mem, const char *bytes, size_t size, struct kh_indicators **out,
    struct kh_error *err) KH_MUST_CHECK;

#endif
