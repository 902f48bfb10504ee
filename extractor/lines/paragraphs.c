/* Lines → paragraphs. */
#include "paragraph_parts.h"

#include <string.h>

#include "flow.h"

static int add_line(struct kh_joiner *j, size_t i, bool furniture);
static int close_paragraph(struct kh_joiner *j);

int kh_paragraphs_join(struct kh_run *run, const struct kh_lines *lines, struct kh_paragraphs *paragraphs)
{
	struct kh_joiner j = {.run = run, .lines = lines};
	bool furniture = false;
	int rc = KH_OK;

	j.labels = kh_patterns_set(run->patterns, "label");
	j.items = kh_patterns_set(run->patterns, "item");
	j.furniture = kh_patterns_set(run->patterns, "furniture");
	j.open = kh_patterns_set(run->patterns, "open");
	j.pairs = kh_patterns_set(run->patterns, "pair");
	j.goes_on = kh_patterns_set(run->patterns, "goes-on");
	j.annex = kh_patterns_set(run->patterns, "annex");
	for (size_t i = 0; rc == KH_OK && i < lines->count; i++) {
		if ((lines->at[i].is & KH_LINE_TAKEN) != 0) {
			rc = close_paragraph(&j);
			furniture = false;
		} else if ((lines->at[i].is & KH_LINE_FURNITURE) != 0) {
			furniture = true;
		} else {
			rc = add_line(&j, i, furniture);
			furniture = false;
		}
	}
	if (rc == KH_OK)
		rc = close_paragraph(&j);
	*paragraphs = (struct kh_paragraphs){j.paragraphs.items, j.paragraphs.count};
	return rc;
}

static int add_paragraph(
    struct kh_joiner *j, const struct kh_range *pieces, size_t count, size_t line, size_t line_end)
{
	struct kh_range flow;
	int rc = kh_flow_join(j->run->flow, pieces, count, &flow);

	if (rc != KH_OK || flow.begin == flow.end)
		return rc;
	struct kh_paragraph *p = kh_list_add(j->run->mem, &j->paragraphs, sizeof *p);
	if (p == NULL)
		return KH_E_MEMORY;
	const char *skeleton = kh_flow_text(j->run->flow)->skeleton;
	*p = (struct kh_paragraph){.at = flow, .line = line, .line_end = line_end, .text_at = flow.begin};
	p->bullet = kh_joiner_bullet(j, pieces[0]) || (count > 1 && kh_joiner_mark_alone(j, line));
	if (p->bullet) {
		for (p->text_at++; p->text_at < flow.end && strchr("-._", skeleton[p->text_at]) != NULL;)
			p->text_at++; /* dirt right behind the mark */
		while (p->text_at < flow.end && skeleton[p->text_at] == ' ')
			p->text_at++;
	}
	return KH_OK;
}

static int close_paragraph(struct kh_joiner *j)
{
	size_t count = j->pieces.count;

	j->pieces.count = 0;
	return count == 0 ? KH_OK : add_paragraph(j, j->pieces.items, count, j->line, j->last + 1);
}

static bool is_rule(const struct kh_joiner *j, struct kh_range line)
{
	struct kh_hit hit;
	char c = j->run->text->skeleton[line.begin];

	return c < '0' && kh_set_full(j->furniture, j->run->matcher, j->run->text, line, &hit) == KH_OK;
}

static int add_cell(struct kh_joiner *j, struct kh_range cell, size_t line)
{
	const struct kh_text *text = j->run->text;
	struct kh_range part = {cell.begin, cell.begin}, before = {1, 0};
	int rc = KH_OK;

	while (rc == KH_OK && part.begin < cell.end) {
		part.end = part.begin;
		while (part.end < cell.end && text->skeleton[part.end] != KH_CELL_LINE)
			part.end++;
		struct kh_range next = kh_text_trim(text, part);
		part.begin = part.end + 1;
		if (next.begin >= next.end || is_rule(j, next))
			continue;
		if (before.begin > before.end || kh_joiner_cell_goes_on(j, before, next)) {
			struct kh_range *piece = kh_list_add(j->run->mem, &j->pieces, sizeof *piece);
			if (piece == NULL)
				return KH_E_MEMORY;
			*piece = next;
		} else {
			rc = close_paragraph(j);
			struct kh_range *piece = kh_list_add(j->run->mem, &j->pieces, sizeof *piece);
			if (piece == NULL)
				return KH_E_MEMORY;
			*piece = next;
		}
		j->line = j->last = line;
		before = next;
	}
	return rc == KH_OK ? close_paragraph(j) : rc;
}

static int add_row(struct kh_joiner *j, size_t line)
{
	struct kh_range row = j->lines->at[line].at, cell = {row.begin, row.begin};
	int rc = KH_OK;

	for (; rc == KH_OK && cell.begin <= row.end; cell.begin = cell.end + 1) {
		cell.end = cell.begin;
		while (cell.end < row.end && j->run->text->skeleton[cell.end] != KH_CELL)
			cell.end++;
		rc = add_cell(j, cell, line);
	}
	return rc;
}

static int add_line(struct kh_joiner *j, size_t i, bool furniture)
{
	if (j->pieces.count > 0 && !kh_joiner_goes_on(j, i, furniture)) {
		int rc = close_paragraph(j);
		if (rc != KH_OK)
			return rc;
	}
	if ((j->lines->at[i].is & KH_LINE_ROW) != 0)
		return add_row(j, i);
	struct kh_range *piece = kh_list_add(j->run->mem, &j->pieces, sizeof *piece);
	if (piece == NULL)
		return KH_E_MEMORY;
	*piece = j->lines->at[i].at;
	if (j->pieces.count == 1)
		j->line = i;
	j->last = i;
	return KH_OK;
}
