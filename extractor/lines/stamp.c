#include "stamp.h"

#include <string.h>

enum {
	HEAD_LINES = 20,  /* in which a heading has its number */
	STAMP_LINES = 2,  /* a stamp's lines at most */
	STAMP_LEAST = 2,  /* its numbers: that of the document and the day … */
	STAMP_MOST = 4,   /* … and the month and the year */
	STAMP_BYTES = 16, /* longer lines are no part of a stamp */
	NUMBER_MOST = 6,
	DAY_MOST = 31,
	MONTH_MOST = 12,
	YEAR_LEAST = 1945,
	YEAR_MOST = 2099
};

static bool ends_page(const struct kh_lines *lines, size_t i)
{
	return i + 1 == lines->count || (lines->at[i + 1].is & KH_LINE_PAGE) != 0;
}

/* The line's numbers, where it has nothing else; 0 where it has. */
static size_t numbers(const struct kh_text *text, const struct kh_line *line, struct kh_range *out, size_t most)
{
	const char *s = text->skeleton;
	size_t n = 0;

	if ((line->is & KH_LINE_ROW) != 0 || line->at.end - line->at.begin > STAMP_BYTES)
		return 0;
	for (uint32_t i = line->at.begin; i < line->at.end;) {
		uint32_t digits = (uint32_t)strspn(s + i, "0123456789");
		if (digits == 0 || digits > NUMBER_MOST || n == most)
			return 0;
		out[n++] = (struct kh_range){i, i + digits};
		i += digits;
		while (i < line->at.end && s[i] == ' ')
			i++;
	}
	return n;
}

static bool is_within(const struct kh_text *text, struct kh_range at, unsigned least, unsigned most)
{
	unsigned n = kh_text_digits(text, at);

	return n >= least && n <= most;
}

static bool is_stamp(const struct kh_text *text, const struct kh_range *at, size_t n)
{
	return n >= STAMP_LEAST && is_within(text, at[1], 1, DAY_MOST) &&
	       (n < STAMP_LEAST + 1 || is_within(text, at[2], 1, MONTH_MOST)) &&
	       (n < STAMP_MOST || is_within(text, at[3], YEAR_LEAST, YEAR_MOST));
}

/* The day above the number, which no day is: "08" / "348". */
static bool is_turned(const struct kh_text *text, struct kh_range *all, size_t n)
{
	struct kh_range turned[STAMP_LEAST] = {all[1], all[0]};

	if (n != STAMP_LEAST || !is_stamp(text, turned, n))
		return false;
	memcpy(all, turned, sizeof turned);
	return true;
}

/* The stamp of the page's last lines: the number above the rest; or all of it, and the rest once more below; or all of it.
 * Gives the count of the lines, 0 for no stamp. */
static size_t stamp_of(const struct kh_text *text, const struct kh_lines *lines, size_t last, struct kh_range *out)
{
	struct kh_range rest[STAMP_MOST] = {0}, all[STAMP_MOST] = {0};
	size_t n = numbers(text, &lines->at[last], rest, STAMP_MOST), count = 1;

	if (n == 0)
		return 0;
	size_t above = last > 0 ? numbers(text, &lines->at[last - 1], all, STAMP_MOST) : 0;
	bool parted = above == 1 && n < STAMP_MOST;
	if (parted) {
		memcpy(all + 1, rest, n * sizeof *rest);
		above += n;
	}
	if (is_stamp(text, all, above) || (parted && is_turned(text, all, above)))
		count = STAMP_LINES;
	else if (is_stamp(text, rest, n))
		memcpy(all, rest, sizeof rest);
	else
		return 0;
	memcpy(out, all, sizeof all);
	return count;
}

/* Is there a number line whose number is blank ("Số:      /KH-UBND")? */
static int is_blank(struct kh_run *run, const struct kh_lines *lines)
{
	const struct kh_set *set = kh_patterns_set(run->patterns, "heading-number");
	struct kh_range at;
	struct kh_hit hit;

	for (size_t i = 0; i < lines->count && i < HEAD_LINES; i++) {
		int rc = kh_set_find(set, run->matcher, run->text, lines->at[i].at, &hit);
		if (rc == KH_OK)
			return kh_hit_group(&hit, "symbol", &at) && !kh_hit_group(&hit, "number", &at) ? KH_OK
			                                                                               : KH_NONE;
		if (rc != KH_NONE)
			return rc;
	}
	return KH_NONE;
}

static bool same_line(const struct kh_text *text, const struct kh_line *a, const struct kh_line *b)
{
	size_t size = a->at.end - a->at.begin;

	return size == b->at.end - b->at.begin &&
	       memcmp(text->skeleton + a->at.begin, text->skeleton + b->at.begin, size) == 0;
}

/* The line above what a digital signature stamped below: who signed, and when. */
static size_t above_signature(struct kh_run *run, const struct kh_lines *lines, size_t last)
{
	struct kh_range none[STAMP_MOST];
	struct kh_hit hit;

	if (last < STAMP_LINES || kh_set_match(kh_patterns_set(run->patterns, "sign-stamp"), run->matcher, run->text,
	                              lines->at[last].at, &hit) != KH_OK)
		return last;
	last--;
	return numbers(run->text, &lines->at[last], none, STAMP_MOST) == 0 ? last - 1 : last;
}

int kh_stamp_find(struct kh_run *run, struct kh_lines *lines)
{
	size_t last = 0, count;
	int rc;

	while (last < lines->count && !ends_page(lines, last))
		last++;
	if (last >= lines->count)
		return KH_OK;
	last = above_signature(run, lines, last);
	if ((count = stamp_of(run->text, lines, last, lines->stamp)) == 0)
		return KH_OK;
	if ((rc = is_blank(run, lines)) != KH_OK) {
		memset(lines->stamp, 0, sizeof lines->stamp);
		return rc == KH_NONE ? KH_OK : rc;
	}
	const struct kh_line *first = &lines->at[last + 1 - count];
	for (size_t i = last + 1 - count; i + count <= lines->count; i++) {
		bool same = i + count == last + 1 || ends_page(lines, i + count - 1);
		for (size_t k = 0; k < count && same; k++)
			same = same_line(run->text, &lines->at[i + k], first + k);
		for (size_t k = 0; k < count && same; k++)
			lines->at[i + k].is |= KH_LINE_FURNITURE;
	}
	return KH_OK;
}
