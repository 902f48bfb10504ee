/* HTML, as remnants in text or as a whole page: tags and entities go, styles, lines, rows and cells stay. The offsets
 * of every character are kept, which no parser of documents does. */
#include "ascii.h"
#include "chars.h"
#include "code_sorts.h"
#include "fold.h"
#include "markup_list.h"
#include "markup_note.h"

#include <ctype.h>
#include <string.h>

enum { SOFT_HYPHEN = 0xAD, U_HORN = 0x1B0 }; /* which TCVN3 has in its place */
enum { DECLARATION_MOST = 4000, MERGE_MOST = 1000, IMAGE_MOST = 200 };

struct taker {
	struct kh_arena *mem;
	struct kh_chars *c;
	uint32_t to;
	unsigned bold, italic, heading, keep_blanks;
	unsigned tables; /* depth */
	bool row, cell;  /* open, in the outermost table */
	unsigned cells;  /* of the open row */
	struct kh_lists lists;
	uint32_t words_at;  /* where the words of an item begin, behind its number or bullet */
	bool note, cut;     /* a footnote is open; a number that refers to one was taken out */
	bool loose;         /* words stand between the tags of a table, in no cell */
	uint32_t white_end; /* of the white space being read there */
	bool white_kept;
	bool line_is_row;
	bool no_comment_end;           /* nothing further on ends a comment */
	bool no_end[KH_ELEMENTS_MOST]; /* nor what this element hides */
	int rc;
};

static bool is_white(uint32_t code)
{
	return code == ' ' || code == KH_LINE || code == KH_CELL;
}

/* Does a declaration begin at '<': "<!DOCTYPE …>", "<?xml … ?>", in a page "<![if …]>" too? */
static bool is_declaration(const struct kh_chars *c, uint32_t at)
{
	uint32_t sign = kh_code_at(c, at + 1), next = kh_code_at(c, at + 2);

	return sign == '?' || (sign == '!' && (kh_code_is_letter(next) || (c->html && next == '[')));
}

/* A declaration or a comment, "<!-- … -->": returns where it ends, or `at`. */
static uint32_t skip_declaration(struct taker *t, uint32_t at)
{
	const struct kh_chars *c = t->c;
	bool comment = kh_code_at(c, at + 1) == '!' && kh_code_at(c, at + 2) == '-' && kh_code_at(c, at + 3) == '-';

	if (comment ? t->no_comment_end : !is_declaration(c, at))
		return at;
	for (uint32_t i = at + (comment ? 4 : 2); i < c->count; i++)
		if (c->code[i] == '>' && (!comment || (c->code[i - 1] == '-' && c->code[i - 2] == '-')))
			return i + 1;
		else if (!comment && (i > at + DECLARATION_MOST || c->code[i] == '<'))
			return at;
	t->no_comment_end = comment;
	return at;
}

static uint8_t style_of(const struct taker *t)
{
	return (uint8_t)((t->bold ? KH_BOLD : 0) | (t->italic ? KH_ITALIC : 0) | (t->heading ? KH_HEADING : 0) |
	                 (t->note ? KH_NOTE : 0));
}

/* What stands behind something that was taken out says so. */
static void mark_cut(struct taker *t, uint32_t at)
{
	if (t->cut && !kh_code_is_space(t->c->code[at]))
		t->c->style[at] |= KH_CUT;
	t->cut = t->cut && kh_code_is_space(t->c->code[at]);
}

static void write(struct taker *t, uint32_t code, uint32_t from, uint32_t end)
{
	struct kh_chars *c = t->c;
	uint32_t to = t->to, begin = c->source_at[from];
	uint32_t stop = c->source_at[end - 1] + c->source_size[end - 1];

	c->code[to] = code;
	c->source_at[to] = begin;
	c->source_size[to] = (uint8_t)(stop - begin > 255 ? 255 : stop - begin);
	c->style[to] = style_of(t);
	mark_cut(t, to);
	t->to++;
}

static uint32_t last_code(const struct taker *t)
{
	return t->to > 0 ? t->c->code[t->to - 1] : KH_LINE;
}

/* A mark of structure takes the place of the tag's first bytes but stands for none of them. */
static void write_mark(struct taker *t, uint32_t code, uint32_t from)
{
	write(t, code, from, from + 1);
	t->c->style[t->to - 1] = code == KH_CELL_LINE ? KH_BROKEN : 0;
}

static void break_line(struct taker *t, uint32_t from)
{
	if (t->words_at == t->to && t->to > 0)
		return; /* an item's paragraph begins right behind its number */
	while (t->to > 0 && t->c->code[t->to - 1] == ' ')
		t->to--;
	uint32_t last = last_code(t);
	if (t->cell || t->line_is_row) {
		if (last != KH_CELL && last != KH_CELL_LINE && last != KH_LINE)
			write_mark(t, KH_CELL_LINE, from);
	} else if (last != KH_LINE)
		write_mark(t, KH_LINE, from);
}

static void end_row(struct taker *t, uint32_t from)
{
	if (!t->row)
		return;
	if (t->cells == 1)
		write_mark(t, KH_CELL, from); /* a row of one cell is a row all the same */
	if (t->cells > 0)
		write_mark(t, KH_LINE, from);
	t->row = t->cell = false;
	t->cells = 0;
}

static uint16_t attribute(const struct kh_chars *c, const struct kh_tag *tag, const char *name)
{
	uint32_t i = kh_tag_attribute(c, tag, name);
	unsigned value = 0;

	for (; i > 0 && i < tag->end && c->code[i] >= '0' && c->code[i] <= '9' && value < MERGE_MOST; i++)
		value = value * 10 + (c->code[i] - '0');
	return (uint16_t)(value < 1 ? 1 : value > MERGE_MOST ? MERGE_MOST : value);
}

static void open_cell(struct taker *t, const struct kh_tag *tag)
{
	if (!t->row) {
		t->row = true;
		if (last_code(t) != KH_LINE)
			write_mark(t, KH_LINE, tag->begin);
	}
	if (t->cells++ > 0)
		write_mark(t, KH_CELL, tag->begin);
	t->cell = true;
	uint16_t rows = attribute(t->c, tag, "rowspan"), cols = attribute(t->c, tag, "colspan");
	if (rows < 2 && cols < 2)
		return;
	struct kh_merge *merge = kh_list_add(t->mem, &t->c->merges, sizeof *merge);
	if (merge == NULL)
		t->rc = KH_E_MEMORY;
	else
		*merge = (struct kh_merge){t->to, rows, cols};
}

/* Tables inside a cell are read as its lines: a plan's tables are not nested, a page's layout is. */
static void table_tag(struct taker *t, const struct kh_tag *tag)
{
	t->loose = false;
	if (tag->does == KH_DOES_TABLE) {
		if (!tag->closes) {
			if (t->tables++ == 0 && last_code(t) != KH_LINE)
				write_mark(t, KH_LINE, tag->begin);
		} else if (t->tables > 0 && --t->tables == 0)
			end_row(t, tag->begin);
	} else if (t->tables != 1) {
		if (!tag->closes)
			break_line(t, tag->begin);
	} else if (tag->does == KH_DOES_ROW) {
		end_row(t, tag->begin);
		t->row = !tag->closes;
	} else if (!tag->closes)
		open_cell(t, tag);
	else
		t->cell = false;
}

static uint32_t hidden_end(struct taker *t, const struct kh_tag *tag)
{
	const struct kh_chars *c = t->c;
	struct kh_tag other;

	for (uint32_t i = tag->end; i < c->count && !t->no_end[tag->element]; i++)
		if (c->code[i] == '<' && kh_code_at(c, i + 1) == '/' && kh_tag_read(c, i, &other) &&
		    other.element == tag->element)
			return other.end;
	t->no_end[tag->element] = true;
	return tag->end;
}

static void count(unsigned *depth, const struct kh_tag *tag)
{
	if (!tag->closes)
		*depth += !tag->empty;
	else if (*depth > 0)
		--*depth;
}

static bool is_letter_of_word(uint32_t code)
{
	return kh_is_letter(kh_fold(code));
}

/* Writers of office documents put a picture behind the first letter of the line it belongs to, and go on in a new line of the
 * page's source: "S<img …>" / "ố: 12/KH-UBND". Returns where that word goes on, `at` where there is none. */
static uint32_t word_behind(const struct taker *t, uint32_t at)
{
	const struct kh_chars *c = t->c;
	uint32_t next = at, first = last_code(t);

	if (!is_letter_of_word(first) || kh_code_at(c, at) != KH_LINE ||
	    (t->to > 1 && is_letter_of_word(c->code[t->to - 2])))
		return at;
	while (is_white(kh_code_at(c, next)))
		next++;
	bool capital = kh_fold(first) <= 'Z', goes_on = kh_fold(kh_code_at(c, next)) >= 'a' || capital;
	return is_letter_of_word(kh_code_at(c, next)) && goes_on ? next : at;
}

/* An image has no text; what some writers put before its closing tag is its place in their document. */
static uint32_t image_end(const struct taker *t, const struct kh_tag *tag)
{
	const struct kh_chars *c = t->c;
	struct kh_tag other;
	uint32_t end = tag->end;

	if (tag->closes)
		return end;
	for (uint32_t i = end; !tag->empty && i < c->count && i < end + IMAGE_MOST; i++)
		if (c->code[i] == '<' && kh_code_at(c, i + 1) == '/' && kh_tag_read(c, i, &other) &&
		    other.does == KH_DOES_IMAGE)
			end = other.end;
		else if (!is_white(c->code[i]) && (c->code[i] != '<' || !kh_tag_read(c, i, &other)))
			break;
		else if (c->code[i] == '<')
			i = other.end - 1;
	return word_behind(t, end);
}

/* Its number or a bullet, which the tag has to have room for; a footnote has neither. */
static void begin_item(struct taker *t, const struct kh_tag *tag)
{
	char label[KH_LIST_LABEL_MOST];
	size_t size = kh_lists_label(&t->lists, t->c, tag, label);

	t->note = kh_note_item(t->c, tag);
	if (t->note)
		return;
	if (size == 0 || t->to + size > tag->end) {
		write_mark(t, 0x2022, tag->begin);
		write_mark(t, ' ', tag->begin);
	} else
		for (size_t i = 0; i < size; i++) {
			write(t, (unsigned char)label[i], tag->begin, tag->end);
			t->c->style[t->to - 1] = 0;
		}
	t->words_at = t->to;
}

/* The number of a note goes; where it begins a line, the note follows. */
static uint32_t link_end(struct taker *t, const struct kh_tag *tag)
{
	uint32_t end = tag->end;
	enum kh_link link = kh_note_link(t->c, tag, &end);

	if (link == KH_LINK_OTHER)
		return tag->end;
	if (link == KH_LINK_NUMBER && last_code(t) == KH_LINE)
		t->note = true;
	t->cut = true;
	return end;
}

/* Do what the tag says; returns where reading goes on. */
static uint32_t act(struct taker *t, const struct kh_tag *tag)
{
	switch (tag->does) {
	case KH_DOES_BOLD:
		count(&t->bold, tag);
		break;
	case KH_DOES_ITALIC:
		count(&t->italic, tag);
		break;
	case KH_DOES_HEADING:
		break_line(t, tag->begin);
		count(&t->heading, tag);
		break;
	case KH_DOES_BLOCK:
		break_line(t, tag->begin);
		t->note = t->note && t->lists.depth > 0;
		break;
	case KH_DOES_BREAK:
		break_line(t, tag->begin);
		break;
	case KH_DOES_KEEP_BLANKS:
		break_line(t, tag->begin);
		count(&t->keep_blanks, tag);
		break;
	case KH_DOES_LIST:
		break_line(t, tag->begin);
		kh_lists_tag(&t->lists, t->c, tag);
		break;
	case KH_DOES_ITEM:
		break_line(t, tag->begin);
		t->note = false;
		if (!tag->closes)
			begin_item(t, tag);
		break;
	case KH_DOES_LINK:
		return link_end(t, tag);
	case KH_DOES_TABLE:
	case KH_DOES_ROW:
	case KH_DOES_CELL:
		table_tag(t, tag);
		break;
	case KH_DOES_IMAGE:
		return image_end(t, tag);
	case KH_DOES_HIDE:
		return tag->closes ? tag->end : hidden_end(t, tag);
	case KH_DOES_NOTHING:
		break;
	}
	return tag->end;
}

static uint32_t entity(struct taker *t, uint32_t at)
{
	uint32_t end = at, code = kh_entity_read(t->c, at, &end);

	if (code == 0) {
		write(t, '&', at, at + 1);
		return at + 1;
	}
	if (code == 0xA0 || (code >= 0x2000 && code <= 0x200A))
		code = ' ';
	if (code == SOFT_HYPHEN && t->c->tcvn3)
		code = U_HORN;
	if (code >= 0x20 && code != 0x7F && code != SOFT_HYPHEN && !(code >= 0x200B && code <= 0x200F) &&
	    code != 0xFEFF)
		write(t, code, at, end);
	return end;
}

/* Is it a page's body, as converters write it: tags from the first letter to the last, and no blank line? */
static bool is_body(const struct kh_chars *c, const struct kh_tag *first)
{
	uint32_t last = c->count;

	while (last > 0 && kh_code_is_space(c->code[last - 1]))
		last--;
	if ((first->does != KH_DOES_BLOCK && first->does != KH_DOES_HEADING && first->does != KH_DOES_TABLE) ||
	    last == 0 || c->code[last - 1] != '>')
		return false;
	for (uint32_t i = first->end; i < last; i++)
		if (c->code[i] == KH_LINE && c->code[i - 1] == KH_LINE)
			return false;
	return true;
}

static bool begins_html(const struct kh_chars *c)
{
	uint32_t i = 0;
	struct kh_tag tag;

	while (kh_code_at(c, i) == ' ' || kh_code_at(c, i) == KH_LINE)
		i++;
	if (kh_code_at(c, i) == '<' && kh_code_at(c, i + 1) == '!')
		return (kh_code_at(c, i + 2) | 32U) == 'd';
	return kh_code_at(c, i) == '<' && kh_tag_read(c, i, &tag) &&
	       (strcmp(tag.name, "html") == 0 || tag.does == KH_DOES_HIDE || is_body(c, &tag));
}

/* Does the line that begins at `at` hold cells already? Line breaks in it are then inside a cell. */
static bool is_row(const struct kh_chars *c, uint32_t at)
{
	for (; at < c->count && c->code[at] != KH_LINE; at++)
		if (c->code[at] == KH_CELL)
			return true;
	return false;
}

/* White space between the tags of a table is layout, but not where words stand there: a table may never be closed. */
static void between_tags(struct taker *t, uint32_t at)
{
	if (at >= t->white_end) {
		for (t->white_end = at; t->white_end < t->c->count && is_white(t->c->code[t->white_end]);)
			t->white_end++;
		t->white_kept = t->loose || (t->white_end < t->c->count && t->c->code[t->white_end] != '<');
	}
	if (t->white_kept)
		write(t, t->c->code[at], at, at + 1);
}

/* Words are no markup wherever they stand, and nor are the blanks between them: they are copied at once. Returns where
 * they end. */
static uint32_t words(struct taker *t, uint32_t at)
{
	const uint32_t *code = t->c->code;
	uint32_t end = at;

	while (end < t->c->count && code[end] >= ' ' && code[end] != '<' && code[end] != '&')
		end++;
	kh_chars_move_run(t->c, t->to, at, end);
	memset(t->c->style + t->to, style_of(t), end - at);
	mark_cut(t, t->to);
	t->to += end - at;
	return end;
}

/* White space of HTML is one blank, however the page's source is wrapped and indented. */
static bool folds_white(const struct taker *t)
{
	return t->cell || (t->c->html && t->keep_blanks == 0);
}

static void text(struct taker *t, uint32_t at)
{
	uint32_t code = t->c->code[at];

	if (code == KH_LINE)
		t->line_is_row = t->tables == 0 && !t->c->html && is_row(t->c, at + 1);
	if (t->tables > 0 && !t->cell) {
		t->loose = t->loose || !is_white(code);
		if (is_white(code)) {
			between_tags(t, at);
			return;
		}
	} else if (is_white(code) && folds_white(t)) {
		uint32_t last = last_code(t);
		if (is_white(last) || last == KH_CELL_LINE)
			return;
		code = ' ';
	}
	write(t, code, at, at + 1);
}

int kh_markup_tags(struct kh_arena *mem, struct kh_chars *c)
{
	struct taker t = {.mem = mem, .c = c, .rc = KH_OK};
	struct kh_tag tag;

	c->html = begins_html(c);
	t.line_is_row = !c->html && is_row(c, 0);
	for (uint32_t i = 0; i < c->count && t.rc == KH_OK;) {
		uint32_t code = c->code[i], after;
		if (code == '<' && kh_tag_read(c, i, &tag))
			i = act(&t, &tag);
		else if (code == '<' && (after = skip_declaration(&t, i)) > i)
			i = after;
		else if (code == '&')
			i = entity(&t, i);
		else if (code > ' ' && code != '<' && (t.tables == 0 || t.cell))
			i = words(&t, i);
		else
			text(&t, i++);
	}
	end_row(&t, c->count > 0 ? c->count - 1 : 0);
	c->count = t.to;
	return t.rc;
}
