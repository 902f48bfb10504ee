/** A table printed as aligned text, as `pdftotext -layout` gives it: columns side by side, cells wrapped in them,
 * merged cells over the rows they cover, pages cut anywhere, columns that drift from page to page, the header again
 * on every page. */
#ifndef ALIGNED_FORM_H
#define ALIGNED_FORM_H

#include <stdbool.h>
#include <stddef.h>

#include "kehoach.h"

enum aligned_where { ALIGNED_TOP, ALIGNED_MIDDLE, ALIGNED_BOTTOM };

struct aligned_form {
	size_t columns[16]; /**< columns of the table in the order of the form; each at most once */
	size_t count;
	size_t width;             /**< letters of a column of text; other columns are narrower */
	size_t page;              /**< lines of a page, 0: one page */
	enum aligned_where where; /**< where in its row a cell stands */
	bool centred;             /**< the lines of columns other than texts are centred */
	size_t drift;             /**< letters that columns move on each page */
};

/** Print a table of a record. Returns text to be freed by free(). */
char *aligned_print(const struct kh_table *table, const struct aligned_form *form);

#endif
