/** Stamps of digital signatures among the pieces of a heading or of a signature. Internal to this room. */
#ifndef KH_SIGNATURE_STAMPS_H
#define KH_SIGNATURE_STAMPS_H

#include "lines/piece.h"

/** Find them. bare: those too whose words do not say that they are one. stamp: one for each piece, all false; true for
 *  those of a stamp. */
void kh_stamps_find(struct kh_run *run, const struct kh_piece *pieces, size_t count, bool bare, bool *stamp);

#endif
