/** The text in the making: code points with their origin, before they are frozen into a struct kh_text. Internal to reading.
 *
 * Markup is taken out in place: every mark is at least as long as what it leaves, so the writer never passes the reader. */
#ifndef KH_CHARS_H
#define KH_CHARS_H

#include <string.h>

#include "text.h"

struct kh_chars {
	uint32_t *code;
	uint32_t *source_at;
	uint8_t *source_size;
	uint8_t *style;
	uint32_t count, room;  /**< of the arrays: taken, and in all */
	struct kh_list merges; /**< of struct kh_merge, by index into `code` */
	bool html;             /**< the file is an HTML document: line ends in it are blanks */
	bool tcvn3;            /**< some of the text was in TCVN3 */
	bool has_tags;         /**< a '<' occurs */
	bool has_hocr;         /**< words of hOCR occur */
	bool has_rules;        /**< lines of dashes occur that tables may be drawn with */
	bool has_quotes;       /**< a line begins with '>' */
	bool has_pipes, has_stars, has_underscores, has_hashes, has_entities, has_escapes, has_links, has_math,
	    has_pandoc, has_quoted, has_csv, has_pages, has_brackets;
	size_t invalid;
	struct kh_span invalid_at; /**< of the first */
	const char *split;         /**< as of struct kh_text */
	struct kh_span split_at;
};

/** Decode and compose: fills `chars` from UTF-8. Returns KH_OK, KH_E_LIMIT or KH_E_MEMORY. */
struct kh_decoded;
int kh_chars_compose(struct kh_arena *mem, const struct kh_decoded *decoded, struct kh_chars *chars) KH_MUST_CHECK;

/** Take out the blanks inside syllables of text that a PDF reader split ("c ủa"); other text stays as it is. `model` may be
 *  NULL. Returns KH_OK or KH_E_MEMORY. */
struct kh_syllables;
int kh_chars_join_words(struct kh_arena *mem, struct kh_chars *chars, const struct kh_syllables *model) KH_MUST_CHECK;

/** Part the words that run together in text whose line ends were taken out ("Quyết địnhsố"); other text stays as it is. The blanks
 *  that are set come from no byte of the source. `model` may be NULL. Returns KH_OK or KH_E_MEMORY. */
int kh_chars_part_words(struct kh_arena *mem, struct kh_chars *chars, const struct kh_syllables *model) KH_MUST_CHECK;

/** Keep [begin, end) as the first words that were joined or parted, as they stand in the file: `split`, `split_at`.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_chars_say_split(struct kh_arena *mem, struct kh_chars *chars, uint32_t begin, uint32_t end) KH_MUST_CHECK;

/** The code point at a place; 0 behind the last. */
static inline uint32_t kh_code_at(const struct kh_chars *c, uint32_t at)
{
	return at < c->count ? c->code[at] : 0;
}

/** Copy char `from` to `to` (to <= from). */
static inline void kh_chars_move(struct kh_chars *chars, uint32_t to, uint32_t from)
{
	chars->code[to] = chars->code[from];
	chars->source_at[to] = chars->source_at[from];
	chars->source_size[to] = chars->source_size[from];
	chars->style[to] = chars->style[from];
}

/** Copy chars [from, end) to `to`; both may overlap. */
static inline void kh_chars_move_run(struct kh_chars *chars, uint32_t to, uint32_t from, uint32_t end)
{
	size_t n = end - from;

	if (to == from)
		return;
	memmove(chars->code + to, chars->code + from, n * sizeof *chars->code);
	memmove(chars->source_at + to, chars->source_at + from, n * sizeof *chars->source_at);
	memmove(chars->source_size + to, chars->source_size + from, n);
	memmove(chars->style + to, chars->style + from, n);
}

/** Where the line ends that a char stands on: at its end mark, a page break or the end of the text. */
static inline uint32_t kh_chars_line_end(const struct kh_chars *chars, uint32_t at)
{
	while (at < chars->count && chars->code[at] != KH_LINE && chars->code[at] != KH_PAGE)
		at++;
	return at;
}

/** Set the words of hOCR, HTML of an OCR program with their places, where they stand on their pages. They stand in new arrays then.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_markup_hocr(struct kh_arena *mem, struct kh_chars *chars) KH_MUST_CHECK;

/** Make rows of cells of records with commas or semicolons between their cells, as spreadsheets export them. In place. */
void kh_markup_csv(struct kh_chars *chars);

/** Where nearly all lines have as many cells, take out the marks of those that have one that is not empty, but for bands between
 *  rows. In place. */
void kh_markup_sheet(struct kh_chars *chars);

/** Take off the "> " before the lines of a text that is quoted as a whole, or of paragraphs that are. In place. */
void kh_markup_quotes(struct kh_chars *chars);

/** Take out the blank lines of a text in which they part nothing: one whose sentences go on behind them. In place. */
void kh_markup_blanks(struct kh_chars *chars);

/** Make blanks of tabs that part no cells: those behind the labels and bullets of a list. In place. */
void kh_markup_tabs(struct kh_chars *chars);

/** Set the pipes that end cells, one cell below the other ("ỦY BAN NHÂN DÂN |"), on lines of their own where rows open with such a
 *  line; else take them out. In place. */
void kh_markup_cell_ends(struct kh_chars *chars);

/** Turn cells that stand on lines of their own between lone "|" (web text) into rows of cells. In place.
 *  Returns KH_OK or KH_E_MEMORY. */
int kh_markup_lone_pipes(struct kh_arena *mem, struct kh_chars *chars) KH_MUST_CHECK;

/** Turn Markdown tables ("| a | b |") into rows of cells. In place. */
void kh_markup_pipe_rows(struct kh_chars *chars);

/** Turn tables that are drawn with signs line by line (Pandoc's grid tables and multiline tables) into rows of cells, which
 *  stand in new arrays then. Returns KH_OK or KH_E_MEMORY. */
int kh_markup_ruled(struct kh_arena *mem, struct kh_chars *chars) KH_MUST_CHECK;

/** Turn tables whose cells are wrapped between bars that stand below each other (antiword's) into rows of cells, which stand in new
 *  arrays then. Returns KH_OK or KH_E_MEMORY. */
int kh_markup_wrapped(struct kh_arena *mem, struct kh_chars *chars) KH_MUST_CHECK;

/** Take out HTML tags and entities; tables become rows of cells. In place. Returns KH_OK or KH_E_MEMORY. */
int kh_markup_tags(struct kh_arena *mem, struct kh_chars *chars) KH_MUST_CHECK;

/** Leave of Markdown's links ("[a](https://…)") their text, and of pictures nothing. In place. */
void kh_markup_links(struct kh_chars *chars);

/** Take out what only Pandoc's Markdown has: its dashes become dashes, raised and lowered letters lose their signs, and so do places
 *  where a note is meant. In place. */
void kh_markup_pandoc(struct kh_chars *chars);

/** Leave of the formulas of TeX, between "$" or "\\(" and "\\)", what they print. In place. */
void kh_markup_math(struct kh_chars *chars);

/** Take the quotes off cells that spreadsheets set between them; their line ends stay inside the cell. In place. */
void kh_markup_quoted(struct kh_chars *chars);

/** Make stars of the underscores that mark emphasis. In place. */
void kh_markup_underscores(struct kh_chars *chars);

/** Find footnotes: what refers to them goes, and so do the numbers that begin them; their chars have the style KH_NOTE then. In
 *  place. Returns KH_OK or KH_E_MEMORY. */
int kh_chars_notes(struct kh_arena *mem, struct kh_chars *chars) KH_MUST_CHECK;

/** Take out Markdown's marks of emphasis, headings and escapes, leaving styles. In place. */
void kh_markup_marks(struct kh_chars *chars);

#endif
