/** The cells of a row that was printed in some form of its table and read back. */
#ifndef ROW_CELLS_H
#define ROW_CELLS_H

#include <stdbool.h>
#include <stddef.h>

#include "kehoach.h"

/** The form that the table was printed in. */
struct row_form {
	const struct kh_table *table;
	const size_t *columns; /**< of the table, that the form has */
	size_t count;
};

/** Are they the same text, or both none? */
bool same_text(const char *a, const char *b);

/** How many of the cells that the form has are the same in both rows; *all: their number is added. what: said of the first
 *  that is not, where it is empty yet; room: its bytes, 0 for no wish to know. */
size_t row_cells_right(const struct row_form *form, const struct kh_activity *wanted, const struct kh_activity *found,
    size_t *all, char *what, size_t room);

#endif
