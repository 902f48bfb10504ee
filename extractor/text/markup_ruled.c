/* Tables that are drawn with signs line by line: grid tables ("+----+----+" between the rows) and multiline tables (a line of
 * dashes above and below, runs of dashes below the titles, blank lines between the rows), as Pandoc's manual defines them and
 * converters of documents write them. They become rows of cells. */
#include "ascii.h"
#include "chars.h"
#include "fold.h"

#include <string.h>

enum {
	COLUMNS_MOST = 32,
	RULE_LEAST = 3,
	WHOLE_LEAST = 20,
	TITLE_LINES_MOST = 24,
	SPARE = 64,
	CHOP_MOST = 6,  /* code points of a column in which words may be cut */
	CUTS_LEAST = 2, /* cut words that show that all lines of a cell are */
	NO_EDGE = 1 << 30
};

/* Where the columns of a table stand in its lines, in code points from the begin of a line. */
struct columns {
	uint32_t begin[COLUMNS_MOST], end[COLUMNS_MOST];
	size_t count;
	bool grid; /* signs stand at the ends of columns */
};

/* What is read goes to new arrays: the lines of a row are taken apart. */
struct drawn {
	const struct kh_chars *c;
	struct kh_chars out;
};

static uint32_t trimmed_end(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (end > begin && c->code[end - 1] == ' ')
		end--;
	return end;
}

static uint32_t skip(const struct kh_chars *c, uint32_t at, uint32_t end, uint32_t sign)
{
	while (at < end && c->code[at] == sign)
		at++;
	return at;
}

/* "+----+======+:---:+": the columns of a grid table. */
static bool read_grid_rule(const struct kh_chars *c, uint32_t begin, uint32_t end, struct columns *columns)
{
	uint32_t at = skip(c, begin, end, ' ');

	end = trimmed_end(c, at, end);
	*columns = (struct columns){.grid = true};
	if (end < at + RULE_LEAST || c->code[at] != '+' || c->code[end - 1] != '+')
		return false;
	for (uint32_t i = at + 1, from = i; i < end; i++) {
		if (c->code[i] == '+') {
			if (columns->count == COLUMNS_MOST || i < from + 2)
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
static bool read_run_rule(const struct kh_chars *c, uint32_t begin, uint32_t end, struct columns *columns)
{
	end = trimmed_end(c, begin, end);
	*columns = (struct columns){.grid = false};
	for (uint32_t i = skip(c, begin, end, ' '), to; i < end; i = skip(c, to, end, ' ')) {
		to = skip(c, i, end, '-');
		if (to < i + RULE_LEAST || columns->count == COLUMNS_MOST)
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
	uint32_t at = skip(c, begin, end, ' ');

	end = trimmed_end(c, at, end);
	return end >= at + WHOLE_LEAST && skip(c, at, end, '-') == end;
}

/* ---- writing ---- */

static void copy(struct drawn *d, uint32_t begin, uint32_t end)
{
	struct kh_chars *out = &d->out;
	size_t n = end - begin;

	memcpy(out->code + out->count, d->c->code + begin, n * sizeof *out->code);
	memcpy(out->source_at + out->count, d->c->source_at + begin, n * sizeof *out->source_at);
	memcpy(out->source_size + out->count, d->c->source_size + begin, n);
	memcpy(out->style + out->count, d->c->style + begin, n);
	out->count += end - begin;
}

/* A mark that stands for no sign of the source, but at the place of one. */
static void put(struct drawn *d, uint32_t code, uint32_t at)
{
	copy(d, at, at + 1);
	d->out.code[d->out.count - 1] = code;
	d->out.style[d->out.count - 1] = 0;
}

/* Does the line part columns k and k + 1? */
static bool parts(const struct kh_chars *c, uint32_t begin, uint32_t end, const struct columns *columns, size_t k)
{
	uint32_t at = begin + columns->end[k];

	return !columns->grid || (at < end && (c->code[at] == '|' || c->code[at] == '+'));
}

/* Behind the mark of a quotation in a cell; "> 80%" is a comparison. */
static uint32_t skip_quote(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	if (at == end || c->code[at] != '>' || (at + 1 < end && c->code[at + 1] != ' '))
		return at;
	uint32_t next = skip(c, at + 1, end, ' ');
	return next < end && c->code[next] >= '0' && c->code[next] <= '9' ? at : next;
}

/* The words of column k, and of those that are one with it, on a line; empty for a rule. */
static struct kh_range words_of(
    const struct kh_chars *c, uint32_t begin, uint32_t end, const struct columns *columns, size_t k)
{
	size_t last = k;

	if (k > 0 && !parts(c, begin, end, columns, k - 1))
		return (struct kh_range){0, 0};
	while (last + 1 < columns->count && !parts(c, begin, end, columns, last))
		last++;
	uint32_t from = begin + columns->begin[k], to = end;
	if (columns->end[last] < end - begin)
		to = begin + columns->end[last];
	from = skip(c, from < end ? from : end, end, ' ');
	to = to > from ? trimmed_end(c, from, to) : from;
	from = skip_quote(c, from, to);
	uint32_t rule = from;
	while (rule < to && (c->code[rule] == '-' || c->code[rule] == '=' || c->code[rule] == '+'))
		rule++;
	return rule == to && to >= from + RULE_LEAST ? (struct kh_range){0, 0} : (struct kh_range){from, to};
}

/* The lines of a cell of a grid table between blank ones: are they cut where their column ends, whatever stands there? Those of
 * headings are, which have to stand on one line (plain text has no marks for them), and words that are wider than their column. */
enum chop { CHOP_NOT, CHOP_WORDS, CHOP_ALL };

/* How many blanks stand between the words of a cell and its right edge, which one blank parts from the bar; NO_EDGE: no bar stands
 * there. */
static uint32_t room_behind(const struct kh_chars *c, struct kh_range words)
{
	uint32_t end = words.end;

	while (kh_code_at(c, end) == ' ')
		end++;
	return kh_code_at(c, end) == '|' && end > words.end ? end - words.end - 1 : NO_EDGE;
}

static bool is_letter(uint32_t code)
{
	return kh_is_letter(kh_fold(code));
}

static bool is_vowel(uint32_t code)
{
	char letter = kh_fold(code) | 0x20;

	return strchr("aeiouy", letter) != NULL;
}

static bool has_vowel(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	for (; begin < end && kh_code_at(c, begin) > ' '; begin++)
		if (is_vowel(c->code[begin]))
			return true;
	return false;
}

/* Where the first line of a heading is cut, the blank that may have stood there is lost among others: does a word end with these
 * words, and another begin at `next`? Each has a vowel, but for signs ("V/v"), and the second begins with none. */
static bool parts_words(const struct kh_chars *c, struct kh_range words, uint32_t next)
{
	uint32_t last = words.end;
	bool letters = true;

	for (; last > words.begin && c->code[last - 1] != ' '; last--)
		letters = letters && is_letter(c->code[last - 1]);
	return (!letters || has_vowel(c, last, words.end)) && has_vowel(c, next, c->count) &&
	       !is_vowel(kh_code_at(c, next));
}

/* Does a word of a narrow column go on at `next`? */
static bool is_cut(const struct kh_chars *c, struct kh_range words, uint32_t next)
{
	return is_letter(c->code[words.end - 1]) && is_letter(kh_code_at(c, next)) && !parts_words(c, words, next);
}

static enum chop is_chopped(
    const struct kh_chars *c, uint32_t begin, uint32_t end, const struct columns *columns, size_t k)
{
	uint32_t width = columns->end[k] - columns->begin[k], lines = 0, room = 0, cuts = 0;
	bool marked = false, full = true; /* a heading's mark; all lines but the first and the last */

	for (uint32_t i = begin, stop; columns->grid && i < end; i = stop + 1) {
		stop = kh_chars_line_end(c, i);
		struct kh_range words = words_of(c, i, stop, columns, k);
		if (words.begin == words.end)
			break;
		marked = marked || (lines == 0 && c->code[words.begin] == '#');
		full = full && (lines < 2 || room <= 1);
		room = room_behind(c, words);
		cuts += is_cut(c, words, stop + 1 + columns->begin[k] + 1);
		lines++;
	}
	if (lines > 1 && full && (marked || (cuts >= CUTS_LEAST && cuts * 3 >= lines)))
		return CHOP_ALL;
	return lines > 1 && width <= CHOP_MOST ? CHOP_WORDS : CHOP_NOT;
}

/* The lines [begin, end) are a row. */
static void put_row(struct drawn *d, const struct columns *columns, uint32_t begin, uint32_t end)
{
	uint32_t any = 0;

	for (size_t k = 0; k < columns->count; k++) {
		uint32_t written = d->out.count;
		enum chop chop = CHOP_NOT;
		bool tight = false, above = false; /* is the line above cut; is there one */
		if (k > 0)
			put(d, KH_CELL, begin);
		for (uint32_t i = begin, stop; i < end; i = stop + 1) {
			stop = kh_chars_line_end(d->c, i);
			struct kh_range words = words_of(d->c, i, stop, columns, k);
			if (words.begin == words.end) {
				above = tight = false;
				continue;
			}
			bool paragraph = !above; /* begins here */
			if (paragraph)
				chop = is_chopped(d->c, i, end, columns, k);
			above = true;
			uint32_t first = d->out.count;
			uint32_t room = room_behind(d->c, words);
			bool cut = tight;
			if (cut)
				words.begin = i + columns->begin[k] + 1;
			else if (first > written + (k > 0)) {
				put(d, KH_CELL_LINE, words.begin - 1);
				d->out.style[first] = paragraph ? KH_BROKEN : 0;
			}
			uint32_t next = stop + 1 + columns->begin[k] + 1;
			tight = chop == CHOP_ALL ||
			        (chop == CHOP_WORDS && room == 0 &&
			            (columns->end[k] - columns->begin[k] == 3 || is_cut(d->c, words, next)));
			if (chop == CHOP_ALL &&
			    (room == 1 || (room > 1 && room < NO_EDGE && first == written + (k > 0) &&
			                      parts_words(d->c, words, next))))
				words.end++;
			copy(d, words.begin, words.end);
			if (cut) /* other cells stand between */
				d->out.style[first] |= KH_CUT;
			else if (first < d->out.count - (words.end - words.begin))
				d->out.style[first + 1] |= KH_CUT;
			any++;
		}
	}
	if (any == 0)
		d->out.count -= (uint32_t)columns->count - 1;
	else
		put(d, KH_LINE, begin);
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
	struct columns columns;

	for (uint32_t i = rule_end + 1, end; i < c->count; i = end + 1) {
		end = kh_chars_line_end(c, i);
		uint32_t at = skip(c, i, end, ' ');
		if (at == end || (c->code[at] != '|' && c->code[at] != '+'))
			break;
		if (read_grid_rule(c, i, end, &columns))
			last = end;
	}
	return last;
}

static void put_grid(struct drawn *d, const struct columns *columns, uint32_t at, uint32_t table_end)
{
	uint32_t row = at;

	for (uint32_t i = at, end; i < table_end; i = end + 1) {
		end = kh_chars_line_end(d->c, i);
		if (!ends_row(d->c, i, end))
			continue;
		struct columns rule;
		bool whole = read_grid_rule(d->c, i, end, &rule);
		if (i > row || !whole)
			put_row(d, columns, row, whole ? i : end);
		row = end + 1;
	}
}

/* The end of the titles of a multiline table whose first rule ends at `rule_end`: its second rule begins there. 0 where it has
 * none. */
static uint32_t titles_end(const struct kh_chars *c, uint32_t rule_end, struct columns *columns)
{
	size_t n = 0;

	for (uint32_t i = rule_end + 1, end; i < c->count && n < TITLE_LINES_MOST; i = end + 1, n++) {
		end = kh_chars_line_end(c, i);
		if (skip(c, i, end, ' ') == end)
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

static void put_multiline(struct drawn *d, const struct columns *columns, uint32_t at, uint32_t table_end)
{
	uint32_t row = at;

	for (uint32_t i = at, end; i < table_end; i = end + 1) {
		end = kh_chars_line_end(d->c, i);
		bool blank = skip(d->c, i, end, ' ') == end;
		if (blank && i > row)
			put_row(d, columns, row, i);
		row = blank ? end + 1 : row;
	}
	if (row < table_end)
		put_row(d, columns, row, table_end);
}

/* A table: its columns, and where its titles' rule, its last rule and what is behind it begin. */
struct table {
	struct columns columns;
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

static void put_table(struct drawn *d, const struct table *table, uint32_t rule_end)
{
	if (table->titles_rule == 0) {
		put_grid(d, &table->columns, rule_end + 1, table->last);
		return;
	}
	put_row(d, &table->columns, rule_end + 1, table->titles_rule);
	put_multiline(d, &table->columns, kh_chars_line_end(d->c, table->titles_rule) + 1, table->last);
}

static bool make_room(struct kh_arena *mem, struct drawn *d)
{
	size_t room = d->c->count + SPARE;

	d->out = *d->c;
	d->out.code = kh_arena_take(mem, room * sizeof *d->out.code);
	d->out.source_at = kh_arena_take(mem, room * sizeof *d->out.source_at);
	d->out.source_size = kh_arena_take(mem, room);
	d->out.style = kh_arena_take(mem, room);
	d->out.count = 0;
	return d->out.code != NULL && d->out.source_at != NULL && d->out.source_size != NULL && d->out.style != NULL;
}

/* Might a table begin with the line? */
static bool may_begin(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	uint32_t at = skip(c, begin, end, ' ');

	return at + RULE_LEAST < end && (c->code[at] == '+' || c->code[at] == '-') &&
	       (c->code[at + 1] == '-' || c->code[at + 1] == '=' || c->code[at + 1] == ':');
}

int kh_markup_ruled(struct kh_arena *mem, struct kh_chars *c)
{
	struct drawn d = {.c = c, .out = {.code = NULL}};
	struct table table;
	uint32_t copied = 0;

	for (uint32_t i = 0, end; i < c->count; i = end + 1) {
		end = kh_chars_line_end(c, i);
		if (!may_begin(c, i, end) || !find_table(c, i, end, &table))
			continue;
		if (d.out.code == NULL && !make_room(mem, &d))
			return KH_E_MEMORY;
		copy(&d, copied, i);
		put_table(&d, &table, end);
		copied = table.behind < c->count ? table.behind : c->count;
		end = copied - 1;
	}
	if (copied == 0)
		return KH_OK;
	copy(&d, copied, c->count);
	*c = d.out;
	return KH_OK;
}
