#include "bench_tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FEW = 1000, MANY = 10000, CELL_WIDTH = 30, COLUMNS = 9, COLUMN_WIDTH = 22, NUMBER_WIDTH = 7, PAGE_LINES = 60 };

/* A row as its cells are printed; NULL for none. */
struct row {
	const char *cells[COLUMNS];
	char number[24], labels[3][512];
};

/* A way to print a table. */
struct form {
	const char *name;
	void (*head)(FILE *out, const struct kh_record *from);
	void (*row)(FILE *out, const struct kh_record *from, const struct row *row, size_t *line);
};

static bool time_table(
    const struct kh_patterns *patterns, const struct form *form, const struct kh_record *from, size_t rows);
static bool time_file(const struct kh_patterns *patterns, const char *file);
static char *print_table(const struct form *form, const struct kh_record *from, size_t rows, size_t *size);
static void shredded_head(FILE *out, const struct kh_record *from);
static void shredded_row(FILE *out, const struct kh_record *from, const struct row *row, size_t *line);
static void aligned_head(FILE *out, const struct kh_record *from);
static void aligned_row(FILE *out, const struct kh_record *from, const struct row *row, size_t *line);

/* Plans whose table is in reading order, as they were printed and read: such a text cannot be made row by row. */
static const char *const in_reading_order[] = {
    "tests/plans/reading-order-close-columns/input.txt", "tests/plans/reading-order-cells-below-titles/input.txt"};

bool bench_tables(const struct kh_patterns *patterns, const char *file)
{
	static const struct form forms[] = {
	    {"shredded", shredded_head, shredded_row}, {"aligned", aligned_head, aligned_row}};
	struct kh_plan *plan;
	struct kh_error err;

	if (kh_plan_extract_file(patterns, NULL, file, &plan, &err) != KH_OK) {
		fprintf(stderr, "bench: %s\n", err.message);
		return false;
	}
	const struct kh_record *record = kh_plan_record(plan);
	bool done =
	    record->table_count > 0 && record->activity_count > 0 && record->tables[0].column_count == COLUMNS;
	if (!done)
		fprintf(stderr, "bench: %s has no table of tasks with %d columns\n", file, COLUMNS);
	printf("\ntables without a grid, processor time\n%8s %8s %8s\n", "rows", "found", "seconds");
	for (size_t i = 0; done && i < sizeof forms / sizeof *forms; i++)
		done = time_table(patterns, &forms[i], record, FEW) && time_table(patterns, &forms[i], record, MANY);
	for (size_t i = 0; done && i < sizeof in_reading_order / sizeof *in_reading_order; i++)
		done = time_file(patterns, in_reading_order[i]);
	kh_plan_free(plan);
	return done;
}

static bool time_file(const struct kh_patterns *patterns, const char *file)
{
	struct kh_plan *plan;
	struct kh_error err;
	clock_t begin = clock();

	if (kh_plan_extract_file(patterns, NULL, file, &plan, &err) != KH_OK) {
		fprintf(stderr, "bench: %s\n", err.message);
		return false;
	}
	size_t found = kh_plan_record(plan)->activity_count;
	printf("%8zu %8zu %8.2f  reading order\n", found, found, (double)(clock() - begin) / CLOCKS_PER_SEC);
	kh_plan_free(plan);
	return true;
}

static bool time_table(
    const struct kh_patterns *patterns, const struct form *form, const struct kh_record *from, size_t rows)
{
	struct kh_plan *plan;
	struct kh_error err;
	size_t size;
	char *text = print_table(form, from, rows, &size);
	clock_t begin = clock();

	if (text == NULL)
		return false;
	int rc = kh_plan_extract(patterns, NULL, "table", text, size, &plan, &err);
	if (rc == KH_OK)
		printf("%8zu %8zu %8.2f  %s\n", rows, kh_plan_record(plan)->activity_count,
		    (double)(clock() - begin) / CLOCKS_PER_SEC, form->name);
	else
		fprintf(stderr, "bench: %s\n", err.message);
	if (rc == KH_OK)
		kh_plan_free(plan);
	free(text);
	return rc == KH_OK;
}

static void fill_row(struct row *row, const struct kh_activity *a, size_t number)
{
	const char *const texts[] = {a->objective.text, a->task.text, a->activity.text};
	const char *const rest[] = {
	    a->product.text, a->lead.value.text, a->support.value.text, a->time.value.text, a->budget.value.text};

	snprintf(row->number, sizeof row->number, "%zu", number);
	row->cells[0] = row->number;
	for (size_t i = 0; i < 3; i++) {
		snprintf(
		    row->labels[i], sizeof row->labels[i], "%zu.%zu: %s", i + 1, number, texts[i] ? texts[i] : "");
		row->cells[i + 1] = row->labels[i];
	}
	for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
		row->cells[i + 4] = rest[i];
}

static char *print_table(const struct form *form, const struct kh_record *from, size_t rows, size_t *size)
{
	char *text = NULL;
	FILE *out = open_memstream(&text, size);
	struct row row;
	size_t line = 0;

	if (out == NULL) {
		perror("bench");
		return NULL;
	}
	form->head(out, from);
	for (size_t i = 0; i < rows; i++) {
		fill_row(&row, &from->activities[i % from->activity_count], i + 1);
		form->row(out, from, &row, &line);
	}
	if (fclose(out) != 0) {
		perror("bench");
		free(text);
		return NULL;
	}
	return text;
}

/* ---- shredded: one cell after the other ---- */

static void shredded_head(FILE *out, const struct kh_record *from)
{
	for (size_t k = 0; k < COLUMNS; k++)
		fprintf(out, "%s\n", from->tables[0].columns[k].title.text);
}

/* Lines end at the first blank from a width on, counted in bytes: enough to have cells of several lines. */
static void shredded_cell(FILE *out, const char *text)
{
	size_t width = 0;

	for (; text != NULL && *text != '\0'; text++) {
		bool ends = *text == ' ' && width > CELL_WIDTH;
		fputc(ends ? '\n' : *text, out);
		width = ends ? 0 : width + 1;
	}
	if (width > 0)
		fputc('\n', out);
}

static void shredded_row(FILE *out, const struct kh_record *from, const struct row *row, size_t *line)
{
	for (size_t k = 0; k < COLUMNS; k++)
		shredded_cell(out, row->cells[k]);
}

/* ---- aligned: side by side, pages with the titles on each ---- */

/* Print the next line of a cell, up to `most` letters, at least one word; returns what is left of it. */
static const char *aligned_line(FILE *out, const char *text, int most, int width)
{
	int letters = 0, fit = 0;
	const char *end = text;

	for (const char *p = text; p != NULL && letters <= most; p++) {
		if (*p == '\0' || *p == ' ')
			if (end == text || letters <= most) {
				end = p;
				fit = letters;
			}
		if (p[0] == '\0')
			break;
		letters += ((unsigned char)*p & 0xC0) != 0x80;
	}
	fprintf(out, "%.*s%*s", (int)(end - text), text == NULL ? "" : text, width > fit ? width - fit : 1, "");
	while (end != NULL && *end == ' ')
		end++;
	return end;
}

static void aligned_head(FILE *out, const struct kh_record *from)
{
	for (size_t k = 0; k < COLUMNS; k++)
		aligned_line(
		    out, from->tables[0].columns[k].title.text, COLUMN_WIDTH, k == 0 ? NUMBER_WIDTH : COLUMN_WIDTH);
	fputc('\n', out);
}

static void aligned_row(FILE *out, const struct kh_record *from, const struct row *row, size_t *line)
{
	const char *left[COLUMNS];
	bool more = true;

	memcpy(left, row->cells, sizeof left);
	while (more) {
		more = false;
		if (++*line % PAGE_LINES == 0) {
			fputc('\f', out);
			aligned_head(out, from);
		}
		for (size_t k = 0; k < COLUMNS; k++) {
			int width = k == 0 ? NUMBER_WIDTH : COLUMN_WIDTH;
			left[k] = aligned_line(out, left[k], width - 1, width);
			more = more || (left[k] != NULL && *left[k] != '\0');
		}
		fputc('\n', out);
	}
}
