/* What a line end is: a paragraph's where the next line begins something (a bullet, a label, a title) or where the next word
 * would still have stood on the line; otherwise the text was wrapped there. */
#include "paragraph_parts.h"

#include <string.h>

enum {
	DENSE_LEAST = 25, /* code points of a line that is no title */
	OPEN_MOST = 6,    /* code points of a word after which a sentence goes on */
	QUOTE_MOST = 80   /* code points behind a quote that is open at a line's end */
};

/* A line is short that is not so full with the next word, of the text's width. */
#define SHORT_PART 0.6

static bool is_alone(const struct kh_joiner *j, size_t line);
static bool is_in_column(const struct kh_joiner *j, size_t line);
static bool is_wrapped_range(const struct kh_joiner *j, struct kh_range before, struct kh_range line);
static bool goes_on_far(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next, bool page);
static bool goes_on_near(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);
static bool is_unfinished(const struct kh_joiner *j, struct kh_range line, struct kh_range next);
static bool is_open_bracket(const struct kh_joiner *j, struct kh_range line, struct kh_range next);
static bool ends_in_hyphen(const struct kh_joiner *j, struct kh_range line);
static bool is_wrapped_pair(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);
static bool is_wrapped_number(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);
static bool is_wrapped_dash(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);
static bool is_wrapped_quote(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next);

bool kh_joiner_goes_on(const struct kh_joiner *j, size_t i, bool furniture)
{
	size_t before = j->last;
	const struct kh_line *line = &j->lines->at[before], *next = &j->lines->at[i];

	if (((line->is | next->is) & KH_LINE_ROW) != 0)
		return false;
	if (kh_joiner_bullet(j, next->at))
		return is_wrapped_range(j, line->at, next->at) || is_wrapped_pair(j, line, next) ||
		       is_wrapped_dash(j, line, next) || is_wrapped_quote(j, line, next);
	if (kh_joiner_mark_alone(j, i) || kh_joiner_letter_alone(j, i))
		return false;
	if (kh_joiner_label(j, next->at))
		return is_wrapped_number(j, line, next);
	if (next->blanks == 0 && ends_in_hyphen(j, line->at))
		return true;
	if (next->blanks <= KH_MARK_GAP && j->pieces.count == 1 && is_alone(j, before))
		return !kh_joiner_label_alone(j, next->at) && (next->blanks == 0 || !is_in_column(j, before));
	if (is_unfinished(j, line->at, next->at) && kh_joiner_same_case(j, line->at, next->at))
		return true;
	if (next->blanks == 0 && j->lines->width > 0 && is_open_bracket(j, line->at, next->at))
		return true;
	bool page = furniture || (next->is & KH_LINE_PAGE) != 0;
	if (j->lines->indented && kh_joiner_flush(j, next, page))
		return true;
	if (j->lines->indented && kh_joiner_begins_behind(j, line, next))
		return false;
	bool far = page || (next->blanks > 0 && !(j->lines->spaced && j->lines->width > 0)) || next->blanks > 2;
	return far ? goes_on_far(j, line, next, page) : goes_on_near(j, line, next);
}

/* A list mark or a label on a line of its own. */
static bool is_alone(const struct kh_joiner *j, size_t line)
{
	return kh_joiner_label_alone(j, j->lines->at[line].at) || kh_joiner_mark_alone(j, line);
}

/* One of several labels, one below the other: which words belong to the last of them is not known yet. */
static bool is_in_column(const struct kh_joiner *j, size_t line)
{
	return line > 0 && j->lines->at[line].blanks > 0 && kh_joiner_label_alone(j, j->lines->at[line].at) &&
	       kh_joiner_label_alone(j, j->lines->at[line - 1].at);
}

/* Lines inside a cell join like lines of text, but for the width, which is not known: they are wrapped where the next begins
 * neither a bullet nor a label, and both are of one case and one weight. */
bool kh_joiner_cell_goes_on(const struct kh_joiner *j, struct kh_range before, struct kh_range next)
{
	const struct kh_text *text = j->run->text;

	if (kh_joiner_bullet(j, next) || kh_joiner_label(j, next))
		return false;
	if (kh_joiner_last(j, before) == ':')
		return kh_is_digit(kh_joiner_at(j, next.begin)); /* "Số:" / "15/KH-UBND" */
	if (kh_is_lower(kh_joiner_at(j, next.begin)))
		return true;
	return kh_text_all_upper(text, before) == kh_text_all_upper(text, next) &&
	       !kh_ends_sentence(kh_joiner_last(j, before)) &&
	       kh_text_all_style(text, before, KH_BOLD) == kh_text_all_style(text, next, KH_BOLD) &&
	       before.end - before.begin >= 8;
}

/* "2021" / "- 2025": a range that was wrapped, no bullet; both its ends have as many digits. */
static bool is_wrapped_range(const struct kh_joiner *j, struct kh_range before, struct kh_range line)
{
	uint32_t low = before.end, high = line.begin + 2;

	if (kh_joiner_at(j, line.begin) != '-' || before.end - before.begin < 4)
		return false;
	while (low > before.begin && kh_is_digit(kh_joiner_at(j, low - 1)))
		low--;
	while (high < line.end && kh_is_digit(kh_joiner_at(j, high)))
		high++;
	return low < before.end && before.end - low == high - line.begin - 2;
}

/* Of a title in capitals, and no piece of a sentence that begins otherwise: "… Nghị định số" / "61/NĐ-CP". */
static bool is_capital_title(const struct kh_joiner *j, struct kh_range line)
{
	const struct kh_range *first = j->pieces.items;

	return kh_text_all_upper(j->run->text, line) &&
	       (j->pieces.count < 2 || kh_text_all_upper(j->run->text, *first));
}

/* Across blank lines and page breaks a sentence goes on only in lower case, or, in wrapped text, from a full line. */
static bool goes_on_far(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next, bool page)
{
	char end = kh_joiner_last(j, line->at), begin = kh_joiner_at(j, next->at.begin);

	if (kh_is_lower(begin))
		return end != '.' && end != ':' && end != '/';
	return page && j->lines->width > 0 && !kh_ends_sentence(end) && kh_joiner_full(j, line, next, 0.9) &&
	       kh_joiner_same_case(j, line->at, next->at);
}

/* Up to the bracket that ends a title in capitals: "TRÊN ĐỊA BÀN TỈNH (từ năm 2013 đến nay)". */
static struct kh_range before_bracket(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t i = line.begin + 1;

	while (i < line.end && kh_joiner_at(j, i) != '(')
		i++;
	return (struct kh_range){line.begin, i};
}

/* A title in capitals or in bold that was wrapped: "I. MỤC" / "ĐÍCH, YÊU CẦU"; where lines are whole paragraphs, one in bold
 * goes on in small letters or in capitals. */
static bool is_wrapped_title(const struct kh_joiner *j, struct kh_range line, struct kh_range next)
{
	const struct kh_text *text = j->run->text;

	if (kh_ends_sentence(kh_joiner_last(j, line)) || !kh_joiner_label(j, line))
		return false;
	return ((kh_text_all_upper(text, line) && kh_text_all_upper(text, before_bracket(j, next))) ||
	           (kh_text_all_style(text, line, KH_BOLD) && kh_text_all_style(text, next, KH_BOLD) &&
	               (j->lines->width > 0 || kh_is_lower(kh_joiner_at(j, next.begin)) ||
	                   kh_text_all_upper(text, next)))) &&
	       !kh_joiner_annex(j, next);
}

/* More than a label alone on its line ("2.1.", "a)"). */
static bool has_words(const struct kh_joiner *j, struct kh_range line)
{
	for (uint32_t i = line.begin; i + 1 < line.end; i++)
		if (kh_is_lower(kh_joiner_at(j, i)) && kh_is_lower(kh_joiner_at(j, i + 1)))
			return true;
	return false;
}

/* "- Tại địa bàn đô thị:" / "Phấn đấu …": no list, where bullets and labels stand behind blank lines. */
static bool leads_in(const struct kh_joiner *j, const struct kh_line *line)
{
	return j->lines->strict && line->blanks > 0 && kh_joiner_last(j, line->at) == ':';
}

/* Where blank lines part paragraphs, lines that stand together belong together, but for titles, and for sentences that end
 * before the line is full ("Căn cứ …;" line by line). */
static bool goes_on_parted(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;

	if (kh_joiner_last(j, line->at) == ',' || is_wrapped_title(j, line->at, next->at))
		return true;
	if (has_words(j, line->at) && kh_ends_sentence(kh_joiner_last(j, line->at)) &&
	    kh_is_upper(kh_joiner_at(j, next->at.begin)) && !leads_in(j, line) &&
	    !kh_joiner_full(j, line, next, 0.85))
		return false;
	if (!kh_joiner_same_case(j, line->at, next->at) &&
	    (is_capital_title(j, line->at) || !kh_joiner_full(j, line, next, 0.85) ||
	        (kh_ends_sentence(kh_joiner_last(j, line->at)) && kh_text_all_upper(text, next->at))))
		return false;
	return kh_text_all_style(text, line->at, KH_BOLD) == kh_text_all_style(text, next->at, KH_BOLD) ||
	       !kh_ends_sentence(kh_joiner_last(j, line->at));
}

/* Where no blank line parts paragraphs, and the first line of one may be shorter than the others: a sentence goes on until
 * its sign, but a title after a label may have none. */
static bool goes_on_dense(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;
	const struct kh_range *first = j->pieces.items;
	char end = kh_joiner_last(j, line->at);

	if (kh_ends_sentence(end) || end == '"' || kh_joiner_at(j, next->at.begin) == '[' ||
	    !has_words(j, line->at) || !kh_joiner_same_case(j, line->at, next->at) ||
	    line->at.end - line->at.begin < DENSE_LEAST || (j->pieces.count == 1 && kh_joiner_label(j, line->at)))
		return false;
	if (j->pieces.count > 0 && kh_joiner_at(j, first->begin) == '(' && end == ')')
		return false;
	return kh_text_all_style(text, line->at, KH_BOLD) == kh_text_all_style(text, next->at, KH_BOLD);
}

static bool goes_on_near(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	char end = kh_joiner_last(j, line->at), begin = kh_joiner_at(j, next->at.begin);

	if (j->lines->parted)
		return goes_on_parted(j, line, next);
	if (is_wrapped_title(j, line->at, next->at) || (j->lines->dense && goes_on_dense(j, line, next)))
		return true;
	if (kh_is_digit(begin) && j->lines->width > 0 && !kh_ends_sentence(end))
		return !kh_joiner_begins_anew(j, next->at) || kh_joiner_full(j, line, next, SHORT_PART);
	if (kh_is_lower(begin) && !is_capital_title(j, line->at))
		return end != ':' || kh_joiner_full(j, line, next, 0.9);
	if (j->lines->width == 0 || !kh_joiner_same_case(j, line->at, next->at))
		return false;
	return kh_ends_sentence(end) ? kh_joiner_full(j, line, next, 0.97) : kh_joiner_wrapped(j, line, next);
}

/* The last word asks for more: "… ngày 19/9/2016 của" / "UBND tỉnh", or for what the next line begins with. */
static bool is_unfinished(const struct kh_joiner *j, struct kh_range line, struct kh_range next)
{
	struct kh_hit hit;
	uint32_t i = line.end;

	while (i > line.begin && line.end - i <= OPEN_MOST && kh_joiner_at(j, i - 1) != ' ')
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
		open += kh_joiner_at(j, i) == '(' ? 1 : kh_joiner_at(j, i) == ')' && open > 0 ? -1 : 0;
	if (open == 0)
		return false;
	for (uint32_t i = next.begin; i < next.end; i++)
		if (kh_joiner_at(j, i) == '(' || kh_joiner_at(j, i) == ')')
			return kh_joiner_at(j, i) == ')';
	return false;
}

/* A line that ends in a hyphen runs on, whatever follows; a rule of hyphens is none. */
static bool ends_in_hyphen(const struct kh_joiner *j, struct kh_range line)
{
	return line.end - line.begin > 2 && kh_joiner_at(j, line.end - 1) == '-' &&
	       kh_joiner_at(j, line.end - 2) != '-';
}

/* "phát triển kinh tế" / "- xã hội của tỉnh": a line that was wrapped before the hyphen of two words that it joins. The
 * second of such words is known; that the line is full says nothing, save of a bullet, which a list may go on behind. */
static bool is_wrapped_pair(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	struct kh_hit hit;
	struct kh_range rest = {next->at.begin + 2, next->at.end};

	if (j->lines->width == 0 || kh_joiner_at(j, next->at.begin) != '-' ||
	    kh_joiner_at(j, next->at.begin + 1) != ' ' || !kh_is_lower(kh_joiner_at(j, rest.begin)) ||
	    !kh_is_lower(kh_joiner_last(j, line->at)) ||
	    (kh_joiner_bullet(j, line->at) && !kh_joiner_full(j, line, next, 0.85)))
		return false;
	return kh_set_match(j->pairs, j->run->matcher, j->run->text, rest, &hit) == KH_OK;
}

/* "… các địa bàn cấp độ" / "1. Cấp ngay nước uống", "khoản 3" / "Điều 6;": what looks like a label within a sentence, where
 * labels stand behind blank lines. */
static bool is_wrapped_number(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;

	if (j->line == j->last && kh_joiner_label(j, line->at))
		return false;
	return j->lines->strict && next->blanks == 0 && (next->is & KH_LINE_PAGE) == 0 &&
	       !kh_ends_sentence(kh_joiner_last(j, line->at)) && !kh_text_all_upper(text, line->at) &&
	       !kh_text_all_style(text, next->at, KH_BOLD) && kh_joiner_full(j, line, next, 0.72);
}

/* "3. Sở Tài chính" / "- Trên cơ sở …": a line with a label that ends well before the width is a title. */
static bool is_short_title(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	return j->line == j->last && kh_joiner_label(j, line->at) && !kh_joiner_full(j, line, next, SHORT_PART);
}

/* "vai trò của Công an tỉnh" / "- Cơ quan thường trực": a line that was wrapped before a dash, where bullets stand behind
 * blank lines, or, in small letters ("hợp tác xã, viện" / "- trường"), where bullets begin with a capital. */
static bool is_wrapped_dash(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;

	if (next->blanks > 0 || kh_joiner_at(j, next->at.begin) != '-' || !has_words(j, line->at) ||
	    kh_ends_sentence(kh_joiner_last(j, line->at)) ||
	    kh_text_all_style(text, line->at, KH_BOLD) != kh_text_all_style(text, next->at, KH_BOLD))
		return false;
	if (j->lines->strict)
		return !is_short_title(j, line, next) || !kh_is_upper(kh_joiner_at(j, next->at.begin + 2));
	return j->lines->capitals && j->lines->width > 0 && kh_joiner_at(j, next->at.begin + 1) == ' ' &&
	       kh_is_lower(kh_joiner_at(j, next->at.begin + 2)) && kh_is_lower(kh_joiner_last(j, line->at)) &&
	       kh_joiner_wrapped(j, line, next);
}

/* "… chủ đề “Kỷ cương; Chủ động" / "- Sáng tạo” …": a dash within what is quoted. */
static bool is_wrapped_quote(const struct kh_joiner *j, const struct kh_line *line, const struct kh_line *next)
{
	const struct kh_text *text = j->run->text;
	uint32_t i = line->at.end;

	if (next->blanks > 0 || kh_joiner_at(j, next->at.begin) != '-' ||
	    kh_ends_sentence(kh_joiner_last(j, line->at)))
		return false;
	while (i > line->at.begin && i + QUOTE_MOST > line->at.end && kh_joiner_at(j, i - 1) != '"')
		i--;
	if (i == line->at.begin || kh_joiner_at(j, i - 1) != '"' || kh_text_code_point(text, i - 1) != 0x201C)
		return false;
	for (i = next->at.begin; i < next->at.end && kh_joiner_at(j, i) != '"';)
		i++;
	return i < next->at.end && kh_text_code_point(text, i) == 0x201D;
}
