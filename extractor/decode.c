#include "decode.h"

#include <string.h>

#include "charset.h"
#include "charset_utf16.h"
#include "error.h"

static int decode_as(struct kh_arena *mem, enum kh_charset_id id, const char *bytes, size_t size,
    struct kh_decoded *out, struct kh_error *err);
static bool has_utf8_bom(const char *bytes, size_t size);

int kh_decode(struct kh_arena *mem, const struct kh_patterns *patterns, const char *charset, const char *bytes,
    size_t size, struct kh_decoded *out, struct kh_error *err)
{
	enum kh_charset_id id = KH_CHARSET_UNKNOWN;
	const char *kind;

	memset(out, 0, sizeof *out);
	if (size > UINT32_MAX)
		return kh_fail(err, KH_E_LIMIT, "%zu bytes are more than can be decoded", size);
	if (charset != NULL && (id = kh_charset_find(charset)) == KH_CHARSET_UNKNOWN)
		return kh_fail(err, KH_E_USAGE, "unknown charset \"%s\"", charset);
	if (id == KH_CHARSET_UNKNOWN || id == KH_CHARSET_UTF16) {
		enum kh_charset_id utf16 = kh_utf16_find(bytes, size);

		id = utf16 != KH_CHARSET_UNKNOWN || id == KH_CHARSET_UNKNOWN ? utf16 : KH_CHARSET_UTF16LE;
	}
	if (id == KH_CHARSET_UNKNOWN && (kind = kh_charset_binary(bytes, size)) != NULL)
		return kh_fail(err, KH_E_FORMAT, "no text: this is a %s", kind);
	return decode_as(mem, id == KH_CHARSET_UNKNOWN ? KH_CHARSET_UTF8 : id, bytes, size, out, err);
}

static int decode_as(struct kh_arena *mem, enum kh_charset_id id, const char *bytes, size_t size,
    struct kh_decoded *out, struct kh_error *err)
{
	out->charset = kh_charset_name(id);
	out->confidence = 1;
	if (id == KH_CHARSET_UTF16LE || id == KH_CHARSET_UTF16BE) {
		bool big = id == KH_CHARSET_UTF16BE;
		bool bom = size >= 2 && memcmp(bytes, big ? "\xFE\xFF" : "\xFF\xFE", 2) == 0;

		return kh_utf16_decode(mem, big, bytes, size, bom ? 2 : 0, out) ? KH_OK : kh_fail_memory(err);
	}
	out->offset = has_utf8_bom(bytes, size) ? 3 : 0;
	out->bytes = bytes + out->offset;
	out->size = size - out->offset;
	return KH_OK;
}

static bool has_utf8_bom(const char *bytes, size_t size)
{
	return size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
}
