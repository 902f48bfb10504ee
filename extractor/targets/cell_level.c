#include "cell_level.h"

#include <stdlib.h>
#include <string.h>

#include "figure.h"
#include "lines/flow.h"

/* What a column gives: levels, by a year or a span of years or by no time of its own. */
struct column {
	bool levels;
	const char *deadline; /* EDTF or NULL */
	int year;             /* the first, 0 for none */
};

static bool has(struct kh_range cell)
{
	return cell.begin < cell.end;
}

static int year_at(const struct kh_text *text, struct kh_range year)
{
	return atoi(text->skeleton + year.begin);
}

static int read_column(struct kh_run *run, const struct kh_table_column *from, struct column *to)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_range year, last;
	struct kh_hit hit;

	*to = (struct column){.levels = from->role == KH_ROLE_PRODUCT};
	if (from->role != KH_ROLE_NONE || kh_set_full(kh_patterns_set(run->patterns, "level-title"), run->matcher,
	                                      text, from->title, &hit) != KH_OK)
		return KH_OK;
	to->levels = true;
	if (!kh_hit_group(&hit, "y", &year))
		return KH_OK;
	to->year = year_at(text, year);
	to->levels = to->year >= run->first_year;
	to->deadline = kh_hit_group(&hit, "y2", &last)
	                   ? kh_arena_print(run->mem, "%d/%d", to->year, year_at(text, last))
	                   : kh_arena_print(run->mem, "%d", to->year);
	return to->deadline == NULL ? KH_E_MEMORY : KH_OK;
}

bool kh_cell_levels_any(struct kh_run *run, const struct kh_task_table *table)
{
	bool objectives = false, units = false, years = false;
	struct column column;

	for (size_t i = 0; i < table->column_count; i++) {
		const struct kh_table_column *c = &table->columns[i];
		if (c->kind == KH_KIND_SCORE)
			return false;
		objectives = objectives || c->role == KH_ROLE_OBJECTIVE;
		units = units || c->kind == KH_KIND_UNIT;
		years = years || (read_column(run, c, &column) == KH_OK && column.levels && column.year > 0);
	}
	return !table->tasks && run->first_year > 0 && objectives && units && years;
}

/* The unit of a row: its cell of units, "%" in one word or two. */
static struct kh_range unit_of(const struct kh_task_table *table, size_t row)
{
	for (size_t i = 0; i < table->column_count; i++)
		if (table->columns[i].kind == KH_KIND_UNIT)
			return table->cells[row * table->column_count + i];
	return (struct kh_range){0, 0};
}

static bool is_share(const struct kh_text *text, struct kh_range at)
{
	return memchr(text->skeleton + at.begin, '%', at.end - at.begin) != NULL;
}

/* Read a cell that is a level, or begins with one that has its sign. Returns KH_OK, KH_NONE or an error. */
static int read_cell(struct kh_run *run, struct kh_range cell, struct kh_range unit, struct kh_measure *m)
{
	const struct kh_text *text = kh_flow_text(run->flow);
	struct kh_range value, max, words = cell;
	struct kh_hit hit;

	if (!has(cell) || (!is_share(text, cell) && !has(unit)))
		return KH_NONE;
	int rc = kh_set_full(kh_patterns_set(run->patterns, "level-cell"), run->matcher, text, cell, &hit);
	if (rc != KH_OK)
		return rc;
	if (!kh_hit_group(&hit, "value", &value))
		return KH_NONE;
	kh_hit_group(&hit, "words", &words);
	m->value = kh_figure_number(run, value);
	m->has_max = kh_hit_group(&hit, "max", &max);
	m->max = m->has_max ? kh_figure_number(run, max) : 0;
	m->op = m->has_max ? "range" : kh_pattern_yield(hit.pattern, "op");
	m->unit = is_share(text, cell) || is_share(text, unit) ? "%" : kh_text_copy(run->mem, text, unit);
	return m->unit == NULL || m->op == NULL ? KH_E_MEMORY : kh_text_value(run->mem, text, words, &m->text);
}

static bool is_said(const struct kh_measure *all, size_t count, const struct kh_measure *m)
{
	for (size_t i = 0; i < count; i++)
		if (all[i].value == m->value && strcmp(all[i].unit, m->unit) == 0)
			return true;
	return false;
}

int kh_cell_levels_add(
    struct kh_run *run, const struct kh_task_table *table, size_t row, struct kh_measure **measures, size_t *count)
{
	const struct kh_range *cells = table->cells + row * table->column_count;
	struct kh_measure *all = kh_arena_zero(run->mem, *count + table->column_count, sizeof *all);
	size_t said = *count, n = said;
	struct column column;
	int rc = all == NULL ? KH_E_MEMORY : KH_OK;

	for (size_t i = 0; rc == KH_OK && i < said; i++)
		all[i] = (*measures)[i];
	for (size_t i = 0; rc == KH_OK && i < table->column_count; i++) {
		if ((rc = read_column(run, &table->columns[i], &column)) != KH_OK || !column.levels)
			continue;
		rc = read_cell(run, cells[i], unit_of(table, row), &all[n]);
		if (rc == KH_OK && !is_said(all, said, &all[n]))
			all[n++].deadline = column.deadline;
		rc = rc == KH_NONE ? KH_OK : rc;
	}
	*measures = all;
	*count = n;
	return rc;
}
