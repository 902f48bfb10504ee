#include "charset_tokens.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "charset_key.h"
#include "charset_scan.h"
#include "charset_window.h"
#include "charset_write.h"

enum {
	OUT_BYTES = 16,  /* a token that gives more is not remembered */
	PLACES = 4,      /* that a token may be remembered at */
	LINE_BYTES = 64, /* of the cache: what is remembered of a token fills one */
	ROOM_LEAST = 8,  /* log2 of how many tokens are remembered */
	ROOM_MOST = 13,
	BYTES_A_TOKEN = 16 /* of text, for each that is remembered */
};

/* In bits: how much more probable a word that was misread by itself must be than as it is. */
static const float WORD_AHEAD = 6;

/* What a token says. It is known by its hash alone; two that share one are as good as never met, and do no more harm
 * than a wrong word. */
struct spoken {
	uint64_t hash;
	uint32_t known; /* ways */
	float bits[KH_WAYS];
	uint8_t words[KH_WAYS]; /* GOOD_WORD and so on, times their number */
};

/* Words of a token, of each kind at most 7, 3 and 7: more are so many. */
enum { GOOD_WORD = 1, BEYOND_WORD = 8, BAD_WORD = 32 };

/* What a token reads as. */
struct written {
	uint64_t words[KH_KEY_SHORT / 8];
	uint64_t about; /* 0: a free place */
	char bytes[OUT_BYTES];
	uint8_t from[OUT_BYTES];
	uint8_t size;
};

/* The same of a token: its bytes behind the first KH_KEY_SHORT, and how many of its bytes made each. */
struct written_more {
	uint64_t words[KH_KEY_WORDS - KH_KEY_SHORT / 8];
	uint8_t width[OUT_BYTES];
};

struct kh_tokens {
	const struct kh_charsets *sets;
	const char *bytes;
	size_t size;
	bool viqr, strict_viqr;
	struct kh_window window;
	struct spoken *spoken;
	struct written *written;
	struct written_more *more; /* of written[i] */
	unsigned shift;            /* of a hash, to the place of its token */
	struct kh_units units[3];  /* as read, decoded, decoded once more */
};

static const struct kh_units *read_way(struct kh_tokens *t, enum kh_way way);
static void judge_token(
    struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, unsigned ways, struct kh_verdict out[KH_WAYS]);
static enum kh_way way_of_word(struct kh_tokens *t, size_t begin, size_t end);
static inline void copy_plain(const struct kh_tokens *t, size_t from, size_t end, struct kh_charset_writer *writer);
static void write_token(struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, enum kh_way way,
    struct kh_charset_writer *writer);
static void remember(struct kh_tokens *t, const struct kh_key *key, const struct kh_charset_writer *writer,
    size_t before, size_t begin, size_t size, size_t place);

/* Zeroed, each at a line of the cache of its own. */
static void *take_lines(struct kh_arena *mem, size_t count, size_t size)
{
	char *p = kh_arena_zero(mem, count + 1, size);

	return p == NULL ? NULL : p + (LINE_BYTES - (uintptr_t)p % LINE_BYTES) % LINE_BYTES;
}

struct kh_tokens *kh_tokens_new(
    struct kh_arena *mem, const struct kh_charsets *sets, const char *bytes, size_t size, bool viqr)
{
	struct kh_tokens *t = kh_arena_take(mem, sizeof *t);
	unsigned room = ROOM_LEAST;

	while (room < ROOM_MOST && ((size_t)BYTES_A_TOKEN << room) < size)
		room++;
	if (t == NULL || (t->spoken = take_lines(mem, (size_t)1 << room, sizeof *t->spoken)) == NULL ||
	    (t->written = take_lines(mem, (size_t)1 << room, sizeof *t->written)) == NULL ||
	    (t->more = kh_arena_zero(mem, (size_t)1 << room, sizeof *t->more)) == NULL ||
	    !kh_window_init(mem, &t->window, bytes, size, viqr))
		return NULL;
	t->sets = sets;
	t->bytes = bytes;
	t->size = size;
	t->shift = 64 - room;
	t->viqr = viqr;
	t->strict_viqr = viqr && (memmem(bytes, size, "\\.", 2) != NULL || memmem(bytes, size, "\\?", 2) != NULL);
	return t;
}

bool kh_tokens_has_evidence(const struct kh_tokens *t, size_t begin, size_t end)
{
	size_t token = end;

	return begin < end && kh_window_next(&t->window, begin, end, &token) > token;
}

void kh_tokens_judge(struct kh_tokens *t, const struct kh_stretch *block, enum kh_form form, unsigned ways,
    unsigned enough, struct kh_verdict out[KH_WAYS])
{
	unsigned last = ways == 0 ? 0 : 31 - (unsigned)__builtin_clz(ways);

	if (ways == 0)
		return;
	for (unsigned left = ways; left != 0; left &= left - 1)
		out[__builtin_ctz(left)] = (struct kh_verdict){0, 0, 0, 0};
	for (size_t at = block->begin, begin; at < block->end && (out[last].good < enough || out[last].bad > 0);) {
		at = kh_window_next(&t->window, at, block->end, &begin);
		if (begin < at)
			judge_token(t, begin, at, form, ways, out);
	}
}

void kh_tokens_write(
    struct kh_tokens *t, const struct kh_stretch *block, enum kh_form form, struct kh_charset_writer *writer)
{
	for (size_t at = block->begin, begin, end; at < block->end; at = end) {
		enum kh_way way = (enum kh_way)block->way;

		end = kh_window_next(&t->window, at, block->end, &begin);
		copy_plain(t, at, begin, writer);
		if (begin == end)
			continue;
		if (block->mended > 0)
			way = way_of_word(t, begin, end);
		write_token(t, begin, end, form, way, writer);
	}
}

size_t kh_tokens_count_misread(struct kh_tokens *t, const struct kh_stretch *block)
{
	size_t count = 0;

	if (kh_charset_misread(t->bytes, block->begin, block->end) == block->end)
		return 0;
	for (size_t at = block->begin, begin; at < block->end;) {
		at = kh_window_next(&t->window, at, block->end, &begin);
		count += begin < at && way_of_word(t, begin, at) != KH_WAY_AS_IS;
	}
	return count;
}

/* A table of single bytes is faster than what is remembered. */
bool kh_tokens_write_all(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id id,
    const char *bytes, size_t begin, size_t end, struct kh_charset_writer *writer)
{
	struct kh_stretch all = {.begin = (uint32_t)begin, .end = (uint32_t)end};
	struct kh_tokens *t;

	if (sets->tables[id].count <= 1) {
		kh_charset_write_bytes(sets, id, bytes, begin, end, writer);
		return true;
	}
	while (kh_way_charset[all.way] != id)
		all.way++;
	if ((t = kh_tokens_new(mem, sets, bytes, end, false)) == NULL)
		return false;
	kh_tokens_write(t, &all, KH_FORM_BYTES, writer);
	return true;
}

/* ---- readings ---- */

static void read_token(struct kh_tokens *t, size_t begin, size_t end, enum kh_form form)
{
	kh_units_read(t->sets, form, t->bytes, begin, end, &t->units[0]);
	t->units[0].ends = t->viqr ? (uint8_t)kh_viqr_end(t->bytes, t->size, end) : 0;
}

/* What was read, in one way; in one of the three places. */
static const struct kh_units *read_way(struct kh_tokens *t, enum kh_way way)
{
	struct kh_units *units = t->units;

	switch (way) {
	case KH_WAY_AS_IS:
		return &units[0];
	case KH_WAY_MISREAD:
		kh_units_repair(t->sets, &units[0], &units[1]);
		return &units[1];
	case KH_WAY_MISREAD_TWICE:
		kh_units_repair(t->sets, &units[0], &units[1]);
		kh_units_repair(t->sets, &units[1], &units[2]);
		return &units[2];
	case KH_WAY_VIQR:
		kh_units_decode_viqr(t->sets, t->strict_viqr, &units[0], &units[1]);
		return &units[1];
	default:
		kh_units_decode(t->sets, kh_way_charset[way], &units[0], &units[1]);
		return &units[1];
	}
}

/* ---- what is remembered ---- */

/* What stands behind a token matters only where it ends in a mark that may be a stop. */
static inline uint64_t end_of(const struct kh_tokens *t, size_t end)
{
	if (!t->viqr || (t->bytes[end - 1] != '.' && t->bytes[end - 1] != '?'))
		return 0;
	return (uint64_t)kh_viqr_end(t->bytes, t->size, end);
}

/* ---- judging ---- */

static void add(struct kh_verdict *to, const struct spoken *token, int way)
{
	unsigned words = token->words[way];

	to->bits += token->bits[way];
	to->good += words % BEYOND_WORD;
	to->beyond += words % BAD_WORD / BEYOND_WORD;
	to->bad += words / BAD_WORD;
}

static uint32_t at_most(uint32_t count, uint32_t most)
{
	return count < most ? count : most;
}

/* Find out what a token says of ways that are not known yet. */
static void learn(
    struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, unsigned ways, struct spoken *token)
{
	read_token(t, begin, end, form);
	for (int way = 0; way < KH_WAYS; way++) {
		struct kh_verdict verdict;

		if ((ways >> way & 1) == 0)
			continue;
		kh_units_judge(t->sets->syllables, way == KH_WAY_AS_IS, read_way(t, (enum kh_way)way), &verdict);
		token->bits[way] = verdict.bits;
		token->words[way] =
		    (uint8_t)(at_most(verdict.good, 7) * GOOD_WORD + at_most(verdict.beyond, 3) * BEYOND_WORD +
		              at_most(verdict.bad, 7) * BAD_WORD);
	}
	token->known |= ways;
}

/* The place of a token, or one for it: free, or by chance (where in the text it begins). */
static inline size_t find_spoken(const struct kh_tokens *t, uint64_t hash, size_t begin)
{
	size_t place = (size_t)(hash >> t->shift), try = 0;

	while (try < PLACES && t->spoken[place ^ try].hash != hash && t->spoken[place ^ try].hash != 0)
		try++;
	return place ^ (try < PLACES ? try : begin % PLACES);
}

static void judge_token(
    struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, unsigned ways, struct kh_verdict out[KH_WAYS])
{
	struct spoken once, *token = &once;

	once.known = 0;
	if (end - begin <= KH_KEY_BYTES) {
		struct kh_key key;
		uint64_t hash;
		size_t place;

		kh_key_load(&key, t->bytes + begin, t->size - begin, end - begin,
		    (uint64_t)(end - begin) << 24 | (uint64_t)form << 8 | end_of(t, end));
		hash = kh_key_hash(&key, end - begin) | 1;
		place = find_spoken(t, hash, begin);
		token = &t->spoken[place];
		if (token->hash != hash) {
			token->hash = hash;
			token->known = 0;
		}
	}
	if ((ways & ~token->known) != 0)
		learn(t, begin, end, form, ways & ~token->known, token);
	for (unsigned left = ways; left != 0; left &= left - 1)
		add(&out[__builtin_ctz(left)], token, __builtin_ctz(left));
}

/* ---- words by themselves ---- */

/* A quote behind a word ("XÃ”") is no misread letter: what stands for the byte must be inside the word, or the word
 * no syllable. */
static bool is_misread(const struct kh_tokens *t, size_t begin, size_t end, bool *inside)
{
	bool found = false;

	*inside = false;
	for (size_t at = begin; (at = kh_charset_misread(t->bytes, at, end)) < end; at++) {
		size_t behind = at + 2 + kh_utf8_length((const unsigned char *)t->bytes + at + 2, end - at - 2);

		found = true;
		*inside |= behind < end;
	}
	return found;
}

/* The way to read a word among others that are right as they are. */
static enum kh_way way_of_word(struct kh_tokens *t, size_t begin, size_t end)
{
	static const unsigned ways = 1u << KH_WAY_AS_IS | 1u << KH_WAY_MISREAD | 1u << KH_WAY_MISREAD_TWICE;
	struct kh_stretch word = {.begin = (uint32_t)begin, .end = (uint32_t)end};
	struct kh_verdict said[KH_WAYS];
	bool inside;

	if (!is_misread(t, begin, end, &inside))
		return KH_WAY_AS_IS;
	kh_tokens_judge(t, &word, KH_FORM_UTF8, ways, UINT32_MAX, said);
	if (said[KH_WAY_AS_IS].good > 0 && !inside)
		return KH_WAY_AS_IS;
	for (int way = KH_WAY_MISREAD; way <= KH_WAY_MISREAD_TWICE; way++)
		if (said[way].bad == 0 && said[way].bits > said[KH_WAY_AS_IS].bits + WORD_AHEAD)
			return (enum kh_way)way;
	return KH_WAY_AS_IS;
}

/* ---- writing ---- */

static void write_units(struct kh_charset_writer *writer, const struct kh_units *units)
{
	for (size_t i = 0; i < units->count; i++) {
		const struct kh_charset_unit *unit = &units->at[i];

		if (unit->code_point >= KH_UNIT_RAW)
			kh_writer_byte(writer, unit->code_point - KH_UNIT_RAW, unit->from, unit->width);
		else
			kh_writer_put(writer, unit->code_point, unit->from, unit->width);
	}
}

/* Write it the long way, and remember what was written where that is short enough. */
static void write_new(struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, enum kh_way way,
    struct kh_charset_writer *writer, const struct kh_key *key, size_t place)
{
	size_t before = writer->size, size;

	if (form == KH_FORM_BYTES && way != KH_WAY_VIQR) {
		kh_charset_write_bytes(t->sets, kh_way_charset[way], t->bytes, begin, end, writer);
	} else {
		read_token(t, begin, end, form);
		write_units(writer, read_way(t, way));
	}
	size = writer->size - before;
	if (key != NULL && size <= OUT_BYTES)
		remember(t, key, writer, before, begin, end - begin, place);
}

/* What was written from place `before` on, of a token of `size` bytes at `begin`. */
static void remember(struct kh_tokens *t, const struct kh_key *key, const struct kh_charset_writer *writer,
    size_t before, size_t begin, size_t size, size_t place)
{
	struct written *token = &t->written[place];

	token->about = key->about;
	token->size = (uint8_t)(writer->size - before);
	memcpy(token->words, key->words, sizeof token->words);
	memcpy(t->more[place].words, key->words + KH_KEY_SHORT / 8, sizeof t->more->words);
	memcpy(token->bytes, writer->bytes + before, token->size);
	memcpy(t->more[place].width, writer->width + before, token->size);
	for (size_t i = 0; i < token->size; i++) {
		size_t from = writer->origin[before + i] - begin, width = writer->width[before + i];

		token->from[i] = (uint8_t)(size > KH_KEY_SHORT ? from : from | (width - 1) << 4);
	}
}

#ifdef __SSE2__

/* origin[i] = begin + from[i], of OUT_BYTES. (Compilers do not see it at -O2.) */
static inline void put_origins(uint32_t *origin, uint32_t begin, __m128i from)
{
	__m128i zero = _mm_setzero_si128(), base = _mm_set1_epi32((int)begin);
	__m128i half[2] = {_mm_unpacklo_epi8(from, zero), _mm_unpackhi_epi8(from, zero)};

	for (size_t i = 0; i < 2; i++) {
		__m128i *to = (__m128i *)(void *)(origin + i * 8);

		_mm_storeu_si128(to, _mm_add_epi32(base, _mm_unpacklo_epi16(half[i], zero)));
		_mm_storeu_si128(to + 1, _mm_add_epi32(base, _mm_unpackhi_epi16(half[i], zero)));
	}
}

/* The origins and widths of a short token. */
static inline void put_short(uint32_t *origin, uint8_t *width, size_t begin, const uint8_t *from)
{
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)from), low = _mm_set1_epi8(15);
	__m128i widths = _mm_add_epi8(_mm_and_si128(_mm_srli_epi16(x, 4), low), _mm_set1_epi8(1));

	_mm_storeu_si128((__m128i *)(void *)width, widths);
	put_origins(origin, (uint32_t)begin, _mm_and_si128(x, low));
}

/* OUT_BYTES that are each their own origin. */
static inline void put_each(uint32_t *origin, size_t begin)
{
	put_origins(origin, (uint32_t)begin, _mm_setr_epi8(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15));
}

#else

static inline void put_short(uint32_t *origin, uint8_t *width, size_t begin, const uint8_t *from)
{
	for (size_t i = 0; i < OUT_BYTES; i++) {
		origin[i] = (uint32_t)begin + (from[i] & 15u);
		width[i] = (uint8_t)((from[i] >> 4) + 1);
	}
}

static inline void put_each(uint32_t *origin, size_t begin)
{
	for (size_t i = 0; i < OUT_BYTES; i++)
		origin[i] = (uint32_t)(begin + i);
}

#endif

/* Always OUT_BYTES, of which the next overwrites those that are none of it. */
static inline void write_known(
    const struct kh_tokens *t, size_t place, size_t begin, size_t size, struct kh_charset_writer *writer)
{
	const struct written *token = &t->written[place];
	uint32_t *origin = writer->origin + writer->size;

	memcpy(writer->bytes + writer->size, token->bytes, OUT_BYTES);
	if (size <= KH_KEY_SHORT) {
		put_short(origin, writer->width + writer->size, begin, token->from);
	} else {
		memcpy(writer->width + writer->size, t->more[place].width, OUT_BYTES);
		for (size_t i = 0; i < OUT_BYTES; i++)
			origin[i] = (uint32_t)begin + token->from[i];
	}
	writer->size += token->size;
}

/* A blank or a short piece, mostly: always OUT_BYTES at a time. */
static inline void copy_plain(const struct kh_tokens *t, size_t from, size_t end, struct kh_charset_writer *writer)
{
	size_t to = writer->size;

	if (t->size - from < end - from + OUT_BYTES) {
		kh_writer_copy(writer, t->bytes, from, end - from);
		return;
	}
	writer->size += end - from;
	do {
		memcpy(writer->bytes + to, t->bytes + from, OUT_BYTES);
		memset(writer->width + to, 1, OUT_BYTES);
		put_each(writer->origin + to, from);
		from += OUT_BYTES;
		to += OUT_BYTES;
	} while (from < end);
}

static inline bool is_at(const struct kh_tokens *t, size_t place, const struct kh_key *key, size_t size)
{
	const struct written *a = &t->written[place];
	const struct written_more *b = &t->more[place];

	return ((a->words[0] ^ key->words[0]) | (a->words[1] ^ key->words[1]) | (a->about ^ key->about)) == 0 &&
	       (size <= KH_KEY_SHORT || ((b->words[0] ^ key->words[2]) | (b->words[1] ^ key->words[3])) == 0);
}

static void write_token(struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, enum kh_way way,
    struct kh_charset_writer *writer)
{
	size_t size = end - begin, place, try = 0;
	struct kh_key key;
	uint64_t hash;

	if (size > KH_KEY_BYTES) {
		write_new(t, begin, end, form, way, writer, NULL, 0);
		return;
	}
	kh_key_load(&key, t->bytes + begin, t->size - begin, size,
	    (uint64_t)size << 24 | (uint64_t)way << 16 | (uint64_t)form << 8 | end_of(t, end));
	hash = kh_key_hash(&key, size);
	place = (size_t)(hash >> t->shift);
	while (try < PLACES && t->written[place ^ try].about != 0) {
		if (is_at(t, place ^ try, &key, size)) {
			write_known(t, place ^ try, begin, size, writer);
			return;
		}
		try++;
	}
	write_new(t, begin, end, form, way, writer, &key, place ^ (try < PLACES ? try : begin % PLACES));
}
