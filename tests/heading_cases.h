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

/** All of them; *count set to their number. */
const struct heading_case *heading_cases(size_t *count);

#endif
