/** Titles of columns in which OCR misread letters. Private to table*.c. */
#ifndef KH_NEAR_TITLE_H
#define KH_NEAR_TITLE_H

#include "table.h"

/** The role that a title [flow] has which differs in a letter or two from one that most tables have; KH_ROLE_NONE where it is no such
 *  title, or two of them with different roles are as near. Asked only of what no pattern knows, in a header that is known as one. */
enum kh_role kh_near_title(const struct kh_run *run, struct kh_range title);

#endif
