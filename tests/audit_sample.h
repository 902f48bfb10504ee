/** A corpus of a few small plans, for tests of audits and exports. */
#ifndef AUDIT_SAMPLE_H
#define AUDIT_SAMPLE_H

#include "corpus.h"

/** The corpus, and the folder it is in. */
extern struct kh_corpus *audit_corpus;
extern char *audit_folder;

/** Fixtures for Check: import the plans into a new corpus; close and remove it. */
void audit_sample_import(void);
void audit_sample_remove(void);

#endif
