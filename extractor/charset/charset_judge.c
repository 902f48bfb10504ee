#include "charset_unit.h"

/* In bits, against a reading: a word that is no syllable, and a byte that became neither letter nor usual sign. */
static const float WORD_UNFIT = 8, SIGN_UNFIT = 6;

/* Against text as it stands: a sign inside a word, or a capital behind a small letter. */
static const float SIGN_IN_WORD = 4, CAPITAL_IN_WORD = 4;

/* What a letter of an abbreviation costs. */
static const float ABBREVIATION_LETTER = 4.7F;

/* The least that a syllable speaks for a reading, however rare it is. */
static const float WORD_FIT = 1;

static bool is_unfit_sign(const struct kh_charset_unit *unit);
static bool is_sign_in_word(const struct kh_syllables *model, const struct kh_units *units, size_t at);
static bool is_control_in_word(const struct kh_syllables *model, const struct kh_units *units, size_t at);
static size_t judge_word(
    const struct kh_syllables *model, bool as_is, const struct kh_units *units, size_t at, struct kh_verdict *out);

void kh_units_judge(
    const struct kh_syllables *model, bool as_is, const struct kh_units *units, struct kh_verdict *out)
{
	*out = (struct kh_verdict){0, 0, 0, 0};
	for (size_t i = 0; i < units->count;) {
		if (kh_syllables_letter(model, units->at[i].code_point) != KH_LETTER_NONE) {
			i += judge_word(model, as_is, units, i, out);
			continue;
		}
		if (as_is && is_sign_in_word(model, units, i)) {
			out->bits -= SIGN_IN_WORD;
			out->bad++;
		} else if (is_unfit_sign(&units->at[i]) || (!as_is && is_control_in_word(model, units, i))) {
			out->bits -= as_is ? 0 : SIGN_UNFIT;
			out->bad++;
		} else if (units->at[i].code_point == 0xFFFD) {
			out->bad++;
		}
		i++;
	}
}

/* A sign of Latin-1 that documents have little of. Decoded letters, and signs of windows-1252, are none. */
static bool is_unfit_sign(const struct kh_charset_unit *unit)
{
	uint32_t c = unit->code_point;

	if (c < 0x80 || c > 0xFF)
		return false;
	return !(c == 0xA0 || c == 0xA7 || c == 0xAB || c == 0xAD || (c >= 0xB0 && c <= 0xB3) || c == 0xB7 ||
	         (c >= 0xBB && c <= 0xBE) || c == 0xD7 || c == 0xF7);
}

static bool is_letter(const struct kh_syllables *model, const struct kh_units *units, size_t at)
{
	return at < units->count && kh_syllables_letter(model, units->at[at].code_point) != KH_LETTER_NONE;
}

/* Is there a sign of windows-1252 from the place of control codes between two letters, but an apostrophe or a dash?
 */
static bool is_control_in_word(const struct kh_syllables *model, const struct kh_units *units, size_t at)
{
	const struct kh_charset_unit *unit = &units->at[at];

	return unit->byte >= 0x80 && unit->byte < 0xA0 && unit->byte != 0x92 && unit->byte != 0x96 &&
	       unit->byte != 0x97 && at > 0 && is_letter(model, units, at - 1) && is_letter(model, units, at + 1);
}

/* Is there a sign of Latin-1 between two letters, or a section sign before one? */
static bool is_sign_in_word(const struct kh_syllables *model, const struct kh_units *units, size_t at)
{
	uint32_t c = units->at[at].code_point;

	if (c < 0x80 || c > 0xFF || c == 0xA0 || c == 0xAD || c == 0xB7 || !is_letter(model, units, at + 1))
		return false;
	return c == 0xA7 || (at > 0 && is_letter(model, units, at - 1));
}

static bool is_digit(const struct kh_units *units, size_t at)
{
	return at < units->count && units->at[at].code_point >= '0' && units->at[at].code_point <= '9';
}

/* What an abbreviation with a barred D says: no vowel and no syllable. */
static float judge_abbreviation(unsigned half_bits, size_t count)
{
	float gain = (float)half_bits / 2 - ABBREVIATION_LETTER * (float)count;

	return gain > 0 ? gain : 0;
}

/* Judge the word that begins at unit `at`; returns its length. Words of one letter or of ASCII alone, and those with
 * digits at them, say nothing. */
static size_t judge_word(
    const struct kh_syllables *model, bool as_is, const struct kh_units *units, size_t at, struct kh_verdict *out)
{
	uint8_t letters[KH_SYLLABLE_MAX], letter;
	unsigned half_bits = 0;
	uint32_t seen = 0;
	size_t count = 0;
	bool vowel = false, beyond = false, undecoded = false, changed = false, odd = false;
	float cost;

	for (; at + count < units->count; count++) {
		const struct kh_charset_unit *unit = &units->at[at + count];

		if ((letter = kh_syllables_letter(model, unit->code_point)) == KH_LETTER_NONE)
			break;
		if (count < KH_SYLLABLE_MAX)
			letters[count] = letter;
		vowel |= model->vowel[letter];
		half_bits += unit->cost;
		seen |= unit->code_point;
		beyond |= unit->code_point > 0xFF;
		undecoded |= unit->code_point > 0x7F && unit->byte > KH_UNIT_DECODED && unit->cost <= KH_COST_OTHER;
		changed |= unit->byte == KH_UNIT_DECODED;
		odd |= count > 0 && unit[-1].code_point - 'a' < 26u && kh_letter_is_capital(unit->code_point);
	}
	if (count < 2 || seen < 0x80 || is_digit(units, at + count) || (at > 0 && is_digit(units, at - 1)))
		return count;
	if (!vowel) {
		out->bits += !as_is && changed ? judge_abbreviation(half_bits, count) : 0;
		return count;
	}
	/* Letters that a reading left as they were: not written by who wrote in that charset. A word that reads the
	 * same in the charset and as it is says nothing. */
	undecoded &= !as_is;
	as_is |= !undecoded && !changed;
	out->bits -= odd && as_is ? CAPITAL_IN_WORD : 0;
	cost = undecoded || odd || count > KH_SYLLABLE_MAX ? -1 : kh_syllables_cost(model, letters, count);
	if (cost >= 0) {
		float gain = (float)half_bits / 2 - cost;

		out->good++;
		out->beyond += beyond;
		out->bits += gain > WORD_FIT ? gain : as_is ? 0 : WORD_FIT;
	} else {
		out->bad++;
		out->bits -= as_is ? 0 : WORD_UNFIT;
	}
	return count;
}
