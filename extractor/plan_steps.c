/* The way through, from bytes to record, step by step: each takes what the steps before it made. */
#include "plan.h"

#include <openssl/evp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "table/activity.h"
#include "aligned/aligned.h"
#include "charset/decode.h"
#include "finding.h"
#include "lines/flat.h"
#include "lines/flow.h"
#include "heading/issuer.h"
#include "text/read.h"
#include "shredded/shred.h"
#include "targets/target.h"
#include "targets/value_conflict.h"
#include "mention/when.h"

static int hash(struct kh_plan *plan)
{
	unsigned char digest[EVP_MAX_MD_SIZE];
	unsigned size = 0;

	if (EVP_Digest(plan->bytes, plan->size, digest, &size, EVP_sha256(), NULL) != 1)
		return KH_E_MEMORY;
	for (unsigned i = 0; i < size && i < 32; i++) {
		plan->record.sha256[2 * i] = "0123456789abcdef"[digest[i] >> 4];
		plan->record.sha256[2 * i + 1] = "0123456789abcdef"[digest[i] & 15];
	}
	plan->record.bytes = plan->size;
	return KH_OK;
}

static int decode_and_read(struct kh_plan *plan)
{
	struct kh_decoded decoded;
	struct kh_record *r = &plan->record;
	int rc = kh_decode(
	    plan->mem, plan->run.patterns, plan->options.charset, plan->bytes, plan->size, &decoded, plan->run.err);

	if (rc != KH_OK)
		return rc;
	r->charset = decoded.charset;
	r->charset_confidence = decoded.confidence;
	if ((rc = kh_text_read(plan->mem, &decoded, &plan->text)) != KH_OK)
		return rc;
	if ((plan->run.flow = kh_flow_new(plan->mem, &plan->text)) == NULL)
		return KH_E_MEMORY;
	if (plan->text.split != NULL)
		rc = kh_report_spans(
		    &plan->run, KH_W_OCR_SLIP, (struct kh_spans){&plan->text.split_at, 1}, plan->text.split);
	if (rc == KH_OK && decoded.guessed)
		rc = kh_report_spans(&plan->run, KH_W_CHARSET_GUESSED, (struct kh_spans){NULL, 0},
		    decoded.parts != NULL && strchr(decoded.parts, ',') != NULL ? decoded.parts : decoded.charset);
	return rc;
}

static int by_line(const void *a, const void *b)
{
	size_t x = ((const struct kh_grid *)a)->line, y = ((const struct kh_grid *)b)->line;

	return x < y ? -1 : x > y;
}

/* Grids that the text gives itself, then those that have to be found again. */
static int find_grids(struct kh_plan *plan)
{
	struct kh_grid *given = NULL;
	size_t count = 0;
	int rc = kh_grids_find(&plan->run, &plan->lines, &given, &count);

	for (size_t i = 0; rc == KH_OK && i < count; i++) {
		struct kh_grid *grid = kh_list_add(plan->mem, &plan->found, sizeof *grid);
		if (grid == NULL)
			return KH_E_MEMORY;
		*grid = given[i];
	}
	return rc;
}

static int find_listed(struct kh_plan *plan)
{
	return kh_listed_find(&plan->run, &plan->lines, &plan->found);
}

static int find_aligned(struct kh_plan *plan)
{
	return kh_aligned_find(&plan->run, &plan->lines, &plan->found);
}

static int find_shredded(struct kh_plan *plan)
{
	int rc = kh_shredded_find(&plan->run, &plan->lines, &plan->found);

	plan->grids = plan->found.items;
	plan->grid_count = plan->found.count;
	if (rc == KH_OK && plan->grid_count > 1)
		qsort(plan->grids, plan->grid_count, sizeof *plan->grids, by_line);
	return rc;
}

static int split_lines(struct kh_plan *plan)
{
	kh_flat_mend(&plan->run, &plan->text);
	return kh_lines_find(&plan->run, &plan->lines);
}

static int rebuild_tables(struct kh_plan *plan)
{
	int rc = KH_OK;

	plan->tables = kh_arena_zero(plan->mem, plan->grid_count, sizeof *plan->tables);
	if (plan->tables == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; rc == KH_OK && i < plan->grid_count; i++)
		rc = kh_table_rebuild(&plan->run, &plan->grids[i], &plan->tables[i]);
	plan->table_count = plan->grid_count;
	return rc;
}

static int join_paragraphs(struct kh_plan *plan)
{
	int rc = plan->grid_count > 0 ? kh_lines_measure(&plan->run, &plan->lines) : KH_OK;

	return rc == KH_OK ? kh_paragraphs_join(&plan->run, &plan->lines, &plan->paragraphs) : rc;
}

static int read_heading(struct kh_plan *plan)
{
	return kh_heading_read(&plan->run, &plan->lines, &plan->paragraphs, &plan->record.heading, &plan->parts);
}

static int find_outline(struct kh_plan *plan)
{
	int rc = kh_outline_find(&plan->run, &plan->paragraphs, &plan->parts, &plan->outline);

	return rc == KH_OK ? kh_outline_record(
	                         &plan->run, &plan->outline, &plan->record.sections, &plan->record.section_count)
	                   : rc;
}

static bool same_words(const struct kh_text *flow, struct kh_range a, struct kh_range b)
{
	size_t x, y;
	const char *p = kh_text_slice(flow, a, &x), *q = kh_text_slice(flow, b, &y);

	return x == y && memcmp(p, q, x) == 0;
}

/* Is the cell a merged one that is printed again on the next page: the words of the cell above it in a column that
 * merges? */
static bool is_printed_again(const struct kh_plan *plan, const struct kh_task_table *t, size_t cell)
{
	enum kh_role role = t->columns[cell % t->column_count].role;
	size_t above = cell;

	if (!t->tasks || (role != KH_ROLE_OBJECTIVE && role != KH_ROLE_TASK) ||
	    t->cells[cell].begin >= t->cells[cell].end)
		return false;
	while (above >= t->column_count) {
		above -= t->column_count;
		if (t->cells[above].begin < t->cells[above].end)
			return same_words(kh_flow_text(plan->run.flow), t->cells[above], t->cells[cell]);
	}
	return false;
}

static int cite_table(struct kh_plan *plan, const struct kh_task_table *t, struct kh_list *list)
{
	int rc = KH_OK;

	for (size_t k = 0; rc == KH_OK && k < t->row_count * t->column_count; k++)
		if (!is_printed_again(plan, t, k))
			rc = kh_citations_find(&plan->run, t->cells[k], list);
	return rc;
}

/* A web page has the plan's number in its title above the letterhead: that is no mention in the plan. */
static void drop_own(struct kh_plan *plan, struct kh_list *list)
{
	const struct kh_heading *own = &plan->record.heading;
	struct kh_citation *c = list->items;
	size_t n = 0;

	if (own->number.text == NULL || own->symbol.text == NULL)
		return;
	for (size_t i = 0; i < list->count; i++)
		if (c[i].number == NULL || c[i].symbol == NULL || strcmp(c[i].number, own->number.text) != 0 ||
		    strcmp(c[i].symbol, own->symbol.text) != 0)
			c[n++] = c[i];
	list->count = n;
}

/* Paragraphs and cells in reading order; the heading's own number is no citation, and a merged cell is one cell. */
static int find_citations(struct kh_plan *plan)
{
	struct kh_list list = {0};
	size_t table = 0;
	int rc = KH_OK;

	for (size_t i = 0; rc == KH_OK && i <= plan->paragraphs.count; i++) {
		size_t line = i < plan->paragraphs.count ? plan->paragraphs.at[i].line : SIZE_MAX;
		for (; rc == KH_OK && table < plan->table_count && plan->tables[table].line < line; table++)
			rc = cite_table(plan, &plan->tables[table], &list);
		if (rc != KH_OK || i == plan->paragraphs.count)
			break;
		struct kh_range at = plan->paragraphs.at[i].at, own = plan->parts.own_number;
		if (own.begin < own.end && own.begin >= at.begin && own.end <= at.end) {
			rc = kh_citations_find(&plan->run, (struct kh_range){at.begin, own.begin}, &list);
			drop_own(plan, &list);
			at.begin = own.end;
		}
		if (rc == KH_OK && at.begin < at.end)
			rc = kh_citations_find(&plan->run, at, &list);
	}
	plan->record.citations = list.items;
	plan->record.citation_count = list.count;
	return rc == KH_OK ? kh_citations_check(&plan->run, &plan->record.heading, list.items, list.count) : rc;
}

/* Where the heading prints no issuer, paragraphs and cells show whose plan it is. */
static int attribute(struct kh_plan *plan)
{
	size_t count = plan->paragraphs.count, n = 0;

	for (size_t i = 0; i < plan->table_count; i++)
		count += plan->tables[i].row_count * plan->tables[i].column_count;
	struct kh_range *strings = kh_arena_take(plan->mem, (count + 1) * sizeof *strings);
	if (strings == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < plan->paragraphs.count; i++)
		strings[n++] = plan->paragraphs.at[i].at;
	for (size_t i = 0; i < plan->table_count; i++)
		for (size_t k = 0; k < plan->tables[i].row_count * plan->tables[i].column_count; k++)
			strings[n++] = plan->tables[i].cells[k];
	return kh_attribution_find(&plan->run, strings, n, &plan->record.heading);
}

/* Is the plan about administrative reform, by its subject or, without one, by its own words? */
static bool is_reform(struct kh_plan *plan)
{
	const struct kh_set *set = kh_patterns_set(plan->run.patterns, "plan");
	const struct kh_text *flow = kh_flow_text(plan->run.flow);
	struct kh_range all = {0, flow->length};
	struct kh_hit hit;

	for (size_t i = 0; plan->record.heading.subject.text != NULL && i < plan->parts.body; i++) {
		int rc = kh_set_find(set, plan->run.matcher, flow, plan->paragraphs.at[i].at, &hit);
		if (rc == KH_OK && strcmp(kh_pattern_name(hit.pattern), "plan.reform") == 0)
			return true;
	}
	return plan->record.heading.subject.text == NULL &&
	       kh_set_find(set, plan->run.matcher, flow, all, &hit) == KH_OK;
}

/* The title of a plan that a decision issues in the same file. */
static bool is_issued_plan(struct kh_plan *plan, const struct kh_outline_section *s)
{
	struct kh_hit hit;

	return s->label.begin >= s->label.end && s->title.begin < s->title.end &&
	       kh_set_match(kh_patterns_set(plan->run.patterns, "issued-plan"), plan->run.matcher,
	           kh_flow_text(plan->run.flow), s->title, &hit) == KH_OK;
}

/* A plan has the type of one, a task table, or the sections that plans have; or a decision issues it. */
static bool is_plan(struct kh_plan *plan)
{
	const struct kh_record *r = &plan->record;
	unsigned kinds = 0;

	if (r->activity_count > 0 || plan->parts.plan)
		return true;
	for (size_t i = 0; i < plan->outline.count; i++)
		if (is_issued_plan(plan, &plan->outline.sections[i]))
			return true;
	for (size_t i = 0; i < r->section_count; i++) {
		const char *kind = r->sections[i].kind;
		if (kind == NULL)
			continue;
		kinds |= strcmp(kind, "objective") == 0 ? 1U : strcmp(kind, "task") == 0 ? 2U : 0U;
		kinds |= strcmp(kind, "organisation") == 0 ? 4U : strcmp(kind, "funding") == 0 ? 8U : 0U;
	}
	return r->heading.type.text == NULL && (kinds & (kinds - 1)) != 0;
}

/* The year that an EDTF date or interval begins in; 0 where it gives none. */
static int year_of(const char *edtf)
{
	int year = 0;

	for (int i = 0; edtf != NULL && i < 4; i++) {
		if (edtf[i] < '0' || edtf[i] > '9')
			return 0;
		year = year * 10 + (edtf[i] - '0');
	}
	return year;
}

static bool has_objectives(const struct kh_record *r)
{
	for (size_t i = 0; i < r->section_count; i++)
		if (r->sections[i].kind != NULL && strcmp(r->sections[i].kind, "objective") == 0)
			return true;
	return false;
}

/* What is no plan, and no document of another type, adopts nothing ("100% em để cho làng quê em"); nor does one that sets
 * rules ("bồi thường 70% giá đất"), unless it has objectives and may have: a decision that issues regulations has none. */
static bool adopts(struct kh_plan *plan)
{
	if (is_plan(plan))
		return true;
	return plan->record.heading.type.text != NULL && !plan->parts.rules &&
	       (!plan->parts.norms || has_objectives(&plan->record));
}

static int find_targets(struct kh_plan *plan)
{
	struct kh_record *r = &plan->record;
	struct kh_target_sources from = {
	    &plan->outline, plan->tables, plan->table_count, r->heading.period.text, is_reform(plan)};
	int rc;

	if (!adopts(plan))
		return KH_OK;
	plan->run.first_year = year_of(r->heading.period.text);
	if (plan->run.first_year == 0)
		plan->run.first_year = year_of(r->heading.date.text);
	rc = kh_targets_find(&plan->run, &from, &r->targets, &r->target_count);
	return rc == KH_OK ? kh_value_conflicts_report(&plan->run, &plan->outline, r->targets, r->target_count) : rc;
}

static int write_activities(struct kh_plan *plan)
{
	return kh_activities_record(
	    &plan->run, plan->tables, plan->table_count, plan->record.heading.period.text, &plan->record);
}

static int report_all(struct kh_plan *plan)
{
	struct kh_spans none = {NULL, 0};
	int rc = is_plan(plan) ? KH_OK : kh_report_spans(&plan->run, KH_W_NOT_A_PLAN, none);

	if (rc == KH_OK && plan->text.invalid > 0) {
		char *number = kh_arena_print(plan->mem, "%zu", plan->text.invalid);
		if (number == NULL)
			return KH_E_MEMORY;
		rc = kh_report_spans(
		    &plan->run, KH_W_TEXT_INVALID, (struct kh_spans){&plan->text.invalid_at, 1}, number);
	}
	if (rc == KH_OK)
		rc = kh_slips_report(&plan->run);
	kh_findings_array(plan->run.findings, &plan->record.warnings, &plan->record.warning_count);
	return rc;
}

const struct kh_step kh_plan_steps[] = {{"hash", hash}, {"read", decode_and_read}, {"lines", split_lines},
    {"grids", find_grids}, {"listed", find_listed}, {"aligned", find_aligned}, {"shredded", find_shredded},
    {"tables", rebuild_tables}, {"paragraphs", join_paragraphs}, {"heading", read_heading}, {"outline", find_outline},
    {"citations", find_citations}, {"attribution", attribute}, {"activities", write_activities},
    {"targets", find_targets}, {"findings", report_all}};
const size_t kh_plan_step_count = sizeof kh_plan_steps / sizeof *kh_plan_steps;
