/** Letters several at once, as bytes, as code points, and where they stand. Internal. */
#ifndef KH_SPREAD_H
#define KH_SPREAD_H

#include <stdint.h>
#include <string.h>

#include "eight.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/** How many of eight bytes, from the first on, are printable ASCII. The others show in the high bits: those of other
 * letters, of what is below a blank, and of DEL. */
static inline unsigned kh_count_printable(const void *at)
{
	uint64_t eight = kh_load_eight(at);
	uint64_t other = (eight | (eight - ' ' * KH_EACH) | ((eight & ~KH_HIGH) + KH_EACH)) & KH_HIGH;

	return other == 0 ? 8 : (unsigned)__builtin_ctzll(other) / 8;
}

#ifdef __SSE2__

static inline void kh_store_four(uint32_t *to, __m128i four)
{
	_mm_storeu_si128((__m128i *)(void *)to, four);
}

/** Eight bytes become eight code points. */
static inline void kh_spread_eight(uint32_t *to, const void *at)
{
	__m128i none = _mm_setzero_si128();
	__m128i pairs = _mm_unpacklo_epi8(_mm_loadl_epi64((const __m128i *)at), none);

	kh_store_four(to, _mm_unpacklo_epi16(pairs, none));
	kh_store_four(to + 4, _mm_unpackhi_epi16(pairs, none));
}

/** Eight numbers, one after another. */
static inline void kh_number_eight(uint32_t *to, uint32_t first)
{
	__m128i four = _mm_add_epi32(_mm_set1_epi32((int)first), _mm_set_epi32(3, 2, 1, 0));

	kh_store_four(to, four);
	kh_store_four(to + 4, _mm_add_epi32(four, _mm_set1_epi32(4)));
}

/** Four numbers, each with something added. */
static inline void kh_add_four(uint32_t *to, const uint32_t *from, uint32_t more)
{
	__m128i four = _mm_loadu_si128((const __m128i *)(const void *)from);

	kh_store_four(to, _mm_add_epi32(four, _mm_set1_epi32((int)more)));
}

/** As kh_number_eight, but only the first `count` of them are written over. */
static inline void kh_number_some(uint32_t *to, uint32_t first, unsigned count)
{
	__m128i order = _mm_set_epi32(3, 2, 1, 0), four = _mm_set1_epi32(4), some = _mm_set1_epi32((int)count);
	__m128i number = _mm_add_epi32(_mm_set1_epi32((int)first), order);

	for (unsigned k = 0; k < 8; k += 4) {
		__m128i is = _mm_cmpgt_epi32(some, order), old = _mm_loadu_si128((const __m128i *)(void *)(to + k));
		kh_store_four(to + k, _mm_or_si128(_mm_and_si128(is, number), _mm_andnot_si128(is, old)));
		number = _mm_add_epi32(number, four);
		order = _mm_add_epi32(order, four);
	}
}

/** How many bytes of UTF-8 four code points take, less one each. */
static inline unsigned kh_more_bytes(const uint32_t *at)
{
	__m128i four = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i sum =
	    _mm_add_epi32(_mm_cmpgt_epi32(four, _mm_set1_epi32(0x7F)), _mm_cmpgt_epi32(four, _mm_set1_epi32(0x7FF)));

	sum = _mm_sub_epi32(_mm_setzero_si128(), _mm_add_epi32(sum, _mm_cmpgt_epi32(four, _mm_set1_epi32(0xFFFF))));
	sum = _mm_sad_epu8(sum, _mm_setzero_si128());
	return (unsigned)_mm_cvtsi128_si32(_mm_add_epi32(sum, _mm_unpackhi_epi64(sum, sum)));
}

/** The low bytes of eight code points; returns how many of them, from the first on, are printable ASCII. */
static inline unsigned kh_narrow_eight(char *to, const uint32_t *at)
{
	__m128i low = _mm_loadu_si128((const __m128i *)(const void *)at);
	__m128i high = _mm_loadu_si128((const __m128i *)(const void *)(at + 4));
	__m128i eight = _mm_packus_epi16(_mm_packs_epi32(low, high), _mm_setzero_si128());
	__m128i other =
	    _mm_or_si128(_mm_cmplt_epi8(eight, _mm_set1_epi8(' ')), _mm_cmpeq_epi8(eight, _mm_set1_epi8(0x7F)));

	_mm_storel_epi64((__m128i *)(void *)to, eight);
	return (unsigned)__builtin_ctz((unsigned)_mm_movemask_epi8(other) | 0x100);
}

#else

static inline void kh_spread_eight(uint32_t *to, const void *at)
{
	for (unsigned k = 0; k < 8; k++)
		to[k] = ((const unsigned char *)at)[k];
}

static inline void kh_number_eight(uint32_t *to, uint32_t first)
{
	for (unsigned k = 0; k < 8; k++)
		to[k] = first + k;
}

static inline void kh_add_four(uint32_t *to, const uint32_t *from, uint32_t more)
{
	for (unsigned k = 0; k < 4; k++)
		to[k] = from[k] + more;
}

static inline void kh_number_some(uint32_t *to, uint32_t first, unsigned count)
{
	for (unsigned k = 0; k < count; k++)
		to[k] = first + k;
}

static inline unsigned kh_more_bytes(const uint32_t *at)
{
	unsigned n = 0;

	for (unsigned k = 0; k < 4; k++)
		n += (unsigned)(at[k] > 0x7F) + (at[k] > 0x7FF) + (at[k] > 0xFFFF);
	return n;
}

static inline unsigned kh_narrow_eight(char *to, const uint32_t *at)
{
	unsigned k = 0;

	for (; k < 8 && at[k] >= ' ' && at[k] < 0x7F; k++)
		to[k] = (char)at[k];
	return k;
}

#endif

/** Numbers with something added to each. */
static inline void kh_add_all(uint32_t *to, const uint32_t *from, uint32_t count, uint32_t more)
{
	uint32_t i = 0;

	for (; i + 4 <= count; i += 4)
		kh_add_four(to + i, from + i, more);
	for (; i < count; i++)
		to[i] = from[i] + more;
}

#endif
