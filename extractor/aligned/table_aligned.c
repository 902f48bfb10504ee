/* Aligned text → grids. */
#include <string.h>

#include "aligned.h"
#include "lines/flow.h"

struct finder {
	struct kh_run *run;
	struct kh_lines *lines;
	bool learnt; /* the two below */
	struct kh_word_pairs pairs;
	struct kh_aligned_costs cost;
	struct kh_outline_open outline;
	struct kh_list *grids;
};

struct builder {
	struct kh_run *run;
	const struct kh_lines *lines;
	const struct kh_aligned_text *text;
	const struct kh_aligned_rows *rows;
	struct kh_range *pieces; /* room for those of one cell */
};

static int read_table(struct finder *f, const struct kh_aligned_header *header, size_t *next);

int kh_aligned_find(struct kh_run *run, struct kh_lines *lines, struct kh_list *grids)
{
	struct finder f = {.run = run, .lines = lines, .grids = grids};
	struct kh_aligned_header header;
	int rc = KH_OK;

	if (strstr(run->text->skeleton, "  ") == NULL) /* most texts keep no columns apart */
		return KH_OK;
	for (size_t i = 0, next; rc == KH_OK && i < lines->count; i = next) {
		next = i + 1;
		int found = kh_aligned_header(run, lines, i, &header);
		if (found == KH_NONE)
			continue;
		if (found != KH_OK)
			return found;
		if (!f.learnt) {
			f.learnt = true;
			rc = kh_word_pairs_learn(run, lines, &f.pairs);
			if (rc == KH_OK)
				rc = kh_aligned_costs(run, &f.cost);
		}
		if (rc == KH_OK)
			rc = read_table(&f, &header, &next);
		next = next > i ? next : i + 1;
	}
	return rc;
}

static int cell_text(struct builder *b, size_t column, const struct kh_aligned_row *row, struct kh_range *out)
{
	const struct kh_aligned_row *rows = b->rows->list.items;
	size_t n = 0, columns = b->text->header->count;

	*out = (struct kh_range){0, 0};
	for (; row != NULL; row = row->more[column] > 0 ? &rows[row->more[column]] : NULL)
		for (size_t i = row->cell_begin[column]; i < row->cell_end[column]; i++) {
			const struct kh_aligned_piece *p = &b->rows->pieces[i * columns + column];
			if (p->at.end > 0)
				b->pieces[n++] = p->at;
		}
	return n > 0 ? kh_flow_join(b->run->flow, b->pieces, n, out) : KH_OK;
}

/* The number on a line of a band: its first word, where that is a Roman one or a letter, or a figure that stands apart
 * from what is beside it. */
static struct kh_range number_on(const struct builder *b, size_t line)
{
	const struct kh_aligned_line *l = &b->text->at[line];
	const struct kh_word *word = &b->text->words[l->word];
	const struct kh_text *text = b->run->text;
	if (l->kind == KH_AL_SKIP)
		return (struct kh_range){0, 0};
	bool alone = l->word + 1 == l->word_end, apart = alone || word[1].x.left > word->x.right + 1;
	bool figure = text->skeleton[word->at.begin] <= '9' && word->numeral;
	bool is = kh_aligned_roman(text, word->at) || (apart && (figure || kh_aligned_letter(text, word->at)));

	return is ? word->at : (struct kh_range){0, 0};
}

/* A band stands in the first column; a number that stands below the begin of its title, or is cut there, is put before
 * it. */
static int band_text(struct builder *b, const struct kh_aligned_row *row, struct kh_range *out)
{
	struct kh_range no = number_on(b, row->begin);
	bool whole = no.end > 0 && b->text->at[row->begin].word + 1 < b->text->at[row->begin].word_end;
	size_t n = 0;

	for (size_t i = row->begin; i < row->end && !whole; i++)
		if ((no = number_on(b, i)).end > 0)
			b->pieces[n++] = no;
	for (size_t i = row->begin; i < row->end; i++) {
		struct kh_range line = b->lines->at[b->text->at[i].line].at;
		if (!whole && (no = number_on(b, i)).end > 0)
			line.begin = no.end;
		if (line.begin < line.end && b->text->at[i].kind != KH_AL_SKIP)
			b->pieces[n++] = line;
	}
	return kh_flow_join(b->run->flow, b->pieces, n, out);
}

static bool is_text(enum kh_role role)
{
	return role >= KH_ROLE_OBJECTIVE && role <= KH_ROLE_ACTIVITY;
}

static int fill_row(struct builder *b, const struct kh_aligned_row *row, struct kh_cell *cells)
{
	const struct kh_aligned_row *first = b->rows->list.items;
	int rc = KH_OK;

	if (row->band)
		return band_text(b, row, &cells[0].at);
	for (size_t k = 0; rc == KH_OK && k < b->text->header->count; k++)
		if ((row->own >> k & 1U) != 0) {
			bool shared = row->shares > 0 && is_text(b->text->header->columns[k].role);
			rc = cell_text(b, k, shared ? first + row->shares - 1 : row, &cells[k].at);
		}
	return rc;
}

static int fill_grid(struct builder *b, struct kh_grid *grid)
{
	const struct kh_aligned_header *h = b->text->header;
	const struct kh_aligned_row *row = b->rows->list.items;
	size_t rows = b->rows->list.count + 1;
	int rc = KH_OK;

	grid->rows = rows;
	grid->columns = h->count;
	grid->cells = kh_arena_zero(b->run->mem, rows * h->count, sizeof *grid->cells);
	grid->page = kh_arena_zero(b->run->mem, rows, sizeof *grid->page);
	grid->margin = kh_arena_zero(b->run->mem, rows, sizeof *grid->margin);
	if (grid->cells == NULL || grid->page == NULL || grid->margin == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < rows * h->count; i++)
		grid->cells[i].rows = grid->cells[i].cols = 1;
	for (size_t k = 0; k < h->count; k++)
		grid->cells[k].at = h->columns[k].title;
	grid->margin[0] = 1;
	kh_aligned_confidence(b->run, b->text, b->rows, grid->margin + 1);
	for (size_t r = 1; rc == KH_OK && r < rows; r++) {
		grid->page[r] = row[r - 1].page;
		rc = fill_row(b, &row[r - 1], grid->cells + r * h->count);
	}
	return rc;
}

static int read_table(struct finder *f, const struct kh_aligned_header *header, size_t *next)
{
	struct kh_run *run = f->run;
	struct kh_lines *lines = f->lines;
	struct kh_aligned_text text = {
	    .header = header, .cost = &f->cost, .pairs = &f->pairs, .outline = &f->outline};
	struct kh_aligned_rows rows = {.pieces = NULL};
	struct builder b = {run, lines, &text, &rows, NULL};
	size_t end;

	kh_outline_note(run, lines, &f->outline, header->line);
	int rc = kh_aligned_words(run, lines, header->line_end, &end, &text);

	if (rc != KH_OK || text.count == 0)
		return rc;
	if ((rc = kh_aligned_touches(run, &text)) != KH_OK)
		return rc;
	rc = kh_aligned_rows(run, &text, &rows);
	bool changed = false;
	if (rc == KH_OK)
		rc = kh_aligned_words_of_rows(run, &text, &rows.list, &changed);
	if (rc == KH_OK && changed && (rc = kh_aligned_touches(run, &text)) == KH_OK) {
		rows = (struct kh_aligned_rows){.pieces = NULL};
		rc = kh_aligned_rows(run, &text, &rows);
	}
	if (rc != KH_OK || (rc = kh_aligned_rests(run, &text, &rows)) != KH_OK ||
	    (rc = kh_aligned_merged(run, &text, &rows)) != KH_OK)
		return rc;
	kh_aligned_spans(&text, &rows);
	kh_aligned_shared(run, &text, &rows);
	kh_aligned_pages(run, &text, &rows);
	kh_aligned_spans_blank(&text, &rows);
	struct kh_grid *grid = kh_list_add(run->mem, f->grids, sizeof *grid);
	b.pieces = kh_arena_take(run->mem, 2 * (text.count + 1) * sizeof *b.pieces);
	if (grid == NULL || b.pieces == NULL)
		return KH_E_MEMORY;
	*grid = (struct kh_grid){.line = header->line, .line_end = end};
	for (size_t i = header->line; i < end; i++)
		lines->at[i].is |= KH_LINE_TAKEN;
	*next = end;
	return fill_grid(&b, grid);
}
