#include "kehoach.h"

#include <math.h>
#include <stdlib.h>

#include "error.h"
#include "json_out.h"

/* Places of several values as one list in reading order. */
struct gathered {
	struct kh_span *at;
	size_t count, room;
	bool failed;
};

static void put_source(struct kh_json *json, const struct kh_record *record);
static void put_heading(struct kh_json *json, const struct kh_heading *heading);
static void put_heading_spans(struct kh_json *json, const struct kh_heading *heading);
static void put_issuer(
    struct kh_json *json, const char *key, bool is_there, const struct kh_issuer *issuer, bool basis);
static void put_signer(struct kh_json *json, const struct kh_signer *signer);
static void put_citation(struct kh_json *json, const struct kh_citation *citation);
static void put_block(struct kh_json *json, const struct kh_block *block);
static void put_section(struct kh_json *json, const struct kh_section *section);
static void put_target(struct kh_json *json, const struct kh_target *target);
static void put_measure(struct kh_json *json, const struct kh_measure *measure);
static void put_activity(struct kh_json *json, const struct kh_activity *activity);
static void put_agents(struct kh_json *json, const char *key, const struct kh_agents *agents);
static void put_time(struct kh_json *json, const struct kh_time *time);
static void put_budget(struct kh_json *json, const struct kh_budget *budget);
static void put_column(struct kh_json *json, const struct kh_column *column);
static void put_table(struct kh_json *json, const struct kh_table *table);
static void put_warning(struct kh_json *json, const struct kh_warning *warning);
static void put_texts(struct kh_json *json, const char *key, struct kh_values values);
static void put_index(struct kh_json *json, const char *key, ptrdiff_t index);
static void gather(struct gathered *all, struct kh_spans spans);
static void gather_values(struct gathered *all, struct kh_values values);
static void put_gathered(struct kh_json *json, struct gathered *all);
static int by_begin(const void *a, const void *b);

#define PUT_LIST(json, key, list, count, put_one)                                                                    \
	do {                                                                                                         \
		kh_json_open(json, key, '[');                                                                        \
		for (size_t i_ = 0; i_ < (count); i_++)                                                              \
			put_one(json, &(list)[i_]);                                                                  \
		kh_json_close(json, ']');                                                                            \
	} while (0)

int kh_record_json(const struct kh_record *record, bool compact, char **out, struct kh_error *err)
{
	struct kh_json json = {.compact = compact};

	kh_json_open(&json, NULL, '{');
	kh_json_text(&json, "schema", KH_SCHEMA);
	put_source(&json, record);
	put_heading(&json, &record->heading);
	PUT_LIST(&json, "citations", record->citations, record->citation_count, put_citation);
	PUT_LIST(&json, "sections", record->sections, record->section_count, put_section);
	PUT_LIST(&json, "targets", record->targets, record->target_count, put_target);
	PUT_LIST(&json, "activities", record->activities, record->activity_count, put_activity);
	PUT_LIST(&json, "tables", record->tables, record->table_count, put_table);
	PUT_LIST(&json, "warnings", record->warnings, record->warning_count, put_warning);
	kh_json_close(&json, '}');
	if (kh_json_end(&json) != KH_OK)
		return kh_fail_memory(err);
	*out = json.bytes;
	return KH_OK;
}

static void put_source(struct kh_json *json, const struct kh_record *record)
{
	struct kh_span whole = {0, record->bytes};

	kh_json_open(json, "source", '{');
	kh_json_bytes(json, "path", record->path);
	kh_json_text(json, "sha256", record->sha256);
	kh_json_integer(json, "bytes", (long long)record->bytes);
	kh_json_text(json, "media_type", record->media_type);
	kh_json_text(json, "charset", record->charset);
	kh_json_number(json, "charset_confidence", round(record->charset_confidence * 1000) / 1000);
	if (record->pages > 0)
		kh_json_integer(json, "pages", record->pages);
	else
		kh_json_null(json, "pages");
	kh_json_spans(json, (struct kh_spans){&whole, 1});
	kh_json_close(json, '}');
}

static void put_heading(struct kh_json *json, const struct kh_heading *heading)
{
	kh_json_open(json, "heading", '{');
	put_issuer(json, "issuer", heading->has_issuer, &heading->issuer, false);
	kh_json_text(json, "number", heading->number.text);
	kh_json_text(json, "symbol", heading->symbol.text);
	kh_json_text(json, "type", heading->type.text);
	kh_json_text(json, "subject", heading->subject.text);
	kh_json_text(json, "place", heading->place.text);
	kh_json_text(json, "date", heading->date.text);
	kh_json_text(json, "period", heading->period.text);
	put_issuer(json, "attribution", heading->has_attribution, &heading->attribution, true);
	PUT_LIST(json, "signers", heading->signers, heading->signer_count, put_signer);
	put_texts(json, "recipients", heading->recipients);
	put_texts(json, "replaces", heading->replaces);
	put_heading_spans(json, heading);
	kh_json_close(json, '}');
}

/* Of all that stands in the heading itself; signers and the attribution have spans of their own. */
static void put_heading_spans(struct kh_json *json, const struct kh_heading *heading)
{
	struct gathered all = {0};

	if (heading->has_issuer)
		gather(&all, heading->issuer.name.spans);
	gather(&all, heading->number.spans);
	gather(&all, heading->symbol.spans);
	gather(&all, heading->type.spans);
	gather(&all, heading->subject.spans);
	gather(&all, heading->place.spans);
	gather(&all, heading->date.spans);
	gather(&all, heading->period.spans);
	gather_values(&all, heading->recipients);
	gather_values(&all, heading->replaces);
	put_gathered(json, &all);
}

static void put_issuer(
    struct kh_json *json, const char *key, bool is_there, const struct kh_issuer *issuer, bool basis)
{
	if (!is_there) {
		kh_json_null(json, key);
		return;
	}
	kh_json_open(json, key, '{');
	kh_json_text(json, "name", issuer->name.text);
	kh_json_text(json, "level", issuer->level);
	kh_json_text(json, "district", issuer->district);
	kh_json_text(json, "province", issuer->province);
	kh_json_text(json, "code", issuer->code);
	kh_json_text(json, "province_now", issuer->province_now);
	if (basis)
		kh_json_text(json, "basis", issuer->basis);
	kh_json_spans(json, issuer->name.spans);
	kh_json_close(json, '}');
}

static void put_signer(struct kh_json *json, const struct kh_signer *signer)
{
	struct gathered all = {0};

	kh_json_open(json, NULL, '{');
	kh_json_text(json, "name", signer->name.text);
	kh_json_text(json, "title", signer->title.text);
	kh_json_text(json, "authority", signer->authority.text);
	gather(&all, signer->name.spans);
	gather(&all, signer->title.spans);
	gather(&all, signer->authority.spans);
	put_gathered(json, &all);
	kh_json_close(json, '}');
}

static void put_citation(struct kh_json *json, const struct kh_citation *citation)
{
	kh_json_open(json, NULL, '{');
	kh_json_text(json, "type", citation->type.text);
	kh_json_text(json, "id", citation->id.text);
	kh_json_text(json, "number", citation->number);
	if (citation->year != 0)
		kh_json_integer(json, "year", citation->year);
	else
		kh_json_null(json, "year");
	kh_json_text(json, "symbol", citation->symbol);
	kh_json_text(json, "date", citation->date);
	kh_json_text(json, "issuer", citation->issuer.text);
	kh_json_spans(json, citation->spans);
	kh_json_close(json, '}');
}

static void put_block(struct kh_json *json, const struct kh_block *block)
{
	kh_json_open(json, NULL, '{');
	kh_json_text(json, "text", block->value.text);
	kh_json_flag(json, "bullet", block->bullet);
	kh_json_spans(json, block->value.spans);
	kh_json_close(json, '}');
}

static void put_section(struct kh_json *json, const struct kh_section *section)
{
	kh_json_open(json, NULL, '{');
	kh_json_text(json, "label", section->label.text);
	kh_json_text(json, "title", section->title.text);
	kh_json_integer(json, "level", section->level);
	put_index(json, "parent", section->parent);
	kh_json_text(json, "kind", section->kind);
	PUT_LIST(json, "blocks", section->blocks, section->block_count, put_block);
	kh_json_spans(json, section->spans);
	kh_json_close(json, '}');
}

static void put_target(struct kh_json *json, const struct kh_target *target)
{
	kh_json_open(json, NULL, '{');
	kh_json_text(json, "text", target->value.text);
	put_index(json, "section", target->section);
	kh_json_text(json, "field", target->field);
	kh_json_text(json, "indicator", target->indicator);
	kh_json_text(json, "deadline", target->deadline);
	kh_json_text(json, "deadline_from", target->deadline_from);
	PUT_LIST(json, "measures", target->measures, target->measure_count, put_measure);
	kh_json_spans(json, target->value.spans);
	kh_json_close(json, '}');
}

static void put_measure(struct kh_json *json, const struct kh_measure *measure)
{
	kh_json_open(json, NULL, '{');
	kh_json_number(json, "value", measure->value);
	if (measure->has_max)
		kh_json_number(json, "max", measure->max);
	else
		kh_json_null(json, "max");
	kh_json_text(json, "unit", measure->unit);
	kh_json_text(json, "deadline", measure->deadline);
	kh_json_text(json, "op", measure->op);
	kh_json_text(json, "scope", measure->scope);
	kh_json_text(json, "text", measure->text.text);
	kh_json_spans(json, measure->text.spans);
	kh_json_close(json, '}');
}

static void put_activity(struct kh_json *json, const struct kh_activity *activity)
{
	kh_json_open(json, NULL, '{');
	kh_json_text(json, "no", activity->no.text);
	kh_json_text(json, "group", activity->group.text);
	kh_json_text(json, "objective_no", activity->objective_no.text);
	kh_json_text(json, "objective", activity->objective.text);
	kh_json_text(json, "task_no", activity->task_no.text);
	kh_json_text(json, "task", activity->task.text);
	kh_json_text(json, "activity_no", activity->activity_no.text);
	kh_json_text(json, "activity", activity->activity.text);
	kh_json_text(json, "product", activity->product.text);
	put_agents(json, "lead", &activity->lead);
	put_agents(json, "support", &activity->support);
	put_time(json, &activity->time);
	put_budget(json, &activity->budget);
	kh_json_integer(json, "table", (long long)activity->table);
	kh_json_number(json, "confidence", activity->confidence);
	kh_json_spans(json, activity->spans);
	kh_json_close(json, '}');
}

static void put_agents(struct kh_json *json, const char *key, const struct kh_agents *agents)
{
	if (agents->value.text == NULL) {
		kh_json_null(json, key);
		return;
	}
	kh_json_open(json, key, '{');
	kh_json_text(json, "text", agents->value.text);
	put_texts(json, "agencies", agents->agencies);
	kh_json_spans(json, agents->value.spans);
	kh_json_close(json, '}');
}

static void put_time(struct kh_json *json, const struct kh_time *time)
{
	if (time->value.text == NULL) {
		kh_json_null(json, "time");
		return;
	}
	kh_json_open(json, "time", '{');
	kh_json_text(json, "text", time->value.text);
	kh_json_text(json, "kind", time->kind);
	kh_json_text(json, "edtf", time->edtf);
	kh_json_text(json, "repeat", time->repeat);
	kh_json_spans(json, time->value.spans);
	kh_json_close(json, '}');
}

static void put_budget(struct kh_json *json, const struct kh_budget *budget)
{
	if (budget->value.text == NULL) {
		kh_json_null(json, "budget");
		return;
	}
	kh_json_open(json, "budget", '{');
	kh_json_text(json, "text", budget->value.text);
	if (budget->has_amount)
		kh_json_number(json, "amount", budget->amount);
	else
		kh_json_null(json, "amount");
	kh_json_spans(json, budget->value.spans);
	kh_json_close(json, '}');
}

static void put_column(struct kh_json *json, const struct kh_column *column)
{
	kh_json_open(json, NULL, '{');
	kh_json_text(json, "title", column->title.text);
	kh_json_text(json, "role", column->role);
	kh_json_spans(json, column->title.spans);
	kh_json_close(json, '}');
}

static void put_table(struct kh_json *json, const struct kh_table *table)
{
	kh_json_open(json, NULL, '{');
	PUT_LIST(json, "columns", table->columns, table->column_count, put_column);
	kh_json_open(json, "rows", '[');
	for (size_t row = 0; row < table->row_count; row++) {
		struct kh_values cells = {table->cells + row * table->column_count, table->column_count};
		put_texts(json, NULL, cells);
	}
	kh_json_close(json, ']');
	if (table->pages > 0)
		kh_json_integer(json, "pages", table->pages);
	else
		kh_json_null(json, "pages");
	kh_json_spans(json, table->spans);
	kh_json_close(json, '}');
}

static void put_warning(struct kh_json *json, const struct kh_warning *warning)
{
	kh_json_open(json, NULL, '{');
	kh_json_text(json, "code", warning->code);
	kh_json_text(json, "message", warning->message);
	kh_json_spans(json, warning->spans);
	kh_json_close(json, '}');
}

static void put_texts(struct kh_json *json, const char *key, struct kh_values values)
{
	kh_json_open(json, key, '[');
	for (size_t i = 0; i < values.count; i++)
		kh_json_text(json, NULL, values.at[i].text);
	kh_json_close(json, ']');
}

static void put_index(struct kh_json *json, const char *key, ptrdiff_t index)
{
	if (index >= 0)
		kh_json_integer(json, key, index);
	else
		kh_json_null(json, key);
}

static void gather(struct gathered *all, struct kh_spans spans)
{
	if (all->room - all->count < spans.count) {
		size_t room = (all->count + spans.count) * 2;
		struct kh_span *larger = realloc(all->at, room * sizeof *larger);
		if (larger == NULL) {
			all->failed = true;
			return;
		}
		all->at = larger;
		all->room = room;
	}
	for (size_t i = 0; i < spans.count; i++)
		all->at[all->count++] = spans.at[i];
}

static void gather_values(struct gathered *all, struct kh_values values)
{
	for (size_t i = 0; i < values.count; i++)
		gather(all, values.at[i].spans);
}

/* In order; what lies in another (a period in its subject) is not said twice. */
static void put_gathered(struct kh_json *json, struct gathered *all)
{
	size_t kept = 0;

	if (all->count > 0)
		qsort(all->at, all->count, sizeof *all->at, by_begin);
	for (size_t i = 0; i < all->count; i++)
		if (kept == 0 || all->at[i].end > all->at[kept - 1].end)
			all->at[kept++] = all->at[i];
	kh_json_spans(json, (struct kh_spans){all->at, kept});
	json->failed |= all->failed;
	free(all->at);
}

static int by_begin(const void *a, const void *b)
{
	const struct kh_span *x = a, *y = b;

	if (x->begin != y->begin)
		return x->begin < y->begin ? -1 : 1;
	return x->end > y->end ? -1 : x->end < y->end;
}
