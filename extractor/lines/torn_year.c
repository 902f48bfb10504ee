#include "torn_year.h"

#include <string.h>

#include "text/ascii.h"

enum { YEAR = 4, DATE_MOST = 10 };

/* Figures right before `end`, few enough for a part of a year; 0 where there are more. */
static uint32_t figures_before(const char *s, uint32_t begin, uint32_t end)
{
	uint32_t n = 0;

	while (n < YEAR && n < end - begin && kh_is_digit(s[end - n - 1]))
		n++;
	return n < YEAR ? n : 0;
}

/* So many figures, and none more: no share, no fraction, no decimals, no label. */
static bool is_rest(const char *s, struct kh_range at, uint32_t figures)
{
	if (at.end - at.begin < figures)
		return false;
	for (uint32_t i = 0; i < figures; i++)
		if (!kh_is_digit(s[at.begin + i]))
			return false;
	uint32_t next = at.begin + figures;
	return next == at.end || (!kh_is_digit(s[next]) && strchr("/%", s[next]) == NULL &&
	                             (strchr(".,", s[next]) == NULL || next + 1 == at.end));
}

/* Has the word that ends before `end` a stroke in it: the day and month of a date? */
static bool is_day_and_month(const char *s, uint32_t begin, uint32_t end)
{
	for (uint32_t least = end > begin + DATE_MOST ? end - DATE_MOST : begin; end > least && s[end - 1] > ' ';
	     end--)
		if (s[end - 1] == '/')
			return true;
	return false;
}

/* "2021-20", "2021 - 20": a year and a dash. */
static bool is_after_year(const char *s, uint32_t begin, uint32_t end)
{
	while (end > begin && s[end - 1] == ' ')
		end--;
	if (end == begin || s[end - 1] != '-')
		return false;
	end--;
	while (end > begin && s[end - 1] == ' ')
		end--;
	return end - begin >= YEAR && s[end - YEAR] == '2' && s[end - YEAR + 1] == '0' && kh_is_digit(s[end - 2]) &&
	       kh_is_digit(s[end - 1]) && (end - begin == YEAR || !kh_is_digit(s[end - YEAR - 1]));
}

/* May a year that has so many of its figures before the line end begin at `end`? closed: no word follows the rest. */
static bool may_begin(const char *s, uint32_t begin, uint32_t end, uint32_t figures, bool closed)
{
	if (end < begin + 2)
		return false;
	if (s[end - 1] == '/' && s[end - 2] > ' ')
		return figures != 2 || closed || is_day_and_month(s, begin, end - 1);
	bool word = figures == YEAR - 1 && s[end - 1] == ' ' && kh_is_letter(s[end - 2]);
	return (word && closed) || is_after_year(s, begin, end);
}

bool kh_is_torn_year(const struct kh_text *t, struct kh_range head, const struct kh_text *from, struct kh_range rest)
{
	uint32_t figures = figures_before(t->skeleton, head.begin, head.end), missing = YEAR - figures;
	char year[YEAR];

	if (figures == 0 || !is_rest(from->skeleton, rest, missing))
		return false;
	memcpy(year, t->skeleton + head.end - figures, figures);
	memcpy(year + figures, from->skeleton + rest.begin, missing);
	const char *next = from->skeleton + rest.begin + missing;
	bool closed = rest.end - rest.begin <= missing + 1 || (*next != ' ' && !kh_is_letter(*next));
	return year[0] == '2' && year[1] == '0' &&
	       may_begin(t->skeleton, head.begin, head.end - figures, figures, closed);
}
