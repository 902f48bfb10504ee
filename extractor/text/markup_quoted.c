/* Cells as spreadsheets copy them: parted by tabs, and one of several lines, or with a quote in it, between quotes, its own
 * quotes doubled (RFC 4180 has the same with commas). */
#include "chars.h"

enum { CELL_MOST = 4000 /* code points of a cell */ };

static bool ends_cell(uint32_t code)
{
	return code == KH_CELL || code == KH_LINE || code == 0;
}

/* The quote that closes the cell whose quote stands before `from`; 0 where none does. *own: has it lines or quotes of its own? */
static uint32_t find_close(const struct kh_chars *c, uint32_t from, bool *own)
{
	*own = false;
	for (uint32_t i = from; i < c->count && i < from + CELL_MOST && c->code[i] != KH_CELL; i++) {
		*own = *own || c->code[i] == KH_LINE;
		if (c->code[i] != '"')
			continue;
		if (ends_cell(kh_code_at(c, i + 1)))
			return i;
		if (kh_code_at(c, i + 1) != '"')
			return 0;
		*own = true;
		i++;
	}
	return 0;
}

/* May a cell of a table begin at i: behind a tab, or on a line on which a tab follows at once? */
static bool begins_cell(const struct kh_chars *c, uint32_t i, uint32_t close)
{
	return c->code[i - 1] == KH_CELL || (c->code[i - 1] == KH_LINE && kh_code_at(c, close + 1) == KH_CELL);
}

void kh_markup_quoted(struct kh_chars *c)
{
	uint32_t to = 0, close;
	bool own;

	for (uint32_t i = 0; i < c->count;) {
		if (i == 0 || c->code[i] != '"' || !ends_cell(c->code[i - 1]) ||
		    (close = find_close(c, i + 1, &own)) == 0 || !own || !begins_cell(c, i, close)) {
			kh_chars_move(c, to++, i++);
			continue;
		}
		for (i++; i < close; i++) {
			i += c->code[i] == '"';
			kh_chars_move(c, to, i);
			if (c->code[to] == KH_LINE)
				c->code[to] = KH_CELL_LINE;
			to++;
		}
		i = close + 1;
	}
	c->count = to;
}
