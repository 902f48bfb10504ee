#include "read.h"

#include <pthread.h>
#include <string.h>

#include "chars.h"
#include "fold.h"

/* How many bytes of UTF-8 a code point takes. */
static unsigned size_of(uint32_t code)
{
	return 1U + (code >= 0x80) + (code >= 0x800) + (code >= 0x10000);
}

static void put_utf8(char *to, uint32_t code)
{
	static const unsigned char lead[] = {0, 0, 0xC0, 0xE0, 0xF0};
	unsigned size = size_of(code);

	for (unsigned i = size; i-- > 1; code >>= 6)
		to[i] = (char)(0x80 | (code & 0x3F));
	to[0] = (char)(lead[size] | code);
}

/* The UTF-8 of the code points that have a fold in a table: nearly all. */
static struct letter {
	char bytes[3];
	uint8_t size;
} letters[KH_FOLDS];
static pthread_once_t made = PTHREAD_ONCE_INIT;

static void make_letters(void)
{
	for (uint32_t code = 0; code < KH_FOLDS; code++) {
		put_utf8(letters[code].bytes, code);
		letters[code].size = (uint8_t)size_of(code);
	}
}

/* A letter's four bytes are written whatever its size; the next ones are written over what is too much. */
static void write_views(const struct kh_chars *chars, struct kh_text *text)
{
	const char *folds = kh_folds();
	char *to = text->bytes;

	pthread_once(&made, make_letters);
	for (uint32_t i = 0; i < chars->count; i++) {
		uint32_t code = chars->code[i];
		text->byte_at[i] = (uint32_t)(to - text->bytes);
		if (code < KH_FOLDS) {
			memcpy(to, &letters[code], sizeof letters[code]);
			to += letters[code].size;
			text->skeleton[i] = folds[code];
		} else {
			put_utf8(to, code);
			to += size_of(code);
			text->skeleton[i] = kh_fold(code);
		}
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
	text->bytes[text->size] = '\0';
	memset(text->skeleton + n, 0, KH_TEXT_SLACK);
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

	if (rc == KH_OK)
		kh_markup_quotes(&chars);
	if (rc == KH_OK && !chars.html)
		kh_markup_tabs(&chars);
	if (rc == KH_OK && chars.has_pipes)
		rc = kh_markup_lone_pipes(mem, &chars);
	if (rc == KH_OK && chars.has_pipes)
		kh_markup_pipe_rows(&chars);
	if (rc == KH_OK && (chars.has_tags || chars.has_entities))
		rc = kh_markup_tags(mem, &chars);
	if (rc == KH_OK && chars.has_links)
		kh_markup_links(&chars);
	if (rc == KH_OK && (chars.has_stars || chars.has_hashes || chars.has_escapes))
		kh_markup_marks(&chars);
	return rc == KH_OK ? freeze(mem, &chars, text) : rc;
}
