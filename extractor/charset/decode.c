#include "decode.h"

#include <string.h>

#include "charset_blocks.h"
#include "charset_capitals.h"
#include "charset_glyphs.h"
#include "charset_heading.h"
#include "charset_utf16.h"
#include "charset_tokens.h"
#include "error.h"
#include "pattern/patterns.h"

static int decode_utf16(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id id,
    const char *bytes, size_t size, struct kh_decoded *out, struct kh_error *err);
static int decode_rest(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id wish,
    struct kh_decoded *out, struct kh_error *err);
static int decode_once(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id wish,
    struct kh_decoded *out, struct kh_error *err);
static int decode_told(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id id, size_t growing,
    struct kh_decoded *out, struct kh_error *err);
static bool has_utf8_bom(const char *bytes, size_t size);
static bool is_blank(const char *bytes, size_t size);

int kh_decode(struct kh_arena *mem, const struct kh_patterns *patterns, const char *charset, const char *bytes,
    size_t size, struct kh_decoded *out, struct kh_error *err)
{
	enum kh_charset_id id = KH_CHARSET_UNKNOWN;

	if (charset != NULL && (id = kh_charset_find(charset)) == KH_CHARSET_UNKNOWN)
		return kh_fail(err, KH_E_USAGE,
		    "unknown charset \"%s\"; there are UTF-8, UTF-16, TCVN3, VNI, VISCII, VPS, VIQR and windows-1258",
		    charset);
	int rc = kh_charset_decode(mem, patterns == NULL ? NULL : patterns->charsets, id, bytes, size, out, err);
	out->syllables = patterns == NULL || patterns->charsets == NULL ? NULL : patterns->charsets->syllables;
	return rc;
}

int kh_charset_decode(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id id, const char *bytes,
    size_t size, struct kh_decoded *out, struct kh_error *err)
{
	enum kh_charset_id utf16 = KH_CHARSET_UNKNOWN;
	const char *kind, *advice;
	int rc;

	memset(out, 0, sizeof *out);
	if (size > UINT32_MAX)
		return kh_fail(err, KH_E_LIMIT, "%zu bytes are more than can be decoded", size);
	if (id == KH_CHARSET_UNKNOWN || id == KH_CHARSET_UTF16)
		utf16 = kh_utf16_find(bytes, size);
	if (id == KH_CHARSET_UTF16 && utf16 == KH_CHARSET_UNKNOWN)
		utf16 = KH_CHARSET_UTF16LE;
	if (id == KH_CHARSET_UTF16LE || id == KH_CHARSET_UTF16BE)
		utf16 = id;
	if (utf16 != KH_CHARSET_UNKNOWN)
		return decode_utf16(mem, sets, utf16, bytes, size, out, err);
	if (size > 0 && is_blank(bytes, size))
		return kh_fail(err, KH_E_FORMAT,
		    "no text: there are only blanks; if it was made of a PDF, its pages are pictures: read them with a program "
		    "for OCR, best as hOCR");
	if (id == KH_CHARSET_UNKNOWN && (rc = kh_glyphs_decode(mem, sets, bytes, size, out)) != KH_NONE)
		return rc == KH_OK ? KH_OK : kh_fail_memory(err);
	if (id == KH_CHARSET_UNKNOWN && (kind = kh_charset_binary(bytes, size, &advice)) != NULL)
		return kh_fail(err, KH_E_FORMAT, "no text: this is %s %s; %s",
		    strchr("AEIOUaeiou", *kind) != NULL ? "an" : "a", kind, advice);
	out->offset = has_utf8_bom(bytes, size) ? 3 : 0;
	out->bytes = bytes + out->offset;
	out->size = size - out->offset;
	out->charset = kh_charset_name(KH_CHARSET_UTF8);
	out->confidence = 1;
	return id == KH_CHARSET_UTF8 ? KH_OK : decode_rest(mem, sets, id, out, err);
}

/* Programs that take the text out of a scanned PDF leave the marks between its pages. */
static bool is_blank(const char *bytes, size_t size)
{
	size_t i = 0;

	while (i < size && (bytes[i] == ' ' || (bytes[i] >= '\t' && bytes[i] <= '\r')))
		i++;
	return i == size;
}

/* `then` was decoded from the text of `first`: give it the origins of the file. */
static void join_origins(const struct kh_decoded *first, struct kh_decoded *then)
{
	uint32_t *origin = (uint32_t *)then->origin;
	uint8_t *width = (uint8_t *)then->width;

	for (size_t i = 0; i < then->size; i++) {
		size_t last = origin[i] + width[i] - 1u;
		uint32_t from = first->origin[origin[i]];

		width[i] = (uint8_t)(first->origin[last] + first->width[last] - from);
		origin[i] = from;
	}
}

/* UTF-16, and what may have been stored in it wrongly. */
static int decode_utf16(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id id,
    const char *bytes, size_t size, struct kh_decoded *out, struct kh_error *err)
{
	bool big = id == KH_CHARSET_UTF16BE;
	bool bom = size >= 2 && memcmp(bytes, big ? "\xFE\xFF" : "\xFF\xFE", 2) == 0;
	struct kh_decoded then;
	int rc;

	out->charset = kh_charset_name(id);
	out->confidence = 1;
	if (!kh_utf16_decode(mem, big, bytes, size, bom ? 2 : 0, out))
		return kh_fail_memory(err);
	then = *out;
	then.origin = NULL;
	if ((rc = kh_glyphs_decode(mem, sets, out->bytes, out->size, &then)) == KH_E_MEMORY)
		return kh_fail_memory(err);
	if (rc == KH_NONE && (rc = decode_rest(mem, sets, KH_CHARSET_UNKNOWN, &then, err)) != KH_OK)
		return rc;
	if (then.origin == NULL)
		return KH_OK;
	if (strcmp(then.charset, kh_charset_name(KH_CHARSET_UTF8)) == 0)
		then.charset = out->charset;
	join_origins(out, &then);
	*out = then;
	return KH_OK;
}

/* What is no UTF-16. What was misread and still is no good text was stored wrongly before, or misread once more. */
static int decode_rest(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id wish,
    struct kh_decoded *out, struct kh_error *err)
{
	struct kh_decoded then;
	int rc = decode_once(mem, sets, wish, out, err);

	if (rc != KH_OK || wish != KH_CHARSET_UNKNOWN || out->origin == NULL || !out->guessed ||
	    strcmp(out->charset, kh_charset_name(KH_CHARSET_UTF8)) != 0)
		return rc;
	then = *out;
	then.origin = NULL;
	then.offset = 0;
	if ((rc = decode_once(mem, sets, wish, &then, err)) != KH_OK || then.origin == NULL ||
	    then.confidence <= out->confidence)
		return rc;
	join_origins(out, &then);
	*out = then;
	return KH_OK;
}

/* UTF-8 with nothing odd in it stays as it is. */
static int decode_once(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id wish,
    struct kh_decoded *out, struct kh_error *err)
{
	struct kh_charset_scan scan;
	size_t offset = out->offset, growing;
	int rc;

	if (sets == NULL || sets->syllables == NULL ||
	    (wish >= KH_CHARSET_LEGACY && sets->tables[wish].nodes == NULL))
		return wish == KH_CHARSET_UNKNOWN
		           ? KH_OK
		           : kh_fail(err, KH_E_USAGE, "no table of the charset %s is loaded", kh_charset_name(wish));
	kh_charset_scan(out->bytes, out->size, &scan);
	if (wish == KH_CHARSET_UNKNOWN && scan.faults == 0 && scan.odd == 0 &&
	    !kh_charset_has_viqr(out->bytes, out->size) &&
	    !kh_charset_has_symbols(out->bytes, out->size, scan.letters) &&
	    !(scan.letters == 0 && kh_charset_may_be_viqr(out->bytes, out->size)))
		return KH_OK;
	growing = kh_charset_growing(out->bytes, out->size, scan.faults > 0) + (scan.faults == 0 ? scan.letters : 0);
	if (wish >= KH_CHARSET_WESTERN && wish != KH_CHARSET_VIQR && scan.faults > 0)
		return decode_told(mem, sets, wish, growing, out, err);
	rc = kh_blocks_decode(mem, sets, wish, out->bytes, out->size, &scan, growing, out);
	if (rc == KH_E_MEMORY)
		return kh_fail_memory(err);
	if (rc == KH_NONE)
		return KH_OK;
	out->offset = 0;
	for (size_t i = 0; i < out->size && offset > 0; i++)
		((uint32_t *)out->origin)[i] += (uint32_t)offset;
	return KH_OK;
}

/* Bytes of one charset that the caller has named. growing: how many of them may become three bytes each. */
static int decode_told(struct kh_arena *mem, const struct kh_charsets *sets, enum kh_charset_id id, size_t growing,
    struct kh_decoded *out, struct kh_error *err)
{
	struct kh_charset_writer writer;

	if (!kh_writer_init(&writer, mem, out->size + growing * 2))
		return kh_fail_memory(err);
	if (!kh_tokens_write_all(
	        mem, sets, id, out->bytes - out->offset, out->offset, out->offset + out->size, &writer))
		return kh_fail_memory(err);
	if (id == KH_CHARSET_TCVN3) {
		kh_charset_raise(writer.bytes, writer.size);
		kh_charset_raise_headings(sets, writer.bytes, writer.size);
	}
	kh_writer_close(&writer, out);
	out->charset = out->parts = kh_charset_name(id);
	return KH_OK;
}

static bool has_utf8_bom(const char *bytes, size_t size)
{
	return size >= 3 && memcmp(bytes, "\xEF\xBB\xBF", 3) == 0;
}
