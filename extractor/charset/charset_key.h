/** Keys to look up short strings by: their bytes as words, and a hash of them. */
#ifndef KH_CHARSET_KEY_H
#define KH_CHARSET_KEY_H

#include <stdint.h>
#include <string.h>

enum {
	KH_KEY_WORDS = 4,
	KH_KEY_BYTES = KH_KEY_WORDS * 8, /**< a longer token has no key */
	KH_KEY_SHORT = 16                /**< most are no longer */
};

/** A token to look up: its bytes, 0 behind them, and whatever else its reading goes by. */
struct kh_key {
	uint64_t words[KH_KEY_WORDS];
	uint64_t about;
};

/** Eight bytes of a token from byte `at` on, 0 behind its end; all of them can be read. */
static inline uint64_t kh_key_word(const char *token, size_t size, size_t at)
{
	static const uint64_t kept[2 * KH_KEY_WORDS] = {~(uint64_t)0, ~(uint64_t)0, ~(uint64_t)0, ~(uint64_t)0};
	uint64_t word, mask;

	memcpy(&word, token + at, sizeof word);
	memcpy(&mask, (const char *)kept + KH_KEY_BYTES - size + at, sizeof mask);
	return word & mask;
}

/** The key of a token of up to KH_KEY_BYTES, of which `room` bytes can be read. about: whatever else its reading goes
 * by. */
static inline void kh_key_load(struct kh_key *key, const char *bytes, size_t room, size_t size, uint64_t about)
{
	const char *token = bytes;
	char rest[KH_KEY_BYTES];

	if (room < KH_KEY_BYTES) {
		memset(rest, 0, sizeof rest);
		token = memcpy(rest, token, size);
	}
	key->about = about;
	key->words[0] = kh_key_word(token, size, 0);
	key->words[1] = kh_key_word(token, size, 8);
	key->words[2] = size > KH_KEY_SHORT ? kh_key_word(token, size, 16) : 0;
	key->words[3] = size > KH_KEY_SHORT ? kh_key_word(token, size, 24) : 0;
}

/** Its high bits are the ones to use. */
static inline uint64_t kh_key_hash(const struct kh_key *key, size_t size)
{
	uint64_t hash = (key->words[0] ^ key->about << 40) * 0x9E3779B97F4A7C15u;

	hash ^= (key->words[1] ^ key->about) * 0xC2B2AE3D27D4EB4Fu;
	if (size > KH_KEY_SHORT) {
		hash = (hash ^ hash >> 29 ^ key->words[2]) * 0xD6E8FEB86659FD93u;
		hash = (hash ^ hash >> 29 ^ key->words[3]) * 0xD6E8FEB86659FD93u;
	}
	return hash ^ hash << 21;
}

#endif
