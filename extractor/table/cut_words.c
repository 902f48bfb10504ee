#include "cut_words.h"

#include <string.h>

#include "lines/flow.h"

enum {
	CUTS_MOST = 8, /* of a range that is read again */
	ONSET_MOST = 3 /* letters that begin a syllable and are no word */
};

/* Is a letter one of `letters`, as bits? */
static bool is_one(char c, uint32_t letters)
{
	return kh_is_letter(c) && (letters >> (c & 0x1F) & 1) != 0;
}

#define LETTER(c) (1U << ((c)&0x1F))

static const uint32_t vowels = LETTER('a') | LETTER('e') | LETTER('i') | LETTER('o') | LETTER('u') | LETTER('y');
static const uint32_t lone_tails = LETTER('c') | LETTER('m') | LETTER('n') | LETTER('p') | LETTER('t') | LETTER('a') |
                                   LETTER('i') | LETTER('o') | LETTER('u') | LETTER('y');
static const uint32_t before_h = LETTER('c') | LETTER('n');

/* Do the letters at `at` end a syllable as no word does by itself: "n", "ng", "i"? */
static bool is_tail(const char *s, uint32_t at, uint32_t end)
{
	if (at + 1 == end || !kh_is_letter(s[at + 1]))
		return is_one(s[at], lone_tails);
	return (at + 2 == end || !kh_is_letter(s[at + 2])) &&
	       ((is_one(s[at], before_h) && (s[at + 1] | 0x20) == 'h') ||
	           ((s[at] | 0x20) == 'n' && (s[at + 1] | 0x20) == 'g'));
}

/* Are the letters before `end` consonants only, which begin a syllable: "s", "th"? */
static bool is_onset(const char *s, uint32_t begin, uint32_t end)
{
	uint32_t at = end;

	while (at > begin && kh_is_letter(s[at - 1]) && !is_one(s[at - 1], vowels))
		at--;
	return end - at <= ONSET_MOST && (at == begin || !kh_is_letter(s[at - 1]));
}

/* Does the blank at `at` part a syllable, which has no capital behind a small letter? */
static bool cuts_word(const char *s, struct kh_range in, uint32_t at)
{
	if (at == in.begin || at + 1 == in.end || !kh_is_letter(s[at - 1]) || !kh_is_letter(s[at + 1]) ||
	    (s[at + 1] <= 'Z' && s[at - 1] >= 'a'))
		return false;
	return is_one(s[at - 1], vowels) ? is_tail(s, at + 1, in.end)
	                                 : is_one(s[at + 1], vowels) && is_onset(s, in.begin, at);
}

/* The first blank of a range, at `at` or behind it, that parts a syllable; the range's end where there is none. */
static uint32_t next_cut(const char *s, struct kh_range in, uint32_t at)
{
	for (const char *blank; (blank = memchr(s + at, ' ', in.end - at)) != NULL; at++)
		if (cuts_word(s, in, at = (uint32_t)(blank - s)))
			return at;
	return in.end;
}

bool kh_cut_words_in(const struct kh_text *text, struct kh_range in)
{
	return next_cut(text->skeleton, in, in.begin) < in.end;
}

/* The pieces of a range between the blanks that cut its words; 1 where none do, or so many that it is no text. */
static size_t find_pieces(const char *s, struct kh_range in, struct kh_range *pieces)
{
	size_t n = 0;

	pieces[n++] = in;
	for (uint32_t i = next_cut(s, in, in.begin); i < in.end; i = next_cut(s, in, i + 1)) {
		if (n == CUTS_MOST)
			return 1;
		pieces[n - 1].end = i;
		pieces[n++] = (struct kh_range){i + 1, in.end};
	}
	return n;
}

int kh_cut_words_full(
    const struct kh_set *set, struct kh_run *run, const struct kh_text *text, struct kh_range in, struct kh_hit *hit)
{
	struct kh_range pieces[CUTS_MOST], whole;
	int rc = kh_set_full(set, run->matcher, text, in, hit);

	if (rc != KH_NONE || text == run->text)
		return rc;
	size_t n = find_pieces(text->skeleton, in, pieces);
	if (n == 1)
		return KH_NONE;
	rc = kh_flow_run_on(run->flow, text, pieces, n, &whole);
	return rc == KH_OK ? kh_set_full(set, run->matcher, kh_flow_text(run->flow), whole, hit) : rc;
}
