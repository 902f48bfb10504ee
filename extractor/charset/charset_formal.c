#include "charset_formal.h"

#include <string.h>

#include "charset_capitals.h"
#include "charset_scan.h"

enum {
	LINES_BELOW = 3,   /* that stand with a proof, blank ones not counted */
	LETTERS_LEAST = 3, /* in a cell that is raised */
	BLANKS_OF_GAP = 3,
	LINE_MOST = 400 /* bytes */
};

/* Part of a line between tabs, bars, tags or three blanks; without blanks and marks of Markdown at its begin. */
struct cell {
	size_t begin, end;
};

static const struct kh_formal *next_proof(
    const struct kh_charsets *sets, const char *text, size_t size, size_t at, struct cell *cell);
static void raise_with(const struct kh_formal *formal, char *text, size_t size, struct cell proof);

size_t kh_charset_formal_proofs(const struct kh_charsets *sets, const char *text, size_t size)
{
	const struct kh_formal *formal;
	struct cell cell = {0, 0};
	size_t proofs = 0;
	bool type = false;

	while ((formal = next_proof(sets, text, size, cell.end, &cell)) != NULL) {
		proofs += formal->kind != KH_FORMAL_TYPE || !type ? formal->proofs : 0;
		type |= formal->kind == KH_FORMAL_TYPE;
	}
	return proofs;
}

void kh_charset_formal_raise(const struct kh_charsets *sets, char *text, size_t size)
{
	const struct kh_formal *formal;
	struct cell cell = {0, 0};

	while ((formal = next_proof(sets, text, size, cell.end, &cell)) != NULL)
		if (formal->kind != KH_FORMAL_TYPE)
			raise_with(formal, text, size, cell);
}

/* ---- cells ---- */

static bool is_blank(char c)
{
	return c == ' ';
}

static bool is_line_end(const char *text, size_t size, size_t at)
{
	return at >= size || text[at] == '\n' || text[at] == '\r';
}

/* Does a cell end at `at`? */
static bool is_gap(const char *text, size_t size, size_t at)
{
	return is_line_end(text, size, at) || strchr("\t|<>", text[at]) != NULL ||
	       (at + BLANKS_OF_GAP <= size && memcmp(text + at, "   ", BLANKS_OF_GAP) == 0);
}

/* Blanks, and marks of Markdown. */
static bool is_mark(char c)
{
	return c == ' ' || c == '*' || c == '_' || c == '#';
}

/* Behind what may stand between two cells, or before the first. */
static size_t skip_gap(const char *text, size_t size, size_t at)
{
	while (at < size)
		if (text[at] == '<')
			while (!is_line_end(text, size, at) && text[at++] != '>')
				;
		else if (is_mark(text[at]) || text[at] == '\t' || text[at] == '\v' || text[at] == '\f' ||
		         text[at] == '|' || text[at] == '>')
			at++;
		else
			break;
	return at;
}

/* The next cell of a line at or behind `at`, which is where a cell may begin. False where the line has no more. */
static bool next_cell(const char *text, size_t size, size_t at, struct cell *cell)
{
	cell->begin = cell->end = skip_gap(text, size, at);
	while (!is_gap(text, size, cell->end))
		cell->end++;
	return cell->end > cell->begin;
}

/* Of longer lines only so much is looked at. */
static size_t line_begin(const char *text, size_t at)
{
	size_t least = at > LINE_MOST ? at - LINE_MOST : 0;

	while (at > least && text[at - 1] != '\n')
		at--;
	return at;
}

static size_t line_end(const char *text, size_t size, size_t at)
{
	size_t most = size - at < LINE_MOST ? size : at + LINE_MOST;
	const char *end = memchr(text + at, '\n', most - at);

	return end == NULL ? most : (size_t)(end - text);
}

static size_t count_characters(const char *text, size_t begin, size_t end)
{
	size_t count = 0;

	for (size_t i = begin; i < end; i++)
		count += ((unsigned char)text[i] & 0xC0) != 0x80;
	return count;
}

/* Is it in small letters throughout, and has it some? */
static bool is_small(const char *text, struct cell cell)
{
	size_t small = 0, capital = 0;

	kh_charset_count_letters(text + cell.begin, cell.end - cell.begin, &small, &capital);
	return small >= LETTERS_LEAST && capital == 0;
}

/* ---- proofs ---- */

/* Where the form of words that begins at `at` ends, 0 for another one. A blank of it may be several; or none, behind
 * a stop. */
static size_t match(const struct kh_formal *formal, const char *text, size_t size, size_t at)
{
	for (size_t i = 0; i < formal->size; i++) {
		bool stop = i > 0 && formal->text[i - 1] == '.';

		if (at >= size || (text[at] != formal->text[i] && !(is_blank(formal->text[i]) && stop)))
			return 0;
		if (!is_blank(formal->text[i]))
			at++;
		while (is_blank(formal->text[i]) && at < size && is_blank(text[at]))
			at++;
	}
	return at;
}

/* Has the line nothing but this cell, and is it no row? */
static bool is_line(const char *text, size_t size, struct cell cell)
{
	size_t at = cell.begin;

	while (at > 0 && is_mark(text[at - 1]))
		at--;
	if (at > 0 && text[at - 1] != '\n')
		return false;
	return is_line_end(text, size, skip_gap(text, size, cell.end));
}

/* Is the form of words that begins at `at` a proof? A title fills its cell, a type its line; a signature goes on. */
static bool is_proof(const struct kh_formal *formal, const char *text, size_t size, size_t at, struct cell *cell)
{
	size_t behind = match(formal, text, size, at), small = 0, capital = 0;

	if (behind == 0)
		return false;
	cell->begin = at;
	for (cell->end = behind; !is_gap(text, size, cell->end); cell->end++)
		;
	kh_charset_count_letters(text + behind, cell->end - behind, &small, &capital);
	if (capital > 0 || (formal->kind != KH_FORMAL_SIGNATURE && small > 0) ||
	    (formal->kind == KH_FORMAL_TYPE && !is_line(text, size, *cell)))
		return false;
	return formal->size > formal->first || small >= LETTERS_LEAST;
}

/* The next proof at or behind `at`, and its cell; NULL for none. Cell by cell: few begin as a proof does. */
static const struct kh_formal *next_proof(
    const struct kh_charsets *sets, const char *text, size_t size, size_t at, struct cell *cell)
{
	for (; at < size; at = kh_charset_gap(text, at, size)) {
		at = skip_gap(text, size, at);
		while (at < size && is_line_end(text, size, at))
			at = skip_gap(text, size, at + 1);
		for (uint64_t left = at < size ? sets->formal_begins[(unsigned char)text[at]] : 0; left != 0;
		     left &= left - 1) {
			const struct kh_formal *formal = &sets->formal[__builtin_ctzll(left)];

			if (is_proof(formal, text, size, at, cell))
				return formal;
		}
	}
	return NULL;
}

/* ---- raising ---- */

/* Raise the cells of the line from `line` to `end` that are in small letters, but notes in brackets; those only that
 * share a column with `columns`, where it is not empty. */
static void raise_cells(char *text, size_t end, size_t line, struct cell columns)
{
	struct cell cell;

	for (size_t at = line; next_cell(text, end, at, &cell); at = cell.end) {
		size_t from = count_characters(text, line, cell.begin),
		       to = from + count_characters(text, cell.begin, cell.end);
		bool beside = columns.begin < columns.end && (to <= columns.begin || from >= columns.end);

		if (!beside && text[cell.begin] != '(' && is_small(text, cell))
			kh_charset_raise_all(text + cell.begin, cell.end - cell.begin);
	}
}

static bool is_blank_line(const char *text, size_t end, size_t line)
{
	while (line < end && is_blank(text[line]))
		line++;
	return is_line_end(text, end, line);
}

static void raise_with(const struct kh_formal *formal, char *text, size_t size, struct cell proof)
{
	size_t line = line_begin(text, proof.begin);
	bool title = formal->kind == KH_FORMAL_TITLE;
	struct cell columns = {0, 0};

	kh_charset_raise_all(text + proof.begin, proof.end - proof.begin);
	if (!title) {
		columns.begin = count_characters(text, line, proof.begin);
		columns.end = columns.begin + count_characters(text, proof.begin, proof.end);
	}
	if (title)
		raise_cells(text, line_end(text, size, line), line, columns);
	for (int below = 0; below < LINES_BELOW; below++) {
		do {
			line = line_end(text, size, line) + 1;
			if (line >= size || text[line - 1] != '\n')
				return;
		} while (is_blank_line(text, line_end(text, size, line), line));
		raise_cells(text, line_end(text, size, line), line, columns);
	}
}
