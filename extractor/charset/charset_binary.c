#include "charset.h"

#include <string.h>

#include "eight.h"

struct magic {
	const char *bytes;
	size_t size, at;
	const char *kind, *advice;
};

enum { SAMPLE = 1 << 11 };

static bool sample_is_binary(const unsigned char *bytes, size_t size);

static const char save[] = "save it as text, Markdown or HTML",
                  see[] = "read its pages with a program for OCR, best as hOCR", unpack[] = "unpack it",
                  give[] = "give the text of a plan";

static const struct magic magics[] = {
    {"%PDF-", 5, 0, "PDF document", "make text of it, best with pdftotext -layout"},
    {"PK\3\4", 4, 0, "ZIP archive or Office document", save},
    {"PK\5\6", 4, 0, "ZIP archive", unpack},
    {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 8, 0, "Office document of the old form", save},
    {"\x7F"
     "ELF",
        4, 0, "ELF program", give},
    {"MZ\x90\0", 4, 0, "Windows program", give},
    {"\x89PNG", 4, 0, "PNG image", see},
    {"\xFF\xD8\xFF", 3, 0, "JPEG image", see},
    {"GIF87a", 6, 0, "GIF image", see},
    {"GIF89a", 6, 0, "GIF image", see},
    {"II*\0", 4, 0, "TIFF image", see},
    {"MM\0*", 4, 0, "TIFF image", see},
    {"P4\n", 3, 0, "PNM image", see},
    {"P5\n", 3, 0, "PNM image", see},
    {"P6\n", 3, 0, "PNM image", see},
    {"WEBP", 4, 8, "WebP image", see},
    {"\x1F\x8B\x08", 3, 0, "gzip archive", unpack},
    {"1AY&SY", 6, 4, "bzip2 archive", unpack},
    {"\xFD"
     "7zXZ\0",
        6, 0, "xz archive", unpack},
    {"(\xB5/\xFD", 4, 0, "Zstandard archive", unpack},
    {"7z\xBC\xAF\x27\x1C", 6, 0, "7-Zip archive", unpack},
    {"Rar!\x1A\x07", 6, 0, "RAR archive", unpack},
    {"SQLite format 3\0", 16, 0, "SQLite database", give},
};

const char *kh_charset_binary(const char *bytes, size_t size, const char **advice)
{
	for (size_t i = 0; i < sizeof magics / sizeof *magics; i++) {
		const struct magic *m = &magics[i];

		if (size >= m->at + m->size && memcmp(bytes + m->at, m->bytes, m->size) == 0) {
			*advice = m->advice;
			return m->kind;
		}
	}
	*advice = give;
	/* Begin, middle and end: a file that is text at all three is read as text. */
	for (size_t i = 0; i < 3; i++) {
		size_t from = size <= SAMPLE ? 0 : (size - SAMPLE) / 2 * i;

		if (sample_is_binary(
		        (const unsigned char *)bytes + from, size - from < SAMPLE ? size - from : SAMPLE))
			return "binary file";
		if (size <= SAMPLE)
			break;
	}
	return NULL;
}

/* Is one of eight bytes below a blank? */
static bool has_controls(const unsigned char *bytes)
{
	uint64_t eight = kh_load_eight(bytes);

	return ((eight - ' ' * KH_EACH) & ~eight & KH_HIGH) != 0;
}

/* The byte FF is a rare letter at most; of pictures it is the white. */
static bool is_picture(const unsigned char *bytes, size_t size)
{
	const unsigned char *end = bytes + size;
	size_t count = 0;

	for (const unsigned char *at = bytes; (at = memchr(at, 0xFF, (size_t)(end - at))) != NULL; at++)
		count++;
	return count > 3 + size / 16;
}

/* VISCII has letters at 02, 05, 06, 14, 19 and 1E: capitals so rare that even they are counted, at a weight that
 * leaves them free. BS, TAB to CR, SUB (end of a DOS file) and ESC are of texts. */
static bool sample_is_binary(const unsigned char *bytes, size_t size)
{
	size_t count[32] = {0};
	size_t other = 0, letters;

	for (size_t i = 0; i < size; i++) {
		while (size - i >= 8 && !has_controls(bytes + i))
			i += 8;
		if (i < size && bytes[i] < 32)
			count[bytes[i]]++;
	}
	for (unsigned c = 1; c < 32; c++)
		if (!(c >= 7 && c <= 13) && c != 26 && c != 27)
			other += count[c];
	letters = count[2] + count[5] + count[6] + count[20] + count[25] + count[30];
	other -= letters;
	return is_picture(bytes, size) || count[0] > 3 + size / 100 || other > 3 + size / 50 ||
	       letters > 16 + size / 8;
}
