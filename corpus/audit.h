/** Audits: questions about all plans of a corpus, answered as tables (table_out.h).
 *
 * Each function sets `out` to an answer, to be freed by kh_answer_free, and leaves it untouched on failure. Of plans
 * with several versions only the last is looked at. They return KH_OK, KH_E_MEMORY, or what reading the corpus failed
 * with.
 */
#ifndef KH_CORPUS_AUDIT_H
#define KH_CORPUS_AUDIT_H

#include "table_out.h"

struct kh_audit_options {
	struct kh_plan_filter plans; /**< which plans are looked at */
	bool by_province_now;        /**< places in the order of the provinces since 1 July 2025 */
	bool terse;                  /**< leave out the evidence: nobody will look at it */
	bool everywhere;             /**< adoption: look at all plans, not only at those below the superior one */
	bool all_versions;           /**< also plans of which there is a later version */
	const char *indicator;       /**< years: which; NULL: all */
	int64_t superior;      /**< export: the plan whose adoption is shown; 0: those of all that are few enough */
	const char *from, *to; /**< deadlines: EDTF dates; NULL: open */
	/** How names are sorted; NULL: without accents. */
	int (*collate)(void *with, const char *a, const char *b);
	void *collate_with;
};

/** Indicators by places: the level that each adopted, beside the national level. Sheets "targets" and "unmatched"
 * (statements of no indicator, grouped by likeness). */
int kh_audit_targets(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, struct kh_answer **out, struct kh_error *err) KH_MUST_CHECK;

/** One place's figures over its plans of several years. Sheet "years". */
int kh_audit_years(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, struct kh_answer **out, struct kh_error *err) KH_MUST_CHECK;

/** Who leads and supports how much, by plan; names of one agency counted as one. Sheets "agencies" and "names" (which
 * names were taken for one). */
int kh_audit_agencies(struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer **out,
    struct kh_error *err) KH_MUST_CHECK;

/** What is due when: activities and targets with a deadline between `from` and `to`, by date. Sheet "deadlines". */
int kh_audit_deadlines(struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer **out,
    struct kh_error *err) KH_MUST_CHECK;

/** Write the deadlines of such an answer as a calendar (iCalendar, RFC 5545). stamp: when, "20260101T000000Z". False
 * when it cannot be written. */
bool kh_audit_ical(const struct kh_answer *answer, const char *stamp, FILE *out);

/** Who cites what. Sheets "citations" and "conflicts" (mentions of one document that disagree). */
int kh_audit_citations(struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer **out,
    struct kh_error *err) KH_MUST_CHECK;

/** Write the citations of such an answer as a graph for Graphviz. */
bool kh_audit_dot(const struct kh_answer *answer, FILE *out);

/** Everything odd, by plan. Sheets "warnings" and "components": which of the nine components of Điều 8 of Nghị định
 * 30/2020/NĐ-CP a copy lacks. */
int kh_audit_warnings(struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer **out,
    struct kh_error *err) KH_MUST_CHECK;

/** For each target, task and bullet of the plan `superior`: who took it word for word, adapted it, or left it out.
 * Sheets "adoption", "summary" and "links". */
int kh_audit_adoption(struct kh_corpus *corpus, int64_t superior, const struct kh_audit_options *options,
    struct kh_answer **out, struct kh_error *err) KH_MUST_CHECK;

#endif
