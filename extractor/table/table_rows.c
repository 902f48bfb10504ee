/* Lowest rows: merged objectives and tasks filled down, printed numbers taken off, a cell of several activities
 * split. */
#include "table_parts.h"

#include <string.h>

#include "lines/flow.h"

enum { PREFIX_LEAST = 24 }; /* letters that a merged cell printed again in part must share with the whole */

struct filler {
	struct kh_run *run;
	const struct kh_header *header;
	const struct kh_body *body;
	struct kh_list rows; /* of struct kh_row */
	struct kh_range group;
	struct kh_range cell[KH_ROLE_COUNT]; /* of objective and task: what is carried down */
	struct kh_range number[KH_ROLE_COUNT];
	uint64_t key[KH_ROLE_COUNT]; /* of the cell as printed, its number among it */
};

static int make_row(struct filler *f, size_t i);
static int fill(struct filler *f, struct kh_row *row, enum kh_role role, const struct kh_body_cell *cell);
static int split(struct filler *f, const struct kh_row *row, enum kh_role role);

static bool is_empty(struct kh_range at)
{
	return at.begin >= at.end;
}

/* "…", ".......": rows left out, which head nothing. */
static bool has_letters(const struct filler *f, struct kh_range title)
{
	const char *skeleton = kh_flow_text(f->run->flow)->skeleton;

	for (uint32_t i = title.begin; i < title.end; i++)
		if ((skeleton[i] | 0x20) >= 'a' && (skeleton[i] | 0x20) <= 'z')
			return true;
	return false;
}

int kh_rows_make(
    struct kh_run *run, const struct kh_header *header, const struct kh_body *body, struct kh_task_table *table)
{
	struct filler f = {.run = run, .header = header, .body = body};
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i < body->count; i++) {
		if (!body->rows[i].band) {
			rc = make_row(&f, i);
			continue;
		}
		if (!has_letters(&f, body->rows[i].title))
			continue;
		f.group = body->rows[i].title;
		memset(f.cell, 0, sizeof f.cell);
		memset(f.number, 0, sizeof f.number);
		memset(f.key, 0, sizeof f.key);
	}
	table->rows = f.rows.items;
	table->activity_count = f.rows.count;
	return rc;
}

/* ---- one row ---- */

static const struct kh_body_cell *cell_of(const struct filler *f, const struct kh_body_row *row, enum kh_role role)
{
	size_t column = f->header->column_of[role];

	return column != KH_NO_COLUMN ? &row->cells[column] : NULL;
}

/* A cell across several columns says none of what each would say. Those without a role do not count, and what stands
 * across lead and support is the lead. */
static bool is_across(const struct filler *f, const struct kh_body_row *row, size_t column)
{
	bool lead = f->header->columns[column].role == KH_ROLE_LEAD;

	for (size_t c = column + 1; c < f->body->columns && c < column + row->cells[column].cols; c++)
		if (f->header->columns[c].role != KH_ROLE_NONE &&
		    !(lead && f->header->columns[c].role == KH_ROLE_SUPPORT))
			return true;
	return false;
}

/* The cell of support, where it stands across support and the lead beside it and nothing else. */
static const struct kh_body_cell *across_lead(const struct filler *f, const struct kh_body_row *row)
{
	size_t support = f->header->column_of[KH_ROLE_SUPPORT], lead = f->header->column_of[KH_ROLE_LEAD];
	bool beside = support != KH_NO_COLUMN && lead == support + 1 && row->cells[support].cols == 2;

	return beside ? &row->cells[support] : NULL;
}

static int is_blank_mark(struct filler *f, struct kh_range at, bool *blank)
{
	struct kh_hit hit;
	int rc = kh_set_full(
	    kh_patterns_set(f->run->patterns, "blank-cell"), f->run->matcher, kh_flow_text(f->run->flow), at, &hit);

	*blank = rc == KH_OK;
	return rc == KH_NONE ? KH_OK : rc;
}

static int take_plain(struct filler *f, const struct kh_body_row *body, struct kh_row *row, enum kh_role role)
{
	const struct kh_body_cell *cell = cell_of(f, body, role);
	bool blank = false;

	if (cell != NULL && role == KH_ROLE_LEAD && across_lead(f, body) != NULL)
		cell = across_lead(f, body);
	else if (cell != NULL && is_across(f, body, f->header->column_of[role]))
		return KH_OK;
	if (cell == NULL || is_empty(cell->at))
		return KH_OK;
	int rc = is_blank_mark(f, cell->at, &blank);
	if (rc != KH_OK || blank)
		return rc;
	row->cell[role] = cell->at;
	kh_bullet_take(kh_flow_text(f->run->flow), &row->cell[role]);
	return KH_OK;
}

static void take_no(struct filler *f, const struct kh_body_row *body, struct kh_row *row)
{
	const struct kh_body_cell *cell = cell_of(f, body, KH_ROLE_NO);
	const struct kh_text *text = kh_flow_text(f->run->flow);

	if (cell == NULL || is_empty(cell->at))
		return;
	row->no = cell->at;
	if (row->no.end - row->no.begin > 1 && text->skeleton[row->no.end - 1] == '.')
		row->no.end--;
}

/* "Bắt đầu" and "Kết thúc" side by side are one time. */
static int take_time_end(struct filler *f, const struct kh_body_row *body, struct kh_row *row)
{
	if (f->header->time_end == KH_NO_COLUMN || is_empty(body->cells[f->header->time_end].at))
		return KH_OK;
	struct kh_range both[2] = {row->cell[KH_ROLE_TIME], body->cells[f->header->time_end].at};
	if (is_empty(both[0])) {
		row->cell[KH_ROLE_TIME] = both[1];
		return KH_OK;
	}
	return kh_flow_rejoin(f->run->flow, both, 2, &row->cell[KH_ROLE_TIME]);
}

/* Is what the row prints of its own only a merged cell, whose lowest rows come below? */
static bool is_only_merged(const struct filler *f, size_t i)
{
	const struct kh_body_row *row = &f->body->rows[i];
	size_t deepest = f->header->deepest;

	if (deepest == KH_NO_COLUMN || deepest == f->header->text_column || !is_empty(row->cells[deepest].at))
		return false;
	for (size_t c = 0; c < f->body->columns; c++) {
		enum kh_role role = f->header->columns[c].role;
		if (role != KH_ROLE_NO && role != KH_ROLE_OBJECTIVE && role != KH_ROLE_TASK &&
		    !is_empty(row->cells[c].at))
			return false;
	}
	return i + 1 < f->body->count && !row[1].band && !is_empty(row[1].cells[deepest].at);
}

/* A row that adds up those above it. */
static int is_total(const struct filler *f, const struct kh_body_row *row)
{
	struct kh_hit hit;
	size_t c = 0;

	while (c + 1 < f->body->columns && is_empty(row->cells[c].at))
		c++;
	return kh_set_full(kh_patterns_set(f->run->patterns, "row-total"), f->run->matcher,
	    kh_flow_text(f->run->flow), row->cells[c].at, &hit);
}

/* Has the row anything but what is carried down? */
static bool has_own(const struct kh_row *row)
{
	for (int role = KH_ROLE_OBJECTIVE; role < KH_ROLE_COUNT; role++)
		if (!row->filled[role] && !is_empty(row->cell[role]))
			return true;
	return false;
}

static int make_row(struct filler *f, size_t i)
{
	const struct kh_body_row *body = &f->body->rows[i];
	struct kh_row row = {.group = f->group, .at = i, .confidence = body->confidence};
	enum kh_role split_at = KH_ROLE_ACTIVITY;
	int rc = is_total(f, body);

	if (rc != KH_NONE)
		return rc;
	rc = KH_OK;
	take_no(f, body, &row);
	for (int role = KH_ROLE_PRODUCT; rc == KH_OK && role < KH_ROLE_COUNT; role++)
		rc = take_plain(f, body, &row, (enum kh_role)role);
	if (rc == KH_OK)
		rc = take_time_end(f, body, &row);
	if (rc == KH_OK)
		rc = fill(f, &row, KH_ROLE_OBJECTIVE, cell_of(f, body, KH_ROLE_OBJECTIVE));
	if (rc == KH_OK)
		rc = fill(f, &row, KH_ROLE_TASK, cell_of(f, body, KH_ROLE_TASK));
	if (rc == KH_OK && (rc = take_plain(f, body, &row, KH_ROLE_ACTIVITY)) == KH_OK &&
	    !is_empty(row.cell[KH_ROLE_ACTIVITY]))
		rc = kh_label_take(f->run, &row.cell[KH_ROLE_ACTIVITY], &row.number[KH_ROLE_ACTIVITY]);
	if (rc != KH_OK || is_only_merged(f, i) || !has_own(&row))
		return rc;
	if (is_empty(row.cell[KH_ROLE_OBJECTIVE]) && is_empty(row.cell[KH_ROLE_TASK]) &&
	    is_empty(row.cell[KH_ROLE_ACTIVITY]))
		return KH_OK;
	if (f->header->column_of[KH_ROLE_ACTIVITY] == KH_NO_COLUMN)
		split_at = KH_ROLE_TASK;
	return split(f, &row, split_at);
}

/* ---- merged cells ---- */

/* Is this cell the one carried down, printed again (on the next page, or below its rows), wholly or in part? */
static bool is_again(
    const struct filler *f, enum kh_role role, uint64_t key, struct kh_range cell, struct kh_range number)
{
	const struct kh_text *text = kh_flow_text(f->run->flow);
	struct kh_range carried = f->cell[role], carried_number = f->number[role];
	uint32_t i = 0, k = 0, same = 0, n = cell.end - cell.begin, m = carried.end - carried.begin;

	if (is_empty(carried))
		return false;
	if (key == f->key[role])
		return true;
	if (is_empty(number) || kh_cell_key(text, number, 0) != kh_cell_key(text, carried_number, 0))
		return false;
	for (; i < n && k < m; i++, k++) {
		while (i < n && text->skeleton[cell.begin + i] == ' ')
			i++;
		while (k < m && text->skeleton[carried.begin + k] == ' ')
			k++;
		if (i >= n || k >= m || text->skeleton[cell.begin + i] != text->skeleton[carried.begin + k])
			break;
		same++;
	}
	return same >= PREFIX_LEAST && (i >= n || k >= m);
}

static void carry(struct filler *f, struct kh_row *row, enum kh_role role)
{
	row->cell[role] = f->cell[role];
	row->number[role] = f->number[role];
	row->filled[role] = !is_empty(f->cell[role]);
}

static int fill(struct filler *f, struct kh_row *row, enum kh_role role, const struct kh_body_cell *cell)
{
	struct kh_range at, number;

	if (cell == NULL)
		return KH_OK;
	if (is_empty(cell->at)) {
		carry(f, row, role);
		return KH_OK;
	}
	at = cell->at;
	int rc = kh_label_take(f->run, &at, &number);
	if (rc != KH_OK)
		return rc;
	if (is_again(f, role, cell->key, at, number)) {
		carry(f, row, role);
		return KH_OK;
	}
	row->cell[role] = f->cell[role] = at;
	row->number[role] = f->number[role] = number;
	f->key[role] = cell->key;
	if (role == KH_ROLE_OBJECTIVE) {
		/* the task above belonged to the objective above */
		f->cell[KH_ROLE_TASK] = f->number[KH_ROLE_TASK] = (struct kh_range){0, 0};
		f->key[KH_ROLE_TASK] = 0;
	}
	return KH_OK;
}

/* ---- several activities in one cell ---- */

/* "3.1" and "3.2", "1" and "2": the next of its kind. */
static bool is_next(const struct kh_text *text, struct kh_range a, struct kh_range b)
{
	uint32_t i = a.end, k = b.end;

	while (i > a.begin && text->skeleton[i - 1] != '.')
		i--;
	while (k > b.begin && text->skeleton[k - 1] != '.')
		k--;
	if (i - a.begin != k - b.begin ||
	    memcmp(text->skeleton + a.begin, text->skeleton + b.begin, i - a.begin) != 0)
		return false;
	int x = 0, y = 0;
	for (; i < a.end; i++)
		x = 10 * x + (text->skeleton[i] - '0');
	for (; k < b.end; k++)
		y = 10 * y + (text->skeleton[k] - '0');
	return y == x + 1;
}

static int add(struct filler *f, const struct kh_row *row)
{
	struct kh_row *copy = kh_list_add(f->run->mem, &f->rows, sizeof *copy);

	if (copy == NULL)
		return KH_E_MEMORY;
	*copy = *row;
	return KH_OK;
}

static bool has_levels(const struct kh_text *text, struct kh_range number)
{
	return memchr(text->skeleton + number.begin, '.', number.end - number.begin) != NULL;
}

static int split(struct filler *f, const struct kh_row *row, enum kh_role role)
{
	const struct kh_text *text = kh_flow_text(f->run->flow);
	struct kh_row part = *row;
	struct kh_range rest = row->cell[role], next;
	struct kh_hit *hits;
	size_t count;

	/* "1." and "2." may as well count the steps of one activity; "3.1" and "3.2" are numbers of the table's own
	 */
	if (is_empty(row->number[role]) || row->filled[role] || !has_levels(text, row->number[role]))
		return add(f, row);
	int rc = kh_set_scan(
	    kh_patterns_set(f->run->patterns, "cell-label"), f->run->matcher, f->run->mem, text, rest, &hits, &count);
	for (size_t i = 0; rc == KH_OK && i < count; i++) {
		if (!kh_hit_group(&hits[i], "no", &next) || !is_next(text, part.number[role], next) ||
		    text->skeleton[hits[i].at.begin - 1] != ' ' || hits[i].at.end >= rest.end)
			continue;
		part.cell[role] = kh_text_trim(text, (struct kh_range){rest.begin, hits[i].at.begin});
		rc = add(f, &part);
		rest = kh_text_trim(text, (struct kh_range){hits[i].at.end, rest.end});
		kh_bullet_take(text, &rest);
		part.number[role] = next;
	}
	part.cell[role] = rest;
	return rc == KH_OK ? add(f, &part) : rc;
}
