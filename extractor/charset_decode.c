#include <string.h>

#include "charset_unit.h"

/* In bits: how much rarer a word without the mark may be for the mark to end a sentence. Plans have many words with
 * the tone of the stop and hardly a question. */
static const float STOP_LEAD = -2, QUESTION_LEAD = -4;

static int sign_byte(const struct kh_charset_table *table, const struct kh_units *in, size_t at);
static size_t spell(
    const struct kh_charset_table *table, const struct kh_units *in, size_t at, size_t end, uint32_t *letter);
static void put(struct kh_units *out, const struct kh_units *in, size_t at, size_t used, uint32_t letter);
static void decode_viqr(const struct kh_charsets *sets, bool strict, const struct kh_units *in, struct kh_units *out);

/* The byte that a unit is or stands for; -1 for none. */
static inline int byte_in(const struct kh_charset_table *table, const struct kh_units *in, size_t at)
{
	int byte = in->at[at].byte;

	return byte >= 0 || table->sign_count == 0 ? byte : sign_byte(table, in, at);
}

void kh_units_decode(const struct kh_charsets *sets, enum kh_charset_id id, bool strict, const struct kh_units *in,
    struct kh_units *out)
{
	const struct kh_charset_table *table = &sets->tables[id];

	out->count = 0;
	if (id == KH_CHARSET_VIQR) {
		decode_viqr(sets, strict, in, out);
		return;
	}
	for (size_t i = 0, used; i < in->count; i += used) {
		int byte = byte_in(table, in, i);
		uint32_t letter = 0;

		used = 1;
		if (byte >= 0 && table->nodes->next[byte] != 0)
			used = spell(table, in, i, in->count, &letter);
		else if (byte >= 0)
			letter = table->nodes->letter[byte];
		put(out, in, i, used, letter);
	}
}

/* The longest sequence of the table that begins at unit `at` and ends before `end`. Returns how many units it takes,
 * at least 1; *letter stays where the table has none. */
static size_t spell(
    const struct kh_charset_table *table, const struct kh_units *in, size_t at, size_t end, uint32_t *letter)
{
	const struct kh_charset_node *node = table->nodes;
	size_t used = 1;

	for (size_t i = at; i < end; i++) {
		int byte = byte_in(table, in, i);

		if (byte < 0)
			break;
		if (node->letter[byte] != 0) {
			*letter = node->letter[byte];
			used = i + 1 - at;
		}
		if (node->next[byte] == 0)
			break;
		node = table->nodes + node->next[byte];
	}
	return used;
}

static bool is_wordy(const struct kh_units *in, size_t at)
{
	int16_t byte = at < in->count ? in->at[at].byte : -1;

	return byte >= 0x80 || (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

/* A sign that may stand for a byte (a minus for TCVN3's AD) does so only beside a letter. */
static int sign_byte(const struct kh_charset_table *table, const struct kh_units *in, size_t at)
{
	const struct kh_unit *unit = in->at + at;

	for (size_t i = 0; i < table->sign_count; i++)
		if (table->signs[i].code_point == unit->code_point &&
		    (is_wordy(in, at + 1) || (at > 0 && is_wordy(in, at - 1))))
			return table->signs[i].byte;
	return -1;
}

static void put(struct kh_units *out, const struct kh_units *in, size_t at, size_t used, uint32_t letter)
{
	struct kh_unit *unit = &out->at[out->count++];

	*unit = in->at[at];
	if (letter != 0) {
		unit->code_point = letter;
		unit->byte = KH_UNIT_DECODED;
	}
	for (size_t i = 1; i < used; i++) {
		unit->width = (uint8_t)(unit->width + in->at[at + i].width);
		unit->cost = (uint8_t)(unit->cost + in->at[at + i].cost);
	}
}

/* ---- VIQR ---- */

static bool is_letter(uint32_t c)
{
	return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c >= 0xC0;
}

static bool is_capital(uint32_t c)
{
	return c >= 'A' && c <= 'Z';
}

/* Are the last letters of the word before unit `at`, two or more, capitals? */
static bool is_in_capitals(const struct kh_units *in, size_t at)
{
	size_t seen = 0;

	while (at-- > 0 && seen < 2 && in->at[at].code_point != ' ')
		if (in->at[at].code_point >= 'a' && in->at[at].code_point <= 'z')
			return false;
		else
			seen += is_capital(in->at[at].code_point);
	return seen == 2;
}

/* Does a sentence end behind unit `at`? Before a closing sign, a blank and a capital (which says nothing where all is
 * in capitals), or the end of a block, unless the next one goes on in small letters. */
static bool ends_sentence(const struct kh_units *in, size_t at)
{
	bool capitals = is_in_capitals(in, at);
	uint32_t next = 0;
	size_t blanks = 0;

	while (++at < in->count && (next = in->at[at].code_point) == ' ')
		blanks++;
	if (at == in->count || next == '\n' || next == '\r' || next == '\t')
		return !(in->next >= 'a' && in->next <= 'z') && !(capitals && is_capital(in->next));
	return next < ' ' || next == '"' || next == ')' || next == '.' ||
	       (blanks > 0 && !capitals && is_capital(next));
}

/* Marks that ordinary text has beside letters prove nothing; ^ ( + and * do, and a doubled capital (abbreviations
 * have it and are no syllables). */
static bool is_strong(const struct kh_units *in, size_t at, size_t used)
{
	for (size_t i = 1; i < used; i++)
		if (strchr("^(+*D", (int)in->at[at + i].code_point) != NULL)
			return true;
	return false;
}

static float cost_of(const struct kh_syllables *model, const struct kh_unit *units, size_t count)
{
	uint8_t letters[KH_SYLLABLE_MAX];

	if (count > KH_SYLLABLE_MAX || model == NULL)
		return -1;
	for (size_t i = 0; i < count; i++)
		letters[i] = kh_syllables_letter(model, units[i].code_point);
	return kh_syllables_cost(model, letters, count);
}

/* The unit just written took its last mark for a tone. Is it the stop or question mark of a sentence, rather?
 * It is where only the word without it is a syllable, or where a sentence may end and that word is more usual. */
static bool is_punctuation(const struct kh_charsets *sets, const struct kh_units *in, size_t mark,
    const struct kh_unit *word, size_t count, uint32_t toneless)
{
	float with, without;
	uint32_t c = in->at[mark].code_point;
	struct kh_unit plain[KH_SYLLABLE_MAX];

	if ((c != '.' && c != '?') || count > KH_SYLLABLE_MAX ||
	    (mark + 1 < in->count && is_letter(in->at[mark + 1].code_point)))
		return false;
	with = cost_of(sets->syllables, word, count);
	memcpy(plain, word, count * sizeof *plain);
	plain[count - 1].code_point = toneless;
	without = cost_of(sets->syllables, plain, count);
	if (with < 0 || without < 0)
		return without >= 0;
	return ends_sentence(in, mark) && without <= with + (c == '.' ? STOP_LEAD : QUESTION_LEAD);
}

/* Word by word: one whose marks may be punctuation, and that would be no syllable with them, stays as it is. */
static void decode_viqr(const struct kh_charsets *sets, bool strict, const struct kh_units *in, struct kh_units *out)
{
	const struct kh_charset_table *table = &sets->tables[KH_CHARSET_VIQR];

	for (size_t i = 0; i < in->count;) {
		size_t word = i, written = out->count;
		bool strong = false, spelled = false;

		while (i < in->count && (i == word || is_letter(in->at[i].code_point))) {
			uint32_t letter = 0, shorter = in->at[i].code_point;
			size_t used = spell(table, in, i, in->count, &letter);

			put(out, in, i, used, letter);
			spelled |= used > 1 && letter >= 0x80;
			strong |= is_strong(in, i, used);
			if (!strict && letter >= 0x80 && used > 1) {
				size_t less = spell(table, in, i, i + used - 1, &shorter);

				if (is_punctuation(
				        sets, in, i + used - 1, out->at + written, out->count - written, shorter)) {
					out->count--;
					put(out, in, i, used = less, shorter);
				}
			}
			i += used;
			if (!is_letter(out->at[out->count - 1].code_point))
				break;
		}
		strong |= out->count - written == 1; /* a letter that stands alone: a label */
		if (spelled && !strong && cost_of(sets->syllables, out->at + written, out->count - written) < 0) {
			out->count = written;
			for (size_t j = word; j < i; j++)
				put(out, in, j, 1, 0);
		}
	}
}
