/** Times: dates, intervals and recurrences, as EDTF level 2 (Library of Congress, 2019) and ISO 8601 durations. */
#ifndef KH_WHEN_H
#define KH_WHEN_H

#include "run.h"

/** Read the time of a table cell [flow]: fills kind, edtf and repeat of `out` by the contract's table (not `value`).
 *  Returns KH_OK (kind NULL where nothing is recognised), KH_E_PATTERN or KH_E_MEMORY. */
int kh_when_read(struct kh_run *run, struct kh_range cell, struct kh_time *out) KH_MUST_CHECK;

/** The first date in the range [flow] as EDTF ("2021-12-31", "2021-12-XX" where the day was left blank), or NULL.
 *  where: set to its place; may be NULL. */
const char *kh_when_date(struct kh_run *run, struct kh_range at, struct kh_range *where);

/** The period that a title names ("năm 2022", "giai đoạn 2021 - 2025") as EDTF, or NULL. */
const char *kh_when_period(struct kh_run *run, struct kh_range at, struct kh_range *where);

/** The time by which a statement is to hold ("đến năm 2025", "trước ngày 01/12/2022"), as EDTF, or NULL. */
const char *kh_when_deadline(struct kh_run *run, struct kh_range statement, struct kh_range *where);

/** The year that the words behind a level or before it end in ("số xã năm 2025", "năm 2025 đạt"), as EDTF, or NULL: by which that
 *  level is to be reached where others have times of their own. */
const char *kh_when_beside(struct kh_run *run, struct kh_range words, struct kh_range *where);

/** Do words [flow] name a time without its year ("đến hết năm")? */
bool kh_when_open(struct kh_run *run, struct kh_range words);

/** The years of the first list of them in a statement ("các năm 2023, 2024 và 2025"), `most` of them at most. Returns how many the list
 *  has, 0 where there is none. */
size_t kh_when_each(struct kh_run *run, struct kh_range statement, struct kh_range *years, size_t most);

/** `edtf` with the year that it does not know taken from `period`, where that is one year: what stands under the column title
 *  "Thời gian (Năm 2026)" ("XXXX-01-23" and "2026" give "2026-01-23"). Otherwise `edtf` itself; NULL also when there is no
 *  memory. */
const char *kh_when_complete(struct kh_run *run, const char *edtf, const char *period);

/** Does `edtf` lie wholly outside the years of `period`? False where either is NULL or open. */
bool kh_when_outside(const char *edtf, const char *period);

#endif
