/** A table printed as plain text that has lost its grid, as `pdftotext -raw` gives it: cells one after another, wrapped at the
 *  width of their columns, a cell of one line and the next on one line together, the header again on every page. */
#ifndef SHRED_FORM_H
#define SHRED_FORM_H

#include <stddef.h>

#include "kehoach.h"

struct shred_form {
	size_t columns[16]; /**< columns of the table in the order of the form; each at most once */
	size_t count;
	size_t width; /**< letters of a column of text; columns of agencies and times are narrower */
	size_t page;  /**< lines of a page, 0: one page */
};

/** Print a table of a record. Returns text to be freed by free(). */
char *shred_print(const struct kh_table *table, const struct shred_form *form);

#endif
