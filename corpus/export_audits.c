#include <stdlib.h>
#include <string.h>

#include "export.h"
#include "store.h"

/* Superior plans that are shown without being named. */
enum { SUPERIORS_MOST = 12 };

struct superiors {
	int64_t at[SUPERIORS_MOST + 1];
	size_t count;
};

/* Where the tables of an audit go. */
struct printing {
	FILE *out;
	bool json, failed;
};

static int find_superiors(struct kh_corpus *corpus, struct superiors *superiors, struct kh_error *err);
static int visit_adoption(struct kh_corpus *corpus, const struct kh_audit_options *options,
    void (*visit)(void *to, enum kh_export_audit audit, const struct kh_answer *answer), void *to,
    struct kh_error *err);
static bool is_adopted(const struct kh_answer *answer);
static void print_sheet(void *to, enum kh_export_audit audit, const struct kh_answer *answer);

int kh_export_audit_visit(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, enum kh_export_audit audit,
    void (*visit)(void *to, enum kh_export_audit audit, const struct kh_answer *answer), void *to,
    struct kh_error *err)
{
	struct kh_answer *answer = NULL;
	int rc = KH_OK;

	switch (audit) {
	case KH_EXPORT_MATRIX:
		rc = kh_audit_targets(corpus, patterns, options, &answer, err);
		break;
	case KH_EXPORT_YEARS:
		rc = kh_audit_years(corpus, patterns, options, &answer, err);
		break;
	case KH_EXPORT_AGENCIES:
		rc = kh_audit_agencies(corpus, options, &answer, err);
		break;
	case KH_EXPORT_DEADLINES:
		rc = kh_audit_deadlines(corpus, options, &answer, err);
		break;
	case KH_EXPORT_CITATIONS:
		rc = kh_audit_citations(corpus, options, &answer, err);
		break;
	case KH_EXPORT_WARNINGS:
		rc = kh_audit_warnings(corpus, options, &answer, err);
		break;
	default:
		return visit_adoption(corpus, options, visit, to, err);
	}
	if (rc == KH_OK)
		visit(to, audit, answer);
	kh_answer_free(answer);
	return rc;
}

int kh_export_audit(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, enum kh_export_audit audit, bool json, FILE *out, struct kh_error *err)
{
	struct printing printing = {out, json, false};
	int rc = kh_export_audit_visit(corpus, patterns, options, audit, print_sheet, &printing, err);

	return rc == KH_OK && printing.failed ? kh_corpus_fail(err, KH_E_MEMORY, "out of memory") : rc;
}

static int visit_adoption(struct kh_corpus *corpus, const struct kh_audit_options *options,
    void (*visit)(void *to, enum kh_export_audit audit, const struct kh_answer *answer), void *to,
    struct kh_error *err)
{
	struct superiors superiors = {{options->superior}, 1};
	int rc = options->superior != 0 ? KH_OK : find_superiors(corpus, &superiors, err);

	for (size_t i = 0; rc == KH_OK && i < superiors.count && superiors.count <= SUPERIORS_MOST; i++) {
		struct kh_answer *answer = NULL;
		rc = kh_audit_adoption(corpus, superiors.at[i], options, &answer, err);
		if (rc == KH_OK && (options->superior != 0 || is_adopted(answer)))
			visit(to, KH_EXPORT_ADOPTION, answer);
		kh_answer_free(answer);
		rc = rc == KH_NONE && options->superior == 0 ? KH_OK : rc; /* there is a later version of it */
	}
	return rc;
}

/* Plans of a province in which some place below has a plan for the same year. */
static int find_superiors(struct kh_corpus *corpus, struct superiors *superiors, struct kh_error *err)
{
	static const char sql[] =
	    "SELECT plan.id FROM plan JOIN place ON place.id = place_id WHERE level = 'province' AND EXISTS ("
	    "SELECT 1 FROM place AS below JOIN plan AS other ON other.place_id = below.id WHERE below.district IS "
	    "NOT NULL"
	    " AND below.province = place.province AND other.year = plan.year) ORDER BY plan.id LIMIT ?";
	sqlite3_stmt *row = kh_corpus_statement(corpus, sql, err);
	int rc;

	superiors->count = 0;
	if (row == NULL)
		return err != NULL ? (int)err->code : KH_E_MEMORY;
	sqlite3_bind_int(row, 1, SUPERIORS_MOST + 1);
	while ((rc = sqlite3_step(row)) == SQLITE_ROW && superiors->count <= SUPERIORS_MOST)
		superiors->at[superiors->count++] = sqlite3_column_int64(row, 0);
	rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? KH_OK : kh_corpus_fault(corpus, err);
	sqlite3_reset(row);
	return rc;
}

/* Has it a column of a plan? */
static bool is_adopted(const struct kh_answer *answer)
{
	const struct kh_sheet *matrix = &answer->sheets[0];

	return matrix->column_count > 0 && matrix->columns[matrix->column_count - 1].sourced &&
	       matrix->rows.count > 0;
}

static void print_sheet(void *to, enum kh_export_audit audit, const struct kh_answer *answer)
{
	struct printing *x = to;
	const struct kh_sheet *sheet = &answer->sheets[0];

	(void)audit;
	if (!x->json)
		kh_sheet_csv(sheet, x->out);
	for (size_t r = 0; x->json && !x->failed && r < sheet->rows.count; r++) {
		x->failed = !kh_sheet_row_json(sheet, r, x->out);
		fputc('\n', x->out);
	}
}
