#include "outline.h"

#include <string.h>

#include "finding.h"
#include "lines/flow.h"
#include "outline_label.h"

enum {
	DEPTH_MOST = 10,
	TITLE_MOST = 200,
	ANNEX_TITLE_MOST = 8,
	TITLED_LEAST = 3,
	BETWEEN_MOST = 1 /* lines between two of one title: a page number */
};

struct open {
	struct kh_label_style style;
	size_t section;
};

struct finder {
	struct kh_run *run;
	const struct kh_paragraphs *paragraphs;
	const struct kh_text *flow;
	struct kh_list sections; /* of struct kh_outline_section */
	struct kh_list blocks;   /* of the open section */
	struct kh_list loose;
	bool reports; /* the document is a report */
	struct open stack[DEPTH_MOST];
	size_t depth;
	bool any;   /* a section is open */
	size_t end; /* of the region being read */
	struct kh_label_reader labels;
	const struct kh_set *kinds, *annex, *issued;
};

static char at(const struct finder *f, uint32_t i)
{
	return f->flow->skeleton[i];
}

static struct kh_outline_section *last_section(struct finder *f)
{
	return (struct kh_outline_section *)f->sections.items + f->sections.count - 1;
}

/* ---- sections and blocks ---- */

static void close_section(struct finder *f)
{
	if (!f->any)
		return;
	struct kh_outline_section *s = last_section(f);
	s->blocks = f->blocks.items;
	s->block_count = f->blocks.count;
	f->blocks = (struct kh_list){0};
	f->any = false;
}

static struct kh_outline_section *open_section(struct finder *f, size_t line)
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

static int add_block(struct finder *f, struct kh_range range, bool bullet)
{
	range = kh_text_trim(f->flow, range);
	if (range.begin >= range.end)
		return KH_OK;
	struct kh_outline_block *b = kh_list_add(f->run->mem, f->any ? &f->blocks : &f->loose, sizeof *b);
	if (b == NULL)
		return KH_E_MEMORY;
	b->at = range;
	b->bullet = bullet;
	b->emphasised = kh_text_all_style(f->flow, range, KH_BOLD) || kh_text_all_style(f->flow, range, KH_ITALIC);
	return KH_OK;
}

/* ---- labels ---- */

static bool is_in_capitals(const struct finder *f, const struct open *open)
{
	const struct kh_outline_section *s = (struct kh_outline_section *)f->sections.items + open->section;

	return kh_text_all_upper(f->flow, s->title);
}

static struct kh_range label_of(const struct finder *f, const struct open *open)
{
	return ((struct kh_outline_section *)f->sections.items + open->section)->label;
}

/* What a label may be misread for depends on what is open where it stands. */
static struct kh_labels_open labels_open(const struct finder *f)
{
	struct kh_labels_open open = {0};

	for (size_t i = 0; i < f->depth; i++) {
		const char *style = f->stack[i].style.name;
		if (strcmp(style, "roman") == 0 && is_in_capitals(f, &f->stack[i])) {
			open.roman = true;
			open.numeral = kh_label_numeral(f->flow, label_of(f, &f->stack[i]));
		}
		open.any = true;
		open.letter = open.letter || strcmp(style, "letter") == 0;
		open.upper = open.upper || strcmp(style, "upper") == 0;
		if (kh_label_rank(f->stack[i].style) < kh_label_rank((struct kh_label_style){"number", 1}))
			open.last = 0;
		else if (strcmp(style, "number") == 0)
			open.last = kh_text_digits(f->flow, label_of(f, &f->stack[i]));
		open.number = open.number || (strcmp(style, "number") == 0 && !is_in_capitals(f, &f->stack[i]));
	}
	return open;
}

static int read_label(struct finder *f, const struct kh_paragraph *p, struct kh_label *label)
{
	struct kh_labels_open open = labels_open(f);
	size_t left = f->end - (size_t)(p - f->paragraphs->at);

	return p->bullet ? KH_NONE : kh_label_read(&f->labels, p, left, &open, label);
}

/* The depth at which a label of this style opens: of the open section with the same style, else below the innermost
 * that can hold it. "1.1" stands beside "1.2" and below "1", whatever letters are open in between. */
static size_t depth_of(const struct finder *f, struct kh_label_style style)
{
	for (size_t i = f->depth; i > 0; i--)
		if (kh_label_same(f->stack[i - 1].style, style))
			return i - 1;
	size_t depth = f->depth;
	while (depth > 0 && kh_label_rank(f->stack[depth - 1].style) > kh_label_rank(style))
		depth--;
	while (style.parts > 1 && depth > 0 && strcmp(f->stack[depth - 1].style.name, "letter") == 0)
		depth--;
	return depth < DEPTH_MOST ? depth : DEPTH_MOST - 1;
}

/* Would the paragraph stand inside the section that a label of `style` opens? */
static bool stands_below(struct finder *f, size_t i, struct kh_label_style style)
{
	struct kh_label next;
	struct kh_hit hit;

	if (i >= f->end)
		return false;
	const struct kh_paragraph *p = &f->paragraphs->at[i];
	if (read_label(f, p, &next) != KH_OK)
		return kh_set_match(f->annex, f->run->matcher, f->flow, p->at, &hit) != KH_OK ||
		       (strcmp(kh_pattern_name(hit.pattern), "annex.letterhead") == 0 &&
		           !kh_text_all_upper(f->flow, p->at));
	struct finder inside = *f;
	inside.depth = depth_of(f, style);
	inside.stack[inside.depth++].style = style;
	return depth_of(&inside, next.style) >= inside.depth;
}

/* ---- titles ---- */

static bool is_title_line(struct finder *f, size_t i);

static struct kh_range without(const struct finder *f, struct kh_range title, const char *signs)
{
	title = kh_text_trim(f->flow, title);
	while (title.end > title.begin && strchr(signs, at(f, title.end - 1)) != NULL)
		title.end--;
	return kh_text_trim(f->flow, title);
}

/* A title in capitals ends at its first ":" or "("; one word in capitals is an abbreviation. */
static bool capital_title(const struct finder *f, struct kh_range rest, struct kh_range *title)
{
	uint32_t i = rest.begin;
	bool blank = false;

	while (i < rest.end && at(f, i) != ':' && at(f, i) != '(')
		blank = at(f, i++) == ' ' || blank;
	struct kh_range head = kh_text_trim(f->flow, (struct kh_range){rest.begin, i});
	for (uint32_t k = head.begin; blank && k < head.end; k++)
		if (at(f, k) == ' ' && k + 1 < head.end) {
			*title = head;
			return kh_text_all_upper(f->flow, head);
		}
	return false;
}

/* A bold run-in ends where the bold does; a bold label alone is none. */
static bool bold_title(const struct finder *f, struct kh_range rest, struct kh_range *title)
{
	uint32_t i = rest.begin, letters = 0;

	for (; i < rest.end; i++) {
		bool letter = kh_text_is_upper(f->flow, i) || kh_text_is_lower(f->flow, i);
		if (letter && (f->flow->style[i] & KH_BOLD) == 0)
			break;
		letters += letter;
	}
	while (i < rest.end && i > rest.begin && at(f, i - 1) != ' ' && at(f, i - 1) != ':')
		i--;
	*title = kh_text_trim(f->flow, (struct kh_range){rest.begin, i});
	while (title->end > title->begin && (f->flow->style[title->end - 1] & KH_BOLD) == 0 &&
	       strchr(" (*\"", at(f, title->end - 1)) != NULL)
		title->end--;
	return letters > 2 && title->end > title->begin;
}

/* A line that Markdown or HTML marks as a heading is one. */
static bool heading_title(const struct finder *f, struct kh_range rest, struct kh_range *title)
{
	*title = rest;
	return rest.end - rest.begin <= TITLE_MOST && kh_text_all_style(f->flow, rest, KH_HEADING);
}

static bool ends_in_full_stop(const struct finder *f, struct kh_range rest)
{
	return rest.end > rest.begin && at(f, rest.end - 1) == '.';
}

/* Split what follows a label into title and first block, by the contract's rule for titles. */
static void split_title(
    struct finder *f, const struct kh_label *label, size_t next, struct kh_range *title, struct kh_range *block)
{
	struct kh_range rest = label->rest;

	*title = *block = (struct kh_range){rest.end, rest.end};
	if (rest.begin >= rest.end)
		return;
	if (capital_title(f, rest, title) || bold_title(f, rest, title) || heading_title(f, rest, title)) {
		*block = (struct kh_range){title->end, rest.end};
		while (block->begin < block->end && strchr(".:; ", at(f, block->begin)) != NULL)
			block->begin++;
		*title = without(f, *title, ".:");
		return;
	}
	bool heads = rest.end - rest.begin <= TITLE_MOST && !ends_in_full_stop(f, rest) &&
	             at(f, rest.end - 1) != ';' && stands_below(f, next, label->style);
	if (heads)
		*title = without(f, rest, ":");
	else {
		*title = (struct kh_range){rest.end, rest.end};
		*block = rest;
	}
}

static bool is_report(const struct kh_hit *title)
{
	return kh_pattern_yield(title->pattern, "reports") != NULL;
}

/* "Đánh giá kết quả thực hiện" is a report, but a task among tasks. */
static bool may_report(const struct kh_hit *title, const struct kh_outline_section *up)
{
	return is_report(title) && (up == NULL || up->reports || up->kind == NULL || strcmp(up->kind, "annex") == 0 ||
	                               strcmp(up->kind, "content") == 0);
}

/* What a section is for: its own title says it. Where the title says nothing, a parent that holds objectives alone
 * decides; a section without a title is like a paragraph of its parent. */
static int set_kind(struct finder *f, struct kh_outline_section *s)
{
	const struct kh_outline_section *up =
	    s->parent >= 0 ? (struct kh_outline_section *)f->sections.items + s->parent : NULL;
	bool titled = s->title.begin < s->title.end;
	struct kh_hit hit;
	int rc = titled ? kh_set_match(f->kinds, f->run->matcher, f->flow, s->title, &hit) : KH_NONE;

	if (rc == KH_OK && may_report(&hit, up)) {
		s->reports = true;
		return KH_OK;
	}
	if (rc == KH_OK && !is_report(&hit)) {
		s->kind = kh_pattern_yield(hit.pattern, "kind");
		s->objectives = s->kind != NULL && strcmp(s->kind, "objective") == 0;
		s->objectives_below = kh_pattern_yield(hit.pattern, "alone") != NULL;
		return KH_OK;
	}
	if (up != NULL) {
		s->objectives = titled ? up->objectives_below : up->objectives;
		s->objectives_below = up->objectives_below;
		s->reports = up->reports;
	} else {
		s->reports = f->reports;
	}
	return rc == KH_NONE ? KH_OK : rc;
}

/* One sentence that ends in a full stop, with more below it: a title among titles, where all beside it are. */
static bool may_be_title(const struct finder *f, const struct kh_outline_section *s)
{
	if (s->title.begin < s->title.end || s->block_count < 2 || !s->blocks[1].bullet)
		return false;
	struct kh_range line = s->blocks[0].at;
	if (line.end - line.begin > TITLE_MOST / 2 || !ends_in_full_stop(f, line))
		return false;
	for (uint32_t i = line.begin; i + 1 < line.end; i++)
		if (strchr(".:;", at(f, i)) != NULL)
			return false;
	return true;
}

/* The one line among titles that its writer closed with a full stop is a title as they are. */
static int settle_titles(struct finder *f)
{
	struct kh_outline_section *all = f->sections.items;
	size_t n = f->sections.count, *titled = kh_arena_zero(f->run->mem, 2 * (n + 1), sizeof *titled);
	size_t *beside = titled != NULL ? titled + n + 1 : NULL;
	int rc = titled == NULL ? KH_E_MEMORY : KH_OK;

	for (size_t i = 0; rc == KH_OK && i < n; i++) {
		titled[all[i].parent + 1] += all[i].title.begin < all[i].title.end;
		beside[all[i].parent + 1]++;
	}
	for (size_t i = 0; rc == KH_OK && i < n; i++) {
		size_t up = (size_t)(all[i].parent + 1);
		if (titled[up] < TITLED_LEAST || titled[up] + 1 < beside[up] || !may_be_title(f, &all[i]))
			continue;
		all[i].title = without(f, all[i].blocks[0].at, ".");
		all[i].blocks++;
		all[i].block_count--;
		rc = set_kind(f, &all[i]);
	}
	return rc;
}

static int report_slip(struct finder *f, struct kh_range at_range)
{
	const char *words = kh_text_copy(f->run->mem, f->flow, at_range);

	return words == NULL ? KH_E_MEMORY : kh_report(f->run, KH_W_OCR_SLIP, at_range, words);
}

/* *after: the paragraph that follows; where the label stands alone ("Phần I"), its title is one more. */
static int add_labelled(struct finder *f, size_t i, const struct kh_label *label, size_t *after)
{
	struct kh_range title, block;
	size_t depth = depth_of(f, label->style);

	*after = i + 1;
	split_title(f, label, i + 1, &title, &block);
	if (label->rest.begin >= label->rest.end && is_title_line(f, i + 1))
		title = without(f, f->paragraphs->at[(*after)++].at, ".:");
	struct kh_outline_section *s = open_section(f, f->paragraphs->at[i].line);
	if (s == NULL)
		return KH_E_MEMORY;
	s->label = label->at;
	s->title = title;
	s->level = (int)depth + 1;
	s->parent = depth > 0 ? (ptrdiff_t)f->stack[depth - 1].section : -1;
	f->stack[depth] = (struct open){label->style, f->sections.count - 1};
	f->depth = depth + 1;
	int rc = label->slip ? report_slip(f, label->at) : KH_OK;
	rc = rc == KH_OK ? set_kind(f, s) : rc;
	return rc == KH_OK ? add_block(f, block, false) : rc;
}

/* ---- annexes ---- */

static bool matches(const struct finder *f, const struct kh_set *set, size_t i, const char *name)
{
	struct kh_hit hit;

	return i < f->end && kh_set_match(set, f->run->matcher, f->flow, f->paragraphs->at[i].at, &hit) == KH_OK &&
	       strcmp(kh_pattern_name(hit.pattern), name) == 0;
}

/* A line that can belong to an annex's title: in capitals or bold, no label, no letterhead. */
static bool is_title_line(struct finder *f, size_t i)
{
	struct kh_label label;
	struct kh_hit hit;

	if (i >= f->end || f->paragraphs->at[i].bullet || matches(f, f->annex, i, "annex.note") ||
	    matches(f, f->annex, i, "annex.letterhead"))
		return false;
	struct kh_range range = f->paragraphs->at[i].at;
	if (kh_set_full(kh_patterns_set(f->run->patterns, "annex-body"), f->run->matcher, f->flow, range, &hit) ==
	    KH_OK)
		return false;
	return range.end - range.begin <= TITLE_MOST * 2 && at(f, range.begin) != '(' &&
	       (kh_text_all_upper(f->flow, range) || kh_text_all_style(f->flow, range, KH_BOLD)) &&
	       read_label(f, &f->paragraphs->at[i], &label) != KH_OK;
}

static bool ends_in(const struct finder *f, struct kh_range range, const char *signs)
{
	return strchr(signs, at(f, range.end - 1)) != NULL;
}

/* A line that is short and no sentence, after an annex's number: its title, in print of no weight of its own. */
static bool is_title(struct finder *f, size_t i)
{
	struct kh_label label;

	if (i >= f->end || f->paragraphs->at[i].bullet || matches(f, f->annex, i, "annex.note") ||
	    matches(f, f->annex, i, "annex.letterhead"))
		return false;
	struct kh_range range = f->paragraphs->at[i].at;
	return range.end - range.begin <= TITLE_MOST && kh_text_is_upper(f->flow, range.begin) &&
	       !ends_in(f, range, ".;:,/") && read_label(f, &f->paragraphs->at[i], &label) != KH_OK;
}

/* "Phụ lục II", "PHỤ LỤC A" and nothing else. */
static bool is_alone(const struct finder *f, size_t i)
{
	struct kh_range range = f->paragraphs->at[i].at;
	struct kh_hit hit;

	return kh_set_full(
	           kh_patterns_set(f->run->patterns, "annex-number"), f->run->matcher, f->flow, range, &hit) == KH_OK;
}

/* "ĐỀ CƯƠNG BÁO CÁO" / "kết quả thực hiện Đề án …": a title in capitals that goes on in small letters. */
static bool goes_on_small(const struct finder *f, size_t i)
{
	if (i >= f->end || f->paragraphs->at[i].bullet)
		return false;
	struct kh_range range = f->paragraphs->at[i].at, above = f->paragraphs->at[i - 1].at;
	return kh_text_is_lower(f->flow, range.begin) && range.end - range.begin > 2 &&
	       at(f, range.begin + 1) != ')' && at(f, range.begin + 1) != '.' &&
	       range.end - range.begin <= TITLE_MOST && !ends_in(f, range, ".;,/") && !ends_in(f, above, ".;");
}

/* Does the line i go on with the title of the annex above it? No table stands between, and it names no annex itself, save
 * below a number alone ("PHỤ LỤC" / "BIỂU MẪU TRONG LĨNH VỰC …"). */
static bool goes_on_title(struct finder *f, size_t i)
{
	const struct kh_paragraph *p = &f->paragraphs->at[i];

	return is_title_line(f, i) && p->line <= p[-1].line_end + BETWEEN_MOST &&
	       (!matches(f, f->annex, i, "annex.title") || is_alone(f, i - 1));
}

/* Does an annex begin at paragraph i? *end: after its title lines. */
static bool is_annex(struct finder *f, size_t i, size_t *end)
{
	bool named = matches(f, f->annex, i, "annex.title") || matches(f, f->issued, i, "issued.title");

	*end = i + 1;
	if (!named && !is_title_line(f, i))
		return false;
	while (*end < i + ANNEX_TITLE_MOST && goes_on_title(f, *end))
		++*end;
	if (named && (goes_on_small(f, *end) || (*end == i + 1 && is_alone(f, i) && is_title(f, *end))))
		++*end;
	return named || matches(f, f->annex, *end, "annex.note");
}

static int add_annex(struct finder *f, size_t i, size_t end)
{
	struct kh_range lines[ANNEX_TITLE_MOST + 1], title;
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
	s->title = without(f, title, ":.");
	s->kind = "annex";
	f->depth = 0;
	return rc;
}

/* ---- regions ---- */

static int read_region(struct finder *f, size_t begin, size_t end, bool annexes)
{
	struct kh_label label;
	int rc = KH_OK;

	f->end = end;
	f->depth = 0;
	for (size_t i = begin; rc == KH_OK && i < end;) {
		const struct kh_paragraph *p = &f->paragraphs->at[i];
		size_t after = i + 1;
		int found = read_label(f, p, &label);
		if (found != KH_OK && found != KH_NONE)
			return found;
		bool annex = found == KH_NONE && is_annex(f, i, &after);
		if (!annex)
			after = i + 1;
		if (found == KH_OK)
			rc = add_labelled(f, i, &label, &after);
		else if (annex)
			rc = add_annex(f, i, after);
		else if (f->any || !annexes) /* above the first annex stands its letterhead */
			rc = add_block(f, (struct kh_range){p->text_at, p->at.end}, p->bullet);
		i = after;
	}
	close_section(f);
	return rc;
}

int kh_outline_find(struct kh_run *run, const struct kh_paragraphs *paragraphs, const struct kh_parts *parts,
    struct kh_outline *outline)
{
	struct finder f = {
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
		rc = settle_titles(&f);
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
