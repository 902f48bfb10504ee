#include "charset_tokens.h"

#include <string.h>
#ifdef __SSE2__
#include <emmintrin.h>
#endif

#include "charset_window.h"
#include "charset_write.h"

enum {
	KEY_WORDS = 4,
	KEY_BYTES = KEY_WORDS * 8, /* a longer token is not remembered */
	OUT_BYTES = 16,            /* nor one that gives more */
	ROOM_LEAST = 1 << 8,
	ROOM_MOST = 1 << 13,
	BYTES_A_TOKEN = 16 /* of text, for each that is remembered */
};

struct key {
	uint64_t words[KEY_WORDS];
	uint64_t about; /* its size, its form, what follows, the way */
};

/* What a token says: a cache line. It is known by its hash alone; two that share one are as good as never met, and do
 * no more harm than a wrong word. */
struct spoken {
	uint64_t hash;
	uint32_t known; /* ways */
	float bits[KH_WAYS];
	uint8_t words[KH_WAYS]; /* GOOD_WORD and so on, times their number */
};

/* Words of a token, of each kind at most 7, 3 and 7: more are so many. */
enum { GOOD_WORD = 1, BEYOND_WORD = 8, BAD_WORD = 32 };

struct written {
	struct key key;
	char bytes[OUT_BYTES];
	uint8_t from[OUT_BYTES], width[OUT_BYTES];
	uint8_t size;
};

struct kh_tokens {
	const struct kh_charsets *sets;
	const char *bytes;
	size_t size;
	bool viqr, strict_viqr;
	struct kh_window window;
	struct spoken *spoken;
	struct written *written;
	size_t mask;              /* one less than the room for either */
	struct kh_units units[3]; /* as read, decoded, decoded once more */
};

static const struct kh_units *read_way(struct kh_tokens *t, enum kh_way way);
static void judge_token(
    struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, unsigned ways, struct kh_verdict out[KH_WAYS]);
static inline void copy_plain(const struct kh_tokens *t, size_t from, size_t end, struct kh_charset_writer *writer);
static void write_token(struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, enum kh_way way,
    struct kh_charset_writer *writer);

struct kh_tokens *kh_tokens_new(
    struct kh_arena *mem, const struct kh_charsets *sets, const char *bytes, size_t size, bool viqr)
{
	struct kh_tokens *t = kh_arena_take(mem, sizeof *t);
	size_t room = ROOM_LEAST;

	while (room < ROOM_MOST && room * BYTES_A_TOKEN < size)
		room *= 2;
	if (t == NULL || (t->spoken = kh_arena_zero(mem, room, sizeof *t->spoken)) == NULL ||
	    (t->written = kh_arena_zero(mem, room, sizeof *t->written)) == NULL)
		return NULL;
	t->sets = sets;
	t->bytes = bytes;
	t->size = size;
	t->mask = room - 1;
	t->viqr = viqr;
	t->strict_viqr = viqr && (memmem(bytes, size, "\\.", 2) != NULL || memmem(bytes, size, "\\?", 2) != NULL);
	kh_window_init(&t->window, bytes, size, viqr);
	return t;
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
		at = kh_window_next(&t->window, at, block->end, form, &begin);
		if (begin < at)
			judge_token(t, begin, at, form, ways, out);
	}
}

void kh_tokens_write(
    struct kh_tokens *t, const struct kh_stretch *block, enum kh_form form, struct kh_charset_writer *writer)
{
	for (size_t at = block->begin, begin, end; at < block->end; at = end) {
		end = kh_window_next(&t->window, at, block->end, form, &begin);
		copy_plain(t, at, begin, writer);
		if (begin < end)
			write_token(t, begin, end, form, (enum kh_way)block->way, writer);
	}
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

/* The lowest `count` bytes of eight. */
static inline uint64_t low_bytes(uint64_t word, size_t count)
{
	return count >= 8 ? word : word & (((uint64_t)1 << count * 8) - 1);
}

/* What stands behind a token matters only where it ends in a mark that may be a stop. */
static inline uint64_t end_of(const struct kh_tokens *t, size_t end)
{
	if (!t->viqr || (t->bytes[end - 1] != '.' && t->bytes[end - 1] != '?'))
		return 0;
	return (uint64_t)kh_viqr_end(t->bytes, t->size, end);
}

/* The words of a token of up to KEY_BYTES: two, or four where it has more than 16 bytes. */
static inline void load(const struct kh_tokens *t, size_t begin, size_t size, uint64_t *words)
{
	if (t->size - begin >= KEY_BYTES) {
		memcpy(words, t->bytes + begin, KEY_BYTES);
	} else {
		memset(words, 0, KEY_BYTES);
		memcpy(words, t->bytes + begin, size);
	}
	if (size <= 8) {
		words[0] = low_bytes(words[0], size);
		words[1] = 0;
	} else if (size <= 16) {
		words[1] = low_bytes(words[1], size - 8);
	} else {
		words[2] = size <= 24 ? low_bytes(words[2], size - 16) : words[2];
		words[3] = size <= 24 ? 0 : low_bytes(words[3], size - 24);
	}
}

static inline uint64_t hash_of(const uint64_t *words, size_t size, uint64_t about)
{
	uint64_t hash = (about * 0xD6E8FEB86659FD93u ^ words[0]) * 0x9E3779B97F4A7C15u;

	hash = (hash ^ hash >> 29 ^ words[1]) * 0xC2B2AE3D27D4EB4Fu;
	if (size > 16) {
		hash = (hash ^ hash >> 29 ^ words[2]) * 0x9E3779B97F4A7C15u;
		hash = (hash ^ hash >> 29 ^ words[3]) * 0xC2B2AE3D27D4EB4Fu;
	}
	return hash ^ hash >> 32;
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

static void judge_token(
    struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, unsigned ways, struct kh_verdict out[KH_WAYS])
{
	struct spoken once, *token = &once;

	once.known = 0;
	if (end - begin <= KEY_BYTES) {
		uint64_t words[KEY_WORDS];
		uint64_t about = (uint64_t)form << 8 | end_of(t, end), hash;
		size_t place;

		load(t, begin, end - begin, words);
		hash = hash_of(words, end - begin, about) | 1;
		place = (size_t)(hash >> 1) & t->mask;
		token = &t->spoken[place];
		if (token->hash != hash)
			token = &t->spoken[place ^ 1];
		if (token->hash != hash) {
			token = &t->spoken[place ^ (hash >> 63)];
			token->hash = hash;
			token->known = 0;
		}
	}
	if ((ways & ~token->known) != 0)
		learn(t, begin, end, form, ways & ~token->known, token);
	for (unsigned left = ways; left != 0; left &= left - 1)
		add(&out[__builtin_ctz(left)], token, __builtin_ctz(left));
}

/* ---- writing ---- */

static void write_units(struct kh_charset_writer *writer, const struct kh_units *units)
{
	for (size_t i = 0; i < units->count; i++) {
		const struct kh_unit *unit = &units->at[i];

		if (unit->code_point >= KH_UNIT_RAW)
			kh_writer_byte(writer, unit->code_point - KH_UNIT_RAW, unit->from, unit->width);
		else
			kh_writer_put(writer, unit->code_point, unit->from, unit->width);
	}
}

/* Write it the long way, and remember what was written where that is short enough. */
static void write_new(struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, enum kh_way way,
    struct kh_charset_writer *writer, const struct key *key, struct written *token)
{
	size_t before = writer->size, size;

	if (form == KH_FORM_BYTES) {
		kh_charset_write_bytes(t->sets, kh_way_charset[way], t->bytes, begin, end, writer);
	} else {
		read_token(t, begin, end, form);
		write_units(writer, read_way(t, way));
	}
	size = writer->size - before;
	if (token == NULL || size > OUT_BYTES)
		return;
	token->key = *key;
	token->size = (uint8_t)size;
	memcpy(token->bytes, writer->bytes + before, size);
	memcpy(token->width, writer->width + before, size);
	for (size_t i = 0; i < size; i++)
		token->from[i] = (uint8_t)(writer->origin[before + i] - begin);
}

#ifdef __SSE2__

/* origin[i] = begin + from[i], of OUT_BYTES. (Compilers do not see it at -O2.) */
static inline void put_origins(uint32_t *origin, uint32_t begin, const uint8_t *from)
{
	__m128i zero = _mm_setzero_si128(), base = _mm_set1_epi32((int)begin);
	__m128i x = _mm_loadu_si128((const __m128i *)(const void *)from);
	__m128i half[2] = {_mm_unpacklo_epi8(x, zero), _mm_unpackhi_epi8(x, zero)};

	for (size_t i = 0; i < 2; i++) {
		__m128i *to = (__m128i *)(void *)(origin + i * 8);

		_mm_storeu_si128(to, _mm_add_epi32(base, _mm_unpacklo_epi16(half[i], zero)));
		_mm_storeu_si128(to + 1, _mm_add_epi32(base, _mm_unpackhi_epi16(half[i], zero)));
	}
}

#else

static inline void put_origins(uint32_t *origin, uint32_t begin, const uint8_t *from)
{
	for (size_t i = 0; i < OUT_BYTES; i++)
		origin[i] = begin + from[i];
}

#endif

/* Always OUT_BYTES, of which the next overwrites those that are none of it. */
static inline void write_known(const struct written *token, size_t begin, struct kh_charset_writer *writer)
{
	memcpy(writer->bytes + writer->size, token->bytes, OUT_BYTES);
	memcpy(writer->width + writer->size, token->width, OUT_BYTES);
	put_origins(writer->origin + writer->size, (uint32_t)begin, token->from);
	writer->size += token->size;
}

/* A blank or a short piece, mostly: always OUT_BYTES at a time. */
static inline void copy_plain(const struct kh_tokens *t, size_t from, size_t end, struct kh_charset_writer *writer)
{
	static const uint8_t each[OUT_BYTES] = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};

	if (end - from == 1) {
		kh_writer_byte(writer, (unsigned char)t->bytes[from], from, 1);
		return;
	}
	if (t->size - from < end - from + OUT_BYTES) {
		kh_writer_copy(writer, t->bytes, from, end - from);
		return;
	}
	for (size_t i = from, to = writer->size; i < end; i += OUT_BYTES, to += OUT_BYTES) {
		memcpy(writer->bytes + to, t->bytes + i, OUT_BYTES);
		memset(writer->width + to, 1, OUT_BYTES);
		put_origins(writer->origin + to, (uint32_t)i, each);
	}
	writer->size += end - from;
}

static inline bool is_same(const struct key *a, const struct key *b, size_t size)
{
	return ((a->words[0] ^ b->words[0]) | (a->words[1] ^ b->words[1]) | (a->about ^ b->about)) == 0 &&
	       (size <= 16 || ((a->words[2] ^ b->words[2]) | (a->words[3] ^ b->words[3])) == 0);
}

static void write_token(struct kh_tokens *t, size_t begin, size_t end, enum kh_form form, enum kh_way way,
    struct kh_charset_writer *writer)
{
	struct written *token = NULL;
	struct key key;

	if (end - begin <= KEY_BYTES) {
		key.about =
		    (uint64_t)(end - begin) << 24 | (uint64_t)way << 16 | (uint64_t)form << 8 | end_of(t, end);
		uint64_t hash;
		size_t place;

		load(t, begin, end - begin, key.words);
		hash = hash_of(key.words, end - begin, key.about);
		place = (size_t)hash & t->mask;
		token = &t->written[place];
		if (!is_same(&token->key, &key, end - begin))
			token = &t->written[place ^ 1];
		if (is_same(&token->key, &key, end - begin)) {
			write_known(token, begin, writer);
			return;
		}
		token = &t->written[place ^ (hash >> 63)];
	}
	write_new(t, begin, end, form, way, writer, &key, token);
}
