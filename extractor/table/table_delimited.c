/* Grids that the text gives itself: rows are lines whose cells are parted by KH_CELL (tabs, Markdown, HTML, web
 * text).
 *
 * Between the rows of one table may stand page furniture, bands whose tabs were stripped, and the rest of rows that
 * were wrapped at the text's width. The heading and the signature of web text are rows too: no tables.
 */
#include "table.h"

#include <string.h>

#include "table_delimited.h"
#include "table_parts.h"

enum {
	BAND_LINES_MOST = 4,  /* lines between two rows that may be bands */
	BAND_SIZE_MOST = 400, /* in code points; longer ones are paragraphs */
	ROWS_MOST = 100000,   /* a longer table is read in parts */
	WRAP_MOST = 140,
	SAMPLE = 200,  /* lines that are looked at to find the width */
	HEAD_AFTER = 3 /* rows below a header's first that may be its own */
};

/* The lines of one table. */
struct region {
	struct kh_run *run;
	struct kh_lines *lines;
	struct kh_list rows; /* of struct kh_delimited_row */
	size_t end;          /* the line after it */
	size_t head;         /* index of the row that heads it, or KH_NO_COLUMN */
	size_t width;        /* cells of the row that heads it */
	bool numbered;       /* its first column has the numbers of rows */
	uint32_t wrapped;    /* the width at which its rows were wrapped; 0: they were not */
	bool page;           /* a page break was seen since the last row */
};

static int collect(struct region *g, size_t first);
static int first_is_no(struct region *g, size_t line);
static bool is_table(const struct region *g);

int kh_grids_find(struct kh_run *run, struct kh_lines *lines, struct kh_grid **grids, size_t *count)
{
	struct kh_list list = {0};
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < lines->count;) {
		struct region g = {.run = run, .lines = lines, .end = i + 1, .head = KH_NO_COLUMN};
		if ((lines->at[i].is & (KH_LINE_ROW | KH_LINE_TAKEN)) == KH_LINE_ROW)
			rc = collect(&g, i);
		i = g.end;
		if (rc != KH_OK || !is_table(&g))
			continue;
		struct kh_grid *grid = kh_list_add(run->mem, &list, sizeof *grid);
		rc = grid != NULL ? kh_delimited_grid(run, lines, g.rows.items, g.rows.count, g.end, grid)
		                  : KH_E_MEMORY;
	}
	*grids = list.items;
	*count = list.count;
	return rc;
}

/* ---- cells of a line ---- */

static int is_head(struct region *g, const struct kh_line *line, size_t *cells)
{
	struct kh_range at[KH_CELLS_MOST];
	size_t n = 0;

	for (uint32_t i = line->at.begin; i <= line->at.end && n < KH_CELLS_MOST;) {
		struct kh_range cell = kh_delimited_cell(g->run->text, line->at, i);
		at[n++] = kh_text_trim(g->run->text, cell);
		i = cell.end + 1;
	}
	*cells = n;
	return kh_header_like(g->run, g->run->text, at, n);
}

/* ---- which lines a table has ---- */

/* A row alone is a line with a tab in it; without a header it takes three rows of three cells to be a table. */
static bool is_table(const struct region *g)
{
	const struct kh_delimited_row *rows = g->rows.items;
	size_t wide = 0;

	for (size_t i = 0; i < g->rows.count && wide < 3; i++)
		wide += kh_delimited_tabs(g->run->text, g->lines->at[rows[i].line].at) >= 2;
	return g->head != KH_NO_COLUMN ? g->rows.count >= 2 : wide >= 3;
}

static struct kh_delimited_row *last_row(struct region *g)
{
	return g->rows.count > 0 ? (struct kh_delimited_row *)g->rows.items + g->rows.count - 1 : NULL;
}

/* Are two lines the same titles? A scan may misread some of them on one of the pages. */
static int same_head(struct region *g, size_t a, size_t b)
{
	const struct kh_text *text = g->run->text;
	struct kh_range x = g->lines->at[a].at, y = g->lines->at[b].at;
	size_t cells = 0, same = 0;

	while (x.begin <= x.end && y.begin <= y.end) {
		struct kh_range i = kh_delimited_cell(text, x, x.begin), k = kh_delimited_cell(text, y, y.begin);
		bool equal = kh_cells_same(text, i, k);
		int rc = equal ? KH_NONE : kh_header_differs(g->run, text, i, k);
		if (rc != KH_NONE)
			return rc == KH_OK ? KH_NONE : rc;
		cells++;
		same += equal;
		x.begin = i.end + 1;
		y.begin = k.end + 1;
	}
	return 3 * same >= 2 * cells && (x.begin > x.end) == (y.begin > y.end) ? KH_OK : KH_NONE;
}

/* A merged cell over the numbers of rows stands once only: below it come titles for the other columns, and later the
 * like of them again. Is line a such titles, of the columns that line b has titles for behind the one of the numbers? */
static int heads_rest(struct region *g, size_t a, size_t b)
{
	const struct kh_text *text = g->run->text;
	struct kh_range x = g->lines->at[a].at, y = g->lines->at[b].at;
	int rc = first_is_no(g, b);

	if (rc != KH_OK || kh_delimited_tabs(text, x) + 1 != kh_delimited_tabs(text, y))
		return rc == KH_OK ? KH_NONE : rc;
	for (y.begin = kh_delimited_cell(text, y, y.begin).end + 1;
	     rc == KH_OK && x.begin <= x.end && y.begin <= y.end;) {
		struct kh_range i = kh_delimited_cell(text, x, x.begin), k = kh_delimited_cell(text, y, y.begin);
		if (!kh_cells_same(text, i, k))
			rc = kh_header_same(g->run, text, i, k);
		x.begin = i.end + 1;
		y.begin = k.end + 1;
	}
	return rc;
}

static int first_is_no(struct region *g, size_t line)
{
	struct kh_range at = g->lines->at[line].at;

	return kh_header_no(g->run, g->run->text, kh_delimited_cell(g->run->text, at, at.begin));
}

static int add_row(struct region *g, size_t line, bool head, size_t cells)
{
	struct kh_delimited_row *row = kh_list_add(g->run->mem, &g->rows, sizeof *row);

	if (row == NULL)
		return KH_E_MEMORY;
	*row = (struct kh_delimited_row){line, line + 1, g->page, head};
	g->page = false;
	g->end = line + 1;
	if (!head || g->head != KH_NO_COLUMN)
		return KH_OK;
	g->head = g->rows.count - 1;
	g->width = cells;
	int rc = first_is_no(g, line);
	g->numbered = rc == KH_OK;
	return rc == KH_NONE ? KH_OK : rc;
}

/* Would the first word of a line have had no room at the end of the line before it? A tab is as wide as up to eight,
 * and may or may not have been a place to break at. */
static bool was_full(struct region *g, size_t line)
{
	const struct kh_text *text = g->run->text;
	struct kh_range a = g->lines->at[line - 1].at, b = g->lines->at[line].at;
	uint32_t word = 0;

	while (b.begin + word < b.end && text->skeleton[b.begin + word] != ' ')
		word++;
	return a.end - a.begin + 7 * kh_delimited_tabs(text, a) + 1 + word > g->wrapped;
}

static size_t row_tabs(struct region *g, const struct kh_delimited_row *row)
{
	size_t n = 0;

	for (size_t i = row->line; i < row->line_end; i++)
		n += kh_delimited_tabs(g->run->text, g->lines->at[i].at);
	return n;
}

/* Is the line the rest of the row above, or of the titles: cut at the width of the text, or by a line end inside a cell?
 * Its tabs and those of the row so far must together make one row at most. */
static int is_rest(struct region *g, size_t line)
{
	const struct kh_line *at = &g->lines->at[line];
	struct kh_delimited_row *row = last_row(g);

	if (row == NULL || row->line_end != line || at->blanks > 0 || g->page || (at->is & KH_LINE_PAGE) != 0)
		return KH_NONE;
	bool titles = g->head != KH_NO_COLUMN && g->head + 1 == g->rows.count;
	size_t tabs = kh_delimited_tabs(g->run->text, at->at), before = row_tabs(g, row);
	if (!titles && (g->width < 2 || tabs + before > g->width - 1))
		return KH_NONE;
	if (g->wrapped ? !was_full(g, line) : !g->numbered)
		return KH_NONE;
	int rc = kh_delimited_begins_row(g->run, at);
	if (rc != KH_NONE)
		return rc == KH_OK ? KH_NONE : rc;
	if (!g->wrapped)
		rc = titles ? kh_delimited_titles_go_on(g->run, g->lines, line, before)
		            : kh_delimited_row_goes_on(g->run, g->lines, line, before, g->width - 1);
	if (rc != KH_OK && !g->wrapped)
		return rc;
	if (titles) /* the header itself was wrapped */
		g->width += tabs;
	return KH_OK;
}

/* "Biểu 02: …": what stands over a table of its own. */
static bool is_caption(struct region *g, const struct kh_line *line)
{
	struct kh_hit hit;

	return kh_set_match(kh_patterns_set(g->run->patterns, "no-band"), g->run->matcher, g->run->text, line->at,
	           &hit) == KH_OK;
}

/* Where the first column has the numbers of rows, a row that begins with words and has more is the header of another
 * table, be its titles known or not; but a row may lack the tab before its first words. */
static int opens_other(struct region *g, const struct kh_line *line)
{
	const struct kh_text *text = g->run->text;
	struct kh_range cell = kh_delimited_cell(text, line->at, line->at.begin), first = kh_text_trim(text, cell);
	bool words = false;

	if (!g->numbered || kh_delimited_tabs(text, line->at) + 2 == g->width)
		return KH_NONE;
	struct kh_range more = kh_text_trim(text, (struct kh_range){cell.end + 1, line->at.end});
	for (uint32_t i = first.begin; i < first.end && !words; i++)
		words = kh_text_is_upper(text, i) || kh_text_is_lower(text, i);
	if (!words || more.begin >= more.end || text->skeleton[more.begin] == KH_CELL)
		return KH_NONE;
	int rc = kh_delimited_numbered(g->run, first);
	return rc == KH_NONE ? KH_OK : rc == KH_OK ? KH_NONE : rc;
}

/* May lines that are no rows be bands of the table: few, short, and rows go on below them without a header of their
 * own? */
static int are_bands(struct region *g, size_t line, size_t *next)
{
	size_t k = line, lines = 0, cells;
	bool layout_end;

	if (g->head == KH_NO_COLUMN || is_caption(g, &g->lines->at[line]))
		return KH_NONE;
	for (; k < g->lines->count && (g->lines->at[k].is & KH_LINE_ROW) == 0; k++) {
		const struct kh_line *at = &g->lines->at[k];
		if ((at->is & KH_LINE_FURNITURE) != 0)
			continue;
		if (++lines > BAND_LINES_MOST || at->at.end - at->at.begin > BAND_SIZE_MOST)
			return KH_NONE;
	}
	if (k >= g->lines->count)
		return KH_NONE;
	*next = k;
	/* a line above a header is the title of the table that begins there, be it with the same header */
	int rc = is_head(g, &g->lines->at[k], &cells);
	if (rc == KH_NONE)
		rc = opens_other(g, &g->lines->at[k]);
	if (rc != KH_NONE)
		return rc == KH_OK ? KH_NONE : rc;
	rc = kh_delimited_layout(g->run, &g->lines->at[k], &layout_end);
	return rc == KH_NONE ? KH_OK : rc == KH_OK ? KH_NONE : rc;
}

/* At what width the rows from line `first` on were wrapped: none of them is wider, many reach it, and lines lack tabs
 * that the widest have. */
static uint32_t find_wrapping(const struct region *g, size_t first)
{
	const struct kh_text *text = g->run->text;
	size_t lines = 0, most_tabs = 0, lack = 0, reach = 0;
	uint32_t width = 0;

	for (size_t pass = 0; pass < 2; pass++) {
		bool row = true;
		for (size_t i = first; i < g->lines->count && i < first + SAMPLE; i++) {
			const struct kh_line *line = &g->lines->at[i];
			if (((line->is & KH_LINE_ROW) == 0 && line->blanks > 0) ||
			    (line->is & KH_LINE_FURNITURE) != 0)
				row = false; /* up to the next row stands something else */
			row = row || (line->is & KH_LINE_ROW) != 0;
			if (!row)
				continue;
			size_t tabs = kh_delimited_tabs(text, line->at);
			uint32_t size = line->at.end - line->at.begin;
			if (pass == 0) {
				most_tabs = tabs > most_tabs ? tabs : most_tabs;
				width = size > width ? size : width;
				lines++;
			} else {
				lack += tabs < most_tabs;
				reach += 5 * size >= 4 * width;
			}
		}
	}
	return width <= WRAP_MOST && 2 * lack > lines && 5 * reach > 2 * lines ? width : 0;
}

/* One line with cells: a row, the rest of one, or the first that is of another table (KH_NONE). */
static int take_row(struct region *g, size_t line)
{
	const struct kh_line *at = &g->lines->at[line];
	size_t cells;
	bool layout_end;
	int rc = kh_delimited_layout(g->run, at, &layout_end);

	if (rc == KH_OK)
		return KH_NONE;
	if (rc == KH_NONE)
		rc = is_rest(g, line);
	if (rc == KH_OK) {
		last_row(g)->line_end = g->end = line + 1;
		return KH_OK;
	}
	if (rc == KH_NONE)
		rc = is_head(g, at, &cells);
	if (rc != KH_OK && rc != KH_NONE)
		return rc;
	bool head = rc == KH_OK;
	/* just below the header may stand lower titles; they have none for the numbers of rows */
	bool below = head && g->head != KH_NO_COLUMN && g->rows.count <= g->head + HEAD_AFTER;
	if (below && (rc = first_is_no(g, line)) != KH_OK && rc != KH_NONE)
		return rc;
	if (head && g->rows.count > 0 && !(below && rc == KH_NONE)) {
		/* titles of its own, or those of this table on its next page */
		size_t own =
		    g->head == KH_NO_COLUMN ? line : ((struct kh_delimited_row *)g->rows.items)[g->head].line;
		rc = g->head == KH_NO_COLUMN ? KH_NONE : same_head(g, line, own);
		if (rc == KH_NONE && g->head != KH_NO_COLUMN)
			rc = heads_rest(g, line, own);
		if (rc != KH_OK || g->run->options->keep_tables_apart)
			return rc == KH_OK ? KH_NONE : rc;
	}
	if (g->rows.count >= ROWS_MOST || (g->page && g->rows.count > 0 && g->run->options->keep_tables_apart))
		return KH_NONE;
	return add_row(g, line, head, cells);
}

/* "+-----+------+", "-------": what a drawn table has between its rows; no page ends there. */
static bool is_border(const struct region *g, const struct kh_line *line)
{
	if ((line->is & (KH_LINE_FURNITURE | KH_LINE_PAGE)) != KH_LINE_FURNITURE)
		return false;
	for (uint32_t i = line->at.begin; i < line->at.end; i++)
		if (strchr("+-=_|: ", g->run->text->skeleton[i]) == NULL)
			return false;
	return true;
}

/* Below the first row of recipients and a signature stand more of them where a word processor gave each line a row: of as
 * many cells, without a header. */
static int pass_layout(struct region *g, size_t first)
{
	const struct kh_line *line = &g->lines->at[first];
	size_t tabs = kh_delimited_tabs(g->run->text, line->at), cells;
	bool end;
	int rc = kh_delimited_layout(g->run, line, &end);

	for (size_t i = first + 1; rc == KH_OK && end && i < g->lines->count; i++) {
		line = &g->lines->at[i];
		if ((line->is & (KH_LINE_ROW | KH_LINE_TAKEN)) != KH_LINE_ROW || line->blanks > 0 ||
		    kh_delimited_tabs(g->run->text, line->at) != tabs)
			break;
		rc = is_head(g, line, &cells);
		if (rc == KH_NONE)
			g->end = i + 1;
		rc = rc == KH_NONE ? KH_OK : rc == KH_OK ? KH_NONE : rc;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

static int collect(struct region *g, size_t first)
{
	int rc = KH_OK;

	g->wrapped = find_wrapping(g, first);
	for (size_t i = first; i < g->lines->count; i++) {
		const struct kh_line *line = &g->lines->at[i];
		size_t next = i;
		if ((line->is & KH_LINE_TAKEN) != 0)
			break;
		if (is_border(g, line))
			continue;
		g->page = g->rows.count > 0 && (g->page || (line->is & (KH_LINE_PAGE | KH_LINE_FURNITURE)) != 0);
		if ((line->is & KH_LINE_ROW) != 0)
			rc = take_row(g, i);
		else if ((line->is & KH_LINE_FURNITURE) != 0)
			continue;
		else if ((rc = is_rest(g, i)) == KH_OK)
			last_row(g)->line_end = g->end = i + 1;
		else if (rc == KH_NONE && (rc = are_bands(g, i, &next)) == KH_OK)
			rc = add_row(g, i, false, 1);
		if (rc != KH_OK)
			break;
	}
	if (rc == KH_NONE && g->rows.count == 0)
		return pass_layout(g, first);
	return rc == KH_NONE ? KH_OK : rc;
}
