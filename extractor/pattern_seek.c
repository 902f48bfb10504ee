#include "pattern_seek.h"

static uint64_t positions(unsigned sorts, const char *at, uint32_t left, unsigned char before);
static uint64_t awake(struct kh_seek *s, uint64_t may);

/* The begin of the range is the first position; the blocks are of those behind it. */
void kh_seek_from(struct kh_seek *s, const struct kh_set *set, struct kh_grams_seen *seen, const struct kh_text *text,
    struct kh_range in)
{
	*s = (struct kh_seek){
	    .set = set, .seen = seen, .in = in, .skeleton = text->skeleton, .at = in.begin, .next = in.begin + 1};
	s->filter = SIZE_MAX;
}

static uint64_t eight_at(const struct kh_seek *s)
{
	return kh_eight_at(s->skeleton + s->at, s->in.end - s->at);
}

/* A position behind the last byte is one as well: an expression may match nothing. */
static bool next_block(struct kh_seek *s)
{
	uint32_t at = s->next;

	if (at > s->in.end || s->set->inside.sorts == 0)
		return false;
	s->bits =
	    positions(s->set->inside.sorts, s->skeleton + at, s->in.end - at, (unsigned char)s->skeleton[at - 1]);
	s->next = at + KH_SEEK_BLOCK;
	return true;
}

/* Move on to the next position at which something of the set may begin. */
static bool move_on(struct kh_seek *s, uint64_t *eight)
{
	const struct kh_firsts *firsts = s->set->inside.firsts;
	uint64_t bits = s->bits;

	for (;;) {
		for (uint32_t block = s->next - KH_SEEK_BLOCK; bits != 0;) {
			uint32_t at = block + (uint32_t)__builtin_ctzll(bits);
			bits &= bits - 1;
			*eight = kh_eight_at(s->skeleton + at, s->in.end - at);
			if (kh_firsts_have(firsts, *eight)) {
				s->at = at;
				s->bits = bits;
				return true;
			}
		}
		if (!next_block(s))
			return false;
		bits = s->bits;
	}
}

/* Those of the filters of the position that are still to come. */
static uint64_t next_of(struct kh_seek *s, uint64_t eight)
{
	bool begins = s->at == s->in.begin;
	const struct kh_starts *starts = begins ? &s->set->starts : &s->set->inside;
	unsigned char before = begins ? 0 : (unsigned char)s->skeleton[s->at - 1];
	uint64_t may;

	for (s->filter++; s->filter < s->set->filter_count; s->filter++) {
		may = kh_filter_ask(&starts->filters[s->filter], before, eight);
		if (may != 0 && (may = awake(s, may)) != 0)
			return may;
	}
	return 0;
}

uint64_t kh_seek_next(struct kh_seek *s)
{
	size_t count = s->set->filter_count;
	uint64_t eight = 0, may = 0;

	if (s->filter == SIZE_MAX || s->filter + 1 < count)
		may = next_of(s, eight_at(s));
	while (may == 0 && count > 0 && move_on(s, &eight)) {
		s->filter = SIZE_MAX;
		may = next_of(s, eight);
	}
	return may;
}

uint64_t kh_seek_first(struct kh_seek *s, size_t filter)
{
	const struct kh_filter *f = &s->set->starts.filters[filter];
	uint64_t may = kh_filter_ask(f, 0, eight_at(s));

	s->filter = filter;
	return (may & f->vague) != 0 ? awake(s, may) : may;
}

/* ---- what the range holds ---- */

static const struct kh_grams *grams_of(const struct kh_seek *s)
{
	struct kh_grams_seen *seen = s->seen;
	const char *at = s->skeleton + s->in.begin;
	uint32_t size = s->in.end - s->in.begin;

	if (seen->at != at || seen->size != size) {
		kh_grams_read(&seen->grams, at, size);
		seen->at = at;
		seen->size = size;
	}
	return &seen->grams;
}

/* Those of some patterns whose needs the range meets; each is asked once for the range. */
static uint64_t awake(struct kh_seek *s, uint64_t may)
{
	if (s->filter >= KH_SEEK_FILTERS)
		return may;
	for (uint64_t new = may & ~s->asked[s->filter]; new != 0;) {
		uint64_t one = new & -new;
		const uint16_t *needs = s->set->patterns[kh_seek_take(s, &new)]->needs;
		if (needs != NULL && !kh_needs_met(needs, grams_of(s)))
			s->asleep[s->filter] |= one;
	}
	s->asked[s->filter] |= may;
	return may & ~s->asleep[s->filter];
}

/* ---- sorts of positions ---- */

/* What stands at each of the positions of a block: a bit for each position. */
struct sorted {
	uint64_t letters, digits, blanks;
};

/* The high bits of eight bytes as eight bits, the first lowest. */
static uint64_t gather(uint64_t high)
{
	return (high >> 7) * 0x0102040810204080U >> 56;
}

/* Sort eight bytes below 0x80. Adding to each byte what lifts a bound to 0x80 compares all eight at once (Lamport,
 * "Multiple byte processing with full-word instructions", 1975). */
static void sort_eight(uint64_t eight, unsigned at, struct sorted *to)
{
	const uint64_t each = 0x0101010101010101U, high = 0x80 * each;
	uint64_t low = eight | 0x20 * each;
	uint64_t letters = (low + (0x80 - 'a') * each) & ~(low + (0x7F - 'z') * each);
	uint64_t digits = (eight + (0x80 - '0') * each) & ~(eight + (0x7F - '9') * each);

	to->letters |= gather(letters & high) << at;
	to->digits |= gather(digits & high) << at;
	to->blanks |= gather(~(eight + (0x7F - ' ') * each) & high) << at;
}

/* The first of each run of bits. before: does the run begin earlier? */
static uint64_t begins_of(uint64_t runs, uint64_t before)
{
	return runs & ~(runs << 1 | (before & 1));
}

static uint64_t positions(unsigned sorts, const char *at, uint32_t left, unsigned char before)
{
	struct sorted s = {0}, last = {0};
	uint64_t all = left < KH_SEEK_BLOCK ? ((uint64_t)1 << left) - 1 : UINT64_MAX, out;

	for (uint32_t i = 0; i < left && i < KH_SEEK_BLOCK; i += KH_PLACES)
		sort_eight(kh_eight_at(at + i, left - i), i, &s);
	sort_eight(before, 0, &last);
	out = (sorts & KH_AT_WORD) != 0 ? begins_of(s.letters, last.letters) | begins_of(s.digits, last.digits) : 0;
	out |= ((sorts & KH_AT_LETTER) != 0 ? s.letters : 0) | ((sorts & KH_AT_DIGIT) != 0 ? s.digits : 0);
	out |= (sorts & KH_AT_SIGN) != 0 ? all & ~(s.letters | s.digits | s.blanks) : 0;
	out |= (sorts & KH_AT_BLANK) != 0 ? all & s.blanks : 0;
	return out | ((sorts & KH_AT_END) != 0 ? all + 1 : 0);
}
