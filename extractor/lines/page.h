/** What a web site prints around a document on its page: fields and links above and below it. Internal to the lines' room. */
#ifndef KH_PAGE_H
#define KH_PAGE_H

#include "lines.h"

/** Drop the lines of the site from those of the page: all up to the last of its fields ("Số hiệu:", "Người ký:", "Tình
 *  trạng:" …), and all from where its links or a translation begin. A text without such fields is left as it is.
 *  Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_page_trim(struct kh_run *run, struct kh_lines *lines) KH_MUST_CHECK;

#endif
