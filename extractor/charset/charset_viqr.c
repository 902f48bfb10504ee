/* VIQR (RFC 1456): letters of ASCII with marks behind them, of which '.' and '?' end sentences too. */
#include <string.h>

#include "charset_unit.h"

/* Log2 of how much more often a word is followed by a stop than not, by what comes behind it (enum kh_viqr_end), in
 * plans and prose; and of a question mark against a stop. */
static const float stop_odds[] = {
    [KH_VIQR_GOES_ON] = -99, [KH_VIQR_NAME] = -5, [KH_VIQR_CELL] = -3, [KH_VIQR_CAPITAL] = -1, [KH_VIQR_ENDS] = 0};
static const float QUESTION = -5;

/* A mark before so many letters of the same word is a tone though they make no syllable: no English ending ('re). */
enum { LETTERS_BEHIND = 3 };

static bool is_letter(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
	       (c >= 0xC0 && c < 0x2000); /* quotes and dashes are beyond */
}

static bool is_capital(uint32_t c)
{
	return c >= 'A' && c <= 'Z';
}

/* ---- where sentences end ---- */

/* What the word before byte `at` is: are its last two letters capitals, does it begin with one? */
static void look_back(const char *bytes, size_t at, bool *capitals, bool *capital)
{
	size_t seen = 0, small = 0;

	*capital = false;
	for (size_t i = 0; i < 16 && at > 0 && bytes[at - 1] > ' '; i++) {
		unsigned char c = (unsigned char)bytes[--at];

		if (is_letter(c)) {
			*capital = is_capital(c);
			seen += *capital;
			small += !*capital;
		}
	}
	*capitals = seen >= 2 && small == 0;
}

static enum kh_viqr_end end_of_line(const char *bytes, size_t size, size_t at, bool capitals)
{
	while (at < size && (bytes[at] == ' ' || (bytes[at] >= '\t' && bytes[at] <= '\r')))
		at++;
	if (at < size && (is_letter((unsigned char)bytes[at]) && (!is_capital((unsigned char)bytes[at]) || capitals)))
		return KH_VIQR_GOES_ON;
	return KH_VIQR_ENDS;
}

/* A dash before a capital: the next item of a list, or a dash in the middle of a sentence. */
static bool is_bullet(const char *bytes, size_t size, size_t at)
{
	return (bytes[at] == '-' || bytes[at] == '+') && size - at > 2 && bytes[at + 1] == ' ' &&
	       is_capital((unsigned char)bytes[at + 2]);
}

/* In a heading all is in capitals, which say nothing there. */
enum kh_viqr_end kh_viqr_end(const char *bytes, size_t size, size_t at)
{
	bool capitals, capital;
	size_t next = at;

	while (next < size && bytes[next] == ' ')
		next++;
	if (next == size || bytes[next] == '|' || bytes[next] == '<' || is_bullet(bytes, size, next))
		return KH_VIQR_CELL;
	if (bytes[next] == '"' || bytes[next] == ')')
		return KH_VIQR_ENDS;
	if (bytes[next] >= '\t' && bytes[next] <= '\r') {
		look_back(bytes, at, &capitals, &capital);
		return end_of_line(bytes, size, next, capitals);
	}
	if (next == at || !is_capital((unsigned char)bytes[next]))
		return KH_VIQR_GOES_ON;
	look_back(bytes, at, &capitals, &capital);
	return capitals ? KH_VIQR_GOES_ON : capital ? KH_VIQR_NAME : KH_VIQR_CAPITAL;
}

/* ---- stops and tones ---- */

static float cost_of(const struct kh_syllables *model, const struct kh_charset_unit *units, size_t count)
{
	uint8_t letters[KH_SYLLABLE_MAX];

	if (count > KH_SYLLABLE_MAX || model == NULL)
		return -1;
	for (size_t i = 0; i < count; i++)
		letters[i] = kh_syllables_letter(model, units[i].code_point);
	return kh_syllables_cost(model, letters, count);
}

/* What follows the mark, which may be the last unit. */
static enum kh_viqr_end end_at(const struct kh_units *in, size_t mark)
{
	if (mark + 1 == in->count)
		return (enum kh_viqr_end)in->ends;
	return in->at[mark + 1].code_point == '.' || in->at[mark + 1].code_point == ')' ? KH_VIQR_ENDS
	                                                                                : KH_VIQR_GOES_ON;
}

/* The unit just written took its last mark for a tone. Is it the stop or question mark of a sentence, rather?
 * It is where only the word without it is a syllable, or where that word and a stop are the more probable. */
static bool is_punctuation(const struct kh_charsets *sets, const struct kh_units *in, size_t mark,
    const struct kh_charset_unit *word, size_t count, uint32_t toneless)
{
	float with, without, odds;
	uint32_t c = in->at[mark].code_point;
	struct kh_charset_unit plain[KH_SYLLABLE_MAX];

	if ((c != '.' && c != '?') || count > KH_SYLLABLE_MAX ||
	    (mark + 1 < in->count && is_letter(in->at[mark + 1].code_point)))
		return false;
	if (count == 1 && c == '.' && is_capital(in->at[mark - 1].code_point))
		return true; /* a label or an initial */
	with = cost_of(sets->syllables, word, count);
	memcpy(plain, word, count * sizeof *plain);
	plain[count - 1].code_point = toneless;
	without = cost_of(sets->syllables, plain, count);
	if (with < 0 || without < 0)
		return without >= 0;
	odds = stop_odds[end_at(in, mark)] + (c == '?' ? QUESTION : 0);
	return with - without + odds > 0;
}

/* ---- words ---- */

/* Marks that ordinary text has beside letters prove nothing; ^ ( + and * do, and a doubled capital (abbreviations
 * have it and are no syllables). */
static bool is_strong(const struct kh_units *in, size_t at, size_t used)
{
	size_t behind = 0;

	for (size_t i = 1; i < used; i++)
		if (strchr("^(+*D", (int)in->at[at + i].code_point) != NULL)
			return true;
	while (at + used + behind < in->count && is_letter(in->at[at + used + behind].code_point))
		behind++;
	return used > 1 && behind >= LETTERS_BEHIND && strchr("'`~", (int)in->at[at + used - 1].code_point) != NULL;
}

struct word {
	size_t written; /* where it begins in the output */
	bool strong, spelled;
};

/* One letter with its marks; returns how many units. */
static size_t decode_letter(const struct kh_charsets *sets, bool strict, const struct kh_units *in, size_t at,
    size_t end, struct kh_units *out, struct word *word)
{
	const struct kh_charset_table *table = &sets->tables[KH_CHARSET_VIQR];
	uint32_t letter = 0, shorter = in->at[at].code_point;
	size_t used = kh_units_spell(table, in, at, end, &letter), less;

	kh_units_put(out, in, at, used, letter);
	word->spelled |= used > 1 && letter >= 0x80;
	word->strong |= is_strong(in, at, used);
	if (strict || letter < 0x80 || used == 1)
		return used;
	less = kh_units_spell(table, in, at, at + used - 1, &shorter);
	if (!is_punctuation(sets, in, at + used - 1, out->at + word->written, out->count - word->written, shorter))
		return used;
	out->count--;
	kh_units_put(out, in, at, less, shorter);
	return less;
}

/* Does it end with an apostrophe that closes what another one opened, which stood where no tone does? */
static bool is_quoted(const struct kh_units *in)
{
	if (in->count < 3 || in->at[in->count - 1].code_point != '\'')
		return false;
	for (size_t i = 0; i + 1 < in->count; i++)
		if (in->at[i].code_point == '\'' &&
		    (i == 0 || in->at[i - 1].code_point >= 0x80 ||
		        strchr("aeiouyAEIOUY^(+*", (int)in->at[i - 1].code_point) == NULL))
			return true;
	return false;
}

/* Word by word: one whose marks may be punctuation, and that would be no syllable with them, stays as it is. */
void kh_units_decode_viqr(
    const struct kh_charsets *sets, bool strict, const struct kh_units *in, struct kh_units *out)
{
	size_t end = in->count - is_quoted(in);

	out->count = 0;
	for (size_t i = 0; i < end;) {
		size_t begin = i;
		struct word word = {out->count, false, false};

		do
			i += decode_letter(sets, strict, in, i, end, out, &word);
		while (i < end && is_letter(in->at[i].code_point) && is_letter(out->at[out->count - 1].code_point));
		word.strong |= out->count - word.written == 1; /* a letter that stands alone: a label */
		if (!word.spelled || word.strong || strict ||
		    cost_of(sets->syllables, out->at + word.written, out->count - word.written) >= 0)
			continue;
		out->count = word.written;
		for (size_t j = begin; j < i; j++)
			kh_units_put(out, in, j, 1, 0);
	}
	if (end < in->count)
		kh_units_put(out, in, end, 1, 0);
}
