/* Grids that the text draws with pipes: Markdown rows, and web text whose cells stand on lines of their own. */
#include "chars.h"
#include "markup_rows.h"

#include <wchar.h>

enum {
	CELL_LINES_MOST = 40, /* a longer run of lines between two pipes is the text after a table, not a cell */
	CELL_CHARS_MOST = 4000,
	RULE_LEAST = 3,     /* dashes */
	NUMBER_MOST = 12,   /* code points of a row's number with its marks */
	EMPTY_ROWS_MOST = 8 /* one below the other */
};

/* The first pipe from `at` on, or `end`. Most of a text has none: it is looked for many code points at a time. */
static uint32_t next_pipe_in(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	_Static_assert(sizeof(wchar_t) == sizeof *c->code, "wmemchr goes through code points");
	const wchar_t *code = (const wchar_t *)c->code, *pipe = at < end ? wmemchr(code + at, L'|', end - at) : NULL;

	return pipe == NULL ? end : (uint32_t)(pipe - code);
}

static uint32_t next_pipe(const struct kh_chars *c, uint32_t at)
{
	return next_pipe_in(c, at, c->count);
}

/* Where the line of a code point begins, at or after `least`. */
static uint32_t line_begin(const struct kh_chars *c, uint32_t at, uint32_t least)
{
	while (at > least && c->code[at - 1] != KH_LINE && c->code[at - 1] != KH_PAGE)
		at--;
	return at;
}

static bool is_blank_line(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	for (; begin < end; begin++)
		if (c->code[begin] != ' ' && c->code[begin] != KH_CELL)
			return false;
	return true;
}

static bool is_lone_pipe(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (begin < end && c->code[begin] == ' ')
		begin++;
	while (end > begin && c->code[end - 1] == ' ')
		end--;
	return end - begin == 1 && c->code[begin] == '|';
}

/* ---- web text: a line with only "|" opens a row and closes each cell ---- */

/* A line of dashes, or the star that letterheads of the Party have. */
static bool is_rule(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint32_t dashes = 0, stars = 0;

	for (; begin < end; begin++) {
		dashes += c->code[begin] == '-' || c->code[begin] == '_';
		stars += c->code[begin] == '*';
		if (c->code[begin] != '-' && c->code[begin] != '_' && c->code[begin] != ' ' && c->code[begin] != '*')
			return false;
	}
	return dashes >= RULE_LEAST || (dashes == 0 && stars % 2 == 1);
}

static bool is_figure(uint32_t code)
{
	return code >= '0' && code <= '9';
}

/* "1", "12.", "IV", "Bước 2", "H.": what a row may begin with. */
static bool is_number(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	bool stop = false;

	if (end - begin > NUMBER_MOST)
		return false;
	for (; end > begin && (c->code[end - 1] == KH_LINE || c->code[end - 1] == '.' || c->code[end - 1] == '*');
	     end--)
		stop = stop || c->code[end - 1] == '.';
	while (begin < end && c->code[begin] == '*')
		begin++;
	if (stop && end == begin + 1 && c->code[begin] >= 'A' && c->code[begin] <= 'Z')
		return true;
	uint32_t word = begin;
	while (word < end && c->code[word] != ' ' && !is_figure(c->code[word]))
		word++;
	if (word > begin && word + 1 < end && end - word <= 3 && c->code[word] == ' ' && is_figure(c->code[word + 1]))
		begin = word + 1; /* "Bước 1", but "Năm 2026" */
	bool any = begin < end;
	for (; begin < end; begin++)
		if (!is_figure(c->code[begin]) && c->code[begin] != 'I' && c->code[begin] != 'V' &&
		    c->code[begin] != 'X')
			return false;
	return any;
}

/* "**Title**": titles are, and bands. */
static bool is_bold(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (end > begin && (c->code[end - 1] == KH_LINE || c->code[end - 1] == ' '))
		end--;
	return end - begin > 4 && c->code[begin] == '*' && c->code[begin + 1] == '*' && c->code[end - 1] == '*' &&
	       c->code[end - 2] == '*';
}

static void measure_gap(const struct kh_chars *c, uint32_t from, uint32_t to, struct kh_pipe *p)
{
	p->gap = KH_GAP_CELL;
	p->size = to - from;
	if (from == to)
		p->gap = KH_GAP_EMPTY;
	else if (is_blank_line(c, from, kh_chars_line_end(c, from)))
		p->gap = KH_GAP_NONE;
	for (uint32_t i = from, end; i < to; i = end + 1) {
		end = kh_chars_line_end(c, i);
		p->lines++;
		p->bullets += c->code[i] == '-' && !is_rule(c, i, end);
		p->blanks = p->blanks || is_blank_line(c, i, end);
		p->ruled = p->ruled || is_rule(c, i, end);
	}
	p->number = is_number(c, from, to);
	p->bold = is_bold(c, from, to);
	if (p->lines > CELL_LINES_MOST && p->size > CELL_CHARS_MOST)
		p->gap = KH_GAP_NONE;
}

/* Is the nearest line in that direction that is more than a lone pipe a row itself ("a | b")? Then a lone pipe is an
 * empty row of the same table. */
static bool row_above(const struct kh_chars *c, uint32_t line)
{
	for (int i = 0; i < EMPTY_ROWS_MOST && line > 0; i++) {
		uint32_t end = line - 1;
		line = line_begin(c, end, 0);
		if (!is_lone_pipe(c, line, end))
			return next_pipe_in(c, line, end) < end;
	}
	return false;
}

static bool row_below(const struct kh_chars *c, uint32_t end)
{
	for (int i = 0; i < EMPTY_ROWS_MOST && end < c->count; i++) {
		uint32_t line = end + 1;
		end = kh_chars_line_end(c, line);
		if (!is_lone_pipe(c, line, end))
			return next_pipe_in(c, line, end) < end;
	}
	return false;
}

static int find_pipes(struct kh_arena *mem, const struct kh_chars *c, struct kh_list *list)
{
	uint32_t after = 0; /* the line that follows the pipe before */

	for (uint32_t i = 0; (i = next_pipe(c, i)) < c->count;) {
		uint32_t end = kh_chars_line_end(c, i);
		i = line_begin(c, i, 0);
		if (is_lone_pipe(c, i, end) && !row_above(c, i) && !row_below(c, end)) {
			struct kh_pipe *pipes = list->items;
			if (list->count > 0)
				measure_gap(c, after, i, &pipes[list->count - 1]);
			struct kh_pipe *p = kh_list_add(mem, list, sizeof *p);
			if (p == NULL)
				return KH_E_MEMORY;
			p->line = i;
			after = end < c->count ? end + 1 : end;
		}
		i = end + 1;
	}
	return KH_OK;
}

struct lone_writer {
	struct kh_chars *c;
	uint32_t to;
};

static void write_as(struct lone_writer *w, uint32_t from, uint32_t code)
{
	kh_chars_move(w->c, w->to, from);
	w->c->code[w->to++] = code;
}

/* A line end inside a cell, without the blanks before it; none before the pipe that closes it. */
static void end_cell_line(struct lone_writer *w, uint32_t at, bool last)
{
	while (w->to > 0 && w->c->code[w->to - 1] == ' ')
		w->to--;
	if (!last && at < w->c->count)
		write_as(w, at, KH_CELL_LINE);
}

static void write_rows(struct kh_chars *c, const struct kh_pipe *p, size_t n)
{
	struct lone_writer w = {c, 0};
	size_t next = 0;
	bool inside = false; /* between a pipe and the next of one table */

	for (uint32_t i = 0; i < c->count;) {
		uint32_t end = kh_chars_line_end(c, i);
		if (next < n && p[next].line == i) {
			if (p[next].deed != KH_PIPE_OPEN)
				write_as(&w, i, p[next].deed == KH_PIPE_CELL ? KH_CELL : KH_LINE);
			inside = p[next].gap == KH_GAP_CELL && next + 1 < n;
			next++;
		} else {
			while (inside && i < end && c->code[i] == ' ')
				i++;
			kh_chars_move_run(c, w.to, i, end);
			w.to += end - i;
			if (inside)
				end_cell_line(&w, end, next < n && p[next].line == end + 1);
			else if (end < c->count)
				write_as(&w, end, c->code[end]);
		}
		i = end + 1;
	}
	c->count = w.to;
}

int kh_markup_lone_pipes(struct kh_arena *mem, struct kh_chars *c)
{
	struct kh_list list = {0};
	int rc = find_pipes(mem, c, &list);
	struct kh_pipe *p = list.items;

	if (rc != KH_OK || list.count < 2)
		return rc;
	bool parted = !kh_pipe_letterheads(p, list.count);
	for (size_t i = 0, k; rc == KH_OK && i < list.count; i = k) {
		for (k = i + 1; k < list.count && p[k - 1].gap != KH_GAP_NONE; k++)
			;
		rc =
		    parted || k - i == 1 ? kh_pipe_rows(mem, p + i, k - i) : kh_pipe_rows_and_text(mem, p + i, k - i);
	}
	if (rc != KH_OK)
		return rc;
	write_rows(c, p, list.count);
	return KH_OK;
}

/* ---- Markdown rows ---- */

static uint32_t count_pipes(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint32_t n = 0;

	for (uint32_t i = begin; i < end; i++)
		n += c->code[i] == '|' && (i == begin || c->code[i - 1] != '\\');
	return n;
}

static bool is_delimiter_row(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	bool dash = false, pipe = false;

	for (uint32_t i = begin; i < end; i++) {
		uint32_t code = c->code[i];
		if (code != '|' && code != '-' && code != ':' && code != ' ')
			return false;
		dash = dash || code == '-';
		pipe = pipe || code == '|';
	}
	return dash && pipe;
}

static bool opens_with_pipe(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (begin < end && c->code[begin] == ' ')
		begin++;
	return begin < end && c->code[begin] == '|';
}

static bool closes_with_pipe(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (end > begin && c->code[end - 1] == ' ')
		end--;
	return end > begin && c->code[end - 1] == '|' && (end - 1 == begin || c->code[end - 2] != '\\');
}

/* Which outer pipes the rows of a table have: without one, a pipe there parts an empty cell from the next. */
enum outer { OUTER_BOTH, OUTER_LAST, OUTER_NONE };

static uint32_t write_pipe_row(struct kh_chars *c, uint32_t to, uint32_t begin, uint32_t end, enum outer outer)
{
	bool first = outer == OUTER_BOTH && opens_with_pipe(c, begin, end), last;
	uint32_t row = to;

	while (begin < end && c->code[begin] == ' ')
		begin++;
	begin += first;
	last = outer != OUTER_NONE && closes_with_pipe(c, begin, end);
	while (end > begin && c->code[end - 1] == ' ')
		end--;
	end -= last;
	bool cells = false;
	for (uint32_t i = begin; i < end; i++) {
		if (c->code[i] == '\\' && i + 1 < end && c->code[i + 1] == '|') {
			kh_chars_move(c, to++, ++i);
			continue;
		}
		if (c->code[i] == '|' && to > row && c->code[to - 1] == ' ')
			to--;
		kh_chars_move(c, to, i);
		if (c->code[to] == '|') {
			c->code[to] = KH_CELL;
			cells = true;
		}
		to++;
	}
	if (!cells && end < c->count) { /* a row of one cell is a row all the same */
		kh_chars_move(c, to, end);
		c->code[to++] = KH_CELL;
	}
	return to;
}

struct pipe_table {
	bool open; /* inside a table, with a delimiter row or without */
	enum outer outer;
	uint32_t pipes;
};

/* A line with as many pipes, after at most one line with none: a row whose cells are merged. */
static bool row_follows(const struct kh_chars *c, uint32_t end, uint32_t pipes)
{
	uint32_t next = end < c->count ? end + 1 : end, next_end = kh_chars_line_end(c, next),
	         found = count_pipes(c, next, next_end);

	if (found == 0 && pipes > 2 && next_end < c->count && !is_blank_line(c, next, next_end))
		found = count_pipes(c, next_end + 1, kh_chars_line_end(c, next_end + 1));
	return found == pipes;
}

/* The first row of a table without outer pipes: a delimiter row follows it, or a row of as many cells. */
static bool heads_table(const struct kh_chars *c, uint32_t end, uint32_t pipes)
{
	uint32_t next = end < c->count ? end + 1 : end;

	return pipes > 0 && (is_delimiter_row(c, next, kh_chars_line_end(c, next)) || row_follows(c, end, pipes));
}

/* In a table without outer pipes, a line without any between two rows is a row whose cells are merged. `to`: where it
 * would be written; the mark of its cell needs room. */
static bool is_merged_row(const struct kh_chars *c, uint32_t to, uint32_t begin, const struct pipe_table *table)
{
	uint32_t end = kh_chars_line_end(c, begin);

	return table->outer == OUTER_NONE && table->pipes > 2 && to < begin && end < c->count &&
	       !is_blank_line(c, begin, end) &&
	       count_pipes(c, end + 1, kh_chars_line_end(c, end + 1)) == table->pipes;
}

/* A line with pipes: a row, a row of a table without outer pipes, or text. Returns where writing goes on. */
static uint32_t write_pipe_line(
    struct kh_chars *c, uint32_t to, uint32_t begin, uint32_t end, struct pipe_table *table)
{
	uint32_t pipes = count_pipes(c, begin, end);

	if (pipes > 0 && !table->open) {
		table->open = heads_table(c, end, pipes);
		table->pipes = pipes;
		table->outer = !table->open || opens_with_pipe(c, begin, end) ? OUTER_BOTH
		               : closes_with_pipe(c, begin, end)              ? OUTER_LAST
		                                                              : OUTER_NONE;
	}
	table->open = table->open && pipes > 0;
	if (table->open || (pipes > 1 && opens_with_pipe(c, begin, end))) {
		to = write_pipe_row(c, to, begin, end, table->outer);
	} else {
		kh_chars_move_run(c, to, begin, end);
		to += end - begin;
	}
	if (end < c->count)
		kh_chars_move(c, to++, end);
	return to;
}

void kh_markup_pipe_rows(struct kh_chars *c)
{
	uint32_t to = 0;
	struct pipe_table table = {0};

	for (uint32_t i = 0; i < c->count;) {
		uint32_t pipe = next_pipe(c, i), begin = pipe < c->count ? line_begin(c, pipe, i) : c->count;
		if (begin > i && is_merged_row(c, to, i, &table)) {
			uint32_t end = kh_chars_line_end(c, i);
			to = write_pipe_row(c, to, i, end, OUTER_NONE);
			kh_chars_move(c, to++, end);
			i = end + 1;
			continue;
		}
		if (begin > i) { /* lines without a pipe */
			kh_chars_move_run(c, to, i, begin);
			to += begin - i;
			table = (struct pipe_table){0};
			i = begin;
			continue;
		}
		uint32_t end = kh_chars_line_end(c, i);
		if (is_delimiter_row(c, i, end))
			table.open = true;
		else
			to = write_pipe_line(c, to, i, end, &table);
		i = end + 1;
	}
	c->count = to;
}
