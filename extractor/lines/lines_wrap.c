/* How the text was wrapped: at which width, how full its lines are, and whether blank lines part its paragraphs. */
#include "lines.h"

#include <stdlib.h>
#include <string.h>

#include "eight.h"
#include "print.h"

enum {
	WRAPPED_MOST = 160, /* text that was wrapped has hardly a line longer than this */
	WIDTH_LEAST = 40,
	PAGE_LEAST = 8,     /* lines of a page from which its width can be told */
	FIRST_LEAST = 5,    /* first lines of paragraphs from which their width can be told */
	STRICT_LEAST = 10,  /* bullets and numbers from which they tell that blank lines part all */
	LONG_PARTS = 40,    /* one line in so many may be long (an address) where the rest was wrapped */
	JUDGED_LEAST = 16,  /* lines of prose from which they tell whether they were wrapped: */
	LOWER_PARTS = 25,   /* then more than one line in so many begins in lower case */
	CAPITAL_LEAST = 6,  /* bullets with a capital from which they tell that bullets have one: */
	SMALL_PARTS = 8,    /* one without in so many may be no bullet */
	WRAPS_LEAST = 20,   /* wrapped lines from which they tell how full such lines are; */
	ODD_PARTS = 20,     /* one in so many may be none */
	MARGIN_MOST = 24,   /* blanks before lines at a margin, fewer than this */
	GOING_ON_LEAST = 6, /* lines that go on, and */
	BEGUN_LEAST = 3     /* bullets and numbers behind an indent, from which they tell that paragraphs have one */
};

/* How full wrapped lines are of the width with the next word. Letters are of many widths, and lines of one width have more
 * or fewer of them; a little below what nearly all lines of this text have is what all have. */
static const double full_most = 0.93, full_margin = 0.97;

static bool is_prose(const struct kh_line *line);
static bool goes_on_lower(const struct kh_run *run, const struct kh_line *line);
static bool begins_item(const struct kh_run *run, const struct kh_line *line);
static uint32_t after_dash(const struct kh_run *run, const struct kh_line *line);
static int by_size(const void *a, const void *b);
static uint32_t first_width(const struct kh_lines *lines, uint32_t *sizes);
static int measure_full(struct kh_run *run, struct kh_lines *lines);
static void set_width(struct kh_lines *lines, size_t begin, size_t end, uint32_t width);
static void find_pages(const struct kh_run *run, struct kh_lines *lines, uint32_t *sizes);
static void find_indent(const struct kh_run *run, struct kh_lines *lines);

int kh_lines_measure(struct kh_run *run, struct kh_lines *lines)
{
	uint32_t *sizes = kh_arena_take(run->mem, (lines->count + 1) * sizeof *sizes);
	size_t n = 0, gaps = 0, prose = 0, lower = 0, items = 0, apart = 0, capital = 0, small = 0, behind = 0,
	       pages = 0;

	if (sizes == NULL)
		return KH_E_MEMORY;
	for (size_t i = 0; i < lines->count; i++) {
		const struct kh_line *line = &lines->at[i];
		uint32_t size = line->at.end - line->at.begin;
		pages += (line->is & KH_LINE_PAGE) != 0;
		if (!is_prose(line))
			continue;
		bool item = begins_item(run, line);
		prose++;
		gaps += line->blanks > 0;
		lower += goes_on_lower(run, line);
		items += item;
		capital += kh_text_is_upper(run->text, after_dash(run, line));
		small += kh_text_is_lower(run->text, after_dash(run, line));
		apart += item && line->blanks > 0;
		behind += item && line->indent >= KH_INDENT_LEAST;
		bool heading =
		    (run->text->style[line->at.begin] & KH_HEADING) != 0; /* Markdown's are never wrapped */
		if (size >= WIDTH_LEAST && !heading && !kh_lines_columns(run->text, line->at))
			sizes[n++] = size;
	}
	lines->width = lines->print = 0;
	lines->full = KH_FULL_LEAST;
	lines->parted = lines->strict = lines->indented = false;
	lines->capitals = capital >= CAPITAL_LEAST && small * SMALL_PARTS <= capital;
	lines->spaced = prose > 20 && gaps * 20 > prose * 17;
	if (n == 0)
		return KH_OK;
	qsort(sizes, n, sizeof *sizes, by_size);
	if (sizes[n - 1 - n / LONG_PARTS] <= WRAPPED_MOST)
		lines->width = sizes[n - 1 - n / 20];
	if (prose >= JUDGED_LEAST && lower * LOWER_PARTS < prose)
		lines->width = 0;
	/* blank lines that part paragraphs stand before bullets and numbers too */
	lines->parted = lines->width > 0 && !lines->spaced && gaps * 6 > prose && apart * 2 >= items;
	lines->strict = lines->parted && items >= STRICT_LEAST && apart * 10 >= items * 9;
	lines->first = lines->parted ? first_width(lines, sizes) : lines->width;
	if (lines->width == 0)
		return KH_OK;
	if (pages > 0 && !lines->parted)
		find_pages(run, lines, sizes);
	else
		set_width(lines, 0, lines->count, lines->width);
	if (behind >= BEGUN_LEAST && !lines->parted)
		find_indent(run, lines);
	return measure_full(run, lines);
}

static int by_size(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static bool is_prose(const struct kh_line *line)
{
	return (line->is & (KH_LINE_ROW | KH_LINE_FURNITURE | KH_LINE_TAKEN)) == 0;
}

/* A line that begins in lower case, and with no label, goes on from the one before. */
static bool goes_on_lower(const struct kh_run *run, const struct kh_line *line)
{
	const char *s = run->text->skeleton + line->at.begin;

	return line->at.end - line->at.begin > 2 && s[0] >= 'a' && s[0] <= 'z' && s[1] != ')' && s[1] != '.';
}

/* A bullet or a number in figures. */
static bool begins_item(const struct kh_run *run, const struct kh_line *line)
{
	const char *s = run->text->skeleton + line->at.begin;

	if (line->at.end - line->at.begin < 3)
		return false;
	return ((s[0] == '-' || s[0] == '+' || s[0] == '~' || s[0] == KH_FOLD_BULLET) && s[1] == ' ') ||
	       (s[0] >= '0' && s[0] <= '9' && (s[1] == '.' || s[1] == ')'));
}

/* Where the words begin behind the dash of a bullet; the line's end, which is a blank, where there is none. */
static uint32_t after_dash(const struct kh_run *run, const struct kh_line *line)
{
	const char *s = run->text->skeleton + line->at.begin;

	return line->at.end - line->at.begin > 2 && s[0] == '-' && s[1] == ' ' ? line->at.begin + 2 : line->at.end;
}

bool kh_lines_columns(const struct kh_text *text, struct kh_range line)
{
	/* five places of eight bytes may begin a gap; a line ends in no blank, what stands behind it is not its own */
	for (uint32_t i = line.begin; i < line.end; i += 5) {
		uint64_t blank = kh_eight_is(kh_load_eight(text->skeleton + i), ' ');
		uint64_t gap = blank & blank >> 8 & blank >> 16 & blank >> 24;
		if (gap != 0 && i + (uint32_t)__builtin_ctzll(gap) / 8 < line.end)
			return true;
	}
	return false;
}

/* The width of the lines that begin paragraphs that blank lines part: nine of ten that go on are no wider. */
static uint32_t first_width(const struct kh_lines *lines, uint32_t *sizes)
{
	size_t n = 0;

	for (size_t i = 0; i + 1 < lines->count; i++)
		if (is_prose(&lines->at[i]) && is_prose(&lines->at[i + 1]) && lines->at[i].blanks > 0 &&
		    lines->at[i + 1].blanks == 0)
			sizes[n++] = lines->at[i].at.end - lines->at[i].at.begin;
	if (n < FIRST_LEAST)
		return lines->width;
	qsort(sizes, n, sizeof *sizes, by_size);
	return sizes[n - 1 - n / 10] < lines->width ? sizes[n - 1 - n / 10] : lines->width;
}

static void set_width(struct kh_lines *lines, size_t begin, size_t end, uint32_t width)
{
	for (size_t i = begin; i < end; i++)
		lines->at[i].width = (uint16_t)(width < UINT16_MAX ? width : UINT16_MAX);
}

/* The width of each page, where it is less than that of the text by a fifth: an annex that is printed on its side makes the
 * lines of all other pages look short. */
static void find_pages(const struct kh_run *run, struct kh_lines *lines, uint32_t *sizes)
{
	for (size_t begin = 0, end; begin < lines->count; begin = end) {
		uint32_t width = lines->width;
		size_t n = 0;
		for (end = begin; end < lines->count && (end == begin || (lines->at[end].is & KH_LINE_PAGE) == 0);
		     end++) {
			struct kh_range at = lines->at[end].at;
			if (is_prose(&lines->at[end]) && at.end - at.begin >= WIDTH_LEAST &&
			    !kh_lines_columns(run->text, at))
				sizes[n++] = at.end - at.begin;
		}
		qsort(sizes, n, sizeof *sizes, by_size);
		if (n >= PAGE_LEAST && sizes[n - 1 - n / 20] * 5 < width * 4)
			width = sizes[n - 1 - n / 20];
		set_width(lines, begin, end, width);
	}
}

/* ---- where lines begin ---- */

/* The margin is where most lines begin that go on in lower case. Bullets and numbers that stand behind it, as the first lines
 * of paragraphs do, tell that what stands at it begins none; a list at the margin (the recipients) tells nothing. */
static void find_indent(const struct kh_run *run, struct kh_lines *lines)
{
	size_t low[MARGIN_MOST] = {0}, item[MARGIN_MOST] = {0}, going_on = 0, begun = 0, flush;
	uint32_t margin = 0;

	for (size_t i = 0; i < lines->count; i++) {
		const struct kh_line *line = &lines->at[i];
		if (!is_prose(line) || line->indent >= MARGIN_MOST)
			continue;
		if (begins_item(run, line))
			item[line->indent]++;
		else if (goes_on_lower(run, line) && !kh_lines_columns(run->text, line->at))
			low[line->indent]++;
	}
	for (uint32_t i = 0; i < MARGIN_MOST; i++) {
		going_on += low[i];
		margin = low[i] > low[margin] ? i : margin;
	}
	flush = low[margin] + (margin + 1 < MARGIN_MOST ? low[margin + 1] : 0);
	for (uint32_t i = margin + KH_INDENT_LEAST; i < margin + KH_INDENT_MOST && i < MARGIN_MOST; i++)
		begun += item[i];
	lines->margin = margin;
	lines->indented =
	    going_on >= GOING_ON_LEAST && flush * 4 >= going_on * 3 && begun >= BEGUN_LEAST && begun >= item[margin];
}

/* ---- how full wrapped lines are ---- */

/* Was the text wrapped behind the line for sure: does the next go on in lower case? */
static bool is_wrapped(const struct kh_run *run, const struct kh_line *line)
{
	const struct kh_line *next = line + 1;

	return is_prose(line) && is_prose(next) && next->blanks == 0 &&
	       line->at.end - line->at.begin >= WIDTH_LEAST && goes_on_lower(run, next) &&
	       strchr(".;:!?/", run->text->skeleton[line->at.end - 1]) == NULL &&
	       !kh_lines_columns(run->text, line->at);
}

/* Lines that were wrapped for sure: how long they are with the next word, by their signs and in print, and in print without. */
struct wraps {
	uint32_t *signs, *print, *width;
	size_t count;
};

static void add_wrap(const struct kh_run *run, const struct kh_line *line, struct wraps *wraps)
{
	struct kh_range word = line[1].at;
	const char *s = run->text->skeleton + word.begin, *blank = memchr(s, ' ', word.end - word.begin);
	size_t n = wraps->count++;

	word.end = blank == NULL ? word.end : word.begin + (uint32_t)(blank - s);
	wraps->signs[n] = line->at.end - line->at.begin + 1 + word.end - word.begin;
	wraps->width[n] = kh_print_width(run->text, line->at.begin, line->at.end);
	wraps->print[n] = wraps->width[n] + KH_PRINT_BLANK + kh_print_width(run->text, word.begin, word.end);
}

/* What hardly any of the sizes falls short of, as a part of `width`. */
static double least_of(uint32_t *sizes, size_t n, uint32_t width)
{
	qsort(sizes, n, sizeof *sizes, by_size);
	double full = sizes[n / ODD_PARTS] * full_margin / width;
	return full < KH_FULL_LEAST ? KH_FULL_LEAST : full > full_most ? full_most : full;
}

static int measure_full(struct kh_run *run, struct kh_lines *lines)
{
	uint32_t *room = kh_arena_take(run->mem, lines->count * 3 * sizeof *room);

	if (room == NULL)
		return KH_E_MEMORY;
	struct wraps wraps = {.signs = room, .print = room + lines->count, .width = room + 2 * lines->count};
	for (size_t i = 0; i + 1 < lines->count; i++)
		if (is_wrapped(run, &lines->at[i]))
			add_wrap(run, &lines->at[i], &wraps);
	if (wraps.count < WRAPS_LEAST)
		return KH_OK;
	qsort(wraps.width, wraps.count, sizeof *wraps.width, by_size);
	lines->print = wraps.width[wraps.count - 1 - wraps.count / 20];
	lines->full = least_of(wraps.signs, wraps.count, lines->width);
	lines->print_full = least_of(wraps.print, wraps.count, lines->print);
	return KH_OK;
}
