#include "charset_scan.h"

#include <stdint.h>
#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum { CHUNK = 64, FAULTS_SEEN = 256, BLOCK_SEEN = 4, CELL_BLANKS = 3 };

/* Bit i of odd[0]: U+0080 + i; of odd[1]: U+00C0 + i. Not odd are the letters of Vietnamese, and signs that plans
 * have (no-break space, section, guillemets, degree, plus-minus, squares, middle dot, fractions, multiplication). */
static const uint64_t odd[2] = {0x8770F77EFFFFFFFF, 0xD9C3C8F0D943C8F0};

static size_t scan_chunk(const unsigned char *b, size_t before, struct kh_charset_scan *scan);
static inline unsigned is_letter(unsigned char c)
{
	return c >= 0x80 || (c | 0x20u) - 'a' < 26u;
}

static bool is_gap(const char *bytes, size_t at, size_t end);
static size_t ascii_length(const unsigned char *b, size_t size);
static size_t scan_one(const unsigned char *b, size_t before, size_t size, struct kh_charset_scan *scan);
static inline unsigned gaps_of_16(const char *bytes);
static inline unsigned misread_of_16(const char *bytes);
static inline size_t growing_of_16s(const char *bytes, size_t size, bool high);
static inline void letters_of_16(const char *bytes, unsigned *capitals, unsigned *letters);
static inline size_t count_chunk(const unsigned char *b, size_t size, size_t room, bool *ascii, int *letters);

void kh_charset_scan(const char *bytes, size_t size, struct kh_charset_scan *out)
{
	const unsigned char *b = (const unsigned char *)bytes;
	struct kh_charset_scan scan = {0, 0, 0};

	for (size_t i = 0; i < size && (scan.faults < FAULTS_SEEN || scan.faults < 2 * scan.letters);) {
		size_t used = size - i > CHUNK ? scan_chunk(b + i, i, &scan) : 0;
		size_t end = size - i > CHUNK ? i + CHUNK : size;

		i += used;
		while (used == 0 && i < end) {
			i += ascii_length(b + i, end - i);
			if (i < end)
				i += scan_one(b + i, i, size - i, &scan);
		}
	}
	*out = scan;
}

/* Four more of one kind than of the other tell. */
bool kh_charset_is_utf8(const char *bytes, size_t size, size_t room, bool *ascii)
{
	const unsigned char *b = (const unsigned char *)bytes;
	int letters = 0;
	size_t seen = count_chunk(b, size, room, ascii, &letters);

	if (!*ascii && letters >= 0 && letters < BLOCK_SEEN) { /* so few are counted by all their bytes */
		seen = 0;
		letters = 0;
	}
	for (size_t i = seen, used; i < size && letters < BLOCK_SEEN && letters > -BLOCK_SEEN; i += used) {
		if (b[i] < 0x80) {
			used = ascii_length(b + i, size - i);
			continue;
		}
		*ascii = false;
		used = kh_utf8_length(b + i, size - i);
		letters += used > 0 ? 1 : -1;
		used += used == 0;
	}
	return letters >= 0;
}

/* Three blanks in a row are looked for where there is one. */
size_t kh_charset_gap(const char *bytes, size_t at, size_t end)
{
	while (at < end) {
		unsigned gaps = 1;

		if (end - at >= 16)
			gaps = gaps_of_16(bytes + at);
		if (gaps == 0) {
			at += 16;
			continue;
		}
		at += (unsigned)__builtin_ctz(gaps);
		if (is_gap(bytes, at, end))
			return at;
		at++;
	}
	return end;
}

/* A sequence of two bytes, and then one that begins with C2, C5, C6, CB or E2. */
static bool is_misread(const unsigned char *b)
{
	bool lead =
	    (b[0] == 0xC3 && ((b[1] >= 0x82 && b[1] <= 0x86) || b[1] == 0xA1)) || (b[0] == 0xC4 && b[1] == 0x82);

	return lead && (b[2] == 0xC2 || b[2] == 0xC5 || b[2] == 0xC6 || b[2] == 0xCB || b[2] == 0xE2);
}

size_t kh_charset_misread(const char *bytes, size_t at, size_t end)
{
	const unsigned char *b = (const unsigned char *)bytes;

	while (end - at > 3) {
		size_t left = end - at - 3, used = left < 16 ? 1 : 16;
		unsigned found = used == 1 ? 1 : misread_of_16(bytes + at);

		for (; found != 0; found &= found - 1)
			if (is_misread(b + at + __builtin_ctz(found)))
				return at + (unsigned)__builtin_ctz(found);
		at += used;
	}
	return end;
}

size_t kh_charset_capital(const char *bytes, size_t at, size_t end)
{
	unsigned before = at > 0 ? is_letter((unsigned char)bytes[at - 1]) : 0;

	for (unsigned used, capitals, letters; at < end; at += used) {
		used = end - at >= 16 ? 16 : 1;
		if (used == 16) {
			letters_of_16(bytes + at, &capitals, &letters);
		} else {
			letters = is_letter((unsigned char)bytes[at]);
			capitals = bytes[at] >= 'A' && bytes[at] <= 'Z';
		}
		capitals &= letters << 1 | before;
		if (capitals != 0)
			return at + (unsigned)__builtin_ctz(capitals);
		before = letters >> (used - 1) & 1;
	}
	return end;
}

size_t kh_charset_growing(const char *bytes, size_t size, bool high)
{
	size_t at = size - size % 16, n = growing_of_16s(bytes, at, high);

	for (; at < size; at++)
		n += (unsigned char)bytes[at] < 0x20 || (high && (unsigned char)bytes[at] >= 0x80);
	return n;
}

static bool is_gap(const char *bytes, size_t at, size_t end)
{
	char c = bytes[at];

	if (c == ' ')
		return at + CELL_BLANKS <= end && memcmp(bytes + at, "   ", CELL_BLANKS) == 0;
	return (c >= '\t' && c <= '\r') || c == '|' || c == '<' || c == '>';
}

/* How many bytes of ASCII there are, eight at a time. */
static size_t ascii_length(const unsigned char *b, size_t size)
{
	size_t i = 0;
	uint64_t word = 0;

	for (; size - i >= sizeof word; i += sizeof word) {
		memcpy(&word, b + i, sizeof word);
		if ((word & 0x8080808080808080) != 0)
			break;
	}
	while (i < size && b[i] < 0x80)
		i++;
	return i;
}

/* Is a letter of Latin-1, the second byte of which is `tail`, odd behind `before`? No syllable has a vowel beside a
 * marked one but for those that are left over here; and no capital stands behind a small letter. */
static bool is_odd_behind(unsigned char before, unsigned char tail)
{
	unsigned char c = (unsigned char)(before | 0x20), letter = (unsigned char)(tail | 0x20);

	if (before >= 'a' && before <= 'z' && tail <= 0x9E)
		return true;
	switch (c) {
	case 'a':
	case 'e':
		return true;
	case 'y':
		return letter != 0xAA;
	case 'o':
		return letter == 0xB9 || letter == 0xB5 || letter == 0xAC || letter == 0xAD;
	case 'u':
		return letter == 0xB9 || letter == 0xB5 || letter == 0xBA || letter == 0xB2;
	case 'i':
		return letter == 0xAC || letter == 0xAD;
	default:
		return false;
	}
}

/* The letters and signs that windows-1252 has in the place of control codes, but for those that text has: dashes,
 * quotes, dots, the euro, the trade mark. */
static bool is_odd_sign(const unsigned char *b)
{
	if (b[0] == 0xC5)
		return b[1] != 0xA8 && b[1] != 0xA9;
	if (b[0] == 0xCB)
		return b[1] == 0x86 || b[1] == 0x9C;
	return b[0] == 0xE2 && b[1] == 0x80 &&
	       (b[2] == 0x9A || b[2] == 0x9E || b[2] == 0xA0 || b[2] == 0xA1 || b[2] == 0xB0 || b[2] == 0xB9 ||
	           b[2] == 0xBA);
}

/* b is a sequence that begins with C2, C3, C5, CB or E2; `before` bytes can be read before it. Odd is also a
 * guillemet that closes behind U+00E1: half the letters of misread UTF-8 begin so. */
static bool is_odd(const unsigned char *b, size_t before)
{
	if (b[0] > 0xC3)
		return is_odd_sign(b);
	if ((odd[b[0] & 1] >> (b[1] & 0x3F) & 1) != 0)
		return true;
	if (b[0] == 0xC3)
		return before > 0 && b[-1] < 0x80 && b[1] != 0x97 && b[1] != 0xB7 && is_odd_behind(b[-1], b[1]);
	return b[1] == 0xBB && before >= 2 && b[-2] == 0xC3 && b[-1] == 0xA1;
}

/* Scan one character; returns its length. */
static size_t scan_one(const unsigned char *b, size_t before, size_t size, struct kh_charset_scan *scan)
{
	size_t used = kh_utf8_length(b, size);

	if (used == 0) {
		scan->faults++;
		return 1;
	}
	if (used == 1)
		return 1;
	scan->letters++;
	if (scan->odd == 0 && (b[0] <= 0xC3 || b[0] == 0xC5 || b[0] == 0xCB || b[0] == 0xE2))
		scan->odd += is_odd(b, before) || (b[0] == 0xC3 && size > 2 && b[2] == 0xC3);
	return used;
}

/* Of 64 bytes, a bit each. */
struct masks {
	uint64_t high;    /* 80 to FF */
	uint64_t tail;    /* 80 to BF: second, third or fourth of a sequence */
	uint64_t three;   /* E0 to FF */
	uint64_t special; /* C0, C1, E0, ED, F0 to FF: what follows has rules of its own, or it is no UTF-8 */
	uint64_t c3;
	uint64_t look; /* C2, C3, C5, CB, E2: what is_odd wants to see */
};

static inline struct masks masks_of(const unsigned char *b);

static size_t count_bits(uint64_t mask)
{
	return (size_t)__builtin_popcountll(mask);
}

/* Count the letters less the faults of the first 64 bytes; returns how many bytes were looked at. That some letters
 * are of three bytes does not matter here. */
static inline size_t count_chunk(const unsigned char *b, size_t size, size_t room, bool *ascii, int *letters)
{
	struct masks m;
	uint64_t lead;

	*ascii = true;
	if (room < CHUNK)
		return 0;
	m = masks_of(b);
	if (size < CHUNK) {
		m.high &= ((uint64_t)1 << size) - 1;
		m.tail &= m.high;
	}
	lead = m.high & ~m.tail;
	*ascii = m.high == 0;
	*letters = (int)count_bits(lead & m.tail >> 1) -
	           (int)count_bits((lead & ~(m.tail >> 1)) | (m.tail & ~(m.high << 1)));
	return size < CHUNK ? size : CHUNK;
}

#ifdef __SSE2__

static inline struct masks masks_of(const unsigned char *b)
{
	struct masks m = {0, 0, 0, 0, 0, 0};

	for (unsigned i = 0; i < CHUNK; i += 16) {
		__m128i x = _mm_loadu_si128((const __m128i *)(const void *)(b + i));
		__m128i negative = _mm_cmplt_epi8(x, _mm_setzero_si128());
		__m128i four = _mm_and_si128(negative, _mm_cmpgt_epi8(x, _mm_set1_epi8(-17)));
		__m128i c0 = _mm_cmpeq_epi8(_mm_and_si128(x, _mm_set1_epi8(-2)), _mm_set1_epi8(-64));
		__m128i e0 =
		    _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8(-32)), _mm_cmpeq_epi8(x, _mm_set1_epi8(-19)));
		__m128i three = _mm_and_si128(negative, _mm_cmpgt_epi8(x, _mm_set1_epi8(-33)));

		m.high |= (uint64_t)(unsigned)_mm_movemask_epi8(x) << i;
		m.tail |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmplt_epi8(x, _mm_set1_epi8(-64))) << i;
		m.three |= (uint64_t)(unsigned)_mm_movemask_epi8(three) << i;
		m.special |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(four, _mm_or_si128(c0, e0))) << i;
		__m128i c2 = _mm_cmpeq_epi8(_mm_or_si128(x, _mm_set1_epi8(1)), _mm_set1_epi8(-61));
		__m128i rest =
		    _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8(-59)), _mm_cmpeq_epi8(x, _mm_set1_epi8(-53)));

		rest = _mm_or_si128(rest, _mm_cmpeq_epi8(x, _mm_set1_epi8(-30)));
		m.c3 |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(x, _mm_set1_epi8(-61))) << i;
		m.look |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(c2, rest)) << i;
	}
	return m;
}

/* Of 16 bytes, a bit for each that may be a gap. Of blanks only the first two of a row. */
static inline unsigned gaps_of_16(const char *bytes)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)bytes);
	__m128i white =
	    _mm_and_si128(_mm_cmpgt_epi8(x, _mm_set1_epi8('\t' - 1)), _mm_cmplt_epi8(x, _mm_set1_epi8('\r' + 1)));
	__m128i tag = _mm_cmpeq_epi8(_mm_or_si128(x, _mm_set1_epi8(2)), _mm_set1_epi8('>'));
	__m128i cell = _mm_cmpeq_epi8(x, _mm_set1_epi8('|'));
	unsigned blanks = (unsigned)_mm_movemask_epi8(_mm_cmpeq_epi8(x, _mm_set1_epi8(' ')));
	unsigned gaps = (unsigned)_mm_movemask_epi8(_mm_or_si128(_mm_or_si128(white, tag), cell));

	return gaps | (blanks & (blanks >> 1 | 0x8000));
}

/* Of 16 bytes (18 can be read), a bit for each that may begin a misread letter, by it and the second one behind it.
 */
static inline unsigned misread_of_16(const char *bytes)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)bytes);
	__m128i y = _mm_loadu_si128((const __m128i *)(const void *)(bytes + 2));
	__m128i lead = _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8(-61)), _mm_cmpeq_epi8(x, _mm_set1_epi8(-60)));
	__m128i behind = _mm_or_si128(_mm_cmpeq_epi8(y, _mm_set1_epi8(-62)), _mm_cmpeq_epi8(y, _mm_set1_epi8(-30)));

	behind = _mm_or_si128(behind, _mm_cmpeq_epi8(y, _mm_set1_epi8(-59)));
	behind = _mm_or_si128(behind, _mm_cmpeq_epi8(y, _mm_set1_epi8(-58)));
	behind = _mm_or_si128(behind, _mm_cmpeq_epi8(y, _mm_set1_epi8(-53)));
	return (unsigned)_mm_movemask_epi8(_mm_and_si128(lead, behind));
}

/* Of 16 bytes, a bit for each capital of ASCII, and for each letter or byte beyond ASCII. */
static inline void letters_of_16(const char *bytes, unsigned *capitals, unsigned *letters)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)bytes);
	__m128i low = _mm_or_si128(x, _mm_set1_epi8(0x20));
	__m128i letter =
	    _mm_and_si128(_mm_cmpgt_epi8(low, _mm_set1_epi8('a' - 1)), _mm_cmplt_epi8(low, _mm_set1_epi8('z' + 1)));

	*capitals = (unsigned)_mm_movemask_epi8(_mm_andnot_si128(_mm_cmpeq_epi8(x, low), letter));
	*letters = (unsigned)_mm_movemask_epi8(_mm_or_si128(letter, x));
}

static inline size_t growing_of_16s(const char *bytes, size_t size, bool high)
{
	__m128i sum = _mm_setzero_si128(), one = _mm_set1_epi8(1), above = _mm_set1_epi8((char)(high ? -128 : 0));
	uint64_t halves[2];

	for (size_t i = 0; i < size; i += 16) {
		__m128i x = _mm_loadu_si128((const __m128i *)(const void *)(bytes + i));
		__m128i grows = _mm_andnot_si128(_mm_cmpgt_epi8(above, x), _mm_cmplt_epi8(x, _mm_set1_epi8(0x20)));

		sum = _mm_add_epi64(sum, _mm_sad_epu8(_mm_and_si128(grows, one), _mm_setzero_si128()));
	}
	memcpy(halves, &sum, sizeof halves);
	return halves[0] + halves[1];
}

/* Scan 64 bytes (a 65th can be read) that begin with a character and are well-formed throughout, of characters of up
 * to three bytes. Returns how many bytes the whole characters among them are; 0, with nothing counted, for others. */
static size_t scan_chunk(const unsigned char *b, size_t before, struct kh_charset_scan *scan)
{
	struct masks m = masks_of(b);
	uint64_t lead = m.high & ~m.tail, pairs;
	size_t cut;

	if (m.high == 0)
		return CHUNK;
	if (m.special != 0 || m.tail != (lead << 1 | m.three << 2))
		return 0;
	cut = lead >> 63 != 0 ? 1 : (m.three >> 62 & 1) != 0 ? 2 : 0;
	if (cut != 0) {
		uint64_t whole = ~(uint64_t)0 >> cut;

		lead &= whole;
		m.look &= whole;
		m.c3 &= whole;
	}
	scan->letters += count_bits(lead);
	pairs = m.c3 & m.c3 >> 2;
	scan->odd += count_bits(pairs);
	for (uint64_t left = m.look & ~pairs; left != 0 && scan->odd == 0; left &= left - 1)
		scan->odd += is_odd(b + __builtin_ctzll(left), before + (size_t)__builtin_ctzll(left));
	return CHUNK - cut;
}

#else

static inline size_t growing_of_16s(const char *bytes, size_t size, bool high)
{
	size_t n = 0;

	for (size_t i = 0; i < size; i++)
		n += (unsigned char)bytes[i] < 0x20 || (high && (unsigned char)bytes[i] >= 0x80);
	return n;
}

/* Only what count_chunk looks at. */
static inline struct masks masks_of(const unsigned char *b)
{
	struct masks m = {0, 0, 0, 0, 0, 0};

	for (unsigned i = 0; i < CHUNK; i++) {
		m.high |= (uint64_t)(b[i] >= 0x80) << i;
		m.tail |= (uint64_t)((b[i] & 0xC0) == 0x80) << i;
	}
	return m;
}

static inline void letters_of_16(const char *bytes, unsigned *capitals, unsigned *letters)
{
	*capitals = *letters = 0;
	for (unsigned i = 0; i < 16; i++) {
		*letters |= is_letter((unsigned char)bytes[i]) << i;
		*capitals |= (unsigned)(bytes[i] >= 'A' && bytes[i] <= 'Z') << i;
	}
}

static inline unsigned misread_of_16(const char *bytes)
{
	return 0xFFFF;
}

static inline unsigned gaps_of_16(const char *bytes)
{
	unsigned gaps = 0;

	for (unsigned i = 0; i < 16; i++)
		gaps |= (unsigned)((unsigned char)bytes[i] <= ' ' || bytes[i] == '|' || bytes[i] == '<' ||
		                   bytes[i] == '>')
		        << i;
	return gaps;
}

static size_t scan_chunk(const unsigned char *b, size_t before, struct kh_charset_scan *scan)
{
	(void)b;
	(void)before;
	(void)scan;
	return 0;
}

#endif
