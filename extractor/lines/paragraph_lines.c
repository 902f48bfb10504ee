/* What a line end is: a paragraph's where the next line begins something (a bullet, a label, a title) or where the next word
 * would still have stood on the line; otherwise the text was wrapped there. */
#include "paragraph_parts.h"

#include <string.h>

#include "print.h"

enum {
	LABEL_MOST = 40,  /* code points that a label and what stands after it may need */
	ALONE_MOST = 5,   /* of a label before its sign */
	DENSE_LEAST = 25, /* code points of a line that is no title */
	FIGURE_MOST = 3,  /* digits of a share or a count */
	OPEN_MOST = 6     /* code points of a word after which a sentence goes on */
};

/* A line is short that is not so full with the next word, of the text's width. */
#define SHORT_PART 0.6

static char at(const struct kh_joiner *j, uint32_t i);
static bool is_digit(char c);
static bool is_lower(char c);
static bool is_terminal(char c);
static char last_sign(const struct kh_joiner *j, struct kh_range line);
static bool is_label(const struct kh_joiner *j, struct kh_range line);
static bool is_letter_alone(const struct kh_joiner *j, size_t line);
static bool is_wrapped_range(const struct kh_joiner *j, struct kh_range before, struct kh_range line);
static bool same_case(const struct kh_joiner *j, struct kh_range a, struct kh_range b);
static bool goes_on_far(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next, bool page);
static bool goes_on_near(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);
static bool is_unfinished(const struct kh_joiner *j, struct kh_range line, struct kh_range next);
static bool is_open_bracket(const struct kh_joiner *j, struct kh_range line, struct kh_range next);
static bool is_label_alone(const struct kh_joiner *j, struct kh_range line);
static bool ends_in_hyphen(const struct kh_joiner *j, struct kh_range line);
static bool is_wrapped_pair(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);
static bool is_wrapped_number(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);
static bool is_wrapped_dash(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);
static bool is_tight_figure(const struct kh_joiner *j, struct kh_range line);
static bool has_line_below(const struct kh_joiner *j, size_t line);
static bool is_upper(char c);
static bool is_behind(const struct kh_joiner *j, const struct kh_line *line);
static bool is_flush(const struct kh_joiner *j, const struct kh_line *next, bool page);
static bool begins_behind(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);

bool kh_joiner_goes_on(const struct kh_joiner *j, size_t i, bool furniture)
{
	size_t before = j->last;
	const struct kh_line *line = &j->lines->at[before], *next = &j->lines->at[i];

	if (((line->is | next->is) & KH_LINE_ROW) != 0)
		return false;
	if (kh_joiner_bullet(j, next->at))
		return is_wrapped_range(j, line->at, next->at) || is_wrapped_pair(j, line, next) ||
		       is_wrapped_dash(j, line, next);
	if (kh_joiner_mark_alone(j, i) || is_letter_alone(j, i))
		return false;
	if (is_label(j, next->at))
		return is_wrapped_number(j, line, next);
	if (next->blanks == 0 && ends_in_hyphen(j, line->at))
		return true;
	if (next->blanks == 0 && j->pieces.count == 1 && (is_label_alone(j, line->at) || kh_joiner_mark_alone(j, before)))
		return true;
	if (is_unfinished(j, line->at, next->at) && same_case(j, line->at, next->at))
		return true;
	if (next->blanks == 0 && j->lines->width > 0 && is_open_bracket(j, line->at, next->at))
		return true;
	bool page = furniture || (next->is & KH_LINE_PAGE) != 0;
	if (j->lines->indented && is_flush(j, next, page))
		return true;
	if (j->lines->indented && begins_behind(j, line, next))
		return false;
	bool far = page || (next->blanks > 0 && !(j->lines->spaced && j->lines->width > 0)) || next->blanks > 2;
	return far ? goes_on_far(j, line, next, page) : goes_on_near(j, line, next);
}

/* Lines inside a cell join like lines of text, but for the width, which is not known: they are wrapped where the next begins
 * neither a bullet nor a label, and both are of one case and one weight. */
bool kh_joiner_cell_goes_on(const struct kh_joiner *j, struct kh_range before, struct kh_range next)
{
	const struct kh_text *text = j->run->text;

	if (kh_joiner_bullet(j, next) || is_label(j, next))
		return false;
	if (last_sign(j, before) == ':')
		return is_digit(at(j, next.begin)); /* "Số:" / "15/KH-UBND" */
	if (is_lower(at(j, next.begin)))
		return true;
	return kh_text_all_upper(text, before) == kh_text_all_upper(text, next) && !is_terminal(last_sign(j, before)) &&
	       kh_text_all_style(text, before, KH_BOLD) == kh_text_all_style(text, next, KH_BOLD) &&
	       before.end - before.begin >= 8;
}

/* A bullet mark and a blank, or a dash set tight to a capital or a figure. OCR reads "~" for a dash. */
bool kh_joiner_bullet(const struct kh_joiner *j, struct kh_range line)
{
	char c = at(j, line.begin), next = at(j, line.begin + 1);

	if (line.end - line.begin < 2 || !(c == '-' || c == '+' || c == '*' || c == '~' || c == KH_FOLD_BULLET))
		return false;
	return next == ' ' || (c != '*' && c != '~' && is_upper(next)) ||
	       (c == '-' && is_digit(next) && is_tight_figure(j, line)) || (c == KH_FOLD_BULLET && next != ' ');
}

/* A bullet mark and nothing else; what it marks stands on the next line. */
bool kh_joiner_mark_alone(const struct kh_joiner *j, size_t line)
{
	struct kh_range mark = j->lines->at[line].at;
	char c = at(j, mark.begin);

	return mark.end - mark.begin == 1 && (c == '-' || c == '+' || c == KH_FOLD_BULLET) && has_line_below(j, line);
}

static char at(const struct kh_joiner *j, uint32_t i)
{
	return i < j->run->text->length ? j->run->text->skeleton[i] : '\0';
}

static bool is_digit(char c)
{
	return c >= '0' && c <= '9';
}

static bool is_upper(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
	return c >= 'a' && c <= 'z';
}

/* ---- what a line begins ---- */

/* "-100% hồ sơ": a dash set tight to a share or a count. */
static bool is_tight_figure(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t i = line.begin + 1;

	while (i < line.end && i <= line.begin + FIGURE_MOST && is_digit(at(j, i)))
		i++;
	return i > line.begin + 1 && i < line.end && (at(j, i) == '%' || (at(j, i) == ' ' && i + 1 < line.end)) &&
	       !is_digit(at(j, i + 1));
}

/* Does a line follow at once, with words? */
static bool has_line_below(const struct kh_joiner *j, size_t line)
{
	const struct kh_line *next = line + 1 < j->lines->count ? &j->lines->at[line + 1] : NULL;

	return next != NULL && next->blanks == 0 && next->at.end - next->at.begin > 1 && (next->is & ~KH_LINE_PAGE) == 0;
}

/* "a)" and nothing else, with a capital below it. */
static bool is_letter_alone(const struct kh_joiner *j, size_t line)
{
	struct kh_range label = j->lines->at[line].at;

	return label.end - label.begin == 2 && is_lower(at(j, label.begin)) && at(j, label.begin + 1) == ')' &&
	       has_line_below(j, line) && is_upper(at(j, j->lines->at[line + 1].at.begin));
}

static bool is_label(const struct kh_joiner *j, struct kh_range line)
{
	struct kh_hit hit;
	char c = at(j, line.begin), next = at(j, line.begin + 1);

	if (is_lower(c) && strchr(")./", next) == NULL && !is_digit(next))
		if (c != 'p' && c != 'c' && c != 'm' && c != 't')
			return false;
	if (line.end > line.begin + LABEL_MOST)
		line.end = line.begin + LABEL_MOST;
	return kh_set_match(j->labels, j->run->matcher, j->run->text, line, &hit) == KH_OK ||
	       (c == '(' && kh_set_match(j->items, j->run->matcher, j->run->text, line, &hit) == KH_OK);
}

static char last_sign(const struct kh_joiner *j, struct kh_range line)
{
	return at(j, line.end - 1);
}

static bool is_terminal(char c)
{
	return c == '.' || c == ';' || c == ':' || c == '!' || c == '?' || c == '/';
}

/* "2021" / "- 2025": a range that was wrapped, no bullet; both its ends have as many digits. */
static bool is_wrapped_range(const struct kh_joiner *j, struct kh_range before, struct kh_range line)
{
	uint32_t low = before.end, high = line.begin + 2;

	if (at(j, line.begin) != '-' || before.end - before.begin < 4)
		return false;
	while (low > before.begin && is_digit(at(j, low - 1)))
		low--;
	while (high < line.end && is_digit(at(j, high)))
		high++;
	return low < before.end && before.end - low == high - line.begin - 2;
}

/* ---- where a line was wrapped ---- */

/* How long the first word is. */
static uint32_t first_word(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t i = line.begin;

	while (i < line.end && at(j, i) != ' ')
		i++;
	return i - line.begin;
}

/* Would the next line's first word have stood on this line? `part` of the width is enough to call the line full. */
static bool is_full(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next, double part)
{
	uint32_t size = line->at.end - line->at.begin + 1 + first_word(j, next->at);

	return size > (line->blanks > 0 && j->lines->parted ? j->lines->first : line->width) * part;
}

/* Was the line wrapped, as most lines of the text are: would the next word have left it wider than the text, by its signs or
 * in print? Lines in capitals, of which there are few, are wider than their signs say. */
static bool is_wrapped(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_lines *lines = j->lines;
	const struct kh_text *text = j->run->text;

	if (!is_full(j, line, next, KH_FULL_LEAST))
		return false;
	if (is_full(j, line, next, lines->full) || lines->print == 0 || kh_text_all_upper(text, line->at))
		return true;
	uint32_t print = kh_print_width(text, line->at.begin, line->at.end) + KH_PRINT_BLANK +
	                 kh_print_width(text, next->at.begin, next->at.begin + first_word(j, next->at));
	return print > lines->print * lines->print_full;
}

/* In capitals as a title is: a word of capitals that ends a sentence is an abbreviation. */
static bool in_capitals(const struct kh_joiner *j, struct kh_range line)
{
	char end = last_sign(j, line);

	if (end == '.' && first_word(j, line) == line.end - line.begin)
		return false;
	return kh_text_all_upper(j->run->text, line);
}

static bool same_case(const struct kh_joiner *j, struct kh_range a, struct kh_range b)
{
	return in_capitals(j, a) == in_capitals(j, b);
}

/* Of a title in capitals, and no piece of a sentence that begins otherwise: "… Nghị định số" / "61/NĐ-CP". */
static bool is_capital_title(const struct kh_joiner *j, struct kh_range line)
{
	const struct kh_range *first = j->pieces.items;

	return kh_text_all_upper(j->run->text, line) && (j->pieces.count < 2 || kh_text_all_upper(j->run->text, *first));
}

/* Across blank lines and page breaks a sentence goes on only in lower case, or, in wrapped text, from a full line. */
static bool goes_on_far(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next, bool page)
{
	char end = last_sign(j, line->at), begin = at(j, next->at.begin);

	if (is_lower(begin))
		return end != '.' && end != ':' && end != '/';
	return page && j->lines->width > 0 && !is_terminal(end) && is_full(j, line, next, 0.9) &&
	       same_case(j, line->at, next->at);
}

/* Up to the bracket that ends a title in capitals: "TRÊN ĐỊA BÀN TỈNH (từ năm 2013 đến nay)". */
static struct kh_range before_bracket(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t i = line.begin + 1;

	while (i < line.end && at(j, i) != '(')
		i++;
	return (struct kh_range){line.begin, i};
}

static bool begins_annex(const struct kh_joiner *j, struct kh_range line)
{
	struct kh_hit hit;

	return kh_set_match(j->annex, j->run->matcher, j->run->text, line, &hit) == KH_OK &&
	       strcmp(kh_pattern_name(hit.pattern), "annex.title") == 0;
}

/* A title in capitals or in bold that was wrapped: "I. MỤC" / "ĐÍCH, YÊU CẦU". */
static bool is_wrapped_title(const struct kh_joiner *j, struct kh_range line, struct kh_range next)
{
	const struct kh_text *text = j->run->text;

	if (is_terminal(last_sign(j, line)) || !is_label(j, line))
		return false;
	return ((kh_text_all_upper(text, line) && kh_text_all_upper(text, before_bracket(j, next))) ||
	           (kh_text_all_style(text, line, KH_BOLD) && kh_text_all_style(text, next, KH_BOLD))) &&
	       !begins_annex(j, next);
}

/* More than a label alone on its line ("2.1.", "a)"). */
static bool has_words(const struct kh_joiner *j, struct kh_range line)
{
	for (uint32_t i = line.begin; i + 1 < line.end; i++)
		if (is_lower(at(j, i)) && is_lower(at(j, i + 1)))
			return true;
	return false;
}

/* "- Tại địa bàn đô thị:" / "Phấn đấu …": no list, where bullets and labels stand behind blank lines. */
static bool leads_in(const struct kh_joiner *j, const struct kh_line *line)
{
	return j->lines->strict && line->blanks > 0 && last_sign(j, line->at) == ':';
}

/* Where blank lines part paragraphs, lines that stand together belong together, but for titles, and for sentences that end
 * before the line is full ("Căn cứ …;" line by line). */
static bool goes_on_parted(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;

	if (last_sign(j, line->at) == ',' || is_wrapped_title(j, line->at, next->at))
		return true;
	if (has_words(j, line->at) && is_terminal(last_sign(j, line->at)) && is_upper(at(j, next->at.begin)) &&
	    !leads_in(j, line) && !is_full(j, line, next, 0.85))
		return false;
	if (!same_case(j, line->at, next->at) && (is_capital_title(j, line->at) || !is_full(j, line, next, 0.85)))
		return false;
	return kh_text_all_style(text, line->at, KH_BOLD) == kh_text_all_style(text, next->at, KH_BOLD) ||
	       !is_terminal(last_sign(j, line->at));
}

/* Where no blank line parts paragraphs, and the first line of one may be shorter than the others: a sentence goes on until
 * its sign, but a title after a label may have none. */
static bool goes_on_dense(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;
	const struct kh_range *first = j->pieces.items;
	char end = last_sign(j, line->at);

	if (is_terminal(end) || end == '"' || at(j, next->at.begin) == '[' || !has_words(j, line->at) || !same_case(j, line->at, next->at) ||
	    line->at.end - line->at.begin < DENSE_LEAST || (j->pieces.count == 1 && is_label(j, line->at)))
		return false;
	if (j->pieces.count > 0 && at(j, first->begin) == '(' && end == ')')
		return false;
	return kh_text_all_style(text, line->at, KH_BOLD) == kh_text_all_style(text, next->at, KH_BOLD);
}

/* A share ("100% điểm đến …") or a label alone: what stands below a short line, which is a title. */
static bool begins_anew(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t i = line.begin;

	while (i < line.end && (is_digit(at(j, i)) || at(j, i) == ','))
		i++;
	return (i < line.end && at(j, i) == '%') || is_label_alone(j, line);
}

/* ---- by where lines begin ---- */

/* Does the line stand where paragraphs begin? */
static bool is_behind(const struct kh_joiner *j, const struct kh_line *line)
{
	return line->indent >= j->lines->margin + KH_INDENT_LEAST && line->indent < j->lines->margin + KH_INDENT_MOST;
}

/* Back at the margin, behind a line that is full, a paragraph goes on that began behind it, whatever the line begins with. */
static bool is_flush(const struct kh_joiner *j, const struct kh_line *next, bool page)
{
	const struct kh_line *first = &j->lines->at[j->line], *line = &j->lines->at[j->last];
	double part = is_terminal(last_sign(j, line->at)) ? 0.9 : 0.8;
	uint32_t size = line->indent - j->lines->margin + line->at.end - line->at.begin + 1 + first_word(j, next->at);

	if (kh_lines_columns(j->run->text, line->at) || kh_lines_columns(j->run->text, next->at))
		return false;
	if (next->indent > j->lines->margin + 1 || line->indent < j->lines->margin || !is_behind(j, first) ||
	    (!page && next->blanks > (j->lines->spaced ? 1 : 0)))
		return false;
	return size > line->width * part && same_case(j, line->at, next->at);
}

/* A capital where paragraphs begin, below the margin or below another such line, begins one. */
static bool begins_behind(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	bool below = line->indent <= j->lines->margin + 1 ||
	             (line->indent <= next->indent + 2 && next->indent <= line->indent + 2);

	return below && is_behind(j, next) && is_upper(at(j, next->at.begin)) && !in_capitals(j, next->at) &&
	       !kh_lines_columns(j->run->text, next->at);
}

static bool goes_on_near(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	char end = last_sign(j, line->at), begin = at(j, next->at.begin);

	if (j->lines->parted)
		return goes_on_parted(j, line, next);
	if (is_wrapped_title(j, line->at, next->at) || (j->lines->dense && goes_on_dense(j, line, next)))
		return true;
	if (is_digit(begin) && j->lines->width > 0 && !is_terminal(end))
		return !begins_anew(j, next->at) || is_full(j, line, next, SHORT_PART);
	if (is_lower(begin) && !is_capital_title(j, line->at))
		return end != ':' || is_full(j, line, next, 0.9);
	if (j->lines->width == 0 || !same_case(j, line->at, next->at))
		return false;
	return is_terminal(end) ? is_full(j, line, next, 0.97) : is_wrapped(j, line, next);
}

/* The last word asks for more: "… ngày 19/9/2016 của" / "UBND tỉnh", or for what the next line begins with. */
static bool is_unfinished(const struct kh_joiner *j, struct kh_range line, struct kh_range next)
{
	struct kh_hit hit;
	uint32_t i = line.end;

	while (i > line.begin && line.end - i <= OPEN_MOST && at(j, i - 1) != ' ')
		i--;
	if (i == line.begin ||
	    kh_set_full(j->open, j->run->matcher, j->run->text, (struct kh_range){i, line.end}, &hit) != KH_OK)
		return false;
	const char *to = kh_pattern_yield(hit.pattern, "next");
	return to == NULL || (kh_set_match(j->goes_on, j->run->matcher, j->run->text, next, &hit) == KH_OK &&
	                         strcmp(kh_pattern_yield(hit.pattern, "to"), to) == 0);
}

/* A bracket that the line opens and the next closes: "… XÂY DỰNG (GIAI ĐOẠN" / "2025-2030)". */
static bool is_open_bracket(const struct kh_joiner *j, struct kh_range line, struct kh_range next)
{
	const char *first = memchr(j->run->text->skeleton + line.begin, '(', line.end - line.begin);
	int open = 0;

	if (first == NULL)
		return false;
	for (uint32_t i = line.begin; i < line.end; i++)
		open += at(j, i) == '(' ? 1 : at(j, i) == ')' && open > 0 ? -1 : 0;
	if (open == 0)
		return false;
	for (uint32_t i = next.begin; i < next.end; i++)
		if (at(j, i) == '(' || at(j, i) == ')')
			return at(j, i) == ')';
	return false;
}

/* A label and nothing else: "1.", "III.", "a)"; what it labels stands on the next line. */
static bool is_label_alone(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t size = line.end - line.begin - 1, figures = 0, roman = 0;

	if (size < 1 || size > ALONE_MOST || strchr(".)/", last_sign(j, line)) == NULL)
		return false;
	for (uint32_t i = line.begin; i < line.end - 1; i++) {
		figures += is_digit(at(j, i));
		roman += strchr("IVX", at(j, i)) != NULL;
	}
	return roman == size || (figures == size && size <= 2) || (size == 1 && is_lower(at(j, line.begin)));
}

/* A line that ends in a hyphen runs on, whatever follows; a rule of hyphens is none. */
static bool ends_in_hyphen(const struct kh_joiner *j, struct kh_range line)
{
	return line.end - line.begin > 2 && at(j, line.end - 1) == '-' && at(j, line.end - 2) != '-';
}

/* "phát triển kinh tế" / "- xã hội của tỉnh": a line that was wrapped before the hyphen of two words that it joins. The
 * second of such words is known; that the line is full says nothing, save of a bullet, which a list may go on behind. */
static bool is_wrapped_pair(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	struct kh_hit hit;
	struct kh_range rest = {next->at.begin + 2, next->at.end};

	if (j->lines->width == 0 || at(j, next->at.begin) != '-' || at(j, next->at.begin + 1) != ' ' ||
	    !is_lower(at(j, rest.begin)) || !is_lower(last_sign(j, line->at)) ||
	    (kh_joiner_bullet(j, line->at) && !is_full(j, line, next, 0.85)))
		return false;
	return kh_set_match(j->pairs, j->run->matcher, j->run->text, rest, &hit) == KH_OK;
}

/* "… các địa bàn cấp độ" / "1. Cấp ngay nước uống", "khoản 3" / "Điều 6;": what looks like a label within a sentence, where
 * labels stand behind blank lines. */
static bool is_wrapped_number(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;

	if (j->line == j->last && is_label(j, line->at))
		return false;
	return j->lines->strict && next->blanks == 0 && (next->is & KH_LINE_PAGE) == 0 &&
	       !is_terminal(last_sign(j, line->at)) && !kh_text_all_upper(text, line->at) &&
	       !kh_text_all_style(text, next->at, KH_BOLD) && is_full(j, line, next, 0.72);
}

/* "vai trò của Công an tỉnh" / "- Cơ quan thường trực": a line that was wrapped before a dash, where bullets stand behind
 * blank lines, or, in small letters ("hợp tác xã, viện" / "- trường"), where bullets begin with a capital. */
static bool is_wrapped_dash(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;

	if (next->blanks > 0 || at(j, next->at.begin) != '-' || !has_words(j, line->at) || is_terminal(last_sign(j, line->at)) ||
	    kh_text_all_style(text, line->at, KH_BOLD) != kh_text_all_style(text, next->at, KH_BOLD))
		return false;
	return j->lines->strict || (j->lines->capitals && j->lines->width > 0 && at(j, next->at.begin + 1) == ' ' &&
	                               is_lower(at(j, next->at.begin + 2)) && is_lower(last_sign(j, line->at)) &&
	                               is_wrapped(j, line, next));
}
