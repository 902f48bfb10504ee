#include "charset_utf16.h"

#include <string.h>

#include "charset_writer.h"

enum { SAMPLE = 1 << 12 };

static size_t count_plain(const unsigned char *bytes, size_t size, bool big_endian);

enum kh_charset_id kh_utf16_find(const char *bytes, size_t size)
{
	const unsigned char *b = (const unsigned char *)bytes;
	size_t sample = size < SAMPLE ? size : SAMPLE;
	size_t units = sample / 2, little, big, nul = 0;

	if (size >= 2 && b[0] == 0xFF && b[1] == 0xFE)
		return KH_CHARSET_UTF16LE;
	if (size >= 2 && b[0] == 0xFE && b[1] == 0xFF)
		return KH_CHARSET_UTF16BE;
	for (const unsigned char *p = b; (p = memchr(p, 0, (size_t)(b + sample - p))) != NULL; p++)
		nul++;
	if (units < 2 || nul * 4 < units)
		return KH_CHARSET_UNKNOWN;
	little = count_plain(b, sample, false);
	big = count_plain(b, sample, true);
	/* Every unit a letter, a digit, a sign or a blank that Vietnamese text has, but for one in 32. */
	if (little > big && (units - little) * 32 <= units)
		return KH_CHARSET_UTF16LE;
	if (big > little && (units - big) * 32 <= units)
		return KH_CHARSET_UTF16BE;
	return KH_CHARSET_UNKNOWN;
}

/* Units that text in Vietnamese has: printable ASCII, line ends, Latin, combining marks, general signs. */
static size_t count_plain(const unsigned char *bytes, size_t size, bool big_endian)
{
	size_t n = 0;

	for (size_t i = 0; i + 1 < size; i += 2) {
		unsigned high = bytes[big_endian ? i : i + 1], low = bytes[big_endian ? i + 1 : i];

		if (high == 0)
			n += (low >= 0x20 && low != 0x7F) || (low >= 9 && low <= 13);
		else
			n += high <= 3 || high == 0x1E || (high >= 0x20 && high <= 0x26) || high == 0xF0 ||
			     high == 0xFF;
	}
	return n;
}

bool kh_utf16_decode(
    struct kh_arena *mem, bool big_endian, const char *bytes, size_t size, size_t from, struct kh_decoded *out)
{
	const unsigned char *b = (const unsigned char *)bytes;
	size_t high = big_endian ? 0 : 1, low = 1 - high;
	struct kh_charset_writer writer;

	/* A unit gives at most 3 bytes; the odd byte U+FFFD. */
	if (!kh_writer_init(&writer, mem, (size - from) / 2 * 3 + 3))
		return false;
	for (size_t i = from, used; i < size; i += used) {
		uint32_t c = 0xFFFD;

		used = size - i < 2 ? 1 : 2;
		if (used == 2) {
			c = (uint32_t)(b[i + high] << 8 | b[i + low]);
			if (c >= 0xD800 && c < 0xDC00 && size - i >= 4 && (b[i + 2 + high] & 0xFC) == 0xDC) {
				c = 0x10000 + ((c & 0x3FF) << 10) + ((uint32_t)(b[i + 2 + high] & 3) << 8) +
				    b[i + 2 + low];
				used = 4;
			} else if (c >= 0xD800 && c < 0xE000) {
				c = 0xFFFD;
			}
		}
		kh_writer_put(&writer, c, i, used);
	}
	kh_writer_close(&writer, out);
	return true;
}
