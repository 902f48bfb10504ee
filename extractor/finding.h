/** Findings: what a person should look at. Each has a code of the contract and a Vietnamese sentence, both from
 *  warnings.def. */
#ifndef KH_FINDING_H
#define KH_FINDING_H

#include "kehoach.h"
#include "run.h"

enum kh_finding {
#define KH_WARNING(name, code, message) KH_W_##name,
#include "warnings.def"
#undef KH_WARNING
	KH_W_COUNT
};

struct kh_findings;

/** Make an empty list in `mem`; NULL when there is no memory. */
struct kh_findings *kh_findings_new(struct kh_arena *mem);

/** Report a finding at a range of the flow. Further arguments fill the sentence's %s, in order; each is a C string.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_report(struct kh_run *run, enum kh_finding what, struct kh_range at, ...) KH_MUST_CHECK;

/** As kh_report, for source spans. */
int kh_report_spans(struct kh_run *run, enum kh_finding what, struct kh_spans spans, ...) KH_MUST_CHECK;

/** Report the accents that the run's patterns found wrong or lost in the flow (ocr-slip). Returns KH_OK or KH_E_MEMORY. */
int kh_slips_report(struct kh_run *run) KH_MUST_CHECK;

/** The findings as an array in the plan's memory, in the order of their places. */
void kh_findings_array(struct kh_findings *findings, const struct kh_warning **warnings, size_t *count);

/** How many codes there are, and the code of one, for the manual and its test. */
const char *kh_finding_code(enum kh_finding what);

#endif
