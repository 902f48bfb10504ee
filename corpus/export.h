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

/** Write an Excel workbook: a sheet a kind and an audit, numbers as numbers, headers frozen and filtered, the
 * indicators by places as a heat map. */
int kh_export_xlsx(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, const char *path, struct kh_error *err) KH_MUST_CHECK;

/** Write one HTML file that needs nothing else: the indicators by places, each figure linked to the sentence it came
 * from. */
int kh_export_html(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, FILE *out, struct kh_error *err) KH_MUST_CHECK;

#endif
