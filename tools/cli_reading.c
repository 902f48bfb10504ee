#include "cli_reading.h"

#include <stdlib.h>
#include <string.h>

#include "arena.h"
#include "cli_spoken.h"

enum { INDENT = 2, INDENT_MOST = 8, COLUMN_WIDTH = 24 };

/* A title, a paragraph or a table, where it stands. */
struct item {
	size_t begin, order;
	const struct kh_section *section; /* of a title */
	const struct kh_block *block;
	const struct kh_table *table;
	int level;
};

static size_t list_items(struct item *items, const struct kh_record *record);
static void put_heading(const struct cli_page *page, struct kh_arena *mem, const struct kh_heading *heading);
static void put_item(const struct cli_page *page, struct kh_arena *mem, const struct item *item);
static void put_table(const struct cli_page *page, const struct kh_table *table);
static size_t begin_of(struct kh_spans spans);
static int by_place(const void *a, const void *b);

int cli_reading(const struct cli_page *page, const struct kh_record *record)
{
	struct kh_arena *mem = kh_arena_new();
	size_t count = record->section_count + record->table_count;
	struct item *items;

	for (size_t i = 0; i < record->section_count; i++)
		count += record->sections[i].block_count;
	items = calloc(count + 1, sizeof *items);
	if (mem != NULL && items != NULL) {
		count = list_items(items, record);
		qsort(items, count, sizeof *items, by_place);
		put_heading(page, mem, &record->heading);
		for (size_t i = 0; i < count; i++)
			put_item(page, mem, &items[i]);
	}
	int rc = mem != NULL && items != NULL ? KH_OK : KH_E_MEMORY;
	free(items);
	kh_arena_free(mem);
	return rc;
}

static size_t list_items(struct item *items, const struct kh_record *record)
{
	size_t count = 0;

	for (size_t i = 0; i < record->section_count; i++) {
		const struct kh_section *s = &record->sections[i];
		if (s->title.text != NULL)
			items[count] = (struct item){begin_of(s->title.spans), count, s, NULL, NULL, s->level},
			count++;
		for (size_t b = 0; b < s->block_count; b++)
			items[count] = (struct item){begin_of(s->blocks[b].value.spans), count,
			    b == 0 && s->title.text == NULL ? s : NULL, &s->blocks[b], NULL, s->level},
			count++;
	}
	for (size_t i = 0; i < record->table_count; i++)
		items[count] =
		    (struct item){begin_of(record->tables[i].spans), count, NULL, NULL, &record->tables[i], 0},
		count++;
	return count;
}

static void put_heading(const struct cli_page *page, struct kh_arena *mem, const struct kh_heading *h)
{
	const struct kh_value *const lines[] = {&h->issuer.name, &h->type, &h->subject};
	const char *number = h->number.text != NULL ? h->number.text : "…", *symbol = h->symbol.text;
	const char *name = symbol != NULL ? kh_arena_print(mem, "%s/%s", number, symbol) : number;

	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		if (lines[i]->text != NULL)
			cli_page_title(page, 0, lines[i]->text);
	if ((h->number.text != NULL || symbol != NULL) && name != NULL)
		name = cli_label_fill(mem, CLI_NUMBER, name, NULL);
	else
		name = NULL;
	if (name != NULL)
		cli_page_columns(page, 0, 0, "", name);
	if (h->date.text != NULL && (name = cli_spoken_date(mem, h->date.text)) != NULL &&
	    (name = cli_label_fill(mem, CLI_DATE, name, NULL)) != NULL)
		cli_page_columns(page, 0, 0, "", name);
}

static void put_item(const struct cli_page *page, struct kh_arena *mem, const struct item *item)
{
	int indent = item->level > 1 ? (item->level - 1) * INDENT : 0;
	const char *label = item->section != NULL ? item->section->label.text : NULL;

	indent = indent > INDENT_MOST ? INDENT_MOST : indent;
	if (item->table != NULL) {
		put_table(page, item->table);
	} else if (item->block == NULL) {
		const char *title = item->section->title.text;
		if (label != NULL)
			title = kh_arena_print(mem, "%s. %s", label, title);
		fputc('\n', page->out);
		cli_page_title(page, indent, title != NULL ? title : item->section->title.text);
	} else if (item->block->value.text != NULL) {
		const char *mark = item->block->bullet ? "-" : label != NULL ? label : "";
		cli_page_columns(
		    page, indent, (int)*mark != 0 ? cli_text_width(mark) : 0, mark, item->block->value.text);
	}
}

/* Each row as its columns one below another: cells of plans are too long to stand side by side. */
static void put_table(const struct cli_page *page, const struct kh_table *table)
{
	for (size_t r = 0; r < table->row_count; r++) {
		fputc('\n', page->out);
		for (size_t c = 0; c < table->column_count; c++) {
			const char *cell = table->cells[r * table->column_count + c].text;
			const char *title = table->columns[c].title.text;
			if (cell != NULL)
				cli_page_columns(page, INDENT, COLUMN_WIDTH, title != NULL ? title : "", cell);
		}
	}
	fputc('\n', page->out);
}

static size_t begin_of(struct kh_spans spans)
{
	return spans.count > 0 ? spans.at[0].begin : 0;
}

static int by_place(const void *a, const void *b)
{
	const struct item *one = a, *other = b;

	if (one->begin != other->begin)
		return one->begin < other->begin ? -1 : 1;
	return one->order < other->order ? -1 : one->order > other->order;
}
