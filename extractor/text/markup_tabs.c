/* Tabs that part no cells: text saved from a word processor has one behind each label and bullet of a list ("1.\tMục
 * đích",
 * "-\tThành phần:\tLãnh đạo"). Inside a table of tabs such a line may be a row or a band, and stays. */
#include <wchar.h>

#include "chars.h"
#include "code_sorts.h"

enum {
	LABEL_MOST = 12, /* code points of a label: "XVIII.", "10.10.10." */
	REACH = 8,       /* lines behind a row of three cells that may be of its table, */
	AHEAD = 3,       /* where another such row follows within so many */
	CELLS_LEAST = 3  /* a line of so many cells is a row and nothing else */
};

struct tabs {
	struct kh_chars *c;
	uint32_t row;  /* lines since a row of three cells, or REACH */
	bool near_row; /* the line before is a row */
};

static uint32_t next_tab(const struct kh_chars *c, uint32_t at)
{
	const wchar_t *code = (const wchar_t *)c->code,
	              *tab = at < c->count ? wmemchr(code + at, L'\t', c->count - at) : NULL;

	return tab == NULL ? c->count : (uint32_t)(tab - code);
}

static bool ends_line(uint32_t code)
{
	return code == KH_LINE || code == KH_PAGE;
}

static bool is_blank(uint32_t code)
{
	return code == ' ' || code == KH_CELL;
}

/* The next cell that is not empty, from `at`; false where the line has none. */
static bool next_cell(const struct kh_chars *c, uint32_t at, uint32_t end, struct kh_range *cell)
{
	while (at < end && is_blank(c->code[at]))
		at++;
	cell->begin = cell->end = at;
	while (cell->end < end && c->code[cell->end] != KH_CELL)
		cell->end++;
	while (cell->end > at && c->code[cell->end - 1] == ' ')
		cell->end--;
	return at < end;
}

static bool is_bullet(uint32_t code)
{
	return code == '-' || code == '+' || code == '*' || code == 0x2013 || code == 0x2022 || code == 0xB7;
}

static bool is_roman(uint32_t code)
{
	return code == 'I' || code == 'V' || code == 'X';
}

/* "1.", "2.1", "IV/", "b)": figures, roman figures or one letter, and a sign behind or between them. */
static bool is_label(const struct kh_chars *c, struct kh_range cell)
{
	uint32_t i = cell.begin, size = cell.end - cell.begin;
	bool sign = false;

	if (size < 2 || size > LABEL_MOST)
		return false;
	if (kh_code_is_digit(c->code[i]))
		while (i < cell.end && (kh_code_is_digit(c->code[i]) || (c->code[i] == '.' && i + 1 < cell.end &&
		                                                            kh_code_is_digit(c->code[i + 1])))) {
			sign = sign || c->code[i] == '.';
			i++;
		}
	else if (is_roman(c->code[i]))
		while (i < cell.end && is_roman(c->code[i]))
			i++;
	else
		i++;
	for (; i < cell.end; i++, sign = true)
		if (c->code[i] != '.' && c->code[i] != ')' && c->code[i] != '/' && c->code[i] != ':' &&
		    c->code[i] != '-')
			return false;
	return sign;
}

static bool is_mark(const struct kh_chars *c, struct kh_range cell)
{
	return (cell.end - cell.begin == 1 && is_bullet(c->code[cell.begin])) || is_label(c, cell);
}

/* "- Địa điểm:": what is said of it stands behind the tab. */
static bool is_leadin(const struct kh_chars *c, struct kh_range cell, bool marked)
{
	return c->code[cell.end - 1] == ':' && (marked || is_bullet(c->code[cell.begin]));
}

/* A mark or a lead-in or both, and one cell of words. */
static bool is_list_line(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	struct kh_range cell;
	bool marked, lead;

	if (!next_cell(c, begin, end, &cell))
		return false;
	marked = is_mark(c, cell);
	if (marked && !next_cell(c, cell.end, end, &cell))
		return false;
	lead = is_leadin(c, cell, marked) && cell.end < end;
	if (!marked && !lead)
		return false;
	return !next_cell(c, cell.end, end, &cell) || (lead && !next_cell(c, cell.end, end, &cell));
}

static uint32_t cells_of(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	struct kh_range cell;
	uint32_t n = 0;

	for (; n < CELLS_LEAST && next_cell(c, begin, end, &cell); begin = cell.end)
		n++;
	return n;
}

static uint32_t line_end(const struct kh_chars *c, uint32_t at)
{
	while (at < c->count && !ends_line(c->code[at]))
		at++;
	return at;
}

/* Between rows: what looks like a line of a list is a band of the table, or begins a row that was wrapped. */
static bool is_inside(const struct tabs *t, uint32_t end)
{
	if (t->near_row || t->row >= REACH)
		return t->near_row;
	for (int n = 0; n < AHEAD && end < t->c->count; n++) {
		uint32_t begin = end + 1;
		end = line_end(t->c, begin);
		if (cells_of(t->c, begin, end) >= CELLS_LEAST)
			return true;
	}
	return false;
}

static void read_line(struct tabs *t, uint32_t begin, uint32_t end)
{
	if (is_list_line(t->c, begin, end) && !is_inside(t, end)) {
		for (uint32_t i = begin; i < end; i++)
			if (t->c->code[i] == KH_CELL)
				t->c->code[i] = ' ';
		return;
	}
	t->near_row = true;
	if (cells_of(t->c, begin, end) >= CELLS_LEAST)
		t->row = 0;
}

void kh_markup_tabs(struct kh_chars *c)
{
	struct tabs t = {.c = c, .row = REACH};

	for (uint32_t i = 0, tab = next_tab(c, 0); tab < c->count;) {
		uint32_t end = line_end(c, i);
		t.row += t.row < REACH;
		if (tab < end) {
			read_line(&t, i, end);
			tab = next_tab(c, end);
		} else {
			t.near_row = false;
		}
		i = end + 1;
	}
}
