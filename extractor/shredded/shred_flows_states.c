/* The state that a step of the search leads to: open cells, rows, the last cell of each column; and its key. */
#include "shred_flows.h"

#include <math.h>
#include <string.h>

/* ---- what a step ends ---- */

unsigned kh_flow_closes(const struct kh_flows *d, const struct kh_flow_state *s, const struct kh_flow_step *step)
{
	unsigned all = (1U << s->opens) - 1U, mask = 0;

	if (d->word.block || step->kind == KH_STEP_BAND)
		return all;
	if (step->kind == KH_STEP_GO)
		return (1U << step->open) - 1U;
	if (step->kind == KH_STEP_STRAY || step->kind == KH_STEP_WORD || step->kind == KH_STEP_OVER ||
	    step->kind == KH_STEP_SAME)
		return 0;
	for (size_t x = 0; x < s->opens; x++) {
		const struct kh_flow_open *o = &s->open[x];
		bool above = o->row < step->row && (d->merges >> o->column & 1U) == 0;
		if (o->column == step->column || o->column == d->columns || above)
			mask |= 1U << x;
	}
	return mask;
}

static void close_opens(struct kh_flow_state *s, unsigned mask)
{
	size_t n = 0;

	for (size_t x = 0; x < s->opens; x++)
		if ((mask >> x & 1U) == 0)
			s->open[n++] = s->open[x];
	s->opens = (uint8_t)n;
}

void kh_flow_cut_cells(const struct kh_flows *d, struct kh_flow_state *s)
{
	uint8_t last = 0;

	for (size_t k = 0; k < d->columns; k++) {
		uint8_t row = s->column[k].last_row;
		last = row != KH_FLOW_NO_ROW && row > last ? row : last;
	}
	s->touched = 0;
	s->above = s->rows;
	for (size_t r = 0; r + 1U < s->rows; r++)
		s->row[r].settled = true;
	for (size_t k = 0; k < d->columns; k++) {
		struct kh_flow_column *c = &s->column[k];
		bool may = c->last_row != KH_FLOW_NO_ROW && (c->last_row == last || (d->merges >> k & 1U) != 0) &&
		           kh_flow_role(d, k) != KH_ROLE_NO;
		c->cut_end = may ? c->last_end : 0;
		s->cut = (uint16_t)(c->cut_end > 0 ? s->cut | 1U << k : s->cut & ~(1U << k));
		c->cut_size = c->last_size;
		c->cut_row = c->last_row;
	}
}

/* ---- rows ---- */

static void move_up(uint8_t *row)
{
	if (*row != KH_FLOW_NO_ROW)
		*row = *row == 0 ? KH_FLOW_NO_ROW : (uint8_t)(*row - 1);
}

static void drop_row(const struct kh_flows *d, struct kh_flow_state *s)
{
	memmove(s->row, s->row + 1, (KH_FLOW_ROWS_MOST - 1) * sizeof *s->row);
	s->rows--;
	s->dropped++;
	s->above = s->above == 0 ? 0 : (uint8_t)(s->above - 1);
	for (size_t k = 0; k <= d->columns; k++) {
		move_up(&s->column[k].last_row);
		move_up(&s->column[k].cut_row);
	}
	for (size_t x = 0; x < s->opens; x++)
		s->open[x].row = s->open[x].row == 0 ? 0 : (uint8_t)(s->open[x].row - 1);
	move_up(&s->row_now);
	move_up(&s->row_top);
}

static void move_down(uint8_t *row, size_t at)
{
	if (*row != KH_FLOW_NO_ROW && *row >= at)
		++*row;
}

static void insert_row(const struct kh_flows *d, struct kh_flow_state *s, size_t at, bool band)
{
	memmove(s->row + at + 1, s->row + at, (s->rows - at) * sizeof *s->row);
	s->row[at] = (struct kh_flow_row){.band = band, .bare = band && kh_flow_has(d, d->word.i, KH_EV_NUMERAL)};
	s->rows++;
	s->above = (uint8_t)(s->above + (at < s->above));
	for (size_t k = 0; k <= d->columns; k++) {
		move_down(&s->column[k].last_row, at);
		move_down(&s->column[k].cut_row, at);
	}
	for (size_t x = 0; x < s->opens; x++)
		if (s->open[x].row >= at)
			s->open[x].row++;
	move_down(&s->row_now, at);
	move_down(&s->row_top, at);
}

/* ---- cells ---- */

/* The word becomes the last of the cell that is written to. */
static void write_word(const struct kh_flows *d, struct kh_flow_state *s, bool line)
{
	struct kh_flow_open *o = &s->open[s->opens - 1];
	size_t i = d->word.i;
	uint32_t letters = d->w->atoms->letters[i + 1] - d->w->atoms->letters[i];

	if (line) {
		o->piece = (uint32_t)i;
		o->lines++;
		if (!kh_flow_has(d, i, KH_EV_NUMERAL))
			s->row[o->row].bare = false;
	}
	o->end = (uint32_t)i + 1;
	o->size = kh_flow_size(d, o->piece, i + 1);
	o->known = NAN;
	if (letters + o->letters <= KH_KNOWN_LETTERS_MOST)
		o->hash = o->hash * d->w->atoms->power[letters] + kh_atoms_hash(d->w->atoms, i, i + 1);
	o->letters = (uint16_t)(o->letters + letters > UINT16_MAX / 2 ? UINT16_MAX / 2 : o->letters + letters);
	struct kh_flow_column *c = &s->column[o->column];
	if (o->column < d->columns && c->last_row != o->row)
		return; /* a cell that was cut, above one that came before it in the text */
	c->last_end = o->end;
	c->last_size = o->size;
}

static void open_cell(struct kh_flow_state *s, const struct kh_flow_step *step)
{
	if (s->opens == KH_FLOW_OPEN_MOST)
		close_opens(s, 1);
	s->open[s->opens++] = (struct kh_flow_open){.column = step->column,
	    .row = step->row,
	    .resumed = step->kind == KH_STEP_RESUME || step->kind == KH_STEP_SPLIT};
}

/* A cell of a column that is one of a row, and no band. */
static void fill_column(
    const struct kh_flows *d, struct kh_flow_state *s, const struct kh_flow_step *step, bool resumed)
{
	struct kh_flow_row *row = &s->row[step->row];

	row->filled |= (uint16_t)(1U << step->column);
	s->touched |= (uint16_t)(1U << step->column);
	if (kh_flow_role(d, step->column) == KH_ROLE_NO)
		s->number = d->word.number;
	if (!resumed && d->text_of[step->column] < KH_FLOW_TEXTS_MOST)
		row->label[d->text_of[step->column]] = d->word.label;
}

static void begin_cell(const struct kh_flows *d, struct kh_flow_state *s, struct kh_flow_step *step)
{
	bool resumed = step->kind == KH_STEP_RESUME || step->kind == KH_STEP_SPLIT;
	uint8_t *last_row = &s->column[step->column].last_row;

	if (step->kind == KH_STEP_ROW || step->kind == KH_STEP_BAND) {
		if (s->rows == d->rows_most) {
			drop_row(d, s);
			step->row = step->row > 0 ? (uint8_t)(step->row - 1) : 0;
		}
		insert_row(d, s, step->row, step->kind == KH_STEP_BAND);
	}
	if (!s->topped) {
		s->row_top = step->row;
		s->topped = true;
	}
	open_cell(s, step);
	bool last = step->kind != KH_STEP_RESUME && (*last_row == KH_FLOW_NO_ROW || *last_row <= step->row);
	if (step->column < d->columns)
		fill_column(d, s, step, resumed);
	if (step->kind == KH_STEP_RESUME) {
		s->column[step->column].cut_end = 0;
		s->cut &= (uint16_t) ~(1U << step->column);
	}
	if (step->kind != KH_STEP_RESUME && last)
		*last_row = step->row;
	if (!resumed) {
		s->row_now = step->row;
		s->column_now = step->column;
	}
}

/* ---- keys ---- */

static uint64_t mix(uint64_t h, uint64_t v)
{
	return ((h ^ v) * 1099511628211ULL) ^ h >> 29;
}

/* What a cell has of letters matters where it may become one that is known. */
static uint64_t mix_open(
    const struct kh_flows *d, uint64_t h, const struct kh_flow_state *s, const struct kh_flow_open *o)
{
	bool known = (d->knows >> o->column & 1U) != 0 && o->letters <= KH_KNOWN_LETTERS_MOST;

	h = mix(h, (uint64_t)o->end << 40 | (uint64_t)o->piece << 16 | (uint64_t)o->column << 8 |
	               (uint8_t)(s->rows - o->row));
	return mix(h, known ? o->letters : 0);
}

/* The columns in which a cell may still be added to each row, and in which one may have been cut. */
static uint64_t mix_rows(const struct kh_flows *d, const struct kh_flow_state *s, uint64_t h)
{
	unsigned last_in[KH_FLOW_ROWS_MOST] = {0}, above = 0, before = 0;

	for (size_t k = 0; k < d->columns; k++) {
		uint8_t row = s->column[k].last_row;
		*(row < KH_FLOW_ROWS_MOST ? &last_in[row] : &above) |= 1U << k;
	}
	for (size_t r = 0; r < s->rows; r++) {
		unsigned mask =
		    s->row[r].band ? 1U | (unsigned)s->row[r].bare << 31 : (above & ~(unsigned)s->row[r].filled) << 1;
		if (mask > 1 || before > 0)
			h = mix(h, mask);
		before |= mask;
		above |= last_in[r];
	}
	return mix(h, (uint64_t)s->cut << 32 | s->touched);
}

static uint64_t find_base(const struct kh_flows *d, const struct kh_flow_state *s)
{
	uint64_t h = mix_rows(d, s, 14695981039346656037ULL);

	h = mix(h, (uint64_t)s->number << 32 | (uint64_t)(uint8_t)(s->rows - s->row_now) << 24 |
	               (uint64_t)s->column_now << 16 | (uint64_t)(uint8_t)(s->rows - s->above) << 8 | s->opens);
	h = mix(h, (uint64_t)(s->row_top < s->row_now ? (uint8_t)(s->rows - s->row_top) : 0) << 1 | s->topped);
	for (size_t x = 0; x + 1U < s->opens; x++)
		h = mix_open(d, h, s, &s->open[x]);
	return h;
}

uint64_t kh_flow_key(const struct kh_flows *d, const struct kh_flow_state *s, bool after_word)
{
	size_t i = d->word.i;

	if (s->opens == 0)
		return s->base | 1;
	struct kh_flow_open o = s->open[s->opens - 1];
	if (after_word && o.end == i) {
		uint32_t letters = d->w->atoms->letters[i + 1] - d->w->atoms->letters[i];
		o.end++;
		o.letters = (uint16_t)(o.letters + letters > UINT16_MAX / 2 ? UINT16_MAX / 2 : o.letters + letters);
	}
	return mix_open(d, s->base, s, &o) | 1;
}

uint64_t kh_flow_shape(const struct kh_flows *d, const struct kh_flow_state *s)
{
	const struct kh_flow_open *o = s->opens > 0 ? &s->open[s->opens - 1] : NULL;
	uint64_t h = 14695981039346656037ULL;

	for (size_t r = 0; r < s->rows; r++)
		if (!s->row[r].settled)
			h = mix(h, s->row[r].band ? UINT16_MAX : s->row[r].filled & d->texts);
	return (o == NULL
	               ? h
	               : mix(h, (uint64_t)o->piece << 16 | (uint64_t)o->column << 8 | (uint8_t)(s->rows - o->row))) |
	       1;
}

/* ---- steps ---- */

static int add_record(struct kh_flows *d, struct kh_flow_state *s, const struct kh_flow_step *step)
{
	static const uint8_t kinds[] = {[KH_STEP_GO] = KH_PUT_ON,
	    [KH_STEP_OVER] = KH_PUT_ON,
	    [KH_STEP_SAME] = KH_PUT_SAME,
	    [KH_STEP_CELL] = KH_PUT_CELL,
	    [KH_STEP_ROW] = KH_PUT_ROW,
	    [KH_STEP_BAND] = KH_PUT_BAND,
	    [KH_STEP_RESUME] = KH_PUT_ON,
	    [KH_STEP_SPLIT] = KH_PUT_ON,
	    [KH_STEP_STRAY] = KH_PUT_STRAY};
	struct kh_flow_record *r = kh_list_add(d->mem, &d->records, sizeof *r);

	if (r == NULL)
		return KH_E_MEMORY;
	bool cell = step->kind == KH_STEP_CELL;
	r->put = (struct kh_put){.kind = kinds[step->kind],
	    .beside = cell ? kh_flow_beside(d, d->now[step->from], step->column, step->row) : KH_BESIDE_NONE,
	    .word = (uint32_t)d->word.i,
	    .row = s->dropped + step->row,
	    .column = step->column};
	r->before = s->put;
	s->put = (uint32_t)d->records.count; /* one more than its place; 0 is none */
	return KH_OK;
}

static void copy_state(const struct kh_flows *d, const struct kh_flow_state *from, struct kh_flow_state *to)
{
	memcpy(to, from, offsetof(struct kh_flow_state, column));
	memcpy(to->column, from->column, (d->columns + 1) * sizeof *to->column);
	memcpy(to->open, from->open, from->opens * sizeof *to->open);
}

int kh_flow_take(struct kh_flows *d, const struct kh_flow_step *at, struct kh_flow_state *to)
{
	struct kh_flow_step step = *at;
	unsigned mask = kh_flow_closes(d, d->now[step.from], &step);

	copy_state(d, d->now[step.from], to);
	to->cost = step.cost;
	if (d->word.page && !d->word.on_line)
		kh_flow_cut_cells(d, to);
	to->topped = to->topped && !d->word.block;
	if (step.kind == KH_STEP_GO || step.kind == KH_STEP_OVER) {
		struct kh_flow_open o = to->open[step.open];
		close_opens(to, mask | 1U << step.open);
		to->open[to->opens++] = o;
	} else if (step.kind != KH_STEP_SAME) {
		close_opens(to, mask);
		if (step.kind != KH_STEP_STRAY)
			begin_cell(d, to, &step);
	}
	if (step.kind != KH_STEP_STRAY)
		write_word(d, to, step.kind != KH_STEP_SAME);
	to->base = find_base(d, to);
	return add_record(d, to, &step);
}

void kh_flow_take_word(const struct kh_flows *d, struct kh_flow_state *s, float cost)
{
	s->cost = cost;
	if (s->opens > 0 && s->open[s->opens - 1].end == d->word.i)
		write_word(d, s, false);
}
