/** What audits share: the plans that are looked at, in the order of their places, and words for levels. */
#ifndef KH_AUDIT_PLANS_H
#define KH_AUDIT_PLANS_H

#include "audit.h"
#include "store.h"

/** A plan; strings are NULL where there is none, and live as long as the answer. */
struct kh_audit_plan {
	int64_t id;
	const char *path, *number, *symbol, *type, *subject, *date, *period, *issuer;
	const char *district, *province, *province_now, *commune, *level;
	int year;
	const char *place; /**< "Lai Vung, Đồng Tháp (nay thuộc Đồng Tháp)" */
	const char *title; /**< the place and the period; no two plans have the same */
};

struct kh_audit_plans {
	struct kh_audit_plan *at; /**< by place, year and id */
	size_t count;
	size_t *by_id; /**< indexes, in the order of ids */
};

/** Load the plans that the options ask for into the answer's arena. */
int kh_audit_plans_load(struct kh_corpus *corpus, const struct kh_audit_options *options, struct kh_answer *answer,
    struct kh_audit_plans *plans, struct kh_error *err) KH_MUST_CHECK;

/** The index of a plan by its id; SIZE_MAX where it is not among them. */
size_t kh_audit_plans_find(const struct kh_audit_plans *plans, int64_t id);

/** As kh_answer_sheet; where the options ask for groups, with a further column for the province since 1 July 2025. */
struct kh_sheet *kh_audit_sheet(struct kh_answer *answer, const struct kh_audit_options *options, const char *key,
    const char *title, const struct kh_sheet_column *columns, size_t count);

/** Say which plan's place a row of such a sheet is of. */
void kh_audit_sheet_place(const struct kh_sheet *sheet, struct kh_cell *row, const struct kh_audit_plan *plan);

/** Put the rows of each group together, in the order that they have. */
void kh_audit_sheet_group(struct kh_answer *answer, const struct kh_audit_options *options, struct kh_sheet *sheet);

/** How many plans from `at` on are of one province since 1 July 2025, where they are in that order. */
size_t kh_audit_plans_group(const struct kh_audit_plans *plans, size_t at);

/** The title of such a group: "Hải Phòng (12)"; NULL when there is no memory. */
const char *kh_audit_group_title(struct kh_answer *answer, const struct kh_audit_plans *plans, size_t at);

/** "247/KH-UBND", as far as it is filled in; NULL without number and symbol. */
const char *kh_audit_plan_number(struct kh_answer *answer, const struct kh_audit_plan *plan);

/** More plans than this make no table of places that a person reads: a terse audit sums them up. */
enum { KH_AUDIT_MATRIX_MOST = 60 };

/** Texts that come again and again: some of the last. Zero-initialise. */
struct kh_audit_texts {
	const char *at[1024];
};

/** As kh_answer_text; a text that came lately is not copied again. */
const char *kh_audit_text(struct kh_answer *answer, struct kh_audit_texts *texts, const char *text);

/** Visit the rows of a statement that has no parameters; false ends the visit. */
int kh_audit_rows(struct kh_corpus *corpus, const char *sql, bool (*row)(void *to, sqlite3_stmt *row), void *to,
    struct kh_error *err) KH_MUST_CHECK;

/** The packed spans of a column as JSON, in the answer's arena; NULL for NULL. */
const char *kh_answer_spans(struct kh_answer *answer, sqlite3_stmt *row, int column);

/** Finish: hand the answer out, or free it where it or the work on it failed. */
int kh_audit_finish(int status, struct kh_answer *answer, struct kh_answer **out, struct kh_error *err) KH_MUST_CHECK;

/** "≥ 80%", "30–40%", "giảm 10%": a level in words. NULL when there is no memory. */
const char *kh_level_text(
    struct kh_arena *mem, const char *op, double value, bool has_max, double max, const char *unit);

/** "cấp huyện" for "district"; NULL for NULL. */
const char *kh_scope_text(const char *scope);

/** Compare names as the options say; NULL comes last. */
int kh_audit_collate(const struct kh_audit_options *options, const char *a, const char *b);

#endif
