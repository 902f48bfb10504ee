/* The lines of a row that the text gives itself: its cells may have line ends of their own, as pasted and converted tables do. */
#include "table_delimited.h"

#include "lines/lines.h"
#include "table_parts.h"

enum {
	LINES_MOST = 40,       /* of a row */
	TITLE_LINES_MOST = 12, /* of a header */
	LAYOUT_CELLS_MOST = 4  /* headings and signatures have no more columns */
};

size_t kh_delimited_tabs(const struct kh_text *text, struct kh_range at)
{
	size_t n = 0;

	for (uint32_t i = at.begin; i < at.end; i++)
		n += text->skeleton[i] == KH_CELL;
	return n;
}

int kh_delimited_numbered(struct kh_run *run, struct kh_range cell)
{
	enum kh_number_kind kind;
	struct kh_hit hit;
	int rc = kh_number_kind(run, run->text, cell, &kind);

	if (rc != KH_OK || kind != KH_NUMBER_NOT)
		return rc;
	return kh_set_match(kh_patterns_set(run->patterns, "band-label"), run->matcher, run->text, cell, &hit);
}

int kh_delimited_begins_row(struct kh_run *run, const struct kh_line *line)
{
	const struct kh_text *text = run->text;
	struct kh_range first = kh_text_trim(text, kh_delimited_cell(text, line->at, line->at.begin));

	if (first.begin >= first.end || first.begin > line->at.begin + 1 || kh_text_all_style(text, first, KH_BOLD))
		return KH_OK;
	return kh_delimited_numbered(run, first);
}

int kh_delimited_layout(struct kh_run *run, const struct kh_line *line, bool *end)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "no-table");
	struct kh_hit hit;
	size_t cells = 0;

	*end = false;
	if (kh_delimited_tabs(run->text, line->at) >= LAYOUT_CELLS_MOST)
		return KH_NONE;
	for (uint32_t i = line->at.begin; i <= line->at.end && cells < LAYOUT_CELLS_MOST; cells++) {
		struct kh_range cell = kh_delimited_cell(run->text, line->at, i);
		int rc = kh_set_find(set, run->matcher, run->text, kh_text_trim(run->text, cell), &hit);
		*end = rc == KH_OK && kh_pattern_yield(hit.pattern, "end") != NULL;
		if (rc != KH_NONE)
			return rc;
		i = cell.end + 1;
	}
	return KH_NONE;
}

/* Does something else begin with the line: another row, a table with titles, a signature? */
static int begins_other(struct kh_run *run, const struct kh_line *line)
{
	bool end;
	int rc = kh_delimited_begins_row(run, line);

	if (rc == KH_NONE)
		rc = kh_delimited_layout(run, line, &end);
	if (rc == KH_NONE)
		rc = kh_header_no(run, run->text, kh_delimited_cell(run->text, line->at, line->at.begin));
	return rc;
}

static bool stands_apart(const struct kh_line *line)
{
	return line->blanks > 0 || (line->is & (KH_LINE_PAGE | KH_LINE_FURNITURE | KH_LINE_TAKEN)) != 0;
}

int kh_delimited_row_goes_on(
    struct kh_run *run, const struct kh_lines *lines, size_t line, size_t before, size_t most)
{
	size_t end = line + LINES_MOST < lines->count ? line + LINES_MOST : lines->count;

	for (size_t i = line; i < end && before < most && !stands_apart(&lines->at[i]); i++) {
		int rc = begins_other(run, &lines->at[i]);
		if (rc != KH_NONE)
			return rc == KH_OK ? KH_NONE : rc;
		before += kh_delimited_tabs(run->text, lines->at[i].at);
		if (before == most)
			return KH_OK;
	}
	return KH_NONE;
}

/* The lower titles of a header of two storeys begin with capitals; hardly the rest of a title does. */
static bool is_rest_of_title(const struct kh_text *text, struct kh_range at)
{
	return at.begin < at.end && (kh_text_is_lower(text, at.begin) || text->skeleton[at.begin] == '(');
}

int kh_delimited_titles_go_on(struct kh_run *run, const struct kh_lines *lines, size_t line, size_t before)
{
	size_t end = line + TITLE_LINES_MOST < lines->count ? line + TITLE_LINES_MOST : lines->count, tabs;

	if (!is_rest_of_title(run->text, lines->at[line].at))
		return KH_NONE;
	for (size_t i = line; i < end && !stands_apart(&lines->at[i]); i++, before += tabs) {
		tabs = kh_delimited_tabs(run->text, lines->at[i].at);
		int rc = kh_delimited_begins_row(run, &lines->at[i]);
		if (rc != KH_OK && rc != KH_NONE)
			return rc;
		if (rc == KH_OK)
			return i > line && before > 1 && tabs == before
			           ? KH_OK
			           : kh_delimited_row_goes_on(run, lines, i + 1, tabs, before);
	}
	return KH_NONE;
}
