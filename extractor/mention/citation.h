/** Citations: every mention of a document by its number ("Nghị định số 60/2021/NĐ-CP ngày 21/6/2021 của Chính phủ").
 */
#ifndef KH_CITATION_H
#define KH_CITATION_H

#include "run.h"

/** Find the citations in a string [flow] and add them to `list` (a kh_list of struct kh_citation), in order.
 *  Reports citation-year-missing.  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_citations_find(struct kh_run *run, struct kh_range at, struct kh_list *list) KH_MUST_CHECK;

/** As kh_citations_find, without reporting: for strings that are read again for another end. */
int kh_citations_read(struct kh_run *run, struct kh_range at, struct kh_list *list) KH_MUST_CHECK;

/** Compare the citations of a plan with its heading and with each other, when all are known.
 *  Reports date-conflict (the plan's own number with another date) and citation-conflict (two dates for one
 * document). Returns KH_OK or KH_E_MEMORY. */
int kh_citations_check(struct kh_run *run, const struct kh_heading *heading, const struct kh_citation *citations,
    size_t count) KH_MUST_CHECK;

#endif
