/** Which plans carry out a superior plan, and how that is known. */
#ifndef KH_ADOPTION_LINKS_H
#define KH_ADOPTION_LINKS_H

#include "audit_plans.h"

struct kh_link {
	bool linked;
	bool cited;      /**< by a citation that names it or agrees with what its copy has */
	const char *why; /**< for a person; NULL where nothing speaks for it */
};

/** Link the plans with `superior`. A plan whose own copy has no number or date is linked by issuer, type, subject,
 * period and the dates that agree. links: room for one a plan. */
int kh_adoption_links(struct kh_corpus *corpus, struct kh_answer *answer, const struct kh_audit_plan *superior,
    const struct kh_audit_plans *plans, struct kh_link *links, struct kh_error *err) KH_MUST_CHECK;

#endif
