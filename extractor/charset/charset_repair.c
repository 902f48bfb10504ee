/* UTF-8 that was read as windows-1252, or as windows-1258, which a Vietnamese Windows has in its place. */
#include "charset_scan.h"
#include "charset_unit.h"

/* In bits: so much more probable than any other must the word with a letter be whose last byte was lost. */
static const float AHEAD = 6;

enum { LOST = 0xFFFD, EASTERN_C3 = 0x102 /* what windows-1258 has at C3 */ };

static size_t repair_one(
    const struct kh_charsets *sets, const struct kh_units *in, size_t at, struct kh_charset_unit *out);
static void find_lost(const struct kh_charsets *sets, struct kh_units *units, size_t at);

void kh_units_repair(const struct kh_charsets *sets, const struct kh_units *in, struct kh_units *out)
{
	bool lost = false;

	out->count = 0;
	for (size_t i = 0, used; i < in->count; i += used) {
		used = repair_one(sets, in, i, &out->at[out->count]);
		if (used == 0) {
			out->at[out->count] = in->at[i];
			used = 1;
		}
		lost |= out->at[out->count++].byte < KH_UNIT_SAME;
	}
	for (size_t i = 0; lost && i < out->count; i++)
		if (out->at[i].byte < KH_UNIT_SAME)
			find_lost(sets, out, i);
}

/* So many units as one. */
static void join(const struct kh_charsets *sets, const struct kh_charset_unit *units, size_t used,
    uint32_t code_point, struct kh_charset_unit *out)
{
	struct kh_charset_unit unit = {code_point, units->from, 0, 0, kh_unit_byte(sets, code_point)};

	for (size_t i = 0; i < used; i++) {
		unit.width = (uint8_t)(unit.width + units[i].width);
		unit.cost = (uint8_t)(unit.cost + units[i].cost);
	}
	if (unit.byte < 0)
		unit.byte = KH_UNIT_DECODED;
	*out = unit;
}

/* ---- blanks ---- */

static bool is_ascii_letter(const struct kh_units *units, size_t at)
{
	uint32_t c = at < units->count ? units->at[at].code_point | 0x20 : 0;

	return c >= 'a' && c <= 'z';
}

/* C2 or C3 and a blank, which some program made of a no-break space: that space, or U+00E0. The blank may be a second
 * one, the space that parts two words; it belongs to the letter where another blank or more of a syllable follows. */
static size_t repair_blank(
    const struct kh_charsets *sets, const struct kh_units *in, size_t at, struct kh_charset_unit *out)
{
	const struct kh_syllables *model = sets->syllables;
	uint8_t letters[KH_SYLLABLE_MAX] = {0};
	size_t count = 0, begin = at, used = 2;

	if (in->at[at].byte == 0xC3 && is_ascii_letter(in, at + 2)) {
		while (begin > 0 && at - begin < 3 && is_ascii_letter(in, begin - 1))
			begin--;
		for (size_t i = begin; i < in->count && count < KH_SYLLABLE_MAX; i++)
			if (i == at || (i != at + 1 && is_ascii_letter(in, i)))
				letters[count++] = kh_syllables_letter(model, i == at ? 0xE0 : in->at[i].code_point);
			else if (i != at + 1)
				break;
		used = kh_syllables_cost(model, letters, count) >= 0 ? 2 : 1;
	} else if (in->at[at].byte == 0xC3) {
		used = at + 2 < in->count && in->at[at + 2].code_point == ' ' ? 2 : 1;
	}
	join(sets, in->at + at, used, in->at[at].byte == 0xC3 ? 0xE0 : 0xA0, out);
	return used;
}

/* ---- bytes that were lost ---- */

/* windows-1252 has no characters for the first WESTERN of these bytes, windows-1258 for none of them: programs that
 * mind made U+FFFD of them. */
static const uint8_t unmapped[] = {0x81, 0x8D, 0x8F, 0x90, 0x9D, 0x8A, 0x8E, 0x9A, 0x9E};

enum { WESTERN = 5 };

/* Sequences that begin letters of Vietnamese of which one of those bytes is the last: all but that last byte, and the
 * code point with a last byte of 80. The number of the sequence goes with the unit until the letter is known. */
static const struct {
	uint8_t size, bytes[2];
	uint32_t first;
	size_t lost; /* how many of those may be the last byte */
} beginnings[] = {{1, {0xC3, 0}, 0xC0, WESTERN}, {1, {0xC4, 0}, 0x100, WESTERN},
    {2, {0xE1, 0xBB}, 0x1EC0, sizeof unmapped}, {1, {0xC3, 0}, 0xC0, sizeof unmapped}};

enum { BEGINS_1258 = 3 }; /* the first of them, where it was read so */

/* The units at `at` begin with `have` bytes, and what follows was lost: as one unit, of which only that is known. */
static size_t repair_lost(const struct kh_charsets *sets, const struct kh_units *in, size_t at,
    const unsigned char *bytes, size_t have, struct kh_charset_unit *out)
{
	for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++)
		if (have == beginnings[i].size && bytes[0] == beginnings[i].bytes[0] &&
		    (have == 1 || bytes[1] == beginnings[i].bytes[1])) {
			join(sets, in->at + at, have + 1, LOST, out);
			if (in->at[at].code_point == EASTERN_C3)
				i = BEGINS_1258;
			out->byte = (int16_t)(KH_UNIT_SAME - 1 - (int)i);
			return have + 1;
		}
	return 0;
}

/* The cost of the word around unit `at`, were that this letter; negative for no syllable, and for one with a small
 * letter among its capitals or the other way round. */
static float cost_with(const struct kh_syllables *model, const struct kh_units *units, size_t at, uint32_t letter)
{
	uint8_t letters[KH_SYLLABLE_MAX], number;
	bool capital = kh_letter_is_capital(letter);
	size_t begin = at, count = 0;

	while (begin > 0 && kh_syllables_letter(model, units->at[begin - 1].code_point) != KH_LETTER_NONE)
		begin--;
	if (begin < at && capital != kh_letter_is_capital(units->at[at - 1].code_point) &&
	    (capital || at - begin > 1))
		return -1;
	for (size_t i = begin; i < units->count; i++, count++) {
		uint32_t c = i == at ? letter : units->at[i].code_point;

		if ((number = kh_syllables_letter(model, c)) == KH_LETTER_NONE)
			break;
		if (count == KH_SYLLABLE_MAX || (i == at + 1 && !capital && kh_letter_is_capital(c)))
			return -1;
		letters[count] = number;
	}
	return kh_syllables_cost(model, letters, count);
}

/* The letter that makes a syllable of its word by far more probable than any other that may be lost there; else the
 * unit stays U+FFFD. */
static void find_lost(const struct kh_charsets *sets, struct kh_units *units, size_t at)
{
	struct kh_charset_unit *unit = &units->at[at];
	size_t begun = (size_t)(KH_UNIT_SAME - 1 - unit->byte);
	uint32_t first = beginnings[begun].first, letter = LOST, only = LOST;
	size_t known = 0;
	float best = -1, second = -1;

	for (size_t i = 0; i < beginnings[begun].lost; i++) {
		uint32_t c = first + (unmapped[i] & 0x3Fu);
		uint8_t number = kh_syllables_letter(sets->syllables, c);
		float cost;

		if (number == KH_LETTER_NONE || number == KH_LETTER_FOREIGN)
			continue;
		known++;
		only = c;
		if ((cost = cost_with(sets->syllables, units, at, c)) < 0)
			continue;
		if (best < 0 || cost < best) {
			second = best;
			best = cost;
			letter = c;
		} else if (second < 0 || cost < second) {
			second = cost;
		}
	}
	if (known == 1)
		letter = only, second = -1;
	unit->byte = KH_UNIT_DECODED;
	unit->code_point = second >= 0 && second < best + AHEAD ? LOST : letter;
}

/* ---- sequences ---- */

/* The byte that a unit stands for: windows-1258 has U+0102 where windows-1252 has U+00C3, which begins every second
 * letter; of the other bytes of Vietnamese in UTF-8 the two have the same. */
static int byte_of(const struct kh_charset_unit *unit)
{
	return unit->code_point == EASTERN_C3 ? 0xC3 : unit->byte;
}

/* One UTF-8 sequence of units that stand for bytes: how many units, and the code point they spell; 0 for none. */
static size_t repair_one(
    const struct kh_charsets *sets, const struct kh_units *in, size_t at, struct kh_charset_unit *out)
{
	const struct kh_charset_unit *unit = in->at + at;
	unsigned char bytes[4] = {0};
	size_t have = 0, used;

	if (byte_of(unit) < 0xC2 || byte_of(unit) > 0xF4)
		return 0;
	for (; have < 4 && at + have < in->count && byte_of(unit + have) >= 0x80; have++)
		bytes[have] = (unsigned char)byte_of(unit + have);
	used = kh_utf8_length(bytes, have);
	if (used >= 2) {
		join(sets, unit, used, kh_utf8_code_point(bytes, used), out);
		return used;
	}
	if (at + have < in->count && unit[have].code_point == LOST)
		return repair_lost(sets, in, at, bytes, have, out);
	if (unit->byte >= 0 && unit->byte <= 0xC3 && have == 1 && at + 1 < in->count && unit[1].code_point == ' ')
		used = repair_blank(sets, in, at, out);
	return used;
}
