/** Citations of one document by another number. */
#ifndef KH_CITATION_NUMBERS_H
#define KH_CITATION_NUMBERS_H

#include "audit_plans.h"

/** A mention of a document: by a citation, or by its own heading. */
struct kh_mention {
	const struct kh_audit_plan *plan;
	const char *ref, *type, *date, *issuer, *text, *spans;
	const char *key; /**< mentions of one document have the same: the number, a blank, and what tells it from
	                    others of that number */
	int year;
	bool own;
	int64_t id;
};

/** Columns of the sheet "conflicts". */
enum { F_REF, F_DATE, F_PLANS, F_WHY, F_COUNT };

/** Add to the last sheet of an answer, which is that of conflicts: documents of one type, issuer, date and subject
 * whose numbers are nearly the same.  mentions: by key. */
int kh_citation_numbers(struct kh_corpus *corpus, struct kh_answer *answer, const struct kh_mention *mentions,
    size_t count, struct kh_error *err) KH_MUST_CHECK;

#endif
