/* What the columns of a table hold: the lowest title over each says it, or the cells below where there is none. */
#include "table_parts.h"

#include <string.h>

#include "finding.h"
#include "lines/flow.h"
#include "near_title.h"

enum {
	RANK_GUESSED = 3, /* behind titles that patterns know */
	BODIES_LEAST = 2, /* agencies in a column whose title is not known, … */
	MISREAD_MOST = 4  /* … as so many letters in it were misread */
};

static const double UNKNOWN_TITLE = 0.85, LOST_COLUMN = 0.85;

static int spread(
    struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, struct kh_range *leaf, bool *done);
static void lowest(const struct kh_grid *grid, const struct kh_header *header, struct kh_range *leaf);
static bool names_nobody(const struct kh_text *text, const struct kh_grid *grid, const struct kh_header *h, size_t k);
static bool holds_figures(
    const struct kh_text *text, const struct kh_grid *grid, const struct kh_header *h, size_t k, bool *blank);
static bool is_text(enum kh_role role);
static int guess(struct kh_run *run, struct kh_column_title *title);
static void drop_done(struct kh_column_title *readings, size_t columns);
static void settle(struct kh_header *header, struct kh_column_title *readings, size_t columns);
static int take_untitled(
    struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, struct kh_column_title *readings);
static void take_bodies(
    struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, struct kh_column_title *readings);

int kh_header_leaves(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_range *leaf = kh_arena_zero(run->mem, grid->columns + 1, sizeof *leaf);
	struct kh_column_title *readings = kh_arena_zero(run->mem, grid->columns + 1, sizeof *readings);
	bool done = false;
	int rc = KH_OK;

	if (leaf == NULL || readings == NULL)
		return KH_E_MEMORY;
	if (header->rows >= 2 && !grid->merges_known)
		rc = spread(run, grid, header, leaf, &done);
	if (!done) {
		/* a row of numbers is no title */
		struct kh_header titles = *header;
		struct kh_range *cells;
		kh_grid_row(run, grid, header->first + header->rows - 1, &cells);
		if (cells == NULL)
			return KH_E_MEMORY;
		if (header->rows > 1 && kh_header_numbers(run, text, cells, grid->columns) == KH_OK)
			titles.rows--;
		lowest(grid, &titles, leaf);
	}
	for (size_t i = 0; rc == KH_OK && i < grid->columns; i++) {
		rc = kh_column_title_read(run, text, leaf[i], &readings[i]);
		if (rc == KH_OK && !readings[i].hit)
			rc = guess(run, &readings[i]);
		if ((readings[i].role == KH_ROLE_LEAD || readings[i].role == KH_ROLE_SUPPORT) &&
		    names_nobody(text, grid, header, i)) {
			readings[i].role = KH_ROLE_NONE;
			readings[i].kind = KH_KIND_FIGURE;
		}
		header->kinds |= readings[i].kind;
		header->figures += readings[i].kind == KH_KIND_FIGURE;
	}
	if (rc == KH_OK)
		rc = take_untitled(run, grid, header, readings);
	if (rc == KH_OK)
		take_bodies(run, grid, header, readings);
	if (rc != KH_OK)
		return rc;
	drop_done(readings, grid->columns);
	settle(header, readings, grid->columns);
	for (size_t i = 0; i < grid->columns; i++) {
		header->columns[i] = (struct kh_table_column){readings[i].title, readings[i].role, readings[i].kind};
		if (is_text(readings[i].role)) {
			if (header->text_column == KH_NO_COLUMN)
				header->text_column = i;
			header->deepest = i;
		}
	}
	return KH_OK;
}

/* "Thời gỉan thực hiệm": a title that no pattern knows may be a known one misread. */
static int guess(struct kh_run *run, struct kh_column_title *title)
{
	enum kh_role role = kh_near_title(run, title->title, 0);

	if (role == KH_ROLE_NONE)
		return KH_OK;
	const char *words = kh_text_copy(run->mem, kh_flow_text(run->flow), title->title);
	title->hit = true;
	title->role = role;
	title->rank = RANK_GUESSED;
	return words == NULL ? KH_E_MEMORY : kh_report(run, KH_W_OCR_SLIP, title->title, words);
}

double kh_header_sure_most(const struct kh_header *h, size_t columns)
{
	if (h->column_of[KH_ROLE_SUPPORT] < columns && h->column_of[KH_ROLE_LEAD] >= columns)
		return LOST_COLUMN;
	for (size_t c = 0; h->rows > 0 && c < columns; c++) {
		const struct kh_table_column *column = &h->columns[c];
		if (column->role == KH_ROLE_NONE && column->kind == 0 && column->title.begin < column->title.end)
			return UNKNOWN_TITLE;
	}
	return 1;
}

/* The first row stands for the header that the text lacks. */
void kh_header_take_roles(const struct kh_grid *grid, struct kh_header *header)
{
	header->rows = 1;
	for (size_t i = 0; i < grid->columns; i++) {
		enum kh_role role = grid->roles[i];
		header->columns[i].role = role;
		if (role != KH_ROLE_NONE)
			header->column_of[role] = i;
		if (!is_text(role))
			continue;
		if (header->text_column == KH_NO_COLUMN)
			header->text_column = i;
		header->deepest = i;
	}
}

/* How much the title `up` looks like one that stands above the titles `low`: it wants the same role as they, or it is
 * known for nothing. */
static int weigh_upper(struct kh_run *run, struct kh_range up, const struct kh_range *low, size_t count, int *score)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_column_title a, b;
	int rc = kh_column_title_read(run, text, up, &a);

	*score = a.hit ? 0 : 1;
	for (size_t k = 0; rc == KH_OK && k < count; k++) {
		rc = kh_column_title_read(run, text, low[k], &b);
		*score += a.hit && b.hit && a.role == b.role && a.kind == b.kind ? 3 : 0;
	}
	return rc;
}

/* Columns side by side that all hold figures share a title sooner than others; less so where some are blank. */
static int weigh_alike(
    struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, size_t from, size_t to)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	size_t blanks = 0;
	bool blank;

	for (size_t k = from; k < to; k++) {
		if (!holds_figures(text, grid, h, k, &blank) && !blank)
			return 0;
		blanks += blank;
	}
	return blanks == 0 ? 2 : blanks < to - from;
}

/* The header of web text has lost its merges: a row of titles, then those that stand below some of them, side by
 * side. */
static int spread(
    struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, struct kh_range *leaf, bool *done)
{
	size_t row = h->first;
	struct kh_range *up, *low;
	size_t above = kh_grid_row(run, grid, row, &up), below = kh_grid_row(run, grid, row + 1, &low), best = 0;
	int most = -1, score, sum;

	if (up == NULL || low == NULL)
		return KH_E_MEMORY;
	size_t uppers = above + below - grid->columns;
	*done = below > 0 && above + below > grid->columns && uppers < above && below >= uppers &&
	        low[0].begin < low[0].end;
	for (size_t i = 0; *done && i + uppers <= above; i++) {
		sum = 0;
		for (size_t k = i; k < i + uppers; k++) {
			int rc = weigh_upper(run, up[k], low, below, &score);
			if (rc != KH_OK)
				return rc;
			sum += score;
		}
		sum += weigh_alike(run, grid, h, i, i + below);
		if (sum > most) {
			most = sum;
			best = i;
		}
	}
	for (size_t i = 0; *done && i < grid->columns; i++)
		leaf[i] = i < best ? up[i] : i < best + below ? low[i - best] : up[i - below + uppers];
	return KH_OK;
}

/* The lowest title over each column. A title above may cover it, known as such or by the blank beside it. */
static void lowest(const struct kh_grid *grid, const struct kh_header *header, struct kh_range *leaf)
{
	for (size_t i = 0; i < grid->columns; i++) {
		const struct kh_cell *found = NULL;
		for (size_t r = header->rows; r-- > 0 && found == NULL;) {
			const struct kh_cell *at = grid->cells + (header->first + r) * grid->columns;
			size_t k = i;
			while (k > 0 && at[k].covered && at[k].at.begin >= at[k].at.end)
				k--;
			if (at[k].at.begin < at[k].at.end && (k == i || k + at[k].cols > i))
				found = &at[k];
		}
		leaf[i] = found != NULL ? found->at : (struct kh_range){0, 0};
	}
}

static bool is_text(enum kh_role role)
{
	return role == KH_ROLE_OBJECTIVE || role == KH_ROLE_TASK || role == KH_ROLE_ACTIVITY;
}

/* "Thời hạn", "Kết quả thực hiện", "Tiến độ": beside a column that says how far a task has come, as a second one of times behind
 * it does, the other says what was done. */
static void drop_done(struct kh_column_title *readings, size_t columns)
{
	size_t done = KH_NO_COLUMN, times = 0;
	bool progress = false;

	for (size_t i = 0; i < columns; i++) {
		if (readings[i].done)
			done = i;
		times += readings[i].role == KH_ROLE_TIME;
		progress = progress || readings[i].progress ||
		           (readings[i].role == KH_ROLE_TIME && times > 1 && done != KH_NO_COLUMN);
	}
	if (done != KH_NO_COLUMN && progress) {
		readings[done].role = KH_ROLE_NONE;
		readings[done].kind = KH_KIND_NOTE;
	}
}

/* "Dự toán" is what a task costs where the table says whose the tasks are; elsewhere it is a figure of a budget. */
static void settle_money(struct kh_column_title *readings, size_t columns)
{
	for (size_t i = 0; i < columns; i++)
		if (readings[i].role == KH_ROLE_LEAD || readings[i].role == KH_ROLE_SUPPORT)
			return;
	for (size_t i = 0; i < columns; i++)
		if (readings[i].role == KH_ROLE_BUDGET && readings[i].kind == KH_KIND_FIGURE)
			readings[i].role = KH_ROLE_NONE;
}

/* Of the columns that want a role, the one whose title says it most outright has it. */
static void settle(struct kh_header *header, struct kh_column_title *readings, size_t columns)
{
	settle_money(readings, columns);
	for (int role = 1; role < KH_ROLE_COUNT; role++) {
		size_t best = KH_NO_COLUMN;
		for (size_t i = 0; i < columns; i++)
			if ((int)readings[i].role == role &&
			    (best == KH_NO_COLUMN || readings[i].rank < readings[best].rank))
				best = i;
		header->column_of[role] = best;
	}
	size_t *of = header->column_of;
	for (size_t i = 0; i < columns; i++) {
		enum kh_role role = readings[i].role;
		if (role == KH_ROLE_NONE || of[role] == i)
			continue;
		if (role == KH_ROLE_TIME && i == of[role] + 1)
			header->time_end = i;
		readings[i].role = KH_ROLE_NONE;
		if (role == KH_ROLE_TASK && of[KH_ROLE_ACTIVITY] == KH_NO_COLUMN) {
			size_t first = of[KH_ROLE_TASK] < i ? of[KH_ROLE_TASK] : i;
			size_t second = of[KH_ROLE_TASK] < i ? i : of[KH_ROLE_TASK];
			of[KH_ROLE_TASK] = first;
			of[KH_ROLE_ACTIVITY] = second;
			readings[first].role = KH_ROLE_TASK;
			readings[second].role = KH_ROLE_ACTIVITY;
		}
	}
	/* one text column is the task, whatever its title calls it */
	if (of[KH_ROLE_ACTIVITY] != KH_NO_COLUMN && of[KH_ROLE_TASK] == KH_NO_COLUMN &&
	    of[KH_ROLE_OBJECTIVE] == KH_NO_COLUMN) {
		readings[of[KH_ROLE_ACTIVITY]].role = KH_ROLE_TASK;
		of[KH_ROLE_TASK] = of[KH_ROLE_ACTIVITY];
		of[KH_ROLE_ACTIVITY] = KH_NO_COLUMN;
	}
}

/* A first column without a title has the numbers of rows where nearly all of its cells are such. */
static int take_untitled(
    struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, struct kh_column_title *readings)
{
	size_t filled = 0, numbers = 0;

	for (size_t i = 0; i < grid->columns; i++)
		if (readings[i].role == KH_ROLE_NO)
			return KH_OK;
	if (grid->columns < 3 || readings[0].title.begin < readings[0].title.end)
		return KH_OK;
	for (size_t r = h->first + h->rows; r < grid->rows; r++) {
		struct kh_range at = grid->cells[r * grid->columns].at;
		enum kh_number_kind kind = KH_NUMBER_NOT;
		int rc = at.begin < at.end ? kh_number_kind(run, kh_flow_text(run->flow), at, &kind) : KH_OK;
		if (rc != KH_OK)
			return rc;
		filled += at.begin < at.end;
		numbers += kind != KH_NUMBER_NOT;
	}
	if (filled >= 2 && 5 * numbers >= 4 * filled)
		readings[0].role = KH_ROLE_NO;
	return KH_OK;
}

/* Are most cells below the title of a column agencies? */
static bool holds_agencies(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, size_t k)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "agency");
	size_t filled = 0, agencies = 0;
	struct kh_hit hit;

	for (size_t r = h->first + h->rows; r < grid->rows; r++) {
		struct kh_range at = grid->cells[r * grid->columns + k].at;
		if (at.begin == at.end)
			continue;
		filled++;
		agencies += kh_set_match(set, run->matcher, kh_flow_text(run->flow), at, &hit) == KH_OK;
	}
	return agencies >= BODIES_LEAST && 3 * agencies >= 2 * filled;
}

/* "Cơ quan hối h": where a column says who leads and none who supports, a title that is farther from its like is taken for one of
 * support where agencies stand below it. */
static void take_bodies(
    struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, struct kh_column_title *readings)
{
	bool leads = false;

	for (size_t i = 0; i < grid->columns; i++) {
		leads = leads || readings[i].role == KH_ROLE_LEAD;
		if (readings[i].role == KH_ROLE_SUPPORT)
			return;
	}
	for (size_t i = 0; leads && i < grid->columns; i++) {
		struct kh_column_title *title = &readings[i];
		if (title->hit || title->role != KH_ROLE_NONE || title->title.begin == title->title.end ||
		    kh_near_title(run, title->title, MISREAD_MOST) != KH_ROLE_SUPPORT ||
		    !holds_agencies(run, grid, h, i))
			continue;
		title->role = KH_ROLE_SUPPORT;
		title->rank = RANK_GUESSED;
		return;
	}
}

/* ---- columns of figures ---- */

/* Are most cells below the title of a column figures? *blank: it has none at all. */
static bool holds_figures(
    const struct kh_text *text, const struct kh_grid *grid, const struct kh_header *h, size_t k, bool *blank)
{
	size_t filled = 0, figures = 0;

	for (size_t r = h->first + h->rows; r < grid->rows; r++) {
		struct kh_range at = grid->cells[r * grid->columns + k].at;
		uint32_t i = at.begin;
		while (i < at.end && strchr("0123456789., ()%+-", text->skeleton[i]) != NULL)
			i++;
		filled += at.begin < at.end;
		figures += at.begin < at.end && i == at.end;
	}
	*blank = filled == 0;
	return figures > 0 && 2 * figures > filled;
}

/* No body is a figure, whatever is left of the title; nor is one beside figures where nobody is named. */
static bool names_nobody(const struct kh_text *text, const struct kh_grid *grid, const struct kh_header *h, size_t k)
{
	size_t others = 0;
	bool blank, other;

	if (holds_figures(text, grid, h, k, &blank))
		return true;
	for (size_t i = k + 1; blank && i < grid->columns; i++)
		others += holds_figures(text, grid, h, i, &other);
	return others >= 2;
}
