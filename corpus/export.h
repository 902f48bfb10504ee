/** Export: plans, targets and activities of a corpus as files that other programs open.
 *
 * Options say which plans, and how names are sorted, as of an audit; all versions of a plan are exported if they say
 * so. Functions return KH_OK, KH_E_IO (the file cannot be written), KH_E_LIMIT (a spreadsheet cannot hold so much),
 * KH_E_MEMORY, or what reading the corpus failed with.
 */
#ifndef KH_CORPUS_EXPORT_H
#define KH_CORPUS_EXPORT_H

#include "audit.h"

enum kh_export_kind {
	KH_EXPORT_PLANS,
	KH_EXPORT_TARGETS, /**< a row a figure; a target without figures has one too */
	KH_EXPORT_ACTIVITIES,
	KH_EXPORT_KINDS
};

/** An audit, as an export has it. */
enum kh_export_audit {
	KH_EXPORT_MATRIX, /**< indicators by places */
	KH_EXPORT_ADOPTION,
	KH_EXPORT_AGENCIES,
	KH_EXPORT_DEADLINES,
	KH_EXPORT_CITATIONS,
	KH_EXPORT_YEARS,
	KH_EXPORT_WARNINGS,
	KH_EXPORT_AUDITS
};

/** Visit the answers of an audit: one; of adoption one for each superior plan: options->superior, else those of the
 * corpus that others carry out, if they are a dozen at most. The answer is freed after the visit. patterns: may be
 * NULL for those that need no catalogue of indicators. */
int kh_export_audit_visit(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, enum kh_export_audit audit,
    void (*visit)(void *to, enum kh_export_audit audit, const struct kh_answer *answer), void *to,
    struct kh_error *err) KH_MUST_CHECK;

/** Write the first sheet of an audit as CSV with BOM, or as JSON Lines; of adoption, one table for each superior
 * plan. */
int kh_export_audit(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, enum kh_export_audit audit, bool json, FILE *out,
    struct kh_error *err) KH_MUST_CHECK;

/** How many rows are held at once, at least, before they are handed on. */
enum { KH_EXPORT_BATCH = 1000 };

/** Visit the rows of a kind, plan by plan, as sheets of some rows each; the last may be empty. false ends the visit.
 */
int kh_export_visit(struct kh_corpus *corpus, const struct kh_audit_options *options, enum kh_export_kind kind,
    bool (*visit)(void *to, const struct kh_sheet *sheet), void *to, struct kh_error *err) KH_MUST_CHECK;

/** Write a kind as CSV with BOM. */
int kh_export_csv(struct kh_corpus *corpus, const struct kh_audit_options *options, enum kh_export_kind kind,
    FILE *out, struct kh_error *err) KH_MUST_CHECK;

/** The same as JSON Lines: an object a line. */
int kh_export_jsonl(struct kh_corpus *corpus, const struct kh_audit_options *options, enum kh_export_kind kind,
    FILE *out, struct kh_error *err) KH_MUST_CHECK;

/** Write an Excel workbook: a sheet a kind and an audit, numbers as numbers, headers frozen and filtered, indicators
 * by places and what became of superior plans as heat maps. */
int kh_export_xlsx(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, const char *path, struct kh_error *err) KH_MUST_CHECK;

/** Write one HTML file that needs nothing else: all audits; each figure of the indicators by places, and each cell of
 * what became of superior plans, linked to the sentence it came from. */
int kh_export_html(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, FILE *out, struct kh_error *err) KH_MUST_CHECK;

#endif
