/* Tables that are a list of cells: each cell on a line of its own, blank lines between them or not, and in each row as many as
 * the table has titles; an empty cell is an empty line, or nothing. Their row numbers, which follow one another at that
 * distance, prove the grid; where one row has another count, evidence must decide (shredded/). */
#include "table.h"

#include "lines/flow.h"
#include "table_parts.h"

enum {
	COLUMNS_LEAST = 3,
	COLUMNS_MOST = 12,
	ROWS_LEAST = 2,
	ROWS_MOST = 5000,
	NUMBER_MOST = 6, /* code points of a row's number, and of the title of their column */
	TITLE_MOST = 90, /* of any other title */
	BLANKS_ANY = UINT16_MAX
};

static const size_t EMPTY = SIZE_MAX;

/* A row, or a band, which has fewer cells: those of lines [first, first + count) of the list. */
struct listed {
	size_t first, count;
	bool page;
};

struct reader {
	struct kh_run *run;
	const struct kh_lines *lines;
	struct kh_list at;   /* of size_t: the lines of the list, in order; EMPTY for an empty cell */
	size_t next;         /* the line to look up next */
	size_t width;        /* cells of a row */
	uint16_t apart;      /* blank lines between two cells; BLANKS_ANY: any number of them */
	struct kh_list rows; /* of struct listed */
};

/* ---- the list ---- */

static size_t line_of(const struct reader *r, size_t i)
{
	return ((const size_t *)r->at.items)[i];
}

static struct kh_range cell(const struct reader *r, size_t i)
{
	size_t line = line_of(r, i);

	return line == EMPTY ? (struct kh_range){0, 0} : kh_text_trim(r->run->text, r->lines->at[line].at);
}

/* The value of a line that is a number and nothing else ("3", "03.", "(3)"); 0 for none. */
static unsigned number_of(const struct reader *r, size_t line)
{
	struct kh_range at = kh_text_trim(r->run->text, r->lines->at[line].at);
	const char *text = r->run->text->skeleton;
	unsigned value = 0;

	if (at.end - at.begin > NUMBER_MOST)
		return 0;
	if (at.end > at.begin + 1 && (text[at.end - 1] == '.' || text[at.end - 1] == ')'))
		at.end--;
	at.begin += at.begin < at.end && text[at.begin] == '(';
	for (uint32_t k = at.begin; k < at.end; k++) {
		if (text[k] < '0' || text[k] > '9')
			return 0;
		value = 10 * value + (unsigned)(text[k] - '0');
	}
	return value;
}

/* Rules are no cells. Numbers and words that come again may have been taken for those of pages. */
static bool is_cell(const struct reader *r, size_t line)
{
	const struct kh_line *at = &r->lines->at[line];

	if ((at->is & KH_LINE_FURNITURE) == 0 || number_of(r, line) != 0)
		return true;
	for (uint32_t i = at->at.begin; i < at->at.end; i++)
		if (kh_text_is_upper(r->run->text, i) || kh_text_is_lower(r->run->text, i))
			return true;
	return false;
}

static bool add_cell(struct reader *r, size_t line)
{
	size_t *to = kh_list_add(r->run->mem, &r->at, sizeof *to);

	if (to != NULL)
		*to = line;
	return to != NULL;
}

/* The empty cells that blank lines above a line stand for. */
static size_t empty_above(const struct reader *r, const struct kh_line *line)
{
	if (r->apart == BLANKS_ANY || r->at.count == 0 || line->blanks <= r->apart)
		return 0;
	return r->apart == 0 ? line->blanks : (size_t)(line->blanks - r->apart) / (r->apart + 1U);
}

/* Is there a cell i? Lines of other tables, and columns kept apart by blanks, end the list. */
static bool has_cell(struct reader *r, size_t i)
{
	for (; r->at.count <= i && r->next < r->lines->count; r->next++) {
		const struct kh_line *line = &r->lines->at[r->next];
		if (!is_cell(r, r->next))
			continue;
		if ((line->is & (KH_LINE_ROW | KH_LINE_TAKEN | KH_LINE_NOTE)) != 0 ||
		    kh_lines_columns(r->run->text, line->at))
			return false;
		for (size_t k = empty_above(r, line); k > 0 && k < COLUMNS_MOST; k--)
			if (!add_cell(r, EMPTY))
				return false;
		if (!add_cell(r, r->next))
			return false;
	}
	return i < r->at.count;
}

static unsigned number_at(const struct reader *r, size_t i)
{
	size_t line = line_of(r, i);

	return line == EMPTY ? 0 : number_of(r, line);
}

/* A line that goes on with the one above, which was cut: such a list is no list of cells. */
static bool goes_on(const struct reader *r, size_t i)
{
	return line_of(r, i) != EMPTY && kh_text_is_lower(r->run->text, cell(r, i).begin);
}

/* Cells [i, i + count) as one range each. */
static bool are_cells(struct reader *r, size_t i, size_t count)
{
	if (!has_cell(r, i + count - 1))
		return false;
	for (size_t k = i; k < i + count; k++)
		if (goes_on(r, k))
			return false;
	return true;
}

/* ---- rows ---- */

static bool begins_page(const struct reader *r, size_t i)
{
	size_t line = line_of(r, i);

	return line != EMPTY && (r->lines->at[line].is & KH_LINE_PAGE) != 0;
}

static int add_row(struct reader *r, size_t first, size_t count)
{
	struct listed *row = kh_list_add(r->run->mem, &r->rows, sizeof *row);

	if (row == NULL)
		return KH_E_MEMORY;
	*row = (struct listed){first, count, first > 0 && begins_page(r, first)};
	return KH_OK;
}

/* The titles: from that of the row numbers to the first row, or to the first band. Sets the width; 0 where there are none. */
static int read_titles(struct reader *r)
{
	struct kh_range titles[COLUMNS_MOST];
	enum kh_number_kind kind;
	size_t n = 0;

	r->width = 0;
	for (; n < COLUMNS_MOST && are_cells(r, n, 1) && number_at(r, n) == 0; n++) {
		int rc = n > 0 ? kh_number_kind(r->run, r->run->text, cell(r, n), &kind) : KH_OK;
		if (rc != KH_OK)
			return rc;
		if (n > 0 && kind != KH_NUMBER_NOT)
			break;
		titles[n] = cell(r, n);
		if (titles[n].end - titles[n].begin > TITLE_MOST)
			return KH_NONE;
	}
	if (n < COLUMNS_LEAST || !has_cell(r, n))
		return KH_NONE;
	int rc = kh_header_like(r->run, r->run->text, titles, n);
	if (rc == KH_OK)
		r->width = n;
	return rc;
}

/* Below the titles may stand the numbers of the columns. */
static bool are_counts(struct reader *r, size_t i)
{
	for (size_t k = 0; k < r->width; k++)
		if (!has_cell(r, i + k) || number_at(r, i + k) != k + 1)
			return false;
	return true;
}

/* The titles again, on a page of its own. */
static bool are_titles(struct reader *r, size_t i)
{
	for (size_t k = 0; k < r->width; k++)
		if (!has_cell(r, i + k) || line_of(r, i + k) == EMPTY ||
		    !kh_cells_same(r->run->text, cell(r, i + k), cell(r, k)))
			return false;
	return true;
}

/* How many cells the band has that cell i begins: a numeral and its title, or both on one line; 0 where it begins none. A row
 * with number `next`, or the first, stands below. */
static int band_at(struct reader *r, size_t i, unsigned next, size_t *count)
{
	enum kh_number_kind kind;
	struct kh_hit hit;
	int rc = KH_NONE;

	*count = 0;
	if (!has_cell(r, i + 1) || line_of(r, i) == EMPTY || number_at(r, i) != 0)
		return KH_OK;
	if ((rc = kh_number_kind(r->run, r->run->text, cell(r, i), &kind)) != KH_OK)
		return rc;
	size_t cells = kind != KH_NUMBER_NOT ? 2 : 1;
	if (cells == 1)
		rc = kh_set_match(
		    kh_patterns_set(r->run->patterns, "band-label"), r->run->matcher, r->run->text, cell(r, i), &hit);
	while (rc == KH_OK && cells < r->width && has_cell(r, i + cells) && line_of(r, i + cells) == EMPTY)
		cells++;
	if (rc != KH_OK || !has_cell(r, i + cells))
		return rc == KH_NONE ? KH_OK : rc;
	unsigned below = number_at(r, i + cells);
	if (below != 0 && (below == next || below == 1))
		*count = cells;
	return KH_OK;
}

/* Does a number stand alone in cells [i, end)? */
static bool stands_in(struct reader *r, size_t i, size_t end, unsigned number)
{
	for (; i < end && has_cell(r, i); i++)
		if (number_at(r, i) == number)
			return true;
	return false;
}

/* Is cell i the numeral of a band, with its title and a first row below it? */
static bool opens_band(struct reader *r, size_t i)
{
	enum kh_number_kind kind;

	return has_cell(r, i + 2) && line_of(r, i) != EMPTY && number_at(r, i + 2) == 1 &&
	       kh_number_kind(r->run, r->run->text, cell(r, i), &kind) == KH_OK &&
	       (kind == KH_NUMBER_ROMAN || kind == KH_NUMBER_LETTER);
}

/* Does row i have as many cells as the table is wide? Where the next number stands among them, it must stand behind them too;
 * nor is the last of them the next band's. */
static bool is_row(struct reader *r, size_t i, unsigned value)
{
	size_t end = i + r->width;

	if (!are_cells(r, i + 1, r->width - 1) || opens_band(r, end - 1))
		return false;
	return !stands_in(r, i + 1, end, value + 1) || (has_cell(r, end) && number_at(r, end) == value + 1);
}

/* Rows and bands below the titles. *end: the cell behind the last. */
static int read_rows(struct reader *r, size_t *end)
{
	size_t i = r->width, rows = 0, cells;
	unsigned next = 1;
	bool again = true; /* numbers may begin again */
	int rc = add_row(r, 0, r->width);

	if (rc == KH_OK && are_counts(r, i)) {
		rc = add_row(r, i, r->width);
		i += r->width;
	}
	while (rc == KH_OK && rows < ROWS_MOST && has_cell(r, i)) {
		if (are_titles(r, i)) {
			i += r->width;
			continue;
		}
		unsigned value = number_at(r, i);
		if (value != 0 && (value == next || (again && value == 1)) && is_row(r, i, value)) {
			rc = add_row(r, i, r->width);
			i += r->width;
			next = value + 1;
			rows++;
			again = false;
			continue;
		}
		if ((rc = band_at(r, i, next, &cells)) != KH_OK || cells == 0)
			break;
		rc = add_row(r, i, cells);
		i += cells;
		again = true;
	}
	*end = i;
	if (rc != KH_OK)
		return rc;
	bool whole = rows >= ROWS_LEAST && !again && !stands_in(r, i, i + 4 * r->width, next);
	return whole ? KH_OK : KH_NONE;
}

/* ---- grids ---- */

/* The line of the last cell before `end` that is not empty. */
static size_t last_line(const struct reader *r, size_t end)
{
	while (line_of(r, end - 1) == EMPTY)
		end--;
	return line_of(r, end - 1);
}

static int write_grid(struct reader *r, struct kh_lines *lines, size_t end, struct kh_grid *grid)
{
	const struct listed *rows = r->rows.items;
	struct kh_raw_row *raw = kh_arena_zero(r->run->mem, r->rows.count, sizeof *raw);
	struct kh_range *cells = kh_arena_zero(r->run->mem, end, sizeof *cells);
	int rc = raw != NULL && cells != NULL ? KH_OK : KH_E_MEMORY;

	for (size_t i = 0; rc == KH_OK && i < r->rows.count; i++) {
		raw[i] = (struct kh_raw_row){
		    .cells = cells + rows[i].first, .count = rows[i].count, .page = rows[i].page, .head = i == 0};
		for (size_t k = rows[i].first; rc == KH_OK && k < rows[i].first + rows[i].count; k++) {
			struct kh_range at = cell(r, k);
			if (at.begin < at.end)
				rc = kh_flow_join(r->run->flow, &at, 1, &cells[k]);
		}
	}
	if (rc != KH_OK)
		return rc;
	*grid = (struct kh_grid){.line = line_of(r, 0), .line_end = last_line(r, end) + 1};
	for (size_t i = grid->line; i < grid->line_end; i++)
		lines->at[i].is |= KH_LINE_TAKEN;
	return kh_grid_place(r->run, raw, r->rows.count, grid);
}

/* May the title of the row numbers stand alone on the line? */
static int may_begin(struct kh_run *run, const struct kh_line *line)
{
	struct kh_range at = kh_text_trim(run->text, line->at);

	if ((line->is & (KH_LINE_ROW | KH_LINE_TAKEN | KH_LINE_FURNITURE)) != 0 || at.end - at.begin > NUMBER_MOST)
		return KH_NONE;
	return kh_header_no(run, run->text, at);
}

/* The table that line i begins, read with so many blank lines between cells. */
static int read_table(struct reader *r, size_t i, uint16_t apart, size_t *end)
{
	r->at.count = r->rows.count = 0;
	r->next = i;
	r->apart = apart;
	int rc = read_titles(r);
	return rc == KH_OK ? read_rows(r, end) : rc;
}

int kh_listed_find(struct kh_run *run, struct kh_lines *lines, struct kh_list *grids)
{
	struct reader r = {.run = run, .lines = lines};
	size_t end;
	int rc = KH_OK;

	for (size_t i = 0; (rc == KH_OK || rc == KH_NONE) && i + COLUMNS_LEAST < lines->count; i++) {
		if ((rc = may_begin(run, &lines->at[i])) != KH_OK)
			continue;
		rc = read_table(&r, i, lines->at[i + 1].blanks, &end);
		if (rc == KH_NONE)
			rc = read_table(&r, i, BLANKS_ANY, &end);
		if (rc != KH_OK)
			continue;
		struct kh_grid *grid = kh_list_add(run->mem, grids, sizeof *grid);
		rc = grid != NULL ? write_grid(&r, lines, end, grid) : KH_E_MEMORY;
		i = last_line(&r, end);
	}
	return rc == KH_NONE ? KH_OK : rc;
}
