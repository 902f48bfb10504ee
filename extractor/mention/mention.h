/** A mention of a document while it is read. Internal to the citations' room. */
#ifndef KH_MENTION_H
#define KH_MENTION_H

#include "symbol.h"

/** Ranges are [flow]; an empty one is nothing. */
struct kh_mention {
	struct kh_symbol id;
	struct kh_range type, lead;    /**< the type's words; where the mention begins: type, "số" or number */
	const struct kh_pattern *kind; /**< of set "type"; NULL: none */
	struct kh_range date, issuer;
	const char *edtf;
	uint32_t end;         /**< of the last part that was read */
	struct kh_range slip; /**< what was misread, of its type or its date */
	struct kh_range lent; /**< a number of a list, of which the next mention has the symbol */
};

/** Write a mention as a citation of the record.  Returns KH_OK or KH_E_MEMORY. */
int kh_mention_put(struct kh_run *run, const struct kh_mention *m, struct kh_citation *out) KH_MUST_CHECK;

#endif
