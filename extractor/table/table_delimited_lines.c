/* The lines of a row that the text gives itself: its cells may have line ends of their own, as pasted and converted tables do. */
#include "table_delimited.h"

#include "lines/lines.h"
#include "table_parts.h"

enum {
	LINES_MOST = 40,      /* of a row */
	TITLE_LINES_MOST = 12 /* of a header */
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

static bool stands_apart(const struct kh_line *line)
{
	return line->blanks > 0 || (line->is & (KH_LINE_PAGE | KH_LINE_FURNITURE | KH_LINE_TAKEN)) != 0;
}

int kh_delimited_row_goes_on(
    struct kh_run *run, const struct kh_lines *lines, size_t line, size_t before, size_t most)
{
	size_t end = line + LINES_MOST < lines->count ? line + LINES_MOST : lines->count;

	for (size_t i = line; i < end && before < most && !stands_apart(&lines->at[i]); i++) {
		int rc = kh_delimited_begins_row(run, &lines->at[i]);
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
