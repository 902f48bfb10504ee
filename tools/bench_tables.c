#include "bench_tables.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FEW = 1000, MANY = 10000, CELL_WIDTH = 30 };

static bool time_table(const struct kh_patterns *patterns, const struct kh_record *from, size_t rows);
static char *print_table(const struct kh_record *from, size_t rows, size_t *size);
static void print_row(FILE *out, const struct kh_activity *a, size_t number);
static void print_cell(FILE *out, const char *text);

bool bench_tables(const struct kh_patterns *patterns, const char *file)
{
	struct kh_plan *plan;
	struct kh_error err;

	if (kh_plan_extract_file(patterns, NULL, file, &plan, &err) != KH_OK) {
		fprintf(stderr, "bench: %s\n", err.message);
		return false;
	}
	const struct kh_record *record = kh_plan_record(plan);
	bool done = record->table_count > 0 && record->activity_count > 0;
	if (!done)
		fprintf(stderr, "bench: %s has no table of tasks\n", file);
	printf("\ntables without a grid, processor time\n%8s %8s %8s\n", "rows", "found", "seconds");
	done = done && time_table(patterns, record, FEW) && time_table(patterns, record, MANY);
	kh_plan_free(plan);
	return done;
}

static bool time_table(const struct kh_patterns *patterns, const struct kh_record *from, size_t rows)
{
	struct kh_plan *plan;
	struct kh_error err;
	size_t size;
	char *text = print_table(from, rows, &size);
	clock_t begin = clock();

	if (text == NULL)
		return false;
	int rc = kh_plan_extract(patterns, NULL, "table", text, size, &plan, &err);
	if (rc == KH_OK)
		printf("%8zu %8zu %8.2f\n", rows, kh_plan_record(plan)->activity_count,
		    (double)(clock() - begin) / CLOCKS_PER_SEC);
	else
		fprintf(stderr, "bench: %s\n", err.message);
	if (rc == KH_OK)
		kh_plan_free(plan);
	free(text);
	return rc == KH_OK;
}

static char *print_table(const struct kh_record *from, size_t rows, size_t *size)
{
	char *text = NULL;
	FILE *out = open_memstream(&text, size);

	if (out == NULL) {
		perror("bench");
		return NULL;
	}
	for (size_t k = 0; k < from->tables[0].column_count; k++)
		fprintf(out, "%s\n", from->tables[0].columns[k].title.text);
	for (size_t i = 0; i < rows; i++)
		print_row(out, &from->activities[i % from->activity_count], i + 1);
	if (fclose(out) != 0) {
		perror("bench");
		free(text);
		return NULL;
	}
	return text;
}

static void print_row(FILE *out, const struct kh_activity *a, size_t number)
{
	const char *const texts[] = {a->objective.text, a->task.text, a->activity.text};
	const char *const rest[] = {
	    a->product.text, a->lead.value.text, a->support.value.text, a->time.value.text, a->budget.value.text};

	fprintf(out, "%zu\n", number);
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
		fprintf(out, "%zu.%zu: ", i + 1, number);
		print_cell(out, texts[i]);
	}
	for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
		print_cell(out, rest[i]);
}

/* Lines end at the first blank from a width on, counted in bytes: enough to have cells of several lines. */
static void print_cell(FILE *out, const char *text)
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
