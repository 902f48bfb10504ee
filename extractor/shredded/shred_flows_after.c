/* In which column, and in which row, a cell begins after one of each column: tables are printed column by column or row
 * by row, and mostly the same way from page to page. Columns of one kind of cells, such as those of who leads and who
 * supports, often differ in nothing else. */
#include "shred_flows.h"

#include <math.h>

static const float UNSEEN = 3; /* counted of the mean of all columns before anything was seen */

enum { FROM = KH_SHRED_COLUMNS_MOST + 1 };

struct seen {
	float of[FROM][KH_SHRED_COLUMNS_MOST][KH_FLOW_MOVES], from[FROM], to[KH_SHRED_COLUMNS_MOST][KH_FLOW_MOVES],
	    all;
};

static enum kh_flow_move move_of(const struct kh_put *put, uint32_t row_now)
{
	if (put->kind == KH_PUT_CELL && put->row == row_now)
		return KH_MOVE_SAME;
	return put->row <= row_now ? KH_MOVE_BACK : put->kind == KH_PUT_ROW ? KH_MOVE_NEW : KH_MOVE_LATER;
}

static void count_moves(const struct kh_puts *puts, struct seen *s)
{
	const struct kh_put *before = NULL;
	uint32_t row = 0;

	for (size_t x = 0; x < puts->count; x++) {
		const struct kh_put *put = &puts->at[x];
		if (put->kind > KH_PUT_BAND)
			continue;
		if (before != NULL && put->kind != KH_PUT_BAND) {
			enum kh_flow_move move = move_of(put, row);
			s->of[before->column][put->column][move]++;
			s->from[before->column]++;
			s->to[put->column][move]++;
			s->all++;
		}
		before = put;
		row = put->row;
	}
}

int kh_flows_learn_moves(
    struct kh_run *run, size_t columns, const struct kh_puts *puts, struct kh_flow_lessons *lessons)
{
	struct seen *s = kh_arena_zero(run->mem, 1, sizeof *s);

	if (s == NULL)
		return KH_E_MEMORY;
	count_moves(puts, s);
	for (size_t from = 0; from <= columns; from++)
		for (size_t to = 0; to < columns; to++)
			for (size_t m = 0; m < KH_FLOW_MOVES; m++) {
				float share = (s->to[to][m] + 1) / (s->all + (float)(columns * KH_FLOW_MOVES));
				lessons->after[from][to][m] =
				    -logf((s->of[from][to][m] / share + UNSEEN) / (s->from[from] + UNSEEN));
			}
	return KH_OK;
}

static float weigh(const struct kh_flows *d, float taught)
{
	float most = d->cost[KH_C_FLOW_AFTER_MOST], cost = d->cost[KH_C_FLOW_AFTER] * taught;

	return cost > most ? most : cost < -most ? -most : cost;
}

float kh_flow_after_cost(
    const struct kh_flows *d, const struct kh_flow_state *s, size_t column, enum kh_flow_move move)
{
	const struct kh_flow_lessons *lessons = d->w->lessons;

	if (lessons == NULL || s->row_now == KH_FLOW_NO_ROW)
		return 0;
	return weigh(d, lessons->after[s->column_now][column][move]);
}

float kh_flow_after_least(const struct kh_flows *d, size_t column, bool fresh)
{
	const struct kh_flow_lessons *lessons = d->w->lessons;
	float least = 0;

	for (size_t from = 0; lessons != NULL && from <= d->columns; from++)
		for (size_t m = 0; m < KH_FLOW_MOVES; m++)
			if (m == KH_MOVE_BACK || fresh == (m == KH_MOVE_NEW))
				least = kh_flow_less(least, weigh(d, lessons->after[from][column][m]));
	return least;
}
