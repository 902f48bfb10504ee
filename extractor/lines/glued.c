#include "glued.h"

#include <string.h>

#include "eight.h"
#include "text/ascii.h"

enum {
	NEAR = 3,          /* code points on each side of a place */
	PLACES_LEAST = 4,  /* places of a text, … */
	PLACES_PART = 4000 /* … one in so many code points at least */
};

/* May a cell begin at i: a word in capitals, or with one? */
static bool is_begin(const char *s, uint32_t i)
{
	return kh_is_upper(s[i]) && kh_is_letter(s[i + 1]);
}

/* "Phòng Tư pháp31/10/2023", "tỉnh Đồng Tháp2026": a date or a year behind a word. */
static bool is_time(const char *s, uint32_t i)
{
	if (!kh_is_digit(s[i]) || i < 2 || !kh_is_lower(s[i - 1]) || !kh_is_lower(s[i - 2]))
		return false;
	return (s[i] == '2' && s[i + 1] == '0' && kh_is_digit(s[i + 2]) && kh_is_digit(s[i + 3])) ||
	       s[i + 1] == '/' || (kh_is_digit(s[i + 1]) && s[i + 2] == '/');
}

/* "CBCCVC2.1: Hoàn thiện": a label of an activity behind a word. */
static bool is_label(const char *s, uint32_t i)
{
	bool behind = kh_is_letter(s[i - 1]) || (i >= 2 && strchr(".;)", s[i - 1]) != NULL && kh_is_letter(s[i - 2]));

	return behind && kh_is_digit(s[i]) && s[i + 1] == '.' && kh_is_digit(s[i + 2]);
}

/* May a cell end before i: with two small letters, with a sign behind them, or with a figure? Names of programs have one small
 * letter ("VNeID"), those of networks one capital ("4G"). */
static bool is_end(const char *s, uint32_t i)
{
	char last = s[i - 1];

	if (last == ';' || last == ')')
		return true;
	if (kh_is_digit(last))
		return kh_is_lower(s[i + 1]);
	if (last == '.')
		return i >= 3 && kh_is_lower(s[i - 2]) && kh_is_lower(s[i - 3]);
	return kh_is_lower(last) && i >= 2 && kh_is_lower(s[i - 2]);
}

/* Names of programs, from other languages, have no accents ("YouTube"). */
static bool has_accents(const struct kh_text *text, uint32_t i)
{
	return i >= NEAR && i + NEAR <= text->length && text->byte_at[i + NEAR] - text->byte_at[i - NEAR] > 2 * NEAR;
}

/* How many of eight code points, of which `left` are of the text, are capitals behind small letters. Adding what lifts a bound to
 * 0x80 compares all eight at once (eight.h). What is behind the text can be read and counts for none. */
static uint32_t tight_of_eight(const char *s, uint32_t left)
{
	uint64_t here = kh_load_eight(s), before = kh_load_eight(s - 1);
	uint64_t upper = (here + (0x80 - 'A') * KH_EACH) & ~(here + (0x7F - 'Z') * KH_EACH);
	uint64_t lower = (before + (0x80 - 'a') * KH_EACH) & ~(before + (0x7F - 'z') * KH_EACH);
	uint64_t tight = upper & lower & KH_HIGH;

	tight = left < 8 ? tight & (((uint64_t)1 << 8 * left) - 1) : tight;
	return (uint32_t)((tight >> 7) * KH_EACH >> 56);
}

bool kh_glued_text(const struct kh_text *text)
{
	const char *s = text->skeleton;
	uint32_t tight = 0, places = 0;

	for (uint32_t i = 2; i < text->length; i += 8)
		tight += tight_of_eight(s + i, text->length - i);
	if (tight < PLACES_LEAST || tight < text->length / PLACES_PART)
		return false;
	for (uint32_t i = 2; i < text->length; i++)
		places += kh_is_upper(s[i]) && kh_is_lower(s[i - 1]) && is_begin(s, i) && is_end(s, i) &&
		          has_accents(text, i);
	return places >= PLACES_LEAST && places >= text->length / PLACES_PART;
}

uint32_t kh_glued_end(const struct kh_text *text, struct kh_range line)
{
	for (uint32_t i = line.begin + 1; i + 1 < line.end; i++)
		if ((is_begin(text->skeleton, i) && is_end(text->skeleton, i)) || is_label(text->skeleton, i) ||
		    is_time(text->skeleton, i))
			return i;
	return line.end;
}
