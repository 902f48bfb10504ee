/* The header of a table: which rows it takes, what its columns hold. Titles decide, through patterns/column.pat. */
#include "table_parts.h"

#include <string.h>

#include "flow.h"

enum { HEAD_WITHIN = 6, HEAD_DEEPEST = 4, TITLE_MOST = 120 };

struct reading {
	enum kh_role role;
	unsigned kind;
	unsigned rank; /* of those that want a role, the lowest takes it */
	bool hit;
	struct kh_range title; /* its number and brackets off */
};

static int read_title(struct kh_run *run, const struct kh_text *text, struct kh_range cell, struct reading *out);
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

static int read_leaves(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header);
static int find_first(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header);
static int find_depth(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header);
static void take_roles(const struct kh_grid *grid, struct kh_header *header);

static const char *const role_names[KH_ROLE_COUNT] = {
    NULL, "no", "objective", "task", "activity", "product", "lead", "support", "time", "budget"};

const char *kh_role_name(enum kh_role role)
{
	return role > KH_ROLE_NONE && role < KH_ROLE_COUNT ? role_names[role] : NULL;
}

int kh_header_find(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header)
{
	memset(header, 0, sizeof *header);
	for (size_t i = 0; i < KH_ROLE_COUNT; i++)
		header->column_of[i] = KH_NO_COLUMN;
	header->time_end = header->text_column = header->deepest = KH_NO_COLUMN;
	header->columns = kh_arena_zero(run->mem, grid->columns + 1, sizeof *header->columns);
	if (header->columns == NULL)
		return KH_E_MEMORY;
	if (grid->roles != NULL) {
		take_roles(grid, header);
		return KH_OK;
	}
	int rc = find_first(run, grid, header);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	if ((rc = find_depth(run, grid, header)) != KH_OK)
		return rc;
	return read_leaves(run, grid, header);
}

int kh_header_like(struct kh_run *run, const struct kh_text *text, const struct kh_range *cells, size_t count)
{
	size_t hits = 0, filled = 0, roles = 0;
	bool numbers = false; /* a title over the numbers of rows is nothing but a title */

	for (size_t i = 0; i < count; i++) {
		struct reading r;
		if (cells[i].begin >= cells[i].end)
			continue;
		filled++;
		int rc = read_title(run, text, cells[i], &r);
		if (rc != KH_OK)
			return rc;
		hits += r.hit;
		roles += r.role != KH_ROLE_NONE;
		numbers = numbers || (filled == 1 && r.role == KH_ROLE_NO);
		if (filled == 4 && hits == 0)
			return KH_NONE;
	}
	if (roles == 0) /* ranks, points, years: all of them must be titles */
		return hits >= 3 && hits == filled ? KH_OK : KH_NONE;
	return hits >= 2 && (numbers || 2 * hits >= filled) ? KH_OK : KH_NONE;
}

int kh_header_no(struct kh_run *run, const struct kh_text *text, struct kh_range cell)
{
	struct reading r;
	int rc = read_title(run, text, cell, &r);

	return rc == KH_OK && r.role != KH_ROLE_NO ? KH_NONE : rc;
}

int kh_header_differs(struct kh_run *run, const struct kh_text *text, struct kh_range a, struct kh_range b)
{
	struct reading x, y;
	int rc = read_title(run, text, a, &x);

	if (rc == KH_OK)
		rc = read_title(run, text, b, &y);
	if (rc != KH_OK)
		return rc;
	return x.hit && y.hit && (x.role != y.role || x.kind != y.kind) ? KH_OK : KH_NONE;
}

int kh_header_same(struct kh_run *run, const struct kh_text *text, struct kh_range a, struct kh_range b)
{
	struct reading x, y;
	int rc = read_title(run, text, a, &x);

	if (rc == KH_OK)
		rc = read_title(run, text, b, &y);
	if (rc != KH_OK)
		return rc;
	return x.role != KH_ROLE_NONE && x.role == y.role ? KH_OK : KH_NONE;
}

int kh_header_numbers(struct kh_run *run, const struct kh_text *text, const struct kh_range *cells, size_t count)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "column-count");
	size_t filled = 0, letters = 0;
	int last = 0;

	for (size_t i = 0; i < count; i++) {
		struct kh_hit hit;
		struct kh_range digits;
		if (cells[i].begin >= cells[i].end)
			continue;
		int rc = kh_set_full(set, run->matcher, text, cells[i], &hit);
		if (rc != KH_OK)
			return rc;
		filled++;
		if (!kh_hit_group(&hit, "no", &digits)) {
			letters++;
			continue;
		}
		int n = 0;
		for (uint32_t k = digits.begin; k < digits.end; k++)
			n = 10 * n + (text->skeleton[k] - '0');
		bool first = last == 0 && letters >= 2; /* "A, B, 2, 3": a column of the form was left out */
		if (n != last + 1 && !first)
			return KH_NONE;
		last = n;
	}
	return filled >= 3 && last >= 2 && letters <= 3 ? KH_OK : KH_NONE;
}

bool kh_header_tasks(const struct kh_header *header)
{
	bool text = header->text_column != KH_NO_COLUMN;
	bool agent =
	    header->column_of[KH_ROLE_LEAD] != KH_NO_COLUMN || header->column_of[KH_ROLE_SUPPORT] != KH_NO_COLUMN;
	bool time = header->column_of[KH_ROLE_TIME] != KH_NO_COLUMN;

	if (!text || (header->kinds & (KH_KIND_SCORE | KH_KIND_STEPS)) != 0)
		return false;
	return agent || (time && header->figures == 0 && (header->kinds & KH_KIND_SCHEDULE) == 0);
}

/* ---- titles ---- */

static enum kh_role role_of(const char *name)
{
	for (int i = 1; name != NULL && i < KH_ROLE_COUNT; i++)
		if (strcmp(role_names[i], name) == 0)
			return (enum kh_role)i;
	return KH_ROLE_NONE;
}

static unsigned kind_of(const char *name)
{
	static const struct {
		const char *name;
		unsigned kind;
	} kinds[] = {{"note", KH_KIND_NOTE}, {"unit", KH_KIND_UNIT}, {"score", KH_KIND_SCORE},
	    {"figure", KH_KIND_FIGURE}, {"schedule", KH_KIND_SCHEDULE}, {"steps", KH_KIND_STEPS}};

	for (size_t i = 0; name != NULL && i < sizeof kinds / sizeof *kinds; i++)
		if (strcmp(kinds[i].name, name) == 0)
			return kinds[i].kind;
	return 0;
}

/* "1- Mục tiêu" is "Mục tiêu". */
static int take_number(struct kh_run *run, const struct kh_text *text, struct kh_range *title)
{
	struct kh_hit hit;
	int rc = kh_set_match(kh_patterns_set(run->patterns, "column-number"), run->matcher, text, *title, &hit);

	if (rc == KH_OK && hit.at.end < title->end)
		title->begin = hit.at.end;
	return rc == KH_NONE ? KH_OK : rc;
}

/* Without what stands in brackets at its end, "Thời gian (Năm 2026)", and without a closing colon or full stop. */
static struct kh_range bare(const struct kh_text *text, struct kh_range title)
{
	const char *s = text->skeleton;
	struct kh_range t = kh_text_trim(text, title);

	if (t.end > t.begin && s[t.end - 1] == ')') {
		uint32_t open = t.end - 1;
		while (open > t.begin && s[open] != '(')
			open--;
		if (open > t.begin)
			t.end = open;
	}
	t = kh_text_trim(text, t);
	while (t.end > t.begin + 1 && (s[t.end - 1] == ':' || (s[t.end - 1] == '.' && s[t.end - 2] >= 'a')))
		t.end--;
	return t;
}

static int read_title(struct kh_run *run, const struct kh_text *text, struct kh_range cell, struct reading *out)
{
	struct kh_hit hit;

	*out = (struct reading){.title = kh_text_trim(text, cell)};
	if (cell.end - cell.begin > TITLE_MOST)
		return KH_OK;
	int rc = take_number(run, text, &out->title);
	if (rc != KH_OK)
		return rc;
	rc = kh_set_full(kh_patterns_set(run->patterns, "column"), run->matcher, text, bare(text, out->title), &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	const char *rank = kh_pattern_yield(hit.pattern, "rank");
	out->hit = true;
	out->role = role_of(kh_pattern_yield(hit.pattern, "role"));
	out->kind = kind_of(kh_pattern_yield(hit.pattern, "kind"));
	out->rank = rank != NULL ? (unsigned)(*rank - '0') : 9;
	return KH_OK;
}

/* ---- rows ---- */

static size_t row_cells(struct kh_run *run, const struct kh_grid *grid, size_t row, struct kh_range **cells)
{
	const struct kh_cell *at = grid->cells + row * grid->columns;
	size_t filled = 0;

	*cells = kh_arena_take(run->mem, grid->columns * sizeof **cells);
	for (size_t i = 0; *cells != NULL && i < grid->columns; i++) {
		(*cells)[i] = at[i].covered ? (struct kh_range){0, 0} : at[i].at;
		filled += (*cells)[i].begin < (*cells)[i].end;
	}
	return filled;
}

/* Above the header may stand a row with the table's title, or with its unit of measure. */
static int find_first(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header)
{
	struct kh_range *cells;

	for (size_t r = 0; r < grid->rows && r < HEAD_WITHIN; r++) {
		size_t filled = row_cells(run, grid, r, &cells);
		if (cells == NULL)
			return KH_E_MEMORY;
		int rc = kh_header_like(run, kh_flow_text(run->flow), cells, grid->columns);
		if (rc == KH_OK) {
			header->first = r;
			header->rows = 1;
			return KH_OK;
		}
		if (rc != KH_NONE || filled > 2)
			return rc;
	}
	return KH_NONE;
}

/* Is the row below a header row one of titles too: all that it has are titles, and it has no number of its own? */
static int is_lower_head(struct kh_run *run, const struct kh_grid *grid, size_t row, struct kh_range *cells)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	size_t hits = 0, filled = 0;

	for (size_t i = 0; i < grid->columns; i++) {
		struct reading r;
		if (cells[i].begin >= cells[i].end)
			continue;
		int rc = read_title(run, text, cells[i], &r);
		if (rc != KH_OK)
			return rc;
		filled++;
		hits += r.hit && r.role != KH_ROLE_NO;
	}
	return filled > 0 && filled < grid->columns && 2 * hits > filled ? KH_OK : KH_NONE;
}

/* Fewer titles than columns, from the first on, of which the first is of the numbers of rows; below them, again fewer, but
 * one more at least than those that they stand below: what lost its merges. */
static int is_storey(struct kh_run *run, const struct kh_grid *grid, size_t row, const struct kh_range *cells)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	const struct kh_cell *up = grid->cells + (row - 1) * grid->columns;
	size_t above = 0, below = 0;

	while (above < grid->columns && up[above].at.begin < up[above].at.end)
		above++;
	while (below < grid->columns && cells[below].begin < cells[below].end)
		below++;
	if (grid->merges_known || above == grid->columns || below < 2 || above + below <= grid->columns)
		return KH_NONE;
	for (size_t i = 0; i < grid->columns; i++) {
		enum kh_number_kind kind;
		if ((i >= above && up[i].at.begin < up[i].at.end) || (i >= below && cells[i].begin < cells[i].end))
			return KH_NONE;
		if (cells[i].end - cells[i].begin > TITLE_MOST)
			return KH_NONE;
		int rc = i < below ? kh_number_kind(run, text, cells[i], &kind) : KH_OK;
		if (rc != KH_OK || (i < below && kind != KH_NUMBER_NOT))
			return rc == KH_OK ? KH_NONE : rc;
	}
	return kh_header_no(run, text, up[0].at);
}

static size_t merged_depth(const struct kh_grid *grid, size_t row)
{
	const struct kh_cell *at = grid->cells + row * grid->columns;
	size_t depth = 1;

	for (size_t i = 0; grid->merges_known && i < grid->columns; i++)
		if (!at[i].covered && at[i].rows > depth && at[i].rows <= HEAD_DEEPEST)
			depth = at[i].rows;
	return depth;
}

/* The header ends with the rows that its merged cells reach, a row of lower titles, or a row of numbers. */
static int find_depth(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header)
{
	size_t first = header->first, end = first + merged_depth(grid, first);
	struct kh_range *cells;

	for (size_t r = first + 1; r < grid->rows && r < first + HEAD_DEEPEST; r++) {
		row_cells(run, grid, r, &cells);
		if (cells == NULL)
			return KH_E_MEMORY;
		int rc = kh_header_numbers(run, kh_flow_text(run->flow), cells, grid->columns);
		if (rc == KH_OK) {
			end = r + 1;
			break;
		}
		if (rc == KH_NONE && r == first + 1)
			rc = is_lower_head(run, grid, r, cells);
		if (rc == KH_NONE && r == first + 1)
			rc = is_storey(run, grid, r, cells);
		if (rc == KH_OK && r >= end)
			end = r + 1;
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
	}
	header->rows = (end < grid->rows ? end : grid->rows) - first;
	return KH_OK;
}

size_t kh_header_again(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *header, size_t row)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	size_t same_rows = 0;

	for (size_t r = 0; r < header->rows && row + r < grid->rows; r++) {
		const struct kh_cell *a = grid->cells + (header->first + r) * grid->columns;
		const struct kh_cell *b = grid->cells + (row + r) * grid->columns;
		size_t filled = 0, same = 0;
		for (size_t i = 0; i < grid->columns; i++) {
			bool is_filled = b[i].at.begin < b[i].at.end;
			filled += is_filled;
			same += is_filled && kh_cells_same(text, a[i].at, b[i].at);
		}
		for (size_t i = 0; same > 0 && same < filled && i < grid->columns; i++) /* other words for a column */
			same += !kh_cells_same(text, a[i].at, b[i].at) &&
			        kh_header_same(run, text, a[i].at, b[i].at) == KH_OK;
		/* a scan may misread a title or two on one of the pages */
		if (filled < 2 || same < 2 || 3 * same < 2 * filled)
			break;
		same_rows++;
	}
	return same_rows;
}

/* ---- columns ---- */

/* How much the title `up` looks like one that stands above the titles `low`: it wants the same role as they, or it is
 * known for nothing. */
static int weigh_upper(struct kh_run *run, struct kh_range up, const struct kh_range *low, size_t count, int *score)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct reading a, b;
	int rc = read_title(run, text, up, &a);

	*score = a.hit ? 0 : 1;
	for (size_t k = 0; rc == KH_OK && k < count; k++) {
		rc = read_title(run, text, low[k], &b);
		*score += a.hit && b.hit && a.role == b.role && a.kind == b.kind ? 3 : 0;
	}
	return rc;
}

/* Columns side by side that all hold figures share a title sooner than others; less so where some are blank. */
static int weigh_alike(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, size_t from, size_t to)
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
static int spread(struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, struct kh_range *leaf, bool *done)
{
	size_t row = h->first;
	struct kh_range *up, *low;
	size_t above = row_cells(run, grid, row, &up), below = row_cells(run, grid, row + 1, &low), best = 0;
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

/* Of the columns that want a role, the one whose title says it most outright has it. */
static void settle(struct kh_header *header, struct reading *readings, size_t columns)
{
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
    struct kh_run *run, const struct kh_grid *grid, const struct kh_header *h, struct reading *readings)
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

static int read_leaves(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_range *leaf = kh_arena_zero(run->mem, grid->columns + 1, sizeof *leaf);
	struct reading *readings = kh_arena_zero(run->mem, grid->columns + 1, sizeof *readings);
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
		row_cells(run, grid, header->first + header->rows - 1, &cells);
		if (cells == NULL)
			return KH_E_MEMORY;
		if (header->rows > 1 && kh_header_numbers(run, text, cells, grid->columns) == KH_OK)
			titles.rows--;
		lowest(grid, &titles, leaf);
	}
	for (size_t i = 0; rc == KH_OK && i < grid->columns; i++) {
		rc = read_title(run, text, leaf[i], &readings[i]);
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
	if (rc != KH_OK)
		return rc;
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

/* The first row stands for the header that the text lacks. */
static void take_roles(const struct kh_grid *grid, struct kh_header *header)
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
