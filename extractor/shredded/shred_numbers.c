/* Numbers of rows that page breaks left behind: one that stands alone just before a row, or behind the number of a page that was taken
 * for its number, and is the one that the count of rows asks for, is that row's. */
#include "shred.h"

#include "lines/flow.h"

/* What the rows so far say of the next. */
struct count {
	unsigned last;  /* the number printed last, 0 for none */
	unsigned since; /* rows since that, or since the begin of the table */
};

static bool stands_alone(const struct kh_shred_piece *p, const struct kh_atom *a)
{
	const uint32_t alone = KH_EV_NUMBER | KH_EV_ALONE;

	return p->kind == KH_PIECE_STRAY && p->end == p->begin + 1 && (a->evidence & (alone | KH_EV_ASKED)) == alone;
}

/* The piece before a row becomes its first. */
static void begin_row(struct kh_shred_piece *number, struct kh_shred_piece *row, size_t column)
{
	number->kind = KH_PIECE_CELL;
	number->column = column;
	number->row = true;
	number->margin = row->margin;
	row->row = false;
}

static unsigned asked(const struct count *count)
{
	return count->last + count->since + 1;
}

/* A row that begins with another number than the count asks for gives its place to the one behind it, which it asks for. */
static void swap_numbers(struct kh_shred_piece *row, struct kh_shred_piece *number)
{
	begin_row(number, row, row->column);
	row->kind = KH_PIECE_STRAY;
}

void kh_shred_number(struct kh_run *run, const struct kh_weights *w, struct kh_shred_path *path)
{
	const struct kh_text *flow = kh_flow_text(run->flow);
	const struct kh_region *region = w->region;
	struct count count = {0, 0}, before = count;
	size_t column = 0;

	while (column < region->column_count && region->columns[column].role != KH_ROLE_NO)
		column++;
	for (size_t x = 0; !region->nested && column < region->column_count && x < path->count; x++) {
		struct kh_shred_piece *p = &path->at[x], *next = x + 1 < path->count ? p + 1 : NULL;
		const struct kh_atom *a = &w->atoms->at[p->begin];
		if (next != NULL && next->row && next->column > column && stands_alone(p, a) &&
		    kh_text_digits(flow, a->at) == asked(&count))
			begin_row(p, next, column);
		else if (x > 0 && p[-1].row && p[-1].column == column && stands_alone(p, a) &&
		         count.last != asked(&before) && kh_text_digits(flow, a->at) == asked(&before)) {
			swap_numbers(p - 1, p);
			count = before;
		}
		if (p->row && p->column == column) {
			before = count;
			count = (struct count){kh_text_digits(flow, a->at), 0};
		} else {
			count.since += p->row;
		}
	}
}
