/** Eight bytes of a text looked at together, in a word (Lamport, "Multiple byte processing with full-word instructions",
 * 1975). Internal. */
#ifndef KH_EIGHT_H
#define KH_EIGHT_H

#include <endian.h>
#include <stdint.h>
#include <string.h>

/** A one in each byte, and the high bit of each. */
#define KH_EACH UINT64_C(0x0101010101010101)
#define KH_HIGH (0x80 * KH_EACH)

/** The eight bytes from `at` on, the first lowest. */
static inline uint64_t kh_load_eight(const void *at)
{
	uint64_t eight;

	memcpy(&eight, at, sizeof eight);
	return le64toh(eight);
}

/** The high bit of each byte that is `c`, where all bytes are below 0x80. */
static inline uint64_t kh_eight_is(uint64_t eight, char c)
{
	return ~((eight ^ (uint64_t)c * KH_EACH) + 0x7F * KH_EACH) & KH_HIGH;
}

#endif
