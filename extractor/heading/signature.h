/** The end of a document: recipients ("Nơi nhận") and signers, one after the other, side by side, or interleaved. */
#ifndef KH_SIGNATURE_H
#define KH_SIGNATURE_H

#include "lines/lines.h"

struct kh_signature {
	struct kh_list signers;    /**< struct kh_signer */
	struct kh_list recipients; /**< struct kh_value */
	size_t line, line_end;     /**< its lines; both the count of lines where there is none */
};

/** Read the first recipients and signature at or below the line `from`.
 *  Returns KH_OK (also for none), KH_E_PATTERN or KH_E_MEMORY. */
int kh_signature_read(
    struct kh_run *run, const struct kh_lines *lines, size_t from, struct kh_signature *out) KH_MUST_CHECK;

#endif
