/** Functions that the SQL of a corpus may use. */
#ifndef KH_SQL_FUNCTIONS_H
#define KH_SQL_FUNCTIONS_H

#include <sqlite3.h>

/** Make them known to a connection:
 *  spans_json(BLOB)  packed spans as JSON: [[begin, end], …]
 *  spans_at(BLOB)    where they begin: the least of them
 *  folded(TEXT)      a name for comparing: no case, no accents, letters and digits only, words kept apart by one blank
 *  Returns an SQLite status. */
int kh_sql_functions_register(sqlite3 *db);

/** As folded(): to be freed by free(); NULL when there is no memory. NULL gives "". */
char *kh_folded(const char *text);

/** The same for a document's number or symbol, whose letters are one word: a print loses hyphens at line ends, so
 *  "71/NQCP" is "71/NQ-CP". */
char *kh_folded_symbol(const char *text);

#endif
