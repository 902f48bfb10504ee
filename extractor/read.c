#include "read.h"

#include <string.h>
#include "chars.h"
#include "fold.h"

static char *put_utf8(char *to, uint32_t code)
{
	if (code < 0x80) {
		*to++ = (char)code;
		return to;
	}
	if (code < 0x800)
		*to++ = (char)(0xC0 | code >> 6);
	else {
		if (code < 0x10000)
			*to++ = (char)(0xE0 | code >> 12);
		else {
			*to++ = (char)(0xF0 | code >> 18);
			*to++ = (char)(0x80 | (code >> 12 & 0x3F));
		}
		*to++ = (char)(0x80 | (code >> 6 & 0x3F));
	}
	*to++ = (char)(0x80 | (code & 0x3F));
	return to;
}

static void write_views(const struct kh_chars *chars, struct kh_text *text)
{
	const char *folds = kh_folds();
	char *to = text->bytes;

	for (uint32_t i = 0; i < chars->count; i++) {
		uint32_t code = chars->code[i];
		text->byte_at[i] = (uint32_t)(to - text->bytes);
		to = put_utf8(to, code);
		text->skeleton[i] = code < 0x80 ? (char)code : code < KH_FOLDS ? folds[code] : kh_fold(code);
	}
	text->size = (size_t)(to - text->bytes);
}

/* Code points become UTF-8 and skeleton; the arrays of origin are taken over as they are. */
static int freeze(struct kh_arena *mem, struct kh_chars *chars, struct kh_text *text)
{
	size_t n = chars->count, bytes = 1;

	for (uint32_t i = 0; i < chars->count; i++)
		bytes += chars->code[i] < 0x80 ? 1U : chars->code[i] < 0x800 ? 2U : chars->code[i] < 0x10000 ? 3U : 4U;
	*text = (struct kh_text){0};
	text->bytes = kh_arena_take(mem, bytes);
	text->skeleton = kh_arena_take(mem, n + 1);
	text->byte_at = kh_arena_take(mem, (n + 1) * sizeof *text->byte_at);
	if (text->bytes == NULL || text->skeleton == NULL || text->byte_at == NULL)
		return KH_E_MEMORY;
	text->length = chars->count;
	write_views(chars, text);
	text->bytes[text->size] = text->skeleton[n] = '\0';
	text->byte_at[n] = (uint32_t)text->size;
	text->source_at = chars->source_at;
	text->source_size = chars->source_size;
	text->style = chars->style;
	text->merges = chars->merges.items;
	text->merge_count = chars->merges.count;
	text->invalid = chars->invalid;
	text->first_invalid = chars->first_invalid < n ? chars->first_invalid : 0;
	return KH_OK;
}

int kh_text_read(struct kh_arena *mem, const struct kh_decoded *decoded, struct kh_text *text)
{
	struct kh_chars chars;
	int rc = kh_chars_compose(mem, decoded, &chars);

	if (rc == KH_OK && chars.has_pipes)
		rc = kh_markup_lone_pipes(mem, &chars);
	if (rc == KH_OK && chars.has_pipes)
		kh_markup_pipe_rows(&chars);
	if (rc == KH_OK && (chars.has_tags || chars.has_entities))
		rc = kh_markup_tags(mem, &chars);
	if (rc == KH_OK && (chars.has_stars || chars.has_hashes || chars.has_escapes))
		kh_markup_marks(&chars);
	return rc == KH_OK ? freeze(mem, &chars, text) : rc;
}
