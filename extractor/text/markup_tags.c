/* HTML, as remnants in text or as a whole page: tags and entities go, styles, lines, rows and cells stay. The offsets
 * of every character are kept, which no parser of documents does; entity names are libxml2's. */
#include "chars.h"

#include <ctype.h>
#include <libxml/HTMLparser.h>
#include <stdlib.h>
#include <string.h>

enum { TAG_MOST = 4000, NAME_MOST = 12, ENTITY_MOST = 12, MERGE_MOST = 1000 };

enum does {
	DOES_NOTHING,
	DOES_BOLD,
	DOES_ITALIC,
	DOES_HEADING, /* a block too */
	DOES_BLOCK,
	DOES_BREAK,
	DOES_ITEM,
	DOES_TABLE,
	DOES_ROW,
	DOES_CELL,
	DOES_HIDE /* nothing up to its closing tag is text */
};

static const struct {
	const char *name;
	enum does does;
} elements[] = {{"a", DOES_NOTHING}, {"b", DOES_BOLD}, {"blockquote", DOES_BLOCK}, {"body", DOES_BLOCK},
    {"br", DOES_BREAK}, {"caption", DOES_BLOCK}, {"center", DOES_BLOCK}, {"col", DOES_NOTHING},
    {"colgroup", DOES_NOTHING}, {"div", DOES_BLOCK}, {"em", DOES_ITALIC}, {"font", DOES_NOTHING},
    {"footer", DOES_BLOCK}, {"h1", DOES_HEADING}, {"h2", DOES_HEADING}, {"h3", DOES_HEADING}, {"h4", DOES_HEADING},
    {"h5", DOES_HEADING}, {"h6", DOES_HEADING}, {"head", DOES_HIDE}, {"header", DOES_BLOCK}, {"hr", DOES_BLOCK},
    {"html", DOES_NOTHING}, {"i", DOES_ITALIC}, {"img", DOES_NOTHING}, {"li", DOES_ITEM}, {"link", DOES_NOTHING},
    {"main", DOES_BLOCK}, {"meta", DOES_NOTHING}, {"o:p", DOES_NOTHING}, {"ol", DOES_BLOCK}, {"p", DOES_BLOCK},
    {"pre", DOES_BLOCK}, {"s", DOES_NOTHING}, {"script", DOES_HIDE}, {"section", DOES_BLOCK}, {"small", DOES_NOTHING},
    {"span", DOES_NOTHING}, {"strong", DOES_BOLD}, {"style", DOES_HIDE}, {"sub", DOES_NOTHING}, {"sup", DOES_NOTHING},
    {"table", DOES_TABLE}, {"tbody", DOES_NOTHING}, {"td", DOES_CELL}, {"tfoot", DOES_NOTHING}, {"th", DOES_CELL},
    {"thead", DOES_NOTHING}, {"title", DOES_HIDE}, {"tr", DOES_ROW}, {"u", DOES_NOTHING}, {"ul", DOES_BLOCK}};

struct tag {
	uint32_t begin, end; /* end is after '>' */
	char name[NAME_MOST + 1];
	bool closes, empty;
	size_t element; /* which of `elements` */
	enum does does;
};

struct taker {
	struct kh_arena *mem;
	struct kh_chars *c;
	uint32_t to;
	unsigned bold, italic, heading;
	unsigned tables;    /* depth */
	bool row, cell;     /* open, in the outermost table */
	unsigned cells;     /* of the open row */
	bool loose;         /* words stand between the tags of a table, in no cell */
	uint32_t white_end; /* of the white space being read there */
	bool white_kept;
	bool line_is_row;
	bool no_comment_end;                             /* nothing further on ends a comment */
	bool no_end[sizeof elements / sizeof *elements]; /* nor what this element hides */
	int rc;
};

static uint32_t code_at(const struct kh_chars *c, uint32_t at)
{
	return at < c->count ? c->code[at] : 0;
}

static bool is_letter(uint32_t code)
{
	return (code | 32U) >= 'a' && (code | 32U) <= 'z';
}

static int by_name(const void *key, const void *item)
{
	return strcmp(key, *(const char *const *)item);
}

/* Read a tag at '<'; false where there is none that HTML knows. */
static bool read_tag(const struct kh_chars *c, uint32_t at, struct tag *tag)
{
	uint32_t i = at + 1;
	size_t n = 0;

	*tag = (struct tag){.begin = at};
	if (code_at(c, i) == '/') {
		tag->closes = true;
		i++;
	}
	for (; n < NAME_MOST && code_at(c, i) < 0x80 && (isalnum((int)code_at(c, i)) || code_at(c, i) == ':'); i++)
		tag->name[n++] = (char)tolower((int)code_at(c, i));
	uint32_t next = code_at(c, i);
	if (n == 0 || (next != '>' && next != '/' && next != ' ' && next != KH_LINE && next != KH_CELL))
		return false;
	const void *found =
	    bsearch(tag->name, elements, sizeof elements / sizeof *elements, sizeof *elements, by_name);
	if (found == NULL)
		return false;
	tag->element = (size_t)((const char *)found - (const char *)elements) / sizeof *elements;
	tag->does = elements[tag->element].does;
	for (; i < at + TAG_MOST && i < c->count && c->code[i] != '<'; i++)
		if (c->code[i] == '>') {
			tag->empty = c->code[i - 1] == '/';
			tag->end = i + 1;
			return true;
		}
	return false;
}

/* "<!-- … -->", "<!DOCTYPE …>", "<?xml … ?>": returns where it ends, or `at`. */
static uint32_t skip_declaration(struct taker *t, uint32_t at)
{
	const struct kh_chars *c = t->c;
	bool comment = code_at(c, at + 1) == '!' && code_at(c, at + 2) == '-' && code_at(c, at + 3) == '-';

	if (comment ? t->no_comment_end
	            : code_at(c, at + 1) != '?' && (code_at(c, at + 1) != '!' || !is_letter(code_at(c, at + 2))))
		return at;
	for (uint32_t i = at + (comment ? 4 : 2); i < c->count; i++)
		if (c->code[i] == '>' && (!comment || (c->code[i - 1] == '-' && c->code[i - 2] == '-')))
			return i + 1;
		else if (!comment && (i > at + TAG_MOST || c->code[i] == '<'))
			return at;
	t->no_comment_end = comment;
	return at;
}

static uint8_t style_of(const struct taker *t)
{
	return (uint8_t)((t->bold ? KH_BOLD : 0) | (t->italic ? KH_ITALIC : 0) | (t->heading ? KH_HEADING : 0));
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
	t->c->style[t->to - 1] = 0;
}

static void break_line(struct taker *t, uint32_t from)
{
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

static uint16_t attribute(const struct kh_chars *c, const struct tag *tag, const char *name)
{
	size_t size = strlen(name);

	for (uint32_t i = tag->begin; i + size < tag->end; i++) {
		size_t k = 0;
		while (k < size && c->code[i + k] < 0x80 && tolower((int)c->code[i + k]) == name[k])
			k++;
		if (k < size)
			continue;
		unsigned value = 0;
		for (i += (uint32_t)size;
		     i < tag->end && strchr(" ='\"", (int)(c->code[i] & 0x7F)) != NULL && c->code[i] < 0x80;)
			i++;
		for (; i < tag->end && c->code[i] >= '0' && c->code[i] <= '9' && value < MERGE_MOST; i++)
			value = value * 10 + (c->code[i] - '0');
		return (uint16_t)(value < 1 ? 1 : value > MERGE_MOST ? MERGE_MOST : value);
	}
	return 1;
}

static void open_cell(struct taker *t, const struct tag *tag)
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
static void table_tag(struct taker *t, const struct tag *tag)
{
	t->loose = false;
	if (tag->does == DOES_TABLE) {
		if (!tag->closes) {
			if (t->tables++ == 0 && last_code(t) != KH_LINE)
				write_mark(t, KH_LINE, tag->begin);
		} else if (t->tables > 0 && --t->tables == 0)
			end_row(t, tag->begin);
	} else if (t->tables != 1) {
		if (!tag->closes)
			break_line(t, tag->begin);
	} else if (tag->does == DOES_ROW) {
		end_row(t, tag->begin);
		t->row = !tag->closes;
	} else if (!tag->closes)
		open_cell(t, tag);
	else
		t->cell = false;
}

static uint32_t hidden_end(struct taker *t, const struct tag *tag)
{
	const struct kh_chars *c = t->c;
	struct tag other;

	for (uint32_t i = tag->end; i < c->count && !t->no_end[tag->element]; i++)
		if (c->code[i] == '<' && code_at(c, i + 1) == '/' && read_tag(c, i, &other) &&
		    other.element == tag->element)
			return other.end;
	t->no_end[tag->element] = true;
	return tag->end;
}

static void count(unsigned *depth, const struct tag *tag)
{
	if (!tag->closes)
		*depth += !tag->empty;
	else if (*depth > 0)
		--*depth;
}

/* Do what the tag says; returns where reading goes on. */
static uint32_t act(struct taker *t, const struct tag *tag)
{
	switch (tag->does) {
	case DOES_BOLD:
		count(&t->bold, tag);
		break;
	case DOES_ITALIC:
		count(&t->italic, tag);
		break;
	case DOES_HEADING:
		break_line(t, tag->begin);
		count(&t->heading, tag);
		break;
	case DOES_BLOCK:
	case DOES_BREAK:
		break_line(t, tag->begin);
		break;
	case DOES_ITEM:
		break_line(t, tag->begin);
		if (!tag->closes) {
			write_mark(t, 0x2022, tag->begin);
			write_mark(t, ' ', tag->begin);
		}
		break;
	case DOES_TABLE:
	case DOES_ROW:
	case DOES_CELL:
		table_tag(t, tag);
		break;
	case DOES_HIDE:
		return tag->closes ? tag->end : hidden_end(t, tag);
	case DOES_NOTHING:
		break;
	}
	return tag->end;
}

/* "&amp;", "&#8211;", "&#x2013;": the code point, 0 where there is no entity; *end after its ';'. */
static uint32_t read_entity(const struct kh_chars *c, uint32_t at, uint32_t *end)
{
	char name[ENTITY_MOST + 1];
	size_t n = 0;

	for (uint32_t i = at + 1; n < ENTITY_MOST && i < c->count && c->code[i] < 0x80; i++) {
		if (c->code[i] == ';') {
			name[n] = '\0';
			*end = i + 1;
			if (name[0] != '#') {
				const htmlEntityDesc *found = htmlEntityLookup((const xmlChar *)name);
				return found == NULL ? 0 : found->value;
			}
			unsigned long value = strtoul(name[1] == 'x' || name[1] == 'X' ? name + 2 : name + 1, NULL,
			    name[1] == 'x' || name[1] == 'X' ? 16 : 10);
			return value > 0x10FFFF || (value >= 0xD800 && value < 0xE000) ? 0xFFFD : (uint32_t)value;
		}
		if (!isalnum((int)c->code[i]) && c->code[i] != '#')
			break;
		name[n++] = (char)c->code[i];
	}
	return 0;
}

static uint32_t entity(struct taker *t, uint32_t at)
{
	uint32_t end = at, code = read_entity(t->c, at, &end);

	if (code == 0) {
		write(t, '&', at, at + 1);
		return at + 1;
	}
	if (code == 0xA0 || (code >= 0x2000 && code <= 0x200A))
		code = ' ';
	if (code >= 0x20 && code != 0x7F && code != 0xAD && !(code >= 0x200B && code <= 0x200F) && code != 0xFEFF)
		write(t, code, at, end);
	return end;
}

static bool begins_html(const struct kh_chars *c)
{
	uint32_t i = 0;
	struct tag tag;

	while (code_at(c, i) == ' ' || code_at(c, i) == KH_LINE)
		i++;
	if (code_at(c, i) == '<' && code_at(c, i + 1) == '!')
		return (code_at(c, i + 2) | 32U) == 'd';
	return code_at(c, i) == '<' && read_tag(c, i, &tag) &&
	       (strcmp(tag.name, "html") == 0 || tag.does == DOES_HIDE);
}

/* Does the line that begins at `at` hold cells already? Line breaks in it are then inside a cell. */
static bool is_row(const struct kh_chars *c, uint32_t at)
{
	for (; at < c->count && c->code[at] != KH_LINE; at++)
		if (c->code[at] == KH_CELL)
			return true;
	return false;
}

static bool is_white(uint32_t code)
{
	return code == ' ' || code == KH_LINE || code == KH_CELL;
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
	t->to += end - at;
	return end;
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
	} else if (is_white(code) && (t->cell || (code == KH_LINE && t->c->html))) {
		code = ' ';
	}
	write(t, code, at, at + 1);
}

int kh_markup_tags(struct kh_arena *mem, struct kh_chars *c)
{
	struct taker t = {.mem = mem, .c = c, .rc = KH_OK};
	struct tag tag;

	c->html = begins_html(c);
	t.line_is_row = is_row(c, 0);
	for (uint32_t i = 0; i < c->count && t.rc == KH_OK;) {
		uint32_t code = c->code[i], after;
		if (code == '<' && read_tag(c, i, &tag))
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
