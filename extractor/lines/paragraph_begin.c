/* What a line begins: a bullet, a label, an annex. */
#include "paragraph_parts.h"

#include <string.h>

enum {
	LABEL_MOST = 40, /* code points that a label and what stands after it may need */
	ALONE_MOST = 5,  /* of a label before its sign */
	FIGURE_MOST = 3, /* digits of a share or a count */
	LATIN_1 = 0xFF   /* its last code point */
};

static bool is_tight_figure(const struct kh_joiner *j, struct kh_range line);
static bool has_line_below(const struct kh_joiner *j, size_t line);

/* What OCR makes of a bullet: a quote, a small e, a degree or another sign of Latin-1 (an arrow is one of its own), a blank and
 * a capital behind it. */
static bool is_misread_bullet(const struct kh_joiner *j, struct kh_range line)
{
	char c = kh_joiner_at(j, line.begin);

	if (line.end - line.begin < 4 || (c != '"' && c != 'e' && c != KH_FOLD_OTHER) ||
	    kh_joiner_at(j, line.begin + 1) != ' ' || !kh_is_upper(kh_joiner_at(j, line.begin + 2)))
		return false;
	return c != KH_FOLD_OTHER || kh_text_code_point(j->run->text, line.begin) <= LATIN_1;
}

/* "--100% hồ sơ", "-.Đảm bảo": a dash with dirt behind it. */
static bool is_smudged_bullet(const struct kh_joiner *j, struct kh_range line)
{
	char c = kh_joiner_at(j, line.begin + 2);

	return line.end - line.begin > 3 && kh_joiner_at(j, line.begin) == '-' &&
	       strchr("-._", kh_joiner_at(j, line.begin + 1)) != NULL &&
	       (kh_is_upper(c) || kh_is_digit(c) || (c == ' ' && kh_is_upper(kh_joiner_at(j, line.begin + 3))));
}

bool kh_joiner_bullet(const struct kh_joiner *j, struct kh_range line)
{
	char c = kh_joiner_at(j, line.begin), next = kh_joiner_at(j, line.begin + 1);

	if (is_misread_bullet(j, line) || is_smudged_bullet(j, line))
		return true;
	if (line.end - line.begin < 2 || !(c == '-' || c == '+' || c == '*' || c == '~' || c == KH_FOLD_BULLET))
		return false;
	return next == ' ' || (c != '*' && c != '~' && kh_is_upper(next)) ||
	       (c == '-' && kh_is_digit(next) && is_tight_figure(j, line)) || (c == KH_FOLD_BULLET && next != ' ');
}

bool kh_joiner_mark_alone(const struct kh_joiner *j, size_t line)
{
	struct kh_range mark = j->lines->at[line].at;
	char c = kh_joiner_at(j, mark.begin);

	return mark.end - mark.begin == 1 && (c == '-' || c == '+' || c == KH_FOLD_BULLET) && has_line_below(j, line);
}

bool kh_joiner_letter_alone(const struct kh_joiner *j, size_t line)
{
	struct kh_range label = j->lines->at[line].at;

	return label.end - label.begin == 2 && kh_is_lower(kh_joiner_at(j, label.begin)) &&
	       kh_joiner_at(j, label.begin + 1) == ')' && has_line_below(j, line) &&
	       kh_is_upper(kh_joiner_at(j, j->lines->at[line + 1].at.begin));
}

bool kh_joiner_label(const struct kh_joiner *j, struct kh_range line)
{
	struct kh_hit hit;
	char c = kh_joiner_at(j, line.begin), next = kh_joiner_at(j, line.begin + 1);

	if (kh_is_lower(c) && strchr(")}./", next) == NULL && !kh_is_digit(next))
		if (c != 'p' && c != 'c' && c != 'm' && c != 't')
			return false;
	if (line.end > line.begin + LABEL_MOST)
		line.end = line.begin + LABEL_MOST;
	return kh_set_match(j->labels, j->run->matcher, j->run->text, line, &hit) == KH_OK ||
	       (c == '(' && kh_set_match(j->items, j->run->matcher, j->run->text, line, &hit) == KH_OK);
}

bool kh_joiner_label_alone(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t size = line.end - line.begin - 1, figures = 0, roman = 0;

	if (size < 1 || size > ALONE_MOST || strchr(".)/", kh_joiner_last(j, line)) == NULL)
		return false;
	for (uint32_t i = line.begin; i < line.end - 1; i++) {
		figures += kh_is_digit(kh_joiner_at(j, i));
		roman += strchr("IVX", kh_joiner_at(j, i)) != NULL;
	}
	return roman == size || (figures == size && size <= 2) ||
	       (size == 1 && kh_is_lower(kh_joiner_at(j, line.begin)));
}

bool kh_joiner_begins_anew(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t i = line.begin;

	while (i < line.end && (kh_is_digit(kh_joiner_at(j, i)) || kh_joiner_at(j, i) == ','))
		i++;
	return (i < line.end && kh_joiner_at(j, i) == '%') || kh_joiner_label_alone(j, line);
}

bool kh_joiner_annex(const struct kh_joiner *j, struct kh_range line)
{
	struct kh_hit hit;

	return kh_set_match(j->annex, j->run->matcher, j->run->text, line, &hit) == KH_OK &&
	       strcmp(kh_pattern_name(hit.pattern), "annex.title") == 0;
}

/* "-100% hồ sơ": a dash set tight to a share or a count. */
static bool is_tight_figure(const struct kh_joiner *j, struct kh_range line)
{
	uint32_t i = line.begin + 1;

	while (i < line.end && i <= line.begin + FIGURE_MOST && kh_is_digit(kh_joiner_at(j, i)))
		i++;
	return i > line.begin + 1 && i < line.end &&
	       (kh_joiner_at(j, i) == '%' || (kh_joiner_at(j, i) == ' ' && i + 1 < line.end)) &&
	       !kh_is_digit(kh_joiner_at(j, i + 1));
}

/* Does a line follow, with words? A print whose list marks stand in a column of their own has a blank line between. */
static bool has_line_below(const struct kh_joiner *j, size_t line)
{
	const struct kh_line *next = line + 1 < j->lines->count ? &j->lines->at[line + 1] : NULL;

	return next != NULL && next->blanks <= KH_MARK_GAP && next->at.end - next->at.begin > 1 &&
	       (next->is & ~KH_LINE_PAGE) == 0;
}
