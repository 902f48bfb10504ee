#include "likeness.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <utf8proc.h>

#include "text/text.h"

enum { SAID_MOST = 20000 };

/* Folded items of one part of a record, one string each. */
struct items {
	char **at;
	size_t count;
};

static struct items items_of(const struct kh_record *r, size_t part);
static void add_heading(struct items *items, const struct kh_heading *h);
static void add_row(struct items *items, const struct kh_activity *a);
static void add(struct items *items, const char *kind, const char *const *texts, size_t count);
static void fold_into(FILE *out, const char *text);
static int by_text(const void *a, const void *b);
static void say(struct likeness *all, const char *name, const char *what, const char *item);
static void items_free(struct items *items);

const char *likeness_name(size_t part)
{
	static const char *const names[LIKENESS_PARTS] = {"heading", "citations", "measures", "rows"};

	return names[part];
}

double likeness_percent(const struct likeness *all, size_t part)
{
	size_t sum = all->part[part].expected + all->part[part].found;

	return sum == 0 ? 100 : 200.0 * (double)all->part[part].both / (double)sum;
}

void likeness_free(struct likeness *all)
{
	free(all->said);
}

void likeness_add(
    struct likeness *all, const struct kh_record *expected, const struct kh_record *found, const char *name)
{
	for (size_t part = 0; part < LIKENESS_PARTS; part++) {
		struct items a = items_of(expected, part), b = items_of(found, part);
		size_t i = 0, k = 0;
		while (i < a.count || k < b.count) {
			int order = i == a.count ? 1 : k == b.count ? -1 : strcmp(a.at[i], b.at[k]);
			all->part[part].both += order == 0;
			if (order < 0)
				say(all, name, "lost", a.at[i]);
			if (order > 0)
				say(all, name, "new ", b.at[k]);
			i += order <= 0;
			k += order >= 0;
		}
		all->part[part].expected += a.count;
		all->part[part].found += b.count;
		items_free(&a);
		items_free(&b);
	}
}

static struct items items_of(const struct kh_record *r, size_t part)
{
	struct items items = {NULL, 0};
	char number[64];

	if (part == 0)
		add_heading(&items, &r->heading);
	for (size_t i = 0; part == 1 && i < r->citation_count; i++)
		add(&items, "citation",
		    (const char *[]){r->citations[i].type.text, r->citations[i].id.text, r->citations[i].date}, 3);
	for (size_t i = 0; part == 2 && i < r->target_count; i++)
		for (size_t m = 0; m < r->targets[i].measure_count; m++) {
			const struct kh_measure *x = &r->targets[i].measures[m];
			snprintf(number, sizeof number, "%g %g", x->value, x->has_max ? x->max : 0);
			add(&items, "measure", (const char *[]){x->op, number, x->unit, x->scope}, 4);
		}
	for (size_t i = 0; part == 3 && i < r->activity_count; i++)
		add_row(&items, &r->activities[i]);
	if (items.count > 0)
		qsort(items.at, items.count, sizeof *items.at, by_text);
	return items;
}

static void add_heading(struct items *items, const struct kh_heading *h)
{
	add(items, "issuer", &h->issuer.name.text, 1);
	add(items, "level", &h->issuer.level, 1);
	add(items, "district", &h->issuer.district, 1);
	add(items, "province", &h->issuer.province, 1);
	add(items, "number", &h->number.text, 1);
	add(items, "symbol", &h->symbol.text, 1);
	add(items, "type", &h->type.text, 1);
	add(items, "subject", &h->subject.text, 1);
	add(items, "place", &h->place.text, 1);
	add(items, "date", &h->date.text, 1);
	add(items, "period", &h->period.text, 1);
	for (size_t i = 0; i < h->signer_count; i++)
		add(items, "signer",
		    (const char *[]){h->signers[i].name.text, h->signers[i].title.text, h->signers[i].authority.text},
		    3);
	for (size_t i = 0; i < h->recipients.count; i++)
		add(items, "recipient", &h->recipients.at[i].text, 1);
	for (size_t i = 0; i < h->replaces.count; i++)
		add(items, "replaces", &h->replaces.at[i].text, 1);
}

static void add_row(struct items *items, const struct kh_activity *a)
{
	add(items, "row",
	    (const char *[]){a->no.text, a->group.text, a->objective_no.text, a->objective.text, a->task_no.text,
	        a->task.text, a->activity_no.text, a->activity.text, a->product.text, a->lead.value.text,
	        a->support.value.text, a->time.value.text, a->time.kind, a->time.edtf, a->time.repeat,
	        a->budget.value.text},
	    16);
}

/* One item of several texts; none of them, no item. */
static void add(struct items *items, const char *kind, const char *const *texts, size_t count)
{
	char *item = NULL;
	size_t size, there = 0;
	FILE *out = open_memstream(&item, &size);

	fputs(kind, out);
	for (size_t i = 0; i < count; i++) {
		fputs(" | ", out);
		there += texts[i] != NULL;
		if (texts[i] != NULL)
			fold_into(out, texts[i]);
	}
	fclose(out);
	items->at = there > 0 ? realloc(items->at, (items->count + 1) * sizeof *items->at) : items->at;
	if (there > 0)
		items->at[items->count++] = item;
	else
		free(item);
}

static void fold_into(FILE *out, const char *text)
{
	utf8proc_int32_t code;

	for (utf8proc_ssize_t n; *text != '\0'; text += n) {
		if ((n = utf8proc_iterate((const utf8proc_uint8_t *)text, -1, &code)) <= 0)
			return;
		fputc(kh_fold((uint32_t)code), out);
	}
}

static int by_text(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

static void say(struct likeness *all, const char *name, const char *what, const char *item)
{
	char *line = NULL;
	size_t size;
	FILE *out = open_memstream(&line, &size);

	fprintf(out, "%s: %s %.300s\n", name, what, item);
	fclose(out);
	if (all->said_size + size < SAID_MOST) {
		all->said = realloc(all->said, all->said_size + size + 1);
		memcpy(all->said + all->said_size, line, size + 1);
		all->said_size += size;
	}
	free(line);
}

static void items_free(struct items *items)
{
	while (items->count > 0)
		free(items->at[--items->count]);
	free(items->at);
}
