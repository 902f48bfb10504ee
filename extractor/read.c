#include "read.h"

#include <string.h>
#include "chars.h"
#include "fold.h"

/* How many bytes of UTF-8 a code point takes. */
static unsigned size_of(uint32_t code)
{
	return 1U + (code >= 0x80) + (code >= 0x800) + (code >= 0x10000);
}

/* Four bytes are written, those behind the code point's own to be written over. Sizes come by turns that no processor
 * guesses, so that there is one way for the first 65,536 code points. */
static char *put_utf8(char *to, uint32_t code)
{
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	static const uint8_t shift[] = {0, 12, 6, 0, 0};
	unsigned size = size_of(code);

	if (size == 4) {
		*to++ = (char)(lead[4] | code >> 18);
		to[0] = (char)(0x80 | (code >> 12 & 0x3F));
	} else
		to[0] = (char)(lead[size] | (code << shift[size] & 0x7FFFF) >> 12);
	to[1] = (char)(0x80 | (code << shift[size] >> 6 & 0x3F));
	to[2] = (char)(0x80 | (code & 0x3F));
	return to + (size == 4 ? 3 : size);
}

static void write_views(const struct kh_chars *chars, struct kh_text *text)
{
	const char *folds = kh_folds();
	char *to = text->bytes;

	for (uint32_t i = 0; i < chars->count; i++) {
		uint32_t code = chars->code[i];
		text->byte_at[i] = (uint32_t)(to - text->bytes);
		to = put_utf8(to, code);
		text->skeleton[i] = code < KH_FOLDS ? folds[code] : kh_fold(code);
	}
	text->size = (size_t)(to - text->bytes);
}

/* Code points become UTF-8 and skeleton; the arrays of origin are taken over as they are. */
static int freeze(struct kh_arena *mem, struct kh_chars *chars, struct kh_text *text)
{
	size_t n = chars->count, bytes = 4;

	for (uint32_t i = 0; i < chars->count; i++)
		bytes += size_of(chars->code[i]);
	*text = (struct kh_text){0};
	text->bytes = kh_arena_take(mem, bytes);
	text->skeleton = kh_arena_take(mem, n + KH_TEXT_SLACK);
	text->byte_at = chars->code; /* each is read before it is written over */
	if (text->bytes == NULL || text->skeleton == NULL)
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
