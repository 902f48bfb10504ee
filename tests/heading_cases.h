/** Headings and what is to be read of them: invented ones of many bodies and years, in the forms that texts reach us in, decided by the
 *  contract. */
#ifndef HEADING_CASES_H
#define HEADING_CASES_H

#include <stddef.h>

/** NULL: the plan gives none. */
struct heading_case {
	const char *text;
	const char *issuer, *level, *district, *province;
	const char *number, *symbol, *type, *subject, *place, *date, *period;
};

/** Their list; *count set to their number. */
const struct heading_case *heading_cases(size_t *count);

/** Those whose subjects take long lines or several, or whose numbers and dates are left blank. */
const struct heading_case *heading_cases_long(size_t *count);

#endif
