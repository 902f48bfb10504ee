/** A plan's clean text, for a person to read: heading, sections with their paragraphs, and tables, in the order of
 * the file. */
#ifndef CLI_READING_H
#define CLI_READING_H

#include "cli_page.h"
#include "kehoach.h"

/** Print it. Returns KH_OK or KH_E_MEMORY; whether all could be written is for the caller to ask of page->out. */
int cli_reading(const struct cli_page *page, const struct kh_record *record) KH_MUST_CHECK;

#endif
