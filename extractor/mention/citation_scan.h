/** A string that is read for citations, and what citation.c and citation_around.c share. Private to the two. */
#ifndef KH_CITATION_SCAN_H
#define KH_CITATION_SCAN_H

#include "citation.h"
#include "mention.h"

struct kh_citation_scan {
	struct kh_run *run;
	const struct kh_text *text;
	struct kh_range at;
	struct kh_list mentions;
	uint32_t done; /**< where the last mention ended */
};

/** The letter at a place; NUL behind the end. */
static inline char kh_cited_sign(const struct kh_citation_scan *s, uint32_t i)
{
	return i < s->at.end ? s->text->skeleton[i] : '\0';
}

/** Before the blanks that stand before a place. */
static inline uint32_t kh_cited_back_blanks(const struct kh_citation_scan *s, uint32_t i)
{
	while (i > s->at.begin && s->text->skeleton[i - 1] == ' ')
		i--;
	return i;
}

/** Before the digits that stand before a place. */
static inline uint32_t kh_cited_back_digits(const struct kh_citation_scan *s, uint32_t i)
{
	while (i > s->at.begin && kh_is_digit(s->text->skeleton[i - 1]))
		i--;
	return i;
}

/** From a place on, so many code points at most. */
static inline struct kh_range kh_cited_until(const struct kh_citation_scan *s, uint32_t begin, uint32_t most)
{
	return (struct kh_range){begin, s->at.end - begin > most ? begin + most : s->at.end};
}

/** A hit of a set at the begin of a range. Returns as kh_set_match. */
static inline int kh_cited_match(
    const struct kh_citation_scan *s, const char *set, struct kh_range in, struct kh_hit *hit)
{
	return kh_set_match(kh_patterns_set(s->run->patterns, set), s->run->matcher, s->text, in, hit);
}

/** Is the range a hit of the set? */
static inline bool kh_cited_is_whole(const struct kh_citation_scan *s, const char *set, struct kh_range in)
{
	struct kh_hit hit;

	return kh_set_full(kh_patterns_set(s->run->patterns, set), s->run->matcher, s->text, in, &hit) == KH_OK;
}

/** 'số' right before `begin`, behind `from`: its place, or an empty range. */
struct kh_range kh_cited_so(const struct kh_citation_scan *s, uint32_t begin, uint32_t from);

/** Find the type before a mention's number, which stands at `begin` or behind what it is called ("số"). */
void kh_citation_type(const struct kh_citation_scan *s, struct kh_mention *m, uint32_t begin);

/** Give a mention without a type that of the one before it in a list. */
void kh_citation_inherit(const struct kh_citation_scan *s, struct kh_mention *m);

/** Read the date and the issuer that belong to a number. Returns KH_OK, KH_E_PATTERN or KH_E_MEMORY. */
int kh_citation_rest(const struct kh_citation_scan *s, struct kh_mention *m) KH_MUST_CHECK;

#endif
