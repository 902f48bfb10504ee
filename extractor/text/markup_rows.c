#include "markup_rows.h"

enum {
	WIDTH_MOST = 32,     /* columns */
	WIDER_MOST = 8,      /* columns more than any row has cells side by side */
	STOREYS = 2,         /* of a header */
	COST_NONE = 1 << 30, /* no such rows */
	RUN_LEAST = 3,       /* cells side by side in a table that has a header on two storeys */
	PIPES_MOST = 100000,
	AHEAD = 64, /* rows that begin further on than any row ends are not asked for again; a power of two */
	COST_TABLE = 60,
	COST_COLUMN = 10,    /* of each column of a table */
	COST_ADJACENT = 150, /* of a table right behind another, no text between them */
	COST_NARROW = 200,   /* of a table of one column */
	COST_SHORT = 80,
	COST_SHORT_LAST = 150, /* the last row of a table before text is seldom a short one */
	COST_BAND = 50,        /* a row of one cell */
	COST_EMPTY = 35,
	COST_EMPTY_SHORT = 60,   /* and in a short row, which lost just such cells */
	COST_MIXED = 90,         /* a bold cell behind one that is not: titles are bold all, and bands */
	COST_EMPTY_NUMBER = 110, /* an empty cell before a number: rather the end of a row, and the next begins */
	COST_STRAY = 100,        /* a pipe that is of no table */
	COST_LONG_FIRST = 200,   /* a wide table begins its rows with numbers, or short at least */
	COST_BULLET_FIRST =
	    350, /* nor does a whole row of it begin with a bullet: what lacks the cells before is a short one */
	COST_LONG_CELL = 150,
	COST_TEXT_CELL = 400,
	COST_LIST_TEXT = 150,
	COST_RULED_TEXT = 400,
	HEAD_WIDTH = 2,   /* columns of a letterhead */
	WIDE_LEAST = 4,   /* columns */
	FIRST_LINES = 2,  /* of a short cell */
	FIRST_MOST = 100, /* code points of it */
	LONG_LINES = 15,
	TEXT_LINES = 40,
	LINE_SIZE = 60 /* code points of a line, where a paragraph is one */
};

/* What follows the pipe that closes a row. */
enum { NEXT_END, NEXT_ROW, NEXT_TABLE, NEXT_TEXT, NEXT_UNIT = 64 };

static uint32_t lines_of(const struct kh_pipe *p)
{
	uint32_t by_size = p->size / LINE_SIZE;

	return p->lines > by_size ? p->lines : by_size;
}

/* Mostly bullets: recipients are such a list, in a cell of their own. */
static bool is_list(const struct kh_pipe *p)
{
	return p->bullets >= 2 && 2 * p->bullets > p->lines;
}

/* As a cell, or, where it is empty, one that is not the last of its row. */
static uint32_t cost_of_cell(const struct kh_pipe *p, bool last)
{
	if (p->gap != KH_GAP_CELL)
		return last || !p[1].number ? COST_EMPTY : COST_EMPTY_NUMBER;
	uint32_t lines = is_list(p) ? 0 : lines_of(p);
	return lines > TEXT_LINES ? COST_TEXT_CELL : lines > LONG_LINES ? COST_LONG_CELL : 0;
}

/* ---- tables that blank lines part from the text around them ---- */

/* The most cells between two pipes that stand together: the width of a table of which a row is full. *whole: runs of
 * cells that one pair of pipes ends, as it ends rows without a blank. */
static size_t widest_run(const struct kh_pipe *p, size_t n, size_t *whole)
{
	size_t width = 0, run = 0;

	*whole = 0;
	for (size_t i = 0; i + 1 < n; i++) {
		bool cell = p[i].gap == KH_GAP_CELL;
		*whole += !cell && run >= RUN_LEAST && p[i + 1].gap != KH_GAP_EMPTY;
		run = cell ? run + 1 : 0;
		if (run > width)
			width = run;
	}
	return width;
}

/* The cost of rows of this width: full ones, or, where cells were merged, short ones. `cost` has room for n + 1. */
static uint32_t cost_of_width(const struct kh_pipe *p, size_t n, size_t width, uint32_t *cost)
{
	cost[n] = 0;
	for (size_t i = n; i-- > 0;) {
		uint32_t cells = 0;
		cost[i] = i + 1 == n ? COST_STRAY : COST_NONE;
		for (size_t k = 1; k <= width && i + k < n; k++) {
			cells += p[i + k - 1].gap == KH_GAP_EMPTY ? COST_EMPTY : 0;
			if (i + k + 1 < n && p[i + k].gap == KH_GAP_CELL)
				continue;
			uint32_t sum = cells + cost[i + k + 1] + (k == width ? 0 : k == 1 ? COST_BAND : COST_SHORT);
			cost[i] = sum < cost[i] ? sum : cost[i]; /* a sum with COST_NONE is no less */
		}
	}
	return cost[0];
}

/* No row may be full: a header on two storeys has fewer cells, and some are blank in every row below it. */
static int table_width(struct kh_arena *mem, const struct kh_pipe *p, size_t n, size_t *width)
{
	size_t whole, run = widest_run(p, n, &whole),
	              most = run + WIDER_MOST < WIDTH_MOST ? run + WIDER_MOST : WIDTH_MOST;

	*width = run;
	if (run < RUN_LEAST || run > WIDTH_MOST || whole > STOREYS || n > PIPES_MOST)
		return KH_OK;
	uint32_t *cost = kh_arena_take(mem, (n + 1) * sizeof *cost);
	if (cost == NULL)
		return KH_E_MEMORY;
	uint32_t least = cost_of_width(p, n, run, cost);
	if (least >= COST_NONE)
		return KH_OK;
	least -= least < COST_STRAY ? least : COST_STRAY;
	for (size_t w = run + 1; w <= most && least > 0; w++) {
		uint32_t sum = cost_of_width(p, n, w, cost);
		if (sum < least) {
			least = sum;
			*width = w;
		}
	}
	return KH_OK;
}

static bool ends_row(const struct kh_pipe *p, size_t n, size_t i)
{
	return i == n - 1 || (i < n - 1 && p[i].gap == KH_GAP_EMPTY);
}

/* Behind titles, which have no number, does pipe i + 1 open a whole row that has one? */
static bool opens_numbered(const struct kh_pipe *p, size_t n, size_t from, size_t i, size_t width)
{
	return p[from].gap == KH_GAP_CELL && !p[from].number && i + 1 < n && p[i + 1].number &&
	       ends_row(p, n, i + 1 + width);
}

/* Two pipes together are an empty cell where filling the row to the table's width ends at two pipes again; else they
 * end a row and begin the next. Returns the pipe that closes the row that pipe `from` opens. */
static size_t row_end(const struct kh_pipe *p, size_t n, size_t from, size_t width)
{
	size_t cells = 0, i = from;

	while (i + 1 < n) {
		if (p[i].gap == KH_GAP_EMPTY && cells > 0) {
			size_t full = i + (width - cells);
			if (cells < width && full > n - 1 && p[i + 1].gap == KH_GAP_EMPTY && i + 2 < n)
				return n -
				       1; /* the last row, some of whose cells are merged: a title, blanks, a sum */
			if (cells >= width || full > n - 1 || (full < n - 1 && p[full].gap != KH_GAP_EMPTY))
				return i;
			return opens_numbered(p, n, from, i, width) ? i : full;
		}
		i++;
		cells++;
	}
	return i;
}

/* Pipe `from` opens a row that pipe `end` closes. */
static void put_row(struct kh_pipe *p, size_t from, size_t end)
{
	p[from].deed = KH_PIPE_OPEN;
	for (size_t k = from + 1; k < end; k++)
		p[k].deed = KH_PIPE_CELL;
	if (end > from)
		p[end].deed = KH_PIPE_ROW;
}

int kh_pipe_rows(struct kh_arena *mem, struct kh_pipe *p, size_t n)
{
	size_t width;
	int rc = table_width(mem, p, n, &width);

	if (rc != KH_OK)
		return rc;
	for (size_t i = 0; i < n;) {
		size_t end = row_end(p, n, i, width);
		put_row(p, i, end);
		i = end + 1;
	}
	return KH_OK;
}

/* ---- tables and text without a blank line between them ----
 *
 * Nothing but the count of cells tells where a table ends and text begins. The pipes are cut into tables of a width
 * each, rows that are full or, where cells were merged, short, and text between the tables, at the least cost over
 * all of them (a shortest path, from the last pipe to the first). */

struct cutter {
	const struct kh_pipe *p;
	size_t n;
	uint32_t *empty; /* count of empty gaps before each pipe */
	uint32_t *mixed; /* count of bold cells before each pipe that stand behind one that is not */
	uint32_t *cells; /* cost of the gaps before each pipe as cells, added up */
	uint32_t *best;  /* cost of all from this pipe on, where it opens a table or is stray; best[n] is 0 */
	uint8_t *width;  /* of that table; 0: the pipe is stray */
	uint8_t *choice; /* [pipe][width]: cells of the row that it opens in a table so wide, and NEXT_UNIT times what
	                    follows */
	uint32_t (*row)[WIDTH_MOST + 1]; /* [pipe % AHEAD][width]: cost of all from this row on */
};

static uint32_t cost_of_text(const struct kh_pipe *p)
{
	uint32_t lines = lines_of(p);

	if (p->ruled && lines <= LONG_LINES)
		return COST_RULED_TEXT;
	if (is_list(p) && lines <= TEXT_LINES)
		return COST_LIST_TEXT;
	return lines > 8 ? 0 : lines > 3 ? 40 : lines > 1 ? 80 : 160;
}

/* Two cells with a rule in each. */
static bool is_letterhead(const struct kh_pipe *p, size_t n, size_t i)
{
	return i + 2 < n && p[i].ruled && p[i + 1].ruled;
}

bool kh_pipe_letterheads(struct kh_pipe *p, size_t n)
{
	bool found = false;

	for (size_t i = 0; i + 1 < n; i++)
		if (p[i].blanks)
			return false;
	for (size_t i = 0; i < n; i++) {
		if (!is_letterhead(p, n, i))
			continue;
		found = true;
		if (i > 0 && p[i - 1].gap == KH_GAP_EMPTY)
			p[i - 1].gap = KH_GAP_NONE;
	}
	return found;
}

/* Cost of what follows pipe `i`, which closes a row of a table of this width. */
static uint32_t cost_after(const struct cutter *c, size_t i, size_t width, bool is_short, unsigned *next)
{
	if (i + 1 >= c->n) {
		*next = NEXT_END;
		return 0;
	}
	if (c->p[i].gap == KH_GAP_CELL) {
		*next = NEXT_TEXT;
		return cost_of_text(&c->p[i]) + c->best[i + 1] + (is_short ? COST_SHORT_LAST : 0);
	}
	uint32_t row = c->row[(i + 1) % AHEAD][width];
	uint32_t table = c->best[i + 1] + COST_ADJACENT;
	*next = row <= table ? NEXT_ROW : NEXT_TABLE;
	return row <= table ? row : table;
}

/* The row that pipe `i` opens in a table of this width. */
static void weigh_row(struct cutter *c, size_t i, size_t width)
{
	size_t most = c->n - 1 - i < width ? c->n - 1 - i : width;
	bool wide = width >= WIDE_LEAST, bullet = c->p[i].bullets > 0 && !is_list(&c->p[i]),
	     text = c->p[i].size > FIRST_MOST || c->p[i].lines > FIRST_LINES;
	uint32_t least = UINT32_MAX, first = wide && text && !bullet ? COST_LONG_FIRST : 0,
	         whole = wide && bullet ? COST_BULLET_FIRST : 0;
	unsigned next;

	for (size_t k = most; k > 0; k--) {
		uint32_t cost = first + c->cells[i + k] - c->cells[i] +
		                (k < width ? COST_EMPTY_SHORT * (c->empty[i + k] - c->empty[i]) : 0) +
		                COST_MIXED * (c->mixed[i + k] - c->mixed[i + 1]) +
		                (k == width  ? whole
		                    : k == 1 ? COST_BAND
		                             : COST_SHORT) +
		                cost_after(c, i + k, width, k < width, &next);
		if (cost < least) {
			least = cost;
			c->choice[i * (WIDTH_MOST + 1) + width] = (uint8_t)(k + NEXT_UNIT * next);
		}
	}
	c->row[i % AHEAD][width] = least;
}

static void weigh_pipe(struct cutter *c, size_t i)
{
	uint32_t stray = COST_STRAY + c->best[i + 1];

	if (i + 1 < c->n && c->p[i].gap == KH_GAP_CELL)
		stray += cost_of_text(&c->p[i]);
	c->best[i] = stray;
	c->width[i] = 0;
	for (size_t width = 1; width <= WIDTH_MOST; width++) {
		c->row[i % AHEAD][width] = UINT32_MAX / 2;
		if (i + 1 >= c->n || (width != HEAD_WIDTH && is_letterhead(c->p, c->n, i)))
			continue;
		weigh_row(c, i, width);
		uint32_t cost = c->row[i % AHEAD][width] + COST_TABLE + COST_COLUMN * (uint32_t)width +
		                (width == 1 ? COST_NARROW : 0);
		if (cost < c->best[i]) {
			c->best[i] = cost;
			c->width[i] = (uint8_t)width;
		}
	}
}

/* The way that was found, from the first pipe on. */
static void put_rows(const struct cutter *c, struct kh_pipe *p)
{
	size_t width = 0; /* of the table that goes on */

	for (size_t i = 0; i < c->n; i++) {
		uint8_t next = NEXT_TEXT;
		if (width == 0)
			width = c->width[i];
		p[i].deed = KH_PIPE_OPEN;
		if (width > 0) {
			uint8_t choice = c->choice[i * (WIDTH_MOST + 1) + width];
			put_row(p, i, i + choice % NEXT_UNIT);
			i += choice % NEXT_UNIT;
			next = choice / NEXT_UNIT;
		}
		if (next == NEXT_TEXT)
			p[i].gap = KH_GAP_NONE;
		if (next != NEXT_ROW)
			width = 0;
	}
}

int kh_pipe_rows_and_text(struct kh_arena *mem, struct kh_pipe *p, size_t n)
{
	struct cutter c = {.p = p, .n = n};

	c.empty = kh_arena_zero(mem, n + 1, sizeof *c.empty);
	c.mixed = kh_arena_zero(mem, n + 1, sizeof *c.mixed);
	c.cells = kh_arena_zero(mem, n + 1, sizeof *c.cells);
	c.best = kh_arena_zero(mem, n + 1, sizeof *c.best);
	c.width = kh_arena_zero(mem, n, sizeof *c.width);
	c.choice = kh_arena_zero(mem, n, WIDTH_MOST + 1);
	c.row = kh_arena_zero(mem, AHEAD, sizeof *c.row);
	if (c.empty == NULL || c.mixed == NULL || c.cells == NULL || c.best == NULL || c.width == NULL ||
	    c.choice == NULL || c.row == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < n; i++) {
		c.cells[i + 1] = c.cells[i] + cost_of_cell(&p[i], i + 1 == n);
		c.empty[i + 1] = c.empty[i] + (p[i].gap == KH_GAP_EMPTY);
		c.mixed[i + 1] = c.mixed[i] + (i > 0 && p[i].bold && p[i - 1].gap == KH_GAP_CELL && !p[i - 1].bold &&
		                                  !p[i - 1].number);
	}
	for (size_t i = n; i-- > 0;)
		weigh_pipe(&c, i);
	put_rows(&c, p);
	return KH_OK;
}
