#include "record_copy.h"

#include <string.h>

/* Where the copies go. Once there is no memory nothing more is copied. */
struct copier {
	struct kh_arena *mem;
	bool failed;
};

static const char *string(struct copier *c, const char *of);
static void *things(struct copier *c, const void *of, size_t count, size_t size);
static void *list(
    struct copier *c, const void *of, size_t count, size_t size, void (*one)(struct copier *c, void *arg));
static void spans(struct copier *c, struct kh_spans *at);
static void value(struct copier *c, void *arg);
static void values(struct copier *c, struct kh_values *at);
static void heading(struct copier *c, struct kh_heading *at);
static void issuer(struct copier *c, struct kh_issuer *at);
static void citation(struct copier *c, void *arg);
static void section(struct copier *c, void *arg);
static void target(struct copier *c, void *arg);
static void activity(struct copier *c, void *arg);
static void table(struct copier *c, void *arg);
static void warning(struct copier *c, void *arg);

bool kh_record_copy(struct kh_arena *mem, const struct kh_record *record, struct kh_record *to)
{
	struct copier c = {.mem = mem};
	struct kh_record copy = *record;

	copy.path = string(&c, copy.path);
	copy.media_type = string(&c, copy.media_type);
	copy.charset = string(&c, copy.charset);
	heading(&c, &copy.heading);
	copy.citations = list(&c, copy.citations, copy.citation_count, sizeof *copy.citations, citation);
	copy.sections = list(&c, copy.sections, copy.section_count, sizeof *copy.sections, section);
	copy.targets = list(&c, copy.targets, copy.target_count, sizeof *copy.targets, target);
	copy.activities = list(&c, copy.activities, copy.activity_count, sizeof *copy.activities, activity);
	copy.tables = list(&c, copy.tables, copy.table_count, sizeof *copy.tables, table);
	copy.warnings = list(&c, copy.warnings, copy.warning_count, sizeof *copy.warnings, warning);
	if (!c.failed)
		*to = copy;
	return !c.failed;
}

/* ---- parts of a record ---- */

static void signer(struct copier *c, void *arg)
{
	struct kh_signer *at = arg;

	value(c, &at->name);
	value(c, &at->title);
	value(c, &at->authority);
}

static void heading(struct copier *c, struct kh_heading *at)
{
	issuer(c, &at->issuer);
	issuer(c, &at->attribution);
	value(c, &at->number);
	value(c, &at->symbol);
	value(c, &at->type);
	value(c, &at->subject);
	value(c, &at->place);
	value(c, &at->date);
	value(c, &at->period);
	at->signers = list(c, at->signers, at->signer_count, sizeof *at->signers, signer);
	values(c, &at->recipients);
	values(c, &at->replaces);
}

static void issuer(struct copier *c, struct kh_issuer *at)
{
	value(c, &at->name);
	at->level = string(c, at->level);
	at->district = string(c, at->district);
	at->province = string(c, at->province);
	at->code = string(c, at->code);
	at->province_now = string(c, at->province_now);
	at->basis = string(c, at->basis);
}

static void citation(struct copier *c, void *arg)
{
	struct kh_citation *at = arg;

	value(c, &at->type);
	value(c, &at->id);
	value(c, &at->issuer);
	at->number = string(c, at->number);
	at->symbol = string(c, at->symbol);
	at->date = string(c, at->date);
	spans(c, &at->spans);
}

static void block(struct copier *c, void *arg)
{
	struct kh_block *at = arg;

	value(c, &at->value);
}

static void section(struct copier *c, void *arg)
{
	struct kh_section *at = arg;

	value(c, &at->label);
	value(c, &at->title);
	at->kind = string(c, at->kind);
	at->blocks = list(c, at->blocks, at->block_count, sizeof *at->blocks, block);
	spans(c, &at->spans);
}

static void measure(struct copier *c, void *arg)
{
	struct kh_measure *at = arg;

	at->unit = string(c, at->unit);
	at->op = string(c, at->op);
	at->scope = string(c, at->scope);
	at->deadline = string(c, at->deadline);
	at->indicator = string(c, at->indicator);
	value(c, &at->text);
}

static void target(struct copier *c, void *arg)
{
	struct kh_target *at = arg;

	value(c, &at->value);
	at->field = string(c, at->field);
	at->indicator = string(c, at->indicator);
	at->deadline = string(c, at->deadline);
	at->deadline_from = string(c, at->deadline_from);
	at->measures = list(c, at->measures, at->measure_count, sizeof *at->measures, measure);
}

static void activity(struct copier *c, void *arg)
{
	struct kh_activity *at = arg;
	struct kh_value *const cells[] = {&at->no, &at->group, &at->objective_no, &at->objective, &at->task_no,
	    &at->task, &at->activity_no, &at->activity, &at->product, &at->lead.value, &at->support.value,
	    &at->time.value, &at->budget.value};

	for (size_t i = 0; i < sizeof cells / sizeof *cells; i++)
		value(c, cells[i]);
	values(c, &at->lead.agencies);
	values(c, &at->support.agencies);
	at->time.kind = string(c, at->time.kind);
	at->time.edtf = string(c, at->time.edtf);
	at->time.repeat = string(c, at->time.repeat);
	spans(c, &at->spans);
}

static void column(struct copier *c, void *arg)
{
	struct kh_column *at = arg;

	value(c, &at->title);
	at->role = string(c, at->role);
}

static void table(struct copier *c, void *arg)
{
	struct kh_table *at = arg;

	at->columns = list(c, at->columns, at->column_count, sizeof *at->columns, column);
	at->cells = list(c, at->cells, at->row_count * at->column_count, sizeof *at->cells, value);
	spans(c, &at->spans);
}

static void warning(struct copier *c, void *arg)
{
	struct kh_warning *at = arg;

	at->code = string(c, at->code);
	at->message = string(c, at->message);
	spans(c, &at->spans);
}

/* ---- values ---- */

static void value(struct copier *c, void *arg)
{
	struct kh_value *at = arg;

	at->text = string(c, at->text);
	spans(c, &at->spans);
}

static void values(struct copier *c, struct kh_values *at)
{
	at->at = list(c, at->at, at->count, sizeof *at->at, value);
}

static void spans(struct copier *c, struct kh_spans *at)
{
	at->at = things(c, at->at, at->count, sizeof *at->at);
}

/* NULL stays NULL. */
static const char *string(struct copier *c, const char *of)
{
	return of == NULL ? NULL : things(c, of, strlen(of) + 1, 1);
}

static void *things(struct copier *c, const void *of, size_t count, size_t size)
{
	void *copy = count == 0 || c->failed ? NULL : kh_arena_take(c->mem, count * size);

	if (copy != NULL)
		memcpy(copy, of, count * size);
	else if (count > 0)
		c->failed = true;
	return copy;
}

/* Things, and what each points to: `one` copies that. */
static void *list(
    struct copier *c, const void *of, size_t count, size_t size, void (*one)(struct copier *c, void *arg))
{
	char *copy = things(c, of, count, size);

	for (size_t i = 0; copy != NULL && i < count; i++)
		one(c, copy + i * size);
	return copy;
}
