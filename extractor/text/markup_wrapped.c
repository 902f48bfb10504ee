/* Tables whose cells are wrapped between bars that stand below each other, with nothing drawn between the rows, as antiword
 * writes them:
 *
 *     |1 |Kiểm tra công tác |Phòng   |
 *     |  |cải cách          |Nội vụ  |
 *     |2 |Tập huấn          |Phòng   |
 *
 * Words follow their bar without a blank, which Markdown never writes. A number in the first column begins a row; where it has
 * none, a line does of which no cell goes on with the one above. */
#include "markup_drawn.h"

#include "ascii.h"
#include "fold.h"

enum {
	LINES_LEAST = 3,
	NUMBER_MOST = 6, /* code points of a row's number */
	NUMBERS_LEAST = 2,
	NARROW_MOST = 8, /* code points of a column of numbers that were lost */
	UNNUMBERED_LEAST =
	    2 /* cells; a row without a number has more, or it is one more paragraph of the row above */
};

struct wrapped {
	struct kh_drawn d;
	uint32_t begin, end; /* of the table: from its first line to behind its last */
	bool numbered;       /* its first column has the numbers of rows */
};

/* The columns of a line that begins and ends with a bar. */
static bool read_bars(const struct kh_chars *c, uint32_t begin, struct kh_drawn_columns *columns)
{
	uint32_t end = kh_drawn_trimmed(c, begin, kh_chars_line_end(c, begin)), from = begin + 1;

	*columns = (struct kh_drawn_columns){.grid = true, .wrapped = true};
	if (end < begin + 3 || c->code[begin] != '|' || c->code[end - 1] != '|')
		return false;
	for (uint32_t i = begin + 1; i < end; i++) {
		if (c->code[i] != '|')
			continue;
		if (columns->count == KH_DRAWN_COLUMNS_MOST)
			return false;
		columns->begin[columns->count] = from - begin;
		columns->end[columns->count++] = i - begin;
		from = i + 1;
	}
	return columns->count > 1;
}

static bool same_bars(const struct kh_drawn_columns *a, const struct kh_drawn_columns *b)
{
	for (size_t k = 0; k < a->count && k < b->count; k++)
		if (a->end[k] != b->end[k])
			return false;
	return a->count == b->count;
}

static struct kh_range words_at(
    const struct kh_chars *c, uint32_t line, const struct kh_drawn_columns *columns, size_t k)
{
	return kh_drawn_words(c, line, kh_chars_line_end(c, line), columns, k);
}

/* "3", "2.1.", "IV", "A". */
static bool is_number(const struct kh_chars *c, struct kh_range words)
{
	bool capital = words.end - words.begin <= 2;

	if (words.begin >= words.end || words.end - words.begin > NUMBER_MOST)
		return false;
	for (uint32_t i = words.begin; i < words.end; i++) {
		uint32_t code = c->code[i];
		bool roman = code == 'I' || code == 'V' || code == 'X';
		bool sign = code == '.' || code == ')' || code == '(';
		if (!(code >= '0' && code <= '9') && !roman && !(sign && words.end > words.begin + 1) &&
		    !(capital && code >= 'A' && code <= 'Z'))
			return false;
	}
	return true;
}

/* ---- is it such a table? ---- */

static bool is_rule(const struct kh_chars *c, uint32_t begin, uint32_t end)
{
	while (begin < end && (c->code[begin] == '|' || c->code[begin] == '-' || c->code[begin] == ':' ||
	                          c->code[begin] == '=' || c->code[begin] == '+'))
		begin++;
	return begin == end;
}

/* Find the lines with bars from line w->begin on, and whether they are such a table. */
static bool find_table(struct wrapped *w)
{
	const struct kh_chars *c = w->d.c;
	struct kh_drawn_columns columns;
	size_t lines = 0, tight = 0, loose = 0, numbers = 0, others = 0, blank = 0;

	for (w->end = w->begin; w->end < c->count && read_bars(c, w->end, &columns); lines++) {
		uint32_t end = kh_chars_line_end(c, w->end);
		struct kh_range first = words_at(c, w->end, &columns, 0);
		if (is_rule(c, w->end, end))
			return false;
		for (size_t k = 0; k < columns.count; k++) {
			struct kh_range words = words_at(c, w->end, &columns, k);
			if (words.begin < words.end)
				*(words.begin == w->end + columns.begin[k] ? &tight : &loose) += 1;
		}
		blank += first.begin >= first.end;
		numbers += is_number(c, first);
		others += first.end > first.begin + NUMBER_MOST || columns.end[0] - columns.begin[0] > NARROW_MOST;
		w->end = end < c->count ? end + 1 : end;
	}
	w->numbered = numbers >= NUMBERS_LEAST;
	return lines >= LINES_LEAST && tight > 2 * loose && blank > 0 && (w->numbered || others == 0);
}

/* ---- rows ---- */

/* Does line `at` begin a row below line `above`, which has bars at the same places? A word that had found place above was not
 * carried over; one that had not was, unless more cells say that the row is another. */
static bool begins_row(const struct wrapped *w, uint32_t above, uint32_t at, const struct kh_drawn_columns *columns)
{
	const struct kh_chars *c = w->d.c;
	struct kh_range first = words_at(c, at, columns, 0);
	size_t begun = 0, carried = 0;

	if (is_number(c, first))
		return true;
	for (size_t k = 0; k < columns->count; k++) {
		struct kh_range words = words_at(c, at, columns, k), before = words_at(c, above, columns, k);
		if (words.begin >= words.end)
			continue;
		if (before.begin < before.end && !kh_drawn_fits(c, words.begin, kh_drawn_room(c, before))) {
			carried++;
			if (kh_is_lower(kh_fold(c->code[words.begin])))
				return false;
		} else
			begun++;
	}
	if (w->numbered && first.begin >= first.end)
		return begun > UNNUMBERED_LEAST && carried == 0;
	return begun + carried > 1 && begun >= carried;
}

static void put_table(struct wrapped *w)
{
	struct kh_drawn_columns columns, next;
	uint32_t row = w->begin, above = w->begin;

	read_bars(w->d.c, row, &columns);
	for (uint32_t i = kh_chars_line_end(w->d.c, row) + 1; i < w->end; i = kh_chars_line_end(w->d.c, i) + 1) {
		read_bars(w->d.c, i, &next);
		if (!same_bars(&columns, &next) || begins_row(w, above, i, &columns)) {
			kh_drawn_row(&w->d, &columns, row, i);
			row = i;
			columns = next;
		}
		above = i;
	}
	kh_drawn_row(&w->d, &columns, row, w->end);
}

int kh_markup_wrapped(struct kh_arena *mem, struct kh_chars *c)
{
	struct wrapped w = {.d = {.c = c, .out = {.code = NULL}}};
	uint32_t copied = 0;

	for (uint32_t i = 0; i < c->count; i = kh_chars_line_end(c, i) + 1) {
		w.begin = i;
		if (c->code[i] != '|')
			continue;
		bool found = find_table(&w);
		if (found && w.d.out.code == NULL && !kh_drawn_make(mem, &w.d))
			return KH_E_MEMORY;
		if (found) {
			kh_drawn_copy(&w.d, copied, i);
			put_table(&w);
			copied = w.end;
		}
		if (w.end > i + 1) /* behind its last line, table or not */
			i = w.end - 1;
	}
	if (copied == 0)
		return KH_OK;
	kh_drawn_copy(&w.d, copied, c->count);
	*c = w.d.out;
	return KH_OK;
}
