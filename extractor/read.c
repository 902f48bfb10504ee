#include "read.h"

#include <string.h>
#include <utf8proc.h>

#include "chars.h"

static void freeze_one(struct kh_text *text, uint32_t i, uint32_t code)
{
	char *to = text->bytes + text->size;

	text->byte_at[i] = (uint32_t)text->size;
	if (code < 0x80) {
		*to = (char)code;
		text->skeleton[i] = (char)code;
		text->size++;
		return;
	}
	text->size += (size_t)utf8proc_encode_char((utf8proc_int32_t)code, (utf8proc_uint8_t *)to);
	text->skeleton[i] = kh_fold(code);
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
	for (uint32_t i = 0; i < chars->count; i++)
		freeze_one(text, i, chars->code[i]);
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
