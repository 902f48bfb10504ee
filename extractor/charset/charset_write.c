#include "charset_write.h"

#include <string.h>

static void write_single(const struct kh_glyph *glyphs, const unsigned char *b, size_t begin, size_t end,
    struct kh_charset_writer *writer);
static void write_longest(const struct kh_charset_table *table, const struct kh_glyph *glyphs, const unsigned char *b,
    size_t begin, size_t end, struct kh_charset_writer *writer);

void kh_charset_write_bytes(const struct kh_charsets *sets, enum kh_charset_id id, const char *bytes, size_t begin,
    size_t end, struct kh_charset_writer *writer)
{
	const struct kh_charset_table *table = &sets->tables[id];
	const struct kh_glyph *glyphs = sets->glyphs[id];

	if (table->count > 1)
		write_longest(table, glyphs, (const unsigned char *)bytes, begin, end, writer);
	else
		write_single(glyphs, (const unsigned char *)bytes, begin, end, writer);
}

typedef uint32_t four __attribute__((vector_size(16)));

/* Write a glyph that came from `used` bytes at `from`: always four bytes, of which those that are none of it are
 * overwritten by the next. Returns the place behind it. */
static inline size_t put(const struct kh_charset_writer *w, size_t at, struct kh_glyph g, size_t from, size_t used)
{
	uint32_t origin = (uint32_t)from, widths = (uint32_t)used * 0x01010101u;
	four origins = {origin, origin, origin, origin};

	memcpy(w->bytes + at, &g, sizeof g);
	memcpy(w->origin + at, &origins, sizeof origins);
	memcpy(w->width + at, &widths, sizeof widths);
	return at + g.size;
}

static void write_single(
    const struct kh_glyph *glyphs, const unsigned char *b, size_t begin, size_t end, struct kh_charset_writer *writer)
{
	struct kh_charset_writer w = *writer;
	size_t at = w.size;

	for (size_t i = begin; i < end; i++)
		at = put(&w, at, glyphs[b[i]], i, 1);
	writer->size = at;
}

static void write_longest(const struct kh_charset_table *table, const struct kh_glyph *glyphs, const unsigned char *b,
    size_t begin, size_t end, struct kh_charset_writer *writer)
{
	struct kh_charset_writer w = *writer;
	size_t at = w.size;

	for (size_t i = begin, used; i < end; i += used) {
		uint16_t next = table->nodes[0].next[b[i]];
		struct kh_glyph g = glyphs[b[i]];

		used = 1;
		for (size_t j = i + 1; next != 0 && j < end; j++) {
			const struct kh_charset_node *node = table->nodes + next;

			if (node->letter[b[j]] != 0) {
				g = kh_glyph_of(node->letter[b[j]]);
				used = j + 1 - i;
			}
			next = node->next[b[j]];
		}
		at = put(&w, at, g, i, used);
	}
	writer->size = at;
}
