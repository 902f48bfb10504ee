/** Tables read and written as strings, for tests to compare. */
#ifndef TABLE_SHOWN_H
#define TABLE_SHOWN_H

#include "kit.h"
#include "table/table.h"

/** Find the tables of a text and rebuild the first into *t. *kit: what they were read with, to be freed by kit_free.
 *  Returns how many tables there are. */
size_t table_read(const char *source, struct kh_task_table *t, struct kit **kit);

/** The same with options. */
size_t table_read_with(
    const struct kh_options *options, const char *source, struct kh_task_table *t, struct kit **kit);

/** "no|group|objective|task|activity|product|lead|support|time|budget", a line a row; "{1.1}" is a number taken off.
 *  This and the strings below stand until the function is called again. */
const char *table_rows(struct kit *kit, const struct kh_task_table *t);

/** "title:role", parted by ", ". */
const char *table_columns(struct kit *kit, const struct kh_task_table *t);

/** The cells of the table's body: "a|b|c", a line a row. */
const char *table_cells(struct kit *kit, const struct kh_task_table *t);

#endif
