/* The cells of rows that stand in lines: what a cell has on each line joined, merges that the text tells, and copies
 * of a merged cell, of which one is kept. */
#include "table_delimited.h"

#include <string.h>

#include "table_parts.h"
#include "lines/flow.h"

enum {
	COPIES_LEAST = 3,   /* of one text in a row, that are one merged cell */
	COPY_SIZE_LEAST = 6 /* a shorter text may well stand in each column */
};

static int read_row(struct kh_run *run, const struct kh_lines *lines, const struct kh_delimited_row *row,
    struct kh_list *pieces, struct kh_raw_row *raw);

int kh_delimited_grid(struct kh_run *run, struct kh_lines *lines, const struct kh_delimited_row *rows, size_t count,
    size_t line_end, struct kh_grid *grid)
{
	struct kh_raw_row *raw = kh_arena_zero(run->mem, count, sizeof *raw);
	struct kh_list pieces = {0};
	int rc = raw != NULL ? KH_OK : KH_E_MEMORY;

	for (size_t i = 0; rc == KH_OK && i < count; i++)
		rc = read_row(run, lines, &rows[i], &pieces, &raw[i]);
	if (rc != KH_OK)
		return rc;
	*grid = (struct kh_grid){.line = rows[0].line, .line_end = line_end};
	for (size_t i = grid->line; i < grid->line_end; i++)
		lines->at[i].is |= KH_LINE_TAKEN;
	return kh_grid_place(run, raw, count, grid);
}

struct kh_range kh_delimited_cell(const struct kh_text *text, struct kh_range line, uint32_t from)
{
	const char *p = text->skeleton + from;
	const char *tab = memchr(p, KH_CELL, line.end - from);

	return (struct kh_range){from, tab != NULL ? from + (uint32_t)(tab - p) : line.end};
}

struct piece {
	struct kh_range at; /* [text] */
	size_t cell;
};

/* The pieces of a row's cells: the first piece of a further line goes on with the last cell of the line before. */
static int split_row(struct kh_run *run, const struct kh_lines *lines, const struct kh_delimited_row *row,
    struct kh_list *pieces, size_t *cells)
{
	const struct kh_text *text = run->text;
	size_t cell = 0;

	pieces->count = 0;
	for (size_t k = row->line; k < row->line_end; k++) {
		struct kh_range line = lines->at[k].at;
		for (uint32_t i = line.begin; i <= line.end;) {
			struct kh_range at = kh_delimited_cell(text, line, i);
			struct piece *p = kh_list_add(run->mem, pieces, sizeof *p);
			if (p == NULL)
				return KH_E_MEMORY;
			*p = (struct piece){at, cell};
			i = at.end + 1;
			cell += at.end < line.end && cell + 1 < KH_CELLS_MOST;
		}
	}
	*cells = cell + 1;
	return KH_OK;
}

static int join_cell(struct kh_run *run, const struct piece *pieces, size_t count, struct kh_range *out)
{
	struct kh_range few[8], *at = few;
	size_t n = 0;

	if (count > 8 && (at = kh_arena_take(run->mem, count * sizeof *at)) == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < count; i++) {
		at[n] = kh_text_trim(run->text, pieces[i].at);
		n += at[n].begin < at[n].end;
	}
	*out = (struct kh_range){0, 0};
	return n > 0 ? kh_flow_join(run->flow, at, n, out) : KH_OK;
}

/* The merge of the cell [begin, end]; merges are in order of their places. */
static const struct kh_merge *find_merge(const struct kh_text *text, uint32_t begin, uint32_t end)
{
	size_t low = 0, high = text->merge_count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (text->merges[middle].at < begin)
			low = middle + 1;
		else
			high = middle;
	}
	return low < text->merge_count && text->merges[low].at <= end ? &text->merges[low] : NULL;
}

static int find_merges(struct kh_run *run, const struct kh_lines *lines, const struct kh_delimited_row *row,
    const struct piece *pieces, struct kh_raw_row *raw)
{
	const struct kh_text *text = run->text;
	const struct kh_line *line = &lines->at[row->line];

	if (row->line_end != row->line + 1 || find_merge(text, line->at.begin - line->indent, line->at.end) == NULL)
		return KH_OK;
	raw->merges = kh_arena_zero(run->mem, raw->count, sizeof *raw->merges);
	if (raw->merges == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < raw->count; i++) {
		uint32_t begin = pieces[i].at.begin - (i == 0 ? line->indent : 0);
		const struct kh_merge *m = find_merge(text, begin, pieces[i].at.end);
		raw->merges[i] = m != NULL ? *m : (struct kh_merge){begin, 1, 1};
	}
	return KH_OK;
}

/* Some writers repeat a merged cell in every column that it covers: of a text that fills a row from its first columns
 * to its end, one is kept. */
static void forget_copies(const struct kh_text *text, struct kh_raw_row *raw)
{
	size_t first = raw->count;

	while (first > 0 && kh_cells_same(text, raw->cells[first - 1], raw->cells[raw->count - 1]))
		first--;
	if (first > 1 || raw->count < first + COPIES_LEAST ||
	    raw->cells[first].end - raw->cells[first].begin < COPY_SIZE_LEAST)
		return;
	memset(raw->cells + first + 1, 0, (raw->count - first - 1) * sizeof *raw->cells);
}

static int read_row(struct kh_run *run, const struct kh_lines *lines, const struct kh_delimited_row *row,
    struct kh_list *pieces, struct kh_raw_row *raw)
{
	int rc = split_row(run, lines, row, pieces, &raw->count);
	const struct piece *p = pieces->items;

	raw->page = row->page;
	raw->head = row->head;
	if (rc != KH_OK || (raw->cells = kh_arena_zero(run->mem, raw->count, sizeof *raw->cells)) == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0, k; rc == KH_OK && i < pieces->count; i = k) {
		for (k = i + 1; k < pieces->count && p[k].cell == p[i].cell; k++)
			;
		rc = join_cell(run, p + i, k - i, &raw->cells[p[i].cell]);
	}
	/* a row of one cell has a mark at its end */
	raw->count -= raw->count == 2 && raw->cells[1].begin >= raw->cells[1].end;
	forget_copies(kh_flow_text(run->flow), raw);
	return rc == KH_OK && pieces->count >= raw->count ? find_merges(run, lines, row, p, raw) : rc;
}
