/** Finds tokens: runs of letters, digits and bytes beyond ASCII. What each byte of a text is, is looked at once, and
 * kept as a bit; sixty-four are looked at at once. */
#ifndef KH_CHARSET_WINDOW_H
#define KH_CHARSET_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "charset_unit.h"

enum { KH_WINDOW = 64 };

/** What the bytes of a text are, 64 of them in a word; behind the text are words of none. */
struct kh_window {
	const uint64_t *token;    /**< the byte is of a token */
	const uint64_t *evidence; /**< and may be read in more ways than one */
};

/** Look at a text. viqr: marks are of tokens too.  Returns false when there is no memory. */
bool kh_window_init(
    struct kh_arena *mem, struct kh_window *w, const char *bytes, size_t size, bool viqr) KH_MUST_CHECK;

/** kh_window_next where the next 64 bytes do not hold all. */
size_t kh_window_seek(const struct kh_window *w, size_t at, size_t end, size_t *begin);

/** The 64 bits from bit `at` on. */
static inline uint64_t kh_window_bits(const uint64_t *words, size_t at)
{
	size_t shift = at % KH_WINDOW;

	return words[at / KH_WINDOW] >> shift | words[at / KH_WINDOW + 1] << 1 << (KH_WINDOW - 1 - shift);
}

/** The next token at or behind `at` that may be read in more ways than one: *begin, and its end; both are `end` where
 *  there is none. */
static inline size_t kh_window_next(const struct kh_window *w, size_t at, size_t end, size_t *begin)
{
	uint64_t evidence = kh_window_bits(w->evidence, at), gaps = ~kh_window_bits(w->token, at), behind;
	unsigned first;
	size_t last;

	if (evidence == 0)
		return kh_window_seek(w, at, end, begin);
	first = (unsigned)__builtin_ctzll(evidence);
	behind = gaps >> first;
	if (behind == 0)
		return kh_window_seek(w, at, end, begin);
	*begin = at + (KH_WINDOW - 1) - (unsigned)__builtin_clzll((gaps & (((uint64_t)1 << first) - 1)) << 1 | 1);
	last = at + first + (unsigned)__builtin_ctzll(behind);
	if (last > end)
		return kh_window_seek(w, at, end, begin);
	return last;
}

#endif
