/** Titles of columns in which OCR misread letters. Internal. */
#ifndef KH_NEAR_TITLE_H
#define KH_NEAR_TITLE_H

#include "table.h"

#define KH_NEAR_TITLES_FILE "column-title.tsv"

/** Look through the file of titles, so that a fault of it is said when the patterns are loaded. Returns KH_OK, or KH_E_FORMAT with
 *  file, line and cause. */
int kh_near_titles_check(const char *bytes, size_t size, struct kh_error *err) KH_MUST_CHECK;

/** The role that a title [flow] has which differs in few letters from one that most tables have, in `most` or, where that is 0, in one or
 *  two, as its length allows; KH_ROLE_NONE where it is no such title, or two of them with different roles are as near. Asked only of
 *  what no pattern knows, in a header that is known as one. */
enum kh_role kh_near_title(const struct kh_run *run, struct kh_range title, size_t most);

#endif
