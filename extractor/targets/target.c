#include "target.h"

#include <string.h>

#include "cell_level.h"
#include "field.h"
#include "lines/flow.h"
#include "indicator.h"
#include "measure.h"
#include "mention/when.h"

enum {
	HEADING_MOST = 80, /* a bullet that only names a group is short */
	GROUP_MOST = 40,   /* and shorter still where nothing but the text below it says so */
	WORDS_LEAST = 3    /* of a statement; words have two letters at least */
};

struct finder {
	struct kh_run *run;
	const struct kh_target_sources *from;
	const struct kh_text *flow;
	const struct kh_set *leadins;
	struct kh_list list; /* of struct kh_target */
};

static char at(const struct finder *f, uint32_t i)
{
	return f->flow->skeleton[i];
}

/* ---- one target ---- */

static int set_deadline(struct finder *f, struct kh_target *t, struct kh_range at_range)
{
	t->deadline = kh_when_deadline(f->run, at_range, NULL);
	t->deadline_from = t->deadline != NULL ? "statement" : NULL;
	if (t->deadline == NULL && f->from->period != NULL) {
		t->deadline = f->from->period;
		t->deadline_from = "period";
	}
	return KH_OK;
}

/* Where a statement stands in a table: other cells of its row may give levels. */
struct place {
	const struct kh_task_table *table;
	size_t row; /* of its cells */
};

static int add_levels(struct finder *f, const struct place *in, struct kh_target *t, struct kh_measure *measures)
{
	size_t said = t->measure_count;
	int rc = kh_cell_levels_add(f->run, in->table, in->row, &measures, &t->measure_count);

	for (size_t i = said; rc == KH_OK && i < t->measure_count; i++)
		measures[i].indicator = t->indicator;
	t->measures = measures;
	return rc;
}

static int add_in(
    struct finder *f, struct kh_range statement, const struct place *in, ptrdiff_t section, const char *field)
{
	struct kh_measure *measures = NULL;
	struct kh_target *t = kh_list_add(f->run->mem, &f->list, sizeof *t);

	if (t == NULL)
		return KH_E_MEMORY;
	int rc = kh_text_value(f->run->mem, f->flow, statement, &t->value);
	if (rc == KH_OK)
		rc = kh_measures_find(f->run, statement, &measures, &t->measure_count);
	if (rc == KH_OK)
		rc = set_deadline(f, t, statement);
	t->measures = measures;
	t->section = section;
	if (rc == KH_OK)
		rc = kh_indicators_find(f->run, statement, measures, t->measure_count, &t->indicator);
	if (f->from->reform)
		t->field = field != NULL ? field : kh_field_of_statement(f->run, statement);
	return rc == KH_OK && in != NULL ? add_levels(f, in, t, measures) : rc;
}

static int add(struct finder *f, struct kh_range statement, ptrdiff_t section, const char *field)
{
	return add_in(f, statement, NULL, section, field);
}

/* ---- sections ---- */

static bool ends_sentence(const struct finder *f, const struct kh_outline_block *b)
{
	return strchr(".;,/", at(f, b->at.end - 1)) != NULL;
}

/* "- Thủy sản" / "Bảo đảm trên 70% diện tích …": a bullet of a few words, with no figure and no sign at its end, above
 * a paragraph that has one. */
static bool names_group(const struct finder *f, const struct kh_outline_block *b)
{
	const struct kh_outline_block *below = b + 1;

	if (!b->bullet || below->bullet || b->at.end - b->at.begin > GROUP_MOST || ends_sentence(f, b))
		return false;
	for (uint32_t i = b->at.begin; i < b->at.end; i++)
		if (at(f, i) >= '0' && at(f, i) <= '9')
			return false;
	return ends_sentence(f, below);
}

/* A lead-in names no result of its own: it ends in ":", is a note in brackets, is a short emphasised line, or says how
 * things are. */
static bool is_leadin(const struct finder *f, const struct kh_outline_block *b, bool more)
{
	struct kh_hit hit;

	if (at(f, b->at.end - 1) == ':')
		return true;
	if (at(f, b->at.begin) == '(' && (at(f, b->at.end - 1) == ')' || at(f, b->at.end - 2) == ')'))
		return b->at.end - b->at.begin > 8 && at(f, b->at.begin + 2) != ')' && at(f, b->at.begin + 3) != ')';
	if (b->emphasised && more && b->at.end - b->at.begin <= HEADING_MOST)
		return true;
	if (more && names_group(f, b))
		return true;
	if (kh_set_match(f->leadins, f->run->matcher, f->flow, b->at, &hit) != KH_OK)
		return false;
	return kh_pattern_yield(hit.pattern, "always") != NULL || (more && b->at.end - b->at.begin <= HEADING_MOST);
}

/* A sentence begins with a capital, or behind a share with the next share's figure: "đạt 90%. 100% hồ sơ …". */
static bool begins_sentence(const struct finder *f, uint32_t i, char before)
{
	char c = at(f, i);

	return kh_text_is_upper(f->flow, i) || (before == '%' && kh_is_digit(c));
}

/* A sentence ends at a full stop before a blank and the begin of another. */
static uint32_t sentence_end(const struct finder *f, uint32_t from, uint32_t end)
{
	const char *text = f->flow->skeleton, *stop = text + from;

	for (; stop + 2 < text + end && (stop = memchr(stop, '.', (size_t)(text + end - 2 - stop))) != NULL; stop++) {
		uint32_t i = (uint32_t)(stop - text);
		if (at(f, i + 1) == ' ' && i > from + 2 && !kh_text_is_upper(f->flow, i - 1) &&
		    begins_sentence(f, i + 2, at(f, i - 1)))
			return i + 1;
	}
	return end;
}

static bool is_letter(const struct finder *f, uint32_t i)
{
	return kh_text_is_upper(f->flow, i) || kh_text_is_lower(f->flow, i);
}

/* Formulas, cells of a table that was read as text and scores ("Đạt 100%: 0.5") have hardly a word. */
static bool has_words(const struct finder *f, struct kh_range at_range)
{
	size_t words = 0;

	for (uint32_t i = at_range.begin, begin; i < at_range.end && words < WORDS_LEAST; i++) {
		for (begin = i; i < at_range.end && is_letter(f, i); i++)
			;
		words += i > begin + 1;
	}
	return words >= WORDS_LEAST;
}

/* "Từ 80% trở lên: 0,5": a line of a table of scores, which ends in what it gives. */
static bool is_score(const struct finder *f, struct kh_range block)
{
	struct kh_hit hit;
	char last = at(f, block.end - 1);

	return last >= '0' && last <= '9' &&
	       kh_set_find(
	           kh_patterns_set(f->run->patterns, "target-score"), f->run->matcher, f->flow, block, &hit) == KH_OK;
}

/* Rule 4 in prose: each sentence that sets a percentage to reach. */
static int add_sentences(struct finder *f, struct kh_range prose, ptrdiff_t section, const char *field)
{
	int rc = KH_OK;

	while (rc == KH_OK && prose.begin < prose.end) {
		struct kh_range sentence = {prose.begin, sentence_end(f, prose.begin, prose.end)};
		prose.begin = sentence.end;
		sentence = kh_text_trim(f->flow, sentence);
		if (has_words(f, sentence) && kh_measures_any_percent(f->run, sentence))
			rc = add(f, sentence, section, field);
	}
	return rc;
}

/* "- BHTN: 41.500 người." among aims: a bullet of a name and its figure. */
static bool tells_level(const struct finder *f, const struct kh_outline_section *s, const struct kh_outline_block *b)
{
	return s->objectives && b->bullet && is_letter(f, b->at.begin) && kh_measures_any_aim(f->run, b->at);
}

static int read_block(
    struct finder *f, const struct kh_outline_section *s, size_t i, ptrdiff_t section, const char *field)
{
	const struct kh_outline_block *b = &s->blocks[i];
	bool more = i + 1 < s->block_count;

	if (b->note || is_score(f, b->at) || !(has_words(f, b->at) || tells_level(f, s, b)))
		return KH_OK;
	if (s->objectives && !is_leadin(f, b, more))
		return add(f, b->at, section, field);
	if (!kh_measures_any_percent(f->run, b->at))
		return KH_OK;
	return b->bullet ? add(f, b->at, section, field) : add_sentences(f, b->at, section, field);
}

/* The field of a section is that of its title, or of the nearest title above that names one. */
static const char *field_of(struct finder *f, ptrdiff_t section)
{
	const char *field = NULL;

	for (ptrdiff_t s = section; f->from->reform && field == NULL && s >= 0;
	     s = f->from->outline->sections[s].parent)
		field = kh_field_of_title(f->run, f->from->outline->sections[s].title);
	return field;
}

/* Rule 4 holds anywhere, but in a section that reports only for what it says is striven for. */
static bool sets_something(const struct finder *f, const struct kh_outline_section *s, struct kh_range block)
{
	const struct kh_set *strive = kh_patterns_set(f->run->patterns, "strive");
	struct kh_hit hit;

	return !s->reports || kh_set_find(strive, f->run->matcher, f->flow, block, &hit) == KH_OK;
}

static int read_section(struct finder *f, ptrdiff_t section)
{
	const struct kh_outline_section *s = &f->from->outline->sections[section];
	const char *field = field_of(f, section);
	int rc = KH_OK;

	f->run->aims = s->objectives;
	for (size_t i = 0; rc == KH_OK && i < s->block_count; i++)
		if (sets_something(f, s, s->blocks[i].at))
			rc = read_block(f, s, i, section, field);
	f->run->aims = false;
	return rc;
}

/* ---- tables ---- */

static bool has(struct kh_range cell)
{
	return cell.begin < cell.end;
}

/* A cell is a statement of its own where the row prints it; several activities of one cell share the row's others. */
static bool is_own(const struct kh_row *r, const struct kh_row *above, enum kh_role role)
{
	return has(r->cell[role]) && !r->filled[role] &&
	       (above == NULL || above->cell[role].begin != r->cell[role].begin ||
	           above->cell[role].end != r->cell[role].end);
}

static bool has_letters(const struct finder *f, struct kh_range range)
{
	while (range.begin < range.end && !kh_text_is_upper(f->flow, range.begin) &&
	       !kh_text_is_lower(f->flow, range.begin))
		range.begin++;
	return range.begin < range.end;
}

/* In a table of indicators a result that is a level ("100%", "≥ 3% và tăng dần") is the objective's. */
static bool is_level(const struct finder *f, const struct kh_row *r)
{
	struct kh_range product = r->cell[KH_ROLE_PRODUCT];
	struct kh_hit hit;

	return has(r->cell[KH_ROLE_OBJECTIVE]) &&
	       (!has_letters(f, product) || kh_set_full(kh_patterns_set(f->run->patterns, "level-cell"),
	                                        f->run->matcher, f->flow, product, &hit) == KH_OK);
}

static int read_row(struct finder *f, const struct kh_task_table *table, size_t i, bool objectives, ptrdiff_t section)
{
	const struct kh_row *r = &table->rows[i], *above = i > 0 ? r - 1 : NULL;
	const struct place place = {table, r->at};
	const char *field = f->from->reform && has(r->group) ? kh_field_of_title(f->run, r->group) : NULL;
	struct kh_range objective = r->cell[KH_ROLE_OBJECTIVE], task = r->cell[KH_ROLE_TASK];
	struct kh_range activity = r->cell[KH_ROLE_ACTIVITY], product = r->cell[KH_ROLE_PRODUCT];
	int rc = KH_OK;

	if (is_own(r, above, KH_ROLE_OBJECTIVE))
		rc = add_in(f, objective, has(task) || has(activity) ? NULL : &place, section, field);
	if (rc == KH_OK && is_own(r, above, KH_ROLE_TASK) &&
	    (objectives ? kh_measures_any_percent(f->run, task) : kh_measures_any(f->run, task)))
		rc = add(f, task, section, field);
	if (rc == KH_OK && is_own(r, above, KH_ROLE_ACTIVITY) && kh_measures_any_percent(f->run, activity))
		rc = add(f, activity, section, field);
	if (rc != KH_OK || !is_own(r, above, KH_ROLE_PRODUCT) || is_level(f, r))
		return rc;
	return add_sentences(f, product, section, field);
}

/* A table of indicators that nobody leads: each row that gives a level is a target, and no task. */
static int read_indicators(struct finder *f, const struct kh_task_table *table, ptrdiff_t section)
{
	size_t objective = 0;
	int rc = KH_OK;

	while (table->columns[objective].role != KH_ROLE_OBJECTIVE)
		objective++;
	for (size_t i = 0; rc == KH_OK && i < table->row_count; i++) {
		const struct place place = {table, i};
		struct kh_range cell = table->cells[i * table->column_count + objective];
		struct kh_measure *levels = NULL;
		size_t count = 0;
		while (cell.begin < cell.end && strchr("-+ ", at(f, cell.begin)) != NULL)
			cell.begin++;
		if ((rc = kh_cell_levels_add(f->run, table, i, &levels, &count)) == KH_OK && count > 0 && has(cell))
			rc = add_in(f, cell, &place, section, NULL);
	}
	return rc;
}

static int read_table(struct finder *f, const struct kh_task_table *table, ptrdiff_t section)
{
	bool objectives = false;
	int rc = KH_OK;

	for (size_t i = 0; i < table->column_count; i++)
		objectives = objectives || table->columns[i].role == KH_ROLE_OBJECTIVE;
	for (size_t i = 0; rc == KH_OK && table->tasks && i < table->activity_count; i++)
		rc = read_row(f, table, i, objectives, section);
	if (rc == KH_OK && kh_cell_levels_any(f->run, table))
		rc = read_indicators(f, table, section);
	return rc;
}

int kh_targets_find(
    struct kh_run *run, const struct kh_target_sources *from, const struct kh_target **targets, size_t *count)
{
	struct finder f = {.run = run, .from = from, .flow = kh_flow_text(run->flow)};
	const struct kh_outline *outline = from->outline;
	size_t table = 0;
	int rc = KH_OK;

	f.leadins = kh_patterns_set(run->patterns, "leadin");
	for (size_t i = 0; rc == KH_OK && i < outline->loose_count && !outline->reports; i++)
		rc = add_sentences(&f, outline->loose[i].at, -1, NULL);
	for (ptrdiff_t s = -1; rc == KH_OK && s < (ptrdiff_t)outline->count; s++) {
		size_t next = s + 1 < (ptrdiff_t)outline->count ? outline->sections[s + 1].line : SIZE_MAX;
		if (s >= 0)
			rc = read_section(&f, s);
		for (; rc == KH_OK && table < from->table_count && from->tables[table].line < next; table++)
			rc = read_table(&f, &from->tables[table], s);
	}
	*targets = f.list.items;
	*count = f.list.count;
	return rc;
}
