/* How full a line is of the width at which the text was wrapped, and where it begins. */
#include "paragraph_parts.h"

#include "print.h"

static uint32_t first_word(const struct kh_joiner *j, struct kh_range line);
static bool is_behind(const struct kh_joiner *j, const struct kh_line *line);

bool kh_joiner_full(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next, double part)
{
	uint32_t size = line->at.end - line->at.begin + 1 + first_word(j, next->at);

	return size > (line->blanks > 0 && j->lines->parted ? j->lines->first : line->width) * part;
}

bool kh_joiner_wrapped(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_lines *lines = j->lines;
	const struct kh_text *text = j->run->text;

	if (!kh_joiner_full(j, line, next, KH_FULL_LEAST))
		return false;
	if (kh_joiner_full(j, line, next, lines->full) || lines->print == 0 || kh_text_all_upper(text, line->at))
		return true;
	uint32_t print = kh_print_width(text, line->at.begin, line->at.end) + KH_PRINT_BLANK +
	                 kh_print_width(text, next->at.begin, next->at.begin + first_word(j, next->at));
	return print > lines->print * lines->print_full;
}

bool kh_joiner_capitals(const struct kh_joiner *j, struct kh_range line)
{
	char end = kh_joiner_last(j, line);

	if (end == '.' && first_word(j, line) == line.end - line.begin)
		return false;
	return kh_text_all_upper(j->run->text, line);
}

bool kh_joiner_same_case(const struct kh_joiner *j, struct kh_range a, struct kh_range b)
{
	return kh_joiner_capitals(j, a) == kh_joiner_capitals(j, b);
}

bool kh_joiner_flush(const struct kh_joiner *j, const struct kh_line *next, bool page)
{
	const struct kh_line *first = &j->lines->at[j->line], *line = &j->lines->at[j->last];
	double part = kh_ends_sentence(kh_joiner_last(j, line->at)) ? 0.9 : 0.8;
	uint32_t size = line->indent - j->lines->margin + line->at.end - line->at.begin + 1 + first_word(j, next->at);

	if (kh_lines_columns(j->run->text, line->at) || kh_lines_columns(j->run->text, next->at))
		return false;
	if (next->indent > j->lines->margin + 1 || line->indent < j->lines->margin || !is_behind(j, first) ||
	    (!page && next->blanks > (j->lines->spaced ? 1 : 0)))
		return false;
	return size > line->width * part && kh_joiner_same_case(j, line->at, next->at);
}

bool kh_joiner_begins_behind(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	bool below = line->indent <= j->lines->margin + 1 ||
	             (line->indent <= next->indent + 2 && next->indent <= line->indent + 2);

	return below && is_behind(j, next) && kh_is_upper(kh_joiner_at(j, next->at.begin)) &&
	       !kh_joiner_capitals(j, next->at) && !kh_lines_columns(j->run->text, next->at);
}

/* How long the first word is. */
static uint32_t first_word(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t i = line.begin;

	while (i < line.end && kh_joiner_at(j, i) != ' ')
		i++;
	return i - line.begin;
}

/* Does the line stand where paragraphs begin? */
static bool is_behind(const struct kh_joiner *j, const struct kh_line *line)
{
	return line->indent >= j->lines->margin + KH_INDENT_LEAST && line->indent < j->lines->margin + KH_INDENT_MOST;
}
