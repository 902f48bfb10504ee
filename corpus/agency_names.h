/** Which names of agencies are one agency's: by abbreviations, blank words, and the lexicons patterns/agency-*.lex.
 */
#ifndef KH_AGENCY_NAMES_H
#define KH_AGENCY_NAMES_H

#include <stdbool.h>

struct kh_agency_names;

/** Read the lexicons that are built into the program; NULL when there is no memory. To be freed by
 * kh_agency_names_free. */
struct kh_agency_names *kh_agency_names_new(void);

/** Free the lexicons; NULL is allowed. */
void kh_agency_names_free(struct kh_agency_names *names);

/** The key of a name: names of one agency have the same. To be freed by free(); NULL when there is no memory. */
char *kh_agency_key(const struct kh_agency_names *names, const char *name);

#endif
