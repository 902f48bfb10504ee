/** Dates and types of documents in which OCR misread letters or figures: what they were. Each is told from what else it could be
 *  by what it stands beside, so that no clean word is taken for another. */
#ifndef KH_SLIP_H
#define KH_SLIP_H

#include "symbol.h"

/** The date that figures read as letters give ("3l", "l2", "2O21"), as EDTF in the plan's memory: ranges of `text`. An empty `day`
 *  or `month` is one that could not be read. NULL where they give none, or there is no memory. */
const char *kh_slipped_date(
    struct kh_run *run, const struct kh_text *text, struct kh_range day, struct kh_range month, struct kh_range year);

/** The words before a number that are the type which its symbol abbreviates, but for a letter or two ("Nqhị địmh" before
 *  "30/2020/NĐ-CP"). They end at `end`, or before one short word there, and begin behind `from`; an empty range where there are
 *  none. text: [flow].  clean: set where no letter is wrong, only what stands between. */
struct kh_range kh_slipped_type(struct kh_run *run, const struct kh_text *text, const struct kh_symbol *symbol,
    uint32_t from, uint32_t end, bool *clean);

#endif
