/* The header of a table: which rows it takes. Titles decide, through patterns/column.pat. */
#include "table_parts.h"

#include <string.h>

#include "cut_words.h"
#include "lines/flow.h"

enum { HEAD_WITHIN = 6, HEAD_DEEPEST = 4, TITLE_MOST = 120 };

static int find_first(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header);
static int find_depth(struct kh_run *run, const struct kh_grid *grid, struct kh_header *header);

static const char *const role_names[KH_ROLE_COUNT] = {
    NULL, "no", "objective", "task", "activity", "product", "lead", "support", "time", "budget"};

const char *kh_role_name(enum kh_role role)
{
	return role > KH_ROLE_NONE && role < KH_ROLE_COUNT ? role_names[role] : NULL;
}

enum kh_role kh_role_named(const char *name)
{
	for (int r = KH_ROLE_NONE + 1; name != NULL && r < KH_ROLE_COUNT; r++)
		if (strcmp(role_names[r], name) == 0)
			return (enum kh_role)r;
	return KH_ROLE_NONE;
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
		kh_header_take_roles(grid, header);
		return KH_OK;
	}
	int rc = find_first(run, grid, header);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	if ((rc = find_depth(run, grid, header)) != KH_OK)
		return rc;
	return kh_header_leaves(run, grid, header);
}

/* A title that no pattern knows: a capital first, and no sentence. */
static bool is_title_like(const struct kh_text *text, struct kh_range cell)
{
	struct kh_range at = kh_text_trim(text, cell);

	return at.end - at.begin <= TITLE_MOST && kh_text_is_upper(text, at.begin) && at.end - at.begin > 1 &&
	       strchr(".;,", text->skeleton[at.end - 1]) == NULL;
}

/* "38.", "2.1": what begins a row of a table and no titles, which may be years. */
static bool is_row_number(const struct kh_text *text, struct kh_range at)
{
	const char *s = text->skeleton;
	uint32_t i = at.begin, figures = 0;

	for (; i < at.end && figures < 4 && ((s[i] >= '0' && s[i] <= '9') || (i > at.begin && s[i] == '.')); i++)
		figures = s[i] == '.' ? 0 : figures + 1;
	return i == at.end && figures < 4;
}

int kh_header_like(struct kh_run *run, const struct kh_text *text, const struct kh_range *cells, size_t count)
{
	size_t hits = 0, filled = 0, roles = 0, titles = 0;
	bool numbers = false; /* a title over the numbers of rows is nothing but a title */

	for (size_t i = 0; i < count; i++) {
		struct kh_column_title r;
		if (cells[i].begin >= cells[i].end)
			continue;
		if (filled++ == 0 && is_row_number(text, cells[i]))
			return KH_NONE;
		int rc = kh_column_title_read(run, text, cells[i], &r);
		if (rc != KH_OK)
			return rc;
		if (i > 0 && kh_cells_same(text, cells[i - 1], cells[i]))
			continue; /* "Các sở liên quan" twice: whoever leads and supports */
		hits += r.hit;
		roles += r.role != KH_ROLE_NONE;
		numbers = numbers || (filled == 1 && r.role == KH_ROLE_NO);
		titles += r.hit || is_title_like(text, cells[i]);
		if (filled == 4 && hits == 0)
			return KH_NONE;
	}
	if (numbers && filled >= 3 && titles == filled && filled == count)
		return KH_OK; /* whatever they say */
	if (roles == 0)       /* ranks, points, years: all of them must be titles */
		return hits >= 3 && hits == filled ? KH_OK : KH_NONE;
	return hits >= 2 && (numbers || 2 * hits >= filled) ? KH_OK : KH_NONE;
}

int kh_header_no(struct kh_run *run, const struct kh_text *text, struct kh_range cell)
{
	struct kh_column_title r;
	int rc = kh_column_title_read(run, text, cell, &r);

	return rc == KH_OK && r.role != KH_ROLE_NO ? KH_NONE : rc;
}

/* Two cells as titles. */
static int read_two(struct kh_run *run, const struct kh_text *text, struct kh_range a, struct kh_range b,
    struct kh_column_title *x, struct kh_column_title *y)
{
	int rc = kh_column_title_read(run, text, a, x);

	return rc == KH_OK ? kh_column_title_read(run, text, b, y) : rc;
}

int kh_header_differs(struct kh_run *run, const struct kh_text *text, struct kh_range a, struct kh_range b)
{
	struct kh_column_title x, y;
	int rc = read_two(run, text, a, b, &x, &y);

	return rc == KH_OK && !(x.hit && y.hit && (x.role != y.role || x.kind != y.kind)) ? KH_NONE : rc;
}

int kh_header_same(struct kh_run *run, const struct kh_text *text, struct kh_range a, struct kh_range b)
{
	struct kh_column_title x, y;
	int rc = read_two(run, text, a, b, &x, &y);

	return rc == KH_OK && (x.role == KH_ROLE_NONE || x.role != y.role) ? KH_NONE : rc;
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

/* Without the mark of a footnote: "Chủ trì[1]" is "Chủ trì". */
static struct kh_range unmarked(const struct kh_text *text, struct kh_range t)
{
	const char *s = text->skeleton;
	uint32_t open = t.end > t.begin && s[t.end - 1] == ']' ? t.end - 1 : t.begin;

	while (open > t.begin && s[open - 1] >= '0' && s[open - 1] <= '9')
		open--;
	if (open > t.begin + 1 && open + 1 < t.end && s[open - 1] == '[')
		t.end = open - 1;
	return kh_text_trim(text, t);
}

/* Without what stands in brackets at its end, "Thời gian (Năm 2026)", and without a closing colon or full stop. */
static struct kh_range bare(const struct kh_text *text, struct kh_range title)
{
	const char *s = text->skeleton;
	struct kh_range t = unmarked(text, kh_text_trim(text, title));

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

int kh_column_title_read(
    struct kh_run *run, const struct kh_text *text, struct kh_range cell, struct kh_column_title *out)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "column");
	struct kh_hit hit;

	*out = (struct kh_column_title){.title = kh_text_trim(text, cell)};
	if (cell.end - cell.begin > TITLE_MOST)
		return KH_OK;
	int rc = take_number(run, text, &out->title);
	if (rc != KH_OK)
		return rc;
	struct kh_range words = bare(text, out->title);
	rc = out->title.end > words.end + 1 ? kh_set_full(set, run->matcher, text, out->title, &hit) : KH_NONE;
	if (rc == KH_NONE)
		rc = kh_cut_words_full(set, run, text, words, &hit);
	if (rc != KH_OK)
		return rc == KH_NONE ? KH_OK : rc;
	const char *rank = kh_pattern_yield(hit.pattern, "rank"), *holds = kh_pattern_yield(hit.pattern, "holds");
	out->hit = true;
	out->done = holds != NULL && strcmp(holds, "done") == 0;
	out->progress = holds != NULL && strcmp(holds, "progress") == 0;
	out->role = kh_role_named(kh_pattern_yield(hit.pattern, "role"));
	out->kind = kind_of(kh_pattern_yield(hit.pattern, "kind"));
	out->rank = rank != NULL ? (unsigned)(*rank - '0') : 9;
	return KH_OK;
}

/* ---- rows ---- */

size_t kh_grid_row(struct kh_run *run, const struct kh_grid *grid, size_t row, struct kh_range **cells)
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
		size_t filled = kh_grid_row(run, grid, r, &cells);
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
		struct kh_column_title r;
		if (cells[i].begin >= cells[i].end)
			continue;
		int rc = kh_column_title_read(run, text, cells[i], &r);
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
		kh_grid_row(run, grid, r, &cells);
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
