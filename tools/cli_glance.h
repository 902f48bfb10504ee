/** A record as a person wants to see it at a glance, in Vietnamese: heading, targets with their levels, tasks by lead
 *  agency, warnings. */
#ifndef CLI_GLANCE_H
#define CLI_GLANCE_H

#include "cli_page.h"
#include "kehoach.h"

/** Print the record. Returns KH_OK or KH_E_MEMORY; whether all could be written is for the caller to ask of
 * page->out. */
int cli_glance(const struct cli_page *page, const struct kh_record *record) KH_MUST_CHECK;

#endif
