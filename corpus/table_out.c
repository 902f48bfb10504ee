#include "table_out.h"

#include <stdlib.h>
#include <string.h>

#include <jansson.h>

#include "audit_words.h"

static void put_csv(FILE *out, const char *text, bool formula_safe);
static void put_csv_where(FILE *out, const struct kh_cell *cell);
static json_t *row_json(const struct kh_sheet *sheet, size_t row);
static json_t *cell_json(const struct kh_cell *cell, bool sourced);
static json_t *evidence_json(const struct kh_evidence *evidence);

struct kh_answer *kh_answer_new(void)
{
	struct kh_arena *mem = kh_arena_new();
	struct kh_answer *answer = mem != NULL ? kh_arena_zero(mem, 1, sizeof *answer) : NULL;

	if (answer == NULL)
		kh_arena_free(mem);
	else
		answer->mem = mem;
	return answer;
}

void kh_answer_free(struct kh_answer *answer)
{
	if (answer != NULL)
		kh_arena_free(answer->mem);
}

struct kh_sheet *kh_answer_sheet(
    struct kh_answer *answer, const char *key, const char *title, const struct kh_sheet_column *columns, size_t count)
{
	struct kh_sheet *sheet = &answer->sheets[answer->count++];

	*sheet = (struct kh_sheet){.key = key, .title = title, .column_count = count};
	sheet->columns = kh_arena_zero(answer->mem, count, sizeof *columns);
	if (sheet->columns != NULL) {
		memcpy(sheet->columns, columns, count * sizeof *columns);
	} else {
		sheet->column_count = 0;
		answer->failed = true;
	}
	return sheet;
}

const char *kh_answer_text(struct kh_answer *answer, const char *text)
{
	char *copy = text != NULL ? kh_arena_string(answer->mem, text, strlen(text)) : NULL;

	if (text != NULL && copy == NULL)
		answer->failed = true;
	return copy;
}

struct kh_cell *kh_sheet_row(struct kh_answer *answer, struct kh_sheet *sheet)
{
	struct kh_cell **row = NULL, *cells = kh_arena_zero(answer->mem, sheet->column_count, sizeof *cells);

	if (cells != NULL)
		row = kh_list_add(answer->mem, &sheet->rows, sizeof *row);
	if (row == NULL) {
		answer->failed = true;
		return NULL;
	}
	return *row = cells;
}

void kh_cell_text(struct kh_cell *row, size_t column, const char *text)
{
	if (row == NULL || text == NULL)
		return;
	row[column].kind = KH_CELL_TEXT;
	row[column].text = text;
}

void kh_cell_number(struct kh_cell *row, size_t column, double number)
{
	if (row == NULL)
		return;
	row[column].kind = KH_CELL_NUMBER;
	row[column].number = number;
}

const struct kh_cell *kh_sheet_cells(const struct kh_sheet *sheet, size_t row)
{
	return ((struct kh_cell *const *)sheet->rows.items)[row];
}

const struct kh_sheet *kh_answer_find(const struct kh_answer *answer, const char *key)
{
	for (size_t i = 0; i < answer->count; i++)
		if (strcmp(answer->sheets[i].key, key) == 0)
			return &answer->sheets[i];
	return NULL;
}

const char *kh_number_text(double number, char room[32])
{
	snprintf(room, 32, "%.10g", number);
	if (strchr(room, '.') != NULL)
		*strchr(room, '.') = ',';
	return room;
}

/* ---- CSV ---- */

void kh_sheet_csv(const struct kh_sheet *sheet, FILE *out)
{
	kh_sheet_csv_titles(sheet, out);
	kh_sheet_csv_rows(sheet, out);
}

void kh_sheet_csv_titles(const struct kh_sheet *sheet, FILE *out)
{
	fputs("\xEF\xBB\xBF", out);
	for (size_t c = 0; c < sheet->column_count; c++) {
		fputs(c > 0 ? "," : "", out);
		put_csv(out, sheet->columns[c].title, false);
		if (sheet->columns[c].sourced) {
			fputc(',', out);
			put_csv(out, kh_audit_word(KH_W_WHERE), false);
		}
	}
	fputs("\r\n", out);
}

void kh_sheet_csv_rows(const struct kh_sheet *sheet, FILE *out)
{
	for (size_t r = 0; r < sheet->rows.count; r++) {
		const struct kh_cell *cells = kh_sheet_cells(sheet, r);
		for (size_t c = 0; c < sheet->column_count; c++) {
			fputs(c > 0 ? "," : "", out);
			if (cells[c].kind == KH_CELL_NUMBER)
				fprintf(out, "%.15g", cells[c].number);
			else if (cells[c].kind == KH_CELL_TEXT)
				put_csv(out, cells[c].text, true);
			if (sheet->columns[c].sourced)
				put_csv_where(out, &cells[c]);
		}
		fputs("\r\n", out);
	}
}

/* Quoted where it must be. */
static void put_csv(FILE *out, const char *text, bool formula_safe)
{
	bool quoted = text[strcspn(text, ",;\"\r\n")] != '\0',
	     formula = formula_safe && *text != '\0' && text[1] != '\0' && strchr("=+-@\t", *text);

	fputs(quoted ? "\"" : "", out);
	fputs(formula ? "'" : "", out);
	for (; *text != '\0'; text++) {
		if (*text == '"')
			fputc('"', out);
		fputc(*text, out);
	}
	fputs(quoted ? "\"" : "", out);
}

/* "file [[begin, end]]: sentence", one a line of the cell. */
static void put_csv_where(FILE *out, const struct kh_cell *cell)
{
	char *text = NULL;
	size_t size;
	FILE *lines;

	fputc(',', out);
	if (cell->evidence_count == 0 || (lines = open_memstream(&text, &size)) == NULL)
		return;
	for (size_t i = 0; i < cell->evidence_count; i++) {
		const struct kh_evidence *e = &cell->evidence[i];
		fprintf(lines, "%s%s %s: %s", i > 0 ? "\n" : "", e->path != NULL ? e->path : "",
		    e->spans != NULL ? e->spans : "", e->text != NULL ? e->text : "");
	}
	if (fclose(lines) == 0 && text != NULL)
		put_csv(out, text, true);
	free(text);
}

/* ---- JSON ---- */

bool kh_answer_json(const struct kh_answer *answer, FILE *out)
{
	bool ok = true;

	fputc('{', out);
	for (size_t s = 0; ok && s < answer->count; s++) {
		const struct kh_sheet *sheet = &answer->sheets[s];
		fprintf(out, "%s\n \"%s\": [", s > 0 ? "," : "", sheet->key);
		for (size_t r = 0; ok && r < sheet->rows.count; r++) {
			fputs(r > 0 ? ",\n  " : "\n  ", out);
			ok = kh_sheet_row_json(sheet, r, out);
		}
		fputs("]", out);
	}
	fputs("\n}\n", out);
	return ok;
}

bool kh_sheet_row_json(const struct kh_sheet *sheet, size_t row, FILE *out)
{
	json_t *json = row_json(sheet, row);
	bool ok = json != NULL && json_dumpf(json, out, JSON_COMPACT | JSON_REAL_PRECISION(10)) == 0;

	json_decref(json);
	return ok || ferror(out);
}

static json_t *row_json(const struct kh_sheet *sheet, size_t row)
{
	const struct kh_cell *cells = kh_sheet_cells(sheet, row);
	json_t *json = json_object();
	bool ok = json != NULL;

	for (size_t c = 0; ok && c < sheet->column_count; c++)
		ok = json_object_set_new(
		         json, sheet->columns[c].key, cell_json(&cells[c], sheet->columns[c].sourced)) == 0;
	if (ok)
		return json;
	json_decref(json);
	return NULL;
}

/* A figure is an object that says where it was read; other cells are what they are. */
static json_t *cell_json(const struct kh_cell *cell, bool sourced)
{
	json_t *said = cell->kind == KH_CELL_TEXT     ? json_string(cell->text)
	               : cell->kind == KH_CELL_NUMBER ? json_real(cell->number)
	                                              : json_null();
	json_t *from;

	if (cell->kind == KH_CELL_NUMBER && cell->number == (double)(json_int_t)cell->number) {
		json_decref(said);
		said = json_integer((json_int_t)cell->number);
	}
	if (!sourced || cell->kind == KH_CELL_BLANK)
		return said;
	from = json_array();
	for (size_t i = 0; from != NULL && i < cell->evidence_count; i++)
		if (json_array_append_new(from, evidence_json(&cell->evidence[i])) != 0) {
			json_decref(from);
			from = NULL;
		}
	return json_pack("{s:o,s:b,s:o}", "text", said, "conflict", cell->marked, "from", from);
}

static json_t *evidence_json(const struct kh_evidence *e)
{
	json_t *json = json_pack("{s:I,s:s?,s:o,s:s?}", "plan", (json_int_t)e->plan, "path", e->path, "spans",
	    e->spans != NULL ? json_loads(e->spans, 0, NULL) : json_null(), "text", e->text);

	if (json != NULL && e->op != NULL) {
		json_object_set_new(json, "op", json_string(e->op));
		json_object_set_new(json, "value", json_real(e->value));
		json_object_set_new(json, "max", e->has_max ? json_real(e->max) : json_null());
		json_object_set_new(json, "unit", e->unit != NULL ? json_string(e->unit) : json_null());
		json_object_set_new(json, "scope", e->scope != NULL ? json_string(e->scope) : json_null());
		json_object_set_new(json, "deadline", e->deadline != NULL ? json_string(e->deadline) : json_null());
	}
	return json;
}
