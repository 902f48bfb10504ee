/* Sheets for a terminal. Widths are columns of it. */
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "audit_words.h"
#include "table_out.h"

enum { GAP = 2, NARROWEST = 6, EASY = 13, WORD_MOST = 14, LOOKED_AT = 2000, LINES_MOST = 400 };

/* The columns that stand side by side. */
struct block {
	size_t *columns;
	int *widths;
	size_t count;
};

struct layout {
	const struct kh_sheet *sheet;
	const struct kh_table_look *look;
	FILE *out;
	int *natural, *least; /* of every column */
	size_t rows;          /* shown */
};

static void measure(struct layout *x);
static size_t choose(const struct layout *x, size_t from, struct block *block);
static void fit(const struct layout *x, struct block *block);
static void print_block(const struct layout *x, const struct block *block);
static void print_group(const struct layout *x, size_t row);
static void print_line(const struct layout *x, const struct block *block, const struct kh_cell *cells);
static const char *cell_text(const struct kh_cell *cell, char room[32]);
static int text_width(const char *text, int *word);
static int next_width(const char *at, size_t *size);
static const char *take_line(const char **rest, int width, size_t *size, int *taken);
static void print_where(const struct layout *x);
static void print_title(const struct layout *x);

void kh_sheet_print(const struct kh_sheet *sheet, const struct kh_table_look *look, FILE *out)
{
	struct layout x = {
	    sheet, look, out, calloc(sheet->column_count, sizeof(int)), calloc(sheet->column_count, sizeof(int)), 0};
	struct block block = {
	    calloc(sheet->column_count, sizeof(size_t)), calloc(sheet->column_count, sizeof(int)), 0};

	x.rows = look->rows > 0 && look->rows < sheet->rows.count ? look->rows : sheet->rows.count;
	if (x.natural != NULL && x.least != NULL && block.columns != NULL && block.widths != NULL) {
		print_title(&x);
		measure(&x);
		for (size_t at = 0; at < sheet->column_count && sheet->rows.count > 0;) {
			at = choose(&x, at, &block);
			fit(&x, &block);
			print_block(&x, &block);
		}
		if (x.rows < sheet->rows.count)
			fprintf(out, "… +%zu\n", sheet->rows.count - x.rows);
		if (sheet->note != NULL)
			fprintf(out, "%s\n", sheet->note);
		if (look->where)
			print_where(&x);
	}
	free(x.natural);
	free(x.least);
	free(block.columns);
	free(block.widths);
}

static void print_title(const struct layout *x)
{
	fprintf(
	    x->out, "%s%s%s\n", x->look->colour ? "\033[1m" : "", x->sheet->title, x->look->colour ? "\033[0m" : "");
	if (x->sheet->rows.count == 0)
		fprintf(x->out, "%s\n", kh_audit_word(KH_W_NOTHING));
}

/* How wide a column would like to be, and its widest word. */
static void measure(struct layout *x)
{
	char room[32];

	for (size_t c = 0; c < x->sheet->column_count; c++) {
		int word, width = text_width(x->sheet->columns[c].title, &word);
		x->natural[c] = width;
		x->least[c] = word;
		for (size_t r = 0; r < x->rows && r < LOOKED_AT; r++) {
			width = text_width(cell_text(&kh_sheet_cells(x->sheet, r)[c], room), &word);
			x->natural[c] = width > x->natural[c] ? width : x->natural[c];
			x->least[c] = word > x->least[c] ? word : x->least[c];
		}
		x->least[c] = x->least[c] > WORD_MOST ? WORD_MOST : x->least[c] < NARROWEST ? NARROWEST : x->least[c];
		if (x->least[c] < EASY) /* a column of single words is hard to read */
			x->least[c] = x->natural[c] < EASY ? x->natural[c] : EASY;
		x->natural[c] = x->natural[c] < x->least[c] ? x->least[c] : x->natural[c];
	}
}

/* Columns from `from` on for which there is room, after the lead columns; returns the column to go on with. */
static size_t choose(const struct layout *x, size_t from, struct block *block)
{
	const struct kh_sheet_column *columns = x->sheet->columns;
	int used = 0;
	size_t at = from;

	block->count = 0;
	for (size_t c = 0; c < from; c++)
		if (columns[c].lead && !columns[c].hidden) {
			block->columns[block->count++] = c;
			used += (x->least[c] > WORD_MOST + NARROWEST ? WORD_MOST + NARROWEST : x->least[c]) + GAP;
		}
	for (size_t own = 0; at < x->sheet->column_count; at++) {
		if (columns[at].hidden)
			continue;
		if (own > 0 && used + x->least[at] > x->look->width)
			break;
		block->columns[block->count++] = at;
		used += x->least[at] + GAP;
		own += !columns[at].lead;
	}
	return at;
}

/* Widths from the natural ones: until the line fits, that column gives which would need the fewest lines for it, so
 * that long texts keep their room. */
static void fit(const struct layout *x, struct block *block)
{
	int sum = -GAP;

	for (size_t i = 0; i < block->count; i++) {
		int natural = x->natural[block->columns[i]];
		block->widths[i] = natural > x->look->width ? x->look->width : natural;
		sum += block->widths[i] + GAP;
	}
	while (sum > x->look->width) {
		size_t gives = block->count;
		double least = 0;
		for (size_t i = 0; i < block->count; i++) {
			double lines = (double)x->natural[block->columns[i]] / block->widths[i];
			if (block->widths[i] > x->least[block->columns[i]] &&
			    (gives == block->count || lines < least)) {
				gives = i;
				least = lines;
			}
		}
		if (gives == block->count)
			break;
		block->widths[gives]--;
		sum--;
	}
}

static void print_block(const struct layout *x, const struct block *block)
{
	struct kh_cell *titles = calloc(x->sheet->column_count, sizeof *titles);

	if (block->count == 0 || titles == NULL) {
		free(titles);
		return;
	}
	for (size_t c = 0; c < x->sheet->column_count; c++)
		kh_cell_text(titles, c, x->sheet->columns[c].title);
	fputs(x->look->colour ? "\033[1m" : "", x->out);
	print_line(x, block, titles);
	fputs(x->look->colour ? "\033[0m" : "", x->out);
	for (size_t i = 0; i < block->count; i++) {
		for (int w = 0; w < block->widths[i]; w++)
			fputs("─", x->out);
		fputs(i + 1 < block->count ? "  " : "\n", x->out);
	}
	for (size_t r = 0; r < x->rows; r++) {
		print_group(x, r);
		print_line(x, block, kh_sheet_cells(x->sheet, r));
	}
	fputc('\n', x->out);
	free(titles);
}

/* Before the first row of a group its name, and how many rows it has. */
static void print_group(const struct layout *x, size_t row)
{
	size_t group = x->sheet->group, end = row + 1;
	const char *name;

	if (group == 0)
		return;
	name = kh_sheet_cells(x->sheet, row)[group].text;
	if (row > 0 && strcmp(name, kh_sheet_cells(x->sheet, row - 1)[group].text) == 0)
		return;
	while (end < x->sheet->rows.count && strcmp(name, kh_sheet_cells(x->sheet, end)[group].text) == 0)
		end++;
	fprintf(x->out, "%s▸ %s (%zu)%s\n", x->look->colour ? "\033[1m" : "", name, end - row,
	    x->look->colour ? "\033[0m" : "");
}

static void print_line(const struct layout *x, const struct block *block, const struct kh_cell *cells)
{
	const char **rest = calloc(block->count, sizeof *rest);
	char(*rooms)[32] = calloc(block->count, sizeof *rooms);
	bool more = rest != NULL && rooms != NULL;

	for (size_t i = 0; more && i < block->count; i++)
		rest[i] = cell_text(&cells[block->columns[i]], rooms[i]);
	for (size_t line = 0; more && line < LINES_MOST; line++) {
		int owed = 0;
		more = false;
		for (size_t i = 0; i < block->count; i++) {
			const struct kh_cell *cell = &cells[block->columns[i]];
			bool red = cell->marked && x->look->colour, right = cell->kind == KH_CELL_NUMBER;
			size_t size;
			int taken;
			const char *at = take_line(&rest[i], block->widths[i], &size, &taken);
			int before = right ? block->widths[i] - taken : 0;
			if (size > 0)
				fprintf(x->out, "%*s%s%.*s%s", owed + before, "", red ? "\033[31m" : "", (int)size,
				    at, red ? "\033[0m" : "");
			owed = size > 0 ? block->widths[i] - taken - before + GAP : owed + block->widths[i] + GAP;
			more |= *rest[i] != '\0';
		}
		fputc('\n', x->out);
	}
	free(rest);
	free(rooms);
}

static const char *cell_text(const struct kh_cell *cell, char room[32])
{
	if (cell->kind == KH_CELL_NUMBER)
		return kh_number_text(cell->number, room);
	return cell->kind == KH_CELL_TEXT ? cell->text : "";
}

/* ---- widths ---- */

/* The widest line of a text; word: its widest word. */
static int text_width(const char *text, int *word)
{
	int line = 0, widest = 0, part = 0;
	size_t size;

	*word = 0;
	for (; *text != '\0'; text += size) {
		int width = next_width(text, &size);
		bool ends = *text == '\n';
		part = ends || *text == ' ' ? 0 : part + width;
		line = ends ? 0 : line + width;
		*word = part > *word ? part : *word;
		widest = line > widest ? line : widest;
	}
	return widest;
}

static int next_width(const char *at, size_t *size)
{
	utf8proc_int32_t code;
	utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)at, -1, &code);

	*size = bytes > 0 ? (size_t)bytes : 1;
	return bytes > 0 ? utf8proc_charwidth(code) : 1;
}

/* What fits of *rest, broken at a blank where there is one; *rest then goes on behind it. */
static const char *take_line(const char **rest, int width, size_t *size, int *taken)
{
	const char *begin = *rest, *at = begin, *end = NULL;
	int wide = 0, wide_end = 0;

	while (*at != '\0' && *at != '\n') {
		size_t bytes;
		int more = next_width(at, &bytes);
		if (*at == ' ') {
			end = at;
			wide_end = wide;
		}
		if (wide + more > width && at > begin)
			break;
		wide += more;
		at += bytes;
	}
	if (*at == '\0' || *at == '\n' || end == NULL || end == begin) {
		end = at;
		wide_end = wide;
	}
	*size = (size_t)(end - begin);
	*taken = wide_end;
	*rest = *end == ' ' || *end == '\n' ? end + 1 : end;
	return begin;
}

/* ---- where the figures come from ---- */

static void print_where(const struct layout *x)
{
	char room[32];

	for (size_t r = 0; r < x->rows; r++)
		for (size_t c = 0; c < x->sheet->column_count; c++) {
			const struct kh_cell *cells = kh_sheet_cells(x->sheet, r);
			if (!x->sheet->columns[c].sourced || cells[c].evidence_count == 0)
				continue;
			fprintf(x->out, "%s · %s\n", cell_text(&cells[0], room), x->sheet->columns[c].title);
			for (size_t i = 0; i < cells[c].evidence_count; i++) {
				const struct kh_evidence *e = &cells[c].evidence[i];
				fprintf(x->out, "  %s  “%s”\n    %s %s\n",
				    e->level != NULL ? e->level : cell_text(&cells[c], room),
				    e->text != NULL ? e->text : "", e->path != NULL ? e->path : "",
				    e->spans != NULL ? e->spans : "");
			}
		}
}
