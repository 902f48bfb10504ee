/** Writes decoded characters with their origins; the room is known beforehand, so that writing cannot fail. */
#ifndef KH_CHARSET_WRITER_H
#define KH_CHARSET_WRITER_H

#include <string.h>

#include "decode.h"

/** So many bytes may be written behind the last, by who writes a fixed number and keeps some of them. */
enum { KH_WRITER_SLACK = 64 };

struct kh_charset_writer {
	char *bytes;
	uint32_t *origin;
	uint8_t *width;
	size_t size;
};

/** Make room for `most` bytes of UTF-8. False when there is no memory. */
static inline bool kh_writer_init(struct kh_charset_writer *w, struct kh_arena *mem, size_t most)
{
	w->size = 0;
	most += KH_WRITER_SLACK;
	w->bytes = kh_arena_take(mem, most);
	w->origin = most > SIZE_MAX / sizeof *w->origin ? NULL : kh_arena_take(mem, most * sizeof *w->origin);
	w->width = kh_arena_take(mem, most);
	return w->bytes != NULL && w->origin != NULL && w->width != NULL;
}

/** Write one byte of a character that came from `used` source bytes at `from`. */
static inline void kh_writer_byte(struct kh_charset_writer *w, unsigned byte, size_t from, size_t used)
{
	w->bytes[w->size] = (char)byte;
	w->origin[w->size] = (uint32_t)from;
	w->width[w->size++] = (uint8_t)used;
}

/** Write one code point. */
static inline void kh_writer_put(struct kh_charset_writer *w, uint32_t c, size_t from, size_t used)
{
	if (c < 0x80) {
		kh_writer_byte(w, c, from, used);
		return;
	}
	if (c < 0x800) {
		kh_writer_byte(w, 0xC0 | c >> 6, from, used);
	} else {
		if (c < 0x10000) {
			kh_writer_byte(w, 0xE0 | c >> 12, from, used);
		} else {
			kh_writer_byte(w, 0xF0 | c >> 18, from, used);
			kh_writer_byte(w, 0x80 | (c >> 12 & 0x3F), from, used);
		}
		kh_writer_byte(w, 0x80 | (c >> 6 & 0x3F), from, used);
	}
	kh_writer_byte(w, 0x80 | (c & 0x3F), from, used);
}

/** Write `size` bytes that stay as they are, each ASCII or of a malformed sequence. */
static inline void kh_writer_copy(struct kh_charset_writer *w, const char *bytes, size_t from, size_t size)
{
	char *to = w->bytes + w->size;
	uint32_t *origin = w->origin + w->size;

	memcpy(to, bytes + from, size);
	memset(w->width + w->size, 1, size);
	for (size_t i = 0; i < size; i++)
		origin[i] = (uint32_t)(from + i);
	w->size += size;
}

/** Hand what was written to `out`. */
static inline void kh_writer_close(const struct kh_charset_writer *w, struct kh_decoded *out)
{
	out->bytes = w->bytes;
	out->size = w->size;
	out->offset = 0;
	out->origin = w->origin;
	out->width = w->width;
}

#endif
