#include "charset_window.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

enum {
	LETTER_BYTES = 16, /* more than any letter has, misread twice or not */
	WORDS_BEHIND = 2   /* that are read where the text has ended */
};

/* Of 64 bytes, a bit each. */
struct looked {
	uint64_t token, evidence;
	uint64_t blank, c3, tail; /* blanks; C3; 82 and 83 */
};

static struct looked look(const char *bytes, bool viqr);
static uint64_t blanks_inside(const struct looked *now, const struct looked *before);

bool kh_window_init(struct kh_arena *mem, struct kh_window *w, const char *bytes, size_t size, bool viqr)
{
	size_t words = size / KH_WINDOW + 1 + WORDS_BEHIND;
	uint64_t *token = kh_arena_zero(mem, words, sizeof *token),
	         *evidence = kh_arena_zero(mem, words, sizeof *evidence);
	struct looked before = {0, 0, 0, 0, 0};

	if (token == NULL || evidence == NULL)
		return false;
	for (size_t at = 0; at < size; at += KH_WINDOW) {
		char rest[KH_WINDOW];
		const char *from = bytes + at;
		struct looked now;

		if (size - at < KH_WINDOW) {
			memset(rest, ' ', sizeof rest);
			from = memcpy(rest, from, size - at);
		}
		now = look(from, viqr);
		token[at / KH_WINDOW] = now.token | blanks_inside(&now, &before);
		evidence[at / KH_WINDOW] = now.evidence;
		before = now;
	}
	w->token = token;
	w->evidence = evidence;
	return true;
}

/* The blanks that stand for the no-break space of misread UTF-8: behind C2 or C3, stored as UTF-8. A second one parts
 * two words. */
static uint64_t blanks_inside(const struct looked *now, const struct looked *before)
{
	uint64_t first, behind_first;

	if ((now->c3 | before->c3) == 0)
		return 0;
	first = now->blank & (now->tail << 1 | before->tail >> 63) & (now->c3 << 2 | before->c3 >> 62);
	behind_first = first << 1 | (before->blank & before->tail << 1 & before->c3 << 2) >> 63;
	return first | (now->blank & behind_first);
}

/* Control codes are letters of VISCII, but for white space. The marks of VIQR are ' ( * + \ ^ ` and . ? ~; what
 * stands between them in ASCII does no harm; a doubled d is a letter. */

#ifdef __SSE2__

static inline __m128i is_between(__m128i x, char first, char last)
{
	return _mm_and_si128(
	    _mm_cmpgt_epi8(x, _mm_set1_epi8((char)(first - 1))), _mm_cmplt_epi8(x, _mm_set1_epi8((char)(last + 1))));
}

static inline __m128i is_equal(__m128i x, char c)
{
	return _mm_cmpeq_epi8(x, _mm_set1_epi8(c));
}

static inline uint64_t bits_of(__m128i mask, unsigned shift)
{
	return (uint64_t)(unsigned)_mm_movemask_epi8(mask) << shift;
}

/* Those beyond ASCII are negative. */
static inline struct looked look(const char *bytes, bool viqr)
{
	struct looked out = {0, 0, 0, 0, 0};

	for (unsigned i = 0; i < KH_WINDOW; i += 16) {
		__m128i x = _mm_loadu_si128((const __m128i *)(const void *)(bytes + i));
		__m128i low = _mm_or_si128(x, _mm_set1_epi8(0x20)), blank = is_equal(x, ' ');
		__m128i evidence = _mm_andnot_si128(is_between(x, '\t', '\r'), _mm_cmplt_epi8(x, _mm_set1_epi8(' ')));
		__m128i token = _mm_or_si128(is_between(low, 'a', 'z'), is_between(x, '0', '9'));

		if (viqr) {
			__m128i ends = _mm_or_si128(is_equal(x, '.'), is_equal(x, '?'));
			__m128i rest = _mm_or_si128(is_equal(x, '~'), is_equal(low, 'd'));
			__m128i marks = _mm_or_si128(is_between(x, '\'', '+'), is_between(x, '\\', '`'));

			evidence = _mm_or_si128(_mm_or_si128(evidence, ends), _mm_or_si128(rest, marks));
		}
		out.evidence |= bits_of(evidence, i);
		out.token |= bits_of(_mm_or_si128(token, evidence), i);
		out.blank |= bits_of(blank, i);
		out.c3 |= bits_of(is_equal(x, (char)0xC3), i);
		out.tail |= bits_of(is_equal(_mm_or_si128(x, _mm_set1_epi8(1)), (char)0x83), i);
	}
	return out;
}

#else

static bool is_mark(unsigned char c)
{
	return (c >= '\'' && c <= '+') || (c >= '\\' && c <= '`') || c == '.' || c == '?' || c == '~' ||
	       (c | 0x20) == 'd';
}

static inline struct looked look(const char *bytes, bool viqr)
{
	struct looked out = {0, 0, 0, 0, 0};

	for (unsigned i = 0; i < KH_WINDOW; i++) {
		unsigned char c = (unsigned char)bytes[i], low = c | 0x20;
		bool evidence = c >= 0x80 || (c < ' ' && !(c >= '\t' && c <= '\r')) || (viqr && is_mark(c));
		bool plain = (c >= '0' && c <= '9') || (low >= 'a' && low <= 'z');

		out.evidence |= (uint64_t)evidence << i;
		out.token |= (uint64_t)(evidence || plain) << i;
		out.blank |= (uint64_t)(c == ' ') << i;
		out.c3 |= (uint64_t)(c == 0xC3) << i;
		out.tail |= (uint64_t)((c | 1) == 0x83) << i;
	}
	return out;
}

#endif

/* Where the token at `at` ends. */
static size_t end_of_token(const struct kh_window *w, size_t at, size_t end)
{
	while (at < end) {
		uint64_t gaps = ~kh_window_bits(w->token, at);

		if (gaps != 0)
			return at + (unsigned)__builtin_ctzll(gaps);
		at += KH_WINDOW;
	}
	return end;
}

/* Where to look on when nothing was found in 64 bytes: what reaches their end may have evidence behind it. Of a token
 * that fills them, the last bytes are enough, as no letter takes more. */
static size_t look_on(const struct kh_window *w, size_t at)
{
	uint64_t gaps = ~kh_window_bits(w->token, at);

	return at + KH_WINDOW - (gaps == 0 ? LETTER_BYTES : (unsigned)__builtin_clzll(gaps));
}

size_t kh_window_seek(const struct kh_window *w, size_t at, size_t end, size_t *begin)
{
	uint64_t gaps = 0;
	size_t first, last;

	while (at < end && kh_window_bits(w->evidence, at) == 0)
		at = look_on(w, at);
	if (at >= end) {
		*begin = end;
		return end;
	}
	first = at + (unsigned)__builtin_ctzll(kh_window_bits(w->evidence, at));
	if (first > at)
		gaps = ~kh_window_bits(w->token, at) << (KH_WINDOW - (first - at));
	*begin = gaps != 0 ? first - (unsigned)__builtin_clzll(gaps) : at;
	last = end_of_token(w, first, end);
	if (*begin > end)
		*begin = end;
	return last < end ? last : end;
}
