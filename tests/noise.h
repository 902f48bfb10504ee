/** A scan's slips, for tests of how much a record keeps. */
#ifndef NOISE_H
#define NOISE_H

#include "transform.h"

/** As a scan damages a text: of one letter in `rarity` an accent is lost or changed. The same seed gives the same
 *  damage. */
struct bytes noise(const char *text, size_t size, unsigned rarity, unsigned seed);

#endif
