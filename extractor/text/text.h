/** One text, three views.
 *
 *  source    the bytes as given; positions are byte offsets, `struct kh_span`
 *  text      clean Unicode: decoded, NFC, without control characters and markup; positions count code points,
 *            `struct kh_range`
 *  skeleton  the text folded letter by letter to ASCII (accents off, đ to d, case kept); position for position with
 *            the text: skeleton[i] is the fold of code point i
 *
 *  The same struct serves for the text as it stands in lines (made by kh_text_read) and for the flow (flow.h), in
 *  which each paragraph and each table cell is one string of clean text. Positions of one are no positions of the
 *  other; a function says which it wants: [text] or [flow].
 */
#ifndef KH_TEXT_H
#define KH_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "arena.h"
#include "ascii.h"
#include "kehoach.h"

/** Code points of a text: `begin` is in it, `end` is not. */
struct kh_range {
	uint32_t begin, end;
};

/** How a code point was set. */
enum kh_style {
	KH_BOLD = 1,
	KH_ITALIC = 2,
	KH_HEADING = 4, /**< of a Markdown or HTML heading */
	KH_CUT = 8, /**< flow only: something that does not belong here stood before this code point in the source */
	KH_BROKEN = 16, /**< of a KH_CELL_LINE: a tag set it; in flow, such a one stood before this code point */
	KH_NOTE = 32    /**< of a footnote */
};

/** Characters of the text with a meaning for its structure. All others of U+0000 to U+001F never occur. */
enum {
	KH_LINE = '\n',      /**< ends a line or a table row */
	KH_CELL = '\t',      /**< parts two cells of a row */
	KH_CELL_LINE = '\v', /**< a line end inside a cell */
	KH_PAGE = '\f'       /**< a page break, on a line of its own */
};

/** Folds of characters that are no letters: the skeleton has these for them. */
enum {
	KH_FOLD_AT_LEAST = 2, /**< U+2265 */
	KH_FOLD_AT_MOST = 3,  /**< U+2264 */
	KH_FOLD_BULLET = 4,   /**< a bullet of any shape, private-use ones too */
	KH_FOLD_OTHER = 26    /**< any other code point without a fold */
};

/** Bytes of a skeleton that can be read behind its end. */
enum { KH_TEXT_SLACK = 8 };

/** A cell that covers more than its own place in a grid (HTML rowspan, colspan). */
struct kh_merge {
	uint32_t at;         /**< [text] where the cell begins */
	uint16_t rows, cols; /**< at least 1 */
};

struct kh_text {
	char *bytes;         /**< UTF-8, NUL-terminated */
	size_t size;         /**< in bytes */
	char *skeleton;      /**< KH_TEXT_SLACK bytes can be read from its end on; of a text that was read, all NUL */
	uint32_t length;     /**< in code points */
	uint32_t *byte_at;   /**< of code point i in `bytes`; length + 1 entries */
	uint32_t *source_at; /**< first source byte of code point i; length + 1 entries */
	uint8_t *source_size;    /**< how many source bytes made it */
	uint8_t *style;          /**< enum kh_style */
	struct kh_merge *merges; /**< in order of `at` */
	size_t merge_count;
	const char *split; /**< the first words that were joined or parted, as the file has them; NULL: none were */
	struct kh_span split_at;
	bool mended;               /**< the skeleton has letters for some figures, or figures for letters (mend.h) */
	size_t invalid;            /**< how many malformed sequences were replaced by U+FFFD */
	struct kh_span invalid_at; /**< where the first of them stands in the source */
};

/** Fold a code point to its skeleton byte, 1 to 126; never 0. */
char kh_fold(uint32_t code_point);

/** The code point at position `at` of a text, 0 at its end. */
uint32_t kh_text_code_point(const struct kh_text *text, uint32_t at);

/** Read the code point that begins at a byte of a text; the bytes of a text are well formed, so that no more is looked at than
 *  the first says how many there are. Returns the number of its bytes. */
static inline unsigned kh_text_read_code(const unsigned char *p, uint32_t *code)
{
	if (*p < 0x80) {
		*code = *p;
		return 1;
	}
	if (*p < 0xE0) {
		*code = (*p & 0x1FU) << 6 | (p[1] & 0x3FU);
		return 2;
	}
	if (*p < 0xF0) {
		*code = (*p & 0xFU) << 12 | (p[1] & 0x3FU) << 6 | (p[2] & 0x3FU);
		return 3;
	}
	*code = (*p & 7U) << 18 | (p[1] & 0x3FU) << 12 | (p[2] & 0x3FU) << 6 | (p[3] & 0x3FU);
	return 4;
}

/** The UTF-8 bytes of a range; not NUL-terminated; *size set to their number. Positions past the end are cut. */
const char *kh_text_slice(const struct kh_text *text, struct kh_range at, size_t *size);

/** A range as a NUL-terminated copy in the arena; NULL when there is no memory. */
char *kh_text_copy(struct kh_arena *mem, const struct kh_text *text, struct kh_range at);

/** The position [text] of a byte offset of `bytes` (of the code point that holds it). */
uint32_t kh_text_position(const struct kh_text *text, size_t byte);

/** The range without white space (and structure characters) at its ends. */
struct kh_range kh_text_trim(const struct kh_text *text, struct kh_range at);

/** Do all letters of the range, of which there is at least one, have this style? */
bool kh_text_all_style(const struct kh_text *text, struct kh_range at, enum kh_style style);

/** Is the letter at `at` upper case? A digit or a sign is neither upper nor lower. */
bool kh_text_is_upper(const struct kh_text *text, uint32_t at);

/** Is the letter at `at` lower case? */
bool kh_text_is_lower(const struct kh_text *text, uint32_t at);

/** Has the range letters, and all of them upper case, but for abbreviations among its words ("HẠ TẦNG 5G, IoT")? */
bool kh_text_all_upper(const struct kh_text *text, struct kh_range at);

/** The digits of a range as one number, other signs passed over; 0 for none. Of many digits the first seven. */
unsigned kh_text_digits(const struct kh_text *text, struct kh_range at);

/** Say which bytes of the source made the range: one span a piece, in reading order. White space and markup between
 *  two code points do not part a span, a KH_CUT does.
 *  out: allocated in `mem`.  Returns KH_OK, KH_E_RANGE when the range leaves the text, or KH_E_MEMORY. */
int kh_text_origin(
    struct kh_arena *mem, const struct kh_text *text, struct kh_range at, struct kh_spans *out) KH_MUST_CHECK;

/** A range as a value: copy and provenance. An empty range gives a value without text. */
int kh_text_value(
    struct kh_arena *mem, const struct kh_text *text, struct kh_range at, struct kh_value *out) KH_MUST_CHECK;

#endif
