/** Finds tokens: runs of letters, digits and bytes beyond ASCII. Sixty-four bytes are looked at at once. */
#ifndef KH_CHARSET_WINDOW_H
#define KH_CHARSET_WINDOW_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "charset_unit.h"

enum { KH_WINDOW = 64 };

/** A text, and what the bytes from `at` on are. */
struct kh_window {
	const char *bytes;
	size_t size;
	bool viqr;         /**< marks are of tokens too */
	uint8_t kind[256]; /**< the same of each byte */
	size_t at;
	uint64_t token;    /**< bit i: byte at + i is of a token */
	uint64_t evidence; /**< and may be read in more ways than one */
};

/** Look at the begin of a text. */
void kh_window_init(struct kh_window *w, const char *bytes, size_t size, bool viqr);

/** kh_window_next where the window does not hold all. */
size_t kh_window_seek(struct kh_window *w, size_t at, size_t end, enum kh_form form, size_t *begin);

/** Does the blank at `at` stand for the no-break space of misread UTF-8? Behind C2 or C3, stored as UTF-8. A second
 * one parts two words. */
static inline bool kh_window_is_blank_inside(
    const struct kh_window *w, size_t begin, size_t at, size_t end, enum kh_form form)
{
	const unsigned char *b = (const unsigned char *)w->bytes + at;

	if (form != KH_FORM_UTF8 || at >= end || at < begin + 2 || b[0] != ' ')
		return false;
	if (b[-1] == ' ')
		return at >= begin + 3 && b[-3] == 0xC3 && (b[-2] & 0xFE) == 0x82;
	return b[-2] == 0xC3 && (b[-1] & 0xFE) == 0x82;
}

/** The next token at or behind `at` that may be read in more ways than one: *begin, and its end; both are `end` where
 *  there is none. */
static inline size_t kh_window_next(struct kh_window *w, size_t at, size_t end, enum kh_form form, size_t *begin)
{
	size_t from = at - w->at, last;
	uint64_t evidence = from < KH_WINDOW ? w->evidence & ~(uint64_t)0 << from : 0, before, behind;
	unsigned first;

	if (evidence == 0)
		return kh_window_seek(w, at, end, form, begin);
	first = (unsigned)__builtin_ctzll(evidence);
	before = ~w->token & (((uint64_t)1 << first) - 1) & ~(uint64_t)0 << from;
	behind = ~w->token >> first;
	if (before == 0 || behind == 0)
		return kh_window_seek(w, at, end, form, begin);
	*begin = w->at + KH_WINDOW - (unsigned)__builtin_clzll(before);
	last = w->at + first + (unsigned)__builtin_ctzll(behind);
	if (last >= end || kh_window_is_blank_inside(w, *begin, last, end, form))
		return kh_window_seek(w, at, end, form, begin);
	return last;
}

#endif
