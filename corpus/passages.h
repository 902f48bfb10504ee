/** What is searched in a plan: its passages, each place of the text once. */
#ifndef KH_CORPUS_PASSAGES_H
#define KH_CORPUS_PASSAGES_H

#include "reading.h"

/** Fill in the passages of a reading from its record, and which of them the targets and activities are.
 *  bytes: of the file.  Returns KH_OK or KH_E_MEMORY. */
int kh_passages_make(struct kh_reading *reading, const char *bytes, size_t size, struct kh_error *err) KH_MUST_CHECK;

/** Free them. */
void kh_passages_free(struct kh_reading *reading);

#endif
