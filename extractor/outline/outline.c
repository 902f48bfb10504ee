#include "outline.h"

#include <string.h>

#include "finding.h"
#include "lines/flow.h"
#include "outline_parts.h"

static int read_region(struct kh_outline_finder *f, size_t begin, size_t end, bool annexes);

int kh_outline_find(struct kh_run *run, const struct kh_paragraphs *paragraphs, const struct kh_parts *parts,
    struct kh_outline *outline)
{
	struct kh_outline_finder f = {
	    .run = run, .paragraphs = paragraphs, .flow = kh_flow_text(run->flow), .reports = parts->reports};

	f.labels = kh_label_reader_of(run);
	f.kinds = kh_patterns_set(run->patterns, "section");
	f.annex = kh_patterns_set(run->patterns, "annex");
	f.issued = kh_patterns_set(run->patterns, "issued");
	int rc = read_region(&f, parts->body, parts->end, false);
	struct kh_list loose = f.loose;
	if (rc == KH_OK)
		rc = read_region(&f, parts->after, paragraphs->count, true);
	if (rc == KH_OK)
		rc = kh_sections_settle(&f);
	*outline = (struct kh_outline){f.sections.items, f.sections.count, f.reports, loose.items, loose.count};
	return rc;
}

ptrdiff_t kh_outline_at_line(const struct kh_outline *outline, size_t line)
{
	size_t low = 0, high = outline->count;

	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (outline->sections[middle].line <= line)
			low = middle + 1;
		else
			high = middle;
	}
	return (ptrdiff_t)low - 1;
}

static char at(const struct kh_outline_finder *f, uint32_t i)
{
	return f->flow->skeleton[i];
}

static struct kh_outline_section *last_section(struct kh_outline_finder *f)
{
	return (struct kh_outline_section *)f->sections.items + f->sections.count - 1;
}

/* ---- sections and blocks ---- */

static void close_section(struct kh_outline_finder *f)
{
	if (!f->any)
		return;
	struct kh_outline_section *s = last_section(f);
	s->blocks = f->blocks.items;
	s->block_count = f->blocks.count;
	f->blocks = (struct kh_list){0};
	f->any = false;
}

static struct kh_outline_section *open_section(struct kh_outline_finder *f, size_t line)
{
	close_section(f);
	struct kh_outline_section *s = kh_list_add(f->run->mem, &f->sections, sizeof *s);
	if (s != NULL) {
		s->parent = -1;
		s->level = 1;
		s->line = line;
		f->any = true;
	}
	return s;
}

static int add_block(struct kh_outline_finder *f, struct kh_range range, bool bullet, bool note)
{
	range = kh_text_trim(f->flow, range);
	if (range.begin >= range.end)
		return KH_OK;
	struct kh_outline_block *b = kh_list_add(f->run->mem, f->any ? &f->blocks : &f->loose, sizeof *b);
	if (b == NULL)
		return KH_E_MEMORY;
	b->at = range;
	b->bullet = bullet;
	b->note = note;
	b->emphasised = kh_text_all_style(f->flow, range, KH_BOLD) || kh_text_all_style(f->flow, range, KH_ITALIC);
	return KH_OK;
}

/* ---- labels ---- */

static bool is_in_capitals(const struct kh_outline_finder *f, const struct kh_outline_open *open)
{
	const struct kh_outline_section *s = (struct kh_outline_section *)f->sections.items + open->section;

	return kh_text_all_upper(f->flow, s->title);
}

static struct kh_range label_of(const struct kh_outline_finder *f, const struct kh_outline_open *open)
{
	return ((struct kh_outline_section *)f->sections.items + open->section)->label;
}

/* What a label may be misread for depends on what is open where it stands. */
static struct kh_labels_open labels_open(const struct kh_outline_finder *f)
{
	struct kh_labels_open open = {0};

	for (size_t i = 0; i < f->depth; i++) {
		const char *style = f->stack[i].style.name;
		if (strcmp(style, "roman") == 0 && is_in_capitals(f, &f->stack[i])) {
			open.roman = true;
			open.numeral = kh_label_numeral(f->flow, label_of(f, &f->stack[i]));
		}
		if (strcmp(style, "roman") == 0 && !is_in_capitals(f, &f->stack[i]))
			open.mixed = kh_label_numeral(f->flow, label_of(f, &f->stack[i]));
		open.any = true;
		open.letter = open.letter || strcmp(style, "letter") == 0;
		open.letter_at = strcmp(style, "letter") == 0 ? label_of(f, &f->stack[i]) : (struct kh_range){0, 0};
		open.upper = open.upper || strcmp(style, "upper") == 0;
		if (kh_label_rank(f->stack[i].style) < kh_label_rank((struct kh_label_style){"number", 1}))
			open.last = 0;
		else if (strcmp(style, "number") == 0)
			open.last = kh_text_digits(f->flow, label_of(f, &f->stack[i]));
		open.number = open.number || (strcmp(style, "number") == 0 && !is_in_capitals(f, &f->stack[i]));
	}
	return open;
}

int kh_outline_label(struct kh_outline_finder *f, size_t i, struct kh_label *label)
{
	const struct kh_paragraph *p = &f->paragraphs->at[i];
	struct kh_labels_open open = labels_open(f);

	return p->bullet || p->note ? KH_NONE : kh_label_read(&f->labels, p, f->end - i, &open, label);
}

/* The depth at which a label of this style opens: of the open section with the same style, else below the innermost
 * that can hold it. "1.1" stands beside "1.2" and below "1", whatever letters are open in between. */
static size_t depth_of(const struct kh_outline_finder *f, struct kh_label_style style)
{
	for (size_t i = f->depth; i > 0; i--)
		if (kh_label_same(f->stack[i - 1].style, style))
			return i - 1;
	size_t depth = f->depth;
	while (depth > 0 && kh_label_rank(f->stack[depth - 1].style) > kh_label_rank(style))
		depth--;
	while (style.parts > 1 && depth > 0 && strcmp(f->stack[depth - 1].style.name, "letter") == 0)
		depth--;
	return depth < KH_OUTLINE_DEPTH_MOST ? depth : KH_OUTLINE_DEPTH_MOST - 1;
}

/* Would the paragraph stand inside the section that a label of `style` opens? */
static bool stands_below(struct kh_outline_finder *f, size_t i, struct kh_label_style style)
{
	struct kh_label next;
	struct kh_hit hit;

	while (i < f->end && f->paragraphs->at[i].note)
		i++;
	if (i >= f->end)
		return false;
	const struct kh_paragraph *p = &f->paragraphs->at[i];
	if (kh_outline_label(f, i, &next) != KH_OK)
		return kh_set_match(f->annex, f->run->matcher, f->flow, p->at, &hit) != KH_OK ||
		       (strcmp(kh_pattern_name(hit.pattern), "annex.letterhead") == 0 &&
		           !kh_text_all_upper(f->flow, p->at));
	struct kh_outline_finder inside = *f;
	inside.depth = depth_of(f, style);
	inside.stack[inside.depth++].style = style;
	return depth_of(&inside, next.style) >= inside.depth;
}

/* Split what follows a label into title and first block, by the contract's rule for titles. */
static void split_title(struct kh_outline_finder *f, const struct kh_label *label, size_t next,
    struct kh_range *title, struct kh_range *block)
{
	struct kh_range rest = label->rest;

	*title = *block = (struct kh_range){rest.end, rest.end};
	if (rest.begin >= rest.end)
		return;
	if (kh_title_printed(f->flow, rest, title)) {
		*block = (struct kh_range){title->end, rest.end};
		while (block->begin < block->end && strchr(".:; ", at(f, block->begin)) != NULL)
			block->begin++;
		*title = kh_title_without(f->flow, *title, ".:");
		return;
	}
	bool heads = rest.end - rest.begin <= KH_TITLE_MOST && !kh_title_stops(f->flow, rest) &&
	             at(f, rest.end - 1) != ';' && stands_below(f, next, label->style);
	if (heads)
		*title = kh_title_without(f->flow, rest, ":");
	else {
		*title = (struct kh_range){rest.end, rest.end};
		*block = rest;
	}
}

static int report_slip(struct kh_outline_finder *f, struct kh_range at_range)
{
	const char *words = kh_text_copy(f->run->mem, f->flow, at_range);

	return words == NULL ? KH_E_MEMORY : kh_report(f->run, KH_W_OCR_SLIP, at_range, words);
}

/* *after: the paragraph that follows; where the label stands alone ("Phần I"), its title is one more. */
static int add_labelled(struct kh_outline_finder *f, size_t i, const struct kh_label *label, size_t *after)
{
	struct kh_range title, block;
	size_t depth = depth_of(f, label->style);

	*after = i + 1;
	split_title(f, label, i + 1, &title, &block);
	if (label->rest.begin >= label->rest.end && kh_annex_title_line(f, i + 1))
		title = kh_title_without(f->flow, f->paragraphs->at[(*after)++].at, ".:");
	struct kh_outline_section *s = open_section(f, f->paragraphs->at[i].line);
	if (s == NULL)
		return KH_E_MEMORY;
	s->label = label->at;
	s->title = title;
	s->level = (int)depth + 1;
	s->parent = depth > 0 ? (ptrdiff_t)f->stack[depth - 1].section : -1;
	f->stack[depth] = (struct kh_outline_open){label->style, f->sections.count - 1};
	f->depth = depth + 1;
	int rc = label->slip ? report_slip(f, label->at) : KH_OK;
	rc = rc == KH_OK ? kh_section_kind(f, s) : rc;
	return rc == KH_OK ? add_block(f, block, false, false) : rc;
}

static int add_annex(struct kh_outline_finder *f, size_t i, size_t end)
{
	struct kh_range lines[KH_ANNEX_LINES_MOST], title;
	size_t n = 0;

	for (size_t k = i; k < end; k++)
		lines[n++] = f->paragraphs->at[k].at;
	struct kh_outline_section *s = open_section(f, f->paragraphs->at[i].line);
	if (s == NULL)
		return KH_E_MEMORY;
	int rc = KH_OK;
	title = lines[0];
	if (n > 1)
		rc = kh_flow_rejoin(f->run->flow, lines, n, &title);
	for (uint32_t k = title.begin; k < title.end; k++)
		if (at(f, k) == '(')
			title.end = k;
	s->title = kh_title_without(f->flow, title, ":.");
	s->kind = "annex";
	f->depth = 0;
	return rc;
}

/* ---- regions ---- */

static int read_region(struct kh_outline_finder *f, size_t begin, size_t end, bool annexes)
{
	struct kh_label label;
	int rc = KH_OK;

	f->end = end;
	f->depth = 0;
	for (size_t i = begin; rc == KH_OK && i < end;) {
		const struct kh_paragraph *p = &f->paragraphs->at[i];
		size_t after = i + 1;
		int found = kh_outline_label(f, i, &label);
		if (found != KH_OK && found != KH_NONE)
			return found;
		bool annex = found == KH_NONE && !p->note && kh_annex_begins(f, i, &after);
		if (!annex)
			after = i + 1;
		if (found == KH_OK)
			rc = add_labelled(f, i, &label, &after);
		else if (annex)
			rc = add_annex(f, i, after);
		else if (f->any || !annexes) /* above the first annex stands its letterhead */
			rc = add_block(f, (struct kh_range){p->text_at, p->at.end}, p->bullet, p->note);
		i = after;
	}
	close_section(f);
	return rc;
}
