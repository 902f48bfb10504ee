#include <stdlib.h>
#include <string.h>

#include <xlsxwriter.h>

#include "audit_words.h"
#include "export.h"
#include "store.h"

/* Limits of Excel: rows of a sheet, characters of a cell; those of a comment are ours. */
enum {
	ROWS_MOST = 1048576,
	COLUMNS_MOST = 16384,
	TEXT_MOST = 32767,
	COMMENT_MOST = 2000,
	COMMENTS_MOST = 20000,
	FORMATS = 6,
	FORMAT_ROOM = 128
};
enum { WIDE = 60, MIDDLE = 24, NARROW = 12, MIDDLE_TEXT = 24, NARROW_TEXT = 10 };

struct book {
	lxw_workbook *book;
	lxw_worksheet *sheet;
	lxw_format *title, *text, *marked, *kept, *levels[FORMATS];
	lxw_row_t row;
	size_t comments;
	bool too_large;
};

static int fill_book(struct book *x, struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, struct kh_error *err);
static void make_formats(struct book *x);
static int put_kind(struct book *x, struct kh_corpus *corpus, const struct kh_audit_options *options,
    enum kh_export_kind kind, struct kh_error *err);
static void put_answer(void *to, enum kh_export_audit audit, const struct kh_answer *answer);
static void put_heat(struct book *x, const struct kh_sheet *sheet, bool shares);
static bool put_rows(void *to, const struct kh_sheet *sheet);
static void begin_sheet(struct book *x, const struct kh_sheet *sheet, const char *name);
static void end_sheet(struct book *x, size_t columns);
static void put_cell(struct book *x, lxw_col_t column, const struct kh_cell *cell, bool heat);
static void put_text(struct book *x, lxw_col_t column, const char *text, lxw_format *format);
static void put_comment(struct book *x, lxw_col_t column, const struct kh_cell *cell);
static size_t cut(const char *text, size_t most);

int kh_export_xlsx(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, const char *path, struct kh_error *err)
{
	lxw_workbook_options how = {.constant_memory = LXW_TRUE};
	struct book x = {.book = workbook_new_opt(path, &how)};
	lxw_error failed;
	int rc;

	if (x.book == NULL)
		return kh_corpus_fail(err, KH_E_MEMORY, "out of memory");
	make_formats(&x);
	rc = fill_book(&x, corpus, patterns, options, err);
	failed = workbook_close(x.book);
	if (rc == KH_OK && failed != LXW_NO_ERROR)
		rc = kh_corpus_fail(err, KH_E_IO, "%s: cannot write: %s", path, lxw_strerror(failed));
	if (rc == KH_OK && x.too_large)
		rc = kh_corpus_fail(err, KH_E_LIMIT,
		    "%s: a sheet of Excel holds no more than %d rows and %d columns; the rest is left out: choose "
		    "plans by "
		    "--province or --year",
		    path, ROWS_MOST, COLUMNS_MOST);
	return rc;
}

static int fill_book(struct book *x, struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, struct kh_error *err)
{
	int rc = KH_OK;

	for (int audit = 0; rc == KH_OK && audit < KH_EXPORT_AUDITS; audit++) {
		rc =
		    kh_export_audit_visit(corpus, patterns, options, (enum kh_export_audit)audit, put_answer, x, err);
		for (int kind = 0; rc == KH_OK && audit == KH_EXPORT_ADOPTION && kind < KH_EXPORT_KINDS; kind++)
			rc = put_kind(x, corpus, options, (enum kh_export_kind)kind, err);
	}
	return rc;
}

/* Levels are numbers that show their comparator: a reader sees "≥ 95%", a formula 95. */
static void make_formats(struct book *x)
{
	static const char *const levels[FORMATS] = {
	    "0.##\"%\"", "\"≥ \"0.##\"%\"", "\"> \"0.##\"%\"", "\"≤ \"0.##\"%\"", "\"< \"0.##\"%\"", "0.##"};
	char kept[FORMAT_ROOM];

	x->title = workbook_add_format(x->book);
	format_set_bold(x->title);
	format_set_text_wrap(x->title);
	format_set_align(x->title, LXW_ALIGN_VERTICAL_TOP);
	format_set_bottom(x->title, LXW_BORDER_THIN);
	x->text = workbook_add_format(x->book);
	format_set_text_wrap(x->text);
	format_set_align(x->text, LXW_ALIGN_VERTICAL_TOP);
	x->marked = workbook_add_format(x->book);
	format_set_text_wrap(x->marked);
	format_set_align(x->marked, LXW_ALIGN_VERTICAL_TOP);
	format_set_bg_color(x->marked, 0xFFC7CE);
	format_set_font_color(x->marked, 0x9C0006);
	x->kept = workbook_add_format(x->book);
	snprintf(kept, sizeof kept, "[=100]\"%s\";[=0]\"%s\";\"%s \"0\"%%\"", kh_audit_word(KH_W_WORD_FOR_WORD),
	    kh_audit_word(KH_W_NONE), kh_audit_word(KH_W_ADAPTED_BY));
	format_set_num_format(x->kept, kept);
	format_set_align(x->kept, LXW_ALIGN_VERTICAL_TOP);
	for (int i = 0; i < FORMATS; i++) {
		x->levels[i] = workbook_add_format(x->book);
		format_set_num_format(x->levels[i], levels[i]);
		format_set_align(x->levels[i], LXW_ALIGN_VERTICAL_TOP);
	}
}

static int put_kind(struct book *x, struct kh_corpus *corpus, const struct kh_audit_options *options,
    enum kh_export_kind kind, struct kh_error *err)
{
	size_t columns;
	int rc;

	x->sheet = NULL;
	rc = kh_export_visit(corpus, options, kind, put_rows, x, err);
	columns = x->sheet != NULL && x->sheet->dim_colmax != 0 ? (size_t)x->sheet->dim_colmax + 1 : 1;
	if (x->sheet != NULL)
		end_sheet(x, columns);
	return rc;
}

static bool put_rows(void *to, const struct kh_sheet *sheet)
{
	struct book *x = to;

	if (x->sheet == NULL)
		begin_sheet(x, sheet, sheet->title);
	for (size_t r = 0; r < sheet->rows.count && !x->too_large; r++) {
		for (size_t c = 0; c < sheet->column_count && c < COLUMNS_MOST; c++)
			put_cell(x, (lxw_col_t)c, &kh_sheet_cells(sheet, r)[c], false);
		x->too_large |= ++x->row >= ROWS_MOST || sheet->column_count > COLUMNS_MOST;
	}
	return !x->too_large;
}

/* Indicators, and what became of superior plans, are heat maps. */
static void put_answer(void *to, enum kh_export_audit audit, const struct kh_answer *answer)
{
	struct book *x = to;

	for (size_t s = 0; s < answer->count; s++) {
		const struct kh_sheet *sheet = &answer->sheets[s];
		bool warm = s == 0 && (audit == KH_EXPORT_MATRIX || audit == KH_EXPORT_ADOPTION);
		begin_sheet(x, sheet, sheet->title);
		for (size_t r = 0; r < sheet->rows.count && x->row < ROWS_MOST; r++, x->row++)
			for (size_t c = 0; c < sheet->column_count && c < COLUMNS_MOST; c++)
				put_cell(x, (lxw_col_t)c, &kh_sheet_cells(sheet, r)[c], warm);
		x->too_large |= sheet->rows.count + 1 > ROWS_MOST || sheet->column_count > COLUMNS_MOST;
		if (warm)
			put_heat(x, sheet, audit == KH_EXPORT_ADOPTION);
		end_sheet(x, sheet->column_count < COLUMNS_MOST ? sheet->column_count : COLUMNS_MOST);
	}
}

/* Three colours over the plans' columns, by conditional format, so that a changed figure changes its colour. Shares go
 * from 0 to 100, levels from the least to the most. */
static void put_heat(struct book *x, const struct kh_sheet *sheet, bool shares)
{
	lxw_conditional_format colours = {.type = LXW_CONDITIONAL_3_COLOR_SCALE,
	    .min_color = 0xF8696B,
	    .mid_color = 0xFFEB84,
	    .max_color = 0x63BE7B};
	size_t first = 0, last = sheet->column_count < COLUMNS_MOST ? sheet->column_count : COLUMNS_MOST;

	if (shares) {
		colours.min_rule_type = colours.mid_rule_type = colours.max_rule_type =
		    LXW_CONDITIONAL_RULE_TYPE_NUMBER;
		colours.mid_value = 50;
		colours.max_value = 100;
	}
	while (first < last && (!sheet->columns[first].sourced || sheet->columns[first].lead))
		first++;
	if (first < last && x->row > 1)
		worksheet_conditional_format_range(
		    x->sheet, 1, (lxw_col_t)first, x->row - 1, (lxw_col_t)(last - 1), &colours);
}

/* Names of sheets have 31 characters at most, and none of []:*?/\. */
static void begin_sheet(struct book *x, const struct kh_sheet *sheet, const char *name)
{
	char plain[128];
	size_t used = 0, letters = 0;

	for (; *name != '\0' && used + 1 < sizeof plain; name++) {
		bool begins = ((unsigned char)*name & 0xc0) != 0x80;
		if (begins && ++letters > LXW_SHEETNAME_MAX)
			break;
		plain[used++] = strchr("[]:*?/\\", *name) != NULL ? ' ' : *name;
	}
	plain[used] = '\0';
	x->sheet = workbook_add_worksheet(
	    x->book, workbook_validate_sheet_name(x->book, plain) == LXW_NO_ERROR ? plain : NULL);
	x->row = 0;
	for (size_t c = 0; c < sheet->column_count && c < COLUMNS_MOST; c++) {
		size_t widest = strlen(sheet->columns[c].title) / 2;
		for (size_t r = 0; r < sheet->rows.count && r < 50; r++) {
			const struct kh_cell *cell = &kh_sheet_cells(sheet, r)[c];
			if (cell->kind == KH_CELL_TEXT && strlen(cell->text) > widest)
				widest = strlen(cell->text);
		}
		worksheet_set_column(x->sheet, (lxw_col_t)c, (lxw_col_t)c,
		    widest > 2 * MIDDLE_TEXT ? WIDE
		    : widest > NARROW_TEXT   ? MIDDLE
		                             : NARROW,
		    NULL);
		put_text(x, (lxw_col_t)c, sheet->columns[c].title, x->title);
	}
	x->row = 1;
}

static void end_sheet(struct book *x, size_t columns)
{
	worksheet_freeze_panes(x->sheet, 1, 1);
	if (x->row > 1)
		worksheet_autofilter(x->sheet, 0, 0, x->row - 1, (lxw_col_t)(columns - 1));
}

static void put_cell(struct book *x, lxw_col_t column, const struct kh_cell *cell, bool heat)
{
	static const char *const signs[FORMATS - 1] = {"=", ">=", ">", "<=", "<"};
	int format = FORMATS - 1;

	if (cell->kind == KH_CELL_NUMBER) {
		worksheet_write_number(x->sheet, x->row, column, cell->number, x->text);
	} else if (heat && cell->heat && (cell->evidence_count == 0 || cell->evidence[0].op == NULL)) {
		worksheet_write_number(x->sheet, x->row, column, cell->number, x->kept);
	} else if (heat && cell->heat) {
		for (int i = 0; i < FORMATS - 1; i++)
			if (strcmp(cell->evidence[0].op, signs[i]) == 0)
				format = i;
		worksheet_write_number(x->sheet, x->row, column, cell->number, x->levels[format]);
	} else if (cell->kind == KH_CELL_TEXT) {
		put_text(x, column, cell->text, cell->marked ? x->marked : x->text);
	}
	if (cell->evidence_count > 0 && x->comments < COMMENTS_MOST)
		put_comment(x, column, cell);
}

static void put_text(struct book *x, lxw_col_t column, const char *text, lxw_format *format)
{
	size_t size = cut(text, TEXT_MOST);
	char *part;

	if (text[size] == '\0') {
		worksheet_write_string(x->sheet, x->row, column, text, format);
	} else if ((part = strndup(text, size)) != NULL) {
		worksheet_write_string(x->sheet, x->row, column, part, format);
		free(part);
	}
}

/* The sentence and its place. */
static void put_comment(struct book *x, lxw_col_t column, const struct kh_cell *cell)
{
	const struct kh_evidence *e = &cell->evidence[0];
	char text[COMMENT_MOST + 512];
	size_t size = e->text != NULL ? cut(e->text, COMMENT_MOST / 2) : 0;

	snprintf(text, sizeof text, "%.*s\n%.200s %.200s", (int)size, e->text != NULL ? e->text : "",
	    e->path != NULL ? e->path : "", e->spans != NULL ? e->spans : "");
	text[cut(text, COMMENT_MOST)] = '\0';
	worksheet_write_comment(x->sheet, x->row, column, text);
	x->comments++;
}

/* The bytes of a text up to `most`, whole characters. */
static size_t cut(const char *text, size_t most)
{
	size_t size = strnlen(text, most + 1);

	if (size <= most)
		return size;
	for (size = most; size > 0 && ((unsigned char)text[size] & 0xc0) == 0x80; size--)
		;
	return size;
}
