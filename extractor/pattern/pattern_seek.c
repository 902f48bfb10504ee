#include "pattern_seek.h"

#include <string.h>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

static uint64_t positions(const struct kh_seek *s, unsigned sorts, uint32_t at);
static uint64_t awake(struct kh_seek *s, uint64_t may);

enum { READ_PER_TRY = 32 }; /* symbols that are read for what stands in a range in the time that one try takes */

/* The begin of the range is the first position; the blocks are of those behind it. */
void kh_seek_from(
    struct kh_seek *s, const struct kh_set *set, struct kh_seen *seen, const struct kh_text *text, struct kh_range in)
{
	*s = (struct kh_seek){.set = set,
	    .seen = seen,
	    .in = in,
	    .skeleton = text->skeleton,
	    .length = text->length,
	    .at = in.begin,
	    .next = in.begin + 1};
	s->filter = SIZE_MAX;
}

/* A position behind the last byte is one as well: an expression may match nothing. */
static bool next_block(struct kh_seek *s)
{
	uint32_t at = s->next;

	if (at > s->in.end || s->set->inside.sorts == 0)
		return false;
	s->bits = positions(s, s->set->inside.sorts, at);
	s->next = at + KH_SEEK_BLOCK;
	return true;
}

/* Move on to the next position at which something of the set may begin. */
static bool move_on(struct kh_seek *s)
{
	const struct kh_firsts *firsts = s->set->inside.firsts;
	uint64_t bits = s->bits;

	for (;;) {
		for (uint32_t block = s->next - KH_SEEK_BLOCK; bits != 0;) {
			uint32_t at = block + (uint32_t)__builtin_ctzll(bits);
			bits &= bits - 1;
			if (kh_firsts_have(firsts, kh_three_at(s->skeleton + at, s->in.end - at))) {
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
static uint64_t next_of(struct kh_seek *s)
{
	unsigned char before = s->at == s->in.begin ? 0 : (unsigned char)s->skeleton[s->at - 1];
	const struct kh_filter *filters = s->set->starts.filters;

	for (s->filter++; s->filter < s->set->filter_count; s->filter++) {
		uint64_t may = filters[s->filter].mask & kh_dfa_ask(&s->set->automata[s->filter], before,
		                                             s->skeleton + s->at, s->in.end - s->at);
		if (may != 0 && (may = awake(s, may)) != 0)
			return may;
	}
	return 0;
}

uint64_t kh_seek_next(struct kh_seek *s)
{
	size_t count = s->set->filter_count;
	uint64_t may = 0;

	if (s->filter == SIZE_MAX || s->filter + 1 < count)
		may = next_of(s);
	while (may == 0 && count > 0 && move_on(s)) {
		s->filter = SIZE_MAX;
		may = next_of(s);
	}
	return may;
}

/* Of most patterns the automaton knows enough; of the others, what they need is looked for. */
uint64_t kh_seek_first(struct kh_seek *s, size_t filter, bool whole)
{
	const struct kh_filter *f = &s->set->starts.filters[filter];
	struct kh_dfa_slot *automaton = &s->set->automata[filter];
	const char *at = s->skeleton + s->in.begin;
	uint32_t size = s->in.end - s->in.begin;
	uint64_t may = whole ? kh_dfa_ask_whole(automaton, at, size) : kh_dfa_ask(automaton, 0, at, size);

	s->filter = filter;
	may &= f->mask;
	return (may & f->vague) != 0 ? awake(s, may) : may;
}

/* ---- what the text holds ---- */

static void look_for(struct kh_seen *seen, const struct kh_text *text, uint32_t from, const struct kh_symbols *signs)
{
	for (unsigned word = 0; word < KH_SYMBOLS / 64; word++)
		for (uint64_t left = signs->bits[word]; left != 0; left &= left - 1) {
			unsigned c = word * 64 + (unsigned)__builtin_ctzll(left);
			if (memchr(text->skeleton + from, (int)c, text->length - from) != NULL)
				kh_symbols_add(&seen->signs.there, c);
		}
}

/* In what was added to the text, the signs that it did not have are looked for anew. */
bool kh_seen_signs(struct kh_seen *seen, const struct kh_text *text, const struct kh_symbols *signs)
{
	struct kh_symbols *asked = &seen->signs.asked, *there = &seen->signs.there, new = {0};

	if (seen->signs.at != text->skeleton || text->length < seen->signs.size)
		*asked = *there = new;
	else if (text->length > seen->signs.size)
		look_for(seen, text, seen->signs.size, asked);
	seen->signs.at = text->skeleton;
	seen->signs.size = text->length;
	for (unsigned i = 0; i < KH_SYMBOLS / 64; i++) {
		new.bits[i] = signs->bits[i] & ~asked->bits[i];
		asked->bits[i] |= new.bits[i];
	}
	look_for(seen, text, 0, &new);
	return ((there->bits[0] & signs->bits[0]) | (there->bits[1] & signs->bits[1])) != 0;
}

/* ---- what the range holds ---- */

/* What stands in a range that is hardly longer than the one asked for and has it inside is told of this one too: a need that
 * it does not meet, no part of it does. */
static bool is_seen(const struct kh_seek *s)
{
	const struct kh_seen *seen = s->seen;
	const char *at = s->skeleton + s->in.begin;
	uint32_t size = s->in.end - s->in.begin;

	return at >= seen->at && size <= seen->size && at + size <= seen->at + seen->size && size >= seen->size / 2;
}

static const struct kh_grams *grams_of(const struct kh_seek *s)
{
	struct kh_seen *seen = s->seen;

	if (!is_seen(s)) {
		seen->at = s->skeleton + s->in.begin;
		seen->size = s->in.end - s->in.begin;
		kh_grams_read(&seen->grams, seen->at, seen->size);
	}
	return &seen->grams;
}

/* To try some patterns costs less than to read all of a long range; those that may begin with any
 * capital are tried at too many places. */
static bool is_worth(struct kh_seek *s, uint64_t may)
{
	if ((may & s->set->starts.filters[s->filter].wide) != 0 ||
	    s->tried > (s->in.end - s->in.begin) / READ_PER_TRY)
		return true;
	s->tried += (uint32_t)__builtin_popcountll(may);
	return is_seen(s);
}

/* Those of some patterns whose needs the range meets; each is asked once for the range. */
static uint64_t awake(struct kh_seek *s, uint64_t may)
{
	if (s->filter >= KH_SEEK_FILTERS || !is_worth(s, may))
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

/* The high bits of eight bytes as eight bits, the first lowest. */
static uint64_t gather(uint64_t high)
{
	return (high >> 7) * 0x0102040810204080U >> 56;
}

/* Sort eight bytes below 0x80. Adding to each byte what lifts a bound to 0x80 compares all eight at once (Lamport,
 * "Multiple byte processing with full-word instructions", 1975). */
static void sort_eight(uint64_t eight, unsigned at, struct kh_sorts *to)
{
	const uint64_t each = 0x0101010101010101U, high = 0x80 * each;
	uint64_t low = eight | 0x20 * each;
	uint64_t letters = (low + (0x80 - 'a') * each) & ~(low + (0x7F - 'z') * each);
	uint64_t digits = (eight + (0x80 - '0') * each) & ~(eight + (0x7F - '9') * each);

	to->letters |= gather(letters & high) << at;
	to->digits |= gather(digits & high) << at;
	to->blanks |= gather(~(eight + (0x7F - ' ') * each) & high) << at;
}

static struct kh_sorts sort(const char *at, uint32_t left)
{
	struct kh_sorts sorts = {0};

	for (uint32_t i = 0; i < left && i < KH_SEEK_BLOCK; i += KH_PLACES)
		sort_eight(kh_eight_at(at + i, left - i), i, &sorts);
	return sorts;
}

#ifdef __SSE2__

static uint64_t mask_of(__m128i bytes)
{
	return (unsigned)_mm_movemask_epi8(bytes);
}

static __m128i between(__m128i bytes, char first, char last)
{
	return _mm_andnot_si128(
	    _mm_cmplt_epi8(bytes, _mm_set1_epi8(first)), _mm_cmplt_epi8(bytes, _mm_set1_epi8((char)(last + 1))));
}

/* A block that is there as a whole. */
static struct kh_sorts sort_block(const char *at)
{
	struct kh_sorts sorts = {0};

	for (unsigned i = 0; i < KH_SEEK_BLOCK; i += 16) {
		__m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(at + i));
		sorts.letters |= mask_of(between(_mm_or_si128(bytes, _mm_set1_epi8(0x20)), 'a', 'z')) << i;
		sorts.digits |= mask_of(between(bytes, '0', '9')) << i;
		sorts.blanks |= mask_of(_mm_cmplt_epi8(bytes, _mm_set1_epi8(' ' + 1))) << i;
	}
	return sorts;
}

#else

static struct kh_sorts sort_block(const char *at)
{
	return sort(at, KH_SEEK_BLOCK);
}

#endif

/* The sorts of a block of the text. To the last one more may be added: it is not kept. */
static struct kh_sorts sorts_of(const struct kh_seek *s, uint32_t block)
{
	const char *at = s->skeleton + (size_t)block * KH_SEEK_BLOCK;
	uint32_t left = s->length - block * KH_SEEK_BLOCK;

	if (left < KH_SEEK_BLOCK)
		return sort(at, left);
	if (s->seen->blocks[block % KH_SEEK_SEEN].at != at) {
		s->seen->blocks[block % KH_SEEK_SEEN].sorts = sort_block(at);
		s->seen->blocks[block % KH_SEEK_SEEN].at = at;
	}
	return s->seen->blocks[block % KH_SEEK_SEEN].sorts;
}

/* The bits of the positions from `shift` on of one block, behind them those of the next. */
static uint64_t join(uint64_t low, uint64_t high, unsigned shift)
{
	return low >> shift | (high << 1) << (KH_SEEK_BLOCK - 1 - shift);
}

/* The first of each run of bits. before: does the run begin earlier? */
static uint64_t begins_of(uint64_t runs, uint64_t before)
{
	return runs & ~(runs << 1 | (before & 1));
}

/* The sorts of the positions from `at` on; of those behind the end of the range nothing is known. */
static struct kh_sorts sorts_at(const struct kh_seek *s, uint32_t at)
{
	uint32_t block = at / KH_SEEK_BLOCK;
	unsigned shift = at % KH_SEEK_BLOCK;
	struct kh_sorts low = sorts_of(s, block), high = {0};

	if (shift + (s->in.end - at) > KH_SEEK_BLOCK)
		high = sorts_of(s, block + 1);
	return (struct kh_sorts){join(low.letters, high.letters, shift), join(low.digits, high.digits, shift),
	    join(low.blanks, high.blanks, shift)};
}

/* The positions from `at` on, behind the text's begin, where something of some sorts may begin. */
static uint64_t positions(const struct kh_seek *s, unsigned sorts, uint32_t at)
{
	uint32_t left = s->in.end - at;
	uint64_t all = left < KH_SEEK_BLOCK ? ((uint64_t)1 << left) - 1 : UINT64_MAX, out = 0;
	struct kh_sorts here = sorts_at(s, at), last = {0};

	if ((sorts & KH_AT_WORD) != 0) {
		sort_eight((unsigned char)s->skeleton[at - 1], 0, &last);
		out = begins_of(here.letters, last.letters) | begins_of(here.digits, last.digits);
	}
	out |= ((sorts & KH_AT_LETTER) != 0 ? here.letters : 0) | ((sorts & KH_AT_DIGIT) != 0 ? here.digits : 0);
	out |= (sorts & KH_AT_SIGN) != 0 ? ~(here.letters | here.digits | here.blanks) : 0;
	out |= (sorts & KH_AT_BLANK) != 0 ? here.blanks : 0;
	return (out & all) | ((sorts & KH_AT_END) != 0 ? all + 1 : 0);
}
