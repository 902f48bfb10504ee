#include "charset_window.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

/* More than any letter has, misread twice or not. */
enum { LETTER_BYTES = 16 };

/* What a byte is in a token. */
enum { IN_TOKEN = 1, EVIDENCE = 2 };

static void name_kinds(struct kh_window *w);
static void look(struct kh_window *w, size_t at);

void kh_window_init(struct kh_window *w, const char *bytes, size_t size, bool viqr)
{
	w->bytes = bytes;
	w->size = size;
	w->viqr = viqr;
	name_kinds(w);
	look(w, 0);
}

/* Control codes are letters of VISCII, but for white space. The marks of VIQR are ' ( * + \ ^ ` and . ? ~; what
 * stands between them in ASCII does no harm. */
static void name_kinds(struct kh_window *w)
{
	for (unsigned c = 0; c < 256; c++) {
		bool white = c == ' ' || (c >= '\t' && c <= '\r');
		bool plain = (c >= '0' && c <= '9') || ((c | 0x20) >= 'a' && (c | 0x20) <= 'z');
		bool mark = (c >= '\'' && c <= '+') || (c >= '\\' && c <= '`') || c == '.' || c == '?' || c == '~' ||
		            (c | 0x20) == 'd';

		w->kind[c] = (mark && w->viqr) || c >= 0x80 || (c < 0x20 && !white) ? IN_TOKEN | EVIDENCE
		             : plain                                                ? IN_TOKEN
		                                                                    : 0;
	}
}

#ifdef __SSE2__

static inline __m128i is_between(__m128i x, char first, char last)
{
	return _mm_and_si128(
	    _mm_cmpgt_epi8(x, _mm_set1_epi8((char)(first - 1))), _mm_cmplt_epi8(x, _mm_set1_epi8((char)(last + 1))));
}

/* As name_kinds, of 16 bytes at once. Those beyond ASCII are negative. */
static inline void look_at_16(struct kh_window *w, const char *bytes, unsigned shift)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)bytes);
	__m128i low = _mm_or_si128(x, _mm_set1_epi8(0x20));
	__m128i evidence = _mm_andnot_si128(is_between(x, '\t', '\r'), _mm_cmplt_epi8(x, _mm_set1_epi8(0x20)));
	__m128i token = _mm_or_si128(is_between(low, 'a', 'z'), is_between(x, '0', '9'));

	if (w->viqr) {
		__m128i dots =
		    _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('.')), _mm_cmpeq_epi8(x, _mm_set1_epi8('?')));
		__m128i rest =
		    _mm_or_si128(_mm_cmpeq_epi8(x, _mm_set1_epi8('~')), _mm_cmpeq_epi8(low, _mm_set1_epi8('d')));
		__m128i marks = _mm_or_si128(is_between(x, '\'', '+'), is_between(x, '\\', '`'));

		evidence = _mm_or_si128(_mm_or_si128(evidence, dots), _mm_or_si128(rest, marks));
	}
	w->evidence |= (uint64_t)(unsigned)_mm_movemask_epi8(evidence) << shift;
	w->token |= (uint64_t)(unsigned)_mm_movemask_epi8(_mm_or_si128(token, evidence)) << shift;
}

#else

static inline void look_at_16(struct kh_window *w, const char *bytes, unsigned shift)
{
	for (unsigned i = 0; i < 16; i++) {
		uint64_t kind = w->kind[(unsigned char)bytes[i]];

		w->token |= (kind & IN_TOKEN) << (shift + i);
		w->evidence |= (kind / EVIDENCE) << (shift + i);
	}
}

#endif

/* Look at the KH_WINDOW bytes from `at` on; behind the end is nothing. */
static void look(struct kh_window *w, size_t at)
{
	char rest[KH_WINDOW];
	const char *bytes = w->bytes + at;

	if (w->size - at < KH_WINDOW) {
		memset(rest, ' ', sizeof rest);
		memcpy(rest, bytes, w->size - at);
		bytes = rest;
	}
	w->at = at;
	w->token = w->evidence = 0;
	for (unsigned i = 0; i < KH_WINDOW; i += 16)
		look_at_16(w, bytes + i, i);
}

static size_t length_of(const struct kh_window *w, size_t at, size_t end)
{
	size_t from = at;

	while (at < end && w->kind[(unsigned char)w->bytes[at]] != 0)
		at++;
	return at - from;
}

/* The first token in the window at or behind `at` that has evidence; where it goes beyond the window, the window
 * follows. *begin: KH_WINDOW for none.  Returns its end, from the window's begin. */
static size_t find_in_window(struct kh_window *w, size_t at, size_t end, size_t *begin)
{
	uint64_t evidence = w->evidence & ~(uint64_t)0 << (at - w->at), gaps;
	unsigned first;

	*begin = KH_WINDOW;
	if (evidence == 0)
		return KH_WINDOW;
	first = (unsigned)__builtin_ctzll(evidence);
	gaps = ~w->token & (((uint64_t)1 << first) - 1);
	*begin = gaps == 0 ? 0 : KH_WINDOW - (size_t)__builtin_clzll(gaps);
	if (*begin < at - w->at)
		*begin = at - w->at;
	gaps = ~w->token & ~(uint64_t)0 << first;
	if (gaps != 0)
		return (size_t)__builtin_ctzll(gaps);
	return *begin > 0 ? 0 : length_of(w, w->at, end);
}

/* Look on when nothing was found in the window: what reaches its end may have evidence behind it. Of a token that
 * fills it, the last bytes are enough, as no letter takes more. */
static size_t look_on(struct kh_window *w, size_t at, size_t end)
{
	size_t tail = ~w->token == 0 ? KH_WINDOW : (size_t)__builtin_clzll(~w->token),
	       next = w->at + KH_WINDOW - tail;

	if (next < at)
		next = at;
	if (next == w->at)
		next += KH_WINDOW - LETTER_BYTES;
	if (next < end)
		look(w, next);
	return next;
}

size_t kh_window_seek(struct kh_window *w, size_t at, size_t end, enum kh_form form, size_t *begin)
{
	for (;;) {
		size_t first, last;

		if (at >= end) {
			*begin = end;
			return end;
		}
		if (at < w->at || at >= w->at + KH_WINDOW)
			look(w, at);
		last = find_in_window(w, at, end, &first);
		if (first == KH_WINDOW) {
			at = look_on(w, at, end);
		} else if (last == 0) {
			look(w, at = w->at + first);
		} else {
			*begin = w->at + first < end ? w->at + first : end;
			at = w->at + last < end ? w->at + last : end;
			break;
		}
	}
	while (kh_window_is_blank_inside(w, *begin, at, end, form))
		at += 1 + length_of(w, at + 1, end);
	return at;
}
