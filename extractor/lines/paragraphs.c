/* Lines → paragraphs. */
#include "paragraph_parts.h"

#include <string.h>

#include "flow.h"

static int add_line(struct kh_joiner *j, size_t i);
static int close_paragraph(struct kh_joiner *j);
static int close_all(struct kh_joiner *j, struct kh_joiner *notes);
static int join_drafts(struct kh_joiner *j, struct kh_paragraphs *paragraphs);

static void find_sets(struct kh_joiner *j)
{
	const struct kh_patterns *patterns = j->run->patterns;

	j->labels = kh_patterns_set(patterns, "label");
	j->items = kh_patterns_set(patterns, "item");
	j->furniture = kh_patterns_set(patterns, "furniture");
	j->open = kh_patterns_set(patterns, "open");
	j->pairs = kh_patterns_set(patterns, "pair");
	j->goes_on = kh_patterns_set(patterns, "goes-on");
	j->annex = kh_patterns_set(patterns, "annex");
}

int kh_paragraphs_join(struct kh_run *run, const struct kh_lines *lines, struct kh_paragraphs *paragraphs)
{
	struct kh_drafts drafts = {0};
	struct kh_joiner j = {.run = run, .lines = lines, .drafts = &drafts}, notes;
	bool furniture = false;
	int rc = KH_OK;

	find_sets(&j);
	notes = j;
	notes.note = true;
	for (size_t i = 0; rc == KH_OK && i < lines->count; i++) {
		uint16_t is = lines->at[i].is;
		if ((is & KH_LINE_NOTE) != 0) {
			if (notes.pieces.count > 0 && !kh_joiner_goes_on(&notes, i, false))
				rc = close_paragraph(&notes);
			if (rc == KH_OK)
				rc = add_line(&notes, i);
			furniture = true;
		} else if ((is & KH_LINE_TAKEN) != 0) {
			rc = close_all(&j, &notes);
			furniture = false;
		} else if ((is & KH_LINE_FURNITURE) != 0) {
			furniture = true;
		} else {
			if (j.pieces.count == 0 || !kh_joiner_goes_on(&j, i, furniture))
				rc = close_all(&j, &notes);
			if (rc == KH_OK)
				rc = add_line(&j, i);
			furniture = false;
		}
	}
	if (rc == KH_OK)
		rc = close_all(&j, &notes);
	return rc == KH_OK ? join_drafts(&j, paragraphs) : rc;
}

/* ---- from lines to drafts ---- */

static int close_paragraph(struct kh_joiner *j)
{
	struct kh_drafts *d = j->drafts;
	struct kh_draft draft = {d->pieces.count, j->pieces.count, j->line, j->last + 1, j->note};

	if (draft.count == 0)
		return KH_OK;
	struct kh_draft *to = kh_list_add(j->run->mem, j->note ? &d->notes : &d->at, sizeof *to);
	if (to == NULL)
		return KH_E_MEMORY;
	*to = draft;
	for (size_t i = 0; i < draft.count; i++) {
		struct kh_range *piece = kh_list_add(j->run->mem, &d->pieces, sizeof *piece);
		if (piece == NULL)
			return KH_E_MEMORY;
		*piece = ((const struct kh_range *)j->pieces.items)[i];
	}
	j->pieces.count = 0;
	return KH_OK;
}

/* Close the open paragraph, and put the notes behind it that stood within it. */
static int close_all(struct kh_joiner *j, struct kh_joiner *notes)
{
	struct kh_drafts *d = j->drafts;
	int rc = close_paragraph(j);

	if (rc == KH_OK)
		rc = close_paragraph(notes);
	for (size_t i = 0; rc == KH_OK && i < d->notes.count; i++) {
		struct kh_draft *to = kh_list_add(j->run->mem, &d->at, sizeof *to);
		if (to == NULL)
			return KH_E_MEMORY;
		*to = ((const struct kh_draft *)d->notes.items)[i];
	}
	d->notes.count = 0;
	return rc;
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

static int add_line(struct kh_joiner *j, size_t i)
{
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

/* ---- from drafts to paragraphs ---- */

/* Where the words of a paragraph begin that has a bullet mark. */
static uint32_t words_at(const struct kh_text *flow, struct kh_range at)
{
	uint32_t i = at.begin + 1;

	while (i < at.end && strchr("-._", flow->skeleton[i]) != NULL)
		i++; /* dirt right behind the mark */
	while (i < at.end && flow->skeleton[i] == ' ')
		i++;
	return i;
}

static int join_draft(struct kh_joiner *j, const struct kh_draft *d, struct kh_list *paragraphs)
{
	const struct kh_range *pieces = (const struct kh_range *)j->drafts->pieces.items + d->first;
	struct kh_range flow;
	int rc = kh_flow_join(j->run->flow, pieces, d->count, &flow);

	if (rc != KH_OK || flow.begin == flow.end)
		return rc;
	struct kh_paragraph *p = kh_list_add(j->run->mem, paragraphs, sizeof *p);
	if (p == NULL)
		return KH_E_MEMORY;
	*p = (struct kh_paragraph){
	    .at = flow, .line = d->line, .line_end = d->line_end, .note = d->note, .text_at = flow.begin};
	p->bullet = kh_joiner_bullet(j, pieces[0]) || (d->count > 1 && kh_joiner_mark_alone(j, d->line));
	if (p->bullet)
		p->text_at = words_at(kh_flow_text(j->run->flow), flow);
	return KH_OK;
}

static int join_drafts(struct kh_joiner *j, struct kh_paragraphs *paragraphs)
{
	const struct kh_draft *drafts = j->drafts->at.items;
	struct kh_list list = {0};
	int rc = kh_drafts_label(j);

	for (size_t i = 0; rc == KH_OK && i < j->drafts->at.count; i++)
		rc = join_draft(j, &drafts[i], &list);
	*paragraphs = (struct kh_paragraphs){list.items, list.count};
	return rc;
}
