#include "charset_heading.h"

#include <stdbool.h>
#include <string.h>

#include "charset_capitals.h"
#include "charset_formal.h"

enum {
	PROOFS_LEAST = 2,   /* so many unmistakable lines are no slip */
	LETTERS_LEAST = 3,  /* in a heading */
	HEADING_MOST = 240, /* its bytes */
	ENTITY_MOST = 10,   /* bytes */
	SHORT_LINE =
	    60 /* bytes but blanks: a shorter line is not filled: nothing goes on from it behind a blank one */
};

/* What a line in small letters is. */
enum heading {
	NONE,
	LIKELY, /* a heading in a text that has proofs */
	PROOF   /* it has a roman label */
};

enum label { NO_LABEL, ARABIC, BARE_ROMAN, ROMAN, BULLET };

/* What the next line needs to know of the lines before. */
struct before {
	bool any;   /* is there one? */
	bool blank; /* a blank line behind it */
	bool heading;
	char last;   /* its last character */
	size_t size; /* of its bytes but blanks */
};

static long count_proofs(const char *text, size_t size);
static void raise_all(char *text, size_t size);
static enum heading judge_line(const char *line, size_t size, size_t small, const struct before *before);
static void raise_plain(char *line, size_t size);
static void count_letters(const char *line, size_t size, size_t *small, size_t *capital);
static const char *skip_markup(const char *at, const char *end);
static const char *skip_label(const char *at, const char *end, enum label *label);
static bool has_small_capital(const char *at, const char *end);
static bool is_own(const struct before *before, bool marked, enum label label);
static bool is_part(const char *line, size_t size);
static char last_of(const char *line, size_t size);
static size_t count_marks(const char *line, size_t size);

void kh_charset_raise_headings(const struct kh_charsets *sets, char *text, size_t size)
{
	if (count_proofs(text, size) + (long)kh_charset_formal_proofs(sets, text, size) < PROOFS_LEAST)
		return;
	kh_charset_formal_raise(sets, text, size);
	raise_all(text, size);
}

static const char *end_of_line(const char *at, const char *end)
{
	const char *stop = memchr(at, '\n', (size_t)(end - at));

	return stop == NULL ? end : stop;
}

/* What the line is by itself; *small, *capital: how many letters it has. */
static enum heading heading_of(
    const char *line, size_t size, const struct before *before, size_t *small, size_t *capital)
{
	*small = *capital = 0;
	if (size > HEADING_MOST)
		return NONE;
	count_letters(line, size, small, capital);
	return *capital > 0 ? NONE : judge_line(line, size, *small, before);
}

/* Is it a heading with a roman label, in capitals and small letters as an ordinary font has them? */
static bool speaks_against(const char *line, const char *end)
{
	size_t small, capital;

	while (line < end && strchr("IVXL", *line) != NULL)
		line++;
	if (line == end || *line != '.')
		return false;
	count_letters(line, (size_t)(end - line), &small, &capital);
	return small > 0 && capital > 0;
}

/* Less what speaks against them. Only what begins as a roman numeral does is looked at: few lines are. */
static long count_proofs(const char *text, size_t size)
{
	static const struct before nothing = {false, false, false, 0, 0};
	const char *end = text + size;
	size_t small, capital;
	long proofs = 0;

	for (const char *line = text, *stop; line < end; line = stop + 1) {
		const char *at = skip_markup(line, stop = end_of_line(line, end));

		if (at < stop && (*at == 'i' || *at == 'v' || *at == 'x'))
			proofs += heading_of(line, (size_t)(stop - line), &nothing, &small, &capital) == PROOF;
		else if (at < stop && (*at == 'I' || *at == 'V' || *at == 'X'))
			proofs -= speaks_against(at, stop);
	}
	return proofs;
}

static void raise_all(char *text, size_t size)
{
	struct before before = {false, false, false, 0, 0};

	for (size_t at = 0, length; at < size; at += length + 1) {
		enum heading heading;
		size_t small, capital;
		char last;

		length = (size_t)(end_of_line(text + at, text + size) - (text + at));
		if ((last = last_of(text + at, length)) == '\0') {
			before.blank = true;
			continue;
		}
		heading = heading_of(text + at, length, &before, &small, &capital);
		if (heading != NONE)
			raise_plain(text + at, length);
		before = (struct before){true, false,
		    heading != NONE || (small == 0 && capital > 0) || is_part(text + at, length), last,
		    count_marks(text + at, length)};
	}
}

/* ---- plain text ---- */

/* The length of the tag or entity at `at`, 0 for none. */
static size_t markup_length(const char *at, const char *end)
{
	const char *close = NULL;

	if (*at == '<' || *at == '&')
		close = memchr(at, *at == '<' ? '>' : ';', (size_t)(end - at));
	if (close == NULL || (*at == '&' && close - at > ENTITY_MOST))
		return 0;
	return (size_t)(close + 1 - at);
}

/* The next stretch of a line that is neither tag nor entity, from *begin on, to *end. False for none. */
static bool next_plain(const char *line, size_t size, size_t *begin, size_t *end)
{
	size_t skip;

	while (*begin < size && (skip = markup_length(line + *begin, line + size)) > 0)
		*begin += skip;
	for (*end = *begin; *end < size; (*end)++)
		if (*end > *begin && markup_length(line + *end, line + size) > 0)
			break;
	return *begin < size;
}

static void raise_plain(char *line, size_t size)
{
	for (size_t begin = 0, end; next_plain(line, size, &begin, &end); begin = end)
		kh_charset_raise_all(line + begin, end - begin);
}

/* How many letters there are; *small, *capital: of each. */
static void count_letters(const char *line, size_t size, size_t *small, size_t *capital)
{
	*small = *capital = 0;
	for (size_t begin = 0, end; next_plain(line, size, &begin, &end); begin = end)
		kh_charset_count_letters(line + begin, end - begin, small, capital);
}

/* ---- a line ---- */

static size_t count_marks(const char *line, size_t size)
{
	size_t count = 0;

	for (size_t i = 0; i < size; i++)
		count += line[i] > ' ' || (unsigned char)line[i] >= 0x80;
	return count;
}

static bool is_blank(char c)
{
	return c == ' ' || (c >= '\t' && c <= '\r');
}

static bool is_small(char c)
{
	return c >= 'a' && c <= 'z';
}

/* Is it one word and its number ("Chương II", "Phụ lục 1" is two), whose title is on the next line? */
static bool is_part(const char *line, size_t size)
{
	const char *end = line + size, *at = skip_markup(line, end), *word = at;

	while (end > at && (is_blank(end[-1]) || strchr("*_.:", end[-1]) != NULL))
		end--;
	while (at < end && !is_blank(*at))
		at++;
	if (at == word || at == end || is_small(*word))
		return false;
	for (at++; at < end; at++)
		if (strchr("IVXLC0123456789", *at) == NULL)
			return false;
	return true;
}

static bool is_row(const char *line, size_t size)
{
	return memchr(line, '|', size) != NULL || memchr(line, '\t', size) != NULL;
}

/* small: how many letters it has; none is a capital. */
static enum heading judge_line(const char *line, size_t size, size_t small, const struct before *before)
{
	const char *end = line + size, *at = skip_markup(line, end), *text;
	bool marked = at > line && !is_blank(at[-1]);
	enum label label;
	char last = last_of(line, size);

	text = skip_label(at, end, &label);
	if (label == ROMAN && skip_markup(text, end) == end)
		return PROOF; /* the heading is on the next line */
	if (label == BULLET || small < LETTERS_LEAST || (label != ROMAN && strchr(".;,", last) != NULL) ||
	    (is_row(line, size) && label != ROMAN && label != BARE_ROMAN))
		return NONE;
	if (label != ROMAN && !marked && before->any && !before->heading && !has_small_capital(text, end))
		return NONE;
	if (label == BARE_ROMAN && !marked && !is_row(line, size)) /* some are syllables */
		label = NO_LABEL;
	if (!is_own(before, marked, label))
		return NONE;
	return label == ROMAN ? PROOF : LIKELY;
}

/* Blanks, marks of Markdown, and tags. */
static const char *skip_markup(const char *at, const char *end)
{
	while (at < end) {
		const char *close;

		if (*at == '<' && (close = memchr(at, '>', (size_t)(end - at))) != NULL)
			at = close;
		else if (!is_blank(*at) && *at != '*' && *at != '#' && *at != '_' && *at != '|')
			break;
		at++;
	}
	return at;
}

/* Behind "1.2.", "iv.", "iv" (which may be a syllable), "a)" or a bullet, and the blanks and marks that follow. */
static const char *skip_label(const char *at, const char *end, enum label *label)
{
	const char *from = at;

	*label = NO_LABEL;
	if (at < end && (strchr("-+", *at) != NULL || *at == '\xE2')) {
		*label = BULLET;
		return at;
	}
	while (at < end && strchr("ivxl", *at) != NULL && *at != '\0')
		at++;
	if (at > from && at < end && strchr(".|\t <", *at) != NULL) {
		*label = *at == ' ' ? BARE_ROMAN : ROMAN;
	} else {
		at = from;
		if (end - at >= 2 && is_small(*at) && at[1] == ')')
			at++;
		while (at < end && ((*at >= '0' && *at <= '9') || (at > from && *at == '.')))
			at++;
		*label = at > from ? ARABIC : NO_LABEL;
	}
	while (at < end && *label != NO_LABEL && strchr(".)", *at) != NULL)
		at++;
	return *label == NO_LABEL ? at : skip_markup(at, end);
}

/* Is there a small letter here that TCVN3 has a capital for: ASCII, or one without a tone? */
static bool has_small_capital(const char *at, const char *end)
{
	static const char *const letters[] = {
	    "\xC4\x83", "\xC3\xA2", "\xC3\xAA", "\xC3\xB4", "\xC6\xA1", "\xC6\xB0", "\xC4\x91"};

	if (at < end && is_small(*at))
		return true;
	for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
		if (end - at >= 2 && memcmp(at, letters[i], 2) == 0)
			return true;
	return false;
}

/* Does a line stand for itself? Without markup or a label it may go on from the line before, or be an item of a list.
 */
static bool is_own(const struct before *before, bool marked, enum label label)
{
	if (!before->any || before->heading || marked || label == ROMAN || label == BARE_ROMAN)
		return true;
	if (strchr(":;,", before->last) != NULL)
		return false;
	return strchr(".!?/", before->last) != NULL || (before->blank && before->size < SHORT_LINE);
}

/* The last character that is neither blank nor mark nor of a tag; '\0' for none, also where there is neither letter
 * nor digit. */
static char last_of(const char *line, size_t size)
{
	const char *end = line + size;
	bool any = false;

	for (const char *at = skip_markup(line, end); at < end && !any; at++)
		any = is_small(*at) || (*at >= 'A' && *at <= 'Z') || (*at >= '0' && *at <= '9') ||
		      (unsigned char)*at >= 0x80;
	while (any && end > line) {
		const char *tag = end[-1] == '>' ? memrchr(line, '<', (size_t)(end - line)) : NULL;

		if (tag != NULL)
			end = tag;
		else if (is_blank(end[-1]) || strchr("*_|", end[-1]) != NULL)
			end--;
		else
			break;
	}
	return any && end > line ? end[-1] : '\0';
}
