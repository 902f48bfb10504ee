#include <string.h>

#include "audit_words.h"
#include "export.h"
#include "store.h"

static const char style[] =
    "body{font:15px/1.4 sans-serif;margin:1.5em;color:#222}table{border-collapse:collapse;margin:1em 0}"
    "th,td{border:1px solid #ccc;padding:.3em .5em;vertical-align:top;text-align:left}thead "
    "th{position:sticky;top:0;background:#eef}"
    "tbody "
    "th{font-weight:normal;position:sticky;left:0;background:#fff}td.marked{background:#fdd}a{color:#064;text-"
    "decoration:none}"
    "a:hover{text-decoration:underline}li:target{background:#ffb}.where{color:#777;font-size:.85em}.source{color:#"
    "777;font-size:.85em}"
    ".wide{overflow:auto;max-height:85vh}th.group{background:#dde}summary{font-size:1.3em;font-weight:bold;margin:."
    "6em 0;"
    "cursor:pointer}";

struct page {
	FILE *out;
	unsigned answer; /* which of them: names of places in the page begin with it */
};

static void put_answer(void *to, enum kh_export_audit audit, const struct kh_answer *answer);
static void put_matrix(const struct page *page, const struct kh_sheet *sheet);
static void put_group(FILE *out, const struct kh_sheet *sheet, size_t row);
static void put_cell(const struct page *page, const struct kh_cell *cell, size_t row, size_t column);
static void put_sentences(const struct page *page, const struct kh_sheet *sheet);
static void put_table(FILE *out, const struct kh_sheet *sheet);
static void put_text(FILE *out, const char *text);

int kh_export_html(struct kh_corpus *corpus, const struct kh_patterns *patterns,
    const struct kh_audit_options *options, FILE *out, struct kh_error *err)
{
	struct page page = {out, 0};
	int rc = KH_OK;

	fprintf(out, "<!DOCTYPE html>\n<html lang=\"vi\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
	             "content=\"width=device-width\">\n<title>");
	put_text(out, kh_audit_word(KH_W_TARGETS_TITLE));
	fprintf(out, "</title>\n<style>%s</style>\n</head>\n<body>\n", style);
	for (int audit = 0; rc == KH_OK && audit < KH_EXPORT_AUDITS; audit++)
		rc = kh_export_audit_visit(
		    corpus, patterns, options, (enum kh_export_audit)audit, put_answer, &page, err);
	fputs("</body>\n</html>\n", out);
	return rc == KH_OK && ferror(out) ? kh_corpus_fail(err, KH_E_IO, "cannot write the page") : rc;
}

/* Matrices have their sentences below; of other answers each table stands as it is, closed until it is asked for. */
static void put_answer(void *to, enum kh_export_audit audit, const struct kh_answer *answer)
{
	struct page *page = to;
	bool matrix = audit == KH_EXPORT_MATRIX || audit == KH_EXPORT_ADOPTION;

	page->answer++;
	if (matrix) {
		put_matrix(page, &answer->sheets[0]);
		put_sentences(page, &answer->sheets[0]);
	}
	for (size_t s = matrix ? 1 : 0; s < answer->count; s++)
		put_table(page->out, &answer->sheets[s]);
}

/* Hidden columns are left to the sentences. */
static void put_matrix(const struct page *page, const struct kh_sheet *sheet)
{
	FILE *out = page->out;

	fputs("<h1>", out);
	put_text(out, sheet->title);
	fputs("</h1>\n<div class=\"wide\"><table>\n<thead><tr>", out);
	for (size_t c = 0; c < sheet->column_count; c++) {
		if (sheet->columns[c].hidden)
			continue;
		fputs("<th>", out);
		put_text(out, sheet->columns[c].title);
		fputs("</th>", out);
	}
	fputs("</tr></thead>\n<tbody>\n", out);
	for (size_t r = 0; r < sheet->rows.count; r++) {
		const struct kh_cell *cells = kh_sheet_cells(sheet, r);
		put_group(out, sheet, r);
		fputs("<tr>", out);
		for (size_t c = 0; c < sheet->column_count; c++)
			if (!sheet->columns[c].hidden)
				put_cell(page, &cells[c], r, c);
		fputs("</tr>\n", out);
	}
	fputs("</tbody></table></div>\n", out);
	if (sheet->note != NULL) {
		fputs("<p>", out);
		put_text(out, sheet->note);
		fputs("</p>\n", out);
	}
}

/* A line across the table before the first row of a group. */
static void put_group(FILE *out, const struct kh_sheet *sheet, size_t row)
{
	const char *name = sheet->group != 0 ? kh_sheet_cells(sheet, row)[sheet->group].text : NULL;

	if (name == NULL || (row > 0 && strcmp(name, kh_sheet_cells(sheet, row - 1)[sheet->group].text) == 0))
		return;
	fprintf(out, "<tr><th colspan=\"%zu\" class=\"group\">", sheet->column_count);
	put_text(out, name);
	fputs("</th></tr>\n", out);
}

static void put_cell(const struct page *page, const struct kh_cell *cell, size_t row, size_t column)
{
	FILE *out = page->out;
	char room[32];

	if (column == 0)
		fputs("<th>", out);
	else if (cell->marked)
		fputs("<td class=\"marked\">", out);
	else if (cell->heat) /* red at 0, green at 100 */
		fprintf(out, "<td style=\"background:hsl(%.0f,70%%,88%%)\">",
		    cell->number < 0     ? 0
		    : cell->number > 100 ? 120
		                         : cell->number * 1.2);
	else
		fputs("<td>", out);
	if (cell->evidence_count > 0)
		fprintf(out, "<a href=\"#f%u-%zu-%zu\">", page->answer, row, column);
	if (cell->kind == KH_CELL_NUMBER)
		put_text(out, kh_number_text(cell->number, room));
	else if (cell->kind == KH_CELL_TEXT)
		put_text(out, cell->text);
	fputs(cell->evidence_count > 0 ? "</a>" : "", out);
	fputs(column == 0 ? "</th>" : "</td>", out);
}

/* The sentences that the figures came from, each with its file and place. */
static void put_sentences(const struct page *page, const struct kh_sheet *sheet)
{
	FILE *out = page->out;

	fputs("<h2>", out);
	put_text(out, kh_audit_word(KH_W_WHERE));
	fputs("</h2>\n", out);
	for (size_t r = 0; r < sheet->rows.count; r++) {
		const struct kh_cell *cells = kh_sheet_cells(sheet, r);
		char room[32];
		fputs("<h3>", out);
		put_text(
		    out, cells[0].kind == KH_CELL_NUMBER ? kh_number_text(cells[0].number, room) : cells[0].text);
		fputs("</h3>\n<ul>\n", out);
		for (size_t c = 0; c < sheet->column_count; c++)
			for (size_t i = 0; i < cells[c].evidence_count; i++) {
				const struct kh_evidence *e = &cells[c].evidence[i];
				if (i == 0)
					fprintf(out, "<li id=\"f%u-%zu-%zu\"><b>", page->answer, r, c);
				else
					fputs("<li><b>", out);
				put_text(out, sheet->columns[c].title);
				fputs("</b>: ", out);
				put_text(out, e->level != NULL ? e->level : cells[c].text);
				fputs(" — “", out);
				put_text(out, e->text != NULL ? e->text : "");
				fputs("” <span class=\"where\">", out);
				put_text(out, e->path != NULL ? e->path : "");
				fputs(" ", out);
				put_text(out, e->spans != NULL ? e->spans : "");
				fputs("</span></li>\n", out);
			}
		fputs("</ul>\n", out);
	}
}

static void put_table(FILE *out, const struct kh_sheet *sheet)
{
	char room[32];

	fputs("<details><summary>", out);
	put_text(out, sheet->title);
	fprintf(out, " (%zu)</summary>\n<div class=\"wide\"><table>\n<thead><tr>", sheet->rows.count);
	for (size_t c = 0; c < sheet->column_count; c++) {
		fputs("<th>", out);
		put_text(out, sheet->columns[c].title);
		fputs("</th>", out);
	}
	fputs("</tr></thead>\n", out);
	for (size_t r = 0; r < sheet->rows.count; r++) {
		const struct kh_cell *cells = kh_sheet_cells(sheet, r);
		fputs("<tr>", out);
		for (size_t c = 0; c < sheet->column_count; c++) {
			fputs("<td>", out);
			put_text(out, cells[c].kind == KH_CELL_NUMBER ? kh_number_text(cells[c].number, room)
			              : cells[c].kind == KH_CELL_TEXT ? cells[c].text
			                                              : "");
			fputs("</td>", out);
		}
		fputs("</tr>\n", out);
	}
	fputs("</table></div></details>\n", out);
}

static void put_text(FILE *out, const char *text)
{
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '<':
			fputs("&lt;", out);
			break;
		case '>':
			fputs("&gt;", out);
			break;
		case '&':
			fputs("&amp;", out);
			break;
		case '"':
			fputs("&quot;", out);
			break;
		default:
			fputc(*text, out);
		}
	}
}
