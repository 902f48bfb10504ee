/** Scope: the level of government that a figure is for. */
#ifndef KH_SCOPE_H
#define KH_SCOPE_H

#include "clause.h"

/** Find the level of government that each figure of a statement [flow] is for, by the contract's rules.
 *  scopes: array of `count` in the plan's memory: "province", "district", "commune" or NULL.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_scopes_find(struct kh_run *run, struct kh_range statement, const struct kh_portion *portions, size_t count,
    const char *const **scopes) KH_MUST_CHECK;

#endif
