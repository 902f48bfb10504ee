/* Tables that are drawn with signs line by line: grid tables ("+----+----+" between the rows) and multiline tables (a line of
 * dashes above and below, runs of dashes below the titles, blank lines between the rows), as Pandoc's manual defines them and
 * converters of documents write them. They become rows of cells. */
#include "markup_drawn.h"

enum { RULE_LEAST = 3, WHOLE_LEAST = 20, TITLE_LINES_MOST = 24 };

/* "+----+======+:---:+": the columns of a grid table. */
static bool read_grid_rule(const struct kh_chars *c, uint32_t begin, uint32_t end, struct kh_drawn_columns *columns)
{
	uint32_t at = kh_drawn_skip(c, begin, end, ' ');

	end = kh_drawn_trimmed(c, at, end);
	*columns = (struct kh_drawn_columns){.grid = true};
	if (end < at + RULE_LEAST || c->code[at] != '+' || c->code[end - 1] != '+')
		return false;
	for (uint32_t i = at + 1, from = i; i < end; i++) {
		if (c->code[i] == '+') {
			if (columns->count == KH_DRAWN_COLUMNS_MOST || i < from + 2)
				return false;
			columns->begin[columns->count] = from - begin;
			columns->end[columns->count++] = i - begin;
			from = i + 1;
		} else if (c->code[i] != '-' && c->code[i] != '=' && c->code[i] != ':')
			return false;
	}
	return columns->count > 1;
}

/* "------ ----------- ----": the columns of a multiline table, of which each goes to where the next begins. */
static bool read_run_rule(const struct kh_chars *c, uint32_t begin, uint32_t end, struct kh_drawn_columns *columns)
{
	end = kh_drawn_trimmed(c, begin, end);
	*columns = (struct kh_drawn_columns){.grid = false};
	for (uint32_t i = kh_drawn_skip(c, begin, end, ' '), to; i < end; i = kh_drawn_skip(c, to, end, ' ')) {
		to = kh_drawn_skip(c, i, end, '-');
		if (to < i + RULE_LEAST || columns->count == KH_DRAWN_COLUMNS_MOST)
			return false;
		columns->begin[columns->count++] = i - begin;
	}
	for (size_t k = 0; k < columns->count; k++)
		columns->end[k] = k + 1 < columns->count ? columns->begin[k + 1] : UINT32_MAX;
	return columns->count > 1;
}

/* A line of dashes from end to end. */
static bool is_whole_rule(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint32_t at = kh_drawn_skip(c, begin, end, ' ');

	end = kh_drawn_trimmed(c, at, end);
	return end >= at + WHOLE_LEAST && kh_drawn_skip(c, at, end, '-') == end;
}

/* ---- reading ---- */

/* Does a line of a grid table end a row: a rule over all or some of its columns? */
static bool ends_row(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	for (uint32_t i = begin; i + 2 < end; i++)
		if (c->code[i] == '+' && (c->code[i + 1] == '-' || c->code[i + 1] == '=') &&
		    c->code[i + 2] == c->code[i + 1])
			return true;
	return false;
}

/* Where the grid table ends whose first rule ends at `rule_end`: behind its last rule; `rule_end` where it is none. */
static uint32_t grid_end(const struct kh_chars *c, uint32_t rule_end)
{
	uint32_t last = rule_end;
	struct kh_drawn_columns columns;

	for (uint32_t i = rule_end + 1, end; i < c->count; i = end + 1) {
		end = kh_chars_line_end(c, i);
		uint32_t at = kh_drawn_skip(c, i, end, ' ');
		if (at == end || (c->code[at] != '|' && c->code[at] != '+'))
			break;
		if (read_grid_rule(c, i, end, &columns))
			last = end;
	}
	return last;
}

static void put_grid(struct kh_drawn *d, const struct kh_drawn_columns *columns, uint32_t at, uint32_t table_end)
{
	uint32_t row = at;

	for (uint32_t i = at, end; i < table_end; i = end + 1) {
		end = kh_chars_line_end(d->c, i);
		if (!ends_row(d->c, i, end))
			continue;
		struct kh_drawn_columns rule;
		bool whole = read_grid_rule(d->c, i, end, &rule);
		if (i > row || !whole)
			kh_drawn_row(d, columns, row, whole ? i : end);
		row = end + 1;
	}
}

/* The end of the titles of a multiline table whose first rule ends at `rule_end`: its second rule begins there. 0 where it has
 * none. */
static uint32_t titles_end(const struct kh_chars *c, uint32_t rule_end, struct kh_drawn_columns *columns)
{
	size_t n = 0;

	for (uint32_t i = rule_end + 1, end; i < c->count && n < TITLE_LINES_MOST; i = end + 1, n++) {
		end = kh_chars_line_end(c, i);
		if (kh_drawn_skip(c, i, end, ' ') == end)
			break;
		if (read_run_rule(c, i, end, columns))
			return n > 0 ? i : 0;
	}
	return 0;
}

/* The last rule of a multiline table begins there; 0 where it has none. */
static uint32_t last_rule(const struct kh_chars *c, uint32_t at)
{
	for (uint32_t i = at, end; i < c->count; i = end + 1) {
		end = kh_chars_line_end(c, i);
		if (is_whole_rule(c, i, end))
			return i;
	}
	return 0;
}

static void put_multiline(struct kh_drawn *d, const struct kh_drawn_columns *columns, uint32_t at, uint32_t table_end)
{
	uint32_t row = at;

	for (uint32_t i = at, end; i < table_end; i = end + 1) {
		end = kh_chars_line_end(d->c, i);
		bool blank = kh_drawn_skip(d->c, i, end, ' ') == end;
		if (blank && i > row)
			kh_drawn_row(d, columns, row, i);
		row = blank ? end + 1 : row;
	}
	if (row < table_end)
		kh_drawn_row(d, columns, row, table_end);
}

/* A table: its columns, and where its titles' rule, its last rule and what is behind it begin. */
struct table {
	struct kh_drawn_columns columns;
	uint32_t titles_rule; /* 0 in a grid table */
	uint32_t last;
	uint32_t behind;
};

/* Find the table that begins with the line [begin, end). */
static bool find_table(const struct kh_chars *c, uint32_t begin, uint32_t end, struct table *table)
{
	*table = (struct table){.titles_rule = 0};
	if (read_grid_rule(c, begin, end, &table->columns)) {
		table->last = grid_end(c, end);
		table->behind = table->last + 1;
		return table->last > end;
	}
	if (!is_whole_rule(c, begin, end))
		return false;
	table->titles_rule = titles_end(c, end, &table->columns);
	if (table->titles_rule > 0)
		table->last = last_rule(c, kh_chars_line_end(c, table->titles_rule) + 1);
	table->behind = kh_chars_line_end(c, table->last) + 1;
	return table->last > 0;
}

static void put_table(struct kh_drawn *d, const struct table *table, uint32_t rule_end)
{
	if (table->titles_rule == 0) {
		put_grid(d, &table->columns, rule_end + 1, table->last);
		return;
	}
	kh_drawn_row(d, &table->columns, rule_end + 1, table->titles_rule);
	put_multiline(d, &table->columns, kh_chars_line_end(d->c, table->titles_rule) + 1, table->last);
}

/* Might a table begin with the line? */
static bool may_begin(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint32_t at = kh_drawn_skip(c, begin, end, ' ');

	return at + RULE_LEAST < end && (c->code[at] == '+' || c->code[at] == '-') &&
	       (c->code[at + 1] == '-' || c->code[at + 1] == '=' || c->code[at + 1] == ':');
}

int kh_markup_ruled(struct kh_arena *mem, struct kh_chars *c)
{
	struct kh_drawn d = {.c = c, .out = {.code = NULL}};
	struct table table;
	uint32_t copied = 0;

	for (uint32_t i = 0, end; i < c->count; i = end + 1) {
		end = kh_chars_line_end(c, i);
		if (!may_begin(c, i, end) || !find_table(c, i, end, &table))
			continue;
		if (d.out.code == NULL && !kh_drawn_make(mem, &d))
			return KH_E_MEMORY;
		kh_drawn_copy(&d, copied, i);
		put_table(&d, &table, end);
		copied = table.behind < c->count ? table.behind : c->count;
		end = copied - 1;
	}
	if (copied == 0)
		return KH_OK;
	kh_drawn_copy(&d, copied, c->count);
	*c = d.out;
	return KH_OK;
}
