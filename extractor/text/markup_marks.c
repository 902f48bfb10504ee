/* Markdown's marks, as exports and OCR services leave them: emphasis, headings, escapes. They are read leniently: a mark that
 * no Markdown would accept ("*(nông nghiệp …) *để") still is one. */
#include "chars.h"
#include "code_sorts.h"

enum {
	CLOSE_MOST = 300, /* code points up to the mark that closes another */
	PAIR_MOST = 6     /* stars of a mark that closes and one that opens, side by side */
};

struct marker {
	struct kh_chars *c;
	uint32_t to;
	uint8_t style;
};

static bool at_line_begin(const struct marker *m)
{
	for (uint32_t i = m->to; i > 0; i--) {
		uint32_t code = m->c->code[i - 1];
		if (code != ' ')
			return code == KH_LINE || code == KH_PAGE || code == KH_CELL || code == KH_CELL_LINE;
	}
	return true;
}

static void copy(struct marker *m, uint32_t from)
{
	kh_chars_move(m->c, m->to, from);
	m->c->style[m->to] |= m->style;
	m->to++;
}

static uint32_t behind_blanks(const struct marker *m, uint32_t at)
{
	while (kh_code_at(m->c, at) == ' ')
		at++;
	return at;
}

/* Is nothing else on the line, or in the cell, of the stars that end at `end`? */
static bool is_alone(const struct marker *m, uint32_t end)
{
	uint32_t code = kh_code_at(m->c, behind_blanks(m, end));

	return at_line_begin(m) && code != ' ' && kh_code_is_space(code);
}

/* Which stars are plain text: a bullet, a product, a foot note's "(*)", a rule of stars. Up to six beside words close emphasis
 * and open another, often of a blank only ("**Điều 1.**** **Ban hành", "nhà nước** ******giai đoạn"). */
static bool is_text(const struct marker *m, uint32_t at, uint32_t run)
{
	uint32_t before = m->to > 0 ? m->c->code[m->to - 1] : 0, after = kh_code_at(m->c, at + run);

	if (run > 3)
		return run > PAIR_MOST || is_alone(m, at + run);
	if (run > 1)
		return false;
	if (before == '(' && after == ')')
		return true;
	if (m->style & KH_ITALIC)
		return false;
	return kh_code_is_space(after) || (before >= '0' && before <= '9' && after >= '0' && after <= '9');
}

/* Three stars alone on their line are a rule, as letterheads have it below the issuer, not a mark; two close or open what
 * stands on other lines, or nothing ("** **"). */
static bool is_rule(const struct marker *m, uint32_t run, uint32_t end)
{
	return run == 3 && m->style == 0 && is_alone(m, end);
}

/* How many stars stand at the next place with any, where they may close what was opened: behind a word, in its paragraph. */
static uint32_t closing_stars(const struct marker *m, uint32_t from)
{
	uint32_t i = from, run = 0;

	for (; i < from + CLOSE_MOST && kh_code_at(m->c, i) != 0 && kh_code_at(m->c, i) != '*'; i++)
		if (kh_code_at(m->c, i) == KH_CELL ||
		    (kh_code_at(m->c, i) == KH_LINE && kh_code_at(m->c, behind_blanks(m, i + 1)) == KH_LINE))
			return 0;
	while (kh_code_at(m->c, i + run) == '*')
		run++;
	return run > 0 && !kh_code_is_space(kh_code_at(m->c, i - 1)) ? run : 0;
}

/* Emphasis that was opened before the blank: "** Thuận lợi*" is a star as bullet in italics, "ngân sách* [2]*" a note. */
static bool opens_before_blank(const struct marker *m, uint32_t at, uint32_t run)
{
	if (m->style != 0 || kh_code_at(m->c, at + run) != ' ' || closing_stars(m, at + run) != 1)
		return false;
	return run == 2 ? at_line_begin(m) : m->to > 0 && !kh_code_is_space(m->c->code[m->to - 1]);
}

/* A blank in italics, alone on its line or in its cell ("* *"): behind it, or `at` where there is none. */
static uint32_t blank_end(const struct marker *m, uint32_t at)
{
	uint32_t i = behind_blanks(m, at + 1);

	if (i == at + 1 || !at_line_begin(m) || kh_code_at(m->c, i) != '*')
		return at;
	return kh_code_is_space(kh_code_at(m->c, behind_blanks(m, i + 1))) ? i + 1 : at;
}

static uint32_t stars(struct marker *m, uint32_t at)
{
	uint32_t run = 1;

	while (kh_code_at(m->c, at + run) == '*')
		run++;
	if (run == 1 && blank_end(m, at) > at)
		return blank_end(m, at);
	if (run < 3 && opens_before_blank(m, at, run)) {
		m->style ^= KH_ITALIC;
		if (run == 2)
			copy(m, at);
		return at + run;
	}
	if (is_text(m, at, run) || is_rule(m, run, at + run) ||
	    (run == 1 && at_line_begin(m) && kh_code_at(m->c, at + 1) == ' ')) {
		for (uint32_t i = 0; i < run; i++)
			copy(m, at + i);
		return at + run;
	}
	if (run & 1)
		m->style ^= KH_ITALIC;
	if (run & 2 && (run <= 3 || m->style == 0))
		m->style ^= KH_BOLD;
	return at + run;
}

/* "## Title": returns where the title begins, or `at` where there is no heading. */
static uint32_t heading(const struct kh_chars *c, uint32_t at)
{
	uint32_t i = at, marks = 0;

	while (i < at + 4 && kh_code_at(c, i) == ' ')
		i++;
	while (kh_code_at(c, i) == '#') {
		i++;
		marks++;
	}
	if (marks == 0 || marks > 6 || kh_code_at(c, i) != ' ')
		return at;
	while (kh_code_at(c, i) == ' ')
		i++;
	return i;
}

static bool is_escape(const struct kh_chars *c, uint32_t at)
{
	uint32_t next = kh_code_at(c, at + 1);

	return (next > ' ' && next < '0') || (next > '9' && next < 'A') || (next > 'Z' && next < 'a') ||
	       (next > 'z' && next < 0x7F);
}

/* Behind a form feed, and in a cell, a heading may begin too. */
static bool begins_line(const struct kh_chars *c, uint32_t at)
{
	uint32_t before = at == 0 ? KH_LINE : c->code[at - 1];

	return before == KH_LINE || before == KH_PAGE || before == KH_CELL || before == KH_CELL_LINE;
}

/* "#" alone in a cell is the title of the numbers' column. */
static bool is_title_of_column(const struct kh_chars *c, uint32_t at, uint32_t end)
{
	return at > 0 && (c->code[at - 1] == KH_CELL || kh_code_at(c, end) == KH_CELL) &&
	       kh_code_is_space(kh_code_at(c, end));
}

/* Is what stands behind a backslash a blank, or the end of a line, of a cell or of one of its lines? That of a cell is as good as a
 * tag's then. */
static bool breaks_line(struct kh_chars *c, uint32_t at)
{
	if (kh_code_at(c, at) == KH_CELL_LINE)
		c->style[at] |= KH_BROKEN;
	return kh_code_is_space(kh_code_at(c, at));
}

/* Behind "{#muc-tieu .unnumbered}" at the end of a heading; `at` where there is none. */
static uint32_t attributes_end(const struct kh_chars *c, uint32_t at)
{
	uint32_t i = at + 1;

	if (kh_code_at(c, i) != '#' && kh_code_at(c, i) != '.')
		return at;
	while (kh_code_at(c, i) >= ' ' && kh_code_at(c, i) != '}')
		i++;
	if (kh_code_at(c, i) != '}')
		return at;
	for (i++; kh_code_at(c, i) == ' ';)
		i++;
	return kh_code_at(c, i) == KH_LINE || kh_code_at(c, i) == 0 ? i : at;
}

static void line_end(struct marker *m, uint32_t at)
{
	uint32_t i = at + 1;

	while (kh_code_at(m->c, i) == ' ')
		i++;
	m->style &= (uint8_t)~KH_HEADING;
	if (kh_code_at(m->c, i) == KH_LINE || i >= m->c->count)
		m->style = 0; /* emphasis ends with its paragraph, which a line of blanks ends too */
	copy(m, at);
	m->c->style[m->to - 1] = 0;
}

/* What is no mark is copied at once, up to what may be one. Returns where it ends. */
static uint32_t words(struct marker *m, uint32_t at)
{
	const struct kh_chars *c = m->c;
	uint32_t end = at + 1;

	/* behind a form feed a heading may begin */
	while (c->code[at] >= ' ' && end < c->count && c->code[end] >= ' ' && c->code[end] != '*' &&
	       c->code[end] != '\\' && c->code[end] != '{')
		end++;
	kh_chars_move_run(m->c, m->to, at, end);
	for (uint32_t i = 0; m->style != 0 && i < end - at; i++)
		m->c->style[m->to + i] |= m->style;
	m->to += end - at;
	return end;
}

void kh_markup_marks(struct kh_chars *c)
{
	struct marker m = {c, 0, 0};

	for (uint32_t i = 0; i < c->count;) {
		uint32_t code = c->code[i];
		if (c->has_hashes && begins_line(c, i)) {
			uint32_t title = heading(c, i);
			if (title > i && !is_title_of_column(c, i, title)) {
				m.style |= KH_HEADING;
				i = title;
				continue;
			}
		}
		if (code == '*') {
			i = stars(&m, i);
		} else if (code == '\\' && is_escape(c, i)) {
			copy(&m, i + 1);
			i += 2;
		} else if (code == '\\' && breaks_line(c, i + 1)) {
			i++; /* a line break within a paragraph, or a blank that does not break */
		} else if (code == '{' && (m.style & KH_HEADING) && attributes_end(c, i) > i) {
			i = attributes_end(c, i);
		} else if (code == KH_LINE) {
			line_end(&m, i++);
		} else {
			if (code == KH_CELL)
				m.style = 0;
			i = words(&m, i);
		}
	}
	c->count = m.to;
}
