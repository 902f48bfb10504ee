#include "shred_form.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

struct printer {
	char *out;
	size_t size, room;
	size_t lines, page_number;
	const struct kh_table *table;
	const struct shred_form *form;
	bool open; /* the last line may take another short cell */
};

static void put(struct printer *p, const char *bytes, size_t size)
{
	if (p->size + size + 1 > p->room) {
		p->room = (p->room + size) * 2 + 1024;
		p->out = realloc(p->out, p->room);
		ck_assert_ptr_nonnull(p->out);
	}
	memcpy(p->out + p->size, bytes, size);
	p->size += size;
	p->out[p->size] = '\0';
}

static size_t letters(const char *bytes, size_t size)
{
	size_t n = 0;

	for (size_t i = 0; i < size; i++)
		n += ((unsigned char)bytes[i] & 0xC0) != 0x80;
	return n;
}

static size_t width_of(const struct printer *p, size_t column)
{
	const char *role = p->table->columns[column].role;
	bool text = role != NULL &&
	            (strcmp(role, "objective") == 0 || strcmp(role, "task") == 0 || strcmp(role, "activity") == 0);

	return text ? p->form->width : p->form->width * 2 / 3;
}

/* One cell: its words wrapped at the width. A cell of one line goes on the line of the one before, when that had one line. */
static void print_cell(struct printer *p, const char *text, size_t width)
{
	size_t used = 0, lines = 1;

	if (p->open)
		put(p, " ", 1);
	for (const char *w = text; *w != '\0';) {
		size_t size = strcspn(w, " "), n = letters(w, size);
		if (used > 0 && used + 1 + n > width) {
			put(p, "\n", 1);
			p->lines++;
			lines++;
			used = 0;
		} else if (used > 0) {
			put(p, " ", 1);
			used++;
		}
		put(p, w, size);
		used += n;
		w += size + (w[size] == ' ');
	}
	p->open = lines == 1;
	if (!p->open) {
		put(p, "\n", 1);
		p->lines++;
	}
}

static void end_line(struct printer *p)
{
	if (p->open) {
		put(p, "\n", 1);
		p->lines++;
	}
	p->open = false;
}

static void print_header(struct printer *p)
{
	for (size_t k = 0; k < p->form->count; k++)
		print_cell(p, p->table->columns[p->form->columns[k]].title.text, width_of(p, p->form->columns[k]));
	end_line(p);
}

static void print_row(struct printer *p, const struct kh_value *cells)
{
	for (size_t k = 0; k < p->form->count; k++) {
		const struct kh_value *cell = &cells[p->form->columns[k]];
		if (cell->text != NULL)
			print_cell(p, cell->text, width_of(p, p->form->columns[k]));
	}
	end_line(p);
}

/* A band is one line, whatever columns the form has. */
static bool print_band(struct printer *p, const struct kh_value *cells)
{
	size_t filled = 0;
	const char *text = NULL;

	for (size_t k = 0; k < p->table->column_count; k++)
		if (cells[k].text != NULL) {
			filled++;
			text = cells[k].text;
		}
	if (filled != 1)
		return false;
	put(p, text, strlen(text));
	put(p, "\n", 1);
	p->lines++;
	return true;
}

char *shred_print(const struct kh_table *table, const struct shred_form *form)
{
	struct printer p = {.table = table, .form = form, .page_number = 1};

	print_header(&p);
	for (size_t i = 0; i < table->row_count; i++) {
		const struct kh_value *cells = table->cells + i * table->column_count;
		if (form->page > 0 && p.lines > form->page) {
			char number[24];
			int n = snprintf(number, sizeof number, "%zu\n", ++p.page_number);
			put(&p, number, (size_t)n);
			p.lines = 0;
			print_header(&p);
		}
		if (!print_band(&p, cells))
			print_row(&p, cells);
	}
	return p.out;
}
