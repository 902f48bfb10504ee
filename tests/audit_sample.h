/** A corpus of a few small plans, for tests of audits and exports. */
#ifndef AUDIT_SAMPLE_H
#define AUDIT_SAMPLE_H

#include "corpus.h"

/** The corpus. */
extern struct kh_corpus *audit_corpus;

/** The folder that it is in. */
extern char *audit_folder;

/** Fixture for Check: import the plans into a new corpus. */
void audit_sample_import(void);

/** Fixture for Check: close the corpus and remove it. */
void audit_sample_remove(void);

#endif
