#include "read.h"

#include <pthread.h>
#include <string.h>

#include "chars.h"
#include "fold.h"
#include "mend.h"
#include "spread.h"

/* How many bytes of UTF-8 a code point takes. */
static unsigned size_of(uint32_t code)
{
	return 1U + (code >= 0x80) + (code >= 0x800) + (code >= 0x10000);
}

static size_t size_of_all(const uint32_t *codes, uint32_t count)
{
	uint32_t i = 0;
	size_t size = count;

	for (; i + 4 <= count; i += 4)
		size += kh_more_bytes(codes + i);
	for (; i < count; i++)
		size += size_of(codes[i]) - 1;
	return size;
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

/* One letter, of which `to` has room for four bytes whatever its size; returns its size. */
static inline unsigned write_letter(uint32_t code, const char *folds, char *to, char *fold)
{
	if (code < KH_FOLDS) {
		*fold = folds[code];
		memcpy(to, &letters[code], sizeof letters[code]);
		return letters[code].size;
	}
	*fold = kh_fold(code);
	put_utf8(to, code);
	return size_of(code);
}

/* "ChỈ tiêu": OCR takes small letters with accents for capitals; inside a word they are none. */
static inline void lower_inside(uint32_t code, const char *before, char *fold)
{
	if (*fold <= 'Z' && *fold >= 'A' && code >= 0xC0 && *before >= 'a' && *before <= 'z' && *fold != 'D')
		*fold |= 0x20;
}

/* Printable ASCII is its own skeleton: eight letters are written as if they were, and written over from the first on that is
 * not. `code` and `byte_at` are the same memory: each is read before it is written over. */
static size_t write_views(uint32_t *code, uint32_t count, char *bytes, char *skeleton)
{
	const char *folds = kh_folds();
	uint32_t i = 0, at = 0;

	pthread_once(&made, make_letters);
	while (i + 8 < count) {
		unsigned run = kh_narrow_eight(skeleton + i, code + i);
		uint32_t next = code[i + run];
		memcpy(bytes + at, skeleton + i, 8);
		kh_number_some(code + i, at, run);
		i += run;
		at += run;
		code[i] = at;
		at += write_letter(next, folds, bytes + at, skeleton + i);
		if (i > 0)
			lower_inside(next, skeleton + i - 1, skeleton + i);
		i++;
	}
	for (uint32_t next; i < count; i++) {
		next = code[i];
		code[i] = at;
		at += write_letter(next, folds, bytes + at, skeleton + i);
		if (i > 0)
			lower_inside(next, skeleton + i - 1, skeleton + i);
	}
	return at;
}

/* Code points become UTF-8 and skeleton; the arrays of origin are taken over as they are. */
static int freeze(struct kh_arena *mem, struct kh_chars *chars, struct kh_text *text)
{
	size_t n = chars->count, bytes = size_of_all(chars->code, chars->count) + 4;

	*text = (struct kh_text){0};
	text->bytes = kh_arena_take(mem, bytes);
	text->skeleton = kh_arena_take(mem, n + KH_TEXT_SLACK);
	text->byte_at = chars->code;
	if (text->bytes == NULL || text->skeleton == NULL)
		return KH_E_MEMORY;
	text->length = chars->count;
	text->size = write_views(chars->code, chars->count, text->bytes, text->skeleton);
	text->bytes[text->size] = '\0';
	memset(text->skeleton + n, 0, KH_TEXT_SLACK);
	kh_text_mend(text);
	text->byte_at[n] = (uint32_t)text->size;
	text->source_at = chars->source_at;
	text->source_size = chars->source_size;
	text->style = chars->style;
	text->merges = chars->merges.items;
	text->merge_count = chars->merges.count;
	text->split = chars->split;
	text->split_at = chars->split_at;
	text->invalid = chars->invalid;
	text->invalid_at = chars->invalid_at;
	return KH_OK;
}

int kh_text_read(struct kh_arena *mem, const struct kh_decoded *decoded, struct kh_text *text)
{
	struct kh_chars chars;
	int rc = kh_chars_compose(mem, decoded, &chars);

	if (rc == KH_OK && chars.has_hocr)
		rc = kh_markup_hocr(mem, &chars);
	if (rc == KH_OK)
		rc = kh_chars_join_words(mem, &chars, decoded->syllables);
	if (rc == KH_OK)
		rc = kh_chars_part_words(mem, &chars, decoded->syllables);
	if (rc == KH_OK && chars.has_csv)
		kh_markup_csv(&chars);
	if (rc == KH_OK && chars.has_quoted)
		kh_markup_quoted(&chars);
	if (rc == KH_OK)
		kh_markup_sheet(&chars);
	if (rc == KH_OK && chars.has_math)
		kh_markup_math(&chars);
	if (rc == KH_OK)
		kh_markup_quotes(&chars);
	if (rc == KH_OK && chars.has_rules)
		rc = kh_markup_ruled(mem, &chars);
	if (rc == KH_OK && chars.has_pipes && !chars.html)
		rc = kh_markup_wrapped(mem, &chars);
	if (rc == KH_OK && !chars.html) {
		kh_markup_blanks(&chars);
		kh_markup_tabs(&chars);
	}
	if (rc == KH_OK && chars.has_pipes) {
		kh_markup_cell_ends(&chars);
		rc = kh_markup_lone_pipes(mem, &chars);
	}
	if (rc == KH_OK && chars.has_pipes)
		kh_markup_pipe_rows(&chars);
	if (rc == KH_OK && (chars.has_tags || chars.has_entities))
		rc = kh_markup_tags(mem, &chars);
	if (rc == KH_OK && chars.has_links)
		kh_markup_links(&chars);
	if (rc == KH_OK && chars.has_pandoc && !chars.html &&
	    (chars.has_stars || chars.has_hashes || chars.has_escapes))
		kh_markup_pandoc(&chars);
	if (rc == KH_OK && chars.has_underscores)
		kh_markup_underscores(&chars);
	if (rc == KH_OK && (chars.has_stars || chars.has_hashes || chars.has_escapes))
		kh_markup_marks(&chars);
	if (rc == KH_OK)
		rc = kh_chars_notes(mem, &chars);
	return rc == KH_OK ? freeze(mem, &chars, text) : rc;
}
